#include <fmt/format.h>

#include "adapters/postgres/session.h"

namespace yaad::postgres {
namespace {

constexpr sql::hours kCommitsKept{7 * 24};

}  // namespace

void Session::drop_events_from(std::size_t count) {
  events_.resize(count);
  written_events_ = std::min(written_events_, count);
}

std::vector<EventPtr> Session::take_events() {
  std::vector<EventPtr> taken(events_.begin(), events_.end());
  drop_events_from(0);
  return taken;
}

void Session::write_pending_events() {
  if (written_events_ == events_.size()) {
    db_.sync();
    return;
  }
  // Locked until the commit: whoever appends next waits, and so the positions are in the order of the commits.
  auto query = db_.query("UPDATE counters SET position = position + $1 RETURNING position");
  const auto count = static_cast<std::int64_t>(events_.size() - written_events_);
  query.bind(count);
  query.step();
  auto position = query.integer(0) - count;
  for (; written_events_ < events_.size(); ++written_events_) {
    auto& event = *events_[written_events_];
    event.position = ++position;
    insert_event(event, stream(event.user).key);
  }
}

std::vector<EventPtr> Session::events_of_command(UserId user, CommandId id) {
  if (writer_) write_pending_events();
  // A command holds its user's stream until it commits, so its events stand together: up to the first of another one.
  auto query = db_.query("SELECT " YAAD_EVENT_COLUMNS
                         " FROM events WHERE owner = $1 AND sequence >= (SELECT sequence FROM events WHERE id = $2 AND"
                         " owner = $1) AND sequence < coalesce((SELECT min(sequence) FROM events WHERE owner = $1 AND"
                         " sequence > (SELECT sequence FROM events WHERE id = $2 AND owner = $1) AND"
                         " coalesce(command, id) <> $2), 9223372036854775807) ORDER BY sequence");
  query.bind(key_of(user), id);
  return read_events(query, user);
}

std::uint64_t Session::last_sequence(UserId user) {
  if (writer_) {
    const auto* found = find_stream(user);
    return found == nullptr ? 0 : found->sequence;
  }
  auto query = db_.query("SELECT sequence FROM streams WHERE id = $1");
  query.bind(user);
  return query.step() ? static_cast<std::uint64_t>(query.integer(0)) : 0;
}

std::int64_t Session::last_position() {
  if (writer_) write_pending_events();
  auto query = db_.query("SELECT position FROM counters");
  return query.step() ? query.integer(0) : 0;
}

void Session::append_event(Event& event) {
  event.sequence = next_sequence(event.user, stream(event.user));
  event.position = 0;  // Known when it is written.
  events_.push_back(std::make_shared<Event>(event));
}

#define YAAD_AUDIT_TABLES \
  " FROM audit_entries a LEFT JOIN audit_values v ON v.owner = a.owner AND v.sequence = a.sequence"

namespace {
std::vector<AuditEntry> read_audit(Query& query, UserId user) {
  std::vector<AuditEntry> entries;
  while (query.step()) {
    entries.push_back(sql::read_audit(query, user, static_cast<std::uint64_t>(query.integer(0))));
  }
  return entries;
}
}  // namespace

std::vector<AuditEntry> Session::audit_entries(UserId user, const AuditQuery& wanted) {
  std::string text =
      "SELECT a.sequence, " YAAD_AUDIT_COLUMNS YAAD_AUDIT_TABLES " WHERE a.owner = $1 AND a.sequence < $2";
  if (wanted.entity) text += " AND a.entity = $4";
  if (!wanted.action.empty()) text += " AND a.action IN (" + sql::types_of(wanted.action) + ")";
  if (wanted.from) text += " AND a.at >= $5";
  if (wanted.to) text += " AND a.at < $6";
  auto query = db_.query_text(text + " ORDER BY a.sequence DESC LIMIT $3");
  query.bind(key_of(user), sql::whole(wanted.before.value_or(UINT64_MAX)), sql::bound(wanted.limit), wanted.entity,
             wanted.from, wanted.to);
  return read_audit(query, user);
}

std::vector<AuditEntry> Session::audit_chain(UserId user, std::uint64_t after, std::size_t limit) {
  auto query = db_.query("SELECT a.sequence, " YAAD_AUDIT_COLUMNS YAAD_AUDIT_TABLES
                         " WHERE a.owner = $1 AND a.sequence > $2 ORDER BY a.sequence LIMIT $3");
  query.bind(key_of(user), sql::whole(after), sql::bound(limit));
  return read_audit(query, user);
}

void Session::append_audit(std::span<const AuditEntry> entries, const AuditHead& head) {
  if (entries.empty()) return;
  const auto owner = stream(entries.front().user).key;
  for (const auto& entry : entries) {
    auto insert = db_.query(
        "INSERT INTO audit_entries (owner, sequence, event, entity, action, at, text, hash)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
    insert.bind(owner, sql::whole(entry.sequence), entry.event, entry.entity, static_cast<int>(entry.action), entry.at,
                entry.text, Blob{entry.hash});
    insert.run();
    if (entry.salt.empty()) continue;
    auto values = db_.query("INSERT INTO audit_values (owner, sequence, salt, data) VALUES ($1, $2, $3, $4)");
    values.bind(owner, sql::whole(entry.sequence), Blob{entry.salt}, entry.values).run();
  }
  put_audit_head(owner, head);
}

std::size_t Session::sweep(Instant now, const Retention& kept, std::size_t limit) {
  const auto remove = [&](const char* text, Instant before) {
    auto query = db_.query(text);
    return query.bind(before, sql::bound(limit)).run_now();
  };
  // Without a consumer nothing has been had, so nothing goes. A bus that has no mark for the audit trail leaves it to
  // its chains to say what they have.
  const auto events = remove(
      "DELETE FROM events WHERE position IN (SELECT position FROM events e WHERE position <="
      " least((SELECT min(position) FROM consumers WHERE holds), (SELECT position FROM counters) - 1) AND"
      " (SELECT count(*) FROM consumers WHERE holds) > 0 AND"
      " (EXISTS (SELECT FROM consumers WHERE name = 'audit' AND holds) OR"
      " sequence <= (SELECT last_sequence FROM audit_heads h WHERE h.owner = e.owner)) ORDER BY position LIMIT $2)"
      " AND at < $1",
      now - kept.events);
  // The store's own: not counted.
  remove("DELETE FROM commits WHERE instance IN (SELECT instance FROM commits WHERE at < $1 LIMIT $2)",
         now - kCommitsKept);
  return events + sweep_but_events(now, kept, limit);
}

}  // namespace yaad::postgres
