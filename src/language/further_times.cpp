#include "language/further_times.h"

#include <algorithm>

#include "language/slot_words.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr int kHalf = 12 * 3600;       // Of a day, in seconds.
constexpr std::size_t kTimesMax = 12;  // For one thing; more than people ask for.

bool is_bare_hour(const Token& token) {
  return !token.literal && token.kind == TokenKind::kNumber && token.digits <= 2 && token.number >= 1 &&
         token.number <= 12;
}

bool is_bare_part(const Expr& expr) { return expr.part && !expr.has_clock && !expr.has_date; }

bool is_further_hour(const Token& token) {
  return is_bare_hour(token) || (!token.literal && token.kind == TokenKind::kNumber && token.digits == 2 &&
                                 token.number > 12 && token.number < 24);
}

/// A list of times may end at `at`: nothing goes on there that its last number would count.
bool list_may_end(const Grammar& grammar, std::size_t at) {
  const auto& list = grammar.tokens();
  if (at >= list.size() || list[at].literal || list[at].kind == TokenKind::kLineEnd) return true;
  if (list[at].kind == TokenKind::kSign && !list[at].glued) return true;
  if ((list[at].classes & (bit(Class::kAction) | bit(Class::kErrand))) != 0) return true;  // "at 8 and 5 call mum"
  const std::size_t next = past_joints(grammar, at);
  if (next > at) {
    if (next >= list.size() || list[next].literal || is_bare_hour(list[next])) return true;
    return is_further_hour(list[next]) && list_may_end(grammar, next + 1);  // "8, 14 and 20"
  }
  if (list[at].kind == TokenKind::kSign) return at + 1 >= list.size() || !list[at + 1].glued;
  return false;
}

class HourFinder {
 public:
  HourFinder(Grammar& grammar, std::vector<Token>& list, Slots& slots)
      : grammar_(grammar), list_(list), slots_(slots) {}

  void run() {
    const std::size_t before = slots_.times.size();
    for (std::size_t k = 0; k < slots_.times.size() && slots_.times.size() < kTimesMax; ++k) {
      const Expr expr = slots_.times[k].expr;
      if (expr.has_end_clock || expr.has_end_date || expr.instant) continue;
      if (expr.has_clock) hour_behind(slots_.times[k].end);
      if (expr.part && !expr.has_clock) part_behind(slots_.times[k].end);
      if (expr.day_of_month && !expr.has_clock) day_behind(slots_.times[k].end);
      if (expr.has_clock && k < before) hours_in_front(slots_.times[k].begin);
    }
    if (slots_.repeat && slots_.repeat->part) part_behind(slots_.repeat->spans.back().end);
    for (Grammar::Found& found : slots_.times) take_every(found);
    if (slots_.times.size() == before) return;
    std::sort(slots_.times.begin(), slots_.times.end(),
              [](const Grammar::Found& a, const Grammar::Found& b) { return a.begin < b.begin; });
  }

 private:
  /// "at 9 and 4"
  void hour_behind(std::size_t end) {
    const std::size_t at = past_joints(grammar_, end);
    if (at == end || at >= list_.size() || !is_further_hour(list_[at]) || !list_may_end(grammar_, at + 1)) return;
    take_hour(at);
  }

