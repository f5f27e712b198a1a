// The words of a message among those of the packs: what they are, and which language they speak.
#include <cstring>

#include "language/courtesy.h"
#include "language/lexicon.h"
#include "language/urdu_spelling.h"
#include "language/urdu_words.h"
#include "language/word_list.h"

namespace yaad::language {

namespace {

template <typename Word>
Word bytes_at(const char* from) {
  Word word = 0;
  std::memcpy(&word, from, sizeof word);
  return word;
}

/// Words are short: two reads that may overlap compare up to sixteen bytes, without a call.
bool same_word(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  if (size > 16) return a == b;
  const char* x = a.data();
  const char* y = b.data();
  if (size >= 8) {
    return bytes_at<std::uint64_t>(x) == bytes_at<std::uint64_t>(y) &&
           bytes_at<std::uint64_t>(x + size - 8) == bytes_at<std::uint64_t>(y + size - 8);
  }
  if (size >= 4) {
    return bytes_at<std::uint32_t>(x) == bytes_at<std::uint32_t>(y) &&
           bytes_at<std::uint32_t>(x + size - 4) == bytes_at<std::uint32_t>(y + size - 4);
  }
  return size == 0 || (x[0] == y[0] && x[size / 2] == y[size / 2] && x[size - 1] == y[size - 1]);
}

}  // namespace

bool Lexicon::is_word(std::uint32_t known, std::string_view norm) const {
  const Known& word = known_[known - 1];
  if (word.size != norm.size()) return false;
  if (norm.size() > Known::kLetters) return norms_[known - 1] == norm;
  return same_word({word.letters.data(), word.size}, norm);
}

std::uint32_t Lexicon::find(std::string_view norm, std::uint32_t hash) const {
  const std::uint32_t wanted = mixed(hash);
  const Slot* const slots = slots_.data();
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = wanted & mask; slots[at].number != 0; at = (at + 1) & mask) {
    if (slots[at].hash == wanted && is_word(slots[at].number, norm)) return slots[at].number;
  }
  return 0;
}

/// Takes back what expect() said of a token that is no word of a pack.
void Lexicon::settle(Token& token) const {
  if (token.known == 0) return;
  if (token.literal) {
    token.known = 0;
  } else if (!is_word(token.known, token.norm)) {
    token.known = find(token.norm, token.hash);  // Two words have this hash, or a word that nobody knows has it.
  }
}

void Lexicon::index_words() {
  std::size_t size = 1024;
  while (size < known_.size() * 2) size *= 2;
  slots_.assign(size, {});
  for (std::size_t i = 0; i < known_.size(); ++i) {
    const std::uint32_t hash = mixed(hash_of(norms_[i]));
    std::size_t at = hash & (size - 1);
    while (slots_[at].number != 0) at = (at + 1) & (size - 1);
    slots_[at] = {hash, static_cast<std::uint32_t>(i + 1)};
  }
}

const Lexicon::Known* Lexicon::spelled_alike(std::string_view norm) const {
  if (norm.size() < 4 || static_cast<unsigned char>(norm[0]) >= 0x80) return nullptr;
  const auto found = by_latin_key_.find(latin_key(norm));
  return found == by_latin_key_.end() ? nullptr : found->second;
}

namespace {

void spell(Token& token, std::string_view norm) {
  token.norm = norm;
  token.hash = hash_of(norm);
}

}  // namespace

void Lexicon::respell_urdu(Tokens& tokens) const {
  for (std::size_t at = 0; at < tokens.list.size(); ++at) {
    const std::string_view usual = usual_spelling(tokens.list, at);
    if (usual.empty()) continue;
    Token& token = tokens.list[at];
    spell(token, usual);
    token.known = find(usual, token.hash);
  }
}

namespace {

/// What `list[at]` is written for, from what stands beside it: a "wat" may be a temple. Empty: for itself.
std::string_view hasty_word(const std::vector<Token>& list, std::size_t at) {
  static constexpr WordList kWhat("wat", "wht", "wut", "wot", "waht", "whta");
  static constexpr WordList kWhats("wats", "whts", "wuts", "wots");
  static constexpr WordList kUp("wassup", "wasup", "whassup", "watsup", "whatsup", "wazzup", "sup");
  static constexpr WordList kThen("for", "on", "today", "tomorrow", "tmrw", "tmr", "tonight", "this", "next");
  static constexpr WordList kHave("hav", "hv", "haev", "hve");
  static constexpr WordList kMove("moov", "mov", "muv", "mvoe", "moove");
  static constexpr WordList kAsks("do", "does", "did", "is", "are", "was", "have", "hav", "i", "time", "day", "else",
                                  "tasks", "about", "should", "can");
  static constexpr WordList kOwners("i", "we", "you", "do", "to", "they", "u");
  static constexpr WordList kObjects("it", "that", "this", "the", "my", "them", "all");
  static constexpr WordList kLengths("min", "mins", "minute", "minutes", "hr", "hrs", "hour", "hours", "day", "days",
                                     "week", "weeks", "night");
  constexpr std::size_t kFront = 3;  // "ok so wat …"
  if (at > 0 && list[at].norm == "b4" && kLengths.holds(list[at - 1])) return "before";
  const bool followed = at + 1 < list.size() && !list[at + 1].literal;
  const Token& token = list[at];
  if (at < kFront && followed) {
    if (kWhat.holds(token) && kAsks.holds(list[at + 1])) return "what";
    if (kWhats.holds(token)) return "whats";
    if (at == 0 && kUp.holds(token) && kThen.holds(list[at + 1])) return "whats";  // "wassup for tomorrow"
    if (kMove.holds(token) && kObjects.holds(list[at + 1])) return "move";
  }
  return at > 0 && !list[at - 1].literal && kHave.holds(token) && kOwners.holds(list[at - 1]) ? "have" : "";
}

}  // namespace

