#pragma once
#include <optional>
#include <vector>

#include "app/assistant/plan.h"

/// What is said while a question about some tasks is open and is neither a yes nor a no. Pure.
namespace yaad::assistant {

/// "hmm wait, what was the due date?", «رکو، کب کی تھی؟»: answered, and asked again by who calls. Empty when nothing is
/// asked about these tasks.
std::optional<Plan> aside(const Turn& here, const std::vector<Task>& rows);

/// Whether the one task that is asked about is said by its name, which is a yes; false when the name is rather that of
/// another. Empty when it is no name of it.
std::optional<bool> says_name(const Turn& here, const Task& asked);

/// Whether only the next of a series goes or all of it, when the answer was not understood: a plain yes to it is no
/// answer. Empty when the open question is another.
std::optional<std::string> series_question_again(const Turn& here, const language::Reading& original);

}  // namespace yaad::assistant