  /// "5 aur 7 baje", «صبح آٹھ، دوپہر دو اور رات نو بجے»: the word for the hour stands behind the last of them.
  void hours_in_front(std::size_t begin) {
    const std::size_t last = begin;
    while (begin >= 2 && slots_.times.size() < kTimesMax) {
      if (begin > 2 && is_comma(begin - 2) && joined_by_and(begin - 1)) --begin;  // "2, aur raat 9 baje"
      const bool joint = grammar_.has(begin - 1, Class::kAnd) && !list_[begin - 1].literal;
      const bool english =
          !grammar_.roman() && list_[begin - 1].norm.front() >= 'a' && list_[begin - 1].norm.front() <= 'z';
      int hour = 0;
      const auto end = joint ? grammar_.number_at(begin - 2, hour) : std::nullopt;
      const bool listed = begin != last || joined_by_and(begin - 1) || slots_.repeat.has_value();  // "roz 9, 3, 8 baje"
      if (!end || *end != begin - 1 || hour < 1 || hour > 23 || english || !listed) return;
      if (!grammar_.stands_free(begin - 2, begin - 1)) return;
      if (const auto joined = join_part(begin - 2, hour)) {
        begin = *joined;
        continue;
      }
      const bool part = begin > 2 && grammar_.has(begin - 3, Class::kPart) && !list_[begin - 3].literal;
      const std::size_t at = part ? begin - 3 : begin - 2;
      const bool introduced = part || at == 0 || list_[at - 1].literal || list_[at - 1].kind == TokenKind::kSign ||
                              grammar_.has(at - 1, Class::kAfter);
      if (!introduced) return;
      Grammar::Found made{{}, at, begin - 1};
      made.expr = hour_expr(hour);
      if (part) made.expr.part = static_cast<Part>(grammar_.value(at, Class::kPart));
      add(made);
      begin = at;
    }
  }

