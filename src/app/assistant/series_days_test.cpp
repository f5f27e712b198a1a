#include "app/assistant/turns.h"
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

std::string rule_after(std::initializer_list<const char*> turns) {
  Talk talk;
  for (const char* turn : turns) talk.say(turn);
  const auto tasks = talk.open_tasks();
  return tasks.size() == 1 && tasks[0].repeat ? tasks[0].repeat->rrule : "none";
}

TEST(SeriesDays, ADayThatIsDeniedGoesOutOfTheSeries) {
  for (const char* said : {"sunday ko nahi", "itwar ko nahi", "lekin itwar ko nahi", "itwar ke ilawa", "اتوار کو نہیں",
                           "اتوار کے علاوہ", "not on sundays", "not on sunday", "except sunday"}) {
    EXPECT_EQ(rule_after({"roz subah 6:30 lunch banana hai", said}), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA") << said;
  }
  EXPECT_EQ(rule_after({"roz subah 8 baje walk", "hafta itwar ke ilawa"}), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
  EXPECT_EQ(rule_after({"walk every day at 8am", "not on weekends"}), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
  for (const char* said : {"friday ka din hata do", "friday ko nahi", "remove friday from it"})
    EXPECT_EQ(rule_after({"gym jana hai mon wed fri 6 pm", said}), "FREQ=WEEKLY;BYDAY=MO,WE") << said;
  for (const char* said : {"جمعے کو نہیں", "جمعے کو نہیں جانا", "jume ko nahi"})
    EXPECT_EQ(rule_after({"ہر روز صبح سات بجے سیر", said}), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SA,SU") << said;
}

TEST(SeriesDays, AnotherDayInThePlaceOfOne) {
  for (const char* said : {"wed ko nahi thursday ko", "بدھ نہیں جمعرات", "not wednesday but thursday"})
    EXPECT_EQ(rule_after({"gym mon wed fri", said}), "FREQ=WEEKLY;BYDAY=MO,TH,FR") << said;
}

TEST(SeriesDays, WhatNoRuleHoldsIsNotTheNewOne) {
  EXPECT_EQ(rule_after({"roz 9 baje dawa", "har mahine ki 1 ko nahi"}), "FREQ=DAILY");
  EXPECT_EQ(rule_after({"walk every day at 8am", "not on weekdays"}), "FREQ=WEEKLY;BYDAY=SA,SU");
}

TEST(SeriesDays, ATaskThatDoesNotRepeatStaysWhereItIs) {
  Talk other;
  other.say("kal 5 baje ali ko call karni hai");
  other.say("sunday ko nahi");
  EXPECT_EQ(other.due(), "2026-03-05T17:00:00+05:00");
  Talk then;
  then.say("meeting hai itwar ko 5 baje");
  then.say("itwar ko nahi");
  EXPECT_EQ(then.due(), "2026-03-08T17:00:00+05:00");
  then.say("peer ko");
  EXPECT_EQ(then.due(), "2026-03-09T17:00:00+05:00");
}

TEST(SeriesDays, ASeriesBeginsLater) {
  Talk talk;
  talk.say("گیس بند کرنی ہے روز رات گیارہ بجے");
  talk.say("کل سے");
  EXPECT_EQ(talk.due(), "2026-03-05T23:00:00+05:00");
  const std::string reply = talk.say("gas band kar di");
  EXPECT_EQ(reply.find("Jumerat"), reply.rfind("Jumerat")) << reply;  // The next is not on the same day again.
}

TEST(SeriesDays, FridaysIsOneOfItsOwn) {
  Talk talk;
  talk.say("roz fajar ke baad quran parhna hai");
  EXPECT_NE(talk.say("jume ko 6 baje").find("subah 6:00"), std::string::npos);
  EXPECT_EQ(talk.due(), "2026-03-05T07:00:00+05:00");
}

TEST(SeriesDays, TheEndOfASeriesIsToldByItsName) {
  EXPECT_EQ(rule_after({"rikshay ki kist 5 hazar har mahine 10 tareekh", "kist khatam ho jaye gi june 2027 me"}),
            "FREQ=MONTHLY;UNTIL=20270630;BYMONTHDAY=10");
  EXPECT_EQ(rule_after({"رکشے کی قسط ہر مہینے دس تاریخ", "قسط ختم ہو جائے گی جون 2027 میں"}),
            "FREQ=MONTHLY;UNTIL=20270630;BYMONTHDAY=10");
  EXPECT_EQ(rule_after({"loan ki kist har mahine 1 ko", "kist december mein khatam ho rahi hai"}),
            "FREQ=MONTHLY;UNTIL=20261231;BYMONTHDAY=1");
}

TEST(SeriesDays, WhatIsDoneForTodayWasNotStopped) {
  for (const char* said : {"dobara shuru kar do", "دوبارہ شروع کر دو"}) {
    Talk talk;
    talk.say("dawa leni hai roz raat 9 baje");
    talk.say("dawa le li");
    talk.say(said);
    EXPECT_LE(talk.open_tasks().size(), 1U) << said;
  }
}

}  // namespace
}  // namespace yaad
