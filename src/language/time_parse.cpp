// Puts the nodes of a time together: prepositions, dates with their times, ranges; and resolves the result.
#include "language/order_words.h"
#include "language/time_expr.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr PartHours kHours[] = {
    {5, 8, 7},    {5, 12, 9},   {12, 13, 12}, {12, 15, 12}, {12, 17, 15}, {17, 21, 18}, {21, 24, 21},
    {18, 24, 21}, {0, 1, 0},    {12, 14, 12}, {18, 20, 18}, {7, 9, 8},    {9, 11, 10},  {10, 12, 10},
    {12, 14, 13}, {15, 17, 16}, {17, 19, 17}, {20, 22, 20}, {22, 24, 22}, {17, 19, 18}, {9, 17, 9},
    {5, 7, 5},    {13, 14, 13}, {16, 17, 16}, {18, 19, 18}, {20, 21, 20}, {0, 5, 1},
};
static_assert(std::size(kHours) == static_cast<std::size_t>(Part::kSmallHours) + 1, "one row for each part");

constexpr int kWakeBegin = 7 * 3600;
constexpr int kWakeEnd = 22 * 3600;

/// am or pm for a bare hour: the next one in waking hours.
void settle_half(Expr& expr, LocalDays today, int now_clock) {
  constexpr int half = 12 * 3600;
  // "Dentist monday at 9", said on a monday evening, is that of next week and not of the night.
  const bool same_day = !expr.has_date || (expr.date == today && !expr.weekday);
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
    if (expr.half_unknown || expr.half_soft) expr.clock = settle_by_part(expr.clock, *expr.part, extra);
    if (expr.has_end_clock && expr.end_half_unknown) expr.end_clock = settle_by_part(expr.end_clock, *expr.part, extra);
    expr.half_unknown = expr.end_half_unknown = false;
    if (expr.midnight && (expr.part == Part::kTonight || expr.part == Part::kNight)) extra = 1;  // "midnight tonight"
    // "3am tonight"
    if (expr.part == Part::kTonight && expr.implied_today && expr.clock < 5 * 3600 && expr.clock <= now_clock)
      extra = 1;
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

int settle_by_part(int clock, Part part, int& extra_days) {
  const int hour = clock / 3600;
  if (hour > 12) return clock;
  switch (part) {
    case Part::kEarly:
    case Part::kMorning:
    case Part::kBreakfast:
    case Part::kMidMorning:
    case Part::kLateMorning:
    case Part::kDawn:
    case Part::kSmallHours:
      return hour == 12 ? clock - 12 * 3600 : clock;
    case Part::kNight:
    case Part::kTonight:
    case Part::kLateNight:
    case Part::kLateEvening:
    case Part::kIsha:
      if (hour == 12 || hour < 5) {
        extra_days = 1;
        return hour == 12 ? clock - 12 * 3600 : clock;
      }
      return clock + 12 * 3600;
    case Part::kNoon:
    case Part::kMidday:
    case Part::kLunch:
    case Part::kWorkHours:
      return hour < 7 ? clock + 12 * 3600 : clock;
    case Part::kEvening:
    case Part::kEarlyEvening:
    case Part::kDinner:
      extra_days = hour == 12 ? 1 : 0;
      return hour == 12 ? clock - 12 * 3600 : clock + 12 * 3600;
    default:
      return hour == 12 ? clock : clock + 12 * 3600;
  }
}

PartHours hours_of(Part part) { return kHours[static_cast<std::size_t>(part)]; }

void Grammar::join(Expr& into, const Expr& other) {
  if (other.has_date && (!into.has_date || into.weekday)) {
    into.has_date = true;
    into.date = other.date;
    into.period_end = other.period_end;
    into.end_date = other.end_date;
    into.has_end_date = other.has_end_date;
    into.grain = other.grain;
    into.day_of_month = other.day_of_month && !into.weekday;
    into.weekday = other.weekday;
    into.yearless = other.yearless;
    into.has_year = other.has_year;
    into.past_word = other.past_word;
    into.either_way = other.either_way;
    into.or_days = other.or_days;
    into.due_offset = other.due_offset;
    into.implied_today = other.implied_today;
    into.holiday = other.holiday;
    into.edge = other.edge;
  }
  if (other.has_clock && !into.has_clock) {
    into.has_clock = true;
    into.clock = other.clock;
    into.clock_grain = other.clock_grain;
    into.half_unknown = other.half_unknown;
    into.half_soft = other.half_soft;
    into.has_end_clock = other.has_end_clock;
    into.end_clock = other.end_clock;
    into.end_half_unknown = other.end_half_unknown;
    into.midnight = other.midnight;
    into.zone = other.zone;
    into.zone_offset = other.zone_offset;
  }
  if (other.part && !into.part) into.part = other.part;
  if (other.meaning != PrepMeaning::kPlain && other.meaning != PrepMeaning::kAt) into.meaning = other.meaning;
  into.weak = false;
  into.needs_lead = false;
}

/// "Tuesday the 19th", "Fri, Jul 18": a day without its month or year is the next one that is that weekday.
void Grammar::match_weekday(Expr& into, const Expr& other) const {
  const Expr& named = into.weekday ? into : other;
  const Expr& dated = into.weekday ? other : into;
  const int weekday = weekday_of(named.date);
  Expr found = dated;
  if (weekday_of(found.date) != weekday && (found.day_of_month || (found.yearless && !found.has_end_date))) {
    const int step = found.day_of_month ? 1 : 12;
    const int day = day_of(found.date);
    for (int ahead = step; ahead <= (found.day_of_month ? 11 : 12); ahead += step) {
      const LocalDays month = add_months(start_of(dated.date, Unit::kMonth), ahead);
      if (!real_date(year_of(month), month_of(month), day)) continue;
      if (weekday_of(month + days(day - 1)) != weekday) continue;
      set_day(found, month + days(day - 1));
      break;
    }
  }
  if (into.weekday) {
    join(into, found);
  } else {
    into.date = found.date;
    into.period_end = found.period_end;
    into.weak = false;
  }
}

bool Grammar::can_join(const Expr& left, const Expr& right) const {
  if (left.instant || right.instant) return false;
  if (left.has_clock && right.has_clock) return false;
  if (left.part && right.part) return false;
  // "Oct 26 - 28, 11:00": the clock belongs to both ends.
  const auto only_clock = [](const Expr& expr) { return expr.has_clock && !expr.has_date && !expr.has_end_clock; };
  if (left.has_end_date) return !left.has_clock && !left.part && !left.edge && only_clock(right);
  if (right.has_end_date) return left.weekday && !left.has_clock && !left.part && right.yearless;
  if (left.has_date && right.has_date) {
    if (left.grain != Grain::kDay || right.grain != Grain::kDay || left.weekday == right.weekday) return false;
    if (left.weekday) return true;
    return (left.yearless || left.day_of_month || weekday_of(left.date) == weekday_of(right.date)) &&
           !right.has_clock && left.holiday < 0 && !right.past_word;
  }
  const bool fine = (left.has_date ? left.grain : right.grain) == Grain::kDay;
  return fine && (left.has_date != right.has_date || left.has_clock != right.has_clock ||
                  left.part.has_value() != right.part.has_value());
}

namespace {

/// What this thread has read at a position, for the tokens with the number `serial`.
struct Memo {
  std::uint32_t serial = 0;
  std::uint32_t place = 0;
  std::optional<Grammar::Found> what;
};
constexpr std::size_t kMemos = 64;
thread_local std::array<Memo, kMemos> memos;
thread_local std::uint32_t last_serial = 0;

}  // namespace

void Grammar::forget() const { serial_ = 0; }

std::optional<Grammar::Found> Grammar::node_at(std::size_t at, int depth) const {
  if (at >= tokens_.list.size() || tokens_.list[at].literal) return std::nullopt;
  const Token& token = tokens_.list[at];
  if (token.kind != TokenKind::kNumber && (token.starts & Lexicon::get().times.mark) == 0) return std::nullopt;
  if (serial_ == 0) {
    if (++last_serial == 0) last_serial = 1;
    serial_ = last_serial;
  }
  const auto place = static_cast<std::uint32_t>(at * (kDepthMax + 1) + static_cast<std::size_t>(depth));
  Memo& memo = memos[place % kMemos];
  if (memo.serial == serial_ && memo.place == place) return memo.what;
  std::optional<Found> found = read_node(at, depth);
  Memo& slot = memos[place % kMemos];
  slot.serial = serial_;
  slot.place = place;
  slot.what = found;
  return found;
}

std::optional<Grammar::Found> Grammar::read_node(std::size_t at, int depth) const {
  const Lexicon& lexicon = Lexicon::get();
  std::optional<Found> found = numeric_at(at);
  best(lexicon.times, at, depth, [&](const Template& made, const Match& match) {
    if (found && match.end <= found->end) return;
    Expr expr;
    if (!act(lexicon.time_rules[made.rule], match, at, expr)) return;
    if (!stands_free(at, match.end)) return;
    found = Found{expr, at, match.end};
  });
  if (found) go_on(*found, depth);
  return found;
}

/// Templates that begin with what has just been read: "next tuesday + 10 days", "christmas next year".
void Grammar::go_on(Found& found, int depth) const {
  const Lexicon& lexicon = Lexicon::get();
  for (int times = 0; times < 3; ++times) {
    const std::size_t at = found.end;
    if (at >= tokens_.list.size() || !may_begin(lexicon.times_on, at)) return;
    Found longer = found;
    Match match;
    const auto attempt = [&](const Template& made) {
      const ElementKind left = made.elements.front().kind;
      if (!fits(left, found.expr)) return;
      match.count = 1;
      match.captures[0] = Capture{left, Class::kNumber, 0, found.begin, at, {}, &found.expr};
      if (!this->match(made, 1, at, depth, match) || match.end <= longer.end) return;
      Expr expr;
      if (!act(lexicon.time_rules[made.rule], match, found.begin, expr) || !stands_free(found.begin, match.end)) return;
      longer.expr = expr;
      longer.end = match.end;
    };
    best_on(lexicon.times_on, at, Visitor(attempt));
    if (longer.end == found.end) return;
    found = longer;
  }
}

/// A number alone, where it can only be an hour: "at 5", "at 730". `sure`: whatever follows it.
std::optional<Grammar::Found> Grammar::hour_at(std::size_t at, bool sure) const {
  int hour = 0;
  const auto end = number_at(at, hour);
  if (!end || has(*end, Class::kUnit) || has(*end, Class::kMonth) || !stands_free(at, *end)) return std::nullopt;
  if (!sure && !clause_end(*end)) return std::nullopt;
  if (at > 1 && is(at - 1, "by") && (tokens_.list[at - 2].classes & kNumeric) != 0)
    return std::nullopt;  // "two by two"
  const Token& token = tokens_.list[at];
  int minute = 0;
  bool whole_day = false;
  if (token.kind == TokenKind::kNumber && token.digits >= 3) {
    if (token.digits > 4 || (hour % 5 != 0 && token.digits == 3) || !clause_end(*end)) return std::nullopt;
    minute = hour % 100;
    hour /= 100;
    whole_day = token.digits == 4 && (hour > 12 || token.norm[0] == '0');
    if (minute > 59 || (token.digits == 4 && hour >= 19 && hour <= 21 && !has(at - 1, Class::kBefore)))
      return std::nullopt;
  } else if (token.kind == TokenKind::kWord) {
    int second = 0;
    if (const auto more = number_at(*end, second);
        more && second >= 10 && second < 60 && hour <= 12 && clause_end(*more)) {
      Found found{{}, at, *more};  // "at five thirty"
      found.expr.has_clock = true;
      found.expr.clock = hour * 3600 + second * 60;
      found.expr.half_unknown = hour >= 1;
      return found;
    }
  }
  if (hour > 24) return std::nullopt;
  Found found{{}, at, *end};
  found.expr.has_clock = true;
  found.expr.clock = hour * 3600 + minute * 60;
  found.expr.half_unknown = hour >= 1 && hour <= 12 && !whole_day;
  return found;
}

/// "tmrw 10", "brunch sunday 11": nothing else may follow.
std::optional<Grammar::Found> Grammar::hour_after_day(const Found& found) const {
  const auto& list = tokens_.list;
  const std::size_t at = found.end;
  if (!found.expr.has_date || found.expr.has_clock || found.expr.part || found.expr.grain != Grain::kDay) return {};
  constexpr std::uint64_t named = bit(Class::kDayWord) | bit(Class::kEitherDay) | bit(Class::kWeekday);
  if (at >= list.size() || list[at].kind != TokenKind::kNumber || list[at].digits > 2 || list[at].glued ||
      list[at].literal)
    return {};
  if ((list[at - 1].classes & named) == 0 || list[at].number < 1 || list[at].number > 23) return {};
  const bool ends =
      at + 1 >= list.size() || list[at + 1].literal || list[at + 1].kind == TokenKind::kLineEnd ||
      ((list[at + 1].norm == "," || list[at + 1].norm == "." || list[at + 1].norm == "!") && !list[at + 1].glued);
  const bool last = at + 2 >= list.size() && at + 1 < list.size() && list[at + 1].kind == TokenKind::kSign &&
                    list[at + 1].norm != "%" && list[at + 1].norm != "-";
  // "mon 9 call mom"
  static constexpr WordList kAppointed("call", "meet", "ring", "phone", "text", "email", "pick", "visit", "see", "take",
                                       "collect", "drop", "attend", "leave", "join",
                                       "interview");  // Not "3 pack boxes".
  const bool heads =
      found.begin == 0 && at + 1 < list.size() && !list[at + 1].literal && kAppointed.holds(list[at + 1]);
  if (!ends && !last && !heads) return {};
  Found made{{}, at, at + 1};
  made.expr.has_clock = true;
  made.expr.clock = list[at].number * 3600;
  made.expr.half_unknown = list[at].number <= 12;
  return made;
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
    const auto dated_then_sign = [&] {  // "05/31/2024:14:15"
      return (is(next, ":") || is(next, ".")) && tokens_.list[next].glued && found->expr.has_year;
    };
    while (
        !joins(more) && skipped < 4 &&
        (has(next, Class::kJoin) || has(next, Class::kBefore) || is(next, ",") || is(next, "(") || dated_then_sign())) {
      const bool sign = dated_then_sign();
      if (has(next, Class::kBefore)) meaning = std::max(meaning, static_cast<PrepMeaning>(value(next, Class::kBefore)));
      ++next;
      ++skipped;
      more = sign ? numeric_clock(next, true) : node_at(next, depth);
      if (!more && meaning != PrepMeaning::kPlain && !found->expr.has_clock) {
        more = hour_at(next, meaning == PrepMeaning::kAt && found->expr.has_date);
      }
    }
    if (!joins(more) && skipped == 0 && depth == 0) {
      more = hour_after_day(*found);
    }
    if (!joins(more)) {
      PrepMeaning led = PrepMeaning::kPlain;
      const auto lead = lead_at(found->end, led);
      if (!lead || found->expr.has_clock) break;
      more = node_at(*lead, depth);
      if (!joins(more) || !more->expr.has_clock || more->expr.has_date) break;
      meaning = led;
    }
    // "daily 6am until 31 august": how long it goes on, not when.
    const bool limits = meaning == PrepMeaning::kUntil || meaning == PrepMeaning::kStarting;
    if (repeating_ && limits && found->expr.has_clock && !found->expr.has_date) break;
    // "for the 21st before thursday": two days, of which the second is the due date.
    const bool two_days = found->expr.has_date && more->expr.has_date && meaning == PrepMeaning::kDeadline;
    if (two_days && (is(found->begin, "for") || (found->begin > 0 && is(found->begin - 1, "for")))) break;
    if (meaning != PrepMeaning::kPlain && meaning != PrepMeaning::kAt) more->expr.meaning = meaning;
    if (found->expr.has_date && more->expr.has_date && !more->expr.has_end_date) {
      match_weekday(found->expr, more->expr);
    } else {
      join(found->expr, more->expr);
    }
    found->end = more->end;
  }
  take_year(*found);
  return found;
}

