#include "adapters/postgres/gathered.h"

#include <gtest/gtest.h>

#include "base/uuid.h"
#include "support/postgres_server.h"

namespace yaad {
namespace {

using postgres::Gathered;
using testing_support::ask;
using testing_support::PostgresDatabase;

TEST(Gathered, TurnsAnInsertOfOneRowIntoOneOfMany) {
  auto rows = Gathered::of(
      "INSERT INTO task_words AS w (task, words) VALUES ($1, array_to_tsvector(($2)::text[]))"
      " ON CONFLICT (task) DO UPDATE SET words = excluded.words");
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->sql(),
            "INSERT INTO task_words AS w (task, words) SELECT c1, array_to_tsvector((c2)::text[])"
            " FROM unnest($1, $2) AS gathered(c1, c2) ON CONFLICT (task) DO UPDATE SET words = excluded.words");
  EXPECT_FALSE(Gathered::of("INSERT INTO streams (id) VALUES ($1)"));
  EXPECT_FALSE(Gathered::of("UPDATE tasks SET state = $1"));
  EXPECT_FALSE(Gathered::of("INSERT INTO events SELECT 1"));
}

TEST(Gathered, KnowsWhatMustNotOvertakeIt) {
  for (const char* sql : {"SELECT 1 FROM tasks WHERE id = $1", "DELETE FROM events", "UPDATE tasks SET a = 1"}) {
    EXPECT_TRUE(Gathered::concerns(sql)) << sql;
  }
  for (const char* sql : {"COMMIT", "SELECT nextval('task_numbers')", "UPDATE streams SET sequence = $1",
                          "SELECT position FROM consumers"}) {
    EXPECT_FALSE(Gathered::concerns(sql)) << sql;
  }
}

TEST(Gathered, GivesBackItsOnlyRowAndChangesNoRowTwice) {
  auto rows =
      Gathered::of("INSERT INTO audit_heads (owner, note) VALUES ($1, $2) ON CONFLICT (owner) DO UPDATE SET x = 1");
  ASSERT_TRUE(rows);
  const std::string key(8, 'k'), other(8, 'o');
  const Gathered::Value first{20, key.data(), 8}, second{20, other.data(), 8}, none{25, nullptr, 0}, empty{25, "", 0};
  EXPECT_TRUE(rows->takes(first));
  rows->add({first, none});
  EXPECT_FALSE(rows->takes(first));
  EXPECT_TRUE(rows->takes(second));
  const auto row = rows->only_row();
  EXPECT_EQ(std::string(row[0].data, static_cast<std::size_t>(row[0].size)), key);
  EXPECT_EQ(row[1].data, nullptr);
  rows->clear();
  EXPECT_TRUE(rows->takes(first));
  rows->add({first, empty});
  EXPECT_NE(rows->only_row()[1].data, nullptr);
  EXPECT_EQ(rows->only_row()[1].size, 0);
  EXPECT_THROW(rows->add({first}), std::logic_error);
}

class GatheredRows : public ::testing::Test {
 protected:
  Task make_task(const std::string& title) {
    Task task;
    task.id = TaskId{ids.next()};
    task.user = user;
    task.title = title;
    task.created_at = task.updated_at = clock.now();
    return task;
  }
  Result<void> write(const std::function<void(Transaction&)>& work) {
    return run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
      work(tx);
      return {};
    });
  }

  Clock& clock = system_clock();
  UuidV7Source ids{clock};
  UserId user{ids.next()};
  const PostgresDatabase database;
  std::unique_ptr<Store> store = open_postgres(database.options(), clock);
};

TEST_F(GatheredRows, AreSeenByTheirOwnTransactionAndKeepTheirOrder) {
  constexpr int kMany = 1'100;  // More than go into one statement.
  std::vector<Task> tasks;
  ASSERT_TRUE(write([&](Transaction& tx) {
    tasks.clear();
    for (int i = 0; i < kMany; ++i) {
      tasks.push_back(make_task("number" + std::to_string(i)));
      if (i % 3 == 0) tasks.back().tags = {"third", "Ünï\"\\ {,}"};
      if (i % 5 == 0) tasks.back().description = i % 10 == 0 ? "" : "five\n\"quoted\" \\ {,}";
      tx.insert_task(tasks.back());
    }
    EXPECT_EQ(tx.find_task(user, tasks[7].id)->title, "number7");
    tasks[7].title = "renamed";
    tx.update_task(tasks[7], true);
    tasks[8].title = "again";
    tx.update_task(tasks[8], true);
    tasks[8].title = "andagain";
    tx.update_task(tasks[8], true);
    tx.insert_task(tasks.emplace_back(make_task("last")));
    tx.purge_task(user, tasks[9].id);
    EXPECT_FALSE(tx.task_id_taken(tasks[9].id));
    EXPECT_TRUE(tx.task_id_taken(tasks.back().id));
  }));
  EXPECT_EQ(ask(database.url(), "SELECT count(*) FROM tasks"), std::to_string(kMany));
  EXPECT_EQ(ask(database.url(), "SELECT count(*) FROM task_words"), std::to_string(kMany));
  store->read([&](ReadView& view) {
    EXPECT_EQ(view.find_task(user, tasks[10].id)->description, "");
    EXPECT_EQ(view.find_task(user, tasks[15].id)->description, "five\n\"quoted\" \\ {,}");
    EXPECT_EQ(view.find_task(user, tasks[15].id)->tags, tasks[15].tags);
    EXPECT_FALSE(view.find_task(user, tasks[11].id)->description);
    for (const char* word : {"renamed", "andagain", "last", "number1099"}) {
      TaskQuery query;
      query.words = word;
      EXPECT_EQ(view.list_tasks(user, query)->tasks.size(), 1U) << word;
    }
    TaskQuery query;
    query.words = "again";
    EXPECT_TRUE(view.list_tasks(user, query)->tasks.empty());
  });
}

TEST_F(GatheredRows, OfAJobThatIsRefusedGoWithItAndATakenIdIsItsOwnersTrouble) {
  const auto taken = make_task("t");
  ASSERT_TRUE(write([&](Transaction& tx) {
    auto copy = taken;
    tx.insert_task(copy);
  }));
  EXPECT_FALSE(run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
    auto task = make_task("u");
    tx.insert_task(task);
    return Error{ErrorCode::kConflict, "refused"};
  }));
  EXPECT_FALSE(write([&](Transaction& tx) {
    auto task = make_task("v");
    tx.insert_task(task);
    auto again = taken;
    tx.insert_task(again);
  }));
  EXPECT_EQ(ask(database.url(), "SELECT string_agg(title, ',') FROM tasks"), "t");
}

TEST_F(GatheredRows, ChangeARowTwiceInOneTransaction) {
  const auto entry = [&](std::uint64_t sequence) {
    AuditEntry made;
    made.user = user;
    made.sequence = sequence;
    made.event = EventId{ids.next()};
    made.text = "{}";
    made.hash = std::string(32, 'h');
    made.salt = std::string(16, 's');
    made.values = "{}";
    return std::vector{made};
  };
  ASSERT_TRUE(write([&](Transaction& tx) {
    tx.append_audit(entry(1), {1, 1, std::string(32, 'a')});
    tx.append_audit(entry(2), {2, 2, std::string(32, 'b')});
  }));
  store->read([&](ReadView& view) {
    EXPECT_EQ(view.audit_head(user).last_hash, std::string(32, 'b'));
    EXPECT_EQ(view.audit_chain(user, 0, 9).size(), 2U);
  });
}

}  // namespace
}  // namespace yaad
