#include "app/testing/fake_store.h"

#include <gtest/gtest.h>

namespace yaad::testing {
namespace {

Event event_of(UserId user) {
  Event event;
  event.user = user;
  return event;
}
const UserId kUser{*Uuid::parse("00000000-0000-7000-8000-000000000001")};

TEST(FakeStore, TakesBackEverythingOfARefusedJob) {
  FakeStore store;
  auto work = [](Transaction& tx) -> Result<void> {
    Task task;
    task.user = kUser;
    tx.insert_task(task);
    Event event = event_of(kUser);
    tx.append_event(event);
    return Error{ErrorCode::kConflict, "no"};
  };
  std::size_t heard = 0;
  store.on_commit([&](std::span<const EventPtr> events) { heard += events.size(); });
  EXPECT_FALSE(run_in_transaction(store, work));
  store.with_state([](FakeStore::State& state) {
    EXPECT_TRUE(state.tasks.empty());
    EXPECT_TRUE(state.events.empty());
    EXPECT_EQ(state.last_position, 0);
  });
  EXPECT_EQ(heard, 0u);
}

TEST(FakeStore, GivesSequencesPerUserWithoutGaps) {
  FakeStore store;
  std::vector<std::uint64_t> sequences;
  store.on_commit([&](std::span<const EventPtr> events) {
    for (const EventPtr& event : events) sequences.push_back(event->sequence);
  });
  int runs = 0;
  store.fault = [&] { return ++runs == 2 ? FakeStore::Fault::kRefuse : FakeStore::Fault::kNone; };
  for (int i = 0; i < 3; ++i) {
    (void)run_in_transaction(store, [](Transaction& tx) -> Result<void> {
      Event event = event_of(kUser);
      tx.append_event(event);
      return {};
    });
  }
  EXPECT_EQ(sequences, (std::vector<std::uint64_t>{1, 2}));
}

}  // namespace
}  // namespace yaad::testing
