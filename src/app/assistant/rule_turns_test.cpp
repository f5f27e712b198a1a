// "No more wednesdays", "make it the second friday", "from april on …", "only this time".
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

/// Rule and due date of the only task after these words.
std::string rule_after(std::initializer_list<std::string> said) {
  Talk talk;
  std::string told;
  for (const std::string& words : said) told = talk.say(words);
  const auto tasks = talk.open_tasks();
  if (tasks.size() != 1 || !tasks[0].repeat || !tasks[0].due) return told;
  return tasks[0].repeat->rrule + " " + to_string(due_civil(*tasks[0].due));
}

TEST(RuleTurns, ADayIsTakenOut) {
  const std::string run = "run every monday wednesday and friday at 6am";
  for (const char* said :
       {"no more wednesdays", "drop wednesday", "remove wednesdays", "no wednesdays anymore", "stop the wednesday ones",
        "make it only monday and friday", "only mondays and fridays", "keep only monday and friday", "skip wednesdays",
        "not on wednesdays any more", "ab budh ko nahi hogi"})
    EXPECT_EQ(rule_after({run, said}), "FREQ=WEEKLY;BYDAY=MO,FR 2026-03-06T06:00") << said;
  EXPECT_EQ(rule_after({run, "no more fridays for run"}), "FREQ=WEEKLY;BYDAY=MO,WE 2026-03-09T06:00");
  EXPECT_EQ(rule_after({"walk every day at 7am", "no more sundays"}),
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA 2026-03-05T07:00");
}

TEST(RuleTurns, ADayIsAdded) {
  const std::string swim = "swim every tuesday and thursday at 7am";
  for (const char* said : {"also on sundays", "add sunday", "and sundays too", "make it sundays as well"})
    EXPECT_EQ(rule_after({swim, said}), "FREQ=WEEKLY;BYDAY=TU,TH,SU 2026-03-05T07:00") << said;
  EXPECT_EQ(rule_after({swim, "also on tuesdays"}), "FREQ=WEEKLY;BYDAY=TU,TH 2026-03-05T07:00");
}

TEST(RuleTurns, ItsNoAnswersNothing) {
  Talk talk;
  talk.say("run every monday wednesday and friday at 6am");
  talk.say("delete run");
  talk.say("no more wednesdays");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().at(0).repeat->rrule, "FREQ=WEEKLY;BYDAY=MO,FR");
}

TEST(RuleTurns, ADayIsAskedAboutWhereItIsNotClear) {
  Talk talk;
  talk.say("yoga every tuesday and thursday 7pm");
  talk.say("buy milk");
  EXPECT_TRUE(holds(talk.say("remove thursday from yoga"), "for good?"));
  EXPECT_EQ(talk.due_of("yoga"), "2026-03-05T19:00");
  talk.say("yes");
  EXPECT_EQ(talk.due_of("yoga"), "2026-03-10T19:00");
  EXPECT_TRUE(holds(talk.say("no more sundays"), "does not come then"));
  EXPECT_TRUE(holds(talk.say("no more tuesdays"), "Delete 'yoga'"));
}

TEST(RuleTurns, AnotherDayOfTheMonth) {
  const std::string lunch = "team lunch every first friday of the month at 1pm";
  for (const char* said : {"make it the second friday", "the lunch should be on the second friday",
                           "move the team lunch to the 2nd friday of the month"})
    EXPECT_EQ(rule_after({lunch, said}), "FREQ=MONTHLY;BYDAY=2FR 2026-03-13T13:00") << said;
  EXPECT_EQ(rule_after({lunch, "change it to the last monday"}), "FREQ=MONTHLY;BYDAY=-1MO 2026-03-30T13:00");
}

