#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

TEST(FollowUp, TimesAloneMoveTheTaskInHand) {
  Talk talk;
  talk.say("add dentist tomorrow at 3pm");
  talk.say("at 8 pm");
  EXPECT_EQ(talk.due(), "2026-03-05T20:00:00+05:00");
  talk.say("not tomorrow, friday");
  EXPECT_EQ(talk.due(), "2026-03-06T20:00:00+05:00");
  talk.say("an hour later");
  EXPECT_EQ(talk.due(), "2026-03-06T21:00:00+05:00");
  talk.say("wait, sunday");
  EXPECT_EQ(talk.due(), "2026-03-08T21:00:00+05:00");
  talk.say("monday, not sunday");
  EXPECT_EQ(talk.due(), "2026-03-09T21:00:00+05:00");
}

TEST(FollowUp, TheHalfOfTheDayStaysAsItWas) {
  Talk talk;
  talk.say("call the school tomorrow at 8am");
  talk.say("make it 8:30");
  EXPECT_EQ(talk.due(), "2026-03-05T08:30:00+05:00");
  talk.say("too early, make it 8:45");
  EXPECT_EQ(talk.due(), "2026-03-05T08:45:00+05:00");
  talk.say("too early, make it 9");
  EXPECT_EQ(talk.due(), "2026-03-05T09:00:00+05:00");
  talk.say("make it 1");
  EXPECT_EQ(talk.due(), "2026-03-05T13:00:00+05:00");
  talk.say("make it 9pm");
  EXPECT_EQ(talk.due(), "2026-03-05T21:00:00+05:00");
}

TEST(FollowUp, UrduAndRomanUrduToo) {
  Talk talk;
  talk.say("کل صبح آٹھ بجے سکول فون کرنا ہے");
  talk.say("اسے ساڑھے آٹھ بجے کر دو");
  EXPECT_EQ(talk.due(), "2026-03-05T08:30:00+05:00");
  talk.say("یہ بہت ضروری ہے");
  EXPECT_EQ(talk.open_tasks()[0].priority, Priority::kHigh);
  talk.say("balkay 9 baje");
  EXPECT_EQ(talk.due(), "2026-03-05T09:00:00+05:00");
  talk.say("isay rozana kar do");
  ASSERT_TRUE(talk.open_tasks()[0].repeat);
  EXPECT_EQ(talk.open_tasks()[0].repeat->rrule, "FREQ=DAILY");
}

TEST(FollowUp, PriorityRuleNoteAndNumberOfTheTaskInHand) {
  Talk talk;
  talk.say("remind me in 10 minutes to turn off the stove");
  talk.say("make it 20");
  EXPECT_EQ(talk.due(), "2026-03-04T15:20:00+05:00");
  talk.say("it's urgent");
  talk.say("every 3 days");
  talk.say("add a note: and close the window");
  const Task task = talk.open_tasks().at(0);
  EXPECT_EQ(task.priority, Priority::kHigh);
  EXPECT_EQ(task.repeat->rrule, "FREQ=DAILY;INTERVAL=3");
  EXPECT_EQ(task.description, "and close the window");
  EXPECT_EQ(task.title, "turn off the stove");
}

TEST(FollowUp, OneMoreLikeIt) {
  Talk talk;
  talk.say("football friday at 6pm");
  talk.say("same for sunday");
  const auto tasks = talk.open_tasks();
  ASSERT_EQ(tasks.size(), 2U);
  EXPECT_EQ(tasks[0].title, tasks[1].title);
  EXPECT_TRUE(tasks[0].due->time && tasks[0].due->time == tasks[1].due->time);
}

TEST(FollowUp, WhatWasNotDoneIsOpenAgain) {
  Talk talk;
  talk.say("buy milk");
  talk.say("done with the milk");
  EXPECT_TRUE(talk.open_tasks().empty());
  talk.say("actually i haven't done it yet");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(FollowUp, AQuestionIsAskedAgainOfAnotherDay) {
  Talk talk;
  talk.say("buy milk tomorrow");
  talk.say("call ali friday p1");
  talk.say("pay rent saturday");
  talk.say("what's on tomorrow?");
  EXPECT_NE(talk.say("and friday?").find("call ali"), std::string::npos);
  EXPECT_NE(talk.say("and the day after?").find("pay rent"), std::string::npos);
  EXPECT_EQ(talk.say("how about sunday?").find("1."), std::string::npos);
  talk.say("show my tasks");
  const std::string urgent = talk.say("only the high priority ones");
  EXPECT_NE(urgent.find("call ali"), std::string::npos);
  EXPECT_EQ(urgent.find("milk"), std::string::npos);
  EXPECT_EQ(talk.open_tasks().size(), 3U);
}

TEST(FollowUp, TheOneThatWasMeantInsteadOfTheWrongOne) {
  Talk talk;
  talk.say("finish the report tomorrow");
  talk.say("finish the slides friday");
  talk.say("mark the report as done");
  talk.say("sorry I meant the slides");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks()[0].title, "finish the report");
  talk.say("undo");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks()[0].title, "finish the slides");
}

TEST(FollowUp, ARemarkChangesNothing) {
  Talk talk;
  talk.say("buy milk tomorrow");
  for (const char* text : {"it's raining", "tomorrow?", "that is a nice one", "hello", "no", "thanks"}) talk.say(text);
  EXPECT_EQ(talk.due(), "2026-03-05");
  EXPECT_EQ(talk.open_tasks()[0].title, "buy milk");
}

TEST(FollowUp, AWordOfTheTitleIsReplaced) {
  Talk talk;
  talk.say("call Ali tomorrow at 4");
  talk.say("change Ali to Omar");
  EXPECT_EQ(talk.open_tasks().at(0).title, "call Omar");
  talk.say("rename call Omar to ring Omar");
  EXPECT_EQ(talk.open_tasks().at(0).title, "ring Omar");
}

TEST(SeveralOrders, EachIsCarriedOutAndWhatIsUnclearIsAsked) {
  Talk talk;
  talk.say("buy milk");
  talk.say("buy bread");
  talk.say("mark milk done, and move bread to saturday");
  EXPECT_EQ(talk.due(), "2026-03-07");
  talk.say("call mom friday");
  EXPECT_NE(talk.say("delete the bread and move call mom to sunday").find("'buy bread'"), std::string::npos);
  EXPECT_EQ(talk.open_tasks().size(), 2U);
  talk.say("yes");
  EXPECT_EQ(talk.due(), "2026-03-08");
}

}  // namespace
}  // namespace yaad