void Grammar::take_year(Found& found) const {
  Expr& expr = found.expr;
  if (!expr.yearless || expr.has_year || !expr.has_date || !expr.has_clock || expr.holiday >= 0) return;
  const std::size_t at = is(found.end, ",") ? found.end + 1 : found.end;
  if (!year_follows(found.end) || tokens_.list[at].literal || !clause_end(at + 1)) return;
  set_year(expr, tokens_.list[at].number);
  expr.weekday = false;
  found.end = at + 1;
}

/// Words before a time that are more than one: "no later than", "prior to".
std::optional<std::size_t> Grammar::lead_at(std::size_t at, PrepMeaning& meaning) const {
  const Lexicon& lexicon = Lexicon::get();
  std::optional<std::size_t> end;
  best(lexicon.leads, at, kDepthMax, [&](const Template& made, const Match& match) {
    const int said = lexicon.time_rules[made.rule].arg;
    if ((end && match.end <= *end) || (said >= kOfSeries && !repeating_)) return;
    end = match.end;
    meaning = static_cast<PrepMeaning>(said % kOfSeries);
  });
  return end;
}

/// The same after a time: "or later", "at the latest".
std::optional<std::size_t> Grammar::trail_at(std::size_t at, PrepMeaning& meaning) const {
  const Lexicon& lexicon = Lexicon::get();
  std::optional<std::size_t> end;
  best(lexicon.trails, at, kDepthMax, [&](const Template& made, const Match& match) {
    if (end && match.end <= *end) return;
    end = match.end;
    meaning = static_cast<PrepMeaning>(lexicon.time_rules[made.rule].arg);
  });
  return end;
}