  /// «دوپہر» of «دوپہر دو» has been read as a time already: the hour at `at` joins it. Where it begins.
  std::optional<std::size_t> join_part(std::size_t at, int hour) {
    for (Grammar::Found& found : slots_.times) {
      if (found.end != at || !is_bare_part(found.expr)) continue;
      for (Taken& piece : slots_.taken) {
        if (piece.begin == found.begin && piece.kind == PieceKind::kWhen) piece.end = at + 1;
      }
      Grammar::join(found.expr, hour_expr(hour));
      found.end = at + 1;
      list_[at].literal = true;
      grammar_.forget();
      return found.begin;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_comma(std::size_t at) const { return !list_[at].literal && list_[at].kind == TokenKind::kSign; }
  [[nodiscard]] bool joined_by_and(std::size_t at) const { return list_[at].kind == TokenKind::kWord; }

  /// "morning and night"
  void part_behind(std::size_t end) {
    const std::size_t at = past_joints(grammar_, end);
    const std::size_t part = slots_.repeat && grammar_.has(at, Class::kEvery) ? at + 1 : at;
    if (at == end || !grammar_.has(part, Class::kPart) || list_[part].literal) return;
    if (part == at && !list_may_end(grammar_, part + 1)) return;
    Grammar::Found made{{}, at, part + 1};
    made.expr.part = static_cast<Part>(grammar_.value(part, Class::kPart));
    add(made);
  }

  /// "on the 1st and 15th"
  void day_behind(std::size_t end) {
    const std::size_t at = past_joints(grammar_, end);
    if (at == end || at >= list_.size() || list_[at].literal) return;
    const auto found = grammar_.node_at(at, 0);
    if (found && found->expr.day_of_month && list_may_end(grammar_, found->end)) add(*found);
  }

  /// "every morning at 7 and every evening at 6": the second "every" says nothing new.
  void take_every(Grammar::Found& found) {
    const std::size_t at = found.begin - 1;
    if (!slots_.repeat || found.begin < 2 || !grammar_.has(at, Class::kEvery) || list_[at].literal) return;
    if (!grammar_.has(at - 1, Class::kAnd) || !list_[at - 2].literal) return;
    const auto same = [&](const Taken& piece) { return piece.begin == found.begin; };
    const auto piece = std::find_if(slots_.taken.begin(), slots_.taken.end(), same);
    if (piece == slots_.taken.end()) return;
    found.begin = piece->begin = at;
    list_[at].literal = true;
    grammar_.forget();
  }

  void take_hour(std::size_t at) {
    Grammar::Found made{{}, at, at + 1};
    made.expr = hour_expr(list_[at].number);
    add(made);
  }

  static Expr hour_expr(int hour) {
    Expr made;
    made.has_clock = true;
    made.clock = hour * 3600;
    made.half_unknown = hour <= 12;
    return made;
  }

  void add(const Grammar::Found& made) {
    slots_.times.push_back(made);
    slots_.taken.push_back({PieceKind::kWhen, made.begin, made.end, ""});
    for (std::size_t i = made.begin; i < made.end; ++i) list_[i].literal = true;
    grammar_.forget();
  }

  Grammar& grammar_;
  std::vector<Token>& list_;
  Slots& slots_;
};

/// A point that can stand in a list of such: no stretch, deadline or feast, and nothing that is past.
bool may_be_listed(const Expr& expr) {
  const bool plain = expr.meaning == PrepMeaning::kPlain || expr.meaning == PrepMeaning::kAt;
  return plain && !expr.has_end_date && !expr.has_end_clock && !expr.past_word && !expr.end_instant && !expr.edge &&
         expr.holiday < 0 && (expr.instant || expr.grain == Grain::kDay);
}

bool is_timed(const Expr& expr) { return expr.has_clock || expr.part.has_value(); }

/// Of the joints in [begin, end) one is a word: a comma alone joins parts of one date as well.
bool joined_by_word(const Grammar& grammar, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (grammar.tokens()[i].kind == TokenKind::kWord) return true;
  }
  return begin < end && grammar.is(begin, "&");
}

/// What may follow a list of times in a message about one thing; another word may begin a clause of its own.
bool list_is_closed(const Grammar& grammar, std::size_t begin, std::size_t end) {
  static constexpr WordList kGoesOn("to", "for", "about", "with", "that");
  const auto& list = grammar.tokens();
  if (end >= list.size() || list[end].literal || list[end].kind != TokenKind::kWord) return true;
  const auto first = list.begin();
  const bool opens =
      std::all_of(first, first + static_cast<std::ptrdiff_t>(begin), [](const Token& token) { return token.literal; });
  const bool urdu = grammar.roman() || static_cast<unsigned char>(list[end].norm.front()) >= 0x80;
  return opens || urdu || kGoesOn.holds(list[end]);
}

bool is_joint(const Token& token) { return (token.classes & bit(Class::kAnd)) != 0; }

/// What joins them is no word of a title.
void take_joints(std::vector<Token>& list, std::span<const Grammar::Found> joined, Slots& slots) {
  for (const Grammar::Found& found : joined) {
    const auto same = [&](const Taken& piece) { return piece.end == found.end && piece.kind == PieceKind::kWhen; };
    const auto piece = std::find_if(slots.taken.begin(), slots.taken.end(), same);
    if (piece == slots.taken.end()) continue;
    piece->begin = std::min(piece->begin, found.begin);
    for (std::size_t i = piece->begin; i < piece->end; ++i) list[i].literal = true;
  }
}

/// The hour of `from` for a time that has none.
void take_clock(Expr& into, const Expr& from) {
  Expr clock = from;
  clock.has_date = false;
  Grammar::join(into, clock);
}

void take_day(Expr& into, const Expr& from) {
  Expr day = from;
  day.has_clock = false;
  day.part.reset();
  Grammar::join(into, day);
}

/// "at 6 on monday and wednesday": the hour stands in front of all days.
bool clock_in_front(const Grammar& grammar, const Grammar::Found& due) {
  constexpr std::uint64_t kDays = bit(Class::kWeekday) | bit(Class::kDayWord) | bit(Class::kMonth);
  return due.expr.has_clock && due.expr.has_date && (grammar.tokens()[due.end - 1].classes & kDays) != 0;
}

/// "at 8 and 10pm": both in the evening, where "9 and 5pm" are not.
void share_half(Expr& first, const Expr& next) {
  const bool told = next.has_clock && !next.half_unknown && !next.half_soft && !next.part && next.clock >= kHalf;
  if (!told || !first.half_unknown || first.part || first.clock >= kHalf) return;
  if (first.clock + kHalf < next.clock) first.clock += kHalf;
  first.half_unknown = false;
}

constexpr int kWaking = 7 * 3600;  // Nobody means an hour of the night without saying so.

/// Hours of which the half of the day is open, each the next one behind that before: from `first` on.
bool ascend(std::span<Expr* const> hours, int first) {
  int before = first - 1;
  for (Expr* const hour : hours) {
    int clock = hour->clock;
    if (hour->half_unknown && clock <= before) clock += kHalf;
    if (clock <= before || clock >= 2 * kHalf) return false;
    before = clock;
  }
  before = first - 1;
  for (Expr* const hour : hours) {
    if (hour->half_unknown && hour->clock <= before) hour->clock += kHalf;
    hour->half_unknown = false;
    before = hour->clock;
  }
  return true;
}

/// "at 9, 11 and 4", "8, 2 and 8pm", "daily at 5 and 7": the halves of the day that make a list rise. `soonest` is
/// where the first would be alone.
void settle_halves(Expr& due, std::span<Grammar::Found> further, int soonest) {
  std::vector<Expr*> hours{&due};
  for (Grammar::Found& found : further) hours.push_back(&found.expr);
  const bool plain = std::all_of(hours.begin(), hours.end(), [&](const Expr* one) {
    return one->has_clock && !one->instant && !one->part && (!one->has_date || (due.has_date && one->date == due.date));
  });
  if (!plain || !due.half_unknown) return;
  if (!ascend(hours, soonest)) (void)ascend(hours, std::max(kWaking, due.clock));
}

/// "monday at 6 and wednesday at 7": near hours are of the same half of the day.
void take_half(Expr& expr, const Expr& due, int due_clock) {
  const bool open = expr.has_clock && expr.half_unknown && !expr.part && expr.clock < kHalf;
  if (!open || !due.half_unknown || due.part || due_clock < kHalf) return;
  const int apart = expr.clock - (due_clock - kHalf);
  if (apart < 0 || apart > 2 * 3600) return;
  expr.clock += kHalf;
  expr.half_unknown = false;
}

std::vector<int> usual_hours(int times) {
  if (times == 2) return {9, 21};
  if (times == 3) return {9, 15, 21};
  if (times == 4) return {9, 13, 17, 21};
  return {};
}

/// "every monday at 6 and every wednesday at 7": the day is none of the rule's.
bool names_other_day(const RepeatPlan& plan, const Expr& expr) {
  const auto& days = plan.rule.by_day;
  if (plan.rule.freq != Frequency::kWeekly || days.empty() || !expr.weekday || !expr.has_date) return false;
  const std::chrono::weekday said(expr.date);
  return std::none_of(days.begin(), days.end(), [&](const WeekdayNum& day) { return day.day == said; });
}

/// "every day at 9am and 9pm": one rule with several hours of it; `due` moves to the first of them that is still to
/// come. False, and only copies have changed, when one rule cannot say it: other minutes, a repeat that counts from the
/// completion.
bool repeat_at_hours(const Grammar& grammar, std::span<const Grammar::Found> further, RepeatPlan& plan, Expr& due,
                     bool given) {
  RRule& rule = plan.rule;
  const bool plain = !plan.timed() && plan.basis == RepeatBasis::kDue && rule.by_hour.empty() && rule.by_minute.empty();
  const bool apart = std::any_of(further.begin(), further.end(),
                                 [&](const Grammar::Found& found) { return names_other_day(plan, found.expr); });
  if (!plain || apart) return false;
  std::vector<Expr> all{due};
  for (const Grammar::Found& found : further) all.push_back(found.expr);
  Expr first = due;
  std::vector<int> hours;
  std::optional<LocalSeconds> next;
  std::optional<std::chrono::seconds> past_hour;
  for (Expr& expr : all) {
    plan.set_first_due(grammar, given, expr);
    const CivilDateTime moment = grammar.resolve(expr).due;
    if (!moment.time) return false;
    const auto time = moment.time->since_midnight();
    const auto hour = std::chrono::floor<std::chrono::hours>(time);
    if (past_hour && *past_hour != time - hour) return false;
    past_hour = time - hour;
    hours.push_back(static_cast<int>(hour.count()));
    if (next && *next <= moment.local()) continue;
    next = moment.local();
    first = expr;
  }
  due = first;
  std::sort(hours.begin(), hours.end());
  hours.erase(std::unique(hours.begin(), hours.end()), hours.end());
  if (hours.size() > 1) rule.by_hour = std::move(hours);
  const auto minute = std::chrono::duration_cast<std::chrono::minutes>(*past_hour).count();
  if (!rule.by_hour.empty() && minute != 0) rule.by_minute = {static_cast<int>(minute)};
  return true;
}

/// "twice a day", without hours: from the morning to the evening. False, and nothing is changed, where hours were said
/// or the repeat does not come several times a day.
bool repeat_at_usual_hours(const Grammar& grammar, RepeatPlan& plan, Expr& due) {
  if (due.has_clock || due.part || plan.part || due.instant) return false;
  std::vector<Grammar::Found> hours;
  for (const int hour : usual_hours(plan.times_a_day)) {
    hours.push_back({due, 0, 0});
    hours.back().expr.has_clock = true;
    hours.back().expr.clock = hour * 3600;
  }
  if (hours.empty()) return false;
  Expr first = hours.front().expr;
  if (!repeat_at_hours(grammar, std::span(hours).subspan(1), plan, first, true)) return false;
  due = first;
  return true;
}

}  // namespace

