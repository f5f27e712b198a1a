// Another time in Urdu for one of several tasks, told by a word of its name, or by the day on which it is due: "kal
// online bhar dunga bijli wala", "pani wala 25 ko krna", «ہفتے کو نہیں اتوار کو لے جاؤں گا», "barat 17 ko hai sorry".
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/likeness.h"
#include "app/assistant/list_task.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"
#include "domain/sound.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;
using WordsSaid = std::vector<std::string>;

constexpr std::size_t kMostWords = 12;

const Words kNothingLeft{"Nothing of yesterday is open.", "کل کا کوئی کام باقی نہیں۔", "Kal ka koi kaam baqi nahin."};

/// Moves the only one of `tasks`, or asks which.
std::optional<Plan> move_one(const Turn& turn, std::vector<Task> tasks, const std::string& when) {
  const std::string order = move_order(turn, when);
  if (tasks.size() == 1) {
    State state = turn.before;
    state.last = tasks.front().id;
    return order_for_hand(with_state(turn, state), order);
  }
  constexpr std::size_t kListed = 8;
  const Reading change = said_of_it(read_as(turn, order, turn.now));
  if (tasks.empty() || tasks.size() > kListed || !change.changes.due) return std::nullopt;
  Turn asking = with_reading(turn, change);
  asking.text = order;
  Targets targets;
  targets.tasks = std::move(tasks);
  return ask_which(asking, targets);
}

/// A time, and around it verbs and small words: what is left says nothing of its own but for `spare` words.
std::optional<std::string> when_among(const Turn& turn, const WordsSaid& words, std::size_t spare) {
  static const WordsSaid kSmall = search_words(
      "main mein hum ab phir to tu bhi b hi hai hain he kaam task ye yeh wo isko usko nahi nahin nhi chalo acha theek "
      "میں ہم اب پھر تو بھی ہی ہے ہیں کام یہ وہ اسے نہیں چلو اچھا ٹھیک گا گی گے",
      64);
  for (std::size_t size = words.size(); size > 0; --size) {
    for (std::size_t begin = 0; begin + size <= words.size(); ++begin) {
      const std::string said = joined_words(words, begin, begin + size);
      const auto time = only_time(turn, said);
      if (!time || !time->when || time->recurrence) continue;
      std::size_t other = 0;
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (i >= begin && i < begin + size) continue;
        other += !is_urdu_verb(words[i]) && !one_of(search_text(words[i]), kSmall) && !is_own_future(words[i]) ? 1 : 0;
      }
      return other <= spare ? std::optional(said) : std::nullopt;
    }
  }
  return std::nullopt;
}

/// "Bijli wala kal bhar dunga", "pani wala 25 ko krna": of the task that has this word.
std::optional<Plan> one_named(const Turn& turn, const WordsSaid& words) {
  static const WordsSaid kOne = search_words("wala wali wale walay والا والی والے", 8);
  static const WordsSaid kPosts = search_words("ko se ne ka ki ke kay k sy pe par کو سے نے کا کی کے پر", 32);
  static const WordsSaid kDoing = search_words("karna karni karne krna krni krne کرنا کرنی کرنے", 16);
  std::size_t at = 1;
  while (at < words.size() && !one_of(search_text(words[at]), kOne)) ++at;
  // "Doodh wale ko kal paise dunga" is of the man.
  if (at >= words.size() || (at + 1 < words.size() && one_of(search_text(words[at + 1]), kPosts))) return std::nullopt;
  const bool future = is_own_future(turn.text);
  const bool doing = std::any_of(words.begin(), words.end(),
                                 [](const std::string& word) { return one_of(search_text(word), kDoing); });
  if (!future && !doing) return std::nullopt;
  WordsSaid rest = words;
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at - 1), rest.begin() + static_cast<std::ptrdiff_t>(at + 1));
  const auto when = when_among(turn, rest, future ? 1 : 0);
  if (!when) return std::nullopt;
  constexpr double kSameWord = 0.85;
  std::vector<Task> tasks = all_open(turn);
  std::erase_if(tasks, [&](const Task& task) {
    const WordsSaid title = search_words(task.title, 32);
    return std::none_of(title.begin(), title.end(), [&](const std::string& own) {
      return word_likeness(search_text(words[at - 1]), own) >= kSameWord;
    });
  });
  return move_one(turn, std::move(tasks), *when);
}

