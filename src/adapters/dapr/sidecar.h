#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/config.h"
#include "base/result.h"

namespace yaad::dapr {

struct SidecarOptions {
  std::string base_url = "http://127.0.0.1:3500";
  std::string api_token = {};                 ///< Sent as dapr-api-token; empty: none.
  std::chrono::milliseconds connect{1'000};   ///< Longest time to connect.
  std::chrono::milliseconds timeout{10'000};  ///< Longest time for a whole request.
  std::size_t answer_bytes_max = 8 * 1024 * 1024;
};

using Headers = std::vector<std::pair<std::string, std::string>>;

struct SidecarRequest {
  std::string method = "GET";
  std::string target;  ///< "/v1.0/healthz/outbound", encoded where it must be.
  std::string body = {};
  std::string content_type = "application/json";
  Headers headers = {};
};
struct SidecarAnswer {
  int status = 0;
  std::string body;
};

/// The sidecar of this process over its HTTP API. Connections are kept and used again.
///
/// Errors: kUnavailable when it cannot be reached or does not answer in time; what it answers is the caller's to read.
/// Blocking, bounded in time and size. Thread-safety: any thread.
class Sidecar {
 public:
  explicit Sidecar(SidecarOptions options);
  ~Sidecar();
  Sidecar(const Sidecar&) = delete;
  Sidecar& operator=(const Sidecar&) = delete;

  Result<SidecarAnswer> send(const SidecarRequest& request);
  /// Each lane's requests one after the other, the lanes side by side. Ends with the first failure of any: a request
  /// that cannot be sent, or whose answer `good` refuses with a reason. Requests are made when their turn comes; an
  /// empty target ends a lane.
  using NextRequest = std::function<SidecarRequest()>;
  Result<void> send_lanes(std::vector<NextRequest> lanes,
                          const std::function<Result<void>(const SidecarAnswer&)>& good);

  [[nodiscard]] const SidecarOptions& options() const { return options_; }

 private:
  struct Wire;
  struct Pool;
  std::unique_ptr<Wire> take();
  void give(std::unique_ptr<Wire> wire);

  const SidecarOptions options_;
  std::unique_ptr<Pool> pool_;
};

/// Where another service is found: what is put before its paths, and what every request to it carries.
struct InvocationTarget {
  std::string base_url;  ///< "http://127.0.0.1:3500/v1.0/invoke/yaad-api/method"
  Headers headers;
};
/// The way to the service with that app id by way of the sidecar.
InvocationTarget invocation_target(const SidecarOptions& sidecar, std::string_view app_id);

/// Reads one value from a secret store of the sidecar. kNotFound, kForbidden or kUnavailable, with the remedy.
Result<std::string> read_secret(Sidecar& sidecar, std::string_view store, std::string_view name, std::string_view key);

/// Where the sidecar is: `--bus dapr://HOST:PORT`, else DAPR_HTTP_ENDPOINT, else DAPR_HTTP_PORT, else port 3500 here;
/// tokens from the settings, else DAPR_API_TOKEN.
SidecarOptions sidecar_options(const config::Settings& settings, const config::Environment& environment);

/// Replaces every secret setting of the form "dapr:STORE/NAME" or "dapr:STORE/NAME/KEY" by what the store holds. Waits
/// for a sidecar that is still starting, up to `patience`. `only`: that setting and no other. Errors name the setting,
/// never a value.
Result<void> resolve_secrets(config::Settings& settings, const config::Environment& environment,
                             std::chrono::milliseconds patience, std::string_view only = {});

}  // namespace yaad::dapr
