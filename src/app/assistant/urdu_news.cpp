// What people report in Urdu of a time that is another now: "dentist ne time change kar diya 5 baje", "bank 1 ghanta
// late", «لاہور اب بدھ کو جاؤں گا», «چار بجے کا وقت ملا ہے», "PTM postpone hokar next saturday ko hogi".
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"
#include "domain/sound.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;

constexpr std::size_t kMostWords = 14;
constexpr std::size_t kNameMost = 5;

/// What a word is in such a report.
enum class Kind : std::uint8_t {
  kOther,
  kMoves,    ///< "change", "shift", «ملتوی»: that it is another time.
  kLater,    ///< "late", "aagay", "extend": behind a length.
  kEarlier,  ///< "pehle", "jaldi"
  kTime,     ///< "time", "waqt", "date": what is another.
  kNow,      ///< "ab": with a verb of the future it tells a plan.
  kVerb,     ///< "ho gaya", "kar diya", "hogi"
  kPost,     ///< "ne", "ka", "ko"
};

struct Row {
  Kind kind;
  std::string_view words;
};

constexpr Row kRows[] = {
    {Kind::kMoves,
     "change chnge badal badla badli badalkar tabdeel shift postpone reschedule rescheduled delay delayed multavi "
     "muakhar move بدل بدلا بدلی تبدیل شفٹ ملتوی منتقل چینج"},
    {Kind::kLater, "late let der dair agay aage aagay agey extend barh barha لیٹ دیر آگے بڑھ بڑھا مؤخر"},
    {Kind::kEarlier, "jaldi jldi peeche pichay جلدی پیچھے"},
    {Kind::kTime, "time tym waqt date tareekh tarikh din timing وقت ٹائم تاریخ دن ٹائمنگ"},
    {Kind::kNow, "ab اب"},
    {Kind::kVerb,
     "ho hua hui hue hoga hogi hoge hokar hoke hogaya hogayi hogai gaya gayi gai gaye gya gyi kar kr karke krke kiya "
     "kia "
     "kardiya krdiya krdia kardi diya dia di de mila mili milay mile hai hain he h hy tha thi sakti sakta skti skta ga "
     "gi "
     "ge raha rahi rahe karo kro kardo krdo do dein bulaya bulayi rakha rakhi rakh laga "
     "ہو ہوا ہوئی ہوئے ہوگا ہوگی ہوکر ہوگیا ہوگئی گیا گئی گئے کر کرکے کیا دیا دی دے ملا ملی ملے ہے ہیں تھا تھی سکتی "
     "سکتا "
     "گا گی گے رہا رہی رہے کرو کردو دو دیں بلایا بلائی رکھا رکھی رکھ لگا"},
    {Kind::kPost,
     "ne ka ki ke ko se sy bhi wala wali mera meri hamara نے کا کی کے کو سے بھی والا والی میرا میری ہمارا"},
};

Kind kind_of(const std::string& word) {
  const std::string norm = search_text(word);
  for (const Row& row : kRows) {
    static thread_local std::vector<std::pair<std::string_view, std::vector<std::string>>> kept;
    auto found = std::find_if(kept.begin(), kept.end(), [&](const auto& one) { return one.first == row.words; });
    if (found == kept.end()) found = kept.emplace(kept.end(), row.words, search_words(row.words, 128));
    if (std::find(found->second.begin(), found->second.end(), norm) != found->second.end()) return row.kind;
  }
  return Kind::kOther;
}

/// "jaunga", «جاؤں» of «جاؤں گا»: the verb of a plan is no name. «پرسوں» and «بچوں» end like it.
bool tells_plan(const std::vector<std::string>& words, std::size_t at) {
  const std::string norm = fold_case(words[at]);
  if (norm.ends_with("nga") || norm.ends_with("ngi") || norm.ends_with("nge")) return true;
  static constexpr std::string_view kGa[] = {"ga", "gi", "ge", "گا", "گی", "گے"};
  return at + 1 < words.size() && std::find(std::begin(kGa), std::end(kGa), words[at + 1]) != std::end(kGa);
}

