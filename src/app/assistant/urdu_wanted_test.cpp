// What is wanted after all, other amounts, what is at home already, what is only told. Wednesday 4 March 2026.
#include <algorithm>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

struct Said {
  std::vector<const char*> before;
  const char* then;
  const char* titles;  ///< Of the open tasks, in the order of their names.
};

std::string titles_of(Talk& talk) {
  std::vector<std::string> titles;
  for (const Task& task : talk.open_tasks()) titles.push_back(task.title);
  std::sort(titles.begin(), titles.end());
  std::string all;
  for (const std::string& title : titles) all += (all.empty() ? "" : " | ") + title;
  return all;
}

void expect_titles(const std::vector<Said>& rows) {
  for (const Said& row : rows) {
    Talk talk;
    for (const char* said : row.before) talk.say(said);
    const std::string reply = talk.say(row.then);
    EXPECT_EQ(titles_of(talk), row.titles) << row.then << ": " << reply;
  }
}

TEST(UrduWanted, KeepsWhatIsAskedAboutAndMakesNothing) {
  expect_titles({
      {{"شادی کا تحفہ لینا ہے", "تحفے والا کینسل کر دو"},
       "نہیں نہیں واپس لے آؤ، ہمیں بھی دینا ہے",
       "شادی کا تحفہ لینا"},
      {{"شادی کا تحفہ لینا ہے", "تحفے والا مٹا دو"}, "نہیں نہیں رہنے دو، لینا ہے", "شادی کا تحفہ لینا"},
      {{"aata, patti aur surf lana hai", "patti wala kaam mita do"},
       "nahi patti bhi leni hai",
       "aata, patti aur surf lana"},
      {{"internet ka bill har mahine ki 8 ko bharna hai", "internet wala delete kar do"},
       "oho galti se, wapis lao",
       "internet ka bill bharna"},
      // Another order, and another thing, are no such answers.
      {{"شادی کا تحفہ لینا ہے", "تحفے والا مٹا دو"}, "نہیں، کل بینک جانا ہے", "بینک جانا | شادی کا تحفہ لینا"},
  });
}

TEST(UrduWanted, BehindOtherTurnsOnlyTheRestIsMeant) {
  expect_titles({
      {{"bank jana hai"}, "nahi rehne do, doodh bhi lana hai", "bank jana | doodh lana"},
      {{"شادی کا تحفہ لینا ہے", "تحفے والا مٹا دو", "ہاں"},
       "نہیں نہیں واپس لے آؤ، ہمیں بھی دینا ہے",
       "شادی کا تحفہ لینا"},
      {{"bank jana hai"}, "nahi nahi rehne do, jana hai", "bank jana"},
      {{"sunscreen leni hai"}, "sunscreen phir bhi leni hai kal", "sunscreen leni"},
      {{"kal sunscreen leni hai"}, "aaj sunscreen leni hai", "sunscreen leni | sunscreen leni"},
      {{"bank jana hai"}, "nahi doodh bhi lana hai", "bank jana | doodh lana"},
      {{"bank jana hai"}, "kitab wapas lani hai", "bank jana | kitab wapas lani"},
  });
}

