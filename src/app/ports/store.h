#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/event.h"
#include "domain/task.h"

namespace yaad {

/// The database failed. `retryable()` says whether the same work may succeed later; nothing of it was kept.
class StorageError : public std::runtime_error {
 public:
  enum class Kind { kFull, kReadOnly, kDamaged, kBusy, kNewerSchema, kIo, kConstraint };
  StorageError(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool retryable() const { return kind_ == Kind::kFull || kind_ == Kind::kBusy; }

 private:
  Kind kind_;
};

enum class TaskSort : std::uint8_t { kCreatedAt, kDueDate, kUpdatedAt, kPriority, kTitle };
enum class StatusFilter : std::uint8_t { kActive, kCompleted, kDeleted, kAll };

/// Which tasks, in which order, from where. Everything set must hold.
struct TaskQuery {
  StatusFilter status = StatusFilter::kActive;
  bool priority_set = false;
  std::optional<Priority> priority;   ///< With priority_set: this one, or empty for tasks without priority.
  std::vector<std::string> tags;      ///< All of them, compared by fold_case.
  std::string words;                  ///< Full text: each word a prefix of a word in title, description or tags.
  std::optional<Instant> due_from;    ///< Due instant (all-day: local midnight) at or after.
  std::optional<Instant> due_to;      ///< Before.
  std::optional<Instant> overdue_at;  ///< Active and past due at this instant.
  TaskSort sort = TaskSort::kCreatedAt;
  bool descending = true;
  std::size_t limit = 50;  ///< 1..200.
  std::string after;       ///< Opaque place made by the store; empty for the first page.
};
struct TaskPage {
  std::vector<Task> tasks;
  std::string next;  ///< Empty on the last page.
};
/// kPriority and kTitle are sorted in memory and refused beyond this many matches (kTooLarge).
inline constexpr std::size_t kSortInMemoryMax = 5'000;

struct DeliveryKey {
  ReminderId reminder;
  int revision = 1;
  Channel channel = Channel::kEmail;
};
enum class DeliveryState : std::uint8_t { kQueued = 0, kLeased = 1, kSent = 2, kFailed = 3, kCancelled = 4 };
/// One row of the delivery ledger: this reminder, at this revision, by this channel, is sent once.
struct Delivery {
  DeliveryKey key;
  UserId user;
  TaskId task;
  Instant trigger_time{};
  DeliveryState state = DeliveryState::kQueued;
  int attempts = 0;
  Instant next_attempt{};
  std::optional<Instant> lease_until;
  std::optional<Uuid> lease_owner;  ///< The instance that holds the lease.
  /// The mail it was put into when it was first claimed: the reminder's id when alone, else the digest's. It stays, so
  /// that what may have been sent before a crash is sent again as the same mail.
  std::optional<Uuid> mail;
  EventId triggered_event;  ///< The cause of reminder.sent and reminder.failed.
  std::string correlation;
  bool missed = false;  ///< More than 12 h late when claimed: told in a digest.
};

/// Queued again, due now: whoever held it is gone, and the attempt that was cut off does not count.
inline void end_lease(Delivery& delivery, Instant now) {
  delivery.state = DeliveryState::kQueued;
  delivery.next_attempt = now;
  delivery.lease_until.reset();
  delivery.lease_owner.reset();
  --delivery.attempts;
}

struct ReminderRow {
  Reminder reminder;
  TaskId task;
  UserId user;
  std::string task_title;
};

/// A reminder with all that firing it needs.
struct ClaimedReminder {
  ReminderRow row;
  std::optional<Due> due;  ///< The task's.
  bool task_open = true;   ///< Neither completed nor in the trash.
  std::string email;       ///< The user's; may be empty.
};

struct AuditEntry {
  UserId user;
  std::uint64_t sequence = 0;
  EventId event;
  Uuid entity;
  std::uint8_t action = 0;  ///< EventType of the event; `action_of` names it.
  Instant at{};
  std::string text;    ///< The canonical entry that was hashed, exactly.
  std::string hash;    ///< 32 bytes.
  std::string salt;    ///< 16 bytes; empty once erased.
  std::string values;  ///< Canonical old and new values; empty once erased.
};
struct AuditHead {
  std::uint64_t count = 0;
  std::uint64_t last_sequence = 0;
  std::string last_hash;  ///< 32 bytes; zeros before the first.
};
struct AuditQuery {
  std::optional<Uuid> entity;
  std::string action;
  std::optional<Instant> from, to;
  std::size_t limit = 50;
  std::optional<std::uint64_t> before;  ///< Sequences below this one; newest first.
};

struct IdempotencyRecord {
  std::string key;
  std::string request_hash;  ///< 32 bytes.
  int status = 200;
  std::string body;
  std::string headers;  ///< "Name: value\n"…, those that a replay repeats.
  Instant at{};
};

struct Message {
  std::string role;  ///< "user", "assistant"
  std::string text;
  Instant at{};
  std::string extra;  ///< JSON of the answer, empty for the user's words.
};
struct Conversation {
  std::string id;
  UserId user;
  std::string state;  ///< JSON: pending question, tasks last shown, task last touched.
  Instant created_at{};
  Instant last_at{};
  std::int64_t message_count = 0;
};

struct DeadLetter {
  std::int64_t id = 0;
  std::string consumer, topic, error;
  EventId event;
  std::string original;  ///< The CloudEvent.
  int retry_count = 0;
  Instant failed_at{};
};

/// Who does a piece of work that only one process may do at a time.
struct Lease {
  Uuid owner;       ///< The instance that holds it.
  Instant until{};  ///< From here on anyone may take it.
};

/// A consistent view of committed state. Bounded by its caller: no call returns more than it is asked for.
class ReadView {
 public:
  virtual ~ReadView() = default;

