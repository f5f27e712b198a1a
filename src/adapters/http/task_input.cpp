#include "adapters/http/task_input.h"

#include <boost/json/serialize.hpp>
#include <charconv>

#include "adapters/http/json_input.h"
#include "domain/recurrence.h"
#include "domain/task.h"

namespace yaad::http {
namespace {

namespace json = boost::json;
using Errors = std::vector<FieldError>;

constexpr std::string_view kDueHelp =
    "must be a date (2026-03-05), a local date-time (2026-03-05T17:00) or RFC 3339 with offset or Z";
constexpr std::string_view kInstantHelp = "must be RFC 3339 (2026-03-05T17:00:00Z) or a local date-time";

std::optional<Due> read_due_parts(const json::object& object, const ZoneOfUser& zone, Errors& errors) {
  ObjectReader reader(object, "#/due", errors);
  const std::size_t before = errors.size();
  Due due;
  const auto date_text = reader.text("date");
  if (!reader.has("date")) reader.wrong("date", "is needed: a date such as 2026-03-05");
  if (date_text) {
    if (const auto date = parse_date(*date_text)) {
      due.date = *date;
    } else {
      reader.wrong("date", "must be a real date such as 2026-03-05");
    }
  }
  if (!reader.is_null("time")) {
    if (const auto text = reader.text("time", "must be a time such as 17:00, or null for all day")) {
      due.time = parse_time(*text);
      if (!due.time) reader.wrong("time", "must be a time such as 17:00, or null for all day");
    }
  }
  if (!reader.has("tz")) {
    due.tz = zone().name();
  } else if (!reader.is_null("tz")) {
    if (const auto text = reader.text("tz", "must be an IANA zone such as Asia/Karachi, or null for floating")) {
      if (!Zone::find(*text)) reader.wrong("tz", "is not a known time zone; use a name such as Asia/Karachi");
      due.tz = *text;
    }
  }
  reader.refuse_the_rest();
  if (errors.size() > before) return std::nullopt;
  return due;
}

/// Absent: empty. Null: a set, empty optional.
Patch<std::optional<Due>> read_due(ObjectReader& reader, const ZoneOfUser& zone, Errors& errors) {
  const bool text_said = reader.has("due_date");
  const bool parts_said = reader.has("due");
  if (text_said && parts_said) {
    reader.wrong("due", "and due_date say the same thing; give one of them");
    return std::nullopt;
  }
  if ((text_said && reader.is_null("due_date")) || (parts_said && reader.is_null("due"))) return std::optional<Due>();
  if (text_said) {
    const auto text = reader.text("due_date", kDueHelp);
    if (!text) return std::nullopt;
    auto due = parse_due_date(*text, zone());
    if (due) return due;
    reader.wrong("due_date", std::string(kDueHelp));
  } else if (parts_said) {
    const json::object* object = reader.object("due", "must be {\"date\", \"time\", \"tz\"} or null");
    if (!object) return std::nullopt;
    if (auto due = read_due_parts(*object, zone, errors)) return due;
  }
  return std::nullopt;
}

void take_errors(const Error& error, Errors& errors) {
  for (const FieldError& field : error.fields) errors.push_back(field);
  if (error.fields.empty()) errors.push_back({"#/recurrence_rule", error.detail});
}

std::optional<PatternSpec> read_pattern(ObjectReader& reader) {
  PatternSpec spec;
  if (const auto name = reader.text("pattern")) spec.pattern = *name;
  if (reader.has("interval")) {
    const auto interval = reader.integer("interval", 1, 9999);
    if (interval) spec.interval = static_cast<int>(*interval);
  }
  if (reader.has("days_of_week") && !reader.is_null("days_of_week")) {
    if (const json::array* days = reader.array("days_of_week", "must be an array such as [\"MO\", \"WE\"]")) {
      for (const json::value& day : *days) {
        if (const json::string* text = day.if_string()) {
          spec.days_of_week.emplace_back(text->data(), text->size());
        } else {
          reader.wrong("days_of_week", "must be an array such as [\"MO\", \"WE\"]");
          break;
        }
      }
    }
  }
  if (reader.has("day_of_month") && !reader.is_null("day_of_month")) {
    if (const auto day = reader.integer("day_of_month", -1, 31)) spec.day_of_month = static_cast<int>(*day);
  }
  if (reader.has("count") && !reader.is_null("count")) {
    if (const auto count = reader.integer("count", 1, 100'000)) spec.count = static_cast<int>(*count);
  }
  if (reader.has("end_date") && !reader.is_null("end_date")) {
    if (const auto text = reader.text("end_date")) {
      spec.end_date = parse_date(text->substr(0, 10));
      if (!spec.end_date) reader.wrong("end_date", "must be a date such as 2026-12-31");
    }
  }
  return spec;
}

std::optional<RepeatRule> read_rule_object(const json::object& object, Errors& errors) {
  ObjectReader reader(object, "#/recurrence_rule", errors);
  const std::size_t before = errors.size();
  RepeatRule rule;
  const auto read_choice = [&](std::string_view name, const auto& names, std::uint8_t& into) {
    if (!reader.has(name)) return;
    const auto text = reader.text(name);
    if (!text) return;
    for (std::size_t i = 0; i < std::size(names); ++i) {
      if (names[i] == *text) {
        into = static_cast<std::uint8_t>(i);
        return;
      }
    }
    std::string known;
    for (std::string_view each : names) known.append(known.empty() ? "" : ", ").append(each);
    reader.wrong(name, "must be one of " + known);
  };
  read_choice("basis", kBasisNames, rule.basis);
  read_choice("missed", kMissedNames, rule.missed);
  if (reader.has("rrule")) {
    const auto text = reader.text("rrule");
    reader.ignore("pattern");  // Derived from the rule when shown: it may come back.
    reader.ignore("interval");
    if (text) {
      auto parsed = parse_rrule(*text);
      if (parsed) {
        rule.rrule = to_string(*parsed);
      } else {
        reader.wrong("rrule", parsed.error().fields.empty() ? parsed.error().detail : parsed.error().fields[0].detail);
      }
    }
  } else if (reader.has("pattern")) {
    const auto spec = read_pattern(reader);
    if (errors.size() == before && spec) {
      auto recurrence = recurrence_from_pattern(*spec);
      if (recurrence) {
        rule.rrule = to_string(recurrence->rule);
      } else {
        take_errors(recurrence.error(), errors);
      }
    }
  } else {
    reader.wrong("rrule", "or pattern is needed");
  }
  reader.refuse_the_rest();
  if (errors.size() > before) return std::nullopt;
  return rule;
}

Patch<std::optional<RepeatRule>> read_rule(ObjectReader& reader, Errors& errors) {
  const json::value* value = reader.raw("recurrence_rule");
  if (!value) return std::nullopt;
  if (value->is_null()) return std::optional<RepeatRule>();
  if (const json::string* text = value->if_string()) {
    auto parsed = parse_rrule({text->data(), text->size()});
    if (parsed) return std::optional(RepeatRule{to_string(*parsed)});
    take_errors(parsed.error(), errors);
    return std::nullopt;
  }
  if (const json::object* object = value->if_object()) {
    if (auto rule = read_rule_object(*object, errors)) return rule;
    return std::nullopt;
  }
  reader.wrong("recurrence_rule",
               "must be an RRULE such as FREQ=WEEKLY;BYDAY=MO, an object with rrule or pattern, or null");
  return std::nullopt;
}

std::optional<ReminderSpec> read_reminder_object(ObjectReader& reader, const ZoneOfUser& zone, Errors& errors) {
  const std::size_t before = errors.size();
  ReminderSpec spec;
  if (reader.has("minutes_before") && !reader.is_null("minutes_before")) {
    if (const auto minutes = reader.integer("minutes_before", 0, TaskLimits::kMinutesBeforeMax)) {
      spec.minutes_before = static_cast<int>(*minutes);
    }
  }
  if (reader.has("at") && !reader.is_null("at")) {
    if (const auto text = reader.text("at", kInstantHelp)) {
      spec.at = read_instant(*text, zone());
      if (!spec.at) reader.wrong("at", std::string(kInstantHelp));
    }
  }
  if (reader.has("channel") && !reader.is_null("channel")) {
    if (const auto text = reader.text("channel")) {
      spec.channel = parse_channel(*text);
      if (!spec.channel) reader.wrong("channel", "must be email or web");
    }
  }
  for (std::string_view shown : {"id", "trigger_time", "status"}) reader.ignore(shown);
  if (errors.size() == before && spec.minutes_before.has_value() == spec.at.has_value()) {
    reader.wrong("minutes_before", "or at: give exactly one of them");
  }
  reader.refuse_the_rest();
  if (errors.size() > before) return std::nullopt;
  return spec;
}

/// "60m", "1h", "2 days", "30", in minutes.
std::optional<int> parse_lead_time(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number < 0) return std::nullopt;
  std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  while (unit.starts_with(' ')) unit.remove_prefix(1);
  static constexpr std::pair<std::string_view, int> kUnits[] = {
      {"", 1},        {"m", 1},       {"min", 1},   {"mins", 1},     {"minute", 1},
      {"minutes", 1}, {"h", 60},      {"hour", 60}, {"hours", 60},   {"d", 1440},
      {"day", 1440},  {"days", 1440}, {"w", 10080}, {"week", 10080}, {"weeks", 10080}};
  for (const auto& [name, minutes] : kUnits) {
    if (unit != name) continue;
    if (number > TaskLimits::kMinutesBeforeMax / minutes) return std::nullopt;
    return number * minutes;
  }
  return std::nullopt;
}

std::optional<ReminderSpec> read_reminder_config(const json::object& object, Errors& errors) {
  ObjectReader reader(object, "#/reminder_config", errors);
  const std::size_t before = errors.size();
  ReminderSpec spec;
  constexpr std::string_view kHelp = "must be a time before the due date such as 60m, 1h or 1d";
  const json::value* lead = reader.raw("lead_time");
  if (lead && lead->is_number()) {
    if (const auto minutes = reader.integer("lead_time", 0, TaskLimits::kMinutesBeforeMax)) {
      spec.minutes_before = static_cast<int>(*minutes);
    }
  } else if (lead && lead->is_string()) {
    spec.minutes_before = parse_lead_time({lead->get_string().data(), lead->get_string().size()});
    if (!spec.minutes_before) reader.wrong("lead_time", std::string(kHelp));
  } else {
    reader.wrong("lead_time", std::string(kHelp));
  }
  if (reader.has("delivery_method") && !reader.is_null("delivery_method")) {
    if (const auto text = reader.text("delivery_method")) {
      spec.channel = parse_channel(*text);
      if (!spec.channel) reader.wrong("delivery_method", "must be email or web");
    }
  }
  reader.refuse_the_rest();
  if (errors.size() > before) return std::nullopt;
  return spec;
}

std::optional<std::vector<ReminderSpec>> read_reminders(ObjectReader& reader, const ZoneOfUser& zone, Errors& errors) {
  const bool listed = reader.has("reminders");
  const bool config = reader.has("reminder_config") && !reader.is_null("reminder_config");
  const std::size_t before = errors.size();
  std::vector<ReminderSpec> specs;
  if (listed && config) {
    reader.wrong("reminder_config", "and reminders say the same thing; give one of them");
  } else if (listed) {
    const json::array* array = reader.array("reminders", "must be an array of {\"minutes_before\"} or {\"at\"}");
    if (!array) return std::nullopt;
    if (array->size() > TaskLimits::kRemindersMax) {
      reader.wrong("reminders", "has more than " + std::to_string(TaskLimits::kRemindersMax) + " entries");
      return std::nullopt;
    }
    for (std::size_t i = 0; i < array->size(); ++i) {
      const std::string place = "#/reminders/" + std::to_string(i);
      if (const json::object* object = (*array)[i].if_object()) {
        ObjectReader inner(*object, place, errors);
        if (auto spec = read_reminder_object(inner, zone, errors)) specs.push_back(*spec);
      } else {
        errors.push_back({place, "must be an object with minutes_before or at"});
      }
    }
  } else if (config) {
    const json::object* object = reader.object("reminder_config", "must be {\"lead_time\", \"delivery_method\"}");
    if (!object) return std::nullopt;
    if (auto spec = read_reminder_config(*object, errors)) specs.push_back(*spec);
  } else {
    return std::nullopt;
  }
  if (errors.size() > before) return std::nullopt;
  return specs;
}

std::optional<std::vector<std::string>> read_tags(ObjectReader& reader, Errors& errors) {
  const json::array* array = reader.array("tags", "must be an array of strings");
  if (!array) return std::nullopt;
  if (array->size() > TaskLimits::kTagsMax) {
    reader.wrong("tags", "has more than " + std::to_string(TaskLimits::kTagsMax) + " entries");
    return std::nullopt;
  }
  std::vector<std::string> tags;
  for (std::size_t i = 0; i < array->size(); ++i) {
    if (const json::string* text = (*array)[i].if_string()) {
      tags.emplace_back(text->data(), text->size());
    } else {
      errors.push_back({"#/tags/" + std::to_string(i), "must be a string"});
    }
  }
  return tags;
}

Patch<std::optional<Priority>> read_priority(ObjectReader& reader) {
  if (!reader.has("priority")) return std::nullopt;
  if (reader.is_null("priority")) return std::optional<Priority>();
  constexpr std::string_view kHelp = "must be high, medium, low or null";
  const auto text = reader.text("priority", kHelp);
  if (!text) return std::nullopt;
  const auto priority = parse_priority(*text);
  if (priority) return priority;
  reader.wrong("priority", std::string(kHelp));
  return std::nullopt;
}

Patch<std::optional<std::string>> read_description(ObjectReader& reader) {
  if (!reader.has("description")) return std::nullopt;
  if (reader.is_null("description")) return std::optional<std::string>();
  auto text = reader.text("description", "must be a string or null");
  if (text) return text;
  return std::nullopt;
}

template <typename IdType>
std::optional<IdType> read_id(ObjectReader& reader, std::string_view name) {
  if (!reader.has(name) || reader.is_null(name)) return std::nullopt;
  const auto text = reader.text(name, "must be a UUID");
  if (!text) return std::nullopt;
  const auto id = IdType::parse(*text);
  if (!id || id->uuid.is_nil()) {
    reader.wrong(name, "must be a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057");
    return std::nullopt;
  }
  return id;
}

// What the command itself would find wrong is looked at here only to be told together with what cannot even be read.
void check_values(const Patch<std::string>& title, const std::optional<std::string>& description,
                  const std::vector<std::string>& tags, const std::vector<ReminderSpec>& reminders, Errors& errors) {
  if (title) check_title(*title, "#/title", errors);
  if (description) check_description(*description, "#/description", errors);
  check_tags(tags, "#/tags", errors);
  check_reminders(reminders, "#/reminders", errors);
}

// A read-only field may come back with the value that it has.
void check_read_only(ObjectReader& reader, const std::function<std::string()>& current) {
  JsonInput shown;
  const json::object* task = nullptr;
  std::string text;
  for (std::string_view name : {"id", "series_id", "occurrence", "parent_task_id", "created_at", "updated_at",
                                "completed_at", "deleted_at", "version", "next_task"}) {
    const json::value* value = reader.raw(name);
    if (!value) continue;
    if (!task) {
      text = current();
      auto parsed = shown.read(text.empty() ? "{}" : text);
      if (!parsed) return;
      task = *parsed;
    }
    const json::value* now = task->if_contains({name.data(), name.size()});
    const bool same = now ? *now == *value : value->is_null();
    if (!same && !text.empty()) reader.wrong(name, "is read-only; leave it out or send the value it has");
  }
}

}  // namespace

std::optional<Instant> read_instant(std::string_view text, const Zone& zone) {
  if (const auto instant = parse_rfc3339(text)) return instant;
  if (const auto civil = parse_civil(text)) return zone.to_instant(civil->local());
  return std::nullopt;
}

Result<CreateTask> read_create(std::string_view body, const ZoneOfUser& zone) {
  JsonInput input;
  auto object = input.read(body);
  if (!object) return object.error();
  Errors errors;
  ObjectReader reader(**object, "#", errors);
  CreateTask task;
  task.id = read_id<TaskId>(reader, "id");
  if (reader.is_null("id")) reader.wrong("id", "must be a UUID; leave it out to have one made");
  auto title = reader.text("title");
  if (!reader.has("title")) reader.wrong("title", "is needed: 1 to 500 characters");
  if (auto description = read_description(reader)) task.description = *description;
  if (auto due = read_due(reader, zone, errors)) task.due = *due;
  if (auto priority = read_priority(reader)) {
    task.priority_said = true;
    task.priority = *priority;
  }
  if (reader.has("tags")) task.tags = read_tags(reader, errors).value_or(std::vector<std::string>{});
  if (auto rule = read_rule(reader, errors)) task.repeat = *rule;
  task.reminders = read_reminders(reader, zone, errors);
  task.parent = read_id<TaskId>(reader, "parent_task_id");
  reader.ignore("user_id");
  reader.refuse_the_rest();
  if (!errors.empty()) {
    check_values(title, task.description, task.tags, task.reminders.value_or(std::vector<ReminderSpec>{}), errors);
    return refused(std::move(errors));
  }
  task.title = std::move(*title);
  return task;
}

Result<UpdateTask> read_update(std::string_view body, TaskId id, const ZoneOfUser& zone,
                               const std::function<std::string()>& current) {
  JsonInput input;
  auto object = input.read(body);
  if (!object) return object.error();
  Errors errors;
  ObjectReader reader(**object, "#", errors);
  UpdateTask task;
  task.id = id;
  task.title = reader.text("title");
  task.description = read_description(reader);
  task.due = read_due(reader, zone, errors);
  task.priority = read_priority(reader);
  if (reader.has("tags")) task.tags = read_tags(reader, errors);
  task.repeat = read_rule(reader, errors);
  task.reminders = read_reminders(reader, zone, errors);
  if (const auto status = reader.text("status", "must be active or completed")) {
    if (*status == "active") {
      task.status = TaskStatus::kActive;
    } else if (*status == "completed") {
      task.status = TaskStatus::kCompleted;
    } else {
      reader.wrong("status", "must be active or completed");
    }
  }
  if (task.repeat && *task.repeat) task.scope = Scope::kSeries;
  check_read_only(reader, current);
  reader.ignore("user_id");
  reader.refuse_the_rest();
  if (!errors.empty()) {
    check_values(task.title, task.description.value_or(std::nullopt), task.tags.value_or(std::vector<std::string>{}),
                 task.reminders.value_or(std::vector<ReminderSpec>{}), errors);
    return refused(std::move(errors));
  }
  return task;
}

Result<ReminderSpec> read_reminder(std::string_view body, const ZoneOfUser& zone) {
  JsonInput input;
  auto object = input.read(body);
  if (!object) return object.error();
  Errors errors;
  ObjectReader reader(**object, "#", errors);
  const auto spec = read_reminder_object(reader, zone, errors);
  if (!spec) return refused(std::move(errors));
  return *spec;
}

Result<SnoozeTask> read_snooze(std::string_view body, TaskId id, const ZoneOfUser& zone) {
  JsonInput input;
  auto object = input.read(body, true);
  if (!object) return object.error();
  Errors errors;
  ObjectReader reader(**object, "#", errors);
  SnoozeTask snooze{id, std::nullopt, std::nullopt};
  if (reader.has("minutes") && !reader.is_null("minutes")) {
    if (const auto minutes = reader.integer("minutes", 1, TaskLimits::kMinutesBeforeMax)) {
      snooze.minutes = static_cast<int>(*minutes);
    }
  }
  if (reader.has("until") && !reader.is_null("until")) {
    if (const auto text = reader.text("until", kInstantHelp)) {
      snooze.until = read_instant(*text, zone());
      if (!snooze.until) reader.wrong("until", std::string(kInstantHelp));
    }
  }
  if (errors.empty() && snooze.minutes.has_value() == snooze.until.has_value()) {
    reader.wrong("minutes", "or until: give exactly one of them");
  }
  reader.refuse_the_rest();
  if (!errors.empty()) return refused(std::move(errors));
  return snooze;
}

Result<UpdateProfile> read_profile(std::string_view body) {
  JsonInput input;
  auto object = input.read(body);
  if (!object) return object.error();
  Errors errors;
  ObjectReader reader(**object, "#", errors);
  UpdateProfile profile;
  profile.tz = reader.text("tz");
  if (profile.tz && !Zone::find(*profile.tz)) {
    reader.wrong("tz", "is not a known time zone; use a name such as Asia/Karachi");
  }
  profile.language = reader.text("language");
  if (reader.is_null("email")) {
    profile.email = std::string();
  } else {
    profile.email = reader.text("email");
  }
  if (reader.has("default_priority"))
    profile.default_priority = [&]() -> Patch<std::optional<Priority>> {
      if (reader.is_null("default_priority")) return std::optional<Priority>();
      const auto text = reader.text("default_priority", "must be high, medium, low or null");
      if (!text) return std::nullopt;
      const auto priority = parse_priority(*text);
      if (priority) return priority;
      reader.wrong("default_priority", "must be high, medium, low or null");
      return std::nullopt;
    }();
  if (reader.has("default_reminder_minutes")) {
    if (reader.is_null("default_reminder_minutes")) {
      profile.default_reminder_minutes = std::optional<int>();
    } else if (const auto minutes = reader.integer("default_reminder_minutes", 0, TaskLimits::kMinutesBeforeMax)) {
      profile.default_reminder_minutes = static_cast<int>(*minutes);
    }
  }
  for (std::string_view shown : {"user_id", "channels", "now", "today", "tomorrow"}) reader.ignore(shown);
  reader.refuse_the_rest();
  if (!errors.empty()) return refused(std::move(errors));
  return profile;
}

Result<Undo> read_undo(std::string_view body) {
  JsonInput input;
  auto object = input.read(body, true);
  if (!object) return object.error();
  Errors errors;
  ObjectReader reader(**object, "#", errors);
  Undo undo;
  undo.command = read_id<CommandId>(reader, "command_id");
  reader.refuse_the_rest();
  if (!errors.empty()) return refused(std::move(errors));
  return undo;
}

Result<void> read_nothing(std::string_view body) {
  JsonInput input;
  auto object = input.read(body, true);
  if (!object) return object.error();
  Errors errors;
  ObjectReader reader(**object, "#", errors);
  reader.refuse_the_rest();
  if (!errors.empty()) return refused(std::move(errors));
  return {};
}

}  // namespace yaad::http
