#include "adapters/dapr/dapr_broker.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <atomic>
#include <boost/json.hpp>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "adapters/dapr/intake.h"
#include "base/json_writer.h"
#include "base/logging.h"

namespace yaad {
namespace {

namespace json = boost::json;

constexpr std::size_t kDeliveryBytesMax = 96 * 1024 * 1024;  // 64 records of 1 MB in base64, and then some.
constexpr std::size_t kEntriesMax = 1'000;
constexpr int kProbesBetweenLooks = 30;
constexpr std::string_view kEventType = "application/cloudevents+json; charset=UTF-8";

bool same_secret(std::string_view given, std::string_view wanted) {
  return given.size() == wanted.size() && CRYPTO_memcmp(given.data(), wanted.data(), wanted.size()) == 0;
}

Error unavailable(std::string why) { return Error{ErrorCode::kUnavailable, std::move(why)}; }

std::string text_of(const json::value& in, std::string_view name) {
  const auto* object = in.if_object();
  const json::value* value = object == nullptr ? nullptr : object->if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

// "ERR_PUBSUB_PUBLISH_MESSAGE", or the first failed entry's error; what a broker says holds no secret of ours.
std::string reason_of(const std::string& body) {
  boost::system::error_code failure;
  const json::value parsed = json::parse(body, failure);
  if (failure || !parsed.is_object()) return "no reason given";
  std::string reason = text_of(parsed, "errorCode");
  const json::value* failed = parsed.get_object().if_contains("failedEntries");
  if (failed != nullptr && failed->is_array() && !failed->get_array().empty()) {
    reason += " " + text_of(failed->get_array().front(), "error");
  } else if (const std::string message = text_of(parsed, "message"); !message.empty()) {
    reason += ": " + message;
  }
  return reason.substr(0, 500);
}

/// Makes the requests of one topic's records, one after the other.
class Lane {
 public:
  Lane(const DaprOptions& options, std::string topic) : options_(options), topic_(std::move(topic)) {}
  void add(const BrokerRecord& record) { records_.push_back(&record); }

  dapr::SidecarRequest next() {
    if (at_ == records_.size()) return {};
    dapr::SidecarRequest request{.method = "POST",
                                 .target = "/v1.0-alpha1/publish/bulk/" + options_.pubsub + "/" + options_.prefix +
                                           topic_ + "?metadata.rawPayload=true"};
    const std::string trace = records_[at_]->traceparent;
    bool one_trace = !trace.empty();
    JsonWriter out(request.body);
    out.begin_array();
    const std::size_t first = at_;
    for (; at_ < records_.size() && at_ - first < kEntriesMax; ++at_) {
      const BrokerRecord& record = *records_[at_];
      if (at_ > first && request.body.size() + record.body.size() * 4 / 3 > options_.request_bytes_max) break;
      one_trace = one_trace && record.traceparent == trace;
      write(out, record, at_ - first);
    }
    out.end_array();
    if (one_trace) request.headers.emplace_back("traceparent", trace);
    return request;
  }

 private:
  static void write(JsonWriter& out, const BrokerRecord& record, std::size_t id) {
    out.begin_object().field("entryId", std::to_string(id)).field("contentType", "application/octet-stream");
    // Base64 is plain ASCII: nothing to escape.
    out.key("event").slot().append("\"").append(dapr::to_base64(record.body)).append("\"");
    out.key("metadata").begin_object().field("rawPayload", "true").field("content-type", kEventType);
    if (!record.key.empty()) out.field("partitionKey", record.key);
    out.end_object().end_object();
  }

  const DaprOptions& options_;
  const std::string topic_;
  std::vector<const BrokerRecord*> records_;
  std::size_t at_ = 0;
};

}  // namespace

struct DaprBroker::State {
  explicit State(DaprOptions its_options) : options(std::move(its_options)), sidecar(options.sidecar) {}

  const DaprOptions options;
  dapr::Sidecar sidecar;
  std::map<std::string, std::unique_ptr<dapr::Intake>, std::less<>> intakes;  // By component; fixed from start on.
  std::thread prober;

  mutable std::mutex mutex;
  std::condition_variable changed;
  bool stopping = false;
  BrokerHealth health{.connected = false, .last_error = "the Dapr sidecar was not asked yet"};

  [[nodiscard]] bool called_by_sidecar(const HookRequest& request) const {
    return options.app_token.empty() || same_secret(request.header("dapr-api-token"), options.app_token);
  }

  /// Whether it is otherwise than before.
  bool note(bool connected, std::string error) {
    const std::lock_guard lock(mutex);
    const bool changes = health.connected != connected || health.last_error != error;
    if (changes) {
      if (error.empty()) {
        log::info("the Dapr sidecar is well", {{"address", options.sidecar.base_url}});
      } else {
        log::warn("the Dapr sidecar is not well", {{"reason", error}});
      }
    }
    health = {connected, std::move(error)};
    return changes;
  }

