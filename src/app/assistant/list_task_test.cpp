#include "app/assistant/list_task.h"

#include <algorithm>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using assistant::names_a_part;
using testing::holds;
using testing::Talk;

TEST(ListTask, APartIsNotTheWhole) {
  EXPECT_TRUE(names_a_part("flour", "buy flour, sugar and butter"));
  EXPECT_TRUE(names_a_part("flour and sugar", "buy flour, sugar and butter"));
  EXPECT_TRUE(names_a_part("دودھ", "دودھ اور ڈبل روٹی لانی"));
  EXPECT_TRUE(names_a_part("sabzi", "sabzi aur doodh lena"));
  EXPECT_FALSE(names_a_part("flour, sugar and butter", "buy flour, sugar and butter"));
  EXPECT_FALSE(names_a_part("dinner", "dinner with Ali and Omar"));
  EXPECT_FALSE(names_a_part("flour", "buy flour"));
}

std::vector<std::string> titles(Talk& talk) {
  std::vector<std::string> all;
  for (const Task& task : talk.open_tasks()) all.push_back(task.title);
  std::sort(all.begin(), all.end());
  return all;
}
using Titles = std::vector<std::string>;

struct Row {
  const char *title, *said;
  Titles left;
};

void expect_left(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    Talk talk;
    talk.say("add a task \"" + std::string(row.title) + '"');
    const std::string told = talk.say(row.said);
    EXPECT_EQ(titles(talk), row.left) << row.said << ": " << told;
    talk.say("undo");  // In one step.
    EXPECT_EQ(titles(talk), Titles{row.title}) << row.said;
  }
}

TEST(ListTask, WhatIsDoneOfItIsTickedOff) {
  expect_left({
      {"buy milk, eggs and bread", "got the milk and eggs", {"buy bread"}},
      {"buy milk, eggs and bread", "bought the eggs", {"buy milk and bread"}},
      {"buy milk, eggs and bread", "mark milk done", {"buy eggs and bread"}},
      {"order nappies and wipes", "nappies are ordered", {"order wipes"}},
      {"print out my CV and iron my shirt", "shirt's ironed", {"print out my CV"}},
      {"clean the oven, hoover upstairs and change the sheets",
       "did the hoovering",
       {"clean the oven and change the sheets"}},
      {"clean the oven, hoover upstairs and change the sheets",
       "hoovered upstairs",
       {"clean the oven and change the sheets"}},
      {"clean the oven, hoover upstairs and change the sheets",
       "I cleaned the oven, so tick that off",
       {"hoover upstairs and change the sheets"}},
      {"call mum and dad", "called mum", {"call dad"}},
      {"shopping: milk, eggs and bread", "got the milk", {"shopping: eggs and bread"}},
      {"take the bins and the recycling out", "took the bins out", {"take the recycling out"}},
  });
}

TEST(ListTask, WhatIsDoneIsKeptAsDone) {
  Talk talk;
  talk.say("add buy milk, eggs and bread by friday");
  EXPECT_EQ(talk.say("got the milk and eggs"), "Done: 'buy milk and eggs'. Still open: 'buy bread'.");
  EXPECT_EQ(talk.due(), "2026-03-06");
  talk.say("make it urgent");  // What is left is the task in hand.
  EXPECT_EQ(talk.open_tasks().front().priority, Priority::kHigh);
  EXPECT_TRUE(holds(talk.say("what did I do today"), "buy milk and eggs"));
  EXPECT_TRUE(holds(talk.say("got the bread"), "Done: 'buy bread' is completed."));
  EXPECT_TRUE(talk.open_tasks().empty());
}

TEST(ListTask, WhatIsNotNeededIsTakenOut) {
  expect_left({
      {"buy milk, eggs and bread", "we don't need eggs any more", {"buy milk and bread"}},
      {"buy milk, eggs and bread", "forget the bread, my husband already bought some", {"buy milk and eggs"}},
      {"clean the oven, hoover upstairs and change the sheets",
       "Jack says he'll clean the oven, so take that off",
       {"hoover upstairs and change the sheets"}},
  });
}

TEST(ListTask, APartIsMovedAlone) {
  for (const char* said : {"put the sheets on sunday", "move the sheets to sunday"}) {
    Talk talk;
    talk.say("add a task \"clean the oven, hoover upstairs and change the sheets\" by saturday");
    talk.say(said);
    EXPECT_EQ(talk.due_of("change the sheets"), "2026-03-08") << said;
    EXPECT_EQ(talk.due_of("clean the oven and hoover upstairs"), "2026-03-07") << said;
    talk.say("undo");
    EXPECT_EQ(titles(talk), Titles{"clean the oven, hoover upstairs and change the sheets"}) << said;
  }
}

