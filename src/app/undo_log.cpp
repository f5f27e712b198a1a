#include "app/undo_log.h"

#include <algorithm>

#include "app/task_fields.h"

namespace yaad {
namespace {

constexpr std::size_t kSearchBack = 1'000;

/// Gives `visit` the user's events, newest first, until it returns false or the search is far enough back.
template <typename Visit>
void each_event_back(ReadView& view, UserId user, Visit visit) {
  std::uint64_t before = view.last_sequence(user) + 1;
  for (std::size_t seen = 0; seen < kSearchBack && before > 1;) {
    const auto events = view.user_events_before(user, before, 100);
    if (events.empty()) return;
    for (const EventPtr& event : events) {
      before = event->sequence;
      ++seen;
      if (!visit(*event)) return;
    }
  }
}

/// Read newest first, an undo is met before what it took back; one that was itself taken back took nothing.
class TakenBack {
 public:
  /// Whether the event still counts; an undo never does.
  bool stands(const Event& event) {
    if (holds(event.command)) return false;
    if (event.source != "undo") return true;
    if (event.causation) commands_.push_back(CommandId{event.causation->uuid});
    return false;
  }

 private:
  [[nodiscard]] bool holds(const CommandId& command) const {
    return std::find(commands_.begin(), commands_.end(), command) != commands_.end();
  }
  std::vector<CommandId> commands_;
};

bool is_of_undo(ReadView& view, UserId user, const CommandId& command) {
  const auto events = view.events_of_command(user, command);
  return !events.empty() && events.front()->source == "undo";
}

}  // namespace

bool is_task_change(EventType type) {
  switch (type) {
    case EventType::kTaskCreated:
    case EventType::kTaskUpdated:
    case EventType::kTaskCompleted:
    case EventType::kTaskReopened:
    case EventType::kTaskDeleted:
    case EventType::kTaskRestored:
      return true;
    default:
      return false;
  }
}

bool by_person(const Event& event) {
  return event.actor.type == ActorType::kUser || event.actor.type == ActorType::kAssistant;
}

std::vector<CommandId> standing_changes(ReadView& view, UserId user, std::size_t most, std::optional<TaskId> of) {
  std::vector<CommandId> found;
  TakenBack taken_back;
  each_event_back(view, user, [&](const Event& event) {
    if (!by_person(event) || !taken_back.stands(event) || !is_task_change(event.type)) return true;
    if (of && event.entity != of->uuid) return true;
    if (std::find(found.begin(), found.end(), event.command) == found.end()) {
      if (found.size() == most) return false;
      found.push_back(event.command);
    }
    return true;
  });
  return found;
}

std::optional<CommandId> last_undo(ReadView& view, UserId user) {
  std::optional<CommandId> found;
  std::vector<CommandId> taken_back;
  each_event_back(view, user, [&](const Event& event) {
    if (!by_person(event) || !is_task_change(event.type)) return true;
    if (event.source != "undo") return false;  // Something new has been done since.
    if (std::find(taken_back.begin(), taken_back.end(), event.command) != taken_back.end()) return true;
    const CommandId undone{event.causation ? event.causation->uuid : Uuid()};
    if (is_of_undo(view, user, undone)) {
      taken_back.push_back(undone);
      return true;
    }
    found = event.command;
    return false;
  });
  return found;
}

bool is_as_created(ReadView& view, const Task& task) {
  if (task.version == 1) return true;
  bool as_created = false;
  TakenBack taken_back;
  each_event_back(view, task.user, [&](const Event& event) {
    if (event.entity != task.id.uuid || !is_task_change(event.type)) return true;
    if (!taken_back.stands(event)) return true;
    as_created = event.type == EventType::kTaskCreated;
    return false;
  });
  return as_created;
}

bool recall_series_start(ReadView& view, Task& task) {
  each_event_back(view, task.user, [&](const Event& event) {
    if (event.entity == task.id.uuid && is_task_change(event.type)) revert_field(event.changes, "series_start", task);
    return !task.series_start.has_value();
  });
  return task.series_start.has_value();
}

}  // namespace yaad
