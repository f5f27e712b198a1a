#include "domain/rrule_set.h"

#include <date/tz.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yaad {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::HasSubstr;

LocalSeconds local(std::string_view text) { return parse_civil(text).value().local(); }

RecurrenceSet set_of(std::string_view lines, std::string_view start = "2026-03-02T09:00",
                     std::string_view zone = "Asia/Karachi") {
  return parse_recurrence_set(lines, local(start), start.size() == 10, Zone::find(zone).value()).value();
}

std::vector<std::string> starts(const std::vector<Instance>& all) {
  std::vector<std::string> out;
  for (const Instance& one : all) out.push_back(to_string(CivilDateTime::from_local(one.start, true)).substr(5));
  return out;
}

std::vector<std::string> first(const RecurrenceSet& set, std::size_t limit = 4) {
  return starts(set.instances(kBeforeAll, kNoHorizon, limit));
}

std::string refusal(std::string_view lines) {
  const auto read = parse_recurrence_set(lines, local("2026-03-02T09:00"), false, Zone());
  return read.ok() ? "" : read.error().fields.at(0).detail;
}

TEST(RecurrenceSet, AddsDatesAndTakesExceptionsAway) {
  const auto set = set_of(
      "RRULE:FREQ=WEEKLY;BYDAY=MO\r\nRDATE:20260304T100000,20260305T100000\r\nEXDATE:20260309T090000\r\n"
      "EXDATE:20260305T100000");
  EXPECT_THAT(first(set), ElementsAre("03-02T09:00", "03-04T10:00", "03-16T09:00", "03-23T09:00"));
}

TEST(RecurrenceSet, ADateGivenTwiceIsOneInstance) {
  const auto set = set_of("RRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY;COUNT=2\nRDATE:20260303T090000,20260303T090000");
  EXPECT_THAT(first(set, 9), ElementsAre("03-02T09:00", "03-03T09:00", "03-09T09:00"));
}

TEST(RecurrenceSet, DatesAloneBeginWithTheStart) {
  EXPECT_THAT(first(set_of("RDATE;VALUE=DATE:20260307")), ElementsAre("03-02T09:00", "03-07T09:00"));
}

TEST(RecurrenceSet, PeriodsBringTheirLength) {
  const auto all = set_of("RDATE;VALUE=PERIOD:20260303T120000/PT1H30M,20260304T120000/20260304T130000")
                       .instances(local("2026-03-03"), kNoHorizon, 5);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].duration, minutes(90));
  EXPECT_EQ(all[1].duration, hours(1));
}

TEST(RecurrenceSet, TimesOfOtherZonesBecomeLocal) {
  EXPECT_THAT(first(set_of("RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20260303T040000Z\n"
                           "EXDATE;TZID=Europe/London:20260304T040000")),
              ElementsAre("03-02T09:00"));
}

TEST(RecurrenceSet, AnExceptionWithoutTimeTakesTheWholeDay) {
  EXPECT_THAT(first(set_of("RRULE:FREQ=HOURLY;INTERVAL=8;COUNT=6\nEXDATE;VALUE=DATE:20260303")),
              ElementsAre("03-02T09:00", "03-02T17:00", "03-04T01:00"));
}

TEST(RecurrenceSet, ExceptionRulesAreStillRead) {
  EXPECT_THAT(first(set_of("RRULE:FREQ=DAILY;COUNT=9\nEXRULE:FREQ=WEEKLY;BYDAY=TU,TH,SA")),
              ElementsAre("03-02T09:00", "03-04T09:00", "03-06T09:00", "03-08T09:00"));
  EXPECT_TRUE(first(set_of("RRULE:FREQ=DAILY\nEXRULE:FREQ=DAILY")).empty());
  EXPECT_FALSE(set_of("RRULE:FREQ=DAILY;COUNT=50\nEXRULE:FREQ=DAILY").previous_before(local("2027-01-01")));
}

TEST(RecurrenceSet, LinesMayBeFoldedAndTheStartMayComeLast) {
  EXPECT_THAT(first(set_of("RRULE:FREQ=DA\r\n ILY;COUNT=2\r\nDTSTART;TZID=Asia/Karachi:20260401T080000\r\n")),
              ElementsAre("04-01T08:00", "04-02T08:00"));
}

