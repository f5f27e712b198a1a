#pragma once
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "adapters/postgres/connection.h"
#include "adapters/postgres/postgres_store.h"
#include "adapters/postgres/session.h"
#include "base/uuid.h"

namespace yaad::postgres {

Limits limits_of(const PostgresOptions& options);

/// The one thread of this process that writes, and its connection.
///
/// It takes everything that waits (up to batch_max), locks the streams of its users in the order of their ids and runs
/// all of it in one transaction, pipelined and without savepoints. When a job fails after it has written, the batch is
/// rolled back and run again with a savepoint for each.
///
/// When the connection breaks, the batch is run again on a new one, for PostgresOptions::reconnect; then it is refused,
/// to be tried again. When it breaks during the commit, the database is asked what became of it: each transaction
/// writes its number into this writer's row of `commits`, and the row stays locked until the transaction has ended.
class Writer {
 public:
  /// Connects and starts. Throws StorageError.
  Writer(const PostgresOptions& options, const Clock& clock);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  bool submit(WriteJob job);
  void on_commit(std::function<void(std::span<const EventPtr>)> listener) { listener_ = std::move(listener); }
  /// Commits what waits, ends the thread.
  void close();
  [[nodiscard]] std::size_t depth() const;
  /// Names this process in the database.
  [[nodiscard]] const Uuid& instance() const { return instance_; }
  /// Why the last batch was refused as a whole; empty when it was not.
  [[nodiscard]] std::string failing() const;

 private:
  using Outcome = std::optional<Error>;
  using Milliseconds = std::chrono::milliseconds;

  void loop();
  bool take(std::vector<WriteJob>& batch);
  void run_batch(std::vector<WriteJob>& batch);
  /// Tries until the batch is committed or refused.
  void commit_somehow(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes);
  void transact(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes);
  void begin(const std::vector<WriteJob>& batch);
  void remember_users();
  /// False when a job failed after it had written.
  bool try_bare(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes);
  void run_with_savepoints(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes);
  void commit();
  void notify_others();
  /// The connection broke during the commit. True when nothing is left to do for the batch.
  bool settle(std::vector<Outcome>& outcomes);
  void roll_back();
  void abandon();
  void drop_kept();
  void answer(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes);
  void tell(const std::vector<EventPtr>& events);

  void connect();
  void take_lock();
  void end_old_session();
  /// A connection that works, within `patience`. Throws ConnectionLost when there is none.
  void require_connection(Milliseconds patience);
  /// Waits, longer each time; less when the writer closes.
  void back_off(Milliseconds& pause, Milliseconds& waited);
  /// What became of commit number batch_; empty when the database could not be asked within `patience`.
  std::optional<bool> outcome_of_commit(Milliseconds patience);
  void resolve_earlier();
  void note(std::string failing);

  PostgresOptions options_;
  const Clock& clock_;
  Uuid instance_;
  std::unique_ptr<Connection> db_;
  std::unique_ptr<Session> session_;
  std::function<void(std::span<const EventPtr>)> listener_;
  std::int64_t batch_ = 0;  ///< The number of the transaction under way, and of the last one when there is none.
  bool committing_ = false;
  std::vector<UserId> known_users_;  ///< Of the batch, from an attempt that was rolled back.
  bool down_ = false;                ///< The last attempt to reach the server failed.
  /// The events of a commit of which nobody knows yet whether it happened.
  std::optional<std::vector<EventPtr>> unresolved_;
  std::int64_t old_pid_ = 0;
  std::string old_start_;

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<WriteJob> queue_;
  std::string failing_;
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace yaad::postgres
