#pragma once
#include <optional>
#include <vector>

#include "app/assistant/plan.h"
#include "domain/rrule.h"

/// Where the occurrences of a repeating task lie, and the commands that move it among them. Pure.
namespace yaad::assistant {

/// Its rule; empty where it does not repeat, or has no due date.
std::optional<RRule> rule_of_series(const Task& task);
/// The same rule with the day of its last occurrence in the place of a count, so that it can be parted.
RRule with_dated_end(const Task& task, RRule rule);
/// The first occurrence of the series of `task` that is not before `from`; empty when the series is over by then.
std::optional<Due> first_from(const Task& task, LocalSeconds from);
/// What falls due before `until`: the task's own due date, and what its rule gives behind it.
std::vector<Due> due_before(const Task& task, LocalSeconds until);
/// The first occurrence after now that the rule would have had, had the series not been moved behind it.
std::optional<Due> natural_next(const Task& task, LocalSeconds now);
/// The rule that is left of `task` from `due` on: one with a count has been used up by what lies before it.
RRule rest_of_rule(const Task& task, const RRule& rule, const Due& due);
/// Moves the series on to `due`, which is one of its occurrences, or back to it. Reminders at a fixed moment before
/// that day belonged to what is passed over.
UpdateTask series_to(const Turn& turn, const Task& task, const Due& due);
/// The same series once more, from `due` on, with the rule `rule`.
CreateTask series_again(const Task& task, const Due& due, const RRule& rule);
/// What ends `task` after the last occurrence before `day`: no repeat where none but its own due date is left.
UpdateTask series_until(const Task& task, std::chrono::local_days day);

/// Gives the series another rule: the hour stays, and it is next due on the first day of the new rule that is neither
/// past nor before the week or month in which it is due now. Empty when there is none.
std::optional<UpdateTask> with_rule(const Turn& turn, const Task& task, RRule rule);
/// When the first occurrence of `rule` from the day `from` on is due, at the hour of `task` or at `time`.
std::optional<Due> first_of_rule(const Task& task, const RRule& rule, LocalSeconds from,
                                 std::optional<CivilTime> time = std::nullopt);

}  // namespace yaad::assistant
