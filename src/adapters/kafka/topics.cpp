#include <algorithm>
#include <exception>
#include <map>
#include <string>
#include <utility>

#include "adapters/kafka/client.h"
#include "app/cloud_event.h"

namespace yaad {
namespace {

using namespace kafka;  // NOLINT(google-build-using-namespace): the names of this folder

constexpr int kAskMs = 10'000;
constexpr int kMakeMs = 30'000;          ///< A broker that has just started takes its time over the first topics.
constexpr int kRecordBytes = 1'200'000;  ///< kRecordMax and what Kafka adds.
constexpr int kDeadBytes = 4'000'000;    ///< A dead letter holds a whole record, maybe as base64, and why.

struct Plan {
  std::string name;
  int partitions = 0, replication = 0;
  std::map<std::string, std::string> settings;
};

Plan plan_of(const KafkaOptions& options, const std::string& topic, int replication) {
  const bool dead = topic.ends_with("-dlq");
  Plan plan{options.prefix + topic, options.partitions, replication, {}};
  plan.settings = {{"cleanup.policy", "delete"},
                   {"retention.ms", std::to_string(options.retention_days * 86'400'000LL)},
                   {"min.insync.replicas", replication >= 3 ? "2" : "1"},
                   {"max.message.bytes", std::to_string(dead ? kDeadBytes : kRecordBytes)}};
  return plan;
}

class Admin : private HasHealth {
 public:
  Admin(const KafkaOptions& options, Health& its_health) : HasHealth(its_health) {
    Conf conf(options, health);
    rd_kafka_conf_set_opaque(conf.raw(), static_cast<HasHealth*>(this));
    client_ = conf.make(RD_KAFKA_PRODUCER);
    queue_.reset(rd_kafka_queue_new(client_.get()));
  }

  Result<Metadata> look() {
    const rd_kafka_metadata_t* raw = nullptr;
    const auto error = rd_kafka_metadata(client_.get(), 1, nullptr, &raw, kAskMs);
    rd_kafka_poll(client_.get(), 0);  // The reason of a connection that failed.
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR) {
      const std::string last = health.last();
      return Error{ErrorCode::kUnavailable, last.empty() ? health.explain(error, {}, {}) : last};
    }
    return Metadata(raw);
  }

  // What is otherwise than planned, of topics that are there.
  Result<std::vector<std::string>> differences(const std::vector<Plan>& plans) {
    std::vector<std::string> found;
    if (plans.empty()) return found;
    std::vector<rd_kafka_ConfigResource_t*> asked;
    for (const Plan& plan : plans)
      asked.push_back(rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, plan.name.c_str()));
    rd_kafka_DescribeConfigs(client_.get(), asked.data(), asked.size(), options().get(), queue_.get());
    rd_kafka_ConfigResource_destroy_array(asked.data(), asked.size());
    const LibraryEvent answer(rd_kafka_queue_poll(queue_.get(), kAskMs * 2));
    if (auto bad = failure(answer)) return *bad;
    std::size_t count = 0;
    const auto** resources =
        rd_kafka_DescribeConfigs_result_resources(rd_kafka_event_DescribeConfigs_result(answer.get()), &count);
    for (std::size_t i = 0; i < count; ++i) {
      if (rd_kafka_ConfigResource_error(resources[i]) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return Error{ErrorCode::kConflict, health.explain(rd_kafka_ConfigResource_error(resources[i]), {},
                                                          rd_kafka_ConfigResource_name(resources[i]))};
      compare(*resources[i], plans, found);
    }
    return found;
  }

  Result<void> create(const std::vector<Plan>& plans) {
    std::vector<rd_kafka_NewTopic_t*> topics;
    char why[512];
    for (const Plan& plan : plans) {
      rd_kafka_NewTopic_t* topic =
          rd_kafka_NewTopic_new(plan.name.c_str(), plan.partitions, plan.replication, why, sizeof(why));
      if (!topic) {
        rd_kafka_NewTopic_destroy_array(topics.data(), topics.size());
        return Error{ErrorCode::kInvalid, "kafka_prefix, kafka_partitions, kafka_replication: " + std::string(why)};
      }
      for (const auto& [name, value] : plan.settings) rd_kafka_NewTopic_set_config(topic, name.c_str(), value.c_str());
      topics.push_back(topic);
    }
    rd_kafka_CreateTopics(client_.get(), topics.data(), topics.size(), options(kMakeMs).get(), queue_.get());
    rd_kafka_NewTopic_destroy_array(topics.data(), topics.size());
    const LibraryEvent answer(rd_kafka_queue_poll(queue_.get(), kMakeMs + kAskMs));
    if (auto bad = failure(answer)) return *bad;
    std::size_t count = 0;
    const auto** made = rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(answer.get()), &count);
    for (std::size_t i = 0; i < count; ++i) {
      const auto error = rd_kafka_topic_result_error(made[i]);
      // Somebody else has just made it.
      if (error == RD_KAFKA_RESP_ERR_NO_ERROR || error == RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS) continue;
      const char* said = rd_kafka_topic_result_error_string(made[i]);
      return Error{ErrorCode::kConflict, "the topic '" + std::string(rd_kafka_topic_result_name(made[i])) +
                                             "' could not be made: " + (said ? said : rd_kafka_err2str(error))};
    }
    return {};
  }

