// Everything of one store into another; and what `yaad db` does on PostgreSQL.
#include "roles/cli/admin_move.h"

#include <sys/stat.h>

#include <ostream>

#include "adapters/postgres/postgres_admin.h"
#include "adapters/postgres/postgres_move.h"
#include "adapters/sqlite/sqlite_move.h"
#include "base/clock.h"
#include "base/json_writer.h"
#include "roles/cli/admin_local.h"

namespace yaad::cli {
namespace {

constexpr std::string_view kMoveUsage =
    "say move --from STORE --to STORE, of which one is sqlite:PATH and one a postgresql:// URL; "
    "the one left out is --store";

bool is_postgres(std::string_view store) {
  return store.starts_with("postgresql://") || store.starts_with("postgres://");
}

/// One end as it was named: a URL, or the path of a file.
struct End {
  std::string option;  ///< By which it was named, for messages.
  std::string store;
  std::string path;  ///< Empty for PostgreSQL.

  [[nodiscard]] std::string place() const { return path.empty() ? postgres_place(store) : path; }
};

End end_of(const Context& context, const std::optional<std::string>& said, const char* option) {
  auto settings = context.loaded.settings;
  if (said) settings.store = *said;
  return {said ? option : "--store", settings.store, database_file(settings)};
}

bool known(const End& end) { return is_postgres(end.store) || !end.path.empty(); }

/// What the store says of --store is of the option that was used.
std::string in_words_of(const End& end, std::string text) {
  constexpr std::string_view kStore = "--store";
  for (auto at = text.find(kStore); at != std::string::npos; at = text.find(kStore, at + end.option.size())) {
    text.replace(at, kStore.size(), end.option);
  }
  return text;
}

int failed(Context& context, const End& end, const StorageError& error) {
  context.err << "yaad: " << in_words_of(end, error.what()) << "\n";
  switch (error.kind()) {
    case StorageError::Kind::kDamaged:
      return kDamaged;
    case StorageError::Kind::kConstraint:
    case StorageError::Kind::kBusy:
      return kRefused;
    default:
      return kUnreachable;
  }
}

void tell(Context& context, const End& from, const End& to, const sql::MoveReport& report) {
  if (context.json) {
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("status", "ok").field("from", from.place()).field("to", to.place());
    out.key("rows").begin_object();
    for (const auto& [table, rows] : report.rows) out.field(table, static_cast<std::int64_t>(rows));
    out.end_object().key("broken_chains").begin_array();
    for (const auto& words : report.broken_chains) out.value(words);
    out.end_array().end_object();
    context.out << text << "\n";
  } else {
    for (const auto& [table, rows] : report.rows) context.out << table << ": " << rows << " rows, the same in both\n";
    context.out << "Moved " << from.place() << " to " << to.place()
                << "; every row and every audit chain was compared. The source is as it was.\n";
  }
  for (const auto& words : report.broken_chains) {
    context.err << "yaad: " << words << "; it was broken before, and was moved as it is\n";
  }
}

int run_move(Context& context, const End& from, const End& to) {
  const End* at = &from;  // Whose failure it is.
  try {
    const auto source = from.path.empty() ? postgres_move_source(from.store, system_clock())
                                          : sqlite_move_source(from.path, system_clock());
    at = &to;
    const auto target =
        to.path.empty() ? postgres_move_target(to.store, system_clock()) : sqlite_move_target(to.path, system_clock());
    const auto report = sql::move(*source, *target, [&](std::string_view table, std::uint64_t rows) {
      if (!context.json) context.err << table << ": " << rows << " rows copied\n" << std::flush;
    });
    tell(context, from, to, report);
    return report.broken_chains.empty() ? kDone : kDamaged;
  } catch (const StorageError& error) {
    return failed(context, *at, error);
  }
}

}  // namespace

int db_move(Context& context) {
  std::string problem;
  auto& words = context.arguments;
  const auto from_said = take_option(words, "--from", problem);
  const auto to_said = take_option(words, "--to", problem);
  if (!problem.empty()) return wrong_usage(context, "db", problem);
  if (words.size() != 1 || (!from_said && !to_said)) return wrong_usage(context, "db", std::string(kMoveUsage));
  const auto from = end_of(context, from_said, "--from");
  const auto to = end_of(context, to_said, "--to");
  for (const auto* end : {&from, &to}) {
    if (!known(*end)) return wrong_usage(context, "db", end->option + " is no store: " + std::string(kMoveUsage));
  }
  if (from.path.empty() == to.path.empty()) return wrong_usage(context, "db", std::string(kMoveUsage));
  ::umask(0077);
  return run_move(context, from, to);
}

int db_postgres(Context& context, const std::string& verb, std::optional<int> target) {
  const auto& url = context.loaded.settings.store;
  const End here{"--store", url, {}};
  try {
    const auto place = postgres_place(url);
    if (verb == "migrate") {
      const auto before = postgres_status(url);
      PostgresOptions options;
      options.url = url;
      const auto after = migrate_postgres(options, system_clock(), target.value_or(-1));
      context.out << place << (before.version == after.version ? " has schema step " : " went to schema step ")
                  << after.version << (before.version == after.version ? " already.\n" : ".\n");
      return kDone;
    }
    if (verb == "check") {
      const auto problems = check_postgres(url);
      if (context.json) {
        std::string text;
        JsonWriter out(text);
        out.begin_object().field("ok", problems.empty()).field("database", place).key("problems").begin_array();
        for (const auto& words : problems) out.value(words);
        out.end_array().end_object();
        context.out << text << "\n";
        return problems.empty() ? kDone : kDamaged;
      }
      for (const auto& words : problems) context.out << words << "\n";
      if (problems.empty()) context.out << place << " is sound: its rows fit together (pages: see pg_amcheck).\n";
      return problems.empty() ? kDone : kDamaged;
    }
    context.err << "yaad: " << place << " is copied and put back by PostgreSQL's own tools: "
                << (verb == "backup" ? "pg_dump --format=custom --file=yaad.dump \"$YAAD_STORE\""
                                     : "stop the servers, then pg_restore --clean --if-exists --single-transaction "
                                       "--dbname=\"$YAAD_STORE\" yaad.dump")
                << " (a copy is consistent also while servers run)\n";
    return kUsage;
  } catch (const StorageError& error) {
    return failed(context, here, error);
  }
}

}  // namespace yaad::cli
