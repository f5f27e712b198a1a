#include "adapters/http/openapi_schemas.h"

namespace yaad::http {
namespace {

// Answers: described loosely enough to grow (no additionalProperties: false).
constexpr std::
    pair<std::string_view, std::string_view>
        kSchemas
            [] =
                {
                    {"Problem",
                     R"({"type":"object","required":["type","title","status","detail","code","correlation_id","errors"],"properties":{
      "type":{"type":"string","format":"uri"},"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"},
      "code":{"type":"string"},"correlation_id":{"type":"string"},
      "errors":{"type":"array","items":{"type":"object","required":["pointer","detail"],"properties":{"pointer":{"type":"string"},"detail":{"type":"string"}}}}}})"},
                    {"Due",
                     R"({"type":["object","null"],"required":["date","time","tz"],"properties":{"date":{"type":"string"},"time":{"type":["string","null"]},"tz":{"type":["string","null"]}}})"},
                    {"Recurrence",
                     R"({"type":["object","null"],"required":["rrule","basis","missed"],"properties":{"rrule":{"type":"string"},
      "basis":{"type":"string","enum":["due","completion"]},"missed":{"type":"string","enum":["roll_forward","create_all","skip"]},
      "pattern":{"type":"string"},"interval":{"type":"integer"}}})"},
                    {"Reminder",
                     R"({"type":"object","required":["id","minutes_before","at","channel","trigger_time","status"],"properties":{
      "id":{"type":"string","format":"uuid"},"minutes_before":{"type":["integer","null"]},"at":{"type":["string","null"]},
      "channel":{"type":"string","enum":["email","web"]},"trigger_time":{"type":["string","null"]},
      "status":{"type":"string","enum":["pending","triggered","sent","failed","cancelled"]}}})"},
                    {"Task",
                     R"({"type":"object","required":["id","title","description","due_date","due","priority","tags","status","recurrence_rule","reminders","user_id","created_at","updated_at","completed_at","deleted_at","version"],"properties":{
      "id":{"type":"string","format":"uuid"},"title":{"type":"string"},"description":{"type":["string","null"]},"due_date":{"type":["string","null"]},
      "due":{"$ref":"#/components/schemas/Due"},"priority":{"type":["string","null"],"enum":["high","medium","low",null]},
      "tags":{"type":"array","items":{"type":"string"}},"status":{"type":"string","enum":["active","completed","deleted"]},
      "recurrence_rule":{"$ref":"#/components/schemas/Recurrence"},"reminders":{"type":"array","items":{"$ref":"#/components/schemas/Reminder"}},
      "reminder_config":{"type":["object","null"]},"user_id":{"type":"string","format":"uuid"},"series_id":{"type":["string","null"]},
      "occurrence":{"type":["string","null"]},"parent_task_id":{"type":["string","null"]},"created_at":{"type":"string","format":"date-time"},
      "updated_at":{"type":"string","format":"date-time"},"completed_at":{"type":["string","null"]},"deleted_at":{"type":["string","null"]},
      "version":{"type":"integer","minimum":1},"next_task":{"type":["object","null"]}}})"},
                    {"TaskPage",
                     R"({"type":"object","required":["items","next_cursor"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Task"}},"next_cursor":{"type":["string","null"]}}})"},
                    {"TaskDeleted",
                     R"({"type":"object","required":["status","task_id","purge_at"],"properties":{"status":{"const":"deleted"},"task_id":{"type":"string","format":"uuid"},"purge_at":{"type":["string","null"]}}})"},
                    {"Undone",
                     R"({"type":"object","required":["status","command_id","tasks"],"properties":{"status":{"const":"undone"},"command_id":{"type":"string"},"tasks":{"type":"array","items":{"$ref":"#/components/schemas/Task"}}}})"},
                    {"ReminderPage",
                     R"({"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Reminder"}},"next_cursor":{"type":["string","null"]}}})"},
                    {"ReminderDeleted",
                     R"({"type":"object","required":["status","reminder_id"],"properties":{"status":{"const":"deleted"},"reminder_id":{"type":"string","format":"uuid"}}})"},
                    {"AuditEntry",
                     R"({"type":"object","required":["sequence","event_id","event_type","entity_type","entity_id","action","timestamp"],"properties":{
      "sequence":{"type":"integer"},"event_id":{"type":"string"},"event_type":{"type":"string"},"entity_type":{"type":"string"},"entity_id":{"type":"string"},
      "action":{"type":"string"},"actor":{"type":"object"},"timestamp":{"type":"string"},"correlation_id":{"type":["string","null"]},
      "old_values":{"type":["object","null"]},"new_values":{"type":["object","null"]},"hash":{"type":"string"}}})"},
                    {"AuditPage",
                     R"({"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/AuditEntry"}},"next_cursor":{"type":["string","null"]}}})"},
                    {"AuditVerdict",
                     R"({"type":"object","required":["ok","entries"],"properties":{"ok":{"type":"boolean"},"entries":{"type":"integer"},"first_broken":{"type":["object","null"]}}})"},
                    {"ChatAnswer",
                     R"({"type":"object","required":["response","conversation_id","intent_detected","confidence_score","clarification_needed"],"properties":{
      "response":{"type":"string"},"conversation_id":{"type":"string"},"intent_detected":{"type":"string"},"skill_agent_used":{"type":["string","null"]},
      "confidence_score":{"type":"number"},"clarification_needed":{"type":"boolean"},"task_created":{"type":["object","null"]},
      "tasks":{"type":"array"},"actions":{"type":"array"},"language":{"type":"string"},"processing_time_ms":{"type":"number"}}})"},
                    {"Reading",
                     R"({"type":"object","required":["intent","confidence"],"properties":{"intent":{"type":"string"},"confidence":{"type":"number"},"more":{"type":"array","description":"The other tasks of a text that holds several.","items":{"$ref":"#/components/schemas/Reading"}}}})"},
                    {"DeadLetter",
                     R"({"type":"object","required":["id","consumer","topic","error","failed_at","retry_count"],"properties":{"id":{"type":"integer"},"consumer":{"type":"string"},"topic":{"type":"string"},"error":{"type":"string"},"failed_at":{"type":"string"},"retry_count":{"type":"integer"},"original_event":{"type":["object","null"]}}})"},
                    {"DeadLetterPage",
                     R"({"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/DeadLetter"}}}})"},
                    {"Replayed",
                     R"({"type":"object","required":["status","id"],"properties":{"status":{"const":"replayed"},"id":{"type":"integer"}}})"},
                    {"ConversationPage",
                     R"({"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object"}}}})"},
                    {"Conversation", R"({"type":"object"})"},
                    {"ConversationDeleted",
                     R"({"type":"object","required":["status","conversation_id"],"properties":{"status":{"const":"deleted"},"conversation_id":{"type":"string"}}})"},
                    {"Me",
                     R"({"type":"object","required":["user_id","tz","language","default_priority","default_reminder_minutes"],"properties":{"user_id":{"type":"string"},"tz":{"type":"string"},"language":{"type":"string"},
      "default_priority":{"type":["string","null"],"enum":["high","medium","low",null]},"default_reminder_minutes":{"type":["integer","null"]},"email":{"type":["string","null"]},"channels":{"type":"array","items":{"type":"string"}},"today":{"type":"string","format":"date","description":"In your zone."},"tomorrow":{"type":"string","format":"date"}}})"},
                    {"Health",
                     R"({"type":"object","required":["status","version","checks"],"properties":{"status":{"type":"string"},"version":{"type":"string"},"checks":{"type":"object","additionalProperties":{"type":"object","properties":{"status":{"type":"string"},"detail":{"type":"string"}}}}}})"},
                    {"Live", R"({"type":"object","required":["status"],"properties":{"status":{"const":"ok"}}})"},
                    {"OpenApi", R"({"type":"object","required":["openapi","info","paths"]})"},
                    {"EventStream", R"({"type":"string"})"},
                    {"Text", R"({"type":"string"})"},
};

}  // namespace

