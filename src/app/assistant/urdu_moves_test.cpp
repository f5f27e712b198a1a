// What is at another time now: told as if it had been done, of one of several by a word of its name or by its day, or
// as what one will do.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

struct Case {
  std::vector<const char*> before;
  const char *said, *title, *due;
};

void expect_moved(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    Talk talk;
    for (const char* first : one.before) talk.say(first);
    const std::size_t count = talk.open_tasks().size();
    const std::string reply = talk.say(one.said);
    EXPECT_EQ(talk.due_of(one.title), one.due) << one.said << ": " << reply;
    EXPECT_EQ(talk.open_tasks().size(), count) << one.said;
  }
}

TEST(UrduMoves, WhatIsAheadWasNotDoneButIsAtAnotherTime) {
  expect_moved({
      {{"kal school me PTM hai subha 9 baje"}, "PTM parson ho gai hai", "school me PTM", "2026-03-06T09:00"},
      {{"جمعے کو میٹنگ ہے تین بجے", "میٹنگ سے پہلے رپورٹ نکالنی ہے"},
       "میٹنگ چار بجے ہو گئی ہے",
       "میٹنگ",
       "2026-03-06T16:00"},
      {{"سائنس کا پیپر ۲۲ تاریخ کو ہے"}, "سائنس کا پیپر ۲۳ کو ہو گیا", "سائنس کا پیپر", "2026-03-23"},
      {{"wife ka checkup hai jumme ko sham 7 baje", "report bhi leni hai"},
       "time 7 se 8 hogya",
       "wife ka checkup",
       "2026-03-06T20:00"},
      {{"jumme ko interview hai 11 baje"}, "interview ka time 12 baje ho gaya hai", "interview", "2026-03-06T12:00"},
      {{"کل دس بجے کلاس ہے"}, "کلاس پرسوں کر دی گئی ہے", "کلاس", "2026-03-06T10:00"},
  });
}

TEST(UrduMoves, WhatIsDoneStaysDone) {
  for (const auto& [task, said] : {std::pair("jumme ko fees deni hai", "fees parson ho gai"),
                                   std::pair("kal meeting hai 3 baje", "meeting ho gai"),
                                   std::pair("جمعے کو رپورٹ بھیجنی ہے", "رپورٹ کل ہو گئی")}) {
    Talk talk;
    talk.say(task);
    talk.say(said);
    EXPECT_TRUE(talk.open_tasks().empty()) << said;
  }
}

TEST(UrduMoves, WhatOneWillDoThenMovesTheTask) {
  expect_moved({
      {{"ہفتے کو گوشت اور سبزی لانی ہے"}, "گوشت بھی اگلے ہفتے کو لاؤں گی", "گوشت اور سبزی لانی", "2026-03-14"},
      {{"cylinder wale ko phone karna hai aaj sham 7 baje"},
       "kal dobara karunga",
       "cylinder wale ko phone karna",
       "2026-03-05T19:00"},
      {{"کل سلنڈر بھروانا ہے"}, "چھوڑو آج ہی بھروا لیتا ہوں", "سلنڈر بھروانا", "2026-03-04"},
      {{"bank jana hai kal"}, "jumme ko jaunga 11 baje", "bank jana", "2026-03-06T11:00"},
  });
}

TEST(UrduMoves, OneOfSeveralByItsWordOrItsDay) {
  const char* bills = "bijli ka bill 18 tak jama karwana hai, gas ka bill 20 ko aur pani ka bill bhi";
  expect_moved({
      {{bills}, "kal online bhar dunga bijli wala", "bijli ka bill jama karwana", "2026-03-05"},
      {{bills}, "pani wala 25 ko krna", "pani ka bill jama karwana", "2026-03-25"},
      {{"بجلی کا بل جمعے کو اور گیس کا بل ہفتے کو بھرنا ہے"},
       "گیس والا پیر کو بھروں گا",
       "گیس کا بل بھرنا",
       "2026-03-09"},
      {{"گاڑی کا تیل بدلوانا ہے ہفتے کو", "ٹائر میں ہوا بھروانی ہے"},
       "ہفتے کو نہیں اتوار صبح دس بجے لے جاؤں گا",
       "گاڑی کا تیل بدلوانا",
       "2026-03-08T10:00"},
      {{"jumme ko gari ki service karwani hai", "doodh lana hai"},
       "jumme ko nahi hafte ko karwaunga",
       "gari ki service karwani",
       "2026-03-07"},
      {{"mehndi 15 ko hai aur barat 16 ko"}, "barat 17 ko hai sorry", "barat", "2026-03-17"},
      {{"مہندی ۱۵ کو ہے اور بارات ۱۶ کو"}, "سوری بارات ۱۷ کو ہے", "بارات", "2026-03-17"},
      {{"dentist on friday"}, "move it to wednesday", "dentist", "2026-03-11"},
  });
}

TEST(UrduMoves, AManAndASecondNameAreNotTheTask) {
  Talk man;
  man.say("doodh lana hai jumme ko");
  man.say("doodh wale ko kal paise dunga");
  EXPECT_EQ(man.due_of("doodh lana"), "2026-03-06");
  Talk which;
  which.say("bijli ka bill 18 tak jama karwana hai, gas ka bill 20 ko aur pani ka bill bhi");
  EXPECT_TRUE(holds(which.say("bill wala kal bharunga"), "Kaun sa")) << "one question";
  EXPECT_EQ(which.due_of("gas ka bill jama karwana"), "2026-03-20");
}

}  // namespace
}  // namespace yaad
