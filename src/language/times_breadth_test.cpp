// Times of wider reach, by tables: decades and fiscal years, dates as ISO 8601 writes them, ranges of parts of day,
// holidays of many calendars, and numbers that are no times. Now is Wednesday, 4 March 2026, 10:00.
#include "language/time_case.h"

namespace yaad::language {
namespace {

constexpr TimeCase kYears[] = {
    {"the 1990s", "1990-01-01 .. 2000-01-01 year"},
    {"in the '80s", "1980-01-01 .. 1990-01-01 year"},
    {"the nineties", "1990-01-01 .. 2000-01-01 year"},
    {"the 2010s", "2010-01-01 .. 2020-01-01 year"},
    {"the early nineties", "1990-01-01 .. 1993-05-01 day"},
    {"the end of the decade", "2026-09-01 .. 2030-01-01 day"},
    {"the 21st century", "2000-01-01 .. 2100-01-01 year"},
    {"next century", "2100-01-01 .. 2200-01-01 year"},
    {"fiscal 2028", "2028-01-01 .. 2029-01-01 year"},
    {"in FY28", "2028-01-01 .. 2029-01-01 year"},
    {"send FY27 budget to finance", ""},
    {"the end of the fiscal year", "2026-09-01 .. 2027-01-01 day"},
    {"4Q27", "2027-10-01 .. 2028-01-01 quarter"},
    {"2027 the 3rd quarter", "2027-07-01 .. 2027-10-01 quarter"},
    {"second half of the year", "2026-07-01 .. 2027-01-01 day"},
    {"1999", "1999-01-01 .. 2000-01-01 year"},
    {"from 2027 - 2029", "2027-01-01 .. 2030-01-01 year"},
    {"learn summer of '69 on guitar", ""},
    {"this year's summer", "2026-06-21 .. 2026-09-24 day"},
    {"christmas week", "2026-12-21 .. 2026-12-28 week"},
    {"midweek", "2026-03-04 .. 2026-03-06 day"},
    {"the third sunday", "2026-03-15 day"},
    {"sunday the 3rd", "2026-05-03 day"},
    {"the coming saturday", "2026-03-07 day"},
};

constexpr TimeCase kFigures[] = {
    {"2026-064", "2026-03-05 day"},
    {"invoice 2026-064", ""},
    {"2026-W12-5", "2026-03-20 day"},
    {"2026W125", "2026-03-20 day"},
    {"20260305T143000", "2026-03-05T14:30 minute"},
    {"2026-03-05T14:30:00.250", "2026-03-05T14:30 minute"},
    {"2026-03-05/2026-03-08", "2026-03-05 .. 2026-03-09 day"},
    {"15:00Z", "2026-03-04T15:00 minute"},
    {"2026 - 03 - 05", "2026-03-05 day"},
    {"20/3-23/3", "2026-03-20 .. 2026-03-24 day"},
    {"open 24/7", ""},
    {"eleven oh five", "2026-03-04T11:05 minute"},
    {"oh nine hundred", "2026-03-05T09:00 minute"},
    {"15 hundred hours", "2026-03-04T15:00 minute"},
    {"6 o' clock pm", "2026-03-04T18:00 minute"},
    {"a quarter of five", "2026-03-04T16:45 minute"},
    {"a quarter of five cakes", ""},
};

constexpr TimeCase kStretches[] = {
    {"8 til 10pm tonight", "2026-03-04T20:00 .. 2026-03-04T22:00 minute"},
    {"ten till four", "2026-03-04T15:50 minute"},
    {"early morning to noon on sunday", "2026-03-08T05:00 .. 2026-03-08T12:00 minute"},
    {"tomorrow at 9 for 90 minutes", "2026-03-05T09:00 .. 2026-03-05T10:30 minute"},
    {"monday 2pm for an hour", "2026-03-09T14:00 .. 2026-03-09T15:00 minute"},
    {"since july", "2025-07-01 month after"},
    {"since christmas", "2025-12-25 day after"},
    {"since the 5th", "2026-02-05 day after"},
    {"2 weeks in the future", "2026-03-18 day"},
    {"3 days in the past", "2026-03-01 day"},
    {"between 3 and 5 kilos", ""},
    {"from 10 to 20 euros", ""},
    {"now and then", ""},
    {"now that you mention it", ""},
};

constexpr TimeCase kFeasts[] = {
    {"german unity day", "2026-10-03 day"},
    {"dragon boat festival 2026", "2026-06-19 day"},
    {"dragon boat festival 2025", "2025-05-31 day"},  // A leap month comes after it.
    {"qingming 2028", "2028-04-04 day"},
    {"double ninth festival 2026", "2026-10-18 day"},
    {"king's birthday 2026", "2026-06-08 day"},
    {"republic day of india", "2027-01-26 day"},
    {"orthodox easter monday 2026", "2026-04-13 day"},
    {"clean monday 2027", "2027-03-15 day"},
    {"rose monday 2027", "2027-02-08 day"},
    {"divine mercy sunday 2026", "2026-04-12 day"},
    {"diwali 2028", "2028-10-17 day"},
    {"dussehra 2025", "2025-10-02 day"},
    {"navratri 2026", "2026-10-11 day"},
    {"maha shivratri 2027", "2027-03-06 day"},
    {"ganesh chaturthi 2025", "2025-08-27 day"},
    {"janmashtami 2026", "2026-09-04 day"},
    {"ram navami 2029", "2029-04-22 day"},
    {"guru nanak jayanti 2026", "2026-11-24 day"},
    {"holi 2029", "2029-03-01 day"},
    {"buddha purnima 2026", "2026-05-01 day"},
    {"yom haatzmaut 2026", "2026-04-22 day"},
    {"tu b'shvat 2027", "2027-01-23 day"},
    {"family day 2027", "2027-02-15 day"},
    {"plan a family day at the zoo", ""},
    {"national day for truth and reconciliation", "2026-09-30 day"},
    {"melbourne cup", "2026-11-03 day"},
    {"small business saturday", "2026-11-28 day"},
    {"first day of lent 2027", "2027-02-10 day"},
};

// As people write in mails, texts, posters, logs and contracts.
constexpr TimeCase kLetters[] = {
    {"c u 2moro at 7pm", "2026-03-05T19:00 minute"},
    {"2nite 9pm", "2026-03-04T21:00 minute"},
    {"3am tonight", "2026-03-05T03:00 minute"},
    {"dentist 9.15 tues morning", "2026-03-10T09:15 minute"},
    {"9.30-11.00 tomorrow", "2026-03-05T09:30 .. 2026-03-05T11:00 minute"},
    {"read pages 9.30-11.00", ""},
    {"standup tomorrow 9:30-11", "2026-03-05T09:30 .. 2026-03-05T11:00 minute"},
    {"8pm-9", "2026-03-04T20:00 .. 2026-03-04T21:00 minute"},
    {"home by teatime tomorrow", "2026-03-05T15:00 hour before"},
    {"dinner with Ana on friday at 8", "2026-03-06T20:00 minute"},
    {"2 weeks today we fly", "2026-03-18 day"},
    {"two weeks on friday", "2026-03-20 day"},
    {"this time tomorrow", "2026-03-05T10:00 minute"},
    {"this time next week", "2026-03-11T10:00 minute"},
    {"remind me in like ten minutes", "2026-03-04T10:10 minute"},
    {"Opening night: Thursday, March 12th, 7:30 p.m.", "2026-03-12T19:30 minute"},
    {"Halloween party Oct 28, 9pm till 2am", "2026-10-28T21:00 .. 2026-10-29T02:00 minute"},
    {"booked for three nights", ""},
    {"one night only", ""},
    {"between the hours of 9 a.m. and 5 p.m. on 7 April", "2026-04-07T09:00 .. 2026-04-07T17:00 minute"},
    {"from six in the morning to two in the afternoon tomorrow", "2026-03-05T06:00 .. 2026-03-05T14:00 minute"},
    {"the audit covers 2023 through 2025", "2023-01-01 .. 2026-01-01 year"},
    {"during the calendar years 2025 to 2027", "2025-01-01 .. 2028-01-01 year"},
    {"they lost 10 to 7", ""},
    {"the second is better than the first", ""},
    {"the first 3 days of may", "2026-05-01 .. 2026-05-04 day"},
    {"the last three months of 2027", "2027-10-01 .. 2028-01-01 day"},
    {"last june 5", "2025-06-05 day"},
    {"20. June 2027", "2027-06-20 day"},
    {"next year in june", "2027-06-01 .. 2027-07-01 month"},
    {"two nights ago", "2026-03-02T21:00 .. 2026-03-03 hour"},
    {"06-2027", "2027-06-01 .. 2027-07-01 month"},
    {"invoice 06-2027", ""},
    {"next month's end", "2026-04-21 .. 2026-05-01 day"},
};

INSTANTIATE_TEST_SUITE_P(Letters, Times, testing::ValuesIn(kLetters));
INSTANTIATE_TEST_SUITE_P(Years, Times, testing::ValuesIn(kYears));
INSTANTIATE_TEST_SUITE_P(Figures, Times, testing::ValuesIn(kFigures));
INSTANTIATE_TEST_SUITE_P(Stretches, Times, testing::ValuesIn(kStretches));
INSTANTIATE_TEST_SUITE_P(Feasts, Times, testing::ValuesIn(kFeasts));

}  // namespace
}  // namespace yaad::language
