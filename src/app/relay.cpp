#include "app/relay.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "app/cloud_event.h"
#include "base/logging.h"

namespace yaad {
namespace {

using std::chrono::milliseconds;
using SteadyTime = std::chrono::steady_clock::time_point;

constexpr std::size_t kReadAhead = 2;            ///< Batches that are ready while one is published, with many to come.
constexpr std::size_t kBatchBytes = 16'000'000;  ///< Of records; a batch of large tasks holds fewer events.
constexpr milliseconds kStandBy{500};            ///< One who waits for the lease asks so often.
constexpr milliseconds kQuietPoll{5'000};        ///< Where commits are always heard of.

struct Batch {
  std::vector<BrokerRecord> records;
  std::int64_t last = 0;
  std::size_t events = 0;
  bool full = false;  ///< There is more than it was to hold.
};

}  // namespace

struct Relay::State {
  State(Store& its_store, Broker& its_broker, const Clock& its_clock, Uuid its_owner, Options its_options)
      : store(its_store),
        broker(its_broker),
        clock(its_clock),
        owner(its_owner),
        options(its_options),
        alone(its_store.sole()) {}

  Store& store;
  Broker& broker;
  const Clock& clock;
  const Uuid owner;
  const Options options;
  const bool alone;  ///< Nobody else can be at this store: no lease is needed.
  std::thread reader, publisher;

  // What follows is guarded by `mutex`.
  mutable std::mutex mutex;
  std::condition_variable changed;
  std::deque<Batch> ready;
  std::uint64_t hints = 0, wakes = 0;
  bool stopping = false, read_out = false, started = false;
  SteadyTime stop_at{};
  bool leading = false;
  SteadyTime held_until{};        ///< The lease counts as lost from here on.
  std::uint64_t term = 0;         ///< Grows with each loss of the lease: batches of an earlier one are void.
  std::int64_t read_to = 0;       ///< The reader goes on behind this.
  std::int64_t newest = 0;        ///< Known to be committed.
  std::int64_t published_to = 0;  ///< Durable at the broker…
  std::int64_t marked_to = 0;     ///< …and so in the store.
  bool marking = false;
  bool publishing = false;
  bool behind = false;  ///< The last batch was a full one: there is more to read at once.
  std::uint64_t published = 0, failures = 0;
  std::string last_error;

  // --- the lease -----------------------------------------------------------------------------------------------------

  // Takes or renews it when it is time to. False: another process leads, or the store says nothing.
  bool lead() {
    {
      const std::lock_guard lock(mutex);
      if (leading && (alone || clock.steady() < held_until - options.lease * 2 / 3)) return true;
    }
    const SteadyTime asked = clock.steady();
    bool taken = alone;
    std::int64_t cursor = 0;
    try {
      if (!alone) {
        const auto done = run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
          taken = tx.take_lease(kName, owner, clock.now(), clock.now() + options.lease);
          if (!taken) return {};
          cursor = tx.consumer_cursor(kName);
          return {};
        });
        if (!done) throw StorageError(StorageError::Kind::kIo, done.error().detail);
      } else {
        store.read([&](ReadView& view) { cursor = view.consumer_cursor(kName); });
      }
    } catch (const std::exception& error) {
      return keep_or_lose(error.what());
    }
    const std::lock_guard lock(mutex);
    if (!taken) {
      lose();
      return false;
    }
    held_until = asked + options.lease;
    if (!std::exchange(leading, true)) {
      read_to = published_to = marked_to = cursor;
      log::info("events are relayed from here", {{"position", std::to_string(cursor)}});
    }
    return true;
  }

  // The store did not answer: until the lease has run out it is still ours.
  bool keep_or_lose(std::string why) {
    const std::lock_guard lock(mutex);
    last_error = std::move(why);
    if (leading && clock.steady() < held_until) return true;
    lose();
    return false;
  }

  // With `mutex` held.
  void lose() {
    if (!std::exchange(leading, false)) return;
    ++term;
    ready.clear();
    changed.notify_all();
  }

