#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "app/broker_bus.h"
#include "app/consumers/audit_consumer.h"
#include "app/event_bus_embedded.h"
#include "app/relay.h"
#include "app/testing/fake_store.h"
#include "app/testing/test_parts.h"
#include "base/clock.h"

/// What every bus must do, whatever carries the events. A bus's own test includes this file and instantiates
///
///   INSTANTIATE_TYPED_TEST_SUITE_P(Kafka, EventBusContract, BrokerWorld<KafkaFactory>);
///   INSTANTIATE_TYPED_TEST_SUITE_P(Kafka, BrokerBusContract, BrokerWorld<KafkaFactory>);
///
/// To join, a Broker needs a factory and nothing else. One is made for each test, default constructible, and stands for
/// topics that nobody has used before: all of `kTopics` with their dead-letter topics, empty (by a prefix of its own,
/// say). `std::unique_ptr<Broker> connect()` gives one process's way to them, not started; two may live at once, and
/// one that is destroyed has left. Everything runs in real time, with deadlines of a minute: nothing here depends on
/// how fast the bus is. `kTellsOfJoining`: what is published after BrokerSubscription::joined is heard without fail.
///
/// EventBusContract is for every bus, the embedded one too; BrokerBusContract (broker_bus_suite.h) puts records on
/// topics by hand.
namespace yaad::contract {

using testing::FakeStore;

/// Looks again every few milliseconds, for at most a minute.
inline bool eventually(const std::function<bool()>& done) {
  const auto until = system_clock().steady() + std::chrono::seconds(60);
  std::mutex mutex;
  std::condition_variable never;
  while (!done()) {
    if (system_clock().steady() > until) return false;
    std::unique_lock lock(mutex);
    never.wait_for(lock, std::chrono::milliseconds(3));
  }
  return true;
}

/// Counts each event in the transaction, as a row of the store, so that doubled and lost effects show.
class CountingConsumer final : public Consumer {
 public:
  explicit CountingConsumer(std::string name = "counter") : name_(std::move(name)) {}
  [[nodiscard]] std::string_view name() const override { return name_; }
  [[nodiscard]] bool wants(EventType type) const override { return type != EventType::kTaskUpdated; }
  Result<Effect> handle(std::span<const EventPtr> events) override {
    std::vector<EventPtr> batch(events.begin(), events.end());
    for (const EventPtr& event : batch) {
      ++seen;
      const std::lock_guard lock(mutex_);
      const auto poison = poison_.find(event->sequence);
      if (poison == poison_.end()) continue;
      if (poison->second > 0 && --poison->second == 0) poison_.erase(poison);
      return Error{ErrorCode::kInternal, "cannot digest it"};
    }
    return Effect{[this, batch](Transaction& tx) -> Result<void> {
      for (const EventPtr& event : batch) {
        IdempotencyRecord row;
        row.key = name_ + "/" + std::to_string(event->sequence);
        const auto before = tx.find_idempotency(event->user, row.key);
        row.status = before ? before->status + 1 : 1;
        row.body = std::to_string(next_++);
        tx.put_idempotency(event->user, row);
      }
      return {};
    }};
  }

  /// The event of this sequence fails so many times; 0: until it is healed.
  void fail_on(std::uint64_t sequence, int times = 0) {
    const std::lock_guard lock(mutex_);
    poison_[sequence] = times;
  }
  void heal() {
    const std::lock_guard lock(mutex_);
    poison_.clear();
  }
  std::atomic<std::size_t> seen{0};

 private:
  const std::string name_;
  std::mutex mutex_;
  std::map<std::uint64_t, int> poison_;
  std::atomic<std::size_t> next_{1};
};

/// One life of a process: from its start until it is stopped or destroyed.
class Life {
 public:
  virtual ~Life() = default;
  virtual EventBus& bus() = 0;
  virtual void start() = 0;
  virtual void stop() = 0;
  virtual void committed(std::span<const EventPtr> events) = 0;
};

/// A store that outlives the processes that use it, and those that live just now.
template <typename Derived>
class World {
 public:
  World() {
    store.on_commit([this](std::span<const EventPtr> events) {
      const std::lock_guard lock(mutex_);
      for (Life* life : lives_) life->committed(events);
    });
  }
  /// Its consumers are to be subscribed, then it is started.
  auto live() {
    auto life = static_cast<Derived&>(*this).make();
    const std::lock_guard lock(mutex_);
    lives_.push_back(life.get());
    life->leave = [this, raw = static_cast<Life*>(life.get())] {
      const std::lock_guard leaving(mutex_);
      std::erase(lives_, raw);
    };
    return life;
  }

  FakeStore store;
  UuidV7Source ids{system_clock()};

