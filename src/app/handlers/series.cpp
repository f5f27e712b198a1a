#include "app/handlers/work.h"
#include "app/next_due.h"
#include "app/refusals.h"
#include "app/undo_log.h"
#include "base/json_writer.h"

namespace yaad {
namespace {

LocalSeconds local_of(const CivilDateTime& value) { return value.local(); }

void put_due(Task& task, LocalSeconds at) {
  const auto civil = CivilDateTime::from_local(at, task.due->time.has_value());
  task.due->date = civil.date;
  task.due->time = civil.time;
}

std::string generated_payload(const Task& source, const NextTask& next) {
  std::string out;
  JsonWriter json(out);
  json.begin_object()
      .field("source_task_id", source.id.str())
      .field("new_task_id", next.task.id.str())
      .field("series_id", next.task.series->str())
      .field("rule", next.task.repeat->rrule)
      .field("occurrence", to_string(*next.task.occurrence))
      .field("adjusted", next.adjusted);
  json.key("missed").begin_array();
  for (const std::string& missed : next.missed) json.value(missed);
  json.end_array().end_object();
  return out;
}

Error conflict(std::string_view detail) { return Error{ErrorCode::kConflict, std::string(detail)}; }

// A rule that can be read, but not with this due date or today: a conflict between two things that are right.
Error no_occurrence(std::string_view detail) {
  constexpr std::string_view kFront = "the rule ";
  return Error{
      ErrorCode::kConflict, std::string(detail), {{"#/recurrence_rule", std::string(detail.substr(kFront.size()))}}};
}

}  // namespace

Result<void> start_series(Work& work, Task& task, const RepeatRule& rule) {
  auto parsed = parse_rrule(rule.rrule);
  if (!parsed) return parsed.error();
  const Zone zone = zone_of_task(task, work.zone);
  const LocalSeconds now = zone.to_local(work.now);
  if (!task.due) {  // The first due date is the first occurrence ahead.
    const LocalSeconds today = std::chrono::floor<std::chrono::days>(now);
    const auto first = occurrences(anchor_to(*parsed, CivilDateTime::from_local(today, false).date), today, 1);
    if (first.empty()) return no_occurrence(refusals::kNeverFalls);
    task.due = Due{CivilDateTime::from_local(first.front(), false).date, std::nullopt, {}};
  }
  const RRule anchored = anchor_to(*parsed, task.due->date);
  const LocalSeconds start = local_of(due_civil(*task.due));
  if (!next_after(anchored, start, start - std::chrono::seconds(1))) {
    return no_occurrence(refusals::kNoOccurrence);
  }
  const CivilDateTime first = due_civil(*task.due);
  if (task.series && task.occurrence != first && work.tx.find_occurrence(*task.series, first)) {
    return conflict(refusals::kDateTaken);
  }
  task.repeat = RepeatRule{to_string(anchored), rule.basis, rule.missed};
  if (!task.series) task.series = SeriesId{work.ids.next()};
  task.occurrence = first;
  task.series_start = task.occurrence;
  task.occurrence_index = 1;
  return {};
}

// A rule counts from the start of its series: without one it has no next.
void end_series(Task& task) { task.series_start.reset(); }

void resume_series(Work& work, Task& task) {
  if (!task.repeat || !task.series || task.series_start) return;
  // From here on is better than not at all when the log no longer says since when.
  if (!recall_series_start(work.tx, task)) task.series_start = task.occurrence;
}

std::optional<NextTask> next_in_series(Work& work, const Task& source) {
  const NextOccurrence next =
      occurrence_after(source, work.zone, source.completed_at.value_or(source.deleted_at.value_or(work.now)));
  if (!next.at) return std::nullopt;

  NextTask result;
  result.adjusted = next.adjusted;
  for (const LocalSeconds missed : next.missed) {
    result.missed.push_back(to_string(CivilDateTime::from_local(missed, source.due->time.has_value())));
  }
  Task& task = result.task;
  task = source;
  task.row = 0;
  task.id = TaskId{work.ids.next()};
  task.status = TaskStatus::kActive;
  task.completed_at.reset();
  task.deleted_at.reset();
  task.created_at = task.updated_at = work.now;
  task.version = 1;
  put_due(task, *next.at);
  task.occurrence = due_civil(*task.due);
  task.occurrence_index = source.occurrence_index + 1;
  // Lead times are carried over; a reminder at one fixed instant belonged to the one that is done.
  std::erase_if(task.reminders, [](const Reminder& reminder) { return !reminder.minutes_before; });
  for (Reminder& reminder : task.reminders) {
    Reminder fresh;
    fresh.id = ReminderId{work.ids.next()};
    fresh.minutes_before = reminder.minutes_before;
    fresh.channel = reminder.channel;
    reminder = fresh;
  }
  arm_reminders(work, task);
  return result;
}

Result<void> handle(Work& work, const GenerateOccurrence& command) {
  const auto source = work.tx.find_task(work.context.user, command.source);
  // By the time the event is read it may have been undone, and then there is nothing to follow.
  if (!source || (source->status == TaskStatus::kActive && !source->deleted_at)) return {};
  auto next = next_in_series(work, *source);
  if (!next) return {};
  if (work.tx.find_occurrence(*source->series, *next->task.occurrence)) return {};
  const auto newest = work.tx.newest_of_series(*source->series);
  if (newest && newest->occurrence_index > source->occurrence_index) return {};
  Task& task = next->task;
  work.tx.insert_task(task);
  append_task_json(work.outcome.body, task);
  work.emit(EventType::kTaskCreated, task.id.uuid, work.outcome.body);
  work.emit(EventType::kRecurringGenerated, task.id.uuid, generated_payload(*source, *next));
  Task bare = task;
  bare.reminders.clear();
  emit_reminder_changes(work, bare, task);
  work.outcome.tasks.push_back(task);
  return {};
}

Result<void> handle(Work& work, const SkipOccurrence& command) {
  auto loaded = work.load(command.id);
  if (!loaded) return loaded.error();
  const Task before = *loaded;
  Task task = std::move(*loaded);
  if (task.status != TaskStatus::kActive) return conflict(refusals::kDoneNotSkipped);
  if (!task.repeat) return conflict(refusals::kNotRepeating);
  auto next = next_in_series(work, task);
  if (!next) return conflict(refusals::kLastOfSeries);
  if (work.tx.find_occurrence(*task.series, *next->task.occurrence)) {  // Made when this one was done, then reopened.
    return conflict(refusals::kNextIsThere);
  }
  task.due = next->task.due;
  task.occurrence = next->task.occurrence;
  task.occurrence_index = next->task.occurrence_index;
  arm_reminders(work, task);
  work.save(before, task, EventType::kTaskUpdated);
  return {};
}

}  // namespace yaad
