// "What's my booking reference?", "where's the interview?", "how much is the rent?", «شادی کہاں ہے»: asked of what is
// kept with a task, in its title or its notes.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/likeness.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;

constexpr std::size_t kWordsMost = 12;
constexpr std::size_t kToldMost = 3;
constexpr double kSameWord = 0.8;

/// What is asked for, in words that the task or its notes may hold, and of which task.
struct Asked {
  std::vector<std::string> words;  ///< All of these have to be there.
  bool detail = false;             ///< A detail was named; else a place, a price or a person of the task is asked for.
};

std::vector<std::string> plain_words(const std::string& text) {
  static constexpr std::string_view kSmall[] = {
      "the", "my",   "our",   "his",    "her", "their", "for",   "of",     "on",   "to",   "a",  "an",
      "in",  "at",   "about", "with",   "was", "is",    "again", "please", "now",  "that", "ka", "ki",
      "ke",  "mera", "meri",  "hamara", "کا",  "کی",    "کے",    "کس",     "میرا", "میری"};
  std::vector<std::string> words = search_words(text, kWordsMost);
  std::erase_if(words, [](const std::string& word) {
    return std::find(std::begin(kSmall), std::end(kSmall), word) != std::end(kSmall);
  });
  return words;
}

/// "number for the insurance", "booking ref": a detail that people note.
std::optional<std::string> detail_named(const Phrase& phrase) {
  const bool noted = phrase.is(
      {"and|so|ok|hm|oh|wait? what|whats *? "
       "number|phone|address|code|pin|password|ref|reference|booking|size|colour|color|model|brand|room|gate|seat|"
       "platform|terminal|price|amount|fee|email|link|account|name|dose|dosage *?"});
  if (!noted) return std::nullopt;
  return phrase.match("and|so|ok|hm|oh|wait? what|whats is|was|were|are? *");
}

/// "where's the interview", "how much is the rent": the task of which a place or a price is asked.
std::optional<std::string> task_asked(const Phrase& phrase) {
  return phrase.match_any({
      "and|so|ok|hm? where|wheres is|was|are|were? the|my|our *",
      "and|so|ok|hm? how much is|was|are|were|did|does|do the|my|our? * cost|costs|again|now?",
      "and|so|ok|hm? how much i|we? pay|paid|owe for the|my|our? *",
      "* kahan|kidhar|kahaan par|pe? hai|he|h|thi|tha|hogi|hoga?",
      "* kitne|kitnay|kitni|kitna ka|ki|ke? tha|thi|hai|he|h|hain",
      "* کہاں|کدھر پر|پہ? ہے|تھی|تھا|ہوگی|ہوگا?",
      "* کتنے|کتنی|کتنا کا|کی|کے? تھا|تھی|ہے|ہیں",
  });
}

std::optional<Asked> asked_in(const Phrase& phrase) {
  if (const auto detail = detail_named(phrase)) return Asked{plain_words(*detail), true};
  if (const auto task = task_asked(phrase)) return Asked{plain_words(*task), false};
  return std::nullopt;
}

bool holds_words(const std::string& text, const std::vector<std::string>& wanted) {
  constexpr std::size_t kLong = 200;
  const std::vector<std::string> words = search_words(text, kLong);
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& other) {
      return word_likeness(word, other) >= kSameWord || (word == "ref" && other.starts_with("ref"));
    });
  });
}

/// "'flight' is due on Friday. Noted: terminal 2": all that is kept with it.
std::string told_with_note(const Turn& turn, const Task& task) {
  const auto language = turn.reading.language;
  std::string reply = told_due(language, task, turn.now);
  if (task.description && !task.description->empty())
    return reply + say(language, {" Noted: {0}", " نوٹ: {0}", " Note: {0}"}, *task.description);
  return reply;
}

}  // namespace

std::optional<Plan> detail_question(const Turn& turn, const Phrase& phrase) {
  const bool open = turn.reading.intent == Intent::kUnknown || turn.reading.intent == Intent::kQuery;
  if (!open || !turn.chosen.empty() || turn.confirmed) return std::nullopt;
  const auto asked = asked_in(phrase);
  if (!asked || asked->words.empty()) return std::nullopt;
  std::vector<Task> tasks = all_open(turn);
  std::erase_if(tasks, [&](const Task& task) {
    return !holds_words(asked->detail ? task.title + " " + task.description.value_or("") : task.title, asked->words);
  });
  if (tasks.empty() || tasks.size() > kToldMost) return std::nullopt;
  std::string reply;
  for (const Task& task : tasks) reply += (reply.empty() ? "" : "\n") + told_with_note(turn, task);
  const bool bare = tasks.size() == 1 && !tasks.front().description && !asked->detail;
  if (bare)
    reply += say(turn.reading.language, {" That is all I have of it.", " اس کے بارے میں بس یہی لکھا ہے۔",
                                         " Is ke bare mein bas yehi likha hai."});
  return answer_about(turn, std::move(tasks), std::move(reply));
}

}  // namespace yaad::assistant
