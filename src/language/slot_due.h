// When a task is due, of all the times that its message names.
#pragma once
#include "language/slots.h"

namespace yaad::language {

/// Takes the first of the times of `slots` that can be a due date, joined with what belongs to it elsewhere; what only
/// names the thing goes back to its title. `repeat_piece`: where in `slots.taken` the repeat stands, if there is one.
void choose_due(Grammar& grammar, Tokens& tokens, Slots& slots, std::size_t repeat_piece);

}  // namespace yaad::language
