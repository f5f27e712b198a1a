// What is to be kept with a task: "add a note to the passport task: bring two photos", and what is told of the one that
// was just made: "it should be the dark green one".
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/turns.h"
#include "base/utf8.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

struct Note {
  std::string name, text;
};

/// Whose note it is: what stands in front of the colon.
std::optional<std::string> name_of(const Phrase& lead) {
  return lead.match_any({
      "please|and|also? add|put|write|attach|leave|make|save a|the|this? note|comment to|on|for|about|under|in the|my? "
      "* task|one?",
      "a? note|comment to|on|for|about the|my? * task|one?",
      "* wale|wali|wala? kaam? mein|me|pe|par|ke|ka sath|saath? note|not likh|likho|likhlo|add lo|do|karo?",
      "* والے|والی? کام? میں|پر|کے ساتھ? نوٹ لکھ|لکھو لو|دو?",
  });
}

/// No name: of the task in hand.
std::optional<Note> note_in(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view noted = utf8::trim(text.substr(colon + 1));
  if (noted.empty()) return std::nullopt;
  const Phrase lead(text.substr(0, colon));
  if (lead.is({"add a note"})) return Note{{}, std::string(noted)};
  auto name = name_of(lead);
  return name && !name->empty() ? std::optional(Note{std::move(*name), std::string(noted)}) : std::nullopt;
}

/// "Tomorrow", "self": no task is meant by it.
bool names_no_task(const Turn& turn, const std::string& name) {
  return Phrase(name).is({"self|myself|me|us|him|her|them|you|mujhe|mujhay|khud|مجھے|خود"}) ||
         read_as(turn, name, turn.now).when.has_value();
}

/// Kept with the task of that name; none or several of it are told or asked about, and no other task gets the note.
/// "Leave a note for the cleaner: …" is something to do, where no task is called so.
std::optional<Plan> note_on_named(const Turn& turn, const Note& note) {
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kNone, note.name);
  const Turn named = with_reading(turn, reading);
  const Targets targets = find_targets(named, StatusFilter::kActive);
  const bool left =
      Phrase(turn.text).is({"please|and|also|then|i? need|to? leave|write|put|stick|send|give a|the|my? *"});
  if (targets.tasks.empty() && turn.reading.intent == Intent::kCreate && left) return std::nullopt;
  return targets.clear ? keep_note(turn, targets.tasks.front(), note.text) : ask_which(named, targets);
}

/// "It should be the dark green one", "budget is 100 dollars", "at Espresso Lane", "us ka rang neela ho".
bool may_be_detail(const Phrase& phrase) {
  return phrase.is({
      "it|they|this|that|these|those should|must|has|have|needs|need|can|cant|will|wont|costs|cost|comes|come|weighs|"
      "opens|closes *",
      "and|also|oh|but|plus? its|theyre for|from|at|in|near|about|by|with|on|under|the *",
      "it|this|that|they is|are for|from|at|in|near|about|by|with|on|under|the *",
      "the|my|our? budget|price|colour|color|size|address|number|room|code|password|place|venue|name|limit|cost|brand|"
      "model|email|gate|seat|platform|booking|order|reference is|was|of|will|should? be? *",
      "the|my|our|her|his|their? * number|code|reference|password|address|name|size|deadline|model is *",
      "and|oh|so|btw? his|her|their|its * is|are *",
      "i|we need|want|should|must|have get|take|bring|have|buy|order|use|to? *",
      "i|we need|want * of them|it|those",
      "take|bring * along|with me?",
      "with|at|from|for|near|under|about *",
      "make sure *",
      "add that i|we|it|he|she|they|its|theres *",
      "iska|uska|is|us|iski|uski ka|ki? *",
      "اس کا|کی|کے *",
      "number|no|pata|address|qeemat|rate|naap|size|rang|color|code|jagah|kamra|gate|seat * hai|he|h|hain",
      "* ki jagah * hai|he|h",
      "* کی جگہ * ہے",
      "نمبر|پتہ|پتا|ایڈریس|قیمت|ریٹ|ناپ|سائز|رنگ|کوڈ|جگہ|کمرہ|گیٹ|سیٹ * ہے|ہیں",
  });
}

constexpr std::string_view kOrder = "add a note: ";  ///< What a yes to the offer means.

}  // namespace

bool tells_of_owner(const Turn& turn) {
  return turn.before.fresh &&
         Phrase(turn.text).is({"and|oh|so|btw? his|her|their|its birthday|anniversary|party|wedding|"
                               "graduation|flight|train|shift|surgery|exam|name|number|address|"
                               "email|size|colour|color is|are|was|will|s? *"});
}

bool offers_note(const State& state) {
  return state.pending == Pending::kConfirm && state.ids.empty() && state.text.starts_with(kOrder);
}

