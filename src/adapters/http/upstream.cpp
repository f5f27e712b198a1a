#include "adapters/http/upstream.h"

#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>

namespace yaad::http {
namespace {

Result<Upstream::Address> parse(std::string_view url, const std::string& setting) {
  const auto wrong = [&](std::string_view why) {
    return Error{ErrorCode::kInvalid,
                 setting + " " + std::string(url) + " " + std::string(why) + "; give it as http://HOST:PORT",
                 {},
                 0};
  };
  constexpr std::string_view kScheme = "http://";
  if (!url.starts_with(kScheme)) return wrong("is not an http:// URL");
  std::string_view rest = url.substr(kScheme.size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  std::string_view authority = rest.substr(0, slash);
  std::string_view prefix = rest.substr(slash);
  while (prefix.ends_with('/')) prefix.remove_suffix(1);
  if (authority.find('@') != std::string_view::npos) return wrong("must not hold a user or password");
  if (url.find_first_of("?#% \\\r\n\t\"<>") != std::string_view::npos)
    return wrong("holds a sign that is not taken here");
  Upstream::Address address;
  address.authority = authority;
  address.prefix = prefix;
  std::string_view port;
  if (authority.starts_with('[')) {
    const std::size_t end = authority.find(']');
    if (end == std::string_view::npos) return wrong("has a '[' without ']'");
    address.host = authority.substr(1, end - 1);
    port = authority.substr(end + 1);
  } else {
    const std::size_t colon = std::min(authority.find(':'), authority.size());
    address.host = authority.substr(0, colon);
    port = authority.substr(colon);
  }
  if (address.host.empty()) return wrong("names no host");
  if (port.empty()) return address;
  unsigned number = 0;
  const auto [end, error] = std::from_chars(port.data() + 1, port.data() + port.size(), number);
  if (port.front() != ':' || error != std::errc() || end != port.data() + port.size() || number < 1 || number > 65535) {
    return wrong("has no port from 1 to 65535");
  }
  address.port = static_cast<std::uint16_t>(number);
  return address;
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

bool connects(const addrinfo& to, std::chrono::milliseconds patience) {
  const Descriptor fd(::socket(to.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (fd.get() < 0) return false;
  if (::connect(fd.get(), to.ai_addr, to.ai_addrlen) == 0) return true;
  if (errno != EINPROGRESS) return false;
  pollfd waiting{fd.get(), POLLOUT, 0};
  if (::poll(&waiting, 1, static_cast<int>(patience.count())) != 1) {
    errno = ETIMEDOUT;
    return false;
  }
  socklen_t size = sizeof(int);
  int error = 0;
  ::getsockopt(fd.get(), SOL_SOCKET, SO_ERROR, &error, &size);
  errno = error;
  return error == 0;
}

}  // namespace

Result<std::shared_ptr<Upstream>> Upstream::make(UpstreamOptions options) {
  const std::shared_ptr<Upstream> made(new Upstream(std::move(options)));
  for (const std::string& url : made->options_.urls) {
    auto address = parse(url, made->options_.setting);
    if (!address) return address.error();
    made->addresses_.push_back(std::move(*address));
  }
  if (made->addresses_.empty()) return Error{ErrorCode::kInvalid, made->options_.setting + " names no URL", {}, 0};
  return made;
}

Result<void> Upstream::probe() const {
  std::string why;
  for (const Address& address : addresses_) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    std::string reason;
    if (const int code = ::getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &hints, &found);
        code != 0) {
      reason = ::gai_strerror(code);
    } else {
      const std::unique_ptr<addrinfo, void (*)(addrinfo*)> guard(found, ::freeaddrinfo);
      for (const addrinfo* each = found; each != nullptr; each = each->ai_next) {
        if (connects(*each, options_.connect_timeout)) return {};
        reason = std::generic_category().message(errno);
      }
    }
    why.append(why.empty() ? "" : ", ").append(address.authority).append(": ").append(reason);
  }
  return Error{
      ErrorCode::kUnavailable,
      "the " + options_.service + " service cannot be reached (" + why + "); start it, or mend " + options_.setting,
      {},
      0};
}

void Upstream::append_metrics(std::string& out, const std::vector<std::shared_ptr<Upstream>>& all) {
  if (all.empty()) return;
  const auto line = [&](std::string_view name, const Upstream& upstream, std::string_view outcome, auto value) {
    out.append(name).append("{service=\"").append(upstream.options_.service).append("\"");
    if (!outcome.empty()) out.append(",outcome=\"").append(outcome).append("\"");
    out.append("} ").append(std::to_string(value)).append("\n");
  };
  constexpr std::string_view kRequests = "yaad_upstream_requests_total";
  out.append(
      "# HELP yaad_upstream_requests_total Requests handed on to another service, by what came of them.\n"
      "# TYPE yaad_upstream_requests_total counter\n");
  for (const auto& each : all) {
    line(kRequests, *each, "answered", each->counters_.answered.load());
    line(kRequests, *each, "unreachable", each->counters_.unreachable.load());
    line(kRequests, *each, "broken", each->counters_.broken.load());
    line(kRequests, *each, "late", each->counters_.late.load());
    line(kRequests, *each, "refused", each->counters_.refused.load());
  }
  out.append(
      "# HELP yaad_upstream_retries_total Requests that were begun anew on another connection.\n"
      "# TYPE yaad_upstream_retries_total counter\n");
  for (const auto& each : all) line("yaad_upstream_retries_total", *each, {}, each->counters_.reconnected.load());
  out.append(
      "# HELP yaad_upstream_under_way Requests and streams that another service works on now.\n"
      "# TYPE yaad_upstream_under_way gauge\n");
  for (const auto& each : all) line("yaad_upstream_under_way", *each, {}, each->counters_.under_way.load());
}

}  // namespace yaad::http