bool Grammar::supported(const Expr& expr, std::size_t begin, std::size_t end, bool prepared) const {
  const bool alone = begin == 0 && end == tokens_.list.size();
  const bool year_alone = alone && expr.has_year && expr.grain == Grain::kYear && context_.mode == Mode::kChat;
  if (expr.needs_lead && !prepared && !year_alone) return false;
  if (!expr.weak) return true;
  const auto& list = tokens_.list;
  // "ask Tom", "visit Dawn"
  if (begin > 0 && list[begin].capital && has(begin, Class::kWeak) && value(begin, Class::kWeak) == 3) return false;
  if (prepared) return true;
  if (alone) return true;
  // "exams are mon and weds", "dinner fri sat"
  const bool behind_day = begin > 1 && has(begin - 1, Class::kAnd) && has(begin - 2, Class::kWeekday);
  if (!roman_ && end == begin + 1 && has(begin, Class::kWeekday) && behind_day && clause_end(end)) return true;
  const std::size_t joint = has(end, Class::kAnd) || is(end, ",") ? end + 1 : end;
  if (!roman_ && end == begin + 1 && has(begin, Class::kWeekday) && has(joint, Class::kWeekday) &&
      !list[joint].literal && (joint > end || clause_end(joint + 1)))
    return true;
  // "every sunday night call mom": behind the day that a repeat took.
  if (repeating_ && begin > 0 && list[begin - 1].literal && has(begin - 1, Class::kWeekday) && has(begin, Class::kPart))
    return true;
  // "august mein"
  static constexpr WordList posts("mein", "me", "main", "tak", "tk");
  if (roman_ && has(end - 1, Class::kMonth) && list[end - 1].norm.size() > 3 && end < list.size() &&
      posts.holds(list[end]))
    return true;
  const std::size_t after = has(end, Class::kMeridiem) && list[begin].norm != "may" ? end + 1 : end;  // "mon am"
  // "call sat p1": a priority may follow.
  const bool marked = after + 1 < list.size() && list[after].norm == "p" &&
                      list[after + 1].kind == TokenKind::kNumber && list[after + 1].glued;
  // "fri call mom"
  constexpr std::uint64_t verb = bit(Class::kAction) | bit(Class::kErrand);
  const bool heads =
      begin == 0 && !roman_ && has(begin, Class::kWeekday) && after < list.size() && (list[after].classes & verb) != 0;
  if (after < list.size() && list[after].kind == TokenKind::kWord && !marked && !heads && !list_follows(*this, after))
    return false;
  if (begin == 0) return true;
  const Token& before = list[begin - 1];
  // "shunt the service to march", not "learn to march"
  if (before.norm == "to" && begin > 2 && orders_move(list[0])) return true;
  if (end == list.size() && (before.norm == "," || is_quote(before.norm))) return true;  // "order the cake, sat"
  return (before.classes & (bit(Class::kArticle) | bit(Class::kPerson) | bit(Class::kStop))) == 0 &&
         before.norm != "the" && before.kind == TokenKind::kWord;
}

