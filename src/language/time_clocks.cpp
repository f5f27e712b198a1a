// What time templates make of times of day: hours, minutes past, parts of day.
#include "language/time_expr.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

using std::chrono::days;

bool set_clock(Expr& out, int minutes) {
  out.has_clock = true;
  out.clock = minutes * 60;
  out.half_unknown = minutes > 0 && minutes < 13 * 60;  // "ten to one" is 0:50 or 12:50
  return minutes >= 0 && minutes <= 24 * 60;
}

/// "training with Leanne 10 to 4": beside what goes on for hours these are its ends, not what a clock face shows.
bool lasts_for_hours(const std::vector<Token>& list, std::size_t number) {
  static constexpr WordList kLasts("training", "course", "courses", "workshop", "seminar", "conference", "shift",
                                   "shifts", "duty", "camp", "fair", "festival", "market", "exhibition", "open",
                                   "orientation", "induction", "retreat", "hackathon", "webinar", "babysit",
                                   "babysitting", "volunteering", "tournament", "rehearsal", "rehearsals", "sale",
                                   "work", "working", "school", "playdate", "childcare", "cover");
  const auto first = list.begin();
  const bool lasts = std::any_of(first, first + static_cast<std::ptrdiff_t>(number),
                                 [](const Token& token) { return !token.literal && kLasts.holds(token); });
  return lasts && number > 0 && list[number - 1].norm != "at";
}

/// "chapters 3 to 5", "pages 40-62": numbers of something else.
bool counts_things(const std::vector<Token>& list, std::size_t number) {
  static constexpr WordList kThings("chapter", "chapters", "page", "pages", "slide", "slides", "question", "questions",
                                    "exercise", "exercises", "level", "levels", "episode", "episodes", "row", "rows",
                                    "unit", "units", "lesson", "lessons", "verse", "verses", "step", "steps", "section",
                                    "sections", "volume", "volumes", "problem", "problems", "version", "figure",
                                    "figures", "grade", "grades", "ages", "aged", "numbers", "ch", "pp", "ayat", "juz");
  std::size_t at = number;
  const auto dash = [&](std::size_t i) { return list[i].norm == "to" || list[i].norm == "-" || list[i].norm == "and"; };
  if (at > 1 && dash(at - 1) && list[at - 2].kind == TokenKind::kNumber) at -= 2;
  return at > 0 && !list[at - 1].literal && kThings.holds(list[at - 1]);
}

}  // namespace

/// "a quarter to 9", "20 past 3pm", "half three" (arg 30).
bool Grammar::minutes_past(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* number = match.find(ElementKind::kNumber);
  const Capture* second = match.find(ElementKind::kNumber, 1);
  const Capture* clock_shift = match.find(Class::kClockShift);
  const Capture* meridiem = match.find(Class::kMeridiem);
  const Capture* clock = match.find(ElementKind::kClock);
  if (rule.arg == -2) {  // "پانچ بجنے میں دس منٹ": the hour comes first
    if (number == nullptr || second == nullptr || number->value > 12 || second->value > 59) return false;
    return set_clock(out, number->value * 60 - second->value);
  }
  const bool counted = clock_shift == nullptr && rule.arg <= 1 && rule.arg != -3;
  const int sign = rule.arg < 0 ? -1 : 1;
  if (counted && number == nullptr) return false;
  const int offset = clock_shift != nullptr ? clock_shift->value
                     : counted              ? number->value
                     : rule.arg == -3       ? 15
                                            : rule.arg;
  const Capture* hour = counted ? second : number;
  if (offset > 59 || offset < 1 || (hour == nullptr && clock == nullptr)) return false;
  if (rule.arg == -3 && !clause_end(match.end)) return false;  // "a quarter of five", not of five cakes
  const bool half_said = meridiem != nullptr || (clock != nullptr && !clock->expr->half_unknown);
  const bool until = counted && half_said && (is(number->end, "till") || is(number->end, "til"));
  static constexpr WordList kScores("won", "lost", "beat", "win", "lose", "score", "scored", "leads", "led");
  const bool score = counted && number->token > 0 && kScores.holds(tokens_.list[number->token - 1]);
  if (score && is(number->end, "to")) return false;
  if (counted && sign < 0 && (until || is(number->end, "to"))) {
    // "7 to 9am" is a range; "10 to 9" is said of minutes that a clock face shows, "5 to 7" is a range again.
    const int of_hour = clock != nullptr ? (clock->expr->clock / 3600 + 11) % 12 + 1 : hour->value;
    const bool figures = tokens_.list[number->token].kind == TokenKind::kNumber;
    if (offset % 5 != 0 || offset >= 30 || (figures && offset < of_hour)) return false;
    if (counts_things(tokens_.list, number->token)) return false;
    // "saturday 10 to 2", but "saturday at 10 to 2"
    const std::size_t before = number->token > 0 && is(number->token - 1, ",") ? number->token - 1 : number->token;
    const int hours = (of_hour - offset + 24) % 12;
    if (figures && offset <= 12 && hours > 0 && hours < 10 && lasts_for_hours(tokens_.list, number->token))
      return false;
    if (figures && offset <= 12 && hours > 0 && hours < 10 &&
        (has(before - 1, Class::kDayWord) || has(before - 1, Class::kWeekday)))
      return false;
  }
  if (clock != nullptr) {  // "a quarter past noon", "20 past 3pm"
    out = *clock->expr;
    if (out.clock % 3600 != 0 || out.has_end_clock) return false;
    out.clock = (out.clock + 24 * 3600 + sign * offset * 60) % (24 * 3600);
    out.midnight = false;
    return true;
  }
  if (hour->value < 1 || hour->value > 23) return false;
  set_clock(out, hour->value * 60 + sign * offset);
  if (meridiem != nullptr && hour->value <= 12) {
    set_clock(out, ((hour->value % 12 + meridiem->value) * 60 + sign * offset + 1440) % 1440);
    out.half_unknown = false;
  }
  return out.clock >= 0;
}

