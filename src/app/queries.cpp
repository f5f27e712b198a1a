#include "app/queries.h"

#include <algorithm>

#include "app/audit_chain.h"
#include "app/audit_verify.h"
#include "app/profile_json.h"
#include "base/json_writer.h"

namespace yaad {
namespace {

Error no_such_task() { return not_found("there is no task with this id"); }

void append_reminder_row(std::string& out, const ReminderRow& row) {
  std::string body;
  append_reminder_json(body, row.reminder);
  body.pop_back();
  JsonWriter json(out);
  json.raw(body);
  out += ",\"task_id\":";
  append_json_string(out, row.task.str());
  out += ",\"task_title\":";
  append_json_string(out, row.task_title);
  out += '}';
}

std::string items_json(std::string items, std::string_view next) {
  std::string out = "{\"items\":[" + std::move(items) + "],\"next_cursor\":";
  if (next.empty()) {
    out += "null";
  } else {
    append_json_string(out, next);
  }
  out += '}';
  return out;
}

void append_conversation_head(JsonWriter& json, const Conversation& conversation) {
  json.field("id", conversation.id)
      .field("created_at", to_rfc3339(conversation.created_at))
      .field("last_message_at", to_rfc3339(conversation.last_at))
      .field("messages_count", conversation.message_count);
}

// Where they were kept may have been changed in the midst of a conversation: told in the order they were said.
void add_talk(std::vector<Message>& messages, Talk talk, std::size_t max) {
  for (TalkTurn& turn : talk.turns) {
    messages.push_back(std::move(turn.question));
    messages.push_back(std::move(turn.answer));
  }
  std::stable_sort(messages.begin(), messages.end(), [](const Message& a, const Message& b) { return a.at < b.at; });
  if (messages.size() > max) messages.erase(messages.begin(), messages.end() - static_cast<std::ptrdiff_t>(max));
}

}  // namespace

Queries::Queries(Store& store, Clock& clock) : store_(store), clock_(clock) {}

std::optional<Queries::TaskBody> Queries::cached_task(UserId user, TaskId id) {
  if (!store_.sole()) return std::nullopt;  // Others write too, and do not tell.
  auto entry = cache_.get(id);
  if (!entry || entry->user != user) return std::nullopt;
  return TaskBody{std::move(entry->json), entry->version};
}

Result<Queries::TaskBody> Queries::task(UserId user, TaskId id) {
  if (auto cached = cached_task(user, id)) return *cached;
  const std::uint64_t generation = cache_.generation(id);
  std::optional<Task> task;
  store_.read([&](ReadView& view) { task = view.find_task(user, id); });
  if (!task) return no_such_task();
  auto json = std::make_shared<std::string>();
  append_task_json(*json, *task);
  TaskBody body{std::move(json), task->version};
  // A reminder's delivery changes the body without an event of the task: only tasks without reminders are cached.
  if (store_.sole() && task->reminders.empty()) cache_.put(id, {user, body.json, body.version}, generation);
  return body;
}

Result<Queries::Page> Queries::tasks(UserId user, const TaskQuery& query) {
  Result<TaskPage> page = TaskPage{};
  store_.read([&](ReadView& view) { page = view.list_tasks(user, query); });
  if (!page) return page.error();
  std::string items;
  items.reserve(page->tasks.size() * 700);
  for (const Task& task : page->tasks) {
    if (!items.empty()) items += ',';
    append_task_json(items, task);
  }
  return Page{items_json(std::move(items), page->next), page->next};
}

Result<std::string> Queries::task_reminders(UserId user, TaskId id) {
  std::optional<Task> task;
  store_.read([&](ReadView& view) { task = view.find_task(user, id); });
  if (!task) return no_such_task();
  std::string items;
  for (const Reminder& reminder : task->reminders) {
    if (!items.empty()) items += ',';
    append_reminder_row(items, {reminder, task->id, task->user, task->title});
  }
  return items_json(std::move(items), {});
}

Result<std::string> Queries::reminders(UserId user, std::optional<ReminderStatus> status, std::size_t limit) {
  std::string items;
  store_.read([&](ReadView& view) {
    for (const ReminderRow& row : view.list_reminders(user, status, limit)) {
      if (!items.empty()) items += ',';
      append_reminder_row(items, row);
    }
  });
  return items_json(std::move(items), {});
}

Result<std::string> Queries::history(UserId user, TaskId id, std::size_t limit) {
  AuditQuery query;
  query.entity = id.uuid;
  query.limit = limit;
  bool exists = false;
  store_.read([&](ReadView& view) { exists = view.find_task(user, id).has_value(); });
  auto page = audit(user, query);
  if (!page) return page.error();
  if (!exists && page->json.starts_with("{\"items\":[]")) return no_such_task();
  return std::move(page->json);
}

Result<Queries::Page> Queries::audit(UserId user, const AuditQuery& query) {
  AuditQuery asked = query;
  ++asked.limit;  // One more tells whether there is a next page.
  std::vector<AuditEntry> entries;
  store_.read([&](ReadView& view) { entries = view.audit_entries(user, asked); });
  const bool more = entries.size() > query.limit;
  if (more) entries.resize(query.limit);
  std::string items;
  for (const AuditEntry& entry : entries) {
    if (!items.empty()) items += ',';
    append_audit_json(items, entry);
  }
  const std::string next = more ? std::to_string(entries.back().sequence) : std::string();
  return Page{items_json(std::move(items), next), next};
}

Result<std::string> Queries::verify_audit(UserId user) {
  AuditVerdict verdict;
  store_.read([&](ReadView& view) { verdict = verify_chain(view, user); });
  return audit_verdict_json(verdict);
}

Result<std::string> Queries::conversations(UserId user, std::size_t limit) {
  std::vector<Conversation> found;
  store_.read([&](ReadView& view) { found = view.list_conversations(user, limit); });
  std::string items;
  JsonWriter json(items);
  for (const Conversation& conversation : found) {
    json.begin_object();
    append_conversation_head(json, conversation);
    json.end_object();
  }
  return items_json(std::move(items), {});
}

Result<std::string> Queries::conversation(UserId user, std::string_view id, Conversations* apart) {
  constexpr std::size_t kMessagesMax = 2 * Talk::kTurnsMax;
  std::optional<Conversation> conversation;
  std::vector<Message> messages;
  store_.read([&](ReadView& view) {
    conversation = view.find_conversation(user, id);
    if (conversation) messages = view.messages(user, id, kMessagesMax);
  });
  if (!conversation) return not_found("there is no conversation with this id");
  if (apart != nullptr) {
    auto talk = apart->find(user, id);
    if (!talk) return talk.error();
    add_talk(messages, std::move(*talk), kMessagesMax);
  }
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  append_conversation_head(json, *conversation);
  json.key("messages").begin_array();
  for (const Message& message : messages) {
    json.begin_object().field("role", message.role).field("text", message.text).field("at", to_rfc3339(message.at));
    if (!message.extra.empty()) json.raw_field("answer", message.extra);
    json.end_object();
  }
  json.end_array().end_object();
  return out;
}

Profile Queries::profile(UserId user) {
  std::optional<Profile> profile;
  store_.read([&](ReadView& view) { profile = view.find_profile(user); });
  return profile.value_or(Profile{.user = user});
}

Result<std::string> Queries::me(UserId user) {
  const Profile profile = this->profile(user);
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  append_profile_fields(json, profile);
  json.key("channels").begin_array();
  if (!profile.email.empty()) json.value("email");
  // The days as this person has them now, so that a thin client needs no zone data of its own.
  const Zone zone = Zone::find(profile.tz).value_or(Zone());
  const LocalSeconds today = std::chrono::floor<std::chrono::days>(zone.to_local(clock_.now()));
  json.value("web")
      .end_array()
      .field("today", to_string(CivilDateTime::from_local(today, false).date))
      .field("tomorrow", to_string(CivilDateTime::from_local(today + std::chrono::days(1), false).date))
      .end_object();
  return out;
}

void Queries::forget(std::span<const EventPtr> events) {
  for (const EventPtr& event : events) {
    // What was just created cannot have been read before it was committed.
    if (event->type == EventType::kTaskCreated) continue;
    cache_.forget(TaskId{event->entity});
  }
}

}  // namespace yaad
