#include "app/assistant/turns.h"
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

/// Minutes before the due time of every task, and "@" for a moment.
std::string reminders_after(std::initializer_list<const char*> turns) {
  Talk talk;
  for (const char* turn : turns) talk.say(turn);
  std::string out;
  for (const Task& task : talk.open_tasks()) {
    for (const Reminder& one : task.reminders)
      out += (out.empty() ? "" : ",") + (one.minutes_before ? std::to_string(*one.minutes_before) : "@");
  }
  return out;
}

TEST(NamedReminders, TheTaskIsNamed) {
  EXPECT_EQ(
      reminders_after({"flight hai 2 april subah 4 baje", "flight ki reminder 5 ghante pehle aur 2 ghante pehle"}),
      "300,120");
  EXPECT_EQ(reminders_after({"پانی لگانا ہے پانچ اپریل کو", "پانی والی یاد دہانی ایک دن پہلے رات آٹھ بجے"}), "780");
  EXPECT_EQ(reminders_after({"shadi hai 12 april shaam 7 baje", "shadi ke liye 2 ghante pehle ka alarm laga do"}),
            "120");
}

TEST(NamedReminders, OtherVerbsThanToRemind) {
  for (const char* said : {"ek ghanta pehle utha dena", "alarm bhi laga dein 1 ghanta pehle",
                           "ایک گھنٹہ پہلے الارم لگاؤ", "ek ghanta pehle bata dena", "wake me up an hour before"}) {
    EXPECT_EQ(reminders_after({"kal subah 7 baje flight hai", said}), "60") << said;
  }
  EXPECT_EQ(reminders_after({"معائنہ ہے تین اپریل گیارہ بجے", "ایک رات پہلے بتا دینا"}), "840");
  EXPECT_EQ(reminders_after({"kal subah 7 baje flight hai", "ek raat pehle bhi yaad dilana"}), "600");
}

TEST(NamedReminders, SeveralAtOnce) {
  EXPECT_EQ(reminders_after({"فارم پندرہ اپریل کو جمع کرانے ہیں", "دو دن پہلے یاد کرانا اور ایک دن پہلے بھی"}),
            "2880,1440");
  EXPECT_EQ(reminders_after(
                {"فارم پندرہ اپریل کو جمع کرانے ہیں", "دو دن پہلے یاد کرانا اور ایک دن پہلے بھی", "دو دن والی ہٹا دو"}),
            "1440");
  EXPECT_EQ(
      reminders_after({"کل شام چار بجے بچوں کو ٹیوشن چھوڑنا ہے", "پرسوں بھی", "دونوں دن پندرہ منٹ پہلے یاد دلا دینا"}),
      "15,15");
}

TEST(NamedReminders, AMomentFromNow) {
  EXPECT_EQ(reminders_after({"sir ko email krni h kal 5 baje", "5 minute bad yaad dilao"}), "@");
  EXPECT_EQ(reminders_after({"doodh lana hai", "yaad dila dena sham ko"}), "@");
  EXPECT_EQ(reminders_after({"bchi ki vaccination krwani h 28 april ko 10 baje", "us din 9 bjy yad dilana"}), "@");
}

TEST(NamedReminders, BeforeATaskThatIsNotThereNothingIsMade) {
  Talk talk;
  talk.say("meeting ki reminder 5 ghante pehle");
  EXPECT_TRUE(talk.open_tasks().empty());
}

TEST(NamedReminders, ItsReminderGoesAndNotTheTask) {
  Talk talk;
  talk.say("میٹنگ ہے کل گیارہ بجے");
  talk.say("یاد دہانی لگا دو ایک گھنٹہ پہلے");
  talk.say("میٹنگ والی یاد دہانی ہٹا دو");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_TRUE(talk.open_tasks().front().reminders.empty());
  Talk tag;
  tag.say("بینک جانا ہے کل #دفتر");
  tag.say("دفتر والا ٹیگ ہٹا دو");
  EXPECT_TRUE(tag.open_tasks().at(0).tags.empty());
}

TEST(NamedReminders, WhoSaysTheMeansTheOneThatIsThere) {
  for (const auto& [task, said, told] :
       {std::tuple("take out the trash tomorrow", "remind me at 8pm for the trash", "Thursday, 5 March) at 8:00 pm"),
        std::tuple("dentist friday at 3pm", "remind me about the dentist tomorrow at 8",
                   "Thursday, 5 March) at 8:00 am"),
        std::tuple("water the plants on friday", "set a reminder for the plants at 7", "Friday, 6 March at 7:00 am")}) {
    Talk talk;
    talk.say(task);
    talk.say("buy milk");
    EXPECT_TRUE(holds(talk.say(said), told)) << said;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << said;
  }
  Talk none;
  none.say("buy milk");
  none.say("remind me at 5 for the parcel");
  EXPECT_EQ(none.open_tasks().size(), 2U);
}

TEST(NamedReminders, AgainAtAnotherHourRepeatsAsWell) {
  for (const char* said : {"and again at 9 in the evening", "also at 9pm", "and at 9pm too"}) {
    Talk talk;
    talk.say("remind me to take my pills every day at 8am");
    talk.say(said);
    const auto tasks = talk.open_tasks();
    ASSERT_EQ(tasks.size(), 2U) << said;
    for (const Task& task : tasks) EXPECT_EQ(task.repeat ? task.repeat->rrule : "", "FREQ=DAILY") << said;
  }
  Talk once;
  once.say("buy milk tomorrow at 8");
  EXPECT_TRUE(holds(once.say("and again at 5pm"), "tomorrow (Thursday, 5 March) at 5:00 pm"));
}

TEST(NamedReminders, AReminderThatIsTurnedOnAgainComesWhenItsTaskIsDue) {
  Talk talk;
  talk.say("insulin friday at 9, remind me an hour before");
  talk.say("turn off the reminder for insulin");
  EXPECT_TRUE(holds(talk.say("turn the insulin reminder back on"),
                    "I'll remind you of 'insulin' on Friday, 6 March at 9:00 am."));
}

TEST(NamedReminders, WhoAsksToBeBuggedAboutWhatIsThereMakesNoSecondTask) {
  for (const char* said :
       {"can you bug me about the lab report saturday morning", "give me a nudge about the lab report tomorrow at 9"}) {
    Talk talk;
    talk.say("lab report due sunday midnight");
    EXPECT_TRUE(holds(talk.say(said), "I'll remind you of 'lab report'")) << said;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
  Talk other;  // Another name, or one of several.
  other.say("lab report due sunday midnight");
  other.say("bug me about the lab coats saturday morning");
  EXPECT_EQ(other.open_tasks().size(), 2U);
}

}  // namespace
}  // namespace yaad
