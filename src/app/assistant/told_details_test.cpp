// What is told of a task that is named, or of one that is offered: another time, an hour, a number.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(NamedTimes, TheNamedTaskIsMovedAndNotTheOneInHand) {
  for (const char* said :
       {"actually the pickup is at half 5", "oh wait the pickup is at 5:30", "the pickup is actually at 5:30pm",
        "sorry, the pickup is at half 5 not 5", "no wait, the pickup starts at 5:30"}) {
    Talk talk;
    talk.say("remind me to pick up Leo from football at 5pm tomorrow");
    talk.say("buy shin pads on saturday");
    talk.say(said);
    EXPECT_EQ(talk.due_of("buy shin pads"), "2026-03-07") << said;
    EXPECT_EQ(talk.due_of("pick up Leo from football"), "2026-03-05T17:30") << said;
  }
}

TEST(NamedTimes, AnHourAloneIsOne) {
  Talk talk;
  talk.say("dentist on friday at 3pm");
  talk.say("buy stamps");
  talk.say("no wait, the dentist is at 4");
  EXPECT_EQ(talk.due_of("dentist"), "2026-03-06T16:00");
}

TEST(NamedTimes, WhatOnlySpeaksOfTheNameIsAskedAbout) {
  Talk talk;
  talk.say("call Margaret on her birthday, it's the 12th");
  talk.say("buy stamps");
  EXPECT_TRUE(holds(talk.say("Margaret's birthday is actually the 13th"), "Move 'call Margaret on her birthday'?"));
  EXPECT_EQ(talk.open_tasks().size(), 2U);
  talk.say("yes");
  EXPECT_EQ(talk.due_of("call Margaret on her birthday"), "2026-03-13");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(NamedTimes, AFactAndWhatNoTaskIsCalledMoveNothing) {
  for (const char* said : {"actually the weather is nice on saturday", "the sale is on saturday now",
                           "is the pickup actually at 5:30?", "actually it's raining"}) {
    Talk talk;
    talk.say("remind me to pick up Leo from football at 5pm tomorrow");
    talk.say("gym every monday at 7am");
    talk.say(said);
    EXPECT_EQ(talk.due_of("pick up Leo from football"), "2026-03-05T17:00") << said;
    EXPECT_EQ(talk.due_of("gym"), "2026-03-09T07:00") << said;
  }
}

TEST(OfferAnswers, ADetailOfWhatIsOfferedAddsItWithThat) {
  struct Case {
    const char *fact, *detail, *title, *due;
  };
  constexpr Case kCases[] = {
      {"parents evening is on the 14th", "at 6:30", "parents evening", "2026-03-14T18:30"},
      {"parents evening is on the 14th", "yes at 6:30pm", "parents evening", "2026-03-14T18:30"},
      {"parents evening is on the 14th at 6", "actually at 7", "parents evening", "2026-03-14T19:00"},
      {"mia has swimming every thursday", "at 4pm", "mia's swimming", "2026-03-05T16:00"},
      {"the plumber is coming friday", "make it 9am", "plumber is coming", "2026-03-06T09:00"},
      {"the plumber is coming friday", "sure, remind me the day before", "plumber is coming", "2026-03-06"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    EXPECT_TRUE(holds(talk.say(one.fact), "Should I add the task")) << one.fact;
    talk.say(one.detail);
    EXPECT_EQ(talk.due_of(one.title), one.due) << one.detail;
  }
}

TEST(OfferAnswers, AnotherNumberIsOfTheOfferAndOfNoTaskInHand) {
  Talk talk;
  talk.say("clean the spare room");
  EXPECT_TRUE(holds(talk.say("and book a table for sat night, 4 people"), "Should I add the task"));
  talk.say("make that 5");
  EXPECT_EQ(talk.due_of("clean the spare room"), "");
  EXPECT_EQ(talk.due_of("book a table, 5 people"), "2026-03-07T21:00");
}

TEST(OfferAnswers, ANoAndAnotherMatterAddNothing) {
  for (const char* said : {"no", "no at 5 i'm busy", "what's on today at 6?", "at the town hall"}) {
    Talk talk;
    talk.say("parents evening is on the 14th");
    talk.say(said);
    EXPECT_TRUE(talk.open_tasks().empty()) << said;
  }
}

TEST(NamedTimes, ADayThatIsNoGoodGivesWayToAnother) {
  for (const char* said :
       {"actually saturdays no good, monday", "saturday doesn't work, make it monday",
        "can't do saturday, how about monday instead", "sorry, can't make saturday, monday please"}) {
    Talk talk;
    talk.say("car service on saturday at 9am");
    talk.say(said);
    EXPECT_EQ(talk.due_of("car service"), "2026-03-09T09:00") << said;
    EXPECT_FALSE(talk.open_tasks().front().repeat) << said;
  }
  Talk same;
  same.say("group meeting on thursday at 2pm");
  same.say("cant do thursday, friday same time instead");
  EXPECT_EQ(same.due_of("group meeting"), "2026-03-06T14:00");
  Talk wet;
  wet.say("plant bulbs on saturday");
  wet.say("saturday looks wet so sunday");
  EXPECT_EQ(wet.due_of("plant bulbs"), "2026-03-08");
  Talk series;  // Only that turn, and the series rather than what was touched last.
  series.say("gym every monday, wednesday and friday at 6:30am");
  series.say("buy socks");
  series.say("cant make friday this week, do it saturday instead");
  EXPECT_EQ(series.due_of("gym"), "2026-03-07T06:30");
  EXPECT_EQ(series.due_of("buy socks"), "");
  Talk other;  // Nothing is due then.
  other.say("car service on saturday at 9am");
  other.say("sunday is no good, my mother is here");
  EXPECT_EQ(other.due_of("car service"), "2026-03-07T09:00");
}

TEST(NamedTimes, TheSameTimeIsThatOfTheTask) {
  for (const char* said : {"move it to the 12th same time", "move the dentist to the 12th at the same time",
                           "move it to next thursday but same time"}) {
    Talk talk;
    talk.say("dentist on friday at 10:20am");
    talk.say(said);
    EXPECT_EQ(talk.due_of("dentist"), "2026-03-12T10:20") << said;
  }
  Talk undated;  // Nor is it the time that it is now.
  undated.say("dentist on friday");
  undated.say("thursday at the same time");
  EXPECT_EQ(undated.due_of("dentist"), "2026-03-05");
}

TEST(NamedTimes, NobodyIsATask) {
  Talk talk;
  talk.say("dentist on friday");
  talk.say("could you put her down for next week then?");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().title, "dentist");
}

TEST(RelativeTurns, WhatOthersDoIsNotTheTaskInHand) {
  Talk talk;
  talk.say("moving house on the 20th");
  talk.say("broadband guy coming on friday at 8am");
  talk.say("defrost the freezer the night before we move");
  EXPECT_EQ(talk.due_of("defrost the freezer"), "2026-03-19T21:00");
  Talk none;
  none.say("broadband guy coming on friday at 8am");
  EXPECT_TRUE(holds(none.say("defrost the freezer the night before we move"), "Before what?"));
  Talk hand;
  hand.say("trip to Hunza on the 20th");
  hand.say("pack the bags the night before we leave");
  EXPECT_EQ(hand.due_of("pack the bags"), "2026-03-19T21:00");
}

TEST(NamedTimes, NewsMayBeOfWhatTheTaskHangsOn) {
  Talk talk;
  talk.say("flight to lisbon on april 14 at 6:45am");
  talk.say("need to renew my passport before that");
  const std::string asked = talk.say("the airline changed it to 7:20");
  EXPECT_TRUE(holds(asked, "flight to lisbon") && holds(asked, "renew my passport")) << asked;
  talk.say("the flight");
  EXPECT_EQ(talk.due_of("flight to lisbon"), "2026-04-14T07:20");
  EXPECT_EQ(talk.due_of("renew my passport"), "2026-04-14T06:45");
  Talk one;
  one.say("flight to lisbon on april 14 at 6:45am");
  one.say("the airline changed it to 7:20");
  EXPECT_EQ(one.due_of("flight to lisbon"), "2026-04-14T07:20");
}

TEST(NamedTimes, AnAlarmBesideATaskIsItsReminder) {
  for (const char* said :
       {"early shift tomorrow 7am, set an alarm for 5:30", "early shift tomorrow 7am, alarm at 5:30am"}) {
    Talk talk;
    talk.say(said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << said;
    const Task task = talk.open_tasks().front();
    EXPECT_EQ(task.title, "early shift") << said;
    ASSERT_EQ(task.reminders.size(), 1U) << said;
    EXPECT_EQ(to_rfc3339(*task.reminders.front().trigger_time), "2026-03-05T00:30:00.000Z") << said;
  }
  Talk other;  // One of another thing is its own.
  other.say("call Sara tomorrow, set the table for 5");
  for (const Task& task : other.open_tasks()) EXPECT_TRUE(task.reminders.empty());
}

TEST(NamedTimes, EachRoomHasItsDay) {
  Talk talk;
  talk.say("pack kitchen thursday, bedrooms friday");
  EXPECT_EQ(talk.due_of("pack kitchen"), "2026-03-05");
  ASSERT_EQ(talk.open_tasks().size(), 2U);
  Talk list;  // One day is that of all of it.
  list.say("buy curtains, cushions friday");
  EXPECT_EQ(list.open_tasks().size(), 1U);
}

}  // namespace
}  // namespace yaad
