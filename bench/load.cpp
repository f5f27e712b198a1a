// Load on a server on loopback, for bench/run. Two modes:
//
//   yaad_load rate  PORT REQUESTS_PER_SECOND SECONDS CONNECTIONS PATH BODY
//     open loop: each request has its time, and its latency counts from that time, sent late or not (no coordinated
//     omission)
//   yaad_load streams PORT STREAMS CHANGES_PER_SECOND SECONDS
//     opens event streams, makes changes over one more connection, holds that each stream gets each change once and
//     in order, and measures from the answer of each change (it is sent when the change is durable) to each stream
//
// Prints one JSON object. Plain sockets and epoll: the generator shares two cores with what it measures.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::microseconds;

double us_between(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::micro>(to - from).count();
}

int connect_to(int port) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0)
    throw std::runtime_error("cannot connect");
  const int on = 1;
  ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  ::fcntl(fd, F_SETFL, O_NONBLOCK);
  return fd;
}

std::string post(const std::string& path, const std::string& body) {
  return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

// The end of the first whole response in `text`, or 0.
std::size_t response_end(std::string_view text, int& status) {
  const std::size_t head = text.find("\r\n\r\n");
  if (head == std::string_view::npos) return 0;
  status = std::atoi(text.data() + 9);
  std::size_t length = 0;
  const std::size_t at = text.find("Content-Length: ");
  if (at != std::string_view::npos && at < head) length = std::strtoul(text.data() + at + 16, nullptr, 10);
  const std::size_t end = head + 4 + length;
  return end <= text.size() ? end : 0;
}

double quantile(std::vector<double>& values, double q) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(q * static_cast<double>(values.size())))];
}

std::string with_number(std::string text, std::size_t number) {
  const std::size_t at = text.find("%N");
  if (at != std::string::npos) text.replace(at, 2, std::to_string(number));
  return text;
}

struct Connection {
  int fd = -1;
  std::string in;
  std::deque<Clock::time_point> waiting;  ///< When each request under way was due.
};

void watch(int epoll, int fd, std::size_t index) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.u64 = index;
  ::epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

// Reads all there is; false at the end of the stream.
bool read_all(Connection& connection) {
  char buffer[65536];
  for (;;) {
    const ssize_t n = ::recv(connection.fd, buffer, sizeof(buffer), 0);
    if (n > 0) {
      connection.in.append(buffer, static_cast<std::size_t>(n));
      continue;
    }
    return n < 0 && (errno == EAGAIN || errno == EINTR);
  }
}

