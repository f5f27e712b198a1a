#pragma once
#include <memory>
#include <string>

#include "app/ports/conversations.h"
#include "app/ports/store.h"
#include "app/task_cache.h"
#include "base/clock.h"

namespace yaad {

/// Everything that is asked and changes nothing. Answers are JSON as the API shows it.
/// Thread-safety: any thread. `task` costs a table look-up when the task is cached; the others read the database.
class Queries {
 public:
  Queries(Store& store, Clock& clock);

  struct TaskBody {
    std::shared_ptr<const std::string> json;
    std::int64_t version = 0;
  };
  struct Page {
    std::string json;  ///< {"items": […], "next_cursor": …}
    std::string next;  ///< Empty on the last page.
  };
  /// The cached body, or empty: never touches the database, for the I/O thread.
  [[nodiscard]] std::optional<TaskBody> cached_task(UserId user, TaskId id);
  Result<TaskBody> task(UserId user, TaskId id);
  Result<Page> tasks(UserId user, const TaskQuery& query);
  Result<std::string> task_reminders(UserId user, TaskId id);
  Result<std::string> reminders(UserId user, std::optional<ReminderStatus> status, std::size_t limit);
  Result<std::string> history(UserId user, TaskId id, std::size_t limit);
  Result<Page> audit(UserId user, const AuditQuery& query);
  /// {"ok": true, "entries": n}, or {"ok": false, "entries": n, "first_broken": {"sequence", "reason"}}.
  Result<std::string> verify_audit(UserId user);
  Result<std::string> conversations(UserId user, std::size_t limit);
  /// `apart`: where its words are kept besides the store, if anywhere.
  Result<std::string> conversation(UserId user, std::string_view id, Conversations* apart = nullptr);
  Result<std::string> me(UserId user);
  Profile profile(UserId user);

  /// For Store::on_commit: forgets what these events changed. Must run before the change is acknowledged.
  void forget(std::span<const EventPtr> events);

 private:
  Store& store_;
  Clock& clock_;
  TaskCache cache_;
};

}  // namespace yaad
