// Several times for one thing.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

/// "TITLE DUE [RULE]" of each task that `text` makes, said on Wednesday 4 March 2026 at 10:00.
std::vector<std::string> tasks(std::string_view text) {
  const Zone utc;
  const ReadContext context{parse_civil("2026-03-04T10:00")->local(), utc, "", Mode::kChat, Syntax::kTodoist, {}, true};
  std::vector<std::string> out;
  for (const Reading& reading : read_all(text, context)) {
    EXPECT_EQ(reading.intent, Intent::kCreate) << text;
    std::string made = reading.title + (reading.due ? " " + to_string(*reading.due) : "");
    if (reading.recurrence) made += " " + reading.recurrence->rrule;
    out.push_back(std::move(made));
  }
  return out;
}

using List = std::vector<std::string>;

TEST(FurtherTimes, MakesATaskForEachTime) {
  EXPECT_EQ(tasks("call the bank at 11 and at 3"),
            (List{"call the bank 2026-03-04T11:00", "call the bank 2026-03-04T15:00"}));
  EXPECT_EQ(
      tasks("take the pill at 11, 2 and 8pm"),
      (List{"take the pill 2026-03-04T11:00", "take the pill 2026-03-04T14:00", "take the pill 2026-03-04T20:00"}));
  EXPECT_EQ(tasks("at 8 and 10pm call mum"), (List{"call mum 2026-03-04T20:00", "call mum 2026-03-04T22:00"}));
  EXPECT_EQ(tasks("lunch on friday at 1 and on saturday at 2"),
            (List{"lunch 2026-03-06T13:00", "lunch 2026-03-07T14:00"}));
  EXPECT_EQ(tasks("gym on monday and thursday at 6"), (List{"gym 2026-03-09T18:00", "gym 2026-03-05T18:00"}));
  EXPECT_EQ(tasks("dentist on 13 april and 20 april at 5"),
            (List{"dentist 2026-04-13T17:00", "dentist 2026-04-20T17:00"}));
  EXPECT_EQ(tasks("call ali on monday and friday about the trip"),
            (List{"call ali about the trip 2026-03-09", "call ali about the trip 2026-03-06"}));
  EXPECT_EQ(tasks("kal 5 aur 7 baje ali ko call"),
            (List{"ali ko call 2026-03-05T17:00", "ali ko call 2026-03-05T19:00"}));
  EXPECT_EQ(tasks("دوا صبح 11 بجے اور رات 9 بجے"), (List{"دوا 2026-03-04T11:00", "دوا 2026-03-04T21:00"}));
}

TEST(FurtherTimes, MakesOneSeriesOfSeveralHours) {
  EXPECT_EQ(tasks("take medicine every day at 9am and 9pm"),
            List{"take medicine 2026-03-04T21:00 FREQ=DAILY;BYHOUR=9,21"});
  EXPECT_EQ(tasks("every day at 8 and 20 take insulin"), List{"take insulin 2026-03-04T20:00 FREQ=DAILY;BYHOUR=8,20"});
  EXPECT_EQ(tasks("drops every day at 8, 2 and 8pm"), List{"drops 2026-03-04T14:00 FREQ=DAILY;BYHOUR=8,14,20"});
  EXPECT_EQ(tasks("walk the dog daily at 5 and 7"), List{"walk the dog 2026-03-04T17:00 FREQ=DAILY;BYHOUR=17,19"});
  EXPECT_EQ(tasks("remind me every day at 9 and again at 10 to drink"),
            List{"drink 2026-03-05T09:00 FREQ=DAILY;BYHOUR=9,10"});
  EXPECT_EQ(tasks("standup every monday at 9 and 4"),
            List{"standup 2026-03-09T09:00 FREQ=WEEKLY;BYDAY=MO;BYHOUR=9,16"});
  EXPECT_EQ(tasks("insulin every day at 8:30am and 8:30pm"),
            List{"insulin 2026-03-04T20:30 FREQ=DAILY;BYHOUR=8,20;BYMINUTE=30"});
  EXPECT_EQ(tasks("roz subah 8 baje aur raat 9 baje dawai"), List{"dawai 2026-03-04T21:00 FREQ=DAILY;BYHOUR=8,21"});
}

