// What is done, told by the task's own verb or by what came of it: «چھوڑ دیا بچوں کو», "bna dia lunch", "le aya", "maal
// agya", «کھاد ڈل گئی», "documents ready". That a task has this verb and these words makes them mean it.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/likeness.h"
#include "app/assistant/list_task.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"
#include "domain/sound.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr std::size_t kMostWords = 14;
constexpr std::size_t kLookedAt = 200;

template <std::size_t N>
bool one_of(const std::string& word, const std::string_view (&list)[N]) {
  return std::any_of(std::begin(list), std::end(list), [&](std::string_view one) { return search_text(one) == word; });
}

/// What a deed that is done ends with, behind its root.
bool is_light(const std::string& word) {
  static constexpr std::string_view kLight[] = {
      "diya", "dia", "di",    "diye",  "diyay", "liya", "lia",  "li",  "liye", "gaya", "gya",
      "gayi", "gai", "gyi",   "gaye",  "gae",   "aya",  "aaya", "ayi", "aayi", "aye",  "aaye",
      "ai",   "aai", "chuka", "chuki", "chuke", "دیا",  "دی",   "دیے", "دئیے", "دیئے", "لیا",
      "لی",   "لیے", "گیا",   "گئی",   "گئے",   "آیا",  "آئی",  "آئے", "چکا",  "چکی",  "چکے"};
  return one_of(word, kLight);
}

bool is_small(const std::string& word) {
  static constexpr std::string_view kSmall[] = {
      "hai",      "hain",      "he",    "h",      "hoon",  "hun",    "hu",
      "maine",    "mene",      "main",  "ne",     "ko",    "bhi",    "b",
      "ab",       "abhi",      "aaj",   "ka",     "ki",    "ke",     "ji",
      "jee",      "bhai",      "yaar",  "acha",   "wala",  "wali",   "to",
      "sab",      "se",        "hi",    "ye",     "wo",    "isko",   "usko",
      "mein",     "pe",        "par",   "ہے",     "ہیں",   "ہوں",    "میں",
      "نے",       "کو",        "بھی",   "اب",     "ابھی",  "آج",     "کا",
      "کی",       "is",        "es",    "iss",    "us",    "mahine", "mahinay",
      "maheene",  "hafte",     "dafa",  "baar",   "bar",   "اس",     "مہینے",
      "ہفتے",     "بار",       "دفعہ",  "sahab",  "sahib", "صاحب",   "صاحبہ",
      "کے",       "جی",        "بھائی", "یار",    "اچھا",  "والا",   "والی",
      "تو",       "سب",        "سے",    "ہی",     "یہ",    "وہ",     "اسے",
      "پر",       "میں نے",    "aap",   "shukar", "shukr", "شکر",    "alhamdulillah",
      "الحمدللہ", "mashallah", "yesss", "yess",   "yay",   "اور",    "aur",
      "sath"};
  return one_of(word, kSmall);
}

/// The sound of a root: "bna" and "bana" are one, and so are "dy" and "de".
std::string root_sound(const std::string& word) {
  std::string sound = has_arabic_script(word) ? urdu_sound(word) : roman_sound(word);
  std::string bones;
  for (const char c : sound) {
    if (c != 'a' && c != 'i' && c != 'o') bones.push_back(c);
  }
  return bones.size() < 2 ? sound : bones;  // "de", "dho", "la" differ by what is no consonant
}

/// "kapre" and "kapray", "doodh" and «دودھ»
bool alike(const std::string& a, const std::string& b) {
  constexpr double kAlike = 0.75;
  constexpr std::size_t kBones = 3;
  if (word_likeness(a, b) >= kAlike) return true;
  const std::string sound = root_sound(a);
  return sound.size() >= kBones && has_arabic_script(a) == has_arabic_script(b) && sound == root_sound(b);
}

