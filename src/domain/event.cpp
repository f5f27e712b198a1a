#include "domain/event.h"

#include "base/json_writer.h"

namespace yaad {
namespace {

struct TypeRow {
  std::string_view name, topic, action, entity;
};
constexpr TypeRow kTypes[] = {
    {"task.created", "task-events", "created", "task"},
    {"task.restored", "task-events", "restored", "task"},
    {"task.updated", "task-events", "updated", "task"},
    {"task.completed", "task-events", "completed", "task"},
    {"task.reopened", "task-events", "reopened", "task"},
    {"task.deleted", "task-events", "deleted", "task"},
    {"task.purged", "task-events", "purged", "task"},
    {"recurring.generated", "task-events", "generated", "task"},
    {"reminder.scheduled", "reminders", "scheduled", "reminder"},
    {"reminder.rescheduled", "reminders", "rescheduled", "reminder"},
    {"reminder.cancelled", "reminders", "cancelled", "reminder"},
    {"reminder.triggered", "reminders", "triggered", "reminder"},
    {"reminder.sent", "reminders", "sent", "reminder"},
    {"reminder.failed", "reminders", "failed", "reminder"},
    {"profile.updated", "audit-events", "updated", "user"},
    {"conversation.deleted", "audit-events", "deleted", "conversation"},
    {"security.input.suspicious", "audit-events", "suspicious", "user"},
};
constexpr std::string_view kActors[] = {"user", "assistant", "system", "service"};

const TypeRow& row_of(EventType type) { return kTypes[static_cast<std::size_t>(type)]; }

void append_actor(JsonWriter& json, const Actor& actor) {
  json.key("actor").begin_object().field("type", to_string(actor.type)).field("id", actor.id).end_object();
}

// A member of a JSON object that we wrote ourselves: the text of its value, or "null".
std::string_view member(std::string_view object, std::string_view name) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < object.size(); ++i) {
    const char c = object[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
      continue;
    }
    if (c == '"') {
      const bool here =
          depth == 1 && object.substr(i + 1).starts_with(name) && object.substr(i + 1 + name.size()).starts_with("\":");
      if (here) {
        const std::size_t from = i + name.size() + 3;
        std::size_t to = from;
        int inner = 0;
        bool quoted = false;
        for (; to < object.size(); ++to) {
          const char d = object[to];
          if (quoted) {
            if (d == '\\') ++to;
            if (d == '"') quoted = false;
          } else if (d == '"') {
            quoted = true;
          } else if (d == '{' || d == '[') {
            ++inner;
          } else if (d == '}' || d == ']') {
            if (inner-- == 0) break;
          } else if (d == ',' && inner == 0) {
            break;
          }
        }
        return object.substr(from, to - from);
      }
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return "null";
}

// The same, of a number that stands last, without a walk through the text before it.
std::string_view last_member(std::string_view object, std::string_view name) {
  const std::size_t at = object.rfind('"' + std::string(name) + "\":");
  if (at == std::string_view::npos) return "null";
  const std::size_t from = at + name.size() + 3;
  const std::string_view value = object.substr(from, object.size() - 1 - from);
  const bool digits = value.find_first_not_of("0123456789") == std::string_view::npos;
  return digits && !value.empty() ? value : member(object, name);
}

void append_changes_side(JsonWriter& json, std::string_view changes, std::string_view side) {
  json.begin_object();
  // {"title":{"old":"a","new":"b"},…}: top-level names in the order written.
  int depth = 0;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const char c = changes[i];
    if (c == '"') {
      const std::size_t from = i + 1;
      for (++i; i < changes.size() && changes[i] != '"'; ++i) {
        if (changes[i] == '\\') ++i;
      }
      if (depth == 1) {
        const std::string_view name = changes.substr(from, i - from);
        const std::string_view pair = member(changes, name);
        json.raw_field(name, member(pair, side));
        i += 1 + pair.size();
      }
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  json.end_object();
}

constexpr std::string_view kAuditTopic = "audit-events";
constexpr std::string_view kUpdatesTopic = "task-updates";

// What task.update.broadcast calls it; empty for what is none.
std::string_view update_type_of(EventType type) {
  switch (type) {
    case EventType::kTaskCreated:
    case EventType::kTaskRestored:
    case EventType::kTaskUpdated:
    case EventType::kTaskCompleted:
    case EventType::kTaskReopened:
    case EventType::kTaskDeleted:
      return action_of(type);
    default:
      return {};
  }
}

std::string_view or_null(std::string_view json) { return json.empty() ? "null" : json; }

std::string update_payload(const Event& event, std::string_view update_type) {
  std::string out;
  out.reserve(event.object.size() + 128);
  JsonWriter(out)
      .begin_object()
      .field("task_id", event.entity.str())
      .field("update_type", update_type)
      .raw_field("data", or_null(event.object))
      .raw_field("version", last_member(event.object, "version"))
      .end_object();
  return out;
}

void append_audit_values(JsonWriter& json, const Event& event) {
  if (event.changes.empty()) {
    json.raw_field("new_values", or_null(event.object)).field("old_values", nullptr);
    return;
  }
  json.key("new_values");
  append_changes_side(json, event.changes, "new");
  json.key("old_values");
  append_changes_side(json, event.changes, "old");
}

std::string audit_payload(const Event& event) {
  std::string out;
  out.reserve(event.object.size() + 256);
  JsonWriter json(out);
  json.begin_object()
      .field("entity_type", entity_type_of(event.type))
      .field("entity_id", event.entity.str())
      .field("action", action_of(event.type));
  append_audit_values(json, event);
  json.field("outcome", "success").end_object();
  return out;
}

// Which form of an event.
struct Form {
  std::string_view topic;
  EventId id;
  std::string_view type;
};

void append_envelope(JsonWriter& json, const Event& event, const Form& form, std::string_view payload) {
  json.begin_object()
      .field("event_id", form.id.str())
      .field("event_type", form.type)
      .field("schema_version", "1.0")
      .field("topic_name", form.topic)
      .field("correlation_id", event.correlation);
  json.key("causation_id");
  if (event.causation) {
    json.value(event.causation->str());
  } else {
    json.value(nullptr);
  }
  json.field("command_id", event.command.str())
      .field("timestamp", to_rfc3339(event.at))
      .field("source_service", event.source);
  append_actor(json, event.actor);
  json.field("sequence", event.sequence).field("user_id", event.user.str()).raw_field("payload", payload).end_object();
}

TopicEvent make_topic_event(const Event& event, const Form& form, std::string_view payload) {
  TopicEvent made{form.topic, form.id, {}};
  made.body.reserve(payload.size() + 1'100);
  JsonWriter json(made.body);
  json.begin_object()
      .field("specversion", "1.0")
      .field("id", form.id.str())
      .field("type", "app.yaad." + std::string(form.type) + ".v1")
      .field("source", "/yaad/" + event.source)
      .field("subject", std::string(entity_type_of(event.type)) + "s/" + event.entity.str())
      .field("time", to_rfc3339(event.at))
      .field("datacontenttype", "application/json")
      .field("partitionkey", event.user.str())
      .field("correlationid", event.correlation);
  if (event.causation) json.field("causationid", event.causation->str());
  if (!event.traceparent.empty()) json.field("traceparent", event.traceparent);
  json.key("data");
  append_envelope(json, event, form, payload);
  json.end_object();
  return made;
}

}  // namespace

std::string_view to_string(EventType type) { return row_of(type).name; }
std::string_view topic_of(EventType type) { return row_of(type).topic; }
std::string_view action_of(EventType type) { return row_of(type).action; }
std::string_view entity_type_of(EventType type) { return row_of(type).entity; }

std::optional<EventType> parse_event_type(std::string_view text) {
  for (std::size_t i = 0; i < std::size(kTypes); ++i) {
    if (kTypes[i].name == text) return static_cast<EventType>(i);
  }
  return std::nullopt;
}

std::string_view to_string(ActorType type) { return kActors[static_cast<std::size_t>(type)]; }
std::optional<ActorType> parse_actor_type(std::string_view text) {
  for (std::size_t i = 0; i < std::size(kActors); ++i) {
    if (kActors[i] == text) return static_cast<ActorType>(i);
  }
  return std::nullopt;
}

std::string payload_json(const Event& event) {
  const std::string_view object = event.object;
  switch (event.type) {
    case EventType::kTaskCreated:
    case EventType::kTaskRestored: {
      std::string out;
      JsonWriter(out)
          .begin_object()
          .field("task_id", event.entity.str())
          .field("user_id", event.user.str())
          .raw_field("task", object)
          .end_object();
      return out;
    }
    case EventType::kTaskUpdated: {
      std::string out;
      JsonWriter(out)
          .begin_object()
          .field("task_id", event.entity.str())
          .field("user_id", event.user.str())
          .raw_field("changes", event.changes)
          .raw_field("updated_at", member(object, "updated_at"))
          .end_object();
      return out;
    }
    case EventType::kTaskCompleted:
    case EventType::kTaskReopened: {
      std::string out;
      JsonWriter(out)
          .begin_object()
          .field("task_id", event.entity.str())
          .field("user_id", event.user.str())
          .raw_field("title", member(object, "title"))
          .raw_field("recurrence", member(object, "recurrence_rule"))
          .raw_field("occurrence", member(object, "occurrence"))
          .raw_field("completed_at", member(object, "completed_at"))
          .end_object();
      return out;
    }
    case EventType::kTaskDeleted: {
      std::string out;
      JsonWriter(out)
          .begin_object()
          .field("task_id", event.entity.str())
          .field("user_id", event.user.str())
          .raw_field("deleted_at", member(object, "deleted_at"))
          .raw_field("purge_at", member(event.changes, "purge_at"))
          .end_object();
      return out;
    }
    default:
      return event.object.empty() ? "{}" : event.object;
  }
}

std::vector<TopicEvent> topic_events(const Event& event) {
  std::vector<TopicEvent> all;
  all.reserve(3);
  const std::string_view own = topic_of(event.type);
  // What has no topic but the audit trail's own goes there as audit.logged too; what is a finding goes as what it is.
  const bool finding = event.type == EventType::kSecurity;
  if (own != kAuditTopic || finding) {
    all.push_back(make_topic_event(event, {own, event.id, to_string(event.type)}, payload_json(event)));
  }
  if (const auto update = update_type_of(event.type); !update.empty()) {
    all.push_back(make_topic_event(event, {kUpdatesTopic, id_on_topic(event, kUpdatesTopic), "task.update.broadcast"},
                                   update_payload(event, update)));
  }
  if (!finding) {
    all.push_back(
        make_topic_event(event, {kAuditTopic, id_on_topic(event, kAuditTopic), "audit.logged"}, audit_payload(event)));
  }
  return all;
}

EventId id_on_topic(const Event& event, std::string_view topic) {
  return topic == topic_of(event.type) ? event.id : EventId{Uuid::v5(event.id.uuid, topic)};
}

std::string cloud_event_json(const Event& event) {
  return make_topic_event(event, {topic_of(event.type), event.id, to_string(event.type)}, payload_json(event)).body;
}

std::string audit_values_json(const Event& event) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  append_audit_values(json, event);
  json.end_object();
  return out;
}

}  // namespace yaad
