#pragma once
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/ports/store.h"

namespace yaad {

/// A field of a merge patch: absent, or set (null is an empty optional inside).
template <typename T>
using Patch = std::optional<T>;

struct CreateTask {
  std::optional<TaskId> id;  ///< Chosen by the client.
  std::string title;
  std::optional<std::string> description;
  std::optional<Due> due;
  bool priority_said = false;  ///< False: the user's default.
  std::optional<Priority> priority;
  std::vector<std::string> tags;
  std::optional<RepeatRule> repeat;
  std::optional<std::vector<ReminderSpec>> reminders;  ///< Absent: the user's default.
  std::optional<TaskId> parent;
};
enum class Scope : std::uint8_t { kThis, kSeries };
struct UpdateTask {
  TaskId id;
  Patch<std::string> title;
  Patch<std::optional<std::string>> description;
  Patch<std::optional<Due>> due;
  Patch<std::optional<Priority>> priority;
  Patch<std::vector<std::string>> tags;
  Patch<std::optional<RepeatRule>> repeat;
  Patch<std::vector<ReminderSpec>> reminders;
  Patch<TaskStatus> status;
  Scope scope = Scope::kThis;
};
struct CompleteTask {
  TaskId id;
};
struct ReopenTask {
  TaskId id;
};
struct DeleteTask {
  TaskId id;
  bool permanent = false;
  Scope scope = Scope::kThis;
};
struct RestoreTask {
  TaskId id;
};
/// Moves a series on without completing this occurrence.
struct SkipOccurrence {
  TaskId id;
};
/// Moves every open reminder of the task; exactly one of both.
struct SnoozeTask {
  TaskId id;
  std::optional<int> minutes;
  std::optional<Instant> until;
};
struct AddReminder {
  TaskId task;
  ReminderSpec spec;
};
struct RemoveReminder {
  ReminderId id;
};
/// Reverses one command of a person or the assistant; absent: the user's last.
struct Undo {
  std::optional<CommandId> command;
};
struct UpdateProfile {
  Patch<std::string> tz, language, email;
  Patch<std::optional<Priority>> default_priority;
  Patch<std::optional<int>> default_reminder_minutes;
};
struct DeleteConversation {
  std::string id;
};

/// From the recurring consumer: the next occurrence after `source` was completed, skipped or deleted.
struct GenerateOccurrence {
  TaskId source;
  EventPtr cause;
};
/// From the scheduler: everything that is due by `now`.
struct TriggerReminders {
  Instant now;
  std::size_t limit = 500;
};

using Command = std::variant<CreateTask, UpdateTask, CompleteTask, ReopenTask, DeleteTask, RestoreTask, SkipOccurrence,
                             SnoozeTask, AddReminder, RemoveReminder, Undo, UpdateProfile, DeleteConversation,
                             GenerateOccurrence, TriggerReminders>;

/// What a chat turn leaves behind, in the transaction of its commands.
struct ChatTurn {
  Conversation conversation;
  Message question, answer;
  bool apart = false;  ///< Both messages are kept elsewhere (ports/conversations.h).
};

struct CommandContext {
  UserId user;
  Actor actor;
  std::string correlation;
  std::string traceparent;
  std::string source = "backend";
  std::optional<EventId> causation;
  std::optional<std::int64_t> if_match;  ///< Version that the task must have.
  /// Set: the outcome is stored under this key, and a repeat is answered from there.
  std::string idempotency_key;
  std::string request_hash;  ///< SHA-256 of method, target and body.
  /// Makes the response that is stored with the key; needed with a key.
  std::function<IdempotencyRecord(const struct Outcome&)> record;
  std::shared_ptr<const ChatTurn> chat;
};

struct Outcome {
  CommandId command;        ///< Nil when nothing changed.
  std::vector<Task> tasks;  ///< After the change, in the order of the commands.
  std::string body;         ///< JSON of the one task, when there is one; the bytes of its event.
  std::optional<ReminderId> reminder;
  std::optional<IdempotencyRecord> replay;  ///< The stored answer of an earlier request with this key.
  bool replayed = false;
  std::size_t count = 0;  ///< Things done by bulk commands (reminders triggered, …).
};

using Completion = std::function<void(Result<Outcome>)>;

}  // namespace yaad
