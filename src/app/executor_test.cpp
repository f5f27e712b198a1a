#include "app/executor.h"

#include <gtest/gtest.h>

#include "app/queries.h"
#include "app/testing/fake_store.h"

namespace yaad {
namespace {

using namespace std::chrono_literals;

Instant at(const char* text) { return *parse_rfc3339(text); }

class ExecutorTest : public ::testing::Test {
 protected:
  ExecutorTest() {
    store_.with_state([&](auto& state) {
      Profile profile{.user = user_, .tz = "Asia/Karachi"};
      state.profiles[user_] = profile;
    });
  }

  Result<Outcome> run(Command command, std::optional<std::int64_t> if_match = {}) {
    CommandContext context;
    context.user = user_;
    context.actor = {ActorType::kUser, user_.str()};
    context.correlation = "test";
    context.if_match = if_match;
    std::vector<Command> commands;
    commands.push_back(std::move(command));
    return executor_.execute_wait(std::move(commands), context);
  }
  Task create(CreateTask command) {
    auto outcome = run(std::move(command));
    EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().detail);
    return outcome->tasks.at(0);
  }
  std::optional<Task> find(TaskId id) {
    std::optional<Task> task;
    store_.read([&](ReadView& view) { task = view.find_task(user_, id); });
    return task;
  }
  std::vector<EventPtr> events() {
    std::vector<EventPtr> all;
    store_.read([&](ReadView& view) { all = view.events_after(0, 10'000); });
    return all;
  }
  static Due due(const char* text, const char* tz = "Asia/Karachi") {
    const auto civil = *parse_civil(text);
    return {civil.date, civil.time, civil.time ? tz : ""};
  }

  testing::FakeStore store_;
  ManualClock clock_{at("2026-03-04T10:00:00Z")};
  UuidV7Source ids_{clock_};
  Executor executor_{store_, clock_, ids_, {}};
  UserId user_{Uuid::v5({}, "user")};
};

TEST_F(ExecutorTest, CreateWritesTaskAndOneEventWithTheSameBytes) {
  CreateTask command;
  command.title = "  buy milk  ";
  command.tags = {"Home", "home", "دودھ"};
  auto outcome = run(command);
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->tasks[0].title, "buy milk");
  EXPECT_EQ(outcome->tasks[0].tags, (std::vector<std::string>{"Home", "دودھ"}));
  EXPECT_EQ(outcome->tasks[0].priority, Priority::kMedium);
  const auto all = events();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0]->type, EventType::kTaskCreated);
  EXPECT_EQ(all[0]->object, outcome->body);
  EXPECT_EQ(all[0]->id, outcome->command);
  EXPECT_EQ(all[0]->sequence, 1u);
}

TEST_F(ExecutorTest, RefusesEveryWrongFieldAtOnceAndChangesNothing) {
  CreateTask command;
  command.title = " ";
  command.tags = {""};
  command.due = Due{CivilDate{std::chrono::year(99999), std::chrono::January, std::chrono::day(1)}, {}, {}};
  command.reminders = std::vector<ReminderSpec>{{}};
  auto outcome = run(command);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, ErrorCode::kInvalid);
  EXPECT_EQ(outcome.error().fields.size(), 4u);
  EXPECT_TRUE(events().empty());
}

TEST_F(ExecutorTest, SameIdAndContentIsTheSameRequest) {
  CreateTask command;
  command.id = TaskId{ids_.next()};
  command.title = "once";
  const Task first = create(command);
  auto again = run(command);
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->replayed);
  EXPECT_EQ(again->tasks[0].id, first.id);
  command.title = "other";
  auto other = run(command);
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, ErrorCode::kIdTaken);
  EXPECT_EQ(events().size(), 1u);
}

TEST_F(ExecutorTest, WhereOthersWriteTooNothingIsRememberedOfWhatTheyMayHaveChanged) {
  store_.alone = false;
  const Task task = create({.title = "a"});
  Queries queries(store_, clock_);
  ASSERT_TRUE(queries.task(user_, task.id));
  EXPECT_FALSE(queries.cached_task(user_, task.id));
  // Another process has changed the profile.
  store_.with_state([&](auto& state) { state.profiles[user_].default_priority = Priority::kHigh; });
  EXPECT_EQ(create({.title = "b"}).priority, Priority::kHigh);
}

TEST_F(ExecutorTest, IfMatchOfAnotherVersionIsRefused) {
  const Task task = create({.title = "a"});
  UpdateTask update{.id = task.id, .title = "b"};
  ASSERT_TRUE(run(update, 1));
  auto stale = run(update, 1);
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().code, ErrorCode::kPreconditionFailed);
  EXPECT_EQ(find(task.id)->version, 2);
}

