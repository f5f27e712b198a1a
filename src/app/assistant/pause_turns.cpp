// A series is left out for a while: "pause swimming until january", "pause all of them for a week", "resume it".
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/pause_words.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/series_moves.h"
#include "app/assistant/series_named.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using language::Intent;

const Words kAskUntil{"Until when should '{0}' be paused? (a date, or how long)",
                      "’{0}‘ کب تک روک دوں؟ (تاریخ، یا کتنے دن)", "'{0}' kab tak rok doon? (tareekh, ya kitne din)"};
const Words kNeedsEnd{
    "A pause needs an end here. Until when should '{0}' be paused? (or say \"stop {0}\" to end it for good)",
    "یہاں وقفے کی آخری تاریخ چاہیے۔ ’{0}‘ کب تک روک دوں؟ (ہمیشہ کے لیے: «{0} بند کرو»)",
    "Yahan waqfe ki aakhri tareekh chahiye. '{0}' kab tak rok doon? (hamesha ke liye: \"{0} band karo\")"};
const Words kNeedsEndAll{
    "A pause needs an end here. Say it once more with one: \"pause all of them until 10 january\", \"… for two "
    "weeks\".",
    "یہاں وقفے کی آخری تاریخ چاہیے۔ تاریخ کے ساتھ پھر کہیے: «سب 10 جنوری تک روک دو»۔",
    "Yahan waqfe ki aakhri tareekh chahiye. Tareekh ke saath phir kahiye: \"sab 10 january tak rok do\"."};
const Words kPausedFew{"Paused '{0}': left out {1}. The next one is due {2}.",
                       "’{0}‘ روک دیا، یہ چھوٹ جائیں گے: {1}۔ اگلی بار: {2}۔",
                       "'{0}' rok diya, ye chhoot jayenge: {1}. Agli baar: {2}."};
const Words kMany{"{0} times, from {1} to {2}", "{0} بار، {1} سے {2} تک", "{0} baar, {1} se {2} tak"};
const Words kNothingThen{"'{0}' is due next {1} anyway; nothing of it is left out.",
                         "’{0}‘ ویسے بھی اگلی بار {1} ہے؛ کچھ نہیں چھوڑا۔",
                         "'{0}' waise bhi agli baar {1} hai; kuch nahin chhora."};
const Words kOverByThen{
    "'{0}' ends before that ({1}), so nothing would come after the pause. I have changed nothing; say "
    "\"delete {0}\" if it is to go.",
    "’{0}‘ اس سے پہلے ختم ہو جاتا ہے ({1})، وقفے کے بعد کچھ نہیں آئے گا۔ میں نے کچھ نہیں بدلا۔",
    "'{0}' us se pehle khatam ho jata hai ({1}), waqfe ke baad kuch nahin aayega. Maine kuch nahin "
    "badla."};
const Words kNoneInGap{"'{0}' is not due then: it comes {1}.", "’{0}‘ اس دوران نہیں آتا: اگلی بار {1}۔",
                       "'{0}' us dauran nahin aata: agli baar {1}."};
const Words kAskSplit{
    "'{0}' is due {1} before that. Leave out {2}? What comes before stays, and what comes after becomes a series of "
    "its own. "
    "(yes / no)",
    "’{0}‘ اس سے پہلے {1} بھی ہے۔ کیا یہ چھوڑ دوں: {2}؟ پہلے والے رہیں گے، اور بعد والے الگ سلسلہ ہوں گے۔ (ہاں / نہیں)",
    "'{0}' us se pehle {1} bhi hai. Kya ye chhor doon: {2}? Pehle wale rahenge, aur baad wale alag silsila honge. "
    "(haan "
    "/ nahin)"};
const Words kSplit{"Left out of '{0}': {1}. The next one behind it is due {2}.",
                   "’{0}‘ سے چھوڑ دیا: {1}۔ پھر شروع: {2}۔", "'{0}' se chhor diya: {1}. Phir shuru: {2}."};
const Words kPauseMany{"Pause these {0} until {1}? (yes / no)\n{2}", "یہ {0} {1} تک روک دوں؟ (ہاں / نہیں)\n{2}",
                       "Ye {0} {1} tak rok doon? (haan / nahin)\n{2}"};
const Words kResumed{"'{0}' goes on: the next one is due {1}.", "’{0}‘ پھر جاری ہے: اگلی بار {1}۔",
                     "'{0}' phir jaari hai: agli baar {1}."};
