#include <gtest/gtest.h>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::Talk;

std::optional<std::string> note_of(Talk& talk, const std::string& title) {
  for (const Task& task : talk.open_tasks()) {
    if (task.title == title) return task.description;
  }
  ADD_FAILURE() << "no task " << title;
  return std::nullopt;
}

TEST(NoteTurns, OfATaskThatIsNamed) {
  Talk talk;
  talk.say("renew passport");
  talk.say("buy milk");
  talk.say("add a note to the passport task: bring two photos");
  talk.say("note for the milk: lactose free");
  talk.say("add a note to the passport one: and the old one");
  EXPECT_EQ(note_of(talk, "renew passport"), "bring two photos\nand the old one");
  EXPECT_EQ(note_of(talk, "buy milk"), "lactose free");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(NoteTurns, DetailsOfTheTaskJustMadeAreOffered) {
  Talk talk;
  talk.say("buy paint for the fence");
  talk.say("it should be the dark green one, 5 litres");
  EXPECT_EQ(note_of(talk, "buy paint for the fence"), std::nullopt);
  talk.say("yes");
  EXPECT_EQ(note_of(talk, "buy paint for the fence"), "it should be the dark green one, 5 litres");
  talk.say("budget is 100 dollars");
  talk.say("no");
  EXPECT_EQ(note_of(talk, "buy paint for the fence"), "it should be the dark green one, 5 litres");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(NoteTurns, NothingIsOfferedWithoutATask) {
  Talk talk;
  EXPECT_EQ(talk.say("it should be green").find("note"), std::string::npos);
  talk.say("buy milk");
  EXPECT_EQ(talk.say("it is raining").find("note"), std::string::npos);
}

}  // namespace
}  // namespace yaad
