#include "domain/search_text.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "base/utf8.h"

namespace yaad {
namespace {

// Letters that people type one for the other; 0: dropped.
char32_t urdu_form(char32_t c) {
  switch (c) {
    case 0x0640:  // tatweel
    case 0x200B:  // zero width space
    case 0x200C:  // zero width non-joiner
    case 0x200D:  // zero width joiner
    case 0x200E:  // direction marks
    case 0x200F:
    case 0xFEFF:
    case 0x00AD:
      return 0;   // soft hyphen
    case 0x0649:  // alef maksura
    case 0x064A:  // Arabic yeh
    case 0x0626:  // yeh with hamza
    case 0x06D2:  // yeh barree
    case 0x06D3:
      return 0x06CC;
    case 0x0643:
      return 0x06A9;  // Arabic kaf
    case 0x0647:      // Arabic heh
    case 0x0629:      // teh marbuta
    case 0x06C0:
    case 0x06C2:
    case 0x06C3:
    case 0x06D5:
    case 0x06BE:
      return 0x06C1;  // do-chashmi heh
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return 0x0627;  // forms of alef
    case 0x0624:
      return 0x0648;  // waw with hamza
    default:
      return c;
  }
}

bool is_word_character(char32_t c) {
  const auto mask = U_MASK(u_charType(static_cast<UChar32>(c)));
  return (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_S_MASK | U_GC_CO_MASK)) != 0;
}
bool is_mark(char32_t c) { return (U_MASK(u_charType(static_cast<UChar32>(c))) & U_GC_M_MASK) != 0; }

void append_folded(std::string& out, char32_t c, bool& open) {
  c = urdu_form(c);
  if (c == 0 || is_mark(c)) return;
  if (!is_word_character(c)) {
    if (open) out.push_back(' ');
    open = false;
    return;
  }
  open = true;
  if (const auto digit = u_charDigitValue(static_cast<UChar32>(c)); digit >= 0) {
    out.push_back(static_cast<char>('0' + digit));
  } else {
    utf8::append(out, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)));
  }
}

}  // namespace

std::string search_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool open = false;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* decomposer = unorm2_getNFKDInstance(&status);
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++at;
      append_folded(out, byte, open);
      continue;
    }
    const char32_t c = utf8::next(text, at);
    UChar pieces[64];
    UErrorCode failed = U_ZERO_ERROR;
    const auto length = urdu_form(c) != c || decomposer == nullptr
                            ? -1
                            : unorm2_getDecomposition(decomposer, static_cast<UChar32>(c), pieces, 64, &failed);
    if (length < 0 || U_FAILURE(failed)) {
      append_folded(out, c == 0xFFFD ? U' ' : c, open);
      continue;
    }
    for (std::int32_t i = 0; i < length;) {
      UChar32 piece = 0;
      U16_NEXT(pieces, i, length, piece);
      append_folded(out, static_cast<char32_t>(piece), open);
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> search_words(std::string_view text, std::size_t max) {
  const std::string clean = search_text(text);
  std::vector<std::string> words;
  for (std::size_t from = 0; from < clean.size() && words.size() < max;) {
    const std::size_t to = std::min(clean.find(' ', from), clean.size());
    auto word = clean.substr(from, to - from);
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
    from = to + 1;
  }
  return words;
}

bool search_matches(std::string_view haystack, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    for (std::size_t at = haystack.find(word); at != std::string_view::npos; at = haystack.find(word, at + 1)) {
      if (at == 0 || haystack[at - 1] == ' ') return true;
    }
    return false;
  });
}

}  // namespace yaad
