// Conversations in a state store that the test plays: what the real one does rarely, slowly or never.
#include <atomic>
#include <boost/json.hpp>

#include "adapters/dapr/dapr_conversations.h"
#include "talk.h"

namespace yaad::dapr::testing {
namespace {

namespace json = boost::json;
using ::testing::HasSubstr;
using ::testing::Not;

struct Saving {
  std::string key, etag, ttl, concurrency, token;
  json::value value;
};

/// A state store with ETags that answers as it is told.
class FakeStateStore {
 public:
  /// Empty: kept. Else the answer, and nothing is kept.
  std::function<std::optional<HookAnswer>(const Saving&)> on_save = [](const Saving&) { return std::nullopt; };
  std::function<std::optional<HookAnswer>()> on_read = [] { return std::nullopt; };
  std::atomic<bool> hangs{false};

  FakeStateStore() : server_(hooks()) {}
  [[nodiscard]] DaprConversationsOptions options() const {
    DaprConversationsOptions options;
    options.sidecar.base_url = "http://127.0.0.1:" + std::to_string(server_.port());
    options.sidecar.api_token = "open sesame";
    options.sidecar.timeout = 30s;
    return options;
  }
  /// As if another process had written.
  void put(const std::string& key, const json::value& value) {
    const std::lock_guard lock(mutex_);
    values_[key] = {value, ++version_};
  }
  std::vector<Saving> savings() {
    const std::lock_guard lock(mutex_);
    return savings_;
  }
  std::size_t kept() {
    const std::lock_guard lock(mutex_);
    return values_.size();
  }

 private:
  std::vector<HttpHook> hooks() {
    std::vector<HttpHook> hooks;
    const auto add = [&](HttpHook::Method method, std::string pattern, auto answer) {
      hooks.push_back({method, std::move(pattern), 8 << 20,
                       [this, answer](const HookRequest& request, const HookResponder& respond) {
                         if (hangs) return server_.hold(respond);
                         respond((this->*answer)(request));
                       }});
    };
    add(HttpHook::Method::kPost, "/v1.0/state/{store}/bulk", &FakeStateStore::read);
    add(HttpHook::Method::kPost, "/v1.0/state/{store}", &FakeStateStore::save);
    add(HttpHook::Method::kDelete, "/v1.0/state/{store}/{key}", &FakeStateStore::remove);
    return hooks;
  }

  HookAnswer read(const HookRequest& request) {
    if (const auto told = on_read()) return *told;
    const json::value asked = json::parse(request.body);
    const std::string key(asked.at("keys").at(0).as_string());
    json::object item{{"key", key}};
    const std::lock_guard lock(mutex_);
    if (const auto found = values_.find(key); found != values_.end()) {
      item["data"] = found->second.first;
      item["etag"] = std::to_string(found->second.second);
    }
    return {200, json::serialize(json::array{item})};
  }

  HookAnswer save(const HookRequest& request) {
    const json::value parsed = json::parse(request.body);
    const json::object& item = parsed.at(0).as_object();
    Saving saving{std::string(item.at("key").as_string()),
                  item.contains("etag") ? std::string(item.at("etag").as_string()) : "",
                  std::string(item.at("metadata").at("ttlInSeconds").as_string()),
                  std::string(item.at("options").at("concurrency").as_string()),
                  std::string(request.header("dapr-api-token")),
                  item.at("value")};
    {
      const std::lock_guard lock(mutex_);
      savings_.push_back(saving);
    }
    if (const auto told = on_save(saving)) return *told;
    const std::lock_guard lock(mutex_);
    const auto found = values_.find(saving.key);
    if (found != values_.end() && saving.etag.empty()) return {500, R"({"errorCode":"ERR_STATE_SAVE"})"};
    const std::string now = found == values_.end() ? "" : std::to_string(found->second.second);
    if (saving.etag != now) return {409, R"({"errorCode":"ERR_STATE_SAVE","message":"possible etag mismatch"})"};
    values_[saving.key] = {saving.value, ++version_};
    return {204, ""};
  }

  HookAnswer remove(const HookRequest& request) {
    const std::lock_guard lock(mutex_);
    values_.erase(std::string(request.parameter("key")));
    return {204, ""};
  }

