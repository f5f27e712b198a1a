#pragma once
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "adapters/sql/rows.h"

namespace yaad::sql {

using std::chrono::hours;
inline constexpr hours kInboxKept{9 * 24};  // A topic keeps its records for 7 days, and drops them by the day.

/// The reads and writes whose SQL is the same in both stores: their tables and columns have the same names. What
/// differs is left to the store's own session.
///
/// kWordsWithTask: the words by which a new task is found are written with it, through `reworded`; those of a changed
/// one always are. Db gives `query(const char* literal)` and `query_text(std::string)`, both a Query with bind, step,
/// run, run_now and the readers that rows.h uses. Parameters stand as $1, $2 … in the order in which they first occur,
/// since SQLite takes them by that order. Thread-safety: none.
template <typename Db, bool kWordsWithTask>
class Session : public Transaction {
 public:
  using Query = decltype(std::declval<Db&>().query(""));

  Session(Db& db, const Clock& clock, bool writer) : db_(db), clock_(clock), writer_(writer) {}

  // --- tasks --------------------------------------------------------------------------------------------------------

  std::optional<Task> find_task(UserId user, TaskId id) override {
    const auto key = key_of(user);
    if (key == 0) return std::nullopt;
    auto query = db_.query("SELECT " YAAD_TASK_COLUMNS " FROM tasks t WHERE id = $1 AND owner = $2");
    query.bind(id, key);
    return read_one(query, user);
  }
  bool task_id_taken(TaskId id) override {
    auto query = db_.query("SELECT 1 FROM tasks WHERE id = $1");
    query.bind(id);
    return query.step();
  }
  std::optional<Task> find_occurrence(SeriesId series, const CivilDateTime& occurrence) override {
    const auto text = to_string(occurrence);
    auto query = db_.query("SELECT " YAAD_TASK_COLUMNS ", t.owner FROM tasks t WHERE series = $1 AND occurrence = $2");
    query.bind(series, text);
    return read_one(query, std::nullopt);
  }
  std::optional<Task> newest_of_series(SeriesId series) override {
    auto query = db_.query("SELECT " YAAD_TASK_COLUMNS
                           ", t.owner FROM tasks t WHERE series = $1"
                           " ORDER BY occurrence_index DESC NULLS LAST, number DESC LIMIT 1");
    query.bind(series);
    return read_one(query, std::nullopt);
  }
  std::vector<std::pair<UserId, TaskId>> trashed_before(Instant before, std::size_t limit) override {
    std::vector<std::pair<UserId, TaskId>> old;
    auto query = db_.query(
        "SELECT owner, id FROM tasks WHERE deleted_at IS NOT NULL AND deleted_at < $1 ORDER BY deleted_at, number"
        " LIMIT $2");
    query.bind(before, bound(limit));
    while (query.step()) old.emplace_back(user_of(query.integer(0)), TaskId{query.uuid(1)});
    return old;
  }

  void insert_task(Task& task) override {
    auto& kept = stream(task.user);
    const auto owner = kept.key;
    const TaskRow row(task, task.due ? zone_of(kept) : Zone());
    auto number = next_task_number();
    {
      auto query = db_.query(
          "INSERT INTO tasks (number, id, owner, state, status, version, created_at, updated_at, due_at, late_at,"
          " priority, reminder_count, title, description, tags, due_day, due_second, due_tz, completed_at, deleted_at,"
          " rrule, rule_basis, rule_missed, series, occurrence, occurrence_index, series_start, parent)"
          " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,"
          " $22, $23, $24, $25, $26, $27, $28)");
      query.bind(number, task.id, owner);
      bind_task(query, task, row, static_cast<int>(task.reminders.size()));
      query.run();
    }
    task.row = number ? *number : inserted_number();
    if constexpr (kWordsWithTask) reworded(owner, task);
    if (!task.tags.empty()) write_tags(owner, task, {});
    if (!task.reminders.empty()) write_reminders(owner, task, false);
  }

