#pragma once
#include <memory>
#include <string>

#include "adapters/sql/move.h"
#include "base/clock.h"

namespace yaad {

/// A database file as one end of a move; it is locked as long as this lives. `clock` must outlive it.
/// The source must be there and have this program's schema.
std::unique_ptr<sql::MoveEnd> sqlite_move_source(const std::string& path, const Clock& clock);
std::unique_ptr<sql::MoveEnd> sqlite_move_target(const std::string& path, const Clock& clock);

namespace sqlite {
class Database;
/// Throws kConstraint for the target of a move that was not finished.
void refuse_unfinished_move(Database& db);
}  // namespace sqlite

}  // namespace yaad
