#include "roles/cli/doctor_checks.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

#include "domain/civil_time.h"

namespace yaad::cli {
namespace {

using State = Finding::State;

constexpr std::uint64_t kRoomMinBytes = 100ULL << 20;
constexpr std::int64_t kOldestSaneSeconds = 1'735'689'600;  // 2025-01-01: nobody ran this program before.
constexpr std::int64_t kNewestSaneSeconds = 4'102'444'800;  // 2100-01-01
constexpr std::int64_t kBehindMaxSeconds = 300;

Finding bad(std::string name, std::string detail, std::string remedy) {
  return {std::move(name), State::kBad, std::move(detail), std::move(remedy)};
}

std::string reason(int error) { return std::generic_category().message(error); }

class Socket {
 public:
  explicit Socket(int fd) : fd_(fd) {}
  Socket(Socket&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Socket& operator=(Socket&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Socket() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int fd() const { return fd_; }

 private:
  int fd_;
};

bool wait_for(int fd, short what, std::chrono::milliseconds timeout) {
  pollfd one{fd, what, 0};
  return ::poll(&one, 1, static_cast<int>(timeout.count())) == 1;
}

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

// Connects to the first of the addresses that answers; -1 and why otherwise.
Socket connect_to(const addrinfo* addresses, std::chrono::milliseconds timeout, std::string& why) {
  for (const addrinfo* at = addresses; at != nullptr; at = at->ai_next) {
    Socket socket(::socket(at->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (socket.fd() < 0) continue;
    int error = ::connect(socket.fd(), at->ai_addr, at->ai_addrlen) == 0 ? 0 : errno;
    if (error == EINPROGRESS) {
      socklen_t size = sizeof(error);
      error = ETIMEDOUT;
      if (wait_for(socket.fd(), POLLOUT, timeout)) ::getsockopt(socket.fd(), SOL_SOCKET, SO_ERROR, &error, &size);
    }
    if (error == 0) return socket;
    why = reason(error);
  }
  return Socket(-1);
}

Finding missing_folder(const std::string& name, const std::string& folder) {
  std::filesystem::path parent = std::filesystem::path(folder).parent_path();
  std::error_code error;
  while (!parent.empty() && parent != parent.parent_path() && !std::filesystem::exists(parent, error)) {
    parent = parent.parent_path();
  }
  if (parent.empty() || ::access(parent.c_str(), W_OK | X_OK) == 0) {
    return {name, State::kOff, folder + " is not there yet; the first start makes it", {}};
  }
  return bad(name, folder + " is not there and cannot be made in " + parent.string(),
             "sudo install -d -m 700 -o $USER '" + folder + "', or choose another with --data");
}

}  // namespace

Finding check_settings(const config::Loaded& loaded) {
  Finding finding{"settings", State::kGood, {}, {}};
  std::size_t chosen = 0;
  for (const config::Value& value : loaded.values) chosen += value.from != config::From::kDefault ? 1 : 0;
  finding.detail =
      std::to_string(chosen) + " of " + std::to_string(loaded.values.size()) + " set, the rest as by default";
  if (loaded.warnings.empty()) return finding;
  finding.state = State::kBad;
  finding.detail.clear();
  for (const std::string& warning : loaded.warnings) finding.detail += (finding.detail.empty() ? "" : "; ") + warning;
  finding.remedy = "correct or unset what has no effect; every setting: yaad config";
  return finding;
}

Finding check_folder(const std::string& folder) {
  const std::string name = "data folder";
  struct stat info {};
  if (::stat(folder.c_str(), &info) != 0) {
    if (errno == ENOENT) return missing_folder(name, folder);
    return bad(name, folder + ": " + reason(errno), "give yourself access to it, or choose another with --data");
  }
  if (!S_ISDIR(info.st_mode))
    return bad(name, folder + " is not a folder", "move it away, or choose another with --data");
  if (::access(folder.c_str(), R_OK | W_OK | X_OK) != 0) {
    return bad(name, folder + " cannot be written (" + reason(errno) + ")", "sudo chown -R $USER '" + folder + "'");
  }
  if ((info.st_mode & 077) != 0)
    return bad(name, "other people of this machine can look into " + folder, "chmod 700 '" + folder + "'");
  struct statvfs room {};
  if (::statvfs(folder.c_str(), &room) != 0)
    return bad(name, folder + ": " + reason(errno), "see whether its disk is mounted");
  const std::uint64_t free_bytes = static_cast<std::uint64_t>(room.f_bavail) * room.f_frsize;
  const std::string free_text = std::to_string(free_bytes >> 20) + " MiB free";
  if (free_bytes < kRoomMinBytes)
    return bad(name, folder + " has only " + free_text,
               "make room on its disk, or move the folder and name it with --data");
  return {name, State::kGood, folder + ", " + free_text, {}};
}

Finding check_zones(const std::string& zone) {
  const std::string name = "time zone";
  const std::string remedy = "install the zone data of the system, such as: sudo apt install tzdata";
  try {
    if (!Zone::find("Asia/Karachi")) return bad(name, "the system has no time-zone data", remedy);
    if (!Zone::find(zone)) return bad(name, zone + " is not known", "choose another with --tz, such as Asia/Karachi");
  } catch (const std::exception& error) {
    return bad(name, std::string("the time-zone data cannot be read: ") + error.what(), remedy);
  }
  return {name, State::kGood, zone, {}};
}

Finding check_clock(Instant now, const std::string& database) {
  const std::string name = "clock";
  const std::string remedy = "set the clock, best by itself: sudo timedatectl set-ntp true";
  const std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
  const std::string shown = to_rfc3339(now);
  if (seconds < kOldestSaneSeconds || seconds > kNewestSaneSeconds) return bad(name, "it cannot be " + shown, remedy);
  struct stat info {};
  if (!database.empty() && ::stat(database.c_str(), &info) == 0 && info.st_mtime > seconds + kBehindMaxSeconds) {
    return bad(name, "it says " + shown + ", but the database was written later than that", remedy);
  }
  return {name, State::kGood, shown, {}};
}

MailServer mail_server(std::string_view url) {
  MailServer server;
  server.tls_first = url.starts_with("smtps://");
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return server;
  std::string_view rest = url.substr(scheme + 3);
  const std::size_t at = rest.rfind('@');  // A password may hold one too.
  const bool login = at != std::string_view::npos;
  if (login) rest.remove_prefix(at + 1);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  const bool bracketed = rest.starts_with('[');
  const std::size_t end = bracketed ? rest.find(']') : rest.find(':');
  server.host = rest.substr(bracketed ? 1 : 0, end == std::string_view::npos ? end : end - (bracketed ? 1 : 0));
  const std::size_t colon = end == std::string_view::npos ? end : rest.find(':', end);
  if (colon != std::string_view::npos) server.port = rest.substr(colon + 1);
  if (server.port.empty()) server.port = server.tls_first ? "465" : login ? "587" : "25";
  return server;
}

Finding check_smtp(const config::Settings& settings, std::chrono::milliseconds timeout) {
  const std::string name = "e-mail";
  if (settings.smtp_url.empty() || settings.notify_email.empty()) {
    const std::string missing = settings.smtp_url.empty() ? "--smtp-url" : "--notify-email";
    return {name, State::kOff, "none is sent, reminders appear on the page; to have them sent set " + missing, {}};
  }
  const MailServer server = mail_server(settings.smtp_url);
  const std::string where = server.host + ":" + server.port;
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (const int code = ::getaddrinfo(server.host.c_str(), server.port.c_str(), &hints, &found); code != 0) {
    return bad(name, where + ": " + ::gai_strerror(code),
               "check the host in --smtp-url and the name service of this machine");
  }
  const Addresses addresses(found, freeaddrinfo);
  std::string why = "no address";
  const Socket socket = connect_to(found, timeout, why);
  if (socket.fd() < 0) {
    return bad(name, where + " cannot be reached (" + why + ")",
               "check host and port of --smtp-url, and whether a firewall stops port " + server.port);
  }
  if (server.tls_first) return {name, State::kGood, where + " answers; mail goes to " + settings.notify_email, {}};
  char greeting[64] = "";
  const ssize_t got =
      wait_for(socket.fd(), POLLIN, timeout) ? ::recv(socket.fd(), greeting, sizeof(greeting) - 1, 0) : 0;
  if (got < 3 || std::strncmp(greeting, "220", 3) != 0) {
    return bad(name, where + " does not greet like a mail server",
               "check the port of --smtp-url: 587 or 25 with smtp://, 465 with smtps://");
  }
  return {name, State::kGood, where + " answers; mail goes to " + settings.notify_email, {}};
}

Finding check_listen(const config::Settings& settings) {
  const std::string name = "address";
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const std::string port = std::to_string(settings.listen_port);
  if (const int code = ::getaddrinfo(settings.listen_host.c_str(), port.c_str(), &hints, &found); code != 0) {
    return bad(name, settings.listen + ": " + ::gai_strerror(code),
               "listen on an address of this machine: --listen 127.0.0.1:8000");
  }
  const Addresses addresses(found, freeaddrinfo);
  const Socket socket(::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const int yes = 1;
  ::setsockopt(socket.fd(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
  if (socket.fd() >= 0 && ::bind(socket.fd(), found->ai_addr, found->ai_addrlen) == 0 &&
      ::listen(socket.fd(), 1) == 0) {
    return {name, State::kGood, settings.listen + " is free for yaad serve", {}};
  }
  const int error = errno;
  const std::string remedy =
      error == EADDRINUSE ? "another program listens there: end it, or choose another port with --listen 127.0.0.1:PORT"
                          : "choose another with --listen 127.0.0.1:PORT";
  return bad(name, settings.listen + " cannot be listened on (" + reason(error) + ")", remedy);
}

}  // namespace yaad::cli
