#include "adapters/sqlite/session.h"
#include "adapters/sqlite/task_columns.h"
#include "app/row_text.h"

namespace yaad::sqlite {
namespace {

constexpr std::size_t kUsersKept = 4'096;
std::optional<Blob> blob_if(const std::optional<Uuid>& id) { return id ? std::optional(blob(*id)) : std::nullopt; }
std::int64_t bound(std::size_t limit) { return static_cast<std::int64_t>(limit); }

}  // namespace

Session::Session(Database& db, const Clock& clock, bool writer) : db_(db), clock_(clock), writer_(writer) {}

std::int64_t Session::key_of(UserId user) {
  if (const auto found = streams_.find(user); found != streams_.end()) return found->second.key;
  auto query = db_.query("SELECT key, sequence FROM streams WHERE user = ?");
  query.bind(blob(user));
  if (!query.step()) return 0;
  if (!writer_ && streams_.size() >= kUsersKept) streams_.clear();
  Stream& kept = streams_[user];
  kept.key = query.integer(0);
  kept.sequence = static_cast<std::uint64_t>(query.integer(1));
  return kept.key;
}

UserId Session::user_of(std::int64_t key) {
  if (const auto found = users_.find(key); found != users_.end()) return found->second;
  auto query = db_.query("SELECT user FROM streams WHERE key = ?");
  query.bind(key);
  if (!query.step()) throw StorageError(StorageError::Kind::kDamaged, "the database is damaged: a row has no user");
  if (!writer_ && users_.size() >= kUsersKept) users_.clear();
  return users_[key] = UserId{query.uuid(0)};
}

Session::Stream& Session::stream(UserId user) {
  if (const auto key = key_of(user); key == 0) {
    auto query = db_.query("INSERT INTO streams (user, sequence) VALUES (?, 0)");
    query.bind(blob(user));
    query.run();
    streams_[user].key = sqlite3_last_insert_rowid(db_.handle());
  }
  return streams_[user];
}

Zone Session::zone_of(Stream& stream) {
  if (!stream.zone) {
    auto query = db_.query("SELECT tz FROM profiles WHERE user = ?");
    query.bind(stream.key);
    stream.zone = query.step() ? Zone::find(query.text(0)).value_or(Zone()) : Zone();
  }
  return *stream.zone;
}

void Session::flush() {
  for (const auto& user : changed_) {
    auto& kept = streams_[user];
    auto query = db_.query("UPDATE streams SET sequence = ? WHERE key = ?");
    query.bind(static_cast<std::int64_t>(kept.sequence), kept.key);
    query.run();
    kept.changed = false;
  }
  changed_.clear();
}

void Session::forget() {
  streams_.clear();
  users_.clear();
  changed_.clear();
  last_position_ = -1;
}

void Session::trim() {
  if (streams_.size() > kUsersKept) streams_.clear();
  if (users_.size() > kUsersKept) users_.clear();
}

std::optional<Profile> Session::find_profile(UserId user) {
  auto query = db_.query(
      "SELECT tz, language, default_priority, default_reminder_minutes, email, version FROM profiles WHERE user = ?");
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
        "INSERT OR REPLACE INTO profiles (user, tz, language, default_priority, default_reminder_minutes, email,"
        " version) VALUES (?, ?, ?, ?, ?, ?, ?)");
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
        "SELECT row, due_day, due_second FROM tasks WHERE user = ? AND state IN (0, 1, 2) AND due_at IS NOT NULL AND"
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
    auto query = db_.query("UPDATE tasks SET due_at = ?, late_at = ? WHERE row = ?");
    query.bind(due_key(task.due, zone), overdue_after(task.due, zone), task.row);
    query.run();
  }
}

std::vector<UserId> Session::users() {
  std::vector<UserId> all;
  auto query = db_.query("SELECT user FROM streams ORDER BY key");
  while (query.step()) all.push_back(UserId{query.uuid(0)});
  return all;
}

#define YAAD_REMINDER_COLUMNS \
  "r.id, r.minutes_before, r.at, r.channel, r.trigger_time, r.status, r.revision, t.id, t.user, t.title"

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
                         " FROM reminders r JOIN tasks t ON t.row = r.key >> 8 WHERE r.id = ? AND r.user = ?");
  query.bind(blob(id), key_of(user));
  return read_reminder_row(query);
}

