#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "adapters/sqlite/database.h"
#include "adapters/sqlite/migrations.h"
#include "adapters/sqlite/session.h"
#include "adapters/sqlite/sqlite_admin.h"
#include "support/faulty_vfs.h"
#include "support/sqlite_test.h"

namespace yaad {
namespace {

namespace fs = std::filesystem;
using testing::FaultyVfs;

constexpr std::size_t kTasks = 120;
// Sanitizers look at how something is done, not where it ends, and slow each of hundreds of starts: they see one in
// kEvery.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr long kEvery = 5;
#else
constexpr long kEvery = 1;
#endif

/// A database as the first version made it, with tasks, events and a ledger.
class SqliteMigrations : public testing::SqliteTest {
 protected:
  SqliteMigrations() : first(options.path + ".first") {
    sqlite::Database db(first, {.create = true});
    sqlite::migrate_to(db, static_cast<int>(sqlite::migrations().size()), clock);  // As the session writes it.
    sqlite::Session session(db, clock, true);
    for (std::size_t i = 0; i < kTasks; ++i) {
      auto task = make_task(fmt::format("task {}", i));
      Reminder reminder;
      reminder.id = ReminderId{ids.next()};
      task.reminders = {reminder};
      session.insert_task(task);
      Event event;
      event.id = event.command = EventId{ids.next()};
      event.user = user;
      event.entity = task.id.uuid;
      event.object = "{}";
      session.append_event(event);
      if (i < 2) reminders.push_back(reminder.id);
    }
    session.flush();
    sqlite::migrate_to(db, 1, clock);
    reminders.push_back(ReminderId{ids.next()});  // Of a reminder that was removed.
    const int states[] = {1, 2, 2};               // Leased, sent, sent.
    for (std::size_t i = 0; i < reminders.size(); ++i) {
      auto query = db.query(
          "INSERT INTO deliveries (reminder, revision, channel, user, task, trigger_time, state, attempts, "
          "next_attempt,"
          " lease_until, due, triggered_event, correlation, missed) VALUES (?, 1, 0, 1, "
          "x'00112233445566778899aabbccddeeff',"
          " 5, ?, 1, 5, 60, 60, x'00112233445566778899aabbccddeeff', 'c', 0)");
      query.bind(reminders[i], states[i]);
      query.run();
    }
  }
  void put_first() {
    for (const char* suffix : {"-wal", "-shm"}) fs::remove(options.path + suffix);
    fs::copy_file(first, options.path, fs::copy_options::overwrite_existing);
  }
  std::int64_t number(const std::string& sql) { return sqlite::Database(options.path, {}).number(sql); }
  void expect_whole() {
    EXPECT_TRUE(check_sqlite(options.path).empty());
    EXPECT_EQ(number("SELECT count(*) FROM tasks"), kTasks);
    EXPECT_EQ(number("SELECT count(*) FROM events"), kTasks);
    EXPECT_EQ(number("SELECT count(*) FROM reminders"), kTasks);
    EXPECT_EQ(number("SELECT count(*) FROM deliveries WHERE attempts = 1 AND correlation = 'c'"),
              sqlite_status(options.path).version == 1 ? 3 : 2);
  }
  std::vector<fs::path> copies() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder)) {
      const auto name = entry.path().filename().string();
      if (name.find(".bak") != std::string::npos) found.push_back(entry.path());
    }
    return found;
  }

  std::string first;
  std::vector<ReminderId> reminders;
};

TEST_F(SqliteMigrations, AFirstVersionIsCopiedAndUpgradedWithItsData) {
  put_first();
  {
    const auto store = open_sqlite(options, clock);
    EXPECT_EQ(count(*store, user), kTasks);
    const auto find = [&](std::size_t which) {
      std::optional<Delivery> row;
      store->read([&](ReadView& view) { row = view.find_delivery({reminders[which], 1, Channel::kEmail}); });
      return row;
    };
    ASSERT_TRUE(find(0));
    EXPECT_FALSE(find(0)->mail);
    EXPECT_TRUE(find(1));
    EXPECT_FALSE(find(2)) << "the ledger of a reminder that is gone";
    std::size_t released = 0;
    ASSERT_TRUE(run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
      released = tx.release_leases(ids.next(), Instant(), 10);
      return {};
    }));
    EXPECT_EQ(released, 1U) << "what the old version had under way";
    EXPECT_TRUE(insert(*store, make_task("after")));
  }
  EXPECT_EQ(sqlite_status(options.path).version, sqlite_status(options.path).latest);
  const auto copy = options.path + ".v1.bak";
  EXPECT_EQ(copies(), std::vector<fs::path>{copy});
  EXPECT_EQ(sqlite_status(copy).version, 1);
  restore_sqlite(options.path, copy);
  expect_whole();
}