 private:
  std::mutex mutex_;
  std::vector<Life*> lives_;
};

class EmbeddedWorld : public World<EmbeddedWorld> {
 public:
  class Process final : public Life {
   public:
    explicit Process(EmbeddedWorld& world) : bus_(world.store, system_clock()) {}
    ~Process() override {
      stop();
      leave();
    }
    EventBus& bus() override { return bus_; }
    void start() override { bus_.start(); }
    void stop() override { bus_.stop(); }
    void committed(std::span<const EventPtr> events) override { bus_.committed(events); }
    std::function<void()> leave = [] {};

   private:
    EmbeddedBus bus_;
  };
  std::unique_ptr<Process> make() { return std::make_unique<Process>(*this); }
};

template <typename Factory>
class BrokerWorld : public World<BrokerWorld<Factory>> {
 public:
  BrokerWorld() { this->store.alone = false; }
  class Process final : public Life {
   public:
    explicit Process(BrokerWorld& world)
        : broker(world.factory.connect()),
          broker_bus(world.store, *broker, system_clock(), world.ids, {std::chrono::milliseconds(20), {}}),
          relay(world.store, *broker, system_clock(), world.ids.next()) {}
    ~Process() override {
      stop();
      leave();
    }
    EventBus& bus() override { return broker_bus; }
    void start() override {
      broker_bus.start();
      relay.start();
    }
    void stop() override {
      relay.stop();
      broker_bus.stop();
    }
    void committed(std::span<const EventPtr> events) override { relay.committed(events); }
    std::function<void()> leave = [] {};

    std::unique_ptr<Broker> broker;
    BrokerBus broker_bus;
    Relay relay;
  };
  std::unique_ptr<Process> make() { return std::make_unique<Process>(*this); }

  Factory factory;
};

/// What both suites need.
template <typename Place>
class BusTest : public ::testing::Test {
 protected:
  static ConsumerOptions quick() {
    ConsumerOptions options;
    options.linger = std::chrono::microseconds(0);
    options.retry_after = {std::chrono::milliseconds(5), std::chrono::milliseconds(5)};
    return options;
  }
  void commit(int count, unsigned user = 1, EventType type = EventType::kTaskCreated) {
    for (int i = 0; i < count; ++i)
      ASSERT_GT(testing::commit_event(world.store, world.ids, testing::user_of(user), type, {},
                                      type == EventType::kTaskUpdated ? "{}" : "")
                    .sequence,
                0u);
  }
  /// user's last byte / sequence → how often the consumer's effect was had.
  std::map<std::string, int> effects(const std::string& consumer = "counter") {
    std::map<std::string, int> all;
    world.store.with_state([&](FakeStore::State& state) {
      for (const auto& [key, row] : state.idempotency) {
        const std::size_t cut = key.second.find('/');
        if (key.second.substr(0, cut) == consumer)
          all[std::to_string(key.first.uuid.bytes[15]) + key.second.substr(cut)] = row.status;
      }
    });
    return all;
  }
  /// In the order of their effects, the sequences of one user.
  std::vector<std::uint64_t> order_of(unsigned user) {
    std::map<std::size_t, std::uint64_t> by_turn;
    world.store.with_state([&](FakeStore::State& state) {
      for (const auto& [key, row] : state.idempotency) {
        if (key.first == testing::user_of(user))
          by_turn[std::stoul(row.body)] = std::stoull(key.second.substr(key.second.find('/') + 1));
      }
    });
    std::vector<std::uint64_t> order;
    for (const auto& [turn, sequence] : by_turn) order.push_back(sequence);
    return order;
  }
  void expect_once(std::size_t count, const std::string& consumer = "counter") {
    ASSERT_TRUE(eventually([&] { return effects(consumer).size() >= count; })) << effects(consumer).size();
    const auto had = effects(consumer);
    EXPECT_EQ(had.size(), count);
    for (const auto& [key, times] : had) EXPECT_EQ(times, 1) << key;
  }
  std::vector<DeadLetter> letters() {
    std::vector<DeadLetter> all;
    world.store.with_state([&](FakeStore::State& state) {
      for (const auto& [id, letter] : state.dead_letters) all.push_back(letter);
    });
    return all;
  }
  bool has_letters(std::size_t count) {
    return eventually([&] { return letters().size() >= count; });
  }
  std::uint64_t chain_of(unsigned user) {
    AuditHead head;
    world.store.read([&](ReadView& view) { head = view.audit_head(testing::user_of(user)); });
    return head.last_sequence;
  }

