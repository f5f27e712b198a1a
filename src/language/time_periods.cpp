// What time templates make of lengths and periods: "in 3 days", weeks, months, quarters, seasons. Their parts, "the end
// of june", are in time_edges.cpp.
#include "language/time_expr.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

using std::chrono::days;

constexpr int kMonthsMax = 12 * 5000;

Grain grain_of(Unit unit) {
  switch (unit) {
    case Unit::kSecond:
      return Grain::kSecond;
    case Unit::kMinute:
      return Grain::kMinute;
    case Unit::kHour:
      return Grain::kHour;
    case Unit::kWeek:
    case Unit::kFortnight:
      return Grain::kWeek;
    case Unit::kMonth:
      return Grain::kMonth;
    case Unit::kQuarter:
      return Grain::kQuarter;
    case Unit::kYear:
    case Unit::kDecade:
    case Unit::kCentury:
      return Grain::kYear;
    default:
      return Grain::kDay;
  }
}

/// So many of a unit up to years; nothing of the others.
Duration length_of(Unit unit, int count) {
  Duration made{};
  made.finest = std::min(unit, Unit::kDay);
  made.months = unit == Unit::kMonth     ? count
                : unit == Unit::kQuarter ? 3 * count
                : unit == Unit::kYear    ? 12 * count
                                         : 0;
  made.days = unit == Unit::kWeek ? 7 * count : unit == Unit::kDay ? count : 0;
  made.seconds = unit == Unit::kHour ? 3600LL * count : unit == Unit::kMinute ? 60LL * count : 0;
  return made;
}

bool in_range(LocalDays day) {
  // Compared before year_of(), which cannot count further than 32767 years.
  constexpr LocalDays first = LocalDays(days(-719162));
  constexpr LocalDays last = LocalDays(days(2932166));
  return day >= first && day <= last;
}

struct MonthDay {
  int month, day;
};
// Spring, summer, autumn, winter: first days and the days after their last ones.
constexpr MonthDay kSeasonBegin[] = {{3, 20}, {6, 21}, {9, 23}, {12, 21}};
constexpr MonthDay kSeasonEnd[] = {{6, 21}, {9, 24}, {12, 21}, {3, 21}};

}  // namespace

bool too_long(const Duration& said) {
  return said.months > kMonthsMax || said.days > 2'000'000 || said.workdays > 500'000 ||
         said.seconds > 200'000'000'000LL;
}

LocalDays moved_by(LocalDays from, const Duration& said, int sign) {
  const LocalDays to = add_months(from, sign * said.months) + days(sign * said.days);
  return said.workdays != 0 ? add_workdays(to, sign * said.workdays) : to;
}

void set_instant(Expr& out, LocalSeconds to, Grain grain) {
  out.instant = true;
  out.date = std::chrono::floor<days>(to);
  out.clock = static_cast<int>((to - LocalSeconds(out.date)).count());
  out.clock_grain = grain;
  if (grain != Grain::kSecond) out.clock -= out.clock % 60;
}

void set_period(Expr& expr, LocalDays begin, Unit unit, int count) {
  set_span(expr, begin, add_units(begin, unit, count), grain_of(unit));
}

/// "nikah se do din pehle", "eid ke do din baad": counted from an event whose day is not known here, and not from now.
/// "ek hafta pehle se": from a week before something that is ahead.
bool Grammar::counts_from_other(const Capture* length, int sign) const {
  static constexpr WordList kFrom("se", "say", "sy", "سے");
  static constexpr WordList kOf("ke", "kay", "k", "کے");
  const bool urdu = roman_ || tokens_.arabic_script;
  if (!urdu || length == nullptr) return false;
  const std::size_t behind = length->end + 1;  // Behind "pehle".
  if (sign < 0 && behind < tokens_.list.size() && kFrom.holds(tokens_.list[behind])) return true;
  if (length->token == 0) return false;
  const std::size_t before = length->token - 1;
  if (tokens_.list[before].literal) return false;
  return (sign < 0 && kFrom.holds(tokens_.list[before])) || (sign > 0 && before > 0 && kOf.holds(tokens_.list[before]));
}

