#include "app/testing/fake_broker.h"
#include "contract/broker_bus_suite.h"
#include "contract/event_bus_suite.h"

namespace yaad::contract {
namespace {

struct FakeFactory {
  static constexpr bool kTellsOfJoining = true;
  std::shared_ptr<testing::FakeBrokerServer> server = std::make_shared<testing::FakeBrokerServer>();
  std::unique_ptr<Broker> connect() const { return std::make_unique<testing::FakeBroker>(server); }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Embedded, EventBusContract, EmbeddedWorld);
INSTANTIATE_TYPED_TEST_SUITE_P(Fake, EventBusContract, BrokerWorld<FakeFactory>);
INSTANTIATE_TYPED_TEST_SUITE_P(Fake, BrokerBusContract, BrokerWorld<FakeFactory>);

}  // namespace
}  // namespace yaad::contract
