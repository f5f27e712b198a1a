// The rule of a repeat in making: its days, its end and when it first falls due.
#include <fmt/format.h>

#include <algorithm>

#include "language/repeat.h"

namespace yaad::language {

std::string RepeatPlan::rrule() const {
  RRule bare_rule = rule;
  bare_rule.count.reset();
  bare_rule.until.reset();
  std::string out = to_string(bare_rule);
  if (rule.count) out += fmt::format(";COUNT={}", *rule.count);
  if (rule.until) {
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(rule.until->at));
    out += fmt::format(";UNTIL={:04}{:02}{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
  }
  return out;
}

bool RepeatPlan::open() const {
  return rule.by_day.empty() && rule.by_month_day.empty() && rule.by_month.empty() && rule.by_set_pos.empty() &&
         !timed();
}

LocalDays RepeatPlan::first(LocalDays from) const {
  if (rule.freq < Frequency::kDaily || (rule.freq == Frequency::kDaily && open())) return from;
  RRule any_step = rule;
  any_step.interval = 1;
  any_step.count.reset();
  any_step.until.reset();
  // Without days of its own a rule falls where it begins.
  if (open()) return from;
  const bool month_only = rule.by_month.size() == 1 && rule.by_day.empty() && rule.by_month_day.empty();
  if (month_only) {
    const LocalDays begin = make_day(year_of(from), rule.by_month.front(), 1);
    if (month_of(from) == rule.by_month.front()) return from;
    return begin > from ? begin : add_months(begin, 12);
  }
  const auto found = occurrences(any_step, from, 1);
  return found.empty() ? from : std::chrono::floor<std::chrono::days>(found.front());
}

void RepeatPlan::end_on(LocalDays day) {
  rule.count.reset();
  // RRULE has four digits for a year.
  day = std::clamp(day, make_day(1, 1, 1), make_day(9999, 12, 31));
  rule.until = Until{LocalSeconds(day) + std::chrono::seconds(86399), true, false};
}

void RepeatPlan::set_first_due(const Grammar& grammar, bool given, Expr& due) const {
  if (part && !due.part && !due.instant) due.part = part;
  if (nightly && due.has_clock && (due.half_unknown || due.half_soft) && !due.part) due.part = Part::kNight;
  if (timed() && !given) {
    due.instant = true;
    const auto step =
        std::chrono::minutes(rule.freq == Frequency::kHourly ? 60LL * rule.interval : std::int64_t{rule.interval});
    const LocalSeconds next = grammar.context().now + step;
    due.date = std::chrono::floor<std::chrono::days>(next);
    due.clock = static_cast<int>((next - LocalSeconds(due.date)).count()) / 60 * 60;
  }
  if (due.instant) return;
  // A bare hour of a series is the first in waking hours, whatever the time is now.
  if (due.has_clock && due.half_unknown && !due.part && !due.has_end_clock) {
    if (due.clock < 7 * 3600) due.clock += 12 * 3600;
    due.half_unknown = false;
  }
  const LocalDays from = due.has_date ? std::max(due.date, grammar.today()) : grammar.today();
  const bool free_day = !due.has_date;
  due.has_date = true;
  due.date = first(from);
  due.period_end = due.date + std::chrono::days(1);
  due.grain = Grain::kDay;
  due.has_end_date = false;
  due.weekday = false;
  due.either_way = 0;
  due.due_offset = 0;
  const bool clocked = due.has_clock || due.part;
  if (free_day && clocked && grammar.resolve(due).due.local() <= grammar.context().now) {
    due.date = first(from + std::chrono::days(1));
  }
}

void RepeatPlan::set_end(LocalDays first_due) {
  if (!lasts || rule.until) return;
  end_on(add_months(first_due, std::min(lasts->months, 1200)) + std::chrono::days(std::min(lasts->days, 40000) - 1));
}

}  // namespace yaad::language
