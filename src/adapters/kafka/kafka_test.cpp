#include "adapters/kafka/kafka_broker.h"

#include <gtest/gtest.h>

#include <map>
#include <mutex>
#include <set>

#include "adapters/kafka/client.h"
#include "contract/broker_bus_suite.h"
#include "contract/event_bus_suite.h"
#include "support/kafka_server.h"

namespace yaad {
namespace {

using contract::eventually;
using testing_support::fresh_kafka;
using testing_support::KafkaServer;
using testing_support::shared_kafka;

KafkaOptions with_topics(const std::string& address) {
  KafkaOptions options = fresh_kafka(address);
  const auto made = create_kafka_topics(options);
  EXPECT_TRUE(made) << made.error().detail;
  return options;
}

// What a handler has been given, by key, in order.
struct Heard {
  std::mutex mutex;
  std::map<std::string, std::vector<std::string>> by_key;
  std::size_t count = 0;
  std::size_t total() {
    const std::lock_guard lock(mutex);
    return count;
  }
  void take(std::span<const BrokerRecord> records) {
    const std::lock_guard lock(mutex);
    for (const BrokerRecord& record : records) {
      by_key[record.key].push_back(record.body);
      ++count;
    }
  }
};

BrokerSubscription to(Heard& heard, std::string group = "g") {
  BrokerSubscription subscription;
  subscription.group = std::move(group);
  subscription.topics = {"task-events"};
  subscription.handle = [&heard](std::span<const BrokerRecord> records) {
    heard.take(records);
    return Verdict::kDone;
  };
  return subscription;
}

std::vector<BrokerRecord> numbered(int count, const std::string& key = "k", std::size_t padding = 0) {
  std::vector<BrokerRecord> records;
  for (int i = 0; i < count; ++i)
    records.push_back({"task-events", key, std::to_string(i) + std::string(padding, ' '), {}});
  return records;
}

// --- topics ----------------------------------------------------------------------------------------------------------

TEST(KafkaTopics, AreMadeOnceAndTheSecondTimeAreThereAlready) {
  const KafkaOptions options = fresh_kafka(shared_kafka().address());
  const auto first = create_kafka_topics(options);
  ASSERT_TRUE(first) << first.error().detail;
  ASSERT_EQ(first->size(), 8u);
  for (const KafkaTopic& topic : *first) {
    EXPECT_EQ(topic.done, "created");
    EXPECT_TRUE(topic.name.starts_with(options.prefix));
  }
  ASSERT_TRUE(eventually([&] {
    const auto again = create_kafka_topics(options);
    return again && std::all_of(again->begin(), again->end(),
                                [](const KafkaTopic& topic) { return topic.done == "there already"; });
  }));
}

TEST(KafkaTopics, ThatAreOtherwiseThanWantedAreRefusedAndNamed) {
  KafkaOptions options = with_topics(shared_kafka().address());
  options.partitions = 4;
  options.retention_days = 2;
  Result<std::vector<KafkaTopic>> second = std::vector<KafkaTopic>{};
  ASSERT_TRUE(eventually([&] { return !(second = create_kafka_topics(options)).ok(); }));
  EXPECT_EQ(second.error().code, ErrorCode::kConflict);
  const std::string& said = second.error().detail;
  EXPECT_NE(said.find(options.prefix + "task-events: it has 3 partitions, wanted are 4"), std::string::npos) << said;
  EXPECT_NE(said.find("retention.ms is 604800000, wanted is 172800000"), std::string::npos) << said;
  options.replication = 3;
  EXPECT_NE(create_kafka_topics(options).error().detail.find("kafka_replication"), std::string::npos);
}

// --- what is wrong is named ------------------------------------------------------------------------------------------

TEST(KafkaOptions, ThatContradictThemselvesAreRefusedByName) {
  KafkaOptions options;
  EXPECT_NE(check_kafka_options(options).error().detail.find("bus:"), std::string::npos);
  options.brokers = "127.0.0.1:9";
  EXPECT_TRUE(check_kafka_options(options));
  options.user = "yaad";
  EXPECT_NE(check_kafka_options(options).error().detail.find("kafka_security"), std::string::npos);
  options.security = "sasl-tls";
  EXPECT_NE(check_kafka_options(options).error().detail.find("kafka_password"), std::string::npos);
  options.password = "p";
  EXPECT_TRUE(check_kafka_options(options));
  options.cert_file = "c.pem";
  EXPECT_NE(check_kafka_options(options).error().detail.find("kafka_key_file"), std::string::npos);
  options.cert_file.clear();
  options.mechanism = "scram-sha-256";
  // Debian 12 has 2.0.2; a newer library would do it.
  if (const auto checked = check_kafka_options(options); !checked) {
    EXPECT_NE(checked.error().detail.find("2.6.1"), std::string::npos);
  }
}

TEST(Kafka, ABrokerThatIsNotThereIsNamedAndPublishingEndsInTime) {
  KafkaOptions options = fresh_kafka("127.0.0.1:1");
  options.publish_timeout = std::chrono::milliseconds(1'000);
  const auto broker = make_kafka(options, system_clock());
  broker->start();
  const auto done = broker->publish(numbered(3));
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::kUnavailable);
  EXPECT_NE(done.error().detail.find("bus: "), std::string::npos) << done.error().detail;
  EXPECT_NE(done.error().detail.find("127.0.0.1:1"), std::string::npos) << done.error().detail;
  EXPECT_FALSE(broker->health().connected);
  EXPECT_EQ(create_kafka_topics(options).error().code, ErrorCode::kUnavailable);
}

TEST(Kafka, ATopicThatIsMissingIsNamedWithTheRemedy) {
  const KafkaOptions options = fresh_kafka(shared_kafka().address());
  Heard heard;
  const auto broker = make_kafka(options, system_clock());
  broker->subscribe(to(heard));
  broker->start();
  const auto done = broker->publish(numbered(1));
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().detail.find(options.prefix + "task-events"), std::string::npos) << done.error().detail;
  EXPECT_NE(done.error().detail.find("yaad topics create"), std::string::npos) << done.error().detail;
  EXPECT_NE(broker->health().last_error.find("yaad topics create"), std::string::npos) << broker->health().last_error;
  // Once they are made it goes on by itself.
  ASSERT_TRUE(create_kafka_topics(options));
  ASSERT_TRUE(eventually([&] { return broker->publish(numbered(1)).ok(); }));
  EXPECT_TRUE(eventually([&] { return heard.total() > 0; }));
}

TEST(Kafka, LogsInWithAPasswordAndNeverShowsIt) {
  KafkaOptions options = with_topics(shared_kafka().address());
  options.brokers = shared_kafka().listener("sasl");
  options.security = "sasl-plaintext";
  options.user = "yaad";
  options.password = "a secret";
  EXPECT_TRUE(make_kafka(options, system_clock())->publish(numbered(3)));
  options.password = "a wrong secret";
  options.publish_timeout = std::chrono::milliseconds(2'000);
  const auto broker = make_kafka(options, system_clock());
  const auto done = broker->publish(numbered(1));
  ASSERT_FALSE(done);
  for (const std::string& said : {done.error().detail, broker->health().last_error}) {
    EXPECT_NE(said.find("kafka_password"), std::string::npos) << said;
    EXPECT_EQ(said.find("wrong secret"), std::string::npos) << said;
  }
}

TEST(Kafka, SpeaksTlsToWhomItTrustsAlone) {
  KafkaOptions options = with_topics(shared_kafka().address());
  options.brokers = shared_kafka().listener("tls");
  options.security = "tls";
  options.ca_file = shared_kafka().certificate("ca.pem");
  EXPECT_TRUE(make_kafka(options, system_clock())->publish(numbered(3)));
  options.ca_file.clear();
  options.publish_timeout = std::chrono::milliseconds(2'000);
  const auto done = make_kafka(options, system_clock())->publish(numbered(1));
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().detail.find("kafka_ca_file"), std::string::npos) << done.error().detail;
  options.ca_file = "/nowhere/ca.pem";
  const auto missing = make_kafka(options, system_clock())->publish(numbered(1));
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().detail.find("kafka_ca_file"), std::string::npos) << missing.error().detail;
}

TEST(KafkaOptions, ThatTlsFailedIsSaidHoweverTheLibraryCallsIt) {
  KafkaOptions options;
  options.brokers = "one:9093";
  options.security = "tls";
  const std::string refused = "ssl://one:9093/bootstrap: error:0A000086:SSL routines::certificate verify failed";
  for (const auto code : {RD_KAFKA_RESP_ERR__SSL, RD_KAFKA_RESP_ERR__TRANSPORT})
    EXPECT_NE(kafka::Health(options).explain(code, refused, {}).find("kafka_ca_file"), std::string::npos) << code;
  const std::string gone =
      kafka::Health(options).explain(RD_KAFKA_RESP_ERR__TRANSPORT, "one:9093: Connection refused", {});
  EXPECT_EQ(gone.find("kafka_ca_file"), std::string::npos) << gone;
}

TEST(Kafka, ShowsItsOwnCertificateWhereOneIsAskedFor) {
  KafkaOptions options = with_topics(shared_kafka().address());
  options.brokers = shared_kafka().listener("mtls");
  options.security = "tls";
  options.ca_file = shared_kafka().certificate("ca.pem");
  options.cert_file = shared_kafka().certificate("client.pem");
  options.key_file = shared_kafka().certificate("client.key");
  EXPECT_TRUE(make_kafka(options, system_clock())->publish(numbered(3)));
  options.cert_file.clear();
  options.key_file.clear();
  options.publish_timeout = std::chrono::milliseconds(2'000);
  const auto done = make_kafka(options, system_clock())->publish(numbered(1));
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().detail.find("kafka_cert_file"), std::string::npos) << done.error().detail;
}

// --- delivery --------------------------------------------------------------------------------------------------------

TEST(Kafka, WhatIsGivenBackComesAgainInItsOrder) {
  const KafkaOptions options = with_topics(shared_kafka().address());
  Heard heard;
  std::atomic<int> refusals{4};
  BrokerSubscription subscription = to(heard);
  subscription.batch_max = 3;
  subscription.handle = [&](std::span<const BrokerRecord> records) {
    if (refusals-- > 0) return Verdict::kNotNow;
    heard.take(records);
    return Verdict::kDone;
  };
  const auto broker = make_kafka(options, system_clock());
  broker->subscribe(std::move(subscription));
  broker->start();
  ASSERT_TRUE(broker->publish(numbered(10)));
  ASSERT_TRUE(eventually([&] { return heard.total() >= 10; }));
  broker->stop();
  std::vector<std::string> expected;
  for (int i = 0; i < 10; ++i) expected.push_back(std::to_string(i));
  EXPECT_EQ(heard.by_key["k"], expected);
}

TEST(Kafka, PublishingMoreThanTheQueueHoldsWaitsForRoom) {
  KafkaOptions options = with_topics(shared_kafka().address());
  options.queue_max = 100;
  Heard heard;
  const auto broker = make_kafka(options, system_clock());
  broker->subscribe(to(heard));
  broker->start();
  const auto done = broker->publish(numbered(3'000, "k", 500));
  ASSERT_TRUE(done) << done.error().detail;
  ASSERT_TRUE(eventually([&] { return heard.total() >= 3'000; }));
  broker->stop();
  EXPECT_EQ(heard.total(), 3'000u);
}

TEST(Kafka, TellsHowMuchAGroupIsBehind) {
  const KafkaOptions options = with_topics(shared_kafka().address());
  std::atomic<bool> slow{true};
  std::atomic<std::size_t> taken{0};
  BrokerSubscription subscription;
  subscription.group = "slow";
  subscription.topics = {"task-events"};
  subscription.batch_max = 5;
  subscription.handle = [&](std::span<const BrokerRecord> records) {
    if (slow && taken >= 5) return Verdict::kNotNow;
    taken += records.size();
    return Verdict::kDone;
  };
  const auto broker = make_kafka(options, system_clock());
  broker->subscribe(std::move(subscription));
  broker->start();
  ASSERT_TRUE(broker->publish(numbered(50)));
  const auto lag = [&] {
    std::int64_t all = 0;
    for (const BrokerLag& each : broker->lag()) all += each.records;
    return all;
  };
  EXPECT_TRUE(eventually([&] { return lag() == 45; })) << lag();
  slow = false;
  EXPECT_TRUE(eventually([&] { return lag() == 0 && taken == 50; })) << lag();
}

// --- faults ----------------------------------------------------------------------------------------------------------

struct FaultFactory {
  static KafkaOptions& options() {
    static KafkaOptions all;
    return all;
  }
  std::unique_ptr<Broker> connect() const { return make_kafka(options(), system_clock()); }
};

class KafkaFaults : public contract::BusTest<contract::BrokerWorld<FaultFactory>> {
 protected:
  std::size_t chained() {
    std::size_t all = 0;
    world.store.with_state([&](testing::FakeStore::State& state) { all = state.audit.size(); });
    return all;
  }
};

TEST_F(KafkaFaults, EventsFollowAfterTheBrokerWasKilledAndCameBack) {
  KafkaServer server;
  FaultFactory::options() = with_topics(server.address());
  FaultFactory::options().publish_timeout = std::chrono::milliseconds(2'000);
  contract::CountingConsumer counter;
  AuditConsumer audit(world.store);
  auto life = world.live();
  life->bus().subscribe(counter, quick());
  life->bus().subscribe(audit, AuditConsumer::options());
  life->start();
  for (unsigned user = 1; user <= 5; ++user) commit(10, user);
  expect_once(50);
  for (const bool kill : {true, false}) {
    server.stop(kill);
    for (unsigned user = 1; user <= 5; ++user) commit(20, user);  // Nobody waits for the broker.
    EXPECT_TRUE(eventually([&] { return life->relay.state().failures > 0 || !life->broker->health().connected; }));
    server.start();
  }
  expect_once(250);
  EXPECT_TRUE(eventually([&] { return chained() == 250; })) << chained();
  EXPECT_TRUE(letters().empty());
}

TEST_F(KafkaFaults, NothingIsLostOrDoubledWhileConsumersComeAndGo) {
  FaultFactory::options() = with_topics(shared_kafka().address());
  contract::CountingConsumer counters[4];
  AuditConsumer audit(world.store);
  auto steady = world.live();
  ConsumerOptions small = quick();
  small.batch_max = 7;
  steady->bus().subscribe(counters[0], small);
  steady->bus().subscribe(audit, AuditConsumer::options());
  steady->start();
  std::size_t total = 0;
  for (std::size_t round = 1; round <= 3; ++round) {
    AuditConsumer other(world.store);
    auto guest = world.live();
    guest->bus().subscribe(counters[round], small);
    guest->bus().subscribe(other, AuditConsumer::options());
    guest->start();
    // While the guest joins, works, and leaves in the middle of it.
    ASSERT_TRUE(eventually([&] {
      std::size_t seen = 0;
      for (const auto& counter : counters) seen += counter.seen;
      if (total < seen + 200) {  // There is always something to do, but no mountain of it.
        for (unsigned user = 1; user <= 9; ++user) commit(1, user);
        total += 9;
      }
      return guest->broker->health().connected && total > round * 400;
    }));
  }
  expect_once(total);
  EXPECT_TRUE(eventually([&] { return chained() == total; })) << chained() << " of " << total;
  EXPECT_TRUE(letters().empty());
}

}  // namespace
}  // namespace yaad
