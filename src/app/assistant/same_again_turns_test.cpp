// One more like a task: the one that is named, with all that it has.
#include <algorithm>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

struct Said {
  const char *first, *second, *again, *title;
};

TEST(SameAgain, TheOneThatIsNamedComesAgain) {
  for (const Said& said : {Said{"lunch with Sara on thursday at 1pm", "lunch with Ahmed on friday at 2pm",
                                "Sara again on monday", "lunch with Sara"},
                           Said{"lunch with Sara on thursday at 1pm", "lunch with Ahmed on friday at 2pm",
                                "lunch with Sara again on monday", "lunch with Sara"},
                           Said{"jumerat ko Sara ke sath lunch 1 baje", "jumme ko Ahmed ke sath lunch 2 baje",
                                "Sara ke sath phir se peer ko", "Sara ke sath lunch"},
                           Said{"جمعرات کو سارہ کے ساتھ لنچ 1 بجے", "جمعے کو احمد کے ساتھ لنچ 2 بجے",
                                "سارہ کے ساتھ لنچ پھر سے پیر کو", "سارہ کے ساتھ لنچ"}}) {
    Talk talk;
    talk.say(said.first);
    talk.say(said.second);
    talk.say(said.again);
    const auto tasks = talk.open_tasks();
    ASSERT_EQ(tasks.size(), 3U) << said.again;
    EXPECT_EQ(tasks.front().title, said.title) << said.again;
    EXPECT_EQ(to_string(CivilDateTime{tasks.front().due->date, tasks.front().due->time}), "2026-03-09T13:00")
        << said.again;
  }
}

TEST(SameAgain, TheDayIsAfterThatOfTheFirst) {
  Talk talk;
  talk.say("lunch with Sara on friday at 1pm");
  talk.say("lunch with Sara again on thursday");
  EXPECT_TRUE(holds(due_date_text(*talk.open_tasks().front().due), "2026-03-12")) << "and not tomorrow";
}

TEST(SameAgain, ANameThatNoTaskHasIsNoneInHand) {
  Talk talk;
  talk.say("lunch with Ahmed on friday at 2pm");
  talk.say("Bilal again on monday");
  for (const Task& task : talk.open_tasks())
    EXPECT_TRUE(task.title != "lunch with Ahmed" || *task.due->time == CivilTime({14, 0}));
  EXPECT_EQ(std::ranges::count(talk.open_tasks(), "lunch with Ahmed", &Task::title), 1);
}

TEST(SameAgain, ForAnotherPersonWithRuleAndReminder) {
  for (const Said& said :
       {Said{"remind me of Sara's fees every month on the 5th, a day before", "", "and for Ahmed too", "Ahmed's fees"},
        Said{"remind me of Sara's fees every month on the 5th, a day before", "", "same for Ahmed", "Ahmed's fees"},
        Said{"Sara ki fees har mahine 5 tareekh ko, ek din pehle yaad dilana", "", "aur Ahmed ki bhi", "Ahmed ki fees"},
        Said{"سارہ کی فیس ہر مہینے 5 تاریخ کو، ایک دن پہلے یاد دلانا", "", "اور احمد کی بھی", "احمد کی فیس"}}) {
    Talk talk;
    talk.say(said.first);
    talk.say(said.again);
    const auto tasks = talk.open_tasks();
    ASSERT_EQ(tasks.size(), 2U) << said.again;
    EXPECT_EQ(tasks.front().title, said.title);
    ASSERT_TRUE(tasks.front().repeat) << said.again;
    EXPECT_EQ(tasks.front().repeat->rrule, tasks.back().repeat->rrule) << said.again;
    ASSERT_EQ(tasks.front().reminders.size(), 1U) << said.again;
    EXPECT_EQ(tasks.front().reminders.front().minutes_before, 24 * 60) << said.again;
  }
}

TEST(SameAgain, BehindAMoveNothingIsAdded) {
  Talk talk;
  talk.say("call the dentist tomorrow");
  talk.say("go to the gym tomorrow");
  talk.say("move the gym to friday");
  talk.say("and the dentist too");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

}  // namespace
}  // namespace yaad
