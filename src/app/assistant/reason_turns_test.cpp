// What happened, and what becomes of a task by it.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(ReasonTurns, AnOrderBehindAReasonIsOfTheTaskInHand) {
  for (const char* said : {"she quit, delete it", "haha no don't, delete that", "my boss is ill, cancel it",
                           "it rained so scrap it", "they cancelled it", "it got cancelled"}) {
    Talk talk;
    talk.say("buy soil");
    talk.say("call Rita about the rota friday");
    EXPECT_TRUE(holds(talk.say(said), "Delete 'call Rita about the rota'?")) << said;
    EXPECT_TRUE(holds(talk.say("yes"), "Deleted 'call Rita about the rota'")) << said;
    EXPECT_EQ(talk.due_of("buy soil"), "") << said;
  }
  for (const char* said : {"he came, done", "went shopping, all done", "bob called, mark it done"}) {
    Talk talk;
    talk.say("buy soil");
    talk.say("AC repair tomorrow");
    EXPECT_TRUE(holds(talk.say(said), "Done: 'AC repair' is completed")) << said;
  }
  Talk talk;
  talk.say("hang out the washing friday");
  EXPECT_TRUE(holds(talk.say("it's raining, push it to sunday"), "Sunday, 8 March"));
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(ReasonTurns, TheReasonMayNameTheTask) {
  Talk talk;
  talk.say("early shift sunday 6am");
  talk.say("late shift saturday 2pm");
  talk.say("buy milk");
  EXPECT_TRUE(holds(talk.say("i swapped the sunday shift, take that off"), "Delete 'early shift'?"));
  talk.say("no");
  EXPECT_TRUE(holds(talk.say("i swapped the shift, take that off"), "Which one do you mean?"));
}

TEST(ReasonTurns, TheReasonMaySayWhen) {
  Talk talk;
  talk.say("yoga every tuesday 7pm");
  EXPECT_TRUE(holds(talk.say("i'm away next week, skip it"), "left out Tuesday, 10 March"));
  talk.say("water the plants every wednesday and sunday");
  EXPECT_TRUE(holds(talk.say("i'm away next week, skip it"), "(yes / no)"));
}

TEST(ReasonTurns, AllDoneBehindAListIsOfTheList) {
  Talk talk;
  talk.say("add rice");
  talk.say("add tomatoes");
  talk.say("show my tasks");
  EXPECT_TRUE(holds(talk.say("went shopping, all done"), "Mark these 2 tasks as done?"));
  talk.say("yes");
  EXPECT_TRUE(talk.open_tasks().empty());
}

