// Which task is meant: by its name, by "it", or by its place in what was just shown.
#include <algorithm>

#include "app/assistant/plan.h"
#include "app/assistant/replies.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

constexpr std::size_t kCandidates = 200;  ///< Newest tasks compared by name when no word of theirs matches exactly.
constexpr std::size_t kListed = 8;        ///< Choices offered.

constexpr std::size_t kWordsMax = 64;

std::vector<std::string> words_of(std::string_view text) { return search_words(text, kWordsMax); }

bool is_filler(const std::string& word) {
  static const std::string_view kFillers[] = {"the", "a",    "an",   "my",   "to",   "task", "todo", "reminder",
                                              "one", "کام",  "والا", "والی", "والے", "کا",   "کی",   "کے",
                                              "کو",  "wala", "wali", "kaam", "ka",   "ki",   "ke",   "ko"};
  return std::find(std::begin(kFillers), std::end(kFillers), word) != std::end(kFillers);
}

// 0 when the words are more than one edit apart, else how alike they are.
double word_likeness(const std::string& a, const std::string& b) {
  if (a == b) return 1.0;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter >= 3 && (a.starts_with(b) || b.starts_with(a))) return 0.85;
  if (shorter < 4 || std::max(a.size(), b.size()) - shorter > 1) return 0;
  std::size_t i = 0;
  while (i < shorter && a[i] == b[i]) ++i;
  const std::string_view ra = std::string_view(a).substr(i), rb = std::string_view(b).substr(i);
  const bool one_edit =
      (!ra.empty() && !rb.empty() && ra.substr(1) == rb.substr(1)) || (!ra.empty() && ra.substr(1) == rb) ||
      (!rb.empty() && rb.substr(1) == ra) ||
      (ra.size() >= 2 && rb.size() >= 2 && ra[0] == rb[1] && ra[1] == rb[0] && ra.substr(2) == rb.substr(2));
  return one_edit ? 0.75 : 0;
}

double likeness(const std::vector<std::string>& wanted, const std::string& title) {
  std::vector<std::string> have = words_of(title);
  if (wanted == have) return 1.0;
  double found = 0;
  std::size_t counted = 0;
  for (const std::string& word : wanted) {
    if (is_filler(word) && wanted.size() > 1) continue;
    ++counted;
    double best = 0;
    for (const std::string& other : have) best = std::max(best, word_likeness(word, other));
    found += best;
  }
  if (counted == 0) return 0;
  const double recall = found / static_cast<double>(counted);
  const double precision = have.empty() ? 0 : std::min(1.0, found / static_cast<double>(have.size()));
  return 0.9 * recall + 0.09 * precision;
}

std::vector<Task> list(const Turn& turn, StatusFilter status, std::string words, std::size_t limit) {
  TaskQuery query;
  query.status = status;
  query.words = std::move(words);
  query.limit = std::min<std::size_t>(limit, 200);
  auto page = turn.view.list_tasks(turn.user, query);
  return page ? std::move(page->tasks) : std::vector<Task>();
}

bool fits(const Task& task, StatusFilter status) {
  if (status == StatusFilter::kDeleted) return task.deleted_at.has_value();
  if (task.deleted_at) return false;
  return status == StatusFilter::kAll ||
         (task.status == TaskStatus::kCompleted) == (status == StatusFilter::kCompleted);
}

std::optional<Task> by_id(const Turn& turn, TaskId id, StatusFilter status) {
  auto task = turn.view.find_task(turn.user, id);
  if (task && fits(*task, status)) return task;
  return std::nullopt;
}

std::optional<TaskId> referred(const Turn& turn) {
  using language::Reference;
  const auto& shown = turn.before.shown;
  switch (turn.reading.reference) {
    case Reference::kPronoun:
      if (turn.before.last) return turn.before.last;
      return shown.size() == 1 ? std::optional(shown.front()) : std::nullopt;
    case Reference::kOrdinal:
      if (turn.reading.choice >= 1 && static_cast<std::size_t>(turn.reading.choice) <= shown.size()) {
        return shown[static_cast<std::size_t>(turn.reading.choice) - 1];
      }
      return std::nullopt;
    case Reference::kLastOf:
      return shown.empty() ? std::nullopt : std::optional(shown.back());
    default:
      return std::nullopt;
  }
}

