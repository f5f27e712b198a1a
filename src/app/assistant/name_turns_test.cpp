// What is asked or told of a task by its name.
#include "app/assistant/turns.h"
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(NameTurns, TellsWhenATaskOfThatNameIsDue) {
  Talk talk;
  talk.say("train to lahore on friday at 6pm");
  talk.say("لاہور جانا ہے جمعے کو");
  for (const char* asked :
       {"how long until the train", "what time is the train", "how much time do I have before the train",
        "is the train on friday", "train ka time kya hai", "when's the train?"}) {
    const std::string reply = talk.say(asked);
    EXPECT_TRUE(holds(reply, "6:00")) << asked << ": " << reply;
  }
  EXPECT_TRUE(holds(talk.say("how long until the train"), "2 days 3 hours"));
  EXPECT_TRUE(holds(talk.say("لاہور کب جانا ہے"), "لاہور جانا"));
  EXPECT_TRUE(holds(talk.say("what time is the superbowl"), "not sure")) << "no task is called so";
  EXPECT_TRUE(holds(talk.say("how many are left"), "2"));
}

TEST(NameTurns, OffersTheNearestName) {
  Talk talk;
  talk.say("dentist on friday at 4");
  EXPECT_TRUE(holds(talk.say("when is my dentist appointment"), "1. dentist"));
  EXPECT_TRUE(holds(talk.say("when is my haircut"), "Nothing there"));
}

TEST(NameTurns, AsksWhetherWhatSoundsDoneIs) {
  Talk talk;
  talk.say("take tablet every day at 8pm");
  talk.say("send the invoice");
  EXPECT_TRUE(holds(talk.say("the invoice went out this morning"), "Mark 'send the invoice' as done?"));
  talk.say("yes");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_TRUE(holds(talk.say("I took the morning tablet"), "Mark 'take tablet', due today"));
  talk.say("no");
  EXPECT_FALSE(holds(talk.say("I took the stairs"), "as done"));
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(NameTurns, TakesTheUrduPerfectForDone) {
  for (const auto& [task, then] : {std::pair("dawai khani hai raat 9 baje", "aaj ki dawai kha li"),
                                   std::pair("رات 9 بجے دوا کھانی ہے", "آج کی دوا کھا لی")}) {
    Talk talk;
    talk.say(task);
    talk.say(then);
    EXPECT_TRUE(talk.open_tasks().empty()) << then;
  }
}

TEST(NameTurns, OffersToDeleteWhatIsCalledOff) {
  Talk talk;
  talk.say("interview on friday at 3");
  EXPECT_TRUE(holds(talk.say("interview cancel ho gaya"), "hata doon?"));
  talk.say("haan");
  EXPECT_TRUE(talk.open_tasks().empty());
}

TEST(NameTurns, LeavesOutTheDayThatIsDenied) {
  Talk talk;
  talk.say("roz subah 6 baje jagana");
  talk.say("kal mat jagana");
  EXPECT_EQ(talk.due(), "2026-03-06T06:00:00+05:00");
  Talk later;  // The next one is today, and stays: that is asked about.
  later.say("dawai khani hai har raat 9 baje");
  later.say("kal dawai nahi khani");
  EXPECT_EQ(later.due(), "2026-03-04T21:00:00+05:00");
  later.say("haan");
  ASSERT_EQ(later.open_tasks().size(), 2U);
  for (const Task& task : later.open_tasks())
    EXPECT_EQ(due_date_text(*task.due), task.repeat ? "2026-03-06T21:00:00+05:00" : "2026-03-04T21:00:00+05:00");
  Talk sunday;
  sunday.say("gym har itwar 5 baje");
  sunday.say("is itwar nahi");
  EXPECT_EQ(sunday.due(), "2026-03-15T17:00:00+05:00");
}

TEST(NameTurns, OpensAgainWhatWasNotDone) {
  Talk talk;
  talk.say("buy butter");
  talk.say("bought the butter");
  ASSERT_TRUE(talk.open_tasks().empty());
  talk.say("actually I didn't get the butter");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(NameTurns, TellsTheRemindersOfATask) {
  Talk talk;
  talk.say("catch the train friday at 4pm, remind me an hour before");
  for (const char* asked : {"what reminders are set on it", "did you set a reminder for the train",
                            "did you change the reminder as well?"}) {
    const std::string reply = talk.say(asked);
    EXPECT_TRUE(holds(reply, "3:00 pm")) << asked << ": " << reply;
  }
}

TEST(NameTurns, ThisWeekIsNoTask) {
  Talk talk;
  talk.say("gym on monday");
  EXPECT_EQ(talk.say("what do i have this week"), "Nothing then. Next is 'gym', on Monday, 9 March.");
  EXPECT_TRUE(holds(talk.say("good. what do i have monday"), "gym"));
  EXPECT_TRUE(holds(talk.say("ok cool, what's on monday"), "gym"));
  for (const char* said : {"ok thanks, bye", "thanks bye"}) EXPECT_EQ(talk.say(said), "Goodbye.");
}

TEST(NameTurns, TagsByName) {
  Talk talk;
  talk.say("renew licence");
  talk.say("call acme");
  talk.say("tag home");
  talk.say("tag lagao health");
  EXPECT_EQ(talk.open_tasks().at(0).tags.size() + talk.open_tasks().at(1).tags.size(), 2U);
  EXPECT_EQ(talk.say("and the licence one tag it work and paperwork"), "'renew licence' is tagged #work #paperwork.");
  EXPECT_TRUE(holds(talk.say("untag renew licence"), "Which one?"));
  EXPECT_EQ(talk.say("گھر کا ٹیگ لگا دو").find("سمجھ نہیں"), std::string::npos);
}

}  // namespace
}  // namespace yaad
