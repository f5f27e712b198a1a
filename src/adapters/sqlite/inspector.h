#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "adapters/sqlite/database.h"
#include "adapters/sqlite/sqlite_store.h"

namespace yaad::sqlite {

/// Looks through the whole of a database that was too big for that at its start: every page of every table and index,
/// one table after the other, each in a snapshot of its own, on a connection that only reads and a thread that gives
/// way to all others. It ends after `inspection_max` at the latest and says then how far it came.
///
/// It finds pages and rows that contradict themselves; SQLite keeps no checksums, so it does not find a letter that was
/// changed within a text. Thread-safety: any thread.
class Inspector {
 public:
  /// `on_damage` is called once, on the inspector's thread. `sound`: there is nothing left to look at.
  Inspector(const SqliteOptions& options, const Clock& clock, bool sound,
            std::function<void(const std::string&)> on_damage);
  ~Inspector();
  void start();
  void stop();
  /// Fills in `inspection` and `note`.
  void describe(StoreHealth& health) const;
  /// Somebody else has come upon damage.
  void found(const std::string& what);

 private:
  using State = StoreHealth::Inspection;
  void run();
  void look_through();
  std::string look_at(Database& db, const std::string& table);
  bool wait_a_moment();
  bool late() const;
  void end(State state, std::string note);

  const SqliteOptions& options_;
  const Clock& clock_;
  std::function<void(const std::string&)> on_damage_;
  std::chrono::steady_clock::time_point until_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  State state_;
  std::string note_;
  bool stopping_ = false;
  sqlite3* busy_ = nullptr;  ///< To be interrupted by `stop`.
  std::thread thread_;
};

}  // namespace yaad::sqlite
