#include "domain/sound.h"

#include <algorithm>

#include "base/utf8.h"

namespace yaad {
namespace {

constexpr char kSilent = '-';

bool is_vowel(char c) { return c == 'a' || c == 'i' || c == 'o'; }

// The letters that `search_text` leaves: alef forms are ا, yeh forms ی, heh forms ہ.
char sound_of(char32_t c) {
  switch (c) {
    case U'ا':
      return 'a';
    case U'ع':
    case U'ء':
      return kSilent;
    case U'ب':
      return 'b';
    case U'پ':
      return 'p';
    case U'ت':
    case U'ٹ':
    case U'ط':
      return 't';
    case U'ث':
    case U'س':
    case U'ص':
    case U'ش':
      return 's';
    case U'ج':
      return 'j';
    case U'چ':
      return 'c';
    case U'ح':
    case U'ہ':
      return 'h';
    case U'خ':
    case U'ک':
    case U'ق':
      return 'k';
    case U'د':
    case U'ڈ':
      return 'd';
    case U'ذ':
    case U'ز':
    case U'ض':
    case U'ظ':
    case U'ژ':
      return 'z';
    case U'ر':
    case U'ڑ':
      return 'r';
    case U'غ':
    case U'گ':
      return 'g';
    case U'ف':
      return 'f';
    case U'ل':
      return 'l';
    case U'م':
      return 'm';
    case U'ن':
    case U'ں':
      return 'n';
    case U'و':
      return 'o';
    case U'ی':
      return 'i';
    default:
      return 0;
  }
}

void add(std::string& out, char sound) {
  if (out.empty() || out.back() != sound) out.push_back(sound);
}

// h after a consonant is aspiration, or part of sh, ch, kh, gh, th: one sound with it.
bool is_breath(std::string_view word, std::size_t at) {
  if (at == 0 || word[at] != 'h') return false;
  return std::string_view("bcdgjkpqrstz").find(word[at - 1]) != std::string_view::npos;
}

char roman_letter(char c) {
  switch (c) {
    case 'a':
      return 'a';
    case 'e':
    case 'i':
    case 'y':
      return 'i';
    case 'o':
    case 'u':
    case 'v':
    case 'w':
      return 'o';
    case 'q':
    case 'x':
      return 'k';
    default:
      return c >= 'a' && c <= 'z' ? c : '\0';
  }
}

bool is_same_reading(std::string_view roman, std::string_view urdu) {
  std::size_t at = 0;
  for (const char c : roman) {
    if (at < urdu.size() && urdu[at] == c) {
      ++at;
      continue;
    }
    // What is left: a short vowel that Urdu does not write.
    if (!is_vowel(c)) return false;
  }
  // A heh at the end stands for a vowel: ہفتہ, "hafta".
  if (at + 1 == urdu.size() && urdu[at] == 'h') ++at;
  return at == urdu.size();
}

}  // namespace

std::string urdu_sound(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const char sound = sound_of(utf8::next(word, at));
    if (sound == 0) return {};
    if (sound != kSilent) add(out, sound);
  }
  return out;
}

std::string roman_sound(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool ch = i + 1 < word.size() && word[i + 1] == 'h' && (i == 0 || word[i - 1] != 's');
    const char sound = word[i] == 'c' && !ch ? 'k' : roman_letter(word[i]);  // "school", "car", but "chabi".
    if (sound == 0) return {};
    if (is_breath(word, i)) continue;
    add(out, sound);
  }
  return out;
}

bool has_arabic_script(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c >= 0x0600 && c <= 0x06FF) return true;
  }
  return false;
}

bool sounds_alike(std::string_view roman_word, std::string_view urdu_word) {
  const std::string roman = roman_sound(roman_word);
  const std::string urdu = urdu_sound(urdu_word);
  constexpr std::size_t kTooShortToTell = 2;
  if (roman.size() < kTooShortToTell || urdu.size() < kTooShortToTell) return false;
  if (is_same_reading(roman, urdu)) return true;
  // The do-chashmi heh is folded into the plain one by searching: دودھ reads as d-o-d-h, "doodh" as d-o-d.
  std::string breathless;
  for (std::size_t i = 0; i < urdu.size(); ++i) {
    if (!is_breath(urdu, i)) add(breathless, urdu[i]);
  }
  return breathless != urdu && is_same_reading(roman, breathless);
}

}  // namespace yaad
