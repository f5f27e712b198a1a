#include "domain/rrule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace yaad {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

LocalSeconds local(std::string_view text) { return parse_civil(text).value().local(); }
RRule rule(std::string_view text) { return parse_rrule(text).value(); }

std::vector<std::string> texts(const std::vector<LocalSeconds>& all) {
  std::vector<std::string> out;
  for (const auto at : all) {
    const bool midnight = at == std::chrono::floor<days>(at);
    out.push_back(to_string(CivilDateTime::from_local(at, !midnight)));
  }
  return out;
}

std::vector<std::string> first(std::string_view text, std::string_view dtstart, std::size_t limit = 4) {
  return texts(occurrences(rule(text), local(dtstart), limit));
}

TEST(RRuleText, ReadsAnyCaseAndOrderAndWritesOneForm) {
  EXPECT_EQ(to_string(rule("rrule:byday=mo,-1fr;interval=2;freq=monthly;")), "FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,-1FR");
  EXPECT_EQ(to_string(rule("FREQ=DAILY;INTERVAL=1;WKST=MO")), "FREQ=DAILY");
  EXPECT_EQ(to_string(rule("FREQ=MONTHLY;BYMONTHDAY=30,-1,30;BYSETPOS=1")), "FREQ=MONTHLY;BYMONTHDAY=30,-1;BYSETPOS=1");
  for (const auto* text :
       {"FREQ=DAILY;UNTIL=20261231", "FREQ=DAILY;UNTIL=20261231T170000", "FREQ=DAILY;UNTIL=20261231T170000Z",
        "FREQ=WEEKLY;COUNT=10;BYDAY=SU;WKST=SU", "FREQ=YEARLY;BYMONTH=1;BYWEEKNO=-1;BYHOUR=0;BYMINUTE=59;BYSECOND=60",
        "FREQ=MONTHLY;BYMONTHDAY=31;RSCALE=GREGORIAN;SKIP=FORWARD"}) {
    EXPECT_EQ(to_string(rule(text)), text);
  }
}

TEST(RRuleText, ErrorsNameThePartAndTheRemedy) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "FREQ is missing"},
      {"INTERVAL=2", "FREQ is missing"},
      {"FREQ=OFTEN", "FREQ must be"},
      {"FREQ=DAILY;INTERVAL=0", "INTERVAL must be 1..1000000000"},
      {"FREQ=DAILY;INTERVAL=1000000001", "INTERVAL must be 1..1000000000"},
      {"FREQ=DAILY;INTERVAL=99999999999999", "INTERVAL must be 1..1000000000"},
      {"FREQ=DAILY;COUNT=-1", "COUNT must be 1..1000000"},
      {"FREQ=DAILY;UNTIL=20260230", "UNTIL must be"},
      {"FREQ=DAILY;UNTIL=20260228T2500", "UNTIL must be"},
      {"FREQ=DAILY;COUNT=1;UNTIL=20260228", "COUNT and UNTIL"},
      {"FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY must be numbers of 1..31 or -31..-1"},
      {"FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY must be"},
      {"FREQ=MONTHLY;BYMONTHDAY=1,", "BYMONTHDAY must be"},
      {"FREQ=MONTHLY;BYMONTHDAY=+-1", "BYMONTHDAY must be"},
      {"FREQ=WEEKLY;BYDAY=MONDAY", "BYDAY must be"},
      {"FREQ=MONTHLY;BYDAY=0MO", "BYDAY must be"},
      {"FREQ=WEEKLY;BYDAY=2MO", "BYDAY with a number"},
      {"FREQ=WEEKLY;BYMONTHDAY=2", "BYMONTHDAY cannot stand with FREQ=WEEKLY"},
      {"FREQ=MONTHLY;BYWEEKNO=2", "BYWEEKNO needs FREQ=YEARLY"},
      {"FREQ=DAILY;BYYEARDAY=2", "BYYEARDAY cannot stand"},
      {"FREQ=DAILY;BYSETPOS=2", "BYSETPOS needs another BY part"},
      {"FREQ=DAILY;SKIP=FORWARD", "SKIP needs RSCALE"},
      {"FREQ=DAILY;RSCALE=CHINESE", "RSCALE must be GREGORIAN"},
      {"FREQ=DAILY;RSCALE=GREGORIAN;SKIP=UP", "SKIP must be OMIT, BACKWARD or FORWARD"},
      {"FREQ=YEARLY;BYWEEKNO=20;BYDAY=2MO", "BYDAY with a number"},
      {"FREQ=DAILY;FREQ=DAILY", "stands twice"},
      {"FREQ=DAILY;X-THING=1", "\"X-THING\" is not a part"},
      {"FREQ=DAILY;;COUNT=1", "must be NAME=VALUE"},
      {"FREQ=DAILY;\x01\xff", "\"??\" must be NAME=VALUE"},
      {"FREQ=DAILY;BYHOUR=" + std::string(5000, '1'), "at most 4000 bytes"}};
  for (const auto& [text, expected] : cases) {
    const auto parsed = parse_rrule(text);
    ASSERT_FALSE(parsed.ok()) << text;
    ASSERT_EQ(parsed.error().fields.size(), 1U);
    EXPECT_EQ(parsed.error().fields[0].pointer, "#/recurrence_rule");
    EXPECT_THAT(parsed.error().fields[0].detail, HasSubstr(expected)) << text;
  }
}

