// What people say around a message out of courtesy.
#pragma once
#include "language/token.h"

namespace yaad::language {

/// Takes "please", "hey Yaad," and ", thank you" off both ends: a message means the same with and without them, in
/// every language. Leaves one word at least. Only for chat: a line of quick add is a title.
void drop_courtesy(Tokens& tokens);

/// The "yaad" of "hey yaad, …" and "thanks yaad": this program, unlike that of "yaad dilana".
bool names_program(const std::vector<Token>& list, std::size_t at);

}  // namespace yaad::language
