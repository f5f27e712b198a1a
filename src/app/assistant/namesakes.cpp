#include "app/assistant/namesakes.h"

#include <algorithm>

#include "app/assistant/replies.h"

namespace yaad::assistant {
namespace {

const Words kCompletedDue{"Done: '{0}', due {1}, is completed.", "’{0}‘ ({1}) مکمل ہو گیا۔",
                          "'{0}' ({1}) mukammal ho gaya."};
const Words kDeletedDue{"Deleted '{0}', due {1}. It stays in the trash for 30 days.",
                        "’{0}‘ ({1}) حذف کر دیا ہے۔ 30 دن تک ردی میں رہے گا۔",
                        "'{0}' ({1}) hata diya hai. 30 din tak raddi mein rahega."};
const Words kWasDue{" It was due {0}.", " پہلے وقت: {0}۔", " Pehle waqt: {0}."};
const Words kOneDue{" That is the one due {0}.", " یہ {0} والا ہے۔", " Yeh {0} wala hai."};

}  // namespace

bool has_namesake(const Turn& turn, const Task& task) {
  language::Reading by_name = turn.reading;
  by_name.reference = language::Reference::kByName;
  by_name.target = task.title;
  by_name.filter = {};
  Turn others = with_reading(turn, by_name);
  others.chosen.clear();
  const Targets targets = find_targets(others, StatusFilter::kActive);
  return std::any_of(targets.tasks.begin(), targets.tasks.end(),
                     [&](const Task& other) { return other.title == task.title && other.id != task.id; });
}

std::string told_completed(const Turn& turn, const Task& task) {
  const auto language = turn.reading.language;
  return task.due && has_namesake(turn, task)
             ? say(language, kCompletedDue, task.title, due_phrase(language, *task.due, turn.now))
             : say(language, words::kCompleted, task.title);
}

std::string told_deleted(const Turn& turn, const Task& task) {
  const auto language = turn.reading.language;
  return task.due && has_namesake(turn, task)
             ? say(language, kDeletedDue, task.title, due_phrase(language, *task.due, turn.now))
             : say(language, words::kDeleted, task.title);
}

std::string told_which(const Turn& turn, const Task& before, const Task& after) {
  const bool same = before.due == after.due && before.priority == after.priority && before.title == after.title &&
                    before.tags == after.tags && before.repeat == after.repeat;
  if (!before.due || same || !has_namesake(turn, before)) return {};
  const auto language = turn.reading.language;
  return say(language, before.due == after.due ? kOneDue : kWasDue, due_phrase(language, *before.due, turn.now));
}

}  // namespace yaad::assistant