const Words kNotPaused{"'{0}' is not paused: the next one is due {1}.", "’{0}‘ رکا ہوا نہیں: اگلی بار {1}۔",
                       "'{0}' ruka hua nahin: agli baar {1}."};

/// The days, without the hour that they share.
std::string told_days(const Turn& turn, const std::vector<Due>& all) {
  constexpr std::size_t kNamed = 3;
  std::vector<std::string> days;
  for (const Due& due : all) {
    if (std::string day = told_day(turn, due); days.empty() || days.back() != day) days.push_back(std::move(day));
  }
  if (days.size() <= kNamed && days.size() == all.size()) return listed(turn.reading.language, days);
  return say(turn.reading.language, kMany, std::to_string(all.size()), days.front(), days.back());
}

bool is_group(const std::string& name) {
  return Phrase(name).is(
      {"all|both|everything|them|these|those of? them|these|those|it|my|the? both|all|them? "
       "tasks|series|classes|habits|routines|repeats|recurring|repeating|things? tasks|ones|things?",
       "sab|sabhi|saare|sare|dono|donon|in|inhein|inko sab|dono|donon|ko? ko?",
       "سب|سبھی|سارے|دونوں|انہیں|ان سب|دونوں|کو? کو?"});
}

/// What comes before the gap stays with the task; behind it a series of its own begins.
Plan leave_gap(const Turn& turn, const Task& task, const Gap& gap) {
  const auto language = turn.reading.language;
  std::vector<Due> out = due_before(task, gap.to);
  std::erase_if(out, [&](const Due& due) { return due_civil(due).local() < *gap.from; });
  const auto next = first_from(task, gap.to);
  if (out.empty()) return say_of_series(turn, task, say(language, kNoneInGap, task.title, told(turn, *task.due)));
  const std::string days = told_days(turn, out);
  if (!turn.confirmed) {
    return ask_of_series(turn, task, say(language, kAskSplit, task.title, told(turn, *task.due), days));
  }
  if (!next)
    return say_of_series(turn, task,
                         say(language, kOverByThen, task.title, repeat_phrase(language, task.repeat->rrule)));
  Plan plan = say_of_series(turn, task, say(language, kSplit, task.title, days, told(turn, *next)));
  plan.commands.emplace_back(series_until(task, std::chrono::floor<std::chrono::days>(*gap.from)));
  const auto rule = parse_rrule(task.repeat->rrule);
  plan.commands.emplace_back(series_again(task, *next, rest_of_rule(task, *rule, *next)));
  return plan;
}

std::optional<Due> next_behind(const Task& task, const Gap& gap, std::vector<Due>& out) {
  if (gap.times == 0) {
    out = due_before(task, gap.to);
    return first_from(task, gap.to);
  }
  std::optional<Due> next = task.due;
  while (next && out.size() < gap.times) {
    out.push_back(*next);
    next = first_from(task, due_civil(*next).local() + std::chrono::seconds(1));
  }
  return next;
}

Plan pause(const Turn& turn, const Task& task, const Gap& gap) {
  const auto language = turn.reading.language;
  if (gap.from && due_civil(*task.due).local() < *gap.from) return leave_gap(turn, task, gap);
  std::vector<Due> out;
  const auto next = next_behind(task, gap, out);
  if (out.empty()) return say_of_series(turn, task, say(language, kNothingThen, task.title, told(turn, *task.due)));
  if (!next)
    return say_of_series(turn, task,
                         say(language, kOverByThen, task.title, repeat_phrase(language, task.repeat->rrule)));
  Plan plan = say_of_series(turn, task, say(language, kPausedFew, task.title, told_days(turn, out), told(turn, *next)));
  plan.commands.emplace_back(series_to(turn, task, *next));
  return plan;
}

Plan ask_until(const Turn& turn, const Task& task, bool lasting) {
  const auto language = turn.reading.language;
  Plan plan = ask_of_series(turn, task, say(language, lasting ? kNeedsEnd : kAskUntil, task.title));
  plan.state.pending = Pending::kFill;
  return plan;
}

