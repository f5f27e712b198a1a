#include <array>

#include "app/assistant/turns.h"
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(TogetherTurns, ATimeForAllOfThem) {
  struct Case {
    std::array<const char*, 3> tasks;
    const char *said, *yes;
  };
  const Case kCases[] = {
      {{"سبزی لانی ہے", "گوشت لانا ہے", "دوائی لانی ہے"}, "یہ تینوں کل کے لیے رکھ دو", "ہاں"},
      {{"sabzi lani hai", "gosht lana hai", "dawai lani hai"}, "teeno kal", "haan"},
      {{"sabzi lani hai", "gosht lana hai", "dawai lani hai"}, "sab kal", "haan"},
      {{"buy bread", "call mom", "pay rent"}, "move these three to tomorrow", "yes"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    for (const char* task : one.tasks) talk.say(task);
    talk.say(one.said);
    ASSERT_EQ(talk.open_tasks().size(), 3U) << one.said;
    EXPECT_FALSE(talk.open_tasks().at(0).due) << one.said;  // It is asked first.
    talk.say(one.yes);
    for (const Task& task : talk.open_tasks()) EXPECT_EQ(due_date_text(*task.due), "2026-03-05") << one.said;
  }
}

TEST(TogetherTurns, OfOneTaskAndOfNone) {
  Talk one;
  one.say("sabzi lani hai");
  one.say("sab kal");
  EXPECT_EQ(one.due(), "2026-03-05");
  Talk none;
  none.say("sab kal");
  EXPECT_TRUE(none.open_tasks().empty());
}

TEST(TogetherTurns, ATagForAllOfThem) {
  for (const char* said : {"آفس ٹیگ تینوں پر", "teeno pe office ka tag laga do", "sab pe office tag laga do"}) {
    Talk talk;
    for (const char* task : {"سبزی لانی ہے", "گوشت لانا ہے", "دوائی لانی ہے"}) talk.say(task);
    talk.say(said);
    talk.say("haan");
    ASSERT_EQ(talk.open_tasks().size(), 3U) << said;
    for (const Task& task : talk.open_tasks()) EXPECT_EQ(task.tags.size(), 1U) << said;
  }
  Talk one;
  one.say("assignment submit karni hai friday");
  one.say("is pe tag laga do university");
  EXPECT_EQ(one.open_tasks().at(0).tags, std::vector<std::string>{"university"});
}

TEST(TogetherTurns, APriorityForBoth) {
  Talk talk;
  talk.say("sabzi lani hai");
  talk.say("gosht lana hai");
  talk.say("dono zaroori hain");
  talk.say("haan");
  ASSERT_EQ(talk.open_tasks().size(), 2U);
  for (const Task& task : talk.open_tasks()) EXPECT_EQ(task.priority, Priority::kHigh);
}

TEST(TogetherTurns, TheMarkOfWhatIsImportantIsNotThatOfWhatIsDone) {
  Talk talk;
  talk.say("سبزی لانی ہے");
  talk.say("گوشت لانا ہے کل");
  talk.say("میرے کام دکھاؤ");
  talk.say("پہلے دو پر ضروری کا نشان لگا دو");
  talk.say("ہاں");
  ASSERT_EQ(talk.open_tasks().size(), 2U);
  for (const Task& task : talk.open_tasks()) EXPECT_EQ(task.priority, Priority::kHigh);
}

TEST(TogetherTurns, AllThatIsWhatWasJustTold) {
  for (const char* said : {"I need to pick all that up on the way home tomorrow", "get all of that tomorrow",
                           "i'll buy it all tomorrow"}) {
    Talk talk;
    talk.say("buy milk, eggs and bread");
    talk.say(said);
    EXPECT_EQ(talk.due_of("buy milk, eggs and bread"), "2026-03-05") << said;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  Talk talk;  // Of two it is asked.
  talk.say("buy stamps");
  talk.say("post the letter");
  EXPECT_TRUE(holds(talk.say("do all that tomorrow"), "Change these 2 tasks?"));
  talk.say("yes");
  EXPECT_EQ(talk.due_of("buy stamps"), "2026-03-05");
  EXPECT_EQ(talk.due_of("post the letter"), "2026-03-05");
}

}  // namespace
}  // namespace yaad
