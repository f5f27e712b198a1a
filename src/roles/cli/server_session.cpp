#include "roles/cli/server_session.h"

#include <algorithm>
#include <ostream>

#include "base/utf8.h"
#include "base/uuid.h"

namespace yaad::cli {
namespace {

int exit_of(int status) {
  if (status == 404) return kNotFound;
  if (status == 409 || status == 412 || status == 403 || status == 401) return kRefused;
  if (status == 400 || status == 422) return kUsage;
  return kFailed;
}

const json::array& items_of(const json::value& page) { return page.as_object().at("items").as_array(); }

std::string paint(const Context& context, std::string_view code, std::string_view text) {
  if (!context.colour) return std::string(text);
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

std::string due_text(const json::object& task) {
  std::string due(text_of(task, "due_date"));
  if (due.size() > 16) due = due.substr(0, 10) + " " + due.substr(11, 5);
  return due;
}

std::string tags_text(const json::object& task) {
  std::string out;
  for (const json::value& tag : task.at("tags").as_array())
    out += (out.empty() ? "#" : " #") + std::string(tag.as_string());
  return out;
}

std::string pad(std::string text, std::size_t width) {
  const std::size_t have = utf8::count(text);
  if (have < width) text.append(width - have, ' ');
  return text;
}

}  // namespace

Session::Session(Context& context) : context_(context), client_(context.loaded.settings.url) {}

std::optional<json::value> Session::call(std::string_view method, std::string_view target, std::string_view body) {
  auto answer = client_.send(method, target, body);
  if (!answer) {
    context_.err << "yaad: " << answer.error().detail << "\n";
    exit = kUnreachable;
    return std::nullopt;
  }
  text_ = std::move(answer->body);
  boost::system::error_code error;
  json::value parsed = json::parse(text_, error);
  if (answer->status >= 400) {
    exit = exit_of(answer->status);
    if (!error && parsed.is_object()) {
      context_.err << "yaad: " << text_of(parsed.get_object(), "detail") << "\n";
    } else {
      context_.err << "yaad: the server answered " << answer->status << "\n";
    }
    return std::nullopt;
  }
  if (error) {
    exit = kFailed;
    context_.err << "yaad: " << client_.base_url() << " does not answer like a Yaad server; check --url\n";
    return std::nullopt;
  }
  return parsed;
}

std::optional<json::object> Session::find_task(const std::string& name) {
  if (Uuid::parse(name)) {
    auto task = call("GET", "/api/tasks/" + name);
    return task ? std::optional(task->as_object()) : std::nullopt;
  }
  const bool hex = name.size() >= 4 && name.find_first_not_of("0123456789abcdef-") == std::string::npos;
  std::vector<json::object> found;
  if (hex) {
    auto page = call("GET", "/api/tasks?status=all&limit=200");
    if (!page) return std::nullopt;
    for (const json::value& task : items_of(*page)) {
      if (text_of(task.as_object(), "id").ends_with(name)) found.push_back(task.as_object());
    }
  }
  if (found.empty()) {
    auto page = call("GET", "/api/tasks?limit=20&q=" + client::encode(name));
    if (!page) return std::nullopt;
    for (const json::value& task : items_of(*page)) found.push_back(task.as_object());
  }
  const auto exact = std::find_if(found.begin(), found.end(),
                                  [&](const json::object& task) { return text_of(task, "title") == name; });
  if (exact != found.end()) return *exact;
  if (found.size() == 1) return found.front();
  exit = kNotFound;
  if (found.empty()) {
    context_.err << "yaad: there is no task like '" << name << "'; see: yaad list\n";
  } else {
    context_.err << "yaad: '" << name << "' can be any of these; name one by the id at its start:\n";
    for (const json::object& task : found)
      context_.err << "  " << short_id(task) << "  " << text_of(task, "title") << "\n";
  }
  return std::nullopt;
}

std::string_view text_of(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value && value->is_string() ? std::string_view(value->get_string()) : std::string_view();
}

std::string short_id(const json::object& task) {
  const std::string_view id = text_of(task, "id");
  return std::string(id.substr(id.size() < 6 ? 0 : id.size() - 6));
}

void print_tasks(Context& context, const json::array& tasks) {
  std::size_t width = 10;
  for (const json::value& task : tasks) width = std::max(width, utf8::count(text_of(task.as_object(), "title")));
  width = std::min<std::size_t>(width, 60);
  for (const json::value& value : tasks) {
    const json::object& task = value.as_object();
    const std::string_view priority = text_of(task, "priority");
    const bool done = text_of(task, "status") == "completed";
    std::string line = paint(context, "2", short_id(task)) + "  " + (done ? "[x] " : "[ ] ");
    line += paint(context, done ? "9" : "1", pad(std::string(text_of(task, "title")), width)) + "  ";
    line += paint(context, "36", pad(due_text(task), 16)) + "  ";
    line += paint(context, priority == "high" ? "31" : "2", pad(std::string(priority), 6));
    if (text_of(task, "series_id").size()) line += "  ↻";
    const std::string tags = tags_text(task);
    if (!tags.empty()) line += "  " + paint(context, "35", tags);
    while (!line.empty() && line.back() == ' ') line.pop_back();
    context.out << line << "\n";
  }
}

void print_task(Context& context, const json::object& task) {
  const auto row = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) context.out << pad(std::string(name), 12) << value << "\n";
  };
  row("title", text_of(task, "title"));
  row("id", text_of(task, "id"));
  row("status", text_of(task, "status"));
  row("due", due_text(task));
  row("priority", text_of(task, "priority"));
  row("tags", tags_text(task));
  if (const json::value* rule = task.if_contains("recurrence_rule"); rule && rule->is_object())
    row("repeats", text_of(rule->get_object(), "rrule"));
  for (const json::value& reminder : task.at("reminders").as_array()) {
    const json::object& one = reminder.as_object();
    row("reminder", std::string(text_of(one, "trigger_time")) + " by " + std::string(text_of(one, "channel")) + ", " +
                        std::string(text_of(one, "status")));
  }
  row("note", text_of(task, "description"));
  row("created", text_of(task, "created_at"));
  row("completed", text_of(task, "completed_at"));
}

std::string join(const std::vector<std::string>& words, std::size_t from) {
  std::string out;
  for (std::size_t i = from; i < words.size(); ++i) out += (i > from ? " " : "") + words[i];
  return out;
}

}  // namespace yaad::cli
