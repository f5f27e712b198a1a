// Which task is meant: by its name, by "it", or by its place in what was just shown.
#include <algorithm>
#include <functional>
#include <utility>

#include "app/assistant/likeness.h"
#include "app/assistant/plan.h"
#include "app/assistant/replies.h"
#include "app/assistant/selection.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/turns.h"
#include "app/next_due.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

constexpr std::size_t kIndexed = 50;    ///< Tasks taken from the index for one question.
constexpr std::size_t kWordsAsked = 6;  ///< Words asked for one by one.
constexpr std::size_t kPage = 200;      ///< Newest tasks compared by name when the index knows none,
constexpr std::size_t kPages = 5;       ///< this many times.
constexpr std::size_t kListed = 8;      ///< Choices offered.
constexpr double kGood = 0.6;           ///< Likeness from which a title may be the one that is meant.
constexpr double kMargin = 0.12;        ///< By which the best must lead to be taken without asking.

constexpr std::size_t kWordsMax = 64;

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
  const auto& shown = turn.before.shown.empty() ? turn.before.many : turn.before.shown;
  const bool counted = turn.reading.choice > 0 && turn.reading.target.empty();
  switch (counted ? Reference::kOrdinal : turn.reading.reference) {
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

void score_into(std::vector<Scored>& scored, std::vector<Task> tasks, const std::vector<std::string>& wanted) {
  for (Task& task : tasks) {
    const bool known =
        std::any_of(scored.begin(), scored.end(), [&](const Scored& one) { return one.task.id == task.id; });
    if (!known) scored.push_back({title_likeness(wanted, task.title), std::move(task)});
  }
}

double best_of(const std::vector<Scored>& scored) {
  double best = 0;
  for (const Scored& one : scored) best = std::max(best, one.score);
  return best;
}

/// Gives `visit` one page of tasks after the other, `most` at most, until it returns false.
template <typename Visit>
void each_page(const Turn& turn, TaskQuery query, std::size_t most, Visit visit) {
  for (std::size_t pages = 0; pages < most; ++pages) {
    auto page = turn.view.list_tasks(turn.user, query);
    if (!page || !visit(page->tasks) || page->next.empty()) return;
    query.after = std::move(page->next);
  }
}

// The index finds whole words and beginnings of words; slips, stems and the other script need the titles themselves,
// which are read, newest first, only when the index has found nothing good.
std::vector<Scored> score_all(const Turn& turn, StatusFilter status, const std::vector<std::string>& wanted) {
  std::vector<Scored> scored;
  score_into(scored, list(turn, status, turn.reading.target, kIndexed), wanted);
  if (scored.empty()) {
    std::size_t asked = 0;
    for (const std::string& word : wanted) {
      if (is_filler(word) || ++asked > kWordsAsked) continue;
      score_into(scored, list(turn, status, word, kIndexed), wanted);
    }
  }
  if (best_of(scored) < kGood) {
    TaskQuery query;
    query.status = status;
    query.limit = kPage;
    each_page(turn, query, kPages, [&](std::vector<Task>& tasks) {
      score_into(scored, std::move(tasks), wanted);
      return best_of(scored) < kGood;
    });
  }
  std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
  return scored;
}

// "It" after a completion is the occurrence that followed. A worker makes it a moment later than the answer is given.
void follow(const Turn& turn, TaskId id, Targets& targets) {
  const auto done = turn.view.find_task(turn.user, id);
  if (!done) return;
  if (auto next = follower_of(turn, *done)) {
    targets.tasks.push_back(std::move(*next));
    targets.clear = true;
    return;
  }
  const bool just_now = done->completed_at && turn.now_instant - *done->completed_at < std::chrono::seconds(10);
  if (!just_now || done->deleted_at || !done->series) return;
  // One that was made and is gone again does not come.
  const auto newest = turn.view.newest_of_series(*done->series);
  const bool made = newest && newest->occurrence_index > done->occurrence_index;
  targets.coming = !made && next_due(*done, turn.zone, *done->completed_at).has_value();
}

/// "Delete the call on friday": of several calls those that are due then. Who says what is done may name the day on
/// which it was, so that the very name counts for more.
void narrow_to_day(const Turn& turn, std::vector<Scored>& good) {
  const language::Filter& filter = turn.reading.filter;
  if (!filter.from || good.size() < 2 || turn.reading.intent == language::Intent::kQuery) return;
  const auto on_day = [&](const Scored& one) {
    if (!one.task.due) return false;
    const LocalSeconds due = due_civil(*one.task.due).local();
    return due >= *filter.from && (!filter.to || due < *filter.to);
  };
  const bool very_name = good[0].score == 1.0 && good[1].score < 1.0;
  const bool by_name = turn.reading.intent == language::Intent::kComplete || good[0].task.repeat;
  if (very_name && by_name) return;
  if (std::any_of(good.begin(), good.end(), on_day)) std::erase_if(good, std::not_fn(on_day));
}

/// "Monday's thing", "thursday's appointment": a name that no task need have, beside the day on which it is due.
enum class NameKind : std::uint8_t { kOwn, kAny, kEvent };

NameKind name_kind(const std::vector<std::string>& wanted) {
  static const std::vector<std::string> kAny =
      search_words("thing things stuff cheez chiz cheezain item entry چیز چیزیں", 16);
  static const std::vector<std::string> kEvent =
      search_words("appointment appt event booking visit plan program session اپائنٹمنٹ پروگرام پلان", 16);
  const auto among = [&](const std::vector<std::string>& list) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
      return is_filler(word) || std::find(list.begin(), list.end(), word) != list.end();
    });
  };
  return among(kAny) ? NameKind::kAny : among(kEvent) ? NameKind::kEvent : NameKind::kOwn;
}

