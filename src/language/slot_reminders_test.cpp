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
    // At a moment of their own, beside the task.
    {"dentist friday 2pm, ping me at 9am", "create_task | dentist | 2026-03-06T14:00 |  | @2026-03-06T09:00"},
    {"dentist friday 2pm, alert me thursday evening",
     "create_task | dentist | 2026-03-06T14:00 |  | @2026-03-05T18:00"},
    {"blood test tomorrow at 8am; buzz me at 9 tonight and at 7 in the morning",
     "create_task | blood test | 2026-03-05T08:00 |  | @2026-03-04T21:00, @2026-03-05T07:00"},
    {"concert on the 24th at 7:30pm, reminder at 10 that morning",
     "create_task | concert | 2026-03-24T19:30 |  | @2026-03-24T10:00"},
    // On a day without an hour, at nine.
    {"electricity bill is due on monday, remind me on friday",
     "create_task | electricity bill | 2026-03-09 |  | @2026-03-06T09:00"},
    {"پیر کو بل جمع کرانا ہے، جمعہ کو یاد دلانا", "create_task | بل جمع کرانا | 2026-03-09 |  | @2026-03-06T09:00"},
    {"remind me on friday at 8pm about the school fee due monday",
     "create_task/remind | school fee | 2026-03-09 |  | @2026-03-06T20:00"},
    {"remind me on friday at 8pm about the school fee which is due monday",
     "create_task/remind | school fee | 2026-03-09 |  | @2026-03-06T20:00"},
    {"I'd like a reminder 15 minutes before the Zoom call", "update_task/remind | Zoom call |  |  | -15m"},
    {"eye checkup on friday, remidner 1 hr before", "create_task | eye checkup | 2026-03-06 |  | -60m"},
    {"dentist friday at 3 (remind at 1pm)", "create_task | dentist | 2026-03-06T15:00 |  | @2026-03-06T13:00"},
    {"remind me tomorrow at 5 to text me at 6", "create_task/remind | text me | 2026-03-05T17:00"},
    // Those of a series count from each due time.
    {"vitamins every day at 9am with a reminder", "create_task | vitamins | 2026-03-05T09:00 | FREQ=DAILY | -0m"},
    {"reminder for dentist friday 5pm", "create_task/remind | dentist | 2026-03-06T17:00"},
    {"book club every first wednesday 7pm with a reminder at noon the same day",
     "create_task | book club | 2026-03-04T19:00 | FREQ=MONTHLY;BYDAY=1WE | -420m"},
    {"trash every tuesday 7am, ping me monday at 9pm",
     "create_task | trash | 2026-03-10T07:00 | FREQ=WEEKLY;BYDAY=TU | -600m"},
    {"rent every 1st at 9am, remind me at 8am and at 8:30am",
     "create_task | rent | 2026-04-01T09:00 | FREQ=MONTHLY;BYMONTHDAY=1 | -60m, -30m"},
    {"gym every monday 7am with a reminder at 9pm",
     "create_task | gym | 2026-03-09T07:00 | FREQ=WEEKLY;BYDAY=MO | -600m"},
    {"flight on 3 dec 6am, remind me the night before at midnight",
     "create_task | flight | 2026-12-03T06:00 |  | -360m"},
    // Nothing that is asked of somebody else, and no clock that belongs to the task.
    {"remind me 2 days before 5pm meeting on friday", "create_task | meeting | 2026-03-06T17:00 |  | -2880m"},
    {"meeting tomorrow at 3pm and have sara email me at 1pm",
     "create_task | meeting and have sara email me | 2026-03-05T15:00"},
    {"design alerts a day ahead", "create_task | design alerts a day ahead"},
    // Several in a row.
    {"airport run, sunday 4:15am, two reminders: 30 minutes before and 10 minutes before",
     "create_task | airport run | 2026-03-08T04:15 |  | -30m, -10m"},
    {"MOT due 19 March, I'd like alerts two weeks, one week and a day ahead",
     "create_task | MOT | 2026-03-19 |  | -20160m, -10080m, -1440m"},
    {"remind me at 6pm to call mom", "create_task/remind | call mom | 2026-03-04T18:00"},
    {"remind me tomorrow at 9 and again at 10 to call mom",
     "create_task/remind | call mom | 2026-03-05T09:00 |  | -0m, @2026-03-05T10:00"},
    {"take the pills at 10pm, and then again at 6",
     "create_task | take the pills | 2026-03-04T22:00 |  | -0m, @2026-03-05T06:00"},
    {"call mom at 6pm the day before christmas", "create_task | call mom | 2026-12-24T18:00"},
    {"dentist on friday at 3, remind me that day at 9am",
     "create_task | dentist | 2026-03-06T15:00 |  | @2026-03-06T09:00"},
    {"dentist on friday at 3, remind me that morning at 8",
     "create_task | dentist | 2026-03-06T15:00 |  | @2026-03-06T08:00"},
    {"dentist on friday at 3 and remind me on the same day at 9",
     "create_task | dentist | 2026-03-06T15:00 |  | @2026-03-06T09:00"},
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

TEST(DayReminders, AreNoMoreThanTheLimit) {
  std::string text = "exam friday 9am";
  for (int i = 0; i < 10; ++i) text += ", reminders 1 day before and 2 days before and 3 days before";
  EXPECT_LE(read_wednesday(text).reminders.size(), 20U);
}

}  // namespace
}  // namespace yaad::language
