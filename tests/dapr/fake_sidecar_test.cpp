// The Dapr broker against a sidecar that the test plays: everything that a real one cannot be made to do.
#include <atomic>
#include <boost/json.hpp>
#include <set>

#include "adapters/client/http_client.h"
#include "rig.h"

namespace yaad::dapr::testing {
namespace {

namespace json = boost::json;
using ::testing::HasSubstr;

struct Call {
  std::string topic, body, token, trace;
};

/// Answers as it is told, and remembers what it was asked.
class FakeSidecar {
 public:
  std::function<HookAnswer(const Call&)> on_publish = [](const Call&) { return HookAnswer{204, ""}; };
  std::atomic<int> health{204};
  std::atomic<bool> hangs{false};
  std::string metadata = R"({"components":[{"name":"yaad-events"},{"name":"yaad-one"}],
    "subscriptions":[{"pubsubname":"yaad-one","topic":"task-events"}]})";

  FakeSidecar() : server_(hooks()) {}
  [[nodiscard]] DaprOptions options() const {
    DaprOptions options;
    options.sidecar.base_url = "http://127.0.0.1:" + std::to_string(server_.port());
    options.sidecar.timeout = 2s;
    options.probe = 20ms;
    return options;
  }
  std::vector<Call> calls() {
    const std::lock_guard lock(mutex_);
    return calls_;
  }

 private:
  std::vector<HttpHook> hooks() {
    std::vector<HttpHook> hooks;
    hooks.push_back({HttpHook::Method::kPost, "/v1.0-alpha1/publish/bulk/{pubsub}/{topic}", 8 << 20,
                     [this](const HookRequest& request, HookResponder respond) {
                       Call call{std::string(request.parameter("topic")), std::string(request.body),
                                 std::string(request.header("dapr-api-token")),
                                 std::string(request.header("traceparent"))};
                       const std::lock_guard lock(mutex_);
                       calls_.push_back(call);
                       if (hangs) return server_.hold(std::move(respond));
                       respond(on_publish(call));
                     }});
    hooks.push_back(
        {HttpHook::Method::kGet, "/v1.0/healthz/outbound", 0, [this](const HookRequest&, const HookResponder& respond) {
           respond({health, ""});
         }});
    hooks.push_back(
        {HttpHook::Method::kGet, "/v1.0/metadata", 0, [this](const HookRequest&, const HookResponder& respond) {
           respond({200, metadata});
         }});
    return hooks;
  }

  std::mutex mutex_;
  std::vector<Call> calls_;
  HookServer server_;
};

std::vector<std::string> published(const Call& call) {
  std::vector<std::string> keys;
  const json::value entries = json::parse(call.body);
  for (const json::value& entry : entries.as_array())
    keys.emplace_back(entry.at("metadata").at("partitionKey").as_string());
  return keys;
}

