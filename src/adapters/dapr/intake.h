// Internal: one subscription's deliveries, worked on one after the other by a thread of its own.
#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "adapters/dapr/delivery.h"
#include "app/ports/broker.h"
#include "app/ports/http_hooks.h"

namespace yaad::dapr {

/// Bounds: so many deliveries and bytes wait at most; more are answered 503, and the sidecar brings them again.
/// Thread-safety: any thread; start and stop once.
class Intake {
 public:
  static constexpr std::size_t kWaitingMax = 256;
  static constexpr std::size_t kWaitingBytesMax = 128 * 1024 * 1024;

  explicit Intake(BrokerSubscription subscription) : subscription_(std::move(subscription)) {}
  ~Intake() { stop(); }
  Intake(const Intake&) = delete;
  Intake& operator=(const Intake&) = delete;

  void start();
  /// Lets the handler that runs finish and answers what waits with 503.
  void stop();
  void deliver(std::string topic, std::string body, HookResponder respond);
  [[nodiscard]] const BrokerSubscription& subscription() const { return subscription_; }

 private:
  struct Waiting {
    std::string topic, body;
    HookResponder respond;
  };
  void run();
  [[nodiscard]] HookAnswer work(const Waiting& waiting) const;
  [[nodiscard]] std::vector<Verdict> judge(const std::vector<BrokerRecord>& records) const;

  const BrokerSubscription subscription_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Waiting> waiting_;
  std::size_t bytes_ = 0;
  bool open_ = false;
  std::thread thread_;
};

}  // namespace yaad::dapr
