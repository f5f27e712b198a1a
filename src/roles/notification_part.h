#pragma once
#include "app/delivery.h"
#include "app/scheduler.h"
#include "roles/events_part.h"

namespace yaad::roles {

/// The role notification: fires reminders that are due and delivers them. Several replicas share the work: what is
/// due is fired by whoever comes first, and each delivery is claimed by lease.
class NotificationPart final : public Part {
 public:
  NotificationPart(Ground& ground, EventsPart& events);
  ~NotificationPart() override;

  void start() override;
  void stop() override;
  void committed(std::span<const EventPtr> events) override;
  void hinted(const CommitHint& hint) override;
  void check(std::vector<App::Check>& checks) const override;

 private:
  Ground& ground_;
  std::unique_ptr<Mailer> mailer_;
  std::unique_ptr<Scheduler> scheduler_;
  std::unique_ptr<DeliveryWorkers> delivery_;
};

}  // namespace yaad::roles
