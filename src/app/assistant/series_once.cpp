// One turn of a series at another time, and the rest as it was: "only this week at 6", "instead of tuesday this week do
// it wednesday", «اس ہفتے یوگا بدھ کو ہوگا».
#include <algorithm>

#include "app/assistant/due_change.h"
#include "app/assistant/replies.h"
#include "app/assistant/series_change.h"
#include "app/assistant/series_moves.h"
#include "app/assistant/series_named.h"
#include "app/assistant/series_words.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using std::chrono::days;

const Words kWhichTurn{"'{0}' comes several times then: {1}. Which one do you mean? (such as \"instead of {2} …\")",
                       "’{0}‘ اس دوران کئی بار ہے: {1}۔ کون سی بار؟ (مثلاً «{2} کی بجائے …»)",
                       "'{0}' us dauran kai baar hai: {1}. Kaun si baar? (maslan \"{2} ki jagah …\")"};
const Words kNoTurn{"'{0}' is not due then: it comes {1}. Nothing was changed.",
                    "’{0}‘ اس دوران نہیں آتا: اگلی بار {1}۔ کچھ نہیں بدلا۔",
                    "'{0}' us dauran nahin aata: agli baar {1}. Kuch nahin badla."};
const Words kPast{"That is in the past ({1}). '{0}' stays as it was.", "یہ وقت گزر چکا ہے ({1})۔ ’{0}‘ ویسا ہی ہے۔",
                  "Yeh waqt guzar chuka hai ({1}). '{0}' waisa hi hai."};
const Words kAskLater{
    "Move only the one of {1} to {2}? '{0}' before it stays, and what comes after becomes a series of its own. (yes / "
    "no)",
    "صرف {1} والی بار کو {2} کر دوں؟ ’{0}‘ اس سے پہلے ویسا ہی رہے گا، اور بعد والے الگ سلسلہ ہوں گے۔ (ہاں / نہیں)",
    "Sirf {1} wali baar ko {2} kar doon? '{0}' us se pehle waisa hi rahega, aur baad wale alag silsila honge. (haan / "
    "nahin)"};
const Words kThenAsBefore{" After that it goes on as before: {0}.", " اس کے بعد پہلے کی طرح: {0}۔",
                          " Us ke baad pehle ki tarah: {0}."};

std::chrono::local_days monday_of(std::chrono::local_days day) {
  return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

/// The turns that may be meant: those of that week, on the day that is said.
std::vector<Due> turns_meant(const Turn& turn, const Task& task, const OnceSaid& said) {
  if (!said.week) return {*task.due};
  const LocalSeconds from = monday_of(std::chrono::floor<days>(turn.now)) + days(7 * *said.week);
  std::vector<Due> turns = due_before(task, from + days(7));
  std::erase_if(turns, [&](const Due& due) {
    const bool other_day = said.old && std::chrono::weekday(std::chrono::local_days(due.date)) != *said.old;
    return due_civil(due).local() < from || other_day;
  });
  return turns;
}

std::optional<Due> moved(const Turn& turn, const Task& task, const OnceSaid& said, Due due) {
  if (said.day) due.date = CivilDate(monday_of(std::chrono::local_days(due.date)) + (*said.day - std::chrono::Monday));
  if (said.clock.empty()) return due;
  due.time = hour_said(turn, task, said.clock);
  due.tz = turn.zone.name();
  return due.time ? std::optional(due) : std::nullopt;
}

/// The turn that is next: the rest comes from the rule.
Plan move_next(const Turn& turn, const Task& task, const Due& due) {
  const auto language = turn.reading.language;
  Plan plan = say_of_series(
      turn, task, say(language, words::kMoved, task.title, told(turn, due)) + reach_note(turn, task, Reach::kOnce));
  UpdateTask command;
  command.id = task.id;
  command.due = due;
  plan.commands.emplace_back(std::move(command));
  return plan;
}

/// A later one: the series is parted around it, asked first.
std::optional<Plan> move_later(const Turn& turn, const Task& task, const Due& old, const Due& due) {
  const auto language = turn.reading.language;
  if (!turn.confirmed)
    return ask_of_series(turn, task, say(language, kAskLater, task.title, told_day(turn, old), told(turn, due)));
  const auto rule = rule_of_series(task);
  const auto next = first_from(task, due_civil(old).local() + std::chrono::seconds(1));
  Plan plan = say_of_series(turn, task, say(language, words::kMoved, task.title, told(turn, due)));
  CreateTask once = series_again(task, due, *rule);
  once.repeat.reset();
  plan.commands.emplace_back(series_until(task, std::chrono::local_days(old.date)));
  plan.commands.emplace_back(std::move(once));
  if (!next) return plan;
  plan.commands.emplace_back(series_again(task, *next, rest_of_rule(task, *rule, *next)));
  plan.reply += say(language, kThenAsBefore, told(turn, *next));
  return plan;
}

}  // namespace

std::optional<Plan> once_turn(const Turn& turn) {
  const auto said = once_said(turn);
  if (!said) return std::nullopt;
  const bool in_hand = is_pronoun(said->name), settled = !turn.chosen.empty();
  if (!settled && !(said->tells || (in_hand && turn.before.fresh))) return std::nullopt;
  NamedSeries named = series_of(turn, said->name, false);
  if (named.question) return std::move(named.question);
  if (!named.task || !named.task->due || !named.task->repeat) return std::nullopt;
  const Task& task = *named.task;
  const auto rule = rule_of_series(task);
  if (!rule || rule->freq < Frequency::kDaily || rule->by_hour.size() > 1) return std::nullopt;
  if (!settled && !in_hand && !names_it(task, said->name)) return std::nullopt;
  const auto language = turn.reading.language;
  const std::vector<Due> turns = turns_meant(turn, task, *said);
  if (turns.empty()) return say_of_series(turn, task, say(language, kNoTurn, task.title, told(turn, *task.due)));
  if (turns.size() > 1) {
    std::string all;
    for (const Due& one : turns) all += (all.empty() ? "" : ", ") + told_day(turn, one);
    Plan plan = say_of_series(turn, task, say(language, kWhichTurn, task.title, all, told_day(turn, turns.back())));
    plan.clarify = true;
    return plan;
  }
  const auto due = moved(turn, task, *said, turns.front());
  if (!due) return std::nullopt;
  const LocalSeconds at = due_civil(*due).local();
  if (due->time ? at < turn.now : at + days(1) <= turn.now)
    return say_of_series(turn, task, say(language, kPast, task.title, told(turn, *due)));
  return turns.front() == *task.due ? move_next(turn, task, *due) : move_later(turn, task, turns.front(), *due);
}

}  // namespace yaad::assistant
