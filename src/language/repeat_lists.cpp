// Lists that repeats are made of: "2nd and last", "the 1st, the 15th and the last day", "mon, wed-fri".
#include "language/repeat.h"
#include "language/time_expr.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr int kOrdinalMax = 53;

}  // namespace

std::optional<std::size_t> Grammar::after_joint(std::size_t at) const {
  std::size_t next = at;
  while (next < at + 2 && has(next, Class::kAnd) && !tokens_.list[next].literal) ++next;
  if (next == at) return std::nullopt;
  while (next < at + 4 && (has(next, Class::kEvery) || is(next, "the") || is(next, "on"))) ++next;
  return next;
}

std::optional<std::size_t> Grammar::ordinals_at(std::size_t at, SmallList& out) const {
  out = {};
  std::optional<std::size_t> end;
  for (std::size_t next = at; next < tokens_.list.size() && !tokens_.list[next].literal;) {
    int value = 0;
    const auto item_end = ordinal_at(next, value);
    if (!item_end || value == 0 || value > kOrdinalMax || value < -kOrdinalMax) break;
    out.add(value);
    end = item_end;
    const auto more = after_joint(*item_end);
    if (!more) break;
    next = *more;
  }
  return end;
}

std::optional<std::size_t> Grammar::monthdays_at(std::size_t at, SmallList& out, bool* marked) const {
  out = {};
  bool all_marked = true;
  std::optional<std::size_t> end;
  // "every quarter, first one due 7 may": of the series, and no day of the month.
  static constexpr WordList kOne("one", "due", "payment", "instalment", "installment", "dose", "lesson", "session");
  for (std::size_t next = at; next < tokens_.list.size() && !tokens_.list[next].literal;) {
    int value = 0;
    bool ordinal = false;
    std::size_t item_end = 0;
    if (const auto day = monthday_at(next, value, &ordinal)) {
      if (ordinal && value == 1 && *day < tokens_.list.size() && kOne.holds(tokens_.list[*day])) break;
      item_end = *day;
      // "the 1st, 2 times": the number belongs to what follows.
      if (out.size > 0 && all_marked && !ordinal && is(next - 1, ",")) break;
      all_marked = all_marked && ordinal;
    } else if (out.size > 0 && has(next, Class::kOrdinal) && this->value(next, Class::kOrdinal) == -1) {
      value = -1;
      const bool day_follows = has(next + 1, Class::kUnit) && this->value(next + 1, Class::kUnit) == v(Unit::kDay);
      item_end = day_follows ? next + 2 : next + 1;
    } else {
      break;
    }
    out.add(value);
    end = item_end;
    const auto more = after_joint(item_end);
    if (!more) break;
    next = *more;
  }
  if (marked != nullptr) *marked = all_marked;
  return end;
}

std::optional<std::size_t> Grammar::weekdays_at(std::size_t at, SmallList& out) const {
  out = {};
  std::optional<std::size_t> end;
  const auto is_day = [&](std::size_t i) { return has(i, Class::kWeekday) && !tokens_.list[i].literal; };
  // "ہفتے" is a week too: right before another day it is no day of its own.
  const auto is_week = [&](std::size_t i) { return has(i, Class::kUnit) && value(i, Class::kUnit) == v(Unit::kWeek); };
  // "is hafte, saturday 4 baje": this week, and a day of it
  static constexpr WordList kWhich("is", "iss", "us", "agle", "aglay", "pichle", "اس", "اگلے", "پچھلے");
  if (at > 0 && is_day(at) && is_week(at) && !tokens_.list[at - 1].literal && kWhich.holds(tokens_.list[at - 1]))
    return std::nullopt;
  for (std::size_t next = at; next < tokens_.list.size();) {
    if (out.size > 0 && has(next, Class::kWeekend) && !tokens_.list[next].literal) {
      out.add(5);
      out.add(6);
      end = next + 1;
      break;
    }
    if (!is_day(next)) break;
    const int first = value(next, Class::kWeekday);
    out.add(first);
    end = next + 1;
    if (is(*end, ".") && tokens_.list[*end].glued && is_day(*end + 1)) ++*end;
    // "monday to friday" in Roman Urdu, where "to" is a word of its own
    const bool english = roman() && is(*end, "to");
    if ((has(*end, Class::kDash) || english) && is_day(*end + 1)) {
      const int last = value(*end + 1, Class::kWeekday);
      for (int day = (first + 1) % 7; day != (last + 1) % 7; day = (day + 1) % 7) out.add(day);
      *end += 2;
    }
    if (const auto more = after_joint(*end)) {
      next = *more;
    } else if ((is(*end, "/") || is(*end, "+")) && is_day(*end + 1)) {
      next = *end + 1;
    } else if (is_day(*end) && !is_week(next)) {
      next = *end;
    } else {
      break;
    }
  }
  return end;
}

void RepeatPlan::start_with(const Expr& start) {
  const bool second = rule.freq == Frequency::kMonthly && rule.interval == 1 && rule.by_day.size() == 1 &&
                      rule.by_day.front().n == 2 && rule.by_month_day.empty() && rule.by_set_pos.empty();
  if (!second || start.meaning != PrepMeaning::kStarting || !start.has_date || start.grain != Grain::kDay) return;
  const std::chrono::weekday day{std::chrono::sys_days(start.date.time_since_epoch())};
  if (day != rule.by_day.front().day) return;
  const bool second_of_month = (day_of(start.date) - 1) / 7 == 1;
  if (second_of_month && !start.weekday) return;
  rule.freq = Frequency::kWeekly;
  rule.interval = 2;
  rule.by_day.front().n = 0;
}

}  // namespace yaad::language