namespace {

/// "until june", "until 5 january", "for 6 weeks": the end of what comes every week begins at `at`.
bool far_limit(const Grammar& grammar, std::size_t at) {
  static constexpr WordList kUntil("until", "till", "til", "through");
  const auto& list = grammar.tokens();
  if (at + 1 >= list.size() || list[at].literal) return false;
  constexpr std::uint64_t kDate = bit(Class::kMonth) | bit(Class::kHoliday) | bit(Class::kSeason);
  if (kUntil.holds(list[at])) {
    for (std::size_t i = at + 1; i < list.size() && i < at + 5; ++i) {
      if (!list[i].literal && (list[i].classes & kDate) != 0) return true;
    }
    return false;
  }
  if (!grammar.is(at, "for")) return false;
  int weeks = 0;
  const auto number = grammar.number_at(at + 1, weeks);
  const std::size_t unit = number ? *number : at + 2;
  if (!grammar.has(unit, Class::kUnit) || (!number && !grammar.has(at + 1, Class::kArticle))) return false;
  const auto said = static_cast<Unit>(grammar.value(unit, Class::kUnit));
  return (said == Unit::kWeek && weeks > 1) || said == Unit::kMonth || said == Unit::kYear;
}

/// "sat and sun at 8pm" is read as the weekend: with an hour of its own it is each of the two days.
void part_days_of_weekend(Grammar& grammar, std::vector<Token>& list, Slots& slots) {
  constexpr int kSaturday = 5, kSunday = 6;
  for (std::size_t k = 0; k < slots.times.size() && slots.times.size() < kTimesMax; ++k) {
    Grammar::Found& first = slots.times[k];
    const bool apart = k > 0 && !first.expr.has_clock && !first.expr.part && slots.times[k - 1].end == first.begin &&
                       slots.times[k - 1].expr.has_clock &&
                       !slots.times[k - 1].expr.has_date;  // "at 8pm on sat and sun"
    const bool timed = first.expr.has_clock && !first.expr.has_end_clock && !first.expr.instant;
    if ((!timed && !apart) || std::chrono::weekday(first.expr.date) != std::chrono::Saturday) continue;
    std::size_t sunday = first.begin + 2;
    while (sunday < first.end &&
           !(grammar.has(sunday, Class::kWeekday) && grammar.has(sunday - 1, Class::kAnd) &&
             grammar.has(sunday - 2, Class::kWeekday) && grammar.value(sunday, Class::kWeekday) == kSunday &&
             grammar.value(sunday - 2, Class::kWeekday) == kSaturday))
      ++sunday;
    if (sunday >= first.end) continue;
    first.expr.has_end_date = false;
    first.expr.meaning = PrepMeaning::kPlain;
    Grammar::Found second = first;
    second.begin = sunday;
    if (apart) take_clock(second.expr, slots.times[k - 1].expr);
    second.expr.date += std::chrono::days(1);
    second.expr.period_end = second.expr.date + std::chrono::days(1);
    for (Taken& piece : slots.taken) {
      if (piece.begin == first.begin && piece.kind == PieceKind::kWhen) piece.end = sunday - 1;
    }
    first.end = sunday - 1;
    list[sunday - 1].literal = false;
    slots.taken.push_back({PieceKind::kWhen, sunday, second.end, ""});
    slots.times.insert(slots.times.begin() + static_cast<std::ptrdiff_t>(++k), second);
    grammar.forget();
  }
}

}  // namespace

