// A few words, and a quick no for nearly all others.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace yaad::language {

template <std::size_t size>
class WordList {
 public:
  template <typename... Words>
  explicit constexpr WordList(Words... words) : words_{words...} {
    for (const std::string_view word : words_) hints_[place_of(word) / 64] |= std::uint64_t{1} << place_of(word) % 64;
  }
  [[nodiscard]] constexpr bool holds(std::string_view word) const {
    const unsigned place = place_of(word);
    return (hints_[place / 64] >> place % 64 & 1U) != 0 && find(word);
  }

 private:
  /// By length, first and last byte: words of Urdu all begin with one of four.
  static constexpr unsigned place_of(std::string_view word) {
    if (word.empty()) return 0;
    return (static_cast<unsigned>(word.size()) * 11 + static_cast<unsigned char>(word.front()) * 37U +
            static_cast<unsigned char>(word.back())) %
           kPlaces;
  }
  /// Out of line, for it is hardly ever asked.
  [[nodiscard, gnu::noinline]] constexpr bool find(std::string_view word) const {
    return std::find(words_.begin(), words_.end(), word) != words_.end();
  }

  static constexpr unsigned kPlaces = 256;
  std::array<std::string_view, size> words_;
  std::array<std::uint64_t, kPlaces / 64> hints_{};
};
template <typename... Words>
WordList(Words...) -> WordList<sizeof...(Words)>;

}  // namespace yaad::language
