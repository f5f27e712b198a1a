#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/broker.h"
#include "base/result.h"
#include "domain/event.h"

namespace yaad {

/// Every topic of the house, each with dead letters of its own beside it (`dead_topic_of`).
inline constexpr std::string_view kTopics[] = {"task-events", "reminders", "task-updates", "audit-events"};
std::string dead_topic_of(std::string_view topic);  ///< "task-events" → "task-events-dlq"
/// A record's body may be no longer than this.
inline constexpr std::size_t kRecordMax = 1'000'000;

/// Appends what goes on the wire for an event: one record for each topic that has a form of it.
void append_records(const Event& event, std::vector<BrokerRecord>& out);

/// What a consumer takes from a record; the event itself it reads from the event table.
struct WireEvent {
  EventId id;              ///< Of the event's form on its topic.
  std::string event_type;  ///< "task.created", "audit.logged", "task.update.broadcast", …
  bool known = false;      ///< False: a type that this version has never heard of; nobody here wants it.
  UserId user;
  std::uint64_t sequence = 0;
  std::string replay;      ///< Not empty: a dead letter that comes once more, and which try this is…
  std::string replay_for;  ///< …for this consumer alone.
};
/// Reads a CloudEvent of ours. Unknown fields do not matter. kInvalid with the reason when nobody can work on it: no
/// JSON, not the shape, too large, or a newer major schema_version.
Result<WireEvent> read_record(std::string_view body);

/// What is put on the dead-letter topic: {original_event, error, failed_at, retry_count, consumer}. Bytes that are no
/// JSON stand in `original_text`, those that are no text either, as base64, in `original_bytes`.
BrokerRecord dead_record(const BrokerRecord& original, std::string_view consumer, std::string_view error,
                         int retry_count, Instant failed_at);
/// The same bytes as JSON that any store can keep: themselves, or a string with the text, or with "base64:…".
std::string keepable(std::string_view bytes);
/// The record of a dead letter once more, for one consumer; kDamaged when the letter does not hold a CloudEvent.
Result<BrokerRecord> replay_record(std::string_view original, std::string_view topic, std::string_view consumer,
                                   std::string_view replay);

}  // namespace yaad
