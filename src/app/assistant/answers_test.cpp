// Answers to open questions, in dialogues: what is chosen, what is done, and what is only asked about again.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>

#include "app/assistant.h"
#include "app/assistant/plan.h"
#include "app/testing/talk.h"

namespace yaad {
namespace {

namespace json = boost::json;
using Titles = std::vector<std::string>;

class AnswersTest : public ::testing::Test, protected testing::Talk {
 protected:
  /// What is answered.
  std::string say(const std::string& text) {
    const json::object object = answer(text);
    rows_.clear();
    for (const auto& task : object.at("tasks").as_array()) rows_.emplace_back(task.at("title").as_string());
    std::sort(rows_.begin(), rows_.end());
    asks_ = object.at("clarification_needed").as_bool();
    return std::string(object.at("response").as_string());
  }
  void say_all(std::initializer_list<const char*> texts) {
    for (const char* text : texts) say(text);
  }
  Titles titles() {
    Titles titles;
    for (const Task& task : open_tasks()) titles.push_back(task.title);
    std::sort(titles.begin(), titles.end());
    return titles;
  }
  std::string due_of(const std::string& title) {
    for (const Task& task : open_tasks())
      if (task.title == title && task.due) return due_date_text(*task.due);
    return {};
  }

  Titles rows_;
  bool asks_ = false;
};

TEST_F(AnswersTest, ADayChoosesTheOneThatIsDueThen) {
  for (const char* day :
       {"friday", "the friday one", "جمعہ والا", "juma wala", "the 6th", "6 march", "the earlier one"}) {
    say_all({"call mom friday", "call dad sunday at 5pm", "delete call"});
    say(day);
    EXPECT_EQ(rows_, Titles{"call mom"}) << day;
    say_all({"no", "delete all my tasks", "yes"});
    ASSERT_TRUE(titles().empty()) << day;
  }
}

TEST_F(AnswersTest, ADayOfNoneOfThemIsAskedAgainAndTheListStays) {
  say_all({"call mom friday", "call dad sunday at 5pm", "complete call"});
  for (const char* wrong : {"monday", "tomorrow", "5", "the 9th", "wait", "hmm", "پیر والا", "yes",
                            "the first or the second", "mom ya dad", "either one"}) {
    const std::string answer = say(wrong);
    EXPECT_TRUE(asks_) << wrong;
    EXPECT_EQ(titles().size(), 2u) << wrong;
    EXPECT_NE(answer.find("call mom"), std::string::npos) << wrong << ": " << answer;
  }
  say("5pm");
  EXPECT_EQ(titles(), Titles{"call mom"});
}

TEST_F(AnswersTest, SeveralOfTheListAreShownBeforeTheyAreTaken) {
  const Titles all{"fix door", "fix tap", "fix window"};
  const std::pair<const char*, Titles> answers[] = {
      {"all", all},
      {"all three", all},
      {"all of them", all},
      {"سب", all},
      {"sab", all},
      {"tap and door", {"fix door", "fix tap"}},
      {"1 and 3", {"fix door", "fix tap"}},
      {"1, 3", {"fix door", "fix tap"}},
      {"first and third", {"fix door", "fix tap"}},
      {"pehla aur teesra", {"fix door", "fix tap"}},
      {"پہلا اور تیسرا", {"fix door", "fix tap"}},
      {"the first two", {"fix door", "fix window"}},
      {"all but the window", {"fix door", "fix tap"}},
      {"the last one", {"fix tap"}},
      {"آخری والا", {"fix tap"}},
  };
  say_all({"fix tap", "fix window", "fix door"});
  for (const auto& [answer, expected] : answers) {
    say("delete fix");
    say(answer);
    EXPECT_TRUE(asks_) << answer;
    EXPECT_EQ(rows_, expected) << answer;
    EXPECT_EQ(titles(), all) << answer;
    say("no");
  }
}

TEST_F(AnswersTest, NoneOfThemLeavesThem) {
  say_all({"fix tap", "fix door"});
  for (const char* none : {"none", "neither", "neither of them", "none of them", "کوئی نہیں", "koi nahi"}) {
    say("complete fix");
    say(none);
    EXPECT_FALSE(asks_) << none;
    EXPECT_EQ(titles().size(), 2u) << none;
  }
}

TEST_F(AnswersTest, TheOtherOfTheListAfterADeletionWasAskedAbout) {
  for (const char* other :
       {"no, the second", "نہیں، دوسرا", "nahi, doosra", "no, mom", "no, the other one", "no, friday"}) {
    say_all({"call mom friday", "call dad sunday", "delete call", "1"});
    say(other);
    EXPECT_EQ(rows_, Titles{"call mom"}) << other;
    say("yes");
    EXPECT_EQ(titles(), Titles{"call dad"}) << other;
    say_all({"delete call dad", "yes"});
  }
}

TEST_F(AnswersTest, AChangeBesideTheChoiceIsMade) {
  say_all({"call mom friday", "call dad sunday", "move call to monday", "dad, and make it tuesday"});
  EXPECT_EQ(due_of("call dad"), "2026-03-10");
  EXPECT_EQ(due_of("call mom"), "2026-03-06");
}

TEST_F(AnswersTest, YesInManyWords) {
  for (const char* yes : {"yes", "sure, delete it", "yes delete", "yes, delete it", "go ahead and delete it", "👍",
                          "delete it", "yes, delete the milk", "haan delete kar do", "جی ہاں حذف کر دو"}) {
    say_all({"buy milk", "delete milk"});
    say(yes);
    EXPECT_TRUE(titles().empty()) << yes;
  }
}

TEST_F(AnswersTest, NoInManyWordsAndWhatIsUnclearIsAskedAgain) {
  say("buy milk");
  for (const char* no : {"no", "don't", "no don't delete it", "don't delete it", "👎", "keep it", "keep the milk",
                         "never mind", "rehne do", "رہنے دو"}) {
    say("delete milk");
    say(no);
    EXPECT_FALSE(asks_) << no;
    EXPECT_EQ(titles(), Titles{"buy milk"}) << no;
  }
  say("delete milk");
  for (const char* unclear : {"no, delete it", "yes but keep the milk", "wait", "ok thanks", "1 and 3",
                              "the monday one", "دونوں", "yes no", "hello"}) {
    const std::string answer = say(unclear);
    EXPECT_TRUE(asks_) << unclear;
    EXPECT_EQ(answer.find("add the task"), std::string::npos) << answer;
    EXPECT_EQ(titles(), Titles{"buy milk"}) << unclear;
  }
  say("yes");
  EXPECT_TRUE(titles().empty());
}

TEST_F(AnswersTest, AnotherOrderInsteadOfYes) {
  say_all({"buy milk", "delete milk", "no, mark it as done"});
  EXPECT_TRUE(titles().empty());
  say("undo");
  EXPECT_EQ(titles(), Titles{"buy milk"});
}

TEST_F(AnswersTest, ABulkDeletionShrinks) {
  const std::pair<const char*, Titles> answers[] = {
      {"all but the first", {"buy ink", "buy milk"}},
      {"yes but not the eggs", {"buy ink", "buy milk"}},
      {"only the eggs", {"buy eggs"}},
      {"not the ink", {"buy eggs", "buy milk"}},
      {"yes but keep the milk", {"buy eggs", "buy ink"}},
      {"keep the milk", {"buy eggs", "buy ink"}},
      {"پہلے کے علاوہ سب", {"buy ink", "buy milk"}},
      {"pehle wale ke siwa", {"buy ink", "buy milk"}},
      {"sirf pehla", {"buy eggs"}},
      {"pehla rehne do", {"buy ink", "buy milk"}},
      {"پہلا رہنے دو", {"buy ink", "buy milk"}},
      {"sab siwaye pehle ke", {"buy ink", "buy milk"}},
  };
  say_all({"buy eggs", "buy ink", "buy milk"});
  for (const auto& [answer, expected] : answers) {
    say("delete all my tasks");
    say(answer);
    EXPECT_TRUE(asks_) << answer;
    EXPECT_EQ(rows_, expected) << answer;
    EXPECT_EQ(titles().size(), 3u) << answer;
    say("no");
  }
  say_all({"delete all my tasks", "only the eggs", "yes"});
  EXPECT_EQ(titles(), (Titles{"buy ink", "buy milk"}));
}

TEST_F(AnswersTest, TheyAreThoseTouchedOrShownLast) {
  say_all({"buy eggs", "buy ink", "buy milk", "show my tasks", "move the first two to friday", "yes"});
  EXPECT_EQ(due_of("buy eggs"), "2026-03-06");
  EXPECT_EQ(due_of("buy milk"), "");
  for (const char* them : {"delete them", "delete both", "delete them both", "انہیں حذف کر دو", "unko delete karo"}) {
    say(them);
    EXPECT_TRUE(asks_) << them;
    EXPECT_EQ(rows_, (Titles{"buy eggs", "buy ink"})) << them;
    say("no");
  }
  say_all({"دونوں ہو گئے", "ہاں"});
  EXPECT_EQ(titles(), Titles{"buy milk"});
}

TEST_F(AnswersTest, TwoNamesInOneMessage) {
  say_all({"buy milk", "buy bread", "buy milk chocolate", "delete milk and stamps"});
  EXPECT_EQ(titles().size(), 3u);
  say_all({"delete milk chocolate", "yes", "delete milk and bread"});
  EXPECT_EQ(rows_, (Titles{"buy bread", "buy milk"}));
  say_all({"no", "I bought the milk and bread"});
  EXPECT_TRUE(titles().empty());
}

TEST_F(AnswersTest, ATitleWithAndInItIsOneTask) {
  say_all({"add cook mac and cheese", "add buy cheese", "mark mac and cheese as done"});
  EXPECT_EQ(titles(), Titles{"buy cheese"});
}

TEST_F(AnswersTest, APlaceOfTheListJustShown) {
  const char* orders[] = {"complete 2", "complete the second", "2 number mukammal kar do"};
  for (const char* order : orders) {
    say_all({"buy milk", "call ali", "show my tasks"});
    say(order);
    EXPECT_EQ(titles(), Titles{"buy milk"}) << order;
    say_all({"delete all my tasks", "yes"});
  }
  say_all({"buy milk", "call ali", "show my tasks", "دوسرا کل کر دو"});
  EXPECT_EQ(due_of("call ali"), "2026-03-05");
}

TEST_F(AnswersTest, WhichTaskIsNoTrap) {
  say_all({"buy bread", "mark buy bread as done", "delete", "undo", "undo"});  // The question first.
  EXPECT_EQ(titles(), Titles{"buy bread"});
  say_all({"delete bread", "yes", "done", "buy milk tomorrow"});
  EXPECT_EQ(titles(), Titles{"buy milk"});
  say_all({"delete milk", "yes", "ہو گیا", "دودھ لانا ہے"});
  EXPECT_EQ(titles(), Titles{"دودھ لانا"});
}

TEST_F(AnswersTest, ATitleIsNotMadeOfAnything) {
  for (const char* answer : {"nothing", "I don't know", "yes", "never mind", "wait", "پتا نہیں", "maloom nahi"}) {
    say_all({"add a task", answer, "never mind"});
    EXPECT_TRUE(titles().empty()) << answer;
  }
  say_all({"remind me", "tomorrow at 9"});
  EXPECT_TRUE(asks_);
  say("pay the rent");
  EXPECT_EQ(due_of("pay the rent"), "2026-03-05T09:00:00+05:00");
}

TEST_F(AnswersTest, AnOfferTakesATime) {
  say("gravel");
  ASSERT_TRUE(asks_);
  say("yes, tomorrow");
  EXPECT_EQ(due_of("gravel"), "2026-03-05");
}

TEST_F(AnswersTest, CancelItOffersToDeleteWhatWasJustMade) {
  for (const char* cancel : {"cancel it", "cancel that", "scratch that", "no don't add that"}) {
    say("buy milk");
    say(cancel);
    EXPECT_TRUE(asks_) << cancel;
    say("yes");
    EXPECT_TRUE(titles().empty()) << cancel;
  }
}

TEST_F(AnswersTest, AllButSomeAreTheOthers) {
  say_all({"buy eggs", "buy ink", "buy milk"});
  for (const char* order :
       {"delete everything but milk", "delete all except the milk", "complete all tasks except milk"}) {
    say(order);
    EXPECT_TRUE(asks_) << order;
    EXPECT_EQ(rows_, (Titles{"buy eggs", "buy ink"})) << order;
    say("no");
  }
  say_all({"delete all my tasks", "yes", "دودھ لانا ہے", "روٹی لانی ہے", "دودھ کے علاوہ سب حذف کرو"});
  EXPECT_EQ(rows_, Titles{"روٹی لانی"});
}

TEST_F(AnswersTest, WhichTaskTakesNoOtherOrderForItsAnswer) {
  say_all({"buy eggs", "buy ink", "show my tasks", "delete all tasks tagged #none", "move", "delete the first one"});
  EXPECT_TRUE(asks_);
  say("no");
  EXPECT_EQ(titles().size(), 2u);
  say_all({"add a task", "and the third", "never mind", "delete eggs", "no wait, sunday"});
  EXPECT_TRUE(asks_);
  EXPECT_EQ(std::count(rows_.begin(), rows_.end(), "buy eggs"), 1);
}

TEST_F(AnswersTest, WhatWasDeletedIsTheOneToBringBack) {
  for (const char* back : {"restore it", "واپس لاؤ"}) {
    say_all({"buy eggs", "buy ink", "delete eggs", "yes"});
    say(back);
    EXPECT_EQ(titles(), (Titles{"buy eggs", "buy ink"})) << back;
    say_all({"delete all my tasks", "yes"});
  }
}

TEST_F(AnswersTest, SeveralDeletionsAreOneQuestion) {
  say_all({"buy milk", "buy bread", "water plants", "delete milk, move the plants to friday. delete bread"});
  EXPECT_TRUE(asks_);
  EXPECT_EQ(due_of("water plants"), "2026-03-06");
  EXPECT_EQ(titles().size(), 3U) << "nothing is deleted before it was confirmed";
  say("yes");
  EXPECT_EQ(titles(), Titles{"water plants"});
  say("undo");
  EXPECT_EQ(titles().size(), 3U) << "both were one change";
}

TEST_F(AnswersTest, TheSameDeletionTwiceIsOne) {
  say_all({"buy milk", "buy bread"});
  EXPECT_EQ(say("delete milk and delete the milk").find("2 tasks"), std::string::npos);
  say("yes");
  EXPECT_EQ(titles(), Titles{"buy bread"});
}

TEST_F(AnswersTest, AChangeOfManySaysThatASeriesMovesOnce) {
  say_all({"buy milk friday", "move all my tasks to saturday"});
  EXPECT_EQ(say("yes").find("only this time"), std::string::npos);
  say_all({"yoga every day at 7am", "move all my tasks to sunday"});
  EXPECT_NE(say("yes").find("only this time"), std::string::npos);
  EXPECT_EQ(due_of("yoga"), "2026-03-08T07:00:00+05:00");
}

TEST_F(AnswersTest, AllRemindersOfAMoveAreTold) {
  say_all({"buy milk friday"});
  const std::string told = say("move the milk to sunday and remind me 2 hours before and 1 day before");
  EXPECT_NE(told.find("2 hours before"), std::string::npos) << told;
  EXPECT_NE(told.find("1 day before"), std::string::npos) << told;
}

TEST_F(AnswersTest, OneIsNotMany) {
  say_all({"buy milk", "delete all my tasks"});
  EXPECT_EQ(say("only the milk").find("1 tasks"), std::string::npos);
  EXPECT_NE(say("yes").find("It stays"), std::string::npos);
}

TEST_F(AnswersTest, AMemoryOfOldIsStillRead) {
  const auto state = assistant::state_from_json(
      R"({"pending":"confirm","text":"delete milk","asked_at":"2026-03-04T15:00:00","ids":[],"shown":[]})");
  EXPECT_EQ(state.pending, assistant::Pending::kConfirm);
  EXPECT_TRUE(state.many.empty() && state.question.empty());
  const auto again = assistant::state_from_json(assistant::to_json(state));
  EXPECT_EQ(again.text, "delete milk");
}

}  // namespace
}  // namespace yaad
