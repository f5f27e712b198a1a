#include "language/again.h"

#include <algorithm>
#include <vector>

#include "domain/sound.h"
#include "language/possessive.h"
#include "language/reader_many.h"
#include "language/time_expr.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t kWordsMost = 10;
constexpr std::size_t kOwnerMost = 3;  ///< Words of a name.

std::string_view bare(std::string_view word) {
  for (const std::string_view sign : {",", ".", "!", "،", "۔"}) {
    while (word.ends_with(sign)) word.remove_suffix(sign.size());
  }
  return word;
}

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = text.find_first_not_of(" \t"); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
    const std::string_view word = bare(text.substr(at, end - at));
    if (!word.empty()) words.push_back(word);
    at = text.find_first_not_of(" \t", end);
  }
  return words;
}

template <std::size_t size>
bool holds(const WordList<size>& list, std::string_view word) {
  return list.holds(fold_word(word));
}

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text.append(text.empty() ? "" : " ").append(words[i]);
  return text;
}

/// Postpositions: those that agree with what follows are one.
int post_of(std::string_view word) {
  static constexpr WordList kOf("ka", "ki", "ke", "kay", "کا", "کی", "کے");
  static constexpr WordList kTo("ko", "کو");
  static constexpr WordList kFrom("se", "say", "سے");
  return holds(kOf, word) ? 1 : holds(kTo, word) ? 2 : holds(kFrom, word) ? 3 : 0;
}

/// Words that say nothing but a time: what is read of them behind which a verb was put.
std::optional<Reading> only_time(const Words& words, std::size_t begin, std::size_t end, const ReadContext& context) {
  if (begin >= end) return std::nullopt;
  const std::string said = joined(words, begin, end);
  const bool urdu = has_arabic_script(said);
  ReadContext plain = context;
  plain.mode = Mode::kChat;
  plain.ignore = {};
  static constexpr WordList kEnglish("at", "in");
  if (holds(kEnglish, words[begin])) {  // "at 9 in the evening"
    Reading made = read_whole("call the bank " + said, plain);
    if (made.intent == Intent::kCreate && made.title == "call the bank" && made.reminders.empty() && made.due &&
        made.due->time)
      return made;
  }
  Reading made = read_whole(said + (urdu ? " بینک جانا ہے" : " bank jana hai"), plain);
  const bool only = made.intent == Intent::kCreate && made.title == (urdu ? "بینک جانا" : "bank jana") &&
                    made.detail == Detail::kNone && made.reminders.empty() && (made.when || made.recurrence);
  return only ? std::optional(std::move(made)) : std::nullopt;
}

/// "usi din", "isi waqt", «اسی دن»: takes them out of the words.
void take_same(Words& words, Again& made) {
  static constexpr WordList kSame("usi", "isi", "ussi", "issi", "us", "same", "اسی", "اُسی", "اس");
  static constexpr WordList kDay("din", "roz", "tareekh", "tarikh", "date", "day", "دن", "روز", "تاریخ");
  static constexpr WordList kHour("waqt", "time", "tym", "وقت", "ٹائم");
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool day = holds(kDay, words[i + 1]), hour = holds(kHour, words[i + 1]);
    if (!holds(kSame, words[i]) || (!day && !hour)) continue;
    made.same_day = made.same_day || day;
    made.same_hour = made.same_hour || hour;
    const bool post = i + 2 < words.size() && post_of(words[i + 2]) == 2;  // "usi din ko"
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i),
                words.begin() + static_cast<std::ptrdiff_t>(i + (post ? 3 : 2)));
    --i;
    if (words.empty()) return;
  }
}

/// "aur", "bhi", "hai": not a word of what is said.
void take_small(Words& words, Again& made) {
  static constexpr WordList kAnd("aur", "or", "phir", "and", "اور", "پھر");
  static constexpr WordList kAlso("bhi", "b", "bi", "bhe", "بھی");
  static constexpr WordList kAgain("again", "also", "too");
  static constexpr WordList kIs("hai", "hain", "he", "h", "hy", "ہے", "ہیں");
  while (!words.empty() && holds(kAnd, words.front())) {
    made.joined = true;
    words.erase(words.begin());
  }
  while (words.size() > 1 && holds(kIs, words.back())) words.pop_back();
  const std::size_t size = words.size();
  std::erase_if(words, [](std::string_view word) { return holds(kAlso, word); });
  // "And again at 9 in the evening", "at 9 too": an hour, and nothing but such words beside it.
  const auto first =
      std::find_if(words.begin(), words.end(), [](std::string_view word) { return !holds(kAgain, word); });
  if (first != words.end() && (fold_word(*first) == "at" || fold_word(*first) == "in"))
    std::erase_if(words, [](std::string_view word) { return holds(kAgain, word); });
  made.also = words.size() < size;
  made.joined = made.joined || made.also;
}

