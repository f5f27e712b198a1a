#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/lasting.h"
#include "app/assistant/list_task.h"
#include "app/assistant/named_list.h"
#include "app/assistant/namesakes.h"
#include "app/assistant/phrase.h"
#include "app/assistant/plan.h"
#include "app/assistant/reminder_words.h"
#include "app/assistant/replies.h"
#include "app/assistant/series_change.h"
#include "app/assistant/series_moves.h"
#include "app/assistant/title_words.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "domain/rrule.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr std::size_t kBulkMax = 100;

RepeatRule rule_of(const language::RecurrencePhrase& phrase) {
  return RepeatRule{phrase.rrule, static_cast<std::uint8_t>(phrase.basis == language::RepeatBasis::kCompletion ? 1 : 0),
                    0};
}

/// What the message asks for, with hours that hang on the due time turned into minutes before it.
std::vector<language::ReminderPhrase> phrases_for(const Turn& turn, const std::optional<Due>& due) {
  auto phrases = turn.reading.reminders;
  if (due) language::settle_reminders(phrases, due_civil(*due));
  return phrases;
}

std::vector<ReminderSpec> reminder_specs(const Turn& turn, const std::vector<language::ReminderPhrase>& phrases,
                                         bool timed) {
  std::vector<ReminderSpec> specs = specs_of(turn, phrases);
  // "remind me to call mom at 5" asks for a reminder at that very time.
  if (specs.empty() && turn.reading.detail == Detail::kRemind && timed)
    specs.push_back({0, std::nullopt, std::nullopt});
  return specs;
}

// Reminders before a due time need one: the first occurrence of a rule, or the reminder's own day, gives it.
std::optional<CivilDateTime> due_for(const Turn& turn) {
  if (turn.reading.due) return turn.reading.due;
  for (const language::ReminderPhrase& phrase : turn.reading.reminders) {
    if (phrase.at) return CivilDateTime::from_local(*phrase.at, true);
  }
  return std::nullopt;
}

/// The list of the message, unless its name stands in the title.
std::optional<std::string> list_of_new(const Turn& turn) {
  const auto list = named_list(turn.text);
  const bool in_title = list && search_text(turn.reading.title).find("list") != std::string::npos;
  return in_title ? std::nullopt : list;
}

Plan create(const Turn& turn) {
  const Reading& reading = turn.reading;
  if (reading.title.empty() || reading.missing == language::Missing::kTitle) {
    return ask(turn, std::string(words::kAskTitle.in(reading.language)), Pending::kFill, {});
  }
  CreateTask command;
  command.title = without_also(reading);
  if (!reading.description.empty()) command.description = reading.description;
  const auto due = due_for(turn);
  if (due) command.due = due_of(*due, turn.zone);
  command.priority_said = reading.priority.has_value() || reading.priority_cleared;
  command.priority = reading.priority;
  command.tags = reading.tags;
  if (reading.project) command.tags.push_back(*reading.project);
  const auto list = command.tags.empty() ? list_of_new(turn) : std::nullopt;
  if (list) command.tags.push_back(*list);
  if (reading.recurrence) command.repeat = rule_of(*reading.recurrence);
  const auto specs = reminder_specs(turn, reading.reminders, due.has_value());
  if (!specs.empty()) command.reminders = specs;

  Plan plan = begin(turn, reading.detail == Detail::kRemind ? "ReminderAgent"
                          : reading.recurrence              ? "RecurringAgent"
                                                            : "TaskAgent");
  plan.reply = command.due ? say(reading.language, words::kCreatedDue, command.title,
                                 due_phrase(reading.language, *command.due, turn.now))
                           : say(reading.language, words::kCreated, command.title);
  const Words listed{" It's on the list {0}.", " فہرست: {0}۔", " Fehrist: {0}."};
  if (list) plan.reply += say(reading.language, listed, tag_list({*list}));
  if (command.repeat)
    plan.reply += say(reading.language, words::kRepeats, repeat_phrase(reading.language, command.repeat->rrule));
  if (!reading.reminders.empty() && !command.due) {
    const Words undated{" I can remind you once it has a due date.", " تاریخ بتائیں تو یاد دلا سکوں گا۔",
                        " Tareekh batayein to yaad dila sakoonga."};
    plan.reply += std::string(undated.in(reading.language));
  } else if (!reading.reminders.empty()) {
    plan.reply += say(reading.language, words::kReminds, phrases_told(turn, reading.reminders, command.due));
  }
  plan.commands.emplace_back(std::move(command));
  return plan;
}

