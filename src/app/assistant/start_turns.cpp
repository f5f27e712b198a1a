// When something is begun, and what is said to have moved of which nothing is known.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/loose_turns.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "base/utf8.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;

/// "monday" of "start it monday", "need to start it on monday".
std::optional<std::string> start_said(const Phrase& phrase) {
  return phrase.match_any({
      "and|also|then|ok|but|so? i|we|ill|lets|id? need|have|want|should|must|gotta|will|better|got|like? to? "
      "start|begin it|that|this on? *",
      "and|also|then|ok|but|so? i|we|ill|lets|id? need|have|want|should|must|gotta|will|better|got|like? to? get "
      "started|going on|with it|that|this on? *",
  });
}

/// A task "start …" at that time, where it comes before the deadline.
std::optional<Reading> start_of(const Turn& turn, const std::string& title, const CivilDateTime& deadline,
                                const std::string& when) {
  const auto time = only_time(turn, when);
  if (!time || !time->due || time->recurrence || time->due->date >= deadline.date) return std::nullopt;
  Reading made = *time;
  const CivilDate today = CivilDateTime::from_local(turn.now, false).date;
  if (made.due->date == today && Phrase(when).is_weekday()) {  // Who means today says so.
    made.due->date = CivilDate(std::chrono::local_days(today) + std::chrono::days(7));
    if (made.due->date >= deadline.date) return std::nullopt;
  }
  made.title = "start " + title;
  made.confidence = std::max(made.confidence, kSure);
  made.language = turn.reading.language;
  return made;
}

/// "early shift tomorrow 7am, set an alarm for 5:30": a reminder of it, before it.
std::optional<Plan> with_alarm(const Turn& turn, std::size_t comma) {
  const auto at = Phrase(turn.text.substr(comma + 2))
                      .match_any({"and|so|please? set|put|need|want|with me? an|a? alarm|reminder on? for|at *",
                                  "and|so|please? alarm|reminder at|for *"});
  if (!at) return std::nullopt;
  const std::string front(utf8::trim(turn.text.substr(0, comma)));
  for (const std::string_view half : {"", "am"}) {
    const Reading made = read_as(turn, front + ", remind me at " + *at + std::string(half), turn.now);
    const bool before = made.intent == Intent::kCreate && made.confidence >= kSure && made.due && made.due->time &&
                        made.reminders.size() == 1 && made.reminders.front().at &&
                        *made.reminders.front().at < made.due->local() && !made.recurrence;
    if (before) return task_agent(with_reading(turn, made));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Plan> start_turn(const Turn& turn) {
  constexpr std::size_t kLongest = 120;
  if (turn.reading.language != language::Language::kEnglish || !turn.chosen.empty() || turn.confirmed ||
      turn.text.size() > kLongest || turn.text.find_first_of("?\n\"") != std::string_view::npos)
    return std::nullopt;
  const std::size_t comma = turn.text.rfind(", ");
  const bool alone = comma == std::string_view::npos;
  if (auto plan = alone ? std::nullopt : with_alarm(turn, comma)) return plan;
  const auto when = start_said(Phrase(turn.text.substr(alone ? 0 : comma + 2)));
  if (!when) return std::nullopt;
  if (alone) {
    const auto hand = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
    if (!hand || !hand->due || hand->repeat) return std::nullopt;
    const auto made = start_of(turn, hand->title, due_civil(*hand->due), *when);
    return made ? std::optional(task_agent(with_reading(turn, *made))) : std::nullopt;
  }
  const std::string front(utf8::trim(turn.text.substr(0, comma)));
  const Reading whole = read_as(turn, front, turn.now);
  const bool task = whole.intent == Intent::kCreate && whole.confidence >= kSure && whole.due && !whole.recurrence;
  const auto made = task ? start_of(turn, whole.title, *whole.due, *when) : std::nullopt;
  if (!made) return std::nullopt;
  std::optional<Plan> both = task_agent(with_reading(turn, whole));
  add_plan(both, task_agent(with_reading(turn, *made)));
  return both;
}

std::optional<Plan> offer_unknown_move(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool moves = reading.intent == Intent::kUpdate && reading.language == language::Language::kEnglish &&
                     !reading.target.empty() && turn.chosen.empty() && !turn.confirmed && !has_question_sign(turn.text);
  const auto told =
      moves ? Phrase(turn.text).match_two(
                  {"and|so|oh|ok|btw|actually? the|my|our? * is|has|was|been|got|gets|just? been|now? "
                   "moved|shifted|changed|rescheduled|pushed|brought forward|back? to|till|until|for|on? *"})
            : std::nullopt;
  if (!told) return std::nullopt;
  const Targets targets = find_targets(turn, StatusFilter::kActive);
  if (!targets.tasks.empty() || targets.nearest) return std::nullopt;
  const Reading made = read_as(turn, told->first + " " + told->second, turn.now, language::Mode::kQuickAdd);
  const bool ahead =
      made.intent == Intent::kCreate && made.due && made.due->date >= CivilDateTime::from_local(turn.now, false).date;
  if (!ahead || made.title.empty()) return std::nullopt;
  Plan plan = ask(turn, "I had nothing of that. " + confirm_creation(with_reading(turn, made)), Pending::kConfirm, {});
  plan.state.text = "add a task \"" + made.title + "\" " +
                    pieces_said(made, {language::PieceKind::kWhen, language::PieceKind::kRecurrence});
  return plan;
}

}  // namespace yaad::assistant
