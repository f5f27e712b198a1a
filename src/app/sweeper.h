#pragma once
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "app/ports/store.h"

namespace yaad {

/// Throws away what is past its time: trash older than `trash_days` (each purge with its event), events, inbox rows,
/// idempotency records and conversations past their retention. Small batches, so that nobody waits behind it.
class Sweeper {
 public:
  struct Options {
    std::chrono::milliseconds every{60'000};
    std::size_t batch = 500;       ///< Rows per transaction.
    std::size_t batches_max = 20;  ///< Per round and kind; the rest waits for the next.
    int trash_days = TaskLimits::kTrashDays;
    Retention kept;
    std::size_t queue_max = 64;  ///< Leaves the writer alone while more than this waits.
  };
  Sweeper(Store& store, const Clock& clock, IdSource& ids, Options options);
  ~Sweeper();
  void start();
  void stop();
  /// One round; how many rows went.
  std::size_t run_once();
  void wake();

 private:
  std::size_t purge_trash();
  std::size_t purge(Transaction& tx, const std::vector<std::pair<UserId, TaskId>>& old, Instant before, Instant now);
  std::size_t sweep_rows();
  void run();

  Store& store_;
  const Clock& clock_;
  IdSource& ids_;
  Options options_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false, woken_ = false;
  std::thread thread_;
};

}  // namespace yaad
