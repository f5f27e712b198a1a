#pragma once
#include <memory>
#include <string>

#include "adapters/sql/move.h"
#include "base/clock.h"

namespace yaad {

/// A PostgreSQL database as one end of a move; no server can serve on it as long as this lives. `clock` must outlive
/// it. The source must have this program's schema.
std::unique_ptr<sql::MoveEnd> postgres_move_source(const std::string& url, const Clock& clock);
std::unique_ptr<sql::MoveEnd> postgres_move_target(const std::string& url, const Clock& clock);

namespace postgres {
class Connection;
/// Throws kConstraint for the target of a move that was not finished.
void refuse_unfinished_move(Connection& db);
}  // namespace postgres

}  // namespace yaad
