// Reminders before a due time, as people ask for them beside a task.
#pragma once
#include "language/slots.h"

namespace yaad::language {

/// "remind me an hour before and a day before", "the night before at 8pm": adds them to `slots.reminders` and makes
/// their tokens literal. A time of day that was said with whole days stands in ReminderPhrase::clock until the due time
/// is known. Reminders at a time of their own ("remind me at 6") are found with the times.
void find_reminders(Grammar& grammar, Tokens& tokens, Slots& slots);

/// "ping me at …", "buzz me an hour before": an order at `at` to be reminded of what was said before it.
bool asks_for_reminder(const std::vector<Token>& list, std::size_t at);

/// "…, ping me" and "…, with a reminder" in front of the time at `at`, which then is that of a reminder: where it
/// begins.
std::optional<std::size_t> reminder_before_time(const Grammar& grammar, std::size_t at);

/// The same, or «…، اسی دن صبح دس بجے یاد دلانا», where the words for it stand on both sides of the time `found`;
/// `times` are those before it.
std::optional<std::size_t> reminder_around_time(const Grammar& grammar, const std::vector<Grammar::Found>& times,
                                                const Grammar::Found& found);

/// "due on monday, remind me on friday": a day that is still to come, before that of the task.
bool is_day_before(const Grammar& grammar, const Grammar::Found& found, const Grammar::Found& due);

/// Reminders on a day that was said without an hour come at this one.
inline constexpr CivilTime kReminderHour{9, 0, 0};

/// "remind me on friday at 8 about the fee due monday": whether `first` is that of a reminder and `later` the due date.
bool reminds_first(const Grammar& grammar, const Grammar::Found& first, const Grammar::Found& later);

/// When the reminder at `found` is, of a task that is due at `due`.
CivilDateTime moment_of_reminder(const Grammar& grammar, const Expr& due, const Grammar::Found& found);

/// "at 10 that morning", "at noon the same day": where the time that ends at `end` ends with that.
std::size_t past_same_day(const Grammar& grammar, std::size_t end);

}  // namespace yaad::language
