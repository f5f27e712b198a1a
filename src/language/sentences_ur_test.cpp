// Everyday sentences and their whole frames. Now is Wednesday, 4 March 2026, 10:00.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

constexpr SentenceCase kCases[] = {
    {"کل شام پانچ بجے دودھ لانا ہے", "create_task | دودھ لانا | 2026-03-05T17:00"},
    {"ہر پیر کو جم جانا یاد دلاؤ", "create_task/remind | جم جانا | 2026-03-09 | FREQ=WEEKLY;BYDAY=MO"},
    {"دودھ والا کام ہو گیا", "complete_task | دودھ"},
    {"آج کیا کرنا ہے", "query_tasks |  |  |  | from 2026-03-04T00:00, to 2026-03-05T00:00"},
    {"کل کے کام دکھاؤ", "query_tasks |  |  |  | from 2026-03-05T00:00, to 2026-03-06T00:00"},
    {"میرے کام دکھاؤ", "query_tasks"},
    {"کتنے کام باقی ہیں", "query_tasks/count"},
    {"بجلی کا بل جمع کرنا ہے", "create_task | بجلی کا بل جمع کرنا"},
    {"پرسوں صبح ۹ بجے ڈاکٹر کے پاس جانا ہے", "create_task | ڈاکٹر کے پاس جانا | 2026-03-06T09:00"},
    {"مجھے کل صبح سات بجے دوا کھانا یاد دلاؤ", "create_task/remind | دوا کھانا | 2026-03-05T07:00"},
    {"مجھے ۱۰ منٹ بعد چائے بنانا یاد دلا دو", "create_task/remind | چائے بنانا | 2026-03-04T10:10"},
    {"جمعے کو امی کو فون کرنا ہے", "create_task | امی کو فون کرنا | 2026-03-06"},
    {"ہر روز صبح آٹھ بجے دوا لینا", "create_task | دوا لینا | 2026-03-05T08:00 | FREQ=DAILY"},
    {"روزانہ رات نو بجے کتاب پڑھنا", "create_task | کتاب پڑھنا | 2026-03-04T21:00 | FREQ=DAILY"},
    {"ہر مہینے کی پہلی تاریخ کو کرایہ دینا", "create_task | کرایہ دینا | 2026-04-01 | FREQ=MONTHLY;BYMONTHDAY=1"},
    {"ہر دوسرے دن پودوں کو پانی دینا", "create_task | پودوں کو پانی دینا | 2026-03-04 | FREQ=DAILY;INTERVAL=2"},
    {"ہر جمعہ کو صفائی کرنا", "create_task | صفائی کرنا | 2026-03-06 | FREQ=WEEKLY;BYDAY=FR"},
    {"ہر دوسرے جمعے کو گاڑی دھونا", "create_task | گاڑی دھونا | 2026-03-06 | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"},
    {"اگلے ہفتے رپورٹ بھیجنا ہے", "create_task | رپورٹ بھیجنا | 2026-03-09"},
    {"اگلے پیر کو میٹنگ رکھنا ہے", "create_task | میٹنگ رکھنا | 2026-03-09"},
    {"آج رات کھانا بنانا ہے", "create_task | کھانا بنانا | 2026-03-04T21:00"},
    {"ساڑھے تین بجے علی سے ملنا ہے", "create_task | علی سے ملنا | 2026-03-04T15:30"},
    {"سوا پانچ بجے بچوں کو لینا ہے", "create_task | بچوں کو لینا | 2026-03-04T17:15"},
    {"کل دوپہر دو بجے بینک جانا", "create_task | بینک جانا | 2026-03-05T14:00"},
    {"۲۵ دسمبر کو تحفہ خریدنا ہے", "create_task | تحفہ خریدنا | 2026-12-25"},
    {"مہینے کے آخر میں بل بھرنا ہے", "create_task | بل بھرنا | 2026-03-31"},
    {"دو گھنٹے بعد فون کرنا", "create_task | فون کرنا | 2026-03-04T12:00"},
    {"تین دن بعد کتاب واپس کرنا ہے", "create_task | کتاب واپس کرنا | 2026-03-07"},
    {"دودھ لانا شامل کرو", "create_task | دودھ لانا"},
    {"نیا کام: گاڑی ٹھیک کروانا", "create_task | گاڑی ٹھیک کروانا"},
    {"کل پانچ بجے میٹنگ ہے، ایک گھنٹہ پہلے یاد دلاؤ", "create_task | میٹنگ | 2026-03-05T17:00 |  | -60m"},
    {"ضروری رپورٹ لکھنا ہے", "create_task | رپورٹ لکھنا |  |  | high"},
    {"دودھ لانا مکمل کرو", "complete_task | دودھ لانا"},
    {"بجلی کا بل جمع کر دیا", "complete_task | بجلی کا بل جمع"},
    {"رپورٹ مکمل ہو گئی", "complete_task | رپورٹ"},
    {"جم والا کام حذف کر دو", "delete_task | جم"},
    {"دودھ لانا ہٹا دو", "delete_task | دودھ لانا"},
    {"سب کام حذف کر دو", "delete_task/bulk_delete"},
    {"ڈاکٹر کو جمعے پر منتقل کر دو", "update_task | ڈاکٹر | 2026-03-06"},
    {"میٹنگ کو کل شام پر کر دو", "update_task | میٹنگ | 2026-03-05T18:00"},
    {"رپورٹ کو ملتوی کر دو", "update_task/snooze | رپورٹ"},
    {"رپورٹ کا نام بدل کر خلاصہ کر دو", "update_task | رپورٹ |  |  | title خلاصہ"},
    {"دودھ لانا دوبارہ کھولو", "update_task/reopen | دودھ لانا"},
    {"ہاں", "unknown/yes"},
    {"جی ہاں", "unknown/yes"},
    {"نہیں", "unknown/no"},
    {"رہنے دو", "unknown/cancel"},
    {"دوسرا والا", "unknown/choose |  |  |  | no 2"},
    {"پہلا", "unknown/choose |  |  |  | no 1"},
    {"واپس کرو", "unknown/undo"},
    {"شکریہ", "unknown/thanks"},
    {"السلام علیکم", "unknown/greet"},
    {"مدد", "unknown/help"},
    {"آج موسم کیسا ہے", "unknown"},
    {"تم کیسے ہو", "unknown/greet"},
    {"نہیں، جمعے کو", "unknown/correction |  | 2026-03-06"},
    {"کل کیا کیا تھا", "query_tasks |  |  |  | from 2026-03-03T00:00, to 2026-03-04T00:00"},
    {"خدا حافظ", "unknown/goodbye"},
    {"کل تک رپورٹ جمع کرانی ہے", "create_task | رپورٹ جمع کرانی | 2026-03-05"},
    {"بجلی کا بل بھر دیا", "complete_task | بجلی کا بل"},
    {"جمعے سے پہلے بل ادا کرنا ہے", "create_task | بل ادا کرنا | 2026-03-06"},
    {"ہر مہینے کی ۵ تاریخ کو فیس دینی ہے", "create_task | فیس دینی | 2026-03-05 | FREQ=MONTHLY;BYMONTHDAY=5"},
    {"مجھے یاد دلانا کہ کل امی کو فون کرنا ہے", "create_task/remind | امی کو فون کرنا | 2026-03-05"},
};

class UrduSentences : public testing::TestWithParam<SentenceCase> {};

TEST_P(UrduSentences, HaveTheExpectedFrame) {
  const SentenceCase& row = GetParam();
  const Reading reading = read_wednesday(row.text);
  EXPECT_EQ(frame_of(reading), row.frame) << row.text;
}

INSTANTIATE_TEST_SUITE_P(Table, UrduSentences, testing::ValuesIn(kCases));

}  // namespace
}  // namespace yaad::language
