#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/assistant/plan.h"

namespace yaad::assistant {

/// The list that a new task is put on, as a tag: "shopping" of "add milk to my shopping list", "hardware-store" of "…
/// on the hardware store list". Empty where the message names none, or only the list of all tasks ("my to-do list").
/// Pure.
std::optional<std::string> named_list(std::string_view text);

/// "What's on my shopping list", "clear the shopping list": the reading with that list as its filter, when it asks for
/// everything or is about everything, and something is on the list. Empty for any other.
std::optional<language::Reading> of_named_list(const Turn& turn);

}  // namespace yaad::assistant
