#include "app/broker_bus.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include "app/cloud_event.h"
#include "app/dead_letter_event.h"
#include "base/logging.h"

namespace yaad {
namespace {

using std::chrono::milliseconds;
using SteadyTime = std::chrono::steady_clock::time_point;

constexpr milliseconds kBatchMax{20'000};  ///< A batch that takes longer is given back where it is.
constexpr std::string_view kAuditTopic = "audit-events";
constexpr EventType kLastType = EventType::kSecurity;

// Failures of the store, not of the event: nothing may be skipped for them.
bool store_refused(const Error& error) {
  return error.code == ErrorCode::kOverloaded || error.code == ErrorCode::kStorage;
}

// The topics of the types that a consumer wants; one that wants all of them finds them on one topic.
std::vector<std::string> topics_of(const Consumer& consumer, bool& everything) {
  std::set<std::string> topics;
  everything = true;
  for (auto type = 0; type <= static_cast<int>(kLastType); ++type) {
    const auto each = static_cast<EventType>(type);
    if (consumer.wants(each)) {
      topics.emplace(topic_of(each));
    } else {
      everything = false;
    }
  }
  if (everything) return {std::string(kAuditTopic)};
  return {topics.begin(), topics.end()};
}

/// One record on its way through a consumer.
struct Taken {
  const BrokerRecord* record = nullptr;
  WireEvent wire;
  EventPtr event;
};

// Of an effect under the key of a replay: it happens once for this dead letter, whatever happened before.
EventId replay_key(EventId event, std::string_view replay) { return EventId{Uuid::v5(event.uuid, replay)}; }
std::string replay_inbox(const std::string& consumer) { return consumer + "/replay"; }

}  // namespace

struct BrokerBus::Shared {
  Shared(Store& its_store, Broker& its_broker, const Clock& its_clock, Options its_options)
      : store(its_store), broker(its_broker), clock(its_clock), options(std::move(its_options)) {}

  Store& store;
  Broker& broker;
  const Clock& clock;
  const Options options;
  std::mutex mutex;
  std::condition_variable changed;
  std::uint64_t wakes = 0;
  bool stopping = false;

  bool stopped() {
    const std::lock_guard lock(mutex);
    return stopping;
  }
  // Waits by the injected clock. False: the bus stops.
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
};

struct BrokerBus::Worker {
  Worker(Shared& its_bus, Consumer& who, ConsumerOptions how)
      : bus(its_bus), consumer(who), options(std::move(how)), name(who.name()) {
    topics = topics_of(who, everything);
  }

  Shared& bus;
  Consumer& consumer;
  const ConsumerOptions options;
  const std::string name;
  std::vector<std::string> topics;
  bool everything = false;  ///< It reads audit-events, where each event is.
  std::mutex busy;          ///< Held while the consumer works.
  /// What it did on the embedded bus, before the house was moved to a broker, is behind this mark.
  std::optional<std::int64_t> embedded_mark;

  std::atomic<std::int64_t> position{0};
  std::atomic<std::uint64_t> handled{0}, retries{0}, dead_letters{0}, unknown{0};
  mutable std::mutex error_mutex;
  std::string last_error;

  [[nodiscard]] std::string group() const { return "yaad-" + name; }

  Verdict handle(std::span<const BrokerRecord> records) {
    const std::lock_guard lock(busy);
    if (bus.stopped()) return Verdict::kNotNow;
    try {
      std::vector<Taken> batch;
      for (const BrokerRecord& record : records) {
        auto wire = read_record(record.body);
        if (!wire) {
          if (!bury_unreadable(record, wire.error().detail)) return give_back();
          continue;
        }
        if (!wire->known) ++unknown;
        const bool for_another = !wire->replay_for.empty() && wire->replay_for != name;
        if (wire->known && !for_another) batch.push_back({&record, std::move(*wire), {}});
      }
      if (!find_events(batch)) return give_back();
      return work(batch, bus.clock.steady() + kBatchMax) ? Verdict::kDone : give_back();
    } catch (const std::exception& error) {
      note_error(error.what());
      return give_back();
    }
  }

  // Not at once: what did not help now helps as little in the next moment.
  Verdict give_back() {
    static_cast<void>(bus.pause(bus.options.store_refused));
    return Verdict::kNotNow;
  }

  // --- from records to events ----------------------------------------------------------------------------------------

