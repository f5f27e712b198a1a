#include "adapters/postgres/postgres_admin.h"

#include <fmt/format.h>

#include "adapters/postgres/connection.h"
#include "adapters/postgres/migrations.h"
#include "adapters/postgres/postgres_move.h"
#include "adapters/postgres/target.h"

namespace yaad {
namespace {

using postgres::Connection;

Connection connected(const std::string& url) {
  // A look through all rows may take its time.
  return {url, postgres::Limits{std::chrono::seconds(5), std::chrono::hours(1), std::chrono::seconds(5),
                                std::chrono::minutes(5), std::chrono::hours(1)}};
}

/// Each counts the rows that ought not to be.
struct Rule {
  const char* count;
  const char* words;
};
constexpr Rule kRules[] = {
    {"SELECT count(*) FROM tasks t WHERE NOT EXISTS (SELECT FROM streams s WHERE s.key = t.owner)",
     "tasks belong to no user"},
    {"SELECT count(*) FROM events e WHERE NOT EXISTS (SELECT FROM streams s WHERE s.key = e.owner AND s.sequence >="
     " e.sequence)",
     "events have no stream, or a higher number than their stream"},
    {"SELECT count(*) FROM events e, counters c WHERE e.position > c.position", "events lie beyond the last position"},
    {"SELECT count(*) FROM consumers e, counters c WHERE e.position > c.position",
     "consumers have had more than there is"},
    {"SELECT count(*) FROM reminders r WHERE NOT EXISTS (SELECT FROM tasks t WHERE t.number = r.task AND t.owner ="
     " r.owner)",
     "reminders belong to no task"},
    {"SELECT count(*) FROM tasks t WHERE reminder_count <> (SELECT count(*) FROM reminders r WHERE r.task = t.number)",
     "tasks have another number of reminders than they say"},
    {"SELECT count(*) FROM task_tags g WHERE NOT EXISTS (SELECT FROM tasks t WHERE t.number = g.task)",
     "tags belong to no task"},
    {"SELECT count(*) FROM tasks t WHERE NOT EXISTS (SELECT FROM task_words w WHERE w.task = t.number)",
     "tasks cannot be found by their words"},
    {"SELECT count(*) FROM audit_heads h LEFT JOIN (SELECT owner, count(*) AS entries, max(sequence) AS last FROM"
     " audit_entries GROUP BY owner) a ON a.owner = h.owner WHERE (h.count, h.last_sequence) IS DISTINCT FROM"
     " (coalesce(a.entries, 0), coalesce(a.last, 0))",
     "audit trails do not end as their heads say"},
    {"SELECT count(*) FROM messages m WHERE NOT EXISTS (SELECT FROM conversations c WHERE c.number = m.conversation)",
     "messages belong to no conversation"},
};

}  // namespace

std::string postgres_place(const std::string& url) { return postgres::parse_target(url).where(); }

PostgresStatus postgres_status(const std::string& url) {
  auto db = connected(url);
  return {postgres::schema_version(db), static_cast<int>(postgres::migrations().size())};
}

std::vector<std::string> check_postgres(const std::string& url) {
  std::vector<std::string> wrong;
  auto db = connected(url);
  const int version = postgres::schema_version(db);
  const auto latest = static_cast<int>(postgres::migrations().size());
  if (version != latest) {
    return {fmt::format("the schema is at step {}, this program's at {}: run yaad db migrate", version, latest)};
  }
  postgres::refuse_unfinished_move(db);
  db.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").run();
  for (const auto& rule : kRules) {
    auto query = db.query(rule.count);
    if (query.step() && query.integer(0) != 0) wrong.push_back(fmt::format("{} {}", query.integer(0), rule.words));
  }
  db.query("COMMIT").run();
  db.sync();
  return wrong;
}

}  // namespace yaad
