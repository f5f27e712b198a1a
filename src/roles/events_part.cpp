#include "roles/events_part.h"

namespace yaad::roles {

EventsPart::EventsPart(Ground& ground, const RoleSet& roles, std::unique_ptr<Broker> broker)
    : ground_(ground),
      serves_people_(roles.has(Role::kApi) || roles.has(Role::kChat) || roles.has(Role::kWeb)),
      broker_(std::move(broker)) {
  if (broker_) {
    BrokerBus::Options options;
    options.instance = ground_.instance.str();
    shared_ = std::make_unique<BrokerBus>(*ground_.store, *broker_, ground_.clock, ground_.ids, options);
    if (roles.has(Role::kApi) || roles.has(Role::kRelay)) {
      relay_ = std::make_unique<Relay>(*ground_.store, *broker_, ground_.clock, ground_.instance);
    }
  }
  const bool alone = ground_.settings.bus == "embedded";
  if (alone || ground_.index_apart()) embedded_ = std::make_unique<EmbeddedBus>(*ground_.store, ground_.clock);
  if (ground_.index_apart()) embedded_->subscribe(search_, SearchConsumer::options());
}

EventsPart::~EventsPart() = default;

EventBus& EventsPart::bus() {
  if (shared_) return *shared_;
  return *embedded_;
}

Result<void> EventsPart::replay(std::int64_t dead_letter) {
  if (!shared_ && !embedded_) return Error{ErrorCode::kUnavailable, "no consumer runs here", {}, 0};
  if (!shared_) return embedded_->replay(dead_letter);
  std::optional<DeadLetter> letter;
  ground_.store->read([&](ReadView& view) { letter = view.find_dead_letter(dead_letter); });
  const bool here = embedded_ && letter && letter->consumer == search_.name();
  return here ? embedded_->replay(dead_letter) : shared_->replay(dead_letter);
}

// The sweep of events waits for the marks of the bus in use, and not for those that another left behind.
void EventsPart::keep_events() {
  std::vector<std::string> marks;
  if (embedded_) {
    for (const ConsumerState& state : embedded_->states()) marks.push_back(state.name);
  }
  if (ground_.settings.bus != "embedded") marks.emplace_back(Relay::kName);
  const auto kept = run_in_transaction(*ground_.store, [&](Transaction& tx) -> Result<void> {
    tx.keep_events_for(marks);
    return {};
  });
  if (!kept) throw StorageError(StorageError::Kind::kIo, kept.error().detail);
}

void EventsPart::start() {
  count();
  keep_events();
  if (embedded_) embedded_->start();
  if (shared_) shared_->start();
  if (relay_) relay_->start();
}

// Consumers finish what is committed, so that the next start has little to catch up with.
void EventsPart::stop() {
  if (relay_) relay_->stop();
  if (shared_) shared_->stop();
  if (embedded_) embedded_->stop();
}

void EventsPart::hinted(const CommitHint&) {
  if (relay_) relay_->wake();
}

void EventsPart::committed(std::span<const EventPtr> events) {
  if (embedded_) embedded_->committed(events);
  if (relay_) relay_->committed(events);
}

std::vector<ConsumerState> EventsPart::states() const {
  std::vector<ConsumerState> all;
  if (embedded_) all = embedded_->states();
  if (shared_) {
    for (ConsumerState& state : shared_->states()) all.push_back(std::move(state));
  }
  return all;
}

void EventsPart::count() {
  for (const ConsumerState& state : states()) {
    const std::string name = state.name;
    ground_.registry.gauge_of("yaad_consumer_lag_events", "Events committed that a consumer has still to handle.",
                              [this, name] {
                                for (const ConsumerState& now : states()) {
                                  if (now.name == name) return static_cast<double>(now.lag);
                                }
                                return 0.0;
                              },
                              {{"consumer", name}});
  }
  if (broker_) {
    ground_.registry.gauge_of("yaad_broker_connected", "1 while the broker answers.",
                              [this] { return broker_->health().connected ? 1.0 : 0.0; });
  }
  if (!relay_) return;
  ground_.registry.gauge_of("yaad_relay_leading", "1 while this process is the one that publishes events.",
                            [this] { return relay_->state().leading ? 1.0 : 0.0; });
  ground_.registry.gauge_of(
      "yaad_relay_lag_events", "Events committed and not yet published, as the one that leads knows.",
      [this] { return relay_->state().leading ? static_cast<double>(relay_->state().lag) : 0.0; });
}

void EventsPart::check(std::vector<App::Check>& checks) const {
  App::Check events{"events", "ok", {}};
  const auto degraded = [&](const std::string& who, const std::string& why) {
    if (why.empty()) return;
    events.status = "degraded";
    events.detail += who + ": " + why + " ";
  };
  for (const ConsumerState& state : states()) degraded(state.name, state.last_error);
  if (relay_) degraded("relay", relay_->state().last_error);
  checks.push_back(std::move(events));
  if (!broker_) return;
  const BrokerHealth health = broker_->health();
  const bool well = health.connected && health.last_error.empty();
  checks.push_back({"broker",
                    well             ? "ok"
                    : serves_people_ ? "degraded"
                                     : "failed",
                    well ? std::string() : health.last_error});
}

}  // namespace yaad::roles
