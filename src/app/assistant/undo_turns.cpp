// Taking back: the last change, several, one that is named; bringing back what was deleted; doing again what was
// undone.
#include <algorithm>
#include <array>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "app/task_fields.h"
#include "app/undo_log.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr std::size_t kNamedBack = 20;  ///< Changes among which one that is named is looked for.
constexpr std::size_t kSentences = 4;   ///< Tasks of which it is told what came back.

const Words kUndoneWhat{"Undone: {0}.", "واپس کر دیا: {0}۔", "Wapas kar diya: {0}."};
const Words kRedoneWhat{"Done again: {0}.", "دوبارہ کر دیا: {0}۔", "Dobara kar diya: {0}."};
const Words kUndoWhat{
    "Nothing was changed just now. If I undo the last change before that: {0}. Undo it? (yes / no)",
    "ابھی کچھ نہیں بدلا۔ اس سے پہلے کی تبدیلی واپس کروں تو: {0}۔ واپس کروں؟ (ہاں / نہیں)",
    "Abhi kuch nahin badla. Is se pehle ki tabdeeli wapas karoon to: {0}. Wapas karoon? (haan / nahin)"};
const Words kQuestionDropped{
    "All right, forget the question; nothing was changed. \"Undo\" once more takes back the last change.",
    "ٹھیک ہے، سوال چھوڑ دیا؛ کچھ نہیں بدلا۔ ایک بار پھر «واپس کرو» کہیں تو پچھلی تبدیلی واپس ہوگی۔",
    "Theek hai, sawal chhor diya; kuch nahin badla. Ek baar phir 'wapas karo' kahein to pichli tabdeeli wapas hogi."};
const Words kNothingToRedo{"There is nothing to do again.", "دوبارہ کرنے کو کچھ نہیں۔", "Dobara karne ko kuch nahin."};
const Words kNoSuchChange{"I found no such change to undo.", "ایسی کوئی تبدیلی نہیں ملی۔",
                          "Aisi koi tabdeeli nahin mili."};
const Words kNothingDeleted{"Nothing was deleted lately.", "حال میں کچھ حذف نہیں ہوا۔",
                            "Haal mein kuch nahin hataya gaya."};
const Words kHowMany{"How many? Say for example 'undo the last 3 changes'.",
                     "کتنی تبدیلیاں؟ مثلاً کہیے: «پچھلی تین تبدیلیاں واپس کرو»۔",
                     "Kitni tabdeeliyan? Maslan kahiye: 'pichli teen tabdeeliyan wapas karo'."};

/// A task before and after some commands have been taken back.
struct TakenBackTask {
  Task now, after;
  bool unmade = false;  ///< Its creation goes, too.
};

// What Undo will do is tried on copies, so that it can be told before it is done.
std::vector<TakenBackTask> taken_back(const Turn& turn, const std::vector<CommandId>& commands) {
  std::vector<TakenBackTask> tasks;
  for (const CommandId& command : commands) {
    auto events = turn.view.events_of_command(turn.user, command);
    std::reverse(events.begin(), events.end());
    for (const EventPtr& event : events) {
      if (!is_task_change(event->type)) continue;
      auto at = std::find_if(tasks.begin(), tasks.end(),
                             [&](const TakenBackTask& one) { return one.now.id.uuid == event->entity; });
      if (at == tasks.end()) {
        const auto task = turn.view.find_task(turn.user, TaskId{event->entity});
        if (!task) continue;
        at = tasks.insert(tasks.end(), {*task, *task});
      }
      if (event->type == EventType::kTaskCreated) {
        at->unmade = true;
      } else {
        (void)revert_changes(event->changes, at->after).ok();
      }
    }
  }
  return tasks;
}

