// What the readers of clauses ask of tokens. Pure; any thread.
#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "language/lexicon.h"
#include "language/reader_many.h"
#include "language/urdu_words.h"
#include "language/word_list.h"

namespace yaad::language {

using TokenList = std::vector<Token>;

inline constexpr std::size_t kNoToken = std::string_view::npos;
inline constexpr std::size_t kClauseWordsMax = 60;  ///< Further on nobody says why, or where to.
inline constexpr double kSure = 0.9;       ///< Confidence from which a clause is taken for what it reads as by itself.
inline constexpr double kUrduSure = 0.85;  ///< The same in Urdu: rules of verbs claim less than English templates.
inline constexpr WordList kPauses(",", ".", ";", "-", "–", "—", "!");

/// "zaroorat", as it is spelled.
inline constexpr WordList kUrduNeed("zaroorat", "zarurat", "zrurat", "zaroort", "zarorat", "zroorat", "ضرورت", "حاجت");

/// Words of days, and those of any time.
inline constexpr std::uint64_t kDays = bit(Class::kWeekday) | bit(Class::kMonth) | bit(Class::kDayWord) |
                                       bit(Class::kUnit) | bit(Class::kWeekend) | bit(Class::kHoliday);
inline constexpr std::uint64_t kTimes = kDays | bit(Class::kNumber) | bit(Class::kPart) | bit(Class::kMeridiem);

inline bool is_sign(const Token& token) { return token.kind == TokenKind::kSign && !token.literal; }
inline bool is_word(const Token& token) { return token.kind == TokenKind::kWord && !token.literal; }

/// Whether it is written in Arabic letters.
inline bool in_arabic(const Token& token) { return static_cast<unsigned char>(token.norm.front()) >= 0x80; }

/// The text of the tokens [begin, end), of which there is one at least.
inline std::string_view text_between(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end) {
  return text.substr(list[begin].bytes.begin, list[end - 1].bytes.end - list[begin].bytes.begin);
}

/// The verb of something to do.
inline bool is_verb(const Token& token) {
  return is_word(token) && (token.classes & (bit(Class::kAction) | bit(Class::kErrand))) != 0;
}

template <typename Words>
bool holds_word(const TokenList& list, std::size_t at, const Words& words) {
  return at < list.size() && is_word(list[at]) && words.holds(list[at]);
}

/// One of the tokens [begin, end) fits.
template <typename Fits>
bool any_token(const TokenList& list, std::size_t begin, std::size_t end, Fits fits) {
  for (std::size_t at = begin; at < end && at < list.size(); ++at) {
    if (fits(list[at])) return true;
  }
  return false;
}

/// What it is in an Urdu sentence.
inline bool holds_role(const Token& token, Role kind) {
  if (!is_word(token)) return false;
  const UrduWord* word = urdu_word(token.norm, token.hash);
  return word != nullptr && (word->roles & role(kind)) != 0;
}

/// "karni", "lani", «لینے»: an infinitive, by its ending or as a verb that is known.
inline bool is_urdu_infinitive(const Token& token) {
  if (!is_word(token)) return false;
  const UrduWord* word = urdu_word(token.norm, token.hash);
  return (word != nullptr && (word->forms & kInfinitive) != 0 && word->roles == 0) || is_infinitive(token.norm);
}

/// A word of a time, or what stands behind one in Urdu.
inline bool is_urdu_time(const Token& token) {
  static constexpr WordList kClock("baje", "bajay", "bje", "bajey", "tak", "ko", "بجے", "تک", "کو");
  constexpr std::uint64_t kWhen = bit(Class::kNumber) | bit(Class::kPart) | bit(Class::kMeridiem) |
                                  bit(Class::kDayWord) | bit(Class::kEitherDay) | bit(Class::kWeekday) |
                                  bit(Class::kMonth);
  if (token.literal) return false;
  return token.kind == TokenKind::kNumber || (token.classes & kWhen) != 0 || kClock.holds(token);
}

/// What stands between two clauses of an Urdu message.
inline bool joins_urdu_clauses(const Token& token) {
  static constexpr WordList kJoins("aur", "or", "phir", "اور", "پھر", ",", ".", ";", "and", "then");
  return !token.literal && kJoins.holds(token);
}

/// "scan it", "pay for those": one of [begin, end) is what was said before; not "this weekend".
inline bool points_back(const TokenList& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kIt("it", "them", "there", "one");
  static constexpr WordList kThis("that", "this", "those", "these");
  for (std::size_t at = begin; at < end; ++at) {
    const bool of_time = at + 1 < end && (list[at + 1].classes & kTimes) != 0;
    if (holds_word(list, at, kIt) || (holds_word(list, at, kThis) && !of_time)) return true;
  }
  return false;
}

/// "send him the bill", "send it to her": of whom, or what, was said before.
inline bool points_back_at_all(const TokenList& list, std::size_t begin, std::size_t end) {
  static constexpr WordList kPersons("him", "her");
  return points_back(list, begin, end) ||
         any_token(list, begin, end, [](const Token& token) { return is_word(token) && kPersons.holds(token); });
}

/// Verbs that no remark begins with, said of tasks.
inline bool is_order_verb(const Token& token) {
  static constexpr WordList kOrders(
      "move", "push", "delete", "cancel", "remove", "scrap", "drop", "postpone", "reschedule", "mark", "tick", "cross",
      "remind", "add", "change", "shift", "bump", "put", "take", "set", "skip", "snooze", "delay", "extend", "bin",
      "ditch", "pull", "shove", "erase", "reopen", "make", "bring", "defer", "schedule", "kill", "clear", "toss",
      "chuck", "lose", "wipe", "close", "complete", "rename", "strike", "untick", "uncheck", "unmark", "discard");
  return is_word(token) && kOrders.holds(token);
}

/// Where the verb of an order stands that begins at `at`: behind "please", "can you" or "we should"; kNoToken if none
/// does.
inline std::size_t order_at(const TokenList& list, std::size_t at) {
  static constexpr WordList kBefore("please", "pls", "plz", "just", "kindly", "now", "then", "can", "could", "would",
                                    "will", "you", "u", "lets", "better");
  constexpr std::size_t kMost = 4;
  for (std::size_t i = at; i < list.size() && i < at + kMost; ++i) {
    if (is_order_verb(list[i])) return i;
    if (!is_word(list[i]) || !kBefore.holds(list[i])) break;
  }
  return kNoToken;
}

/// Words of [begin, end) that make a statement: "the plumber can't come", "we've got guests".
bool states(const TokenList& list, std::size_t begin, std::size_t end);

/// A quotation begins before `end` and goes on behind it.
inline bool inside_quotes(const TokenList& list, std::size_t end) {
  const auto first = list.begin();
  return std::count_if(first, first + static_cast<std::ptrdiff_t>(std::min(end, list.size())),
                       [](const Token& token) { return is_quote(token.norm); }) %
             2 !=
         0;
}

/// The tokens [begin, end) as a clause by itself, read as a line of quick add where `as_task`.
inline Stretch clause_of(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end,
                         bool as_task) {
  return {trimmed(text, {list[begin].bytes.begin, list[end - 1].bytes.end}), as_task, true};
}

}  // namespace yaad::language
