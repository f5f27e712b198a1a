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
    for (const std::string_view word : words_) hint_ |= bit_of(word);
  }
  [[nodiscard]] constexpr bool holds(std::string_view word) const {
    return (hint_ & bit_of(word)) != 0 && std::find(words_.begin(), words_.end(), word) != words_.end();
  }

 private:
  /// By length and last letter.
  static constexpr std::uint64_t bit_of(std::string_view word) {
    if (word.empty()) return 1;
    return std::uint64_t{1} << (word.size() * 11 + static_cast<unsigned char>(word.back())) % 64;
  }

  std::array<std::string_view, size> words_;
  std::uint64_t hint_ = 0;
};
template <typename... Words>
WordList(Words...) -> WordList<sizeof...(Words)>;

}  // namespace yaad::language