bool Grammar::number_follows(std::size_t at) const {
  int number = 0;
  return !pointed_hour(at) && number_at(at, number).has_value();
}

/// "since july": the one that has been.
void Grammar::step_back(Expr& expr) const {
  if (expr.has_clock && !expr.has_date) set_day(expr, today());
  if (expr.edge) expr.has_end_date = false;  // "since the beginning of the year"
  if (expr.instant || expr.past_word || expr.date <= today()) return;
  const bool of_year = expr.yearless && !expr.has_year && !expr.has_end_date;
  if (expr.weekday) {
    set_day(expr, expr.date - days(7));
  } else if (expr.day_of_month) {
    set_day(expr, add_months(expr.date, -1));
  } else if (expr.edge) {
    const bool year = month_of(expr.date) == 1 && day_of(expr.date) == 1;
    set_day(expr, year                     ? add_months(expr.date, -12)
                  : day_of(expr.date) == 1 ? add_months(expr.date, -1)
                                           : expr.date - days(7));
  } else if (of_year && expr.holiday >= 0) {
    set_day(expr, holiday_on(static_cast<Holiday>(expr.holiday), year_of(expr.date) - 1));
  } else if (of_year && expr.grain <= Grain::kQuarter) {
    expr.date = add_months(expr.date, -12);
    expr.period_end = expr.grain == Grain::kDay ? expr.date + days(1) : add_months(expr.period_end, -12);
  }
}

