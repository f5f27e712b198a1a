#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "app/ports/store.h"

namespace yaad {

struct PostgresOptions {
  std::string url;                             ///< postgresql://…, with whatever libpq takes as parameters.
  std::size_t queue_max = 10'000;              ///< Jobs waiting for the writer; more are refused.
  std::size_t batch_max = 256;                 ///< Jobs per commit, at most.
  std::size_t readers = 2;                     ///< Connections for `read`, opened when they are first needed.
  std::chrono::milliseconds read_wait{5'000};  ///< For a reader of the pool; then kBusy.
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds statement_timeout{30'000};  ///< The server ends what takes longer.
  std::chrono::milliseconds lock_timeout{5'000};        ///< Waiting for a row that another transaction holds.
  std::chrono::milliseconds idle_timeout{30'000};       ///< The server ends a transaction in which nothing happens.
  std::chrono::milliseconds silence{40'000};            ///< An answer that is due so long: the connection is given up.
  std::chrono::milliseconds reconnect{2'000};  ///< A batch waits so long for the server; then it is refused (503).
  std::chrono::milliseconds resolve{5'000};    ///< A commit of unknown outcome is asked for so long before its jobs are
                                               ///< told that it is not known; asking goes on.
  /// One process at a time: the writer's session holds a lock, and after a break it goes on only if nobody else wrote
  /// meanwhile. Without it several processes may write to one database.
  bool exclusive = true;
  std::chrono::milliseconds exclusive_wait{3'000};  ///< For a process that was killed: the server has to notice.
  /// Without `exclusive`: hears by how much the database's clock is ahead of `clock`, before open_postgres returns and
  /// whenever it has been measured again; on a thread of the store's own.
  std::function<void(std::chrono::microseconds)> on_clock_offset;
  /// Called on the writer's thread with the loop over the `done` callbacks of a batch; it must run it once.
  std::function<void(const std::function<void()>&)> around_done;
  std::function<void(std::size_t jobs)> on_batch;  ///< After each commit, on the writer's thread.
};

/// Connects, makes or upgrades the schema (one process at a time, by an advisory lock) and starts the writer.
///
/// Errors: StorageError with the setting, what was tried and the remedy, never the password; kBusy means that another
/// process serves on the database. `clock` must outlive it.
std::unique_ptr<Store> open_postgres(PostgresOptions options, const Clock& clock);

struct PostgresStatus {
  int version = 0;  ///< Schema step of the database.
  int latest = 0;   ///< The newest this program knows.
};
/// Takes the schema to `target` (negative: the newest), up or down.
PostgresStatus migrate_postgres(const PostgresOptions& options, const Clock& clock, int target = -1);

}  // namespace yaad