void take_time(const std::optional<Reading>& time, Again& made) {
  if (!time) return;
  made.when = time->when;
  made.recurrence = time->recurrence;
  static constexpr WordList kDays("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "peer",
                                  "pir", "somwar", "mangal", "budh", "jumerat", "jumeraat", "juma", "jumma", "jume",
                                  "jumay", "hafta", "hafte", "itwar", "پیر", "سوموار", "منگل", "بدھ", "جمعرات", "جمعہ",
                                  "جمعے", "ہفتہ", "ہفتے", "اتوار");
  for (const Piece& piece : time->pieces) {
    if (piece.kind != PieceKind::kWhen) continue;
    for (const std::string_view word : words_of(piece.text)) made.weekday = made.weekday || holds(kDays, word);
  }
}

bool is_subject(std::string_view word) {
  static constexpr WordList kSubjects(
      "math", "maths", "riyazi", "science", "physics", "phy", "chemistry", "chem", "bio", "biology", "english", "urdu",
      "islamiat", "islamiyat", "history", "geography", "computer", "accounts", "stats", "economics", "drawing",
      "pakstudies", "arabic", "sindhi", "punjabi", "pashto", "ریاضی", "میتھ", "میتھس", "سائنس", "فزکس", "طبیعیات",
      "کیمسٹری", "کیمیا", "بائیو", "بیالوجی", "انگلش", "انگریزی", "اردو", "اسلامیات", "تاریخ", "جغرافیہ", "کمپیوٹر",
      "عربی", "سندھی", "پنجابی", "پشتو", "معاشیات", "شماریات", "ڈرائنگ");
  return holds(kSubjects, word);
}

/// Where the postposition of the owner stands in a title that another owner with `post` takes the place of: that of
/// "9th class ka test"; of "Ali ka maths ka paper" the inner one for "science ka". 0 without one.
std::size_t owner_of(const Words& own, std::string_view post, std::string_view other) {
  const auto found = [&](const auto& fits) -> std::size_t {
    for (std::size_t i = 1; i + 1 < own.size(); ++i) {
      if (fits(i)) return i;
    }
    return 0;
  };
  std::size_t at = 0;
  if (is_subject(other)) at = found([&](std::size_t i) { return is_subject(own[i - 1]) && post_of(own[i]) == 1; });
  if (at == 0) at = found([&](std::size_t i) { return fold_word(own[i]) == fold_word(post); });
  if (at == 0) at = found([&](std::size_t i) { return post_of(own[i]) == post_of(post); });
  const bool inner = at > 1 && is_subject(own[at - 1]);
  return inner || at <= kOwnerMost + 1 ? at : 0;
}

/// The title with another owner: "9th class ka test" of "10th ka" is "10th ka test".
std::string of_owner(const Words& words, std::size_t begin, std::size_t post, const Words& own, std::size_t at) {
  if (at == 0) return {};
  const bool inner = at > 2 && is_subject(own[at - 1]) && is_subject(words[post - 1]);
  const std::string outer = inner ? joined(own, 0, at - 1) + " " : std::string();
  return outer + joined(words, begin, post) + " " + joined(own, at, own.size());
}

/// "chem ka" of "physics ka paper"; not "nahi ali ka", nor "paper ka" and "is ka", of which the time is said.
bool is_another(const Words& words, const Words& own, std::size_t post) {
  static constexpr WordList kNo("nahi", "nahin", "nhi", "nai", "na", "no", "not", "sorry", "نہیں", "نہ");
  static constexpr WordList kPoints("is", "us", "iss", "uss", "in", "un", "ye", "yeh", "wo", "woh", "kis", "jis", "aaj",
                                    "aj", "kal", "parson", "ab", "اس", "اُس", "ان", "اُن", "یہ", "وہ", "کس", "جس", "آج",
                                    "کل", "پرسوں", "اب");
  const auto named = [&](std::string_view word) {
    return holds(kPoints, word) ||
           std::any_of(own.begin(), own.end(), [&](std::string_view one) { return fold_word(one) == fold_word(word); });
  };
  return !named(words[post - 1]) &&
         std::none_of(words.begin(), words.end(), [](std::string_view word) { return holds(kNo, word); });
}