std::optional<Grammar::Found> Grammar::time_at(std::size_t at, bool bare) const {
  const auto& list = tokens_.list;
  if (!time_may_begin(at) || stands_for_task(at)) return {};
  std::size_t next = at;
  PrepMeaning meaning = PrepMeaning::kPlain;
  bool between = false;
  bool bare_hour = false;  // Nothing but a number.
  std::optional<Found> found = two_parts(next, 0);
  int preps = 0;
  while (!found && !bare && preps < 3 && next < list.size() && !list[next].literal) {
    PrepMeaning led = PrepMeaning::kPlain;
    if (const auto lead = lead_at(next, led)) {
      meaning = std::max(meaning, led);
      // "between the hours of", "sometime between"
      between = between || is(next, "between") || is(*lead - 1, "between");
      next = *lead;
    } else if (has(next, Class::kBefore)) {
      meaning = std::max(meaning, static_cast<PrepMeaning>(value(next, Class::kBefore)));
      between = between || is(next, "between");
      ++next;
    } else {
      break;
    }
    ++preps;
    found = two_parts(next, 0);
    if (found || meaning == PrepMeaning::kPlain) continue;
    // After a repeat ("every monday at 9 team sync") a number can only be an hour.
    const bool after_repeat =
        at > 0 && list[at - 1].literal && meaning == PrepMeaning::kAt && list[next - 1].norm != "about";
    found = hour_at(next, after_repeat);
    bare_hour = found.has_value();
    if (!found || (after_repeat && found->expr.clock == 0)) {
      found.reset();
      continue;
    }
    std::size_t day_at = found->end;
    if (has(day_at, Class::kBefore) || has(day_at, Class::kJoin) || is(day_at, ",")) ++day_at;
    const bool until = ends_repeat(found->end);  // That day is the rule's.
    for (std::size_t try_at : {found->end, day_at, day_at + 1}) {
      if (until) break;
      if (try_at > day_at && !is(day_at, "the")) break;
      const auto day = two_parts(try_at, 0);
      if (!day || !can_join(found->expr, day->expr)) continue;
      join(found->expr, day->expr);
      found->end = day->end;
      break;
    }
  }
  if (!found || !supported(found->expr, found->begin, found->end, preps > 0)) return std::nullopt;
  if (is(at, "since") || (at == 1 && is(0, "back"))) step_back(found->expr);
  // "in 2027", but not "for 2027", "at 2027".
  const bool led_year = found->expr.needs_lead && found->expr.grain == Grain::kYear;
  if (led_year && (meaning == PrepMeaning::kAt || is(found->begin - 1, "for") || is(found->begin - 1, "on") ||
                   is(found->begin - 1, "of")))
    return std::nullopt;
  found->begin = at;
  const std::size_t before_range = found->end;
  range(*found, between, meaning);
  const bool ranged = found->end != before_range;
  // "between 3 and 5 kilos", "from 10 to 20 euros": numbers, not hours.
  const bool counted = has(found->end, Class::kDash) && number_follows(found->end + 1) && !ends_repeat(found->end);
  if (!ranged && bare_hour && (between || counted)) return {};
  if (ranged) meaning = PrepMeaning::kPlain;
  // Postpositions: "kal tak", "jume se pehle", "or later".
  for (int posts = 0; posts < 3 && found->end < list.size() && !list[found->end].literal; ++posts) {
    PrepMeaning said = PrepMeaning::kPlain;
    std::size_t end = found->end;
    if (const auto trail = trail_at(end, said)) {
      end = *trail;
    } else if (has(end, Class::kAfter)) {
      if (is(end, "والی") && is(end + 1, "بال")) break;  // volleyball
      said = static_cast<PrepMeaning>(value(end, Class::kAfter));
      ++end;
    } else {
      break;
    }
    // "پیر سے جمعہ تک" is a range already.
    if (!ranged) meaning = std::max(meaning == PrepMeaning::kStarting ? PrepMeaning::kPlain : meaning, said);
    found->end = end;
  }
  if (meaning != PrepMeaning::kPlain && meaning != PrepMeaning::kAt) found->expr.meaning = meaning;
  // "from 9 to 11" has its end.
  if (found->expr.meaning == PrepMeaning::kStarting && (found->expr.has_end_clock || found->expr.has_end_date))
    found->expr.meaning = PrepMeaning::kPlain;
  return found;
}

