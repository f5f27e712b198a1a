#include "roles/serve.h"

#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>

#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <system_error>
#include <thread>

#include "adapters/dapr/sidecar.h"
#include "adapters/http/api.h"
#include "base/logging.h"
#include "language/reader.h"
#include "roles/house.h"
#include "roles/notify.h"
#include "web_files.h"

namespace yaad::roles {
namespace {

constexpr std::chrono::seconds kSecretsPatience{30};  // For a sidecar that starts beside the program.
constexpr int kUsage = 2, kUnreachable = 5, kDamaged = 6;

// Signals are waited for by the main thread alone; set before any other thread is made, which inherit it.
sigset_t block_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  signal(SIGPIPE, SIG_IGN);
  return set;
}

bool is_loopback(const std::string& host) { return host == "127.0.0.1" || host == "::1" || host == "localhost"; }

int refuse(const std::string& reason, int code) {
  std::cerr << "yaad: " << reason << "\n";
  return code;
}

http::ServerOptions server_options(const config::Settings& settings) {
  http::ServerOptions options;
  options.address = settings.listen_host == "localhost" ? "127.0.0.1" : settings.listen_host;
  options.port = settings.listen_port;
  options.io_threads = static_cast<int>(settings.http_threads);
  options.pool_threads = static_cast<int>(settings.command_threads);
  options.connections_max = static_cast<std::size_t>(settings.http_connections_max);
  options.streams_max = static_cast<std::size_t>(settings.stream_connections_max);
  options.header_bytes_max = static_cast<std::size_t>(settings.http_header_max_bytes);
  options.body_bytes_max = static_cast<std::size_t>(settings.http_body_max_bytes);
  options.header_deadline =
      std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(settings.http_header_timeout_ms));
  options.body_deadline =
      std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(settings.http_body_timeout_ms));
  options.idle_deadline =
      std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(settings.http_idle_timeout_ms));
  options.heartbeat = std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(settings.stream_heartbeat_ms));
  options.on_error = [](std::string_view correlation, std::string_view what) {
    log::error("a request failed", {{"correlation_id", correlation}, {"error", what}});
  };
  return options;
}

std::string address_of(const config::Settings& settings, std::uint16_t port) {
  const bool six = settings.listen_host.find(':') != std::string::npos;
  return "http://" + (six ? "[" + settings.listen_host + "]" : settings.listen_host) + ":" + std::to_string(port);
}

int cannot_listen(const config::Settings& settings) {
  return refuse("cannot listen on " + settings.listen +
                    " (is another server there?); choose another address with --listen 127.0.0.1:PORT",
                kUnreachable);
}

std::span<const std::pair<std::string_view, std::string_view>> page_of(const RoleSet& roles) {
  if (!roles.has(Role::kWeb)) return {};
  return embedded::web_files();
}

void hand_on(http::ServerOptions& options, const Neighbours& neighbours) {
  options.upstreams = neighbours.all();
  if (!options.upstreams.empty()) {
    options.forward_to = [&neighbours](std::string_view path) { return neighbours.for_path(path); };
  }
}

// Says that it is ready, and returns when it is told to stop.
void run_until_told(const config::Settings& settings, const RoleSet& roles, std::uint16_t port,
                    const sigset_t& signals) {
  const std::string address = address_of(settings, port);
  if (roles.all()) {
    std::cout << "Yaad is ready on " << address << std::endl;
  } else {
    std::cout << "Yaad (" << roles.str() << ") is ready on " << address << std::endl;
  }
  notify_systemd("READY=1");
  log::info("ready", {{"address", address}, {"role", roles.str()}});
  // The tables of the languages, which the first message would wait for otherwise.
  std::thread tables;
  if (roles.has(Role::kChat) || roles.has(Role::kApi)) tables = std::thread([] { language::warm_up(); });
  int signal = 0;
  sigwait(&signals, &signal);
  notify_systemd("STOPPING=1");
  log::info("stopping", {{"signal", signal}});
  if (tables.joinable()) tables.join();
}

