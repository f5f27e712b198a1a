#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "adapters/http/route.h"

namespace yaad::http {

/// Counters that one thread writes and any thread reads: no locked instruction on the request path.
class OwnedCounter {
 public:
  void add(std::uint64_t n) { value_.store(value_.load(std::memory_order_relaxed) + n, std::memory_order_relaxed); }
  [[nodiscard]] std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_{0};
};

/// What one I/O thread counts.
class HttpMetrics {
 public:
  static constexpr std::array<double, 12> kBoundsSeconds = {0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01,
                                                            0.025,   0.05,   0.1,   0.25,   1,     5};
  explicit HttpMetrics(std::size_t routes) : routes_(routes + 1) {}
  /// `route` is an index into the table, or its size for requests that matched none.
  void observe(std::size_t route, int status, std::chrono::nanoseconds took);

  OwnedCounter connections_accepted;
  OwnedCounter connections_refused;
  OwnedCounter deadline_closes;
  OwnedCounter stream_resets;
  OwnedCounter frames_sent;

  /// Appends the sum of all threads.
  static void append(std::string& out, const std::vector<Route>& table, const std::vector<const HttpMetrics*>& threads);

 private:
  struct PerRoute {
    std::array<OwnedCounter, 5> classes;
    std::array<OwnedCounter, kBoundsSeconds.size() + 1> buckets;
    OwnedCounter nanoseconds;
  };
  std::vector<PerRoute> routes_;
};

}  // namespace yaad::http
