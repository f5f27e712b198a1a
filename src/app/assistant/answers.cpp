// An answer to a question that is open. One of several is chosen here; confirm_answer.cpp has yes and no, fill.cpp what
// a question asks for. A question stays open until it is answered, left, or until something else is clearly asked for;
// an answer that is not understood never becomes a task.
#include "app/assistant/answers.h"

#include <algorithm>

#include "app/assistant/asides.h"
#include "app/assistant/due_change.h"
#include "app/assistant/kept_question.h"
#include "app/assistant/lasting.h"
#include "app/assistant/loose_turns.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/selection.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

/// A change said behind a choice: "dad, and make it tuesday".
struct Change {
  AnswerWords choice;
  Reading reading;
  std::string text;
};

std::optional<Change> change_behind(const Turn& here, const AnswerWords& words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].kind != WordKind::kSeparator) continue;
    std::size_t from = i;
    while (from < words.size() && words[from].kind == WordKind::kSeparator) ++from;
    std::string text = joined_raw(words, from, words.size());
    const Reading reading = read_as(here, text, here.now);
    const bool correction = reading.intent == Intent::kUpdate || reading.detail == Detail::kCorrection;
    if (!correction || reading.confidence < kSure || reading.changes.empty() || !reading.target.empty()) continue;
    return Change{{words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i)}, reading, std::move(text)};
  }
  return std::nullopt;
}

void merge_changes(language::Changes& into, const language::Changes& said) {
  if (said.title) into.title = said.title;
  if (said.due || said.clear_due || said.move_by_minutes) {
    // "move call to friday", "the first, and make it 8:30": a day, and the time of it.
    const bool joins = into.due && into.due_date_only && said.due && said.due_time_only;
    const auto day = joins ? std::optional(into.due->date) : std::nullopt;
    into.due = said.due;
    if (day) into.due->date = *day;
    into.due_time_only = said.due_time_only && !joins;
    into.half_unknown = said.half_unknown;
    into.due_date_only = said.due_date_only;
    into.month_unknown = said.month_unknown || (joins && into.month_unknown);
    into.clear_due = said.clear_due;
    into.move_by_minutes = said.move_by_minutes;
  }
  if (said.priority || said.clear_priority) {
    into.priority = said.priority;
    into.clear_priority = said.clear_priority;
  }
  if (said.recurrence || said.clear_recurrence) {
    into.recurrence = said.recurrence;
    into.clear_recurrence = said.clear_recurrence;
  }
  into.add_tags.insert(into.add_tags.end(), said.add_tags.begin(), said.add_tags.end());
  into.remove_tags.insert(into.remove_tags.end(), said.remove_tags.begin(), said.remove_tags.end());
}

std::vector<Task> picked_tasks(const std::vector<Task>& rows, const Selection& selection) {
  std::vector<Task> tasks;
  for (const std::size_t row : selection.rows) tasks.push_back(rows[row]);
  return tasks;
}

Plan take_choice(const Turn& here, Reading original, const std::vector<Task>& rows, const Selection& selection,
                 const std::optional<Change>& change) {
  const std::string& text = here.before.text;
  if (change && original.intent != Intent::kUpdate) return ask_again(here, original);
  // What is asked next remembers one sentence, which has to say all of it.
  const bool many = selection.rows.size() > 1;
  if (many && change) return again(here, change->reading, change->text, picked(rows, selection), false);
  if (many && selection.only_excluded) {  // "not the first" of three: one of two.
    Turn fewer = with_reading(here, original);
    fewer.text = text;
    fewer.now = here.before.asked_at;
    return ask_which(fewer, {picked_tasks(rows, selection), false, {}, 0});
  }
  if (change) merge_changes(original.changes, change->reading.changes);
  return again(here, std::move(original), text, picked(rows, selection), false);
}

std::optional<Plan> choose(const Turn& here) {
  Reading original = asked_about(here);
  if (asks_for_choices(Phrase(here.text))) return ask_again(here, original);
  if (auto plan = question_beside(here)) return plan;
  const std::vector<Task> rows = tasks_of(here, here.before.ids);
  AnswerWords words = answer_words(here.text);
  std::optional<Change> change = change_behind(here, words);
  if (!change && here.reading.intent == Intent::kUpdate && original.intent == Intent::kUpdate &&
      here.reading.confidence >= kSure && !here.reading.changes.empty()) {
    // "Move the second to Friday": said anew, with the place in it.
    change = Change{answer_words(here.reading.target), here.reading, std::string(here.text)};
  }
  const bool other_verb = std::any_of(words.begin(), words.end(), [&](const AnswerWord& word) {
    return word.kind == WordKind::kVerb && word.value != static_cast<int>(original.intent);
  });
  const bool other_order =
      !change && other_verb && original.intent != Intent::kUpdate &&
      std::none_of(words.begin(), words.end(), [](const AnswerWord& word) { return word.kind == WordKind::kOther; });
  if (other_order || is_other_order(here.reading, original)) return std::nullopt;
  const Selection selection = select_rows(here, change ? change->choice : words, rows);
  if (selection.none && selection.rows.empty()) return left_as_it_was(here);
  const bool sure_new = is_new_matter(here.reading) || is_own_matter(here.reading);
  const bool same_order = here.reading.intent == original.intent;
  if (is_clear(selection) && (!selection.unknown || !sure_new || same_order))
    return take_choice(here, std::move(original), rows, selection, change);
  if (is_courtesy(here.reading)) return answer_courtesy(here);
  // A name of this kind of order that the list does not have is looked for among all the tasks.
  if (sure_new && !(same_order && selection.wrong_number)) return std::nullopt;
  return ask_again(here, original);
}

