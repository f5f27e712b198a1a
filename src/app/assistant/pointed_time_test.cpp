// Tasks pointed at by their hour or their part of the day.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

void add_evening(Talk& talk) {
  talk.say("add dentist tomorrow at 9am");
  talk.say("add haircut at 5pm");
  talk.say("add wash car at 7pm");
  talk.say("add iron clothes at 10pm");
}

TEST(PointedTime, ThatHourAndNotTheTaskInHand) {
  for (const char* order : {"the 7pm one is done", "done with the 7 one", "7 baje wala ho gaya",
                            "I finished the 7pm one", "شام سات بجے والا ہو گیا"}) {
    Talk talk;
    add_evening(talk);
    talk.say(order);
    EXPECT_EQ(talk.due_of("wash car"), "gone") << order;
    EXPECT_EQ(talk.open_tasks().size(), 3U) << order;
  }
}

TEST(PointedTime, ThatPartOfTheDay) {
  for (const char* order :
       {"delete the morning one", "subah wali hata do", "صبح والا حذف کر دو", "cancel the morning one"}) {
    Talk talk;
    add_evening(talk);
    EXPECT_TRUE(holds(talk.say(order), "dentist")) << order;
    talk.say("yes");
    EXPECT_EQ(talk.due_of("dentist"), "gone") << order;
    EXPECT_EQ(talk.open_tasks().size(), 3U) << order;
  }
}

TEST(PointedTime, IsMovedAndChanged) {
  for (const char* order : {"move the 7pm one to 9pm", "change the 7pm one to 9pm", "7 baje wala 9 baje kar do",
                            "سات بجے والا نو بجے کر دو"}) {
    Talk talk;
    add_evening(talk);
    talk.say(order);
    EXPECT_EQ(talk.due_of("wash car"), "2026-03-04T21:00") << order;
    EXPECT_EQ(talk.due_of("iron clothes"), "2026-03-04T22:00") << order;
  }
  Talk talk;
  add_evening(talk);
  talk.say("rename the 7pm one to wash the bike");
  EXPECT_EQ(talk.due_of("wash the bike"), "2026-03-04T19:00");
}

TEST(PointedTime, WithAWordOfItsName) {
  for (const char* order : {"I took the 9pm pill", "delete the 9pm pills", "raat 9 baje wali pills hata do"}) {
    Talk talk;
    talk.say("take pills tomorrow at 8, 2 and 9");
    talk.say("add call Sara tomorrow at 9pm");
    talk.say(order);
    if (talk.open_tasks().size() == 4) talk.say("yes");
    ASSERT_EQ(talk.open_tasks().size(), 3U) << order;
    for (const Task& task : talk.open_tasks())
      EXPECT_TRUE(task.title == "call Sara" || task.due->time->hour < 21) << order;
  }
}

TEST(PointedTime, NoneOrSeveralAreAskedAbout) {
  Talk talk;
  add_evening(talk);
  talk.say("add wash hair at 7pm");
  std::string asked = talk.say("the 7pm one is done");
  EXPECT_TRUE(holds(asked, "wash car") && holds(asked, "wash hair") && !holds(asked, "haircut")) << asked;
  talk.say("the car");
  EXPECT_EQ(talk.due_of("wash car"), "gone");
  asked = talk.say("the 8pm one is done");
  EXPECT_TRUE(holds(asked, "No open task is due then") && holds(asked, "wash hair")) << asked;
  talk.say("never mind");
  EXPECT_EQ(talk.open_tasks().size(), 4U);
}

TEST(PointedTime, TheNearestDayAndTheListComeFirst) {
  Talk talk;
  talk.say("add walk tomorrow at 7pm");
  talk.say("add tea at 7pm");
  talk.say("add milk");
  talk.say("the 7pm one is done");
  EXPECT_EQ(talk.due_of("tea"), "gone");
  EXPECT_EQ(talk.due_of("walk"), "2026-03-05T19:00");
}

TEST(PointedTime, WhatIsBoughtIsNoTask) {
  Talk talk;
  talk.say("add run at 7pm");
  talk.say("buy the big one at the shop");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
  talk.say("the 7pm one was great fun");
  EXPECT_EQ(talk.due_of("run"), "2026-03-04T19:00");
}

