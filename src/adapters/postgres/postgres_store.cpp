#include "adapters/postgres/postgres_store.h"

#include <condition_variable>
#include <mutex>

#include "adapters/postgres/migrations.h"
#include "adapters/postgres/postgres_move.h"
#include "adapters/postgres/session.h"
#include "adapters/postgres/watcher.h"
#include "adapters/postgres/writer.h"

namespace yaad {
namespace postgres {
namespace {

/// Connections that read, each used by one thread at a time; the last one used is taken first.
class ReaderPool {
 public:
  ReaderPool(const PostgresOptions& options, const Clock& clock) : options_(options), clock_(clock) {}

  void read(const std::function<void(ReadView&)>& work) {
    auto reader = take();
    struct Return {
      ReaderPool& pool;
      Reader& reader;
      ~Return() { pool.give_back(std::move(reader)); }
    } back{*this, reader};
    if (!reader.db || !reader.db->alive()) connect(reader);
    try {
      reader.db->query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").run();
      work(*reader.session);
      // Nobody waits for the end of a reading transaction; its answer is taken up by the next one.
      reader.db->query("COMMIT").run();
      reader.db->flush();
    } catch (...) {
      reader = {};  // Whatever is under way on it ends with it.
      throw;
    }
  }

 private:
  struct Reader {
    std::unique_ptr<Connection> db;
    std::unique_ptr<Session> session;
  };

  void connect(Reader& reader) const {
    reader = {};
    auto db = std::make_unique<Connection>(options_.url, limits_of(options_));
    // Every list is a walk along an index, also where the server's statistics are old; none is worth compiling.
    db->execute("SET enable_seqscan = off; SET jit = off");
    reader.session = std::make_unique<Session>(*db, clock_, false);
    reader.db = std::move(db);
  }
  Reader take() {
    std::unique_lock lock(mutex_);
    if (idle_.empty() && opened_ < options_.readers) {
      ++opened_;
      return {};
    }
    if (!returned_.wait_for(lock, options_.read_wait, [this] { return !idle_.empty(); })) {
      throw StorageError(StorageError::Kind::kBusy, "every reader of the database is busy; try again in a moment");
    }
    auto reader = std::move(idle_.back());
    idle_.pop_back();
    return reader;
  }
  void give_back(Reader reader) {
    {
      const std::lock_guard lock(mutex_);
      idle_.push_back(std::move(reader));
    }
    returned_.notify_one();
  }

  const PostgresOptions& options_;
  const Clock& clock_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<Reader> idle_;
  std::size_t opened_ = 0;
};

class PostgresStore final : public Store {
 public:
  PostgresStore(PostgresOptions options, const Clock& clock) : options_(std::move(options)), readers_(options_, clock) {
    writer_ = std::make_unique<Writer>(options_, clock);
    if (!options_.exclusive) watcher_ = std::make_unique<Watcher>(options_, clock, writer_->instance());
  }
  ~PostgresStore() override { close(); }
  PostgresStore(const PostgresStore&) = delete;
  PostgresStore& operator=(const PostgresStore&) = delete;

  bool submit(WriteJob job) override { return writer_->submit(std::move(job)); }
  void read(const std::function<void(ReadView&)>& work) override { readers_.read(work); }
  void on_commit(std::function<void(std::span<const EventPtr>)> listener) override {
    writer_->on_commit(std::move(listener));
  }
  void on_hint(std::function<void(const CommitHint&)> listener) override {
    if (watcher_) watcher_->on_hint(std::move(listener));
  }
  [[nodiscard]] std::chrono::microseconds clock_offset() const override {
    return watcher_ ? watcher_->offset() : std::chrono::microseconds(0);
  }
  void close() override {
    if (watcher_) watcher_->stop();
    writer_->close();
  }
  [[nodiscard]] std::size_t queue_depth() const override { return writer_->depth(); }
  [[nodiscard]] bool sole() const override { return options_.exclusive; }
  [[nodiscard]] StoreHealth health() const override {
    StoreHealth health;
    health.failing = writer_->failing();
    return health;
  }

 private:
  PostgresOptions options_;
  ReaderPool readers_;
  std::unique_ptr<Writer> writer_;
  std::unique_ptr<Watcher> watcher_;
};

}  // namespace
}  // namespace postgres

std::unique_ptr<Store> open_postgres(PostgresOptions options, const Clock& clock) {
  try {
    migrate_postgres(options, clock);
    return std::make_unique<postgres::PostgresStore>(std::move(options), clock);
  } catch (const postgres::ConnectionLost& failure) {
    throw StorageError(StorageError::Kind::kIo, failure.what());
  }
}

PostgresStatus migrate_postgres(const PostgresOptions& options, const Clock& clock, int target) {
  postgres::Connection db(options.url, postgres::limits_of(options));
  const int latest = static_cast<int>(postgres::migrations().size());
  const int wanted = target < 0 ? latest : target;
  if (wanted > latest) {
    throw StorageError(StorageError::Kind::kConstraint, "there is no such schema step");
  }
  postgres::refuse_unfinished_move(db);
  // Who only looks needs no lock, nor the right to make tables.
  if (target >= 0 || postgres::schema_version(db) < latest) postgres::migrate_to(db, wanted, clock);
  return {wanted, latest};
}

}  // namespace yaad