std::span<const std::pair<std::string_view, std::string_view>> openapi_schemas() { return kSchemas; }

std::string_view openapi_parameters() {
  return R"({"IdempotencyKey":{"name":"Idempotency-Key","in":"header","required":false,"description":"Kept for 24 h: a repeat answers the first result with Idempotency-Replayed: true; the same key with another request: 422; while the first one runs: 409.","schema":{"type":"string","pattern":"^(?:[!#-~][!-~]{0,254}|\"[!-~]{1,253}\")$"}},
    "IfMatch":{"name":"If-Match","in":"header","required":false,"description":"The ETag that the change is meant for, or *; another version answers 412.","schema":{"type":"string","pattern":"^(?:[*]|\"[1-9][0-9]{0,17}\")$"}},
    "IfNoneMatch":{"name":"If-None-Match","in":"header","required":false,"description":"ETags that the client has; one of them answers 304.","schema":{"type":"string"}},
    "CorrelationId":{"name":"X-Correlation-ID","in":"header","required":false,"description":"Taken when it is 1 to 128 visible ASCII characters, else one is made; every answer carries it.","schema":{"type":"string"}}})";
}

std::string_view openapi_headers() {
  return R"({"X-Correlation-ID":{"description":"Names this request in logs and events.","schema":{"type":"string"}},
    "ETag":{"description":"The version, in quotes; for If-Match and If-None-Match.","schema":{"type":"string"}},
    "Location":{"description":"Where the new thing is.","schema":{"type":"string"}},
    "Link":{"description":"rel=next: the next page, where there is one.","schema":{"type":"string"}},
    "Idempotency-Replayed":{"description":"true: this is the stored result of the first request with this key.","schema":{"const":"true"}},
    "X-Command-Id":{"description":"What POST /api/undo takes to reverse this change.","schema":{"type":"string"}},
    "Allow":{"description":"The methods of this path.","schema":{"type":"string"}},
    "Retry-After":{"description":"Seconds.","schema":{"type":"string"}}})";
}

std::string_view openapi_links() {
  return R"({"NextPage":{"operationId":"listTasks","parameters":{"cursor":"$response.body#/next_cursor"},"description":"Where next_cursor is not null, and with the filters of this page."},
    "GetTask":{"operationId":"getTask","parameters":{"id":"$response.body#/id"}},
    "UpdateTask":{"operationId":"updateTask","parameters":{"id":"$response.body#/id"}},
    "DeleteTask":{"operationId":"deleteTask","parameters":{"id":"$response.body#/id"}},
    "CompleteTask":{"operationId":"completeTask","parameters":{"id":"$response.body#/id"}},
    "DeleteReminder":{"operationId":"deleteReminder","parameters":{"id":"$response.body#/id"}}})";
}

}  // namespace yaad::http
