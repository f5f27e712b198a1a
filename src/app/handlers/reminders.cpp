#include "app/handlers/work.h"
#include "app/refusals.h"
#include "app/task_fields.h"
#include "base/json_writer.h"

namespace yaad {
namespace {

using std::chrono::hours;

// Later than this after downtime, a reminder is no longer news: it is told in a digest.
constexpr hours kMissedAfter{12};
// What was asked for in time may reach us a little late: it is told at once, and not lost for having been on its way.
constexpr std::chrono::minutes kOnTheWay{1};

std::string schedule_payload(const Reminder& reminder, const Task& task) {
  std::string out;
  JsonWriter json(out);
  json.begin_object()
      .field("reminder_id", reminder.id.str())
      .field("task_id", task.id.str())
      .field("user_id", task.user.str())
      .field("revision", reminder.revision);
  if (reminder.trigger_time) {
    json.field("trigger_time", to_rfc3339(*reminder.trigger_time));
  } else {
    json.field("trigger_time", nullptr);
  }
  json.key("channels").begin_array().value(to_string(reminder.channel)).end_array().end_object();
  return out;
}

std::string triggered_payload(const ClaimedReminder& claimed) {
  const ReminderRow& row = claimed.row;
  std::string out;
  JsonWriter json(out);
  json.begin_object()
      .field("reminder_id", row.reminder.id.str())
      .field("revision", row.reminder.revision)
      .field("task_id", row.task.str())
      .field("user_id", row.user.str())
      .field("task_title", row.task_title);
  if (claimed.due) {
    json.field("due", due_date_text(*claimed.due));
  } else {
    json.field("due", nullptr);
  }
  const bool by_mail = row.reminder.channel == Channel::kEmail;
  json.field("trigger_time", to_rfc3339(*row.reminder.trigger_time)).field("channel", to_string(row.reminder.channel));
  json.field("destination", by_mail ? claimed.email : std::string("page")).end_object();
  return out;
}

const Reminder* find(const std::vector<Reminder>& reminders, ReminderId id) {
  const auto at = std::find_if(reminders.begin(), reminders.end(), [&](const Reminder& r) { return r.id == id; });
  return at == reminders.end() ? nullptr : &*at;
}

}  // namespace

std::vector<Reminder> make_reminders(Work& work, const std::vector<ReminderSpec>& specs, const Task& task) {
  std::vector<Reminder> made;
  for (const ReminderSpec& spec : specs) {
    const Channel channel = spec.channel.value_or(
        work.options.email_configured && !work.profile.email.empty() ? Channel::kEmail : Channel::kWeb);
    const auto kept = std::find_if(task.reminders.begin(), task.reminders.end(), [&](const Reminder& old) {
      return old.minutes_before == spec.minutes_before && old.at == spec.at &&
             (!spec.channel || old.channel == channel);
    });
    if (kept != task.reminders.end() && !find(made, kept->id)) {
      made.push_back(*kept);
      continue;
    }
    Reminder reminder;
    reminder.id = ReminderId{work.ids.next()};
    reminder.minutes_before = spec.minutes_before;
    reminder.at = spec.at;
    reminder.channel = channel;
    made.push_back(reminder);
  }
  return made;
}

void arm_reminders(const Work& work, Task& task) {
  const bool open = task.status == TaskStatus::kActive && !task.deleted_at;
  for (Reminder& reminder : task.reminders) {
    if (!open) {
      if (reminder.status == ReminderStatus::kPending) reminder.status = ReminderStatus::kCancelled;
      continue;
    }
    const auto when = trigger_time_of(reminder, task.due, work.zone);
    const bool moved = when != reminder.trigger_time;
    const bool revived = reminder.status == ReminderStatus::kCancelled;
    if (!moved && !revived) continue;
    if (reminder.trigger_time) ++reminder.revision;
    reminder.trigger_time = when;
    // A lead time that has passed already still helps while the due time is ahead; after that it is only noise.
    const auto until = task.due && reminder.minutes_before ? std::optional(due_instant(*task.due, work.zone)) : when;
    reminder.status = when && *until + kOnTheWay < work.now ? ReminderStatus::kCancelled : ReminderStatus::kPending;
  }
}

void emit_reminder_changes(Work& work, const Task& before, const Task& after) {
  if (before.reminders == after.reminders) return;
  for (const Reminder& reminder : after.reminders) {
    const Reminder* old = find(before.reminders, reminder.id);
    if (old && *old == reminder) continue;
    const bool cancelled = reminder.status == ReminderStatus::kCancelled;
    if (cancelled && (!old || old->status != ReminderStatus::kPending)) continue;
    const EventType type = cancelled ? EventType::kReminderCancelled
                           : old     ? EventType::kReminderRescheduled
                                     : EventType::kReminderScheduled;
    work.emit(type, reminder.id.uuid, schedule_payload(reminder, after));
  }
  for (const Reminder& reminder : before.reminders) {
    if (find(after.reminders, reminder.id) || reminder.status != ReminderStatus::kPending) continue;
    work.emit(EventType::kReminderCancelled, reminder.id.uuid, schedule_payload(reminder, after));
  }
}

Result<void> handle(Work& work, const AddReminder& command) {
  auto loaded = work.load(command.task);
  if (!loaded) return loaded.error();
  const Task before = *loaded;
  Task task = std::move(*loaded);
  std::vector<FieldError> errors;
  check_reminders({command.spec}, "#", errors);
  if (task.reminders.size() >= TaskLimits::kRemindersMax)
    errors.push_back({"#", "the task has 20 reminders; remove one first"});
  if (!errors.empty()) {
    for (FieldError& error : errors) {
      if (error.pointer.starts_with("#/0")) error.pointer.erase(1, 2);
    }
    return Error{ErrorCode::kInvalid, "the reminder is wrong: " + errors.front().detail, errors, 0};
  }
  Task none = task;
  none.reminders.clear();
  task.reminders.push_back(make_reminders(work, {command.spec}, none).front());
  work.outcome.reminder = task.reminders.back().id;
  arm_reminders(work, task);
  work.save(before, task, EventType::kTaskUpdated);
  return {};
}

Result<void> handle(Work& work, const RemoveReminder& command) {
  const auto row = work.tx.find_reminder(work.context.user, command.id);
  if (!row) return not_found(std::string(refusals::kNoReminder));
  auto loaded = work.load(row->task, true);
  if (!loaded) return loaded.error();
  const Task before = *loaded;
  Task task = std::move(*loaded);
  std::erase_if(task.reminders, [&](const Reminder& reminder) { return reminder.id == command.id; });
  work.save(before, task, EventType::kTaskUpdated);
  return {};
}

Result<void> handle(Work& work, const SnoozeTask& command) {
  if (command.minutes.has_value() == command.until.has_value())
    return invalid("#/minutes", "give either minutes or until");
  if (command.minutes && (*command.minutes < 1 || *command.minutes > TaskLimits::kMinutesBeforeMax)) {
    return invalid("#/minutes", "must be from 1 to 525600");
  }
  const Instant until = command.until ? *command.until : work.now + std::chrono::minutes(*command.minutes);
  if (until <= work.now) {  // Right by itself; it is the clock that forbids it.
    return Error{ErrorCode::kConflict, std::string(refusals::kUntilPassed), {{"#/until", "must be in the future"}}};
  }
  auto loaded = work.load(command.id);
  if (!loaded) return loaded.error();
  const Task before = *loaded;
  Task task = std::move(*loaded);
  if (task.status != TaskStatus::kActive) return Error{ErrorCode::kConflict, std::string(refusals::kDoneNotSnoozed)};
  if (task.reminders.empty())
    task.reminders = make_reminders(work, {ReminderSpec{std::nullopt, until, std::nullopt}}, task);
  for (Reminder& reminder : task.reminders) {
    if (reminder.trigger_time) ++reminder.revision;
    reminder.trigger_time = until;
    if (reminder.at) reminder.at = until;
    reminder.status = ReminderStatus::kPending;
  }
  work.save(before, task, EventType::kTaskUpdated);
  return {};
}

namespace {

// Queued for delivery; its status is set together with the others'.
ReminderId trigger(Work& work, const ClaimedReminder& claimed) {
  const ReminderRow& row = claimed.row;
  const auto late = work.now - *row.reminder.trigger_time;
  Delivery delivery;
  delivery.key = {row.reminder.id, row.reminder.revision, row.reminder.channel};
  delivery.user = row.user;
  delivery.task = row.task;
  delivery.trigger_time = *row.reminder.trigger_time;
  delivery.next_attempt = work.now;
  delivery.missed = late > kMissedAfter;
  delivery.correlation = work.context.correlation;
  delivery.triggered_event = work.emit(EventType::kReminderTriggered, row.reminder.id.uuid, triggered_payload(claimed));
  work.tx.put_delivery(delivery);
  return row.reminder.id;
}

}  // namespace

Result<void> handle(Work& work, const TriggerReminders& command) {
  std::vector<ReminderId> triggered, cancelled;
  // The scheduler acts for everyone: each event belongs to the user whose reminder it is.
  CommandContext context = work.context;
  Work own{work.tx, context, work.options, work.ids, work.now, work.profile, work.zone, work.outcome, work.causation};
  for (const ClaimedReminder& claimed : work.tx.claim_reminders(command.now, command.limit)) {
    context.user = claimed.row.user;
    if (claimed.task_open) {
      triggered.push_back(trigger(own, claimed));
    } else {
      cancelled.push_back(claimed.row.reminder.id);
    }
  }
  work.tx.set_reminder_statuses(triggered, ReminderStatus::kTriggered);
  work.tx.set_reminder_statuses(cancelled, ReminderStatus::kCancelled);
  work.outcome.count += triggered.size();
  return {};
}

}  // namespace yaad
