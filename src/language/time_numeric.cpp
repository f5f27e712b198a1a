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

namespace {

/// Figures with signs between them, from `at` on.
struct Figures {
  Figures(const std::vector<Token>& tokens, std::size_t begin) : list(tokens), at(begin) {
    // "2 / 14 / 2027": with gaps only where the year has its four figures.
    loose = at + 4 < list.size() && !list[at + 1].glued && (list[at + 1].norm == "/" || list[at + 1].norm == "-") &&
            list[at + 3].norm == list[at + 1].norm && (list[at].digits == 4) != (list[at + 4].digits == 4);
  }
  [[nodiscard]] int number(std::size_t i) const {
    const bool joined = i < list.size() && (list[i].glued || (loose && i <= at + 4));
    return joined && list[i].kind == TokenKind::kNumber ? list[i].number : -1;
  }
  [[nodiscard]] char sign(std::size_t i) const {
    if (i >= list.size() || list[i].kind != TokenKind::kSign) return 0;
    if (!list[i].glued && !(loose && i <= at + 4)) return 0;
    const char c = list[i].norm[0];
    return c == '-' || c == '/' || c == '.' ? c : 0;
  }
  const std::vector<Token>& list;
  std::size_t at;
  bool loose = false;
};

Grammar::Found date_from(std::size_t at) {
  Grammar::Found found;
  found.begin = at;
  found.expr.has_date = true;
  return found;
}

bool set_date(Grammar::Found& found, int year, int month, int day, std::size_t end) {
  if (!real_date(year, month, day)) return false;
  found.expr.date = make_day(year, month, day);
  found.expr.period_end = found.expr.date + std::chrono::days(1);
  found.end = end;
  return true;
}

}  // namespace

std::optional<Grammar::Found> Grammar::numeric_date(std::size_t at) const {
  const auto& list = tokens_.list;
  const Figures figures(list, at);
  const int first = list[at].number;
  const char separator = figures.sign(at + 1);
  if (separator == 0) return date_without_signs(at);
  const int second = figures.number(at + 2);
  if (second < 0) return std::nullopt;
  if (list[at].digits == 4 && list[at + 2].digits == 3 && separator == '-' && second >= 1 && second <= 366) {
    // "2026-064", the 64th day of the year; "invoice 2026-064" is a number.
    const LocalDays day = make_day(std::max(first, 1), 1, 1) + std::chrono::days(second - 1);
    const bool led = at > 0 ? has(at - 1, Class::kBefore) : at + 3 == list.size();
    if (!led || first < 1900 || first > 2199 || year_of(day) != first || !stands_free(at, at + 3)) return std::nullopt;
    Found found = date_from(at);
    set_date(found, first, month_of(day), day_of(day), at + 3);
    found.expr.has_year = true;
    return found;
  }
  const int third = figures.sign(at + 3) == separator ? figures.number(at + 4) : -1;
  return third >= 0 ? date_of_three(at, separator) : date_of_two(at, separator, figures.sign(at + 3) == '.');
}

/// "20260305", "2026 03 05".
std::optional<Grammar::Found> Grammar::date_without_signs(std::size_t at) const {
  const auto& list = tokens_.list;
  const int first = list[at].number;
  Found found = date_from(at);
  found.expr.has_year = true;
  if (list[at].digits == 8 && first > 19000101 &&
      set_date(found, first / 10000, first / 100 % 100, first % 100, at + 1)) {
    take_compact_clock(found);
    if (stands_free(at, found.end)) return found;
  }
  const auto spaced = [&](std::size_t i) {
    return i < list.size() && !list[i].glued && list[i].kind == TokenKind::kNumber && list[i].digits == 2;
  };
  if (list[at].digits == 4 && first > 1900 && first < 2200 && spaced(at + 1) && spaced(at + 2) &&
      set_date(found, first, list[at + 1].number, list[at + 2].number, at + 3) && stands_free(at, at + 3))
    return found;
  return std::nullopt;
}

