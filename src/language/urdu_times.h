// Times in Urdu sentences that do not count: those that are part of a name, and those that are taken back.
#pragma once
#include <vector>

#include "language/time_expr.h"

namespace yaad::language {

/// "Itwar Bazaar", "Peer sahab", "jumma ki namaz": the weekday at [begin, end) belongs to a name.
bool weekday_in_name(std::string_view text, const std::vector<Token>& list, std::size_t begin, std::size_t end);

/// Whether the words of [begin, end), which stand between two times, take the first back: "nahi balke", "ki bajaye".
bool takes_back(const std::vector<Token>& list, std::size_t begin, std::size_t end);

/// Whether such a phrase may begin with this token.
bool may_be_soon(const Token& token);

/// The end of a phrase at `at` that means as soon as possible; `at` when none is there.
std::size_t as_soon_as_possible(const std::vector<Token>& list, std::size_t at);

}  // namespace yaad::language
