#include "adapters/http/testing/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

#include "adapters/http/request.h"

namespace yaad::http::testing {

RawClient::RawClient(std::uint16_t port, int receive_buffer) {
  fd_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (receive_buffer > 0) ::setsockopt(fd_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof(receive_buffer));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  closed_ = ::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0;
}

RawClient::~RawClient() { ::close(fd_); }

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

void RawClient::finish() { ::shutdown(fd_, SHUT_WR); }

bool RawClient::fill(std::chrono::milliseconds patience) {
  if (closed_) return false;
  pollfd wait{fd_, POLLIN, 0};
  if (::poll(&wait, 1, static_cast<int>(patience.count())) <= 0) return false;
  char bytes[16384];
  const ssize_t n = ::recv(fd_, bytes, sizeof(bytes), 0);
  if (n <= 0) {
    closed_ = true;
    return false;
  }
  buffer_.append(bytes, static_cast<std::size_t>(n));
  return true;
}

std::string RawClient::read_until(std::string_view mark, std::chrono::milliseconds patience) {
  std::size_t at = buffer_.find(mark);
  while (at == std::string::npos && fill(patience)) at = buffer_.find(mark);
  if (at == std::string::npos) return std::exchange(buffer_, {});
  std::string out = buffer_.substr(0, at + mark.size());
  buffer_.erase(0, at + mark.size());
  return out;
}

std::string RawClient::read_response(std::chrono::milliseconds patience, bool head_only) {
  std::string head = read_until("\r\n\r\n", patience);
  if (head_only) return head;
  const std::string length = header_of(head, "Content-Length");
  return head + read_bytes(length.empty() ? 0 : std::stoul(length), patience);
}

std::string RawClient::read_bytes(std::size_t count, std::chrono::milliseconds patience) {
  while (buffer_.size() < count && fill(patience)) {
  }
  std::string out = buffer_.substr(0, count);
  buffer_.erase(0, out.size());
  return out;
}

bool RawClient::wait_for_close(std::chrono::milliseconds patience) {
  while (fill(patience)) {
  }
  return closed_;
}

int status_of(std::string_view response) {
  if (!response.starts_with("HTTP/1.1 ") || response.size() < 12) return 0;
  return std::atoi(std::string(response.substr(9, 3)).c_str());
}

std::string header_of(std::string_view response, std::string_view name) {
  std::string_view head = response.substr(0, response.find("\r\n\r\n"));
  while (!head.empty()) {
    const std::size_t end = std::min(head.find("\r\n"), head.size());
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(end + 2, head.size()));
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && equals_ignoring_case(line.substr(0, colon), name)) {
      return std::string(line.substr(std::min(colon + 2, line.size())));
    }
  }
  return {};
}

std::string body_of(std::string_view response) {
  const std::size_t at = response.find("\r\n\r\n");
  return at == std::string_view::npos ? std::string() : std::string(response.substr(at + 4));
}

}  // namespace yaad::http::testing
