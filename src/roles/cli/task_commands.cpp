// The commands that work on tasks, over HTTP.
#include <algorithm>
#include <istream>
#include <ostream>

#include "base/json_writer.h"
#include "roles/cli/server_session.h"

namespace yaad::cli {
namespace {

// The reading of a quick-add line as the body of a new task.
std::string body_of_reading(const json::object& reading) {
  std::string body;
  JsonWriter out(body);
  out.begin_object().field("title", text_of(reading, "title"));
  if (const auto note = text_of(reading, "description"); !note.empty()) out.field("description", note);
  if (const auto due = text_of(reading, "due"); !due.empty()) out.field("due_date", due);
  if (const auto priority = text_of(reading, "priority"); !priority.empty()) out.field("priority", priority);
  std::string tags;
  const json::value* list = reading.if_contains("tags");
  if (list && list->is_array() && !list->get_array().empty()) out.raw_field("tags", json::serialize(*list));
  if (const auto rule = text_of(reading, "recurrence"); !rule.empty()) {
    const auto from = text_of(reading, "repeat_from");
    out.key("recurrence_rule")
        .begin_object()
        .field("rrule", rule)
        .field("basis", from.empty() ? "due" : from)
        .end_object();
  }
  const json::value* reminders = reading.if_contains("reminders");
  if (reminders && reminders->is_array() && !reminders->get_array().empty())
    out.raw_field("reminders", json::serialize(*reminders));
  out.end_object();
  return body;
}

std::string text_body(std::string_view name, std::string_view text, std::string_view mode = {}) {
  std::string body;
  JsonWriter out(body);
  out.begin_object().field(name, text);
  if (!mode.empty()) out.field("mode", mode);
  out.end_object();
  return body;
}

int finish(Context& context, Session& session, const std::optional<json::value>& answer, std::string_view said) {
  if (!answer) return session.exit;
  if (context.json) {
    context.out << session.text() << "\n";
  } else if (answer->is_object() && answer->get_object().contains("title")) {
    context.out << said << " ";
    print_tasks(context, {*answer});
  } else {
    context.out << said << "\n";
  }
  return kDone;
}

// list's words: views, tags and priorities; what is left is looked for in the text.
std::string list_target(Context& context, std::string& problem) {
  std::string query = "limit=200", words;
  std::string sort = "&sort=due_date&order=asc";
  for (const std::string& word : context.arguments) {
    if (word == "today")
      query += "&due_to=end_of_today";
    else if (word == "upcoming")
      query += "&due_from=now";
    else if (word == "overdue")
      query += "&overdue=true";
    else if (word == "done") {
      query += "&status=completed";
      sort = "&sort=updated_at&order=desc";
    } else if (word == "all")
      query += "&status=all";
    else if (word == "p1" || word == "p2" || word == "p3")
      query += word == "p1" ? "&priority=high" : word == "p2" ? "&priority=medium" : "&priority=low";
    else if (word.size() > 1 && (word[0] == '#' || word[0] == '@'))
      query += "&tag=" + client::encode(word.substr(1));
    else if (word.starts_with("--"))
      problem = "there is no option " + word;
    else
      words += (words.empty() ? "" : " ") + word;
  }
  if (!words.empty()) query += "&q=" + client::encode(words);
  return "/api/tasks?" + query + sort;
}

void replace(std::string& text, std::string_view from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at != std::string::npos) text.replace(at, from.size(), to);
}

}  // namespace

int cmd_add(Context& context) {
  std::erase(context.arguments, "--");
  const std::string text = join(context.arguments);
  if (text.empty()) return wrong_usage(context, "add", "say what to add");
  Session session(context);
  const auto reading = session.call("POST", "/api/parse", text_body("text", text, "quick_add"));
  if (!reading) return session.exit;
  const auto add = [&](const json::object& one) {
    return finish(context, session, session.call("POST", "/api/tasks", body_of_reading(one)), "Added");
  };
  int code = add(reading->as_object());
  // One task a line.
  const json::value* more = reading->as_object().if_contains("more");
  for (std::size_t i = 0; code == kDone && more && more->is_array() && i < more->get_array().size(); ++i)
    code = add(more->get_array()[i].as_object());
  return code;
}

int cmd_list(Context& context) {
  std::string problem;
  std::string target = list_target(context, problem);
  if (!problem.empty()) return wrong_usage(context, "list", problem);
  Session session(context);
  const bool today = target.find("end_of_today") != std::string::npos,
             upcoming = target.find("due_from=now") != std::string::npos;
  if (today || upcoming) {
    const auto me = session.call("GET", "/api/me");
    if (!me) return session.exit;
    const std::string date(text_of(me->as_object(), "today"));
    const std::string tomorrow(text_of(me->as_object(), "tomorrow"));
    replace(target, "end_of_today", tomorrow);
    replace(target, "due_from=now", "due_from=" + date);
  }
  json::array tasks;
  std::string all;
  for (std::string next = target; !next.empty();) {
    const auto page = session.call("GET", next);
    if (!page) return session.exit;
    if (context.json) context.out << session.text() << "\n";
    for (const json::value& task : page->as_object().at("items").as_array()) tasks.push_back(task);
    const auto cursor = text_of(page->as_object(), "next_cursor");
    next = cursor.empty() || tasks.size() >= 2'000 ? std::string() : target + "&cursor=" + client::encode(cursor);
  }
  if (context.json) return kDone;
  if (tasks.empty()) context.out << "Nothing there.\n";
  print_tasks(context, tasks);
  return kDone;
}

