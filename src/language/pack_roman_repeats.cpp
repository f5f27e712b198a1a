// Urdu in Latin letters, as people type it: words and templates of repeats and lengths.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    {"har|hr|hare|her", Class::kEvery, 0},
    {"hr", Class::kUnit, v(Unit::kHour)},  // "1 hr pehle"
    {"rozana|rozaana|harroz|rozanah|rojana", Class::kFrequency, v(Unit::kDay)},
    {"mahana|mahwar|mahaana|mahwaar|maahana", Class::kFrequency, v(Unit::kMonth)},
    {"salana|saalana", Class::kFrequency, v(Unit::kYear)},
    {"haftawar|haftawaar|haftewar", Class::kFrequency, v(Unit::kWeek)},
    {"dusre|doosre|dosre|dusri|doosri|dosri|dusray|doosray|dosray|dusra|doosra|dusrey|doosrey", Class::kOtherOne},
    {"maah|maheenay|mahiney|maheenon", Class::kUnit, v(Unit::kMonth)},
    {"haftey|haftoon", Class::kUnit, v(Unit::kWeek)},
    {"haftey", Class::kWeekday, 5},
    {"ghantey|ghntay|ghanty", Class::kUnit, v(Unit::kHour)},
    {"teesray|tesre|tisre|teesrey", Class::kOrdinal, 3},
    {"chothay|chothe|chauthe|chauthay", Class::kOrdinal, 4},
    {"dusray|doosray|dosray|dusrey|doosrey", Class::kOrdinal, 2},
    {"aakhree|akhree|aakhry|akhry", Class::kOrdinal, -1},
};

constexpr int kWorkdays = 0b0011111;
constexpr int kSaturday = 0b0100000;
constexpr int kWeekend = 0b1100000;

