#include "app/undo_log.h"

#include "app/testing/fake_store.h"
#include "contract/store_undo_suite.h"

namespace yaad::contract {
namespace {

struct FakeFactory {
  std::unique_ptr<Store> open(const Clock&) { return std::make_unique<testing::FakeStore>(); }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Fake, StoreUndoContract, FakeFactory);

}  // namespace
}  // namespace yaad::contract
