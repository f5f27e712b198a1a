// Tokens of any bytes lie inside the text, in order, and do not overlap.
#include <cstdlib>
#include <string_view>

#include "language/token.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  yaad::language::Tokens tokens;
  yaad::language::tokenize(text, {}, tokens);
  std::size_t last = 0;
  for (const auto& token : tokens.list) {
    if (token.bytes.begin < last || token.bytes.end < token.bytes.begin || token.bytes.end > size) std::abort();
    last = token.bytes.end;
  }
  return 0;
}
