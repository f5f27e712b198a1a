#pragma once
#include <string>

#include "app/assistant/plan.h"

/// Tasks of one name: an answer about one of them says when it is due, so that the person knows which. Pure.
namespace yaad::assistant {

/// Whether another open task has the very title of this one.
bool has_namesake(const Turn& turn, const Task& task);
/// "Done: 'call the dentist', due on Friday, 6 March, is completed."
std::string told_completed(const Turn& turn, const Task& task);
/// "Deleted 'call the dentist', due on Friday, 6 March. …"
std::string told_deleted(const Turn& turn, const Task& task);
/// " It was due on Friday, 6 March." behind what became of it; empty where the name is its own or nothing changed.
std::string told_which(const Turn& turn, const Task& before, const Task& after);

}  // namespace yaad::assistant