/// "jaunga", «جاؤں گا», "karwa lunga", "hogi": what is planned.
bool says_plan(const std::vector<std::string>& words) {
  static constexpr std::string_view kWillBe[] = {"hoga", "hogi", "ہوگا", "ہوگی"};
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string norm = fold_case(words[at]);
    if (tells_plan(words, at) || std::find(std::begin(kWillBe), std::end(kWillBe), norm) != std::end(kWillBe))
      return true;
  }
  return false;
}

/// What the report says, its small words taken out: a name, and when or by how much.
struct Report {
  std::string name;
  std::string time;
  bool length = false;  ///< `time` is by how much it is later, or earlier.
  bool earlier = false;
};

std::optional<Report> parted(const Turn& turn, const std::vector<std::string>& words, bool shifts) {
  const auto reads_length = [&](const std::string& said) {
    const Reading read = read_as(turn, "isko " + said + " aage karo", turn.now);
    const Reading urdu = read_as(turn, "اسے " + said + " آگے کرو", turn.now);
    return (read.changes.move_by_minutes && read.target.empty()) ||
           (urdu.changes.move_by_minutes && urdu.target.empty());
  };
  // The longest stretch that says a time or, before "late", a length.
  for (std::size_t size = words.size(); size > 0; --size) {
    for (std::size_t begin = 0; begin + size <= words.size(); ++begin) {
      const std::string said = joined_words(words, begin, begin + size);
      const auto time = only_time(turn, said);
      const bool length = shifts && !time && size > 1 && reads_length(said);
      if (!length && (!time || !time->when || time->recurrence)) continue;
      // "kiraya barh gaya hai is saal": of the year that runs, and no day to which anything moves.
      if (time && time->when && time->when->grain > language::Grain::kDay && time->when->start <= turn.now)
        return std::nullopt;
      Report made;
      made.length = length;
      made.time = said;
      std::vector<std::string> rest(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
      rest.insert(rest.end(), words.begin() + static_cast<std::ptrdiff_t>(begin + size), words.end());
      for (std::size_t i = 0; i < rest.size(); ++i) {
        // "friday ki standup 10 baje hogi": which one, and when
        if (only_time(turn, rest[i]) || (i + 1 < rest.size() && only_time(turn, rest[i] + " " + rest[i + 1])))
          return std::nullopt;
        if (tells_plan(rest, i)) continue;
        const Kind kind = kind_of(rest[i]);
        const bool inside = kind == Kind::kPost && !made.name.empty() && i + 1 < rest.size() &&
                            kind_of(rest[i + 1]) == Kind::kOther;  // "bijli ka bill"
        if (kind == Kind::kOther || inside) made.name += (made.name.empty() ? "" : " ") + rest[i];
      }
      return made;
    }
  }
  return std::nullopt;
}

/// The change that it is of "it".
std::optional<Reading> change_of(const Turn& turn, const Report& report) {
  const std::string& time = report.time;
  const std::string ahead = report.earlier ? "peeche" : "aage", urdu = report.earlier ? "پیچھے" : "آگے";
  const auto orders =
      report.length
          ? std::vector<std::string>{"isko " + time + " " + ahead + " karo", "اسے " + time + " " + urdu + " کرو"}
          : std::vector<std::string>{"isko " + time + " kar do", "اسے " + time + " کر دو", "move it to " + time};
  for (const std::string& order : orders) {
    Reading made = read_as(turn, order, turn.now);
    const bool said = report.length ? made.changes.move_by_minutes.has_value() : made.changes.due.has_value();
    if (said && made.target.empty() && !made.changes.title && made.reminders.empty()) return made;
  }
  return std::nullopt;
}

/// Whether the words can be such a report at all: that something is later, or is another time, or where it will be.
bool reports(const std::vector<std::string>& words, bool named_only) {
  bool moves = false, now = false, time = false, later = false, verb = false;
  for (const std::string& word : words) {
    const Kind kind = kind_of(word);
    moves = moves || kind == Kind::kMoves;
    later = later || kind == Kind::kLater || kind == Kind::kEarlier;
    now = now || kind == Kind::kNow;
    time = time || kind == Kind::kTime;
    verb = verb || kind == Kind::kVerb;
  }
  if (named_only) return says_plan(words) || (verb && (moves || later || time));
  return moves || later || (now && says_plan(words)) || (time && verb) || says_plan(words);
}

/// What is pointed at ("wo wala") is no name.
std::optional<Task> named_task(const Turn& turn, const std::string& name) {
  const Reading reading = reading_as(turn, Intent::kUpdate, language::Detail::kNone, name);
  return reading.reference == language::Reference::kByName ? task_named(turn, name) : std::nullopt;
}

/// "viva" of "sir ne viva", «ٹیسٹ» of «استاد نے ٹیسٹ»: who did it is not what it is.
std::optional<std::string> without_doer(const std::string& name) {
  auto two = Phrase(name).match_two({"* ne *", "* نے *"});
  return two ? std::optional(std::move(two->second)) : std::nullopt;
}

/// "… ne bulaya hai kal", "5 baje ka time mila hai": of the task in hand an hour or a day was given.
bool was_given(const Phrase& phrase) {
  return phrase.is({
      "*? ne? *? bulaya|bulwaya|bula|bulayi hai|he|h|liya?",
      "* ka|ki time|waqt|appointment|tareekh|date mila|mili|milgaya|mil|diya|di hai|he|h|gaya|gayi?",
      "*? نے? *? بلایا|بلوایا|بلا|بلائی ہے|لیا?",
      "* کا|کی وقت|ٹائم|اپائنٹمنٹ|تاریخ ملا|ملی|مل|دیا|دی ہے|گیا|گئی? ہے?",
  });
}

/// "meeting 4 pe shift ho gai": of what moves, a figure before "pe" is an hour.
std::vector<std::string> with_hours(std::vector<std::string> words) {
  const bool moves =
      std::any_of(words.begin(), words.end(), [](const std::string& word) { return kind_of(word) == Kind::kMoves; });
  for (std::size_t at = 0; moves && at + 1 < words.size(); ++at) {
    const Phrase post(words[at + 1]);
    constexpr std::size_t kDigits = 2;
    const bool figure = words[at].size() <= kDigits && words[at].find_first_not_of("0123456789") == std::string::npos;
    if (figure && std::stoi(words[at]) <= 12 && post.is({"pe|par|per|پر|پہ"}))
      words[at] += has_arabic_script(words[at + 1]) ? " بجے" : " baje";
  }
  return words;
}

}  // namespace

