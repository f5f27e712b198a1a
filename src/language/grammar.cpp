// Templates against tokens: numbers, durations, elements. Nothing here knows a language.
#include "language/time_expr.h"

namespace yaad::language {

Grammar::Grammar(const Tokens& tokens, const ReadContext& context, bool roman)
    : tokens_(tokens), context_(context), roman_(roman) {
  scripts_ = static_cast<std::uint8_t>(kLatin | kArabic | (roman ? kRoman : 0));
}

int Grammar::value(std::size_t at, Class kind) const {
  const Token& token = tokens_.list[at];
  for (std::size_t i = 0; i < token.sense_count; ++i) {
    if (token.senses[i].kind == kind) return token.senses[i].value;
  }
  return 0;
}

bool Grammar::stands_free(std::size_t begin, std::size_t end) const {
  const auto& list = tokens_.list;
  const auto solid = [](const Token& token) {
    return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
  };
  if (begin > 0 && list[begin].glued) {
    const Token& before = list[begin - 1];
    if (solid(before)) return false;
    const bool tied =
        before.glued || before.norm == "$" || before.norm == "#" || before.norm == "/" || before.norm == "+";
    if (tied && std::string_view("$/.#_&=+%\\").find(before.norm[0]) != std::string_view::npos) return false;
    if (before.norm == "-" && list[begin].kind == TokenKind::kNumber) {
      // "3-4pm" is a range, "2012-14" is not.
      bool clock = false;
      for (std::size_t i = begin; i < end; ++i) clock = clock || list[i].norm == ":" || has(i, Class::kMeridiem);
      if (!clock) return false;
    }
  }
  if (end >= list.size() || !list[end].glued) return true;
  const Token& after = list[end];
  if (solid(after) || after.norm == "%" || after.norm == "_") return false;
  const bool tight = end + 1 < list.size() && list[end + 1].glued && solid(list[end + 1]);
  if (!tight) return true;
  if (after.norm == "-") return list[end + 1].kind == TokenKind::kNumber;
  return after.norm != "/" && after.norm != "." && after.norm != ":" && after.norm != "@";
}

bool Grammar::clause_end(std::size_t at) const {
  if (at >= tokens_.list.size()) return true;
  const Token& token = tokens_.list[at];
  if (token.kind == TokenKind::kSign || token.kind == TokenKind::kLineEnd)
    return token.norm != "%" && token.norm != "-";
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

std::optional<std::size_t> Grammar::monthday_at(std::size_t at, int& out, bool* marked) const {
  const auto& list = tokens_.list;
  if (at >= list.size() || list[at].literal) return std::nullopt;
  bool ordinal = false;
  std::size_t next = at;
  if (list[at].kind == TokenKind::kNumber) {
    if (list[at].number < 1 || list[at].number > 31 || list[at].digits > 2) return std::nullopt;
    out = list[at].number;
    ++next;
    if (next < list.size() && list[next].glued && list[next].kind == TokenKind::kWord) {
      const auto norm = list[next].norm;
      ordinal = norm == "st" || norm == "nd" || norm == "rd" || norm == "th";
      if (ordinal) ++next;
    }
  } else if (has(at, Class::kOrdinal) && value(at, Class::kOrdinal) > 0) {
    out = value(at, Class::kOrdinal);
    ordinal = true;
    ++next;
  } else {
    int number = 0;
    const auto end = number_at(at, number);
    if (!end) return std::nullopt;
    next = *end;
    if (number >= 20 && number % 10 == 0 && has(next, Class::kOrdinal) && value(next, Class::kOrdinal) < 10) {
      number += value(next++, Class::kOrdinal);
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
    if (tight && (is(at + 1, ":") || (is(at + 1, "/") && more) || list[at + 1].kind == TokenKind::kWord))
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
  const auto end = number_at(at, out);
  return end && out >= 1900 && out <= 2999 ? end : std::nullopt;
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

std::optional<std::size_t> Grammar::duration_at(std::size_t at, Duration& out) const {
  out = Duration{};
  out.finest = Unit::kYear;
  const auto& list = tokens_.list;
  std::size_t next = at;
  std::size_t end = 0;
  while (next < list.size() && next < at + 16) {
    int count = 0;
    int thousandths = 0;
    std::size_t unit_at = next;
    if (has(next, Class::kHalf)) {
      thousandths = 500;
      unit_at = next + (has(next + 1, Class::kArticle) ? 2 : 1);
    } else if (has(next, Class::kClockFixed) && has(next + 1, Class::kUnit)) {
      count = value(next, Class::kClockFixed) / 60;
      thousandths = value(next, Class::kClockFixed) % 60 * 1000 / 60;
      unit_at = next + 1;
    } else if (const auto number = number_at(next, count)) {
      unit_at = *number;
      if (list[next].kind == TokenKind::kNumber && is(unit_at, ".") && list[unit_at].glued &&
          unit_at + 1 < list.size() && list[unit_at + 1].glued && list[unit_at + 1].kind == TokenKind::kNumber &&
          list[unit_at + 1].digits <= 3) {
        thousandths = list[unit_at + 1].number;
        for (int digits = list[unit_at + 1].digits; digits < 3; ++digits) thousandths *= 10;
        unit_at += 2;
      }
      if (is(unit_at, "of")) ++unit_at;
      if (is(unit_at, "and") && has(unit_at + 1, Class::kArticle) && has(unit_at + 2, Class::kHalf)) {
        thousandths = 500;
        unit_at += 3;
      }
    } else if (has(next, Class::kArticle)) {
      count = 1;
      unit_at = next + 1;
      if (has(unit_at, Class::kNumber)) {  // "a couple of", "a few"
        unit_at = *number_at(unit_at, count);
        if (is(unit_at, "of")) ++unit_at;
      } else if (has(unit_at, Class::kHalf)) {
        count = 0;
        thousandths = 500;
        ++unit_at;
      }
    } else {
      break;
    }
    if (!has(unit_at, Class::kUnit) || list[unit_at].literal || count > 9'999'999) break;
    // A letter alone is a unit only right at its number: "5m", not "5 m".
    if (list[unit_at].norm.size() == 1 && !list[unit_at].glued) break;
    const auto unit = static_cast<Unit>(value(unit_at, Class::kUnit));
    if (unit >= Unit::kMonth && unit <= Unit::kYear && count > 9999) break;
    add_to(out, unit == Unit::kWorkday ? Unit::kDay : unit, count, thousandths);
    next = end = unit_at + 1;
    if (is(next, "and") && has(next + 1, Class::kArticle) && has(next + 2, Class::kHalf)) {
      add_to(out, unit, 0, 500);
      return next + 3;
    }
    if (is(next, "and") && has(next + 1, Class::kHalf)) {
      add_to(out, unit, 0, 500);
      return next + 2;
    }
    if (is(next, ",")) ++next;
    if (has(next, Class::kAnd)) ++next;
  }
  if (end == 0) return std::nullopt;
  return end;
}

bool Grammar::element_at(const Element& element, std::size_t at, int depth, Capture& out) const {
  const auto& list = tokens_.list;
  if (at >= list.size() || list[at].literal) return false;
  out = Capture{};
  out.kind = element.kind;
  out.word_class = element.word_class;
  out.token = at;
  std::optional<std::size_t> end;
  switch (element.kind) {
    case ElementKind::kWords:
      if (list[at].word == 0) return false;
      for (std::uint32_t word : element.words) {
        if (word == list[at].word) {
          out.end = at + 1;
          return true;
        }
      }
      return false;
    case ElementKind::kClass:
      if (!has(at, element.word_class)) return false;
      out.value = value(at, element.word_class);
      out.end = at + 1;
      return true;
    case ElementKind::kNumber:
      end = number_at(at, out.value);
      break;
    case ElementKind::kMonthday:
      end = monthday_at(at, out.value);
      break;
    case ElementKind::kYear:
      end = year_at(at, out.value);
      break;
    case ElementKind::kDuration:
      end = duration_at(at, out.duration);
      break;
    case ElementKind::kClock:
    case ElementKind::kDate: {
      if (depth >= 2) return false;
      const auto found = node_at(at, depth + 1);
      if (!found) return false;
      const bool fits = element.kind == ElementKind::kClock ? found->expr.has_clock && !found->expr.has_date
                                                            : found->expr.has_date || found->expr.instant;
      if (!fits) return false;
      out.expr = found->expr;
      end = found->end;
      break;
    }
    case ElementKind::kGap:
      return false;
  }
  if (!end) return false;
  out.end = *end;
  return true;
}

bool Grammar::match(const Template& made, std::size_t element, std::size_t at, int depth, Match& out) const {
  if (element == made.elements.size()) {
    out.end = at;
    return true;
  }
  const Element& wanted = made.elements[element];
  Capture capture;
  if (element_at(wanted, at, depth, capture)) {
    const std::size_t count = out.count;
    if (wanted.kind != ElementKind::kWords) {
      if (count == out.captures.size()) return false;
      out.captures[out.count++] = capture;
    }
    if (match(made, element + 1, capture.end, depth, out)) return true;
    out.count = count;
  }
  return wanted.optional && match(made, element + 1, at, depth, out);
}

}  // namespace yaad::language
