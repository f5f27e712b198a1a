// Times in Urdu sentences that do not count: those that are part of a name, and those that are taken back.
#pragma once
#include <vector>

#include "language/slots.h"

namespace yaad::language {

/// "Itwar Bazaar", "Peer sahab", "jumma ki namaz": the weekday at [begin, end) belongs to a name.
bool weekday_in_name(std::string_view text, const std::vector<Token>& list, std::size_t begin, std::size_t end);

/// Whether the words of [begin, end), which stand between two times, take the first back: "nahi balke", "ki bajaye".
bool takes_back(const std::vector<Token>& list, std::size_t begin, std::size_t end);

/// Drops each time that the next takes back.
void revoke_times(std::vector<Token>& list, Slots& slots);

/// "gym ka naam subah ki sair rakh do": makes the new name literal, so that nothing reads it.
void keep_new_name(std::vector<Token>& list);

/// Takes the words around a time that only introduce it: "deadline 30 june hai", "10 october last date", and the "do"
/// of "do teen din mein". Only where a message is Urdu.
void take_urdu_labels(const Grammar& grammar, Grammar::Found& found);

/// "passport expire hoga, 10 february ko …": the first is told of something that will happen, the second is the task's.
bool only_told(const Grammar& grammar, const Grammar::Found& first, const Grammar::Found& later);

/// Whether "8 baje 45 minute exercise" may have its length at [begin, end): no postposition makes it something else.
bool length_after_time(const Grammar& grammar, std::size_t begin, std::size_t end);

/// Whether such a phrase may begin with this token.
bool may_be_soon(const Token& token);

/// The end of a phrase at `at` that means as soon as possible; `at` when none is there.
std::size_t as_soon_as_possible(const std::vector<Token>& list, std::size_t at);

}  // namespace yaad::language