  std::mutex mutex_;
  std::map<std::string, std::pair<json::value, int>> values_;
  std::vector<Saving> savings_;
  int version_ = 0;
  HookServer server_;
};

TEST(DaprConversations, KeepsTurnsWithTimeToLiveTokenAndTheirOrder) {
  FakeStateStore store;
  auto options = store.options();
  options.keep = 24h;
  DaprConversations talks(options);
  const UserId user{ids().next()};
  const std::string id = "آج کی باتیں / 100% || \"x\"";
  EXPECT_TRUE(talks.find(user, id)->turns.empty());
  Talk talk;
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(
        keep(talks, user, id, talk, turn("question " + std::to_string(i)), "{\"n\":" + std::to_string(i) + "}"));
    talk = *talks.find(user, id);
  }
  EXPECT_EQ(questions(talk), (std::vector<std::string>{"question 0", "question 1", "question 2"}));
  EXPECT_EQ(talk.state, R"({"n":2})");
  EXPECT_EQ(talk.turns[2].answer.extra, turn("question 2").answer.extra);
  EXPECT_EQ(talk.turns[2].question.at, turn("").question.at);
  ASSERT_EQ(store.savings().size(), 3U) << "one write for each turn";
  for (const Saving& saving : store.savings()) {
    EXPECT_EQ(saving.ttl, "86400");
    EXPECT_EQ(saving.concurrency, "first-write");
    EXPECT_EQ(saving.token, "open sesame");
    EXPECT_EQ(saving.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos) << saving.key;
  }
  EXPECT_TRUE(talks.find(UserId{ids().next()}, id)->turns.empty()) << "another person's";
  ASSERT_TRUE(talks.forget(user, id));
  EXPECT_TRUE(talks.forget(user, id)) << "once more is no error";
  EXPECT_EQ(store.kept(), 0U);
}

TEST(DaprConversations, OfTwoTurnsAtOnceNeitherIsLost) {
  FakeStateStore store;
  DaprConversations here(store.options()), there(store.options());
  const UserId user{ids().next()};
  // Both begin with nothing, then both with the same version.
  ASSERT_TRUE(keep(here, user, "t", {}, turn("a"), "1"));
  ASSERT_TRUE(keep(there, user, "t", {}, turn("b"), "2"));
  const Talk both = *here.find(user, "t");
  ASSERT_TRUE(keep(here, user, "t", both, turn("c"), "3"));
  ASSERT_TRUE(keep(there, user, "t", both, turn("d"), "4"));
  const Talk talk = *here.find(user, "t");
  EXPECT_EQ(questions(talk), (std::vector<std::string>{"a", "b", "c", "d"}));
  EXPECT_EQ(talk.state, "4");
}

TEST(DaprConversations, ATurnWhoseFateWasUnknownIsKeptOnce) {
  FakeStateStore store;
  DaprConversations talks(store.options());
  const UserId user{ids().next()};
  const TalkTurn same = turn("said once");
  ASSERT_TRUE(keep(talks, user, "t", {}, same, "1"));
  ASSERT_TRUE(keep(talks, user, "t", {}, same, "1"));
  EXPECT_EQ(questions(*talks.find(user, "t")), std::vector<std::string>{"said once"});
}

TEST(DaprConversations, GivesUpWhenOthersAreAlwaysFirst) {
  FakeStateStore store;
  store.on_save = [](const Saving&) { return HookAnswer{409, R"({"errorCode":"ERR_STATE_SAVE"})"}; };
  DaprConversations talks(store.options());
  const auto kept = keep(talks, UserId{ids().next()}, "t", {}, turn("x"), "1");
  ASSERT_FALSE(kept);
  EXPECT_EQ(kept.error().code, ErrorCode::kUnavailable);
  EXPECT_EQ(store.savings().size(), 24U);
}

TEST(DaprConversations, AStoreThatFailsIsAskedOnceAndItsWordsAreNotRepeated) {
  FakeStateStore store;
  store.on_save = [](const Saving&) {
    return HookAnswer{500, R"({"errorCode":"ERR_STATE_SAVE","message":"user=yaad password=hunter2"})"};
  };
  DaprConversations talks(store.options());
  const auto kept = keep(talks, UserId{ids().next()}, "t", {}, turn("x"), "1");
  ASSERT_FALSE(kept);
  EXPECT_EQ(store.savings().size(), 1U);
  EXPECT_THAT(kept.error().detail, HasSubstr("yaad-state"));
  EXPECT_THAT(kept.error().detail, HasSubstr("ERR_STATE_SAVE"));
  EXPECT_THAT(kept.error().detail, Not(HasSubstr("hunter2")));
}

TEST(DaprConversations, SaysWhatIsMissing) {
  const struct {
    HookAnswer answer;
    std::string says;
  } cases[] = {{{401, "{}"}, "dapr_api_token"},
               {{400, R"({"errorCode":"ERR_STATE_STORE_NOT_FOUND"})"}, "deploy/dapr/optional/state.yaml"},
               {{500, R"({"errorCode":"ERR_STATE_STORE_NOT_CONFIGURED"})"}, "--dapr-state-store"},
               {{500, R"({"errorCode":"ERR_STATE_BULK_GET"})"}, "could not be read (HTTP 500, ERR_STATE_BULK_GET)"},
               {{200, "no json"}, "could not be read"},
               {{200, "[]"}, "could not be read"},
               {{200, R"([{"key":"other"}])"}, "could not be read"}};
  for (const auto& each : cases) {
    FakeStateStore store;
    store.on_read = [&] { return each.answer; };
    DaprConversations talks(store.options());
    const auto found = talks.find(UserId{ids().next()}, "t");
    ASSERT_FALSE(found) << each.answer.body;
    EXPECT_EQ(found.error().code, ErrorCode::kUnavailable);
    EXPECT_THAT(found.error().detail, HasSubstr(each.says));
    EXPECT_FALSE(talks.probe());
  }
}

TEST(DaprConversations, WaitsNoLongerThanItIsTold) {
  FakeStateStore store;
  auto options = store.options();
  options.sidecar.timeout = 200ms;
  DaprConversations talks(options);
  store.hangs = true;
  const auto kept = keep(talks, UserId{ids().next()}, "t", {}, turn("x"), "1");
  ASSERT_FALSE(kept);
  EXPECT_EQ(kept.error().code, ErrorCode::kUnavailable);
  EXPECT_FALSE(talks.find(UserId{ids().next()}, "t"));
  EXPECT_FALSE(talks.forget(UserId{ids().next()}, "t"));
  EXPECT_FALSE(talks.probe());
  store.hangs = false;
  EXPECT_TRUE(DaprConversations(store.options()).probe());
}

TEST(DaprConversations, TakesNoMoreThanItCanKeepAndAnswersAllWhenItStops) {
  FakeStateStore store;
  auto options = store.options();
  options.sidecar.timeout = 500ms;
  options.threads = 1;
  options.waiting_max = 3;
  DaprConversations talks(options);
  store.hangs = true;
  std::mutex mutex;
  int overloaded = 0, answered = 0;
  for (int i = 0; i < 20; ++i) {
    talks.keep(UserId{ids().next()}, "t", {}, turn("x"), "1", [&](const Result<void>& kept) {
      const std::lock_guard lock(mutex);
      ++answered;
      if (!kept && kept.error().code == ErrorCode::kOverloaded) ++overloaded;
    });
  }
  talks.stop();
  EXPECT_EQ(answered, 20);
  EXPECT_GE(overloaded, 16);
  bool refused = false;
  talks.keep(UserId{ids().next()}, "t", {}, turn("x"), "1", [&](const Result<void>& kept) { refused = !kept; });
  EXPECT_TRUE(refused) << "nothing is taken after the end";
}

TEST(DaprConversations, TheOldestTurnsGiveWay) {
  FakeStateStore store;
  auto options = store.options();
  options.bytes_max = 10'000;
  DaprConversations talks(options);
  const UserId user{ids().next()};
  Talk talk;
  for (int i = 0; i < 20; ++i) {
    ASSERT_TRUE(keep(talks, user, "long", talk, turn(std::to_string(i) + std::string(900, 'x')), "1"));
    talk = *talks.find(user, "long");
  }
  EXPECT_LT(talk.turns.size(), 11U);
  EXPECT_GT(talk.turns.size(), 4U);
  EXPECT_EQ(talk.turns.back().question.text.substr(0, 2), "19");
  ASSERT_TRUE(keep(talks, user, "long", talk, turn(std::string(40'000, 'y')), "2"));
  EXPECT_EQ(talks.find(user, "long")->turns.size(), 1U) << "the last one stays, however long";
  Talk many;
  for (int i = 0; i < 260; ++i) many.turns.push_back(turn(std::to_string(i)));
  ASSERT_TRUE(keep(talks, user, "many", many, turn("last"), "1"));
  EXPECT_LE(talks.find(user, "many")->turns.size(), Talk::kTurnsMax);
}

TEST(DaprConversations, WhatSomebodyElseLeftThereIsWrittenOver) {
  FakeStateStore store;
  DaprConversations talks(store.options());
  const UserId user{ids().next()};
  ASSERT_TRUE(keep(talks, user, "t", {}, turn("x"), "1"));
  const std::string key = store.savings().back().key;
  for (const char* value : {"null", "7", "[]", R"({"turns":7})", R"({"turns":[7,{"id":"no"}],"state":3})"}) {
    store.put(key, json::parse(value));
    const auto found = talks.find(user, "t");
    ASSERT_TRUE(found) << value;
    EXPECT_TRUE(found->turns.empty());
    ASSERT_TRUE(keep(talks, user, "t", *found, turn("again"), "2")) << value;
    EXPECT_EQ(questions(*talks.find(user, "t")), std::vector<std::string>{"again"});
  }
}

}  // namespace
}  // namespace yaad::dapr::testing
