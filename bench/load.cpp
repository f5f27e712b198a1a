// Load on a server on loopback, for bench/run. Two modes:
//
//   yaad_load rate  PORT REQUESTS_PER_SECOND SECONDS CONNECTIONS PATH BODY
//     open loop: each request has its time, and its latency counts from that time, sent late or not (no coordinated
//     omission)
//   yaad_load streams PORT STREAMS CHANGES_PER_SECOND SECONDS
//     opens event streams, makes changes over one more connection, and measures from the answer's arrival of each
//     change's commit (the answer is sent when it is durable) to its arrival on each stream
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
#include <unordered_map>
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

struct Fanout {
  std::unordered_map<std::string, Clock::time_point> committed;  ///< Title → when its answer came.
  std::vector<std::pair<std::string, Clock::time_point>> seen;
};

// Titles in the frames of a stream: "bench-<number>" right behind "title":".
void scan(Connection& stream, Fanout& fanout) {
  std::size_t from = 0;
  for (;;) {
    const std::size_t end = stream.in.find("\n\n", from);
    if (end == std::string::npos) break;
    const std::string_view frame(stream.in.data() + from, end - from);
    const std::size_t at = frame.find("\"title\":\"bench-");
    if (at != std::string_view::npos) {
      const std::size_t name = at + 9;
      fanout.seen.emplace_back(frame.substr(name, frame.find('"', name) - name), Clock::now());
    }
    from = end + 2;
  }
  stream.in.erase(0, from);
}

int run_streams(int port, std::size_t count, double rate, double seconds) {
  const int epoll = ::epoll_create1(0);
  std::vector<Connection> all(count + 1);
  for (std::size_t i = 0; i < count; ++i) {
    all[i].fd = connect_to(port);
    watch(epoll, all[i].fd, i);
    const std::string request = "GET /api/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
    if (::send(all[i].fd, request.data(), request.size(), MSG_NOSIGNAL) < 0) throw std::runtime_error("cannot send");
  }
  Connection& writer = all[count];
  writer.fd = connect_to(port);
  watch(epoll, writer.fd, count);
  std::size_t ready = 0;
  std::vector<bool> is_ready(count);
  Fanout fanout;
  const auto total = static_cast<std::size_t>(rate * seconds);
  fanout.seen.reserve(total * count);
  std::deque<std::string> sent;
  std::size_t posted = 0;
  Clock::time_point start{};
  const auto give_up = Clock::now() + std::chrono::seconds(static_cast<int>(seconds) + 40);
  while (fanout.seen.size() < total * count && Clock::now() < give_up) {
    if (ready == count && start == Clock::time_point{}) start = Clock::now();
    if (ready == count) {
      while (posted < total && us_between(start, Clock::now()) / 1e6 * rate >= static_cast<double>(posted)) {
        const std::string title = "bench-" + std::to_string(posted++);
        const std::string request = post("/api/tasks", "{\"title\":\"" + title + "\"}");
        if (::send(writer.fd, request.data(), request.size(), MSG_NOSIGNAL) < 0)
          throw std::runtime_error("cannot send");
        sent.push_back(title);
      }
    }
    epoll_event events[512];
    const int n = ::epoll_wait(epoll, events, 512, 1);
    for (int i = 0; i < n; ++i) {
      const auto index = static_cast<std::size_t>(events[i].data.u64);
      if (!read_all(all[index])) throw std::runtime_error("the server closed a stream");
      if (index < count) {
        if (!is_ready[index] && all[index].in.find("\r\n\r\n") != std::string::npos) {
          is_ready[index] = true;
          ++ready;
        }
        scan(all[index], fanout);
        continue;
      }
      for (int status = 0;;) {
        const std::size_t end = response_end(writer.in, status);
        if (end == 0) break;
        writer.in.erase(0, end);
        fanout.committed.emplace(sent.front(), Clock::now());
        sent.pop_front();
      }
    }
  }
  std::vector<double> latencies;
  Clock::time_point last = start;
  for (const auto& [title, when] : fanout.seen) {
    const auto committed = fanout.committed.find(title);
    if (committed == fanout.committed.end()) continue;
    latencies.push_back(std::max(0.0, us_between(committed->second, when)));
    last = std::max(last, when);
  }
  const double took = us_between(start, last) / 1e6;
  std::printf(
      "{\"streams\":%zu,\"changes\":%zu,\"delivered\":%zu,\"expected\":%zu,\"deliveries_per_s\":%.0f,\"p50_us\":%.0f,"
      "\"p99_us\":%.0f}\n",
      count, posted, fanout.seen.size(), total * count, static_cast<double>(fanout.seen.size()) / std::max(took, 1e-9),
      quantile(latencies, 0.5), quantile(latencies, 0.99));
  return fanout.seen.size() == total * count ? 0 : 1;
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
