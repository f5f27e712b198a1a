// Tasks pointed at by a place or by their own day, with a time behind that is another: "the second on friday", "move
// the call on friday to 5", «جمعے کی کال 5 بجے کر دو».
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/selection.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;

constexpr std::size_t kMostWords = 16;
constexpr std::size_t kDayWords = 3;  ///< "7 december ki": so many words before the one that joins day and name.

bool is_ordinal(const AnswerWord& word) {
  static const std::vector<std::string> kCardinals = search_words(
      "two three four five six seven eight nine ten ek teen char paanch panch saat aath ایک تین چار پانچ سات آٹھ", 32);
  if (word.kind == WordKind::kLast) return true;
  const bool figure = word.norm.find_first_of("0123456789") != std::string::npos;
  return word.kind == WordKind::kNumber && !figure &&
         std::find(kCardinals.begin(), kCardinals.end(), word.norm) == kCardinals.end();
}

/// The task that `head` names together with its day.
std::optional<Reading> named_with_day(const Turn& turn, const std::string& order) {
  Reading named = read_as(turn, order, turn.now);
  const bool dated = named.filter.from && named.filter.to && named.filter.words.empty();
  const bool clear = named.intent == Intent::kDelete && named.confidence >= kSure && dated && !named.target.empty() &&
                     !language::is_bulk(named.detail) && !is_selection_only(answer_words(named.target));
  return clear ? std::optional(std::move(named)) : std::nullopt;
}

/// What becomes of it.
std::optional<Reading> change_of_it(const Turn& turn, const std::string& order) {
  Reading change = read_as(turn, order, turn.now);
  const bool sure = change.intent == Intent::kUpdate && change.confidence >= kSure && change.target.empty();
  const bool says = change.changes.due || change.changes.move_by_minutes || change.changes.title;
  return sure && says && !language::is_bulk(change.detail) ? std::optional(std::move(change)) : std::nullopt;
}

Plan carry_out(const Turn& turn, const Reading& named, Reading change, const std::string& order) {
  change.language = turn.reading.language;
  change.target = named.target;
  change.reference = language::Reference::kByName;
  change.filter = named.filter;
  Turn made = with_reading(turn, change);
  made.text = order;
  made.alone = false;
  return task_agent(made);
}

/// "Move | the call on friday | to 5"
std::optional<Plan> behind_verb(const Turn& turn, const AnswerWords& words) {
  for (std::size_t i = 2; i + 1 < words.size(); ++i) {
    if (words[i].norm != "to" && words[i].norm != "by") continue;
    const auto named = named_with_day(turn, "delete " + joined_raw(words, 1, i));
    if (!named) continue;
    const std::string order = words[0].raw + " it " + joined_raw(words, i, words.size());
    if (auto change = change_of_it(turn, order)) return carry_out(turn, *named, std::move(*change), order);
  }
  return std::nullopt;
}

/// «جمعے کی | کال | 5 بجے کر دو»
std::optional<Plan> before_verb(const Turn& turn, const AnswerWords& words) {
  static const std::vector<std::string> kJoins =
      search_words("ki ka ke wali wala wale walay کی کا کے والی والا والے", 16);
  const auto joins = [&](const AnswerWord& word) {
    return std::find(kJoins.begin(), kJoins.end(), word.norm) != kJoins.end();
  };
  const auto joint = std::find_if(words.begin(), words.end(), joins);
  const auto begin = static_cast<std::size_t>(joint - words.begin()) + 1;
  if (joint == words.end() || begin < 2 || begin > kDayWords + 1) return std::nullopt;
  const bool urdu = turn.reading.language == language::Language::kUrdu;
  for (std::size_t i = begin + 1; i + 2 < words.size(); ++i) {
    const std::string order = (urdu ? "اسے " : "isko ") + joined_raw(words, i, words.size());
    auto change = change_of_it(turn, order);
    if (!change) continue;
    const auto named = named_with_day(turn, joined_raw(words, 0, i) + (urdu ? " حذف کرو" : " delete karo"));
    if (named) return carry_out(turn, *named, std::move(*change), order);
  }
  return std::nullopt;
}

}  // namespace

bool leads_with_row(const Turn& turn) {
  if (turn.before.shown.size() < 2) return false;
  const AnswerWords words = answer_words(turn.text);
  std::size_t at = 0;
  while (at < words.size() && words[at].kind == WordKind::kFiller) ++at;
  if (at == words.size() || !is_ordinal(words[at])) return false;
  for (++at; at < words.size() && (words[at].norm == "one" || words[at].norm == "task"); ++at) {
  }
  if (at == words.size() || words[at].norm == "of") return false;
  const Reading when = read_as(turn, joined_raw(words, at, words.size()), turn.now);
  return when.when && when.when->grain <= language::Grain::kDay && when.title.empty() && when.target.empty();
}

std::optional<Plan> of_named_day(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool may_be = reading.intent == Intent::kUpdate || reading.intent == Intent::kUnknown;
  if (!may_be || turn.text.find('\n') != std::string_view::npos || language::is_bulk(reading.detail))
    return std::nullopt;
  const AnswerWords words = answer_words(turn.text);
  if (words.size() < 4 || words.size() > kMostWords) return std::nullopt;
  const bool english = reading.language == language::Language::kEnglish;
  return english ? behind_verb(turn, words) : before_verb(turn, words);
}

}  // namespace yaad::assistant
