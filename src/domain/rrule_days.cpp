#include "domain/rrule_days.h"

#include <algorithm>
#include <bit>

namespace yaad::detail {
namespace {

using std::chrono::sys_days;

/// The calendar repeats every 400 years to the weekday; a month more for days that SKIP moves.
constexpr int kCycleMonths = 400 * 12 + 1;

std::uint32_t bit(int day_of_month) { return std::uint32_t{1} << day_of_month; }

}  // namespace

std::int64_t day_number(int year, unsigned month, unsigned day) {
  return sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)).time_since_epoch().count();
}

DayChoice::DayChoice(const RRule& rule, CivilDate dtstart) : rule_(rule) {
  const bool no_days = rule_.by_year_day.empty() && rule_.by_month_day.empty() && rule_.by_day.empty();
  const std::chrono::weekday weekday{std::chrono::local_days(dtstart)};
  if (no_days && (rule_.freq == Frequency::kWeekly || !rule_.by_week_no.empty())) {
    rule_.by_day = {{0, weekday}};
  } else if (no_days && (rule_.freq == Frequency::kMonthly || rule_.freq == Frequency::kYearly)) {
    if (rule_.freq == Frequency::kYearly && rule_.by_month.empty()) {
      rule_.by_month = {static_cast<int>(static_cast<unsigned>(dtstart.month()))};
    }
    rule_.by_month_day = {static_cast<int>(static_cast<unsigned>(dtstart.day()))};
  }
  for (const int month : rule_.by_month) months_ |= bit(month);
  // Where a part only limits there is no day that could be moved.
  if (rule_.freq < Frequency::kMonthly) rule_.skip = Skip::kOmit;
}

std::uint32_t DayChoice::days_of(int year, unsigned month) {
  const std::int64_t key = std::int64_t{year} * 12 + month;
  if (key != cached_key_) {
    cached_key_ = key;
    cached_moved_ = {};
    cached_ = compute(year, month, cached_moved_);
  }
  return cached_;
}

void DayChoice::add_moved(int year, unsigned month, std::vector<std::int64_t>& days) {
  (void)days_of(year, month);
  if (!cached_moved_.before_first && !cached_moved_.after_last) return;
  const Month m = month_at(year, month);
  if (cached_moved_.before_first && allows_moved(m.first - 1)) days.push_back(m.first - 1);
  if (cached_moved_.after_last && allows_moved(m.first + m.length)) days.push_back(m.first + m.length);
}

std::uint32_t DayChoice::mask_around(std::int64_t day) {
  if (day < month_begin_ || day >= month_end_) {
    const CivilDate date{sys_days(std::chrono::days(day))};
    month_mask_ = days_of(static_cast<int>(date.year()), static_cast<unsigned>(date.month()));
    month_begin_ = day - static_cast<unsigned>(date.day()) + 1;
    const auto last = std::chrono::year_month_day_last(date.year(), std::chrono::month_day_last(date.month()));
    month_end_ = month_begin_ + static_cast<unsigned>(last.day());
  }
  return month_mask_;
}

bool DayChoice::chosen(std::int64_t day) {
  const std::uint32_t mask = mask_around(day);
  return (mask & bit(static_cast<int>(day - month_begin_) + 1)) != 0;
}

std::optional<std::int64_t> DayChoice::next_chosen(std::int64_t day) {
  for (int month = 0; month <= kCycleMonths; ++month) {
    const std::uint32_t mask = mask_around(day);
    const std::uint32_t rest = mask & (~std::uint32_t{0} << (day - month_begin_ + 1));
    if (rest != 0) return month_begin_ + std::countr_zero(rest) - 1;
    day = month_end_;
  }
  return std::nullopt;
}

std::optional<std::int64_t> DayChoice::previous_chosen(std::int64_t day) {
  for (int month = 0; month <= kCycleMonths; ++month) {
    const std::uint32_t mask = mask_around(day);
    const std::uint32_t rest = mask & (bit(static_cast<int>(day - month_begin_) + 1) * 2 - 1);
    if (rest != 0) return month_begin_ + 30 - std::countl_zero(rest);
    day = month_begin_ - 1;
  }
  return std::nullopt;
}

