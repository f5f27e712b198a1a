// "Leave for the airport 3 hours before", "read every evening until the exam".
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(RelativeTurns, ATaskBeforeAnother) {
  Talk talk;
  talk.say("flight to Dubai on 5 april at 9pm");
  talk.say("check in online 24 hours before");
  EXPECT_EQ(talk.due_of("check in online"), "2026-04-04T21:00");
  EXPECT_TRUE(
      holds(talk.say("leave for the airport 3 hours before"), "before 'flight to Dubai'"));  // Not the check-in.
  EXPECT_EQ(talk.due_of("leave for the airport"), "2026-04-05T18:00");
  talk.say("pack the bags the day before");
  EXPECT_EQ(talk.due_of("pack the bags"), "2026-04-04");
  talk.say("charge the phone 2 hours before the flight");
  EXPECT_EQ(talk.due_of("charge the phone"), "2026-04-05T19:00");
}

TEST(RelativeTurns, ADayBeforeADay) {
  Talk talk;
  talk.say("Omar visits on 12 march");
  talk.say("get the guest room ready the day before he comes");
  EXPECT_EQ(talk.due_of("get the guest room ready"), "2026-03-11");
  talk.say("buy cake two days before");
  EXPECT_EQ(talk.due_of("buy cake"), "2026-03-10");
}

TEST(RelativeTurns, NeverInThePast) {
  Talk talk;
  talk.say("dentist today at 5pm");
  EXPECT_TRUE(holds(talk.say("brush teeth 3 hours before"), "past"));
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(RelativeTurns, RemindersAndMovesAreNoTasks) {
  Talk talk;
  talk.say("dentist tomorrow at 5pm");
  talk.say("remind me 2 hours before");
  talk.say("make it an hour earlier");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.due_of("dentist"), "2026-03-05T16:00");
}

