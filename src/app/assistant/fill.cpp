// The answer to an open question for the rest of a message: which task, which title, to when. What is no such rest, an
// "undo", a "yes", a new task said whole, is not forced to be one.
#include <algorithm>
#include <array>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/likeness.h"
#include "app/assistant/phrase.h"
#include "app/assistant/reminder_words.h"
#include "app/assistant/replies.h"
#include "app/assistant/selection.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Missing;
using language::Reading;

constexpr double kSameTask = 0.85;  ///< Likeness from which the words of an answer are the name of a task.

/// "Nothing", "I don't know", «پتا نہیں»: nothing is to be made of the question.
bool gives_up(std::string_view text) {
  static constexpr auto kWords = std::to_array<std::string_view>({"nothing",
                                                                  "none",
                                                                  "no idea",
                                                                  "i dont know",
                                                                  "dont know",
                                                                  "i do not know",
                                                                  "not sure",
                                                                  "im not sure",
                                                                  "dunno",
                                                                  "i dunno",
                                                                  "idk",
                                                                  "no clue",
                                                                  "i forgot",
                                                                  "i forget",
                                                                  "i cant remember",
                                                                  "no task",
                                                                  "no one",
                                                                  "neither",
                                                                  "none of them",
                                                                  "nothing really",
                                                                  "kuch nahi",
                                                                  "kuch nahin",
                                                                  "kuch bhi nahi",
                                                                  "koi nahi",
                                                                  "koi nahin",
                                                                  "koi bhi nahi",
                                                                  "pata nahi",
                                                                  "pata nahin",
                                                                  "mujhe nahi pata",
                                                                  "maloom nahi",
                                                                  "maloom nahin",
                                                                  "yaad nahi",
                                                                  "yaad nahin",
                                                                  "کچھ نہیں",
                                                                  "کچھ بھی نہیں",
                                                                  "کوئی نہیں",
                                                                  "کوئی بھی نہیں",
                                                                  "پتا نہیں",
                                                                  "پتہ نہیں",
                                                                  "معلوم نہیں",
                                                                  "مجھے نہیں پتا",
                                                                  "مجھے نہیں معلوم",
                                                                  "یاد نہیں"});
  static const std::vector<std::string> kSaid = [] {
    std::vector<std::string> said;
    for (const std::string_view one : kWords) said.push_back(search_text(one));
    return said;
  }();
  std::string plain;
  for (const AnswerWord& word : answer_words(text)) {
    if (!word.norm.empty()) plain += (plain.empty() ? "" : " ") + word.norm;
  }
  return std::find(kSaid.begin(), kSaid.end(), plain) != kSaid.end();
}

/// "Yes", "wait", "the one": an answer that names nothing.
bool says_nothing(std::string_view text) {
  const AnswerWords words = answer_words(text);
  return std::all_of(words.begin(), words.end(), [](const AnswerWord& word) {
    return !says_something(word) || word.kind == WordKind::kYes || word.kind == WordKind::kVoid ||
           word.kind == WordKind::kNo;
  });
}

/// Whether the words give a time, a priority, a tag, and nothing that could be a title.
bool is_slots_only(std::string_view text, const Reading& answer) {
  const std::string rest = beside_slots(std::string(text), answer);
  const AnswerWords words = answer_words(rest);
  return rest != text && std::none_of(words.begin(), words.end(), says_something);
}

/// "Tomorrow at 9" is when, not what: kept, and the title is asked for again.
Plan keep_time(const Turn& here, const Reading& original, const Reading& answer) {
  const std::string together = here.before.text + " " + std::string(here.text);
  const Reading both = read_as(here, together, here.now);
  const bool whole = both.intent == Intent::kCreate && (both.title.empty() || both.missing == Missing::kTitle) &&
                     both.due == answer.due && both.reminders.size() >= answer.reminders.size();
  if (!whole) return ask_again(here, original);
  Plan plan = ask_again(here, original);
  plan.reply = std::string(words::kAskTitle.in(here.reading.language));
  plan.state.text = together;
  plan.state.asked_at = here.now;
  plan.state.question = plan.reply;
  return plan;
}