TEST_F(SqliteMigrations, GoDownAndUpAgainWithTheData) {
  put_first();
  const int latest = sqlite_status(options.path).latest;
  ASSERT_GE(latest, 2);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(migrate_sqlite(options.path, clock).version, latest);
    expect_whole();
    EXPECT_EQ(number("SELECT count(*) FROM pragma_table_info('deliveries') WHERE name IN ('mail', 'lease_owner')"), 2);
    for (int step = latest - 1; step >= 1; --step) {
      EXPECT_EQ(migrate_sqlite(options.path, clock, step).version, step);
      EXPECT_TRUE(fs::exists(fmt::format("{}.v{}.bak", options.path, step + 1)));
    }
    EXPECT_EQ(number("SELECT count(*) FROM pragma_table_info('deliveries') WHERE name IN ('mail', 'lease_owner')"), 0);
    EXPECT_TRUE(check_sqlite(options.path).empty());
    EXPECT_EQ(number("SELECT count(*) FROM tasks"), kTasks);
  }
  // The tables of step 1 are what they were, in the words of a fresh one.
  const auto schema = [](const std::string& path) {
    return sqlite::Database(path, {}).text(
        "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema ORDER BY name)");
  };
  EXPECT_EQ(schema(options.path), schema(first));
}

/// The upgrade as the program does it, cut off at its n-th write or sync, for every n.
TEST_F(SqliteMigrations, AnUpgradeThatIsKilledAnywhereLeavesOneVersionOrAnother) {
  const int latest = static_cast<int>(sqlite::migrations().size());
  int killed = 0;
  int stayed = 0;
  for (long n = 1;; n += kEvery) {
    put_first();
    const int end = in_child([&] {
      FaultyVfs vfs;
      long seen = 0;
      vfs.decide_by([&](const FaultyVfs::Call& call) {
        const bool changes = call.op == FaultyVfs::Op::kWrite || call.op == FaultyVfs::Op::kSync;
        if (changes && ++seen == n) ::kill(::getpid(), SIGKILL);
        return SQLITE_OK;
      });
      bool whole = false;
      sqlite::open_checked(options, clock, whole);
      return 0;
    });
    ASSERT_TRUE(end == 0 || end == 128 + SIGKILL) << end;
    const int version = sqlite_status(options.path).version;
    // Each step has a transaction of its own.
    ASSERT_TRUE(version >= 1 && version <= latest) << "killed at " << n << ": " << version;
    stayed += version == 1 ? 1 : 0;
    expect_whole();
    for (const auto& copy : copies()) {
      const auto bears = fmt::format(".v{}.", copy.extension() == ".bak" ? sqlite_status(copy).version : 0);
      EXPECT_TRUE(bears == ".v0." || copy.filename().string().find(bears) != std::string::npos)
          << copy << ": a copy bears its name only when whole";
      fs::remove(copy);
    }
    if (end == 0) break;
    ++killed;
    EXPECT_EQ(count(*open_sqlite(options, clock), user), kTasks);
  }
  EXPECT_GT(killed, 10);
  EXPECT_GT(stayed, 10);
}

TEST_F(SqliteMigrations, AnUpgradeThatFailsAnywhereSaysSoAndCanBeDoneAgain) {
  int failed = 0;
  for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC}) {
    const auto op = code == SQLITE_IOERR_FSYNC ? FaultyVfs::Op::kSync : FaultyVfs::Op::kWrite;
    for (long n = 1;; n += 3 * kEvery) {
      put_first();
      FaultyVfs vfs;
      vfs.decide_by(FaultyVfs::fail_from(op, n, code));
      bool done = true;
      try {
        bool whole = false;
        sqlite::open_checked(options, clock, whole);
      } catch (const StorageError& failure) {
        done = false;
        EXPECT_THAT(failure.kind(), ::testing::AnyOf(StorageError::Kind::kFull, StorageError::Kind::kIo));
      }
      vfs.heal();
      expect_whole();
      for (const auto& copy : copies()) fs::remove(copy);
      if (done) break;
      ++failed;
      EXPECT_EQ(count(*open_sqlite(options, clock), user), kTasks);
      EXPECT_EQ(sqlite_status(options.path).version, sqlite_status(options.path).latest);
    }
  }
  EXPECT_GT(failed, 10);
}

}  // namespace
}  // namespace yaad
