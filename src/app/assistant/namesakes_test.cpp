// Which of several alike: doses of a day, an attribute behind, a day in place of the one asked about; the answer says
// which it was.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

TEST(Namesakes, TheAnswerSaysWhichOneItWas) {
  Talk talk;
  talk.say("call the dentist on thursday");
  talk.say("call the dentist on friday");
  talk.say("call the dentist on saturday");
  talk.say("call the bank on saturday");
  EXPECT_TRUE(holds(talk.say("mark the friday dentist call as done"), "due on Friday, 6 March, is completed"));
  EXPECT_TRUE(holds(talk.say("move thursday's dentist call to sunday"), "It was due tomorrow (Thursday, 5 March)"));
  talk.say("delete the dentist call on saturday");
  EXPECT_TRUE(holds(talk.say("yes"), "Deleted 'call the dentist', due on Saturday, 7 March"));
  EXPECT_TRUE(holds(talk.say("mark call the bank as done"), "Done: 'call the bank' is completed."));
}

TEST(Namesakes, ADoseOfAnotherTimeIsAskedAbout) {
  for (const char* deed : {"I took my pill this morning", "took my pill yesterday"}) {
    Talk talk;
    talk.say("take my pill every day at 9pm");
    EXPECT_TRUE(holds(talk.say(deed), "due today (Wednesday, 4 March) at 9:00 pm, as done?")) << deed;
    talk.say("no");
    EXPECT_EQ(talk.due_of("take my pill"), "2026-03-04T21:00") << deed;
  }
  Talk morning;
  morning.say("take my pill every day at 8am starting today");
  morning.say("take my pill every day at 9pm");
  EXPECT_TRUE(holds(morning.say("I took my pill this morning"), "due today (Wednesday, 4 March) at 8:00 am"));
  Talk lesson;
  lesson.say("guitar lesson every monday at 5pm");
  EXPECT_TRUE(holds(lesson.say("did my lesson this week"), "Monday, 9 March at 5:00 pm. Mark that one as done?"));
  Talk early;
  early.say("subah ki goli roz 8 baje");
  EXPECT_TRUE(holds(early.say("subah wali goli kha li"), "(haan / nahin)")) << "that of tomorrow";
  Talk tonight;
  tonight.say("take my pill every day at 9pm");
  EXPECT_TRUE(holds(tonight.say("took my pill today"), "is completed"));
}

TEST(Namesakes, AnAttributeBehindSaysWhichOne) {
  struct Said {
    const char *meant, *other, *deed, *title;
  };
  for (const Said& said :
       {Said{"sugar ki dawai roz raat 9 baje", "blood pressure ki goli roz raat 8 baje", "goli kha li sugar wali",
             "sugar ki dawai"},
        Said{"شوگر کی دوا روز رات 9 بجے", "بلڈ پریشر کی گولی روز رات 8 بجے", "گولی کھا لی شوگر والی", "شوگر کی دوا"}}) {
    for (const bool last : {false, true}) {
      Talk talk;
      talk.say(last ? said.other : said.meant);
      talk.say(last ? said.meant : said.other);
      EXPECT_TRUE(holds(talk.say(said.deed), said.title)) << said.deed;
      EXPECT_EQ(talk.due_of(said.title), "gone") << said.deed;
      EXPECT_EQ(talk.open_tasks().size(), 1U) << said.deed;
    }
  }
  Talk talk;
  talk.say("blood pressure ki goli roz raat 8 baje");
  talk.say("goli kha li choti wali");
  EXPECT_EQ(talk.due_of("blood pressure ki goli"), "2026-03-04T20:00") << "which is asked";
}

TEST(Namesakes, AnotherDayInPlaceOfTheOneAskedAbout) {
  for (const char* answer :
       {"no, delete friday's", "no just the friday one", "nahi sirf jumme wala", "نہیں صرف جمعے والا"}) {
    Talk talk;
    talk.say("math homework on thursday");
    talk.say("piano lesson on friday");
    talk.say("book club on saturday");
    talk.say("delete math homework");
    EXPECT_TRUE(holds(talk.say(answer), "piano lesson")) << answer;
    talk.say("yes");
    EXPECT_EQ(talk.due_of("piano lesson"), "gone") << answer;
    EXPECT_EQ(talk.due_of("math homework"), "2026-03-05") << answer;
  }
}

}  // namespace
}  // namespace yaad
