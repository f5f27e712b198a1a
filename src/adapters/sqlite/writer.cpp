#include "adapters/sqlite/writer.h"

#include <fmt/format.h>

namespace yaad::sqlite {
namespace {

constexpr std::chrono::milliseconds kIdleBeforeCheckpoint{20};
constexpr std::int64_t kFrameHeaderBytes = 24;
constexpr std::size_t kCrowd = 24;
constexpr std::chrono::milliseconds kGatherMax{2};

Error error_of(const std::exception& failure) { return Error{ErrorCode::kStorage, failure.what(), {}, 0}; }

}  // namespace

Writer::Writer(std::unique_ptr<Database> db, const SqliteOptions& options, const Clock& clock)
    : options_(options), db_(std::move(db)), session_(*db_, clock, true), clock_(clock) {
  page_bytes_ = db_->number("PRAGMA page_size") + kFrameHeaderBytes;
  sqlite3_wal_hook(
      db_->handle(),
      [](void* self, sqlite3*, const char*, int frames) {
        auto& writer = *static_cast<Writer*>(self);
        writer.wal_bytes_ = frames * writer.page_bytes_;
        return SQLITE_OK;
      },
      this);
  thread_ = std::thread([this] { loop(); });
}

Writer::~Writer() { close(); }

bool Writer::submit(WriteJob job) {
  std::optional<Error> stopped;
  {
    const std::lock_guard lock(mutex_);
    if (closing_ || queue_.size() - taken_ >= options_.queue_max) return false;
    if (!stopped_) {
      queue_.push_back(std::move(job));
      if (sleeping_ && queue_.size() - taken_ >= wake_at_) {
        sleeping_ = false;
        changed_.notify_one();
      }
      return true;
    }
    stopped = stopped_;
  }
  if (job.done) job.done(std::move(*stopped));
  return true;
}

std::size_t Writer::depth() const {
  const std::lock_guard lock(mutex_);
  return queue_.size() - taken_;
}

void Writer::close() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
    sleeping_ = false;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

bool Writer::take(std::vector<WriteJob>& batch) {
  batch.clear();
  std::unique_lock lock(mutex_);
  while (queue_.empty() && !closing_) {
    sleeping_ = true;
    const auto something = [this] { return !queue_.empty() || closing_; };
    if (wal_bytes_ > eager_bytes() && !stopped_) {
      // Nobody waits at this moment, and a small one is over before anybody has waited long.
      sleeping_ = false;
      lock.unlock();
      checkpoint(SQLITE_CHECKPOINT_PASSIVE);
      lock.lock();
    } else if (wal_bytes_ > options_.idle_checkpoint_bytes && !stopped_) {
      if (changed_.wait_for(lock, kIdleBeforeCheckpoint, something)) break;
      sleeping_ = false;
      lock.unlock();
      checkpoint(SQLITE_CHECKPOINT_PASSIVE);
      lock.lock();
    } else {
      changed_.wait(lock, something);
    }
  }
  sleeping_ = false;
  if (queue_.empty()) return false;
  if (taken_ == 0 && queue_.size() <= options_.batch_max) {
    batch.swap(queue_);
    return true;
  }
  move_jobs(batch, std::min(options_.batch_max, queue_.size() - taken_));
  return true;
}

bool Writer::take_more(std::vector<WriteJob>& batch) {
  if (batch.size() >= options_.batch_max) return false;
  std::unique_lock lock(mutex_);
  wait_for_the_others(lock, batch.size());
  const auto count = std::min(options_.batch_max - batch.size(), queue_.size() - taken_);
  if (count == 0) return false;
  move_jobs(batch, count);
  return true;
}

void Writer::wait_for_the_others(std::unique_lock<std::mutex>& lock, std::size_t have) {
  // Some may have gone for good, and a consumer's job is none of a client.
  const std::size_t expected = std::min(under_way_ - under_way_ / 8, options_.batch_max);
  if (under_way_ < kCrowd || have + queue_.size() - taken_ >= expected || closing_) return;
  const auto left = gather_until_ - clock_.steady();
  if (left <= std::chrono::steady_clock::duration::zero()) return;
  wake_at_ = expected - have;
  sleeping_ = true;
  changed_.wait_for(lock, left, [this] { return queue_.size() - taken_ >= wake_at_ || closing_; });
  sleeping_ = false;
  wake_at_ = 1;
}

// Under the lock.
void Writer::move_jobs(std::vector<WriteJob>& batch, std::size_t count) {
  const auto first = queue_.begin() + static_cast<std::ptrdiff_t>(taken_);
  std::move(first, first + static_cast<std::ptrdiff_t>(count), std::back_inserter(batch));
  taken_ += count;
  if (taken_ == queue_.size()) {
    queue_.clear();
    taken_ = 0;
  } else if (taken_ >= options_.queue_max) {
    queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(taken_));
    taken_ = 0;
  }
}

// In a crowd everybody waits for more than such a pause anyway, and the rarer it comes the less there is to move.
std::int64_t Writer::eager_bytes() const {
  return std::min(options_.checkpoint_bytes, options_.eager_checkpoint_bytes * (last_batch_ >= kCrowd ? 8 : 1));
}

void Writer::loop() {
  std::vector<WriteJob> batch;
  while (take(batch)) {
    run_batch(batch);
    session_.trim();
    if (wal_bytes_ > options_.checkpoint_bytes && !stopped()) checkpoint(SQLITE_CHECKPOINT_PASSIVE);
  }
  if (!stopped()) checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
}

