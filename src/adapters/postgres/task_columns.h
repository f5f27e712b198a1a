#pragma once

/// The columns of a task in the order in which Session::read_task takes them.
#define YAAD_TASK_COLUMNS                                                                                            \
  "t.number, t.id, t.state, t.status, t.version, t.created_at, t.updated_at, t.priority, t.reminder_count, t.title," \
  " t.description, t.tags, t.due_day, t.due_second, t.due_tz, t.completed_at, t.deleted_at, t.rrule, t.rule_basis,"  \
  " t.rule_missed, t.series, t.occurrence, t.occurrence_index, t.series_start, t.parent"

namespace yaad::postgres {

inline constexpr int kTaskColumnCount = 25;

}  // namespace yaad::postgres
