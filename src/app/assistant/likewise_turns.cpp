// "And the phone bill too", "same for rent", «فیس کا بھی»: what was just done to one task is done to another that is
// there. What that was is read from the event, as "yes" and "move it" say nothing by themselves.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "app/undo_log.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

/// The name of the other task.
std::optional<std::string> other_named(const Turn& turn, const Phrase& phrase) {
  // "And call mum" is a thing to do, "and the phone bill" is not.
  if (turn.reading.intent == Intent::kUnknown) {
    if (auto name =
            phrase.match_any({"and|plus|also the|my? *", "aur * ko|ka|ki|wala|wali?", "اور * کو|کا|کی|والا|والی?"}))
      return name;
  }
  return phrase.match_any({
      "and|ok|oh|then|plus? the? same|ditto|likewise thing? for|with|to|goes for|with? the|my? * too|please?",
      "and|ok|oh|plus? do|make? the? same thing? for|with|to the|my? *",
      "and|ok|oh|yes|also|plus? and|also|plus? so? is|are|has|for|with? the|my? * too|also",
      "and|ok|oh|yes|also|plus? and|also|plus? is|are|has|for|with? the|my? * as well",
      "aur|acha|ok|han|haan|theek? aur? * ko|ka|ki|ke|wala|wali|wale bhi",
      "aur|acha|ok|han|haan|theek? aur? * ke|k liye|lie|saath|sath bhi? yehi|yahi|yeh|wahi|wohi|same? bhi?",
      "aur|acha|ok|han|haan|theek? aur? * bhi",
      "اور|اچھا|ہاں|ٹھیک? اور? * کو|کا|کی|کے|والا|والی|والے بھی",
      "اور|اچھا|ہاں|ٹھیک? اور? * کے لیے|لئے|ساتھ بھی? یہی|وہی? بھی?",
      "اور|اچھا|ہاں|ٹھیک? اور? * بھی",
  });
}

void add_due_change(const Due& after, const std::optional<Due>& before, language::Changes& changes) {
  changes.due = CivilDateTime{after.date, after.time};
  const bool same_time = before && before->time == after.time;
  changes.due_date_only = !after.time || same_time;
  changes.due_time_only = before && before->date == after.date && !same_time && after.time;
}

/// The same for another task; nothing where more than that was changed.
std::optional<language::Changes> changes_between(const Task& before, const Task& after) {
  if (before.title != after.title || before.description != after.description || before.repeat != after.repeat)
    return std::nullopt;
  language::Changes changes;
  if (before.due != after.due) {
    changes.clear_due = !after.due;
    if (after.due) add_due_change(*after.due, before.due, changes);
  }
  if (before.priority != after.priority) changes.priority = after.priority;
  std::set_difference(after.tags.begin(), after.tags.end(), before.tags.begin(), before.tags.end(),
                      std::back_inserter(changes.add_tags));
  std::set_difference(before.tags.begin(), before.tags.end(), after.tags.begin(), after.tags.end(),
                      std::back_inserter(changes.remove_tags));
  return changes.empty() ? std::nullopt : std::optional(changes);
}

/// "Remind me an hour before": what was only reminded of is told by no change of the task.
void take_reminders(const Turn& turn, Reading& made) {
  const Reading said = read_as(turn, turn.before.said, turn.now);
  if (said.reminders.empty() || said.intent == Intent::kCreate) return;
  made.intent = Intent::kUpdate;
  made.detail = Detail::kRemind;
  made.reminders = said.reminders;
}

/// The task that the last turn changed. A deletion is asked about once more, so that it may lie further back.
std::optional<Task> changed_last(const Turn& turn) {
  auto task = turn.before.last ? turn.view.find_task(turn.user, *turn.before.last) : std::nullopt;
  if (task && !turn.before.fresh && !task->deleted_at) return std::nullopt;
  if (task) return task;
  for (const CommandId& command : standing_changes(turn.view, turn.user, 1)) {
    for (const EventPtr& event : turn.view.events_of_command(turn.user, command)) {
      if (event->type == EventType::kTaskDeleted) return turn.view.find_task(turn.user, TaskId{event->entity});
    }
  }
  return std::nullopt;
}

