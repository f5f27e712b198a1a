#pragma once
#include "base/config.h"

namespace yaad::roles {

/// Serves until SIGTERM or SIGINT, then drains: requests under way are answered, queued changes committed, events
/// handed over. Prints one line with the address when ready, and READY=1 to systemd. Returns the exit code of cli.md.
int serve(const config::Settings& settings);

}  // namespace yaad::roles
