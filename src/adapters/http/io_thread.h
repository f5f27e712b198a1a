// Internal to adapters/http: the I/O thread, its connections and streams. Includes Asio; not for routes.
#pragma once
#include <atomic>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "adapters/http/http_metrics.h"
#include "adapters/http/server.h"
#include "adapters/http/worker_pool.h"

namespace yaad::http::detail {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;  // Not any_io_executor: no type erasure on the hot path.
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using SteadyTime = std::chrono::steady_clock::time_point;

class IoThread;
class Connection;
class StreamBase;

/// What all threads of one server share. Outlives them.
struct Shared {
  Shared(ServerOptions o, std::vector<Route> table, Assets a, const Clock& c, IdSource& i)
      : options(std::move(o)), router(std::move(table)), assets(std::move(a)), clock(c), ids(i) {}
  const ServerOptions options;
  const Router router;
  const Assets assets;
  const Clock& clock;
  IdSource& ids;
  std::unique_ptr<WorkerPool> pool;
  std::atomic<std::size_t> connections{0};
  std::atomic<std::size_t> streams{0};
  std::atomic<bool> stopping{false};
};

/// One request as its Responder sees it.
class Exchange : public std::enable_shared_from_this<Exchange> {
 public:
  virtual ~Exchange() = default;
  /// Any thread.
  virtual void answer(Response response) = 0;
  virtual std::shared_ptr<StreamSink> open_stream(StreamOptions options) = 0;
  virtual void dropped() = 0;
  virtual void run_on_pool(std::function<void(const Request&, Responder)> work) = 0;
  virtual void forward(const std::shared_ptr<Upstream>& upstream) = 0;
};

/// Something besides connections and streams that lives on a loop and has deadlines.
class Ongoing {
 public:
  virtual ~Ongoing() = default;
  virtual void sweep(SteadyTime now) = 0;
  virtual void begin_stop() = 0;
  virtual void abort() = 0;
  virtual std::shared_ptr<Ongoing> keep() = 0;
};
struct UpstreamPool;

/// One event loop on one thread, with what lives on it.
///
/// The io_context runs without locks (UNSAFE hint): nothing but this thread touches it, and other threads reach it
/// through post() and an eventfd.
class IoThread {
 public:
  IoThread(Shared& shared, int event_fd);
  ~IoThread();

  void start();
  void join();
  /// The loop of the calling thread, or null.
  static IoThread* current();

  /// Any thread: runs the task on the loop, in order of posting; one wake-up for all that wait.
  void post(std::function<void()> task);
  /// Any thread: hands an answer to its connection.
  void post_answer(std::shared_ptr<Connection> connection, Response response);
  void wake();

  // Everything below: on the loop only.
  void adopt(int fd, const asio::ip::tcp::endpoint& peer);
  void add(Connection& connection);
  void remove(Connection& connection);
  void add(Ongoing& ongoing) { ongoing_.insert(&ongoing); }
  void remove(Ongoing& ongoing) { ongoing_.erase(&ongoing); }
  void join_group(StreamBase& stream);
  void leave_group(StreamBase& stream);
  void broadcast(std::string_view group, const std::vector<Frame>& frames);
  void reset_group(std::string_view group);
  void mark_dirty(std::shared_ptr<StreamBase> stream);
  void begin_stop(SteadyTime deadline);
  /// "Date: …\r\n", right to the second.
  [[nodiscard]] const std::string& date_line() const { return date_line_; }
  /// The time at the last tick; good enough for deadlines.
  [[nodiscard]] SteadyTime tick_time() const { return tick_time_; }
  [[nodiscard]] bool stopping() const { return stopping_; }

  Shared& shared;
  asio::io_context context;
  HttpMetrics metrics;
  std::unordered_map<const Upstream*, std::shared_ptr<UpstreamPool>> upstreams;  ///< Behind this loop's requests.

 private:
  std::vector<std::shared_ptr<Ongoing>> all_ongoing() const;
  void wait_for_wake();
  void drain();
  /// Writes to some of the streams that have something to send, and posts itself for the rest: in between, requests are
  /// served, and the streams that wait gather what has come meanwhile into one write.
  void flush_some();
  void post_flush();
  void tick();
  void finish_when_empty();

  const int event_fd_;  ///< The server's; open for longer than any thread that may wake this one.
  asio::posix::basic_stream_descriptor<Executor> event_;
  std::uint64_t event_value_ = 0;
  asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor> timer_;
  std::thread thread_;

  std::mutex mutex_;
  std::vector<std::pair<std::shared_ptr<Connection>, Response>> answers_;
  std::vector<std::function<void()>> tasks_;
  bool signalled_ = false;

  std::vector<std::pair<std::shared_ptr<Connection>, Response>> draining_answers_;
  std::vector<std::function<void()>> draining_tasks_;
  std::vector<Connection*> connections_;
  std::unordered_set<Ongoing*> ongoing_;
  std::unordered_map<std::string, std::vector<StreamBase*>> groups_;
  std::size_t stream_count_ = 0;
  std::deque<std::shared_ptr<StreamBase>> dirty_;
  bool in_drain_ = false;
  bool flush_posted_ = false;
  std::string date_line_;
  SteadyTime tick_time_;
  bool stopping_ = false;
  SteadyTime stop_deadline_;
};

}  // namespace yaad::http::detail
