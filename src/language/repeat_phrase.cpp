#include "language/repeat_phrase.h"

#include <algorithm>
#include <array>

namespace yaad::language {
namespace {

/// One thing in three languages.
struct Said {
  std::string_view en;
  std::string_view ur;
  std::string_view roman;
  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::kUrdu ? ur : language == Language::kRomanUrdu ? roman : en;
  }
};

constexpr Said kDays[] = {{"Sunday", "اتوار", "itwar"},      {"Monday", "پیر", "peer"},
                          {"Tuesday", "منگل", "mangal"},     {"Wednesday", "بدھ", "budh"},
                          {"Thursday", "جمعرات", "jumerat"}, {"Friday", "جمعہ", "juma"},
                          {"Saturday", "ہفتہ", "hafta"}};
/// Before کو a day that ends in ہ takes the oblique form.
constexpr Said kDaysOblique[] = {{"Sunday", "اتوار", "itwar"},      {"Monday", "پیر", "peer"},
                                 {"Tuesday", "منگل", "mangal"},     {"Wednesday", "بدھ", "budh"},
                                 {"Thursday", "جمعرات", "jumerat"}, {"Friday", "جمعے", "jume"},
                                 {"Saturday", "ہفتے", "hafte"}};
constexpr Said kMonths[] = {{"January", "جنوری", "January"},
                            {"February", "فروری", "February"},
                            {"March", "مارچ", "March"},
                            {"April", "اپریل", "April"},
                            {"May", "مئی", "May"},
                            {"June", "جون", "June"},
                            {"July", "جولائی", "July"},
                            {"August", "اگست", "August"},
                            {"September", "ستمبر", "September"},
                            {"October", "اکتوبر", "October"},
                            {"November", "نومبر", "November"},
                            {"December", "دسمبر", "December"}};
/// By Frequency: after "every", after a number, after an ordinal.
constexpr Said kUnits[] = {{"second", "سیکنڈ", "second"}, {"minute", "منٹ", "minute"}, {"hour", "گھنٹے", "ghante"},
                           {"day", "دن", "din"},          {"week", "ہفتے", "hafte"},   {"month", "مہینے", "mahine"},
                           {"year", "سال", "saal"}};
/// Ordinals before masculine words in the oblique ("پہلے پیر کو") and before feminine ones ("پہلی تاریخ").
constexpr Said kOrdinals[] = {{"first", "پہلے", "pehle"},
                              {"second", "دوسرے", "doosre"},
                              {"third", "تیسرے", "teesre"},
                              {"fourth", "چوتھے", "chothe"},
                              {"fifth", "پانچویں", "panchwi"}};
constexpr Said kOrdinalsFeminine[] = {{"first", "پہلی", "pehli"}, {"second", "دوسری", "doosri"}};

class Phrase {
 public:
  Phrase(Language language, const RRule& rule, RepeatBasis basis) : language_(language), rule_(rule), basis_(basis) {}

  std::string say() {
    if (!whole()) {
      step();
      days();
      times();
    }
    limits();
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool english() const { return language_ == Language::kEnglish; }
  [[nodiscard]] std::string_view pick(const Said& said) const { return said.in(language_); }
  [[nodiscard]] std::string_view of(const Said (&table)[7], const std::chrono::weekday& day) const {
    return pick(table[day.c_encoding()]);
  }

  void add(std::string_view words) {
    if (words.empty()) return;
    if (!out_.empty() && words.front() != ',' && !words.starts_with("،")) out_ += ' ';
    out_ += words;
  }

  void add(const Said& words) { add(pick(words)); }

  /// "a", "a and b", "a, b and c".
  [[nodiscard]] std::string listed(const std::vector<std::string>& items) const {
    std::string list;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) list += i + 1 == items.size() ? pick({" and ", " اور ", " aur "}) : pick({", ", "، ", ", "});
      list += items[i];
    }
    return list;
  }

  [[nodiscard]] std::string numbers(const std::vector<int>& list) const {
    std::vector<std::string> items;
    items.reserve(list.size());
    for (const int n : list) items.push_back(std::to_string(n));
    return listed(items);
  }

  /// "1st", "22nd", "last", "2nd to last".
  [[nodiscard]] static std::string english_nth(int n) {
    if (n == -1) return "last";
    if (n < 0) return english_nth(-n) + " to last";
    const int tens = n % 100;
    const std::string_view ending = tens >= 11 && tens <= 13 ? "th"
                                    : n % 10 == 1            ? "st"
                                    : n % 10 == 2            ? "nd"
                                    : n % 10 == 3            ? "rd"
                                                             : "th";
    return std::to_string(n) + std::string(ending);
  }

