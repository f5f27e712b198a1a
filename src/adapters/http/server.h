#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/http/assets.h"
#include "adapters/http/route.h"
#include "adapters/http/stream.h"
#include "base/clock.h"
#include "base/uuid.h"

namespace yaad::http {

struct ServerOptions {
  std::string address = "127.0.0.1";  ///< An IPv4 or IPv6 address. The caller refuses what its mode forbids.
  std::uint16_t port = 8000;          ///< 0: a free one.
  int io_threads = 1;                 ///< 1..64
  int pool_threads = 2;               ///< 1..256
  std::size_t pool_queue_max = 1024;  ///< Requests that wait for the pool; more get 503.
  std::size_t connections_max = 20'000;
  std::size_t streams_max = 16'000;

  std::size_t header_bytes_max = 16 * 1024;
  std::size_t header_count_max = 100;
  std::size_t target_bytes_max = 8 * 1024;
  std::size_t body_bytes_max = 1024 * 1024;
  std::size_t ws_message_bytes_max = 64 * 1024;
  std::chrono::seconds header_deadline{10};  ///< From the first byte of a request to the end of its head.
  std::chrono::seconds body_deadline{
      30};  ///< From the head to the end of the body, and for a client that reads slowly.
  std::chrono::seconds idle_deadline{75};       ///< Between requests.
  std::chrono::seconds heartbeat{15};           ///< On silent streams.
  std::chrono::milliseconds sweep_every{1000};  ///< How often deadlines are looked at.

  /// Refuse requests whose Host is not one of `hosts` (any port), or whose Origin is not the Host.
  bool check_host = true;
  std::vector<std::string> hosts = {"localhost", "127.0.0.1", "[::1]"};

  /// Who answers a request that no route is for: null for the files of the page, or nobody. On an I/O thread.
  std::function<std::shared_ptr<Upstream>(std::string_view path)> forward_to = {};
  /// Those whose numbers stand in the metrics.
  std::vector<std::shared_ptr<Upstream>> upstreams = {};

  /// Told of what went wrong inside a handler: (correlation id, what). Any thread.
  std::function<void(std::string_view, std::string_view)> on_error = {};
};

/// An HTTP/1.1 server with event streams and WebSockets.
///
/// Errors: the constructor throws std::system_error when the address cannot be had.
/// Thread-safety: every call from any thread; stop() once.
class Server {
 public:
  /// Borrows `clock` and `ids`. Listens at once; serves from start() on.
  Server(ServerOptions options, std::vector<Route> routes, Assets assets, const Clock& clock, IdSource& ids);
  ~Server();  ///< Stops without grace when stop() was not called.
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  void start();
  /// No new connections; requests under way get until `grace` to end, streams are closed (WebSocket 1001), then all
  /// ends.
  void stop(std::chrono::milliseconds grace);

  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] const std::vector<Route>& routes() const;

  /// To every stream of the group: one wake-up per I/O thread, the bytes shared.
  void broadcast(std::string_view group, std::vector<Frame> frames);
  /// Drops the queue of every stream of the group and tells its clients to read anew.
  void reset_group(std::string_view group);
  [[nodiscard]] std::size_t stream_count() const;
  [[nodiscard]] std::size_t connection_count() const;

  /// Prometheus text of requests by route and status class, latency, connections, streams, resets, pool queue.
  void append_metrics(std::string& out) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace yaad::http
