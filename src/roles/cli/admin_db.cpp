// The database file: bring it to this program's schema, check, copy and put back.
#include <sys/stat.h>

#include <filesystem>
#include <ostream>

#include "base/clock.h"
#include "base/json_writer.h"
#include "roles/cli/admin_local.h"
#include "roles/cli/admin_move.h"
#include "roles/cli/server_session.h"

namespace yaad::cli {
namespace {

namespace fs = std::filesystem;

int refused(Context& context, const std::string& why) {
  context.err << "yaad: " << why << "\n";
  return kRefused;
}

int no_database(Context& context, const std::string& path) {
  context.err << "yaad: there is no database at " << path
              << "; name its folder with --data, or make one with: yaad serve\n";
  return kUnreachable;
}

int held(Context& context, const StorageError& error) {
  return refused(context, std::string(error.what()) + "; stop the server first");
}

// "2026-03-05T12:00:00.000Z" as it may stand in a file's name.
std::string stamp(Instant now) {
  std::string text = to_rfc3339(now).substr(0, 19);
  std::erase(text, '-');
  std::erase(text, ':');
  return text + "Z";
}

void say(Context& context, std::string_view name, const std::string& file, const std::string& words) {
  if (!context.json) {
    context.out << words << "\n";
    return;
  }
  std::string text;
  JsonWriter(text).begin_object().field("status", "ok").field(name, file).end_object();
  context.out << text << "\n";
}

int migrate(Context& context, const std::string& path, std::optional<int> target) {
  const auto [before, after] = migrate_file(path, target);
  say(context, "database", path,
      before == after ? path + " has schema step " + std::to_string(after) + " already."
                      : path + " went from schema step " + std::to_string(before) + " to " + std::to_string(after) +
                            "; what it was is kept beside it as .v" + std::to_string(before) + ".bak.");
  return kDone;
}

int check(Context& context, const std::string& path) {
  const auto problems = check_file(path);
  if (context.json) {
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("ok", problems.empty()).field("database", path).key("problems").begin_array();
    for (const std::string& problem : problems) out.value(problem);
    out.end_array().end_object();
    context.out << text << "\n";
  } else if (problems.empty()) {
    context.out << path << " is sound.\n";
  } else {
    for (const std::string& problem : problems) context.out << problem << "\n";
  }
  if (problems.empty()) return kDone;
  context.err << "yaad: " << path << " is damaged; put the last good backup in its place with: yaad db restore FILE\n";
  return kDamaged;
}

int backup(Context& context, const std::string& path, std::string target) {
  std::error_code error;
  if (target.empty()) {
    const std::string folder = context.loaded.settings.data + "/backups";
    fs::create_directories(folder, error);
    if (error) {
      context.err << "yaad: " << folder << " cannot be made (" << error.message()
                  << "); name a file: yaad db backup FILE\n";
      return kFailed;
    }
    target = folder + "/yaad-" + stamp(system_clock().now()) + ".db";
  }
  if (fs::exists(target, error)) return refused(context, target + " is there already; choose another name");
  backup_file(path, target);
  const auto bytes = fs::file_size(target, error);
  say(context, "backup", target, "Copied to " + target + " (" + std::to_string((bytes + 1023) / 1024) + " KiB).");
  return kDone;
}

int restore(Context& context, const std::string& path, const std::string& source) {
  std::error_code error;
  if (!fs::is_regular_file(source, error)) {
    context.err << "yaad: there is no backup " << source << "\n";
    return kUnreachable;
  }
  if (fs::equivalent(source, path, error)) return refused(context, source + " is the database itself");
  const std::string kept = restore_file(path, source);
  say(context, "kept", kept,
      "Restored from " + source + (kept.empty() ? "." : ". What was there before is kept as " + kept + "."));
  return kDone;
}

int run(Context& context, const std::string& verb, const std::string& file, const std::string& path,
        std::optional<int> target) {
  if (verb == "migrate") return migrate(context, path, target);
  if (verb == "check") return check(context, path);
  if (verb == "backup") return backup(context, path, file);
  return restore(context, path, file);
}

}  // namespace

int cmd_db(Context& context) {
  auto& words = context.arguments;
  if (!words.empty() && words.front() == "move") return db_move(context);
  std::string problem;
  std::optional<int> target;
  if (!words.empty() && words.front() == "migrate") {
    // -1 stands for no --to: number_option knows no zero, and an empty schema is nothing to go to.
    const auto step = number_option(words, "--to", -1, 9'999, problem);
    if (!problem.empty()) return wrong_usage(context, "db", problem);
    if (step > 0) target = static_cast<int>(step);
  }
  const std::string verb = words.empty() ? std::string() : words.front();
  const bool plain = (verb == "migrate" || verb == "check" || verb == "backup") && words.size() == 1;
  const bool named = (verb == "backup" || verb == "restore") && words.size() == 2 && !words[1].starts_with("--");
  if (!plain && !named)
    return wrong_usage(context, "db",
                       "say migrate [--to STEP], check, backup [FILE], restore FILE or move --from STORE --to STORE");
  const std::string path = database_file(context.loaded.settings);
  if (path.empty()) return db_postgres(context, verb, target);
  std::error_code error;
  if (verb != "restore" && !fs::exists(path, error)) return no_database(context, path);
  ::umask(0077);  // A copy holds what the database holds.
  try {
    return run(context, verb, named ? words[1] : std::string(), path, target);
  } catch (const StorageError& failure) {
    return failure.kind() == StorageError::Kind::kBusy ? held(context, failure) : storage_failed(context, failure);
  }
}

}  // namespace yaad::cli