std::vector<ReminderRow> Session::list_reminders(UserId user, std::optional<ReminderStatus> status, std::size_t limit) {
  std::vector<ReminderRow> rows;
  auto query =
      status ? db_.query("SELECT " YAAD_REMINDER_COLUMNS
                         " FROM reminders r JOIN tasks t ON t.row = r.key >> 8 WHERE r.user = ?1 AND r.status = ?3"
                         " AND t.state < 2 ORDER BY r.trigger_time, r.key LIMIT ?2")
             : db_.query("SELECT " YAAD_REMINDER_COLUMNS
                         " FROM reminders r JOIN tasks t ON t.row = r.key >> 8 WHERE r.user = ?1 AND t.state < 2"
                         " ORDER BY r.trigger_time, r.key LIMIT ?2");
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

std::vector<ReminderRow> Session::due_reminders(Instant now, std::size_t limit) {
  std::vector<ReminderRow> rows;
  auto query = db_.query("SELECT " YAAD_REMINDER_COLUMNS
                         " FROM reminders r CROSS JOIN tasks t ON t.row = r.key >> 8 WHERE r.status = 0 AND"
                         " r.trigger_time IS NOT NULL AND r.trigger_time <= ? ORDER BY r.trigger_time LIMIT ?");
  query.bind(now, bound(limit));
  while (auto row = read_reminder_row(query)) rows.push_back(std::move(*row));
  return rows;
}

void Session::set_reminder_status(ReminderId id, ReminderStatus status) {
  auto query = db_.query("UPDATE reminders SET status = ? WHERE id = ?");
  query.bind(static_cast<int>(status), blob(id));
  query.run();
}

#define YAAD_DELIVERY_COLUMNS                                                                           \
  "reminder, revision, channel, user, task, trigger_time, state, attempts, next_attempt, lease_until, " \
  "triggered_event, correlation, missed, lease_owner, mail"

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
  row.missed = query.integer(12) != 0;
  if (!query.null(13)) row.lease_owner = query.uuid(13);
  if (!query.null(14)) row.mail = query.uuid(14);
  return row;
}
}  // namespace

std::optional<Delivery> Session::find_delivery(const DeliveryKey& key) {
  auto query =
      db_.query("SELECT " YAAD_DELIVERY_COLUMNS " FROM deliveries WHERE reminder = ? AND revision = ? AND channel = ?");
  query.bind(blob(key.reminder), key.revision, static_cast<int>(key.channel));
  if (!query.step()) return std::nullopt;
  return read_delivery(query, user_of(query.integer(3)));
}

std::vector<Delivery> Session::due_deliveries(Instant now, std::size_t limit) {
  std::vector<Delivery> rows;
  auto query =
      db_.query("SELECT " YAAD_DELIVERY_COLUMNS " FROM deliveries WHERE state < 2 AND due <= ? ORDER BY due LIMIT ?");
  query.bind(now, bound(limit));
  while (query.step()) rows.push_back(read_delivery(query, user_of(query.integer(3))));
  return rows;
}

std::vector<Delivery> Session::deliveries_of_digest(const Uuid& mail, std::size_t limit) {
  std::vector<Delivery> rows;
  auto query =
      db_.query("SELECT " YAAD_DELIVERY_COLUMNS
                " FROM deliveries WHERE mail = ? AND mail <> reminder AND state < 2 ORDER BY reminder LIMIT ?");
  query.bind(blob(mail), bound(limit));
  while (query.step()) rows.push_back(read_delivery(query, user_of(query.integer(3))));
  return rows;
}

std::optional<Instant> Session::next_delivery_at() {
  auto query = db_.query("SELECT due FROM deliveries WHERE state < 2 ORDER BY due LIMIT 1");
  return query.step() ? std::optional(instant(query.integer(0))) : std::nullopt;
}

