// Urdu as people say it to somebody: words of respect, hasty spellings, and reminders asked for beside a task.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

constexpr SentenceCase kCases[] = {
    // "farmana" is "karna", said with respect
    {"براہِ کرم کل سہ پہر ساڑھے تین بجے میٹنگ درج فرمائیں", "create_task | میٹنگ | 2026-03-05T15:30"},
    {"راؤنڈ پندرہ منٹ مؤخر فرما دیں", "update_task/snooze | راؤنڈ |  |  | by 15"},
    {"میٹنگ کو پیر پر منتقل فرما دیجیے", "update_task | میٹنگ | 2026-03-09"},
    {"میٹنگ منسوخ فرما دیں", "delete_task | میٹنگ"},
    {"او پی ڈی کا کام فہرست سے حذف فرما دیجیے گا", "delete_task | او پی ڈی"},
    {"رپورٹ والا کام مکمل فرمائیے", "complete_task | رپورٹ"},
    {"Barah-e-karam kal dhai bajay Mrs. Khan ki follow-up darj farma lein",
     "create_task | Mrs. Khan ki follow-up | 2026-03-05T14:30"},
    {"bara-e-meherbani gym wala kaam hazf farma dijiye", "delete_task | gym"},
    {"meeting ko peer par shift farma dein", "update_task | meeting | 2026-03-09"},
    {"unhon ne farmaya ke kal chutti hai", "unknown"},
    {"allah karam farmaye", "unknown"},
    // before, and the verb of reminders, in many spellings
    {"meeting 13 may 10 baje, 1 ghanta phle yaad dilana", "create_task | meeting | 2026-05-13T10:00 |  | -60m"},
    {"meeting 13 may 10 baje, ek din pahle yad krwa dena", "create_task | meeting | 2026-05-13T10:00 |  | -1440m"},
    {"meeting 13 may 10 baje, do din pehle yaad dilaiyega", "create_task | meeting | 2026-05-13T10:00 |  | -2880m"},
    {"meeting 13 may 10 baje, do din pehley yaad dilwa deejiye ga",
     "create_task | meeting | 2026-05-13T10:00 |  | -2880m"},
    {"لائسنس کی تجدید کروانی ہے 30 ستمبر تک، ایک ہفتہ پہلے یاد دہانی کروا دیجیے گا",
     "create_task | لائسنس کی تجدید کروانی | 2026-09-30 |  | -10080m"},
    {"bachon ko sabaq yaad karwana hai kal", "create_task | bachon ko sabaq yaad karwana | 2026-03-05"},
    // at an hour of its day
    {"jumme ko 2 bje parents meeting he, usi din subah 9 bje yaad dilana",
     "create_task | parents meeting | 2026-03-06T14:00 |  | @2026-03-06T09:00"},
    {"jumme ko 2 bje parents meeting he, subah 9 bje yaad krwa dena",
     "create_task | parents meeting | 2026-03-06T14:00 |  | @2026-03-06T09:00"},
    {"اتوار دوپہر دو بجے دعوت ہے، اسی دن صبح دس بجے یاد دلا دینا",
     "create_task | دعوت | 2026-03-08T14:00 |  | @2026-03-08T10:00"},
    {"اتوار دوپہر دو بجے دعوت ہے، اسی روز صبح دس بجے یاد دلائیں",
     "create_task | دعوت | 2026-03-08T14:00 |  | @2026-03-08T10:00"},
    {"budh ko 2 baje meeting hai, usi din subah 9 baje yaad dilana",
     "create_task | meeting | 2026-03-04T14:00 |  | @2026-03-04T09:00"},
    {"har jumme 2 baje meeting hai, usi din subah 9 baje yaad dilana",
     "create_task | meeting | 2026-03-06T14:00 | FREQ=WEEKLY;BYDAY=FR | -300m"},
    {"meeting 5 baje hai 4 baje yaad dila dena", "create_task | meeting | 2026-03-04T17:00 |  | @2026-03-04T16:00"},
    {"kal 5 baje meeting hai, 4 baje reminder laga do",
     "create_task | meeting | 2026-03-05T17:00 |  | @2026-03-05T16:00"},
    {"kal dentist jana hai, subah 9 baje yaad dilana", "create_task/remind | dentist jana | 2026-03-05T09:00"},
    // again, of what rang
    {"دس منٹ بعد پھر یاد دلانا", "update_task/snooze |  | 2026-03-04T10:10"},
    {"10 min baad dobara yaad krwana", "update_task/snooze |  | 2026-03-04T10:10"},
    {"meeting 10 minute baad phir se yaad dilana", "update_task/snooze | meeting | 2026-03-04T10:10"},
    {"kal phir call karni hai yaad dilana", "create_task/remind | phir call karni | 2026-03-05"},
    // of something whose day nobody knows here
    {"nikah se do din pehle yaad dilana mehndi wali ko call karni hai",
     "create_task | nikah se do din pehle mehndi wali ko call karni"},
    // "ku" of Hyderabad
    {"har jumme ku khairat baantna", "create_task | khairat baantna | 2026-03-06 | FREQ=WEEKLY;BYDAY=FR"},
    {"aankh ke doctor ku budh ke din karo", "update_task | aankh ke doctor | 2026-03-04"},
    {"ammi ku dawai deni hai raat ku 9 baje", "create_task | ammi ku dawai deni | 2026-03-04T21:00"},
    {"laptop wala task hta do", "delete_task | laptop"},
    // names that hold words of orders
    {"udhaar ki list ho gai", "complete_task | udhaar ki list"},
    {"list se doodh hata do", "delete_task | doodh"},
    {"ہر روز رات دس بجے سبق دہرانا", "create_task | سبق دہرانا | 2026-03-04T22:00 | FREQ=DAILY"},
    {"gym ko har hafte dohrana", "update_task/set_recurrence | gym | 2026-03-04 | FREQ=WEEKLY"},
    {"PR 482 review کرنا ہے آج پونے بارہ بجے", "create_task | PR 482 review کرنا | 2026-03-04T11:45"},
    {"آج رات دس بجے دکان کی گنتی", "create_task | دکان کی گنتی | 2026-03-04T22:00"},
    {"کل صبح 5 بجے ایئرپورٹ پک اپ ٹرمینل 3", "create_task | ایئرپورٹ پک اپ ٹرمینل 3 | 2026-03-05T05:00"},
    {"مہمان آ رہے ہیں کل شام", "create_task | مہمان آ رہے ہیں | 2026-03-05T18:00"},
    {"کل 3pm پر sprint review رکھ دو", "create_task | sprint review | 2026-03-05T15:00"},
    {"sprint review کل 3pm پر رکھ دو", "update_task | sprint review | 2026-03-05T15:00"},
    {"committee k paise de diye", "complete_task | committee k paise"},
    {"ali ne committee ke paise de diye", "unknown"},
    {"kal ke kaam kya hain bolo", "query_tasks |  |  |  | from 2026-03-05T00:00, to 2026-03-06T00:00"},
    {"boss ko kya bolo", "unknown"},
};

class Polite : public testing::TestWithParam<SentenceCase> {};

TEST_P(Polite, IsUnderstood) { EXPECT_EQ(frame_of(read_wednesday(GetParam().text)), GetParam().frame); }

INSTANTIATE_TEST_SUITE_P(Urdu, Polite, testing::ValuesIn(kCases));

}  // namespace
}  // namespace yaad::language
