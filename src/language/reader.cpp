#include "language/reader.h"

#include <algorithm>

#include "language/command_index.h"
#include "language/filter.h"
#include "language/frame.h"

namespace yaad::language {

void warm_up() {
  (void)CommandIndex::get();
  warm_up_intents();
}

Language prepare_tokens(std::string_view text, const ReadContext& context, Tokens& tokens) {
  const Lexicon& lexicon = Lexicon::get();
  tokenize(text, context.ignore, tokens);
  const Language language = lexicon.guess(tokens, context.lang);
  lexicon.look_up(tokens, language == Language::kRomanUrdu);
  return language;
}

namespace {

constexpr std::size_t kSpareBytes = 4'000;

/// Nearly all messages hold none of the signs and words that make a filter.
bool may_be_filter(const Tokens& tokens) {
  constexpr std::string_view signs = "&|=<>!";
  constexpr std::uint32_t like = hash_of("like");
  constexpr std::uint32_t negation = hash_of("not");
  return std::any_of(tokens.list.begin(), tokens.list.end(), [&](const Token& token) {
    if (token.kind == TokenKind::kSign) return signs.find(token.norm[0]) != std::string_view::npos;
    return token.hash == like || token.hash == negation;
  });
}

/// "today & p1": a query, in the words of the filter language. Only what a reading's own filter can hold.
bool read_filter(std::string_view text, const ReadContext& context, Reading& out) {
  if (!looks_like_filter(text)) return false;
  const auto tree = parse_filter(text, context);
  Filter filter;
  if (!tree.ok() || !flatten(*tree, filter)) return false;
  out.filter = std::move(filter);
  out.intent = Intent::kQuery;
  out.confidence = 0.97;
  return true;
}

}  // namespace

Reading read(std::string_view text, const ReadContext& context) {
  Reading made;
  if (text.size() > kMaxBytes) {
    std::size_t cut = kMaxBytes;
    while (cut > kMaxBytes - 4 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    text = text.substr(0, cut);
  }
  // The next reading of this thread takes over the memory of this one's tokens.
  thread_local Tokens spare;
  Tokens tokens = std::move(spare);
  const Language language = prepare_tokens(text, context, tokens);
  const bool filter = context.mode == Mode::kChat && may_be_filter(tokens) && read_filter(text, context, made);
  if (!filter) Frame(text, tokens, context, language, made).read();
  if (text.size() < kSpareBytes) spare = std::move(tokens);
  return made;
}

}  // namespace yaad::language
