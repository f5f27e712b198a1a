#include "app/assistant/series_moves.h"

#include <algorithm>

#include "app/assistant/reminder_words.h"

namespace yaad::assistant {
namespace {

using std::chrono::days;

constexpr std::size_t kCountedMax = 400;     ///< Occurrences that are left out at once.
constexpr std::size_t kUsedMax = 100'000;    ///< Of a rule with a count.
constexpr std::uint8_t kFromCompletion = 1;  ///< RepeatRule::basis.

LocalSeconds anchor_of(const Task& task) {
  return task.series_start ? task.series_start->local() : due_civil(*task.due).local();
}

Due due_at(const Task& task, LocalSeconds at) {
  Due due = *task.due;
  const auto civil = CivilDateTime::from_local(at, due.time.has_value());
  due.date = civil.date;
  due.time = civil.time;
  return due;
}

/// The anchor of the series moved back by whole steps of its rule, before `now`.
LocalSeconds anchor_before(const RRule& rule, LocalSeconds anchor, LocalSeconds now) {
  constexpr int kStepsMax = 1000;
  const auto time = anchor - std::chrono::floor<days>(anchor);
  std::chrono::year_month_day date(std::chrono::floor<days>(anchor));
  for (int step = 0; step < kStepsMax && std::chrono::local_days(date) + time > now; ++step) {
    const bool monthly = rule.freq == Frequency::kMonthly;
    if (monthly || rule.freq == Frequency::kYearly) {
      date -= monthly ? std::chrono::months(rule.interval) : std::chrono::months(12 * rule.interval);
      if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
    } else {
      const int step_days = rule.freq == Frequency::kWeekly ? 7 * rule.interval : rule.interval;
      date = std::chrono::year_month_day(std::chrono::local_days(date) - days(step_days));
    }
  }
  return std::chrono::local_days(date) + time;
}

}  // namespace

std::optional<RRule> rule_of_series(const Task& task) {
  if (!task.repeat || !task.due) return std::nullopt;
  auto rule = parse_rrule(task.repeat->rrule);
  return rule ? std::optional(std::move(*rule)) : std::nullopt;
}

RRule with_dated_end(const Task& task, RRule rule) {
  if (!rule.count) return rule;
  const auto all =
      occurrences(rule, anchor_of(task), std::min<std::size_t>(static_cast<std::size_t>(*rule.count), kUsedMax));
  if (all.empty()) return rule;
  rule.count.reset();
  rule.until = Until{std::chrono::floor<days>(all.back()) + days(1) - std::chrono::seconds(1), true, false};
  return rule;
}

std::optional<Due> first_from(const Task& task, LocalSeconds from) {
  const auto rule = rule_of_series(task);
  if (!rule) return std::nullopt;
  if (task.repeat->basis == kFromCompletion) {  // It has no calendar: it goes on from that day.
    const LocalSeconds own = due_civil(*task.due).local();
    const auto time = own - std::chrono::floor<days>(own);
    const LocalSeconds day = std::chrono::floor<days>(from) + time;
    return due_at(task, std::max(own, day >= from ? day : day + days(1)));
  }
  const auto next = next_after(*rule, anchor_of(task), from - std::chrono::seconds(1));
  return next ? std::optional(due_at(task, *next)) : std::nullopt;
}

std::vector<Due> due_before(const Task& task, LocalSeconds until) {
  std::vector<Due> all;
  const auto rule = rule_of_series(task);
  if (!rule || due_civil(*task.due).local() >= until) return all;
  all.push_back(*task.due);
  if (task.repeat->basis == kFromCompletion) return all;
  const LocalSeconds own = task.occurrence ? task.occurrence->local() : due_civil(*task.due).local();
  for (const LocalSeconds at : between(*rule, anchor_of(task), own + std::chrono::seconds(1), until, kCountedMax))
    all.push_back(due_at(task, at));
  return all;
}

std::optional<Due> natural_next(const Task& task, LocalSeconds now) {
  auto rule = rule_of_series(task);
  if (!rule || rule->freq < Frequency::kDaily || task.repeat->basis == kFromCompletion) return std::nullopt;
  rule->count.reset();
  const auto next = next_after(*rule, anchor_before(*rule, anchor_of(task), now), now);
  return next ? std::optional(due_at(task, *next)) : std::nullopt;
}

RRule rest_of_rule(const Task& task, const RRule& rule, const Due& due) {
  RRule rest = rule;
  if (!rest.count) return rest;
  const LocalSeconds anchor = anchor_of(task);
  const auto used = between(rule, anchor, anchor, due_civil(due).local(), kUsedMax).size();
  rest.count = std::max(1, *rest.count - static_cast<int>(used));
  return rest;
}

UpdateTask series_to(const Turn& turn, const Task& task, const Due& due) {
  UpdateTask command;
  command.id = task.id;
  command.due = due;
  command.scope = Scope::kSeries;
  const auto rule = rule_of_series(task);
  if (rule && rule->count) {
    command.repeat = *task.repeat;
    (*command.repeat)->rrule = to_string(rest_of_rule(task, *rule, due));
  }
  const LocalSeconds day = std::chrono::local_days(due.date);
  std::vector<ReminderSpec> specs = specs_of(task);
  const auto gone =
      std::erase_if(specs, [&](const ReminderSpec& spec) { return spec.at && turn.zone.to_local(*spec.at) < day; });
  if (gone > 0 && *task.due != due) command.reminders = std::move(specs);
  return command;
}

CreateTask series_again(const Task& task, const Due& due, const RRule& rule) {
  CreateTask command;
  command.title = task.title;
  command.description = task.description;
  command.due = due;
  command.priority_said = true;
  command.priority = task.priority;
  command.tags = task.tags;
  command.repeat = *task.repeat;
  command.repeat->rrule = to_string(rule);
  command.parent = task.parent;
  std::vector<ReminderSpec> specs = specs_of(task);
  std::erase_if(specs, [](const ReminderSpec& spec) { return spec.at.has_value(); });
  command.reminders = std::move(specs);
  return command;
}

UpdateTask series_until(const Task& task, std::chrono::local_days day) {
  UpdateTask command;
  command.id = task.id;
  auto rule = rule_of_series(task);
  if (!rule || due_before(task, day).size() < 2) {
    command.repeat = std::optional<RepeatRule>();
    return command;
  }
  rule->count.reset();
  rule->until = Until{LocalSeconds(day) - std::chrono::seconds(1), true, false};
  RepeatRule repeat = *task.repeat;
  repeat.rrule = to_string(*rule);
  command.repeat = repeat;
  return command;
}

std::optional<UpdateTask> with_rule(const Turn& turn, const Task& task, RRule rule) {
  const auto old = rule_of_series(task);
  if (!old) return std::nullopt;
  const LocalSeconds own = due_civil(*task.due).local();
  const std::chrono::year_month_day date(std::chrono::floor<days>(own));
  const auto monday =
      std::chrono::local_days(date) - (std::chrono::weekday(std::chrono::local_days(date)) - std::chrono::Monday);
  const bool weekly = rule.freq <= Frequency::kWeekly;
  const auto base = weekly ? monday : std::chrono::local_days(date.year() / date.month() / 1);
  const LocalSeconds now = task.due->time ? turn.now : LocalSeconds(std::chrono::floor<days>(turn.now));
  LocalSeconds from = std::max<LocalSeconds>(base, now);
  if (task.occurrence_index > 1 && task.occurrence) {  // Not on a day of which it is done already.
    const auto before = previous_before(*old, anchor_of(task), task.occurrence->local());
    if (before) from = std::max(from, LocalSeconds(std::chrono::floor<days>(*before) + days(1)));
  }
  if (rule.count) rule.count = std::max(1, *rule.count - task.occurrence_index + 1);
  RRule open = rule;  // Its end says nothing of the first.
  open.count.reset();
  const auto next = next_after(open, base + (own - std::chrono::local_days(date)), from - std::chrono::seconds(1));
  if (!next) return std::nullopt;
  UpdateTask command;
  command.id = task.id;
  if (const Due due = due_at(task, *next); due != *task.due) command.due = due;
  RepeatRule repeat = *task.repeat;
  repeat.rrule = to_string(rule);
  command.repeat = repeat;
  return command;
}

std::optional<Due> first_of_rule(const Task& task, const RRule& rule, LocalSeconds from,
                                 std::optional<CivilTime> time) {
  Due due = *task.due;
  if (time) due.time = time;
  const LocalSeconds day = std::chrono::floor<days>(from);
  const LocalSeconds start = due.time ? day + due.time->since_midnight() : day;
  RRule open = rule;
  open.count.reset();
  const auto next = next_after(open, start, start - std::chrono::seconds(1));
  if (!next) return std::nullopt;
  const auto civil = CivilDateTime::from_local(*next, due.time.has_value());
  due.date = civil.date;
  due.time = civil.time;
  return due;
}

}  // namespace yaad::assistant