std::optional<Plan> urdu_news_turn(const Turn& turn, const Phrase& phrase) {
  const Reading& reading = turn.reading;
  if (has_question_sign(turn.text) || !turn.chosen.empty() || reading.language == language::Language::kEnglish)
    return std::nullopt;
  const bool order = is_order(reading) && reading.confidence >= kSure;
  const std::vector<std::string> words = with_hours(written_words(turn.text));
  if (words.size() < 2 || words.size() > kMostWords || reading.intent == Intent::kQuery || reading.recurrence)
    return std::nullopt;
  // "kal aloo mehnge ho gaye the": over.
  if (phrase.is({"* tha|thi|the|thay|thein|thin", "* تھا|تھی|تھے|تھیں"})) return std::nullopt;
  const bool given = was_given(phrase);
  if (!given && !reports(words, false)) return std::nullopt;
  const bool shifts = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    const Kind kind = kind_of(word);
    return kind == Kind::kLater || kind == Kind::kEarlier;
  });
  auto report = parted(turn, words, shifts);
  if (!report || written_words(report->name).size() > kNameMost) return std::nullopt;
  report->earlier =
      std::any_of(words.begin(), words.end(), [](const std::string& word) { return kind_of(word) == Kind::kEarlier; });
  auto task =
      report->name.empty() ? (turn.before.fresh ? task_at_hand(turn) : std::nullopt) : named_task(turn, report->name);
  const auto what = task ? std::nullopt : without_doer(report->name);  // "sir ne viva 3 ko shift kar diya"
  if (what) task = named_task(turn, *what);
  // Orders that are read whole, and names that they give, are theirs.
  if (!task || (!task->due && report->length)) return std::nullopt;
  if (order && reading.target.empty()) return std::nullopt;
  if (order && named_task(turn, reading.target)) return std::nullopt;
  const auto change = change_of(turn, *report);
  if (!change) return std::nullopt;
  Reading made = said_of_it(*change);
  made.language = reading.language;
  made.target.clear();
  State state = turn.before;
  state.last = task->id;
  const Turn said = with_reading(turn, made);
  Turn of_it = with_state(said, state);
  of_it.alone = false;
  Plan plan = task_agent(of_it);
  if (plan.state.pending != Pending::kNothing && plan.state.text == turn.text) plan.state.ids = {task->id};
  return plan;
}

