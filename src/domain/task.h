#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "domain/civil_time.h"
#include "domain/ids.h"

namespace yaad {

enum class Priority : std::uint8_t { kHigh = 1, kMedium = 2, kLow = 3 };
enum class TaskStatus : std::uint8_t { kActive = 0, kCompleted = 1 };
enum class Channel : std::uint8_t { kEmail = 0, kWeb = 1 };
enum class ReminderStatus : std::uint8_t { kPending = 0, kTriggered = 1, kSent = 2, kFailed = 3, kCancelled = 4 };

std::string_view to_string(Priority value);
std::string_view to_string(TaskStatus value);
std::string_view to_string(Channel value);
std::string_view to_string(ReminderStatus value);
std::optional<Priority> parse_priority(std::string_view text);
std::optional<Channel> parse_channel(std::string_view text);
std::optional<ReminderStatus> parse_reminder_status(std::string_view text);

/// Limits of one task; contracts of the HTTP API.
struct TaskLimits {
  static constexpr std::size_t kTitleMax = 500;           ///< Code points after trimming; at least 1.
  static constexpr std::size_t kDescriptionMax = 10'000;  ///< Code points.
  static constexpr std::size_t kTagsMax = 100;
  static constexpr std::size_t kTagMax = 50;  ///< Code points.
  static constexpr std::size_t kRemindersMax = 20;
  static constexpr int kMinutesBeforeMax = 525'600;  ///< A year.
  static constexpr int kTrashDays = 30;
};

/// When a task is due, as people mean it. `time` empty: all day. `tz` empty: floating, wherever the user is.
struct Due {
  CivilDate date{};
  std::optional<CivilTime> time;
  std::string tz;
  bool operator==(const Due&) const = default;
};

inline CivilDateTime due_civil(const Due& due) { return {due.date, due.time}; }
/// Which instant counts as the due instant: the wall time in the zone (floating: in `user_zone`);
/// an all-day task counts from 09:00 for reminders.
Instant due_instant(const Due& due, const Zone& user_zone);
/// The last instant at which the task is not overdue: the due instant, or the end of the day when all-day.
Instant overdue_after(const Due& due, const Zone& user_zone);
/// "2026-03-05", "2026-03-05T17:00:00+05:00", or without offset when floating.
std::string due_date_text(const Due& due);

/// How a series repeats, as it is stored: the RRULE text is checked by `parse_rrule` before it gets here.
struct RepeatRule {
  std::string rrule;
  std::uint8_t basis = 0;   ///< 0 due, 1 completion
  std::uint8_t missed = 0;  ///< 0 roll_forward, 1 create_all, 2 skip
  bool operator==(const RepeatRule&) const = default;
};
inline constexpr std::string_view kBasisNames[] = {"due", "completion"};
inline constexpr std::string_view kMissedNames[] = {"roll_forward", "create_all", "skip"};

struct Reminder {
  ReminderId id;
  std::optional<int> minutes_before;  ///< Before the due instant; exactly one of this and `at`.
  std::optional<Instant> at;
  Channel channel = Channel::kEmail;
  std::optional<Instant> trigger_time;  ///< Empty while a relative reminder has no due date to count from.
  ReminderStatus status = ReminderStatus::kPending;
  int revision = 1;  ///< +1 whenever the trigger time moves; the delivery ledger is keyed by it.
  bool operator==(const Reminder&) const = default;
};

struct Task {
  std::int64_t row = 0;  ///< The store's own key, in order of creation. 0 until stored.
  TaskId id;
  UserId user;
  std::string title;
  std::optional<std::string> description;
  std::optional<Due> due;
  std::optional<Priority> priority;
  std::vector<std::string> tags;
  TaskStatus status = TaskStatus::kActive;
  std::optional<RepeatRule> repeat;
  std::optional<SeriesId> series;
  std::optional<CivilDateTime> occurrence;    ///< Which occurrence of the series this is.
  int occurrence_index = 0;                   ///< 1 for the first of a series.
  std::optional<CivilDateTime> series_start;  ///< The anchor from which the rule counts.
  std::optional<TaskId> parent;
  std::vector<Reminder> reminders;
  Instant created_at{};
  Instant updated_at{};
  std::optional<Instant> completed_at;
  std::optional<Instant> deleted_at;
  std::int64_t version = 1;
};

/// What a person says of a reminder.
struct ReminderSpec {
  std::optional<int> minutes_before;
  std::optional<Instant> at;
  std::optional<Channel> channel;  ///< Absent: e-mail when it is configured, else the page.
  bool operator==(const ReminderSpec&) const = default;
};

/// Checks of single fields. Each appends every fault it finds to `errors` under `pointer` and returns the clean value.
std::string check_title(std::string_view title, std::string_view pointer, std::vector<FieldError>& errors);
std::string check_description(std::string_view text, std::string_view pointer, std::vector<FieldError>& errors);
std::vector<std::string> check_tags(const std::vector<std::string>& tags, std::string_view pointer,
                                    std::vector<FieldError>& errors);
void check_reminders(const std::vector<ReminderSpec>& specs, std::string_view pointer, std::vector<FieldError>& errors);
/// Reads a `due_date` text: a date, a local date-time (the user's zone) or RFC 3339 kept as wall time in the user's
/// zone.
std::optional<Due> parse_due_date(std::string_view text, const Zone& user_zone);

/// Same letters apart from case, as far as tags are compared: ASCII and simple Unicode case folding.
std::string fold_case(std::string_view text);

/// When this reminder fires for a task due at `due`; empty when it counts from a due date that is not there.
std::optional<Instant> trigger_time_of(const Reminder& reminder, const std::optional<Due>& due, const Zone& user_zone);

/// What a user has set for themselves.
struct Profile {
  UserId user;
  std::string tz = "UTC";
  std::string language = "en";
  std::optional<Priority> default_priority = Priority::kMedium;
  std::optional<int> default_reminder_minutes;  ///< Given to new tasks that are due at a time.
  std::string email;
  std::int64_t version = 1;
};

/// The whole task as the API shows it. Written once per change: the event, the answer and the cache share it.
void append_task_json(std::string& out, const Task& task);
void append_reminder_json(std::string& out, const Reminder& reminder);

}  // namespace yaad
