// "The landlord wants the meter readings, put that on my list": what is to be kept, apart from where.
#include <iterator>

#include "language/clause_words.h"

namespace yaad::language {
namespace {

constexpr double kAsked = 0.95;  // It was said that it is to be kept.

constexpr WordList kFillers("too", "also", "please", "pls", "plz", "cheers", "thanks", "now", "again", "then", "quick",
                            "real", "for", "me", "us", "as", "well", "will", "you", "ok", "okay", "would");

/// Where signs and words like "too" and "please" begin that end the message.
std::size_t before_fillers(const TokenList& list) {
  std::size_t end = list.size();
  while (end > 0 && (is_sign(list[end - 1]) || holds_word(list, end - 1, kFillers))) --end;
  return end;
}

/// "on my list of things to do", "in the calendar", "onto the bottom of my reminders": where it begins that ends at
/// `end`.
std::size_t place_before(const TokenList& list, std::size_t end) {
  static constexpr WordList kNouns("list", "lists", "planner", "calendar", "diary", "agenda", "schedule", "reminders",
                                   "todos", "tasks", "chores", "groceries", "errands");
  static constexpr WordList kToDo("do", "dos", "buy", "get");  // "list of things to buy"
  static constexpr WordList kIn("on", "onto", "to", "into", "in", "under");
  static constexpr WordList kWhose("my", "the", "our", "your");
  constexpr std::size_t kLongest = 9;
  if (!holds_word(list, end - 1, kNouns) && !holds_word(list, end - 1, kToDo)) return kNoToken;
  bool whose = false;
  for (std::size_t at = end - 1; at-- > 0 && end - at <= kLongest;) {
    if (!is_word(list[at]) && list[at].norm != "-") return kNoToken;
    whose = whose || holds_word(list, at, kWhose);
    if (!whose || !holds_word(list, at, kIn) || !holds_word(list, at + 1, kWhose)) continue;
    return any_token(list, at, end, [](const Token& token) { return kNouns.holds(token); }) ? at : kNoToken;
  }
  return kNoToken;
}

/// "add it", "put that in", "jot it down": without a place only what can mean nothing else.
bool keeps_without_place(const TokenList& list, std::size_t verb, std::size_t end) {
  static constexpr WordList kAlone("add", "calendar", "schedule", "note");
  static constexpr WordList kDown("note", "jot", "write", "get", "put", "pencil");
  static constexpr WordList kIn("put", "pop", "stick", "add", "pencil");
  if (verb + 2 == end) return holds_word(list, verb, kAlone);
  return verb + 3 == end && ((list[end - 1].norm == "down" && holds_word(list, verb, kDown)) ||
                             (list[end - 1].norm == "in" && holds_word(list, verb, kIn)));
}

struct StoreClause {
  std::size_t begin = kNoToken;
  bool place = false;  ///< It says where.
};

/// "…, so put that on my list please", "…, add it": the clause that only asks to keep it. Behind a bare "and" it is one
/// more thing to do with it: "buy a shelf and put it up".
StoreClause clause_that_stores(const TokenList& list) {
  static constexpr WordList kStore("add", "put", "note", "log", "write", "jot", "stick", "pop", "bung", "chuck",
                                   "throw", "get", "calendar", "schedule", "pencil", "include", "save", "enter",
                                   "record", "mark");
  static constexpr WordList kBefore("so", "please", "pls", "just", "can", "could", "would", "will", "you", "u",
                                    "kindly", "lets", "better");
  static constexpr WordList kIt("it", "that", "this", "them", "those", "some", "these");
  constexpr std::size_t kLongest = 12;
  const std::size_t end = before_fillers(list);
  for (std::size_t at = 2; at + 1 < end && at < kClauseWordsMax; ++at) {
    if (!holds_word(list, at, kStore) || !holds_word(list, at + 1, kIt) || end - at > kLongest) continue;
    std::size_t begin = at;
    while (begin > 1 && holds_word(list, begin - 1, kBefore)) --begin;
    bool parted = begin < at;
    while (begin > 1 && is_sign(list[begin - 1]) && kPauses.holds(list[begin - 1])) {
      --begin;
      parted = true;
    }
    const bool place = place_before(list, end) == at + 2;
    if (parted && begin > 1 && (place || keeps_without_place(list, at, end))) return {begin, place};
  }
  return {};
}

/// Words of [0, end) that make a question, a condition or thanks: nothing to be kept.
bool asks_or_thanks(const TokenList& list, std::size_t end) {
  static constexpr WordList kNot("if", "whether", "unless", "thanks", "thank", "cheers", "who", "why", "how", "when",
                                 "where", "what", "which", "?");
  return end == 0 ||
         any_token(list, 0, std::min<std::size_t>(end, 3), [](const Token& token) { return kNot.holds(token); }) ||
         any_token(list, 0, end, [](const Token& token) { return is_sign(token) && token.norm == "?"; });
}

/// What leads to the thing itself: "i was just told there's", "we need some". Its own verbs and adjectives are no such
/// words.
std::size_t behind_lead(const TokenList& list, std::size_t end) {
  static constexpr WordList kLeads("i", "we", "ive", "weve", "im", "were", "id", "have", "has", "got", "need", "needs",
                                   "want", "wants", "to", "a", "an", "the", "some", "just", "nearly", "almost", "of",
                                   "theres", "there", "is", "are", "was", "told", "that", "ran", "running", "also",
                                   "and", "oh", "well", "so", "hey", "gonna", "be", "promised", "informed", "heard");
  static constexpr WordList kLater("no", "all", "out", "low", "up", "used");  // "there's no", "we're all out of"
  std::size_t begin = 0;
  while (begin + 1 < end && (holds_word(list, begin, kLeads) || (begin > 0 && holds_word(list, begin, kLater)) ||
                             (is_sign(list[begin]) && list[begin].norm == ",")))
    ++begin;
  return begin;
}

bool is_past(const Reading& reading, const ReadContext& context) {
  return reading.due && !reading.recurrence &&
         reading.due->local() < std::chrono::floor<std::chrono::days>(context.now);
}

bool has_title(const Reading& reading) { return reading.intent == Intent::kCreate && !reading.title.empty(); }

/// Nothing but times and fillers stands in [begin, end).
bool only_times(const TokenList& list, std::size_t begin) {
  constexpr std::uint64_t kParts = kTimes | bit(Class::kShift) | bit(Class::kBefore) | bit(Class::kEvery) |
                                   bit(Class::kOrdinal) | bit(Class::kFrequency);
  static constexpr WordList kOthers("the", "at", "on", "and", "of");
  return !any_token(list, begin, list.size(), [](const Token& token) {
    return token.kind == TokenKind::kWord && (token.classes & kParts) == 0 && !kFillers.holds(token) &&
           !kOthers.holds(token);
  });
}

/// "can you please put": where the verb stands behind such words that puts something on a list; kNoToken without one.
std::size_t store_verb(const TokenList& list) {
  static constexpr WordList kPuts("add", "put", "append", "tack", "type", "jot", "stick", "pop", "bung", "chuck",
                                  "throw", "slot", "slip", "squeeze", "enter", "insert", "place", "include", "list",
                                  "store", "adding", "putting", "jotting", "sticking", "entering", "pencil", "whack",
                                  "slap");
  static constexpr WordList kPolite("can", "could", "would", "will", "you", "u", "please", "pls", "just", "kindly",
                                    "hey", "yo", "also", "i", "id", "want", "need", "like", "to", "mind", "wonder",
                                    "if", "we", "should", "lets", "and", "oh");
  for (std::size_t at = 0; at < list.size() && at < 8; ++at) {
    if (holds_word(list, at, kPuts)) return at;
    if (!holds_word(list, at, kPolite)) break;
  }
  return kNoToken;
}

/// "renew my passport |goes", "a haircut |needs to be added": where the words begin that lead to a place at `end`;
/// `end` when none of them says that it goes there.
std::size_t before_going(const TokenList& list, std::size_t end) {
  static constexpr WordList kGoes("goes", "belongs", "lands", "added", "placed", "put", "entered", "written", "appears",
                                  "appear", "up", "be", "go", "adding");
  static constexpr WordList kGoing("needs", "need", "has", "have", "to", "be", "is", "are", "should", "must", "ought",
                                   "can", "ends", "end", "it", "and", "go");
  if (!holds_word(list, end - 1, kGoes)) return end;
  std::size_t begin = end - 1;
  while (begin > 1 && holds_word(list, begin - 1, kGoing)) --begin;
  return begin;
}

/// "make sure |renew my passport goes …", "i want |a haircut …": where the thing begins.
std::size_t behind_wish(const TokenList& list, std::size_t end) {
  static constexpr WordList kWish("i", "id", "want", "love", "like", "need", "require", "that", "can", "could", "hey",
                                  "please", "is", "it", "possible", "to", "sure", "have", "get");
  std::size_t begin = 0;
  if (list[0].norm == "make" && holds_word(list, 1, kWish)) begin = 1;
  while (begin + 1 < end && holds_word(list, begin, kWish)) ++begin;
  return begin;
}

void put_title(Reading& whole, Reading&& thing) {
  whole.title = std::move(thing.title);
  whole.confidence = std::max(whole.confidence, kAsked);
  const auto names = [](const Piece& piece) { return piece.kind == PieceKind::kTitle; };
  std::erase_if(whole.pieces, names);
  std::copy_if(thing.pieces.begin(), thing.pieces.end(), std::back_inserter(whole.pieces), names);
  std::sort(whole.pieces.begin(), whole.pieces.end(),
            [](const Piece& a, const Piece& b) { return a.bytes.begin < b.bytes.begin; });
}

}  // namespace

std::optional<Reading> read_what_to_store(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  if (list.size() < 4) return std::nullopt;
  const auto [end, place] = clause_that_stores(list);
  if (end == kNoToken || asks_or_thanks(list, end) || inside_quotes(list, end)) return std::nullopt;
  Reading made = read_part(text, clause_of(text, list, 0, end, false), context);
  if (made.intent != Intent::kUnknown && made.intent != Intent::kCreate) return std::nullopt;
  if (made.detail != Detail::kNone && made.intent == Intent::kUnknown) return std::nullopt;
  if (!is_new(made)) made = read_part(text, clause_of(text, list, behind_lead(list, end), end, true), context);
  if (!has_title(made) || is_past(made, context)) return std::nullopt;
  made.confidence = std::max(made.confidence, kAsked);
  return made;
}

void leave_out_place(std::string_view text, const Tokens& tokens, const ReadContext& context, Reading& whole) {
  const TokenList& list = tokens.list;
  if (list.size() < 4 || list.size() > kClauseWordsMax || whole.intent != Intent::kCreate) return;
  for (std::size_t last = list.size(); last > 3; --last) {
    const std::size_t place = place_before(list, last);
    if (place == kNoToken || place < 2) {
      if (!only_times(list, last - 1)) return;
      continue;
    }
    // Only where the place was taken for a part of the title.
    const Span noun = list[last - 1].bytes;
    if (whole.title.find(text.substr(noun.begin, noun.end - noun.begin)) == std::string::npos) return;
    const std::size_t verb = store_verb(list);
    const std::size_t end = before_going(list, place);
    if (verb == kNoToken && end == place) return;
    const std::size_t begin = verb != kNoToken ? verb + 1 : behind_wish(list, end);
    if (begin >= end || inside_quotes(list, end)) return;
    Reading thing = read_part(text, clause_of(text, list, begin, end, true), context);
    if (has_title(thing)) put_title(whole, std::move(thing));
    return;
  }
}

}  // namespace yaad::language
