#pragma once
#include <vector>

#include "adapters/postgres/connection.h"
#include "adapters/sql/migration.h"

namespace yaad::postgres {

using sql::Migration;

/// All of them, oldest first: 1, 2, 3, …
const std::vector<Migration>& migrations();

/// 0 for an empty database. Throws StorageError: kNewerSchema when it was made by a newer program and does not serve
/// this one, kDamaged when a step in it is not the one that this program knows.
int schema_version(Connection& db);

/// Takes the schema up or down to `target`, each step in a transaction of its own. Holds an advisory lock, so that two
/// processes that start together do not both do it.
void migrate_to(Connection& db, int target, const Clock& clock);

}  // namespace yaad::postgres
