#include "app/assistant/named_list.h"

#include <gtest/gtest.h>

#include "app/testing/talk.h"

namespace yaad {
namespace {

using assistant::named_list;
using testing::Talk;

TEST(NamedList, IsTheOneThatIsNamed) {
  EXPECT_EQ(named_list("add milk to my shopping list"), "shopping");
  EXPECT_EQ(named_list("put batteries on the hardware store list please"), "hardware-store");
  EXPECT_EQ(named_list("shopping list mein chawal daal do"), "shopping");
  EXPECT_EQ(named_list("sabzi ki list mein tamatar likh lo"), "sabzi");
  EXPECT_EQ(named_list("خریداری کی فہرست میں دودھ لکھ دو"), "خریداری");
}

TEST(NamedList, IsNoneForTheListOfAll) {
  for (const char* text :
       {"add milk to my list", "add milk to my to-do list", "put it on the list", "add to list: milk",
        "make a guest list", "send the price list to Ali", "list mein doodh likh lo", "meri list mein doodh likh lo",
        "add the guest list to the folder"}) {
    EXPECT_EQ(named_list(text), std::nullopt) << text;
  }
}

TEST(NamedList, KeepsTheTaskThere) {
  Talk talk;
  talk.say("add milk to my shopping list");
  talk.say("add batteries to my hardware list");
  ASSERT_EQ(talk.open_tasks().size(), 2U);
  for (const Task& task : talk.open_tasks())
    EXPECT_EQ(task.tags, std::vector<std::string>{task.title == "milk" ? "shopping" : "hardware"}) << task.title;
}

TEST(NamedList, IsWhatIsAskedFor) {
  Talk talk;
  talk.say("add milk to my shopping list");
  talk.say("call ali");
  for (const char* asked : {"show my shopping list", "what's on my shopping list", "shopping list dikhao"}) {
    const auto answer = talk.say(asked);
    EXPECT_NE(answer.find("milk"), std::string::npos) << answer;
    EXPECT_EQ(answer.find("call ali"), std::string::npos) << answer;
  }
  talk.say("clear my shopping list");
  talk.say("yes");
  ASSERT_EQ(talk.open_tasks().size(), 1U);
  EXPECT_EQ(talk.open_tasks().front().title, "call ali");
}

}  // namespace
}  // namespace yaad
