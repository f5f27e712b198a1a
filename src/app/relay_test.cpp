#include "app/relay.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <boost/json.hpp>
#include <set>

#include "app/broker_bus.h"
#include "app/cloud_event.h"
#include "app/testing/fake_broker.h"
#include "app/testing/fake_store.h"
#include "contract/event_bus_suite.h"

namespace yaad {
namespace {

using contract::CountingConsumer;
using contract::eventually;
using testing::FakeBroker;
using testing::FakeBrokerServer;
using testing::FakeStore;

std::string text(const boost::json::value& value) { return std::string(value.as_string()); }

struct RelayRig {
  RelayRig() { store.alone = false; }
  std::unique_ptr<Relay> relay(Relay::Options options = quick()) {
    return std::make_unique<Relay>(store, broker, system_clock(), ids.next(), options);
  }
  static Relay::Options quick() {
    Relay::Options options;
    options.poll = std::chrono::milliseconds(5);
    options.lease = std::chrono::milliseconds(400);
    options.retry_first = std::chrono::milliseconds(2);
    options.retry_last = std::chrono::milliseconds(10);
    return options;
  }
  void commit(int count, unsigned user = 1) {
    for (int i = 0; i < count; ++i) testing::commit_event(store, ids, testing::user_of(user));
  }
  std::int64_t cursor() {
    std::int64_t at = 0;
    store.read([&](ReadView& view) { at = view.consumer_cursor(Relay::kName); });
    return at;
  }
  std::set<std::uint64_t> on_topic(const std::string& topic) {
    std::set<std::uint64_t> all;
    for (const BrokerRecord& record : server->records(topic)) all.insert(read_record(record.body)->sequence);
    return all;
  }

  UuidV7Source ids{system_clock()};
  FakeStore store;
  std::shared_ptr<FakeBrokerServer> server = std::make_shared<FakeBrokerServer>();
  FakeBroker broker{server};
};

TEST(Relay, PublishesEveryFormOfEveryEventInOrder) {
  RelayRig rig;
  auto options = RelayRig::quick();
  options.batch_max = 7;
  auto relay = rig.relay(options);
  rig.commit(50);
  relay->start();
  rig.commit(50);  // Nobody tells it: it looks by itself.
  ASSERT_TRUE(eventually([&] { return rig.cursor() == 100; }));
  relay->stop();
  for (const std::string_view topic : {"task-events", "task-updates", "audit-events"}) {
    std::vector<std::uint64_t> order;
    for (const auto& record : rig.server->records(std::string(topic)))
      order.push_back(read_record(record.body)->sequence);
    ASSERT_EQ(order.size(), 100u) << topic;
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end())) << topic;
  }
  EXPECT_EQ(relay->state().published, 100u);
}

TEST(Relay, RepeatsEventsUnderTheSameIdsWhenTheBrokerBreaksOff) {
  RelayRig rig;
  rig.server->refuse_after_some = true;
  rig.commit(10);
  auto relay = rig.relay();
  relay->start();
  ASSERT_TRUE(eventually([&] { return rig.cursor() == 10; }));
  relay->stop();
  std::map<std::string, int> ids;
  for (const auto& record : rig.server->records("task-events")) ids[read_record(record.body)->id.str()]++;
  EXPECT_EQ(ids.size(), 10u);
  EXPECT_GT(rig.server->records("task-events").size(), 10u);
  EXPECT_EQ(relay->state().failures, 1u);
}

TEST(Relay, KeepsEventsInTheTableWhileTheBrokerIsDownAndStopsWithoutWaitingForIt) {
  RelayRig rig;
  rig.server->down = true;
  rig.commit(5);
  {
    auto relay = rig.relay();
    relay->start();
    ASSERT_TRUE(eventually([&] { return relay->state().failures > 2; }));
    EXPECT_EQ(relay->state().last_error, "the broker is down");
    EXPECT_EQ(relay->state().lag, 5u);
    relay->stop();
  }
  EXPECT_EQ(rig.cursor(), 0);
  rig.server->down = false;
  auto relay = rig.relay();
  relay->start();
  EXPECT_TRUE(eventually([&] { return rig.cursor() == 5; }));
  relay->stop();
  EXPECT_EQ(rig.on_topic("task-events").size(), 5u);
}