int serve_house(const config::Settings& settings, const RoleSet& roles, House& house, Neighbours& neighbours,
                const sigset_t& signals) {
  http::ServerOptions options = server_options(settings);
  hand_on(options, neighbours);
  http::Faces faces{.api = roles.has(Role::kApi), .chat = neighbours.chat(), .hooks = house.hooks()};
  std::unique_ptr<http::Api> server;
  try {
    server = http::make_api_server(std::move(options), house.app(), page_of(roles), std::move(faces));
  } catch (const std::runtime_error& failure) {
    house.stop();
    return cannot_listen(settings);
  }
  house.start();
  server->start();
  run_until_told(settings, roles, server->port(), signals);
  server->stop(std::chrono::milliseconds(settings.drain_timeout_ms));
  house.stop();
  return 0;
}

// No store, no bus: the page, and the way to the others.
int serve_web(const config::Settings& settings, const RoleSet& roles, Neighbours& neighbours,
              metrics::Registry& registry, const sigset_t& signals) {
  http::Probes probes{.version = YAAD_VERSION,
                      .checks =
                          [&neighbours] {
                            std::vector<App::Check> checks;
                            neighbours.check(checks);
                            return checks;
                          },
                      .metrics = [&registry](std::string& out) { registry.render(out); }};
  UuidV7Source ids(system_clock());
  http::ServerOptions options = server_options(settings);
  hand_on(options, neighbours);
  std::unique_ptr<http::Server> server;
  try {
    server = http::make_web_server(std::move(options), probes, system_clock(), ids, page_of(roles));
  } catch (const std::runtime_error& failure) {
    return cannot_listen(settings);
  }
  server->start();
  run_until_told(settings, roles, server->port(), signals);
  server->stop(std::chrono::milliseconds(settings.drain_timeout_ms));
  return 0;
}

}  // namespace

int serve(const config::Settings& given) {
  config::Settings settings = given;
  if (const auto read = dapr::resolve_secrets(settings, config::process_environment(), kSecretsPatience); !read) {
    return refuse(read.error().detail, read.error().code == ErrorCode::kUnavailable ? kUnreachable : kUsage);
  }
  if (settings.mode != "local")
    return refuse("--mode accounts is not available in this version; use --mode local", kUsage);
  if (const auto fit = check_roles(settings); !fit) return refuse(fit.error().detail, kUsage);
  if (!Zone::find(settings.tz)) {
    return refuse("--tz " + settings.tz + " is not a known time zone; use a name such as Asia/Karachi", kUsage);
  }
  if (!is_loopback(settings.listen_host)) {
    return refuse("--listen " + settings.listen +
                      " is refused: local mode has no login, so it listens on 127.0.0.1 or [::1] only; put a proxy "
                      "with a login before it",
                  kUsage);
  }
  const sigset_t signals = block_signals();
  std::error_code error;
  std::filesystem::create_directories(settings.data, error);
  if (error) {
    return refuse("the data folder " + settings.data + " cannot be made (" + error.message() +
                      "); choose another with --data or run: sudo install -d -o $USER " + settings.data,
                  1);
  }
  ::chmod(settings.data.c_str(), 0700);
  try {
    const RoleSet roles(settings.role);
    metrics::Registry registry;
    for (const Role role : kRoles) {
      if (!roles.has(role)) continue;
      registry.gauge_of("yaad_role", "1 for each role of this process.", [] { return 1.0; },
                        {{"role", std::string(to_string(role))}});
    }
    Neighbours neighbours(settings, config::process_environment(), roles);
    if (roles.only_web()) return serve_web(settings, roles, neighbours, registry, signals);
    House house(settings, roles, neighbours, system_clock(), registry);
    return serve_house(settings, roles, house, neighbours, signals);
  } catch (const StorageError& failure) {
    return refuse(failure.what(), failure.kind() == StorageError::Kind::kDamaged ? kDamaged : kUnreachable);
  } catch (const std::invalid_argument& failure) {
    return refuse(failure.what(), kUsage);
  }
}

}  // namespace yaad::roles
