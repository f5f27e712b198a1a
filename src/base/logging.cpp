#include "base/logging.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cctype>
#include <cerrno>
#include <cstdlib>

#include "base/json_writer.h"
#include "base/utf8.h"

namespace yaad::log {
namespace {

constexpr std::size_t kFieldMaxBytes = 4096;
constexpr std::size_t kFieldsMax = 64;
constexpr std::size_t kBufferKeptBytes = 16 * 1024;

struct Sink {
  std::atomic<int> descriptor{2};
  std::atomic<const Clock*> clock{nullptr};
  std::atomic<bool> json{true};
  std::atomic<bool> colour{false};
  std::atomic<bool> journal{false};
};
// Never destroyed: lines may still be written while statics go away.
Sink& sink() {
  static Sink& only = *new Sink;
  return only;
}

thread_local std::string_view current_correlation;

std::string_view journal_prefix(Level level) {
  switch (level) {
    case Level::kDebug:
      return "<7>";
    case Level::kInfo:
      return "<6>";
    case Level::kWarn:
      return "<4>";
    default:
      return "<3>";
  }
}

std::string_view bounded(std::string_view text) { return utf8::prefix_bytes(text, kFieldMaxBytes); }

// A log line must always be valid UTF-8, whatever the field held.
void json_text(JsonWriter& json, std::string_view text) {
  if (utf8::is_valid(text)) {
    json.value(text);
    return;
  }
  std::string clean;
  for (std::size_t at = 0; at < text.size();) utf8::append(clean, utf8::next(text, at));
  json.value(clean);
}

void json_value(JsonWriter& json, const Field& field) {
  switch (field.kind) {
    case Field::Kind::kText:
      json_text(json, bounded(field.text));
      break;
    case Field::Kind::kSigned:
      json.value(field.number);
      break;
    case Field::Kind::kUnsigned:
      json.value(field.natural);
      break;
    case Field::Kind::kReal:
      json.value(field.real);
      break;
    case Field::Kind::kBool:
      json.value(field.yes);
      break;
  }
}

void json_line(std::string& line, Level level, std::string_view message, Fields fields, Instant now) {
  JsonWriter json(line);
  json.begin_object().key("ts");
  std::string& out = json.slot();
  out.push_back('"');
  append_rfc3339(out, now);
  out.push_back('"');
  json.field("level", name(level)).key("msg");
  json_text(json, bounded(message));
  if (!current_correlation.empty()) {
    json.key("correlation_id");
    json_text(json, bounded(current_correlation));
  }
  std::size_t written = 0;
  for (const Field& field : fields) {
    if (++written > kFieldsMax) break;
    json.key(field.key);
    json_value(json, field);
  }
  json.end_object();
}

void append_plain(std::string& line, std::string_view text) {
  const bool quote = text.empty() || text.find_first_of(" \"=\\") != std::string_view::npos ||
                     utf8::has_control(text) || !utf8::is_valid(text);
  if (!quote) {
    line.append(text);
    return;
  }
  JsonWriter json(line);
  json_text(json, text);
}

void text_line(std::string& line, Level level, std::string_view message, Fields fields, Instant now) {
  const bool colour = sink().colour.load(std::memory_order_relaxed);
  const auto paint = [&](std::string_view code) {
    if (colour) line.append(code);
  };
  paint("\x1b[2m");
  append_rfc3339(line, now);
  paint("\x1b[0m");
  line.push_back(' ');
  paint(level == Level::kError ? "\x1b[31m" : level == Level::kWarn ? "\x1b[33m" : "\x1b[32m");
  line.append(name(level));
  line.append(name(level).size() == 4 ? " " : "");
  paint("\x1b[0m");
  line.push_back(' ');
  JsonWriter scratch(line);
  if (utf8::has_control(message) || !utf8::is_valid(message)) {
    json_text(scratch, bounded(message));
  } else {
    line.append(bounded(message));
  }
  const auto pair = [&](std::string_view key, const auto& write_value) {
    line.push_back(' ');
    paint("\x1b[2m");
    line.append(key).push_back('=');
    paint("\x1b[0m");
    write_value();
  };
  if (!current_correlation.empty()) pair("correlation_id", [&] { append_plain(line, bounded(current_correlation)); });
  std::size_t written = 0;
  for (const Field& field : fields) {
    if (++written > kFieldsMax) break;
    pair(field.key, [&] {
      if (field.kind == Field::Kind::kText) return append_plain(line, bounded(field.text));
      JsonWriter json(line);
      json_value(json, field);
    });
  }
}

void send(std::string_view line) {
  const int descriptor = sink().descriptor.load(std::memory_order_relaxed);
  while (!line.empty()) {
    const ssize_t sent = ::write(descriptor, line.data(), line.size());
    if (sent > 0) {
      line.remove_prefix(static_cast<std::size_t>(sent));
      continue;
    }
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0 && errno == EAGAIN) {
      // A reader that stopped reading must not stop the program: wait a little, then give this line up.
      pollfd ready{descriptor, POLLOUT, 0};
      if (::poll(&ready, 1, 100) > 0) continue;
    }
    return;
  }
}

}  // namespace

namespace detail {

std::atomic<Level> threshold{Level::kInfo};

void write(Level level, std::string_view message, Fields fields) {
  const int saved_errno = errno;
  thread_local std::string line;
  line.clear();
  Sink& to = sink();
  if (to.journal.load(std::memory_order_relaxed)) line.append(journal_prefix(level));
  const Clock* clock = to.clock.load(std::memory_order_relaxed);
  const Instant now = clock != nullptr ? clock->now() : system_clock().now();
  if (to.json.load(std::memory_order_relaxed)) {
    json_line(line, level, message, fields, now);
  } else {
    text_line(line, level, message, fields, now);
  }
  line.push_back('\n');
  send(line);
  if (line.capacity() > kBufferKeptBytes) std::string().swap(line);
  errno = saved_errno;
}

}  // namespace detail

std::optional<Level> parse_level(std::string_view text) {
  std::string lower(text.substr(0, 16));
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (lower == "warning") return Level::kWarn;
  for (const Level level : {Level::kDebug, Level::kInfo, Level::kWarn, Level::kError, Level::kOff}) {
    if (lower == name(level)) return level;
  }
  return std::nullopt;
}

std::string_view name(Level level) {
  constexpr std::string_view kNames[] = {"debug", "info", "warn", "error", "off"};
  return kNames[static_cast<std::size_t>(level)];
}

void configure(const Options& options) {
  const bool terminal = ::isatty(options.descriptor) == 1;
  const char* no_colour = std::getenv("NO_COLOR");
  const bool json = options.format == Format::kJson || (options.format == Format::kAuto && !terminal);
  Sink& to = sink();
  to.descriptor = options.descriptor;
  to.clock = options.clock;
  to.json = json;
  to.colour = !json && terminal && options.colour && (no_colour == nullptr || *no_colour == '\0');
  to.journal = std::getenv("JOURNAL_STREAM") != nullptr && !terminal;
  set_level(options.level);
}

CorrelationScope::CorrelationScope(std::string_view correlation_id) : outer_(current_correlation) {
  current_correlation = correlation_id;
}
CorrelationScope::~CorrelationScope() { current_correlation = outer_; }

std::string_view correlation_id() { return current_correlation; }

}  // namespace yaad::log
