#pragma once
#include <string>

#include "app/command.h"
#include "app/executor.h"
#include "base/uuid.h"

namespace yaad {

/// What every handler works with: the transaction, who asks, the time, and what comes out. One per command (or bulk).
struct Work {
  Transaction& tx;
  const CommandContext& context;
  const Executor::Options& options;
  IdSource& ids;
  Instant now;
  const Profile& profile;
  const Zone& zone;  ///< The user's.
  Outcome& outcome;
  std::optional<EventId> causation;

  /// Writes one event with its sequence; the first gives the command its id.
  EventId emit(EventType type, const Uuid& entity, std::string object, std::string changes = {});
  /// The task, or kNotFound; `trash` says whether one in the trash counts.
  Result<Task> load(TaskId id, bool trash = false);
  /// kPreconditionFailed when If-Match names another version.
  Result<void> check_version(const Task& task) const;
  /// Stores the changed task: version, updated_at, rows, event `type` with the difference, reminder events.
  /// Nothing is written when nothing differs. Leaves the task in the outcome.
  void save(const Task& before, Task& after, EventType type);
};

/// A new or replaced list of reminders for a task: ids kept where the same reminder was there before.
std::vector<Reminder> make_reminders(Work& work, const std::vector<ReminderSpec>& specs, const Task& task);
/// Gives every reminder the trigger time that follows from the task's due date and state.
void arm_reminders(const Work& work, Task& task);
/// reminder.scheduled, rescheduled and cancelled for what differs.
void emit_reminder_changes(Work& work, const Task& before, const Task& after);

/// Checks a rule against the task's due date, anchors month ends, and makes the task the first of its series.
Result<void> start_series(Work& work, Task& task, const RepeatRule& rule);
/// Nothing follows this one any more; its rule stays with it, so that it can be brought back from the trash as it was.
void end_series(Task& task);
/// Takes up again what `end_series` ended, with the count and the dates as they were.
void resume_series(Work& work, Task& task);
struct NextTask {
  Task task;
  bool adjusted = false;
  std::vector<std::string> missed;
};
/// The occurrence after `source`; empty when the series has ended.
std::optional<NextTask> next_in_series(Work& work, const Task& source);

Result<void> handle(Work& work, const CreateTask& command);
Result<void> handle(Work& work, const UpdateTask& command);
Result<void> handle(Work& work, const CompleteTask& command);
Result<void> handle(Work& work, const ReopenTask& command);
Result<void> handle(Work& work, const DeleteTask& command);
Result<void> handle(Work& work, const RestoreTask& command);
Result<void> handle(Work& work, const SkipOccurrence& command);
Result<void> handle(Work& work, const SnoozeTask& command);
Result<void> handle(Work& work, const AddReminder& command);
Result<void> handle(Work& work, const RemoveReminder& command);
Result<void> handle(Work& work, const Undo& command);
Result<void> handle(Work& work, const UpdateProfile& command);
Result<void> handle(Work& work, const DeleteConversation& command);
Result<void> handle(Work& work, const GenerateOccurrence& command);
Result<void> handle(Work& work, const TriggerReminders& command);

}  // namespace yaad
