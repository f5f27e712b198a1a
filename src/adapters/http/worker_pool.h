#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace yaad::http {

/// Threads that run jobs from one bounded queue.
/// Thread-safety: any thread may submit; stop() once, by the owner.
class WorkerPool {
 public:
  WorkerPool(int threads, std::size_t queue_max);
  ~WorkerPool();
  /// False when the queue is full or the pool has stopped: the job is not taken.
  bool submit(std::function<void()> job);
  /// Runs what is queued, then ends the threads.
  void stop();
  [[nodiscard]] std::size_t queued() const;

 private:
  void run();
  const std::size_t queue_max_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> jobs_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace yaad::http
