#include <gtest/gtest.h>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(EventOffer, AFactWithATimeAheadIsAskedAbout) {
  struct Case {
    const char *said, *title, *due;
  };
  constexpr Case kCases[] = {
      {"the plumber is coming tomorrow at 4", "plumber is coming", "2026-03-05T16:00:00+05:00"},
      {"Lina's vaccination is on 9 april", "Lina's vaccination", "2026-04-09"},
      {"AC technician comes on Saturday between 10 and 12", "AC technician comes", "2026-03-07T10:00:00+05:00"},
      {"my brother's birthday is on saturday though", "my brother's birthday", "2026-03-07"},
      {"rent is due on the 1st", "rent", "2026-04-01"},
      {"we're moving house on the 29th", "moving house", "2026-03-29"},
      {"flying to Lisbon on the 20th, flight leaves at 6:45am", "flying to Lisbon", "2026-03-20T06:45:00+05:00"},
      {"the kids have school on saturday", "kids' school", "2026-03-07"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.said);
    EXPECT_TRUE(talk.open_tasks().empty()) << one.said;
    talk.say("yes");
    ASSERT_EQ(talk.open_tasks().size(), 1U) << one.said;
    EXPECT_EQ(talk.open_tasks().front().title, one.title);
    EXPECT_EQ(talk.due(), one.due) << one.said;
  }
}

TEST(EventOffer, WhatComesAgainAndAgainIsAskedAboutToo) {
  struct Case {
    const char *said, *title, *due, *rrule;
  };
  constexpr Case kCases[] = {
      {"Mia has swimming every Thursday at 4pm", "Mia's swimming", "2026-03-05T16:00", "FREQ=WEEKLY;BYDAY=TH"},
      {"Choir practice is Wednesdays at 7:30pm", "Choir practice", "2026-03-04T19:30", "FREQ=WEEKLY;BYDAY=WE"},
      {"rent is due on the 28th each month, £950", "rent, £950", "2026-03-28", "FREQ=MONTHLY;BYMONTHDAY=28"},
      {"sarahs birthday is the 22nd of october every year", "sarahs birthday", "2026-10-22",
       "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=22"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say("dads birthday on 3 may");  // Near to a name that is asked about, and another.
    EXPECT_TRUE(holds(talk.say(one.said), "Should I add the task")) << one.said;
    talk.say("yes");
    EXPECT_EQ(talk.due_of(one.title), one.due) << one.said;
    for (const Task& task : talk.open_tasks()) {
      if (task.title == one.title) {
        EXPECT_EQ(task.repeat ? task.repeat->rrule : "", one.rrule);
      }
    }
  }
}

TEST(EventOffer, OtherTalkIsNot) {
  for (const char* said : {"the weather is going to be nice tomorrow", "ali was here on monday", "it is hot today",
                           "dinner was great last night", "he comes home at 5", "is the plumber coming tomorrow?",
                           "sara has had a fever since monday", "I'm going to be late tomorrow",
                           "I'm going mad this week", "Tom has a cold today"}) {
    Talk talk;
    EXPECT_EQ(talk.say(said).find("Should I add"), std::string::npos) << said;
  }
}

TEST(EventOffer, AsksAboutWhatSomebodySaid) {
  for (const char* said :
       {"doctor keh raha tha goli kam kar do", "ڈاکٹر کہہ رہا تھا گولی کم کر دو", "boss ne kaha report kal tak bhej do",
        "the teacher said do the homework by friday", "mum says to buy milk"}) {
    Talk talk;
    EXPECT_TRUE(holds(talk.say(said), "(")) << said;
    EXPECT_TRUE(talk.open_tasks().empty()) << said;
    talk.say("yes");
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  EXPECT_TRUE(holds(Talk().say("the teacher said do the homework by friday"), "6 March"));
  for (const char* remark : {"mum said call me when you land", "he said he will call tomorrow", "she said delete it"}) {
    Talk talk;
    talk.say(remark);
    talk.say("yes");
    EXPECT_TRUE(talk.open_tasks().empty()) << remark;
  }
  // What is left to be done is kept.
  Talk talk;
  talk.say("ammi ne kaha doodh le aana");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(EventOffer, WhatIsAskedOfOthersIsOfferedAsATask) {
  struct Case {
    const char *said, *title, *due;
  };
  constexpr Case kCases[] = {
      {"book a hotel", "book a hotel", ""},
      {"can you book me a table for 4 tomorrow at 8pm", "book a table for 4", "2026-03-05T20:00:00+05:00"},
      {"order a pizza", "order a pizza", ""},
      {"buy a wedding gift and book a hotel", "buy a wedding gift and book a hotel", ""},
  };
  for (const Case& one : kCases) {
    Talk talk;
    EXPECT_TRUE(holds(talk.say(one.said), "I can't do that for you. Should I add the task")) << one.said;
    EXPECT_TRUE(talk.open_tasks().empty()) << one.said;
    talk.say("yes");
    ASSERT_EQ(talk.open_tasks().size(), 1U) << one.said;
    EXPECT_EQ(talk.open_tasks().front().title, one.title);
    EXPECT_EQ(talk.due(), one.due) << one.said;
  }
  for (const char* other : {"call me a cab", "order!", "play some jazz", "what's the best hotel to book?"})
    EXPECT_EQ(Talk().say(other).find("Should I add"), std::string::npos) << other;
}

TEST(EventOffer, KeepsATimetable) {
  Talk talk;
  EXPECT_TRUE(holds(talk.say("training is tues and thurs 6 to 7:30"), "I've created a task 'training'"));
  EXPECT_EQ(talk.due_of("training"), "2026-03-05T18:00");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().repeat->rrule, "FREQ=WEEKLY;BYDAY=TU,TH");
  EXPECT_TRUE(holds(talk.say("choir practice is on wednesdays"), "(yes / no)"));  // When it is not said at what hour.
}

TEST(EventOffer, AsksAboutWhatAnotherHas) {
  Talk talk;
  EXPECT_TRUE(
      holds(talk.say("johns got the optician thursday at quarter past 2"), "Should I add the task 'john's optician'"));
  talk.say("yes");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  talk.say("my brother is 30 and lives in Leeds");
  talk.say("chris got a job in march");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

}  // namespace
}  // namespace yaad