/// "I changed my mind", "irada badal gaya": no answer is needed any more.
bool calls_off(const Phrase& phrase) {
  return phrase.is({
      "no|sorry|actually|oh|wait|hmm|ok? no|sorry|actually|wait? i|ive? have|just? changed|change my mind "
      "sorry|thanks?",
      "nahi|nahin|sorry? mera? irada|iraada badal gaya|liya|diya hai?",
      "نہیں? میرا|میں نے? ارادہ بدل گیا|لیا|دیا ہے?",
  });
}

}  // namespace

Plan left_as_it_was(const Turn& here) { return say_only(here, words::kCancelled); }

bool is_order(const Reading& reading) {
  return reading.intent == Intent::kComplete || reading.intent == Intent::kDelete || reading.intent == Intent::kUpdate;
}

bool is_other_order(const Reading& reading, const Reading& original) {
  return is_order(reading) && reading.confidence >= kSure && reading.intent != original.intent;
}

bool is_own_matter(const Reading& reading) {
  switch (reading.detail) {
    case Detail::kUndo:
    case Detail::kRestore:
    case Detail::kHistory:
    case Detail::kGoodbye:
      return true;
    default:
      return reading.intent == Intent::kQuery && reading.confidence >= kSure;
  }
}

bool is_new_matter(const Reading& reading) {
  // "And the third" is no task named "and".
  if (reading.intent == Intent::kCreate && is_answer_only(reading.title)) return false;
  return reading.intent != Intent::kUnknown && reading.confidence >= kSure;
}

bool is_thanks(const AnswerWords& words) {
  bool thanks = false;
  for (const AnswerWord& word : words) {
    const bool ok = word.norm == "ok" || word.norm == "okay" || word.norm == "acha" || word.norm == "theek";
    if (word.norm.starts_with("thank") || word.norm == "shukriya")
      thanks = true;
    else if (!ok && says_something(word))
      return false;
  }
  return thanks;
}

bool is_courtesy(const Reading& reading) {
  return reading.detail == Detail::kGreet || reading.detail == Detail::kHelp || reading.detail == Detail::kThanks;
}

Plan answer_courtesy(const Turn& here) {
  Plan plan = dispatch(here);
  keep_open(here, here.reading.language, plan);
  return plan;
}

Plan ask_again(const Turn& here, const Reading& original) {
  const State& state = here.before;
  Reading about = original;
  if (here.reading.language != Language::kEnglish) about.language = here.reading.language;
  Plan plan = begin(with_reading(here, about), "TaskAgent");
  const Words& hint = state.pending == Pending::kConfirm  ? words::kAnswerYesNo
                      : state.pending == Pending::kChoose ? words::kAnswerChoice
                                                          : words::kAnswerFill;
  // "It's raining again" is no answer, and none is due to it.
  plan.reply = std::string((is_remark(here) ? heard(here) : hint).in(about.language));
  const auto other = series_question_again(here, about);
  if (!other) {
    keep_open(here, about.language, plan);
    plan.state.again = state.pending == Pending::kConfirm && !state.series;
    return plan;
  }
  plan.clarify = true;
  plan.reply = *other;
  plan.state = state;
  plan.state.question = plan.reply;
  plan.state.again = true;
  plan.tasks = tasks_of(here, state.ids);
  return plan;
}

std::optional<Plan> continue_dialogue(const Turn& here) {
  const State& state = here.before;
  if (state.pending == Pending::kNothing) return std::nullopt;
  if (auto plan = undo_of_question(here)) return plan;
  if (calls_off(Phrase(here.text)) || keeps_what_is_there(here) || leaves_it(here) || still_wanted(here))
    return left_as_it_was(here);
  if (auto plan = days_dropped(here)) return plan;
  if (auto plan = series_answer(here)) return plan;
  if (auto plan = lasting_answer(here)) return plan;
  if (auto plan = past_answer(here)) return plan;
  if (auto plan = existing_answer(here)) return plan;
  if (awaits_reminder(here)) return reminder_answer(here);
  if (awaits_pause(here) && here.reading.detail != Detail::kNo && here.reading.detail != Detail::kCancel)
    return pause_answer(here);
  switch (state.pending) {
    case Pending::kConfirm:
      return confirm(here);
    case Pending::kChoose:
    case Pending::kFill:
      if (here.reading.detail == Detail::kNo || here.reading.detail == Detail::kCancel) return left_as_it_was(here);
      if (state.pending == Pending::kChoose) return choose(here);
      if (auto plan = question_beside(here)) return plan;
      return fill(here);
    default:
      return std::nullopt;
  }
}

}  // namespace yaad::assistant
