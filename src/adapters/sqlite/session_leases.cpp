#include "adapters/sqlite/session.h"
#include "app/row_text.h"

namespace yaad::sqlite {

std::optional<Lease> Session::find_lease(std::string_view name) {
  auto query = db_.query("SELECT owner, until FROM leases WHERE name = ?");
  query.bind(name);
  if (!query.step()) return std::nullopt;
  return Lease{query.uuid(0), instant(query.integer(1))};
}

bool Session::take_lease(std::string_view name, const Uuid& owner, Instant now, Instant until) {
  auto query = db_.query(
      "INSERT INTO leases (name, owner, until) VALUES (?1, ?2, ?3) ON CONFLICT (name) DO UPDATE"
      " SET owner = excluded.owner, until = excluded.until WHERE leases.owner = excluded.owner OR leases.until <= ?4");
  query.bind(name, blob(owner), until, now);
  query.run();
  return sqlite3_changes64(db_.handle()) != 0;
}

void Session::release_lease(std::string_view name, const Uuid& owner) {
  auto query = db_.query("DELETE FROM leases WHERE name = ? AND owner = ?");
  query.bind(name, blob(owner));
  query.run();
}

void Session::keep_events_for(std::span<const std::string> consumers) {
  db_.query("UPDATE consumers SET holds = 0 WHERE holds").run();
  for (const auto& name : consumers) {
    auto query = db_.query("UPDATE consumers SET holds = 1 WHERE name = ?");
    query.bind(name);
    query.run();
  }
}

}  // namespace yaad::sqlite
