#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yaad {

/// One request to a hook. Valid until `handle` returns; what is needed longer is copied.
struct HookRequest {
  std::string_view body;
  std::function<std::string_view(std::string_view name)> parameter;  ///< Of "{name}" in the pattern, decoded.
  std::function<std::string_view(std::string_view name)> header;     ///< Any case; empty when there is none.
};

struct HookAnswer {
  int status = 200;
  std::string body = "{}";  ///< JSON.
};

/// Gives the answer, once, from any thread. Dropped unused, the request is answered 500.
using HookResponder = std::function<void(HookAnswer)>;

/// A path that the program's own HTTP server serves for another part of it, such as one that a sidecar calls. Such
/// paths are no part of the API and of its description.
struct HttpHook {
  enum class Method : std::uint8_t { kGet, kPost, kDelete };
  Method method = Method::kGet;
  std::string pattern;             ///< "/dapr/events/{group}/{topic}"
  std::size_t body_bytes_max = 0;  ///< 0: the server's own bound.
  /// Runs where the server reads: must not block, microseconds only. It asks for its own proof of who calls.
  std::function<void(const HookRequest&, HookResponder)> handle;
};

}  // namespace yaad
