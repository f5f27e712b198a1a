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
/// "#home #garden"
std::string tag_list(const std::vector<std::string>& tags);
/// "'rent' is due on Friday, 6 March."
std::string told_due(Language language, const Task& task, LocalSeconds now);
Told told_changes(Language language, const Task& before, const Task& after, LocalSeconds now);
/// With commas between them, in the language's own kind.
std::string listed(Language language, const std::vector<std::string>& parts);

}  // namespace yaad::assistant
