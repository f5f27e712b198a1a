#include "app/event_bus_embedded.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "app/dead_letter_event.h"
#include "base/logging.h"

namespace yaad {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using SteadyTime = std::chrono::steady_clock::time_point;

// Failures of the store, not of the event: nothing may be skipped for them.
bool store_refused(const Error& error) {
  return error.code == ErrorCode::kOverloaded || error.code == ErrorCode::kStorage;
}

}  // namespace

// What was committed lately, for consumers that keep up. Everything here is guarded by `mutex`.
struct EmbeddedBus::Ring {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<EventPtr> events;
  std::optional<std::int64_t> floor;  ///< All that came after this position is in `events`.
  std::int64_t newest = 0;
  std::vector<const std::atomic<std::int64_t>*> positions;  ///< How far each consumer is.
  std::size_t max = 0;
  std::uint64_t wakes = 0;
  bool stopping = false;
  SteadyTime stop_at{};

  // The first event behind `position`.
  std::deque<EventPtr>::const_iterator behind(std::int64_t position) const {
    return std::upper_bound(events.begin(), events.end(), position,
                            [](std::int64_t at, const EventPtr& event) { return at < event->position; });
  }
  // Forgets what everyone has had, and the oldest beyond the bound.
  void trim() {
    std::int64_t done = newest;
    for (const auto* position : positions) done = std::min(done, position->load());
    while (!events.empty() && (events.front()->position <= done || events.size() > max)) {
      floor = events.front()->position;
      events.pop_front();
    }
  }
};

struct EmbeddedBus::Worker {
  Worker(EmbeddedBus& bus, Consumer& who, ConsumerOptions how)
      : store(bus.store_),
        clock(bus.clock_),
        settings(bus.options_),
        ring(*bus.ring_),
        consumer(who),
        options(std::move(how)),
        name(who.name()) {}

  Store& store;
  const Clock& clock;
  const Options& settings;
  Ring& ring;
  Consumer& consumer;
  const ConsumerOptions options;
  const std::string name;
  std::thread thread;
  std::mutex busy;  ///< Held while the consumer works: a replay waits for it.

  std::atomic<std::int64_t> position{0};
  std::int64_t stored_mark = 0;
  bool crowded = false;  ///< The last batch was followed at once by another: there is load.
  std::atomic<std::uint64_t> handled{0}, retries{0}, dead_letters{0};
  mutable std::mutex error_mutex;
  std::string last_error;

  void run() {
    if (!read_mark()) return;
    while (auto batch = next_batch()) {
      if (batch->empty()) continue;
      const std::int64_t last = batch->back()->position;
      yield_to_writer();
      if (!pass(std::move(*batch), last)) return;
    }
    store_mark();
  }

  // Where it stopped last time. Waits for a store that cannot be read. False: the bus stops.
  bool read_mark() {
    for (;;) {
      try {
        store.read([&](ReadView& view) { stored_mark = view.consumer_cursor(name); });
        position = stored_mark;
        return true;
      } catch (const std::exception& error) {
        note_error(error.what());
        if (!pause(settings.store_refused)) return false;
      }
    }
  }

  // Empty optional: the bus stops and there is nothing left to do. An empty batch: look again.
  std::optional<std::vector<EventPtr>> next_batch() {
    std::vector<EventPtr> batch;
    std::unique_lock lock(ring.mutex);
    if (ring.stopping && (ring.newest <= position || clock.steady() >= ring.stop_at)) return std::nullopt;
    if (!ring.floor || *ring.floor > position) {
      const std::int64_t known = ring.floor.value_or(ring.newest);
      lock.unlock();
      return read_table(known);
    }
    auto from = ring.behind(position);
    if (from == ring.events.end()) {
      crowded = false;
      wait_for_events(lock);
      return batch;
    }
    if (crowded && options.linger.count() > 0 && !ring.stopping) {
      linger(lock);
      if (*ring.floor > position) return batch;  // It fell off the ring while it waited.
      from = ring.behind(position);
    }
    const auto count = std::min<std::size_t>(options.batch_max, static_cast<std::size_t>(ring.events.end() - from));
    batch.assign(from, from + static_cast<std::ptrdiff_t>(count));
    crowded = true;
    return batch;
  }

