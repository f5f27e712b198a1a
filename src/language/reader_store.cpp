// "The landlord wants the meter readings, put that on my list": what is to be kept, apart from where and by whom.
#include <algorithm>
#include <iterator>

#include "language/lexicon.h"
#include "language/reader_many.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

using List = std::vector<Token>;

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kWordsMax = 60;

bool is_sign(const Token& token) { return token.kind == TokenKind::kSign && !token.literal; }
bool is_word(const Token& token) { return token.kind == TokenKind::kWord && !token.literal; }

template <typename Words>
bool holds(const List& list, std::size_t at, const Words& words) {
  return at < list.size() && is_word(list[at]) && words.holds(list[at]);
}

/// Verbs that put something on a list, said to the program.
constexpr WordList kStore("add", "put", "note", "log", "save", "store", "write", "jot", "stick", "pop", "bung", "chuck",
                          "throw", "get", "mark", "enter", "record", "calendar", "schedule", "pencil", "list",
                          "include", "remember", "drop", "toss", "slot", "track", "place", "insert", "append", "tack",
                          "type", "slip", "squeeze", "keep", "adding", "putting", "jotting", "writing", "noting",
                          "sticking", "popping", "saving", "entering", "whack", "slap");
constexpr WordList kFillers("too", "also", "please", "pls", "plz", "cheers", "thanks", "now", "again", "then", "there",
                            "quick", "real", "for", "me", "us", "as", "well", "will", "you", "ok", "okay", "would");

/// Where signs and words like "too" and "please" begin that end the message.
std::size_t before_fillers(const List& list) {
  std::size_t end = list.size();
  while (end > 0 && (is_sign(list[end - 1]) || holds(list, end - 1, kFillers))) --end;
  return end;
}

/// "on my list of things to do", "in the calendar", "onto the bottom of my reminders": where it begins that ends at
/// `end`.
std::size_t place_before(const List& list, std::size_t end) {
  static constexpr WordList kLists("list", "lists", "planner", "calendar", "diary", "agenda", "schedule", "reminders",
                                   "todos", "tasks", "chores", "groceries", "errands", "do", "dos", "buy", "get");
  static constexpr WordList kIn("on", "onto", "to", "into", "in", "under", "upon");
  static constexpr WordList kWhose("my", "the", "our", "your");
  constexpr std::size_t kLongest = 9;
  if (!holds(list, end - 1, kLists)) return kNone;
  bool whose = false;
  for (std::size_t at = end - 1; at-- > 0 && end - at <= kLongest;) {
    if (!is_word(list[at]) && list[at].norm != "-") return kNone;
    if (holds(list, at, kWhose)) whose = true;
    if (!whose || !holds(list, at, kIn) || !holds(list, at + 1, kWhose)) continue;
    const bool names_list = std::any_of(list.begin() + static_cast<std::ptrdiff_t>(at),
                                        list.begin() + static_cast<std::ptrdiff_t>(end), [](const Token& token) {
                                          static constexpr WordList kNouns(
                                              "list", "lists", "planner", "calendar", "diary", "agenda", "schedule",
                                              "reminders", "todos", "tasks", "chores", "groceries", "errands");
                                          return kNouns.holds(token);
                                        });
    return names_list ? at : kNone;
  }
  return kNone;
}

/// "…, so put that on my list please", "… add it": where the clause begins that only asks to keep it; kNone without
/// one.
std::size_t clause_that_stores(const List& list) {
  static constexpr WordList kPauses(",", ".", ";", "-", "–", "—", "!");
  static constexpr WordList kBefore("so", "and", "then", "please", "pls", "just", "can", "could", "would", "will",
                                    "you", "u", "kindly", "do", "lets", "better");
  static constexpr WordList kIt("it", "that", "this", "them", "those", "some", "these");
  static constexpr WordList kBehind("up", "down", "in", "there", "all", "on", "somewhere");
  constexpr std::size_t kLongest = 9;
  const std::size_t end = before_fillers(list);
  for (std::size_t at = 2; at + 1 < end && at < kWordsMax; ++at) {
    if (!holds(list, at, kStore) || !holds(list, at + 1, kIt) || end - at > kLongest) continue;
    std::size_t begin = at;
    while (begin > 1 && holds(list, begin - 1, kBefore)) --begin;
    bool parted = begin < at;
    while (begin > 1 && is_sign(list[begin - 1]) && kPauses.holds(list[begin - 1])) {
      --begin;
      parted = true;
    }
    // "how to get it", "if not then add it"
    const bool other = (list[at].norm == "get" && at + 2 == end) ||
                       (begin > 1 && (list[begin - 1].norm == "if" || list[begin - 2].norm == "if"));
    // "put it in", "add that to my tasks"; not "save it to my songs", and not "put it back".
    const bool ends =
        at + 2 == end || (at + 3 == end && holds(list, at + 2, kBehind)) || place_before(list, end) == at + 2;
    if (parted && ends && !other && begin > 1) return begin;
  }
  return kNone;
}

