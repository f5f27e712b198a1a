#include "adapters/sqlite/sqlite_admin.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "adapters/sqlite/database.h"
#include "adapters/sqlite/file_lock.h"
#include "adapters/sqlite/migrations.h"

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

void copy_database(Database& from, const std::string& target) {
  {
    Database to(target, {.writable = true, .create = true});
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> backup(
        sqlite3_backup_init(to.handle(), "main", from.handle(), "main"), sqlite3_backup_finish);
    if (!backup) throw_storage_error(sqlite3_extended_errcode(to.handle()), sqlite3_errmsg(to.handle()));
    const int code = sqlite3_backup_step(backup.get(), -1);
    if (code != SQLITE_DONE) throw_storage_error(code, sqlite3_errstr(code));
  }
  sync_path(target);
  sync_path(fs::absolute(target).parent_path().string());
}

/// A copy of the file as it is, under a name that is free.
void keep_copy(Database& db, const std::string& path, int version) {
  auto name = fmt::format("{}.v{}.bak", path, version);
  for (int n = 2; fs::exists(name); ++n) name = fmt::format("{}.v{}.{}.bak", path, version, n);
  copy_database(db, name);
}

[[noreturn]] void damaged(const std::string& what) {
  throw StorageError(
      StorageError::Kind::kDamaged,
      fmt::format("the database is damaged: {}; restore a backup (`yaad db restore`), or see all of it with "
                  "`yaad db check`",
                  what));
}

/// What can be checked in a moment however big the file is: its length, and both ends of the big tables.
void check_quickly(Database& db, const SqliteOptions& options) {
  const auto bytes = static_cast<std::int64_t>(fs::file_size(options.path));
  const auto page = db.number("PRAGMA page_size");
  if (bytes % page != 0) damaged("the length of the file is not a whole number of pages");
  if (bytes <= options.check_bytes_max) {
    if (const auto found = db.text("PRAGMA quick_check(1)"); found != "ok") damaged(found);
  }
  for (const char* table : {"tasks", "reminders", "events", "audit_entries", "streams"}) {
    db.number(fmt::format("SELECT count(*) FROM (SELECT * FROM {0} ORDER BY rowid LIMIT 1)", table));
    db.number(fmt::format("SELECT count(*) FROM (SELECT * FROM {0} ORDER BY rowid DESC LIMIT 1)", table));
  }
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

}  // namespace

std::unique_ptr<Database> open_checked(const SqliteOptions& options, const Clock& clock) {
  require_writable(options.path);
  auto db = std::make_unique<Database>(
      options.path,
      Database::Options{.create = true, .cache_kib = options.writer_cache_kib, .mmap_bytes = options.mmap_bytes});
  // A file that is only read stays as it is until it is known to be ours.
  const int version = schema_version(*db);
  if (db->text("PRAGMA journal_mode = WAL") != "wal") {
    throw StorageError(StorageError::Kind::kIo, "the file system of the database does not allow shared memory (WAL)");
  }
  db->execute("PRAGMA journal_size_limit = 67108864");
  const auto latest = static_cast<int>(migrations().size());
  if (version != 0) check_quickly(*db, options);
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
  const FileLock lock(path);
  const auto db = open_existing(path);
  return {schema_version(*db), static_cast<int>(migrations().size())};
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
  const FileLock lock(path);
  const auto db = open_existing(path);
  std::vector<std::string> wrong;
  try {
    schema_version(*db);
    auto query = db->query("PRAGMA integrity_check(100)");
    while (query.step()) {
      if (query.text(0) != "ok") wrong.emplace_back(query.text(0));
    }
  } catch (const StorageError& failure) {
    wrong.emplace_back(failure.what());
  }
  return wrong;
}

void backup_sqlite(const std::string& path, const std::string& target) {
  const FileLock lock(path);
  if (fs::exists(target)) {
    throw StorageError(StorageError::Kind::kConstraint, fmt::format("'{}' exists already; name a new file", target));
  }
  const auto db = open_existing(path);
  copy_database(*db, target);
}

void restore_sqlite(const std::string& path, const std::string& backup) {
  const FileLock lock(path);
  const auto fresh = path + ".restoring";
  fs::remove(fresh);
  {
    const auto source = open_existing(backup);
    schema_version(*source);
    if (const auto found = source->text("PRAGMA integrity_check(1)"); found != "ok") damaged(found);
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