TEST(Relay, OneLeadsAndTheOtherTakesOverWhenItIsGone) {
  RelayRig rig;
  auto first = rig.relay();
  first->start();
  ASSERT_TRUE(eventually([&] { return first->state().leading; }));
  auto second = rig.relay();
  second->start();
  rig.commit(3);
  ASSERT_TRUE(eventually([&] { return rig.cursor() == 3; }));
  EXPECT_FALSE(second->state().leading);
  first->stop();
  rig.commit(3);
  ASSERT_TRUE(eventually([&] { return rig.cursor() == 6; }));
  EXPECT_TRUE(second->state().leading);
  second->stop();
  EXPECT_EQ(rig.server->records("task-events").size(), 6u);
}

TEST(Relay, MovesNoCursorOnceTheLeaseIsAnothers) {
  RelayRig rig;
  auto relay = rig.relay();
  relay->start();
  ASSERT_TRUE(eventually([&] { return relay->state().leading; }));
  // As after a long pause of this process: somebody else has had the lease, and is further.
  const Uuid other = rig.ids.next();
  rig.store.with_state([&](FakeStore::State& state) {
    state.leases["relay"] = Lease{other, system_clock().now() + std::chrono::hours(1)};
    state.cursors["relay"] = 77;
  });
  rig.commit(2);
  ASSERT_TRUE(eventually([&] { return !relay->state().leading; }));
  relay->stop();
  EXPECT_EQ(rig.cursor(), 77);
}

TEST(Relay, NothingIsLostOrDoubledInEffectWhateverGoesWrong) {
  rc::check([](std::vector<std::uint8_t> faults, std::uint8_t duplicate, std::uint8_t forget, bool reorder) {
    RelayRig rig;
    rig.server->duplicate_every = duplicate % 5;
    rig.server->forget_mark_every = forget % 4 == 1 ? 2 : forget % 4;
    rig.server->reorder = reorder;
    CountingConsumer counter;
    AuditConsumer audit(rig.store);
    std::atomic<std::size_t> job{0};
    std::atomic<bool> faulty{false};
    rig.store.fault = [&] {
      if (!faulty) return FakeStore::Fault::kNone;
      const std::size_t n = job++;
      return n < faults.size() ? static_cast<FakeStore::Fault>(faults[n] % 3) : FakeStore::Fault::kNone;
    };
    std::size_t total = 0;
    for (int life = 0; life < 3; ++life) {
      FakeBroker broker(rig.server);
      BrokerBus bus(rig.store, broker, system_clock(), rig.ids, {std::chrono::milliseconds(1), {}});
      auto brief = RelayRig::quick();
      brief.lease = std::chrono::milliseconds(60);
      Relay relay(rig.store, broker, system_clock(), rig.ids.next(), brief);
      ConsumerOptions options;
      options.retry_after = {std::chrono::milliseconds(1)};
      options.may_skip = false;
      options.batch_max = 4;
      bus.subscribe(counter, options);
      bus.subscribe(audit, AuditConsumer::options());
      faulty = false;
      for (unsigned user = 1; user <= 3; ++user) rig.commit(4, user);
      total += 12;
      faulty = true;
      if (life == 1) rig.server->refuse_after_some = true;
      bus.start();
      relay.start();
      const auto effects = [&] {
        std::size_t count = 0, chained = 0;
        rig.store.with_state([&](FakeStore::State& state) {
          count = state.idempotency.size();
          chained = state.audit.size();
        });
        return std::pair(count, chained);
      };
      const std::size_t wanted = life == 2 ? total : total / 2;
      RC_ASSERT(eventually([&] { return effects().first >= wanted && effects().second >= wanted; }));
      relay.stop();
      bus.stop();
    }
    rig.store.with_state([&](FakeStore::State& state) {
      RC_ASSERT(state.idempotency.size() == total);
      for (const auto& [key, row] : state.idempotency) RC_ASSERT(row.status == 1);
      RC_ASSERT(state.audit.size() == total);
    });
  });
}

