#include "adapters/postgres/watcher.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "adapters/postgres/commit_note.h"
#include "adapters/postgres/writer.h"
#include "base/logging.h"

namespace yaad::postgres {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr std::size_t kSamples = 5;
constexpr milliseconds kFirstPause{100}, kLongestPause{5'000};
constexpr microseconds kWorthSaying = std::chrono::seconds(1);

}  // namespace

Watcher::Watcher(const PostgresOptions& options, const Clock& clock, const Uuid& self)
    : Watcher(options, clock, self, Options{}) {}

Watcher::Watcher(const PostgresOptions& options, const Clock& clock, const Uuid& self, Options how)
    : options_(options), clock_(clock), self_(self), how_(how), stop_event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (stop_event_ < 0) throw StorageError(StorageError::Kind::kIo, "no event descriptor is left to this process");
  try {
    connect();
  } catch (...) {
    ::close(stop_event_);
    throw;
  }
  thread_ = std::thread([this] { run(); });
}

Watcher::~Watcher() {
  stop();
  ::close(stop_event_);
}

void Watcher::stop() {
  stopping_ = true;
  ::eventfd_write(stop_event_, 1);
  if (thread_.joinable()) thread_.join();
}

void Watcher::on_hint(std::function<void(const CommitHint&)> listener) {
  const std::lock_guard lock(mutex_);
  listener_ = std::move(listener);
}

void Watcher::tell(const CommitHint& hint) {
  const std::lock_guard lock(mutex_);
  if (listener_) listener_(hint);
}

void Watcher::connect() {
  db_.reset();
  db_ = std::make_unique<Connection>(options_.url, limits_of(options_));
  db_->execute(std::string("LISTEN ") + kCommitChannel);
  take_offset(ask_offset(), true);
}

void Watcher::run() {
  milliseconds pause = kFirstPause;
  while (!stopping_) {
    try {
      if (!db_) {
        connect();
        pause = kFirstPause;
        // Nobody knows what was missed meanwhile.
        tell({.position = 0, .users = {}, .all_users = true, .reminders = true, .deliveries = true});
      }
      auto next = how_.measure_every;
      while (listen_until(clock_.steady() + next)) {
        next = take_offset(ask_offset(), false) ? how_.measure_every : how_.measure_again;
      }
    } catch (const StorageError& failure) {
      db_.reset();
      log::info("nothing is heard of other processes' commits; trying again", {{"error", failure.what()}});
      wait(-1, pause);
      pause = std::min(pause * 2, kLongestPause);
    }
  }
  db_.reset();
}

bool Watcher::listen_until(std::chrono::steady_clock::time_point until) {
  for (;;) {
    // Those that came with the answer to a question, too.
    std::optional<CommitHint> hint;
    for (const auto& text : db_->take_notes()) {
      const auto note = read_commit_note(text);
      if (!note || note->writer == self_) continue;
      if (hint) {
        merge(*hint, note->hint);
      } else {
        hint = note->hint;
      }
    }
    if (hint) tell(*hint);
    const auto left = until - clock_.steady();
    if (left <= std::chrono::nanoseconds(0)) return !stopping_;
    if (!wait(db_->socket(), left)) return false;
  }
}

// False: it stops.
bool Watcher::wait(int socket, std::chrono::nanoseconds time) const {
  pollfd ends[] = {{stop_event_, POLLIN, 0}, {socket, POLLIN, 0}};
  const auto rounded = std::chrono::ceil<milliseconds>(time).count();
  ::poll(ends, 2, static_cast<int>(std::min<std::int64_t>(rounded, 60'000)));
  return !stopping_;
}

microseconds Watcher::ask_offset() {
  std::array<microseconds, kSamples> samples{};
  for (auto& sample : samples) {
    const auto asked = clock_.now();
    const auto from = clock_.steady();
    auto query = db_->query("SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint");
    query.step();
    const auto half = std::chrono::duration_cast<microseconds>((clock_.steady() - from) / 2);
    sample = instant(query.integer(0)) - (asked + half);
  }
  std::nth_element(samples.begin(), samples.begin() + kSamples / 2, samples.end());
  return samples[kSamples / 2];
}

bool Watcher::take_offset(microseconds measured, bool at_once) {
  const auto before = offset();
  const auto step = at_once ? measured - before : std::clamp(measured - before, -how_.step_max, how_.step_max);
  const auto now = before + step;
  offset_ = now.count();
  if (options_.on_clock_offset) options_.on_clock_offset(now);
  if (std::chrono::abs(step) >= kWorthSaying) {
    log::warn("this machine's clock differs from the database's, which decides what is due",
              {{"database_is_ahead_ms", std::chrono::duration_cast<milliseconds>(now).count()}});
  }
  return now == measured;
}

}  // namespace yaad::postgres
