#include <algorithm>
#include <bit>
#include <limits>

#include "domain/rrule.h"

// How the walk goes: time is cut into periods of the rule's frequency (a year, a month, …, a second), every INTERVAL-th
// of them is loaded, and a period holds the product of its matching days and the rule's offsets within a day (or hour,
// or minute). The product is never stored, only indexed, so a rule with 86,400 times a day costs no memory; BYSETPOS
// picks indexes of it. Which days of a month match is one 32-bit mask, whatever the parts of the rule.

namespace yaad {
namespace {

using std::chrono::sys_days;

constexpr int kBarrenPeriodsMax = 200'000;
constexpr std::int64_t kDay = 86400;
constexpr std::int64_t kEndOfTime = kNoHorizon.time_since_epoch().count();

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::int64_t day_number(int year, unsigned month, unsigned day) {
  return sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)).time_since_epoch().count();
}

/// 0 for Sunday, as in std::chrono::weekday.
unsigned weekday_of(std::int64_t day) { return static_cast<unsigned>(((day + 4) % 7 + 7) % 7); }

std::uint32_t bit(int day_of_month) { return std::uint32_t{1} << day_of_month; }

/// The parts of a rule that choose days, with what DTSTART fills in, and the days that they choose.
class DayChoice {
 public:
  DayChoice(const RRule& rule, CivilDate dtstart) : rule_(rule) {
    const bool no_days = rule_.by_year_day.empty() && rule_.by_month_day.empty() && rule_.by_day.empty();
    const std::chrono::weekday weekday{std::chrono::local_days(dtstart)};
    if (!no_days) return;
    if (rule_.freq == Frequency::kWeekly || !rule_.by_week_no.empty()) {
      rule_.by_day = {{0, weekday}};
    } else if (rule_.freq == Frequency::kMonthly || rule_.freq == Frequency::kYearly) {
      if (rule_.freq == Frequency::kYearly && rule_.by_month.empty()) {
        rule_.by_month = {static_cast<int>(static_cast<unsigned>(dtstart.month()))};
      }
      rule_.by_month_day = {static_cast<int>(static_cast<unsigned>(dtstart.day()))};
    }
  }

  /// Bit n says that the n-th of this month is chosen.
  std::uint32_t days_of(int year, unsigned month) {
    const std::int64_t key = std::int64_t{year} * 12 + month;
    if (key != cached_key_) {
      cached_key_ = key;
      cached_ = compute(year, month);
    }
    return cached_;
  }

  bool chosen(std::int64_t day) {
    if (day < month_begin_ || day >= month_end_) {
      const CivilDate date{sys_days(std::chrono::days(day))};
      month_mask_ = days_of(static_cast<int>(date.year()), static_cast<unsigned>(date.month()));
      month_begin_ = day - static_cast<unsigned>(date.day()) + 1;
      const auto last = std::chrono::year_month_day_last(date.year(), std::chrono::month_day_last(date.month()));
      month_end_ = month_begin_ + static_cast<unsigned>(last.day());
    }
    return (month_mask_ & bit(static_cast<int>(day - month_begin_) + 1)) != 0;
  }

 private:
  struct Month {
    int year;
    std::int64_t first;  ///< Day number of the 1st.
    int length;
    std::int64_t year_first;  ///< Day number of 1 January.
    int year_length;
  };

  std::uint32_t compute(int year, unsigned month) const {
    const auto& months = rule_.by_month;
    if (!months.empty() && std::find(months.begin(), months.end(), static_cast<int>(month)) == months.end()) return 0;
    Month m{year, day_number(year, month, 1), 0, day_number(year, 1, 1), 0};
    m.length = static_cast<int>((month == 12 ? day_number(year + 1, 1, 1) : day_number(year, month + 1, 1)) - m.first);
    m.year_length = static_cast<int>(day_number(year + 1, 1, 1) - m.year_first);
    std::uint32_t mask = (std::uint32_t{2} << m.length) - 2;
    if (!rule_.by_month_day.empty()) mask &= month_days(m);
    if (!rule_.by_year_day.empty() && mask != 0) mask &= year_days(m);
    if (!rule_.by_day.empty() && mask != 0) mask &= weekdays(m);
    if (!rule_.by_week_no.empty() && mask != 0) mask &= week_days(m);
    return mask;
  }

  std::uint32_t month_days(const Month& m) const {
    std::uint32_t mask = 0;
    for (const int n : rule_.by_month_day) {
      const int day = n > 0 ? n : m.length + 1 + n;
      if (day >= 1 && day <= m.length) mask |= bit(day);
    }
    return mask;
  }

