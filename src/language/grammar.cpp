// Templates against tokens: numbers, durations, elements. Nothing here knows a language.
#include <algorithm>

#include "language/time_expr.h"

namespace yaad::language {

namespace {

/// The "th" of "5th".
bool is_ordinal_suffix(const Token& token) {
  if (token.kind != TokenKind::kWord || token.norm.size() != 2) return false;
  return token.norm == "st" || token.norm == "nd" || token.norm == "rd" || token.norm == "th";
}

}  // namespace

Grammar::Grammar(const Tokens& tokens, const ReadContext& context, bool roman)
    : tokens_(tokens), context_(context), roman_(roman) {}

int Grammar::value(std::size_t at, Class kind) const {
  if (at >= tokens_.list.size()) return 0;
  const Token& token = tokens_.list[at];
  for (std::size_t i = 0; i < token.sense_count; ++i) {
    if (token.senses[i].kind == kind) return token.senses[i].value;
  }
  return 0;
}

bool Grammar::slash_between(std::size_t at) const {
  const auto& list = tokens_.list;
  return at > 4 && is(at, "/") && list[at].glued && at + 3 < list.size() && list[at + 1].glued &&
         list[at + 1].digits == 4 && is(at - 2, "-") && is(at + 2, "-");
}

bool Grammar::stands_free(std::size_t begin, std::size_t end) const {
  const auto& list = tokens_.list;
  // "05/31/2024:14:15" goes on with a clock.
  const auto clock_after = [&](std::size_t at) {
    return at + 2 < list.size() && list[at].kind == TokenKind::kNumber && list[at].digits <= 2 && is(at + 1, ":") &&
           list[at + 1].glued && list[at + 2].kind == TokenKind::kNumber;
  };
  const auto solid = [](const Token& token) {
    return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
  };
  if (begin > 0 && list[begin].glued) {
    const Token& before = list[begin - 1];
    if (solid(before)) return false;
    const bool tied =
        before.glued || before.norm == "$" || before.norm == "#" || before.norm == "/" || before.norm == "+";
    if (tied && !slash_between(begin - 1) &&
        std::string_view("$/.#_&=+%\\").find(before.norm[0]) != std::string_view::npos)
      return false;
    if (before.norm == "-" && list[begin].kind == TokenKind::kNumber) {
      // "3-4pm" is a range, "2012-14" is not.
      bool clock = false;
      const auto half = [&](std::size_t i) {
        return has(i, Class::kMeridiem) || ((is(i, "a") || is(i, "p")) && list[i].glued);
      };
      for (std::size_t i = begin; i < end; ++i) clock = clock || list[i].norm == ":" || half(i);
      // "9:30-11", "8pm-9", "9.30-11.00"
      clock = clock || (begin > 1 && half(begin - 2));
      clock = clock || (begin > 3 && (is(begin - 3, ":") || (is(begin - 3, ".") && end == begin + 3)));
      // "26 feb-2 mar", "8/20-8/23"
      clock = clock || (begin > 1 && has(begin - 2, Class::kMonth) && has(begin + 1, Class::kMonth));
      clock = clock || (begin > 3 && is(begin - 3, "/") && is(begin + 1, "/"));
      if (!clock) return false;
    }
  }
  if (end >= list.size() || !list[end].glued) return true;
  const Token& after = list[end];
  if ((solid(after) && after.norm != "ish") || after.norm == "%" || after.norm == "_") return false;
  const bool tight = end + 1 < list.size() && list[end + 1].glued && solid(list[end + 1]);
  if (!tight) return true;
  if (after.norm == "-") {
    return list[end + 1].kind == TokenKind::kNumber || has(end + 1, Class::kWeekday) || has(end + 1, Class::kMonth);
  }
  if ((after.norm == ":" || after.norm == ".") && end > begin + 2 && clock_after(end + 1)) return true;
  if (slash_between(end)) return true;
  return after.norm != "/" && after.norm != "." && after.norm != ":" && after.norm != "@";
}

bool Grammar::clause_end(std::size_t at) const {
  if (at >= tokens_.list.size()) return true;
  const Token& token = tokens_.list[at];
  if (token.kind == TokenKind::kSign || token.kind == TokenKind::kLineEnd)
    return token.norm != "%" && token.norm != "-";
  if (token.literal) return true;  // "at 5 p1"
  if ((is(at, "same") && is(at + 1, "day")) || (is(at, "that") && has(at + 1, Class::kPart))) return true;
  constexpr std::uint64_t soft = bit(Class::kStop) | bit(Class::kBefore) | bit(Class::kAfter) | bit(Class::kAnd) |
                                 bit(Class::kDayWord) | bit(Class::kEitherDay) | bit(Class::kWeekday) |
                                 bit(Class::kEvery) | bit(Class::kShift) | bit(Class::kFrequency) |
                                 bit(Class::kAction) | bit(Class::kMonth) | bit(Class::kPart) | bit(Class::kPriority);
  return (token.classes & soft) != 0;
}

std::optional<std::size_t> Grammar::number_at(std::size_t at, int& out) const {
  const auto& list = tokens_.list;
  if (at >= list.size() || list[at].literal) return std::nullopt;
  if (list[at].kind == TokenKind::kNumber) {
    if (list[at].number < 0) return std::nullopt;
    out = list[at].number;
    return at + 1;
  }
  int total = 0;
  int part = -1;
  std::size_t next = at;
  while (next < list.size() && has(next, Class::kNumber) && !list[next].literal && next < at + 8) {
    const int word = value(next, Class::kNumber);
    if (part < 0) {
      part = word;
    } else if (word == 100 && part < 100) {
      part *= 100;
    } else if (word == 1000 && part < 1000) {
      total += part * 1000;
      part = 0;
    } else if ((part % 100 >= 20 && part % 10 == 0 && word < 10) || (part % 100 == 0 && part > 0 && word < 100) ||
               (part == 0 && total > 0)) {
      part += word;
    } else {
      break;
    }
    ++next;
    const bool hyphen = is(next, "-") && list[next].glued && has(next + 1, Class::kNumber) && list[next + 1].glued;
    const bool joined = is(next, "and") && (total > 0 || part >= 100) && has(next + 1, Class::kNumber);
    if (hyphen || joined) ++next;
  }
  if (part < 0) return std::nullopt;
  out = total + part;
  return next;
}

/// "6.30pm": an hour, and no day of the month ("in october, 6.30pm").
bool Grammar::pointed_hour(std::size_t at) const {
  const auto& list = tokens_.list;
  return at + 3 < list.size() && list[at].kind == TokenKind::kNumber && is(at + 1, ".") && list[at + 1].glued &&
         list[at + 2].kind == TokenKind::kNumber && list[at + 2].glued && has(at + 3, Class::kMeridiem);
}

std::optional<std::size_t> Grammar::monthday_at(std::size_t at, int& out, bool* marked) const {
  const auto& list = tokens_.list;
  if (at >= list.size() || list[at].literal) return std::nullopt;
  bool ordinal = false;
  std::size_t next = at;
  if (list[at].kind == TokenKind::kNumber) {
    if (list[at].number < 1 || list[at].number > 31 || list[at].digits > 2) return std::nullopt;
    out = list[at].number;
    ++next;
    if (pointed_hour(at)) return std::nullopt;
    ordinal = next < list.size() && list[next].glued && is_ordinal_suffix(list[next]);
    if (ordinal) ++next;
  } else if (has(at, Class::kOrdinal) && value(at, Class::kOrdinal) > 0) {
    if (list[at].norm == "چھٹی" && !is(at + 1, "تاریخ")) return std::nullopt;  // A day off, as often as the sixth.
    // «عید سے پہلے», "sone se pehle raat 10 baje": before, as often as the first.
    const bool before = has(at, Class::kAfter) && at > 0 && !has(at + 1, Class::kMonth);
    if (before && (is(at - 1, "سے") || is(at - 1, "se") || has(at - 1, Class::kAfter))) return std::nullopt;
    out = value(at, Class::kOrdinal);
    ordinal = true;
    ++next;
  } else {
    int number = 0;
    const auto end = number_at(at, number);
    if (!end) return std::nullopt;
    next = *end;
    const std::size_t ones = is(next, "-") && list[next].glued ? next + 1 : next;
    const int last = has(ones, Class::kOrdinal) ? value(ones, Class::kOrdinal) : 0;
    if (number >= 20 && number % 10 == 0 && last > 0 && last < 10) {
      number += last;
      next = ones + 1;
      ordinal = true;
    }
    if (number < 1 || number > 31) return std::nullopt;
    out = number;
  }
  if (marked != nullptr) *marked = ordinal;
  return next;
}

std::optional<std::size_t> Grammar::year_at(std::size_t at, int& out) const {
  const auto& list = tokens_.list;
  if (at >= list.size() || list[at].literal) return std::nullopt;
  if (list[at].kind == TokenKind::kNumber) {
    const bool tight = at + 1 < list.size() && list[at + 1].glued;
    const bool more = at + 2 < list.size() && list[at + 2].kind == TokenKind::kNumber;
    const bool week = tight && is(at + 1, "w") && list[at].digits == 4 && at + 2 < list.size() && list[at + 2].glued;
    // "18q4", "2018q4", "2018W40"
    if (week || (tight && is(at + 1, "q") && (list[at].digits == 2 || list[at].digits == 4))) {
      out = list[at].digits == 2 ? 2000 + list[at].number : list[at].number;
      return at + 1;
    }
    if (tight && ((is(at + 1, ":") && list[at].number < 1900) || (is(at + 1, "/") && more) ||
                  list[at + 1].kind == TokenKind::kWord))
      return std::nullopt;
    out = list[at].number;
    if (list[at].digits == 4 && out >= 1000) return at + 1;
    // Two digits are a year only right after a date, where a time of day cannot be meant.
    if (list[at].digits == 2 && !has(at + 1, Class::kMeridiem) && !has(at + 1, Class::kUnit) &&
        (out >= 25 || list[at].glued)) {
      out += out < 70 ? 2000 : 1900;
      return at + 1;
    }
    return std::nullopt;
  }
  auto end = number_at(at, out);
  if (end && out >= 19 && out <= 21) {  // "twenty twenty six", "nineteen ninety nine"
    int rest = 0;
    if (const auto more = number_at(*end, rest); more && rest >= 10 && rest <= 99) {
      out = out * 100 + rest;
      return list[*end].kind == TokenKind::kWord ? more : std::nullopt;
    }
  }
  return end && out >= 1900 && out <= 2999 ? end : std::nullopt;
}

std::optional<std::size_t> Grammar::ordinal_at(std::size_t at, int& out) const {
  const auto& list = tokens_.list;
  if (at >= list.size() || list[at].literal) return std::nullopt;
  if (has(at, Class::kOrdinal)) {
    out = value(at, Class::kOrdinal);
    // "second to last"
    const bool from_end =
        out > 1 && is(at + 1, "to") && has(at + 2, Class::kOrdinal) && value(at + 2, Class::kOrdinal) < 0;
    if (from_end) out = -out;
    return from_end ? at + 3 : at + 1;
  }
  bool marked = false;
  const auto end = monthday_at(at, out, &marked);
  if (!end && list[at].kind == TokenKind::kNumber && list[at].number > 31 && list[at].number <= 366 &&
      at + 1 < list.size() && list[at + 1].glued && !list[at + 1].literal && is_ordinal_suffix(list[at + 1])) {
    out = list[at].number;  // "the 100th day"
    return at + 2;
  }
  if (!end || !marked) return std::nullopt;
  // "2nd to last"
  if (out > 1 && is(*end, "to") && has(*end + 1, Class::kOrdinal) && value(*end + 1, Class::kOrdinal) < 0) {
    out = -out;
    return *end + 2;
  }
  return end;
}

namespace {

void add_to(Duration& duration, Unit unit, int count, int thousandths) {
  const std::int64_t scaled = count * 1000LL + thousandths;
  const auto units = [&](std::int64_t size) { return scaled * size / 1000; };
  switch (unit) {
    case Unit::kSecond:
      duration.seconds += units(1);
      break;
    case Unit::kMinute:
      duration.seconds += units(60);
      break;
    case Unit::kHour:
      duration.seconds += units(3600);
      break;
    case Unit::kWeek:
      duration.days += static_cast<int>(units(7));
      break;
    case Unit::kFortnight:
      duration.days += static_cast<int>(units(14));
      unit = Unit::kWeek;
      break;
    case Unit::kDecade:
      duration.months += static_cast<int>(units(120));
      unit = Unit::kYear;
      break;
    case Unit::kCentury:
      duration.months += static_cast<int>(units(1200));
      unit = Unit::kYear;
      break;
    case Unit::kWorkday:
      duration.workdays += count;
      unit = Unit::kDay;
      break;
    case Unit::kMonth:
      duration.months += count;
      duration.days += thousandths * 30 / 1000;
      break;
    case Unit::kQuarter:
      duration.months += static_cast<int>(units(3));
      break;
    case Unit::kYear:
      duration.months += static_cast<int>(units(12));
      break;
    default:
      duration.days += count;
      if (thousandths != 0) {
        duration.seconds += thousandths * 86400LL / 1000;
        unit = Unit::kHour;
      }
  }
  duration.finest = std::min(duration.finest, unit);
}

}  // namespace

/// How many of a unit: "2", "two and a half", "1/4", "half a", "a couple of", "three quarters of an".
struct Grammar::Amount {
  int count = 0;
  int thousandths = 0;
  std::size_t unit_at = 0;
};

bool Grammar::fraction_at(std::size_t at, Amount& out) const {
  const auto& list = tokens_.list;
  const auto skip = [&](std::size_t next) {
    if (is(next, "of")) ++next;
    return has(next, Class::kArticle) ? next + 1 : next;
  };
  if (has(at, Class::kHalf)) {
    const int part = value(at, Class::kHalf);  // "paun ghanta": three quarters
    out.thousandths = part > 0 ? part : 500;
    out.unit_at = skip(at + 1);
    return true;
  }
  // "a quarter of an hour", "three quarters of an hour", "three-quarters of an hour"
  std::size_t quarter = at;
  int count = 1;
  if (has(at, Class::kArticle)) {
    ++quarter;
  } else if (const auto number = number_at(at, count)) {
    quarter = is(*number, "-") ? *number + 1 : *number;
  }
  const bool quarters = has(quarter, Class::kUnit) && value(quarter, Class::kUnit) == static_cast<int>(Unit::kQuarter);
  if (quarters && count <= 3 && is(quarter + 1, "of") && has(skip(quarter + 1), Class::kUnit)) {
    out.thousandths = 250 * count;
    out.unit_at = skip(quarter + 1);
    return true;
  }
  // "1/4 hour"
  const bool slash = list[at].kind == TokenKind::kNumber && is(at + 1, "/") && list[at + 1].glued &&
                     at + 2 < list.size() && list[at + 2].glued && list[at + 2].kind == TokenKind::kNumber;
  if (!slash || list[at + 2].number < 2 || list[at + 2].number > 10 || list[at].number >= list[at + 2].number ||
      list[at].number < 1) {
    return false;
  }
  out.thousandths = list[at].number * 1000 / list[at + 2].number;
  out.unit_at = skip(at + 3);
  return true;
}

/// "sawa ghanta", "paune ghante": one and a quarter of it, and three quarters. No "quarter hour".
bool Grammar::shifted_one_at(std::size_t at, Amount& out) const {
  constexpr int kQuarter = 15;
  const int minutes = value(at, Class::kClockShift);
  if (std::abs(minutes) != kQuarter || has(at, Class::kUnit) || !has(at + 1, Class::kUnit)) return false;
  out.count = minutes < 0 ? 0 : 1;
  out.thousandths = minutes < 0 ? 750 : 250;
  out.unit_at = at + 1;
  return true;
}

bool Grammar::amount_at(std::size_t at, Amount& out) const {
  const auto& list = tokens_.list;
  if (fraction_at(at, out)) return true;
  if (has(at, Class::kClockFixed) && has(at + 1, Class::kUnit)) {
    out.count = value(at, Class::kClockFixed) / 60;
    out.thousandths = value(at, Class::kClockFixed) % 60 * 1000 / 60;
    out.unit_at = at + 1;
    return true;
  }
  // "saarhe teen ghante", "sawa do ghante", and of one: "sawa ghanta"
  if (has(at, Class::kClockShift)) {
    if (shifted_one_at(at, out)) return true;
    const auto number = number_at(at + 1, out.count);
    if (!number || !has(*number, Class::kUnit)) return false;
    const int minutes = value(at, Class::kClockShift);
    if (minutes < 0) --out.count;
    out.thousandths = (minutes < 0 ? 60 + minutes : minutes) * 1000 / 60;
    out.unit_at = *number;
    return true;
  }
  if (const auto number = number_at(at, out.count)) {
    std::size_t next = *number;
    if (list[at].kind == TokenKind::kNumber && is(next, ".") && list[next].glued && next + 1 < list.size() &&
        list[next + 1].glued && list[next + 1].kind == TokenKind::kNumber && list[next + 1].digits <= 3) {
      out.thousandths = list[next + 1].number;
      for (int digits = list[next + 1].digits; digits < 3; ++digits) out.thousandths *= 10;
      next += 2;
    }
    if (is(next, "of") || is(next, "more") || is(next, "full") || is(next, "whole")) ++next;
    if (has(next, Class::kAnd) && has(next + 1, Class::kArticle) && has(next + 2, Class::kHalf)) {
      out.thousandths = 500;
      next += 3;
    } else if (has(next, Class::kAnd) && has(next + 1, Class::kHalf) && has(next + 2, Class::kUnit)) {
      out.thousandths = 500;
      next += 2;
    } else if (has(next, Class::kAnd) && has(next + 2, Class::kClockShift) &&
               value(next + 2, Class::kClockShift) == 15 && has(next + 3, Class::kUnit)) {
      int quarters = 1;  // "two and three quarter hours"
      if (!has(next + 1, Class::kArticle) && !number_at(next + 1, quarters)) return false;
      if (quarters > 3) return false;
      out.thousandths = 250 * quarters;
      next += 3;
    }
    out.unit_at = next;
    return true;
  }
  if (!has(at, Class::kArticle)) return false;
  out.count = 1;
  out.unit_at = at + 1;
  const auto more = [&](std::size_t i) {
    return is(i, "full") || is(i, "whole") || is(i, "extra") || is(i, "further");
  };
  if (more(out.unit_at)) ++out.unit_at;
  if (has(out.unit_at, Class::kNumber)) {  // "a couple of", "a few"
    out.unit_at = *number_at(out.unit_at, out.count);
    if (is(out.unit_at, "of") || is(out.unit_at, "more")) ++out.unit_at;
  } else if (has(out.unit_at, Class::kHalf)) {
    out.count = 0;
    out.thousandths = 500;
    ++out.unit_at;
  }
  return true;
}

std::optional<std::size_t> Grammar::duration_at(std::size_t at, Duration& out) const {
  out = Duration{};
  out.finest = Unit::kYear;
  const auto& list = tokens_.list;
  std::size_t next = at;
  std::size_t end = 0;
  Unit last = Unit::kYear;
  while (next < list.size() && next < at + 16 && !list[next].literal) {
    Amount amount;
    if (!amount_at(next, amount)) break;
    std::size_t unit_at = amount.unit_at;
    if (!has(unit_at, Class::kUnit)) {  // "3 business days", "5 working days"
      const bool work =
          (is(unit_at, "business") || is(unit_at, "working") || is(unit_at, "work")) && is(unit_at + 1, "days");
      if (!work) break;
      ++unit_at;
    }
    if (list[unit_at].literal || amount.count > 9'999'999) break;
    // A letter alone is a unit only right at its number: "5m", not "5 m".
    if (list[unit_at].norm.size() == 1 && !list[unit_at].glued) break;
    const auto unit = unit_at != amount.unit_at ? Unit::kWorkday : static_cast<Unit>(value(unit_at, Class::kUnit));
    if (unit >= Unit::kMonth && unit <= Unit::kYear && amount.count > 9999) break;
    if (end > 0 && unit == last) break;  // "4 hours and 1 hour before" are two lengths.
    last = unit;
    add_to(out, unit, amount.count, amount.thousandths);
    next = end = unit_at + 1;
    const std::size_t half = has(next, Class::kAnd) && has(next + 1, Class::kArticle) ? next + 2 : next + 1;
    if (has(next, Class::kAnd) && has(half, Class::kHalf)) {
      add_to(out, unit, 0, 500);
      return half + 1;
    }
    // "an hour and a quarter"
    const bool quarter = has(next, Class::kAnd) && has(next + 1, Class::kArticle) &&
                         has(next + 2, Class::kClockShift) && value(next + 2, Class::kClockShift) == 15 &&
                         !is(next + 3, "of");
    if (quarter) {
      add_to(out, unit, 0, 250);
      return next + 3;
    }
    if (is(next, ",")) ++next;
    if (has(next, Class::kAnd)) ++next;
  }
  if (end == 0) return std::nullopt;
  return end;
}

bool Grammar::fits(ElementKind kind, const Expr& expr) const {
  switch (kind) {
    case ElementKind::kClock:
      return expr.has_clock && !expr.has_date;
    case ElementKind::kDay:
      return expr.has_date && expr.grain == Grain::kDay && !expr.has_clock && !expr.instant;
    case ElementKind::kSpan:
      return expr.has_date && !expr.instant && !expr.has_clock && (expr.grain > Grain::kDay || expr.has_end_date);
    default:
      return expr.has_date || expr.instant;
  }
}

/// Elements that are more than one token.
bool Grammar::read_element(const Element& element, std::size_t at, int depth, Match& out, std::size_t& end) const {
  if (out.count == out.captures.size()) return false;
  Capture& capture = out.captures[out.count];
  capture.kind = element.kind;
  capture.token = at;
  std::optional<std::size_t> found_end;
  switch (element.kind) {
    case ElementKind::kNumber:
      found_end = number_at(at, capture.value);
      break;
    case ElementKind::kOrdinal:
      found_end = ordinal_at(at, capture.value);
      break;
    case ElementKind::kMonthday:
      found_end = monthday_at(at, capture.value);
      break;
    case ElementKind::kYear:
      found_end = year_at(at, capture.value);
      break;
    case ElementKind::kDuration:
      found_end = duration_at(at, capture.duration);
      break;
    case ElementKind::kClock:
    case ElementKind::kDate:
    case ElementKind::kDay:
    case ElementKind::kSpan: {
      if (depth >= kDepthMax) return false;
      const auto found = node_at(at, depth + 1);
      if (!found || !fits(element.kind, found->expr)) return false;
      capture.expr = std::construct_at(&out.exprs[out.count].expr, found->expr);
      found_end = found->end;
      break;
    }
    case ElementKind::kOrdinals:
      capture.list = SmallList{};
      found_end = ordinals_at(at, capture.list);
      break;
    case ElementKind::kMonthdays:
      capture.list = SmallList{};
      found_end = monthdays_at(at, capture.list);
      break;
    case ElementKind::kWeekdays:
      capture.list = SmallList{};
      found_end = weekdays_at(at, capture.list);
      break;
    default:
      return false;
  }
  if (!found_end) return false;
  capture.end = end = *found_end;
  ++out.count;
  return true;
}

void Grammar::summarize() const {
  for (const Token& token : tokens_.list) summary_.add(token);
  summary_.close(roman_ || tokens_.mixed);
}

void Grammar::best_on(const TemplateSet& set, std::size_t at, Visitor visit) const {
  const Token& token = tokens_.list[at];
  if ((token.starts & set.mark) == 0) return;
  if (!summary_.made) summarize();
  const NextToken next = next_to(at);
  const auto attempt = [&](const Template& made) {
    if (summary_.may_hold_words(made)) visit(made);
  };
  const auto each = [&](const StartList& list) { list.each(next, summary_, set.all.data(), attempt); };
  if (const StartList& list = set.of_word(token.word); !list.empty()) each(list);
  for (std::uint64_t left = token.classes & set.classes; left != 0; left &= left - 1) {
    each(set.by_class[static_cast<std::size_t>(std::countr_zero(left))]);
  }
  if (token.kind == TokenKind::kNumber) each(set.by_figure);
  if ((token.classes & kNumeric) != 0) each(set.by_number);
}

NextToken Grammar::next_to(std::size_t at) const {
  NextToken made{kAnything, 0};
  if (at + 1 >= tokens_.list.size()) return made;
  const Token& next = tokens_.list[at + 1];
  if (next.glued && is_ordinal_suffix(next)) made.classes |= kSuffix;
  if (next.literal) return made;
  made.classes |= next.classes;
  if (next.word != 0) made.words = std::uint64_t{1} << next.word % 64;
  const bool figures = next.kind == TokenKind::kNumber;
  if (figures) made.classes |= kFigures;
  if (figures || (next.starts & Lexicon::get().times.mark) != 0) made.classes |= kTimeFirst;
  return made;
}

bool Grammar::match(const Template& made, std::size_t element, std::size_t at, int depth, Match& out) const {
  const auto& list = tokens_.list;
  for (; element < made.elements.size(); ++element) {
    const Element& wanted = made.elements[element];
    const bool inside = at < list.size() && !list[at].literal;
    const std::size_t count = out.count;
    std::size_t end = at + 1;
    bool taken = false;
    if (!inside) {
      taken = false;
    } else if (wanted.kind == ElementKind::kWords) {
      taken = wanted.holds(list[at].word);
    } else if (wanted.kind == ElementKind::kClass) {
      taken = has(at, wanted.word_class) && count < out.captures.size();
      if (taken) {
        Capture& capture = out.captures[out.count++];
        capture.kind = wanted.kind;
        capture.word_class = wanted.word_class;
        capture.value = value(at, wanted.word_class);
        capture.token = at;
        capture.end = end;
      }
    } else {
      taken = read_element(wanted, at, depth, out, end);
    }
    if (!wanted.optional) {
      if (!taken) return false;
      at = end;
      continue;
    }
    if (taken && match(made, element + 1, end, depth, out)) return true;
    out.count = count;
  }
  out.end = at;
  return true;
}

}  // namespace yaad::language
