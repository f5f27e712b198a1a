// Said while a question is open: a question in its turn, the name of the task, half an answer.
#include "app/assistant/asides.h"

#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

const Words kSeriesAgain{"Only the next '{0}' ({1}), or the whole series? Answer 'this one', 'all of them' or 'no'.",
                         "صرف اگلی بار ({1}) کا ’{0}‘ یا پورا سلسلہ؟ جواب دیجیے: «صرف یہ»، «سب» یا «نہیں»۔",
                         "Sirf agli baar ({1}) ka '{0}' ya poora silsila? Jawab dijiye: 'sirf yeh', 'sab' ya 'nahin'."};

bool asks_due(const Phrase& phrase) {
  return phrase.is({
      "wait|hmm|hm|hang|hold|oh|but|um|sorry? on? hmm|wait? when|whens is|was|s? it|that|this|they due? for|again|due?",
      "wait|hmm|hm|hang|hold|oh|but|um|sorry? on? hmm|wait? what|whats is|was|were|s? the|its|their? due? "
      "date|dates|day|time|deadline again|of|for? it|that?",
      "wait|hmm|hm|hang|hold|oh|but|um|sorry? on? hmm|wait? when|what day|time? is|was it|that|this for|due?",
      "رکو|رکیں|ٹھہرو|اچھا|ایک? منٹ|ہمم? یہ|وہ|اس? تو? کی|کا? کب|کس دن|تاریخ? کی|کا|کے|کو? لیے? ہے|تھی|تھا|ہیں|تھے?",
      "رکو|رکیں|ٹھہرو|اچھا|ایک? منٹ? اس? کی|کا? تاریخ|وقت کیا ہے|تھی|تھا",
      "ruko|ruk|rukein|thehro|acha|achha|ek|hmm? minute|min|zara? ye|yeh|wo|woh|is|us? ki|ka? kab|kis din? "
      "ki|ka|ke|ko? liye? hai|thi|tha|hain|the?",
      "ruko|ruk|rukein|thehro|acha|achha|ek|hmm? minute|min? is|us|iski|iska? ki|ka? tareekh|tarikh|date|waqt|time kya "
      "hai|thi|tha",
  });
}

std::string dues(const Turn& here, const std::vector<Task>& rows) {
  std::string out;
  for (const Task& task : rows) {
    out += out.empty() ? "" : "\n";
    out += told_due(here.reading.language, task, here.now);
  }
  return out;
}

/// "What tablets do I have?", "when is everything?": tasks are asked for, which are shown when there are any.
std::optional<Plan> shows_tasks(const Turn& here, const Phrase& phrase) {
  if (phrase.is(
          {"wait|hmm|ok? when|whens is? everything|all due?", "wait|hmm|ok? when are they all|all of? them? due?"})) {
    Reading all = read_as(here, "show all my tasks", here.now);
    all.language = here.reading.language;
    return all.intent == Intent::kQuery ? std::optional(task_agent(with_reading(here, all))) : std::nullopt;
  }
  const auto words = phrase.match_any({"wait|hmm|ok? what|which * do|have i have|got left|now|there?"});
  if (!words) return std::nullopt;
  Reading named = reading_as(here, Intent::kQuery, Detail::kNone, {});
  named.reference = language::Reference::kByName;
  named.target = *words;
  const Turn asking = with_reading(here, named);
  Targets targets = find_targets(asking, StatusFilter::kActive);
  if (targets.tasks.empty()) return std::nullopt;
  Plan plan = begin(asking, "TaskAgent");
  plan.reply = task_lines(here.reading.language, targets.tasks, here.now);
  return plan;
}

/// "Has it a reminder?", of the one that is asked about.
std::optional<Plan> of_it(const Turn& here, const Phrase& phrase, const Task& task) {
  State state = here.before;
  state.pending = Pending::kNothing;
  state.last = task.id;
  auto plan = reminder_turn(with_state(here, state), phrase);
  if (!plan || !plan->commands.empty() || plan->clarify) return std::nullopt;
  return plan;
}

}  // namespace

std::optional<Plan> aside(const Turn& here, const std::vector<Task>& rows) {
  if (rows.empty()) return std::nullopt;
  const Phrase phrase(here.text);
  if (asks_due(phrase)) {
    Plan plan = begin(here, "TaskAgent");
    plan.reply = dues(here, rows);
    return plan;
  }
  if (auto plan = shows_tasks(here, phrase)) return plan;
  return rows.size() == 1 ? of_it(here, phrase, rows.front()) : std::nullopt;
}

std::optional<bool> says_name(const Turn& here, const Task& asked) {
  const std::vector<std::string> said = search_words(here.text, 16), title = search_words(asked.title, 32);
  const bool part = !said.empty() && std::all_of(said.begin(), said.end(), [&](const std::string& word) {
    return std::find(title.begin(), title.end(), word) != title.end();
  });
  if (!part) return std::nullopt;
  Reading named = reading_as(here, Intent::kUpdate, Detail::kNone, {});
  named.reference = language::Reference::kByName;
  named.target = std::string(here.text);
  const Targets targets = find_targets(with_reading(here, named), StatusFilter::kActive);
  return targets.clear && targets.tasks.front().id == asked.id;
}

std::optional<std::string> series_question_again(const Turn& here, const Reading& original) {
  const State& state = here.before;
  // Who named a day was asked about that day alone.
  if (state.pending != Pending::kConfirm || !state.series || state.ids.size() != 1 || original.filter.from)
    return std::nullopt;
  const auto task = here.view.find_task(here.user, state.ids.front());
  if (!task || !task->due) return std::nullopt;
  const auto language = original.language;
  return say(language, kSeriesAgain, task->title, due_phrase(language, *task->due, here.now));
}

}  // namespace yaad::assistant