  Place world;
};

// --- every bus -------------------------------------------------------------------------------------------------------

template <typename Place>
class EventBusContract : public BusTest<Place> {};
TYPED_TEST_SUITE_P(EventBusContract);

TYPED_TEST_P(EventBusContract, HandlesWhatWasCommittedBeforeAndAfterTheStartOnce) {
  CountingConsumer counter;
  auto life = this->world.live();
  life->bus().subscribe(counter, this->quick());
  this->commit(3);
  life->start();
  this->commit(3);
  this->expect_once(6);
}

TYPED_TEST_P(EventBusContract, KeepsTheOrderOfEachUser) {
  CountingConsumer counter;
  auto life = this->world.live();
  life->bus().subscribe(counter, this->quick());
  life->start();
  for (int i = 0; i < 20; ++i) {
    for (unsigned user = 1; user <= 3; ++user) this->commit(1, user);
  }
  this->expect_once(60);
  for (unsigned user = 1; user <= 3; ++user) {
    const auto order = this->order_of(user);
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end())) << "user " << user;
  }
}

TYPED_TEST_P(EventBusContract, TriesAgainAndRecoversWithoutADeadLetter) {
  CountingConsumer counter;
  counter.fail_on(2, 2);
  auto life = this->world.live();
  life->bus().subscribe(counter, this->quick());
  life->start();
  this->commit(4);
  this->expect_once(4);
  EXPECT_TRUE(this->letters().empty());
}

TYPED_TEST_P(EventBusContract, BuriesTheEventThatFailsAloneAndSaysWhy) {
  CountingConsumer counter;
  counter.fail_on(5);
  this->commit(9);
  auto life = this->world.live();
  life->bus().subscribe(counter, this->quick());
  life->start();
  ASSERT_TRUE(this->has_letters(1));
  this->expect_once(8);
  EXPECT_FALSE(this->effects().contains("1/5"));
  const auto letters = this->letters();
  ASSERT_EQ(letters.size(), 1u);
  EXPECT_EQ(letters[0].topic, "task-events-dlq");
  EXPECT_EQ(letters[0].consumer, "counter");
  EXPECT_EQ(letters[0].error, "cannot digest it");
  EXPECT_EQ(letters[0].retry_count, 2);
  EXPECT_NE(letters[0].original.find("app.yaad.task.created.v1"), std::string::npos);
}

TYPED_TEST_P(EventBusContract, ReplayTakesEffectOnce) {
  CountingConsumer counter;
  counter.fail_on(2);
  auto life = this->world.live();
  life->bus().subscribe(counter, this->quick());
  life->start();
  this->commit(3);
  ASSERT_TRUE(this->has_letters(1));
  this->expect_once(2);
  const DeadLetter letter = this->letters()[0];
  EXPECT_FALSE(life->bus().replay(letter.id));  // It fails again: it stays.
  EXPECT_EQ(this->letters().size(), 1u);
  counter.heal();
  EXPECT_TRUE(life->bus().replay(letter.id));
  this->expect_once(3);
  EXPECT_EQ(life->bus().replay(letter.id).error().code, ErrorCode::kNotFound);
  // As if the letter had not gone with the effect.
  this->world.store.with_state([&](FakeStore::State& state) { state.dead_letters[letter.id] = letter; });
  EXPECT_TRUE(life->bus().replay(letter.id));
  this->expect_once(3);
}

TYPED_TEST_P(EventBusContract, GoesOnWhereItStopped) {
  CountingConsumer counter;
  for (int round = 1; round <= 3; ++round) {
    auto life = this->world.live();
    life->bus().subscribe(counter, this->quick());
    this->commit(5);
    life->start();
    this->commit(5);
    this->expect_once(static_cast<std::size_t>(round) * 10);
    life->stop();
  }
  EXPECT_EQ(counter.seen, 30u);  // Nothing is even offered again after an orderly stop.
}

TYPED_TEST_P(EventBusContract, AConsumerThatJoinsLateGetsEverything) {
  CountingConsumer first("first"), late("late");
  {
    auto life = this->world.live();
    life->bus().subscribe(first, this->quick());
    life->start();
    this->commit(7);
    this->expect_once(7, "first");
  }
  auto life = this->world.live();
  life->bus().subscribe(first, this->quick());
  life->bus().subscribe(late, this->quick());
  life->start();
  this->commit(1);
  this->expect_once(8, "late");
  this->expect_once(8, "first");
}

TYPED_TEST_P(EventBusContract, OneConsumersTroubleIsNotAnothers) {
  CountingConsumer good("good"), bad("bad");
  ConsumerOptions strict = this->quick();
  strict.may_skip = false;
  bad.fail_on(1);
  auto life = this->world.live();
  life->bus().subscribe(good, this->quick());
  life->bus().subscribe(bad, strict);
  life->start();
  this->commit(5);
  this->expect_once(5, "good");
  ASSERT_TRUE(eventually([&] { return bad.seen > 6; }));
  EXPECT_TRUE(this->effects("bad").empty());
  EXPECT_TRUE(this->letters().empty());
  bad.heal();
  this->expect_once(5, "bad");  // Nothing was passed meanwhile.
}

