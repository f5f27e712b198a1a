#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "domain/ids.h"

namespace yaad {

enum class EventType : std::uint8_t {
  kTaskCreated,
  kTaskRestored,
  kTaskUpdated,
  kTaskCompleted,
  kTaskReopened,
  kTaskDeleted,
  kTaskPurged,
  kRecurringGenerated,
  kReminderScheduled,
  kReminderRescheduled,
  kReminderCancelled,
  kReminderTriggered,
  kReminderSent,
  kReminderFailed,
  kProfileUpdated,
  kConversationDeleted,
  kSecurity,
};
std::string_view to_string(EventType type);  ///< "task.created"
std::optional<EventType> parse_event_type(std::string_view text);
std::string_view topic_of(EventType type);        ///< "task-events"
std::string_view action_of(EventType type);       ///< The audit trail's word: "created", "sent", …
std::string_view entity_type_of(EventType type);  ///< "task", "reminder", "user", "conversation"

enum class ActorType : std::uint8_t { kUser, kAssistant, kSystem, kService };
std::string_view to_string(ActorType type);
std::optional<ActorType> parse_actor_type(std::string_view text);

/// Who does something. `id` is the user's id, or the name of the service.
struct Actor {
  ActorType type = ActorType::kUser;
  std::string id;
  bool operator==(const Actor&) const = default;
};

/// One change, written once, in the transaction of the change. Topics are projections of it.
struct Event {
  std::int64_t position = 0;  ///< Commit order within this store; a consumer's cursor.
  EventId id;
  UserId user;
  std::uint64_t sequence = 0;  ///< Gapless per user.
  EventType type = EventType::kTaskCreated;
  Uuid entity;  ///< Task or reminder.
  CommandId command;
  std::optional<EventId> causation;
  std::string correlation;
  Instant at{};
  Actor actor;
  std::string source = "backend";
  std::string object;   ///< JSON: the task after the change, or the payload of a reminder or generation event.
  std::string changes;  ///< JSON: {field: {"old":…, "new":…}}; empty where everything is new.
  std::string traceparent;
};
using EventPtr = std::shared_ptr<const Event>;

/// The topic's payload (contracts: events), from the row.
std::string payload_json(const Event& event);

/// One form of an event, as a topic has it.
struct TopicEvent {
  std::string_view topic;
  EventId id;
  std::string body;  ///< The CloudEvent 1.0 in structured mode, whose data is the envelope.
};
/// Everything that goes on the wire for an event: on its own topic under its own id, and its projections (task-updates,
/// audit-events).
std::vector<TopicEvent> topic_events(const Event& event);
/// The id of its form on a topic: its own on its own topic, UUIDv5(id, topic) on the others.
EventId id_on_topic(const Event& event, std::string_view topic);
/// The CloudEvent of its own topic.
std::string cloud_event_json(const Event& event);
/// Old and new values as the audit trail keeps them: {"old_values":…,"new_values":…}.
std::string audit_values_json(const Event& event);

}  // namespace yaad
