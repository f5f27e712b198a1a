#include "app/cloud_event.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/json_writer.h"
#include "base/utf8.h"

namespace yaad {
namespace {

namespace json = boost::json;

constexpr int kSchemaMajor = 1;
constexpr int kDepthMax = 64;
constexpr std::string_view kTypePrefix = "app.yaad.";
constexpr std::string_view kBroadcast = "task.update.broadcast";
constexpr std::string_view kAudited = "audit.logged";

Error poisoned(std::string why) { return Error{ErrorCode::kInvalid, std::move(why)}; }

std::string text_of(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

// The record as an object; `pool` must outlive it.
const json::object* parse(std::string_view body, json::value& root, json::storage_ptr pool) {
  boost::system::error_code failed;
  json::parse_options options;
  options.max_depth = kDepthMax;
  root = json::parse(body, failed, std::move(pool), options);
  return failed ? nullptr : root.if_object();
}

// The major part of "1.0"; 0 when it is none.
int major_of(std::string_view version) {
  int major = 0;
  const auto [end, failed] = std::from_chars(version.data(), version.data() + version.size(), major);
  const bool whole = end == version.data() + version.size() || *end == '.';
  return failed == std::errc() && whole && major > 0 ? major : 0;
}

bool is_known(std::string_view type) {
  return type == kBroadcast || type == kAudited || parse_event_type(type).has_value();
}

std::string base64_of(std::string_view bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t here = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t word = 0;
    for (std::size_t k = 0; k < 3; ++k)
      word = word << 8 | (k < here ? static_cast<std::uint8_t>(bytes[i + k]) : std::uint8_t{0});
    for (std::size_t k = 0; k < 4; ++k) out.push_back(k <= here ? kDigits[word >> (18 - 6 * k) & 63] : '=');
  }
  return out;
}

// A text that every store and every JSON reader takes.
bool is_text(std::string_view bytes) { return utf8::is_valid(bytes) && bytes.find('\0') == std::string_view::npos; }

bool is_json_object(std::string_view bytes) {
  json::value root;
  json::monotonic_resource pool;
  return is_text(bytes) && parse(bytes, root, &pool) != nullptr;
}

}  // namespace

std::string dead_topic_of(std::string_view topic) { return std::string(topic) + "-dlq"; }

void append_records(const Event& event, std::vector<BrokerRecord>& out) {
  const std::string key = event.user.str();
  for (TopicEvent& form : topic_events(event))
    out.push_back({std::string(form.topic), key, std::move(form.body), event.traceparent});
}

Result<WireEvent> read_record(std::string_view body) {
  if (body.size() > kRecordMax)
    return poisoned("a record of " + std::to_string(body.size()) + " bytes is longer than the " +
                    std::to_string(kRecordMax) + " that are taken");
  std::array<unsigned char, 8'192> space;
  json::monotonic_resource pool(space.data(), space.size());
  json::value root;
  const json::object* cloud = parse(body, root, &pool);
  if (!cloud) return poisoned("it is not a JSON object");
  if (text_of(*cloud, "specversion") != "1.0") return poisoned("it is not a CloudEvent 1.0");
  WireEvent event;
  event.replay = text_of(*cloud, "yaadreplay");
  event.replay_for = text_of(*cloud, "yaadreplayfor");
  event.event_type = text_of(*cloud, "type");
  if (event.event_type.empty()) return poisoned("it has no type");
  if (!event.event_type.starts_with(kTypePrefix)) return event;  // Somebody else's, on our topic.
  const auto* inner = cloud->if_contains("data");
  if (!inner || !inner->is_object()) return poisoned("its data is not an object");
  const json::object& data = inner->get_object();
  const std::string version = text_of(data, "schema_version");
  const int major = major_of(version);
  if (major == 0) return poisoned("schema_version is missing or not a version");
  if (major > kSchemaMajor)
    return poisoned("schema_version " + version + " is newer than the " + std::to_string(kSchemaMajor) +
                    ".x that this version reads: upgrade, then replay it");
  event.event_type = text_of(data, "event_type");
  if (event.event_type.empty()) return poisoned("event_type is missing");
  event.known = is_known(event.event_type);
  if (!event.known) return event;

  const auto id = EventId::parse(text_of(*cloud, "id"));
  const auto user = UserId::parse(text_of(data, "user_id"));
  if (!id) return poisoned("id is not a UUID");
  if (!user) return poisoned("user_id is not a UUID");
  event.id = *id;
  event.user = *user;
  boost::system::error_code failed;
  const auto* sequence = data.if_contains("sequence");
  if (sequence) event.sequence = sequence->to_number<std::uint64_t>(failed);
  if (!sequence || failed || event.sequence == 0) return poisoned("sequence is missing or not a number from 1 on");
  return event;
}

BrokerRecord dead_record(const BrokerRecord& original, std::string_view consumer, std::string_view error,
                         int retry_count, Instant failed_at) {
  BrokerRecord dead{dead_topic_of(original.topic), original.key, {}, original.traceparent};
  JsonWriter out(dead.body);
  out.begin_object();
  if (is_json_object(original.body)) {
    out.raw_field("original_event", original.body);
  } else if (is_text(original.body)) {
    out.field("original_event", nullptr).field("original_text", original.body);
  } else {
    out.field("original_event", nullptr).field("original_bytes", base64_of(original.body));
  }
  out.field("error", error)
      .field("failed_at", to_rfc3339(failed_at))
      .field("retry_count", retry_count)
      .field("consumer", consumer)
      .end_object();
  return dead;
}

std::string keepable(std::string_view bytes) {
  if (is_json_object(bytes)) return std::string(bytes);
  std::string out;
  JsonWriter(out).value(is_text(bytes) ? std::string(bytes) : "base64:" + base64_of(bytes));
  return out;
}

Result<BrokerRecord> replay_record(std::string_view original, std::string_view topic, std::string_view consumer,
                                   std::string_view replay) {
  json::value root;
  if (!parse(original, root, {})) return Error{ErrorCode::kDamaged, "the dead letter does not hold a CloudEvent"};
  json::object& cloud = root.get_object();
  BrokerRecord record{std::string(topic), text_of(cloud, "partitionkey"), {}, text_of(cloud, "traceparent")};
  cloud["yaadreplay"] = replay;
  cloud["yaadreplayfor"] = consumer;
  record.body = json::serialize(root);
  return record;
}

}  // namespace yaad
