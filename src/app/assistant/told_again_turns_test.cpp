#include "app/assistant/turns.h"
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

struct Case {
  const char *task, *said, *due;
};

TEST(ToldAgainTurns, ATimeToldWithWordsOfTheTitleIsOfTheTaskInHand) {
  constexpr Case kCases[] = {
      {"Monday ko physics ka paper hai 10 baje", "nahi paper 11 baje hai", "2026-03-09T11:00:00+05:00"},
      {"پیر کو فزکس کا پرچہ ہے دس بجے", "نہیں پرچہ گیارہ بجے ہے", "2026-03-09T11:00:00+05:00"},
      {"kal 5 baje ali ko call karni hai", "call 6 baje kar lena", "2026-03-05T18:00:00+05:00"},
      {"رپورٹ تیار کرنی ہے", "رپورٹ کل شام تک", "2026-03-05T18:00:00+05:00"},
      {"کھانا بنانا ہے سات بجے", "مہمان آ رہے ہیں کھانا آٹھ بجے", "2026-03-04T20:00:00+05:00"},
      {"Bashir se milna hai kal", "Bashir ko hafta keh raha hai hafte ko rakh do", "2026-03-07"},
      {"kl sbha 9 bjay meting hy ofice me", "metting 10 bjay", "2026-03-05T10:00:00+05:00"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.task);
    talk.say(one.said);
    EXPECT_EQ(talk.due(), one.due) << one.said;
  }
}

TEST(ToldAgainTurns, AVerbThatNamesNothingIsOfTheTaskInHand) {
  constexpr Case kCases[] = {
      {"gym jana hai kal shaam 6 baje", "kal 7 bje jaonga", "2026-03-05T19:00:00+05:00"},
      {"mujhe kal Sialkot jana hai subah", "7 baje nikalna hai", "2026-03-05T07:00:00+05:00"},
      {"نکاح پڑھانا ہے ہفتے کو ظہر کے بعد", "مطلب اتوار کو رکھ دو", "2026-03-08T14:00:00+05:00"},
      {"report likhni hai kal", "shaam ko karunga", "2026-03-05T18:00:00+05:00"},
      {"رپورٹ لکھنی ہے کل", "شام کو کروں گا", "2026-03-05T18:00:00+05:00"},
      {"ڈاکٹر کے پاس جانا ہے کل چار بجے", "اب پانچ بجے جانا ہے", "2026-03-05T17:00:00+05:00"},
      {"nani ko phone karna hai raat ko", "8 bje k qareeb", "2026-03-04T20:00:00+05:00"},
      {"kal 10 baje bank jana hai", "bank 11 baje jaunga", "2026-03-05T11:00:00+05:00"},
      {"kal 10 baje bank jana hai", "11 baje chala jaunga", "2026-03-05T11:00:00+05:00"},
      {"دکان بند کرنی ہے کل رات نو بجے", "آٹھ بجے بند کروں گا", "2026-03-05T20:00:00+05:00"},
      {"kal subah 8 baje class hai", "class 9 baje hai", "2026-03-05T09:00:00+05:00"},
      {"kal meeting hai 3 baje", "meeting 4 baje shuru hogi", "2026-03-05T16:00:00+05:00"},
      {"کل میٹنگ ہے تین بجے", "میٹنگ چار بجے شروع ہو گی", "2026-03-05T16:00:00+05:00"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.task);
    talk.say(one.said);
    EXPECT_EQ(talk.due(), one.due) << one.said;
  }
}

TEST(ToldAgainTurns, ThisTimeOnlyOfASeriesAndAlwaysOfATask) {
  Talk once;
  once.say("masi ki tankhwa deni hai har mahine ki 1 ko");
  EXPECT_NE(once.say("is dafa 3 ko deni hai").find("agli baar: Juma, 1 May"), std::string::npos) << once.due();
  Talk always;
  always.say("nani ko phone karna hai raat ko");
  always.say("hamesha raat ko krna hai ye to");
  ASSERT_EQ(always.open_tasks().size(), 1U);
  EXPECT_TRUE(always.open_tasks().front().repeat);
}

