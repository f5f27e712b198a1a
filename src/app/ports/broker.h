#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace yaad {

/// One event on the wire: a CloudEvent 1.0 in structured JSON mode (application/cloudevents+json) of at most 1 MB.
struct BrokerRecord {
  std::string topic;        ///< "task-events", …, or "<topic>-dlq".
  std::string key;          ///< The user's id: records of one key stay in order.
  std::string body;         ///< The CloudEvent.
  std::string traceparent;  ///< W3C trace context for transports that carry it beside the body; may be empty.
};

/// What becomes of records that were delivered.
enum class Verdict : std::uint8_t {
  kDone,      ///< Taken care of for good (also: put among the dead letters); they need not come again.
  kNotNow,    ///< Nothing was kept of them; the same come again after a while.
  kPoisoned,  ///< Nobody can work on them, and they could not be kept: the transport's own dead letters, if it has any.
};

/// A group of processes that share the records of some topics, each record to one of them; every group gets all.
struct BrokerSubscription {
  std::string group;  ///< Stable: the mark is kept under it.
  std::vector<std::string> topics;
  bool newest_only = false;  ///< No mark: what is published from now on; each process has a group of its own.
  /// `newest_only`: called each time that hearing begins, also after a connection was lost. What was published before
  /// may have been missed; as far as the transport tells, what is published after is not.
  std::function<void()> joined = {};
  std::size_t batch_max = 512;
  /// Called from one thread at a time for records of one key; within a call they are in the order of delivery.
  std::function<Verdict(std::span<const BrokerRecord>)> handle;
};

struct BrokerLag {
  std::string group, topic;
  std::int64_t records = 0;  ///< Published and not yet taken by the group, as far as this process knows.
};

/// How the way to the broker is. `last_error` empty: all is well.
struct BrokerHealth {
  bool connected = false;
  std::string last_error;  ///< Says which setting, what was tried and what helps; never a secret.
};

/// A message broker, as much of it as the house needs. Kafka and Dapr pass one contract suite.
///
/// Delivery: at least once, in the order of publishing for each key, except that what is given back (kNotNow) may come
/// after later records where the transport cannot hold them back.
/// Errors: a broker that cannot be reached is a value or shows in `health`; nothing is thrown after `start`.
/// Thread-safety: subscribe before start; the rest from any thread.
class Broker {
 public:
  virtual ~Broker() = default;
  /// Returns when every record is durable at the broker (bounded in time), or with the first failure; then any of them
  /// may have been published, and all may be published again.
  virtual Result<void> publish(std::span<const BrokerRecord> records) = 0;
  virtual void subscribe(BrokerSubscription subscription) = 0;
  /// Connects in the background and goes on trying.
  virtual void start() = 0;
  /// Lets handlers that run finish, gives their marks to the broker, leaves the groups.
  virtual void stop() = 0;
  [[nodiscard]] virtual BrokerHealth health() const = 0;
  [[nodiscard]] virtual std::vector<BrokerLag> lag() const = 0;
};

}  // namespace yaad
