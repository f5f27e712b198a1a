#include "domain/civil_time.h"

#include <date/tz.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <thread>

namespace yaad {
namespace {

using namespace std::chrono;

LocalSeconds local(std::string_view text) { return parse_civil(text).value().local(); }
Instant utc(std::string_view text) { return parse_rfc3339(text).value(); }
Zone zone(std::string_view name) { return Zone::find(name).value(); }

/// The local time that a task due at `text` is really shown at.
std::string shown(std::string_view zone_name, std::string_view text) {
  return to_rfc3339(local(text), zone(zone_name));
}

TEST(CivilText, WritesSecondsOnlyWhenThereAreSome) {
  EXPECT_EQ(to_string(parse_civil("2026-03-05").value()), "2026-03-05");
  EXPECT_EQ(to_string(parse_civil("2026-03-05T17:00").value()), "2026-03-05T17:00");
  EXPECT_EQ(to_string(parse_civil("2026-03-05T17:00:00").value()), "2026-03-05T17:00");
  EXPECT_EQ(to_string(parse_civil("0001-01-01T00:00:09").value()), "0001-01-01T00:00:09");
}

TEST(CivilText, IsWrittenBehindWhatIsThere) {
  std::string out = "at ";
  append_local(out, parse_civil("2026-03-05T17:00").value().local());
  append_civil(out += ' ', parse_civil("2026-12-31T23:59").value());
  append_civil(out += ' ',
               CivilDateTime{CivilDate(std::chrono::year(12026), std::chrono::month(1), std::chrono::day(9)), {}});
  append_civil(out += ' ',
               CivilDateTime{CivilDate(std::chrono::year(-45), std::chrono::month(3), std::chrono::day(15)), {}});
  EXPECT_EQ(out, "at 2026-03-05T17:00:00 2026-12-31T23:59 12026-01-09 0-45-03-15");
}

TEST(CivilText, RefusesWhatIsNoDateOrTime) {
  for (const auto* text :
       {"", "2026", "2026-3-5", "2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "20260305", "2026-03-05T",
        "2026-03-05T24:00", "2026-03-05T17:60", "2026-03-05T17:00:60", "2026-03-05 17:00", "2026-03-05T17:00Z",
        "2026-03-05T17:00:00:00", "2026-03-05x", "+026-03-05", "2026-03-05T1:00"}) {
    EXPECT_FALSE(parse_civil(text)) << text;
  }
  EXPECT_TRUE(parse_civil("2028-02-29"));
}

RC_GTEST_PROP(CivilText, ComesBackAsItWas, ()) {
  const LocalSeconds at(seconds(*rc::gen::inRange<std::int64_t>(-62135596800, 253402300800)));
  const auto civil = CivilDateTime::from_local(at, true);
  RC_ASSERT(civil.local() == at);
  RC_ASSERT(parse_civil(to_string(civil)) == civil);
  const auto day = CivilDateTime::from_local(at, false);
  RC_ASSERT(day.local() == floor<days>(at));
  RC_ASSERT(parse_civil(to_string(day)) == day);
}

RC_GTEST_PROP(CivilText, AnyTextIsReadOrRefused, (const std::string& text)) {
  if (const auto civil = parse_civil(text)) RC_ASSERT(civil->date.ok());
  (void)parse_rfc3339(text);
  (void)Zone::find(text);
}

TEST(Rfc3339, ReadsOffsetsAndFractions) {
  EXPECT_EQ(utc("2026-03-05T17:00:00+05:00"), utc("2026-03-05T12:00:00Z"));
  EXPECT_EQ(utc("2026-03-05t12:00:00z"), utc("2026-03-05T08:30:00-03:30"));
  EXPECT_EQ(utc("2026-03-05T12:00:00.1234567Z") - utc("2026-03-05T12:00:00Z"), 123456us);
  for (const auto* text : {"2026-03-05T12:00:00", "2026-03-05T12:00:00.Z", "2026-03-05T12:00Z", "2026-03-05T12:00:60Z",
                           "2026-03-05T12:00:00+0500", "2026-03-05T12:00:00+24:00", "2026-03-05T12:00:00Zx", ""}) {
    EXPECT_FALSE(parse_rfc3339(text)) << text;
  }
}

TEST(ZoneFind, KnowsNamesAndOffsets) {
  EXPECT_EQ(zone("Asia/Karachi").name(), "Asia/Karachi");
  EXPECT_EQ(zone("America/Argentina/ComodRivadavia").name(), "America/Argentina/ComodRivadavia");
  for (const auto* name : {"UTC", "Z", "+00:00", "-0000", "+00"}) EXPECT_EQ(zone(name), Zone()) << name;
  EXPECT_EQ(zone("+0530").name(), "+05:30");
  EXPECT_EQ(zone("+05:30"), zone("+0530"));
  EXPECT_EQ(zone("-0330").offset_at(utc("2026-01-01T00:00:00Z")), -(3h + 30min));
  EXPECT_EQ(zone("Etc/GMT+5").offset_at(utc("2026-01-01T00:00:00Z")), -5h);
}

TEST(ZoneFind, RefusesJunk) {
  const std::string long_name(5000, 'A');
  for (const std::string& name : std::vector<std::string>{"",
                                                          "Nowhere/City",
                                                          "asia/karachi",
                                                          "Asia",
                                                          "Asia/",
                                                          "/Asia/Karachi",
                                                          "Asia//Karachi",
                                                          "../etc/passwd",
                                                          "Asia/../Asia/Karachi",
                                                          "posix/Asia/Karachi",
                                                          "right/Asia/Karachi",
                                                          "localtime",
                                                          "zone.tab",
                                                          "Asia/Karachi ",
                                                          std::string("Asia/Karachi\0x", 14),
                                                          "+5",
                                                          "+05:0",
                                                          "+18:01",
                                                          "+19:00",
                                                          "-99:00",
                                                          "+05:60",
                                                          "+05:00:00",
                                                          long_name}) {
    EXPECT_FALSE(Zone::find(name)) << name.substr(0, 40);
  }
}

TEST(ZoneFind, ManyThreadsGetTheSameZones) {
  std::vector<std::thread> threads;
  std::atomic<int> wrong = 0;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&wrong] {
      for (const auto* name : {"Europe/Paris", "Asia/Tokyo", "+07:00", "America/Lima", "Africa/Cairo"}) {
        const auto one = Zone::find(name);
        if (!one || *one != *Zone::find(name) || one->name() != name) ++wrong;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

TEST(ZoneEdges, GapBecomesFirstValidMinuteAfterIt) {
  EXPECT_EQ(shown("Europe/London", "2026-03-29T00:59"), "2026-03-29T00:59:00+00:00");
  EXPECT_EQ(shown("Europe/London", "2026-03-29T01:00"), "2026-03-29T02:00:00+01:00");
  EXPECT_EQ(shown("Europe/London", "2026-03-29T01:59:59"), "2026-03-29T02:00:00+01:00");
  EXPECT_EQ(shown("Europe/London", "2026-03-29T02:00"), "2026-03-29T02:00:00+01:00");
  EXPECT_EQ(shown("America/New_York", "2026-03-08T02:30"), "2026-03-08T03:00:00-04:00");
  EXPECT_EQ(shown("Australia/Lord_Howe", "2026-10-04T02:15"), "2026-10-04T02:30:00+11:00");
  EXPECT_EQ(shown("Pacific/Apia", "2011-12-30"), "2011-12-31T00:00:00+14:00");
  EXPECT_EQ(shown("Pacific/Apia", "2011-12-30T17:00"), "2011-12-31T00:00:00+14:00");
}

TEST(ZoneEdges, OverlapIsTheFirstOfTheTwo) {
  EXPECT_EQ(shown("Europe/London", "2026-10-25T01:30"), "2026-10-25T01:30:00+01:00");
  EXPECT_EQ(shown("Europe/London", "2026-10-25T02:00"), "2026-10-25T02:00:00+00:00");
  EXPECT_EQ(shown("America/New_York", "2026-11-01T01:00"), "2026-11-01T01:00:00-04:00");
  EXPECT_EQ(shown("Australia/Lord_Howe", "2026-04-05T01:45"), "2026-04-05T01:45:00+11:00");
}

TEST(ZoneEdges, KarachiHadSummerTimeOnceAndHasNoneNow) {
  EXPECT_EQ(shown("Asia/Karachi", "2009-07-01T12:00"), "2009-07-01T12:00:00+06:00");
  EXPECT_EQ(shown("Asia/Karachi", "2026-07-01T12:00"), "2026-07-01T12:00:00+05:00");
  EXPECT_EQ(shown("Asia/Karachi", "2060-07-01T12:00"), "2060-07-01T12:00:00+05:00");
}

TEST(ZoneEdges, SummerTimeGoesOnAfterTheZoneFilesEnd) {
  EXPECT_EQ(shown("Europe/London", "2040-07-01T12:00"), "2040-07-01T12:00:00+01:00");
  EXPECT_EQ(shown("Europe/London", "2040-01-01T12:00"), "2040-01-01T12:00:00+00:00");
  EXPECT_EQ(shown("Europe/London", "2040-03-25T01:30"), "2040-03-25T02:00:00+01:00");  // Last Sunday of a leap year.
  EXPECT_EQ(shown("Europe/London", "2040-10-28T02:30"), "2040-10-28T02:30:00+00:00");
  EXPECT_EQ(shown("America/New_York", "2044-11-06T01:30"), "2044-11-06T01:30:00-04:00");
  EXPECT_EQ(shown("America/New_York", "2044-11-06T02:00"), "2044-11-06T02:00:00-05:00");
  EXPECT_EQ(shown("Australia/Sydney", "2050-01-15T12:00"), "2050-01-15T12:00:00+11:00");
  EXPECT_EQ(shown("Australia/Sydney", "9999-12-31T23:59"), "9999-12-31T23:59:00+11:00");
}

TEST(ZoneEdges, OldLocalMeanTimeKeepsTheInstant) {
  const auto at = zone("Asia/Karachi").to_instant(local("1880-01-01T12:00"));
  EXPECT_EQ(parse_rfc3339(to_rfc3339(local("1880-01-01T12:00"), zone("Asia/Karachi"))), at);
}

/// Every zone of the tzdb for three years: each wall time is kept, moved to the end of its gap, or the first of two.
TEST(ZoneEveryZone, AgreesWithTheLibraryAndKeepsWallTime) {
  std::size_t zones = 0;
  for (const auto& listed : date::get_tzdb().zones) {
    const auto found = Zone::find(listed.name());
    if (!found) {
      EXPECT_TRUE(listed.name() == "localtime" || listed.name() == "posixrules") << listed.name();
      continue;
    }
    ++zones;
    const auto end = local("2029-01-01T00:07");
    for (auto at = local("2026-01-01T00:07"); at < end; at += 11h + 30min) {
      const auto info = listed.get_info(date::local_seconds(at.time_since_epoch()));
      const Instant instant = found->to_instant(at);
      const LocalSeconds again = found->to_local(instant);
      if (info.result == date::local_info::nonexistent) {
        ASSERT_EQ(instant.time_since_epoch(), info.first.end.time_since_epoch()) << listed.name();
        ASSERT_GT(again, at);
        continue;
      }
      ASSERT_EQ(again, at) << listed.name();
      ASSERT_EQ(found->offset_at(instant), info.first.offset) << listed.name();
      ASSERT_EQ(instant.time_since_epoch(), at.time_since_epoch() - info.first.offset);
    }
  }
  EXPECT_GT(zones, 400U);
}

RC_GTEST_PROP(ZoneProperties, InstantToLocalAndBackIsTheSameOrAnOverlap, ()) {
  static const std::vector<std::string> kNames = {"Europe/London",  "America/New_York", "Australia/Lord_Howe",
                                                  "Asia/Karachi",   "Pacific/Apia",     "Africa/Casablanca",
                                                  "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham",
                                                  "America/Nuuk",   "Antarctica/Troll", "-03:30"};
  const Zone here = zone(*rc::gen::elementOf(kNames));
  // 1900..2100
  const Instant at(seconds(*rc::gen::inRange<std::int64_t>(-2208988800, 4102444800)));
  const LocalSeconds wall = here.to_local(at);
  const Instant back = here.to_instant(wall);
  RC_ASSERT(here.to_local(back) == wall);
  RC_ASSERT(back <= at);
  RC_ASSERT(at - back <= 25h);
  RC_ASSERT(parse_rfc3339(to_rfc3339(wall, here)).value() == back);
}

RC_GTEST_PROP(ZoneProperties, LaterWallTimesAreNeverEarlierInstants, ()) {
  static const std::vector<std::string> kNames = {"Europe/London", "Australia/Lord_Howe", "Pacific/Apia",
                                                  "America/Nuuk"};
  const Zone here = zone(*rc::gen::elementOf(kNames));
  const LocalSeconds at(minutes(*rc::gen::inRange<std::int64_t>(21000000, 60000000)));
  const auto step = minutes(*rc::gen::inRange(1, 3000));
  RC_ASSERT(here.to_instant(at) <= here.to_instant(at + step));
  RC_ASSERT(here.settle(at) >= at);
  RC_ASSERT(here.settle(here.settle(at)) == here.settle(at));
}

RC_GTEST_PROP(ZoneProperties, ZonesWithoutIanaAgreeWithTheirOffset, ()) {
  const int offset_minutes = *rc::gen::inRange(-18 * 60, 18 * 60 + 1);
  std::string name = offset_minutes < 0 ? "-" : "+";
  const int size = std::abs(offset_minutes);
  name += std::to_string(100 + size / 60).substr(1) + ":" + std::to_string(100 + size % 60).substr(1);
  const LocalSeconds at(seconds(*rc::gen::inRange<std::int64_t>(0, 9000000000)));
  RC_ASSERT(zone(name).to_instant(at).time_since_epoch() == at.time_since_epoch() - minutes(offset_minutes));
}

}  // namespace
}  // namespace yaad
