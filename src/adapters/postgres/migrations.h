#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "adapters/postgres/connection.h"

namespace yaad::postgres {

/// One step of the schema: schema/postgres/NNNN_name.up.sql and .down.sql, built into the program.
struct Migration {
  int version = 0;
  /// Programs that know the schema from this step on can serve on this one: a step that only adds says a lower number
  /// in its first line, "-- Serves programs from step N.", so that old and new run side by side while they are
  /// exchanged.
  int serves_from = 0;
  std::string name;
  std::string_view up, down;
  std::string checksum;  ///< SHA-256 of `up`, hexadecimal.
};

/// All of them, oldest first: 1, 2, 3, …
const std::vector<Migration>& migrations();

/// 0 for an empty database. Throws StorageError: kNewerSchema when it was made by a newer program and does not serve
/// this one, kDamaged when a step in it is not the one that this program knows.
int schema_version(Connection& db);

/// Takes the schema up or down to `target`, each step in a transaction of its own. Holds an advisory lock, so that two
/// processes that start together do not both do it.
void migrate_to(Connection& db, int target, const Clock& clock);

}  // namespace yaad::postgres
