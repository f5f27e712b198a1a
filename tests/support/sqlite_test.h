#pragma once
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "adapters/sqlite/sqlite_store.h"
#include "base/uuid.h"

namespace yaad::testing {

namespace fs = std::filesystem;

/// A database in a folder of its own, and tasks for it.
class SqliteTest : public ::testing::Test {
 protected:
  SqliteTest() {
    // In memory where there is such a folder: a kill or a fault of the VFS shows the same, and nobody waits for a disk.
    const bool in_memory = ::access("/dev/shm", W_OK | X_OK) == 0;
    std::string name = ((in_memory ? fs::path("/dev/shm") : fs::temp_directory_path()) / "yaad-faults-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder = name;
    options.path = folder + "/yaad.db";
  }
  ~SqliteTest() override { fs::remove_all(folder); }

  Task make_task(const std::string& title) {
    Task task;
    task.id = TaskId{ids.next()};
    task.user = user;
    task.title = title;
    task.created_at = task.updated_at = clock.now();
    return task;
  }
  static Result<void> insert(Store& store, Task task) {
    return run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
      tx.insert_task(task);
      return {};
    });
  }
  static std::size_t count(Store& store, UserId user) {
    std::size_t found = 0;
    store.read([&](ReadView& view) {
      TaskQuery query;
      query.limit = 200;
      for (;;) {
        auto page = view.list_tasks(user, query);
        found += page->tasks.size();
        if (page->next.empty()) return;
        query.after = page->next;
      }
    });
    return found;
  }
  StorageError open_error() {
    try {
      open_sqlite(options, clock);
    } catch (const StorageError& failure) {
      return failure;
    }
    ADD_FAILURE() << "it opened";
    return {StorageError::Kind::kIo, ""};
  }
  template <typename Work>
  static int answer_of(const Work& work) {
    try {
      return work();
    } catch (const StorageError& failure) {
      return 100 + static_cast<int>(failure.kind());
    } catch (...) {
      return 127;
    }
  }
  /// Runs `work` in a process of its own; its answer must be below 128. No other thread may be busy: the child would
  /// have its locks, and nobody to open them.
  template <typename Work>
  int in_child(Work work) {
    const auto child = ::fork();
    if (child == 0) ::_exit(answer_of(work));
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

  ManualClock clock{Instant(std::chrono::microseconds(1'772'700'000'000'000))};
  UuidV7Source ids{clock};
  UserId user{ids.next()};
  std::string folder;
  SqliteOptions options;
};

}  // namespace yaad::testing