bool Grammar::act_on_clock(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* number = match.find(ElementKind::kNumber);
  const Capture* second = match.find(ElementKind::kNumber, 1);
  const Capture* clock_shift = match.find(Class::kClockShift);
  const Capture* meridiem = match.find(Class::kMeridiem);
  const auto is_number = [&](const Capture& capture) { return tokens_.list[capture.token].kind == TokenKind::kNumber; };
  switch (rule.action) {
    case Do::kHour:
      if (rule.arg == 1 && is_number(*number) && tokens_.list[number->token].digits > 2) {  // "150ish"
        const bool real = number->value % 100 < 60 && number->value < 2400;
        return real && set_clock(out, number->value / 100 * 60 + number->value % 100);
      }
      if (rule.arg >= 5) {  // "raat 9 tak", "subah 10 pe"
        if (number->value < 1 || number->token == 0 || !has(number->token - 1, Class::kPart)) return false;
        static constexpr WordList kDoes("kar", "kr", "rakh", "karo", "rakho", "kardo", "krdo", "کر", "رکھ", "کرو",
                                        "رکھو");
        if (rule.arg == 7 && (match.end >= tokens_.list.size() || !kDoes.holds(tokens_.list[match.end]))) return false;
        if (rule.arg == 5) out.meaning = PrepMeaning::kDeadline;
      }
      return number->value <= 24 && set_clock(out, number->value * 60);
    case Do::kHourMinute: {
      const int least = rule.arg != 0 ? 1 : 10;  // "ten oh five"; but "at 5 3 eggs"
      if (rule.arg == 3 && (number->value < 1 || number->value > 12 || second->value > 9)) return false;
      if (number->value > 23 || second == nullptr || second->value > 59 || second->value < least) return false;
      if (is_number(*number) != is_number(*second)) return false;
      // "call ali five thirty": without a word before them only what a clock face shows, and nothing behind.
      static constexpr WordList kNumbered("flat", "unit", "room", "apartment", "apt", "bus", "gate", "number", "route",
                                          "suite", "platform", "channel", "page", "track", "highway", "flight",
                                          "train");
      const bool face = second->value == 15 || second->value == 30 || second->value == 45;
      if (rule.arg == 4 && (!face || number->value > 12 || is_number(*number) || !clause_end(match.end) ||
                            (number->token > 0 && (has(number->token - 1, Class::kNumber) ||
                                                   kNumbered.holds(tokens_.list[number->token - 1])))))
        return false;
      return set_clock(out, number->value * 60 + second->value);
    }
    case Do::kHourMeridiem: {
      int hour = number->value;
      int minute = second != nullptr ? second->value : 0;
      const bool figures = is_number(*number);
      if (figures && second == nullptr && tokens_.list[number->token].digits > 2) {
        minute = hour % 100;  // "730 pm"
        hour /= 100;
      } else if (figures && tokens_.list[number->token].digits > 2) {
        return false;
      } else if (!figures && second == nullptr && hour >= 100) {
        minute = hour % 100;  // "eight hundred am", as a clock of 24 hours is read out
        hour /= 100;
      }
      if (hour < 1 || hour > 12 || minute > 59) return false;
      if (second != nullptr && (is_number(*number) != is_number(*second))) return false;
      const int half = meridiem != nullptr ? meridiem->value : is(match.end - 2, "p") ? 12 : 0;
      set_clock(out, (hour % 12 + half) * 60 + minute);
      out.half_unknown = false;
      return true;
    }
    case Do::kMinutesPast:
      return minutes_past(rule, match, out);
    case Do::kShiftHour:
      return number->value >= 1 && number->value <= 12 && set_clock(out, number->value * 60 + clock_shift->value);
    case Do::kFixedClock:
      return set_clock(out, match.find(Class::kClockFixed)->value);
    case Do::kFromClock: {
      const Duration& said = match.find(ElementKind::kDuration)->duration;
      Expr from;
      if (const Capture* clock = match.find(ElementKind::kClock); clock != nullptr) {
        from = *clock->expr;
      } else if (number->value < 1 || number->value > 12 || !clause_end(match.end) || has(match.end, Class::kMonth) ||
                 !set_clock(from, number->value * 60)) {
        return false;  // "half an hour before 8"
      }
      constexpr int kDay = 24 * 3600;
      if (said.days != 0 || said.months != 0 || said.workdays != 0 || said.seconds >= kDay || from.has_end_clock)
        return false;
      out = from;
      out.clock = (from.clock + kDay + rule.arg * static_cast<int>(said.seconds)) % kDay;
      out.midnight = false;
      return true;
    }
    default:
      return false;
  }
}

