// English: words and templates of repeats and lengths.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    {"every|each|ev|evry|evey|eveyr", Class::kEvery, 0},
    {"daily|everyday|dailly", Class::kFrequency, v(Unit::kDay)},
    {"weekly|weekley", Class::kFrequency, v(Unit::kWeek)},
    {"monthly|montly", Class::kFrequency, v(Unit::kMonth)},
    {"yearly|annually", Class::kFrequency, v(Unit::kYear)},
    {"hourly", Class::kFrequency, v(Unit::kHour)},
    {"quarterly", Class::kFrequency, v(Unit::kQuarter)},
    {"nightly", Class::kFrequency, v(Unit::kDay)},
    {"fortnightly|biweekly", Class::kFrequency, 100 + v(Unit::kWeek)},
    {"bimonthly", Class::kFrequency, 100 + v(Unit::kMonth)},
    {"biannually|semiannually", Class::kFrequency, 500 + v(Unit::kMonth)},
    {"biennially", Class::kFrequency, 100 + v(Unit::kYear)},
    {"other|alternate|alternating", Class::kOtherOne},
};

constexpr int kWorkdays = 0b0011111;
constexpr int kWeekend = 0b1100000;

constexpr RepeatRule_ kRepeats[] = {
    // Steps.
    {"<every> !? single? <unit>", Repeat::kUnit},
    {"<every> !? {dur}", Repeat::kNUnits},
    {"once|1x <every> {dur}", Repeat::kNUnits},
    {"<every> !? <other> <unit>", Repeat::kOtherUnit},
    {"on? alternate <unit>", Repeat::kOtherUnit},
    {"<every> !? {ords} <unit>", Repeat::kOrdinalUnit},
    {"<every> !? fortnight", Repeat::kOtherUnit, v(Unit::kWeek)},
    {"once a|per fortnight", Repeat::kOtherUnit, v(Unit::kWeek)},
    {"<frequency>", Repeat::kFrequency, 1, kBareWord},
    {"bi -? weekly", Repeat::kOtherUnit, v(Unit::kWeek), kBareWord},
    {"bi -? monthly", Repeat::kOtherUnit, v(Unit::kMonth), kBareWord},
    {"on? <unit>", Repeat::kUnit, 0, kPluralOnly},
    {"<every> <part>", Repeat::kPart},
    {"<every> single <part>", Repeat::kPart},
    {"once|1x a|per|each|every <unit>", Repeat::kTimesA, 1},
    {"once <frequency>", Repeat::kTimesA, 1},
    {"twice|2x a|per|each|every <unit>", Repeat::kTimesA, 2},
    {"twice <frequency>", Repeat::kTimesA, 2},
    {"thrice|3x a|per|each|every <unit>", Repeat::kTimesA, 3},
    {"{num} times|time|x a|per|each|every <unit>", Repeat::kTimesA},
    {"{num} times|x <frequency>", Repeat::kTimesA},
    // Days of the week.
    {"<every> !? on? {days}", Repeat::kWeekdays},
    {"<every> !? single {days}", Repeat::kWeekdays},
    {"<every> !? <weekend>", Repeat::kWeekdays, kWeekend},
    {"on? weekends", Repeat::kWeekdays, kWeekend},
    {"<every> !? <other> {days}", Repeat::kWeekdays, 0, kOther},
    {"<every> !? <other> <weekend>", Repeat::kWeekdays, kWeekend, kOther},
    {"on? alternate {days}", Repeat::kWeekdays, 0, kOther},
    {"on? {days}", Repeat::kWeekdays, 0, kPluralOnly},
    {"<every> !? working|business|work day", Repeat::kWeekdays, kWorkdays},
    {"on? working|business|work days", Repeat::kWeekdays, kWorkdays},
    // Days of the month.
    {"<every> !? the? {doms}", Repeat::kMonthdays},
    {"<every> !? the? {doms} of? the? month", Repeat::kMonthdays, 0, kAnyMonth},
    {"on? the? {doms} of|in? every|each month", Repeat::kMonthdays, 0, kAnyMonth},
    {"<every> !? last day of? the? month?", Repeat::kMonthdays, -1},
    {"on? the? last day of|in? every|each month", Repeat::kMonthdays, -1},
    {"at|by|on? the? end of every|each month", Repeat::kMonthdays, -1},
    {"<every> !? month -? end", Repeat::kMonthdays, -1},
    {"at|by|on? the? end of every|each quarter", Repeat::kPeriodEnd, 3},
    {"<every> !? quarter -? end", Repeat::kPeriodEnd, 3},
    {"on? the? last day of every|each quarter", Repeat::kPeriodEnd, 3},
    {"at|by|on? the? end of every|each year", Repeat::kPeriodEnd, 12},
    {"<every> !? year -? end", Repeat::kPeriodEnd, 12},
    {"<every> !? first day of the? month", Repeat::kMonthdays, 1},
    {"on? the? first day of|in? every|each month", Repeat::kMonthdays, 1},
    {"at|on? the? start|beginning of every|each month", Repeat::kMonthdays, 1},
    {"<every> !? the? {ords} {days} of? the? month?", Repeat::kNthWeekday},
    {"<every> !? the? {ords} {days} of|in every|each month", Repeat::kNthWeekday},
    {"on? the? {ords} {days} of|in? every|each month", Repeat::kNthWeekday},
    {"<every> !? the? {ords} weekday|workday of|in? the? month?", Repeat::kNthWorkday},
    {"<every> !? the? {ords} business|working|work day of|in? the? month?", Repeat::kNthWorkday},
    {"on? the? {ords} weekday|workday of|in? every|each month", Repeat::kNthWorkday},
    {"on? the? {ords} business|working|work day of|in? every|each month", Repeat::kNthWorkday},
    // Days of the year.
    {"<every> !? <month> the? {dom}", Repeat::kYearday},
    {"<every> !? the? {dom} of? <month>", Repeat::kYearday},
    {"on? the? {dom} of? <month> every|each year", Repeat::kYearday},
    {"on? <month> the? {dom} every|each year", Repeat::kYearday},
    {"<every> !? the? {ords} {days} of|in <month>", Repeat::kNthWeekday},
    {"<every> !? <month>", Repeat::kMonth},
    // What completes another.
    {"on? {days}", Repeat::kWeekdays, 0, kDaysOnly},
    {"from {days}", Repeat::kWeekdays, 1, kDaysOnly | kPluralOnly},
    {"on? weekdays|workdays", Repeat::kWeekdays, kWorkdays, kDaysOnly},
    {"on? the? weekend|weekends", Repeat::kWeekdays, kWeekend, kDaysOnly},
    {"the? {doms}", Repeat::kMonthdays, 0, kDaysOnly},
    {"on the? {doms}", Repeat::kMonthdays, 0, kDaysOnly | kAnyMonth},
    {"on? the? {doms} of? the? month", Repeat::kMonthdays, 0, kDaysOnly | kAnyMonth},
    {"on? day {doms}", Repeat::kMonthdays, 0, kDaysOnly | kAnyMonth},
    {"on? the? last day of? the? month?", Repeat::kMonthdays, -1, kDaysOnly},
    {"on? the? first day of? the? month?", Repeat::kMonthdays, 1, kDaysOnly},
    {"on? the? {ords} {days} of? the? month?", Repeat::kNthWeekday, 0, kDaysOnly},
    {"on? the? {ords} weekday|workday of? the? month?", Repeat::kNthWorkday, 0, kDaysOnly},
    {"on? the? {ords} business|working|work day of? the? month?", Repeat::kNthWorkday, 0, kDaysOnly},
    {"on? the? {dom} of? <month>", Repeat::kYearday, 0, kDaysOnly},
    {"on? <month> the? {dom}", Repeat::kYearday, 0, kDaysOnly},
    {"on? the? {ords} {days} of|in <month>", Repeat::kNthWeekday, 0, kDaysOnly},
    {"in <month>", Repeat::kMonth, 0, kDaysOnly},
    {"except|excluding|but for|on? {days}", Repeat::kExcept, 0, kDaysOnly},
    {"except|excluding|but for|on? weekend|weekends", Repeat::kExcept, 0, kDaysOnly},
    {"but not on? {days}", Repeat::kExcept, 0, kDaysOnly},
    {"but not on? weekend|weekends", Repeat::kExcept, 0, kDaysOnly},
    {"after|from|since completion|completing|finishing", Repeat::kAfterDone},
    {"from|after the? date|day? of? completion", Repeat::kAfterDone},
    {"after|when|once it|i|its|it's? is|am? 's? done|completed|complete|finished|finish", Repeat::kAfterDone},
    {"after|from|once when? i|ive|we|weve do|did|done|finish|finished|complete|completed it|that|them|this?",
     Repeat::kAfterDone},
};

constexpr std::string_view kDurations[] = {"for about|around? {dur}",
                                           "for the? next|coming|following {dur}",
                                           "by {dur}",
                                           "should|will|would|might|may only? take about|around? {dur}",
                                           "should|must only? last about|around? {dur}",
                                           "takes|lasting|lasts about|around? {dur}",
                                           "{dur} long",
                                           "{num} times",
                                           "for {num} times",
                                           "for {num} occurrences"};

}  // namespace

constinit const Pack kEnglishRepeatPack{kLatin, kWords, {}, kRepeats, {}, {}, {}, {}, kDurations};

}  // namespace yaad::language