TEST(CloudEvent, EachEventHasTheFormsOfItsTopics) {
  RelayRig rig;
  const std::map<EventType, std::vector<std::string>> expected = {
      {EventType::kTaskCreated, {"task-events", "task-updates", "audit-events"}},
      {EventType::kTaskPurged, {"task-events", "audit-events"}},
      {EventType::kRecurringGenerated, {"task-events", "audit-events"}},
      {EventType::kReminderTriggered, {"reminders", "audit-events"}},
      {EventType::kProfileUpdated, {"audit-events"}},
      {EventType::kSecurity, {"audit-events"}},
  };
  for (const auto& [type, topics] : expected) {
    Event event = testing::commit_event(rig.store, rig.ids, testing::user_of(1), type);
    event.causation = EventId{rig.ids.next()};
    event.traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    std::vector<BrokerRecord> records;
    append_records(event, records);
    std::vector<std::string> found;
    for (const BrokerRecord& record : records) {
      found.push_back(record.topic);
      EXPECT_EQ(record.key, event.user.str());
      EXPECT_EQ(record.traceparent, event.traceparent);
      const auto cloud = boost::json::parse(record.body).as_object();
      const auto& data = cloud.at("data").as_object();
      EXPECT_EQ(cloud.at("specversion"), "1.0");
      EXPECT_EQ(text(cloud.at("id")), text(data.at("event_id")));
      EXPECT_EQ(text(cloud.at("type")), "app.yaad." + std::string(data.at("event_type").as_string()) + ".v1");
      EXPECT_EQ(text(cloud.at("partitionkey")), event.user.str());
      EXPECT_EQ(text(cloud.at("causationid")), event.causation->str());
      EXPECT_EQ(text(cloud.at("traceparent")), event.traceparent);
      EXPECT_EQ(text(data.at("topic_name")), record.topic);
      EXPECT_EQ(data.at("sequence").to_number<std::uint64_t>(), event.sequence);
      const bool own = record.topic == topic_of(type);
      EXPECT_EQ(text(data.at("event_id")), own ? event.id.str() : Uuid::v5(event.id.uuid, record.topic).str());
    }
    EXPECT_EQ(found, topics) << to_string(type);
  }
}

TEST(CloudEvent, ProjectionsSayWhatTheTopicPromises) {
  RelayRig rig;
  const Event event = testing::commit_event(rig.store, rig.ids, testing::user_of(1), EventType::kTaskUpdated,
                                            R"({"id":"x","title":"a \"version\":3","version":12})",
                                            R"({"title":{"old":"b","new":"a"}})");
  std::vector<BrokerRecord> records;
  append_records(event, records);
  ASSERT_EQ(records.size(), 3u);
  const auto payload = [&](std::size_t i) {
    return boost::json::parse(records[i].body).at("data").at("payload").as_object();
  };
  EXPECT_EQ(payload(1).at("update_type"), "updated");
  EXPECT_EQ(payload(1).at("version"), 12);
  EXPECT_EQ(payload(1).at("data").at("title"), "a \"version\":3");
  EXPECT_EQ(payload(2).at("entity_type"), "task");
  EXPECT_EQ(payload(2).at("action"), "updated");
  EXPECT_EQ(payload(2).at("old_values").at("title"), "b");
  EXPECT_EQ(payload(2).at("new_values").at("title"), "a");
  EXPECT_EQ(payload(2).at("outcome"), "success");
}

TEST(CloudEvent, ReadsNoRecordThatIsTooLargeOrTooDeep) {
  EXPECT_FALSE(read_record(std::string(kRecordMax + 1, ' ')));
  EXPECT_FALSE(read_record(std::string(100'000, '[')));
  rc::check([](const std::string& bytes) { static_cast<void>(read_record(bytes)); });
}

}  // namespace
}  // namespace yaad
