#include <fmt/format.h>

#include "adapters/postgres/session.h"

namespace yaad::postgres {
namespace {

using std::chrono::hours;
constexpr hours kEventsKept{7 * 24};
constexpr hours kInboxKept{9 * 24};  // A topic keeps its records for 7 days, and drops them by the day.
constexpr hours kIdempotencyKept{24};
constexpr hours kConversationsKept{30 * 24};
constexpr hours kCommitsKept{7 * 24};

std::int64_t bound(std::size_t limit) { return static_cast<std::int64_t>(limit); }
std::int64_t whole(std::uint64_t sequence) {
  return static_cast<std::int64_t>(std::min<std::uint64_t>(sequence, INT64_MAX));
}
std::optional<std::string_view> unless_empty(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

#define YAAD_EVENT_COLUMNS                                                                                          \
  "position, owner, sequence, type, at, id, entity, command, causation, correlation, actor_type, actor_id, source," \
  " traceparent, object, changes"

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
    events_[written_events_]->position = ++position;
    insert_event(*events_[written_events_]);
  }
}

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
  if (writer_) write_pending_events();
  auto query = db_.query("SELECT " YAAD_EVENT_COLUMNS " FROM events WHERE position > $1 ORDER BY position LIMIT $2");
  query.bind(after, bound(limit));
  return read_events(query, std::nullopt);
}

std::vector<EventPtr> Session::user_events_after(UserId user, std::uint64_t after, std::size_t limit) {
  if (writer_) write_pending_events();
  auto query = db_.query("SELECT " YAAD_EVENT_COLUMNS
                         " FROM events WHERE owner = $1 AND sequence > $2 ORDER BY sequence LIMIT $3");
  query.bind(key_of(user), whole(after), bound(limit));
  return read_events(query, user);
}

