// Several tasks that are talked about, with a new time, a priority or a tag for all of them, in words that would make a
// task: "sab kal", «یہ تینوں کل کے لیے رکھ دو», "move these three to tomorrow", "office tag teeno par". It is asked
// first.
#include <algorithm>
#include <array>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/selection.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;

constexpr std::size_t kMostWords = 10;
constexpr std::size_t kAllMax = 100;

/// How many the words mean: "dono" two, "these three" three, "sab" any number (0). Empty when anything else is said.
std::optional<std::size_t> count_meant(const AnswerWords& words) {
  static const std::vector<std::string> kBeside =
      search_words("liye lie lye rakh rakho rakhdo keep put shift karna krna krni لیے لئے رکھ رکھو رکھیں", 32);
  std::optional<std::size_t> count;
  bool plural = false;
  for (const AnswerWord& word : words) {
    const bool number = word.kind == WordKind::kNumber && plural;
    if (word.kind == WordKind::kAll || number) {
      count = static_cast<std::size_t>(word.value);
    } else if (word.kind == WordKind::kPlural) {
      plural = true;
    } else if (word.kind == WordKind::kVerb ? word.value != static_cast<int>(Intent::kUpdate)
                                            : word.kind != WordKind::kFiller && word.kind != WordKind::kPronoun &&
                                                  word.kind != WordKind::kRange && word.kind != WordKind::kKeep) {
      if (std::find(kBeside.begin(), kBeside.end(), word.norm) == kBeside.end()) return std::nullopt;
    }
  }
  return count ? count : plural ? std::optional<std::size_t>(0) : std::nullopt;
}

std::vector<Task> open_ones(const Turn& turn, const std::vector<TaskId>& ids) {
  std::vector<Task> tasks = tasks_of(turn, ids);
  std::erase_if(tasks, [](const Task& task) { return task.deleted_at || task.status != TaskStatus::kActive; });
  return tasks;
}

/// Those touched or shown together, else the newest ones.
std::vector<TaskId> tasks_meant(const Turn& turn, std::size_t count) {
  const State& state = turn.before;
  for (const std::vector<TaskId>* ids : {&state.many, &state.pair, &state.shown}) {
    const bool pair = ids == &state.pair;
    const std::vector<Task> tasks = open_ones(turn, *ids);
    if (tasks.size() > 1 && (pair ? count == 2 : count == 0 || tasks.size() == count)) return ids_of(tasks);
  }
  TaskQuery query;
  query.limit = count > 0 ? count : kAllMax;
  const auto page = turn.view.list_tasks(turn.user, query);
  if (!page || page->tasks.size() < count) return {};
  return ids_of(page->tasks);
}

/// The order, said of each of them; a yes reads it again.
std::optional<Plan> order_for_all(const Turn& turn, const std::string& order, std::size_t count) {
  Reading made = read_as(turn, order, turn.now);
  const bool change = made.intent == Intent::kUpdate && made.target.empty() && !made.changes.empty();
  const std::vector<TaskId> ids = change ? tasks_meant(turn, count) : std::vector<TaskId>();
  if (ids.empty()) return std::nullopt;
  made.language = turn.reading.language;
  Turn all = with_reading(turn, made);
  all.text = order;
  return act_on_many(all, ids, false);
}

std::optional<Plan> dated(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool stray = reading.intent == Intent::kCreate || reading.confidence < kSure;
  const std::string when = when_text(turn);
  if (!stray || when.empty() || reading.recurrence || !reading.reminders.empty()) return std::nullopt;
  const AnswerWords words = answer_words(beside_slots(std::string(turn.text), reading));
  const auto count = words.size() <= kMostWords ? count_meant(words) : std::nullopt;
  if (!count) return std::nullopt;
  for (const std::string& order : move_orders(when)) {
    if (auto plan = order_for_all(turn, order, *count)) return plan;
  }
  return std::nullopt;
}

/// "Dono zaroori hain", «تینوں اہم ہیں»
std::optional<Plan> rated(const Turn& turn) {
  const Reading& reading = turn.reading;
  if (reading.intent != Intent::kCreate || !reading.priority || reading.due || reading.recurrence) return std::nullopt;
  const AnswerWords words = answer_words(beside_slots(std::string(turn.text), reading));
  const auto count = words.size() <= kMostWords ? count_meant(words) : std::nullopt;
  if (!count) return std::nullopt;
  static constexpr std::array<std::string_view, 3> kNames = {"high", "medium", "low"};
  const auto level = static_cast<std::size_t>(*reading.priority);
  if (level < 1 || level > kNames.size()) return std::nullopt;
  return order_for_all(turn, "make it " + std::string(kNames[level - 1]) + " priority", *count);
}

