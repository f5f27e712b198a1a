#include "adapters/http/api_support.h"
#include "adapters/http/json_input.h"
#include "adapters/http/task_input.h"
#include "base/json_writer.h"
#include "base/utf8.h"

namespace yaad::http {
namespace {

constexpr std::size_t kTextMax = 10'000;  // Code points.
constexpr std::size_t kConversationIdMax = 128;
constexpr std::size_t kIgnoreMax = 100;

bool is_conversation_id(std::string_view id) { return utf8::count(id) <= kConversationIdMax && !utf8::has_control(id); }

void read_message(ObjectReader& reader, std::string_view name, std::string& into) {
  const auto text = reader.text(name);
  if (!reader.has(name)) return reader.wrong(name, "is needed: what you want to say");
  if (!text) return;
  into = *text;
  if (utf8::trim(into).empty()) {
    reader.wrong(name, "is blank; say something");
  } else if (utf8::count(into) > kTextMax) {
    reader.wrong(name, "must have at most 10000 characters");
  } else if (utf8::has_control(into, utf8::Lines::kMany)) {
    reader.wrong(name, "holds a control character; leave it out");
  }
}

Response chat_response(ChatAnswer answer) {
  Response response = json_response(std::move(answer.json));
  if (!answer.command_id.empty()) response.headers.emplace_back("X-Command-Id", answer.command_id);
  if (answer.replayed) response.headers.emplace_back("Idempotency-Replayed", "true");
  return response;
}

void chat(ApiContext& context, const Request& request, Responder responder) {
  JsonInput input;
  const auto object = input.read(request.body);
  if (!object) return send_problem(request, responder, object.error());
  std::vector<FieldError> errors;
  ObjectReader reader(**object, "#", errors);
  ChatRequest chat;
  read_message(reader, "user_input", chat.text);
  if (!reader.is_null("conversation_id")) {
    if (const auto id = reader.text("conversation_id")) chat.conversation_id = *id;
    if (!is_conversation_id(chat.conversation_id)) {
      reader.wrong("conversation_id", "must have at most 128 characters and no control characters");
    }
  }
  reader.ignore("user_id");
  reader.refuse_the_rest();
  if (!errors.empty()) return send_problem(request, responder, refused(std::move(errors)));
  auto command = command_context(context, request);
  if (!command) return send_problem(request, responder, command.error());
  chat.user = command->user;
  chat.correlation = std::move(command->correlation);
  chat.traceparent = std::move(command->traceparent);
  chat.idempotency_key = std::move(command->idempotency_key);
  chat.request_hash = std::move(command->request_hash);
  auto later = std::make_shared<Responder>(std::move(responder));
  auto correlation = std::string(request.correlation_id);
  context.app.assistant->handle(std::move(chat), [later, correlation](Result<ChatAnswer> answer) {
    later->send(answer ? chat_response(std::move(*answer)) : problem(answer.error(), correlation));
  });
}

// One part of the text that is no date and no sign: {"start","end"} in bytes or {"utf16_start","utf16_end"}.
std::optional<language::Span> read_span(ObjectReader& reader, std::string_view text) {
  // Beyond the end counts as the end: the page sends spans while the text is being typed.
  constexpr std::int64_t limit = 1'000'000'000;
  const bool utf16 = reader.has("utf16_start");
  const auto begin = reader.integer(utf16 ? "utf16_start" : "start", 0, limit);
  const auto end = reader.integer(utf16 ? "utf16_end" : "end", 0, limit);
  for (std::string_view also : {"start", "end", "utf16_start", "utf16_end"}) reader.ignore(also);
  reader.refuse_the_rest();
  if (!begin || !end) return std::nullopt;
  const auto place = [&](std::int64_t at) {
    const auto offset = static_cast<std::size_t>(at);
    return static_cast<std::uint32_t>(utf16 ? utf8::byte_offset(text, offset) : std::min(offset, text.size()));
  };
  return language::Span{place(*begin), place(std::max(*begin, *end))};
}

void read_ignore(ObjectReader& reader, Assistant::ParseRequest& parse, std::vector<FieldError>& errors) {
  constexpr std::string_view kHelp =
      "must be an array of at most 100 {\"start\", \"end\"} in bytes of the text, or {\"utf16_start\", \"utf16_end\"}";
  if (reader.is_null("ignore")) return;
  const boost::json::array* spans = reader.array("ignore", kHelp);
  if (!spans) return;
  if (spans->size() > kIgnoreMax) return reader.wrong("ignore", std::string(kHelp));
  for (std::size_t i = 0; i < spans->size(); ++i) {
    const boost::json::object* object = (*spans)[i].if_object();
    std::optional<language::Span> span;
    if (object) {
      ObjectReader inner(*object, "#/ignore/" + std::to_string(i), errors);
      span = read_span(inner, parse.text);
    }
    if (!span) return reader.wrong("ignore", std::string(kHelp));
    parse.ignore.push_back(*span);
  }
}

void parse(ApiContext& context, const Request& request, Responder responder) {
  JsonInput input;
  const auto object = input.read(request.body);
  if (!object) return send_problem(request, responder, object.error());
  std::vector<FieldError> errors;
  ObjectReader reader(**object, "#", errors);
  Assistant::ParseRequest parse;
  read_message(reader, "text", parse.text);
  if (!reader.is_null("tz")) {
    if (const auto tz = reader.text("tz")) {
      parse.tz = *tz;
      if (!Zone::find(*tz)) reader.wrong("tz", "is not a known time zone; use a name such as Asia/Karachi");
    }
  }
  if (!reader.is_null("now")) {
    if (const auto now = reader.text("now")) {
      const auto civil = parse_civil(*now);
      const auto instant = civil ? std::nullopt : parse_rfc3339(*now);
      if (civil) {
        parse.now = civil->local();
      } else if (instant) {
        parse.now = Zone::find(parse.tz).value_or(Zone()).to_local(*instant);
      } else {
        reader.wrong("now", "must be a local time such as 2026-03-05T09:00");
      }
    }
  }
  if (!reader.is_null("lang")) {
    if (const auto lang = reader.text("lang")) {
      parse.lang = *lang;
      if (*lang != "en" && *lang != "ur" && !lang->empty()) reader.wrong("lang", "must be en or ur");
    }
  }
  if (const auto mode = reader.text("mode")) {
    if (*mode != "chat" && *mode != "quick_add") reader.wrong("mode", "must be chat or quick_add");
    if (*mode == "quick_add") parse.mode = language::Mode::kQuickAdd;
  }
  if (const auto syntax = reader.text("syntax")) {
    if (*syntax == "vikunja") {
      parse.syntax = language::Syntax::kVikunja;
    } else if (*syntax == "off") {
      parse.syntax = language::Syntax::kOff;
    } else if (*syntax != "todoist") {
      reader.wrong("syntax", "must be todoist, vikunja or off");
    }
  }
  read_ignore(reader, parse, errors);
  reader.refuse_the_rest();
  if (!errors.empty()) return send_problem(request, responder, refused(std::move(errors)));
  send_result(request, responder, context.app.assistant->parse(user_of(context, request), parse));
}

void list_conversations(ApiContext& context, const Request& request, Responder responder) {
  constexpr std::size_t kMax = 200;
  send_result(request, responder, context.app.queries.conversations(user_of(context, request), kMax));
}

void get_conversation(ApiContext& context, const Request& request, Responder responder) {
  send_result(request, responder,
              context.app.queries.conversation(user_of(context, request), request.path_parameter("id"),
                                               context.app.conversations));
}

void delete_conversation(ApiContext& context, const Request& request, Responder responder) {
  std::string id(request.path_parameter("id"));
  if (!is_conversation_id(id))
    return send_problem(request, responder, not_found("there is no conversation with this id"));
  // Its words before its head: whoever is told that it is gone finds nothing of it anywhere.
  if (context.app.conversations != nullptr) {
    const auto forgotten = context.app.conversations->forget(user_of(context, request), id);
    if (!forgotten) return send_problem(request, responder, forgotten.error());
  }
  run_command(context, request, std::move(responder), DeleteConversation{id}, [id](const Outcome&) {
    Response response;
    JsonWriter(response.body).begin_object().field("status", "deleted").field("conversation_id", id).end_object();
    return response;
  });
}

void ask_elsewhere(ApiContext& context, const Request& request, Responder responder) {
  if (context.faces.chat) return responder.forward(context.faces.chat);
  send_problem(
      request, responder,
      Error{ErrorCode::kUnavailable, "chat runs in another process, and --chat-url does not say where", {}, 0});
}

}  // namespace

void add_chat_routes(ApiContext& context, std::vector<Route>& routes) {
  const auto add = [&](Method method, std::string_view pattern, void (*handler)(ApiContext&, const Request&, Responder),
                       RouteInfo info, RunOn run_on, std::vector<std::string_view> types = {}) {
    info.tag = "chat";
    if (context.app.assistant == nullptr) {
      return routes.push_back({method, pattern,
                               [&context](const Request& request, Responder responder) {
                                 ask_elsewhere(context, request, std::move(responder));
                               },
                               std::move(info), RunOn::kInline, std::move(types)});
    }
    routes.push_back({method, pattern,
                      [&context, handler](const Request& request, Responder responder) {
                        handler(context, request, std::move(responder));
                      },
                      std::move(info), run_on, std::move(types)});
  };
  add(Method::kPost, "/chat/command", chat,
      {.operation_id = "chatCommand",
       .summary = "Say something; what is understood is done",
       .request_schema = "ChatCommand",
       .responses = {{200, "What was understood and done.", "ChatAnswer", kJson, {"X-Command-Id"}}},
       .problems = {409, 413, 415, 422, 503}},
      RunOn::kPool, {kJson});
  add(Method::kPost, "/api/parse", parse,
      {.operation_id = "parseText",
       .summary = "Read a text and save nothing",
       .request_schema = "ParseRequest",
       .responses = {{200, "The reading with the place of every piece.", "Reading"}},
       .problems = {413, 415}},
      RunOn::kPool, {kJson});
  add(Method::kGet, "/chat/conversations", list_conversations,
      {.operation_id = "listConversations",
       .summary = "Conversations of the last 30 days",
       .responses = {{200, "Newest first.", "ConversationPage"}}},
      RunOn::kPool);
  add(Method::kGet, "/chat/conversations/{id}", get_conversation,
      {.operation_id = "getConversation",
       .summary = "The messages of a conversation",
       .responses = {{200, "Oldest first.", "Conversation"}},
       .problems = {503}},
      RunOn::kPool);
  add(Method::kDelete, "/chat/conversations/{id}", delete_conversation,
      {.operation_id = "deleteConversation",
       .summary = "Forget a conversation",
       .responses = {{200, "It is gone.", "ConversationDeleted", kJson, {"X-Command-Id"}}},
       .problems = {503}},
      RunOn::kPool);
}

}  // namespace yaad::http
