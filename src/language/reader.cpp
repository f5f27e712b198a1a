#include "language/reader.h"

#include <algorithm>

#include "language/command_index.h"
#include "language/filter.h"
#include "language/frame.h"
#include "language/reader_many.h"

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

/// What is looked at of it.
std::string_view bounded(std::string_view text) {
  if (text.size() <= kMaxBytes) return text;
  std::size_t cut = kMaxBytes;
  while (cut > kMaxBytes - 4 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return text.substr(0, cut);
}

constexpr std::size_t kClausesMax = 1000;  // Bytes; from this length on nobody writes two clauses.

/// One reading of a message whose tokens are known.
Reading read_one(std::string_view text, Tokens& tokens, Language language, const ReadContext& context) {
  Reading made;
  const bool filter = context.mode == Mode::kChat && may_be_filter(tokens) && read_filter(text, context, made);
  if (!filter) Frame(text, tokens, context, language, made).read();
  return made;
}

/// Tokens in the memory that the last message of this thread used for its own.
class SpareTokens {
 public:
  explicit SpareTokens(std::size_t bytes) : tokens(std::move(spare())), keep_(bytes < kSpareBytes) {}
  SpareTokens(const SpareTokens&) = delete;
  SpareTokens& operator=(const SpareTokens&) = delete;
  ~SpareTokens() {
    if (keep_) spare() = std::move(tokens);
  }
  Tokens tokens;

 private:
  static Tokens& spare() {
    thread_local Tokens kept;
    return kept;
  }
  bool keep_;
};

}  // namespace

Reading read(std::string_view text, const ReadContext& context) {
  text = bounded(text);
  SpareTokens memory(text.size());
  const Language language = prepare_tokens(text, context, memory.tokens);
  return read_one(text, memory.tokens, language, context);
}

std::vector<Reading> read_all(std::string_view text, const ReadContext& context) {
  std::vector<Reading> all;
  const bool whole = text.size() <= kMaxBytes;
  text = bounded(text);
  if (whole && text.find('\n') != std::string_view::npos) all = read_lines(text, context);
  if (!all.empty()) return all;
  SpareTokens memory(text.size());
  const Language language = prepare_tokens(text, context, memory.tokens);
  if (context.mode == Mode::kChat && text.size() < kClausesMax)
    all = read_clauses(text, memory.tokens, language, context);
  if (all.empty()) all.push_back(read_one(text, memory.tokens, language, context));
  return all;
}

}  // namespace yaad::language