/// "Set a reminder for 10am the day before" – "dentist on friday at 5pm": when the task is due is in the answer, and
/// the time that the question was about is that of the reminder.
void settle_for(const Turn& here, const Reading& answer, Reading& original) {
  if (!original.due && original.reminders.empty()) return;
  const auto words =
      Phrase(here.before.text)
          .match_any({"please? set|add|put|make me? a|an|the? reminder|alarm for|at|on? *", "please? remind me *",
                      "* ki|ka? yaad? dehani|reminder|alarm laga|set do|kar|dein? do?", "* یاد دلانا|دلاؤ|دلائیں",
                      "mujhe? * yaad dilana|dilao"});
  Task task;
  task.due = due_of(*answer.due, here.zone);
  const auto reminders = words ? reminders_in(here, *words, task) : std::vector<language::ReminderPhrase>();
  original.due = answer.due;
  original.when = answer.when;
  if (!reminders.empty()) original.reminders = reminders;
}

/// "What was the haircut time again?": no title, even where it is not understood.
bool asks_something(std::string_view text) {
  return has_question_sign(text) || Phrase(text).is({"sorry|wait|and|but|so? what|when|which|how|why|who|where "
                                                     "is|was|were|are|did|do|does|have|had|time|day|many|about *"});
}

// All of the answer is a title, whatever it would mean as a message of its own; but "kal yaad dilana" is the question
// itself once more, with another time.
std::optional<Plan> fill_title(const Turn& here, Reading original) {
  const bool anew = here.reading.intent == Intent::kCreate && here.reading.confidence >= kSure &&
                    (here.reading.title.empty() || here.reading.missing == Missing::kTitle);
  if (anew) return std::nullopt;
  const Reading answer = read_as(here, here.text, here.now, language::Mode::kQuickAdd);
  if (is_slots_only(here.text, answer)) return keep_time(here, original, answer);
  if (is_praise(here.text) || asks_something(here.text)) return ask_again(here, original);
  if (is_answer_only(answer.title) && !answer.title.empty()) return ask_again(here, original);  // "No, 2 hours before"
  original.intent = Intent::kCreate;
  original.title = answer.title.empty() ? std::string(here.text) : answer.title;
  original.missing = Missing::kNothing;
  if (answer.due) settle_for(here, answer, original);
  merge_slots(original, answer);
  return again(here, original, here.before.text, here.before.ids, true);
}

/// The original with the answer for its target: a name, "it", or a place in the list.
Reading with_target(const Turn& here, Reading original) {
  if (here.reading.reference != language::Reference::kNone && here.reading.target.empty()) {
    original.reference = here.reading.reference;
    original.choice = here.reading.choice;
  } else {
    const Reading answer = read_as(here, here.text, here.now, language::Mode::kQuickAdd);
    original.target = answer.title.empty() ? std::string(here.text) : answer.title;
    original.reference = language::Reference::kByName;
  }
  original.missing = Missing::kNothing;
  return original;
}

/// The words are nearly the title of a task that exists.
bool names_task(const Turn& here, const Reading& reading) {
  if (reading.target.empty()) return true;
  const Targets targets = find_targets(with_reading(here, reading), StatusFilter::kActive);
  if (targets.tasks.empty()) return false;
  return title_likeness(search_words(reading.target, 32), targets.tasks.front().title) >= kSameTask;
}

std::optional<Plan> fill_target(const Turn& here, const Reading& original) {
  const Reading named = with_target(here, original);
  // "Buy milk tomorrow" behind a bare "done": a task of its own, unless there is one of that name.
  const bool says_new = here.reading.intent == Intent::kCreate && is_new_matter(here.reading);
  if (says_new && (here.reading.due || !names_task(here, named))) return std::nullopt;
  const AnswerWords words = answer_words(here.text);
  if (is_selection_only(words) && here.before.shown.size() > 1) {
    const std::vector<Task> rows = tasks_of(here, here.before.shown);
    const Selection selection = select_rows(here, words, rows);
    if (selection.rows.empty() || selection.unclear) return ask_again(here, original);
    return again(here, original, here.before.text, picked(rows, selection), false);
  }
  return again(here, named, here.before.text, here.before.ids, false);
}

