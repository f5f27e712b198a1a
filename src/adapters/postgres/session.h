#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "adapters/postgres/connection.h"
#include "app/ports/store.h"

namespace yaad::postgres {

/// Reads and writes the rows through one connection. A reader of the pool hands out only its ReadView; the writer's
/// session is the Transaction. Thread-safety: none.
///
/// The writer locks the stream row of a user before it looks at anything of theirs, and keeps what it read there until
/// the transaction ends. Statements that write are sent without waiting. Events are held back until `flush`, which
/// locks the counter of positions: from there to the commit no other writer can append, so positions are in commit
/// order.
class Session final : public Transaction {
 public:
  /// Borrows both.
  Session(Connection& db, const Clock& clock, bool writer);

  /// Locks the streams of these users, those that exist, in the order of their ids.
  void lock_streams(std::vector<UserId> users);
  /// Makes the streams of those of them that have none, and locks them.
  void make_streams(std::vector<UserId> users);
  /// Those whose streams this transaction holds.
  [[nodiscard]] std::vector<UserId> locked_users() const;
  /// Ahead of a commit or the end of a savepoint: events and stream rows. All statements sent before have succeeded
  /// when it returns; those it sends are answered at the next sync.
  void flush();
  /// At the end of a transaction, and after a rollback: whatever was kept of it.
  void forget();
  /// The events appended since the last call, with their positions.
  std::vector<EventPtr> take_events();
  /// Appended and not yet taken.
  [[nodiscard]] std::vector<EventPtr> events() const { return {events_.begin(), events_.end()}; }
  [[nodiscard]] std::size_t event_count() const { return events_.size(); }
  void drop_events_from(std::size_t count);

  std::optional<Task> find_task(UserId user, TaskId id) override;
  bool task_id_taken(TaskId id) override;
  std::vector<std::pair<UserId, TaskId>> trashed_before(Instant before, std::size_t limit) override;
  Result<TaskPage> list_tasks(UserId user, const TaskQuery& query) override;
  std::optional<Task> find_occurrence(SeriesId series, const CivilDateTime& occurrence) override;
  std::optional<Task> newest_of_series(SeriesId series) override;
  std::optional<Profile> find_profile(UserId user) override;
  std::vector<UserId> users() override;
  std::optional<ReminderRow> find_reminder(UserId user, ReminderId id) override;
  std::vector<ReminderRow> list_reminders(UserId user, std::optional<ReminderStatus> status,
                                          std::size_t limit) override;
  std::optional<Instant> next_reminder_at() override;
  std::vector<ReminderRow> due_reminders(Instant now, std::size_t limit) override;
  std::optional<Delivery> find_delivery(const DeliveryKey& key) override;
  std::vector<Delivery> due_deliveries(Instant now, std::size_t limit) override;
  std::vector<Delivery> deliveries_of_digest(const Uuid& mail, std::size_t limit) override;
  std::optional<Instant> next_delivery_at() override;
  std::vector<EventPtr> events_after(std::int64_t after, std::size_t limit) override;
  std::vector<EventPtr> user_events_after(UserId user, std::uint64_t after, std::size_t limit) override;
  std::vector<EventPtr> events_of_command(UserId user, CommandId id) override;
  std::vector<EventPtr> user_events_before(UserId user, std::uint64_t before, std::size_t limit) override;
  std::uint64_t last_sequence(UserId user) override;
  std::uint64_t first_kept_sequence(UserId user) override;
  std::int64_t last_position() override;
  std::int64_t consumer_cursor(std::string_view consumer) override;
  std::optional<Lease> find_lease(std::string_view name) override;
  std::vector<DeadLetter> dead_letters(std::size_t limit) override;
  std::optional<DeadLetter> find_dead_letter(std::int64_t id) override;
  AuditHead audit_head(UserId user) override;
  std::vector<AuditEntry> audit_entries(UserId user, const AuditQuery& query) override;
  std::vector<AuditEntry> audit_chain(UserId user, std::uint64_t after, std::size_t limit) override;
  std::optional<IdempotencyRecord> find_idempotency(UserId user, std::string_view key) override;
  std::optional<Conversation> find_conversation(UserId user, std::string_view id) override;
  std::vector<Conversation> list_conversations(UserId user, std::size_t limit) override;
  std::vector<Message> messages(UserId user, std::string_view id, std::size_t limit) override;

