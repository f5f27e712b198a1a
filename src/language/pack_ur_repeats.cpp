// Urdu in its own script: words and templates of repeats and lengths.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    {"ہر", Class::kEvery, 0},
    {"روزانہ|ہرروز", Class::kFrequency, v(Unit::kDay)},
    {"ہفتہوار|ہفتوار", Class::kFrequency, v(Unit::kWeek)},
    {"ماہانہ", Class::kFrequency, v(Unit::kMonth)},
    {"سالانہ", Class::kFrequency, v(Unit::kYear)},
    {"دوسرے|دوسری", Class::kOtherOne},
};

constexpr RepeatRule_ kRepeats[] = {
    {"<every> <unit>", Repeat::kUnit},
    {"<every> {dur}", Repeat::kNUnits},
    {"<every> {dur} بعد", Repeat::kNUnits},
    {"<every> {dur} کے|میں بعد?", Repeat::kNUnits},
    {"<every> <other> <unit>", Repeat::kOtherUnit},
    {"<frequency>", Repeat::kFrequency},
    {"ہفتہ وار", Repeat::kUnit},
    {"<every> <weekday>", Repeat::kWeekdays},
    {"<every> <other> <weekday>", Repeat::kOtherWeekday},
    {"<every> ہفتے کے? <weekday>", Repeat::kWeekdays},
    {"<every> ہفتے کو", Repeat::kWeekdays, 105},
    {"<every> مہینے|ماہ کی {dom} تاریخ?", Repeat::kMonthday},
    {"<every> مہینے|ماہ {dom} تاریخ", Repeat::kMonthday},
    {"مہینے کی ہر {dom} تاریخ", Repeat::kMonthday},
    {"<every> مہینے|ماہ کے|کا|کی <ordinal> <weekday>", Repeat::kNthWeekday},
    {"<every> مہینے|ماہ کے|کا آخری دن", Repeat::kLastDay},
    {"<every> سال {dom} <month>", Repeat::kYearday},
    {"<every> <part>", Repeat::kPart},
    {"روز <part>", Repeat::kPart},
    {"<unit> میں {num} بار|دفعہ|مرتبہ", Repeat::kTimesA},
};

constexpr std::string_view kDurations[] = {"{dur} کے لیے|لئے", "{dur} تک", "{num} بار|دفعہ|مرتبہ"};

}  // namespace

constinit const Pack kUrduRepeatPack{kArabic, kWords, {}, kRepeats, {}, {}, {}, {}, kDurations};

}  // namespace yaad::language
