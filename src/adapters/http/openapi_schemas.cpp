#include "adapters/http/openapi_schemas.h"

namespace yaad::http {
namespace {

// Answers are described loosely enough to grow (no additionalProperties: false), bodies as strictly as they are read.
constexpr std::pair<std::string_view, std::string_view> kSchemas[] =
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
        {"TaskTitle",
         R"({"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\u0000-\u001f\u007f-\u009f]*[^\\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$","description":"1 to 500 characters of any script after trimming, no control characters.","examples":["buy milk"]})"},
        {"DueInput",
         R"({"type":["object","null"],"required":["date"],"additionalProperties":false,"properties":{"date":{"type":"string","pattern":"^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$"},
      "time":{"type":["string","null"],"pattern":"^([01][0-9]|2[0-3]):[0-5][0-9]$"},"tz":{"type":["string","null"],"enum":["Asia/Karachi","Europe/Berlin","America/New_York","UTC",null],"description":"Any IANA zone; null is floating."}}})"},
        {"RecurrenceInput",
         R"({"oneOf":[{"type":"null"},{"type":"string","pattern":"^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=[1-9][0-9]?)?$","description":"An RRULE of RFC 5545."},
      {"type":"object","required":["rrule"],"additionalProperties":false,"properties":{"rrule":{"type":"string","pattern":"^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=[1-9][0-9]?)?$"},"basis":{"type":"string","enum":["due","completion"]},"missed":{"type":"string","enum":["roll_forward","create_all","skip"]}}},
      {"type":"object","required":["pattern"],"additionalProperties":false,"properties":{"pattern":{"type":"string","enum":["daily","weekly","monthly","yearly","custom"]},"interval":{"type":"integer","minimum":1,"maximum":9999},"basis":{"type":"string","enum":["due","completion"]},"missed":{"type":"string","enum":["roll_forward","create_all","skip"]}}}]})"},
        {"ReminderCreate",
         R"({"oneOf":[{"type":"object","required":["minutes_before"],"additionalProperties":false,"properties":{"minutes_before":{"type":"integer","minimum":0,"maximum":525600},"channel":{"type":"string","enum":["email","web"]}}},
      {"type":"object","required":["at"],"additionalProperties":false,"properties":{"at":{"type":"string","pattern":"^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$"},"channel":{"type":"string","enum":["email","web"]}}}]})"},
        {"TaskCreate",
         R"({"type":"object","required":["title"],"additionalProperties":false,"properties":{"title":{"$ref":"#/components/schemas/TaskTitle"},
      "description":{"type":["string","null"],"maxLength":10000,"pattern":"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$"},
      "due_date":{"type":["string","null"],"pattern":"^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](Z|[+-]0[0-9]:[0-5][0-9]))?)?$","description":"A date, a local date-time, or RFC 3339. Not together with due."},
      "priority":{"type":["string","null"],"enum":["high","medium","low",null]},
      "tags":{"type":"array","maxItems":100,"items":{"type":"string","minLength":1,"maxLength":50,"pattern":"^[^\u0000-\u001f\u007f-\u009f]*[^\\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$"},"description":"Up to 100 of 1 to 50 characters, unique."},
      "user_id":{"description":"Ignored: who you are comes from the credential."}}})"},
        {"TaskUpdate",
         R"({"type":"object","additionalProperties":false,"properties":{"title":{"$ref":"#/components/schemas/TaskTitle"},
      "description":{"type":["string","null"],"maxLength":10000,"pattern":"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$"},
      "due_date":{"type":["string","null"],"pattern":"^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](Z|[+-]0[0-9]:[0-5][0-9]))?)?$"},
      "priority":{"type":["string","null"],"enum":["high","medium","low",null]},
      "tags":{"type":"array","maxItems":100,"items":{"type":"string","minLength":1,"maxLength":50,"pattern":"^[^\u0000-\u001f\u007f-\u009f]*[^\\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$"}},
      "status":{"type":"string","enum":["active","completed"]}}})"},
        {"TaskDeleted",
         R"({"type":"object","required":["status","task_id","purge_at"],"properties":{"status":{"const":"deleted"},"task_id":{"type":"string","format":"uuid"},"purge_at":{"type":["string","null"]}}})"},
        {"Nothing", R"({"type":"object","additionalProperties":false,"maxProperties":0})"},
        {"Snooze",
         R"({"oneOf":[{"type":"object","required":["minutes"],"additionalProperties":false,"properties":{"minutes":{"type":"integer","minimum":1,"maximum":525600}}},
      {"type":"object","required":["until"],"additionalProperties":false,"properties":{"until":{"type":"string","description":"In the future.","pattern":"^20[5-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$"}}}]})"},
        {"Undo",
         R"({"type":"object","additionalProperties":false,"properties":{"command_id":{"type":["string","null"],"format":"uuid","description":"From X-Command-Id. Absent: the user's last change."}}})"},
        {"Undone",
         R"({"type":"object","required":["status","command_id","tasks"],"properties":{"status":{"const":"undone"},"command_id":{"type":"string"},"tasks":{"type":"array","items":{"$ref":"#/components/schemas/Task"}}}})"},
        {"ReminderPage", R"({"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Reminder"}},"next_cursor":{"type":["string","null"]}}})"},
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
        {"ChatCommand",
         R"({"type":"object","required":["user_input"],"additionalProperties":false,"properties":{
      "user_input":{"type":"string","minLength":1,"maxLength":10000,"pattern":"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*[^\\s\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f][^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$","examples":["Create a task to buy milk tomorrow at 5pm"]},
      "conversation_id":{"type":["string","null"],"maxLength":128,"pattern":"^[^\u0000-\u001f\u007f-\u009f]*$"},"user_id":{"description":"Ignored."}}})"},
        {"ChatAnswer",
         R"({"type":"object","required":["response","conversation_id","intent_detected","confidence_score","clarification_needed"],"properties":{
      "response":{"type":"string"},"conversation_id":{"type":"string"},"intent_detected":{"type":"string"},"skill_agent_used":{"type":["string","null"]},
      "confidence_score":{"type":"number"},"clarification_needed":{"type":"boolean"},"task_created":{"type":["object","null"]},
      "tasks":{"type":"array"},"actions":{"type":"array"},"language":{"type":"string"},"processing_time_ms":{"type":"number"}}})"},
        {"ParseRequest", R"({"type":"object","required":["text"],"additionalProperties":false,"properties":{
      "text":{"type":"string","minLength":1,"maxLength":10000,"pattern":"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*[^\\s\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f][^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$"},
      "now":{"type":["string","null"],"pattern":"^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]$"},
      "tz":{"type":["string","null"],"enum":["Asia/Karachi","Europe/Berlin","America/New_York","UTC",null],"description":"Any IANA zone."},
      "lang":{"type":["string","null"],"enum":["en","ur",null]},"mode":{"type":"string","enum":["chat","quick_add"]},"syntax":{"type":"string","enum":["todoist","vikunja","off"]},
      "ignore":{"type":["array","null"],"maxItems":100,"items":{"type":"object","required":["utf16_start","utf16_end"],"additionalProperties":false,"properties":{"utf16_start":{"type":"integer","minimum":0,"maximum":1000000000},"utf16_end":{"type":"integer","minimum":0,"maximum":1000000000}}}}}})"},
        {"Reading",
         R"({"type":"object","required":["intent","confidence"],"properties":{"intent":{"type":"string"},"confidence":{"type":"number"}}})"},
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
      "default_priority":{"type":["string","null"],"enum":["high","medium","low",null]},"default_reminder_minutes":{"type":["integer","null"]},"email":{"type":["string","null"]},"channels":{"type":"array","items":{"type":"string"}},"now":{"type":"string"}}})"},
        {"MeUpdate",
         R"({"type":"object","additionalProperties":false,"properties":{"tz":{"type":"string","enum":["Asia/Karachi","Europe/Berlin","America/New_York","UTC"],"description":"Any IANA zone."},
      "language":{"type":"string","enum":["en","ur"]},"default_priority":{"type":["string","null"],"enum":["high","medium","low",null]},
      "default_reminder_minutes":{"type":["integer","null"],"minimum":0,"maximum":525600},"email":{"type":["string","null"],"pattern":"^([a-z]{1,20}@[a-z]{1,20}[.]example)?$","description":"Any address; empty or null: none."}}})"},
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
  return R"({"CorrelationId":{"name":"X-Correlation-ID","in":"header","required":false,"description":"Taken when it is 1 to 128 visible ASCII characters, else one is made; every answer carries it.","schema":{"type":"string"}}})";
}

