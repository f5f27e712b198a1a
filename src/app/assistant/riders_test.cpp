// News with a reason or something else beside it: "Ben's ill so lunch is off", "booked the van for £85", "never mind,
// just the once".
#include "app/testing/talk.h"

namespace yaad {
namespace {

using testing::holds;
using testing::Talk;

struct Row {
  const char *task, *said, *told;
};

void expect_told(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    Talk talk;
    talk.say("buy stamps");
    talk.say(row.task);
    const std::string told = talk.say(row.said);
    EXPECT_TRUE(holds(told, row.told)) << row.said << ": " << told;
  }
}

TEST(Riders, AReasonBesideWhatGoes) {
  expect_told({
      {"fix the dripping tap", "scrap the tap thing, the plumber will do it", "Delete 'fix the dripping tap'?"},
      {"fix the dripping tap", "delete the tap one, dad can do it", "Delete 'fix the dripping tap'?"},
      {"lunch with Ben tomorrow", "Ben's ill so lunch is off", "Delete 'lunch with Ben'?"},
      {"lunch with Ben tomorrow", "Ben has a cold, lunch is off", "Delete 'lunch with Ben'?"},
      {"buy a washer", "no need for the washer either then", "Delete 'buy a washer'?"},
      {"buy a washer", "so no need to buy the washer", "Delete 'buy a washer'?"},
      {"take dad to the eye clinic on the 18th", "Dad's appointment has been cancelled",
       "Delete 'take dad to the eye clinic'?"},
      {"dentist tomorrow at 5pm", "the dentist got cancelled", "Delete 'dentist'?"},
      {"dentist tomorrow at 5pm", "my dentist was called off", "Delete 'dentist'?"},
  });
}

TEST(Riders, AReasonBesideWhatIsDone) {
  expect_told({
      {"buy a wedding gift", "we went for the toaster in the end, so the gift is sorted", "Done: 'buy a wedding gift'"},
      {"book a van by friday", "booked the van for £85", "Done: 'book a van'"},
      {"book a van by friday", "booked the van for 85 quid", "Done: 'book a van'"},
      {"chase Halcyon about the invoice", "Halcyon just paid!", "Mark 'chase Halcyon about the invoice' as done?"},
  });
}

TEST(Riders, NothingIsDoneOfARemark) {
  for (const char* said : {"no need to worry", "no need for thanks", "the train was cancelled", "no need to rush",
                           "the show fell through", "my flight got cancelled"}) {
    Talk talk;
    talk.say("buy bread");
    const std::string told = talk.say(said);
    EXPECT_EQ(told.find("Delete"), std::string::npos) << said << ": " << told;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
}

TEST(Riders, WhatHasToWaitIsATask) {
  Talk talk;
  talk.say("finish the report by friday at 5pm");
  talk.say("send it to Karen for review once it's done");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
  EXPECT_EQ(talk.due_of("finish the report"), "2026-03-06T17:00");
}

TEST(Riders, DeniedAmongSeveral) {
  for (const char* said : {"no wait i haven't done the dry cleaning", "oh sorry, I didn't get the dry cleaning",
                           "wait, the dry cleaning isn't done yet"}) {
    Talk talk;
    talk.say("go to the bank tomorrow");
    talk.say("pick up the dry cleaning tomorrow");
    talk.say("done the bank and the dry cleaning");
    EXPECT_TRUE(talk.open_tasks().empty());
    talk.say(said);
    EXPECT_EQ(talk.due_of("pick up the dry cleaning"), "2026-03-05") << said;
    EXPECT_EQ(talk.open_tasks().size(), 1U) << said;
  }
}

TEST(Riders, JustTheOnceAfterAll) {
  for (const char* said :
       {"never mind, just the once", "just the once", "actually no, only once", "nvm just this once"}) {
    Talk talk;
    talk.say("water the plants on saturday");
    talk.say("make it every saturday actually");
    const std::string told = talk.say(said);
    EXPECT_TRUE(holds(told, "no longer repeats")) << said << ": " << told;
    ASSERT_EQ(talk.open_tasks().size(), 1U) << said;
    EXPECT_FALSE(talk.open_tasks().front().repeat) << said;
    EXPECT_EQ(talk.due(), "2026-03-07") << said;
  }
}

TEST(Riders, AnotherNumber) {
  for (const Row& row : std::initializer_list<Row>{
           {"bake two dozen cookies by saturday", "make that three dozen", "bake three dozen cookies"},
           {"buy 6 eggs", "make it 12 eggs", "buy 12 eggs"},
           {"buy 6 eggs", "no, make that twelve", "buy twelve eggs"},
           {"buy 6 eggs tomorrow", "actually 12 eggs", "buy 12 eggs"},
           {"6 ande lane hain", "nahi 12 ande kar do", "12 ande lane"}}) {
    Talk talk;
    talk.say(row.task);
    const std::string told = talk.say(row.said);
    ASSERT_EQ(talk.open_tasks().size(), 1U) << row.said << ": " << told;
    EXPECT_EQ(talk.open_tasks().front().title, row.told) << row.said << ": " << told;
  }
  Talk talk;  // An hour, of what has one.
  talk.say("meet 2 friends tomorrow at 4pm");
  talk.say("make it 5");
  EXPECT_EQ(talk.due_of("meet 2 friends"), "2026-03-05T17:00");
}

TEST(Riders, LeftWhereItWas) {
  for (const char* said : {"wait no, leave the dentist where it was", "keep it where it was",
                           "no put the dentist back to "
                           "when it was"}) {
    Talk talk;
    talk.say("dentist on friday at 3pm");
    talk.say("move the dentist to saturday");
    const std::string told = talk.say(said);
    EXPECT_EQ(talk.due(), "2026-03-06T15:00:00+05:00") << said << ": " << told;
  }
  Talk talk;  // Nothing was done to it.
  talk.say("dentist on friday at 3pm");
  talk.say("buy milk");
  talk.say("leave the dentist where it was");
  EXPECT_EQ(talk.open_tasks().size(), 2U);
}

TEST(Riders, NoSuchTaskIsToldByItsName) {
  Talk talk;
  talk.say("buy stamps");
  EXPECT_EQ(talk.say("we went for the toaster in the end, so the gift is sorted"), "I found no task like 'gift'.");
}

TEST(Riders, InUrdu) {
  expect_told({
      {"Ali ke saath lunch kal 1 baje", "Ali bimar hai is liye lunch cancel", "Kya 'Ali ke saath lunch' hata doon?"},
      {"washer lana hai", "washer ki bhi zaroorat nahi", "Kya 'washer lana' hata doon?"},
      {"واشر لانا ہے", "واشر کی بھی ضرورت نہیں", "واشر لانا"},
      {"bag pack karna hai", "flight mein note likho: terminal 2", "'flight' jaisa koi kaam nahin"},
  });
  Talk roman;
  roman.say("bank jana hai");
  roman.say("dry cleaning uthani hai");
  roman.say("bank aur dry cleaning ho gaye");
  roman.say("nahi dry cleaning abhi nahi hui");
  ASSERT_EQ(roman.open_tasks().size(), 1U);
  EXPECT_EQ(roman.open_tasks().front().title, "dry cleaning uthani");
  for (const auto& [task, rule, once] :
       {std::tuple("hafte ko paudon ko pani dena hai", "har hafte kar do", "nahi bas ek hi baar"),
        std::tuple("ہفتے کو پودوں کو پانی دینا ہے", "ہر ہفتے کر دو", "نہیں صرف ایک ہی بار")}) {
    Talk talk;
    talk.say(task);
    talk.say(rule);
    EXPECT_TRUE(talk.open_tasks().front().repeat) << rule;
    talk.say(once);
    EXPECT_FALSE(talk.open_tasks().front().repeat) << once;
  }
  for (const auto& [list, all] : {std::pair("doodh, anday aur bread lani hai", "ye sab kal ghar jate hue lena hai"),
                                  std::pair("دودھ، انڈے اور روٹی لانی ہے", "یہ سب کل لینا ہے")}) {
    Talk talk;
    talk.say(list);
    const std::string told = talk.say(all);
    EXPECT_EQ(talk.due(), "2026-03-05") << all << ": " << told;
  }
}

TEST(Riders, AReasonBesideTheTurnThatIsLeftOut) {
  Talk talk;
  talk.say("pick up kids from school every weekday at 3:15pm");
  const std::string told = talk.say("skip tomorrow, grandma is picking them up");
  EXPECT_EQ(told.find("I found no task"), std::string::npos) << told;
  EXPECT_TRUE(holds(told, "tomorrow")) << told;
}

}  // namespace
}  // namespace yaad
