#pragma once
#include <optional>
#include <vector>

#include "app/ports/store.h"

namespace yaad {

/// What people have changed and taken back, told by the user's events. Each looks back over 1,000 events at most: what
/// is older counts as not there. Pure reads; what they throw is the view's.

/// A created, changed, completed, reopened, deleted or restored task: what can be undone.
bool is_task_change(EventType type);
/// The person did it, or the assistant for them.
bool by_person(const Event& event);

/// The changes of a person that stand: not undone, or undone and done again. Newest first, each once, `most` at most;
/// with `of`, only those that touched this task.
std::vector<CommandId> standing_changes(ReadView& view, UserId user, std::size_t most,
                                        std::optional<TaskId> of = std::nullopt);

/// The undo that can be taken back in its turn: the last thing that the person did, apart from such undone undos.
std::optional<CommandId> last_undo(ReadView& view, UserId user);

/// Whether the task is as it was made: never changed, or every change of it undone.
bool is_as_created(ReadView& view, const Task& task);

/// Gives the task the start of its series again, from the event that took it away; false when that is too long ago.
bool recall_series_start(ReadView& view, Task& task);

}  // namespace yaad
