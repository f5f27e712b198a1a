#pragma once
#include <string>
#include <vector>

#include "app/assistant/plan.h"

namespace yaad::assistant {

/// The open tasks that `bounds` selects, whatever words it holds, and whose titles hold each of `words` in some form:
/// "bills" and "calls" of "pay the gas bill" and "call Tom", "watering" of "water the plants". Soonest first. Pure.
std::vector<Task> tasks_of_kind(const Turn& turn, const std::string& words, language::Filter bounds);

}  // namespace yaad::assistant
