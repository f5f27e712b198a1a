#include "domain/task.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <unordered_set>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "domain/recurrence.h"

namespace yaad {
namespace {

constexpr std::string_view kPriorityNames[] = {"", "high", "medium", "low"};
constexpr std::string_view kStatusNames[] = {"active", "completed"};
constexpr std::string_view kChannelNames[] = {"email", "web"};
constexpr std::string_view kReminderNames[] = {"pending", "triggered", "sent", "failed", "cancelled"};

template <typename Enum, std::size_t N>
std::optional<Enum> find_name(const std::string_view (&names)[N], std::string_view text) {
  for (std::size_t i = 0; i < N; ++i) {
    if (!names[i].empty() && names[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

std::string count_text(std::size_t have, std::size_t most) {
  return "has " + std::to_string(have) + " characters; at most " + std::to_string(most) + " are kept";
}

void append_instant(JsonWriter& json, std::string_view key, const std::optional<Instant>& value) {
  json.key(key);
  if (!value) {
    json.value(nullptr);
    return;
  }
  std::string& out = json.slot();
  out.push_back('"');
  append_rfc3339(out, *value);
  out.push_back('"');
}

void append_id(JsonWriter& json, std::string_view key, const Uuid& id) {
  std::string& out = json.key(key).slot();
  out.push_back('"');
  id.append_to(out);
  out.push_back('"');
}

template <typename Tag>
void append_id(JsonWriter& json, std::string_view key, const std::optional<Id<Tag>>& id) {
  if (id) {
    append_id(json, key, id->uuid);
  } else {
    json.field(key, nullptr);
  }
}

void append_due(JsonWriter& json, const std::optional<Due>& due) {
  if (!due) {
    json.field("due_date", nullptr).field("due", nullptr);
    return;
  }
  json.field("due_date", due_date_text(*due));
  json.key("due").begin_object().field("date", to_string(due->date));
  if (due->time) {
    const std::string text = to_string(CivilDateTime{due->date, due->time});
    json.field("time", std::string_view(text).substr(11));
  } else {
    json.field("time", nullptr);
  }
  if (due->tz.empty()) {
    json.field("tz", nullptr);
  } else {
    json.field("tz", due->tz);
  }
  json.end_object();
}

void append_repeat(JsonWriter& json, const std::optional<RepeatRule>& repeat) {
  json.key("recurrence_rule");
  if (!repeat) {
    json.value(nullptr);
    return;
  }
  const auto rule = parse_rrule(repeat->rrule);
  const Pattern pattern = rule ? pattern_of(*rule) : Pattern{"custom", 1};
  json.begin_object()
      .field("rrule", repeat->rrule)
      .field("basis", kBasisNames[repeat->basis])
      .field("missed", kMissedNames[repeat->missed])
      .field("pattern", pattern.name)
      .field("interval", pattern.interval)
      .end_object();
}

// The specification's shorthand: the first relative reminder as "60m".
void append_reminder_config(JsonWriter& json, const std::vector<Reminder>& reminders) {
  json.key("reminder_config");
  const auto first = std::find_if(reminders.begin(), reminders.end(),
                                  [](const Reminder& reminder) { return reminder.minutes_before.has_value(); });
  if (first == reminders.end()) {
    json.value(nullptr);
    return;
  }
  json.begin_object()
      .field("lead_time", std::to_string(*first->minutes_before) + "m")
      .field("delivery_method", to_string(first->channel))
      .end_object();
}

}  // namespace

std::string_view to_string(Priority value) { return kPriorityNames[static_cast<std::size_t>(value)]; }
std::string_view to_string(TaskStatus value) { return kStatusNames[static_cast<std::size_t>(value)]; }
std::string_view to_string(Channel value) { return kChannelNames[static_cast<std::size_t>(value)]; }
std::string_view to_string(ReminderStatus value) { return kReminderNames[static_cast<std::size_t>(value)]; }
std::optional<Priority> parse_priority(std::string_view text) { return find_name<Priority>(kPriorityNames, text); }
std::optional<Channel> parse_channel(std::string_view text) { return find_name<Channel>(kChannelNames, text); }
std::optional<ReminderStatus> parse_reminder_status(std::string_view text) {
  return find_name<ReminderStatus>(kReminderNames, text);
}

namespace {

Instant instant_of(const Due& due, LocalSeconds local, const Zone& user_zone) {
  if (due.tz.empty()) return user_zone.to_instant(local);
  if (due.tz == user_zone.name()) return user_zone.to_instant(local);
  const auto zone = Zone::find(due.tz);
  return (zone ? *zone : user_zone).to_instant(local);
}

LocalSeconds midnight(const Due& due) { return CivilDateTime{due.date, std::nullopt}.local(); }

}  // namespace

Instant due_instant(const Due& due, const Zone& user_zone) {
  const auto time = due.time ? due.time->since_midnight() : std::chrono::hours(9);
  return instant_of(due, midnight(due) + time, user_zone);
}

Instant overdue_after(const Due& due, const Zone& user_zone) {
  const auto time = due.time ? due.time->since_midnight() : std::chrono::hours(24);
  return instant_of(due, midnight(due) + time, user_zone);
}

std::string due_date_text(const Due& due) {
  if (!due.time) return to_string(due.date);
  const LocalSeconds local = midnight(due) + due.time->since_midnight();
  if (!due.tz.empty()) {
    if (const auto zone = Zone::find(due.tz)) return to_rfc3339(local, *zone);
  }
  std::string text = to_string(CivilDateTime{due.date, due.time});
  if (text.size() == 16) text += ":00";
  return text;
}

std::string check_title(std::string_view title, std::string_view pointer, std::vector<FieldError>& errors) {
  const std::string_view clean = utf8::trim(title);
  const std::size_t length = utf8::count(clean);
  if (length == 0) errors.push_back({std::string(pointer), "is empty; say what is to be done"});
  if (length > TaskLimits::kTitleMax) {
    errors.push_back(
        {std::string(pointer), count_text(length, TaskLimits::kTitleMax) + "; put the rest into description"});
  }
  if (utf8::has_control(clean)) {
    errors.push_back({std::string(pointer), "holds a control character or a line break; remove it"});
  }
  return std::string(clean);
}

std::string check_description(std::string_view text, std::string_view pointer, std::vector<FieldError>& errors) {
  const std::size_t length = utf8::count(text);
  if (length > TaskLimits::kDescriptionMax) {
    errors.push_back({std::string(pointer), count_text(length, TaskLimits::kDescriptionMax)});
  }
  if (utf8::has_control(text, utf8::Lines::kMany)) {
    errors.push_back({std::string(pointer), "holds a control character; only line breaks and tabs are kept"});
  }
  return std::string(text);
}

std::vector<std::string> check_tags(const std::vector<std::string>& tags, std::string_view pointer,
                                    std::vector<FieldError>& errors) {
  std::vector<std::string> clean;
  std::unordered_set<std::string> seen;
  if (tags.size() > TaskLimits::kTagsMax) {
    errors.push_back({std::string(pointer), "has " + std::to_string(tags.size()) + " tags; at most 100 are kept"});
    return clean;
  }
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const std::string_view tag = utf8::trim(tags[i]);
    const std::size_t length = utf8::count(tag);
    const std::string at = std::string(pointer) + "/" + std::to_string(i);
    if (length == 0) errors.push_back({at, "is empty; remove it"});
    if (length > TaskLimits::kTagMax) errors.push_back({at, count_text(length, TaskLimits::kTagMax)});
    if (utf8::has_control(tag)) errors.push_back({at, "holds a control character; remove it"});
    if (seen.insert(fold_case(tag)).second) clean.emplace_back(tag);
  }
  return clean;
}

void check_reminders(const std::vector<ReminderSpec>& specs, std::string_view pointer,
                     std::vector<FieldError>& errors) {
  if (specs.size() > TaskLimits::kRemindersMax) {
    errors.push_back({std::string(pointer), "has " + std::to_string(specs.size()) + " reminders; at most 20 are kept"});
    return;
  }
  for (std::size_t i = 0; i < specs.size(); ++i) {
    const std::string at = std::string(pointer) + "/" + std::to_string(i);
    if (specs[i].minutes_before.has_value() == specs[i].at.has_value()) {
      errors.push_back({at, "needs exactly one of minutes_before and at"});
    }
    if (specs[i].minutes_before &&
        (*specs[i].minutes_before < 0 || *specs[i].minutes_before > TaskLimits::kMinutesBeforeMax)) {
      errors.push_back({at + "/minutes_before", "must be from 0 to 525600 (a year)"});
    }
  }
}

std::optional<Due> parse_due_date(std::string_view text, const Zone& user_zone) {
  if (const auto civil = parse_civil(text)) {
    return Due{civil->date, civil->time, civil->time ? user_zone.name() : std::string()};
  }
  const auto instant = parse_rfc3339(text);
  if (!instant) return std::nullopt;
  const auto local = CivilDateTime::from_local(user_zone.to_local(*instant), true);
  return Due{local.date, local.time, user_zone.name()};
}

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out.push_back(static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte));
      ++at;
    } else {
      utf8::append(out,
                   static_cast<char32_t>(u_foldCase(static_cast<UChar32>(utf8::next(text, at)), U_FOLD_CASE_DEFAULT)));
    }
  }
  return out;
}

