// Times that other programs' users say too, by tables: weeks by number, halves, rows of weekdays, weekends beside
// holidays, lengths before a time of day, holidays of many calendars. Now is Wednesday, 4 March 2026, 10:00.
#include "language/time_case.h"

namespace yaad::language {
namespace {

constexpr TimeCase kPeriodsByNumber[] = {
    {"2026-W12", "2026-03-16 .. 2026-03-23 week"},
    {"2026W12", "2026-03-16 .. 2026-03-23 week"},
    {"week 12 of 2027", "2027-03-22 .. 2027-03-29 week"},
    {"calendar week 1 2027", "2027-01-04 .. 2027-01-11 week"},
    {"2026-W53", "2026-12-28 .. 2027-01-04 week"},
    {"2027-W53", ""},
    {"H2 2026", "2026-07-01 .. 2027-01-01 day"},
    {"the first half of 2027", "2027-01-01 .. 2027-07-01 day"},
    {"the 100th day of 2027", "2027-04-10 day"},
    {"the ides of march", "2026-03-15 day"},
    {"ides of april 2027", "2027-04-13 day"},
    {"next 3 fridays", "2026-03-06 .. 2026-03-21 day"},
    {"the last 2 sundays", "2026-02-22 .. 2026-03-02 day"},
    {"call at 5 next friday", "2026-03-13T17:00 minute"},
    {"last saturday but one", "2026-02-21 day"},
    {"read week 5 notes", ""},
};

constexpr TimeCase kClocksAndLengths[] = {
    {"half an hour before midnight", "2026-03-04T23:30 minute"},
    {"an hour and a half before noon tomorrow", "2026-03-05T10:30 minute"},
    {"45 minutes after midnight", "2026-03-05T00:45 minute"},
    {"midnight tonight", "2026-03-05 minute"},
    {"tea with Ana 5:30ish", "2026-03-04T17:30 minute"},
    {"an hour and a quarter from now", "2026-03-04T11:15 minute"},
    {"two and three quarter hours from now", "2026-03-04T12:45 minute"},
    {"in the next 2 hours", "2026-03-04T10:00 .. 2026-03-04T12:00 minute"},
    {"within the hour", "2026-03-04T11:00 minute"},
    {"after 9:30 but before 11:00 on thursday", "2026-03-05T09:30 .. 2026-03-05T11:00 minute"},
    {"9-5 on friday", "2026-03-06T09:00 .. 2026-03-06T17:00 minute"},
    {"we won 2-1 on saturday", "2026-03-07 day"},
    {"meet at some point this weekend", "2026-03-07 .. 2026-03-09 day"},
};

constexpr TimeCase kMoreHolidays[] = {
    {"labor day weekend", "2026-09-05 .. 2026-09-08 day"},
    {"easter weekend", "2026-04-04 .. 2026-04-06 day"},
    {"the weekend before christmas", "2026-12-19 .. 2026-12-21 day"},
    {"the weekend after thanksgiving", "2026-11-28 .. 2026-11-30 day"},
    {"super bowl sunday 2027", "2027-02-14 day"},
    {"patriots' day", "2026-04-20 day"},
    {"grandparents day", "2026-09-13 day"},
    {"arbor day", "2026-04-24 day"},
    {"spring bank holiday", "2026-05-25 day"},
    {"summer bank holiday", "2026-08-31 day"},
    {"remembrance sunday", "2026-11-08 day"},
    {"burns night", "2027-01-25 day"},
    {"twelfth night", "2027-01-05 day"},
    {"purim 2027", "2027-03-23 day"},
    {"shavuot 2026", "2026-05-22 day"},
    {"tisha b'av 2026", "2026-07-23 day"},
    {"sukkot 2026", "2026-09-26 day"},
    {"orthodox good friday", "2026-04-10 day"},
    {"mid-autumn festival 2026", "2026-09-25 day"},
    {"mother's day in the uk", "2026-03-15 day"},
    {"hogmanay", "2026-12-31 day"},
    {"christmas 2027", "2027-12-25 day"},
};

INSTANTIATE_TEST_SUITE_P(PeriodsByNumber, Times, testing::ValuesIn(kPeriodsByNumber));
INSTANTIATE_TEST_SUITE_P(ClocksAndLengths, Times, testing::ValuesIn(kClocksAndLengths));
INSTANTIATE_TEST_SUITE_P(MoreHolidays, Times, testing::ValuesIn(kMoreHolidays));

}  // namespace
}  // namespace yaad::language
