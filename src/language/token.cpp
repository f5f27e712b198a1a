#include "language/token.h"

#include <unicode/uchar.h>

#include <array>

#include "language/lexicon.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

/// Letters that people type for one another. 0: the letter is dropped.
char32_t fold_letter(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  switch (c) {
    case 0x64A:
    case 0x649:
    case 0x6D2:
    case 0x626:
      return c == 0x6D2 ? 0x6D2 : c == 0x626 ? 0x626 : 0x6CC;  // yeh forms
    case 0x643:
      return 0x6A9;  // kaf
    case 0x647:
    case 0x629:
    case 0x6C0:
    case 0x6D5:
      return 0x6C1;  // heh forms
    case 0x6C2:
    case 0x6C3:
      return 0x6C1;
    case 0x623:
    case 0x625:
      return 0x627;  // alef with hamza
    case 0x901:
      return 0x902;  // chandrabindu
    case 0x958:
      return 0x915;  // letters with a nukta of their own
    case 0x959:
      return 0x916;
    case 0x95A:
      return 0x917;
    case 0x95B:
      return 0x91C;
    case 0x95C:
      return 0x921;
    case 0x95D:
      return 0x922;
    case 0x95E:
      return 0x92B;
    case 0x640:
    case 0x93C:  // nukta
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x200E:
    case 0x200F:
    case 0xFEFF:
    case 0x61C:
      return 0;
    default:
      break;
  }
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return 0;
  if (c >= 0xFF01 && c <= 0xFF5E) return fold_letter(c - 0xFEE0);  // full-width forms
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

int digit_value(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= 0x6F0 && c <= 0x6F9) return static_cast<int>(c - 0x6F0);
  if (c >= 0x660 && c <= 0x669) return static_cast<int>(c - 0x660);
  if (c >= 0x966 && c <= 0x96F) return static_cast<int>(c - 0x966);
  if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
  return -1;
}

/// Vowel signs of the Indic scripts are letters: without them other words remain.
bool is_indic(char32_t c) { return c >= 0x900 && c <= 0xDFF; }

bool is_mark(char32_t c) {
  if (c < 0x300) return false;
  if (fold_letter(c) == 0) return true;
  if (is_indic(c)) return false;
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK;
}

bool is_letter(char32_t c) {
  if (is_indic(c)) {
    const auto type = u_charType(static_cast<UChar32>(c));
    return type != U_DECIMAL_DIGIT_NUMBER && type != U_OTHER_PUNCTUATION;
  }
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  return u_isalpha(static_cast<UChar32>(c)) && digit_value(c) < 0;
}

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\r' || c == 0xA0 || c == 0xFFFD || c < 0x20 ||
         (c > 0x7F && u_isUWhiteSpace(static_cast<UChar32>(c)));
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC || c == '`'; }

/// Signs of other scripts as their plain cousins.
char fold_sign(char32_t c) {
  switch (c) {
    case 0x60C:
    case 0xFF0C:
      return ',';
    case 0x61B:
      return ';';
    case 0x61F:
    case 0xFF1F:
      return '?';
    case 0x6D4:
    case 0x964:
    case 0x3002:
      return '.';
    case 0x2013:
    case 0x2014:
    case 0x2012:
    case 0x2212:
    case 0x2010:
    case 0x2011:
      return '-';
    case 0x201C:
    case 0x201D:
    case 0xAB:
    case 0xBB:
      return '"';
    case 0x2018:
    case 0x2019:
      return '\'';
    case 0x2705:
    case 0x2713:
    case 0x2714:
    case 0x2611:
      return '\x02';  // A tick.
    default:
      return c < 0x80 ? static_cast<char>(c) : '\x01';
  }
}

template <typename Put>
void put_utf8(char32_t c, Put put) {
  if (c < 0x80) {
    put(static_cast<char>(c));
    return;
  }
  const auto more = [&](unsigned shift) { put(static_cast<char>(0x80 | (c >> shift & 0x3F))); };
  if (c < 0x800) {
    put(static_cast<char>(0xC0 | c >> 6));
  } else if (c < 0x10000) {
    put(static_cast<char>(0xE0 | c >> 12));
    more(6);
  } else {
    put(static_cast<char>(0xF0 | c >> 18));
    more(12);
    more(6);
  }
  more(0);
}

