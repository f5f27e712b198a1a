#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace yaad::client {

struct Answer {
  int status = 0;
  std::string body;
  std::map<std::string, std::string, std::less<>> headers;  ///< Names in lower case.
};

/// Talks to a running server over HTTP, one request at a time on one connection. Bounds: 5 s to connect, 60 s for an
/// answer, 64 MiB of body. Errors: kUnavailable when the server cannot be reached; what it answers is the caller's to
/// read. Thread-safety: none.
class HttpClient {
 public:
  explicit HttpClient(std::string base_url);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  /// `body` is sent as JSON when it is not empty.
  Result<Answer> send(std::string_view method, std::string_view target, std::string_view body = {},
                      const std::map<std::string, std::string>& headers = {});
  [[nodiscard]] const std::string& base_url() const { return base_url_; }

 private:
  std::string base_url_;
  void* curl_;
};

/// Percent-encodes what may not stand in a query value.
std::string encode(std::string_view text);

}  // namespace yaad::client
