// The reminders of the task that is talked about: set, replaced, removed, asked for. The task itself stays as it is.
#include <algorithm>

#include "app/assistant/answer_words.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/reminder_list.h"
#include "app/assistant/reminder_removal.h"
#include "app/assistant/reminder_words.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;
using language::ReminderPhrase;

const Words kReplaced{"Changed: I'll remind you of '{0}' {1}.", "’{0}‘ کی یاد دہانی اب: {1}۔",
                      "'{0}' ki yaad dehani ab: {1}."};
const Words kAskWhen{"When should I remind you of '{0}'?", "’{0}‘ کب یاد دلاؤں؟", "'{0}' kab yaad dilaoon?"};
const Words kAskDue{"'{0}' has no due date. When is it due?", "’{0}‘ کی کوئی تاریخ نہیں۔ یہ کب کرنا ہے؟",
                    "'{0}' ki koi tareekh nahin. Yeh kab karna hai?"};
const Words kDueAndReminds{"'{0}' is due {1}. I'll remind you {2}.", "’{0}‘ کا وقت: {1}۔ یاد دہانی: {2}۔",
                           "'{0}' ka waqt: {1}. Yaad dehani: {2}."};
const Words kReminderOf{"I'll remind you of '{0}' {1}.", "’{0}‘ کی یاد دہانی: {1}۔", "'{0}' ki yaad dehani: {1}."};

// What kind of request it is, and how its task is named: no name is the one touched last.
Plan ask_about(const Turn& turn, const Task& task, const Words& question) {
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kRemind, {});
  Plan plan =
      ask(with_reading(turn, reading), say(turn.reading.language, question, task.title), Pending::kFill, {task.id});
  plan.skill = "ReminderAgent";
  plan.state.last = task.id;
  return plan;
}

}  // namespace

Plan set_reminders(const Turn& turn, const Task& task, const std::vector<ReminderPhrase>& phrases, bool replace) {
  const bool needs_due = std::any_of(phrases.begin(), phrases.end(), [](const ReminderPhrase& one) { return !one.at; });
  if (needs_due && !task.due) return ask_about(turn, task, kAskDue);
  Plan plan = plan_of(turn, task);
  auto specs = specs_of(turn, phrases);
  if (replace) {
    UpdateTask command;
    command.id = task.id;
    command.reminders = specs;
    plan.commands.emplace_back(std::move(command));
  } else {
    const auto before = specs_of(task);  // One that is there already is not kept twice.
    std::erase_if(specs, [&](const ReminderSpec& spec) {
      return std::any_of(before.begin(), before.end(), [&](const ReminderSpec& one) {
        return one.minutes_before == spec.minutes_before && one.at == spec.at;
      });
    });
    for (const ReminderSpec& spec : specs) plan.commands.emplace_back(AddReminder{task.id, spec});
  }
  const bool other = replace && !task.reminders.empty();
  plan.reply = say(turn.reading.language, other ? kReplaced : words::kReminderSet, task.title,
                   phrases_told(turn, phrases, task.due));
  return plan;
}

