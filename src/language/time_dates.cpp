// What time templates make of days: weekdays, days of months, holidays, days beside others.
#include "language/time_expr.h"
#include "language/urdu_words.h"
#include "language/word_list.h"

namespace yaad::language {

using std::chrono::days;

void set_day(Expr& expr, LocalDays day) {
  expr.has_date = true;
  expr.date = day;
  expr.period_end = day + days(1);
  expr.grain = Grain::kDay;
}

void set_span(Expr& expr, LocalDays begin, LocalDays end, Grain grain) {
  expr.has_date = true;
  expr.date = begin;
  expr.period_end = end;
  expr.grain = grain;
}

void set_year(Expr& expr, int year) {
  const int months = 12 * (year - year_of(expr.date));
  expr.date = add_months(expr.date, months);
  expr.period_end = expr.grain == Grain::kDay ? expr.date + days(1) : add_months(expr.period_end, months);
  if (expr.has_end_date) expr.end_date = add_months(expr.end_date, months);
  expr.has_year = true;
  expr.yearless = false;
}

bool Grammar::act(const TimeRule& rule, const Match& match, std::size_t at, Expr& out) const {
  const Do action = rule.action;
  if (action <= Do::kClosest) return act_on_weekday(rule, match, out);
  if (action <= Do::kDayRangeOfSpan) return act_on_date(rule, match, out);
  if (action <= Do::kOfYear) return act_on_holiday(rule, match, out);
  if (action <= Do::kDateFor) return act_on_length(rule, match, out);
  if (action <= Do::kWeekOf) return act_on_period(rule, match, out);
  if (action <= Do::kToDate) return act_on_edge(rule, match, out);
  if (action <= Do::kFromClock) return act_on_clock(rule, match, out);
  return act_on_hour(rule, match, out) || act_on_part(rule, match, at, out);
}

/// "bijli ka bill 28 tak", "school ki fees 10 tak deni hai": with "tak" behind the figure at `at` the clause ends, or
/// its verb follows. Not so far as one reads, counts or weighs.
bool Grammar::until_day(std::size_t at) const {
  static constexpr WordList counts(
      "ginti", "gin", "ginna", "ginni", "kitab", "book", "surah", "sura", "sabaq", "lesson", "ayat", "juz", "para",
      "sipara", "siparah", "quran", "wazan", "weight", "score", "yaad", "parhna", "parhni", "parhne", "percent",
      "percentage", "marks", "speed", "table", "pahara", "likhna", "گنتی", "گننا", "کتاب", "سورت", "سورۃ", "سبق", "آیت",
      "پارہ", "قرآن", "وزن", "یاد", "پڑھنا", "پڑھنی", "پڑھنے", "نمبر", "پہاڑہ", "لکھنا");
  static constexpr WordList with_verb("jama", "jma", "ada", "pay", "submit", "book", "order", "deposit", "renew",
                                      "mukammal", "complete", "finish", "khatam", "tayyar", "tayar", "ready", "wapas",
                                      "wapis", "return", "clear", "theek", "bhej", "de", "جمع", "ادا", "مکمل", "ختم",
                                      "تیار", "واپس", "بک", "ٹھیک", "بھیج", "دے");
  std::size_t behind = at + 2;  // Behind "tak".
  const auto& list = tokens_.list;
  if (behind + 1 < list.size() && with_verb.holds(list[behind].norm)) ++behind;  // "18 tak jama karwana hai"
  if (behind < list.size() && list[behind].kind != TokenKind::kSign && !is_infinitive(list[behind].norm)) return false;
  if (list[at - 1].kind != TokenKind::kWord || list[at - 1].literal || (list[at - 1].classes & kNumeric) != 0)
    return false;
  return std::none_of(list.begin(), list.end(), [](const Token& token) { return counts.holds(token); });
}

bool Grammar::bare_monthday(std::size_t at, bool on) const {
  static constexpr WordList counted("room", "page", "ward", "number", "no", "no.", "class", "unit", "gali", "kamra",
                                    "chapter", "section", "version", "sector", "flat", "house", "seat", "bus", "road",
                                    "level", "team", "block", "route", "floor", "line", "step", "plot", "se", "کمرہ",
                                    "صفحہ", "نمبر", "گلی", "جماعت", "سیکٹر", "فلیٹ", "مکان", "سیٹ", "باب", "سے");
  const bool first = at == 0 || tokens_.list[at - 1].kind == TokenKind::kSign || has(at - 1, Class::kPerson);
  const bool figure = tokens_.list[at].kind == TokenKind::kNumber;
  if (!figure) {
    // "un paanch ko bulana hai": so many people
    static constexpr WordList people("un", "unn", "in", "inn", "hum", "ham", "tum", "aap", "baqi", "baki", "baaki",
                                     "mere", "meray", "apne", "apnay", "tere", "humare", "hamare", "sare", "saare",
                                     "kul", "pure", "poore", "sirf", "woh", "wo", "ye", "yeh", "kam", "zyada", "har",
                                     "ان", "ہم", "تم", "آپ", "باقی", "میرے", "اپنے", "تیرے", "ہمارے", "سارے", "کل",
                                     "پورے", "صرف", "وہ", "یہ", "ہر");
    constexpr int kCounted = 4;  // "do ko bulao"
    int day = 0;
    if (!monthday_at(at, day) || day < 2 || (first && day <= kCounted)) return false;
    constexpr std::uint64_t kWhen =
        bit(Class::kEitherDay) | bit(Class::kDayWord) | bit(Class::kWeekday) | bit(Class::kPart);
    if (!first && (people.holds(tokens_.list[at - 1]) || (tokens_.list[at - 1].classes & kWhen) != 0)) return false;
    if (first && on) return true;
  }
  if (first) return true;
  static constexpr WordList ends("hai", "hain", "h", "hy", "he", "hn", "ہے", "ہیں");
  const auto before = tokens_.list[at - 1].norm;
  if (on) return !counted.holds(before);
  return is_infinitive(before) || ends.holds(before) || (!counted.holds(before) && until_day(at));
}

/// "June 31st", "the 3rd floor": the ordinal [at, end) is no day of a month.
bool Grammar::not_of_month(std::size_t at, std::size_t end) const {
  static constexpr WordList kThings("floor", "edition", "grade", "attempt", "chapter", "person", "place", "symphony",
                                    "century", "base", "gear", "row", "birthday", "anniversary", "wheel", "degree",
                                    "amendment", "avenue", "street", "element", "dan", "generation", "draft", "opinion",
                                    "wave", "dose", "instalment", "installment", "hole", "lap");
  const std::size_t before = at > 1 && is(at - 1, "the") ? at - 1 : at;
  const bool led = before > 0 && (is(before - 1, "on") || is(before - 1, "by"));
  const bool floor = is(end, "floor");  // "on the 3rd floor"
  if (end < tokens_.list.size() && !tokens_.list[end].literal && (floor || !led) && kThings.holds(tokens_.list[end]))
    return true;
  const auto month = at > 0 ? tokens_.list[at - 1].norm : std::string_view();
  return at > 0 && has(at - 1, Class::kMonth) && month != "may" && month != "march" && month != "mar";
}

bool Grammar::year_follows(std::size_t at) const {
  const std::size_t next = is(at, ",") ? at + 1 : at;
  return next < tokens_.list.size() && tokens_.list[next].digits == 4 && tokens_.list[next].number > 1900 &&
         tokens_.list[next].number < 2100;
}

/// "friday", "next friday", "اگلے جمعے".
bool Grammar::on_weekday(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* weekday = match.find(Class::kWeekday);
  const Capture* shift = match.find(Class::kShift);
  const int which = shift != nullptr ? shift->value : rule.arg;
  const LocalDays week = start_of(today(), Unit::kWeek);
  const auto ahead_of = [&](LocalDays from) { return from + days((weekday->value - weekday_of(from) + 7) % 7); };
  if (has(weekday->token + 1, Class::kNameTag)) return false;  // "Peer sahib"
  // "اگلے ہفتے" is next week, though the word alone is Saturday.
  if (rule.action == Do::kShiftWeekday && rule.arg != 9 && has(weekday->token, Class::kUnit) &&
      !has(weekday->token, Class::kWeak))
    return false;
  if (which == 0) {
    set_day(out, ahead_of(today()));
    out.weekday = true;
    out.weak = shift == nullptr && has(weekday->token, Class::kWeak);
    return true;
  }
  set_day(out, which > 0 ? week + days(7 * which + weekday->value) : ahead_of(today()) - days(7));
  if (which == 1) out.or_days = static_cast<int>((ahead_of(today()) - out.date).count());
  out.past_word = which < 0;
  return true;
}

/// "three fridays from now", "two nights ago".
bool Grammar::on_weekday_away(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* weekday = match.find(Class::kWeekday);
  const auto ahead_of = [&](LocalDays from) { return from + days((weekday->value - weekday_of(from) + 7) % 7); };
  const Capture* number = match.find(ElementKind::kNumber);
  if (number == nullptr || number->value < 1 || number->value > 520) return false;
  if (rule.arg == -2) {  // "two nights ago"
    const auto part = static_cast<Part>(match.find(Class::kPart)->value);
    if (part == Part::kNoon || part == Part::kMidnight || part == Part::kTonight) return false;
    set_day(out, today() - days(number->value));
    out.part = part;
    out.past_word = true;
    return true;
  }
  const LocalDays next = ahead_of(today() + days(1));
  set_day(out, rule.arg > 0 ? next + days(7 * (number->value - 1)) : ahead_of(today()) - days(7 * number->value));
  out.past_word = rule.arg < 0;
  return true;
}

/// "the next 3 fridays".
bool Grammar::on_next_weekdays(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* weekday = match.find(Class::kWeekday);
  const Capture* shift = match.find(Class::kShift);
  const int which = shift != nullptr ? shift->value : rule.arg;
  const auto ahead_of = [&](LocalDays from) { return from + days((weekday->value - weekday_of(from) + 7) % 7); };
  const Capture* number = match.find(ElementKind::kNumber);
  // "next 3 fridays", but not "at 5 next friday"
  if (number->value < 2 || number->value > 520 || which == 0 || !tokens_.list[weekday->token].norm.ends_with("days"))
    return false;
  const int weeks = 7 * (number->value - 1);
  const LocalDays first = which > 0 ? ahead_of(today() + days(1)) : ahead_of(today()) - days(7 + weeks);
  set_day(out, first);
  out.has_end_date = true;
  out.end_date = first + days(weeks + 1);
  out.past_word = which < 0;
  return true;
}

/// "the second friday after easter".
bool Grammar::on_nth_weekday_from(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* weekday = match.find(Class::kWeekday);
  const Capture* date = match.date();
  const auto ahead_of = [&](LocalDays from) { return from + days((weekday->value - weekday_of(from) + 7) % 7); };
  const Capture* ordinal = match.find(ElementKind::kOrdinal);
  const int said = ordinal != nullptr ? ordinal->value : 1;
  const int nth = said == -1 && rule.arg < 0 ? 1 : said;  // "the last friday before christmas"
  if (nth < 1 || date->expr->grain != Grain::kDay) return false;
  const LocalDays from = date->expr->date;
  set_day(out, rule.arg > 0 ? ahead_of(from + days(1)) + days(7 * (nth - 1)) : ahead_of(from) - days(7 * nth));
  return true;
}

/// "the friday closest to the 12th".
bool Grammar::on_closest_weekday(const Match& match, Expr& out) const {
  const Capture* weekday = match.find(Class::kWeekday);
  const Capture* date = match.date();
  const auto ahead_of = [&](LocalDays from) { return from + days((weekday->value - weekday_of(from) + 7) % 7); };
  const Capture* ordinal = match.find(ElementKind::kOrdinal);
  const LocalDays after = ahead_of(date->expr->date);
  const LocalDays before = after - days(7);
  const bool first_is_after = after - date->expr->date <= date->expr->date - before;
  const int nth = ordinal != nullptr ? ordinal->value : 1;
  if (nth < 1 || nth > 20) return false;
  // They alternate: the nearer one, then the other side.
  const bool on_after = (nth % 2 == 1) == first_is_after;
  set_day(out, on_after ? after + days(7 * ((nth - 1) / 2)) : before - days(7 * ((nth - 1) / 2)));
  return true;
}

bool Grammar::act_on_weekday(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* weekday = match.find(Class::kWeekday);
  const Capture* shift = match.find(Class::kShift);
  const Capture* date = match.date();
  const int which = shift != nullptr ? shift->value : rule.arg;
  const LocalDays week = start_of(today(), Unit::kWeek);
  const auto ahead_of = [&](LocalDays from) { return from + days((weekday->value - weekday_of(from) + 7) % 7); };
  switch (rule.action) {
    case Do::kDay: {
      const Capture* day = match.find(Class::kDayWord);
      const Capture* either = match.find(Class::kEitherDay);
      set_day(out, today() + days(day != nullptr ? day->value : either->value));
      if (either != nullptr) out.either_way = either->value;
      out.weak = day != nullptr && has(day->token, Class::kWeak);
      out.past_word = out.date < today();
      return true;
    }
    case Do::kThatDay:
      if (!context_.spoken_of || !clause_end(match.end)) return false;
      set_day(out, LocalDays(context_.spoken_of->date) + days(rule.arg));
      return true;
    case Do::kThatPart:
      if (!context_.spoken_of || !clause_end(match.end)) return false;
      // "on the morning of |the wedding|"
      if (is(match.end - 1, "of") && match.end < tokens_.list.size() &&
          tokens_.list[match.end].kind == TokenKind::kWord)
        return false;
      set_day(out, LocalDays(context_.spoken_of->date) + days(rule.arg));
      out.part = static_cast<Part>(match.find(Class::kPart)->value);
      return true;
    case Do::kThatWeekday: {
      // "on the sunday roast", "for the friday night game"
      if (!clause_end(match.end) || (has(match.end, Class::kPart) && !clause_end(match.end + 1))) return false;
      // "on the friday |after next|", "in the sun"
      if (rule.arg == 0 && (is(match.end, "after") || is(match.end, "before"))) return false;
      if (has(weekday->token, Class::kWeak) && (weekday->token < 2 || !is(weekday->token - 2, "on"))) return false;
      const LocalDays spoken = context_.spoken_of ? LocalDays(context_.spoken_of->date) : today();
      if (!context_.spoken_of && rule.arg != 0) return false;
      set_day(out, rule.arg < 0 ? ahead_of(spoken - days(7)) : ahead_of(spoken + days(rule.arg)));
      out.weekday = !context_.spoken_of;
      return true;
    }
    case Do::kDayPlus:
      set_day(out, today() + days(rule.arg));
      out.past_word = rule.arg < 0;
      return true;
    case Do::kWeekday:
    case Do::kShiftWeekday:
      return on_weekday(rule, match, out);
    case Do::kWeekdayOfWeek:
      // "monday the week after the wedding" is of a week that is not known.
      if (is(match.end - 1, "after") && match.end < tokens_.list.size() &&
          tokens_.list[match.end].kind == TokenKind::kWord)
        return false;
      set_day(out, week + days(7 * which + weekday->value));
      out.past_word = out.date < today();
      out.of_week = true;
      if (const Capture* part = match.find(Class::kPart); part != nullptr) out.part = static_cast<Part>(part->value);
      return true;
    case Do::kDayPart: {
      constexpr int kFriday = 4;  // "after friday prayers"
      if (rule.arg == v(Part::kZuhr) && (weekday->value != kFriday || !meal_time(weekday->token))) return false;
      const Capture* day = match.find(Class::kDayWord);
      set_day(out, day != nullptr ? today() + days(day->value) : ahead_of(today()));
      out.weekday = day == nullptr;
      out.part = static_cast<Part>(rule.arg);
      return true;
    }
    case Do::kWeekdayPlus: {
      const Capture* number = match.find(ElementKind::kNumber);  // "two weeks on friday"
      if (number != nullptr && (number->value < 2 || number->value > 52)) return false;
      set_day(out, ahead_of(today()) + days(7 * (number != nullptr ? number->value : rule.arg)));
      return true;
    }
    case Do::kWeekdaysAway:
      return on_weekday_away(rule, match, out);
    case Do::kNextWeekdays:
      return on_next_weekdays(rule, match, out);
    case Do::kWeekdayIn:
      if (date->expr->grain != Grain::kWeek) return false;
      set_day(out, ahead_of(date->expr->date));
      out.past_word = out.date < today();
      return out.date < date->expr->period_end;
    case Do::kNthWeekdayFrom:
      return on_nth_weekday_from(rule, match, out);
    case Do::kClosest:
      return on_closest_weekday(match, out);
    default:
      return false;
  }
}

/// "5 june", "june 5 2027", "last june 5".
bool Grammar::on_monthday(const Match& match, Expr& out) const {
  const Capture* shift = match.find(Class::kShift);
  const Capture* month = match.find(Class::kMonth);
  const Capture* dom = match.find(ElementKind::kMonthday);
  const Capture* year = match.find(ElementKind::kYear);
  if (dom == nullptr || month == nullptr || (year == nullptr && year_follows(match.end))) return false;
  // "February 20 - 29, 2022": a range that does not exist is no day either.
  const std::size_t dash = match.end;
  if (year == nullptr && has(dash, Class::kDash) && dash + 1 < tokens_.list.size() &&
      tokens_.list[dash + 1].number > 0 && tokens_.list[dash + 1].digits <= 2 && year_follows(dash + 2)) {
    return false;
  }
  // "Oct 26 - 28" is a range; a year of two figures hangs on its hyphen.
  if (year != nullptr && is(year->token - 1, "-") && tokens_.list[year->token].digits == 2 &&
      (!tokens_.list[year->token].glued || month->token < dom->token)) {
    return false;
  }
  // "28 june - 3 july" does not begin with a year.
  if (year != nullptr && year->token < month->token && tokens_.list[year->token].digits == 2) return false;
  int chosen = year != nullptr ? year->value : year_of(today());
  out.yearless = year == nullptr && shift == nullptr;
  if (shift != nullptr) {  // "last june 5"
    if (!real_date(chosen, month->value, dom->value)) return false;
    const LocalDays here = make_day(chosen, month->value, dom->value);
    chosen += shift->value < 0 ? -(here >= today() ? 1 : 0) : here < today() + days(shift->value) ? 1 : 0;
    out.past_word = shift->value < 0;
  }
  for (int ahead = 0; out.yearless && ahead < 8; ++ahead, ++chosen) {
    if (real_date(chosen, month->value, dom->value) && make_day(chosen, month->value, dom->value) >= today()) break;
  }
  if (!real_date(chosen, month->value, dom->value)) return false;
  set_day(out, make_day(chosen, month->value, dom->value));
  out.has_year = year != nullptr;
  return true;
}

/// "june 5 to 9".
bool Grammar::on_monthday_range(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* month = match.find(Class::kMonth);
  const Capture* dom = match.find(ElementKind::kMonthday);
  const Capture* last = match.find(ElementKind::kMonthday, 1);
  const Capture* year = match.find(ElementKind::kYear);
  if (last == nullptr || last->value <= dom->value || (year == nullptr && year_follows(match.end))) return false;
  int chosen = year != nullptr ? year->value : year_of(today());
  if (!real_date(chosen, month->value, last->value)) return false;
  if (year == nullptr && make_day(chosen, month->value, last->value) < today()) ++chosen;
  if (!real_date(chosen, month->value, last->value)) return false;
  set_day(out, make_day(chosen, month->value, dom->value));
  out.has_end_date = rule.arg == 0 || last->value == dom->value + 1;  // "the 2nd and the 9th of july": the first
  out.end_date = make_day(chosen, month->value, last->value) + days(1);
  out.yearless = year == nullptr;
  return true;
}

/// "the 15th": of this month, or of the next that has it.
bool Grammar::on_day_of_month(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* dom = match.find(ElementKind::kMonthday);
  const LocalDays this_month = start_of(today(), Unit::kMonth);
  bool marked = false;
  int day = 0;
  if (!monthday_at(dom->token, day, &marked)) return false;
  if (!marked && rule.arg != 1 && rule.arg < 3) return false;
  if (rule.arg == 5) {  // "18th se pehle", "25 se pehle": no hour is so late
    constexpr int kHours = 12;
    if (!marked && (day <= kHours || !clause_end(match.end))) return false;
    out.meaning = PrepMeaning::kDeadline;
  } else if (rule.arg >= 3 && !bare_monthday(dom->token, rule.arg == 3)) {
    return false;
  }
  if (rule.arg == 2) {  // "15th", after a word that asks for a time
    // "at first" is no day
    if (dom->token > 0 && is(dom->token - 1, "at") && tokens_.list[dom->token].kind == TokenKind::kWord) return false;
    const std::size_t next = dom->end;
    // "friday at 4, second visit": the verb is the noun that it counts.
    if (tokens_.list[dom->token].kind == TokenKind::kWord && has(next, Class::kAction)) return false;
    if (!clause_end(next) && !(next < tokens_.list.size() && tokens_.list[next].kind == TokenKind::kNumber))
      return false;
    out.needs_lead = true;
  }
  // "the second one" and "the second" alone choose from a list; "the 2nd" is a day.
  const bool word = tokens_.list[dom->token].kind == TokenKind::kWord;
  if (has(dom->end, Class::kMonth) || (is(dom->end, "of") && has(dom->end + 1, Class::kMonth))) return false;
  if (rule.arg == 0 && (is(dom->end, "one") || has(dom->end, Class::kTaskWord))) return false;
  if (not_of_month(dom->token, dom->end)) return false;
  constexpr int kListed = 12;  // "the second" of those that were shown; "the fifteenth" is a day
  if (rule.arg == 0 && word && dom->end == tokens_.list.size() && dom->token <= 1 && day <= kListed) return false;
  if (rule.arg == 0 && word && (!clause_end(dom->end) || is(dom->end, "of"))) return false;  // "the first of many"
  // "better than the first", "he was the second"
  static constexpr WordList kCompares("than", "like", "as", "is", "was", "are", "were", "be", "been");
  const bool compared = (dom->token > 1 && kCompares.holds(tokens_.list[dom->token - 2])) ||
                        (dom->end < tokens_.list.size() && kCompares.holds(tokens_.list[dom->end]));
  if (rule.arg == 0 && word && compared) return false;
  out.day_of_month = true;
  for (int ahead = 0; ahead < 4; ++ahead) {
    const LocalDays begin = add_months(this_month, ahead);
    if (!real_date(year_of(begin), month_of(begin), day)) continue;
    set_day(out, begin + days(day - 1));
    if (out.date >= today()) return true;
  }
  return false;
}

/// "the 5th of next month".
bool Grammar::on_day_of_span(const Match& match, Expr& out) const {
  const Capture* shift = match.find(Class::kShift);
  const Capture* dom = match.find(ElementKind::kMonthday);
  const Capture* last = match.find(ElementKind::kMonthday, 1);
  const LocalDays this_month = start_of(today(), Unit::kMonth);
  const Capture* span = match.date();
  if (span != nullptr && span->expr->grain != Grain::kMonth) return false;
  const bool passed = span == nullptr && shift == nullptr && last == nullptr && dom->value < day_of(today());
  const LocalDays begin = passed             ? add_months(this_month, 1)
                          : span != nullptr  ? span->expr->date
                          : shift != nullptr ? add_months(this_month, shift->value)
                                             : this_month;
  const int until = last != nullptr ? last->value : dom->value;
  if (until < dom->value || !real_date(year_of(begin), month_of(begin), until)) return false;
  set_day(out, begin + days(dom->value - 1));
  out.has_end_date = last != nullptr;
  out.end_date = begin + days(until);
  out.past_word = begin + days(until) <= today();
  return true;
}

bool Grammar::act_on_date(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* month = match.find(Class::kMonth);
  const Capture* year = match.find(ElementKind::kYear);
  const LocalDays this_month = start_of(today(), Unit::kMonth);
  switch (rule.action) {
    case Do::kMonthDay:
      return on_monthday(match, out);
    case Do::kMonthDayRange:
      return on_monthday_range(rule, match, out);
    case Do::kDayOfMonth:
      return on_day_of_month(rule, match, out);
    case Do::kFirstOfMonth:
      set_day(out, today() == this_month ? today() : add_months(this_month, 1));
      return true;
    case Do::kIdes: {
      const bool late = month->value == 3 || month->value == 5 || month->value == 7 || month->value == 10;
      const int here = year_of(today());
      const auto in_year = [&](int chosen) { return make_day(chosen, month->value, late ? 15 : 13); };
      set_day(out, in_year(year != nullptr ? year->value : in_year(here) < today() ? here + 1 : here));
      return true;
    }
    case Do::kDayOfSpan:
    case Do::kDayRangeOfSpan:
      return on_day_of_span(match, out);
    default:
      return false;
  }
}

/// "عید کی شاپنگ" is shopping for Eid; "عید کی صبح", "عید کے بعد" are times.
bool Grammar::attribute(std::size_t at) const {
  if (!has(at, Class::kPossessive) || at + 1 >= tokens_.list.size()) return false;
  constexpr std::uint64_t timed = bit(Class::kPart) | bit(Class::kUnit) | bit(Class::kAfter) | bit(Class::kNumber) |
                                  bit(Class::kOrdinal) | bit(Class::kClockFixed) | bit(Class::kOccasion);
  const Token& next = tokens_.list[at + 1];
  return next.kind == TokenKind::kWord && (next.classes & timed) == 0;
}

/// "easter", "next eid", "christmas 2027".
bool Grammar::on_holiday(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* shift = match.find(Class::kShift);
  const Capture* year = match.find(ElementKind::kYear);
  const Capture* named = match.find(Class::kHoliday);
  if (named == nullptr && rule.arg == 0) return false;
  auto which = static_cast<Holiday>(named != nullptr ? named->value : rule.arg - 1);
  if (which == Holiday::kLabor && roman_) which = Holiday::kMayDay;
  out.holiday = static_cast<int>(which);
  if (attribute(match.end)) return false;
  // "a family day at the zoo"
  const bool plain_words = which == Holiday::kFamilyDay || which == Holiday::kFriendshipDay ||
                           which == Holiday::kFreedomDay || which == Holiday::kPrayerDay;
  out.weak = plain_words || (named != nullptr && has(named->token, Class::kWeak));
  const int here = year_of(today());
  if (year != nullptr) {
    if (year->value < 1600 || year->value > 9000) return false;
    set_day(out, holiday_on(which, year->value));
    out.has_year = true;
    return true;
  }
  out.yearless = true;
  set_day(out, holiday_from(which, today()));
  if (shift == nullptr || shift->value >= 0) {
    if (shift != nullptr && shift->value > 0 && out.date == today()) set_day(out, holiday_on(which, here + 1));
    return true;
  }
  const LocalDays this_year = holiday_on(which, here);
  set_day(out, this_year < today() ? this_year : holiday_on(which, here - 1));
  out.past_word = true;
  return true;
}

/// "christmas next year".
bool Grammar::on_date_of_year(const Match& match, Expr& out) const {
  const Capture* shift = match.find(Class::kShift);
  const Capture* year = match.find(ElementKind::kYear);
  const Capture* date = match.date();
  const int to = year != nullptr ? year->value : year_of(today()) + shift->value;
  out = *date->expr;
  if (out.has_year || to < 1600 || to > 9000 || (year != nullptr && out.holiday < 0)) return false;
  if (out.holiday >= 0) {
    set_day(out, holiday_on(static_cast<Holiday>(out.holiday), to));
  } else if (out.yearless) {
    set_year(out, to);
  } else {
    return false;
  }
  out.yearless = false;
  out.has_year = true;
  out.weak = false;
  out.past_word = out.date < today();
  return true;
}

/// "this time tomorrow", "this time next week".
bool Grammar::on_same_time(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* date = match.date();
  const Expr& from = *date->expr;
  if (from.has_clock || from.instant || from.has_end_date) return false;
  const int weeks = static_cast<int>((from.date - start_of(today(), Unit::kWeek)).count() / 7);
  const int years = year_of(from.date) - year_of(today());
  set_day(out, from.grain == Grain::kDay     ? from.date
               : from.grain == Grain::kWeek  ? today() + days(7 * weeks)
               : from.grain == Grain::kMonth ? add_months(today(), 12 * years + month_of(from.date) - month_of(today()))
                                             : add_months(today(), 12 * years));
  out.has_clock = rule.arg == 0;  // "this day next year"
  out.clock = static_cast<int>((context_.now - LocalSeconds(today())).count()) / 60 * 60;
  out.past_word = out.date < today();
  return true;
}

/// "the day after easter", "the weekend before christmas".
bool Grammar::on_beside_date(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* date = match.date();
  const Capture* unit_at = match.find(Class::kUnit);
  const Unit unit = unit_at != nullptr ? static_cast<Unit>(unit_at->value) : Unit::kDay;
  const Expr& from = *date->expr;
  if (const Capture* part = match.find(Class::kPart); part != nullptr) {  // "the night before christmas"
    set_day(out, from.date + days(rule.arg));
    out.part = static_cast<Part>(part->value);
    return from.grain == Grain::kDay && part->value != v(Part::kNoon) && part->value != v(Part::kMidnight);
  }
  if (unit <= Unit::kHour || from.instant) return false;
  if (match.find(Class::kWeekend) != nullptr) {  // "the weekend before christmas"
    const LocalDays end = from.has_end_date ? from.end_date : from.period_end;
    const LocalDays near = start_of(rule.arg > 0 ? end : from.date, Unit::kWeek) + days(5);
    set_day(out, rule.arg < 0 && near + days(2) > from.date ? near - days(7) : near);
    out.has_end_date = true;
    out.end_date = out.date + days(2);
    return true;
  }
  if (const Capture* ordinal = match.find(ElementKind::kOrdinal); ordinal != nullptr) {  // "عید کے دوسرے دن"
    set_day(out, from.date + days(ordinal->value - 1));
    return ordinal->value > 0 && from.holiday >= 0;
  }
  if (unit == Unit::kDay) {
    const LocalDays end = from.has_end_date ? from.end_date : from.period_end;
    set_day(out, rule.arg > 0 ? end + days(rule.arg - 1) : from.date + days(rule.arg));
    return true;
  }
  if (unit == Unit::kWorkday || unit == Unit::kWeekendDay) return false;
  const LocalDays last = from.grain == Grain::kDay ? from.date : from.period_end - days(1);
  set_period(out, add_units(start_of(rule.arg > 0 ? last : from.date, unit), unit, rule.arg), unit);
  return true;
}

bool Grammar::act_on_holiday(const TimeRule& rule, const Match& match, Expr& out) const {
  const Capture* date = match.date();
  switch (rule.action) {
    case Do::kHoliday:
      return on_holiday(rule, match, out);
    case Do::kOfYear:
      return on_date_of_year(match, out);
    case Do::kDatePlus:
      if (date->expr->has_end_date || date->expr->holiday >= 0) return false;
      set_day(out, date->expr->date + days(rule.arg));
      return true;
    case Do::kSameTime:
      return on_same_time(rule, match, out);
    case Do::kBeside:
      return on_beside_date(rule, match, out);
    default:
      return false;
  }
}

}  // namespace yaad::language
