#include "roles/cli/admin_local.h"

#include <charconv>
#include <filesystem>
#include <ostream>
#include <sstream>

#include "adapters/postgres/postgres_store.h"
#include "adapters/sqlite/sqlite_admin.h"
#include "adapters/sqlite/sqlite_store.h"

namespace yaad::cli {
namespace {

config::From source_of(const config::Loaded& loaded, std::string_view name) {
  for (const config::Value& value : loaded.values) {
    if (value.setting->name == name) return value.from;
  }
  return config::From::kDefault;
}

}  // namespace

std::string database_file(const config::Settings& settings) {
  constexpr std::string_view kPrefix = "sqlite:";
  if (settings.store == "sqlite") return settings.data + "/yaad.db";
  return settings.store.starts_with(kPrefix) ? settings.store.substr(kPrefix.size()) : std::string();
}

bool server_is_meant(const config::Loaded& loaded) {
  return source_of(loaded, "url") > std::max(source_of(loaded, "data"), source_of(loaded, "store"));
}

namespace {

Local open_database_of(const std::string& url) {
  Local local;
  PostgresOptions options;
  options.url = url;
  options.readers = 1;
  options.exclusive_wait = std::chrono::milliseconds(0);
  try {
    local.store = open_postgres(std::move(options), system_clock());
    local.state = Local::State::kFree;
  } catch (const StorageError& failure) {
    if (failure.kind() != StorageError::Kind::kBusy) throw;
    local.state = Local::State::kHeld;
  }
  return local;
}

}  // namespace

Local open_local(const Context& context) {
  const auto& store = context.loaded.settings.store;
  if (store.starts_with("postgres") && !server_is_meant(context.loaded)) return open_database_of(store);
  Local local;
  local.path = database_file(context.loaded.settings);
  if (local.path.empty() || server_is_meant(context.loaded)) return local;
  std::error_code error;
  if (!std::filesystem::exists(local.path, error)) {
    local.state = Local::State::kMissing;
    return local;
  }
  try {
    SqliteOptions options;
    options.path = local.path;
    options.readers = 1;
    local.store = open_sqlite(options, system_clock());
    local.state = Local::State::kFree;
  } catch (const StorageError& failure) {
    if (failure.kind() != StorageError::Kind::kBusy) throw;
    local.state = Local::State::kHeld;
  }
  return local;
}

std::pair<int, int> migrate_file(const std::string& path, std::optional<int> target) {
  const int before = sqlite_status(path).version;
  return {before, migrate_sqlite(path, system_clock(), target).version};
}

bool held_file(const std::string& path) { return sqlite_in_use(path); }

std::vector<std::string> check_file(const std::string& path) {
  std::vector<std::string> problems;
  for (const std::string& found : check_sqlite(path)) {
    std::istringstream lines(found);  // One row may hold many findings under a heading of SQLite's.
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty() && !line.starts_with("***")) problems.push_back(line);
    }
  }
  return problems;
}

void backup_file(const std::string& path, const std::string& to) { backup_sqlite(path, to); }

std::string restore_file(const std::string& path, const std::string& from) {
  std::error_code error;
  const bool had_one = std::filesystem::exists(path, error);
  restore_sqlite(path, from);
  return had_one ? path + ".replaced" : std::string();
}

int storage_failed(Context& context, const StorageError& error) {
  context.err << "yaad: " << error.what() << "\n";
  return error.kind() == StorageError::Kind::kDamaged ? kDamaged : kUnreachable;
}

std::optional<std::string> take_option(std::vector<std::string>& arguments, std::string_view name,
                                       std::string& problem) {
  std::optional<std::string> value;
  for (auto at = arguments.begin(); at != arguments.end();) {
    if (*at == name) {
      at = arguments.erase(at);
      if (at == arguments.end()) {
        problem = std::string(name) + " needs a value";
        break;
      }
      value = *at;
      at = arguments.erase(at);
    } else if (at->size() > name.size() && at->starts_with(name) && (*at)[name.size()] == '=') {
      value = at->substr(name.size() + 1);
      at = arguments.erase(at);
    } else {
      ++at;
    }
  }
  return value;
}

std::int64_t number_option(std::vector<std::string>& arguments, std::string_view name, std::int64_t otherwise,
                           std::int64_t max, std::string& problem) {
  const auto text = take_option(arguments, name, problem);
  if (!text) return otherwise;
  std::int64_t number = 0;
  const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (failure == std::errc() && end == text->data() + text->size() && number >= 1 && number <= max) return number;
  problem = std::string(name) + " must be a whole number from 1 to " + std::to_string(max);
  return otherwise;
}

}  // namespace yaad::cli