/// "9 in the evening", "12 noon".
bool Grammar::on_hour_of_part(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* number = match.find(ElementKind::kNumber);
  const Capture* second = match.find(ElementKind::kNumber, 1);
  const Capture* part = match.find(Class::kPart);
  // "three nights", "one evening": how many, or some
  if (part != nullptr && part->token == number->end) {
    const std::string_view said = tokens_.list[part->token].norm;
    const bool some = number->value == 1 && tokens_.list[number->token].kind == TokenKind::kWord;
    if (some || (said.ends_with("s") && part->value != v(Part::kTonight))) return false;
  }
  if (number->value < 1 || number->value > 12 || !set_clock(out, number->value * 60)) return false;
  if (tokens_.list[number->token].digits > 2 || counts_things(tokens_.list, number->token)) return false;
  if (second != nullptr) {
    if (second->value > 59) return false;
    out.clock += second->value * 60;
  }
  out.part = part != nullptr ? static_cast<Part>(part->value) : Part::kTonight;
  if (rule.arg == 3) out.part = Part::kEvening;
  if (out.part == Part::kNoon || out.part == Part::kMidnight) {  // "12 noon"
    if (out.clock != 12 * 3600) return false;
    out.midnight = out.part == Part::kMidnight;
    if (out.midnight) out.clock = 0;
    out.part.reset();
    out.half_unknown = false;
    return true;
  }
  if (const Capture* day = match.find(Class::kDayWord); day != nullptr) {
    set_day(out, today() + days(day->value));
  } else if (out.part == Part::kTonight || rule.arg == 1) {
    set_day(out, today());
    out.implied_today = true;
  }
  return true;
}

/// "5 to 6pm".
bool Grammar::on_hour_to_clock(const Match& match, Expr& out) const {
  const Capture* number = match.find(ElementKind::kNumber);
  const Capture* clock = match.find(ElementKind::kClock);
  if (number->value > 24 || number->value < 1 || clock == nullptr || clock->expr->has_end_clock) return false;
  if (counts_things(tokens_.list, number->token)) return false;
  // "route 5 to 6pm": the first number must not belong to what stands before it.
  set_clock(out, number->value * 60);
  out.half_unknown = number->value <= 12;
  out.has_end_clock = true;
  out.end_clock = clock->expr->clock;
  out.end_half_unknown = clock->expr->half_unknown;
  out.part = clock->expr->part;
  out.zone = clock->expr->zone;
  out.zone_offset = clock->expr->zone_offset;
  return true;
}