std::optional<RepeatPlan> weekly_by_limit(const Grammar& grammar) {
  constexpr std::size_t kNear = 12;
  const auto& list = grammar.tokens();
  const auto is_day = [&](std::size_t at) {
    const bool shifted = at > 0 && grammar.has(at - 1, Class::kShift);
    return grammar.has(at, Class::kWeekday) && !list[at].literal && !shifted;
  };
  std::size_t first = 0;
  while (first < list.size() && !is_day(first)) ++first;
  std::size_t second = first + 1;
  while (second < list.size() && second < first + kNear && !is_day(second)) ++second;
  if (second >= list.size() || !is_day(second)) return std::nullopt;
  const std::size_t joint = grammar.is(second - 1, "on") ? second - 2 : second - 1;
  if (joint <= first || !grammar.has(joint, Class::kAnd) || list[joint].literal) return std::nullopt;
  std::size_t end = second + 1;
  while (end < list.size() && end < second + kNear && !far_limit(grammar, end)) {
    if (list[end].kind == TokenKind::kWord && (list[end].classes & (bit(Class::kAction) | bit(Class::kErrand))) != 0)
      return std::nullopt;
    ++end;
  }
  if (!far_limit(grammar, end)) return std::nullopt;
  RepeatPlan plan;
  plan.rule.freq = Frequency::kWeekly;
  const auto add = [&](std::size_t at) {
    plan.rule.by_day.push_back(
        {0, std::chrono::weekday(static_cast<unsigned>((grammar.value(at, Class::kWeekday) + 1) % 7))});
  };
  add(first);
  const bool together = joint == first + 1;  // No hour of its own stands behind the first.
  if (together) add(second);
  const std::size_t begin = first > 0 && grammar.is(first - 1, "on") ? first - 1 : first;
  plan.spans = {{begin, together ? second + 1 : first + 1}};
  return plan;
}

