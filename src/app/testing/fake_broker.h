#pragma once
#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

#include "app/ports/broker.h"
#include "base/clock.h"

namespace yaad::testing {

/// The broker itself, in memory: what was published, and how far each group is. It outlives the clients (FakeBroker),
/// of which each process under test has one of its own.
class FakeBrokerServer {
 public:
  static constexpr std::size_t kPartitions = 3;

  /// What goes wrong; any of them may be changed while it runs.
  std::atomic<bool> down{false};                  ///< Publishing fails; nothing is delivered.
  std::atomic<bool> refuse_after_some{false};     ///< The next publish keeps half of its records and says no.
  std::atomic<std::size_t> duplicate_every{0};    ///< Every n-th record is delivered once more, later.
  std::atomic<bool> reorder{false};               ///< Batches are delivered back to front.
  std::atomic<std::size_t> forget_mark_every{0};  ///< Every n-th batch that was taken comes again, as after a crash.

 private:
  friend class FakeBroker;
  struct Partition {
    std::vector<BrokerRecord> records;
  };
  struct Mark {
    std::size_t at = 0;
    bool busy = false;
    std::chrono::steady_clock::time_point not_before{};
  };
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::pair<std::string, std::size_t>, Partition> partitions_;
  std::map<std::tuple<std::string, std::string, std::size_t>, Mark> marks_;  ///< group, topic, partition
  std::size_t published_ = 0, delivered_ = 0;

  Partition& partition(const std::string& topic, const std::string& key) {
    return partitions_[{topic, std::hash<std::string>()(key) % kPartitions}];
  }

 public:
  /// Everything that a topic holds, partition by partition.
  std::vector<BrokerRecord> records(const std::string& topic) {
    const std::lock_guard lock(mutex_);
    std::vector<BrokerRecord> all;
    for (std::size_t i = 0; i < kPartitions; ++i) {
      const auto& kept = partitions_[{topic, i}].records;
      all.insert(all.end(), kept.begin(), kept.end());
    }
    return all;
  }
};

/// One process's way to it: a thread for each subscription.
class FakeBroker final : public Broker {
 public:
  explicit FakeBroker(std::shared_ptr<FakeBrokerServer> server) : server_(std::move(server)) {}
  FakeBroker(const FakeBroker&) = delete;
  FakeBroker& operator=(const FakeBroker&) = delete;
  ~FakeBroker() override { stop(); }

  Result<void> publish(std::span<const BrokerRecord> records) override {
    const std::lock_guard lock(server_->mutex_);
    if (server_->down) return Error{ErrorCode::kUnavailable, "the broker is down"};
    const bool refuse = server_->refuse_after_some.exchange(false);
    const std::size_t kept = refuse ? records.size() / 2 : records.size();
    for (const BrokerRecord& record : records.first(kept)) {
      auto& partition = server_->partition(record.topic, record.key).records;
      partition.push_back(record);
      const std::size_t every = server_->duplicate_every;
      if (every > 0 && ++server_->published_ % every == 0) partition.push_back(record);
    }
    server_->changed_.notify_all();
    if (refuse) return Error{ErrorCode::kUnavailable, "the broker broke off"};
    return {};
  }

  void subscribe(BrokerSubscription subscription) override { subscriptions_.push_back(std::move(subscription)); }

  void start() override {
    if (std::exchange(started_, true)) return;
    for (const BrokerSubscription& subscription : subscriptions_) {
      if (subscription.newest_only) skip_old(subscription);
      if (subscription.joined) subscription.joined();
      threads_.emplace_back([this, &subscription] { consume(subscription); });
    }
  }

  void stop() override {
    {
      const std::lock_guard lock(server_->mutex_);
      stopping_ = true;
    }
    server_->changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

  [[nodiscard]] BrokerHealth health() const override {
    return {!server_->down, server_->down ? "the broker is down" : ""};
  }

  [[nodiscard]] std::vector<BrokerLag> lag() const override {
    const std::lock_guard lock(server_->mutex_);
    std::vector<BrokerLag> all;
    for (const BrokerSubscription& subscription : subscriptions_) {
      for (const std::string& topic : subscription.topics) {
        BrokerLag lag{subscription.group, topic, 0};
        for (std::size_t i = 0; i < FakeBrokerServer::kPartitions; ++i) {
          lag.records += static_cast<std::int64_t>(server_->partitions_[{topic, i}].records.size() -
                                                   server_->marks_[{subscription.group, topic, i}].at);
        }
        all.push_back(lag);
      }
    }
    return all;
  }

 private:
  using Mark = FakeBrokerServer::Mark;
  using Partition = FakeBrokerServer::Partition;

  void skip_old(const BrokerSubscription& subscription) {
    const std::lock_guard lock(server_->mutex_);
    for (const std::string& topic : subscription.topics) {
      for (std::size_t i = 0; i < FakeBrokerServer::kPartitions; ++i)
        server_->marks_[{subscription.group, topic, i}].at = server_->partitions_[{topic, i}].records.size();
    }
  }

  void consume(const BrokerSubscription& subscription) {
    std::unique_lock lock(server_->mutex_);
    while (!stopping_) {
      if (server_->down || !deliver_one(subscription, lock))
        server_->changed_.wait_for(lock, std::chrono::milliseconds(2));
    }
  }

  // Gives the first partition that has something, and that no other member is at, to the handler.
  bool deliver_one(const BrokerSubscription& subscription, std::unique_lock<std::mutex>& lock) {
    const auto now = system_clock().steady();
    for (const std::string& topic : subscription.topics) {
      for (std::size_t i = 0; i < FakeBrokerServer::kPartitions; ++i) {
        Mark& mark = server_->marks_[{subscription.group, topic, i}];
        const Partition& partition = server_->partitions_[{topic, i}];
        if (mark.busy || mark.at >= partition.records.size() || mark.not_before > now) continue;
        const std::size_t count = std::min(subscription.batch_max, partition.records.size() - mark.at);
        const auto from = partition.records.begin() + static_cast<std::ptrdiff_t>(mark.at);
        std::vector<BrokerRecord> batch(from, from + static_cast<std::ptrdiff_t>(count));
        if (server_->reorder) std::reverse(batch.begin(), batch.end());
        mark.busy = true;
        lock.unlock();
        const Verdict verdict = subscription.handle(batch);
        lock.lock();
        mark.busy = false;
        const std::size_t forget = server_->forget_mark_every;
        const bool forgotten = forget > 0 && ++server_->delivered_ % forget == 0;
        if (verdict == Verdict::kNotNow) {
          mark.not_before = system_clock().steady() + std::chrono::milliseconds(5);
        } else if (!forgotten) {
          mark.at += count;
        }
        server_->changed_.notify_all();
        return true;
      }
    }
    return false;
  }

  std::shared_ptr<FakeBrokerServer> server_;
  std::vector<BrokerSubscription> subscriptions_;
  std::vector<std::thread> threads_;
  bool started_ = false, stopping_ = false;
};

}  // namespace yaad::testing
