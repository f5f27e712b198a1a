// What makes several readings of one message; read_all() is their only user.
#pragma once
#include <string_view>
#include <vector>

#include "language/reader.h"
#include "language/token.h"

namespace yaad::language {

/// One reading for each line of `text`; none when it has but one.
std::vector<Reading> read_lines(std::string_view text, const ReadContext& context);

/// One reading for each of several clauses, of which `tokens` are the tokens; none when it is one.
std::vector<Reading> read_clauses(std::string_view text, const Tokens& tokens, Language language,
                                  const ReadContext& context);

}  // namespace yaad::language