/// "khalida ka sunday tak", "Wednesday ko 10th ka", "maid ko": somebody, and perhaps a time on either side.
bool read_owner(const Words& words, std::string_view title, const ReadContext& context, Again& made) {
  const Words own = words_of(title);
  for (std::size_t post = words.size(); post-- > 1;) {
    if (post_of(words[post]) == 0) continue;
    const std::size_t own_post = owner_of(own, words[post], words[post - 1]);
    // "gas |ka bill| kal" of "bijli ka bill bharna": what it is of may be named again.
    std::size_t from = post + 1;
    while (own_post > 0 && from < words.size() && own_post + from - post < own.size() &&
           fold_word(words[from]) == fold_word(own[own_post + from - post]))
      ++from;
    const bool ends = from == words.size();
    const auto behind = ends ? std::nullopt : only_time(words, from, words.size(), context);
    if (!ends && !behind) continue;
    std::size_t owner = post - 1;
    auto front = only_time(words, 0, owner, context);
    while (owner > 0 && !front) front = only_time(words, 0, --owner, context);
    const bool named =
        post - owner <= kOwnerMost && std::none_of(words.begin() + static_cast<std::ptrdiff_t>(owner),
                                                   words.begin() + static_cast<std::ptrdiff_t>(post),
                                                   [](std::string_view word) { return post_of(word) != 0; });
    if (!named || (front && behind) || (!front && only_time(words, owner, post, context))) continue;
    if (post_of(words[post]) != 1 && !made.joined) continue;  // "Ali ko kal" names whom to call, or what to send.
    made.title = of_owner(words, owner, post, own, own_post);
    if (made.title.empty()) continue;
    made.cut_short = post_of(words[post]) == 1 && from == post + 1 && is_another(words, own, post);
    take_time(front ? front : behind, made);
    return true;
  }
  return false;
}

/// "20 ko chemistry", «فزکس ۲۲ کو» behind "physics ka paper": another subject and its time, and nothing else.
bool read_subject(const Words& words, std::string_view title, const ReadContext& context, Again& made) {
  const Words own = words_of(title);
  const auto is_of = [&](std::size_t i) { return is_subject(own[i - 1]) && post_of(own[i]) == 1; };
  std::size_t at = 1;
  while (at + 1 < own.size() && !is_of(at)) ++at;
  const bool front = is_subject(words.front());
  if (at + 1 >= own.size() || front == is_subject(words.back()) || (front && post_of(words[1]) != 0)) return false;
  const std::string_view subject = front ? words.front() : words.back();
  if (fold_word(subject) == fold_word(own[at - 1])) return false;
  const auto time = only_time(words, front ? 1 : 0, front ? words.size() : words.size() - 1, context);
  if (!time) return false;
  made.title = at > 2 ? joined(own, 0, at - 1) : std::string();  // "mera physics ka paper"
  made.title.append(made.title.empty() ? "" : " ").append(subject).append(" ").append(joined(own, at, own.size()));
  made.cut_short = true;
  take_time(time, made);
  return true;
}

/// «چوکیدار کو پانچ کو», «ڈرائیور کو تیس تاریخ کو دینی ہے» behind "maali ko tankhwah deni": who else is given it, and
/// when.
bool read_given(const Words& words, std::string_view title, const ReadContext& context, Again& made) {
  static constexpr WordList kGive("dena", "deni", "dene", "denay", "dainay", "دینا", "دینی", "دینے");
  const Words own = words_of(title);
  std::size_t at = 1;
  while (at + 1 < own.size() && post_of(own[at]) != 2) ++at;
  if (at + 1 >= own.size() || at > kOwnerMost || !holds(kGive, own.back())) return false;
  std::size_t end = words.size();
  if (end > 3 && holds(kGive, words[end - 1])) --end;
  for (std::size_t post = 1; post < end && post <= kOwnerMost; ++post) {
    if (post_of(words[post]) != 2) continue;
    const auto time = only_time(words, post + 1, end, context);
    const bool other = std::none_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(post),
                                    [](std::string_view word) { return post_of(word) != 0; });
    const bool date = time && time->when && time->when->day_of_month;  // "Ali ko kal" may be to call him.
    if (!date || !other || only_time(words, 0, post, context) || !is_another(words, own, post)) return false;
    made.title = joined(words, 0, post) + " " + joined(own, at, own.size());
    made.cut_short = true;
    take_time(time, made);
    return true;
  }
  return false;
}

