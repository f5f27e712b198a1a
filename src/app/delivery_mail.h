#pragma once
#include <span>
#include <string>
#include <string_view>

#include "app/ports/mailer.h"
#include "app/ports/store.h"

namespace yaad {

/// What a reminder mail tells of one task.
struct ReminderNote {
  std::string title;
  std::optional<Due> due;
};

/// "Due: Sunday, 8 March 2026, 17:00 (Asia/Karachi)" in the user's language (en, ur; anything else: en); empty without
/// a due date. Wall time of the task's own zone; a floating task has the user's.
std::string due_line(const std::optional<Due>& due, const Profile& profile);

/// Subject and text for one task, or the digest of several; `missed`: they fell due while the program was not running.
/// The caller sets addresses and Message-ID.
Mail reminder_mail(std::span<const ReminderNote> notes, bool missed, const Profile& profile);

}  // namespace yaad