bool may_be_note(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool bare = reading.intent == Intent::kCreate && reading.detail == Detail::kNone && !reading.due &&
                    !reading.recurrence && reading.reminders.empty() && reading.tags.empty();
  constexpr std::size_t kMostWords = 8;
  return bare && turn.before.fresh && search_words(turn.text, kMostWords + 1).size() <= kMostWords &&
         Phrase(turn.text).is(
             {"and|oh|also? for|from|with|near|under the|a|an|my|our|his|her|their *", "add that i|we *"});
}

std::optional<Plan> offer_note(const Turn& turn) {
  constexpr std::size_t kLongest = 200;
  const auto task = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  const bool asks = has_question_sign(turn.text);
  if (!task || asks || turn.text.size() > kLongest || turn.text.find('\n') != std::string_view::npos)
    return std::nullopt;
  const Phrase phrase(turn.text);
  const bool figure = turn.text.find_first_of("0123456789") != std::string_view::npos;
  const bool amount = figure && phrase.is({"that|this|its|it ones|one|is|costs is|costs? *"});  // "that one's 240 quid"
  if (!amount && !may_be_detail(phrase)) return std::nullopt;
  const Words question{"Should I note that on '{0}'? (yes / no)", "کیا یہ ’{0}‘ کے ساتھ لکھ لوں؟ (ہاں / نہیں)",
                       "Kya yeh '{0}' ke saath likh loon? (haan / nahin)"};
  Plan plan = ask(turn, say(turn.reading.language, question, task->title), Pending::kConfirm, {});
  plan.state.text = std::string(kOrder) + phrase.match("add that *").value_or(std::string(utf8::trim(turn.text)));
  plan.state.last = task->id;
  plan.unsure = true;
  return plan;
}

Plan keep_note(const Turn& turn, const Task& task, std::string_view noted) {
  UpdateTask command;
  command.id = task.id;
  std::string text(noted);
  if (task.description && !task.description->empty()) text = *task.description + "\n" + text;
  command.description = std::optional<std::string>(std::move(text));
  Plan plan = begin(turn, "TaskAgent");
  plan.operation = to_string(Intent::kUpdate);
  plan.confidence = 0.9;
  plan.state.last = task.id;
  plan.reply = say(turn.reading.language,
                   {"Noted on '{0}'.", "’{0}‘ کے ساتھ لکھ لیا ہے۔", "'{0}' ke saath likh liya hai."}, task.title);
  plan.commands.emplace_back(std::move(command));
  return plan;
}

