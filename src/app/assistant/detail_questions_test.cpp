#include <gtest/gtest.h>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(DetailQuestions, TellWhatIsNoted) {
  Talk talk;
  talk.say("flight to Lisbon on the 20th at 6:45am");
  talk.say("add a note to the flight: terminal 2, booking ref K7PLQ2");
  talk.say("call the insurance about the claim, number is 0800 555 1234");
  for (const char* asked : {"whats my booking ref", "what's the terminal again?", "and what is the booking reference?"})
    EXPECT_TRUE(holds(talk.say(asked), "K7PLQ2")) << asked;
  EXPECT_TRUE(holds(talk.say("whats the number for the insurance?"), "0800 555 1234"));
  // Nothing was changed by asking.
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(DetailQuestions, TellOfATaskWhatThereIs) {
  Talk talk;
  talk.say("interview with Deloitte on thursday at 2pm on Zoom");
  talk.say("rent on the 28th each month, £950");
  EXPECT_TRUE(holds(talk.say("where's the interview?"), "on Zoom"));
  for (const char* asked : {"how much is rent?", "how much is the rent again?"})
    EXPECT_TRUE(holds(talk.say(asked), "£950")) << asked;
  Talk urdu;
  urdu.say("شادی اتوار کو، گلبرگ میں");
  EXPECT_TRUE(holds(urdu.say("شادی کہاں ہے"), "گلبرگ"));
}

TEST(DetailQuestions, LeaveWhatNothingIsKeptOf) {
  Talk talk;
  talk.say("call the bank tomorrow");
  for (const char* other : {"what's the capital of France?", "what's the name of that film", "where is my phone",
                            "how much is a bitcoin?", "what's the price of gold"})
    EXPECT_TRUE(holds(talk.say(other), "not sure")) << other;
}

}  // namespace
}  // namespace yaad
