#include "adapters/dapr/delivery.h"

#include <openssl/evp.h>

#include <boost/json.hpp>
#include <optional>

#include "base/json_writer.h"

namespace yaad::dapr {
namespace {

namespace json = boost::json;

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  std::string bytes(text.size() / 4 * 3, '\0');
  const int length =
      EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                      reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
  if (length < 0) return std::nullopt;
  std::size_t padding = 0;
  while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
  bytes.resize(static_cast<std::size_t>(length) - padding);
  return bytes;
}

std::string text_of(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

// Ours stay as they are in structured mode; the key is that of the transport, else the event's own.
BrokerRecord record_of_event(const json::object& event, std::string body, const std::string& topic) {
  return {topic, text_of(event, "partitionkey"), std::move(body), text_of(event, "traceparent")};
}

Result<BrokerRecord> record_of_entry(const json::object& entry, const std::string& topic) {
  const json::value* event = entry.if_contains("event");
  BrokerRecord record{topic, {}, {}, {}};
  if (event != nullptr && event->is_object()) {
    record = record_of_event(event->get_object(), json::serialize(*event), topic);
  } else if (event != nullptr && event->is_string()) {
    auto bytes = from_base64(event->get_string());
    if (!bytes) return Error{ErrorCode::kInvalid, "an entry's event is not base64"};
    record.body = std::move(*bytes);
  } else {
    return Error{ErrorCode::kInvalid, "an entry holds no event"};
  }
  if (const json::value* metadata = entry.if_contains("metadata"); metadata != nullptr && metadata->is_object()) {
    const std::string key = text_of(metadata->get_object(), "__key");
    if (!key.empty()) record.key = key;
  }
  return record;
}

Result<Delivered> read_bulk(const json::array& entries, const std::string& topic) {
  Delivered delivered{.bulk = true, .entries = {}, .records = {}};
  for (const json::value& each : entries) {
    const auto* entry = each.if_object();
    if (entry == nullptr) return Error{ErrorCode::kInvalid, "an entry of the delivery is no object"};
    std::string id = text_of(*entry, "entryId");
    if (id.empty()) return Error{ErrorCode::kInvalid, "an entry of the delivery has no entryId"};
    auto record = record_of_entry(*entry, topic);
    if (!record) return record.error();
    delivered.entries.push_back(std::move(id));
    delivered.records.push_back(std::move(*record));
  }
  return delivered;
}

std::string_view status_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kDone:
      return "SUCCESS";
    case Verdict::kPoisoned:
      return "DROP";
    case Verdict::kNotNow:
      break;
  }
  return "RETRY";
}

}  // namespace

Result<Delivered> read_delivery(std::string_view body, const std::string& topic) {
  boost::system::error_code failure;
  json::parse_options limits;
  limits.max_depth = 64;
  json::monotonic_resource memory;
  const json::value whole = json::parse(body, failure, &memory, limits);
  const auto* object = failure ? nullptr : whole.if_object();
  if (object == nullptr) return Error{ErrorCode::kInvalid, "the delivery is no JSON object"};
  const json::value* entries = object->if_contains("entries");
  if (entries != nullptr && entries->is_array() && !object->contains("specversion")) {
    return read_bulk(entries->get_array(), topic);
  }
  Delivered delivered;
  if (const json::value* raw = object->if_contains("data_base64"); raw != nullptr && raw->is_string()) {
    auto bytes = from_base64(raw->get_string());
    if (!bytes) return Error{ErrorCode::kInvalid, "data_base64 is not base64"};
    delivered.records.push_back({topic, {}, std::move(*bytes), {}});
  } else {
    delivered.records.push_back(record_of_event(*object, std::string(body), topic));
  }
  return delivered;
}

std::string delivery_answer(const Delivered& delivered, const std::vector<Verdict>& verdicts) {
  std::string text;
  JsonWriter out(text);
  if (!delivered.bulk) {
    out.begin_object().field("status", status_of(verdicts.front())).end_object();
    return text;
  }
  out.begin_object().key("statuses").begin_array();
  for (std::size_t i = 0; i < delivered.entries.size(); ++i) {
    out.begin_object().field("entryId", delivered.entries[i]).field("status", status_of(verdicts[i])).end_object();
  }
  out.end_array().end_object();
  return text;
}

std::string to_base64(std::string_view bytes) {
  std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
  const int length =
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                      reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(length));
  return text;
}

}  // namespace yaad::dapr