std::optional<RepeatPlan> daily_doses(const Grammar& grammar) {
  static constexpr WordList doses("goli", "goliyan", "golian", "dawai", "dawa", "dawaiyan", "tablet", "tablets",
                                  "capsule", "capsules", "syrup", "sharbat", "insulin", "inhaler", "antibiotic",
                                  "antibiotics", "medicine", "medicines", "drops", "qatre", "qatray", "khurak",
                                  "marham", "گولی", "گولیاں", "دوا", "دوائی", "دوائیاں", "شربت", "انسولین", "انہیلر",
                                  "کیپسول", "سیرپ", "قطرے", "خوراک", "مرہم", "ڈراپس", "ٹیبلٹ");
  constexpr std::uint64_t kDays = bit(Class::kDayWord) | bit(Class::kEitherDay) | bit(Class::kWeekday) |
                                  bit(Class::kMonth) | bit(Class::kEvery) | bit(Class::kFrequency);
  const auto& list = grammar.tokens();
  const auto part = [&](std::size_t at) {
    return at < list.size() && !list[at].literal && grammar.has(at, Class::kPart);
  };
  std::size_t first = 0;
  while (first < list.size() && !part(first)) ++first;
  const std::size_t second = first + 1 < list.size() ? past_joints(grammar, first + 1) : list.size();
  if (!part(second) || grammar.value(first, Class::kPart) == grammar.value(second, Class::kPart)) return std::nullopt;
  const bool dose =
      std::any_of(list.begin(), list.end(), [&](const Token& token) { return !token.literal && doses.holds(token); });
  // "Goli subah 8 baje aur sham 7 baje" may be said of one day.
  const bool other = std::any_of(list.begin(), list.end(), [&](const Token& token) {
    return (!token.literal && (token.classes & kDays) != 0) || token.norm == "baje" || token.norm == "بجے";
  });
  if (!dose || other) return std::nullopt;
  RepeatPlan plan;
  plan.rule.freq = Frequency::kDaily;
  plan.part = static_cast<Part>(grammar.value(first, Class::kPart));
  plan.spans = {{first, first + 1}};
  return plan;
}

