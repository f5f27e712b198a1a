#include <charconv>

#include "adapters/http/api_support.h"
#include "base/json_writer.h"

namespace yaad::http {
namespace {

constexpr std::size_t kMax = 200;

void append_letter(JsonWriter& json, const DeadLetter& letter, bool whole) {
  json.begin_object()
      .field("id", letter.id)
      .field("consumer", letter.consumer)
      .field("topic", letter.topic)
      .field("event_id", letter.event.str())
      .field("error", letter.error)
      .field("failed_at", to_rfc3339(letter.failed_at))
      .field("retry_count", letter.retry_count);
  if (whole) json.raw_field("original_event", letter.original.empty() ? "null" : letter.original);
  json.end_object();
}

Result<std::int64_t> letter_id(const Request& request) {
  const std::string_view text = request.path_parameter("id");
  std::int64_t id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (error != std::errc() || end != text.data() + text.size() || id < 1) {
    return not_found("there is no dead letter with this id");
  }
  return id;
}

void list(ApiContext& context, const Request&, Responder responder) {
  std::vector<DeadLetter> letters;
  context.app.store.read([&](ReadView& view) { letters = view.dead_letters(kMax); });
  Response response;
  JsonWriter json(response.body);
  json.begin_object().key("items").begin_array();
  for (const DeadLetter& letter : letters) append_letter(json, letter, false);
  json.end_array().end_object();
  responder.send(std::move(response));
}

void show(ApiContext& context, const Request& request, Responder responder) {
  const auto id = letter_id(request);
  if (!id) return send_problem(request, responder, id.error());
  std::optional<DeadLetter> letter;
  context.app.store.read([&](ReadView& view) { letter = view.find_dead_letter(*id); });
  if (!letter) return send_problem(request, responder, not_found("there is no dead letter with this id"));
  Response response;
  JsonWriter json(response.body);
  append_letter(json, *letter, true);
  responder.send(std::move(response));
}

void replay(ApiContext& context, const Request& request, Responder responder) {
  const auto id = letter_id(request);
  if (!id) return send_problem(request, responder, id.error());
  if (!context.app.replay_dead_letter) {
    return send_problem(request, responder, Error{ErrorCode::kUnavailable, "no consumer runs here", {}, 0});
  }
  if (const auto done = context.app.replay_dead_letter(*id); !done) {
    return send_problem(request, responder, done.error());
  }
  Response response;
  JsonWriter(response.body).begin_object().field("status", "replayed").field("id", *id).end_object();
  responder.send(std::move(response));
}

}  // namespace

void add_event_routes(ApiContext& context, std::vector<Route>& routes) {
  const auto add = [&](Method method, std::string_view pattern, void (*handler)(ApiContext&, const Request&, Responder),
                       RouteInfo info) {
    info.tag = "events";
    routes.push_back({method,
                      pattern,
                      [&context, handler](const Request& request, Responder responder) {
                        handler(context, request, std::move(responder));
                      },
                      std::move(info),
                      RunOn::kPool,
                      {}});
  };
  add(Method::kGet, "/api/events/dlq", list,
      {.operation_id = "listDeadLetters",
       .summary = "Events that a consumer could not handle",
       .responses = {{200, "At most 200.", "DeadLetterPage"}}});
  add(Method::kGet, "/api/events/dlq/{id}", show,
      {.operation_id = "getDeadLetter",
       .summary = "One of them, with the event",
       .responses = {{200, "The dead letter.", "DeadLetter"}}});
  add(Method::kPost, "/api/events/dlq/{id}/replay", replay,
      {.operation_id = "replayDeadLetter",
       .summary = "Hand it to its consumer once more",
       .responses = {{200, "It has been handled.", "Replayed"}},
       .problems = {409, 503}});
}

}  // namespace yaad::http
