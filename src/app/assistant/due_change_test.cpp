#include "app/assistant/due_change.h"

#include <array>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

bool asks_about_the_past(const std::string& reply) { return reply.starts_with("That is in the past"); }

TEST(DueChange, NothingGoesIntoThePastUnasked) {
  Talk talk;
  talk.say("add call ali tomorrow at 8am");
  EXPECT_TRUE(asks_about_the_past(talk.say("make it today")));
  talk.say("no");
  EXPECT_EQ(talk.due(), "2026-03-05T08:00:00+05:00");
  EXPECT_TRUE(asks_about_the_past(talk.say("move call ali to today at 9 am")));
  talk.say("yes");
  EXPECT_EQ(talk.due(), "2026-03-04T09:00:00+05:00");
  talk.say("make it 8am");  // It was past before.
  EXPECT_EQ(talk.due(), "2026-03-04T08:00:00+05:00");
}

TEST(DueChange, WordsThatFollowKeepTheirMeaningBehindTheQuestion) {
  Talk talk;
  talk.say("add lunch today at 4pm");
  EXPECT_TRUE(asks_about_the_past(talk.say("two hours earlier")));
  talk.say("yes");
  EXPECT_EQ(talk.due(), "2026-03-04T14:00:00+05:00");
}

TEST(DueChange, AnotherTimeAnswersTheQuestionAboutThePast) {
  Talk talk;
  talk.say("add dinner today at 9pm");
  EXPECT_TRUE(asks_about_the_past(talk.say("move dinner to 9 am")));
  EXPECT_TRUE(asks_about_the_past(talk.say("make it 2pm")));
  talk.say("no, at 8 pm");
  EXPECT_EQ(talk.due(), "2026-03-04T20:00:00+05:00");
  talk.say("move it to yesterday");
  talk.say("make it friday");
  EXPECT_EQ(talk.due(), "2026-03-06T20:00:00+05:00");
}

TEST(DueChange, ABareHourIsTheOneToCome) {
  Talk talk;
  talk.say("add lunch today at 4pm");
  talk.say("make it 11");
  EXPECT_EQ(talk.due(), "2026-03-04T23:00:00+05:00");
  talk.say("isay raat 10 baje kar do");
  EXPECT_EQ(talk.due(), "2026-03-04T22:00:00+05:00");
  EXPECT_FALSE(talk.say("isay subah 8 baje kar do").empty());  // In the past, and asked about.
  EXPECT_EQ(talk.due(), "2026-03-04T22:00:00+05:00");
  talk.say("nahi");
  talk.say("make it 11pm");
  EXPECT_EQ(talk.due(), "2026-03-04T23:00:00+05:00");
}

TEST(DueChange, ABareDayOfTheMonthIsOfTheTasksOwnMonth) {
  Talk talk;
  talk.say("exam on 14 august at 10am");
  talk.say("change it to the 16th");
  EXPECT_EQ(talk.due(), "2026-08-16T10:00:00+05:00");
  talk.say("postpone the exam to the 3rd");  // That of August would be sooner.
  EXPECT_EQ(talk.due(), "2026-09-03T10:00:00+05:00");
  talk.say("move the exam to 16 august");
  talk.say("push the exam to the 12th at 9am");
  EXPECT_EQ(talk.due(), "2026-08-12T09:00:00+05:00");
  talk.say("exam 20 ko kar do");
  EXPECT_EQ(talk.due(), "2026-08-20T09:00:00+05:00");
  talk.say("move the exam to 14 february");
  talk.say("make it the 30th");  // No February has one.
  EXPECT_EQ(talk.due(), "2027-03-30T09:00:00+05:00");
  talk.say("move the exam to tomorrow");
  talk.say("make it the 3rd");  // That of March is past.
  EXPECT_EQ(talk.due(), "2026-04-03T09:00:00+05:00");
}

