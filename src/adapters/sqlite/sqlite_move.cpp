#include "adapters/sqlite/sqlite_move.h"

#include <fmt/format.h>

#include <filesystem>

#include "adapters/sql/move_end.h"
#include "adapters/sqlite/file_lock.h"
#include "adapters/sqlite/migrations.h"
#include "adapters/sqlite/session.h"

namespace yaad {
namespace sqlite {

namespace fs = std::filesystem;

namespace {

bool unfinished(Database& db) {
  return db.number(fmt::format("SELECT count(*) FROM sqlite_schema WHERE name = '{}'", sql::kMoveMark)) != 0;
}
int latest() { return static_cast<int>(migrations().size()); }

void require_schema(Database& db, const std::string& path) {
  if (const int version = schema_version(db); version != latest()) {
    throw StorageError(
        StorageError::Kind::kConstraint,
        fmt::format("the database '{}' has schema step {}, and this program moves step {} only: run yaad "
                    "db migrate on it first",
                    path, version, latest()));
  }
}

}  // namespace

class SqliteMoveEnd final : public sql::MoveEndOf<Database, Session> {
 public:
  SqliteMoveEnd(std::string path, const Clock& clock)
      : sql::MoveEndOf<Database, Session>(true), path_(std::move(path)), clock_(clock), lock_(path_) {}

  /// As a source.
  void open() {
    db_ = std::make_unique<Database>(path_, Database::Options{});
    require_schema(*db_, path_);
    refuse_unfinished_move(*db_);
    session_ = std::make_unique<Session>(*db_, clock_, false);
    db_->execute("PRAGMA query_only = 1; BEGIN");
  }

  void each_task(const std::function<void(Task&)>& take) override {
    scan("SELECT " YAAD_TASK_COLUMNS ", t.owner FROM tasks t ORDER BY t.number", [&](Query& query) {
      auto task = session_->read_task(query, session_->user_of(query.integer(sql::kTaskColumnCount)));
      take(task);
    });
  }

  void start() override {
    clear_away();
    db_ = std::make_unique<Database>(path_, Database::Options{.create = true, .cache_kib = 16'384});
    if (schema_version(*db_) != 0) {
      require_schema(*db_, path_);
      require_empty(fmt::format("the database '{}'", path_));
    }
    if (db_->text("PRAGMA journal_mode = WAL") != "wal") {
      throw StorageError(StorageError::Kind::kIo, "the file system of the database does not allow shared memory (WAL)");
    }
    migrate_to(*db_, latest(), clock_);
    db_->execute(fmt::format("CREATE TABLE {} (since INTEGER) STRICT; BEGIN IMMEDIATE", sql::kMoveMark));
    session_ = std::make_unique<Session>(*db_, clock_, true);
  }
  void put(const sql::MovedTable& table, const sql::Row& row) override {
    constexpr std::int64_t kKeyMax = (std::int64_t{1} << 23) - 1;  // Above the 40 bits of a sequence in a row's key.
    if (table.name == "streams" && std::get<std::int64_t>(row.at(0)) > kKeyMax) {
      throw StorageError(StorageError::Kind::kConstraint, "an SQLite database cannot hold so many users");
    }
    sql::MoveEndOf<Database, Session>::put(table, row);
  }
  void put_task(Task& task) override {
    session_->insert_task(task);
    session_->index_task(task.user, task.id, true);
  }
  void commit() override {
    db_->execute("COMMIT");
    db_->execute("PRAGMA wal_checkpoint(PASSIVE)");
    session_->forget();
    db_->execute("BEGIN IMMEDIATE");
  }
  void complete(std::int64_t /*last_position*/) override { commit(); }  // The newest rows tell the numbers.
  void finish() override {
    db_->execute(fmt::format("DROP TABLE {}; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)", sql::kMoveMark));
    session_.reset();
  }

 private:
  void clear_away() {
    if (!fs::exists(path_)) return;
    bool ours = false;
    {
      Database db(path_, {});
      ours = schema_version(db) != 0 && unfinished(db);
    }
    if (!ours) return;
    // The file with the mark goes last: until then it is known what the others are.
    for (const char* suffix : {"-wal", "-shm", ""}) fs::remove(path_ + suffix);
  }
  void scan(const std::string& select, const std::function<void(Query&)>& row) override {
    auto query = db_->query_text(select);
    while (query.step()) row(query);
  }

  std::string path_;
  const Clock& clock_;
  FileLock lock_;
};

void refuse_unfinished_move(Database& db) {
  if (unfinished(db)) sql::throw_unfinished_move();
}

}  // namespace sqlite

std::unique_ptr<sql::MoveEnd> sqlite_move_source(const std::string& path, const Clock& clock) {
  if (!sqlite::fs::exists(path)) {
    throw StorageError(StorageError::Kind::kIo, fmt::format("there is no database '{}'", path));
  }
  auto end = std::make_unique<sqlite::SqliteMoveEnd>(path, clock);
  end->open();
  return end;
}

std::unique_ptr<sql::MoveEnd> sqlite_move_target(const std::string& path, const Clock& clock) {
  return std::make_unique<sqlite::SqliteMoveEnd>(path, clock);
}

}  // namespace yaad