// What the dialogue has settled already, or what the filter selects now.
std::vector<Task> bulk_tasks(const Turn& turn) {
  if (turn.chosen.empty()) return select_tasks(turn, kBulkMax);
  std::vector<Task> tasks = tasks_of(turn, turn.chosen);
  std::erase_if(tasks, [](const Task& task) { return task.deleted_at.has_value(); });
  return tasks;
}

/// A sentence about one task, and about several.
struct Numbered {
  const Words &one, &many;
  [[nodiscard]] const Words& for_count(std::size_t count) const { return count == 1 ? one : many; }
};

template <typename MakeCommand>
Plan bulk(const Turn& turn, const Numbered& question, const Numbered& done, MakeCommand make) {
  const auto language = turn.reading.language;
  std::vector<Task> tasks = bulk_tasks(turn);
  // "Delete everything about book club, I'm giving it up": what stands behind the name tells why.
  const std::size_t pause = turn.reading.filter.words.find(", ");
  if (tasks.empty() && !turn.confirmed && pause != std::string::npos &&
      Phrase(turn.reading.filter.words.substr(pause + 2))
          .is({"i|im|ive|ill|id|we|were|weve|well|he|hes|she|shes|they|theyre|its|it|thats|that|dont|not|no|cant *"})) {
    Reading named = turn.reading;
    named.filter.words.resize(pause);
    tasks = bulk_tasks(with_reading(turn, named));
  }
  if (tasks.empty()) return say_only(turn, words::kNothingDue);
  const std::string count = std::to_string(tasks.size());
  if (!turn.confirmed) {
    Plan plan = ask(turn, say(language, question.for_count(tasks.size()), count, task_lines(language, tasks, turn.now)),
                    Pending::kConfirm, ids_of(tasks));
    plan.tasks = tasks;
    return plan;
  }
  Plan plan = begin(turn, "TaskAgent");
  for (const Task& task : tasks) plan.commands.emplace_back(make(task));
  plan.reply = say(language, done.for_count(tasks.size()), count);
  return plan;
}

/// "Mark it as done", «مکمل کر دو»: who orders it means the one that is open, and does not tell what happened.
bool orders_done(std::string_view text) {
  return Phrase(text).is({
      "*? mark|tick|check|cross|complete|close|strike|count|set *",
      "* kar|kr|laga do|dein|dain|den|dijiye|dijiyega|lo",
      "* karo|kardo|krdo|kijiye|kren|karein",
      "* کر|لگا دو|دیں|دیجیے|دیجئے|لو",
      "* کرو|کردو|کیجیے|کریں",
  });
}

/// "Goli kha li" of what is due tomorrow: told twice in one evening, or of a turn before the first one. A bill that has
/// no hour may be paid days before.
bool is_for_later(const Turn& turn, const Task& task) {
  const auto today = std::chrono::floor<std::chrono::days>(turn.now);
  if (std::chrono::local_days(task.due->date) <= today || orders_done(turn.text)) return false;
  const auto rule = rule_of_series(task);
  const bool daily = rule && rule->freq == Frequency::kDaily && rule->interval == 1;
  const bool done_today =  // This one came when that before it was done.
      task.occurrence_index > 1 && std::chrono::floor<std::chrono::days>(turn.zone.to_local(task.created_at)) == today;
  return task.due->time || daily || done_today;
}

/// "I took my pill this morning", "did my lesson this week", of a series whose next occurrence comes after that: the
/// one that is open may not be the one that was done.
std::optional<Plan> ask_early(const Turn& turn, const Task& task) {
  if (!task.repeat || !task.due || turn.confirmed || !turn.chosen.empty()) return std::nullopt;
  const language::Filter& filter = turn.reading.filter;
  const bool after =
      filter.to && due_civil(*task.due).local() >= *filter.to && *filter.to <= turn.now + std::chrono::days(7);
  if (!after && !is_for_later(turn, task)) return std::nullopt;
  return ask_whether_done(turn, task);
}

