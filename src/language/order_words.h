// Words of orders around a time, for the readers of times and of slots. Pure; any thread.
#pragma once
#include <cstddef>

#include "language/time_expr.h"

namespace yaad::language {

/// "to my list", "on the shopping list": where a task is put, and nothing of a time.
bool list_follows(const Grammar& grammar, std::size_t at);

/// "move", "postpone" and their like, which a new time follows.
bool orders_move(const Token& first);

}  // namespace yaad::language
