#pragma once
#include <atomic>
#include <cstdint>

#include "base/clock.h"

namespace yaad {

/// Another clock, put right by what somebody else has measured. Thread-safety: all calls from any thread.
class OffsetClock final : public Clock {
 public:
  /// Borrows it.
  explicit OffsetClock(const Clock& clock) : clock_(clock) {}
  [[nodiscard]] Instant now() const override { return clock_.now() + std::chrono::microseconds(offset_.load()); }
  [[nodiscard]] std::chrono::steady_clock::time_point steady() const override { return clock_.steady(); }
  /// What is added from now on.
  void set(std::chrono::microseconds offset) { offset_ = offset.count(); }

 private:
  const Clock& clock_;
  std::atomic<std::int64_t> offset_{0};
};

}  // namespace yaad