  void update_task(const Task& task, bool reminders) override {
    auto& kept = stream(task.user);
    const auto owner = kept.key;
    const TaskRow row(task, task.due ? zone_of(kept) : Zone());
    std::string old_tags;
    bool had_reminders = false;
    bool other_words = false;
    {
      auto query = db_.query(
          "SELECT tags, reminder_count, title, description, deleted_at FROM tasks WHERE number = $1 AND owner = $2");
      query.bind(task.row, owner);
      if (!query.step()) throw StorageError(StorageError::Kind::kConstraint, "the task to change is not there");
      old_tags = query.text(0);
      had_reminders = query.integer(1) != 0;
      other_words = old_tags != row.tags || query.text(2) != task.title ||
                    query.text(3) != std::string_view(task.description ? *task.description : std::string_view());
      // One in the trash may have lost its words.
      if constexpr (!kWordsWithTask) other_words = other_words || (!query.null(4) && !task.deleted_at);
    }
    {
      auto query = db_.query(
          "UPDATE tasks SET state = $1, status = $2, version = $3, created_at = $4, updated_at = $5, due_at = $6,"
          " late_at = $7, priority = $8, reminder_count = coalesce($9, reminder_count), title = $10, description = $11,"
          " tags = $12, due_day = $13, due_second = $14, due_tz = $15, completed_at = $16, deleted_at = $17,"
          " rrule = $18, rule_basis = $19, rule_missed = $20, series = $21, occurrence = $22, occurrence_index = $23,"
          " series_start = $24, parent = $25 WHERE number = $26");
      bind_task(query, task, row, reminders ? std::optional(static_cast<int>(task.reminders.size())) : std::nullopt);
      query.bind(task.row);
      query.run();
    }
    if (other_words) reworded(owner, task);
    if (row.tags != old_tags) write_tags(owner, task, old_tags);
    if (reminders && (had_reminders || !task.reminders.empty())) write_reminders(owner, task, had_reminders);
  }

  // --- users --------------------------------------------------------------------------------------------------------

  std::vector<UserId> users() override {
    std::vector<UserId> all;
    auto query = db_.query("SELECT id FROM streams ORDER BY key");
    while (query.step()) all.push_back(UserId{query.uuid(0)});
    return all;
  }
  std::optional<Profile> find_profile(UserId user) override {
    auto query = db_.query("SELECT " YAAD_PROFILE_COLUMNS " FROM profiles WHERE owner = $1");
    query.bind(key_of(user));
    return query.step() ? std::optional(read_profile(query, user)) : std::nullopt;
  }
  void put_profile(const Profile& profile) override {
    auto& kept = stream(profile.user);
    {
      auto query = db_.query("INSERT INTO profiles (owner, " YAAD_PROFILE_COLUMNS
                             ") VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (owner) DO UPDATE SET tz = excluded.tz,"
                             " language = excluded.language, default_priority = excluded.default_priority,"
                             " default_reminder_minutes = excluded.default_reminder_minutes, email = excluded.email,"
                             " version = excluded.version");
      query.bind(kept.key, profile.tz, profile.language, number_of(profile.default_priority),
                 profile.default_reminder_minutes, profile.email, profile.version);
      query.run();
    }
    const auto zone = Zone::find(profile.tz).value_or(Zone());
    if (kept.zone && *kept.zone == zone) return;
    kept.zone = zone;
    move_floating_tasks(kept.key, zone);
  }

  // --- reminders and their deliveries -------------------------------------------------------------------------------

