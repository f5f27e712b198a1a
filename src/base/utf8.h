#pragma once
#include <cstddef>
#include <string>
#include <string_view>

/// UTF-8 without allocation. Offsets are in bytes unless a name says utf16. Functions other than `is_valid` take valid
/// UTF-8; given anything else they stay within the text and answer something, but not necessarily something useful.
/// Thread-safety: pure functions.
namespace yaad::utf8 {

/// Well-formed as RFC 3629 says: no overlong forms, no surrogates, nothing above U+10FFFF, nothing cut short.
[[nodiscard]] bool is_valid(std::string_view text);

/// Where the first ill-formed sequence starts, or `npos`.
[[nodiscard]] std::size_t find_invalid(std::string_view text);

/// How many code points ("characters" of the limits in the API).
[[nodiscard]] std::size_t count(std::string_view text);

/// How many UTF-16 code units a JavaScript string of this text has.
[[nodiscard]] std::size_t utf16_length(std::string_view text);

/// The UTF-16 offset of a byte offset (clamped to the end; one inside a character counts as its start).
[[nodiscard]] std::size_t utf16_offset(std::string_view text, std::size_t byte_offset);

/// The byte offset of a UTF-16 offset (clamped to the end; one inside a surrogate pair counts as its start).
[[nodiscard]] std::size_t byte_offset(std::string_view text, std::size_t utf16_offset);

/// Decodes the code point at `at` and moves `at` behind it. U+FFFD, and one byte further, where it is ill-formed.
/// `at` must be less than the size.
char32_t next(std::string_view text, std::size_t& at);

/// Appends a code point; a surrogate or one out of range becomes U+FFFD.
void append(std::string& out, char32_t code_point);

/// Unicode White_Space: blanks, tabs, line ends, no-break and ideographic spaces, U+2028 and its like.
[[nodiscard]] bool is_space(char32_t code_point);

/// Without white space at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Whether controls apart from those allowed should be looked for on one line or several.
enum class Lines { kOne, kMany };

/// True when the text holds a control character: U+0000–U+001F, U+007F, U+0080–U+009F.
/// `Lines::kMany` allows line feed, carriage return and tab.
[[nodiscard]] bool has_control(std::string_view text, Lines lines = Lines::kOne);

/// The longest beginning of at most `max_code_points`, never cutting a character.
[[nodiscard]] std::string_view prefix(std::string_view text, std::size_t max_code_points);

/// The longest beginning of at most `max_bytes`, never cutting a character.
[[nodiscard]] std::string_view prefix_bytes(std::string_view text, std::size_t max_bytes);

}  // namespace yaad::utf8