  void give_back() {
    if (alone) return;
    try {
      static_cast<void>(run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
        tx.release_lease(kName, owner);
        return {};
      }));
    } catch (const std::exception&) {
      // It runs out by itself.
    }
  }

  // --- the reader ----------------------------------------------------------------------------------------------------

  void read_ahead() {
    for (;;) {
      std::uint64_t seen = 0, my_term = 0;
      std::int64_t from = 0;
      if (!lead()) {
        if (!pause(std::min(options.lease / 3, kStandBy))) break;
        continue;
      }
      {
        std::unique_lock lock(mutex);
        if (!wait_for_room(lock)) break;
        if (!leading || !room()) continue;
        seen = hints;
        my_term = term;
        from = read_to;
      }
      Batch batch;
      if (!read_batch(from, batch)) {
        if (!pause(options.retry_first)) break;
        continue;
      }
      std::unique_lock lock(mutex);
      if (term != my_term) continue;
      if (batch.events == 0) {
        newest = std::max(newest, from);
        if (stopping) break;
        wait_for_events(lock, seen);
        continue;
      }
      read_to = batch.last;
      newest = std::max(newest, batch.last);
      behind = batch.full;
      ready.push_back(std::move(batch));
      changed.notify_all();
    }
    const std::lock_guard lock(mutex);
    read_out = true;
    changed.notify_all();
  }

  // Who is behind reads while another batch is published. Otherwise what comes meanwhile is read at its end, all of it:
  // a batch read earlier would hold little, and make what comes next wait for one more answer of the broker.
  bool room() const { return behind ? ready.size() < kReadAhead : ready.empty() && !publishing; }

  // Never longer than until the lease is to be renewed. False: out of time.
  bool wait_for_room(std::unique_lock<std::mutex>& lock) {
    if (!room()) changed.wait_for(lock, options.lease / 3, [&] { return room() || !leading || overdue(); });
    return !overdue();
  }

  void wait_for_events(std::unique_lock<std::mutex>& lock, std::uint64_t seen) {
    const milliseconds poll = alone ? kQuietPoll : std::min<milliseconds>(options.poll, options.lease / 3);
    changed.wait_for(lock, poll, [&] { return stopping || hints != seen; });
  }

  bool read_batch(std::int64_t from, Batch& batch) {
    try {
      std::vector<EventPtr> events;
      store.read([&](ReadView& view) { events = view.events_after(from, options.batch_max); });
      batch.records.reserve(events.size() * 3);
      std::size_t bytes = 0;
      batch.full = events.size() >= options.batch_max;
      for (const EventPtr& event : events) {
        if (bytes > kBatchBytes) {
          batch.full = true;
          break;
        }
        const std::size_t before = batch.records.size();
        append_records(*event, batch.records);
        for (std::size_t i = before; i < batch.records.size(); ++i) bytes += batch.records[i].body.size();
        batch.last = event->position;
        ++batch.events;
      }
      return true;
    } catch (const std::exception& error) {
      note_error(error.what());
      return false;
    }
  }

  // --- the publisher -------------------------------------------------------------------------------------------------

  void publish_all() {
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [&] { return !ready.empty() || (leading && to_mark()) || read_out; });
      if (!ready.empty()) {
        const std::uint64_t my_term = term;
        Batch batch = std::move(ready.front());
        ready.pop_front();
        publishing = true;
        changed.notify_all();
        lock.unlock();
        const bool done = publish(batch, my_term);
        lock.lock();
        publishing = false;
        changed.notify_all();
        if (done && term == my_term) {
          published_to = batch.last;
          published += batch.events;
        } else if (!done && stopping) {
          stop_at = clock.steady();  // What is left stays in the table.
          ready.clear();
        }
      } else if (read_out && !marking && (!to_mark() || overdue() || !leading)) {
        return;
      }
      if (leading && to_mark()) mark(lock);
      if (read_out && ready.empty() && marking) changed.wait(lock, [&] { return !marking; });
    }
  }

  bool to_mark() const { return published_to > marked_to && !marking; }

  // Tries until it is done; gives up when the lease is lost or the bus stops.
  bool publish(const Batch& batch, std::uint64_t my_term) {
    for (milliseconds wait = options.retry_first;; wait = std::min(wait * 2, options.retry_last)) {
      if (!still_leading(my_term)) return false;
      const auto done = broker.publish(batch.records);
      if (done) {
        const std::lock_guard lock(mutex);
        last_error.clear();
        return true;
      }
      note_error(done.error().detail);
      {
        const std::lock_guard lock(mutex);
        ++failures;
      }
      if (!pause(wait)) return false;
    }
  }

  bool still_leading(std::uint64_t my_term) {
    const std::lock_guard lock(mutex);
    if (term != my_term) return false;
    if (alone || clock.steady() < held_until) return true;
    lose();
    return false;
  }

  // Moves the cursor, in the background: the next batch need not wait for it.
  void mark(std::unique_lock<std::mutex>& lock) {
    marking = true;
    const std::int64_t to = published_to;
    const std::uint64_t my_term = term;
    const SteadyTime asked = clock.steady();
    lock.unlock();
    WriteJob job;
    job.run = [this, to](Transaction& tx) -> Result<void> {
      if (!alone && !tx.take_lease(kName, owner, clock.now(), clock.now() + options.lease))
        return Error{ErrorCode::kConflict, "another process relays the events now"};
      tx.set_consumer_cursor(kName, to);
      return {};
    };
    job.done = [this, to, my_term, asked](Result<void> done) { marked(done, to, my_term, asked); };
    const bool taken = store.submit(std::move(job));
    const bool go_on = taken || pause(options.retry_first);
    lock.lock();
    if (!taken) marking = false;
    if (!go_on) published_to = marked_to;  // Published again at the next start.
  }

  void marked(const Result<void>& done, std::int64_t to, std::uint64_t my_term, SteadyTime asked) {
    const std::lock_guard lock(mutex);
    marking = false;
    if (term == my_term) {
      if (done) {
        marked_to = std::max(marked_to, to);
        held_until = std::max(held_until, asked + options.lease);
      } else {
        last_error = done.error().detail;
        // Also of a commit whose outcome nobody knows: the next one to lead reads what is true.
        lose();
      }
    }
    changed.notify_all();
  }

  // --- both ----------------------------------------------------------------------------------------------------------

  // With `mutex` held.
  bool overdue() const { return stopping && clock.steady() >= stop_at; }

  // Waits by the injected clock. False: it is time to stop.
  bool pause(milliseconds time) {
    const SteadyTime until = clock.steady() + time;
    std::unique_lock lock(mutex);
    while (!stopping) {
      const auto now = clock.steady();
      if (now >= until) return true;
      const std::uint64_t seen = wakes;
      changed.wait_for(lock, until - now, [&] { return stopping || wakes != seen; });
    }
    return false;
  }

  void note_error(std::string what) {
    const std::lock_guard lock(mutex);
    if (last_error != what) log::warn("events cannot be relayed just now; they wait in the table", {{"error", what}});
    last_error = std::move(what);
  }
};

