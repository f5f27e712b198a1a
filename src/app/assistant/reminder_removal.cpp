// "Remove the reminder", "remove all reminders", "remove the first one": the reminders go, the tasks stay.
#include "app/assistant/reminder_removal.h"

#include <algorithm>

#include "app/assistant/answer_words.h"
#include "app/assistant/phrase.h"
#include "app/assistant/reminder_list.h"
#include "app/assistant/reminder_words.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr std::size_t kListed = 25;

const Words kRemovedOne{"Removed the reminder of '{0}' {1}; the others stay.",
                        "’{0}‘ کی {1} والی یاد دہانی ہٹا دی ہے، باقی رہیں گی۔",
                        "'{0}' ki {1} wali yaad dehani hata di hai, baqi rahengi."};
const Words kRemoved{"Removed the reminder of '{0}'; the task stays.", "’{0}‘ کی یاد دہانی ہٹا دی ہے، کام باقی ہے۔",
                     "'{0}' ki yaad dehani hata di hai, kaam baqi hai."};
const Words kRemovedMany{"Removed the {1} reminders of '{0}'; the task stays.",
                         "’{0}‘ کی {1} یاد دہانیاں ہٹا دی ہیں، کام باقی ہے۔",
                         "'{0}' ki {1} yaad dehaniyan hata di hain, kaam baqi hai."};
const Words kHasNone{"'{0}' has no reminder.", "’{0}‘ کی کوئی یاد دہانی نہیں۔", "'{0}' ki koi yaad dehani nahin."};

bool removes_at_hand(const Phrase& phrase) {
  return phrase.is({
      "please|ok|actually? please? can|could? you? remove|cancel|delete|drop|clear|dismiss|scrap|kill "
      "the|that|my|its|this? reminder|reminders|alarm|alarms|notification please?",
      "please? remove|cancel|delete|drop|clear the|that|my|all? reminder|reminders|alarm for|from|of|on|about "
      "it|that|this",
      "please? turn|switch off the|that|my|its? reminder|reminders|alarm please?",
      "please? turn|switch off the|that|my? reminder|reminders|alarm for|of|on it|that|this",
      "please? turn|switch the|that|my? reminder|reminders|alarm off please?",
      "no reminder|reminders|alarm please|needed|necessary|thanks?",
      "no reminder|reminders for it|that|this please?",
      "i dont need|want a|the|any? reminder|reminders for? it|that|this? anymore?",
      "please? dont remind me of|about? it|that|this? anymore|please?",
      "please? stop reminding me of|about? it|that|this?",
      "اس? کی? یاد دہانی|دہانیاں کو? ہٹا|ہٹاؤ|ختم|بند|منسوخ|حذف|کینسل|نکال دو|دیں|دیجیے|کر|کرو|کریں|کردو? دو|دیں?",
      "اس? کا|کی|کے|کو? ریمائنڈر|یاددہانی|الارم کو? ہٹا|ہٹاؤ|ختم|بند|منسوخ|حذف|کینسل دو|دیں|کر|کرو|کریں|کردو? دو|دیں?",
      "اس? کو? یاد دلانا ہٹا|ہٹاؤ|ختم|بند|منسوخ دو|دیں|کر|کرو|کریں|کردو? دو|دیں?",
      "مجھے? یاد مت|نہ دلاؤ|دلانا|دلائیں|کراؤ|کرانا",
      "یاد دہانی|یاددہانی|ریمائنڈر نہیں|مت چاہیے|چاہئے|رکھو?",
      "is|iski|uski|us? ki? yaad dehani|dihani|dahani|dehaniyan|dehania|dilana ko? "
      "hata|hatao|khatam|khatm|band|cancel|mansookh|delete "
      "do|dein|kar|karo|karein|kardo|dijiye? do|dein?",
      "is|iska|iski|uska? ka|ki? reminder|alarm|yaaddehani ko? hata|hatao|khatam|khatm|band|cancel|delete|off "
      "do|dein|kar|karo|karein|kardo? do|dein?",
      "mujhe? yaad mat|na|nah dilana|dilao|dilayein|karana|karao",
      "reminder nahin|nahi|nai|mat chahiye|rakho|do?",
  });
}

/// These can mean nothing but the reminder.
std::optional<std::string> silences_named(const Phrase& phrase) {
  return phrase.match_any({
      "please? remove|cancel|delete|drop|clear the|that|my|all? reminder|reminders|alarm from *",
      "please? turn|switch off the|that|my? reminder|reminders|alarm for|of|on|from *",
      "no reminder|reminders for|on * please",
      "no reminder|reminders for|on *",
      "i dont need|want a|the|any? reminder|reminders for *",
  });
}

