// English: words and templates of repeats and lengths.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    {"every|each|ev", Class::kEvery, 0},
    {"daily|everyday", Class::kFrequency, v(Unit::kDay)},
    {"weekly", Class::kFrequency, v(Unit::kWeek)},
    {"monthly", Class::kFrequency, v(Unit::kMonth)},
    {"yearly|annually", Class::kFrequency, v(Unit::kYear)},
    {"hourly", Class::kFrequency, v(Unit::kHour)},
    {"quarterly", Class::kFrequency, v(Unit::kQuarter)},
    {"nightly", Class::kFrequency, v(Unit::kDay)},
    {"fortnightly|biweekly", Class::kFrequency, 100 + v(Unit::kWeek)},
    {"other|alternate", Class::kOtherOne},
};

constexpr RepeatRule_ kRepeats[] = {
    {"<every> !? single? <unit>", Repeat::kUnit},
    {"<every> !? {dur}", Repeat::kNUnits},
    {"<every> !? <other> <unit>", Repeat::kOtherUnit},
    {"<every> second|2nd <unit>", Repeat::kOtherUnit},
    {"<frequency>", Repeat::kFrequency},
    {"on? <unit>", Repeat::kUnit, 1},
    {"once a <unit>", Repeat::kUnit},
    {"<every> !? <weekday>", Repeat::kWeekdays},
    {"<every> !? <weekend>", Repeat::kWeekdays, 5},
    {"on? weekends", Repeat::kWeekdays, 5},
    {"<every> !? <other> <weekday>", Repeat::kOtherWeekday},
    {"on? mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays", Repeat::kWeekdays, 1},
    {"<every> month on the? {dom}", Repeat::kMonthday},
    {"monthly on the? {dom}", Repeat::kMonthday},
    {"<every> !? {dom} of the? month?", Repeat::kMonthday},
    {"<every> !? the? {dom}", Repeat::kMonthday},
    {"the? {dom} of every|each month", Repeat::kMonthday},
    {"<every> <ordinal> <weekday> of? the? month?", Repeat::kNthWeekday},
    {"the? <ordinal> <weekday> of every|each month", Repeat::kNthWeekday},
    {"every month on the? <ordinal> <weekday>", Repeat::kNthWeekday},
    {"monthly on the? <ordinal> <weekday>", Repeat::kNthWeekday},
    {"<every> !? <month> {dom}", Repeat::kYearday},
    {"<every> !? {dom} of? <month>", Repeat::kYearday},
    {"<every> year on <month> {dom}", Repeat::kYearday},
    {"<every> <part>", Repeat::kPart},
    {"{num} times? a|per <unit>", Repeat::kTimesA},
    {"twice a|per <unit>", Repeat::kTimesA, 2},
    {"<every> last day of the? month?", Repeat::kLastDay},
    {"the? last day of every|each month", Repeat::kLastDay},
};

constexpr std::string_view kDurations[] = {"for about|around? {dur}", "by {dur}", "{num} times"};

}  // namespace

constinit const Pack kEnglishRepeatPack{kLatin, kWords, {}, kRepeats, {}, {}, {}, {}, kDurations};

}  // namespace yaad::language
