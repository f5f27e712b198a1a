// Internal to the routes: the steps that many handlers share.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "adapters/http/api.h"
#include "adapters/http/problem.h"

namespace yaad::http {

inline constexpr std::string_view kJson = "application/json";
inline constexpr std::string_view kMergePatch = "application/merge-patch+json";

/// Who asks. Local mode: the one local user.
inline UserId user_of(const ApiContext& context, const Request&) { return context.app.local_user; }

inline Response json_response(std::string body) {
  Response response;
  response.body = std::move(body);
  return response;
}

/// The context of a command from this request: actor, correlation, If-Match, Idempotency-Key with the request's hash.
Result<CommandContext> command_context(const ApiContext& context, const Request& request);

/// Makes the answer of a success. Runs on the writer's thread: quick, and no database.
using Render = std::function<Response(const Outcome&)>;

/// Executes and answers when it is durable. A stored outcome of the same key is answered as it was.
void run_command(ApiContext& context, const Request& request, Responder responder, Command command, Render render);

/// The task of the outcome: its JSON, ETag.
Response task_response(const Outcome& outcome);

/// The id in "{id}", or the 404 that an unreadable one deserves.
template <typename IdType>
Result<IdType> path_id(const Request& request, std::string_view what) {
  if (const auto id = IdType::parse(request.path_parameter("id"))) return *id;
  return not_found("there is no " + std::string(what) + " with this id");
}

/// Answers with the value's JSON, or the problem.
void send_result(const Request& request, Responder& responder, Result<std::string> result);
void send_problem(const Request& request, Responder& responder, const Error& error);

/// The user's zone, read once when first asked for. Reads the database.
class ZoneReader {
 public:
  ZoneReader(ApiContext& context, UserId user) : context_(context), user_(user) {}
  const Zone& operator()();

 private:
  ApiContext& context_;
  UserId user_;
  std::optional<Zone> zone_;
};

// Parts of the table, one function a file.
void add_task_routes(ApiContext& context, std::vector<Route>& routes);
void add_reminder_routes(ApiContext& context, std::vector<Route>& routes);
void add_chat_routes(ApiContext& context, std::vector<Route>& routes);
void add_event_routes(ApiContext& context, std::vector<Route>& routes);
void add_live_routes(ApiContext& context, std::vector<Route>& routes);
void add_description_routes(ApiContext& context, std::vector<Route>& routes);

}  // namespace yaad::http