void Session::put_delivery(const Delivery& delivery) {
  auto query = db_.query("INSERT OR REPLACE INTO deliveries (" YAAD_DELIVERY_COLUMNS
                         ", due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const bool leased = delivery.state == DeliveryState::kLeased && delivery.lease_until;
  query.bind(blob(delivery.key.reminder), delivery.key.revision, static_cast<int>(delivery.key.channel),
             stream(delivery.user).key, blob(delivery.task), delivery.trigger_time, static_cast<int>(delivery.state),
             delivery.attempts, delivery.next_attempt, delivery.lease_until, blob(delivery.triggered_event),
             delivery.correlation, delivery.missed ? 1 : 0, blob_if(delivery.lease_owner), blob_if(delivery.mail),
             leased ? *delivery.lease_until : delivery.next_attempt);
  query.run();
}

void Session::remove_delivery(const DeliveryKey& key) {
  auto query = db_.query("DELETE FROM deliveries WHERE reminder = ? AND revision = ? AND channel = ?");
  query.bind(blob(key.reminder), key.revision, static_cast<int>(key.channel));
  query.run();
}

std::size_t Session::release_leases(const Uuid& but_of, Instant now, std::size_t limit) {
  std::vector<Delivery> held;
  {
    auto query = db_.query("SELECT " YAAD_DELIVERY_COLUMNS
                           " FROM deliveries WHERE state < 2 AND due > ? AND state = 1 AND lease_owner IS NOT ?"
                           " ORDER BY due LIMIT ?");  // A lease that has run out is due by itself.
    query.bind(now, blob(but_of), bound(limit));
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
  auto query = db_.query("SELECT request_hash, status, body, headers, at FROM idempotency WHERE user = ? AND key = ?");
  query.bind(key_of(user), key);
  if (!query.step()) return std::nullopt;
  return IdempotencyRecord{std::string(key),           std::string(query.text(0)), query.small(1),
                           std::string(query.text(2)), std::string(query.text(3)), instant(query.integer(4))};
}

void Session::put_idempotency(UserId user, const IdempotencyRecord& record) {
  auto query = db_.query(
      "INSERT OR REPLACE INTO idempotency (user, key, request_hash, status, body, headers, at)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)");
  query.bind(stream(user).key, record.key, blob(record.request_hash), record.status, record.body, record.headers,
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

std::int64_t Session::conversation_row(std::int64_t user, std::string_view id) {
  auto query = db_.query("SELECT row FROM conversations WHERE user = ? AND id = ?");
  query.bind(user, id);
  return query.step() ? query.integer(0) : 0;
}

std::optional<Conversation> Session::find_conversation(UserId user, std::string_view id) {
  auto query =
      db_.query("SELECT id, state, created_at, last_at, message_count FROM conversations WHERE user = ? AND id = ?");
  query.bind(key_of(user), id);
  if (!query.step()) return std::nullopt;
  return read_conversation(query, user);
}

std::vector<Conversation> Session::list_conversations(UserId user, std::size_t limit) {
  std::vector<Conversation> all;
  auto query = db_.query(
      "SELECT id, state, created_at, last_at, message_count FROM conversations WHERE user = ?"
      " ORDER BY last_at DESC, row DESC LIMIT ?");
  query.bind(key_of(user), bound(limit));
  while (query.step()) all.push_back(read_conversation(query, user));
  return all;
}

std::vector<Message> Session::messages(UserId user, std::string_view id, std::size_t limit) {
  std::vector<Message> all;
  const auto conversation = conversation_row(key_of(user), id);
  if (conversation == 0) return all;
  auto query = db_.query("SELECT role, text, at, extra FROM messages WHERE conversation = ? ORDER BY row DESC LIMIT ?");
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
      "INSERT INTO conversations (user, id, state, created_at, last_at, message_count) VALUES (?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (user, id) DO UPDATE SET state = excluded.state, created_at = excluded.created_at,"
      " last_at = excluded.last_at, message_count = excluded.message_count");
  query.bind(stream(conversation.user).key, conversation.id, conversation.state, conversation.created_at,
             conversation.last_at, conversation.message_count);
  query.run();
}

void Session::append_message(UserId user, std::string_view conversation, const Message& message) {
  const auto row = conversation_row(stream(user).key, conversation);
  if (row == 0) throw StorageError(StorageError::Kind::kConstraint, "a message needs a conversation");
  auto query = db_.query("INSERT INTO messages (conversation, role, text, at, extra) VALUES (?, ?, ?, ?, ?)");
  query.bind(row, message.role, message.text, message.at, message.extra);
  query.run();
}

void Session::delete_conversation(UserId user, std::string_view id) {
  const auto row = conversation_row(key_of(user), id);
  if (row == 0) return;
  for (const char* sql : {"DELETE FROM messages WHERE conversation = ?", "DELETE FROM conversations WHERE row = ?"}) {
    auto query = db_.query(sql);
    query.bind(row);
    query.run();
  }
}

}  // namespace yaad::sqlite
