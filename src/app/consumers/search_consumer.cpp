#include "app/consumers/search_consumer.h"

#include <map>
#include <memory>
#include <utility>

namespace yaad {

ConsumerOptions SearchConsumer::options() {
  ConsumerOptions options;
  options.batch_max = 1024;
  options.linger = std::chrono::milliseconds(20);
  options.linger_until = 512;
  options.yield_above_queue = 4;
  options.own_mark = true;  // A row that is written anew each time.
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
  // Each task once; it is fresh when its creation is among the events.
  auto tasks = std::make_shared<std::map<std::pair<UserId, TaskId>, bool>>();
  for (const EventPtr& event : events) {
    (*tasks)[{event->user, TaskId{event->entity}}] |= event->type == EventType::kTaskCreated;
  }
  return Effect{[tasks](Transaction& tx) -> Result<void> {
    for (const auto& [key, fresh] : *tasks) tx.index_task(key.first, key.second, fresh);
    return {};
  }};
}

}  // namespace yaad
