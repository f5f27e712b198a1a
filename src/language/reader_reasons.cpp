// "The pitch is waterlogged, so move football to the 19th": one clause says why, the other what to do.
#include <algorithm>

#include "language/lexicon.h"
#include "language/reader_many.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr std::size_t kWordsMax = 60;  // Further on nobody says why.
constexpr double kSure = 0.9;

using List = std::vector<Token>;

bool is_sign(const Token& token) { return token.kind == TokenKind::kSign && !token.literal; }
bool is_word(const Token& token) { return token.kind == TokenKind::kWord && !token.literal; }

/// Verbs that no remark begins with, said of tasks.
bool is_order_verb(const Token& token) {
  static constexpr WordList kOrders(
      "move", "push", "delete", "cancel", "remove", "scrap", "drop", "postpone", "reschedule", "mark", "tick", "cross",
      "remind", "add", "change", "shift", "bump", "put", "take", "set", "skip", "snooze", "delay", "extend", "bin",
      "ditch", "pull", "shove", "erase", "reopen", "make", "bring", "defer", "schedule", "kill", "clear", "toss",
      "chuck", "lose", "wipe", "close", "complete", "rename", "strike", "untick", "uncheck", "unmark", "discard");
  return is_word(token) && kOrders.holds(token);
}

/// Where the verb of an order stands that begins at `at`: behind "please", "can you" or "we should"; npos if none does.
std::size_t order_at(const List& list, std::size_t at) {
  static constexpr WordList kBefore("please", "pls", "plz", "just", "kindly", "now", "then", "can", "could", "would",
                                    "will", "you", "u", "lets", "better");
  constexpr std::size_t kMost = 4;
  for (std::size_t i = at; i < list.size() && i < at + kMost; ++i) {
    if (is_order_verb(list[i])) return i;
    if (!is_word(list[i]) || !kBefore.holds(list[i])) break;
  }
  return std::string_view::npos;
}

/// What is done to it is named: not "delete it" and "move that to friday", of which the reason says what it is.
bool names_object(const List& list, std::size_t verb) {
  static constexpr WordList kPronouns("it", "that", "this", "them", "those", "these", "one", "me", "off", "all", "both",
                                      "everything");
  if (list[verb].norm == "remind") {
    static constexpr WordList kOf("to", "about", "of", "that");
    return std::any_of(list.begin() + static_cast<std::ptrdiff_t>(verb), list.end(),
                       [](const Token& token) { return !token.literal && kOf.holds(token); });
  }
  for (std::size_t i = verb + 1; i < list.size() && i < verb + 3; ++i) {
    if (!is_word(list[i])) return i > verb + 1;
    if (kPronouns.holds(list[i])) return false;
  }
  return verb + 1 < list.size();
}

/// "the instructor's ill": "is" at the end of the subject.
bool begins_with_is(const List& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kStates("on", "in", "at", "off", "away", "ill", "sick", "not", "out", "too", "already",
                                    "busy", "late", "been", "got", "coming", "going", "here", "back", "closed",
                                    "cancelled", "canceled", "poorly", "working", "having", "broken", "moved", "now");
  for (std::size_t at = begin; at + 1 < end && at < begin + 3; ++at) {
    if (is_word(list[at]) && shortened(list[at]) && is_word(list[at + 1]) && kStates.holds(list[at + 1])) return true;
  }
  return false;
}

/// "is", "can't", "moved": what makes words a statement.
bool is_finite(const Token& token) {
  static constexpr WordList kFinite("is", "are", "was", "were", "am", "has", "have", "had", "cant", "cannot", "wont",
                                    "isnt", "arent", "wasnt", "doesnt", "dont", "didnt", "hasnt", "havent", "got",
                                    "gets", "cancelled", "canceled", "changed", "moved", "called", "rang", "said",
                                    "says", "told", "will", "might", "need", "needs", "feel", "hurts", "couldnt",
                                    "replied", "confirmed", "answered", "agreed", "refused", "left", "arrived", "quit",
                                    "sold", "bailed", "forgot", "broke", "decided", "offered");
  constexpr std::uint64_t kTold = bit(Class::kPast) | bit(Class::kTells);
  const bool clipped = shortened(token) && (token.classes & bit(Class::kPerson)) != 0;
  return is_word(token) && (clipped || (token.classes & kTold) != 0 || kFinite.holds(token));
}

/// Words of [begin, end) that make a statement: "the plumber can't come", "we've got guests".
bool states(const List& list, std::size_t begin, std::size_t end) {
  const auto first = list.begin() + static_cast<std::ptrdiff_t>(begin);
  return begins_with_is(list, begin, end) ||
         std::any_of(first, list.begin() + static_cast<std::ptrdiff_t>(end), is_finite);
}

constexpr std::uint64_t kDays = bit(Class::kWeekday) | bit(Class::kMonth) | bit(Class::kDayWord) | bit(Class::kUnit) |
                                bit(Class::kWeekend) | bit(Class::kHoliday);
constexpr std::uint64_t kTimes = kDays | bit(Class::kNumber) | bit(Class::kPart) | bit(Class::kMeridiem);

bool holds_class(const List& list, std::size_t begin, std::size_t end, std::uint64_t classes) {
  const auto first = list.begin() + static_cast<std::ptrdiff_t>(begin);
  return std::any_of(first, list.begin() + static_cast<std::ptrdiff_t>(end), [&](const Token& token) {
    return (token.classes & classes) != 0 || (token.kind == TokenKind::kNumber && classes == kTimes);
  });
}

