#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "app/ports/broker.h"
#include "app/ports/store.h"
#include "base/clock.h"

namespace yaad {

struct RelayState {
  bool leading = false;         ///< This process holds the lease and moves events.
  std::int64_t position = 0;    ///< Every event up to here is durable at the broker (as this process knows).
  std::uint64_t lag = 0;        ///< Events behind it (positions, so an upper bound).
  std::uint64_t published = 0;  ///< Events, since start.
  std::uint64_t failures = 0;   ///< Tries that the broker refused.
  std::string last_error;       ///< Of what it is trying to get past; empty when all is well.
};

/// Moves committed events from the event table to the broker, in commit order.
///
/// One of all processes does it: the lease "relay" says which, and the cursor ("relay" among the consumers) moves only
/// in a transaction that holds the lease. While one batch is being published the next is read and projected. When the
/// broker takes nothing, events stay in the table: nothing here grows, and nobody's commit waits.
///
/// Delivery: at least once; a crash between publish and mark repeats events under the same ids.
/// Errors: none are thrown; they show in `state()`. Thread-safety: all calls from any thread.
class Relay {
 public:
  static constexpr std::string_view kName = "relay";  ///< Of its cursor and of its lease.
  struct Options {
    std::size_t batch_max = 2'048;                ///< Events published at once, 1..4096.
    std::chrono::milliseconds poll{250};          ///< The table is looked at at least so often.
    std::chrono::milliseconds lease{5'000};       ///< Another process takes over when nothing is heard for so long.
    std::chrono::milliseconds retry_first{100};   ///< After the broker refused; doubled up to…
    std::chrono::milliseconds retry_last{2'000};  ///< …this.
    std::chrono::milliseconds drain_max{10'000};  ///< How long stop() goes on publishing what was committed before.
  };
  /// Borrows all; they must outlive it. `owner` names this process among those that want the lease.
  Relay(Store& store, Broker& broker, const Clock& clock, Uuid owner, Options options);
  Relay(Store& store, Broker& broker, const Clock& clock, Uuid owner);
  ~Relay();
  Relay(const Relay&) = delete;
  Relay& operator=(const Relay&) = delete;

  /// The broker is started by its owner, before.
  void start();
  /// Publishes what was committed before the call (bounded in time), gives the lease back.
  void stop();
  /// For Store::on_commit, and for any other hint that there is something new. Cheap.
  void committed(std::span<const EventPtr> events);
  void wake();
  [[nodiscard]] RelayState state() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace yaad