bool is_helper(const std::string& word) {
  static constexpr std::string_view kHelpers[] = {"jama", "ada", "pay",  "submit", "clear", "kara", "karwa", "kar",
                                                  "krwa", "kra", "done", "جمع",    "ادا",   "کرا",  "کروا",  "کر"};
  return one_of(word, kHelpers);
}

/// The root of a title's last word, an infinitive: "banana" is "bana".
std::string root_of(const std::string& infinitive) {
  for (const std::string_view end : {"na", "ni", "ne", "nay", "نا", "نی", "نے"}) {
    const std::string ending = search_text(end);
    if (infinitive.size() > ending.size() && infinitive.ends_with(ending))
      return infinitive.substr(0, infinitive.size() - ending.size());
  }
  return {};
}

/// The root of the verb that a title ends with, or that stands before its "hai": «مٹھائی منگوانی ہے اس سے پہلے».
std::string root_of_title(const std::vector<std::string>& title) {
  static constexpr std::string_view kIs[] = {"hai", "hain", "he", "h", "hy", "ہے", "ہیں"};
  for (std::size_t i = 1; i < title.size(); ++i) {
    if (one_of(title[i], kIs) && !root_of(title[i - 1]).empty()) return root_of(title[i - 1]);
  }
  return root_of(title.back());
}

/// Brings: what is done when the thing is there.
bool brings(const std::string& root) {
  static constexpr std::string_view kBring[] = {"la",     "le", "mangwa", "manga", "mangwaa", "khareed",
                                                "kharid", "لا", "لے",     "منگوا", "منگا",    "خرید"};
  return one_of(root, kBring);
}

/// What was told to be done.
struct Deed {
  std::string root;                ///< Of the verb, "" where it says only that the thing is there or ready.
  std::vector<std::string> names;  ///< What else was said.
  bool came = false;               ///< "aa gaya", "mil gaya"
  bool ready = false;              ///< "tayyar hai"
  bool carried = false;            ///< "le aya"
  bool more = false;               ///< Something else is told behind it.
  bool by = false;                 ///< It is said who did it: "Aslam ne",
  std::string doer;                ///< and that is the word.
};

/// Cuts what comes behind a full deed: «فون کر لیا ڈاکٹر صاحب کو |وہ منگل کو آئیں گے» tells more.
std::size_t before_more(const std::vector<std::string>& words, std::size_t deed_end) {
  static constexpr std::string_view kMore[] = {"wo",    "woh", "unho",  "unhon", "us", "lekin",
                                               "magar", "وہ",  "انہوں", "لیکن",  "مگر"};
  for (std::size_t i = deed_end; i < words.size(); ++i) {
    if (one_of(search_text(words[i]), kMore)) return i;
  }
  // "de di |manzoor bhi ho gai|", "bakram le aya |button reh gaye|": another deed
  for (std::size_t i = deed_end + 1; i < words.size(); ++i) {
    const std::string before = search_text(words[i - 1]);
    if (is_light(search_text(words[i])) && !is_small(before) && !is_light(before)) return deed_end;
  }
  return words.size();
}

