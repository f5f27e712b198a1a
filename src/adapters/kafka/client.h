#pragma once
#include <librdkafka/rdkafka.h>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "adapters/kafka/kafka_broker.h"

/// What producer, consumers and topics share: settings of the library, its errors in our words. Private to this folder.
namespace yaad::kafka {

struct Deleter {
  void operator()(rd_kafka_t* client) const { rd_kafka_destroy(client); }
  void operator()(rd_kafka_conf_t* conf) const { rd_kafka_conf_destroy(conf); }
  void operator()(rd_kafka_topic_partition_list_t* list) const { rd_kafka_topic_partition_list_destroy(list); }
  void operator()(rd_kafka_queue_t* queue) const { rd_kafka_queue_destroy(queue); }
  void operator()(rd_kafka_event_t* event) const { rd_kafka_event_destroy(event); }
  void operator()(rd_kafka_message_t* message) const { rd_kafka_message_destroy(message); }
  void operator()(rd_kafka_error_t* error) const { rd_kafka_error_destroy(error); }
  void operator()(rd_kafka_headers_t* headers) const { rd_kafka_headers_destroy(headers); }
  void operator()(const rd_kafka_metadata_t* metadata) const { rd_kafka_metadata_destroy(metadata); }
};
using Client = std::unique_ptr<rd_kafka_t, Deleter>;
using Partitions = std::unique_ptr<rd_kafka_topic_partition_list_t, Deleter>;
using Queue = std::unique_ptr<rd_kafka_queue_t, Deleter>;
using LibraryEvent = std::unique_ptr<rd_kafka_event_t, Deleter>;
using Message = std::unique_ptr<rd_kafka_message_t, Deleter>;
using LibraryError = std::unique_ptr<rd_kafka_error_t, Deleter>;
using Headers = std::unique_ptr<rd_kafka_headers_t, Deleter>;
using Metadata = std::unique_ptr<const rd_kafka_metadata_t, Deleter>;

/// What is known of the way to the brokers. Any thread.
class Health {
 public:
  explicit Health(const KafkaOptions& options) : options_(options) {}
  void good();
  void bad(std::string what);
  [[nodiscard]] BrokerHealth now() const;
  /// The last failure of a connection, or empty.
  [[nodiscard]] std::string last() const;
  /// In our words: which setting, what was tried, what helps.
  [[nodiscard]] std::string explain(rd_kafka_resp_err_t code, const std::string& said, const std::string& topic) const;

 private:
  const KafkaOptions& options_;
  std::atomic<bool> connected_{false};
  mutable std::mutex mutex_;
  std::string error_;
};

/// Settings on their way to a client. Throws std::runtime_error when the library does not take one.
class Conf {
 public:
  /// Everything that the way to the brokers needs; `health` hears of its troubles and must outlive the client.
  Conf(const KafkaOptions& options, Health& health);
  Conf& set(const char* name, const std::string& value);
  rd_kafka_conf_t* raw() { return conf_.get(); }
  /// The opaque of the client's callbacks is `health` unless one was set with rd_kafka_conf_set_opaque; those that do
  /// must derive from HasHealth.
  Client make(rd_kafka_type_t type);

 private:
  std::unique_ptr<rd_kafka_conf_t, Deleter> conf_;
};

/// What the callbacks of a client find behind its opaque.
struct HasHealth {
  explicit HasHealth(Health& its_health) : health(its_health) {}
  Health& health;
};

}  // namespace yaad::kafka
