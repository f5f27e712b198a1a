// Some days of a series at an hour of their own, another hour from a day on, and what a change of the rule leaves.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

/// Rule and due date of each open task, in the order of their rules.
std::string series_of(Talk& talk) {
  std::vector<std::string> all;
  for (const Task& task : talk.open_tasks())
    all.push_back((task.repeat ? task.repeat->rrule : "once") + " " +
                  (task.due ? to_string(due_civil(*task.due)) : "never"));
  std::sort(all.begin(), all.end());
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "" : " | ") + one;
  return text;
}

std::string after(std::initializer_list<std::string> said, const std::string& between = {}) {
  Talk talk;
  for (const std::string& words : said) {
    talk.say(words);
    if (!between.empty() && &words == said.begin()) talk.say(between);
  }
  return series_of(talk);
}

struct Row {
  const char *first, *then, *yes;
};

TEST(SeriesParts, SomeDaysGetAnHourOfTheirOwn) {
  const Row rows[] = {
      {"school run every weekday at 8am", "school run is at 9 on mondays", "yes"},
      {"school run every weekday at 8am", "the school run is at 9am every monday", "yes"},
      {"school run every weekday at 8am", "on mondays the school run is at 9 instead", "yes"},
      {"school run every weekday at 8am", "make it 9 on mondays", "yes"},
      {"school run every weekday at 8am", "move the school run to 9 on mondays because of the assembly", "yes"},
      {"school har weekday subah 8 baje", "peer ko school 9 baje hota hai", "haan"},
      {"school har weekday subah 8 baje", "har peer ko school 9 baje kar do", "haan"},
      {"اسکول پیر سے جمعہ صبح 8 بجے", "پیر کو اسکول 9 بجے ہوتا ہے", "ہاں"},
      {"اسکول پیر سے جمعہ صبح 8 بجے", "ہر پیر کو اسکول نو بجے کر دو", "ہاں"},
  };
  const std::string weekdays = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 2026-03-05T08:00";
  for (const Row& row : rows) {
    EXPECT_EQ(after({row.first, row.then}), weekdays) << row.then;  // Asked first.
    EXPECT_EQ(after({row.first, row.then, row.yes}),
              "FREQ=WEEKLY;BYDAY=MO 2026-03-09T09:00 | FREQ=WEEKLY;BYDAY=TU,WE,TH,FR 2026-03-05T08:00")
        << row.then;
    EXPECT_EQ(after({row.first, row.then, row.yes, "undo"}), weekdays) << row.then;
  }
}

TEST(SeriesParts, TheHalfOfTheDayIsThatOfTheSeries) {
  EXPECT_EQ(after({"gym every day at 6pm", "on fridays the gym is at 7 instead", "yes"}),
            "FREQ=WEEKLY;BYDAY=FR 2026-03-06T19:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SA,SU 2026-03-04T18:00");
  EXPECT_EQ(after({"namaz ki class har roz 2 baje", "jumme ko namaz 1:30 pe hoti hai", "haan"}),
            "FREQ=WEEKLY;BYDAY=FR 2026-03-06T13:30 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SA,SU 2026-03-05T14:00");
}

TEST(SeriesParts, TodaysStaysWhereItsNewHourIsOver) {
  EXPECT_EQ(after({"gym every day at 6pm", "gym is at 7am on wednesdays", "yes"}),
            "FREQ=WEEKLY;BYDAY=MO,TU,TH,FR,SA,SU 2026-03-04T18:00 | FREQ=WEEKLY;BYDAY=WE 2026-03-11T07:00");
}

TEST(SeriesParts, AllOfItsDaysAreNotParted) {
  EXPECT_EQ(after({"yoga every monday at 7am", "yoga is at 8 on mondays"}), "FREQ=WEEKLY;BYDAY=MO 2026-03-09T08:00");
}

TEST(SeriesParts, ACountEndsOnTheDayOfItsLast) {
  EXPECT_EQ(after({"gym every monday and wednesday at 6pm 6 times", "gym is at 7 on mondays", "yes"}),
            "FREQ=WEEKLY;UNTIL=20260323;BYDAY=MO 2026-03-09T19:00 | FREQ=WEEKLY;UNTIL=20260323;BYDAY=WE "
            "2026-03-04T18:00");
}

