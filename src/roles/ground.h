#pragma once
#include <memory>
#include <string>

#include "app/executor.h"
#include "app/queries.h"
#include "base/config.h"
#include "base/metrics.h"
#include "base/offset_clock.h"
#include "roles/part.h"

namespace yaad::roles {

/// What every role but web stands on: the store, and the one door for changes to it.
class Ground final : public Part {
 public:
  /// Opens the store. Throws StorageError with the reason and the remedy. Borrows all.
  Ground(const config::Settings& settings, Clock& clock, metrics::Registry& registry);
  ~Ground() override;

  void start() override;
  void stop() override;
  void committed(std::span<const EventPtr> events) override;
  void check(std::vector<App::Check>& checks) const override;

  /// Looks up the one user of local mode, or makes them: after the store has its listener.
  void settle_local_user();
  /// Whether the words of tasks are indexed by a consumer: PostgreSQL writes them with the task.
  [[nodiscard]] bool index_apart() const { return index_apart_; }

  const config::Settings& settings;
  OffsetClock store_clock;  ///< The database's, where processes share it: it decides what is due.
  Clock& clock;             ///< The same.
  metrics::Registry& registry;
  UuidV7Source ids;
  const Uuid instance;  ///< Names this process among those that share the store.
  const bool email_configured;
  std::unique_ptr<Store> store;
  std::unique_ptr<Queries> queries;
  std::unique_ptr<Executor> executor;
  UserId local_user;

 private:
  void count();
  bool index_apart_ = false;
  metrics::Counter* events_total_ = nullptr;
};

}  // namespace yaad::roles
