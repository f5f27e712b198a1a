// "i'm supposed to send the invoice today but it'll have to be monday": what was planned, and when it is to be instead.
#include "language/clause_words.h"

namespace yaad::language {
namespace {

/// Where the deed of "i was meant to |call the bank", "can't do |the gym" begins; 0 where a message begins otherwise.
std::size_t planned_deed(const TokenList& list) {
  static constexpr WordList kPlans("supposed", "meant", "going", "wanted", "hoping", "planning", "planned", "intended");
  static constexpr WordList kCant("cant", "cannot", "wont", "didnt", "couldnt");
  static constexpr WordList kDo("do", "manage", "make", "finish");
  constexpr std::size_t kNear = 4;
  for (std::size_t at = 0; at < kNear && at + 3 < list.size(); ++at) {
    if (holds_word(list, at, kPlans) && list[at + 1].norm == "to") return at + 2;
    if (!holds_word(list, at, kCant)) continue;
    if (holds_word(list, at + 1, kDo)) return at + 2;
    const bool round = list[at + 1].norm == "get" && at + 5 < list.size() && list[at + 3].norm == "to";
    return round && (list[at + 2].norm == "round" || list[at + 2].norm == "around") ? at + 4 : 0;
  }
  return 0;
}

/// A stretch of tokens; empty for none.
struct Times {
  std::size_t begin = 0, end = 0;
};

/// When, of "but |it'll have to be| monday", ", |i'll do it| tomorrow |instead|"; empty where more is said.
Times only_when(const TokenList& list, std::size_t begin) {
  static constexpr WordList kSmall("i", "ill", "it", "itll", "that", "thatll", "we", "well", "will", "do", "be", "have",
                                   "has", "to", "gonna", "going", "is", "its", "instead", "now", "then", "rather",
                                   "probably", "just", "got", "must", "should", "finish", "on", "at", "by", "in", "the",
                                   "for", "so", "and", "them", "theyll");
  static constexpr WordList kPointers("it", "itll", "that", "thatll", "its", "them", "theyll", "do");
  constexpr std::uint64_t kWhen = kTimes | bit(Class::kOrdinal) | bit(Class::kShift) | bit(Class::kEitherDay);
  Times times;
  bool points = false;
  for (std::size_t at = begin; at < list.size(); ++at) {
    const Token& token = list[at];
    const bool when = token.kind == TokenKind::kNumber || (is_word(token) && (token.classes & kWhen) != 0);
    points = points || holds_word(list, at, kPointers);
    if (when && times.end == 0) times.begin = at;
    if (when) times.end = at + 1;
    const bool clipped = is_word(token) && shortened(token);  // "it'll"
    if (!when && !clipped && !holds_word(list, at, kSmall) && !is_sign(token)) return {};
  }
  return points ? times : Times{};
}

}  // namespace

std::optional<Reading> read_put_off(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  static constexpr WordList kOwn("the", "my", "our");
  static constexpr WordList kPivots(",", ";", ".", "-", "but", "so");
  const TokenList& list = tokens.list;
  const std::size_t deed = list.size() < 8 || list.size() > kClauseWordsMax ? 0 : planned_deed(list);
  if (deed == 0 || list.back().norm == "?") return std::nullopt;
  for (std::size_t at = deed + 1; at + 2 < list.size(); ++at) {
    if (list[at].literal || !kPivots.holds(list[at])) continue;
    std::size_t next = at + 1;
    while (next < list.size() && (list[next].norm == "but" || list[next].norm == "so")) ++next;
    const Times times = only_when(list, next);
    if (times.end == 0) continue;
    const std::size_t named = deed + (holds_word(list, deed, kOwn) && deed + 1 < at ? 1 : 0);
    const Reading planned = read_part(text, clause_of(text, list, named, at, true), context);
    const bool quotes = planned.title.find('"') != std::string::npos;
    if (!is_new(planned) || planned.title.empty() || planned.recurrence || quotes) return std::nullopt;
    const std::string front = "move \"" + planned.title + "\" to ";
    Reading made = read_completed(text, clause_of(text, list, times.begin, times.end, false), front, "", context);
    return changes_task(made) && made.changes.due ? std::optional(std::move(made)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace yaad::language