Plan complete(const Turn& turn) {
  if (turn.reading.detail == Detail::kBulkComplete) {
    return bulk(turn, {words::kConfirmCompleteOne, words::kConfirmCompleteMany},
                {words::kCompletedOne, words::kCompletedMany}, [](const Task& task) { return CompleteTask{task.id}; });
  }
  const Targets targets = find_targets(turn, StatusFilter::kActive);
  if (!targets.clear) return ask_which(turn, targets);
  const Task& task = targets.tasks.front();
  if (auto part = part_done(turn, task)) return std::move(*part);
  if (auto early = ask_early(turn, task)) return std::move(*early);
  if (is_other_deed(turn, task)) return ask_whether_done(turn, task);
  Plan plan = begin(turn, "TaskAgent");
  plan.commands.emplace_back(CompleteTask{task.id});
  plan.reply = task.repeat ? completed_series(turn, task) : told_completed(turn, task);
  return plan;
}

// Who deletes all of something wants no more of it; who deletes what is due today wants today's only. It is said which.
Plan remove_many(const Turn& turn) {
  const bool dated = turn.reading.filter.from || turn.reading.filter.to || turn.reading.filter.overdue;
  Plan plan = bulk(turn, {words::kConfirmDeleteOne, words::kConfirmDeleteMany},
                   {words::kDeletedOne, words::kDeletedMany}, [&](const Task& task) {
                     return DeleteTask{task.id, false, task.repeat && !dated ? Scope::kSeries : Scope::kThis};
                   });
  const bool repeats = std::any_of(plan.tasks.begin(), plan.tasks.end(), [](const Task& task) { return task.repeat; });
  const Words note =
      dated ? Words{"Of what repeats only these go; the next ones follow.",
                    "جو دہرایا جاتا ہے اس کی صرف یہی بار جائے گی، اگلی آئے گی۔",
                    "Jo dohraya jata hai us ki sirf yehi baar jayegi, agli aayegi."}
            : Words{"What repeats goes with all that would follow.", "جو دہرایا جاتا ہے اس کا پورا سلسلہ ختم ہو گا۔",
                    "Jo dohraya jata hai us ka poora silsila khatam hoga."};
  if (plan.clarify && repeats) plan.reply += "\n" + std::string(note.in(turn.reading.language));
  return plan;
}

/// "Delete 'call mom'?", with the date where another open task has the same name.
std::string confirm_deletion(const Turn& turn, const Task& task) {
  const auto language = turn.reading.language;
  // "Delete the call on friday", of one that is due on another day: that is seen before it is confirmed.
  const language::Filter& filter = turn.reading.filter;
  const auto due = task.due ? std::optional(due_civil(*task.due).local()) : std::nullopt;
  const bool other_day = due && filter.from && (*due < *filter.from || (filter.to && *due >= *filter.to));
  return task.due && (other_day || has_namesake(turn, task))
             ? say(language, words::kConfirmDeleteDue, task.title, due_phrase(language, *task.due, turn.now))
             : say(language, words::kConfirmDelete, task.title);
}

Plan remove(const Turn& turn) {
  if (turn.reading.detail == Detail::kBulkDelete) return remove_many(turn);
  const Targets targets = find_targets(turn, StatusFilter::kActive);
  if (!targets.clear) return ask_which(turn, targets);
  const Task& task = targets.tasks.front();
  if (!turn.confirmed) {
    if (auto part = part_taken_out(turn, task, turn.reading.target)) return std::move(*part);
  }
  if (task.repeat) return delete_repeating(turn, task);
  if (!turn.confirmed) {
    Plan plan = ask(turn, confirm_deletion(turn, task), Pending::kConfirm, {task.id});
    plan.tasks.push_back(task);
    return plan;
  }
  Plan plan = begin(turn, "TaskAgent");
  plan.commands.emplace_back(DeleteTask{task.id});
  plan.reply = told_deleted(turn, task);
  return plan;
}

/// "orthodontist" of "change dentist to orthodontist in that one".
std::string without_pointing(const std::string& title) {
  const auto before =
      Phrase(title).match_any({"* in|on|for|of it|that|this", "* in|on|for|of the|that|this one|task|title|name"});
  return before.value_or(title);
}

/// "Doodh ki jagah dahi kar do", "curd instead of milk": one thing in the place of another.
bool puts_in_place(const Turn& turn) {
  return Phrase(turn.text).is({
      "* ki|ke jagah|jaga|jagha|bajaye|bajae|bajai *",
      "* کی|کے جگہ|بجائے *",
      "*? instead of *",
      "* rather than *",
      "* in place of *",
  });
}

