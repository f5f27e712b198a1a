#include <fmt/format.h>

#include "adapters/sqlite/session.h"

namespace yaad::sqlite {
namespace {

using std::chrono::hours;
constexpr hours kEventsKept{7 * 24};
constexpr hours kInboxKept{9 * 24};  // A topic keeps its records for 7 days, and drops them by the day.
constexpr hours kIdempotencyKept{24};
constexpr hours kConversationsKept{30 * 24};

/// An audit row's key: a user's chain lies together and in order.
constexpr int kSequenceBits = 40;
std::int64_t audit_key(std::int64_t user, std::uint64_t sequence) {
  return user << kSequenceBits | static_cast<std::int64_t>(sequence);
}
constexpr std::uint64_t kSequenceMax = (std::uint64_t{1} << kSequenceBits) - 1;

std::int64_t bound(std::size_t limit) { return static_cast<std::int64_t>(limit); }
std::int64_t whole(std::uint64_t sequence) {
  return static_cast<std::int64_t>(std::min<std::uint64_t>(sequence, INT64_MAX));
}
std::optional<std::string_view> unless_empty(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

#define YAAD_EVENT_COLUMNS                                                                                         \
  "position, user, sequence, type, at, id, entity, command, causation, correlation, actor_type, actor_id, source," \
  " traceparent, object, changes"

EventPtr Session::read_event(Query& query, std::optional<UserId> user) {
  auto event = std::make_shared<Event>();
  event->position = query.integer(0);
  event->user = user ? *user : user_of(query.integer(1));
  event->sequence = static_cast<std::uint64_t>(query.integer(2));
  event->type = static_cast<EventType>(query.small(3));
  event->at = instant(query.integer(4));
  event->id = EventId{query.uuid(5)};
  event->entity = query.uuid(6);
  event->command = query.null(7) ? event->id : CommandId{query.uuid(7)};
  if (!query.null(8)) event->causation = EventId{query.uuid(8)};
  event->correlation = query.text(9);
  event->actor.type = static_cast<ActorType>(query.small(10));
  event->actor.id = query.null(11) ? event->user.str() : std::string(query.text(11));
  event->source = query.text(12);
  event->traceparent = query.text(13);
  event->object = query.text(14);
  event->changes = query.text(15);
  return event;
}

std::vector<EventPtr> Session::read_events(Query& query, std::optional<UserId> user) {
  std::vector<EventPtr> events;
  while (query.step()) events.push_back(read_event(query, user));
  return events;
}

std::vector<EventPtr> Session::events_after(std::int64_t after, std::size_t limit) {
  auto query = db_.query("SELECT " YAAD_EVENT_COLUMNS " FROM events WHERE position > ? ORDER BY position LIMIT ?");
  query.bind(after, bound(limit));
  return read_events(query, std::nullopt);
}

std::vector<EventPtr> Session::user_events_after(UserId user, std::uint64_t after, std::size_t limit) {
  auto query =
      db_.query("SELECT " YAAD_EVENT_COLUMNS " FROM events WHERE user = ? AND sequence > ? ORDER BY sequence LIMIT ?");
  query.bind(key_of(user), whole(after), bound(limit));
  return read_events(query, user);
}

std::vector<EventPtr> Session::user_events_before(UserId user, std::uint64_t before, std::size_t limit) {
  auto query = db_.query("SELECT " YAAD_EVENT_COLUMNS
                         " FROM events WHERE user = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?");
  query.bind(key_of(user), whole(before), bound(limit));
  return read_events(query, user);
}

std::vector<EventPtr> Session::events_of_command(UserId user, CommandId id) {
  const auto key = key_of(user);
  std::int64_t first = 0;
  {
    auto query = db_.query("SELECT sequence FROM events WHERE id = ? AND user = ?");
    query.bind(blob(id), key);
    if (!query.step()) return {};
    first = query.integer(0);
  }
  // One command is one job of the one writer, so its events stand together.
  std::vector<EventPtr> events;
  auto query =
      db_.query("SELECT " YAAD_EVENT_COLUMNS " FROM events WHERE user = ? AND sequence >= ? ORDER BY sequence");
  query.bind(key, first);
  while (query.step()) {
    auto event = read_event(query, user);
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
  auto query = db_.query("SELECT sequence FROM streams WHERE user = ?");
  query.bind(blob(user));
  return query.step() ? static_cast<std::uint64_t>(query.integer(0)) : 0;
}

std::uint64_t Session::first_kept_sequence(UserId user) {
  auto query = db_.query("SELECT sequence FROM events WHERE user = ? ORDER BY sequence LIMIT 1");
  query.bind(key_of(user));
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
  const auto sequence = owner.sequence + 1;
  const bool own = event.actor.id == event.user.str();
  auto query =
      db_.query("INSERT INTO events (" YAAD_EVENT_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  query.bind(position, owner.key, whole(sequence), static_cast<int>(event.type), event.at, blob(event.id),
             blob(event.entity), event.command == event.id ? std::nullopt : std::optional(blob(event.command)),
             event.causation ? std::optional(blob(*event.causation)) : std::nullopt,
             std::string_view(event.correlation), static_cast<int>(event.actor.type),
             own ? std::nullopt : std::optional(std::string_view(event.actor.id)), std::string_view(event.source),
             unless_empty(event.traceparent), std::string_view(event.object), unless_empty(event.changes));
  query.run();
  last_position_ = position;
  owner.sequence = sequence;
  if (!owner.changed) {
    owner.changed = true;
    changed_.push_back(event.user);
  }
  event.position = position;
  event.sequence = sequence;
  events_.push_back(std::make_shared<const Event>(event));
}

std::int64_t Session::consumer_cursor(std::string_view consumer) {
  auto query = db_.query("SELECT position FROM consumers WHERE name = ?");
  query.bind(consumer);
  return query.step() ? query.integer(0) : 0;
}

void Session::set_consumer_cursor(std::string_view consumer, std::int64_t position) {
  auto query = db_.query(
      "INSERT INTO consumers (name, position) VALUES (?, ?)"
      " ON CONFLICT (name) DO UPDATE SET position = excluded.position");
  query.bind(consumer, position);
  query.run();
}

bool Session::add_to_inbox(std::string_view consumer, EventId event) {
  auto query = db_.query("INSERT OR IGNORE INTO inbox (consumer, event, at) VALUES (?, ?, ?)");
  query.bind(consumer, blob(event), clock_.now());
  query.run();
  return sqlite3_changes64(db_.handle()) != 0;
}

#define YAAD_LETTER_COLUMNS "id, consumer, topic, error, event, original, retry_count, failed_at"

namespace {
DeadLetter read_letter(const Query& query) {
  DeadLetter letter;
  letter.id = query.integer(0);
  letter.consumer = query.text(1);
  letter.topic = query.text(2);
  letter.error = query.text(3);
  letter.event = EventId{query.uuid(4)};
  letter.original = query.text(5);
  letter.retry_count = query.small(6);
  letter.failed_at = instant(query.integer(7));
  return letter;
}
}  // namespace

std::vector<DeadLetter> Session::dead_letters(std::size_t limit) {
  std::vector<DeadLetter> letters;
  auto query = db_.query("SELECT " YAAD_LETTER_COLUMNS " FROM dead_letters ORDER BY id LIMIT ?");
  query.bind(bound(limit));
  while (query.step()) letters.push_back(read_letter(query));
  return letters;
}

std::optional<DeadLetter> Session::find_dead_letter(std::int64_t id) {
  auto query = db_.query("SELECT " YAAD_LETTER_COLUMNS " FROM dead_letters WHERE id = ?");
  query.bind(id);
  return query.step() ? std::optional(read_letter(query)) : std::nullopt;
}

void Session::put_dead_letter(const DeadLetter& letter) {
  auto query =
      db_.query("INSERT OR REPLACE INTO dead_letters (" YAAD_LETTER_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  query.bind(letter.id == 0 ? std::nullopt : std::optional(letter.id), letter.consumer, letter.topic, letter.error,
             blob(letter.event), letter.original, letter.retry_count, letter.failed_at);
  query.run();
}

void Session::remove_dead_letter(std::int64_t id) {
  auto query = db_.query("DELETE FROM dead_letters WHERE id = ?");
  query.bind(id);
  query.run();
}

AuditHead Session::audit_head(UserId user) {
  auto query = db_.query("SELECT count, last_sequence, last_hash FROM audit_heads WHERE user = ?");
  query.bind(key_of(user));
  if (!query.step()) return {0, 0, std::string(32, '\0')};
  return {static_cast<std::uint64_t>(query.integer(0)), static_cast<std::uint64_t>(query.integer(1)),
          std::string(query.text(2))};
}

#define YAAD_AUDIT_COLUMNS "a.key, a.event, a.entity, a.action, a.at, a.text, a.hash, v.salt, v.data"
#define YAAD_AUDIT_TABLES " FROM audit_entries a LEFT JOIN audit_values v ON v.key = a.key"

namespace {
std::vector<AuditEntry> read_audit(Query& query, UserId user) {
  std::vector<AuditEntry> entries;
  while (query.step()) {
    AuditEntry entry;
    entry.user = user;
    entry.sequence = static_cast<std::uint64_t>(query.integer(0)) & kSequenceMax;
    entry.event = EventId{query.uuid(1)};
    entry.entity = query.uuid(2);
    entry.action = static_cast<std::uint8_t>(query.small(3));
    entry.at = instant(query.integer(4));
    entry.text = query.text(5);
    entry.hash = query.text(6);
    entry.salt = query.text(7);
    entry.values = query.text(8);
    entries.push_back(std::move(entry));
  }
  return entries;
}

/// The event types whose word in the trail is `action`, as a list for IN; "-1" when there is none.
std::string types_of(std::string_view action) {
  std::string list = "-1";
  for (int type = 0; type <= static_cast<int>(EventType::kSecurity); ++type) {
    if (action_of(static_cast<EventType>(type)) == action) list += fmt::format(", {}", type);
  }
  return list;
}
}  // namespace

std::vector<AuditEntry> Session::audit_entries(UserId user, const AuditQuery& wanted) {
  const auto key = key_of(user);
  if (key == 0) return {};
  const auto before = wanted.before ? std::min(*wanted.before, kSequenceMax + 1) : kSequenceMax + 1;
  std::string sql = "SELECT " YAAD_AUDIT_COLUMNS YAAD_AUDIT_TABLES " WHERE a.key >= ?1 AND a.key < ?2";
  if (wanted.entity) sql += " AND a.entity = ?4";
  if (!wanted.action.empty()) sql += " AND a.action IN (" + types_of(wanted.action) + ")";
  if (wanted.from) sql += " AND a.at >= ?5";
  if (wanted.to) sql += " AND a.at < ?6";
  // The largest parameter is always there, so that all of them can be bound.
  sql += " AND ?7 IS NULL ORDER BY a.key DESC LIMIT ?3";
  auto query = db_.query_text(sql);
  query.bind(audit_key(key, 0), (key << kSequenceBits) + whole(before), bound(wanted.limit),
             wanted.entity ? std::optional(blob(*wanted.entity)) : std::nullopt, wanted.from, wanted.to, nullptr);
  return read_audit(query, user);
}

std::vector<AuditEntry> Session::audit_chain(UserId user, std::uint64_t after, std::size_t limit) {
  const auto key = key_of(user);
  if (key == 0 || after >= kSequenceMax) return {};
  auto query = db_.query("SELECT " YAAD_AUDIT_COLUMNS YAAD_AUDIT_TABLES
                         " WHERE a.key > ? AND a.key <= ? ORDER BY a.key LIMIT ?");
  query.bind(audit_key(key, after), audit_key(key, kSequenceMax), bound(limit));
  return read_audit(query, user);
}

void Session::append_audit(std::span<const AuditEntry> entries, const AuditHead& head) {
  if (entries.empty()) return;
  const auto user = stream(entries.front().user).key;
  for (const auto& entry : entries) {
    const auto key = audit_key(user, entry.sequence);
    auto insert = db_.query(
        "INSERT INTO audit_entries (key, event, entity, action, at, text, hash) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(key, blob(entry.event), blob(entry.entity), static_cast<int>(entry.action), entry.at, entry.text,
                blob(entry.hash));
    insert.run();
    if (entry.salt.empty()) continue;
    auto values = db_.query("INSERT INTO audit_values (key, salt, data) VALUES (?, ?, ?)");
    values.bind(key, blob(entry.salt), entry.values);
    values.run();
  }
  auto query =
      db_.query("INSERT OR REPLACE INTO audit_heads (user, count, last_sequence, last_hash) VALUES (?, ?, ?, ?)");
  query.bind(user, whole(head.count), whole(head.last_sequence), blob(head.last_hash));
  query.run();
}

std::size_t Session::sweep(Instant now, std::size_t limit) {
  std::size_t swept = 0;
  const auto remove = [&](const char* sql, auto... values) {
    auto query = db_.query(sql);
    query.bind(values...);
    query.run();
    swept += static_cast<std::size_t>(sqlite3_changes64(db_.handle()));
  };
  // The newest event stays, so that positions go on from it. Without a consumer nothing has been had, so nothing goes.
  // A bus that has no mark for the audit trail leaves it to its chains to say what they have.
  remove(
      "DELETE FROM events WHERE position IN (SELECT position FROM events e WHERE position <="
      " min((SELECT min(position) FROM consumers WHERE holds), (SELECT max(position) FROM events) - 1) AND"
      " (EXISTS (SELECT 1 FROM consumers WHERE name = 'audit' AND holds) OR"
      " sequence <= (SELECT last_sequence FROM audit_heads h WHERE h.user = e.user)) ORDER BY position LIMIT ?1)"
      " AND at < ?2",
      bound(limit), now - kEventsKept);
  remove("DELETE FROM inbox WHERE (consumer, event) IN (SELECT consumer, event FROM inbox WHERE at < ? LIMIT ?)",
         now - kInboxKept, bound(limit));
  remove("DELETE FROM idempotency WHERE row IN (SELECT row FROM idempotency WHERE at < ? LIMIT ?)",
         now - kIdempotencyKept, bound(limit));
  std::vector<std::int64_t> old;
  {
    auto query = db_.query("SELECT row FROM conversations WHERE last_at < ? LIMIT ?");
    query.bind(now - kConversationsKept, bound(limit));
    while (query.step()) old.push_back(query.integer(0));
  }
  for (const auto row : old) {
    remove("DELETE FROM messages WHERE conversation = ?", row);
    remove("DELETE FROM conversations WHERE row = ?", row);
  }
  return swept;
}

}  // namespace yaad::sqlite