TEST(RelativeTurns, ASeriesUpToAnotherTask) {
  Talk talk;
  talk.say("exam on 14 march at 9am");
  talk.say("read every evening until the exam");
  for (const Task& task : talk.open_tasks()) {
    if (!task.repeat) continue;
    EXPECT_EQ(task.title + " " + task.repeat->rrule, "read FREQ=DAILY;UNTIL=20260313");
  }
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(RelativeTurns, AReminderOfWhatIsThereIsNoSecondTask) {
  for (const char* said : {"remind me about the council tax two days before", "remind me of the tax two days before",
                           "remind me about the council tax 2 days earlier"}) {
    Talk talk;
    talk.say("dentist tomorrow at 5pm");
    talk.say("council tax on the 1st of every month");
    EXPECT_TRUE(holds(talk.say(said), "I'll remind you of 'council tax' 2 days before")) << said;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << said;
  }
  Talk talk;  // No task is called so: it is to be done before the party.
  talk.say("party on 14 march");
  talk.say("remind me about the presents two days before");
  EXPECT_EQ(talk.due_of("presents"), "2026-03-12");
}

TEST(RelativeTurns, AnEventAndWhatComesBeforeItAreSaidTogether) {
  struct Case {
    const char *said, *event, *due, *before, *earlier;
  };
  constexpr Case kCases[] = {
      {"Dad's birthday is on May 3rd, remind me a week before to buy a present", "Dad's birthday", "2026-05-03",
       "buy a present", "2026-04-26"},
      {"I have a flight on friday at 6pm, remind me the night before to pack", "flight", "2026-03-06T18:00", "pack",
       "2026-03-05T21:00"},
      {"nurse comes friday at 10, can you remind me the evening before to get the dressings out", "nurse comes",
       "2026-03-06T10:00", "get the dressings out", "2026-03-05T18:00"},
      {"meeting with Tom tomorrow at 10, prep slides before that", "meeting with Tom", "2026-03-05T10:00",
       "prep slides", "2026-03-05T10:00"},
      {"flying to Lisbon on the 20th, check in online 24 hours before", "flying to Lisbon", "2026-03-20",
       "check in online", "2026-03-19"},
      {"dentist on friday at 3, remind me to leave at 2", "dentist", "2026-03-06T15:00", "leave", "2026-03-06T14:00"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.said);
    EXPECT_EQ(talk.open_tasks().size(), 2U) << one.said;
    EXPECT_EQ(talk.due_of(one.event), one.due) << one.said;
    EXPECT_EQ(talk.due_of(one.before), one.earlier) << one.said;
  }
  Talk talk;
  talk.say("call Tom tomorrow at 5pm, remind me 10 minutes before");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(Talk().say("gym at 6pm, not before").find("Before what"), std::string::npos);
  EXPECT_TRUE(holds(Talk().say("also send him the agenda before then"), "Before what"));
}

TEST(RelativeTurns, UntilThenIsUntilTheTaskInHand) {
  Talk talk;
  talk.say("chemistry exam on friday at 9am");
  EXPECT_TRUE(holds(talk.say("study for chemistry every evening at 7 until then"), "until 5 March 2026"));
  EXPECT_EQ(talk.due_of("study for chemistry"), "2026-03-04T19:00");
}

TEST(RelativeTurns, WhatIsToBeRemindedOfIsATaskWhateverItSoundsLike) {
  Talk talk;
  talk.say("flight on the 20th at 8am");
  talk.say("remind me the evening before to check in online");
  EXPECT_EQ(talk.due_of("check in online"), "2026-03-19T18:00");
  EXPECT_EQ(talk.due_of("flight"), "2026-03-20T08:00");
}

TEST(RelativeTurns, ThatDayIsTheDayOfWhatWasJustSpokenOf) {
  Talk talk;
  talk.say("dentist on the 20th at 4");
  talk.say("pick the kids up from school early that day, about 3");
  EXPECT_EQ(talk.due_of("pick the kids up from school early"), "2026-03-20T15:00");
  talk.say("buy wine the same day");
  EXPECT_EQ(talk.due_of("buy wine"), "2026-03-20");
  talk.say("plan that day trip at 9am");  // A name, and no day.
  EXPECT_EQ(talk.due_of("plan that day trip").substr(0, 8), "2026-03-");
  EXPECT_NE(talk.due_of("plan that day trip"), "2026-03-20T09:00");
}

TEST(RelativeTurns, AnHourOnTheDayIsHeardInACorrection) {
  Talk talk;
  talk.say("dentist on thursday at 4.10 pm");
  const std::string day = talk.due_of("dentist").substr(0, 10);
  talk.say("no sorry its 4.30 on the thursday");
  EXPECT_EQ(talk.due_of("dentist"), day + "T16:30");
}

TEST(RelativeTurns, CountsFromTheDayThatWasSpokenOf) {
  Talk talk;
  talk.say("moving house on 20 march");
  talk.say("van is booked for 8am on the day, pick up the keys at 12");
  EXPECT_EQ(talk.due_of("van"), "2026-03-20T08:00");
  EXPECT_EQ(talk.due_of("pick up the keys"), "2026-03-20T12:00");
  talk.say("defrost the freezer the day before");
  EXPECT_EQ(talk.due_of("defrost the freezer"), "2026-03-19");
}

TEST(RelativeTurns, CountsFromWhatWasMadeTogether) {
  Talk talk;
  talk.say("dads 70th is on the 19th of march, surprise party at the golf club from 7");
  talk.say("collect the cake on the morning of");
  EXPECT_EQ(talk.due_of("collect the cake"), "2026-03-19T09:00");
  talk.say("decorate the hall that morning");
  EXPECT_EQ(talk.due_of("decorate the hall"), "2026-03-19T09:00");
  talk.say("go to the gym in the morning");  // Its own time.
  EXPECT_EQ(talk.due_of("go to the gym"), "2026-03-05T09:00");
}

TEST(RelativeTurns, KeepsAReasonWithItsErrand) {
  Talk talk;
  talk.say("also chase harlow design, they still havent paid me for october");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().title, "chase harlow design");
  EXPECT_EQ(talk.open_tasks().front().description, "they still havent paid me for october");
  talk.say("dinner with mum, she was lovely");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(RelativeTurns, OnTheDayOfWhatIsNamed) {
  Talk talk;
  talk.say("house move on 20 march");
  talk.say("take meter readings on the morning of the move");
  EXPECT_EQ(talk.due_of("take meter readings"), "2026-03-20T09:00");
  EXPECT_TRUE(holds(talk.say("buy flowers on the morning of the funeral"), "When is 'funeral'"));
  EXPECT_TRUE(holds(talk.say("bloods have to be done the friday before each one"), "Before what"));
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

}  // namespace
}  // namespace yaad
