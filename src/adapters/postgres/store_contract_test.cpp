#include "contract/store_lease_suite.h"
#include "contract/store_ledger_suite.h"
#include "contract/store_suite.h"
#include "contract/store_undo_suite.h"
#include "support/postgres_server.h"

namespace yaad::contract {
namespace {

/// A database of its own in the one server of this process.
class PostgresFactory {
 public:
  std::unique_ptr<Store> open(const Clock& clock) { return open_postgres(database_.options(), clock); }

 private:
  testing_support::PostgresDatabase database_;
};

INSTANTIATE_TYPED_TEST_SUITE_P(Postgres, StoreContract, PostgresFactory);
INSTANTIATE_TYPED_TEST_SUITE_P(Postgres, StoreLedgerContract, PostgresFactory);
INSTANTIATE_TYPED_TEST_SUITE_P(Postgres, StoreLeaseContract, PostgresFactory);
INSTANTIATE_TYPED_TEST_SUITE_P(Postgres, StoreUndoContract, PostgresFactory);

}  // namespace
}  // namespace yaad::contract