TEST_F(ExecutorTest, PatchTouchesOnlyWhatItNamesAndTellsOldAndNew) {
  const Task task = create({.title = "a", .description = "keep"});
  ASSERT_TRUE(run(UpdateTask{.id = task.id, .title = "b"}));
  EXPECT_EQ(find(task.id)->description, "keep");
  EXPECT_EQ(events().back()->changes, R"({"title":{"old":"a","new":"b"}})");
}

TEST_F(ExecutorTest, AnUpdateThatChangesNothingWritesNothing) {
  const Task task = create({.title = "a"});
  ASSERT_TRUE(run(UpdateTask{.id = task.id, .title = "a"}));
  EXPECT_EQ(find(task.id)->version, 1);
  EXPECT_EQ(events().size(), 1u);
}

TEST_F(ExecutorTest, ReminderFollowsTheDueDateAndDiesWithTheTask) {
  CreateTask command{.title = "dentist", .due = due("2026-03-05T17:00")};
  command.reminders = std::vector<ReminderSpec>{{.minutes_before = 60}};
  const Task task = create(command);
  EXPECT_EQ(task.reminders[0].trigger_time, at("2026-03-05T11:00:00Z"));
  ASSERT_TRUE(run(UpdateTask{.id = task.id, .due = std::optional(due("2026-03-06T17:00"))}));
  EXPECT_EQ(find(task.id)->reminders[0].trigger_time, at("2026-03-06T11:00:00Z"));
  EXPECT_EQ(find(task.id)->reminders[0].revision, 2);
  EXPECT_EQ(events().back()->type, EventType::kReminderRescheduled);
  ASSERT_TRUE(run(CompleteTask{task.id}));
  EXPECT_EQ(find(task.id)->reminders[0].status, ReminderStatus::kCancelled);
  EXPECT_EQ(events().back()->type, EventType::kReminderCancelled);
}

TEST_F(ExecutorTest, AReminderThatWasOnItsWayWhenItsMomentCameIsStillTold) {
  const auto made_late = [&](std::chrono::seconds by) {
    CreateTask command{.title = "dentist"};
    command.reminders = std::vector<ReminderSpec>{{.at = clock_.now() - by}};
    return create(command).reminders[0].status;
  };
  EXPECT_EQ(made_late(std::chrono::seconds(60)), ReminderStatus::kPending);
  EXPECT_EQ(made_late(std::chrono::seconds(61)), ReminderStatus::kCancelled);
}

TEST_F(ExecutorTest, UndoOfEachChangePutsBackWhatWasThere) {
  const Task task = create({.title = "a", .due = due("2026-03-05")});
  ASSERT_TRUE(run(UpdateTask{.id = task.id, .title = "b", .priority = std::optional(Priority::kHigh)}));
  ASSERT_TRUE(run(Undo{}));
  EXPECT_EQ(find(task.id)->title, "a");
  EXPECT_EQ(find(task.id)->priority, Priority::kMedium);
  ASSERT_TRUE(run(CompleteTask{task.id}));
  ASSERT_TRUE(run(Undo{}));
  EXPECT_EQ(find(task.id)->status, TaskStatus::kActive);
  ASSERT_TRUE(run(DeleteTask{task.id}));
  ASSERT_TRUE(run(Undo{}));
  EXPECT_FALSE(find(task.id)->deleted_at);
}

TEST_F(ExecutorTest, UndoOfUndoneChangeReachesTheOneBefore) {
  const Task task = create({.title = "a"});
  ASSERT_TRUE(run(UpdateTask{.id = task.id, .title = "b"}));
  ASSERT_TRUE(run(UpdateTask{.id = task.id, .title = "c"}));
  ASSERT_TRUE(run(Undo{}));
  EXPECT_EQ(find(task.id)->title, "b");
  ASSERT_TRUE(run(Undo{}));
  EXPECT_EQ(find(task.id)->title, "a");
}

TEST_F(ExecutorTest, UndoOfACreateFollowsOnceLaterChangesAreUndone) {
  const Task task = create({.title = "a"});
  ASSERT_TRUE(run(UpdateTask{.id = task.id, .title = "b"}));
  ASSERT_TRUE(run(Undo{}));
  ASSERT_TRUE(run(Undo{}));
  EXPECT_TRUE(find(task.id)->deleted_at);
}

