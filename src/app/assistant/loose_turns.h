#pragma once
#include <optional>

#include "app/assistant/phrase.h"
#include "app/assistant/plan.h"
#include "app/assistant/replies.h"

/// What people say beside orders: remarks, bare errands, and that something is done in other words than "done". Each is
/// empty when the message is nothing of the kind. Pure.
namespace yaad::assistant {

/// "ugh he lost his lunchbox again", "so tired": told to somebody; nothing is asked for, and nothing has to be kept.
bool is_remark(const Turn& turn);
/// What is said to it in a word or two.
const Words& heard(const Turn& turn);
/// The same, and that nothing was made of it.
const Words& heard_only(const Turn& turn);

/// "call dad", "email sarah": somebody, and what one does with people.
std::optional<Plan> bare_errand(const Turn& turn);
/// "and cheese", right behind "buy milk".
std::optional<Plan> further_item(const Turn& turn);
/// The words of an offered task without those that lead to it: "hinges" of "and hinges too".
std::string without_and(std::string_view text);

/// "invitations are out", "ok pizza's out", "the forms are in", "Karen said yes": whether the task of that name is
/// done.
std::optional<Plan> loosely_done_turn(const Turn& turn, const Phrase& phrase);

/// "early shift tomorrow 7am, set an alarm for 5:30": a reminder of it. "start it monday", of what is due on friday;
/// "problem set for friday, need to start it tomorrow": a task of its own, and the deadline stays.
std::optional<Plan> start_turn(const Turn& turn);
/// "1:1 with Sam moved to thursday at 11", of which nothing is known: whether it is to be added.
std::optional<Plan> offer_unknown_move(const Turn& turn);

}  // namespace yaad::assistant