TEST(RRuleWalk, DailyWeeklyMonthlyYearly) {
  EXPECT_THAT(first("FREQ=DAILY;INTERVAL=10", "2026-02-25T09:00", 3),
              ElementsAre("2026-02-25T09:00", "2026-03-07T09:00", "2026-03-17T09:00"));
  EXPECT_THAT(first("FREQ=WEEKLY;BYDAY=MO,WE", "2026-11-24"),
              ElementsAre("2026-11-25", "2026-11-30", "2026-12-02", "2026-12-07"));
  EXPECT_THAT(first("FREQ=MONTHLY;BYDAY=2TU,-1FR", "2026-11-01"),
              ElementsAre("2026-11-10", "2026-11-27", "2026-12-08", "2026-12-25"));
  EXPECT_THAT(first("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-12-31", 3),
              ElementsAre("2027-12-31", "2028-01-31", "2028-02-29"));
  EXPECT_THAT(first("FREQ=MONTHLY", "2026-01-31", 3), ElementsAre("2026-01-31", "2026-03-31", "2026-05-31"));
  EXPECT_THAT(first("FREQ=YEARLY", "2024-02-29", 3), ElementsAre("2024-02-29", "2028-02-29", "2032-02-29"));
}

TEST(RRuleWalk, WeekStartMattersWithAnInterval) {
  EXPECT_THAT(first("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05"),
              ElementsAre("1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"));
  EXPECT_THAT(first("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05"),
              ElementsAre("1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"));
  EXPECT_THAT(first("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO;WKST=SA", "2026-10-22", 1), ElementsAre("2026-11-09"));
}

TEST(RRuleWalk, ExamplesOfTheStandard) {
  EXPECT_THAT(first("FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30", "1997-01-05T08:30", 3),
              ElementsAre("1997-01-05T08:30", "1997-01-05T09:30", "1997-01-12T08:30"));
  EXPECT_THAT(first("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", 3), ElementsAre("1997-05-19", "1998-05-18", "1999-05-17"));
  EXPECT_THAT(first("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", 3),
              ElementsAre("1997-05-12", "1998-05-11", "1999-05-17"));
  EXPECT_THAT(first("FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997-01-01"),
              ElementsAre("1997-01-01", "1997-04-10", "1997-07-19", "2000-01-01"));
  EXPECT_THAT(first("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1997-09-02"),
              ElementsAre("1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13"));
  EXPECT_THAT(first("FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05", 3),
              ElementsAre("1996-11-05", "2000-11-07", "2004-11-02"));
  EXPECT_THAT(first("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04"),
              ElementsAre("1997-09-04", "1997-10-07", "1997-11-06"));
  EXPECT_THAT(first("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", 3),
              ElementsAre("1997-09-29", "1997-10-30", "1997-11-27"));
  EXPECT_THAT(first("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000", "1997-09-02T09:00"),
              ElementsAre("1997-09-02T09:00", "1997-09-02T12:00", "1997-09-02T15:00"));
  EXPECT_THAT(first("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,16", "1997-09-02T09:40", 3),
              ElementsAre("1997-09-02T09:40", "1997-09-02T16:00", "1997-09-02T16:20"));
}