std::optional<Deed> deed_told(const std::vector<std::string>& words) {
  static constexpr std::string_view kCame[] = {"aa", "a", "mil", "pohanch", "pohnch", "آ", "مل", "پہنچ"};
  static constexpr std::string_view kJoined[] = {"agya",   "agaya",   "aagaya", "aagya", "agyi", "agayi",
                                                 "agai",   "aagayi",  "aagai",  "agaye", "agye", "milgaya",
                                                 "milgya", "milgayi", "آگیا",   "آگئی",  "آگئے"};
  static constexpr std::string_view kReady[] = {"ready", "tayyar", "tayar", "taiyar", "tyar", "تیار", "ریڈی"};
  static constexpr std::string_view kIs[] = {"hai", "hain", "he", "h", "ہے", "ہیں", "ho", "ہو"};
  // What is called off or put off is not done.
  static constexpr std::string_view kOff[] = {"cancel",  "cancelled", "canceled", "postpone", "mansookh", "mansukh",
                                              "multavi", "late",      "miss",     "fail",     "delay",    "کینسل",
                                              "منسوخ",   "ملتوی",     "لیٹ",      "مس",       "فیل"};
  static constexpr std::string_view kNot[] = {"nahi", "nahin", "nai", "nhi", "na", "mat", "نہیں", "نہ", "مت"};
  std::vector<std::string> norms;
  for (const std::string& word : words) norms.push_back(search_text(word));
  if (std::any_of(norms.begin(), norms.end(),
                  [](const std::string& word) { return one_of(word, kNot) || one_of(word, kOff); }))
    return std::nullopt;
  Deed deed;
  std::size_t begin = words.size(), end = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size();
    if (one_of(norms[i], kJoined)) {
      deed.came = true;
      begin = i;
      end = i + 1;
    } else if (one_of(norms[i], kReady) && (last || (i + 2 == words.size() && one_of(norms[i + 1], kIs)))) {
      deed.ready = true;
      begin = i;
      end = words.size();
    } else if (i > 0 && is_light(norms[i]) && !is_small(norms[i - 1]) && !is_light(norms[i - 1])) {
      deed.came = one_of(norms[i - 1], kCame);
      deed.carried =
          (norms[i - 1] == "le" || norms[i - 1] == search_text("لے")) && norms[i].find("ay") != std::string::npos;
      deed.carried = deed.carried || (norms[i - 1] == search_text("لے") && norms[i].starts_with(search_text("آ")));
      deed.root = deed.came ? std::string() : norms[i - 1];
      begin = i - 1;
      end = i + 1;
    } else {
      continue;
    }
    break;
  }
  if (begin == words.size()) return std::nullopt;
  deed.by = std::any_of(norms.begin(), norms.end(),
                        [](const std::string& word) { return word == "ne" || word == search_text("نے"); });
  // "Doodh wala aa gaya": he came, and not the milk.
  static constexpr std::string_view kWho[] = {"wala", "wali", "wale", "walay", "والا", "والی", "والے"};
  const bool person =
      std::any_of(norms.begin(), norms.end(), [](const std::string& word) { return one_of(word, kWho); });
  if (deed.came && person) return std::nullopt;
  for (std::size_t i = 1; i < begin && deed.by; ++i) {
    if (norms[i] == "ne" || norms[i] == search_text("نے")) deed.doer = norms[i - 1];
  }
  const std::size_t stop = before_more(words, end);
  deed.more = stop < words.size();
  for (std::size_t i = 0; i < stop; ++i) {
    if ((i < begin || i >= end) && !is_small(norms[i])) deed.names.push_back(norms[i]);
  }
  return deed;
}

bool is_be(const std::string& root) { return root == "ho" || root == search_text("ہو"); }

/// How far the task is what was told: by its verb, and by all the names that were said.
enum class Fit : std::uint8_t { kNone, kVerb, kNamed };

