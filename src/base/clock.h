#pragma once
#include <chrono>
#include <string>

namespace yaad {

/// An instant in UTC, to the microsecond.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// The only source of time. Tests pass a ManualClock; nothing else may call `::now()`.
/// Thread-safety: both calls may come from any thread.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
  /// Never goes back; for time-outs and measuring.
  [[nodiscard]] virtual std::chrono::steady_clock::time_point steady() const = 0;
};

/// The machine's clock.
Clock& system_clock();

/// A clock that stands still until told otherwise.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(Instant start) : now_(start) {}
  [[nodiscard]] Instant now() const override { return now_; }
  [[nodiscard]] std::chrono::steady_clock::time_point steady() const override {
    return std::chrono::steady_clock::time_point(now_.time_since_epoch());
  }
  void set(Instant now) { now_ = now; }
  void advance(std::chrono::microseconds by) { now_ += by; }

 private:
  Instant now_;
};

/// RFC 3339 in UTC to the millisecond: "2026-03-05T12:00:00.000Z".
std::string to_rfc3339(Instant instant);
/// Appends the same to `out` without a temporary.
void append_rfc3339(std::string& out, Instant instant);

}  // namespace yaad