 private:
  using Options = std::unique_ptr<rd_kafka_AdminOptions_t, void (*)(rd_kafka_AdminOptions_t*)>;
  Options options(int milliseconds = kAskMs) {
    Options options(rd_kafka_AdminOptions_new(client_.get(), RD_KAFKA_ADMIN_OP_ANY), rd_kafka_AdminOptions_destroy);
    char why[256];
    rd_kafka_AdminOptions_set_request_timeout(options.get(), milliseconds, why, sizeof(why));
    return options;
  }

  std::optional<Error> failure(const LibraryEvent& answer) {
    if (!answer) return Error{ErrorCode::kUnavailable, health.explain(RD_KAFKA_RESP_ERR__TIMED_OUT, {}, {})};
    const auto error = rd_kafka_event_error(answer.get());
    if (error == RD_KAFKA_RESP_ERR_NO_ERROR) return std::nullopt;
    const char* said = rd_kafka_event_error_string(answer.get());
    return Error{ErrorCode::kUnavailable, health.explain(error, said ? said : "", {})};
  }

  static void compare(const rd_kafka_ConfigResource_t& resource, const std::vector<Plan>& plans,
                      std::vector<std::string>& found) {
    const std::string name = rd_kafka_ConfigResource_name(&resource);
    const auto plan = std::find_if(plans.begin(), plans.end(), [&](const Plan& each) { return each.name == name; });
    if (plan == plans.end()) return;
    std::size_t count = 0;
    const auto** entries = rd_kafka_ConfigResource_configs(&resource, &count);
    for (std::size_t i = 0; i < count; ++i) {
      const auto wanted = plan->settings.find(rd_kafka_ConfigEntry_name(entries[i]));
      if (wanted == plan->settings.end()) continue;
      const char* value = rd_kafka_ConfigEntry_value(entries[i]);
      if (value && wanted->second == value) continue;
      found.push_back(name + ": " + wanted->first + " is " + (value ? value : "not set") + ", wanted is " +
                      wanted->second);
    }
  }

  Client client_;
  Queue queue_;
};

}  // namespace

Result<std::vector<KafkaTopic>> create_kafka_topics(const KafkaOptions& options) {
  if (const auto checked = check_kafka_options(options); !checked) return checked.error();
  try {
    Health health(options);
    Admin admin(options, health);
    auto seen = admin.look();
    if (!seen) return seen.error();
    const rd_kafka_metadata_t& cluster = **seen;
    if (options.replication > cluster.broker_cnt)
      return Error{ErrorCode::kConflict, "kafka_replication: " + std::to_string(options.replication) +
                                             " copies need as many brokers; there are " +
                                             std::to_string(cluster.broker_cnt)};
    const int replication = options.replication > 0 ? options.replication : std::min(3, cluster.broker_cnt);
    std::vector<Plan> fresh, present;
    std::vector<std::string> wrong;
    std::vector<KafkaTopic> report;
    for (const std::string_view topic : kTopics) {
      for (const std::string& name : {std::string(topic), dead_topic_of(topic)}) {
        const Plan plan = plan_of(options, name, replication);
        const auto* end = cluster.topics + cluster.topic_cnt;
        const auto* there =
            std::find_if(static_cast<const rd_kafka_metadata_topic_t*>(cluster.topics), end,
                         [&](const rd_kafka_metadata_topic_t& each) { return plan.name == each.topic; });
        const bool missing = there == end;
        report.push_back({plan.name, missing ? "created" : "there already"});
        (missing ? fresh : present).push_back(plan);
        if (missing) continue;
        if (there->partition_cnt != plan.partitions)
          wrong.push_back(plan.name + ": it has " + std::to_string(there->partition_cnt) + " partitions, wanted are " +
                          std::to_string(plan.partitions) + " (kafka_partitions)");
        if (there->partition_cnt > 0 && there->partitions[0].replica_cnt != plan.replication)
          wrong.push_back(plan.name + ": it has " + std::to_string(there->partitions[0].replica_cnt) +
                          " copies, wanted are " + std::to_string(plan.replication) + " (kafka_replication)");
      }
    }
    auto differences = admin.differences(present);
    if (!differences) return differences.error();
    wrong.insert(wrong.end(), differences->begin(), differences->end());
    if (!wrong.empty()) {
      std::string all = "topics are there that are otherwise than wanted, and nothing was changed:";
      for (const std::string& each : wrong) all += "\n  " + each;
      return Error{ErrorCode::kConflict,
                   all + "\nchange them with kafka-topics.sh and kafka-configs.sh --alter, or set what is named"};
    }
    if (!fresh.empty()) {
      if (const auto made = admin.create(fresh); !made) return made.error();
    }
    return report;
  } catch (const std::exception& error) {
    return Error{ErrorCode::kUnavailable, error.what()};
  }
}

}  // namespace yaad