/// `title` with `said` for the words `old` that stand in it; what follows them there is not said twice ("6 hazar" for
/// the "5" of "5 hazar").
std::optional<std::string> replaced_words(const std::string& title, const std::string& old, const std::string& said) {
  const std::string padded = " " + fold_case(title) + " ";
  const auto at = padded.find(" " + fold_case(old) + " ");
  if (old.empty() || at == std::string::npos || padded.size() != title.size() + 2) return std::nullopt;
  std::size_t end = at + old.size();
  const auto shared = said.rfind(' ');
  if (shared != std::string::npos && fold_case(title.substr(end)).starts_with(fold_case(said.substr(shared))))
    end += said.size() - shared;
  return std::string(title).replace(at, end - at, said);
}

/// "Change Ali to Omar" of "call Ali": the word in the title. "Rename" gives a whole title.
std::string new_title(const Turn& turn, const Task& task) {
  const std::string& whole = *turn.reading.changes.title;
  const std::string verb = fold_case(turn.text.substr(0, turn.text.find(' ')));
  const std::string& old = turn.reading.target;
  const bool replaces = verb == "change" || verb == "replace" || verb == "swap" || verb == "switch";
  const std::string said = without_pointing(whole);
  if (puts_in_place(turn) || turn.reading.detail == Detail::kCorrection)
    return replaced_words(task.title, old, whole).value_or(whole);
  const bool one_word = !old.empty() && old.find(' ') == std::string::npos && said.find(' ') == std::string::npos;
  if (!replaces || !one_word) return whole;
  for (std::size_t begin = 0; begin < task.title.size();) {
    const std::size_t end = std::min(task.title.find(' ', begin), task.title.size());
    if (fold_case(task.title.substr(begin, end - begin)) == fold_case(old))
      return std::string(task.title).replace(begin, end - begin, said);
    begin = end + 1;
  }
  return whole;
}

/// "Make it every other tuesday" says nothing of the end: it stays, unless the words say that there is none.
RepeatRule with_end_of(const Turn& turn, const Task& task, RepeatRule said) {
  const auto old = rule_of_series(task);
  auto rule = old && (old->until || old->count) ? parse_rrule(said.rrule) : Result<RRule>(RRule{});
  const bool open = Phrase(turn.text).is({"*? forever|indefinitely|always|hamesha|hamaisha|ہمیشہ *?",
                                          "*? no|without an|any? end *?", "*? until stopped *?"});
  if (!old || !rule || open || rule->until || rule->count || !(old->until || old->count)) return said;
  const bool same_step = rule->freq == old->freq;  // So many times of what comes more seldom would last too long.
  const RRule ended = same_step ? *old : with_dated_end(task, *old);
  rule->until = ended.until;
  if (ended.count) rule->count = std::max(1, *ended.count - static_cast<int>(task.occurrence_index) + 1);
  said.rrule = to_string(*rule);
  return said;
}

UpdateTask update_of(const Turn& turn, const Task& task) {
  const language::Changes& changes = turn.reading.changes;
  UpdateTask command;
  command.id = task.id;
  if (changes.title) command.title = new_title(turn, task);
  if (changes.clear_due) {
    command.due = std::optional<Due>();
  } else if (const auto due = new_due(turn, task); due && !keeps_own_date(turn, task)) {
    command.due = due;
  }
  if (changes.priority) command.priority = changes.priority;
  if (changes.clear_priority) command.priority = std::optional<Priority>();
  if (changes.recurrence) command.repeat = with_end_of(turn, task, rule_of(*changes.recurrence));
  if (changes.clear_recurrence) command.repeat = std::optional<RepeatRule>();
  if (changes.clear_reminders) command.reminders = std::vector<ReminderSpec>();
  if (!changes.add_tags.empty() || !changes.remove_tags.empty()) {
    std::vector<std::string> tags = task.tags;
    tags.insert(tags.end(), changes.add_tags.begin(), changes.add_tags.end());
    for (const std::string& tag : changes.remove_tags) {
      std::erase_if(tags, [&](const std::string& have) { return fold_case(have) == fold_case(tag); });
    }
    command.tags = std::move(tags);
  }
  return command;
}

constexpr Words kRemindsThen{" The reminder moves along: {0}.", " یاد دہانی بھی ساتھ بدلی: {0}۔",
                             " Yaad dehani bhi saath badli: {0}."};
constexpr Words kRemindsStill{" Its reminder stays: {0}.", " اس کی یاد دہانی وہی ہے: {0}۔",
                              " Us ki yaad dehani wohi hai: {0}."};