TEST(RecurrenceSet, OneInstanceMovesOrIsCancelled) {
  auto set = set_of("RRULE:FREQ=DAILY;COUNT=5");
  set.overrides = {{local("2026-03-03T09:00"), local("2026-03-10T11:00")}, {local("2026-03-04T09:00"), std::nullopt}};
  EXPECT_THAT(first(set, 9), ElementsAre("03-02T09:00", "03-05T09:00", "03-06T09:00", "03-10T11:00"));
  EXPECT_EQ(set.next_after(local("2026-03-07"))->id, local("2026-03-03T09:00"));
  EXPECT_EQ(set.next_after(local("2026-03-02T09:00"))->start, local("2026-03-05T09:00"));
  EXPECT_EQ(set.previous_before(local("2026-03-05T09:00"))->start, local("2026-03-02T09:00"));
  EXPECT_EQ(set.previous_before(local("2027-01-01"))->start, local("2026-03-10T11:00"));
}

TEST(RecurrenceSet, ThisAndFutureMoveTogether) {
  auto set = set_of("RRULE:FREQ=DAILY;COUNT=4");
  set.overrides = {{local("2026-03-04T09:00"), local("2026-03-04T15:30"), true}};
  EXPECT_THAT(first(set), ElementsAre("03-02T09:00", "03-03T09:00", "03-04T15:30", "03-05T15:30"));
  EXPECT_EQ(set.next_after(local("2026-03-04T09:00"))->start, local("2026-03-04T15:30"));
  EXPECT_EQ(set.previous_before(local("2026-03-05T15:00"))->id, local("2026-03-04T09:00"));
  set.overrides[0].start = std::nullopt;
  EXPECT_THAT(first(set), ElementsAre("03-02T09:00", "03-03T09:00"));
}

TEST(RecurrenceSet, WhatIsWrongIsNamed) {
  EXPECT_THAT(refusal("RRULE:FREQ=OFTEN"), HasSubstr("FREQ must be"));
  EXPECT_THAT(refusal("EXDATE:20260230T090000"), HasSubstr("EXDATE must be"));
  EXPECT_THAT(refusal("RDATE:20260203T090000/-PT1H"), HasSubstr("RDATE must be"));
  EXPECT_THAT(refusal("RDATE;TZID=Mars/City:20260203T090000"), HasSubstr("TZID"));
  EXPECT_THAT(refusal("DTSTART;TZID=Asia/Karachi:20260203T090000"), HasSubstr("another zone"));
  EXPECT_THAT(refusal("SUMMARY:hello"), HasSubstr("only DTSTART"));
  EXPECT_THAT(refusal("hello"), HasSubstr("NAME:VALUE"));
  EXPECT_THAT(refusal(std::string(70000, 'X')), HasSubstr("65536"));
  EXPECT_THAT(refusal("RDATE:20260203T090000/P99999999999999999999D"), HasSubstr("RDATE must be"));
}

/// Three years of two daily rules in every zone of the machine: the wall time is kept but where the clock jumps over
/// it, and there the occurrence is the first minute after the gap.
TEST(RecurrenceSet, EveryZoneKeepsItsWallTime) {
  std::size_t zones = 0;
  std::size_t moved = 0;
  for (const auto& listed : date::get_tzdb().zones) {
    const auto zone = Zone::find(listed.name());
    if (!zone) continue;
    ++zones;
    for (const std::string_view time : {"02:30", "09:00"}) {
      const auto all = expand("FREQ=DAILY", "2024-12-30T" + std::string(time), listed.name(), 3 * 366).value();
      ASSERT_EQ(all.size(), 3U * 366) << listed.name();
      const auto wanted = parse_time(time)->since_midnight();
      for (std::size_t i = 0; i < all.size(); ++i) {
        const LocalSeconds usual = LocalSeconds(local("2024-12-30")) + days(i) + wanted;
        if (all[i] == usual) continue;
        ++moved;
        // The minute before it is not shown, and it is itself.
        ASSERT_GT(all[i], usual) << listed.name();
        ASSERT_EQ(zone->settle(all[i]), all[i]) << listed.name();
        ASSERT_EQ(zone->settle(all[i] - minutes(1)), all[i]) << listed.name();
      }
    }
  }
  EXPECT_GT(zones, 300U);
  EXPECT_GT(moved, 20U);
}

}  // namespace
}  // namespace yaad
