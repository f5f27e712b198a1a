// That something is done, by the past of its verb.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(DoneTurns, ThePastOfATasksVerbCompletesIt) {
  for (const auto& [task, said] :
       {std::pair("call Dana tomorrow", "okay called her"), std::pair("water the plants today", "i watered them today"),
        std::pair("choir today at 7:30pm", "I went to choir"), std::pair("rsvp to Ana's wedding by friday", "rsvp'd"),
        std::pair("pack charger", "packed the charger"), std::pair("email Bob the report", "emailed him"),
        std::pair("pick up Hania", "picked her up"), std::pair("visit grandma", "visited her today"),
        std::pair("swim today", "swam"), std::pair("gym today", "went to the gym"),
        std::pair("buy a gift for Zoe", "i got the gift too")}) {
    Talk talk;
    talk.say(task);
    const std::string reply = talk.say(said);
    EXPECT_TRUE(holds(reply, "Done: ")) << said << ": " << reply;
    EXPECT_TRUE(talk.open_tasks().empty()) << said;
  }
}

TEST(DoneTurns, SeveralAreCompletedTogether) {
  Talk talk;
  talk.say("feed the fish");
  talk.say("water the plants");
  talk.say("did the fish and the plants");
  EXPECT_TRUE(talk.open_tasks().empty());
  talk.say("pack socks");
  talk.say("pack shoes");
  EXPECT_TRUE(holds(talk.say("all packed"), "Mark these 2 tasks as done?"));
  talk.say("yes");
  EXPECT_TRUE(talk.open_tasks().empty());
  talk.say("buy diapers");
  talk.say("buy wipes");
  EXPECT_TRUE(holds(talk.say("tick both shopping things off"), "Mark these 2 tasks as done?"));
  talk.say("yes");
  EXPECT_TRUE(talk.open_tasks().empty());
}

TEST(DoneTurns, AsksWhereItMayBeAnother) {
  Talk talk;
  talk.say("run every day at 7am");
  EXPECT_TRUE(holds(talk.say("ran this morning"), "The next 'run' is due tomorrow"));
  talk.say("no");
  talk.say("call Tom today");
  EXPECT_TRUE(holds(talk.say("he called"), "Mark 'call Tom'"));
  talk.say("no");
  talk.say("call Ann today");
  talk.say("buy milk");
  EXPECT_TRUE(holds(talk.say("called her"), "Which one do you mean?"));
  EXPECT_TRUE(holds(talk.say("2"), "Done: "));
  EXPECT_EQ(talk.open_tasks().size(), 3U);
}

TEST(DoneTurns, TheVerbTellsWhichTaskIsMeant) {
  Talk talk;
  talk.say("send the invoice to Kim friday");
  talk.say("buy bread");
  EXPECT_TRUE(holds(talk.say("sent it"), "Done: 'send the invoice to Kim'"));
  EXPECT_EQ(talk.due_of("buy bread"), "");
}

TEST(DoneTurns, DoneForThisWeekIsOfTheSeriesInHand) {
  Talk talk;
  talk.say("clean the bathroom every week");
  EXPECT_TRUE(holds(talk.say("done for this week"), "Done: 'clean the bathroom'"));
}

TEST(DoneTurns, WhatWasMissedIsStillOpen) {
  Talk talk;
  talk.say("gym every monday 6pm");
  for (const char* said : {"missed the gym", "i skipped gym today", "oh i forgot the gym"})
    EXPECT_TRUE(holds(talk.say(said), "Not done yet:\n1. gym")) << said;
  EXPECT_EQ(talk.due_of("gym"), "2026-03-09T18:00");
}

TEST(DoneTurns, APartOfAListIsNotAllOfIt) {
  Talk talk;
  talk.say("pack charger and passport by friday");
  EXPECT_EQ(talk.say("packed the charger"), "Done: 'pack charger'. Still open: 'pack passport'.");
  EXPECT_EQ(talk.due_of("pack passport"), "2026-03-06");
}

TEST(DoneTurns, BothAndAllAreSeveral) {
  Talk talk;
  talk.say("call the bank");
  talk.say("call mom");
  EXPECT_TRUE(holds(talk.say("called both"), "Mark these 2 tasks as done?"));
}

TEST(DoneTurns, RemarksCompleteNothing) {
  Talk talk;
  talk.say("call mom tomorrow");
  talk.say("fix the sofa");
  talk.say("buy milk");
  for (const char* said : {"i called him but no answer", "called in sick", "we fixed dinner", "i got lost",
                           "i wanted to call her", "ran out of milk", "did you call her?", "went to Paris last year"}) {
    EXPECT_FALSE(holds(talk.say(said), "Done: ")) << said;
    talk.say("no");
  }
  EXPECT_EQ(talk.open_tasks().size(), 3U);
}

TEST(DoneTurns, WhatCanBeDoneThenIsMoved) {
  Talk talk;
  talk.say("add vacuuming");
  talk.say("laundry today");
  EXPECT_TRUE(holds(talk.say("the vacuuming can be done tomorrow"), "Moved: 'vacuuming' is now due tomorrow"));
  EXPECT_TRUE(holds(talk.say("laundry could be done on sunday"), "Moved: 'laundry' is now due on Sunday"));
}

