#pragma once
#include "domain/recurrence.h"
#include "domain/task.h"

namespace yaad {

/// The zone in which a task's times are meant: its own, or the user's when it has none.
Zone zone_of_task(const Task& task, const Zone& user_zone);

/// Which occurrence of its series follows `source` when it ends at `ended`. Its `at` is empty when none does: the task
/// does not repeat, or the series is over. Pure.
NextOccurrence occurrence_after(const Task& source, const Zone& user_zone, Instant ended);

/// The same as the due date that the next one will have.
std::optional<Due> next_due(const Task& source, const Zone& user_zone, Instant ended);

}  // namespace yaad