  std::uint32_t year_days(const Month& m) const {
    std::uint32_t mask = 0;
    for (const int n : rule_.by_year_day) {
      const int of_year = n > 0 ? n : m.year_length + 1 + n;
      const std::int64_t day = m.year_first + of_year - m.first;
      if (of_year >= 1 && of_year <= m.year_length && day >= 1 && day <= m.length) mask |= bit(static_cast<int>(day));
    }
    return mask;
  }

  std::uint32_t weekdays(const Month& m) const {
    // "2TU" counts within the year only in a yearly rule without BYMONTH.
    const bool of_year = rule_.freq == Frequency::kYearly && rule_.by_month.empty();
    const std::int64_t first = of_year ? m.year_first : m.first;
    const std::int64_t last = first + (of_year ? m.year_length : m.length) - 1;
    std::uint32_t mask = 0;
    for (const WeekdayNum& wanted : rule_.by_day) {
      const unsigned weekday = wanted.day.c_encoding();
      if (wanted.n == 0) {
        for (int day = 1 + static_cast<int>((weekday + 7 - weekday_of(m.first)) % 7); day <= m.length; day += 7) {
          mask |= bit(day);
        }
        continue;
      }
      const std::int64_t day = wanted.n > 0 ? first + (weekday + 7 - weekday_of(first)) % 7 + 7 * (wanted.n - 1)
                                            : last - (weekday_of(last) + 7 - weekday) % 7 + 7 * (wanted.n + 1);
      if (day >= first && day <= last && day >= m.first && day < m.first + m.length) {
        mask |= bit(static_cast<int>(day - m.first) + 1);
      }
    }
    return mask;
  }

  /// First day of week 1: the first week with at least four days in the year.
  std::int64_t first_week(int year) const {
    const std::int64_t january_4 = day_number(year, 1, 4);
    return january_4 - (weekday_of(january_4) + 7 - rule_.week_start.c_encoding()) % 7;
  }

  std::uint32_t week_days(const Month& m) const {
    const std::int64_t starts[] = {first_week(m.year - 1), first_week(m.year), first_week(m.year + 1),
                                   first_week(m.year + 2)};
    std::uint32_t mask = 0;
    for (int day = 1; day <= m.length; ++day) {
      const std::int64_t at = m.first + day - 1;
      const int of = at >= starts[2] ? 2 : at >= starts[1] ? 1 : 0;
      const int week = static_cast<int>((at - starts[of]) / 7) + 1;
      const int weeks = static_cast<int>((starts[of + 1] - starts[of]) / 7);
      const auto matches = [&](int n) { return n == week || n == week - weeks - 1; };
      if (std::any_of(rule_.by_week_no.begin(), rule_.by_week_no.end(), matches)) mask |= bit(day);
    }
    return mask;
  }

  RRule rule_;
  std::int64_t cached_key_ = std::numeric_limits<std::int64_t>::min();
  std::uint32_t cached_ = 0;
  std::int64_t month_begin_ = 0;  ///< Day numbers of the month of `month_mask_`.
  std::int64_t month_end_ = 0;
  std::uint32_t month_mask_ = 0;
};

std::vector<std::int64_t> sorted(const std::vector<int>& list, int otherwise) {
  std::vector<std::int64_t> values(list.begin(), list.end());
  if (values.empty()) values.push_back(otherwise);
  std::sort(values.begin(), values.end());
  return values;
}

bool allows(const std::vector<int>& list, std::int64_t value) {
  return list.empty() || std::find(list.begin(), list.end(), static_cast<int>(value)) != list.end();
}

/// 60 counts as 59: local time here has no leap seconds.
RRule without_leap_seconds(RRule rule) {
  std::vector<int> kept;
  for (const int second : rule.by_second) {
    if (std::find(kept.begin(), kept.end(), std::min(second, 59)) == kept.end()) kept.push_back(std::min(second, 59));
  }
  rule.by_second = std::move(kept);
  return rule;
}

}  // namespace

class OccurrenceIterator::Walker {
 public:
  Walker(const RRule& rule, LocalSeconds dtstart)
      : rule_(without_leap_seconds(rule)),
        days_(rule_, CivilDate(std::chrono::floor<std::chrono::days>(dtstart))),
        start_(dtstart.time_since_epoch().count()),
        end_(rule.until ? std::min(rule.until->at.time_since_epoch().count(), kEndOfTime) : kEndOfTime),
        left_(rule.count.value_or(0)) {
    fill_offsets();
    first_unit_ = unit_of(start_);
    load(first_unit_);
    position_ = index_at(start_);
  }

  std::optional<LocalSeconds> next() {
    if (!settle()) return std::nullopt;
    const std::int64_t at = value(position_++);
    if (rule_.count) --left_;
    return LocalSeconds(std::chrono::seconds(at));
  }

