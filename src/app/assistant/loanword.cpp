#include "app/assistant/loanword.h"

#include <string>
#include <utility>

#include "domain/sound.h"

namespace yaad::assistant {
namespace {

constexpr std::size_t kFewest = 3;  ///< Consonants; fewer are too many words'.

void replace_all(std::string& word, std::string_view from, std::string_view to) {
  for (std::size_t at = word.find(from); at != std::string::npos; at = word.find(from, at + to.size()))
    word.replace(at, from.size(), to);
}

/// As it is spoken, in letters that stand for one sound each.
std::string spoken(std::string_view english) {
  static constexpr std::pair<std::string_view, std::string_view> kSpoken[] = {
      {"tion", "shn"}, {"sion", "shn"}, {"igh", "i"}, {"ough", "o"}, {"ph", "f"},
      {"ck", "k"},     {"ce", "se"},    {"ci", "si"}, {"cy", "si"},  {"wr", "r"},
      {"kn", "n"},     {"dge", "j"},    {"ge", "je"}, {"x", "ks"},   {"qu", "kw"},
  };
  std::string word(english);
  for (const auto& [from, to] : kSpoken) replace_all(word, from, to);
  return word;
}

/// Consonants alone; v, w and y are written with the letters of vowels in Urdu.
std::string bones(std::string sound) {
  std::erase_if(sound, [](char c) { return c == 'a' || c == 'i' || c == 'o'; });
  std::string out;
  for (const char c : sound) {
    if (out.empty() || out.back() != c) out.push_back(c);
  }
  return out;
}

}  // namespace

bool is_loanword(std::string_view english, std::string_view urdu) {
  const std::string said = bones(roman_sound(spoken(english))), written = bones(urdu_sound(urdu));
  return said.size() >= kFewest && said == written;
}

}  // namespace yaad::assistant