  // Fills in the events, and leaves out what is not for this consumer. False: a dead letter could not be kept.
  bool find_events(std::vector<Taken>& batch) {
    std::map<const Taken*, std::string> foreign;
    bus.store.read([&](ReadView& view) {
      if (!embedded_mark) embedded_mark = view.consumer_cursor(name);
      std::map<UserId, std::vector<Taken*>> by_user;
      for (Taken& taken : batch) by_user[taken.wire.user].push_back(&taken);
      for (auto& [user, mine] : by_user) {
        look_up(view, user, mine);
        for (Taken* taken : mine) check(view, *taken, foreign);
      }
    });
    for (const auto& [taken, why] : foreign) {
      if (!bury_unreadable(*taken->record, why)) return false;
    }
    std::set<std::pair<EventId, std::string>> seen;
    std::erase_if(batch, [&](const Taken& taken) {
      if (!taken.event || !consumer.wants(taken.event->type)) return true;
      if (!everything && topic_of(taken.event->type) != taken.record->topic) return true;
      if (taken.wire.replay.empty() && taken.event->position <= *embedded_mark && taken.event->position > 0)
        return true;
      return !seen.emplace(taken.event->id, taken.wire.replay).second;
    });
    return true;
  }

  // Neighbours in one read, as most are.
  static void look_up(ReadView& view, UserId user, std::vector<Taken*>& mine) {
    std::set<std::uint64_t> wanted;
    for (const Taken* taken : mine) wanted.insert(taken->wire.sequence);
    std::map<std::uint64_t, EventPtr> found;
    const std::uint64_t span = *wanted.rbegin() - *wanted.begin() + 1;
    if (span <= wanted.size() * 2 + 16) {
      for (EventPtr& event : view.user_events_after(user, *wanted.begin() - 1, static_cast<std::size_t>(span)))
        found.emplace(event->sequence, event);
    } else {
      for (const std::uint64_t sequence : wanted) {
        for (EventPtr& event : view.user_events_after(user, sequence - 1, 1)) found.emplace(event->sequence, event);
      }
    }
    for (Taken* taken : mine) {
      if (const auto at = found.find(taken->wire.sequence); at != found.end()) taken->event = at->second;
    }
  }

  // An event that is not in the table any more is made from its record; one that never was is another house's.
  void check(ReadView& view, Taken& taken, std::map<const Taken*, std::string>& foreign) const {
    const std::string which = "event " + std::to_string(taken.wire.sequence) + " of user " + taken.wire.user.str();
    if (taken.event) {
      const bool same = taken.wire.id == id_on_topic(*taken.event, taken.record->topic) ||
                        (!taken.wire.replay.empty() && taken.wire.id == taken.event->id);
      if (same) return;
      taken.event.reset();
      foreign.emplace(&taken, which + " is another one here: two installations seem to share this topic");
      return;
    }
    if (taken.wire.sequence > view.last_sequence(taken.wire.user)) {
      foreign.emplace(&taken, which + " was never in this store: two installations seem to share this topic");
      return;
    }
    DeadLetter letter;
    letter.event = taken.wire.id;
    letter.original = taken.record->body;
    taken.event = event_of_dead_letter(view, letter);
    const bool in_chain = everything && view.audit_head(taken.wire.user).last_sequence >= taken.wire.sequence;
    if (!taken.event && !in_chain) foreign.emplace(&taken, which + " is not kept any more");
  }

  // --- the effect ----------------------------------------------------------------------------------------------------

  // False: not now.
  bool work(std::span<const Taken> batch, SteadyTime until) {
    if (batch.empty()) return true;
    for (std::size_t tries = 0;;) {
      const auto done = attempt(batch);
      if (done) {
        finish(batch);
        return true;
      }
      note_error(done.error().detail);
      ++retries;
      if (done.error().code == ErrorCode::kOverloaded) return false;
      if (store_refused(done.error()) && !(options.may_skip && store_takes_work())) return false;
      if (bus.clock.steady() >= until) return false;
      if (batch.size() > 1) {
        const std::size_t half = batch.size() / 2;
        return work(batch.first(half), until) && work(batch.subspan(half), until);
      }
      if (tries >= options.retry_after.size()) {
        return options.may_skip && bury(batch.front(), done.error().detail, tries);
      }
      if (!bus.pause(options.retry_after[tries++])) return false;
    }
  }

  // One try, without those that have had their effect already.
  Result<void> attempt(std::span<const Taken> batch) {
    std::vector<Taken> rest(batch.begin(), batch.end());
    for (;;) {
      std::set<EventId> had;
      const auto done = attempt_once(rest, had);
      if (had.empty()) return done;
      std::erase_if(rest, [&](const Taken& taken) { return had.contains(taken.event->id); });
      if (rest.empty()) return {};
    }
  }

