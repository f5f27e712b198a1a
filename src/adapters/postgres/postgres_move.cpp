#include "adapters/postgres/postgres_move.h"

#include <fmt/format.h>

#include "adapters/postgres/migrations.h"
#include "adapters/postgres/session.h"
#include "adapters/postgres/target.h"
#include "adapters/sql/move_end.h"

namespace yaad {
namespace postgres {
namespace {

/// A sort of all rows may take its time, and so may the other end while this one waits.
constexpr Limits kLimits{std::chrono::seconds(10), std::chrono::hours(1), std::chrono::seconds(10),
                         std::chrono::milliseconds(0), std::chrono::hours(1)};

bool unfinished(Connection& db) {
  auto query = db.query_text(fmt::format("SELECT 1 FROM pg_class WHERE oid = to_regclass('{}')", sql::kMoveMark));
  return query.step();
}
int latest() { return static_cast<int>(migrations().size()); }

}  // namespace

class PostgresMoveEnd final : public sql::MoveEndOf<Connection, Session> {
 public:
  PostgresMoveEnd(const std::string& url, const Clock& clock)
      : sql::MoveEndOf<Connection, Session>(false), where_(parse_target(url).where()), clock_(clock) {
    db_ = std::make_unique<Connection>(url, kLimits);
    take_lock();
  }

  /// As a source.
  void open() {
    require_schema();
    refuse_unfinished_move(*db_);
    session_ = std::make_unique<Session>(*db_, clock_, false);
    db_->query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").run();
  }

  void each_task(const std::function<void(Task&)>& take) override {
    std::vector<Task> tasks;
    const auto give = [&] {
      session_->read_reminders(tasks);
      for (auto& task : tasks) take(task);
      tasks.clear();
    };
    scan_by(
        "SELECT " YAAD_TASK_COLUMNS ", t.owner FROM tasks t ORDER BY t.created_at, t.number",
        [&](Query& query) {
          tasks.push_back(session_->read_task(query, session_->user_of(query.integer(sql::kTaskColumnCount))));
        },
        give);
  }

  void start() override {
    if (unfinished(*db_)) {
      migrate_to(*db_, 0, clock_);
      db_->execute(fmt::format("DROP TABLE {}", sql::kMoveMark));
    }
    if (schema_version(*db_) != 0) {
      require_schema();
      require_empty(where_);
    }
    migrate_to(*db_, latest(), clock_);
    db_->execute(fmt::format("CREATE TABLE {} (since bigint)", sql::kMoveMark));
    session_ = std::make_unique<Session>(*db_, clock_, true);
    db_->query("BEGIN").run();
  }
  void put_task(Task& task) override { session_->insert_task(task); }
  void commit() override {
    session_->flush();
    db_->query("COMMIT").run();
    db_->sync();
    session_->forget();
    db_->query("BEGIN").run();
  }
  void complete(std::int64_t last_position) override {
    for (const auto* column : {"streams', 'key", "dead_letters', 'id"}) {
      const std::string_view names = column;
      const auto table = names.substr(0, names.find('\''));
      const auto key = names.substr(names.rfind('\'') + 1);
      number(fmt::format("SELECT setval(pg_get_serial_sequence('{}'), coalesce(max({}), 0) + 1, false) FROM {}", column,
                         key, table));
    }
    auto query = db_->query("UPDATE counters SET position = $1");
    query.bind(last_position).run();
    commit();
  }
  void finish() override {
    db_->query_text(fmt::format("DROP TABLE {}", sql::kMoveMark)).run();
    db_->query("COMMIT").run();
    db_->sync();
    session_.reset();
    db_->execute("ANALYZE");
  }

 private:
  /// Waits a little: the database may not have noticed yet that a server has gone.
  void take_lock() {
    db_->execute("SET lock_timeout = '5s'");
    try {
      db_->query("SELECT pg_advisory_lock(1497448772, 2)").step();
    } catch (const StorageError& failure) {
      if (failure.kind() != StorageError::Kind::kBusy) throw;
      throw StorageError(StorageError::Kind::kBusy,
                         fmt::format("a server is serving on {}: stop it, and all who share its work", where_));
    }
    db_->execute("RESET lock_timeout");
  }
  void require_schema() {
    if (const int version = schema_version(*db_); version != latest()) {
      throw StorageError(StorageError::Kind::kConstraint,
                         fmt::format("{} has schema step {}, and this program moves step {} only: run yaad db migrate "
                                     "on it first",
                                     where_, version, latest()));
    }
  }
  void scan(const std::string& select, const std::function<void(Query&)>& row) override {
    scan_by(select, row, [] {});
  }
  void scan_by(const std::string& select, const std::function<void(Query&)>& row, const std::function<void()>& batch) {
    db_->query_text("DECLARE moved NO SCROLL CURSOR FOR " + select).run();
    for (bool more = true; more;) {
      auto query = db_->query("FETCH 500 FROM moved");
      for (more = false; query.step(); more = true) row(query);
      batch();
    }
    db_->query("CLOSE moved").run();
  }

  std::string where_;
  const Clock& clock_;
};

void refuse_unfinished_move(Connection& db) {
  if (unfinished(db)) sql::throw_unfinished_move();
}

}  // namespace postgres

namespace {

std::unique_ptr<postgres::PostgresMoveEnd> connected(const std::string& url, const Clock& clock) {
  try {
    return std::make_unique<postgres::PostgresMoveEnd>(url, clock);
  } catch (const postgres::ConnectionLost& failure) {
    throw StorageError(StorageError::Kind::kIo, failure.what());
  }
}

}  // namespace

std::unique_ptr<sql::MoveEnd> postgres_move_source(const std::string& url, const Clock& clock) {
  auto end = connected(url, clock);
  end->open();
  return end;
}

std::unique_ptr<sql::MoveEnd> postgres_move_target(const std::string& url, const Clock& clock) {
  return connected(url, clock);
}

}  // namespace yaad
