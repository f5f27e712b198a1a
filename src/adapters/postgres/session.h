#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "adapters/postgres/connection.h"
#include "adapters/sql/session.h"

namespace yaad::postgres {

/// Reads and writes the rows through one connection. A reader of the pool hands out only its ReadView; the writer's
/// session is the Transaction. Thread-safety: none.
///
/// The writer locks the stream row of a user before it looks at anything of theirs, and keeps what it read there until
/// the transaction ends. Statements that write are sent without waiting. Events are held back until `flush`, which
/// locks the counter of positions: from there to the commit no other writer can append, so positions are in commit
/// order.
class Session final : public sql::Session<Connection, true> {
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

  Result<TaskPage> list_tasks(UserId user, const TaskQuery& query) override;
  std::vector<ReminderRow> due_reminders(Instant now, std::size_t limit) override;
  std::vector<ClaimedReminder> claim_reminders(Instant now, std::size_t limit) override;
  void set_reminder_statuses(std::span<const ReminderId> ids, ReminderStatus status) override;
  std::vector<Delivery> due_deliveries(Instant now, std::size_t limit) override;
  std::vector<EventPtr> events_of_command(UserId user, CommandId id) override;
  std::uint64_t last_sequence(UserId user) override;
  std::int64_t last_position() override;
  std::vector<AuditEntry> audit_entries(UserId user, const AuditQuery& query) override;
  std::vector<AuditEntry> audit_chain(UserId user, std::uint64_t after, std::size_t limit) override;

  std::optional<Profile> find_profile(UserId user) override;
  void put_profile(const Profile& profile) override;
  void purge_task(UserId user, TaskId id) override;
  void append_event(Event& event) override;
  void append_audit(std::span<const AuditEntry> entries, const AuditHead& head) override;
  void index_task(UserId user, TaskId id, bool fresh) override;
  std::size_t sweep(Instant now, const Retention& kept, std::size_t limit) override;

 private:
  friend class TaskLister;
  friend class PostgresMoveEnd;
  std::int64_t key_of(UserId user) override;
  Stream& stream(UserId user) override;  ///< Locked.
  Stream* find_stream(UserId user);
  std::optional<std::int64_t> next_task_number() override;
  /// Of the users whose streams are locked, in one query.
  void read_profiles();
  /// Locks the streams of those of `owners` (a query of `owner` and `due`) that nobody else holds; gives their keys as
  /// an array.
  std::string claim_streams(std::string_view owners, Instant now, std::size_t limit, std::size_t window);
  void write_pending_events();
  void write_sequences();
  void write_events() override {
    if (writer_) write_pending_events();
  }
  /// Without its reminders: `read_reminders` gives them to all tasks that were read since the last time.
  Task read_task(Query& query, UserId user);
  void read_reminders(std::span<Task> tasks);
  std::optional<Task> read_one(Query& query, std::optional<UserId> user) override;
  void write_reminders(std::int64_t owner, const Task& task, bool stored) override;
  void reworded(std::int64_t owner, const Task& task) override;

  std::unordered_map<UserId, std::int64_t> keys_;                ///< The reader's; a key never changes.
  std::unordered_map<UserId, std::optional<Profile>> profiles_;  ///< The writer's, of users whose streams are locked.
  std::vector<std::int64_t> with_reminders_;
  std::vector<std::shared_ptr<Event>> events_;
  std::size_t written_events_ = 0;  ///< Of events_: already sent.
  std::int64_t next_number_ = 0, numbers_end_ = 0;
};

/// The lexemes of a task in task_words, as a text array: `owner:word`.
std::string lexemes_of(std::int64_t owner, const Task& task);
/// What finds them: each word the beginning of a word.
std::string words_query(std::int64_t owner, const std::vector<std::string>& words);

}  // namespace yaad::postgres
