// Which of several tasks is meant by what is told of it: by its name in the reason, or by its day.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

struct Said {
  const char *first, *last, *news;
};

TEST(SpokenOf, TheSubjectOfTheNewsNamesTheTask) {
  for (const Said& said :
       {Said{"add supplier delivery on thursday", "call the bank on friday",
             "supplier can't deliver this thursday, make it saturday"},
        Said{"add supplier delivery on thursday", "call the bank on friday",
             "supplier cant deliver thursday make it saturday"},
        Said{"supplier delivery jumerat ko", "bank ko call jumme ko",
             "supplier jumerat ko nahi aa sakta, hafte ko kar do"},
        Said{"supplier delivery jumerat ko", "bank ko call jumme ko", "supplier beemar hai, hafte ko kar do"}}) {
    Talk talk;
    talk.say(said.first);
    talk.say(said.last);
    EXPECT_TRUE(holds(talk.say(said.news), "'supplier delivery'")) << said.news;
    EXPECT_EQ(talk.due_of("supplier delivery"), "2026-03-07") << said.news;
  }
  Talk talk;
  talk.say("جمعرات کو سپلائر کی ڈیلیوری");
  talk.say("جمعے کو بینک کو کال");
  talk.say("سپلائر جمعرات کو نہیں آ سکتا، ہفتے کو کر دو");
  EXPECT_EQ(talk.due_of("سپلائر کی ڈیلیوری"), "2026-03-07");
  EXPECT_EQ(talk.due_of("بینک کو کال"), "2026-03-06");
}

TEST(SpokenOf, TheNewsMayNameItsDayAlone) {
  for (const char* news :
       {"he can't come thursday, make it saturday", "thursday doesn't work any more, make it saturday",
        "thursday's thing moved to saturday", "the thursday thing has been pushed to saturday",
        "jumerat wala hafte ko ho gaya", "جمعرات والا ہفتے کو ہو گیا"}) {
    Talk talk;
    talk.say("plumber on thursday");
    talk.say("gym on friday");
    talk.say(news);
    EXPECT_EQ(talk.due_of("plumber"), "2026-03-07") << news;
    EXPECT_EQ(talk.due_of("gym"), "2026-03-06") << news;
  }
  Talk talk;
  talk.say("add supplier delivery next wednesday");
  talk.say("call the bank on friday");
  talk.say("wednesday's thing moved to thursday");
  EXPECT_EQ(talk.due_of("supplier delivery"), "2026-03-12") << "said on a Wednesday";
}

TEST(SpokenOf, ADayThatIsNoneOfTheTasksLeavesTheOneInHand) {
  for (const char* news : {"it's raining on friday, make it sunday", "i'm busy then, make it sunday",
                           "i can't do friday, make it sunday"}) {
    Talk talk;
    talk.say("call the bank on thursday");
    talk.say("picnic on friday");
    talk.say(news);
    EXPECT_EQ(talk.due_of("picnic"), "2026-03-08") << news;
    EXPECT_EQ(talk.due_of("call the bank"), "2026-03-05") << news;
  }
}

TEST(SpokenOf, OfSeveralOfOneNameTheDaySaysWhich) {
  for (const char* news : {"thursday's class moved to saturday", "the thursday class has been pushed to saturday",
                           "jumerat wali class hafte ko ho gayi", "jumerat ki class hafte ko shift ho gayi hai",
                           "جمعرات والی کلاس ہفتے کو ہو گئی"}) {
    Talk talk;
    talk.say("class on thursday");
    talk.say("class on friday");
    talk.say(news);
    for (const Task& task : talk.open_tasks())
      EXPECT_TRUE(due_date_text(*task.due) == "2026-03-06" || due_date_text(*task.due) == "2026-03-07") << news;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << news << ": nothing is done";
  }
  for (const char* deed : {"aaj wali class ho gayi", "جمعرات والی کلاس ہو گئی"}) {
    Talk talk;
    talk.say("class today");
    talk.say("class on thursday");
    talk.say(deed);
    EXPECT_EQ(talk.open_tasks().size(), 1U) << deed;
  }
}

TEST(SpokenOf, TheOneThingOfThatDayIsAskedAbout) {
  Talk talk;
  talk.say("dentist on thursday at 3pm");
  talk.say("haircut on friday at 5pm");
  EXPECT_TRUE(holds(talk.say("thursday's appointment got pushed to next monday"), "'dentist': is that the one?"));
  talk.say("yes");
  EXPECT_EQ(talk.due_of("dentist"), "2026-03-09T15:00");
}

TEST(SpokenOf, WhatIsCalledOffOnADayIsOfferedToGo) {
  for (const char* news :
       {"the thursday one is cancelled", "jumerat wala cancel ho gaya", "جمعرات والا کینسل ہو گیا"}) {
    Talk talk;
    talk.say("سپلائر کی ڈیلیوری آج");
    talk.say("plumber on thursday");
    talk.say("gym on friday");
    EXPECT_TRUE(holds(talk.say(news), "plumber")) << news;
    talk.say("yes");
    EXPECT_EQ(talk.due_of("plumber"), "gone") << news;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << news;
  }
}

TEST(SpokenOf, WhatIsAtAnotherTimeNow) {
  Talk talk;
  talk.say("physio on thursday at 9am");
  talk.say("physio on saturday at 9am");
  EXPECT_TRUE(holds(talk.say("thursday's physio is at 11 now"), "tomorrow (Thursday, 5 March) at 11:00 am"));
  talk.say("saturday's physio is now on sunday");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
  for (const Task& task : talk.open_tasks()) EXPECT_NE(due_date_text(*task.due).substr(0, 10), "2026-03-07");
  Talk series;
  series.say("car loan on the 10th every month");
  series.say("the loan is on the 12th now");
  ASSERT_EQ(series.open_tasks().size(), 1U);
  EXPECT_EQ(series.open_tasks().front().repeat->rrule.find("UNTIL"), std::string::npos) << "it goes on";
  EXPECT_EQ(series.due(), "2026-03-12");
}

}  // namespace
}  // namespace yaad