namespace {

/// "call cancel, wo khud aa raha hai": of what is named before the reason; which, where several are called so.
std::optional<Plan> off_before_reason(const Turn& turn) {
  std::size_t pause = turn.text.find(',');
  if (pause == std::string_view::npos) pause = turn.text.find("،");
  const std::string_view front = turn.text.substr(0, pause);
  const auto name = Phrase(front).match_any({"* cancel|canceled|cancelled|mansookh ab?", "* کینسل|منسوخ اب?"});
  if (!name || turn.reading.language == language::Language::kEnglish) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kDelete, language::Detail::kNone, *name);
  if (reading.reference != language::Reference::kByName) return std::nullopt;
  if (find_targets(with_reading(turn, reading), StatusFilter::kActive).tasks.empty()) return std::nullopt;
  return delete_called(turn, *name);
}

}  // namespace

std::optional<Plan> urdu_called_off(const Turn& turn, const Phrase& phrase) {
  if (!turn.chosen.empty() || (turn.reading.intent != Intent::kUnknown && turn.reading.confidence >= kSure))
    return std::nullopt;
  const auto name = phrase.match_any({
      "* ka|ki? plan|program|scene|irada? cancel|canceled|cancelled|cansel|mansookh|mansukh ho|hogaya|hogayi|"
      "hogai|hogya|kar|kr|krdi|krdiya|krdia|kardi|kardia|kardiya? gaya|gayi|gai|gaye|gya|gyi|di|diya|dia|chuka|chuki? "
      "hai|he|h|hain? "
      "ab|bhai|yaar|yess|yesss|yay|shukar|alhamdulillah?",
      "ab? * nahi|nahin|nai|nhi jana|karna|lena|karwana|milna|aana|hoga|hogi|ho|aa raha|rahi|rahe? hai|ab?",
      "* ab nahi|nahin|nai aa|a|ja rahe|raha|rahi hain|hai?",
      "* اب نہیں آ|جا رہے|رہا|رہی ہیں|ہے?",
      "* کا|کی? پلان|پروگرام|ارادہ? کینسل|منسوخ ہو|ہوگیا|ہوگئی|کر|کردی|کردیا? گیا|گئی|گئے|دی|دیا|چکا|چکی? ہے|ہیں? "
      "اب|شکر|الحمدللہ?",
  });
  if (!name) return off_before_reason(turn);
  // "sir ne quiz cancel kar diya": who did it is no part of the name
  if (const auto what = named_task(turn, *name) ? std::nullopt : without_doer(*name))
    return named_task(turn, *what) ? std::optional(delete_called(turn, *what)) : std::nullopt;
  return named_task(turn, *name) ? std::optional(delete_called(turn, *name)) : std::nullopt;
}

}  // namespace yaad::assistant
