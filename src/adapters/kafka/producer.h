#pragma once
#include <atomic>
#include <memory>
#include <mutex>
#include <span>
#include <thread>

#include "adapters/kafka/client.h"

namespace yaad::kafka {

/// Sends records and waits until the brokers have them. Any thread; several publishes may be under way at once.
class Producer : private HasHealth {
 public:
  Producer(const KafkaOptions& options, Health& health);
  Producer(const Producer&) = delete;
  Producer& operator=(const Producer&) = delete;
  ~Producer();

  Result<void> publish(std::span<const BrokerRecord> records);
  /// Gives up what is under way.
  void stop();

 private:
  struct Flight;
  static void on_delivery(rd_kafka_t* client, const rd_kafka_message_t* message, void* opaque);
  std::shared_ptr<rd_kafka_t> client();
  bool send(rd_kafka_t* client, const BrokerRecord& record, Flight& flight);
  void serve();

  const KafkaOptions& options_;
  std::mutex mutex_;
  std::shared_ptr<rd_kafka_t> client_;  ///< Made anew after a fatal error.
  std::atomic<bool> fatal_{false}, stopping_{false};
  std::thread thread_;
};

}  // namespace yaad::kafka
