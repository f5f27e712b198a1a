// Several tasks by their day, and all of a list but some.
#include <algorithm>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

void say_four(Talk& talk) {
  for (const char* task :
       {"call the bank tomorrow", "buy paint tomorrow", "book club on friday", "pay rent on saturday"})
    talk.say(task);
}

TEST(TogetherDay, BothOfADayAreThoseDueThen) {
  for (const char* said :
       {"kal ke dono kaam sunday pe", "move both of tomorrow's to sunday", "both of tomorrow's to sunday",
        "move both tomorrow's tasks to sunday", "کل والے دونوں اتوار کو کر دو", "kal wale dono itwar ko kar do"}) {
    Talk talk;
    say_four(talk);
    const std::string asked = talk.say(said);
    EXPECT_TRUE(holds(asked, "call the bank") && holds(asked, "buy paint") && !holds(asked, "rent")) << said << asked;
    talk.say("yes");
    EXPECT_EQ(talk.due_of("call the bank"), "2026-03-08") << said;
    EXPECT_EQ(talk.due_of("buy paint"), "2026-03-08") << said;
    EXPECT_EQ(talk.due_of("pay rent"), "2026-03-07") << said;
  }
}

TEST(TogetherDay, TheyAreDeletedAndDoneTheSameWay) {
  for (const char* said : {"delete both of tomorrow's", "both of tomorrow's are done", "kal wale dono hata do",
                           "mark both of the thursday ones as done", "جمعرات والے دونوں ہو گئے"}) {
    Talk talk;
    say_four(talk);
    talk.say(said);
    EXPECT_EQ(talk.open_tasks().size(), 4U) << said;
    talk.say("yes");
    EXPECT_EQ(talk.due_of("call the bank"), "gone") << said;
    EXPECT_EQ(talk.due_of("pay rent"), "2026-03-07") << said;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << said;
  }
}

TEST(TogetherDay, AnotherNumberOfThemIsAskedAbout) {
  Talk talk;
  say_four(talk);
  talk.say("fix the tap tomorrow");
  EXPECT_TRUE(holds(talk.say("move both of tomorrow's to sunday"), "Which one do you mean?"));
}

TEST(TogetherDay, ADayBehindTheVerbIsWhereTheyGo) {
  Talk talk;
  say_four(talk);
  talk.say("move both tomorrow");
  talk.say("yes");
  EXPECT_EQ(talk.due_of("book club"), "2026-03-05");
  EXPECT_EQ(talk.due_of("pay rent"), "2026-03-05");
}

TEST(TogetherDay, AllOfAListButSome) {
  for (const char* said : {"clear the groceries except olive oil", "delete the groceries list apart from the olive oil",
                           "delete everything on the groceries list but the olive oil",
                           "groceries list se olive oil ke ilawa sab hata do"}) {
    Talk talk;
    for (const char* thing : {"milk", "bread", "olive oil"})
      talk.say(std::string("add ") + thing + " to the groceries list");
    talk.say("pay rent on saturday");
    const std::string asked = talk.say(said);
    EXPECT_TRUE(holds(asked, "milk") && holds(asked, "bread") && !holds(asked, "oil") && !holds(asked, "rent"))
        << said << asked;
    talk.say("yes");
    EXPECT_EQ(talk.due_of("milk"), "gone") << said;
    EXPECT_EQ(talk.due_of("olive oil"), "") << said;
    EXPECT_EQ(talk.due_of("pay rent"), "2026-03-07") << said;
  }
}

TEST(TogetherDay, WhatStaysMayBeNamedWithItsDay) {
  Talk talk;
  talk.say("dentist on friday");
  talk.say("dentist on saturday");
  talk.say("call the bank tomorrow");
  EXPECT_FALSE(holds(talk.say("delete everything except friday's dentist"), "Friday"));
  talk.say("yes");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.due(), "2026-03-06");
}

TEST(TogetherDay, BothOfANameAreNoNewTask) {
  Talk talk;
  for (const char* task : {"call Ali on thursday", "call Omar on friday", "call Ali on saturday"}) talk.say(task);
  EXPECT_TRUE(holds(talk.say("both Ali calls at 5pm"), "Change these 2 tasks?"));
  talk.say("yes");
  ASSERT_EQ(talk.open_tasks().size(), 3U);
  for (const Task& task : talk.open_tasks()) EXPECT_EQ(task.due->time.has_value(), task.title == "call Ali");
  Talk none;
  none.say("both kids dentist tomorrow at 5pm");
  EXPECT_EQ(none.open_tasks().size(), 1U);
}

}  // namespace
}  // namespace yaad