int cmd_show(Context& context) {
  if (context.arguments.empty()) return wrong_usage(context, "show", "name a task");
  if (context.arguments.back().starts_with("--")) {
    return wrong_usage(context, "show", "there is no option " + context.arguments.back());
  }
  Session session(context);
  const auto task = session.find_task(join(context.arguments));
  if (!task) return session.exit;
  if (context.json) {
    context.out << json::serialize(*task) << "\n";
  } else {
    print_task(context, *task);
  }
  return kDone;
}

namespace {

// Whole ids and ends of ids are one task each; other words together are one title.
std::vector<std::string> task_names(const std::vector<std::string>& arguments) {
  const auto is_id = [](const std::string& word) {
    return word.size() >= 4 && word.find_first_not_of("0123456789abcdef-") == std::string::npos;
  };
  if (std::all_of(arguments.begin(), arguments.end(), is_id)) return arguments;
  return {join(arguments)};
}

template <typename Act>
int for_each_task(Context& context, std::string_view command, const std::vector<std::string>& arguments, Act act) {
  if (arguments.empty()) return wrong_usage(context, command, "name a task");
  const auto flag =
      std::find_if(arguments.begin(), arguments.end(), [](const std::string& word) { return word.starts_with("--"); });
  if (flag != arguments.end()) return wrong_usage(context, command, "there is no option " + *flag);
  Session session(context);
  for (const std::string& name : task_names(arguments)) {
    const auto task = session.find_task(name);
    if (!task) return session.exit;
    if (const int code = act(session, std::string(text_of(*task, "id")), *task); code != kDone) return code;
  }
  return kDone;
}

}  // namespace

int cmd_done(Context& context) {
  return for_each_task(
      context, "done", context.arguments, [&](Session& session, const std::string& id, const json::object&) {
        return finish(context, session, session.call("POST", "/api/tasks/" + id + "/complete", "{}"), "Done");
      });
}

int cmd_delete(Context& context) {
  std::vector<std::string> arguments = context.arguments;
  const bool permanent = std::erase(arguments, "--permanent") > 0;
  return for_each_task(
      context, "delete", arguments, [&](Session& session, const std::string& id, const json::object& task) {
        const auto answer = session.call("DELETE", "/api/tasks/" + id + (permanent ? "?permanent=true" : ""));
        return finish(
            context, session, answer,
            (permanent ? "Deleted for good: " : "Moved to the trash: ") + std::string(text_of(task, "title")));
      });
}

int cmd_edit(Context& context) {
  std::vector<std::string> name;
  std::string body;
  JsonWriter out(body);
  out.begin_object();
  bool any = false;
  for (std::size_t i = 0; i < context.arguments.size(); ++i) {
    const std::string& word = context.arguments[i];
    if (!word.starts_with("--")) {
      name.push_back(word);
      continue;
    }
    if (i + 1 >= context.arguments.size()) return wrong_usage(context, "edit", word + " needs a value");
    const std::string& value = context.arguments[++i];
    any = true;
    if (word == "--title") {
      out.field("title", value);
    } else if (word == "--note") {
      out.field("description", value);
    } else if (word == "--priority") {
      value == "none" ? out.field("priority", nullptr) : out.field("priority", value);
    } else if (word == "--due") {
      value == "none" ? out.field("due_date", nullptr) : out.field("due_date", value);
    } else if (word == "--tags") {
      out.key("tags").begin_array();
      for (std::size_t at = 0; at < value.size();) {
        const std::size_t end = std::min(value.find(',', at), value.size());
        if (end > at) out.value(value.substr(at, end - at));
        at = end + 1;
      }
      out.end_array();
    } else {
      return wrong_usage(context, "edit", "there is no option " + word);
    }
  }
  out.end_object();
  if (name.empty() || !any) return wrong_usage(context, "edit", "name a task and what to change");
  Session session(context);
  const auto task = session.find_task(join(name));
  if (!task) return session.exit;
  return finish(context, session, session.call("PATCH", "/api/tasks/" + std::string(text_of(*task, "id")), body),
                "Changed");
}

int cmd_undo(Context& context) {
  Session session(context);
  const std::string body = context.arguments.empty() ? "{}" : text_body("command_id", context.arguments.front());
  return finish(context, session, session.call("POST", "/api/undo", body), "Undone.");
}

namespace {

int say(Context& context, Session& session, const std::string& text, std::string& conversation) {
  std::string body;
  JsonWriter out(body);
  out.begin_object().field("user_input", text);
  if (!conversation.empty()) out.field("conversation_id", conversation);
  out.end_object();
  const auto answer = session.call("POST", "/chat/command", body);
  if (!answer) return session.exit;
  conversation = text_of(answer->as_object(), "conversation_id");
  context.out << (context.json ? session.text() : std::string(text_of(answer->as_object(), "response"))) << std::endl;
  return kDone;
}

}  // namespace

int cmd_chat(Context& context) {
  Session session(context);
  std::string conversation;
  if (!context.arguments.empty()) return say(context, session, join(context.arguments), conversation);
  for (std::string line; std::getline(context.in, line);) {
    if (line.empty()) continue;
    if (const int code = say(context, session, line, conversation); code == kUnreachable) return code;
  }
  return kDone;
}

}  // namespace yaad::cli
