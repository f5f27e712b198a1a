#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace yaad::http::testing {

/// A TCP connection to loopback that sends exactly the bytes it is told, for tests. Not for several threads.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port, int receive_buffer = 0);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  /// False when the peer has closed.
  bool send(std::string_view bytes);
  /// Ends our side of the connection.
  void finish();
  /// Reads until `mark` has come, the peer closes, or the time is over. Returns all unread bytes so far, and keeps
  /// what is behind the mark for the next call.
  std::string read_until(std::string_view mark, std::chrono::milliseconds patience = std::chrono::seconds(5));
  /// One whole response with its body of Content-Length.
  std::string read_response(std::chrono::milliseconds patience = std::chrono::seconds(5), bool head_only = false);
  /// Reads until the peer closes; true when it did in time.
  bool wait_for_close(std::chrono::milliseconds patience = std::chrono::seconds(5));
  /// Exactly this many bytes, fewer when the peer closes or the time is over.
  std::string read_bytes(std::size_t count, std::chrono::milliseconds patience = std::chrono::seconds(5));

 private:
  bool fill(std::chrono::milliseconds patience);
  int fd_ = -1;
  std::string buffer_;
  bool closed_ = false;
};

/// "HTTP/1.1 404 …" → 404; 0 when it is no response.
int status_of(std::string_view response);
/// The value of a header of a response; empty when absent.
std::string header_of(std::string_view response, std::string_view name);
std::string body_of(std::string_view response);

}  // namespace yaad::http::testing