std::vector<EventPtr> Session::user_events_before(UserId user, std::uint64_t before, std::size_t limit) {
  if (writer_) write_pending_events();
  auto query = db_.query("SELECT " YAAD_EVENT_COLUMNS
                         " FROM events WHERE owner = $1 AND sequence < $2 ORDER BY sequence DESC LIMIT $3");
  query.bind(key_of(user), whole(before), bound(limit));
  return read_events(query, user);
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

std::uint64_t Session::first_kept_sequence(UserId user) {
  if (writer_) write_pending_events();
  auto query = db_.query("SELECT sequence FROM events WHERE owner = $1 ORDER BY sequence LIMIT 1");
  query.bind(key_of(user));
  return query.step() ? static_cast<std::uint64_t>(query.integer(0)) : 0;
}

std::int64_t Session::last_position() {
  if (writer_) write_pending_events();
  auto query = db_.query("SELECT position FROM counters");
  return query.step() ? query.integer(0) : 0;
}

void Session::append_event(Event& event) {
  auto& owner = stream(event.user);
  event.sequence = ++owner.sequence;
  event.position = 0;  // Known when it is written.
  if (!owner.changed) {
    owner.changed = true;
    changed_.push_back(event.user);
  }
  events_.push_back(std::make_shared<Event>(event));
}

void Session::insert_event(const Event& event) {
  auto query = db_.query("INSERT INTO events (" YAAD_EVENT_COLUMNS
                         ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)");
  const bool own = event.actor.id == event.user.str();
  query.bind(event.position, stream(event.user).key, whole(event.sequence), static_cast<int>(event.type), event.at,
             event.id, event.entity, event.command == event.id ? std::nullopt : std::optional(event.command),
             event.causation, std::string_view(event.correlation), static_cast<int>(event.actor.type),
             own ? std::nullopt : std::optional(std::string_view(event.actor.id)), std::string_view(event.source),
             unless_empty(event.traceparent), std::string_view(event.object), unless_empty(event.changes));
  query.run();
}

std::int64_t Session::consumer_cursor(std::string_view consumer) {
  auto query = db_.query("SELECT position FROM consumers WHERE name = $1");
  query.bind(consumer);
  return query.step() ? query.integer(0) : 0;
}

void Session::set_consumer_cursor(std::string_view consumer, std::int64_t position) {
  auto query = db_.query(
      "INSERT INTO consumers (name, position) VALUES ($1, $2)"
      " ON CONFLICT (name) DO UPDATE SET position = excluded.position");
  query.bind(consumer, position);
  query.run();
}

bool Session::add_to_inbox(std::string_view consumer, EventId event) {
  auto query = db_.query("INSERT INTO inbox (consumer, event, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING");
  query.bind(consumer, event, clock_.now());
  return query.run_now() != 0;
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
  auto query = db_.query("SELECT " YAAD_LETTER_COLUMNS " FROM dead_letters ORDER BY id LIMIT $1");
  query.bind(bound(limit));
  while (query.step()) letters.push_back(read_letter(query));
  return letters;
}

std::optional<DeadLetter> Session::find_dead_letter(std::int64_t id) {
  auto query = db_.query("SELECT " YAAD_LETTER_COLUMNS " FROM dead_letters WHERE id = $1");
  query.bind(id);
  return query.step() ? std::optional(read_letter(query)) : std::nullopt;
}

void Session::put_dead_letter(const DeadLetter& letter) {
  auto query = letter.id == 0 ? db_.query(
                                    "INSERT INTO dead_letters (consumer, topic, error, event, original, retry_count,"
                                    " failed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
                              : db_.query(
                                    "UPDATE dead_letters SET consumer = $1, topic = $2, error = $3, event = $4,"
                                    " original = $5, retry_count = $6, failed_at = $7 WHERE id = $8");
  query.bind(letter.consumer, letter.topic, letter.error, letter.event, letter.original, letter.retry_count,
             letter.failed_at);
  if (letter.id != 0) query.bind(letter.id);
  query.run();
}

void Session::remove_dead_letter(std::int64_t id) {
  auto query = db_.query("DELETE FROM dead_letters WHERE id = $1");
  query.bind(id);
  query.run();
}

AuditHead Session::audit_head(UserId user) {
  auto query = db_.query("SELECT count, last_sequence, last_hash FROM audit_heads WHERE owner = $1");
  query.bind(key_of(user));
  if (!query.step()) return {0, 0, std::string(32, '\0')};
  return {static_cast<std::uint64_t>(query.integer(0)), static_cast<std::uint64_t>(query.integer(1)),
          std::string(query.text(2))};
}

#define YAAD_AUDIT_COLUMNS "a.sequence, a.event, a.entity, a.action, a.at, a.text, a.hash, v.salt, v.data"
#define YAAD_AUDIT_TABLES \
  " FROM audit_entries a LEFT JOIN audit_values v ON v.owner = a.owner AND v.sequence = a.sequence"

namespace {
std::vector<AuditEntry> read_audit(Query& query, UserId user) {
  std::vector<AuditEntry> entries;
  while (query.step()) {
    AuditEntry entry;
    entry.user = user;
    entry.sequence = static_cast<std::uint64_t>(query.integer(0));
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
  std::string sql = "SELECT " YAAD_AUDIT_COLUMNS YAAD_AUDIT_TABLES " WHERE a.owner = $1 AND a.sequence < $2";
  if (wanted.entity) sql += " AND a.entity = $4";
  if (!wanted.action.empty()) sql += " AND a.action IN (" + types_of(wanted.action) + ")";
  if (wanted.from) sql += " AND a.at >= $5";
  if (wanted.to) sql += " AND a.at < $6";
  auto query = db_.query_text(sql + " ORDER BY a.sequence DESC LIMIT $3");
  query.bind(key_of(user), whole(wanted.before.value_or(UINT64_MAX)), bound(wanted.limit), wanted.entity, wanted.from,
             wanted.to);
  return read_audit(query, user);
}

std::vector<AuditEntry> Session::audit_chain(UserId user, std::uint64_t after, std::size_t limit) {
  auto query = db_.query("SELECT " YAAD_AUDIT_COLUMNS YAAD_AUDIT_TABLES
                         " WHERE a.owner = $1 AND a.sequence > $2 ORDER BY a.sequence LIMIT $3");
  query.bind(key_of(user), whole(after), bound(limit));
  return read_audit(query, user);
}

void Session::append_audit(std::span<const AuditEntry> entries, const AuditHead& head) {
  if (entries.empty()) return;
  const auto owner = stream(entries.front().user).key;
  for (const auto& entry : entries) {
    auto insert = db_.query(
        "INSERT INTO audit_entries (owner, sequence, event, entity, action, at, text, hash)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
    insert.bind(owner, whole(entry.sequence), entry.event, entry.entity, static_cast<int>(entry.action), entry.at,
                entry.text, Blob{entry.hash});
    insert.run();
    if (entry.salt.empty()) continue;
    auto values = db_.query("INSERT INTO audit_values (owner, sequence, salt, data) VALUES ($1, $2, $3, $4)");
    values.bind(owner, whole(entry.sequence), Blob{entry.salt}, entry.values).run();
  }
  auto query = db_.query(
      "INSERT INTO audit_heads (owner, count, last_sequence, last_hash) VALUES ($1, $2, $3, $4) ON CONFLICT (owner)"
      " DO UPDATE SET count = excluded.count, last_sequence = excluded.last_sequence, last_hash = excluded.last_hash");
  query.bind(owner, whole(head.count), whole(head.last_sequence), Blob{head.last_hash}).run();
}

std::size_t Session::sweep(Instant now, std::size_t limit) {
  std::size_t swept = 0;
  const auto remove = [&](const char* sql, auto before) {
    auto query = db_.query(sql);
    query.bind(before, bound(limit));
    swept += query.run_now();
  };
  // Without a consumer nothing has been had, so nothing goes. A bus that has no mark for the audit trail leaves it to
  // its chains to say what they have.
  remove(
      "DELETE FROM events WHERE position IN (SELECT position FROM events e WHERE position <="
      " least((SELECT min(position) FROM consumers WHERE holds), (SELECT position FROM counters) - 1) AND"
      " (SELECT count(*) FROM consumers WHERE holds) > 0 AND"
      " (EXISTS (SELECT FROM consumers WHERE name = 'audit' AND holds) OR"
      " sequence <= (SELECT last_sequence FROM audit_heads h WHERE h.owner = e.owner)) ORDER BY position LIMIT $2)"
      " AND at < $1",
      now - kEventsKept);
  remove("DELETE FROM inbox WHERE (consumer, event) IN (SELECT consumer, event FROM inbox WHERE at < $1 LIMIT $2)",
         now - kInboxKept);
  remove("DELETE FROM idempotency WHERE (owner, key) IN (SELECT owner, key FROM idempotency WHERE at < $1 LIMIT $2)",
         now - kIdempotencyKept);
  const auto counted = swept;
  remove("DELETE FROM commits WHERE instance IN (SELECT instance FROM commits WHERE at < $1 LIMIT $2)",
         now - kCommitsKept);
  swept = counted;  // The store's own.
  std::vector<std::int64_t> old;
  {
    auto query = db_.query("SELECT number FROM conversations WHERE last_at < $1 LIMIT $2");
    query.bind(now - kConversationsKept, bound(limit));
    while (query.step()) old.push_back(query.integer(0));
  }
  for (const auto row : old) {
    for (const char* sql :
         {"DELETE FROM messages WHERE conversation = $1", "DELETE FROM conversations WHERE number = $1"}) {
      auto query = db_.query(sql);
      swept += query.bind(row).run_now();
    }
  }
  return swept;
}

}  // namespace yaad::postgres
