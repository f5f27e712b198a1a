#pragma once
#include "app/consumers/audit_consumer.h"
#include "app/consumers/recurring_consumer.h"
#include "roles/events_part.h"

namespace yaad::roles {

/// The role recurring: the next occurrence of what repeats.
class RecurringPart final : public Part {
 public:
  RecurringPart(Ground& ground, EventsPart& events) : consumer_(*ground.executor) {
    events.bus().subscribe(consumer_, RecurringConsumer::options());
  }

 private:
  RecurringConsumer consumer_;
};

/// The role audit: every event into the chain of its user.
class AuditPart final : public Part {
 public:
  AuditPart(Ground& ground, EventsPart& events) : consumer_(*ground.store) {
    events.bus().subscribe(consumer_, AuditConsumer::options());
  }

 private:
  AuditConsumer consumer_;
};

}  // namespace yaad::roles
