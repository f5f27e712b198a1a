#include "app/assistant/turns.h"

#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/task_fields.h"
#include "app/undo_log.h"

namespace yaad::assistant {

using language::Reference;

language::Reading reading_as(const Turn& turn, language::Intent intent, language::Detail detail,
                             const std::string& target) {
  language::Reading reading;
  reading.language = turn.reading.language;
  reading.intent = intent;
  reading.detail = detail;
  reading.confidence = std::max(turn.reading.confidence, 0.9);
  reading.reference = Reference::kPronoun;
  if (target.empty()) return reading;
  // "The first one", "it" and "the dentist" are read as everywhere else.
  const language::Reading named = read_as(turn, "delete " + target, turn.now);
  const bool pointed = named.target.empty() && named.reference != Reference::kByName &&
                       named.reference != Reference::kNone && named.intent == language::Intent::kDelete;
  if (pointed) {
    reading.reference = named.reference;
    reading.choice = named.choice;
  } else {
    reading.reference = Reference::kByName;
    reading.target = named.intent == language::Intent::kDelete && !named.target.empty() ? named.target : target;
  }
  return reading;
}

std::optional<Task> task_named(const Turn& turn, const std::string& name) {
  const language::Reading reading = reading_as(turn, language::Intent::kUpdate, language::Detail::kNone, name);
  Targets targets = find_targets(with_reading(turn, reading), StatusFilter::kActive);
  return targets.clear ? std::optional(std::move(targets.tasks.front())) : std::nullopt;
}

Plan say_only(const Turn& turn, const Words& what) {
  Plan plan = begin(turn, "TaskAgent");
  plan.reply = std::string(what.in(turn.reading.language));
  return plan;
}

Plan ask_to_say_anew(const Turn& turn) {
  Plan plan = say_only(turn, words::kNotUnderstood);
  plan.clarify = true;
  return plan;
}

Plan begin_as(const Turn& turn, language::Intent intent, std::string_view skill) {
  const language::Reading reading = reading_as(turn, intent, language::Detail::kNone, {});
  return begin(with_reading(turn, reading), skill);
}

Plan answer_of(const Turn& turn, std::vector<Task> tasks, std::string reply) {
  Plan plan = begin_as(turn, language::Intent::kQuery, "TaskAgent");
  plan.reply = std::move(reply);
  plan.tasks = std::move(tasks);
  return plan;
}

Plan answer_about(const Turn& turn, std::vector<Task> tasks, std::string reply) {
  Plan plan = answer_of(turn, std::move(tasks), std::move(reply));
  plan.state.shown = ids_of(plan.tasks);
  if (plan.tasks.size() == 1) plan.state.last = plan.tasks.front().id;
  return plan;
}

Plan delete_called(const Turn& turn, const std::string& name) {
  const language::Reading reading = reading_as(turn, language::Intent::kDelete, language::Detail::kNone, name);
  Turn said = with_reading(turn, reading);
  said.alone = false;
  Plan plan = task_agent(said);
  if (plan.state.pending != Pending::kNothing) plan.state.text = "delete \"" + name + '"';
  return plan;
}

void add_plan(std::optional<Plan>& all, Plan one) {
  if (!all) {
    all = std::move(one);
    return;
  }
  all->reply += "\n" + one.reply;
  std::move(one.commands.begin(), one.commands.end(), std::back_inserter(all->commands));
}

std::optional<Task> follower_of(const Turn& turn, const Task& task) {
  if (!task.series) return std::nullopt;
  auto next = turn.view.newest_of_series(*task.series);
  const bool open = next && next->user == turn.user && next->status == TaskStatus::kActive && !next->deleted_at;
  if (!open || next->id == task.id || next->occurrence_index <= task.occurrence_index) return std::nullopt;
  return next;
}

Task before_command(const Turn& turn, const Task& task, const CommandId& command) {
  Task before = task;
  auto events = turn.view.events_of_command(turn.user, command);
  std::reverse(events.begin(), events.end());
  for (const EventPtr& event : events) {
    if (is_task_change(event->type) && event->entity == task.id.uuid && event->type != EventType::kTaskCreated)
      (void)revert_changes(event->changes, before).ok();
  }
  return before;
}

std::optional<TaskId> standing_out(const std::vector<Task>& listed) {
  if (listed.size() == 1) return listed.front().id;
  const auto timed = [](const Task& task) { return task.due && task.due->time; };
  const auto first = std::find_if(listed.begin(), listed.end(), timed);
  const bool only = first != listed.end() && std::find_if(std::next(first), listed.end(), timed) == listed.end();
  return only ? std::optional(first->id) : std::nullopt;
}

std::string time_said(const language::Reading& reading) {
  std::string when;
  for (const language::Piece& piece : reading.pieces) {
    if (piece.kind == language::PieceKind::kTitle || piece.kind == language::PieceKind::kCommand) continue;
    if (piece.kind != language::PieceKind::kWhen) return {};
    when += (when.empty() ? "" : " ") + piece.text;
  }
  return when;
}

std::string pieces_said(const language::Reading& reading, std::initializer_list<language::PieceKind> kinds) {
  std::string words;
  for (const language::Piece& piece : reading.pieces) {
    if (std::find(kinds.begin(), kinds.end(), piece.kind) != kinds.end())
      words += (words.empty() ? "" : " ") + piece.text;
  }
  return words;
}

std::string move_order(const Turn& turn, const std::string& when) {
  const Words front{"move it to ", "اسے ", "isko "}, behind{"", " کر دو", " kar do"};
  const auto language = turn.reading.language;
  return std::string(front.in(language)) + when + std::string(behind.in(language));
}

std::vector<std::string> move_orders(const std::string& when) {
  return {"move it to " + when, "move it " + when, "isko " + when + " kar do", "اسے " + when + " کر دو"};
}

std::optional<Move> move_to(const Turn& turn, const std::string& when) {
  for (std::string& order : move_orders(when)) {
    language::Reading made = read_as(turn, order, turn.now);
    const bool change = made.intent == language::Intent::kUpdate || made.detail == language::Detail::kCorrection;
    if (!change || !made.target.empty() || !made.changes.due || made.changes.title) continue;
    made.language = turn.reading.language;
    return Move{std::move(made), std::move(order)};
  }
  return std::nullopt;
}

std::optional<Task> task_at_hand(const Turn& turn) {
  if (!turn.before.last) return std::nullopt;
  auto task = turn.view.find_task(turn.user, *turn.before.last);
  if (!task) return std::nullopt;
  if (task->status == TaskStatus::kActive && !task->deleted_at) return task;
  return follower_of(turn, *task);
}

Plan carry_out_of_hand(const Turn& turn, language::Reading made, const std::string& order) {
  made.language = turn.reading.language;
  const language::Reading of_it = said_of_it(std::move(made));
  Turn said = with_reading(turn, of_it);
  said.alone = false;
  Plan plan = task_agent(said);
  if (plan.state.pending != Pending::kNothing) plan.state.text = order;
  return plan;
}

std::optional<Plan> order_for_hand(const Turn& turn, const std::string& order) {
  language::Reading made = read_as(turn, order, turn.now);
  const bool change = made.intent == language::Intent::kUpdate || made.detail == language::Detail::kCorrection;
  if (!change || !made.target.empty() || !made.changes.due || made.changes.title) return std::nullopt;
  return carry_out_of_hand(turn, std::move(made), order);
}

}  // namespace yaad::assistant