namespace {

/// "Take a picture and put it in the notes": two things to do.
bool goes_on(const std::string& said) { return said.ends_with(" and") || said.ends_with(" then"); }

/// "Bring two copies, add that as a note": what is to be noted, and whose note it is where that is said.
std::optional<Note> told_as_note(const Phrase& phrase) {
  if (const auto two =
          phrase.match_two({"* please|so? add|put|write|note|keep|save|jot|stick|log that|this|it|them down? as|in|to? "
                            "a|the|my? note|notes? on|to|for|under|against the|my? * task|one|thing? please?"});
      two && !goes_on(two->first))
    return Note{two->second, two->first};
  // "Add tulips as a note on the flowers one"
  if (const auto two = phrase.match_two(
          {"please|and|also|can|could|oh? you? add|put|write|save|keep|log * as a|the? note|notes|comment "
           "on|to|for|under|with the|my? * task|one|thing|entry? please?"});
      two && !Phrase(two->first).is({"that|this|it|them"}))
    return Note{two->second, two->first};
  auto said = phrase.match(
      "* please|so|can|could? you? add|put|write|keep|save|jot|stick|log that|this|it|them down? "
      "as|in|into|to a|the|my|its? "
      "note|notes|description|comment please?");
  return said && !goes_on(*said) ? std::optional(Note{{}, std::move(*said)}) : std::nullopt;
}

/// "He wants a cordless drill, write that down", "fees 12000 hai note kar lo", «اس میں لکھ لو کہ پرچی بٹوے میں ہے»:
/// what is so.
std::optional<std::string> told_to_note(const Phrase& phrase) {
  auto plain = phrase.match_any({
      "is|us|isi mein|me|par|pe|ke|k saath? likh|note kar|lo|do|karo? lo|lein|do? ke|k? *",
      "اس میں|پر|کے ساتھ? لکھ|نوٹ کر|لو|دو|کرو? لو|لیں|دو? کہ? *",
      "* please? write|note|jot|take that|it|this down please?",
      "* make|add|put|take a note of? that|it|this?",
  });
  if (plain) return plain;
  static constexpr std::pair<std::string_view, std::string_view> kSo[] = {
      {"* hai|he|h ye|yeh|isay|isko? bhi? note|likh kar|karo|kr|lo|lein|do|lena? lo|lein|do|na|lena?", " hai"},
      {"* hain ye|yeh|isay|isko? bhi? note|likh kar|karo|kr|lo|lein|do|lena? lo|lein|do|na|lena?", " hain"},
      {"* ہے یہ|اسے? بھی? نوٹ|لکھ کر|کرو|لو|لیں|دو|لینا? لو|لیں|دو|نا|لینا?", " ہے"},
      {"* ہیں یہ|اسے? بھی? نوٹ|لکھ کر|کرو|لو|لیں|دو|لینا? لو|لیں|دو|نا|لینا?", " ہیں"},
  };
  // "mechanic ki dukan town me hai note krlo": the order in one word.
  static constexpr std::pair<std::string_view, std::string_view> kJoined[] = {
      {"* hai|he|h ye|yeh|isay|isko? bhi? note? krlo|karlo|kerlo|likhlo|likhlena|krlena|karlena", " hai"},
      {"* hain ye|yeh|isay|isko? bhi? note? krlo|karlo|kerlo|likhlo|likhlena|krlena|karlena", " hain"},
  };
  for (const auto& [pattern, is] : kJoined) {
    if (const auto so = phrase.match(pattern)) return *so + std::string(is);
  }
  for (const auto& [pattern, is] : kSo) {
    if (const auto so = phrase.match(pattern)) return *so + std::string(is);
  }
  return std::nullopt;
}

/// Kept with the task in hand. With a time of its own it is something to do.
std::optional<Plan> noted_so(const Turn& turn) {
  const Reading& reading = turn.reading;
  if (!turn.before.fresh || reading.due || reading.recurrence || !reading.reminders.empty()) return std::nullopt;
  const auto said = told_to_note(Phrase(turn.text));
  const auto task = said ? task_at_hand(turn) : std::nullopt;
  return task ? std::optional(keep_note(turn, *task, *said)) : std::nullopt;
}

const Words kWhoseNote{"Whose note is that? Say for example \"add a note to the dentist: bring the card\".",
                       "یہ کس کام کے ساتھ لکھوں؟ مثلاً کہیے: «ڈینٹسٹ والے کام میں نوٹ لکھو: کارڈ لانا»۔",
                       "Yeh kis kaam ke saath likhoon? Maslan kahiye: \"dentist wale mein note likho: card lana\"."};

/// The task that the words of the note speak of, "hand in the essay by email instead", else the one in hand.
std::optional<Plan> note_told(const Turn& turn) {
  const auto note = told_as_note(Phrase(turn.text));
  if (!note) return std::nullopt;
  if (!note->name.empty()) {
    if (auto plan = note_on_named(turn, *note)) return plan;
  }
  const std::vector<Task> spoken = spoken_of(turn, note->text).tasks;
  if (spoken.size() == 1) return keep_note(turn, spoken.front(), note->text);
  const auto task = task_at_hand(turn);
  const bool among =
      task && std::any_of(spoken.begin(), spoken.end(), [&](const Task& one) { return one.id == task->id; });
  if (task && (among || (spoken.empty() && turn.before.fresh))) return keep_note(turn, *task, note->text);
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kNone, {});
  const Turn named = with_reading(turn, reading);
  if (spoken.empty()) {
    Plan plan = begin(named, "TaskAgent");
    plan.clarify = true;
    plan.reply = std::string(kWhoseNote.in(turn.reading.language));
    return plan;
  }
  Targets targets;
  targets.tasks = spoken;
  return ask_which(named, targets);
}

/// "Add a note to the flight that it's terminal 2": where a task is called so.
std::optional<Plan> note_that(const Turn& turn) {
  const auto said = Phrase(turn.text).match_two(
      {"please|and|also? add|put|write|attach|leave|make|save a|the|this? note|comment to|on|for|under the|my? * "
       "task|one? that|saying|says *"});
  const auto task = said ? task_named(turn, said->first) : std::nullopt;
  return task ? std::optional(keep_note(turn, *task, said->second)) : std::nullopt;
}

/// Chosen behind the question whose note it is.
std::optional<Plan> note_on_chosen(const Turn& turn) {
  const auto tasks = tasks_of(turn, turn.chosen);
  if (tasks.size() != 1) return std::nullopt;
  auto note = note_in(turn.text);
  if (!note) note = told_as_note(Phrase(turn.text));
  return note ? std::optional(keep_note(turn, tasks.front(), note->text)) : std::nullopt;
}

/// A note and the words that name its task, said in one clause of Urdu.
struct Named {
  std::string name, text;
};

