#include "adapters/sql/task_lister.h"

namespace yaad::sql {

LightTask light_task(const TaskQuery& query, std::int64_t row, std::optional<std::int64_t> priority,
                     std::string_view title, std::optional<std::int64_t> due_at, std::int64_t updated_at) {
  constexpr std::size_t kTitleKeyBytes = 200;
  switch (query.sort) {
    case TaskSort::kPriority:
      return {row, priority ? 4 - *priority : 0, {}};
    case TaskSort::kTitle:
      return {row, 0, fold_case(title).substr(0, kTitleKeyBytes)};
    case TaskSort::kDueDate:
      // Tasks without a due date come last in either order.
      return {row, due_at ? *due_at : query.descending ? INT64_MIN : INT64_MAX, {}};
    default:
      return {row, updated_at, {}};
  }
}

Result<void> sort_light(std::vector<LightTask>& tasks, const TaskQuery& query,
                        const std::optional<PageCursor>& cursor) {
  if (tasks.size() > kSortInMemoryMax) {
    return Error{ErrorCode::kTooLarge,
                 fmt::format("more than {} tasks match, too many for this order: add a filter (status, priority, tag, "
                             "q, due_from, due_to)",
                             kSortInMemoryMax)};
  }
  const auto before = [&](const LightTask& a, const LightTask& b) {
    const auto left = std::tie(a.number, a.text, a.row);
    const auto right = std::tie(b.number, b.text, b.row);
    return query.descending ? right < left : left < right;
  };
  std::sort(tasks.begin(), tasks.end(), before);
  if (cursor) {
    const LightTask last{cursor->row, cursor->number, cursor->text};
    tasks.erase(tasks.begin(), std::upper_bound(tasks.begin(), tasks.end(), last, before));
  }
  return {};
}

std::vector<int> states_of(const TaskQuery& query) {
  if (query.overdue_at) {
    return query.status == StatusFilter::kActive || query.status == StatusFilter::kAll ? std::vector{0}
                                                                                       : std::vector{-1};
  }
  switch (query.status) {
    case StatusFilter::kActive:
      return {0};
    case StatusFilter::kCompleted:
      return {1};
    case StatusFilter::kDeleted:
      return {2};
    case StatusFilter::kAll:
      return {0, 1};
  }
  return {0};
}

}  // namespace yaad::sql
