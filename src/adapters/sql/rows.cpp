#include "adapters/sql/rows.h"

#include <fmt/format.h>

namespace yaad::sql {

TaskRow::TaskRow(const Task& task, const Zone& user_zone)
    : state(task.deleted_at ? 2 : static_cast<int>(task.status)), tags(tags_to_text(task.tags)) {
  if (task.due) {
    due_at = due_key(*task.due, user_zone);
    late_at = overdue_after(*task.due, user_zone);
    due_day = day_number(task.due->date);
    if (task.due->time) due_second = task.due->time->since_midnight().count();
  }
  if (task.occurrence) occurrence = to_string(*task.occurrence);
  if (task.series_start) series_start = to_string(*task.series_start);
}

std::string types_of(std::string_view action) {
  std::string list = "-1";
  for (int type = 0; type <= static_cast<int>(EventType::kSecurity); ++type) {
    if (action_of(static_cast<EventType>(type)) == action) list += fmt::format(", {}", type);
  }
  return list;
}

}  // namespace yaad::sql
