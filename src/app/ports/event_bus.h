#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/store.h"
#include "base/result.h"
#include "domain/event.h"

namespace yaad {

/// What a consumer does about a batch: runs in ONE transaction together with the move of the consumer's mark, so that
/// it takes effect once. Empty: nothing but the mark moves. May run twice (see WriteJob): starts afresh each time.
using Effect = std::function<Result<void>(Transaction&)>;

/// Someone who acts on events.
///
/// Delivery: at least once, in commit order; the effect happens once. After a failure the same events come again, maybe
/// in smaller batches.
/// Thread-safety: the bus calls one consumer from one thread at a time.
class Consumer {
 public:
  virtual ~Consumer() = default;
  /// Stable: the mark is stored under it.
  [[nodiscard]] virtual std::string_view name() const = 0;
  /// Events of other types are acknowledged without a call.
  [[nodiscard]] virtual bool wants(EventType type) const = 0;
  /// Works on events (all of them wanted), oldest first, outside any transaction, and returns the effect. An Error, or
  /// an exception, means that the batch failed: it is retried.
  virtual Result<Effect> handle(std::span<const EventPtr> events) = 0;
  /// How the last effect ended. False also when nobody knows: what was remembered of it must be read again.
  virtual void settled(bool committed) { static_cast<void>(committed); }
};

struct ConsumerOptions {
  std::size_t batch_max = 512;             ///< Events per effect, 1..4096.
  std::chrono::microseconds linger{2000};  ///< Under load, how long to wait for more; 0 never.
  std::size_t linger_until = 64;           ///< … unless so many wait already.
  /// Waits between the tries of an event that fails, then it goes to the dead letters.
  std::vector<std::chrono::milliseconds> retry_after{std::chrono::milliseconds(100), std::chrono::milliseconds(500),
                                                     std::chrono::milliseconds(2000)};
  bool may_skip =
      true;  ///< False: an event that fails is tried for ever (the last wait again and again), never passed.
  /// The effect knows by itself what has happened (a chain's head, a row that is made anew): a bus that delivers twice
  /// need not keep an inbox row for each event.
  bool own_mark = false;
  /// Low priority: waits while the writer's queue is longer than this, unless it is more than `patience_events` behind
  /// or has waited for `patience`. 0: no waiting.
  std::size_t yield_above_queue = 0;
  std::size_t patience_events = 20'000;
  std::chrono::milliseconds patience{1000};
};

/// How far a consumer is.
struct ConsumerState {
  std::string name;
  std::int64_t position = 0;  ///< Every event up to here is done.
  std::uint64_t lag = 0;      ///< Events committed behind it (positions, so an upper bound).
  std::uint64_t handled = 0;  ///< Since start.
  std::uint64_t retries = 0;
  std::uint64_t dead_letters = 0;
  std::uint64_t unknown = 0;  ///< Records of types that this version has never heard of: acknowledged, nothing more.
  std::string last_error;     ///< Of the failure that it is trying to get past; empty when all is well.
};

/// Brings committed events to consumers. There is no publish: the event table is the outbox, and whoever implements
/// this moves its events (embedded: reads it; Kafka, Dapr: relays it).
///
/// Thread-safety: subscribe before start; the rest from any thread.
class EventBus {
 public:
  virtual ~EventBus() = default;
  /// Borrows the consumer until stop.
  virtual void subscribe(Consumer& consumer, ConsumerOptions options) = 0;
  virtual void start() = 0;
  /// Lets every consumer finish what was committed before the call (bounded in time), then ends their threads.
  virtual void stop() = 0;
  [[nodiscard]] virtual std::vector<ConsumerState> states() const = 0;
  /// Handles a dead letter again; once in effect. kNotFound, or why it failed again (it stays).
  virtual Result<void> replay(std::int64_t dead_letter) = 0;
};

}  // namespace yaad