  Result<void> attempt_once(std::span<const Taken> batch, std::set<EventId>& had) {
    std::vector<EventPtr> events;
    for (const Taken& taken : batch) events.push_back(taken.event);
    Result<void> done;
    try {
      auto effect = consumer.handle(events);
      if (!effect) return effect.error();
      if (*effect || !options.own_mark) {
        done = run_in_transaction(bus.store, [&](Transaction& tx) -> Result<void> {
          had.clear();
          if (!options.own_mark) {
            for (const Taken& taken : batch) {
              if (!enter(tx, taken)) had.insert(taken.event->id);
            }
          }
          if (!had.empty()) return Error{ErrorCode::kConflict, "some of it has happened already"};
          return *effect ? (*effect)(tx) : Result<void>{};
        });
      }
    } catch (const StorageError& error) {
      done = Error{ErrorCode::kStorage, error.what()};
    } catch (const std::exception& error) {
      done = Error{ErrorCode::kInternal, error.what()};
    }
    if (done) had.clear();
    consumer.settled(done.ok());
    return done;
  }

  bool enter(Transaction& tx, const Taken& taken) const {
    if (taken.wire.replay.empty()) return tx.add_to_inbox(name, taken.event->id);
    return tx.add_to_inbox(replay_inbox(name), replay_key(taken.event->id, taken.wire.replay));
  }

  bool store_takes_work() {
    const auto done = run_in_transaction(bus.store, [&](Transaction& tx) -> Result<void> {
      static_cast<void>(tx.add_to_inbox(name + "/probe", EventId{}));
      return {};
    });
    return done.ok();
  }

  // --- dead letters --------------------------------------------------------------------------------------------------

  bool bury(const Taken& taken, const std::string& why, std::size_t tries) {
    const auto mark = [this, &taken](Transaction& tx) { return options.own_mark || enter(tx, taken); };
    return keep_letter(*taken.record, taken.event->id, why, tries, mark);
  }

  // The bytes are its name, for it has no other.
  bool bury_unreadable(const BrokerRecord& record, const std::string& why) {
    const EventId id{Uuid::v5(Uuid{}, record.topic + '\n' + record.body)};
    return keep_letter(record, id, why, 0, [&](Transaction& tx) { return tx.add_to_inbox(name, id); });
  }

  bool keep_letter(const BrokerRecord& record, EventId id, const std::string& why, std::size_t tries,
                   const std::function<bool(Transaction&)>& mark) {
    DeadLetter letter;
    letter.consumer = name;
    letter.topic = dead_topic_of(record.topic);
    letter.error = why;
    letter.event = id;
    letter.original = keepable(record.body);
    letter.retry_count = static_cast<int>(tries);
    letter.failed_at = bus.clock.now();
    const BrokerRecord dead[] = {dead_record(record, name, why, letter.retry_count, letter.failed_at)};
    if (const auto sent = bus.broker.publish(dead); !sent) {
      note_error(sent.error().detail);
      // A topic that refuses it for good does not hold up the rest: the store keeps it.
      if (sent.error().code == ErrorCode::kUnavailable || sent.error().code == ErrorCode::kOverloaded) return false;
    }
    bool fresh = true;
    const auto done = run_in_transaction(bus.store, [&](Transaction& tx) -> Result<void> {
      fresh = mark(tx);
      if (fresh) tx.put_dead_letter(letter);
      return {};
    });
    if (!done) {
      note_error(done.error().detail);
      return false;
    }
    if (!fresh) return true;
    log::error("an event went to the dead letters",
               {{"consumer", name}, {"event_id", id.str()}, {"topic", letter.topic}, {"error", why}});
    ++dead_letters;
    clear_error();
    return true;
  }

  Result<void> replay(const DeadLetter& letter, const EventPtr& event) {
    const std::lock_guard lock(busy);
    Result<void> done;
    try {
      auto effect = consumer.handle({&event, 1});
      if (!effect) return effect.error();
      done = run_in_transaction(bus.store, [&](Transaction& tx) -> Result<void> {
        tx.remove_dead_letter(letter.id);
        const EventId key = replay_key(event->id, std::to_string(letter.id));
        if (!tx.add_to_inbox(replay_inbox(name), key)) return {};  // It has taken effect before.
        return *effect ? (*effect)(tx) : Result<void>{};
      });
    } catch (const std::exception& error) {
      done = Error{ErrorCode::kInternal, error.what()};
    }
    consumer.settled(done.ok());
    return done;
  }

  // --- what is told of it --------------------------------------------------------------------------------------------