  /// Of a weekday, a day or a week: "first", «پہلے», «آخر سے دوسرے».
  [[nodiscard]] std::string nth(int n) const {
    if (english()) return n >= 1 && n <= 5 ? std::string(kOrdinals[n - 1].en) : english_nth(n);
    if (n == -1) return std::string(pick({"", "آخری", "aakhri"}));
    const int size = std::abs(n);
    std::string word = size <= 5 ? std::string(pick(kOrdinals[size - 1]))
                                 : std::to_string(size) + std::string(pick({"", "ویں", "wein"}));
    return n < 0 ? std::string(pick({"", "آخر سے ", "aakhir se "})) + word : word;
  }

  [[nodiscard]] bool plain_days() const {
    return !rule_.by_day.empty() &&
           std::all_of(rule_.by_day.begin(), rule_.by_day.end(), [](const WeekdayNum& day) { return day.n == 0; });
  }

  [[nodiscard]] unsigned day_bits() const {
    unsigned bits = 0;
    for (const WeekdayNum& day : rule_.by_day) bits |= 1U << day.day.c_encoding();
    return bits;
  }

  [[nodiscard]] std::string day_names(const Said (&table)[7]) const {
    std::vector<std::string> items;
    items.reserve(rule_.by_day.size());
    for (const WeekdayNum& day : rule_.by_day) {
      items.push_back((day.n != 0 ? nth(day.n) + " " : "") + std::string(of(table, day.day)));
    }
    return listed(items);
  }

  [[nodiscard]] bool only_days() const {
    return rule_.by_month.empty() && rule_.by_week_no.empty() && rule_.by_year_day.empty() &&
           rule_.by_month_day.empty() && rule_.by_set_pos.empty() && rule_.by_hour.empty() && rule_.by_minute.empty() &&
           rule_.by_second.empty() && rule_.skip == Skip::kOmit;
  }

  /// The rules that have a name of their own.
  bool whole() {
    constexpr unsigned kWorkdays = 0b0111110;
    constexpr unsigned kWeekend = 0b1000001;
    if (rule_.freq != Frequency::kWeekly || !only_days() || !plain_days()) return false;
    if (rule_.interval == 1 && day_bits() == kWorkdays) {
      add({"every weekday", "پیر سے جمعہ تک روزانہ", "peer se juma tak rozana"});
    } else if (rule_.interval == 1 && day_bits() == kWeekend) {
      add({"every weekend", "ہر ہفتے اور اتوار کو", "har hafte aur itwar ko"});
    } else if (rule_.interval == 1) {
      // «ہر ہفتے کو» is every Saturday; without the «کو» it would be every week.
      add({"every", "ہر", "har"});
      add(day_names(english() ? kDays : kDaysOblique));
      add({"", "کو", "ko"});
    } else if (rule_.interval == 2 && rule_.by_day.size() == 1) {
      add({"every other", "ہر دوسرے", "har doosre"});
      add(day_names(english() ? kDays : kDaysOblique));
      add({"", "کو", "ko"});
    } else {
      return false;
    }
    return true;
  }

  void step() {
    const Said& unit = kUnits[static_cast<std::size_t>(rule_.freq)];
    if (rule_.interval == 1) {
      add({"every", "ہر", "har"});
      add(unit);
    } else if (rule_.interval == 2 && rule_.freq >= Frequency::kDaily) {
      add({"every other", "ہر دوسرے", "har doosre"});
      add(unit);
    } else {
      add({"every", "ہر", "har"});
      add(std::to_string(rule_.interval));
      if (english()) {
        add(std::string(unit.en) + "s");
      } else {
        add(unit);
        add({"", "بعد", "baad"});
      }
    }
  }

  void days() {
    if (!rule_.by_month.empty()) months();
    if (!rule_.by_week_no.empty()) {
      std::vector<std::string> items;
      for (const int n : rule_.by_week_no)
        items.push_back(english() ? (n < 0 ? english_nth(n) : std::to_string(n)) : nth(n));
      add(english() ? "in week " + listed(items) : listed(items) + std::string(pick({"", " ہفتے میں", " hafte mein"})));
    }
    if (!rule_.by_year_day.empty()) {
      std::vector<std::string> items;
      for (const int n : rule_.by_year_day) items.push_back(english() ? english_nth(n) : nth(n));
      add(english() ? "on the " + listed(items) + " day of the year"
                    : std::string(pick({"", "سال کے ", "saal ke "})) + listed(items) +
                          std::string(pick({"", " دن", " din"})));
    }
    if (!rule_.by_month_day.empty()) monthdays();
    if (!rule_.by_day.empty()) weekdays();
    const bool starts_week = rule_.week_start != std::chrono::Monday &&
                             ((rule_.freq == Frequency::kWeekly && rule_.interval > 1) || !rule_.by_week_no.empty());
    if (starts_week) {
      add(english() ? ", weeks starting on " + std::string(of(kDays, rule_.week_start))
                    : std::string(pick({"", "، ہفتہ ", ", hafta "})) + std::string(of(kDaysOblique, rule_.week_start)) +
                          std::string(pick({"", " سے شروع", " se shuru"})));
    }
  }