std::string_view openapi_headers() {
  return R"({"X-Correlation-ID":{"description":"Names this request in logs and events.","schema":{"type":"string"}},
    "ETag":{"description":"The version, in quotes; for If-Match and If-None-Match.","schema":{"type":"string"}},
    "Location":{"description":"Where the new thing is.","schema":{"type":"string"}},
    "Link":{"description":"rel=next: the next page, where there is one.","schema":{"type":"string"}},
    "X-Command-Id":{"description":"What POST /api/undo takes to reverse this change.","schema":{"type":"string"}},
    "Allow":{"description":"The methods of this path.","schema":{"type":"string"}},
    "Retry-After":{"description":"Seconds.","schema":{"type":"string"}}})";
}

std::string_view openapi_links() {
  return R"({"GetTask":{"operationId":"getTask","parameters":{"id":"$response.body#/id"}},
    "UpdateTask":{"operationId":"updateTask","parameters":{"id":"$response.body#/id"}},
    "DeleteTask":{"operationId":"deleteTask","parameters":{"id":"$response.body#/id"}},
    "CompleteTask":{"operationId":"completeTask","parameters":{"id":"$response.body#/id"}},
    "DeleteReminder":{"operationId":"deleteReminder","parameters":{"id":"$response.body#/id"}}})";
}

}  // namespace yaad::http
