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

/// The list that is asked for, or stands above its things: "shopping" of "show my shopping list". Pure.
std::optional<std::string> asked_list(std::string_view text);

/// The tag of a list that is called so: "hardware-store" of "the hardware store"; empty where these are no words of a
/// name. Pure.
std::optional<std::string> list_called(std::string_view name);

/// The same where something is on it; "list" may stand behind the name.
std::optional<std::string> known_list(const Turn& turn, std::string_view name);

/// "What's on my shopping list", "clear the shopping list": the reading with that list as its filter, when it asks for
/// everything or is about everything, and something is on the list. Empty for any other.
std::optional<language::Reading> of_named_list(const Turn& turn);

}  // namespace yaad::assistant
