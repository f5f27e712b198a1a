// Dates and times in figures: 2026-03-05, 3/5, 5.3., 17:00, 1700h, 5pm.
#include "language/order_words.h"
#include "language/time_expr.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr std::size_t kNothing = static_cast<std::size_t>(-1);

// 3/4 is the third of April to some and the fourth of March to others. Without a year: the next such day.
void offer_other_order(Expr& expr, LocalDays today) {
  const std::chrono::year_month_day date{std::chrono::sys_days(expr.date.time_since_epoch())};
  const int day = static_cast<int>(unsigned{date.day()});
  const int month = static_cast<int>(unsigned{date.month()});
  int year = static_cast<int>(date.year());
  if (day == month || !real_date(year, day, month)) return;
  if (expr.yearless && make_day(year - 1, day, month) >= today) --year;
  if (expr.yearless && make_day(year, day, month) < today) ++year;
  expr.or_days = static_cast<int>((make_day(year, day, month) - expr.date).count());
}

}  // namespace

std::optional<Grammar::Found> Grammar::numeric_at(std::size_t at) const {
  if (at >= tokens_.list.size() || tokens_.list[at].kind != TokenKind::kNumber || tokens_.list[at].literal) return {};
  if (auto date = numeric_date(at)) return date;
  return numeric_clock(at);
}

/// "20260305T143000": the time of day after a date without signs.
void Grammar::take_compact_clock(Found& found) const {
  const auto& list = tokens_.list;
  const std::size_t at = found.end + 1;
  if (!is(found.end, "t") || !list[found.end].glued || at >= list.size() || !list[at].glued) return;
  if (list[at].digits != 2 && list[at].digits != 4 && list[at].digits != 6) return;
  const int said = list[at].number * (list[at].digits == 2 ? 10000 : list[at].digits == 4 ? 100 : 1);
  if (said < 0 || said / 10000 > 23 || said / 100 % 100 > 59 || said % 100 > 59) return;
  found.expr.has_clock = true;
  found.expr.clock = said / 10000 * 3600 + said / 100 % 100 * 60 + said % 100;
  found.expr.clock_grain = said % 100 != 0 ? Grain::kSecond : Grain::kMinute;
  found.end = at + 1;
  if (const auto end = offset_at(found.end, found.expr)) found.end = *end;
}

