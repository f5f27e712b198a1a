#pragma once
#include <stdexcept>
#include <string>
#include <utility>

#include "app/testing/test_parts.h"

namespace yaad::bench {

/// The event that a change of a task leaves, half a kilobyte, of the i-th of a hundred users in turn, on its way to the
/// store: the load of the benchmarks of buses. Throws std::runtime_error when the writer's queue is full.
inline void commit_change(Store& store, UuidV7Source& ids, int i) {
  Event event;
  event.id = event.command = EventId{ids.next()};
  event.entity = ids.next();
  event.user = testing::user_of(static_cast<unsigned>(i % 100) + 1);
  event.correlation = event.id.str();
  event.at = system_clock().now();
  event.actor = {ActorType::kUser, event.user.str()};
  event.object = R"({"id":"x","title":"buy milk and bread","description":")" + std::string(380, 'd') +
                 R"(","series_id":null,"version":1})";
  WriteJob job;
  job.run = [event](Transaction& tx) mutable -> Result<void> {
    tx.append_event(event);
    return {};
  };
  job.done = [](const Result<void>&) {};
  if (!store.submit(std::move(job))) throw std::runtime_error("the store takes no more");
}

}  // namespace yaad::bench