/// What leads to the thing itself: "i was just told there's", "we need some", "would you mind jotting".
std::size_t behind_lead(const List& list, std::size_t end) {
  static constexpr WordList kLeads(
      "i", "we", "ive", "weve", "im", "were", "id", "have", "has", "got", "need", "needs", "want", "wants", "to", "a",
      "an", "the", "some", "just", "nearly", "almost", "out", "of", "theres", "there", "is", "are", "was", "told",
      "that", "ran", "running", "low", "forgot", "say", "gonna", "be", "also", "and", "oh", "well", "so", "hey", "yo",
      "can", "could", "would", "will", "you", "u", "please", "mind", "like", "love", "make", "sure", "lets", "do",
      "may", "require", "it", "wonder", "if", "possible", "us", "me", "gotta", "should", "must", "promised", "all",
      "no", "used", "use", "last", "informed", "heard", "up", "bound");
  std::size_t begin = 0;
  while (begin + 1 < end && (holds(list, begin, kLeads) || holds(list, begin, kStore) || is_sign(list[begin]))) ++begin;
  return begin;
}

/// "renew my passport |goes", "a haircut |needs to be added": where the words begin that lead to a place at `end`.
std::size_t before_going(const List& list, std::size_t end) {
  static constexpr WordList kGoing("goes", "go", "going", "belongs", "ends", "end", "up", "needs", "need", "has",
                                   "have", "to", "be", "is", "are", "should", "must", "ought", "can", "added", "adding",
                                   "placed", "put", "entered", "written", "noted", "saved", "appear", "appears", "down",
                                   "show", "shows", "included", "it", "and", "that");
  while (end > 1 && (holds(list, end - 1, kGoing) || (is_sign(list[end - 1]) && list[end - 1].norm == ","))) --end;
  return end;
}

Stretch stretch(std::string_view text, const List& list, std::size_t begin, std::size_t end, bool as_task) {
  return {trimmed(text, {list[begin].bytes.begin, list[end - 1].bytes.end}), as_task, true};
}

bool is_new(const Reading& reading) { return reading.intent == Intent::kCreate && !reading.title.empty(); }

constexpr double kAsked = 0.95;  // It was said that it is to be kept.

}  // namespace

std::optional<Reading> read_what_to_store(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const List& list = tokens.list;
  if (list.size() < 5) return std::nullopt;
  const std::size_t end = clause_that_stores(list);
  if (end == kNone) return std::nullopt;
  Reading made = read_part(text, stretch(text, list, 0, end, false), context);
  if (made.intent != Intent::kUnknown && made.intent != Intent::kCreate) return std::nullopt;
  Reading thing = read_part(text, stretch(text, list, behind_lead(list, end), end, true), context);
  const bool shorter = is_new(thing) && made.title.size() > thing.title.size() && made.title.ends_with(thing.title);
  if (!is_new(made) || shorter) made = std::move(thing);
  if (!is_new(made)) return std::nullopt;
  made.confidence = std::max(made.confidence, kAsked);
  return made;
}

void leave_out_place(std::string_view text, const Tokens& tokens, const ReadContext& context, Reading& whole) {
  const List& list = tokens.list;
  if (list.size() < 5 || list.size() > kWordsMax || whole.intent != Intent::kCreate) return;
  for (std::size_t last = list.size(); last > 3; --last) {
    const std::size_t place = place_before(list, last);
    if (place == kNone || place < 2) continue;
    // Only where the place was taken for a part of the title.
    const Span noun = list[last - 1].bytes;
    if (whole.title.find(text.substr(noun.begin, noun.end - noun.begin)) == std::string::npos) return;
    const std::size_t end = before_going(list, place);
    const std::size_t begin = behind_lead(list, end);
    if (begin >= end) return;
    Reading thing = read_part(text, stretch(text, list, begin, end, true), context);
    if (!is_new(thing)) return;
    whole.title = std::move(thing.title);
    whole.confidence = std::max(whole.confidence, kAsked);
    const auto names = [](const Piece& piece) { return piece.kind == PieceKind::kTitle; };
    std::erase_if(whole.pieces, names);
    std::copy_if(thing.pieces.begin(), thing.pieces.end(), std::back_inserter(whole.pieces), names);
    std::sort(whole.pieces.begin(), whole.pieces.end(),
              [](const Piece& a, const Piece& b) { return a.bytes.begin < b.bytes.begin; });
    return;
  }
}

}  // namespace yaad::language
