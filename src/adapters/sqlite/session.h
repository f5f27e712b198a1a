#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "adapters/sql/session.h"
#include "adapters/sqlite/database.h"

namespace yaad::sqlite {

/// Reads and writes the rows through one connection. A reader of the pool hands out only its ReadView; the writer's
/// session is the Transaction. Thread-safety: none.
///
/// The writer keeps the stream rows (key, last sequence) and zones of users in memory; `flush` writes the changed ones
/// once per commit, `forget` drops them after a rollback.
class Session final : public sql::Session<Database, false> {
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

  Result<TaskPage> list_tasks(UserId user, const TaskQuery& query) override;
  std::vector<ReminderRow> due_reminders(Instant now, std::size_t limit) override;
  std::vector<Delivery> due_deliveries(Instant now, std::size_t limit) override;
  std::vector<EventPtr> events_of_command(UserId user, CommandId id) override;
  std::uint64_t last_sequence(UserId user) override;
  std::int64_t last_position() override;
  std::vector<AuditEntry> audit_entries(UserId user, const AuditQuery& query) override;
  std::vector<AuditEntry> audit_chain(UserId user, std::uint64_t after, std::size_t limit) override;

  void purge_task(UserId user, TaskId id) override;
  void append_event(Event& event) override;
  void append_audit(std::span<const AuditEntry> entries, const AuditHead& head) override;
  void index_task(UserId user, TaskId id, bool fresh) override;
  void reworded(std::int64_t owner, const Task& task) override;
  std::size_t sweep(Instant now, const Retention& kept, std::size_t limit) override;

 private:
  friend class TaskLister;
  friend class SqliteMoveEnd;
  std::int64_t key_of(UserId user) override;
  Stream& stream(UserId user) override;
  Task read_task(Query& query, UserId user);
  std::optional<Task> read_one(Query& query, std::optional<UserId> user) override;
  void read_reminders(Task& task);
  std::int64_t inserted_number() override { return sqlite3_last_insert_rowid(db_.handle()); }
  void write_reminders(std::int64_t owner, const Task& task, bool stored) override;
  void forget_deliveries_of_removed(const Task& task);
  void unindex_row(std::int64_t row);
  void put_words(std::int64_t row, std::string_view words);
  void delete_task_rows(std::int64_t row, std::int64_t user, std::string_view tags);

  std::vector<EventPtr> events_;
  std::int64_t last_position_ = -1;  ///< The writer's; -1: not read yet.
};

}  // namespace yaad::sqlite
