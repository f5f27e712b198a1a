#pragma once
#include <algorithm>
#include <iterator>
#include <string_view>

namespace yaad::assistant {

/// Whether the list has the word, letter by letter. Pure.
template <typename List>
bool one_of(std::string_view word, const List& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace yaad::assistant