/// A task moves to another day: a reminder that is at an hour of its own day moves along, others stay where they are.
/// -> What is to be said of that.
std::string move_reminders(const Turn& turn, const Task& task, UpdateTask& command) {
  const bool dated = task.due && command.due && *command.due && (*command.due)->date != task.due->date;
  if (!dated) return {};
  const auto by = std::chrono::local_days((*command.due)->date) - std::chrono::local_days(task.due->date);
  std::vector<ReminderSpec> specs = specs_of(task);
  std::string moved, stays;
  for (std::size_t i = 0; i < specs.size(); ++i) {
    if (!specs[i].at || task.reminders[i].status != ReminderStatus::kPending) continue;
    LocalSeconds at = turn.zone.to_local(*specs[i].at);
    const bool own_day = std::chrono::floor<std::chrono::days>(at) == std::chrono::local_days(task.due->date);
    // "Push it to tomorrow 10", of what was due at 5 with a reminder at 4: that stays an hour before.
    const LocalSeconds old_due = due_civil(*task.due).local(), new_due = due_civil(**command.due).local();
    const bool timed = task.due->time && (*command.due)->time;
    const bool behind = timed && at <= old_due && at + by > new_due;
    const auto step = behind ? new_due - old_due : std::chrono::seconds(by);
    const bool moves = own_day && at + step > turn.now;
    if (moves) at += step;
    specs[i].at = turn.zone.to_instant(at);
    std::string& told = moves ? moved : stays;
    told += (told.empty() ? "" : ", ") + reminder_phrase(turn, {std::nullopt, at}, std::nullopt);
  }
  if (!moved.empty()) command.reminders = specs;
  const auto language = turn.reading.language;
  return (moved.empty() ? "" : say(language, kRemindsThen, moved)) +
         (stays.empty() ? "" : say(language, kRemindsStill, stays));
}

Task updated_task(Task task, const UpdateTask& command) {
  if (command.title) task.title = *command.title;
  if (command.due) task.due = *command.due;
  if (command.priority) task.priority = *command.priority;
  if (command.tags) task.tags = *command.tags;
  if (command.repeat) task.repeat = *command.repeat;
  return task;
}

/// Nothing changed: that is said, rather than that something was done.
std::string told_unchanged(const Turn& turn, const Task& task) {
  const auto language = turn.reading.language;
  const Words due{"'{0}' is already due {1}.", "’{0}‘ کا وقت پہلے ہی {1} ہے۔", "'{0}' ka waqt pehle hi {1} hai."};
  const Words so{"'{0}' is like that already.", "’{0}‘ پہلے ہی ایسا ہے۔", "'{0}' pehle hi aisa hai."};
  if (task.due && turn.reading.changes.due)
    return say(language, due, task.title, due_phrase(language, *task.due, turn.now));
  return say(language, so, task.title);
}

/// What an update made of a task, in words.
std::string updated(const Turn& turn, const Task& before, const Task& after) {
  const auto language = turn.reading.language;
  const Told told = told_changes(language, before, after, turn.now);
  if (told.due_only) return say(language, words::kMoved, after.title, due_phrase(language, *after.due, turn.now));
  if (told.parts.empty()) return told_unchanged(turn, after);
  const Words what{"Updated '{0}': {1}.", "’{0}‘ بدل دیا ہے: {1}۔", "'{0}' badal diya hai: {1}."};
  return say(language, what, before.title, listed(language, told.parts));
}

}  // namespace

// In few words when it is the same for all, else task by task.
std::string bulk_change(const Turn& turn, const std::vector<Task>& tasks) {
  const auto language = turn.reading.language;
  std::vector<Task> after;
  std::vector<std::string> first;
  bool same = true, once = false;
  for (const Task& task : tasks) {
    after.push_back(updated_task(task, update_of(turn, task)));
    once = once || (task.repeat && task.due != after.back().due);
    auto parts = told_changes(language, task, after.back(), turn.now).parts;
    if (first.empty()) first = parts;
    same = same && (parts.empty() || parts == first);
  }
  if (first.empty()) return {};
  const Words to{"Change to: {0}", "تبدیلی: {0}", "Tabdeeli: {0}"}, now{"Now: {0}", "اب: {0}", "Ab: {0}"};
  const Words only_this_time{"Of what repeats only this time moves.", "جو دہرایا جاتا ہے اس کی صرف یہی بار بدلے گی۔",
                             "Jo dohraya jata hai us ki sirf yehi baar badlegi."};
  return "\n" +
         say(language, turn.confirmed ? now : to,
             same ? listed(language, first) : "\n" + task_lines(language, after, turn.now)) +
         (once ? "\n" + std::string(only_this_time.in(language)) : std::string());
}