TEST(UrduAmounts, TakeThePlaceOfTheFirst) {
  expect_titles({
      {{"driver ki salary har mahine 1 ko deni hai 30000"},
       "driver ki salary 32000 kr do",
       "driver ki salary deni hai 32000"},
      {{"ہر مہینے دس کو کمیٹی کے پندرہ ہزار دینے ہیں"}, "نہیں پندرہ نہیں بیس ہزار", "کمیٹی کے بیس ہزار دینے"},
      {{"حاجی صاحب کو پچاس ہزار دینے ہیں کل"}, "حاجی صاحب کو اب ساٹھ ہزار دینے ہیں", "حاجی صاحب کو ساٹھ ہزار دینے"},
      {{"mali ko 500 dene hain", "bank jana hai"}, "mali wali 700 kar do", "bank jana | mali ko 700 dene"},
      {{"کرایہ دینا ہے پہلی کو، تیس ہزار"}, "کرایہ پینتیس ہزار ہو گیا ہے", "کرایہ دینا ہے، پینتیس ہزار"},
      {{"kiraya dena hai kal"}, "kiraya ho gaya", ""},
      {{"har mahine 15 ko committee ke 10000 dene hain"}, "12000 kar do", "committee ke 12000 dene"},
      // An hour, a day and another person's money are none of it.
      {{"bank jana hai"}, "12000 kar do", "bank jana"},
      {{"mali ko 500 dene hain"}, "mali wala 9 baje kar do", "mali ko 500 dene"},
      {{"mali ko 500 dene hain"}, "ab driver ko 700 dene hain", "driver ko 700 dene | mali ko 500 dene"},
      {{"mali ko 500 dene hain"}, "mali ko kal 700 dene hain", "mali ko 500 dene | mali ko 700 dene"},
  });
  Talk talk;
  talk.say("ہر مہینے کی پہلی کو ماسی کی تنخواہ دینی ہے");
  talk.say("ماسی کی تنخواہ نو ہزار کر دو");
  EXPECT_EQ(talk.open_tasks().front().title, "ماسی کی تنخواہ دینی");
  EXPECT_EQ(talk.open_tasks().front().description, "نو ہزار");
}

TEST(UrduLists, WhatIsAtHomeIsNoLongerOfThem) {
  expect_titles({
      {{"kal bazar se chawal, daal aur ghee lana hai"},
       "chawal ghar pe hain, sirf daal aur ghee likho",
       "bazar se daal aur ghee lana"},
      {{"aata, cheeni, patti aur surf lana hai"}, "aata ghar pe hai", "cheeni, patti aur surf lana"},
      {{"aata, cheeni, patti aur surf lana hai"}, "patti wali rehne do", "aata, cheeni aur surf lana"},
      {{"سامان لانا ہے، کھجوریں، بیسن اور روح افزا"}, "کھجوریں تو گھر میں ہیں", "سامان لانا ہے، بیسن اور روح افزا"},
      {{"سامان لانا ہے، کھجوریں، بیسن اور روح افزا"}, "سامان لے آیا", ""},
      {{"دودھ، انڈے اور روٹی لانی ہے"}, "روٹی کل", "دودھ اور انڈے لانی | روٹی لانی"},
      {{"بازار سے سودا لانا ہے، آٹا، چینی اور دال"}, "سودا لے آیا", ""},
      {{"bank jana hai"}, "ammi ghar pe hain", "bank jana"},
      {{"bank jana hai"}, "roti kal", "bank jana | roti"},
  });
}

TEST(UrduReminders, AreOfTheTaskThatIsNamed) {
  struct Row {
    const char *first, *then, *title;
    std::size_t tasks;
  };
  for (const Row& row :
       {Row{"بچوں کی فیس دس تاریخ تک جمع کروانی ہے", "فیس کی یاد دہانی آٹھ تاریخ کو صبح نو بجے کروا دینا",
            "بچوں کی فیس جمع کروانی", 1},
        Row{"bijli ka bill 28 tak bharna hai", "bijli ka bill 2 din pehle yaad dilana", "bijli ka bill bharna", 1},
        Row{"ہر مہینے دس کو کمیٹی کے پیسے دینے ہیں", "کمیٹی والے کام کی یاد ایک دن پہلے دلانا", "کمیٹی کے پیسے دینے",
            1},
        Row{"ہر مہینے دس کو کمیٹی کے پیسے دینے ہیں", "اس کی یاد دہانی صبح گیارہ بجے کر دینا", "کمیٹی کے پیسے دینے", 1},
        Row{"bank jana hai", "gas ka bill kal 9 baje yaad dilana", "gas ka bill", 2}}) {
    Talk talk;
    talk.say(row.first);
    const std::string reply = talk.say(row.then);
    ASSERT_EQ(talk.open_tasks().size(), row.tasks) << row.then << ": " << reply;
    for (const Task& task : talk.open_tasks()) {
      if (task.title != row.title) continue;
      EXPECT_EQ(task.reminders.size(), 1U) << row.then << ": " << reply;
    }
  }
}

