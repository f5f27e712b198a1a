#include "adapters/http/api.h"

namespace yaad::http {

Api::Api(App& app, ServerOptions options, Assets assets) : context_{.app = app} {
  std::vector<Route> routes = api_routes(context_);
  server_ = std::make_unique<Server>(std::move(options), std::move(routes), std::move(assets), app.clock, app.ids);
  context_.server = server_.get();
}

Api::~Api() = default;

void Api::broadcast(UserId user, std::vector<LiveFrame> frames) {
  std::vector<Frame> out;
  out.reserve(frames.size());
  for (LiveFrame& frame : frames) out.push_back({frame.id, std::move(frame.sse), std::move(frame.ws)});
  server_->broadcast(user.str(), std::move(out));
}

std::unique_ptr<Api> make_api_server(ServerOptions options, App& app,
                                     std::span<const std::pair<std::string_view, std::string_view>> web_files) {
  auto api = std::make_unique<Api>(app, std::move(options), Assets(web_files));
  app.live.start(*api);
  return api;
}

void Api::reset(UserId user) { server_->reset_group(user.str()); }

}  // namespace yaad::http
