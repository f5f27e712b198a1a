#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/ports/store.h"

namespace yaad {

/// Payloads of the events that a delivery ends in (contracts: events). What a reminder's own changes say is written by
/// the executor.
std::string reminder_sent_payload(const Delivery& delivery, Instant sent_at);
/// `next_retry_at` empty: given up.
std::string reminder_failed_payload(const Delivery& delivery, std::string_view reason, int retry_count,
                                    std::optional<Instant> next_retry_at);
/// A reminder that had fired, but whose task was completed or deleted before it was sent.
std::string reminder_cancelled_payload(const Delivery& delivery);
/// The trigger time that a reminder event speaks of; empty when it has none.
std::optional<Instant> trigger_time_in(const Event& event);

/// The event of a delivery: caused by its reminder.triggered, said by the notification service.
Event delivery_event(const Delivery& delivery, EventType type, EventId id, Instant at, std::string payload);

}  // namespace yaad
