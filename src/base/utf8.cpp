#include "base/utf8.h"

#include <cstdint>
#include <cstring>

namespace yaad::utf8 {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
bool is_continuation(unsigned byte) { return (byte & 0xC0U) == 0x80U; }

bool eight_ascii(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof(word));
  return (word & 0x8080808080808080U) == 0;
}

// Length of the well-formed sequence at `at`, 0 when it is not one. Table 3-7 of the Unicode standard.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  const std::size_t left = text.size() - at;
  const auto continues = [&](std::size_t offset, unsigned low = 0x80, unsigned high = 0xBF) {
    return offset < left && byte_at(text, at + offset) >= low && byte_at(text, at + offset) <= high;
  };
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return continues(1) ? 2 : 0;
  if (lead < 0xF0) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return continues(1, low, high) && continues(2) ? 3 : 0;
  }
  if (lead > 0xF4) return 0;
  const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
  return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
}

// Start of the character that ends before `end`; `end` must be more than 0.
std::size_t previous(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && end - at < 4 && is_continuation(byte_at(text, at))) --at;
  return at;
}

}  // namespace

std::size_t find_invalid(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (text.size() - at >= 8 && eight_ascii(text.data() + at)) {
      at += 8;
      continue;
    }
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

bool is_valid(std::string_view text) { return find_invalid(text) == std::string_view::npos; }

std::size_t count(std::string_view text) {
  std::size_t total = 0;
  for (const char byte : text) total += is_continuation(static_cast<unsigned char>(byte)) ? 0U : 1U;
  return total;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const unsigned byte = static_cast<unsigned char>(c);
    units += (is_continuation(byte) ? 0U : 1U) + (byte >= 0xF0 ? 1U : 0U);
  }
  return units;
}

std::size_t utf16_offset(std::string_view text, std::size_t byte_offset) {
  if (byte_offset >= text.size()) return utf16_length(text);
  while (byte_offset > 0 && is_continuation(byte_at(text, byte_offset))) --byte_offset;
  return utf16_length(text.substr(0, byte_offset));
}

std::size_t byte_offset(std::string_view text, std::size_t utf16_offset) {
  std::size_t at = 0;
  std::size_t units = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    units += next(text, at) > 0xFFFF ? 2 : 1;
    if (units > utf16_offset) return start;
  }
  return text.size();
}

char32_t next(std::string_view text, std::size_t& at) {
  const std::size_t length = sequence_length(text, at);
  const unsigned lead = byte_at(text, at);
  if (length <= 1) {
    ++at;
    return length == 1 ? lead : 0xFFFD;
  }
  char32_t code_point = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) code_point = code_point << 6 | (byte_at(text, at + i) & 0x3FU);
  at += length;
  return code_point;
}

void append(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

bool is_space(char32_t c) {
  if (c <= 0x20) return c == 0x20 || (c >= 0x09 && c <= 0x0D);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t at = begin;
    if (!is_space(next(text, at))) break;
    begin = at;
  }
  std::size_t end = text.size();
  while (end > begin) {
    const std::size_t start = previous(text, end);
    std::size_t at = start;
    if (!is_space(next(text, at)) || at != end) break;
    end = start;
  }
  return text.substr(begin, end - begin);
}

bool has_control(std::string_view text, Lines lines) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const unsigned byte = byte_at(text, at);
    if (byte < 0x20) {
      if (lines == Lines::kOne || (byte != '\n' && byte != '\r' && byte != '\t')) return true;
    } else if (byte == 0x7F) {
      return true;
    } else if (byte == 0xC2 && at + 1 < text.size() && byte_at(text, at + 1) < 0xA0) {
      return true;
    }
  }
  return false;
}

std::string_view prefix(std::string_view text, std::size_t max_code_points) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_continuation(byte_at(text, at))) continue;
    if (max_code_points-- == 0) return text.substr(0, at);
  }
  return text;
}

std::string_view prefix_bytes(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  while (max_bytes > 0 && is_continuation(byte_at(text, max_bytes))) --max_bytes;
  return text.substr(0, max_bytes);
}

}  // namespace yaad::utf8