void find_further_hours(Grammar& grammar, std::vector<Token>& list, Slots& slots) {
  part_days_of_weekend(grammar, list, slots);
  if (!slots.times.empty() || (slots.repeat && slots.repeat->part)) HourFinder(grammar, list, slots).run();
}

std::optional<Grammar::Found> part_of_repeat(const Grammar& grammar, std::vector<Token>& list, Slots& slots) {
  const RepeatPlan& plan = *slots.repeat;
  const Expr& due = slots.due->expr;
  if (!plan.part || due.has_date || !is_timed(due) || !may_be_listed(due)) return std::nullopt;
  const std::size_t end = plan.spans.back().end;
  const std::size_t next = past_joints(grammar, end);
  const bool beside = next == end && due.part && !due.has_clock && *due.part != *plan.part;  // "roz subah sham"
  if (next != slots.due->begin || (next == end && !beside)) return std::nullopt;
  const Grammar::Found evening{{}, end, slots.due->end};
  take_joints(list, std::span(&evening, 1), slots);
  Grammar::Found made{{}, plan.spans.back().begin, end};
  made.expr.part = plan.part;
  if (due.part && due.has_clock && due.half_unknown) take_clock(made.expr, due);
  return made;
}

std::vector<Grammar::Found> further_times(const Grammar& grammar, std::vector<Token>& list, Slots& slots) {
  std::vector<Grammar::Found> made;
  Grammar::Found& due = *slots.due;
  if (slots.times.empty() || !may_be_listed(due.expr)) return made;
  const std::size_t begin = due.begin;
  std::size_t end = due.end;
  bool worded = false;
  std::size_t clocks = 1;
  for (const Grammar::Found& found : slots.times) {
    if (found.begin < end) continue;
    const bool parts = is_bare_part(due.expr) && is_bare_part(found.expr) && *due.expr.part != *found.expr.part;
    // "and again at 10" is one piece; "subah dopahar sham" needs no word between.
    const bool joined = found.begin == end && (is_joint(list[end]) || parts);
    // "at 9am 3pm and 9pm": two clocks are no parts of one time.
    const bool listed = found.begin == end && due.expr.has_clock && found.expr.has_clock && !found.expr.has_date &&
                        !due.expr.half_unknown && !found.expr.half_unknown;
    // "dinner fri sat"
    const bool days = found.begin == end && due.expr.weekday && found.expr.weekday && !due.expr.has_clock &&
                      found.expr.date != due.expr.date;
    if (found.begin == end && !joined && !listed && !days && made.empty()) {
      end = found.end;  // It belongs to the due date.
      continue;
    }
    const std::size_t next = past_joints(grammar, end);
    if (!joined && !listed && !days && (next == end || next != found.begin)) break;
    if (!may_be_listed(found.expr) || made.size() >= kTimesMax) break;
    // "pills daily 9am 3pm 9pm", "daily at 9, 15": nobody names three clocks for a stretch of time, or two of what
    // comes every day.
    const bool comma = next > end && due.expr.has_clock && found.expr.has_clock && !found.expr.has_date;
    clocks = listed || comma ? clocks + 1 : 0;
    worded = joined || days || joined_by_word(grammar, end, next) || clocks > (comma && slots.repeat ? 1U : 2U);
    made.push_back(found);
    made.back().begin = end;
    end = found.end;
  }
  if (!worded || !list_is_closed(grammar, begin, end)) return {};
  take_joints(list, made, slots);
  const Expr last = made.back().expr;
  const bool shared = last.has_date && is_timed(last) && due.expr.has_date && !is_timed(due.expr);
  if (shared) take_clock(due.expr, last);
  const bool front = clock_in_front(grammar, due);
  // "at 8am, 2pm and 9pm today"
  const bool day_last = !due.expr.has_date && clock_in_front(grammar, made.back()) &&
                        std::none_of(made.begin(), made.end() - 1, [](const auto& one) { return one.expr.has_date; });
  if (day_last) take_day(due.expr, last);
  for (std::size_t k = 0; k + 1 < made.size(); ++k) share_half(made[k].expr, made[k + 1].expr);
  share_half(due.expr, made.front().expr);
  for (Grammar::Found& found : made) {
    if (found.expr.instant) continue;
    if (!is_timed(found.expr) && (shared || front)) take_clock(found.expr, front ? due.expr : last);
    if (!found.expr.has_date && due.expr.has_date) take_day(found.expr, due.expr);
  }
  return made;
}

