#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/http/request.h"

namespace yaad::http {

/// Runs once per request. It may answer at once, or move the Responder elsewhere and answer later from any thread.
/// An exception that escapes is answered with 500.
using Handler = std::function<void(const Request&, Responder)>;

/// Where the handler runs.
enum class RunOn : std::uint8_t {
  kInline,  ///< On the I/O thread: must not block; microseconds only.
  kPool,    ///< On the bounded worker pool; a full queue answers 503.
};

/// A parameter as OpenAPI describes it. Path parameters are found in the pattern and need no entry unless described.
struct ParameterInfo {
  std::string_view name;
  std::string_view in;      ///< "query", "header" or "path".
  std::string_view schema;  ///< JSON Schema text.
  std::string_view description = {};
  bool required = false;
};

/// One documented answer. Problem answers are added by themselves from `RouteInfo::problems`.
struct ResponseInfo {
  int status = 200;
  std::string_view description = {};
  std::string_view schema = {};  ///< Name under components/schemas; empty: no body.
  std::string_view content_type = "application/json";
  std::vector<std::string_view> headers = {};  ///< Names under components/headers, such as "ETag".
  std::vector<std::string_view> links = {};    ///< Names under components/links.
};

struct RouteInfo {
  std::string_view operation_id;
  std::string_view summary;
  std::string_view tag;
  std::vector<ParameterInfo> parameters = {};
  std::string_view request_schema = {};  ///< Name under components/schemas; empty: no body is read.
  bool body_required = true;
  std::vector<ResponseInfo> responses = {};
  std::vector<int> problems =
      {};  ///< 4xx and 5xx besides those every operation has (400, 403, 404 with a path parameter, …).
};

/// One line of the route table, from which requests are served and OpenAPI is written.
struct Route {
  Method method = Method::kGet;
  std::string_view pattern;  ///< "/api/tasks/{id}"
  Handler handler;
  RouteInfo info;
  RunOn run_on = RunOn::kInline;
  /// Media types whose bodies are taken; others get 415. Empty: a body is ignored.
  std::vector<std::string_view> body_types = {};
  std::size_t body_bytes_max = 0;  ///< 0: the server's own bound.
};

/// Finds routes by path. Immutable after construction; any thread may ask.
class Router {
 public:
  explicit Router(std::vector<Route> routes);
  ~Router();
  Router(const Router&) = delete;
  Router& operator=(const Router&) = delete;

  enum class Found : std::uint8_t { kRoute, kNoPath, kNoMethod, kBadEncoding };
  struct Match {
    Found found = Found::kNoPath;
    std::size_t index = 0;        ///< Into routes(), when kRoute.
    std::string_view allow = {};  ///< The Allow header of the path, unless kNoPath.
  };
  /// Fills the request's path parameters. HEAD finds GET's route.
  Match match(Request& request) const;
  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

 private:
  struct Node;
  std::vector<Route> routes_;
  std::unique_ptr<Node> root_;
};

}  // namespace yaad::http
