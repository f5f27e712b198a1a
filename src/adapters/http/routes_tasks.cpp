#include <charconv>

#include "adapters/http/api_support.h"
#include "adapters/http/task_input.h"
#include "base/json_writer.h"
#include "base/utf8.h"

namespace yaad::http {
namespace {

// What every query parameter may hold: no control characters.
constexpr std::string_view kTextSchema =
    R"({"type":"string","maxLength":500,"pattern":"^[^\u0000-\u001f\u007f-\u009f]*$"})";
constexpr std::string_view kTagsSchema =
    R"({"type":"array","maxItems":20,"items":{"type":"string","minLength":1,"maxLength":50,"pattern":"^[^\u0000-\u001f\u007f-\u009f]*$"}})";
constexpr std::string_view kActionSchema =
    R"({"type":"string","minLength":1,"maxLength":40,"pattern":"^[^\u0000-\u001f\u007f-\u009f]*$"})";
constexpr std::string_view kInstantSchema = R"({"$ref":"#/components/schemas/Instant"})";
constexpr std::string_view kCursorSchema =
    R"({"type":"string","minLength":1,"maxLength":2000,"pattern":"^[A-Za-z0-9_-]+$"})";
constexpr std::string_view kScopeSchema = R"({"type":"string","enum":["this","series"],"default":"this"})";

void send_task(const Request& request, Responder& responder, Result<Queries::TaskBody> task) {
  if (!task) return send_problem(request, responder, task.error());
  Response response;
  response.shared_body = std::move(task->json);
  response.etag = "\"" + std::to_string(task->version) + "\"";
  responder.send(std::move(response));
}

void get_task(ApiContext& context, const Request& request, Responder responder) {
  const auto id = path_id<TaskId>(request, "task");
  if (!id) return send_problem(request, responder, id.error());
  const UserId user = user_of(context, request);
  if (auto cached = context.app.queries.cached_task(user, *id)) {
    return send_task(request, responder, std::move(*cached));
  }
  responder.run_on_pool([&context, user, id = *id](const Request& same, Responder later) {
    send_task(same, later, context.app.queries.task(user, id));
  });
}

Response created(const Outcome& outcome) {
  Response response = task_response(outcome);
  if (!outcome.tasks.empty()) response.headers.emplace_back("Location", "/api/tasks/" + outcome.tasks.front().id.str());
  return response;
}

void create_task_now(ApiContext& context, const Request& request, Responder responder) {
  ZoneReader zone(context, user_of(context, request));
  auto task = read_create(request.body, std::ref(zone));
  if (!task) return send_problem(request, responder, task.error());
  run_command(context, request, std::move(responder), std::move(*task), created);
}

void create_task(ApiContext& context, const Request& request, Responder responder) {
  // Dates and instants are read in the user's zone, which is in the database: not on this thread.
  const bool may_need_zone = request.body.find("\"due") != std::string_view::npos ||
                             request.body.find("\"at\"") != std::string_view::npos ||
                             request.body.find('\\') != std::string_view::npos;
  if (!may_need_zone) return create_task_now(context, request, std::move(responder));
  responder.run_on_pool(
      [&context](const Request& same, Responder later) { create_task_now(context, same, std::move(later)); });
}

Result<Scope> read_scope(const QueryReader& query) {
  const std::string* text = query.find("scope");
  if (!text || *text == "this") return Scope::kThis;
  if (*text == "series") return Scope::kSeries;
  return invalid("?scope", "must be this or series");
}

Result<bool> read_flag(const QueryReader& query, std::string_view name) {
  const std::string* text = query.find(name);
  if (!text || *text == "false") return false;
  if (*text == "true") return true;
  return invalid("?" + std::string(name), "must be true or false");
}

void update_task(ApiContext& context, const Request& request, Responder responder) {
  const auto id = path_id<TaskId>(request, "task");
  if (!id) return send_problem(request, responder, id.error());
  const auto query = QueryReader::read(request, {"scope"});
  if (!query) return send_problem(request, responder, query.error());
  const auto scope = read_scope(*query);
  if (!scope) return send_problem(request, responder, scope.error());
  const UserId user = user_of(context, request);
  ZoneReader zone(context, user);
  auto task = read_update(request.body, *id, std::ref(zone), [&] {
    auto body = context.app.queries.task(user, *id);
    return body ? *body->json : std::string();
  });
  if (!task) return send_problem(request, responder, task.error());
  if (*scope == Scope::kSeries) task->scope = Scope::kSeries;
  run_command(context, request, std::move(responder), std::move(*task), task_response);
}

void delete_task(ApiContext& context, const Request& request, Responder responder) {
  const auto id = path_id<TaskId>(request, "task");
  if (!id) return send_problem(request, responder, id.error());
  const auto query = QueryReader::read(request, {"scope", "permanent"});
  if (!query) return send_problem(request, responder, query.error());
  const auto scope = read_scope(*query);
  if (!scope) return send_problem(request, responder, scope.error());
  const auto permanent = read_flag(*query, "permanent");
  if (!permanent) return send_problem(request, responder, permanent.error());
  run_command(context, request, std::move(responder), DeleteTask{*id, *permanent, *scope},
              [id = *id](const Outcome& outcome) {
                Response response;
                JsonWriter json(response.body);
                json.begin_object().field("status", "deleted").field("task_id", id.str()).key("purge_at");
                if (!outcome.tasks.empty() && outcome.tasks.front().deleted_at) {
                  json.value(to_rfc3339(*outcome.tasks.front().deleted_at + std::chrono::days(TaskLimits::kTrashDays)));
                } else {
                  json.value(nullptr);
                }
                json.end_object();
                return response;
              });
}

/// A task of a series shows that its next one is on its way.
Response with_next_task(const Outcome& outcome) {
  Response response = task_response(outcome);
  const bool series = !outcome.tasks.empty() && outcome.tasks.front().series;
  if (series && response.body.ends_with('}')) {
    response.body.pop_back();
    response.body.append(",\"next_task\":null}");
  }
  return response;
}

template <typename CommandType>
Handler simple_command(ApiContext& context, Render render) {
  return [&context, render](const Request& request, Responder responder) {
    const auto id = path_id<TaskId>(request, "task");
    if (!id) return send_problem(request, responder, id.error());
    if (auto nothing = read_nothing(request.body); !nothing) return send_problem(request, responder, nothing.error());
    run_command(context, request, std::move(responder), CommandType{*id}, render);
  };
}

void snooze_task(ApiContext& context, const Request& request, Responder responder) {
  const auto id = path_id<TaskId>(request, "task");
  if (!id) return send_problem(request, responder, id.error());
  ZoneReader zone(context, user_of(context, request));
  auto snooze = read_snooze(request.body, *id, std::ref(zone));
  if (!snooze) return send_problem(request, responder, snooze.error());
  run_command(context, request, std::move(responder), std::move(*snooze), task_response);
}

void undo(ApiContext& context, const Request& request, Responder responder) {
  auto command = read_undo(request.body);
  if (!command) return send_problem(request, responder, command.error());
  run_command(context, request, std::move(responder), std::move(*command), [](const Outcome& outcome) {
    Response response;
    JsonWriter json(response.body);
    json.begin_object().field("status", "undone").field("command_id", outcome.command.str()).key("tasks").begin_array();
    for (const Task& task : outcome.tasks) append_task_json(json.slot(), task);
    json.end_array().end_object();
    return response;
  });
}

// --- The list ------------------------------------------------------------------------------------------------------

template <typename Value, std::size_t N>
void read_choice(const QueryReader& query, std::string_view name,
                 const std::pair<std::string_view, Value> (&choices)[N], Value& into, std::vector<FieldError>& errors) {
  const std::string* text = query.find(name);
  if (!text) return;
  std::string known;
  for (const auto& [word, value] : choices) {
    if (word == *text) {
      into = value;
      return;
    }
    known.append(known.empty() ? "" : ", ").append(word);
  }
  errors.push_back({"?" + std::string(name), "must be one of " + known});
}

void read_instant_parameter(const QueryReader& query, std::string_view name, const ZoneOfUser& zone,
                            std::optional<Instant>& into, std::vector<FieldError>& errors) {
  const std::string* text = query.find(name);
  if (!text) return;
  into = read_instant(*text, zone());
  if (!into) errors.push_back({"?" + std::string(name), "must be a date, a local date-time or RFC 3339"});
}

void read_limit(const QueryReader& query, std::size_t& into, std::vector<FieldError>& errors) {
  const std::string* text = query.find("limit");
  if (!text) return;
  int limit = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), limit);
  if (error != std::errc() || end != text->data() + text->size() || limit < 1 || limit > 200) {
    errors.push_back({"?limit", "must be a number from 1 to 200"});
  } else {
    into = static_cast<std::size_t>(limit);
  }
}

