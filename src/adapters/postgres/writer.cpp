#include "adapters/postgres/writer.h"

#include <fmt/format.h>

#include "adapters/postgres/commit_note.h"
#include "base/logging.h"

namespace yaad::postgres {
namespace {

using std::chrono::milliseconds;
using Kind = StorageError::Kind;

constexpr int kTriesMax = 5;
constexpr int kRetryAfterSeconds = 2;
constexpr milliseconds kFirstPause{20}, kLongestPause{1'000};

Error error_of(const std::exception& failure, int retry_after_s = 0) {
  return Error{ErrorCode::kStorage, failure.what(), {}, retry_after_s};
}

void fail_all(std::vector<std::optional<Error>>& outcomes, const Error& error) {
  for (auto& outcome : outcomes) {
    if (!outcome) outcome = error;
  }
}

}  // namespace

Limits limits_of(const PostgresOptions& options) {
  return {options.connect_timeout, options.statement_timeout, options.lock_timeout, options.idle_timeout,
          options.silence};
}

Writer::Writer(const PostgresOptions& options, const Clock& clock)
    : options_(options), clock_(clock), instance_(UuidV7Source(clock).next()) {
  connect();
  if (options_.exclusive) {
    auto query = db_->query("UPDATE counters SET writer = $1");
    query.bind(instance_).run_now();
  }
  thread_ = std::thread([this] { loop(); });
}

Writer::~Writer() { close(); }

bool Writer::submit(WriteJob job) {
  {
    const std::lock_guard lock(mutex_);
    if (closing_ || queue_.size() >= options_.queue_max) return false;
    queue_.push_back(std::move(job));
  }
  changed_.notify_one();
  return true;
}

std::size_t Writer::depth() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

void Writer::close() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

bool Writer::take(std::vector<WriteJob>& batch) {
  batch.clear();
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !queue_.empty() || closing_; });
  if (queue_.size() <= options_.batch_max) {
    batch.swap(queue_);
  } else {
    const auto end = queue_.begin() + static_cast<std::ptrdiff_t>(options_.batch_max);
    std::move(queue_.begin(), end, std::back_inserter(batch));
    queue_.erase(queue_.begin(), end);
  }
  return !batch.empty();
}

void Writer::loop() {
  std::vector<WriteJob> batch;
  while (take(batch)) run_batch(batch);
}

// --- one batch -------------------------------------------------------------------------------------------------------

void Writer::run_batch(std::vector<WriteJob>& batch) {
  std::vector<Outcome> outcomes(batch.size());
  std::vector<EventPtr> events;
  known_users_.clear();
  const auto refuse = [&](const std::exception& failure, int retry_after_s) {
    roll_back();
    note(failure.what());
    fail_all(outcomes, error_of(failure, retry_after_s));
  };
  try {
    resolve_earlier();
    commit_somehow(batch, outcomes);
    if (session_ && !unresolved_) events = session_->take_events();
    note(unresolved_ ? "the outcome of a commit is not known yet" : "");
  } catch (const StorageError& failure) {
    refuse(failure, failure.retryable() ? kRetryAfterSeconds : 0);
  } catch (const std::exception& failure) {
    refuse(failure, 0);
  }
  if (session_) session_->forget();
  if (options_.on_batch) options_.on_batch(batch.size());
  // Listeners first: what is cached of the changed rows is forgotten before anyone hears that they have changed.
  tell(events);
  answer(batch, outcomes);
}

void Writer::note(std::string failing) {
  const std::lock_guard lock(mutex_);
  failing_ = std::move(failing);
}

std::string Writer::failing() const {
  const std::lock_guard lock(mutex_);
  return failing_;
}

void Writer::commit_somehow(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes) {
  for (int tries = 1;; ++tries) {
    require_connection(down_ ? milliseconds(0) : options_.reconnect);
    try {
      transact(batch, outcomes);
      return;
    } catch (const ConnectionLost&) {
      if (std::exchange(committing_, false)) {
        if (settle(outcomes)) return;
      } else {
        abandon();
      }
      if (tries >= kTriesMax) throw;
    } catch (const StorageError& failure) {
      committing_ = false;
      if (failure.kind() != Kind::kBusy || tries >= kTriesMax) throw;
      // Of two that waited for each other this one is to start afresh; it knows now whose streams it needs.
      remember_users();
      roll_back();
    }
    std::fill(outcomes.begin(), outcomes.end(), std::nullopt);
  }
}

