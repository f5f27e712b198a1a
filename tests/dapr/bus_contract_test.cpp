// What every bus must do, over a real Dapr sidecar and a real Kafka broker.
#include <atomic>

#include "app/cloud_event.h"
#include "contract/broker_bus_suite.h"
#include "contract/event_bus_suite.h"
#include "real_rig.h"

namespace yaad::contract {
namespace {

/// One process's way to topics of a prefix of their own.
class PrefixedDapr final : public Broker {
 public:
  explicit PrefixedDapr(std::string prefix) : prefix_(std::move(prefix)) {}
  ~PrefixedDapr() override { stop(); }

  Result<void> publish(std::span<const BrokerRecord> records) override {
    if (!up_.exchange(true)) start_process();  // Who only publishes needs the sidecar too.
    std::vector<BrokerRecord> mine(records.begin(), records.end());
    for (BrokerRecord& record : mine) record.topic = prefix_ + record.topic;
    return process_->broker().publish(mine);
  }
  void subscribe(BrokerSubscription subscription) override {
    for (std::string& topic : subscription.topics) topic = prefix_ + topic;
    subscription.handle = [this, handle = std::move(subscription.handle)](std::span<const BrokerRecord> records) {
      std::vector<BrokerRecord> theirs(records.begin(), records.end());
      for (BrokerRecord& record : theirs) record.topic.erase(0, prefix_.size());
      return handle(theirs);
    };
    subscriptions_.push_back(std::move(subscription));
  }
  void start() override {
    up_ = true;
    start_process();
  }
  void stop() override {
    if (process_) process_->stop();
  }
  [[nodiscard]] BrokerHealth health() const override {
    return process_ ? process_->broker().health() : BrokerHealth{false, "not started"};
  }
  [[nodiscard]] std::vector<BrokerLag> lag() const override { return {}; }

 private:
  void start_process() {
    std::string groups;
    for (const BrokerSubscription& each : subscriptions_) groups += each.newest_only ? "" : each.group + "\n";
    process_ = std::make_unique<dapr::testing::Process>(groups);
    process_->app_id = "yaad-api";
    for (const BrokerSubscription& each : subscriptions_) process_->broker().subscribe(each);
    process_->start();
  }

  const std::string prefix_;
  std::atomic<bool> up_{false};
  std::vector<BrokerSubscription> subscriptions_;
  std::unique_ptr<dapr::testing::Process> process_;
};

struct DaprFactory {
  static constexpr bool kTellsOfJoining = false;
  DaprFactory() {
    std::vector<std::string> names;
    for (const std::string_view topic : kTopics) {
      names.emplace_back(topic);
      names.push_back(dead_topic_of(topic));
    }
    dapr::testing::fresh_topics(names, 3, prefix);
  }
  [[nodiscard]] std::unique_ptr<Broker> connect() const { return std::make_unique<PrefixedDapr>(prefix); }
  std::string prefix = dapr::testing::fresh_prefix();
};

INSTANTIATE_TYPED_TEST_SUITE_P(Dapr, EventBusContract, BrokerWorld<DaprFactory>);
INSTANTIATE_TYPED_TEST_SUITE_P(Dapr, BrokerBusContract, BrokerWorld<DaprFactory>);

}  // namespace
}  // namespace yaad::contract
