#include "roles/serve.h"

#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>

#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <system_error>
#include <thread>

#include "adapters/http/api.h"
#include "base/logging.h"
#include "language/reader.h"
#include "roles/house.h"
#include "roles/notify.h"
#include "web_files.h"

namespace yaad::roles {
namespace {

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

int serve_house(const config::Settings& settings, House& house, const sigset_t& signals) {
  std::unique_ptr<http::Api> server;
  try {
    server = http::make_api_server(server_options(settings), house.app(), embedded::web_files());
  } catch (const std::runtime_error& failure) {
    house.stop();
    return refuse("cannot listen on " + settings.listen +
                      " (is another server there?); choose another address with --listen 127.0.0.1:PORT",
                  kUnreachable);
  }
  house.start();
  server->start();
  const std::string address = address_of(settings, server->port());
  std::cout << "Yaad is ready on " << address << std::endl;
  notify_systemd("READY=1");
  log::info("ready", {{"address", address}});
  // The tables of the languages, which the first message would wait for otherwise.
  std::thread tables([] { language::warm_up(); });
  int signal = 0;
  sigwait(&signals, &signal);
  notify_systemd("STOPPING=1");
  log::info("stopping", {{"signal", signal}});
  server->stop(std::chrono::milliseconds(settings.drain_timeout_ms));
  house.stop();
  tables.join();
  return 0;
}

}  // namespace

int serve(const config::Settings& settings) {
  if (settings.mode != "local")
    return refuse("--mode accounts is not available in this version; use --mode local", kUsage);
  if (settings.bus != "embedded")
    return refuse("--bus " + settings.bus + " is not available in this version; use --bus embedded", kUsage);
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
    metrics::Registry registry;
    House house(settings, system_clock(), registry);
    return serve_house(settings, house, signals);
  } catch (const StorageError& failure) {
    return refuse(failure.what(), failure.kind() == StorageError::Kind::kDamaged ? kDamaged : kUnreachable);
  } catch (const std::invalid_argument& failure) {
    return refuse(failure.what(), kUsage);
  }
}

}  // namespace yaad::roles
