// What goes on from the task in hand: another subject, a list of days of a month.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

TEST(AgainTurns, NamesAnotherSubjectOfAListWithItsDay) {
  Talk urdu;
  urdu.say("علی کا ریاضی کا پیپر ۲ تاریخ کو ہے");
  urdu.say("سائنس کا ۱۰ کو اور اردو کا ۱۲ کو");
  EXPECT_EQ(urdu.due_of("علی کا سائنس کا پیپر"), "2026-04-10");
  EXPECT_EQ(urdu.due_of("علی کا اردو کا پیپر"), "2026-04-12");
  Talk roman;
  roman.say("mera physics ka paper hai 2 ko 9 am");
  roman.say("chem ka 10 ko");
  EXPECT_EQ(roman.due_of("chem ka paper"), "2026-04-10");
  roman.say("chem wala postpone ho gya 20 ko hoga");
  EXPECT_EQ(roman.due_of("chem ka paper"), "2026-04-20");
}

TEST(AgainTurns, GoesOnInTheMonthOfTheTaskBefore) {
  struct Case {
    const char *first, *second, *title, *due;
  };
  constexpr Case kCases[] = {
      {"dentist on the 2nd", "gym party on the 24th", "gym party", "2026-03-24"},
      {"pay the rent on the 1st", "electricity is due on the 28th", "electricity", "2026-03-28"},
      {"bijli ka bill 2 ko bharna hai", "pani ka bill 10 ko", "pani ka bill", "2026-04-10"},
      {"پیپر ۲ تاریخ کو ہے", "شادی ۱۰ کو ہے", "شادی", "2026-04-10"},
      {"dentist tomorrow", "gym party on the 24th", "gym party", "2026-03-24"},
      {"dentist on 2 april", "gym party on the 24th", "gym party", "2026-03-24"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.first);
    talk.say(one.second);
    EXPECT_EQ(talk.due_of(one.title), one.due) << one.second;
  }
}

TEST(AgainTurns, TheDayAfterIsThatOfTheTask) {
  for (const char* said : {"and the day after", "and the next day too", "also the following day"}) {
    Talk talk;
    talk.say("early shift friday 7am");
    talk.say(said);
    ASSERT_EQ(talk.open_tasks().size(), 2U) << said;
    std::vector<std::string> due;
    for (const Task& task : talk.open_tasks()) {
      EXPECT_EQ(task.title, "early shift") << said;
      due.push_back(due_date_text(*task.due).substr(0, 10));
    }
    std::sort(due.begin(), due.end());
    EXPECT_EQ(due, (std::vector<std::string>{"2026-03-06", "2026-03-07"})) << said;
  }
}

TEST(AgainTurns, ATimeOfTheTaskInHandMakesNoOther) {
  for (const char* said :
       {"doctor ka 5 baje", "nahi doctor ka 5 baje", "us ka 5 baje", "us ki yaad dehani subah 11 baje kar dena"}) {
    Talk talk;
    talk.say("kal doctor ke pas jana hai");
    talk.say(said);
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
}

TEST(AgainTurns, AFactThatIsToBeWrittenDownIsItsNote) {
  Talk talk;
  talk.say("bike ki service karwani hai kal");
  talk.say("mechanic ki dukan model town me hai note krlo");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().description, "mechanic ki dukan model town me hai");
}

}  // namespace
}  // namespace yaad
