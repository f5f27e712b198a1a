// What each time template makes of what it captured.
#include "language/time_expr.h"

namespace yaad::language {
namespace {

using std::chrono::days;

void set_day(Expr& expr, LocalDays day) {
  expr.has_date = true;
  expr.date = day;
  expr.period_end = day + days(1);
  expr.grain = Grain::kDay;
}

Grain grain_of(Unit unit) {
  switch (unit) {
    case Unit::kSecond:
      return Grain::kSecond;
    case Unit::kMinute:
      return Grain::kMinute;
    case Unit::kHour:
      return Grain::kHour;
    case Unit::kWeek:
      return Grain::kWeek;
    case Unit::kMonth:
      return Grain::kMonth;
    case Unit::kQuarter:
      return Grain::kQuarter;
    case Unit::kYear:
      return Grain::kYear;
    default:
      return Grain::kDay;
  }
}

void set_period(Expr& expr, LocalDays begin, Unit unit, int count = 1) {
  expr.has_date = true;
  expr.date = begin;
  expr.period_end = add_units(begin, unit, count);
  expr.grain = grain_of(unit);
}

LocalDays workday_after(LocalDays day) {
  do day += days(1);
  while (weekday_of(day) >= 5);
  return day;
}

}  // namespace

bool Grammar::act(const TimeRule& rule, const Match& match, std::size_t at, Expr& out) const {
  return act_on_date(rule, match, out) || act_on_period(rule, match, out) || act_on_clock(rule, match, at, out);
}

bool Grammar::year_follows(std::size_t at) const {
  const std::size_t next = is(at, ",") ? at + 1 : at;
  return next < tokens_.list.size() && tokens_.list[next].digits == 4 && tokens_.list[next].number > 1900 &&
         tokens_.list[next].number < 2100;
}

bool Grammar::act_on_date(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* weekday = match.find(Class::kWeekday);
  const Capture* shift = match.find(Class::kShift);
  const Capture* month = match.find(Class::kMonth);
  const Capture* dom = match.find(ElementKind::kMonthday);
  const Capture* year = match.find(ElementKind::kYear);
  switch (rule.action) {
    case Do::kDay: {
      const Capture* day = match.find(Class::kDayWord);
      const Capture* either = match.find(Class::kEitherDay);
      set_day(out, today() + days(day != nullptr ? day->value : either->value));
      if (either != nullptr) out.either_way = either->value;
      out.past_word = out.date < today();
      return true;
    }
    case Do::kDayPlus:
      set_day(out, today() + days(rule.arg));
      out.past_word = rule.arg < 0;
      return true;
    case Do::kWeekday:
    case Do::kShiftWeekday:
    case Do::kWeekdayOfWeek: {
      const int which = shift != nullptr ? shift->value : rule.arg;
      // "اگلے ہفتے" is next week, though the word alone is Saturday.
      if (rule.action == Do::kShiftWeekday && has(weekday->token, Class::kUnit) && !has(weekday->token, Class::kWeak))
        return false;
      const LocalDays week = start_of(today(), Unit::kWeek);
      if (rule.action == Do::kWeekdayOfWeek) {
        set_day(out, week + days(7 * which + weekday->value));
        return true;
      }
      const LocalDays ahead = today() + days((weekday->value - weekday_of(today()) + 7) % 7);
      if (which == 0) {
        set_day(out, ahead);
        out.weekday = true;
        out.weak = shift == nullptr && has(weekday->token, Class::kWeak);
      } else if (which > 0) {
        set_day(out, week + days(7 + weekday->value));
      } else {
        set_day(out, ahead - days(7));
        out.past_word = true;
      }
      return true;
    }
    case Do::kMonthDay: {
      if (dom == nullptr || month == nullptr || (year == nullptr && year_follows(match.end))) return false;
      int chosen = year != nullptr ? year->value : year_of(today());
      if (year == nullptr) {
        out.yearless = true;
        // Two names of numbers in a row are no date: "may one" is, "march 5 5" is not.
        for (int ahead = 0; ahead < 8; ++ahead, ++chosen) {
          if (real_date(chosen, month->value, dom->value) && make_day(chosen, month->value, dom->value) >= today())
            break;
        }
      }
      if (!real_date(chosen, month->value, dom->value)) return false;
      set_day(out, make_day(chosen, month->value, dom->value));
      out.has_year = year != nullptr;
      return true;
    }
    case Do::kMonthDayRange: {
      const Capture* last = match.find(ElementKind::kMonthday, 1);
      if (last == nullptr || last->value <= dom->value || (year == nullptr && year_follows(match.end))) return false;
      int chosen = year != nullptr ? year->value : year_of(today());
      if (!real_date(chosen, month->value, last->value)) return false;
      if (year == nullptr && make_day(chosen, month->value, last->value) < today()) ++chosen;
      if (!real_date(chosen, month->value, last->value)) return false;
      set_day(out, make_day(chosen, month->value, dom->value));
      out.has_end_date = true;
      out.end_date = make_day(chosen, month->value, last->value) + days(1);
      return true;
    }
    case Do::kMonth: {
      // "32 August", "August 32": a day that does not exist is no month either.
      const auto& list = tokens_.list;
      if (year != nullptr && list[year->token].digits == 2 && !list[year->token].glued) return false;
      const bool number_before =
          match.captures[0].token > 0 && list[match.captures[0].token - 1].kind == TokenKind::kNumber;
      std::size_t after = match.end;
      while (is(after, ".") || is(after, "-") || is(after, ",")) ++after;
      const bool number_after = after < list.size() && list[after].kind == TokenKind::kNumber && after < match.end + 2;
      if (number_before || number_after) return false;
      int chosen = year != nullptr ? year->value : year_of(today());
      if (year == nullptr && month->value < month_of(today())) ++chosen;
      if (chosen < 1 || chosen > 9998) return false;
      set_period(out, make_day(chosen, month->value, 1), Unit::kMonth);
      out.weak = year == nullptr && has(month->token, Class::kWeak);
      out.month_only = true;
      out.yearless = year == nullptr;
      out.has_year = year != nullptr;
      return true;
    }
    case Do::kShiftMonth: {
      const LocalDays begin = start_of(today(), Unit::kMonth);
      const int ahead = (month->value - month_of(begin) + 12) % 12;
      const int chosen = shift->value < 0                 ? (ahead == 0 ? -12 : ahead - 12)
                         : shift->value > 0 && ahead == 0 ? 12
                                                          : ahead;
      set_period(out, add_months(begin, chosen), Unit::kMonth);
      return true;
    }
    case Do::kDayOfMonth: {
      bool marked = false;
      int day = 0;
      if (!monthday_at(dom->token, day, &marked)) return false;
      if (!marked && rule.arg == 0) return false;
      // "the second one" and "the second" alone choose from a list; "the 2nd" is a day.
      const bool word = tokens_.list[dom->token].kind == TokenKind::kWord;
      if (has(dom->end, Class::kMonth) || (is(dom->end, "of") && has(dom->end + 1, Class::kMonth))) return false;
      if (rule.arg == 0 && (is(dom->end, "one") || has(dom->end, Class::kTaskWord))) return false;
      if (rule.arg == 0 && word && dom->end == tokens_.list.size() && dom->token <= 1) return false;
      for (int ahead = 0; ahead < 4; ++ahead) {
        const LocalDays begin = add_months(start_of(today(), Unit::kMonth), ahead);
        if (!real_date(year_of(begin), month_of(begin), day)) continue;
        set_day(out, begin + days(day - 1));
        if (out.date >= today()) return true;
      }
      return false;
    }
    case Do::kDayOfPeriod: {
      const LocalDays begin = add_months(start_of(today(), Unit::kMonth), shift->value);
      if (!real_date(year_of(begin), month_of(begin), dom->value)) return false;
      set_day(out, begin + days(dom->value - 1));
      return true;
    }
    default:
      return false;
  }
}

bool Grammar::act_on_period(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* unit_capture = match.find(Class::kUnit);
  const Capture* shift = match.find(Class::kShift);
  const Capture* month = match.find(Class::kMonth);
  const Unit unit = unit_capture != nullptr ? static_cast<Unit>(unit_capture->value) : Unit::kDay;
  const int which = shift != nullptr ? shift->value : rule.arg;
  const Capture* length = match.find(ElementKind::kDuration);
  switch (rule.action) {
    case Do::kShiftPeriod: {
      if (unit == Unit::kWorkday) {
        if (which != 1) return false;
        set_day(out, workday_after(today()));
        return true;
      }
      if (unit <= Unit::kHour) {
        if (which == 0) return false;
        const auto step = unit == Unit::kHour ? std::chrono::seconds(3600) : std::chrono::seconds(60);
        const LocalSeconds to = context_.now + which * step;
        out.instant = true;
        out.date = std::chrono::floor<days>(to);
        out.clock = static_cast<int>((to - LocalSeconds(out.date)).count());
        return true;
      }
      if (unit == Unit::kDay) {
        set_day(out, today() + days(which));
        return true;
      }
      set_period(out, add_units(start_of(today(), unit), unit, which), unit);
      out.past_word = which < 0;
      if (which == 0) out.due_offset = static_cast<int>((out.period_end - out.date).count()) - 1;
      return true;
    }
    case Do::kNextN: {
      const Duration& said = length->duration;
      if (said.timed()) return false;
      const LocalDays other = add_months(today(), said.months * rule.arg) + days(said.days * rule.arg);
      set_day(out, rule.arg > 0 ? today() : other);
      out.has_end_date = true;
      out.end_date = rule.arg > 0 ? other : today();
      return said.months < 12 * 5000;
    }
    case Do::kIn:
    case Do::kFromDate:
    case Do::kDateDur: {
      const Duration& said = length->duration;
      LocalDays base = today();
      if (rule.action != Do::kIn) {
        const Capture* from = match.find(ElementKind::kDate);
        if (from == nullptr || said.timed()) return false;
        base = from->expr.date;
      }
      if (said.months > 12 * 5000 || said.days > 2'000'000 || said.seconds > 200'000'000'000LL) return false;
      base = add_months(base, rule.arg * said.months) + days(rule.arg * said.days);
      if (year_of(base) > 9998 || year_of(base) < 1) return false;
      out.past_word = rule.arg < 0;
      if (!said.timed()) {
        set_day(out, base);
        return true;
      }
      const LocalSeconds local = LocalSeconds(base) + (context_.now - LocalSeconds(today()));
      const LocalSeconds to =
          context_.zone.to_local(context_.zone.to_instant(local) + std::chrono::seconds(rule.arg * said.seconds));
      out.instant = true;
      out.date = std::chrono::floor<days>(to);
      out.clock = static_cast<int>((to - LocalSeconds(out.date)).count());
      out.clock_grain = said.finest == Unit::kSecond ? Grain::kSecond : Grain::kMinute;
      if (said.finest != Unit::kSecond) out.clock -= out.clock % 60;
      return year_of(out.date) <= 9998;
    }
    case Do::kWeekend: {
      const LocalDays week = start_of(today(), Unit::kWeek);
      set_day(out, week + days(5 + 7 * which));
      out.has_end_date = true;
      out.end_date = out.date + days(2);
      out.past_word = which < 0;
      if (which == 0 && weekday_of(today()) == 6) out.date = today();
      return true;
    }
    case Do::kHoliday: {
      const Capture* named = match.find(Class::kHoliday);
      if (named == nullptr && rule.arg == 0) return false;
      const auto which_day = static_cast<Holiday>(named != nullptr ? named->value : rule.arg - 1);
      const Capture* year = match.find(ElementKind::kYear);
      if (year != nullptr) {
        set_day(out, holiday_on(which_day, year->value));
        return true;
      }
      LocalDays day = holiday_on(which_day, year_of(today()));
      if (day < today()) day = holiday_on(which_day, year_of(today()) + 1);
      set_day(out, day);
      return true;
    }
    case Do::kEdge: {
      if (match.find(Class::kEdge) == nullptr) return false;
      const auto edge = static_cast<Edge>(match.find(Class::kEdge)->value);
      Unit whole = unit;
      LocalDays begin = today();
      if (month != nullptr) {
        whole = Unit::kMonth;
        const LocalDays first = start_of(today(), Unit::kMonth);
        begin = add_months(first, (month->value - month_of(first) + 12) % 12);
      } else if (unit == Unit::kDay) {
        set_day(out, today());
        out.has_clock = true;
        out.clock = edge == Edge::kEnd ? 17 * 3600 : edge == Edge::kMid ? 12 * 3600 : 9 * 3600;
        return true;
      } else {
        begin = add_units(start_of(today(), unit), unit, which);
      }
      const LocalDays end = add_units(begin, whole, 1);
      const int length_days = static_cast<int>((end - begin).count());
      if (edge == Edge::kEnd) {
        set_day(out, whole == Unit::kWeek ? begin + days(4) : end - days(1));
        if (whole == Unit::kWeek && out.date < today()) out.date = end - days(1);
        if (out.date < today() && month == nullptr && shift == nullptr) out.date += days(7);
        return true;
      }
      set_day(out, edge == Edge::kBegin ? begin : begin + days(whole == Unit::kMonth ? 14 : length_days / 2));
      if (out.date < today() && shift == nullptr && month == nullptr) {
        const LocalDays next = add_units(begin, whole, 1);
        out.date = edge == Edge::kBegin ? next : next + days(whole == Unit::kMonth ? 14 : length_days / 2);
      }
      return true;
    }
    case Do::kNthOf: {
      const Capture* ordinal = match.find(Class::kOrdinal);
      const Capture* weekday = match.find(Class::kWeekday);
      const Capture* year = match.find(ElementKind::kYear);
      LocalDays begin = add_months(start_of(today(), Unit::kMonth), which);
      if (month != nullptr)
        begin = add_months(begin - days(day_of(begin) - 1), (month->value - month_of(begin) + 12) % 12);
      if (month != nullptr && year != nullptr) begin = make_day(year->value, month->value, 1);
      const LocalDays end = add_months(begin, 1);
      const int nth = ordinal != nullptr ? ordinal->value : rule.arg;
      if (weekday == nullptr) {
        if (unit == Unit::kWeek) {
          set_period(out, start_of(begin + days(7 * (nth < 0 ? 4 : nth) - 4), Unit::kWeek), Unit::kWeek);
          return true;
        }
        set_day(out, nth < 0 ? end - days(1) : begin + days(nth - 1));
        return out.date < end;
      }
      LocalDays day = nth < 0 ? end - days(1) - days((weekday_of(end - days(1)) - weekday->value + 7) % 7)
                              : begin + days((weekday->value - weekday_of(begin) + 7) % 7 + 7 * (nth - 1));
      if (day >= end) return false;
      set_day(out, day);
      return true;
    }
    default:
      return false;
  }
}

bool Grammar::act_on_clock(const TimeRule& rule, const Match& match, std::size_t at, Expr& out) const {
  const Capture* number = match.find(ElementKind::kNumber);
  const Capture* second = match.find(ElementKind::kNumber, 1);
  const Capture* clock_shift = match.find(Class::kClockShift);
  const auto set_clock = [&](int minutes) {
    out.has_clock = true;
    out.clock = minutes * 60;
    out.half_unknown = minutes >= 60 && minutes < 13 * 60;
    return minutes >= 0 && minutes <= 24 * 60;
  };
  switch (rule.action) {
    case Do::kHour:
      if (number->value > 24) return false;
      return set_clock(number->value * 60);
    case Do::kHourMinute:
      if (number->value > 23 || second->value > 59 || second->value < 5) return false;
      return set_clock(number->value * 60 + second->value);
    case Do::kHourMeridiem: {
      const int minute = second != nullptr ? second->value : 0;
      if (number->value < 1 || number->value > 12 || minute > 59) return false;
      if (tokens_.list[number->token].kind == TokenKind::kNumber && tokens_.list[number->token].digits > 2)
        return false;
      set_clock((number->value % 12 + match.find(Class::kMeridiem)->value) * 60 + minute);
      out.half_unknown = false;
      return true;
    }
    case Do::kMinutesPast: {
      const int offset = clock_shift != nullptr ? clock_shift->value : number->value;
      const Capture* hour = clock_shift != nullptr ? number : second;
      if (hour == nullptr || hour->value < 1 || hour->value > 23 || offset > 59) return false;
      // "7 to 9am" is a range; "10 to 9" is said of minutes that a clock face shows.
      const bool on_the_face = offset % 5 == 0 && offset < 30;
      if (rule.arg < 0 && clock_shift == nullptr && !on_the_face && !is(number->token + 1, "minutes")) return false;
      const Capture* meridiem = match.find(Class::kMeridiem);
      set_clock(hour->value * 60 + rule.arg * offset);
      if (meridiem != nullptr && hour->value <= 12) {
        set_clock((hour->value % 12 + meridiem->value) * 60 + rule.arg * offset);
        out.half_unknown = false;
      }
      return out.clock >= 0;
    }
    case Do::kShiftHour:
      if (number->value < 1 || number->value > 12) return false;
      return set_clock(number->value * 60 + clock_shift->value);
    case Do::kFixedClock:
      return set_clock(match.find(Class::kClockFixed)->value);
    case Do::kHourPart: {
      const Capture* part = match.find(Class::kPart);
      if (number->value < 1 || number->value > 12 || !set_clock(number->value * 60)) return false;
      out.part = part != nullptr ? static_cast<Part>(part->value) : Part::kTonight;
      if (out.part == Part::kTonight) {
        set_day(out, today());
        out.implied_today = true;
      }
      return true;
    }
    case Do::kHourToClock: {
      const Capture* to = match.find(ElementKind::kClock);
      if (number->value > 24 || number->value < 1 || to == nullptr) return false;
      // "route 5 to 6pm": the first number must not belong to what stands before it.
      set_clock(number->value * 60);
      out.half_unknown = number->value <= 12;
      out.has_end_clock = true;
      out.end_clock = to->expr.clock;
      out.end_half_unknown = to->expr.half_unknown;
      return true;
    }
    case Do::kPartOfDay: {
      const auto part = static_cast<Part>(rule.arg >= 100 ? rule.arg - 100 : match.find(Class::kPart)->value);
      if (part == Part::kNoon || part == Part::kMidnight) {
        set_clock(part == Part::kNoon ? 12 * 60 : 0);
        out.half_unknown = false;
        out.midnight = part == Part::kMidnight;
        return true;
      }
      out.part = part;
      out.implied_today = part == Part::kTonight;
      if (rule.arg == 1) {  // "this morning"
        set_day(out, today());
      }
      if (part == Part::kTonight) set_day(out, today());
      return true;
    }
    case Do::kNow: {
      out.instant = true;
      out.date = today();
      out.clock = static_cast<int>((context_.now - LocalSeconds(today())).count());
      out.clock_grain = Grain::kSecond;
      return at < tokens_.list.size();
    }
    case Do::kEndOfDay:
      out.has_clock = true;
      out.clock = 17 * 3600;
      return true;
    default:
      return false;
  }
}

}  // namespace yaad::language