  void skip_to(LocalSeconds local) {
    const std::int64_t at = local.time_since_epoch().count();
    if (at > end_) {
      done_ = true;
      return;
    }
    if (!rule_.count) {
      const std::int64_t periods = floor_div(unit_of(at) - first_unit_, rule_.interval);
      const std::int64_t unit = first_unit_ + periods * rule_.interval;
      if (periods > 0 && unit > unit_) {
        load(unit);
        position_ = 0;
        barren_ = 0;
      }
    }
    while (settle()) {
      const std::size_t index = std::max(index_at(at), position_);
      if (rule_.count) left_ -= static_cast<std::int64_t>(std::min(index - position_, static_cast<std::size_t>(left_)));
      position_ = index;
      if (position_ < size()) return;
    }
  }

 private:
  /// Moves to a period that has something left. False when the rule has ended.
  bool settle() {
    if (done_ || (rule_.count && left_ <= 0)) return false;
    while (position_ >= size()) {
      if (++barren_ > kBarrenPeriodsMax || !load(following())) {
        done_ = true;
        return false;
      }
      position_ = 0;
    }
    barren_ = 0;
    done_ = value(position_) > end_;
    return !done_;
  }

  void fill_offsets() {
    const auto time = start_ - floor_div(start_, kDay) * kDay;
    const auto hours = sorted(rule_.by_hour, static_cast<int>(time / 3600));
    const auto minutes = sorted(rule_.by_minute, static_cast<int>(time / 60 % 60));
    const auto seconds = sorted(rule_.by_second, static_cast<int>(time % 60));
    const std::vector<std::int64_t> none = {0};
    for (const std::int64_t hour : rule_.freq >= Frequency::kDaily ? hours : none) {
      for (const std::int64_t minute : rule_.freq >= Frequency::kHourly ? minutes : none) {
        for (const std::int64_t second : rule_.freq >= Frequency::kMinutely ? seconds : none) {
          offsets_.push_back(hour * 3600 + minute * 60 + second);
        }
      }
    }
  }

  /// Length of a period in seconds, for the frequencies whose periods are all alike.
  [[nodiscard]] std::int64_t unit_length() const {
    switch (rule_.freq) {
      case Frequency::kSecondly:
        return 1;
      case Frequency::kMinutely:
        return 60;
      case Frequency::kHourly:
        return 3600;
      case Frequency::kWeekly:
        return 7 * kDay;
      default:
        return kDay;
    }
  }

  /// Weeks are counted from a day of the rule's WKST: day 0 was a Thursday.
  [[nodiscard]] std::int64_t week_shift() const {
    return rule_.freq == Frequency::kWeekly ? ((rule_.week_start.c_encoding() + 7 - 4) % 7) * kDay : 0;
  }

  /// The number of the period that holds `at`.
  [[nodiscard]] std::int64_t unit_of(std::int64_t at) const {
    if (rule_.freq < Frequency::kMonthly) return floor_div(at - week_shift(), unit_length());
    const CivilDate date{sys_days(std::chrono::days(floor_div(at, kDay)))};
    const std::int64_t year = static_cast<int>(date.year());
    return rule_.freq == Frequency::kYearly ? year : year * 12 + static_cast<unsigned>(date.month()) - 1;
  }

  /// The next period to look at. Rules below a day jump over the rest of a day, hour or minute that cannot match.
  [[nodiscard]] std::int64_t following() const {
    if (resume_at_ == 0) return unit_ + rule_.interval;
    const std::int64_t ahead = floor_div(resume_at_ + unit_length() - 1, unit_length()) - unit_;
    return unit_ + (ahead + rule_.interval - 1) / rule_.interval * rule_.interval;
  }

  /// Finds the days of a period. False when it lies beyond the end of the rule.
  bool load(std::int64_t unit) {
    unit_ = unit;
    resume_at_ = 0;
    bases_.clear();
    picks_.clear();
    if (rule_.freq == Frequency::kYearly) {
      if (unit > 9999 || day_number(static_cast<int>(unit), 1, 1) * kDay > end_) return false;
      for (unsigned month = 1; month <= 12; ++month) add_month(static_cast<int>(unit), month);
    } else if (rule_.freq == Frequency::kMonthly) {
      const auto year = static_cast<int>(floor_div(unit, 12));
      const auto month = static_cast<unsigned>(unit - std::int64_t{year} * 12 + 1);
      if (year > 9999 || day_number(year, month, 1) * kDay > end_) return false;
      add_month(year, month);
    } else {
      const std::int64_t begin = unit * unit_length() + week_shift();
      if (begin > end_) return false;
      if (rule_.freq == Frequency::kWeekly) {
        for (int i = 0; i < 7; ++i) add_day(floor_div(begin, kDay) + i);
      } else if (rule_.freq == Frequency::kDaily) {
        add_day(unit);
      } else {
        add_moment(begin);
      }
    }
    pick_positions();
    return true;
  }

