// Tasks pointed at by their day or their place, lists that were not shown, and two tasks that change places.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

void add_calls(Talk& talk) {
  talk.say("add call ali on friday at 3");
  talk.say("add call sara on monday at 4");
  talk.say("add call omar on tuesday");
}

TEST(NamedDay, OfSeveralThatOneOfTheDayIsMeant) {
  for (const char* order : {"delete the call on friday", "جمعے والی کال حذف کر دو", "jumay ki call delete karo"}) {
    Talk talk;
    add_calls(talk);
    EXPECT_TRUE(holds(talk.say(order), "call ali")) << order;
    talk.say("yes");
    EXPECT_EQ(talk.due_of("call ali"), "gone") << order;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << order;
  }
  Talk talk;
  add_calls(talk);
  talk.say("done with the call on monday");
  EXPECT_EQ(talk.due_of("call sara"), "gone");
}

TEST(NamedDay, ItIsMovedToAnotherTime) {
  for (const char* order : {"move the call on friday to 5", "change the call on friday to 5pm",
                            "جمعے کی کال شام 5 بجے کر دو", "jumay wali call 5 baje kar do"}) {
    Talk talk;
    add_calls(talk);
    talk.say(order);
    EXPECT_EQ(talk.due_of("call ali"), "2026-03-06T17:00") << order;
    EXPECT_EQ(talk.due_of("call omar"), "2026-03-10") << order;
  }
}

TEST(NamedDay, SeveralOfThatDayAreAskedAbout) {
  Talk talk;
  add_calls(talk);
  talk.say("add call zoya on friday at 6");
  const std::string asked = talk.say("move the call on friday to 5");
  EXPECT_TRUE(holds(asked, "call ali") && holds(asked, "call zoya") && !holds(asked, "call omar")) << asked;
  talk.say("zoya");
  EXPECT_EQ(talk.due_of("call zoya"), "2026-03-06T17:00");
}

TEST(NamedDay, NoneOfThatDayIsAskedAbout) {
  Talk talk;
  talk.say("add dentist on monday at 3");
  EXPECT_TRUE(holds(talk.say("move the dentist on friday to 5"), "not then"));
  talk.say("no");
  EXPECT_EQ(talk.due_of("dentist"), "2026-03-09T15:00");
  EXPECT_TRUE(holds(talk.say("delete the dentist on friday"), "Monday"));
}

TEST(NamedDay, APlaceWithoutAList) {
  Talk talk;
  talk.say("add milk");
  for (const char* order : {"mark the second", "delete the third one", "complete 3"})
    EXPECT_TRUE(holds(talk.say(order), "Nothing is listed")) << order;
  EXPECT_TRUE(holds(talk.say("دوسرا حذف کر دو"), "فہرست"));
  EXPECT_TRUE(holds(talk.say("teesra wala ho gaya"), "fehrist"));
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  talk.say("milk");
  EXPECT_EQ(talk.due_of("milk"), "gone");  // The question stays open for a name.
}