/// These may as well mean a task that was made as a reminder.
std::optional<std::string> removes_named(const Phrase& phrase) {
  return phrase.match_any({
      "please? remove|delete|drop|clear|cancel|scrap the|my|that? * reminder|reminders|alarm|notification please?",
      "please? take|turn|switch off the|my|that? * reminder|reminders|alarm|notification please?",
      "* والا|والی|والے ریمائنڈر|یاددہانی|الارم ہٹا|ہٹاؤ|ختم|بند|منسوخ|حذف|کینسل|نکال دو|دیں|کر|کرو|کریں|کردو? دو|دیں?",
      "* والا|والی|والے یاد دہانی|دہانیاں ہٹا|ہٹاؤ|ختم|بند|منسوخ|حذف|کینسل|نکال دو|دیں|کر|کرو|کریں|کردو? دو|دیں?",
      "* wala|wali|wale reminder|yaaddehani|alarm hata|hatao|khatam|khatm|band|cancel|delete|nikal "
      "do|dein|kar|karo|kardo? do|dein?",
      "* wala|wali|wale yaad dehani|dihani|dahani|dehaniyan hata|hatao|khatam|khatm|band|cancel|delete|nikal "
      "do|dein|kar|karo|kardo? do|dein?",
      "please? remove|cancel|delete|drop|clear the|that|my|all? reminder|reminders|alarm for|of|on *",
      "* کی|کے|کا یاد? دہانی|ریمائنڈر|یاددہانی ہٹا|ختم|بند|منسوخ|حذف|کینسل دو|دیں|کر|کرو|کریں|کردو? دو|دیں?",
      "* ki|ka|ke yaad? dehani|dihani|dahani|reminder|yaaddehani hata|khatam|khatm|band|cancel|mansookh|delete|off "
      "do|dein|kar|karo|karein|kardo? do|dein?",
  });
}

/// Several may be meant; when none is, the message is left to others.
std::optional<Plan> ask_which_named(const Turn& turn, const std::string& target) {
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kRemind, target);
  const Turn named = with_reading(turn, reading);
  const Targets targets = find_targets(named, StatusFilter::kActive);
  return targets.tasks.empty() ? std::nullopt : std::optional(ask_which(named, targets));
}

Plan remove_reminders(const Turn& turn, const Task& task) {
  Plan plan = plan_of(turn, task);
  const auto language = turn.reading.language;
  const std::size_t count = task.reminders.size();
  if (count == 0) {
    plan.reply = say(language, kHasNone, task.title);
    return plan;
  }
  UpdateTask command;
  command.id = task.id;
  command.reminders = std::vector<ReminderSpec>();
  plan.commands.emplace_back(std::move(command));
  plan.reply = say(language, count == 1 ? kRemoved : kRemovedMany, task.title, std::to_string(count));
  return plan;
}

/// Of those touched together last: "remind me 10 minutes before each", "remove the reminders".
std::optional<Plan> remove_of_many(const Turn& turn) {
  std::optional<Plan> all;
  for (const TaskId id : turn.before.many) {
    const auto task = turn.view.find_task(turn.user, id);
    if (!task || task->deleted_at || task->status != TaskStatus::kActive || task->reminders.empty()) continue;
    Plan one = remove_reminders(turn, *task);
    add_plan(all, std::move(one));
  }
  return all;
}

/// Whether all reminders are to go.
struct AllRemoved {
  bool of_mine = false;  ///< "All my reminders": those of every task.
};
std::optional<AllRemoved> removes_all(const Phrase& phrase) {
  if (phrase.is({"please? remove|cancel|delete|drop|clear|dismiss|stop|kill all|every of? my "
                 "reminder|reminders|alarm|alarms please?"}))
    return AllRemoved{true};
  const bool said = phrase.is({
      "please? remove|cancel|delete|drop|clear|dismiss|stop|kill all|every of? the|its? "
      "reminder|reminders|alarms please?",
      "please? turn|switch off all the|its? reminders|alarms please?",
      "ساری|سارے|سب|تمام یاد? دہانیاں|یاددہانیاں|ریمائنڈر|ریمائنڈرز|الارم کو? "
      "ہٹا|ہٹاؤ|مٹا|ختم|بند|منسوخ|حذف|کینسل دو|دیں|کر|کرو|کریں|کردو? دو|دیں?",
      "sari|saari|sary|sare|saare|sab|tamam yaad? dehaniyan|dehania|reminder|reminders|alarm|alarms "
      "ko? hata|hatao|mita|khatam|khatm|band|cancel|delete do|dein|kar|karo|karein|kardo? do|dein?",
  });
  const bool every =
      phrase.is({"میری|میرے ساری|سارے|سب|تمام یاد? دہانیاں|یاددہانیاں|ریمائنڈر|ریمائنڈرز *",
                 "meri|mere|meray sari|saari|sare|saare|sab|tamam yaad? dehaniyan|reminder|reminders *"});
  if (every) return AllRemoved{true};
  return said ? std::optional(AllRemoved{}) : std::nullopt;
}

