#include "app/assistant/series_words.h"

#include <algorithm>
#include <array>

#include "app/assistant/due_change.h"
#include "app/assistant/one_of.h"
#include "app/assistant/pause_words.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken.h"
#include "domain/search_text.h"
#include "language/possessive.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Reading;

constexpr std::size_t kMostWords = 16;
constexpr std::size_t kClockWords = 5;  ///< "half past 7 in the evening" has more, and its beginning tells the same.
constexpr std::size_t kFromWords = 4;

using WordList = std::vector<std::string>;

/// A word of the message, and what it was taken for.
enum class Use : std::uint8_t { kFree, kSmall, kDay, kClock, kFrom };
struct Word {
  std::string raw, norm;
  Use use = Use::kFree;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::string& raw : written_words(text)) {
    while (!raw.empty() && (raw.back() == ',' || raw.back() == '.' || raw.back() == '!')) raw.pop_back();
    std::string plain = raw;  // "isn't" is one word.
    std::erase(plain, '\'');
    if (std::string norm = search_text(plain); !norm.empty()) words.push_back({std::move(raw), std::move(norm)});
  }
  return words;
}

std::string joined(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (text.empty() ? "" : " ") + words[i].raw;
  return text;
}

bool has_digit(const std::string& word) { return word.find_first_of("0123456789") != std::string::npos; }
bool is_number(const std::string& word) { return word.find_first_not_of("0123456789") == std::string::npos; }

/// Why comes behind what: "… because of the assembly".
void cut_reason(std::vector<Word>& words) {
  static const WordList kWhy = search_words("because since as kyunke kyunki kyonke kiunke کیونکہ", 16);
  for (std::size_t i = 2; i < words.size(); ++i) {
    if (one_of(words[i].norm, kWhy) && !(words[i].norm == "as" && i + 1 < words.size() && words[i + 1].norm == "of")) {
      words.resize(i);
      return;
    }
  }
}

// --- the hour --------------------------------------------------------------------------------------------------------

/// Words that are an hour and nothing else.
std::optional<Reading> clock_read(const Turn& turn, const std::string& words) {
  Reading read = read_as(turn, words, turn.now);
  const bool clock = read.detail == Detail::kCorrection && read.changes.due && read.changes.due_time_only &&
                     read.title.empty() && read.target.empty() && !read.recurrence && !read.changes.move_by_minutes;
  return clock ? std::optional(std::move(read)) : std::nullopt;
}

std::optional<Reading> hour_read(const Turn& turn, const std::string& clock) {
  return clock_read(turn, is_number(clock) ? clock + " baje" : clock);
}

/// Whether words `begin` to `end` may be an hour: a figure, or a word that stands with hours alone. "9" by itself needs
/// a word beside it that says so.
bool may_be_clock(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  static const WordList kOfHours = search_words("baje bajay bajey bje oclock noon midnight half بجے بجکر", 16);
  static const WordList kBefore = search_words("at to it around by is are from کو", 16);
  static const WordList kBehind = search_words("pe par پر پہ baje بجے", 8);
  if (std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const Word& word) { return word.use != Use::kFree; }))
    return false;
  if (end - begin == 1 && is_number(words[begin].norm)) {
    const bool before = begin > 0 && one_of(words[begin - 1].norm, kBefore);
    return before || (end < words.size() && one_of(words[end].norm, kBehind));
  }
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                     words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Word& word) { return has_digit(word.norm) || one_of(word.norm, kOfHours); });
}

/// Takes the longest hour of the message; "" where there is none.
std::string take_clock(const Turn& turn, std::vector<Word>& words) {
  for (std::size_t size = std::min(kClockWords, words.size()); size > 0; --size) {
    for (std::size_t begin = 0; begin + size <= words.size(); ++begin) {
      if (!may_be_clock(words, begin, begin + size)) continue;
      std::string said = joined(words, begin, begin + size);
      if (!hour_read(turn, said)) continue;
      for (std::size_t i = begin; i < begin + size; ++i) words[i].use = Use::kClock;
      return said;
    }
  }
  return {};
}

// --- the days --------------------------------------------------------------------------------------------------------

bool is_week(const std::string& norm) {
  static const WordList kWeek = search_words("hafta hafte haftay haftey ہفتہ ہفتے", 8);
  return one_of(norm, kWeek);
}

