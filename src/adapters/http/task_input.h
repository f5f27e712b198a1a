#pragma once
#include <functional>
#include <string_view>

#include "app/command.h"
#include "base/result.h"

namespace yaad::http {

/// The zone of the user; asked for only when a field needs it.
using ZoneOfUser = std::function<const Zone&()>;

/// The body of POST /api/tasks. Every wrong field at once.
Result<CreateTask> read_create(std::string_view body, const ZoneOfUser& zone);

/// The body of PATCH /api/tasks/{id}, a merge patch. `current` gives the task as it is shown, against which read-only
/// fields are held; asked for only when one is there.
Result<UpdateTask> read_update(std::string_view body, TaskId id, const ZoneOfUser& zone,
                               const std::function<std::string()>& current);

/// The body of POST /api/tasks/{id}/reminders.
Result<ReminderSpec> read_reminder(std::string_view body, const ZoneOfUser& zone);

/// The body of POST /api/tasks/{id}/snooze.
Result<SnoozeTask> read_snooze(std::string_view body, TaskId id, const ZoneOfUser& zone);

/// The body of PATCH /api/me.
Result<UpdateProfile> read_profile(std::string_view body);

/// The body of POST /api/undo; may be empty.
Result<Undo> read_undo(std::string_view body);

/// A body that may be empty or {}: POST …/complete and its like.
Result<void> read_nothing(std::string_view body);

/// An instant: RFC 3339, or a local date-time or date in the user's zone.
std::optional<Instant> read_instant(std::string_view text, const Zone& zone);

}  // namespace yaad::http