  void add_month(int year, unsigned month) {
    const std::int64_t first = day_number(year, month, 1);
    for (std::uint32_t mask = days_.days_of(year, month); mask != 0; mask &= mask - 1) {
      bases_.push_back((first + std::countr_zero(mask) - 1) * kDay);
    }
  }

  void add_day(std::int64_t day) {
    if (days_.chosen(day)) bases_.push_back(day * kDay);
  }

  /// For the frequencies below a day, where the larger parts limit.
  void add_moment(std::int64_t begin) {
    const std::int64_t day = floor_div(begin, kDay);
    if (!days_.chosen(day)) {
      resume_at_ = (day + 1) * kDay;
    } else if (!allows(rule_.by_hour, (begin - day * kDay) / 3600)) {
      resume_at_ = (floor_div(begin, 3600) + 1) * 3600;
    } else if (rule_.freq <= Frequency::kMinutely && !allows(rule_.by_minute, (begin - day * kDay) / 60 % 60)) {
      resume_at_ = (floor_div(begin, 60) + 1) * 60;
    } else if (rule_.freq > Frequency::kSecondly || allows(rule_.by_second, (begin - day * kDay) % 60)) {
      bases_.push_back(begin);
    }
  }

  void pick_positions() {
    if (rule_.by_set_pos.empty()) return;
    const auto total = static_cast<std::int64_t>(bases_.size() * offsets_.size());
    for (const int n : rule_.by_set_pos) {
      const std::int64_t index = n > 0 ? n - 1 : total + n;
      if (index >= 0 && index < total) picks_.push_back(static_cast<std::size_t>(index));
    }
    std::sort(picks_.begin(), picks_.end());
    picks_.erase(std::unique(picks_.begin(), picks_.end()), picks_.end());
  }

  [[nodiscard]] std::size_t size() const {
    return rule_.by_set_pos.empty() ? bases_.size() * offsets_.size() : picks_.size();
  }

  [[nodiscard]] std::int64_t value(std::size_t position) const {
    const std::size_t index = rule_.by_set_pos.empty() ? position : picks_[position];
    if (offsets_.size() == 1) return bases_[index] + offsets_[0];
    return bases_[index / offsets_.size()] + offsets_[index % offsets_.size()];
  }

  /// First position of this period whose value is at or after `at`.
  [[nodiscard]] std::size_t index_at(std::int64_t at) const {
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (value(middle) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  const RRule rule_;
  DayChoice days_;
  const std::int64_t start_;
  const std::int64_t end_;             ///< Last second that can be an occurrence.
  std::int64_t left_;                  ///< Occurrences left, with a COUNT.
  std::vector<std::int64_t> offsets_;  ///< Within a base, ascending.
  std::vector<std::int64_t> bases_;    ///< First seconds of the matching days (or moments) of the period, ascending.
  std::vector<std::size_t> picks_;     ///< With BYSETPOS: the indexes of the product that count.
  std::int64_t first_unit_ = 0;
  std::int64_t unit_ = 0;
  std::int64_t resume_at_ = 0;  ///< Nothing before this second can match; 0: nothing is known.
  std::size_t position_ = 0;
  int barren_ = 0;
  bool done_ = false;
};

OccurrenceIterator::OccurrenceIterator(const RRule& rule, LocalSeconds dtstart)
    : walker_(std::make_unique<Walker>(rule, dtstart)) {}
OccurrenceIterator::~OccurrenceIterator() = default;
OccurrenceIterator::OccurrenceIterator(OccurrenceIterator&&) noexcept = default;
OccurrenceIterator& OccurrenceIterator::operator=(OccurrenceIterator&&) noexcept = default;
std::optional<LocalSeconds> OccurrenceIterator::next() { return walker_->next(); }
void OccurrenceIterator::skip_to(LocalSeconds at) { walker_->skip_to(at); }

std::vector<LocalSeconds> occurrences(const RRule& rule, LocalSeconds dtstart, std::size_t limit,
                                      LocalSeconds horizon) {
  std::vector<LocalSeconds> all;
  OccurrenceIterator walk(rule, dtstart);
  while (all.size() < limit) {
    const auto next = walk.next();
    if (!next || *next > horizon) break;
    all.push_back(*next);
  }
  return all;
}

std::optional<LocalSeconds> next_after(const RRule& rule, LocalSeconds dtstart, LocalSeconds after) {
  OccurrenceIterator walk(rule, dtstart);
  if (after >= dtstart) walk.skip_to(after + std::chrono::seconds(1));
  return walk.next();
}

bool contains(const RRule& rule, LocalSeconds dtstart, LocalSeconds at) {
  if (at < dtstart) return false;
  OccurrenceIterator walk(rule, dtstart);
  walk.skip_to(at);
  return walk.next() == at;
}

}  // namespace yaad
