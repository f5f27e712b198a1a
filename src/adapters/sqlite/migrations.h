#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sqlite/database.h"

namespace yaad::sqlite {

/// One step of the schema: schema/sqlite/NNNN_name.up.sql and .down.sql, built into the program.
struct Migration {
  int version = 0;
  std::string name;
  std::string_view up, down;
  std::string checksum;  ///< SHA-256 of `up`, hexadecimal.
};

/// All of them, oldest first: 1, 2, 3, …
const std::vector<Migration>& migrations();

/// 0 for an empty database. Throws StorageError: kNewerSchema when it was made by a newer program, kDamaged when the
/// file is another program's, or a step in it is not the one that this program knows.
int schema_version(Database& db);

/// Takes the schema up or down to `target`, each step in a transaction of its own.
void migrate_to(Database& db, int target, const Clock& clock);

}  // namespace yaad::sqlite