/// "next month", "all week", "the day after".
bool Grammar::on_shifted_period(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* shift = match.find(Class::kShift);
  const Capture* unit_at = match.find(Class::kUnit);
  const Unit unit = unit_at != nullptr ? static_cast<Unit>(unit_at->value) : Unit::kWorkday;
  const bool all = rule.action == Do::kShiftPeriod && rule.arg == 50;  // "all week"
  const int which = all ? 0 : rule.action == Do::kPeriodPlus || shift == nullptr ? rule.arg : shift->value;
  if (unit_at != nullptr && tokens_.list[unit_at->token].norm.size() < 2) return false;
  if (all && (unit < Unit::kWeek || unit > Unit::kYear)) return false;
  // "the day after" of nothing
  if (rule.action == Do::kPeriodPlus && std::abs(rule.arg) == 1) {
    const bool goes_on = match.end < tokens_.list.size() && tokens_.list[match.end].kind == TokenKind::kWord &&
                         !has(match.end, Class::kBefore) && !has(match.end, Class::kAnd);
    if (goes_on || !clause_end(match.end)) return false;
  }
  if (unit == Unit::kWorkday || unit == Unit::kWeekendDay) {
    if (which == 0 || unit == Unit::kWeekendDay) return false;
    set_day(out, add_workdays(today(), which));
    return true;
  }
  if (unit <= Unit::kHour) {
    if (which == 0 || unit == Unit::kSecond) return false;  // "at the last second"
    const int step = unit == Unit::kHour ? 3600 : unit == Unit::kMinute ? 60 : 1;
    set_instant(out, context_.now + which * std::chrono::seconds(step),
                unit == Unit::kSecond ? Grain::kSecond : Grain::kMinute);
    return true;
  }
  out.past_word = which < 0;
  if (unit == Unit::kDay) {
    set_day(out, today() + days(which));
    return true;
  }
  set_period(out, add_units(start_of(today(), unit), unit, which), unit);
  if (which == 0) out.due_offset = static_cast<int>((out.period_end - out.date).count()) - 1;
  return true;
}

/// "the next 3 days", "the last two weeks".
bool Grammar::on_next_length(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* length = match.find(ElementKind::kDuration);
  const Capture* shift = match.find(Class::kShift);
  const Capture* unit_at = match.find(Class::kUnit);
  // Said in figures after the word ("next 3 days"), or as number, word and unit ("two following weeks").
  Duration said = length != nullptr ? length->duration : Duration{};
  if (length == nullptr) {
    const Capture* number = match.find(ElementKind::kNumber);
    if (number == nullptr || number->value < 1 || number->value > 9999) return false;
    const Unit unit = static_cast<Unit>(unit_at->value);
    if (unit <= Unit::kHour || unit >= Unit::kWorkday) return false;
    said = length_of(unit, number->value);
  }
  if (too_long(said)) return false;
  const int sign = (shift != nullptr && shift->value < 0) || rule.arg < 0 ? -1 : 1;
  out.due_at_end = rule.arg == 3;
  if (said.timed()) {
    const LocalDays day = moved_by(today(), said, sign);
    if (!in_range(day)) return false;
    const LocalSeconds other =
        LocalSeconds(day) + (context_.now - LocalSeconds(today())) + std::chrono::seconds(sign * said.seconds);
    set_instant(out, sign > 0 ? context_.now : other, said.finest == Unit::kSecond ? Grain::kSecond : Grain::kMinute);
    out.end_instant = sign > 0 ? other : context_.now;
    out.past_word = sign < 0;
    return in_range(out.date);
  }
  const LocalDays other = moved_by(today(), said, sign);
  if (!in_range(other)) return false;
  set_day(out, sign > 0 ? today() : other);
  out.has_end_date = true;
  out.end_date = sign > 0 ? other : today();
  if (out.due_at_end) out.due_offset = static_cast<int>((out.end_date - out.date).count());
  out.past_word = sign < 0;
  return true;
}