/// «ایک ٹیکہ رات کو» of «انسولین کا ٹیکہ لگانا»: some of the title's own words, and a time behind them.
bool names_it(const Words& words, std::string_view title, const ReadContext& context, Again& made) {
  static constexpr WordList kOne("ek", "aik", "ik", "wahi", "ایک", "وہی");
  const Words own = words_of(title);
  const auto of_title = [&](std::string_view word) {
    return holds(kOne, word) || std::any_of(own.begin(), own.end(), [&](std::string_view one) {
             return post_of(one) == 0 && fold_word(one) == fold_word(word);
           });
  };
  std::size_t at = 0;
  while (at < words.size() && of_title(words[at])) ++at;
  if (at == 0 || at == words.size() || (at == 1 && holds(kOne, words[0]))) return false;
  const auto time = only_time(words, at, words.size(), context);
  take_time(time, made);
  if (time) made.title = title;
  return time.has_value();
}

// --- English ---------------------------------------------------------------------------------------------------------

/// "And for Ahmed too", "same for Ahmed", "and Ahmed's as well": the words that name another, and the time behind them.
struct Other {
  Words name;
  std::optional<Reading> time;
  bool possessive = false, preposition = false;
};

std::optional<Reading> english_time(const Words& words, std::size_t begin, const ReadContext& context) {
  if (begin >= words.size()) return std::nullopt;
  ReadContext plain = context;
  plain.mode = Mode::kChat;
  plain.ignore = {};
  Reading made = read_whole("visit the bank " + joined(words, begin, words.size()), plain);
  const bool only = made.intent == Intent::kCreate && made.title == "visit the bank" && made.reminders.empty() &&
                    made.when && !made.recurrence;
  return only ? std::optional(std::move(made)) : std::nullopt;
}

/// Takes "and", "too" and "same for" off; false without a mark that something goes on.
bool take_marks(Words& words, bool& preposition) {
  static constexpr WordList kAnd("and", "also", "plus");
  static constexpr WordList kSame("same", "ditto", "likewise");
  static constexpr WordList kToo("too", "also");
  static constexpr WordList kFor("for", "with", "to", "about");
  if (words.size() > 2 && holds(WordList("the"), words[0]) && holds(kSame, words[1])) words.erase(words.begin());
  const bool same = holds(kSame, words.front()), joins = !same && holds(kAnd, words.front());
  if (same || joins) words.erase(words.begin());
  const std::size_t before = words.size();
  std::erase_if(words, [](std::string_view word) { return holds(kToo, word); });
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (holds(WordList("as"), words[i]) && holds(WordList("well"), words[i + 1]))
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(i + 2));
  }
  const bool too = words.size() < before;
  preposition = !words.empty() && holds(kFor, words.front());
  if (preposition) words.erase(words.begin());
  return same ? preposition : (too && (joins || preposition)) || (joins && preposition);
}

std::optional<Other> other_named(Words words, const ReadContext& context) {
  static constexpr WordList kNobody("you", "me", "us", "now", "all", "both", "one", "ones", "other", "others", "rest",
                                    "first", "second", "third", "last", "next", "that", "this", "those", "these", "it",
                                    "them", "him", "her", "everyone", "everything", "today", "tomorrow", "thanks",
                                    "then", "please", "yes", "no", "not", "on", "at", "in", "by", "from", "before",
                                    "after", "until");
  constexpr std::size_t kNameMost = 3;
  Other other;
  if (!take_marks(words, other.preposition)) return std::nullopt;
  const auto names = [](std::string_view word) {
    return !holds(kNobody, word) && word.find_first_of("0123456789?\"") == std::string_view::npos;
  };
  for (std::size_t end = std::min(words.size(), kNameMost); end > 0 && other.name.empty(); --end) {
    const auto behind = words.begin() + static_cast<std::ptrdiff_t>(end);
    if (!std::all_of(words.begin(), behind, names)) continue;
    other.time = english_time(words, end, context);
    const bool read = end == words.size() || other.time.has_value();
    if (read && !english_time(Words(words.begin(), behind), 0, context)) other.name.assign(words.begin(), behind);
  }
  if (other.name.empty()) return std::nullopt;
  other.possessive = possessive_size(other.name.back()) > 0;
  return other;
}