std::optional<Grammar::Found> Grammar::numeric_date(std::size_t at) const {
  const auto& list = tokens_.list;
  // "2 / 14 / 2027": with gaps only where the year has its four figures.
  const bool loose = at + 4 < list.size() && !list[at + 1].glued && (is(at + 1, "/") || is(at + 1, "-")) &&
                     list[at + 3].norm == list[at + 1].norm && (list[at].digits == 4) != (list[at + 4].digits == 4);
  const auto number = [&](std::size_t i) {
    const bool joined = i < list.size() && (list[i].glued || (loose && i <= at + 4));
    return joined && list[i].kind == TokenKind::kNumber ? list[i].number : -1;
  };
  const auto sign = [&](std::size_t i) -> char {
    if (i >= list.size() || list[i].kind != TokenKind::kSign) return 0;
    if (!list[i].glued && !(loose && i <= at + 4)) return 0;
    const char c = list[i].norm[0];
    return c == '-' || c == '/' || c == '.' ? c : 0;
  };
  Found found;
  found.begin = at;
  Expr& expr = found.expr;
  expr.has_date = true;
  const auto set = [&](int year, int month, int day, std::size_t end) {
    if (!real_date(year, month, day)) return false;
    expr.date = make_day(year, month, day);
    expr.period_end = expr.date + std::chrono::days(1);
    found.end = end;
    return true;
  };
  const int first = list[at].number;
  const char separator = sign(at + 1);
  if (separator == 0) {
    if (list[at].digits == 8 && first > 19000101 && set(first / 10000, first / 100 % 100, first % 100, at + 1)) {
      expr.has_year = true;
      take_compact_clock(found);
      if (stands_free(at, found.end)) return found;
    }
    const auto spaced = [&](std::size_t i) {
      return i < list.size() && !list[i].glued && list[i].kind == TokenKind::kNumber && list[i].digits == 2;
    };
    if (list[at].digits == 4 && first > 1900 && first < 2200 && spaced(at + 1) && spaced(at + 2) &&
        set(first, list[at + 1].number, list[at + 2].number, at + 3) && stands_free(at, at + 3)) {
      expr.has_year = true;
      return found;
    }
    return std::nullopt;
  }
  const int second = number(at + 2);
  if (second < 0) return std::nullopt;
  if (list[at].digits == 4 && list[at + 2].digits == 3 && separator == '-' && second >= 1 && second <= 366) {
    // "2026-064", the 64th day of the year; "invoice 2026-064" is a number.
    const LocalDays day = make_day(std::max(first, 1), 1, 1) + std::chrono::days(second - 1);
    const bool led = at > 0 ? has(at - 1, Class::kBefore) : at + 3 == list.size();
    if (!led || first < 1900 || first > 2199 || year_of(day) != first || !stands_free(at, at + 3)) return std::nullopt;
    set(first, month_of(day), day_of(day), at + 3);
    expr.has_year = true;
    return found;
  }
  const bool three = sign(at + 3) == separator && number(at + 4) >= 0;
  if (three) {
    const int third = number(at + 4);
    const bool year_first = list[at].digits == 4;
    expr.has_year = true;
    bool good = false;
    if (year_first) {
      good = set(first, second, third, at + 5) || (second > 12 && set(first, third, second, at + 5));
    } else if (list[at + 4].digits == 4 ||
               (list[at + 4].digits == 2 && (separator == '/' || (list[at].digits == 2 && list[at + 2].digits == 2)))) {
      const int year = list[at + 4].digits == 4 ? third : third + (third < 70 ? 2000 : 1900);
      const bool month_first = separator != '.' && context_.month_first;
      good = set(year, month_first ? first : second, month_first ? second : first, at + 5) ||
             set(year, month_first ? second : first, month_first ? first : second, at + 5);
      if (good && separator != '.') offer_other_order(expr, today());
    }
    if (!good || first > 9999) return std::nullopt;
    // 2014-04-18T13:00:05
    if (found.end < list.size() && list[found.end].glued && list[found.end].norm == "t") {
      if (const auto clock = numeric_clock(found.end + 1, true)) {
        join(expr, clock->expr);
        found.end = clock->end;
        expr.half_unknown = false;
        if (const auto end = offset_at(found.end, expr)) found.end = *end;
      } else {
        take_compact_clock(found);
      }
    }
    return stands_free(at, found.end) ? std::optional(found) : std::nullopt;
  }
  static constexpr WordList kCounted("page", "pages", "grade", "score", "scored", "step", "item", "part", "question",
                                     "chapter", "section", "verse", "ratio", "got", "level", "flat", "unit", "apt",
                                     "room", "no", "version", "figure", "table");
  if (at > 0 && kCounted.holds(list[at - 1])) return std::nullopt;  // "page 8/12", "section 5.3."
  std::size_t end = at + 3;
  if (list[at].digits == 4 && list[at + 2].digits <= 2 && separator != '.' && first > 1900 && first < 2200 &&
      second >= 1 && second <= 12 && (list[at + 2].digits == 2 || separator == '/') &&
      !(end < list.size() && list[end].glued) && stands_free(at, end)) {
    expr.date = make_day(first, second, 1);  // 2014-10
    expr.period_end = add_months(expr.date, 1);
    expr.grain = Grain::kMonth;
    expr.has_year = true;
    found.end = end;
    return found;
  }
  const bool led_alone = at > 0 ? has(at - 1, Class::kBefore) : end == list.size();
  const bool of_month = separator == '/' || (separator == '-' && list[at].digits == 2 && led_alone);
  if (of_month && list[at + 2].digits == 4 && first >= 1 && first <= 12 && second > 1000 && stands_free(at, end)) {
    expr.date = make_day(second, first, 1);  // 9/2012
    expr.period_end = add_months(expr.date, 1);
    expr.grain = Grain::kMonth;
    expr.has_year = true;
    found.end = end;
    return found;
  }
  if (separator == '.') {
    if (sign(end) != '.') return std::nullopt;  // 5.3. is a date, 5.3 a number
    ++end;
    if (end < list.size() && list[end].glued) return std::nullopt;
  } else if (separator != '/' || list[at].digits > 2 || list[at + 2].digits > 2) {
    return std::nullopt;
  }
  if (separator == '/' && first == 24 && second == 7) return std::nullopt;  // "24/7": always
  // A fraction or a name ("the 9/11 report") unless a preposition, an end or a time stands by.
  const bool led = at > 0 && has(at - 1, Class::kBefore);
  // "28/5 call the bank": no part of anything is written so.
  const bool fraction = first < second && (second == 2 || second == 4 || second == 8 || second == 16 || second == 32);
  const bool opens =
      !fraction && (at == 0 || has(at - 1, Class::kMeridiem)) && ((first > second && second <= 12) || second > 12);
  const bool ends = opens || end >= list.size() || list[end].kind == TokenKind::kSign || has(end, Class::kBefore) ||
                    has(end, Class::kPart) || list_follows(*this, end) || (roman_ && is(end, "ko")) || is(end, "کو") ||
                    numeric_clock(end).has_value() ||
                    (has(end, Class::kDash) && number_follows(end + 1) && is(end + 2, "/"));
  if (separator == '/' && ((!led && !ends) || is(end, "of"))) return std::nullopt;  // "3/4 of the paint"
  const bool month_first = separator != '.' && context_.month_first;
  const int year = year_of(today());
  for (const bool swap : {false, true}) {
    const int month = month_first != swap ? first : second;
    const int day = month_first != swap ? second : first;
    for (int ahead = 0; ahead < 5; ++ahead) {
      if (!set(year + ahead, month, day, end)) continue;
      if (expr.date < today()) continue;
      expr.yearless = true;
      if (separator != '.') offer_other_order(expr, today());
      return stands_free(at, end) ? std::optional(found) : std::nullopt;
    }
    if (separator == '.') break;
  }
  return std::nullopt;
}