void Lexicon::respell_english(Tokens& tokens) const {
  for (std::size_t at = 0; at < tokens.list.size(); ++at) {
    Token& token = tokens.list[at];
    if (token.literal || token.kind != TokenKind::kWord) continue;
    const std::string_view usual = hasty_word(tokens.list, at);
    if (usual.empty()) continue;
    spell(token, usual);
    token.known = find(usual, token.hash);
  }
}

/// "would you mind moving the haircut": the order is the verb that the word is made of.
void Lexicon::read_request(Token& token) const {
  if (token.norm.size() < 5 || !token.norm.ends_with("ing")) return;
  const std::string stem(token.norm.substr(0, token.norm.size() - 3));
  for (const std::string& verb : {stem + 'e', stem, stem.substr(0, stem.size() - 1)}) {
    const std::uint32_t known = find(verb, hash_of(verb));
    if (known == 0) continue;
    spell(token, known_word(known));
    token.known = known;
    return;
  }
}

/// "kal sat 8 baje", "budh ko sat 8 baje", "sat 8 baje kal": beside another day "sat" at `at` is no Saturday.
bool Lexicon::has_day_already(const std::vector<Token>& list, std::size_t at) const {
  static constexpr std::string_view between[] = {"ko",    "par",  "pe",  "ki",      "ke",      "subah", "subha", "sham",
                                                 "shaam", "raat", "rat", "dopahar", "dopehar", "tak",   "tk"};
  static constexpr std::string_view hour[] = {"baje", "bajay", "bje", "bjy", "bajey", "am", "pm"};
  const auto one_of = [](const auto& words, const Token& token) {
    return std::find(std::begin(words), std::end(words), token.norm) != std::end(words);
  };
  const auto is = [&](std::size_t i, std::uint64_t classes) {
    const Known* found = list[i].literal ? nullptr : entry_of(list[i].known);
    return found != nullptr && (found->roman_mask & classes) != 0;
  };
  constexpr std::uint64_t weekday = bit(Class::kWeekday);
  constexpr std::uint64_t day = bit(Class::kDayWord) | bit(Class::kEitherDay);
  std::size_t before = at;
  while (before > 0 && one_of(between, list[before - 1])) --before;
  // "fri sat 4pm" lists two days, "fri ko sat 4pm" has one.
  if (before > 0 && is(before - 1, before < at ? day | weekday : day)) return true;
  std::size_t behind = at + 2;
  while (behind < list.size() && (one_of(hour, list[behind]) || one_of(between, list[behind]))) ++behind;
  return behind > at + 2 && behind < list.size() && is(behind, day);
}

void Lexicon::look_up(Tokens& tokens, bool roman) const {
  constexpr std::ptrdiff_t kFront = 5;  // A verb of a command stands there; further on it is part of a title.
  for (Token& token : tokens.list) {
    if (token.literal || token.kind == TokenKind::kLineEnd) continue;
    if (token.kind == TokenKind::kNumber) {
      token.starts = number_starts_;
      continue;
    }
    // "Friday's review" is on one Friday; only the apostrophe tells it from the plural.
    if ((token.norm.ends_with("days") || token.norm == "weekends") && shortened(token)) {
      spell(token, token.norm.substr(0, token.norm.size() - 1));
      token.known = find(token.norm, token.hash);
    }
    const auto at = &token - tokens.list.data();
    if (!roman && at > 2 && at < 5 && tokens.list[at - 1].norm == "mind" && tokens.list[at - 2].norm == "you")
      read_request(token);
    const Known* found = entry_of(token.known);
    // A capital letter inside a message makes a name of a word that is not known.
    if (found == nullptr && !roman && token.kind == TokenKind::kWord &&
        (!token.capital || &token == tokens.list.data())) {
      const Mendable* meant = mend(token.norm, &token - tokens.list.data() < kFront);
      if (meant != nullptr) found = meant->entry;
      if (meant != nullptr && meant->command) spell(token, meant->norm);
    }
    if (found == nullptr && roman && token.kind == TokenKind::kWord) found = spelled_alike(token.norm);
    if (found == nullptr) continue;
    // "sat 4pm" beside Urdu words: a number behind it is no second number.
    const bool saturday = roman && token.norm == "sat" && at + 1 < static_cast<std::ptrdiff_t>(tokens.list.size()) &&
                          tokens.list[at + 1].kind == TokenKind::kNumber &&
                          !has_day_already(tokens.list, static_cast<std::size_t>(at));
    const bool as_roman = (roman && !saturday) || (tokens.mixed && found->plain_count == 0);
    token.word = found->id;
    token.senses = as_roman ? found->roman : found->plain;
    token.sense_count = as_roman ? found->roman_count : found->plain_count;
    token.classes = as_roman ? found->roman_mask : found->plain_mask;
    token.starts = as_roman ? found->roman_starts : found->plain_starts;
  }
}

