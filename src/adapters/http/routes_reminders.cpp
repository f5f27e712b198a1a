#include "adapters/http/api_support.h"
#include "adapters/http/task_input.h"
#include "base/json_writer.h"

namespace yaad::http {
namespace {

void list_of_task(ApiContext& context, const Request& request, Responder responder) {
  const auto id = path_id<TaskId>(request, "task");
  if (!id) return send_problem(request, responder, id.error());
  send_result(request, responder, context.app.queries.task_reminders(user_of(context, request), *id));
}

void list_all(ApiContext& context, const Request& request, Responder responder) {
  const auto query = QueryReader::read(request, {"status"});
  if (!query) return send_problem(request, responder, query.error());
  std::optional<ReminderStatus> status;
  if (const std::string* text = query->find("status")) {
    status = parse_reminder_status(*text);
    if (!status) {
      return send_problem(request, responder,
                          invalid("?status", "must be pending, triggered, sent, failed or cancelled"));
    }
  }
  constexpr std::size_t kMax = 200;
  send_result(request, responder, context.app.queries.reminders(user_of(context, request), status, kMax));
}

void add_reminder(ApiContext& context, const Request& request, Responder responder) {
  const auto id = path_id<TaskId>(request, "task");
  if (!id) return send_problem(request, responder, id.error());
  ZoneReader zone(context, user_of(context, request));
  auto spec = read_reminder(request.body, std::ref(zone));
  if (!spec) return send_problem(request, responder, spec.error());
  run_command(context, request, std::move(responder), AddReminder{*id, std::move(*spec)},
              [id = *id](const Outcome& outcome) {
                Response response;
                response.headers.emplace_back("Location", "/api/tasks/" + id.str() + "/reminders");
                if (outcome.tasks.empty()) {
                  response.body = "{}";
                  return response;
                }
                for (const Reminder& reminder : outcome.tasks.front().reminders) {
                  if (reminder.id == outcome.reminder) append_reminder_json(response.body, reminder);
                }
                if (response.body.empty()) response.body = "{}";
                return response;
              });
}

void remove_reminder(ApiContext& context, const Request& request, Responder responder) {
  const auto id = path_id<ReminderId>(request, "reminder");
  if (!id) return send_problem(request, responder, id.error());
  run_command(context, request, std::move(responder), RemoveReminder{*id}, [id = *id](const Outcome&) {
    Response response;
    JsonWriter(response.body).begin_object().field("status", "deleted").field("reminder_id", id.str()).end_object();
    return response;
  });
}

}  // namespace

void add_reminder_routes(ApiContext& context, std::vector<Route>& routes) {
  const auto add = [&](Method method, std::string_view pattern, void (*handler)(ApiContext&, const Request&, Responder),
                       RouteInfo info, RunOn run_on, std::vector<std::string_view> types = {}) {
    info.tag = "reminders";
    routes.push_back({method, pattern,
                      [&context, handler](const Request& request, Responder responder) {
                        handler(context, request, std::move(responder));
                      },
                      std::move(info), run_on, std::move(types)});
  };
  add(Method::kGet, "/api/tasks/{id}/reminders", list_of_task,
      {.operation_id = "listTaskReminders",
       .summary = "The reminders of a task",
       .responses = {{200, "Its reminders.", "ReminderPage"}}},
      RunOn::kPool);
  add(Method::kPost, "/api/tasks/{id}/reminders", add_reminder,
      {.operation_id = "addReminder",
       .summary = "Add a reminder to a task",
       .request_schema = "ReminderCreate",
       .responses = {{200, "The new reminder.", "Reminder", kJson, {"Location", "X-Command-Id"}, {"DeleteReminder"}}},
       .problems = {409, 412, 413, 415, 422, 503}},
      RunOn::kPool, {kJson});
  add(Method::kDelete, "/api/reminders/{id}", remove_reminder,
      {.operation_id = "deleteReminder",
       .summary = "Remove a reminder",
       .responses = {{200, "It is gone.", "ReminderDeleted", kJson, {"X-Command-Id"}}},
       .problems = {409, 412, 503}},
      RunOn::kInline);
  add(Method::kGet, "/api/reminders", list_all,
      {.operation_id = "listReminders",
       .summary = "Reminders and how their delivery stands",
       .parameters = {{"status", "query",
                       R"({"type":"string","enum":["pending","triggered","sent","failed","cancelled"]})",
                       "Only these."}},
       .responses = {{200, "Reminders, soonest first, at most 200.", "ReminderPage"}}},
      RunOn::kPool);
}

}  // namespace yaad::http