/// "in 3 days", "2 weeks before easter".
bool Grammar::on_length_from(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* length = match.find(ElementKind::kDuration);
  const Capture* unit_at = match.find(Class::kUnit);
  // "within the hour"
  const Duration said = length != nullptr ? length->duration : length_of(static_cast<Unit>(unit_at->value), 1);
  if (said.months == 0 && said.days == 0 && said.workdays == 0 && said.seconds == 0) return false;
  if (too_long(said)) return false;
  const int sign = rule.arg < 0 ? -1 : 1;
  if (rule.action == Do::kIn && counts_from_other(length, rule.arg)) return false;
  // "check in |24 hours before|"
  if (rule.action == Do::kIn && is(match.end, "before") && clause_end(match.end + 1)) return false;
  if (rule.arg == 5 && (said.timed() || said.days % 7 != 0)) return false;  // "2 weeks today", not "2 hours today"
  LocalDays base = today();
  if (rule.action == Do::kFromDate) {
    const Expr& from = *match.date()->expr;
    if (said.timed() && !from.instant) return false;
    base = rule.arg > 0 && from.has_end_date ? from.end_date - days(1) : from.date;
  }
  base = moved_by(base, said, sign);
  if (!in_range(base)) return false;
  out.past_word = sign < 0 && base < today();
  if (!said.timed()) {
    set_day(out, base);
    return true;
  }
  const LocalSeconds local = LocalSeconds(base) + (context_.now - LocalSeconds(today()));
  const LocalSeconds to =
      context_.zone.to_local(context_.zone.to_instant(local) + std::chrono::seconds(sign * said.seconds));
  if (!in_range(std::chrono::floor<days>(to))) return false;
  set_instant(out, to, said.finest == Unit::kSecond ? Grain::kSecond : Grain::kMinute);
  return true;
}

/// "party on saturday at 6, collect the cake |2 hours before|".
bool Grammar::on_length_from_spoken(const TimeRule& rule, const Match& match, Expr& out) const {
  if (!context_.spoken_of || !clause_end(match.end)) return false;
  const Duration said = match.find(ElementKind::kDuration)->duration;
  if (too_long(said) || said.minutes() == 0) return false;
  const LocalDays base = moved_by(LocalDays(context_.spoken_of->date), said, rule.arg);
  if (!in_range(base)) return false;
  if (!said.timed()) {
    set_day(out, base);
    return true;
  }
  if (!context_.spoken_of->time) return false;
  const LocalSeconds from = LocalSeconds(base) + context_.spoken_of->time->since_midnight();
  const LocalSeconds to =
      context_.zone.to_local(context_.zone.to_instant(from) + std::chrono::seconds(rule.arg * said.seconds));
  if (!in_range(std::chrono::floor<days>(to))) return false;
  set_instant(out, to, Grain::kMinute);
  return true;
}

/// "from the 5th for 3 days".
bool Grammar::on_date_for(const Match& match, Expr& out) const {
  const Capture* length = match.find(ElementKind::kDuration);
  const Duration& said = length->duration;
  const Capture* from = match.date();
  if (from->expr->instant && !from->expr->end_instant && !said.timed() && !too_long(said) && !repeating_) {
    set_day(out, today());  // "for 6 months from now"
    out.has_end_date = true;
    out.end_date = moved_by(out.date, said, 1);
    return in_range(out.end_date) && out.end_date > out.date;
  }
  if (repeating_ || said.timed() || too_long(said) || from->expr->has_end_date || from->expr->grain != Grain::kDay)
    return false;
  out = *from->expr;
  out.has_end_date = true;
  out.end_date = moved_by(out.date, said, 1);
  return in_range(out.end_date) && out.end_date > out.date;
}

bool Grammar::act_on_length(const TimeRule& rule, const Match& match, Expr& out) const {
  switch (rule.action) {
    case Do::kShiftPeriod:
    case Do::kPeriodPlus:
      return on_shifted_period(rule, match, out);
    case Do::kNextN:
      return on_next_length(rule, match, out);
    case Do::kIn:
    case Do::kFromDate:
      return on_length_from(rule, match, out);
    case Do::kFromSpoken:
      return on_length_from_spoken(rule, match, out);
    case Do::kDateFor:
      return on_date_for(match, out);
    default:
      return false;
  }
}