void read_filters(const QueryReader& query, const ZoneOfUser& zone, const Clock& clock, TaskQuery& out,
                  std::vector<FieldError>& errors) {
  static constexpr std::pair<std::string_view, StatusFilter> kStatus[] = {{"active", StatusFilter::kActive},
                                                                          {"completed", StatusFilter::kCompleted},
                                                                          {"deleted", StatusFilter::kDeleted},
                                                                          {"all", StatusFilter::kAll}};
  read_choice(query, "status", kStatus, out.status, errors);
  if (const std::string* text = query.find("priority")) {
    out.priority_set = true;
    out.priority = *text == "none" ? std::nullopt : parse_priority(*text);
    if (!out.priority && *text != "none") errors.push_back({"?priority", "must be one of high, medium, low, none"});
  }
  out.tags = query.all("tag");
  if (out.tags.size() > 20) errors.push_back({"?tag", "at most 20 tags are taken"});
  for (const std::string& tag : out.tags) {
    if (tag.empty() || utf8::count(tag) > TaskLimits::kTagMax)
      errors.push_back({"?tag", "must have 1 to 50 characters"});
  }
  if (const std::string* words = query.find("q")) {
    out.words = *words;
    if (utf8::count(*words) > 500) errors.push_back({"?q", "must have at most 500 characters"});
  }
  read_instant_parameter(query, "due_from", zone, out.due_from, errors);
  read_instant_parameter(query, "due_to", zone, out.due_to, errors);
  if (query.find("overdue")) {
    const auto overdue = read_flag(query, "overdue");
    if (!overdue) {
      errors.push_back(overdue.error().fields.front());
    } else if (*overdue) {
      out.overdue_at = clock.now();
    }
  }
}

