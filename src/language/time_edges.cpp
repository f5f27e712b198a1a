// What time templates make of a part of a period: "mid march", "the end of the week", "the first friday of june", "the
// rest of the year".
#include "language/time_expr.h"
#include "language/word_list.h"

namespace yaad::language {

using std::chrono::days;

namespace {

Unit unit_or_month(const Match& match) {
  const Capture* unit = match.find(Class::kUnit);
  return unit != nullptr ? static_cast<Unit>(unit->value) : Unit::kMonth;
}

}  // namespace

/// The first, middle or last third. What is due at the end of something is due on its last day (of a week: Friday).
bool Grammar::edge_of(Expr& out, const Expr& whole, Edge edge) const {
  const LocalDays begin = whole.date;
  const LocalDays end = whole.has_end_date ? whole.end_date : whole.period_end;
  const auto length = static_cast<int>((end - begin).count());
  LocalDays second = begin + days(length / 3);
  LocalDays third = begin + days(2 * length / 3);
  switch (whole.has_end_date ? Grain::kDay : whole.grain) {
    case Grain::kWeek:
      second = begin + days(2);
      third = begin + days(4);
      break;
    case Grain::kMonth:
      second = begin + days(10);
      third = begin + days(20);
      break;
    case Grain::kQuarter:
      second = add_months(begin, 1);
      third = add_months(begin, 2);
      break;
    case Grain::kYear:
      second = add_months(begin, (length + 1) / 365 * 4);  // A year, a decade, a century.
      third = add_months(begin, (length + 1) / 365 * 8);
      break;
    default:
      if (length < 3) return false;
  }
  const LocalDays from = edge == Edge::kBegin ? begin : edge == Edge::kMid ? second : third;
  const LocalDays to = edge == Edge::kBegin ? second : edge == Edge::kMid ? third : end;
  set_day(out, from);
  out.has_end_date = true;
  out.end_date = to;
  out.edge = true;
  out.past_word = whole.past_word;
  const LocalDays middle = whole.grain == Grain::kMonth  ? begin + days(14)
                           : whole.grain == Grain::kWeek ? begin + days(2)
                                                         : begin + days(length / 2);
  const LocalDays last = whole.grain == Grain::kWeek && begin + days(4) >= today() ? begin + days(4) : end - days(1);
  const LocalDays due = edge == Edge::kBegin ? std::max(from, std::min(today(), to - days(1)))
                        : edge == Edge::kMid ? middle
                                             : last;
  out.due_offset = static_cast<int>((due - from).count());
  return true;
}

/// "the end of june", "early next week", "eow".
bool Grammar::on_edge(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* date = match.date();
  const Capture* shift = match.find(Class::kShift);
  const Unit unit = rule.arg >= 200 ? Unit::kWeek : unit_or_month(match);  // "eow"
  const Capture* said = match.find(Class::kEdge);
  const auto edge = static_cast<Edge>(said != nullptr ? said->value : rule.arg % 200);
  const bool of_day =
      date != nullptr ? date->expr->grain == Grain::kDay && !date->expr->has_end_date : unit == Unit::kDay;
  if (const Capture* year = match.find(ElementKind::kYear); year != nullptr) {
    if (tokens_.list[year->token].digits == 2) return false;
    Expr whole;
    set_period(whole, make_day(year->value, 1, 1), Unit::kYear);
    return edge_of(out, whole, edge);
  }
  if (of_day) {
    const LocalDays day = date != nullptr ? date->expr->date : today() + days(shift != nullptr ? shift->value : 0);
    set_day(out, day);
    out.has_clock = true;
    out.clock = edge == Edge::kEnd ? 17 * 3600 : edge == Edge::kMid ? 12 * 3600 : 9 * 3600;
    if (edge == Edge::kEnd) {
      out.has_end_clock = true;
      out.end_clock = 24 * 3600;
    }
    return true;
  }
  if (date != nullptr) {
    out.yearless = date->expr->yearless;
    return edge_of(out, *date->expr, edge);
  }
  if (unit < Unit::kWeek || (unit > Unit::kYear && unit < Unit::kDecade)) return false;
  Expr whole;
  const int which = shift != nullptr ? shift->value : 0;
  set_period(whole, add_units(start_of(today(), unit), unit, which), unit);
  whole.past_word = which < 0;
  if (!edge_of(out, whole, edge)) return false;
  // "the beginning of the month" that is over is that of the next one.
  if (shift == nullptr && out.end_date <= today()) {
    set_period(whole, add_units(whole.date, unit, 1), unit);
    return edge_of(out, whole, edge);
  }
  return true;
}

/// "the first 3 days of june".
bool Grammar::on_first_length(const Match& match, Expr& out) const {
  const Capture* date = match.date();
  const Duration& said = match.find(ElementKind::kDuration)->duration;
  const int nth = match.find(ElementKind::kOrdinal)->value;
  const Capture* year = match.find(ElementKind::kYear);
  if (said.timed() || too_long(said) || (nth != 1 && nth != -1)) return false;
  Expr whole;
  if (date != nullptr) {
    whole = *date->expr;
  } else if (year != nullptr) {
    if (year->value < 1900 || year->value > 2199 || tokens_.list[year->token].digits == 2) return false;
    set_period(whole, make_day(year->value, 1, 1), Unit::kYear);
  } else {
    const Unit unit = unit_or_month(match);
    if (unit < Unit::kWeek || unit > Unit::kYear) return false;
    set_period(whole, start_of(today(), unit), unit);
  }
  const LocalDays end = whole.has_end_date ? whole.end_date : whole.period_end;
  set_day(out, nth > 0 ? whole.date : moved_by(end, said, -1));
  out.has_end_date = true;
  out.end_date = nth > 0 ? moved_by(whole.date, said, 1) : end;
  out.past_word = whole.past_word;
  return out.date >= whole.date && out.end_date <= end && out.end_date > out.date;
}

/// "the rest of the week".
bool Grammar::on_rest_of(const Match& match, Expr& out) const {
  const Capture* date = match.date();
  const Unit unit = unit_or_month(match);
  Expr whole;
  if (date != nullptr) {
    whole = *date->expr;
  } else {
    set_period(whole, start_of(today(), unit), unit);
  }
  if (unit == Unit::kDay) {
    set_instant(out, context_.now, Grain::kMinute);
    out.end_instant = LocalSeconds(today() + days(1));
    return true;
  }
  const LocalDays end = whole.has_end_date ? whole.end_date : whole.period_end;
  set_day(out, std::max(today(), whole.date));
  out.has_end_date = true;
  out.end_date = end;
  out.due_offset = static_cast<int>((end - out.date).count()) - 1;
  return end > out.date;
}

bool Grammar::act_on_edge(const TimeRule& rule, const Match& match, Expr& out) const {
  switch (rule.action) {
    case Do::kEdge:
      return on_edge(rule, match, out);
    case Do::kNthOf:
      return nth_of(rule, match, out);
    case Do::kFirstN:
      return on_first_length(match, out);
    case Do::kRestOf:
      return on_rest_of(match, out);
    case Do::kToDate: {
      const Unit unit = unit_or_month(match);
      if (unit < Unit::kWeek || unit > Unit::kYear) return false;
      set_day(out, start_of(today(), unit));
      out.has_end_date = true;
      out.end_date = today() + days(1);
      out.past_word = true;
      return true;
    }
    default:
      return false;
  }
}

/// "the first week of the year" names the whole last, "سال کے پہلے ہفتے" first.
const Capture* Grammar::unit_of_whole(const Match& match) {
  const Capture* first = match.find(Class::kUnit);
  const Capture* second = match.find(Class::kUnit, 1);
  const Capture* ordinal = match.find(ElementKind::kOrdinal);
  const bool alone = match.find(Class::kWeekday) != nullptr || match.find(Class::kWeekend) != nullptr;
  if (alone || first == nullptr || ordinal == nullptr) return first;
  return first->token < ordinal->token ? first : second;
}

bool Grammar::nth_of(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* date = match.date();
  const Capture* shift = match.find(Class::kShift);
  const Capture* month = match.find(Class::kMonth);
  const Capture* whole_unit = unit_of_whole(match);
  // "april ke pehle hafte mein": a week, for a Saturday takes another postposition.
  if (const Capture* day = match.find(Class::kWeekday); day != nullptr && has(day->token, Class::kUnit)) {
    static constexpr WordList in("mein", "me", "main", "mn", "میں");
    if (match.end < tokens_.list.size() && in.holds(tokens_.list[match.end])) return false;
  }
  if (date != nullptr) {
    const Expr& whole = *date->expr;
    const LocalDays end = whole.has_end_date ? whole.end_date : whole.period_end;
    if (!nth_in(whole.date, end, rule, match, out)) return false;
    const bool rolls = whole.yearless && !whole.has_year && !whole.past_word;
    const LocalDays result_end = out.has_end_date ? out.end_date : out.period_end;
    if (!rolls || result_end > today()) return true;
    return nth_in(add_months(whole.date, 12), add_months(end, 12), rule, match, out);
  }
  if (month != nullptr) {
    const int here = year_of(today()) + (month->value < month_of(today()) ? 1 : 0);
    for (const int year : {here, here + 1}) {
      const LocalDays first = make_day(year, month->value, 1);
      if (!nth_in(first, add_months(first, 1), rule, match, out)) return false;
      if ((out.has_end_date ? out.end_date : out.period_end) > today()) return true;
    }
    return false;
  }
  if (const Capture* year = match.find(ElementKind::kYear); year != nullptr) {
    const LocalDays first = make_day(year->value, 1, 1);
    return nth_in(first, add_months(first, 12), rule, match, out);
  }
  const bool of_year = rule.arg == -101;  // "eoy"
  const Unit unit = of_year ? Unit::kYear : whole_unit != nullptr ? static_cast<Unit>(whole_unit->value) : Unit::kMonth;
  if (unit < Unit::kWeek || unit > Unit::kYear) return false;
  const LocalDays begin = add_units(start_of(today(), unit), unit, shift != nullptr ? shift->value : 0);
  if (!nth_in(begin, add_units(begin, unit, 1), rule, match, out)) return false;
  const LocalDays result_end = out.has_end_date ? out.end_date : out.period_end;
  if (shift != nullptr || result_end > today()) return true;
  const LocalDays next = add_units(begin, unit, 1);
  return nth_in(next, add_units(next, unit, 1), rule, match, out);
}

bool Grammar::nth_in(LocalDays begin, LocalDays end, const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* ordinal = match.find(ElementKind::kOrdinal);
  const Capture* weekday = match.find(Class::kWeekday);
  const Capture* unit_at = match.find(Class::kUnit);
  if (match.find(Class::kUnit, 1) != nullptr && unit_of_whole(match) == unit_at) unit_at = match.find(Class::kUnit, 1);
  if (unit_at != nullptr && match.find(Class::kUnit, 1) == nullptr && match.date() == nullptr &&
      unit_of_whole(match) == unit_at && match.find(Class::kMonth) == nullptr) {
    unit_at = nullptr;  // "مہینے کی آخری تاریخ": the day is not said as a unit
  }
  const int nth = ordinal != nullptr ? ordinal->value : rule.arg <= -100 ? rule.arg + 100 : rule.arg;
  if (nth == 0 || nth < -5 || nth > 366) return false;
  const bool weekend = match.find(Class::kWeekend) != nullptr || rule.arg == 50;
  if (weekday != nullptr || weekend) {
    const int day_of_week = weekend ? 5 : weekday->value;
    const LocalDays last = end - days(1);
    const LocalDays day = nth < 0 ? last - days((weekday_of(last) - day_of_week + 7) % 7 + 7 * (-nth - 1))
                                  : begin + days((day_of_week - weekday_of(begin) + 7) % 7 + 7 * (nth - 1));
    set_day(out, day);
    out.has_end_date = weekend;
    out.end_date = day + days(2);
    return day >= begin && day < end;
  }
  const Unit unit = rule.arg == 100      ? Unit::kWorkday
                    : unit_at != nullptr ? static_cast<Unit>(unit_at->value)
                                         : Unit::kDay;
  if (unit == Unit::kWeek) {
    // The weeks of a month are those that have their Thursday in it.
    const LocalDays first = begin + days((3 - weekday_of(begin) + 7) % 7 - 3);
    const LocalDays last = end - days(1) - days((weekday_of(end - days(1)) - 3 + 7) % 7) - days(3);
    set_period(out, nth < 0 ? last - days(7 * (-nth - 1)) : first + days(7 * (nth - 1)), Unit::kWeek);
    return out.date < end && out.period_end > begin;
  }
  if (unit == Unit::kMonth || unit == Unit::kQuarter) {
    set_period(out, nth < 0 ? add_units(end, unit, nth) : add_units(begin, unit, nth - 1), unit);
    return out.date >= begin && out.date < end;
  }
  if (unit == Unit::kWorkday) {
    set_day(out, nth < 0 ? add_workdays(end, nth) : add_workdays(begin - days(1), nth));
  } else if (unit == Unit::kDay) {
    set_day(out, nth < 0 ? end + days(nth) : begin + days(nth - 1));
  } else {
    return false;
  }
  return out.date >= begin && out.date < end;
}

}  // namespace yaad::language
