// What a message is in its dialogue: the answer to a question, a correction, small talk, or a matter for a skill.
#include <algorithm>

#include "app/assistant/plan.h"
#include "app/assistant/replies.h"
#include "app/assistant/turns.h"
#include "base/utf8.h"
#include "domain/search_text.h"
#include "language/reader.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Missing;
using language::Reading;

constexpr double kSure = 0.7;

Plan say_only(const Turn& turn, const Words& what) {
  Plan plan = begin(turn, "TaskAgent");
  plan.reply = std::string(what.in(turn.reading.language));
  return plan;
}

std::optional<Plan> small_talk(const Turn& turn) {
  switch (turn.reading.detail) {
    case Detail::kHelp:
      return say_only(turn, words::kHelp);
    case Detail::kGreet:
      return say_only(turn, words::kGreet);
    case Detail::kThanks:
      return say_only(turn, words::kThanks);
    case Detail::kGoodbye:
      return say_only(turn, words::kGoodbye);
    case Detail::kCancel:
    case Detail::kNo:
      return say_only(turn, words::kCancelled);
    case Detail::kYes:
    case Detail::kChoose:
      return say_only(turn, words::kNothingPending);
    default:
      return std::nullopt;
  }
}

Plan not_understood(const Turn& turn) {
  Plan plan = say_only(turn, words::kNotUnderstood);
  plan.clarify = true;
  plan.unsure = true;
  return plan;
}

bool may_be_task(const Turn& turn) {
  return turn.reading.perhaps_new && turn.reading.language == language::Language::kEnglish &&
         turn.text.find_first_of("\"\n") == std::string_view::npos;
}

// "bin bags": with a yes the words become the title as they are.
Plan offer_task(const Turn& turn) {
  const auto begin = turn.text.find_first_not_of(" \t");
  const std::string title(turn.text.substr(begin, turn.text.find_last_not_of(" \t") + 1 - begin));
  Plan plan = ask(turn, say(turn.reading.language, words::kConfirmCreate, title), Pending::kConfirm, {});
  plan.state.text = "add a task \"" + title + '"';
  plan.unsure = true;
  return plan;
}

// "No, Friday": the change meant for the task that was just touched.
Plan correct(const Turn& turn) {
  Reading reading = turn.reading;
  reading.intent = Intent::kUpdate;
  reading.detail = Detail::kNone;
  reading.reference = language::Reference::kPronoun;
  return task_agent(with_reading(turn, reading));
}

// "Remind me two hours before", alone: of the task that was just touched.
bool is_reminder_for_it(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool fragment =
      reading.detail == Detail::kCorrection || reading.detail == Detail::kRemind || reading.intent == Intent::kUnknown;
  return fragment && !reading.reminders.empty() && reading.title.empty() && reading.target.empty() && turn.before.last;
}

Plan remind_of_it(const Turn& turn) {
  Reading reading = turn.reading;
  reading.intent = Intent::kUpdate;
  reading.detail = Detail::kRemind;
  reading.reference = language::Reference::kPronoun;
  reading.confidence = std::max(reading.confidence, kSure);
  return reminder_agent(with_reading(turn, reading));
}

// A word of the answer that stands in one title only tells which is meant: "the one for Sara".
std::optional<TaskId> choice_by_words(const Turn& turn) {
  std::vector<std::pair<TaskId, std::string>> titles;
  for (const TaskId id : turn.before.ids) {
    if (const auto task = turn.view.find_task(turn.user, id))
      titles.emplace_back(id, " " + search_text(task->title) + " ");
  }
  std::optional<TaskId> found;
  for (const std::string& word : search_words(turn.text, 16)) {
    std::optional<TaskId> only;
    std::size_t count = 0;
    for (const auto& [id, title] : titles) {
      if (title.find(" " + word + " ") == std::string::npos) continue;
      only = id;
      ++count;
    }
    if (count != 1) continue;
    if (found && found != only) return std::nullopt;
    found = only;
  }
  return found;
}

