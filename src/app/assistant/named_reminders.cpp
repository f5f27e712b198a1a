// Reminders said with the name of their task, of two tasks, or with other verbs than "remind": "flight ki reminder 5
// ghante pehle aur 2 ghante pehle", «دونوں دن پندرہ منٹ پہلے یاد دلا دینا», "ek ghanta pehle utha dena".
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/reminder_removal.h"
#include "app/assistant/reminder_words.h"
#include "app/assistant/replies.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"
#include "domain/sound.h"

namespace yaad::assistant {
namespace {

using language::ReminderPhrase;

constexpr std::size_t kNameWords = 8;

/// "ek raat pehle" is a day before, at night.
std::string usual_time(const std::string& said) {
  const Phrase phrase(said);
  if (phrase.is({"ek|aik|1? raat|rat pehle|pehlay|qabl", "ek|aik|1? din|roz pehle|pehlay|phle|qabl raat|rat ko|mein?",
                 "ایک? دن|روز پہلے|قبل رات کو|میں?", "pichli raat|rat", "ایک? رات پہلے|قبل", "پچھلی رات"}))
    return has_arabic_script(said) ? "ایک دن پہلے رات نو بجے" : "ek din pehle raat 9 baje";
  if (phrase.is({"ek|aik|1? shaam|sham pehle|pehlay|qabl", "ek|aik|1? din|roz pehle|pehlay|phle|qabl shaam|sham ko?",
                 "ایک? دن|روز پہلے|قبل شام کو?", "ایک? شام پہلے|قبل"}))
    return has_arabic_script(said) ? "ایک دن پہلے شام چھ بجے" : "ek din pehle shaam 6 baje";
  return said;
}

/// "5 ghante pehle aur 2 ghante pehle": each of the times, and nothing else.
std::vector<ReminderPhrase> times_in(const Turn& turn, const std::string& text, const Task& task) {
  std::vector<ReminderPhrase> all;
  std::string rest = text;
  for (const char* joint : {" aur phir ", " aur ", " اور پھر ", " اور ", " and ", ", ", "، "}) {
    for (std::size_t at = rest.find(joint); at != std::string::npos; at = rest.find(joint))
      rest.replace(at, std::string_view(joint).size(), "\n");
  }
  for (std::size_t begin = 0; begin <= rest.size();) {
    const std::size_t end = std::min(rest.find('\n', begin), rest.size());
    const std::string part = without(rest.substr(begin, end - begin), {" bhi", " بھی", " b"});
    const auto some = reminders_in(turn, usual_time(part), task);
    if (some.empty()) return reminders_in(turn, text, task);
    all.insert(all.end(), some.begin(), some.end());
    begin = end + 1;
  }
  return all;
}

bool only_leads(const std::vector<ReminderPhrase>& phrases) {
  return !phrases.empty() && std::all_of(phrases.begin(), phrases.end(),
                                         [](const ReminderPhrase& one) { return one.minutes_before.has_value(); });
}

// --- of a task that is named -----------------------------------------------------------------------------------------

struct Named {
  std::string name, times;
};

std::optional<Named> name_and_times(const Phrase& phrase) {
  const auto two = phrase.match_two({
      "* ki|ka|ke|wali|wala|wale reminder|reminders|alarm|alert|yaaddehani * laga|lagao|lagado|lagana|rakh|rakho|set|"
      "kar|karo|kr|krdo|kardo? do|dein|dena|karo|kar? do|dein?",
      "* ki|ka|ke|wali|wala|wale yaad dehani|dihani|dahani|dehaniyan * "
      "laga|lagao|lagado|lagana|rakh|rakho|set|kar|karo|kr|krdo|kardo? do|dein|dena|karo|kar? do|dein?",
      "* ki|ka|ke yaad dehani|dihani|dahani * kara|karwa|krwa|karana|karwana|dila|dilwa|dilana do|dein|dena?",
      "* ki|ka|ke yaad * dilana|dilao|dila|karana|karwana|kara|karwa dena|do|dein?",
      "* کی|کا|کے یاد دہانی * کرا|کروا|کرانا|کروانا|دلا|دلوا|دلانا دو|دیں|دینا?",
      "* کی|کا|کے یاد * دلانا|دلاؤ|دلا|کرانا|کروانا|کرا|کروا دینا|دو|دیں?",
      "* ke|k liye|liay|lie|lye * ka|ki? reminder|alarm|alert|yaaddehani "
      "laga|lagao|lagado|lagana|rakh|rakho|set|kar|karo? do|dein|dena|karo|kar? do|dein?",
      "* کی|کا|کے|والی|والا|والے ریمائنڈر|الارم|یاددہانی * لگا|لگاؤ|لگانا|رکھ|رکھو|سیٹ|کر|کرو? دو|دیں|دینا|کرو|کر? "
      "دو|دیں?",
      "* کی|کا|کے|والی|والا|والے یاد دہانی|دہانیاں * لگا|لگاؤ|لگانا|رکھ|رکھو|سیٹ|کر|کرو? دو|دیں|دینا|کرو|کر? دو|دیں?",
      "* کے لیے|لئے * کا|کی? ریمائنڈر|الارم|یاددہانی لگا|لگاؤ|لگانا|رکھ|رکھو|سیٹ|کر|کرو? دو|دیں|دینا|کرو|کر? دو|دیں?",
  });
  if (two) return Named{two->first, two->second};
  // "quiz ke liye ek din pehle raat ko yaad dila dena": before it, unlike "kal 5 baje yaad dilana".
  const auto before = phrase.match_two({
      "* ke|k liye|liay|lie|lye mujhe? * yaad|yad dilana|dilao|dila|karana|karwana|kara|karwa dena|do|dein?",
      "* کے لیے|لئے مجھے? * یاد دلانا|دلاؤ|دلا|کرانا|کروانا|کرا|کروا دینا|دو|دیں?",
  });
  if (before && Phrase(before->second).is({"*? pehle|pehlay|phle|qabl *?", "*? پہلے|قبل *?"}))
    return Named{before->first, before->second};
  return std::nullopt;
}

/// «کمیٹی والے کام»: the words of talk around a name are none of it.
std::string plain_name(const std::string& name) {
  const auto rest = Phrase(name).match_any({"* wala|wali|wale|walay kaam?", "* والا|والی|والے کام?"});
  return rest ? *rest : name;
}

/// The one in hand for «اس کی», else the one of that name.
std::optional<Task> task_meant(const Turn& turn, const std::string& name) {
  if (Phrase(name).is({"is|iss|us|uss|in|un|اس|اُس|ان"})) return turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  auto task = task_named(turn, name);
  return task && names_title(search_words(name, kNameWords), task->title) ? task : std::nullopt;
}

std::optional<Plan> of_named(const Turn& turn, const Phrase& phrase) {
  const auto said = name_and_times(phrase);
  if (!said) return std::nullopt;
  const std::string name = plain_name(said->name);
  if (!task_named(turn, name) && Phrase(said->times).is({"*? pehle|pehlay|qabl *?", "*? پہلے|قبل *?"})) {
    Plan plan = begin(turn, "ReminderAgent");  // Before what, if there is none?
    plan.clarify = true;
    plan.reply = say(turn.reading.language, words::kNoMatch, said->name);
    return plan;
  }
  const auto task = task_meant(turn, name);
  const auto phrases = task ? times_in(turn, said->times, *task) : std::vector<ReminderPhrase>();
  return phrases.empty() ? std::nullopt : std::optional(set_reminders(turn, *task, phrases, false));
}

/// "bijli ka bill 2 din pehle yaad dilana": with a time before nothing that is said, it is of the one that is there.
std::optional<Plan> before_named(const Turn& turn) {
  const language::Reading& reading = turn.reading;
  const bool asked = reading.intent == language::Intent::kCreate && !reading.due && !reading.recurrence &&
                     reading.language != language::Language::kEnglish && only_leads(reading.reminders);
  const auto task = asked && !reading.title.empty() ? task_meant(turn, plain_name(reading.title)) : std::nullopt;
  return task && task->due ? std::optional(set_reminders(turn, *task, reading.reminders, false)) : std::nullopt;
}

/// "Set an extra reminder for the bank one 10 minutes before": no task of its own where one is there that has it.
std::optional<Plan> one_more_of_named(const Turn& turn, const Phrase& phrase) {
  const auto rest = phrase.match_any({
      "and|also|please|can|could? you? set|add|give|put|create|make|i want|need? me? an|a|one? "
      "another|extra|additional|second|third|further|more reminder|alert|notification|alarm for|on|to|about the|my? *",
  });
  if (!rest || turn.reading.reminders.empty()) return std::nullopt;
  language::Reading made = read_as(turn, "remind me about the " + *rest, turn.now);
  const std::string name = without(made.target, {" one", " task"});
  const auto task = name.empty() || made.reminders.empty() ? std::nullopt : task_named(turn, name);
  return task ? std::optional(set_reminders(turn, *task, made.reminders, false)) : std::nullopt;
}

/// "remind me at 8pm for the trash", "remind me about the dentist tomorrow at 8": who says "the" means the one that is
/// there, if its title has all of these words.
std::optional<Plan> of_definite(const Turn& turn, const Phrase& phrase) {
  const language::Reading& reading = turn.reading;
  const bool asked = reading.intent == language::Intent::kCreate && reading.detail == language::Detail::kRemind;
  if (!asked || reading.recurrence || reading.title.empty() ||
      !phrase.is(
          {"*? remind|ping|alert|nudge|bug|poke|prod|nag|pester|hassle|prompt me *? for|about|of the|my|our|that *",
           "*? give|send me a|another nudge|poke|prod|shout|kick|ping|prompt|heads *? for|about|of the|my|our|that *",
           "*? reminder|alarm|alert *? for|about|of the|my|our|that *"}))
    return std::nullopt;
  const auto task = task_named(turn, reading.title);
  const std::string name = Phrase(reading.title).match("for|about|of? the|my|our|that? *").value_or(reading.title);
  if (!task || !names_title(search_words(name, kNameWords), task->title)) return std::nullopt;
  const std::string times = pieces_said(reading, {language::PieceKind::kWhen, language::PieceKind::kReminder});
  const auto phrases = times.empty() ? std::vector<ReminderPhrase>() : times_in(turn, times, *task);
  return phrases.empty() ? std::nullopt : std::optional(set_reminders(turn, *task, phrases, false));
}

// --- of several that are talked about --------------------------------------------------------------------------------

std::optional<Plan> of_both(const Turn& turn, const Phrase& phrase) {
  const auto words = phrase.match_any({
      "dono|donon|both din|dinon|kaamon|kaam|ko|ki|ka|ke|pe|par? ki|ka|ke|liye? liye? * mujhe? yaad "
      "dilana|dilao|dila|kara|karana|karwana dena|do|dein?",
      "dono|donon|both din|dinon|kaamon|kaam|ko|ki|ka|ke|pe|par? ki|ka|ke|liye? reminder|alarm * "
      "laga|lagao|lagado|set|kar|karo? do|dein|dena|karo?",
      "dono|donon|both din|dinon|kaamon|kaam|ko|ki|ka|ke|pe|par? ki|ka|ke|liye? liye? * ka|ki? reminder|alarm "
      "laga|lagao|lagado|set|kar|karo do|dein|dena|karo?",
      "دونوں دن|کاموں|کام|کو|کی|کا|کے|پر|بار? کی|کا|کے|لیے? لیے? * مجھے? یاد دلانا|دلاؤ|دلا|کرا|کرانا|کروانا "
      "دینا|دو|دیں?",
      "دونوں دن|کاموں|کام|کو|کی|کا|کے|پر|بار? کی|کا|کے|لیے? لیے? * کا|کی? ریمائنڈر|الارم لگا|لگاؤ|لگانا|سیٹ "
      "دو|دیں|دینا|کرو?",
      "remind me of|about? both of? them|these|days? *",
      "set|add|put? a? reminder|reminders for|on both of? them|these|days? *",
  });
  const State& state = turn.before;
  const std::vector<TaskId>& ids = state.pair.size() == 2 ? state.pair : state.many;
  if (!words || ids.size() != 2) return std::nullopt;
  std::optional<Plan> all;
  for (const Task& task : tasks_of(turn, ids)) {
    if (task.deleted_at || task.status != TaskStatus::kActive || !task.due) return std::nullopt;
    const auto phrases = times_in(turn, *words, task);
    if (!only_leads(phrases)) return std::nullopt;
    Plan one = set_reminders(turn, task, phrases, false);
    add_plan(all, std::move(one));
  }
  return all;
}

// --- of the task in hand ---------------------------------------------------------------------------------------------

/// "ek ghanta pehle utha dena", «ایک رات پہلے بتا دینا», "alarm bhi laga dein 30 minute pehle", «دو گھنٹے پہلے الارم
/// لگاؤ».
std::optional<std::string> lead_with_verb(const Phrase& phrase) {
  return phrase.match_any({
      "aur|phir? mujhe|mjhe|humein? * bhi? utha|jaga|bata|btaa|bta|batla dena|do|dein|dijiye|dijiyega|dijye?",
      "aur|phir? mujhe|mjhe|humein? * bhi? uthana|jagana|batana|btana|bataana",
      "aur|phir? mujhe|mjhe? * khabar|itla|inform kar|kr|karna|karo? dena|do|dein?",
      "aur|ek? yaad? dehani|reminder|alarm|alert bhi? laga|lagao|lagado|lagana|rakh|rakho|set kar|kr? "
      "do|dein|dena|karo? *",
      "aur? mujhe? * bhi? ek|aik|ka|ki? yaad? dehani|reminder|alarm|alert bhi? "
      "laga|lagao|lagado|lagana|rakh|rakho|set|baja kar|kr? do|dein|dena|karo?",
      "اور|پھر? مجھے|ہمیں? * بھی? اٹھا|جگا|بتا دینا|دو|دیں|دیجیے|دیجیےگا",
      "اور|پھر? مجھے|ہمیں? * بھی? اٹھانا|جگانا|بتانا",
      "اور|پھر? مجھے? * خبر|اطلاع کر|کرنا|دے? دینا|دو|دیں?",
      "اور|ایک? یاددہانی|ریمائنڈر|الارم بھی? لگا|لگاؤ|لگائیں|لگانا|رکھ|رکھو|سیٹ کر? دو|دیں|دینا|کرو? *",
      "اور|ایک? یاد دہانی بھی? لگا|لگاؤ|لگائیں|لگانا|رکھ|رکھو|سیٹ کر? دو|دیں|دینا|کرو? *",
      "اور? مجھے? * بھی? ایک|کا|کی? یاددہانی|ریمائنڈر|الارم بھی? لگا|لگاؤ|لگائیں|لگانا|رکھ|رکھو|سیٹ کر? "
      "دو|دیں|دینا|کرو?",
      "اور? مجھے? * بھی? ایک|کا|کی? یاد دہانی بھی? لگا|لگاؤ|لگائیں|لگانا|رکھ|رکھو|سیٹ کر? دو|دیں|دینا|کرو?",
      "and|then? wake me up? * before|earlier",
  });
}

/// "ek raat pehle bhi yaad dilana", which reads as a time of its own with the usual verb.
std::optional<std::string> night_before(const Phrase& phrase) {
  const auto words = phrase.match_any({
      "aur|phir? mujhe|mjhe? * bhi? mujhe|mjhe? yaad dilana|dilao|dila|karana|karwana|kara|karao dena|do|dein?",
      "اور|پھر? مجھے? * بھی? مجھے? یاد دلانا|دلاؤ|دلا|کرانا|کروانا|کرا|کراؤ دینا|دو|دیں?",
  });
  return words && usual_time(*words) != *words ? words : std::nullopt;
}

std::optional<Plan> by_other_verb(const Turn& turn, const Phrase& phrase) {
  auto words = lead_with_verb(phrase);
  if (!words) words = night_before(phrase);
  const auto task = words && turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  if (!task || !task->due) return std::nullopt;
  if (phrase.is({"*? wake me *"})) *words += " before";
  const auto phrases = times_in(turn, *words, *task);
  return only_leads(phrases) ? std::optional(set_reminders(turn, *task, phrases, false)) : std::nullopt;
}

/// «دو دن پہلے یاد کرانا اور ایک دن پہلے بھی»: lead times on both sides of the verb.
std::optional<Plan> around_verb(const Turn& turn, const Phrase& phrase) {
  static constexpr std::string_view kPatterns[] = {
      "mujhe|mjhe? * yaad dilana|dilao|dila|karana|karwana|kara|karao dena|do|dein? aur|phir phir|ek? * bhi?",
      "مجھے? * یاد دلانا|دلاؤ|دلا|کرانا|کروانا|کرا|کراؤ دینا|دو|دیں? اور|پھر پھر? * بھی?",
      "remind me * and|then then|again? * too|also|again?",
  };
  const auto task = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  if (!task || !task->due) return std::nullopt;
  for (const std::string_view pattern : kPatterns) {
    const auto two = phrase.match_two({pattern});
    if (!two) continue;
    auto phrases = times_in(turn, two->first, *task);
    const auto more = times_in(turn, two->second, *task);
    if (!only_leads(phrases) || !only_leads(more)) continue;
    phrases.insert(phrases.end(), more.begin(), more.end());
    return set_reminders(turn, *task, phrases, false);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Plan> named_reminder_turn(const Turn& turn, const Phrase& phrase) {
  if (has_question_sign(turn.text) || !turn.chosen.empty() || turn.confirmed) return std::nullopt;
  if (auto plan = of_both(turn, phrase)) return plan;
  if (auto plan = around_verb(turn, phrase)) return plan;
  if (auto plan = by_other_verb(turn, phrase)) return plan;
  if (auto plan = one_more_of_named(turn, phrase)) return plan;
  if (auto plan = of_definite(turn, phrase)) return plan;
  if (auto plan = before_named(turn)) return plan;
  return of_named(turn, phrase);
}

}  // namespace yaad::assistant
