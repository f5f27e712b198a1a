#include <boost/json.hpp>

#include "app/assistant/plan.h"
#include "base/json_writer.h"

namespace yaad::assistant {
namespace {

namespace json = boost::json;

constexpr std::string_view kPendingNames[] = {"", "confirm", "choose", "fill"};
constexpr std::size_t kIdsMax = 200;

void write_ids(JsonWriter& out, std::string_view name, const std::vector<TaskId>& ids) {
  out.key(name).begin_array();
  for (std::size_t i = 0; i < std::min(ids.size(), kIdsMax); ++i) out.value(ids[i].str());
  out.end_array();
}

std::string_view text_member(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value && value->is_string() ? std::string_view(value->get_string()) : std::string_view();
}

std::vector<TaskId> read_ids(const json::object& object, std::string_view name) {
  std::vector<TaskId> ids;
  const json::value* value = object.if_contains(name);
  if (!value || !value->is_array()) return ids;
  for (const json::value& item : value->get_array()) {
    if (!item.is_string()) continue;
    if (const auto id = TaskId::parse(std::string_view(item.get_string()))) ids.push_back(*id);
  }
  return ids;
}

bool is_true(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value != nullptr && value->is_bool() && value->get_bool();
}

}  // namespace

std::string to_json(const State& state) {
  std::string text;
  JsonWriter out(text);
  out.begin_object()
      .field("pending", kPendingNames[static_cast<std::size_t>(state.pending)])
      .field("text", state.text)
      .field("asked_at", to_string(CivilDateTime::from_local(state.asked_at, true)));
  write_ids(out, "ids", state.ids);
  write_ids(out, "shown", state.shown);
  write_ids(out, "many", state.many);
  if (!state.pair.empty()) write_ids(out, "pair", state.pair);
  if (state.last) out.field("last", state.last->str());
  if (state.fresh) out.field("fresh", true);
  if (!state.said.empty()) out.field("said", state.said);
  if (!state.query.empty()) out.field("query", state.query);
  if (!state.question.empty()) out.field("question", state.question);
  if (state.series) out.field("series", true);
  if (state.again) out.field("again", true);
  if (!state.spoken.empty() && state.spoken != "en") out.field("spoken", state.spoken);
  if (state.idle) out.field("idle", true);
  out.end_object();
  return text;
}

std::string head_json(const Uuid& turn) {
  std::string text;
  JsonWriter(text).begin_object().field("turn", turn.str()).end_object();
  return text;
}

Uuid turn_of_head(std::string_view text) {
  boost::system::error_code error;
  const json::value parsed = json::parse(text, error);
  if (error || !parsed.is_object()) return {};
  return Uuid::parse(text_member(parsed.get_object(), "turn")).value_or(Uuid());
}

State state_from_json(std::string_view text) {
  State state;
  boost::system::error_code error;
  const json::value parsed = json::parse(text, error);
  if (error || !parsed.is_object()) return state;
  const json::object& object = parsed.get_object();
  const std::string_view pending = text_member(object, "pending");
  for (std::size_t i = 0; i < std::size(kPendingNames); ++i) {
    if (kPendingNames[i] == pending) state.pending = static_cast<Pending>(i);
  }
  state.text = text_member(object, "text");
  if (const auto at = parse_civil(text_member(object, "asked_at"))) state.asked_at = at->local();
  state.ids = read_ids(object, "ids");
  state.shown = read_ids(object, "shown");
  state.many = read_ids(object, "many");
  state.pair = read_ids(object, "pair");
  state.last = TaskId::parse(text_member(object, "last"));
  state.fresh = is_true(object, "fresh");
  state.said = text_member(object, "said");
  state.query = text_member(object, "query");
  state.question = text_member(object, "question");
  state.series = is_true(object, "series");
  state.again = is_true(object, "again");
  state.spoken = text_member(object, "spoken");
  state.idle = is_true(object, "idle");
  return state;
}

}  // namespace yaad::assistant
