// Words on the task in hand that no reading of one message can tell: when it is due, that it repeats no more or until
// when, «اسے کل تک کرنا ہے», "call her at 5".
#include <algorithm>
#include <array>

#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/series_change.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "domain/rrule.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

std::optional<Plan> tell_due(const Turn& turn, const Phrase& phrase) {
  const bool asked = phrase.is({
      "and|so|ok|wait? when|whens is? it|that|this due|on|for? now|again|then|exactly?",
      "and|so|ok|wait? when is|was it|that|this now?",
      "what|which day|date|time is it|that|this due|for now?",
      "whats the|its due date|time now?",
      "and|so|ok|wait? what|which day|date|time|weekday was|is it|that|this at|on? again|now|then|exactly|sorry? "
      "again?",
      "and|so|ok|wait? what|which day of the week is|was it|that|this again?",
      "and|so|ok|wait? what|whats|where|wheres|who|whos is|was? it|that|this again|called|named|about now|again?",
      "and|so|ok|wait? is|was it|that|this for|on|at|due? * or *",
      "and|so|ok|wait? what|which day|date|time did i|you|we say|set|put|choose|pick it|that? for|to|on|again?",
      "and|at|on|keep|but|for? the? same time|hour|day|place please|though|still|as? before?",
      "اب? یہ|وہ کب ہے|تک|کا|کی|کرنا|ہوگا|ہونا ہے?",
      "اس کا|کی وقت|تاریخ کیا ہے",
      "اب? کب تک? ہے",
      "ab? ye|yeh|wo|woh kab hai|tak|ka|ki|karna|hoga|hona hai?",
      "iska|uska waqt|time|tareekh|date kya hai",
      "is|us ka|ki waqt|time|tareekh|date kya hai",
      "ab? kab tak? hai",
  });
  // "When's the next one?", of what comes again.
  const bool next = phrase.is({"and|so|ok? when is|whens the? next one|time? again|then?",
                               "and|so|ok? when is|does it|that|this? on|next|happen next|again?"});
  const auto task = asked || next ? task_at_hand(turn) : std::nullopt;
  if (!task || (next && !task->repeat)) return std::nullopt;
  Plan plan = answer_of(turn, {*task}, told_due(turn.reading.language, *task, turn.now));
  plan.state.fresh = true;  // "When is it?" – "make it 5"
  return plan;
}

std::optional<Plan> stop_repeating(const Turn& turn, const Phrase& phrase) {
  const bool said = phrase.is({
      "please? stop|end|cancel|quit|remove the|its? repeating|repeat|repeats|recurrence|repetition please?",
      "please? stop|dont repeating|repeat it|this|that anymore|please?",
      "please? dont repeat anymore|please?",
      "no more|longer repeating|repeats|repetition",
      "make|let it|this not|non repeat|repeating|recurring",
      "دہرانا|دہرائی|دہراؤ|تکرار بند|ختم کر|کرو|کریں|کردو دو|دیں?",
      "اسے|یہ? مت|نہ دہراؤ|دہرائیں|دہرانا",
      "isko|isay|ise? dohrana|dohraana|dohrai|repeat|repeating band|khatam|khatm kar|karo|karein|kardo do|dein?",
      "isko|isay|ise? repeat|dohrana mat|na karo|karna|karein|kro",
      "isko|isay|ise? mat|na dohrao|dohrana|dohraein",
  });
  if (!said || !task_at_hand(turn)) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kStopRecurrence, {});
  return recurring_agent(with_reading(turn, reading));
}

/// «7 دن تک», "15 december tak", right behind a task that repeats.
std::optional<std::string> bare_end(const Turn& turn, const Phrase& phrase) {
  return turn.before.fresh ? phrase.match_any({"* tak", "* تک"}) : std::nullopt;
}

/// "only until the end of december", of a task that repeats.
std::optional<Plan> repeat_until(const Turn& turn, const Phrase& phrase) {
  const auto words = phrase.match_any({
      "please? only|just|but|and? until|till|til|through *",
      "please? keep|make|let|have? it|this|that repeat|repeating|going|run|on? only|just? until|till|til|through *",
      "please? repeat it|this|that? only|just? until|till|til|through *",
      "please? stop|end repeating|repeats it|this? on|at|after|in|by|from *",
      "please? stop|end|finish it|this|that? on|after|by *",
      "it|this|that stops|ends|finishes|is? over? on|after|by *",
      "please? only|just|do|keep|make|have? it|this|that? only|just? for|lasts *",
      "اسے|یہ|اس? کو? * کے? بعد بند|ختم کر|کرو|کریں دو|دیں?",
      "isko|isay|ye|yeh? * ke? baad band|khatam kar|karo|karein do|dein?",
      "صرف|بس|لیکن|اسے|یہ * تک ہی? دہراؤ|دہرائیں|دہرانا|رکھو|رکھیں|چلے|چلاؤ|ہے? گا|گی?",
      "* تک ہی? دہراؤ|دہرائیں|دہرانا",
      "sirf|bas|bs|lekin|isko|isay * tak hi? repeat|dohrao|dohrana|chalao|chale|rakho|rakhna|hai? karo|kar|ga|gi? do?",
      "* tak hi? repeat|dohrao|dohrana karo|kar|karna? do?",
  });
  const auto end = words ? words : bare_end(turn, phrase);
  const auto task = end ? task_at_hand(turn) : std::nullopt;
  if (!task || !task->repeat) return std::nullopt;
  // "Stop it after march": when that is over.
  const bool after = phrase.is({"*? after *", "*? ke|kay baad *", "*? کے بعد *"});
  return end_repeat(turn, *task, after ? when_over(turn, *end) : *end);
}

