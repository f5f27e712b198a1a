#pragma once
#include "roles/cli/commands.h"

namespace yaad::cli {

/// yaad db move [--from STORE] [--to STORE]: either may be left out, and is then the configured one.
int db_move(Context& context);
/// migrate, check, and what to say to the rest, where the store is PostgreSQL.
int db_postgres(Context& context, const std::string& verb, std::optional<int> target);

}  // namespace yaad::cli