  // Everything up to `known` had been committed before the call.
  std::vector<EventPtr> read_table(std::int64_t known) {
    std::vector<EventPtr> batch;
    try {
      store.read([&](ReadView& view) { batch = view.events_after(position, options.batch_max); });
    } catch (const std::exception& error) {
      note_error(error.what());
      pause(settings.store_refused);
      return batch;
    }
    if (batch.empty()) {
      // Nothing is left behind us: from now on the ring is enough.
      advance(known);
      const std::lock_guard lock(ring.mutex);
      if (!ring.floor && ring.newest <= position) ring.floor = position.load();
    }
    return batch;
  }

  void wait_for_events(std::unique_lock<std::mutex>& lock) {
    const std::uint64_t seen = ring.wakes;
    ring.trim();
    ring.changed.wait(lock, [&] { return ring.stopping || ring.newest > position || ring.wakes != seen; });
  }

  void linger(std::unique_lock<std::mutex>& lock) {
    const auto enough = [&] {
      return ring.stopping ||
             static_cast<std::size_t>(ring.events.end() - ring.behind(position)) >= options.linger_until;
    };
    if (!enough()) ring.changed.wait_for(lock, options.linger, enough);
  }

  // Lets people's commands go first, as long as not too much waits here.
  void yield_to_writer() {
    if (options.yield_above_queue == 0) return;
    const SteadyTime until = clock.steady() + options.patience;
    while (store.queue_depth() > options.yield_above_queue && clock.steady() < until) {
      std::unique_lock lock(ring.mutex);
      if (ring.stopping ||
          static_cast<std::size_t>(std::max<std::int64_t>(0, ring.newest - position)) > options.patience_events)
        return;
      ring.changed.wait_for(lock, milliseconds(20), [&] { return ring.stopping; });
    }
  }

  // Waits by the injected clock. False: the bus stops.
  bool pause(milliseconds time) {
    const SteadyTime until = clock.steady() + time;
    std::unique_lock lock(ring.mutex);
    while (!ring.stopping) {
      const auto now = clock.steady();
      if (now >= until) return true;
      const std::uint64_t seen = ring.wakes;
      ring.changed.wait_for(lock, until - now, [&] { return ring.stopping || ring.wakes != seen; });
    }
    return false;
  }

  // Works through a batch up to position `last`. False: the bus stops in the middle of trouble.
  bool pass(std::vector<EventPtr> batch, std::int64_t last) {
    std::erase_if(batch, [&](const EventPtr& event) { return !consumer.wants(event->type); });
    if (batch.empty()) {
      advance(last);
      if (static_cast<std::uint64_t>(last - stored_mark) >= settings.store_mark_every) store_mark();
      return true;
    }
    return work(batch, last);
  }

  bool work(std::span<const EventPtr> batch, std::int64_t last) {
    bool store_works = false;  // Proven since the store refused.
    for (std::size_t tries = 0;;) {
      const auto done = attempt(batch, last);
      if (done) {
        handled += batch.size();
        finish(last);
        return true;
      }
      note_error(done.error().detail);
      ++retries;
      if (store_refused(done.error())) {
        // The outcome may be unknown: the mark tells.
        if (moved_after_all(last)) return true;
        // Full, read-only, overloaded: the events are not to blame.
        if (done.error().code == ErrorCode::kOverloaded || !options.may_skip) {
          if (!pause(settings.store_refused)) return false;
          continue;
        }
      }
      if (batch.size() > 1) return halve(batch, last);
      const bool spent = tries >= options.retry_after.size();
      if (spent && options.may_skip) {
        // A store that refuses this event but takes other work right before and after: it is the event.
        const bool guilty = store_works || !store_refused(done.error());
        if (guilty && bury(batch.front(), last, done.error().detail, tries)) return true;
        store_works = !guilty && store_takes_work();
      }
      if (!pause(wait_after(tries))) return false;
      if (!spent) ++tries;
    }
  }

