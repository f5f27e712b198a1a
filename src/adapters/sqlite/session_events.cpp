#include <fmt/format.h>

#include "adapters/sqlite/session.h"

namespace yaad::sqlite {
namespace {

/// An audit row's key: a user's chain lies together and in order.
constexpr int kSequenceBits = 40;
std::int64_t audit_key(std::int64_t user, std::uint64_t sequence) {
  return user << kSequenceBits | static_cast<std::int64_t>(sequence);
}
constexpr std::uint64_t kSequenceMax = (std::uint64_t{1} << kSequenceBits) - 1;

}  // namespace

std::vector<EventPtr> Session::events_of_command(UserId user, CommandId id) {
  const auto key = key_of(user);
  std::int64_t first = 0;
  {
    auto query = db_.query("SELECT sequence FROM events WHERE id = ? AND owner = ?");
    query.bind(id, key);
    if (!query.step()) return {};
    first = query.integer(0);
  }
  // One command is one job of the one writer, so its events stand together.
  std::vector<EventPtr> events;
  auto query =
      db_.query("SELECT " YAAD_EVENT_COLUMNS " FROM events WHERE owner = ? AND sequence >= ? ORDER BY sequence");
  query.bind(key, first);
  while (query.step()) {
    auto event = sql::read_event(query, user);
    if (event->command != id) break;
    events.push_back(std::move(event));
  }
  return events;
}

std::uint64_t Session::last_sequence(UserId user) {
  if (writer_) {
    key_of(user);
    const auto found = streams_.find(user);
    return found == streams_.end() ? 0 : found->second.sequence;
  }
  auto query = db_.query("SELECT sequence FROM streams WHERE id = ?");
  query.bind(user);
  return query.step() ? static_cast<std::uint64_t>(query.integer(0)) : 0;
}

std::int64_t Session::last_position() {
  if (writer_ && last_position_ >= 0) return last_position_;
  auto query = db_.query("SELECT position FROM events ORDER BY position DESC LIMIT 1");
  const auto last = query.step() ? query.integer(0) : 0;
  if (writer_) last_position_ = last;
  return last;
}

void Session::append_event(Event& event) {
  auto& owner = stream(event.user);
  const auto position = last_position() + 1;
  event.position = position;
  event.sequence = next_sequence(event.user, owner);
  insert_event(event, owner.key);
  last_position_ = position;
  events_.push_back(std::make_shared<const Event>(event));
}

#define YAAD_AUDIT_TABLES " FROM audit_entries a LEFT JOIN audit_values v ON v.key = a.key"

namespace {
std::vector<AuditEntry> read_audit(Query& query, UserId user) {
  std::vector<AuditEntry> entries;
  while (query.step()) {
    entries.push_back(sql::read_audit(query, user, static_cast<std::uint64_t>(query.integer(0)) & kSequenceMax));
  }
  return entries;
}
}  // namespace

std::vector<AuditEntry> Session::audit_entries(UserId user, const AuditQuery& wanted) {
  const auto key = key_of(user);
  if (key == 0) return {};
  const auto before = wanted.before ? std::min(*wanted.before, kSequenceMax + 1) : kSequenceMax + 1;
  std::string text = "SELECT a.key, " YAAD_AUDIT_COLUMNS YAAD_AUDIT_TABLES " WHERE a.key >= ?1 AND a.key < ?2";
  if (wanted.entity) text += " AND a.entity = ?4";
  if (!wanted.action.empty()) text += " AND a.action IN (" + sql::types_of(wanted.action) + ")";
  if (wanted.from) text += " AND a.at >= ?5";
  if (wanted.to) text += " AND a.at < ?6";
  // The largest parameter is always there, so that all of them can be bound.
  text += " AND ?7 IS NULL ORDER BY a.key DESC LIMIT ?3";
  auto query = db_.query_text(text);
  query.bind(audit_key(key, 0), (key << kSequenceBits) + sql::whole(before), sql::bound(wanted.limit), wanted.entity,
             wanted.from, wanted.to, nullptr);
  return read_audit(query, user);
}

std::vector<AuditEntry> Session::audit_chain(UserId user, std::uint64_t after, std::size_t limit) {
  const auto key = key_of(user);
  if (key == 0 || after >= kSequenceMax) return {};
  auto query = db_.query("SELECT a.key, " YAAD_AUDIT_COLUMNS YAAD_AUDIT_TABLES
                         " WHERE a.key > ? AND a.key <= ? ORDER BY a.key LIMIT ?");
  query.bind(audit_key(key, after), audit_key(key, kSequenceMax), sql::bound(limit));
  return read_audit(query, user);
}

void Session::append_audit(std::span<const AuditEntry> entries, const AuditHead& head) {
  if (entries.empty()) return;
  const auto user = stream(entries.front().user).key;
  for (const auto& entry : entries) {
    const auto key = audit_key(user, entry.sequence);
    auto insert = db_.query(
        "INSERT INTO audit_entries (key, event, entity, action, at, text, hash) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(key, entry.event, entry.entity, static_cast<int>(entry.action), entry.at, entry.text, Blob{entry.hash});
    insert.run();
    if (entry.salt.empty()) continue;
    auto values = db_.query("INSERT INTO audit_values (key, salt, data) VALUES (?, ?, ?)");
    values.bind(key, Blob{entry.salt}, entry.values);
    values.run();
  }
  put_audit_head(user, head);
}

std::size_t Session::sweep(Instant now, const Retention& kept, std::size_t limit) {
  // The newest event stays, so that positions go on from it. Without a consumer nothing has been had, so nothing goes.
  // A bus that has no mark for the audit trail leaves it to its chains to say what they have.
  auto query = db_.query(
      "DELETE FROM events WHERE position IN (SELECT position FROM events e WHERE position <="
      " min((SELECT min(position) FROM consumers WHERE holds), (SELECT max(position) FROM events) - 1) AND"
      " (EXISTS (SELECT 1 FROM consumers WHERE name = 'audit' AND holds) OR"
      " sequence <= (SELECT last_sequence FROM audit_heads h WHERE h.owner = e.owner)) ORDER BY position LIMIT ?1)"
      " AND at < ?2");
  query.bind(sql::bound(limit), now - kept.events);
  const auto events = query.run_now();
  return events + sweep_but_events(now, kept, limit);
}

}  // namespace yaad::sqlite
