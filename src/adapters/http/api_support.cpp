#include "adapters/http/api_support.h"

#include <openssl/sha.h>

#include <charconv>

#include "base/json_writer.h"
#include "domain/task.h"

namespace yaad::http {
namespace {

constexpr std::size_t kKeyMax = 255;

std::string request_hash(const Request& request) {
  std::string text(request.method_text);
  text.append("\n").append(request.target).append("\n").append(request.body);
  std::string digest(SHA256_DIGEST_LENGTH, '\0');
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(),
         reinterpret_cast<unsigned char*>(digest.data()));
  return digest;
}

// A string in quotes, as the draft says, or bare.
Result<std::string> read_key(std::string_view header) {
  if (!header.empty() && header.front() == '"') {
    header = header.size() > 2 && header.back() == '"' ? header.substr(1, header.size() - 2) : std::string_view();
  }
  for (char c : header) {
    if (c < 0x21 || c > 0x7e) header = {};
  }
  if (header.empty() || header.size() > kKeyMax) {
    return Error{ErrorCode::kInvalid, "Idempotency-Key must be 1 to 255 visible ASCII characters", {}, 0};
  }
  return std::string(header);
}

// The version that If-Match names; -1, which no task has, when it is none of ours; empty for "*".
std::optional<std::int64_t> read_if_match(std::string_view header) {
  if (header == "*") return std::nullopt;
  std::int64_t version = -1;
  if (header.size() > 2 && header.front() == '"' && header.back() == '"') {
    const char* const end = header.data() + header.size() - 1;
    const auto [stop, error] = std::from_chars(header.data() + 1, end, version);
    if (error != std::errc() || stop != end || version < 1) version = -1;
  }
  return version;
}

/// Names of the headers that a replay repeats; literals, as Response wants them.
constexpr std::string_view kReplayed[] = {"Location", "X-Command-Id", "ETag"};

IdempotencyRecord record_of(const Response& response) {
  IdempotencyRecord record;
  record.status = response.status;
  record.body = response.body;
  if (!response.etag.empty()) record.headers.append("ETag: ").append(response.etag).append("\n");
  for (const auto& [name, value] : response.headers)
    record.headers.append(name).append(": ").append(value).append("\n");
  return record;
}

Response replay(const IdempotencyRecord& record) {
  Response response;
  response.status = record.status;
  response.body = record.body;
  std::string_view rest = record.headers;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    for (std::string_view name : kReplayed) {
      if (!line.starts_with(name) || line.substr(name.size(), 2) != ": ") continue;
      std::string value(line.substr(name.size() + 2));
      if (name == "ETag") {
        response.etag = std::move(value);
      } else {
        response.headers.emplace_back(name, std::move(value));
      }
    }
  }
  response.headers.emplace_back("Idempotency-Replayed", "true");
  return response;
}

void add_command_id(Response& response, const Outcome& outcome) {
  if (!outcome.command.uuid.is_nil()) response.headers.emplace_back("X-Command-Id", outcome.command.str());
}

}  // namespace

Result<CommandContext> command_context(const ApiContext& context, const Request& request) {
  CommandContext out;
  out.user = user_of(context, request);
  out.actor = {ActorType::kUser, out.user.str()};
  out.correlation = request.correlation_id;
  out.traceparent = request.traceparent;
  if (request.has_header("if-match")) out.if_match = read_if_match(request.header("if-match"));
  if (request.method == Method::kPost && request.has_header("idempotency-key")) {
    auto key = read_key(request.header("idempotency-key"));
    if (!key) return key.error();
    out.idempotency_key = std::move(*key);
    out.request_hash = request_hash(request);
  }
  return out;
}

void run_command(ApiContext& context, const Request& request, Responder responder, Command command, Render render) {
  auto command_ctx = command_context(context, request);
  if (!command_ctx) return send_problem(request, responder, command_ctx.error());
  const auto finish = [render = std::move(render)](const Outcome& outcome) {
    Response response = render(outcome);
    add_command_id(response, outcome);
    return response;
  };
  if (!command_ctx->idempotency_key.empty()) {
    command_ctx->record = [finish](const Outcome& outcome) { return record_of(finish(outcome)); };
  }
  auto answer = std::make_shared<Responder>(std::move(responder));
  auto correlation = std::string(request.correlation_id);
  context.app.executor.execute(std::move(command), std::move(*command_ctx),
                               [answer, finish, correlation = std::move(correlation)](Result<Outcome> result) {
                                 if (!result) {
                                   answer->send(problem(result.error(), correlation));
                                 } else if (result->replay) {
                                   answer->send(replay(*result->replay));
                                 } else {
                                   answer->send(finish(*result));
                                 }
                               });
}

Response task_response(const Outcome& outcome) {
  Response response;
  response.body = outcome.body;
  if (outcome.tasks.empty()) {
    if (response.body.empty()) response.body = "{}";
    return response;
  }
  const Task& task = outcome.tasks.front();
  if (response.body.empty()) append_task_json(response.body, task);
  response.etag = "\"" + std::to_string(task.version) + "\"";
  return response;
}

void send_problem(const Request& request, Responder& responder, const Error& error) {
  responder.send(problem(error, request.correlation_id));
}

void send_result(const Request& request, Responder& responder, Result<std::string> result) {
  if (!result) return send_problem(request, responder, result.error());
  responder.send(json_response(std::move(*result)));
}

const Zone& ZoneReader::operator()() {
  if (!zone_) zone_ = Zone::find(context_.app.queries.profile(user_).tz).value_or(Zone());
  return *zone_;
}

std::vector<Route> api_routes(ApiContext& context) {
  std::vector<Route> routes;
  if (context.faces.api) {
    add_task_routes(context, routes);
    add_reminder_routes(context, routes);
  }
  const bool described = context.faces.api || context.app.assistant != nullptr;
  if (described) add_chat_routes(context, routes);
  if (context.faces.api) {
    add_event_routes(context, routes);
    add_live_routes(context, routes);
  }
  add_probe_routes(context.probes, routes);
  if (described) add_description_routes(context, routes);
  return routes;
}

}  // namespace yaad::http
