// "Meeting ka kya bana?", "what happened with the visa?", «دسمبر والا یا جنوری والا؟»: what became of a task. It is
// told whether it is open or done, and no task is made of the question.
#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

std::optional<std::string> asked_of(const Phrase& phrase) {
  return phrase.match_any({
      "and|so|ok? what|whats happened with|to the|my|our? *",
      "and|so|ok? what became of the|my|our? *",
      "and|so|ok? whats the status of the|my|our? *",
      "aur? kya|kia bana|bna|hua|hwa|huwa|banaa * ka|ki|ke? hai|he?",
      "aur? * ka|ki|ke kya|kia bana|bna|hua|hwa|huwa|haal|scene hai|he?",
      "aur? * ka|ki|ke kya|kia rha|raha|rahi hai|he?",
      "اور? کیا بنا|ہوا * کا|کی|کے? ہے?",
      "اور? * کا|کی|کے کیا بنا|ہوا|رہا|رہی|حال ہے?",
  });
}

Plan tell(const Turn& turn, const Task& task) {
  const auto language = turn.reading.language;
  const Words& state = task.status == TaskStatus::kCompleted ? words::kDoneAlready : words::kStillOpen;
  Plan plan = answer_of(turn, {task}, say(language, state, task_lines(language, {task}, turn.now)));
  plan.state.last = task.id;
  return plan;
}

/// The open task of that name, else the one that is done.
std::optional<Task> named(const Turn& turn, const std::string& name) {
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kNone, name);
  if (reading.reference != language::Reference::kByName) return task_at_hand(turn);
  for (const StatusFilter status : {StatusFilter::kActive, StatusFilter::kCompleted}) {
    Targets targets = find_targets(with_reading(turn, reading), status);
    if (!targets.tasks.empty()) return std::move(targets.tasks.front());
  }
  return std::nullopt;
}

/// "Which one, december's or january's?", of a change that was just made.
bool asks_which(const Phrase& phrase) {
  return phrase.is({
      "* wala|wali|wale|ka|ki ya * wala|wali|wale|ka|ki?",
      "* والا|والی|والے|کا|کی یا * والا|والی|والے|کا|کی?",
      "the|which|was|is? it|one? * one or the? * one?",
      "kaun|kon|konsa|kaunsa sa|si|se? wala|wali|wale?",
      "کون سا|سی|سے والا|والی|والے?",
      "which one|month|day was|is? it|that?",
  });
}

}  // namespace

std::optional<Plan> outcome_turn(const Turn& turn, const Phrase& phrase) {
  if (!turn.chosen.empty() || turn.confirmed) return std::nullopt;
  const bool stray = turn.reading.intent == Intent::kCreate || turn.reading.intent == Intent::kUnknown;
  if (!stray) return std::nullopt;
  if (const auto name = asked_of(phrase)) {
    const auto task = named(turn, *name);
    return task ? std::optional(tell(turn, *task)) : std::nullopt;
  }
  const bool asks = has_question_sign(turn.text);
  if (!asks || !turn.before.last || !asks_which(phrase)) return std::nullopt;
  const auto last = turn.view.find_task(turn.user, *turn.before.last);
  return last && !last->deleted_at ? std::optional(tell(turn, *last)) : std::nullopt;
}

}  // namespace yaad::assistant
