#pragma once
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/http/server.h"
#include "app/app.h"
#include "app/live.h"
#include "app/ports/http_hooks.h"

namespace yaad::http {

/// What /health, /ready and /metrics tell.
struct Probes {
  std::string version;
  std::function<std::vector<App::Check>()> checks;
  std::function<void(std::string&)> metrics;
  const Server* server = nullptr;  ///< Set before the first request.
};

/// What one process serves besides its probes.
struct Faces {
  bool api = true;                 ///< Tasks, reminders, audit, live changes.
  std::shared_ptr<Upstream> chat;  ///< Where the api sends chat when the application has no assistant.
  std::vector<HttpHook> hooks;     ///< Served beside the API, and no part of its description.
};

/// What the routes of the API work on. Outlives the server.
struct ApiContext {
  App& app;
  Probes probes;
  Faces faces = {};
  struct Description {
    std::string openapi;
    std::string docs;
  };
  std::once_flag described;
  Description description;  ///< Of /openapi.json and /docs.
};

/// The route table: every path that the process serves, its handler and its description.
std::vector<Route> api_routes(ApiContext& context);
/// The part of it that every process has. Borrows.
void add_probe_routes(const Probes& probes, std::vector<Route>& routes);

/// The document of GET /openapi.json, written from the table.
std::string openapi_json(const std::vector<Route>& routes, std::string_view version);
/// The page of GET /docs.
std::string docs_html(const std::vector<Route>& routes, std::string_view version);

/// Yaad over HTTP: the server, the routes on the application, and the way of live changes to open streams.
///
/// Order of ending: Api::stop, then LiveHub, executor and store; the Api is destroyed before them.
/// Thread-safety: any thread.
class Api final : public LiveOut {
 public:
  /// Borrows `app`. Listens at once (throws std::system_error when the address cannot be had), serves from start() on.
  Api(App& app, ServerOptions options, Assets assets, Faces faces = {});
  ~Api() override;

  void start() { server_->start(); }
  void stop(std::chrono::milliseconds grace) { server_->stop(grace); }
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  [[nodiscard]] Server& server() { return *server_; }

  void broadcast(UserId user, std::vector<LiveFrame> frames) override;
  void reset(UserId user) override;

 private:
  ApiContext context_;
  std::unique_ptr<Server> server_;
};

/// The routes of hooks; borrows the hooks.
std::vector<Route> hook_routes(const std::vector<HttpHook>& hooks);

/// The API with the files of the web page, listening and joined to the live hub; to be started.
std::unique_ptr<Api> make_api_server(ServerOptions options, App& app,
                                     std::span<const std::pair<std::string_view, std::string_view>> web_files,
                                     Faces faces = {});

/// The page alone, and whoever the options send its requests to. Borrows the probes.
std::unique_ptr<Server> make_web_server(ServerOptions options, Probes& probes, const Clock& clock, IdSource& ids,
                                        std::span<const std::pair<std::string_view, std::string_view>> web_files);

}  // namespace yaad::http