std::string sentence(const Turn& turn, const TakenBackTask& task) {
  const auto language = turn.reading.language;
  const std::string& title = task.after.title;
  const Task &now = task.now, &after = task.after;
  if (task.unmade || (!now.deleted_at && after.deleted_at))
    return say(language, {"'{0}' is in the trash", "’{0}‘ ردی میں ہے", "'{0}' raddi mein hai"}, title);
  if (now.deleted_at && !after.deleted_at)
    return say(language, {"'{0}' is back", "’{0}‘ واپس آ گیا", "'{0}' wapas aa gaya"}, title);
  if (now.status != after.status) {
    if (after.status == TaskStatus::kActive && after.repeat && after.due) {
      return say(language,
                 {"'{0}', due {1}, is open again", "’{0}‘ ({1}) دوبارہ کھل گیا", "'{0}' ({1}) dobara khul gaya"}, title,
                 due_phrase(language, *after.due, turn.now));
    }
    return after.status == TaskStatus::kActive
               ? say(language, {"'{0}' is open again", "’{0}‘ دوبارہ کھل گیا", "'{0}' dobara khul gaya"}, title)
               : say(language, {"'{0}' is completed again", "’{0}‘ پھر مکمل ہے", "'{0}' phir mukammal hai"}, title);
  }
  const Told told = told_changes(language, now, after, turn.now);
  if (told.due_only) {
    return say(language, {"'{0}' is due {1} again", "’{0}‘ کا وقت پھر {1} ہے", "'{0}' ka waqt phir {1} hai"}, title,
               due_phrase(language, *after.due, turn.now));
  }
  if (now.title != after.title && told.parts.size() == 1) {
    return say(language, {"'{0}' is called '{1}' again", "’{0}‘ کا نام پھر ’{1}‘ ہے", "'{0}' ka naam phir '{1}' hai"},
               now.title, after.title);
  }
  if (told.parts.empty()) {
    return say(language,
               told.reminders ? Words{"the reminders of '{0}' are as before", "’{0}‘ کی یاد دہانیاں پہلے جیسی ہیں",
                                      "'{0}' ki yaad dehaniyan pehle jaisi hain"}
                              : Words{"'{0}' is as before", "’{0}‘ پہلے جیسا ہے", "'{0}' pehle jaisa hai"},
               title);
  }
  return say(language, {"'{0}' is back to {1}", "’{0}‘ پھر پہلے جیسا: {1}", "'{0}' phir pehle jaisa: {1}"}, now.title,
             listed(language, told.parts));
}

std::string told(const Turn& turn, const std::vector<TakenBackTask>& tasks, const Words& pattern) {
  const auto language = turn.reading.language;
  if (tasks.empty()) return std::string(words::kUndone.in(language));
  std::vector<std::string> sentences;
  for (const TakenBackTask& task : tasks) {
    if (sentences.size() == kSentences) break;
    sentences.push_back(sentence(turn, task));
  }
  std::string text = listed(language, sentences);
  const std::size_t more = tasks.size() - sentences.size();
  if (more > 0) text += say(language, {" and {0} more", " اور مزید {0}", " aur mazeed {0}"}, std::to_string(more));
  return say(language, pattern, text);
}

Plan undo_plan(const Turn& turn, const std::vector<CommandId>& commands, const Words& pattern = kUndoneWhat) {
  Plan plan = begin(turn, "AuditAgent");
  for (const CommandId& command : commands) plan.commands.emplace_back(Undo{command});
  const auto tasks = taken_back(turn, commands);
  plan.reply = told(turn, tasks, pattern);
  if (tasks.size() == 1) plan.state.last = tasks.front().now.id;
  return plan;
}

Plan say_plainly(const Turn& turn, const Words& what) {
  Plan plan = begin(turn, "AuditAgent");
  plan.reply = std::string(what.in(turn.reading.language));
  return plan;
}

Plan undo_many(const Turn& turn, std::size_t count) {
  const auto commands = standing_changes(turn.view, turn.user, count);
  if (commands.empty()) return say_plainly(turn, words::kNothingToUndo);
  return undo_plan(turn, commands);
}

