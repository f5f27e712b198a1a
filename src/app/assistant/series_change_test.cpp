#include "app/assistant/series_change.h"

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

std::string rule_of(Talk& talk) {
  const auto tasks = talk.open_tasks();
  return tasks.size() == 1 && tasks[0].repeat ? tasks[0].repeat->rrule : std::string();
}

TEST(SeriesChange, DaysChangeTheRule) {
  Talk talk;
  talk.say("add gym every monday and thursday at 7am");
  EXPECT_NE(talk.say("make it tuesday and thursday").find("every Tuesday and Thursday"), std::string::npos);
  EXPECT_EQ(rule_of(talk), "FREQ=WEEKLY;BYDAY=TU,TH");
  EXPECT_EQ(talk.due(), "2026-03-05T07:00:00+05:00");
  talk.say("پیر اور جمعہ کر دو");
  EXPECT_EQ(rule_of(talk), "FREQ=WEEKLY;BYDAY=MO,FR");
  EXPECT_EQ(talk.due(), "2026-03-06T07:00:00+05:00");
  talk.say("mangal aur budh kar do");
  EXPECT_EQ(rule_of(talk), "FREQ=WEEKLY;BYDAY=TU,WE");
  EXPECT_EQ(talk.due(), "2026-03-10T07:00:00+05:00");  // Not today, when it is past seven.
}

TEST(SeriesChange, OneDayCorrectsARuleJustSaidAndLaterMovesOne) {
  Talk talk;
  talk.say("add yoga every friday at 7am");
  talk.say("make it saturday");
  EXPECT_EQ(rule_of(talk), "FREQ=WEEKLY;BYDAY=SA");
  talk.say("what is due tomorrow?");
  const std::string reply = talk.say("move yoga to sunday");
  EXPECT_EQ(rule_of(talk), "FREQ=WEEKLY;BYDAY=SA");
  EXPECT_NE(reply.find("this time only"), std::string::npos) << reply;
  EXPECT_EQ(talk.due(), "2026-03-08T07:00:00+05:00");
}

TEST(SeriesChange, ADayOfTheMonthChangesTheRuleAndLosesNone) {
  Talk talk;
  talk.say("add pay insurance on the 31st");
  talk.say("every month");
  talk.say("make it the 28th");
  EXPECT_EQ(rule_of(talk), "FREQ=MONTHLY;BYMONTHDAY=28");
  EXPECT_EQ(talk.due(), "2026-03-28");
  talk.say("make it the 2nd");  // That of March is past.
  EXPECT_EQ(rule_of(talk), "FREQ=MONTHLY;BYMONTHDAY=2");
  EXPECT_EQ(talk.due(), "2026-04-02");
}

TEST(SeriesChange, ATimeHoldsForAllUnlessOnlyOnceIsSaid) {
  Talk talk;
  talk.say("roz 8 baje walk");
  const std::string all = talk.say("subah 7 baje kar do");
  EXPECT_NE(all.find("har din"), std::string::npos) << all;
  EXPECT_EQ(talk.open_tasks().at(0).series_start->time, (CivilTime{7, 0, 0}));
  const std::string once = talk.say("make it 9am just this time");
  EXPECT_NE(once.find("this time only"), std::string::npos) << once;
  EXPECT_EQ(talk.open_tasks().at(0).due->time, (CivilTime{9, 0, 0}));
  EXPECT_EQ(talk.open_tasks().at(0).series_start->time, (CivilTime{7, 0, 0}));
}

TEST(SeriesChange, OnlyOnceInThreeLanguages) {
  for (const char* once : {"make it 11 just this time", "10am only today", "move it to 5 for today", "صرف آج نو بجے",
                           "اس بار نو بجے کر دو", "sirf aaj 9 baje", "is baar 9 baje kar do"})
    EXPECT_TRUE(assistant::says_only_once(once)) << once;
  for (const char* all : {"make it 11", "move the standup to 10am", "نو بجے کر دو", "subah 7 baje kar do"})
    EXPECT_FALSE(assistant::says_only_once(all)) << all;
}

TEST(SeriesChange, MovesOneTimeOfSeveralADayAlone) {
  Talk talk;
  talk.say("take medicine every day at 4pm and 9pm");
  EXPECT_EQ(rule_of(talk), "FREQ=DAILY;BYHOUR=16,21");
  const std::string moved = talk.say("move it to 5pm");
  EXPECT_NE(moved.find("for this time only; the next one is due today (Wednesday, 4 March) at 9:00 pm"),
            std::string::npos)
      << moved;
  const std::string done = talk.say("i took the medicine");
  EXPECT_NE(done.find("The next one is due today (Wednesday, 4 March) at 9:00 pm (every day at 4:00 pm and 9:00 pm)"),
            std::string::npos)
      << done;
}

TEST(SeriesChange, OneDayOfSeveralIsAskedAboutAndNoneIsLost) {
  for (const char* said : {"friday at 8:30", "jume ko sarhe aath baje", "جمعے کو ساڑھے آٹھ بجے"}) {
    Talk talk;
    talk.say("standup every weekday at 9am");
    talk.say(said);  // Thursday's is due next.
    EXPECT_EQ(talk.due(), "2026-03-05T09:00:00+05:00") << said;
    talk.say("yes");
    EXPECT_EQ(talk.due(), "2026-03-06T08:30:00+05:00") << said;
  }
  Talk talk;
  talk.say("pay the maid on the 1st and 15th of every month");
  talk.say("move it to the 16th");
  EXPECT_EQ(talk.due(), "2026-03-16");
  EXPECT_EQ(rule_of(talk), "FREQ=MONTHLY;BYMONTHDAY=1,15");
}

}  // namespace
}  // namespace yaad