DayChoice::Month DayChoice::month_at(int year, unsigned month) {
  Month m{year, month, day_number(year, month, 1), 0, day_number(year, 1, 1), 0};
  m.length = static_cast<int>((month == 12 ? day_number(year + 1, 1, 1) : day_number(year, month + 1, 1)) - m.first);
  m.year_length = static_cast<int>(day_number(year + 1, 1, 1) - m.year_first);
  return m;
}

std::uint32_t DayChoice::compute(int year, unsigned month, Moved& moved) const {
  if (!has_month(month)) return 0;
  const Month m = month_at(year, month);
  std::uint32_t mask = (std::uint32_t{2} << m.length) - 2;
  if (!rule_.by_month_day.empty()) mask &= month_days(m, moved);
  if (!rule_.by_year_day.empty()) {
    Moved by_year;
    mask &= year_days(m, by_year);
    const bool both = !rule_.by_month_day.empty();
    moved.before_first = by_year.before_first && (!both || moved.before_first);
    moved.after_last = by_year.after_last && (!both || moved.after_last);
  }
  if (!rule_.by_day.empty() && mask != 0) mask &= weekdays(m);
  if (!rule_.by_week_no.empty() && mask != 0) mask &= week_days(m);
  return mask;
}

std::uint32_t DayChoice::month_days(const Month& m, Moved& moved) const {
  std::uint32_t mask = 0;
  for (const int n : rule_.by_month_day) {
    const int day = n > 0 ? n : m.length + 1 + n;
    if (day >= 1 && day <= m.length) {
      mask |= bit(day);
    } else if (rule_.skip == Skip::kBackward) {
      if (day < 1) moved.before_first = true;
      if (day > 1) mask |= bit(m.length);
    } else if (rule_.skip == Skip::kForward) {
      if (day < 1) mask |= bit(1);
      if (day > 1) moved.after_last = true;
    }
  }
  return mask;
}

std::uint32_t DayChoice::year_days(const Month& m, Moved& moved) const {
  std::uint32_t mask = 0;
  for (const int n : rule_.by_year_day) {
    int of_year = n > 0 ? n : m.year_length + 1 + n;
    if (of_year < 1) {
      if (rule_.skip == Skip::kBackward && m.number == 1) moved.before_first = true;
      if (rule_.skip != Skip::kForward) continue;
      of_year = 1;
    } else if (of_year > m.year_length) {
      if (rule_.skip == Skip::kForward && m.number == 12) moved.after_last = true;
      if (rule_.skip != Skip::kBackward) continue;
      of_year = m.year_length;
    }
    const std::int64_t day = m.year_first + of_year - m.first;
    if (day >= 1 && day <= m.length) mask |= bit(static_cast<int>(day));
  }
  return mask;
}

std::uint32_t DayChoice::weekdays(const Month& m) const {
  // "2TU" counts within the year only in a yearly rule without BYMONTH.
  const bool of_year = rule_.freq == Frequency::kYearly && rule_.by_month.empty();
  const std::int64_t first = of_year ? m.year_first : m.first;
  const std::int64_t last = first + (of_year ? m.year_length : m.length) - 1;
  std::uint32_t mask = 0;
  for (const WeekdayNum& wanted : rule_.by_day) {
    const unsigned weekday = wanted.day.c_encoding();
    if (wanted.n == 0) {
      constexpr std::uint32_t kEverySeventh = 0b10000001000000100000010000001;
      mask |= kEverySeventh << (1 + (weekday + 7 - weekday_of(m.first)) % 7);
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
std::int64_t DayChoice::first_week(int year) const {
  const std::int64_t january_4 = day_number(year, 1, 4);
  return january_4 - (weekday_of(january_4) + 7 - rule_.week_start.c_encoding()) % 7;
}

std::uint32_t DayChoice::week_days(const Month& m) const {
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

bool DayChoice::allows_moved(std::int64_t day) const {
  if (rule_.by_day.empty() && rule_.by_week_no.empty()) return true;
  const CivilDate date{sys_days(std::chrono::days(day))};
  const Month m = month_at(static_cast<int>(date.year()), static_cast<unsigned>(date.month()));
  std::uint32_t mask = ~std::uint32_t{0};
  if (!rule_.by_day.empty()) mask &= weekdays(m);
  if (!rule_.by_week_no.empty()) mask &= week_days(m);
  return (mask & bit(static_cast<int>(static_cast<unsigned>(date.day())))) != 0;
}

}  // namespace yaad::detail
