// Times in Urdu sentences that do not count: those that are part of a name, and those that are taken back.
#pragma once
#include <vector>

#include "language/slots.h"

namespace yaad::language {

/// "Itwar Bazaar", "Peer sahab", "jumma ki namaz": the weekday at [begin, end) belongs to a name.
bool weekday_in_name(std::string_view text, const std::vector<Token>& list, std::size_t begin, std::size_t end);

/// "kal morning walk karni hai": where the part of day stands that is of a name, at the end of [begin, end); `end`
/// where there is none.
std::size_t part_of_noun(const std::vector<Token>& list, std::size_t begin, std::size_t end);

/// "morning walk kal" is in the morning; "morning walk ke joote", "morning walk se pehle" are not: `noun` is the walk.
bool names_its_hour(const std::vector<Token>& list, std::size_t noun);

/// Whether the words of [begin, end), which stand between two times, take the first back: "nahi balke", "ki bajaye".
bool takes_back(const std::vector<Token>& list, std::size_t begin, std::size_t end);

/// "us se do din pehle": counted from something else, its length stays in the name, and its "do" is no verb.
void keep_lengths_from_other(const Grammar& grammar, std::vector<Token>& list, Slots& slots);

/// "20 minute ka reminder lagao": takes the length for the time at which something is to ring, so long after `now`.
void take_timer(const Grammar& grammar, std::vector<Token>& list, LocalSeconds now, Slots& slots);

/// "aur meetha bhi mangwana hai": what is said beside another task need not say so in its name.
void drop_also(std::vector<Token>& list, Slots& slots);

/// Drops each time that the next takes back.
void revoke_times(std::vector<Token>& list, Slots& slots, LocalDays today);

/// "kal iftar ka saman lana hai": where the meal stands whose things are meant, in [begin, end); `end` without one.
std::size_t meal_to_prepare(const std::vector<Token>& list, std::size_t begin, std::size_t end);

/// "kal zuhr ki namaz parhni hai": the prayer is what there is to do, and says when. Where it begins in [begin, end);
/// `end` where there is none.
std::size_t prayer_to_say(const std::vector<Token>& list, std::size_t begin, std::size_t end);

/// "usi din |subah 9 baje": where the words for that day begin that end at `at`; `at` where there are none.
std::size_t before_same_day(const std::vector<Token>& list, std::size_t at);

/// "subah 9 baje |yaad dila dena": where the request for a reminder ends that begins at `at`; `at` where there is none.
std::size_t past_reminding(const std::vector<Token>& list, std::size_t at);

/// "har hafte peer ke din": the word for day behind a repeat belongs to it. Where the repeat ends.
std::size_t past_day_word(const std::vector<Token>& list, std::size_t end);

/// "سالانہ امتحان کی ڈیٹ شیٹ", "salana jalsa": the word at `at` says which event it is, and not how often.
bool yearly_event(const std::vector<Token>& list, std::size_t at);

/// "har roz nahi, har hafte", "روزانہ کی بجائے ہر پیر": the repeat that was taken back; only the other one is left.
void revoke_repeats(std::vector<Token>& list, Slots& slots);

/// "pehli bar 5 july ko": makes the turn literal, for it is no first of the month.
void keep_first_turn(std::vector<Token>& list);

/// "gym ka naam subah ki sair rakh do": makes the new name literal, so that nothing reads it.
void keep_new_name(std::vector<Token>& list);

/// Takes the words around a time that only introduce it: "deadline 30 june hai", "10 october last date", and the "do"
/// of "do teen din mein". Only where a message is Urdu.
void take_urdu_labels(const Grammar& grammar, Grammar::Found& found);

/// "passport expire hoga, 10 february ko …": the first is told of something that will happen, the second is the task's.
bool only_told(const Grammar& grammar, const Grammar::Found& first, const Grammar::Found& later);

/// "agle hafte mehndi hai budh ko", «اگلے مہینے شادی ہے ۱۲ کو»: a week or a month, and elsewhere which day of it. `due`
/// becomes that day; false where they do not belong together.
bool settle_within(Expr& due, const Expr& more, LocalDays today);

/// Whether "8 baje 45 minute exercise" may have its length at [begin, end): no postposition makes it something else.
bool length_after_time(const Grammar& grammar, std::size_t begin, std::size_t end);

/// "aadhe ghante ki walk": whether at `at`, behind a length, it is said whose length that is.
bool of_noun(const std::vector<Token>& list, std::size_t at);

/// Whether such a phrase may begin with this token.
bool may_be_soon(const Token& token);

/// "rakh do raat 8 baje", "ammi ko dawai do raat 9 baje": the verb's, not the number.
bool do_of_verb(const std::vector<Token>& list, std::size_t at);

/// The end of a phrase at `at` that means as soon as possible; `at` when none is there.
std::size_t as_soon_as_possible(const std::vector<Token>& list, std::size_t at);

}  // namespace yaad::language