void read_order(const QueryReader& query, TaskQuery& out, std::vector<FieldError>& errors) {
  static constexpr std::pair<std::string_view, TaskSort> kSort[] = {{"created_at", TaskSort::kCreatedAt},
                                                                    {"due_date", TaskSort::kDueDate},
                                                                    {"updated_at", TaskSort::kUpdatedAt},
                                                                    {"priority", TaskSort::kPriority},
                                                                    {"title", TaskSort::kTitle}};
  static constexpr std::pair<std::string_view, bool> kOrder[] = {{"asc", false}, {"desc", true}};
  read_choice(query, "sort", kSort, out.sort, errors);
  // Each sort's natural direction: newest first, soonest first, highest first, A first.
  out.descending = out.sort == TaskSort::kCreatedAt || out.sort == TaskSort::kUpdatedAt;
  read_choice(query, "order", kOrder, out.descending, errors);
  if (const std::string* cursor = query.find("cursor")) {
    out.after = *cursor;
    if (cursor->empty() || cursor->size() > 2000) {
      errors.push_back({"?cursor", "is not a cursor of this list; begin without one"});
    }
  }
}

std::string next_link(const Request& request, std::string_view cursor) {
  std::string query;
  std::string_view rest = request.query;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('&'), rest.size());
    const std::string_view pair = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!pair.empty() && !pair.starts_with("cursor=")) query.append(pair).append("&");
  }
  return "<" + std::string(request.path) + "?" + query + "cursor=" + percent_encode(cursor) + ">; rel=\"next\"";
}