// Words that name one of the tasks just offered are as good as its number.
std::optional<TaskId> choice_of(const Turn& turn) {
  const auto& ids = turn.before.ids;
  const int choice = turn.reading.choice;
  if (choice >= 1 && static_cast<std::size_t>(choice) <= ids.size()) return ids[static_cast<std::size_t>(choice) - 1];
  if (choice < 0 && !ids.empty()) return ids.back();
  if (turn.text.size() == 1 && turn.text[0] >= '1' && turn.text[0] <= '9') {
    const auto index = static_cast<std::size_t>(turn.text[0] - '1');
    if (index < ids.size()) return ids[index];
  }
  return choice_by_words(turn);
}

Reading read(const Turn& turn, std::string_view text, LocalSeconds now, language::Mode mode = language::Mode::kChat) {
  language::ReadContext context{now, turn.zone, turn.profile.language};
  context.mode = mode;
  return language::read(text, context);
}

// The message that the question was about, carried out with what the answer has settled.
Plan again(const Turn& here, Reading original, std::string_view text, std::vector<TaskId> chosen, bool confirmed) {
  original.language = here.reading.language;
  if (confirmed) original.confidence = std::max(original.confidence, kSure);
  Turn repeated = with_reading(here, original);
  repeated.text = text;
  repeated.now = here.before.asked_at;
  repeated.chosen = std::move(chosen);
  repeated.confirmed = confirmed;
  return dispatch(repeated);
}

// What the answer says beside the name: "the passport, on Friday" names a task and gives its date.
void merge_slots(Reading& into, Reading& answer) {
  if (!into.due) into.due = answer.due;
  if (!into.when) into.when = answer.when;
  if (!into.priority) into.priority = answer.priority;
  if (!into.recurrence) into.recurrence = answer.recurrence;
  if (!into.duration_minutes) into.duration_minutes = answer.duration_minutes;
  if (into.description.empty()) into.description = answer.description;
  into.tags.insert(into.tags.end(), answer.tags.begin(), answer.tags.end());
  into.reminders.insert(into.reminders.end(), answer.reminders.begin(), answer.reminders.end());
}

// The answer to "what should the task be?": all of it is a title, whatever it would mean as a message of its own.
Plan fill_title(const Turn& here, Reading original) {
  Reading answer = read(here, here.text, here.now, language::Mode::kQuickAdd);
  original.intent = Intent::kCreate;
  original.title = answer.title.empty() ? std::string(here.text) : answer.title;
  original.missing = Missing::kNothing;
  merge_slots(original, answer);
  return again(here, original, here.before.text, here.before.ids, true);
}

// The answer to "which task?": a name, "it", or a place in the list.
Plan fill_target(const Turn& here, Reading original) {
  if (here.reading.reference != language::Reference::kNone && here.reading.target.empty()) {
    original.reference = here.reading.reference;
    original.choice = here.reading.choice;
  } else {
    const Reading answer = read(here, here.text, here.now, language::Mode::kQuickAdd);
    original.target = answer.title.empty() ? std::string(here.text) : answer.title;
    original.reference = language::Reference::kByName;
  }
  original.missing = Missing::kNothing;
  return again(here, original, here.before.text, here.before.ids, false);
}

