#pragma once
#include <optional>
#include <string_view>

#include "app/assistant/plan.h"

namespace yaad::assistant {

/// Whether `said` names a part only of a title that is a list: "flour" of "buy flour, sugar and butter". The words
/// before the first item ("buy", "dinner with") name the whole. Pure.
bool names_a_part(std::string_view said, std::string_view title);
/// Who has bought the flour may not have bought the sugar: asks, unless that is settled.
std::optional<Plan> ask_whole_list(const Turn& turn, const Task& task);

}  // namespace yaad::assistant