Relay::Relay(Store& store, Broker& broker, const Clock& clock, Uuid owner, Options options)
    : state_(std::make_unique<State>(store, broker, clock, owner, options)) {}
Relay::Relay(Store& store, Broker& broker, const Clock& clock, Uuid owner)
    : Relay(store, broker, clock, owner, Options{}) {}
Relay::~Relay() { stop(); }

void Relay::start() {
  if (std::exchange(state_->started, true)) return;
  state_->reader = std::thread([state = state_.get()] { state->read_ahead(); });
  state_->publisher = std::thread([state = state_.get()] { state->publish_all(); });
}

void Relay::stop() {
  if (!std::exchange(state_->started, false)) return;
  {
    const std::lock_guard lock(state_->mutex);
    state_->stopping = true;
    state_->stop_at = state_->clock.steady() + state_->options.drain_max;
  }
  state_->changed.notify_all();
  state_->reader.join();
  state_->publisher.join();
  if (state_->leading) state_->give_back();
}

void Relay::committed(std::span<const EventPtr> events) {
  if (events.empty()) return;
  {
    const std::lock_guard lock(state_->mutex);
    ++state_->hints;
    state_->newest = std::max(state_->newest, events.back()->position);
  }
  state_->changed.notify_all();
}

void Relay::wake() {
  {
    const std::lock_guard lock(state_->mutex);
    ++state_->hints;
    ++state_->wakes;
  }
  state_->changed.notify_all();
}

RelayState Relay::state() const {
  const std::lock_guard lock(state_->mutex);
  RelayState now;
  now.leading = state_->leading;
  now.position = state_->published_to;
  now.lag = state_->leading ? static_cast<std::uint64_t>(std::max<std::int64_t>(0, state_->newest - now.position)) : 0;
  now.published = state_->published;
  now.failures = state_->failures;
  now.last_error = state_->last_error;
  return now;
}

}  // namespace yaad