/// What the last turn did to its task, as an order for another.
std::optional<Reading> done_to(const Turn& turn, Task task) {
  Reading made = reading_as(turn, Intent::kUnknown, Detail::kNone, {});
  const auto done = standing_changes(turn.view, turn.user, 1);
  const auto of_it = standing_changes(turn.view, turn.user, 1, task.id);
  if (done.empty() || done != of_it) {
    take_reminders(turn, made);
    return made.intent == Intent::kUpdate ? std::optional(made) : std::nullopt;
  }
  Task before = before_command(turn, task, done.front());
  for (const EventPtr& event : turn.view.events_of_command(turn.user, done.front())) {
    if (!is_task_change(event->type)) continue;
    const bool own = event->entity == task.id.uuid;
    if (own && event->type == EventType::kTaskCompleted) made.intent = Intent::kComplete;
    if (own && event->type == EventType::kTaskDeleted) made.intent = Intent::kDelete;
    if (own && event->type == EventType::kTaskUpdated) made.intent = Intent::kUpdate;
    // Of several that were changed together none is "the" change; the next of a series comes by itself.
    if (!own && event->type != EventType::kTaskCreated) return std::nullopt;
    if (own && (event->type == EventType::kTaskCreated || event->type == EventType::kTaskRestored)) return std::nullopt;
  }
  if (made.intent == Intent::kUpdate) {
    std::sort(before.tags.begin(), before.tags.end());
    std::sort(task.tags.begin(), task.tags.end());
    const auto changes = changes_between(before, task);
    if (!changes) return std::nullopt;
    made.changes = *changes;
  }
  return made.intent == Intent::kUnknown ? std::nullopt : std::optional(made);
}

/// The same order for the open task of that name; nothing where no other is clearly called so.
std::optional<Plan> do_to(const Turn& turn, Reading made, const std::string& name, const TaskId& but) {
  const Reading named = reading_as(turn, made.intent, made.detail, name);
  if (named.reference != language::Reference::kByName || read_as(turn, name, turn.now).when) return std::nullopt;
  made.reference = named.reference;
  made.target = named.target;
  made.confidence = std::max(made.confidence, kSure);
  Turn again = with_reading(turn, made);
  again.alone = false;
  const Targets targets = find_targets(again, StatusFilter::kActive);
  if (!targets.clear || targets.tasks.front().id == but) return std::nullopt;
  again.chosen = {targets.tasks.front().id};
  return made.detail == Detail::kRemind ? reminder_agent(again) : task_agent(again);
}

/// "The eggs too" behind "got the milk", of a task that is a list: what is left of it has them.
std::optional<Plan> more_of_list(const Turn& turn, const Task& last, const std::string& name) {
  const auto done = standing_changes(turn.view, turn.user, 1, last.id);
  const auto events = done.empty() ? std::vector<EventPtr>() : turn.view.events_of_command(turn.user, done.front());
  const bool part = std::any_of(events.begin(), events.end(), [&](const EventPtr& event) {
    return event->type == EventType::kTaskCompleted && event->entity != last.id.uuid;
  });
  if (!part || last.status != TaskStatus::kActive) return std::nullopt;
  const Reading made = reading_as(turn, Intent::kComplete, Detail::kNone, name);
  if (made.reference != language::Reference::kByName) return std::nullopt;
  Turn again = with_reading(turn, made);
  again.alone = false;
  const Targets targets = find_targets(again, StatusFilter::kActive);
  return targets.clear && targets.tasks.front().id == last.id ? std::optional(task_agent(again)) : std::nullopt;
}

/// "Groceries done, electrician too": both of one message.
std::optional<Plan> done_both(const Turn& turn, const Phrase& phrase) {
  static constexpr std::string_view kPatterns[] = {
      "the|my? * is|are|were|was? done|finished|completed|sorted and|so? is|are? the|my? * too|also",
      "the|my? * is|are|were|was? done|finished|completed|sorted and|so? is|are? the|my? * as well",
      "* ho|hogaya|hogya|hogayi gaya|gya|gayi|gai|gaye? hai? aur? * bhi",
      "* ہو گیا|گئی|گئے ہے? اور? * بھی",
  };
  for (const std::string_view pattern : kPatterns) {
    const auto names = phrase.match_two({pattern});
    if (!names) continue;
    const auto first = task_named(turn, names->first), second = task_named(turn, names->second);
    if (!first || !second || first->id == second->id) continue;
    Reading made = reading_as(turn, Intent::kComplete, Detail::kNone, {});
    return act_on_many(with_reading(turn, made), {first->id, second->id}, true);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Plan> likewise_turn(const Turn& turn, const Phrase& phrase) {
  const Reading& reading = turn.reading;
  const bool asks = has_question_sign(turn.text) || reading.intent == Intent::kQuery;
  if (asks || reading.when || reading.recurrence || !turn.chosen.empty() || turn.confirmed) return std::nullopt;
  if (auto both = done_both(turn, phrase)) return both;
  const auto name = is_order(reading) ? std::nullopt : other_named(turn, phrase);
  const auto last = name ? changed_last(turn) : std::nullopt;
  if (!last) return std::nullopt;
  if (auto plan = more_of_list(turn, *last, *name)) return plan;
  const auto made = done_to(turn, *last);
  return made ? do_to(turn, *made, *name, last->id) : std::nullopt;
}

}  // namespace yaad::assistant
