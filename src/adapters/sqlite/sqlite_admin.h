#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "adapters/sqlite/sqlite_store.h"

/// What `yaad db …` does with a database file. Each locks the file as a server does; where a server holds it, those
/// that only read go on beside it, in one snapshot, and the others are refused (kBusy names the server). Errors:
/// StorageError.
namespace yaad {

struct SqliteStatus {
  int version = 0;  ///< Schema step of the file.
  int latest = 0;   ///< The newest this program knows.
};
/// Also beside a server.
SqliteStatus sqlite_status(const std::string& path);

/// Whether another process has it open just now.
bool sqlite_in_use(const std::string& path);

/// Takes the schema to `target` (absent: the newest). An existing database is copied to `PATH.vN.bak` first.
SqliteStatus migrate_sqlite(const std::string& path, const Clock& clock, std::optional<int> target = std::nullopt);

/// Looks at every page, row and index; what is wrong, in words. Empty: all is well. Also beside a server.
std::vector<std::string> check_sqlite(const std::string& path);

/// A consistent copy, synced before this returns and under its name only when it is whole. `target` must not exist.
/// Also beside a server.
void backup_sqlite(const std::string& path, const std::string& target);

/// Checks the backup, then puts it in the place of the database, which is kept as `PATH.replaced`.
void restore_sqlite(const std::string& path, const std::string& backup);

namespace sqlite {
class Database;
/// The writer's connection: opened, upgraded, checked; `whole` says whether all of it was. The caller holds the lock.
std::unique_ptr<Database> open_checked(const SqliteOptions& options, const Clock& clock, bool& whole);
}  // namespace sqlite

}  // namespace yaad
