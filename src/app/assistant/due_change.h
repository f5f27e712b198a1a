#pragma once
#include <optional>

#include "app/assistant/plan.h"

/// When a task is due after a change of it. Pure.
namespace yaad::assistant {

constexpr std::chrono::hours kMorning{9};  ///< When a day without a time begins.

/// The words of the message's time; "" when it says none.
std::string when_text(const Turn& turn);
Due due_of(const CivilDateTime& civil, const Zone& zone);
/// The due date that the message gives `task`; empty when it says none.
std::optional<Due> new_due(const Turn& turn, const Task& task);
/// "Repeat it every month" says how, not when: a task whose own date the rule reaches keeps it.
bool keeps_own_date(const Turn& turn, const Task& task);
/// Nobody means by "make it today" that a task of tomorrow is overdue at once: asks, unless that is settled.
std::optional<Plan> ask_past(const Turn& turn, const Task& task, const std::optional<Due>& due);
/// "No, at 9 pm", "make it friday": another time in place of the one that was asked about. Empty when the question was
/// another, or the answer is one.
std::optional<Plan> past_answer(const Turn& here);

}  // namespace yaad::assistant