/// Years, rows of years, decades and centuries. "the 21st century" begins with 2000, as ISO 8601 counts them.
bool Grammar::act_on_years(const TimeRule& rule, const Match& match, Expr& out) const {
  const auto& list = tokens_.list;
  const Capture* year = match.find(ElementKind::kYear);
  const Capture* number = match.find(ElementKind::kNumber);
  switch (rule.action) {
    case Do::kYear:
      if (year->value < 1900 || year->value > 2199) return false;
      if (list[year->token].digits == 2 && (rule.arg != 2 || !list[year->token].glued)) return false;
      set_period(out, make_day(year->value, 1, 1), Unit::kYear);
      out.needs_lead = rule.arg != 1;  // "the FY27 budget" is a name
      return true;
    case Do::kYearRange: {
      const Capture* last = match.find(ElementKind::kYear, 1);
      if (list[year->token].digits != 4 || list[last->token].digits != 4) return false;
      if (year->value < 1900 || last->value > 2199 || last->value <= year->value) return false;
      set_period(out, make_day(year->value, 1, 1), Unit::kYear, last->value - year->value + 1);
      out.has_end_date = true;
      out.end_date = out.period_end;
      out.needs_lead = rule.arg == 0;
      return true;
    }
    case Do::kDecade: {
      int from = rule.arg;
      if (number != nullptr) {  // "the 1990s", "the '90s": written as one word
        if (!list[match.end - 1].glued || number->value % 10 != 0) return false;
        if (list[number->token].digits == 2) {
          from = number->value + (number->value < 30 ? 2000 : 1900);
        } else if (list[number->token].digits == 4 && number->value >= 1000 && number->value < 2200) {
          from = number->value;
        } else {
          return false;
        }
      }
      set_period(out, make_day(from, 1, 1), from % 100 == 0 && from < 2000 ? Unit::kCentury : Unit::kDecade);
      out.needs_lead =
          number == nullptr && (match.end < 2 || (!is(match.end - 2, "the") && !is(match.end - 2, "nineteen")));
      out.past_word = out.period_end <= today();
      return true;
    }
    case Do::kCentury: {
      const int nth = match.find(ElementKind::kOrdinal)->value;
      if (nth < 11 || nth > 30) return false;  // "the first century" is a long time ago
      set_period(out, make_day(100 * (nth - 1), 1, 1), Unit::kCentury);
      out.past_word = out.period_end <= today();
      return true;
    }
    default:
      return false;
  }
}

/// "june", "next june", "june 2027".
bool Grammar::on_month(const Match& match, Expr& out) const {
  const Capture* shift = match.find(Class::kShift);
  const Capture* month = match.find(Class::kMonth);
  const Capture* year = match.find(ElementKind::kYear);
  const int here = year_of(today());
  // "32 August", "August 32": a day that does not exist is no month either.
  const auto& list = tokens_.list;
  if (year != nullptr && list[year->token].digits == 2 && !list[year->token].glued) return false;
  const std::size_t first = std::min(month->token, year != nullptr ? year->token : month->token);
  std::size_t of = first;  // "32nd of june"
  if (of > 1 && is(of - 1, "of")) --of;
  if (of > 1 && of < first && list[of - 1].glued && list[of - 2].kind == TokenKind::kNumber) return false;
  const bool number_before = first > 0 && list[first - 1].kind == TokenKind::kNumber && !list[first - 1].literal;
  std::size_t after = match.end;
  while (is(after, ".") || is(after, "-") || is(after, ",")) ++after;
  const bool clock_after =
      has(after + 1, Class::kMeridiem) || is(after + 1, ":") || pointed_hour(after);  // "the last friday of june 2pm"
  const bool number_after = after < list.size() && list[after].kind == TokenKind::kNumber && after < match.end + 2 &&
                            !list[after].literal && !clock_after;
  if (number_before || number_after) return false;
  const int chosen = year != nullptr                    ? year->value
                     : shift != nullptr                 ? here + shift->value
                     : month->value < month_of(today()) ? here + 1
                                                        : here;
  set_period(out, make_day(chosen, month->value, 1), Unit::kMonth);
  out.weak = year == nullptr && has(month->token, Class::kWeak);
  out.month_only = true;
  return true;
}

/// "this june", "last june", "a year from june".
bool Grammar::on_shifted_month(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* shift = match.find(Class::kShift);
  const Capture* month = match.find(Class::kMonth);
  const LocalDays begin = start_of(today(), Unit::kMonth);
  const int ahead = (month->value - month_of(begin) + 12) % 12;
  const int which = shift != nullptr ? shift->value : 1;
  const int chosen = which < 0 ? (ahead == 0 ? -12 : ahead - 12) : which > 0 && ahead == 0 ? 12 : ahead;
  set_period(out, add_months(begin, chosen + 12 * rule.arg), Unit::kMonth);
  out.past_word = which < 0;
  return true;
}