// True when nothing is left to do: it is committed after all, or the clients have been told that nobody knows.
bool Writer::settle(std::vector<Outcome>& outcomes) {
  auto events = session_->take_events();
  const auto committed = outcome_of_commit(options_.resolve);
  if (committed) {
    if (*committed) tell(events);
    return *committed;
  }
  unresolved_ = std::move(events);
  fail_all(outcomes, Error{ErrorCode::kStorage,
                           "the connection to the database broke during the commit, and it has not answered since: "
                           "this may have been kept; repeat it with the same Idempotency-Key",
                           {},
                           kRetryAfterSeconds});
  return true;
}

void Writer::transact(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes) {
  begin(batch);
  try {
    if (try_bare(batch, outcomes)) {
      commit();
      return;
    }
  } catch (const StorageError& failure) {
    // Statements are sent without waiting, so one job's failure may show in another's.
    if (failure.kind() != Kind::kConstraint) throw;
    committing_ = false;
  }
  remember_users();
  roll_back();
  begin(batch);
  run_with_savepoints(batch, outcomes);
  commit();
}

void Writer::begin(const std::vector<WriteJob>& batch) {
  db_->query("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE").run();
  auto query = db_->query(
      "INSERT INTO commits (instance, batch, at) VALUES ($1, $2, $3)"
      " ON CONFLICT (instance) DO UPDATE SET batch = excluded.batch, at = excluded.at");
  query.bind(instance_, ++batch_, clock_.now()).run();
  auto users = known_users_;
  for (const auto& job : batch) {
    if (job.user) users.push_back(*job.user);
  }
  if (users.empty()) return;
  session_->lock_streams(users);
  // Two processes that hear of a new user at once: one of them waits here, and sees then what the other one did.
  if (!options_.exclusive) session_->make_streams(users);
}

void Writer::remember_users() {
  const auto users = session_->locked_users();
  known_users_.insert(known_users_.end(), users.begin(), users.end());
}

bool Writer::try_bare(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes) {
  for (std::size_t i = 0; i < batch.size(); ++i) {
    const auto before = db_->writes();
    const auto events = session_->event_count();
    try {
      if (auto result = batch[i].run(*session_); !result) outcomes[i] = result.error();
    } catch (const StorageError&) {
      throw;
    } catch (const std::exception& failure) {
      outcomes[i] = Error{ErrorCode::kInternal, failure.what()};
    }
    if (outcomes[i] && (db_->writes() != before || session_->event_count() != events)) return false;
  }
  session_->flush();
  return true;
}

void Writer::run_with_savepoints(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes) {
  for (std::size_t i = 0; i < batch.size(); ++i) {
    outcomes[i].reset();
    const auto events = session_->event_count();
    db_->query("SAVEPOINT job").run();
    try {
      if (auto result = batch[i].run(*session_); !result) {
        outcomes[i] = result.error();
      } else {
        session_->flush();
        db_->sync();
      }
    } catch (const StorageError& failure) {
      if (failure.kind() != Kind::kConstraint) throw;
      outcomes[i] = error_of(failure);
    } catch (const std::exception& failure) {
      outcomes[i] = Error{ErrorCode::kInternal, failure.what()};
    }
    if (outcomes[i]) {
      db_->drop_answers();
      db_->query("ROLLBACK TO job").run();
      session_->forget();
      session_->drop_events_from(events);
    }
    db_->query("RELEASE job").run();
  }
  db_->sync();
}

// In the transaction, so that nobody hears of what is not there; one note for all of the batch. The server lets one
// transaction with notes commit at a time, which costs nothing here: all of them hold the counter of positions.
void Writer::notify_others() {
  const auto events = session_->events();
  if (options_.exclusive || events.empty()) return;
  const auto note = commit_note(instance_, events);
  auto query = db_->query("SELECT pg_notify('yaad_commits', $1)");
  query.bind(note).run();
}

void Writer::commit() {
  notify_others();
  auto query = db_->query_text("COMMIT");  // By its text each time: so it is seen on the wire.
  committing_ = true;
  query.run_now();
  committing_ = false;
  if (query.tag() != "COMMIT") throw StorageError(Kind::kBusy, "the database rolled the transaction back");
}

void Writer::roll_back() {
  if (db_) {
    try {
      db_->drop_answers();
      db_->query("ROLLBACK").run();
      db_->drop_answers();
    } catch (const StorageError&) {
      abandon();
    }
  }
  drop_kept();
}

// The server undoes it when it notices that the session is gone.
void Writer::abandon() {
  drop_kept();
  db_.reset();
}

