#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/assistant/phrase.h"
#include "app/assistant/plan.h"
#include "app/assistant/series_change.h"
#include "domain/rrule.h"

/// Changes of a series that are for good: "move it to monday from now on", "make the evening one 9pm from now on".
/// Pure.
namespace yaad::assistant {

/// "from now on", "for good", "every time", «ہمیشہ کے لیے».
bool says_for_good(std::string_view text);
/// One hour of several a day becomes another, for good: of `rule`, the hour `old` by that of `time`. Empty where the
/// rule cannot hold it: its hours share their minutes.
std::optional<RRule> with_other_hour(const RRule& rule, int old, const CivilTime& was, const CivilTime& time);
/// "Make the trash monday instead", of what comes every tuesday: asks whether every one is meant. Empty when the words
/// are clear.
std::optional<Plan> ask_lasting(const Turn& turn, const Task& task, Reach reach);
/// "only this time", "every week": the answer to whether a change is for good.
std::optional<Plan> lasting_answer(const Turn& here);
/// "every time", "from now on", behind a change of one turn.
std::optional<Plan> lasting_turn(const Turn& turn, const Phrase& phrase);

}  // namespace yaad::assistant
