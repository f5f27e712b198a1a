#include "language/reader.h"

#include "language/command_index.h"
#include "language/frame.h"

namespace yaad::language {

void warm_up() { (void)CommandIndex::get(); }

Reading read(std::string_view text, const ReadContext& context) {
  if (text.size() > kMaxBytes) {
    std::size_t cut = kMaxBytes;
    while (cut > kMaxBytes - 4 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    text = text.substr(0, cut);
  }
  const Lexicon& lexicon = Lexicon::get();
  Tokens tokens;
  tokenize(text, context.ignore, tokens);
  const Language language = lexicon.guess(tokens, context.lang);
  const bool roman = language == Language::kRomanUrdu;
  lexicon.look_up(tokens, roman);
  return Frame(text, tokens, context, language).read();
}

}  // namespace yaad::language
