#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "adapters/dapr/sidecar.h"
#include "app/ports/broker.h"
#include "app/ports/http_hooks.h"

namespace yaad {

struct DaprOptions {
  dapr::SidecarOptions sidecar;
  std::string app_token = {};               ///< What the sidecar must send as dapr-api-token; empty: not asked for.
  std::string pubsub = "yaad-events";       ///< The component that is published through.
  std::string live_pubsub = "yaad-live";    ///< The component of subscriptions that want the newest only.
  std::string prefix = {};                  ///< Before the names of topics at the broker, so that houses can share it.
  bool declarative = false;                 ///< Subscriptions are the sidecar's (files); GET /dapr/subscribe says none.
  std::size_t bulk_max = 64;                ///< Records in one delivery, 1..1000.
  std::chrono::milliseconds bulk_wait{15};  ///< How long the sidecar gathers a delivery.
  std::chrono::milliseconds probe{1'000};   ///< How often the sidecar's health is looked at.
  std::size_t request_bytes_max = 2 * 1024 * 1024;  ///< One publish request; a sidecar takes 4 MiB.
};

/// Dapr pub/sub as the house's broker, over the sidecar's HTTP API.
///
/// Publishing: by the bulk API, in requests that follow one another for each topic, so that records of one key keep
/// their order; the bytes of each CloudEvent reach the broker as they are (rawPayload), with the key as partitionKey
/// and a content-type header, so that any reader of the topic finds a structured CloudEvent. Subscriptions: a Dapr
/// component has one consumer group, so each group has a component of its own, called as the group; `newest_only` has
/// `live_pubsub`. The sidecar asks GET /dapr/subscribe (unless `declarative`) and delivers to POST
/// /dapr/events/COMPONENT/TOPIC; kDone, kNotNow and kPoisoned are SUCCESS, RETRY and DROP, and what is dropped goes to
/// "<topic>-dlq". What is given back holds back what follows it, as long as the sidecar has the retry policy of
/// deploy/dapr/components/resiliency.yaml.
/// The mark is the sidecar's: `stop` answers what waits with 503, and the sidecar brings it again.
///
/// Errors and thread-safety: as Broker. `lag` is empty: Dapr does not tell.
class DaprBroker final : public Broker {
 public:
  explicit DaprBroker(DaprOptions options);
  ~DaprBroker() override;

  Result<void> publish(std::span<const BrokerRecord> records) override;
  void subscribe(BrokerSubscription subscription) override;
  void start() override;
  void stop() override;
  [[nodiscard]] BrokerHealth health() const override;
  [[nodiscard]] std::vector<BrokerLag> lag() const override { return {}; }

  /// What the program's HTTP server must serve for the sidecar. May outlive the broker: then they answer 503.
  [[nodiscard]] std::vector<HttpHook> hooks() const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

/// The options that the settings and the environment (DAPR_*, APP_API_TOKEN) say.
DaprOptions dapr_options(const config::Settings& settings, const config::Environment& environment);

}  // namespace yaad