  /// "on 14 November", «14 نومبر کو» where there is one day of one month; else "in January and July".
  void months() {
    const bool one_date = rule_.freq == Frequency::kYearly && rule_.by_month.size() == 1 &&
                          rule_.by_month_day.size() == 1 && rule_.by_month_day.front() > 0 && rule_.by_day.empty();
    std::vector<std::string> names;
    for (const int month : rule_.by_month) names.emplace_back(pick(kMonths[month - 1]));
    if (one_date) {
      add({"on", "", ""});
      add(std::to_string(rule_.by_month_day.front()) + " " + names.front());
      add({"", "کو", "ko"});
      date_said_ = true;
    } else {
      add({"in", "", ""});
      add(listed(names));
      add({"", "میں", "mein"});
    }
  }

  void monthdays() {
    if (date_said_) return;
    const bool last_only = rule_.by_month_day == std::vector<int>{-1};
    if (english()) {
      std::vector<std::string> items;
      for (const int n : rule_.by_month_day)
        items.push_back(n == -1 ? "last day" : n < 0 ? english_nth(n) + " day" : english_nth(n));
      add("on the " + listed(items));
      return;
    }
    std::vector<std::string> items;
    for (const int n : rule_.by_month_day) {
      items.push_back(n == 1    ? std::string(pick(kOrdinalsFeminine[0]))
                      : n > 0   ? std::to_string(n)
                      : n == -1 ? std::string(pick({"", "آخری", "aakhri"}))
                                : nth(n));
    }
    // «ہر مہینے کی پہلی تاریخ کو»
    add({"", "کی", "ki"});
    add(listed(items));
    add(last_only ? Said{"", "تاریخ کو", "tareekh ko"} : Said{"", "تاریخ کو", "tareekh ko"});
  }

  void weekdays() {
    const bool numbered = !plain_days();
    const bool all_workdays = plain_days() && day_bits() == 0b0111110;
    if (!rule_.by_set_pos.empty() && plain_days()) return positions(all_workdays);
    if (english()) {
      add(numbered ? "on the " + day_names(kDays) : "on " + day_names(kDays));
      return;
    }
    if (numbered && rule_.freq >= Frequency::kMonthly) add({"", "کے", "ke"});
    add(day_names(kDaysOblique));
    add({"", "کو", "ko"});
  }

  /// "on the last working day", "on the first Saturday or Sunday".
  void positions(bool workdays) {
    std::vector<std::string> items;
    for (const int n : rule_.by_set_pos) items.push_back(nth(n));
    if (english()) {
      add("on the " + listed(items));
      if (workdays) {
        add("working day");
      } else {
        add("of " + day_names(kDays));
      }
    } else {
      add({"", "کے", "ke"});
      add(listed(items));
      if (workdays) {
        add({"", "کام کے دن", "kaam ke din"});
      } else {
        add(day_names(kDaysOblique));
        add({"", "کو", "ko"});
      }
    }
    positions_said_ = true;
  }