/// «ہفتے کو نہیں اتوار صبح دس بجے لے جاؤں گا»: of what is due on the day that is refused.
std::optional<Plan> of_refused_day(const Turn& turn, const WordsSaid& words) {
  static const WordsSaid kNot = search_words("nahi nahin nhi nai نہیں", 8);
  std::size_t no = 1;
  while (no < words.size() && !one_of(search_text(words[no]), kNot)) ++no;
  if (no + 1 >= words.size()) return std::nullopt;
  const std::string old = joined_words(words, 0, no);
  const auto refused = only_time(turn, old);
  if (!refused || !refused->when || refused->recurrence || refused->when->no_day) return std::nullopt;
  const WordsSaid rest(words.begin() + static_cast<std::ptrdiff_t>(no + 1), words.end());
  const auto when = when_among(turn, rest, 0);
  if (!when) return std::nullopt;
  std::vector<Task> then = due_then(turn, *refused->when, old, all_open(turn));
  std::erase_if(then, [](const Task& task) { return task.repeat.has_value(); });
  const auto hand = task_at_hand(turn);
  const bool own = hand && std::any_of(then.begin(), then.end(), [&](const Task& task) { return task.id == hand->id; });
  return own || then.empty() ? std::nullopt : move_one(turn, std::move(then), *when);
}

/// «کھانا», spelled like a verb: something of its own to be done.
bool is_meal(const std::string& word) {
  static const WordsSaid kMeals = search_words("khana khaana kapra kapre dawa کھانا کپڑا کپڑے", 16);
  return one_of(search_text(word), kMeals);
}

/// "hafte ko le jayenge", «ہفتے کو لے جائیں گے»: what one will do together.
bool is_shared_future(std::string_view clause) {
  return Phrase(clause).is({"*? jayenge|jaenge|karenge|krenge|lenge|denge|layenge|karwayenge|bharenge",
                            "*? jayen|jaen|karen|karein|len|lein|den|layen|karwayen ge|gay",
                            "*? جائیں|کریں|لیں|دیں|لائیں|کروائیں|بھریں گے"});
}

/// "parson le jaunga", «پرسوں کروں گی», "jumeraat ko jaunga 11 bje": the time of what the speaker will do, and nothing
/// else; empty where more is said.
std::optional<std::string> own_plan(const Turn& turn, std::string_view clause, bool shared) {
  static const WordsSaid kSmall =
      search_words("main mein hum ab phir to hi bhi usko isko میں ہم اب پھر تو ہی بھی اسے", 24);
  static const WordsSaid kGa = search_words("ga gi ge گا گی گے", 8);
  if (!is_own_future(clause) && !(shared && is_shared_future(clause))) return std::nullopt;
  WordsSaid words = written_words(clause);
  for (std::string& word : words) {
    while (word.ends_with(',') || word.ends_with('.')) word.pop_back();
  }
  std::erase_if(words, [](const std::string& word) {
    const bool verb = is_urdu_verb(word) && !ends_in_infinitive(word) && !is_meal(word);
    return word.empty() || verb || is_own_future(word) || one_of(search_text(word), kSmall) ||
           one_of(search_text(word), kGa);
  });
  // "bank jaunga" names where to; only what is left of a time is of the task in hand.
  const std::string when = joined_words(words, 0, words.size());
  const auto time = words.empty() ? std::nullopt : only_time(turn, when);
  return time && time->when && !time->recurrence ? std::optional(when) : std::nullopt;
}

/// «ٹیسٹ پرسوں لوں گی»: the task that is named beside the time of what the speaker will do.
struct NamedPlan {
  Task task;
  std::string when;
};

