#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "app/assistant/answer_words.h"
#include "app/assistant/plan.h"

/// Which rows of a list an answer means. Pure.
namespace yaad::assistant {

/// What an answer says of the rows that were shown.
struct Selection {
  std::vector<std::size_t> rows;  ///< Places of those that are meant, in the order of the list.
  bool none = false;              ///< "none of them".
  bool all = false;               ///< "both", "all three": every row, by such a word.
  bool excluded = false;          ///< Something was left out: "all but the first", "not the ink".
  bool only_excluded = false;     ///< and nothing else was said.
  bool wrong_number = false;      ///< A place that the list does not have, or "both" of three.
  bool unclear = false;           ///< A part of it fits no row, or several.
  bool unknown = false;           ///< Words beside the names that no row has: "the plumber I called".
};

/// How `words` choose among `rows`: by place, by name, by day or time, by "all", "but", "only". `current`: the row that
/// the last question was about, for "the other one". Dates are read as of `turn.now`.
Selection select_rows(const Turn& turn, const AnswerWords& words, const std::vector<Task>& rows,
                      std::optional<std::size_t> current = std::nullopt);

/// Rows were chosen, and nothing stands against it.
inline bool is_clear(const Selection& selection) {
  return !selection.unclear && !selection.wrong_number && !selection.none && !selection.rows.empty();
}

/// The rows that were chosen.
std::vector<TaskId> picked(const std::vector<Task>& rows, const Selection& selection);

/// The text with blanks for the pieces that the reading took for slots: what could be a title.
std::string beside_slots(std::string text, const language::Reading& reading);

/// True when the words do nothing but choose from a list by place or number: "the first two", "both", «دونوں».
bool is_selection_only(const AnswerWords& words);

}  // namespace yaad::assistant
