#include "adapters/sqlite/migrations.h"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <charconv>

#include "sqlite_schema.h"

namespace yaad::sqlite {
namespace {

constexpr int kApplicationId = 0x59414144;  // "YAAD"

std::string sha256_hex(std::string_view text) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);
  std::string out;
  for (const auto byte : digest) out += fmt::format("{:02x}", byte);
  return out;
}

std::vector<Migration> load() {
  std::map<int, Migration> found;
  for (const auto& [path, text] : embedded::sqlite_schema()) {
    int version = 0;
    std::from_chars(path.data(), path.data() + 4, version);
    auto& step = found[version];
    step.version = version;
    if (path.ends_with(".up.sql")) {
      step.name = path.substr(5, path.size() - 5 - std::string_view(".up.sql").size());
      step.up = text;
      step.checksum = sha256_hex(text);
    } else {
      step.down = text;
    }
  }
  std::vector<Migration> steps;
  for (auto& [version, step] : found) steps.push_back(std::move(step));
  return steps;
}

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
  static const std::vector<Migration> steps = load();
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
    if (applied != version + 1 || query.text(2) != steps[static_cast<std::size_t>(version)].checksum) {
      throw StorageError(StorageError::Kind::kDamaged,
                         fmt::format("schema step {} of the database is not the one that this program knows", applied));
    }
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