  /// Also finds tasks in the trash. Never another user's.
  virtual std::optional<Task> find_task(UserId user, TaskId id) = 0;
  virtual bool task_id_taken(TaskId id) = 0;
  /// Tasks put into the trash before this, of all users, those longest in it first.
  virtual std::vector<std::pair<UserId, TaskId>> trashed_before(Instant before, std::size_t limit) = 0;
  virtual Result<TaskPage> list_tasks(UserId user, const TaskQuery& query) = 0;
  virtual std::optional<Task> find_occurrence(SeriesId series, const CivilDateTime& occurrence) = 0;
  virtual std::optional<Task> newest_of_series(SeriesId series) = 0;

  virtual std::optional<Profile> find_profile(UserId user) = 0;
  virtual std::vector<UserId> users() = 0;

  virtual std::optional<ReminderRow> find_reminder(UserId user, ReminderId id) = 0;
  virtual std::vector<ReminderRow> list_reminders(UserId user, std::optional<ReminderStatus> status,
                                                  std::size_t limit) = 0;
  /// When the next pending reminder is due; empty when none is.
  virtual std::optional<Instant> next_reminder_at() = 0;
  /// Pending reminders with trigger_time <= now, oldest first.
  virtual std::vector<ReminderRow> due_reminders(Instant now, std::size_t limit) = 0;
  virtual std::optional<Delivery> find_delivery(const DeliveryKey& key) = 0;
  /// Queued deliveries whose next attempt, or leased ones whose lease end, has come; oldest first.
  virtual std::vector<Delivery> due_deliveries(Instant now, std::size_t limit) = 0;
  /// Queued and leased deliveries of one digest, in the order of their reminders.
  virtual std::vector<Delivery> deliveries_of_digest(const Uuid& mail, std::size_t limit) = 0;
  virtual std::optional<Instant> next_delivery_at() = 0;

  /// Events by commit order: position > after.
  virtual std::vector<EventPtr> events_after(std::int64_t after, std::size_t limit) = 0;
  virtual std::vector<EventPtr> user_events_after(UserId user, std::uint64_t after, std::size_t limit) = 0;
  virtual std::vector<EventPtr> events_of_command(UserId user, CommandId id) = 0;
  /// Newest first, for finding the user's last change that can be undone.
  virtual std::vector<EventPtr> user_events_before(UserId user, std::uint64_t before, std::size_t limit) = 0;
  virtual std::uint64_t last_sequence(UserId user) = 0;
  /// Lowest sequence of the user that is still kept (retention); 0 when there is none.
  virtual std::uint64_t first_kept_sequence(UserId user) = 0;
  virtual std::int64_t last_position() = 0;

  virtual std::int64_t consumer_cursor(std::string_view consumer) = 0;
  /// Also one that has run out, until somebody takes it.
  virtual std::optional<Lease> find_lease(std::string_view name) = 0;
  virtual std::vector<DeadLetter> dead_letters(std::size_t limit) = 0;
  virtual std::optional<DeadLetter> find_dead_letter(std::int64_t id) = 0;

