// A task that is there given a time in the words of a new one.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(ExistingTurns, AnUndatedTaskGetsTheTime) {
  struct Case {
    const char *task, *said, *due;
  };
  constexpr Case kCases[] = {
      {"clean fridge", "do the fridge today", "2026-03-04"},
      {"oil change", "put the oil change on the 11th", "2026-03-11"},
      {"mow lawn", "the lawn on saturday", "2026-03-07"},
      {"mow lawn", "and the lawn on saturday", "2026-03-07"},
      {"order more paper bags", "do the paper bags by tomorrow noon", "2026-03-05T12:00"},
      {"fix the gate", "let's do the gate on friday at 5pm", "2026-03-06T17:00"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(std::string("add ") + one.task);
    talk.say("add call Ali");
    talk.say(one.said);
    EXPECT_EQ(talk.due_of(one.task), one.due) << one.said;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << one.said;
  }
}

TEST(ExistingTurns, ADatedTaskIsMovedWhereTheWordsSaySo) {
  struct Case {
    const char *said, *due;
  };
  constexpr Case kCases[] = {{"and the ballet to friday", "2026-03-06T16:00"},
                             {"ballet to friday", "2026-03-06T16:00"},
                             {"put the ballet on friday", "2026-03-06T16:00"},
                             {"make ballet 4:30", "2026-03-05T16:30"},
                             {"make ballet 5", "2026-03-05T17:00"}};
  for (const Case& one : kCases) {
    Talk talk;
    talk.say("ballet tomorrow at 4pm");
    talk.say(one.said);
    EXPECT_EQ(talk.due_of("ballet"), one.due) << one.said;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << one.said;
  }
}

