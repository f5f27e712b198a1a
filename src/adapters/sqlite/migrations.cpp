#include "adapters/sqlite/migrations.h"

#include <fmt/format.h>

#include "sqlite_schema.h"

namespace yaad::sqlite {
namespace {

constexpr int kApplicationId = 0x59414144;  // "YAAD"

void run_step(Database& db, const Migration& step, bool up, const Clock& clock) {
  db.execute("BEGIN IMMEDIATE");
  try {
    db.execute(std::string(up ? step.up : step.down));
    if (up) {
      auto query = db.query("INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)");
      query.bind(step.version, step.name, step.checksum, clock.now());
      query.run();
    } else {
      auto query = db.query("DELETE FROM schema_migrations WHERE version = ?");
      query.bind(step.version);
      query.run();
    }
    db.execute("COMMIT");
  } catch (...) {
    if (sqlite3_get_autocommit(db.handle()) == 0) db.execute("ROLLBACK");
    throw;
  }
}

}  // namespace

const std::vector<Migration>& migrations() {
  static const auto steps = sql::load_migrations(embedded::sqlite_schema());
  return steps;
}

int schema_version(Database& db) {
  const auto tables = db.number("SELECT count(*) FROM sqlite_schema");
  if (tables == 0) return 0;
  const bool ours = db.number("PRAGMA application_id") == kApplicationId &&
                    db.number("SELECT count(*) FROM sqlite_schema WHERE name = 'schema_migrations'") == 1;
  if (!ours) {
    throw StorageError(StorageError::Kind::kDamaged,
                       "the file is an SQLite database of another program, or its schema table is gone");
  }
  const auto& steps = migrations();
  int version = 0;
  auto query = db.query("SELECT version, name, checksum FROM schema_migrations ORDER BY version");
  while (query.step()) {
    const int applied = query.small(0);
    if (applied > static_cast<int>(steps.size())) {
      throw StorageError(
          StorageError::Kind::kNewerSchema,
          fmt::format("the database was made by a newer version (schema step {} '{}'; this program knows "
                      "{}): run that version, or restore the backup from before the upgrade",
                      applied, query.text(1), steps.size()));
    }
    sql::check_step(steps, version, applied, query.text(2));
    version = applied;
  }
  return version;
}

void migrate_to(Database& db, int target, const Clock& clock) {
  int version = schema_version(db);
  if (db.number("SELECT count(*) FROM sqlite_schema") == 0) {
    db.execute(fmt::format(
        "BEGIN IMMEDIATE; PRAGMA application_id = {}; CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name"
        " TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT; COMMIT",
        kApplicationId));
  }
  const auto& steps = migrations();
  for (; version < target; ++version) run_step(db, steps.at(static_cast<std::size_t>(version)), true, clock);
  for (; version > target; --version) run_step(db, steps.at(static_cast<std::size_t>(version - 1)), false, clock);
}

}  // namespace yaad::sqlite
