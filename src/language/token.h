// Text to tokens: words, numbers and signs with their bytes, and a normalised form for looking up.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/reading.h"

namespace yaad::language {

struct Sense;

enum class TokenKind : std::uint8_t { kWord, kNumber, kSign, kLineEnd };

struct Token {
  Span bytes;
  std::string_view norm;  ///< Lower case, letter variants folded, no diacritics; digits as 0-9.
  TokenKind kind = TokenKind::kSign;
  bool glued = false;    ///< Nothing stands between this and the token before.
  bool capital = false;  ///< Begins with a capital letter and goes on with small ones.
  bool literal = false;  ///< Quoted, escaped or ignored: never a time, a token or a command.
  std::uint8_t digits = 0;
  std::uint8_t sense_count = 0;
  std::uint16_t starts = 0;       ///< Bit per set of templates that may begin here.
  std::int32_t number = -1;       ///< Of kNumber, up to 8 digits; -1 when longer.
  std::uint32_t word = 0;         ///< Id in the lexicon, 0 when it is not there.
  std::uint64_t classes = 0;      ///< Bit per word class.
  const Sense* senses = nullptr;  ///< Those that count in this message.
  std::uint32_t hash = 0;         ///< hash_of(norm).
  std::uint32_t known = 0;        ///< The lexicon's own number of `norm`, 0 when it does not know it; of no use before
                                  ///< Lexicon::guess().
};

/// Something was left out in folding: the apostrophe of "parking's".
inline bool shortened(const Token& token) { return token.bytes.end - token.bytes.begin > token.norm.size(); }

inline bool is_quote(std::string_view norm) { return norm == "\"" || norm == "'"; }

/// FNV-1a. The committed weights of the intent model are made with it.
constexpr std::uint32_t hash_of(std::uint32_t before, char c) {
  return (before ^ static_cast<unsigned char>(c)) * 16777619U;
}
constexpr std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = hash_of(hash, c);
  return hash;
}

/// The tokens of one message. `folded` holds the normalised words, and room; tokens point into it.
struct Tokens {
  std::string folded;
  std::vector<Token> list;
  bool arabic_script = false;
  bool plain = false;  ///< All bytes are ASCII.
  bool mixed = false;  ///< English, with times in Roman Urdu: "call me kal subah".
};

/// Reads at most `kMaxBytes`. Tokens inside quotes, after a backslash or in an ignored span are literal.
inline constexpr std::size_t kMaxBytes = 40'000;
void tokenize(std::string_view text, std::span<const Span> ignore, Tokens& out);

/// One code point at `at`, which is moved past it. A wrong byte gives 0xFFFD and moves by one.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// UTF-16 offsets of byte offsets, asked for in rising order.
class Utf16Counter {
 public:
  explicit Utf16Counter(std::string_view text) : text_(text) {}
  std::uint32_t at(std::uint32_t byte);

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::uint32_t units_ = 0;
};

/// The normalised form of a word, as the lexicon keys have it.
std::string fold_word(std::string_view word);

}  // namespace yaad::language
