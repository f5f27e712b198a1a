// Clocks of other zones. Now is Wednesday, 4 March 2026, 10:00, where the reader is.
#include <gtest/gtest.h>

#include "language/sentence_case.h"

namespace yaad::language {
namespace {

struct ZoneCase {
  std::string_view text;
  std::string_view zone;
  std::string_view due;
};

void PrintTo(const ZoneCase& row, std::ostream* out) { *out << row.text << " in " << row.zone; }

constexpr ZoneCase kZones[] = {
    {"call the Seattle office tomorrow at 10am PST", "Europe/London", "2026-03-05T18:00"},
    {"call the Seattle office tomorrow at 10am PST", "America/Los_Angeles", "2026-03-05T10:00"},
    {"standup at 3pm EST", "Europe/London", "2026-03-04T20:00"},
    {"meet Ana 9pm GMT", "America/Toronto", "2026-03-04T16:00"},
    // Londoners say GMT all year.
    {"meet Ana 1 july 3pm GMT", "Europe/London", "2026-07-01T15:00"},
    {"meet Ana 1 july 3pm GMT", "Asia/Karachi", "2026-07-01T20:00"},
    // Across the beginning of summer time, which is not the same day everywhere.
    {"sync 20 march 9am EST", "Europe/London", "2026-03-20T13:00"},
    {"sync 20 april 9am EST", "Europe/London", "2026-04-20T14:00"},
    {"webinar friday 7pm new york time", "Europe/London", "2026-03-07T00:00"},
    {"call at 9am pakistan time", "Europe/London", "2026-03-05T04:00"},
    {"call tokyo office 8am (JST) tomorrow", "Europe/London", "2026-03-04T23:00"},
    {"webinar 2-3pm EST friday", "Europe/London", "2026-03-06T19:00"},
    {"call at 3pm UTC+5", "Europe/London", "2026-03-05T10:00"},
    {"call at 3pm UTC-8", "Europe/London", "2026-03-04T23:00"},
    // It is 15:00 in Karachi: 2pm there has passed, 4pm has not.
    {"call at 2pm pakistan time", "Europe/London", "2026-03-05T09:00"},
    {"call at 4pm pakistan time", "Europe/London", "2026-03-04T11:00"},
    {"server migration 2026-07-01T14:00:00Z", "Europe/Berlin", "2026-07-01T16:00"},
    {"demo 2026-11-20T09:00:00-05:00", "America/Chicago", "2026-11-20T08:00"},
    {"demo 2026-11-20T09:00+0530", "UTC", "2026-11-20T03:30"},
    {"standup every monday at 9am EST", "Europe/London", "2026-03-09T13:00"},
    // The days of a rule are those that were said: across midnight the clock stays.
    {"webinar every friday at 7pm EST", "Europe/London", "2026-03-06T19:00"},
    {"call at 3pm UTC+5:30", "UTC", "2026-03-05T09:30"},
    {"call at 3pm GMT+0530", "UTC", "2026-03-05T09:30"},
    {"sync at 5pm ET tomorrow", "Europe/London", "2026-03-05T22:00"},
    // Names of things, not of zones; and a short name where people say it of their own clock.
    {"7am mountain bike ride saturday", "Europe/London", "2026-03-07T07:00"},
    {"hospital 3pm CT scan tomorrow", "Europe/London", "2026-03-05T15:00"},
    {"gym 6pm pt session", "Europe/London", "2026-03-04T18:00"},
    {"party tomorrow at 8pm (central hotel)", "Europe/London", "2026-03-05T20:00"},
    {"call tomorrow at 3pm EST", "Australia/Sydney", "2026-03-05T15:00"},
    {"call tomorrow at 3pm new york time", "Australia/Sydney", "2026-03-06T07:00"},
    {"pay 3 z and 5 pt", "Europe/London", ""},
};

class OtherZones : public testing::TestWithParam<ZoneCase> {};

TEST_P(OtherZones, AreTurnedIntoTheReadersTime) {
  const ZoneCase& row = GetParam();
  const auto zone = Zone::find(row.zone);
  ASSERT_TRUE(zone);
  const ReadContext context{
      parse_civil("2026-03-04T10:00")->local(), *zone, "", Mode::kChat, Syntax::kTodoist, {}, false};
  const Reading reading = read(row.text, context);
  EXPECT_EQ(reading.due ? to_string(*reading.due) : "", row.due);
}

INSTANTIATE_TEST_SUITE_P(Table, OtherZones, testing::ValuesIn(kZones));

}  // namespace
}  // namespace yaad::language
