// Words around the pieces of a message, for the finder of slots.
#pragma once
#include <initializer_list>
#include <optional>
#include <utility>

#include "language/time_expr.h"

namespace yaad::language {

/// The words stand at `at`, one after the other.
bool are(const Grammar& grammar, std::size_t at, std::initializer_list<std::string_view> words);

/// One hour, day, week or month; nothing of other units.
Duration one_of(Unit unit);

/// "an hour before", "the day before": the minutes, and where it ends.
std::optional<std::size_t> length_before(const Grammar& grammar, std::size_t at, int& minutes);

/// "post christmas cards", "tagged xmas": a holiday that belongs to a name, not a day.
bool holiday_in_name(const Grammar& grammar, std::size_t begin, std::size_t end);

/// The last of these words in a message, behind `from`: "remind me about the call an hour before". Where it stands.
std::optional<std::pair<std::size_t, std::size_t>> length_at_end(const Grammar& grammar, std::size_t from,
                                                                 int& minutes);

/// "evening gown", "morning glory", "weekend bag": a part of day that belongs to a thing.
bool part_in_name(const Grammar& grammar, std::size_t begin, std::size_t end);

/// "the boiler man coming wednesday": a verb, unless a word before makes it "this coming wednesday".
bool coming_as_verb(const Grammar& grammar, std::size_t at);
/// "wake up at 6", "wake-up call for the exam at 5:30", "dinner with Ana friday at 8": the part of day that is meant.
[[nodiscard]] std::optional<Part> part_by_words(const Grammar& grammar, std::size_t before);

/// "tuesday and thursday at 5": the time of day that is said of the last belongs to the first as well.
[[nodiscard]] bool shares_clock(const Grammar& grammar, const Grammar::Found& first, const Grammar::Found& later);

/// "Opening night: March 9th, 7:30pm", "Halloween party Oct 28": the first names what the second dates.
[[nodiscard]] bool names_event(const Grammar& grammar, const Grammar::Found& first, const Grammar::Found& later);

/// Where words begin that only introduce the due date at `at` after a break: ", it's due on friday", "- deadline is …".
std::size_t due_words(const Grammar& grammar, std::size_t at);

/// "…, it's very important", "important: …": where the remark begins that ends at `at`, if it stands apart.
std::optional<std::size_t> remark_of_importance(const Grammar& grammar, std::size_t at);

}  // namespace yaad::language
