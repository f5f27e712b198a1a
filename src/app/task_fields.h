#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/task.h"

namespace boost::json {
class value;
}

namespace yaad {

/// The fields of a task whose changes are told and can be undone, by their names in the API.
/// Returns {"title":{"old":"a","new":"b"},…}, or an empty string when nothing differs.
std::string diff_tasks(const Task& before, const Task& after);

/// Sets every field of `changes` (as diff_tasks wrote it) back to its old value.
/// kUndoConflict, naming the fields, when one of them is no longer what the change made of it; `task` is then
/// unchanged.
Result<void> revert_changes(std::string_view changes, Task& task);

/// Sets the one field `name` back to its old value, whatever it is by now; false when it is not among the `changes`.
bool revert_field(std::string_view changes, std::string_view name, Task& task);

}  // namespace yaad