TEST(ReasonTurns, AReminderBehindAReasonIsOfTheTaskInHand) {
  Talk talk;
  talk.say("call Ann tomorrow at 5");
  EXPECT_TRUE(holds(talk.say("i'm driving, remind me in an hour"), "I'll remind you of 'call Ann'"));
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(ReasonTurns, AsksOfWhatWhenNothingIsInHand) {
  for (const char* said : {"she quit, delete it", "he came, done", "they'll come wednesday instead"}) {
    Talk talk;
    EXPECT_TRUE(holds(talk.say(said), "Which task do you mean?")) << said;
  }
  Talk talk;
  talk.say("buy milk");
  EXPECT_FALSE(holds(talk.say("call mom, delete it"), "Delete 'buy milk'")) << "a thing to do is no reason";
}

TEST(NewsTurns, MovesWhatSomebodyMoved) {
  for (const char* said : {"they moved it to monday", "they moved the dentist to monday at the same time",
                           "she wants monday instead", "the doctor moved it to monday", "he can't make it, monday then",
                           "they'll come monday instead", "the dentist moved my appointment to monday",
                           "they've rescheduled it for monday", "dentist called, they want monday"}) {
    Talk talk;
    talk.say("dentist friday 3pm");
    EXPECT_TRUE(holds(talk.say(said), "Monday, 9 March at 3:00 pm")) << said;
  }
  Talk talk;
  talk.say("Acme kickoff friday 10am");
  talk.say("Acme review monday 2pm");
  EXPECT_TRUE(holds(talk.say("Acme moved everything a week later"), "Change these 2 tasks?"));
}

TEST(NewsTurns, ReadsNamesWithoutAnArticle) {
  Talk talk;
  talk.say("parents evening thursday 6pm");
  EXPECT_TRUE(holds(talk.say("the school changed parents evening to 7pm"), "at 7:00 pm"));
  EXPECT_TRUE(holds(talk.say("they pushed parents evening back a week"), "Thursday, 12 March at 7:00 pm"));
  EXPECT_TRUE(holds(talk.say("school says it's on friday now"), "Change 'parents evening': friday?"));
  talk.say("no");
  EXPECT_TRUE(holds(talk.say("parents evening's cancelled"), "Delete 'parents evening'?"));
}

TEST(NewsTurns, LeavesOutATurnOfTheSeriesInHand) {
  for (const char* said : {"no class next week", "instructor's sick, skip tuesday",
                           "instructor is sick, no yoga tuesday", "it's off next week"}) {
    Talk talk;
    talk.say("yoga every tuesday 7pm");
    EXPECT_TRUE(holds(talk.say(said), "Skipped 'yoga' on Tuesday, 10 March")) << said;
  }
}

TEST(NewsTurns, LeavesRemarksAlone) {
  Talk talk;
  talk.say("dentist friday 3pm");
  EXPECT_TRUE(holds(talk.say("he can only do saturday"), "Saturday, 7 March at 3:00 pm"));
  for (const char* said : {"we moved the couch to the garage", "he wants pizza instead", "they changed the rules",
                           "he moved to Berlin", "they came on monday"})
    EXPECT_FALSE(holds(talk.say(said), "dentist")) << said;
  EXPECT_EQ(talk.due_of("dentist"), "2026-03-07T15:00");
}

TEST(ReasonTurns, TheVerbOfTheTaskInHandBehindAReason) {
  for (const auto& [task, said] :
       {std::pair("order a birthday present for dad", "it has to arrive in time, so order it by friday"),
        std::pair("order a birthday present for dad", "needs to arrive in time so order it by friday"),
        std::pair("send the forms", "they close at the weekend so please send them by friday")}) {
    Talk talk;
    talk.say(task);
    EXPECT_TRUE(holds(talk.say(said), "is now due on Friday, 6 March")) << said;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  Talk other;  // Of another task it is not told what "it" is.
  other.say("buy milk");
  EXPECT_TRUE(holds(other.say("needs to arrive in time so order it by friday"), "Should I add the task 'order it'"));
  EXPECT_EQ(other.open_tasks().size(), 1U);
}

TEST(ReasonTurns, AnOrderIsUnderstoodBeforeItsReason) {
  for (const char* said : {"delete the wiper blades, the garage will do it", "cancel it, I'll get them next month",
                           "drop the wiper blades, my brother got some"}) {
    Talk talk;
    talk.say("buy new wiper blades");
    EXPECT_TRUE(holds(talk.say(said), "Delete 'buy new wiper blades'?")) << said;
  }
  Talk gym;
  gym.say("gym friday at 6");
  EXPECT_TRUE(
      holds(gym.say("skip the gym friday, I'm too tired"), "does not repeat, so there is no next one. Delete it?"));
  gym.say("no");
  EXPECT_EQ(gym.open_tasks().size(), 1U);
}

TEST(NewsTurns, WhoComesComesToTheVisit) {
  Talk talk;
  talk.say("the plumber is coming tomorrow at 10");
  talk.say("yes");
  for (const char* before : {"tidy up tomorrow at 9", "tidy up before he comes"}) {
    talk.say(before);
    talk.say("he's coming at 11 now");
    EXPECT_EQ(talk.due_of("plumber is coming"), "2026-03-05T11:00") << before;
    talk.say("he's coming at 10 now");
  }
  EXPECT_EQ(talk.due_of("tidy up"), "2026-03-05T09:00");
  Talk none;  // What is done for a visit that is not there stays where it is.
  none.say("tidy up tomorrow at 9");
  none.say("she's coming at 11 now");
  EXPECT_EQ(none.due_of("tidy up"), "2026-03-05T09:00");
}

}  // namespace
}  // namespace yaad
