// What is still to be bought, and what is told to be done or not done after all.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(LeftOpen, WhatIsLeftToBuy) {
  Talk talk;
  talk.say("milk, eggs and bread");
  talk.say("dentist friday at 3");
  const std::string left = talk.say("what's left to buy?");
  EXPECT_TRUE(holds(left, "milk, eggs and bread")) << left;
  EXPECT_FALSE(holds(left, "dentist")) << left;
}

TEST(LeftOpen, ADeedIsUnderstoodBesideAQuestion) {
  Talk talk;
  talk.say("maths homework for tomorrow");
  talk.say("delete the maths homework");
  EXPECT_TRUE(holds(talk.say("did the maths"), "Done: 'maths homework'"));
  Talk turkey;  // The verb says which of two.
  turkey.say("order the turkey today");
  turkey.say("buy turkey stuffing");
  EXPECT_TRUE(holds(turkey.say("turkey is ordered"), "Done: 'order the turkey'"));
}

TEST(LeftOpen, NothingIsCalledItBack) {
  Talk talk;
  talk.say("call Tom today");
  talk.say("called him");
  EXPECT_EQ(talk.open_tasks().size(), 0U);
  talk.say("he didn't pick up, put it back on the list");
  EXPECT_EQ(talk.due_of("call Tom"), "2026-03-04");
  Talk none;
  EXPECT_TRUE(holds(none.say("put it back on the list"), "Which task do you mean?"));
  EXPECT_TRUE(none.open_tasks().empty());
}

}  // namespace
}  // namespace yaad