TEST(PointedTime, RemindersGoAndTasksStay) {
  for (const char* order : {"remove all reminders", "ساری یاددہانیاں ہٹا دو", "sari reminders hata do",
                            "delete all my reminders", "cancel all reminders"}) {
    Talk talk;
    talk.say("add flowers tomorrow at 4");
    talk.say("remind me an hour before");
    talk.say(order);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << order;
    EXPECT_TRUE(talk.open_tasks().front().reminders.empty()) << order;
  }
  Talk talk;
  talk.say("flowers tomorrow at 4, remind me an hour before");
  talk.say("dentist tomorrow at 6, remind me an hour before");
  const std::string asked = talk.say("delete all my reminders");
  EXPECT_TRUE(holds(asked, "flowers") && holds(asked, "dentist") && holds(asked, "The tasks stay")) << asked;
  talk.say("haan");
  ASSERT_EQ(talk.open_tasks().size(), 2U);
  for (const Task& task : talk.open_tasks()) EXPECT_TRUE(task.reminders.empty());
}

TEST(PointedTime, FurtherRemindersOfTheTaskInHand) {
  Talk talk;
  talk.say("add electricity bill due friday");
  talk.say("remind me that day at 9am");
  talk.say("also remind me the night before at 9");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().reminders.size(), 2U);
  talk.say("remove the first reminder");
  ASSERT_EQ(talk.open_tasks().front().reminders.size(), 1U);
  EXPECT_TRUE(talk.open_tasks().front().reminders.front().at);
  talk.say("remind me 30 minutes before every time");
  EXPECT_EQ(talk.open_tasks().front().reminders.size(), 2U);
}

TEST(PointedTime, WhenItRemindsIsAQuestion) {
  Talk talk;
  talk.say("gas bill due monday remind me on friday at 5pm");
  for (const char* question :
       {"when will you remind me about gas bill", "gas bill ki yaad kab dilaoge", "گیس بل کی یاد کب دلاؤ گے"})
    talk.say(question);
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_TRUE(holds(talk.say("when are you going to remind me about the gas bill"), "Friday"));
}

TEST(PointedTime, AllOfAKindAreMovedAndNoOthers) {
  for (const char* order : {"move all work tasks to monday", "sare work wale kaam peer ko kar do"}) {
    Talk talk;
    talk.say("add email Sara #work");
    talk.say("add gym #me");
    talk.say("add call boss #work");
    talk.say(order);
    talk.say("yes");
    EXPECT_EQ(talk.due_of("email Sara"), "2026-03-09") << order;
    EXPECT_EQ(talk.due_of("call boss"), "2026-03-09") << order;
    EXPECT_EQ(talk.due_of("gym"), "") << order;
  }
}

TEST(PointedTime, AllOfOneName) {
  Talk talk;
  talk.say("take pills tomorrow at 8, 2 and 9");
  talk.say("add call Sara tomorrow");
  talk.say("done with all pills");
  talk.say("yes");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  talk.say("kal Ali se milna hai");
  talk.say("parson Ali ko phone karna hai");
  talk.say("add milk");
  talk.say("Ali wale dono hata do");
  talk.say("haan");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(PointedTime, TheSameWithAnotherRow) {
  for (const char* too : {"dusra bhi", "دوسرا بھی", "the second too"}) {
    Talk talk;
    for (const char* task : {"add milk", "add eggs", "add bread"}) talk.say(task);
    talk.say("show tasks");
    talk.say("the first is done");
    talk.say(too);
    EXPECT_EQ(talk.open_tasks().size(), 1U) << too;
  }
}

TEST(PointedTime, ANameWithoutAVerb) {
  Talk talk;
  talk.say("kal 10 baje Rafiq ko phone karna hai");
  talk.say("parson doodh lana");
  talk.say("Rafiq wala 12 baje");
  EXPECT_EQ(talk.due_of("Rafiq ko phone karna"), "2026-03-05T12:00");
  talk.say("doodh wala kal");
  EXPECT_EQ(talk.due_of("doodh lana"), "2026-03-05");
  talk.say("doodh wala zaroori hai");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(PointedTime, ARowIsRenamed) {
  Talk talk;
  talk.say("add eggs");
  talk.say("add milk");
  talk.say("show tasks");
  talk.say("rename the first to buy a dozen eggs");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
  EXPECT_EQ(talk.due_of("buy a dozen eggs"), "");
}

TEST(PointedTime, APartOfTheDayBehindItsVerb) {
  for (const char* said : {"move the evening one to 9pm", "cancel the evening one", "make the evening one 9pm"}) {
    Talk talk;
    talk.say("take aspirin every day at 9am");
    talk.say("take insulin every day at 8pm");
    const std::string answer = talk.say(said);
    EXPECT_TRUE(holds(answer, "insulin") && !holds(answer, "aspirin")) << said << answer;
  }
}

TEST(PointedTime, ADeedOfThatTimeIsNoneOfTheTaskInHand) {
  Talk talk;
  talk.say("kal subah 8 baje dawai");
  talk.say("kal raat 9 baje dawai");
  talk.say("subah wali le li");
  EXPECT_EQ(talk.due_of("dawai"), "2026-03-05T21:00");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

}  // namespace
}  // namespace yaad
