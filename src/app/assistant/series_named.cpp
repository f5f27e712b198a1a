#include "app/assistant/series_named.h"

#include "app/assistant/phrase.h"
#include "app/assistant/turns.h"
#include "domain/rrule.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

/// "the daily one", "roz wali": told by how often it comes.
std::optional<Frequency> frequency_named(const Phrase& phrase) {
  if (phrase.is({"the|my? daily|everyday|nightly one|task|thing?",
                 "roz|rozana|rozaana|har wala|wali|wale|roz? wala|wali|wale?",
                 "روز|روزانہ|ہر والا|والی|والے|روز? والا|والی|والے?"}))
    return Frequency::kDaily;
  if (phrase.is({"the|my? weekly one|task|thing?", "har hafte wala|wali|wale?", "ہر ہفتے والا|والی|والے?"}))
    return Frequency::kWeekly;
  if (phrase.is({"the|my? monthly one|task|thing?", "mahana wala|wali?", "har mahine wala|wali|wale?",
                 "ماہانہ والا|والی?", "ہر مہینے والا|والی|والے?"}))
    return Frequency::kMonthly;
  return std::nullopt;
}

/// The only open series that comes so often.
std::optional<Task> series_by_frequency(const Turn& turn, Frequency frequency) {
  constexpr std::size_t kMost = 100;
  Reading all = reading_as(turn, Intent::kQuery, Detail::kNone, {});
  all.filter.recurring = true;
  std::vector<Task> tasks = select_tasks(with_reading(turn, all), kMost);
  std::erase_if(tasks, [&](const Task& task) {
    const auto rule = parse_rrule(task.repeat->rrule);
    return !rule || rule->freq != frequency;
  });
  return tasks.size() == 1 ? std::optional(std::move(tasks.front())) : std::nullopt;
}

}  // namespace

bool is_pronoun(const std::string& name) {
  return name.empty() ||
         Phrase(name).is({"it|that|this one|class|series?", "isko|isay|ise|usko|usay|yeh|ye|is ko? wala|wali?",
                          "اسے|اسکو|اس|یہ کو? والا|والی?"});
}

NamedSeries series_of(const Turn& turn, const std::string& name, bool sure) {
  if (turn.chosen.size() == 1) {
    auto task = turn.view.find_task(turn.user, turn.chosen.front());
    if (task && task->deleted_at) task.reset();
    return {std::move(task), std::nullopt};
  }
  if (is_pronoun(name)) return {task_at_hand(turn), std::nullopt};
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kSkip, name);
  const Turn named = with_reading(turn, reading);
  Targets targets = find_targets(named, StatusFilter::kActive);
  if (targets.clear) return {targets.tasks.front(), std::nullopt};
  std::erase_if(targets.tasks, [](const Task& task) { return !task.repeat; });
  if (targets.tasks.size() == 1) return {targets.tasks.front(), std::nullopt};
  if (const auto frequency = targets.tasks.empty() ? frequency_named(Phrase(name)) : std::nullopt)
    return {series_by_frequency(turn, *frequency), std::nullopt};
  const bool ask = targets.tasks.size() > 1 || (sure && targets.nearest && targets.nearest->repeat);
  return {std::nullopt, ask ? std::optional(ask_which(named, targets)) : std::nullopt};
}

Plan say_of_series(const Turn& turn, const Task& task, std::string reply) {
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kSetRecurrence, {});
  Plan plan = begin(with_reading(turn, reading), "RecurringAgent");
  plan.state.last = task.id;
  plan.reply = std::move(reply);
  return plan;
}

Plan ask_of_series(const Turn& turn, const Task& task, std::string question) {
  Plan plan = ask(turn, std::move(question), Pending::kConfirm, {task.id});
  plan.operation = to_string(Intent::kUpdate);
  plan.skill = "RecurringAgent";
  plan.state.last = task.id;
  plan.tasks.push_back(task);
  return plan;
}

}  // namespace yaad::assistant
