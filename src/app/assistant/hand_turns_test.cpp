#include "app/assistant/turns.h"
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

TEST(HandTurns, WhenItIsDue) {
  Talk talk;
  talk.say("add standup every weekday at 9am");
  for (const char* asked : {"when is it?", "when's it due now?", "یہ کب ہے؟", "yeh kab hai?", "agli dafa kab hai"}) {
    const std::string reply = talk.say(asked);
    EXPECT_NE(reply.find("9:00"), std::string::npos) << asked << ": " << reply;
  }
}

TEST(HandTurns, AnEventThatIsToldAgainIsTheSame) {
  Talk talk;
  talk.say("Ali's birthday is on 3 april");
  EXPECT_EQ(talk.due(), "2026-04-03");
  talk.say("Ali's birthday is on 4 april");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.due(), "2026-04-04");
  talk.say("Sara's birthday is on 4 april");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(HandTurns, RepeatsUntilAndNoMore) {
  Talk talk;
  talk.say("add standup every weekday at 9am");
  talk.say("only until the end of december");
  EXPECT_EQ(talk.open_tasks().at(0).repeat->rrule, "FREQ=WEEKLY;UNTIL=20261231;BYDAY=MO,TU,WE,TH,FR");
  talk.say("sirf 15 june tak");
  EXPECT_EQ(talk.open_tasks().at(0).repeat->rrule, "FREQ=WEEKLY;UNTIL=20260615;BYDAY=MO,TU,WE,TH,FR");
  talk.say("stop repeating");
  EXPECT_FALSE(talk.open_tasks().at(0).repeat);
}

TEST(HandTurns, TheNextOneIsCalledOff) {
  Talk talk;
  talk.say("ہر پیر صبح سات بجے جم جانا ہے");
  talk.say("اگلے پیر والا منسوخ کر دو");
  EXPECT_EQ(talk.due(), "2026-03-16T07:00:00+05:00");
}

TEST(HandTurns, ATimeForTheTaskInHandIsNoOtherTask) {
  const std::pair<const char*, const char*> talks[] = {{"report likhni hai", "isko kal 5 baje tak karna hai"},
                                                       {"رپورٹ لکھنی ہے", "اسے کل شام پانچ بجے تک کرنا ہے"},
                                                       {"call mom", "call her tomorrow at 5"},
                                                       {"ammi ko call karna hai", "unko kal 5 baje call karna hai"}};
  for (const auto& [task, then] : talks) {
    Talk talk;
    talk.say(task);
    talk.say(then);
    EXPECT_EQ(talk.due(), "2026-03-05T17:00:00+05:00") << then;
  }
  Talk other;  // Another one is called.
  other.say("buy milk");
  other.say("call her at 5");
  EXPECT_EQ(other.open_tasks().size(), 2U);
}

TEST(HandTurns, BothAreTheLastTwo) {
  for (const char* both : {"move both to tomorrow", "dono kal kar do", "دونوں کو کل کر دو"}) {
    Talk talk;
    talk.say("add buy ink");
    talk.say("add buy milk");
    talk.say("add call ali");
    const std::string asked = talk.say(both);
    EXPECT_NE(asked.find("1. buy milk"), std::string::npos) << asked;
    EXPECT_NE(asked.find("5"), std::string::npos) << asked;  // The fifth of March: what is to change.
    talk.say("yes");
    std::size_t moved = 0;
    for (const Task& task : talk.open_tasks()) moved += task.due ? 1U : 0U;
    EXPECT_EQ(moved, 2U) << both;
  }
}

TEST(HandTurns, OnlyTodayIsForOnce) {
  Talk talk;
  talk.say("add standup every day at 8pm");
  const std::string reply = talk.say("move it to 9pm only today");
  EXPECT_NE(reply.find("this time only"), std::string::npos) << reply;
  EXPECT_EQ(talk.due(), "2026-03-04T21:00:00+05:00");
}

}  // namespace
}  // namespace yaad
