// Words around pieces: what introduces a due date, what says how long before, what only looks like a time.
#include "language/slot_words.h"

#include "language/urdu_times.h"
#include "language/word_list.h"

namespace yaad::language {

bool are(const Grammar& grammar, std::size_t at, std::initializer_list<std::string_view> words) {
  for (std::string_view word : words) {
    if (!grammar.is(at++, word)) return false;
  }
  return true;
}

Duration one_of(Unit unit) {
  Duration said{};
  said.seconds = unit == Unit::kHour ? 3600 : 0;
  said.days = unit == Unit::kDay ? 1 : unit == Unit::kWeek ? 7 : unit == Unit::kMonth ? 30 : 0;
  return said;
}

std::optional<std::size_t> length_before(const Grammar& grammar, std::size_t at, int& minutes) {
  const auto& list = grammar.tokens();
  if (at >= list.size() || list[at].literal) return std::nullopt;
  Duration said;
  auto end = grammar.duration_at(at, said);
  if (!end) {
    const std::size_t unit = at + (grammar.is(at, "the") ? 1 : 0);
    // From nine in the evening to nine in the morning.
    const bool night = grammar.is(unit, "night") || grammar.is(unit, "evening");
    if (night && unit > at && grammar.is(unit + 1, "before")) {
      minutes = 720;
      return unit + 2;
    }
    if (!grammar.has(unit, Class::kUnit) || list[unit].norm.size() < 3) return std::nullopt;
    const auto which = static_cast<Unit>(grammar.value(unit, Class::kUnit));
    if (which != Unit::kHour && which != Unit::kDay && which != Unit::kWeek) return std::nullopt;
    said = one_of(which);
    end = unit + 1;
  }
  if (are(grammar, *end, {"in", "advance"})) {
    *end += 2;
  } else if (grammar.is(*end, "before") || grammar.is(*end, "earlier") || grammar.is(*end, "prior") ||
             grammar.is(*end, "ahead") || grammar.is(*end, "beforehand")) {
    ++*end;
  } else {
    return std::nullopt;
  }
  minutes = static_cast<int>(std::clamp<std::int64_t>(said.minutes(), 0, 525'600));
  // "the day before christmas" is a date, "the day before at noon" is not.
  const auto after = *end < list.size() ? grammar.time_at(*end, true) : std::nullopt;
  const bool at_clock = after && grammar.is(*end, "at") && !after->expr.has_date;
  return after && !at_clock ? std::nullopt : end;
}

std::optional<Grammar::Found> time_up_to(const Grammar& grammar, std::vector<Token>& list, std::size_t at,
                                         std::size_t end) {
  list[end].literal = true;
  grammar.forget();
  auto found = grammar.time_at(at);
  list[end].literal = false;
  grammar.forget();
  return found;
}

bool begins_apart(const Grammar& grammar, std::size_t begin) {
  if (begin == 0) return false;
  const Token& before = grammar.tokens()[begin - 1];
  return before.kind == TokenKind::kSign || before.literal || grammar.has(begin - 1, Class::kAnd);
}

std::size_t past_joints(const Grammar& grammar, std::size_t at) {
  const auto is_joint = [&] {
    return grammar.is(at, ",") || grammar.is(at, "again") || grammar.is(at, "also") ||
           (grammar.is(at, "then") && grammar.is(at + 1, "again")) ||
           (grammar.has(at, Class::kAnd) && !grammar.tokens()[at].literal);
  };
  for (;;) {
    if (grammar.is(at, "as") && grammar.is(at + 1, "well") && grammar.is(at + 2, "as")) {
      at += 3;
    } else if (is_joint()) {
      ++at;
    } else {
      return at;
    }
  }
}

std::size_t before_again(const Grammar& grammar, std::size_t end, std::size_t begin) {
  const bool again = end < begin && grammar.is(begin - 1, "again") && past_joints(grammar, end) == begin;
  return again ? end : begin;
}

std::optional<std::size_t> length_after_for(const Grammar& grammar, std::size_t at, int& minutes) {
  const bool joined = grammar.is(at, "for") || grammar.is(at, "of");
  return joined ? length_before(grammar, at + 1, minutes) : std::nullopt;
}

namespace {

/// "it starts", "its due date", "that begins", "the deadline", "we have to leave": how many words at `at` only say that
/// the reminder counts from when the task is due. 0 where they say something else.
std::size_t words_of_start(const Grammar& grammar, std::size_t at) {
  static constexpr WordList kIt("it", "that", "they", "this");
  static constexpr WordList kItIs("its", "theyre", "thats");
  static constexpr WordList kBegins("starts", "begins", "opens", "happens", "start", "begin", "commences", "expires",
                                    "closes", "ends");
  static constexpr WordList kMoment("start", "deadline", "event", "appointment", "due", "beginning", "date", "time");
  static constexpr WordList kWe("i", "we");
  static constexpr WordList kGo("leave", "go", "start", "begin");
  const auto& list = grammar.tokens();
  const auto holds = [&](std::size_t i, const auto& words) {
    return i < list.size() && !list[i].literal && words.holds(list[i]);
  };
  const auto due_from = [&](std::size_t i) -> std::size_t {  // "due", "due date", "due to start"
    if (!grammar.is(i, "due")) return 0;
    if (grammar.is(i + 1, "to") && holds(i + 2, kBegins)) return 3;
    return grammar.is(i + 1, "date") ? 2 : 1;
  };
  if (holds(at, kItIs)) {
    const std::size_t due = due_from(at + 1);
    return due > 0 ? 1 + due : holds(at + 1, kMoment) ? 2 : 0;
  }
  if (holds(at, kIt)) {
    const std::size_t due = grammar.is(at + 1, "is") || grammar.is(at + 1, "are") ? due_from(at + 2) : 0;
    if (due > 0) return 2 + due;
    if (grammar.is(at + 1, "kicks") && grammar.is(at + 2, "off")) return 3;
    return holds(at + 1, kBegins) ? 2 : 1;
  }
  if (grammar.is(at, "the")) {
    const std::size_t due = due_from(at + 1);
    return due > 0 ? 1 + due : holds(at + 1, kMoment) ? 2 : 0;
  }
  if (holds(at, kWe)) {
    const bool must = (grammar.is(at + 1, "have") || grammar.is(at + 1, "need")) && grammar.is(at + 2, "to");
    const std::size_t verb = must ? at + 3 : at + 1;
    return holds(verb, kGo) ? verb + 1 - at : 0;
  }
  return 0;
}

}  // namespace

std::size_t past_words_of_start(const Grammar& grammar, std::size_t end) {
  static constexpr WordList kNext("about", "to", "for", "of", "that", "please", "pls", "plz", "too", "also", "thanks");
  const auto& list = grammar.tokens();
  if (end == 0 || end >= list.size() || list[end].literal || list[end - 1].norm != "before") return end;
  const std::size_t after = end + words_of_start(grammar, end);
  const bool stops = after >= list.size() || list[after].literal || list[after].kind == TokenKind::kSign ||
                     grammar.has(after, Class::kAnd) || kNext.holds(list[after]);
  return stops ? after : end;
}

std::optional<std::pair<std::size_t, std::size_t>> length_at_end(const Grammar& grammar, std::size_t from,
                                                                 int& minutes) {
  static constexpr WordList kLast("before", "beforehand", "ahead", "prior", "earlier", "advance");
  constexpr std::size_t kWords = 6;
  const auto& list = grammar.tokens();
  std::size_t last = list.size();
  while (last > from && (list[last - 1].kind == TokenKind::kSign || grammar.is(last - 1, "instead"))) --last;
  std::size_t before = last;
  while (before > from && before + kWords > last && !kLast.holds(list[before - 1])) --before;
  if (before < from + 3 || !kLast.holds(list[before - 1]) || past_words_of_start(grammar, before) != last)
    return std::nullopt;
  for (std::size_t at = std::max(from + 1, before < kWords ? 0 : before - kWords); at + 1 < before; ++at) {
    if (length_before(grammar, at, minutes) == before) return std::pair(at, last);
  }
  return std::nullopt;
}

CivilDateTime later_that_day(const Expr& said, const Expr& first, LocalSeconds before, const CivilDateTime& moment) {
  if (!moment.time) return moment;
  constexpr std::chrono::hours kHalf{12};
  LocalSeconds at = std::chrono::floor<std::chrono::days>(before) + moment.time->since_midnight();
  if (said.half_unknown && at > before + kHalf) at -= kHalf;
  if (said.half_unknown && at <= before) at += kHalf;
  if (at <= before) at += std::chrono::days(1);
  // "at 9 and 4": nobody means the night without saying so, when the half of the first is a guess as well.
  const bool guessed = said.half_unknown && first.half_unknown && !first.part;
  const bool night = at - std::chrono::floor<std::chrono::days>(at) < std::chrono::hours(7);
  return guessed && night ? moment : CivilDateTime::from_local(at, true);
}

bool last_as_verb(const Grammar& grammar, std::size_t at) {
  static constexpr WordList kMakes("make", "have", "let", "should", "must", "needs");
  if (grammar.roman() || at < 2 || !grammar.is(at, "last")) return false;
  if (grammar.is(at - 1, "the") || grammar.has(at - 1, Class::kBefore)) return false;
  const auto& list = grammar.tokens();
  Duration said;
  const bool made = std::any_of(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(at) - 1,
                                [](const Token& token) { return !token.literal && kMakes.holds(token); });
  return made && grammar.duration_at(at + 1, said) && said.timed();
}

bool clause_ends(const Grammar& grammar, std::size_t at) {
  const auto& list = grammar.tokens();
  return at >= list.size() || list[at].literal || list[at].kind != TokenKind::kWord || grammar.is(at, "please");
}

void settle_meridiem(const Grammar& grammar, Grammar::Found& found) {
  constexpr int kHalf = 12 * 3600;
  Expr& expr = found.expr;
  const bool afternoon = grammar.value(found.end, Class::kMeridiem) == 12;
  if (afternoon && expr.clock < kHalf) expr.clock += kHalf;
  if (!afternoon && expr.clock >= kHalf) expr.clock -= kHalf;
  expr.half_unknown = expr.half_soft = false;
  ++found.end;
}

namespace {

/// "or |5 pm|": where an hour without any sign of it ends; `at` when there is none, or it counts something.
std::size_t past_bare_hour(const Grammar& grammar, std::size_t at) {
  const auto& list = grammar.tokens();
  if (at >= list.size() || list[at].literal || list[at].kind != TokenKind::kNumber || list[at].digits > 2 ||
      list[at].number < 1 || list[at].number > 12)
    return at;
  return clause_ends(grammar, at + 1) || grammar.has(at + 1, Class::kBefore) || grammar.has(at + 1, Class::kJoin)
             ? at + 1
             : at;
}

/// One clock or the other, one day or the other: they can stand for each other.
bool of_one_kind(const Expr& first, const Expr& second) {
  const bool clocks = first.has_clock && second.has_clock && !second.has_date;
  const bool days = first.has_date && second.has_date && !first.has_clock;
  return (clocks || days) && first.grain == second.grain && !second.instant && !first.has_end_date;
}

}  // namespace

std::size_t past_other_choice(const Grammar& grammar, Grammar::Found& found) {
  const bool than =
      grammar.is(found.end, "than") || (grammar.is(found.end, "rather") && grammar.is(found.end + 1, "than"));
  const bool either = grammar.is(found.end, "or");
  if (grammar.roman() || (!than && !either)) return found.end;
  bool prefers = than && grammar.is(found.end, "rather");
  for (std::size_t i = 0; i < found.begin; ++i) prefers = prefers || grammar.is(i, "rather") || grammar.is(i, "sooner");
  if (than && !prefers) return found.end;  // "no later than friday"
  const std::size_t next = found.end + (grammar.is(found.end, "rather") ? 2 : 1);
  if (const auto other = grammar.time_at(next); other && of_one_kind(found.expr, other->expr)) {
    // "at 4 or 5 pm": both are in the half that the second says.
    Expr& expr = found.expr;
    const bool half = expr.half_unknown && other->expr.has_clock && !other->expr.half_unknown;
    if (either && half && other->expr.clock >= 12 * 3600 && expr.clock < 12 * 3600) expr.clock += 12 * 3600;
    if (either && half) expr.half_unknown = false;
    if (!expr.has_clock && other->expr.has_clock) {  // "on monday or tuesday at 5"
      Expr clock = other->expr;
      clock.has_date = false;
      Grammar::join(expr, clock);
    }
    return other->end;
  }
  return found.expr.has_clock && !found.expr.has_end_clock && past_bare_hour(grammar, next) > next
             ? past_bare_hour(grammar, next)
             : found.end;
}

std::size_t two_holidays(const Grammar& grammar, const Grammar::Found& found) {
  const auto holds = [&](const Grammar::Found& time) {
    bool holiday = false;
    for (std::size_t i = time.begin; i < time.end; ++i) holiday = holiday || grammar.has(i, Class::kHoliday);
    return holiday;
  };
  const bool led = found.begin > 1 && (grammar.is(found.begin, "for") || grammar.is(found.begin - 1, "for"));
  if (!led || !grammar.has(found.end, Class::kAnd) || !holds(found)) return found.end;
  if (grammar.is(found.end + 1, "new") && (grammar.is(found.end + 2, "year") || grammar.is(found.end + 2, "years")))
    return found.end + 3;
  const auto second = grammar.time_at(found.end + 1);
  return second && holds(*second) ? second->end : found.end;
}

std::size_t lead_out(const Grammar& grammar, std::size_t at) {
  if (are(grammar, at, {"at", "the", "latest"})) return at + 3;
  if (are(grammar, at, {"or", "so"}) || are(grammar, at, {"on", "the", "dot"})) return at + 2;
  if (grammar.is(at, "latest") || grammar.is(at, "sharp") || grammar.is(at, "itself")) return at + 1;
  return at;
}

std::size_t past_bracket(const Grammar& grammar, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (grammar.is(i, "(") && grammar.is(end, ")")) return end + 1;
  }
  return end;
}

std::size_t past_any_more(const Grammar& grammar, std::size_t at) {
  if (grammar.is(at, "anymore")) return at + 1;
  return are(grammar, at, {"any", "more"}) ? at + 2 : at;
}

bool says_instead(const Grammar& grammar, std::size_t at) {
  return are(grammar, at, {"instead", "of"}) || are(grammar, at, {"rather", "than"});
}

bool goes_with_in(const Token& verb) {
  static constexpr WordList kVerbs("check", "log", "hand", "clock", "sign", "turn", "checking", "dial", "move");
  return !verb.literal && kVerbs.holds(verb);
}

bool particle_of_verb(const Grammar& grammar, std::size_t at) {
  const auto& list = grammar.tokens();
  if (at < 1 || at + 1 >= list.size() || list[at + 1].literal) return false;
  static constexpr WordList kLooks("look", "looks", "looked", "looking", "laughed", "aimed");
  if (grammar.is(at, "at")) return kLooks.holds(list[at - 1]) && list[at + 1].kind == TokenKind::kWord;
  if (grammar.is(at, "in") && (are(grammar, at + 1, {"no", "later"}) || are(grammar, at + 1, {"not", "later"})))
    return true;                                             // "the forms have to be in no later than friday"
  if (grammar.is(at, "in") && goes_with_in(list[at - 1])) {  // "check in |24 hours before|", "hand in |saturday|"
    Duration said;
    const auto end = grammar.duration_at(at + 1, said);
    if (end && (grammar.is(*end, "before") || grammar.is(*end, "beforehand"))) return true;
    if (grammar.has(at + 1, Class::kDayWord) || grammar.has(at + 1, Class::kWeekday)) return true;
  }
  if ((!grammar.is(at, "on") && !grammar.is(at, "in")) || !grammar.has(at + 1, Class::kBefore)) return false;
  static constexpr WordList kPlaces("on", "for", "from", "at", "after");
  if (kPlaces.holds(list[at + 1])) return !grammar.is(at + 2, "least") && !grammar.is(at + 2, "most");
  const auto meaning = static_cast<PrepMeaning>(grammar.value(at + 1, Class::kBefore));
  return meaning == PrepMeaning::kDeadline || meaning == PrepMeaning::kUntil;
}

bool first_thing_to(const Grammar& grammar, std::size_t at) {
  const std::size_t first = grammar.is(at, "the") ? at + 1 : at;
  static constexpr WordList kNext("i", "we", "to", "that", "ive", "im");
  return (first > at || (at > 0 && grammar.is(at - 1, "the"))) && are(grammar, first, {"first", "thing"}) &&
         first + 2 < grammar.tokens().size() && kNext.holds(grammar.tokens()[first + 2]);
}

void settle_before(Expr& hour, const Expr& event) {
  constexpr int kHalfDay = 12 * 3600;
  if (event.half_unknown && !event.part) return;
  const Part part = event.part.value_or(Part::kMorning);
  const bool late = part != Part::kMorning && part != Part::kDawn && part != Part::kEarly &&
                    part != Part::kMidMorning && part != Part::kLateMorning && part != Part::kBreakfast &&
                    part != Part::kSmallHours;
  const int at = event.half_unknown && late ? event.clock % kHalfDay + kHalfDay : event.clock;
  const int early = hour.clock % kHalfDay;
  hour.clock = early + kHalfDay < at ? early + kHalfDay : early;
  hour.half_unknown = false;
}

bool rings_behind(const Grammar& grammar, std::size_t told, std::size_t begin, std::size_t end) {
  static constexpr WordList kIs("hai", "hain", "he", "hy", "ہے", "ہیں");
  static constexpr WordList kYaad("yaad", "yad", "یاد");
  const auto& list = grammar.tokens();
  bool is = false;
  for (std::size_t i = told; i < begin; ++i) is = is || kIs.holds(list[i]);
  bool yaad = false;
  for (std::size_t i = end; i < list.size(); ++i) yaad = yaad || kYaad.holds(list[i]);
  return is && yaad;
}

bool rings_after(const Grammar& grammar, std::size_t at) {
  static constexpr WordList kRings("reminder", "alert", "notification", "nudge", "alarm");
  if (at == 0 || !grammar.is(at, "for") || grammar.tokens()[at - 1].literal) return false;
  return kRings.holds(grammar.tokens()[at - 1]);
}

bool from_now_on(const Grammar& grammar, std::size_t at) {
  return are(grammar, at, {"from", "now"}) && at + 2 < grammar.tokens().size() &&
         (grammar.is(at + 2, "on") || grammar.is(at + 2, "onwards") || grammar.is(at + 2, "onward"));
}

bool amounts_from(const Grammar& grammar, std::size_t at) {
  static constexpr WordList kVerbs("upgrade", "downgrade", "migrate", "increase", "decrease", "raise", "reduce",
                                   "scale", "resize");
  const auto& list = grammar.tokens();
  return grammar.is(at, "from") && kVerbs.holds(list[0]) && at + 3 < list.size() && grammar.is(at + 2, "to") &&
         list[at + 1].kind == TokenKind::kNumber && list[at + 3].kind == TokenKind::kNumber;
}

bool now_of_done(const Grammar& grammar, std::size_t at) {
  if (!grammar.is(at, "now") || grammar.roman()) return false;
  const auto& list = grammar.tokens();
  // "now i need to call her by friday": what comes next.
  static constexpr WordList kNeed("need", "have", "must", "should", "gotta", "got");
  const bool opens = at == 0 || list[at - 1].kind == TokenKind::kSign || grammar.has(at - 1, Class::kAnd);
  if (opens && (grammar.is(at + 1, "i") || grammar.is(at + 1, "we")) && at + 2 < list.size() &&
      kNeed.holds(list[at + 2]))
    return true;
  if (at == 0) return false;
  static constexpr WordList kHave("have", "has", "ive", "weve", "is", "are", "been");
  if (kHave.holds(list[at - 1]) && (grammar.has(at + 1, Class::kPast) || grammar.is(at + 1, "been"))) return true;
  const bool ends = at + 1 >= list.size() || list[at + 1].kind == TokenKind::kSign;
  return ends && at > 2 && grammar.has(at - 1, Class::kPast) && kHave.holds(list[at - 2]);
}

bool coming_as_verb(const Grammar& grammar, std::size_t at) {
  const auto& list = grammar.tokens();
  if (!grammar.is(at, "coming") || at == 0 || list[at - 1].literal || list[at - 1].kind != TokenKind::kWord)
    return false;
  return (list[at - 1].classes & (bit(Class::kBefore) | bit(Class::kShift) | bit(Class::kJoin) | bit(Class::kAfter))) ==
         0;
}

void end_day_at_midnight(const Grammar& grammar, Grammar::Found& found) {
  constexpr std::uint64_t kDay =
      bit(Class::kWeekday) | bit(Class::kMonth) | bit(Class::kDayWord) | bit(Class::kHoliday);
  if (!found.expr.midnight || !found.expr.has_date || found.end < found.begin + 2) return;
  const std::size_t last = found.end - 1;
  const bool behind_day = grammar.is(last, "midnight") && (grammar.tokens()[last - 1].classes & kDay) != 0;
  if (!behind_day) return;
  found.expr.clock = 24 * 3600 - 60;
  found.expr.midnight = false;
}

std::size_t due_words(const Grammar& grammar, std::size_t at) {
  const auto& list = grammar.tokens();
  static constexpr WordList kLast("is", "date", "due", "deadline", "next", "its", "thats", "the");
  if (at == 0 || !kLast.holds(list[at - 1])) return at;
  std::size_t begin = at;
  const auto back = [&](std::initializer_list<std::string_view> words) {
    if (begin < words.size() || !are(grammar, begin - words.size(), words)) return false;
    begin -= words.size();
    return true;
  };
  const bool due = back({"due", "date", "is"}) || back({"due", "date"}) || back({"due"}) || back({"deadline", "is"}) ||
                   back({"deadline"}) || back({"last", "date", "is"}) || back({"last", "date"}) || back({"next"});
  if (due) (void)back({"the"});
  const bool its = back({"its"}) || back({"it", "is"}) || back({"which", "is"}) || back({"that", "is"}) ||
                   back({"this", "is"}) || back({"thats"}) || back({"is"});
  if ((!due && !its) || begin < 2 || begin == at) return at;
  // "the fee which is due monday"
  const bool which = (due || grammar.is(at, "due")) && its && (grammar.is(begin, "which") || grammar.is(begin, "that"));
  if (which && !list[begin - 1].literal) return grammar.is(begin - 1, ",") ? begin - 1 : begin;
  const Token& before = list[begin - 1];
  const bool parted = before.norm == "," || before.norm == "-" || before.norm == ";" || before.norm == "." ||
                      before.norm == "(" || (grammar.is(begin - 1, "and") && due);
  return parted && !before.literal ? begin : at;
}

std::optional<std::size_t> remark_of_importance(const Grammar& grammar, std::size_t at) {
  const auto& list = grammar.tokens();
  static constexpr WordList words("very", "really", "super", "so", "quite", "most", "its", "it", "is", "this", "thats",
                                  "extremely", "kinda", "pretty", "sorta", "rather", "fairly", "and", "also");
  const std::size_t next = at + 1;
  if (next < list.size() && list[next].kind == TokenKind::kWord && !list[next].literal) return std::nullopt;
  std::size_t begin = at;
  while (begin > 0 && !list[begin - 1].literal && words.holds(list[begin - 1])) --begin;
  if (begin == 0) return grammar.is(next, ":") || grammar.is(next, "-") ? std::optional(begin) : std::nullopt;
  const Token& before = list[begin - 1];
  // "call the vet and its kinda urgent"
  static constexpr WordList says("its", "thats", "it");
  const bool clause = at > begin + 1 && (says.holds(list[begin]) || says.holds(list[begin + 1]));
  return clause || before.literal || before.kind != TokenKind::kWord ? std::optional(begin) : std::nullopt;
}

std::size_t said_of_it(const Grammar& grammar, std::size_t at) {
  static constexpr WordList kIts("its", "thats", "it", "that", "this");
  static constexpr WordList kVerbs("make", "mark", "set", "flag", "keep", "rate", "call");
  static constexpr WordList kLinks("is", "as", "to", "a", "of");
  const auto& list = grammar.tokens();
  const auto holds = [&](std::size_t before, const auto& words) {
    return before > 0 && !list[before - 1].literal && words.holds(list[before - 1]);
  };
  std::size_t begin = at;
  while (holds(begin, kLinks)) --begin;
  if (!holds(begin, kIts)) return at;
  --begin;
  if (holds(begin, kVerbs)) --begin;
  if (begin < 2 || list[begin - 1].literal) return at;
  // "the fence isn't urgent any more, make it low priority" changes a task.
  static constexpr WordList kNot("isnt", "arent", "wasnt", "not");
  for (std::size_t i = 0; i < begin; ++i) {
    if (kNot.holds(list[i])) return at;
  }
  const bool joined = grammar.is(begin - 1, "and") || list[begin - 1].kind == TokenKind::kSign;
  return joined ? begin - 1 : at;
}

bool shares_clock(const Grammar& grammar, const Grammar::Found& first, const Grammar::Found& later) {
  const Expr& day = first.expr;
  const Expr& timed = later.expr;
  if (!day.weekday || day.has_clock || day.part || day.has_end_date || !timed.weekday) return false;
  if ((!timed.has_clock && !timed.part) || first.end >= later.begin || later.begin > first.end + 2) return false;
  for (std::size_t i = first.end; i < later.begin; ++i) {
    if (!grammar.has(i, Class::kAnd)) return false;
  }
  return true;
}

}  // namespace yaad::language
