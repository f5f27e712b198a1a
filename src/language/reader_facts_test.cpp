// Several facts in one message: appointments, days that count from the one before, what has to be kept to.
#include "language/sentence_case.h"

namespace yaad::language {
namespace {

using List = std::vector<std::string>;

TEST(ReadFacts, KeepsWhatEachOfThemHas) {
  EXPECT_EQ(titles("johns got the optician thursday at quarter past 2 and i've got the hairdresser at 3 same day"),
            (List{"john's optician 2026-03-05T14:15", "hairdresser 2026-03-05T15:00"}));
  EXPECT_EQ(titles("mum has the chiropodist on friday at 10, dad has got his scan on monday at 9"),
            (List{"mum's chiropodist 2026-03-06T10:00", "dad's scan 2026-03-09T09:00"}));
  EXPECT_EQ(titles("emma's got swimming on thursday at 4 and ballet on saturday at 10"),
            (List{"emma's swimming 2026-03-05T16:00", "emma's ballet 2026-03-07T10:00"}));
  EXPECT_EQ(titles("her jabs are on the 11th at 9 and his are on the 13th at 10"),
            (List{"her jabs 2026-03-11T09:00", "his jabs 2026-03-13T10:00"}));
}

TEST(ReadFacts, KeepsWhatIsToldInARow) {
  EXPECT_EQ(titles("carol service is the 20th of december at 6.30pm, choir practice every thursday"),
            (List{"carol service 2026-12-20T18:30", "choir practice 2026-03-05"}));
  EXPECT_EQ(titles("exam is on 7 december and the resit is on 14 december"),
            (List{"exam 2026-12-07", "resit 2026-12-14"}));
  EXPECT_EQ(titles("rent is due on the 11th, council tax on the 15th"),
            (List{"rent 2026-03-11", "council tax 2026-03-15"}));
  EXPECT_EQ(titles("mot is due on 14 december and the insurance runs out on the 20th"),
            (List{"mot 2026-12-14", "insurance runs out 2026-12-20"}));
  EXPECT_EQ(titles("match sunday, kick off 10:30, meet at the clubhouse at 9"),
            (List{"match 2026-03-08", "kick off 2026-03-08T10:30", "meet at the clubhouse 2026-03-08T09:00"}));
}

TEST(ReadFacts, CountsFromTheDayBefore) {
  EXPECT_EQ(titles("stats is mon 7th dec 9:30am, then microbio on the weds at 2 and chem on the friday morning"),
            (List{"stats 2026-12-07T09:30", "microbio 2026-12-09T14:00", "chem 2026-12-11T09:00"}));
  EXPECT_EQ(titles("interview on 7 december at 10, second round the thursday at 2"),
            (List{"interview 2026-12-07T10:00", "second round 2026-12-10T14:00"}));
  EXPECT_EQ(titles("dentist on thursday at 4, school trip money due the same day"),
            (List{"dentist 2026-03-05T16:00", "school trip money 2026-03-05"}));
  EXPECT_EQ(titles("brown bin goes out on thursday, blue bin the week after"),
            (List{"brown bin goes out 2026-03-05", "blue bin 2026-03-12"}));
  EXPECT_EQ(titles("fly out on the 12th of december, back on the sunday"),
            (List{"fly out 2026-12-12", "back 2026-12-13"}));
  EXPECT_EQ(titles("chem is on friday and physics the monday after"), (List{"chem 2026-03-06", "physics 2026-03-09"}));
  // Alone such words say nothing but a day of this week, or nothing at all.
  EXPECT_EQ(titles("dinner on the sunday"), List{"dinner 2026-03-08"});
  EXPECT_EQ(titles("film the friday after next"), List{"film 2026-03-13"});
}

TEST(ReadFacts, KeepsWhatIsShortened) {
  EXPECT_EQ(titles("hen do is the 12th, wedding's the 19th"), (List{"hen do 2026-03-12", "wedding 2026-03-19"}));
  EXPECT_EQ(titles("ollie has football on saturday at 9 and a party at 2"),
            (List{"ollie's football 2026-03-07T09:00", "ollie's party 2026-03-07T14:00"}));
  EXPECT_EQ(titles("interview at 11 on thursday and dentist at 2 that afternoon"),
            (List{"interview 2026-03-05T11:00", "dentist 2026-03-05T14:00"}));
  EXPECT_EQ(titles("parcel coming between 12 and 2 tomorrow and the gas man between 8 and 1 on friday").size(), 2U);
}

TEST(ReadFacts, KeepsWhatHasToBeLeft) {
  EXPECT_EQ(titles("vet tomorrow at 9:15am, nothing to eat from 10 tonight"),
            (List{"vet 2026-03-05T09:15", "nothing to eat 2026-03-04T22:00"}));
  EXPECT_EQ(titles("scan on friday at 11, no coffee from tonight").size(), 2U);
  EXPECT_EQ(titles("dentist tomorrow at 9, no rush").size(), 1U);
}

TEST(ReadFacts, KeepsEachOfSeveralDays) {
  EXPECT_EQ(titles("exams are mon and weds at 9"), (List{"exams 2026-03-09T09:00", "exams 2026-03-11T09:00"}));
  EXPECT_EQ(titles("dinner fri sat"), (List{"dinner 2026-03-06", "dinner 2026-03-07"}));
  EXPECT_EQ(titles("dinner fri and sat"), (List{"dinner 2026-03-06", "dinner 2026-03-07"}));
}

TEST(ReadFacts, LeavesTalkAlone) {
  for (const char* one :
       {"my brother is 30 and lives in Leeds", "the match is on friday and the final is on sunday",
        "chris got a job in march and anna got one in may", "do i have gym at 4 and yoga at 5",
        "the kids were ill on tuesday and thursday", "the match was on sunday and we lost 3-1",
        "mum has a cold and dad has been busy since monday", "it was 20 degrees on monday and 5 on tuesday"})
    EXPECT_EQ(titles(one).size(), 1U) << one;
}

TEST(ReadFacts, AWeekdayOfTodayIsNotTheNight) {
  EXPECT_EQ(titles("dentist wednesday at 9"), List{"dentist 2026-03-11T09:00"});
  EXPECT_EQ(titles("gym wednesday at 6"), List{"gym 2026-03-04T18:00"});
}

}  // namespace
}  // namespace yaad::language