/// What an ASCII byte is.
enum class Plain : std::uint8_t { kSign, kLetter, kDigit, kSpace, kLineEnd, kNone };

constexpr std::array<Plain, 256> kPlain = [] {
  std::array<Plain, 256> made{};
  for (std::size_t c = 0; c < made.size(); ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool digit = c >= '0' && c <= '9';
    made[c] = c >= 0x80   ? Plain::kNone
              : letter    ? Plain::kLetter
              : digit     ? Plain::kDigit
              : c == '\n' ? Plain::kLineEnd
              : c <= 0x20 ? Plain::kSpace
                          : Plain::kSign;
  }
  return made;
}();

Plain plain(char c) { return kPlain[static_cast<unsigned char>(c)]; }

/// Letters of ASCII as small ones; 0 for all others.
constexpr std::array<char, 256> kLower = [] {
  std::array<char, 256> made{};
  for (std::size_t c = 0; c < made.size(); ++c) {
    if (kPlain[c] == Plain::kLetter) made[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  }
  return made;
}();

/// What the letters of the Arabic block are folded to, by their last eight bits; 0 for what is no letter, is dropped or
/// is folded to something outside of two bytes.
const std::array<char16_t, 256>& arabic_letters() {
  static const auto letters = [] {
    std::array<char16_t, 256> made{};
    for (char32_t c = 0x600; c <= 0x6FF; ++c) {
      const char32_t folded = is_letter(c) ? fold_letter(c) : 0;
      if (folded >= 0x80 && folded < 0x800) made[c & 0xFF] = static_cast<char16_t>(folded);
    }
    return made;
  }();
  return letters;
}

/// Walks a run of letters, digits or a sign and makes its token.
class Scanner {
 public:
  /// `out.folded` has room for all.
  Scanner(std::string_view text, Tokens& out)
      : text_(text), out_(out), begin_(out.folded.data()), end_(out.folded.data()) {}

  void run() {
    bool space = true;
    while (at_ < text_.size()) {
      switch (plain(text_[at_])) {
        case Plain::kLetter:
          word(!space);
          space = false;
          break;
        case Plain::kDigit:
          if (text_[at_] == '2' && hurried()) {
            word(!space);
          } else {
            number(!space);
          }
          space = false;
          break;
        case Plain::kSpace:
          ++at_;
          space = true;
          break;
        case Plain::kLineEnd:
          add_sign(at_ + 1, '\n', TokenKind::kLineEnd, !space);
          space = true;
          break;
        case Plain::kSign:
          add_sign(at_ + 1, text_[at_], TokenKind::kSign, !space);
          space = false;
          break;
        case Plain::kNone:
          if (arabic_letter(text_.data() + at_) != 0) {
            word(!space);
            space = false;
          } else {
            space = other(space);
          }
      }
    }
    expect_until(out_.list.size());
  }

 private:
  /// What begins with a letter, digit or sign outside of ASCII. Says whether a space stands before what follows.
  bool other(bool space) {
    out_.plain = false;
    std::size_t next = at_;
    const char32_t c = next_code_point(text_, next);
    if (is_space(c) || fold_letter(c) == 0) {
      at_ = next;
      return space || is_space(c);
    }
    if (digit_value(c) >= 0) {
      number(!space);
    } else if (is_letter(c)) {
      word(!space);
    } else {
      add_sign(next, fold_sign(c), TokenKind::kSign, !space);
    }
    return false;
  }

  /// "2moro", "2nite": words that begin with a figure.
  [[nodiscard]] bool hurried() const {
    static constexpr std::string_view tails[] = {"day", "moro", "morrow", "mrw", "nite", "night"};
    if (at_ > 0 && plain(text_[at_ - 1]) == Plain::kDigit) return false;
    std::size_t end = at_ + 1;
    while (end < text_.size() && end < at_ + 8 && plain(text_[end]) == Plain::kLetter) ++end;
    for (const std::string_view tail : tails) {
      bool same = tail.size() == end - at_ - 1;
      for (std::size_t i = 0; same && i < tail.size(); ++i)
        same = kLower[static_cast<unsigned char>(text_[at_ + 1 + i])] == tail[i];
      if (same) return end >= text_.size() || plain(text_[end]) != Plain::kDigit;
    }
    return false;
  }

  /// "b4": before.
  [[nodiscard]] bool before_by_sound() const {
    const auto alone = [&](std::size_t i) {
      return i >= text_.size() || (plain(text_[i]) != Plain::kLetter && plain(text_[i]) != Plain::kDigit);
    };
    return text_[at_] == 'b' && at_ + 1 < text_.size() && text_[at_ + 1] == '4' && alone(at_ + 2) &&
           (at_ == 0 || alone(at_ - 1));
  }

  void number(bool glued) {
    Token& token = begin(TokenKind::kNumber, glued);
    std::int64_t value = 0;
    int digits = 0;
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const int digit = digit_value(next_code_point(text_, next));
      if (digit < 0) break;
      if (plain(text_[at_]) == Plain::kNone) out_.plain = false;
      put(static_cast<char>('0' + digit));
      if (++digits <= 8) value = value * 10 + digit;
      at_ = next;
    }
    token.digits = static_cast<std::uint8_t>(std::min(digits, 255));
    token.number = digits <= 8 ? static_cast<std::int32_t>(value) : -1;
    finish(token);
  }

  void word(bool glued) {
    Token& token = begin(TokenKind::kWord, glued);
    const auto upper = [&](std::size_t i) { return i < text_.size() && text_[i] >= 'A' && text_[i] <= 'Z'; };
    token.capital = upper(at_) && !upper(at_ + 1);
    if (before_by_sound()) {
      put(text_[at_++]);
      put(text_[at_++]);
      return finish(token);
    }
    if (plain(text_[at_]) == Plain::kDigit) put(text_[at_++]);  // "2moro"
    for (;;) {
      plain_letters();
      arabic_letters_here();
      if (at_ >= text_.size()) break;
      const char c = text_[at_];
      if (plain(c) == Plain::kLetter) continue;
      if ((static_cast<unsigned char>(c) < 0x80 && c != '\'' && c != '`') || !letter_inside()) break;
    }
    same_word();
    finish(token);
  }

  /// «پہ» is «پر» as it is spoken.
  void same_word() {
    constexpr std::string_view kOn = "پر";
    if (static_cast<std::size_t>(end_ - begin_) != kOn.size() || *begin_ != kOn[0]) return;
    static const std::string spoken = fold_word("پہ");
    if (std::string_view(begin_, kOn.size()) != spoken) return;
    end_ = begin_;
    hash_ = hash_of({});
    for (const char c : kOn) put(c);
  }

  /// Takes letters of ASCII, which need no table of Unicode.
  void plain_letters() {
    const char* from = text_.data() + at_;
    const char* const end = text_.data() + text_.size();
    char* to = end_;
    std::uint32_t hash = hash_;
    for (; from != end; ++from) {
      const char c = kLower[static_cast<unsigned char>(*from)];
      if (c == 0) break;
      *to++ = c;
      hash = hash_of(hash, c);
    }
    at_ = static_cast<std::size_t>(from - text_.data());
    end_ = to;
    hash_ = hash;
  }

  /// The folded form of a letter of the Arabic block, or 0.
  [[nodiscard]] char16_t arabic_letter(const char* at) const {
    const auto lead = static_cast<unsigned char>(at[0]);
    if (lead < 0xD8 || lead > 0xDB || at + 1 == text_.data() + text_.size()) return 0;
    const auto next = static_cast<unsigned char>(at[1]);
    return (next & 0xC0) == 0x80 ? arabic_[(lead & 3U) << 6 | (next & 0x3FU)] : 0;
  }

  /// Takes letters of the Arabic block, as most of them are.
  void arabic_letters_here() {
    while (at_ < text_.size()) {
      const char16_t letter = arabic_letter(text_.data() + at_);
      if (letter == 0) return;
      put(static_cast<char>(0xC0 | letter >> 6));
      put(static_cast<char>(0x80 | (letter & 0x3F)));
      at_ += 2;
      out_.arabic_script = true;
      out_.plain = false;
    }
  }

  /// Takes a letter outside of ASCII, a mark, or an apostrophe before a letter.
  bool letter_inside() {
    if (plain(text_[at_]) == Plain::kNone) out_.plain = false;
    std::size_t next = at_;
    const char32_t c = next_code_point(text_, next);
    if (is_letter(c)) {
      const char32_t folded = fold_letter(c);
      if (folded != 0) put_utf8(folded, [this](char byte) { put(byte); });
      if (c >= 0x600 && c <= 0x6FF) out_.arabic_script = true;
    } else if (is_apostrophe(c)) {
      std::size_t after = next;
      if (after >= text_.size() || !is_letter(next_code_point(text_, after))) return false;
    } else if (!is_mark(c)) {
      return false;
    }
    at_ = next;
    return true;
  }

  void add_sign(std::size_t next, char sign, TokenKind kind, bool glued) {
    Token& token = begin(kind, glued);
    put(sign);
    at_ = next;
    finish(token);
  }

  void put(char c) {
    *end_++ = c;
    hash_ = hash_of(hash_, c);
  }

  /// What finish() has asked the memory for is there by now.
  void expect_until(std::size_t end) {
    for (; expected_ < end; ++expected_) {
      Token& token = out_.list[expected_];
      if (token.kind == TokenKind::kWord || token.kind == TokenKind::kSign) lexicon_.expect(token);
    }
  }

  Token& begin(TokenKind kind, bool glued) {
    if (const std::size_t count = out_.list.size(); count > 1) expect_until(count - 1);
    Token& token = out_.list.emplace_back();
    token.kind = kind;
    token.glued = glued;
    token.bytes.begin = static_cast<std::uint32_t>(at_);
    begin_ = end_;
    hash_ = hash_of({});
    return token;
  }

  void finish(Token& token) {
    token.bytes.end = static_cast<std::uint32_t>(at_);
    token.norm = std::string_view(begin_, static_cast<std::size_t>(end_ - begin_));
    token.hash = hash_;
    if (token.kind != TokenKind::kNumber) lexicon_.expect(hash_);
  }

  std::string_view text_;
  Tokens& out_;
  std::size_t at_ = 0;
  char* begin_;  ///< Of the word that is being read, in `out_.folded`.
  char* end_;
  std::uint32_t hash_ = 0;
  const std::array<char16_t, 256>& arabic_ = arabic_letters();
  const Lexicon& lexicon_ = Lexicon::get();
  std::size_t expected_ = 0;
};

