#include <algorithm>

#include "app/handlers/work.h"
#include "app/refusals.h"
#include "app/task_fields.h"
#include "app/undo_log.h"

namespace yaad {
namespace {

Error conflict(std::string_view detail) { return Error{ErrorCode::kUndoConflict, std::string(detail)}; }

EventType undo_type(const Task& before, const Task& after) {
  if (before.deleted_at && !after.deleted_at) return EventType::kTaskRestored;
  if (!before.deleted_at && after.deleted_at) return EventType::kTaskDeleted;
  if (before.status != after.status) {
    return after.status == TaskStatus::kCompleted ? EventType::kTaskCompleted : EventType::kTaskReopened;
  }
  return EventType::kTaskUpdated;
}

// The occurrence that this completion or deletion caused goes away again, unless someone has touched it since: what was
// done to it and undone does not count, or undoing step by step would leave the series with two open ones. A later one
// was caused by another and stays.
void take_back_next(Work& work, const Task& task) {
  if (!task.series) return;
  const auto next = work.tx.newest_of_series(*task.series);
  if (!next || next->id == task.id || next->occurrence_index != task.occurrence_index + 1) return;
  if (next->status != TaskStatus::kActive || next->deleted_at || !is_as_created(work.tx, *next)) return;
  std::string object;
  append_task_json(object, *next);
  work.tx.purge_task(work.context.user, next->id);
  work.emit(EventType::kTaskPurged, next->id.uuid, std::move(object));
}

/// `own`: what the same command did to it besides, and this undo has taken back.
Result<void> undo_create(Work& work, const Task& now, std::int64_t own) {
  if (now.deleted_at) return conflict(refusals::kUndoInTrash);
  const bool untouched = own > 0 && now.version == 1 + 2 * own;  // Each of them, and its taking back.
  if (!untouched && !is_as_created(work.tx, now))
    return conflict("the task '" + now.title + "' has changed since it was created; delete it instead");
  Task after = now;
  after.deleted_at = work.now;
  end_series(after);  // Nothing more comes of a series that was never meant.
  arm_reminders(work, after);
  work.save(now, after, EventType::kTaskDeleted);
  return {};
}

Result<void> undo_event(Work& work, const Event& event, std::int64_t own) {
  auto found = work.tx.find_task(work.context.user, TaskId{event.entity});
  if (!found) return conflict(refusals::kUndoPurged);
  if (event.type == EventType::kTaskCreated) return undo_create(work, *found, own);
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
  auto id = command.command;
  if (!id) {
    const auto standing = standing_changes(work.tx, work.context.user, 1);
    if (standing.empty()) return not_found(std::string(refusals::kUndoNothing));
    id = standing.front();
  }
  const auto events = work.tx.events_of_command(work.context.user, *id);
  if (events.empty()) return not_found(std::string(refusals::kUndoTooOld));
  CommandContext context = work.context;
  context.source = "undo";
  Work own{work.tx,      context,   work.options, work.ids,         work.now,
           work.profile, work.zone, work.outcome, EventId{id->uuid}};
  bool any = false;
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (!is_task_change((*event)->type)) continue;
    if (!by_person(**event)) return conflict(refusals::kUndoForeign);
    const auto of_it = std::count_if(events.rbegin(), event, [&](const EventPtr& one) {
      return one->entity == (*event)->entity && is_task_change(one->type);
    });
    if (auto undone = undo_event(own, **event, of_it); !undone) return undone;
    any = true;
  }
  if (!any) return conflict(refusals::kUndoNever);
  return {};
}

}  // namespace yaad
