#pragma once
#include <string>

#include "app/assistant/plan.h"

/// How far a change of a repeating task's time reaches: "7 am" is said of all that follow, "tomorrow" of this one, and
/// days or a day of the month where the rule has such change the rule. Pure.
namespace yaad::assistant {

enum class Reach : std::uint8_t {
  kNone,    ///< The task does not repeat, or its time does not change.
  kOnce,    ///< This occurrence alone; the next one comes from the rule.
  kSeries,  ///< This one and those that follow.
  kRule,    ///< The same, with another rule.
};

/// "just this time", "only today", «صرف آج».
bool says_only_once(std::string_view text);
/// Gives `command`, a change of `task`, the reach that the words have.
Reach fit_series(const Turn& turn, const Task& task, UpdateTask& command);
/// What is said of it behind the answer; empty where the answer tells the new rule. `task` is as it was before.
/// Asks first when the one that is due next would come on the day of the one that follows it, or later: "friday at
/// 8:30" of what is due every weekday may be said of Friday's, which is not made yet.
std::optional<Plan> ask_passing(const Turn& turn, const Task& task, const UpdateTask& command, Reach reach);

std::string reach_note(const Turn& turn, const Task& task, Reach reach);

}  // namespace yaad::assistant
