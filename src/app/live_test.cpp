#include "app/live.h"

#include <gtest/gtest.h>

#include "app/testing/fake_store.h"
#include "app/testing/test_parts.h"

namespace yaad {
namespace {

using testing::FakeStore;
using testing::SharedClock;

// A stream as the HTTP adapter makes it: held back until it goes live, ids only rise.
class FakeStream final : public LiveSink {
 public:
  void send(std::vector<LiveFrame> page) override {
    const std::lock_guard lock(mutex_);
    std::size_t bytes = 0;
    for (const LiveFrame& frame : page) {
      bytes += frame.sse->size();
      take(frame);
    }
    ++pages_;
    largest_page_ = std::max(largest_page_, bytes);
  }
  // Work waits until the test says that the client has read.
  void when_room(std::function<void()> work) override {
    const std::lock_guard lock(mutex_);
    work_ = std::move(work);
  }
  void go_live(std::function<void()> behind) override {
    const std::lock_guard lock(mutex_);
    if (lost_ > (ids_.empty() ? 0 : ids_.back())) {
      work_ = std::move(behind);
      return;
    }
    live_ = true;
    for (const LiveFrame& frame : held_) take(frame);
    held_.clear();
  }
  /// The client reads: the next page may come. False when nothing waits for it.
  bool drain() {
    std::function<void()> work;
    {
      const std::lock_guard lock(mutex_);
      work.swap(work_);
    }
    if (work) work();
    return work != nullptr;
  }
  void drain_all() {
    while (drain()) {
    }
  }
  void reset() override {
    const std::lock_guard lock(mutex_);
    ++resets_;
  }
  void on_close(std::function<void()> callback) override { close_ = std::move(callback); }
  void broadcast(const LiveFrame& frame) {
    const std::lock_guard lock(mutex_);
    if (live_) {
      take(frame);
    } else if (held_.size() < kHeldMax) {
      held_.push_back(frame);
    } else {
      lost_ = frame.id;
    }
  }
  void close() { close_(); }
  std::vector<std::uint64_t> ids() {
    const std::lock_guard lock(mutex_);
    return ids_;
  }
  int resets() {
    const std::lock_guard lock(mutex_);
    return resets_;
  }
  std::size_t pages() {
    const std::lock_guard lock(mutex_);
    return pages_;
  }
  std::size_t largest_page() {
    const std::lock_guard lock(mutex_);
    return largest_page_;
  }

 private:
  void take(const LiveFrame& frame) {
    if (!ids_.empty() && frame.id <= ids_.back()) return;
    ids_.push_back(frame.id);
  }
  std::mutex mutex_;
  std::vector<LiveFrame> held_;
  std::vector<std::uint64_t> ids_;
  static constexpr std::size_t kHeldMax = 50;
  std::function<void()> work_;
  std::uint64_t lost_ = 0;
  std::size_t pages_ = 0;
  std::size_t largest_page_ = 0;
  int resets_ = 0;
  bool live_ = false;
  std::function<void()> close_;
};

class FakeServer final : public LiveOut {
 public:
  void broadcast(UserId user, std::vector<LiveFrame> frames) override {
    const std::lock_guard lock(mutex_);
    for (auto& [owner, stream] : streams_) {
      if (owner != user) continue;
      for (const LiveFrame& frame : frames) stream->broadcast(frame);
    }
    broadcasts += frames.size();
  }
  void reset(UserId user) override {
    const std::lock_guard lock(mutex_);
    for (auto& [owner, stream] : streams_) {
      if (owner == user) stream->reset();
    }
  }
  std::shared_ptr<FakeStream> open(UserId user) {
    const std::lock_guard lock(mutex_);
    streams_.emplace_back(user, std::make_shared<FakeStream>());
    return streams_.back().second;
  }
  std::atomic<std::size_t> broadcasts{0};

 private:
  std::mutex mutex_;
  std::vector<std::pair<UserId, std::shared_ptr<FakeStream>>> streams_;
};

const UserId kUser = testing::user_of(1);

struct LiveRig {
  explicit LiveRig(LiveHub::Options options = {}) : hub(store, options) {
    store.on_commit([this](std::span<const EventPtr> events) { hub.committed(events); });
    hub.start(server);
  }
  ~LiveRig() { hub.stop(); }
  std::shared_ptr<FakeStream> join(UserId user, std::optional<std::uint64_t> last = {}, bool read_at_once = true) {
    auto stream = server.open(user);
    hub.attach(user, last, [&] { return stream; });
    if (read_at_once) stream->drain_all();
    return stream;
  }
  void commit(std::size_t count, UserId user = kUser) {
    for (std::size_t i = 0; i < count; ++i) testing::commit_event(store, ids, user);
  }
  static std::vector<std::uint64_t> range(std::uint64_t from, std::uint64_t to) {
    std::vector<std::uint64_t> all;
    for (; from <= to; ++from) all.push_back(from);
    return all;
  }