// The answer to "to when?" and "what should change?".
Plan fill_change(const Turn& here, Reading original) {
  if (!here.reading.changes.empty()) {
    original.changes = here.reading.changes;
  } else {
    const Reading answer = read(here, here.text, here.now, language::Mode::kQuickAdd);
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

std::optional<Plan> fill(const Turn& here) {
  const Reading& reading = here.reading;
  const State& state = here.before;
  const bool new_matter =
      reading.intent != Intent::kUnknown && reading.intent != Intent::kCreate && reading.confidence >= kSure;
  const Reading original = read(here, state.text, state.asked_at);
  if (original.missing == Missing::kTarget && !(new_matter && !reading.target.empty()))
    return fill_target(here, original);
  if (new_matter && reading.detail != Detail::kSetRecurrence) return std::nullopt;
  if (original.intent == Intent::kCreate && (original.title.empty() || original.missing == Missing::kTitle)) {
    return fill_title(here, original);
  }
  // Read together, the two say more than apart: "move the dentist" and "to Friday at the same time".
  const std::string together = state.text + " " + std::string(here.text);
  Plan plan = again(here, read(here, together, state.asked_at), together, state.ids, true);
  if (plan.clarify) plan = fill_change(here, original);
  if (plan.clarify && plan.state.pending == Pending::kNothing) return std::nullopt;
  return plan;
}

// What is told by its words and by what was talked about before, whatever the reading makes of it alone.
std::optional<Plan> set_phrase(const Turn& turn) {
  if (!turn.alone) return std::nullopt;
  if (auto plan = undo_turn(turn)) return plan;
  if (auto plan = reminder_turn(turn)) return plan;
  return series_turn(turn);
}

std::optional<Plan> choose(const Turn& here) {
  // "The second" alone is a day of the month; where a choice is awaited it is one of those shown.
  const Reading counted = read(here, std::string(here.text) + " one", here.now);
  const auto chosen = choice_of(here.reading.choice != 0 ? here : with_reading(here, counted));
  if (!chosen) return std::nullopt;
  return again(here, read(here, here.before.text, here.before.asked_at), here.before.text, {*chosen}, false);
}

}  // namespace

Turn with_reading(const Turn& turn, const Reading& reading) {
  return Turn{turn.view, turn.user, turn.profile, turn.zone,   turn.now_instant, turn.now,
              reading,   turn.text, turn.before,  turn.chosen, turn.confirmed,   turn.alone};
}

Plan begin(const Turn& turn, std::string_view skill) {
  Plan plan;
  plan.operation = to_string(turn.reading.intent);
  plan.skill = skill;
  plan.confidence = turn.reading.confidence;
  plan.language = turn.reading.language;
  plan.state.shown = turn.before.shown;
  plan.state.last = turn.before.last;
  return plan;
}

Plan ask(const Turn& turn, std::string question, Pending pending, std::vector<TaskId> ids) {
  Plan plan = begin(turn, "TaskAgent");
  plan.clarify = true;
  plan.reply = std::move(question);
  plan.state.pending = pending;
  plan.state.text = turn.text;
  plan.state.asked_at = turn.now;
  plan.state.ids = std::move(ids);
  return plan;
}

// The skill whose business this is.
Plan dispatch(const Turn& turn) {
  if (auto plan = set_phrase(turn)) return std::move(*plan);
  if (is_reminder_for_it(turn)) return remind_of_it(turn);
  const bool sure_correction = turn.reading.detail == Detail::kCorrection && turn.reading.confidence >= kSure;
  if (sure_correction && turn.before.last && !turn.reading.changes.empty()) return correct(turn);
  switch (turn.reading.detail) {
    case Detail::kUndo:
    case Detail::kHistory:
      return audit_agent(turn);
    case Detail::kSnooze:
    case Detail::kRemind:
      return reminder_agent(turn);
    case Detail::kSkip:
    case Detail::kSetRecurrence:
    case Detail::kStopRecurrence:
      return recurring_agent(turn);
    case Detail::kRestore:
      return task_agent(turn);
    default:
      break;
  }
  if (turn.reading.intent == Intent::kUnknown) {
    if (auto talk = small_talk(turn)) return *talk;
    return may_be_task(turn) ? offer_task(turn) : not_understood(turn);
  }
  if (turn.reading.confidence < kSure && !turn.confirmed) {
    if (turn.reading.intent != Intent::kCreate || turn.reading.title.empty()) return not_understood(turn);
    Plan plan = ask(turn, say(turn.reading.language, words::kConfirmCreate, turn.reading.title), Pending::kConfirm, {});
    plan.unsure = true;
    return plan;
  }
  return task_agent(turn);
}

std::optional<Plan> continue_dialogue(const Turn& here) {
  const State& state = here.before;
  if (state.pending == Pending::kNothing) return std::nullopt;
  if (auto plan = series_answer(here)) return plan;
  if (awaits_reminder(here)) return reminder_answer(here);
  const Detail detail = here.reading.detail;
  if (detail == Detail::kNo || detail == Detail::kCancel) return say_only(here, words::kCancelled);
  switch (state.pending) {
    case Pending::kConfirm:
      if (detail != Detail::kYes) return std::nullopt;
      return again(here, read(here, state.text, state.asked_at), state.text, state.ids, true);
    case Pending::kChoose:
      return choose(here);
    case Pending::kFill:
      return fill(here);
    default:
      return std::nullopt;
  }
}

}  // namespace yaad::assistant
