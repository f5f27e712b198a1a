#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "adapters/sqlite/database.h"
#include "app/ports/store.h"

namespace yaad::sqlite {

/// Reads and writes the rows through one connection. A reader of the pool hands out only its ReadView; the writer's
/// session is the Transaction. Thread-safety: none.
///
/// The writer keeps the stream rows (key, last sequence) and zones of users in memory; `flush` writes the changed ones
/// once per commit, `forget` drops them after a rollback.
class Session final : public Transaction {
 public:
  /// Borrows both. `writer`: stream rows may be kept, since nobody else changes them.
  Session(Database& db, const Clock& clock, bool writer);

  /// Ahead of a commit: the stream rows that changed.
  void flush();
  /// After a rollback: whatever was kept of what is gone.
  void forget();
  /// Between transactions: keeps the memory bounded.
  void trim();
  /// The events appended since the last call.
  std::vector<EventPtr> take_events() { return std::exchange(events_, {}); }
  [[nodiscard]] std::size_t event_count() const { return events_.size(); }
  void drop_events_from(std::size_t count) { events_.resize(count); }

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
  /// The writer's stream of a user, made when there is none.
  Stream& stream(UserId user);
  Zone zone_of(Stream& stream);
  Task read_task(Query& query, UserId user);
  void read_reminders(Task& task);
  void write_reminders(std::int64_t user, const Task& task, bool stored);
  void forget_deliveries_of_removed(const Task& task);
  void write_tags(std::int64_t user, const Task& task, std::string_view old_tags);
  void unindex_row(std::int64_t row);
  void put_words(std::int64_t row, std::string_view words);
  void delete_task_rows(std::int64_t row, std::int64_t user, std::string_view tags);
  std::optional<ReminderRow> read_reminder_row(Query& query);
  EventPtr read_event(Query& query, std::optional<UserId> user);
  std::vector<EventPtr> read_events(Query& query, std::optional<UserId> user);
  std::int64_t conversation_row(std::int64_t user, std::string_view id);

  Database& db_;
  const Clock& clock_;
  bool writer_;
  std::unordered_map<UserId, Stream> streams_;
  std::unordered_map<std::int64_t, UserId> users_;
  std::vector<UserId> changed_;
  std::vector<EventPtr> events_;
  std::int64_t last_position_ = -1;  ///< The writer's; -1: not read yet.
};

}  // namespace yaad::sqlite
