// Reminders at a time of day, so many days before. Now is Wednesday, 4 March 2026, 10:00, in UTC.
#include <gtest/gtest.h>

#include "language/sentence_case.h"

namespace yaad::language {
namespace {

constexpr SentenceCase kReminders[] = {
    {"dentist thursday 2pm, remind me the day before at 6pm", "create_task | dentist | 2026-03-05T14:00 |  | -1200m"},
    {"dentist thursday 2pm, remind me at 6pm the day before", "create_task | dentist | 2026-03-05T14:00 |  | -1200m"},
    {"dentist thursday 2pm, remind me at 8 the night before", "create_task | dentist | 2026-03-05T14:00 |  | -1080m"},
    // All day counts from 09:00.
    {"rent due on friday, remind me the day before at 6pm", "create_task | rent | 2026-03-06 |  | -900m"},
    {"flight on 3 dec, remind me 2 days before at noon", "create_task | flight | 2026-12-03 |  | -2700m"},
    {"exam on monday 9am remind me the night before at 8 and an hour before",
     "create_task | exam | 2026-03-09T09:00 |  | -780m, -60m"},
    {"exam monday 9am, remind me 1 day before in the evening", "create_task | exam | 2026-03-09T09:00 |  | -900m"},
    {"trash every tuesday 7am, remind me the night before at 9pm",
     "create_task | trash | 2026-03-10T07:00 | FREQ=WEEKLY;BYDAY=TU | -600m"},
    {"kal 3 baje meeting, 1 din pehle sham 6 baje yaad dilana", "create_task | meeting | 2026-03-05T15:00 |  | -1260m"},
    {"جمعرات دو بجے دانتوں کا ڈاکٹر، ایک دن پہلے شام چھ بجے یاد دلانا",
     "create_task | دانتوں کا ڈاکٹر | 2026-03-05T14:00 |  | -1200m"},
    {"remind me at 6pm to call mom", "create_task/remind | call mom | 2026-03-04T18:00"},
    {"call mom at 6pm the day before christmas", "create_task | call mom | 2026-12-24T18:00"},
};

class DayReminders : public testing::TestWithParam<SentenceCase> {};

TEST_P(DayReminders, ComeAtTheHourThatWasSaid) {
  EXPECT_EQ(frame_of(read_wednesday(GetParam().text)), GetParam().frame) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Table, DayReminders, testing::ValuesIn(kReminders));

TEST(DayReminders, OfATaskThatExistsWaitForItsDueTime) {
  Reading reading = read_wednesday("remind me about the dentist the day before at 6pm");
  ASSERT_EQ(reading.intent, Intent::kUpdate);
  ASSERT_EQ(reading.reminders.size(), 1U);
  EXPECT_EQ(reading.reminders[0].minutes_before, 1440);
  EXPECT_EQ(reading.reminders[0].clock, 18 * 3600);
  settle_reminders(reading.reminders, *parse_civil("2026-03-05T14:00"));
  EXPECT_EQ(reading.reminders[0].minutes_before, 1200);
  EXPECT_FALSE(reading.reminders[0].clock);
}

}  // namespace
}  // namespace yaad::language