TEST(ExistingTurns, WhichIsMeantIsAsked) {
  for (const char* said : {"make the lunch saturday", "do the lunch on saturday", "the lunch on saturday"}) {
    Talk talk;
    talk.say("add lunch with Ma tomorrow");
    EXPECT_TRUE(holds(talk.say(said), "is there already")) << said;
    EXPECT_EQ(talk.due_of("lunch with Ma"), "2026-03-05") << said;
    talk.say("yes");
    EXPECT_EQ(talk.due_of("lunch with Ma"), "2026-03-07") << said;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  for (const char* another : {"new", "no, a new one", "add it as new", "naya banao", "نیا"}) {
    Talk talk;
    talk.say("add lunch with Ma tomorrow");
    talk.say("make the lunch saturday");
    talk.say(another);
    EXPECT_EQ(talk.due_of("lunch with Ma"), "2026-03-05") << another;
    EXPECT_EQ(talk.due_of("lunch"), "2026-03-07") << another;
  }
  Talk talk;
  talk.say("add lunch with Ma tomorrow");
  talk.say("make the lunch saturday");
  talk.say("no");
  EXPECT_EQ(talk.due_of("lunch with Ma"), "2026-03-05");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(ExistingTurns, ItsOwnTitleWithATimeIsAskedAbout) {
  for (const auto& [title, said] : {std::pair{"buy milk", "buy milk tomorrow"},
                                    {"buy milk", "buy the milk tomorrow"},
                                    {"report submit karni", "report kal submit karni hai"}}) {
    Talk talk;
    talk.say(std::string("add ") + title);
    talk.say(said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << said;
    EXPECT_EQ(talk.due_of(title), "") << said;
    talk.say("yes");
    EXPECT_EQ(talk.due_of(title), "2026-03-05") << said;
  }
  Talk talk;
  talk.say("add buy milk");
  talk.say("add buy milk tomorrow");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(ExistingTurns, WhenItIsDueIsTold) {
  Talk talk;
  talk.say("add write report");
  talk.say("the report is due friday");
  EXPECT_EQ(talk.due_of("write report"), "2026-03-06");
  talk.say("add buy a gift for my brother's birthday");
  talk.say("my brother's birthday is on saturday");
  EXPECT_EQ(talk.due_of("buy a gift for my brother's birthday"), "");
  EXPECT_EQ(talk.open_tasks().size(), 3U);
}

TEST(ExistingTurns, APersonInHandIsAskedAbout) {
  Talk talk;
  talk.say("call mom tomorrow");
  talk.say("call her on sunday");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  talk.say("yes");
  EXPECT_EQ(talk.due_of("call mom"), "2026-03-08");
}

TEST(ExistingTurns, SeveralAtOnce) {
  Talk talk;
  talk.say("add clean fridge");
  talk.say("add wash windows");
  talk.say("do the fridge today and the windows tomorrow");
  EXPECT_EQ(talk.due_of("clean fridge"), "2026-03-04");
  EXPECT_EQ(talk.due_of("wash windows"), "2026-03-05");
  talk.say("put the fridge and the windows on the 11th as well");
  EXPECT_EQ(talk.due_of("clean fridge"), "2026-03-11");
  EXPECT_EQ(talk.due_of("wash windows"), "2026-03-11");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(ExistingTurns, NothingIsMovedInDoubt) {
  struct Case {
    const char *task, *said;
  };
  constexpr Case kCases[] = {
      {"take the bins out tomorrow", "put the bins out on friday"},
      {"buy wall clock", "set the clock on friday"},
      {"wash the car", "take the car on friday"},
      {"wash the car", "get the car on friday"},
      {"gym tomorrow", "put gym on friday"},
      {"buy a gift for the party", "the party on friday"},
      {"dentist appointment tomorrow", "schedule dentist appointment for friday"},
      {"call Ali every day", "the call to Ali on friday"},
      {"lunch with Ma tomorrow", "have lunch on friday"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(std::string("add ") + one.task);
    const std::string before = talk.due_of(talk.open_tasks().front().title);
    EXPECT_TRUE(holds(talk.say(one.said), "is there already")) << one.said;
    ASSERT_EQ(talk.open_tasks().size(), 1U) << one.said;
    EXPECT_EQ(talk.due_of(talk.open_tasks().front().title), before) << one.said;
  }
  Talk talk;
  talk.say("add dentist appointment tomorrow");
  talk.say("schedule a dentist appointment for friday");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
  talk.say("add party");
  talk.say("mark my calendar for a party on the 15th");
  EXPECT_EQ(talk.open_tasks().size(), 4U);
}

TEST(ExistingTurns, WithoutSuchATaskItIsNew) {
  Talk talk;
  talk.say("add call Ali");
  talk.say("do the dishes tonight");
  talk.say("put the bins out tomorrow");
  talk.say("set up the tent on saturday");
  EXPECT_EQ(talk.open_tasks().size(), 4U);
  EXPECT_EQ(talk.due_of("call Ali"), "");
}

TEST(ExistingTurns, AnotherTimeOfTheTaskInHandIsAsked) {
  Talk talk;
  talk.say("meet Sana tomorrow at 5pm");
  EXPECT_TRUE(holds(talk.say("and 5:30"), "is there already"));
  talk.say("move it");
  EXPECT_EQ(talk.due_of("meet Sana"), "2026-03-05T17:30");
  Talk other;
  other.say("meet Sana tomorrow at 5pm");
  other.say("and 5:30");
  other.say("a new one");
  EXPECT_EQ(other.open_tasks().size(), 2U);
}

TEST(ExistingTurns, TheOneThatIsPointedAt) {
  for (const char* said : {"the passport one has to be done by friday",
                           "the passport one needs to be finished by friday", "passport one by friday",
                           "that passport thing must be done by friday", "the passport has to be done by friday"}) {
    Talk talk;
    talk.say("renew my passport");
    talk.say("sort out the garage");
    talk.say(said);
    EXPECT_EQ(talk.due_of("renew my passport"), "2026-03-06") << said;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << said;
  }
}

TEST(ExistingTurns, TheWeekAfterItsOwn) {
  for (const char* said : {"and the dentist to the following week, same time", "dentist to the week after",
                           "move the dentist to the following week"}) {
    Talk talk;
    talk.say("dentist on the 19th at 9am");
    talk.say("haircut on saturday at 11am");
    talk.say("move the haircut to sunday");
    talk.say(said);
    EXPECT_EQ(talk.due_of("dentist"), "2026-03-26T09:00") << said;
    EXPECT_EQ(talk.due_of("haircut"), "2026-03-08T11:00") << said;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << said;
  }
}

}  // namespace
}  // namespace yaad
