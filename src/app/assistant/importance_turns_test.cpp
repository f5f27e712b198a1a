// How much a task matters, said of it after it was made.
#include <gtest/gtest.h>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

std::optional<Priority> priority_after(std::initializer_list<const char*> turns) {
  Talk talk;
  for (const char* turn : turns) talk.say(turn);
  const auto tasks = talk.open_tasks();
  EXPECT_EQ(tasks.size(), 1U) << *(turns.end() - 1);
  return tasks.empty() ? std::nullopt : tasks.front().priority;
}

TEST(ImportanceTurns, WhatMattersIsHigh) {
  for (const char* said : {"it's important", "this one is really important", "that is super urgent",
                           "It's very urgent!", "the bank one is critical", "the bank is really important"}) {
    EXPECT_EQ(priority_after({"call the bank tomorrow", said}), Priority::kHigh) << said;
  }
  EXPECT_EQ(priority_after({"doodh lana hai", "bohat zaroori hai"}), Priority::kHigh);
  EXPECT_EQ(priority_after({"doodh lana hai", "doodh wala kaam bohat zaroori hai"}), Priority::kHigh);
  EXPECT_EQ(priority_after({"کل بجلی کا بل دینا ہے", "یہ بہت ضروری ہے"}), Priority::kHigh);
}

TEST(ImportanceTurns, WhatMattersLessGoesDownAStep) {
  for (const char* said : {"it's not that important", "not urgent", "not so urgent", "make it less urgent", "no rush",
                           "lower its priority", "the bank isn't that urgent", "it isn't important anymore"}) {
    EXPECT_EQ(priority_after({"call the bank tomorrow", said}), Priority::kLow) << said;
    EXPECT_EQ(priority_after({"call the bank tomorrow p1", said}), Priority::kMedium) << said;
  }
  EXPECT_EQ(priority_after({"doodh lana hai", "itna zaroori nahi hai"}), Priority::kLow);
  EXPECT_EQ(priority_after({"doodh lana hai", "koi jaldi nahi"}), Priority::kLow);
  EXPECT_EQ(priority_after({"کل بجلی کا بل دینا ہے", "اب اتنا ضروری نہیں"}), Priority::kLow);
}

TEST(ImportanceTurns, OfATaskThatIsNamed) {
  for (const char* said : {"bank bohat zaroori hai", "bank wale kam ki priority high", "bank ki priority high kar do",
                           "bank sab se zaroori"})
    EXPECT_EQ(priority_after({"bank jana hai", said}), Priority::kHigh) << said;
  for (const char* said :
       {"بینک بہت ضروری ہے", "بینک سب سے اہم ہے", "بینک کی ترجیح زیادہ کر دو", "بینک والا کام بہت ضروری ہے"})
    EXPECT_EQ(priority_after({"بینک جانا ہے", said}), Priority::kHigh) << said;
  for (const char* said : {"invoice ko sab se kam tarjeeh", "invoice ki priority low kar do"})
    EXPECT_EQ(priority_after({"invoice print karni hai", said}), Priority::kLow) << said;
  EXPECT_EQ(priority_after({"report likhni hai", "report itni zaroori nahi"}), Priority::kLow);
  EXPECT_EQ(priority_after({"رپورٹ لکھنی ہے", "رپورٹ اتنی ضروری نہیں"}), Priority::kLow);
  EXPECT_EQ(priority_after({"انوائس پرنٹ کرنی ہے", "انوائس کو سب سے کم ترجیح"}), Priority::kLow);
}

TEST(ImportanceTurns, OneStepUp) {
  EXPECT_EQ(priority_after({"buy milk p3", "make it more urgent"}), Priority::kMedium);
  EXPECT_EQ(priority_after({"buy milk p3", "raise its priority", "raise the priority"}), Priority::kHigh);
}

TEST(ImportanceTurns, ARemarkOfAnythingElseChangesNothing) {
  EXPECT_EQ(priority_after({"buy milk", "the world cup is important"}), Priority::kMedium);
  EXPECT_EQ(priority_after({"buy milk", "sleep is very important"}), Priority::kMedium);
}

}  // namespace
}  // namespace yaad
