#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "adapters/sqlite/sqlite_store.h"

/// What `yaad db …` does with a database file. Each locks the file as a server does, so none runs beside one (kBusy
/// names it). Errors: StorageError.
namespace yaad {

struct SqliteStatus {
  int version = 0;  ///< Schema step of the file.
  int latest = 0;   ///< The newest this program knows.
};
SqliteStatus sqlite_status(const std::string& path);

/// Takes the schema to `target` (absent: the newest). An existing database is copied to `PATH.vN.bak` first.
SqliteStatus migrate_sqlite(const std::string& path, const Clock& clock, std::optional<int> target = std::nullopt);

/// Looks at every page, row and index; what is wrong, in words. Empty: all is well.
std::vector<std::string> check_sqlite(const std::string& path);

/// A consistent copy, synced before this returns. `target` must not exist.
void backup_sqlite(const std::string& path, const std::string& target);

/// Checks the backup, then puts it in the place of the database, which is kept as `PATH.replaced`.
void restore_sqlite(const std::string& path, const std::string& backup);

namespace sqlite {
class Database;
/// The writer's connection: opened, upgraded, checked. The caller holds the lock.
std::unique_ptr<Database> open_checked(const SqliteOptions& options, const Clock& clock);
}  // namespace sqlite

}  // namespace yaad
