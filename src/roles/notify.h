#pragma once
#include <string_view>

namespace yaad::roles {

/// Tells systemd (sd_notify(3)): "READY=1", "STOPPING=1". Nothing happens when NOTIFY_SOCKET is not set.
void notify_systemd(std::string_view state);

}  // namespace yaad::roles
