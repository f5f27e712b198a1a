// What is to be kept with a task: "add a note to the passport task: bring two photos", and what is told of the one that
// was just made: "it should be the dark green one".
#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
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

/// "It should be the dark green one", "budget is 100 dollars", "at Espresso Lane", "us ka rang neela ho".
bool may_be_detail(const Phrase& phrase) {
  return phrase.is({
      "it|they|this|that|these|those should|must|has|have|needs|need|can|cant|will|wont|costs|cost|comes|come|weighs|"
      "opens|closes *",
      "and|also|oh|but|plus? its|theyre for|from|at|in|near|about|by|with|on|under|the *",
      "it|this|that|they is|are for|from|at|in|near|about|by|with|on|under|the *",
      "the|my|our? budget|price|colour|color|size|address|number|room|code|password|place|venue|name|limit|cost|brand|"
      "model|email|gate|seat|platform|booking|order|reference is|was|of|will|should? be? *",
      "i|we need|want|should|must|have get|take|bring|have|buy|order|use|to? *",
      "i|we need|want * of them|it|those",
      "take|bring * along|with me?",
      "with|at|from|for|near|under|about *",
      "make sure *",
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

bool offers_note(const State& state) {
  return state.pending == Pending::kConfirm && state.ids.empty() && state.text.starts_with(kOrder);
}

bool may_be_note(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool bare = reading.intent == Intent::kCreate && reading.detail == Detail::kNone && !reading.due &&
                    !reading.recurrence && reading.reminders.empty() && reading.tags.empty();
  constexpr std::size_t kMostWords = 5;
  return bare && turn.before.fresh && search_words(turn.text, kMostWords + 1).size() <= kMostWords &&
         Phrase(turn.text).is({"and|oh|also? for|from|with|near|under the|a|an|my|our|his|her|their *"});
}

std::optional<Plan> offer_note(const Turn& turn) {
  constexpr std::size_t kLongest = 200;
  const auto task = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  const bool asks = has_question_sign(turn.text);
  if (!task || asks || turn.text.size() > kLongest || turn.text.find('\n') != std::string_view::npos)
    return std::nullopt;
  if (!may_be_detail(Phrase(turn.text))) return std::nullopt;
  const Words question{"Should I note that on '{0}'? (yes / no)", "کیا یہ ’{0}‘ کے ساتھ لکھ لوں؟ (ہاں / نہیں)",
                       "Kya yeh '{0}' ke saath likh loon? (haan / nahin)"};
  Plan plan = ask(turn, say(turn.reading.language, question, task->title), Pending::kConfirm, {});
  plan.state.text = std::string(kOrder) + std::string(utf8::trim(turn.text));
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

std::optional<Plan> note_turn(const Turn& turn) {
  if (auto plan = noted_so(turn)) return plan;
  const auto note = note_in(turn.text);
  if (!note) return std::nullopt;
  if (note->name.empty()) {
    const auto task = task_at_hand(turn);
    return task ? std::optional(keep_note(turn, *task, note->text)) : std::nullopt;
  }
  const auto task = task_named(turn, note->name);
  return task ? std::optional(keep_note(turn, *task, note->text)) : std::nullopt;
}

}  // namespace yaad::assistant
