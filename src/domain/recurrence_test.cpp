#include "domain/recurrence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yaad {
namespace {

using std::chrono::days;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

LocalSeconds local(std::string_view text) { return parse_civil(text).value().local(); }
CivilDate date(std::string_view text) { return parse_date(text).value(); }
RRule rule(std::string_view text) { return parse_rrule(text).value(); }

std::string text(const std::optional<LocalSeconds>& at) {
  if (!at) return "none";
  return to_string(CivilDateTime::from_local(*at, *at != std::chrono::floor<days>(*at)));
}
std::vector<std::string> texts(const std::vector<LocalSeconds>& all) {
  std::vector<std::string> out;
  for (const auto at : all) out.push_back(text(at));
  return out;
}

struct Case {
  std::string rrule;
  Basis basis = Basis::kDue;
  Missed missed = Missed::kRollForward;
  std::string dtstart;
  std::string current;
  std::string done;
  int generated = 1;
};

NextOccurrence next(const Case& c) {
  SeriesMoment moment{local(c.dtstart), local(c.current), local(c.done), c.generated};
  moment.all_day = c.dtstart.size() == 10;
  return next_occurrence({rule(c.rrule), c.basis, c.missed}, moment);
}

constexpr auto kDue = Basis::kDue;
constexpr auto kDone = Basis::kCompletion;

TEST(NextOccurrenceDue, OnTimeIsTheNextOfTheRule) {
  const auto result = next(
      {"FREQ=WEEKLY;BYDAY=MO", kDue, Missed::kRollForward, "2026-11-02T09:00", "2026-11-16T09:00", "2026-11-16T08:00"});
  EXPECT_EQ(text(result.at), "2026-11-23T09:00");
  EXPECT_THAT(result.missed, IsEmpty());
  EXPECT_FALSE(result.ended || result.adjusted || result.beyond_horizon);
}

TEST(NextOccurrenceDue, EarlyCompletionStillMovesOn) {
  EXPECT_EQ(text(next({"FREQ=DAILY", kDue, Missed::kRollForward, "2026-11-01", "2026-11-25", "2026-11-21T10:00"}).at),
            "2026-11-26");
}

TEST(NextOccurrenceDue, RollForwardIsNotBeforeTodayAndReportsWhatPassed) {
  const Case late{"FREQ=DAILY", kDue, Missed::kRollForward, "2026-11-01", "2026-11-18", "2026-11-21T10:00"};
  const auto result = next(late);
  EXPECT_EQ(text(result.at), "2026-11-21");
  EXPECT_THAT(texts(result.missed), ElementsAre("2026-11-19", "2026-11-20"));
  EXPECT_FALSE(result.missed_truncated);
}

TEST(NextOccurrenceDue, RollForwardKeepsTodayEvenWhenItsHourHasPassed) {
  EXPECT_EQ(
      text(next({"FREQ=DAILY", kDue, Missed::kRollForward, "2026-11-01T17:00", "2026-11-20T17:00", "2026-11-21T18:00"})
               .at),
      "2026-11-21T17:00");
}

TEST(NextOccurrenceDue, CreateAllIsTheVeryNextEvenInThePast) {
  const auto result = next({"FREQ=DAILY", kDue, Missed::kCreateAll, "2026-11-01", "2026-11-18", "2026-11-21T10:00"});
  EXPECT_EQ(text(result.at), "2026-11-19");
  EXPECT_THAT(result.missed, IsEmpty());
}

TEST(NextOccurrenceDue, SkipIsStrictlyAfterNowAndReportsNothing) {
  const auto timed =
      next({"FREQ=DAILY", kDue, Missed::kSkip, "2026-11-01T17:00", "2026-11-18T17:00", "2026-11-21T17:00"});
  EXPECT_EQ(text(timed.at), "2026-11-22T17:00");
  EXPECT_THAT(timed.missed, IsEmpty());
  EXPECT_EQ(text(next({"FREQ=DAILY", kDue, Missed::kSkip, "2026-11-01", "2026-11-18", "2026-11-21T10:00"}).at),
            "2026-11-22");
}

TEST(NextOccurrenceDue, ListOfMissedIsBounded) {
  const auto result =
      next({"FREQ=HOURLY", kDue, Missed::kRollForward, "2025-01-01T00:00", "2025-01-01T00:00", "2026-11-21T10:00"});
  EXPECT_EQ(text(result.at), "2026-11-21");
  EXPECT_THAT(result.missed, SizeIs(kMissedMax));
  EXPECT_TRUE(result.missed_truncated);
}

TEST(NextOccurrenceDue, EndsByCountAndByUntil) {
  Case counted{"FREQ=DAILY;COUNT=3", kDue, Missed::kRollForward, "2026-11-01", "2026-11-02", "2026-11-02T10:00", 2};
  EXPECT_EQ(text(next(counted).at), "2026-11-03");
  counted.current = "2026-11-03";
  counted.done = "2026-11-03T10:00";
  EXPECT_TRUE(next(counted).ended);
  EXPECT_FALSE(next(counted).at);
  EXPECT_TRUE(
      next({"FREQ=DAILY;UNTIL=20261103", kDue, Missed::kRollForward, "2026-11-01", "2026-11-03", "2026-11-03T10:00"})
          .ended);
}

TEST(NextOccurrenceDue, LastMissedOnesAreReportedWhenTheSeriesEndsMeanwhile) {
  const auto result =
      next({"FREQ=DAILY;COUNT=3", kDue, Missed::kRollForward, "2026-11-01", "2026-11-01", "2026-11-21T10:00"});
  EXPECT_TRUE(result.ended);
  EXPECT_THAT(texts(result.missed), ElementsAre("2026-11-02", "2026-11-03"));
}

TEST(NextOccurrenceDue, StartOutsideTheRuleIsTheFirstOfTheCount) {
  Case c{"FREQ=WEEKLY;BYDAY=MO;COUNT=2", kDue, Missed::kRollForward, "2026-11-18", "2026-11-18", "2026-11-18T10:00"};
  EXPECT_EQ(text(next(c).at), "2026-11-23");
  c.current = "2026-11-23";
  c.done = "2026-11-23T10:00";
  EXPECT_TRUE(next(c).ended);
  c.rrule = "FREQ=WEEKLY;BYDAY=MO;COUNT=1";
  c.current = "2026-11-18";
  EXPECT_TRUE(next(c).ended);
}

TEST(NextOccurrenceDue, MonthEndIsClampedAndComesBack) {
  Case c{"FREQ=MONTHLY", kDue, Missed::kRollForward, "2026-12-31", "2027-01-31", "2027-01-31T10:00"};
  auto result = next(c);
  EXPECT_EQ(text(result.at), "2027-02-28");
  EXPECT_TRUE(result.adjusted);
  c.current = "2027-02-28";
  c.done = "2027-02-28T10:00";
  result = next(c);
  EXPECT_EQ(text(result.at), "2027-03-31");
  EXPECT_FALSE(result.adjusted);
}

TEST(NextOccurrenceDue, UtcEndIsReadInTheZoneOfTheSeries) {
  const Zone karachi = Zone::find("Asia/Karachi").value();
  SeriesMoment moment{
      local("2026-11-01T17:00"), local("2026-11-02T17:00"), local("2026-11-02T18:00"), 2, false, &karachi};
  const Recurrence until{rule("FREQ=DAILY;UNTIL=20261103T115959Z")};  // One second before 17:00 in Karachi.
  EXPECT_TRUE(next_occurrence(until, moment).ended);
  const Recurrence reached{rule("FREQ=DAILY;UNTIL=20261103T120000Z")};
  EXPECT_EQ(text(next_occurrence(reached, moment).at), "2026-11-03T17:00");
}

TEST(NextOccurrenceHorizon, ShortStepsStopAYearAhead) {
  const auto result =
      next({"FREQ=MONTHLY", kDue, Missed::kRollForward, "2026-11-05", "2027-11-05", "2026-11-21T10:00"});
  EXPECT_FALSE(result.at);
  EXPECT_TRUE(result.beyond_horizon);
  EXPECT_FALSE(result.ended);
  EXPECT_EQ(text(result.later), "2027-12-05");
}

TEST(NextOccurrenceHorizon, YearlyGoesOneStepAheadAndNoFurther) {
  Case c{"FREQ=YEARLY", kDue, Missed::kRollForward, "2026-12-01", "2026-12-01", "2026-11-21T10:00"};
  EXPECT_EQ(text(next(c).at), "2027-12-01");
  c.current = "2027-12-01";
  EXPECT_TRUE(next(c).beyond_horizon);
  c = {"FREQ=YEARLY;INTERVAL=5", kDue, Missed::kRollForward, "2026-11-01", "2026-11-01", "2026-11-21T10:00"};
  EXPECT_EQ(text(next(c).at), "2031-11-01");
  c.basis = kDone;
  EXPECT_EQ(text(next(c).at), "2031-11-21");
}

TEST(NextOccurrenceCompletion, CountsFromTheDayItWasDoneAtTheUsualTime) {
  EXPECT_EQ(text(next({"FREQ=DAILY;INTERVAL=3", kDone, Missed::kRollForward, "2026-11-01T09:00", "2026-11-16T09:00",
                       "2026-11-21T18:20"})
                     .at),
            "2026-11-24T09:00");
  EXPECT_EQ(text(next({"FREQ=WEEKLY", kDone, Missed::kRollForward, "2026-11-02", "2026-11-16", "2026-11-21T23:59"}).at),
            "2026-11-28");
  EXPECT_EQ(
      text(next({"FREQ=WEEKLY;BYDAY=MO", kDone, Missed::kRollForward, "2026-11-02", "2026-11-16", "2026-11-21T10:00"})
               .at),
      "2026-11-23");
  EXPECT_EQ(text(next({"FREQ=HOURLY;INTERVAL=8", kDone, Missed::kRollForward, "2026-11-02T09:00", "2026-11-21T09:00",
                       "2026-11-21T10:17:30"})
                     .at),
            "2026-11-21T18:17");
}

TEST(NextOccurrenceCompletion, MonthAfterTheLastOfALongMonthIsTheLastOfAShortOne) {
  const auto result =
      next({"FREQ=MONTHLY", kDone, Missed::kRollForward, "2026-12-05", "2027-01-05", "2027-01-31T10:00"});
  EXPECT_EQ(text(result.at), "2027-02-28");
  EXPECT_TRUE(result.adjusted);
}

TEST(NextOccurrenceCompletion, DoneEarlyNeverRepeatsTheSameOccurrence) {
  EXPECT_EQ(text(next({"FREQ=DAILY", kDone, Missed::kRollForward, "2026-11-01", "2026-11-22", "2026-11-21T10:00"}).at),
            "2026-11-23");
}

TEST(NextOccurrenceCompletion, CountsTasks) {
  Case c{"FREQ=DAILY;COUNT=3", kDone, Missed::kRollForward, "2026-11-01", "2026-11-20", "2026-11-21T10:00", 2};
  EXPECT_EQ(text(next(c).at), "2026-11-22");
  c.generated = 3;
  EXPECT_TRUE(next(c).ended);
  c = {"FREQ=DAILY;UNTIL=20261121", kDone, Missed::kRollForward, "2026-11-01", "2026-11-20", "2026-11-21T10:00", 2};
  EXPECT_TRUE(next(c).ended);
}

RC_GTEST_PROP(NextOccurrenceProperties, AlwaysMovesOnAndKeepsItsPromises, ()) {
  const std::string rrule = *rc::gen::elementOf(
      std::vector<std::string>{"FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,TH",
                               "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY", "FREQ=MONTHLY;BYMONTHDAY=31",
                               "FREQ=DAILY;COUNT=40", "FREQ=HOURLY;INTERVAL=7"});
  Recurrence recurrence{rule(rrule)};
  recurrence.basis = static_cast<Basis>(*rc::gen::inRange(0, 2));
  recurrence.missed = static_cast<Missed>(*rc::gen::inRange(0, 3));
  SeriesMoment moment;
  moment.dtstart = local("2026-01-01") + std::chrono::minutes(*rc::gen::inRange(0, 1000000));
  moment.current = moment.dtstart;
  for (int i = 0; i < 20; ++i) {
    moment.completed_at = moment.current + std::chrono::minutes(*rc::gen::inRange(-20000, 200000));
    const auto result = next_occurrence(recurrence, moment);
    RC_ASSERT(result.at.has_value() + result.ended + result.beyond_horizon == 1);
    RC_ASSERT(result.later.has_value() == result.beyond_horizon);
    LocalSeconds previous = moment.current;
    for (const auto missed : result.missed) {
      RC_ASSERT(missed > previous);
      previous = missed;
    }
    RC_ASSERT((result.missed.empty() || recurrence.missed == Missed::kRollForward));
    if (!result.at) return;
    RC_ASSERT(*result.at > previous);
    const LocalSeconds today = std::chrono::floor<days>(moment.completed_at);
    if (recurrence.basis == kDone || recurrence.missed != Missed::kCreateAll) RC_ASSERT(*result.at >= today);
    if (recurrence.basis == kDue && recurrence.missed == Missed::kSkip) RC_ASSERT(*result.at > moment.completed_at);
    if (recurrence.rule.freq >= Frequency::kDaily) {
      RC_ASSERT(*result.at - std::chrono::floor<days>(*result.at) ==
                moment.dtstart - std::chrono::floor<days>(moment.dtstart));
    }
    moment.current = *result.at;
    ++moment.generated_count;
  }
}

TEST(AnchorTo, TurnsMonthEndsIntoRulesThatLast) {
  const auto anchored = [](std::string_view rrule, std::string_view due) {
    const RRule once = anchor_to(rule(rrule), date(due));
    EXPECT_EQ(anchor_to(once, date(due)), once);
    return to_string(once);
  };
  EXPECT_EQ(anchored("FREQ=MONTHLY", "2026-01-31"), "FREQ=MONTHLY;BYMONTHDAY=31,-1;BYSETPOS=1");
  EXPECT_EQ(anchored("FREQ=MONTHLY;INTERVAL=3", "2026-01-30"), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=30,-1;BYSETPOS=1");
  EXPECT_EQ(anchored("FREQ=MONTHLY", "2026-01-29"), "FREQ=MONTHLY;BYMONTHDAY=29,-1;BYSETPOS=1");
  EXPECT_EQ(anchored("FREQ=MONTHLY;BYMONTHDAY=31", "2026-02-01"), "FREQ=MONTHLY;BYMONTHDAY=31,-1;BYSETPOS=1");
  EXPECT_EQ(anchored("FREQ=YEARLY", "2028-02-29"), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29,-1;BYSETPOS=1");
  for (const auto* unchanged :
       {"FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=15,31", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=WEEKLY",
        "FREQ=DAILY", "FREQ=YEARLY", "FREQ=MONTHLY;BYHOUR=9,17", "FREQ=MONTHLY;BYMONTHDAY=5"}) {
    EXPECT_EQ(anchored(unchanged, "2026-01-31"), unchanged);
  }
  EXPECT_EQ(anchored("FREQ=MONTHLY", "2026-01-28"), "FREQ=MONTHLY");
}

TEST(AnchorTo, FallsOnTheLastDayOfShorterMonthsAndComesBack) {
  const RRule r = anchor_to(rule("FREQ=MONTHLY"), date("2027-12-30"));
  const auto all = occurrences(r, local("2027-12-30"), 4);
  EXPECT_THAT(texts(all), ElementsAre("2027-12-30", "2028-01-30", "2028-02-29", "2028-03-30"));
  EXPECT_FALSE(is_adjusted(r, all[1]));
  EXPECT_TRUE(is_adjusted(r, all[2]));
  EXPECT_THAT(texts(occurrences(anchor_to(rule("FREQ=YEARLY"), date("2028-02-29")), local("2028-02-29"), 3)),
              ElementsAre("2028-02-29", "2029-02-28", "2030-02-28"));
}

RC_GTEST_PROP(AnchorTo, EveryMonthHasExactlyOneOccurrence, ()) {
  const CivilDate due(std::chrono::local_days(date("2026-01-01")) + days(*rc::gen::inRange(0, 2000)));
  const LocalSeconds start = std::chrono::local_days(due);
  const auto all = occurrences(anchor_to(rule("FREQ=MONTHLY"), due), start, 50);
  RC_ASSERT(all.front() == start);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const CivilDate at(std::chrono::floor<days>(all[i]));
    const auto month = due.year() / due.month() + std::chrono::months(static_cast<int>(i));
    RC_ASSERT(at.year() / at.month() == month);
    RC_ASSERT((at.day() == due.day() || (at.day() < due.day() && at == CivilDate(month / std::chrono::last))));
  }
}

TEST(PatternSpecification, BecomesARule) {
  const auto read = [](const PatternSpec& spec) { return to_string(recurrence_from_pattern(spec).value().rule); };
  EXPECT_EQ(read({"daily"}), "FREQ=DAILY");
  EXPECT_EQ(read({"Weekly", 2, {"monday", "Thu", "MO", "fr"}}), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH,FR");
  EXPECT_EQ(read({"monthly", 1, {}, 31}), "FREQ=MONTHLY;BYMONTHDAY=31");
  EXPECT_EQ(read({"yearly", 1, {}, {}, date("2030-01-31")}), "FREQ=YEARLY;UNTIL=20300131");
  EXPECT_EQ(read({"custom", 3, {}, {}, {}, 5}), "FREQ=DAILY;INTERVAL=3;COUNT=5");
  EXPECT_EQ(read({"custom", 1, {"sat", "sun"}}), "FREQ=WEEKLY;BYDAY=SA,SU");
  EXPECT_EQ(read({"custom", 2, {}, -1}), "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1");
}

TEST(PatternSpecification, NamesEveryWrongMember) {
  PatternSpec spec{"hourly", 0, {"noday"}, 40, date("2030-01-31"), 0};
  const auto result = recurrence_from_pattern(spec);
  ASSERT_FALSE(result.ok());
  std::vector<std::string> pointers;
  for (const auto& field : result.error().fields) pointers.push_back(field.pointer);
  EXPECT_THAT(pointers,
              ElementsAre("#/recurrence_rule/interval", "#/recurrence_rule/pattern", "#/recurrence_rule/days_of_week",
                          "#/recurrence_rule/day_of_month", "#/recurrence_rule/count", "#/recurrence_rule/end_date"));
  EXPECT_EQ(recurrence_from_pattern({"weekly", 1, {"9"}}, "#/repeat").error().fields.at(0).pointer,
            "#/repeat/days_of_week");
}

TEST(PatternOf, IsTheShortNameOrCustom) {
  const auto shown = [](std::string_view rrule) { return pattern_of(rule(rrule)); };
  EXPECT_EQ(shown("FREQ=DAILY;INTERVAL=2"), (Pattern{"daily", 2}));
  EXPECT_EQ(shown("FREQ=WEEKLY;BYDAY=MO,FR"), (Pattern{"weekly", 1}));
  EXPECT_EQ(shown("FREQ=MONTHLY;BYMONTHDAY=31,-1;BYSETPOS=1"), (Pattern{"monthly", 1}));
  EXPECT_EQ(shown("FREQ=MONTHLY;BYMONTHDAY=5;COUNT=3"), (Pattern{"monthly", 1}));
  EXPECT_EQ(shown("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29,-1;BYSETPOS=1"), (Pattern{"yearly", 1}));
  for (const auto* rrule : {"FREQ=MONTHLY;BYDAY=2TU", "FREQ=DAILY;BYDAY=MO", "FREQ=HOURLY", "FREQ=YEARLY;BYWEEKNO=3",
                            "FREQ=MONTHLY;BYMONTHDAY=1,15", "FREQ=WEEKLY;BYHOUR=9,17", "FREQ=YEARLY;BYMONTHDAY=3"}) {
    EXPECT_EQ(shown(rrule).name, "custom") << rrule;
  }
}

TEST(RecurrenceNames, ComeBack) {
  for (const auto basis : {Basis::kDue, Basis::kCompletion}) EXPECT_EQ(parse_basis(to_string(basis)), basis);
  for (const auto missed : {Missed::kRollForward, Missed::kCreateAll, Missed::kSkip}) {
    EXPECT_EQ(parse_missed(to_string(missed)), missed);
  }
  EXPECT_FALSE(parse_basis("Due") || parse_missed(""));
}

}  // namespace
}  // namespace yaad
