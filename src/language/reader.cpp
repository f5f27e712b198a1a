#include "language/reader.h"

#include <algorithm>

#include "language/clause_words.h"
#include "language/command_index.h"
#include "language/courtesy.h"
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
  if (context.mode == Mode::kChat) drop_courtesy(tokens);
  const Language language = lexicon.guess(tokens, context.lang);
  language == Language::kEnglish ? lexicon.respell_english(tokens) : lexicon.respell_urdu(tokens);
  lexicon.look_up(tokens, language == Language::kRomanUrdu);
  return language;
}

namespace {

constexpr std::string_view kBlank = " \t\r\n";
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
bool read_filter(std::string_view text, const Tokens& tokens, const ReadContext& context, Reading& out) {
  if (tokens.list.empty()) return false;
  text = text.substr(0, tokens.list.back().bytes.end);  // Without ", thanks",
  const std::size_t first = tokens.list.front().bytes.begin;
  if (text.front() >= 'A' && first > 0) text.remove_prefix(first);  // or "please".
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

Reading read_clause(std::string_view text, Tokens& tokens, Language language, const ReadContext& context) {
  Reading made;
  const bool filter = context.mode == Mode::kChat && may_be_filter(tokens) && read_filter(text, tokens, context, made);
  if (!filter) Frame(text, tokens, context, language, made).read();
  return made;
}

/// The reading leaves a clause in the name of the task, or names none.
bool missed_clause(const Reading& reading) {
  if (reading.intent == Intent::kQuery || reading.detail != Detail::kNone) return false;
  std::string name = reading.target.empty() ? reading.title : reading.target;
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return name.empty() || name.find_first_of(",;") != std::string::npos || name.find(" so ") != std::string::npos ||
         name.ends_with(" so") || name.find(". ") != std::string::npos || name.starts_with("that's ") ||
         name.starts_with("that’s ") || name.ends_with(" now") || name.ends_with(" moved");
}

/// Nothing was read of several clauses, or a task whose name has several.
bool may_tell_facts(std::string_view text, const Reading& reading) {
  static constexpr std::string_view kClauses[] = {", ", "، ", " hai ", " hain ", " ہے ", " ہیں "};
  if (reading.detail != Detail::kNone) return false;
  const bool parts = text.find_first_of(",.;!") != std::string_view::npos || text.find("،") != std::string_view::npos ||
                     text.find("۔") != std::string_view::npos;
  if (!parts) return false;
  if (reading.intent == Intent::kUnknown) return reading.confidence < kActsFrom;
  if (reading.intent != Intent::kCreate) return false;
  const std::string title = fold_case(reading.title);
  return std::any_of(std::begin(kClauses), std::end(kClauses),
                     [&](std::string_view sign) { return title.find(sign) != std::string::npos; });
}

/// "call mum sunday (ask about the recipe)": what stands in brackets behind it tells more of the task, not what is
/// wanted. It stays in the title.
std::optional<Reading> read_before_brackets(std::string_view text, const TokenList& list, const ReadContext& context) {
  if (list.size() < 5 || list.back().norm != ")") return std::nullopt;
  std::size_t open = list.size() - 1;
  while (open > 0 && list[open].norm != "(") --open;
  if (open < 2 || open + 2 >= list.size()) return std::nullopt;
  Reading made = read_part(text, clause_of(text, list, 0, open, false), context);
  if (!is_new(made) || made.confidence < kSure || made.title.empty()) return std::nullopt;
  made.title.append(" ").append(text_between(text, list, open, list.size()));
  return made;
}

/// One reading of a message whose tokens are known.
Reading read_one(std::string_view text, Tokens& tokens, Language language, const ReadContext& context) {
  const bool chat = context.mode == Mode::kChat && text.size() < kClausesMax;
  if (chat && may_except(tokens)) {
    if (auto made = read_except(text, tokens, language, context)) return *std::move(made);
  }
  if (chat && language != Language::kEnglish) {
    if (auto days = read_urdu_days(text, tokens, context)) return *std::move(days);
    auto behind = read_behind_past(text, tokens, context);
    const auto made = std::find_if(behind.begin(), behind.end(), is_new);
    if (made != behind.end()) return std::move(*made);
  }
  const bool parts = context.mode == Mode::kChat && language == Language::kEnglish && text.size() < kClausesMax;
  const Clues clues = parts ? clues_of(tokens) : Clues{};
  if (clues.reason || clues.keep) {
    auto made = clues.reason ? read_without_reason(text, tokens, context) : std::nullopt;
    if (!made && clues.keep) made = read_what_to_store(text, tokens, context);
    if (made) return *std::move(made);
  }
  if (clues.reason && clues.keep) {
    if (auto made = read_duty_about_thing(text, tokens, context)) return *std::move(made);
  }
  if (chat) {
    if (auto made = read_course(text, tokens, language, context)) return *std::move(made);
  }
  if (parts) {
    if (auto made = read_put_off(text, tokens, context)) return *std::move(made);
  }
  Reading whole = read_clause(text, tokens, language, context);
  if (clues.keep && missed_clause(whole)) {
    if (auto made = read_news(text, tokens, context)) return *std::move(made);
  }
  if (clues.reason && missed_clause(whole)) {
    if (auto made = read_beside_remark(text, tokens, context)) return *std::move(made);
  }
  if (chat && language != Language::kEnglish && may_tell_facts(text, whole)) {
    if (auto made = read_urdu_facts(text, whole, context)) return *std::move(made);
  }
  if (chat && whole.intent == Intent::kUnknown) {
    if (auto made = read_before_brackets(text, tokens.list, context)) return *std::move(made);
  }
  const bool duty = whole.intent == Intent::kCreate || whole.intent == Intent::kUnknown;
  if (clues.reason && duty && whole.detail == Detail::kNone) {
    if (auto made = read_duty_behind_reason(text, tokens, context, whole)) return *std::move(made);
  }
  if (parts) leave_out_place(text, tokens, context, whole);
  if (clues.reason && clues.keep) leave_out_who_needs(whole);
  if (clues.reason && parts) keep_what_is_of_owner(text, whole);
  return whole;
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

/// "call the bank // ask for Sara": where " // " stands that parts a new task from its description; npos without one.
std::size_t description_at(std::string_view text, const ReadContext& context) {
  constexpr std::string_view kMark = " // ";
  const std::size_t at = text.find(kMark);
  if (at == std::string_view::npos || text.find_first_not_of(kBlank) >= at) return std::string_view::npos;
  const bool ignored = std::any_of(context.ignore.begin(), context.ignore.end(),
                                   [&](const Span& span) { return span.begin < at + kMark.size() && at < span.end; });
  const bool quoted = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '"') % 2 != 0;
  const bool empty = text.find_first_not_of(kBlank, at + kMark.size()) == std::string_view::npos;
  return ignored || quoted || empty ? std::string_view::npos : at;
}

/// False: what stands in front of the mark is no new task.
bool take_description(Reading& reading, std::string_view text, std::size_t mark) {
  if (reading.intent != Intent::kCreate || (reading.title.empty() && reading.missing != Missing::kTitle)) return false;
  const auto begin = text.find_first_not_of(kBlank, mark + 3);
  const auto end = text.find_last_not_of(kBlank) + 1;
  reading.description = text.substr(begin, end - begin);
  Piece piece;
  piece.kind = PieceKind::kDescription;
  piece.bytes = {static_cast<std::uint32_t>(mark + 1), static_cast<std::uint32_t>(end)};
  Utf16Counter units(text);
  piece.utf16.begin = units.at(piece.bytes.begin);
  piece.utf16.end = units.at(piece.bytes.end);
  piece.text = text.substr(mark + 1, end - mark - 1);
  piece.value = reading.description;
  reading.pieces.push_back(std::move(piece));
  return true;
}

}  // namespace

Reading read_whole(std::string_view text, const ReadContext& context) {
  SpareTokens memory(text.size());
  const Language language = prepare_tokens(text, context, memory.tokens);
  return read_clause(text, memory.tokens, language, context);
}

Reading read(std::string_view text, const ReadContext& context) {
  text = bounded(text);
  if (const auto mark = description_at(text, context); mark != std::string_view::npos) {
    Reading made = read(text.substr(0, mark), context);
    if (take_description(made, text, mark)) return made;
  }
  SpareTokens memory(text.size());
  const Language language = prepare_tokens(text, context, memory.tokens);
  return read_one(text, memory.tokens, language, context);
}

namespace {

std::vector<Reading> read_tasks(std::string_view text, const ReadContext& context) {
  std::vector<Reading> all;
  const bool whole = text.size() <= kMaxBytes;
  text = bounded(text);
  if (whole && text.find('\n') != std::string_view::npos) all = read_lines(text, context);
  if (!all.empty()) return all;
  if (const auto mark = description_at(text, context); mark != std::string_view::npos) {
    all = read_tasks(text.substr(0, mark), context);
    if (all.size() == 1 && take_description(all.front(), text, mark)) return all;
    all.clear();
  }
  SpareTokens memory(text.size());
  const Language language = prepare_tokens(text, context, memory.tokens);
  if (context.mode == Mode::kChat && text.size() < kClausesMax)
    all = read_clauses(text, memory.tokens, language, context);
  keep_what_is_of_owner(text, all);
  count_from_before(all);
  remind_before_told(all);
  go_on_in_month(all);
  go_on_that_day(text, context, all);
  if (all.empty()) all.push_back(read_one(text, memory.tokens, language, context));
  return all;
}

}  // namespace

std::vector<Reading> read_all(std::string_view text, const ReadContext& context) {
  std::vector<Reading> all = read_tasks(text, context);
  if (context.mode == Mode::kChat) spread_further(all);
  return all;
}

}  // namespace yaad::language
