#include "app/assistant/title_words.h"

#include <algorithm>

#include "app/assistant/likeness.h"
#include "app/assistant/one_of.h"
#include "domain/search_text.h"
#include "domain/sound.h"

namespace yaad::assistant {
namespace {

using WordSet = std::vector<std::string>;

constexpr double kSameWord = 0.75;  ///< One slip apart, or the other script.
constexpr std::size_t kWordsMax = 64;

/// What stands around the words of a title in a sentence: particles, subjects, copulas, "this time", "about".
bool is_small(const std::string& word) {
  static const WordSet kSmall = search_words(
      "oh oho are arey acha achha ok okay haan han ji jee ab abhi to tu ye yeh yah wo woh isko isay ise is iss us usko "
      "usay inko unko mujhe mjhe main mein maine hum humein ko ka ki ke k pe par per se tak hi bas bs sirf hai he h "
      "hy hain hoon hun hu ho ga gi ge gay qareeb kareeb taqreeban taqriban lagbhag around about baar bar dafa dafah "
      "martaba wala wali wale walay zara please plz pls liye lie lye the a an my our its it this that is was will "
      "be at for by on should just only but so well i we have got need "
      "اوہ ارے اچھا ہاں جی اب ابھی تو یہ وہ اسے اس اسکو ان مجھے میں ہم ہمیں کو کا کی کے پر پہ سے تک ہی بس صرف ہے ہیں "
      "ہوں ہو گا گی گے قریب تقریبا لگ بھگ بار دفعہ مرتبہ والا والی والے ذرا پلیز لیے لئے",
      256);
  return one_of(word, kSmall);
}

bool refuses(const std::string& word) {
  static const WordSet kRefusals = search_words("nahi nahin nai nhi nahn na no nope not نہیں نا", 16);
  return one_of(word, kRefusals);
}

bool corrects(const std::string& word) {
  static const WordSet kCorrections =
      search_words("sorry actually wait oops matlab mtlb yani balke balkay balki rather مطلب یعنی بلکہ معاف سوری", 32);
  return one_of(word, kCorrections);
}

bool is_latin(const std::string& word) { return static_cast<unsigned char>(word.front()) < 0x80; }

/// The consonants of an Urdu verb without its ending: "jr" of none, "j" of "jana", "jaunga" and «جاؤں»; empty for a
/// word that ends like no verb.
std::string verb_stem(const std::string& word) {
  static const WordSet kRoman =
      search_words("oonga oongi onga ongi unga ungi ainge enge engi ayega ega egi iyega iye oon un nay na ni ne o", 32);
  static const WordSet kUrdu = search_words("نا نی نے ؤں وں ؤ و ئیں یں ئے یے", 16);
  const WordSet& endings = is_latin(word) ? kRoman : kUrdu;
  const auto ending = std::find_if(endings.begin(), endings.end(), [&](const std::string& one) {
    return word.size() > one.size() && word.ends_with(one);
  });
  if (ending == endings.end()) return {};
  const std::string root = word.substr(0, word.size() - ending->size());
  std::string stem;
  for (const char sound : is_latin(root) ? roman_sound(root) : urdu_sound(root)) {
    const bool vowel = sound == 'a' || sound == 'i' || sound == 'o';
    if (!vowel && (sound != 'h' || stem.empty())) stem += sound;
  }
  return stem.empty() ? "-" : stem;
}

/// "krna", "rakh": done with anything, so that it names nothing.
bool is_plain_verb(const std::string& word) {
  static const WordSet kRoots = search_words(
      "do kar kr karo kro kardo krdo kardena krdena rakh rakho rkho rakhdo rkhdo rakhlo rkh کر کرو کردو رکھ رکھو رکھدو",
      32);
  static const WordSet kInfinitives = search_words(
      "karna krna karni krni karne rakhna rkhna rakhni hona hoga hogi honi کرنا کرنی کرنے رکھنا رکھنی ہونا", 32);
  static const WordSet kStems = {"kr", "rk"};
  if (one_of(word, kRoots) || one_of(word, kInfinitives)) return true;
  return one_of(verb_stem(word), kStems) && word.size() > 2;
}

/// "lena" of "kar lena", «دو» of «رکھ دو»: goes with the verb before it.
bool goes_with_verb(const std::string& word) {
  static const WordSet kLight = search_words(
      "lena lo le lein lun loon lunga lungi leni dena do de dein dijiye dun doon dunga deni لینا لو لے لیں لوں لینی "
      "دینا "
      "دو دے دیں دیجیے دوں دینی",
      64);
  return one_of(word, kLight);
}

/// "jana", "nikalna", "pahunchna": who has to go somewhere leaves and arrives as well.
bool is_motion(const std::string& word) {
  static const WordSet kStems = {"j", "nkl", "pnc", "pnhc", "phnc", "cl"};
  return one_of(verb_stem(word), kStems);
}

bool same_word(const std::string& a, const std::string& b) {
  if (word_likeness(a, b) >= kSameWord) return true;
  if (is_small(a) || is_small(b)) return false;  // "ko" ends like an order.
  const std::string stem = verb_stem(a);
  return !stem.empty() && is_latin(a) == is_latin(b) && stem == verb_stem(b) && a.front() == b.front();
}

bool in_title(const std::string& word, const WordSet& title) {
  return std::any_of(title.begin(), title.end(), [&](const std::string& own) { return same_word(word, own); });
}

}  // namespace

TitleWords title_words(const std::vector<std::string>& said, std::string_view title) {
  const WordSet own = search_words(title, kWordsMax);
  const bool goes = std::any_of(own.begin(), own.end(), is_motion);
  TitleWords out;
  out.only = !said.empty();
  bool verb = false;  // The word before was one that says nothing of its own.
  for (const std::string& word : said) {
    const bool plain = is_plain_verb(word) || (verb && goes_with_verb(word)) || (goes && is_motion(word));
    if (refuses(word) || corrects(word)) {
      out.denied = true;
      out.refused = out.refused || refuses(word);
    } else if (!plain && !is_small(word) && in_title(word, own)) {
      ++out.named;
    } else if (plain) {
      ++out.verbs;
    } else if (!is_small(word)) {
      out.only = false;
    }
    verb = plain;
  }
  out.whole = out.named > 0 && std::all_of(own.begin(), own.end(), [&](const std::string& word) {
                return is_small(word) || is_plain_verb(word) || goes_with_verb(word) || in_title(word, said);
              });
  return out;
}

bool names_title(const std::vector<std::string>& said, std::string_view title) {
  const WordSet own = search_words(title, kWordsMax);
  std::size_t named = 0;
  for (const std::string& word : said) {
    if (in_title(word, own)) {
      ++named;
    } else if (!is_small(word) && !is_filler(word)) {
      return false;
    }
  }
  return named > 0;
}

bool is_plain_doing(std::string_view title) {
  const TitleWords said = title_words(search_words(title, kWordsMax), {});
  return said.only && said.verbs > 0;
}

std::string without_also(const language::Reading& reading) {
  std::string title = reading.title;
  if (reading.language == language::Language::kEnglish) return title;
  for (const std::string_view also : {" bhi", " بھی"}) {
    const std::size_t at = title.find(also);
    const std::size_t end = at == std::string::npos ? at : at + also.size();
    const bool word = at != std::string::npos && at > 0 && (end == title.size() || title[end] == ' ');
    // "istri karne hain aur dhone bhi": it joins two within the title.
    const bool joins =
        word && (title.rfind(" aur ", at) != std::string::npos || title.rfind(" اور ", at) != std::string::npos);
    if (word && !joins) title.erase(at, also.size());
  }
  return title;
}

bool is_bare_change(std::string_view title) {
  static const WordSet kVerbs = search_words("make set change turn push shift", 8);
  static const WordSet kBeside = search_words(
      "yes yeah ok okay no and actually please it that this them to every weekly daily monthly yearly "
      "one instead",
      32);
  const WordSet own = search_words(title, kWordsMax);
  return std::any_of(own.begin(), own.end(), [&](const std::string& word) { return one_of(word, kVerbs); }) &&
         std::all_of(own.begin(), own.end(),
                     [&](const std::string& word) { return one_of(word, kVerbs) || one_of(word, kBeside); });
}

bool is_own_future(std::string_view text) {
  static const WordSet kGa = search_words("گا گی گے", 4);
  static const WordSet kAm = search_words("hoon hun hu hain hein ہوں ہیں", 8);
  static const WordSet kTake = search_words(
      "leta leti lete deta deti dete karta karti karte dekhte chalte rakhte لیتا لیتی لیتے دیتا دیتی "
      "کرتا کرتی کرتے دیکھتے چلتے رکھتے",
      24);
  static const WordSet kFirst = search_words("وں ؤں", 2);
  static const WordSet kNot = search_words("nahi nahin nhi nai na نہیں نہ", 8);
  const auto ends_in = [](const std::string& word, const WordSet& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& end) { return word.size() > end.size() && word.ends_with(end); });
  };
  constexpr std::size_t kLeast = 5;  // "dunga"; "ginge"
  const WordSet words = search_words(text, kWordsMax);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool roman = words[i].size() >= kLeast && (words[i].ends_with("nga") || words[i].ends_with("ngi"));
    const bool parted = i + 1 < words.size() && one_of(words[i + 1], kGa) && ends_in(words[i], kFirst);
    const bool now = i > 0 && i + 1 < words.size() && one_of(words[i], kTake) && one_of(words[i + 1], kAm);
    if (roman || parted || now) return i == 0 || !one_of(words[i - 1], kNot);
  }
  return false;
}

bool ends_in_infinitive(std::string_view title) {
  static const WordSet kEndings = search_words("na ni ne نا نی نے", 8);
  const WordSet own = search_words(title, kWordsMax);
  return !own.empty() && std::any_of(kEndings.begin(), kEndings.end(), [&](const std::string& ending) {
    return own.back().size() > ending.size() && own.back().ends_with(ending);
  });
}

}  // namespace yaad::assistant