TEST(DoneTurns, TakesItBackBehindAReason) {
  Talk talk;
  talk.say("call Tom today");
  talk.say("done");
  EXPECT_TRUE(holds(talk.say("wait, i didn't. reopen it"), "'call Tom' is open again"));
}

TEST(DoneTurns, WhichOfTwoIsAsked) {
  Talk talk;
  talk.say("send photos to Anna on friday");
  talk.say("send photos to Ben on saturday");
  EXPECT_TRUE(holds(talk.say("I sent the photos"), "Which one"));
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(DoneTurns, DoneForTodayIsNotTheTurnOfALaterDay) {
  for (const auto& [series, said] :
       {std::pair("gym every monday and friday at 6pm", "done for today"),
        std::pair("gym every monday and friday at 6pm", "i'm done with it for today"),
        std::pair("gym every monday and friday at 6pm", "finished for the day"),
        std::pair("choir every monday at 7pm", "done for this week"), std::pair("gym every friday", "done for now")}) {
    Talk talk;
    talk.say(series);
    EXPECT_TRUE(holds(talk.say(said), "is next due on")) << said;
    EXPECT_TRUE(holds(talk.say("mark it as done"), "Done:")) << said;  // Who means that one says so.
  }
  Talk today;
  today.say("gym every wednesday at 6pm");
  EXPECT_TRUE(holds(today.say("done for today"), "Done: 'gym', due today"));
  Talk thesis;  // A day's work on it is not all of it.
  thesis.say("write the thesis by friday");
  EXPECT_TRUE(
      holds(thesis.say("i'm done with it for today"), "Mark 'write the thesis', due on Friday, 6 March, as done?"));
}

TEST(DoneTurns, DidWhatBearsTheName) {
  for (const char* said : {"Did that Amazon thing", "did the amazon return", "i did the amazon thing"}) {
    Talk talk;
    talk.say("drop off the Amazon return at UPS by friday");
    talk.say("buy milk");
    EXPECT_TRUE(holds(talk.say(said), "Done: 'drop off the Amazon return at UPS'")) << said;
    EXPECT_TRUE(holds(talk.say("oops, no I didn't, put it back"), "is open again")) << said;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << said;
  }
  for (const char* said : {"did the plumber call", "did the bread arrive", "did it rain"}) {
    Talk talk;
    talk.say("call the plumber");
    talk.say("buy bread");
    talk.say(said);
    EXPECT_EQ(talk.open_tasks().size(), 2U) << said;
  }
}

TEST(DoneTurns, SomebodyIsNoNameOfATask) {
  Talk talk;
  talk.say("call dad tonight");
  talk.say("pick him up tomorrow at 9");
  EXPECT_TRUE(holds(talk.say("just called him"), "Done: 'call dad'"));
  EXPECT_EQ(talk.due_of("pick him up"), "2026-03-05T09:00");
  Talk which;  // Two men may be meant; mum is none.
  which.say("call dad");
  which.say("yes");
  which.say("ring the plumber");
  which.say("phone mum tomorrow");
  which.say("buy socks");
  const std::string asked = which.say("just rang him");
  EXPECT_TRUE(holds(asked, "call dad") && holds(asked, "ring the plumber") && !holds(asked, "phone mum")) << asked;
  Talk fed;
  fed.say("feed the dog at 6pm");
  fed.say("vet said to give him the tablets with food");
  EXPECT_TRUE(holds(fed.say("fed him"), "Done: 'feed the dog'"));
  Talk none;  // A title that says "her" is not the one that was done.
  none.say("pick her up at 9");
  none.say("buy socks");
  const auto before = none.open_tasks().size();
  none.say("told her");
  EXPECT_EQ(none.open_tasks().size(), before);
}

TEST(DoneTurns, AnotherDeedOnTheNameIsAsked) {
  for (const auto& [task, said] :
       {std::pair("dave can do tomorrow between 8 and 10, someone needs to let him in", "paid dave"),
        std::pair("call dave", "paid dave"),
        std::pair("need someone to do the oranges and i have to wash the bibs before sunday", "bibs washed")}) {
    Talk talk;
    talk.say(task);
    const std::string reply = talk.say(said);
    EXPECT_FALSE(holds(reply, "Done: ")) << said << ": " << reply;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  for (const auto& [task, said] :
       {std::pair("electricity bill", "paid the electricity"), std::pair("call dave", "rang dave"),
        std::pair("clean the kitchen floor", "mopped the kitchen floor"),
        std::pair("get the permission slip signed", "signed the permission slip")}) {
    Talk talk;
    talk.say(task);
    EXPECT_TRUE(holds(talk.say(said), "Done: ")) << said;
  }
}

TEST(DoneTurns, WhatIsSortedAfterOtherTalkIsAsked) {
  Talk talk;
  talk.say("need to ask margaret about the mince pies by the 13th");
  talk.say("the vicars away on sunday so someone has to find a preacher");
  EXPECT_TRUE(holds(talk.say("rev collins said yes so thats sorted"), "as done? (yes / no)"));
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  Talk of_it;
  of_it.say("need to find a preacher");
  EXPECT_TRUE(holds(of_it.say("rev collins said yes so thats sorted"), "Done: "));
}

}  // namespace
}  // namespace yaad
