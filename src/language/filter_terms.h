// One condition of the filter language, without its operators.
#pragma once
#include "language/filter.h"

namespace yaad::language {

/// Fills `out`; what is wrong otherwise, in words.
std::string read_filter_term(std::string_view said, const ReadContext& context, FilterNode& out);

/// Whether a comparison can begin with this word: "dueDate", "labels".
bool is_filter_field(std::string_view word);

}  // namespace yaad::language
