// Puts the nodes of a time together: prepositions, dates with their times, ranges; and resolves the result.
#include "language/time_expr.h"

namespace yaad::language {
namespace {

using std::chrono::days;
using std::chrono::seconds;

struct PartHours {
  int begin, end, due;
};

PartHours hours_of(Part part) {
  switch (part) {
    case Part::kEarly:
      return {5, 8, 7};
    case Part::kMorning:
      return {5, 12, 9};
    case Part::kNoon:
      return {12, 13, 12};
    case Part::kMidday:
      return {12, 15, 12};
    case Part::kAfternoon:
      return {12, 17, 15};
    case Part::kEvening:
      return {17, 21, 18};
    case Part::kNight:
      return {21, 24, 21};
    case Part::kTonight:
      return {18, 24, 21};
    case Part::kMidnight:
      return {0, 1, 0};
    case Part::kLunch:
      return {12, 14, 12};
    case Part::kDinner:
      return {18, 20, 18};
  }
  return {0, 24, 9};
}

/// A part of day said with a time settles am or pm, and nothing else.
int settle_by_part(int clock, Part part, int& extra_days) {
  const int hour = clock / 3600;
  if (hour > 12) return clock;
  switch (part) {
    case Part::kEarly:
    case Part::kMorning:
      return hour == 12 ? clock - 12 * 3600 : clock;
    case Part::kNight:
    case Part::kTonight:
      if (hour == 12 || hour < 5) {
        extra_days = 1;
        return hour == 12 ? clock - 12 * 3600 : clock;
      }
      return clock + 12 * 3600;
    case Part::kNoon:
    case Part::kMidday:
      return hour < 7 ? clock + 12 * 3600 : clock;
    default:
      return hour == 12 ? clock : clock + 12 * 3600;
  }
}

constexpr int kWakeBegin = 7 * 3600;
constexpr int kWakeEnd = 22 * 3600;

/// am or pm for a bare hour: the next one in waking hours.
void settle_half(Expr& expr, LocalDays today, int now_clock) {
  constexpr int half = 12 * 3600;
  const bool same_day = !expr.has_date || expr.date == today;
  if (same_day) {
    for (int candidate : {expr.clock, expr.clock + half}) {
      if (candidate >= kWakeBegin && candidate < kWakeEnd && candidate > now_clock && candidate < 2 * half) {
        expr.clock = candidate;
        return;
      }
    }
  }
  if (expr.clock < kWakeBegin && expr.clock + half < 2 * half) expr.clock += half;
}

void settle_clock(Expr& expr, LocalDays today, int now_clock) {
  constexpr int half = 12 * 3600;
  int extra = 0;
  if (expr.part) {
    if (expr.half_unknown) expr.clock = settle_by_part(expr.clock, *expr.part, extra);
    if (expr.has_end_clock && expr.end_half_unknown) expr.end_clock = settle_by_part(expr.end_clock, *expr.part, extra);
    expr.half_unknown = expr.end_half_unknown = false;
    if (extra != 0 && (expr.has_date || expr.implied_today)) expr.date += days(extra);
  }
  if (expr.has_end_clock && expr.half_unknown && !expr.end_half_unknown) {
    // "7 to 9am", "3-4pm": the stated half counts for both where that keeps the order.
    if (expr.end_clock >= half && expr.clock + half < expr.end_clock) expr.clock += half;
    expr.half_unknown = false;
  }
  if (expr.half_unknown) settle_half(expr, today, now_clock);
  if (expr.has_end_clock && expr.end_half_unknown) {
    while (expr.end_clock <= expr.clock && expr.end_clock < 24 * 3600) expr.end_clock += half;
  }
}

}  // namespace

void Grammar::join(Expr& into, const Expr& other) {
  if (other.has_date) {
    const bool keep = into.has_date && !into.weekday;
    if (!keep) {
      into.has_date = true;
      into.date = other.date;
      into.period_end = other.period_end;
      into.end_date = other.end_date;
      into.has_end_date = other.has_end_date;
      into.grain = other.grain;
      into.weekday = other.weekday;
      into.yearless = other.yearless;
      into.past_word = other.past_word;
      into.either_way = other.either_way;
      into.due_offset = other.due_offset;
      into.implied_today = other.implied_today;
    }
  }
  if (other.has_clock && !into.has_clock) {
    into.has_clock = true;
    into.clock = other.clock;
    into.clock_grain = other.clock_grain;
    into.half_unknown = other.half_unknown;
    into.has_end_clock = other.has_end_clock;
    into.end_clock = other.end_clock;
    into.end_half_unknown = other.end_half_unknown;
    into.midnight = other.midnight;
  }
  if (other.part && !into.part) into.part = other.part;
  if (other.meaning != PrepMeaning::kPlain && other.meaning != PrepMeaning::kAt) into.meaning = other.meaning;
  into.weak = false;
}

bool Grammar::can_join(const Expr& left, const Expr& right) const {
  if (left.instant || right.instant || left.has_end_date || right.has_end_date) return false;
  const bool dates = left.has_date && right.has_date;
  if (dates && (!left.weekday || right.weekday || right.grain != Grain::kDay)) return false;
  if (left.has_clock && right.has_clock) return false;
  if (left.part && right.part) return false;
  const bool fine = (left.has_date ? left.grain : right.grain) == Grain::kDay;
  return fine && (dates || left.has_date != right.has_date || left.has_clock != right.has_clock ||
                  left.part.has_value() != right.part.has_value());
}

std::optional<Grammar::Found> Grammar::node_at(std::size_t at, int depth) const {
  const Lexicon& lexicon = Lexicon::get();
  std::optional<Found> best_found = numeric_at(at);
  best(lexicon.times, at, depth, [&](const Template& made, const Match& match) {
    if (best_found && match.end <= best_found->end) return;
    Expr expr;
    if (!act(lexicon.time_rules[made.rule], match, at, expr)) return;
    if (!stands_free(at, match.end)) return;
    best_found = Found{expr, at, match.end};
  });
  return best_found;
}

std::optional<Grammar::Found> Grammar::two_parts(std::size_t at, int depth) const {
  std::optional<Found> found = node_at(at, depth);
  if (!found) return found;
  for (int parts = 0; parts < 4; ++parts) {
    std::size_t next = found->end;
    PrepMeaning meaning = PrepMeaning::kPlain;
    int skipped = 0;
    std::optional<Found> more = node_at(next, depth);
    const auto joins = [&](const std::optional<Found>& other) { return other && can_join(found->expr, other->expr); };
    while (!joins(more) && skipped < 3 && (has(next, Class::kJoin) || has(next, Class::kBefore) || is(next, ","))) {
      if (has(next, Class::kBefore)) meaning = std::max(meaning, static_cast<PrepMeaning>(value(next, Class::kBefore)));
      ++next;
      ++skipped;
      more = node_at(next, depth);
      int hour = 0;
      if (!more && meaning != PrepMeaning::kPlain && !found->expr.has_clock) {
        const auto end = number_at(next, hour);
        const bool sure = meaning == PrepMeaning::kAt && found->expr.has_date;
        if (end && hour <= 24 && (sure || clause_end(*end)) && !has(*end, Class::kUnit) && stands_free(next, *end)) {
          more = Found{};
          more->expr.has_clock = true;
          more->expr.clock = hour * 3600;
          more->expr.half_unknown = hour >= 1 && hour <= 12;
          more->end = *end;
        }
      }
    }
    if (!joins(more)) break;
    if (meaning != PrepMeaning::kPlain && meaning != PrepMeaning::kAt) more->expr.meaning = meaning;
    join(found->expr, more->expr);
    found->end = more->end;
  }
  return found;
}

bool Grammar::supported(const Expr& expr, std::size_t begin, std::size_t end, bool prepared) const {
  if (!expr.weak || prepared) return true;
  const auto& list = tokens_.list;
  if (begin == 0 && end == list.size()) return true;
  if (end < list.size() && list[end].kind == TokenKind::kWord) return false;
  if (begin == 0) return true;
  const Token& before = list[begin - 1];
  return (before.classes & (bit(Class::kArticle) | bit(Class::kPerson) | bit(Class::kStop))) == 0 &&
         before.norm != "the" && before.kind == TokenKind::kWord;
}

void Grammar::range(Found& found, bool between) const {
  const std::size_t at = found.end;
  if (found.expr.has_end_clock || found.expr.has_end_date) return;
  if (!has(at, Class::kDash) && !(between && has(at, Class::kAnd))) return;
  std::size_t next = at + 1;
  if (has(next, Class::kBefore) && value(next, Class::kBefore) <= static_cast<int>(PrepMeaning::kAt)) ++next;
  std::optional<Found> to = two_parts(next, 0);
  Expr& from = found.expr;
  if (!to && from.has_clock && !from.instant) {
    int hour = 0;
    const auto end = number_at(next, hour);
    if (!end || hour > 24 || !clause_end(*end) || !stands_free(next, *end)) return;
    to = Found{};
    to->expr.has_clock = true;
    to->expr.clock = hour * 3600;
    to->expr.half_unknown = hour >= 1 && hour <= 12;
    to->end = *end;
  }
  if (!to || to->expr.instant || from.instant) return;
  const Expr& end = to->expr;
  if (from.has_clock && end.has_clock && (!end.has_date || !from.has_date || from.date == end.date)) {
    from.has_end_clock = true;
    from.end_clock = end.clock;
    from.end_half_unknown = end.half_unknown;
    if (!from.has_date && end.has_date) {
      Expr day = end;
      day.has_clock = false;
      join(from, day);
    }
  } else if (from.has_date && end.has_date) {
    LocalDays last = end.date;
    LocalDays first = from.date;
    if (end.has_year && from.yearless && !from.has_year) {
      first = make_day(year_of(last), month_of(first), std::min(day_of(first), 28)) +
              days(day_of(first) - std::min(day_of(first), 28));
      if (first > last) first = add_months(first, -12);
    } else if (last < first && end.weekday) {
      last += days((first - last).count() / 7 * 7 + 7);
    } else if (last < first && end.yearless) {
      last = add_months(last, 12);
    }
    if (last < first) return;
    from.date = first;
    from.has_end_date = true;
    from.end_date = end.grain == Grain::kDay ? last + days(1) : last;
    if (end.has_clock && !from.has_clock && !from.part) {
      // "monday to friday at 10": the time is that of each day.
      from.has_clock = true;
      from.clock = end.clock;
      from.half_unknown = end.half_unknown;
      from.clock_grain = end.clock_grain;
    } else if (end.has_clock) {
      from.has_end_clock = true;
      from.end_clock = end.clock;
      from.end_half_unknown = false;
    }
  } else {
    return;
  }
  found.end = to->end;
}

std::optional<Grammar::Found> Grammar::time_at(std::size_t at, bool bare) const {
  std::size_t next = at;
  PrepMeaning meaning = PrepMeaning::kPlain;
  bool between = false;
  std::optional<Found> found = two_parts(next, 0);
  int preps = 0;
  while (!found && !bare && preps < 3 && has(next, Class::kBefore) && !tokens_.list[next].literal) {
    meaning = std::max(meaning, static_cast<PrepMeaning>(value(next, Class::kBefore)));
    between = between || is(next, "between");
    ++next;
    ++preps;
    found = two_parts(next, 0);
    int hour = 0;
    if (found || meaning == PrepMeaning::kPlain) continue;
    const auto end = number_at(next, hour);
    // After a repeat ("every monday at 9 team sync") a number can only be an hour.
    const bool led = at > 0 && tokens_.list[at - 1].literal && meaning == PrepMeaning::kAt && hour > 0;
    if (!end || hour > 24 || !(led || clause_end(*end)) || has(*end, Class::kUnit) || !stands_free(next, *end))
      continue;
    Expr clock;
    clock.has_clock = true;
    clock.clock = hour * 3600;
    clock.half_unknown = hour >= 1 && hour <= 12;
    found = Found{clock, next, *end};
    std::size_t day_at = *end;
    if (has(day_at, Class::kBefore) || has(day_at, Class::kJoin) || is(day_at, ",")) ++day_at;
    for (std::size_t try_at : {*end, day_at}) {
      const auto day = two_parts(try_at, 0);
      if (!day || !can_join(found->expr, day->expr)) continue;
      join(found->expr, day->expr);
      found->end = day->end;
      break;
    }
  }
  if (!found || !supported(found->expr, found->begin, found->end, preps > 0)) return std::nullopt;
  found->begin = at;
  const std::size_t before_range = found->end;
  range(*found, between);
  if (found->end != before_range) meaning = PrepMeaning::kPlain;
  // Postpositions: "kal tak", "jume se pehle".
  for (int posts = 0; posts < 3 && has(found->end, Class::kAfter) && !tokens_.list[found->end].literal; ++posts) {
    meaning = std::max(meaning == PrepMeaning::kStarting ? PrepMeaning::kPlain : meaning,
                       static_cast<PrepMeaning>(value(found->end, Class::kAfter)));
    ++found->end;
  }
  if (meaning != PrepMeaning::kPlain && meaning != PrepMeaning::kAt) found->expr.meaning = meaning;
  return found;
}

When Grammar::resolve(const Expr& said) const {
  Expr expr = said;
  When when;
  const LocalSeconds midnight(today());
  const int now_clock = static_cast<int>((context_.now - midnight).count());
  when.deadline = expr.meaning == PrepMeaning::kDeadline || expr.meaning == PrepMeaning::kUntil;
  when.open = expr.meaning == PrepMeaning::kOpen || expr.meaning == PrepMeaning::kStarting;
  if (expr.instant) {
    when.start = LocalSeconds(expr.date) + seconds(expr.clock);
    when.grain = expr.clock_grain;
    when.has_time = true;
    when.due = CivilDateTime::from_local(std::chrono::floor<std::chrono::minutes>(when.start), true);
    return when;
  }
  if (!expr.has_date) expr.date = today();
  if (expr.has_clock) settle_clock(expr, today(), now_clock);
  if (!expr.has_date && !expr.implied_today) {
    const int clock = expr.has_end_clock ? std::max(expr.clock, expr.end_clock) : expr.clock;
    const int latest = expr.has_clock ? clock : expr.part ? hours_of(*expr.part).end * 3600 : 24 * 3600;
    if (latest <= now_clock) expr.date += days(1);
    if (expr.midnight && expr.date == today()) expr.date += days(1);
  } else if (expr.weekday && expr.date == today() && !expr.past_word) {
    const int latest = expr.has_clock ? expr.clock : expr.part ? hours_of(*expr.part).end * 3600 : 24 * 3600;
    if (latest <= now_clock) expr.date += days(7);
  }
  when.has_time = expr.has_clock || expr.part.has_value();
  if (expr.has_clock) {
    when.start = LocalSeconds(expr.date) + seconds(expr.clock);
    when.grain = expr.clock_grain;
    when.due = CivilDateTime::from_local(when.start, true);
    if (expr.has_end_clock) {
      when.end = LocalSeconds(expr.has_end_date ? expr.end_date - days(1) : expr.date) + seconds(expr.end_clock);
      if (*when.end < when.start) *when.end += days(1);
    } else if (expr.has_end_date) {
      when.end = LocalSeconds(expr.end_date - days(1)) + seconds(expr.clock);
    }
  } else if (expr.part) {
    const PartHours hours = hours_of(*expr.part);
    when.start = LocalSeconds(expr.date) + std::chrono::hours(hours.begin);
    when.end = LocalSeconds(expr.date) + std::chrono::hours(hours.end);
    when.grain = Grain::kHour;
    when.due = CivilDateTime::from_local(LocalSeconds(expr.date) + std::chrono::hours(hours.due), true);
    if (expr.has_end_date) when.end = LocalSeconds(expr.end_date);
  } else {
    when.start = LocalSeconds(expr.date);
    when.grain = expr.grain;
    LocalDays due = expr.date + days(expr.due_offset);
    if (expr.grain != Grain::kDay) {
      when.end = LocalSeconds(expr.period_end);
      if (due < today() && expr.period_end > today()) due = today();
    }
    if (expr.has_end_date) when.end = LocalSeconds(expr.end_date);
    if (expr.has_end_clock) when.end = LocalSeconds(expr.end_date - days(1)) + seconds(expr.end_clock);
    when.due = CivilDateTime::from_local(LocalSeconds(due), false);
    if (when.deadline && expr.grain != Grain::kDay) when.start = LocalSeconds(due);
  }
  if (when.open || when.deadline) when.end.reset();
  return when;
}

}  // namespace yaad::language