TEST(UrduTold, IsHeardAndNoOrder) {
  Talk talk;
  talk.say("bijli ka bill bharna hai");
  for (const char* said : {"آج گرمی بہت ہے یار", "sir bohat acha parhate hain", "ammi ki tabiyat behtar hai ab"})
    EXPECT_TRUE(holds(talk.say(said), "nahin likha") || holds(talk.say(said), "نہیں لکھا")) << said;
  // News of a task that is there, and what may be wanted, is told as not understood.
  for (const char* said : {"bijli ka bill bohat zyada aya hai"})
    EXPECT_FALSE(holds(talk.say(said), "nahin likha")) << said;
  EXPECT_EQ(talk.open_tasks().size(), 1u);
}

TEST(UrduVisits, AreOffered) {
  Talk talk;
  EXPECT_TRUE(holds(talk.say("اتوار کو پھوپھو لوگ کھانے پر آ رہے ہیں"), "شامل کروں"));
  EXPECT_TRUE(talk.open_tasks().empty());
  talk.say("ہاں");
  EXPECT_EQ(talk.due(), "2026-03-08");
  for (const char* said :
       {"kal se chakkar aa rahe hain", "mujhe kal se neend nahi aa rahi", "wo log saturday ko aa rahe hain"}) {
    Talk other;
    other.say(said);
    other.say("haan");
    EXPECT_TRUE(other.open_tasks().empty()) << said;
  }
}

TEST(UrduMoves, BySaidPlansBesideTheirReason) {
  struct Row {
    std::vector<const char*> before;
    const char *then, *title, *due;
  };
  for (const Row& row : std::vector<Row>{
           {{"ابو کو کل ڈاکٹر کے پاس لے جانا ہے گیارہ بجے", "دوائی دن میں تین دفعہ دینی ہے"},
            "ڈاکٹر صاحب کل نہیں بیٹھتے، پرسوں لے جاؤں گا",
            "ابو کو ڈاکٹر کے پاس لے جانا",
            "2026-03-06T11:00"},
           {{"شبانہ باجی کو کل فون کرنا ہے"},
            "نہیں پرسوں کروں گی، کل وہ مصروف ہیں",
            "شبانہ باجی کو فون کرنا",
            "2026-03-06"},
           {{"کل نویں جماعت کا ٹیسٹ لینا ہے", "پرچے بنانے ہیں"},
            "ٹیسٹ پرسوں لوں گی، کل چھٹی ہے",
            "نویں جماعت کا ٹیسٹ لینا",
            "2026-03-06"},
           {{"ڈاکٹر کے پاس جمعے کو لے جانا ہے"},
            "ڈاکٹر جمعے کو نہیں ہوتا، ہفتے کو لے جائیں گے",
            "ڈاکٹر کے پاس لے جانا",
            "2026-03-07"},
           {{"kal subah 8 bje chemistry ka practical hai"},
            "practical 9 bje ho gya hai",
            "chemistry ka practical",
            "2026-03-05T09:00"},
           {{"hafte ko party hai shaam 6 baje"}, "party itwar ko rakh li hai", "party", "2026-03-08T18:00"},
           {{"jumme ko raat 10 baje ki train hai karachi ki", "packing karni hai"},
            "train ab 11:30 pe hai",
            "train hai karachi ki",
            "2026-03-06T23:30"},
           {{"kal bank jana hai"}, "meeting ab 4 baje hai", "bank jana", "2026-03-05"},
           {{"aaj sham aloo lane hain"}, "kal aloo mehnge ho gaye the", "aloo lane", "2026-03-04T18:00"},
           {{"bank se naya card lena hai"}, "wo log kal aayenge, mehman", "bank se naya card lena", ""},
           {{"bank se naya card lena hai"}, "jume ko jaunga 11 bje", "bank se naya card lena", "2026-03-06T11:00"},
           {{"bank se naya card lena hai"}, "kal ammi ke ghar jaunga", "bank se naya card lena", ""},
           {{"ہفتے کی رات کو خالہ لوگ آ رہے ہیں کھانے پر", "قورمے کا گوشت لانا ہے ہفتے کی صبح",
             "خالہ لوگ اب ہفتے کی جگہ اتوار کو آئیں گے"},
            "گوشت بھی پھر اتوار کو",
            "قورمے کا گوشت لانا",
            "2026-03-08T09:00"},
       }) {
    Talk talk;
    for (const char* said : row.before) talk.say(said);
    const std::string reply = talk.say(row.then);
    EXPECT_EQ(talk.due_of(row.title), row.due) << row.then << ": " << reply;
  }
}

