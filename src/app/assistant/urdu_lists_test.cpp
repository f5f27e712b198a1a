// What goes on from the task before in Urdu: days of a list, other subjects, who else is paid. Wednesday 4 March 2026.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

struct Case {
  const char *first, *then, *title, *due;
};

void expect_added(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    Talk talk;
    talk.say(one.first);
    const std::string reply = talk.say(one.then);
    EXPECT_EQ(talk.due_of(one.title), one.due) << one.then << ": " << reply;
  }
}

TEST(UrduLists, GoOnInTheMonthOfTheFirst) {
  expect_added({
      {"15 april ko physics ka paper hai", "20 ko chemistry aur 24 ko maths", "chemistry ka paper", "2026-04-20"},
      {"15 april ko physics ka paper hai", "20 ko chemistry aur 24 ko maths", "maths ka paper", "2026-04-24"},
      {"پندرہ اپریل کو ریاضی کا پیپر ہے", "بیس کو سائنس", "سائنس کا پیپر", "2026-04-20"},
      {"15 april ko physics ka paper hai", "20 ko bank jana hai", "bank jana", "2026-03-20"},
      {"kal physics ka paper hai", "20 ko chemistry", "chemistry ka paper", "2026-03-20"},
  });
}

TEST(UrduLists, GoOnInTheWeekOfTheFirstWhereTheyAreJoined) {
  expect_added({
      {"agle hafte budh ko mehndi hai", "aur barat jumme ko", "barat", "2026-03-13"},
      {"agle hafte bhai ki mehndi hai budh ko", "aur walima itwar ko 8 baje", "walima", "2026-03-15T08:00"},
      {"اگلے ہفتے بدھ کو مہندی ہے", "اور بارات جمعے کو", "بارات", "2026-03-13"},
      {"agle hafte budh ko mehndi hai", "jumme ko meeting hai", "meeting", "2026-03-06"},
      {"jumeraat ko test hai", "aur jumme ko match", "match", "2026-03-06"},
      {"20 april ko shadi hai", "aur jumme ko bank jana hai", "bank jana", "2026-03-06"},
  });
}

TEST(UrduLists, PayOthersLikeTheFirst) {
  expect_added({
      {"ماسی کو ہر مہینے پہلی تاریخ کو تنخواہ دینی ہے", "چوکیدار کو پانچ کو", "چوکیدار کو تنخواہ دینی", "2026-03-05"},
      {"maasi ko har mahine 1 tareekh ko tankhwah deni hai", "driver ko 30 tareekh ko deni hai",
       "driver ko tankhwah deni", "2026-03-30"},
      {"kal ali ko kitab deni hai", "sara ko 9 ko", "sara ko kitab deni", "2026-03-09"},
      {"kal ali ko kitab deni hai", "ammi ko 6 ko phone karna hai", "ammi ko phone karna", "2026-03-06"},
      {"kal ali ko phone karna hai", "sara ko parson", "sara", "2026-03-06"},
  });
  Talk talk;
  talk.say("ماسی کو ہر مہینے پہلی تاریخ کو تنخواہ دینی ہے");
  talk.say("چوکیدار کو پانچ کو");
  for (const Task& task : talk.open_tasks())
    EXPECT_EQ(task.repeat->rrule,
              task.title.starts_with("چوکیدار") ? "FREQ=MONTHLY;BYMONTHDAY=5" : "FREQ=MONTHLY;BYMONTHDAY=1");
}

TEST(UrduLists, WhoComesOnAnotherDayIsAskedAboutUnlessThatVisitIsThere) {
  Talk talk;
  const std::string asked = talk.say("مہمان اب اتوار کی جگہ پیر کو آئیں گے");
  EXPECT_TRUE(talk.open_tasks().empty()) << asked;
  talk.say("ہاں");
  EXPECT_EQ(talk.due_of("مہمان آئیں گے"), "2026-03-09");
  Talk known;
  known.say("itwar ko mehman aa rahe hain khane par");
  known.say("mehman ab itwar ki jagah peer ko ayenge");
  EXPECT_EQ(known.due(), "2026-03-09");
}

}  // namespace
}  // namespace yaad
