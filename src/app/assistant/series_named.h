#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/assistant/plan.h"
#include "domain/rrule.h"

/// Which repeating task an order about a series means. Pure.
namespace yaad::assistant {

/// "it", «اسے», or no name at all: the task in hand.
bool is_pronoun(const std::string& name);

/// The task that is meant, or the question which; both are empty where the name is that of none. `sure`: the words mean
/// nothing else, so that the nearest name may be asked about.
struct NamedSeries {
  std::optional<Task> task;
  std::optional<Plan> question;
};
NamedSeries series_of(const Turn& turn, const std::string& name, bool sure);
/// The same, where several series have that name: the only one of them that `fits`.
NamedSeries series_of(const Turn& turn, const std::string& name, bool sure,
                      const std::function<bool(const Task&)>& fits);

/// All that repeat, soonest first.
std::vector<Task> all_series(const Turn& turn);

/// Whether all words of the name are words of the title: "remind me to gym" is no name of "gym".
bool names_it(const Task& task, const std::string& name);

/// "on Friday, 6 March at 9:00 am", "Friday, 6 March"
std::string told(const Turn& turn, const Due& due);
std::string told_day(const Turn& turn, Due due);
/// "'choir' now repeats every Thursday. It is next due …"
std::string now_repeats(const Turn& turn, const Task& task, const RRule& rule, const Due& next);

/// A plan of an answer about `task`, which is in hand from then on.
Plan say_of_series(const Turn& turn, const Task& task, std::string reply);
/// A question about it that a yes carries out; remembered with the words of `turn`.
Plan ask_of_series(const Turn& turn, const Task& task, std::string question);

}  // namespace yaad::assistant
