// Repeats: template captures to an RRULE and its first day.
#include <fmt/format.h>

#include "language/slots.h"

namespace yaad::language {
namespace {

constexpr const char* kDays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

}  // namespace

std::string RepeatPlan::rrule() const {
  std::string out = std::string("FREQ=") + freq;
  if (interval > 1) out += fmt::format(";INTERVAL={}", interval);
  if (month > 0) out += fmt::format(";BYMONTH={}", month);
  if (monthday != 0) out += fmt::format(";BYMONTHDAY={}", monthday);
  if (weekdays != 0) {
    out += ";BYDAY=";
    bool more = false;
    for (unsigned day = 0; day < 7; ++day) {
      if ((weekdays >> day & 1U) == 0) continue;
      if (more) out += ',';
      more = true;
      if (nth != 0) out += std::to_string(nth);
      out += kDays[day];
    }
  }
  if (count > 0) out += fmt::format(";COUNT={}", count);
  if (until) {
    const std::chrono::year_month_day day(*until);
    out += fmt::format(";UNTIL={:04}{:02}{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
  }
  return out;
}

LocalDays RepeatPlan::first(LocalDays from) const {
  const auto allowed = [&](LocalDays day) {
    if (month > 0 && month_of(day) != month) return false;
    const LocalDays next_month = add_months(start_of(day, Unit::kMonth), 1);
    if (monthday > 0 && day_of(day) != monthday) return false;
    if (monthday < 0 && day + std::chrono::days(1) != next_month) return false;
    if (weekdays != 0 && (weekdays >> weekday_of(day) & 1U) == 0) return false;
    if (nth > 0 && (day_of(day) - 1) / 7 + 1 != nth) return false;
    return nth >= 0 || day + std::chrono::days(7) >= next_month;
  };
  LocalDays day = from;
  for (int tries = 0; tries < 366 * 9; ++tries, day += std::chrono::days(1)) {
    if (allowed(day)) return day;
  }
  return from;
}

}  // namespace yaad::language
