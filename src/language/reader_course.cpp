// "take the antibiotics at 8am for 5 days", "5 din tak subah 8 baje dawai leni hai": a course goes on day after day,
// though nobody says so.
#include "language/clause_words.h"

namespace yaad::language {
namespace {

constexpr WordList kMedicine("antibiotic", "antibiotics", "tablet", "tablets", "pill", "pills", "medicine", "medicines",
                             "meds", "medication", "drops", "syrup", "capsule", "capsules", "cream", "ointment", "iron",
                             "vitamins", "insulin", "inhaler", "paracetamol", "ibuprofen", "dose", "doses", "dawai",
                             "dawa", "dawaai", "dawayi", "goli", "goliyan", "دوائی", "دوا", "دوائیں", "گولی", "گولیاں",
                             "شربت", "قطرے");

/// Whether it says how often by itself: "daily", "every 8 hours", "twice a day", «روزانہ».
bool says_how_often(const Token& token) {
  static constexpr WordList kOften("every", "each", "daily", "once", "twice", "thrice", "times", "nightly", "roz",
                                   "har", "rozana", "روز", "ہر", "روزانہ", "دفعہ", "bar", "baar", "dafa", "بار");
  return kOften.holds(token) || (token.classes & (bit(Class::kFrequency) | bit(Class::kEvery))) != 0;
}

bool is_days(const Token& token) {
  static constexpr WordList kDays("days", "week", "weeks", "fortnight", "din", "dino", "dinon", "hafta", "haftay",
                                  "hafte", "دن", "دنوں", "ہفتہ", "ہفتے");
  return is_word(token) && kDays.holds(token);
}

/// "… for 5 days", "… for a week" at the end.
bool ends_with_length(const TokenList& list) {
  static constexpr WordList kSmall("the", "next", "a", "about");
  std::size_t at = list.size() - 1;
  if (!is_days(list[at])) return false;
  for (std::size_t back = 0; at > 2 && back < 3 && list[at].norm != "for"; ++back) {
    --at;
    const bool number = list[at].kind == TokenKind::kNumber || (list[at].classes & bit(Class::kNumber)) != 0;
    if (list[at].norm != "for" && !number && !kSmall.holds(list[at])) return false;
  }
  return list[at].norm == "for";
}

/// "5 din |tak|", "hafta bhar"
bool goes_on_for(const TokenList& list) {
  static constexpr WordList kUntil("tak", "tk", "تک");
  for (std::size_t at = 2; at < list.size(); ++at) {
    const bool number = list[at - 2].kind == TokenKind::kNumber || (list[at - 2].classes & bit(Class::kNumber)) != 0;
    if (number && is_days(list[at - 1]) && holds_word(list, at, kUntil)) return true;
  }
  return false;
}

}  // namespace

std::optional<Reading> read_course(std::string_view text, const Tokens& tokens, Language language,
                                   const ReadContext& context) {
  static constexpr WordList kTakes("take", "give", "apply", "use", "rub", "inject", "put");
  const TokenList& list = tokens.list;
  if (list.size() < 5 || list.size() > kClauseWordsMax || !context.ignore.empty()) return std::nullopt;
  const bool english = language == Language::kEnglish;
  if (!(english ? ends_with_length(list) : goes_on_for(list))) return std::nullopt;
  const bool medicine = any_token(list, 0, list.size(), [](const Token& one) { return kMedicine.holds(one); });
  if (!medicine || any_token(list, 0, list.size(), says_how_often)) return std::nullopt;
  if (english && !any_token(list, 0, 4, [](const Token& one) { return kTakes.holds(one); })) return std::nullopt;
  const std::string_view front = english ? "" : any_token(list, 0, list.size(), in_arabic) ? "روزانہ " : "rozana ";
  const Stretch whole = clause_of(text, list, 0, list.size(), false);
  Reading made = read_completed(text, whole, front, english ? " daily" : "", context);
  return is_new(made) && made.recurrence ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace yaad::language
