#pragma once
#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "app/cloud_event.h"
#include "contract/event_bus_suite.h"

/// What a bus by way of a broker must do besides EventBusContract; how to join stands in event_bus_suite.h.
namespace yaad::contract {

// --- those that go by a broker ---------------------------------------------------------------------------------------

template <typename Place>
class BrokerBusContract : public BusTest<Place> {
 protected:
  /// A process that only has the broker: to put records on topics, and to look at them.
  struct Bystander {
    std::unique_ptr<Broker> broker;
    std::mutex mutex;
    std::vector<BrokerRecord> heard;
    std::size_t count() {
      const std::lock_guard lock(mutex);
      return heard.size();
    }
  };
  std::unique_ptr<Bystander> bystander(std::vector<std::string> topics = {}) {
    auto one = std::make_unique<Bystander>();
    one->broker = this->world.factory.connect();
    if (!topics.empty()) {
      BrokerSubscription subscription;
      subscription.group = "bystander";
      subscription.topics = std::move(topics);
      subscription.handle = [raw = one.get()](std::span<const BrokerRecord> records) {
        const std::lock_guard lock(raw->mutex);
        raw->heard.insert(raw->heard.end(), records.begin(), records.end());
        return Verdict::kDone;
      };
      one->broker->subscribe(std::move(subscription));
    }
    one->broker->start();
    return one;
  }
  /// Tries until the broker takes them.
  void put(Broker& broker, const std::vector<BrokerRecord>& records) {
    Result<void> done;
    ASSERT_TRUE(eventually([&] { return (done = broker.publish(records)).ok(); })) << done.error().detail;
  }
  std::vector<BrokerRecord> records_of(unsigned user) {
    std::vector<BrokerRecord> records;
    this->world.store.read([&](ReadView& view) {
      for (const EventPtr& event : view.user_events_after(testing::user_of(user), 0, 1'000))
        append_records(*event, records);
    });
    return records;
  }
  BrokerRecord raw(std::string body, unsigned user = 1) {
    return {"task-events", testing::user_of(user).str(), std::move(body), {}};
  }
  /// The record of the user's first event, with one part of its text replaced.
  BrokerRecord altered(std::string_view from, std::string_view to) {
    BrokerRecord record = records_of(1).front();
    const std::size_t at = record.body.find(from);
    EXPECT_NE(at, std::string::npos) << record.body;
    if (at != std::string::npos) record.body.replace(at, from.size(), to);
    return record;
  }
};
TYPED_TEST_SUITE_P(BrokerBusContract);

TYPED_TEST_P(BrokerBusContract, WhatIsDeliveredTwiceTakesEffectOnce) {
  CountingConsumer counter;
  auto life = this->world.live();
  life->bus().subscribe(counter, this->quick());
  life->start();
  this->commit(5);
  this->expect_once(5);
  auto other = this->bystander();
  const std::size_t seen = counter.seen;
  this->put(*other->broker, this->records_of(1));
  this->commit(1);  // Behind them, on the same partition.
  this->expect_once(6);
  EXPECT_GE(counter.seen, seen);
}

TYPED_TEST_P(BrokerBusContract, TheAuditTrailIsWholeWhenRecordsComeBackToFrontTwiceAndWithGaps) {
  this->commit(30);
  auto records = this->records_of(1);
  std::erase_if(records, [](const BrokerRecord& record) { return record.topic != "audit-events"; });
  std::reverse(records.begin(), records.end());
  records.insert(records.end(), records.begin(), records.end());
  records.erase(records.begin() + 3, records.begin() + 9);
  // No relay: what is on the topic is all there is.
  auto broker = this->world.factory.connect();
  BrokerBus bus(this->world.store, *broker, system_clock(), this->world.ids);
  AuditConsumer audit(this->world.store);
  bus.subscribe(audit, AuditConsumer::options());
  bus.start();
  this->put(*broker, records);
  EXPECT_TRUE(eventually([&] { return this->chain_of(1) == 30; })) << this->chain_of(1);
  bus.stop();
  std::uint64_t next = 1;
  this->world.store.read([&](ReadView& view) {
    for (const AuditEntry& entry : view.audit_chain(testing::user_of(1), 0, 100)) EXPECT_EQ(entry.sequence, next++);
  });
  EXPECT_EQ(next, 31u);
}

TYPED_TEST_P(BrokerBusContract, RecordsThatNobodyCanWorkOnGoToTheDeadLettersAsTheyAre) {
  CountingConsumer counter;
  auto life = this->world.live();
  life->bus().subscribe(counter, this->quick());
  life->start();
  this->commit(2);
  this->expect_once(2);
  auto other = this->bystander({"task-events-dlq"});
  const std::string binary("\x00\xff\xfe{", 4);
  const std::vector<BrokerRecord> bad = {this->raw("not json"), this->raw(R"({"specversion":"1.0"})"),
                                         this->raw(binary), this->altered("\"sequence\":1", "\"sequence\":\"one\""),
                                         this->altered("\"schema_version\":\"1.0\"", "\"schema_version\":\"2.3\"")};
  this->put(*other->broker, bad);
  ASSERT_TRUE(this->has_letters(bad.size())) << this->letters().size();
  this->commit(1);
  this->expect_once(3);
  std::set<std::string> originals;
  for (const DeadLetter& letter : this->letters()) {
    EXPECT_EQ(letter.topic, "task-events-dlq");
    EXPECT_EQ(letter.consumer, "counter");
    EXPECT_FALSE(letter.error.empty());
    originals.insert(letter.original);
  }
  EXPECT_EQ(originals.size(), bad.size());
  EXPECT_TRUE(originals.contains("\"not json\""));
  EXPECT_TRUE(originals.contains("\"base64:AP/+ew==\""));
  ASSERT_TRUE(eventually([&] { return other->count() >= bad.size(); })) << other->count();
  const std::lock_guard lock(other->mutex);
  for (const BrokerRecord& record : other->heard) {
    const auto dead = boost::json::parse(record.body).as_object();
    EXPECT_EQ(dead.at("consumer"), "counter");
    EXPECT_EQ(dead.at("retry_count"), 0);
    EXPECT_TRUE(dead.at("failed_at").is_string());
    EXPECT_TRUE(dead.contains("original_event"));
    EXPECT_EQ(record.topic, "task-events-dlq");
  }
}

TYPED_TEST_P(BrokerBusContract, UnknownFieldsDoNotMatterAndUnknownTypesAreCounted) {
  this->commit(1);
  CountingConsumer counter;
  auto broker = this->world.factory.connect();
  BrokerBus bus(this->world.store, *broker, system_clock(), this->world.ids);
  bus.subscribe(counter, this->quick());
  bus.start();
  this->put(*broker, {this->altered("\"event_type\":\"task.created\"", "\"event_type\":\"task.painted\""),
                      this->altered("app.yaad.task.created.v1", "com.example.other"),
                      this->altered("\"specversion\"", "\"novelty\":{\"a\":[1]},\"specversion\"")});
  this->expect_once(1);
  EXPECT_TRUE(eventually([&] { return bus.states()[0].unknown == 2; })) << bus.states()[0].unknown;
  EXPECT_TRUE(this->letters().empty());
  bus.stop();
}

TYPED_TEST_P(BrokerBusContract, EventsOfAnotherInstallationAreNotTakenForOurs) {
  CountingConsumer counter;
  this->commit(2);
  auto broker = this->world.factory.connect();
  BrokerBus bus(this->world.store, *broker, system_clock(), this->world.ids);
  bus.subscribe(counter, this->quick());
  bus.start();
  const std::string own = this->records_of(1).front().body;
  const std::string id = own.substr(own.find("\"id\":\"") + 6, 36);
  this->put(*broker,
            {this->altered(id, this->world.ids.next().str()), this->altered("\"sequence\":1", "\"sequence\":777")});
  ASSERT_TRUE(this->has_letters(2));
  EXPECT_TRUE(this->effects().empty());
  bus.stop();
}

TYPED_TEST_P(BrokerBusContract, TwoProcessesShareTheWorkAndOneGoesOnAlone) {
  CountingConsumer here, there;
  auto first = this->world.live();
  auto second = this->world.live();
  first->bus().subscribe(here, this->quick());
  second->bus().subscribe(there, this->quick());
  first->start();
  second->start();
  for (unsigned user = 1; user <= 12; ++user) this->commit(5, user);
  this->expect_once(60);
  first.reset();
  for (unsigned user = 1; user <= 12; ++user) this->commit(5, user);
  this->expect_once(120);
}

TYPED_TEST_P(BrokerBusContract, AReplayReachesTheProcessWhereTheConsumerRuns) {
  CountingConsumer counter, other("other");
  counter.fail_on(2);
  auto worker = this->world.live();
  auto api = this->world.live();
  worker->bus().subscribe(counter, this->quick());
  worker->bus().subscribe(other, this->quick());
  worker->start();
  api->start();
  this->commit(3);
  ASSERT_TRUE(this->has_letters(1));
  this->expect_once(2);
  this->expect_once(3, "other");
  const DeadLetter letter = this->letters()[0];
  counter.heal();
  EXPECT_TRUE(api->bus().replay(letter.id));
  this->expect_once(3);
  // As if the letter had not gone: the same replay once more.
  this->world.store.with_state([&](FakeStore::State& state) { state.dead_letters[letter.id] = letter; });
  EXPECT_TRUE(api->bus().replay(letter.id));
  this->commit(1);
  this->expect_once(4);
  this->expect_once(4, "other");
  EXPECT_TRUE(this->letters().empty());
}

TYPED_TEST_P(BrokerBusContract, EveryProcessThatListensHearsWhatIsNew) {
  std::mutex mutex;
  std::map<int, std::set<std::uint64_t>> heard;
  std::map<int, int> joined;
  const auto listen = [&](int who, BrokerBus& bus) {
    const auto changed = [&, who](std::span<const BrokerBus::Changed> what) {
      const std::lock_guard lock(mutex);
      for (const auto& each : what) {
        EXPECT_EQ(each.user, testing::user_of(1));
        heard[who].insert(each.sequence);
      }
    };
    bus.listen(changed, [&, who] {
      const std::lock_guard lock(mutex);
      ++joined[who];
    });
  };
  const auto commit = [&](EventType type) {
    this->commit(1, 1, type);
    std::uint64_t last = 0;
    this->world.store.read([&](ReadView& view) { last = view.last_sequence(testing::user_of(1)); });
    return last;
  };
  const auto both_hear = [&](std::uint64_t sequence) {
    const std::lock_guard lock(mutex);
    return heard[1].contains(sequence) && heard[2].contains(sequence);
  };
  auto first = this->world.live();
  auto second = this->world.live();
  listen(1, first->broker_bus);
  listen(2, second->broker_bus);
  first->start();
  second->start();
  EXPECT_TRUE(eventually([&] {
    const std::lock_guard lock(mutex);
    return joined[1] > 0 && joined[2] > 0;
  }));
  // A sidecar does not tell when its consumers have joined: each topic is heard in its own time.
  for (const EventType type : {EventType::kTaskCreated, EventType::kReminderScheduled}) {
    if (this->world.factory.kTellsOfJoining) break;
    std::vector<std::uint64_t> told;
    EXPECT_TRUE(eventually([&] {
      told.push_back(commit(type));
      return std::any_of(told.begin(), told.end(), both_hear);
    }));
  }
  const std::uint64_t task = commit(EventType::kTaskCreated);
  const std::uint64_t reminder = commit(EventType::kReminderScheduled);
  EXPECT_TRUE(eventually([&] { return both_hear(task) && both_hear(reminder); }));
}

REGISTER_TYPED_TEST_SUITE_P(BrokerBusContract, WhatIsDeliveredTwiceTakesEffectOnce,
                            TheAuditTrailIsWholeWhenRecordsComeBackToFrontTwiceAndWithGaps,
                            RecordsThatNobodyCanWorkOnGoToTheDeadLettersAsTheyAre,
                            UnknownFieldsDoNotMatterAndUnknownTypesAreCounted,
                            EventsOfAnotherInstallationAreNotTakenForOurs, TwoProcessesShareTheWorkAndOneGoesOnAlone,
                            AReplayReachesTheProcessWhereTheConsumerRuns, EveryProcessThatListensHearsWhatIsNew);

}  // namespace yaad::contract
