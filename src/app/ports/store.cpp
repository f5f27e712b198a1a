#include "app/ports/store.h"

namespace yaad {

std::vector<ClaimedReminder> Transaction::claim_reminders(Instant now, std::size_t limit) {
  std::vector<ClaimedReminder> claimed;
  for (ReminderRow& row : due_reminders(now, limit)) {
    const auto task = find_task(row.user, row.task);
    const auto profile = find_profile(row.user);
    const bool open = task && !task->deleted_at && task->status == TaskStatus::kActive;
    claimed.push_back({std::move(row), task ? task->due : std::nullopt, open, profile ? profile->email : ""});
  }
  return claimed;
}

void Transaction::set_reminder_statuses(std::span<const ReminderId> ids, ReminderStatus status) {
  for (const ReminderId id : ids) set_reminder_status(id, status);
}

}  // namespace yaad