/// "9-5 on friday".
bool Grammar::on_hour_to_hour(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* number = match.find(ElementKind::kNumber);
  const Capture* second = match.find(ElementKind::kNumber, 1);
  if (second == nullptr || number->value > 24 || second->value > 24 || number->value < 1 || second->value < 1)
    return false;
  if (counts_things(tokens_.list, number->token)) return false;
  constexpr std::uint64_t dated =
      bit(Class::kDayWord) | bit(Class::kEitherDay) | bit(Class::kWeekday) | bit(Class::kPart);
  bool before = number->token > 0 && (tokens_.list[number->token - 1].classes & dated) != 0;
  // "sham 6 se 8 meeting": after a part of day they are hours, whatever follows.
  const bool parted = rule.arg == 1 && before && has(number->token - 1, Class::kPart) && !has(match.end, Class::kUnit);
  if (!parted && (!clause_end(match.end) || has(match.end, Class::kMonth))) return false;
  // "hospital jana 11 se 12": behind the verb nothing can be counted.
  before = before || (match.end >= tokens_.list.size() && number->token > 0 && has(number->token - 1, Class::kAction));
  std::size_t next = has(match.end, Class::kBefore) ? match.end + 1 : match.end;
  if (next != match.end && is(next, "the") && has(next + 1, Class::kPart)) ++next;
  const bool after = next < tokens_.list.size() && (tokens_.list[next].classes & dated) != 0;
  if (rule.arg == 1 && !before && !after) return false;
  // "9-5 on friday", but "we won 2-1 on saturday"
  const int hours = (second->value - number->value + 12) % 12;
  if (rule.arg == 1 && next != match.end && !before && (hours == 0 || hours > 9)) return false;
  set_clock(out, number->value * 60);
  out.half_unknown = number->value <= 12;
  out.has_end_clock = true;
  out.end_clock = second->value * 3600;
  out.end_half_unknown = second->value <= 12;
  return true;
}

/// "gym friday 1330", "gym 0730 tomorrow", not "pay ali friday 1500" or "12 march 1930".
bool Grammar::bare_military_hour(std::size_t at) const {
  static constexpr WordList kMoney("pay", "paid", "pays", "paying", "send", "transfer", "deposit", "withdraw", "lend",
                                   "give", "collect", "owe", "owes", "repay", "return", "donate", "budget", "refund");
  constexpr std::uint64_t dated =
      bit(Class::kDayWord) | bit(Class::kEitherDay) | bit(Class::kWeekday) | bit(Class::kFrequency);
  const auto& list = tokens_.list;
  if (list[at].digits != 4 || list[at].glued || list[at].number % 5 != 0) return false;
  const bool zero = list[at].number < 1000;
  const auto has_day = [&](std::size_t i) {
    return i < list.size() && (!list[i].literal || zero) &&
           ((list[i].classes & dated) != 0 || list[i].norm == "weekdays" || list[i].norm == "weekends");
  };
  if (zero && has_day(at + 1)) return true;
  if (at == 0 || !has_day(at - 1) || (at > 2 && is(at - 2, "to")) || (!zero && !clause_end(at + 1))) return false;
  return std::none_of(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(at),
                      [](const Token& token) { return !token.literal && kMoney.holds(token); });
}

/// "1530 hours", "15h".
bool Grammar::on_military_hour(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* number = match.find(ElementKind::kNumber);
  const Token& token = tokens_.list[number->token];
  const bool figures = token.kind == TokenKind::kNumber;
  int hour = number->value / 100;
  int minute = number->value % 100;
  if (rule.arg == 2) {  // "15h"; "3h" is a length
    if (!figures || token.digits != 2 || number->value < 13 || !tokens_.list[match.end - 1].glued) return false;
    hour = number->value;
    minute = 0;
  } else if (rule.arg == 5) {  // "1530 tomorrow", not "pay 1530 tomorrow"
    if (!figures || token.digits != 4 || number->token != 0) return false;
    set_day(out, today() + days(match.find(Class::kDayWord)->value));
  } else if (rule.arg == 6) {
    if (!figures || !bare_military_hour(number->token)) return false;
  } else if (rule.arg == 4) {  // "15 hundred hours"
    hour = number->value;
    minute = 0;
  } else if (figures ? token.digits != 4 : number->value < 100 || minute != 0) {
    return false;
  }
  if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return false;
  set_clock(out, hour * 60 + minute);
  out.half_unknown = false;
  return true;
}