TEST(DueChange, HowLongItTakesMovesNothing) {
  Talk talk;
  talk.say("parent meeting friday at 5pm");
  talk.say("make the parent meeting half an hour long");
  talk.say("make it one hour long");
  EXPECT_EQ(talk.due(), "2026-03-06T17:00:00+05:00");
  // No task holds a length: nothing is promised.
  EXPECT_NE(talk.say("change the length of the parent meeting to an hour").find("nothing has been changed"),
            std::string::npos);
  EXPECT_NE(talk.say("the parent meeting should take 20 minutes").find("nothing has been changed"), std::string::npos);
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(DueChange, WhatIsSoAlreadyIsNotSaidToBeMoved) {
  Talk talk;
  talk.say("add dentist tomorrow at 5pm");
  EXPECT_NE(talk.say("move it to tomorrow").find("already due"), std::string::npos);
  EXPECT_NE(talk.say("isay 5 baje shaam kar do").find("pehle hi"), std::string::npos);
}

TEST(DueChange, AReminderOnTheOwnDayMovesAlongAndOthersAreToldToStay) {
  Talk talk;
  talk.say("add pick up Sana from the airport tomorrow at 3am");
  talk.say("remind me at 1:30");
  EXPECT_NE(talk.say("move it to saturday").find("The reminder moves along: on Saturday, 7 March at 1:30 am."),
            std::string::npos);
  ASSERT_EQ(talk.open_tasks().front().reminders.size(), 1U);
  EXPECT_EQ(to_rfc3339(*talk.open_tasks().front().reminders.front().at), "2026-03-06T20:30:00.000Z");
  talk.say("remind me today at 8pm");
  const std::string reply = talk.say("push it by a day");
  EXPECT_NE(reply.find("The reminder moves along: on Sunday, 8 March at 1:30 am."), std::string::npos) << reply;
  EXPECT_NE(reply.find("Its reminder stays: today"), std::string::npos) << reply;
  EXPECT_EQ(talk.say("make it 5am").find("reminder"), std::string::npos);  // The same day: nothing moves.
}

TEST(DueChange, AWeekdayIsOfTheWeekInWhichTheTaskIsDue) {
  struct Case {
    const char *task, *said, *due;
  };
  constexpr Case kCases[] = {
      {"dinner with Hassan on tuesday at 8pm", "move it to wednesday", "2026-03-11T20:00:00+05:00"},
      {"dinner with Hassan on tuesday at 8pm", "move it to monday", "2026-03-09T20:00:00+05:00"},
      {"mangal ko raat 8 baje dawat hai", "budh ko kar do", "2026-03-11T20:00:00+05:00"},
      {"منگل کو رات آٹھ بجے دعوت ہے", "بدھ کو کر دو", "2026-03-11T20:00:00+05:00"},
      {"dinner with Hassan on saturday at 8pm", "move it to friday", "2026-03-06T20:00:00+05:00"},
      {"salary review last friday of every month at 4pm", "move this month's to monday", "2026-03-30T16:00:00+05:00"},
      {"take out trash every tuesday at 9pm", "move it to wednesday", "2026-03-11T21:00:00+05:00"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.task);
    talk.say(one.said);
    EXPECT_EQ(talk.due(), one.due) << one.task;
  }
}

TEST(DueChange, TheHalfOfTheDayThatIsCloseBy) {
  const std::array<const char*, 3> kTalks[] = {
      {"kal subah 7 baje quran parhna hai", "5:30 pe set kar do", "2026-03-05T05:30:00+05:00"},
      {"flight tomorrow at 7am", "make it 5:30", "2026-03-05T05:30:00+05:00"},
      {"صاحب کو لینا ہے کل رات ساڑھے گیارہ بجے", "ساڑھے بارہ بجے کر دو", "2026-03-06T00:30:00+05:00"},
      {"pick up Sara tomorrow at 11:30pm", "make it 12:30", "2026-03-06T00:30:00+05:00"},
      {"meeting tomorrow at 10am", "make it 2", "2026-03-05T14:00:00+05:00"},
      {"meeting tomorrow at 9am", "make it 12:30", "2026-03-05T12:30:00+05:00"},
      {"kal shaam 7 baje dinner hai", "9:30 kar do", "2026-03-05T21:30:00+05:00"},
      {"kal raat 10 baje call hai", "11:30 kar do", "2026-03-05T23:30:00+05:00"},
      {"call Sara tomorrow at 9pm", "make it 11am", "2026-03-05T11:00:00+05:00"},
      {"call Sara tomorrow at 11:30pm", "make it 12pm", "2026-03-05T12:00:00+05:00"},
  };
  for (const auto& [task, said, due] : kTalks) {
    Talk talk;
    talk.say(task);
    talk.say(said);
    EXPECT_EQ(talk.due(), due) << task;
  }
}

TEST(DueChange, AWeekdayWithAnHourCountsFromTheTasksOwnWeek) {
  for (const char* said : {"make it wednesday 2pm", "make it wednesday at 2pm", "budh ko dopahar 2 baje kar do"}) {
    Talk talk;
    talk.say("email mom on tuesday at 9");
    talk.say(said);  // On a Wednesday, of a task of next week.
    EXPECT_EQ(talk.due(), "2026-03-11T14:00:00+05:00") << said;
  }
}

TEST(DueChange, ADayAndAReminderInOneSentenceAreBothDone) {
  Talk talk;
  talk.say("email the school on tuesday");
  talk.say("make it wednesday 2pm and remind me an hour earlier");
  EXPECT_EQ(talk.due(), "2026-03-11T14:00:00+05:00");
  ASSERT_EQ(talk.open_tasks().at(0).reminders.size(), 1U);
  EXPECT_EQ(talk.open_tasks().at(0).reminders[0].minutes_before, 60);
  talk.say("thx, and mark it important");
  EXPECT_EQ(talk.open_tasks().at(0).priority, Priority::kHigh);
}

TEST(DueChange, PuttingOffIsNeverToAnEarlierDay) {
  Talk talk;
  talk.say("pay rent april 3");
  talk.say("postpone rent to the day after");
  EXPECT_EQ(talk.due(), "2026-04-04");
  talk.say("move the rent to tuesday 10 march");
  talk.say("the rent can wait till wednesday");
  EXPECT_EQ(talk.due(), "2026-03-11");
}

TEST(DueChange, AReminderStaysBeforeATaskThatMoves) {
  Talk talk;
  talk.say("timesheet today at 5pm");
  talk.say("remind me at 4pm");
  EXPECT_NE(talk.say("push it to tomorrow 10am").find("at 9:00 am"), std::string::npos);
}

/// At half past ten in the morning.
class Morning : public Talk {
 public:
  Morning() { clock_.advance(std::chrono::minutes(-270)); }
};

TEST(DueChange, NowIsNoHourOfTheNight) {
  Morning talk;
  talk.say("call Sara tomorrow at 9pm");
  talk.say("move it to now");
  EXPECT_EQ(talk.due().find("T22:"), std::string::npos) << talk.due();
}

TEST(DueChange, TheSameWeekdayIsTheNextOneOnceItsHourIsPast) {
  Talk talk;  // On a wednesday at three in the afternoon.
  talk.say("blood test tomorrow at 8am");
  talk.say("move the blood test to wednesday");
  EXPECT_EQ(talk.due(), "2026-03-11T08:00:00+05:00");
  talk.say("move the blood test to wednesday at 8pm");
  EXPECT_EQ(talk.due(), "2026-03-11T20:00:00+05:00");
}

/// Behind the hour of a task of today.
class Evening : public Talk {
 public:
  Evening() {
    say("blood test at 4pm");
    clock_.advance(std::chrono::hours(3));
  }
};

TEST(DueChange, WhateverStandsBesideTheWeekdayOfAnHourThatIsPast) {
  for (const char* said :
       {"move it to wednesday", "move it by wednesday", "isko budh ke din kar do", "اسے بدھ کے دن کر دو"}) {
    Evening talk;
    talk.say(said);
    EXPECT_EQ(talk.due(), "2026-03-11T16:00:00+05:00") << said;
  }
}

}  // namespace
}  // namespace yaad
