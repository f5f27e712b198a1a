// "wake up at 7 on weekdays and 9 on weekends", "I called Sana, now I need to send her the photos": a second clause
// that leaves out what the first has said, or comes after what is done.
#include <algorithm>
#include <string>

#include "language/clause_words.h"

namespace yaad::language {
namespace {

/// "9 on weekends", "on saturdays at 9": nothing but when, and how often.
bool says_only_when(const TokenList& list, std::size_t begin) {
  static constexpr WordList kSmall("at", "on", "the", "every", "each", "in", "of", "during");
  static constexpr WordList kOften("weekends", "weekend", "weekdays", "weekday", "workdays");
  const bool often = any_token(list, begin, list.size(), [](const Token& one) { return kOften.holds(one); });
  return often && !any_token(list, begin, list.size(), [](const Token& one) {
           const bool when = one.kind == TokenKind::kNumber || one.kind == TokenKind::kSign || kSmall.holds(one) ||
                             kOften.holds(one) || (one.classes & kTimes) != 0;
           return one.literal || !when;
         });
}

constexpr double kPastSure = 0.75;  ///< "I called Sana": what comes next bears it out.

bool is_series(const Reading& reading) {
  return is_new(reading) && reading.recurrence && reading.due && reading.due->time;
}

/// Where "now I need to …" begins behind the pause at `at`; 0 where nothing of the kind does.
std::size_t next_need(const TokenList& list, std::size_t at) {
  static constexpr WordList kNext("now", "next", "so", "then", "and", "but", "still", "just", "also");
  static constexpr WordList kNeed("need", "have", "must", "should", "gotta");
  std::size_t next = at + (is_sign(list[at]) ? 1 : 0);
  const std::size_t first = next;
  while (holds_word(list, next, kNext)) ++next;
  if (next + 3 >= list.size()) return 0;
  const bool person = list[next].norm == "i" || list[next].norm == "we";
  const bool parted = is_sign(list[at]) || next > first + 1;  // "and now i need to"
  const std::size_t need = next + (person ? 1 : 0);
  return parted && holds_word(list, need, kNeed) && (person || list[need + 1].norm == "to") ? next : 0;
}

constexpr WordList kPointsBack("it", "that", "this", "them");
constexpr std::size_t kDeedsMax = 6;

/// "gym |done|": said behind the name.
bool ends_done(const Token& token) {
  static constexpr WordList kDone("done", "finished", "completed", "complete", "sorted");
  return is_word(token) && kDone.holds(token);
}

/// Where "I called …", "just paid …" has its verb, from `begin` on; `kNoToken` where nothing of the kind stands there.
std::size_t past_verb(const TokenList& list, std::size_t begin) {
  static constexpr WordList kLeads("i", "ive", "we", "weve", "have", "just", "also", "already", "finally", "then");
  static constexpr WordList kDid("finished", "completed", "did");
  while (holds_word(list, begin, kLeads)) ++begin;
  const bool past = begin + 1 < list.size() && is_word(list[begin]) &&
                    ((list[begin].classes & bit(Class::kPast)) != 0 || kDid.holds(list[begin]));
  return past ? begin : kNoToken;
}

/// "finished the draft |and sent it to Ana", "called Ali |and told him": `at` begins what is told further of the same.
bool tells_further(const TokenList& list, std::size_t at) {
  static constexpr WordList kPeople("him", "her");
  static constexpr WordList kHanded("sent", "gave", "told", "left", "put", "handed", "asked", "took", "brought");
  constexpr std::size_t kNear = 3;
  if (at + 2 >= list.size() || !is_word(list[at]) || list[at].norm != "and") return false;
  const bool past = (list[at + 1].classes & bit(Class::kPast)) != 0 || kHanded.holds(list[at + 1]);
  return past && any_token(list, at + 2, std::min(list.size(), at + 2 + kNear),
                           [](const Token& one) { return kPointsBack.holds(one) || kPeople.holds(one); });
}

/// Where another deed begins behind the pause or "and" at `at`, after the one that began at `begin`: one in the past as
/// well, or as done as it; 0 where none does.
std::size_t next_deed(const TokenList& list, std::size_t begin, std::size_t at) {
  static constexpr WordList kPause(",", ";");
  static constexpr WordList kJoins("and", "&", "then", "also", "plus");
  std::size_t next = at;
  if (is_sign(list[at]) && kPause.holds(list[at])) ++next;
  while (next < list.size() && !list[next].literal && kJoins.holds(list[next])) ++next;
  if (next == at || next + 1 >= list.size()) return 0;
  if (past_verb(list, begin) != kNoToken) return past_verb(list, next) != kNoToken ? next : 0;
  return ends_done(list[at - 1]) && any_token(list, next + 1, list.size(), ends_done) ? next : 0;
}

}  // namespace

std::vector<Reading> read_done_row(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  std::vector<Reading> all;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    all.push_back(read_part(text, clause_of(text, list, begin, end, false), context));
    const Reading& made = all.back();
    return made.intent == Intent::kComplete && made.confidence >= kPastSure && !made.target.empty();
  };
  for (std::size_t at = 2; at + 2 < list.size() && at < kClauseWordsMax; ++at) {
    if (list[at].literal || inside_quotes(list, at)) continue;
    if (past_verb(list, begin) != kNoToken && tells_further(list, at)) return take(at) ? all : std::vector<Reading>();
    const std::size_t next = next_deed(list, begin, at);
    if (next == 0) continue;
    if (all.size() + 1 >= kDeedsMax || !take(at)) return {};
    begin = next;
    at = next;
  }
  return begin > 0 && take(list.size()) ? all : std::vector<Reading>();
}

std::vector<Reading> read_two_series(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  static constexpr WordList kJoins("and", "but", "&", ",", ";");
  const TokenList& list = tokens.list;
  for (std::size_t at = 3; at + 2 < list.size() && at < kClauseWordsMax; ++at) {
    if (list[at].literal || !kJoins.holds(list[at]) || !says_only_when(list, at + 1)) continue;
    const Reading first = read_part(text, clause_of(text, list, 0, at, false), context);
    if (!is_series(first)) continue;
    const bool hour = list[at + 1].kind == TokenKind::kNumber;
    const std::string front = first.title + (hour ? " at " : " ");
    const Stretch rest = clause_of(text, list, at + 1, list.size(), false);
    const Reading second = read_completed(text, rest, front, "", context);
    if (!is_series(second) || second.title != first.title || second.recurrence->rrule == first.recurrence->rrule)
      continue;
    return {first, second};
  }
  return {};
}

std::vector<Reading> read_done_and_next(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  for (std::size_t at = 2; at + 3 < list.size() && at < kClauseWordsMax; ++at) {
    const bool pause = is_sign(list[at]) ? kPauses.holds(list[at]) : list[at].norm == "and" || list[at].norm == "but";
    const std::size_t next = pause && !list[at].literal ? next_need(list, at) : 0;
    if (next == 0 || any_token(list, next, list.size(), [](const Token& one) { return kPointsBack.holds(one); }))
      continue;
    const Reading done = read_part(text, clause_of(text, list, 0, at, false), context);
    if (done.intent != Intent::kComplete || done.confidence < kPastSure || done.target.empty()) continue;
    const Reading made = read_part(text, clause_of(text, list, next, list.size(), false), context);
    if (is_new(made)) return {done, made};
  }
  return {};
}

}  // namespace yaad::language