TEST(RRuleWalk, NumberedAndPlainWeekdaysAreAUnion) {
  EXPECT_THAT(first("FREQ=MONTHLY;BYDAY=MO,1TU", "2026-12-01", 5),
              ElementsAre("2026-12-01", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28"));
}

TEST(RRuleWalk, WeekNumberAloneTakesTheWeekdayOfTheStart) {
  EXPECT_THAT(first("FREQ=YEARLY;BYWEEKNO=20", "1997-05-12", 2), ElementsAre("1997-05-12", "1998-05-11"));
}

TEST(RRuleWalk, LeapSecondIsTheSecondBefore) {
  EXPECT_THAT(first("FREQ=MINUTELY;BYSECOND=59,60;COUNT=2", "2026-01-01T00:00"),
              ElementsAre("2026-01-01T00:00:59", "2026-01-01T00:01:59"));
}

TEST(RRuleWalk, UntilIncludesItsLastMoment) {
  EXPECT_THAT(first("FREQ=DAILY;UNTIL=20260302", "2026-03-01T23:59"),
              ElementsAre("2026-03-01T23:59", "2026-03-02T23:59"));
  EXPECT_THAT(first("FREQ=DAILY;UNTIL=20260302T100000", "2026-03-01T10:00"),
              ElementsAre("2026-03-01T10:00", "2026-03-02T10:00"));
  EXPECT_THAT(first("FREQ=DAILY;UNTIL=20260302T095959", "2026-03-01T10:00"), ElementsAre("2026-03-01T10:00"));
  EXPECT_THAT(first("FREQ=DAILY;UNTIL=20260228", "2026-03-01T10:00"), IsEmpty());
}

TEST(RRuleWalk, UtcEndFollowsTheZone) {
  const auto count = [](std::string_view until, std::string_view zone) {
    return expand("FREQ=DAILY;UNTIL=" + std::string(until), "2026-10-23T01:30", zone, 100).value().size();
  };
  EXPECT_EQ(count("20261024T203000Z", "Asia/Karachi"), 3U);
  EXPECT_EQ(count("20261024T202959Z", "Asia/Karachi"), 2U);
  EXPECT_EQ(count("20261025T003000Z", "Europe/London"), 3U);  // 01:30 comes first at 00:30Z, in summer time.
  EXPECT_EQ(count("20261025T002959Z", "Europe/London"), 2U);
  EXPECT_EQ(count("20261025T010500Z", "Europe/London"), 3U);  // The clock shows 01:05 again; 01:30 has been.
}

TEST(RRuleWalk, RulesThatNeverMatchEndSoon) {
  for (const auto* text : {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31",
                           "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=HOURLY;INTERVAL=24;BYHOUR=3",
                           "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;INTERVAL=60;BYSECOND=7",
                           "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=1", "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1",
                           "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2", "FREQ=WEEKLY;BYMONTH=2;BYSETPOS=-9;BYDAY=MO",
                           "FREQ=DAILY;BYMONTH=4,6;BYMONTHDAY=31;RSCALE=GREGORIAN;SKIP=FORWARD",
                           "FREQ=YEARLY;INTERVAL=9999;BYYEARDAY=366"}) {
    EXPECT_THAT(first(text, "2026-11-05T17:00"), IsEmpty()) << text;
    EXPECT_FALSE(next_after(rule(text), local("2026-11-05T17:00"), local("2030-01-01"))) << text;
  }
}

TEST(RRuleWalk, SeldomRulesAreFound) {
  EXPECT_THAT(first("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU", "2026-01-01", 2),
              ElementsAre("2032-02-29", "2060-02-29"));
  EXPECT_THAT(first("FREQ=SECONDLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29;BYHOUR=23;BYMINUTE=59", "2026-01-01", 2),
              ElementsAre("2028-02-29T23:59:03", "2028-02-29T23:59:10"));
}

TEST(RRuleWalk, SkipMovesDaysThatAMonthDoesNotHave) {
  EXPECT_THAT(first("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", "2026-01-31"),
              ElementsAre("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"));
  EXPECT_THAT(first("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD", "2026-01-31"),
              ElementsAre("2026-01-31", "2026-03-01", "2026-03-31", "2026-05-01"));
  EXPECT_THAT(first("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT", "2026-01-31", 2),
              ElementsAre("2026-01-31", "2026-03-31"));
  EXPECT_THAT(first("FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=FORWARD", "2024-02-29T09:00", 3),
              ElementsAre("2024-02-29T09:00", "2025-03-01T09:00", "2026-03-01T09:00"));
  EXPECT_THAT(first("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD;BYMONTHDAY=-31", "2026-02-01"),
              ElementsAre("2026-03-01", "2026-03-31", "2026-05-01", "2026-05-31"));
  EXPECT_THAT(first("FREQ=YEARLY;BYYEARDAY=366;RSCALE=GREGORIAN;SKIP=FORWARD", "2024-12-31", 3),
              ElementsAre("2024-12-31", "2026-01-01", "2027-01-01"));
  EXPECT_THAT(first("FREQ=YEARLY;BYYEARDAY=-366;RSCALE=GREGORIAN;SKIP=BACKWARD", "2024-01-01", 3),
              ElementsAre("2024-01-01", "2024-12-31", "2025-12-31"));
}

TEST(RRuleWalk, SkipTellsADayOnce) {
  EXPECT_THAT(first("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD;BYMONTHDAY=30,31;COUNT=5", "2026-04-01", 9),
              ElementsAre("2026-04-30", "2026-05-30", "2026-05-31", "2026-06-30", "2026-07-30"));
  EXPECT_THAT(first("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=FORWARD;BYMONTHDAY=1,31", "2026-04-01"),
              ElementsAre("2026-04-01", "2026-05-01", "2026-05-31", "2026-06-01"));
}

TEST(RRuleWalk, AMovedDayStillHasToBeTheRightWeekday) {
  // 1 May, 1 July and 1 October 2026 stand for the 31st of the months before; only the first is a Friday.
  EXPECT_THAT(first("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=FORWARD;BYMONTHDAY=31;BYDAY=FR", "2026-04-01", 2),
              ElementsAre("2026-05-01", "2026-07-31"));
}

TEST(RRuleWalk, LooksBackFromAnyMoment) {
  const auto before = [](std::string_view text, std::string_view start, std::string_view at) {
    const auto found = previous_before(rule(text), local(start), local(at));
    return found ? texts({*found})[0] : std::string();
  };
  EXPECT_EQ(before("FREQ=DAILY", "2026-01-01T09:00", "2026-11-21T09:00"), "2026-11-20T09:00");
  EXPECT_EQ(before("FREQ=DAILY", "2026-01-01T09:00", "2026-01-01T09:00"), "");
  EXPECT_EQ(before("FREQ=DAILY", "2026-01-01T09:00", "2026-01-01T09:01"), "2026-01-01T09:00");
  EXPECT_EQ(before("FREQ=DAILY;UNTIL=20260201", "2026-01-01T09:00", "2099-01-01"), "2026-02-01T09:00");
  EXPECT_EQ(before("FREQ=DAILY;COUNT=3", "2026-01-01T09:00", "2099-01-01"), "2026-01-03T09:00");
  EXPECT_EQ(before("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "1800-01-01", "2026-01-01"), "2024-02-29");
  EXPECT_EQ(before("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "0001-01-01", "9999-01-01"), "");
  EXPECT_EQ(
      before("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=29;BYHOUR=23;BYMINUTE=59;BYSECOND=58", "1800-01-01", "2027-01-01"),
      "2024-02-29T23:59:58");
  EXPECT_EQ(before("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=FORWARD", "2026-01-31", "2026-03-02"), "2026-03-01");
}

TEST(RRuleWalk, BetweenTakesItsBeginningAndNotItsEnd) {
  EXPECT_THAT(texts(between(rule("FREQ=DAILY"), local("2020-01-01"), local("2026-11-21"), local("2026-11-23"), 10)),
              ElementsAre("2026-11-21", "2026-11-22"));
  EXPECT_EQ(between(rule("FREQ=SECONDLY"), local("0001-01-01"), local("2026-11-21"), kNoHorizon, 7).size(), 7U);
}

TEST(RRuleWalk, ManyTimesADayCostNoMemory) {
  const auto list = [](int from, int to) {
    std::string text = std::to_string(from);
    for (int i = from + 1; i <= to; ++i) text += "," + std::to_string(i);
    return text;
  };
  const RRule all =
      rule("FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=" + list(0, 23) +
           ";BYMINUTE=" + list(0, 59) + ";BYSECOND=" + list(0, 59));
  EXPECT_EQ(next_after(all, local("2026-01-01"), local("2026-12-31T23:59:59")), local("2027-01-01"));
}

TEST(RRuleExpand, SettlesEachOccurrenceInItsZone) {
  EXPECT_THAT(texts(expand("FREQ=DAILY", "2026-03-28T01:30", "Europe/London", 3).value()),
              ElementsAre("2026-03-28T01:30", "2026-03-29T02:00", "2026-03-30T01:30"));
  EXPECT_THAT(texts(expand("FREQ=MINUTELY;INTERVAL=30", "2026-03-29T00:30", "Europe/London", 3).value()),
              ElementsAre("2026-03-29T00:30", "2026-03-29T02:00", "2026-03-29T02:30"));
}

TEST(RRuleExpand, NamesWhatIsWrong) {
  const auto pointer = [](const auto& result) { return result.error().fields.at(0).pointer; };
  EXPECT_EQ(pointer(expand("FREQ=NO", "2026-03-28", "UTC", 3)), "#/rrule");
  EXPECT_EQ(pointer(expand("FREQ=DAILY", "2026-03-32", "UTC", 3)), "#/dtstart");
  EXPECT_EQ(pointer(expand("FREQ=DAILY", "2026-03-28", "Mars/City", 3)), "#/tz");
  EXPECT_EQ(pointer(expand("FREQ=DAILY", "2026-03-28", "UTC", 100001)), "#/limit");
  EXPECT_EQ(expand("FREQ=DAILY", "2026-03-28", "UTC", 100000).value().size(), 100000U);
}

// ---- properties -----------------------------------------------------------------------------------------------------

std::vector<int> some(int least, int most, bool from_end, std::size_t size_max) {
  auto values = *rc::gen::container<std::vector<int>>(*rc::gen::inRange<std::size_t>(0, size_max + 1),
                                                      rc::gen::inRange(least, most + 1));
  std::vector<int> kept;
  for (int value : values) {
    if (from_end && *rc::gen::arbitrary<bool>()) value = -value;
    if (std::find(kept.begin(), kept.end(), value) == kept.end()) kept.push_back(value);
  }
  return kept;
}

bool sometimes() { return *rc::gen::inRange(0, 3) == 0; }

/// A random rule that the parser accepts.
RRule any_rule() {
  RRule r;
  r.freq = static_cast<Frequency>(*rc::gen::inRange(0, 7));
  r.interval = *rc::gen::inRange(1, 20);
  if (sometimes()) r.count = *rc::gen::inRange(1, 200);
  if (!r.count && sometimes()) {
    r.until = Until{local("2026-01-01") + minutes(*rc::gen::inRange(0, 2000000)), false, false};
  }
  if (sometimes()) r.by_month = some(1, 12, false, 4);
  if (sometimes() && r.freq == Frequency::kYearly) r.by_week_no = some(1, 53, true, 3);
  if (sometimes() && r.freq != Frequency::kWeekly) r.by_month_day = some(1, 31, true, 4);
  if (sometimes() && (r.freq == Frequency::kYearly || r.freq < Frequency::kDaily))
    r.by_year_day = some(1, 366, true, 4);
  if (sometimes()) {
    const bool numbered = r.freq >= Frequency::kMonthly && r.by_week_no.empty();
    for (const int day : some(0, 6, false, 3)) {
      r.by_day.push_back({numbered ? *rc::gen::inRange(-5, 6) : 0, std::chrono::weekday(static_cast<unsigned>(day))});
    }
  }
  if (sometimes()) r.by_hour = some(0, 23, false, 3);
  if (sometimes()) r.by_minute = some(0, 59, false, 3);
  if (sometimes()) r.by_second = some(0, 59, false, 2);
  if (sometimes()) r.skip = static_cast<Skip>(*rc::gen::inRange(0, 3));
  const bool any_part = !r.by_month.empty() || !r.by_day.empty() || !r.by_month_day.empty() || !r.by_hour.empty();
  if (any_part && sometimes()) r.by_set_pos = some(1, 5, true, 3);
  r.week_start = std::chrono::weekday(static_cast<unsigned>(*rc::gen::inRange(0, 7)));
  return r;
}

LocalSeconds any_start() { return local("2024-01-01") + minutes(*rc::gen::inRange(0, 3000000)); }

RC_GTEST_PROP(RRuleProperties, TextComesBackAsTheSameRule, ()) {
  const RRule r = any_rule();
  RC_ASSERT(parse_rrule(to_string(r)).value() == r);
}

RC_GTEST_PROP(RRuleProperties, AnyTextIsReadOrRefused, (const std::string& junk)) {
  (void)parse_rrule(junk);
  (void)parse_rrule("FREQ=DAILY;" + junk);
  (void)parse_rrule("FREQ=MONTHLY;BYDAY=" + junk);
}

RC_GTEST_PROP(RRuleProperties, AscendsFromTheStartAndObeysItsEnd, ()) {
  const RRule r = any_rule();
  const LocalSeconds start = any_start();
  const auto all = occurrences(r, start, 300);
  for (std::size_t i = 0; i < all.size(); ++i) {
    RC_ASSERT(all[i] >= start);
    RC_ASSERT((i == 0 || all[i] > all[i - 1]));
    RC_ASSERT((!r.until || all[i] <= r.until->at));
    const CivilDate date(std::chrono::floor<days>(all[i]));
    RC_ASSERT((r.by_month.empty() || std::find(r.by_month.begin(), r.by_month.end(),
                                               static_cast<unsigned>(date.month())) != r.by_month.end()));
  }
  RC_ASSERT((!r.count || all.size() <= static_cast<std::size_t>(*r.count)));
}

RC_GTEST_PROP(RRuleProperties, JumpingAnswersAsWalkingDoes, ()) {
  const RRule r = any_rule();
  const LocalSeconds start = any_start();
  const auto all = occurrences(r, start, 120);
  if (all.empty()) return;
  const LocalSeconds last = all.back();
  const auto span = (last - start).count();
  for (int i = 0; i < 10; ++i) {
    const LocalSeconds at = *rc::gen::arbitrary<bool>()
                                ? *rc::gen::elementOf(all)
                                : start + seconds(*rc::gen::inRange<std::int64_t>(-9, span + 2));
    const auto after = std::upper_bound(all.begin(), all.end(), at);
    if (after != all.end()) RC_ASSERT(next_after(r, start, at) == *after);
    const auto behind = std::lower_bound(all.begin(), all.end(), at);
    const auto before = previous_before(r, start, std::min(at, last));
    if (at <= last) RC_ASSERT((behind == all.begin() ? !before : before == *std::prev(behind)));
    if (at <= last) RC_ASSERT(contains(r, start, at) == std::binary_search(all.begin(), all.end(), at));
  }
}

RC_GTEST_PROP(RRuleProperties, AddingAPartNeverAddsToADailyRule, ()) {
  RRule r;
  r.interval = *rc::gen::inRange(1, 10);
  const LocalSeconds start = any_start();
  const LocalSeconds horizon = start + days(900);
  RRule narrow = r;
  narrow.by_month = some(1, 12, false, 5);
  narrow.by_month_day = some(1, 31, true, 10);
  const auto wide = occurrences(r, start, 1000, horizon);
  const auto kept = occurrences(narrow, start, 1000, horizon);
  RC_ASSERT(std::includes(wide.begin(), wide.end(), kept.begin(), kept.end()));
}

RC_GTEST_PROP(RRuleProperties, WeekNumbersAreThoseOfTheirFourthDay, ()) {
  const int number = *rc::gen::elementOf(std::vector<int>{1, 2, 9, 26, 51, 52, 53});
  const auto week_start = std::chrono::weekday(static_cast<unsigned>(*rc::gen::inRange(0, 7)));
  RRule r = rule("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYWEEKNO=" + std::to_string(number));
  r.week_start = week_start;
  std::vector<LocalSeconds> wanted;
  for (auto day =
           std::chrono::local_days(CivilDate(std::chrono::year(2020), std::chrono::January, std::chrono::day(1)));
       day < local("2060-01-01"); day += days(1)) {
    // A week belongs to the year that has its fourth day.
    const auto fourth = day - (std::chrono::weekday(day) - week_start) + days(3);
    const auto first_of_year = std::chrono::local_days(CivilDate(fourth).year() / std::chrono::January / 1);
    if ((fourth - first_of_year).count() / 7 + 1 == number) wanted.push_back(day);
  }
  RC_ASSERT(occurrences(r, local("2020-01-01"), 10000, local("2059-12-31")) == wanted);
}

RC_GTEST_PROP(RRuleProperties, WallTimeIsKeptInEveryZoneExceptInGaps, ()) {
  static const std::vector<std::string> kNames = {"Europe/London", "America/New_York", "Australia/Lord_Howe",
                                                  "Asia/Karachi",  "Africa/Cairo",     "America/Santiago"};
  const Zone zone = Zone::find(*rc::gen::elementOf(kNames)).value();
  const LocalSeconds start = any_start();
  const auto all = expand(*rc::gen::element<std::string>("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY"),
                          to_string(CivilDateTime::from_local(start, true)), zone.name(), 800);
  for (const auto at : all.value()) {
    const auto wanted = std::chrono::floor<days>(at) + (start - std::chrono::floor<days>(start));
    RC_ASSERT((at == wanted || (zone.settle(wanted) == at && at - wanted <= hours(1))));
  }
}

}  // namespace
}  // namespace yaad
