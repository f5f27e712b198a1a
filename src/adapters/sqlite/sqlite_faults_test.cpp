#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <future>

#include "adapters/sqlite/database.h"
#include "adapters/sqlite/migrations.h"
#include "adapters/sqlite/session.h"
#include "adapters/sqlite/sqlite_admin.h"
#include "adapters/sqlite/sqlite_store.h"
#include "support/sqlite_test.h"

namespace yaad {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

using SqliteFaults = testing::SqliteTest;

TEST_F(SqliteFaults, SecondProcessIsToldThePidOfTheFirst) {
  const auto store = open_sqlite(options, clock);
  const auto failure = open_error();
  EXPECT_EQ(failure.kind(), StorageError::Kind::kBusy);
  EXPECT_THAT(failure.what(), HasSubstr(std::to_string(::getpid())));
  EXPECT_TRUE(insert(*store, make_task("still works")));
  EXPECT_EQ(in_child([&] { return open_sqlite(options, clock) ? 0 : 1; }),
            100 + static_cast<int>(StorageError::Kind::kBusy));
}

TEST_F(SqliteFaults, FullDiskFailsTheJobAndKeepsTheRest) {
  { open_sqlite(options, clock)->close(); }
  options.pages_max = static_cast<std::int64_t>(fs::file_size(options.path) / 4096) + 30;
  auto store = open_sqlite(options, clock);
  std::size_t kept = 0;
  Result<void> last;
  for (; kept < 1000; ++kept) {
    auto task = make_task("t");
    task.description = std::string(3000, 'x');
    last = insert(*store, task);
    if (!last) break;
  }
  ASSERT_FALSE(last);
  EXPECT_EQ(last.error().code, ErrorCode::kStorage);
  EXPECT_THAT(last.error().detail, HasSubstr("full"));
  EXPECT_GT(kept, 5U);
  EXPECT_EQ(count(*store, user), kept);
  // Once there is space again, writing goes on without a restart.
  ASSERT_TRUE(run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
    const auto page = tx.list_tasks(user, {});
    for (std::size_t i = 0; i < 5; ++i) tx.purge_task(user, page->tasks[i].id);
    return {};
  }));
  EXPECT_TRUE(insert(*store, make_task("fits")));
  store.reset();
  EXPECT_TRUE(check_sqlite(options.path).empty());
}

TEST_F(SqliteFaults, ReadOnlyFolderAndFileAreNamed) {
  { open_sqlite(options, clock)->close(); }
  const auto as_nobody = [&] {
    return in_child([&] {
      if (::geteuid() == 0 && ::setuid(65534) != 0) return 126;
      open_sqlite(options, clock);
      return 0;
    });
  };
  fs::permissions(options.path, fs::perms(0444));
  fs::permissions(options.path + ".lock", fs::perms(0666));
  fs::permissions(folder, fs::perms(0755));
  EXPECT_EQ(as_nobody(), 100 + static_cast<int>(StorageError::Kind::kReadOnly));
  fs::remove(options.path + ".lock");
  fs::permissions(folder, fs::perms(0555));
  EXPECT_EQ(as_nobody(), 100 + static_cast<int>(StorageError::Kind::kReadOnly));
  fs::permissions(folder, fs::perms(0755));
}

