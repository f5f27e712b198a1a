#include "language/reading.h"

namespace yaad::language {

std::string_view to_string(Language value) {
  static constexpr std::string_view names[] = {"en", "ur", "ur-Latn"};
  return names[static_cast<std::size_t>(value)];
}

std::string_view to_string(Intent value) {
  static constexpr std::string_view names[] = {"unknown",       "create_task", "update_task",
                                               "complete_task", "delete_task", "query_tasks"};
  return names[static_cast<std::size_t>(value)];
}

std::string_view to_string(Detail value) {
  static constexpr std::string_view names[] = {"",
                                               "reopen",
                                               "snooze",
                                               "snooze",
                                               "skip",
                                               "remind",
                                               "set_recurrence",
                                               "stop_recurrence",
                                               "set_duration",
                                               "bulk_update",
                                               "bulk_complete",
                                               "bulk_delete",
                                               "history",
                                               "count",
                                               "undo",
                                               "restore",
                                               "yes",
                                               "no",
                                               "cancel",
                                               "choose",
                                               "correction",
                                               "help",
                                               "greet",
                                               "thanks",
                                               "goodbye"};
  return names[static_cast<std::size_t>(value)];
}

std::string_view to_string(Grain value) {
  static constexpr std::string_view names[] = {"second", "minute", "hour", "day", "week", "month", "quarter", "year"};
  return names[static_cast<std::size_t>(value)];
}

std::string_view to_string(PieceKind value) {
  static constexpr std::string_view names[] = {"when",  "recurrence", "reminder", "tag",      "priority",
                                               "title", "project",    "command",  "duration", "description"};
  return names[static_cast<std::size_t>(value)];
}

std::string_view to_string(Missing value) {
  static constexpr std::string_view names[] = {"", "title", "target", "change", "time", "ambiguous"};
  return names[static_cast<std::size_t>(value)];
}

void settle_reminders(std::vector<ReminderPhrase>& reminders, const CivilDateTime& due) {
  constexpr int kReminderMinutesMax = 525'600;  // A year.
  constexpr int kAllDay = 9 * 60;
  const int at = due.time ? due.time->hour * 60 + due.time->minute : kAllDay;
  for (ReminderPhrase& reminder : reminders) {
    if (!reminder.clock || !reminder.minutes_before) continue;
    // "every monday at 7am with a reminder at 9pm": on the evening before.
    constexpr int kDay = 24 * 60;
    int before = *reminder.minutes_before + at - *reminder.clock / 60;
    if (before < 0) before += kDay;
    reminder.minutes_before = std::clamp(before, 0, kReminderMinutesMax);
    reminder.clock.reset();
  }
}

void follow_series(std::vector<ReminderPhrase>& reminders, const CivilDateTime& due) {
  constexpr auto kNear = std::chrono::days(7);
  const LocalSeconds moment = due.time ? due.local() : due.local() + std::chrono::hours(9);
  for (ReminderPhrase& reminder : reminders) {
    if (!reminder.at || *reminder.at > moment || moment - *reminder.at > kNear) continue;
    reminder.minutes_before =
        static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(moment - *reminder.at).count());
    reminder.at.reset();
  }
}

}  // namespace yaad::language
