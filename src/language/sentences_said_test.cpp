// What people say around a task in Urdu: who wants it done, how little haste there is, how a task on the list is
// brought up, named anew and added to. Now is Wednesday, 4 March 2026, 10:00.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

constexpr SentenceCase kCases[] = {
    // who wants it done
    {"abbu ne bola hai k jummay tak gas cylinder bharwa lena", "create_task | gas cylinder bharwa lena | 2026-03-06"},
    {"papa ne mujhe bola hai gari ki service karwani hai jumme tak",
     "create_task | gari ki service karwani | 2026-03-06"},
    {"boss ka kehna hai ke report peer tak bhejni hai", "create_task | report bhejni | 2026-03-09"},
    {"teacher kehti hain ke bachon ki copies cover karni hain", "create_task | bachon ki copies cover karni"},
    {"bhai keh raha tha ke motorcycle ka oil badalwana hai", "create_task | motorcycle ka oil badalwana"},
    {"saas ne kaha hai sunday ko unko dr ke paas le jaun", "create_task | unko dr ke paas le jaun | 2026-03-08"},
    {"ابو کہتے ہیں گاڑی کی انشورنس بیس مارچ سے پہلے کروا لو", "create_task | گاڑی کی انشورنس کروا لو | 2026-03-20"},
    {"استاد کا حکم ہے کہ پیر تک نوٹس مکمل کرنے ہیں", "create_task | نوٹس مکمل کرنے | 2026-03-09"},
    {"boss ka message aya hai ke kal tak slides bhejni hain", "create_task | slides bhejni | 2026-03-05"},
    {"ابو نے کہا ہے بینک والا کام پرسوں کر دو", "update_task | بینک | 2026-03-06"},
    // what people say otherwise
    {"doctor ne kaha hai sab theek hai", "unknown"},
    {"log kehte hain ke mehnat karo", "unknown"},
    {"sir ne kaha hai mehnat karo", "unknown"},
    {"usne kaha tha ke barish hogi", "unknown"},
    {"وہ کہتا ہے کہ مجھے نیند آ رہی ہے", "unknown"},
    {"bhai ne kya kaha tha", "unknown"},
    // that it must not be forgotten, how little haste there is, that it was decided
    {"آپی مجھے یہ نہ بھولنے دینا: کل ڈھائی بجے پرنسپل سے ملاقات",
     "create_task/remind | پرنسپل سے ملاقات | 2026-03-05T14:30"},
    {"mujhe ye bhoolne mat dena ke kal passport lena hai", "create_task/remind | passport lena | 2026-03-05"},
    {"itni jaldi nahi lekin note kar lo, parda silwana hai", "create_task | parda silwana"},
    {"zyada zaroori nahi hai magar gari dhulwani hai", "create_task | gari dhulwani |  |  | low"},
    {"bagh ki safai karni hai, tarjeeh kam rakhna", "create_task | bagh ki safai karni |  |  | low"},
    {"koi jaldi nahi hai", "unknown"},
    {"maine faisla kar liya hai ke kal se gym jana hai", "create_task | gym jana | 2026-03-05"},
    {"aap mujhe kal 5 baje bank jane ka yaad dila dein", "create_task/remind | bank jane | 2026-03-05T17:00"},
    {"aap mujhe acche lagte hain", "unknown"},
    {"ek kaam aur daal do list mein, bulb khareedna", "create_task | bulb khareedna"},
    {"task banao, naam 'Ghar ka budget', due 30 april", "create_task | Ghar ka budget | 2026-04-30"},
    // another day
    {"PTM ab jumme ko nahi, hafte ko subha 9 baje hai", "update_task | PTM | 2026-03-07T09:00"},
    {"ملاقات پیر کو نہیں بلکہ منگل کو ہے", "update_task | ملاقات | 2026-03-10"},
    {"class ko peer se shift karke mangal par kar do", "update_task | class | 2026-03-10"},
    {"درزی والا چکر منگل سے ہٹا کر جمعرات کو کر دو", "update_task | درزی | 2026-03-05"},
    {"kal wali meeting ab parson hai", "update_task | meeting | 2026-03-06"},
    {"meeting ki jagah badal gayi hai", "unknown"},
    {"aaj peer nahi mangal hai", "unknown"},
    {"barish kal nahi parson hogi", "unknown"},
    // another name
    {"بینک والے کام کا عنوان بدل کر یہ لکھیں: بینک سے چیک بک لینا",
     "update_task | بینک |  |  | title بینک سے چیک بک لینا"},
    {"gym wale kaam ka title ab hoga 'morning gym'", "update_task | gym |  |  | title morning gym"},
    {"gym wale kaam ka naam ab morning gym hoga", "update_task | gym |  |  | title morning gym"},
    {"'kiraya' ko rename kro 'dukan ka kiraya'", "update_task | kiraya |  |  | title dukan ka kiraya"},
    {"mere bete ka naam ab Ali hoga", "unknown"},
    {"company ka naam badal kar Meta ho gaya", "unknown"},
    // what is put into it, how much it matters
    {"bill wale kaam mein ek din pehle ki yaad dihani bhi shamil kar do", "update_task/remind | bill |  |  | -1440m"},
    {"کلائنٹ کال والے کام میں پندرہ منٹ پہلے کی یاددہانی بھی جوڑ دو", "update_task/remind | کلائنٹ کال |  |  | -15m"},
    {"gari dhulwana itna zaroori nahi, tarjeeh kam kar do", "update_task | gari dhulwana |  |  | priority low"},
    {"kal ke saare kaam zaroori kar do", "update_task/bulk_update |  |  |  | priority high"},
    {"overdue tasks ko urgent kar do", "update_task/bulk_update |  |  |  | priority high"},
    {"itna aham nahi hai ye sab", "unknown |  |  |  | high"},
    {"chai wale kaam mein cheeni daal do", "unknown"},
    // done, or to go
    {"done hai grocery wala", "complete_task | grocery"},
    {"wo jo NTN wala kaam tha na, ho gaya alhamdulillah", "complete_task | NTN"},
    {"وہ فیس والا کام ہے نا، اسے پرسوں کر دو", "update_task | فیس | 2026-03-06"},
    {"bill bhar diya hai done kar do", "complete_task | bill"},
    {"«چھت کی مرمت» کو مکمل قرار دے دیں", "complete_task | چھت کی مرمت"},
    {"car service done ✅", "complete_task | car service"},
    {"kal ki dawat radd kar do, entry mita dena", "delete_task | dawat"},
    {"gym hata do, sona hai mujhe", "delete_task | gym"},
    {"is dafa ki committee meeting skip, agli wali pe jaungi", "update_task/skip | committee meeting"},
    {"wo jo restaurant tha na, band ho gaya", "unknown"},
    // questions
    {"kal sham farigh hoon?", "query_tasks |  |  |  | from 2026-03-05T17:00, to 2026-03-05T21:00"},
    {"کیا میرے پاس کل وقت ہے؟", "query_tasks |  |  |  | from 2026-03-05T00:00, to 2026-03-06T00:00"},
    {"parson kuch rakha hua hai kya", "query_tasks |  |  |  | from 2026-03-06T00:00, to 2026-03-07T00:00"},
    {"mukammal kiye hue kaam dekhne hain", "query_tasks |  |  |  | completed"},
    {"kal kya kya kar liya tha maine", "query_tasks |  |  |  | from 2026-03-03T00:00, to 2026-03-04T00:00, completed"},
    {"is app ko use kaise karte hain", "unknown/help"},
    {"fridge mein kuch rakha hua hai", "unknown"},
    {"kal free hun", "unknown"},
    {"tum kal farigh ho?", "unknown"},
    {"ghar ka kaam dekhna hai", "create_task | ghar ka kaam dekhna"},
    {"washing machine kaise chalate hain", "unknown"},
    // counted from something else
    {"nikah se do din pehle mithai lani hai", "create_task | nikah se do din pehle mithai lani"},
    {"tohfa lena hai us se do din pehle", "create_task | tohfa lena hai us se do din pehle"},
    {"نکاح سے تین دن پہلے کارڈ دینے ہیں", "create_task | نکاح سے تین دن پہلے کارڈ دینے"},
    {"juma se ek din pehle kapray lena", "create_task | kapray lena | 2026-03-05"},
    // a day taken back, behind the name and before it
    {"بینک کل نہیں پرسوں", "update_task | بینک | 2026-03-06"},
    {"bank kal nahi parson", "update_task | bank | 2026-03-06"},
    {"jumme ko nahi balke hafte ko gari ki service", "create_task | gari ki service | 2026-03-07"},
    // of little weight
    {"isay kam aham kar do", "update_task |  |  |  | priority low"},
    {"اسے غیر اہم کر دو", "update_task |  |  |  | priority low"},
    // beside another task
    {"or gas ka bill b dena h", "create_task | gas ka bill dena"},
    {"اور میٹھا بھی منگوانا ہے", "create_task | میٹھا منگوانا"},
    // the verb inside
    {"meeting set karo boss ke sath monday ko 3pm", "create_task | meeting boss ke sath | 2026-03-09T15:00"},
    // how long, how often
    {"do ghante ki meeting kal shaam 5 baje", "create_task | do ghante ki meeting | 2026-03-05T17:00 |  | for 120"},
    {"naat ki class roz 5:15pm ~40m", "create_task | naat ki class | 2026-03-04T17:15 | FREQ=DAILY | for 40"},
    {"safai wala reminder daily ki bajaye weekly kr do",
     "update_task/set_recurrence | safai | 2026-03-04 | FREQ=WEEKLY"},
    {"abhi masroof hoon, gym wala kaam 2 ghante ke liye taal do", "update_task/snooze | gym |  |  | for 120, by 120"},
};

class Said : public testing::TestWithParam<SentenceCase> {};

TEST_P(Said, IsUnderstood) { EXPECT_EQ(frame_of(read_wednesday(GetParam().text)), GetParam().frame); }

INSTANTIATE_TEST_SUITE_P(Urdu, Said, testing::ValuesIn(kCases));

}  // namespace
}  // namespace yaad::language