TEST(SeriesParts, ADayThatItDoesNotHaveIsAsked) {
  const std::string weekdays = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 2026-03-05T08:00";
  Talk talk;
  talk.say("school run every weekday at 8am");
  EXPECT_TRUE(holds(talk.say("school run is at 10 on saturdays"), "Shall it also come every Saturday at 10:00 am"));
  EXPECT_EQ(series_of(talk), weekdays);
  talk.say("yes");
  EXPECT_EQ(series_of(talk), weekdays + " | FREQ=WEEKLY;BYDAY=SA 2026-03-07T10:00");
}

TEST(SeriesParts, OfTwoOfOneNameTheOneOfThatDay) {
  EXPECT_EQ(after({"school run every weekday at 8am", "school run is at 9 on mondays", "yes",
                   "school run is at 9:30 on mondays"}),
            "FREQ=WEEKLY;BYDAY=MO 2026-03-09T09:30 | FREQ=WEEKLY;BYDAY=TU,WE,TH,FR 2026-03-05T08:00");
}

TEST(SeriesParts, WhatIsSaidOfOneDayOrOfOtherThingsPartsNothing) {
  const std::string run = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 2026-03-05T08:00";
  for (const char* said : {"is the school run at 9 on mondays?", "school dinner is at 9 on mondays"}) {
    const std::string left = after({"school run every weekday at 8am", said}, "buy milk");
    EXPECT_TRUE(holds(left, run)) << said << ": " << left;
  }
}

