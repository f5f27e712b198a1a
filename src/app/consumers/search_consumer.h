#pragma once
#include "app/ports/event_bus.h"

namespace yaad {

/// Keeps the full-text rows in step with the tasks. Re-reads each task, so order and repeats do not matter; runs when
/// the writer has little to do (searches read the short unindexed tail besides).
class SearchConsumer final : public Consumer {
 public:
  static ConsumerOptions options();
  [[nodiscard]] std::string_view name() const override { return "search"; }
  [[nodiscard]] bool wants(EventType type) const override;
  Result<Effect> handle(std::span<const EventPtr> events) override;
};

}  // namespace yaad