std::optional<std::size_t> how_many(const Phrase& phrase) {
  struct Count {
    std::size_t count;
    std::array<std::string_view, 4> patterns;
  };
  static constexpr Count kCounts[] = {
      {1,
       {"please? undo|revert|reverse|cancel the|my|that? last|latest|previous|most recent? "
        "change|action|edit|step|thing",
        "پچھلی|آخری تبدیلی واپس|منسوخ کر|کرو|کریں|کردو|لو? دو|دیں?",
        "pichli|aakhri tabdeeli wapas kar|karo|lo do|dein?", "undo|revert my|the change"}},
      {2,
       {"please? undo|revert the|my? last|previous? two|2|both|twice changes|actions|edits|steps|things|times|of? "
        "them?",
        "پچھلی|آخری? دو|دونوں تبدیلیاں|چیزیں|کام? واپس|منسوخ کر|کرو|کریں|لو دو|دیں?",
        "pichli|aakhri|pichle? do|dono tabdeeliyan|tabdeelian|kaam|cheezein? wapas|undo kar|karo|karein|lo do|dein?",
        "دونوں|دو بار انڈو|واپس کرو|کریں|کر دو|دیں?"}},
      {3,
       {"please? undo|revert the|my? last|previous? three|3 changes|actions|edits|steps|things|times",
        "پچھلی|آخری تین|3 تبدیلیاں|کام? واپس|منسوخ کر|کرو|کریں|لو دو|دیں?",
        "pichli|aakhri teen|3 tabdeeliyan|kaam? wapas|undo kar|karo|karein do|dein?", "undo three|3 times"}},
      {4, {"please? undo|revert the|my? last|previous? four|4 changes|actions|edits|steps|things|times", "", "", ""}},
      {5, {"please? undo|revert the|my? last|previous? five|5 changes|actions|edits|steps|things|times", "", "", ""}},
  };
  for (const Count& one : kCounts) {
    for (const std::string_view pattern : one.patterns) {
      if (!pattern.empty() && phrase.match(pattern)) return one.count;
    }
  }
  return std::nullopt;
}

/// "undo the rename": the newest change of that kind.
struct Kind {
  std::string_view pattern;
  EventType type;
  std::string_view field;  ///< Of an update.
};
constexpr Kind kKinds[] = {
    {"undo|revert the|that|my? rename|renaming|title", EventType::kTaskUpdated, "\"title\""},
    {"undo|revert the|that|my? move|postponement|rescheduling|reschedule|date", EventType::kTaskUpdated, "\"due\""},
    {"undo|revert the|that|my? priority change?", EventType::kTaskUpdated, "\"priority\""},
    {"undo|revert the|that|my? tag|tags|tagging", EventType::kTaskUpdated, "\"tags\""},
    {"undo|revert the|that|my? reminder|reminders|snooze", EventType::kTaskUpdated, "\"reminders\""},
    {"undo|revert the|that|my? completion|completing|done", EventType::kTaskCompleted, ""},
    {"undo|revert the|that|my? delete|deletion|removal|deleting", EventType::kTaskDeleted, ""},
    {"نام کی تبدیلی واپس کر|کرو|کریں|لو دو|دیں?", EventType::kTaskUpdated, "\"title\""},
    {"naam ki tabdeeli wapas kar|karo|lo do|dein?", EventType::kTaskUpdated, "\"title\""},
};

std::optional<CommandId> newest_of_kind(const Turn& turn, EventType type, std::string_view field) {
  for (const CommandId& command : standing_changes(turn.view, turn.user, kNamedBack)) {
    const auto events = turn.view.events_of_command(turn.user, command);
    const bool fits = std::any_of(events.begin(), events.end(), [&](const EventPtr& event) {
      return event->type == type && (field.empty() || event->changes.find(field) != std::string::npos);
    });
    if (fits) return command;
  }
  return std::nullopt;
}

std::optional<Plan> undo_kind(const Turn& turn, const Phrase& phrase) {
  for (const Kind& kind : kKinds) {
    if (!phrase.match(kind.pattern)) continue;
    const auto command = newest_of_kind(turn, kind.type, kind.field);
    return command ? undo_plan(turn, {*command}) : say_plainly(turn, kNoSuchChange);
  }
  return std::nullopt;
}