  SharedClock clock{testing::at("2026-03-05T12:00:00Z")};
  UuidV7Source ids{clock};
  FakeStore store;
  FakeServer server;
  LiveHub hub;
};

TEST(LiveFrame, CarriesTheWholeTaskInBothSpellings) {
  Event event;
  event.type = EventType::kTaskCompleted;
  event.sequence = 9;
  event.object = R"({"title":"say \"version\":7}","version":3})";
  const auto frame = make_live_frame(event);
  ASSERT_TRUE(frame);
  const std::string data = R"({"task_id":")" + event.entity.str() + R"(","update_type":"completed","data":)" +
                           event.object + R"(,"version":3})";
  EXPECT_EQ(*frame->sse, "id: 9\nevent: task\ndata: " + data + "\n\n");
  EXPECT_EQ(*frame->ws, R"({"id":9,"event":"task","data":)" + data + "}");
}

TEST(LiveFrame, NamesTheTypeOfAReminderEventAndShowsNothingElse) {
  Event event;
  event.type = EventType::kReminderSent;
  event.sequence = 2;
  event.object = R"({"reminder_id":"r"})";
  EXPECT_EQ(*make_live_frame(event)->ws,
            R"({"id":2,"event":"reminder","data":{"event_type":"reminder.sent","reminder_id":"r"}})");
  event.type = EventType::kProfileUpdated;
  EXPECT_FALSE(make_live_frame(event));
  event.type = EventType::kRecurringGenerated;
  EXPECT_FALSE(make_live_frame(event));
}

TEST(LiveHub, BringsChangesToTheirOwnUserOnly) {
  LiveRig rig;
  const auto mine = rig.join(kUser), second = rig.join(kUser), other = rig.join(testing::user_of(2));
  rig.commit(5);
  ASSERT_TRUE(testing::eventually([&] { return mine->ids().size() == 5 && second->ids().size() == 5; }));
  EXPECT_EQ(mine->ids(), LiveRig::range(1, 5));
  EXPECT_TRUE(other->ids().empty());
  EXPECT_EQ(rig.server.broadcasts, 5u);  // Made once, however many streams there are.
}

TEST(LiveHub, MissesNoChangeMadeBetweenTheBeginningOfAStreamAndItsJoining) {
  LiveRig rig;
  std::shared_ptr<FakeStream> stream;
  rig.hub.attach(kUser, {}, [&] {
    stream = rig.server.open(kUser);
    rig.commit(1);  // The client has seen its stream begin, and acts at once.
    return stream;
  });
  stream->drain_all();
  EXPECT_TRUE(testing::eventually([&] { return stream->ids() == LiveRig::range(1, 1); }));
}

TEST(LiveHub, JoinsNothingWhenTheStreamCannotBeOpened) {
  LiveRig rig;
  EXPECT_THROW(rig.hub.attach(kUser, {}, []() -> std::shared_ptr<LiveSink> { throw std::runtime_error("no"); }),
               std::runtime_error);
  EXPECT_EQ(rig.hub.streams(), 0u);
}

TEST(LiveHub, MakesNothingForUsersWithoutAStream) {
  LiveRig rig;
  auto stream = rig.join(kUser);
  EXPECT_EQ(rig.hub.streams(), 1u);
  stream->close();
  EXPECT_EQ(rig.hub.streams(), 0u);
  rig.commit(3);
  rig.join(kUser);
  rig.commit(1);
  ASSERT_TRUE(testing::eventually([&] { return rig.server.broadcasts == 1; }));
}

TEST(LiveHub, BringsWhatOtherProcessesCommitInOrderOnceItHearsOfIt) {
  LiveRig rig;
  rig.store.alone = false;
  bool here = true;
  rig.store.on_commit([&](std::span<const EventPtr> events) {
    if (here) rig.hub.committed(events);
  });
  const auto elsewhere = [&](std::size_t count) {
    here = false;
    rig.commit(count);
    here = true;
  };
  elsewhere(3);
  const auto stream = rig.join(kUser);
  elsewhere(2);
  rig.commit(1);  // It does not follow the last one that was sent: what is between is in the table.
  ASSERT_TRUE(testing::eventually([&] { return stream->ids() == LiveRig::range(4, 6); }));
  elsewhere(2);
  const std::vector<UserId> users = {testing::user_of(2), kUser};
  for (int i = 0; i < 3; ++i) rig.hub.changed(users);
  ASSERT_TRUE(testing::eventually([&] { return stream->ids() == LiveRig::range(4, 8); }));
  rig.commit(1);
  rig.hub.changed(users);
  ASSERT_TRUE(testing::eventually([&] { return stream->ids() == LiveRig::range(4, 9); }));
  elsewhere(1);
  rig.hub.changed_all();
  ASSERT_TRUE(testing::eventually([&] { return stream->ids() == LiveRig::range(4, 10); }));
  EXPECT_EQ(stream->resets(), 0);
}