TEST(SeriesParts, AnotherHourFromADayOn) {
  const Row rows[] = {
      {"english class every tuesday and thursday at 6pm", "from next month at 8", "yes"},
      {"english class every tuesday and thursday at 6pm", "from next month the english class is at 8", "yes"},
      {"english class every tuesday and thursday at 6pm", "english class is at 8 from next month", "yes"},
      {"english class every tuesday and thursday at 6pm", "make it 8 from next month", "yes"},
      {"english class har mangal aur jumerat shaam 6 baje", "agle mahine se 8 baje", "haan"},
      {"english class har mangal aur jumerat shaam 6 baje", "english class agle mahine se 8 baje hogi", "haan"},
      {"انگلش کلاس ہر منگل اور جمعرات شام 6 بجے", "اگلے مہینے سے آٹھ بجے", "ہاں"},
      {"انگلش کلاس ہر منگل اور جمعرات شام 6 بجے", "اگلے مہینے سے انگلش کلاس 8 بجے ہوگی", "ہاں"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(after({row.first, row.then}), "FREQ=WEEKLY;BYDAY=TU,TH 2026-03-05T18:00") << row.then;
    EXPECT_EQ(after({row.first, row.then, row.yes}),
              "FREQ=WEEKLY;BYDAY=TU,TH 2026-04-02T20:00 | FREQ=WEEKLY;UNTIL=20260331;BYDAY=TU,TH 2026-03-05T18:00")
        << row.then;
  }
}

TEST(SeriesParts, TheEndStaysUnlessItIsSaid) {
  const std::string cleaner = "pay the cleaner every tuesday until 30 june";
  const std::pair<const char*, const char*> rows[] = {
      {"make it every other tuesday", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20260630;BYDAY=TU 2026-03-10"},
      {"change it to thursdays", "FREQ=WEEKLY;UNTIL=20260630;BYDAY=TH 2026-03-05"},
      {"make it monthly", "FREQ=MONTHLY;UNTIL=20260630 2026-03-10"},
      {"make it every thursday until april 30", "FREQ=WEEKLY;UNTIL=20260430;BYDAY=TH 2026-03-05"},
      {"make it weekly with no end", "FREQ=WEEKLY 2026-03-10"},
      {"no end date", "FREQ=WEEKLY;BYDAY=TU 2026-03-10"},
      {"keep it going forever", "FREQ=WEEKLY;BYDAY=TU 2026-03-10"},
      {"iski koi akhri tareekh nahi", "FREQ=WEEKLY;BYDAY=TU 2026-03-10"},
      {"اسے ہمیشہ چلنے دو", "FREQ=WEEKLY;BYDAY=TU 2026-03-10"},
  };
  for (const auto& [said, rule] : rows) EXPECT_EQ(after({cleaner, said}), rule) << said;
  EXPECT_EQ(after({"safai har mangal 30 june tak", "har jumerat kar do"}),
            "FREQ=WEEKLY;UNTIL=20260630;BYDAY=TH 2026-03-12");
  EXPECT_EQ(after({"صفائی ہر منگل 30 جون تک", "ہر جمعرات کر دو"}), "FREQ=WEEKLY;UNTIL=20260630;BYDAY=TH 2026-03-12");
  EXPECT_EQ(after({"gym every tuesday 5 times", "change it to thursdays"}), "FREQ=WEEKLY;COUNT=5;BYDAY=TH 2026-03-05");
  EXPECT_EQ(after({"gym every tuesday 5 times", "make it monthly"}), "FREQ=MONTHLY;UNTIL=20260407 2026-03-10");
}

TEST(SeriesParts, EndsByNameAndPeriod) {
  const Row rows[] = {
      {"water the orchid every sunday", "stop the orchid thing at the end of june",
       "FREQ=WEEKLY;UNTIL=20260630;BYDAY=SU 2026-03-08"},
      {"ہر اتوار کو یوگا", "یوگا جون کے آخر میں ختم کر دو", "FREQ=WEEKLY;UNTIL=20260630;BYDAY=SU 2026-03-08"},
      {"har itwar ko yoga", "yoga june ke end mein band kar do", "FREQ=WEEKLY;UNTIL=20260630;BYDAY=SU 2026-03-08"},
      {"har itwar ko yoga", "yoga june ke aakhir mein khatam ho jayegi",
       "FREQ=WEEKLY;UNTIL=20260630;BYDAY=SU 2026-03-08"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(after({row.first, row.then}, "buy milk"), std::string(row.yes) + " | once never") << row.then;
}

TEST(SeriesParts, AfterAMonthIsWhenItIsOver) {
  for (const char* said : {"stop it after june", "end after june", "end in june", "isko june ke baad band kar do"})
    EXPECT_EQ(after({"yoga every sunday", said}), "FREQ=WEEKLY;UNTIL=20260630;BYDAY=SU 2026-03-08") << said;
}

TEST(SeriesParts, ATurnThatIsOffIsSkipped) {
  const Row rows[] = {
      {"english class every friday at 5pm", "class is off this friday", ""},
      {"english class every friday at 5pm", "the english class isn't happening this friday", ""},
      {"english class every friday at 5pm", "friday is a holiday, no class", ""},
      {"class har jume shaam 5 baje", "is jume class ki chutti hai", ""},
      {"class har jume shaam 5 baje", "is jume ko class off hai", ""},
      {"class har jume shaam 5 baje", "is jume chutti hai", "haan"},
      {"کلاس ہر جمعے شام 5 بجے", "اس جمعے چھٹی ہے کلاس کی", ""},
      {"کلاس ہر جمعے شام 5 بجے", "اس جمعے کو کلاس کا ناغہ ہے", ""},
  };
  for (const Row& row : rows) {
    Talk talk;
    talk.say(row.first);
    std::string told = talk.say(row.then);
    if (*row.yes != 0) {
      EXPECT_EQ(series_of(talk), "FREQ=WEEKLY;BYDAY=FR 2026-03-06T17:00") << row.then;
      told += talk.say(row.yes);
    }
    EXPECT_EQ(series_of(talk), "FREQ=WEEKLY;BYDAY=FR 2026-03-13T17:00") << row.then << ": " << told;
  }
}

TEST(SeriesParts, WhatElseIsOffIsNoTurnOfASeries) {
  for (const char* said : {"turn the oven off this friday", "kal class se chutti leni hai", "friday is off limits"}) {
    const std::string left = after({"english class every friday at 5pm", said}, "buy milk");
    EXPECT_TRUE(holds(left, "FREQ=WEEKLY;BYDAY=FR 2026-03-06T17:00")) << said << ": " << left;
  }
}

}  // namespace
}  // namespace yaad
