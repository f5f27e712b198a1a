// Events: follow them as they happen, look after those that could not be handled.
#include <poll.h>

#include <ostream>

#include "adapters/client/event_stream.h"
#include "base/json_writer.h"
#include "base/utf8.h"
#include "roles/cli/admin_local.h"
#include "roles/cli/server_session.h"

namespace yaad::cli {
namespace {

constexpr int kRetriesMax = 30;  // After a connection that worked, one try a second.
constexpr int kRetryMs = 1'000;
constexpr std::size_t kLettersMax = 1'000;

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 18 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A CloudEvent whose id and source are those of the stream: the same change has the same ones again.
std::string cloud_event_line(const client::StreamEvent& event, const std::string& source) {
  boost::system::error_code error;
  const json::value data = json::parse(event.data, error);
  std::string type = event.name == "task" ? "task.update.broadcast" : event.name;
  if (!error && data.is_object()) {
    const std::string_view exact = text_of(data.get_object(), "event_type");
    if (!exact.empty()) type = exact;
  }
  std::string line;
  JsonWriter out(line);
  out.begin_object().field("specversion", "1.0").field("id", event.id).field("source", source + "/api/stream");
  out.field("type", "app.yaad." + type + ".v1").field("datacontenttype", "application/json");
  error ? out.field("data", event.data) : out.raw_field("data", json::serialize(data));
  out.end_object();
  return line;
}

// "    42  task      updated     buy milk".
std::string event_line(const client::StreamEvent& event) {
  std::string line(event.id.size() < 6 ? 6 - event.id.size() : 0, ' ');
  const auto column = [&line](std::string_view text, std::size_t width) {
    line += "  ";
    line += text;
    if (const std::size_t have = utf8::count(text); have < width) line.append(width - have, ' ');
  };
  line += event.id;
  column(event.name, 8);
  boost::system::error_code error;
  const json::value data = json::parse(event.data, error);
  if (!error && data.is_object()) {
    const json::object& object = data.get_object();
    std::string_view what = text_of(object, "update_type");
    if (what.empty()) what = text_of(object, "event_type");
    if (what.empty()) what = text_of(object, "status");
    column(what, 10);
    const json::value* task = object.if_contains("data");
    std::string_view title = text_of(object, "task_title");
    if (title.empty() && task && task->is_object()) title = text_of(task->get_object(), "title");
    if (title.empty()) title = text_of(object, "title");
    column(utf8::prefix(title, 80), 0);
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

struct Tail {
  std::string last_id;
  std::int64_t left = 0;  // 0: without end.
  bool done = false;
};

bool show(Context& context, const std::string& source, Tail& tail, const client::StreamEvent& event) {
  tail.last_id = event.id;
  context.out << (context.json ? cloud_event_line(event, source) : event_line(event)) << std::endl;
  tail.done = !context.out || (tail.left > 0 && --tail.left == 0);
  return !tail.done;
}

int tail_events(Context& context, Tail tail) {
  std::string base = context.loaded.settings.url;
  while (base.ends_with('/')) base.pop_back();
  bool connected = false;
  for (int tries = 0; tries <= kRetriesMax; ++tries) {
    const auto status = client::follow_stream(base, "/api/stream", tail.last_id, [&](const client::StreamEvent& event) {
      tries = 0;
      return show(context, base, tail, event);
    });
    if (tail.done) return kDone;
    if (status && *status == 200) {
      connected = true;
      tries = 0;
    } else if (!connected) {
      context.err << "yaad: "
                  << (status ? base + " answered " + std::to_string(*status) + " instead of its events"
                             : status.error().detail)
                  << "\n";
      return status ? kFailed : kUnreachable;
    }
    if (tries == 0) context.err << "yaad: the connection to " << base << " has ended; trying again" << std::endl;
    ::poll(nullptr, 0, kRetryMs);
  }
  context.err << "yaad: " << base << " does not answer any more; go on with: yaad events tail --after " << tail.last_id
              << "\n";
  return kUnreachable;
}

std::string letter_json(const DeadLetter& letter) {
  std::string text;
  JsonWriter out(text);
  out.begin_object().field("id", letter.id).field("topic", letter.topic).field("consumer", letter.consumer);
  out.field("event_id", letter.event.str()).field("error", letter.error).field("retry_count", letter.retry_count);
  out.field("failed_at", to_rfc3339(letter.failed_at));
  out.raw_field("original_event", letter.original.empty() ? "null" : letter.original).end_object();
  return text;
}

void print_letter(Context& context, const json::object& letter) {
  const json::value* id = letter.if_contains("id");
  context.out << (id && id->is_string() ? std::string(id->get_string())
                  : id                  ? json::serialize(*id)
                                        : "?")
              << "  " << text_of(letter, "failed_at").substr(0, 19) << "  " << text_of(letter, "topic") << "  "
              << text_of(letter, "consumer") << "  " << text_of(letter, "error") << "\n";
}

void print_letters(Context& context, const std::string& text) {
  if (context.json) {
    context.out << text << "\n";
    return;
  }
  const json::value page = json::parse(text);
  const json::array& letters = page.is_array() ? page.get_array() : page.as_object().at("items").as_array();
  if (letters.empty()) context.out << "No event has failed for good.\n";
  for (const json::value& letter : letters) print_letter(context, letter.as_object());
}

void print_whole_letter(Context& context, const std::string& text) {
  if (!context.json) {
    const json::value letter = json::parse(text);
    print_letter(context, letter.as_object());
    if (const json::value* original = letter.as_object().if_contains("original_event")) {
      context.out << json::serialize(*original) << "\n";
    }
    return;
  }
  context.out << text << "\n";
}

int list_here(Context& context, Store& store) {
  std::string text = "{\"items\":[";
  store.read([&](ReadView& view) {
    for (const DeadLetter& letter : view.dead_letters(kLettersMax)) {
      if (text.back() != '[') text += ',';
      text += letter_json(letter);
    }
  });
  print_letters(context, text + "]}");
  return kDone;
}

int show_here(Context& context, Store& store, const std::string& id) {
  std::optional<DeadLetter> letter;
  store.read([&](ReadView& view) { letter = view.find_dead_letter(std::stoll(id)); });
  if (!letter) {
    context.err << "yaad: there is no failed event " << id << "; see: yaad events dlq list\n";
    return kNotFound;
  }
  print_whole_letter(context, letter_json(*letter));
  return kDone;
}

int replay(Context& context, const std::string& id) {
  Session session(context);
  const auto answer = session.call("POST", "/api/events/dlq/" + id + "/replay", "{}");
  if (!answer) return session.exit;
  context.out << (context.json ? session.text() : "Replayed: the event has taken effect.") << "\n";
  return kDone;
}

int ask_server(Context& context, const std::string& target, void (*print)(Context&, const std::string&)) {
  Session session(context);
  if (!session.call("GET", target)) return session.exit;
  print(context, session.text());
  return kDone;
}

int dead_letters(Context& context, const std::vector<std::string>& words) {
  const std::string verb = words.size() > 1 ? words[1] : std::string();
  const bool list = verb == "list" && words.size() == 2;
  const bool one = (verb == "show" || verb == "replay") && words.size() == 3;
  if (!list && !one) return wrong_usage(context, "events", "say dlq list, dlq show ID or dlq replay ID");
  if (one && !is_number(words[2]))
    return wrong_usage(context, "events", "ID is the number at the start of a line of: yaad events dlq list");
  if (verb == "replay") return replay(context, words[2]);
  try {
    const Local local = open_local(context);
    if (local.store) return list ? list_here(context, *local.store) : show_here(context, *local.store, words[2]);
  } catch (const StorageError& error) {
    return storage_failed(context, error);
  }
  return list ? ask_server(context, "/api/events/dlq", print_letters)
              : ask_server(context, "/api/events/dlq/" + words[2], print_whole_letter);
}

}  // namespace

int cmd_events(Context& context) {
  std::vector<std::string> arguments = context.arguments;
  std::string problem;
  Tail tail;
  tail.last_id = take_option(arguments, "--after", problem).value_or("");
  tail.left = number_option(arguments, "--limit", 0, 1'000'000'000, problem);
  if (!tail.last_id.empty() && !is_number(tail.last_id))
    problem = "--after needs the number at the start of a line of: yaad events tail";
  if (!problem.empty()) return wrong_usage(context, "events", problem);
  if (arguments == std::vector<std::string>{"tail"}) return tail_events(context, tail);
  if (!arguments.empty() && arguments.front() == "dlq") return dead_letters(context, arguments);
  return wrong_usage(context, "events", "say tail or dlq");
}

}  // namespace yaad::cli
