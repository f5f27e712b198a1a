#include "roles/jsonl.h"

#include <boost/json.hpp>
#include <memory>

#include "base/clock.h"
#include "base/json_writer.h"
#include "base/line_loop.h"
#include "base/utf8.h"
#include "domain/rrule.h"
#include "language/reader.h"
#include "roles/jsonl_line.h"

namespace yaad::roles {
namespace {

constexpr std::size_t kTextMax = 100'000;

LocalSeconds now_field(const JsonlLine& line, const Zone& zone) {
  const std::string_view text = line.text("now");
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

std::string_view words_field(const JsonlLine& line) {
  const boost::json::value* text = line.find("text");
  if (text == nullptr) throw LineError("text is missing; give what the person wrote, as a string");
  if (!text->is_string()) throw LineError("text must be a string");
  const std::string_view words(text->get_string());
  if (words.size() > kTextMax) throw LineError("text is longer than 100000 bytes; cut it or send it in parts");
  return words;
}

language::Mode mode_field(const JsonlLine& line) {
  const std::string_view mode = line.text("mode", "chat");
  if (mode == "chat") return language::Mode::kChat;
  if (mode == "quick_add") return language::Mode::kQuickAdd;
  throw LineError("mode must be chat or quick_add; leave it out for chat");
}

/// Answers a line of `yaad parse`.
class ParseAnswer {
 public:
  void operator()(const JsonlLine& line, std::string& out) {
    const std::string_view words = words_field(line);
    const std::string_view zone_name = line.text("tz", "UTC");
    const Zone& zone = zone_of(zone_name);
    const language::Mode mode = mode_field(line);
    const std::string_view lang = line.text("lang");
    language::ReadContext context{now_field(line, zone), zone, lang.substr(0, 2), mode};
    context.month_first = lang == "en-US" || lang == "en_US" || (lang == "en" && !outside_america(zone_name));
    language::append_json_line(out, language::read_all(words, context), words, line.id_json(), false);
  }

 private:
  /// Many lines in a row have the same: it is looked for once, which also spares the threads a lock that all share.
  const Zone& zone_of(std::string_view name) {
    if (name == zone_name_) return zone_;
    const auto found = Zone::find(name);
    if (!found) throw LineError("tz is not a known time zone or offset; use a name such as Asia/Karachi");
    zone_ = *found;
    zone_name_ = name;
    return zone_;
  }

  Zone zone_;
  std::string zone_name_ = "UTC";
};

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
    if (timed_ || time != 0) append_time(out, {time / 3600, time / 60 % 60, time % 60}, true);
    out += '"';
  }

 private:
  bool timed_;
  std::chrono::local_days day_ = std::chrono::local_days::min();
  std::string date_;
};

std::size_t limit_field(const JsonlLine& line) {
  const boost::json::value* limit = line.find("limit");
  if (limit == nullptr) return 100;
  if (!limit->is_int64() || limit->get_int64() < 1 || limit->get_int64() > 100'000) {
    throw LineError("limit must be a whole number from 1 to 100000");
  }
  return static_cast<std::size_t>(limit->get_int64());
}

/// Answers a line of `yaad recur`.
void recur_answer(const JsonlLine& line, std::string& out) {
  const std::size_t limit = limit_field(line);
  const std::string_view start = line.text("dtstart");
  const auto found = expand(line.text("rrule"), start, line.text("tz", "UTC"), limit);
  if (!found) throw LineError(found.error().detail);
  LocalTimes times(start.size() != 10 && start.size() != 8);
  out.reserve(out.size() + 40 + found->size() * 22);
  out.append("{\"id\":").append(line.id_json()).append(",\"occurrences\":[");
  for (std::size_t i = 0; i < found->size(); ++i) {
    if (i > 0) out += ',';
    times.append((*found)[i], out);
  }
  out += "]}";
}

/// Answers one line after the other, each with a line behind what `out` holds.
template <typename Answer>
class LineAnswerer {
 public:
  explicit LineAnswerer(Answer answer) : answer_(std::move(answer)) {}

  void operator()(std::string_view line, std::string& out) {
    if (is_blank(line)) return;
    const std::size_t begin = out.size();
    try {
      members_.read(line);
      answer_(members_, out);
    } catch (const LineError& error) {
      out.resize(begin);
      refuse(error.what(), out);
    } catch (const std::exception& error) {
      out.resize(begin);
      refuse(std::string("the line could not be read: ") + error.what(), out);
    }
    out += '\n';
  }

 private:
  static bool is_blank(std::string_view line) { return !line.starts_with('{') && utf8::trim(line).empty(); }

  void refuse(std::string_view problem, std::string& out) {
    JsonWriter(out).begin_object().raw_field("id", members_.id_json()).field("error", problem).end_object();
  }

  JsonlLine members_;
  Answer answer_;
};

/// Shared, as a function has to be copied and a line's memory cannot be.
template <typename Answer>
AnswerLine answering(Answer answer) {
  auto answerer = std::make_shared<LineAnswerer<Answer>>(std::move(answer));
  return [answerer = std::move(answerer)](std::string_view line, std::string& out) { (*answerer)(line, out); };
}

}  // namespace

void parse_lines(int in, int out) {
  answer_lines(in, out, JsonlLine::kSizeMax, [] { return answering(ParseAnswer()); });
}

void recur_lines(int in, int out) {
  answer_lines(in, out, JsonlLine::kSizeMax, [] { return answering(recur_answer); });
}

}  // namespace yaad::roles
