// Conversations whose words and memory are kept apart from the tasks (ports/conversations.h).
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <map>

#include "app/assistant.h"
#include "app/ports/conversations.h"
#include "app/testing/fake_store.h"

namespace yaad {
namespace {

namespace json = boost::json;

class FakeConversations final : public Conversations {
 public:
  Result<Talk> find(UserId, std::string_view id) override {
    if (away) return Error{ErrorCode::kUnavailable, "away"};
    return talks[std::string(id)];
  }
  void keep(UserId, std::string id, Talk before, TalkTurn turn, std::string state,
            std::function<void(Result<void>)> done) override {
    if (forgetful || away) return done(Error{ErrorCode::kUnavailable, "away"});
    std::erase_if(before.turns, [&](const TalkTurn& each) { return each.id == turn.id; });
    before.turns.push_back(std::move(turn));
    before.state = std::move(state);
    talks[id] = std::move(before);
    done({});
  }
  Result<void> forget(UserId, std::string_view id) override {
    talks.erase(std::string(id));
    return {};
  }
  Result<void> probe() override { return {}; }

  bool away = false;       ///< Neither reads nor keeps.
  bool forgetful = false;  ///< Reads, and keeps nothing.
  std::map<std::string, Talk> talks;
};

class ApartTest : public ::testing::Test {
 protected:
  Result<ChatAnswer> ask(const std::string& text, const std::string& key = "") {
    clock_.advance(std::chrono::seconds(1));
    Assistant assistant(store_, executor_, clock_, ids_, nullptr, apart_);
    ChatRequest request;
    request.user = user_;
    request.text = text;
    request.conversation_id = "talk";
    request.idempotency_key = key;
    request.request_hash = text;
    return assistant.handle_wait(request);
  }
  json::object say(const std::string& text, const std::string& key = "") {
    const auto answer = ask(text, key);
    EXPECT_TRUE(answer) << text << ": " << (answer ? "" : answer.error().detail);
    return answer ? json::parse(answer->json).as_object() : json::object();
  }
  std::vector<std::string> open_tasks() {
    std::vector<std::string> titles;
    store_.read([&](ReadView& view) {
      const auto page = view.list_tasks(user_, {});
      for (const Task& task : page->tasks) titles.push_back(task.title);
    });
    return titles;
  }
  std::optional<Conversation> head() {
    std::optional<Conversation> found;
    store_.read([&](ReadView& view) { found = view.find_conversation(user_, "talk"); });
    return found;
  }
  std::vector<std::string> said() {
    std::vector<std::string> words;
    for (const TalkTurn& turn : kept_.talks["talk"].turns) words.push_back(turn.question.text);
    return words;
  }
  using Words = std::vector<std::string>;

