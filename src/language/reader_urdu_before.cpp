// «امتحان 14 فروری کو ہے، ایک ہفتہ پہلے تیاری شروع کرنا یاد دلانا»: what is told, and what comes so long before it.
#include <string>

#include "language/clause_words.h"

namespace yaad::language {
namespace {

/// What stands behind the told: "|3 ghante pehle| nikalna hai".
struct Lead {
  std::size_t begin = 0, end = 0;  ///< The length with its "pehle"; empty for none.
};

Lead lead_behind(const TokenList& list, std::size_t at) {
  static constexpr WordList kJoints(",", "،", "۔", ".", "aur", "to", "tou", "toh", "lekin", "اور", "تو", "لیکن");
  static constexpr WordList kThat("us", "uss", "is", "iss", "اس");
  static constexpr WordList kFrom("se", "say", "sy", "سے");
  static constexpr WordList kBefore("pehle", "pehlay", "pahle", "phle", "qabl", "پہلے", "قبل");
  constexpr std::size_t kLongest = 4;
  while (at + 2 < list.size() && !list[at].literal && kJoints.holds(list[at])) ++at;
  if (at + 2 < list.size() && kThat.holds(list[at]) && kFrom.holds(list[at + 1])) at += 2;
  for (std::size_t end = at + 1; end + 1 < list.size() && end < at + kLongest; ++end) {
    const bool unit = (list[end - 1].classes & bit(Class::kUnit)) != 0;
    if (unit && holds_word(list, end, kBefore)) return {at, end + 1};
  }
  return {};
}

/// How long before, in minutes; 0 where it is no length.
int minutes_of(std::string_view lead, const ReadContext& context) {
  const bool arabic = static_cast<unsigned char>(lead.back()) >= 0x80;
  const Reading made = read(std::string(lead).append(arabic ? " یاد دلانا" : " yaad dilana"), context);
  return made.reminders.size() == 1 ? made.reminders.front().minutes_before.value_or(0) : 0;
}

}  // namespace

std::vector<Reading> read_urdu_before_told(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  if (list.size() < 8 || list.size() > kClauseWordsMax || !context.ignore.empty()) return {};
  for (std::size_t at = 3; at + 4 < list.size(); ++at) {
    if (!holds_role(list[at], Role::kCopula) || inside_quotes(list, at)) continue;
    const Lead lead = lead_behind(list, at + 1);
    if (lead.end == 0 || !ends_urdu_event(list, 0, at + 1)) continue;
    Reading told = read_part(text, clause_of(text, list, 0, at + 1, false), context);
    Reading next = read_part(text, clause_of(text, list, lead.end, list.size(), false), context);
    if (!is_new(told) || !told.due || told.recurrence || !is_new(next) || next.due || next.recurrence) return {};
    const std::string_view said = text_between(text, list, lead.begin, lead.end);
    const int minutes = minutes_of(said, context);
    if (minutes == 0 || next.title.empty()) return {};
    next.due = counted_before(*told.due, minutes, months_said(said, minutes));
    return {std::move(told), std::move(next)};
  }
  return {};
}

}  // namespace yaad::language