/// Those of the task in hand; else of every task, after a question. The tasks stay.
std::optional<Plan> remove_all(const Turn& turn, const Phrase& phrase) {
  const auto said = removes_all(phrase);
  if (!said) return std::nullopt;
  const auto at_hand = turn.before.fresh && !said->of_mine && turn.chosen.empty() ? task_at_hand(turn) : std::nullopt;
  if (at_hand && !at_hand->reminders.empty()) return remove_reminders(turn, *at_hand);
  std::vector<Task> tasks = reminding(turn, {}, kListed);
  const auto left_out = [&](const Task& task) {
    return !turn.chosen.empty() && std::find(turn.chosen.begin(), turn.chosen.end(), task.id) == turn.chosen.end();
  };
  std::erase_if(tasks, left_out);
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kRemind, {});
  const Turn of_some = with_reading(turn, reading);
  const auto language = turn.reading.language;
  Plan plan = begin(of_some, "ReminderAgent");
  if (tasks.empty()) {
    plan.reply = std::string(words::kNoReminder.in(language));
    return plan;
  }
  if (tasks.size() == 1 || turn.confirmed || !turn.chosen.empty()) {
    for (const Task& task : tasks) {
      Plan one = remove_reminders(turn, task);
      plan.reply += (plan.reply.empty() ? "" : "\n") + one.reply;
      std::move(one.commands.begin(), one.commands.end(), std::back_inserter(plan.commands));
    }
    return plan;
  }
  const Words question{"Remove all reminders of these {0} tasks? The tasks stay. (yes / no)\n{1}",
                       "ان {0} کاموں کی ساری یاد دہانیاں ہٹا دوں؟ کام باقی رہیں گے۔ (ہاں / نہیں)\n{1}",
                       "In {0} kaamon ki sari yaad dehaniyan hata doon? Kaam baqi rahenge. (haan / nahin)\n{1}"};
  std::vector<TaskId> ids;
  for (const Task& task : tasks) ids.push_back(task.id);
  const std::string lines = task_lines(language, tasks, turn.now);
  plan = ask(of_some, say(language, question, std::to_string(tasks.size()), lines), Pending::kConfirm, ids);
  plan.skill = "ReminderAgent";
  plan.state.text = "delete all my reminders";  // Read as a change of many, which a part of them answers as well.
  plan.tasks = std::move(tasks);
  return plan;
}

/// No task is named. It is never left to others, who would delete tasks.
Plan remove_at_hand(const Turn& turn) {
  if (turn.chosen.empty()) {
    if (auto plan = remove_of_many(turn)) return std::move(*plan);
  }
  const auto task = turn.chosen.size() == 1 ? turn.view.find_task(turn.user, turn.chosen.front()) : task_at_hand(turn);
  if (task) return remove_reminders(turn, *task);
  std::vector<Task> tasks = reminding(turn, {}, kListed);
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kRemind, {});
  const Turn of_some = with_reading(turn, reading);
  if (!tasks.empty()) return ask_which(of_some, {std::move(tasks), false, {}, 0});
  Plan plan = begin(of_some, "ReminderAgent");
  plan.reply = std::string(words::kNoReminder.in(turn.reading.language));
  return plan;
}

/// "remove the week one", of a task with several: only that lead time goes.
std::optional<Plan> remove_one(const Turn& turn, const Phrase& phrase) {
  const auto words = phrase.match_any({
      "and|also|ok|actually? please? remove|delete|drop|cancel|clear|lose|scrap|take|leave off|out|away? the|that * "
      "one|reminder|alarm off|out|away? too|as|also|please? well?",
      "and|also|no|ok|actually? i|we? dont need|want the|that * one|reminder|alarm anymore|any|now|too|either? more?",
      "* پہلے? والی|والا یاد? دہانی|ریمائنڈر? ہٹا|ہٹاؤ|مٹا|ختم|بند|منسوخ دو|دیں|کر|کرو|کریں? دو|دیں?",
      "* pehle? wali|wala yaad? dehani|reminder? hata|hatao|hatado|mita|khatam|band|cancel do|dein|kar|karo|karein? "
      "do|dein?",
  });
  const auto task = words ? task_at_hand(turn) : std::nullopt;
  if (!task || task->reminders.empty()) return std::nullopt;
  if (*words == "other")
    return task->reminders.size() == 1 ? std::optional(remove_reminders(turn, *task)) : std::nullopt;
  for (const std::string& lead : {*words, *words + " before", "a " + *words + " before", *words + " پہلے",
                                  *words + " pehle", "ek " + *words + " pehle", "ایک " + *words + " پہلے"}) {
    const auto phrases = reminders_in(turn, lead, *task);
    if (phrases.size() != 1 || !phrases.front().minutes_before) continue;
    UpdateTask command;
    command.id = task->id;
    command.reminders = specs_of(*task);
    const auto gone = std::erase_if(*command.reminders, [&](const ReminderSpec& spec) {
      return spec.minutes_before == phrases.front().minutes_before;
    });
    if (gone == 0) continue;
    Plan plan = plan_of(turn, *task);
    plan.commands.emplace_back(std::move(command));
    plan.reply = say(turn.reading.language, kRemoved, task->title);
    return plan;
  }
  return std::nullopt;
}

