#include "app/handlers/work.h"
#include "app/task_fields.h"

namespace yaad {
namespace {

constexpr std::size_t kSearchBack = 1'000;  ///< Events looked through for the user's last change.

bool is_task_change(EventType type) {
  switch (type) {
    case EventType::kTaskCreated:
    case EventType::kTaskUpdated:
    case EventType::kTaskCompleted:
    case EventType::kTaskReopened:
    case EventType::kTaskDeleted:
    case EventType::kTaskRestored:
      return true;
    default:
      return false;
  }
}

bool by_person(const Event& event) {
  return event.actor.type == ActorType::kUser || event.actor.type == ActorType::kAssistant;
}

// The last change of a person that is not an undo itself (those are marked by their source).
std::optional<CommandId> last_change(Work& work) {
  std::uint64_t before = work.tx.last_sequence(work.context.user) + 1;
  std::vector<CommandId> undone;
  for (std::size_t seen = 0; seen < kSearchBack && before > 1;) {
    const auto events = work.tx.user_events_before(work.context.user, before, 100);
    if (events.empty()) break;
    for (const EventPtr& event : events) {
      before = event->sequence;
      ++seen;
      if (!by_person(*event)) continue;
      if (event->source == "undo") {
        if (event->causation) undone.push_back(*event->causation);
        continue;
      }
      const bool taken_back = std::find(undone.begin(), undone.end(), event->command) != undone.end();
      if (is_task_change(event->type) && !taken_back) return event->command;
    }
  }
  return std::nullopt;
}

Error conflict(std::string detail) { return Error{ErrorCode::kUndoConflict, std::move(detail)}; }

EventType undo_type(const Task& before, const Task& after) {
  if (before.deleted_at && !after.deleted_at) return EventType::kTaskRestored;
  if (!before.deleted_at && after.deleted_at) return EventType::kTaskDeleted;
  if (before.status != after.status) {
    return after.status == TaskStatus::kCompleted ? EventType::kTaskCompleted : EventType::kTaskReopened;
  }
  return EventType::kTaskUpdated;
}

// The next occurrence that this completion caused goes away again, unless someone has touched it since.
void take_back_next(Work& work, const Task& task) {
  if (!task.series) return;
  const auto next = work.tx.newest_of_series(*task.series);
  const bool untouched =
      next && next->id != task.id && next->version == 1 && next->occurrence_index > task.occurrence_index;
  if (!untouched || next->status != TaskStatus::kActive || next->deleted_at) return;
  std::string object;
  append_task_json(object, *next);
  work.tx.purge_task(work.context.user, next->id);
  work.emit(EventType::kTaskPurged, next->id.uuid, std::move(object));
}

// Whether every change of the task since it was created has been undone: it is then as it was made.
bool is_as_created(Work& work, const Event& created) {
  std::vector<CommandId> undone;
  std::uint64_t before = work.tx.last_sequence(work.context.user) + 1;
  for (std::size_t seen = 0; seen < kSearchBack && before > created.sequence + 1;) {
    const auto events = work.tx.user_events_before(work.context.user, before, 100);
    if (events.empty()) return false;
    for (const EventPtr& event : events) {
      before = event->sequence;
      ++seen;
      if (before <= created.sequence) return true;
      if (event->entity != created.entity || !is_task_change(event->type)) continue;
      if (event->source == "undo" && event->causation) {
        undone.push_back(*event->causation);
      } else if (std::find(undone.begin(), undone.end(), event->command) == undone.end()) {
        return false;
      }
    }
  }
  return before <= created.sequence + 1;
}

Result<void> undo_create(Work& work, const Event& event, const Task& now) {
  if (now.deleted_at) return conflict("the task is in the trash already");
  if (now.version != 1 && !is_as_created(work, event))
    return conflict("the task '" + now.title + "' has changed since it was created; delete it instead");
  Task after = now;
  after.deleted_at = work.now;
  after.repeat.reset();  // Nothing more comes of a series that was never meant.
  arm_reminders(work, after);
  work.save(now, after, EventType::kTaskDeleted);
  return {};
}

Result<void> undo_event(Work& work, const Event& event) {
  auto found = work.tx.find_task(work.context.user, TaskId{event.entity});
  if (!found) return conflict("the task has been deleted for good since");
  if (event.type == EventType::kTaskCreated) return undo_create(work, event, *found);
  Task after = *found;
  if (auto reverted = revert_changes(event.changes, after); !reverted) return reverted;
  const bool was_ended = found->status == TaskStatus::kCompleted || found->deleted_at.has_value();
  const bool open_again = after.status == TaskStatus::kActive && !after.deleted_at;
  if (was_ended && open_again) take_back_next(work, after);
  arm_reminders(work, after);
  work.save(*found, after, undo_type(*found, after));
  return {};
}

}  // namespace

Result<void> handle(Work& work, const Undo& command) {
  const auto id = command.command ? command.command : last_change(work);
  if (!id) return not_found("there is nothing to undo");
  const auto events = work.tx.events_of_command(work.context.user, *id);
  if (events.empty()) return not_found("there is no such change of yours, or it is too old to undo");
  CommandContext context = work.context;
  context.source = "undo";
  Work own{work.tx,      context,   work.options, work.ids,         work.now,
           work.profile, work.zone, work.outcome, EventId{id->uuid}};
  bool any = false;
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (!is_task_change((*event)->type)) continue;
    if (!by_person(**event)) return conflict("only changes of a person or the assistant can be undone");
    if (auto undone = undo_event(own, **event); !undone) return undone;
    any = true;
  }
  if (!any) return conflict("this change cannot be undone");
  return {};
}

}  // namespace yaad
