// What clients send: described as strictly as it is read, so that a client can check before it sends.
#include <string>

#include "adapters/http/openapi_schemas.h"
#include "domain/civil_time.h"

namespace yaad::http {
namespace {

constexpr std::string_view kMinute = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
constexpr std::string_view kOffset = "(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
constexpr std::string_view kDays = "(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU)){0,6}";
constexpr std::string_view kNumberedDays =
    "(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)){0,6}";
constexpr std::string_view kMonths = "(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2])){0,11}";
constexpr std::string_view kMonthDays = "(?:-?[1-9]|-?[12][0-9]|-?3[01])(?:,(?:-?[1-9]|-?[12][0-9]|-?3[01])){0,30}";
constexpr std::string_view kPosition = "-?[1-9](?:,-?[1-9]){0,8}";

std::string text(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (std::string_view part : parts) out.append(part);
  return out;
}

/// Every real date of the years that are kept, 29 February only where there is one. `dash`: "-" or nothing.
std::string date_pattern(std::string_view dash) {
  return text({"(?:(?:19|20|21)[0-9]{2}", dash, "(?:(?:0[13578]|1[02])", dash,
               "(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)", dash, "(?:0[1-9]|[12][0-9]|30)|02", dash,
               "(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:19|21)(?:0[48]|[2468][048]|[13579][26])",
               "|20(?:[02468][048]|[13579][26]))", dash, "02", dash, "29)"});
}

/// FREQ first, then the other parts in the order that most programs write; the end before or after the BY parts.
std::string rrule_pattern() {
  const std::string interval = "(?:;INTERVAL=[1-9][0-9]{0,8})?";
  const std::string until = text({";UNTIL=", date_pattern(""), "(?:T(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]Z?)?"});
  const std::string end = "(?:;COUNT=[1-9][0-9]{0,5}|" + until + ")";
  const std::string plain = text({"(?:;BYMONTH=", kMonths, ")?(?:;BYDAY=", kDays, ")?"});
  const std::string days =
      text({"(?:;BYDAY=", kNumberedDays, "(?:;BYSETPOS=", kPosition, ")?|;BYMONTHDAY=", kMonthDays, ")?"});
  const auto with_end = [&](const std::string& parts) { return "(?:" + end + "?" + parts + "|" + parts + end + ")"; };
  return text({"^(?:RRULE:)?FREQ=(?:(?:DAILY|WEEKLY)", interval, with_end(plain), "|MONTHLY", interval, with_end(days),
               "|YEARLY", interval, with_end(text({"(?:;BYMONTH=", kMonths, ")?", days})), ")(?:;WKST=(?:MO|SU))?$"});
}

// A title or a tag: something besides blanks, and no control characters.
constexpr std::string_view kLine =
    R"("pattern":"^[^\u0000-\u001f\u007f-\u009f]*[^\\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$")";
// The same with line breaks and tabs.
constexpr std::string_view kLines =
    R"("pattern":"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*[^\\s\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f][^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$")";

constexpr std::string_view kBasisAndMissed =
    R"("basis":{"type":"string","enum":["due","completion"],"default":"due","description":"What the next one is counted from: the calendar, or the day it was done."},
      "missed":{"type":"string","enum":["roll_forward","create_all","skip"],"default":"roll_forward","description":"What becomes of occurrences that passed meanwhile."})";

// Of every pattern: how often, and until when.
constexpr std::string_view kEvery =
    R"("interval":{"$ref":"#/components/schemas/Interval"},"count":{"$ref":"#/components/schemas/Count"},"end_date":{"$ref":"#/components/schemas/Date"},)";

/// Fields that a create and a merge patch share.
std::string shared_fields() {
  return R"("description":{"anyOf":[{"$ref":"#/components/schemas/Description"},{"type":"null"}]},
      "due_date":{"anyOf":[{"$ref":"#/components/schemas/DueDate"},{"type":"null"}],"description":"Not together with due."},
      "due":{"anyOf":[{"$ref":"#/components/schemas/DueInput"},{"type":"null"}],"description":"Not together with due_date."},
      "priority":{"type":["string","null"],"enum":["high","medium","low",null],"description":"p1, p2, p3, and null for none."},
      "tags":{"type":"array","maxItems":100,"items":{"$ref":"#/components/schemas/Tag"},"description":"The order is kept; of tags that differ only in case the first stays."},
      "recurrence_rule":{"anyOf":[{"$ref":"#/components/schemas/RecurrenceInput"},{"type":"null"}]},
      "reminders":{"type":"array","maxItems":20,"items":{"$ref":"#/components/schemas/ReminderCreate"},"description":"Not together with reminder_config."},
      "reminder_config":{"anyOf":[{"$ref":"#/components/schemas/ReminderConfig"},{"type":"null"}],"description":"One reminder in short."},
      "user_id":{"description":"Ignored: who you are comes from the credential."})";
}

constexpr std::string_view kNotBoth =
    R"("allOf":[{"not":{"required":["due","due_date"]}},{"not":{"required":["reminders","reminder_config"]}}])";

// May come back in a merge patch, with the values that they have.
constexpr std::string_view kReadOnlyFields =
    R"(,"id":{"type":"string","format":"uuid","readOnly":true},"series_id":{"type":["string","null"],"readOnly":true},
      "occurrence":{"type":["string","null"],"readOnly":true},"parent_task_id":{"type":["string","null"],"readOnly":true},
      "created_at":{"type":"string","readOnly":true},"updated_at":{"type":"string","readOnly":true},"completed_at":{"type":["string","null"],"readOnly":true},
      "deleted_at":{"type":["string","null"],"readOnly":true},"version":{"type":"integer","readOnly":true},"next_task":{"type":["object","null"],"readOnly":true})";

std::string time_zone() {
  std::string out =
      R"({"type":"string","description":"An IANA name that this server knows, or an offset.","anyOf":[{"enum":["UTC")";
  for (const std::string& name : zone_names()) {
    if (name != "UTC") out.append(",\"").append(name).append("\"");
  }
  return out.append(R"(]},{"pattern":"^[+-](?:0[0-9]|1[0-7]):[0-5][0-9]$"}],"examples":["Asia/Karachi"]})");
}

void add_times(std::vector<Schema>& out) {
  const std::string second = text({kMinute, ":[0-5][0-9]"});
  const auto pattern = [](const std::string& whole) { return "\"pattern\":\"^" + whole + "$\""; };
  const std::string local = text({kMinute, "(?::[0-5][0-9])?"});
  const std::string date = date_pattern("-");
  const std::string dated = text({date, "(?:T(?:", local, "|", second, R"((?:\\.[0-9]{1,9})?)", kOffset, "))?"});
  out.push_back({"Date", text({R"({"type":"string",)", pattern(date), R"(,"examples":["2026-03-05"]})"})});
  out.push_back(
      {"DueDate", text({R"({"type":"string","description":"A date, a local date-time in your zone, or RFC 3339.",)",
                        pattern(dated), R"(,"examples":["2026-03-05","2026-03-05T17:00"]})"})});
  out.push_back(
      {"Instant", text({R"({"type":"string","description":"RFC 3339, or a date or local date-time in your zone.",)",
                        pattern(dated), R"(,"examples":["2026-03-05T17:00:00Z"]})"})});
  out.push_back({"LocalDateTime", text({R"({"type":"string",)", pattern(text({date, "T", local})),
                                        R"(,"examples":["2026-03-05T09:00"]})"})});
  out.push_back({"LocalTime", text({R"({"type":"string",)", pattern(local), R"(,"examples":["17:00"]})"})});
  out.push_back({"TimeZone", time_zone()});
  out.push_back(
      {"DueInput",
       R"({"type":"object","required":["date"],"additionalProperties":false,"properties":{"date":{"$ref":"#/components/schemas/Date"},
      "time":{"anyOf":[{"$ref":"#/components/schemas/LocalTime"},{"type":"null"}],"description":"Null or absent: all day."},
      "tz":{"anyOf":[{"$ref":"#/components/schemas/TimeZone"},{"type":"null"}],"description":"Absent: your zone. Null: floating, the wall clock wherever you are."}}})"});
}