struct Scored {
  double score;
  Task task;
};

std::vector<Scored> score_all(const Turn& turn, StatusFilter status, const std::vector<std::string>& wanted) {
  std::vector<Task> tasks = list(turn, status, turn.reading.target, 50);
  if (tasks.empty()) tasks = list(turn, status, {}, kCandidates);
  std::vector<Scored> scored;
  for (Task& task : tasks) scored.push_back({likeness(wanted, task.title), std::move(task)});
  std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
  return scored;
}

}  // namespace

Targets find_targets(const Turn& turn, StatusFilter status) {
  Targets targets;
  for (const TaskId id : turn.chosen) {
    if (auto task = by_id(turn, id, status)) targets.tasks.push_back(std::move(*task));
  }
  if (!turn.chosen.empty()) {
    targets.clear = !targets.tasks.empty();
    return targets;
  }
  if (const auto id = referred(turn)) {
    if (auto task = by_id(turn, *id, status)) return {{std::move(*task)}, true, {}};
  }
  const std::vector<std::string> wanted = words_of(turn.reading.target);
  if (wanted.empty()) return targets;
  std::vector<Scored> scored = score_all(turn, status, wanted);
  constexpr double kGood = 0.6, kMargin = 0.12;
  std::size_t good = 0;
  while (good < scored.size() && scored[good].score >= kGood) ++good;
  if (good == 0) {
    if (!scored.empty() && scored.front().score > 0.3) targets.nearest = scored.front().task;
    return targets;
  }
  const double second = good > 1 ? scored[1].score : 0;
  targets.clear = good == 1 || scored[0].score - second >= kMargin || (scored[0].score == 1.0 && second < 1.0);
  for (std::size_t i = 0; i < std::min(good, kListed); ++i) targets.tasks.push_back(std::move(scored[i].task));
  return targets;
}

Plan ask_which(const Turn& turn, const Targets& targets) {
  const language::Language language = turn.reading.language;
  if (turn.reading.target.empty() && targets.tasks.empty()) {
    return ask(turn, std::string(words::kAskTarget.in(language)), Pending::kFill, {});
  }
  if (targets.tasks.empty()) {
    Plan plan = begin(turn, "TaskAgent");
    plan.clarify = true;
    plan.reply = targets.nearest ? say(language, words::kNoMatchNearest, turn.reading.target, targets.nearest->title)
                                 : say(language, words::kNoMatch, turn.reading.target);
    if (targets.nearest) plan.tasks.push_back(*targets.nearest);
    return plan;
  }
  std::vector<TaskId> ids;
  for (const Task& task : targets.tasks) ids.push_back(task.id);
  Plan plan =
      ask(turn, say(language, words::kWhich, task_lines(language, targets.tasks, turn.now)), Pending::kChoose, ids);
  plan.tasks = targets.tasks;
  plan.state.shown = ids;
  return plan;
}

std::vector<Task> select_tasks(const Turn& turn, std::size_t limit) {
  const language::Filter& filter = turn.reading.filter;
  TaskQuery query;
  query.status = !filter.status                             ? StatusFilter::kActive
                 : *filter.status == TaskStatus::kCompleted ? StatusFilter::kCompleted
                                                            : StatusFilter::kActive;
  if (filter.from) query.due_from = turn.zone.to_instant(*filter.from);
  if (filter.to) query.due_to = turn.zone.to_instant(*filter.to);
  if (filter.overdue) query.overdue_at = turn.now_instant;
  if (filter.priority) {
    query.priority_set = true;
    query.priority = filter.priority;
  }
  query.tags = filter.tags;
  query.words = filter.words;
  query.sort = TaskSort::kDueDate;
  query.descending = false;
  query.limit = filter.next_only ? 1 : std::min<std::size_t>(limit, 200);
  auto page = turn.view.list_tasks(turn.user, query);
  if (!page) return {};
  std::vector<Task> tasks = std::move(page->tasks);
  if (filter.no_due) std::erase_if(tasks, [](const Task& task) { return task.due.has_value(); });
  if (filter.recurring) std::erase_if(tasks, [](const Task& task) { return !task.repeat; });
  return tasks;
}

}  // namespace yaad::assistant
