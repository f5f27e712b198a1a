#include "roles/broker.h"

#include <stdexcept>

#include "adapters/dapr/dapr_broker.h"

namespace yaad::roles {

BrokerChoice make_broker(const config::Settings& settings, const config::Environment& environment, const Clock& clock) {
  if (settings.bus == "embedded") return {};
  if (settings.bus.starts_with("dapr")) {
    auto broker = std::make_unique<DaprBroker>(dapr_options(settings, environment));
    auto hooks = broker->hooks();
    return {std::move(broker), std::move(hooks)};
  }
  static_cast<void>(clock);
  throw std::invalid_argument("--bus " + settings.bus +
                              " is not available in this version; use --bus embedded or dapr");
}

}  // namespace yaad::roles
