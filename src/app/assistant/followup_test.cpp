#include <algorithm>

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

std::vector<std::string> dues(Talk& talk) {
  std::vector<std::string> dues;
  for (const Task& task : talk.open_tasks()) dues.push_back(task.due ? due_date_text(*task.due) : std::string());
  std::sort(dues.begin(), dues.end());
  return dues;
}

TEST(FollowUp, AlsoAddsFurtherOnes) {
  Talk talk;
  talk.say("yoga on monday at 7am");
  talk.say("also on thursday");
  EXPECT_EQ(dues(talk), (std::vector<std::string>{"2026-03-05T07:00:00+05:00", "2026-03-09T07:00:00+05:00"}));
  talk.say("also on saturday and sunday");
  EXPECT_EQ(talk.open_tasks().size(), 4U);
  for (const Task& task : talk.open_tasks()) EXPECT_EQ(task.title, "yoga");
  Talk hours;
  hours.say("medicine tomorrow at 7am");
  hours.say("also at 6pm");
  EXPECT_EQ(dues(hours), (std::vector<std::string>{"2026-03-05T07:00:00+05:00", "2026-03-05T18:00:00+05:00"}));
  Talk untimed;
  untimed.say("yoga on monday");
  untimed.say("also at 6pm");
  EXPECT_EQ(untimed.due(), "2026-03-09T18:00:00+05:00");
  Talk same_day;
  same_day.say("yoga on monday at 7am");
  same_day.say("also on wednesday");  // Today's is over.
  EXPECT_EQ(dues(same_day).back(), "2026-03-11T07:00:00+05:00");
}

TEST(FollowUp, CorrectsWhatWasJustMade) {
  struct Case {
    const char *first, *then, *due;
  };
  constexpr Case kCases[] = {
      {"meeting tomorrow at 10am", "make that eleven instead", "2026-03-05T11:00:00+05:00"},
      {"meeting tomorrow at 10am", "make that 11 instead", "2026-03-05T11:00:00+05:00"},
      {"call Ali today at 8pm", "you set it for the wrong day, I meant tomorrow", "2026-03-05T20:00:00+05:00"},
      {"call Ali today at 8pm", "wrong time, it's 9", "2026-03-04T21:00:00+05:00"},
      {"call Ali today at 8pm", "I said friday not today", "2026-03-06T20:00:00+05:00"},
      {"call Ali today at 8pm", "wrong time, it's raining", "2026-03-04T20:00:00+05:00"},
      {"call Ali today at 8pm", "I said call him not her", "2026-03-04T20:00:00+05:00"},
      {"call the bank tomorrow", "just friday", "2026-03-06"},
      {"remind me to call the vet", "ok say friday at 3", "2026-03-06T15:00:00+05:00"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.first);
    talk.say(one.then);
    EXPECT_EQ(talk.due(), one.due) << one.then;
  }
}

TEST(FollowUp, AnotherNameStandsInTheTitle) {
  struct Case {
    const char *first, *then, *title;
  };
  constexpr Case kCases[] = {
      {"kal Ali ko call karna hai", "Ali nahi Bilal ko", "Bilal ko call karna"},
      {"کل احمد کو فون کرنا ہے", "احمد نہیں اسلم کو", "اسلم کو فون کرنا"},
      {"buy tea tomorrow", "coffee not tea", "buy coffee"},
      {"buy tea tomorrow", "sugar not milk", "buy tea"},
      {"add kids dentist appointment", "change dentist to orthodontist in that one", "kids orthodontist appointment"},
      {"add call Ali", "rename it to note in the task", "note in the task"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.first);
    talk.say(one.then);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << one.then;
    EXPECT_EQ(talk.open_tasks().front().title, one.title) << one.then;
  }
}

TEST(FollowUp, OnlyTheseDaysStay) {
  Talk talk;
  talk.say("gym every monday, wednesday and friday at 7am");
  talk.say("only mondays and wednesdays now");
  EXPECT_EQ(talk.open_tasks().front().repeat->rrule, "FREQ=WEEKLY;BYDAY=MO,WE");
  EXPECT_EQ(talk.due(), "2026-03-09T07:00:00+05:00");
}

TEST(FollowUp, AnotherTimeInsteadOfTheOneThatWasSaid) {
  Talk talk;
  talk.say("kal 3 baje ali ko call karna hai");
  talk.say("3 nahi 4 baje");
  EXPECT_EQ(talk.due(), "2026-03-05T16:00:00+05:00");
  talk.say("4 نہیں 5 بجے");
  EXPECT_EQ(talk.due(), "2026-03-05T17:00:00+05:00");
  talk.say("5:30 not 5");
  EXPECT_EQ(talk.due(), "2026-03-05T17:30:00+05:00");
  talk.say("saturday not thursday");
  EXPECT_EQ(talk.due(), "2026-03-07T17:30:00+05:00");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(FollowUp, FurtherOnesInUrduScript) {
  Talk talk;
  talk.say("امی اور ابو کو جمعے کو شام 6 بجے فون کرنا ہے");
  talk.say("ہفتے کو بھی");
  ASSERT_EQ(talk.open_tasks().size(), 2U);
  talk.say("5 اپریل کو بھی");
  ASSERT_EQ(talk.open_tasks().size(), 3U);
  for (const Task& task : talk.open_tasks()) EXPECT_EQ(task.title, "امی اور ابو کو فون کرنا");
}

TEST(FollowUp, NoTaskOfTheWordsBetweenTwoReminders) {
  for (const auto* text : {"mujhe 1 baje yaad dilana aur phir 2 baje bhi", "yaad dilana 6 baje aur phir 6:30 par",
                           "مجھے 1 بجے یاد دلانا اور پھر 2 بجے"}) {
    Talk talk;
    talk.say("doodh lana hai");
    talk.say(text);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << text;
    EXPECT_EQ(talk.open_tasks()[0].title, "doodh lana") << text;
  }
}

TEST(FollowUp, NoBecauseItIsStillNeeded) {
  for (const auto* text : {"نہیں ابھی ضرورت ہے", "نہیں ابھی لانا ہے", "nahi abhi zaroorat hai", "nahi abhi lana hai",
                           "nahi mujhe abhi chahiye", "nahi, kal chahiye"}) {
    Talk talk;
    talk.say("doodh lana hai");
    talk.say(text);  // No question is open.
    EXPECT_EQ(talk.open_tasks().size(), 1U) << text;
    talk.say("doodh hata do");
    talk.say(text);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << text;
    EXPECT_FALSE(talk.open_tasks()[0].due) << text;
    talk.say("haan");  // Nothing is asked any more.
    EXPECT_EQ(talk.open_tasks().size(), 1U) << text;
  }
  Talk talk;
  talk.say("doodh lana hai");
  talk.say("doodh hata do");
  talk.say("nahi abhi ali ko call karna hai");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(FollowUp, BringsBackByNameWhatIsInTheTrash) {
  Talk talk;
  talk.say("add milk");
  talk.say("add eggs");
  talk.say("delete milk and delete eggs");
  talk.say("yes");
  talk.say("bring eggs back");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks()[0].title, "eggs");
  talk.say("put the books back");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

}  // namespace
}  // namespace yaad
