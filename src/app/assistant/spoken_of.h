#pragma once
#include <string_view>
#include <vector>

#include "app/assistant/plan.h"

/// Which tasks a sentence is about that names them in its own way. Pure.
namespace yaad::assistant {

/// The open tasks that a clause tells of: "the shift" and the subject of "supplier can't deliver this monday", «سپلائر
/// پیر کو نہیں آ سکتا» by a word of their titles.
struct SpokenOf {
  std::vector<Task> tasks;  ///< Of several of one name those on the day that is said.
  bool by_day = false;      ///< No name fits, and these are due on the day that is said.
  bool refused = false;     ///< It is told that nothing comes of it: "can't", "doesn't work", «نہیں».
};
SpokenOf spoken_of(const Turn& turn, std::string_view clause);

/// Those of `tasks` that are due when `when` says; for a weekday on which none is, those of the same one of the week
/// ahead. `said`: the words of that time.
std::vector<Task> due_then(const Turn& turn, const language::When& when, std::string_view said,
                           const std::vector<Task>& tasks);

/// All open tasks, soonest first.
std::vector<Task> all_open(const Turn& turn);

/// "Actually the weather is nice on saturday", "no, I'm away on friday": a clause with a subject of its own, which
/// corrects no time of `task`.
bool speaks_of_other(const Turn& turn, const Task& task);

}  // namespace yaad::assistant
