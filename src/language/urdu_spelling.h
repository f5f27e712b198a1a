// Words of Urdu sentences that mean one word and are written as another.
#pragma once
#include <string_view>
#include <vector>

#include "language/token.h"

namespace yaad::language {

/// The word by which the rules know the one at `at`: "kar" for the polite "farma" behind another word, "pehle" and
/// "yaad dila" for their many spellings, "ko" for the "ku" of Hyderabad. Empty where it is the word itself.
std::string_view usual_spelling(const std::vector<Token>& list, std::size_t at);

}  // namespace yaad::language