TEST(NamedDay, APlaceThatTheListDoesNotHave) {
  Talk talk;
  talk.say("add milk");
  talk.say("show my tasks");
  for (const char* order : {"delete the second", "mark the third as done", "complete the fifth"})
    EXPECT_TRUE(holds(talk.say(order), "no such place")) << order;
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(NamedDay, TheOneOfADayIsCalledOff) {
  Talk talk;
  talk.say("add dentist on friday");
  talk.say("add bank on saturday");
  talk.say("add milk");
  EXPECT_TRUE(holds(talk.say("hafte wala cancel"), "bank"));
  talk.say("haan");
  EXPECT_EQ(talk.due_of("bank"), "gone");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(NamedDay, APlaceBehindAChangeIsOfTheList) {
  Talk talk;
  talk.say("add lunch on thursday at 1");
  talk.say("add dentist on friday at 3");
  talk.say("show my tasks");
  talk.say("rename dentist to doctor");
  talk.say("the first on saturday");
  EXPECT_EQ(talk.due_of("lunch"), "2026-03-07T13:00");
  EXPECT_EQ(talk.due_of("doctor"), "2026-03-06T15:00");
}

TEST(NamedDay, BothOfOneTask) {
  for (const char* order : {"move both to the 20th", "دونوں کو 20 تاریخ کو کر دو", "dono ko 20 tareekh ko kar do"}) {
    Talk talk;
    talk.say("add dentist on friday");
    EXPECT_TRUE(holds(talk.say(order), "dentist")) << order;
    EXPECT_EQ(talk.due_of("dentist"), "2026-03-06") << order;
    talk.say("yes");
    EXPECT_EQ(talk.due_of("dentist"), "2026-03-20") << order;
  }
}

TEST(Swap, TwoTasksTakeEachOthersTime) {
  for (const char* order :
       {"swap lunch and dinner", "switch lunch with dinner please", "swap the times of lunch and dinner",
        "lunch aur dinner aapas mein badal do", "لنچ اور ڈنر کے وقت آپس میں بدل دو"}) {
    Talk talk;
    talk.say("add lunch tomorrow at 1pm");
    talk.say("add dinner on friday");
    talk.say(order);
    EXPECT_EQ(talk.due_of("lunch"), "2026-03-05T13:00") << order;
    talk.say("yes");
    EXPECT_EQ(talk.due_of("lunch"), "2026-03-06") << order;
    EXPECT_EQ(talk.due_of("dinner"), "2026-03-05T13:00") << order;
    talk.say("undo");
    EXPECT_EQ(talk.due_of("lunch"), "2026-03-05T13:00") << order;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << order;
  }
}

TEST(Swap, TheTwoAtHand) {
  for (const char* order : {"swap them", "swap both", "swap the two"}) {
    Talk talk;
    talk.say("add lunch tomorrow at 1pm");
    talk.say("add dinner on friday");
    talk.say(order);
    talk.say("yes");
    EXPECT_EQ(talk.due_of("lunch"), "2026-03-06") << order;
  }
}

TEST(Swap, WhatIsNotThereIsAnErrand) {
  Talk talk;
  talk.say("add lunch tomorrow at 1pm");
  talk.say("swap tyres on friday");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(SkipDay, ALaterOneIsLeftOutOnceThatIsConfirmed) {
  for (const char* words :
       {"skip the 16 march standup", "no standup on 16 march", "cancel the standup on 16 march",
        "16 march ka standup chor do", "16 march ko standup nahi hai", "16 مارچ کو standup نہیں ہوگا"}) {
    Talk talk;
    talk.say("add standup every monday at 10");
    const std::string asked = talk.say(words);
    EXPECT_EQ(talk.due_of("standup"), "2026-03-09T10:00") << words << ": " << asked;
    talk.say("no");
    EXPECT_EQ(talk.due_of("standup"), "2026-03-09T10:00") << words;
    talk.say(words);
    talk.say("yes");
    const auto tasks = talk.open_tasks();  // That of the 9th alone, and the series from the 23rd on.
    ASSERT_EQ(tasks.size(), 2U) << words;
    for (const Task& task : tasks)
      EXPECT_EQ(due_date_text(*task.due).substr(0, 10), task.repeat ? "2026-03-23" : "2026-03-09") << words;
  }
}

TEST(SkipDay, TheNextOneIsLeftOut) {
  for (const char* words : {"skip the 9 march standup", "no standup next monday", "there's no standup on monday",
                            "skip next week's standup", "peer ko standup nahi hoga", "پیر کو standup نہیں ہے"}) {
    Talk talk;
    talk.say("add standup every monday at 10");
    const std::string told = talk.say(words);
    EXPECT_EQ(talk.due_of("standup"), "2026-03-16T10:00") << words << ": " << told;
  }
}

TEST(SkipDay, AllWithinThePeriodAreLeftOut) {
  Talk talk;
  talk.say("add gym every monday and thursday at 7am");
  talk.say("skip thursday");
  EXPECT_TRUE(holds(talk.say("no gym next week"), "left out Monday, 9 March, Thursday, 12 March"));
  EXPECT_TRUE(holds(talk.say("no"), "undo"));  // It was done.
  EXPECT_EQ(talk.due_of("gym"), "2026-03-16T07:00");
}

TEST(SkipDay, OfATaskThatDoesNotRepeat) {
  Talk talk;
  talk.say("add dentist on friday at 3");
  talk.say("add milk");
  EXPECT_TRUE(holds(talk.say("no dentist on friday"), "Delete 'dentist'?"));
  talk.say("no");
  talk.say("add bread");
  EXPECT_TRUE(holds(talk.say("no dentist on thursday"), "Friday"));
  EXPECT_EQ(talk.due_of("bread"), "");
}

TEST(ReminderList, TellsWhatIsStillToCome) {
  Talk talk;
  talk.say("add milk");
  EXPECT_TRUE(holds(talk.say("show my reminders"), "No reminder is set"));
  talk.say("add dentist tomorrow at 3pm and remind me an hour before");
  for (const char* asked : {"show my reminders", "what reminders do i have tomorrow", "یاد دہانیاں دکھاؤ",
                            "کل کی یاد دہانیاں دکھاؤ", "meri yaad dehaniyan dikhao"}) {
    const std::string told = talk.say(asked);
    EXPECT_TRUE(holds(told, "dentist") && holds(told, "2:00") && !holds(told, "milk")) << asked << ": " << told;
  }
  EXPECT_TRUE(holds(talk.say("do i have any reminders on sunday"), "No reminder is set for then"));
  EXPECT_TRUE(holds(talk.say("show my tasks and reminders"), "milk"));
}

TEST(ReminderList, AnotherLeadTimeAlone) {
  for (const char* words : {"no, half an hour", "نہیں آدھا گھنٹہ", "nahi aadha ghanta"}) {
    Talk talk;
    talk.say("add dentist tomorrow at 3pm and remind me an hour before");
    talk.say(words);
    ASSERT_EQ(talk.open_tasks().front().reminders.size(), 1U) << words;
    EXPECT_EQ(talk.open_tasks().front().reminders.front().minutes_before, 30) << words;
  }
}

TEST(ReminderList, TwoHoursAroundTheVerb) {
  for (const char* words :
       {"مجھے 5 بجے یاد دلانا اور پھر 6 بجے", "mujhe 5 baje yaad dilana aur phir 6 baje",
        "mujhe do baje yaad dila do aur phir teen baje", "مجھے دو بجے یاد دلا دو اور پھر تین بجے"}) {
    Talk talk;
    talk.say("add take the medicine");
    talk.say(words);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << words;
    EXPECT_EQ(talk.open_tasks().front().reminders.size(), 2U) << words;
  }
}

}  // namespace
}  // namespace yaad
