#pragma once
#include "adapters/sql/values.h"
#include "app/ports/store.h"
#include "app/row_text.h"

/// Reads rows into what they stand for. Each takes the columns of its list, in that order, from a Query that has
/// stepped onto a row; what is not in the row itself, the user, is handed in.
namespace yaad::sql {

#define YAAD_TASK_COLUMNS                                                                                            \
  "t.number, t.id, t.state, t.status, t.version, t.created_at, t.updated_at, t.priority, t.reminder_count, t.title," \
  " t.description, t.tags, t.due_day, t.due_second, t.due_tz, t.completed_at, t.deleted_at, t.rrule, t.rule_basis,"  \
  " t.rule_missed, t.series, t.occurrence, t.occurrence_index, t.series_start, t.parent"
inline constexpr int kTaskColumnCount = 25;
inline constexpr int kTaskReminderCount = 8;  ///< The column that tells whether there are reminders to read.

#define YAAD_PROFILE_COLUMNS "tz, language, default_priority, default_reminder_minutes, email, version"

#define YAAD_REMINDER_COLUMNS "r.id, r.minutes_before, r.at, r.channel, r.trigger_time, r.status, r.revision"
inline constexpr int kReminderColumnCount = 7;
#define YAAD_REMINDER_ROW_COLUMNS YAAD_REMINDER_COLUMNS ", t.id, t.owner, t.title"

#define YAAD_DELIVERY_COLUMNS                                                                                \
  "d.reminder, d.revision, d.channel, d.owner, d.task, d.trigger_time, d.state, d.attempts, d.next_attempt," \
  " d.lease_until, d.triggered_event, d.correlation, d.missed, d.lease_owner, d.mail"
inline constexpr int kDeliveryOwner = 3;

#define YAAD_EVENT_COLUMNS                                                                                          \
  "position, owner, sequence, type, at, id, entity, command, causation, correlation, actor_type, actor_id, source," \
  " traceparent, object, changes"
inline constexpr int kEventOwner = 1;

#define YAAD_LETTER_COLUMNS "id, consumer, topic, error, event, original, retry_count, failed_at"

/// Behind the sequence, which each store keeps in its own way.
#define YAAD_AUDIT_COLUMNS "a.event, a.entity, a.action, a.at, a.text, a.hash, v.salt, v.data"

#define YAAD_CONVERSATION_COLUMNS "id, state, created_at, last_at, message_count"

template <typename Query>
Due read_due(const Query& query, int day, int second) {
  Due due{day_of(query.integer(day)), std::nullopt, {}};
  if (const auto since_midnight = query.maybe_integer(second)) {
    const int s = static_cast<int>(*since_midnight);
    due.time = CivilTime{s / 3600, s / 60 % 60, s % 60};
  }
  return due;
}

inline std::optional<CivilDateTime> civil_of(std::string_view text) {
  return text.empty() ? std::nullopt : parse_civil(text);
}

/// Without its reminders.
template <typename Query>
Task read_task(const Query& query, UserId user) {
  Task task;
  task.row = query.integer(0);
  task.id = TaskId{query.uuid(1)};
  task.user = user;
  task.status = static_cast<TaskStatus>(query.small(3));
  task.version = query.integer(4);
  task.created_at = instant(query.integer(5));
  task.updated_at = instant(query.integer(6));
  if (const auto priority = query.maybe_integer(7)) task.priority = static_cast<Priority>(*priority);
  task.title = query.text(9);
  if (!query.null(10)) task.description = query.text(10);
  task.tags = tags_from_text(query.text(11));
  if (!query.null(12)) {
    task.due = read_due(query, 12, 13);
    task.due->tz = query.text(14);
  }
  if (const auto at = query.maybe_integer(15)) task.completed_at = instant(*at);
  if (const auto at = query.maybe_integer(16)) task.deleted_at = instant(*at);
  if (!query.null(17)) {
    task.repeat = RepeatRule{std::string(query.text(17)), static_cast<std::uint8_t>(query.small(18)),
                             static_cast<std::uint8_t>(query.small(19))};
  }
  if (!query.null(20)) task.series = SeriesId{query.uuid(20)};
  task.occurrence = civil_of(query.text(21));
  task.occurrence_index = query.small(22);
  task.series_start = civil_of(query.text(23));
  if (!query.null(24)) task.parent = TaskId{query.uuid(24)};
  return task;
}

template <typename Query>
Reminder read_reminder(const Query& query) {
  Reminder reminder;
  reminder.id = ReminderId{query.uuid(0)};
  if (!query.null(1)) reminder.minutes_before = query.small(1);
  if (!query.null(2)) reminder.at = instant(query.integer(2));
  reminder.channel = static_cast<Channel>(query.small(3));
  if (!query.null(4)) reminder.trigger_time = instant(query.integer(4));
  reminder.status = static_cast<ReminderStatus>(query.small(5));
  reminder.revision = query.small(6);
  return reminder;
}

template <typename Query>
Profile read_profile(const Query& query, UserId user) {
  Profile profile;
  profile.user = user;
  profile.tz = query.text(0);
  profile.language = query.text(1);
  profile.default_priority = query.null(2) ? std::nullopt : std::optional(static_cast<Priority>(query.small(2)));
  if (!query.null(3)) profile.default_reminder_minutes = query.small(3);
  profile.email = query.text(4);
  profile.version = query.integer(5);
  return profile;
}

template <typename Query>
Delivery read_delivery(const Query& query, UserId user) {
  Delivery row;
  row.key = {ReminderId{query.uuid(0)}, query.small(1), static_cast<Channel>(query.small(2))};
  row.user = user;
  row.task = TaskId{query.uuid(4)};
  row.trigger_time = instant(query.integer(5));
  row.state = static_cast<DeliveryState>(query.small(6));
  row.attempts = query.small(7);
  row.next_attempt = instant(query.integer(8));
  if (!query.null(9)) row.lease_until = instant(query.integer(9));
  row.triggered_event = EventId{query.uuid(10)};
  row.correlation = query.text(11);
  row.missed = query.flag(12);
  if (!query.null(13)) row.lease_owner = query.uuid(13);
  if (!query.null(14)) row.mail = query.uuid(14);
  return row;
}

template <typename Query>
std::shared_ptr<Event> read_event(const Query& query, UserId user) {
  auto event = std::make_shared<Event>();
  event->position = query.integer(0);
  event->user = user;
  event->sequence = static_cast<std::uint64_t>(query.integer(2));
  event->type = static_cast<EventType>(query.small(3));
  event->at = instant(query.integer(4));
  event->id = EventId{query.uuid(5)};
  event->entity = query.uuid(6);
  event->command = query.null(7) ? event->id : CommandId{query.uuid(7)};
  if (!query.null(8)) event->causation = EventId{query.uuid(8)};
  event->correlation = query.text(9);
  event->actor.type = static_cast<ActorType>(query.small(10));
  event->actor.id = query.null(11) ? event->user.str() : std::string(query.text(11));
  event->source = query.text(12);
  event->traceparent = query.text(13);
  event->object = query.text(14);
  event->changes = query.text(15);
  return event;
}

template <typename Query>
DeadLetter read_letter(const Query& query) {
  DeadLetter letter;
  letter.id = query.integer(0);
  letter.consumer = query.text(1);
  letter.topic = query.text(2);
  letter.error = query.text(3);
  letter.event = EventId{query.uuid(4)};
  letter.original = query.text(5);
  letter.retry_count = query.small(6);
  letter.failed_at = instant(query.integer(7));
  return letter;
}

/// The sequence stands in column 0 in the store's own way, YAAD_AUDIT_COLUMNS behind it.
template <typename Query>
AuditEntry read_audit(const Query& query, UserId user, std::uint64_t sequence) {
  AuditEntry entry;
  entry.user = user;
  entry.sequence = sequence;
  entry.event = EventId{query.uuid(1)};
  entry.entity = query.uuid(2);
  entry.action = static_cast<std::uint8_t>(query.small(3));
  entry.at = instant(query.integer(4));
  entry.text = query.text(5);
  entry.hash = query.text(6);
  entry.salt = query.text(7);
  entry.values = query.text(8);
  return entry;
}

template <typename Query>
Conversation read_conversation(const Query& query, UserId user) {
  return {std::string(query.text(0)), user,
          std::string(query.text(1)), instant(query.integer(2)),
          instant(query.integer(3)),  query.integer(4)};
}

/// The event types whose word in the trail is `action`, as a list for IN; "-1" when there is none.
std::string types_of(std::string_view action);

/// A task as its row has it: what is derived, and texts that must live as long as the query they are bound to.
struct TaskRow {
  TaskRow(const Task& task, const Zone& user_zone);

