#include "adapters/postgres/migrations.h"

#include <fmt/format.h>

#include "postgres_schema.h"

namespace yaad::postgres {
namespace {

std::int64_t number(Connection& db, const char* sql) {
  auto query = db.query(sql);
  return query.step() ? query.integer(0) : 0;
}

void run_step(Connection& db, const Migration& step, bool up, const Clock& clock) {
  const auto note = up ? fmt::format("INSERT INTO schema_migrations VALUES ({}, '{}', '{}', {}, {})", step.version,
                                     step.name, step.checksum, micros(clock.now()), step.serves_from)
                       : fmt::format("DELETE FROM schema_migrations WHERE version = {}", step.version);
  try {
    db.execute(fmt::format("BEGIN; SET LOCAL statement_timeout = 0; {}; {}; COMMIT", up ? step.up : step.down, note));
  } catch (const ConnectionLost&) {
    throw;
  } catch (...) {
    db.execute("ROLLBACK");
    throw;
  }
}

/// Held by the session, so it is gone with it whatever happens.
class SchemaLock {
 public:
  explicit SchemaLock(Connection& db) : db_(db) {
    db.execute("SET lock_timeout = '60s'; SET statement_timeout = '70s'");
    number(db, "SELECT pg_advisory_lock(1497448772, 1)");
  }
  SchemaLock(const SchemaLock&) = delete;
  SchemaLock& operator=(const SchemaLock&) = delete;
  ~SchemaLock() {
    try {
      number(db_, "SELECT pg_advisory_unlock(1497448772, 1)");
    } catch (const StorageError&) {
      // The session is gone, and the lock with it.
    }
  }

 private:
  Connection& db_;
};

}  // namespace

const std::vector<Migration>& migrations() {
  static const auto steps = sql::load_migrations(embedded::postgres_schema());
  return steps;
}

int schema_version(Connection& db) {
  if (number(db, "SELECT count(*) FROM pg_class WHERE oid = to_regclass('schema_migrations')") == 0) return 0;
  const auto& steps = migrations();
  const auto known = static_cast<int>(steps.size());
  int version = 0;
  auto query = db.query("SELECT version, name, checksum, serves_from FROM schema_migrations ORDER BY version");
  while (query.step()) {
    const int applied = query.small(0);
    if (applied > known) {
      if (query.small(3) <= known) continue;
      throw StorageError(StorageError::Kind::kNewerSchema,
                         fmt::format("the database of --store was made by a newer version (schema step {} '{}'; this "
                                     "program knows {}): run that version, or restore the backup from before the "
                                     "upgrade",
                                     applied, query.text(1), known));
    }
    sql::check_step(steps, version, applied, query.text(2));
    version = applied;
  }
  return version;
}

void migrate_to(Connection& db, int target, const Clock& clock) {
  const SchemaLock lock(db);
  db.execute(
      "CREATE TABLE IF NOT EXISTS schema_migrations (version integer PRIMARY KEY, name text NOT NULL, checksum text NOT"
      " NULL, applied_at bigint NOT NULL, serves_from integer NOT NULL)");
  const auto& steps = migrations();
  int version = schema_version(db);
  for (; version < target; ++version) run_step(db, steps.at(static_cast<std::size_t>(version)), true, clock);
  for (; version > target; --version) run_step(db, steps.at(static_cast<std::size_t>(version - 1)), false, clock);
}

}  // namespace yaad::postgres
