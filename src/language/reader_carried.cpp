// "move the dentist to tomorrow and dinner to friday", "dentist kal kar do aur dinner jumay ko": orders of which all
// but one leave out the verb.
#include "language/clause_words.h"
#include "language/order_words.h"

namespace yaad::language {
namespace {

constexpr std::size_t kMovesMax = 6;

bool joins_moves(const TokenList& list, std::size_t at) {
  static constexpr WordList kJoins("and", "then", "also", "plus", "&", ",", ";", "aur", "phir", "اور", "پھر", "،");
  return !list[at].literal && kJoins.holds(list[at]);
}

bool is_time(const Token& token) {
  constexpr std::uint64_t kWhen = kTimes | bit(Class::kEitherDay);
  return !token.literal && (token.kind == TokenKind::kNumber || (token.classes & kWhen) != 0);
}

/// "…, dinner to friday": [begin, end) names something first, and then says when.
bool names_and_dates(const TokenList& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kWhen("to", "by", "until", "till", "on", "at", "for", "from");
  static constexpr WordList kParts("time", "date", "day", "hour", "reminder", "alarm", "priority", "deadline");
  // "dec 3rd, 2026 at 9" goes on; dinner is also a part of the day.
  const bool part = (list[begin].classes & bit(Class::kPart)) != 0;
  if ((is_time(list[begin]) && !part) || is_order_verb(list[begin])) return false;
  // "… and call Sara at 5" is something else to do.
  const bool errand = (list[begin].classes & (bit(Class::kAction) | bit(Class::kErrand))) != 0;
  for (std::size_t at = begin + 1; at + 1 < end; ++at) {
    if (holds_word(list, at - 1, kParts)) return false;  // "to friday and the time to 5" is one task's
    if (!holds_word(list, at, kWhen) || !is_time(list[at + 1])) continue;
    return !errand || list[at].norm == "to";
  }
  return false;
}

bool moves_task(const Reading& reading) {
  return changes_task(reading) && reading.intent == Intent::kUpdate && !is_bulk(reading.detail) &&
         (reading.changes.due || reading.changes.move_by_minutes);
}

Reading read_urdu_move(std::string_view text, const Stretch& part, std::string_view verb, const ReadContext& context) {
  Reading made = verb.empty() ? read_part(text, part, context) : read_completed(text, part, "", verb, context);
  if (made.confidence >= kUrduSure) made.confidence = std::max(made.confidence, kSure);
  return made;
}

/// The verb of moving, as an order ends with it.
std::string_view moving_verb(const Tokens& tokens) { return tokens.arabic_script ? " کر دو" : " kar do"; }

}  // namespace

Reading read_completed(std::string_view text, const Stretch& part, std::string_view front, std::string_view back,
                       const ReadContext& context) {
  const std::string_view said = text.substr(part.bytes.begin, part.bytes.end - part.bytes.begin);
  const std::string whole = std::string(front).append(said).append(back);
  Reading made = read_whole(whole, context);
  const auto first = static_cast<std::uint32_t>(front.size()), last = static_cast<std::uint32_t>(first + said.size());
  const auto in_text = [&](const Span& span) {
    return Span{std::clamp(span.begin, first, last) - first + part.bytes.begin,
                std::clamp(span.end, first, last) - first + part.bytes.begin};
  };
  for (Piece& piece : made.pieces) {
    piece.bytes = in_text(piece.bytes);
    piece.utf16 = {Utf16Counter(text).at(piece.bytes.begin), Utf16Counter(text).at(piece.bytes.end)};
    piece.text = text.substr(piece.bytes.begin, piece.bytes.end - piece.bytes.begin);
  }
  std::erase_if(made.pieces, [](const Piece& piece) { return piece.bytes.empty(); });
  if (made.when) made.when->span = in_text(made.when->span);
  return made;
}

std::vector<Reading> read_moves(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end,
                                const ReadContext& context) {
  const std::size_t verb = order_at(list, begin);
  std::vector<Reading> all;
  const bool moves = verb < end && (orders_move(list[verb]) || list[verb].norm == "set");
  if (!moves || !context.ignore.empty()) return all;
  const std::string front = std::string(list[verb].norm) + " ";
  const auto take = [&](std::size_t stop) {
    const Stretch part = clause_of(text, list, begin, stop, false);
    Reading made = all.empty() ? read_part(text, part, context) : read_completed(text, part, front, "", context);
    if (!moves_task(made)) return false;
    all.push_back(std::move(made));
    return true;
  };
  for (std::size_t at = verb + 2; at + 2 < end && at < kClauseWordsMax; ++at) {
    if (!joins_moves(list, at) || inside_quotes(list, at)) continue;
    std::size_t next = at;
    while (next + 1 < end && joins_moves(list, next)) ++next;
    if (!names_and_dates(list, next, end) || all.size() + 1 >= kMovesMax || !take(at)) continue;
    begin = next;
    at = next;
  }
  if (all.empty() || !take(end)) return {};
  return all;
}

std::vector<Reading> read_urdu_moves(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  const std::string_view verb = moving_verb(tokens);
  if (!context.ignore.empty()) return {};
  for (std::size_t at = 2; at + 3 < list.size() && at < kClauseWordsMax; ++at) {
    static constexpr WordList kBehind("ko", "tak", "baje", "bajay", "کو", "تک", "بجے");
    const bool timed = is_time(list[at - 1]) || holds_word(list, at - 1, kBehind);
    if (!joins_moves(list, at) || !timed || inside_quotes(list, at)) continue;
    Reading first = read_urdu_move(text, clause_of(text, list, 0, at, false), verb, context);
    if (!moves_task(first)) continue;
    Reading second = read_urdu_move(text, clause_of(text, list, at + 1, list.size(), false), "", context);
    if (moves_task(second)) return {std::move(first), std::move(second)};
  }
  return {};
}

void carry_urdu_verb(std::string_view text, const Tokens& tokens, const Stretch& part, const Reading& first,
                     const ReadContext& context, Reading& next) {
  if (!context.ignore.empty() || !first.changes.due || next.intent != Intent::kCreate || !next.due) return;
  Reading made = read_urdu_move(text, part, moving_verb(tokens), context);
  if (moves_task(made)) next = std::move(made);
}

}  // namespace yaad::language