std::optional<NamedPlan> named_plan(const Turn& turn, std::string_view clause) {
  static const WordsSaid kGa = search_words("ga gi ge hain hai hoon hun گا گی گے ہیں ہے ہوں", 16);
  if (!is_own_future(clause)) return std::nullopt;
  WordsSaid words = written_words(clause);
  std::erase_if(words, [](const std::string& word) {
    return (is_urdu_verb(word) && !ends_in_infinitive(word)) || is_own_future(word) || one_of(search_text(word), kGa);
  });
  for (std::size_t size = words.size(); size > 0; --size) {
    for (std::size_t begin = 0; begin + size <= words.size(); ++begin) {
      const std::string said = joined_words(words, begin, begin + size);
      const auto time = only_time(turn, said);
      if (!time || !time->when || time->recurrence) continue;
      WordsSaid rest = words;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(begin),
                 rest.begin() + static_cast<std::ptrdiff_t>(begin + size));
      const std::string name = joined_words(rest, 0, rest.size());
      auto task = name.empty() ? std::nullopt : task_named(turn, name);
      if (!task || task->repeat || !names_title(search_words(name, kMostWords), task->title)) return std::nullopt;
      return NamedPlan{std::move(*task), said};
    }
  }
  return std::nullopt;
}

/// "doctor sahab kal nahi baithte, parson le jaunga", «نہیں پرسوں کروں گی، کل وہ مصروف ہیں»: when the speaker will do
/// it, beside why. Of what is due on the day of the reason, else of the task in hand.
std::optional<Plan> planned_beside_reason(const Turn& turn) {
  std::size_t pause = turn.text.find(','), size = 1;
  if (const std::size_t urdu = turn.text.find("،"); urdu < pause) {
    pause = urdu;
    size = std::string_view("،").size();
  }
  auto hand = task_at_hand(turn);
  if (hand && hand->repeat) hand.reset();
  for (const std::string_view so : {" hai to ", " hai tou ", " ہے تو ", " ہیں تو "}) {  // "rash hota hai to …"
    const std::size_t at = turn.text.find(so);
    if (pause != std::string_view::npos || at == std::string_view::npos) continue;
    pause = at;
    size = so.size();
  }
  if (pause == std::string_view::npos) {
    const auto when = hand && turn.before.fresh ? own_plan(turn, turn.text, false) : std::nullopt;
    return when ? move_one(turn, {*hand}, *when) : std::nullopt;
  }
  std::string_view first = turn.text.substr(0, pause), second = turn.text.substr(pause + size);
  const std::string plain = Phrase(first).match_any({"nahi|nahin|nai|are nahi? *", "نہیں|ارے نہیں? *"}).value_or("");
  if (!plain.empty()) first = plain;
  // Who says what does not go on a day says what they will do instead.
  const bool refused = Phrase(first).is({"*? nahi|nahin|nai *?", "*? نہیں *?"});
  auto when = own_plan(turn, second, refused);
  const std::string_view reason = when ? first : second;
  if (!when) when = own_plan(turn, first, false);
  if (!when && plain.empty()) {
    const auto named = named_plan(turn, first);
    const Reading behind = read_as(turn, second, turn.now);
    const bool other = behind.confidence >= kSure && (is_order(behind) || ends_in_infinitive(behind.title));
    if (named && !other) return move_one(turn, {named->task}, named->when);
  }
  // "baarish ka keh rahe hain, park next week dekhte hain": named behind why
  if (!when && plain.empty() && read_as(turn, first, turn.now).intent == Intent::kUnknown) {
    if (const auto named = named_plan(turn, second)) return move_one(turn, {named->task}, named->when);
  }
  const Reading why = read_as(turn, reason, turn.now);
  const bool told = why.intent == Intent::kUnknown || (why.intent == Intent::kCreate && why.confidence < kSure) ||
                    Phrase(reason).is({"*? nahi|nahin|nai *?", "*? نہیں *?"});
  if (!when || !told || (is_order(why) && why.confidence >= kSure)) return std::nullopt;
  std::vector<Task> then;
  if (why.when && !why.when->no_day) then = due_then(turn, *why.when, time_said(why), all_open(turn));
  const bool own = hand && (then.empty() ||
                            std::any_of(then.begin(), then.end(), [&](const Task& one) { return one.id == hand->id; }));
  if (!own && then.empty()) return std::nullopt;
  return move_one(turn, own ? std::vector{*hand} : std::move(then), *when);
}

