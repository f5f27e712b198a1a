// Urdu in Latin letters, as people type it: words and templates of repeats and lengths.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    {"har|hr", Class::kEvery, 0},
    {"rozana|rozaana|harroz", Class::kFrequency, v(Unit::kDay)},
    {"mahana|mahwar", Class::kFrequency, v(Unit::kMonth)},
    {"salana", Class::kFrequency, v(Unit::kYear)},
    {"haftawar", Class::kFrequency, v(Unit::kWeek)},
    {"dusre|doosre|dosre|dusri|doosri", Class::kOtherOne},
};

constexpr RepeatRule_ kRepeats[] = {
    {"<every> <unit>", Repeat::kUnit},
    {"<every> {dur}", Repeat::kNUnits},
    {"<every> {dur} ke|mein|kay? baad", Repeat::kNUnits},
    {"<every> <other> <unit>", Repeat::kOtherUnit},
    {"<frequency>", Repeat::kFrequency},
    {"<every> <weekday>", Repeat::kWeekdays},
    {"<every> <other> <weekday>", Repeat::kOtherWeekday},
    {"<every> hafte ke|ko? <weekday>", Repeat::kWeekdays},
    {"<every> hafte ko", Repeat::kWeekdays, 105},
    {"<every> mahine|mahinay|maheene ki {dom} tareekh|tarikh?", Repeat::kMonthday},
    {"<every> mahine|mahinay {dom} tareekh|tarikh", Repeat::kMonthday},
    {"mahine ki har {dom} tareekh|tarikh", Repeat::kMonthday},
    {"<every> mahine|mahinay ke|ka|ki|kay <ordinal> <weekday>", Repeat::kNthWeekday},
    {"<every> mahine ke|ka akhri|aakhri din", Repeat::kLastDay},
    {"<every> saal {dom} <month>", Repeat::kYearday},
    {"<every> <part>", Repeat::kPart},
    {"roz|rooz <part>", Repeat::kPart},
    {"<unit> mein|me {num} baar|dafa|martaba", Repeat::kTimesA},
};

constexpr std::string_view kDurations[] = {"{dur} ke|k liye|lie|liay", "{dur} tak", "{num} baar|dafa|martaba"};

}  // namespace

constinit const Pack kRomanRepeatPack{kRoman, kWords, {}, kRepeats, {}, {}, {}, {}, kDurations};

}  // namespace yaad::language