namespace {

/// "20 minutes": before it is due, or from now when that has gone by.
std::vector<ReminderPhrase> span_in(const Turn& turn, const std::string& words, const Task& task) {
  auto phrases = reminders_in(turn, words + " before", task);
  const bool gone = task.due && task.due->time && phrases.size() == 1 && phrases.front().minutes_before &&
                    due_civil(*task.due).local() - std::chrono::minutes(*phrases.front().minutes_before) <= turn.now;
  return gone ? reminders_in(turn, "in " + words, task) : phrases;
}

/// "change the reminder to thursday at noon", "remind me the day before at 8pm instead"
std::optional<Plan> replace_turn(const Turn& turn, const Phrase& phrase) {
  const auto words = phrase.match_any({
      "please|no|actually? change|move|shift|set|make|put|reschedule|push|update the|that|my|its? reminder "
      "to|for|at|on? *",
      "please|no|actually? remind me * instead please?",
      "ok|okay|fine|alright? please? remind me * then please?",
      "no|actually instead? remind me *",
      "اس? کی|کا? یاد? دہانی|ریمائنڈر|یاددہانی کا|کو? وقت? * کر|رکھ دو|دیں|لو",
      "*? کی|کے بجائے * یاد دلانا|دلاؤ|دلائیں",
      "*? ki|ke bajaye|bajae|bajai * yaad dilana|dilao|dilayein",
      "is|iski|iska? ki|ka? yaad? dehani|dihani|reminder ka|ko? waqt|time? * kar|rakh do|dein|lo",
  });
  if (!words) return std::nullopt;
  const auto task = task_at_hand(turn);
  if (!task) return std::nullopt;
  auto phrases = reminders_in(turn, *words, *task);
  if (phrases.empty()) phrases = reminders_in(turn, without(*words, {" کو", " ko", " پر", " par"}), *task);
  if (phrases.empty()) phrases = span_in(turn, *words, *task);
  if (phrases.empty()) return std::nullopt;
  return set_reminders(turn, *task, phrases, true);
}

bool only_lead_times(const std::vector<ReminderPhrase>& phrases) {
  return !phrases.empty() &&
         std::all_of(phrases.begin(), phrases.end(), [](const ReminderPhrase& one) { return one.minutes_before; });
}

/// "no, an hour before", said of the reminder that was just set: the task stays where it is. Others that it has stay.
std::optional<Plan> correct_turn(const Turn& turn, const Phrase& phrase) {
  const auto words = phrase.match_any({
      "no|nope|sorry|oops|wait|actually no|sorry|actually|wait? make? it|that? remind? me? *",
      "نہیں|نہ|ارے نہیں? *",
      "nahi|nahin|nai|nhi|are nahi? *",
  });
  const auto task = words && turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  if (!task || task->reminders.empty()) return std::nullopt;
  auto phrases = reminders_in(turn, *words, *task);
  const auto said = reminders_in(turn, without(turn.before.said, {"."}), *task);
  const Reading before = read_as(turn, turn.before.said, turn.now);
  // "Do ghante baad yaad dilana": the length is that of the moment, and not of a lead time.
  const bool at_its_time =
      before.when && std::all_of(before.reminders.begin(), before.reminders.end(),
                                 [](const ReminderPhrase& one) { return one.minutes_before.value_or(0) == 0; });
  const bool of_reminder = !said.empty() || !before.reminders.empty() || before.detail == Detail::kRemind;
  for (const char* before_it : {" before", " پہلے", " pehle"}) {  // «نہیں آدھا گھنٹہ»
    if (of_reminder && !at_its_time && phrases.empty()) phrases = reminders_in(turn, *words + before_it, *task);
  }
  if (!only_lead_times(phrases) || !of_reminder) return std::nullopt;
  auto replaced = said.empty() ? before.reminders : said;
  if (task->due) language::settle_reminders(replaced, due_civil(*task->due));
  UpdateTask command;
  command.id = task->id;
  command.reminders = specs_of(*task);
  const auto gone = std::erase_if(*command.reminders, [&](const ReminderSpec& spec) {
    return std::any_of(replaced.begin(), replaced.end(), [&](const ReminderPhrase& one) {
      return one.minutes_before && spec.minutes_before == one.minutes_before;
    });
  });
  if (gone == 0 && task->reminders.size() > 1) return std::nullopt;
  if (gone == 0) command.reminders->clear();
  for (const ReminderSpec& spec : specs_of(turn, phrases)) command.reminders->push_back(spec);
  Plan plan = plan_of(turn, *task);
  plan.commands.emplace_back(std::move(command));
  plan.reply = say(turn.reading.language, kReplaced, task->title, phrases_told(turn, phrases, task->due));
  return plan;
}

/// «1 بجے یاد دلانا اور پھر 2 بجے», "1 baje yaad dilana aur phir 2 baje": hours on both sides of the verb.
std::optional<Plan> hours_around_verb(const Turn& turn) {
  static const std::vector<std::string> kVerb = search_words(
      "mujhe yaad dilana dilao dilayein dilaiye dila karana karao dehani reminder laga lagao lagana مجھے یاد دلانا "
      "دلاؤ "
      "دلائیں دلائیے دلا کرانا کراؤ دہانی یاددہانی ریمائنڈر لگا لگاؤ لگانا",
      64);
  static const std::vector<std::string> kLight = search_words("dena do de دینا دو دے", 8);
  const auto task = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  if (!task || turn.reading.language == language::Language::kEnglish) return std::nullopt;
  std::string hours;
  bool verb = false, stem = false;
  for (const AnswerWord& word : answer_words(turn.text)) {
    const bool light = stem && one_of(word.norm, kLight);  // "Dila do"; "do baje" is two o'clock.
    stem = word.norm == "dila" || word.norm == "laga" || word.norm == "دلا" || word.norm == "لگا";
    const bool said = light || one_of(word.norm, kVerb);
    verb = verb || said;
    if (!said) hours += (hours.empty() ? "" : " ") + word.raw;
  }
  const auto phrases = verb ? hours_in(turn, hours, *task) : std::vector<ReminderPhrase>();
  if (phrases.empty()) return std::nullopt;
  return set_reminders(turn, *task, phrases, false);
}

/// "30 minutes before every time": a lead time, which each occurrence has anyway.
std::optional<Plan> every_time(const Turn& turn, const std::string& words, const Task& task) {
  const std::string lead =
      without(words, {" every time", " each time", " each one", " each", " always", " every single time", " har baar",
                      " har dafa", " hamesha", " ہر بار", " ہر دفعہ", " ہمیشہ"});
  const auto behind = Phrase(words).match_any({"every|each time *", "always *", "har baar|dafa *", "ہر بار|دفعہ *"});
  if (lead == words && !behind) return std::nullopt;
  const auto phrases = reminders_in(turn, behind.value_or(lead), task);
  return only_lead_times(phrases) ? std::optional(set_reminders(turn, task, phrases, false)) : std::nullopt;
}

/// "remind me at 8", «یاد دہانی لگا دو ایک گھنٹہ پہلے»: no task is named, so it is the one that was just touched.
std::optional<Plan> bare_turn(const Turn& turn, const Phrase& phrase) {
  // "Remind me the evening before to check in online": something else to do.
  if (phrase.is({"*? remind me * before|beforehand|earlier to *"}) && !phrase.is({"* to be|make|stay|give *"}))
    return std::nullopt;
  const auto words = phrase.match_any({
      "please|ok|okay|and|then|great|lovely|perfect|thanks|cool|good? and? also? please? remind me *",
      "please|ok|okay|and|then? please? set|add|put|make a|an|the? reminder|alarm for|at|on? *",
      "great|lovely|perfect|thanks|cool|good|nice|wonderful|brilliant|ok|okay|yes|yeah? and|also|then|now|so? "
      "could|can|may|might|id? i|we|you|like? please|to? get|have|set|add|put|make|give me? a|an|another|one "
      "reminder|alarm at|for|on? *",
      "مجھے? یاد دہانی|یاددہانی|ریمائنڈر|الارم لگا|رکھ|سیٹ دو|دیں|دینا|کر دو|دیں? *",
      "* کی|کا یاد? دہانی|یاددہانی|ریمائنڈر|الارم لگا|رکھ|سیٹ دو|دیں|دینا|کر دو|دیں?",
      "مجھے? * مجھے? یاد دلانا|دلاؤ|دلائیں|کرانا|دلا دینا|دو?",
      "mujhe? yaad? dehani|dihani|reminder|alarm laga|rakh|set do|dein|dena|kar do|dein? *",
      "* ki|ka? yaad? dehani|dihani|reminder|alarm laga|rakh|set do|dein|dena|kar do|dein?",
      "mujhe? * mujhe? yaad dilana|dilao|dilayein|karana|dila dena|do?",
      "mujhe yaad dilana|dilao|karana *",
      "mujhe? yaad dila|kara dena|do|dein *",
      "مجھے? یاد دلا|کرا دینا|دو|دیں *",
      "مجھے? یاد دلانا|دلاؤ|کرانا *",
  });
  const auto task = words && turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  if (auto plan = task ? every_time(turn, *words, *task) : std::nullopt) return plan;
  if (!task || !turn.reading.target.empty()) return std::nullopt;
  const bool says_nothing_new = said_of_own_day(*words) || turn.reading.title.empty() ||
                                turn.reading.intent != Intent::kCreate ||
                                turn.reading.missing == language::Missing::kTitle || !phrase.is({"remind me *"}) ||
                                !hours_in(turn, *words, *task).empty();
  if (!says_nothing_new) return std::nullopt;
  const auto phrases = reminders_in(turn, without(*words, {" bhi", " بھی", " as well", " too", " also"}), *task);
  if (phrases.empty()) return std::nullopt;
  return set_reminders(turn, *task, phrases, false);
}

/// "also a day before": beside the one that there is.
std::optional<Plan> add_turn(const Turn& turn, const Phrase& phrase) {
  const auto words = phrase.match_any({"and? add|set another|a one|reminder|second? one|reminder? *",
                                       "and? also remind? me? *", "and *", "and? remind? me? * too|also",
                                       "and * as well", "اور|ساتھ? * بھی یاد? دلانا|دلاؤ|کرانا?|دلا? دینا|دو?",
                                       "aur|sath|saath? * bhi yaad? dilana|dilao|karana?|dila? dena|do?"});
  if (!words) return std::nullopt;
  const auto task = task_at_hand(turn);
  if (!task || task->reminders.empty()) return std::nullopt;
  const auto phrases = reminders_in(turn, *words, *task);
  // Only a lead time: "also tomorrow at 5" may be a date or a task of its own.
  const bool before = Phrase(*words).is({"*? before *?", "*? پہلے *?", "*? pehle *?"});
  if (phrases.empty() || (!before && !only_lead_times(phrases))) return std::nullopt;
  return set_reminders(turn, *task, phrases, false);
}

/// "reminder 15 min pehle": a lead time and the word for it, without a verb; no task is named so.
std::optional<Plan> lead_turn(const Turn& turn, const Phrase& phrase) {
  const auto words = phrase.match_any({
      "and|also|aur|bas|just? a|an|ek? reminder|reminders|alarm|notification *",
      "yes|yeah|please|ok|okay|and|then? please? add|set|put|give|make? me? one|another *",
      "aur? ek? yaad dehani|dihani|dahani *",
      "اور|بس? ایک? ریمائنڈر|الارم|یاددہانی *",
      "اور|بس? ایک? یاد دہانی *",
  });
  const auto task = words ? task_at_hand(turn) : std::nullopt;
  if (!task || !turn.reading.target.empty()) return std::nullopt;
  const auto phrases = reminders_in(turn, *words, *task);
  if (!only_lead_times(phrases)) return std::nullopt;
  return set_reminders(turn, *task, phrases, false);
}

/// "remind me of it on thursday": of the task that is talked about, not of a new one called "it".
struct OfIt {
  std::string target;  ///< Empty: the one touched last.
  std::string when;
};
std::optional<OfIt> of_it(const Phrase& phrase) {
  if (phrase.is({"مجھے? اس|اسی دن|روز *", "mujhe? usi|us|isi|is din|roz *"})) return std::nullopt;  // Its day.
  if (const auto when = phrase.match_any({
          "please|and|ok? please? remind me again? of|about|for it|that|this|them one? *?",
          "please|and|ok? please? remind me to do|finish|handle it|that|this|them *?",
          "remind me again? * about|of it|that|this",
          "مجھے? اس|اسی کی|کا یاد * دلانا|دلاؤ|دلائیں|دلا دینا|دو?",
          "mujhe? is|iski|uski|isi ki? yaad * dilana|dilao|dila|kara|karana dena|do?",
          "please? remind me on|for it|that *",
          "please? set|add|put a|an? reminder|alarm on|for it|that|this for|at? *",
          "isme|usme|ismein|usmein|ispe|uspe|ispar|uspar * ki|ka? yaad? dehani|dihani|reminder|alarm "
          "laga|lagao|lagado|rakh|rakho|set|add do|dein|dena|kar|karo? do|dein?",
          "is|us|iska|uska|iske|uske|iski|uski me|mein|pe|par|ke|ka|ki? liye|lye|lie? * ki|ka? yaad? "
          "dehani|dihani|reminder|alarm laga|lagao|lagado|rakh|rakho|set|add do|dein|dena|kar|karo? do|dein?",
          "اس|اسی میں|پر|کے|کا|کی لیے? * کی|کا? یاد? دہانی|یاددہانی|ریمائنڈر|الارم لگا|لگاؤ|رکھ|رکھو|سیٹ "
          "دو|دیں|دینا|کر? دو|دیں?",
          "مجھے? اس|اسے|اسی کی|کا|کے|کو? بارے? میں? * یاد دلانا|دلاؤ|دلائیں|دلا دینا|دو?",
          "mujhe? is|isko|iski|isay|iske|iska ki|ka|ke|ko? baare? mein? * yaad dilana|dilao|dila|kara dena|do?",
      }))
    return OfIt{{}, *when};
  constexpr std::string_view kOrdinals[] = {"first", "second", "third", "fourth", "fifth", "last"};
  constexpr std::string_view kPatterns[] = {"please? remind me of|about the? first|1st one|task? *?",
                                            "please? remind me of|about the? second|2nd one|task? *?",
                                            "please? remind me of|about the? third|3rd one|task? *?",
                                            "please? remind me of|about the? fourth|4th one|task? *?",
                                            "please? remind me of|about the? fifth|5th one|task? *?",
                                            "please? remind me of|about the last one|task *?"};
  for (std::size_t i = 0; i < std::size(kPatterns); ++i) {
    if (const auto when = phrase.match(kPatterns[i])) return OfIt{"the " + std::string(kOrdinals[i]) + " one", *when};
  }
  return std::nullopt;
}

std::optional<Plan> remind_turn(const Turn& turn, const Phrase& phrase) {
  const auto said = of_it(phrase);
  if (!said) return std::nullopt;
  const auto task = said->target.empty() ? task_at_hand(turn) : task_named(turn, said->target);
  if (!task) return std::nullopt;
  if (said->when.empty()) return ask_about(turn, *task, kAskWhen);
  const auto phrases = reminders_in(turn, said->when, *task);
  if (phrases.empty()) return std::nullopt;
  return set_reminders(turn, *task, phrases, false);
}

Plan tell_of_task(const Turn& turn, const Task& task) {
  const auto language = turn.reading.language;
  const std::string moments = moments_told(turn, task, {});
  Plan plan = begin(turn, "ReminderAgent");
  plan.state.last = task.id;
  plan.tasks.push_back(task);
  plan.reply = moments.empty() ? says_none(turn, task) : say(language, kReminderOf, task.title, moments);
  return plan;
}

std::optional<Plan> tell_turn(const Turn& turn, const Phrase& phrase) {
  const Reading reading = reading_as(turn, Intent::kQuery, Detail::kNone, {});
  const Turn asking = with_reading(turn, reading);
  const bool one = phrase.is({
      "and? when|whens|what|whats time|is? is? the|my|its reminder|alarm set? for?",
      "and? when|what will|do|are time? will? you going? to? remind me of|about? it|that|this?",
      "does it have a|any reminder|reminders",
      "when|what time? will i be|get reminded|notified of|about? it|that|this?",
      "when do i get reminded|notified of|about? it|that|this?",
      "مجھے? کب|کس وقت? یاد دلاؤ|دلائیں|کراؤ گے|گی?",
      "mujhe? kab|kis waqt? yaad dilaoge|dilaogi|dilayenge|dilao|karaoge|dilaayenge ge|gay|gi?",
      "is there a reminder for|on? it|that?",
      "اس? کی|کا? یاد? دہانی|ریمائنڈر|یاددہانی کب|کس وقت? کی|کا? ہے|ہو? گی?",
      "is|iski|iska? ki|ka? yaad? dehani|dihani|reminder kab|kis waqt? ki|ka? hai|hogi|hoga",
  });
  const bool of_it = phrase.is({
      "what|which|how many? reminder|reminders are|is|do there|i? have|set? set|pending? on|for|about it|that|this",
      "what|which reminder|reminders does it|that have|got now|left|set?",
      "did|have you set|change|changed|move|moved|update|updated|add|added a|the|its|my|any? reminder|reminders "
      "too|as|also? well? for? it|that?",
      "is the|its|my? reminder|reminders changed|moved|set|updated too|as|also? well?",
      "us|is par|pe kaun|kon|kya? kaun|kon|si? reminder|reminders laga|lage|lagi|set? hai|hain",
  });
  if (one || of_it) {
    const auto task = task_at_hand(turn);
    if (task || one) return task ? tell_of_task(asking, *task) : all_reminders(asking, {});
  }
  if (turn.reading.filter.from) {  // "do i have any reminders on sunday": no name
    if (auto plan = list_reminders(asking, turn.reading, phrase)) return plan;
  }
  const auto named = phrase.match_any({
      "did|have you set|put|add|added a|the|any|my? reminder|reminders for|on|about the|my? *",
      "is|are there a|the|any? reminder|reminders set? for|on|about the|my? *",
      "what|which reminder|reminders are|is|do there|i? have|set? set|pending? on|for|about the|my? *",
      "when|what time? will|do|are you going? to? remind me of|about|for the|my? *",
      "* کی|کا|کے یاد? دہانی|ریمائنڈر|یاددہانی کب|کس وقت? کی|کا? ہے|ہو گی|گا?",
      "* کی یاد کب|کس وقت? دلاؤ|دلائیں|کراؤ گے|گی?",
      "* کے? بارے? میں? مجھے? کب|کس وقت? یاد دلاؤ|دلائیں|کراؤ گے|گی?",
      "* ki|ka|ke yaad? dehani|dihani|reminder|yaad kab|kis waqt? ki|ka? "
      "hai|hogi|hoga|dilaoge|dilaogi|dilayenge|dilao|karaoge ge|gay|gi?",
      "* ke? baare? mein? mujhe? kab|kis waqt? yaad dilaoge|dilaogi|dilayenge|dilao|karaoge ge|gay|gi?",
      "do i have a|any reminder|reminders set? for|on|about the|my? *",
      "did|have i|we already? set|put|add|added|ask|asked|make|made|get for? a|the|any|my? "
      "reminder|reminders|alarm|alarms for|on|about|of the|my? *",
      "does|has the|my? * have|has|got a|any reminder|reminders|alarm set?",
      "when|what time? do|will|does|is|comes i|the|my|that? get|have|see|be? a|the|my? reminder|reminders|alarm|"
      "notification go|come|due|set? off|up? for|on|about|of the|my? *",
      "whens|whats the|my? reminder|alarm|notification set? for|on|about|of the|my? *",
  });
  const auto task = named ? task_named(turn, *named) : std::nullopt;
  if (task) return tell_of_task(asking, *task);
  return list_reminders(asking, turn.reading, phrase);
}

/// "snooze 10 minutes": what was read as a name is the time.
std::optional<Plan> snooze_turn(const Turn& turn, const Phrase& phrase) {
  auto words = phrase.match_any({"please? snooze for|by? *", "please? remind me again in|after *"});
  const auto task = task_at_hand(turn);
  if (!words || !task) return std::nullopt;
  if (words->find_first_not_of("0123456789") == std::string::npos) *words += " minutes";  // "again in 30"
  Reading reading = read_as(turn, "snooze it for " + *words, turn.now);
  const bool understood = reading.detail == Detail::kSnooze && reading.target.empty() &&
                          (reading.changes.move_by_minutes || reading.changes.due);
  if (!understood) return std::nullopt;
  reading.reference = language::Reference::kPronoun;
  return reminder_agent(with_reading(turn, reading));
}

/// "remind me an hour before", of a task without a due date: it could never be kept.
std::optional<Plan> undated_turn(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool lead = !reading.reminders.empty() && reading.reminders.front().minutes_before;
  const bool fragment = reading.detail == Detail::kCorrection || reading.detail == Detail::kRemind;
  if (!lead || !fragment || reading.intent == Intent::kCreate || !reading.title.empty()) return std::nullopt;
  const auto task = reading.target.empty() ? task_at_hand(turn) : task_named(turn, reading.target);
  if (!task || task->due) return std::nullopt;
  return ask_about(turn, *task, kAskDue);
}

std::optional<Plan> due_and_reminder(const Turn& here, const Task& task, std::vector<ReminderPhrase> phrases) {
  const Reading& said = here.reading;
  if (!said.due || !said.when || !said.title.empty() || !said.target.empty()) return std::nullopt;
  const Due due{said.due->date, said.due->time, said.due->time ? here.zone.name() : std::string()};
  language::settle_reminders(phrases, *said.due);
  Plan plan = plan_of(here, task);
  UpdateTask command;
  command.id = task.id;
  command.due = std::optional(due);
  command.reminders = specs_of(task);
  for (const ReminderSpec& spec : specs_of(here, phrases)) command.reminders->push_back(spec);
  plan.commands.emplace_back(std::move(command));
  plan.reply = say(here.reading.language, kDueAndReminds, task.title, due_phrase(here.reading.language, due, here.now),
                   phrases_told(here, phrases, due));
  return plan;
}

/// The lead times that the question was about: "remind me an hour before".
std::vector<ReminderPhrase> lead_asked(const Turn& here) {
  auto phrases = read_as(here, here.before.text, here.before.asked_at).reminders;
  std::erase_if(phrases, [](const ReminderPhrase& one) { return !one.minutes_before; });
  return phrases;
}

}  // namespace

