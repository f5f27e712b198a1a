#include "adapters/http/server.h"

#include <netinet/in.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/ip/address.hpp>
#include <system_error>

#include "adapters/http/connection.h"
#include "adapters/http/io_thread.h"
#include "adapters/http/proxy_call.h"
#include "adapters/http/streams.h"

namespace yaad::http {
namespace {

using detail::asio::ip::tcp;
using Acceptor = detail::asio::basic_socket_acceptor<tcp, detail::Executor>;

constexpr int kAcceptsPerWake = 64;

}  // namespace

struct Server::Impl {
  Impl(ServerOptions options, std::vector<Route> routes, Assets assets, const Clock& clock, IdSource& ids)
      : shared(std::move(options), std::move(routes), std::move(assets), clock, ids) {
    shared.pool = std::make_unique<WorkerPool>(shared.options.pool_threads, shared.options.pool_queue_max);
    for (int i = 0; i < shared.options.io_threads; ++i) {
      const int fd = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
      if (fd < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
      event_fds.push_back(fd);
      threads.push_back(std::make_unique<detail::IoThread>(shared, fd));
    }
    listen();
  }

  ~Impl() {
    acceptor.reset();
    threads.clear();
    for (int fd : event_fds) ::close(fd);
  }

  void listen() {
    const tcp::endpoint endpoint(detail::asio::ip::make_address(shared.options.address), shared.options.port);
    acceptor.emplace(threads.front()->context.get_executor());
    acceptor->open(endpoint.protocol());
    acceptor->set_option(Acceptor::reuse_address(true));
    acceptor->bind(endpoint);
    acceptor->listen(4096);
    port = acceptor->local_endpoint().port();
  }

  void accept() {
    acceptor->async_wait(Acceptor::wait_read, [this](const boost::system::error_code& error) {
      if (error || !acceptor || !acceptor->is_open()) return;
      for (int i = 0; i < kAcceptsPerWake && accept_one(); ++i) {
      }
      accept();
    });
  }

  // False when nobody waits any more, or no descriptor is left: the next wake tries again.
  bool accept_one() {
    tcp::endpoint peer;
    auto length = static_cast<socklen_t>(peer.capacity());
    const int fd = ::accept4(acceptor->native_handle(), peer.data(), &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) {
      if (errno != EMFILE && errno != ENFILE) return errno == EINTR || errno == ECONNABORTED;
      return give_up_spare();
    }
    peer.resize(length);
    if (shared.connections.load() + shared.streams.load() >= shared.options.connections_max) {
      threads.front()->metrics.connections_refused.add(1);
      ::close(fd);
      return true;
    }
    detail::IoThread& thread = *threads[next_thread++ % threads.size()];
    if (&thread == threads.front().get()) {
      thread.adopt(fd, peer);
    } else {
      thread.post([&thread, fd, peer] { thread.adopt(fd, peer); });
    }
    return true;
  }

  // Out of descriptors: one is kept back so that the waiting client can be turned away, or the loop would spin.
  bool give_up_spare() {
    ::close(spare_fd);
    const int fd = ::accept(acceptor->native_handle(), nullptr, nullptr);
    if (fd >= 0) ::close(fd);
    spare_fd = ::eventfd(0, EFD_CLOEXEC);
    threads.front()->metrics.connections_refused.add(1);
    return fd >= 0;
  }

  void start() {
    spare_fd = ::eventfd(0, EFD_CLOEXEC);
    event_fds.push_back(spare_fd);
    threads.front()->post([this] { accept(); });
    for (auto& thread : threads) thread->start();
    started = true;
  }

  void stop(std::chrono::milliseconds grace) {
    if (!started || shared.stopping.exchange(true)) return;
    const auto deadline = shared.clock.steady() + grace;
    threads.front()->post([this] {
      boost::system::error_code ignored;
      acceptor->close(ignored);
    });
    for (auto& thread : threads) thread->post([&thread, deadline] { thread->begin_stop(deadline); });
    for (auto& thread : threads) thread->join();
    shared.pool->stop();
  }

  detail::Shared shared;
  std::vector<int> event_fds;
  std::vector<std::unique_ptr<detail::IoThread>> threads;
  std::optional<Acceptor> acceptor;
  std::size_t next_thread = 0;
  int spare_fd = -1;
  std::uint16_t port = 0;
  bool started = false;
};

Server::Server(ServerOptions options, std::vector<Route> routes, Assets assets, const Clock& clock, IdSource& ids)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(routes), std::move(assets), clock, ids)) {}

Server::~Server() { stop(std::chrono::milliseconds(0)); }

void Server::start() { impl_->start(); }
void Server::stop(std::chrono::milliseconds grace) { impl_->stop(grace); }
std::uint16_t Server::port() const { return impl_->port; }
const std::vector<Route>& Server::routes() const { return impl_->shared.router.routes(); }

void Server::broadcast(std::string_view group, std::vector<Frame> frames) {
  if (frames.empty() || stream_count() == 0) return;
  const auto shared = std::make_shared<const std::vector<Frame>>(std::move(frames));
  for (auto& thread : impl_->threads) {
    thread->post([&io = *thread, name = std::string(group), shared] { io.broadcast(name, *shared); });
  }
}

void Server::reset_group(std::string_view group) {
  for (auto& thread : impl_->threads) {
    thread->post([&io = *thread, name = std::string(group)] { io.reset_group(name); });
  }
}

std::size_t Server::stream_count() const { return impl_->shared.streams.load(std::memory_order_relaxed); }
std::size_t Server::connection_count() const { return impl_->shared.connections.load(std::memory_order_relaxed); }

void Server::append_metrics(std::string& out) const {
  std::vector<const HttpMetrics*> all;
  for (const auto& thread : impl_->threads) all.push_back(&thread->metrics);
  HttpMetrics::append(out, routes(), all);
  const auto gauge = [&](std::string_view name, std::string_view help, std::size_t value) {
    out.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ").append(name).append(" gauge\n");
    out.append(name).append(" ").append(std::to_string(value)).append("\n");
  };
  gauge("yaad_http_connections", "Connections open now, streams apart.", connection_count());
  gauge("yaad_http_streams", "Event streams and WebSockets open now.", stream_count());
  gauge("yaad_http_pool_queue", "Requests that wait for a worker.", impl_->shared.pool->queued());
  Upstream::append_metrics(out, impl_->shared.options.upstreams);
}

}  // namespace yaad::http
