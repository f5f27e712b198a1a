#include <gtest/gtest.h>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

TEST(EventOffer, AFactWithATimeAheadIsAskedAbout) {
  struct Case {
    const char *said, *title, *due;
  };
  constexpr Case kCases[] = {
      {"the plumber is coming tomorrow at 4", "plumber is coming", "2026-03-05T16:00:00+05:00"},
      {"Lina's vaccination is on 9 april at 10:30 am", "Lina's vaccination", "2026-04-09T10:30:00+05:00"},
      {"AC technician comes on Saturday between 10 and 12", "AC technician comes", "2026-03-07T10:00:00+05:00"},
      {"my brother's birthday is on saturday though", "my brother's birthday", "2026-03-07"},
      {"rent is due on the 1st", "rent", "2026-04-01"},
  };
  for (const Case& one : kCases) {
    Talk talk;
    talk.say(one.said);
    EXPECT_TRUE(talk.open_tasks().empty()) << one.said;
    talk.say("yes");
    ASSERT_EQ(talk.open_tasks().size(), 1U) << one.said;
    EXPECT_EQ(talk.open_tasks().front().title, one.title);
    EXPECT_EQ(talk.due(), one.due) << one.said;
  }
}

TEST(EventOffer, OtherTalkIsNot) {
  for (const char* said : {"the weather is going to be nice tomorrow", "ali was here on monday", "it is hot today",
                           "dinner was great last night", "he comes home at 5", "is the plumber coming tomorrow?"}) {
    Talk talk;
    EXPECT_EQ(talk.say(said).find("Should I add"), std::string::npos) << said;
  }
}

}  // namespace
}  // namespace yaad
