// Another word in the name of a task, and the time that somebody passes on, in Urdu and Roman Urdu. Wednesday 4 March
// 2026.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

struct Named {
  const char *first, *then, *title;
};

TEST(UrduCorrections, PutTheRightWordIntoTheName) {
  const Named rows[] = {
      {"chini ki 2 bori lani hain", "chini ki 2 nahi 4 bori kr do shadiyon ka season hai", "chini ki 4 bori lani"},
      {"چینی کی دو بوری لانی ہیں", "دو نہیں چار بوری کر دو", "چینی کی چار بوری لانی"},
      {"cheeni khatam hone wali hai, 2 bori mangwani hain", "chini ki 2 nahi 4 bori kr do", "cheeni 4 bori mangwani"},
      {"6 anday lane hain", "6 nahi 12", "12 anday lane"},
      {"bed 6 wale baba ki dressing kal 2 bje", "sorry bed 6 nahi bed 9", "bed 9 wale baba ki dressing"},
      {"جمعرات کو نہم جماعت کا اردو کا ٹیسٹ ہے", "اردو کا نہیں اسلامیات کا", "نہم جماعت کا اسلامیات کا ٹیسٹ"},
      {"ali ko call karni hai", "ali nahi sara ko call karni hai", "sara ko call karni"},
      {"lehnga naila baji ka dena hai", "lehnga wali aurat ka naam naila nahi nabeela hai",
       "lehnga nabeela baji ka dena"},
      {"کل امی کو فون کرنا ہے", "امی نہیں خالہ", "خالہ کو فون کرنا"},
      // What is told of the thing, and what is another matter, leave the name.
      {"doodh lana hai", "doodh nahi mila", "doodh lana"},
      {"plumber ko bulana hai", "plumber nahi aya fraud admi hai", "plumber ko bulana"},
      {"gosht lana hai", "mutton nahi chicken", "gosht lana"},
      {"امی کو فون کرنا ہے", "امی گھر پر نہیں ہیں", "امی کو فون کرنا"},
  };
  for (const Named& row : rows) {
    Talk talk;
    talk.say(row.first);
    const std::string answer = talk.say(row.then);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << row.then << ": " << answer;
    EXPECT_EQ(talk.open_tasks().front().title, row.title) << row.then << ": " << answer;
  }
}

struct Moved {
  const char *first, *then, *due;
};

