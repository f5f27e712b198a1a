// What people say beside orders: remarks, bare errands, that something is done in other words than "done", and
// questions about what is of a kind without being called so.
#include "app/assistant/loose_turns.h"

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(LooseTurns, ARemarkIsHeardAndChangesNothing) {
  for (const char* said :
       {"ugh he lost his lunchbox again", "so tired", "my mother in law is driving me mad", "Lovely weather today.",
        "it's raining again", "my knees are killing me today", "what a day", "feeling rubbish today"}) {
    Talk talk;
    talk.say("buy milk");
    const std::string heard = talk.say(said);
    EXPECT_TRUE(holds(heard, "I have noted nothing")) << said << ": " << heard;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  // What may be an order, a question or something to keep is not waved through.
  for (const char* said :
       {"i need the thing from the place", "what is the meaning of life", "my shift is on nights thursday",
        "the dentist needs to be dealt with somehow", "can you sing"}) {
    Talk talk;
    EXPECT_FALSE(holds(talk.say(said), "I have noted nothing")) << said;
  }
}

TEST(LooseTurns, ARemarkBesideAQuestionIsNoAnswerAndTwoCloseIt) {
  Talk talk;
  talk.say("buy socks");
  talk.say("delete socks");
  const std::string once = talk.say("my mother in law is driving me mad");
  EXPECT_TRUE(holds(once, "Sorry to hear that.") && holds(once, "Delete 'buy socks'?")) << once;
  const std::string twice = talk.say("so tired");
  EXPECT_FALSE(holds(twice, "Delete 'buy socks'?")) << twice;
  talk.say("yes");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  Talk asked;  // Nor does it stand under every list.
  asked.say("buy socks");
  asked.say("delete socks");
  EXPECT_TRUE(holds(asked.say("what do i have"), "Delete 'buy socks'?"));
  const std::string again = asked.say("what's on tomorrow");
  EXPECT_TRUE(holds(again, "Left as it was: 'buy socks'.") && !holds(again, "Delete 'buy socks'?")) << again;
  asked.say("yes");
  EXPECT_EQ(asked.open_tasks().size(), 1U);
}

TEST(LooseTurns, AnErrandOfTwoWordsIsMade) {
  for (const char* said : {"call dad", "email sarah", "ring the dentist", "text mum", "ok call the school office"}) {
    Talk talk;
    talk.say(said);
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  Talk oven;
  oven.say("take the pizza out in 20 minutes");
  EXPECT_EQ(oven.due_of("take the pizza out"), "2026-03-04T15:20");
  for (const char* said : {"call me", "call a taxi", "thank god", "phone charger", "text me back", "call it a day",
                           "email address", "thank you"}) {
    Talk talk;
    talk.say(said);
    EXPECT_TRUE(talk.open_tasks().empty()) << said;
  }
}

TEST(LooseTurns, OneMoreThingToBuyIsOfTheSameDay) {
  Talk talk;
  talk.say("buy milk tomorrow #shopping");
  talk.say("and cheese");
  talk.say("and eggs too");
  EXPECT_EQ(talk.due_of("buy cheese"), "2026-03-05");
  EXPECT_EQ(talk.due_of("buy eggs"), "2026-03-05");
  EXPECT_EQ(talk.open_tasks().front().tags, std::vector<std::string>{"shopping"});
  for (const char* said : {"and i'm tired", "and then he left", "and so on", "and why is that"}) {
    Talk other;
    other.say("buy milk tomorrow");
    other.say(said);
    EXPECT_EQ(other.open_tasks().size(), 1U) << said;
  }
  Talk dentist;  // Nothing to buy: it is asked, without the "and".
  dentist.say("dentist friday");
  EXPECT_TRUE(holds(dentist.say("and cheese"), "Should I add the task 'cheese'?"));
}

TEST(LooseTurns, WhatIsOutOrInMayBeDone) {
  struct Case {
    const char *task, *said;
  };
  constexpr Case kCases[] = {
      {"send the invitations", "invitations are out"},        {"take the pizza out at 6pm", "ok pizza's out"},
      {"hand in the forms by friday", "the forms are in"},    {"put the bins out tonight", "bins are out now"},
      {"swap my shift with Kate on friday", "Kate said yes"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.task);
    talk.say("buy stamps");
    const std::string asked = talk.say(one.said);
    EXPECT_TRUE(holds(asked, "as done?")) << one.said << ": " << asked;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << one.said;
    talk.say("yes");
    ASSERT_EQ(talk.open_tasks().size(), 1U) << one.said;
    EXPECT_EQ(talk.open_tasks().front().title, "buy stamps");
  }
  for (const Case& one : {Case{"buy milk", "milk is out"},
                          {"call mum", "mum is out"},
                          {"party saturday", "the party is on"},
                          {"buy bread", "the bread is gone"},
                          {"ask Kate about it", "I said yes"}}) {
    Talk talk;
    talk.say(one.task);
    EXPECT_FALSE(holds(talk.say(one.said), "as done?")) << one.said;
    EXPECT_FALSE(talk.open_tasks().empty()) << one.said;
  }
}

TEST(LooseTurns, BillsNeedNotBeCalledSo) {
  Talk talk;
  talk.say("pay the rent on the 20th");
  talk.say("council tax on friday");
  talk.say("call the insurance about the claim");
  talk.say("phone mum tomorrow");
  talk.say("buy milk");
  for (const char* said : {"what bills are coming up", "what bills do i have", "what bills do i have coming up",
                           "what do i need to pay", "which bills are left?"}) {
    const std::string told = talk.say(said);
    EXPECT_TRUE(holds(told, "pay the rent") && holds(told, "council tax")) << said << ": " << told;
    EXPECT_FALSE(holds(told, "insurance") || holds(told, "mum") || holds(told, "milk")) << said << ": " << told;
  }
  const std::string calls = talk.say("who do i need to call");
  EXPECT_TRUE(holds(calls, "phone mum") && holds(calls, "call the insurance") && !holds(calls, "rent")) << calls;
}

TEST(LooseTurns, WhatSomebodyHasIsAsked) {
  Talk talk;
  talk.say("ben's football friday");
  talk.say("dentist for ben on thursday at 4pm");
  talk.say("buy milk");
  for (const char* said : {"what's ben got this week?", "what does ben have this week", "what has ben got on"}) {
    const std::string told = talk.say(said);
    EXPECT_TRUE(holds(told, "ben's football") && holds(told, "dentist for ben") && !holds(told, "milk")) << told;
  }
}

TEST(LooseTurns, WhatHangsOnTheTaskBeforeIsDueBeforeIt) {
  Talk talk;
  talk.say("flight to lisbon on april 14 at 6:45am");
  talk.say("remind me the evening before to check in online");
  talk.say("need to renew my passport before that too");
  EXPECT_EQ(talk.due_of("renew my passport"), "2026-04-14T06:45");
  Talk moving;
  moving.say("moving out on the 19th april");
  moving.say("2 weeks before i need to tell the council");
  moving.say("need to buy boxes before then");
  EXPECT_EQ(moving.due_of("tell the council"), "2026-04-05");
  EXPECT_EQ(moving.due_of("buy boxes"), "2026-04-19");
}

TEST(LooseTurns, WhatWasPromisedIsOffered) {
  Talk talk;
  EXPECT_TRUE(holds(talk.say("I promised Anna to water her plants"), "Should I add the task 'water Anna's plants'?"));
  talk.say("yes");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().title, "water Anna's plants");
  Talk none;
  none.say("i promised myself to never drink again");
  EXPECT_TRUE(none.open_tasks().empty());
}

TEST(LooseTurns, WhatExpiresIsOffered) {
  Talk talk;
  EXPECT_TRUE(holds(talk.say("gas safety cert for flat 1 runs out 15 april"), "Should I add the task"));
}

TEST(LooseTurns, WhatIsBegunKeepsItsDeadline) {
  Talk talk;
  talk.say("vat return for smiths due 20 march");
  talk.say("start it monday");
  EXPECT_EQ(talk.due_of("vat return for smiths"), "2026-03-20");
  EXPECT_EQ(talk.due_of("start vat return for smiths"), "2026-03-09");
  Talk both;
  both.say("also stats problem set for friday, need to start it tomorrow");
  EXPECT_EQ(both.due_of("stats problem set"), "2026-03-06");
  EXPECT_EQ(both.due_of("start stats problem set"), "2026-03-05");
  Talk undated;  // Without a deadline it is when it is done.
  undated.say("paint the fence");
  undated.say("start it saturday");
  EXPECT_EQ(undated.due_of("paint the fence"), "2026-03-07");
  EXPECT_EQ(undated.open_tasks().size(), 1U);
}

TEST(LooseTurns, WhatMovedUnknownIsOffered) {
  Talk talk;
  EXPECT_TRUE(holds(talk.say("1:1 with sam moved to thurs 11am"), "Should I add the task '1:1 with sam'"));
  EXPECT_TRUE(talk.open_tasks().empty());
  talk.say("yes");
  EXPECT_EQ(talk.due_of("1:1 with sam"), "2026-03-05T11:00");
  Talk order;  // Who orders a move means something that is there.
  EXPECT_TRUE(holds(order.say("move the dentist to thursday"), "no task like 'dentist'"));
}

TEST(LooseTurns, APartIsDoneAndTheRestIsStillNeeded) {
  Talk talk;
  talk.say("pick up 2.5mm cable n back boxes");
  talk.say("cable done still need the boxes");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().title, "pick up back boxes");
}

TEST(LooseTurns, DeedsOfOneTitleStayWhole) {
  Talk talk;
  talk.say("find a DJ, book hair and makeup, and order the cake before the end of april");
  talk.say("found a DJ");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().title, "book hair and makeup, and order the cake");
}

TEST(LooseTurns, NewsWithALengthOfTimeSetsNoReminder) {
  Talk talk;
  talk.say("lab report due sunday at 5pm");
  talk.say("handed in the lab report!! a day early can you believe it");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_TRUE(talk.open_tasks().front().reminders.empty());
  talk.say("remind me a day before");
  EXPECT_EQ(talk.open_tasks().front().reminders.size(), 1U);
}

}  // namespace
}  // namespace yaad
