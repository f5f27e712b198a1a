#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace yaad {

/// The words of `text` as searching sees them, parted by single spaces: case folded, accents and vowel signs dropped,
/// Arabic and Urdu forms of one letter made one (ي→ی, ك→ک, ة→ہ, …), digits made ASCII, joiners and tatweel dropped.
/// Anything that is not a letter, digit or symbol parts words. Invalid UTF-8 parts words too. Pure; any thread.
std::string search_text(std::string_view text);

/// The same as separate words, each once, at most `max` of them.
std::vector<std::string> search_words(std::string_view text, std::size_t max);

/// True when each of `words` begins a word of `haystack`, which `search_text` made.
bool search_matches(std::string_view haystack, const std::vector<std::string>& words);

}  // namespace yaad
