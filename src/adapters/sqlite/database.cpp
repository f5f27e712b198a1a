#include "adapters/sqlite/database.h"

#include <fmt/format.h>

#include <new>

namespace yaad::sqlite {
namespace {

constexpr std::size_t kTextStatementsMax = 64;

StorageError::Kind kind_of(int code) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return StorageError::Kind::kFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return StorageError::Kind::kReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return StorageError::Kind::kDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return StorageError::Kind::kBusy;
    case SQLITE_CONSTRAINT:
      return StorageError::Kind::kConstraint;
    default:
      return StorageError::Kind::kIo;
  }
}

std::string_view meaning_of(StorageError::Kind kind) {
  switch (kind) {
    case StorageError::Kind::kFull:
      return "the disk of the database is full: free some space, then try again";
    case StorageError::Kind::kReadOnly:
      return "the database or its folder is read-only";
    case StorageError::Kind::kDamaged:
      return "the database is damaged: restore a backup, or see `yaad db check`";
    case StorageError::Kind::kBusy:
      return "the database is locked by another program";
    case StorageError::Kind::kConstraint:
      return "a rule of the database forbids this";
    case StorageError::Kind::kNewerSchema:
      return "the database was made by a newer version";
    case StorageError::Kind::kIo:
      return "the database file could not be read or written";
  }
  return "";
}

}  // namespace

void throw_storage_error(int code, const std::string& message) {
  if ((code & 0xff) == SQLITE_NOMEM) throw std::bad_alloc();
  const auto kind = kind_of(code);
  throw StorageError(kind, fmt::format("{} ({}, code {})", meaning_of(kind), message, code));
}

bool Query::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw_storage_error(sqlite3_extended_errcode(db_), sqlite3_errmsg(db_));
}

std::size_t Query::run_now() {
  run();
  return static_cast<std::size_t>(sqlite3_changes64(db_));
}

void Query::check(int code) const {
  if (code != SQLITE_OK) throw_storage_error(code, sqlite3_errmsg(db_));
}

std::string_view Query::text(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return data == nullptr ? std::string_view()
                         : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

Uuid Query::uuid(int column) const {
  Uuid id;
  const auto bytes = text(column);
  if (bytes.size() != id.bytes.size()) {
    throw StorageError(StorageError::Kind::kDamaged, "the database is damaged: an id has the wrong length");
  }
  std::memcpy(id.bytes.data(), bytes.data(), id.bytes.size());
  return id;
}

Database::Database(const std::string& path, const Options& options) {
  // Counting every allocation would cost a lock each. Before the library's first use, or without effect.
  [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3* raw = nullptr;
  const int flags = (options.writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) |
                    (options.create ? SQLITE_OPEN_CREATE : 0) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
  handle_.reset(raw);
  if (code != SQLITE_OK) {
    const std::string message = raw == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(raw);
    if ((code & 0xff) == SQLITE_CANTOPEN) {
      throw StorageError(StorageError::Kind::kIo, fmt::format("cannot open the database '{}': {}", path, message));
    }
    throw_storage_error(code, message);
  }
  // Only the writer checkpoints, and when it chooses to (SQLite before 3.51.3 can lose a reset of the WAL otherwise).
  sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_busy_timeout(raw, 2000);
  execute("PRAGMA wal_autocheckpoint = 0");
  execute("PRAGMA synchronous = FULL");
  execute("PRAGMA temp_store = MEMORY");
  execute(fmt::format("PRAGMA cache_size = -{}", options.cache_kib));
  execute(fmt::format("PRAGMA mmap_size = {}", options.mmap_bytes));
}

Database::Statement Database::prepare(std::string_view sql, unsigned flags) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), flags, &raw, nullptr);
  if (code != SQLITE_OK) throw_storage_error(code, sqlite3_errmsg(handle_.get()));
  Statement statement(raw);
  // SQLite counts $1, $2 … by where they first stand, not by their number.
  for (int i = 1; i <= sqlite3_bind_parameter_count(raw); ++i) {
    const char* name = sqlite3_bind_parameter_name(raw, i);
    if (name != nullptr && name[0] == '$' && std::to_string(i) != name + 1) {
      throw std::logic_error(fmt::format("parameters out of order in: {}", sql));
    }
  }
  return statement;
}

Query Database::query(const char* sql) {
  auto& slot = literal_[sql];
  if (!slot) slot = prepare(sql, SQLITE_PREPARE_PERSISTENT);
  return {handle_.get(), slot.get()};
}

Query Database::query_text(const std::string& sql) {
  if (const auto found = texts_.find(sql); found != texts_.end()) return {handle_.get(), found->second.get()};
  if (texts_.size() >= kTextStatementsMax) {
    // None of them may be stepping; if one is, its turn to go comes later.
    for (auto it = texts_.begin(); it != texts_.end();) {
      it = sqlite3_stmt_busy(it->second.get()) == 0 ? texts_.erase(it) : std::next(it);
    }
  }
  auto& slot = texts_[sql];
  slot = prepare(sql, SQLITE_PREPARE_PERSISTENT);
  return {handle_.get(), slot.get()};
}

void Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw_storage_error(code, sqlite3_errmsg(handle_.get()));
}

std::int64_t Database::number(const std::string& sql) {
  const auto statement = prepare(sql, 0);
  Query query(handle_.get(), statement.get());
  return query.step() ? query.integer(0) : 0;
}

std::string Database::text(const std::string& sql) {
  const auto statement = prepare(sql, 0);
  Query query(handle_.get(), statement.get());
  return query.step() ? std::string(query.text(0)) : std::string();
}

}  // namespace yaad::sqlite
