// The reminders that are still to come, told with the moments at which they come.
#include "app/assistant/reminder_list.h"

#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/replies.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

constexpr std::size_t kLookedAt = 200;  ///< Reminders among which those of a day are found.
constexpr std::size_t kListed = 25;     ///< Tasks that are told.

const Words kNoneThen{"No reminder is set for then.", "اس وقت کی کوئی یاد دہانی مقرر نہیں۔",
                      "Us waqt ki koi yaad dehani muqarrar nahin."};
const Words kNextComes{" The next one is of '{0}', {1}.", " اگلی یاد دہانی ’{0}‘ کی ہے: {1}۔",
                       " Agli yaad dehani '{0}' ki hai: {1}."};
const Words kAllReminders{"Your reminders:\n{0}", "آپ کی یاد دہانیاں:\n{0}", "Aap ki yaad dehaniyan:\n{0}"};

/// When it comes, if it is still to come and within the window.
std::optional<LocalSeconds> moment_of(const Turn& turn, const Reminder& reminder, const Window& window) {
  if (reminder.status != ReminderStatus::kPending || !reminder.trigger_time) return std::nullopt;
  const LocalSeconds at = turn.zone.to_local(*reminder.trigger_time);
  const bool within = (!window.from || at >= *window.from) && (!window.to || at < *window.to);
  return within ? std::optional(at) : std::nullopt;
}

std::string moment_phrase(const Turn& turn, LocalSeconds at) {
  const auto civil = CivilDateTime::from_local(at, true);
  return due_phrase(turn.reading.language, Due{civil.date, civil.time, {}}, turn.now);
}

std::vector<LocalSeconds> moments_of(const Turn& turn, const Task& task, const Window& window) {
  std::vector<LocalSeconds> moments;
  for (const Reminder& reminder : task.reminders) {
    if (const auto at = moment_of(turn, reminder, window)) moments.push_back(*at);
  }
  std::sort(moments.begin(), moments.end());
  return moments;
}

/// Some call their tasks reminders: where none is set those are shown as well.
Plan none_set(const Turn& turn, const Window& window) {
  const std::vector<Task> any = window.from || window.to ? reminding(turn, {}, kLookedAt) : std::vector<Task>();
  if (!any.empty()) {
    Plan plan = begin(turn, "ReminderAgent");
    plan.reply = std::string(kNoneThen.in(turn.reading.language)) +
                 say(turn.reading.language, kNextComes, any.front().title,
                     moment_phrase(turn, moments_of(turn, any.front(), {}).front()));
    plan.state.shown = {any.front().id};
    return plan;
  }
  language::Reading reading = turn.reading;
  reading.filter.from = window.from;
  reading.filter.to = window.to;
  Plan plan = task_agent(with_reading(turn, reading));
  plan.reply =
      std::string(words::kNoReminder.in(turn.reading.language)) + (plan.tasks.empty() ? "" : "\n" + plan.reply);
  return plan;
}

/// Such a word, and nothing of tasks beside it: "show my tasks and reminders" asks for more.
bool speaks_of_reminders(std::string_view text) {
  static const std::vector<std::string> kReminders = search_words(
      "reminder reminders alarm alarms dehani dehaniyan dehaniya dehaniyaan dehaniyon dihani dihaniyan dahani "
      "dahaniyan "
      "yaaddehani دہانی دہانیاں دہانیوں یاددہانی یاددہانیاں ریمائنڈر ریمائنڈرز الارم",
      32);
  static const std::vector<std::string> kBeside = search_words("and or aur ya اور یا", 8);
  const std::vector<std::string> words = search_words(text, 16);
  const auto holds = [&](const std::vector<std::string>& list) {
    return std::find_first_of(words.begin(), words.end(), list.begin(), list.end()) != words.end();
  };
  return holds(kReminders) && !holds(kBeside);
}