  void insert_task(Task& task) override;
  void update_task(const Task& task, bool reminders) override;
  void purge_task(UserId user, TaskId id) override;
  void put_profile(const Profile& profile) override;
  void set_reminder_status(ReminderId id, ReminderStatus status) override;
  void put_delivery(const Delivery& delivery) override;
  void remove_delivery(const DeliveryKey& key) override;
  std::size_t release_leases(const Uuid& but_of, Instant now, std::size_t limit) override;
  void append_event(Event& event) override;
  void set_consumer_cursor(std::string_view consumer, std::int64_t position) override;
  void keep_events_for(std::span<const std::string> consumers) override;
  bool take_lease(std::string_view name, const Uuid& owner, Instant now, Instant until) override;
  void release_lease(std::string_view name, const Uuid& owner) override;
  void put_dead_letter(const DeadLetter& letter) override;
  void remove_dead_letter(std::int64_t id) override;
  bool add_to_inbox(std::string_view consumer, EventId event) override;
  void append_audit(std::span<const AuditEntry> entries, const AuditHead& head) override;
  void index_task(UserId user, TaskId id, bool fresh) override;
  void put_idempotency(UserId user, const IdempotencyRecord& record) override;
  void put_conversation(const Conversation& conversation) override;
  void append_message(UserId user, std::string_view conversation, const Message& message) override;
  void delete_conversation(UserId user, std::string_view id) override;
  std::size_t sweep(Instant now, std::size_t limit) override;

 private:
  friend class TaskLister;
  struct Stream {
    std::int64_t key = 0;
    std::uint64_t sequence = 0;
    bool changed = false;
    std::optional<Zone> zone;
  };
  /// The small key of a user; 0 when the store knows nothing of them.
  std::int64_t key_of(UserId user);
  UserId user_of(std::int64_t key);
  /// The writer's stream of a user, locked; made when there is none.
  Stream& stream(UserId user);
  Stream* find_stream(UserId user);
  Zone zone_of(Stream& stream);
  std::int64_t next_task_number();
  void write_pending_events();
  void insert_event(const Event& event);
  /// Without its reminders: `read_reminders` gives them to all tasks that were read since the last time.
  Task read_task(Query& query, UserId user);
  void read_reminders(std::span<Task> tasks);
  /// The first row, whole; `user` absent: the row tells whose it is in the column behind the task's.
  std::optional<Task> read_one(Query& query, std::optional<UserId> user);
  void write_reminders(std::int64_t owner, const Task& task, bool stored);
  void write_tags(std::int64_t owner, const Task& task, std::string_view old_tags);
  void write_words(std::int64_t owner, const Task& task);
  std::optional<ReminderRow> read_reminder_row(Query& query);
  EventPtr read_event(Query& query, std::optional<UserId> user);
  std::vector<EventPtr> read_events(Query& query, std::optional<UserId> user);
  std::int64_t conversation_row(std::int64_t owner, std::string_view id);

  Connection& db_;
  const Clock& clock_;
  bool writer_;
  std::unordered_map<UserId, Stream> streams_;     ///< The writer's, locked.
  std::unordered_map<UserId, std::int64_t> keys_;  ///< The reader's; a key never changes.
  std::unordered_map<std::int64_t, UserId> users_;
  std::vector<std::int64_t> with_reminders_;
  std::vector<UserId> changed_;
  std::vector<std::shared_ptr<Event>> events_;
  std::size_t written_events_ = 0;  ///< Of events_: already sent.
  std::int64_t next_number_ = 0, numbers_end_ = 0;
};

/// The lexemes of a task in task_words, as a text array: `owner:word`.
std::string lexemes_of(std::int64_t owner, const Task& task);
/// What finds them: each word the beginning of a word.
std::string words_query(std::int64_t owner, const std::vector<std::string>& words);

}  // namespace yaad::postgres
