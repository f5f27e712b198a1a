// Words around the pieces of a message, for the finder of slots.
#pragma once
#include <initializer_list>
#include <optional>
#include <span>
#include <utility>

#include "language/order_words.h"
#include "language/repeat.h"
#include "language/time_expr.h"

namespace yaad::language {

/// The words stand at `at`, one after the other.
bool are(const Grammar& grammar, std::size_t at, std::initializer_list<std::string_view> words);

/// One hour, day, week or month; nothing of other units.
Duration one_of(Unit unit);

/// "an hour before", "the day before": the minutes, and where it ends.
std::optional<std::size_t> length_before(const Grammar& grammar, std::size_t at, int& minutes);

/// "at 9 and again at 10": `moment`, of the words `said`, on the day of `before` and behind it, in the half of the day
/// that comes first. `first` is what was said of `before`, or of the first of several.
CivilDateTime later_that_day(const Expr& said, const Expr& first, LocalSeconds before, const CivilDateTime& moment);

/// Behind "before" at `end`: past words that only say that it counts from when the task is due ("it starts", "its due
/// date", "we have to leave"), or `end` itself.
std::size_t past_words_of_start(const Grammar& grammar, std::size_t end);

/// The last of these words in a message, behind `from`: "remind me about the call an hour before". Where it stands.
std::optional<std::pair<std::size_t, std::size_t>> length_at_end(const Grammar& grammar, std::size_t from,
                                                                 int& minutes);

/// "make the meeting last 45 minutes": no time that has passed.
[[nodiscard]] bool last_as_verb(const Grammar& grammar, std::size_t at);

/// No word of the clause follows at `at`.
[[nodiscard]] bool clause_ends(const Grammar& grammar, std::size_t at);

/// "9:45 tomorrow am": the half of the day that follows `found`.
void settle_meridiem(const Grammar& grammar, Grammar::Found& found);

/// "at 4 or 5", "on sunday rather than saturday": behind another time that would do as well, or will not do; the first
/// stands. Where `found` ends without one.
[[nodiscard]] std::size_t past_other_choice(const Grammar& grammar, Grammar::Found& found);

/// "meals for christmas and new year": where the second of two holidays ends that say what it is for; the end of
/// `found` when it is one.
[[nodiscard]] std::size_t two_holidays(const Grammar& grammar, const Grammar::Found& found);

/// "Dec 3 (Thu)": where a time ends that has a bracket open when one that closes follows.
std::size_t past_bracket(const Grammar& grammar, std::size_t begin, std::size_t end);

/// The time at `at` as if the message's words ended at `end`: for what would be read on into something else.
std::optional<Grammar::Found> time_up_to(const Grammar& grammar, std::vector<Token>& list, std::size_t at,
                                         std::size_t end);

/// A pause, a piece that has been read, or "and" stands before `begin`.
[[nodiscard]] bool begins_apart(const Grammar& grammar, std::size_t begin);

/// Behind what joins one reminder to the next: ", and again".
[[nodiscard]] std::size_t past_joints(const Grammar& grammar, std::size_t at);
/// Where a time at `begin` starts when only "and again" parts it from what ends at `end`: nothing of it is a title.
[[nodiscard]] std::size_t before_again(const Grammar& grammar, std::size_t end, std::size_t begin);

/// "for 30 minutes before", as length_before().
std::optional<std::size_t> length_after_for(const Grammar& grammar, std::size_t at, int& minutes);

/// "call Fajr khala tomorrow", "watch 28 Days Later tonight", "the october invoice", "the minutes from 12 november"
/// and, where a time is known already (`timed`), "her saturday shift": a word of time in a name.
bool names_by_time(const Grammar& grammar, bool timed, const Grammar::Found& found);

/// "rename it to weekly shop", "change the title to friday report": a new name holds no time.
void keep_given_name(std::vector<Token>& list);

/// "clothes for Eid on friday": what it is for, when the day is said.
bool names_occasion(const Grammar& grammar, const Grammar::Found& occasion, const Grammar::Found& day);

/// "take the morning off", "book friday off": the time that one is free, which says what is to be done.
bool names_leave(const Grammar& grammar, const Grammar::Found& time);

/// "the presentation for Monday's meeting": the day of what it is for, which says its name and when it is due.
bool names_day_of_event(const Grammar& grammar, const Grammar::Found& day);

/// "jume ka khutba tayyar karna hai jumerat tak": a day or week that says which thing, where `other` says when.
bool names_day_of_noun(const Grammar& grammar, const Grammar::Found& name, const Grammar::Found& other);

/// "anymore", "any more" at `at`: where it ends; `at` where something else stands.
[[nodiscard]] std::size_t past_any_more(const Grammar& grammar, std::size_t at);
/// Whether "instead of" or "rather than" stands at `at`.
[[nodiscard]] bool says_instead(const Grammar& grammar, std::size_t at);

/// A verb with which "in" makes another: "check in", "hand in".
[[nodiscard]] bool goes_with_in(const Token& verb);

/// "put the tyres on by friday", "let the electrician in on monday", "looked at this week": the time has a preposition
/// of its own, or needs none.
[[nodiscard]] bool particle_of_verb(const Grammar& grammar, std::size_t at);

/// "the first thing i have to do": not early in the morning.
[[nodiscard]] bool first_thing_to(const Grammar& grammar, std::size_t at);
/// An hour of which no half was said is the last one before the event.
void settle_before(Expr& hour, const Expr& event);
/// "flight 6 baje hai, | 3 baje | nikalne ka yaad dilana": what is told ends at `told`, and the hour is that of the
/// order.
[[nodiscard]] bool rings_behind(const Grammar& grammar, std::size_t told, std::size_t begin, std::size_t end);
/// "set a reminder for 20 minutes": so long from now, where "book the court for 20 minutes" is how long it takes.
[[nodiscard]] bool rings_after(const Grammar& grammar, std::size_t at);
/// "every week from now on" says nothing of a time.
[[nodiscard]] bool from_now_on(const Grammar& grammar, std::size_t at);

/// "upgrade the database from 14 to 16": numbers of something else.
[[nodiscard]] bool amounts_from(const Grammar& grammar, std::size_t at);

/// "i have now paid the rent", "the licence is renewed now": says that it is done, not when.
[[nodiscard]] bool now_of_done(const Grammar& grammar, std::size_t at);

/// Behind a time: "friday at the latest", "5 sharp". Where it ends.
[[nodiscard]] std::size_t lead_out(const Grammar& grammar, std::size_t at);

/// "the boiler man coming wednesday": a verb, unless a word before makes it "this coming wednesday".
bool coming_as_verb(const Grammar& grammar, std::size_t at);

/// "tuesday and thursday at 5": the time of day that is said of the last belongs to the first as well.
[[nodiscard]] bool shares_clock(const Grammar& grammar, const Grammar::Found& first, const Grammar::Found& later);

/// "friday midnight" ends that day, where "midnight on friday" begins it.
void end_day_at_midnight(const Grammar& grammar, Grammar::Found& found);

/// Where words begin that only introduce the due date at `at` after a break: ", it's due on friday", "- deadline is …".
std::size_t due_words(const Grammar& grammar, std::size_t at);

/// "…, it's very important", "important: …": where the remark begins that ends at `at`, if it stands apart.
std::optional<std::size_t> remark_of_importance(const Grammar& grammar, std::size_t at);

/// "…, it's high priority", "… and make it high priority": where what is said of the task begins; `at`, where the
/// priority's own words begin, when nothing is.
std::size_t said_of_it(const Grammar& grammar, std::size_t at);

}  // namespace yaad::language
