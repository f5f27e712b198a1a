#include "roles/broker.h"

#include <stdexcept>

namespace yaad::roles {

std::unique_ptr<Broker> make_broker(const config::Settings& settings) {
  if (settings.bus == "embedded") return nullptr;
  throw std::invalid_argument("--bus " + settings.bus + " is not available in this version; use --bus embedded");
}

}  // namespace yaad::roles