TYPED_TEST_P(EventBusContract, SkipsNothingWhileTheStoreRefuses) {
  CountingConsumer counter;
  std::atomic<bool> full{false};
  this->world.store.fault = [&] { return full ? FakeStore::Fault::kRefuse : FakeStore::Fault::kNone; };
  auto life = this->world.live();
  life->bus().subscribe(counter, this->quick());
  life->start();
  this->commit(2);
  this->expect_once(2);
  this->commit(4);
  full = true;
  const std::size_t before = counter.seen;
  static_cast<void>(eventually([&] { return counter.seen > before || this->effects().size() == 6; }));
  full = false;
  this->expect_once(6);
  EXPECT_TRUE(this->letters().empty());
}

TYPED_TEST_P(EventBusContract, EffectsHappenOnceWhenTheOutcomeOfCommitsIsUnknown) {
  CountingConsumer counter;
  std::atomic<int> job{0};
  std::atomic<bool> faulty{false};
  this->world.store.fault = [&] {
    if (!faulty) return FakeStore::Fault::kNone;
    const int n = job++;
    if (n % 3 == 0) return FakeStore::Fault::kLoseAck;
    return n % 3 == 1 ? FakeStore::Fault::kRefuse : FakeStore::Fault::kNone;
  };
  auto life = this->world.live();
  ConsumerOptions small = this->quick();
  small.batch_max = 4;
  life->bus().subscribe(counter, small);
  this->commit(20);
  faulty = true;
  life->start();
  static_cast<void>(eventually([&] { return job > 9; }));
  faulty = false;
  this->expect_once(20);
  EXPECT_TRUE(this->letters().empty());
}

TYPED_TEST_P(EventBusContract, EffectsHappenOnceThroughManyShortLives) {
  CountingConsumer counter;
  std::size_t total = 0;
  for (int round = 0; round < 4; ++round) {
    auto life = this->world.live();
    ConsumerOptions small = this->quick();
    small.batch_max = 3;
    life->bus().subscribe(counter, small);
    for (unsigned user = 1; user <= 3; ++user) this->commit(5, user);
    total += 15;
    const std::size_t some = this->effects().size() + 4;  // Asked before the start: later, all may have been handled.
    life->start();
    ASSERT_TRUE(eventually([&] { return this->effects().size() >= some; }));
  }
  auto life = this->world.live();
  life->bus().subscribe(counter, this->quick());
  life->start();
  this->expect_once(total);
}

TYPED_TEST_P(EventBusContract, PassesWhatAConsumerDoesNotWant) {
  CountingConsumer counter;
  auto life = this->world.live();
  life->bus().subscribe(counter, this->quick());
  life->start();
  this->commit(5, 1, EventType::kTaskUpdated);
  this->commit(1, 1, EventType::kTaskDeleted);
  this->commit(1, 1, EventType::kReminderSent);
  this->commit(1, 1, EventType::kProfileUpdated);
  this->expect_once(3);
  EXPECT_EQ(counter.seen, 3u);
}

TYPED_TEST_P(EventBusContract, TheAuditTrailHasEveryEventInOrder) {
  AuditConsumer audit(this->world.store);
  auto life = this->world.live();
  life->bus().subscribe(audit, AuditConsumer::options());
  life->start();
  for (int i = 0; i < 10; ++i) {
    for (unsigned user = 1; user <= 4; ++user) {
      this->commit(1, user, EventType::kTaskCreated);
      this->commit(1, user, EventType::kReminderScheduled);
      this->commit(1, user, EventType::kProfileUpdated);
    }
  }
  for (unsigned user = 1; user <= 4; ++user) {
    ASSERT_TRUE(eventually([&] { return this->chain_of(user) == 30; })) << this->chain_of(user);
    std::size_t entries = 0;
    this->world.store.read([&](ReadView& view) { entries = view.audit_chain(testing::user_of(user), 0, 100).size(); });
    EXPECT_EQ(entries, 30u);
  }
}

REGISTER_TYPED_TEST_SUITE_P(EventBusContract, HandlesWhatWasCommittedBeforeAndAfterTheStartOnce,
                            KeepsTheOrderOfEachUser, TriesAgainAndRecoversWithoutADeadLetter,
                            BuriesTheEventThatFailsAloneAndSaysWhy, ReplayTakesEffectOnce, GoesOnWhereItStopped,
                            AConsumerThatJoinsLateGetsEverything, OneConsumersTroubleIsNotAnothers,
                            SkipsNothingWhileTheStoreRefuses, EffectsHappenOnceWhenTheOutcomeOfCommitsIsUnknown,
                            EffectsHappenOnceThroughManyShortLives, PassesWhatAConsumerDoesNotWant,
                            TheAuditTrailHasEveryEventInOrder);

}  // namespace yaad::contract
