// The Dapr broker behind a real sidecar on a real Kafka broker.
#include <atomic>
#include <set>

#include "adapters/client/http_client.h"
#include "real_rig.h"

namespace yaad::dapr::testing {
namespace {

using ::testing::HasSubstr;

std::string fresh_group() { return "yaad-g" + ids().next().str().substr(24); }

bool publishes(DaprBroker& broker, const std::vector<BrokerRecord>& records) {
  return comes_true([&] { return broker.publish(records).ok(); });
}

TEST(RealDapr, PublishesStructuredCloudEventsByteForByteInOrderOfTheKey) {
  const auto topics = fresh_topics({"task-events", "audit-events"});
  Process process("");
  process.start();
  std::vector<BrokerRecord> records;
  for (int i = 0; i < 600; ++i)
    records.push_back(event(topics[static_cast<std::size_t>(i % 2)], "user" + std::to_string(i % 7), i));
  const auto result = process.broker().publish(records);
  ASSERT_TRUE(result) << result.error().detail;
  for (const std::string& topic : topics) {
    std::map<std::string, std::vector<std::string>> sent, found;
    for (const BrokerRecord& record : records) {
      if (record.topic == topic) sent[record.key].push_back(record.body);
    }
    for (const std::string& line : on_topic(topic, "%k %h %s")) {
      const auto first = line.find(' '), second = line.find(' ', line.find("charset"));
      EXPECT_THAT(line.substr(first, second - first), HasSubstr("content-type=application/cloudevents+json"));
      EXPECT_EQ(line.substr(first, second - first).find("rawPayload"), std::string::npos);
      found[line.substr(0, first)].push_back(line.substr(second + 1));
    }
    EXPECT_EQ(found, sent);
  }
}

TEST(RealDapr, BringsEachGroupEveryRecordInOrderOfTheKey) {
  const auto topics = fresh_topics({"task-events", "audit-events"});
  const std::string one = fresh_group(), other = fresh_group();
  Process process(one + "\n" + other);
  Inbox first, second;
  process.broker().subscribe(first.subscription(one, topics));
  process.broker().subscribe(second.subscription(other, {topics[0]}));
  process.start();
  std::vector<BrokerRecord> records;
  for (int i = 0; i < 1'000; ++i)
    records.push_back(event(topics[static_cast<std::size_t>(i % 2)], "user" + std::to_string(i % 7), i));
  ASSERT_TRUE(publishes(process.broker(), records));
  ASSERT_TRUE(comes_true([&] { return first.different() == 1'000 && second.different() == 500; }))
      << first.different() << " " << second.different();
  std::map<std::string, std::vector<std::string>> sent, got;
  for (const BrokerRecord& record : records) sent[record.topic + record.key].push_back(record.body);
  for (const BrokerRecord& record : first.records()) got[record.topic + record.key].push_back(record.body);
  if (first.count() == 1'000) {
    EXPECT_EQ(got, sent);
  }
  EXPECT_TRUE(comes_true([&] {
    return process.broker().health().connected && process.broker().health().last_error.empty();
  })) << process.broker().health().last_error;
}

TEST(RealDapr, HoldsBackWhatFollowsARecordThatIsGivenBack) {
  const auto topics = fresh_topics({"task-events"}, 1);
  const std::string group = fresh_group();
  Process process(group);
  Inbox inbox;
  std::atomic<int> refusals{5};
  inbox.judge = [&](const BrokerRecord& record) {
    if (record.body.find(R"("number":50,)") == std::string::npos) return Verdict::kDone;
    return refusals.fetch_sub(1) > 0 ? Verdict::kNotNow : Verdict::kDone;
  };
  auto subscription = inbox.subscription(group, topics);
  subscription.batch_max = 10;
  process.broker().subscribe(subscription);
  process.start();
  std::vector<BrokerRecord> records;
  for (int i = 0; i < 100; ++i) records.push_back(event(topics[0], "k", i));
  ASSERT_TRUE(publishes(process.broker(), records));
  ASSERT_TRUE(comes_true([&] { return inbox.count() >= 100; }));
  const auto got = inbox.records();
  ASSERT_EQ(got.size(), 100U);
  for (std::size_t i = 0; i < 100; ++i) EXPECT_EQ(got[i].body, records[i].body) << i;
  EXPECT_LT(refusals, 0);
}

TEST(RealDapr, PutsWhatNobodyCanWorkOnAmongTheDeadLetters) {
  const auto topics = fresh_topics({"task-events", "task-events-dlq"}, 1);
  const std::string group = fresh_group();
  Process process(group);
  Inbox inbox;
  inbox.judge = [](const BrokerRecord& record) {
    return record.body.find("specversion") == std::string::npos ? Verdict::kPoisoned : Verdict::kDone;
  };
  process.broker().subscribe(inbox.subscription(group, {topics[0]}));
  process.start();
  ASSERT_TRUE(publishes(process.broker(), {event(topics[0], "k", 1)}));
  output_of("echo 'this is {no JSON' | kcat -P -b " + required("YAAD_TEST_KAFKA") + " -t " + topics[0] + " -k k");
  ASSERT_TRUE(publishes(process.broker(), {event(topics[0], "k", 2)}));
  ASSERT_TRUE(comes_true([&] { return inbox.count() >= 2; }));
  ASSERT_TRUE(comes_true([&] { return on_topic(topics[1], "%s").size() == 1; }));
  EXPECT_EQ(on_topic(topics[1], "%s")[0], "this is {no JSON");
}

TEST(RealDapr, TakesRecordsOfAMegabyte) {
  const auto topics = fresh_topics({"task-events"}, 1);
  const std::string group = fresh_group();
  Process process(group);
  Inbox inbox;
  process.broker().subscribe(inbox.subscription(group, topics));
  process.start();
  std::vector<BrokerRecord> records;
  for (int i = 0; i < 12; ++i) records.push_back(event(topics[0], "k", i, std::string(990'000, 'x')));
  ASSERT_TRUE(publishes(process.broker(), records));
  ASSERT_TRUE(comes_true([&] { return inbox.different() == 12; }));
  for (std::size_t i = 0; i < 12; ++i) EXPECT_EQ(inbox.records()[i].body.size(), records[i].body.size());
}

TEST(RealDapr, WakesEveryReplicaWithTheNewestOnly) {
  const auto topics = fresh_topics({"task-updates"});
  Process one(""), other("");
  Inbox first, second;
  one.broker().subscribe(first.subscription("yaad-live-1", topics, true));
  other.broker().subscribe(second.subscription("yaad-live-2", topics, true));
  one.start();
  other.start();
  int number = 0;
  ASSERT_TRUE(comes_true([&] {
    EXPECT_TRUE(publishes(one.broker(), {event(topics[0], "k" + std::to_string(number), number)}));
    ++number;
    return first.count() > 0 && second.count() > 0;
  }));
  // Whoever comes later does not hear of what was before.
  Process late("");
  Inbox third;
  late.broker().subscribe(third.subscription("yaad-live-3", topics, true));
  late.start();
  ASSERT_TRUE(comes_true([&] {
    EXPECT_TRUE(publishes(one.broker(), {event(topics[0], "later", number)}));
    return third.count() > 0;
  }));
  for (const BrokerRecord& record : third.records()) EXPECT_EQ(record.key, "later");
}

TEST(RealDapr, LosesNothingWhenTheSidecarIsMissingAtTheStartAndKilledMidWay) {
  const auto topics = fresh_topics({"task-events"});
  const std::string group = fresh_group();
  Process process(group);
  Inbox inbox;
  process.broker().subscribe(inbox.subscription(group, topics));
  process.serve();
  ASSERT_TRUE(
      comes_true([&] { return process.broker().health().last_error.find("does not answer") != std::string::npos; }));
  EXPECT_FALSE(process.broker().publish(std::vector<BrokerRecord>{event(topics[0], "k", -1)}));
  process.start_sidecar();
  EXPECT_TRUE(comes_true([&] { return process.broker().health().connected; }));
  std::atomic<int> sent{0};
  std::atomic<bool> enough{false};
  std::thread load([&] {
    while (!enough) {
      std::vector<BrokerRecord> batch;
      for (int i = 0; i < 20; ++i) batch.push_back(event(topics[0], "user" + std::to_string(i % 5), sent + i));
      if (publishes(process.broker(), batch)) sent += 20;
    }
  });
  for (int round = 0; round < 3; ++round) {
    const int before = sent;
    EXPECT_TRUE(comes_true([&] { return sent >= before + 200; }));
    process.sidecar.stop("KILL");
    EXPECT_TRUE(comes_true([&] { return !process.broker().health().connected; }));
    process.start_sidecar();
  }
  enough = true;
  load.join();
  EXPECT_TRUE(comes_true([&] { return inbox.different() >= static_cast<std::size_t>(sent); }, 120s))
      << inbox.different() << " of " << sent;
  EXPECT_TRUE(comes_true([&] { return process.broker().health().connected; }));
}

TEST(RealDapr, BringsAgainWhatTheProgramDidNotTakeBeforeItDied) {
  const auto topics = fresh_topics({"task-events"});
  const std::string group = fresh_group();
  Process process(group);
  Inbox inbox;
  process.broker().subscribe(inbox.subscription(group, topics));
  process.start();
  const std::uint16_t port = process.server->port();
  process.server.reset();  // The program is gone; its sidecar is not.
  std::vector<BrokerRecord> records;
  for (int i = 0; i < 50; ++i) records.push_back(event(topics[0], "user" + std::to_string(i % 5), i));
  ASSERT_TRUE(publishes(process.broker(), records));
  process.server = std::make_unique<HookServer>(process.broker().hooks(), port);
  EXPECT_TRUE(comes_true([&] { return inbox.different() == 50; })) << inbox.different();
}

TEST(RealDapr, TakesTheSubscriptionsOfTheFilesInstead) {
  const std::string prefix = fresh_prefix();
  const auto topics =
      fresh_topics({"task-events", "task-events-dlq", "audit-events", "audit-events-dlq", "task-updates"}, 1, prefix);
  Process process("");
  process.options.declarative = true;
  process.more_arguments = "declarative=" + prefix;
  Inbox recurring, live;
  process.broker().subscribe(recurring.subscription("yaad-recurring", {"task-events"}));
  process.broker().subscribe(live.subscription("yaad-live-1", {"task-updates"}, true));
  process.start();
  ASSERT_TRUE(publishes(process.broker(), {event(topics[0], "k", 1)}));
  EXPECT_TRUE(comes_true([&] { return recurring.count() == 1; }));
  EXPECT_TRUE(comes_true([&] {
    EXPECT_TRUE(publishes(process.broker(), {event(topics[4], "k", 2)}));
    return live.count() > 0;
  }));
}

TEST(RealDapr, UsesTheTokensOfBothSides) {
  const auto topics = fresh_topics({"task-events"});
  const std::string group = fresh_group();
  Process process(group, "DAPR_API_TOKEN=in APP_API_TOKEN=out");
  process.options.sidecar.api_token = "in";
  process.options.app_token = "out";
  Inbox inbox;
  process.broker().subscribe(inbox.subscription(group, topics));
  process.start();
  ASSERT_TRUE(publishes(process.broker(), {event(topics[0], "k", 1)}));
  ASSERT_TRUE(comes_true([&] { return inbox.count() >= 1; }));
  auto wrong = process.options;
  wrong.sidecar.api_token = "wrong";
  const auto refused = DaprBroker(wrong).publish(std::vector<BrokerRecord>{event(topics[0], "k", 2)});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().detail, HasSubstr("dapr_api_token"));
}

TEST(RealDapr, SaysWhatIsMissing) {
  Process process("");
  process.start();
  const auto no_topic = process.broker().publish(std::vector<BrokerRecord>{event("no-such-topic", "k", 1)});
  ASSERT_FALSE(no_topic);
  EXPECT_THAT(no_topic.error().detail, HasSubstr("yaad topics create"));
  auto options = process.options;
  options.pubsub = "other";
  const auto no_component = DaprBroker(options).publish(std::vector<BrokerRecord>{event("task-events", "k", 1)});
  ASSERT_FALSE(no_component);
  EXPECT_THAT(no_component.error().detail, HasSubstr("--dapr-pubsub"));
}

TEST(RealDapr, ReadsSecretsAndInvokesServices) {
  const Folder shared;
  std::ofstream(shared.path() + "/secrets.json") << R"({"mail": {"url": "smtp://u:pw@mail.example:25"}})";
  std::vector<HttpHook> hooks;
  hooks.push_back({HttpHook::Method::kGet, "/api/tasks", 0, [](const HookRequest&, const HookResponder& respond) {
                     respond({200, R"({"from":"api"})"});
                   }});
  const HookServer api(std::move(hooks));
  const std::string names = " names=" + shared.path() + "/names.db";
  RealSidecar of_api;
  of_api.start("app=yaad-api port=" + std::to_string(api.port()) + names);
  const HookServer web({});
  RealSidecar of_web("DAPR_API_TOKEN=in");
  of_web.start("app=yaad port=" + std::to_string(web.port()) + names + " secrets=" + shared.path() + "/secrets.json");
  SidecarOptions options;
  options.base_url = of_web.address();
  options.api_token = "in";
  const auto target = invocation_target(options, "yaad-api");
  client::HttpClient client(target.base_url);
  const auto answer = client.send("GET", "/api/tasks", {}, {target.headers.begin(), target.headers.end()});
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 200);
  EXPECT_EQ(answer->body, R"({"from":"api"})");
  Sidecar sidecar(options);
  const auto secret = read_secret(sidecar, "yaad-secrets", "mail", "url");
  ASSERT_TRUE(secret) << secret.error().detail;
  EXPECT_EQ(*secret, "smtp://u:pw@mail.example:25");
  EXPECT_FALSE(read_secret(sidecar, "yaad-secrets", "other", "url"));
  EXPECT_FALSE(read_secret(sidecar, "no-store", "mail", "url"));
}

}  // namespace
}  // namespace yaad::dapr::testing
