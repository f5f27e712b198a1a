#include "adapters/http/api.h"

namespace yaad::http {

std::vector<Route> hook_routes(const std::vector<HttpHook>& hooks) {
  std::vector<Route> routes;
  for (const HttpHook& hook : hooks) {
    constexpr Method kMethods[] = {Method::kGet, Method::kPost, Method::kDelete};
    routes.push_back({.method = kMethods[static_cast<std::size_t>(hook.method)],
                      .pattern = hook.pattern,
                      .handler =
                          [&hook](const Request& request, Responder responder) {
                            const auto once = std::make_shared<Responder>(std::move(responder));
                            hook.handle(
                                {request.body, [&](std::string_view name) { return request.path_parameter(name); },
                                 [&](std::string_view name) { return request.header(name); }},
                                [once](HookAnswer answer) {
                                  Response response;
                                  response.status = answer.status;
                                  response.body = std::move(answer.body);
                                  once->send(std::move(response));
                                });
                          },
                      .info = {},
                      .body_bytes_max = hook.body_bytes_max});
  }
  return routes;
}

Api::Api(App& app, ServerOptions options, Assets assets, Faces faces)
    : context_{.app = app, .probes = {app.version, app.checks, app.metrics}, .faces = std::move(faces)} {
  std::vector<Route> routes = api_routes(context_);
  for (Route& route : hook_routes(context_.faces.hooks)) routes.push_back(std::move(route));
  server_ = std::make_unique<Server>(std::move(options), std::move(routes), std::move(assets), app.clock, app.ids);
  context_.probes.server = server_.get();
}

Api::~Api() = default;

void Api::broadcast(UserId user, std::vector<LiveFrame> frames) {
  std::vector<Frame> out;
  out.reserve(frames.size());
  for (LiveFrame& frame : frames) out.push_back({frame.id, std::move(frame.sse), std::move(frame.ws)});
  server_->broadcast(user.str(), std::move(out));
}

std::unique_ptr<Api> make_api_server(ServerOptions options, App& app,
                                     std::span<const std::pair<std::string_view, std::string_view>> web_files,
                                     Faces faces) {
  auto api = std::make_unique<Api>(app, std::move(options), Assets(web_files), std::move(faces));
  if (app.live != nullptr) app.live->start(*api);
  return api;
}

std::unique_ptr<Server> make_web_server(ServerOptions options, Probes& probes, const Clock& clock, IdSource& ids,
                                        std::span<const std::pair<std::string_view, std::string_view>> web_files) {
  std::vector<Route> routes;
  add_probe_routes(probes, routes);
  auto server = std::make_unique<Server>(std::move(options), std::move(routes), Assets(web_files), clock, ids);
  probes.server = server.get();
  return server;
}

void Api::reset(UserId user) { server_->reset_group(user.str()); }

}  // namespace yaad::http
