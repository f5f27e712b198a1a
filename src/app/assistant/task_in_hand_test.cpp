// Reminders and undo of the task that is talked about.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

TEST(ReminderTurns, OnTheDayOfTheTaskThatIsTalkedAbout) {
  struct Case {
    const char *said, *at;
  };
  constexpr Case kCases[] = {
      {"set a reminder for 10am the same day", "2026-03-08T05:00:00.000Z"},
      {"set a reminder for the same morning", "2026-03-08T04:00:00.000Z"},
      {"remind me on the day at noon", "2026-03-08T07:00:00.000Z"},
      {"usi din subah 9 baje yaad dilaiyega", "2026-03-08T04:00:00.000Z"},
      {"usi roz subah 9 baje yaad krwa dijiyega", "2026-03-08T04:00:00.000Z"},
      {"اسی دن صبح دس بجے یاد دلا دینا", "2026-03-08T05:00:00.000Z"},
      {"اسی روز صبح دس بجے یاد کروا دیجیے گا", "2026-03-08T05:00:00.000Z"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say("table on sunday at 8pm");
    talk.say(one.said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << one.said;
    ASSERT_EQ(talk.open_tasks().front().reminders.size(), 1U) << one.said;
    EXPECT_EQ(to_rfc3339(*talk.open_tasks().front().reminders.front().at), one.at) << one.said;
  }
}

TEST(ReminderTurns, OfTheTaskThatIsPointedAt) {
  for (const char* said : {"usme 15 min pehle reminder laga do", "isme 15 min pehle reminder lagao",
                           "remind me on it 15 min before", "set a reminder on it for 15 min before"}) {
    Talk talk;
    talk.say("kal 3 baje Ahmed se meeting hai");
    talk.say(said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << said;
    ASSERT_EQ(talk.open_tasks().front().reminders.size(), 1U) << said;
    EXPECT_EQ(talk.open_tasks().front().reminders.front().minutes_before, 15) << said;
  }
}

TEST(ReminderTurns, ComesAgainInAWhile) {
  for (const char* said : {"10 minute baad dobara yaad krwana", "دس منٹ بعد پھر یاد دلا دیجیے گا"}) {
    Talk talk;
    EXPECT_TRUE(talk.open_tasks().empty());
    talk.say(said);
    EXPECT_TRUE(talk.open_tasks().empty()) << said;  // Of what, is asked.
    talk.say("table on sunday at 8pm");
    talk.say(said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << said;
    ASSERT_EQ(talk.open_tasks().front().reminders.size(), 1U) << said;
    EXPECT_TRUE(talk.open_tasks().front().reminders.front().at) << said;
  }
}

TEST(ReminderTurns, WhenTheTaskIsDueStandsInTheAnswer) {
  Talk talk;
  talk.say("set a reminder for 10am the day before");
  talk.say("dentist on friday at 5pm");
  EXPECT_EQ(talk.due(), "2026-03-06T17:00:00+05:00");
  ASSERT_EQ(talk.open_tasks().front().reminders.size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().reminders.front().minutes_before, 31 * 60);
}

TEST(UndoTurns, BringsBackWhatWasJustDeleted) {
  for (const char* back : {"oh wait I do need to call him, bring it back", "wapas le aao", "واپس لے آؤ"}) {
    Talk talk;
    talk.say("add call Ahmed tomorrow");
    talk.say("delete it");
    talk.say("yes");
    ASSERT_TRUE(talk.open_tasks().empty());
    talk.say(back);
    EXPECT_EQ(talk.open_tasks().size(), 1U) << back;
  }
}

TEST(TaskInHand, SaysThatAReminderWillNotComeWhoseMomentIsPast) {
  Talk talk;
  talk.say("dentist on friday at 3");
  const std::string past = talk.say("remind me three days before");
  EXPECT_NE(past.find("3 days before (that is past already, so none comes this time)"), std::string::npos) << past;
  const std::string told = talk.say("remind me an hour before");
  EXPECT_EQ(told.find("past already"), std::string::npos) << told;
  const std::string made = talk.say("kal 9 baje doctor, do din pehle yaad dilana");
  EXPECT_NE(made.find("is baar nahin aaye gi"), std::string::npos) << made;
}

}  // namespace
}  // namespace yaad