TEST(UrduCorrections, TakeTheTimeThatSomebodyPassesOn) {
  const Moved rows[] = {
      {"plumber kal 10 bje aega", "ab parson ka keh raha hai same time", "2026-03-06T10:00:00+05:00"},
      {"کل دس بجے پلمبر آئے گا", "اب پرسوں کا کہہ رہا ہے", "2026-03-06T10:00:00+05:00"},
      {"saleem se 12 hazar lene hain jumme ko", "saleem keh raha hai hafte ko dega", "2026-03-07"},
      {"سلیم سے پیسے لینے ہیں جمعے کو", "سلیم کہہ رہا ہے ہفتے کو دے گا", "2026-03-07"},
      {"bajwa sahab ke 2 suit dene hain itwar ko", "bajwa sahab ka phone aya unko jumme ko chahiye", "2026-03-06"},
      {"سنار کے پاس جانا ہے اتوار کو", "بیگم کہہ رہی ہیں اتوار کو سنار بند ہوتا ہے ہفتے کو چلے جائیں", "2026-03-07"},
      {"kal 3 bje boss ke sath meeting hai", "meeting 4 pe shift ho gai", "2026-03-05T16:00:00+05:00"},
      {"park jana hai jumme ko", "baarish ka keh rahe hain, park itwar ko dekhte hain", "2026-03-08"},
      {"madam ko kal 5 baje parlour se lena hai", "madam keh rahi hain 6 baje aana", "2026-03-05T18:00:00+05:00"},
      {"درزن سے سوٹ اٹھانے ہیں جمعے تک", "درزن کہتی ہے ہفتے کو تیار ہوں گے", "2026-03-07"},
      {"mechanic ko bulana hai kal", "mechanic keh raha hai jumme ko time hai uske pas", "2026-03-06"},
      {"پیر کو فزکس کا پریکٹیکل ہے صبح نو بجے", "استاد نے کہا ہے پریکٹیکل جمعرات کو ہو گا",
       "2026-03-12T09:00:00+05:00"},
      {"ڈاکٹر کو پیر کے دن دکھانا ہے گیارہ بجے", "ڈاکٹر پیر کو چھٹی پر ہے منگل کو جانا ہو گا",
       "2026-03-10T11:00:00+05:00"},
      {"viva hai 12 march ko 11 baje", "sir ne viva 13 ko shift kr dia", "2026-03-13T11:00:00+05:00"},
      {"bachon ka ptm hafte ko hai", "ptm ka time 10 baje hai humara", "2026-03-07T10:00:00+05:00"},
      {"kal 3 bje meeting hai", "ali keh raha hai parson aa jaunga", "2026-03-05T15:00:00+05:00"},
      // Who is to get the money says nothing of when it is given.
      {"rashid ko 45 hazar dene hain jumme ko", "rashid keh raha hai hafte ko dega", "2026-03-06"},
      {"kal 3 bje meeting hai", "ali keh raha hai kal barish hogi", "2026-03-05T15:00:00+05:00"},
  };
  for (const Moved& row : rows) {
    Talk talk;
    talk.say(row.first);
    const std::string answer = talk.say(row.then);
    EXPECT_EQ(talk.open_tasks().size(), 1U) << row.then << ": " << answer;
    EXPECT_EQ(talk.due(), row.due) << row.then << ": " << answer;
  }
}

TEST(UrduCorrections, GiveEachPartOfTheDayItsHour) {
  Talk talk;
  talk.say("گولی صبح شام لینی ہے سات دن تک");
  talk.say("شام والی آٹھ بجے اور صبح والی بھی آٹھ بجے");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().repeat->rrule, "FREQ=DAILY;UNTIL=20260310;BYHOUR=8,20");
}

struct Done {
  const char *first, *then;
  bool done;
};

TEST(UrduCorrections, TickOffWhatAnotherDidAndWhatIsToldWithMore) {
  const Done rows[] = {
      {"abbu se paise mangwane hain", "abbu ne paise bhej diye", true},
      {"کل بجلی کا بل جمع کروانا ہے", "بل میاں نے جمع کروا دیا شکر ہے", true},
      {"leave application deni hai", "application de di manzoor bhi ho gai alhamdulillah", true},
      {"baba ki dressing karni hai", "baba ki dressing ho gai thi", true},
      {"ammi ko dawai deni hai", "saleem ne kitab de di", false},
      {"kapre dhone hain", "ali ne khana kha liya", false},
  };
  for (const Done& row : rows) {
    Talk talk;
    talk.say(row.first);
    const std::string answer = talk.say(row.then);
    EXPECT_EQ(talk.open_tasks().empty(), row.done) << row.then << ": " << answer;
  }
}

TEST(UrduFacts, KeepABillWithItsDateAndWhatIsToldOfIt) {
  for (const char* said : {"بجلی کا بل آ گیا ہے، آخری تاریخ ۲۸ ہے، اٹھارہ ہزار کا ہے",
                           "bijli ka bill aa gaya hai, last date 28 march hai, 18 hazar ka hai"}) {
    Talk talk;
    talk.say(said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << said;
    EXPECT_EQ(talk.due(), "2026-03-28") << said;
    EXPECT_FALSE(talk.open_tasks().front().description.value_or("").empty()) << said;
  }
}

TEST(UrduCorrections, AskBeforeDeletingWhatSomebodyCalledOff) {
  Talk talk;
  talk.say("jumme ko OS ka quiz hai");
  talk.say("sir ne quiz cancel kr diya yesss");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  talk.say("haan");
  EXPECT_TRUE(talk.open_tasks().empty());
}

}  // namespace
}  // namespace yaad
