#pragma once
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Counters, gauges and histograms, rendered as Prometheus text 0.0.4.
///
/// Own code instead of prometheus-cpp: that library and what it pulls in cost more idle memory than the 32 MiB budget
/// of the whole program lets us spend on counting, and its label look-ups allocate on paths that run 25,000 times a
/// second. Here a metric is found once, at start, and kept as a reference; each update is a relaxed atomic or two.
///
/// Names are yaad_<subsystem>_<unit>, counters end in _total, times are in seconds.
namespace yaad::metrics {

/// Only goes up.
class Counter {
 public:
  void add(std::uint64_t by = 1) { value_.fetch_add(by, std::memory_order_relaxed); }
  [[nodiscard]] std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::uint64_t> value_{0};
};

/// Goes up and down.
class Gauge {
 public:
  void set(double value) { value_.store(value, std::memory_order_relaxed); }
  void add(double by) { value_.fetch_add(by, std::memory_order_relaxed); }
  [[nodiscard]] double value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<double> value_{0};
};

/// Counts observations in fixed buckets. Count and sum may be one observation apart while others write.
class Histogram {
 public:
  explicit Histogram(std::span<const double> upper_bounds);
  void observe(double value);
  void observe(std::chrono::nanoseconds time) { observe(static_cast<double>(time.count()) * 1e-9); }
  [[nodiscard]] std::uint64_t count() const;
  [[nodiscard]] double sum() const { return sum_.load(std::memory_order_relaxed); }
  /// Observations in bucket `i` alone (not cumulative); the last one is above every bound.
  [[nodiscard]] std::uint64_t bucket(std::size_t i) const { return buckets_[i].load(std::memory_order_relaxed); }
  [[nodiscard]] std::span<const double> upper_bounds() const { return bounds_; }

 private:
  std::vector<double> bounds_;
  std::unique_ptr<std::atomic<std::uint64_t>[]> buckets_;
  std::atomic<double> sum_{0};
};

/// 100 µs to 10 s in steps of about 2.5: requests, commands, lateness.
extern const std::span<const double> kTimeBuckets;
/// 1 to 4096 in powers of two: batches, queue lengths.
extern const std::span<const double> kSizeBuckets;

using Labels = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// All metrics of the program.
///
/// Asking for the same name and labels again returns the same object, which lives as long as the registry; asking with
/// another kind throws std::logic_error. A name has at most 256 label sets; what comes after them shares one whose
/// label values are "other", so that nobody's input can grow the memory. Thread-safety: any thread; look-ups lock, so
/// keep the reference.
class Registry {
 public:
  static constexpr std::size_t kSeriesMax = 256;

  Registry();
  ~Registry();
  Registry(const Registry&) = delete;
  Registry& operator=(const Registry&) = delete;

  Counter& counter(std::string_view name, std::string_view help, Labels labels = {});
  Gauge& gauge(std::string_view name, std::string_view help, Labels labels = {});
  /// `upper_bounds` must rise and counts only when the name is new.
  Histogram& histogram(std::string_view name, std::string_view help,
                       std::span<const double> upper_bounds = kTimeBuckets, Labels labels = {});
  /// A gauge that is read when it is rendered. `read` must be quick, not block, and stay valid as long as the registry
  /// renders; a second one of the same name and labels replaces the first.
  void gauge_of(std::string_view name, std::string_view help, std::function<double()> read, Labels labels = {});

  /// Appends everything, in name order. Content type: `text/plain; version=0.0.4; charset=utf-8`.
  void render(std::string& out) const;

 private:
  struct Series;
  struct Family;
  Series& series(std::string_view name, std::string_view help, int kind, Labels labels);

  mutable std::mutex mutex_;
  std::map<std::string, std::unique_ptr<Family>, std::less<>> families_;
};

/// The registry of the program. Code that is tested takes a Registry& instead.
Registry& registry();

}  // namespace yaad::metrics