/// "sunday ko homework wala nahi": the turn of that day is left out, or what is due then is no longer to be done.
std::optional<Plan> not_on_day(const Turn& turn, const Phrase& phrase) {
  const auto two = phrase.match_two({
      "aur|lekin|magar? * * wala|wali|wale kaam? nahi|nahin|nai hai|hoga|hogi|karna?",
      "اور|لیکن|مگر? * * والا|والی|والے کام? نہیں ہے|ہوگا|ہوگی|کرنا?",
  });
  if (!two) return std::nullopt;
  const WordsSaid words = written_words(two->first + " " + two->second);
  for (std::size_t size = words.size() - 1; size > 0; --size) {
    const std::string day = joined_words(words, 0, size), name = joined_words(words, size, words.size());
    if (!only_time(turn, day)) continue;
    const auto task = task_named(turn, name);
    if (!task) return std::nullopt;
    return task->repeat ? skip_on_day(turn, *task, day) : std::optional(delete_called(turn, name));
  }
  return std::nullopt;
}

/// "jo kal reh gaya tha wo aaj karna hai": what was due yesterday and is open is due today.
std::optional<Plan> left_from_yesterday(const Turn& turn, const Phrase& phrase) {
  const bool said = phrase.is({
      "jo jo|bhi? kaam? kal|kl kaam? reh|rah|bach gaya|gya|gaye|gye|gayi|gai tha|the|thay|thi|hai|hain? "
      "wo|woh|unko|usko "
      "sab? aaj|aj kar|karna|karne|karni|krna|krne|kr|karo|kardo|krdo hai|hain|do|dein|lena|lunga|lungi|lo?",
      "kal|kl ke|k jo? reh|rah|bache|bachay gaye|gye|hue|hua? kaam sab? aaj|aj kar|karne|krne|kr do|dein|hain?",
      "جو جو|بھی? کام? کل کام? رہ|بچ گیا|گئے|گئی تھا|تھے|تھی|ہے|ہیں? وہ|انہیں|اسے سب? آج کر|کرنا|کرنے|کرنی|کرو "
      "ہے|ہیں|دو|دیں|لینا|لوں? گا|گی?",
      "کل کے جو? رہ|بچے گئے|ہوئے? کام سب? آج کر|کرنے دو|دیں|ہیں?",
  });
  if (!said) return std::nullopt;
  using std::chrono::days;
  const CivilDate yesterday(std::chrono::floor<days>(turn.now) - days(1));
  std::vector<Task> tasks = all_open(turn);
  std::erase_if(tasks, [&](const Task& task) { return !task.due || task.due->date != yesterday || task.repeat; });
  if (tasks.empty()) {
    Plan plan = begin(turn, "TaskAgent");
    plan.operation = to_string(Intent::kUpdate);
    plan.reply = std::string(kNothingLeft.in(turn.reading.language));
    return plan;
  }
  const std::string order = has_arabic_script(turn.text) ? "آج" : "aaj";
  if (tasks.size() == 1) return move_one(turn, std::move(tasks), order);
  const std::string words = move_order(turn, order);
  const Reading change = said_of_it(read_as(turn, words, turn.now));
  Turn many = with_reading(turn, change);
  many.text = words;
  return act_on_many(many, ids_of(tasks), false);
}

/// "gosht bhi phir itwar ko" behind "mehman ab itwar ko ayenge": the other is moved as well, and no second one made.
std::optional<Plan> moved_along(const Turn& turn, const Phrase& phrase) {
  const auto two = phrase.match_two({"* bhi phir *", "phir * bhi *", "* بھی پھر *", "پھر * بھی *"});
  const Reading before = two ? read_as(turn, turn.before.said, turn.now) : Reading{};
  if (!two || !turn.before.fresh || (before.intent == Intent::kCreate && before.confidence >= kSure))
    return std::nullopt;
  const auto task = only_time(turn, two->second) ? task_named(turn, two->first) : std::nullopt;
  const bool other = task && task->due && !task->repeat && task->id != turn.before.last;
  return other ? move_one(turn, {*task}, two->second) : std::nullopt;
}

/// "train ab 11:30 pe hai", «میٹنگ اب چار بجے ہے»: what is there is at another time now.
std::optional<Plan> now_at(const Turn& turn, const Phrase& phrase) {
  const auto two = turn.reading.intent == Intent::kCreate
                       ? phrase.match_two({"* ab * pe|par|per|ko? hai|he|h|hain", "* اب * پر|کو? ہے|ہیں"})
                       : std::nullopt;
  const auto time = two ? only_time(turn, two->second) : std::nullopt;
  if (!time || !time->when || time->recurrence) return std::nullopt;
  const auto task = task_named(turn, two->first);
  const bool there =
      task && task->due && !task->repeat && names_title(search_words(two->first, kMostWords), task->title);
  return there ? move_one(turn, {*task}, two->second) : std::nullopt;
}