std::vector<Further> resolve_further(const Grammar& grammar, Expr& due, std::span<Grammar::Found> further) {
  std::vector<Further> made;
  const auto clock_of = [&](const Expr& expr) {
    return static_cast<int>(grammar.resolve(expr).due.time.value_or(CivilTime{}).since_midnight().count());
  };
  if (due.has_clock) settle_halves(due, further, clock_of(due));
  const auto to_come = [&](const Expr& expr) {
    When when = grammar.resolve(expr);
    // "subah dopahar sham": of those of a list the one that is past is tomorrow's.
    const bool roll = expr.part && !expr.has_date && !expr.has_clock && when.due.local() <= grammar.context().now;
    if (roll) when.due = CivilDateTime::from_local(when.due.local() + std::chrono::days(1), true);
    when.start = when.due.local();
    return when;
  };
  const When first = to_come(due);
  if (first.due != grammar.resolve(due).due) {
    due.has_date = true;
    due.date = LocalDays(first.due.date);
    due.period_end = due.date + std::chrono::days(1);
  }
  for (Grammar::Found& found : further) {
    take_half(found.expr, due, clock_of(due));
    When when = to_come(found.expr);
    const auto& list = grammar.tokens();
    when.span = {list[found.begin].bytes.begin, list[found.end - 1].bytes.end};
    const bool known = when.due == first.due || std::any_of(made.begin(), made.end(), [&](const Further& other) {
                         return other.when.due == when.due;
                       });
    if (!known) made.push_back({when, {}});
  }
  return made;
}

std::vector<Further> set_first_dues(const Grammar& grammar, std::span<Grammar::Found> further, RepeatPlan& plan,
                                    Expr& due, bool given) {
  if (further.empty()) {
    if (!repeat_at_usual_hours(grammar, plan, due)) plan.set_first_due(grammar, given, due);
    return {};
  }
  settle_halves(due, further, kWaking);
  if (repeat_at_hours(grammar, further, plan, due, given)) return {};
  const Expr said = due;
  plan.set_first_due(grammar, given, due);
  std::vector<Further> made;
  for (Grammar::Found& found : further) {
    RepeatPlan own = plan;
    const bool other = names_other_day(plan, found.expr);
    if (other) {
      take_half(found.expr, said, due.clock);
      own.rule.by_day = {{0, std::chrono::weekday(found.expr.date)}};
      found.expr.has_date = false;  // The rule has it, and its first day may be past.
    }
    own.set_first_due(grammar, given, found.expr);
    own.set_end(found.expr.date);
    for (const Further& one : resolve_further(grammar, due, std::span(&found, 1)))
      made.push_back({one.when, other ? own.rrule() : std::string()});
  }
  return made;
}

}  // namespace yaad::language