void Writer::drop_kept() {
  committing_ = false;
  if (!session_) return;
  session_->forget();
  session_->drop_events_from(0);
}

void Writer::tell(const std::vector<EventPtr>& events) {
  if (listener_ && !events.empty()) listener_(events);
}

void Writer::answer(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes) {
  const auto each = [&] {
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (!batch[i].done) continue;
      batch[i].done(outcomes[i] ? Result<void>(std::move(*outcomes[i])) : Result<void>());
    }
  };
  if (options_.around_done) {
    options_.around_done(each);
  } else {
    each();
  }
}

// --- the connection --------------------------------------------------------------------------------------------------

void Writer::connect() {
  session_.reset();
  db_.reset();
  db_ = std::make_unique<Connection>(options_.url, limits_of(options_));
  try {
    end_old_session();
    take_lock();
  } catch (...) {
    db_.reset();
    throw;
  }
  session_ = std::make_unique<Session>(*db_, clock_, true);
  const bool again = old_pid_ != 0;
  old_pid_ = db_->server_pid();
  old_start_ = db_->server_start();
  if (!again || !options_.exclusive) return;
  auto query = db_->query("SELECT writer = $1 FROM counters");
  query.bind(instance_);
  if (!query.step() || !query.flag(0)) {
    db_.reset();
    throw StorageError(Kind::kIo,
                       "another process has written to this database meanwhile; restart this one if it is to go on");
  }
}

// The server may not have noticed yet that it is alone, and finish what it was told long ago.
void Writer::end_old_session() {
  if (old_pid_ == 0) return;
  auto query = db_->query(
      "SELECT pg_terminate_backend(pid, 3000) FROM pg_stat_activity WHERE pid = $1 AND backend_start::text = $2");
  query.bind(old_pid_, old_start_);
  query.step();
}

// Who is alone holds it alone; those who share the work hold it together.
void Writer::take_lock() {
  milliseconds pause = kFirstPause;
  milliseconds waited{0};
  for (;;) {
    auto query = options_.exclusive ? db_->query("SELECT pg_try_advisory_lock(1497448772, 2)")
                                    : db_->query("SELECT pg_try_advisory_lock_shared(1497448772, 2)");
    if (query.step() && query.flag(0)) return;
    if (waited >= options_.exclusive_wait) {
      throw StorageError(Kind::kBusy,
                         options_.exclusive
                             ? "another process serves on the database of --store; stop it, or name another database"
                             : "a process that serves alone has the database of --store; stop it, or have it share "
                               "the work as a role too");
    }
    back_off(pause, waited);
  }
}

void Writer::back_off(milliseconds& pause, milliseconds& waited) {
  std::unique_lock lock(mutex_);
  // Closing does not cut it short: what waits is still to be committed.
  changed_.wait_for(lock, pause, [] { return false; });
  waited += pause;
  pause = std::min(pause * 2, kLongestPause);
}

void Writer::require_connection(milliseconds patience) {
  if (db_ && db_->alive()) return;
  milliseconds pause = kFirstPause;
  milliseconds waited{0};
  for (;;) {
    try {
      connect();
      if (std::exchange(down_, false)) log::info("the database answers again", {});
      return;
    } catch (const ConnectionLost& failure) {
      if (!std::exchange(down_, true)) log::warn("the database cannot be reached", {{"error", failure.what()}});
      if (waited >= patience) throw;
    }
    back_off(pause, waited);
  }
}

std::optional<bool> Writer::outcome_of_commit(milliseconds patience) {
  db_.reset();
  milliseconds pause = kFirstPause;
  milliseconds waited{0};
  for (;;) {
    try {
      connect();
      down_ = false;
      // Waits for the row if the old transaction still has it: what is read then has happened.
      auto query = db_->query("SELECT batch FROM commits WHERE instance = $1 FOR UPDATE");
      query.bind(instance_);
      const bool committed = query.step() && query.integer(0) == batch_;
      log::warn("the connection broke during a commit", {{"committed", committed ? "yes" : "no"}});
      return committed;
    } catch (const StorageError& failure) {
      if (!failure.retryable()) throw;
      db_.reset();
    }
    if (waited >= patience) return std::nullopt;
    back_off(pause, waited);
  }
}

void Writer::resolve_earlier() {
  if (!unresolved_) return;
  const auto committed = outcome_of_commit(milliseconds(0));
  if (!committed) throw ConnectionLost("the database cannot be reached");
  const auto events = std::move(*unresolved_);
  unresolved_.reset();
  if (*committed) tell(events);
}

}  // namespace yaad::postgres
