#include "language/urdu_spelling.h"

#include <algorithm>

#include "language/urdu_words.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

const UrduWord& urdu_of(const Token& token) {
  static const UrduWord ordinary{};
  const UrduWord* word = token.literal || token.kind != TokenKind::kWord ? nullptr : urdu_word(token.norm, token.hash);
  return word == nullptr ? ordinary : *word;
}

bool ends_with_e(std::string_view norm) { return norm.ends_with('e') || norm.ends_with("ے"); }

struct Ending {
  std::string_view spelled;  ///< Parted by '|'.
  std::string_view latin;
  std::string_view arabic;
};

bool among(std::string_view words, std::string_view word) {
  for (std::size_t begin = 0; begin <= words.size();) {
    const std::size_t end = std::min(words.find('|', begin), words.size());
    if (words.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

/// "darj farmaein", "mansookh farma dijiye", «مؤخر فرمائیے»: said of respect, and nothing else than "kar". The past is
/// no order: "unhon ne farmaya" is what somebody said.
std::string_view polite_do(std::string_view norm) {
  static constexpr Ending endings[] = {
      {"", "kar", "کر"},
      {"na|ana|نا", "karna", "کرنا"},
      {"ni|نی", "karni", "کرنی"},
      {"ne|nay|نے", "karne", "کرنے"},
      {"o|ao|ow|ؤ|و|ئو", "karo", "کرو"},
      {"en|ein|ain|yen|yein|in|ayen|aen|ئیں|یں", "karein", "کریں"},
      {"iye|iyega|iay|iyay|yiye|iyiega|ئیے|یئے|یے|ئیےگا|یےگا|یئےگا", "kijiye", "کیجیے"},
      {"do|dein|den|dain|dijiye|dijiyega|دو|دیں|دیجیے|دیجئے|دیجیےگا", "kardo", "کردو"},
      {"lo|lein|len|lain|lijiye|lijiyega|لو|لیں|لیجیے|لیجئے|لیجیےگا", "karlo", "کرلو"},
      {"dena|دینا", "kardena", "کردینا"},
  };
  static constexpr std::string_view stems[] = {"farma", "frma", "فرما"};
  for (const std::string_view stem : stems) {
    if (!norm.starts_with(stem)) continue;
    for (const Ending& ending : endings) {
      if (among(ending.spelled, norm.substr(stem.size()))) return norm[0] == 'f' ? ending.latin : ending.arabic;
    }
  }
  return {};
}

/// "yaad krwana", "yad dilaiyega", «یاد دہانی کروا»: the word behind "yaad".
std::string_view dila(const Token& token) {
  const UrduWord& word = urdu_of(token);
  if (word.act != Act::kRemind && word.act != Act::kCause) return {};
  const bool latin = static_cast<unsigned char>(token.norm[0]) < 0x80;
  if ((word.forms & kInfinitive) != 0)
    return token.norm.ends_with("na") || token.norm.ends_with("نا") ? (latin ? "dilana" : "دلانا") : std::string_view();
  if ((word.forms & kRoot) != 0) return latin ? "dila" : "دلا";
  if ((word.forms & kImperative) == 0 || (word.forms & (kPerfect | kHabit)) != 0) return {};
  if (ends_with_e(token.norm) || token.norm.ends_with("ega")) return latin ? "dilaiye" : "دلائیے";
  return latin ? "dilao" : "دلاؤ";
}

/// "dila deejiye", «دلا دیجیے گا»
std::string_view give(const Token& token) {
  static constexpr WordList formal("dijiye", "dijiyega", "dijye", "dijie", "dijiay", "dijeye", "dijiyay", "deejiye",
                                   "deejiyega", "dijiega", "dijyega", "dejiye", "dejiyega");
  static constexpr WordList formal_urdu("دیجیے", "دیجئے", "دیجیئے", "دیجے", "دیجیےگا", "دیجئےگا");
  if (formal.holds(token)) return "dijiye";
  if (formal_urdu.holds(token)) return "دیجیے";
  if (token.norm == "dna" || token.norm == "dyna") return "dena";  // "yad krwa dna"
  return token.norm == "dain" || token.norm == "dayn" ? "dein" : std::string_view();
}

bool reminds(const Token& token) {
  return (urdu_of(token).roles & (role(Role::kYaad) | role(Role::kReminder))) != 0 &&
         (token.norm.starts_with('y') || token.norm.starts_with('d') || token.norm.starts_with("یا") ||
          token.norm.starts_with("د"));
}

/// «اسی دن» and "usi roz" are that day, neither eighty days nor each day; «اسی دن بعد» is a length.
std::string_view that_day(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList day("دن", "روز");
  static constexpr WordList length("بعد", "پہلے", "قبل", "میں", "تک", "کے", "کا", "کی", "سے");
  static constexpr WordList that("usi", "ussi", "isi", "issi", "us", "وہی", "اس", "اسی");
  if (list[at].norm == "اسی" && at + 2 < list.size() && !list[at + 1].literal && day.holds(list[at + 1]))
    return length.holds(list[at + 2]) ? std::string_view() : "وہی";
  if (at == 0 || list[at - 1].literal || !that.holds(list[at - 1])) return {};
  if (list[at].norm == "روز") return "دن";
  return list[at].norm == "roz" || list[at].norm == "rooz" ? "din" : std::string_view();
}

/// "cook daal", "daal chawal banana hai": lentils. "list mein daal do" puts something there.
std::string_view lentils(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList kLight("do", "dou", "dena", "dein", "den", "dain", "de", "dy", "diya", "dia", "di",
                                   "dijiye", "dijiyega", "dun", "doon", "lo", "lena", "liye", "liya", "kar", "kr",
                                   "rakho", "rakhna");
  static constexpr WordList kInto("mein", "main", "me", "mai", "par", "pe", "pr");
  if (list[at].norm != "daal" && list[at].norm != "dal") return {};
  const bool last = at + 1 == list.size() || list[at + 1].kind != TokenKind::kWord;
  const bool verb = last ? at > 0 && kInto.holds(list[at - 1]) : !list[at + 1].literal && kLight.holds(list[at + 1]);
  return verb ? std::string_view() : "دال";
}

}  // namespace

std::string_view usual_spelling(const std::vector<Token>& list, std::size_t at) {
  const Token& token = list[at];
  if (token.literal || token.kind != TokenKind::kWord) return {};
  static constexpr WordList before("phle", "phele", "pheley", "phly", "phlay", "pehly", "pehley", "pehlay", "pahle",
                                   "pahlay", "pahley", "pehlee");
  if (before.holds(token)) return "pehle";
  if (const auto day = that_day(list, at); !day.empty()) return day;
  if (const auto food = lentils(list, at); !food.empty()) return food;
  if (at == 0) return {};
  if (token.norm == "ku") return "ko";
  const Token& last = list[at - 1];
  if (last.literal || last.kind != TokenKind::kWord) return {};
  if (const auto made = polite_do(token.norm); !made.empty()) return made;
  if (reminds(last)) return dila(token);
  return urdu_of(last).act == Act::kRemind ? give(token) : std::string_view();
}

}  // namespace yaad::language