TEST_F(SqliteFaults, DamagedAndForeignFilesAreRefused) {
  {
    const auto store = open_sqlite(options, clock);
    for (int i = 0; i < 200; ++i) ASSERT_TRUE(insert(*store, make_task("some title to fill pages with")));
  }
  const auto good = options.path + ".good";
  fs::copy_file(options.path, good);
  const auto overwrite = [&](std::streamoff at, const std::string& bytes) {
    fs::copy_file(good, options.path, fs::copy_options::overwrite_existing);
    std::fstream file(options.path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(at);
    file << bytes;
  };
  overwrite(0, "not a database");
  EXPECT_EQ(open_error().kind(), StorageError::Kind::kDamaged);
  overwrite(static_cast<std::streamoff>(fs::file_size(good)) - 8192, std::string(600, '\xff'));
  EXPECT_EQ(open_error().kind(), StorageError::Kind::kDamaged);
  EXPECT_FALSE(check_sqlite(options.path).empty());
  fs::copy_file(good, options.path, fs::copy_options::overwrite_existing);
  fs::resize_file(options.path, fs::file_size(good) - 5000);
  EXPECT_EQ(open_error().kind(), StorageError::Kind::kDamaged);
  fs::remove(options.path);
  { sqlite::Database(options.path, {.create = true}).execute("CREATE TABLE other (a)"); }
  EXPECT_THAT(open_error().what(), HasSubstr("another program"));
  fs::copy_file(good, options.path, fs::copy_options::overwrite_existing);
  EXPECT_EQ(count(*open_sqlite(options, clock), user), 200U);
}

TEST_F(SqliteFaults, FailedWriteStopsTheWriterAndLosesNothing) {
  { open_sqlite(options, clock)->close(); }
  int pipe_ends[2];
  ASSERT_EQ(::pipe(pipe_ends), 0);
  const int answer = in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const auto store = open_sqlite(options, clock);
    const rlimit limit{1'000'000, 1'000'000};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 126;
    int kept = 0;
    while (kept < 1000 && insert(*store, make_task("t"))) ++kept;
    if (::write(pipe_ends[1], &kept, sizeof(kept)) != sizeof(kept)) return 125;
    // The outcome of that write is unknown, so nothing is tried again.
    for (int i = 0; i < 3; ++i) {
      const auto later = insert(*store, make_task("late"));
      if (later || later.error().detail.find("stopped") == std::string::npos) return 1;
    }
    return 0;
  });
  EXPECT_EQ(answer, 0);
  int kept = 0;
  ASSERT_EQ(::read(pipe_ends[0], &kept, sizeof(kept)), static_cast<ssize_t>(sizeof(kept)));
  ::close(pipe_ends[0]);
  ::close(pipe_ends[1]);
  EXPECT_GT(kept, 3);
  EXPECT_LT(kept, 1000);
  EXPECT_EQ(count(*open_sqlite(options, clock), user), static_cast<std::size_t>(kept));
  EXPECT_TRUE(check_sqlite(options.path).empty());
}