TEST(RuleTurns, FromALaterDayOnItIsASeriesOfItsOwn) {
  for (const char* said : {"from april the choir will be on thursdays", "and from april on it will be thursdays",
                           "move choir to thursdays from april"}) {
    Talk talk;
    talk.say("choir every wednesday at 7:30pm");
    EXPECT_TRUE(holds(talk.say(said), "stays as it is until Wednesday, 25 March")) << said;
    EXPECT_EQ(rule_after({"choir every wednesday at 7:30pm", said, "no"}), "FREQ=WEEKLY;BYDAY=WE 2026-03-04T19:30");
    talk.say("yes");
    const auto tasks = talk.open_tasks();
    ASSERT_EQ(tasks.size(), 2U) << said;
    for (const Task& task : tasks) {
      const bool later = task.repeat->rrule == "FREQ=WEEKLY;BYDAY=TH";
      EXPECT_EQ(to_string(due_civil(*task.due)), later ? "2026-04-02T19:30" : "2026-03-04T19:30") << said;
      EXPECT_EQ(task.repeat->rrule, later ? "FREQ=WEEKLY;BYDAY=TH" : "FREQ=WEEKLY;UNTIL=20260331;BYDAY=WE") << said;
    }
    talk.say("undo");
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
}

TEST(RuleTurns, EndsByName) {
  const std::string backups = "backups every night at 11pm";
  for (const char* said :
       {"end the backups after march 31", "stop the backups at the end of march", "the backups end on 31 march",
        "backups only until 31 march", "let the backups run until 31 march", "no more backups after 31 march",
        "backups ko 31 march ke baad band kar do"})
    EXPECT_EQ(rule_after({backups, "call mom", said, "delete call mom", "yes"}),
              "FREQ=DAILY;UNTIL=20260331 2026-03-04T23:00")
        << said;
}

TEST(RuleTurns, OnlyThisTimeTakesTheRestBack) {
  for (const char* said : {"only this time", "no, just this once", "just this week", "not the whole series",
                           "i meant only this one", "sirf is baar", "صرف اس بار"}) {
    Talk talk;
    talk.say("gym every monday at 6pm");
    talk.say("make it 7pm");
    EXPECT_EQ(talk.open_tasks().at(0).series_start->time, (CivilTime{19, 0, 0}));
    const std::string told = talk.say(said);
    EXPECT_EQ(talk.due_of("gym"), "2026-03-09T19:00") << said << ": " << told;
    EXPECT_EQ(talk.open_tasks().at(0).series_start->time, (CivilTime{18, 0, 0})) << said << ": " << told;
  }
  EXPECT_EQ(rule_after({"gym every monday at 6pm", "change it to tuesdays", "just this once"}),
            "FREQ=WEEKLY;BYDAY=MO 2026-03-10T18:00");
  Talk talk;
  talk.say("gym every monday at 6pm");
  talk.say("what is due tomorrow?");
  talk.say("move gym to tuesday just this time");
  EXPECT_TRUE(holds(talk.say("only this time"), "was for this time only"));
}

TEST(RuleTurns, OnlyThisWeekBehindANewSeriesEndsItThere) {
  EXPECT_EQ(rule_after({"early shift thursday friday and saturday 6am", "only this week"}),
            "FREQ=WEEKLY;UNTIL=20260308;BYDAY=TH,FR,SA 2026-03-05T06:00");
  Talk talk;
  talk.say("gym every friday at 6pm");
  talk.say("just this once");
  EXPECT_FALSE(talk.open_tasks().at(0).repeat);
  EXPECT_EQ(talk.due_of("gym"), "2026-03-06T18:00");
}

TEST(RuleTurns, NothingOfThisWhereNoSeriesIsMeant) {
  Talk talk;
  talk.say("buy milk on friday");
  for (const char* said : {"no more wednesdays", "only this time", "drop friday"}) talk.say(said);
  EXPECT_EQ(talk.open_tasks().at(0).title, "buy milk");
  EXPECT_EQ(talk.open_tasks().at(0).due->date, *parse_date("2026-03-06"));
}

}  // namespace
}  // namespace yaad