TEST_F(ExecutorTest, UndoOfACreateIsRefusedWhileALaterChangeStands) {
  const auto created = run(CreateTask{.title = "a"});
  ASSERT_TRUE(run(UpdateTask{.id = created->tasks.front().id, .title = "b"}));
  const auto undone = run(Undo{created->command});
  ASSERT_FALSE(undone);
  EXPECT_EQ(undone.error().code, ErrorCode::kUndoConflict);
}

TEST_F(ExecutorTest, UndoIsRefusedWhereTheFieldHasChangedSince) {
  const Task task = create({.title = "a"});
  auto first = run(UpdateTask{.id = task.id, .title = "b"});
  ASSERT_TRUE(run(UpdateTask{.id = task.id, .title = "c"}));
  auto undone = run(Undo{first->command});
  ASSERT_FALSE(undone);
  EXPECT_EQ(undone.error().code, ErrorCode::kUndoConflict);
  EXPECT_EQ(find(task.id)->title, "c");
}

TEST_F(ExecutorTest, CompletedOccurrenceIsFollowedByExactlyOne) {
  CreateTask command{.title = "gym", .due = due("2026-03-02T07:00")};
  command.repeat = RepeatRule{"FREQ=WEEKLY;BYDAY=MO"};
  command.reminders = std::vector<ReminderSpec>{{.minutes_before = 30}};
  const Task task = create(command);
  ASSERT_TRUE(run(CompleteTask{task.id}));
  const EventPtr cause = events().back();
  ASSERT_TRUE(run(GenerateOccurrence{task.id, cause}));
  ASSERT_TRUE(run(GenerateOccurrence{task.id, cause}));
  Result<TaskPage> page = TaskPage{};
  store_.read([&](ReadView& view) { page = view.list_tasks(user_, {}); });
  ASSERT_EQ(page->tasks.size(), 1u);
  EXPECT_EQ(due_date_text(*page->tasks[0].due), "2026-03-09T07:00:00+05:00");
  EXPECT_EQ(page->tasks[0].series, task.series);
  ASSERT_EQ(page->tasks[0].reminders.size(), 1u);
  EXPECT_EQ(page->tasks[0].reminders[0].trigger_time, at("2026-03-09T01:30:00Z"));
}

TEST_F(ExecutorTest, UndoOfCompletionTakesTheUntouchedNextOneBack) {
  CreateTask command{.title = "gym", .due = due("2026-03-02T07:00")};
  command.repeat = RepeatRule{"FREQ=WEEKLY"};
  const Task task = create(command);
  auto done = run(CompleteTask{task.id});
  ASSERT_TRUE(run(GenerateOccurrence{task.id, events().back()}));
  ASSERT_TRUE(run(Undo{done->command}));
  Result<TaskPage> page = TaskPage{};
  store_.read([&](ReadView& view) { page = view.list_tasks(user_, {}); });
  ASSERT_EQ(page->tasks.size(), 1u);
  EXPECT_EQ(page->tasks[0].id, task.id);
}

TEST_F(ExecutorTest, TriggeredReminderIsInTheLedgerOnce) {
  CreateTask command{.title = "call", .due = due("2026-03-04T16:00")};
  command.reminders = std::vector<ReminderSpec>{{.minutes_before = 0}};
  const Task task = create(command);
  clock_.set(at("2026-03-04T11:00:00Z"));
  auto first = run(TriggerReminders{clock_.now()});
  ASSERT_TRUE(first);
  EXPECT_EQ(first->count, 1u);
  EXPECT_EQ(run(TriggerReminders{clock_.now()})->count, 0u);
  std::optional<Delivery> delivery;
  store_.read([&](ReadView& view) { delivery = view.find_delivery({task.reminders[0].id, 1, Channel::kWeb}); });
  ASSERT_TRUE(delivery);
  EXPECT_FALSE(delivery->missed);
}

TEST_F(ExecutorTest, MonthEndTaskFallsOnTheLastDayAndComesBack) {
  CreateTask command{.title = "rent", .due = due("2026-01-31")};
  command.repeat = RepeatRule{"FREQ=MONTHLY"};
  command.repeat->missed = 1;  // create_all: one after the other
  Task task = create(command);
  std::vector<std::string> dates;
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(run(CompleteTask{task.id}));
    auto next = run(GenerateOccurrence{task.id, events().back()});
    ASSERT_TRUE(next);
    ASSERT_EQ(next->tasks.size(), 1u);
    task = next->tasks[0];
    dates.push_back(due_date_text(*task.due));
  }
  EXPECT_EQ(dates, (std::vector<std::string>{"2026-02-28", "2026-03-31", "2026-04-30"}));
}

}  // namespace
}  // namespace yaad
