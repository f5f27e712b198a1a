#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;
using Tags = std::vector<std::string>;

/// The tags of the open task `title`; "gone" where there is no such task.
Tags tags_of(Talk& talk, const std::string& title) {
  for (const Task& task : talk.open_tasks()) {
    if (task.title == title) return task.tags;
  }
  return {"gone"};
}

TEST(ListTurns, PutWhatStandsBehindAColonOnTheListInFrontOfIt) {
  struct Row {
    const char *said, *title, *list;
  };
  for (const Row& row : {Row{"add to groceries: milk, eggs and bread", "milk, eggs and bread", "groceries"},
                         {"add to my shopping list: milk and eggs", "milk and eggs", "shopping"},
                         {"groceries list: milk, eggs", "milk, eggs", "groceries"},
                         {"add to my groceries list milk and eggs", "milk and eggs", "groceries"},
                         {"shopping list mein daal do: doodh, anday", "doodh, anday", "shopping"},
                         {"سودے کی فہرست میں ڈال دو: دودھ، انڈے", "دودھ، انڈے", "سودے"},
                         {"سودے کی فہرست میں دودھ اور انڈے ڈال دو", "دودھ اور انڈے", "سودے"}}) {
    Talk talk;
    talk.say(row.said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << row.said;
    EXPECT_EQ(tags_of(talk, row.title), Tags{row.list}) << row.said;
  }
}

TEST(ListTurns, TakeTheDayOfTheHeadingAndLeaveTheListOfAll) {
  Talk talk;
  talk.say("shopping list for friday: milk, eggs");
  EXPECT_EQ(talk.due_of("milk, eggs"), "2026-03-06");
  talk.say("add to my to-do list: call mum");
  EXPECT_EQ(tags_of(talk, "call mum"), Tags());
  // What is added to a task is kept with it.
  talk.say("dentist tomorrow");
  talk.say("add to dentist: bring x-rays");
  EXPECT_EQ(talk.open_tasks().size(), 3U);
}

TEST(ListTurns, KnowAListThatIsThereByItsNameAlone) {
  Talk talk;
  talk.say("add milk to my groceries list");
  talk.say("add eggs to groceries");
  talk.say("groceries mein cheeni daal do");
  EXPECT_EQ(tags_of(talk, "eggs"), Tags{"groceries"});
  EXPECT_EQ(tags_of(talk, "cheeni"), Tags{"groceries"});
  talk.say("add bread to the bin");
  EXPECT_EQ(tags_of(talk, "bread to the bin"), Tags());
}

TEST(ListTurns, CountAndShowWhatIsOnTheList) {
  Talk talk;
  talk.say("buy tent #camping");
  talk.say("buy rope tomorrow #camping");
  talk.say("call mum");
  for (const char* asked : {"how many things do I have in camping", "how many in camping", "what's in camping",
                            "show camping", "camping mein kitni cheezain hain", "camping mein kya kya hai"}) {
    const std::string answer = talk.say(asked);
    EXPECT_TRUE(holds(answer, "tent") && holds(answer, "rope")) << asked << ": " << answer;
    EXPECT_FALSE(holds(answer, "call mum")) << asked << ": " << answer;
  }
  const std::string then = talk.say("how many things in camping tomorrow");
  EXPECT_TRUE(holds(then, "rope") && !holds(then, "tent")) << then;
  EXPECT_TRUE(holds(talk.say("clear camping"), "2"));
  talk.say("yes");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

TEST(ListTurns, PutTheTasksThatAreTalkedAboutOnIt) {
  for (const char* said : {"put these three on the wedding list", "yeh teeno wedding ki list mein daal do",
                           "یہ تینوں wedding کی فہرست میں ڈال دو"}) {
    Talk talk;
    for (const char* task : {"book the hall", "print the cards", "buy flowers"}) talk.say("add " + std::string(task));
    talk.say(said);
    talk.say("yes");
    ASSERT_EQ(talk.open_tasks().size(), 3U) << said;
    for (const Task& task : talk.open_tasks()) EXPECT_EQ(task.tags, Tags{"wedding"}) << said;
  }
  Talk talk;
  talk.say("put these three on the wedding list");
  EXPECT_TRUE(talk.open_tasks().empty());
  talk.say("buy tent");
  talk.say("put it on the camping list");
  EXPECT_EQ(tags_of(talk, "buy tent"), Tags{"camping"});
  talk.say("usay kal shadi ki list mein daal do");
  EXPECT_EQ(talk.open_tasks().size(), 1U);
}

}  // namespace
}  // namespace yaad