TEST(ToldAgainTurns, AnotherThingIsAnotherTask) {
  const std::pair<const char*, const char*> kTalks[] = {
      {"ali ko call karni hai kal 5 baje", "bilal ko call karni hai 6 baje"},
      {"dawai leni hai subah 9 baje", "dawai leni hai raat 9 baje"},
      {"bachon ko school chhorna hai kal 7 baje", "bachon ko school se lena hai kal 1 baje"},
      {"doodh aur anday lane hain kal", "anday parson lane hain"},
      {"ammi se milna hai kal", "sona hai 10 baje"},
      {"paper hai peer ko 10 baje", "paper ki tayari aaj raat 9 baje"},
      {"sabzi lani hai kal", "gosht bhi lana hai kal"},
      {"meeting hai kal 3 baje", "meeting hai parson 5 baje"},
      {"استاد کو ای میل بھیجنی ہے", "تین بجے کھانا کھاؤں گا"},
      {"بجلی کا بل کل جمع کرانا ہے", "گیس کا بل پرسوں جمع کرانا ہے"},
  };
  for (const auto& [task, then] : kTalks) {
    Talk talk;
    talk.say(task);
    talk.say(then);
    EXPECT_EQ(talk.open_tasks().size(), 2U) << then;
  }
}

TEST(ToldAgainTurns, NothingIsToBeDoneBeforeNow) {
  for (const char* said : {"do ghante pehle pahunchna hai", "دو گھنٹے پہلے پہنچنا ہے"}) {
    Talk talk;
    talk.say("kal flight hai 5 baje");
    talk.say(said);
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
}

TEST(SameAgainTurns, OnceMoreAtItsHourOrOnAnotherDay) {
  const std::pair<const char*, const char*> kMore[] = {{"kal 5 baje ali ko call karni hai", "parson bhi isi time"},
                                                       {"کل شام پانچ بجے دوا دینی ہے", "پرسوں پھر دینی ہے اسی وقت"},
                                                       {"kal 5 baje walk karni hai", "parson bhi karni h isi time"}};
  for (const auto& [task, then] : kMore) {
    Talk talk;
    talk.say(task);
    const std::string title = talk.open_tasks().at(0).title;
    talk.say(then);
    ASSERT_EQ(talk.open_tasks().size(), 2U) << then;
    for (const Task& one : talk.open_tasks()) {
      EXPECT_EQ(one.title, title) << then;
      EXPECT_EQ(one.due->time->hour, 17) << then;
    }
  }
  Talk moved;
  moved.say("nadra parson 12 baje");
  moved.say("nadra kal same time");
  EXPECT_EQ(moved.due(), "2026-03-05T12:00:00+05:00");
  Talk daily;
  daily.say("roz 5 baje walk karni hai");
  daily.say("kal bhi karni hai");
  EXPECT_EQ(daily.open_tasks().size(), 1U);
}

TEST(OutcomeTurns, WhatBecameOfItIsNoTask) {
  for (const char* asked : {"kia bna meting ka", "meeting ka kya bana", "what happened with the meeting"}) {
    Talk talk;
    talk.say("meeting hai kal 3 baje");
    EXPECT_NE(talk.say(asked).find("meeting"), std::string::npos) << asked;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << asked;
  }
  Talk rent;
  rent.say("دکان کا کرایہ دینا ہے ہر مہینے کی پہلی تاریخ کو");
  rent.say("دے دیا ہے کرایہ");
  EXPECT_NE(rent.say("اپریل والا یا مئی والا؟").find("1 اپریل"), std::string::npos);
  EXPECT_TRUE(rent.open_tasks().empty());  // The worker that makes the next does not run here.
}

TEST(OutcomeTurns, WhatIsPutOffIsNotDone) {
  constexpr Case kCases[] = {
      {"meeting hai kal 3 baje", "meeting postpone ho gayi parson", "2026-03-06T15:00:00+05:00"},
      {"اتوار کو شادی ہے شام سات بجے", "شادی ملتوی ہو گئی اگلے اتوار", "2026-03-15T19:00:00+05:00"},
      {"exam hai 10 march", "exam aage barh gaya hai 15 march tak", "2026-03-15"},
      {"meeting tomorrow at 3", "meeting postponed to friday", "2026-03-06T15:00:00+05:00"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.task);
    talk.say(one.said);
    EXPECT_EQ(talk.due(), one.due) << one.said;
  }
  const std::pair<const char*, const char*> kAsked[] = {{"surgery hai kal 2 baje", "surgery postpone ho gayi"},
                                                        {"سرجری ہے کل دو بجے", "سرجری ملتوی ہو گئی"},
                                                        {"surgery tomorrow at 2pm", "the surgery has been postponed"},
                                                        {"surgery hai kal 2 baje", "surgery tal gayi hai"},
                                                        {"surgery hai kal 2 baje", "surgery taal di"}};
  for (const auto& [task, said] : kAsked) {
    Talk talk;
    talk.say(task);
    talk.say(said);
    EXPECT_EQ(talk.due(), "2026-03-05T14:00:00+05:00") << said;
    talk.say("friday");
    EXPECT_EQ(talk.due(), "2026-03-06T14:00:00+05:00") << said;
  }
}

}  // namespace
}  // namespace yaad