TEST(LiveHub, ResumesBehindTheLastEventWithoutLossOrDoubles) {
  LiveRig rig;
  rig.commit(300);
  const auto stream = rig.join(kUser, 120);
  rig.commit(10);
  ASSERT_TRUE(testing::eventually([&] { return stream->ids().size() == 190; }));
  EXPECT_EQ(stream->ids(), LiveRig::range(121, 310));
  EXPECT_EQ(stream->resets(), 0);
}

TEST(LiveHub, ResumesWhileChangesPourIn) {
  LiveRig rig;
  rig.commit(100);
  std::thread writer([&] { rig.commit(400); });
  std::vector<std::shared_ptr<FakeStream>> streams;
  for (std::uint64_t i = 0; i < 20; ++i) streams.push_back(rig.join(kUser, i * 5));
  writer.join();
  for (std::uint64_t i = 0; i < 20; ++i) {
    ASSERT_TRUE(testing::eventually([&] { return !streams[i]->ids().empty() && streams[i]->ids().back() == 500; }));
    EXPECT_EQ(streams[i]->ids(), LiveRig::range(i * 5 + 1, 500));
  }
}

TEST(LiveHub, ResetsAStreamFromBeforeTheRetentionOrFromElsewhere) {
  LiveRig rig;
  rig.commit(10);
  rig.store.with_state([](FakeStore::State& state) { state.events.erase(1), state.events.erase(2); });
  EXPECT_EQ(rig.join(kUser, 1)->resets(), 1);
  EXPECT_EQ(rig.join(kUser, 2)->resets(), 0);
  EXPECT_EQ(rig.join(kUser, 99)->resets(), 1);
}

TEST(LiveHub, ResumesInPagesAsTheClientReadsHoweverMuchItMissed) {
  LiveHub::Options options;
  options.resume_bytes = 4'000;
  LiveRig rig(options);
  rig.commit(2'000);
  const auto stream = rig.join(kUser, 0, false);
  EXPECT_EQ(stream->pages(), 1u);  // Nothing more before the client has taken this.
  const std::size_t first = stream->ids().size();
  ASSERT_TRUE(stream->drain());
  EXPECT_EQ(stream->pages(), 2u);
  EXPECT_GT(stream->ids().size(), first);
  stream->drain_all();
  EXPECT_EQ(stream->ids(), LiveRig::range(1, 2'000));
  EXPECT_EQ(stream->resets(), 0);
  EXPECT_GT(stream->pages(), 60u);
  EXPECT_LT(stream->largest_page(), 5'000u);
  rig.commit(1);
  ASSERT_TRUE(testing::eventually([&] { return stream->ids().size() == 2'001; }));
}

TEST(LiveHub, GoesBackToTheTableWhenMoreComesDuringAResumeThanCanWait) {
  LiveRig rig;
  rig.commit(100);
  const auto stream = rig.join(kUser, 0, false);
  rig.commit(400);  // The stream can hold 50 of them back.
  ASSERT_TRUE(testing::eventually([&] { return rig.server.broadcasts == 400; }));
  stream->drain_all();
  EXPECT_EQ(stream->ids(), LiveRig::range(1, 500));
  EXPECT_EQ(stream->resets(), 0);
  rig.commit(3);
  ASSERT_TRUE(testing::eventually([&] { return stream->ids().size() == 503; }));
}

TEST(LiveHub, ResetsAStreamWhoseNextPageIsForgottenMeanwhile) {
  LiveRig rig;
  rig.commit(300);
  const auto stream = rig.join(kUser, 0, false);
  rig.store.with_state([](FakeStore::State& state) {
    for (std::int64_t i = 1; i <= 290; ++i) state.events.erase(i);
  });
  stream->drain_all();
  EXPECT_EQ(stream->resets(), 1);
}

TEST(LiveHub, GoesOnFromTheTableWhenMoreComesThanMemoryTakes) {
  LiveHub::Options options;
  options.pending_max = 3;
  options.gather = std::chrono::milliseconds(5);
  LiveRig rig(options);
  const auto stream = rig.join(kUser);
  rig.commit(1);
  ASSERT_TRUE(testing::eventually([&] { return stream->ids().size() == 1; }));
  rig.commit(200);
  ASSERT_TRUE(testing::eventually([&] { return stream->ids().back() == 201; }));
  EXPECT_EQ(stream->ids(), LiveRig::range(1, 201));
}

}  // namespace
}  // namespace yaad
