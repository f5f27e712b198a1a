#pragma once
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "adapters/sqlite/database.h"
#include "adapters/sqlite/session.h"
#include "adapters/sqlite/sqlite_store.h"

namespace yaad::sqlite {

/// The one thread that writes, and the one connection that writes and checkpoints.
///
/// It takes everything that waits (up to batch_max), runs it in one transaction without savepoints, takes what has come
/// meanwhile too, and commits once.
/// Those who were answered together ask again together. So under load a commit waits, half as long as the last one took
/// at most, until as many jobs are there as were under way when the last one ended: otherwise clients part into two
/// groups of which each waits for the sync of the other.
///
/// When a job fails after it has written, the batch is rolled back and run again with a savepoint for each. When the
/// disk is full, or fails before the commit, the batch is refused and the next one tried. After a failed commit whose
/// outcome nobody knows it stops for good: an fsync that failed once says nothing when it is asked again.
class Writer {
 public:
  /// Takes the connection over and starts. `clock` is borrowed.
  Writer(std::unique_ptr<Database> db, const SqliteOptions& options, const Clock& clock);
  ~Writer();

  bool submit(WriteJob job);
  void on_commit(std::function<void(std::span<const EventPtr>)> listener) { listener_ = std::move(listener); }
  /// Commits what waits, checkpoints, ends the thread.
  void close();
  [[nodiscard]] std::size_t depth() const;
  /// From now on every job is refused for this reason. Any thread; the first reason stays.
  void stop(const std::string& reason);
  /// Fills in `failing` and `stopped`.
  void describe(StoreHealth& health) const;

 private:
  using Outcome = std::optional<Error>;

  void loop();
  bool take(std::vector<WriteJob>& batch);
  /// Adds what has come meanwhile, as far as the batch has room; false when there is nothing.
  bool take_more(std::vector<WriteJob>& batch);
  void wait_for_the_others(std::unique_lock<std::mutex>& lock, std::size_t have);
  void move_jobs(std::vector<WriteJob>& batch, std::size_t count);
  [[nodiscard]] std::int64_t eager_bytes() const;
  void run_batch(std::vector<WriteJob>& batch);
  /// Runs those behind the outcomes there are. False when a job failed after it had written: nothing of the batch is
  /// kept then.
  bool try_bare(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes);
  void run_with_savepoints(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes);
  void commit();
  void roll_back();
  void fail_all(std::vector<Outcome>& outcomes, const Error& error);
  void answer(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes);
  /// PASSIVE while working; TRUNCATE at the end, so that the file alone is the whole database.
  void checkpoint(int mode);
  [[nodiscard]] std::optional<Error> stopped() const;
  void refuse_batch(std::vector<Outcome>& outcomes, const StorageError& failure);
  void note(std::string failing);

  SqliteOptions options_;
  std::unique_ptr<Database> db_;
  Session session_;
  std::function<void(std::span<const EventPtr>)> listener_;
  std::int64_t wal_bytes_ = 0;
  std::int64_t page_bytes_ = 4096;
  const Clock& clock_;
  std::size_t last_batch_ = 0;                            ///< Its jobs.
  std::size_t under_way_ = 0;                             ///< Jobs of the last batch, and those that waited at its end.
  std::chrono::steady_clock::time_point gather_until_{};  ///< Of the batch that is being run.
  std::chrono::steady_clock::duration commit_took_{};
  bool committing_ = false;  ///< What fails now may have happened all the same.

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<WriteJob> queue_;
  std::size_t taken_ = 0;    ///< Of queue_: already handed to the thread.
  std::size_t wake_at_ = 1;  ///< Jobs that end the sleep.
  bool sleeping_ = false, closing_ = false;
  std::optional<Error> stopped_;
  std::string failing_;
  std::thread thread_;
};

}  // namespace yaad::sqlite
