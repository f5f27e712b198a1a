#include "roles/jsonl.h"

#include <boost/json.hpp>
#include <istream>
#include <ostream>
#include <stdexcept>

#include "base/clock.h"
#include "base/json_writer.h"
#include "base/utf8.h"
#include "domain/rrule.h"
#include "language/reader.h"

namespace yaad::roles {
namespace {

namespace json = boost::json;

constexpr std::size_t kLineMax = 1024 * 1024;
constexpr std::size_t kTextMax = 100'000;

/// What is wrong with a line; its text becomes the line's "error".
struct LineError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string_view text_field(const json::object& line, std::string_view name, std::string_view otherwise = {}) {
  const json::value* value = line.if_contains(name);
  if (!value || value->is_null()) return otherwise;
  if (!value->is_string()) throw LineError(std::string(name) + " must be a string");
  return std::string_view(value->get_string());
}

Zone zone_field(const json::object& line) {
  const std::string_view name = text_field(line, "tz", "UTC");
  const auto zone = Zone::find(name);
  if (!zone) throw LineError("tz is not a known time zone or offset; use a name such as Asia/Karachi");
  return *zone;
}

LocalSeconds now_field(const json::object& line, const Zone& zone) {
  const std::string_view text = text_field(line, "now");
  if (text.empty()) return zone.to_local(system_clock().now());
  if (const auto civil = parse_civil(text)) return civil->local();
  if (const auto instant = parse_rfc3339(text)) return zone.to_local(*instant);
  throw LineError("now must be a local time such as 2026-03-05T17:00:00");
}

/// "en" alone is that of the United States (CLDR), unless the zone is a place elsewhere.
bool outside_america(std::string_view zone) {
  for (std::string_view region : {"Asia/", "Europe/", "Africa/", "Australia/", "Atlantic/", "Indian/", "Antarctica/"}) {
    if (zone.starts_with(region)) return true;
  }
  return zone == "Pacific/Auckland";
}

std::string parse_line(const json::object& line, std::string_view id) {
  const json::value* text = line.if_contains("text");
  if (!text) throw LineError("text is missing; give what the person wrote, as a string");
  if (!text->is_string()) throw LineError("text must be a string");
  const std::string_view words(text->get_string());
  if (words.size() > kTextMax) throw LineError("text is longer than 100000 bytes; cut it or send it in parts");
  const Zone zone = zone_field(line);
  const std::string_view mode = text_field(line, "mode", "chat");
  if (mode != "chat" && mode != "quick_add") throw LineError("mode must be chat or quick_add; leave it out for chat");
  const std::string_view lang = text_field(line, "lang");
  language::ReadContext context{now_field(line, zone), zone, lang.substr(0, 2)};
  context.mode = mode == "chat" ? language::Mode::kChat : language::Mode::kQuickAdd;
  context.month_first =
      lang == "en-US" || lang == "en_US" || (lang == "en" && !outside_america(text_field(line, "tz")));
  const auto readings = language::read_all(words, context);
  return language::to_json_line(readings, words, id, false);
}

/// Writes local times as JSON strings; the date is made once for all times of a day.
class LocalTimes {
 public:
  /// Without `timed`, midnights are written as dates alone.
  explicit LocalTimes(bool timed) : timed_(timed) {}

  void append(LocalSeconds at, std::string& out) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    if (day != day_) {
      day_ = day;
      date_ = to_string(CivilDate(day));
    }
    const auto time = static_cast<int>((at - day).count());
    out.append("\"").append(date_);
    if (timed_ || time != 0) {
      constexpr char kDigits[] = "0123456789";
      const auto pair = [&](char before, int value) {
        const char text[] = {before, kDigits[value / 10], kDigits[value % 10]};
        out.append(text, sizeof text);
      };
      pair('T', time / 3600);
      pair(':', time / 60 % 60);
      pair(':', time % 60);
    }
    out += '"';
  }

 private:
  bool timed_;
  std::chrono::local_days day_ = std::chrono::local_days::min();
  std::string date_;
};

std::string recur_line(const json::object& line, std::string_view id) {
  std::int64_t limit = 100;
  if (const json::value* value = line.if_contains("limit")) {
    if (!value->is_int64()) throw LineError("limit must be a whole number from 1 to 100000");
    limit = value->get_int64();
  }
  if (limit < 1 || limit > 100'000) throw LineError("limit must be a whole number from 1 to 100000");
  const auto found = expand(text_field(line, "rrule"), text_field(line, "dtstart"), text_field(line, "tz", "UTC"),
                            static_cast<std::size_t>(limit));
  if (!found) throw LineError(found.error().detail);
  const std::string_view start = text_field(line, "dtstart");
  LocalTimes times(start.size() != 10 && start.size() != 8);
  std::string text;
  text.reserve(40 + found->size() * 22);
  text.append("{\"id\":").append(id).append(",\"occurrences\":[");
  for (std::size_t i = 0; i < found->size(); ++i) {
    if (i > 0) text += ',';
    times.append((*found)[i], text);
  }
  return text += "]}";
}

template <typename Answer>
std::string answer_line(const std::string& line, Answer answer) {
  std::string id = "null";
  std::string problem;
  try {
    if (line.size() > kLineMax) throw LineError("the line is longer than 1 MiB");
    if (!utf8::is_valid(line)) throw LineError("the line is not valid UTF-8");
    const json::value parsed = json::parse(line);
    if (!parsed.is_object()) throw LineError("the line is not a JSON object; send one object a line");
    if (const json::value* given = parsed.get_object().if_contains("id")) id = json::serialize(*given);
    return answer(parsed.get_object(), id);
  } catch (const LineError& error) {
    problem = error.what();
  } catch (const boost::system::system_error& error) {
    problem = "the line is not valid JSON: " + error.code().message();
  } catch (const std::exception& error) {
    problem = std::string("the line could not be read: ") + error.what();
  }
  std::string text;
  JsonWriter(text).begin_object().raw_field("id", id).field("error", problem).end_object();
  return text;
}

template <typename Answer>
int each_line(std::istream& in, std::ostream& out, Answer answer) {
  std::string line;
  while (std::getline(in, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (utf8::trim(line).empty()) continue;
    out << answer_line(line, answer) << '\n';
    if (in.rdbuf()->in_avail() <= 0) out.flush();
  }
  out.flush();
  return out ? 0 : 1;
}

}  // namespace

int parse_lines(std::istream& in, std::ostream& out) { return each_line(in, out, parse_line); }
int recur_lines(std::istream& in, std::ostream& out) { return each_line(in, out, recur_line); }

}  // namespace yaad::roles
