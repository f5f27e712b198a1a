// Words of time that are part of what a thing is called, for the finder of slots.
#pragma once
#include <optional>
#include <span>

#include "language/repeat.h"
#include "language/time_expr.h"

namespace yaad::language {

/// "post christmas cards", "tagged xmas": a holiday that belongs to a name, not a day.
bool holiday_in_name(const Grammar& grammar, std::size_t begin, std::size_t end);

/// "the winter tyres", "my summer dresses": a season that says which.
bool season_in_name(const Grammar& grammar, std::size_t begin, std::size_t end);

/// "sunday school prep every saturday": the repeat, whose tokens are `repeat`, says the day, and this one is of a name.
bool other_weekday_in_name(const Grammar& grammar, std::span<const RepeatPlan::Span> repeat, std::size_t at,
                           std::size_t end);

/// "evening gown", "morning glory", "weekend bag": a part of day that belongs to a thing.
bool part_in_name(const Grammar& grammar, std::size_t begin, std::size_t end);

/// A name goes on after it: "parents' evening", "the girls' night".
[[nodiscard]] bool after_possessive(const std::vector<Token>& list, std::size_t at);

/// "the first draft": no day of a month.
[[nodiscard]] bool ordinal_of_noun(const Grammar& grammar, std::size_t begin, std::size_t end);

/// "call tom": somebody, where "call mum tom" is tomorrow.
[[nodiscard]] bool tom_as_name(const Grammar& grammar, std::size_t at);

/// "movie night", "coffee morning", "morning tea", "film the sunrise": half of a name, no time.
[[nodiscard]] bool part_of_name(const Grammar& grammar, std::size_t at);

/// "book the christmas party for 12 december", "the minutes of tonight's meeting by friday": `name` only names what
/// `later` dates.
[[nodiscard]] bool belongs_to_name(const Grammar& grammar, const Grammar::Found& name, const Grammar::Found& later);

/// Where the time ends whose last words are part of a meal: "aaj |raat ka khana| 8 baje". Its own end where there is
/// none.
[[nodiscard]] std::size_t before_meal(const Grammar& grammar, const Grammar::Found& time);

/// "wake up at 6", "wake-up call for the exam at 5:30", "dinner with Ana friday at 8": the part of day that is meant.
[[nodiscard]] std::optional<Part> part_by_words(const Grammar& grammar, std::size_t before);

/// "book club on wednesday at 8", "the school play at 7": nobody goes there in the morning.
[[nodiscard]] bool evening_occasion(const Grammar& grammar, std::size_t before);

/// "Opening night: March 9th, 7:30pm", "Halloween party Oct 28": the first names what the second dates.
[[nodiscard]] bool names_event(const Grammar& grammar, const Grammar::Found& first, const Grammar::Found& later);

}  // namespace yaad::language
