#include "roles/broker.h"

#include <stdexcept>

#include "adapters/dapr/dapr_broker.h"
#include "adapters/kafka/kafka_broker.h"

namespace yaad::roles {

BrokerChoice make_broker(const config::Settings& settings, const config::Environment& environment, const Clock& clock) {
  if (settings.bus == "embedded") return {};
  if (settings.bus.starts_with("dapr")) {
    auto broker = std::make_unique<DaprBroker>(dapr_options(settings, environment));
    auto hooks = broker->hooks();
    return {std::move(broker), std::move(hooks)};
  }
  const KafkaOptions options = kafka_options(settings);
  if (const auto checked = check_kafka_options(options); !checked) throw std::invalid_argument(checked.error().detail);
  return {make_kafka(options, clock), {}};
}

}  // namespace yaad::roles