/// The days, and whether all of them are meant.
void take_days(const Turn& turn, std::vector<Word>& words, SeriesSaid& said) {
  static const WordList kEvery = search_words("every each har ہر", 8), kAnd = search_words("and aur or اور", 8);
  static const WordList kOn = search_words("ko کو", 2);
  std::vector<unsigned> days;
  const auto add = [&](std::chrono::weekday day) { days.push_back(day.iso_encoding()); };
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word& word = words[i];
    if (word.use != Use::kFree || has_digit(word.norm)) continue;
    const bool saturday = is_week(word.norm) && i + 1 < words.size() && one_of(words[i + 1].norm, kOn);
    if (word.norm == "weekends" || word.norm == "weekend") {
      add(std::chrono::Saturday);
      add(std::chrono::Sunday);
    } else if (word.norm == "weekdays") {
      for (unsigned day = 1; day <= 5; ++day) add(std::chrono::weekday(day));
    } else if (const auto day = saturday ? std::chrono::Saturday : weekday_of(turn, word.raw)) {
      add(*day);
    } else {
      continue;
    }
    word.use = Use::kDay;
    const bool plural = word.norm.ends_with("days") || word.norm == "weekends";
    const bool every = i > 0 && one_of(words[i - 1].norm, kEvery);
    if (every) words[i - 1].use = Use::kDay;
    said.each = said.each || plural || every;
    if (i > 1 && words[i - 2].use == Use::kDay && one_of(words[i - 1].norm, kAnd)) words[i - 1].use = Use::kDay;
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  for (const unsigned day : days) said.days.push_back({0, std::chrono::weekday(day)});
}

// --- from when -------------------------------------------------------------------------------------------------------

std::optional<LocalSeconds> first_day(const Turn& turn, const std::string& words, bool urdu_order) {
  if (words.empty() || is_number(search_text(words))) return std::nullopt;
  if (!clock_in(turn, words).empty()) return std::nullopt;  // "from 9 to 10"
  const auto gap = gap_said(turn, urdu_order ? words + (words.front() < 0 ? " تک" : " tak") : "until " + words);
  return gap && gap->times == 0 && !gap->from ? std::optional(gap->to) : std::nullopt;
}

/// "from next month", "starting 1 december", "agle mahine se", «اگلے ہفتے سے».
void take_from(const Turn& turn, std::vector<Word>& words, SeriesSaid& said) {
  static const WordList kFront = search_words("from starting beginning", 4), kBehind = search_words("se سے", 2);
  static const WordList kOnward = search_words("on onward onwards", 4);
  const auto take = [&](std::size_t begin, std::size_t end, LocalSeconds day) {
    said.from = day;
    for (std::size_t i = begin; i < end; ++i) words[i].use = Use::kFrom;
  };
  for (std::size_t i = 0; i < words.size() && !said.from; ++i) {
    const bool front = one_of(words[i].norm, kFront), behind = one_of(words[i].norm, kBehind);
    for (std::size_t size = kFromWords; (front || behind) && size > 0 && !said.from; --size) {
      if (front && i + size < words.size()) {
        const auto day = first_day(turn, joined(words, i + 1, i + 1 + size), false);
        const std::size_t end = i + 1 + size;
        const bool onward = end < words.size() && one_of(words[end].norm, kOnward) &&
                            (end + 1 == words.size() || words[end].norm != "on");
        if (day) take(i, end + (onward ? 1 : 0), *day);
      } else if (behind && i >= size) {
        const auto day = first_day(turn, joined(words, i - size, i), true);
        if (day) take(i - size, i + 1, *day);
      }
    }
  }
}

// --- the rest --------------------------------------------------------------------------------------------------------

/// Words that say nothing more, and whether a verb or a habit is among them.
void take_small(std::vector<Word>& words, SeriesSaid& said) {
  static const WordList kTells = search_words(
      "is are was be goes moves starts begins make move set change shift put have should must will kar kardo krdo karo "
      "kro rakho rakh karna hai hain hoga hogi ho instead کر کرو کردو رکھو رکھ کرنا ہے ہیں ہوگا ہوگی ہو",
      64);
  static const WordList kHabit = search_words(
      "hota hoti hote always usually normally hamesha jata jati jate lete leta leti ہوتا ہوتی ہوتے ہمیشہ جاتا جاتی "
      "جاتے",
      32);
  static const WordList kSmall = search_words(
      "on at the my our its to for though but and ok okay please pls now actually only in by it this that then as of "
      "ko pe par ki ka ke wala wali wale din h he do dein dijiye dena lekin magar aur bas ab isko ise isay ye yeh ga "
      "gi "
      "gay jaye krna jana hua کو پر پہ کی کا کے والا والی والے دن دو دیں دیجیے دینا لیکن مگر اور بس اب اسے اسکو یہ گا "
      "گی "
      "جائے جانا",
      128);
  for (Word& word : words) {
    if (word.use != Use::kFree) continue;
    const bool habit = one_of(word.norm, kHabit), tells = habit || one_of(word.norm, kTells);
    said.each = said.each || habit;
    said.tells = said.tells || tells;
    if (tells || one_of(word.norm, kSmall)) word.use = Use::kSmall;
  }
}