/// A question of nothing but their time.
bool asks_for_all(const language::Reading& reading, std::string_view text) {
  if (reading.intent != language::Intent::kQuery || reading.confidence < kSure) return false;
  language::Filter rest = reading.filter;
  rest.from = rest.to = std::nullopt;
  rest.all = rest.next_only = false;
  const std::string words = std::exchange(rest.words, {});
  const bool named = !words.empty() && (!speaks_of_reminders(words) || search_words(words, 3).size() > 2);
  return rest == language::Filter{} && !named && speaks_of_reminders(text);
}

}  // namespace

bool is_this_minute(const Window& window, LocalSeconds now) {
  return window.from && window.to && *window.from <= now && *window.to - *window.from <= std::chrono::minutes(1);
}

std::vector<Task> reminding(const Turn& turn, const Window& window, std::size_t most) {
  std::vector<std::pair<LocalSeconds, Task>> found;
  for (const ReminderRow& row : turn.view.list_reminders(turn.user, ReminderStatus::kPending, most)) {
    const bool known =
        std::any_of(found.begin(), found.end(), [&](const auto& one) { return one.second.id == row.task; });
    auto task = known ? std::nullopt : turn.view.find_task(turn.user, row.task);
    if (!task || task->status != TaskStatus::kActive || task->deleted_at) continue;
    const auto moments = moments_of(turn, *task, window);
    if (!moments.empty()) found.emplace_back(moments.front(), std::move(*task));
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Task> tasks;
  for (auto& one : found) tasks.push_back(std::move(one.second));
  return tasks;
}

std::string moments_told(const Turn& turn, const Task& task, const Window& window) {
  std::string told;
  for (const LocalSeconds at : moments_of(turn, task, window))
    told += (told.empty() ? "" : std::string(Words{" and ", " اور ", " aur "}.in(turn.reading.language))) +
            moment_phrase(turn, at);
  return told;
}

Plan all_reminders(const Turn& turn, const Window& window) {
  std::vector<Task> tasks = reminding(turn, window, kLookedAt);
  if (tasks.empty()) return none_set(turn, window);
  tasks.resize(std::min(tasks.size(), kListed));
  std::string lines;
  for (std::size_t i = 0; i < tasks.size(); ++i)
    lines +=
        (i ? "\n" : "") + std::to_string(i + 1) + ". " + tasks[i].title + " — " + moments_told(turn, tasks[i], window);
  Plan plan = begin(turn, "ReminderAgent");
  plan.state.shown = ids_of(tasks);
  plan.state.many.clear();
  if (tasks.size() == 1) plan.state.last = tasks.front().id;
  plan.tasks = std::move(tasks);
  plan.reply = say(turn.reading.language, kAllReminders, lines);
  return plan;
}

std::optional<Plan> list_reminders(const Turn& turn, const language::Reading& reading, const Phrase& phrase) {
  // "What reminders do I have now": all that are set, and not those of this minute.
  const Window asked{reading.filter.from, reading.filter.to};
  if (asks_for_all(reading, turn.text)) return all_reminders(turn, is_this_minute(asked, turn.now) ? Window{} : asked);
  const bool all = phrase.is({
      "do|have i have|got? any|a reminder|reminders set|pending|left|coming? up?",
      "are|is there any|a reminder|reminders set|pending|left?",
      "کیا? کوئی یاد? دہانی|ریمائنڈر ہے|ہیں|لگی|لگا ہے|ہوئی|ہوا? ہے?",
      "kya? koi yaad? dehani|reminder hai|hain|lagi|laga hai|hui|hua? hai?",
      "what|which reminders do i have set|left?",
      "what|which are my reminders",
      "what|which reminders are there|set|pending",
      "کون کون? سی یاد? دہانیاں|یاددہانیاں|ریمائنڈر ہیں|ہے",
      "کیا کیا? یاد? دہانیاں|ریمائنڈر ہیں|ہے",
      "meri? kaun|kon kaun|kon? si|se yaad? dehaniyan|dehaniya|reminder|reminders hain|hai",
  });
  return all ? std::optional(all_reminders(turn, {})) : std::nullopt;
}

}  // namespace yaad::assistant