std::optional<Plan> tagged(const Turn& turn, const Phrase& phrase) {
  static constexpr std::string_view kBehind[] = {
      "in|un|ye|yeh? dono|donon|teeno|teenon|charon|sab|sb|saare|sare kaamon? par|pe|p|ko * ka|ki? tag "
      "laga|lagao|lagado|lagana|kar|daal|dal do|dein|dena?",
      "ان|یہ? دونوں|تینوں|چاروں|سب|سارے کاموں? پر|پہ|کو * کا|کی? ٹیگ لگا|لگاؤ|لگائیں|کر|ڈال دو|دیں|دینا?",
      "* ka|ki? tag in|un? dono|donon|teeno|teenon|charon|sab|sb|saare|sare kaamon? par|pe|p|ko "
      "laga|lagao|lagado|kar|daal? do|dein?",
      "* کا|کی? ٹیگ ان? دونوں|تینوں|چاروں|سب|سارے کاموں? پر|پہ|کو لگا|لگاؤ|لگائیں|کر|ڈال? دو|دیں?",
      "please? tag all|both of? them|these? as|with? *",
  };
  std::optional<std::string> tag;
  for (const std::string_view pattern : kBehind) {
    if (!tag) tag = phrase.match(pattern);
  }
  if (!tag || tag->empty() || tag->find(' ') != std::string::npos) return std::nullopt;
  std::size_t count = 0;
  for (const AnswerWord& word : answer_words(turn.text)) {
    if (word.kind == WordKind::kAll) count = static_cast<std::size_t>(word.value);
  }
  return tag_together(turn, *tag, count);
}

/// "Ye sab kal ghar jate hue lena hai", «یہ سب کل لینا ہے», without its time.
bool is_all_that_in_urdu(const std::string& said) {
  return Phrase(said).is({
      "aur|acha|ok|phir? mujhe|hamein|humein|main|mein? ye|yeh|wo|woh|in|un sab|sara|saara|saari|sari kuch|saman|"
      "samaan|cheezein|cheezen? ko|ghar|daftar|office|wapsi|raste|bazar|bazaar? jate|jaate|aate|ate|pe|par|mein|me|se? "
      "hue|huay|huey? lena|leni|lene|lana|lani|lane|uthana|karna|karne|karni|kharidna|le lana|aana|jana? hai|hain|he?",
      "اور|اچھا|پھر? مجھے|ہمیں? یہ|وہ|ان سب|سارا|ساری کچھ|سامان|چیزیں? کو|گھر|دفتر|واپسی|راستے|بازار? "
      "جاتے|آتے|پر|میں|سے? "
      "ہوئے? لینا|لینی|لینے|لانا|لانی|لانے|اٹھانا|کرنا|کرنے|کرنی|خریدنا|لے آنا|جانا? ہے|ہیں?",
  });
}

/// "I need to pick all that up on the way home today": of what was just told, several tasks or one that holds several
/// things.
std::optional<Plan> all_that(const Turn& turn) {
  const Reading& reading = turn.reading;
  // "Get all of that tomorrow" sounds like what gets rid of it.
  const bool stray = reading.intent == Intent::kCreate || reading.intent == Intent::kUnknown ||
                     reading.detail == language::Detail::kBulkDelete;
  const std::string when = when_text(turn);
  if (!stray || when.empty() || reading.recurrence || !reading.reminders.empty()) return std::nullopt;
  const std::string rest = beside_slots(std::string(turn.text), reading);
  const bool said = Phrase(rest).is({
      "and|also|ok|so|but|oh|well? i|ill|we|well|ive|lets|please? will|have|need|want|got|gonna|should|must|can? to? "
      "pick|get|buy|grab|collect|fetch|do|finish|sort|bring|take|order|send|post|pay|handle all of? "
      "that|this|those|these|it|them up|out|off|done|sorted|in|from? on|at|by|from|during|after? the|my? "
      "way|shops|shop|store|supermarket|market|town? to|back|from? home|work|there|back? on|by|before|at?",
      "and|also|ok|so|but|oh|well? i|ill|we|well|ive|lets|please? will|have|need|want|got|gonna|should|must|can? to? "
      "pick|get|buy|grab|collect|fetch|do|finish|sort|bring|take|order|send|post|pay|handle "
      "it|them|those|these all up|out|off|done|sorted|in|from? on|at|by|from|during|after? the|my? "
      "way|shops|shop|store|supermarket|market|town? to|back|from? home|work|there|back? on|by|before|at?",
  });
  if (!said && !is_all_that_in_urdu(rest)) return std::nullopt;
  const std::string order = move_order(turn, when);
  const std::vector<Task> many = open_ones(turn, turn.before.many), pair = open_ones(turn, turn.before.pair);
  const auto hand = task_at_hand(turn);
  const bool holds_several = hand && has_kind(answer_words(hand->title), WordKind::kSeparator);
  if (many.size() < 2 && (holds_several || (pair.size() != 2 && turn.before.fresh))) return order_for_hand(turn, order);
  if (many.size() < 2 && pair.size() != 2) return std::nullopt;
  return order_for_all(turn, order, many.size() < 2 ? 2 : 0);
}

}  // namespace

Plan tag_together(const Turn& turn, const std::string& tag, std::size_t count) {
  if (auto plan = order_for_all(turn, "add the tag " + tag + " to it", count)) return *plan;
  Plan plan = begin(turn, "TaskAgent");  // So many are not there, and no task is called so.
  plan.clarify = true;
  plan.reply = std::string(words::kAskTarget.in(turn.reading.language));
  return plan;
}

std::optional<Plan> together_turn(const Turn& turn, const Phrase& phrase) {
  const bool asks = has_question_sign(turn.text);
  if (asks || !turn.before.last || !turn.chosen.empty() || turn.confirmed) return std::nullopt;
  if (auto plan = tagged(turn, phrase)) return plan;
  if (auto plan = rated(turn)) return plan;
  if (auto plan = all_that(turn)) return plan;
  return dated(turn);
}

}  // namespace yaad::assistant