void send_page(const Request& request, Responder& responder, Result<Queries::Page> page) {
  if (!page) return send_problem(request, responder, page.error());
  Response response = json_response(std::move(page->json));
  if (!page->next.empty()) response.headers.emplace_back("Link", next_link(request, page->next));
  responder.send(std::move(response));
}

void list_tasks(ApiContext& context, const Request& request, Responder responder) {
  const auto query = QueryReader::read(
      request, {"status", "priority", "q", "due_from", "due_to", "overdue", "sort", "order", "limit", "cursor"},
      {"tag"});
  if (!query) return send_problem(request, responder, query.error());
  const UserId user = user_of(context, request);
  ZoneReader zone(context, user);
  TaskQuery wanted;
  std::vector<FieldError> errors;
  read_filters(*query, std::ref(zone), context.app.clock, wanted, errors);
  read_order(*query, wanted, errors);
  read_limit(*query, wanted.limit, errors);
  if (!errors.empty()) {
    const std::string detail = errors.front().pointer + " " + errors.front().detail;
    return send_problem(request, responder, Error{ErrorCode::kInvalid, detail, std::move(errors), 0});
  }
  auto page = context.app.queries.tasks(user, wanted);
  if (!page && page.error().code == ErrorCode::kTooLarge) {  // The contract: 400 that names a filter.
    Error error = page.error();
    error.code = ErrorCode::kInvalid;
    return send_problem(request, responder, error);
  }
  send_page(request, responder, std::move(page));
}

void list_audit(ApiContext& context, const Request& request, Responder responder) {
  const auto query = QueryReader::read(request, {"entity_id", "action", "from", "to", "limit", "cursor"});
  if (!query) return send_problem(request, responder, query.error());
  const UserId user = user_of(context, request);
  ZoneReader zone(context, user);
  AuditQuery wanted;
  std::vector<FieldError> errors;
  if (const std::string* text = query->find("entity_id")) {
    wanted.entity = Uuid::parse(*text);
    if (!wanted.entity) errors.push_back({"?entity_id", "must be a UUID"});
  }
  if (const std::string* text = query->find("action")) {
    wanted.action = *text;
    if (text->empty() || text->size() > 40) errors.push_back({"?action", "must be an action such as created"});
  }
  read_instant_parameter(*query, "from", std::ref(zone), wanted.from, errors);
  read_instant_parameter(*query, "to", std::ref(zone), wanted.to, errors);
  read_limit(*query, wanted.limit, errors);
  if (const std::string* text = query->find("cursor")) {
    std::uint64_t before = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), before);
    wanted.before = before;
    if (error != std::errc() || end != text->data() + text->size() || before == 0 || before > (1ULL << 62)) {
      errors.push_back({"?cursor", "is not a cursor of this list; begin without one"});
    }
  }
  if (!errors.empty())
    return send_problem(request, responder,
                        Error{ErrorCode::kInvalid, errors.front().pointer + " " + errors.front().detail, errors, 0});
  send_page(request, responder, context.app.queries.audit(user, wanted));
}

void task_history(ApiContext& context, const Request& request, Responder responder) {
  const auto id = path_id<TaskId>(request, "task");
  if (!id) return send_problem(request, responder, id.error());
  const auto query = QueryReader::read(request, {"limit"});
  if (!query) return send_problem(request, responder, query.error());
  std::size_t limit = 50;
  std::vector<FieldError> errors;
  read_limit(*query, limit, errors);
  if (!errors.empty())
    return send_problem(request, responder,
                        Error{ErrorCode::kInvalid, errors.front().pointer + " " + errors.front().detail, errors, 0});
  send_result(request, responder, context.app.queries.history(user_of(context, request), *id, limit));
}