/// What is left, where it stands together; small words inside it are its own.
std::optional<std::string> name_left(const std::vector<Word>& words) {
  const auto free = [](const Word& word) { return word.use == Use::kFree; };
  const auto first = std::find_if(words.begin(), words.end(), free);
  if (first == words.end()) return std::string();
  const auto last = std::find_if(words.rbegin(), words.rend(), free).base();
  const bool together =
      std::all_of(first, last, [](const Word& word) { return word.use == Use::kFree || word.use == Use::kSmall; });
  if (!together) return std::nullopt;
  return joined(words, static_cast<std::size_t>(first - words.begin()), static_cast<std::size_t>(last - words.begin()));
}

// --- for once --------------------------------------------------------------------------------------------------------

/// Takes "this week", "next week", "this time"; "from next week" and "until next week" are others.
bool take_once(std::vector<Word>& words, OnceSaid& said) {
  static const WordList kThis = search_words("this is iss isi اس اسی", 8),
                        kNext = search_words("next agle aglay اگلے", 8),
                        kWeek = search_words("week weeks hafte haftay haftey ہفتے", 8),
                        kTime = search_words("time once baar bar dafa martaba بار دفعہ مرتبہ", 16),
                        kFront = search_words("from until till starting by every", 8),
                        kBehind = search_words("se tak onwards onward سے تک", 8);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool now = one_of(words[i].norm, kThis), later = one_of(words[i].norm, kNext);
    const bool week = one_of(words[i + 1].norm, kWeek), time = now && one_of(words[i + 1].norm, kTime);
    if (!(week && (now || later)) && !time) continue;
    if (i > 0 && one_of(words[i - 1].norm, kFront)) return false;
    if (i + 2 < words.size() && one_of(words[i + 2].norm, kBehind)) return false;
    if (week) said.week = later ? 1 : 0;
    words[i].use = words[i + 1].use = Use::kFrom;
    return true;
  }
  return false;
}

/// "instead of tuesday", "mangal ki jagah", «منگل کی بجائے», "tuesday's": the day that it has now.
void take_old_day(const Turn& turn, std::vector<Word>& words, OnceSaid& said) {
  static const WordList kOf = search_words("ki ke کی کے", 4),
                        kPlace = search_words("jagah jaga bajaye bajae bajai bjaye جگہ بجائے", 16);
  for (std::size_t i = 0; i < words.size() && !said.old; ++i) {
    const bool front = i > 1 && words[i - 1].norm == "of" && words[i - 2].norm == "instead";
    const bool behind = i + 2 < words.size() && one_of(words[i + 1].norm, kOf) && one_of(words[i + 2].norm, kPlace);
    const std::size_t own = language::possessive_size(words[i].raw);
    if (words[i].use != Use::kFree || has_digit(words[i].norm) || (!front && !behind && own == 0)) continue;
    said.old = weekday_of(turn, words[i].raw.substr(0, words[i].raw.size() - own));
    if (!said.old) continue;
    const std::size_t begin = front ? i - 2 : i, end = behind ? i + 3 : i + 1;
    for (std::size_t at = begin; at < end; ++at) words[at].use = Use::kDay;
    said.tells = said.tells || own == 0;
  }
}

/// A word of `take_once`: a message without costs nothing.
bool may_be_once(std::string_view text) {
  constexpr auto kWords =
      std::to_array<std::string_view>({"week", "time", "once", "haft", "baar", "bar", "dafa", "ہفتے", "بار", "دفعہ"});
  return text.find_first_of("?\n\"") == std::string_view::npos && !text.ends_with("؟") &&
         std::any_of(kWords.begin(), kWords.end(), [&](auto one) { return text.find(one) != std::string_view::npos; });
}

// --- what does not take place ----------------------------------------------------------------------------------------

