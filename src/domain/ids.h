#pragma once
#include "base/uuid.h"

namespace yaad {

using UserId = Id<struct UserTag>;
using TaskId = Id<struct TaskTag>;
using ReminderId = Id<struct ReminderTag>;
using SeriesId = Id<struct SeriesTag>;
using EventId = Id<struct EventTag>;
/// The id of a command is the id of its first event.
using CommandId = EventId;

}  // namespace yaad