/// "train at 17.42", "dentist 9.15 tuesday": a price unless a day stands by, or people write times so.
bool Grammar::dotted_clock(std::size_t at) const {
  const std::size_t end = at + 3;
  constexpr std::uint64_t days = bit(Class::kDayWord) | bit(Class::kWeekday);
  const bool after_date = at > 4 && tokens_.list[at - 1].digits == 4 && is(at - 2, ".") && is(at - 4, ".");
  const bool after_day =
      at > 0 && !tokens_.list[at].glued && ((tokens_.list[at - 1].classes & days) != 0 || after_date);
  // "2.30 tuesday", "2.30 on tuesday"
  const std::size_t day = is(end, "on") ? end + 1 : end;
  const bool this_part = is(end, "this") && has(end + 1, Class::kPart);  // "7.30 this evening"
  const bool before_day = this_part || (day < tokens_.list.size() && (tokens_.list[day].classes & days) != 0);
  const bool led = at > 0 && (is(at - 1, "at") || is(at - 1, "@")) && !context_.month_first && clause_end(end);
  // "9.30-11.00": both ends are written so.
  const auto pair = [&](std::size_t i) {
    return i + 2 < tokens_.list.size() && tokens_.list[i].digits > 0 && tokens_.list[i].digits <= 2 && is(i + 1, ".") &&
           tokens_.list[i + 2].digits == 2 && tokens_.list[i + 2].glued;
  };
  const auto range_from = [&](std::size_t first) {  // Not "pages 9.30-11.00".
    const std::size_t past = first + 7;
    const bool by_day = past < tokens_.list.size() && (tokens_.list[past].classes & days) != 0;
    return pair(first) && is(first + 3, "-") && pair(first + 4) && clause_end(past) &&
           (first == 0 || by_day || has(first - 1, Class::kBefore) || (tokens_.list[first - 1].classes & days) != 0);
  };
  const bool in_range = range_from(at) || (at > 3 && range_from(at - 4));
  return after_day || before_day || led || in_range || ends_dotted(at) || told_dotted(at);
}

