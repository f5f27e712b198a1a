#pragma once
#include <memory>
#include <span>
#include <vector>

#include "app/app.h"
#include "app/consumers/audit_consumer.h"
#include "app/consumers/recurring_consumer.h"
#include "app/consumers/search_consumer.h"
#include "app/delivery.h"
#include "app/event_bus_embedded.h"
#include "app/live.h"
#include "app/ports/mailer.h"
#include "app/scheduler.h"
#include "app/sweeper.h"
#include "base/config.h"
#include "base/metrics.h"

namespace yaad::roles {

/// Every part of the program behind its faces, in one process on one store: made in the constructor, set going by
/// `start`, wound down by `stop` in the order that loses nothing.
class House {
 public:
  /// Opens the store. Throws StorageError with the reason and the remedy.
  House(const config::Settings& settings, Clock& clock, metrics::Registry& registry);
  ~House();
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  void start();
  /// After the faces are closed: nothing new comes in.
  void stop();
  App& app() { return *app_; }

 private:
  void make_parts(const config::Settings& settings);
  void make_delivery(const config::Settings& settings);
  void make_assistant(const config::Settings& settings);
  void count();
  void committed(std::span<const EventPtr> events);
  std::vector<App::Check> checks() const;

  Clock& clock_;
  metrics::Registry& registry_;
  UuidV7Source ids_;
  bool email_configured_ = false;
  std::unique_ptr<Store> store_;
  std::unique_ptr<Mailer> mailer_;
  std::unique_ptr<LanguageModel> model_;
  std::unique_ptr<Queries> queries_;
  std::unique_ptr<Executor> executor_;
  std::unique_ptr<Assistant> assistant_;
  std::unique_ptr<AuditConsumer> audit_;
  std::unique_ptr<RecurringConsumer> recurring_;
  std::unique_ptr<SearchConsumer> search_;
  std::unique_ptr<EmbeddedBus> bus_;
  std::unique_ptr<LiveHub> live_;
  std::unique_ptr<Scheduler> scheduler_;
  std::unique_ptr<DeliveryWorkers> delivery_;
  std::unique_ptr<Sweeper> sweeper_;
  std::unique_ptr<App> app_;
  metrics::Counter* events_total_ = nullptr;
};

}  // namespace yaad::roles
