// Heads of requests of any bytes, and chunked bodies: refused or read, within what was sent.
#include <cstdlib>
#include <string>

#include "adapters/http/connection.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace yaad::http;
  Request request;
  detail::HeadFacts facts;
  std::string body;
  constexpr std::size_t kBodyMax = 4096;
  detail::HeadParser parser(request, facts, body, kBodyMax);
  parser.eager(true);
  boost::beast::error_code error;
  std::size_t at = 0;
  while (at < size && !error && !parser.is_done()) {
    const std::size_t used = parser.put(boost::asio::const_buffer(data + at, size - at), error);
    if (used > size - at || body.size() > kBodyMax) std::abort();
    if (used == 0) break;
    at += used;
  }
  return 0;
}