/// "end in june", right behind a task that repeats: with that month.
std::optional<Plan> end_within(const Turn& turn, const Phrase& phrase) {
  const auto words = turn.before.fresh ? phrase.match("please? end|stop in|after *") : std::nullopt;
  const auto task = words ? task_at_hand(turn) : std::nullopt;
  return task && task->repeat ? end_repeat(turn, *task, when_over(turn, *words)) : std::nullopt;
}

// --- a new time in the words of a new task ---------------------------------------------------------------------------

/// "isko kal tak karna hai", «اسے کل تک کرنا ہے»: when, not another task.
std::optional<Plan> to_be_done_by(const Turn& turn, const Phrase& phrase) {
  if (turn.reading.intent != Intent::kCreate || !turn.reading.due) return std::nullopt;
  const auto roman = phrase.match_any({
      "isko|isay|ise|isey|usko|usay|yeh|ye|wo|woh * karna|krna|hona|khatam|mukammal|complete karna|krna|hona? "
      "hai|he|h|hoga|chahiye",
      "is|us ko * karna|krna|hona|khatam|mukammal|complete karna|krna|hona? hai|he|h|hoga|chahiye",
  });
  if (roman) return order_for_hand(turn, "isko " + *roman + " kar do");
  const auto urdu = phrase.match_any({
      "اسے|اسکو|یہ|وہ|اُسے * کرنا|ہونا|ختم|مکمل کرنا|ہونا? ہے|ہوگا|چاہیے|چاہئے",
      "اس کو * کرنا|ہونا|ختم|مکمل کرنا|ہونا? ہے|ہوگا|چاہیے|چاہئے",
  });
  return urdu ? order_for_hand(turn, "اسے " + *urdu + " کر دو") : std::nullopt;
}

/// "only mondays and wednesdays now", of a task that repeats: the days that stay.
std::optional<Plan> only_these_days(const Turn& turn, const Phrase& phrase) {
  const auto words = phrase.match_any({
      "no|ok|actually? only|just on? * now|please|instead|onwards?",
      "no|ok|actually? make|do|keep|leave it? only|just on? * now|please|instead?",
      "ab? sirf|bas * ko? karo|kardo|rakho?",
      "اب? صرف|بس * کو? کرو|رکھو?",
  });
  const auto task = words ? task_at_hand(turn) : std::nullopt;
  if (!task || !task->repeat) return std::nullopt;
  const Reading read = read_as(turn, "gym every " + *words, turn.now);
  const bool days =
      read.recurrence && read.title == "gym" && read.recurrence->rrule.find("BYDAY=") != std::string::npos;
  return days ? order_for_hand(turn, "make it " + *words) : std::nullopt;
}

bool is_person(const std::string& word) {
  static const std::vector<std::string> kUrdu = search_words("انہیں انھیں اسے اسکو انکو", 8);
  static constexpr auto kPersons = std::to_array<std::string_view>(
      {"her", "him", "them", "it", "unko", "unhe", "unhein", "usko", "usay", "inko", "isko", "isay"});
  return std::find(kPersons.begin(), kPersons.end(), word) != kPersons.end() ||
         std::find(kUrdu.begin(), kUrdu.end(), word) != kUrdu.end();
}

/// "call her at 5" behind "call mom": the same words with a pronoun for the rest.
bool says_title_again(const Turn& turn, const std::string& title) {
  const std::vector<std::string> own = search_words(title, 16), all = search_words(turn.text, 16);
  std::vector<std::string> words = search_words(turn.reading.title, 16);
  std::erase_if(words, is_person);
  const bool person = std::count_if(all.begin(), all.end(), is_person) == 1;
  if (!person || words.empty() || words.size() >= own.size()) return false;
  return std::equal(words.begin(), words.end(), own.begin()) || std::equal(words.rbegin(), words.rend(), own.rbegin());
}