Handler bind(ApiContext& context, void (*handler)(ApiContext&, const Request&, Responder)) {
  return [&context, handler](const Request& request, Responder responder) {
    handler(context, request, std::move(responder));
  };
}

std::vector<ParameterInfo> list_parameters() {
  return {
      {"status", "query", R"({"type":"string","enum":["active","completed","deleted","all"],"default":"active"})",
       "Which tasks."},
      {"priority", "query", R"({"type":"string","enum":["high","medium","low","none"]})", "Only this priority."},
      {"tag", "query", kTagsSchema, "Tasks that have all of these tags."},
      {"q", "query", kTextSchema, "Words in title, description or tags, in any language."},
      {"due_from", "query", kInstantSchema, "Due at or after: a date, a local date-time or RFC 3339."},
      {"due_to", "query", kInstantSchema, "Due before."},
      {"overdue", "query", R"({"type":"boolean"})", "Only tasks past their due time."},
      {"sort", "query",
       R"({"type":"string","enum":["created_at","due_date","updated_at","priority","title"],"default":"created_at"})",
       "priority and title only for up to 5,000 matches."},
      {"order", "query", R"({"type":"string","enum":["asc","desc"]})", "Direction; each sort has its own default."},
      {"limit", "query", R"({"type":"integer","minimum":1,"maximum":200,"default":50})", "Tasks on one page."},
      {"cursor", "query", kCursorSchema, "The next_cursor of the page before, with the same filters and order."}};
}

}  // namespace

