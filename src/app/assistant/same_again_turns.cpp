// The task in hand once more, or on another day at its own hour: "kal bhi karni hai isi waqt", «کل پھر دینی ہے اسی
// وقت», "nadra kal same time". No task is called "same time".
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/likeness.h"
#include "app/assistant/reminder_words.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "domain/rrule.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;
using WordSet = std::vector<std::string>;

constexpr std::size_t kMostWords = 12;

/// What the words say beside the task and its new time.
struct Again {
  bool more = false;       ///< "bhi", "phir", "again": one more of it,
  bool later = false;      ///< and, but for "bhi", after it.
  bool same_hour = false;  ///< "isi waqt", "same time".
  WordSet rest;
};

Again again_in(const std::string& text) {
  static const WordSet kMore = search_words("bhi phir dobara dubara again also too بھی پھر دوبارہ", 16);
  static const WordSet kLater = search_words("phir dobara dubara again پھر دوبارہ", 16);
  static const WordSet kSame = search_words("isi usi ussi issi same اسی", 8);
  static const WordSet kHour = search_words("waqt wakt time tym taim vaqt وقت ٹائم", 16);
  const auto among = [](const std::string& word, const WordSet& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  Again made;
  const WordSet words = search_words(text, kMostWords + 1);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (among(words[i], kMore)) {
      made.more = true;
      made.later = made.later || among(words[i], kLater);
    } else if (among(words[i], kSame) && i + 1 < words.size() && among(words[i + 1], kHour)) {
      made.same_hour = true;
      ++i;
    } else {
      made.rest.push_back(words[i]);
    }
  }
  return made;
}

/// One more like `task`, on the day that was said; at its hour when no other was. "Again on monday" is the one after
/// it.
Plan one_more(const Turn& turn, const Task& task) {
  Reading made = turn.reading;
  const bool later = again_in(std::string(turn.text)).later && task.due && Phrase(when_text(turn)).is_weekday();
  while (later && made.due->date <= task.due->date)
    made.due->date = CivilDate(std::chrono::local_days(made.due->date) + std::chrono::days(7));
  made.intent = Intent::kCreate;
  made.detail = Detail::kNone;
  made.confidence = std::max(made.confidence, 0.9);
  made.missing = language::Missing::kNothing;
  made.title = task.title;
  made.tags = task.tags;
  made.priority = task.priority;
  if (task.due && task.due->time && !made.due->time) made.due->time = task.due->time;
  made.reminders = reminders_like(turn, task, made.due);
  return task_agent(with_reading(turn, made));
}

/// Tomorrow's comes by itself: that is told. On a day that the series does not have it is one more.
Plan repeats_anyway(const Turn& turn, const Task& task) {
  const auto rule = parse_rrule(task.repeat->rrule);
  const LocalSeconds day(std::chrono::local_days(turn.reading.due->date));
  const auto next = rule && task.due && !turn.reading.due->time
                        ? next_after(*rule, due_civil(*task.due).local(), day - std::chrono::seconds(1))
                        : std::nullopt;
  if (!next || *next >= day + std::chrono::days(1)) return one_more(turn, task);
  const auto language = turn.reading.language;
  Plan plan = begin_as(turn, Intent::kQuery, "RecurringAgent");
  plan.tasks.push_back(task);
  plan.state.fresh = true;
  const Words anyway{"'{0}' repeats anyway ({1}): then it is due {2}.", "’{0}‘ ویسے بھی دہرایا جائے گا ({1}): {2}۔",
                     "'{0}' waise bhi dohraya jayega ({1}): {2}."};
  const Due due = due_of(CivilDateTime::from_local(*next, task.due->time.has_value()), turn.zone);
  plan.reply = say(language, anyway, task.title, repeat_phrase(language, task.repeat->rrule),
                   due_phrase(language, due, turn.now));
  return plan;
}

/// The open task in hand, or the one that was just completed and does not repeat: "kal bhi krna hai" is said of both.
std::optional<Task> last_touched(const Turn& turn) {
  if (auto open = task_at_hand(turn)) return open;
  auto last = turn.before.last ? turn.view.find_task(turn.user, *turn.before.last) : std::nullopt;
  return last && !last->deleted_at && !last->repeat ? last : std::nullopt;
}

/// How well `said` names it; 0 where a word of it is of something else.
double named_by(const WordSet& said, const Task& task) {
  const TitleWords words = title_words(said, task.title);
  return words.only && words.named > 0 ? title_likeness(said, task.title) : 0;
}

/// "Sara again on monday", behind a lunch with Ahmed: the one that the words name best; the one touched last where they
/// name none, or it as well as any.
std::optional<Task> meant_again(const Turn& turn, const WordSet& said) {
  auto best = last_touched(turn);
  if (!best) return best;
  const TitleWords of_best = title_words(said, best->title);
  if (said.empty() || (of_best.only && of_best.named == 0)) return best;
  double most = named_by(said, *best);
  const bool in_hand = most > 0;
  bool alike = false;
  for (const Task& task : all_open(turn)) {
    const double score = task.id == best->id ? 0 : named_by(said, task);
    if (score > most) {
      best = task;
      most = score;
      alike = false;
    } else if (score == most && score > 0 && !in_hand) {
      alike = alike || task.title != best->title;
      best = task;  // Of several of one name the last one.
    }
  }
  return most > 0 && !alike ? best : std::nullopt;
}

std::optional<Plan> moved_to_day(const Turn& turn) {
  for (const language::Piece& piece : turn.reading.pieces) {
    if (piece.kind != language::PieceKind::kWhen) continue;
    for (const std::string& order : move_orders(piece.text)) {
      if (auto plan = order_for_hand(turn, order)) return plan;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Plan> same_again_turn(const Turn& turn, const Phrase& phrase) {
  const Reading& reading = turn.reading;
  const bool dated = reading.intent == Intent::kCreate && reading.due && !reading.recurrence &&
                     reading.reminders.empty() && reading.further.empty();
  if (!dated || !turn.before.fresh || !turn.chosen.empty() || turn.confirmed) return std::nullopt;
  if (!last_touched(turn) || phrase.is({"*? reminder|alarm|remind|yaad|یاد|ریمائنڈر|الارم *?"})) return std::nullopt;
  const Again title = again_in(reading.title), whole = again_in(std::string(turn.text));
  const bool more = title.more || whole.more;
  if (!title.same_hour && (!more || title.rest.empty()))
    return std::nullopt;  // A bare "also on friday" is read anyway.
  const auto task = meant_again(turn, title.rest);
  if (!task) return std::nullopt;
  const bool done = task->status == TaskStatus::kCompleted;
  if (done) return more ? std::optional(one_more(turn, *task)) : std::nullopt;
  if (!more) return moved_to_day(turn);
  const bool same_day = task->due && task->due->date == reading.due->date;
  if (same_day && !reading.due->time) return moved_to_day(turn);  // It is told that it is due then.
  if (!task->repeat && is_own_future(turn.text)) {                // "Kal dobara karunga": it is still to be done, then.
    State state = turn.before;
    state.last = task->id;
    return moved_to_day(with_state(turn, state));
  }
  return task->repeat ? repeats_anyway(turn, *task) : one_more(turn, *task);
}

}  // namespace yaad::assistant
