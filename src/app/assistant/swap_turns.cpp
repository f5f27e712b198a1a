// "Swap lunch and dinner": two tasks that are there take each other's due time, after a question.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

const Words kAskSwap{"Swap the times of these two? (yes / no)\n{0}",
                     "ان دونوں کے وقت آپس میں بدل دوں؟ (ہاں / نہیں)\n{0}",
                     "In dono ke waqt aapas mein badal doon? (haan / nahin)\n{0}"};
const Words kNoTime{"'{0}' has no due date, so there is nothing to swap.",
                    "’{0}‘ کی کوئی تاریخ نہیں، اس لیے بدلنے کو کچھ نہیں۔",
                    "'{0}' ki koi tareekh nahin, is liye badalne ko kuch nahin."};
const Words kWhichTwo{"I can swap the times of two tasks: say both by their full names.",
                      "میں دو کاموں کے وقت آپس میں بدل سکتا ہوں: دونوں کے پورے نام بتائیے۔",
                      "Main do kaamon ke waqt aapas mein badal sakta hoon: dono ke poore naam bataiye."};

/// "lunch and dinner" of what asks that they change places.
std::optional<std::string> swapped(const Phrase& phrase) {
  return phrase.match_any({
      "please|can|could? you? please? swap|switch|exchange|interchange|flip the? time|times|date|dates|day|days|slot|"
      "slots|place|places of|for|between *",
      "please|can|could? you? please? swap|switch|exchange|interchange|flip * around|over? please?",
      "* کو|کا|کے|کی? وقت|ٹائم|تاریخ|اوقات? آپس میں بدل|تبدیل کر? دو|دیں|دیجیے|دینا|کرو|لو",
      "* ka|ke|ki|ko? waqt|time|tareekh|din? aapas|apas mein|me|main badal|tabdeel|change|swap kar? "
      "do|dein|dena|karo|lo",
      "* ki jagah|jaga|jagha aapas|apas? mein|me? badal|tabdeel|change|swap kar? do|dein|dena|karo|lo",
      "* کی جگہ آپس? میں? بدل|تبدیل کر? دو|دیں|دیجیے|دینا|کرو|لو",
      "* ka|ke|ki|ko? waqt|time|tareekh|din? swap|exchange kar? do|dein|dena|karo|lo",
  });
}

/// The tasks that a half of it may mean.
Targets meant(const Turn& turn, const std::string& name) {
  Reading reading = reading_as(turn, Intent::kUpdate, Detail::kNone, name);
  if (reading.reference != language::Reference::kByName) return {};
  return find_targets(with_reading(turn, reading), StatusFilter::kActive);
}

/// One task takes the due time of the other, as any order to move it would.
Plan move_to(const Turn& turn, const Task& task, const Due& due) {
  Reading reading = reading_as(turn, Intent::kUpdate, Detail::kNone, {});
  reading.changes.due = CivilDateTime{due.date, due.time};
  Turn moved = with_reading(turn, reading);
  moved.chosen = {task.id};
  moved.confirmed = true;
  moved.alone = false;
  return task_agent(moved);
}

Plan swap(const Turn& turn, const Task& one, const Task& other) {
  const auto language = turn.reading.language;
  for (const Task* task : {&one, &other}) {
    if (task->due) continue;
    Plan plan = begin(turn, "TaskAgent");
    plan.reply = say(language, kNoTime, task->title);
    return plan;
  }
  if (!turn.confirmed) {
    const std::vector<Task> both = {one, other};
    const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kNone, {});
    Plan plan = ask(with_reading(turn, reading), say(language, kAskSwap, task_lines(language, both, turn.now)),
                    Pending::kConfirm, {});
    plan.tasks = both;
    plan.state.text = "swap them";
    plan.state.pair = ids_of(both);
    return plan;
  }
  Plan plan = move_to(turn, one, *other.due);
  Plan second = move_to(turn, other, *one.due);
  if (second.clarify) return second;
  plan.reply += "\n" + second.reply;
  std::move(second.commands.begin(), second.commands.end(), std::back_inserter(plan.commands));
  return plan;
}

/// The two that "them", "both", "the two" are: touched or shown together last.
std::vector<Task> two_at_hand(const Turn& turn, const AnswerWords& words) {
  const bool only = std::all_of(words.begin(), words.end(), [](const AnswerWord& word) {
    const bool two = (word.kind == WordKind::kAll || word.kind == WordKind::kNumber) && word.value == 2;
    return two || word.kind == WordKind::kPlural || word.kind == WordKind::kFiller || word.norm == "around";
  });
  if (!only) return {};
  const State& state = turn.before;
  for (const auto& ids : {state.pair, state.many, state.shown}) {
    std::vector<Task> tasks = ids.size() == 2 ? tasks_of(turn, ids) : std::vector<Task>();
    std::erase_if(tasks, [](const Task& task) { return task.deleted_at || task.status != TaskStatus::kActive; });
    if (tasks.size() == 2) return tasks;
  }
  return {};
}

}  // namespace

std::optional<Plan> swap_turn(const Turn& turn, const Phrase& phrase) {
  const auto names = turn.chosen.empty() ? swapped(phrase) : std::nullopt;
  if (!names) return std::nullopt;
  const AnswerWords words = answer_words(*names);
  if (const auto two = two_at_hand(turn, words); two.size() == 2) return swap(turn, two[0], two[1]);
  bool known = false;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool joins = words[i].kind == WordKind::kSeparator || words[i].norm == "with" || words[i].norm == "se" ||
                       words[i].norm == "سے";
    if (!joins) continue;
    const Targets one = meant(turn, joined_raw(words, 0, i));
    const Targets other = meant(turn, joined_raw(words, i + 1, words.size()));
    if (one.tasks.empty() || other.tasks.empty()) continue;
    const bool two = one.clear && other.clear && one.tasks.front().id != other.tasks.front().id;
    if (two) return swap(turn, one.tasks.front(), other.tasks.front());
    known = known || !one.clear || !other.clear;
  }
  if (!known) return std::nullopt;
  Plan plan = begin(turn, "TaskAgent");
  plan.clarify = true;
  plan.reply = std::string(kWhichTwo.in(turn.reading.language));
  return plan;
}

}  // namespace yaad::assistant