void add_task_routes(ApiContext& context, std::vector<Route>& routes) {
  const ResponseInfo task_answer{200, "The task.", "Task", kJson, {"ETag", "X-Command-Id"}};
  const auto add = [&](Method method, std::string_view pattern, Handler handler, RouteInfo info, RunOn run_on,
                       std::vector<std::string_view> types = {}) {
    info.tag = "tasks";
    routes.push_back({method, pattern, std::move(handler), std::move(info), run_on, std::move(types)});
  };
  add(Method::kPost, "/api/tasks", bind(context, create_task),
      {.operation_id = "createTask",
       .summary = "Create a task",

       .request_schema = "TaskCreate",
       .responses = {{200,
                      "The new task.",
                      "Task",
                      kJson,
                      {"Location", "ETag", "X-Command-Id"},
                      {"GetTask", "UpdateTask", "DeleteTask", "CompleteTask"}}},
       .problems = {404, 409, 413, 415, 422, 503}},
      RunOn::kInline, {kJson});
  add(Method::kGet, "/api/tasks", bind(context, list_tasks),
      {.operation_id = "listTasks",
       .summary = "List tasks",
       .parameters = list_parameters(),
       .responses = {{200, "One page of tasks.", "TaskPage", kJson, {"Link"}, {"NextPage"}}}},
      RunOn::kPool);
  add(Method::kGet, "/api/tasks/{id}", bind(context, get_task),
      {.operation_id = "getTask",
       .summary = "Read a task",
       .responses = {{200, "The task.", "Task", kJson, {"ETag"}}, {304, "The version that the client has."}}},
      RunOn::kInline);
  add(Method::kPatch, "/api/tasks/{id}", bind(context, update_task),
      {.operation_id = "updateTask",
       .summary = "Change fields of a task (merge patch)",
       .parameters = {{"scope", "query", kScopeSchema, "This occurrence, or the series."}},
       .request_schema = "TaskUpdate",
       .responses = {task_answer},
       .problems = {409, 412, 413, 415, 503}},
      RunOn::kPool, {kMergePatch, kJson});
  add(Method::kDelete, "/api/tasks/{id}", bind(context, delete_task),
      {.operation_id = "deleteTask",
       .summary = "Move a task to the trash, or purge it",
       .parameters = {{"scope", "query", kScopeSchema, "This occurrence, or the series."},
                      {"permanent", "query", R"({"type":"boolean","default":false})", "Purge at once."}},
       .responses = {{200, "What was deleted and when it is purged.", "TaskDeleted", kJson, {"X-Command-Id"}}},
       .problems = {409, 412, 503}},
      RunOn::kInline);
  const auto action = [&](std::string_view pattern, std::string_view id, std::string_view summary, Handler handler,
                          std::string_view schema = "Nothing", bool required = false, RunOn run_on = RunOn::kInline) {
    add(Method::kPost, pattern, std::move(handler),
        {.operation_id = id,
         .summary = summary,

         .request_schema = schema,
         .body_required = required,
         .responses = {task_answer},
         .problems = {409, 412, 413, 415, 422, 503}},
        run_on, {kJson});
  };
  action("/api/tasks/{id}/complete", "completeTask", "Complete a task",
         simple_command<CompleteTask>(context, with_next_task));
  action("/api/tasks/{id}/reopen", "reopenTask", "Make a completed task active again",
         simple_command<ReopenTask>(context, task_response));
  action("/api/tasks/{id}/restore", "restoreTask", "Bring a task back from the trash",
         simple_command<RestoreTask>(context, task_response));
  action("/api/tasks/{id}/skip", "skipOccurrence", "Move a series on without completing this occurrence",
         simple_command<SkipOccurrence>(context, with_next_task));
  action("/api/tasks/{id}/snooze", "snoozeTask", "Move the reminders of a task", bind(context, snooze_task), "Snooze",
         true, RunOn::kPool);
  add(Method::kGet, "/api/tasks/{id}/history", bind(context, task_history),
      {.operation_id = "taskHistory",
       .summary = "What happened to a task, newest first",
       .parameters = {{"limit", "query", R"({"type":"integer","minimum":1,"maximum":200,"default":50})", "Entries."}},
       .responses = {{200, "Audit entries.", "AuditPage"}}},
      RunOn::kPool);
  add(Method::kPost, "/api/undo", bind(context, undo),
      {.operation_id = "undo",
       .summary = "Reverse one change",

       .request_schema = "Undo",
       .body_required = false,
       .responses = {{200, "What was put back.", "Undone", kJson, {"X-Command-Id"}}},
       .problems = {404, 409, 413, 415, 422, 503}},
      RunOn::kInline, {kJson});
  add(Method::kGet, "/api/audit", bind(context, list_audit),
      {.operation_id = "listAudit",
       .summary = "The audit trail, newest first",
       .parameters = {{"entity_id", "query", R"({"type":"string","format":"uuid"})",
                       "Only entries of this task or reminder."},
                      {"action", "query", kActionSchema, "created, updated, completed, sent, …"},
                      {"from", "query", kInstantSchema, "At or after."},
                      {"to", "query", kInstantSchema, "Before."},
                      {"limit", "query", R"({"type":"integer","minimum":1,"maximum":200,"default":50})",
                       "Entries on one page."},
                      {"cursor", "query", R"({"type":"integer","minimum":1,"maximum":4611686018427387904})",
                       "The next_cursor of the page before."}},
       .responses = {{200, "One page of entries.", "AuditPage", kJson, {"Link"}}}},
      RunOn::kPool);
  add(
      Method::kGet, "/api/audit/verify",
      [&context](const Request& request, Responder responder) {
        send_result(request, responder, context.app.queries.verify_audit(user_of(context, request)));
      },
      {.operation_id = "verifyAudit",
       .summary = "Walk the hash chain of the audit trail",
       .responses = {{200, "Whether it is whole.", "AuditVerdict"}}},
      RunOn::kPool);
}

}  // namespace yaad::http