bool changes_task(const Reading& reading) {
  const bool kind =
      reading.intent == Intent::kUpdate || reading.intent == Intent::kComplete || reading.intent == Intent::kDelete;
  return kind && reading.confidence >= kSure && !reading.target.empty() && reading.missing == Missing::kNothing;
}

/// "i'll move", "to cancel", "the change": the verb behind it is no order.
bool binds_verb(const Token& before) {
  static constexpr WordList kBinds("to", "i", "we", "they", "he", "she", "will", "ill", "well", "can", "cant", "the",
                                   "a", "my", "you", "must", "should", "would", "could", "may", "might", "dont",
                                   "didnt");
  return kBinds.holds(before);
}

constexpr WordList kSince("since", "because", "as", "cause", "seeing", "given");

/// Where the order of "…, so ORDER" begins; 0 without one.
std::size_t order_behind_reason(const List& list) {
  static constexpr WordList kPauses(",", ".", ";", "-", "–", "—", "!");
  if (list.size() < 5 || order_at(list, 0) != std::string_view::npos) return 0;
  const bool because = is_word(list[0]) && kSince.holds(list[0]);  // "since i'm ill cancel the gym"
  for (std::size_t at = 2; at + 2 < list.size() && at < kWordsMax; ++at) {
    const bool so = is_word(list[at]) && list[at].norm == "so";
    const bool pause = is_sign(list[at]) && kPauses.holds(list[at]) && !list[at].glued;
    const bool stop = is_sign(list[at]) && kPauses.holds(list[at]) && list[at].glued && !list[at + 1].glued;
    if (because && at > 2 && is_order_verb(list[at]) && !binds_verb(list[at - 1]) && names_object(list, at) &&
        states(list, 0, at))
      return at;
    if (!so && !pause && !stop) continue;
    const std::size_t verb = order_at(list, at + 1);
    if (verb != std::string_view::npos && names_object(list, verb) && states(list, 0, at)) return at + 1;
  }
  return 0;
}

/// Where the reason of "ORDER, they moved it" begins, or "because …"; the size of the list without one.
std::size_t reason_behind_order(const List& list) {
  static constexpr WordList kPauses(",", ".", ";", "-", "–", "—", "!");
  static constexpr WordList kBecause("because", "cause", "cos", "coz", "as", "since");
  static constexpr WordList kOwners("the", "my", "our", "his", "her", "their");
  const std::size_t verb = order_at(list, 0);
  if (verb == std::string_view::npos) return list.size();
  for (std::size_t at = verb + 2; at + 2 < list.size() && at < kWordsMax; ++at) {
    const bool pause = is_sign(list[at]) && kPauses.holds(list[at]) && !list[at + 1].glued;
    const bool because = is_word(list[at]) && kBecause.holds(list[at]);
    if (!pause && !because) continue;
    const auto quotes = std::count_if(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(at),
                                      [](const Token& token) { return is_quote(token.norm); });
    if (quotes % 2 != 0) return list.size();
    const Token& subject = list[at + 1];
    const bool begins = is_finite(list[at + 2]) || (subject.classes & bit(Class::kPerson)) != 0 ||
                        kOwners.holds(subject) || shortened(subject);  // "HR replied", "he's late"
    if (is_word(subject) && begins && states(list, at + 1, list.size())) return at;
  }
  return list.size();
}

Stretch stretch(std::string_view text, const List& list, std::size_t begin, std::size_t end) {
  return {trimmed(text, {list[begin].bytes.begin, list[end - 1].bytes.end}), false, true};
}

}  // namespace

Clues clues_of(const Tokens& tokens) {
  Clues clues;
  for (const Token& token : tokens.list) {
    if (token.kind == TokenKind::kSign) clues.reason = true;
    switch (token.hash) {
      case hash_of("so"):
      case hash_of("because"):
      case hash_of("cause"):
      case hash_of("cos"):
      case hash_of("coz"):
      case hash_of("as"):
      case hash_of("since"):
      case hash_of("seeing"):
      case hash_of("given"):
        clues.reason = true;
        break;
      case hash_of("it"):
      case hash_of("that"):
      case hash_of("this"):
      case hash_of("them"):
      case hash_of("those"):
      case hash_of("these"):
      case hash_of("some"):
        clues.keep = true;
        break;
      default:
        break;
    }
  }
  return clues;
}

std::optional<Reading> read_without_reason(std::string_view text, const Tokens& tokens, const ReadContext& context) {
  const List& list = tokens.list;
  if (const std::size_t begin = order_behind_reason(list); begin > 0) {
    Reading made = read_part(text, stretch(text, list, begin, list.size()), context);
    const bool has_day = made.recurrence || holds_class(list, begin, list.size(), kDays);
    const bool adds = made.intent == Intent::kCreate && made.confidence >= kSure && !made.title.empty() &&
                      (has_day || !holds_class(list, 0, begin, kTimes));
    if (adds || changes_task(made)) return made;
  }
  if (const std::size_t end = reason_behind_order(list);
      end < list.size() && !holds_class(list, end, list.size(), kTimes)) {
    Reading made = read_part(text, stretch(text, list, 0, end), context);
    if (changes_task(made)) return made;
  }
  return std::nullopt;
}

}  // namespace yaad::language