std::optional<Instant> trigger_time_of(const Reminder& reminder, const std::optional<Due>& due, const Zone& user_zone) {
  if (reminder.at) return reminder.at;
  if (!due || !reminder.minutes_before) return std::nullopt;
  return due_instant(*due, user_zone) - std::chrono::minutes(*reminder.minutes_before);
}

void append_reminder_json(std::string& out, const Reminder& reminder) {
  JsonWriter json(out);
  json.begin_object();
  append_id(json, "id", reminder.id.uuid);
  json.field("minutes_before", reminder.minutes_before);
  append_instant(json, "at", reminder.at);
  json.field("channel", to_string(reminder.channel));
  append_instant(json, "trigger_time", reminder.trigger_time);
  json.field("status", to_string(reminder.status)).end_object();
}

void append_task_json(std::string& out, const Task& task) {
  out.reserve(out.size() + 900 + task.title.size());
  JsonWriter json(out);
  json.begin_object();
  append_id(json, "id", task.id.uuid);
  json.field("title", task.title).field("description", task.description);
  append_due(json, task.due);
  json.key("priority");
  if (task.priority) {
    json.value(to_string(*task.priority));
  } else {
    json.value(nullptr);
  }
  json.key("tags").begin_array();
  for (const std::string& tag : task.tags) json.value(tag);
  json.end_array().field("status", task.deleted_at ? std::string_view("deleted") : to_string(task.status));
  append_repeat(json, task.repeat);
  json.key("reminders").begin_array();
  for (const Reminder& reminder : task.reminders) append_reminder_json(json.slot(), reminder);
  json.end_array();
  append_reminder_config(json, task.reminders);
  append_id(json, "user_id", task.user.uuid);
  append_id(json, "series_id", task.series);
  json.key("occurrence");
  if (task.occurrence) {
    json.value(to_string(*task.occurrence));
  } else {
    json.value(nullptr);
  }
  append_id(json, "parent_task_id", task.parent);
  append_instant(json, "created_at", task.created_at);
  append_instant(json, "updated_at", task.updated_at);
  append_instant(json, "completed_at", task.completed_at);
  append_instant(json, "deleted_at", task.deleted_at);
  json.field("version", task.version).end_object();
}

}  // namespace yaad