/// "2026-03-05", "5/3/2026", "05.03.26", and the time of day behind it.
std::optional<Grammar::Found> Grammar::date_of_three(std::size_t at, char separator) const {
  const auto& list = tokens_.list;
  const int first = list[at].number;
  const int second = list[at + 2].number;
  const int third = list[at + 4].number;
  Found found = date_from(at);
  Expr& expr = found.expr;
  expr.has_year = true;
  bool good = false;
  if (list[at].digits == 4) {
    good =
        set_date(found, first, second, third, at + 5) || (second > 12 && set_date(found, first, third, second, at + 5));
  } else if (list[at + 4].digits == 4 ||
             (list[at + 4].digits == 2 && (separator == '/' || (list[at].digits == 2 && list[at + 2].digits == 2)))) {
    const int year = list[at + 4].digits == 4 ? third : third + (third < 70 ? 2000 : 1900);
    const bool month_first = separator != '.' && context_.month_first;
    good = set_date(found, year, month_first ? first : second, month_first ? second : first, at + 5) ||
           set_date(found, year, month_first ? second : first, month_first ? first : second, at + 5);
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

/// "2014-10", "9/2012".
std::optional<Grammar::Found> Grammar::month_in_figures(std::size_t at, char separator) const {
  const auto& list = tokens_.list;
  const int first = list[at].number;
  const int second = list[at + 2].number;
  const std::size_t end = at + 3;
  const bool year_first = list[at].digits == 4 && list[at + 2].digits <= 2 && separator != '.' && first > 1900 &&
                          first < 2200 && second >= 1 && second <= 12 &&
                          (list[at + 2].digits == 2 || separator == '/') && !(end < list.size() && list[end].glued);
  const bool led_alone = at > 0 ? has(at - 1, Class::kBefore) : end == list.size();
  const bool of_month = separator == '/' || (separator == '-' && list[at].digits == 2 && led_alone);
  const bool year_last = of_month && list[at + 2].digits == 4 && first >= 1 && first <= 12 && second > 1000;
  if ((!year_first && !year_last) || !stands_free(at, end)) return std::nullopt;
  Found found = date_from(at);
  found.expr.date = year_first ? make_day(first, second, 1) : make_day(second, first, 1);
  found.expr.period_end = add_months(found.expr.date, 1);
  found.expr.grain = Grain::kMonth;
  found.expr.has_year = true;
  found.end = end;
  return found;
}

/// A fraction or a name ("the 9/11 report") unless a preposition, an end or a time stands by.
bool Grammar::two_are_date(std::size_t at, std::size_t end) const {
  const auto& list = tokens_.list;
  const int first = list[at].number;
  const int second = list[at + 2].number;
  if (first == 24 && second == 7) return false;  // "24/7": always
  if (is(end, "of")) return false;               // "3/4 of the paint"
  if (at > 0 && has(at - 1, Class::kBefore)) return true;
  // "28/5 call the bank": no part of anything is written so.
  const bool fraction = first < second && (second == 2 || second == 4 || second == 8 || second == 16 || second == 32);
  const bool opens =
      !fraction && (at == 0 || has(at - 1, Class::kMeridiem)) && ((first > second && second <= 12) || second > 12);
  // "17/3 half past five", "17/3 noon"
  const bool hour = !fraction && (has(end, Class::kClockFixed) ||
                                  (has(end, Class::kClockShift) && (is(end + 1, "past") || is(end + 1, "to"))));
  return opens || hour || end >= list.size() || list[end].kind == TokenKind::kSign || has(end, Class::kBefore) ||
         has(end, Class::kPart) || list_follows(*this, end) || (roman_ && is(end, "ko")) || is(end, "کو") ||
         numeric_clock(end).has_value() || (has(end, Class::kDash) && number_follows(end + 1) && is(end + 2, "/"));
}

/// "17/3", "5.3.", "2014-10".
std::optional<Grammar::Found> Grammar::date_of_two(std::size_t at, char separator, bool dotted) const {
  static constexpr WordList kCounted("page", "pages", "grade", "score", "scored", "step", "item", "part", "question",
                                     "chapter", "section", "verse", "ratio", "got", "level", "flat", "unit", "apt",
                                     "room", "no", "version", "figure", "table");
  const auto& list = tokens_.list;
  if (at > 0 && kCounted.holds(list[at - 1])) return std::nullopt;  // "page 8/12", "section 5.3."
  if (const auto month = month_in_figures(at, separator)) return month;
  std::size_t end = at + 3;
  if (separator == '.') {
    if (!dotted) return std::nullopt;  // 5.3. is a date, 5.3 a number
    ++end;
    if (end < list.size() && list[end].glued) return std::nullopt;
  } else if (separator != '/' || list[at].digits > 2 || list[at + 2].digits > 2 || !two_are_date(at, end)) {
    return std::nullopt;
  }
  const int first = list[at].number;
  const int second = list[at + 2].number;
  const bool month_first = separator != '.' && context_.month_first;
  Found found = date_from(at);
  for (const bool swap : {false, true}) {
    const int month = month_first != swap ? first : second;
    const int day = month_first != swap ? second : first;
    for (int ahead = 0; ahead < 5; ++ahead) {
      if (!set_date(found, year_of(today()) + ahead, month, day, end) || found.expr.date < today()) continue;
      found.expr.yearless = true;
      if (separator != '.') offer_other_order(found.expr, today());
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