Fit fits(const Deed& deed, const Task& task) {
  const std::vector<std::string> title = search_words(task.title, 32);
  if (title.empty()) return Fit::kNone;
  const auto named = [&](const std::string& name) {
    return std::any_of(title.begin(), title.end(),
                       [&](const std::string& word) { return !is_small(word) && alike(name, word); });
  };
  const std::string root = root_of_title(title);
  if (root.empty()) {  // "bijli ka bill": of a thing without its verb
    const bool any = std::any_of(deed.names.begin(), deed.names.end(), named);
    const bool only = std::all_of(deed.names.begin(), deed.names.end(),
                                  [&](const std::string& name) { return named(name) || is_helper(name); });
    return any && only && !deed.came && !deed.ready && !deed.by ? Fit::kNamed : Fit::kNone;
  }
  // "Aslam ne de diye", "abbu ne paise bhej diye"
  static constexpr std::string_view kSent[] = {"bhej", "bhijwa", "bhijva", "pohancha", "بھیج", "بھجوا", "پہنچا"};
  const bool given = deed.by && ((root_sound(deed.root) == "di" && root_sound(root) == "li") ||
                                 (one_of(deed.root, kSent) && brings(root)));
  const bool became = is_be(deed.root) && (is_helper(root) || is_be(root));
  const bool own = given || became || (!deed.root.empty() && root_sound(deed.root) == root_sound(root));
  const bool there = (deed.came || deed.carried) && brings(root);
  const bool made =
      deed.ready && std::any_of(title.begin(), title.end(), [](const std::string& word) {
        static constexpr std::string_view kReady[] = {"ready",  "tayyar", "tayar",  "taiyar", "tyar",   "تیار", "ریڈی",
                                                      "banana", "بنانا",  "banani", "بنانی",  "banane", "بنانے"};
        return one_of(word, kReady);
      });
  if (!own && !there && !made) return Fit::kNone;
  // "Bhai ko airport se lana": that he came is not that he was fetched.
  const bool person = there && deed.came && std::find(title.begin(), title.end(), "ko") != title.end();
  if (person) return Fit::kNone;
  // "bill mian ne jama karwa diya": who did it is not in the name of what was done
  const auto known = [&](const std::string& name) { return named(name) || (own && deed.by && name == deed.doer); };
  const bool some = std::any_of(deed.names.begin(), deed.names.end(), named);
  if (!std::all_of(deed.names.begin(), deed.names.end(), known) || (!deed.names.empty() && !some)) return Fit::kNone;
  return deed.names.empty() ? Fit::kVerb : Fit::kNamed;
}

/// Who says that the ghee came may wait for the sugar of the same list: asks.
std::optional<Plan> ask_of_list(const Turn& turn, const Deed& deed, const Task& task) {
  Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  for (const std::string& name : deed.names) reading.target += (reading.target.empty() ? "" : " ") + name;
  auto plan = part_done(with_reading(turn, reading), task);
  if (plan && plan->clarify) plan->state.text = "mark it as done";
  return plan;
}

Plan complete(const Turn& turn, const Deed& deed, const Task& task) {
  if (auto plan = ask_of_list(turn, deed, task)) return *plan;
  const Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  State state = turn.before;
  state.last = task.id;
  Turn said = with_reading(turn, reading);
  said.alone = false;
  const Turn of_it = with_state(said, state);
  return task_agent(of_it);
}

/// Which of them: asked, when they are named alike.
Plan which(const Turn& turn, std::vector<Task> tasks) {
  const Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  const Turn said = with_reading(turn, reading);
  constexpr std::size_t kListed = 8;
  Targets targets;
  targets.more = tasks.size() > kListed ? tasks.size() - kListed : 0;
  tasks.resize(std::min(tasks.size(), kListed));
  targets.tasks = std::move(tasks);
  Plan plan = ask_which(said, targets);
  if (plan.state.pending != Pending::kNothing) plan.state.text = "mark it as done";
  return plan;
}

std::vector<Task> open_tasks(const Turn& turn) {
  TaskQuery query;
  query.limit = kLookedAt;
  auto page = turn.view.list_tasks(turn.user, query);
  std::vector<Task> tasks = page ? std::move(page->tasks) : std::vector<Task>();
  std::erase_if(tasks, [](const Task& task) { return task.status != TaskStatus::kActive || task.deleted_at; });
  return tasks;
}

/// An order that is read whole and finds its task needs no help.
bool finds_its_task(const Turn& turn) {
  if (!is_order(turn.reading) || turn.reading.confidence < kSure) return false;
  if (turn.reading.target.empty())
    return turn.reading.detail != Detail::kNone || turn.reading.intent != Intent::kComplete;
  return find_targets(turn, StatusFilter::kActive).clear;
}

