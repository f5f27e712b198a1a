// Civil calendar arithmetic for time expressions. Weeks begin on Monday.
#include "language/time_expr.h"

namespace yaad::language {
namespace ch = std::chrono;

LocalDays make_day(int year, int month, int day) {
  return LocalDays(
      ch::year_month_day(ch::year(year), ch::month(static_cast<unsigned>(month)), ch::day(static_cast<unsigned>(day))));
}

bool real_date(int year, int month, int day) {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
         ch::year_month_day(ch::year(year), ch::month(static_cast<unsigned>(month)),
                            ch::day(static_cast<unsigned>(day)))
             .ok();
}

int year_of(LocalDays day) { return static_cast<int>(ch::year_month_day(day).year()); }
int month_of(LocalDays day) { return static_cast<int>(static_cast<unsigned>(ch::year_month_day(day).month())); }
int day_of(LocalDays day) { return static_cast<int>(static_cast<unsigned>(ch::year_month_day(day).day())); }
int weekday_of(LocalDays day) { return static_cast<int>(ch::weekday(day).iso_encoding()) - 1; }

LocalDays add_months(LocalDays day, int months) {
  const ch::year_month_day from(day);
  const auto to = ch::year_month(from.year(), from.month()) + ch::months(months);
  const ch::year_month_day last(ch::year_month_day_last(to.year(), ch::month_day_last(to.month())));
  return LocalDays(to / std::min(from.day(), last.day()));
}

LocalDays start_of(LocalDays day, Unit unit) {
  switch (unit) {
    case Unit::kWeek:
      return day - ch::days(weekday_of(day));
    case Unit::kMonth:
      return make_day(year_of(day), month_of(day), 1);
    case Unit::kQuarter:
      return make_day(year_of(day), (month_of(day) - 1) / 3 * 3 + 1, 1);
    case Unit::kYear:
      return make_day(year_of(day), 1, 1);
    case Unit::kDecade:
      return make_day(std::max(year_of(day) / 10 * 10, 1), 1, 1);
    case Unit::kCentury:
      return make_day(std::max(year_of(day) / 100 * 100, 1), 1, 1);
    default:
      return day;
  }
}

LocalDays add_units(LocalDays day, Unit unit, int count) {
  switch (unit) {
    case Unit::kWeek:
      return day + ch::days(7 * count);
    case Unit::kMonth:
      return add_months(day, count);
    case Unit::kQuarter:
      return add_months(day, 3 * count);
    case Unit::kYear:
      return add_months(day, 12 * count);
    case Unit::kDecade:
      return add_months(day, 120 * count);
    case Unit::kCentury:
      return add_months(day, 1200 * count);
    case Unit::kFortnight:
      return day + ch::days(14 * count);
    default:
      return day + ch::days(count);
  }
}

LocalDays add_workdays(LocalDays day, int count) {
  const int step = count < 0 ? -1 : 1;
  // Whole weeks at once, so that the work is bounded.
  const int weeks = count / 5;
  while (weekday_of(day) >= 5) day -= ch::days(step);
  day += ch::days(7 * weeks);
  for (int left = count % 5; left != 0; left -= step) {
    do day += ch::days(step);
    while (weekday_of(day) >= 5);
  }
  return day;
}

}  // namespace yaad::language