namespace {

/// "aur usi din subah bhi yaad dila dena": what joins it to what was said before says nothing of its own.
std::optional<Plan> joined_turn(const Turn& turn, const Phrase& phrase) {
  const auto rest = turn.before.fresh ? phrase.match_any({"aur|or|phir *", "اور|پھر *"}) : std::nullopt;
  if (!rest || rest->find_first_of(",\n") != std::string::npos) return std::nullopt;
  const Phrase words(*rest);
  if (!words.is({"usi|us|isi|is din|roz|subah|shaam|sham|raat|dopahar *", "اسی|اس دن|روز|صبح|شام|رات|دوپہر *"}))
    return std::nullopt;
  const Reading reading = read_as(turn, *rest, turn.now);
  Turn alone = with_reading(turn, reading);
  alone.text = *rest;
  return bare_turn(alone, words);
}

}  // namespace

std::optional<Plan> reminder_turn(const Turn& turn, const Phrase& phrase) {
  if (auto plan = remove_turn(turn, phrase)) return plan;
  if (auto plan = replace_turn(turn, phrase)) return plan;
  if (auto plan = add_turn(turn, phrase)) return plan;
  if (auto plan = correct_turn(turn, phrase)) return plan;
  if (auto plan = remind_turn(turn, phrase)) return plan;
  if (auto plan = tell_turn(turn, phrase)) return plan;
  if (auto plan = snooze_turn(turn, phrase)) return plan;
  if (auto plan = bare_turn(turn, phrase)) return plan;
  if (auto plan = lead_turn(turn, phrase)) return plan;
  if (auto plan = joined_turn(turn, phrase)) return plan;
  if (auto plan = hours_around_verb(turn)) return plan;
  return undated_turn(turn);
}

Plan ask_due(const Turn& turn, const Task& task) { return ask_about(turn, task, kAskDue); }

bool awaits_reminder(const Turn& here) {
  const State& state = here.before;
  if (state.pending != Pending::kFill || state.ids.size() != 1) return false;
  if (const auto said = of_it(Phrase(state.text)); said && said->when.empty()) return true;
  const auto task = here.view.find_task(here.user, state.ids.front());
  return task && !task->due && !lead_asked(here).empty();
}

std::optional<Plan> reminder_answer(const Turn& here) {
  const auto task = here.view.find_task(here.user, here.before.ids.front());
  if (!task || task->deleted_at || task->status != TaskStatus::kActive) return std::nullopt;
  if (!of_it(Phrase(here.before.text))) return due_and_reminder(here, *task, lead_asked(here));
  const auto phrases = reminders_in(here, std::string(here.text), *task);
  if (phrases.empty()) return std::nullopt;
  return set_reminders(here, *task, phrases, false);
}

}  // namespace yaad::assistant