/// «سبزی اور گوشت آ گیا»: a task for each name, and no name without one.
std::optional<Plan> each_of(const Turn& turn, const Deed& deed, const std::vector<Task>& open) {
  std::vector<TaskId> ids;
  for (const std::string& name : deed.names) {
    Deed one = deed;
    one.names = {name};
    std::vector<TaskId> found;
    for (const Task& task : open) {
      if (fits(one, task) == Fit::kNamed) found.push_back(task.id);
    }
    if (found.size() != 1 || std::find(ids.begin(), ids.end(), found.front()) != ids.end()) return std::nullopt;
    ids.push_back(found.front());
  }
  if (ids.size() < 2) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  Turn said = with_reading(turn, reading);
  said.alone = false;
  return act_on_many(said, ids, true);
}

}  // namespace

std::optional<Plan> deed_turn(const Turn& turn) {
  const bool asks = has_question_sign(turn.text);
  if (asks || !turn.chosen.empty() || turn.reading.intent == Intent::kQuery || turn.reading.recurrence ||
      turn.reading.language == language::Language::kEnglish)
    return std::nullopt;
  // What is put off has not been done.
  if (Phrase(turn.text).is({"* tal gaya|gayi|gai|gaye|gya hai|hain|he?", "* ٹل گیا|گئی|گئے ہے|ہیں?"}))
    return std::nullopt;
  std::vector<std::string> words = written_words(turn.text);
  if (words.empty() || words.size() > kMostWords || turn.text.find('\n') != std::string_view::npos) return std::nullopt;
  // "dressing ho gai thi": done, and told later; "kal ho gai thi" is of another day
  static constexpr std::string_view kWas[] = {"tha", "thi", "the", "thay", "thin", "تھا", "تھی", "تھے", "تھیں"};
  if (words.size() > 3 && one_of(search_text(words.back()), kWas) && is_light(search_text(words[words.size() - 2])) &&
      !turn.reading.when)
    words.pop_back();
  const auto deed = deed_told(words);
  if (!deed || finds_its_task(turn) || (turn.reading.due && !deed->more)) return std::nullopt;
  const auto hand = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  std::vector<Task> named, by_verb;
  const std::vector<Task> open = open_tasks(turn);
  for (const Task& task : open) {
    const Fit fit = fits(*deed, task);
    if (fit != Fit::kNone) (fit == Fit::kNamed ? named : by_verb).push_back(task);
  }
  if (named.size() == 1) return complete(turn, *deed, named.front());
  if (named.size() > 1) return which(turn, std::move(named));
  if (!deed->names.empty()) return each_of(turn, *deed, open);
  const auto in_hand =
      std::find_if(by_verb.begin(), by_verb.end(), [&](const Task& task) { return hand && task.id == hand->id; });
  if (in_hand != by_verb.end()) return complete(turn, *deed, *in_hand);
  if (by_verb.size() == 1) return complete(turn, *deed, by_verb.front());
  return by_verb.empty() ? std::nullopt : std::optional(which(turn, std::move(by_verb)));
}

std::optional<Plan> told_done(const Turn& turn) {
  // "Kal goli kha li thi" says nothing of today's.
  if (Phrase(turn.text).is({"*? kal|parson|pichle|pichlay|guzishta *? tha|thi|the|thay|thein *?",
                            "*? کل|پرسوں|پچھلے|پچھلی|گزشتہ *? تھا|تھی|تھے|تھیں *?"}))
    return std::nullopt;
  const Reading& reading = turn.reading;
  auto made = deed_turn(turn);
  const bool named = reading.intent == Intent::kComplete && !language::is_bulk(reading.detail) &&
                     !reading.target.empty() && reading.confidence >= kSure;
  if (!made && named && find_targets(turn, StatusFilter::kActive).clear) made = task_agent(turn);
  const bool done = made && made->operation == to_string(Intent::kComplete) &&
                    (!made->commands.empty() || made->state.pending != Pending::kNothing);
  return done ? std::move(made) : std::nullopt;
}

}  // namespace yaad::assistant