  void joined() const {
    for (const auto& [component, intake] : intakes) {
      if (intake->subscription().joined) intake->subscription().joined();
    }
  }

  Result<void> judge_publish(const dapr::SidecarAnswer& answer) const {
    if (answer.status >= 200 && answer.status < 300) return {};
    const std::string reason = reason_of(answer.body);
    switch (answer.status) {
      case 401:
        return unavailable("the Dapr sidecar refuses the token: set dapr_api_token to the sidecar's DAPR_API_TOKEN");
      case 403:
        return unavailable("the Dapr component " + options.pubsub + " does not let this app publish (" + reason +
                           "): see its scopes and publishingScopes");
      case 400:
      case 404:
        return unavailable("the Dapr sidecar has no usable pub/sub component " + options.pubsub + " (" + reason +
                           "): put deploy/dapr/components into its resources, or name another with --dapr-pubsub");
      case 413:
        return unavailable("the Dapr sidecar takes no request of this size: start it with --max-body-size 4Mi or more");
      default:
        return unavailable("the Dapr sidecar could not publish (HTTP " + std::to_string(answer.status) + ", " + reason +
                           "): see whether its broker is there and has the topics (yaad topics create)");
    }
  }

  // --- subscriptions -------------------------------------------------------------------------------------------------

  [[nodiscard]] std::string subscriptions() const {
    std::string text;
    JsonWriter out(text);
    out.begin_array();
    for (const auto& [component, intake] : intakes) {
      if (options.declarative) break;
      for (const std::string& topic : intake->subscription().topics) {
        out.begin_object().field("pubsubname", component).field("topic", options.prefix + topic);
        out.key("routes").begin_object().field("default", "/dapr/events/" + component + "/" + topic).end_object();
        if (!intake->subscription().newest_only) {
          out.field("deadLetterTopic", options.prefix + topic + "-dlq");
        }
        out.key("metadata").begin_object().field("rawPayload", "true").end_object();
        out.key("bulkSubscribe").begin_object().field("enabled", true);
        out.field("maxMessagesCount",
                  std::min(options.bulk_max, std::max<std::size_t>(intake->subscription().batch_max, 1)));
        out.field("maxAwaitDurationMs", options.bulk_wait.count()).end_object().end_object();
      }
    }
    out.end_array();
    return text;
  }

  void deliver(const HookRequest& request, HookResponder respond) {
    if (!called_by_sidecar(request)) {
      log::warn("a delivery without the sidecar's token was refused; see dapr_app_token");
      return respond({401, R"({"status":"RETRY"})"});
    }
    const auto found = intakes.find(request.parameter("component"));
    // Not 404, which would make the sidecar throw the records away.
    if (found == intakes.end()) return respond({503, R"({"status":"RETRY"})"});
    found->second->deliver(std::string(request.parameter("topic")), std::string(request.body), std::move(respond));
  }

  // --- health --------------------------------------------------------------------------------------------------------

  void probe() {
    int since_look = kProbesBetweenLooks;
    while (true) {
      const auto answer = sidecar.send({.target = "/v1.0/healthz/outbound"});
      if (!answer) {
        note(false, answer.error().detail);
        since_look = kProbesBetweenLooks;
      } else if (answer->status != 204 && answer->status != 200) {
        note(false, "the Dapr sidecar at " + options.sidecar.base_url + " is not ready yet (HTTP " +
                        std::to_string(answer->status) + "): see its log for a component that does not start");
        since_look = kProbesBetweenLooks;
      } else if (++since_look >= kProbesBetweenLooks) {
        std::string missing = look();
        const bool well = missing.empty();
        if (well) since_look = 0;
        if (note(true, std::move(missing)) && well) joined();
      }
      std::unique_lock lock(mutex);
      if (changed.wait_for(lock, options.probe, [this] { return stopping; })) return;
    }
  }

  // What the sidecar lacks of what is needed here; empty: nothing.
  std::string look() {
    const auto answer = sidecar.send({.target = "/v1.0/metadata"});
    if (!answer) return answer.error().detail;
    if (answer->status == 401) {
      return "the Dapr sidecar refuses the token: set dapr_api_token to the sidecar's DAPR_API_TOKEN";
    }
    boost::system::error_code failure;
    const json::value metadata = json::parse(answer->body, failure);
    if (answer->status != 200 || failure || !metadata.is_object()) return {};  // An API that is closed is no fault.
    std::set<std::string> components, subscribed;
    const auto each = [&](std::string_view list, auto take) {
      const json::value* found = metadata.get_object().if_contains(list);
      if (found == nullptr || !found->is_array()) return;
      for (const json::value& one : found->get_array()) take(one);
    };
    each("components", [&](const json::value& one) { components.insert(text_of(one, "name")); });
    each("subscriptions",
         [&](const json::value& one) { subscribed.insert(text_of(one, "pubsubname") + "/" + text_of(one, "topic")); });
    if (!components.contains(options.pubsub)) return lacks_component(options.pubsub);
    for (const auto& [component, intake] : intakes) {
      if (!components.contains(component)) return lacks_component(component);
      for (const std::string& topic : intake->subscription().topics) {
        const std::string name = options.prefix + topic;
        if (!subscribed.contains(component + "/" + name)) return lacks_subscription(component, name);
      }
    }
    return {};
  }

