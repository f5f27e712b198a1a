#include "app/handlers/work.h"

#include "app/profile_json.h"
#include "app/refusals.h"
#include "app/task_fields.h"
#include "base/json_writer.h"

namespace yaad {

EventId Work::emit(EventType type, const Uuid& entity, std::string object, std::string changes) {
  Event event;
  event.id = EventId{ids.next()};
  event.user = context.user;
  event.type = type;
  event.entity = entity;
  if (outcome.command.uuid.is_nil()) outcome.command = event.id;
  event.command = outcome.command;
  event.causation = causation;
  event.correlation = context.correlation;
  event.traceparent = context.traceparent;
  event.at = now;
  event.actor = context.actor;
  event.source = context.source;
  event.object = std::move(object);
  event.changes = std::move(changes);
  const EventId id = event.id;
  tx.append_event(event);
  return id;
}

Result<Task> Work::load(TaskId id, bool trash) {
  auto task = tx.find_task(context.user, id);
  if (!task || (task->deleted_at && !trash)) {
    return not_found(std::string(task ? refusals::kInTrash : refusals::kNoTask));
  }
  if (auto same = check_version(*task); !same) return same.error();
  return std::move(*task);
}

Result<void> Work::check_version(const Task& task) const {
  if (!context.if_match || *context.if_match == task.version) return {};
  return Error{ErrorCode::kPreconditionFailed, "the task is at version " + std::to_string(task.version) +
                                                   ", which is not the one of If-Match; read it again and repeat the "
                                                   "change"};
}

void Work::save(const Task& before, Task& after, EventType type) {
  std::string changes = diff_tasks(before, after);
  if (changes.empty()) {
    outcome.tasks.push_back(after);
    append_task_json(outcome.body, after);
    return;
  }
  after.version = before.version + 1;
  after.updated_at = now;
  tx.update_task(after, before.reminders != after.reminders);
  std::string object;
  append_task_json(object, after);
  if (type == EventType::kTaskDeleted && after.deleted_at) {
    const std::string purge_at = to_rfc3339(*after.deleted_at + std::chrono::days(options.trash_days));
    changes.pop_back();
    changes += ",\"purge_at\":\"" + purge_at + "\"}";
  }
  outcome.body = object;
  emit(type, after.id.uuid, std::move(object), std::move(changes));
  emit_reminder_changes(*this, before, after);
  outcome.tasks.push_back(after);
}

Result<void> handle(Work& work, const UpdateProfile& command) {
  Profile profile = work.profile;
  if (work.context.if_match && *work.context.if_match != profile.version) {
    return Error{ErrorCode::kPreconditionFailed,
                 "the profile is at version " + std::to_string(profile.version) + "; read it again"};
  }
  std::vector<FieldError> errors;
  if (command.tz) {
    profile.tz = *command.tz;
    if (!Zone::find(profile.tz))
      errors.push_back({"#/tz", "is not a known time zone; use a name such as Asia/Karachi"});
  }
  if (command.language) {
    profile.language = *command.language;
    if (profile.language != "en" && profile.language != "ur") errors.push_back({"#/language", "must be en or ur"});
  }
  if (command.email) {
    profile.email = *command.email;
    const bool plausible = profile.email.find('@') != std::string::npos && profile.email.size() <= 254 &&
                           profile.email.find_first_of(" \r\n\t<>,") == std::string::npos;
    if (!profile.email.empty() && !plausible) errors.push_back({"#/email", "is not an e-mail address"});
  }
  if (command.default_priority) profile.default_priority = *command.default_priority;
  if (command.default_reminder_minutes) {
    profile.default_reminder_minutes = *command.default_reminder_minutes;
    const auto minutes = profile.default_reminder_minutes;
    if (minutes && (*minutes < 0 || *minutes > TaskLimits::kMinutesBeforeMax)) {
      errors.push_back({"#/default_reminder_minutes", "must be from 0 to 525600, or null"});
    }
  }
  if (!errors.empty()) return Error{ErrorCode::kInvalid, "the profile has wrong fields", errors, 0};
  ++profile.version;
  work.tx.put_profile(profile);
  std::string object;
  JsonWriter json(object);
  json.begin_object();
  append_profile_fields(json, profile);
  json.end_object();
  work.outcome.body = object;
  work.emit(EventType::kProfileUpdated, profile.user.uuid, std::move(object));
  return {};
}

Result<void> handle(Work& work, const DeleteConversation& command) {
  if (!work.tx.find_conversation(work.context.user, command.id))
    return not_found("there is no conversation with this id");
  work.tx.delete_conversation(work.context.user, command.id);
  std::string object;
  JsonWriter(object).begin_object().field("conversation_id", command.id).end_object();
  work.emit(EventType::kConversationDeleted, Uuid::v5(work.context.user.uuid, command.id), std::move(object));
  return {};
}

}  // namespace yaad
