#include "app/assistant.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/ports/language_model.h"
#include "app/testing/talk.h"

namespace yaad {
namespace {

namespace json = boost::json;

class AssistantTest : public ::testing::Test, protected testing::Talk {
 protected:
  json::object say(const std::string& text, LanguageModel* model = nullptr) { return answer(text, model); }
  static std::string text(const json::object& answer, const char* name) {
    return std::string(answer.at(name).as_string());
  }
};

TEST_F(AssistantTest, TheSpecificationsExampleCreatesTheTask) {
  const auto answer = say("Create a task to buy milk tomorrow at 5pm");
  EXPECT_EQ(text(answer, "intent_detected"), "create_task");
  EXPECT_EQ(text(answer, "skill_agent_used"), "TaskAgent");
  EXPECT_GT(answer.at("confidence_score").to_number<double>(), 0.8);
  EXPECT_EQ(text(answer, "response"),
            "I've created a task 'buy milk' for you, due tomorrow (Thursday, 5 March) at 5:00 pm.");
  EXPECT_EQ(text(answer.at("task_created").as_object(), "due_date"), "2026-03-05T17:00:00+05:00");
  ASSERT_EQ(open_tasks().size(), 1u);
}

TEST_F(AssistantTest, RemindsAnHourBefore) {
  say("call mom Sunday at 3pm, remind me an hour before");
  ASSERT_EQ(open_tasks().size(), 1u);
  const Task task = open_tasks()[0];
  EXPECT_EQ(task.title, "call mom");
  EXPECT_EQ(due_date_text(*task.due), "2026-03-08T15:00:00+05:00");
  ASSERT_EQ(task.reminders.size(), 1u);
  EXPECT_EQ(task.reminders[0].minutes_before, 60);
}

TEST_F(AssistantTest, AnswersUrduInUrdu) {
  const auto answer = say("کل شام پانچ بجے دودھ لانا ہے");
  ASSERT_EQ(open_tasks().size(), 1u);
  EXPECT_EQ(due_date_text(*open_tasks()[0].due), "2026-03-05T17:00:00+05:00");
  EXPECT_EQ(text(answer, "language"), "ur");
  EXPECT_NE(text(answer, "response").find("شامل کر دیا"), std::string::npos);
}

TEST_F(AssistantTest, AnswersRomanUrduInRomanUrdu) {
  const auto answer = say("kal subah 9 baje bijli ka bill jama karna");
  ASSERT_EQ(open_tasks().size(), 1u);
  EXPECT_EQ(due_date_text(*open_tasks()[0].due), "2026-03-05T09:00:00+05:00");
  EXPECT_NE(text(answer, "response").find("shamil kar diya"), std::string::npos);
}

TEST_F(AssistantTest, CompletesTheTaskThatIsMeant) {
  say("add buy milk");
  say("add call plumber");
  const auto answer = say("mark buy milk as done");
  EXPECT_EQ(text(answer, "intent_detected"), "complete_task");
  ASSERT_EQ(open_tasks().size(), 1u);
  EXPECT_EQ(open_tasks()[0].title, "call plumber");
}

TEST_F(AssistantTest, AsksBeforeItDeletesAndTakesYesAndNo) {
  say("add gym");
  auto answer = say("delete the gym task");
  EXPECT_TRUE(answer.at("clarification_needed").as_bool());
  EXPECT_EQ(open_tasks().size(), 1u);
  say("no");
  EXPECT_EQ(open_tasks().size(), 1u);
  say("delete the gym task");
  answer = say("yes");
  EXPECT_EQ(text(answer, "intent_detected"), "delete_task");
  EXPECT_TRUE(open_tasks().empty());
}

TEST_F(AssistantTest, ListsSeveralAndTakesTheChoice) {
  say("add call the dentist");
  say("add pay the dentist");
  auto answer = say("mark dentist as done");
  EXPECT_TRUE(answer.at("clarification_needed").as_bool());
  EXPECT_EQ(answer.at("tasks").as_array().size(), 2u);
  say("the second");
  EXPECT_EQ(open_tasks().size(), 1u);
}

TEST_F(AssistantTest, UndoTakesTheLastChangeBack) {
  say("add buy milk");
  say("mark buy milk as done");
  EXPECT_TRUE(open_tasks().empty());
  say("undo");
  EXPECT_EQ(open_tasks().size(), 1u);
}

TEST_F(AssistantTest, MovesTheDentistAndKeepsTheTime) {
  say("add dentist tomorrow at 4pm");
  const auto answer = say("move the dentist to next tuesday");
  EXPECT_EQ(text(answer, "intent_detected"), "update_task");
  ASSERT_EQ(open_tasks().size(), 1u);
  EXPECT_EQ(due_date_text(*open_tasks()[0].due), "2026-03-10T16:00:00+05:00");
}

TEST_F(AssistantTest, SaysPlainlyThatThereIsNoSuchTask) {
  say("add buy milk");
  const auto answer = say("mark water the plants as done");
  EXPECT_TRUE(answer.at("clarification_needed").as_bool());
  EXPECT_EQ(open_tasks().size(), 1u);
}

TEST_F(AssistantTest, YesToTheNearestCarriesTheMessageOutOnIt) {
  say("add buy oat milk");
  const auto asked = say("mark the milk situation as done");
  EXPECT_EQ(asked.at("clarification_needed").as_bool(), true);
  EXPECT_NE(text(asked, "response").find("'buy oat milk'"), std::string::npos);
  ASSERT_EQ(open_tasks().size(), 1u);
  say("yes");
  EXPECT_TRUE(open_tasks().empty());
}

TEST_F(AssistantTest, PostponingMovesTheTaskAndSnoozingItsReminder) {
  say("pay the rent tomorrow");
  say("postpone the rent until friday");
  EXPECT_EQ(due_date_text(*open_tasks()[0].due), "2026-03-06");
  EXPECT_TRUE(open_tasks()[0].reminders.empty());
  say("snooze the rent until sunday at 9am");
  EXPECT_EQ(due_date_text(*open_tasks()[0].due), "2026-03-06");
  EXPECT_EQ(open_tasks()[0].reminders.size(), 1u);
}

TEST_F(AssistantTest, HoursAfterADayWithoutATimeAreNotCountedFromMidnight) {
  say("buy paint tomorrow");
  say("postpone the paint by 2 hours");
  EXPECT_EQ(due_date_text(*open_tasks()[0].due), "2026-03-05T11:00:00+05:00");
}

TEST_F(AssistantTest, QueriesShowWhatIsDue) {
  say("add buy milk today at 6pm");
  say("add call ali tomorrow");
  const auto answer = say("what's due today");
  EXPECT_EQ(text(answer, "intent_detected"), "query_tasks");
  ASSERT_EQ(answer.at("tasks").as_array().size(), 1u);
}

TEST_F(AssistantTest, ARemarkChangesNothing) {
  const auto answer = say("what's the weather like in Lahore");
  EXPECT_TRUE(answer.at("clarification_needed").as_bool());
  EXPECT_TRUE(open_tasks().empty());
}

// A model that obeys whoever wrote the task titles: it wants everything deleted.
class HostileModel final : public LanguageModel {
 public:
  Result<ModelReading> ask(const ModelQuestion&) override {
    ++asked;
    return ModelReading{.intent = "delete_task", .confidence = 1.0, .title = "gym"};
  }
  int asked = 0;
};

TEST_F(AssistantTest, AHostileModelCannotDeleteWithoutTheUsersYes) {
  HostileModel model;
  say("add gym", &model);
  EXPECT_EQ(model.asked, 0) << "what is understood offline is not sent anywhere";
  say("what's the weather like in Lahore", &model);
  EXPECT_EQ(model.asked, 1);
  EXPECT_EQ(open_tasks().size(), 1u);
}

TEST(Assistant, AllRowsThatAreNamedAreMeant) {
  for (const char* both :
       {"mark the first and third as done", "complete the first and the last", "pehla aur teesra ho gaya",
        "mark the first and the rent as done", "delete the first and the third"}) {
    testing::Talk talk;
    talk.say("add buy milk");
    talk.say("add call Ali");
    talk.say("add pay rent");
    talk.say("show my tasks");
    talk.say(both);
    EXPECT_EQ(talk.open_tasks().size(), 3U) << both;
    talk.say("yes");
    ASSERT_EQ(talk.open_tasks().size(), 1U) << both;
    EXPECT_EQ(talk.open_tasks().front().title, "call Ali") << both;
  }
}

TEST(Assistant, RowsAreDatedByTheirPlace) {
  testing::Talk talk;
  talk.say("add buy milk");
  talk.say("add call Ali");
  talk.say("show my tasks");
  talk.say("do the second one on friday");
  talk.say("the first one tomorrow");
  for (const Task& task : talk.open_tasks()) {
    ASSERT_TRUE(task.due) << task.title;
    EXPECT_EQ(due_date_text(*task.due), task.title == "buy milk" ? "2026-03-05" : "2026-03-06");
  }
  talk.say("move the first and second to monday");
  talk.say("yes");
  for (const Task& task : talk.open_tasks()) EXPECT_EQ(due_date_text(*task.due), "2026-03-09") << task.title;
}

TEST(Assistant, BothOfTheLastTwoAreDated) {
  testing::Talk talk;
  talk.say("دودھ لانا ہے");
  talk.say("علی کو فون کرنا ہے");
  talk.say("دونوں کل شام کو");
  talk.say("ہاں");
  ASSERT_EQ(talk.open_tasks().size(), 2U);
  for (const Task& task : talk.open_tasks()) EXPECT_EQ(due_date_text(*task.due), "2026-03-05T18:00:00+05:00");
}

}  // namespace
}  // namespace yaad
