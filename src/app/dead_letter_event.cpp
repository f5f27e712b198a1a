#include "app/dead_letter_event.h"

#include <boost/json.hpp>

namespace yaad {
namespace {

namespace json = boost::json;

std::string text_of(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

Uuid subject_id(const std::string& subject) {
  return Uuid::parse(subject.substr(std::min(subject.find('/') + 1, subject.size()))).value_or(Uuid{});
}

}  // namespace

EventPtr event_of_dead_letter(ReadView& view, const DeadLetter& letter) {
  boost::system::error_code failed;
  const json::value root = json::parse(letter.original, failed);
  if (failed || !root.is_object()) return nullptr;
  const json::object& cloud = root.get_object();
  const auto* inner = cloud.if_contains("data");
  if (!inner || !inner->is_object()) return nullptr;
  const json::object& data = inner->get_object();
  const auto type = parse_event_type(text_of(data, "event_type"));
  const auto user = UserId::parse(text_of(data, "user_id"));
  const auto* sequence = data.if_contains("sequence");
  if (!user || !sequence || !(sequence->is_int64() || sequence->is_uint64())) return nullptr;

  const auto number = sequence->to_number<std::uint64_t>();
  if (number > 0) {
    const auto kept = view.user_events_after(*user, number - 1, 1);
    // Under its own id, or under the one that it has on the topic of the letter.
    if (!kept.empty() && (kept.front()->id == letter.event ||
                          id_on_topic(*kept.front(), text_of(data, "topic_name")).str() == text_of(cloud, "id")))
      return kept.front();
  }
  if (!type) return nullptr;  // A projection cannot be turned back.
  auto event = std::make_shared<Event>();
  event->id = letter.event;
  event->type = *type;
  event->user = *user;
  event->sequence = number;
  event->entity = subject_id(text_of(cloud, "subject"));
  event->command = CommandId::parse(text_of(data, "command_id")).value_or(CommandId{});
  event->causation = EventId::parse(text_of(data, "causation_id"));
  event->correlation = text_of(data, "correlation_id");
  event->at = parse_rfc3339(text_of(data, "timestamp")).value_or(Instant{});
  event->source = text_of(data, "source_service");
  event->traceparent = text_of(cloud, "traceparent");
  if (const auto* actor = data.if_contains("actor"); actor && actor->is_object()) {
    event->actor.type = parse_actor_type(text_of(actor->get_object(), "type")).value_or(ActorType::kSystem);
    event->actor.id = text_of(actor->get_object(), "id");
  }
  if (const auto* payload = data.if_contains("payload")) event->object = json::serialize(*payload);
  return event;
}

}  // namespace yaad
