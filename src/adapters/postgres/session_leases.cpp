#include "adapters/postgres/session.h"
#include "app/row_text.h"

namespace yaad::postgres {

std::optional<Lease> Session::find_lease(std::string_view name) {
  auto query = db_.query("SELECT owner, until FROM leases WHERE name = $1");
  query.bind(name);
  if (!query.step()) return std::nullopt;
  return Lease{query.uuid(0), instant(query.integer(1))};
}

// Of two processes that try at once the second waits for the first one's transaction and then looks at its row.
bool Session::take_lease(std::string_view name, const Uuid& owner, Instant now, Instant until) {
  auto query = db_.query(
      "INSERT INTO leases (name, owner, until) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE"
      " SET owner = excluded.owner, until = excluded.until WHERE leases.owner = excluded.owner OR leases.until <= $4");
  query.bind(name, owner, until, now);
  return query.run_now() != 0;
}

void Session::release_lease(std::string_view name, const Uuid& owner) {
  auto query = db_.query("DELETE FROM leases WHERE name = $1 AND owner = $2");
  query.bind(name, owner).run();
}

void Session::keep_events_for(std::span<const std::string> consumers) {
  {
    auto query = db_.query("UPDATE consumers SET holds = false WHERE holds");
    query.run();
  }
  for (const auto& name : consumers) {
    auto query = db_.query("UPDATE consumers SET holds = true WHERE name = $1");
    query.bind(name).run();
  }
}

}  // namespace yaad::postgres
