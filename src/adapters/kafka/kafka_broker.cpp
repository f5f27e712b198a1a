#include "adapters/kafka/kafka_broker.h"

#include <stdexcept>
#include <utility>

#include "adapters/kafka/consumer.h"
#include "adapters/kafka/producer.h"

namespace yaad {
namespace {

class KafkaBroker final : public Broker {
 public:
  KafkaBroker(KafkaOptions options, const Clock& clock)
      : options_(std::move(options)), clock_(clock), health_(options_), producer_(options_, health_) {}
  KafkaBroker(const KafkaBroker&) = delete;
  KafkaBroker& operator=(const KafkaBroker&) = delete;
  ~KafkaBroker() override { stop(); }

  Result<void> publish(std::span<const BrokerRecord> records) override { return producer_.publish(records); }
  void subscribe(BrokerSubscription subscription) override {
    consumers_.push_back(std::make_unique<kafka::Consumer>(options_, health_, clock_, std::move(subscription)));
  }
  void start() override {
    for (const auto& consumer : consumers_) consumer->start();
  }
  void stop() override {
    // Handlers may still publish dead letters.
    for (const auto& consumer : consumers_) consumer->tell_to_stop();
    for (const auto& consumer : consumers_) consumer->stop();
    producer_.stop();
  }
  [[nodiscard]] BrokerHealth health() const override { return health_.now(); }
  [[nodiscard]] std::vector<BrokerLag> lag() const override {
    std::vector<BrokerLag> all;
    for (const auto& consumer : consumers_) consumer->append_lag(all);
    return all;
  }

 private:
  const KafkaOptions options_;
  const Clock& clock_;
  kafka::Health health_;
  kafka::Producer producer_;
  std::vector<std::unique_ptr<kafka::Consumer>> consumers_;
};

}  // namespace

KafkaOptions kafka_options(const config::Settings& settings) {
  constexpr std::string_view kPrefix = "kafka://";
  KafkaOptions options;
  if (settings.bus.starts_with(kPrefix)) options.brokers = settings.bus.substr(kPrefix.size());
  while (options.brokers.ends_with('/')) options.brokers.pop_back();
  options.security = settings.kafka_security;
  options.mechanism = settings.kafka_sasl_mechanism;
  options.user = settings.kafka_user;
  options.password = settings.kafka_password;
  options.ca_file = settings.kafka_ca_file;
  options.cert_file = settings.kafka_cert_file;
  options.key_file = settings.kafka_key_file;
  options.prefix = settings.kafka_prefix;
  options.compression = settings.kafka_compression;
  options.publish_timeout = std::chrono::milliseconds(settings.kafka_publish_timeout_ms);
  options.session_timeout = std::chrono::milliseconds(settings.kafka_session_timeout_ms);
  options.queue_max = static_cast<std::size_t>(settings.kafka_queue_max);
  options.fetch_max_kb = static_cast<std::size_t>(settings.kafka_fetch_max_kb);
  options.partitions = static_cast<int>(settings.kafka_partitions);
  options.replication = static_cast<int>(settings.kafka_replication);
  options.retention_days = static_cast<int>(settings.kafka_retention_days);
  return options;
}

std::unique_ptr<Broker> make_kafka(const KafkaOptions& options, const Clock& clock) {
  if (const auto checked = check_kafka_options(options); !checked) throw std::runtime_error(checked.error().detail);
  return std::make_unique<KafkaBroker>(options, clock);
}

}  // namespace yaad
