#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "app/assistant/turns.h"

/// Reminders of tasks that are taken away in conversation, and what that shares with how they are set. Pure.
namespace yaad::assistant {

/// "Remove the reminder", "no reminder for the dentist", "remove all reminders"; nothing for any other message.
std::optional<Plan> remove_turn(const Turn& turn, const Phrase& phrase);

/// `text` without the first of `endings` that it has.
std::string without(std::string text, std::initializer_list<std::string_view> endings);
/// A plan about the reminders of `task`, which is the task in hand from then on.
Plan plan_of(const Turn& turn, const Task& task);
/// "'dentist' has no reminder."
std::string says_none(const Turn& turn, const Task& task);

}  // namespace yaad::assistant