/// "Undo", "put it back", «واپس»: which change is meant is not said.
bool is_bare_undo(const Turn& turn, const Phrase& phrase) {
  const Reading& reading = turn.reading;
  if (reading.detail == Detail::kUndo && reading.target.empty() && reading.choice == 0 &&
      reading.confidence >= language::kActsFrom)
    return !how_many(phrase) && std::none_of(std::begin(kKinds), std::end(kKinds),
                                             [&](const Kind& kind) { return phrase.match(kind.pattern); });
  return phrase.is({
      "please? undo it|that|taht|tht|dat|this? please?",
      "please? undo it|that|this? thats|its|that|it? is|was? the? wrong one|task|thing",
      "no|sorry|oops|actually|wait? please? put|change|move|turn|set|switch it|that back again|please?",
      "no|sorry|oops|actually|wait? please? put|change|move|set it|that back as|to|the how|way|it? it? was|were "
      "before?",
      "واپس",
      "اسے|اس کو? پہلے جیسا کر|کرو دو|دیں?",
      "wapas|wapis",
      "ek|aik? aur|phir|dobara baar|bar|dafa? wapas|wapis|undo lao|karo|kar? do|dein?",
      "ایک? اور|پھر|دوبارہ بار|دفعہ? واپس|انڈو لاؤ|کرو|کر? دو|دیں?",
      "undo again|more|another|further",
      "undo one more|another",
      "one more undo",
      "nahi|nahin|are|arey|oho|oh|sorry? ye|yeh|wo|woh? ghalti|galti|ghalati se? delete|hata|mita|mukammal|complete? "
      "ho|hogaya|hogayi|hogai|hua|hui|kar|kiya gaya|gayi|gai|gya|diya|di|dia|baitha? hai|tha|thi? wapas|wapis|undo? "
      "lao|le|la|karo|kar? do|dein|aao|lo?",
      "نہیں|ارے|اوہ? یہ|وہ? غلطی سے? حذف|ڈیلیٹ|ہٹا|مٹا|مکمل? ہو|ہوگیا|ہوگئی|ہوا|ہوئی|کر|کیا گیا|گئی|دیا|دی|بیٹھا? "
      "ہے|تھا|تھی? واپس|انڈو? لاؤ|لے|لا|کرو|کر? دو|دیں|آؤ|لو?",
      "isay|isko|usay pehle jaisa kar|karo do|dein?",
  });
}

/// What was said last changed nothing, so that who says "undo" may think of something else: asked first.
Plan bare_undo(const Turn& turn) {
  const auto commands = standing_changes(turn.view, turn.user, 1);
  const auto tasks = taken_back(turn, commands);
  if (!turn.before.idle || turn.confirmed || tasks.empty()) return undo_many(turn, 1);
  return ask(turn, told(turn, tasks, kUndoWhat), Pending::kConfirm, {});
}

/// "undo call mom": the last change of that task. A name that is nobody's is left to others.
std::optional<Plan> undo_named(const Turn& turn, const Phrase& phrase) {
  const auto target = phrase.match_any({"please? undo|revert the|my|that? change|changes to|of|in|on *", "undo *"});
  if (!target) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kUnknown, Detail::kUndo, *target);
  const Turn named = with_reading(turn, reading);
  for (const StatusFilter status : {StatusFilter::kAll, StatusFilter::kDeleted}) {
    const Targets targets = find_targets(named, status);
    if (targets.tasks.empty()) continue;
    if (!targets.clear) return ask_which(named, targets);
    const Task& task = targets.tasks.front();
    const auto commands = standing_changes(turn.view, turn.user, 1, task.id);
    return commands.empty() ? say_plainly(named, words::kNothingToUndo) : undo_plan(named, commands);
  }
  return std::nullopt;
}

/// "bring it back", after a deletion or a completion.
std::optional<Plan> bring_it_back(const Turn& turn, const Phrase& phrase) {
  const bool back = phrase.is({
      "please? bring|get|put|give it|that|them|him|her back please?",
      "*? bring|get|put|add it|that|them back on|onto|to|in my|the? list|lists|todos? please?",
      "please? restore|undelete|recover it|that|them",
      "oh|wait|no|nope|oops|actually|sorry|hmm|hm|ok|hey|ah|but *? bring|get|put it|that|them|him|her back please?",
      "oh|wait|no|nope|oops|actually|sorry|hmm|hm|ok|hey|ah|but *? restore|undelete|recover it|that|them please?",
      "isay|isko|usay|usko|use|ise|wo|woh|nahi|nahin|are|arey? wapas|wapis|waapas le? aao|ao|aana|aaen|aaein|aaiye",
      "isay|isko|usay|usko|use|ise|wo|woh|nahi|nahin|are|arey? wapas|wapis|waapas la|lao|laao|laen|lana do|dein?",
      "اسے|اسکو|وہ|نہیں|ارے? واپس لے? آؤ|آنا|آئیں|آئیے",
      "اسے|اسکو|وہ|نہیں|ارے? واپس لا|لاؤ|لائیں|لانا دو|دیں?",
  });
  if (!back) return std::nullopt;
  const auto newest = standing_changes(turn.view, turn.user, 1);
  for (const EventType kind : {EventType::kTaskDeleted, EventType::kTaskCompleted}) {
    const auto change = newest_of_kind(turn, kind, "");
    if (change && newest.front() == *change) return undo_plan(turn, {*change});
  }
  if (!phrase.is({"* list|lists|todos please?"})) return std::nullopt;
  const Reading reopen = reading_as(turn, Intent::kUpdate, Detail::kReopen, {});  // No task is called "it back".
  return ask_which(with_reading(turn, reopen), {});
}

