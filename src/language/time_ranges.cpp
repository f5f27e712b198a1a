// What two times with a word between them make: "monday to friday", "9-5", "from now until noon".
#include "language/time_expr.h"

namespace yaad::language {

using std::chrono::days;

/// Both ends are dates: the second one rolls after the first, and takes or gives the year.
bool Grammar::range_of_dates(Expr& from, const Expr& end) const {
  LocalDays last = end.date;
  LocalDays first = from.date;
  LocalDays last_end = end.has_end_date ? end.end_date : end.period_end;
  // "30/6 - 2/7": the first says which order is meant.
  if (end.or_days != 0 && end.yearless && from.yearless && from.or_days == 0 && day_of(first) > 12) {
    const LocalDays other = last + days(end.or_days);
    if (other >= first && (other < last || last < first)) last = other;
    last_end = last + days(1);
  }
  if (from.weekday && end.of_week) {  // "from tuesday to thursday next week"
    first = last - days((weekday_of(last) - weekday_of(first) + 7) % 7);
  } else if (end.has_year && from.yearless && !from.has_year) {
    first = make_day(year_of(last), month_of(first), std::min(day_of(first), 28)) +
            days(day_of(first) - std::min(day_of(first), 28));
    if (first > last) first = add_months(first, -12);
  } else if (last < first && end.weekday) {
    const auto more = days((first - last).count() / 7 * 7 + 7);
    last += more;
    last_end += more;
  } else if (last < first && end.day_of_month && from.grain == Grain::kDay) {
    last = add_months(last, last <= add_months(first, -1) ? 2 : 1);
    last_end = last + days(1);
  } else if (last < first && end.yearless) {
    const int years = from.has_year ? year_of(first) - year_of(last) : 1;
    last = add_months(last, 12 * std::max(years, 1));
    if (add_months(last, -12) >= first) last = add_months(last, -12);
    last_end =
        end.grain == Grain::kDay ? last + days(1) : add_months(last_end, 12 * (year_of(last) - year_of(end.date)));
    if (last < first) {
      last = add_months(last, 12);
      last_end = add_months(last_end, 12);
    }
  } else if (last < first && end.day_of_month) {
    return false;
  } else if (from.has_year && end.yearless && !end.has_year) {
    const int years = year_of(first) - year_of(last);
    last = add_months(last, 12 * years);
    last_end = end.grain == Grain::kDay ? last + days(1) : add_months(last_end, 12 * years);
  }
  if (last < first) return false;
  from.date = first;
  from.has_end_date = true;
  // "from May to December" ends as December begins; "Monday to Friday" with its Friday.
  from.end_date = end.grain == Grain::kDay || end.grain == Grain::kQuarter ? last_end : last;
  from.has_year = from.has_year || end.has_year;
  return true;
}

bool Grammar::range_to(Expr& from, const Expr& to) const {
  Expr end = to;
  // "2 to 3pm EST": said once for both.
  if (from.zone == NamedZone::kNone && !from.zone_offset) {
    from.zone = end.zone;
    from.zone_offset = end.zone_offset;
  }
  // "early morning to noon": a part of day begins or ends there.
  const bool parts = from.part && !from.has_clock && (end.has_clock || end.part);
  if (parts) {
    from.clock = hours_of(*from.part).begin * 3600;
    from.has_clock = true;
    from.part.reset();
  }
  // "from six in the morning to two in the afternoon": each end has its own half of the day.
  if (from.part && end.part && from.has_clock && end.has_clock && *from.part != *end.part) {
    int extra = 0;
    if (from.half_unknown || from.half_soft) from.clock = settle_by_part(from.clock, *from.part, extra);
    if (end.half_unknown || end.half_soft) end.clock = settle_by_part(end.clock, *end.part, extra);
    from.half_unknown = from.half_soft = end.half_unknown = end.half_soft = false;
    from.part.reset();
    end.part.reset();
  }
  if (end.part && !end.has_clock && from.has_clock) {
    end.clock = hours_of(*end.part).end * 3600;
    end.has_clock = true;
    end.half_unknown = false;
    end.part.reset();
  }
  const bool from_clock = from.has_clock || from.part.has_value();
  if (from.has_clock && end.has_clock && (!end.has_date || !from.has_date || from.date == end.date)) {
    from.has_end_clock = true;
    from.end_clock = end.clock;
    from.end_half_unknown = end.half_unknown;
    if (end.clock_grain == Grain::kSecond && end.clock % 60 != 0 && from.clock_grain == Grain::kSecond)
      from.clock_grain = Grain::kSecond;
    if (from.half_unknown && end.half_unknown && end.part && !from.part) from.part = end.part;
    if (!from.has_date && end.has_date) {
      Expr day = end;
      day.has_clock = false;
      day.part.reset();
      join(from, day);
    }
    return true;
  }
  if (!from.has_date || !end.has_date || (from.grain == Grain::kYear) != (end.grain == Grain::kYear)) return false;
  // "3 to 5 march" must not become a range of months.
  if (!range_of_dates(from, end)) return false;
  if (end.has_clock && !from_clock) {
    // "monday to friday at 10": the time is that of each day.
    from.has_clock = true;
    from.clock = end.clock;
    from.half_unknown = end.half_unknown;
    from.clock_grain = end.clock_grain;
  } else if (end.has_clock) {
    from.has_end_clock = true;
    from.end_clock = end.clock;
    from.end_half_unknown = false;
    if (end.half_unknown && end.clock < 7 * 3600) from.end_clock += 12 * 3600;
  }
  return true;
}

void Grammar::range(Found& found, bool between, PrepMeaning meaning) const {
  const std::size_t at = found.end;
  if (found.expr.has_end_clock || found.expr.end_instant || (found.expr.has_end_date && !found.expr.edge)) return;
  std::size_t next = at + 1;
  // "after 9:30 but before 11"
  PrepMeaning until = PrepMeaning::kPlain;
  const bool opens = (meaning == PrepMeaning::kOpen || meaning == PrepMeaning::kStarting) && found.expr.has_clock &&
                     (is(at, "but") || has(at, Class::kAnd));
  const auto lead = opens ? lead_at(next, until) : std::nullopt;
  const bool closes =
      opens && (lead ? until : static_cast<PrepMeaning>(value(next, Class::kBefore))) == PrepMeaning::kDeadline;
  if (closes) {
    next = lead ? *lead : next + 1;
  } else if (!has(at, Class::kDash) && !(between && has(at, Class::kAnd)) && !slash_between(at)) {
    return;
  }
  if (has(next, Class::kBefore) && value(next, Class::kBefore) <= static_cast<int>(PrepMeaning::kAt)) ++next;
  std::optional<Found> to = two_parts(next, 0);
  Expr& from = found.expr;
  if (!to && from.has_clock && !from.instant) {
    to = hour_at(next, false);
    const auto day = to ? two_parts(to->end, 0) : std::nullopt;
    if (day && can_join(to->expr, day->expr)) {  // "between 6:30am and 9 tomorrow"
      join(to->expr, day->expr);
      to->end = day->end;
    }
  }
  if (!to || to->expr.instant) return;
  if (from.has_clock && ends_repeat(at)) return;
  if (from.instant) {  // "from now until friday"
    if (!to->expr.has_date && !to->expr.has_clock) return;
    When end = resolve(to->expr);
    if (end.start <= context_.now) return;
    from.end_instant = to->expr.has_clock ? end.start : end.end.value_or(end.start + days(1));
  } else if (!range_to(from, to->expr)) {
    return;
  }
  found.end = to->end;
  take_year(found);
}

}  // namespace yaad::language