namespace {

Plan update_many(const Turn& turn) {
  Plan plan = bulk(turn, {words::kConfirmUpdateOne, words::kConfirmUpdateMany},
                   {words::kUpdatedOne, words::kUpdatedMany}, [&](const Task& task) {
                     UpdateTask command = update_of(turn, task);
                     move_reminders(turn, task, command);
                     return command;
                   });
  plan.reply += bulk_change(turn, plan.clarify ? plan.tasks : bulk_tasks(turn));
  return plan;
}

/// "move the dentist to friday and remind me an hour before"
void add_reminders(const Turn& turn, const TaskId& task, const std::optional<Due>& due, Plan& plan) {
  auto phrases = phrases_for(turn, due);
  if (!due) std::erase_if(phrases, [](const language::ReminderPhrase& phrase) { return !phrase.at; });
  if (phrases.empty()) return;
  for (const ReminderSpec& spec : reminder_specs(turn, phrases, false))
    plan.commands.emplace_back(AddReminder{task, spec});
  const auto language = turn.reading.language;
  plan.reply += say(language, words::kReminds, phrases_told(turn, phrases, due));
}

/// How long it takes is all that would change, and no task holds that.
bool says_only_length(const language::Reading& reading) {
  language::Changes rest = reading.changes;
  rest.duration_minutes.reset();
  return reading.changes.duration_minutes && rest.empty() && reading.reminders.empty();
}

/// "Move the call on friday to monday", of a call that is due on another day: asked first.
std::optional<Plan> ask_other_day(const Turn& turn, const Task& task) {
  const language::Filter& filter = turn.reading.filter;
  if (turn.confirmed || !filter.from || turn.reading.target.empty() || !turn.chosen.empty()) return std::nullopt;
  const auto due = task.due ? std::optional(due_civil(*task.due).local()) : std::nullopt;
  if (due && *due >= *filter.from && (!filter.to || *due < *filter.to)) return std::nullopt;
  const auto language = turn.reading.language;
  const Words other{"'{0}' is due {1}, not then. Change that one? (yes / no)",
                    "’{0}‘ اس دن نہیں، {1} ہے۔ کیا اسے بدل دوں؟ (ہاں / نہیں)",
                    "'{0}' us din nahin, {1} hai. Kya usay badal doon? (haan / nahin)"};
  const Words never{"'{0}' has no due date. Change that one? (yes / no)",
                    "’{0}‘ کی کوئی تاریخ نہیں۔ کیا اسے بدل دوں؟ (ہاں / نہیں)",
                    "'{0}' ki koi tareekh nahin. Kya usay badal doon? (haan / nahin)"};
  Plan plan = ask(turn,
                  due ? say(language, other, task.title, due_phrase(language, *task.due, turn.now))
                      : say(language, never, task.title),
                  Pending::kConfirm, {task.id});
  plan.tasks.push_back(task);
  return plan;
}

/// "Dobara shuru kar do" of what is done for today and goes on tomorrow: nothing was stopped, and taking the one back
/// that is done would leave two.
std::optional<Plan> told_it_goes_on(const Turn& turn, const Task& task) {
  const bool starts = Phrase(turn.text).is(
      {"*? restart|resume|start|begin *?", "*? shuru|shuroo|chalu|jari *?", "*? شروع|چالو|جاری *?"});
  const auto next = starts ? follower_of(turn, task) : std::nullopt;
  if (!next || !next->due) return std::nullopt;
  const auto language = turn.reading.language;
  Plan plan = begin(turn, "RecurringAgent");
  plan.tasks.push_back(*next);
  plan.state.last = next->id;
  plan.reply = say(language,
                   {"'{0}' goes on: the next one is due {1}. To open the one again that is done, say \"undo\".",
                    "’{0}‘ جاری ہے: اگلی بار {1}۔ جو ہو چکا اسے پھر کھولنا ہو تو «واپس» کہیے۔",
                    "'{0}' jari hai: agli baar {1}. Jo ho chuka use phir kholna ho to \"wapas\" kahiye."},
                   task.title, due_phrase(language, *next->due, turn.now));
  plan.undo_next = true;
  return plan;
}

/// "Move the sheets to Sunday", of "clean the oven and change the sheets": they alone, where nothing else is said.
std::optional<Plan> moved_part(const Turn& turn, const Task& task) {
  const language::Changes& changes = turn.reading.changes;
  language::Changes rest = changes;
  rest.due.reset();
  rest.due_date_only = rest.due_time_only = rest.half_unknown = rest.month_unknown = false;
  if (turn.confirmed || !changes.due || !rest.empty() || !turn.reading.reminders.empty()) return std::nullopt;
  return part_moved(turn, task, turn.reading.target);
}

Plan update(const Turn& turn) {
  const auto language = turn.reading.language;
  const Detail detail = turn.reading.detail;
  if (says_only_length(turn.reading)) {
    Plan plan = begin(turn, "TaskAgent");
    plan.reply = std::string(words::kNoLengths.in(language));
    return plan;
  }
  if (detail == Detail::kBulkUpdate) return update_many(turn);
  const Targets targets =
      find_targets(turn, detail == Detail::kReopen ? StatusFilter::kCompleted : StatusFilter::kActive);
  if (!targets.clear) return ask_which(turn, targets);
  const Task& task = targets.tasks.front();
  if (detail == Detail::kReopen) {
    if (auto goes_on = told_it_goes_on(turn, task)) return std::move(*goes_on);
    Plan plan = begin(turn, "TaskAgent");
    plan.commands.emplace_back(ReopenTask{task.id});
    plan.reply = say(language, words::kReopened, task.title);
    return plan;
  }
  if (auto part = moved_part(turn, task)) return std::move(*part);
  if (auto other = ask_other_day(turn, task)) return std::move(*other);
  if (turn.reading.changes.empty()) {
    const bool time = turn.reading.missing == language::Missing::kTime || detail == Detail::kPostpone;
    return ask(turn, std::string((time ? words::kAskTime : words::kAskChange).in(language)), Pending::kFill, {task.id});
  }
  Plan plan = begin(turn, "TaskAgent");
  UpdateTask command = update_of(turn, task);
  const Reach reach = fit_series(turn, task, command);
  const std::optional<Due> due = command.due ? *command.due : task.due;
  if (auto past = ask_past(turn, task, command.due.value_or(std::nullopt))) return std::move(*past);
  if (auto lasting = ask_lasting(turn, task, reach)) return std::move(*lasting);
  if (auto passing = ask_passing(turn, task, command, reach)) return std::move(*passing);
  const std::string reminders = move_reminders(turn, task, command);
  const Task after = updated_task(task, command);
  plan.reply = updated(turn, task, after) + told_which(turn, task, after) + reach_note(turn, task, reach) + reminders;
  plan.commands.emplace_back(std::move(command));
  add_reminders(turn, task.id, due, plan);
  return plan;
}

Plan restore(const Turn& turn) {
  const Targets targets = find_targets(turn, StatusFilter::kDeleted);
  if (!targets.clear) return ask_which(turn, targets);
  Plan plan = begin(turn, "TaskAgent");
  plan.commands.emplace_back(RestoreTask{targets.tasks.front().id});
  plan.reply = say(turn.reading.language, words::kRestored, targets.tasks.front().title);
  return plan;
}

/// "Skip it", of what comes only once: whether it is to go.
Plan ask_to_delete_instead(const Turn& turn, const Task& task) {
  const Reading off = reading_as(turn, Intent::kDelete, Detail::kNone, {});
  Turn asked = with_reading(turn, off);
  asked.text = "delete it";
  const Words instead{"'{0}' does not repeat, so there is no next one. Delete it? (yes / no)",
                      "’{0}‘ دہرایا نہیں جاتا، اگلی بار کوئی نہیں۔ کیا اسے حذف کر دوں؟ (ہاں / نہیں)",
                      "'{0}' dohraya nahin jata, agli baar koi nahin. Kya use hazaf kar doon? (haan / nahin)"};
  Plan plan = ask(asked, say(turn.reading.language, instead, task.title), Pending::kConfirm, {task.id});
  plan.state.last = task.id;
  plan.tasks.push_back(task);
  return plan;
}

}  // namespace

