#include "app/assistant/series_named.h"

#include <algorithm>

#include "app/assistant/likeness.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/turns.h"
#include "domain/rrule.h"
#include "domain/search_text.h"

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
  std::vector<Task> tasks = all_series(turn);
  std::erase_if(tasks, [&](const Task& task) {
    const auto rule = parse_rrule(task.repeat->rrule);
    return !rule || rule->freq != frequency;
  });
  return tasks.size() == 1 ? std::optional(std::move(tasks.front())) : std::nullopt;
}

}  // namespace

std::vector<Task> all_series(const Turn& turn) {
  constexpr std::size_t kMost = 100;
  Reading all = reading_as(turn, Intent::kQuery, Detail::kNone, {});
  all.filter.recurring = true;
  return select_tasks(with_reading(turn, all), kMost);
}

bool is_pronoun(const std::string& name) {
  return name.empty() ||
         Phrase(name).is({"it|that|this one|class|series?", "isko|isay|ise|usko|usay|yeh|ye|is ko? wala|wali?",
                          "اسے|اسکو|اس|یہ کو? والا|والی?"});
}

NamedSeries series_of(const Turn& turn, const std::string& name, bool sure) {
  return series_of(turn, name, sure, [](const Task&) { return true; });
}

NamedSeries series_of(const Turn& turn, const std::string& name, bool sure,
                      const std::function<bool(const Task&)>& fits) {
  if (turn.chosen.size() == 1) {
    auto task = turn.view.find_task(turn.user, turn.chosen.front());
    if (task && task->deleted_at) task.reset();
    return {std::move(task), std::nullopt};
  }
  if (is_pronoun(name)) return {task_at_hand(turn), std::nullopt};
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kSkip, name);
  const Turn named = with_reading(turn, reading);
  Targets targets = find_targets(named, StatusFilter::kActive);
  // "The orchid thing": what it is stands in front.
  const auto bare =
      targets.tasks.empty()
          ? Phrase(name).match_any({"* thing|one|task|series|stuff|business|routine|class|classes|session|sessions|"
                                    "lesson|lessons|time|times",
                                    "* wala|wali|wale|والا|والی|والے kaam|کام?"})
          : std::nullopt;
  if (bare) return series_of(turn, *bare, sure, fits);
  if (targets.clear) return {targets.tasks.front(), std::nullopt};
  std::erase_if(targets.tasks, [](const Task& task) { return !task.repeat; });
  if (std::count_if(targets.tasks.begin(), targets.tasks.end(), fits) == 1)
    std::erase_if(targets.tasks, [&](const Task& task) { return !fits(task); });
  if (targets.tasks.size() == 1) return {targets.tasks.front(), std::nullopt};
  if (const auto frequency = targets.tasks.empty() ? frequency_named(Phrase(name)) : std::nullopt)
    return {series_by_frequency(turn, *frequency), std::nullopt};
  const bool ask = targets.tasks.size() > 1 || (sure && targets.nearest && targets.nearest->repeat);
  return {std::nullopt, ask ? std::optional(ask_which(named, targets)) : std::nullopt};
}

bool names_it(const Task& task, const std::string& name) {
  constexpr double kSameWord = 0.85;
  const auto title = search_words(task.title, 32);
  const auto has = [&](const std::string& word) {
    return std::any_of(title.begin(), title.end(),
                       [&](const std::string& own) { return word_likeness(word, own) >= kSameWord; });
  };
  const auto words = search_words(name, 16);
  const bool same_script = (task.title.front() < 0) == (name.front() < 0);  // Else it was found by its sound.
  return !same_script || std::all_of(words.begin(), words.end(), has);
}

std::string told(const Turn& turn, const Due& due) { return due_phrase(turn.reading.language, due, turn.now); }

std::string told_day(const Turn& turn, Due due) {
  due.time.reset();
  due.tz.clear();
  const std::string day = told(turn, due);
  return day.starts_with("on ") ? day.substr(3) : day;
}

std::string now_repeats(const Turn& turn, const Task& task, const RRule& rule, const Due& next) {
  const Words now{"'{0}' now repeats {1}. It is next due {2}.", "’{0}‘ اب {1} ہوگا۔ اگلی بار: {2}۔",
                  "'{0}' ab {1} hoga. Agli baar: {2}."};
  const auto language = turn.reading.language;
  return say(language, now, task.title, repeat_phrase(language, to_string(rule)), told(turn, next));
}

Plan say_of_series(const Turn& turn, const Task& task, std::string reply) {
  Plan plan = begin_as(turn, Intent::kUpdate, "RecurringAgent");
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
