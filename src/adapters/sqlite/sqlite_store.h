#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "app/ports/store.h"

namespace yaad {

struct SqliteOptions {
  std::string path;                            ///< The database file; `-wal`, `-shm` and `.lock` stand beside it.
  std::size_t queue_max = 10'000;              ///< Jobs waiting for the writer; more are refused.
  std::size_t batch_max = 256;                 ///< Jobs per commit, at most.
  std::size_t readers = 2;                     ///< Connections for `read`, opened when they are first needed.
  std::chrono::milliseconds read_wait{5'000};  ///< For a reader of the pool; then kBusy.
  int writer_cache_kib = 6'144;
  int reader_cache_kib = 2'048;
  std::int64_t mmap_bytes = 0;
  std::int64_t checkpoint_bytes = 64 << 20;  ///< The WAL is taken over at this size, whoever waits: the rarer the
                                             ///< cheaper a change, as a page written many times is moved once,
  std::int64_t eager_checkpoint_bytes = 4
                                        << 20;   ///< at this size when nobody waits: the smaller the shorter the pause,
  std::int64_t idle_checkpoint_bytes = 1 << 20;  ///< and at this one when nobody has come for a while.
  std::int64_t pages_max = 0;                    ///< Limit of the file in pages; 0: none.
  /// Files up to this size are checked whole when they are opened; of bigger ones the header, the free pages and the
  /// ends of each table and index, and the rest by `Store::inspect`, which begins after `inspection_wait`.
  std::int64_t check_bytes_max = 4 << 20;
  std::chrono::milliseconds inspection_wait{1'000};
  std::chrono::seconds inspection_max{120};
  /// Called on the writer's thread with the loop over the `done` callbacks of a batch; it must run it once. Lets an
  /// edge wake its threads once per batch. Empty: the loop runs bare.
  std::function<void(const std::function<void()>&)> around_done;
  std::function<void(std::size_t jobs)> on_batch;  ///< After each commit, on the writer's thread.
};

/// Opens the database, makes or upgrades its schema (a copy of the old file is kept as `PATH.vN.bak`), checks it and
/// starts the writer. One process at a time: a second one is refused and told the pid of the first.
///
/// Errors: StorageError with kind and remedy; nothing is changed then. `clock` must outlive the store.
std::unique_ptr<Store> open_sqlite(SqliteOptions options, const Clock& clock);

}  // namespace yaad