/// "remove the first reminder": of several of the task in hand the one that comes first.
std::optional<Plan> remove_nth(const Turn& turn, const Phrase& phrase) {
  const auto place = phrase.match_any({
      "please? remove|delete|drop|cancel|clear the|its? * reminder|alarm please?",
      "* یاد? دہانی|یاددہانی|ریمائنڈر|والی ہٹا|مٹا|ختم|بند|منسوخ دو|دیں|کر|کرو|کریں? دو|دیں?",
      "* yaad? dehani|reminder|wali hata|hatao|hatado|mita|khatam|band|cancel do|dein|kar|karo|karein? do|dein?",
  });
  const auto task = place ? task_at_hand(turn) : std::nullopt;
  const AnswerWords words = answer_words(place.value_or(""));
  const bool last = words.size() == 1 && words.front().kind == WordKind::kLast;
  const bool nth = words.size() == 1 && words.front().kind == WordKind::kNumber;
  if (!task || !task->due || task->reminders.empty() || (!last && !nth)) return std::nullopt;
  const std::size_t count = task->reminders.size();
  const std::size_t at = last ? count : static_cast<std::size_t>(words.front().value);
  if (at < 1 || at > count) return std::nullopt;
  std::vector<Reminder> reminders = task->reminders;
  const Instant due = turn.zone.to_instant(due_civil(*task->due).local());
  const auto when = [&](const Reminder& one) {
    return one.at ? *one.at : due - std::chrono::minutes(one.minutes_before.value_or(0));
  };
  std::stable_sort(reminders.begin(), reminders.end(),
                   [&](const Reminder& a, const Reminder& b) { return when(a) < when(b); });
  const Reminder gone = reminders[at - 1];
  reminders.erase(reminders.begin() + static_cast<std::ptrdiff_t>(at) - 1);
  Task rest = *task, only = *task;
  only.reminders = {gone};
  rest.reminders = std::move(reminders);
  UpdateTask command;
  command.id = task->id;
  command.reminders = specs_of(rest);
  Plan plan = plan_of(turn, *task);
  plan.commands.emplace_back(std::move(command));
  const std::string told = moments_told(turn, only, {});
  const bool others = !rest.reminders.empty() && !told.empty();
  plan.reply = say(turn.reading.language, others ? kRemovedOne : kRemoved, task->title, told);
  return plan;
}

// "Delete the reminder for X" may mean a task that was made as a reminder: only one that has reminders loses those.

}  // namespace

std::string without(std::string text, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (text.size() > ending.size() && text.ends_with(ending)) return text.substr(0, text.size() - ending.size());
  }
  return text;
}

Plan plan_of(const Turn& turn, const Task& task) {
  Plan plan = begin_as(turn, Intent::kUpdate, "ReminderAgent");
  plan.state.last = task.id;
  return plan;
}

std::string says_none(const Turn& turn, const Task& task) { return say(turn.reading.language, kHasNone, task.title); }

namespace {

/// A reminder of its own beside the due time: a task that is reminded of when it is due may itself be called a
/// reminder.
bool has_lead(const Task& task) {
  return std::any_of(task.reminders.begin(), task.reminders.end(),
                     [](const Reminder& one) { return one.minutes_before.value_or(1) != 0; });
}

}  // namespace

std::optional<Plan> remove_turn(const Turn& turn, const Phrase& phrase) {
  if (auto plan = remove_all(turn, phrase)) return plan;
  if (removes_at_hand(phrase)) return remove_at_hand(turn);
  if (auto plan = remove_nth(turn, phrase)) return plan;
  if (auto plan = remove_one(turn, phrase)) return plan;
  const auto silenced = silences_named(phrase);
  const auto named = silenced ? silenced : removes_named(phrase);
  if (!named) return std::nullopt;
  const std::string target = without(*named, {" please", " anymore", " thanks"});
  const auto task = task_named(turn, target);
  if (!task && silenced) return ask_which_named(turn, target);
  if (!task || (!silenced && !has_lead(*task))) return std::nullopt;
  return remove_reminders(turn, *task);
}

}  // namespace yaad::assistant