/// "read 'the monday memo'": words between single quotes are a name, too. Where the scan goes on.
std::size_t quoted_name(std::vector<Token>& list, std::size_t open) {
  constexpr std::size_t kWordsMax = 12;
  if (list[open].glued && open > 0) return open;
  std::size_t close = open + 1;
  while (close < list.size() && close <= open + kWordsMax && list[close].kind != TokenKind::kSign &&
         list[close].kind != TokenKind::kLineEnd)
    ++close;
  // "'til the girls' party" opens nothing.
  static constexpr WordList kCut("til", "till", "em", "cause", "cos", "coz", "tis", "twas", "n", "bout", "round");
  const bool closed = close > open + 2 && close < list.size() && list[open + 1].glued && !kCut.holds(list[open + 1]) &&
                      list[open + 1].kind == TokenKind::kWord && list[close].norm == "'" && list[close].glued &&
                      (close + 1 == list.size() || !list[close + 1].glued || list[close + 1].kind == TokenKind::kSign);
  if (!closed) return open;
  for (std::size_t i = open + 1; i < close; ++i) list[i].literal = true;
  return close;
}

void mark_literals(std::span<const Span> ignore, std::vector<Token>& list) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    Token& token = list[i];
    if (ignore.empty() && token.kind != TokenKind::kSign) continue;
    for (const Span& span : ignore) {
      if (token.bytes.begin < span.end && span.begin < token.bytes.end) token.literal = true;
    }
    if (token.norm == "\\" && i + 1 < list.size() && list[i + 1].glued) {
      for (std::size_t k = i + 1; k < list.size() && k <= i + 2 && list[k].glued; ++k) list[k].literal = true;
    }
    if (token.norm == "'") {
      i = quoted_name(list, i);
      continue;
    }
    if (token.norm != "\"" || (token.glued && i > 0 && list[i - 1].kind == TokenKind::kNumber)) continue;
    std::size_t close = i + 1;
    while (close < list.size() && list[close].norm != "\"" && list[close].kind != TokenKind::kLineEnd) ++close;
    if (close >= list.size() || list[close].norm != "\"") continue;
    for (std::size_t k = i + 1; k < close; ++k) list[k].literal = true;
    i = close;
  }
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const int length = lead < 0x80 ? 1 : lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (length == 1) return text[at++] & 0x7F;
  if (length == 0 || lead >= 0xF5 || at + static_cast<std::size_t>(length) > text.size()) return ++at, 0xFFFD;
  char32_t value = lead & (0xFF >> (length + 1));
  for (int i = 1; i < length; ++i) {
    const unsigned char c = byte(at + static_cast<std::size_t>(i));
    if ((c & 0xC0) != 0x80) return ++at, 0xFFFD;
    value = value << 6 | (c & 0x3F);
  }
  const bool wrong = (length == 3 && value < 0x800) || (length == 4 && (value < 0x10000 || value > 0x10FFFF)) ||
                     (value >= 0xD800 && value <= 0xDFFF);
  if (wrong) return ++at, 0xFFFD;
  at += static_cast<std::size_t>(length);
  return value;
}

