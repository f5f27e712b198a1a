#include "app/assistant/answer.h"

#include <algorithm>
#include <cmath>

#include "base/json_writer.h"

namespace yaad::assistant {
namespace {

std::string_view language_tag(language::Language language) {
  return language == language::Language::kEnglish ? "en" : language == language::Language::kUrdu ? "ur" : "ur-Latn";
}

std::string_view action_type(const Command& command) {
  return std::visit(
      [](const auto& one) -> std::string_view {
        using T = std::decay_t<decltype(one)>;
        if constexpr (std::is_same_v<T, CreateTask>)
          return "create_task";
        else if constexpr (std::is_same_v<T, CompleteTask>)
          return "complete_task";
        else if constexpr (std::is_same_v<T, DeleteTask>)
          return "delete_task";
        else if constexpr (std::is_same_v<T, ReopenTask>)
          return "reopen_task";
        else if constexpr (std::is_same_v<T, RestoreTask>)
          return "restore_task";
        else if constexpr (std::is_same_v<T, SkipOccurrence>)
          return "skip_occurrence";
        else if constexpr (std::is_same_v<T, SnoozeTask>)
          return "snooze_task";
        else if constexpr (std::is_same_v<T, AddReminder>)
          return "add_reminder";
        else if constexpr (std::is_same_v<T, Undo>)
          return "undo";
        else
          return "update_task";
      },
      command);
}

}  // namespace

std::string answer_json(const Answer& answer, const Outcome& outcome) {
  std::string text;
  JsonWriter out(text);
  const Plan& plan = answer.plan;
  out.begin_object()
      .field("response", plan.reply)
      .field("conversation_id", answer.conversation)
      .field("intent_detected", plan.operation)
      .field("skill_agent_used", plan.skill)
      .field("confidence_score", std::round(plan.confidence * 100) / 100)
      .field("clarification_needed", plan.clarify);
  constexpr std::string_view kKinds[] = {"", "confirm", "choose", "fill"};
  if (plan.clarify && plan.state.pending != Pending::kNothing) {
    out.key("clarification")
        .begin_object()
        .field("kind", kKinds[static_cast<std::size_t>(plan.state.pending)])
        .end_object();
  }
  const bool created = plan.commands.size() == 1 && std::holds_alternative<CreateTask>(plan.commands.front());
  if (created && outcome.tasks.size() == 1) out.raw_field("task_created", outcome.body);
  out.key("tasks").begin_array();
  const std::vector<Task>& tasks = plan.commands.empty() ? plan.tasks : outcome.tasks;
  for (auto task = tasks.begin(); task != tasks.end(); ++task) {  // One that was changed twice as it is in the end.
    const bool again = std::any_of(task + 1, tasks.end(), [&](const Task& one) { return one.id == task->id; });
    if (!again) append_task_json(out.slot(), *task);
  }
  out.end_array().key("actions").begin_array();
  for (std::size_t i = 0; i < std::max(plan.commands.size(), plan.commands.empty() ? 0 : outcome.tasks.size()); ++i) {
    out.begin_object().field("type", action_type(plan.commands[std::min(i, plan.commands.size() - 1)]));
    if (i < outcome.tasks.size()) out.field("task_id", outcome.tasks[i].id.str());
    out.field("command_id", outcome.command.str()).end_object();
  }
  out.end_array()
      .field("language", language_tag(plan.language))
      .field("processing_time_ms", answer.milliseconds)
      .end_object();
  return text;
}

}  // namespace yaad::assistant