/// What is due on the day that is said, where the name says nothing; the one thing of that day that may be the event
/// is asked about.
void take_by_day(const Turn& turn, const std::vector<std::string>& wanted, Targets& targets) {
  const language::Filter& filter = turn.reading.filter;
  const NameKind kind = name_kind(wanted);
  const bool change = turn.reading.intent != language::Intent::kQuery && !language::is_bulk(turn.reading.detail);
  if (kind == NameKind::kOwn || !change || !filter.from || !filter.to) return;
  std::vector<Task> due = due_then(turn, {*filter.from, filter.to}, {}, all_open(turn));
  if (due.size() == 1 && kind == NameKind::kEvent)
    targets.nearest = std::move(due.front());
  else
    targets.tasks = std::move(due);
  targets.clear = targets.tasks.size() == 1;
  targets.more = targets.tasks.size() > kListed ? targets.tasks.size() - kListed : 0;
  targets.tasks.resize(std::min(targets.tasks.size(), kListed));
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
    if (auto task = by_id(turn, *id, status)) return {{std::move(*task)}, true, {}, 0, false};
    if (status == StatusFilter::kActive) follow(turn, *id, targets);
    if (targets.clear || targets.coming) return targets;
  }
  const std::vector<std::string> wanted = search_words(turn.reading.target, kWordsMax);
  if (wanted.empty()) return targets;
  std::vector<Scored> scored = score_all(turn, status, wanted);
  if (scored.empty() || scored.front().score < kGood) {
    if (!scored.empty() && scored.front().score > 0.3) targets.nearest = scored.front().task;
    if (status == StatusFilter::kActive) take_by_day(turn, wanted, targets);
    return targets;
  }
  std::erase_if(scored, [](const Scored& one) { return one.score < kGood; });
  narrow_to_day(turn, scored);
  const std::size_t good = scored.size();
  const double second = good > 1 ? scored[1].score : 0;
  targets.clear = good == 1 || scored[0].score - second >= kMargin || (scored[0].score == 1.0 && second < 1.0);
  targets.more = good > kListed ? good - kListed : 0;
  for (std::size_t i = 0; i < std::min(good, kListed); ++i) targets.tasks.push_back(std::move(scored[i].task));
  return targets;
}

namespace {

/// With a yes the message is carried out on it.
Plan ask_whether_nearest(const Turn& turn, const Task& nearest) {
  std::string question = say(turn.reading.language, words::kNoMatchNearest, turn.reading.target, nearest.title);
  Plan plan = ask(turn, std::move(question), Pending::kConfirm, {nearest.id});
  plan.tasks.push_back(nearest);
  return plan;
}

}  // namespace

Plan ask_listed(const Turn& turn) {
  const auto language = turn.reading.language;
  const std::size_t listed = turn.before.shown.size();
  const Words none{
      "Nothing is listed just now, so I can't tell which one that is. Say its name, or \"show my tasks\" first.",
      "ابھی کوئی فہرست سامنے نہیں، اس لیے پتا نہیں کون سا کام ہے۔ نام بتائیے، یا پہلے «میرے کام دکھاؤ» کہیے۔",
      "Abhi koi fehrist saamne nahin, is liye pata nahin kaun sa kaam hai. Naam bataiye, ya pehle \"mere kaam "
      "dikhao\" kahiye."};
  const Words fewer{"The list shown last has no such place: it has {0}. Say a name or a number of the list.",
                    "آخری فہرست میں یہ نمبر نہیں، اس میں {0} ہیں۔ نام یا فہرست کا نمبر بتائیے۔",
                    "Aakhri fehrist mein yeh number nahin, us mein {0} hain. Naam ya fehrist ka number bataiye."};
  return ask(turn, listed == 0 ? std::string(none.in(language)) : say(language, fewer, std::to_string(listed)),
             Pending::kFill, {});
}

namespace {

/// "Delete the third one", "complete 3": a place and no name.
bool names_place(const language::Reading& reading) {
  if (reading.target.empty())
    return reading.choice > 0 || reading.reference == language::Reference::kOrdinal ||
           reading.reference == language::Reference::kLastOf;
  const AnswerWords words = answer_words(reading.target);
  return is_selection_only(words) && (has_kind(words, WordKind::kNumber) || has_kind(words, WordKind::kLast));
}

}  // namespace