  void times() {
    const bool clocks = !rule_.by_hour.empty() && rule_.freq >= Frequency::kDaily;
    if (clocks && rule_.by_hour.size() * std::max<std::size_t>(1, rule_.by_minute.size()) <= 8 &&
        rule_.by_second.empty()) {
      std::vector<std::string> items;
      const std::vector<int> minutes = rule_.by_minute.empty() ? std::vector<int>{0} : rule_.by_minute;
      for (const int hour : rule_.by_hour) {
        for (const int minute : minutes) items.push_back(clock_phrase(language_, hour, minute));
      }
      add(english() ? "at " + listed(items) : listed(items));
    } else {
      part({"in the hours", "گھنٹے:", "ghante:"}, rule_.by_hour);
      part({"at the minutes", "منٹ:", "minute:"}, rule_.by_minute);
      part({"at the seconds", "سیکنڈ:", "second:"}, rule_.by_second);
    }
    if (!rule_.by_set_pos.empty() && !positions_said_) {
      std::vector<std::string> items;
      for (const int n : rule_.by_set_pos) items.push_back(english() ? english_nth(n) : nth(n));
      add(english() ? ", only the " + listed(items) + " of them"
                    : std::string(pick({"", "، ان میں سے صرف ", ", in mein se sirf "})) + listed(items));
    }
    if (rule_.skip == Skip::kBackward) {
      add({", or on the last day of a shorter month", "، چھوٹے مہینے میں اس کے آخری دن",
           ", chhote mahine mein us ke aakhri din"});
    } else if (rule_.skip == Skip::kForward) {
      add({", or on the day after the end of a shorter month", "، چھوٹے مہینے میں اگلے مہینے کے پہلے دن",
           ", chhote mahine mein agle mahine ke pehle din"});
    }
  }

  void part(const Said& name, const std::vector<int>& list) {
    if (list.empty()) return;
    add(name);
    add(numbers(list));
  }

  void limits() {
    if (rule_.count) {
      const std::string count = std::to_string(*rule_.count);
      if (english()) {
        add(*rule_.count == 1 ? ", once" : ", " + count + " times");
      } else {
        add(std::string(pick({"", "، ", ", "})) + count + std::string(pick({"", " بار", " baar"})));
      }
    }
    if (rule_.until) {
      const CivilDate day(std::chrono::floor<std::chrono::days>(rule_.until->at));
      const std::string date = std::to_string(static_cast<unsigned>(day.day())) + " " +
                               std::string(pick(kMonths[static_cast<unsigned>(day.month()) - 1])) + " " +
                               std::to_string(static_cast<int>(day.year()));
      std::string time;
      if (!rule_.until->date_only) {
        const auto civil = CivilDateTime::from_local(rule_.until->at, true);
        time = clock_phrase(language_, civil.time->hour, civil.time->minute) + (rule_.until->utc ? " UTC" : "");
      }
      if (english()) {
        add(", until " + date + (time.empty() ? "" : " " + time));
      } else {
        add(std::string(pick({"", "، ", ", "})) + date + (time.empty() ? "" : " " + time) +
            std::string(pick({"", " تک", " tak"})));
      }
    }
    if (basis_ == RepeatBasis::kCompletion) {
      add({"after completion", "مکمل ہونے کے بعد", "mukammal hone ke baad"});
    }
  }

  Language language_;
  const RRule& rule_;
  RepeatBasis basis_;
  std::string out_;
  bool date_said_ = false;
  bool positions_said_ = false;
};

/// "BYMONTHDAY=31,-1;BYSETPOS=1", the form of a month-end that shorter months keep, is said as the day alone.
RRule simplified(RRule rule) {
  const bool month_end = rule.by_month_day.size() == 2 && rule.by_month_day[0] >= 29 && rule.by_month_day[1] == -1 &&
                         rule.by_set_pos == std::vector<int>{1} && rule.by_day.empty();
  if (!month_end) return rule;
  rule.by_month_day.pop_back();
  rule.by_set_pos.clear();
  if (rule.freq == Frequency::kMonthly && rule.by_month_day.front() == 31) rule.by_month_day = {-1};
  return rule;
}

}  // namespace

std::string clock_phrase(Language language, int hour, int minute) {
  const int twelve = hour % 12 == 0 ? 12 : hour % 12;
  const std::string clock = std::to_string(twelve) + (minute < 10 ? ":0" : ":") + std::to_string(minute);
  if (language == Language::kEnglish) return clock + (hour < 12 ? " am" : " pm");
  const bool urdu = language == Language::kUrdu;
  const std::string_view part = hour >= 4 && hour < 12    ? (urdu ? "صبح " : "subah ")
                                : hour >= 12 && hour < 16 ? (urdu ? "دوپہر " : "dopahar ")
                                : hour >= 16 && hour < 20 ? (urdu ? "شام " : "shaam ")
                                                          : (urdu ? "رات " : "raat ");
  return std::string(part) + clock + (urdu ? " بجے" : " baje");
}

std::string repeat_phrase(Language language, const RRule& rule, RepeatBasis basis) {
  const RRule plain = simplified(rule);
  return Phrase(language, plain, basis).say();
}

std::string repeat_phrase(Language language, std::string_view rrule, RepeatBasis basis) {
  const auto rule = parse_rrule(rrule);
  return rule ? repeat_phrase(language, *rule, basis) : std::string(rrule);
}

}  // namespace yaad::language
