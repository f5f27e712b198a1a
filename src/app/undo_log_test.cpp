#include "app/undo_log.h"

#include "app/testing/fake_store.h"
#include "contract/store_undo_suite.h"

namespace yaad::contract {

// The rest of what a store must do is no business of the one in memory.
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(StoreContract);

namespace {

struct FakeFactory {
  std::unique_ptr<Store> open(const Clock&) { return std::make_unique<testing::FakeStore>(); }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Fake, StoreUndoContract, FakeFactory);

}  // namespace
}  // namespace yaad::contract
