#include <stdexcept>

#include "adapters/kafka/kafka_broker.h"
#include "contract/broker_bus_suite.h"
#include "contract/event_bus_suite.h"
#include "support/kafka_server.h"

namespace yaad::contract {
namespace {

struct KafkaFactory {
  static constexpr bool kTellsOfJoining = true;
  KafkaFactory() {
    const auto made = create_kafka_topics(options);
    if (!made) throw std::runtime_error(made.error().detail);
  }
  std::unique_ptr<Broker> connect() const { return make_kafka(options, system_clock()); }
  KafkaOptions options = testing_support::fresh_kafka(testing_support::shared_kafka().address());
};

INSTANTIATE_TYPED_TEST_SUITE_P(Kafka, EventBusContract, BrokerWorld<KafkaFactory>);
INSTANTIATE_TYPED_TEST_SUITE_P(Kafka, BrokerBusContract, BrokerWorld<KafkaFactory>);

}  // namespace
}  // namespace yaad::contract
