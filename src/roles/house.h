#pragma once
#include <memory>
#include <vector>

#include "app/ports/http_hooks.h"
#include "roles/api_part.h"
#include "roles/chat_part.h"
#include "roles/consumer_parts.h"
#include "roles/neighbours.h"
#include "roles/notification_part.h"
#include "roles/words_part.h"

namespace yaad::roles {

/// The parts of one process that has a store, chosen by its roles: made in the constructor, set going by `start`, wound
/// down by `stop` in the order that loses nothing.
class House {
 public:
  /// Opens the store. Throws StorageError with the reason and the remedy, std::invalid_argument for a wrong setting.
  /// Borrows all.
  House(const config::Settings& settings, const RoleSet& roles, Neighbours& neighbours, Clock& clock,
        metrics::Registry& registry);
  ~House();
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  void start();
  /// After the faces are closed: nothing new comes in.
  void stop();
  App& app() { return *app_; }
  /// What the HTTP server is to serve for the bus.
  [[nodiscard]] const std::vector<HttpHook>& hooks() const { return hooks_; }

 private:
  void add(Part* part) { parts_.push_back(part); }
  [[nodiscard]] std::vector<App::Check> checks() const;

  std::unique_ptr<WordsPart> words_;  ///< Null where no chat runs, or the store keeps them; outlives the store.
  Ground ground_;
  std::vector<HttpHook> hooks_;
  std::unique_ptr<EventsPart> events_;
  // Null where the role runs elsewhere.
  std::unique_ptr<ApiPart> api_;
  std::unique_ptr<ChatPart> chat_;
  std::unique_ptr<RecurringPart> recurring_;
  std::unique_ptr<AuditPart> audit_;
  std::unique_ptr<NotificationPart> notification_;
  std::vector<Part*> parts_;  ///< In the order of starting.
  std::unique_ptr<App> app_;
};

}  // namespace yaad::roles
