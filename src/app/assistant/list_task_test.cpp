#include "app/assistant/list_task.h"

#include "app/testing/talk.h"

namespace yaad {
namespace {

using assistant::names_a_part;
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

TEST(ListTask, IsAskedAboutBeforeItIsDone) {
  Talk talk;
  talk.say("add buy flour, sugar and butter");
  EXPECT_TRUE(talk.say("mark flour done").starts_with("That is part of 'buy flour, sugar and butter'"));
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  talk.say("no");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  talk.say("bought flour");
  talk.say("yes");
  EXPECT_TRUE(talk.open_tasks().empty());
}

TEST(ListTask, AnItemMayEndWithItsVerb) {
  EXPECT_TRUE(names_a_part("doodh aur anday", "doodh lana hai, anday lane hain aur darzi se suit lena"));
  EXPECT_TRUE(names_a_part("دودھ", "دودھ لانا ہے، انڈے لانے ہیں"));
  EXPECT_FALSE(names_a_part("khana", "khana Ali aur Omar ke saath"));
}

}  // namespace
}  // namespace yaad
