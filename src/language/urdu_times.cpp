#include "language/urdu_times.h"

#include <array>

#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr WordList kOfNames("bazaar", "bazar", "bazaari", "sahab", "sahib", "sb", "mela", "mandi", "namaz", "khutba",
                            "wali", "baba", "shah", "بازار", "صاحب", "میلہ", "منڈی", "نماز", "خطبہ", "بابا", "شاہ",
                            "magazine", "club", "masjid", "مارکیٹ", "market");
constexpr WordList kWeekdays("peer", "pir", "mangal", "budh", "jumerat", "jumeraat", "juma", "jumma", "jumme", "itwar",
                             "itwaar", "پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "جمعے", "اتوار");
constexpr WordList kBack("nahi", "nahin", "nhi", "nai", "balke", "balkeh", "bajaye", "bajae", "bajay", "jagah", "نہیں",
                         "بلکہ", "بجائے", "جگہ");
constexpr WordList kBetween("ko", "ki", "ke", "ka", "k", "par", "pe", "ruko", "sorry", "matlab", "yaar", ",", ".", "…",
                            "-", "کو", "کی", "کے", "کا", "پر", "رکو", "مطلب", "mumkin", "ممکن", "ho", "sakta", "sakti",
                            "sakega", "hoga", "hogi", "paye", "paega", "ہو", "سکتا", "سکتی", "سکے", "ہوگا", "پائے",
                            "گا");

}  // namespace

bool weekday_in_name(std::string_view text, const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  static constexpr WordList weeks("hafta", "hafte", "haftay", "ہفتہ", "ہفتے");
  static constexpr WordList ways("aage", "aagay", "agay", "age", "peeche", "peechay", "آگے", "پیچھے");
  if (begin + 1 < list.size() && weeks.holds(list[begin].norm) && ways.holds(list[begin + 1].norm)) return true;
  // "iftar ka saman", "sehri ka alarm": a meal, and what is for it.
  static constexpr WordList meals("iftar", "iftari", "sehri", "افطار", "افطاری", "سحری");
  static constexpr WordList of("ka", "ki", "ke", "kay", "کا", "کی", "کے");
  static constexpr WordList when("baad", "bad", "waqt", "time", "liye", "se", "pehle", "بعد", "وقت", "لیے", "سے",
                                 "پہلے", "ٹائم");
  if (meals.holds(list[begin].norm) && end <= begin + 2 && begin + 2 < list.size() && of.holds(list[begin + 1].norm))
    return !when.holds(list[begin + 2].norm);
  // "atm se paise": the machine, not the moment
  static constexpr WordList machine("se", "sy", "par", "pe", "ka", "ki", "ke", "jana", "mein", "me", "card");
  if (list[begin].norm == "atm" && end <= begin + 2 && begin + 1 < list.size() && machine.holds(list[begin + 1].norm))
    return true;
  if (!kWeekdays.holds(list[begin].norm) || end > begin + 2) return false;
  // The time may have taken "ki", "wali" with it.
  const bool prayer = end == begin + 2 && (list[begin + 1].norm == "ki" || list[begin + 1].norm == "کی") &&
                      end < list.size() &&
                      (list[end].norm == "namaz" || list[end].norm == "نماز" || list[end].norm == "khutba");
  if (prayer) return true;
  const std::size_t next = begin + 1;
  if (next >= list.size() || list[next].literal || list[next].kind != TokenKind::kWord) return false;
  if (kOfNames.holds(list[next].norm)) return list[next].norm != "wali";
  // "Peer Mohammad": two capitals where the message has small letters.
  const auto capital = [&](const Token& token) {
    const char c = text[token.bytes.begin];
    const char after = token.bytes.end - token.bytes.begin > 1 ? text[token.bytes.begin + 1] : 'A';
    return c >= 'A' && c <= 'Z' && after >= 'a' && after <= 'z';
  };
  const bool saint = list[begin].norm == "peer" || list[begin].norm == "pir" || list[begin].norm == "mangal";
  return saint && capital(list[begin]) && capital(list[next]) && list[next].classes == 0;
}

bool takes_back(const std::vector<Token>& list, std::size_t begin, std::size_t end) {
  bool back = false;
  for (std::size_t i = begin; i < end; ++i) {
    const bool says = kBack.holds(list[i].norm);
    if (!says && !kBetween.holds(list[i].norm)) return false;
    back = back || says;
  }
  return back;
}

bool may_be_soon(const Token& token) {
  return token.norm == "as" || token.norm.starts_with("j") || token.norm.starts_with("\xD8\xAC");  // ج
}

std::size_t as_soon_as_possible(const std::vector<Token>& list, std::size_t at) {
  static constexpr std::array<std::array<std::string_view, 4>, 9> phrases = {{{"جلد", "از", "جلد", ""},
                                                                              {"jald", "az", "jald", ""},
                                                                              {"jald", "se", "jald", ""},
                                                                              {"jitni", "jaldi", "ho", "sake"},
                                                                              {"jitni", "jaldi", "ho", "sakay"},
                                                                              {"jitna", "jaldi", "ho", "sake"},
                                                                              {"جتنی", "جلدی", "ہو", "سکے"},
                                                                              {"as", "soon", "as", "possible"},
                                                                              {"as", "soon", "as", "you"}}};
  if (!may_be_soon(list[at])) return at;
  for (const auto& phrase : phrases) {
    std::size_t i = 0;
    while (i < phrase.size() && !phrase[i].empty() && at + i < list.size() && !list[at + i].literal &&
           list[at + i].norm == phrase[i])
      ++i;
    if (i == phrase.size() || phrase[i].empty()) return at + i;
  }
  return at;
}

}  // namespace yaad::language
