#pragma once
#include <vector>

#include "adapters/sql/migration.h"
#include "adapters/sqlite/database.h"

namespace yaad::sqlite {

using sql::Migration;

/// All of them, oldest first: 1, 2, 3, …
const std::vector<Migration>& migrations();

/// 0 for an empty database. Throws StorageError: kNewerSchema when it was made by a newer program, kDamaged when the
/// file is another program's, or a step in it is not the one that this program knows.
int schema_version(Database& db);

/// Takes the schema up or down to `target`, each step in a transaction of its own.
void migrate_to(Database& db, int target, const Clock& clock);

}  // namespace yaad::sqlite