constexpr RepeatRule_ kRepeats[] = {
    // Steps.
    {"<every> ek|aik? <unit>", Repeat::kUnit},
    {"<every> {dur}", Repeat::kNUnits},
    {"<every> {dur} ke|kay|k|ki|ka? baad|bad", Repeat::kNUnits},
    {"<every> {dur} mein|me|main|mai", Repeat::kNUnits},
    {"<every> {dur} mein|me|main|mai|baad ek|aik baar|bar|dafa|martaba", Repeat::kNUnits},
    {"<every> <other> <unit>", Repeat::kOtherUnit},
    {"<every> {ords} <unit>", Repeat::kOrdinalUnit},
    {"ek|aik din chor|chhor|chod kar|ke|kay", Repeat::kOtherUnit, v(Unit::kDay)},
    {"ek|aik hafta chor|chhor|chod kar|ke|kay", Repeat::kOtherUnit, v(Unit::kWeek)},
    {"<frequency>", Repeat::kFrequency, 0, kBareWord},
    {"roz|rooz", Repeat::kUnit, v(Unit::kDay), kBareWord},
    {"hafta|hafte war|waar", Repeat::kUnit, v(Unit::kWeek), kBareWord},
    {"<every> <part>", Repeat::kPart},
    {"roz|rooz|rozana <part>", Repeat::kPart},
    {"<unit> mein|me|main|mai {num} baar|bar|dafa|daf'a|martaba|dafah|din", Repeat::kTimesA},
    {"<every> <unit> {num} baar|bar|dafa|martaba|dafah", Repeat::kTimesA},
    {"<every> <unit> mein|me|main|mai {num} baar|bar|dafa|martaba|dafah", Repeat::kTimesA},
    {"{num} baar|bar|dafa|martaba <frequency>", Repeat::kTimesA},
    {"<frequency> {num} baar|bar|dafa|martaba", Repeat::kTimesA},
    // Days of the week.
    {"<every> {days}", Repeat::kWeekdays},
    {"<every> <other> {days}", Repeat::kWeekdays, 0, kOther},
    {"<every> hafte|haftay|haftey ke|kay|k|ki|ka|ko? {days}", Repeat::kWeekdays},
    {"<every> hafte|haftay|haftey ko", Repeat::kWeekdays, kSaturday},
    {"<every> hafte|haftay|haftey ki <part>", Repeat::kWeekdays, kSaturday},
    {"<every> hafte|haftay|haftey ke|kay|k din|roz", Repeat::kWeekdays, kSaturday},
    {"<every> <other> hafte|haftay|haftey ko", Repeat::kWeekdays, kSaturday, kOther},
    {"<every> <weekend>", Repeat::kWeekdays, kWeekend},
    {"<every> kaam ke|kay|wale|walay din", Repeat::kWeekdays, kWorkdays},
    {"weekdays pe|par|ko|mein|me?", Repeat::kWeekdays, kWorkdays},
    {"weekends pe|par|ko|mein|me?", Repeat::kWeekdays, kWeekend},
    {"{days} tak?", Repeat::kWeekdays, 1, kPluralOnly},
    {"<weekday> ke|k|kay <weekday>", Repeat::kWeekdays, 0, kPluralOnly},
    // Days of the month.
    {"<every> mahine|mahinay|maheene|maheenay|mahiney|mah|maah ke|kay|k|ki|ka|ko? {doms} "
     "tareekh|tarikh|tareek|taareekh|tarekh?",
     Repeat::kMonthdays, 0, kAnyMonth},
    {"mahine|mahinay|maheene|maheenay|mahiney|mah|maah ki|ke <every> {doms} tareekh|tarikh|tareek|taareekh|tarekh",
     Repeat::kMonthdays, 0, kAnyMonth},
    {"<every> {doms} tareekh|tarikh|tareek|taareekh|tarekh", Repeat::kMonthdays, 0, kAnyMonth},
    {"<every> mahine|mahinay|maheene|maheenay|mahiney|mah|maah ke|kay|k|ki|ka akhri|aakhri|akhiri|aakhiri|akhree din",
     Repeat::kMonthdays, -1},
    {"<every> mahine|mahinay|maheene|maheenay|mahiney|mah|maah ke|kay|k|ki|ka akhri|aakhri|akhiri|aakhiri|akhree "
     "tareekh|tarikh|tareek|taareekh|tarekh",
     Repeat::kMonthdays, -1},
    {"<every> mahine|mahinay|maheene|maheenay|mahiney|mah|maah ke|kay|k|ki|ka akhir|aakhir|end "
     "mein|me|main|mai|par|pe|tak?",
     Repeat::kMonthdays, -1},
    {"<every> quarter|sehmahi ke|kay|k akhir|aakhir|end mein|me|main|mai|par|pe|tak?", Repeat::kPeriodEnd, 3},
    {"<every> saal|sal ke|kay|k akhir|aakhir|end mein|me|main|mai|par|pe|tak?", Repeat::kPeriodEnd, 12},
    {"<every> mahine|mahinay|maheene|maheenay|mahiney|mah|maah ke|kay|k|ki|ka pehle|pehlay|pahle din",
     Repeat::kMonthdays, 1},
    {"<every> mahine|mahinay|maheene|maheenay|mahiney|mah|maah ke|kay|k|ki|ka shuru|shuroo|start mein|me|main|mai?",
     Repeat::kMonthdays, 1},
    {"mahine|mahinay|maheene|maheenay|mahiney|mah|maah ki pehli|pahli tareekh|tarikh|tareek|taareekh|tarekh",
     Repeat::kMonthdays, 1, kBareWord},
    {"mahine|mahinay|maheene|maheenay|mahiney|mah|maah ke|kay akhri|aakhri|akhiri|aakhiri din", Repeat::kMonthdays, -1,
     kBareWord},
    {"<every> mahine|mahinay|maheene|maheenay|mahiney|mah|maah ke|kay|k|ki|ka {ords} {days}", Repeat::kNthWeekday},
    {"mahine|mahinay|maheene|maheenay|mahiney|mah|maah ke|kay|k|ki|ka <every>? {ords} {days}", Repeat::kNthWeekday, 0,
     kBareWord},
    {"<every> mahine|mahinay|maheene|maheenay|mahiney|mah|maah ke|kay|k|ki|ka {ords} kaam ke|ka|wale din",
     Repeat::kNthWorkday},
    // Days of the year.
    {"<every> saal|sal {dom} <month>", Repeat::kYearday},
    {"<every> saal|sal <month> ki? {dom} tareekh|tarikh|tareek|taareekh|tarekh?", Repeat::kYearday},
    {"<every> {dom} <month>", Repeat::kYearday},
    {"<every> <month> ki {dom} tareekh|tarikh|tareek|taareekh|tarekh?", Repeat::kYearday},
    {"<every> saal|sal <month> mein|me|main|mai|ko", Repeat::kMonth},
    {"<every> <month> mein|me|main|mai", Repeat::kMonth},
    // What completes another.
    {"{days}", Repeat::kWeekdays, 0, kDaysOnly},
    {"{doms} tareekh|tarikh|tareek|taareekh|tarekh", Repeat::kMonthdays, 0, kDaysOnly | kAnyMonth},
    {"{ords} {days}", Repeat::kNthWeekday, 0, kDaysOnly},
    {"akhri|aakhri|akhiri|aakhiri din|tareekh|tarikh", Repeat::kMonthdays, -1, kDaysOnly},
    {"mahine|mahinay|maheene|maheenay|mahiney|mah|maah ki akhri|aakhri|akhiri|aakhiri "
     "tareekh|tarikh|tareek|taareekh|tarekh",
     Repeat::kMonthdays, -1, kDaysOnly},
    {"{dom} <month>", Repeat::kYearday, 0, kDaysOnly},
    {"<month> ki {dom} tareekh|tarikh|tareek|taareekh|tarekh?", Repeat::kYearday, 0, kDaysOnly},
    {"<month> mein|me|main|mai", Repeat::kMonth, 0, kDaysOnly},
    {"{days} ke|kay|k|ki|ka ilawa|elawa|alawa|siwa|baghair", Repeat::kExcept, 0, kDaysOnly},
    {"siwaye|siwae|sivaye {days} ke|kay|k|ki|ka?", Repeat::kExcept, 0, kDaysOnly},
    {"{days} chor|chhor kar", Repeat::kExcept, 0, kDaysOnly},
    {"mukammal|khatam|complete|pura|poora|done hone|honay|karne|karnay ke|kay|k|ki|ka baad|bad se|say? gino|ginain?",
     Repeat::kAfterDone},
    {"ginti|hisab|hisaab mukammal|khatam|complete|pura|poora|done hone|honay|karne|karnay ke|kay|k|ki|ka baad|bad "
     "se|say? ho|karo|karna|rakho|rakhna|hogi|chale|shuru? ho?",
     Repeat::kAfterDone},
};

constexpr std::string_view kDurations[] = {"agle|aglay|agly|aane|anay wale|walay? {dur} tak|tk",
                                           "{dur} ke|k|kay liye|lie|liay", "{dur} tak", "{num} baar|bar|dafa|martaba"};

}  // namespace

constinit const Pack kRomanRepeatPack{kRoman, kWords, {}, kRepeats, {}, {}, {}, {}, kDurations};

}  // namespace yaad::language
