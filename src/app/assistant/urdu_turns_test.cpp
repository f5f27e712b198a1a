// Turns that people take in Urdu and Roman Urdu: series, news, deeds, questions, second thoughts. Wednesday 4 March
// 2026.
#include <algorithm>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

std::string rule_of(Talk& talk) {
  const auto tasks = talk.open_tasks();
  return tasks.size() == 1 && tasks.front().repeat ? tasks.front().repeat->rrule : std::string("none");
}

std::string open_titles(Talk& talk) {
  std::vector<std::string> titles;
  for (const Task& task : talk.open_tasks()) titles.push_back(task.title);
  std::sort(titles.begin(), titles.end());
  std::string all;
  for (const std::string& title : titles) all += (all.empty() ? "" : ", ") + title;
  return all;
}

struct Said {
  const char* first;
  const char* then;
  const char* result;
};

TEST(UrduSeries, GetsOtherDays) {
  const Said rows[] = {
      {"ہر اتوار کو کپڑے دھونے ہیں", "اتوار کی جگہ ہفتہ کر دو", "FREQ=WEEKLY;BYDAY=SA"},
      {"ہر اتوار کو کپڑے دھونے ہیں", "اتوار کی بجائے ہفتے کو کر دو", "FREQ=WEEKLY;BYDAY=SA"},
      {"har juma ko bazar jana hai", "juma ke bajaye hafte ko kar do hamesha", "FREQ=WEEKLY;BYDAY=SA"},
      {"har juma ko bazar jana hai", "ab se har hafte ko", "FREQ=WEEKLY;BYDAY=SA"},
      {"har mangal aur jumay ko pani lagana hai", "har mangal ko kar do", "FREQ=WEEKLY;BYDAY=TU"},
      {"har mangal aur jumay ko pani lagana hai", "ab sirf mangal ko", "FREQ=WEEKLY;BYDAY=TU"},
      {"ہر پیر بدھ جمعہ کو جم جانا ہے شام چھ بجے", "بدھ نکال دو اب صرف پیر جمعہ", "FREQ=WEEKLY;BYDAY=MO,FR"},
      {"har itwar ko gari dhoni hai", "itwar ko nahi hafte ko", "FREQ=WEEKLY;BYDAY=SA"},
      {"roz subah 9 baje dukan kholni hai", "weekend pe nahi", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
      {"روز صبح سات بجے سکول جانا ہے", "ہفتہ اتوار چھٹی ہوتی ہے", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"},
      {"roz subah 9 baje dukan kholni hai", "sunday ko chutti", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA"},
      {"کرایہ دینا ہے ہر مہینے کی پہلی تاریخ کو", "پانچ تاریخ کر دو", "FREQ=MONTHLY;BYMONTHDAY=5"},
      {"کمیٹی دینی ہے ہر مہینے کی پانچ تاریخ کو", "جون کے آخر تک ہی چلے گا یہ",
       "FREQ=MONTHLY;UNTIL=20260630;BYMONTHDAY=5"},
  };
  for (const Said& row : rows) {
    Talk talk;
    talk.say(row.first);
    const std::string answer = talk.say(row.then);
    EXPECT_EQ(rule_of(talk), row.result) << row.then << ": " << answer;
  }
}

TEST(UrduSeries, LeavesOutTheNextOneOrBeginsLater) {
  const Said rows[] = {
      {"har juma ko bazar jana hai", "is juma nahi jana", "2026-03-13"},
      {"har juma ko bazar jana hai", "is juma ko nahi shadi pe jana hai", "2026-03-13"},
      {"har juma ko bazar jana hai", "is jume ko nahi jana", "2026-03-13"},
      {"ہر جمعے کو حساب کرنا ہے", "اس جمعے کا رہنے دو", "2026-03-13"},
      {"ہر اتوار کو کپڑے دھونے ہیں", "اس ہفتے مہمان ہیں نہیں دھو سکتی", "2026-03-15"},
      {"ہر تین مہینے بعد تیل بدلوانا ہے", "یکم اپریل سے شروع کرو", "2026-04-01"},
      {"har itwar ko cricket khelna hai", "agle itwar se wapis normal", "2026-03-15"},
      {"har itwar ko gari dhulwani hai", "is itwar busy hoon peer ko karwa lunga", "2026-03-09"},
  };
  for (const Said& row : rows) {
    Talk talk;
    talk.say(row.first);
    const std::string answer = talk.say(row.then);
    EXPECT_EQ(talk.due(), row.result) << row.then << ": " << answer;
  }
}

TEST(UrduSeries, KeepsItsHourWhereOneWasMovedOnce) {
  Talk talk;
  for (const char* said : {"gym jana hai mon wed fri 6 pm", "friday ka din hata do"}) talk.say(said);
  EXPECT_EQ(rule_of(talk), "FREQ=WEEKLY;BYDAY=MO,WE");
  Talk moved;
  for (const char* said : {"gym jana hai har budh aur jume ko 6 pm", "aaj 7 baje kar do", "ab sirf jume ko"})
    moved.say(said);
  EXPECT_EQ(moved.due(), "2026-03-06T18:00:00+05:00");
}

TEST(UrduAgain, TheNextOneIsLikeTheTaskInHand) {
  const Said rows[] = {
      {"driver ko salary deni hai 10 tareekh", "maid ko bhi usi din", "maid ko salary deni"},
      {"rubina baji ka suit jumma tak silna hai", "aur khalida ka sunday tak", "khalida ka suit silna"},
      {"flight hai 20 march subah 4 baje", "us se ek din pehle packing karni hai", "packing karni"},
      {"تیل بدلوانا ہے دس مارچ کو", "ٹائر چیک کرانے ہیں اسی دن", "ٹائر چیک کرانے"},
  };
  const char* due[] = {"2026-03-10", "2026-03-08", "2026-03-19", "2026-03-10"};
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    Talk talk;
    talk.say(rows[i].first);
    talk.say(rows[i].then);
    EXPECT_EQ(talk.due_of(rows[i].result), due[i]) << rows[i].then;
  }
}

TEST(UrduNews, MovesTheTaskThatItIsToldOf) {
  const Said rows[] = {
      {"kal dentist ke paas jana hai", "dentist ne time change kar diya 5 baje", "2026-03-05T17:00:00+05:00"},
      {"کل چار بجے چائے پینی ہے", "وقت بدل کر پانچ بجے ہو گیا", "2026-03-05T17:00:00+05:00"},
      {"kal 10 baje bank", "bank 1 ghanta late", "2026-03-05T11:00:00+05:00"},
      {"bijli ka bill kal", "bill ki date aik hafta agay", "2026-03-12"},
      {"کل چار بجے چائے پینی ہے", "آدھا گھنٹہ دیر سے", "2026-03-05T16:30:00+05:00"},
      {"flight hai 10 march subah 4 baje", "flight late hai 8 baje kar do", "2026-03-10T08:00:00+05:00"},
      {"PTM hai saturday ko", "PTM postpone hokar next saturday ko hogi", "2026-03-14"},
      {"کل لاہور جانا ہے", "لاہور اب بدھ کو جاؤں گا", "2026-03-11"},
      {"ڈاکٹر کے پاس جانا ہے کل", "چار بجے کا وقت ملا ہے", "2026-03-05T16:00:00+05:00"},
      {"ڈاکٹر کے پاس جانا ہے جمعے کو", "ڈاکٹر نے کل بلایا ہے", "2026-03-05"},
      {"kal doctor ke paas jana hai", "ڈاکٹر والا پرسوں کر دو", "2026-03-06"},
  };
  for (const Said& row : rows) {
    Talk talk;
    talk.say(row.first);
    const std::string answer = talk.say(row.then);
    EXPECT_EQ(talk.due(), row.result) << row.then << ": " << answer;
  }
  for (const char* remark : {"boss late aaye ga", "meeting mein ali late hoga", "waqt nahi mila", "der ho gayi"}) {
    Talk talk;
    talk.say("kal 3 baje meeting hai");
    talk.say(remark);
    EXPECT_EQ(talk.due(), "2026-03-05T15:00:00+05:00") << remark;
  }
}

TEST(UrduNews, OffersToDeleteWhatIsCalledOff) {
  const Said rows[] = {{"kal 3 baje meeting hai", "meeting cancel ho gai hai", ""},
                       {"parson sialkot jana hai", "sialkot ka plan cancel", ""}};
  for (const Said& row : rows) {
    Talk talk;
    talk.say(row.first);
    talk.say(row.then);
    talk.say("jee");
    EXPECT_EQ(open_titles(talk), row.result) << row.then;
  }
}

TEST(UrduDeeds, CompleteTheTaskWithTheirVerb) {
  const Said rows[] = {
      {"کل بچوں کو سکول چھوڑنا ہے", "چھوڑ دیا بچوں کو", ""},
      {"کل بچوں کو سکول چھوڑنا ہے", "بچوں کو سکول چھوڑ دیا", ""},
      {"گیس بند کرنی ہے آج", "بند کر دی گیس", ""},
      {"bachon ka lunch box banana hai", "bna dia lunch", ""},
      {"sabzi lani hai", "le aya", ""},
      {"dukan pe maal mangwana hai", "maal agya", ""},
      {"مٹھائی لانی ہے", "مٹھائی آ گئی", ""},
      {"کھاد ڈالنی ہے پرسوں", "کھاد ڈل گئی", ""},
      {"documents tayyar karne hain kal", "documents ready", ""},
      {"Aslam se paise lene hain", "Aslam ne de diye", ""},
      {"kapray press karne hain", "kapre bhi press ho gaye", ""},
      {"کل ڈاکٹر صاحب کو فون کرنا ہے", "فون کر لیا ڈاکٹر صاحب کو وہ منگل کو آئیں گے", ""},
      {"bhai ko airport se lana hai", "bhai aa gaya", "bhai ko airport se lana"},
      {"doodh lana hai", "doodh khatam ho gaya", "doodh lana"},
      {"doodh lana hai", "doodh gir gaya", "doodh lana"},
      {"دودھ لانا ہے", "دودھ والا آ گیا", "دودھ لانا"},
      {"کل دفتر کی میٹنگ ہے", "میٹنگ کینسل ہو گئی", "دفتر کی میٹنگ"},
      {"documents tayyar karne hain pehle", "documents ready", ""},
      {"kal ali se milna hai", "bijli aa gayi", "ali se milna"},
  };
  for (const Said& row : rows) {
    Talk talk;
    talk.say(row.first);
    const std::string answer = talk.say(row.then);
    EXPECT_EQ(open_titles(talk), row.result) << row.then << ": " << answer;
  }
}

TEST(UrduDeeds, AskWhichOfTwoAndTakeBoth) {
  Talk bills;
  bills.say("بجلی کا بل کل اور گیس کا بل پرسوں");
  const std::string asked = bills.say("بل جمع کرا دیا");
  EXPECT_NE(asked.find("گیس کا بل"), std::string::npos) << asked;
  EXPECT_NE(asked.find("بجلی کا بل"), std::string::npos) << asked;
  Talk list;
  list.say("dukan ke liye maal mangwana hai: cheeni 2 bori, atta 5 bori, ghee 10 dabbay");
  EXPECT_NE(list.say("ghee aa gaya").find("Abhi baqi: 'dukan ke liye maal mangwana hai: cheeni 2 bori, atta 5 bori'"),
            std::string::npos);
  list.say("atta reh gaya");
  EXPECT_EQ(list.open_tasks().size(), 1U);
  Talk both;
  both.say("سبزی لانی ہے");
  both.say("گوشت لانا ہے");
  both.say("سبزی اور گوشت آ گیا");
  EXPECT_EQ(open_titles(both), "");
}

TEST(UrduQuestions, AreAnswered) {
  const Said rows[] = {
      {"کل بینک جانا ہے", "کیا رہ گیا", "بینک جانا"},
      {"کل بینک جانا ہے", "سب سے پہلے کون سا کام ہے", "بینک جانا"},
      {"kal bank jana hai", "jo reh gaye wo batao", "bank jana"},
      {"kal bank jana hai", "kl ka bta do", "bank jana"},
      {"kal bank jana hai", "sab kuch batao aaj ka", "Aaj kuch nahin"},
      {"ہر اتوار کو کپڑے دھونے ہیں", "اگلی باری کب ہے", "اتوار، 8 مارچ"},
      {"کل دو بجے میٹنگ ہے", "اگلی بار کب ہے میٹنگ", "دوپہر 2:00"},
      {"کل نو بجے احمد علی کا آپریشن ہے", "آپریشن کب ہے احمد علی کا", "صبح 9:00"},
      {"کل گیارہ بجے میٹنگ ہے", "یاد دہانی کب آئے گی", "کوئی یاد دہانی مقرر نہیں"},
      {"کل گیارہ بجے میٹنگ ہے", "کیا وقت رکھا تم نے", "صبح 11:00"},
      {"ڈاکٹر کے پاس جانا ہے کل", "doctor wala kaam kab hai", "ڈاکٹر"},
      {"kal flight hai", "فلائٹ کب ہے", "flight"},
  };
  for (const Said& row : rows) {
    Talk talk;
    talk.say(row.first);
    const std::string answer = talk.say(row.then);
    EXPECT_NE(answer.find(row.result), std::string::npos) << row.then << ": " << answer;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << row.then;
  }
}

TEST(UrduSecondThoughts, TakeBackWhatWasDone) {
  Talk deleted;
  for (const char* said : {"میٹنگ ہے کل دو بجے", "میٹنگ حذف کر دو", "ہاں", "غلطی ہو گئی میٹنگ واپس لے آؤ"})
    deleted.say(said);
  EXPECT_EQ(open_titles(deleted), "میٹنگ");
  Talk done;
  for (const char* said : {"fees deni hai kal", "fees de di", "ghalti se keh diya abhi nahi di"}) done.say(said);
  EXPECT_EQ(open_titles(done), "fees deni");
  Talk other;
  for (const char* said : {"بینک جانا ہے", "فون کرنا ہے", "بینک ہو گیا", "نہیں فون والا"}) other.say(said);
  EXPECT_EQ(open_titles(other), "بینک جانا");
  Talk now;
  for (const char* said : {"کل لاہور جانا ہے", "ابھی کے لیے رہنے دو"}) now.say(said);
  EXPECT_EQ(now.due(), "2026-03-05");
}

TEST(SpokenLanguage, GoesOnUntilEnglishIsSpoken) {
  Talk talk;
  talk.say("kal bank jana hai");
  EXPECT_EQ(talk.say("resume").find("I'm not"), std::string::npos);
  EXPECT_NE(talk.say("alhamdulillah").find("Khushi"), std::string::npos);
  EXPECT_NE(talk.say("ok").find("theek"), std::string::npos);
  EXPECT_NE(talk.say("show my tasks").find("You have"), std::string::npos);
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(SpokenLanguage, WordsOfNoLanguageMakeNoTask) {
  Talk talk;
  talk.say("kal 3 baje meeting hai");
  for (const char* said : {"wahi", "resume", "baqi udhar", "rukhsana baji ko", "10 min aur"}) talk.say(said);
  EXPECT_EQ(open_titles(talk), "meeting");
  talk.say("do din pehle yaad dilana");
  EXPECT_EQ(open_titles(talk), "meeting");
}

TEST(SpokenLanguage, AnOfferIsForgottenByWhoSaysSomethingElse) {
  Talk talk;
  talk.say("anday lane hain");
  EXPECT_NE(talk.say("pharmacy bhi").find("shamil karoon"), std::string::npos);
  EXPECT_EQ(talk.say("groceries mein kya hai").find("haan ya nahin"), std::string::npos);
  EXPECT_EQ(open_titles(talk), "anday lane");
}

TEST(UrduDeeds, NewsBesideADutyTicksOffItsOwnTask) {
  const Said rows[] = {
      {"goli khani hai", "goli kha li, aur doodh lana hai", "doodh lana"},
      {"bijli ka bill dena hai", "bill de diya hai aur ab fees deni hai", "fees deni"},
      {"کپڑے دھونے ہیں", "کپڑے دھو لیے، اب برتن دھونے ہیں", "برتن دھونے"},
      {"doodh lana hai", "doodh le aya aur kal anday lane hain", "anday lane"},
      // No such task, and not of today: a remark.
      {"fees deni hai", "goli kha li, aur doodh lana hai", "doodh lana, fees deni"},
      {"fees deni hai", "gari kharab ho gayi hai aur kal mechanic ke paas jana hai",
       "fees deni, mechanic ke paas jana"},
      {"goli khani hai", "kal goli kha li thi aur aaj doodh lana hai", "doodh lana, goli khani"},
  };
  for (const Said& row : rows) {
    Talk talk;
    talk.say(row.first);
    const std::string answer = talk.say(row.then);
    EXPECT_EQ(open_titles(talk), row.result) << row.then << ": " << answer;
    EXPECT_EQ(answer.find("nahin mila"), std::string::npos) << answer;
  }
}

TEST(UrduParts, WhatIsNotNeededLeavesTheRestOfItsList) {
  const std::pair<const char*, const char*> rows[] = {
      {"doodh, anday aur chawal lane hain", "anday rehne do, ghar mein pare hain"},
      {"doodh, anday aur chawal lane hain", "anday mat lana, ghar mein hain"},
      {"doodh, anday aur chawal lane hain", "anday nahi chahiye"},
      {"دودھ، انڈے اور چاول لانے ہیں", "انڈے رہنے دو، گھر میں پڑے ہیں"},
      {"دودھ، انڈے اور چاول لانے ہیں", "انڈے نہیں چاہیے، گھر میں ہیں"},
  };
  for (const auto& [list, said] : rows) {
    Talk talk;
    talk.say(list);
    const std::string answer = talk.say(said);
    const std::string title = open_titles(talk);
    EXPECT_TRUE(title.find("chawal") != std::string::npos || title.find("چاول") != std::string::npos) << answer;
    EXPECT_TRUE(title.find("anday") == std::string::npos && title.find("انڈے") == std::string::npos) << answer;
  }
  Talk one;
  one.say("anday lane hain");
  EXPECT_NE(one.say("anday rehne do, ghar mein pare hain").find("?"), std::string::npos);
  EXPECT_EQ(open_titles(one), "anday lane") << "asked first";
  one.say("haan");
  EXPECT_EQ(open_titles(one), "");
}

TEST(UrduReasons, WhatIsPutOffBehindAReasonIsMoved) {
  const Said rows[] = {
      {"ammi ko phone karna hai", "aaj masroof hun, parson kar dena", "2026-03-06"},
      {"امی کو فون کرنا ہے", "آج مصروف ہوں، پرسوں کر دینا", "2026-03-06"},
      {"bank jana hai aaj", "bank aaj band hai, kal kar do", "2026-03-05"},
      {"darzi se kapre lene hain", "aaj time nahi mila, kal kar do", "2026-03-05"},
      {"درزی کے پاس جانا ہے", "آج وقت نہیں ہے، کل کر دو", "2026-03-05"},
      {"darzi ke paas jana hai", "aaj waqt nahi hai, kal kar do", "2026-03-05"},
  };
  for (const Said& row : rows) {
    Talk talk;
    talk.say(row.first);
    const std::string answer = talk.say(row.then);
    EXPECT_EQ(talk.open_tasks().size(), 1U) << row.then << ": " << answer;
    EXPECT_EQ(talk.due(), row.result) << row.then << ": " << answer;
  }
}

TEST(UrduTurns, WhatIsSoThisYearMovesNothing) {
  for (const char* remark : {"kiraya barh gaya hai is saal", "کرایہ بڑھ گیا ہے اس سال", "kiraya barh gaya is mahine"}) {
    Talk talk;
    talk.say("kiraya 5 tareekh ko dena hai");
    const std::string due = talk.due();
    talk.say(remark);
    EXPECT_EQ(talk.due(), due) << remark;
  }
}

}  // namespace
}  // namespace yaad
