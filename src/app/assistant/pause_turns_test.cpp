// "Pause swimming until january", "skip it, I'm away next week", "resume it".
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

/// When yoga, on Tuesdays and Thursdays at seven in the evening, is due next after these words.
std::string due_after(std::initializer_list<std::string> said) {
  Talk talk;
  talk.say("yoga every tuesday and thursday 7pm");
  std::string told;
  for (const std::string& words : said) told = talk.say(words);
  const auto tasks = talk.open_tasks();
  return tasks.size() == 1 && tasks[0].due ? to_string(due_civil(*tasks[0].due)) : told;
}

TEST(PauseTurns, TheFirstThatIsNotBeforeTheEndIsNext) {
  for (const char* said :
       {"pause yoga until 20 march", "put yoga on hold until 20 march", "suspend it until 20 march",
        "skip yoga until 20 march", "no yoga until 20 march", "I hurt my knee, pause yoga until 20 march",
        "yoga is on a break until 20 march", "stop yoga until 20 march", "yoga 20 march tak rok do",
        "20 march tak yoga band rakho", "یوگا 20 مارچ تک روک دو"})
    EXPECT_EQ(due_after({said}), "2026-03-24T19:00") << said;
  for (const char* said : {"pause yoga for two weeks", "take a break from yoga for 2 weeks", "pause it for a fortnight",
                           "yoga do hafte ke liye rok do", "یوگا دو ہفتے کے لیے روک دو"})
    EXPECT_EQ(due_after({said}), "2026-03-19T19:00") << said;
  EXPECT_EQ(due_after({"pause yoga until after the end of march"}), "2026-04-02T19:00");
  for (const char* said : {"skip yoga for the next three sessions", "skip the next three", "miss the next 3 classes"})
    EXPECT_EQ(due_after({said}), "2026-03-17T19:00") << said;
  EXPECT_EQ(due_after({"we're taking a break from yoga for two weeks please"}), "2026-03-19T19:00");
  EXPECT_EQ(due_after({"no yoga this week and next week"}), "2026-03-17T19:00");
  EXPECT_EQ(due_after({"Sana is away until 20 march, skip it until then"}), "2026-03-24T19:00");
}

TEST(PauseTurns, WhatIsLeftOutIsToldAndCanBeUndone) {
  Talk talk;
  talk.say("yoga every tuesday and thursday 7pm");
  const std::string told = talk.say("pause yoga until 12 march");
  EXPECT_TRUE(holds(told, "Tuesday, 10 March")) << told;
  EXPECT_TRUE(holds(told, "next one is due on Thursday, 12 March at 7:00 pm")) << told;
  talk.say("undo");
  EXPECT_EQ(talk.due_of("yoga"), "2026-03-05T19:00");
  EXPECT_TRUE(holds(talk.say("no yoga until tomorrow"), "anyway"));
}

TEST(PauseTurns, AsksUntilWhen) {
  EXPECT_EQ(due_after({"pause yoga", "until 20 march"}), "2026-03-24T19:00");
  EXPECT_EQ(due_after({"pause it for now", "two weeks"}), "2026-03-19T19:00");
  EXPECT_EQ(due_after({"yoga ko rok do", "do hafte"}), "2026-03-19T19:00");
  EXPECT_EQ(due_after({"can we pause yoga for the holidays", "pause it until 20 march"}), "2026-03-24T19:00");
  Talk talk;
  talk.say("yoga every tuesday and thursday 7pm");
  EXPECT_TRUE(holds(talk.say("pause yoga"), "Until when"));
  EXPECT_TRUE(holds(talk.say("what's due tomorrow?"), "Until when"));  // Still open.
  talk.say("never mind");
  EXPECT_EQ(talk.due_of("yoga"), "2026-03-05T19:00");
  talk.say("pause yoga");
  talk.say("buy milk tomorrow");
  EXPECT_EQ(talk.due_of("buy milk"), "2026-03-05");
  EXPECT_EQ(talk.due_of("yoga"), "2026-03-05T19:00");
}

TEST(PauseTurns, WhatComesBeforeALaterGapStays) {
  for (const char* said : {"I'm away next week, skip it", "pause yoga next week", "skip yoga next week",
                           "pause yoga from monday to friday"}) {
    Talk talk;
    talk.say("yoga every tuesday and thursday 7pm");
    EXPECT_TRUE(holds(talk.say(said), "(yes / no)")) << said;
    EXPECT_EQ(talk.due_of("yoga"), "2026-03-05T19:00") << said;
    talk.say("yes");
    const auto tasks = talk.open_tasks();
    ASSERT_EQ(tasks.size(), 2U) << said;
    for (const Task& task : tasks)
      EXPECT_EQ(to_string(due_civil(*task.due)), task.repeat ? "2026-03-17T19:00" : "2026-03-05T19:00") << said;
    talk.say("undo");
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
}

TEST(PauseTurns, SeveralAtOnceAreAskedAbout) {
  Talk talk;
  talk.say("yoga every tuesday and thursday 7pm");
  talk.say("run every day at 6am");
  talk.say("buy milk");
  EXPECT_TRUE(holds(talk.say("pause all of them for a week"), "Pause these 2"));
  EXPECT_EQ(talk.due_of("run"), "2026-03-05T06:00");
  talk.say("yes");
  EXPECT_EQ(talk.due_of("run"), "2026-03-11T06:00");
  EXPECT_EQ(talk.due_of("yoga"), "2026-03-12T19:00");
  EXPECT_TRUE(holds(talk.say("pause everything"), "needs an end"));
}

TEST(PauseTurns, GoesOnAgain) {
  EXPECT_EQ(due_after({"pause yoga until 20 march", "resume it"}), "2026-03-05T19:00");
  EXPECT_EQ(due_after({"pause yoga until 20 march", "start yoga again on 12 march"}), "2026-03-12T19:00");
  EXPECT_EQ(due_after({"pause yoga until 20 march", "yoga dobara shuru karo"}), "2026-03-05T19:00");
  Talk talk;
  talk.say("yoga every tuesday and thursday 7pm");
  EXPECT_TRUE(holds(talk.say("resume yoga"), "is not paused"));
}

TEST(PauseTurns, NothingIsPausedThatDoesNotRepeatOrIsOverByThen) {
  Talk talk;
  talk.say("write the report on monday");
  EXPECT_TRUE(holds(talk.say("pause the report until friday"), "does not repeat"));
  talk.say("run every day at 6am until 15 march");
  EXPECT_TRUE(holds(talk.say("pause run until april"), "ends before"));
  EXPECT_EQ(talk.due_of("run"), "2026-03-05T06:00");
  talk.say("pause the music");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(PauseTurns, ACountIsUsedUpByWhatIsLeftOut) {
  Talk talk;
  talk.say("physio every monday at 5pm, 6 times");
  talk.say("pause physio until 20 march");
  EXPECT_EQ(talk.due_of("physio"), "2026-03-23T17:00");
  EXPECT_EQ(talk.open_tasks().at(0).repeat->rrule, "FREQ=WEEKLY;COUNT=4;BYDAY=MO");
}

}  // namespace
}  // namespace yaad