void add_recurrence(std::vector<Schema>& out) {
  out.push_back(
      {"RRule",
       text(
           {R"({"type":"string","maxLength":4000,"pattern":")", rrule_pattern(),
            R"(","description":"An RRULE of RFC 5545. The parts are also read in another order, and so are the rarer ones (BYWEEKNO, BYYEARDAY, BYHOUR, SECONDLY and the like, and SKIP of RFC 7529). A rule that has no day at or after the due date: 409.","examples":["FREQ=WEEKLY;BYDAY=MO"]})"})});
  out.push_back({"RecurrenceInput", text({R"({"anyOf":[{"$ref":"#/components/schemas/RRule"},
      {"title":"By RRULE","type":"object","required":["rrule"],"additionalProperties":false,"properties":{"rrule":{"$ref":"#/components/schemas/RRule"},)",
                                          kBasisAndMissed, R"(,
      "pattern":{"type":"string","description":"Derived from the rule when shown; may come back."},"interval":{"type":"integer","description":"The same."}}},
      {"title":"Every day or every so many days","type":"object","required":["pattern"],"additionalProperties":false,"not":{"required":["count","end_date"]},"properties":{"pattern":{"enum":["daily","yearly","custom"]},)",
                                          kEvery, kBasisAndMissed, R"(}},
      {"title":"Days of the week","type":"object","required":["pattern"],"additionalProperties":false,"not":{"required":["count","end_date"]},"properties":{"pattern":{"enum":["weekly"]},"days_of_week":{"$ref":"#/components/schemas/DaysOfWeek"},)",
                                          kEvery, kBasisAndMissed, R"(}},
      {"title":"A day of the month","type":"object","required":["pattern"],"additionalProperties":false,"not":{"required":["count","end_date"]},"properties":{"pattern":{"enum":["monthly"]},"day_of_month":{"$ref":"#/components/schemas/DayOfMonth"},)",
                                          kEvery, kBasisAndMissed, R"(}},
      {"title":"custom, by days of the week","type":"object","required":["pattern","days_of_week"],"additionalProperties":false,"not":{"required":["count","end_date"]},"properties":{"pattern":{"const":"custom"},"days_of_week":{"$ref":"#/components/schemas/DaysOfWeek"},)",
                                          kEvery, kBasisAndMissed, R"(}},
      {"title":"custom, by a day of the month","type":"object","required":["pattern","day_of_month"],"additionalProperties":false,"not":{"required":["count","end_date"]},"properties":{"pattern":{"const":"custom"},"day_of_month":{"$ref":"#/components/schemas/DayOfMonth"},)",
                                          kEvery, kBasisAndMissed, "}}]}"})});
  out.push_back({"Interval", R"({"type":"integer","minimum":1,"maximum":9999,"default":1})"});
  out.push_back(
      {"Count", R"({"type":"integer","minimum":1,"maximum":100000,"description":"Not together with end_date."})"});
  out.push_back(
      {"DaysOfWeek",
       R"({"type":"array","minItems":1,"maxItems":7,"items":{"enum":["MO","TU","WE","TH","FR","SA","SU","mon","tue","wed","thu","fri","sat","sun","monday","tuesday","wednesday","thursday","friday","saturday","sunday"]}})"});
  out.push_back(
      {"DayOfMonth",
       R"({"type":"integer","minimum":-1,"maximum":31,"not":{"const":0},"description":"-1 is the last day; 29 to 31 fall on the last day of shorter months."})"});
}

void add_reminders(std::vector<Schema>& out) {
  constexpr std::string_view kShown =
      R"(,"channel":{"type":["string","null"],"enum":["email","web",null]},"id":{"type":"string","readOnly":true},"trigger_time":{"type":["string","null"],"readOnly":true},"status":{"type":"string","readOnly":true})";
  out.push_back(
      {"ReminderCreate",
       text(
           {R"({"anyOf":[{"title":"Before the due time","type":"object","required":["minutes_before"],"additionalProperties":false,"properties":{"minutes_before":{"type":"integer","minimum":0,"maximum":525600,"description":"All-day tasks count from 09:00."},"at":{"type":"null"})",
            kShown, R"(}},
      {"title":"At an instant","type":"object","required":["at"],"additionalProperties":false,"properties":{"at":{"$ref":"#/components/schemas/Instant"},"minutes_before":{"type":"null"})",
            kShown, "}}]}"})});
  out.push_back(
      {"ReminderConfig",
       R"({"type":"object","required":["lead_time"],"additionalProperties":false,"properties":{"lead_time":{"anyOf":[{"type":"string","pattern":"^(?:[0-9]{1,5} ?(?:m|mins?|minutes?)?|[0-9]{1,3} ?(?:h|hours?)|[0-9]{1,2} ?(?:d|days?)|[0-4]?[0-9] ?(?:w|weeks?))$"},{"type":"integer","minimum":0,"maximum":525600}],"description":"Before the due time: 60m, 1h, 2 days; a bare number is minutes. At most a year.","examples":["60m"]},
      "delivery_method":{"type":["string","null"],"enum":["email","web",null]}}})"});
  out.push_back(
      {"Snooze",
       R"({"anyOf":[{"type":"object","required":["minutes"],"additionalProperties":false,"properties":{"minutes":{"type":"integer","minimum":1,"maximum":525600},"until":{"type":"null"}}},
      {"type":"object","required":["until"],"additionalProperties":false,"properties":{"until":{"allOf":[{"$ref":"#/components/schemas/Instant"}],"description":"A moment that has passed: 409."},"minutes":{"type":"null"}}}]})"});
}

void add_tasks(std::vector<Schema>& out) {
  out.push_back(
      {"TaskTitle",
       text(
           {R"({"type":"string","minLength":1,"maxLength":500,)", kLine,
            R"(,"description":"1 to 500 characters of any script after trimming, no control characters.","examples":["buy milk"]})"})});
  out.push_back(
      {"Description",
       R"({"type":"string","maxLength":10000,"pattern":"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$","description":"Markdown."})"});
  out.push_back({"Tag", text({R"({"type":"string","minLength":1,"maxLength":50,)", kLine, "}"})});
  out.push_back(
      {"TaskCreate", text({R"({"type":"object","required":["title"],"additionalProperties":false,)", kNotBoth,
                           R"(,"properties":{"title":{"$ref":"#/components/schemas/TaskTitle"},)", shared_fields(), R"(,
      "id":{"type":"string","format":"uuid","not":{"const":"00000000-0000-0000-0000-000000000000"},"description":"Chosen by you, so that a repeat is known: the same content answers the first result, other content 409."},
      "parent_task_id":{"type":["string","null"],"format":"uuid","not":{"const":"00000000-0000-0000-0000-000000000000"},"description":"A task of yours; none with this id: 404."}}})"})});
  out.push_back(
      {"TaskUpdate", text({R"({"type":"object","additionalProperties":false,)", kNotBoth,
                           R"(,"properties":{"title":{"$ref":"#/components/schemas/TaskTitle"},)", shared_fields(), R"(,
      "status":{"type":"string","enum":["active","completed"],"description":"Completes or reopens."})",
                           kReadOnlyFields, "}}"})});
}

void add_the_rest(std::vector<Schema>& out) {
  out.push_back({"Nothing", R"({"type":"object","additionalProperties":false,"maxProperties":0})"});
  out.push_back(
      {"Undo",
       R"({"type":"object","additionalProperties":false,"properties":{"command_id":{"type":["string","null"],"format":"uuid","not":{"const":"00000000-0000-0000-0000-000000000000"},"description":"From X-Command-Id. Absent: the user's last change."}}})"});
  out.push_back(
      {"ChatCommand", text({R"({"type":"object","required":["user_input"],"additionalProperties":false,"properties":{
      "user_input":{"type":"string","minLength":1,"maxLength":10000,)",
                            kLines, R"(,"examples":["Create a task to buy milk tomorrow at 5pm"]},
      "conversation_id":{"type":["string","null"],"maxLength":128,"pattern":"^[^\u0000-\u001f\u007f-\u009f]*$"},"user_id":{"description":"Ignored."}}})"})});
  out.push_back(
      {"ParseRequest", text({R"({"type":"object","required":["text"],"additionalProperties":false,"properties":{
      "text":{"type":"string","minLength":1,"maxLength":10000,)",
                             kLines, R"(},
      "now":{"anyOf":[{"$ref":"#/components/schemas/LocalDateTime"},{"type":"null"}]},
      "tz":{"anyOf":[{"$ref":"#/components/schemas/TimeZone"},{"type":"null"}]},
      "lang":{"type":["string","null"],"enum":["en","ur",null]},"mode":{"type":"string","enum":["chat","quick_add"]},"syntax":{"type":"string","enum":["todoist","vikunja","off"]},
      "ignore":{"type":["array","null"],"maxItems":100,"items":{"anyOf":[
        {"type":"object","required":["utf16_start","utf16_end"],"additionalProperties":false,"properties":{"utf16_start":{"type":"integer","minimum":0,"maximum":1000000000},"utf16_end":{"type":"integer","minimum":0,"maximum":1000000000}}},
        {"type":"object","required":["start","end"],"additionalProperties":false,"properties":{"start":{"type":"integer","minimum":0,"maximum":1000000000},"end":{"type":"integer","minimum":0,"maximum":1000000000}}}]}}}})"})});
  out.push_back(
      {"MeUpdate",
       R"({"type":"object","additionalProperties":false,"properties":{"tz":{"$ref":"#/components/schemas/TimeZone"},
      "language":{"type":"string","enum":["en","ur"]},"default_priority":{"type":["string","null"],"enum":["high","medium","low",null]},
      "default_reminder_minutes":{"type":["integer","null"],"minimum":0,"maximum":525600,"description":"Given to new tasks that are due at a time."},
      "email":{"type":["string","null"],"maxLength":254,"pattern":"^(?:[!-+.-;=?A-~-]{1,64}@[A-Za-z0-9.-]{1,189})?$","description":"Empty or null: none."},
      "user_id":{"type":"string","readOnly":true},"channels":{"type":"array","items":{"type":"string"},"readOnly":true},"today":{"type":"string","readOnly":true},"tomorrow":{"type":"string","readOnly":true}}})"});
}

}  // namespace

std::span<const Schema> openapi_inputs() {
  static const std::vector<Schema> schemas = [] {
    std::vector<Schema> out;
    add_times(out);
    add_recurrence(out);
    add_reminders(out);
    add_tasks(out);
    add_the_rest(out);
    return out;
  }();
  return schemas;
}

}  // namespace yaad::http