Plan ask_which(const Turn& turn, const Targets& targets) {
  const language::Language language = turn.reading.language;
  if (targets.tasks.empty() && !targets.coming && names_place(turn.reading)) return ask_listed(turn);
  if (turn.reading.target.empty() && targets.tasks.empty()) {
    Plan plan = ask(turn, std::string(words::kAskTarget.in(language)), Pending::kFill, {});
    plan.coming = targets.coming;
    return plan;
  }
  if (targets.tasks.empty()) {
    if (targets.nearest) return ask_whether_nearest(turn, *targets.nearest);
    Plan plan = begin(turn, "TaskAgent");
    plan.clarify = true;
    plan.reply = say(language, words::kNoMatch, turn.reading.target);
    return plan;
  }
  std::vector<TaskId> ids;
  for (const Task& task : targets.tasks) ids.push_back(task.id);
  Plan plan =
      ask(turn, say(language, words::kWhich, task_lines(language, targets.tasks, turn.now)), Pending::kChoose, ids);
  if (targets.more > 0) plan.reply += say(language, words::kAndMore, std::to_string(targets.more));
  plan.tasks = targets.tasks;
  plan.state.shown = ids;
  return plan;
}

namespace {

/// "what did i finish last week": by when it was done, latest first, among what changed last.
std::vector<Task> completed_within(const Turn& turn, TaskQuery query, std::size_t limit) {
  constexpr std::size_t kDonePages = 5;
  const auto from = std::exchange(query.due_from, std::nullopt);
  const auto to = std::exchange(query.due_to, std::nullopt);
  query.sort = TaskSort::kUpdatedAt;
  query.descending = true;
  query.limit = 200;
  std::vector<Task> found;
  each_page(turn, query, kDonePages, [&](std::vector<Task>& tasks) {
    for (Task& task : tasks) {
      if (from && task.updated_at < *from) return false;  // Nor was any that follows completed after that.
      const bool within =
          task.completed_at && (!from || *task.completed_at >= *from) && (!to || *task.completed_at < *to);
      if (within) found.push_back(std::move(task));
      if (found.size() == limit) return false;
    }
    return true;
  });
  return found;
}

}  // namespace

namespace {

/// "Friday's dentist", «کل کے ڈینٹسٹ»: of that name, and due then.
bool leave_out_of_day(const Turn& turn, const std::string& words, std::vector<Task>& tasks) {
  const bool english = turn.reading.language == language::Language::kEnglish;
  const bool urdu = turn.reading.language == language::Language::kUrdu;
  const language::Reading named =
      read_as(turn, english ? "delete " + words : words + (urdu ? " حذف کرو" : " delete karo"), turn.now);
  if (!named.filter.from || !named.filter.to || named.target.empty()) return false;
  const std::vector<std::string> wanted = search_words(named.target, kWordsMax);
  const std::vector<Task> then = due_then(turn, {*named.filter.from, named.filter.to}, {}, tasks);
  return std::erase_if(tasks, [&](const Task& task) {
           const auto same = [&](const Task& one) { return one.id == task.id; };
           return title_likeness(wanted, task.title) >= kGood && std::any_of(then.begin(), then.end(), same);
         }) > 0;
}

/// Takes what the words mean out of `tasks`: those named so, or else those that they describe ("the urgent ones").
void leave_out(const Turn& turn, const std::string& words, std::vector<Task>& tasks) {
  const std::vector<std::string> wanted = search_words(words, kWordsMax);
  const auto named =
      std::erase_if(tasks, [&](const Task& task) { return title_likeness(wanted, task.title) >= kGood; });
  if (named > 0 || leave_out_of_day(turn, words, tasks)) return;
  const language::Reading described = read_as(turn, "show " + words, turn.now);
  if (described.intent != language::Intent::kQuery || !described.filter.except.empty()) return;
  if (described.filter.all || !described.filter.words.empty()) return;
  const std::vector<Task> out = select_tasks(with_reading(turn, described), kPage);
  std::erase_if(tasks, [&](const Task& task) {
    return std::any_of(out.begin(), out.end(), [&](const Task& one) { return one.id == task.id; });
  });
}

}  // namespace

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
  const std::size_t most = filter.next_only ? 1 : limit;
  query.limit = std::min<std::size_t>(most + turn.gone.size(), 200);
  std::vector<Task> tasks;
  if (query.status == StatusFilter::kCompleted && (query.due_from || query.due_to)) {
    tasks = completed_within(turn, query, query.limit);
  } else if (auto page = turn.view.list_tasks(turn.user, query)) {
    tasks = std::move(page->tasks);
  }
  if (filter.no_due) std::erase_if(tasks, [](const Task& task) { return task.due.has_value(); });
  if (filter.recurring) std::erase_if(tasks, [](const Task& task) { return !task.repeat; });
  for (const std::string& words : filter.except) leave_out(turn, words, tasks);
  std::erase_if(tasks, [&](const Task& task) {
    return std::find(turn.gone.begin(), turn.gone.end(), task.id) != turn.gone.end();
  });
  if (!turn.gone.empty() && tasks.size() > most) tasks.resize(most);
  return tasks;
}

}  // namespace yaad::assistant