/// "Pay Ahmed's fees" of "pay Sara's fees", "lunch with Ahmed", "water the ferns"; empty where the title has no place
/// for another.
std::string title_of_other(const Other& other, std::string_view title) {
  static constexpr WordList kFor("for", "with", "to", "about");
  static constexpr WordList kThe("the", "my", "our");
  const Words own = words_of(title);
  const std::string said = joined(other.name, 0, other.name.size());
  std::string bare_name = said;
  drop_possessive(bare_name);
  const auto place = [&](std::size_t begin, std::size_t end, const std::string& name) {
    std::string made = joined(own, 0, begin);
    made += (made.empty() ? "" : " ") + name;
    if (end < own.size()) made += " " + joined(own, end, own.size());
    return made;
  };
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (possessive_size(own[i]) > 0) return place(i, i + 1, bare_name + "'s");
  }
  if (other.possessive) return {};
  for (std::size_t i = 0; i + 1 < own.size(); ++i) {
    if (!holds(kFor, own[i])) continue;
    std::size_t end = i + 2;  // A name goes on in capital letters.
    while (end < own.size() && own[end].front() >= 'A' && own[end].front() <= 'Z') ++end;
    return place(i + 1, end, said);
  }
  if (other.preposition) return std::string(title) + " for " + said;
  const bool articles = own.size() > 1 && holds(kThe, own[1]);
  return own.size() == (articles ? 3 : 2) ? place(1, own.size(), said) : std::string();
}

bool read_other(std::string_view text, std::string_view title, const ReadContext& context, Again& made) {
  const auto other = other_named(words_of(text), context);
  if (!other) return false;
  made = {};
  made.title = title_of_other(*other, title);
  if (made.title.empty()) return false;
  take_time(other->time, made);
  made.joined = made.other = true;
  made.same_day = !made.when;
  return true;
}

}  // namespace

std::optional<Again> read_again(std::string_view said, std::string_view title, const ReadContext& context) {
  Again made;
  Words words = words_of(said);
  if (words.size() < 2 || words.size() > kWordsMost || title.empty()) return std::nullopt;
  if (read_other(said, title, context, made)) return made;
  made = {};
  take_small(words, made);
  take_same(words, made);
  const bool timed = made.same_day || made.same_hour;
  if (words.empty()) return std::nullopt;
  if (made.joined && !timed && post_of(words.back()) != 1) {
    if (const auto time = only_time(words, 0, words.size(), context)) {
      take_time(time, made);
      made.title = title;
      return made;
    }
  }
  if (made.also && !timed && names_it(words, title, context, made)) return made;
  if (words.size() > 1 && !timed &&
      (read_subject(words, title, context, made) || read_given(words, title, context, made)))
    return made;
  if (!read_owner(words, title, context, made)) return std::nullopt;
  const bool said_when = made.when || made.recurrence;
  if (!made.joined && !timed && !said_when) return std::nullopt;
  made.same_day = made.same_day || !said_when;
  return made;
}

CivilDate in_same_month(CivilDate next, CivilDate before) {
  const bool back = next < before && next.day() > before.day();
  const CivilDate same = before.year() / before.month() / next.day();
  return back && same.ok() ? same : next;
}

CivilDateTime due_again(const Again& again, const CivilDateTime& first, std::optional<RecurrencePhrase>& rule) {
  using std::chrono::days;
  if (again.recurrence) rule = again.recurrence;
  if (!again.when || again.same_day) {
    CivilDateTime due = first;
    if (again.when && again.when->due.time) due.time = again.when->due.time;
    return due;
  }
  CivilDateTime due = again.when->due;
  if (again.same_hour || (again.weekday && !due.time && rule)) due.time = first.time;
  const bool only_hour = due.time && !again.weekday && again.when->grain != Grain::kDay;
  if (again.weekday && !again.recurrence) {
    while (due.date < first.date) due.date = CivilDate(LocalDays(due.date) + days(7));
    if (rule && rule->rrule.starts_with("FREQ=WEEKLY;BYDAY=")) {
      static constexpr std::string_view kNames[] = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
      rule->rrule = "FREQ=WEEKLY;BYDAY=" + std::string(kNames[std::chrono::weekday(LocalDays(due.date)).c_encoding()]);
    }
  } else if (rule && !again.recurrence && only_hour && !rule->rrule.starts_with("FREQ=DAILY")) {
    due.date = first.date;  // "har mahine ki 1 ko … aur sham ko bhi"
  } else if (!rule && again.when->no_day) {
    constexpr int kEvening = 18, kNoon = 12;  // "raat 10 baje dawai aur subah 6 baje bhi"
    const bool next_morning = due.time && first.time && first.time->hour >= kEvening && due.time->hour < kNoon;
    due.date = next_morning ? CivilDate(LocalDays(first.date) + days(1)) : first.date;
  } else if (again.when->day_of_month && rule && rule->rrule.starts_with("FREQ=MONTHLY")) {
    // "chowkidar ko 5 ko" behind what is due on the first of every month.
    rule->rrule = "FREQ=MONTHLY;BYMONTHDAY=" + std::to_string(static_cast<unsigned>(due.date.day()));
  } else if (again.when->day_of_month) {
    due.date = in_same_month(due.date, first.date);
  }
  return due;
}

}  // namespace yaad::language