  virtual AuditHead audit_head(UserId user) = 0;
  virtual std::vector<AuditEntry> audit_entries(UserId user, const AuditQuery& query) = 0;
  /// In chain order, for verification.
  virtual std::vector<AuditEntry> audit_chain(UserId user, std::uint64_t after, std::size_t limit) = 0;

  virtual std::optional<IdempotencyRecord> find_idempotency(UserId user, std::string_view key) = 0;
  virtual std::optional<Conversation> find_conversation(UserId user, std::string_view id) = 0;
  virtual std::vector<Conversation> list_conversations(UserId user, std::size_t limit) = 0;
  /// The last `limit`, oldest of them first.
  virtual std::vector<Message> messages(UserId user, std::string_view id, std::size_t limit) = 0;
};

/// How long what is past its use is kept.
struct Retention {
  std::chrono::hours events{7 * 24};  ///< For streams that resume; longer for those that a consumer has not had.
  std::chrono::hours idempotency{24};
  std::chrono::hours conversations{30 * 24};
};

/// Work inside the one writing transaction. It sees its own writes.
class Transaction : public ReadView {
 public:
  /// Sets task.row. The unique id and (series, occurrence) are the store's to enforce: kConstraint.
  virtual void insert_task(Task& task) = 0;
  /// Writes the row; the reminders too when `reminders` (those not in the task any more are removed, and with them what
  /// the ledger has of their finished deliveries).
  virtual void update_task(const Task& task, bool reminders) = 0;
  virtual void purge_task(UserId user, TaskId id) = 0;

  virtual void put_profile(const Profile& profile) = 0;
  /// Pending reminders with trigger_time <= now, oldest first. Where several processes write, none of users for whom
  /// another one writes just now, and no others of those given here are touched by anybody before this transaction
  /// ends; fewer than `limit` does not mean that no more are due.
  virtual std::vector<ClaimedReminder> claim_reminders(Instant now, std::size_t limit);
  virtual void set_reminder_status(ReminderId id, ReminderStatus status) = 0;
  virtual void set_reminder_statuses(std::span<const ReminderId> ids, ReminderStatus status);
  virtual void put_delivery(const Delivery& delivery) = 0;
  virtual void remove_delivery(const DeliveryKey& key) = 0;
  /// Ends the leases of every owner but this one that have not run out: their deliveries are queued, due at `now`, and
  /// the attempt that was cut off does not count. Only where Store::sole() holds; returns how many, at most `limit`.
  virtual std::size_t release_leases(const Uuid& but_of, Instant now, std::size_t limit) = 0;

  /// Gives the event its sequence (user's stream row) and position, and writes it. The outbox is this table.
  virtual void append_event(Event& event) = 0;

  virtual void set_consumer_cursor(std::string_view consumer, std::int64_t position) = 0;
  /// The sweep of events waits for the marks of these consumers from now on, and for no other's: those of a bus that is
  /// not in use any more hold nothing back. A mark that is stored for the first time is waited for.
  virtual void keep_events_for(std::span<const std::string> consumers) = 0;
  /// True when the lease was free, had run out or is the owner's already; then it is the owner's until `until`. Nobody
  /// else can take it before this transaction has ended, so what is written with it is written by its holder.
  virtual bool take_lease(std::string_view name, const Uuid& owner, Instant now, Instant until) = 0;
  /// Nothing happens when it is another's.
  virtual void release_lease(std::string_view name, const Uuid& owner) = 0;
  virtual void put_dead_letter(const DeadLetter& letter) = 0;
  virtual void remove_dead_letter(std::int64_t id) = 0;
  /// True when (consumer, event) was not there yet: an effect of a replay happens once. Kept for longer than any topic
  /// keeps its records.
  virtual bool add_to_inbox(std::string_view consumer, EventId event) = 0;

  virtual void append_audit(std::span<const AuditEntry> entries, const AuditHead& head) = 0;
  /// Brings the full-text row of a task in step with it: none for one in the trash. One that is not there any more has
  /// taken its row with it. `fresh`: it has none so far, which is cheaper; if that is wrong, it comes out right as
  /// well.
  virtual void index_task(UserId user, TaskId id, bool fresh) = 0;