/// "Kiraye me note likh do k 35000 dena hai", «بجلی کے بل میں لکھ لو کہ رقم ۱۲۵۰۰ ہے».
std::optional<Named> noted_behind_name(const Phrase& phrase) {
  auto two = phrase.match_two({
      "* mein|me|main|pe|par note? likh|likho|kar|karo lo|lein|do|dein|lena|dena? ke|k|keh *",
      "* ke|k saath|sath note? likh|likho|kar|karo lo|lein|do|dein|lena|dena? ke|k|keh *",
      "* میں|پر نوٹ? لکھ|لکھو|کر|کرو لو|لیں|دو|دیں|لینا|دینا? کہ *",
      "* کے ساتھ نوٹ? لکھ|لکھو|کر|کرو لو|لیں|دو|دیں|لینا|دینا? کہ *",
  });
  return two ? std::optional(Named{std::move(two->first), std::move(two->second)}) : std::nullopt;
}

/// "Mechanic ka naam aslam hai service mein likh lo", «شناختی کارڈ لے جانا ہے، یہ نوٹ کر لو بینک والے میں».
std::optional<Named> noted_before_name(const Phrase& phrase) {
  static constexpr std::pair<std::string_view, std::string_view> kPatterns[] = {
      {"* hai|he|h * mein|me|main|pe|par note? likh|likho|kar|karo lo|lein|do|dein|lena|dena?", " hai"},
      {"* hai|he|h ye|yeh? note|likh kar|karo? lo|lein|do|dein * mein|me|main|pe|par", " hai"},
      {"* hai|he|h * ke|k saath|sath note? likh|likho|kar|karo lo|lein|do|dein|lena|dena?", " hai"},
      {"* ہے * کے ساتھ نوٹ? لکھ|لکھو|کر|کرو لو|لیں|دو|دیں|لینا|دینا?", " ہے"},
      {"* ہے * میں|پر نوٹ? لکھ|لکھو|کر|کرو لو|لیں|دو|دیں|لینا|دینا?", " ہے"},
      {"* ہے یہ? نوٹ|لکھ کر|کرو? لو|لیں|دو|دیں * میں|پر", " ہے"},
  };
  for (const auto& [pattern, is] : kPatterns) {
    if (auto two = phrase.match_two({pattern})) return Named{std::move(two->second), two->first + std::string(is)};
  }
  return std::nullopt;
}

/// "Geyser wale ka number 0300 1234567 hai note kar lo": of whom it is, and all that is told.
std::optional<Named> noted_of_somebody(const Phrase& phrase) {
  static constexpr std::pair<std::string_view, std::string_view> kPatterns[] = {
      {"* hai|he|h ye|yeh? note|likh kar|karo|kr? lo|lein|do|dein|lena|dena", " hai"},
      {"* ہے یہ? نوٹ|لکھ کر|کرو? لو|لیں|دو|دیں|لینا|دینا", " ہے"},
  };
  for (const auto& [pattern, is] : kPatterns) {
    const auto told = phrase.match(pattern);
    if (!told) continue;
    const auto of = Phrase(*told).match_two({"* ka|ki|ke number|naam|pata|address|rate|qeemat|fees|kiraya *",
                                             "* کا|کی|کے نمبر|نام|پتہ|پتا|ریٹ|قیمت|فیس|کرایہ *"});
    if (of) return Named{of->first, *told + std::string(is)};
  }
  return std::nullopt;
}

/// The note of the task that is named in it; nothing where none is called so.
std::optional<Plan> noted_of_named(const Turn& turn) {
  if (turn.reading.language == language::Language::kEnglish || has_question_sign(turn.text)) return std::nullopt;
  const Phrase phrase(turn.text);
  for (const auto read : {noted_behind_name, noted_before_name, noted_of_somebody}) {
    const auto note = read(phrase);
    if (!note) continue;
    const auto bare = Phrase(note->name).match_any({"* wale|wali|wala|waale", "* والے|والی|والا"});
    auto task = task_named(turn, note->name);
    if (!task && bare) task = task_named(turn, *bare);
    if (task) return keep_note(turn, *task, note->text);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Plan> note_turn(const Turn& turn) {
  if (auto plan = noted_of_named(turn)) return plan;
  if (!turn.chosen.empty()) return note_on_chosen(turn);
  if (auto plan = note_told(turn)) return plan;
  if (auto plan = note_that(turn)) return plan;
  if (auto plan = noted_so(turn)) return plan;
  const auto note = note_in(turn.text);
  if (!note) return std::nullopt;
  if (note->name.empty()) {
    const auto task = task_at_hand(turn);
    return task ? std::optional(keep_note(turn, *task, note->text)) : std::nullopt;
  }
  return names_no_task(turn, note->name) ? std::nullopt : note_on_named(turn, *note);
}

}  // namespace yaad::assistant