/// "Wait no, leave the dentist where it was", of what was just moved.
std::optional<Plan> left_where_it_was(const Turn& turn, const Phrase& phrase) {
  const auto name = phrase.match_any({
      "no|nope|wait|oh|oops|sorry|actually|hmm|and? no|wait|actually|sorry? please|just? leave|keep|put|have "
      "the|my|our? * back? where|as|how|when|the|to|like way|how|where|when? it|they|that was|were before|originally?",
  });
  if (!name || turn.reading.intent == Intent::kQuery) return std::nullopt;
  const auto newest = standing_changes(turn.view, turn.user, 1);
  const Reading named = reading_as(turn, Intent::kUpdate, Detail::kNone, *name);
  const Targets targets = find_targets(with_reading(turn, named), StatusFilter::kActive);
  if (newest.empty() || !targets.clear || turn.before.idle) return std::nullopt;
  const auto of_it = standing_changes(turn.view, turn.user, 1, targets.tasks.front().id);
  const bool made = newest_of_kind(turn, EventType::kTaskCreated, "") == newest.front();
  return of_it == newest && !made ? std::optional(undo_plan(turn, newest)) : std::nullopt;
}

/// "No wait, I haven't done the dry cleaning": what was told to be done a moment ago is open again.
std::optional<Plan> denied_by_name(const Turn& turn, const Phrase& phrase) {
  const auto name = phrase.match_any({
      "no|wait|oh|oops|sorry|actually|hang|hold|but|and? no|wait|on|sorry|actually? i|we havent|didnt|hadnt|not|never "
      "actually|really|even|quite? "
      "done|do|finished|finish|got|get|bought|buy|paid|pay|called|call|sent|send|picked|pick "
      "up|out|off? the|my|our? * yet|though|after? all?",
      "no|wait|oh|oops|sorry|actually|hang|hold|but|and? no|wait|on|sorry|actually? the|my|our? * "
      "isnt|arent|wasnt|hasnt|is|are|was been|not|never? done|finished|bought|paid|sent|sorted yet|though|after? all?",
      "nahi|nahin|are|arey|sorry|oho? * abhi|to|tou tak? nahi|nahin|nai|nhi "
      "hui|hua|huay|ki|kiya|li|liya|laya|gaya|gayi "
      "hai|hain|thi|tha?",
      "نہیں|ارے|معاف? * ابھی|تو تک? نہیں ہوئی|ہوا|ہوئے|کی|کیا|لی|لیا|لایا|گیا|گئی ہے|ہیں|تھی|تھا?",
  });
  if (!name) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kReopen, *name);
  if (reading.reference != language::Reference::kByName) return std::nullopt;
  const Turn named = with_reading(turn, reading);
  if (!find_targets(named, StatusFilter::kActive).tasks.empty()) return std::nullopt;
  const Targets targets = find_targets(named, StatusFilter::kCompleted);
  constexpr std::chrono::hours kJustNow{12};  // What was done long ago is told of otherwise.
  const bool now = targets.clear && targets.tasks.front().completed_at &&
                   turn.now_instant - *targets.tasks.front().completed_at < kJustNow;
  return now ? std::optional(task_agent(named)) : std::nullopt;
}

bool makes_task(const Turn& turn, const CommandId& command) {
  const auto events = turn.view.events_of_command(turn.user, command);
  return std::any_of(events.begin(), events.end(),
                     [](const EventPtr& event) { return event->type == EventType::kTaskCreated; });
}