TEST(FurtherTimes, MakesOneSeriesOfSeveralPartsOfTheDay) {
  const char* const rule = "FREQ=DAILY;BYHOUR=9,18";
  for (const char* text :
       {"feed the cat every morning and evening", "feed the cat every morning and every evening",
        "feed the cat every day in the morning and in the evening", "feed the cat daily, morning and evening"})
    EXPECT_EQ(tasks(text), List{std::string("feed the cat 2026-03-04T18:00 ") + rule}) << text;
  EXPECT_EQ(tasks("roz subah sham dawai"), List{std::string("dawai 2026-03-04T18:00 ") + rule});
  EXPECT_EQ(tasks("دوا روز صبح شام"), List{std::string("دوا 2026-03-04T18:00 ") + rule});
  EXPECT_EQ(tasks("feed the cat every morning at 7 and every evening at 6"),
            List{"feed the cat 2026-03-04T18:00 FREQ=DAILY;BYHOUR=7,18"});
  EXPECT_EQ(tasks("vitamins every morning and night at 8"), List{"vitamins 2026-03-04T20:00 FREQ=DAILY;BYHOUR=8,20"});
}

TEST(FurtherTimes, MakesASeriesForEachWhereOneRuleCannotSayIt) {
  EXPECT_EQ(tasks("insulin every day at 8:30 and 20:00"),
            (List{"insulin 2026-03-05T08:30 FREQ=DAILY", "insulin 2026-03-04T20:00 FREQ=DAILY"}));
}

TEST(FurtherTimes, MakesASeriesForEachDayThatHasItsOwnHour) {
  const List gym{"gym 2026-03-09T18:00 FREQ=WEEKLY;BYDAY=MO", "gym 2026-03-11T07:00 FREQ=WEEKLY;BYDAY=WE"};
  EXPECT_EQ(tasks("gym every monday at 6pm and every wednesday at 7am"), gym);
  EXPECT_EQ(tasks("gym mondays at 6pm and wednesdays at 7am"), gym);
  EXPECT_EQ(tasks("send report on the 11th and 15th"), (List{"send report 2026-03-11", "send report 2026-03-15"}));
  EXPECT_EQ(tasks("roz subah dopahar sham dawai"), List{"dawai 2026-03-04T12:00 FREQ=DAILY;BYHOUR=9,12,18"});
}

TEST(FurtherTimes, ChoosesTheHalvesOfTheDayThatMakeAListRise) {
  EXPECT_EQ(tasks("call clients at 9, 11 and 4 today"),
            (List{"call clients 2026-03-04T09:00", "call clients 2026-03-04T11:00", "call clients 2026-03-04T16:00"}));
  EXPECT_EQ(tasks("take pills tomorrow at 8, 2 and 9"),
            (List{"take pills 2026-03-05T08:00", "take pills 2026-03-05T14:00", "take pills 2026-03-05T21:00"}));
  EXPECT_EQ(tasks("drink water at 9am, 1pm and 5pm"),
            (List{"drink water 2026-03-05T09:00", "drink water 2026-03-04T13:00", "drink water 2026-03-04T17:00"}));
  EXPECT_EQ(tasks("har peer ko 6 baje aur budh ko 7 baje tuition hai"),
            (List{"tuition 2026-03-09T18:00 FREQ=WEEKLY;BYDAY=MO", "tuition 2026-03-04T19:00 FREQ=WEEKLY;BYDAY=WE"}));
}

TEST(FurtherTimes, ReadsListsWhoseLastHourAloneHasItsWord) {
  const List doses{"dawai 2026-03-04T14:00 FREQ=DAILY;BYHOUR=8,14,21"};
  for (const char* text : {"har roz 8, 2 aur 9 baje dawai", "har roz subah 8, dopahar 2, aur raat 9 baje dawai"})
    EXPECT_EQ(tasks(text), doses) << text;
  EXPECT_EQ(tasks("ہر روز صبح آٹھ، دوپہر دو اور رات نو بجے دوا"),
            List{"دوا 2026-03-04T14:00 FREQ=DAILY;BYHOUR=8,14,21"});
  EXPECT_EQ(tasks("دوا صبح 11، دوپہر 2 اور رات 9 بجے"),
            (List{"دوا 2026-03-04T11:00", "دوا 2026-03-04T14:00", "دوا 2026-03-04T21:00"}));
}

TEST(FurtherTimes, SpreadsTimesADayFromMorningToEvening) {
  EXPECT_EQ(tasks("take cough syrup three times a day"),
            List{"take cough syrup 2026-03-04T15:00 FREQ=DAILY;BYHOUR=9,15,21"});
  EXPECT_EQ(tasks("دن میں دو بار دوا"), List{"دوا 2026-03-04T21:00 FREQ=DAILY;BYHOUR=9,21"});
  EXPECT_EQ(tasks("inhaler twice a day at 8 and 20"), List{"inhaler 2026-03-04T20:00 FREQ=DAILY;BYHOUR=8,20"});
}