Plan task_agent(const Turn& turn) {
  if (turn.reading.detail == Detail::kRestore) return restore(turn);
  switch (turn.reading.intent) {
    case Intent::kCreate:
      return create(turn);
    case Intent::kComplete:
      return complete(turn);
    case Intent::kDelete:
      return remove(turn);
    case Intent::kUpdate:
      return update(turn);
    default:
      return query_agent(turn);
  }
}

namespace {

/// From when "ten more minutes" count: from the reminder that is still to come, or the due time of a task that has
/// none; else from now.
Instant snoozed_from(const Turn& turn, const Task& task) {
  std::optional<Instant> next;
  for (const Reminder& reminder : task.reminders) {
    const auto& at = reminder.trigger_time;
    const bool comes = reminder.status == ReminderStatus::kPending && at && *at > turn.now_instant;
    if (comes && (!next || *at < *next)) next = at;
  }
  if (task.reminders.empty() && task.due && task.due->time) next = turn.zone.to_instant(due_civil(*task.due).local());
  return next && *next > turn.now_instant ? *next : turn.now_instant;
}

Plan snooze(const Turn& turn, const Task& task, Plan plan) {
  const auto language = turn.reading.language;
  const language::Changes& changes = turn.reading.changes;
  SnoozeTask command{task.id, std::nullopt, std::nullopt};
  if (changes.due) {
    command.until = turn.zone.to_instant(changes.due->time ? changes.due->local() : changes.due->local() + kMorning);
  } else {
    command.until =
        snoozed_from(turn, task) + std::chrono::minutes(static_cast<int>(changes.move_by_minutes.value_or(10)));
  }
  const auto at = CivilDateTime::from_local(turn.zone.to_local(*command.until), true);
  plan.reply = say(language, words::kSnoozed, task.title, due_phrase(language, Due{at.date, at.time, {}}, turn.now));
  plan.commands.emplace_back(command);
  return plan;
}

}  // namespace

