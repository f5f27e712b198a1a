// What was just done to one task, and then to another.
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

/// Two tasks that are due today.
struct TwoBills : Talk {
  TwoBills() {
    say("submit expense report today");
    say("pay phone bill today");
  }
};

TEST(LikewiseTurns, AnotherIsMovedToo) {
  for (const char* said : {"and the phone bill too", "same for the phone bill", "phone bill as well",
                           "and the phone bill", "phone bill ka bhi", "aur phone bill bhi"}) {
    TwoBills talk;
    talk.say("move the expense report to tomorrow");
    EXPECT_TRUE(holds(talk.say(said), "pay phone bill")) << said;
    EXPECT_EQ(talk.due_of("pay phone bill"), "2026-03-05") << said;
    EXPECT_EQ(talk.open_tasks().size(), 2U) << said;
  }
}

TEST(LikewiseTurns, AnotherIsDoneOrAskedAbout) {
  TwoBills done;
  done.say("the expense report is done");
  EXPECT_TRUE(holds(done.say("phone bill too"), "Done: 'pay phone bill'"));
  EXPECT_TRUE(done.open_tasks().empty());
  TwoBills gone;
  gone.say("delete the expense report");
  gone.say("yes");
  EXPECT_TRUE(holds(gone.say("the phone bill too"), "Delete 'pay phone bill'?"));
  TwoBills both;
  EXPECT_TRUE(holds(both.say("phone bill done, expense report too"), "Done: 'submit expense report'"));
  EXPECT_TRUE(both.open_tasks().empty());
}

TEST(LikewiseTurns, TheHourAloneIsMovedAlone) {
  Talk talk;
  talk.say("dentist friday 3pm");
  talk.say("barber saturday 3pm");
  talk.say("move the dentist to 5pm");
  talk.say("same for the barber");
  EXPECT_EQ(talk.due_of("barber"), "2026-03-07T17:00");
}

TEST(LikewiseTurns, ANewThingStaysOne) {
  for (const char* said : {"and call mum", "and the eggs too", "eggs too"}) {
    TwoBills talk;
    talk.say("move the expense report to tomorrow");
    talk.say(said);
    EXPECT_EQ(talk.due_of("pay phone bill"), "2026-03-04") << said;
  }
  TwoBills made;  // Behind a task that was made there is nothing to repeat.
  made.say("call the plumber tomorrow");
  made.say("and the phone bill too");
  EXPECT_EQ(made.due_of("pay phone bill"), "2026-03-04");
}

}  // namespace
}  // namespace yaad