bool Grammar::on_quarter(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* shift = match.find(Class::kShift);
  const Capture* year = match.find(ElementKind::kYear);
  const Capture* number = match.find(ElementKind::kNumber);
  const Capture* ordinal = match.find(ElementKind::kOrdinal);
  const int here = year_of(today());
  const int nth = number != nullptr ? number->value : ordinal->value < 0 ? 5 + ordinal->value : ordinal->value;
  if (nth < 1 || nth > 4) return false;
  // "q3", "18q4": one word.
  if (number != nullptr && tokens_.list[number->token].digits != 1) return false;
  if (number != nullptr && !tokens_.list[rule.arg == 1 ? number->end : number->token].glued) return false;
  int chosen = year != nullptr ? year->value : here + (shift != nullptr ? shift->value : 0);
  if (out.yearless && make_day(chosen, 3 * nth, 28) < start_of(today(), Unit::kQuarter)) ++chosen;
  set_period(out, make_day(chosen, 3 * nth - 2, 1), Unit::kQuarter);
  out.weak = out.yearless;  // "Q3 budget review" is a name
  return true;
}

/// "before winter", "by the summer": what has to be done by then has the next one ahead.
bool Grammar::due_before(std::size_t season) const {
  if (season > 0 && is(season - 1, "the")) --season;
  return season > 0 && (is(season - 1, "before") || is(season - 1, "by"));
}

bool Grammar::on_season(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* shift = match.find(Class::kShift);
  const Capture* year = match.find(ElementKind::kYear);
  const int here = year_of(today());
  const auto which = static_cast<std::size_t>(match.find(Class::kSeason)->value);
  const auto begin_in = [&](int y) { return make_day(y, kSeasonBegin[which].month, kSeasonBegin[which].day); };
  const auto end_in = [&](int y) {
    return make_day(which == 3 ? y + 1 : y, kSeasonEnd[which].month, kSeasonEnd[which].day);
  };
  int chosen = year != nullptr ? year->value : here;
  if (year == nullptr) {
    if (end_in(chosen - 1) > today()) --chosen;
    if (end_in(chosen) <= today()) ++chosen;
    const bool inside = begin_in(chosen) <= today();
    if (inside && shift == nullptr && due_before(match.find(Class::kSeason)->token)) ++chosen;
    if (shift != nullptr && shift->value > 0 && inside) ++chosen;
    if (shift != nullptr && shift->value < 0) --chosen;
  }
  set_span(out, begin_in(chosen), end_in(chosen), Grain::kDay);
  if (rule.arg == 2) {  // "this year's summer"
    set_span(out, begin_in(here + shift->value), end_in(here + shift->value), Grain::kDay);
    out.past_word = shift->value < 0;
  }
  out.has_end_date = true;
  out.end_date = out.period_end;
  // "Summer of '69" is a song.
  const bool short_year = year != nullptr && tokens_.list[year->token].digits == 2;
  out.needs_lead = short_year || (year == nullptr && shift == nullptr && rule.arg == 0);
  return true;
}

/// "the first half of june", "H2 2026".
bool Grammar::on_half(const Match& match, Expr& out) const {
  const Capture* shift = match.find(Class::kShift);
  const Capture* year = match.find(ElementKind::kYear);
  const Capture* number = match.find(ElementKind::kNumber);
  const Capture* ordinal = match.find(ElementKind::kOrdinal);
  const int here = year_of(today());
  Expr whole;
  const Capture* unit_at = match.find(Class::kUnit);
  if (match.date() != nullptr) {
    whole = *match.date()->expr;
  } else if (unit_at != nullptr) {  // "the first half of the month"
    const auto unit = static_cast<Unit>(unit_at->value);
    if (unit < Unit::kWeek || unit > Unit::kYear) return false;
    set_period(whole, start_of(today(), unit), unit);
  } else {
    const int chosen = year != nullptr ? year->value : here + (shift != nullptr ? shift->value : 0);
    set_period(whole, make_day(chosen, 1, 1), Unit::kYear);
  }
  const LocalDays end = whole.has_end_date ? whole.end_date : whole.period_end;
  const int half = ordinal != nullptr ? ordinal->value : number->value;
  // "H2 2026": one word.
  if (ordinal == nullptr && (!tokens_.list[number->token].glued || half < 0)) return false;
  if (half == 0 || std::abs(half) > 2) return false;
  const LocalDays middle = whole.grain == Grain::kYear      ? add_months(whole.date, 6)
                           : whole.grain == Grain::kMonth   ? whole.date + days(15)
                           : whole.grain == Grain::kQuarter ? add_months(whole.date, 1) + days(15)
                                                            : whole.date + (end - whole.date) / 2;
  const bool first = half == 1;
  set_day(out, first ? whole.date : middle);
  out.has_end_date = true;
  out.end_date = first ? middle : end;
  return true;
}

