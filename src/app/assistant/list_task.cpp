// Parts of a task whose title is a list: some are done, some are no longer needed, some are for another day.
#include "app/assistant/list_task.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/assistant/due_change.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/title_list.h"

namespace yaad::assistant {
namespace {

const Words kAskWhole{"That is part of '{0}'. Is all of it done? (yes / no)",
                      "یہ ’{0}‘ کا ایک حصہ ہے۔ کیا سب ہو گیا؟ (ہاں / نہیں)",
                      "Yeh '{0}' ka ek hissa hai. Kya sab ho gaya? (haan / nahin)"};
const Words kPartDone{"Done: '{0}'. Still open: '{1}'.", "’{0}‘ مکمل ہو گیا۔ ابھی باقی: ’{1}‘۔",
                      "'{0}' ho gaya. Abhi baqi: '{1}'."};
const Words kTakenOut{"Took '{0}' off '{1}'. Left: '{2}'.", "’{1}‘ سے ’{0}‘ نکال دیا۔ باقی: ’{2}‘۔",
                      "'{1}' se '{0}' nikaal diya. Baqi: '{2}'."};
const Words kPartMoved{"'{0}' is a task of its own now, due {1}. '{2}' stays as it was.",
                       "’{0}‘ اب الگ کام ہے، وقت: {1}۔ ’{2}‘ ویسا ہی ہے۔",
                       "'{0}' ab alag kaam hai, waqt: {1}. '{2}' waisa hi hai."};

/// The parts that are named, and what is left.
struct Parted {
  std::string named, rest;  ///< Titles.
  std::string items;        ///< Without what is said of all of them.
};

/// As the title began: in capitals or not.
std::string like_title(std::string part, const std::string& title) {
  const bool capital = !title.empty() && title.front() >= 'A' && title.front() <= 'Z';
  if (capital && part.front() >= 'a' && part.front() <= 'z') part.front() = static_cast<char>(part.front() - 'a' + 'A');
  return part;
}

/// "The milk one", "the milk task": the whole of it, by one of its words.
bool means_whole(const Turn& turn) {
  return Phrase(turn.text).is({"*? one|task|todo|reminder|entry|kaam|wala|wali|کام|والا|والی *?"});
}

std::optional<Parted> parted(const Turn& turn, const Task& task, std::string_view said, bool exactly) {
  if (exactly && means_whole(turn)) return std::nullopt;
  TitleList list = title_list(task.title);
  auto which = items_named(said, list, exactly);
  if (!which) return std::nullopt;
  Parted made;
  made.named = like_title(list.title_of(*which), task.title);
  std::vector<bool> others = *which;
  others.flip();
  made.rest = like_title(list.title_of(others), task.title);
  list.lead.clear();
  list.tail.clear();
  made.items = list.title_of(*which);
  return made;
}

/// The task without what is parted from it.
UpdateTask left_of(const Task& task, const Parted& parts) {
  UpdateTask left;
  left.id = task.id;
  left.title = parts.rest;
  return left;
}

CreateTask part_of(const Task& task, const Parted& parts) {
  CreateTask part;
  part.title = parts.named;
  part.due = task.due;
  part.priority_said = true;
  part.priority = task.priority;
  part.tags = task.tags;
  part.reminders = std::vector<ReminderSpec>();
  return part;
}

Plan begin_parted(const Turn& turn, const Task& task, const Parted& parts) {
  Plan plan = begin(turn, "TaskAgent");
  plan.state.last = task.id;
  plan.commands.emplace_back(left_of(task, parts));
  return plan;
}

Plan done_plan(const Turn& turn, const Task& task, const Parted& parts) {
  Plan plan = begin_parted(turn, task, parts);
  plan.commands.emplace_back(part_of(task, parts));
  plan.commands.emplace_back(CompleteTask{});  // The one just made.
  plan.reply = say(turn.reading.language, kPartDone, parts.named, parts.rest);
  return plan;
}

}  // namespace

bool names_a_part(std::string_view said, std::string_view title) {
  return items_named(said, title_list(title), false).has_value();
}

std::optional<Plan> part_done(const Turn& turn, const Task& task) {
  if (turn.confirmed || !names_a_part(turn.reading.target, task.title)) return std::nullopt;
  const auto language = turn.reading.language;
  const auto parts = task.repeat ? std::nullopt : parted(turn, task, turn.reading.target, true);
  if (!parts) {
    if (!turn.chosen.empty()) return std::nullopt;
    Plan plan = ask(turn, say(language, kAskWhole, task.title), Pending::kConfirm, {task.id});
    plan.tasks.push_back(task);
    return plan;
  }
  return done_plan(turn, task, *parts);
}

std::optional<Plan> part_told_done(const Turn& turn, const Task& task, std::string_view said) {
  const auto parts = task.repeat ? std::nullopt : parted(turn, task, said, false);
  return parts ? std::optional(done_plan(turn, task, *parts)) : std::nullopt;
}

std::optional<Plan> part_taken_out(const Turn& turn, const Task& task, std::string_view said, bool exactly) {
  const auto parts = parted(turn, task, said, exactly);
  if (!parts) return std::nullopt;
  Plan plan = begin_parted(turn, task, *parts);
  plan.reply = say(turn.reading.language, kTakenOut, parts->items, task.title, parts->rest);
  return plan;
}

std::optional<Plan> part_moved(const Turn& turn, const Task& task, std::string_view said) {
  const auto parts = task.repeat ? std::nullopt : parted(turn, task, said, true);
  const auto due = parts ? new_due(turn, task) : std::nullopt;
  if (!due) return std::nullopt;
  Plan plan = begin_parted(turn, task, *parts);
  CreateTask part = part_of(task, *parts);
  part.due = due;
  plan.commands.emplace_back(std::move(part));
  plan.reply = say(turn.reading.language, kPartMoved, parts->named, due_phrase(turn.reading.language, *due, turn.now),
                   parts->rest);
  return plan;
}

}  // namespace yaad::assistant
