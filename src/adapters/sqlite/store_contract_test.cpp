#include <unistd.h>

#include "adapters/sqlite/sqlite_store.h"
#include "contract/store_lease_suite.h"
#include "contract/store_ledger_suite.h"
#include "contract/store_suite.h"
#include "contract/store_undo_suite.h"

namespace yaad::contract {
namespace {

class SqliteFactory {
 public:
  SqliteFactory() {
    std::string name = (std::filesystem::temp_directory_path() / "yaad-store-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
  }
  ~SqliteFactory() { std::filesystem::remove_all(folder_); }
  std::unique_ptr<Store> open(const Clock& clock) {
    SqliteOptions options;
    options.path = folder_ + "/yaad.db";
    return open_sqlite(options, clock);
  }

 private:
  std::string folder_;
};

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, StoreContract, SqliteFactory);
INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, StoreLedgerContract, SqliteFactory);
INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, StoreLeaseContract, SqliteFactory);
INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, StoreUndoContract, SqliteFactory);

}  // namespace
}  // namespace yaad::contract
