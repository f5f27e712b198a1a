#include "app/handlers/work.h"
#include "app/refusals.h"

namespace yaad {
namespace {

Error refused(std::vector<FieldError> errors) {
  std::string detail =
      "the task has " + std::to_string(errors.size()) + (errors.size() == 1 ? " wrong field: " : " wrong fields: ");
  for (std::size_t i = 0; i < errors.size(); ++i) {
    detail += (i ? "; " : "") + errors[i].pointer.substr(errors[i].pointer.size() > 2 ? 2 : 0) + " " + errors[i].detail;
  }
  return Error{ErrorCode::kInvalid, std::move(detail), std::move(errors), 0};
}

void check_due(const std::optional<Due>& due, std::vector<FieldError>& errors) {
  if (!due) return;
  const int year = static_cast<int>(due->date.year());
  if (!due->date.ok() || year < 1900 || year > 2200) {
    errors.push_back({"#/due_date", "must be a real date between the years 1900 and 2200"});
  }
  if (!due->tz.empty() && !Zone::find(due->tz)) {
    errors.push_back({"#/due/tz", "is not a known time zone; use a name such as Asia/Karachi"});
  }
}

std::optional<Priority> chosen_priority(const Work& work, const CreateTask& command) {
  return command.priority_said ? command.priority : work.profile.default_priority;
}

// A repeated create with the client's own id: the same content is the same request.
bool same_content(const Work& work, const CreateTask& command, const Task& task, const std::vector<std::string>& tags) {
  const bool same_rule = command.repeat.has_value() == task.repeat.has_value();
  return command.title == task.title && command.description == task.description && same_rule &&
         (command.due == task.due || (command.repeat && !command.due)) &&
         chosen_priority(work, command) == task.priority && tags == task.tags;
}

std::vector<ReminderSpec> wanted_reminders(const Work& work, const CreateTask& command) {
  if (command.reminders) return *command.reminders;
  const bool timed = command.due && command.due->time;
  if (!timed || !work.profile.default_reminder_minutes) return {};
  return {ReminderSpec{work.profile.default_reminder_minutes, std::nullopt, std::nullopt}};
}

}  // namespace

Result<void> handle(Work& work, const CreateTask& given) {
  CreateTask command = given;
  std::vector<FieldError> errors;
  command.title = check_title(command.title, "#/title", errors);
  if (command.description) command.description = check_description(*command.description, "#/description", errors);
  std::vector<std::string> tags = check_tags(command.tags, "#/tags", errors);
  check_due(command.due, errors);
  const auto specs = wanted_reminders(work, command);
  check_reminders(specs, "#/reminders", errors);
  if (!errors.empty()) return refused(std::move(errors));
  if (command.parent && !work.tx.find_task(work.context.user, *command.parent)) {
    Error error = not_found("there is no task of yours with the id in parent_task_id");
    error.fields.push_back({"#/parent_task_id", "is not one of your tasks"});
    return error;
  }

  if (command.id && work.tx.task_id_taken(*command.id)) {
    auto mine = work.tx.find_task(work.context.user, *command.id);
    if (!mine || !same_content(work, command, *mine, tags)) {
      return Error{ErrorCode::kIdTaken, "this id is in use for another task; choose a new one"};
    }
    append_task_json(work.outcome.body, *mine);
    work.outcome.tasks.push_back(std::move(*mine));
    work.outcome.replayed = true;
    return {};
  }

  Task task;
  task.id = command.id ? *command.id : TaskId{work.ids.next()};
  task.user = work.context.user;
  task.title = std::move(command.title);
  task.description = std::move(command.description);
  task.due = command.due;
  task.priority = chosen_priority(work, command);
  task.tags = std::move(tags);
  task.parent = command.parent;
  task.created_at = task.updated_at = work.now;
  if (command.repeat) {
    if (auto started = start_series(work, task, *command.repeat); !started) return started;
  }
  if (!specs.empty()) {
    task.reminders = make_reminders(work, specs, task);
    arm_reminders(work, task);
  }
  work.tx.insert_task(task);
  append_task_json(work.outcome.body, task);
  work.emit(EventType::kTaskCreated, task.id.uuid, work.outcome.body);
  if (!task.reminders.empty()) {
    Task before = task;
    before.reminders.clear();
    emit_reminder_changes(work, before, task);
  }
  work.outcome.tasks.push_back(std::move(task));
  return {};
}

Result<void> handle(Work& work, const UpdateTask& command) {
  auto loaded = work.load(command.id);
  if (!loaded) return loaded.error();
  const Task before = *loaded;
  Task task = std::move(*loaded);
  std::vector<FieldError> errors;
  if (command.title) task.title = check_title(*command.title, "#/title", errors);
  if (command.description) {
    task.description = *command.description;
    if (task.description) task.description = check_description(*task.description, "#/description", errors);
  }
  if (command.due) {
    check_due(*command.due, errors);
    task.due = *command.due;
  }
  if (command.priority) task.priority = *command.priority;
  if (command.tags) task.tags = check_tags(*command.tags, "#/tags", errors);
  if (command.reminders) check_reminders(*command.reminders, "#/reminders", errors);
  if (!errors.empty()) return refused(std::move(errors));

  if (command.repeat) {
    if (!*command.repeat) {
      task.repeat.reset();
      task.series.reset();
      task.occurrence.reset();
      task.series_start.reset();
      task.occurrence_index = 0;
    } else if (*command.repeat != task.repeat) {
      if (auto started = start_series(work, task, **command.repeat); !started) return started;
    }
  } else if (command.due && task.repeat && command.scope == Scope::kSeries) {
    if (!task.due) {
      const std::string help(refusals::kSeriesNeedsDue);
      return Error{ErrorCode::kConflict, help, {{"#/due_date", help}}};
    }
    if (auto started = start_series(work, task, *task.repeat); !started) return started;
  }
  if (command.reminders) task.reminders = make_reminders(work, *command.reminders, task);
  EventType type = EventType::kTaskUpdated;
  if (command.status && *command.status != task.status) {
    const bool done = *command.status == TaskStatus::kCompleted;
    task.status = *command.status;
    task.completed_at = done ? std::optional(work.now) : std::nullopt;
    type = done ? EventType::kTaskCompleted : EventType::kTaskReopened;
  }
  if (command.due || command.reminders || command.status || command.repeat) arm_reminders(work, task);
  work.save(before, task, type);
  return {};
}

Result<void> handle(Work& work, const CompleteTask& command) {
  auto loaded = work.load(command.id);
  if (!loaded) return loaded.error();
  const Task before = *loaded;
  Task task = std::move(*loaded);
  if (task.status != TaskStatus::kCompleted) {  // Completing twice is one completion.
    task.status = TaskStatus::kCompleted;
    task.completed_at = work.now;
    arm_reminders(work, task);
  }
  work.save(before, task, EventType::kTaskCompleted);
  return {};
}

Result<void> handle(Work& work, const ReopenTask& command) {
  auto loaded = work.load(command.id);
  if (!loaded) return loaded.error();
  const Task before = *loaded;
  Task task = std::move(*loaded);
  task.status = TaskStatus::kActive;
  task.completed_at.reset();
  arm_reminders(work, task);
  work.save(before, task, EventType::kTaskReopened);
  return {};
}

Result<void> handle(Work& work, const DeleteTask& command) {
  auto loaded = work.load(command.id, true);
  if (!loaded) return loaded.error();
  const Task before = *loaded;
  Task task = std::move(*loaded);
  if (command.permanent) {
    std::string object;
    append_task_json(object, task);
    work.tx.purge_task(work.context.user, task.id);
    work.emit(EventType::kTaskPurged, task.id.uuid, object);
    Task bare = task;
    bare.reminders.clear();
    emit_reminder_changes(work, task, bare);
    work.outcome.body = std::move(object);
    work.outcome.tasks.push_back(std::move(task));
    return {};
  }
  if (!task.deleted_at) task.deleted_at = work.now;
  if (command.scope == Scope::kSeries) end_series(task);
  arm_reminders(work, task);
  work.save(before, task, EventType::kTaskDeleted);
  return {};
}

Result<void> handle(Work& work, const RestoreTask& command) {
  auto loaded = work.load(command.id, true);
  if (!loaded) return loaded.error();
  const Task before = *loaded;
  Task task = std::move(*loaded);
  task.deleted_at.reset();
  resume_series(work, task);
  arm_reminders(work, task);
  work.save(before, task, EventType::kTaskRestored);
  return {};
}

}  // namespace yaad
