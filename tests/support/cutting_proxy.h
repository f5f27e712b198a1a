#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace yaad::testing_support {

/// Stands between a client and a server on the loopback address and breaks the connection at one word of the client's.
/// Each fault strikes once; then everything passes again.
class CuttingProxy {
 public:
  enum class Fault {
    kNone,
    kBefore,     ///< The word never reaches the server; both ends are closed.
    kAfter,      ///< The server acts on the word; its answer never comes back, and both ends are closed.
    kBlackHole,  ///< The server acts on the word; nothing comes back and nothing is closed.
  };

  CuttingProxy(std::uint16_t server_port, std::string word) : server_port_(server_port), word_(std::move(word)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = loopback(0);
    socklen_t size = sizeof(address);
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener_, 64) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
      throw std::runtime_error("no port for the proxy");
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { accept_all(); });
  }
  CuttingProxy(const CuttingProxy&) = delete;
  CuttingProxy& operator=(const CuttingProxy&) = delete;
  ~CuttingProxy() {
    stopping_ = true;
    thread_.join();
    for (auto& pair : pairs_) pair.join();
    ::close(listener_);
  }
  [[nodiscard]] std::uint16_t port() const { return port_; }
  void arm(Fault fault) { fault_ = fault; }
  [[nodiscard]] bool struck() const { return fault_ == Fault::kNone; }

 private:
  static sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
  }
  void accept_all() {
    while (!stopping_) {
      pollfd ready{listener_, POLLIN, 0};
      if (::poll(&ready, 1, 20) <= 0) continue;
      const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      if (client >= 0) pairs_.emplace_back([this, client] { carry(client); });
    }
  }
  void carry(int client) {
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = loopback(server_port_);
    bool open = ::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
    bool deaf = false;
    while (open && !stopping_) {
      pollfd ends[] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
      if (::poll(ends, 2, 20) <= 0) continue;
      if (ends[0].revents != 0) open = from_client(client, server, deaf);
      if (open && ends[1].revents != 0) open = pass(server, client, deaf) > 0;
    }
    ::close(client);
    ::close(server);
  }
  bool from_client(int client, int server, bool& deaf) {
    char bytes[65536];
    const auto count = ::recv(client, bytes, sizeof(bytes), 0);
    if (count <= 0) return false;
    const std::string_view text(bytes, static_cast<std::size_t>(count));
    const bool hit = text.find(word_) != std::string_view::npos;
    const auto fault = hit ? fault_.exchange(Fault::kNone) : Fault::kNone;
    if (fault == Fault::kBefore) return false;
    if (::send(server, bytes, text.size(), MSG_NOSIGNAL) != count) return false;
    if (fault == Fault::kBlackHole) deaf = true;
    if (fault != Fault::kAfter) return true;
    // The answer says that the server has done it.
    static_cast<void>(::recv(server, bytes, sizeof(bytes), 0));
    return false;
  }
  static ssize_t pass(int from, int to, bool deaf) {
    char bytes[65536];
    const auto count = ::recv(from, bytes, sizeof(bytes), 0);
    if (count > 0 && !deaf && ::send(to, bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL) != count) return -1;
    return count;
  }

  std::uint16_t server_port_, port_ = 0;
  std::string word_;
  int listener_ = -1;
  std::atomic<Fault> fault_{Fault::kNone};
  std::atomic<bool> stopping_{false};
  std::vector<std::thread> pairs_;
  std::thread thread_;
};

}  // namespace yaad::testing_support
