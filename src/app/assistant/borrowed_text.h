#pragma once
#include <string>
#include <string_view>

namespace yaad::assistant {

/// A text that somebody else holds, for as long as this is looked at. A string that would be gone at the end of the
/// statement is refused, as it would be read after that. Pure.
class BorrowedText : public std::string_view {
 public:
  constexpr BorrowedText() = default;
  constexpr BorrowedText(std::string_view text) : std::string_view(text) {}  // NOLINT(google-explicit-constructor)
  constexpr BorrowedText(const char* text) : std::string_view(text) {}       // NOLINT(google-explicit-constructor)
  BorrowedText(const std::string& text) : std::string_view(text) {}          // NOLINT(google-explicit-constructor)
  BorrowedText(const std::string&&) = delete;                                // NOLINT(google-explicit-constructor)
};

}  // namespace yaad::assistant