  bool store_takes_work() {
    const std::int64_t mark = stored_mark;
    return run_in_transaction(store,
                              [&](Transaction& tx) -> Result<void> {
                                tx.set_consumer_cursor(name, mark);
                                return {};
                              })
        .ok();
  }

  milliseconds wait_after(std::size_t tries) const {
    if (options.retry_after.empty()) return settings.store_refused;
    return options.retry_after[std::min(tries, options.retry_after.size() - 1)];
  }

  bool halve(std::span<const EventPtr> batch, std::int64_t last) {
    const std::size_t half = batch.size() / 2;
    return work(batch.first(half), batch[half - 1]->position) && work(batch.subspan(half), last);
  }

  // One try: the effect and the mark in one transaction.
  Result<void> attempt(std::span<const EventPtr> batch, std::int64_t last) {
    const std::lock_guard lock(busy);
    Result<void> done;
    try {
      auto effect = consumer.handle(batch);
      if (!effect) return effect.error();
      done = run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
        if (*effect) {
          if (auto result = (*effect)(tx); !result) return result;
        }
        tx.set_consumer_cursor(name, last);
        return {};
      });
    } catch (const StorageError& error) {
      done = Error{ErrorCode::kStorage, error.what()};
    } catch (const std::exception& error) {
      done = Error{ErrorCode::kInternal, error.what()};
    }
    consumer.settled(done.ok());
    return done;
  }

  bool moved_after_all(std::int64_t last) {
    try {
      std::int64_t mark = 0;
      store.read([&](ReadView& view) { mark = view.consumer_cursor(name); });
      if (mark < last) return false;
    } catch (const std::exception&) {
      return false;
    }
    finish(last);
    return true;
  }

  bool bury(const EventPtr& event, std::int64_t last, const std::string& why, std::size_t tries) {
    DeadLetter letter;
    letter.consumer = name;
    letter.topic = std::string(topic_of(event->type)) + "-dlq";
    letter.error = why;
    letter.event = event->id;
    letter.original = cloud_event_json(*event);
    letter.retry_count = static_cast<int>(tries);
    letter.failed_at = clock.now();
    const auto done = run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
      tx.put_dead_letter(letter);
      tx.set_consumer_cursor(name, last);
      return {};
    });
    if (!done) return moved_after_all(last);
    log::error("an event went to the dead letters",
               {{"consumer", name}, {"event_id", event->id.str()}, {"topic", letter.topic}, {"error", why}});
    ++dead_letters;
    finish(last);
    return true;
  }

  void store_mark() {
    const std::int64_t mark = position;
    if (mark == stored_mark) return;
    const auto done = run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
      tx.set_consumer_cursor(name, mark);
      return {};
    });
    // A mark that is not stored only means that these events, which nobody wants, are passed again.
    if (done) stored_mark = mark;
  }

  // Everything up to `to` is done and its mark is on disk.
  void finish(std::int64_t to) {
    {
      const std::lock_guard lock(error_mutex);
      last_error.clear();
    }
    advance(to);
    stored_mark = to;
  }
  void advance(std::int64_t to) { position = std::max(position.load(), to); }
  void note_error(std::string what) {
    const std::lock_guard lock(error_mutex);
    last_error = std::move(what);
  }
};

EmbeddedBus::EmbeddedBus(Store& store, const Clock& clock, Options options)
    : store_(store), clock_(clock), options_(options), ring_(std::make_unique<Ring>()) {
  ring_->max = options_.ring_max;
}
EmbeddedBus::EmbeddedBus(Store& store, const Clock& clock) : EmbeddedBus(store, clock, Options{}) {}
EmbeddedBus::~EmbeddedBus() { stop(); }

