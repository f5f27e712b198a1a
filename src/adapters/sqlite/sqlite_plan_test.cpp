#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "adapters/sqlite/database.h"
#include "adapters/sqlite/session.h"
#include "support/sqlite_test.h"

namespace yaad {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using SqlitePlans = testing::SqliteTest;

/// The statements that `work` runs.
template <typename Work>
std::set<std::string> statements_of(sqlite::Database& db, Work work) {
  std::set<std::string> statements;
  sqlite3_trace_v2(
      db.handle(), SQLITE_TRACE_STMT,
      [](unsigned, void* into, void* statement, void*) {
        static_cast<std::set<std::string>*>(into)->insert(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
        return 0;
      },
      &statements);
  work();
  sqlite3_trace_v2(db.handle(), 0, nullptr, nullptr);
  return statements;
}

/// Each must be a walk along an index: as long as it is, its cost does not grow with the rows.
void expect_walks(sqlite::Database& db, const std::set<std::string>& statements) {
  for (const auto& sql : statements) {
    auto plan = db.query_text("EXPLAIN QUERY PLAN " + sql);
    while (plan.step()) {
      const std::string step(plan.text(3));
      if (step == "SCAN consumers" || step == "SCAN main.tasks_fts_config") continue;  // A few rows, always.
      if (step == "SCAN tasks_fts VIRTUAL TABLE INDEX 0:=") continue;                  // By its rowid.
      // The first of them in order.
      if (step.starts_with("SCAN deliveries USING INDEX") && sql.ends_with("LIMIT 1")) continue;
      EXPECT_THAT(step, Not(HasSubstr("TEMP B-TREE"))) << sql;
      EXPECT_THAT(step, Not(StartsWith("SCAN"))) << sql;
    }
  }
}

TEST_F(SqlitePlans, ListsAreWalksAlongAnIndex) {
  { open_sqlite(options, clock)->close(); }
  sqlite::Database db(options.path, {});
  sqlite::Session session(db, clock, true);
  for (int i = 0; i < 300; ++i) {
    auto task = make_task("t");
    if (i % 2 == 0) task.due = Due{CivilDate(std::chrono::sys_days(std::chrono::days(20'000 + i))), {}, ""};
    if (i % 3 == 0) task.status = TaskStatus::kCompleted;
    session.insert_task(task);
  }
  const auto all_pages = [&](TaskQuery query) {
    for (int pages = 0; pages < 30; ++pages) {
      const auto page = session.list_tasks(user, query);
      ASSERT_TRUE(page);
      if (page->next.empty()) return;
      query.after = page->next;
    }
  };
  const auto statements = statements_of(db, [&] {
    for (const auto status :
         {StatusFilter::kActive, StatusFilter::kCompleted, StatusFilter::kDeleted, StatusFilter::kAll}) {
      for (const auto sort : {TaskSort::kCreatedAt, TaskSort::kDueDate, TaskSort::kUpdatedAt}) {
        for (const bool descending : {true, false}) {
          TaskQuery query;
          query.status = status;
          query.sort = sort;
          query.descending = descending;
          query.limit = 20;
          all_pages(query);
        }
      }
    }
  });
  EXPECT_GT(statements.size(), 30U);
  expect_walks(db, statements);
}

/// What comes again each minute, and at each reminder, whatever the size of the store.
TEST_F(SqlitePlans, SweepsAndDeliveriesAreWalksAlongAnIndex) {
  { open_sqlite(options, clock)->close(); }
  sqlite::Database db(options.path, {});
  sqlite::Session session(db, clock, true);
  std::vector<Task> tasks;
  for (int i = 0; i < 50; ++i) {
    auto task = make_task("t");
    Reminder reminder;
    reminder.id = ReminderId{ids.next()};
    reminder.at = reminder.trigger_time = clock.now();
    task.reminders = {reminder};
    if (i % 2 == 0) task.deleted_at = clock.now();
    session.insert_task(task);
    tasks.push_back(task);
  }
  const auto later = clock.now() + std::chrono::hours(24 * 365);
  const auto statements = statements_of(db, [&] {
    EXPECT_EQ(session.trashed_before(later, 500).size(), 25U);
    session.purge_task(user, tasks[0].id);
    session.sweep(later, {}, 500);
    session.next_reminder_at();
    session.due_reminders(later, 500);
    session.set_reminder_status(tasks[1].reminders[0].id, ReminderStatus::kTriggered);
    Delivery delivery;
    delivery.key = {tasks[1].reminders[0].id, 1, Channel::kEmail};
    delivery.user = user;
    session.put_delivery(delivery);
    session.find_delivery(delivery.key);
    session.find_reminder(user, delivery.key.reminder);
    session.due_deliveries(later, 500);
    session.next_delivery_at();
    session.deliveries_of_digest(ids.next(), 500);
    session.release_leases(ids.next(), later, 500);
    session.remove_delivery(delivery.key);
    tasks[1].reminders.clear();
    session.update_task(tasks[1], true);
  });
  EXPECT_GT(statements.size(), 20U);
  expect_walks(db, statements);
}

}  // namespace
}  // namespace yaad
