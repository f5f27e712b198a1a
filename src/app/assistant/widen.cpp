// What a language model's suggestion may lead to. Its words have been found in the message already (model_reading.cpp);
// here it is put as a sentence of our own, which our own reader reads, and nothing happens to a task that exists
// without a yes of the person.
#include <algorithm>

#include "app/assistant/plan.h"
#include "app/assistant/replies.h"
#include "app/ports/language_model.h"
#include "language/reader.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;

constexpr double kSure = language::kActsFrom;

std::string quoted(std::string_view words) {
  std::string out = "\"";
  for (const char c : words) {
    if (c != '"') out.push_back(c);
  }
  return out + "\"";
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += ' ';
    out += part;
  }
  return out;
}

// The words of the person look like something to do: the offline reading thought so too, or they name a time.
bool looks_like_a_task(const Reading& reading) {
  return reading.intent == Intent::kCreate || reading.when || reading.recurrence || !reading.reminders.empty() ||
         !reading.tags.empty() || reading.priority;
}

Plan asked(const Turn& turn, std::string question, std::string sentence, std::vector<TaskId> ids) {
  Plan plan = ask(turn, std::move(question), Pending::kConfirm, std::move(ids));
  plan.state.text = std::move(sentence);
  return plan;
}

std::optional<Plan> create(const Turn& turn, const ModelReading& model) {
  const std::string sentence =
      joined({"add a task", quoted(model.title), model.when_words, model.repeat_words, model.reminder_words,
              model.priority.empty()       ? ""
              : model.priority == "high"   ? "p1"
              : model.priority == "medium" ? "p2"
                                           : "p3"});
  Reading reading = read_as(turn, sentence, turn.now);
  if (reading.intent != Intent::kCreate || reading.title.empty()) return std::nullopt;
  reading.language = turn.reading.language;
  Turn again = with_reading(turn, reading);
  if (looks_like_a_task(turn.reading)) {
    reading.confidence = std::clamp(model.confidence, kSure, 0.9);
    return dispatch(again);
  }
  return asked(again, say(reading.language, words::kConfirmCreate, reading.title), sentence, {});
}

std::string change_sentence(const ModelReading& model) {
  if (!model.when_words.empty()) return "move it to " + model.when_words;
  if (!model.repeat_words.empty()) return "repeat it " + model.repeat_words;
  if (!model.priority.empty()) return "change its priority to " + model.priority;
  return {};
}

std::optional<Plan> change(const Turn& turn, const ModelReading& model, Intent intent) {
  const std::string sentence = intent == Intent::kComplete ? "mark it as done"
                               : intent == Intent::kDelete ? "delete it"
                                                           : change_sentence(model);
  if (sentence.empty()) return std::nullopt;
  Reading reading = read_as(turn, sentence, turn.now);
  if (reading.intent != intent) return std::nullopt;
  reading.language = turn.reading.language;
  reading.target = model.title;
  reading.reference = language::Reference::kByName;
  const Turn again = with_reading(turn, reading);
  const Targets targets = find_targets(again, StatusFilter::kActive);
  if (!targets.clear) {
    if (targets.tasks.empty()) return std::nullopt;
    Plan plan = ask_which(again, targets);
    plan.state.text = sentence;
    return plan;
  }
  const Task& task = targets.tasks.front();
  const auto language = reading.language;
  const std::string question = intent == Intent::kComplete ? say(language, words::kConfirmComplete, task.title)
                               : intent == Intent::kDelete
                                   ? say(language, words::kConfirmDelete, task.title)
                                   : say(language, words::kConfirmUpdate, task.title,
                                         joined({model.when_words, model.repeat_words, model.priority}));
  Plan plan = asked(again, question, sentence, {task.id});
  plan.tasks.push_back(task);
  return plan;
}

std::optional<Plan> query(const Turn& turn, const ModelReading& model) {
  Reading reading = read_as(turn, joined({"show my tasks", model.when_words}), turn.now);
  if (reading.intent != Intent::kQuery) return std::nullopt;
  reading.language = turn.reading.language;
  return dispatch(with_reading(turn, reading));
}

}  // namespace

std::optional<Plan> widened_plan(const Turn& turn, const ModelReading& model) {
  if (model.confidence < kSure) return std::nullopt;
  if (model.intent == "create_task") return create(turn, model);
  if (model.intent == "complete_task") return change(turn, model, Intent::kComplete);
  if (model.intent == "delete_task") return change(turn, model, Intent::kDelete);
  if (model.intent == "update_task") return change(turn, model, Intent::kUpdate);
  if (model.intent == "query_tasks") return query(turn, model);
  return std::nullopt;
}

}  // namespace yaad::assistant