/// Takes the words that say so: "is off", "isn't happening", "chutti hai". "Turn off", "chutti leni hai" are others,
/// and what is cancelled is asked about elsewhere.
bool take_off(std::vector<Word>& words) {
  static const WordList kOff = search_words("off happening holiday", 8),
                        kIs = search_words("is are be isnt arent not a", 16),
                        kFree = search_words("chutti chhutti chuti chhuti nagha naagha naga off چھٹی ناغہ آف", 16),
                        kHolds = search_words("hai he h hogi hoga ho rahegi hain ہے ہیں ہوگی ہوگا ہو رہے", 16);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool english = i > 0 && one_of(words[i].norm, kOff) && one_of(words[i - 1].norm, kIs);
    const bool urdu = one_of(words[i].norm, kFree) && (i + 1 == words.size() || one_of(words[i + 1].norm, kHolds));
    const bool denied = words[i].norm != "happening" || words[i - 1].norm == "not" || words[i - 1].norm == "isnt";
    if ((!english && !urdu) || !denied) continue;
    words[i].use = Use::kSmall;
    if (english) words[i - 1].use = Use::kSmall;
    return true;
  }
  return false;
}

/// A day or a week that is not over.
bool is_day(const Turn& turn, const Reading& read) {
  return read.when && !read.when->has_time && read.when->grain >= language::Grain::kDay && !read.recurrence &&
         read.reminders.empty() && read.when->end.value_or(read.when->start + std::chrono::days(1)) > turn.now;
}

/// `said` as skip_on_day() reads it, if it is a day and nothing else: "is jume" is one with its "ko" alone.
std::optional<std::string> day_alone(const Turn& turn, const std::string& said) {
  const Reading alone = read_as(turn, said, turn.now);
  if (is_day(turn, alone) && alone.title.empty() && alone.target.empty()) return said;
  std::string with_on = said + (said.front() < 0 ? " کو" : " ko");
  const auto on = only_time(turn, with_on);
  return on && is_day(turn, *on) ? std::optional(std::move(with_on)) : std::nullopt;
}

/// Takes the longest run of words that is a day, as skip_on_day() reads it; "" where there is none.
std::string take_day(const Turn& turn, std::vector<Word>& words) {
  constexpr std::size_t kDayWords = 3;
  for (std::size_t size = std::min(kDayWords, words.size()); size > 0; --size) {
    for (std::size_t begin = 0; begin + size <= words.size(); ++begin) {
      const auto at = words.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto taken = [](const Word& word) { return word.use != Use::kFree; };
      if (std::any_of(at, at + static_cast<std::ptrdiff_t>(size), taken)) continue;
      auto said = day_alone(turn, joined(words, begin, begin + size));
      if (!said) continue;
      for (std::size_t i = begin; i < begin + size; ++i) words[i].use = Use::kDay;
      return *std::move(said);
    }
  }
  return {};
}

/// A word of `take_off`: a message without costs nothing.
bool may_be_off(std::string_view text) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"off", "happening", "holiday", "utti", "uti", "nag", "naag", "چھٹی", "ناغہ", "آف"});
  return text.find_first_of("?\n\"") == std::string_view::npos && !text.ends_with("؟") &&
         std::any_of(kWords.begin(), kWords.end(), [&](auto one) { return text.find(one) != std::string_view::npos; });
}

/// A figure, or a word of hours: a message without costs nothing.
bool may_say(std::string_view text) {
  if (text.find_first_of("?\n\"") != std::string_view::npos || text.ends_with("؟")) return false;
  constexpr auto kHours = std::to_array<std::string_view>({"baj", "بج", "oclock", "o'clock", "noon", "half"});
  return text.find_first_of("0123456789") != std::string_view::npos ||
         std::any_of(kHours.begin(), kHours.end(), [&](auto one) { return text.find(one) != std::string_view::npos; });
}

}  // namespace

std::optional<std::chrono::weekday> weekday_of(const Turn& turn, const std::string& word) {
  constexpr std::string_view kFirstLetters = "mtwfspbjiea";  // Of all days in Latin letters.
  const std::string norm = search_text(word);
  const bool latin = !norm.empty() && norm.front() >= 'a' && norm.front() <= 'z';
  const bool may_be = latin ? norm.size() > 2 && kFirstLetters.find(norm.front()) != std::string_view::npos
                            : Phrase(word).is_weekday() || norm.starts_with("جمع");
  if (!may_be || is_week(norm)) return std::nullopt;
  for (const std::string_view every : {latin ? "every " : "ہر ", "har "}) {
    const Reading read =
        read_as(turn, (latin ? "gym " : "") + std::string(every) + word + (latin ? "" : " کو جم"), turn.now);
    const bool alone = read.recurrence && (read.title == "gym" || read.title == "جم");
    const auto rule = alone ? parse_rrule(read.recurrence->rrule) : Result<RRule>(RRule{});
    const bool one = rule && rule->freq == Frequency::kWeekly && rule->interval == 1 && rule->by_day.size() == 1;
    if (one) return rule->by_day.front().day;
  }
  return std::nullopt;
}