/// As ISO 8601 counts weeks: "week 40", "W40", "2026-W40-5".
bool Grammar::on_week_number(const Match& match, Expr& out) const {
  const Capture* year = match.find(ElementKind::kYear);
  const Capture* number = match.find(ElementKind::kNumber);
  const int here = year_of(today());
  if (const Capture* day = match.find(ElementKind::kNumber, 1); day != nullptr) {  // "2026-W40-5"
    if (!tokens_.list[day->token].glued || day->value < 1 || day->value > 7 || number->value > 53) return false;
    set_day(out, start_of(make_day(year->value, 1, 4), Unit::kWeek) + days(7 * number->value + day->value - 8));
    return number->value > 0;
  }
  if (year != nullptr && tokens_.list[number->token].digits == 3) {  // "2026W405"
    const int day = number->value % 10;
    if (!is(number->token - 1, "w") || day < 1 || day > 7 || number->value > 537) return false;
    set_day(out, start_of(make_day(year->value, 1, 4), Unit::kWeek) + days(7 * (number->value / 10) + day - 8));
    return number->value > 10;
  }
  // "W40": one word; "week 40" is as likely the name of a lesson.
  const bool word = !tokens_.list[number->token].glued;
  if (number->value < 1 || number->value > 53 || tokens_.list[number->token].digits > 2) return false;
  if (word && tokens_.list[number->token - 1].norm.size() == 1) return false;
  const auto in_year = [&](int y) { return start_of(make_day(y, 1, 4), Unit::kWeek) + days(7 * (number->value - 1)); };
  const int chosen = year != nullptr ? year->value : in_year(here) + days(7) <= today() ? here + 1 : here;
  set_period(out, in_year(chosen), Unit::kWeek);
  out.weak = year == nullptr;
  return number->value < 53 || year_of(out.date + days(3)) == chosen;
}

bool Grammar::on_weekend(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* shift = match.find(Class::kShift);
  const int which = shift != nullptr ? shift->value : rule.arg;
  set_day(out, start_of(today(), Unit::kWeek) + days(5 + 7 * which));
  out.has_end_date = true;
  out.end_date = out.date + days(2);
  out.past_word = which < 0;
  if (which == 0 && weekday_of(today()) == 6) out.date = today();
  return true;
}

/// "the week of the 12th", "christmas week".
bool Grammar::on_week_of(const TimeRule& rule, const Match& match, Expr& out) const {
  const Expr& inside = *match.date()->expr;
  const Capture* unit_at = match.find(Class::kUnit);
  if (rule.arg >= 2) {  // "christmas week", "w/c 2 November"
    set_period(out, start_of(inside.date, Unit::kWeek), Unit::kWeek);
    return inside.holiday >= 0 || rule.arg == 3;
  }
  if (unit_at == nullptr) {  // "the weekend of the 12th", "labor day weekend"
    const bool beside = rule.arg == 1;
    if (beside && inside.holiday < 0) return false;
    const bool before = beside && weekday_of(inside.date) < 2;
    set_day(out, start_of(inside.date, Unit::kWeek) + days(before ? -2 : 5));
    out.has_end_date = true;
    out.end_date = std::max(out.date + days(2), before ? inside.date + days(1) : out.date);
    return inside.grain == Grain::kDay;
  }
  const Unit unit = static_cast<Unit>(unit_at->value);
  if (unit < Unit::kWeek || unit > Unit::kYear || grain_of(unit) < inside.grain) return false;
  set_period(out, start_of(inside.date, unit), unit);
  return true;
}

bool Grammar::act_on_period(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* year = match.find(ElementKind::kYear);
  out.has_year = year != nullptr || match.find(Class::kShift) != nullptr;
  out.yearless = !out.has_year;
  if (year != nullptr && (year->value < 1 || year->value > 9998)) return false;
  switch (rule.action) {
    case Do::kMonth:
      return on_month(match, out);
    case Do::kShiftMonth:
      return on_shifted_month(rule, match, out);
    case Do::kYear:
    case Do::kYearRange:
    case Do::kDecade:
    case Do::kCentury:
      return act_on_years(rule, match, out);
    case Do::kQuarter:
      return on_quarter(rule, match, out);
    case Do::kSeason:
      return on_season(rule, match, out);
    case Do::kHalfOf:
      return on_half(match, out);
    case Do::kWeekNumber:
      return on_week_number(match, out);
    case Do::kWeekend:
      return on_weekend(rule, match, out);
    case Do::kWeekOf:
      return on_week_of(rule, match, out);
    default:
      return false;
  }
}

}  // namespace yaad::language
