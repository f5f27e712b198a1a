#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

#include <fstream>
#include <future>

#include "adapters/sqlite/database.h"
#include "adapters/sqlite/sqlite_admin.h"
#include "support/faulty_vfs.h"
#include "support/sqlite_test.h"

namespace yaad {
namespace {

namespace fs = std::filesystem;
using testing::FaultyVfs;
using Op = FaultyVfs::Op;
using Inspection = StoreHealth::Inspection;
using ::testing::HasSubstr;

/// What a disk does that fails: nothing that was acknowledged is lost, and what was refused was said to be refused.
class SqliteIo : public testing::SqliteTest {
 protected:
  struct Attempt {
    TaskId id;
    bool acknowledged;
  };
  /// Sends `count` creates in batches of several, and waits for the answers.
  std::vector<Attempt> create(Store& store, int count) {
    std::vector<Attempt> attempts;
    for (int done = 0; done < count; done += 4) {
      std::vector<std::shared_ptr<std::promise<bool>>> answers;
      for (int i = 0; i < 4; ++i) {
        auto task = std::make_shared<Task>(make_task("t"));
        auto answer = answers.emplace_back(std::make_shared<std::promise<bool>>());
        attempts.push_back({task->id, false});
        const bool taken = store.submit({[task](Transaction& tx) -> Result<void> {
                                           tx.insert_task(*task);
                                           return {};
                                         },
                                         [answer](Result<void> result) {
                                           EXPECT_TRUE(result || !result.error().detail.empty());
                                           answer->set_value(result.ok());
                                         }});
        if (!taken) answer->set_value(false);
      }
      for (std::size_t i = 0; i < 4; ++i)
        attempts[attempts.size() - 4 + i].acknowledged = answers[i]->get_future().get();
    }
    return attempts;
  }
  void expect_kept(Store& store, const std::vector<Attempt>& attempts) {
    store.read([&](ReadView& view) {
      for (const auto& attempt : attempts) {
        EXPECT_TRUE(!attempt.acknowledged || view.find_task(user, attempt.id)) << attempt.id.str();
      }
    });
  }
  static std::size_t acknowledged(const std::vector<Attempt>& attempts) {
    return static_cast<std::size_t>(
        std::count_if(attempts.begin(), attempts.end(), [](const Attempt& attempt) { return attempt.acknowledged; }));
  }
  StoreHealth wait_for(Store& store, Inspection state) {
    const auto until = system_clock().steady() + std::chrono::seconds(60);
    while (store.health().inspection != state && system_clock().steady() < until) std::this_thread::yield();
    return store.health();
  }
  /// Bigger than what is checked whole at the start; one row fills one page.
  void make_big() {
    const auto store = open_sqlite(options, clock);
    ASSERT_TRUE(run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
      for (int i = 0; i < 2'500; ++i) {
        auto task = make_task("big");
        task.description = std::string(3'000, 'x');
        tx.insert_task(task);
      }
      return {};
    }));
  }
};

TEST_F(SqliteIo, AFailedSyncIsAnsweredWithAnErrorAndWritingStops) {
  for (long n = 1; n <= 12; ++n) {
    SCOPED_TRACE(n);
    FaultyVfs vfs;
    std::vector<Attempt> attempts;
    {
      const auto store = open_sqlite(options, clock);
      vfs.decide_by(FaultyVfs::fail_once(Op::kSync, n, SQLITE_IOERR_FSYNC));
      attempts = create(*store, 80);
      EXPECT_TRUE(n < 3 || acknowledged(attempts) > 0U);
      ASSERT_LT(acknowledged(attempts), attempts.size());
      // Nobody asks an fsync a second time: from the failure on, everything is refused, and the state says why.
      const auto first_refused =
          std::find_if(attempts.begin(), attempts.end(), [](auto& a) { return !a.acknowledged; });
      EXPECT_TRUE(std::none_of(first_refused, attempts.end(), [](auto& a) { return a.acknowledged; }));
      EXPECT_THAT(store->health().stopped, HasSubstr("restart the program"));
      expect_kept(*store, attempts);  // Reading goes on.
    }
    vfs.heal();
    EXPECT_TRUE(check_sqlite(options.path).empty());
    const auto store = open_sqlite(options, clock);
    expect_kept(*store, attempts);
    EXPECT_TRUE(store->health().stopped.empty());
    EXPECT_TRUE(insert(*store, make_task("goes on")));
  }
}

TEST_F(SqliteIo, AFailedWriteLosesNothingWhereverItHits) {
  for (long n = 1; n <= 40; n += 3) {
    SCOPED_TRACE(n);
    FaultyVfs vfs;
    std::vector<Attempt> attempts;
    {
      const auto store = open_sqlite(options, clock);
      vfs.decide_by(FaultyVfs::fail_from(Op::kWrite, n, SQLITE_IOERR_WRITE));
      attempts = create(*store, 80);
      EXPECT_LT(acknowledged(attempts), attempts.size());
      EXPECT_FALSE(store->health().stopped.empty() && store->health().failing.empty());
    }
    vfs.heal();
    EXPECT_TRUE(check_sqlite(options.path).empty());
    const auto store = open_sqlite(options, clock);
    expect_kept(*store, attempts);
    EXPECT_TRUE(insert(*store, make_task("goes on")));
  }
}

TEST_F(SqliteIo, AFullDiskRefusesAndWritingGoesOnWhenThereIsRoom) {
  for (const bool in_the_wal : {true, false}) {
    SCOPED_TRACE(in_the_wal);
    FaultyVfs vfs;
    options.idle_checkpoint_bytes = options.checkpoint_bytes = in_the_wal ? 64 << 20 : 50'000;
    const auto store = open_sqlite(options, clock);
    auto attempts = create(*store, 20);
    const auto before = acknowledged(attempts);
    EXPECT_EQ(before, attempts.size());
    std::atomic<bool> full{false};
    vfs.decide_by([&](const FaultyVfs::Call& call) {
      const bool here = call.path.ends_with("-wal") == in_the_wal;
      return full && here && call.op == Op::kWrite ? SQLITE_FULL : SQLITE_OK;
    });
    full = true;
    const auto refused = create(*store, 80);
    if (in_the_wal) {
      EXPECT_EQ(acknowledged(refused), 0U);
      EXPECT_THAT(store->health().failing, HasSubstr("full"));
      const auto answer = insert(*store, make_task("t"));
      ASSERT_FALSE(answer);
      EXPECT_EQ(answer.error().retry_after_s, 5);
      EXPECT_THAT(answer.error().detail, HasSubstr("free some space"));
    } else {
      EXPECT_EQ(acknowledged(refused), refused.size());  // Only the WAL cannot be taken over; it grows instead.
    }
    EXPECT_EQ(store->health().stopped, "");
    full = false;
    const auto again = create(*store, 80);
    EXPECT_EQ(acknowledged(again), again.size());
    EXPECT_EQ(store->health().failing, "");
    for (const auto& list : {attempts, refused, again}) expect_kept(*store, list);
    store->close();
    EXPECT_TRUE(check_sqlite(options.path).empty());
  }
}

TEST_F(SqliteIo, AReadThatFailsIsAnErrorAndNoAnswer) {
  make_big();
  FaultyVfs vfs;
  const auto store = open_sqlite(options, clock);
  for (const int code : {SQLITE_IOERR_READ, SQLITE_IOERR_DATA}) {
    vfs.decide_by(FaultyVfs::fail_from(Op::kRead, 1, code));
    EXPECT_THROW(count(*store, user), StorageError);
    vfs.heal();
    EXPECT_EQ(count(*store, user), 2'500U);
  }
  // A command that cannot read is refused; nothing was written, so the next one is tried.
  vfs.decide_by(FaultyVfs::fail_from(Op::kRead, 1, SQLITE_IOERR_READ));
  const auto answer = run_in_transaction(*store, [&](Transaction& tx) -> Result<void> {
    TaskQuery query;
    query.limit = 200;
    query.descending = false;
    while (true) {
      const auto page = tx.list_tasks(user, query);
      if (page->next.empty()) return {};
      query.after = page->next;
    }
  });
  EXPECT_FALSE(answer);
  EXPECT_NE(store->health().failing, "");
  vfs.heal();
  EXPECT_TRUE(insert(*store, make_task("goes on")));
  EXPECT_EQ(store->health().failing, "");
  EXPECT_EQ(store->health().stopped, "");
}

/// A page that comes back empty must not pass for a task that is not there.
TEST_F(SqliteIo, AShortReadIsNoticed) {
  make_big();
  FaultyVfs vfs;
  const auto store = open_sqlite(options, clock);
  vfs.decide_by(FaultyVfs::fail_from(Op::kRead, 1, SQLITE_IOERR_SHORT_READ));
  EXPECT_THROW(count(*store, user), StorageError);
}

TEST_F(SqliteIo, ABigFileWithABrokenMiddleIsFoundBehindTheStartAndNothingMoreIsWritten) {
  make_big();
  const auto pages = fs::file_size(options.path) / 4096;
  ASSERT_GT(pages * 4096, static_cast<std::uintmax_t>(options.check_bytes_max));
  {
    std::fstream file(options.path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(pages / 2 * 4096));
    file << std::string(4096, '\xa5');
  }
  options.inspection_wait = std::chrono::milliseconds(0);
  const auto store = open_sqlite(options, clock);
  EXPECT_EQ(store->health().inspection, Inspection::kWaiting);
  EXPECT_TRUE(insert(*store, make_task("before it is known")));
  store->inspect();
  const auto health = wait_for(*store, Inspection::kDamaged);
  ASSERT_EQ(health.inspection, Inspection::kDamaged);
  EXPECT_THAT(health.stopped, HasSubstr("table tasks"));
  const auto answer = insert(*store, make_task("t"));
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().detail, HasSubstr("damaged"));
  store->read([&](ReadView& view) { EXPECT_EQ(view.list_tasks(user, {})->tasks.size(), 50U); });
  EXPECT_FALSE(check_sqlite(options.path).empty());
}

TEST_F(SqliteIo, ABigSoundFileIsFoundSoundAndAStopDoesNotWait) {
  make_big();
  {
    options.inspection_wait = std::chrono::milliseconds(0);
    const auto store = open_sqlite(options, clock);
    store->inspect();
    EXPECT_EQ(wait_for(*store, Inspection::kSound).inspection, Inspection::kSound);
    EXPECT_EQ(store->health().note, "");
  }
  {
    options.inspection_wait = std::chrono::hours(1);
    const auto store = open_sqlite(options, clock);
    store->inspect();
    store->close();
    EXPECT_EQ(store->health().inspection, Inspection::kWaiting);
  }
  options.inspection_wait = std::chrono::milliseconds(0);
  options.inspection_max = std::chrono::seconds(0);
  const auto store = open_sqlite(options, clock);
  store->inspect();
  EXPECT_THAT(wait_for(*store, Inspection::kUnfinished).note, HasSubstr("yaad db check"));
  EXPECT_TRUE(insert(*store, make_task("t")));
}

TEST_F(SqliteIo, WhatIsMissingOfABigFileIsFoundAtTheStart) {
  make_big();
  const auto good = options.path + ".good";
  fs::copy_file(options.path, good);
  const auto size = fs::file_size(good);
  fs::resize_file(options.path, size - 10 * 4096);
  EXPECT_THAT(open_error().what(), HasSubstr("the file ends after"));
  const auto put = [&](std::streamoff at, const std::string& bytes) {
    fs::copy_file(good, options.path, fs::copy_options::overwrite_existing);
    std::fstream file(options.path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(at);
    file << bytes;
  };
  put(36, std::string(4, '\x7f'));
  EXPECT_THAT(open_error().what(), HasSubstr("free pages"));
  put(32, std::string("\x00\x00\x00\x05\x00\x00\x00\x01", 8));
  EXPECT_THAT(open_error().what(), HasSubstr("free pages"));
  // The root of any table or index.
  std::vector<std::pair<std::string, std::int64_t>> roots;
  {
    sqlite::Database db(good, {});
    auto query = db.query("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0");
    while (query.step()) roots.emplace_back(query.text(0), query.integer(1));
  }
  EXPECT_GT(roots.size(), 30U);
  for (const auto& [name, page] : roots) {
    put((page - 1) * 4096, std::string(4096, '\xa5'));
    EXPECT_EQ(open_error().kind(), StorageError::Kind::kDamaged) << name;
  }
  fs::copy_file(good, options.path, fs::copy_options::overwrite_existing);
  EXPECT_EQ(count(*open_sqlite(options, clock), user), 2'500U);
}

/// A process made before this one has threads, whose locks it would have for ever: it works each time that it is told
/// to.
class Other {
 public:
  template <typename Work>
  explicit Other(Work work) {
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends_) != 0) throw std::runtime_error("no socket pair");
    child_ = ::fork();
    if (child_ != 0) {
      ::close(ends_[1]);
      return;
    }
    ::close(ends_[0]);
    char round = 0;
    while (::read(ends_[1], &round, 1) == 1) {
      const char answer = static_cast<char>(work(round));
      if (::write(ends_[1], &answer, 1) != 1) break;
    }
    ::_exit(0);
  }
  Other(const Other&) = delete;
  Other& operator=(const Other&) = delete;
  ~Other() {
    ::close(ends_[0]);
    ::waitpid(child_, nullptr, 0);
  }
  /// What the work answers; -1 when the process has died.
  int work(char round) {
    char answer = 0;
    return ::write(ends_[0], &round, 1) == 1 && ::read(ends_[0], &answer, 1) == 1 ? answer : -1;
  }

 private:
  int ends_[2];
  pid_t child_ = -1;
};

TEST_F(SqliteIo, ChecksAndCopiesBesideAWriterAreOneSnapshot) {
  const auto copy = [&](char round) { return fmt::format("{}/copy{}.db", folder, round); };
  const auto check_and_copy = [&](char round) {
    if (!check_sqlite(options.path).empty()) return 1;
    backup_sqlite(options.path, copy(round));
    if (sqlite_status(options.path).version == 0) return 2;
    return sqlite_in_use(options.path) ? 0 : 3;
  };
  Other other([&](char round) {
    const auto work = [&] { return check_and_copy(round); };
    return answer_of(work);
  });
  const auto store = open_sqlite(options, clock);
  ASSERT_TRUE(insert(*store, make_task("first")));
  std::atomic<bool> stop{false};
  std::thread writing([&] {
    for (int i = 0; i < 100'000 && !stop; ++i) create(*store, 8);  // Should the test hang, this does not fill the disk.
  });
  for (const char round : {'0', '1', '2'}) {
    EXPECT_EQ(other.work(round), 0);
    EXPECT_TRUE(check_sqlite(copy(round)).empty());
    EXPECT_FALSE(fs::exists(copy(round) + ".part"));
  }
  EXPECT_THROW(restore_sqlite(options.path, folder + "/copy0.db"), StorageError);
  EXPECT_THROW(migrate_sqlite(options.path, clock, 1), StorageError);
  stop = true;
  writing.join();
  EXPECT_TRUE(insert(*store, make_task("last")));
}

}  // namespace
}  // namespace yaad
