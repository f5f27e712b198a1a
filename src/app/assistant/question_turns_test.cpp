// Questions in set phrases.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(QuestionTurns, TellsTheFirstTheLastAndTheMostUrgent) {
  Talk talk;
  talk.say("call Sana tomorrow at 4pm");
  talk.say("buy paint");
  talk.say("tax return on monday high priority");
  for (const char* asked : {"which one is due first?", "what comes first", "what's the first thing tomorrow"})
    EXPECT_TRUE(holds(talk.say(asked), "'call Sana' is due tomorrow")) << asked;
  for (const char* asked : {"which is the last one?", "which one is due last?", "what is most urgent?",
                            "which is most urgent?", "what's the most important thing?", "what should I do first"})
    EXPECT_TRUE(holds(talk.say(asked), "tax return")) << asked;
  EXPECT_TRUE(
      holds(talk.say("what's the order now"), "1. call Sana — tomorrow (Thursday, 5 March) at 4:00 pm\n2. tax"));
  EXPECT_TRUE(holds(talk.say("what's the last thing I added?"), "tax return"));
}

TEST(QuestionTurns, TellsWhatADayIsLike) {
  Talk talk;
  talk.say("dentist friday 3pm");
  talk.say("gym saturday 9am");
  for (const char* asked : {"what's saturday like now?", "what about saturday now", "is saturday still free",
                            "do I have saturday off", "so what is on saturday now"})
    EXPECT_TRUE(holds(talk.say(asked), "gym")) << asked;
  for (const char* asked : {"what's friday looking like", "is friday free?", "wait what did I say about friday"})
    EXPECT_TRUE(holds(talk.say(asked), "dentist")) << asked;
  for (const char* asked : {"nothing to do today right?", "is there anything for tomorrow then?"})
    EXPECT_TRUE(holds(talk.say(asked), "Nothing then. Next is '")) << asked;
  EXPECT_TRUE(holds(talk.say("what remains?"), "You have 2 tasks"));
  talk.say("what's on saturday?");
  EXPECT_TRUE(holds(talk.say("is there anything else that week?"), "You have 2 tasks"));
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(QuestionTurns, FindsTasksOfAKindByAnotherFormOfTheWord) {
  Talk talk;
  talk.say("pay the electricity bill on 9 march");
  talk.say("pay the gas bill on 3 april");
  talk.say("call Tom friday");
  talk.say("water the plants every monday");
  EXPECT_TRUE(holds(talk.say("which bills come next week?"), "You have one task:\n1. pay the electricity bill"));
  EXPECT_TRUE(holds(talk.say("which bills are due next month"), "You have one task:\n1. pay the gas bill"));
  EXPECT_TRUE(holds(talk.say("which bills are due today"), "at another time:\n1. pay the electricity bill"));
  EXPECT_TRUE(holds(talk.say("which calls are left?"), "You have one task:\n1. call Tom"));
  EXPECT_TRUE(holds(talk.say("how many bills are left"), "You have 2 tasks"));
  EXPECT_TRUE(holds(talk.say("when is the next watering?"), "You have one task:\n1. water the plants"));
  EXPECT_TRUE(holds(talk.say("which bill is due first?"), "'pay the electricity bill' is due"));
  EXPECT_TRUE(holds(talk.say("who do I have to call"), "call Tom"));
  EXPECT_TRUE(holds(talk.say("list my bills"), "You have 2 tasks"));
  EXPECT_TRUE(holds(talk.say("which cars are left"), "not sure") || holds(talk.say("which cars are left"), "Nothing"));
}

TEST(QuestionTurns, TellsWhenBackwards) {
  Talk talk;
  talk.say("call grandma sunday at 5pm");
  talk.say("yoga every tuesday 7pm");
  EXPECT_TRUE(holds(talk.say("when's the next one now?"), "Tuesday, 10 March"));
  EXPECT_TRUE(holds(talk.say("when's the one after that"), "Tuesday, 17 March"));
  for (const char* asked : {"when did I want to call grandma?", "when do i have to call grandma",
                            "what time was that again", "what date is that?", "was that for tomorrow or today?"})
    EXPECT_TRUE(holds(talk.say(asked), "Sunday, 8 March")) << asked;
  EXPECT_TRUE(holds(talk.say("when's that yoga thing"), "Tuesday, 10 March"));
  EXPECT_TRUE(holds(talk.say("when do I have to call the plumber"), "Nothing there")) << "no task is called so";
}

TEST(QuestionTurns, TellsOfRemindersBesideTasks) {
  Talk talk;
  talk.say("flight to Lahore on sunday at 8am");
  talk.say("remind me of it on saturday at 6pm");
  talk.say("dentist friday 3pm");
  EXPECT_TRUE(holds(talk.say("did I set a reminder for the dentist?"), "no reminder"));
  for (const char* asked : {"did I set a reminder for the flight?", "when do I get the reminder for the flight?",
                            "does the flight have a reminder"})
    EXPECT_TRUE(holds(talk.say(asked), "Saturday, 7 March at 6:00 pm")) << asked;
  EXPECT_TRUE(holds(talk.say("what's on saturday"), "Nothing is due then, but I'll remind you of 'flight to Lahore'"));
}

TEST(QuestionTurns, TellsOfATaskByWhatIsAskedOfIt) {
  Talk talk;
  talk.say("give bella her worm tablet on 1 april");
  talk.say("pay the electrician 400 dollars friday");
  talk.say("call Sana friday 5pm");
  EXPECT_TRUE(holds(talk.say("when does bella get her next worm tablet"), "1 April"));
  EXPECT_TRUE(holds(talk.say("how much do i pay the electrician"), "400 dollars"));
  EXPECT_TRUE(holds(talk.say("and the call?"), "'call Sana' is due on Friday"));
  EXPECT_TRUE(holds(talk.say("where was that again"), "'call Sana'"));
  EXPECT_TRUE(holds(talk.say("when are these next?"), "You have 3 tasks"));
  for (const char* other : {"and the weather?", "how much do i owe Bob?", "where was the party again"})
    EXPECT_TRUE(holds(talk.say(other), "not sure")) << other;
}

TEST(QuestionTurns, TellsWhatWasDone) {
  Talk talk;
  talk.say("buy milk");
  talk.say("buy eggs");
  EXPECT_TRUE(holds(talk.say("what was cancelled?"), "Nothing was deleted"));
  talk.say("done with milk and eggs");
  EXPECT_TRUE(holds(talk.say("how many did that close"), "2 tasks"));
  EXPECT_TRUE(holds(talk.say("what did you just change?"), "completed: buy"));
}

TEST(QuestionTurns, NowIsNoMinuteInWhichSomethingIsDue) {
  Talk talk;
  talk.say("water the plants on sunday");
  talk.say("buy stamps");
  for (const char* asked : {"so what's on my list now?", "what do I have right now"})
    EXPECT_TRUE(holds(talk.say(asked), "You have 2 tasks")) << asked;
  EXPECT_TRUE(holds(talk.say("what's due now?"), "Next is 'water the plants'"));
  talk.say("pay the rent today");
  EXPECT_TRUE(holds(talk.say("anything due now?"), "pay the rent"));
}

TEST(QuestionTurns, TheNextOneIsOfWhatRepeatsAndIsInHand) {
  Talk talk;
  talk.say("post the parcel tomorrow");
  talk.say("book club every month on the last wednesday at 8pm");
  EXPECT_TRUE(holds(talk.say("whens the next one"), "book club"));
  talk.say("vet on saturday at 9am");  // What comes once has no next one: the next of all.
  EXPECT_TRUE(holds(talk.say("whens the next one"), "parcel"));
}

TEST(QuestionTurns, AReasonBehindEverythingAboutANameIsNoPartOfIt) {
  Talk talk;
  talk.say("book club on friday");
  talk.say("buy milk");
  EXPECT_TRUE(holds(talk.say("delete everything about book club, im giving it up"), "book club"));
  talk.say("no");
  talk.say("delete everything about book club, lunch and chess");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

}  // namespace
}  // namespace yaad
