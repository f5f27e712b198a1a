// Conversations in a real sidecar's state store, on a real PostgreSQL, by the files of deploy/dapr. YAAD_TEST_POSTGRES
// is its URL.
#include "adapters/dapr/dapr_conversations.h"
#include "real_rig.h"
#include "talk.h"

namespace yaad::dapr::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A sidecar with the state store, whose URL it has from its secret store.
class RealState : public ::testing::Test {
 protected:
  RealState() : sidecar_("DAPR_API_TOKEN=in"), app_({}) {
    std::ofstream(folder_.path() + "/secrets.json")
        << R"({"yaad-state": {"url": ")" << required("YAAD_TEST_POSTGRES") << R"("}})";
    start();
  }
  void start() {
    sidecar_.start("app=yaad-chat port=" + std::to_string(app_.port()) + " state secrets=" + folder_.path() +
                   "/secrets.json");
  }
  [[nodiscard]] DaprConversationsOptions options() const {
    DaprConversationsOptions options;
    options.sidecar.base_url = sidecar_.address();
    options.sidecar.api_token = "in";
    return options;
  }

  Folder folder_;
  RealSidecar sidecar_;
  HookServer app_;
  const UserId user_{ids().next()};
};

TEST_F(RealState, KeepsAndForgets) {
  DaprConversations talks(options());
  ASSERT_TRUE(talks.probe()) << talks.probe().error().detail;
  const std::string id = "آج / 100% || \"x\"";
  Talk talk;
  for (const char* said : {"دودھ لانا ہے <&>", "the second one", "yes"}) {
    ASSERT_TRUE(keep(talks, user_, id, talk, turn(said), R"({"pending":"confirm","text":"حذف"})"));
    talk = *talks.find(user_, id);
    EXPECT_FALSE(talk.mark.empty());
  }
  EXPECT_EQ(questions(talk), (std::vector<std::string>{"دودھ لانا ہے <&>", "the second one", "yes"}));
  EXPECT_EQ(talk.state, R"({"pending":"confirm","text":"حذف"})");
  EXPECT_EQ(talk.turns[1].answer.extra, turn("").answer.extra);
  EXPECT_EQ(talk.turns[1].answer.text, turn("").answer.text);
  ASSERT_TRUE(talks.forget(user_, id));
  EXPECT_TRUE(talks.find(user_, id)->turns.empty());
  EXPECT_TRUE(talks.forget(user_, id));
}

TEST_F(RealState, LosesNoTurnOfManyAtOnce) {
  DaprConversations here(options()), there(options());
  constexpr int kRounds = 20;
  const auto talk_on = [&](DaprConversations& talks, const std::string& name) {
    for (int i = 0; i < kRounds; ++i) {
      const auto before = talks.find(user_, "both");
      ASSERT_TRUE(before) << before.error().detail;
      const auto kept = keep(talks, user_, "both", *before, turn(name + std::to_string(i)), name);
      EXPECT_TRUE(kept) << kept.error().detail;
    }
  };
  std::thread other([&] { talk_on(there, "b"); });
  talk_on(here, "a");
  other.join();
  std::vector<std::string> a, b, wanted_a, wanted_b;
  for (const std::string& each : questions(*here.find(user_, "both"))) (each[0] == 'a' ? a : b).push_back(each);
  for (int i = 0; i < kRounds; ++i) {
    wanted_a.push_back("a" + std::to_string(i));
    wanted_b.push_back("b" + std::to_string(i));
  }
  EXPECT_EQ(a, wanted_a);
  EXPECT_EQ(b, wanted_b);
}

TEST_F(RealState, TellsOfAFirstTurnThatAnotherWrote) {
  DaprConversations talks(options());
  ASSERT_TRUE(keep(talks, user_, "t", {}, turn("a"), "1"));
  ASSERT_TRUE(keep(talks, user_, "t", {}, turn("b"), "2"));
  EXPECT_EQ(questions(*talks.find(user_, "t")), (std::vector<std::string>{"a", "b"}));
}

TEST_F(RealState, WhatIsPastItsTimeIsGone) {
  auto options = this->options();
  options.keep = 1s;
  DaprConversations talks(options);
  ASSERT_TRUE(keep(talks, user_, "short", {}, turn("gone soon"), "1"));
  EXPECT_TRUE(comes_true([&] { return talks.find(user_, "short")->turns.empty(); }));
  EXPECT_TRUE(keep(talks, user_, "short", {}, turn("anew"), "1"));
  DaprConversations patient(this->options());
  ASSERT_TRUE(keep(patient, user_, "long", {}, turn("stays"), "1"));
  const std::string days = output_of("psql -At '" + required("YAAD_TEST_POSTGRES") +
                                     "' -c \"SELECT round(extract(epoch FROM expires_at - now()) / 86400) FROM "
                                     "dapr_state WHERE key LIKE '%" +
                                     user_.str() + "%' AND expires_at > now() + interval '1 day'\"");
  EXPECT_EQ(days, "30\n");
}

TEST_F(RealState, SaysWhatIsMissing) {
  auto options = this->options();
  options.store = "yaad-other";
  EXPECT_THAT(DaprConversations(options).probe().error().detail, HasSubstr("deploy/dapr/optional/state.yaml"));
  options = this->options();
  options.sidecar.api_token = "wrong";
  EXPECT_THAT(DaprConversations(options).probe().error().detail, HasSubstr("dapr_api_token"));
  RealSidecar without("DAPR_API_TOKEN=in");
  without.start("app=yaad-chat port=" + std::to_string(app_.port()));
  options = this->options();
  options.sidecar.base_url = without.address();
  EXPECT_THAT(DaprConversations(options).probe().error().detail, HasSubstr("--conversations store"));
}

TEST_F(RealState, ComesBackWithItsSidecar) {
  DaprConversations talks(options());
  ASSERT_TRUE(keep(talks, user_, "t", {}, turn("a"), "1"));
  const Talk talk = *talks.find(user_, "t");
  sidecar_.stop("KILL");
  const auto kept = keep(talks, user_, "t", talk, turn("b"), "2");
  ASSERT_FALSE(kept);
  EXPECT_THAT(kept.error().detail, HasSubstr("does not answer"));
  EXPECT_FALSE(talks.probe());
  start();
  EXPECT_TRUE(comes_true([&] { return talks.probe().ok(); }));
  ASSERT_TRUE(keep(talks, user_, "t", talk, turn("c"), "3"));
  EXPECT_EQ(questions(*talks.find(user_, "t")), (std::vector<std::string>{"a", "c"}));
}

}  // namespace
}  // namespace yaad::dapr::testing