  [[nodiscard]] static std::string lacks_component(const std::string& name) {
    return "the Dapr sidecar has no component " + name +
           ": put deploy/dapr/components into its resources; if it is there, see its scopes and the sidecar's log";
  }
  [[nodiscard]] std::string lacks_subscription(const std::string& component, const std::string& topic) const {
    const std::string what = "the Dapr sidecar has not subscribed to " + topic + " on " + component;
    return options.declarative ? what + ": apply deploy/dapr/subscriptions, or set --dapr-subscriptions programmatic"
                               : what +
                                     ": it asks GET /dapr/subscribe when it starts; see that its --app-port is this "
                                     "program's, then start it again";
  }
};

DaprBroker::DaprBroker(DaprOptions options) : state_(std::make_shared<State>(std::move(options))) {}

DaprBroker::~DaprBroker() { stop(); }

void DaprBroker::subscribe(BrokerSubscription subscription) {
  const std::string component = subscription.newest_only ? state_->options.live_pubsub : subscription.group;
  const bool fresh = state_->intakes.emplace(component, std::make_unique<dapr::Intake>(std::move(subscription))).second;
  if (!fresh) throw std::invalid_argument("two subscriptions would share the Dapr component " + component);
}

void DaprBroker::start() {
  for (auto& [component, intake] : state_->intakes) intake->start();
  if (!state_->prober.joinable()) state_->prober = std::thread([state = state_.get()] { state->probe(); });
}

void DaprBroker::stop() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->stopping = true;
  }
  state_->changed.notify_all();
  for (auto& [component, intake] : state_->intakes) intake->stop();
  if (state_->prober.joinable()) state_->prober.join();
}

Result<void> DaprBroker::publish(std::span<const BrokerRecord> records) {
  std::map<std::string_view, Lane> lanes;
  for (const BrokerRecord& record : records) {
    lanes.try_emplace(record.topic, state_->options, record.topic).first->second.add(record);
  }
  std::vector<dapr::Sidecar::NextRequest> requests;
  requests.reserve(lanes.size());
  for (auto& [topic, lane] : lanes) requests.emplace_back([&lane = lane] { return lane.next(); });
  return state_->sidecar.send_lanes(
      std::move(requests), [this](const dapr::SidecarAnswer& answer) { return state_->judge_publish(answer); });
}

BrokerHealth DaprBroker::health() const {
  const std::lock_guard lock(state_->mutex);
  return state_->health;
}

std::vector<HttpHook> DaprBroker::hooks() const {
  std::vector<HttpHook> hooks;
  hooks.push_back({.method = HttpHook::Method::kGet,
                   .pattern = "/dapr/subscribe",
                   .handle = [state = state_](const HookRequest& request, const HookResponder& respond) {
                     if (!state->called_by_sidecar(request)) return respond({401, "[]"});
                     respond({200, state->subscriptions()});
                   }});
  hooks.push_back({.method = HttpHook::Method::kPost,
                   .pattern = "/dapr/events/{component}/{topic}",
                   .body_bytes_max = kDeliveryBytesMax,
                   .handle = [state = state_](const HookRequest& request, HookResponder respond) {
                     state->deliver(request, std::move(respond));
                   }});
  return hooks;
}

DaprOptions dapr_options(const config::Settings& settings, const config::Environment& environment) {
  DaprOptions options;
  options.sidecar = dapr::sidecar_options(settings, environment);
  options.app_token = settings.dapr_app_token;
  if (const auto found = environment.find("APP_API_TOKEN"); options.app_token.empty() && found != environment.end()) {
    options.app_token = found->second;
  }
  options.pubsub = settings.dapr_pubsub;
  options.live_pubsub = settings.dapr_live_pubsub;
  options.prefix = settings.kafka_prefix;
  options.declarative = settings.dapr_subscriptions == "declarative";
  options.bulk_max = static_cast<std::size_t>(settings.dapr_bulk_max);
  options.bulk_wait = std::chrono::milliseconds(settings.dapr_bulk_wait_ms);
  return options;
}

}  // namespace yaad
