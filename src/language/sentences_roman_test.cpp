// Everyday sentences and their whole frames. Now is Wednesday, 4 March 2026, 10:00.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

constexpr SentenceCase kCases[] = {
    {"kal subah 9 baje bijli ka bill jama karna", "create_task | bijli ka bill jama karna | 2026-03-05T09:00"},
    {"kal doodh lana hai", "create_task | doodh lana | 2026-03-05"},
    {"aaj kya karna hai", "query_tasks |  |  |  | from 2026-03-04T00:00, to 2026-03-05T00:00"},
    {"kal ke kaam dikhao", "query_tasks |  |  |  | from 2026-03-05T00:00, to 2026-03-06T00:00"},
    {"mere kaam dikhao", "query_tasks"},
    {"kitne kaam baqi hain", "query_tasks/count"},
    {"doodh wala kaam ho gaya", "complete_task | doodh"},
    {"mujhe 10 minute baad chai banana yaad dilao", "create_task/remind | chai banana | 2026-03-04T10:10"},
    {"mujhe kal subah 7 baje dawai khana yaad dilao", "create_task/remind | dawai khana | 2026-03-05T07:00"},
    {"har peer ko gym jana yaad dilao", "create_task/remind | gym jana | 2026-03-09 | FREQ=WEEKLY;BYDAY=MO"},
    {"har roz subah 8 baje dawai lena", "create_task | dawai lena | 2026-03-05T08:00 | FREQ=DAILY"},
    {"rozana raat 9 baje kitab parhna", "create_task | kitab parhna | 2026-03-04T21:00 | FREQ=DAILY"},
    {"har mahine ki pehli tareekh ko kiraya dena",
     "create_task | kiraya dena | 2026-04-01 | FREQ=MONTHLY;BYMONTHDAY=1"},
    {"har dusre din paudon ko pani dena", "create_task | paudon ko pani dena | 2026-03-04 | FREQ=DAILY;INTERVAL=2"},
    {"har jumma ko safai karni hai", "create_task | safai karni | 2026-03-06 | FREQ=WEEKLY;BYDAY=FR"},
    {"har dusre jume ko gari dhona", "create_task | gari dhona | 2026-03-06 | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"},
    {"agle hafte report bhejni hai", "create_task | report bhejni | 2026-03-09"},
    {"agle peer ko meeting rakhna hai", "create_task | meeting rakhna | 2026-03-09"},
    {"aaj raat khana banana hai", "create_task | khana banana | 2026-03-04T21:00"},
    {"sadhe teen baje ali se milna hai", "create_task | ali se milna | 2026-03-04T15:30"},
    {"sawa paanch baje bachon ko lena hai", "create_task | bachon ko lena | 2026-03-04T17:15"},
    {"kal dopahar 2 baje bank jana", "create_task | bank jana | 2026-03-05T14:00"},
    {"parson shaam 6 baje doctor ke paas jana hai", "create_task | doctor ke paas jana | 2026-03-06T18:00"},
    {"jume ko ammi ko phone karna hai", "create_task | ammi ko phone karna | 2026-03-06"},
    {"do ghante baad phone karna", "create_task | phone karna | 2026-03-04T12:00"},
    {"teen din baad kitab wapas karna hai", "create_task | kitab wapas karna | 2026-03-07"},
    {"25 december ko tohfa khareedna hai", "create_task | tohfa khareedna | 2026-12-25"},
    {"mahine ke akhir mein bill bharna hai", "create_task | bill bharna | 2026-03-31"},
    {"doodh lana add karo", "create_task | doodh lana"},
    {"naya kaam: gari theek karwana", "create_task | gari theek karwana"},
    {"kal 5 baje meeting hai, ek ghanta pehle yaad dilao", "create_task | meeting | 2026-03-05T17:00 |  | -60m"},
    {"zaroori report likhni hai", "create_task | report likhni |  |  | high"},
    {"doodh lana mukammal karo", "complete_task | doodh lana"},
    {"bijli ka bill jama kar diya", "complete_task | bijli ka bill jama"},
    {"report complete ho gayi", "complete_task | report"},
    {"gym wala kaam hata do", "delete_task | gym"},
    {"doodh lana delete kar do", "delete_task | doodh lana"},
    {"sab kaam delete kar do", "delete_task/bulk_delete"},
    {"dentist ko jume par shift kar do", "update_task | dentist | 2026-03-06"},
    {"meeting ko kal shaam par kar do", "update_task | meeting | 2026-03-05T18:00"},
    {"report ko postpone kar do", "update_task/snooze | report"},
    {"report ka naam badal kar summary kar do", "update_task | report |  |  | title summary"},
    {"doodh lana dobara kholo", "update_task/reopen | doodh lana"},
    {"haan", "unknown/yes"},
    {"ji haan", "unknown/yes"},
    {"nahi", "unknown/no"},
    {"rehne do", "unknown/cancel"},
    {"dusra wala", "unknown/choose |  |  |  | no 2"},
    {"pehla", "unknown/choose |  |  |  | no 1"},
    {"wapas karo", "unknown/undo"},
    {"shukriya", "unknown/thanks"},
    {"assalam o alaikum", "unknown/greet"},
    {"madad karo", "unknown/help"},
    {"aaj mausam kaisa hai", "unknown"},
    {"nahi, jume ko", "unknown/correction |  | 2026-03-06"},
    {"kal kya kya tha", "query_tasks |  |  |  | from 2026-03-03T00:00, to 2026-03-04T00:00"},
    {"khuda hafiz", "unknown/goodbye"},
    {"undo karo", "unknown/undo"},
    {"yaad dilana kal shaam ko ammi ko call karni hai", "create_task/remind | ammi ko call karni | 2026-03-05T18:00"},
    {"bijli ka bill bhar diya", "complete_task | bijli ka bill"},
    {"gym wala kaam kal par kar do", "update_task | gym | 2026-03-05"},
    {"kal tak report jama karani hai", "create_task | report jama karani | 2026-03-05"},
    {"roz subah walk karna", "create_task | walk karna | 2026-03-05T09:00 | FREQ=DAILY"},
    {"hafte ko shopping karni hai", "create_task | shopping karni | 2026-03-07"},
};

class RomanUrduSentences : public testing::TestWithParam<SentenceCase> {};

TEST_P(RomanUrduSentences, HaveTheExpectedFrame) {
  const SentenceCase& row = GetParam();
  const Reading reading = read_wednesday(row.text);
  EXPECT_EQ(frame_of(reading), row.frame) << row.text;
}

INSTANTIATE_TEST_SUITE_P(Table, RomanUrduSentences, testing::ValuesIn(kCases));

}  // namespace
}  // namespace yaad::language
