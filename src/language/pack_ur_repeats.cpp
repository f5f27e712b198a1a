// Urdu in its own script: words and templates of repeats and lengths.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    {"ہر|ہرایک", Class::kEvery, 0},
    {"روزانہ|ہرروز|روزمرہ|یومیہ", Class::kFrequency, v(Unit::kDay)},
    {"ہفتہوار|ہفتوار|ہفتہواری", Class::kFrequency, v(Unit::kWeek)},
    {"ماہانہ|ماہوار", Class::kFrequency, v(Unit::kMonth)},
    {"سالانہ", Class::kFrequency, v(Unit::kYear)},
    {"سہماہی", Class::kFrequency, v(Unit::kQuarter)},
    {"ششماہی", Class::kFrequency, 500 + v(Unit::kMonth)},
    {"دوسرے|دوسری|دوسرا", Class::kOtherOne},
};

constexpr int kWorkdays = 0b0011111;
constexpr int kSaturday = 0b0100000;
constexpr int kWeekend = 0b1100000;

constexpr RepeatRule_ kRepeats[] = {
    // Steps.
    {"<every> ایک? <unit>", Repeat::kUnit},
    {"<every> {dur}", Repeat::kNUnits},
    {"<every> {dur} کے? بعد", Repeat::kNUnits},
    {"<every> {dur} میں", Repeat::kNUnits},
    {"<every> {dur} میں|کے|بعد ایک بار|دفعہ|مرتبہ", Repeat::kNUnits},
    {"<every> <other> <unit>", Repeat::kOtherUnit},
    {"<every> {ords} <unit>", Repeat::kOrdinalUnit},
    {"ایک دن چھوڑ کر|کے", Repeat::kOtherUnit, v(Unit::kDay)},
    {"ایک ہفتہ چھوڑ کر|کے", Repeat::kOtherUnit, v(Unit::kWeek)},
    {"<frequency>", Repeat::kFrequency, 0, kBareWord},
    {"روز", Repeat::kUnit, v(Unit::kDay), kBareWord},
    {"ہفتہ وار", Repeat::kUnit, v(Unit::kWeek), kBareWord},
    {"سہ ماہی", Repeat::kUnit, v(Unit::kQuarter), kBareWord},
    {"<every> سہ ماہی", Repeat::kUnit, v(Unit::kQuarter)},
    {"<every> <part>", Repeat::kPart},
    {"روز|روزانہ <part>", Repeat::kPart},
    {"<unit> میں|کے {num} بار|دفعہ|مرتبہ|دن", Repeat::kTimesA},
    {"<every> <unit> {num} بار|دفعہ|مرتبہ", Repeat::kTimesA},
    {"<every> <unit> میں {num} بار|دفعہ|مرتبہ", Repeat::kTimesA},
    {"{num} بار|دفعہ|مرتبہ <frequency>", Repeat::kTimesA},
    {"<frequency> {num} بار|دفعہ|مرتبہ", Repeat::kTimesA},
    // Days of the week.
    {"<every> {days}", Repeat::kWeekdays},
    {"<every> <other> {days}", Repeat::kWeekdays, 0, kOther},
    {"<every> ہفتے کے|کی|کو? {days}", Repeat::kWeekdays},
    {"<every> ہفتے کو", Repeat::kWeekdays, kSaturday},
    {"<every> ہفتے کی <part>", Repeat::kWeekdays, kSaturday},
    {"<every> ہفتے کے دن|روز", Repeat::kWeekdays, kSaturday},
    {"<every> <other> ہفتے کو", Repeat::kWeekdays, kSaturday, kOther},
    {"<every> ویک اینڈ", Repeat::kWeekdays, kWeekend},
    {"<every> کام کے|والے دن", Repeat::kWeekdays, kWorkdays},
    {"کام کے|والے دنوں|دن میں|پر|کو?", Repeat::kWeekdays, kWorkdays, kBareWord},
    {"{days} تک?", Repeat::kWeekdays, 1, kPluralOnly},
    {"<weekday> کے <weekday>", Repeat::kWeekdays, 0, kPluralOnly},
    // Days of the month.
    {"<every> مہینے|ماہ|مہینہ کی|کے|کو? {doms} تاریخ|تاریخوں?", Repeat::kMonthdays, 0, kAnyMonth},
    {"مہینے|ماہ کی <every> {doms} تاریخ", Repeat::kMonthdays, 0, kAnyMonth},
    {"<every> {doms} تاریخ", Repeat::kMonthdays, 0, kAnyMonth},
    {"<every> مہینے|ماہ کے|کا آخری دن", Repeat::kMonthdays, -1},
    {"<every> مہینے|ماہ کی آخری تاریخ", Repeat::kMonthdays, -1},
    {"<every> مہینے|ماہ کے آخر|اختتام میں|پر|تک?", Repeat::kMonthdays, -1},
    {"<every> سہ ماہی کے آخر|اختتام میں|پر|تک?", Repeat::kPeriodEnd, 3},
    {"<every> سال کے آخر|اختتام میں|پر|تک?", Repeat::kPeriodEnd, 12},
    {"<every> مہینے|ماہ کے پہلے|پہلا دن", Repeat::kMonthdays, 1},
    {"<every> مہینے|ماہ کے شروع|آغاز میں|پر?", Repeat::kMonthdays, 1},
    {"مہینے|ماہ کی پہلی تاریخ", Repeat::kMonthdays, 1, kBareWord},
    {"مہینے|ماہ کے آخری دن", Repeat::kMonthdays, -1, kBareWord},
    {"<every> مہینے|ماہ کے|کا|کی {ords} {days}", Repeat::kNthWeekday},
    {"مہینے|ماہ کے|کا|کی <every>? {ords} {days}", Repeat::kNthWeekday, 0, kBareWord},
    {"<every> مہینے|ماہ کے|کا {ords} کام کے|کا|والے دن", Repeat::kNthWorkday},
    // Days of the year.
    {"<every> سال {dom} <month>", Repeat::kYearday},
    {"<every> سال <month> کی? {dom} تاریخ?", Repeat::kYearday},
    {"<every> {dom} <month>", Repeat::kYearday},
    {"<every> <month> کی {dom} تاریخ?", Repeat::kYearday},
    {"<every> سال <month> میں|کو", Repeat::kMonth},
    {"<every> <month> میں", Repeat::kMonth},
    // What completes another.
    {"{days}", Repeat::kWeekdays, 0, kDaysOnly},
    {"{doms} تاریخ|تاریخوں", Repeat::kMonthdays, 0, kDaysOnly | kAnyMonth},
    {"{ords} {days}", Repeat::kNthWeekday, 0, kDaysOnly},
    {"آخری دن|تاریخ", Repeat::kMonthdays, -1, kDaysOnly},
    {"مہینے|ماہ کی آخری تاریخ", Repeat::kMonthdays, -1, kDaysOnly},
    {"{dom} <month>", Repeat::kYearday, 0, kDaysOnly},
    {"<month> کی {dom} تاریخ?", Repeat::kYearday, 0, kDaysOnly},
    {"<month> میں", Repeat::kMonth, 0, kDaysOnly},
    {"{days} کے علاوہ|سوا|بغیر", Repeat::kExcept, 0, kDaysOnly},
    {"سوائے {days} کے?", Repeat::kExcept, 0, kDaysOnly},
    {"{days} چھوڑ کر", Repeat::kExcept, 0, kDaysOnly},
    {"مکمل|ختم|پورا ہونے|کرنے|ہو کے|جانے بعد سے? گنو|گنیں|شمار?", Repeat::kAfterDone},
    {"مکمل|ختم|پورا ہونے|کرنے کے بعد سے? گنو|گنیں|شمار?", Repeat::kAfterDone},
    {"مکمل|ختم|پورا ہو جانے کے بعد سے?", Repeat::kAfterDone},
    {"گنتی|حساب|شمار مکمل|ختم|پورا ہونے|کرنے کے بعد سے? ہو|ہوگی|کرو|کرنا|رکھو|رکھنا|چلے|شروع? ہو?", Repeat::kAfterDone},
};

constexpr std::string_view kDurations[] = {"اگلے|آنے|آئندہ والے? {dur} تک", "{dur} کے لیے|لئے", "{dur} تک",
                                           "{num} بار|دفعہ|مرتبہ"};

}  // namespace

constinit const Pack kUrduRepeatPack{kArabic, kWords, {}, kRepeats, {}, {}, {}, {}, kDurations};

}  // namespace yaad::language
