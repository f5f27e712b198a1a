#include "app/reminder_events.h"

#include "base/json_writer.h"

namespace yaad {

std::string reminder_sent_payload(const Delivery& delivery, Instant sent_at) {
  const auto late = std::chrono::floor<std::chrono::milliseconds>(sent_at - delivery.trigger_time);
  std::string out;
  JsonWriter(out)
      .begin_object()
      .field("reminder_id", delivery.key.reminder.str())
      .field("task_id", delivery.task.str())
      .field("channel", to_string(delivery.key.channel))
      .field("sent_at", to_rfc3339(sent_at))
      .field("lateness_ms", static_cast<std::int64_t>(late.count()))
      .end_object();
  return out;
}

std::string reminder_failed_payload(const Delivery& delivery, std::string_view reason, int retry_count,
                                    std::optional<Instant> next_retry_at) {
  std::string out;
  JsonWriter json(out);
  json.begin_object()
      .field("reminder_id", delivery.key.reminder.str())
      .field("task_id", delivery.task.str())
      .field("channel", to_string(delivery.key.channel))
      .field("error_reason", reason)
      .field("retry_count", retry_count)
      .key("next_retry_at");
  if (next_retry_at) {
    json.value(to_rfc3339(*next_retry_at));
  } else {
    json.value(nullptr);
  }
  json.end_object();
  return out;
}

std::string reminder_cancelled_payload(const Delivery& delivery) {
  std::string out;
  JsonWriter json(out);
  json.begin_object()
      .field("reminder_id", delivery.key.reminder.str())
      .field("task_id", delivery.task.str())
      .field("user_id", delivery.user.str())
      .field("revision", delivery.key.revision)
      .field("trigger_time", to_rfc3339(delivery.trigger_time));
  json.key("channels").begin_array().value(to_string(delivery.key.channel)).end_array().end_object();
  return out;
}

Event delivery_event(const Delivery& delivery, EventType type, EventId id, Instant at, std::string payload) {
  Event event;
  event.id = id;
  event.command = id;
  event.user = delivery.user;
  event.type = type;
  event.entity = delivery.key.reminder.uuid;
  event.causation = delivery.triggered_event;
  event.correlation = delivery.correlation;
  event.at = at;
  event.actor = {ActorType::kService, "notification"};
  event.source = "notification";
  event.object = std::move(payload);
  return event;
}

std::optional<Instant> trigger_time_in(const Event& event) {
  constexpr std::string_view kName = "\"trigger_time\":\"";
  const std::size_t at = event.object.rfind(kName);
  if (at == std::string::npos) return std::nullopt;
  const std::size_t from = at + kName.size();
  const std::size_t to = event.object.find('"', from);
  if (to == std::string::npos) return std::nullopt;
  return parse_rfc3339(std::string_view(event.object).substr(from, to - from));
}

}  // namespace yaad