TEST(DaprPublish, SendsEachTopicInOrderWithKeyTokenAndTrace) {
  FakeSidecar sidecar;
  auto options = sidecar.options();
  options.sidecar.api_token = "open sesame";
  DaprBroker broker(options);
  std::vector<BrokerRecord> records;
  for (int i = 0; i < 2'500; ++i)
    records.push_back(event(i % 2 == 0 ? "task-events" : "audit-events", std::to_string(i), i));
  ASSERT_TRUE(broker.publish(records)) << broker.publish(records).error().detail;
  std::map<std::string, std::vector<std::string>> keys;
  for (const Call& call : sidecar.calls()) {
    EXPECT_EQ(call.token, "open sesame");
    EXPECT_EQ(call.trace, records[0].traceparent);
    for (std::string& key : published(call)) keys[call.topic].push_back(std::move(key));
  }
  ASSERT_EQ(keys["task-events"].size(), 1'250U);
  ASSERT_EQ(keys["audit-events"].size(), 1'250U);
  for (int i = 0; i < 1'250; ++i) {
    EXPECT_EQ(keys["task-events"][static_cast<std::size_t>(i)], std::to_string(2 * i));
    EXPECT_EQ(keys["audit-events"][static_cast<std::size_t>(i)], std::to_string(2 * i + 1));
  }
}

TEST(DaprPublish, StopsATopicAtItsFirstFailureAndSaysWhatToDo) {
  FakeSidecar sidecar;
  DaprBroker broker(sidecar.options());
  const struct {
    int status;
    std::string body, says;
  } cases[] = {
      {401, "{}", "dapr_api_token"},
      {403, R"({"errorCode":"ERR_PUBSUB_FORBIDDEN"})", "publishingScopes"},
      {404, R"({"errorCode":"ERR_PUBSUB_NOT_FOUND"})", "deploy/dapr/components"},
      {413, "{}", "--max-body-size"},
      {500, R"({"failedEntries":[{"entryId":"0","error":"unknown topic"}],"errorCode":"ERR_PUBSUB_PUBLISH_MESSAGE"})",
       "unknown topic"},
      {503, "not even JSON", "HTTP 503"},
  };
  std::vector<BrokerRecord> records;
  for (int i = 0; i < 2'500; ++i) records.push_back(event("task-events", "k", i));
  for (const auto& each : cases) {
    const std::size_t before = sidecar.calls().size();
    sidecar.on_publish = [&](const Call&) { return HookAnswer{each.status, each.body}; };
    const auto result = broker.publish(records);
    ASSERT_FALSE(result) << each.status;
    EXPECT_EQ(result.error().code, ErrorCode::kUnavailable);
    EXPECT_THAT(result.error().detail, HasSubstr(each.says));
    EXPECT_EQ(sidecar.calls().size(), before + 1) << "what follows a failure must not overtake it";
  }
}

TEST(DaprPublish, EndsInTimeWhenTheSidecarHangsOrIsNotThere) {
  FakeSidecar sidecar;
  auto options = sidecar.options();
  options.sidecar.timeout = 300ms;
  DaprBroker broker(options);
  sidecar.hangs = true;
  const BrokerRecord record = event("task-events", "k", 1);
  const auto hung = broker.publish({&record, 1});
  ASSERT_FALSE(hung);
  EXPECT_THAT(hung.error().detail, HasSubstr("does not answer"));
  sidecar.hangs = false;
  EXPECT_TRUE(broker.publish({&record, 1}));
  options.sidecar.base_url = "http://127.0.0.1:1";
  const auto nobody = DaprBroker(options).publish({&record, 1});
  ASSERT_FALSE(nobody);
  EXPECT_THAT(nobody.error().detail, HasSubstr("--bus dapr://HOST:PORT"));
}

TEST(DaprHealth, TellsWhatIsMissingAndRecovers) {
  FakeSidecar sidecar;
  sidecar.health = 500;
  DaprBroker broker(sidecar.options());
  Inbox inbox;
  broker.subscribe(inbox.subscription("yaad-one", {"task-events"}));
  EXPECT_FALSE(broker.health().connected);
  broker.start();
  ASSERT_TRUE(comes_true([&] { return broker.health().last_error.find("not ready") != std::string::npos; }));
  sidecar.health = 204;
  ASSERT_TRUE(comes_true([&] { return broker.health().connected; }));
  EXPECT_EQ(broker.health().last_error, "");
  sidecar.health = 500;
  ASSERT_TRUE(comes_true([&] { return !broker.health().connected; }));
}

TEST(DaprHealth, NamesTheComponentOrSubscriptionThatTheSidecarLacks) {
  FakeSidecar sidecar;
  Inbox inbox;
  for (const auto& [topic, group, says] :
       {std::tuple{"reminders", "yaad-one", "not subscribed to reminders on yaad-one"},
        std::tuple{"task-events", "yaad-two", "no component yaad-two"}}) {
    DaprBroker broker(sidecar.options());
    broker.subscribe(inbox.subscription(group, {topic}));
    broker.start();
    EXPECT_TRUE(comes_true([&] { return broker.health().last_error.find(says) != std::string::npos; })) << says;
  }
}

/// Plays the sidecar's other side: it delivers.
class DaprDelivery : public ::testing::Test {
 protected:
  DaprDelivery() : broker(options()) {
    broker.subscribe(inbox.subscription("yaad-one", {"task-events"}));
    broker.start();
    server = std::make_unique<HookServer>(broker.hooks());
  }
  DaprOptions options() {
    auto made = sidecar.options();
    made.app_token = "it is me";
    return made;
  }
  client::Answer call(const std::string& method, const std::string& target, const std::string& body,
                      const std::string& token = "it is me") {
    client::HttpClient client("http://127.0.0.1:" + std::to_string(server->port()));
    auto answer = client.send(method, target, body, {{"dapr-api-token", token}});
    EXPECT_TRUE(answer);
    return answer ? *answer : client::Answer{};
  }
  client::Answer deliver(const std::string& body) { return call("POST", "/dapr/events/yaad-one/task-events", body); }
  static std::string bulk(const std::vector<BrokerRecord>& records) {
    json::array entries;
    for (const BrokerRecord& record : records) {
      json::object entry{{"entryId", std::to_string(entries.size())}, {"metadata", {{"__key", record.key}}}};
      entry["event"] = json::parse(record.body);
      entries.push_back(std::move(entry));
    }
    return json::serialize(json::object{{"id", "x"}, {"topic", "task-events"}, {"entries", std::move(entries)}});
  }
  static std::string statuses(const client::Answer& answer) {
    std::string text;
    const json::value whole = json::parse(answer.body);
    for (const json::value& each : whole.at("statuses").as_array()) {
      text += std::string(each.at("status").as_string()).substr(0, 1);
    }
    return text;
  }

  FakeSidecar sidecar;
  Inbox inbox;
  DaprBroker broker;
  std::unique_ptr<HookServer> server;
};

TEST_F(DaprDelivery, TellsTheSidecarWhatToSubscribe) {
  const auto answer = call("GET", "/dapr/subscribe", "");
  ASSERT_EQ(answer.status, 200);
  const json::value list = json::parse(answer.body);
  ASSERT_EQ(list.as_array().size(), 1U);
  const json::value& one = list.as_array()[0];
  EXPECT_EQ(one.at("pubsubname").as_string(), "yaad-one");
  EXPECT_EQ(one.at("topic").as_string(), "task-events");
  EXPECT_EQ(one.at("deadLetterTopic").as_string(), "task-events-dlq");
  EXPECT_EQ(one.at("routes").at("default").as_string(), "/dapr/events/yaad-one/task-events");
  EXPECT_TRUE(one.at("bulkSubscribe").at("enabled").as_bool());
}

TEST(DaprPrefix, IsBeforeTheNamesOfTopicsAtTheBrokerAlone) {
  FakeSidecar sidecar;
  Inbox inbox;
  auto options = sidecar.options();
  options.prefix = "mine.";
  DaprBroker broker(options);
  broker.subscribe(inbox.subscription("yaad-one", {"task-events"}));
  broker.start();
  HookServer server(broker.hooks());
  client::HttpClient client("http://127.0.0.1:" + std::to_string(server.port()));
  const auto answer = client.send("GET", "/dapr/subscribe", "", {});
  ASSERT_TRUE(answer);
  const json::value list = json::parse(answer->body);
  const json::value& one = list.at(0);
  EXPECT_EQ(one.at("topic").as_string(), "mine.task-events");
  EXPECT_EQ(one.at("deadLetterTopic").as_string(), "mine.task-events-dlq");
  EXPECT_EQ(one.at("routes").at("default").as_string(), "/dapr/events/yaad-one/task-events");
  const std::vector<BrokerRecord> records{event("task-events", "a", 1)};
  ASSERT_TRUE(broker.publish(records));
  EXPECT_EQ(sidecar.calls().back().topic, "mine.task-events");
}

TEST_F(DaprDelivery, RefusesWhoeverHasNotTheToken) {
  const std::string body = bulk({event("task-events", "k", 1)});
  for (const std::string token : {"", "it is m", "it is mee", "IT IS ME"}) {
    EXPECT_EQ(call("POST", "/dapr/events/yaad-one/task-events", body, token).status, 401) << token;
    EXPECT_EQ(call("GET", "/dapr/subscribe", "", token).status, 401) << token;
  }
  EXPECT_EQ(inbox.count(), 0U);
  EXPECT_EQ(deliver(body).status, 200);
  EXPECT_EQ(inbox.count(), 1U);
}

TEST_F(DaprDelivery, TakesBulkSingleAndRawForms) {
  const BrokerRecord record = event("task-events", "the key", 7);
  EXPECT_EQ(statuses(deliver(bulk({record, record}))), "SS");
  EXPECT_EQ(deliver(record.body).body, R"({"status":"SUCCESS"})");
  std::string raw = R"({"entries":[{"entryId":"a","event":"eyJ4IjoxfQ==","metadata":{"__key":"k"}}]})";
  EXPECT_EQ(statuses(deliver(raw)), "S");
  EXPECT_EQ(deliver(R"({"specversion":"1.0","data_base64":"eyJ4IjoxfQ=="})").body, R"({"status":"SUCCESS"})");
  const auto records = inbox.records();
  ASSERT_EQ(records.size(), 5U);
  EXPECT_EQ(records[0].key, "the key");
  EXPECT_EQ(json::parse(records[0].body), json::parse(record.body));
  EXPECT_EQ(records[2].body, record.body);
  EXPECT_EQ(records[2].key, "the key");
  EXPECT_EQ(records[3].body, R"({"x":1})");
  EXPECT_EQ(records[3].key, "k");
  EXPECT_EQ(records[4].body, R"({"x":1})");
}

TEST_F(DaprDelivery, AnswersWhatCannotBeReadWithoutHandingItOn) {
  for (const std::string body : {"", "[]", "no json", R"({"entries":[1]})", R"({"entries":[{"event":{}}]})",
                                 R"({"entries":[{"entryId":"1"}]})", R"({"entries":[{"entryId":"1","event":"%"}]})"}) {
    EXPECT_EQ(deliver(body).status, 400) << body;
  }
  EXPECT_EQ(inbox.count(), 0U);
}

TEST_F(DaprDelivery, IsNeverAnswered404WhichWouldLoseTheRecords) {
  EXPECT_EQ(call("POST", "/dapr/events/yaad-other/task-events", bulk({event("task-events", "k", 1)})).status, 503);
  broker.stop();
  EXPECT_EQ(deliver(bulk({event("task-events", "k", 1)})).status, 503);
}

TEST_F(DaprDelivery, GivesBackWhatFollowsSoThatOrderHolds) {
  std::atomic<bool> refuses{true};
  inbox.judge = [&](const BrokerRecord&) { return refuses ? Verdict::kNotNow : Verdict::kDone; };
  const std::string body = bulk({event("task-events", "k", 1), event("task-events", "k", 2)});
  EXPECT_EQ(statuses(deliver(body)), "RR");
  refuses = false;
  EXPECT_EQ(statuses(deliver(body)), "SS");
  EXPECT_EQ(statuses(deliver(body)), "SS") << "a doubled delivery is the consumer's to see through";
}

TEST_F(DaprDelivery, DropsOnlyTheRecordThatNobodyCanWorkOn) {
  inbox.judge = [](const BrokerRecord& record) { return record.key == "bad" ? Verdict::kPoisoned : Verdict::kDone; };
  EXPECT_EQ(statuses(deliver(
                bulk({event("task-events", "a", 1), event("task-events", "bad", 2), event("task-events", "c", 3)}))),
            "SDS");
  EXPECT_EQ(inbox.different(), 2U);
}

TEST_F(DaprDelivery, ThatThrowsComesAgain) {
  inbox.judge = [](const BrokerRecord&) -> Verdict { throw std::runtime_error("no database"); };
  EXPECT_EQ(statuses(deliver(bulk({event("task-events", "a", 1)}))), "R");
}

TEST_F(DaprDelivery, TakesMoreThanTheServersOwnBound) {
  std::vector<BrokerRecord> records;
  for (int i = 0; i < 6; ++i) records.push_back(event("task-events", "k", i, std::string(900'000, 'x')));
  EXPECT_EQ(statuses(deliver(bulk(records))), "SSSSSS");
  EXPECT_EQ(inbox.records().back().body.size(), records.back().body.size());
}

/// "  topic: audit-events" → "audit-events"
std::string value_of(const std::string& yaml, const std::string& name) {
  const auto at = yaml.find("\n  " + name + ": ");
  if (at == std::string::npos) return "";
  const auto from = at + name.size() + 5;
  return yaml.substr(from, yaml.find('\n', from) - from);
}

TEST(DaprFiles, SubscribeToWhatTheProgramSays) {
  Inbox inbox;
  DaprBroker broker(DaprOptions{});
  broker.subscribe(inbox.subscription("yaad-audit", {"audit-events"}));
  broker.subscribe(inbox.subscription("yaad-recurring", {"task-events"}));
  broker.subscribe(inbox.subscription("yaad-live-7", {"task-updates"}, true));
  std::string said;
  broker.hooks()[0].handle({"", {}, [](std::string_view) { return std::string_view(); }},
                           [&](const HookAnswer& answer) { said = answer.body; });
  std::map<std::string, json::value> wanted;
  const json::value list = json::parse(said);
  for (const json::value& each : list.as_array()) wanted[std::string(each.at("pubsubname").as_string())] = each;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(YAAD_SOURCE_DIR "/deploy/dapr/subscriptions")) {
    ++files;
    const std::string yaml = output_of("cat " + entry.path().string());
    const auto found = wanted.find(value_of(yaml, "pubsubname"));
    ASSERT_NE(found, wanted.end()) << entry.path();
    const json::object& one = found->second.as_object();
    EXPECT_EQ(value_of(yaml, "topic"), one.at("topic").as_string());
    EXPECT_THAT(yaml, HasSubstr("default: " + std::string(one.at("routes").at("default").as_string()) + "\n"));
    const json::value* dead = one.if_contains("deadLetterTopic");
    EXPECT_EQ(value_of(yaml, "deadLetterTopic"), dead == nullptr ? "" : std::string(dead->as_string()));
    EXPECT_EQ(value_of(yaml, "metadata"), R"({rawPayload: "true"})");
    const json::value& bulk = one.at("bulkSubscribe");
    EXPECT_EQ(value_of(yaml, "bulkSubscribe"),
              "{enabled: true, maxMessagesCount: " + json::serialize(bulk.at("maxMessagesCount")) +
                  ", maxAwaitDurationMs: " + json::serialize(bulk.at("maxAwaitDurationMs")) + "}");
  }
  EXPECT_EQ(files, wanted.size());
}

TEST(DaprSettings, SayWhereTheSidecarIs) {
  config::Environment environment{{"DAPR_HTTP_PORT", "3555"}, {"DAPR_API_TOKEN", "t"}, {"APP_API_TOKEN", "a"}};
  auto loaded = config::load({}, {});
  ASSERT_TRUE(loaded);
  config::Settings settings = loaded->settings;
  settings.bus = "dapr";
  EXPECT_EQ(dapr_options(settings, {}).sidecar.base_url, "http://127.0.0.1:3500");
  auto options = dapr_options(settings, environment);
  EXPECT_EQ(options.sidecar.base_url, "http://127.0.0.1:3555");
  EXPECT_EQ(options.sidecar.api_token, "t");
  EXPECT_EQ(options.app_token, "a");
  environment["DAPR_HTTP_ENDPOINT"] = "https://dapr.example/";
  EXPECT_EQ(dapr_options(settings, environment).sidecar.base_url, "https://dapr.example");
  settings.kafka_prefix = "mine.";
  EXPECT_EQ(dapr_options(settings, {}).prefix, "mine.");
  settings.bus = "dapr://10.0.0.1:4000";
  settings.dapr_api_token = "mine";
  options = dapr_options(settings, environment);
  EXPECT_EQ(options.sidecar.base_url, "http://10.0.0.1:4000");
  EXPECT_EQ(options.sidecar.api_token, "mine");
  const auto target = invocation_target(options.sidecar, "yaad-api");
  EXPECT_EQ(target.base_url, "http://10.0.0.1:4000/v1.0/invoke/yaad-api/method");
  EXPECT_EQ(target.headers, (Headers{{"dapr-api-token", "mine"}}));
}

TEST(DaprSettings, ReadSecretsAndNeverTellThem) {
  std::vector<HttpHook> hooks;
  hooks.push_back({HttpHook::Method::kGet, "/v1.0/secrets/{store}/{name}", 0,
                   [](const HookRequest& request, const HookResponder& respond) {
                     const std::string name(request.parameter("name"));
                     if (name == "mail")
                       return respond({200, R"({"url":"smtp://u:pw@mail.example:25","bad":"hunter2"})"});
                     if (name == "closed") return respond({403, R"({"message":"hunter2"})"});
                     respond({404, "{}"});
                   }});
  const HookServer server(std::move(hooks));
  auto loaded = config::load(std::vector<std::string>{"--smtp-url", "dapr:vault/mail/url"}, {});
  ASSERT_TRUE(loaded) << loaded.error().detail;
  config::Settings settings = loaded->settings;
  settings.bus = "dapr://127.0.0.1:" + std::to_string(server.port());
  ASSERT_TRUE(resolve_secrets(settings, {}, 5s));
  EXPECT_EQ(settings.smtp_url, "smtp://u:pw@mail.example:25");
  for (const auto& [reference, says] :
       {std::pair{"dapr:vault/mail/bad", "smtp_url: what the secret store holds is not smtp://"},
        std::pair{"dapr:vault/mail/none", "no key none"},
        std::pair{"dapr:vault/closed/x", "does not let this program read"},
        std::pair{"dapr:vault/gone/x", "does not find the secret"}, std::pair{"dapr:vault", "dapr:STORE/NAME"}}) {
    settings.smtp_url = reference;
    const auto result = resolve_secrets(settings, {}, 1s);
    ASSERT_FALSE(result) << reference;
    EXPECT_THAT(result.error().detail, HasSubstr(says));
    EXPECT_THAT(result.error().detail, ::testing::Not(HasSubstr("hunter2")));
  }
}

}  // namespace
}  // namespace yaad::dapr::testing
