#pragma once
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "adapters/postgres/connection.h"
#include "adapters/postgres/postgres_store.h"
#include "base/uuid.h"

namespace yaad::postgres {

/// What a process that shares its database hears of the others: their commits, as hints, and what time it is.
///
/// A connection and a thread of its own. Notes that wait together become one hint; a note that was sent while nobody
/// listened is made good by one hint to look at everything after each new connection.
/// The server's clock is asked five times at once, each answer taken to be made half-way between question and arrival,
/// and the median counts: at the start, after each new connection, and every `measure_every`. What is measured later on
/// one connection moves the offset by `step_max` at most each time, so that one wild answer does little.
class Watcher {
 public:
  struct Options {
    std::chrono::milliseconds measure_every{30'000};
    std::chrono::milliseconds measure_again{1'000};  ///< While the offset is still on its way to what was measured.
    std::chrono::microseconds step_max{1'000'000};
  };
  /// Connects and measures before it returns. Throws StorageError. `self`: whose notes are no news.
  Watcher(const PostgresOptions& options, const Clock& clock, const Uuid& self, Options how);
  Watcher(const PostgresOptions& options, const Clock& clock, const Uuid& self);
  ~Watcher();
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

  void on_hint(std::function<void(const CommitHint&)> listener);
  /// What is to be added to this process's clock to have the database's.
  [[nodiscard]] std::chrono::microseconds offset() const { return std::chrono::microseconds(offset_.load()); }
  void stop();

 private:
  using Microseconds = std::chrono::microseconds;
  void run();
  void connect();
  /// Waits for notes until `until`, and tells of them. False: it stops.
  bool listen_until(std::chrono::steady_clock::time_point until);
  bool wait(int socket, std::chrono::nanoseconds time) const;
  void tell(const CommitHint& hint);
  [[nodiscard]] Microseconds ask_offset();
  /// True when the offset is what was measured.
  bool take_offset(Microseconds measured, bool at_once);

  PostgresOptions options_;
  const Clock& clock_;
  const Uuid self_;
  const Options how_;
  std::unique_ptr<Connection> db_;
  std::atomic<std::int64_t> offset_{0};
  std::mutex mutex_;
  std::function<void(const CommitHint&)> listener_;
  int stop_event_;
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

}  // namespace yaad::postgres