  std::optional<ReminderRow> find_reminder(UserId user, ReminderId id) override {
    auto query = db_.query("SELECT " YAAD_REMINDER_ROW_COLUMNS
                           " FROM reminders r JOIN tasks t ON t.number = r.task WHERE r.id = $1 AND r.owner = $2");
    query.bind(id, key_of(user));
    auto rows = read_reminder_rows(query);
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
  }
  std::vector<ReminderRow> list_reminders(UserId user, std::optional<ReminderStatus> status,
                                          std::size_t limit) override {
    auto query = db_.query("SELECT " YAAD_REMINDER_ROW_COLUMNS
                           " FROM reminders r JOIN tasks t ON t.number = r.task WHERE r.owner = $1 AND t.state < 2"
                           " AND r.status BETWEEN $2 AND $3"
                           " ORDER BY r.trigger_time NULLS FIRST, r.task, r.place LIMIT $4");
    constexpr int kHighest = 1'000;
    query.bind(key_of(user), status ? static_cast<int>(*status) : 0, status ? static_cast<int>(*status) : kHighest,
               bound(limit));
    return read_reminder_rows(query);
  }
  std::optional<Instant> next_reminder_at() override {
    auto query = db_.query(
        "SELECT trigger_time FROM reminders WHERE status = 0 AND trigger_time IS NOT NULL ORDER BY trigger_time"
        " LIMIT 1");
    return query.step() ? std::optional(instant(query.integer(0))) : std::nullopt;
  }
  void set_reminder_status(ReminderId id, ReminderStatus status) override {
    auto query = db_.query("UPDATE reminders SET status = $1 WHERE id = $2");
    query.bind(static_cast<int>(status), id);
    query.run();
  }