/// "thursday 6 to | 7.30", "from 6 to | 7.30": the other end says that it is an hour.
bool Grammar::ends_dotted(std::size_t at) const {
  constexpr std::uint64_t days = bit(Class::kDayWord) | bit(Class::kWeekday) | bit(Class::kPart);
  constexpr int kLastHour = 23;
  const auto& list = tokens_.list;
  if (at < 3 || !clause_end(at + 3) || !(is(at - 1, "to") || is(at - 1, "till") || is(at - 1, "until"))) return false;
  const Token& from = list[at - 2];
  const bool hour = from.kind == TokenKind::kNumber && from.digits <= 2 && from.number >= 0 && from.number <= kLastHour;
  return hour && (is(at - 3, "from") || is(at - 3, "at") || (list[at - 3].classes & days) != 0);
}

/// "match sunday, kick off 10.30", "vet tomorrow for Monty 9.15": on a day that was said, and no price has such pence.
bool Grammar::told_dotted(std::size_t at) const {
  static constexpr WordList kStarts("off", "kickoff", "starts", "start", "starting", "begins", "doors", "leaves",
                                    "departs", "arrives", "meet");
  static constexpr WordList kNumbered("version", "v", "chapter", "section", "page", "room", "unit", "bus", "route",
                                      "costs", "cost", "pay", "paid", "owe", "for", "is", "was", "x");
  constexpr std::uint64_t days = bit(Class::kDayWord) | bit(Class::kWeekday);
  const auto& list = tokens_.list;
  if (at == 0 || at + 2 >= list.size() || context_.month_first || !clause_end(at + 3)) return false;
  const Token& before = list[at - 1];
  if (before.kind != TokenKind::kWord || before.literal || list[at].glued || list[at + 2].digits != 2) return false;
  if (kStarts.holds(before)) return true;
  const bool day = std::any_of(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(at),
                               [](const Token& token) { return (token.classes & days) != 0; });
  return day && list[at + 2].number % 15 == 0 && !kNumbered.holds(before);
}

/// "surah 2:25", "psalm 23:4", "read John 3:16": chapter and verse.
bool Grammar::names_verse(std::size_t at) const {
  static constexpr WordList kBooks("surah", "sura", "ayah", "ayat", "verse", "verses", "psalm", "psalms", "leviticus",
                                   "deuteronomy", "proverbs", "ecclesiastes", "isaiah", "jeremiah", "ezekiel",
                                   "corinthians", "galatians", "ephesians", "philippians", "colossians", "hebrews");
  static constexpr WordList kReads("read", "recite", "memorise", "memorize", "reread");
  static constexpr WordList kNamesToo("john", "luke", "matthew", "mark", "james", "romans", "genesis", "exodus");
  if (at == 0 || tokens_.list[at - 1].literal) return false;
  const auto before = tokens_.list[at - 1].norm;
  if (kBooks.holds(before)) return true;
  // "read Daniel 8:30 tonight" is said of times that end in 0 or 5.
  return kNamesToo.holds(before) && at > 1 && kReads.holds(tokens_.list[at - 2]) && at + 2 < tokens_.list.size() &&
         tokens_.list[at + 2].number % 5 != 0;
}