// The answer to "to when?" and "what should change?".
Plan fill_change(const Turn& here, Reading original) {
  if (!here.reading.changes.empty()) {
    original.changes = here.reading.changes;
  } else {
    const Reading answer = read_as(here, here.text, here.now, language::Mode::kQuickAdd);
    original.changes.due = answer.due;
    original.changes.due_date_only = answer.when && !answer.when->has_time;
    original.changes.priority = answer.priority;
    original.changes.recurrence = answer.recurrence;
    original.changes.add_tags = answer.tags;
    original.reminders = answer.reminders;
  }
  original.missing = Missing::kNothing;
  return again(here, original, here.before.text, here.before.ids, true);
}

/// "Add gym at 6", "call Ali tomorrow" where a time is asked for: a task of its own, and no time for the other.
bool is_task_of_its_own(const Turn& here) {
  if (here.reading.intent != Intent::kCreate || !is_new_matter(here.reading) || here.reading.title.empty())
    return false;
  return Phrase(here.text).is(
      {"and|also|then|ok|please|oh|now? and|also|then|please? "
       "add|create|remind|buy|call|email|pay|send|book|order|write|clean|wash|visit|cook|fix|submit|pick|text|new *",
       "* yaad dilana|dilao|dila do? *?", "* shamil karo|kar do?", "* شامل کرو|کر دو?", "* یاد دلانا|دلاؤ|دلا دو?"});
}

std::optional<Plan> fill_time(const Turn& here, const Reading& original) {
  if (is_task_of_its_own(here)) return std::nullopt;
  const State& state = here.before;
  // Read together, the two say more than apart: "move the dentist" and "to Friday at the same time".
  const std::string together = state.text + " " + std::string(here.text);
  Plan plan = again(here, read_as(here, together, state.asked_at), together, state.ids, state.ids.size() < 2);
  if (plan.clarify && plan.state.pending != Pending::kConfirm) plan = fill_change(here, original);
  if (!plan.clarify || plan.state.pending == Pending::kConfirm) return plan;
  if (is_new_matter(here.reading)) return std::nullopt;
  return ask_again(here, original);
}

}  // namespace

void merge_slots(Reading& into, const Reading& answer) {
  if (!into.due) into.due = answer.due;
  if (!into.when) into.when = answer.when;
  if (!into.priority) into.priority = answer.priority;
  if (!into.recurrence) into.recurrence = answer.recurrence;
  if (!into.duration_minutes) into.duration_minutes = answer.duration_minutes;
  if (into.description.empty()) into.description = answer.description;
  into.tags.insert(into.tags.end(), answer.tags.begin(), answer.tags.end());
  into.reminders.insert(into.reminders.end(), answer.reminders.begin(), answer.reminders.end());
}

std::optional<Plan> fill(const Turn& here) {
  const Reading& reading = here.reading;
  const Reading original = asked_about(here);
  if (is_own_matter(reading)) return std::nullopt;
  // "When will you remind me?", "remove the reminder": of a task that there is.
  if (const auto plan = reminder_turn(here, Phrase(here.text)); plan && !plan->clarify) return std::nullopt;
  if (gives_up(here.text)) return left_as_it_was(here);
  if (says_nothing(here.text)) return ask_again(here, original);
  if (is_courtesy(reading)) return answer_courtesy(here);
  const bool new_matter = is_new_matter(reading) && reading.intent != Intent::kCreate;
  const bool for_target = original.missing == Missing::kTarget ||
                          (here.before.ids.empty() && original.intent != Intent::kCreate && original.target.empty());
  const bool other_order = new_matter && (!reading.target.empty() || reading.intent != original.intent);
  if (for_target && !other_order) return fill_target(here, original);
  if (new_matter && reading.detail != Detail::kSetRecurrence) return std::nullopt;
  if (original.intent == Intent::kCreate && (original.title.empty() || original.missing == Missing::kTitle)) {
    return fill_title(here, original);
  }
  return fill_time(here, original);
}

}  // namespace yaad::assistant
