#pragma once
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "app/ports/event_bus.h"
#include "base/clock.h"

namespace yaad {

/// The bus of one process: the event table is the queue, one cursor row per consumer is its mark.
///
/// Committed events are handed over typed, in memory (`committed`); a consumer that starts late or has fallen behind
/// the bounded ring reads the table. One thread per consumer, asleep when there is nothing to do; a consumer that had
/// nothing to do with a stretch of events stores its mark only now and then.
///
/// A batch that fails is halved until the event that fails is found; that one is tried again after each wait of
/// `retry_after`, goes to the dead letters ("<topic>-dlq"), and the mark moves on. When the store itself refuses (full,
/// overloaded), nothing is skipped: the consumer waits and tries again.
/// Errors: none are thrown; they show in `states()`. Thread-safety: as EventBus; `committed` from the writer's thread.
class EmbeddedBus final : public EventBus {
 public:
  struct Options {
    std::size_t ring_max = 16'384;                 ///< Events kept in memory for consumers that are behind.
    std::chrono::milliseconds drain_max{10'000};   ///< How long stop() waits for them to catch up.
    std::size_t store_mark_every = 4'096;          ///< Unwanted events passed before the mark is stored.
    std::chrono::milliseconds store_refused{250};  ///< Wait after the store itself refused.
  };
  /// Borrows both; they must outlive it.
  EmbeddedBus(Store& store, const Clock& clock, Options options);
  EmbeddedBus(Store& store, const Clock& clock);
  ~EmbeddedBus() override;

  void subscribe(Consumer& consumer, ConsumerOptions options) override;
  void start() override;
  void stop() override;
  [[nodiscard]] std::vector<ConsumerState> states() const override;
  Result<void> replay(std::int64_t dead_letter) override;

  /// For Store::on_commit: cheap, never blocks on a consumer.
  void committed(std::span<const EventPtr> events);
  /// Makes every thread look at the clock again; for tests that move it.
  void wake();

 private:
  struct Worker;
  struct Ring;
  Store& store_;
  const Clock& clock_;
  Options options_;
  std::unique_ptr<Ring> ring_;
  std::vector<std::unique_ptr<Worker>> workers_;
  bool started_ = false;
};

}  // namespace yaad
