#pragma once
#include <memory>
#include <vector>

#include "app/ports/broker.h"
#include "app/ports/http_hooks.h"
#include "base/clock.h"
#include "base/config.h"

namespace yaad::roles {

/// The way to the other processes that --bus names.
struct BrokerChoice {
  std::unique_ptr<Broker> broker;  ///< Null for the embedded bus.
  std::vector<HttpHook> hooks;     ///< What the program must serve for it.
};

/// Throws std::invalid_argument when a setting is wrong.
BrokerChoice make_broker(const config::Settings& settings, const config::Environment& environment, const Clock& clock);

}  // namespace yaad::roles
