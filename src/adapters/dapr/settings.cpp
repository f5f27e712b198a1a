// What the settings say of the sidecar, and the settings that it holds.
#include <condition_variable>
#include <mutex>

#include "adapters/dapr/sidecar.h"

namespace yaad::dapr {
namespace {

constexpr std::string_view kSecret = "dapr:";
constexpr std::chrono::milliseconds kAgain{250};

std::string found(const config::Environment& environment, std::string_view name) {
  const auto at = environment.find(name);
  return at == environment.end() ? std::string() : at->second;
}

// Waits without a clock of its own; nobody notifies.
void pause(std::chrono::milliseconds time) {
  std::mutex mutex;
  std::condition_variable never;
  std::unique_lock lock(mutex);
  never.wait_for(lock, time);
}

Result<std::string> read_patiently(Sidecar& sidecar, std::string_view reference, std::chrono::milliseconds& patience) {
  const auto slash = reference.find('/');
  const auto last = reference.rfind('/');
  if (slash == std::string_view::npos || slash == 0 || last + 1 == reference.size()) {
    return Error{ErrorCode::kInvalid, "write dapr:STORE/NAME or dapr:STORE/NAME/KEY"};
  }
  const std::string_view store = reference.substr(0, slash);
  const std::string_view name = reference.substr(slash + 1, (last == slash ? reference.size() : last) - slash - 1);
  const std::string_view key = reference.substr(last + 1);
  while (true) {
    auto value = read_secret(sidecar, store, name, key);
    if (value || value.error().code != ErrorCode::kUnavailable || patience <= kAgain) return value;
    pause(kAgain);
    patience -= kAgain;
  }
}

}  // namespace

SidecarOptions sidecar_options(const config::Settings& settings, const config::Environment& environment) {
  constexpr std::string_view kScheme = "dapr://";
  SidecarOptions options;
  if (settings.bus.starts_with(kScheme)) {
    options.base_url = "http://" + settings.bus.substr(kScheme.size());
  } else if (const std::string endpoint = found(environment, "DAPR_HTTP_ENDPOINT"); !endpoint.empty()) {
    options.base_url = endpoint;
  } else if (const std::string port = found(environment, "DAPR_HTTP_PORT"); !port.empty()) {
    options.base_url = "http://127.0.0.1:" + port;
  }
  while (options.base_url.ends_with('/')) options.base_url.pop_back();
  options.api_token = settings.dapr_api_token.empty() ? found(environment, "DAPR_API_TOKEN") : settings.dapr_api_token;
  options.timeout = std::chrono::milliseconds(settings.dapr_timeout_ms);
  return options;
}

Result<void> resolve_secrets(config::Settings& settings, const config::Environment& environment,
                             std::chrono::milliseconds patience, std::string_view only) {
  std::unique_ptr<Sidecar> sidecar;
  for (const config::Setting& setting : config::table()) {
    if (!only.empty() && setting.name != only) continue;
    const auto* member = std::get_if<std::string config::Settings::*>(&setting.member);
    if (!setting.secret || member == nullptr || !(settings.*(*member)).starts_with(kSecret)) continue;
    if (setting.name == "dapr_api_token") {
      return Error{ErrorCode::kInvalid, "dapr_api_token cannot come from the sidecar that it opens"};
    }
    if (!sidecar) sidecar = std::make_unique<Sidecar>(sidecar_options(settings, environment));
    auto value = read_patiently(*sidecar, std::string_view(settings.*(*member)).substr(kSecret.size()), patience);
    if (!value) return Error{value.error().code, std::string(setting.name) + ": " + value.error().detail};
    std::string remedy;
    if (setting.check != nullptr && !setting.check(*value, remedy)) {
      return Error{ErrorCode::kInvalid, std::string(setting.name) + ": what the secret store holds is not " + remedy};
    }
    settings.*(*member) = std::move(*value);
  }
  return {};
}

}  // namespace yaad::dapr
