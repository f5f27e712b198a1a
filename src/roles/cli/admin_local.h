#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/ports/store.h"
#include "roles/cli/commands.h"

namespace yaad::cli {

/// Where a command that can do without a server finds the data.
struct Local {
  enum class State : std::uint8_t {
    kServer,   ///< Ask the server: --url was said more strongly than --data or --store.
    kMissing,  ///< There is no database at `path`.
    kHeld,     ///< A running server holds it.
    kFree,     ///< `store` is open.
  };
  State state = State::kServer;
  std::string path;
  std::unique_ptr<Store> store;
};

/// The file of the database; empty when the store is not SQLite.
std::string database_file(const config::Settings& settings);
/// True when `--url` was said more strongly (flag over environment over file over default) than `--data` and `--store`.
bool server_is_meant(const config::Loaded& loaded);
/// Opens the database when nobody else holds it. Throws StorageError for what else is wrong with it.
Local open_local(const Context& context);

/// The database file. All throw StorageError; kBusy that names who holds the database, of those that change it.
/// Brings it to this step of the schema, the program's own when none is named; the steps before and after.
std::pair<int, int> migrate_file(const std::string& path, std::optional<int> target);
/// Whether a server has it open.
bool held_file(const std::string& path);
/// What is wrong with it; empty when it is sound. Also of a database that a server holds.
std::vector<std::string> check_file(const std::string& path);
/// A consistent copy; also of a database that a server holds. `to` must not exist.
void backup_file(const std::string& path, const std::string& to);
/// Checks a backup and puts it in the place of the database; returns where the old one is kept, empty when there was
/// none.
std::string restore_file(const std::string& path, const std::string& from);

/// For StorageError: prints it; kDamaged for damage, kUnreachable otherwise.
int storage_failed(Context& context, const StorageError& error);

/// An option with a value among `arguments`, which it is taken from: "--entity X" or "--entity=X". `problem` is set
/// when the value is missing.
std::optional<std::string> take_option(std::vector<std::string>& arguments, std::string_view name,
                                       std::string& problem);
/// A whole number within the bounds, or `problem`.
std::int64_t number_option(std::vector<std::string>& arguments, std::string_view name, std::int64_t otherwise,
                           std::int64_t max, std::string& problem);

}  // namespace yaad::cli
