// What is said while a question is open and is neither a plain yes nor a plain no.
#include <array>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

TEST(OpenQuestion, AReasonBehindYesOrNoIsNoQuestion) {
  for (const char* yes : {"yeah i already bought it", "yes please i did it already", "yes i am sure", "yes she is sick",
                          "yes please remove it for good"}) {
    Talk talk;
    talk.say("add buy milk");
    talk.say("delete milk");
    talk.say(yes);
    EXPECT_TRUE(talk.open_tasks().empty()) << yes;
  }
  for (const char* no : {"no i still need it", "I changed my mind", "nahi abhi chahiye", "نہیں ابھی چاہیے"}) {
    Talk talk;
    talk.say("add buy milk");
    talk.say("delete milk");
    EXPECT_EQ(talk.say(no).find("yes / no"), std::string::npos) << no;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << no;
  }
  for (const char* unclear : {"yes i changed my mind", "yes it is the wrong one", "yes i want it moved to friday"}) {
    Talk talk;
    talk.say("add buy milk");
    talk.say("delete milk");
    EXPECT_TRUE(talk.say(unclear).starts_with("Please answer yes or no.")) << unclear;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << unclear;
  }
}

TEST(OpenQuestion, WhatIsNoLongerNeededIsToBeDeleted) {
  Talk talk;
  talk.say("add finish the cholesterol one");
  talk.say("complete cholesterol tablet");
  EXPECT_NE(talk.say("I don't need the cholesterol tablet any more").find("is that the one?"), std::string::npos);
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  talk.say("yes");
  EXPECT_TRUE(talk.open_tasks().empty());
}

TEST(OpenQuestion, ForbiddingAndNotNeedingAreTold) {
  struct Case {
    const char* said;
    bool gone;
  };
  constexpr Case kCases[] = {{"don't delete the milk", false},
                             {"do not delete the milk task", false},
                             {"I don't need it anymore", true},
                             {"yes, we don't need it anymore", true}};
  for (const Case& one : kCases) {
    Talk talk;
    talk.say("add buy milk");
    talk.say("delete milk");
    const std::string reply = talk.say(one.said);
    EXPECT_EQ(talk.open_tasks().empty(), one.gone) << one.said;
    EXPECT_EQ(reply.find("yes / no"), std::string::npos) << one.said;
  }
}

TEST(OpenQuestion, HesitatingNamesFewer) {
  Talk talk;
  talk.say("add water the plants");
  talk.say("add buy milk");
  talk.say("delete all my tasks");
  EXPECT_TRUE(talk.say("no wait just the plants").starts_with("Delete this task?"));
  talk.say("yes");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().title, "buy milk");
}

TEST(OpenQuestion, AQuestionIsAnsweredWhileOneIsOpen) {
  Talk talk;
  talk.say("add buy milk");
  talk.say("add call Ali tomorrow");
  talk.say("delete milk");
  const std::string reply = talk.say("what's due tomorrow");
  EXPECT_NE(reply.find("call Ali"), std::string::npos);
  EXPECT_NE(reply.find("Delete 'buy milk'?"), std::string::npos);
  EXPECT_NE(talk.say("is it done").find("Not done yet"), std::string::npos);
  talk.say("yes");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().title, "call Ali");
}

TEST(OpenQuestion, TasksAreShownWhileItIsOpen) {
  for (const char* asked : {"what tablets do I have", "when is everything"}) {
    Talk talk;
    talk.say("add take blood pressure tablet");
    talk.say("add buy milk");
    talk.say("delete milk");
    const std::string reply = talk.say(asked);
    EXPECT_NE(reply.find("take blood pressure tablet"), std::string::npos) << asked;
    EXPECT_NE(reply.find("Delete 'buy milk'?"), std::string::npos) << asked;
    talk.say("yes");
    EXPECT_EQ(talk.open_tasks().size(), 1U) << asked;
  }
}

TEST(OpenQuestion, AWrongQuestionIsTakenBack) {
  Talk talk;
  talk.say("add buy milk and eggs");
  talk.say("bought milk");
  EXPECT_TRUE(talk.say("undo that, wrong one").starts_with("All right, forget the question"));
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(OpenQuestion, AYesWithMoreDoesBoth) {
  for (const auto& [yes, title] : {std::array{"yes and also add lunch sunday at 1", "lunch"},
                                   std::array{"haan aur anday bhi lane hain", "anday bhi lane"},
                                   std::array{"ہاں اور انڈے بھی لانے ہیں", "انڈے بھی لانے"}}) {
    Talk talk;
    talk.say("add buy milk");
    talk.say("delete milk");
    talk.say(yes);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << yes;
    EXPECT_EQ(talk.open_tasks()[0].title, title);
  }
}

TEST(OpenQuestion, AYesThatEndsInANoIsNone) {
  Talk talk;
  talk.say("add buy milk");
  talk.say("delete milk");
  EXPECT_EQ(talk.say("yes, actually no").find("yes or no"), std::string::npos);
  talk.say("yes");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(OpenQuestion, WhenAnotherTaskIsDueIsTold) {
  Talk talk;
  talk.say("add yoga on friday at 7am");
  talk.say("add buy milk");
  talk.say("delete milk");
  EXPECT_NE(talk.say("when is yoga?").find("6 March"), std::string::npos);
  talk.say("yes");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

}  // namespace
}  // namespace yaad
