#pragma once
#include <memory>

#include "app/ports/broker.h"
#include "base/config.h"

namespace yaad::roles {

/// The broker that --bus names; null for the embedded bus. Throws std::invalid_argument when a setting is wrong.
std::unique_ptr<Broker> make_broker(const config::Settings& settings);

}  // namespace yaad::roles