bool Grammar::act_on_hour(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* clock = match.find(ElementKind::kClock);
  switch (rule.action) {
    case Do::kHourPart:
      return on_hour_of_part(rule, match, out);
    case Do::kHourToClock:
      return on_hour_to_clock(match, out);
    case Do::kHourToHour:
      return on_hour_to_hour(rule, match, out);
    case Do::kMilitary:
      return on_military_hour(rule, match, out);
    case Do::kSameClock:
      out = *clock->expr;
      return true;
    case Do::kOtherZone:
    case Do::kOffsetZone:
      return act_on_zone(rule, match, out);
    default:
      return false;
  }
}

/// "at lunch" and "after dinner" are times, "lunch with Bob" is a thing to do.
bool Grammar::meal_time(std::size_t at) const {
  if (is(at, "at") || is(at, "during")) return true;
  // "by tomorrow |lunch|"
  constexpr std::uint64_t kDay = bit(Class::kDayWord) | bit(Class::kWeekday);
  const bool by_day = at > 1 && (tokens_.list[at - 1].classes & kDay) != 0 && has(at - 2, Class::kBefore) &&
                      value(at - 2, Class::kBefore) == static_cast<int>(PrepMeaning::kDeadline) && clause_end(at + 1);
  if (by_day) return true;
  const std::size_t before = at > 0 && is(at - 1, "the") ? at - 1 : at;
  if (before == 0 || !has(before - 1, Class::kBefore) || is(before - 1, "about")) return false;
  return value(before - 1, Class::kBefore) != static_cast<int>(PrepMeaning::kPlain) || is(before - 1, "during");
}

bool Grammar::hour_behind(std::size_t at) const {
  for (; at + 1 < tokens_.list.size(); ++at) {
    const bool number = tokens_.list[at + 1].kind == TokenKind::kNumber && !tokens_.list[at + 1].literal;
    if (number && (is(at, "at") || has(at + 2, Class::kMeridiem))) return true;
  }
  return false;
}

bool Grammar::act_on_part(const TimeRule& rule, const Match& match, std::size_t at, Expr& out) const {
  switch (rule.action) {
    case Do::kPartOfDay: {
      const Capture* named = match.find(Class::kPart);
      if (rule.arg < 100 && named == nullptr) return false;
      const auto part = static_cast<Part>(rule.arg >= 100 ? (rule.arg - 100) % 100 : named->value);
      // "for three nights"
      if (named != nullptr && at > 0 && has(at - 1, Class::kNumber) && tokens_.list[named->token].norm.ends_with("s"))
        return false;
      const bool prayer = rule.arg >= 400;
      if (prayer && !meal_time(at)) return false;
      // "office hours with Dr Okafor every wednesday", "TA office hours tuesday at 3"
      if (rule.arg == 100 + v(Part::kWorkHours) && (at == 0 || !has(at - 1, Class::kBefore)) &&
          (is(match.end, "with") || is(match.end, "for") || hour_behind(match.end)))
        return false;
      out.weak = named != nullptr && has(named->token, Class::kWeak);
      if (out.weak && value(named->token, Class::kWeak) == 2 && !meal_time(at)) return false;
      if (part == Part::kNoon || part == Part::kMidnight) {
        set_clock(out, part == Part::kNoon ? 12 * 60 : 0);
        out.half_unknown = false;
        out.midnight = part == Part::kMidnight;
        if (rule.arg == 1) set_day(out, today());
        return true;
      }
      out.part = part;
      out.implied_today = part == Part::kTonight;
      const bool this_day = rule.arg == 1 || (rule.arg >= 200 && !prayer) || part == Part::kTonight;  // "this morning"
      if (this_day) set_day(out, today());
      if (rule.arg >= 300 && !prayer) {  // "last night"
        set_day(out, today() - days(1));
        out.past_word = true;
      }
      return true;
    }
    case Do::kNow:
      // "now that", "now and then" are no times.
      if (is(match.end, "that") ||
          (has(match.end, Class::kAnd) && (is(match.end + 1, "then") || is(match.end + 1, "again"))))
        return false;
      out.instant = true;
      out.date = today();
      out.clock = static_cast<int>((context_.now - LocalSeconds(today())).count());
      out.clock_grain = Grain::kSecond;
      return at < tokens_.list.size();
    case Do::kEndOfDay:
      out.has_clock = true;
      out.clock = 17 * 3600;
      out.has_end_clock = true;
      out.end_clock = 24 * 3600;
      if (rule.arg > 0) {
        set_day(out, today() + days(rule.arg - 1));
        out.implied_today = true;
      }
      return true;
    default:
      return false;
  }
}

}  // namespace yaad::language
