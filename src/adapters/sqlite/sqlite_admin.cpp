#include "adapters/sqlite/sqlite_admin.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "adapters/sqlite/database.h"
#include "adapters/sqlite/file_check.h"
#include "adapters/sqlite/file_lock.h"
#include "adapters/sqlite/migrations.h"
#include "adapters/sqlite/sqlite_move.h"

namespace yaad {
namespace sqlite {
namespace {

namespace fs = std::filesystem;

void sync_path(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  const bool synced = ::fsync(file) == 0;
  ::close(file);
  if (!synced) throw StorageError(StorageError::Kind::kIo, fmt::format("'{}' could not be synced to disk", path));
}

// In one step, so in one snapshot, whoever writes meanwhile. A copy that was not finished does not bear the name.
void copy_database(Database& from, const std::string& target) {
  const auto unfinished = target + ".part";
  fs::remove(unfinished);
  try {
    Database to(unfinished, {.writable = true, .create = true});
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> backup(
        sqlite3_backup_init(to.handle(), "main", from.handle(), "main"), sqlite3_backup_finish);
    if (!backup) throw_storage_error(sqlite3_extended_errcode(to.handle()), sqlite3_errmsg(to.handle()));
    const int code = sqlite3_backup_step(backup.get(), -1);
    if (code != SQLITE_DONE) throw_storage_error(code, sqlite3_errstr(code));
  } catch (...) {
    std::error_code ignored;
    fs::remove(unfinished, ignored);
    throw;
  }
  sync_path(unfinished);
  fs::rename(unfinished, target);
  sync_path(fs::absolute(target).parent_path().string());
}

/// A copy of the file as it is, under a name that is free.
void keep_copy(Database& db, const std::string& path, int version) {
  auto name = fmt::format("{}.v{}.bak", path, version);
  for (int n = 2; fs::exists(name); ++n) name = fmt::format("{}.v{}.{}.bak", path, version, n);
  copy_database(db, name);
}

void require_writable(const std::string& path) {
  if (fs::exists(path) && ::access(path.c_str(), W_OK) != 0) {
    throw StorageError(StorageError::Kind::kReadOnly,
                       fmt::format("the database '{}' is read-only: make it writable for this user", path));
  }
}

std::unique_ptr<Database> open_existing(const std::string& path) {
  if (!fs::exists(path)) throw StorageError(StorageError::Kind::kIo, fmt::format("there is no database '{}'", path));
  return std::make_unique<Database>(path, Database::Options{});
}

/// For reading: with the lock, or beside the server that has it. A connection that only reads never checkpoints.
struct Reading {
  std::optional<FileLock> lock;
  std::unique_ptr<Database> db;
  explicit Reading(const std::string& path) {
    if (!fs::exists(path)) {
      throw StorageError(StorageError::Kind::kIo, fmt::format("there is no database '{}'", path));
    }
    try {
      lock.emplace(path);
    } catch (const StorageError& failure) {
      if (failure.kind() != StorageError::Kind::kBusy) throw;
    }
    db = std::make_unique<Database>(path, Database::Options{.writable = lock.has_value()});
  }
};

}  // namespace

std::unique_ptr<Database> open_checked(const SqliteOptions& options, const Clock& clock, bool& whole) {
  require_writable(options.path);
  check_file_bytes(options.path);
  auto db = std::make_unique<Database>(
      options.path,
      Database::Options{.create = true, .cache_kib = options.writer_cache_kib, .mmap_bytes = options.mmap_bytes});
  // A file that is only read stays as it is until it is known to be ours.
  const int version = schema_version(*db);
  refuse_unfinished_move(*db);
  if (db->text("PRAGMA journal_mode = WAL") != "wal") {
    throw StorageError(StorageError::Kind::kIo, "the file system of the database does not allow shared memory (WAL)");
  }
  db->execute("PRAGMA journal_size_limit = 67108864");
  // What is deleted is overwritten where its page is written anyway; freed pages are not written only for that.
  db->execute("PRAGMA secure_delete = FAST");
  const auto latest = static_cast<int>(migrations().size());
  whole = db->number("PRAGMA page_count") * db->number("PRAGMA page_size") <= options.check_bytes_max;
  if (version != 0) {
    if (whole) check_whole(*db);
    check_edges(*db);
  }
  if (version < latest) {
    if (version != 0) keep_copy(*db, options.path, version);
    migrate_to(*db, latest, clock);
  }
  if (options.pages_max > 0) db->execute(fmt::format("PRAGMA max_page_count = {}", options.pages_max));
  return db;
}

}  // namespace sqlite

using namespace sqlite;

SqliteStatus sqlite_status(const std::string& path) {
  const Reading reading(path);
  return {schema_version(*reading.db), static_cast<int>(migrations().size())};
}

bool sqlite_in_use(const std::string& path) {
  try {
    const FileLock lock(path);
  } catch (const StorageError& failure) {
    if (failure.kind() == StorageError::Kind::kBusy) return true;
    throw;
  }
  return false;
}

SqliteStatus migrate_sqlite(const std::string& path, const Clock& clock, std::optional<int> target) {
  const FileLock lock(path);
  require_writable(path);
  Database db(path, {.create = true});
  const int version = schema_version(db);
  const int latest = static_cast<int>(migrations().size());
  const int wanted = target.value_or(latest);
  if (wanted < 0 || wanted > latest) {
    throw StorageError(StorageError::Kind::kConstraint, fmt::format("schema steps go from 0 to {}", latest));
  }
  if (version != 0 && version != wanted) keep_copy(db, path, version);
  migrate_to(db, wanted, clock);
  return {wanted, latest};
}

std::vector<std::string> check_sqlite(const std::string& path) {
  const Reading reading(path);
  std::vector<std::string> wrong;
  try {
    schema_version(*reading.db);
    refuse_unfinished_move(*reading.db);
    auto query = reading.db->query("PRAGMA integrity_check(100)");
    while (query.step()) {
      if (query.text(0) != "ok") wrong.emplace_back(query.text(0));
    }
  } catch (const StorageError& failure) {
    wrong.emplace_back(failure.what());
  }
  return wrong;
}

void backup_sqlite(const std::string& path, const std::string& target) {
  const Reading reading(path);
  if (fs::exists(target)) {
    throw StorageError(StorageError::Kind::kConstraint, fmt::format("'{}' exists already; name a new file", target));
  }
  copy_database(*reading.db, target);
}

void restore_sqlite(const std::string& path, const std::string& backup) {
  const FileLock lock(path);
  const auto fresh = path + ".restoring";
  fs::remove(fresh);
  {
    const auto source = open_existing(backup);
    schema_version(*source);
    refuse_unfinished_move(*source);
    if (const auto found = source->text("PRAGMA integrity_check(1)"); found != "ok") throw_damaged(found);
    copy_database(*source, fresh);
  }
  // The WAL belongs to the file that is put aside, so it goes with it.
  for (const char* suffix : {"-wal", "-shm"}) {
    const auto part = path + suffix;
    if (fs::exists(part)) fs::rename(part, path + ".replaced" + suffix);
    fs::remove(fresh + suffix);
  }
  if (fs::exists(path)) fs::rename(path, path + ".replaced");
  fs::rename(fresh, path);
  sync_path(fs::absolute(path).parent_path().string());
}

}  // namespace yaad
