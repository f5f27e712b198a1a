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

std::unique_ptr<Broker> make_kafka(const KafkaOptions& options, const Clock& clock) {
  if (const auto checked = check_kafka_options(options); !checked) throw std::runtime_error(checked.error().detail);
  return std::make_unique<KafkaBroker>(options, clock);
}

}  // namespace yaad