TEST(ListTask, AmongOtherTasks) {
  for (const char* said : {"done the bank and the dry cleaning", "finished the bank and the dry cleaning"}) {
    Talk talk;
    talk.say("drop the kids off then go to the bank tomorrow");
    talk.say("pick up the dry cleaning tomorrow");
    const std::string told = talk.say(said);
    EXPECT_EQ(titles(talk), Titles{"drop the kids off"}) << said << ": " << told;
  }
}

TEST(ListTask, WhatMayBeOneThingIsLeftWhole) {
  for (const Row& row : std::vector<Row>{
           {"health and safety training", "finished the safety training", {}},
           {"R and D review", "the review is done", {}},
           {"dinner with Ali and Omar", "cancel the dinner with Ali", {}},
           {"buy milk and bread", "delete the milk task", {}},
           {"buy milk and bread", "the milk one is done", {}},
       }) {
    Talk talk;
    talk.say("add a task \"" + std::string(row.title) + '"');
    const std::string told = talk.say(row.said);
    EXPECT_EQ(titles(talk), Titles{row.title}) << row.said << ": " << told;  // It is asked.
    EXPECT_TRUE(holds(told, "(yes / no") || holds(told, "(ہاں / نہیں")) << row.said << ": " << told;
  }
  Talk talk;
  talk.say("health and safety training on friday");
  talk.say("move the safety training to monday");
  EXPECT_EQ(talk.due_of("health and safety training"), "2026-03-09");
}

TEST(ListTask, OfASeriesItIsAsked) {
  Talk talk;
  talk.say("clean the oven and change the sheets every saturday");
  EXPECT_TRUE(talk.say("mark the sheets done").starts_with("That is part of 'clean the oven and change the sheets'"));
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(ListTask, InUrdu) {
  Talk roman;
  roman.say("doodh, anday aur bread lani hai");
  EXPECT_EQ(roman.say("doodh le liya"), "'doodh lani' ho gaya. Abhi baqi: 'anday aur bread lani'.");
  roman.say("anday nahi chahiye");
  EXPECT_EQ(titles(roman), Titles{"bread lani"});
  Talk urdu;
  urdu.say("دودھ، انڈے اور روٹی لانی ہے");
  urdu.say("دودھ لے لیا");
  EXPECT_EQ(titles(urdu), Titles{"انڈے اور روٹی لانی"});
}

TEST(ListTask, AnItemMayEndWithItsVerb) {
  EXPECT_TRUE(names_a_part("doodh aur anday", "doodh lana hai, anday lane hain aur darzi se suit lena"));
  EXPECT_TRUE(names_a_part("دودھ", "دودھ لانا ہے، انڈے لانے ہیں"));
  EXPECT_FALSE(names_a_part("khana", "khana Ali aur Omar ke saath"));
}

TEST(ListTask, OneAfterTheOther) {
  Talk talk;
  talk.say("add a task \"buy milk, eggs and bread\"");
  talk.say("got the milk");
  EXPECT_EQ(talk.say("and the eggs too"), "Done: 'buy eggs'. Still open: 'buy bread'.");
  EXPECT_EQ(talk.say("bread too"), "Done: 'buy bread' is completed.");
  EXPECT_TRUE(talk.open_tasks().empty());
}

TEST(ListTask, TheVerbIsOfAllItems) {
  expect_left({
      {"pick up kids and dry cleaning", "picked up the kids", {"pick up dry cleaning"}},
      {"buy apples and water bottles", "bought the apples", {"buy water bottles"}},
      {"buy apples and water the plants", "bought the apples", {"water the plants"}},
      {"buy paint, brushes and tape from the shop", "got the paint", {"buy brushes and tape from the shop"}},
  });
}

TEST(ListTask, ARemarkIsNoItem) {
  for (const Row& row : std::vector<Row>{
           {"write a reference for Anna, she needs it", "finished Anna's reference", {}},
           {"order a cake for the party, has to be nut free", "ordered the cake", {}},
           {"call the insurance, number is 0800 555 1234", "called the insurance", {}},
           {"pay car insurance, 420 euros", "paid the car insurance", {}},
       }) {
    Talk talk;
    talk.say("add a task \"" + std::string(row.title) + '"');
    const std::string told = talk.say(row.said);
    EXPECT_TRUE(talk.open_tasks().empty()) << row.said << ": " << told;
  }
}

TEST(ListTask, WhatIsSaidOfAllStays) {
  Talk talk;
  talk.say("بازار سے دودھ، انڈے اور ڈبل روٹی لانی ہے");
  talk.say("دودھ لے آیا");
  EXPECT_EQ(titles(talk), Titles{"بازار سے انڈے اور ڈبل روٹی لانی"});
  Talk told;
  told.say("add a task \"take the day off and tell my boss\"");
  told.say("told him");
  EXPECT_EQ(titles(told), Titles{"take the day off"});
}

}  // namespace
}  // namespace yaad