/// "sunscreen phir bhi leni hai kal": what is there without a date gets this one.
std::optional<Plan> still_to_do(const Turn& turn, const Phrase& phrase) {
  const Reading& reading = turn.reading;
  if (reading.intent != Intent::kCreate || !reading.due || !phrase.is({"*? phir bhi *", "*? پھر بھی *"}))
    return std::nullopt;
  const auto around = Phrase(reading.title).match_two({"* phir bhi *", "* پھر بھی *"});
  const std::string title = around ? around->first + " " + around->second : reading.title;
  const auto task = task_named(turn, title);
  const bool same = task && !task->due && !task->repeat && search_text(task->title) == search_text(title);
  const std::string when = same ? time_said(reading) : std::string();
  return when.empty() ? std::nullopt : move_one(turn, {*task}, when);
}

/// «روٹی کل» of "doodh, anday aur roti": a thing of the list in hand, and another day for it.
std::optional<Plan> item_on_day(const Turn& turn) {
  const Reading& reading = turn.reading;
  const auto hand = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  if (!hand || reading.intent != Intent::kCreate || !reading.due || !reading.reminders.empty() || !turn.alone ||
      ends_in_infinitive(reading.title))
    return std::nullopt;
  Reading made = reading_as(turn, Intent::kUpdate, Detail::kNone, {});
  made.changes.due = reading.due;
  made.changes.due_date_only = !reading.due->time;
  made.pieces = reading.pieces;
  return part_moved(with_reading(turn, made), *hand, reading.title);
}

/// "barat 17 ko hai sorry": the event of that name was told before.
std::optional<Plan> told_wrong(const Turn& turn, const WordsSaid& words) {
  static const WordsSaid kSorry = search_words("sorry ghalti galti ghalat galat maazrat oops سوری غلطی غلط معذرت", 16);
  if (!one_of(search_text(words.front()), kSorry) && !one_of(search_text(words.back()), kSorry)) return std::nullopt;
  const bool front = one_of(search_text(words.front()), kSorry);
  const std::string rest = joined_words(words, front ? 1 : 0, words.size() - (front ? 0 : 1));
  const Reading said = read_as(turn, rest, turn.now);
  if (said.intent != Intent::kCreate || !said.due || said.recurrence || said.title.empty()) return std::nullopt;
  const std::string when = time_said(said);
  const auto task = task_named(turn, said.title);
  return task && !when.empty() ? move_one(turn, {*task}, when) : std::nullopt;
}

}  // namespace

std::optional<Plan> urdu_move_turn(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool stray = reading.intent == Intent::kUnknown || reading.intent == Intent::kCreate ||
                     (reading.intent == Intent::kUpdate && reading.changes.due);
  if (!stray || has_question_sign(turn.text) || !turn.chosen.empty() || turn.confirmed || reading.recurrence ||
      reading.language == language::Language::kEnglish || turn.text.find('\n') != std::string_view::npos)
    return std::nullopt;
  const WordsSaid words = written_words(turn.text);
  const Phrase phrase(turn.text);
  if (auto plan = left_from_yesterday(turn, phrase)) return plan;
  if (words.size() < 2 || words.size() > kMostWords) return std::nullopt;
  if (auto plan = item_on_day(turn)) return plan;
  if (auto plan = now_at(turn, phrase)) return plan;
  if (auto plan = still_to_do(turn, phrase)) return plan;
  if (auto plan = moved_along(turn, phrase)) return plan;
  if (auto plan = not_on_day(turn, phrase)) return plan;
  constexpr std::size_t kFewest = 3;
  if (words.size() >= kFewest) {
    if (auto plan = of_refused_day(turn, words)) return plan;
  }
  if (auto plan = planned_beside_reason(turn)) return plan;
  if (words.size() < kFewest) return std::nullopt;
  if (reading.intent == Intent::kUpdate) return std::nullopt;
  if (auto plan = told_wrong(turn, words)) return plan;
  return one_named(turn, words);
}

}  // namespace yaad::assistant