/// "wapas lao": the change just made, or what was deleted last.
std::optional<Plan> bring_back(const Turn& turn) {
  const Reading& reading = turn.reading;
  if (reading.detail != Detail::kRestore || !reading.target.empty() || reading.choice != 0 || !turn.chosen.empty())
    return std::nullopt;
  if (turn.before.last) {
    const auto last = turn.view.find_task(turn.user, *turn.before.last);
    if (last && last->deleted_at) return std::nullopt;  // "It".
  }
  const auto command = newest_of_kind(turn, EventType::kTaskDeleted, "");
  // Right behind a change it is that which is taken back; what was just made has not gone anywhere.
  const auto newest = standing_changes(turn.view, turn.user, 1);
  const bool other = !newest.empty() && newest.front() != command && !turn.before.idle;
  if (other && (!command || !makes_task(turn, newest.front()))) return undo_plan(turn, newest);
  return command ? undo_plan(turn, {*command}) : say_plainly(turn, kNothingDeleted);
}

/// "bring eggs back", of what is in the trash only: otherwise it is something to do.
std::optional<Plan> bring_named_back(const Turn& turn, const Phrase& phrase) {
  if (turn.reading.intent == Intent::kCreate || !turn.chosen.empty()) return std::nullopt;
  const auto target = phrase.match_any({"please|oh|wait|no|oops|actually|sorry? please? bring|get|put the|my? * back"});
  if (!target) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kUnknown, Detail::kRestore, *target);
  const Turn named = with_reading(turn, reading);
  if (!find_targets(named, StatusFilter::kAll).tasks.empty()) return std::nullopt;
  if (find_targets(named, StatusFilter::kDeleted).tasks.empty()) return std::nullopt;
  return task_agent(named);
}

Plan redo(const Turn& turn) {
  const auto command = last_undo(turn.view, turn.user);
  return command ? undo_plan(turn, {*command}, kRedoneWhat) : say_plainly(turn, kNothingToRedo);
}

}  // namespace

Plan undo_last(const Turn& turn) { return bare_undo(turn); }

std::optional<Plan> undo_of_question(const Turn& here) {
  if (!is_bare_undo(here, Phrase(here.text))) return std::nullopt;
  const Reading original = read_as(here, here.before.text, here.before.asked_at);
  Turn asked = with_reading(here, original);
  asked.text = here.before.text;
  if (is_bare_undo(asked, Phrase(asked.text))) {  // "Undo it? (yes / no)"
    asked.confirmed = true;
    return undo_last(asked);
  }
  if (!here.before.idle) return undo_many(here, 1);  // What was asked with the question was done.
  Plan plan = say_plainly(here, kQuestionDropped);
  plan.undo_next = true;
  return plan;
}

std::optional<Plan> undo_turn(const Turn& turn, const Phrase& phrase) {
  if (phrase.is({"no|wait|oops|actually|sorry|please? no|wait? redo it|that|this|please?", "redo the|my? last? change",
                 "undo|revert|cancel the|that|my|last? last? undo", "do it|that again", "redo kar|karo|karein do|dein?",
                 "undo ko? wapas karo|lo", "ری ڈو کرو|کریں|کر? دو|دیں?", "ریڈو کرو|کریں|کر? دو|دیں?"})) {
    const bool plain = phrase.is({"do it|that again"});
    if (!plain || last_undo(turn.view, turn.user)) return redo(turn);
    return std::nullopt;
  }
  if (phrase.is({"please? undo|revert everything|all of? it|them|this|the|my? changes?"}))
    return say_plainly(turn, kHowMany);
  if (const auto count = how_many(phrase)) return undo_many(turn, *count);
  if (auto plan = undo_kind(turn, phrase)) return plan;
  if (is_bare_undo(turn, phrase)) return bare_undo(turn);
  if (turn.reading.detail == Detail::kUndo) return std::nullopt;
  if (auto plan = bring_it_back(turn, phrase)) return plan;
  if (auto plan = left_where_it_was(turn, phrase)) return plan;
  if (auto plan = denied_by_name(turn, phrase)) return plan;
  if (auto plan = bring_back(turn)) return plan;
  if (auto plan = bring_named_back(turn, phrase)) return plan;
  return undo_named(turn, phrase);
}

}  // namespace yaad::assistant
