// "The barbecue's off, scrap it", "i've been to the post office so tick that off": news that names the task, and an
// order that only points at it.
#include "language/clause_words.h"
#include "language/possessive.h"

namespace yaad::language {
namespace {

bool points(const Token& token) {
  static constexpr WordList kPronouns("it", "that", "this", "him", "her", "them", "those", "these");
  return is_word(token) && kPronouns.holds(token);
}

/// Where the order begins behind the pause, "so" or "and" at `at`, when it points at something close by; kNoToken
/// otherwise.
std::size_t pointing_order(const TokenList& list, std::size_t at) {
  static constexpr WordList kJoins("so", "and", "then", "please", "pls", "just", "now", "you", "can", "could", "also");
  static constexpr WordList kOrders("tick", "cross", "check", "mark", "delete", "remove", "scrap", "cancel", "drop",
                                    "bin", "ditch", "take", "scratch", "strike", "close", "move", "push", "shift",
                                    "forget", "lose", "kill", "erase", "make", "put", "get", "consider", "complete",
                                    "bump");
  constexpr std::size_t kLongest = 12, kNear = 4;
  std::size_t begin = at;
  const bool pause =
      is_sign(list[at]) && kPauses.holds(list[at]) && !(list[at].glued && at + 1 < list.size() && list[at + 1].glued);
  if (is_sign(list[at])) ++begin;
  while (begin < list.size() && holds_word(list, begin, kJoins)) ++begin;
  if ((!pause && begin == at) || begin + 1 >= list.size() || list.size() - begin > kLongest) return kNoToken;
  const bool so = list[at].norm == "so" || pause || (begin > at + 1 && list[at].norm == "and");
  const bool orders = holds_word(list, begin, kOrders) && any_token(list, begin + 1, begin + kNear, points);
  const bool done = (points(list[begin]) || shortened(list[begin])) && list[begin].norm.starts_with("that") &&
                    any_token(list, begin, list.size(), [](const Token& token) { return token.norm == "done"; });
  return so && (orders || done) ? begin : kNoToken;
}

/// A question, a condition or an order: no news.
bool is_no_news(const TokenList& list, std::size_t end) {
  static constexpr WordList kNot("if", "unless", "when", "whether", "?", "who", "why", "how", "where");
  constexpr std::uint64_t kVerbs = bit(Class::kAction) | bit(Class::kErrand) | bit(Class::kAsk);
  if (end < 2 || inside_quotes(list, end)) return true;
  if (list[0].norm == "once") return true;
  if (any_token(list, 0, end, [](const Token& token) { return !token.literal && kNot.holds(token); })) return true;
  return is_order_verb(list[0]) ||
         ((list[0].classes & kVerbs) != 0 && (list[0].classes & bit(Class::kPast)) == 0 && !shortened(list[0]));
}

struct Name {
  std::size_t begin = 0, end = 0;
  std::uint32_t cut = 0;  ///< Bytes of its last token that are no part of it: "'s".
};

/// Verbs that end the name of what the news is of.
bool tells(const Token& token) {
  static constexpr WordList kTells("is", "was", "are", "were", "has", "have", "had", "isnt", "wasnt", "arent", "wont",
                                   "got", "gets", "happened", "went", "came", "arrived", "fell", "will", "cant", "been",
                                   "moved", "cancelled", "canceled", "looks", "seems", "finished", "ended", "turned");
  return is_word(token) && kTells.holds(token);
}

bool is_past_verb(const Token& token) {
  static constexpr WordList kPast("did", "done", "got", "been", "went", "sent", "paid", "bought", "fixed", "finished",
                                  "took", "made", "gave", "wrote", "read", "rang", "sorted", "doing", "making",
                                  "taking", "getting", "handling", "bringing", "buying", "cooking", "sorting");
  return is_word(token) && (kPast.holds(token) || (token.classes & bit(Class::kPast)) != 0);
}

/// Before "for me", "at last", "last night", "now": what follows is no part of the name.
std::size_t end_of_object(const TokenList& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kEnds("now", "already", "finally", "earlier", "too", "instead", "anyway", "again",
                                  "yesterday", "today", "tonight", "actually", "myself");
  static constexpr WordList kFor("me", "us", "once");
  static constexpr WordList kTimeNouns("night", "morning", "afternoon", "evening", "week", "weekend", "month", "year");
  for (std::size_t at = begin + 1; at < end; ++at) {
    const bool parts = holds_word(list, at, kEnds) || is_sign(list[at]);
    const bool pair = at + 1 < list.size() &&
                      ((list[at].norm == "for" && kFor.holds(list[at + 1])) ||
                       (list[at].norm == "at" && list[at + 1].norm == "last") ||
                       (list[at].norm == "as" && list[at + 1].norm == "well") ||
                       ((list[at].norm == "last" || list[at].norm == "this") && kTimeNouns.holds(list[at + 1])));
    if (parts || pair) return at;
  }
  return end;
}

/// Bytes of "'s" at the end of the token.
std::uint32_t possessive(std::string_view text, const Token& token) {
  const std::string_view said = text.substr(token.bytes.begin, token.bytes.end - token.bytes.begin);
  return static_cast<std::uint32_t>(possessive_size(said));
}

/// What the news in [0, end) is of: the object of what somebody did, or else the subject.
Name name_in(std::string_view text, const TokenList& list, std::size_t end) {
  static constexpr WordList kFillers("hey", "so", "right", "well", "ok", "okay", "oh", "actually", "just", "finally",
                                     "turns", "out", "apparently", "looks", "like", "seems", "doesnt", "does", "not",
                                     "look", "as", "though", "also", "good", "news", "update", "yay", "phew", "hi", ",",
                                     "great", "bad", "another", "one", "down", "and");
  static constexpr WordList kArticles("the", "my", "our", "a", "an", "to", "reading", "doing", "with", "all", "that");
  static constexpr WordList kThats("thats", "heres");
  std::size_t begin = 0;
  while (begin < end && !list[begin].literal && kFillers.holds(list[begin])) ++begin;
  if (begin >= end) return {};
  const Token& first = list[begin];
  const auto name = [&](std::size_t from, std::size_t to, std::uint32_t cut) {
    while (from < to && !list[from].literal && kArticles.holds(list[from])) ++from;
    return Name{from, to, cut};
  };
  const bool somebody = (first.classes & bit(Class::kPerson)) != 0;
  constexpr std::size_t kNear = 4;
  for (std::size_t at = begin; at < end && at < begin + kNear; ++at) {
    const bool does = is_past_verb(list[at]) && at + 1 < end;
    const bool named = at == begin + 1 && !kArticles.holds(first) && holds_word(list, at + 1, kArticles);
    if (does && (at == begin || somebody || named)) return name(at + 1, end_of_object(list, at + 1, end), 0);
  }
  if (kThats.holds(first)) return name(begin + 1, end_of_object(list, begin + 1, end), 0);
  if (somebody && !kArticles.holds(first)) return {};  // "he is ill": of whom?
  for (std::size_t at = begin; at < end; ++at) {
    const std::uint32_t cut = at + 1 < end || shortened(list[at]) ? possessive(text, list[at]) : 0;
    static constexpr WordList kStates("off", "on", "been", "done", "out", "not", "cancelled", "canceled", "over",
                                      "gone", "fixed", "sorted", "dead", "finished", "happening", "no", "postponed",
                                      "moved");
    if (cut > 0 && holds_word(list, at + 1, kStates)) return name(begin, at + 1, cut);
    if (at > begin && tells(list[at])) return name(begin, at, 0);
  }
  return {};
}

/// The order alone asks for a change of what it points at.
bool is_pointing(const Reading& made) {
  const bool changes =
      made.intent == Intent::kComplete || made.intent == Intent::kDelete || made.intent == Intent::kUpdate;
  static constexpr std::string_view pronouns[] = {"him", "her", "them", "HIM", "HER", "THEM", "Him", "Her", "Them"};
  const bool none =
      made.target.empty() || std::find(std::begin(pronouns), std::end(pronouns), made.target) != std::end(pronouns);
  return changes && none && made.confidence >= kSure && made.missing == Missing::kNothing;
}

void put_name(std::string_view text, const Span& bytes, Reading& made) {
  made.title.clear();
  for (const char c : text.substr(bytes.begin, bytes.end - bytes.begin)) {
    const bool blank = c == ' ' || c == '\t';
    if (!blank || (!made.title.empty() && made.title.back() != ' ')) made.title += blank ? ' ' : c;
  }
  made.target = made.title;
  made.reference = Reference::kByName;
  made.choice = 0;
  std::erase_if(made.pieces, [](const Piece& piece) { return piece.kind == PieceKind::kTitle; });
  Piece piece;
  piece.kind = PieceKind::kTitle;
  piece.bytes = bytes;
  Utf16Counter units(text);
  piece.utf16.begin = units.at(bytes.begin);
  piece.utf16.end = units.at(bytes.end);
  piece.text = text.substr(bytes.begin, bytes.end - bytes.begin);
  piece.value = made.title;
  made.pieces.insert(made.pieces.begin(), std::move(piece));
}

}  // namespace

std::optional<Reading> read_news(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  for (std::size_t at = 2; at + 2 < list.size() && at < kClauseWordsMax; ++at) {
    const std::size_t order = pointing_order(list, at);
    if (order == kNoToken || is_no_news(list, at)) continue;
    const Name name = name_in(text, list, at);
    if (name.begin >= name.end) return std::nullopt;
    Reading made = read_part(text, clause_of(text, list, order, list.size(), false), context);
    if (made.detail == Detail::kCancel && list[order].norm == "cancel") {
      made.intent = Intent::kDelete;
      made.detail = Detail::kNone;
    }
    const bool named =
        any_token(list, name.begin, name.end, [](const Token& one) { return one.kind != TokenKind::kSign; });
    if (!is_pointing(made) || !named) return std::nullopt;
    if (made.detail == Detail::kBulkComplete || made.detail == Detail::kBulkDelete) return std::nullopt;
    put_name(text, {list[name.begin].bytes.begin, list[name.end - 1].bytes.end - name.cut}, made);
    return made;
  }
  return std::nullopt;
}

std::optional<Reading> read_beside_remark(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  static constexpr WordList kEnds(",", ".", ";", "!", "–", "—");
  for (std::size_t at = 2; at + 2 < list.size() && at < kClauseWordsMax; ++at) {
    const bool inside_word = list[at].glued && list[at + 1].glued;
    const bool pause = is_sign(list[at]) && kEnds.holds(list[at]) && !inside_word;
    const Token& next = list[pause ? at + 1 : at];
    const bool so = is_word(next) && next.norm == "so";
    if ((!pause && !so) || inside_quotes(list, at)) continue;
    const std::size_t tail = at + (pause ? 1 : 0) + (so ? 1 : 0);
    if (tail + 1 >= list.size()) return std::nullopt;
    if (so) {  // "we're not going to leeds after all, so the hotel booking can go"
      if (!states(list, 0, at) || is_no_news(list, at)) continue;
      Reading made = read_part(text, clause_of(text, list, tail, list.size(), false), context);
      return changes_task(made) ? std::optional(std::move(made)) : std::nullopt;
    }
    const bool remark = !any_token(list, tail, list.size(), is_order_verb) &&
                        !any_token(list, tail, list.size(), [](const Token& token) {
                          return (token.classes & kTimes) != 0 || token.norm == "?" || token.norm == "but";
                        });
    if (!remark || !states(list, tail, list.size())) continue;
    Reading made = read_part(text, clause_of(text, list, 0, at, false), context);
    if (changes_task(made)) return made;
  }
  return std::nullopt;
}

}  // namespace yaad::language