std::optional<Plan> same_again_with_time(const Turn& turn, const Task& task) {
  const Reading& reading = turn.reading;
  const bool timed =
      reading.intent == Intent::kCreate && reading.due && !reading.recurrence && reading.reminders.empty();
  if (!timed || task.due || !says_title_again(turn, task.title)) return std::nullopt;
  for (const language::Piece& piece : reading.pieces) {
    if (piece.kind != language::PieceKind::kWhen) continue;
    for (const std::string& order : {"move it to " + piece.text, "make it " + piece.text,
                                     "isko " + piece.text + " kar do", "اسے " + piece.text + " کر دو"}) {
      if (auto plan = order_for_hand(turn, order)) return plan;
    }
  }
  return std::nullopt;
}

/// "move it to 9:30 only today", which is read without its "only"; that it is for once is told by the words as said.
std::optional<Plan> only_once(const Turn& turn, const Task& task) {
  if (!task.repeat || turn.reading.intent == Intent::kCreate || !says_only_once(turn.text)) return std::nullopt;
  const std::string said(turn.text);
  for (const std::string_view only : {" only", " just"}) {
    const auto at = said.find(only);
    if (at == std::string::npos) continue;
    std::string rest = said.substr(0, at) + said.substr(at + only.size());
    if (const auto once = rest.find(" this "); once != std::string::npos) rest.resize(once);
    if (auto plan = order_for_hand(turn, rest)) return plan;
  }
  return std::nullopt;
}

/// "Move this month's to monday": the occurrence that is due next, named by its time.
std::optional<Plan> move_of_then(const Turn& turn, const Phrase& phrase, const Task& task) {
  const auto when = phrase.match_any({"please? move|shift|push|change|reschedule this|next weeks|months one? to *"});
  return when && task.repeat ? order_for_hand(turn, "move it to " + *when) : std::nullopt;
}

std::vector<std::string> bare_name(const std::string& title) {
  std::vector<std::string> words = search_words(title, 16);
  const bool article = words.size() > 1 && (words[0] == "the" || words[0] == "my" || words[0] == "our");
  if (article) words.erase(words.begin());
  return words;
}

/// "Ali's birthday is on 4 march", of an event that is there with another day: it is that one that is told of.
std::optional<Plan> event_told_again(const Turn& turn, const Phrase& phrase) {
  const Reading& reading = turn.reading;
  const bool event = reading.intent == Intent::kCreate && reading.due && reading.when && !reading.recurrence &&
                     !reading.title.empty() && phrase.is({"* is|are|falls *"});
  if (!event || turn.confirmed) return std::nullopt;
  TaskQuery query;
  query.words = reading.title;
  query.limit = 20;
  const auto page = turn.view.list_tasks(turn.user, query);
  if (!page) return std::nullopt;
  const auto named = bare_name(reading.title);
  const auto same = [&](const Task& task) {
    return task.status == TaskStatus::kActive && !task.deleted_at && task.due && bare_name(task.title) == named;
  };
  const auto task = std::find_if(page->tasks.begin(), page->tasks.end(), same);
  if (task == page->tasks.end()) return std::nullopt;
  Reading moved = reading_as(turn, Intent::kUpdate, language::Detail::kNone, {});
  moved.reference = language::Reference::kByName;
  moved.target = task->title;
  moved.when = reading.when;
  moved.pieces = reading.pieces;
  moved.reminders = reading.reminders;
  moved.changes.due = reading.due;
  moved.changes.due_date_only = !reading.when->has_time;
  return task_agent(with_reading(turn, moved));
}

/// "Roz kar do", «ہر ہفتے کر دو»: a day or a rule for it, where "kar do" alone would be a yes.
std::optional<Plan> so_be_it(const Turn& turn) {
  if (turn.reading.detail != Detail::kYes || !turn.reading.when) return std::nullopt;
  for (const char* it : {"isko ", "اسے "}) {
    if (auto plan = order_for_hand(turn, it + std::string(turn.text))) return plan;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Plan> hand_turn(const Turn& turn, const Phrase& phrase) {
  if (auto plan = event_told_again(turn, phrase)) return plan;
  if (!turn.before.last || !turn.chosen.empty()) return std::nullopt;
  if (auto plan = tell_due(turn, phrase)) return plan;
  if (auto plan = stop_repeating(turn, phrase)) return plan;
  if (auto plan = end_within(turn, phrase)) return plan;
  if (auto plan = repeat_until(turn, phrase)) return plan;
  if (auto plan = only_these_days(turn, phrase)) return plan;
  const auto task = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  if (!task) return std::nullopt;
  if (auto plan = so_be_it(turn)) return plan;
  if (auto plan = to_be_done_by(turn, phrase)) return plan;
  if (auto plan = only_once(turn, *task)) return plan;
  if (auto plan = move_of_then(turn, phrase, *task)) return plan;
  return same_again_with_time(turn, *task);
}

}  // namespace yaad::assistant
