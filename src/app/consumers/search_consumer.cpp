#include "app/consumers/search_consumer.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace yaad {

ConsumerOptions SearchConsumer::options() {
  ConsumerOptions options;
  options.batch_max = 1024;
  options.linger = std::chrono::milliseconds(20);
  options.linger_until = 512;
  options.yield_above_queue = 4;
  return options;
}

bool SearchConsumer::wants(EventType type) const {
  switch (type) {
    case EventType::kTaskCreated:
    case EventType::kTaskUpdated:
    case EventType::kTaskRestored:
    case EventType::kTaskDeleted:
      return true;
    default:
      return false;  // A purge takes the task's full-text rows with it.
  }
}

Result<Effect> SearchConsumer::handle(std::span<const EventPtr> events) {
  using Key = std::pair<UserId, TaskId>;
  auto tasks = std::make_shared<std::vector<Key>>();
  tasks->reserve(events.size());
  for (const EventPtr& event : events) tasks->emplace_back(event->user, TaskId{event->entity});
  std::sort(tasks->begin(), tasks->end());
  tasks->erase(std::unique(tasks->begin(), tasks->end()), tasks->end());
  return Effect{[tasks](Transaction& tx) -> Result<void> {
    for (const auto& [user, id] : *tasks) {
      const auto task = tx.find_task(user, id);
      if (!task) continue;
      if (task->deleted_at) {
        tx.unindex_task(task->row);
      } else {
        tx.index_task(*task);
      }
    }
    return {};
  }};
}

}  // namespace yaad