namespace {

bool arabic_letter(std::string_view norm) {
  const auto first = static_cast<unsigned char>(norm.empty() ? 0 : norm[0]);
  return first >= 0xD8 && first <= 0xDB;
}

/// How surely a word right behind a day makes the message Urdu.
int postposition(std::string_view norm) {
  if (norm == "ko") return 3;
  if (norm == "se" || norm == "sy") return 2;
  return norm == "pe" || norm == "tak" || norm == "tk" ? 1 : 0;
}

}  // namespace

/// The first word is a verb, and of no Urdu.
bool Lexicon::begins_in_english(const std::vector<Token>& list) const {
  static constexpr WordList kLead("please", "plz", "pls", "kindly", "ok", "okay", "also", "and", "then", "hey", "yaad");
  const auto first = std::find_if(list.begin(), list.end(), [](const Token& token) {
    return token.literal || (token.kind == TokenKind::kWord && !kLead.holds(token));
  });
  const Known* verb = first == list.end() || first->literal ? nullptr : entry_of(first->known);
  if (verb == nullptr || verb->says_roman != 0) return false;
  static constexpr WordList kLight("make", "take", "get", "give", "bring", "drop", "pick", "put", "have", "do", "go");
  return kLight.holds(*first) || (verb->plain_mask & (bit(Class::kAction) | bit(Class::kErrand))) != 0;
}

Language Lexicon::guess(Tokens& tokens, std::string_view lang) const {
  int roman_times = 0;
  int roman_words = 0;
  std::size_t arabic = 0;
  std::size_t latin = 0;
  int roman = lang == "ur" ? 1 : 0;
  int roman_nouns = 0;
  int twofold = 0;  // "karate" is «کراتے» as well.
  static constexpr WordList kTwofold("karate");
  int english = lang == "en" ? 1 : 0;
  // "friday ko", "weekdays pe": English names of days with what only Urdu puts behind them.
  const auto says_day = [&](const Token& before) {
    constexpr std::uint64_t days =
        bit(Class::kWeekday) | bit(Class::kDayWord) | bit(Class::kWeekend) | bit(Class::kMonth);
    constexpr int kLastOfMonth = 31;  // "barat 16 ko"
    if (before.kind == TokenKind::kNumber) return before.number >= 1 && before.number <= kLastOfMonth;
    const Known* word = before.literal ? nullptr : entry_of(before.known);
    return word != nullptr && ((word->plain_mask & days) != 0 || before.norm == "weekdays");
  };
  for (Token& token : tokens.list) {
    settle(token);
    if (token.literal) continue;
    if (token.kind != TokenKind::kWord) continue;
    if (arabic_letter(token.norm)) {
      ++arabic;
      continue;
    }
    ++latin;
    const Known* found = entry_of(token.known);
    if (found == nullptr || names_program(tokens.list, static_cast<std::size_t>(&token - tokens.list.data()))) continue;
    if (&token != tokens.list.data() && (token.norm == "ko" || (&token - 1)->kind != TokenKind::kNumber) &&
        says_day(*(&token - 1)))
      roman += postposition(token.norm);
    // "mess bill 10 tareekh": the one word behind its figure is enough.
    static constexpr WordList date("tareekh", "tarikh", "tarekh", "taareekh");
    if (&token != tokens.list.data() && (&token - 1)->kind == TokenKind::kNumber && date.holds(token)) ++roman;
    roman_words += found->only_roman && token.norm.size() >= 4 ? 1 : 0;
    roman_times += found->roman_time ? 1 : 0;
    roman += found->says_roman;
    twofold += kTwofold.holds(token) ? found->says_roman : 0;
    roman_nouns += found->roman_noun ? found->says_roman : 0;
    english += found->says_english;
  }
  if (arabic > 0 && arabic * 3 >= latin) return Language::kUrdu;
  if (latin == 0 && lang == "ur") return Language::kUrdu;
  if (roman == 1 && english == 0 && roman_words > 1) roman = 2;
  tokens.mixed = roman_times > 0 && (roman_times > 1 || roman > 0);
  if (twofold > 0 && roman == twofold && roman_times == 0 && lang != "ur") return Language::kEnglish;
  // "buy atta and doodh": nothing but nouns is Urdu in it.
  if (roman_nouns > 0 && roman - roman_nouns < 2 && roman_times == 0 && begins_in_english(tokens.list))
    return Language::kEnglish;
  return roman >= 2 && (roman > english || (roman >= 4 && roman == english)) ? Language::kRomanUrdu
                                                                             : Language::kEnglish;
}

}  // namespace yaad::language