  int state = 0;  ///< 0 active, 1 completed, 2 in the trash.
  std::string tags;
  std::optional<Instant> due_at, late_at;
  std::optional<std::int64_t> due_day, due_second;
  std::optional<std::string> occurrence, series_start;
};

/// Binds what insert and update have in common, in the order of their SQL.
template <typename Query>
void bind_task(Query& query, const Task& task, const TaskRow& row, const std::optional<int>& reminder_count) {
  const bool repeats = task.repeat.has_value();
  query.bind(row.state, static_cast<int>(task.status), task.version, task.created_at, task.updated_at, row.due_at,
             row.late_at, number_of(task.priority), reminder_count, std::string_view(task.title),
             view_if(task.description), unless_empty(row.tags), row.due_day, row.due_second,
             unless_empty(task.due ? task.due->tz : std::string_view()), task.completed_at, task.deleted_at,
             view_if(repeats, repeats ? task.repeat->rrule : std::string_view()),
             repeats ? std::optional(static_cast<int>(task.repeat->basis)) : std::nullopt,
             repeats ? std::optional(static_cast<int>(task.repeat->missed)) : std::nullopt, task.series,
             view_if(row.occurrence), task.occurrence_index == 0 ? std::nullopt : std::optional(task.occurrence_index),
             view_if(row.series_start), task.parent);
}

}  // namespace yaad::sql