TEST(UrduMoves, WhatWasLeftYesterdayIsDueToday) {
  Talk none;
  EXPECT_TRUE(holds(none.say("jo kal reh gaya tha wo aaj karna hai"), "koi kaam baqi nahin"));
  EXPECT_TRUE(none.open_tasks().empty());
}

TEST(UrduQuestions, ShowWhatIsLeft) {
  for (const char* said : {"kon kon se bill rehte hain", "کون سا بل رہ گیا؟", "اور کیا رہتا ہے؟", "aur kya reh gaya",
                           "اس مہینے کے بل کتنے رہتے ہیں؟", "kuch rehta to nahi?"}) {
    Talk talk;
    talk.say("bijli ka bill 28 tak bharna hai");
    talk.say("بجلی کا بل اٹھائیس تک بھرنا ہے");
    EXPECT_TRUE(holds(talk.say(said), "bijli ka bill bharna") || holds(talk.say(said), "بجلی کا بل بھرنا")) << said;
  }
}

TEST(UrduQuestions, ShowWhatIsOpenWhereNothingIsNamedSo) {
  Talk talk;
  talk.say("naila ka lehnga 1 april ko dena hai");
  talk.say("bank kal jana hai");
  const std::string april = talk.say("april mein kis kis k kapre dene hain");
  EXPECT_TRUE(holds(april, "lehnga")) << april;
  EXPECT_FALSE(holds(april, "bank")) << april;
  const std::string open = talk.say("ابھی کون کون سے کام باقی ہیں شادی کے؟");
  EXPECT_TRUE(holds(open, "lehnga")) << open;
  EXPECT_FALSE(holds(talk.say("kapre wala kaam hai kya"), "bank"));
}

TEST(UrduMoves, UntilWhenIsTheNextSuchDay) {
  Talk talk;
  talk.say("fees 2 ko deni hai");
  talk.say("gas ka bill 26 tak jama karwana hai");
  EXPECT_EQ(talk.due_of("gas ka bill jama karwana"), "2026-03-26");
  // Rows that are all told so go on.
  talk.say("bijli ka bill 2 tak dena hai");
  talk.say("pani ka bill 10 tak dena hai");
  EXPECT_EQ(talk.due_of("pani ka bill dena"), "2026-04-10");
}

TEST(UrduReminders, BeforeWhatIsNamedMakeNoTask) {
  for (const auto& [made, said] : std::vector<std::pair<const char*, const char*>>{
           {"jumme ko quiz hai", "quiz k liye ek din pehle raat ko yad dila dena"},
           {"جمعے کو امتحان ہے", "امتحان کے لیے ایک دن پہلے رات کو یاد دلا دینا"}}) {
    Talk talk;
    talk.say(made);
    const std::string reply = talk.say(said);
    EXPECT_TRUE(holds(reply, "raat 9:00") || holds(reply, "رات 9:00")) << reply;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  Talk none;  // Before what? But at a time of its own it is a task.
  none.say("quiz ke liye ek din pehle yaad dila dena");
  EXPECT_TRUE(none.open_tasks().empty());
  none.say("quiz ke liye kal 5 baje yaad dila dena");
  EXPECT_EQ(none.due_of("quiz"), "2026-03-05T17:00");
}

}  // namespace
}  // namespace yaad
