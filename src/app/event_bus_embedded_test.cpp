#include "app/event_bus_embedded.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "app/testing/fake_store.h"
#include "app/testing/test_parts.h"

namespace yaad {
namespace {

using testing::FakeStore;
using testing::SharedClock;

// Counts each event in the transaction, as rows of the store, so that doubled and lost effects show.
class Counter final : public Consumer {
 public:
  [[nodiscard]] std::string_view name() const override { return "counter"; }
  [[nodiscard]] bool wants(EventType type) const override { return type != EventType::kTaskUpdated; }
  Result<Effect> handle(std::span<const EventPtr> events) override {
    std::vector<EventPtr> batch(events.begin(), events.end());
    largest = std::max(largest.load(), batch.size());
    for (const EventPtr& event : batch) {
      if (poison.contains(event->sequence)) return Error{ErrorCode::kInternal, "cannot digest it"};
    }
    return Effect{[this, batch](Transaction& tx) -> Result<void> {
      for (const EventPtr& event : batch) {
        if (refused.contains(event->sequence)) return Error{ErrorCode::kConflict, "the effect is refused"};
        IdempotencyRecord row;
        row.key = std::to_string(event->user.uuid.bytes[15]) + "/" + std::to_string(event->sequence);
        if (const auto before = tx.find_idempotency(event->user, row.key))
          row.status = before->status + 1;
        else
          row.status = 1;
        tx.put_idempotency(event->user, row);
      }
      return {};
    }};
  }
  void settled(bool committed) override { (committed ? good : bad)++; }

  std::set<std::uint64_t> poison, refused;
  std::atomic<std::size_t> largest{0};
  std::atomic<int> good{0}, bad{0};
};

struct Rig {
  explicit Rig(EmbeddedBus::Options options = {}) : bus(store, clock, options) {
    store.on_commit([this](std::span<const EventPtr> events) { bus.committed(events); });
  }
  ConsumerOptions quick() {
    ConsumerOptions options;
    options.linger = std::chrono::microseconds(0);
    options.retry_after = {std::chrono::milliseconds(10), std::chrono::milliseconds(10)};
    return options;
  }
  // Moves the clock until the consumer has passed everything.
  bool caught_up() {
    return testing::eventually([&] {
      clock.advance(std::chrono::milliseconds(5));
      bus.wake();
      const auto states = bus.states();
      return std::all_of(states.begin(), states.end(), [](const ConsumerState& state) { return state.lag == 0; });
    });
  }
  std::map<std::string, int> effects() {
    std::map<std::string, int> all;
    store.with_state([&](FakeStore::State& state) {
      for (const auto& [key, row] : state.idempotency) all[key.second] = row.status;
    });
    return all;
  }
  std::int64_t cursor() {
    std::int64_t at = 0;
    store.read([&](ReadView& view) { at = view.consumer_cursor("counter"); });
    return at;
  }

