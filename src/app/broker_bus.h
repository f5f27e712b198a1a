#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/ports/broker.h"
#include "app/ports/event_bus.h"
#include "base/clock.h"

namespace yaad {

/// The bus of several processes: a broker tells which events there are, the event table tells what they are.
///
/// Each consumer is a group ("yaad-<name>") of all processes that run it. A consumer that wants every event reads
/// audit-events, any other the topics of the types it wants. A record names user and sequence; the event is read from
/// the table, and its effect is one transaction with an inbox row per event, so that what is delivered twice (by the
/// broker, the relay, a rebalance, a replay) takes effect once.
///
/// A batch that fails is halved until the event that fails is found; that one is tried again after each wait of
/// `retry_after`, then kept as a dead letter, in the store and on "<topic>-dlq". Records that nobody can work on go
/// there at once. When the store refuses, nothing is skipped: the records come again.
///
/// Publishing is the Relay's part. Errors: none are thrown; they show in `states()`.
/// Thread-safety: as EventBus; `listen` before start.
class BrokerBus final : public EventBus {
 public:
  struct Options {
    std::chrono::milliseconds store_refused{250};  ///< Wait after the store itself refused.
    std::string instance;                          ///< Of this process, for `listen`: made of its id when empty.
  };
  /// Borrows all; they must outlive it.
  BrokerBus(Store& store, Broker& broker, const Clock& clock, IdSource& ids, Options options);
  BrokerBus(Store& store, Broker& broker, const Clock& clock, IdSource& ids);
  ~BrokerBus() override;

  void subscribe(Consumer& consumer, ConsumerOptions options) override;
  /// For live streams: `changed` hears which event of which user was published, on each process that listens, in no
  /// order and maybe more than once; what it is stands in the event table. Must not block for long. Nothing is heard of
  /// what came while this process was away: `missed` says that it is back, and that anything may have come.
  struct Changed {
    UserId user;
    std::uint64_t sequence = 0;
  };
  void listen(std::function<void(std::span<const Changed>)> changed, std::function<void()> missed);
  /// Starts the broker too.
  void start() override;
  /// Lets every consumer finish the batch it works on, then stops the broker. A Relay is to be stopped before.
  void stop() override;
  /// `lag` is what the broker says of this process's share.
  [[nodiscard]] std::vector<ConsumerState> states() const override;
  /// Handles it here when its consumer runs here; else hands it to the processes where it runs, by its topic.
  Result<void> replay(std::int64_t dead_letter) override;

  /// Makes waits look at the clock again; for tests that move it.
  void wake();

 private:
  struct Shared;
  struct Worker;
  std::unique_ptr<Shared> shared_;
  std::vector<std::unique_ptr<Worker>> workers_;
  bool started_ = false;
};

}  // namespace yaad
