// Small talk, and a day that is called off.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(TalkTurns, AnswersSmallTalkInKind) {
  Talk talk;
  for (const auto& [said, reply] :
       {std::pair("hey how are you", "Fine, thank you"), std::pair("how are you doing today?", "Fine, thank you"),
        std::pair("i had such a long day", "I hear you"), std::pair("Perfect, cheers", "welcome"),
        std::pair("k thx", "welcome"), std::pair("you're great", "welcome"), std::pair("nope, that's all", "All right"),
        std::pair("nothing else", "All right"), std::pair("no don't add that", "added nothing")}) {
    const std::string answer = talk.say(said);
    EXPECT_TRUE(holds(answer, reply)) << said << ": " << answer;
  }
  EXPECT_TRUE(talk.open_tasks().empty());
}

TEST(TalkTurns, AsksWhatToAddOrTakesItBack) {
  Talk talk;
  EXPECT_TRUE(holds(talk.say("good evening! can you add something for me?"), "What should the task be?"));
  talk.say("call Ann tomorrow at 5");
  EXPECT_EQ(talk.due_of("call Ann"), "2026-03-05T17:00");
  EXPECT_TRUE(holds(talk.say("no don't add that"), "Delete 'call Ann'?"));
}

TEST(CancelledDay, AsksForAllThatIsDueThen) {
  Talk talk;
  talk.say("dentist tomorrow 3pm");
  EXPECT_TRUE(holds(talk.say("cancel saturday"), "Nothing"));
  EXPECT_TRUE(holds(talk.say("cancel tomorrow"), "Delete 'dentist'?"));
  talk.say("no");
  talk.say("lunch with Ali tomorrow 1pm");
  EXPECT_TRUE(holds(talk.say("drop tomorrow"), "Delete these 2 tasks?"));
  talk.say("yes");
  EXPECT_TRUE(talk.open_tasks().empty());
}

TEST(CancelledDay, TheOneThatIsDueThenIsMeantAndNotTheOneInHand) {
  Talk talk;
  talk.say("dentist on friday at 3");
  talk.say("water the plants every sunday at 9");
  EXPECT_TRUE(holds(talk.say("delete the event on friday"), "dentist"));
  talk.say("no");
  EXPECT_TRUE(holds(talk.say("can you delete the reminder i set for friday"), "dentist"));
  talk.say("yes");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  talk.say("delete the reminder for monday");  // None is due then.
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(CancelledDay, OfASeriesThatDayIsLeftOut) {
  Talk talk;
  talk.say("yoga every tuesday 7pm");
  EXPECT_TRUE(holds(talk.say("cancel tomorrow"), "'yoga' is due on Tuesday, 10 March at 7:00 pm, not then"));
  talk.say("no");
  EXPECT_TRUE(holds(talk.say("cancel tuesday"), "Leave out 'yoga'"));
  EXPECT_TRUE(holds(talk.say("yes"), "Skipped 'yoga'"));
  EXPECT_EQ(talk.due_of("yoga"), "2026-03-17T19:00");
}

}  // namespace
}  // namespace yaad