void EmbeddedBus::subscribe(Consumer& consumer, ConsumerOptions options) {
  workers_.push_back(std::make_unique<Worker>(*this, consumer, std::move(options)));
  const std::lock_guard lock(ring_->mutex);
  ring_->positions.push_back(&workers_.back()->position);
}

void EmbeddedBus::start() {
  if (std::exchange(started_, true)) return;
  std::int64_t newest = 0;
  store_.read([&](ReadView& view) { newest = view.last_position(); });
  {
    const std::lock_guard lock(ring_->mutex);
    ring_->newest = std::max(ring_->newest, newest);
  }
  for (auto& worker : workers_) worker->thread = std::thread([&worker = *worker] { worker.run(); });
}

void EmbeddedBus::stop() {
  if (!std::exchange(started_, false)) return;
  {
    const std::lock_guard lock(ring_->mutex);
    ring_->stopping = true;
    ring_->stop_at = clock_.steady() + options_.drain_max;
  }
  ring_->changed.notify_all();
  for (auto& worker : workers_) worker->thread.join();
}

void EmbeddedBus::committed(std::span<const EventPtr> events) {
  if (events.empty()) return;
  {
    const std::lock_guard lock(ring_->mutex);
    if (!ring_->floor || ring_->events.empty()) ring_->floor = events.front()->position - 1;
    ring_->events.insert(ring_->events.end(), events.begin(), events.end());
    ring_->newest = std::max(ring_->newest, events.back()->position);
    ring_->trim();
  }
  ring_->changed.notify_all();
}

void EmbeddedBus::wake() {
  {
    const std::lock_guard lock(ring_->mutex);
    ++ring_->wakes;
  }
  ring_->changed.notify_all();
}

std::vector<ConsumerState> EmbeddedBus::states() const {
  std::int64_t newest = 0;
  {
    const std::lock_guard lock(ring_->mutex);
    newest = ring_->newest;
  }
  std::vector<ConsumerState> states;
  for (const auto& worker : workers_) {
    ConsumerState state;
    state.name = worker->name;
    state.position = worker->position;
    state.lag = static_cast<std::uint64_t>(std::max<std::int64_t>(0, newest - state.position));
    state.handled = worker->handled;
    state.retries = worker->retries;
    state.dead_letters = worker->dead_letters;
    const std::lock_guard lock(worker->error_mutex);
    state.last_error = worker->last_error;
    states.push_back(std::move(state));
  }
  return states;
}

Result<void> EmbeddedBus::replay(std::int64_t dead_letter) {
  std::optional<DeadLetter> letter;
  EventPtr event;
  store_.read([&](ReadView& view) {
    letter = view.find_dead_letter(dead_letter);
    if (letter) event = event_of_dead_letter(view, *letter);
  });
  if (!letter) return not_found("there is no dead letter with this number");
  if (!event) return Error{ErrorCode::kDamaged, "the dead letter does not hold a readable event"};
  const auto found = std::find_if(workers_.begin(), workers_.end(),
                                  [&](const auto& worker) { return worker->name == letter->consumer; });
  if (found == workers_.end())
    return Error{ErrorCode::kUnavailable, "the consumer '" + letter->consumer + "' does not run here"};
  Worker& worker = **found;
  const std::lock_guard lock(worker.busy);
  Result<void> done;
  try {
    auto effect = worker.consumer.handle({&event, 1});
    if (!effect) return effect.error();
    done = run_in_transaction(store_, [&](Transaction& tx) -> Result<void> {
      tx.remove_dead_letter(letter->id);
      if (!tx.add_to_inbox(worker.name, event->id)) return {};  // It has taken effect before.
      return *effect ? (*effect)(tx) : Result<void>{};
    });
  } catch (const std::exception& error) {
    done = Error{ErrorCode::kInternal, error.what()};
  }
  worker.consumer.settled(done.ok());
  return done;
}

}  // namespace yaad
