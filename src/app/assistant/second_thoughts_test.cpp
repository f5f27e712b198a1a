// Second thoughts on the task in hand, in words that are no order.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(SecondThoughts, AnotherHourOrHalfOfTheDay) {
  struct Case {
    const char *said, *due;
  };
  constexpr Case kCases[] = {
      {"no wait 7", "2026-03-08T19:00"},
      {"actually 7", "2026-03-08T19:00"},
      {"nahi 7", "2026-03-08T19:00"},
      {"6 am not pm", "2026-03-08T06:00"},
      {"I mean am", "2026-03-08T06:00"},
      {"am", "2026-03-08T06:00"},
      {"not pm, am", "2026-03-08T06:00"},
      {"morning, not evening", "2026-03-08T06:00"},
      {"sham nahi subah", "2026-03-08T06:00"},
      {"شام نہیں صبح", "2026-03-08T06:00"},
      {"5:30 am not pm", "2026-03-08T05:30"},
      {"I meant in the morning", "2026-03-08T06:00"},
      {"sorry, I meant 6 am", "2026-03-08T06:00"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say("add flight sunday at 6pm");
    talk.say(one.said);
    EXPECT_EQ(talk.due_of("flight"), one.due) << one.said;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << one.said;
  }
}

TEST(SecondThoughts, ItIsDoneAtAnotherTime) {
  struct Case {
    const char *said, *due;
  };
  constexpr Case kCases[] = {
      {"get it on saturday", "2026-03-07"},
      {"I'll do it tomorrow", "2026-03-05"},
      {"buy it on friday", "2026-03-06"},
      {"I will get it tomorrow", "2026-03-05"},
      {"I've got until friday", "2026-03-06"},
      {"actually we have till monday", "2026-03-09"},
      {"it can wait until sunday", "2026-03-08"},
      {"let's do it on friday instead", "2026-03-06"},
      {"I'll do it saturday instead", "2026-03-07"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say("add buy paint for the fence");
    talk.say(one.said);
    EXPECT_EQ(talk.due_of("buy paint for the fence"), one.due) << one.said;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << one.said;
  }
}

TEST(SecondThoughts, UntilADayIsLaterThanBefore) {
  Talk talk;
  talk.say("finish reading the novel by sunday");
  talk.say("I've got until wednesday, actually");
  EXPECT_EQ(talk.due_of("finish reading the novel"), "2026-03-11");
}

TEST(SecondThoughts, AReminderIsNoLongerNeeded) {
  Talk talk;
  talk.say("add meeting friday at 11am, remind me 1 hour before and 10 minutes before");
  talk.say("I don't need the 1 hour one");
  ASSERT_EQ(talk.open_tasks().front().reminders.size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().reminders.front().minutes_before, 10);
  talk.say("take off the other one too");
  EXPECT_TRUE(talk.open_tasks().front().reminders.empty());
}

TEST(SecondThoughts, FurtherOn) {
  for (const char* said : {"move it a day further", "push it another day", "put it one day on"}) {
    Talk talk;
    talk.say("add gym tomorrow at 6pm");
    talk.say(said);
    EXPECT_EQ(talk.due_of("gym"), "2026-03-06T18:00") << said;
  }
}

TEST(SecondThoughts, WhatIsForgottenIsAskedAbout) {
  for (const char* said : {"actually forget it, I'm too tired", "forget it, I'm too tired", "oh scrap that"}) {
    Talk talk;
    talk.say("add gym at 6pm");
    EXPECT_TRUE(holds(talk.say(said), "Delete 'gym'?")) << said;
  }
}

TEST(SecondThoughts, ACallerWantsAnotherTime) {
  Talk talk;
  talk.say("vet visit on sunday at 4pm");
  talk.say("vet called, they want 4:15");
  EXPECT_EQ(talk.due_of("vet visit"), "2026-03-08T16:15");
  talk.say("they can only do monday");
  EXPECT_EQ(talk.due_of("vet visit"), "2026-03-09T16:15");
  talk.say("he said he wants tuesday");
  EXPECT_EQ(talk.due_of("vet visit"), "2026-03-10T16:15");
}

TEST(SecondThoughts, WhatDoesNotTakePlaceMovesNothingElse) {
  Talk talk;
  talk.say("standup every weekday at 9:30am");
  talk.say("sprint review friday 3pm");
  EXPECT_TRUE(holds(talk.say("no standup tomorrow, it's a holiday"), "Skipped 'standup'"));
  talk.say("no class on saturday, the teacher is ill");
  talk.say("no gym tomorrow because I'm sick");
  EXPECT_EQ(talk.due_of("sprint review"), "2026-03-06T15:00");
}

TEST(SecondThoughts, BehindAListOfOneName) {
  Talk talk;
  talk.say("add pick up Hania from ballet tomorrow at 4pm");
  talk.say("add buy ballet shoes");
  talk.say("what time was ballet again?");
  talk.say("make it 4:30, they're running late");
  EXPECT_EQ(talk.due_of("pick up Hania from ballet"), "2026-03-05T16:30");
  EXPECT_EQ(talk.due_of("buy ballet shoes"), "");
  Talk other;
  other.say("add call ballet school");
  other.say("add buy ballet shoes");
  other.say("when is ballet");
  EXPECT_TRUE(holds(other.say("make it 4:30pm"), "Which one do you mean?"));
  other.say("call");
  EXPECT_EQ(other.due_of("call ballet school"), "2026-03-04T16:30");
}

TEST(SecondThoughts, TheCorrectingWordWithASlip) {
  for (const char* said : {"acutally 10", "actualy 10", "actully 10am", "Acutally make it 10", "oh actualy 10"}) {
    Talk talk;
    talk.say("dentist on friday at 9:30am");
    talk.say(said);
    EXPECT_EQ(talk.due_of("dentist"), "2026-03-06T10:00") << said;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
}

TEST(SecondThoughts, AreNoTaskOfSuchAName) {
  Talk talk;
  talk.say("service the boiler");
  talk.say("dry cleaning on saturday");
  talk.say("car service on saturday");
  talk.say("parents evening on friday at 6pm");
  talk.say("actually make the boiler urgent");
  talk.say("actualy make the dry cleaning sunday");
  talk.say("oops actuallly make the car service monday");
  talk.say("oh wait parents evening is at 6:30pm");
  EXPECT_EQ(talk.open_tasks().size(), 4U);
  EXPECT_EQ(talk.due_of("dry cleaning"), "2026-03-08");
  EXPECT_EQ(talk.due_of("car service"), "2026-03-09");
  EXPECT_EQ(talk.due_of("parents evening"), "2026-03-06T18:30");
  for (const Task& task : talk.open_tasks())
    EXPECT_EQ(task.priority == Priority::kHigh, task.title == "service the boiler") << task.title;
}

}  // namespace
}  // namespace yaad