/// "Move the blood pressure |one| to 7:30": no hour.
bool Grammar::stands_for_task(std::size_t at) const {
  if (at < 2 || !is(at, "one") || !is(at + 1, "to")) return false;
  for (std::size_t i = at; i-- > 0;) {
    if (is(i, "the") || is(i, "my") || is(i, "that")) return i + 1 < at;
  }
  return false;
}

bool Grammar::ends_repeat(std::size_t at) const {
  if (!repeating_ || !(is(at, "until") || is(at, "till") || is(at, "til"))) return false;
  const auto day = two_parts(at + 1, 0);
  return day && day->expr.has_date && !day->expr.has_clock;
}

When Grammar::resolve(const Expr& said) const {
  Expr expr = said;
  When when;
  const LocalSeconds midnight(today());
  const int now_clock = static_cast<int>((context_.now - midnight).count());
  when.deadline = expr.meaning == PrepMeaning::kDeadline || expr.meaning == PrepMeaning::kUntil;
  when.open = expr.meaning == PrepMeaning::kOpen || expr.meaning == PrepMeaning::kStarting;
  when.day_of_month = expr.day_of_month;
  when.no_day = !expr.has_date && !expr.instant && !expr.implied_today;
  if (expr.instant) {
    when.start = LocalSeconds(expr.date) + seconds(expr.clock);
    when.grain = expr.clock_grain;
    when.has_time = true;
    const LocalSeconds due = expr.due_at_end && expr.end_instant ? *expr.end_instant : when.start;
    when.due = CivilDateTime::from_local(std::chrono::floor<std::chrono::minutes>(due), true);
    if (expr.end_instant && !when.deadline && !when.open) when.end = expr.end_instant;
    return when;
  }
  // "after next week" begins when it is over; "since" begins with it.
  if (expr.meaning == PrepMeaning::kOpen && !expr.has_clock && expr.has_date) {
    if (expr.has_end_date || expr.grain > Grain::kDay) {
      set_day(expr, expr.has_end_date ? expr.end_date : expr.period_end);
      expr.has_end_date = false;
      expr.due_offset = 0;
    }
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
  // "by midnight on friday" is the end of Friday; without a day "by midnight" is the next one.
  if (expr.midnight && expr.has_clock && said.has_date && when.deadline) expr.clock = 24 * 3600 - 60;
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
    const bool over = expr.meaning == PrepMeaning::kOpen && hours.end < 24;  // "after lunch"
    when.start = LocalSeconds(expr.date) + std::chrono::hours(over ? hours.end : hours.begin);
    when.end = LocalSeconds(expr.date) + std::chrono::hours(hours.end);
    when.grain = Grain::kHour;
    when.due =
        CivilDateTime::from_local(LocalSeconds(expr.date) + std::chrono::hours(over ? hours.end : hours.due), true);
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
    if (when.deadline && (expr.grain != Grain::kDay || expr.edge)) when.start = LocalSeconds(due);
  }
  // "by the end of June": its last day is the due day, its end the last moment.
  if (when.open || (when.deadline && !expr.edge)) when.end.reset();
  if (expr.has_clock && (expr.zone != NamedZone::kNone || expr.zone_offset)) to_own_zone(expr, when);
  return when;
}

}  // namespace yaad::language
