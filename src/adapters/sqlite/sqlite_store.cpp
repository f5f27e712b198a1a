#include "adapters/sqlite/sqlite_store.h"

#include <fmt/format.h>

#include <filesystem>

#include "adapters/sqlite/file_lock.h"
#include "adapters/sqlite/inspector.h"
#include "adapters/sqlite/migrations.h"
#include "adapters/sqlite/session.h"
#include "adapters/sqlite/sqlite_admin.h"
#include "adapters/sqlite/writer.h"

namespace yaad {
namespace sqlite {
namespace {

/// Connections that read, each used by one thread at a time. The last one used is taken first, while its cache is warm.
class ReaderPool {
 public:
  ReaderPool(const SqliteOptions& options, const Clock& clock) : options_(options), clock_(clock) {}

  void read(const std::function<void(ReadView&)>& work) {
    auto reader = take();
    struct Return {
      ReaderPool& pool;
      std::unique_ptr<Reader>& reader;
      ~Return() { pool.give_back(std::move(reader)); }
    } back{*this, reader};
    struct Snapshot {
      Database& db;
      explicit Snapshot(Database& database) : db(database) { db.query("BEGIN").run(); }
      ~Snapshot() { sqlite3_exec(db.handle(), "COMMIT", nullptr, nullptr, nullptr); }
    } snapshot(*reader->db);
    work(*reader->session);
  }

 private:
  struct Reader {
    std::unique_ptr<Database> db;
    std::unique_ptr<Session> session;
  };

  std::unique_ptr<Reader> take() {
    std::unique_lock lock(mutex_);
    if (idle_.empty() && opened_ < options_.readers) {
      ++opened_;
      lock.unlock();
      try {
        auto reader = std::make_unique<Reader>();
        reader->db = std::make_unique<Database>(options_.path, Database::Options{.cache_kib = options_.reader_cache_kib,
                                                                                 .mmap_bytes = options_.mmap_bytes});
        reader->db->execute("PRAGMA query_only = 1");
        reader->session = std::make_unique<Session>(*reader->db, clock_, false);
        return reader;
      } catch (...) {
        lock.lock();
        --opened_;
        throw;
      }
    }
    if (!returned_.wait_for(lock, options_.read_wait, [this] { return !idle_.empty(); })) {
      throw StorageError(StorageError::Kind::kBusy, "every reader of the database is busy; try again in a moment");
    }
    auto reader = std::move(idle_.back());
    idle_.pop_back();
    return reader;
  }
  void give_back(std::unique_ptr<Reader> reader) {
    {
      const std::lock_guard lock(mutex_);
      idle_.push_back(std::move(reader));
    }
    returned_.notify_one();
  }

  const SqliteOptions& options_;
  const Clock& clock_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Reader>> idle_;
  std::size_t opened_ = 0;
};

class SqliteStore final : public Store {
 public:
  SqliteStore(SqliteOptions options, const Clock& clock)
      : options_(std::move(options)), lock_(options_.path), readers_(options_, clock) {
    bool whole = false;
    auto db = open_checked(options_, clock, whole);
    writer_ = std::make_unique<Writer>(std::move(db), options_, clock);
    inspector_ =
        std::make_unique<Inspector>(options_, clock, whole, [this](const std::string& what) { writer_->stop(what); });
  }
  ~SqliteStore() override { close(); }

  bool submit(WriteJob job) override { return writer_->submit(std::move(job)); }
  void read(const std::function<void(ReadView&)>& work) override {
    try {
      readers_.read(work);
    } catch (const StorageError& failure) {
      if (failure.kind() == StorageError::Kind::kDamaged) inspector_->found(failure.what());
      throw;
    }
  }
  void on_commit(std::function<void(std::span<const EventPtr>)> listener) override {
    writer_->on_commit(std::move(listener));
  }
  void close() override {
    inspector_->stop();  // Its snapshot would keep the last checkpoint from taking everything over.
    writer_->close();
  }
  [[nodiscard]] std::size_t queue_depth() const override { return writer_->depth(); }
  [[nodiscard]] bool sole() const override { return true; }  // The lock says so.
  [[nodiscard]] StoreHealth health() const override {
    StoreHealth health;
    writer_->describe(health);
    inspector_->describe(health);
    return health;
  }
  void inspect() override { inspector_->start(); }

 private:
  SqliteOptions options_;
  FileLock lock_;
  ReaderPool readers_;
  std::unique_ptr<Writer> writer_;
  std::unique_ptr<Inspector> inspector_;
};

}  // namespace
}  // namespace sqlite

std::unique_ptr<Store> open_sqlite(SqliteOptions options, const Clock& clock) {
  return std::make_unique<sqlite::SqliteStore>(std::move(options), clock);
}

}  // namespace yaad