void Writer::run_batch(std::vector<WriteJob>& batch) {
  std::vector<Outcome> outcomes;
  if (const auto reason = stopped()) {
    outcomes.resize(batch.size());
    fail_all(outcomes, *reason);
    answer(batch, outcomes);
    return;
  }
  try {
    db_->query("BEGIN IMMEDIATE").run();
    bool bare = try_bare(batch, outcomes);
    gather_until_ = clock_.steady() + std::min<std::chrono::steady_clock::duration>(commit_took_ / 2, kGatherMax);
    while (bare && take_more(batch)) bare = try_bare(batch, outcomes);
    if (!bare) {
      roll_back();
      db_->query("BEGIN IMMEDIATE").run();
      run_with_savepoints(batch, outcomes);
    }
    commit();
    note({});
  } catch (const StorageError& failure) {
    outcomes.resize(batch.size());
    refuse_batch(outcomes, failure);
    roll_back();
  } catch (const std::exception& failure) {
    outcomes.resize(batch.size());
    roll_back();
    fail_all(outcomes, error_of(failure));
  }
  last_batch_ = batch.size();
  under_way_ = last_batch_ + depth();
  const auto events = session_.take_events();
  if (options_.on_batch) options_.on_batch(batch.size());
  // Listeners first: what is cached of the changed rows is forgotten before anyone hears that they have changed.
  if (listener_ && !events.empty()) listener_(events);
  answer(batch, outcomes);
}

void Writer::refuse_batch(std::vector<Outcome>& outcomes, const StorageError& failure) {
  auto error = error_of(failure);
  const bool unknown = committing_ && failure.kind() == StorageError::Kind::kIo;
  if (unknown || failure.kind() == StorageError::Kind::kDamaged) {
    stop(error.detail);
    error = *stopped();
  } else {
    if (failure.kind() != StorageError::Kind::kConstraint) error.retry_after_s = 5;
    note(error.detail);
  }
  fail_all(outcomes, error);
}

bool Writer::try_bare(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes) {
  const auto first = outcomes.size();
  outcomes.resize(batch.size());
  for (std::size_t i = first; i < batch.size(); ++i) {
    const auto before = db_->changes();
    const auto events = session_.event_count();
    try {
      if (auto result = batch[i].run(session_); !result) outcomes[i] = result.error();
    } catch (const StorageError& failure) {
      // A statement that breaks a rule undoes itself; whatever else goes wrong concerns the whole batch.
      if (failure.kind() != StorageError::Kind::kConstraint) throw;
      outcomes[i] = error_of(failure);
    } catch (const std::exception& failure) {
      outcomes[i] = Error{ErrorCode::kInternal, failure.what()};
    }
    if (outcomes[i] && (db_->changes() != before || session_.event_count() != events)) return false;
  }
  return true;
}

void Writer::run_with_savepoints(std::vector<WriteJob>& batch, std::vector<Outcome>& outcomes) {
  for (std::size_t i = 0; i < batch.size(); ++i) {
    outcomes[i].reset();
    const auto events = session_.event_count();
    db_->query("SAVEPOINT job").run();
    try {
      if (auto result = batch[i].run(session_); !result) outcomes[i] = result.error();
    } catch (const StorageError& failure) {
      if (failure.kind() != StorageError::Kind::kConstraint) throw;
      outcomes[i] = error_of(failure);
    } catch (const std::exception& failure) {
      outcomes[i] = Error{ErrorCode::kInternal, failure.what()};
    }
    if (outcomes[i]) {
      db_->query("ROLLBACK TO job").run();
      session_.forget();
      session_.drop_events_from(events);
    } else {
      session_.flush();
    }
    db_->query("RELEASE job").run();
  }
}

void Writer::commit() {
  session_.flush();
  const auto began = clock_.steady();
  committing_ = true;
  db_->query("COMMIT").run();
  committing_ = false;
  commit_took_ = clock_.steady() - began;
}

void Writer::roll_back() {
  committing_ = false;
  if (sqlite3_get_autocommit(db_->handle()) == 0) {
    // A rollback that fails leaves the transaction to be undone from the WAL when the file is opened next.
    sqlite3_exec(db_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
  session_.forget();
  session_.drop_events_from(0);
}

void Writer::fail_all(std::vector<Outcome>& outcomes, const Error& error) {
  for (auto& outcome : outcomes) {
    if (!outcome) outcome = error;
  }
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

void Writer::checkpoint(int mode) {
  int log = 0;
  int moved = 0;
  const int code = sqlite3_wal_checkpoint_v2(db_->handle(), nullptr, mode, &log, &moved);
  // With everything moved the next commit starts the WAL afresh. If a reader held it, or the disk is full, later ones
  // do it.
  wal_bytes_ = 0;
  if ((code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CORRUPT) {
    stop(fmt::format("the database file could not be written ({})", sqlite3_errstr(code)));
  }
}

void Writer::stop(const std::string& reason) {
  const std::lock_guard lock(mutex_);
  if (stopped_) return;
  stopped_ =
      Error{ErrorCode::kStorage, reason + "; writing has stopped, restart the program once this is mended", {}, 0};
}

std::optional<Error> Writer::stopped() const {
  const std::lock_guard lock(mutex_);
  return stopped_;
}

void Writer::note(std::string failing) {
  const std::lock_guard lock(mutex_);
  failing_ = std::move(failing);
}

void Writer::describe(StoreHealth& health) const {
  const std::lock_guard lock(mutex_);
  health.failing = failing_;
  if (stopped_) health.stopped = stopped_->detail;
}

}  // namespace yaad::sqlite