  std::optional<Delivery> find_delivery(const DeliveryKey& key) override {
    auto query = db_.query("SELECT " YAAD_DELIVERY_COLUMNS
                           " FROM deliveries d WHERE reminder = $1 AND revision = $2 AND channel = $3");
    query.bind(key.reminder, key.revision, static_cast<int>(key.channel));
    auto rows = read_deliveries(query);
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
  }
  std::vector<Delivery> deliveries_of_digest(const Uuid& mail, std::size_t limit) override {
    auto query =
        db_.query("SELECT " YAAD_DELIVERY_COLUMNS
                  " FROM deliveries d WHERE mail = $1 AND mail <> reminder AND state < 2 ORDER BY reminder LIMIT $2");
    query.bind(mail, bound(limit));
    return read_deliveries(query);
  }
  std::optional<Instant> next_delivery_at() override {
    auto query = db_.query("SELECT due FROM deliveries WHERE state < 2 ORDER BY due LIMIT 1");
    return query.step() ? std::optional(instant(query.integer(0))) : std::nullopt;
  }
  void put_delivery(const Delivery& delivery) override {
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
  void remove_delivery(const DeliveryKey& key) override {
    auto query = db_.query("DELETE FROM deliveries WHERE reminder = $1 AND revision = $2 AND channel = $3");
    query.bind(key.reminder, key.revision, static_cast<int>(key.channel));
    query.run();
  }
  std::size_t release_leases(const Uuid& but_of, Instant now, std::size_t limit) override {
    std::vector<Delivery> held;
    {
      auto query =
          db_.query("SELECT " YAAD_DELIVERY_COLUMNS
                    " FROM deliveries d WHERE state < 2 AND due > $1 AND state = 1 AND lease_owner IS DISTINCT FROM $2"
                    " ORDER BY due, reminder LIMIT $3");  // A lease that has run out is due by itself.
      query.bind(now, but_of, bound(limit));
      held = read_deliveries(query);
    }
    for (auto& delivery : held) {
      end_lease(delivery, now);
      put_delivery(delivery);
    }
    return held.size();
  }

  // --- events and who has had them ----------------------------------------------------------------------------------

  std::vector<EventPtr> events_after(std::int64_t after, std::size_t limit) override {
    write_events();
    auto query = db_.query("SELECT " YAAD_EVENT_COLUMNS " FROM events WHERE position > $1 ORDER BY position LIMIT $2");
    query.bind(after, bound(limit));
    return read_events(query, std::nullopt);
  }
  std::vector<EventPtr> user_events_after(UserId user, std::uint64_t after, std::size_t limit) override {
    auto query = db_.query("SELECT " YAAD_EVENT_COLUMNS
                           " FROM events WHERE owner = $1 AND sequence > $2 ORDER BY sequence LIMIT $3");
    return user_events(query, user, after, limit);
  }
  std::vector<EventPtr> user_events_before(UserId user, std::uint64_t before, std::size_t limit) override {
    auto query = db_.query("SELECT " YAAD_EVENT_COLUMNS
                           " FROM events WHERE owner = $1 AND sequence < $2 ORDER BY sequence DESC LIMIT $3");
    return user_events(query, user, before, limit);
  }
  std::uint64_t first_kept_sequence(UserId user) override {
    write_events();
    auto query = db_.query("SELECT sequence FROM events WHERE owner = $1 ORDER BY sequence LIMIT 1");
    query.bind(key_of(user));
    return query.step() ? static_cast<std::uint64_t>(query.integer(0)) : 0;
  }
  std::int64_t consumer_cursor(std::string_view consumer) override {
    auto query = db_.query("SELECT position FROM consumers WHERE name = $1");
    query.bind(consumer);
    return query.step() ? query.integer(0) : 0;
  }
  void set_consumer_cursor(std::string_view consumer, std::int64_t position) override {
    auto query = db_.query(
        "INSERT INTO consumers (name, position) VALUES ($1, $2)"
        " ON CONFLICT (name) DO UPDATE SET position = excluded.position");
    query.bind(consumer, position);
    query.run();
  }
  void keep_events_for(std::span<const std::string> consumers) override {
    auto nobody = db_.query("UPDATE consumers SET holds = false WHERE holds");
    nobody.run();
    for (const auto& name : consumers) {
      auto query = db_.query("UPDATE consumers SET holds = true WHERE name = $1");
      query.bind(name);
      query.run();
    }
  }
  std::optional<Lease> find_lease(std::string_view name) override {
    auto query = db_.query("SELECT owner, until FROM leases WHERE name = $1");
    query.bind(name);
    if (!query.step()) return std::nullopt;
    return Lease{query.uuid(0), instant(query.integer(1))};
  }
  // Of two processes that try at once the second waits for the first one's transaction and then looks at its row.
  bool take_lease(std::string_view name, const Uuid& owner, Instant now, Instant until) override {
    auto query = db_.query(
        "INSERT INTO leases (name, owner, until) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE"
        " SET owner = excluded.owner, until = excluded.until WHERE leases.owner = excluded.owner OR leases.until <="
        " $4");
    query.bind(name, owner, until, now);
    return query.run_now() != 0;
  }
  void release_lease(std::string_view name, const Uuid& owner) override {
    auto query = db_.query("DELETE FROM leases WHERE name = $1 AND owner = $2");
    query.bind(name, owner);
    query.run();
  }
  bool add_to_inbox(std::string_view consumer, EventId event) override {
    auto query = db_.query("INSERT INTO inbox (consumer, event, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING");
    query.bind(consumer, event, clock_.now());
    return query.run_now() != 0;
  }

  std::vector<DeadLetter> dead_letters(std::size_t limit) override {
    std::vector<DeadLetter> letters;
    auto query = db_.query("SELECT " YAAD_LETTER_COLUMNS " FROM dead_letters ORDER BY id LIMIT $1");
    query.bind(bound(limit));
    while (query.step()) letters.push_back(read_letter(query));
    return letters;
  }
  std::optional<DeadLetter> find_dead_letter(std::int64_t id) override {
    auto query = db_.query("SELECT " YAAD_LETTER_COLUMNS " FROM dead_letters WHERE id = $1");
    query.bind(id);
    return query.step() ? std::optional(read_letter(query)) : std::nullopt;
  }
  void put_dead_letter(const DeadLetter& letter) override {
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
  void remove_dead_letter(std::int64_t id) override {
    auto query = db_.query("DELETE FROM dead_letters WHERE id = $1");
    query.bind(id);
    query.run();
  }

  AuditHead audit_head(UserId user) override {
    auto query = db_.query("SELECT count, last_sequence, last_hash FROM audit_heads WHERE owner = $1");
    query.bind(key_of(user));
    if (!query.step()) return {0, 0, std::string(32, '\0')};
    return {static_cast<std::uint64_t>(query.integer(0)), static_cast<std::uint64_t>(query.integer(1)),
            std::string(query.text(2))};
  }

  // --- answers that are repeated, and conversations -----------------------------------------------------------------

  std::optional<IdempotencyRecord> find_idempotency(UserId user, std::string_view key) override {
    auto query =
        db_.query("SELECT request_hash, status, body, headers, at FROM idempotency WHERE owner = $1 AND key = $2");
    query.bind(key_of(user), key);
    if (!query.step()) return std::nullopt;
    return IdempotencyRecord{std::string(key),           std::string(query.text(0)), query.small(1),
                             std::string(query.text(2)), std::string(query.text(3)), instant(query.integer(4))};
  }
  void put_idempotency(UserId user, const IdempotencyRecord& record) override {
    auto query = db_.query(
        "INSERT INTO idempotency (owner, key, request_hash, status, body, headers, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)"
        " ON CONFLICT (owner, key) DO UPDATE SET request_hash = excluded.request_hash, status = excluded.status,"
        " body = excluded.body, headers = excluded.headers, at = excluded.at");
    query.bind(stream(user).key, record.key, Blob{record.request_hash}, record.status, record.body, record.headers,
               record.at);
    query.run();
  }

  std::optional<Conversation> find_conversation(UserId user, std::string_view id) override {
    auto query = db_.query("SELECT " YAAD_CONVERSATION_COLUMNS " FROM conversations WHERE owner = $1 AND id = $2");
    query.bind(key_of(user), id);
    return query.step() ? std::optional(read_conversation(query, user)) : std::nullopt;
  }
  std::vector<Conversation> list_conversations(UserId user, std::size_t limit) override {
    std::vector<Conversation> all;
    auto query = db_.query("SELECT " YAAD_CONVERSATION_COLUMNS
                           " FROM conversations WHERE owner = $1 ORDER BY last_at DESC, number DESC LIMIT $2");
    query.bind(key_of(user), bound(limit));
    while (query.step()) all.push_back(read_conversation(query, user));
    return all;
  }
  std::vector<Message> messages(UserId user, std::string_view id, std::size_t limit) override {
    std::vector<Message> all;
    const auto conversation = conversation_number(key_of(user), id);
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
  void put_conversation(const Conversation& conversation) override {
    auto query = db_.query(
        "INSERT INTO conversations (owner, " YAAD_CONVERSATION_COLUMNS
        ") VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (owner, id) DO UPDATE SET state = excluded.state,"
        " created_at = excluded.created_at, last_at = excluded.last_at, message_count = excluded.message_count");
    query.bind(stream(conversation.user).key, conversation.id, conversation.state, conversation.created_at,
               conversation.last_at, conversation.message_count);
    query.run();
  }
  void append_message(UserId user, std::string_view conversation, const Message& message) override {
    const auto number = conversation_number(stream(user).key, conversation);
    if (number == 0) throw StorageError(StorageError::Kind::kConstraint, "a message needs a conversation");
    auto query = db_.query("INSERT INTO messages (conversation, role, text, at, extra) VALUES ($1, $2, $3, $4, $5)");
    query.bind(number, message.role, message.text, message.at, message.extra);
    query.run();
  }
  void delete_conversation(UserId user, std::string_view id) override {
    if (const auto number = conversation_number(key_of(user), id); number != 0) delete_conversation(number);
  }

 protected:
  struct Stream {
    std::int64_t key = 0;
    std::uint64_t sequence = 0;
    bool changed = false;
    std::optional<Zone> zone;
  };
  static constexpr std::size_t kUsersKept = 4'096;

  /// The small key of a user; 0 when the store knows nothing of them.
  virtual std::int64_t key_of(UserId user) = 0;
  /// The writer's stream of a user, made when there is none.
  virtual Stream& stream(UserId user) = 0;
  /// The number of the next task; empty when the insert gives it, which `inserted_number` then tells.
  virtual std::optional<std::int64_t> next_task_number() { return std::nullopt; }
  virtual std::int64_t inserted_number() { return 0; }
  /// A task has other words to be found by; one that has just been made only when kWordsWithTask.
  virtual void reworded(std::int64_t /*owner*/, const Task& /*task*/) {}
  virtual void write_reminders(std::int64_t owner, const Task& task, bool stored) = 0;
  /// The first row, whole; `user` absent: the row tells whose it is in the column behind the task's.
  virtual std::optional<Task> read_one(Query& query, std::optional<UserId> user) = 0;
  /// Whatever events are held back are written, ahead of a read of them.
  virtual void write_events() {}

  UserId user_of(std::int64_t key) {
    if (const auto found = users_.find(key); found != users_.end()) return found->second;
    auto query = db_.query("SELECT id FROM streams WHERE key = $1");
    query.bind(key);
    if (!query.step()) throw StorageError(StorageError::Kind::kDamaged, "the database is damaged: a row has no user");
    if (users_.size() >= kUsersKept) users_.clear();
    return users_[key] = UserId{query.uuid(0)};
  }
  Zone zone_of(Stream& stream) {
    if (!stream.zone) {
      auto query = db_.query("SELECT tz FROM profiles WHERE owner = $1");
      query.bind(stream.key);
      stream.zone = query.step() ? Zone::find(query.text(0)).value_or(Zone()) : Zone();
    }
    return *stream.zone;
  }
  /// Its sequence is written at the end of the transaction, once.
  std::uint64_t next_sequence(UserId user, Stream& stream) {
    if (!stream.changed) {
      stream.changed = true;
      changed_.push_back(user);
    }
    return ++stream.sequence;
  }
  void write_streams() {
    for (const auto& user : changed_) {
      auto& kept = streams_[user];
      auto query = db_.query("UPDATE streams SET sequence = $1 WHERE key = $2");
      query.bind(whole(kept.sequence), kept.key);
      query.run();
      kept.changed = false;
    }
    changed_.clear();
  }
  void forget_streams() {
    streams_.clear();
    users_.clear();
    changed_.clear();
  }

  void write_tags(std::int64_t owner, const Task& task, std::string_view old_tags) {
    const auto each = [&](const std::vector<std::string>& tags, const char* sql) {
      for (const auto& tag : tags) {
        const auto folded = fold_case(tag);
        auto query = db_.query(sql);
        query.bind(owner, folded, task.row);
        query.run();
      }
    };
    if (!old_tags.empty()) {
      each(tags_from_text(old_tags), "DELETE FROM task_tags WHERE owner = $1 AND tag = $2 AND task = $3");
    }
    each(task.tags, "INSERT INTO task_tags (owner, tag, task) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING");
  }
  ReminderRow read_reminder_row(Query& query) {
    constexpr int kTask = kReminderColumnCount;
    return {read_reminder(query), TaskId{query.uuid(kTask)}, user_of(query.integer(kTask + 1)),
            std::string(query.text(kTask + 2))};
  }
  std::vector<ReminderRow> read_reminder_rows(Query& query) {
    std::vector<ReminderRow> rows;
    while (query.step()) rows.push_back(read_reminder_row(query));
    return rows;
  }
  std::vector<Delivery> read_deliveries(Query& query) {
    std::vector<Delivery> rows;
    while (query.step()) rows.push_back(read_delivery(query, user_of(query.integer(kDeliveryOwner))));
    return rows;
  }
  std::vector<EventPtr> read_events(Query& query, std::optional<UserId> user) {
    std::vector<EventPtr> events;
    while (query.step()) events.push_back(read_event(query, user ? *user : user_of(query.integer(kEventOwner))));
    return events;
  }
  void insert_event(const Event& event, std::int64_t owner) {
    const auto command = event.command == event.id ? std::nullopt : std::optional(event.command);
    const bool own = event.actor.id == event.user.str();
    auto query = db_.query("INSERT INTO events (" YAAD_EVENT_COLUMNS
                           ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)");
    query.bind(event.position, owner, whole(event.sequence), static_cast<int>(event.type), event.at, event.id,
               event.entity, command, event.causation, std::string_view(event.correlation),
               static_cast<int>(event.actor.type), view_if(!own, event.actor.id), std::string_view(event.source),
               unless_empty(event.traceparent), std::string_view(event.object), unless_empty(event.changes));
    query.run();
  }
  void put_audit_head(std::int64_t owner, const AuditHead& head) {
    auto query = db_.query(
        "INSERT INTO audit_heads (owner, count, last_sequence, last_hash) VALUES ($1, $2, $3, $4) ON CONFLICT (owner)"
        " DO UPDATE SET count = excluded.count, last_sequence = excluded.last_sequence, last_hash ="
        " excluded.last_hash");
    query.bind(owner, whole(head.count), whole(head.last_sequence), Blob{head.last_hash});
    query.run();
  }
  /// Answers, inbox rows and conversations past their time; what sweeps have in common.
  std::size_t sweep_but_events(Instant now, const Retention& kept, std::size_t limit) {
    std::size_t swept = 0;
    const auto remove = [&](const char* sql, Instant before) {
      auto query = db_.query(sql);
      query.bind(before, bound(limit));
      swept += query.run_now();
    };
    remove("DELETE FROM inbox WHERE (consumer, event) IN (SELECT consumer, event FROM inbox WHERE at < $1 LIMIT $2)",
           now - kInboxKept);
    remove("DELETE FROM idempotency WHERE (owner, key) IN (SELECT owner, key FROM idempotency WHERE at < $1 LIMIT $2)",
           now - kept.idempotency);
    std::vector<std::int64_t> old;
    {
      auto query = db_.query("SELECT number FROM conversations WHERE last_at < $1 LIMIT $2");
      query.bind(now - kept.conversations, bound(limit));
      while (query.step()) old.push_back(query.integer(0));
    }
    for (const auto number : old) swept += delete_conversation(number);
    return swept;
  }

  Db& db_;
  const Clock& clock_;
  bool writer_;
  std::unordered_map<UserId, Stream> streams_;
  std::vector<UserId> changed_;  ///< Whose sequences are still to be written.
  std::unordered_map<std::int64_t, UserId> users_;

 private:
  std::vector<EventPtr> user_events(Query& query, UserId user, std::uint64_t place, std::size_t limit) {
    write_events();
    query.bind(key_of(user), whole(place), bound(limit));
    return read_events(query, user);
  }
  /// Floating tasks move with their user.
  void move_floating_tasks(std::int64_t owner, const Zone& zone) {
    std::vector<std::pair<std::int64_t, Due>> moved;
    {
      auto query = db_.query(
          "SELECT number, due_day, due_second FROM tasks WHERE owner = $1 AND state IN (0, 1, 2) AND due_at IS NOT NULL"
          " AND due_tz IS NULL");
      query.bind(owner);
      while (query.step()) moved.emplace_back(query.integer(0), read_due(query, 1, 2));
    }
    for (const auto& [number, due] : moved) {
      auto query = db_.query("UPDATE tasks SET due_at = $1, late_at = $2 WHERE number = $3");
      query.bind(due_key(due, zone), overdue_after(due, zone), number);
      query.run();
    }
  }
  std::int64_t conversation_number(std::int64_t owner, std::string_view id) {
    auto query = db_.query("SELECT number FROM conversations WHERE owner = $1 AND id = $2");
    query.bind(owner, id);
    return query.step() ? query.integer(0) : 0;
  }
  std::size_t delete_conversation(std::int64_t number) {
    std::size_t rows = 0;
    for (const char* sql :
         {"DELETE FROM messages WHERE conversation = $1", "DELETE FROM conversations WHERE number = $1"}) {
      auto query = db_.query(sql);
      query.bind(number);
      rows += query.run_now();
    }
    return rows;
  }
};

}  // namespace yaad::sql
