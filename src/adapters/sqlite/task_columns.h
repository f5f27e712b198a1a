#pragma once
/// The columns of a task in the order in which Session::read_task takes them.
#define YAAD_TASK_COLUMNS                                                                                        \
  "row, id, state, status, version, created_at, updated_at, priority, reminder_count, title, description, tags," \
  " due_day, due_second, due_tz, completed_at, deleted_at, rrule, rule_basis, rule_missed, series, occurrence,"  \
  " occurrence_index, series_start, parent"

namespace yaad::sqlite {

inline constexpr int kTaskColumnCount = 25;

}  // namespace yaad::sqlite
