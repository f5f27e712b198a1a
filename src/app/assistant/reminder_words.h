#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "app/assistant/plan.h"
#include "app/assistant/replies.h"

/// Reminders in words: as they are told, and as a message asks for them. Pure.
namespace yaad::assistant {

/// When a reminder comes, in words: "1 hour before", with the date where that alone says too little, or the date.
std::string reminder_phrase(const Turn& turn, const language::ReminderPhrase& reminder, const std::optional<Due>& due);
/// All of them: "a day before, 1 hour before"; of one whose moment is past it is said that it will not come.
std::string phrases_told(const Turn& turn, const std::vector<language::ReminderPhrase>& phrases,
                         const std::optional<Due>& due);
/// The reminders that a message asks for, with hours that hang on the due time turned into minutes before it.
std::vector<ReminderSpec> specs_of(const Turn& turn, const std::vector<language::ReminderPhrase>& phrases);
/// Those that a task has, as they would be asked for.
std::vector<ReminderSpec> specs_of(const Task& task);
/// Those of `task`, for one like it that is due at `due`: as long before it.
std::vector<language::ReminderPhrase> reminders_like(const Turn& turn, const Task& task,
                                                     const std::optional<CivilDateTime>& due);
/// "10am" of "10am the same day", "in the morning" of "the same morning", «اسی دن»: an hour of the day on which the
/// task that is talked about is due.
std::optional<std::string> said_of_own_day(std::string_view text);
/// "At 9 and again at 10": each of these hours, on the day of the task if it has one; empty when anything else is said.
std::vector<language::ReminderPhrase> hours_in(const Turn& turn, const std::string& text, const Task& task);
/// The reminders that words name which are nothing else: "a day before", "thursday at noon", "the day before at 8pm".
/// A day without a time of day is its morning; a time without a day is that of the day on which `task` is due.
std::vector<language::ReminderPhrase> reminders_in(const Turn& turn, const std::string& text, const Task& task);

}  // namespace yaad::assistant
