// Changes of a series for good, and of one turn of it.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

std::string rule_of(Talk& talk) {
  for (const Task& task : talk.open_tasks()) {
    if (task.repeat) return task.repeat->rrule;
  }
  return {};
}

TEST(Lasting, AnotherDayInsteadIsAskedAbout) {
  for (const auto& [answer, rule, due] : {std::tuple("yes", "FREQ=WEEKLY;BYDAY=MO", "2026-03-09"),
                                          std::tuple("every week", "FREQ=WEEKLY;BYDAY=MO", "2026-03-09"),
                                          std::tuple("only this week", "FREQ=WEEKLY;BYDAY=TU", "2026-03-09"),
                                          std::tuple("just this once", "FREQ=WEEKLY;BYDAY=TU", "2026-03-09"),
                                          std::tuple("no", "FREQ=WEEKLY;BYDAY=TU", "2026-03-10")}) {
    Talk talk;
    talk.say("take out the trash every tuesday at 7pm");
    talk.say("buy milk");
    EXPECT_TRUE(holds(talk.say("make the trash one Monday instead, they changed the schedule"),
                      "be on Monday every time from now on?"));
    EXPECT_EQ(talk.due_of("take out the trash"), "2026-03-10T19:00");
    talk.say(answer);
    EXPECT_EQ(rule_of(talk), rule) << answer;
    EXPECT_TRUE(talk.due_of("take out the trash").starts_with(due)) << answer;
  }
}

TEST(Lasting, FromNowOnIsForGood) {
  for (const char* said : {"move the trash to monday from now on", "move the trash to monday for good"}) {
    Talk talk;
    talk.say("take out the trash every tuesday at 7pm");
    talk.say("buy milk");
    talk.say(said);
    EXPECT_EQ(rule_of(talk), "FREQ=WEEKLY;BYDAY=MO") << said;
  }
  Talk behind;
  behind.say("take out the trash every tuesday at 7pm");
  behind.say("buy milk");
  EXPECT_TRUE(holds(behind.say("move the trash to monday"), "for this time only"));
  behind.say("no, every week");
  EXPECT_EQ(rule_of(behind), "FREQ=WEEKLY;BYDAY=MO");
}

TEST(Lasting, OneHourOfSeveralADay) {
  for (const auto& [said, rule, due] :
       {std::tuple("make the evening one 9pm from now on", "FREQ=DAILY;BYHOUR=8,21", "2026-03-04T21:00"),
        std::tuple("change the morning one to 7 for good", "FREQ=DAILY;BYHOUR=7,20", "2026-03-04T20:00"),
        std::tuple("move the 8pm one to 10 from now on", "FREQ=DAILY;BYHOUR=8,22", "2026-03-04T22:00")}) {
    Talk talk;
    talk.say("take my pills every day at 8am and 8pm");
    talk.say(said);
    EXPECT_EQ(rule_of(talk), rule) << said;
    EXPECT_EQ(talk.due_of("take my pills"), due) << said;
  }
  Talk once;  // Without such words it is this turn's.
  once.say("take my pills every day at 8am and 8pm");
  once.say("make the evening one 9pm");
  EXPECT_EQ(rule_of(once), "FREQ=DAILY;BYHOUR=8,20");
  Talk morning;  // Its open turn is tonight's: asked.
  morning.say("take my pills every day at 8am and 8pm");
  EXPECT_TRUE(holds(morning.say("make the morning one 7"), "every day at 7:00 am and 8:00 pm from now on?"));
  EXPECT_EQ(rule_of(morning), "FREQ=DAILY;BYHOUR=8,20");
  morning.say("yes");
  EXPECT_EQ(rule_of(morning), "FREQ=DAILY;BYHOUR=7,20");
}

TEST(Lasting, OneOfSeveralHoursIsStopped) {
  Talk talk;
  talk.say("take my pills every day at 8am and 8pm");
  EXPECT_TRUE(
      holds(talk.say("stop the evening one, doctor says once is enough"), "for good? It is every day at 8:00 am"));
  EXPECT_EQ(rule_of(talk), "FREQ=DAILY;BYHOUR=8,20");
  talk.say("yes");
  EXPECT_EQ(rule_of(talk), "FREQ=DAILY;BYHOUR=8");
  EXPECT_EQ(talk.due_of("take my pills"), "2026-03-05T08:00");
}

}  // namespace
}  // namespace yaad
