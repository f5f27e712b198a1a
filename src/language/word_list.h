// A few words, and a quick no for nearly all others.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "language/token.h"

namespace yaad::language {

template <std::size_t size>
class WordList {
 public:
  template <typename... Words>
  explicit constexpr WordList(Words... words) : words_{words...} {
    for (std::size_t i = 0; i < size; ++i) {
      hashes_[i] = hash_of(words_[i]);
      mark(marks_, hashes_[i] % kPlaces);
      mark(marks_, hashes_[i] / kPlaces % kPlaces);
      mark(hints_, place_of(words_[i]));
    }
  }
  [[nodiscard]] constexpr bool holds(std::string_view word) const {
    return marked(hints_, place_of(word)) && find(word);
  }
  /// Quicker than by its text: the token's hash is known.
  [[nodiscard]] constexpr bool holds(const Token& token) const {
    return marked(marks_, token.hash % kPlaces) && marked(marks_, token.hash / kPlaces % kPlaces) &&
           find(token.norm, token.hash);
  }

 private:
  static constexpr std::uint32_t kPlaces = 256;
  using Places = std::array<std::uint64_t, kPlaces / 64>;

  static constexpr void mark(Places& places, std::uint32_t at) { places[at / 64] |= std::uint64_t{1} << at % 64; }
  static constexpr bool marked(const Places& places, std::uint32_t at) {
    return (places[at / 64] >> at % 64 & 1U) != 0;
  }
  /// By length, first and last byte: words of Urdu all begin with one of four.
  static constexpr std::uint32_t place_of(std::string_view word) {
    if (word.empty()) return 0;
    return (static_cast<std::uint32_t>(word.size()) * 11 + static_cast<unsigned char>(word.front()) * 37U +
            static_cast<unsigned char>(word.back())) %
           kPlaces;
  }
  /// Out of line, for these are hardly ever asked.
  [[nodiscard, gnu::noinline]] constexpr bool find(std::string_view word) const {
    return std::find(words_.begin(), words_.end(), word) != words_.end();
  }
  /// All hashes are looked at: where to stop would be guessed wrong more often than not.
  [[nodiscard, gnu::noinline]] constexpr bool find(std::string_view word, std::uint32_t hash) const {
    std::size_t found = size;
    for (std::size_t i = 0; i < size; ++i) found = hashes_[i] == hash ? i : found;
    return found < size && words_[found] == word;
  }

  std::array<std::string_view, size> words_;
  std::array<std::uint32_t, size> hashes_{};
  Places marks_{};  ///< Of each hash, at two places.
  Places hints_{};
};
template <typename... Words>
WordList(Words...) -> WordList<sizeof...(Words)>;

}  // namespace yaad::language
