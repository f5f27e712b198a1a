// Several times for one thing: "call the bank at 11 and at 3", "gym on monday and wednesday at 6", "the pill every day
// at 9am and 9pm". None of them may get lost.
#pragma once
#include <span>

#include "language/slots.h"

namespace yaad::language {

/// "yoga on monday at 7 and wednesday at 8 until january", "mon and wed for 6 weeks": days of the week that have an end
/// far off come every week, without being said to. The repeat of the first of them, or of all that share an hour.
std::optional<RepeatPlan> weekly_by_limit(const Grammar& grammar);
/// «شوگر کی گولی صبح شام», "syrup subah dopahar sham": what is taken at parts of the day and on no day that is named is
/// taken daily. In Urdu, where it is the usual way to say so.
std::optional<RepeatPlan> daily_doses(const Grammar& grammar);

/// "standup at 9 and 4", "morning and night", "5 aur 7 baje": hours and parts of day that are times only because they
/// stand beside one. Adds them to `slots.times`, in the order of the message, and makes their tokens literal.
void find_further_hours(Grammar& grammar, std::vector<Token>& list, Slots& slots);

/// The times that are joined to the due date as more of its kind, in order; one that lacks the day or the hour has that
/// of its neighbour. Gives the due date the hour of the last where they share it, and takes the words that join them
/// out of the title. Nothing of this is resolved.
std::vector<Grammar::Found> further_times(const Grammar& grammar, std::vector<Token>& list, Slots& slots);

/// "every morning and evening": the first of them, which is the repeat's, when the due date is the second.
std::optional<Grammar::Found> part_of_repeat(const Grammar& grammar, std::vector<Token>& list, Slots& slots);

/// Each of the times `further` of a message without a repeat, resolved, with its span in bytes; those that fall on the
/// due date or on each other are left out. Settles the halves of the day that were not said, in `due` as well.
std::vector<Further> resolve_further(const Grammar& grammar, Expr& due, std::span<Grammar::Found> further);

/// Sets `due` to the first time at which a task with the repeat `plan` falls due, as RepeatPlan::set_first_due().
/// "every day at 9am and 9pm": the rule gets several hours where one rule can say it; otherwise the answer is what
/// resolve_further() gives, for series of their own, each with its own day of the week where that was said. `due` and
/// `further` come in as they were said.
std::vector<Further> set_first_dues(const Grammar& grammar, std::span<Grammar::Found> further, RepeatPlan& plan,
                                    Expr& due, bool given);

}  // namespace yaad::language
