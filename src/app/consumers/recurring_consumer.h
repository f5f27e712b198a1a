#pragma once
#include "app/executor.h"
#include "app/ports/event_bus.h"

namespace yaad {

/// Makes the next occurrence of a series when one is completed, or deleted alone. A command of its own through the
/// Executor; the unique key (series, occurrence) makes a repeat harmless.
class RecurringConsumer final : public Consumer {
 public:
  explicit RecurringConsumer(Executor& executor) : executor_(executor) {}

  static ConsumerOptions options();
  [[nodiscard]] std::string_view name() const override { return "recurring"; }
  [[nodiscard]] bool wants(EventType type) const override;
  Result<Effect> handle(std::span<const EventPtr> events) override;

 private:
  Executor& executor_;
};

}  // namespace yaad
