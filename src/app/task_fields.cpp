#include "app/task_fields.h"

#include <boost/json.hpp>

#include "app/refusals.h"
#include "base/json_writer.h"

namespace yaad {
namespace {

namespace json = boost::json;

struct Field {
  std::string_view name;
  bool (*same)(const Task&, const Task&);
  void (*write)(JsonWriter&, const Task&);
  void (*read)(const json::value&, Task&);
};

void write_instant(JsonWriter& out, const std::optional<Instant>& value) {
  if (value) {
    out.value(to_rfc3339(*value));
  } else {
    out.value(nullptr);
  }
}

std::optional<Instant> read_instant(const json::value& value) {
  return value.is_string() ? parse_rfc3339(std::string_view(value.get_string())) : std::nullopt;
}

std::string text_of(const json::value& value) { return std::string(value.get_string()); }

void write_due(JsonWriter& out, const Task& task) {
  if (!task.due) {
    out.value(nullptr);
    return;
  }
  out.begin_object()
      .field("date", to_string(CivilDateTime{task.due->date, task.due->time}))
      .field("tz", task.due->tz)
      .end_object();
}

void read_due(const json::value& value, Task& task) {
  task.due.reset();
  if (!value.is_object()) return;
  if (const auto civil = parse_civil(text_of(value.at("date")))) {
    task.due = Due{civil->date, civil->time, text_of(value.at("tz"))};
  }
}

void write_repeat(JsonWriter& out, const Task& task) {
  if (!task.repeat) {
    out.value(nullptr);
    return;
  }
  out.begin_object()
      .field("rrule", task.repeat->rrule)
      .field("basis", kBasisNames[task.repeat->basis])
      .field("missed", kMissedNames[task.repeat->missed])
      .end_object();
}

std::uint8_t index_of(std::span<const std::string_view> names, std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<std::uint8_t>(i);
  }
  return 0;
}

void read_repeat(const json::value& value, Task& task) {
  task.repeat.reset();
  if (!value.is_object()) return;
  task.repeat = RepeatRule{text_of(value.at("rrule")), index_of(kBasisNames, text_of(value.at("basis"))),
                           index_of(kMissedNames, text_of(value.at("missed")))};
}

void write_civil(JsonWriter& out, const std::optional<CivilDateTime>& value) {
  if (value) {
    out.value(to_string(*value));
  } else {
    out.value(nullptr);
  }
}

std::optional<CivilDateTime> read_civil(const json::value& value) {
  return value.is_string() ? parse_civil(text_of(value)) : std::nullopt;
}

// What can be undone of reminders is which there are and when; what has been delivered meanwhile is not a conflict.
bool same_reminders(const Task& a, const Task& b) {
  return std::equal(a.reminders.begin(), a.reminders.end(), b.reminders.begin(), b.reminders.end(),
                    [](const Reminder& x, const Reminder& y) {
                      return x.id == y.id && x.minutes_before == y.minutes_before && x.at == y.at &&
                             x.channel == y.channel && x.trigger_time == y.trigger_time;
                    });
}

void write_reminders(JsonWriter& out, const Task& task) {
  out.begin_array();
  for (const Reminder& reminder : task.reminders) append_reminder_json(out.slot(), reminder);
  out.end_array();
}

void read_reminders(const json::value& value, Task& task) {
  std::vector<Reminder> restored;
  for (const json::value& item : value.as_array()) {
    Reminder reminder;
    reminder.id = ReminderId::parse(text_of(item.at("id"))).value_or(ReminderId{});
    if (item.at("minutes_before").is_int64())
      reminder.minutes_before = static_cast<int>(item.at("minutes_before").get_int64());
    reminder.at = read_instant(item.at("at"));
    reminder.channel = parse_channel(text_of(item.at("channel"))).value_or(Channel::kWeb);
    reminder.trigger_time = read_instant(item.at("trigger_time"));
    reminder.status = parse_reminder_status(text_of(item.at("status"))).value_or(ReminderStatus::kPending);
    // A revision of its own: the ledger must not take the restored reminder for one that was sent already.
    const auto now = std::find_if(task.reminders.begin(), task.reminders.end(),
                                  [&](const Reminder& other) { return other.id == reminder.id; });
    reminder.revision = (now == task.reminders.end() ? 1000 : now->revision) + 1;
    restored.push_back(reminder);
  }
  task.reminders = std::move(restored);
}

const Field kFields[] = {
    {"title", [](const Task& a, const Task& b) { return a.title == b.title; },
     [](JsonWriter& out, const Task& task) { out.value(task.title); },
     [](const json::value& value, Task& task) { task.title = text_of(value); }},
    {"description", [](const Task& a, const Task& b) { return a.description == b.description; },
     [](JsonWriter& out, const Task& task) { out.value(task.description); },
     [](const json::value& value, Task& task) {
       task.description = value.is_string() ? std::optional(text_of(value)) : std::nullopt;
     }},
    {"due", [](const Task& a, const Task& b) { return a.due == b.due; }, write_due, read_due},
    {"priority", [](const Task& a, const Task& b) { return a.priority == b.priority; },
     [](JsonWriter& out, const Task& task) {
       if (task.priority) {
         out.value(to_string(*task.priority));
       } else {
         out.value(nullptr);
       }
     },
     [](const json::value& value, Task& task) {
       task.priority = value.is_string() ? parse_priority(text_of(value)) : std::nullopt;
     }},
    {"tags", [](const Task& a, const Task& b) { return a.tags == b.tags; },
     [](JsonWriter& out, const Task& task) {
       out.begin_array();
       for (const std::string& tag : task.tags) out.value(tag);
       out.end_array();
     },
     [](const json::value& value, Task& task) {
       task.tags.clear();
       for (const json::value& tag : value.as_array()) task.tags.push_back(text_of(tag));
     }},
    {"status", [](const Task& a, const Task& b) { return a.status == b.status; },
     [](JsonWriter& out, const Task& task) { out.value(to_string(task.status)); },
     [](const json::value& value, Task& task) {
       task.status = text_of(value) == "completed" ? TaskStatus::kCompleted : TaskStatus::kActive;
     }},
    {"recurrence_rule", [](const Task& a, const Task& b) { return a.repeat == b.repeat; }, write_repeat, read_repeat},
    {"series_id", [](const Task& a, const Task& b) { return a.series == b.series; },
     [](JsonWriter& out, const Task& task) {
       if (task.series) {
         out.value(task.series->str());
       } else {
         out.value(nullptr);
       }
     },
     [](const json::value& value, Task& task) {
       task.series = value.is_string() ? SeriesId::parse(text_of(value)) : std::nullopt;
     }},
    {"occurrence", [](const Task& a, const Task& b) { return a.occurrence == b.occurrence; },
     [](JsonWriter& out, const Task& task) { write_civil(out, task.occurrence); },
     [](const json::value& value, Task& task) { task.occurrence = read_civil(value); }},
    {"occurrence_index", [](const Task& a, const Task& b) { return a.occurrence_index == b.occurrence_index; },
     [](JsonWriter& out, const Task& task) { out.value(task.occurrence_index); },
     [](const json::value& value, Task& task) { task.occurrence_index = static_cast<int>(value.get_int64()); }},
    {"series_start", [](const Task& a, const Task& b) { return a.series_start == b.series_start; },
     [](JsonWriter& out, const Task& task) { write_civil(out, task.series_start); },
     [](const json::value& value, Task& task) { task.series_start = read_civil(value); }},
    {"reminders", same_reminders, write_reminders, read_reminders},
    {"completed_at", [](const Task& a, const Task& b) { return a.completed_at == b.completed_at; },
     [](JsonWriter& out, const Task& task) { write_instant(out, task.completed_at); },
     [](const json::value& value, Task& task) { task.completed_at = read_instant(value); }},
    {"deleted_at", [](const Task& a, const Task& b) { return a.deleted_at == b.deleted_at; },
     [](JsonWriter& out, const Task& task) { write_instant(out, task.deleted_at); },
     [](const json::value& value, Task& task) { task.deleted_at = read_instant(value); }},
};

const Field* find_field(std::string_view name) {
  for (const Field& field : kFields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

std::string field_text(const Field& field, const Task& task) {
  std::string text;
  JsonWriter out(text);
  field.write(out, task);
  return text;
}

}  // namespace

std::string diff_tasks(const Task& before, const Task& after) {
  std::string text;
  JsonWriter out(text);
  for (const Field& field : kFields) {
    if (field.same(before, after)) continue;
    if (text.empty()) out.begin_object();
    out.key(field.name).begin_object().key("old");
    field.write(out, before);
    out.key("new");
    field.write(out, after);
    out.end_object();
  }
  if (!text.empty()) out.end_object();
  return text;
}

Result<void> revert_changes(std::string_view changes, Task& task) {
  const json::value parsed = json::parse(changes);
  Task reverted = task;
  Error conflict{ErrorCode::kUndoConflict, std::string(refusals::kUndoChanged), {}, 0};
  for (const auto& [name, pair] : parsed.as_object()) {
    const Field* field = find_field(name);
    if (!field) continue;
    // Read the new value into a copy and compare in the field's own terms: what was delivered meanwhile does not count.
    Task made = task;
    field->read(pair.at("new"), made);
    if (!field->same(made, task)) {
      conflict.detail += " " + std::string(name);
      conflict.fields.push_back({"#/" + std::string(name), "is now " + field_text(*field, task)});
    }
    field->read(pair.at("old"), reverted);
  }
  if (!conflict.fields.empty()) return conflict;
  task = std::move(reverted);
  return {};
}

bool revert_field(std::string_view changes, std::string_view name, Task& task) {
  const Field* field = changes.empty() ? nullptr : find_field(name);
  if (!field) return false;
  const json::value parsed = json::parse(changes);
  const json::value* pair = parsed.as_object().if_contains(name);
  if (pair) field->read(pair->at("old"), task);
  return pair != nullptr;
}

}  // namespace yaad