std::optional<Grammar::Found> Grammar::numeric_clock(std::size_t at, bool inside) const {
  const auto& list = tokens_.list;
  if (at >= list.size() || list[at].kind != TokenKind::kNumber || list[at].digits > 4) return std::nullopt;
  const auto glued_number = [&](std::size_t i) {
    return i < list.size() && list[i].glued && list[i].kind == TokenKind::kNumber && list[i].digits == 2;
  };
  int hour = list[at].number;
  int minute = 0;
  int second = 0;
  std::size_t end = kNothing;
  bool seconds_said = false;
  const bool colon = at + 1 < list.size() && list[at + 1].glued && (is(at + 1, ":") || is(at + 1, "."));
  if (colon && glued_number(at + 2) && list[at].digits <= 2) {
    minute = list[at + 2].number;
    end = at + 3;
    if (is(at + 1, ":") && is(end, ":") && list[end].glued && glued_number(end + 1)) {
      second = list[end + 1].number;
      seconds_said = second != 0;
      end += 2;
      const bool fraction = is(end, ".") && list[end].glued && end + 1 < list.size() && list[end + 1].glued &&
                            list[end + 1].kind == TokenKind::kNumber;
      if (fraction) end += 2;  // "14:30:00.250"
    }
  } else if (list[at].digits <= 2 && is(at + 1, "h") && list[at + 1].glued && glued_number(at + 2) &&
             (hour >= 6 || (at > 0 && (is(at - 1, "at") || is(at - 1, "@"))))) {
    minute = list[at + 2].number;  // "15h30"; "1h30" is a length
    end = at + 3;
  } else if (list[at].digits == 4 && at + 1 < list.size() && list[at + 1].glued && is(at + 1, "h")) {
    minute = hour % 100;
    hour /= 100;
    end = at + 2;
  }
  int meridiem = -1;
  std::size_t after = end == kNothing ? at + 1 : end;
  const bool half_said = has(after, Class::kMeridiem) || is(after, "hrs") ||
                         ((is(after, "a") || is(after, "p")) && is(after + 1, ".") && is(after + 2, "m"));
  if (list[at].digits >= 3 && end == kNothing && half_said) {
    minute = hour % 100;
    hour /= 100;
  }
  if (has(after, Class::kMeridiem) && !list[after].literal) {
    meridiem = value(after, Class::kMeridiem);
    end = after + 1;
  } else if ((is(after, "a") || is(after, "p")) && is(after + 1, ".") && is(after + 2, "m") && list[after + 2].glued) {
    meridiem = is(after, "p") ? 12 : 0;
    end = after + 3;
    if (is(end, ".") && list[end].glued) ++end;
  } else if ((is(after, "a") || is(after, "p")) && list[after].glued) {
    meridiem = is(after, "p") ? 12 : 0;
    end = after + 1;
  }
  if (end == kNothing || (is(at + 1, ".") && meridiem < 0 && !dotted_clock(at))) return std::nullopt;
  if (colon && meridiem < 0 && names_verse(at)) return std::nullopt;
  const bool universal = colon && meridiem < 0 && is(end, "z") && list[end].glued && list[at].digits == 2;  // "15:00Z"
  if (universal) ++end;
  if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute > 0)) return std::nullopt;
  if (meridiem >= 0) {
    if (hour < 1 || hour > 12) return std::nullopt;
    hour = hour % 12 + meridiem;
  }
  if (!inside && !stands_free(at, end)) return std::nullopt;
  Found found{{}, at, end};
  found.expr.has_clock = true;
  found.expr.clock = hour * 3600 + minute * 60 + second;
  found.expr.clock_grain = seconds_said ? Grain::kSecond : Grain::kMinute;
  found.expr.half_unknown = meridiem < 0 && hour >= 1 && hour <= 12 && list[at].digits == 1;
  found.expr.half_soft = list[at].digits == 2 && meridiem < 0 && hour >= 10 && hour <= 12;
  if (universal) found.expr.zone = NamedZone::kUtc;
  return found;
}

}  // namespace yaad::language
