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
    default:
      return day + ch::days(count);
  }
}

namespace {

/// Gregorian Easter, by the anonymous algorithm.
LocalDays easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31;
  return make_day(year, month, (h + l - 7 * m + 114) % 31 + 1);
}

/// Day `day` of month `month` of the tabular Islamic year that falls into `year`.
LocalDays islamic(int year, int month, int day) {
  for (int hijri = (year - 622) * 33 / 32 - 1;; ++hijri) {
    const int days = day + (59 * (month - 1) + 1) / 2 + (hijri - 1) * 354 + (3 + 11 * hijri) / 30;
    const LocalDays found = LocalDays(ch::days(days - 492149));  // Civil epoch: 1 Muharram 1 is day -492148.
    if (year_of(found) >= year) return found;
  }
}

}  // namespace

LocalDays holiday_on(Holiday which, int year) {
  switch (which) {
    case Holiday::kChristmas:
      return make_day(year, 12, 25);
    case Holiday::kChristmasEve:
      return make_day(year, 12, 24);
    case Holiday::kNewYear:
      return make_day(year, 1, 1);
    case Holiday::kNewYearsEve:
      return make_day(year, 12, 31);
    case Holiday::kValentine:
      return make_day(year, 2, 14);
    case Holiday::kHalloween:
      return make_day(year, 10, 31);
    case Holiday::kEaster:
      return easter(year);
    case Holiday::kThanksgiving: {
      const LocalDays first = make_day(year, 11, 1);
      return first + ch::days((3 - weekday_of(first) + 7) % 7 + 21);
    }
    case Holiday::kIndependenceUs:
      return make_day(year, 7, 4);
    case Holiday::kEidFitr:
      return islamic(year, 10, 1);
    case Holiday::kEidAdha:
      return islamic(year, 12, 10);
    case Holiday::kPakistanDay:
      return make_day(year, 3, 23);
    case Holiday::kPakistanIndependence:
      return make_day(year, 8, 14);
  }
  return make_day(year, 1, 1);
}

}  // namespace yaad::language
