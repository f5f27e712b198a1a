#pragma once
#include <string>
#include <string_view>

namespace yaad {

/// How an Urdu or Roman Urdu word sounds, roughly: one ASCII letter for each consonant (aspiration and the letters of
/// one sound made one: ط ت ٹ → t, ز ذ ض ظ → z) and a, i or o for each long vowel. Roman spellings differ in vowels and
/// in doubled letters; Urdu leaves short vowels out. The word is one of `search_words`. Empty when it holds other
/// letters. Pure; any thread.
std::string urdu_sound(std::string_view word);
std::string roman_sound(std::string_view word);

/// Whether a Roman word can be the reading of an Urdu one: the same consonants in the same order, and no vowel missing
/// that the Urdu word writes ("doodh" and «دودھ», "bijli" and «بجلی»). Both as they come from `search_words`.
bool sounds_alike(std::string_view roman_word, std::string_view urdu_word);

/// Whether any letter is of the Arabic script.
bool has_arabic_script(std::string_view text);

}  // namespace yaad
