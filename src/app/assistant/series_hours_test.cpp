#include <gtest/gtest.h>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(SeriesHours, AllHoursOfADailySeriesAreSaidAtOnce) {
  struct Case {
    const char *series, *said, *hours;
  };
  constexpr Case kCases[] = {
      {"take amoxicillin three times a day", "make it 8am, 2pm and 9pm", "BYHOUR=8,14,21"},
      {"take amoxicillin three times a day", "it should be at 8am, 2pm and 9pm", "BYHOUR=8,14,21"},
      {"take amoxicillin three times a day", "remind me at 8am, 2pm and 9pm", "BYHOUR=8,14,21"},
      {"dawai roz subah 9 aur raat 9 baje", "subah 8 aur raat 10 baje par kar do", "BYHOUR=8,22"},
      {"دوائی روز صبح نو اور رات نو بجے", "اسے صبح آٹھ اور رات دس بجے پر کر دو", "BYHOUR=8,22"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.series);
    talk.say(one.said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << one.said;
    const Task task = talk.open_tasks().front();
    EXPECT_TRUE(task.repeat && holds(task.repeat->rrule, one.hours)) << one.said;
    EXPECT_EQ(task.reminders.size(), holds(one.said, "remind") ? 1U : 0U) << one.said;
  }
}

TEST(SeriesHours, ItsOwnHoursStayWhenTheyAreToBeRemindedOf) {
  Talk talk;
  talk.say("dawai roz subah 8 aur raat 10 baje");
  EXPECT_TRUE(holds(talk.say("8 aur 10 baje par yaad dila dena"), "har baar"));
  const Task task = talk.open_tasks().front();
  EXPECT_TRUE(holds(task.repeat->rrule, "BYHOUR=8,22"));
  EXPECT_EQ(task.reminders.size(), 1U);
}

TEST(SeriesHours, OfOneTimeTheyAreReminders) {
  Talk talk;
  talk.say("dentist on friday at 3pm");
  EXPECT_TRUE(holds(talk.say("remind me at 9 and at 1"), "9:00 am and on Friday, 6 March at 1:00 pm"));
  EXPECT_EQ(talk.due(), "2026-03-06T15:00:00+05:00");
}

}  // namespace
}  // namespace yaad