TEST_F(SqliteFaults, KillLosesNothingThatWasAcknowledged) {
  std::set<TaskId> acknowledged;
  for (int round = 0; round < 5; ++round) {
    int pipe_ends[2];
    ASSERT_EQ(::pipe(pipe_ends), 0);
    const auto child = ::fork();
    if (child == 0) {
      options.checkpoint_bytes = 200'000;  // Often, so that the kill may meet one.
      const auto store = open_sqlite(options, clock);
      UuidV7Source own(system_clock());
      for (;;) {
        auto task = std::make_shared<Task>(make_task("t"));
        task->id = TaskId{own.next()};
        (void)store->submit({[task](Transaction& tx) -> Result<void> {
                               tx.insert_task(*task);
                               return {};
                             },
                             [task, to = pipe_ends[1]](Result<void> done) {
                               if (done) (void)!::write(to, &task->id, sizeof(task->id));
                             }});
      }
    }
    ::close(pipe_ends[1]);
    TaskId id;
    for (int i = 0; i < 700 + round * 333; ++i) {
      ASSERT_EQ(::read(pipe_ends[0], &id, sizeof(id)), static_cast<ssize_t>(sizeof(id)));
      acknowledged.insert(id);
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (::read(pipe_ends[0], &id, sizeof(id)) == static_cast<ssize_t>(sizeof(id))) acknowledged.insert(id);
    ::close(pipe_ends[0]);
    ASSERT_TRUE(check_sqlite(options.path).empty());
    const auto store = open_sqlite(options, clock);
    store->read([&](ReadView& view) {
      for (const auto& each : acknowledged) ASSERT_TRUE(view.find_task(user, each)) << each.str();
    });
  }
}

TEST_F(SqliteFaults, FullQueueRefusesAtOnce) {
  options.queue_max = 4;
  const auto store = open_sqlite(options, clock);
  std::promise<void> running;
  std::promise<void> release;
  auto gate = release.get_future().share();
  ASSERT_TRUE(store->submit({[&running, gate](Transaction&) -> Result<void> {
                               running.set_value();
                               gate.wait();
                               return {};
                             },
                             {}}));
  running.get_future().wait();
  const auto nothing = [] { return WriteJob{[](Transaction&) -> Result<void> { return {}; }, {}}; };
  for (int i = 0; i < 4; ++i) EXPECT_TRUE(store->submit(nothing()));
  EXPECT_FALSE(store->submit(nothing()));
  EXPECT_EQ(store->queue_depth(), 4U);
  release.set_value();
  store->close();
}

TEST_F(SqliteFaults, WhatComesWhileABatchRunsSharesItsCommit) {
  std::vector<std::size_t> batches;
  options.batch_max = 3;
  options.on_batch = [&](std::size_t jobs) { batches.push_back(jobs); };
  const auto store = open_sqlite(options, clock);
  std::vector<int> order;
  std::promise<void> all;
  // Each sends the next while it runs; the fourth finds the batch full.
  std::function<void(int)> send = [&](int number) {
    ASSERT_TRUE(store->submit({[&, number](Transaction& tx) -> Result<void> {
                                 auto task = make_task("t");
                                 tx.insert_task(task);
                                 if (number < 4) send(number + 1);
                                 return {};
                               },
                               [&, number](Result<void> done) {
                                 EXPECT_TRUE(done);
                                 order.push_back(number);
                                 if (number == 4) all.set_value();
                               }}));
  };
  send(1);
  all.get_future().wait();
  store->close();
  EXPECT_EQ(order, (std::vector<int>{1, 2, 3, 4}));
  EXPECT_EQ(batches, (std::vector<std::size_t>{3, 1}));
}

TEST_F(SqliteFaults, BackupRestoresAndMigrationsGoDownAndUp) {
  { ASSERT_TRUE(insert(*open_sqlite(options, clock), make_task("kept"))); }
  backup_sqlite(options.path, folder + "/copy.db");
  EXPECT_THROW(backup_sqlite(options.path, folder + "/copy.db"), StorageError);
  const auto latest = sqlite_status(options.path).latest;
  EXPECT_EQ(migrate_sqlite(options.path, clock, 0).version, 0);
  EXPECT_TRUE(fs::exists(fmt::format("{}.v{}.bak", options.path, latest)));
  EXPECT_EQ(migrate_sqlite(options.path, clock).version, latest);
  EXPECT_EQ(count(*open_sqlite(options, clock), user), 0U);
  restore_sqlite(options.path, folder + "/copy.db");
  EXPECT_EQ(count(*open_sqlite(options, clock), user), 1U);
  EXPECT_TRUE(check_sqlite(options.path).empty());
  EXPECT_TRUE(fs::exists(options.path + ".replaced"));
}

TEST_F(SqliteFaults, NewerOrChangedSchemaIsRefusedUntouched) {
  { open_sqlite(options, clock)->close(); }
  const auto change = [&](const std::string& sql) { sqlite::Database(options.path, {}).execute(sql); };
  change("INSERT INTO schema_migrations VALUES (99, 'future', 'x', 0)");
  const auto newer = open_error();
  EXPECT_EQ(newer.kind(), StorageError::Kind::kNewerSchema);
  EXPECT_THAT(newer.what(), HasSubstr("newer version"));
  change("DELETE FROM schema_migrations WHERE version = 99; UPDATE schema_migrations SET checksum = 'x'");
  EXPECT_EQ(open_error().kind(), StorageError::Kind::kDamaged);
}

TEST_F(SqliteFaults, AuditTrailCannotBeChanged) {
  { open_sqlite(options, clock)->close(); }
  sqlite::Database db(options.path, {});
  db.execute("INSERT INTO audit_entries VALUES (1, x'00', x'00', 0, 0, 't', x'00')");
  EXPECT_THROW(db.execute("UPDATE audit_entries SET text = 'u'"), StorageError);
  EXPECT_THROW(db.execute("DELETE FROM audit_entries"), StorageError);
}

}  // namespace
}  // namespace yaad
