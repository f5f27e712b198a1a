#pragma once
#include <optional>
#include <string_view>

#include "app/assistant/plan.h"

namespace yaad::assistant {

/// Whether `said` names a part only of a title that is a list: "flour" of "buy flour, sugar and butter". The words
/// before the first item ("buy", "dinner with") name the whole. Pure.
bool names_a_part(std::string_view said, std::string_view title);
/// Who has bought the flour may not have bought the sugar: what is named is done and kept as a task of its own, what is
/// left stays open. Asks whether all is done where it is not plain what is named. Empty when the message means all of
/// it.
std::optional<Plan> part_done(const Turn& turn, const Task& task);
/// The same for the parts that `said` names among other words; nothing is asked.
std::optional<Plan> part_told_done(const Turn& turn, const Task& task, std::string_view said);
/// "We don't need the eggs any more": they go out of the title, and what is left stays. `said` names them, among other
/// words unless `exactly`.
std::optional<Plan> part_taken_out(const Turn& turn, const Task& task, std::string_view said, bool exactly = true);
/// "Put the sheets on Sunday": a task of its own, at the time of `turn`; the rest stays where it is.
std::optional<Plan> part_moved(const Turn& turn, const Task& task, std::string_view said);

}  // namespace yaad::assistant
