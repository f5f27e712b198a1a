#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/plan.h"
#include "app/assistant/reminder_words.h"
#include "app/assistant/replies.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "domain/rrule.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr std::size_t kShownMax = 25;
constexpr std::size_t kBulkMax = 100;
constexpr std::chrono::hours kMorning{9};  ///< When a day without a time begins.

Due due_of(const CivilDateTime& civil, const Zone& zone) {
  return Due{civil.date, civil.time, civil.time ? zone.name() : std::string()};
}

RepeatRule rule_of(const language::RecurrencePhrase& phrase) {
  return RepeatRule{phrase.rrule, static_cast<std::uint8_t>(phrase.basis == language::RepeatBasis::kCompletion ? 1 : 0),
                    0};
}

/// What the message asks for, with hours that hang on the due time turned into minutes before it.
std::vector<language::ReminderPhrase> phrases_for(const Turn& turn, const std::optional<Due>& due) {
  auto phrases = turn.reading.reminders;
  if (due) language::settle_reminders(phrases, {due->date, due->time});
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

Plan create(const Turn& turn) {
  const Reading& reading = turn.reading;
  if (reading.title.empty() || reading.missing == language::Missing::kTitle) {
    return ask(turn, std::string(words::kAskTitle.in(reading.language)), Pending::kFill, {});
  }
  CreateTask command;
  command.title = reading.title;
  if (!reading.description.empty()) command.description = reading.description;
  const auto due = due_for(turn);
  if (due) command.due = due_of(*due, turn.zone);
  command.priority_said = reading.priority.has_value() || reading.priority_cleared;
  command.priority = reading.priority;
  command.tags = reading.tags;
  if (reading.project) command.tags.push_back(*reading.project);
  if (reading.recurrence) command.repeat = rule_of(*reading.recurrence);
  const auto specs = reminder_specs(turn, reading.reminders, due.has_value());
  if (!specs.empty()) command.reminders = specs;

  Plan plan = begin(turn, reading.detail == Detail::kRemind ? "ReminderAgent"
                          : reading.recurrence              ? "RecurringAgent"
                                                            : "TaskAgent");
  plan.reply = command.due ? say(reading.language, words::kCreatedDue, reading.title,
                                 due_phrase(reading.language, *command.due, turn.now))
                           : say(reading.language, words::kCreated, reading.title);
  if (command.repeat)
    plan.reply += say(reading.language, words::kRepeats, repeat_phrase(reading.language, command.repeat->rrule));
  if (!reading.reminders.empty() && !command.due) {
    const Words undated{" I can remind you once it has a due date.", " تاریخ بتائیں تو یاد دلا سکوں گا۔",
                        " Tareekh batayein to yaad dila sakoonga."};
    plan.reply += std::string(undated.in(reading.language));
  } else if (!reading.reminders.empty()) {
    plan.reply += say(reading.language, words::kReminds, reminder_phrase(turn, reading.reminders.front(), command.due));
  }
  plan.commands.emplace_back(std::move(command));
  return plan;
}

// What the dialogue has settled already, or what the filter selects now.
std::vector<Task> bulk_tasks(const Turn& turn) {
  if (turn.chosen.empty()) return select_tasks(turn, kBulkMax);
  std::vector<Task> tasks;
  for (const TaskId id : turn.chosen) {
    auto task = turn.view.find_task(turn.user, id);
    if (task && !task->deleted_at) tasks.push_back(std::move(*task));
  }
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
  const std::vector<Task> tasks = bulk_tasks(turn);
  if (tasks.empty()) {
    Plan plan = begin(turn, "TaskAgent");
    plan.reply = std::string(words::kNothingDue.in(language));
    return plan;
  }
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

Plan complete(const Turn& turn) {
  const auto language = turn.reading.language;
  if (turn.reading.detail == Detail::kBulkComplete) {
    return bulk(turn, {words::kConfirmCompleteOne, words::kConfirmCompleteMany},
                {words::kCompletedOne, words::kCompletedMany}, [](const Task& task) { return CompleteTask{task.id}; });
  }
  const Targets targets = find_targets(turn, StatusFilter::kActive);
  if (!targets.clear) return ask_which(turn, targets);
  const Task& task = targets.tasks.front();
  Plan plan = begin(turn, "TaskAgent");
  plan.commands.emplace_back(CompleteTask{task.id});
  plan.reply = task.repeat ? completed_series(turn, task) : say(language, words::kCompleted, task.title);
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

Plan remove(const Turn& turn) {
  const auto language = turn.reading.language;
  if (turn.reading.detail == Detail::kBulkDelete) return remove_many(turn);
  const Targets targets = find_targets(turn, StatusFilter::kActive);
  if (!targets.clear) return ask_which(turn, targets);
  const Task& task = targets.tasks.front();
  if (task.repeat) return delete_repeating(turn, task);
  if (!turn.confirmed) {
    Plan plan = ask(turn, say(language, words::kConfirmDelete, task.title), Pending::kConfirm, {task.id});
    plan.tasks.push_back(task);
    return plan;
  }
  Plan plan = begin(turn, "TaskAgent");
  plan.commands.emplace_back(DeleteTask{task.id});
  plan.reply = say(language, words::kDeleted, task.title);
  return plan;
}

/// "Make it 8:30" of what was at eight in the morning: the half of the day that is nearer to what it was, but no night
/// that it was not in before.
CivilTime nearer_half(CivilTime said, CivilTime was) {
  constexpr int kNightEnds = 6 * 60, kHalf = 12 * 60;
  const auto minutes = [](CivilTime time) { return time.hour * 60 + time.minute; };
  const int old = minutes(was), morning = minutes(said) % kHalf, evening = morning + kHalf;
  const bool night = morning < kNightEnds && old >= kNightEnds;
  const bool early = !night && std::abs(morning - old) < std::abs(evening - old);
  said.hour = static_cast<decltype(said.hour)>((early ? morning : evening) / 60);
  return said;
}

/// From when "two days later" and "by an hour" count. Hours after a day without a time count from now, or on another
/// day from its morning: not from midnight.
CivilDateTime moved_from(const Turn& turn, const Task& task, bool by_days) {
  const CivilDateTime now = CivilDateTime::from_local(turn.now, true);
  if (!task.due) return CivilDateTime{now.date, by_days ? std::nullopt : now.time};
  CivilDateTime from{task.due->date, task.due->time};
  if (!from.time && !by_days)
    from = from.date == now.date ? now : CivilDateTime::from_local(from.local() + kMorning, true);
  return from;
}

// "Move it to the 3rd", of an occurrence that follows in January, is the 3rd of January; "to Tuesday" the one of its
// week.
CivilDateTime near_occurrence(const Turn& turn, const Task& task, CivilDateTime due) {
  const auto& pieces = turn.reading.pieces;
  const auto said = std::find_if(pieces.begin(), pieces.end(),
                                 [](const language::Piece& one) { return one.kind == language::PieceKind::kWhen; });
  const bool follows = task.repeat && task.due && task.occurrence_index > 1 && task.due->date > due.date;
  if (!follows || said == pieces.end()) return due;
  const Phrase words(said->text);
  const auto own = std::chrono::local_days(task.due->date);
  if (words.is_day_of_month()) {
    const CivilDate date{task.due->date.year(), task.due->date.month(), due.date.day()};
    if (date.ok()) due.date = date;
  } else if (words.is_weekday()) {
    const auto apart = (std::chrono::local_days(due.date) - own).count();
    const auto week_apart = (apart % 7 + 7) % 7;  // To the next such day; three days back are nearer than four ahead.
    due.date = CivilDate(own + std::chrono::days(week_apart > 3 ? week_apart - 7 : week_apart));
  }
  return due;
}

std::optional<Due> new_due(const Turn& turn, const Task& task) {
  const language::Changes& changes = turn.reading.changes;
  if (changes.move_by_minutes) {
    const bool by_days = *changes.move_by_minutes % 1440 == 0;
    const CivilDateTime from = moved_from(turn, task, by_days);
    const auto local = from.local() + std::chrono::minutes(*changes.move_by_minutes);
    return due_of(CivilDateTime::from_local(local, from.time || !by_days), turn.zone);
  }
  if (!changes.due) return std::nullopt;
  CivilDateTime due = near_occurrence(turn, task, *changes.due);
  if (changes.due_time_only && task.due) due.date = task.due->date;
  if (changes.half_unknown && due.time && task.due && task.due->time)
    due.time = nearer_half(*due.time, *task.due->time);
  if (changes.due_date_only && task.due) due.time = task.due->time;
  if (changes.recurrence && due.time && due.local() <= turn.now) {  // "make it wednesdays", later on a wednesday
    const auto rule = parse_rrule(changes.recurrence->rrule);
    const auto next = rule ? occurrences(*rule, due.local(), 2) : std::vector<LocalSeconds>();
    if (!next.empty() && next.back() > turn.now) due = CivilDateTime::from_local(next.back(), true);
  }
  return due_of(due, turn.zone);
}

// "Repeat it every month" says how, not when: a task whose own date the rule reaches keeps it.
bool keeps_own_date(const Turn& turn, const Task& task) {
  const language::Changes& changes = turn.reading.changes;
  if (!changes.recurrence || !task.due) return false;
  const auto& pieces = turn.reading.pieces;
  const bool date_said = std::any_of(pieces.begin(), pieces.end(),
                                     [](const language::Piece& one) { return one.kind == language::PieceKind::kWhen; });
  const auto rule = parse_rrule(changes.recurrence->rrule);
  if (date_said || !rule) return false;
  const LocalSeconds own = CivilDateTime{task.due->date, task.due->time}.local();
  const auto first = occurrences(*rule, own, 1);
  return !first.empty() && first.front() == own;
}

/// "Change Ali to Omar" of "call Ali": the word in the title. "Rename" gives a whole title.
std::string new_title(const Turn& turn, const Task& task) {
  const std::string& said = *turn.reading.changes.title;
  const std::string verb = fold_case(turn.text.substr(0, turn.text.find(' ')));
  const std::string& old = turn.reading.target;
  const bool replaces = verb == "change" || verb == "replace" || verb == "swap" || verb == "switch";
  const auto at = fold_case(task.title).find(fold_case(old));
  const auto parts = [&](std::size_t i) { return i >= task.title.size() || task.title[i] == ' '; };
  const bool one_word = !old.empty() && old.find(' ') == std::string::npos && said.find(' ') == std::string::npos;
  if (!replaces || !one_word || at == std::string::npos || (at > 0 && !parts(at - 1)) || !parts(at + old.size()))
    return said;
  return std::string(task.title).replace(at, old.size(), said);
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
  if (changes.recurrence) command.repeat = rule_of(*changes.recurrence);
  if (changes.clear_recurrence) command.repeat = std::optional<RepeatRule>();
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

Task updated_task(Task task, const UpdateTask& command) {
  if (command.title) task.title = *command.title;
  if (command.due) task.due = *command.due;
  if (command.priority) task.priority = *command.priority;
  if (command.tags) task.tags = *command.tags;
  if (command.repeat) task.repeat = *command.repeat;
  return task;
}

/// What an update made of a task, in words.
std::string updated(const Turn& turn, const Task& before, const Task& after) {
  const auto language = turn.reading.language;
  const Told told = told_changes(language, before, after, turn.now);
  const bool kept = told.parts.empty() && after.due && turn.reading.changes.due;
  if (told.due_only || kept)
    return say(language, words::kMoved, after.title, due_phrase(language, *after.due, turn.now));
  if (told.parts.empty()) return say(language, words::kUpdated, after.title);
  const Words what{"Updated '{0}': {1}.", "’{0}‘ بدل دیا ہے: {1}۔", "'{0}' badal diya hai: {1}."};
  return say(language, what, before.title, listed(language, told.parts));
}

// What the question and the answer say of the change: in few words when it is the same for all, else task by task.
std::string bulk_change(const Turn& turn, const std::vector<Task>& tasks) {
  const auto language = turn.reading.language;
  std::vector<Task> after;
  std::vector<std::string> first;
  bool same = true;
  for (const Task& task : tasks) {
    after.push_back(updated_task(task, update_of(turn, task)));
    auto parts = told_changes(language, task, after.back(), turn.now).parts;
    if (first.empty()) first = parts;
    same = same && (parts.empty() || parts == first);
  }
  if (first.empty()) return {};
  const Words to{"Change to: {0}", "تبدیلی: {0}", "Tabdeeli: {0}"}, now{"Now: {0}", "اب: {0}", "Ab: {0}"};
  return "\n" + say(language, turn.confirmed ? now : to,
                    same ? listed(language, first) : "\n" + task_lines(language, after, turn.now));
}

Plan update_many(const Turn& turn) {
  Plan plan = bulk(turn, {words::kConfirmUpdateOne, words::kConfirmUpdateMany},
                   {words::kUpdatedOne, words::kUpdatedMany}, [&](const Task& task) { return update_of(turn, task); });
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
  plan.reply += say(language, words::kReminds, reminder_phrase(turn, phrases.front(), due));
}

Plan update(const Turn& turn) {
  const auto language = turn.reading.language;
  const Detail detail = turn.reading.detail;
  if (detail == Detail::kBulkUpdate) return update_many(turn);
  const Targets targets =
      find_targets(turn, detail == Detail::kReopen ? StatusFilter::kCompleted : StatusFilter::kActive);
  if (!targets.clear) return ask_which(turn, targets);
  const Task& task = targets.tasks.front();
  if (detail == Detail::kReopen) {
    Plan plan = begin(turn, "TaskAgent");
    plan.commands.emplace_back(ReopenTask{task.id});
    plan.reply = say(language, words::kReopened, task.title);
    return plan;
  }
  if (turn.reading.changes.empty()) {
    const bool time = turn.reading.missing == language::Missing::kTime;
    return ask(turn, std::string((time ? words::kAskTime : words::kAskChange).in(language)), Pending::kFill, {task.id});
  }
  Plan plan = begin(turn, "TaskAgent");
  UpdateTask command = update_of(turn, task);
  plan.reply = updated(turn, task, updated_task(task, command));
  const std::optional<Due> due = command.due ? *command.due : task.due;
  plan.commands.emplace_back(std::move(command));
  add_reminders(turn, task.id, due, plan);
  return plan;
}

/// Puts what the filter selects into the plan and its memory; -> the lines that list it.
std::string show_selected(const Turn& turn, Plan& plan) {
  plan.tasks = select_tasks(turn, kShownMax);
  plan.state.shown = ids_of(plan.tasks);
  plan.state.many.clear();  // "Them" are those that are seen now.
  if (plan.tasks.size() == 1) plan.state.last = plan.tasks.front().id;
  return task_lines(turn.reading.language, plan.tasks, turn.now);
}

/// "is the laundry done", not "what did i finish today".
bool asks_whether_done(const language::Filter& filter) {
  return filter.status == TaskStatus::kCompleted && !filter.words.empty() && !filter.from && !filter.to;
}

/// "is the laundry done" finds nothing that is: what is still open answers as well, and the other way round.
bool answer_from_others(const Turn& turn, Plan& plan) {
  const language::Filter& filter = turn.reading.filter;
  if (filter.words.empty() || filter.from || filter.to || filter.overdue) return false;
  const bool done = filter.status == TaskStatus::kCompleted;
  language::Reading other = turn.reading;
  other.filter.status = done ? TaskStatus::kActive : TaskStatus::kCompleted;
  const std::string lines = show_selected(with_reading(turn, other), plan);
  if (plan.tasks.empty()) return false;
  plan.reply = say(turn.reading.language, done ? words::kStillOpen : words::kDoneAlready, lines);
  return true;
}

Plan query(const Turn& turn) {
  const auto language = turn.reading.language;
  Plan plan = begin(turn, "TaskAgent");
  const std::string lines = show_selected(turn, plan);
  if (plan.tasks.empty()) {
    if (!answer_from_others(turn, plan)) plan.reply = std::string(words::kNothingDue.in(language));
  } else if (asks_whether_done(turn.reading.filter)) {
    plan.reply = say(language, words::kDoneAlready, lines);
  } else if (plan.tasks.size() == 1) {
    plan.reply = say(language, words::kFoundOne, lines);
  } else {
    plan.reply = say(language, words::kFound, std::to_string(plan.tasks.size()), lines);
  }
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
      return query(turn);
  }
}

Plan reminder_agent(const Turn& turn) {
  const auto language = turn.reading.language;
  if (turn.reading.intent == Intent::kCreate) return create(turn);
  const Targets targets = find_targets(turn, StatusFilter::kActive);
  if (!targets.clear) return ask_which(turn, targets);
  const Task& task = targets.tasks.front();
  Plan plan = begin(turn, "ReminderAgent");
  if (turn.reading.detail == Detail::kSnooze) {
    const language::Changes& changes = turn.reading.changes;
    SnoozeTask command{task.id, std::nullopt, std::nullopt};
    if (changes.due) {
      command.until = turn.zone.to_instant(changes.due->time ? changes.due->local() : changes.due->local() + kMorning);
    } else {
      command.minutes = static_cast<int>(changes.move_by_minutes.value_or(10));
    }
    const Instant until = command.until.value_or(turn.now_instant + std::chrono::minutes(command.minutes.value_or(0)));
    const auto at = CivilDateTime::from_local(turn.zone.to_local(until), true);
    plan.reply = say(language, words::kSnoozed, task.title, due_phrase(language, Due{at.date, at.time, {}}, turn.now));
    plan.commands.emplace_back(command);
    return plan;
  }
  const auto phrases = phrases_for(turn, task.due);
  const auto specs = reminder_specs(turn, phrases, task.due.has_value());
  if (specs.empty()) return ask(turn, std::string(words::kAskTime.in(language)), Pending::kFill, {task.id});
  const bool counts_from_due = std::any_of(specs.begin(), specs.end(), [](const auto& spec) { return !spec.at; });
  if (counts_from_due && !task.due) return ask_due(turn, task);
  for (const ReminderSpec& spec : specs) plan.commands.emplace_back(AddReminder{task.id, spec});
  const std::string when = phrases.empty() ? std::string() : reminder_phrase(turn, phrases.front(), task.due);
  plan.reply = say(language, words::kReminderSet, task.title, when);
  return plan;
}

Plan recurring_agent(const Turn& turn) {
  const auto language = turn.reading.language;
  if (turn.reading.intent == Intent::kCreate) return create(turn);
  const Targets targets = find_targets(turn, StatusFilter::kActive);
  if (!targets.clear) return ask_which(turn, targets);
  const Task& task = targets.tasks.front();
  Plan plan = begin(turn, "RecurringAgent");
  const Detail detail = turn.reading.detail;
  if (detail != Detail::kSetRecurrence && !task.repeat) {
    plan.reply = say(language, words::kNotRepeating, task.title);
    return plan;
  }
  if (detail == Detail::kSkip) return skip_occurrence(turn, task);
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
