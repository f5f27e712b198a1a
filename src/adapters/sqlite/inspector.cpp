#include "adapters/sqlite/inspector.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <vector>

namespace yaad::sqlite {
namespace {

constexpr int kNiceness = 15;
constexpr int kOperationsBetweenLooks = 10'000;
constexpr int kCacheKib = 1'024;

std::vector<std::string> tables_of(Database& db) {
  std::vector<std::string> tables{"sqlite_schema"};
  auto query = db.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0");
  while (query.step()) tables.emplace_back(query.text(0));
  return tables;
}

}  // namespace

Inspector::Inspector(const SqliteOptions& options, const Clock& clock, bool sound,
                     std::function<void(const std::string&)> on_damage)
    : options_(options),
      clock_(clock),
      on_damage_(std::move(on_damage)),
      state_(sound ? State::kSound : State::kWaiting) {}

Inspector::~Inspector() { stop(); }

void Inspector::start() {
  const std::lock_guard lock(mutex_);
  if (state_ != State::kWaiting || stopping_ || thread_.joinable()) return;
  thread_ = std::thread([this] { run(); });
}

void Inspector::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    if (busy_ != nullptr) sqlite3_interrupt(busy_);
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Inspector::describe(StoreHealth& health) const {
  const std::lock_guard lock(mutex_);
  health.inspection = state_;
  health.note = note_;
}

void Inspector::end(State state, std::string note) {
  const std::lock_guard lock(mutex_);
  if (state_ == State::kDamaged) return;
  state_ = state;
  note_ = std::move(note);
}

void Inspector::found(const std::string& what) {
  {
    const std::lock_guard lock(mutex_);
    if (state_ == State::kDamaged) return;
  }
  end(State::kDamaged, what);
  on_damage_(what);
}

// The first requests after the start are not kept waiting.
bool Inspector::wait_a_moment() {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, options_.inspection_wait, [this] { return stopping_; });
  if (stopping_) return false;
  state_ = State::kRunning;
  return true;
}

bool Inspector::late() const { return clock_.steady() >= until_; }

void Inspector::run() {
  ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kNiceness);
  if (!wait_a_moment()) return;
  until_ = clock_.steady() + options_.inspection_max;
  try {
    look_through();
  } catch (const StorageError& failure) {
    if (failure.kind() == StorageError::Kind::kDamaged) return found(failure.what());
    end(State::kUnfinished, failure.what());
  } catch (const std::exception& failure) {
    end(State::kUnfinished, failure.what());
  }
}

void Inspector::look_through() {
  Database db(options_.path, {.writable = false, .cache_kib = kCacheKib});
  sqlite3_progress_handler(
      db.handle(), kOperationsBetweenLooks,
      [](void* self) {
        const auto& inspector = *static_cast<Inspector*>(self);
        const std::lock_guard lock(inspector.mutex_);
        return inspector.stopping_ || inspector.late() ? 1 : 0;
      },
      this);
  const auto tables = tables_of(db);
  for (std::size_t done = 0; done < tables.size(); ++done) {
    {
      const std::lock_guard lock(mutex_);
      busy_ = db.handle();
    }
    const auto wrong = look_at(db, tables[done]);
    bool stopping = false;
    {
      const std::lock_guard lock(mutex_);
      busy_ = nullptr;
      stopping = stopping_;
    }
    if (stopping || late()) {
      return end(State::kUnfinished, fmt::format("{} of {} tables were looked at in the time that there was; all of "
                                                 "it is looked at by: yaad db check",
                                                 done, tables.size()));
    }
    if (!wrong.empty()) return found(fmt::format("the database is damaged: table {}: {}", tables[done], wrong));
  }
  end(State::kSound, {});
}

// Empty: it is sound, or nobody knows because the time is over.
std::string Inspector::look_at(Database& db, const std::string& table) {
  try {
    const auto found = db.text(fmt::format("PRAGMA quick_check('{}')", table));
    return found == "ok" ? std::string() : found;
  } catch (const StorageError& failure) {
    if (failure.kind() == StorageError::Kind::kDamaged) return failure.what();
    const std::lock_guard lock(mutex_);
    if (stopping_ || late()) return {};
    throw;
  }
}

}  // namespace yaad::sqlite
