#pragma once
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>

#include "app/executor.h"

namespace yaad {

/// Fires reminders: asleep until the next one is due, woken by a commit that brings an earlier one. On time it executes
/// TriggerReminders until nothing is due any more; lateness counts until that command is committed.
///
/// The wall clock decides what is due; a jump of it is noticed within `recheck`. When the store refuses, the same
/// reminders are tried again after `retry`. Thread-safety: any thread; `committed` from the writer's.
class Scheduler {
 public:
  struct Options {
    std::size_t batch_max = 500;
    std::chrono::milliseconds recheck{30'000};
    std::chrono::milliseconds retry{250};
    /// Hears how late reminders were (each by itself: count 1) when their reminder.triggered was durable; on the
    /// writer's thread.
    std::function<void(double seconds, std::size_t count)> on_fired;
  };
  Scheduler(Store& store, Executor& executor, const Clock& clock, IdSource& ids, Options options);
  ~Scheduler();

  void start();
  void stop();
  /// For Store::on_commit.
  void committed(std::span<const EventPtr> events);
  /// Looks at the clock and the store again; for tests.
  void wake();
  /// One round on the caller's thread, without the thread: fires what is due, says when to come again.
  std::optional<Instant> run_once();

 private:
  void run();
  /// False when the store refused.
  bool fire(Instant now);

  Store& store_;
  Executor& executor_;
  const Clock& clock_;
  IdSource& ids_;
  Options options_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<Instant> hint_;    ///< Earliest trigger time committed since the store was last asked.
  std::optional<Instant> target_;  ///< What the thread sleeps for.
  bool stopping_ = false, woken_ = false;
  std::thread thread_;
};

}  // namespace yaad