int run_rate(int port, double rate, double seconds, std::size_t connections, const std::string& path,
             const std::string& body) {
  const int epoll = ::epoll_create1(0);
  std::vector<Connection> all(connections);
  std::vector<std::size_t> idle;
  for (std::size_t i = 0; i < connections; ++i) {
    all[i].fd = connect_to(port);
    watch(epoll, all[i].fd, i);
    idle.push_back(i);
  }
  const auto total = static_cast<std::size_t>(rate * seconds);
  const auto start = Clock::now();
  std::vector<double> latencies;
  latencies.reserve(total);
  std::size_t due = 0, errors = 0, done = 0;
  std::deque<std::pair<Clock::time_point, std::size_t>> backlog;
  const auto deadline =
      start + std::chrono::microseconds(static_cast<std::int64_t>(seconds * 1e6)) + std::chrono::seconds(20);
  while (done < total && Clock::now() < deadline) {
    const auto now = Clock::now();
    while (due < total) {
      const auto when =
          start + std::chrono::nanoseconds(static_cast<std::int64_t>(static_cast<double>(due) / rate * 1e9));
      if (when > now) break;
      backlog.emplace_back(when, due++);
    }
    while (!backlog.empty() && !idle.empty()) {
      Connection& connection = all[idle.back()];
      idle.pop_back();
      const std::string request = post(path, with_number(body, backlog.front().second));
      connection.waiting.push_back(backlog.front().first);
      backlog.pop_front();
      if (::send(connection.fd, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
        ++errors;
    }
    epoll_event events[256];
    const int n = ::epoll_wait(epoll, events, 256, due < total ? 0 : 10);
    for (int i = 0; i < n; ++i) {
      const auto index = static_cast<std::size_t>(events[i].data.u64);
      Connection& connection = all[index];
      if (!read_all(connection)) throw std::runtime_error("the server closed a connection");
      int status = 0;
      const std::size_t end = response_end(connection.in, status);
      if (end == 0) continue;
      connection.in.erase(0, end);
      latencies.push_back(us_between(connection.waiting.front(), Clock::now()));
      connection.waiting.pop_front();
      if (status >= 300) ++errors;
      ++done;
      idle.push_back(index);
    }
  }
  const double took = us_between(start, Clock::now()) / 1e6;
  std::printf("{\"done\":%zu,\"errors\":%zu,\"rate\":%.0f,\"p50_us\":%.0f,\"p99_us\":%.0f,\"max_us\":%.0f}\n", done,
              errors, static_cast<double>(done) / took, quantile(latencies, 0.5), quantile(latencies, 0.99),
              quantile(latencies, 1.0));
  return done == total ? 0 : 1;
}

/// One event stream: reads in big pieces, finds each change by its marker, and holds that each comes once and in order.
class StreamReader {
 public:
  explicit StreamReader(int fd) : fd_(fd) {}

  [[nodiscard]] int fd() const { return fd_; }
  [[nodiscard]] bool ready() const { return ready_; }
  [[nodiscard]] std::size_t next() const { return next_; }

  /// Reads once. `seen(first, last)` is told of the changes first..last-1 that came.
  template <typename Seen>
  void read(std::vector<char>& buffer, const Seen& seen) {
    std::memcpy(buffer.data(), rest_.data(), rest_.size());
    const ssize_t n = ::recv(fd_, buffer.data() + rest_.size(), buffer.size() - rest_.size(), 0);
    if (n < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (n <= 0) throw std::runtime_error("the server closed a stream");
    std::string_view text(buffer.data(), rest_.size() + static_cast<std::size_t>(n));
    const std::size_t first = next_;
    std::size_t done = 0;
    if (!ready_) {
      const std::size_t head = text.find("\r\n\r\n");
      if (head != std::string_view::npos) {
        if (text.find(" 200 ") > head) throw std::runtime_error("a stream was refused");
        ready_ = true;
        done = head + 4;
      }
    }
    while (ready_) {
      const auto* at =
          static_cast<const char*>(::memmem(text.data() + done, text.size() - done, kMarker.data(), kMarker.size()));
      if (at == nullptr) break;
      const std::size_t digits = static_cast<std::size_t>(at - text.data()) + kMarker.size();
      const std::size_t end = text.find('"', digits);
      if (end == std::string_view::npos) break;
      if (std::strtoul(text.data() + digits, nullptr, 10) != next_) throw std::runtime_error("a change is missing");
      ++next_;
      done = end;
    }
    // A marker that is cut off is kept for the next piece; before it nothing is needed.
    const std::size_t keep = ready_ ? std::min(text.size() - done, kMarker.size() + 20) : text.size();
    rest_.assign(text.substr(text.size() - keep));
    if (next_ > first) seen(first, next_);
  }

 private:
  static constexpr std::string_view kMarker = "\"title\":\"bench-";
  int fd_;
  bool ready_ = false;
  std::size_t next_ = 0;  ///< The change that has to come next.
  std::string rest_;
};

/// The connection that makes the changes, pipelined, and notes when each was answered, that is, durable.
struct Changes {
  Connection link;
  std::size_t posted = 0;
  std::vector<Clock::time_point> committed;

  void post_next() {
    const std::string request = post("/api/tasks", "{\"title\":\"bench-" + std::to_string(posted++) + "\"}");
    if (::send(link.fd, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
      throw std::runtime_error("cannot send");
  }
  void take_answers() {
    if (!read_all(link)) throw std::runtime_error("the server closed a connection");
    const auto now = Clock::now();
    for (int status = 0;;) {
      const std::size_t end = response_end(link.in, status);
      if (end == 0) break;
      if (status != 200) throw std::runtime_error("a change was refused");
      link.in.erase(0, end);
      committed.push_back(now);
    }
  }
};

int run_streams(int port, std::size_t count, double rate, double seconds) {
  const int epoll = ::epoll_create1(0);
  std::vector<StreamReader> streams;
  for (std::size_t i = 0; i < count; ++i) {
    streams.emplace_back(connect_to(port));
    watch(epoll, streams[i].fd(), i);
    const std::string request = "GET /api/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
    if (::send(streams[i].fd(), request.data(), request.size(), MSG_NOSIGNAL) < 0)
      throw std::runtime_error("cannot send");
  }
  Changes changes;
  changes.link.fd = connect_to(port);
  watch(epoll, changes.link.fd, count);
  const auto total = static_cast<std::size_t>(rate * seconds);
  // Per delivery only its time since the start: whether the answer was there by then is worked out at the end.
  std::vector<std::vector<std::uint32_t>> arrived(total);
  for (auto& each : arrived) each.reserve(count);
  std::vector<char> buffer(256 * 1024);
  std::size_t ready = 0, delivered = 0;
  Clock::time_point start{}, last{};
  const auto give_up = Clock::now() + std::chrono::seconds(static_cast<int>(seconds) + 40);
  while (delivered < total * count && Clock::now() < give_up) {
    if (ready == count && start == Clock::time_point{}) start = Clock::now();
    while (ready == count && changes.posted < total &&
           us_between(start, Clock::now()) / 1e6 * rate >= static_cast<double>(changes.posted)) {
      changes.post_next();
    }
    epoll_event events[64];  // Few at a time, so that changes are made and answers read in between.
    const int n = ::epoll_wait(epoll, events, 64, 1);
    for (int i = 0; i < n; ++i) {
      const auto index = static_cast<std::size_t>(events[i].data.u64);
      if (index == count) {
        changes.take_answers();
        continue;
      }
      StreamReader& stream = streams[index];
      const bool was_ready = stream.ready();
      stream.read(buffer, [&](std::size_t first, std::size_t end) {
        last = Clock::now();
        const auto since = static_cast<std::uint32_t>(us_between(start, last));
        for (; first < end; ++first, ++delivered) arrived[first].push_back(since);
      });
      if (!was_ready && stream.ready()) ++ready;
    }
  }
  std::vector<double> latencies;
  latencies.reserve(delivered);
  for (std::size_t i = 0; i < changes.committed.size(); ++i) {
    const double at = us_between(start, changes.committed[i]);
    for (const std::uint32_t when : arrived[i]) latencies.push_back(std::max(0.0, static_cast<double>(when) - at));
  }
  const double took = us_between(start, last) / 1e6;
  std::printf(
      "{\"streams\":%zu,\"changes\":%zu,\"delivered\":%zu,\"expected\":%zu,\"deliveries_per_s\":%.0f,\"p50_us\":%.0f,"
      "\"p99_us\":%.0f}\n",
      count, changes.posted, delivered, total * count, static_cast<double>(delivered) / std::max(took, 1e-9),
      quantile(latencies, 0.5), quantile(latencies, 0.99));
  return delivered == total * count ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::string mode = argc > 1 ? argv[1] : "";
    if (mode == "rate" && argc == 8) {
      return run_rate(std::atoi(argv[2]), std::atof(argv[3]), std::atof(argv[4]),
                      static_cast<std::size_t>(std::atoi(argv[5])), argv[6], argv[7]);
    }
    if (mode == "streams" && argc == 6) {
      return run_streams(std::atoi(argv[2]), static_cast<std::size_t>(std::atoi(argv[3])), std::atof(argv[4]),
                         std::atof(argv[5]));
    }
    std::fprintf(stderr,
                 "usage: yaad_load rate PORT RATE SECONDS CONNECTIONS PATH BODY | streams PORT STREAMS RATE SECONDS\n");
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "yaad_load: %s\n", error.what());
    return 1;
  }
}
