#include <charconv>

#include "adapters/http/api_support.h"
#include "adapters/http/task_input.h"
#include "base/json_writer.h"

namespace yaad::http {
namespace {

/// A stream of the server as the live hub sees it.
class LiveEnd final : public LiveSink {
 public:
  explicit LiveEnd(std::shared_ptr<StreamSink> stream) : stream_(std::move(stream)) {}
  void send(std::vector<LiveFrame> page) override {
    std::vector<Frame> frames;
    frames.reserve(page.size());
    for (LiveFrame& frame : page) frames.push_back({frame.id, std::move(frame.sse), std::move(frame.ws)});
    stream_->send_backlog(std::move(frames));
  }
  void when_room(std::function<void()> work) override { stream_->when_room(std::move(work)); }
  void go_live(std::function<void()> behind) override { stream_->go_live(std::move(behind)); }
  void reset() override { stream_->reset(); }
  void on_close(std::function<void()> callback) override { stream_->on_close(std::move(callback)); }

 private:
  std::shared_ptr<StreamSink> stream_;
};

// Last-Event-ID wins over ?last_event_id= : a browser sends it by itself when it comes back.
Result<std::optional<std::uint64_t>> last_event_id(const Request& request) {
  const auto query = QueryReader::read(request, {"last_event_id"});
  if (!query) return query.error();
  std::string text(request.header("last-event-id"));
  if (text.empty()) {
    if (const std::string* said = query->find("last_event_id")) text = *said;
  }
  if (text.empty()) return std::optional<std::uint64_t>();
  std::uint64_t id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (error != std::errc() || end != text.data() + text.size() || id > (1ULL << 62)) {
    return invalid("?last_event_id", "must be the id of an event, a whole number");
  }
  return std::optional<std::uint64_t>(id);
}

void stream(ApiContext& context, const Request& request, Responder responder) {
  const auto last = last_event_id(request);
  if (!last) return send_problem(request, responder, last.error());
  const UserId user = user_of(context, request);
  StreamOptions options;
  options.group = user.str();
  options.last_id = last->value_or(0);
  options.backlog_first = true;
  context.app.live->attach(user, *last,
                           [&] { return std::make_shared<LiveEnd>(responder.open_stream(std::move(options))); });
}

void websocket(ApiContext& context, const Request& request, Responder responder) {
  if (request.is_websocket) return stream(context, request, std::move(responder));
  Response response = problem(426, "upgrade_required",
                              "This path speaks WebSocket; GET /api/stream gives the same as server-sent events.",
                              request.correlation_id);
  response.headers.emplace_back("Upgrade", "websocket");
  responder.send(std::move(response));
}

// The ETag is the version of what is kept; "today" is not, so it never answers 304.
Result<Response> me_response(ApiContext& context, UserId user) {
  const std::int64_t version = context.app.queries.profile(user).version;  // First: an older one is only refused later.
  auto me = context.app.queries.me(user);
  if (!me) return me.error();
  Response response = json_response(std::move(*me));
  response.headers.emplace_back("ETag", "\"" + std::to_string(version) + "\"");
  return response;
}

void get_me(ApiContext& context, const Request& request, Responder responder) {
  auto response = me_response(context, user_of(context, request));
  if (!response) return send_problem(request, responder, response.error());
  responder.send(std::move(*response));
}

void patch_me(ApiContext& context, const Request& request, Responder responder) {
  auto profile = read_profile(request.body);
  if (!profile) return send_problem(request, responder, profile.error());
  auto command = command_context(context, request);
  if (!command) return send_problem(request, responder, command.error());
  std::vector<Command> commands;
  commands.emplace_back(std::move(*profile));
  const auto outcome = context.app.executor.execute_wait(std::move(commands), std::move(*command));
  if (!outcome) return send_problem(request, responder, outcome.error());
  auto response = me_response(context, user_of(context, request));
  if (!response) return send_problem(request, responder, response.error());
  if (!outcome->command.uuid.is_nil()) response->headers.emplace_back("X-Command-Id", outcome->command.str());
  responder.send(std::move(*response));
}

// Written when first asked for: a start is not to wait for it.
const ApiContext::Description& described(ApiContext& context) {
  std::call_once(context.described, [&] {
    const std::vector<Route> routes = api_routes(context);
    context.description = {openapi_json(routes, context.app.version), docs_html(routes, context.app.version)};
  });
  return context.description;
}

void openapi(ApiContext& context, const Request&, Responder responder) {
  Response response = json_response(described(context).openapi);
  response.cache_control = "no-cache";
  responder.send(std::move(response));
}

void docs(ApiContext& context, const Request&, Responder responder) {
  Response response = json_response(described(context).docs);
  response.content_type = "text/html; charset=utf-8";
  response.cache_control = "no-cache";
  response.html_policy = true;
  responder.send(std::move(response));
}

}  // namespace

namespace {

using Add = std::function<void(std::string_view tag, Method method, std::string_view pattern,
                               void (*handler)(ApiContext&, const Request&, Responder), RouteInfo info, RunOn run_on,
                               std::vector<std::string_view> types)>;

Add adder(ApiContext& context, std::vector<Route>& routes) {
  return [&context, &routes](std::string_view tag, Method method, std::string_view pattern,
                             void (*handler)(ApiContext&, const Request&, Responder), RouteInfo info, RunOn run_on,
                             std::vector<std::string_view> types) {
    info.tag = tag;
    routes.push_back({method, pattern,
                      [&context, handler](const Request& request, Responder responder) {
                        handler(context, request, std::move(responder));
                      },
                      std::move(info), run_on, std::move(types)});
  };
}

}  // namespace

void add_live_routes(ApiContext& context, std::vector<Route>& routes) {
  const Add add = adder(context, routes);
  const std::vector<ParameterInfo> resume = {
      {"last_event_id", "query", R"({"type":"integer","minimum":0})", "Begin after this event."},
      {"Last-Event-ID", "header", R"({"type":"string","pattern":"^[0-9]{1,18}$"})", "The same, as browsers send it."}};
  add("live", Method::kGet, "/api/stream", stream,
      {.operation_id = "streamChanges",
       .summary = "Live changes as server-sent events",
       .parameters = resume,
       .responses = {{200, "Events: task, reminder, reset.", "EventStream", "text/event-stream"}},
       .problems = {503}},
      RunOn::kPool, {});
  add("live", Method::kGet, "/api/ws", websocket,
      {.operation_id = "openWebSocket",
       .summary = "Live changes over a WebSocket (subprotocol yaad.v1.json)",
       .parameters = resume,
       .responses = {{101, "The WebSocket is open."}},
       .problems = {426, 503}},
      RunOn::kPool, {});
  add("me", Method::kGet, "/api/me", get_me,
      {.operation_id = "getMe",
       .summary = "Zone, language and defaults",
       .responses = {{200, "The user.", "Me", kJson, {"ETag"}}}},
      RunOn::kPool, {});
  add("me", Method::kPatch, "/api/me", patch_me,
      {.operation_id = "updateMe",
       .summary = "Change zone, language and defaults",
       .request_schema = "MeUpdate",
       .responses = {{200, "The user.", "Me", kJson, {"ETag", "X-Command-Id"}}},
       .problems = {409, 412, 413, 415, 503}},
      RunOn::kPool, {kMergePatch, kJson});
}

void add_description_routes(ApiContext& context, std::vector<Route>& routes) {
  const Add add = adder(context, routes);
  add("system", Method::kGet, "/openapi.json", openapi,
      {.operation_id = "openapi", .summary = "This description", .responses = {{200, "OpenAPI 3.1.", "OpenApi"}}},
      RunOn::kPool, {});
  add("system", Method::kGet, "/docs", docs,
      {.operation_id = "docs",
       .summary = "A page that lists the routes",
       .responses = {{200, "HTML.", "Text", "text/html; charset=utf-8"}}},
      RunOn::kPool, {});
}

}  // namespace yaad::http
