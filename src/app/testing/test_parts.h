#pragma once
#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "app/ports/store.h"
#include "base/clock.h"
#include "base/uuid.h"

namespace yaad::testing {

/// A clock that several threads may read while the test moves it.
class SharedClock final : public Clock {
 public:
  explicit SharedClock(Instant start) : now_(start.time_since_epoch().count()) {}
  [[nodiscard]] Instant now() const override { return Instant(std::chrono::microseconds(now_.load())); }
  [[nodiscard]] std::chrono::steady_clock::time_point steady() const override {
    return std::chrono::steady_clock::time_point(std::chrono::microseconds(now_.load()));
  }
  void set(Instant now) { now_ = now.time_since_epoch().count(); }
  void advance(std::chrono::microseconds by) { now_ += by.count(); }

 private:
  std::atomic<std::int64_t> now_;
};

inline Instant at(std::string_view text) { return *parse_rfc3339(text); }
inline UserId user_of(unsigned number) {
  UserId user;
  user.uuid.bytes[0] = 1;
  user.uuid.bytes[14] = static_cast<std::uint8_t>(number >> 8);
  user.uuid.bytes[15] = static_cast<std::uint8_t>(number);
  return user;
}

/// Polls until `done`, at most ten seconds of real time.
inline bool eventually(const std::function<bool()>& done) {
  const auto until = system_clock().steady() + std::chrono::seconds(10);
  while (!done()) {
    if (system_clock().steady() > until) return false;
    std::this_thread::yield();
  }
  return true;
}

/// Commits one event about a task of this user, and returns it as it was stored.
inline Event commit_event(Store& store, IdSource& ids, UserId user, EventType type = EventType::kTaskCreated,
                          std::string object = {}, std::string changes = {}) {
  Event event;
  event.id = EventId{ids.next()};
  event.command = event.id;
  event.user = user;
  event.type = type;
  event.entity = ids.next();
  event.correlation = "test";
  event.actor = {ActorType::kUser, user.str()};
  event.object = object.empty() ? R"({"id":"x","title":"buy milk","tags":["b","a"],"series_id":null,"version":1})"
                                : std::move(object);
  event.changes = std::move(changes);
  const auto done = run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
    tx.append_event(event);
    return {};
  });
  if (!done) event.sequence = 0;
  return event;
}

}  // namespace yaad::testing
