#include "roles/api_part.h"

namespace yaad::roles {
namespace {

Sweeper::Options sweep_options(const config::Settings& settings) {
  Sweeper::Options options;
  options.trash_days = static_cast<int>(settings.trash_keep_days);
  options.kept.events = std::chrono::days(settings.event_keep_days);
  options.kept.idempotency = std::chrono::hours(settings.idempotency_keep_h);
  options.kept.conversations = std::chrono::days(settings.conversation_keep_days);
  return options;
}

}  // namespace

ApiPart::ApiPart(Ground& ground, EventsPart& events)
    : live_(*ground.store), sweeper_(*ground.store, ground.clock, ground.ids, sweep_options(ground.settings)) {
  ground.registry.gauge_of("yaad_live_streams", "Open event streams and WebSockets.",
                           [this] { return static_cast<double>(live_.streams()); });
  // What other processes change is told over the bus, and read from the table.
  if (BrokerBus* others = events.others()) {
    const auto hear = [this](std::span<const BrokerBus::Changed> changed) {
      std::vector<UserId> users;
      users.reserve(changed.size());
      for (const auto& each : changed) users.push_back(each.user);
      live_.changed(users);
    };
    others->listen(hear, [this] { live_.changed_all(); });
  }
}

void ApiPart::start() { sweeper_.start(); }

void ApiPart::stop() {
  sweeper_.stop();
  live_.stop();
}

void ApiPart::hinted(const CommitHint& hint) {
  if (hint.all_users) {
    live_.changed_all();
  } else {
    live_.changed(hint.users);
  }
}

void ApiPart::committed(std::span<const EventPtr> events) { live_.committed(events); }

}  // namespace yaad::roles
