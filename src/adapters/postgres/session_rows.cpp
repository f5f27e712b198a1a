#include "adapters/postgres/session.h"
#include "adapters/postgres/task_columns.h"
#include "app/row_text.h"

namespace yaad::postgres {
namespace {

constexpr std::size_t kUsersKept = 4'096;
std::int64_t bound(std::size_t limit) { return static_cast<std::int64_t>(limit); }

}  // namespace

Session::Session(Connection& db, const Clock& clock, bool writer) : db_(db), clock_(clock), writer_(writer) {}

void Session::lock_streams(std::vector<UserId> users) {
  std::sort(users.begin(), users.end());
  users.erase(std::unique(users.begin(), users.end()), users.end());
  std::string ids = "{";
  for (const auto& user : users) {
    if (ids.size() > 1) ids += ',';
    user.uuid.append_to(ids);
  }
  ids += '}';
  auto query =
      db_.query("SELECT id, key, sequence FROM streams WHERE id = ANY ($1::text::uuid[]) ORDER BY id FOR UPDATE");
  query.bind(ids);
  while (query.step()) {
    auto& kept = streams_[UserId{query.uuid(0)}];
    kept.key = query.integer(1);
    kept.sequence = static_cast<std::uint64_t>(query.integer(2));
  }
}

void Session::make_streams(std::vector<UserId> users) {
  std::sort(users.begin(), users.end());
  for (const auto& user : users) stream(user);
}

std::vector<UserId> Session::locked_users() const {
  std::vector<UserId> users;
  for (const auto& [user, kept] : streams_) users.push_back(user);
  return users;
}

Session::Stream* Session::find_stream(UserId user) {
  if (const auto found = streams_.find(user); found != streams_.end()) return &found->second;
  auto query = db_.query("SELECT key, sequence FROM streams WHERE id = $1 FOR UPDATE");
  query.bind(user);
  if (!query.step()) return nullptr;
  auto& kept = streams_[user];
  kept.key = query.integer(0);
  kept.sequence = static_cast<std::uint64_t>(query.integer(1));
  return &kept;
}

Session::Stream& Session::stream(UserId user) {
  if (auto* found = find_stream(user)) return *found;
  auto query = db_.query(
      "INSERT INTO streams (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING key, sequence");
  query.bind(user);
  query.step();
  auto& kept = streams_[user];
  kept.key = query.integer(0);
  kept.sequence = static_cast<std::uint64_t>(query.integer(1));
  return kept;
}

std::int64_t Session::key_of(UserId user) {
  if (writer_) {
    const auto* found = find_stream(user);
    return found == nullptr ? 0 : found->key;
  }
  if (const auto found = keys_.find(user); found != keys_.end()) return found->second;
  auto query = db_.query("SELECT key FROM streams WHERE id = $1");
  query.bind(user);
  if (!query.step()) return 0;
  if (keys_.size() >= kUsersKept) keys_.clear();
  return keys_[user] = query.integer(0);
}

UserId Session::user_of(std::int64_t key) {
  if (const auto found = users_.find(key); found != users_.end()) return found->second;
  auto query = db_.query("SELECT id FROM streams WHERE key = $1");
  query.bind(key);
  if (!query.step()) throw StorageError(StorageError::Kind::kDamaged, "the database is damaged: a row has no user");
  if (users_.size() >= kUsersKept) users_.clear();
  return users_[key] = UserId{query.uuid(0)};
}

Zone Session::zone_of(Stream& stream) {
  if (!stream.zone) {
    auto query = db_.query("SELECT tz FROM profiles WHERE owner = $1");
    query.bind(stream.key);
    stream.zone = query.step() ? Zone::find(query.text(0)).value_or(Zone()) : Zone();
  }
  return *stream.zone;
}

void Session::flush() {
  write_pending_events();
  for (const auto& user : changed_) {
    auto& kept = streams_[user];
    auto query = db_.query("UPDATE streams SET sequence = $1 WHERE key = $2");
    query.bind(static_cast<std::int64_t>(kept.sequence), kept.key).run();
    kept.changed = false;
  }
  changed_.clear();
}

void Session::forget() {
  streams_.clear();
  users_.clear();
  changed_.clear();
}

std::optional<Profile> Session::find_profile(UserId user) {
  auto query = db_.query(
      "SELECT tz, language, default_priority, default_reminder_minutes, email, version FROM profiles WHERE owner = $1");
  query.bind(key_of(user));
  if (!query.step()) return std::nullopt;
  Profile profile;
  profile.user = user;
  profile.tz = query.text(0);
  profile.language = query.text(1);
  profile.default_priority = query.null(2) ? std::nullopt : std::optional(static_cast<Priority>(query.small(2)));
  if (!query.null(3)) profile.default_reminder_minutes = query.small(3);
  profile.email = query.text(4);
  profile.version = query.integer(5);
  return profile;
}

void Session::put_profile(const Profile& profile) {
  auto& owner = stream(profile.user);
  {
    auto query = db_.query(
        "INSERT INTO profiles (owner, tz, language, default_priority, default_reminder_minutes, email, version)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (owner) DO UPDATE SET tz = excluded.tz,"
        " language = excluded.language, default_priority = excluded.default_priority,"
        " default_reminder_minutes = excluded.default_reminder_minutes, email = excluded.email,"
        " version = excluded.version");
    const auto priority =
        profile.default_priority ? std::optional(static_cast<int>(*profile.default_priority)) : std::nullopt;
    query.bind(owner.key, profile.tz, profile.language, priority, profile.default_reminder_minutes, profile.email,
               profile.version);
    query.run();
  }
  const auto zone = Zone::find(profile.tz).value_or(Zone());
  if (owner.zone && *owner.zone == zone) return;
  owner.zone = zone;
  // Floating tasks move with their user.
  struct Moved {
    std::int64_t row;
    Due due;
  };
  std::vector<Moved> moved;
  {
    auto query = db_.query(
        "SELECT number, due_day, due_second FROM tasks WHERE owner = $1 AND state IN (0, 1, 2) AND due_at IS NOT NULL "
        "AND"
        " due_tz IS NULL");
    query.bind(owner.key);
    while (query.step()) {
      Due due{day_of(query.integer(1)), std::nullopt, {}};
      if (const auto second = query.maybe_integer(2)) {
        const int s = static_cast<int>(*second);
        due.time = CivilTime{s / 3600, s / 60 % 60, s % 60};
      }
      moved.push_back({query.integer(0), due});
    }
  }
  for (const auto& task : moved) {
    auto query = db_.query("UPDATE tasks SET due_at = $1, late_at = $2 WHERE number = $3");
    query.bind(due_key(task.due, zone), overdue_after(task.due, zone), task.row);
    query.run();
  }
}

std::vector<UserId> Session::users() {
  std::vector<UserId> all;
  auto query = db_.query("SELECT id FROM streams ORDER BY key");
  while (query.step()) all.push_back(UserId{query.uuid(0)});
  return all;
}

#define YAAD_REMINDER_COLUMNS \
  "r.id, r.minutes_before, r.at, r.channel, r.trigger_time, r.status, r.revision, t.id, t.owner, t.title"

std::optional<ReminderRow> Session::read_reminder_row(Query& query) {
  if (!query.step()) return std::nullopt;
  ReminderRow row;
  row.reminder.id = ReminderId{query.uuid(0)};
  if (!query.null(1)) row.reminder.minutes_before = query.small(1);
  if (!query.null(2)) row.reminder.at = instant(query.integer(2));
  row.reminder.channel = static_cast<Channel>(query.small(3));
  if (!query.null(4)) row.reminder.trigger_time = instant(query.integer(4));
  row.reminder.status = static_cast<ReminderStatus>(query.small(5));
  row.reminder.revision = query.small(6);
  row.task = TaskId{query.uuid(7)};
  row.user = user_of(query.integer(8));
  row.task_title = query.text(9);
  return row;
}

std::optional<ReminderRow> Session::find_reminder(UserId user, ReminderId id) {
  auto query = db_.query("SELECT " YAAD_REMINDER_COLUMNS
                         " FROM reminders r JOIN tasks t ON t.number = r.task WHERE r.id = $1 AND r.owner = $2");
  query.bind(id, key_of(user));
  return read_reminder_row(query);
}

std::vector<ReminderRow> Session::list_reminders(UserId user, std::optional<ReminderStatus> status, std::size_t limit) {
  std::vector<ReminderRow> rows;
  auto query =
      status ? db_.query("SELECT " YAAD_REMINDER_COLUMNS
                         " FROM reminders r JOIN tasks t ON t.number = r.task WHERE r.owner = $1 AND r.status = $3"
                         " AND t.state < 2 ORDER BY r.trigger_time NULLS FIRST, r.task, r.place LIMIT $2")
             : db_.query("SELECT " YAAD_REMINDER_COLUMNS
                         " FROM reminders r JOIN tasks t ON t.number = r.task WHERE r.owner = $1 AND t.state < 2"
                         " ORDER BY r.trigger_time NULLS FIRST, r.task, r.place LIMIT $2");
  query.bind(key_of(user), bound(limit));
  if (status) query.bind(static_cast<int>(*status));
  while (auto row = read_reminder_row(query)) rows.push_back(std::move(*row));
  return rows;
}

std::optional<Instant> Session::next_reminder_at() {
  auto query = db_.query(
      "SELECT trigger_time FROM reminders WHERE status = 0 AND trigger_time IS NOT NULL ORDER BY trigger_time LIMIT 1");
  return query.step() ? std::optional(instant(query.integer(0))) : std::nullopt;
}

#define YAAD_DUE_REMINDERS                                                                                        \
  "SELECT " YAAD_REMINDER_COLUMNS                                                                                 \
  " FROM reminders r JOIN tasks t ON t.number = r.task JOIN streams s ON s.key = r.owner"                         \
  " WHERE r.status = 0 AND r.trigger_time IS NOT NULL AND r.trigger_time <= $1 ORDER BY r.trigger_time, r.task, " \
  "r.place LIMIT $2"

std::vector<ReminderRow> Session::due_reminders(Instant now, std::size_t limit) {
  std::vector<ReminderRow> rows;
  // What another writer works on just now is left to it; with the reminder its user's stream is locked, as everywhere.
  auto query =
      writer_ ? db_.query(YAAD_DUE_REMINDERS " FOR UPDATE OF r, s SKIP LOCKED") : db_.query(YAAD_DUE_REMINDERS);
  query.bind(now, bound(limit));
  while (auto row = read_reminder_row(query)) rows.push_back(std::move(*row));
  return rows;
}

void Session::set_reminder_status(ReminderId id, ReminderStatus status) {
  auto query = db_.query("UPDATE reminders SET status = $1 WHERE id = $2");
  query.bind(static_cast<int>(status), id);
  query.run();
}

#define YAAD_DELIVERY_COLUMNS                                                                                \
  "d.reminder, d.revision, d.channel, d.owner, d.task, d.trigger_time, d.state, d.attempts, d.next_attempt," \
  " d.lease_until, d.triggered_event, d.correlation, d.missed, d.lease_owner, d.mail"

namespace {
Delivery read_delivery(const Query& query, UserId user) {
  Delivery row;
  row.key = {ReminderId{query.uuid(0)}, query.small(1), static_cast<Channel>(query.small(2))};
  row.user = user;
  row.task = TaskId{query.uuid(4)};
  row.trigger_time = instant(query.integer(5));
  row.state = static_cast<DeliveryState>(query.small(6));
  row.attempts = query.small(7);
  row.next_attempt = instant(query.integer(8));
  if (!query.null(9)) row.lease_until = instant(query.integer(9));
  row.triggered_event = EventId{query.uuid(10)};
  row.correlation = query.text(11);
  row.missed = query.flag(12);
  if (!query.null(13)) row.lease_owner = query.uuid(13);
  if (!query.null(14)) row.mail = query.uuid(14);
  return row;
}
}  // namespace

std::optional<Delivery> Session::find_delivery(const DeliveryKey& key) {
  auto query = db_.query("SELECT " YAAD_DELIVERY_COLUMNS
                         " FROM deliveries d WHERE reminder = $1 AND revision = $2 AND channel = $3");
  query.bind(key.reminder, key.revision, static_cast<int>(key.channel));
  if (!query.step()) return std::nullopt;
  return read_delivery(query, user_of(query.integer(3)));
}

#define YAAD_DUE_DELIVERIES                                                                                            \
  "SELECT " YAAD_DELIVERY_COLUMNS                                                                                      \
  " FROM deliveries d JOIN streams s ON s.key = d.owner WHERE d.state < 2 AND d.due <= $1 ORDER BY d.due, d.reminder " \
  "LIMIT $2"

std::vector<Delivery> Session::due_deliveries(Instant now, std::size_t limit) {
  std::vector<Delivery> rows;
  auto query =
      writer_ ? db_.query(YAAD_DUE_DELIVERIES " FOR UPDATE OF d, s SKIP LOCKED") : db_.query(YAAD_DUE_DELIVERIES);
  query.bind(now, bound(limit));
  while (query.step()) rows.push_back(read_delivery(query, user_of(query.integer(3))));
  return rows;
}

std::vector<Delivery> Session::deliveries_of_digest(const Uuid& mail, std::size_t limit) {
  std::vector<Delivery> rows;
  auto query =
      db_.query("SELECT " YAAD_DELIVERY_COLUMNS
                " FROM deliveries d WHERE mail = $1 AND mail <> reminder AND state < 2 ORDER BY reminder LIMIT $2");
  query.bind(mail, bound(limit));
  while (query.step()) rows.push_back(read_delivery(query, user_of(query.integer(3))));
  return rows;
}

std::optional<Instant> Session::next_delivery_at() {
  auto query = db_.query("SELECT due FROM deliveries d WHERE state < 2 ORDER BY due LIMIT 1");
  return query.step() ? std::optional(instant(query.integer(0))) : std::nullopt;
}

void Session::put_delivery(const Delivery& delivery) {
  auto query = db_.query(
      "INSERT INTO deliveries (reminder, revision, channel, owner, task, trigger_time, state, attempts, next_attempt,"
      " lease_until, triggered_event, correlation, missed, lease_owner, mail, due)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
      " ON CONFLICT (reminder, revision, channel) DO UPDATE SET owner = excluded.owner, task = excluded.task,"
      " trigger_time = excluded.trigger_time, state = excluded.state, attempts = excluded.attempts,"
      " next_attempt = excluded.next_attempt, lease_until = excluded.lease_until,"
      " triggered_event = excluded.triggered_event, correlation = excluded.correlation, missed = excluded.missed,"
      " lease_owner = excluded.lease_owner, mail = excluded.mail, due = excluded.due");
  const bool leased = delivery.state == DeliveryState::kLeased && delivery.lease_until;
  query.bind(delivery.key.reminder, delivery.key.revision, static_cast<int>(delivery.key.channel),
             stream(delivery.user).key, delivery.task, delivery.trigger_time, static_cast<int>(delivery.state),
             delivery.attempts, delivery.next_attempt, delivery.lease_until, delivery.triggered_event,
             delivery.correlation, delivery.missed, delivery.lease_owner, delivery.mail,
             leased ? *delivery.lease_until : delivery.next_attempt);
  query.run();
}

void Session::remove_delivery(const DeliveryKey& key) {
  auto query = db_.query("DELETE FROM deliveries d WHERE reminder = $1 AND revision = $2 AND channel = $3");
  query.bind(key.reminder, key.revision, static_cast<int>(key.channel));
  query.run();
}

std::size_t Session::release_leases(const Uuid& but_of, Instant now, std::size_t limit) {
  std::vector<Delivery> held;
  {
    auto query =
        db_.query("SELECT " YAAD_DELIVERY_COLUMNS
                  " FROM deliveries d WHERE state < 2 AND due > $1 AND state = 1 AND lease_owner IS DISTINCT FROM $2"
                  " ORDER BY due, reminder LIMIT $3");  // A lease that has run out is due by itself.
    query.bind(now, but_of, bound(limit));
    while (query.step()) held.push_back(read_delivery(query, user_of(query.integer(3))));
  }
  for (auto& delivery : held) {
    delivery.state = DeliveryState::kQueued;
    delivery.next_attempt = now;
    delivery.lease_until.reset();
    delivery.lease_owner.reset();
    --delivery.attempts;
    put_delivery(delivery);
  }
  return held.size();
}

std::optional<IdempotencyRecord> Session::find_idempotency(UserId user, std::string_view key) {
  auto query =
      db_.query("SELECT request_hash, status, body, headers, at FROM idempotency WHERE owner = $1 AND key = $2");
  query.bind(key_of(user), key);
  if (!query.step()) return std::nullopt;
  return IdempotencyRecord{std::string(key),           std::string(query.text(0)), query.small(1),
                           std::string(query.text(2)), std::string(query.text(3)), instant(query.integer(4))};
}

void Session::put_idempotency(UserId user, const IdempotencyRecord& record) {
  auto query = db_.query(
      "INSERT INTO idempotency (owner, key, request_hash, status, body, headers, at) VALUES ($1, $2, $3, $4, $5, $6, "
      "$7)"
      " ON CONFLICT (owner, key) DO UPDATE SET request_hash = excluded.request_hash, status = excluded.status,"
      " body = excluded.body, headers = excluded.headers, at = excluded.at");
  query.bind(stream(user).key, record.key, Blob{record.request_hash}, record.status, record.body, record.headers,
             record.at);
  query.run();
}

namespace {
Conversation read_conversation(const Query& query, UserId user) {
  return {std::string(query.text(0)), user,
          std::string(query.text(1)), instant(query.integer(2)),
          instant(query.integer(3)),  query.integer(4)};
}
}  // namespace

std::int64_t Session::conversation_row(std::int64_t owner, std::string_view id) {
  auto query = db_.query("SELECT number FROM conversations WHERE owner = $1 AND id = $2");
  query.bind(owner, id);
  return query.step() ? query.integer(0) : 0;
}

std::optional<Conversation> Session::find_conversation(UserId user, std::string_view id) {
  auto query =
      db_.query("SELECT id, state, created_at, last_at, message_count FROM conversations WHERE owner = $1 AND id = $2");
  query.bind(key_of(user), id);
  if (!query.step()) return std::nullopt;
  return read_conversation(query, user);
}

std::vector<Conversation> Session::list_conversations(UserId user, std::size_t limit) {
  std::vector<Conversation> all;
  auto query = db_.query(
      "SELECT id, state, created_at, last_at, message_count FROM conversations WHERE owner = $1"
      " ORDER BY last_at DESC, number DESC LIMIT $2");
  query.bind(key_of(user), bound(limit));
  while (query.step()) all.push_back(read_conversation(query, user));
  return all;
}

std::vector<Message> Session::messages(UserId user, std::string_view id, std::size_t limit) {
  std::vector<Message> all;
  const auto conversation = conversation_row(key_of(user), id);
  if (conversation == 0) return all;
  auto query =
      db_.query("SELECT role, text, at, extra FROM messages WHERE conversation = $1 ORDER BY number DESC LIMIT $2");
  query.bind(conversation, bound(limit));
  while (query.step()) {
    all.push_back({std::string(query.text(0)), std::string(query.text(1)), instant(query.integer(2)),
                   std::string(query.text(3))});
  }
  std::reverse(all.begin(), all.end());
  return all;
}

void Session::put_conversation(const Conversation& conversation) {
  auto query = db_.query(
      "INSERT INTO conversations (owner, id, state, created_at, last_at, message_count) VALUES ($1, $2, $3, $4, $5, $6)"
      " ON CONFLICT (owner, id) DO UPDATE SET state = excluded.state, created_at = excluded.created_at,"
      " last_at = excluded.last_at, message_count = excluded.message_count");
  query.bind(stream(conversation.user).key, conversation.id, conversation.state, conversation.created_at,
             conversation.last_at, conversation.message_count);
  query.run();
}

void Session::append_message(UserId user, std::string_view conversation, const Message& message) {
  const auto row = conversation_row(stream(user).key, conversation);
  if (row == 0) throw StorageError(StorageError::Kind::kConstraint, "a message needs a conversation");
  auto query = db_.query("INSERT INTO messages (conversation, role, text, at, extra) VALUES ($1, $2, $3, $4, $5)");
  query.bind(row, message.role, message.text, message.at, message.extra);
  query.run();
}

void Session::delete_conversation(UserId user, std::string_view id) {
  const auto row = conversation_row(key_of(user), id);
  if (row == 0) return;
  for (const char* sql :
       {"DELETE FROM messages WHERE conversation = $1", "DELETE FROM conversations WHERE number = $1"}) {
    auto query = db_.query(sql);
    query.bind(row);
    query.run();
  }
}

}  // namespace yaad::postgres