std::string clock_in(const Turn& turn, const std::string& said) {
  std::vector<Word> words = words_of(said);
  return take_clock(turn, words);
}

std::optional<CivilTime> hour_said(const Turn& turn, const Task& task, const std::string& clock) {
  auto read = hour_read(turn, clock);
  if (!read) return std::nullopt;
  if (!task.due || !task.due->time) {  // The first in waking hours, as of every series.
    const Reading every = read_as(turn, "gym every day " + (is_number(clock) ? clock + " baje" : clock), turn.now);
    return every.due && every.due->time ? every.due->time : read->changes.due->time;
  }
  Task ahead = task;  // Of no day in particular: what is past today is not past on other days.
  const auto today = std::chrono::floor<std::chrono::days>(turn.now);
  ahead.due->date = CivilDate(std::max(std::chrono::local_days(task.due->date), today) + std::chrono::days(7));
  const Reading of_it = said_of_it(*std::move(read));
  const auto due = new_due(with_reading(turn, of_it), ahead);
  return due ? due->time : std::nullopt;
}

std::optional<SeriesSaid> series_said(const Turn& turn) {
  if (!may_say(turn.text)) return std::nullopt;
  std::vector<Word> words = words_of(turn.text);
  cut_reason(words);
  if (words.size() < 2 || words.size() > kMostWords) return std::nullopt;
  SeriesSaid said;
  take_from(turn, words, said);
  take_days(turn, words, said);
  if (said.days.empty() && !said.from) return std::nullopt;
  said.clock = take_clock(turn, words);
  if (said.clock.empty()) return std::nullopt;
  take_small(words, said);
  auto name = name_left(words);
  if (!name) return std::nullopt;
  said.name = *std::move(name);
  return said;
}

std::optional<OnceSaid> once_said(const Turn& turn) {
  static const WordList kOnly = search_words("only just sirf bas faqat صرف بس فقط", 16);
  if (!may_be_once(turn.text)) return std::nullopt;
  std::vector<Word> words = words_of(turn.text);
  cut_reason(words);
  OnceSaid said;
  if (words.size() < 3 || words.size() > kMostWords || !take_once(words, said)) return std::nullopt;
  take_old_day(turn, words, said);
  SeriesSaid rest;
  take_days(turn, words, rest);
  if (rest.days.size() > 1 || rest.each) return std::nullopt;
  if (!rest.days.empty()) said.day = rest.days.front().day;
  said.clock = take_clock(turn, words);
  if (!said.day && said.clock.empty()) return std::nullopt;
  for (Word& word : words) {
    if (word.use != Use::kFree || !one_of(word.norm, kOnly)) continue;
    word.use = Use::kSmall;
    said.tells = true;
  }
  take_small(words, rest);
  auto name = name_left(words);
  if (!name) return std::nullopt;
  said.name = *std::move(name);
  said.tells = said.tells || rest.tells;
  return said;
}

std::optional<OffSaid> off_said(const Turn& turn) {
  constexpr std::size_t kMost = 10;
  static const WordList kSmall = search_words(
      "the my our no there theres we have on for from in so and but only is are hai he h hogi hoga ki ka ke ko se pe "
      "aur "
      "lekin sirf کی کا کے کو سے پر میں ہے ہیں ہوگی ہوگا گی گا اور لیکن صرف",
      64);
  if (!may_be_off(turn.text)) return std::nullopt;
  std::vector<Word> words = words_of(turn.text);
  cut_reason(words);
  if (words.size() < 2 || words.size() > kMost || !take_off(words)) return std::nullopt;
  OffSaid said;
  said.day = take_day(turn, words);
  if (said.day.empty()) return std::nullopt;
  for (Word& word : words) {
    if (word.use == Use::kFree && one_of(word.norm, kSmall)) word.use = Use::kSmall;
  }
  auto name = name_left(words);
  if (!name) return std::nullopt;
  said.name = *std::move(name);
  return said;
}

}  // namespace yaad::assistant
