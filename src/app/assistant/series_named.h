#pragma once
#include <optional>
#include <string>

#include "app/assistant/plan.h"

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

/// A plan of an answer about `task`, which is in hand from then on.
Plan say_of_series(const Turn& turn, const Task& task, std::string reply);
/// A question about it that a yes carries out; remembered with the words of `turn`.
Plan ask_of_series(const Turn& turn, const Task& task, std::string question);

}  // namespace yaad::assistant
