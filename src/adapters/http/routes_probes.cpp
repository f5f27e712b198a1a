// What whoever watches over the program asks it.
#include "adapters/http/api.h"
#include "adapters/http/problem.h"
#include "base/json_writer.h"

namespace yaad::http {
namespace {

Response json_response(std::string body) {
  Response response;
  response.body = std::move(body);
  return response;
}

void send_health(const Probes& context, const Request& request, Responder& responder, bool must_be_ready) {
  const auto checks = context.checks ? context.checks() : std::vector<App::Check>{};
  std::string failing;
  std::string body;
  JsonWriter json(body);
  json.begin_object();
  json.key("checks").begin_object();
  for (const App::Check& check : checks) {
    if (check.status == "failed") {
      failing.append(failing.empty() ? "" : ", ").append(check.name);
      if (!check.detail.empty()) failing.append(" (").append(check.detail).append(")");
    }
    json.key(check.name).begin_object().field("status", check.status).field("detail", check.detail).end_object();
  }
  json.end_object();
  json.field("status", failing.empty() ? "ok" : "degraded").field("version", context.version).end_object();
  if (must_be_ready && !failing.empty()) {
    Response response = problem(503, "not_ready", "not ready: " + failing, request.correlation_id);
    response.headers.emplace_back("Retry-After", "1");
    return responder.send(std::move(response));
  }
  responder.send(json_response(std::move(body)));
}

void health(const Probes& context, const Request& request, Responder responder) {
  send_health(context, request, responder, false);
}
void ready(const Probes& context, const Request& request, Responder responder) {
  send_health(context, request, responder, true);
}
void live(const Probes&, const Request&, Responder responder) { responder.send(json_response(R"({"status":"ok"})")); }

void metrics(const Probes& context, const Request&, Responder responder) {
  Response response;
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  if (context.metrics) context.metrics(response.body);
  if (context.server != nullptr) context.server->append_metrics(response.body);
  responder.send(std::move(response));
}

}  // namespace

void add_probe_routes(const Probes& probes, std::vector<Route>& routes) {
  const auto add = [&](std::string_view pattern, void (*handler)(const Probes&, const Request&, Responder),
                       RouteInfo info, RunOn run_on) {
    info.tag = "system";
    routes.push_back({Method::kGet,
                      pattern,
                      [&probes, handler](const Request& request, Responder responder) {
                        handler(probes, request, std::move(responder));
                      },
                      std::move(info),
                      run_on,
                      {}});
  };
  add("/health", health,
      {.operation_id = "health", .summary = "The state of every part", .responses = {{200, "It answers.", "Health"}}},
      RunOn::kPool);
  add("/live", live,
      {.operation_id = "live", .summary = "Whether the program runs", .responses = {{200, "It does.", "Live"}}},
      RunOn::kInline);
  add("/ready", ready,
      {.operation_id = "ready",
       .summary = "Whether requests can be served",
       .responses = {{200, "They can.", "Health"}},
       .problems = {503}},
      RunOn::kPool);
  add("/metrics", metrics,
      {.operation_id = "metrics",
       .summary = "Prometheus metrics",
       .responses = {{200, "Text 0.0.4.", "Text", "text/plain; version=0.0.4; charset=utf-8"}}},
      RunOn::kPool);
}

}  // namespace yaad::http
