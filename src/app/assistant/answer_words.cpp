#include "app/assistant/answer_words.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "domain/search_text.h"
#include "language/reading.h"

namespace yaad::assistant {
namespace {

using language::Intent;

constexpr std::size_t kWordsMax = 64;

struct Row {
  WordKind kind;
  int value;
  std::string_view words;  ///< Parted by blanks.
};

constexpr int of(Intent intent) { return static_cast<int>(intent); }

constexpr Row kRows[] = {
    {WordKind::kFiller, 0,
     "the a an one ones task tasks item items thing things number option row please pls plz of i id ill im mean meant "
     "want wanted would like take pick choose go lets let ahead in is are was my me mine then too also for with just "
     "well oh actually hmm hm umm um uh as  sorry think so do you can could at on thanks thank now "
     "wala wali wale walay waala ka ki ke ko ne hi bhi hai hain kaam kam jo mera meri matlab mujhe phir se kar karo "
     "kr kro krdo kardo karein dein dijiye den dena de dain karna karen yaar bhai zara "
     "والا والی والے کا کی کے کو نے ہی بھی ہے ہیں کام جو میرا میری مطلب مجھے پھر سے کر کرو کریں دو دے دیں دیجیے دینا "
     "کرنا کردو کردیں یار بھائی ذرا نمبر آپشن"},
    {WordKind::kSeparator, 0, "and n aur و اور lekin magar مگر لیکن"},
    {WordKind::kYes, 0,
     "yes yeah yep yup yea y ys yess yesss yse yas sure ok okay okey absolutely definitely confirm confirmed correct "
     "right certainly "
     "aye haan han haa haanji jee ji theek thik sahi bilkul zaroor acha achha ہاں جی ٹھیک بالکل ضرور اوکے درست صحیح "
     "اچھا 👍 👌 ✅ ✔ 💯 🆗"},
    {WordKind::kNo, 0, "no nope nah nahi nahin nhi nai نہیں نا 👎 ❌ ✖"},
    {WordKind::kNo, 1, "dont mat na نہ مت never"},
    {WordKind::kAll, 0, "all everything every each entire whole lot sab saare sare sary saari tamam سب سارے ساری تمام"},
    {WordKind::kAll, 2, "both dono donon دونوں دونو"},
    {WordKind::kAll, 3, "teeno teenon تینوں"},
    {WordKind::kAll, 4, "charon chaaron چاروں"},
    {WordKind::kNone, 0, "none neither nothing nobody"},
    {WordKind::kNumber, 1, "first 1st pehla pehli pehle pahla pahli pahle phela pehla ek پہلا پہلی پہلے ایک"},
    {WordKind::kNumber, 2, "second 2nd two doosra doosri doosre dusra dusri dusre dosra dosri دوسرا دوسری دوسرے"},
    {WordKind::kNumber, 3, "third 3rd three teesra teesri teesre tisra tisri teen تیسرا تیسری تیسرے تین"},
    {WordKind::kNumber, 4, "fourth 4th four chautha chauthi chothi chotha char چوتھا چوتھی چوتھے چار"},
    {WordKind::kNumber, 5, "fifth 5th five panchwan panchwa panchvan paanch panch پانچواں پانچویں پانچ"},
    {WordKind::kNumber, 6, "sixth 6th six chhata chata chhatta چھٹا چھٹی چھٹے"},
    {WordKind::kNumber, 7, "seventh 7th seven satwan saatwan saat ساتواں ساتویں سات"},
    {WordKind::kNumber, 8, "eighth 8th eight aathwan aath آٹھواں آٹھویں آٹھ"},
    {WordKind::kNumber, 9, "ninth 9th nine"},
    {WordKind::kNumber, 10, "tenth 10th ten"},
    {WordKind::kLast, 0, "last final aakhri akhri akhiri آخری"},
    {WordKind::kLater, 0, "later latest baad بعد"},
    {WordKind::kEarlier, 0, "earlier earliest sooner soonest"},
    {WordKind::kOtherOne, 0, "other"},
    {WordKind::kExcept, 0, "but except excluding without not minus apart besides سوائے siwaye siwae"},
    {WordKind::kExceptBefore, 0, "علاوہ سوا ilawa alawa ilava siwa siwaa"},
    {WordKind::kOnly, 0, "only just صرف sirf bas بس"},
    {WordKind::kKeep, 0, "keep leave spare rakho rakhna رکھو رکھنا rehne رہنے"},
    {WordKind::kRange, 0, "to through thru till"},
    {WordKind::kVerb, of(Intent::kDelete),
     "delete remove erase trash drop bin scrap hata hatao hatado hatana mita mitao mitana حذف ہٹا ہٹاؤ ہٹانا مٹا مٹاؤ "
     "مٹانا "
     "ڈیلیٹ"},
    {WordKind::kVerb, of(Intent::kComplete),
     "complete completed finish finished done mark tick check mukammal khatam مکمل ختم"},
    {WordKind::kVerb, of(Intent::kUpdate), "change move update postpone reschedule badal badlo بدل بدلو"},
    {WordKind::kVerb, of(Intent::kCreate), "add create shamil شامل"},
    {WordKind::kPronoun, 0, "it that this isko isay ise usko usay use ye yeh wo woh یہ وہ اسے اس اسکو"},
    {WordKind::kPlural, 0,
     "them those these they inko unko inhe inhein inhen unhe unhein unhen un ان انہیں انھیں انکو"},
    {WordKind::kVoid, 0,
     "or ya یا either wait hold maybe perhaps dunno idk hang ruko ruk thehro رکو ٹھہرو شاید shayad"},
};

using Table = std::map<std::string, std::pair<WordKind, int>, std::less<>>;

/// The first row that has a word decides.
Table make_table() {
  Table table;
  for (const Row& row : kRows) {
    for (std::size_t at = 0; at < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', at), row.words.size());
      table.emplace(search_text(row.words.substr(at, end - at)), std::pair(row.kind, row.value));
      at = end + 1;
    }
  }
  return table;
}

/// "27", "27th", also in the digits of Urdu, which search_text has made ASCII.
int number_of(std::string_view norm) {
  std::size_t digits = 0;
  int value = 0;
  while (digits < norm.size() && digits < 4 && norm[digits] >= '0' && norm[digits] <= '9')
    value = value * 10 + (norm[digits++] - '0');
  const std::string_view ending = norm.substr(digits);
  const bool plain = ending.empty() || ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  return digits > 0 && plain ? value : -1;
}

AnswerWord known(std::string_view raw) {
  static const Table table = make_table();
  std::string bare;  // "don't" is one word, and "sunday's" is Sunday.
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(raw, at);
    if (c != U'\'' && c != U'’')
      bare += raw.substr(begin, at - begin);
    else if (at < raw.size() && (raw[at] == 's' || raw[at] == 'S') && at + 1 == raw.size())
      break;
  }
  AnswerWord word{bare, search_text(bare), WordKind::kOther, 0};
  if (const auto found = table.find(word.norm); found != table.end()) {
    word.kind = found->second.first;
    word.value = found->second.second;
  } else if (const int number = number_of(word.norm); number >= 0) {
    word.kind = WordKind::kNumber;
    word.value = number;
  } else if (word.norm.starts_with("👍") || word.norm.starts_with("👌")) {  // With a colour of skin.
    word.kind = WordKind::kYes;
  } else if (word.norm.starts_with("👎")) {
    word.kind = WordKind::kNo;
  }
  return word;
}

bool parts(char32_t c) {
  return c == U',' || c == U'،' || c == U';' || c == U'؛' || c == U'&' || c == U'+' || c == U'\n';
}

/// Words that mean together what none of them means alone.
void settle_phrases(AnswerWords& words) {
  const auto is = [&](std::size_t i, std::string_view norm) { return i < words.size() && words[i].norm == norm; };
  static const std::string koi = search_text("کوئی"), kuch = search_text("کچھ");
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool any = is(i, "koi") || is(i, koi) || is(i, "kuch") || is(i, kuch);
    if (any) {  // "koi bhi nahi"
      const std::size_t next = i + 1 < words.size() && words[i + 1].kind == WordKind::kFiller ? i + 2 : i + 1;
      if (next < words.size() && words[next].kind == WordKind::kNo) {
        words[i].kind = WordKind::kNone;
        words[next].kind = WordKind::kFiller;
      }
    }
    // "2 no" is a number in Roman Urdu.
    if (is(i, "no") && i > 0 && words[i - 1].kind == WordKind::kNumber) words[i].kind = WordKind::kFiller;
    // "the one" and "the second one" count nothing; "one and three" does.
    if (is(i, "one") && (words.size() == 1 || (i == 0 && words[1].kind == WordKind::kSeparator) ||
                         (i > 0 && (is(i - 1, "number") || is(i - 1, "option"))))) {
      words[i].kind = WordKind::kNumber;
      words[i].value = 1;
    }
    if (is(i, "forever") || is(i, "permanently") || is(i, "completely")) words[i].kind = WordKind::kFiller;
    if (is(i, "for") && is(i + 1, "good")) words[i + 1].kind = WordKind::kFiller;
    if (i > 0 && is(i - 1, "at")) words[i].kind = WordKind::kOther;  // An hour.
    // "pehle do", «پہلے دو»: two of them, elsewhere a polite word.
    const bool two = is(i, "do") || is(i, "دو");
    const bool counted = i > 0 && (words[i - 1].kind == WordKind::kLast ||
                                   (words[i - 1].kind == WordKind::kNumber && words[i - 1].value == 1));
    if (two && (counted || (i > 0 && (is(i - 1, "number") || is(i - 1, "نمبر"))))) {
      words[i].kind = WordKind::kNumber;
      words[i].value = 2;
    }
    if (is(i, "do") && is(i + 1, "not")) {
      words[i].kind = WordKind::kFiller;
      words[i + 1].kind = WordKind::kNo;
      words[i + 1].value = 1;
    }
  }
}

}  // namespace

