#include "app/assistant/lasting.h"

#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Reading;

constexpr std::string_view kFromNowOn = " from now on";

/// "no, i meant every time": words that say no more than for how long.
bool is_only_for_good(const Phrase& phrase) {
  return phrase.is({
      "no|nope|yes|yeah|sorry|actually|and|but|oh|please? i|its|thats|that|it|make? mean|meant|is|it|should|be? be? "
      "for|every|each|all|always|permanently|forever|from|the good|time|times|week|weeks|day|now|of|whole|here|series? "
      "on|them|it|series? please|now?",
      "nahi|nahin|haan|han? har baar|dafa|hafte|roz? hai?",
      "nahi|nahin|haan|han? hamesha|hamaisha ke? liye? hai?",
      "نہیں|ہاں? ہر بار|دفعہ|ہفتے ہے?",
      "نہیں|ہاں? ہمیشہ کے? لیے? ہے?",
  });
}

}  // namespace

bool says_for_good(std::string_view text) {
  return Phrase(text).is({"*? from now|here on *?", "*? for good *?", "*? always|permanently|forever *?",
                          "*? every|each time|week|month *?", "*? going forward|forwards *?", "*? ہمیشہ کے لیے|لئے *?",
                          "*? hamesha|hamaisha ke liye|lie *?"});
}

std::optional<RRule> with_other_hour(const RRule& rule, int old, const CivilTime& was, const CivilTime& time) {
  const auto hour = std::find(rule.by_hour.begin(), rule.by_hour.end(), old);
  if (rule.by_hour.size() < 2 || hour == rule.by_hour.end() || was.minute != time.minute) return std::nullopt;
  RRule other = rule;
  other.by_hour[static_cast<std::size_t>(hour - rule.by_hour.begin())] = time.hour;
  std::sort(other.by_hour.begin(), other.by_hour.end());
  other.by_hour.erase(std::unique(other.by_hour.begin(), other.by_hour.end()), other.by_hour.end());
  return other;
}

std::optional<Plan> ask_lasting(const Turn& turn, const Task& task, Reach reach) {
  const bool open = reach == Reach::kOnce && !turn.confirmed && task.repeat && turn.reading.changes.due;
  if (!open || says_only_once(turn.text) || !Phrase(turn.text).is({"*? instead *?"})) return std::nullopt;
  const auto rule = parse_rrule(task.repeat->rrule);
  const std::string day = when_text(turn);
  const bool weekly = rule && rule->freq == Frequency::kWeekly && rule->by_day.size() == 1;
  if (!weekly || !Phrase(day).is_weekday()) return std::nullopt;
  const Words every{"Shall '{0}' be on {1} every time from now on? (yes / only this time / no)",
                    "کیا ’{0}‘ اب سے ہر بار {1} کو ہو؟ (ہاں / صرف اس بار / نہیں)",
                    "Kya '{0}' ab se har baar {1} ko ho? (haan / sirf is baar / nahin)"};
  const std::string name = Phrase(day).match("on *").value_or(day);
  Plan plan = ask(turn, say(turn.reading.language, every, task.title, name), Pending::kConfirm, {task.id});
  plan.state.text = "move it to " + name + std::string(kFromNowOn);
  plan.state.last = task.id;
  plan.tasks.push_back(task);
  return plan;
}

std::optional<Plan> lasting_answer(const Turn& here) {
  const State& state = here.before;
  const bool asked = state.pending == Pending::kConfirm && state.ids.size() == 1 && state.text.ends_with(kFromNowOn);
  if (!asked) return std::nullopt;
  if (is_only_for_good(Phrase(here.text))) {
    const Reading original = read_as(here, state.text, state.asked_at);
    return again(here, original, state.text, state.ids, true);
  }
  const bool once = says_only_once(here.text) || Phrase(here.text).is({"no? just|only? once|this|one one|week|time?"});
  if (!once || has_question_sign(here.text)) return std::nullopt;
  const std::string text = state.text.substr(0, state.text.size() - kFromNowOn.size());
  return again(here, read_as(here, text, state.asked_at), text, state.ids, true);
}

std::optional<Plan> lasting_turn(const Turn& turn, const Phrase& phrase) {
  if (!turn.before.fresh || !turn.chosen.empty() || !is_only_for_good(phrase)) return std::nullopt;
  const auto task = task_at_hand(turn);
  const Reading before = read_as(turn, turn.before.said, turn.now);
  const bool moved = is_order(before) || before.detail == Detail::kCorrection;
  if (!task || !task->repeat || !moved || !before.changes.due || says_for_good(turn.before.said)) return std::nullopt;
  const Turn said = with_reading(turn, before);
  const std::string order = "move it to " + when_text(said) + std::string(kFromNowOn);
  Reading made = read_as(turn, order, turn.now);
  if (!made.changes.due || !made.target.empty()) return std::nullopt;
  made = said_of_it(std::move(made));
  Turn lasting = with_reading(turn, made);
  lasting.text = order;
  lasting.chosen = {task->id};
  return task_agent(lasting);
}

}  // namespace yaad::assistant
