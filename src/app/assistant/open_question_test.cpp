// What is said while a question is open and is neither a plain yes nor a plain no.
#include <array>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
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
  talk.say("clean the oven and change the sheets every saturday");
  talk.say("mark the sheets done");
  EXPECT_TRUE(talk.say("undo that, wrong one").starts_with("All right, forget the question"));
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(OpenQuestion, AYesWithMoreDoesBoth) {
  for (const auto& [yes, title] : {std::array{"yes and also add lunch sunday at 1", "lunch"},
                                   std::array{"haan aur anday bhi lane hain", "anday lane"},
                                   std::array{"ہاں اور انڈے بھی لانے ہیں", "انڈے لانے"}}) {
    Talk talk;
    talk.say("add buy milk");
    talk.say("delete milk");
    talk.say(yes);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << yes;
    EXPECT_EQ(talk.open_tasks()[0].title, title);
  }
}

TEST(OpenQuestion, AnOkWithAnotherMatterIsNoYes) {
  for (const char* said : {"ok and now what's on the weekend", "okay so whats on saturday", "ok show me saturday",
                           "right, and what do i have tomorrow", "yes what else is on saturday", "hm is it gone?"}) {
    Talk talk;
    talk.say("add night shift saturday 8pm");
    talk.say("delete the night shift");
    EXPECT_TRUE(holds(talk.say(said), "Delete 'night shift'?")) << said;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  Talk talk;
  talk.say("add night shift saturday 8pm");
  talk.say("delete the night shift");
  EXPECT_TRUE(holds(talk.say("ok and add gym sunday"), "Delete 'night shift'?"));
  EXPECT_EQ(talk.open_tasks().size(), 2U);
  const std::string reply = talk.say("yes and what's on the weekend");
  EXPECT_TRUE(holds(reply, "Deleted 'night shift'"));
  EXPECT_TRUE(holds(reply, "1. gym"));
  EXPECT_FALSE(holds(reply, "1. night shift"));
}

TEST(OpenQuestion, AnOrderOfAnotherMatterSaysWhatIsNotDone) {
  Talk talk;
  talk.say("add lunch with mum friday");
  talk.say("add dentist friday 9am");
  talk.say("cancel lunch with mum");
  EXPECT_TRUE(talk.say("and move the dentist to 10").starts_with("Left as it was: 'lunch with mum'."));
  EXPECT_EQ(talk.due_of("dentist"), "2026-03-06T10:00");
  talk.say("cancel lunch with mum");
  EXPECT_TRUE(talk.say("call bob tomorrow").starts_with("Left as it was: 'lunch with mum'."));
  talk.say("cancel lunch with mum");
  EXPECT_FALSE(holds(talk.say("move lunch with mum to sunday"), "Left as it was"));
  talk.say("cancel lunch with mum");
  EXPECT_EQ(talk.say("delete the cheese"), "Left as it was: 'lunch with mum'.\nI found no task like 'cheese'.");
  talk.say("yes");
  EXPECT_EQ(talk.open_tasks().size(), 3U);
}

TEST(OpenQuestion, WhereATimeIsAskedForAnotherTaskIsItsOwn) {
  for (const char* said : {"add gym at 6pm", "call Ali tomorrow", "and remind me to buy milk at 5pm"}) {
    Talk talk;
    talk.say("add dentist friday");
    talk.say("move the dentist");
    EXPECT_TRUE(holds(talk.say("ok what else is on friday"), "What should change about it?")) << said;
    talk.say(said);
    EXPECT_EQ(talk.due_of("dentist"), "2026-03-06") << said;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << said;
  }
}

TEST(OpenQuestion, AQuestionIsNoTitle) {
  for (const char* said : {"What was the haircut time again, sorry?", "what's on friday", "perfect, cheers"}) {
    Talk talk;
    talk.say("remind me");
    talk.say(said);
    EXPECT_TRUE(talk.open_tasks().empty()) << said;
  }
}

TEST(OpenQuestion, AnotherForTheSameOrderIsAskedAboutToo) {
  for (const char* said : {"and the haircut", "ok and the haircut too", "yes, also the haircut", "aur haircut bhi"}) {
    Talk talk;
    talk.say("add dentist friday");
    talk.say("add haircut saturday");
    talk.say("delete dentist");
    EXPECT_TRUE(holds(talk.say(said), "2. ")) << said;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << said;
    talk.say("yes");
    EXPECT_TRUE(talk.open_tasks().empty()) << said;
  }
}

TEST(OpenQuestion, WhatIsNotGoneYetIsKept) {
  for (const char* said : {"bring it back", "no, put it back", "wapas lao"}) {
    Talk talk;
    talk.say("add haircut saturday");
    talk.say("cancel the haircut");
    EXPECT_FALSE(holds(talk.say(said), "?")) << said;
    talk.say("yes");
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
}

TEST(OpenQuestion, AQuestionIsAnsweredWhileOneIsToBeChosen) {
  Talk talk;
  talk.say("add gym tomorrow 6pm");
  talk.say("add gym saturday 10am");
  talk.say("move gym to 7am");
  EXPECT_TRUE(holds(talk.say("which ones are there?"), "2. gym"));
  EXPECT_TRUE(holds(talk.say("what's on saturday"), "Which one do you mean?"));
  EXPECT_TRUE(talk.say("the first one").starts_with("Moved: 'gym'"));
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

TEST(OpenQuestion, WordsThatKeepItAreANo) {
  for (const char* said : {"never mind, keep it", "no leave it", "forget it, keep it", "nevermind, leave it",
                           "nah, never mind, leave it there", "forget about it", "ok leave it", "رہنے دو، رکھو",
                           "rehne do, rakho", "chhoro, rakh lo"}) {
    Talk talk;
    talk.say("call mom tomorrow");
    EXPECT_TRUE(holds(talk.say("delete it"), "(yes / no)"));
    talk.say(said);
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
    talk.say("yes");
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said << ": the question is closed";
  }
  for (const char* said : {"never mind, keep it", "leave them both", "rehne do"}) {
    Talk talk;
    talk.say("yoga every monday at 6pm");
    talk.say("delete yoga");
    talk.say(said);
    talk.say("all of them");
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  Talk talk;
  talk.say("call mom tomorrow");
  talk.say("buy paint tomorrow");
  talk.say("delete both");
  EXPECT_TRUE(holds(talk.say("keep mom"), "Delete 'buy paint'?")) << "a name says which";
}

TEST(OpenQuestion, NotThatOneButAnother) {
  for (const char* said : {"no not that one, the thursday one", "not that one, thursday's", "wo nahi, jumerat wali",
                           "یہ نہیں، جمعرات والی"}) {
    Talk talk;
    talk.say("piano lesson on thursday");
    talk.say("piano lesson on friday");
    talk.say("the friday lesson is cancelled");
    talk.say(said);
    talk.say("yes");
    ASSERT_EQ(talk.open_tasks().size(), 1U) << said;
    EXPECT_EQ(talk.due(), "2026-03-06") << said;
  }
  for (const char* said : {"not that one", "not yet", "wo wala nahi"}) {
    Talk talk;
    talk.say("piano lesson on thursday");
    talk.say("delete the piano lesson");
    talk.say(said);
    talk.say("yes");
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
}

TEST(OpenQuestion, WhatIsNotDoneIsNotTickedOff) {
  for (const char* said : {"نہیں ابھی نہیں کھائی", "nahi abhi nahi khai", "no i haven't yet", "not yet"}) {
    Talk talk;
    talk.say("take vitamin every day at 9pm");
    EXPECT_TRUE(holds(talk.say("took my vitamin yesterday"), "as done?"));
    talk.say(said);
    talk.say("yes");
    EXPECT_EQ(talk.due_of("take vitamin"), "2026-03-04T21:00") << said;
  }
}

TEST(OpenQuestion, WhatIsToldTwiceBesideItClosesIt) {
  Talk talk;
  talk.say("chase the Wilson boys dad and the twins mum");
  talk.say("wilsons paid");
  talk.say("pitch is waterlogged so well play away");
  EXPECT_FALSE(holds(talk.say("they lost badly last time against those lads"), "as done? (yes / no)"));
  talk.say("yes");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(OpenQuestion, AnAnswerInOtherWordsLeavesItOpen) {
  Talk talk;
  talk.say("chase the Wilson boys dad and the twins mum");
  talk.say("wilsons paid");
  EXPECT_TRUE(holds(talk.say("hmm the twins mum maybe not"), "(yes / no)"));
  talk.say("yes");
  EXPECT_TRUE(talk.open_tasks().empty());
}

}  // namespace
}  // namespace yaad