  SharedClock clock{testing::at("2026-03-05T12:00:00Z")};
  UuidV7Source ids{clock};
  FakeStore store;
  Counter counter;
  EmbeddedBus bus;
};

TEST(EmbeddedBus, HandlesWhatWasCommittedBeforeAndAfterTheStartOnce) {
  Rig rig;
  rig.bus.subscribe(rig.counter, rig.quick());
  for (int i = 0; i < 3; ++i) testing::commit_event(rig.store, rig.ids, testing::user_of(1));
  rig.bus.start();
  for (int i = 0; i < 3; ++i) testing::commit_event(rig.store, rig.ids, testing::user_of(1));
  ASSERT_TRUE(rig.caught_up());
  rig.bus.stop();
  const auto effects = rig.effects();
  EXPECT_EQ(effects.size(), 6u);
  for (const auto& [key, count] : effects) EXPECT_EQ(count, 1) << key;
  EXPECT_EQ(rig.cursor(), 6);
}

TEST(EmbeddedBus, ReadsTheTableWhenAConsumerHasFallenOffTheRing) {
  EmbeddedBus::Options options;
  options.ring_max = 4;
  Rig rig(options);
  ConsumerOptions small = rig.quick();
  small.batch_max = 3;
  rig.bus.subscribe(rig.counter, small);
  rig.bus.start();
  for (int i = 0; i < 200; ++i) testing::commit_event(rig.store, rig.ids, testing::user_of(1));
  ASSERT_TRUE(rig.caught_up());
  rig.bus.stop();
  EXPECT_EQ(rig.effects().size(), 200u);
  EXPECT_LE(rig.counter.largest, 3u);
}

TEST(EmbeddedBus, FindsThePoisonEventAndBuriesItAlone) {
  Rig rig;
  rig.counter.poison = {5};
  for (int i = 0; i < 9; ++i) testing::commit_event(rig.store, rig.ids, testing::user_of(1));
  rig.bus.subscribe(rig.counter, rig.quick());
  rig.bus.start();
  ASSERT_TRUE(rig.caught_up());
  rig.bus.stop();
  EXPECT_EQ(rig.effects().size(), 8u);
  EXPECT_FALSE(rig.effects().contains("1/5"));
  rig.store.with_state([](FakeStore::State& state) {
    ASSERT_EQ(state.dead_letters.size(), 1u);
    const DeadLetter& letter = state.dead_letters.begin()->second;
    EXPECT_EQ(letter.topic, "task-events-dlq");
    EXPECT_EQ(letter.consumer, "counter");
    EXPECT_EQ(letter.retry_count, 2);
    EXPECT_EQ(letter.error, "cannot digest it");
    EXPECT_NE(letter.original.find("app.yaad.task.created.v1"), std::string::npos);
  });
}

TEST(EmbeddedBus, ReplayTakesEffectOnce) {
  Rig rig;
  rig.counter.refused = {2};
  for (int i = 0; i < 3; ++i) testing::commit_event(rig.store, rig.ids, testing::user_of(1));
  rig.bus.subscribe(rig.counter, rig.quick());
  rig.bus.start();
  ASSERT_TRUE(rig.caught_up());
  DeadLetter letter;
  rig.store.with_state([&](FakeStore::State& state) { letter = state.dead_letters.at(1); });
  EXPECT_FALSE(rig.bus.replay(1));  // Still refused: it stays.
  rig.store.with_state([](FakeStore::State& state) { EXPECT_EQ(state.dead_letters.size(), 1u); });
  rig.counter.refused.clear();
  EXPECT_TRUE(rig.bus.replay(1));
  EXPECT_EQ(rig.effects().at("1/2"), 1);
  EXPECT_EQ(rig.bus.replay(1).error().code, ErrorCode::kNotFound);
  rig.store.with_state([&](FakeStore::State& state) { state.dead_letters[1] = letter; });  // The same letter again.
  EXPECT_TRUE(rig.bus.replay(1));
  EXPECT_EQ(rig.effects().at("1/2"), 1);
  rig.bus.stop();
}

TEST(EmbeddedBus, NeverPassesAnEventWhenTheConsumerMayNotSkip) {
  Rig rig;
  rig.counter.poison = {2};
  ConsumerOptions strict = rig.quick();
  strict.may_skip = false;
  for (int i = 0; i < 3; ++i) testing::commit_event(rig.store, rig.ids, testing::user_of(1));
  rig.bus.subscribe(rig.counter, strict);
  rig.bus.start();
  ASSERT_TRUE(testing::eventually([&] {
    rig.clock.advance(std::chrono::milliseconds(50));
    rig.bus.wake();
    return rig.counter.bad + static_cast<int>(rig.bus.states().front().retries) > 20;
  }));
  EXPECT_EQ(rig.bus.states().front().position, 1);
  EXPECT_EQ(rig.bus.states().front().last_error, "cannot digest it");
  rig.bus.stop();
  EXPECT_EQ(rig.effects().size(), 1u);
  rig.store.with_state([](FakeStore::State& state) { EXPECT_TRUE(state.dead_letters.empty()); });
}

TEST(EmbeddedBus, SkipsNothingWhileTheStoreRefuses) {
  Rig rig;
  std::atomic<bool> full{false};
  rig.store.fault = [&] { return full ? FakeStore::Fault::kRefuse : FakeStore::Fault::kNone; };
  for (int i = 0; i < 4; ++i) testing::commit_event(rig.store, rig.ids, testing::user_of(1));
  full = true;
  rig.bus.subscribe(rig.counter, rig.quick());
  rig.bus.start();
  ASSERT_TRUE(testing::eventually([&] {
    rig.clock.advance(std::chrono::milliseconds(500));
    rig.bus.wake();
    return rig.counter.bad > 10;
  }));
  full = false;
  ASSERT_TRUE(rig.caught_up());
  rig.bus.stop();
  EXPECT_EQ(rig.effects().size(), 4u);
  rig.store.with_state([](FakeStore::State& state) { EXPECT_TRUE(state.dead_letters.empty()); });
}

TEST(EmbeddedBus, AcknowledgesUnwantedTypesWithoutACall) {
  Rig rig;
  rig.bus.subscribe(rig.counter, rig.quick());
  rig.bus.start();
  for (int i = 0; i < 5; ++i)
    testing::commit_event(rig.store, rig.ids, testing::user_of(1), EventType::kTaskUpdated, {}, "{}");
  ASSERT_TRUE(rig.caught_up());
  rig.bus.stop();
  EXPECT_EQ(rig.counter.good, 0);
  EXPECT_EQ(rig.cursor(), 5);  // Stored at the end, so that retention may go on.
}

TEST(EmbeddedBus, EffectsHappenOnceWhateverIsLostBetweenEffectAndAcknowledgement) {
  rc::check([](std::vector<std::uint8_t> faults, std::uint8_t count) {
    const std::size_t events = count % 40;
    Rig rig;
    for (std::size_t i = 0; i < events; ++i)
      testing::commit_event(rig.store, rig.ids, testing::user_of(static_cast<unsigned>(i % 3)));
    std::atomic<std::size_t> job{0};
    rig.store.fault = [&] {
      const std::size_t n = job++;
      if (n >= faults.size()) return FakeStore::Fault::kNone;
      return static_cast<FakeStore::Fault>(faults[n] % 3);
    };
    // Three lives of the process on one store: each ends at once, wherever it is.
    for (int life = 0; life < 3; ++life) {
      Counter counter;
      EmbeddedBus::Options options;
      options.drain_max = std::chrono::milliseconds(life == 2 ? 1'000'000'000 : 0);
      EmbeddedBus bus(rig.store, rig.clock, options);
      ConsumerOptions quick = rig.quick();
      quick.batch_max = 1 + events / 4;
      quick.may_skip = false;
      bus.subscribe(counter, quick);
      bus.start();
      if (life == 2) {
        RC_ASSERT(testing::eventually([&] {
          rig.clock.advance(std::chrono::milliseconds(50));
          bus.wake();
          return bus.states().front().lag == 0;
        }));
      }
      bus.stop();
    }
    const auto effects = rig.effects();
    RC_ASSERT(effects.size() == events);
    for (const auto& [key, times] : effects) RC_ASSERT(times == 1);
  });
}

}  // namespace
}  // namespace yaad
