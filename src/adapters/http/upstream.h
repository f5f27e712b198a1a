#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace yaad::http {

struct UpstreamOptions {
  std::string service;  ///< "chat": what people read when it cannot be reached.
  std::string setting;  ///< "--chat-url": where its address was set.
  std::vector<std::string>
      urls;  ///< http://HOST:PORT[/PREFIX], one for each replica; each request goes to one of them.
  std::vector<std::pair<std::string, std::string>> headers = {};  ///< Added to every request, such as a token.

  std::chrono::milliseconds connect_timeout{2'000};  ///< To one address; the next is tried then.
  std::chrono::milliseconds answer_timeout{60'000};  ///< From the whole request to the head of the answer.
  std::chrono::milliseconds silence{75'000};         ///< An answer or stream in which nothing moves for longer is cut.
  std::chrono::milliseconds shunned{1'000};          ///< A replica that did not answer is passed over for so long.
  std::size_t idle_max = 32;                         ///< Connections kept for reuse, for each I/O thread.
  std::chrono::seconds idle_keep{30};                ///< …for so long.
  std::size_t calls_max = 4'096;           ///< Requests and streams under way, for each I/O thread; more: 503.
  std::size_t head_bytes_max = 64 * 1024;  ///< Of an answer.
};

/// One service behind this one, at addresses that only the settings name: nothing in a request chooses where it goes.
/// Immutable after construction apart from its counters. Thread-safety: any thread.
class Upstream {
 public:
  /// kInvalid names the setting, the URL and the remedy.
  static Result<std::shared_ptr<Upstream>> make(UpstreamOptions options);

  struct Address {
    std::string host;  ///< Without brackets.
    std::uint16_t port = 80;
    std::string authority;  ///< As the Host header says it.
    std::string prefix;     ///< "" or "/v1.0/invoke/chat/method".
  };
  [[nodiscard]] const UpstreamOptions& options() const { return options_; }
  [[nodiscard]] const std::vector<Address>& addresses() const { return addresses_; }

  /// Whether some replica takes connections; why not otherwise. Waits for at most the connect time-out of each.
  [[nodiscard]] Result<void> probe() const;
  /// Prometheus text, of all upstreams of a server together.
  static void append_metrics(std::string& out, const std::vector<std::shared_ptr<Upstream>>& all);

  struct Counters {
    std::atomic<std::uint64_t> answered{0}, unreachable{0}, broken{0}, late{0}, refused{0}, reconnected{0};
    std::atomic<std::int64_t> under_way{0};
  };
  Counters& counters() { return counters_; }

 private:
  explicit Upstream(UpstreamOptions options) : options_(std::move(options)) {}
  UpstreamOptions options_;
  std::vector<Address> addresses_;
  Counters counters_;
};

}  // namespace yaad::http
