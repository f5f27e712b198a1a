#pragma once
#include <string>
#include <vector>

#include "app/assistant/replies.h"

namespace yaad::assistant {

/// What differs between two states of a task, as it is now: {"due on Friday, 6 March", "high priority"}. Urdu: «وقت:
/// …». Reminders are not told here, only that they changed (`reminders`). Pure.
struct Told {
  std::vector<std::string> parts;
  bool due_only = false;   ///< Nothing but the due date, and there is one.
  bool reminders = false;  ///< Other reminders than before.
};
Told told_changes(Language language, const Task& before, const Task& after, LocalSeconds now);
/// With commas between them, in the language's own kind.
std::string listed(Language language, const std::vector<std::string>& parts);

}  // namespace yaad::assistant
