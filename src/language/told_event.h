// "The dentist is on the third", "on friday the car goes to the garage": told as a fact, with what takes place.
#pragma once
#include <string>

#include "language/clause_words.h"

namespace yaad::language {

/// Whether the tokens [begin, end) tell in English that something takes place or somebody comes. When is for their
/// reading to say.
bool tells_event(const TokenList& list, std::size_t begin, std::size_t end);

/// A verb that such a clause may have.
bool is_event_verb(const Token& token);

/// What takes place, of the title that quick add makes: "Lina's vaccination" of "Lina's vaccination is", "rent" of
/// "rent is due".
/// "john's optician" of "johns got the optician".
std::string event_name(std::string title);

/// "john's " of "johns got the optician"; empty where it is nobody's, or the speaker's.
std::string owner_of(const std::string& title);

}  // namespace yaad::language
