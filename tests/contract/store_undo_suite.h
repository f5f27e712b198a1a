#pragma once
#include <algorithm>

#include "app/executor.h"
#include "app/undo_log.h"
#include "contract/store_suite.h"

namespace yaad::contract {

/// What undoing does to a series, on every store: completions, deletions and the creation itself, step by step, with
/// the worker that makes the next occurrence running when the test says so.
template <typename Factory>
class StoreUndoContract : public StoreContract<Factory> {
 protected:
  StoreUndoContract() : executor_(*this->store, this->clock, this->ids, {}) {}

  Result<Outcome> run(Command command) {
    this->clock.advance(std::chrono::seconds(1));
    CommandContext context;
    context.user = this->user;
    context.actor = {ActorType::kUser, this->user.str()};
    context.correlation = "test";
    return executor_.execute_wait({std::move(command)}, context);
  }
  Task create_daily(const std::string& rule = "FREQ=DAILY") {
    CreateTask command{.title = "vitamins"};
    command.due = Due{CivilDate{std::chrono::year(2026), std::chrono::March, std::chrono::day(6)}, {}, {}};
    command.repeat = RepeatRule{rule};
    return run(command)->tasks.at(0);
  }
  /// The recurring worker on its way: what it was told of `source` it does now.
  void generate(TaskId source) {
    CommandContext context;
    context.user = this->user;
    context.actor = {ActorType::kService, "recurring"};
    context.source = "recurring";
    ASSERT_TRUE(executor_.execute_wait({GenerateOccurrence{source, nullptr}}, context));
  }
  std::vector<Task> open() {
    TaskQuery query;
    query.sort = TaskSort::kDueDate;
    query.descending = false;
    query.limit = 50;
    return this->look([&](ReadView& view) { return view.list_tasks(this->user, query)->tasks; });
  }
  /// Completes the first open one; the next follows.
  TaskId complete_first() {
    const TaskId id = open().at(0).id;
    EXPECT_TRUE(run(CompleteTask{id}));
    generate(id);
    return id;
  }
  Task find(TaskId id) {
    return *this->look([&](ReadView& view) { return view.find_task(this->user, id); });
  }

 private:
  Executor executor_;
};
TYPED_TEST_SUITE_P(StoreUndoContract);

TYPED_TEST_P(StoreUndoContract, CompletionsUndoneOneByOneLeaveTheFirstOnly) {
  const Task first = this->create_daily();
  for (int i = 0; i < 3; ++i) this->complete_first();
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(this->run(Undo{}));
  ASSERT_EQ(this->open().size(), 1u);
  EXPECT_EQ(this->open()[0].id, first.id);
  this->complete_first();
  ASSERT_EQ(this->open().size(), 1u) << "the series goes on";
  EXPECT_EQ(this->open()[0].occurrence_index, 2);
}

TYPED_TEST_P(StoreUndoContract, AWorkerThatComesLateMakesNothingOfWhatIsUndone) {
  const Task first = this->create_daily();
  const TaskId done = this->complete_first();
  const TaskId second = this->open().at(0).id;
  ASSERT_TRUE(this->run(CompleteTask{second}));
  ASSERT_TRUE(this->run(Undo{}));
  this->generate(second);
  EXPECT_EQ(this->open().size(), 1u);
  ASSERT_TRUE(this->run(Undo{}));
  this->generate(done);
  ASSERT_EQ(this->open().size(), 1u);
  EXPECT_EQ(this->open()[0].id, first.id);
}

TYPED_TEST_P(StoreUndoContract, ATouchedOccurrenceAndWhatAnotherCompletionMadeStay) {
  this->create_daily();
  const auto first = this->run(CompleteTask{this->open().at(0).id});
  this->generate(first->tasks.at(0).id);
  this->complete_first();
  ASSERT_TRUE(this->run(Undo{first->command}));
  EXPECT_EQ(this->open().size(), 2u) << "the third came of the second, which is still done";
}

TYPED_TEST_P(StoreUndoContract, AnUndoneCreationComesBackWithItsRule) {
  const Task first = this->create_daily();
  ASSERT_TRUE(this->run(Undo{}));
  this->generate(first.id);
  EXPECT_TRUE(this->open().empty()) << "nothing follows what was never meant";
  ASSERT_TRUE(this->run(RestoreTask{first.id}));
  EXPECT_EQ(this->find(first.id).repeat, first.repeat);
  this->complete_first();
  ASSERT_EQ(this->open().size(), 1u);
  EXPECT_EQ(this->open()[0].occurrence_index, 2);
}

TYPED_TEST_P(StoreUndoContract, ADeletedSeriesIsOverUntilItIsBroughtBack) {
  const Task first = this->create_daily();
  ASSERT_TRUE(this->run(DeleteTask{first.id, false, Scope::kSeries}));
  this->generate(first.id);
  EXPECT_TRUE(this->open().empty());
  ASSERT_TRUE(this->run(Undo{}));
  EXPECT_EQ(this->find(first.id).series_start, first.series_start);
  ASSERT_TRUE(this->run(DeleteTask{first.id, false, Scope::kSeries}));
  ASSERT_TRUE(this->run(RestoreTask{first.id}));
  this->complete_first();
  EXPECT_EQ(this->open().size(), 1u);
}

TYPED_TEST_P(StoreUndoContract, ASeriesBroughtBackCountsOn) {
  this->create_daily("FREQ=DAILY;COUNT=3");
  this->complete_first();
  const Task second = this->open().at(0);
  ASSERT_TRUE(this->run(DeleteTask{second.id, false, Scope::kSeries}));
  ASSERT_TRUE(this->run(DeleteTask{second.id}));
  ASSERT_TRUE(this->run(RestoreTask{second.id}));
  EXPECT_EQ(this->find(second.id).series_start, second.series_start);
  this->complete_first();
  ASSERT_EQ(this->open().size(), 1u);
  this->complete_first();
  EXPECT_TRUE(this->open().empty()) << "three times, and not from the restoring on";
}

TYPED_TEST_P(StoreUndoContract, WhatWasUndoneCanBeDoneAgain) {
  const Task first = this->create_daily();
  const auto last = [&] { return this->look([&](ReadView& view) { return last_undo(view, this->user); }); };
  EXPECT_FALSE(last());
  ASSERT_TRUE(this->run(UpdateTask{.id = first.id, .title = "b"}));
  ASSERT_TRUE(this->run(UpdateTask{.id = first.id, .title = "c"}));
  ASSERT_TRUE(this->run(Undo{}));
  ASSERT_TRUE(this->run(Undo{}));
  EXPECT_EQ(this->find(first.id).title, "vitamins");
  ASSERT_TRUE(this->run(Undo{last()}));
  EXPECT_EQ(this->find(first.id).title, "b");
  ASSERT_TRUE(this->run(Undo{last()}));
  EXPECT_EQ(this->find(first.id).title, "c");
  EXPECT_FALSE(last());
  ASSERT_TRUE(this->run(Undo{})) << "what was done again can be undone again";
  EXPECT_EQ(this->find(first.id).title, "b");
}

REGISTER_TYPED_TEST_SUITE_P(StoreUndoContract, CompletionsUndoneOneByOneLeaveTheFirstOnly,
                            AWorkerThatComesLateMakesNothingOfWhatIsUndone,
                            ATouchedOccurrenceAndWhatAnotherCompletionMadeStay, AnUndoneCreationComesBackWithItsRule,
                            ADeletedSeriesIsOverUntilItIsBroughtBack, ASeriesBroughtBackCountsOn,
                            WhatWasUndoneCanBeDoneAgain);

}  // namespace yaad::contract