TEST(FurtherTimes, KeepsAllOfAListWithoutCommas) {
  EXPECT_EQ(tasks("antibiotic every day at 9am 3pm and 9pm"),
            List{"antibiotic 2026-03-04T15:00 FREQ=DAILY;BYHOUR=9,15,21"});
  EXPECT_EQ(tasks("pills daily 9am 3pm 9pm"), List{"pills 2026-03-04T15:00 FREQ=DAILY;BYHOUR=9,15,21"});
  EXPECT_EQ(tasks("work daily 9am 5pm").size(), 1U);
}

TEST(FurtherTimes, MakesATaskForEachDayOfAWeekendWithAnHour) {
  const List shifts{"night shift 2026-03-07T20:00", "night shift 2026-03-08T20:00"};
  for (const char* text : {"night shift on saturday and sunday at 8pm", "night shift sat and sun from 8pm",
                           "night shift at 8pm on sat and sun", "night shift sat & sun 8pm"})
    EXPECT_EQ(tasks(text), shifts) << text;
  EXPECT_EQ(tasks("conference saturday and sunday"), List{"conference 2026-03-07"});
}

TEST(FurtherTimes, GivesTheLimitToBoth) {
  const List gym{"gym 2026-03-10T18:00 FREQ=WEEKLY;BYDAY=TU;UNTIL=20260531",
                 "gym 2026-03-07T09:00 FREQ=WEEKLY;BYDAY=SA;UNTIL=20260531"};
  for (const char* text :
       {"gym every tuesday at 6 and saturday at 9 until june", "gym tuesdays at 6 and saturdays at 9 until june",
        "gym every tuesday at 6 and every saturday at 9 until june"})
    EXPECT_EQ(tasks(text), gym) << text;
  EXPECT_EQ(tasks("gym every tuesday at 6 and every saturday at 9 for 10 weeks"),
            (List{"gym 2026-03-10T18:00 FREQ=WEEKLY;BYDAY=TU;UNTIL=20260518",
                  "gym 2026-03-07T09:00 FREQ=WEEKLY;BYDAY=SA;UNTIL=20260515"}));
  EXPECT_EQ(tasks("gym every saturday at 10 until 5 june"),
            List{"gym 2026-03-07T10:00 FREQ=WEEKLY;BYDAY=SA;UNTIL=20260605"});
}

TEST(FurtherTimes, DaysWithAnEndFarOffComeEveryWeek) {
  EXPECT_EQ(tasks("yoga on monday at 7 and wednesday at 8 until june"),
            (List{"yoga 2026-03-09T07:00 FREQ=WEEKLY;BYDAY=MO;UNTIL=20260531",
                  "yoga 2026-03-11T08:00 FREQ=WEEKLY;BYDAY=WE;UNTIL=20260531"}));
  EXPECT_EQ(tasks("class mon at 7 and thu at 8, for 6 weeks"),
            (List{"class 2026-03-09T07:00 FREQ=WEEKLY;BYDAY=MO;UNTIL=20260419",
                  "class 2026-03-05T08:00 FREQ=WEEKLY;BYDAY=TH;UNTIL=20260415"}));
  EXPECT_EQ(tasks("yoga monday and thursday at 6pm for 8 weeks"),
            List{"yoga 2026-03-05T18:00 FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20260429"});
  EXPECT_EQ(tasks("buy milk monday and call mum thursday for two weeks").size(), 2U);
  EXPECT_EQ(tasks("meeting monday and thursday for 2 hours").size(), 2U);
}

TEST(FurtherTimes, TheMidnightOfADeadlineEndsItsDay) {
  EXPECT_EQ(tasks("lab report due friday midnight"), List{"lab report 2026-03-06T23:59"});
  EXPECT_EQ(tasks("finish the essay by midnight on friday"), List{"finish the essay 2026-03-06T23:59"});
  EXPECT_EQ(tasks("send the form friday midnight"), List{"send the form 2026-03-06T23:59"});
  EXPECT_EQ(tasks("check the server at midnight on friday"), List{"check the server 2026-03-06T00:00"});
  EXPECT_EQ(tasks("finish the essay by midnight"), List{"finish the essay 2026-03-05T00:00"});
}

TEST(FurtherTimes, LeavesTimesOfOneDateTogether) {
  EXPECT_EQ(tasks("meeting friday, 3pm"), List{"meeting 2026-03-06T15:00"});
  EXPECT_EQ(tasks("conference from monday to wednesday").size(), 1U);
  EXPECT_EQ(tasks("dinner on friday at 7 for ali and sara").size(), 1U);
  EXPECT_EQ(tasks("buy 2 melons and 3 lemons at 5").size(), 1U);
  EXPECT_EQ(tasks("viva on 10 march at 2pm. nudge me on the 9th at 9am and at 5pm").size(), 1U);
  EXPECT_EQ(tasks("exam on friday, remind me at 9 and again at 10").size(), 1U);
}

}  // namespace
}  // namespace yaad::language