  void finish(std::span<const Taken> batch) {
    handled += batch.size();
    for (const Taken& taken : batch) position = std::max(position.load(), taken.event->position);
    clear_error();
  }
  void clear_error() {
    const std::lock_guard lock(error_mutex);
    last_error.clear();
  }
  void note_error(std::string what) {
    const std::lock_guard lock(error_mutex);
    last_error = std::move(what);
  }
};

namespace {

BrokerBus::Options named(BrokerBus::Options options, IdSource& ids) {
  if (options.instance.empty()) options.instance = ids.next().str();
  return options;
}

}  // namespace

BrokerBus::BrokerBus(Store& store, Broker& broker, const Clock& clock, IdSource& ids, Options options)
    : shared_(std::make_unique<Shared>(store, broker, clock, named(std::move(options), ids))) {}
BrokerBus::BrokerBus(Store& store, Broker& broker, const Clock& clock, IdSource& ids)
    : BrokerBus(store, broker, clock, ids, Options{}) {}
BrokerBus::~BrokerBus() { stop(); }

void BrokerBus::subscribe(Consumer& consumer, ConsumerOptions options) {
  workers_.push_back(std::make_unique<Worker>(*shared_, consumer, std::move(options)));
  Worker& worker = *workers_.back();
  BrokerSubscription subscription;
  subscription.group = worker.group();
  subscription.topics = worker.topics;
  subscription.batch_max = worker.options.batch_max;
  subscription.handle = [&worker](std::span<const BrokerRecord> records) { return worker.handle(records); };
  shared_->broker.subscribe(std::move(subscription));
}

void BrokerBus::listen(std::function<void(std::span<const Changed>)> changed, std::function<void()> missed) {
  BrokerSubscription subscription;
  subscription.group = "yaad-live-" + shared_->options.instance;
  subscription.topics = {"task-updates", "reminders"};
  subscription.newest_only = true;
  subscription.joined = std::move(missed);
  subscription.handle = [changed = std::move(changed)](std::span<const BrokerRecord> records) {
    std::vector<Changed> heard;
    for (const BrokerRecord& record : records) {
      const auto wire = read_record(record.body);
      if (wire && wire->known) heard.push_back({wire->user, wire->sequence});
    }
    if (!heard.empty()) changed(heard);
    return Verdict::kDone;
  };
  shared_->broker.subscribe(std::move(subscription));
}

void BrokerBus::start() {
  if (std::exchange(started_, true)) return;
  shared_->broker.start();
}

void BrokerBus::stop() {
  if (!std::exchange(started_, false)) return;
  {
    const std::lock_guard lock(shared_->mutex);
    shared_->stopping = true;
  }
  shared_->changed.notify_all();
  shared_->broker.stop();
}

void BrokerBus::wake() {
  {
    const std::lock_guard lock(shared_->mutex);
    ++shared_->wakes;
  }
  shared_->changed.notify_all();
}

std::vector<ConsumerState> BrokerBus::states() const {
  const auto lags = shared_->broker.lag();
  std::vector<ConsumerState> states;
  for (const auto& worker : workers_) {
    ConsumerState state;
    state.name = worker->name;
    state.position = worker->position;
    for (const BrokerLag& lag : lags) {
      if (lag.group == worker->group()) state.lag += static_cast<std::uint64_t>(std::max<std::int64_t>(0, lag.records));
    }
    state.handled = worker->handled;
    state.retries = worker->retries;
    state.dead_letters = worker->dead_letters;
    state.unknown = worker->unknown;
    const std::lock_guard lock(worker->error_mutex);
    state.last_error = worker->last_error;
    states.push_back(std::move(state));
  }
  return states;
}

Result<void> BrokerBus::replay(std::int64_t dead_letter) {
  std::optional<DeadLetter> letter;
  EventPtr event;
  shared_->store.read([&](ReadView& view) {
    letter = view.find_dead_letter(dead_letter);
    if (letter) event = event_of_dead_letter(view, *letter);
  });
  if (!letter) return not_found("there is no dead letter with this number");
  if (!event) return Error{ErrorCode::kDamaged, "the dead letter does not hold a readable event"};
  for (const auto& worker : workers_) {
    if (worker->name == letter->consumer) return worker->replay(*letter, event);
  }
  // Its consumer runs in other processes: they get it from the topic, under the number of the letter.
  const std::string topic = letter->topic.substr(0, letter->topic.rfind("-dlq"));
  auto record = replay_record(letter->original, topic, letter->consumer, std::to_string(letter->id));
  if (!record) return record.error();
  if (const auto sent = shared_->broker.publish({&*record, 1}); !sent) return sent.error();
  return run_in_transaction(shared_->store, [&](Transaction& tx) -> Result<void> {
    tx.remove_dead_letter(letter->id);
    return {};
  });
}

}  // namespace yaad
