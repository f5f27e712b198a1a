// "Delete the gym. Move yoga to friday", "add milk at 5. show my tasks": several orders in one message.
#include <algorithm>
#include <iterator>

#include "language/clause_words.h"
#include "language/order_words.h"
#include "language/slot_reminders.h"
#include "language/told_event.h"
#include "language/urdu_words.h"

namespace yaad::language {
namespace {

constexpr std::size_t kOrdersMax = 6;

/// Verbs of orders that are none of errands as well: "and take the bins out" goes on with what is to be done.
bool orders_tasks(const Token& token) {
  static constexpr WordList kOrders("move", "push", "delete", "cancel", "remove", "postpone", "reschedule", "mark",
                                    "tick", "remind", "add", "snooze", "delay", "reopen", "rename", "complete", "show",
                                    "list", "defer", "erase", "skip");
  return is_word(token) && kOrders.holds(token);
}

/// "Dr. Okafor", "J. Smith", "at 5 p.m. tomorrow": the dot ends no sentence.
bool shortens(const Token& token) {
  static constexpr WordList kShort("dr", "mr", "mrs", "ms", "st", "prof", "sr", "jr", "vs", "etc", "no", "nr", "capt",
                                   "rev", "gen", "col", "lt", "sgt", "hon", "dept", "approx", "ext", "fig", "vol",
                                   "ave", "rd", "thurs", "tues", "sept", "inc", "ltd", "co");
  constexpr std::uint64_t kDated = bit(Class::kMonth) | bit(Class::kWeekday);
  const bool date = (token.classes & kDated) != 0 && token.norm.size() < 5;  // "dec.", "fri."
  return date || token.norm.size() < 2 || kShort.holds(token);
}

/// "On 3.12. at 10:00", "10.03. 2pm": the dot belongs to the date.
bool dots_date(const TokenList& list, std::size_t stop) {
  if (stop < 3 || list[stop - 1].kind != TokenKind::kNumber || list[stop - 3].kind != TokenKind::kNumber) return false;
  return list[stop].glued && list[stop - 1].glued && list[stop - 2].glued && list[stop - 2].norm == ".";
}

/// "remind me a week before to |revise|": where what the reminder is for stands behind its time; 0 where it does not.
std::size_t named_behind_lead(const TokenList& list, std::size_t verb) {
  static constexpr WordList kBefore("before", "beforehand", "prior", "ahead", "earlier");
  constexpr std::size_t kNear = 8;
  for (std::size_t at = verb + 2; at + 2 < list.size() && at < verb + kNear; ++at) {
    if (holds_word(list, at, kBefore) && list[at + 1].norm == "to" && is_word(list[at + 2])) return at + 2;
  }
  return 0;
}

/// "Remind me on Sunday at 8" is said of the task before it.
bool names_none(const TokenList& list, std::size_t verb) {
  static constexpr WordList kOf("to", "about", "of");
  constexpr std::size_t kNear = 8;
  if (named_behind_lead(list, verb) > 0) return false;
  if (asks_for_reminder(list, verb)) return true;  // "nudge me on the 9th at 9"
  return list[verb].norm == "remind" && !any_token(list, verb, std::min(list.size(), verb + kNear),
                                                   [](const Token& token) { return kOf.holds(token); });
}

/// Where the next order may begin behind the token at `at`; 0 when the message goes on there.
std::size_t next_order(const TokenList& list, std::size_t at) {
  static constexpr WordList kStops(".", ";", "!");
  static constexpr WordList kJoins("and", "then", "also", "&", "plus");
  if (at + 1 >= list.size()) return 0;
  const bool stops = is_sign(list[at]) && kStops.holds(list[at]) && !list[at + 1].glued && !shortens(list[at - 1]);
  std::size_t next = at;
  if (stops || (is_sign(list[at]) && list[at].norm == ",")) ++next;
  while (next < list.size() && holds_word(list, next, kJoins)) ++next;
  if (next == at || next + 1 >= list.size()) return 0;
  if (names_none(list, next) || list[at - 1].norm == "self") return 0;  // "note to self, cancel …"
  return (stops && !dots_date(list, at)) || orders_tasks(list[next]) ? next : 0;
}

/// "The second one", "the last": a row of those shown.
bool points_at_row(const Reading& reading) {
  return reading.reference == Reference::kLastOf || (reading.reference == Reference::kOrdinal && reading.choice != 0);
}

/// An order about a task that is named, or is one of those shown.
bool orders_task(const Reading& reading) {
  if (changes_task(reading)) return true;
  const bool kind = reading.intent == Intent::kComplete || reading.intent == Intent::kDelete ||
                    (reading.intent == Intent::kUpdate && !reading.changes.empty());
  return kind && reading.confidence >= kSure && points_at_row(reading) && reading.missing == Missing::kNothing;
}

/// "Mark the second", "delete the third": alone these could be days; beside another order they are rows.
std::optional<Reading> read_row_order(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end,
                                      const ReadContext& context) {
  static constexpr WordList kMarks("mark", "tick", "check", "cross");
  static constexpr WordList kDoes("delete", "remove", "cancel", "erase", "complete", "finish", "drop", "scrap",
                                  "close");
  static constexpr WordList kLast("last", "final");
  const bool marks = holds_word(list, begin, kMarks);
  std::size_t at = begin + 1;
  if (marks && at < end && list[at].norm == "off") ++at;
  const bool place = at + 1 < end && list[at].norm == "the" && !list[at + 1].literal &&
                     ((list[at + 1].classes & bit(Class::kOrdinal)) != 0 || holds_word(list, at + 1, kLast));
  if (place && at + 3 < end && orders_move(list[begin]) && list[at + 2].norm == "to" && context.ignore.empty()) {
    const std::string front = std::string("move the ").append(list[at + 1].norm).append(" one ");
    Reading made = read_completed(text, clause_of(text, list, at + 2, end, false), front, "", context);
    return orders_task(made) ? std::optional(std::move(made)) : std::nullopt;
  }
  if (!place || at + 2 != end || !(marks || holds_word(list, begin, kDoes)) || !context.ignore.empty())
    return std::nullopt;
  Reading made = read_completed(text, clause_of(text, list, begin, end, false), "",
                                marks && at == begin + 1 ? " one as done" : " one", context);
  return orders_task(made) ? std::optional(std::move(made)) : std::nullopt;
}

/// "Remind me a week before to revise", behind what it counts from.
std::optional<Reading> read_led_reminder(std::string_view text, const TokenList& list, std::size_t begin,
                                         std::size_t end, const ReadContext& context) {
  const std::size_t named = begin > 0 && list[begin].norm == "remind" ? named_behind_lead(list, begin) : 0;
  if (named == 0 || named >= end) return std::nullopt;
  const Reading whole = read_part(text, clause_of(text, list, begin, end, false), context);
  Reading made = read_part(text, clause_of(text, list, named, end, true), context);
  if (whole.due || whole.reminders.empty() || !is_new(made) || made.due) return std::nullopt;
  made.detail = Detail::kRemind;
  made.confidence = std::max(made.confidence, kSure);
  made.reminders = whole.reminders;
  std::copy_if(whole.pieces.begin(), whole.pieces.end(), std::inserter(made.pieces, made.pieces.begin()),
               [](const Piece& piece) { return piece.kind == PieceKind::kReminder; });
  return made;
}

/// "The wedding is on 14 february, |remind me a month before to book a hotel|": what is told, and what it asks for.
std::vector<Reading> read_told_and_led(std::string_view text, const TokenList& list, const ReadContext& context) {
  if (!any_token(list, 4, list.size(), [](const Token& one) { return one.norm == "remind"; })) return {};
  for (std::size_t at = 3; at + 5 < list.size() && at < kClauseWordsMax; ++at) {
    const std::size_t next = next_order(list, at);
    if (next == 0 || list[next].norm != "remind" || inside_quotes(list, at) || !tells_event(list, 0, at)) continue;
    Reading told = read_part(text, clause_of(text, list, 0, at, true), context);
    if (!is_new(told) || !told.due || told.recurrence) return {};
    told.title = event_name(std::move(told.title));
    told.confidence = std::max(told.confidence, kSure);
    auto made = read_led_reminder(text, list, next, list.size(), context);
    return made ? std::vector<Reading>{std::move(told), *std::move(made)} : std::vector<Reading>{};
  }
  return {};
}

/// It says enough to be done by itself, and does not speak of the one before it.
bool stands_alone(const Reading& reading) {
  if (reading.intent == Intent::kQuery) return reading.confidence >= kSure;
  return orders_task(reading) || (is_new(reading) && reading.confidence >= kSure);
}

/// "call mom friday. ask about the cake" is one thing to do: the next has its own time, or is an order by itself.
bool begins_anew(const TokenList& list, std::size_t begin, const Reading& reading) {
  return reading.intent != Intent::kCreate || reading.due || reading.recurrence || orders_tasks(list[begin]);
}

/// Behind a bare "and" only what cannot be one more step of the same: "remind me to call mom and delete the photos".
bool goes_on(const TokenList& list, std::size_t begin, const Reading& first, const Reading& next) {
  if (is_sign(list[begin - 1]) || is_sign(list[begin - 2])) return false;
  static constexpr WordList kAdds("add", "remind");
  static constexpr WordList kPuts("add", "create");
  if (holds_word(list, 0, kPuts) && orders_task(next)) return false;  // "add buy milk and delete buy bread"
  if (next.intent == Intent::kCreate) return !holds_word(list, begin, kAdds);
  return next.intent != Intent::kQuery && !orders_task(first);
}

/// Where the next thing to do begins behind the comma or "then" at `at`: "…, call mom at 6, and pay the rent friday".
std::size_t next_errand(const TokenList& list, std::size_t at) {
  static constexpr WordList kJoins("and", "then", "also", "plus");
  const bool comma = is_sign(list[at]) && list[at].norm == "," && !(list[at].glued && list[at + 1].glued);
  if (!comma) return 0;
  std::size_t next = at + 1;
  while (next < list.size() && holds_word(list, next, kJoins)) ++next;
  const bool verb = next + 1 < list.size() && is_verb(list[next]);
  return verb && is_word(list[next + 1]) ? next : 0;
}

/// Times of their own: of two at least, or an hour of the last one. A day at the end or the start is of them all:
/// "clean the kitchen, mop the floor by friday", "wed - museum trip, bring waivers".
bool have_own_times(const std::vector<Reading>& all) {
  const auto timed =
      std::count_if(all.begin(), all.end(), [](const Reading& one) { return one.due || one.recurrence; });
  const std::optional<When>& last = all.back().when;
  return timed > 1 || (timed == 1 && last && last->has_time && !last->deadline);
}

/// "buy milk, call mom at 6, and pay rent friday": a task for each verb.
std::vector<Reading> read_errands(std::string_view text, const TokenList& list, const ReadContext& context) {
  std::vector<Reading> all;
  std::size_t begin = 0;
  if (list[0].norm == "remind" || list[0].norm == "note") return all;
  const auto take = [&](std::size_t end) {
    if (end < begin + 2 || points_back(list, begin, end)) return false;
    ReadContext own = context;
    if (!all.empty() && all.back().due && !all.back().recurrence) own.spoken_of = all.back().due;
    all.push_back(read_part(text, clause_of(text, list, begin, end, false), own));
    return is_new(all.back()) && all.back().confidence >= kSure && all.back().reminders.empty();
  };
  for (std::size_t at = 2; at + 2 < list.size() && at < kClauseWordsMax; ++at) {
    const std::size_t next = next_errand(list, at);
    if (next == 0 || inside_quotes(list, at)) continue;
    if (all.size() + 1 >= kOrdersMax || !take(at)) return {};
    begin = next;
    at = next;
  }
  if (begin == 0 || !take(list.size()) || !have_own_times(all)) return {};
  return all;
}

/// "Dentist on friday at 3, |remind me to leave at 2|": what is told in front takes place on a day, and what goes with
/// it has an hour alone.
bool goes_with_event(const TokenList& list, std::size_t begin, const Reading& event, const Reading& made) {
  static constexpr WordList kGoes("leave", "go", "pack", "bring", "take", "set", "wake", "get", "start", "head", "be",
                                  "eat", "print", "prepare", "iron", "pick", "collect", "dress");
  constexpr std::uint64_t kDay =
      bit(Class::kDayWord) | bit(Class::kWeekday) | bit(Class::kMonth) | bit(Class::kShift) | bit(Class::kOrdinal);
  const bool timed = event.intent == Intent::kCreate && event.due && event.when && !is_verb(list.front()) &&
                     made.detail == Detail::kRemind && made.due && made.due->time;
  const bool dated =
      any_token(list, begin, list.size(), [](const Token& token) { return (token.classes & kDay) != 0; });
  return timed && !dated && kGoes.holds(fold_word(made.title.substr(0, made.title.find(' '))));
}

/// A form that an Urdu order ends with.
bool ends_urdu_order(const Token& token) {
  const UrduWord* verb = urdu_word(token.norm, token.hash);
  return verb != nullptr && (verb->forms & (kImperative | kInfinitive | kRoot)) != 0;
}

/// Where the next clause begins behind the verb before `at`: "doodh hata do aur …"; 0 when none does.
std::size_t next_urdu_order(const TokenList& list, std::size_t at) {
  if (!joins_urdu_clauses(list[at]) || !is_word(list[at - 1]) || !ends_urdu_order(list[at - 1])) return 0;
  std::size_t next = at + 1;
  while (next < list.size() && joins_urdu_clauses(list[next])) ++next;
  return next + 1 < list.size() ? next : 0;
}

}  // namespace

std::vector<Reading> read_urdu_orders(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  std::vector<Reading> all;
  std::size_t begin = 0;
  bool orders = false;
  const auto take = [&](std::size_t end) {
    const Stretch part = clause_of(text, list, begin, end, false);
    all.push_back(read_part(text, part, context));
    Reading& made = all.back();
    if (begin > 0 && !ends_urdu_order(list[end - 1]))
      carry_urdu_verb(text, tokens, part, all[all.size() - 2], context, made);
    if (made.intent == Intent::kCreate && begin > 0 && !made.due && !made.recurrence) return false;
    if (made.confidence < kUrduSure) return false;
    made.confidence = std::max(made.confidence, kSure);
    orders = orders || changes_task(made);
    return stands_alone(made);
  };
  for (std::size_t at = 2; at + 2 < list.size() && at < kClauseWordsMax; ++at) {
    const std::size_t next = next_urdu_order(list, at);
    if (next == 0 || inside_quotes(list, at)) continue;
    if (all.size() + 1 >= kOrdersMax || !take(at)) return {};
    begin = next;
    at = next;
  }
  if (begin == 0) return read_urdu_moves(text, tokens, context);
  if (!take(list.size()) || !orders) return {};
  return all;
}

std::vector<Reading> read_orders(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const TokenList& list = tokens.list;
  std::vector<Reading> all = read_told_and_led(text, list, context);
  if (!all.empty()) return all;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    if (auto moves = read_moves(text, list, begin, end, context); !moves.empty()) {
      std::move(moves.begin(), moves.end(), std::back_inserter(all));
      return true;
    }
    auto row = read_row_order(text, list, begin, end, context);
    if (!row) row = read_led_reminder(text, list, begin, end, context);
    all.push_back(row ? *std::move(row) : read_part(text, clause_of(text, list, begin, end, false), context));
    if (!stands_alone(all.back())) return false;
    return begin == 0 ||
           (begins_anew(list, begin, all.back()) && !goes_on(list, begin, all[all.size() - 2], all.back()));
  };
  for (std::size_t at = 2; at + 1 < list.size() && at < kClauseWordsMax; ++at) {
    const std::size_t next = next_order(list, at);
    if (next == 0 || inside_quotes(list, at)) continue;
    if (all.size() + 1 >= kOrdersMax || !take(at)) return {};
    begin = next;
    at = next;
  }
  if (begin == 0) {
    if (auto moves = read_moves(text, list, 0, list.size(), context); !moves.empty()) return moves;
    if (auto row = read_timed_row(text, tokens, context); !row.empty()) return row;
    return read_errands(text, list, context);
  }
  if (!take(list.size())) return {};
  if (all.size() == 2 && goes_with_event(list, begin, all.front(), all.back()))
    take_day(all.back(), all.front(), text, clause_of(text, list, begin, list.size(), false), context);
  return all;
}

}  // namespace yaad::language
