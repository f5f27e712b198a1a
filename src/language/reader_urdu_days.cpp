// The days of what one Urdu message tells in a clause of their own: "roz 9 baje dukan kholni hai, juma chutti", "is
// hafte night duty hai, mangal budh jumerat raat 8 se subah 8".
#include <string>

#include "language/clause_words.h"
#include "language/urdu_words.h"

namespace yaad::language {
namespace {

bool is_weekday(const Token& token) { return is_word(token) && (token.classes & bit(Class::kWeekday)) != 0; }

/// Where the only comma stands; 0 where there is none, or more than one.
std::size_t only_comma(const TokenList& list) {
  std::size_t comma = 0;
  for (std::size_t at = 1; at + 1 < list.size(); ++at) {
    if (!is_sign(list[at]) || list[at].norm != ",") continue;
    if (comma != 0) return 0;
    comma = at;
  }
  return comma;
}

/// "sunday off", «ہفتہ اتوار چھٹی ہوتی ہے»: the days of [begin, end of the message) on which there is nothing, put as
/// read_except() reads them; empty for anything else.
std::string days_off(std::string_view text, const TokenList& list, std::size_t begin) {
  static constexpr WordList kOff("chutti", "chuti", "chhutti", "chuttiyan", "off", "naagha", "nagha", "چھٹی", "ناغہ",
                                 "آف");
  static constexpr WordList kSmall("ko", "ki", "ke", "din", "hoti", "hota", "hai", "hain", "he", "rehti", "aur", "or",
                                   "کو", "کی", "کے", "دن", "ہوتی", "ہوتا", "ہے", "ہیں", "رہتی", "اور");
  bool off = false, urdu = false;
  std::string days;
  for (std::size_t at = begin; at < list.size(); ++at) {
    if (is_sign(list[at])) continue;
    if (kOff.holds(list[at])) {
      off = true;
    } else if (is_weekday(list[at])) {
      urdu = urdu || in_arabic(list[at]);
      if (!days.empty()) days += urdu ? " اور " : " aur ";
      days += text_between(text, list, at, at + 1);
    } else if (!kSmall.holds(list[at])) {
      return {};
    }
  }
  if (!off || days.empty()) return {};
  return urdu ? " سوائے " + days + " کے" : " siwaye " + days + " ke";
}

/// "mangal budh jumerat raat 8 se subah 8": the days of the week that was named, with the hours as they are said in
/// full; empty for anything else.
std::string days_and_hours(std::string_view text, const TokenList& list, std::size_t begin) {
  static constexpr WordList kSmall("ko", "se", "tak", "aur", "or", "baje", "bje", "bajay", "کو", "سے", "تک", "اور",
                                   "بجے");
  constexpr std::uint64_t kHour = bit(Class::kPart) | bit(Class::kNumber);
  std::string said;
  const bool urdu = in_arabic(list[begin]);
  bool days = false, range = false;
  for (std::size_t at = begin; at < list.size(); ++at) {
    if (is_sign(list[at])) return {};
    const bool number = list[at].kind == TokenKind::kNumber || (list[at].classes & bit(Class::kNumber)) != 0;
    if (!is_weekday(list[at]) && !number && (list[at].classes & kHour) == 0 && !kSmall.holds(list[at])) return {};
    days = days || is_weekday(list[at]);
    said += " ";
    said += text_between(text, list, at, at + 1);
    static constexpr WordList kClock("baje", "bje", "bajay", "بجے");
    const bool clock = at + 1 < list.size() && kClock.holds(list[at + 1]);
    if (number && !is_weekday(list[at]) && !clock) said += urdu ? " بجے" : " baje";
    static constexpr WordList kFrom("se", "سے");
    range = range || kFrom.holds(list[at]);
  }
  static constexpr WordList kUntil("tak", "تک");
  if (range && !kUntil.holds(list.back())) said += urdu ? " تک" : " tak";
  return days ? said : std::string();
}

/// "is hafte …", «اگلے ہفتے …»: begins with a week.
bool names_week(const TokenList& list) {
  static constexpr WordList kWhich("is", "iss", "agle", "aglay", "اس", "اگلے");
  static constexpr WordList kWeek("hafte", "hafta", "haftay", "week", "ہفتے");
  constexpr std::size_t kFirst = 3;
  for (std::size_t at = 0; at < kFirst && at + 1 < list.size(); ++at) {
    if (kWhich.holds(list[at]) && kWeek.holds(list[at + 1])) return true;
  }
  return false;
}

}  // namespace

std::optional<Reading> read_urdu_days(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  if (list.size() < 5 || list.size() > kClauseWordsMax || !context.ignore.empty()) return std::nullopt;
  if (!any_token(list, 3, list.size(), is_weekday)) return std::nullopt;
  const std::size_t comma = only_comma(list);
  if (comma < 3 || inside_quotes(list, comma)) return std::nullopt;
  std::string back = days_off(text, list, comma + 1);
  const bool off = !back.empty();
  if (!off && names_week(list)) back = days_and_hours(text, list, comma + 1);
  if (back.empty()) return std::nullopt;
  const Reading alone = read_part(text, clause_of(text, list, 0, comma, false), context);
  if (!is_new(alone) || (off && !alone.recurrence)) return std::nullopt;
  Reading made = read_completed(text, clause_of(text, list, 0, comma, false), "", back, context);
  return is_new(made) && made.recurrence && made.title == alone.title ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace yaad::language