  virtual void put_idempotency(UserId user, const IdempotencyRecord& record) = 0;
  virtual void put_conversation(const Conversation& conversation) = 0;
  virtual void append_message(UserId user, std::string_view conversation, const Message& message) = 0;
  virtual void delete_conversation(UserId user, std::string_view id) = 0;

  /// Events past their time that every consumer of `keep_events_for` has passed and the audit trail has (by its mark,
  /// or where it has none that is waited for, by its chains); idempotency, inbox, conversations past their time.
  virtual std::size_t sweep(Instant now, const Retention& kept, std::size_t limit) = 0;
};

/// One unit of work for the writer. `run` may be called twice (its batch failed and is run again, each in a savepoint),
/// so it starts afresh each time. It returns an Error to be refused (its writes are undone), or throws StorageError.
struct WriteJob {
  std::function<Result<void>(Transaction&)> run;
  /// After the commit is durable, or with the failure; on the writer's thread: must be quick and must not throw.
  std::function<void(Result<void>)> done;
  /// Whose stream it writes to, when that is known: a store that locks streams locks those of a batch in one order.
  std::optional<UserId> user = {};
};

/// How a store is, as far as it knows itself. An empty text: nothing of the kind.
struct StoreHealth {
  enum class Inspection : std::uint8_t { kWaiting, kRunning, kSound, kUnfinished, kDamaged };
  Inspection inspection = Inspection::kSound;  ///< Of every page, once after the start.
  std::string note;                            ///< What the inspection found, or why it was not finished.
  std::string failing;                         ///< Why the last write failed; the next may succeed.
  std::string stopped;                         ///< Why nothing is written any more until the program is restarted.
};

/// That another process has committed something: no more than a hint. It may be lost, late or repeated, so whoever
/// waits for it looks now and then without it, too.
struct CommitHint {
  std::int64_t position = 0;  ///< Of the last event that is known of; 0: not known.
  std::vector<UserId> users;  ///< Whose events they are…
  bool all_users = false;     ///< …or anybody's.
  bool reminders = false;     ///< A reminder was set or moved.
  bool deliveries = false;    ///< Something is to be delivered.
};

/// Where everything is kept. SQLite and PostgreSQL pass one contract suite.
///
/// Durability: `done` with success means that the work survives power loss.
/// Order: jobs run in the order of submission. Events of committed jobs are handed to the commit listener in commit
/// order. Thread-safety: all calls from any thread.
class Store {
 public:
  virtual ~Store() = default;
  /// False when the bounded queue is full; `job` was not taken.
  [[nodiscard]] virtual bool submit(WriteJob job) = 0;
  /// Runs `work` on a consistent snapshot, on this thread, with a reader of the pool (waits for one, bounded).
  virtual void read(const std::function<void(ReadView&)>& work) = 0;
  /// Called on the writer's thread after each durable commit with its events, oldest first. Set once, before the first
  /// submit.
  virtual void on_commit(std::function<void(std::span<const EventPtr>)> listener) = 0;
  /// Called on a thread of the store's own when another process has committed; must be quick and must not throw. Where
  /// nobody else can have the store open it is never called. An empty one ends it: none runs any more when it returns.
  virtual void on_hint(std::function<void(const CommitHint&)> listener) { static_cast<void>(listener); }
  /// What is to be added to the clock that the store was opened with to have the store's own, by which processes that
  /// share it go.
  [[nodiscard]] virtual std::chrono::microseconds clock_offset() const { return std::chrono::microseconds(0); }
  /// Commits what is queued, then refuses more.
  virtual void close() = 0;
  [[nodiscard]] virtual std::size_t queue_depth() const = 0;
  /// True when nobody else can have this store open meanwhile, so that whatever another process held in it is held by
  /// nobody any more. A store with several live replicas says false, and their leases run out instead.
  [[nodiscard]] virtual bool sole() const { return false; }
  [[nodiscard]] virtual StoreHealth health() const { return {}; }
  /// Begins to look through all of it, once, in the background and giving way to everybody else. What it finds is in
  /// `health`; on damage nothing more is written.
  virtual void inspect() {}
};

/// submit and wait. Overload is an Error, never a throw.
Result<void> run_in_transaction(Store& store, std::function<Result<void>(Transaction&)> work);

}  // namespace yaad
