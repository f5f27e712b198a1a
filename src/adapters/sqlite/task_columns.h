#pragma once
#include "domain/task.h"

/// The columns of a task in the order in which Session::read_task takes them.
#define YAAD_TASK_COLUMNS                                                                                        \
  "row, id, state, status, version, created_at, updated_at, priority, reminder_count, title, description, tags," \
  " due_day, due_second, due_tz, completed_at, deleted_at, rrule, rule_basis, rule_missed, series, occurrence,"  \
  " occurrence_index, series_start, parent"

namespace yaad::sqlite {

inline constexpr int kTaskColumnCount = 25;

/// By what tasks are sorted and filtered when their due date counts: the due instant, local midnight when all-day.
Instant due_key(const Due& due, const Zone& user_zone);

}  // namespace yaad::sqlite
