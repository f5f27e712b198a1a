#pragma once
#include <memory>
#include <string>

#include "app/broker_bus.h"
#include "app/consumers/search_consumer.h"
#include "app/event_bus_embedded.h"
#include "app/relay.h"
#include "roles/ground.h"
#include "roles/role_set.h"

namespace yaad::roles {

/// The way of events from the table to those who act on them: inside the process, or over a broker to all processes.
class EventsPart final : public Part {
 public:
  /// Borrows both. Throws std::invalid_argument when the broker's settings are wrong.
  EventsPart(Ground& ground, const RoleSet& roles, std::unique_ptr<Broker> broker);
  ~EventsPart() override;

  /// For those who act on events. Before start.
  [[nodiscard]] EventBus& bus();
  /// Told of changes that other processes made; null when there are none. Before start.
  [[nodiscard]] BrokerBus* others() { return shared_.get(); }
  Result<void> replay(std::int64_t dead_letter);

  void start() override;
  void stop() override;
  void committed(std::span<const EventPtr> events) override;
  void hinted(const CommitHint& hint) override;
  void check(std::vector<App::Check>& checks) const override;

 private:
  void keep_events();
  void count();
  [[nodiscard]] std::vector<ConsumerState> states() const;

  Ground& ground_;
  const bool serves_people_;  ///< Requests are answered also while the broker is away.
  SearchConsumer search_;
  std::unique_ptr<Broker> broker_;
  std::unique_ptr<EmbeddedBus> embedded_;  ///< Also beside a broker where the index of words is this process's own.
  std::unique_ptr<BrokerBus> shared_;
  std::unique_ptr<Relay> relay_;
};

}  // namespace yaad::roles