/// Those that are listed or were touched together, or all that repeat: shown, and asked about.
std::optional<Plan> pause_many(const Turn& turn, const PauseSaid& said) {
  const State& state = turn.before;
  std::vector<Task> tasks = tasks_of(turn, state.many.size() > 1 ? state.many : state.shown);
  const auto others = [](const Task& task) {
    return !task.repeat || !task.due || task.deleted_at || task.status != TaskStatus::kActive;
  };
  std::erase_if(tasks, others);
  if (tasks.empty() && !Phrase(said.name).is({"them|these|those|both"})) {
    tasks = all_series(turn);
    std::erase_if(tasks, others);
  }
  const auto language = turn.reading.language;
  if (tasks.empty() || (said.gap && (said.gap->times > 0 || said.gap->from))) return std::nullopt;
  if (!said.gap) {
    Plan plan = begin(turn, "RecurringAgent");
    plan.clarify = true;
    plan.reply = std::string(kNeedsEndAll.in(language));
    return plan;
  }
  const Due until{CivilDateTime::from_local(said.gap->to, false).date, std::nullopt, {}};
  Plan plan = ask(turn,
                  say(language, kPauseMany, std::to_string(tasks.size()), told_day(turn, until),
                      task_lines(language, tasks, turn.now)),
                  Pending::kConfirm, ids_of(tasks));
  plan.operation = to_string(Intent::kUpdate);
  plan.tasks = std::move(tasks);
  return plan;
}

}  // namespace

std::optional<Plan> pause_turn(const Turn& turn) {
  const auto said = pause_said(turn, std::string(turn.text));
  if (!said) return std::nullopt;
  if (turn.chosen.empty() && is_group(said->name)) return pause_many(turn, *said);
  NamedSeries named = series_of(turn, said->name, said->sure);
  if (named.question) return std::move(named.question);
  if (!named.task) return std::nullopt;
  const Task& task = *named.task;
  if (!task.repeat || !task.due) {
    if (!said->sure) return std::nullopt;
    return say_of_series(turn, task, say(turn.reading.language, words::kNotRepeating, task.title));
  }
  return said->gap ? pause(turn, task, *said->gap) : ask_until(turn, task, said->lasting);
}

Plan leave_out(const Turn& turn, const Task& task, LocalSeconds from, LocalSeconds to) {
  const bool now = !task.due || due_civil(*task.due).local() >= from;
  return pause(turn, task, Gap{now ? std::nullopt : std::optional(from), to, 0});
}

bool awaits_pause(const Turn& here) {
  const State& state = here.before;
  if (state.pending != Pending::kFill || state.ids.size() != 1) return false;
  const auto said = pause_said(here, state.text);
  return said && !said->gap;
}

std::optional<Plan> pause_answer(const Turn& here) {
  const auto task = here.view.find_task(here.user, here.before.ids.front());
  if (!task || task->deleted_at || !task->repeat || !task->due) return std::nullopt;
  if (is_courtesy(here.reading) || here.reading.intent == Intent::kQuery) return answer_courtesy(here);
  if (const auto said = pause_said(here, std::string(here.text)); said && said->gap) return pause_turn(here);
  if (const auto gap = gap_said(here, std::string(here.text))) return pause(here, *task, *gap);
  if (is_new_matter(here.reading) || is_own_matter(here.reading) || series_turn(here, Phrase(here.text)))
    return std::nullopt;
  Turn again = with_reading(here, here.reading);
  again.text = here.before.text;
  return ask_until(again, *task, true);
}

std::optional<Plan> resume_turn(const Turn& turn) {
  const auto said = resume_said(turn, std::string(turn.text));
  if (!said) return std::nullopt;
  NamedSeries named = series_of(turn, said->name, false);
  if (!named.task || !named.task->repeat || !named.task->due) return std::nullopt;
  const Task& task = *named.task;
  const auto language = turn.reading.language;
  auto next = said->from && *said->from > due_civil(*task.due).local() ? first_from(task, *said->from)
                                                                       : natural_next(task, turn.now);
  if (said->from && next && due_civil(*next).local() < *said->from)
    next = natural_next(task, *said->from - std::chrono::seconds(1));
  const bool moves =
      next && (said->from ? *next != *task.due : due_civil(*next).local() < due_civil(*task.due).local());
  if (!moves) return say_of_series(turn, task, say(language, kNotPaused, task.title, told(turn, *task.due)));
  Plan plan = say_of_series(turn, task, say(language, kResumed, task.title, told(turn, *next)));
  plan.commands.emplace_back(series_to(turn, task, *next));
  return plan;
}

}  // namespace yaad::assistant
