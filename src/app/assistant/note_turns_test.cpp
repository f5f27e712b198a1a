#include <gtest/gtest.h>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

std::optional<std::string> note_of(Talk& talk, const std::string& title) {
  for (const Task& task : talk.open_tasks()) {
    if (task.title == title) return task.description;
  }
  ADD_FAILURE() << "no task " << title;
  return std::nullopt;
}

TEST(NoteTurns, OfATaskThatIsNamed) {
  Talk talk;
  talk.say("renew passport");
  talk.say("buy milk");
  talk.say("add a note to the passport task: bring two photos");
  talk.say("note for the milk: lactose free");
  talk.say("add a note to the passport one: and the old one");
  EXPECT_EQ(note_of(talk, "renew passport"), "bring two photos\nand the old one");
  EXPECT_EQ(note_of(talk, "buy milk"), "lactose free");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(NoteTurns, DetailsOfTheTaskJustMadeAreOffered) {
  Talk talk;
  talk.say("buy paint for the fence");
  talk.say("it should be the dark green one, 5 litres");
  EXPECT_EQ(note_of(talk, "buy paint for the fence"), std::nullopt);
  talk.say("yes");
  EXPECT_EQ(note_of(talk, "buy paint for the fence"), "it should be the dark green one, 5 litres");
  talk.say("budget is 100 dollars");
  talk.say("no");
  EXPECT_EQ(note_of(talk, "buy paint for the fence"), "it should be the dark green one, 5 litres");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(NoteTurns, NothingIsOfferedWithoutATask) {
  Talk talk;
  EXPECT_EQ(talk.say("it should be green").find("note"), std::string::npos);
  talk.say("buy milk");
  EXPECT_FALSE(holds(talk.say("it is raining"), "Should I note"));
}

TEST(NoteTurns, NeverOnAnotherTask) {
  Talk talk;
  talk.say("pack the bags");
  EXPECT_TRUE(holds(talk.say("add a note to the flight: terminal 2"), "no task like 'flight'"));
  talk.say("write a note to the landlord: the boiler is broken");
  EXPECT_EQ(note_of(talk, "pack the bags"), std::nullopt);
  talk.say("note to self: buy milk");
  talk.say("leave a note for the cleaner: key is under the mat");
  EXPECT_EQ(note_of(talk, "pack the bags"), std::nullopt);
  EXPECT_EQ(talk.open_tasks().size(), 4U);  // What is to be written is something to do.
}

TEST(NoteTurns, SaidBehindWhatIsToBeNoted) {
  Talk talk;
  talk.say("essay for history due on friday");
  talk.say("buy paint");
  talk.say("hand in the essay by email instead, add that as a note");
  talk.say("bring two copies, put that in the notes");
  EXPECT_EQ(note_of(talk, "essay for history"), "hand in the essay by email instead\nbring two copies");
  talk.say("dark green, note that on the paint one");
  talk.say("add a note to the paint that it's 5 litres");
  EXPECT_EQ(note_of(talk, "buy paint"), "dark green\nit's 5 litres");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(NoteTurns, OfSeveralItIsAskedWhich) {
  Talk talk;
  talk.say("essay for history due on friday");
  talk.say("essay for physics due on friday");
  EXPECT_TRUE(holds(talk.say("add a note to the essay: two copies"), "Which one do you mean?"));
  talk.say("history");
  EXPECT_EQ(note_of(talk, "essay for history"), "two copies");
  EXPECT_EQ(note_of(talk, "essay for physics"), std::nullopt);
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(NoteTurns, WhatIsAddedAsANoteIsNoTask) {
  for (const char* said : {"add tulips as a note on the flowers one", "put tulips as a note to the flowers",
                           "can you save tulips as a comment on the flowers thing"}) {
    Talk talk;
    talk.say("order flowers on friday");
    talk.say("buy stamps");
    talk.say(said);
    EXPECT_EQ(note_of(talk, "order flowers"), "tulips") << said;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << said;
  }
}

TEST(NoteTurns, TakingAPictureIsNoNote) {
  Talk talk;
  talk.say("renew passport");
  talk.say("take a picture and put it in the notes");
  EXPECT_EQ(note_of(talk, "renew passport"), std::nullopt);
}

TEST(NoteTurns, AreOfTheTaskThatTheyNameInUrdu) {
  struct Case {
    const char *task, *said, *note;
  };
  constexpr Case kCases[] = {
      {"بجلی کا بل جمعے کو دینا ہے", "بجلی کے بل میں لکھ لو کہ رقم ۱۲۵۰۰ ہے", "رقم ۱۲۵۰۰ ہے"},
      {"پیر کو بینک جانا ہے", "شناختی کارڈ ساتھ لے جانا ہے، یہ نوٹ کر لو بینک والے میں", "شناختی کارڈ ساتھ لے جانا ہے"},
      {"kiraya 5 tareekh ko dena hai", "kiraye me note likh do k 35000 dena hai", "35000 dena hai"},
      {"itwar ko bike ki service karwani hai", "mechanic ka naam aslam hai service mein likh lo",
       "mechanic ka naam aslam hai"},
      {"kal geyser wale ko call karni hai", "geyser wale ka number 0300 1234567 hai note kar lo",
       "geyser wale ka number 0300 1234567 hai"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.task);
    talk.say("doodh lana hai");  // Another is in hand by now.
    talk.say(one.said);
    ASSERT_EQ(talk.open_tasks().size(), 2U) << one.said;
    for (const Task& task : talk.open_tasks())
      EXPECT_EQ(task.description.value_or(""), task.title == "doodh lana" ? "" : one.note) << one.said;
  }
}

}  // namespace
}  // namespace yaad