  testing::FakeStore store_;
  FakeConversations kept_;
  Conversations* apart_ = &kept_;
  ManualClock clock_{*parse_rfc3339("2026-03-04T10:00:00Z")};
  UuidV7Source ids_{clock_};
  Executor executor_{store_, clock_, ids_, {}};
  Queries queries_{store_, clock_};
  UserId user_{Uuid::v5({}, "user")};
};

TEST_F(ApartTest, TheStoreHasTheHeadAndNoWords) {
  say("add gym");
  EXPECT_TRUE(say("delete the gym task").at("clarification_needed").as_bool());
  EXPECT_EQ(say("yes").at("intent_detected").as_string(), "delete_task");
  EXPECT_TRUE(open_tasks().empty());
  ASSERT_TRUE(head());
  EXPECT_EQ(head()->message_count, 6);
  EXPECT_EQ(head()->state.find("gym"), std::string::npos);
  store_.read([&](ReadView& view) { EXPECT_TRUE(view.messages(user_, "talk", 100).empty()); });
  EXPECT_EQ(said(), (Words{"add gym", "delete the gym task", "yes"}));
  const auto whole = queries_.conversation(user_, "talk", &kept_);
  ASSERT_TRUE(whole);
  const json::value parsed = json::parse(*whole);
  const json::array& messages = parsed.at("messages").as_array();
  ASSERT_EQ(messages.size(), 6U);
  EXPECT_EQ(messages[2].at("text").as_string(), "delete the gym task");
  EXPECT_EQ(messages[3].at("answer").at("intent_detected").as_string(), "delete_task");
}

TEST_F(ApartTest, WhatWasDoneStaysDoneWhenItIsNotRemembered) {
  say("add gym");
  say("delete the gym task");
  kept_.forgetful = true;
  EXPECT_EQ(say("yes").at("intent_detected").as_string(), "delete_task");
  EXPECT_TRUE(open_tasks().empty());
  kept_.forgetful = false;
  // What is found there still waits for a yes, and is not believed any more.
  EXPECT_NE(say("yes").at("intent_detected").as_string(), "delete_task");
  EXPECT_EQ(said(), (Words{"add gym", "delete the gym task", "yes"}));
  say("add call ali");
  EXPECT_EQ(open_tasks(), Words{"call ali"});
}

TEST_F(ApartTest, AQuestionThatCannotBeRememberedIsNotAsked) {
  say("add gym");
  kept_.forgetful = true;
  const auto refused = ask("delete the gym task", "key");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kUnavailable);
  EXPECT_EQ(head()->message_count, 2);
  kept_.forgetful = false;
  EXPECT_TRUE(say("delete the gym task", "key").at("clarification_needed").as_bool());
  say("yes");
  EXPECT_TRUE(open_tasks().empty());
}

TEST_F(ApartTest, NothingIsDoneWhileTheMemoryCannotBeRead) {
  say("add gym");
  kept_.away = true;
  const auto refused = ask("add call ali");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kUnavailable);
  EXPECT_FALSE(queries_.conversation(user_, "talk", &kept_));
  kept_.away = false;
  EXPECT_EQ(open_tasks(), Words{"gym"});
}

TEST_F(ApartTest, ARepeatedRequestIsAnsweredOnceAndRememberedOnce) {
  const auto first = ask("add gym", "one");
  const auto again = ask("add gym", "one");
  ASSERT_TRUE(first && again);
  EXPECT_TRUE(again->replayed);
  EXPECT_EQ(first->json, again->json);
  EXPECT_EQ(ask("delete the gym task", "two")->json, ask("delete the gym task", "two")->json);
  EXPECT_EQ(said(), (Words{"add gym", "delete the gym task"}));
  say("yes", "three");
  EXPECT_TRUE(open_tasks().empty());
  EXPECT_TRUE(ask("yes", "three")->replayed);
  EXPECT_EQ(said(), (Words{"add gym", "delete the gym task", "yes"}));
}

TEST_F(ApartTest, WhatIsRefusedIsSaidAndRemembered) {
  const auto answer = say("undo");
  EXPECT_FALSE(answer.at("response").as_string().empty());
  EXPECT_EQ(said(), Words{"undo"});
  EXPECT_EQ(head()->message_count, 2);
}

TEST_F(ApartTest, AConversationGoesOnWhenItsPlaceIsChanged) {
  apart_ = nullptr;
  say("add gym");
  say("delete the gym task");
  apart_ = &kept_;
  say("yes");
  EXPECT_TRUE(open_tasks().empty());
  apart_ = nullptr;
  say("add call ali");
  const auto whole = queries_.conversation(user_, "talk", &kept_);
  ASSERT_TRUE(whole);
  const json::value parsed = json::parse(*whole);
  std::string asked;
  for (const json::value& message : parsed.at("messages").as_array()) {
    if (message.at("role").as_string() == "user") asked += std::string(message.at("text").as_string()) + ";";
  }
  EXPECT_EQ(asked, "add gym;delete the gym task;yes;add call ali;");
}

}  // namespace
}  // namespace yaad
