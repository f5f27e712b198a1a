#include "base/json_writer.h"

#include <array>
#include <cstring>

namespace yaad {
namespace {

// 0: copy. 1: \u00xx. Anything else: the letter behind the backslash.
constexpr std::array<char, 256> make_escapes() {
  std::array<char, 256> table{};
  for (std::size_t i = 0; i < 0x20; ++i) table[i] = 1;
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}
constexpr auto kEscapes = make_escapes();

// True when one of eight bytes needs an escape. The classic "has a byte less than / equal to" words, exact for our use:
// a borrow can only make a false alarm next to a true one, and then the slow scan decides.
bool eight_need_escape(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof(word));
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHigh = 0x8080808080808080U;
  const auto zero_byte = [](std::uint64_t x) { return (x - kOnes) & ~x & kHigh; };
  const std::uint64_t control = (word - kOnes * 0x20) & ~word & kHigh;
  return (control | zero_byte(word ^ (kOnes * '"')) | zero_byte(word ^ (kOnes * '\\'))) != 0;
}

bool eight_plain(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof(word));
  return (word & 0x8080808080808080U) == 0 && !eight_need_escape(at);
}

bool byte_plain(char byte) {
  const auto place = static_cast<unsigned char>(byte);
  return place < 0x80 && kEscapes[place] == 0;
}

void append_escape(std::string& out, unsigned char byte) {
  const char code = kEscapes[byte];
  if (code != 1) {
    const char pair[2] = {'\\', code};
    out.append(pair, 2);
    return;
  }
  constexpr char kHex[] = "0123456789abcdef";
  const char six[6] = {'\\', 'u', '0', '0', kHex[byte >> 4], kHex[byte & 15]};
  out.append(six, 6);
}

/// Where the first byte stands that has to be escaped; the end when there is none.
const char* find_special(const char* at, const char* end) {
  while (end - at >= 8 && !eight_need_escape(at)) at += 8;
  while (at != end && kEscapes[static_cast<unsigned char>(*at)] == 0) ++at;
  return at;
}

}  // namespace

bool is_plain_json(std::string_view text) {
  if (text.size() < 8) return std::all_of(text.begin(), text.end(), byte_plain);
  const char* const last = text.data() + text.size() - 8;  // The last eight may be looked at twice.
  for (const char* at = text.data(); at < last; at += 8) {
    if (!eight_plain(at)) return false;
  }
  return eight_plain(last);
}

void append_json_escaped(std::string& out, std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const char* const special = find_special(at, end);
    out.append(at, special);
    if (special == end) return;
    append_escape(out, static_cast<unsigned char>(*special));
    at = special + 1;
  }
}

}  // namespace yaad