namespace {

bool is_hour_word(std::string_view norm) {
  static constexpr std::string_view hours[] = {"one",     "two",    "three", "four", "five",   "six",
                                               "seven",   "eight",  "nine",  "ten",  "eleven", "twelve",
                                               "fifteen", "thirty", "forty", "fifty"};
  return std::find(std::begin(hours), std::end(hours), norm) != std::end(hours);
}

/// "three p.m.": one word behind an hour that is spelled out. Behind figures the grammar of times reads the letters.
void join_meridiems(std::vector<Token>& list) {
  for (std::size_t at = 1; at + 2 < list.size(); ++at) {
    const bool letters = (list[at].norm == "p" || list[at].norm == "a") && list[at + 1].norm == "." &&
                         list[at + 1].glued && list[at + 2].norm == "m" && list[at + 2].glued;
    if (!letters || !is_hour_word(list[at - 1].norm)) continue;
    const std::size_t last = at + 3 < list.size() && list[at + 3].norm == "." && list[at + 3].glued ? at + 3 : at + 2;
    list[at].norm = list[at].norm == "p" ? "pm" : "am";
    list[at].hash = hash_of(list[at].norm);
    list[at].bytes.end = list[last].bytes.end;
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(at) + 1,
               list.begin() + static_cast<std::ptrdiff_t>(last) + 1);
  }
}

}  // namespace

