#pragma once
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "adapters/kafka/client.h"

namespace yaad::kafka {

/// One subscription, with a client and a thread of its own. `start` and `stop` once each; `lag` from any thread.
class Consumer : private HasHealth {
 public:
  Consumer(const KafkaOptions& options, Health& health, const Clock& clock, BrokerSubscription subscription);
  Consumer(const Consumer&) = delete;
  Consumer& operator=(const Consumer&) = delete;
  ~Consumer();

  void start();
  /// Returns when the batch under way is done, its mark with the brokers, and the group left; `tell_to_stop` first lets
  /// several stop side by side.
  void tell_to_stop();
  void stop();
  void append_lag(std::vector<BrokerLag>& out) const;

 private:
  using Place = std::pair<std::string, std::int32_t>;
  static void on_rebalance(rd_kafka_t* client, rd_kafka_resp_err_t what, rd_kafka_topic_partition_list_t* partitions,
                           void* opaque);
  void run();
  void live();
  Client connect();
  void end_client();
  bool listen_from_now_on();
  bool find_ends(rd_kafka_topic_partition_list_t& partitions);
  void gather();
  void take(Message message);
  void work();
  void go_back();
  void commit(bool wait);
  Partitions marks(bool only_fresh);
  void gained(const rd_kafka_topic_partition_list_t& partitions);
  void lost(const rd_kafka_topic_partition_list_t& partitions);
  void measure();
  bool nap(std::chrono::milliseconds time);

  const KafkaOptions& options_;
  const Clock& clock_;
  const BrokerSubscription subscription_;
  std::thread thread_;
  std::atomic<bool> stopping_{false};
  std::mutex nap_mutex_;
  std::condition_variable nap_changed_;

  // Of the thread alone.
  Client client_;
  bool fatal_ = false;
  bool joined_ = false;    ///< Listening from now on, without a group.
  bool assigned_ = false;  ///< The group has given it partitions, or none, at least once.
  std::vector<Message> gathered_;
  std::map<Place, std::int64_t> done_;       ///< The next offset to handle.
  std::map<Place, std::int64_t> committed_;  ///< What the brokers were told.
  std::chrono::steady_clock::time_point committed_at_{}, measured_at_{};

  mutable std::mutex lag_mutex_;
  std::map<std::string, std::int64_t> lag_;  ///< By topic.
};

}  // namespace yaad::kafka