AnswerWords answer_words(std::string_view text) {
  AnswerWords words;
  std::string raw;
  const auto flush = [&] {
    if (AnswerWord word = known(raw); !word.norm.empty()) words.push_back(std::move(word));
    raw.clear();
  };
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size() && words.size() < kWordsMax;) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    const bool between_digits = (c == U'-' || c == U'–') && before >= U'0' && before <= U'9';
    if (utf8::is_space(c)) {
      flush();
    } else if (parts(c)) {
      flush();
      words.push_back({",", "", WordKind::kSeparator, 0});
    } else if (between_digits && raw.size() < 3 && number_of(search_text(raw)) >= 0) {
      flush();
      words.push_back({"to", "to", WordKind::kRange, 0});
    } else if (c != U'"' && c != U'(' && c != U')' && c != U'!' && c != U'?' && c != U'؟' && c != U'۔' && c != U'«' &&
               c != U'»') {
      raw += text.substr(begin, at - begin);
    }
    before = c;
  }
  flush();
  settle_phrases(words);
  return words;
}

std::string joined_raw(const AnswerWords& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out += (out.empty() ? "" : " ") + words[i].raw;
  return out;
}

bool has_kind(const AnswerWords& words, WordKind kind) {
  return std::any_of(words.begin(), words.end(), [&](const AnswerWord& word) { return word.kind == kind; });
}

bool says_something(const AnswerWord& word) {
  return word.kind != WordKind::kFiller && word.kind != WordKind::kSeparator;
}

}  // namespace yaad::assistant