Plan reminder_agent(const Turn& turn) {
  const auto language = turn.reading.language;
  if (turn.reading.intent == Intent::kCreate) return create(turn);
  const Targets targets = find_targets(turn, StatusFilter::kActive);
  if (!targets.clear) return ask_which(turn, targets);
  const Task& task = targets.tasks.front();
  Plan plan = begin(turn, "ReminderAgent");
  if (turn.reading.detail == Detail::kSnooze) return snooze(turn, task, std::move(plan));
  const auto phrases = phrases_for(turn, task.due);
  const auto specs = reminder_specs(turn, phrases, task.due.has_value());
  if (specs.empty()) return ask(turn, std::string(words::kAskTime.in(language)), Pending::kFill, {task.id});
  const bool counts_from_due = std::any_of(specs.begin(), specs.end(), [](const auto& spec) { return !spec.at; });
  if (counts_from_due && !task.due) return ask_due(turn, task);
  for (const ReminderSpec& spec : specs) plan.commands.emplace_back(AddReminder{task.id, spec});
  // "turn the insulin reminder back on": when it is due.
  const bool at_due = phrases.empty() && task.due;
  plan.reply = say(language, words::kReminderSet, task.title,
                   at_due ? due_phrase(language, *task.due, turn.now) : phrases_told(turn, phrases, task.due));
  return plan;
}

Plan recurring_agent(const Turn& turn) {
  const auto language = turn.reading.language;
  if (turn.reading.intent == Intent::kCreate) return create(turn);
  const Targets targets = find_targets(turn, StatusFilter::kActive);
  if (targets.tasks.empty() && turn.reading.detail == Detail::kSetRecurrence) {
    // "Choir practice is on wednesdays", of which nothing is known yet.
    if (auto event = offer_event(turn)) return std::move(*event);
  }
  if (!targets.clear) return ask_which(turn, targets);
  const Task& task = targets.tasks.front();
  Plan plan = begin(turn, "RecurringAgent");
  const Detail detail = turn.reading.detail;
  if (detail == Detail::kSkip && !task.repeat && !turn.confirmed) return ask_to_delete_instead(turn, task);
  if (detail != Detail::kSetRecurrence && !task.repeat) {
    plan.reply = say(language, words::kNotRepeating, task.title);
    return plan;
  }
  if (detail == Detail::kSkip)
    return turn.reading.when ? skip_within(turn, task, *turn.reading.when) : skip_occurrence(turn, task);
  UpdateTask command = update_of(turn, task);
  if (detail == Detail::kStopRecurrence) command.repeat = std::optional<RepeatRule>();
  if (!command.repeat) return ask(turn, std::string(words::kAskTime.in(language)), Pending::kFill, {task.id});
  plan.reply = *command.repeat
                   ? say(language, words::kRepeatSet, task.title, repeat_phrase(language, (*command.repeat)->rrule))
                   : say(language, words::kRepeatStopped, task.title);
  plan.commands.emplace_back(std::move(command));
  return plan;
}

}  // namespace yaad::assistant