void tokenize(std::string_view text, std::span<const Span> ignore, Tokens& out) {
  if (text.size() > kMaxBytes) {
    std::size_t cut = kMaxBytes;
    while (cut > kMaxBytes - 4 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    text = text.substr(0, cut);
  }
  const std::size_t room = text.size() * 3 + 16;  // No fold grows a letter by more than this.
  if (out.folded.size() < room) out.folded.resize(room);
  out.list.clear();
  out.list.reserve(text.size() / 4 + 8);
  out.arabic_script = false;
  out.mixed = false;
  out.plain = true;
  Scanner(text, out).run();
  join_meridiems(out.list);
  mark_literals(ignore, out.list);
}

std::uint32_t Utf16Counter::at(std::uint32_t byte) {
  while (byte_ < byte && byte_ < text_.size()) {
    const auto lead = static_cast<unsigned char>(text_[byte_]);
    const bool two = lead >= 0xC2 && lead < 0xE0 && byte_ + 1 < text_.size() && (text_[byte_ + 1] & 0xC0) == 0x80;
    if (lead < 0x80 || two) {
      byte_ += two ? 2 : 1;
      ++units_;
    } else {
      units_ += next_code_point(text_, byte_) >= 0x10000 ? 2 : 1;
    }
  }
  return units_;
}

std::string fold_word(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    if (const char plain_letter = kLower[static_cast<unsigned char>(word[at])]; plain_letter != 0) {
      out += plain_letter;
      ++at;
      continue;
    }
    const char32_t c = next_code_point(word, at);
    if (is_apostrophe(c) || is_mark(c)) continue;
    const char32_t folded = fold_letter(c);
    if (folded != 0) put_utf8(folded, [&](char byte) { out += byte; });
  }
  return out;
}

}  // namespace yaad::language
