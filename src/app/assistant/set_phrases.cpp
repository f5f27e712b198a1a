// What is told by its words and by what was talked about before, whatever the reading makes of it alone. Many sentences
// could be several of these: the first reader that knows one has it, so their order is part of what they mean.
#include <array>
#include <span>

#include "app/assistant/answers.h"
#include "app/assistant/lasting.h"
#include "app/assistant/loose_turns.h"
#include "app/assistant/phrase.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

/// Knows the message or leaves it to the next.
using Reader = std::optional<Plan> (*)(const Turn& turn, const Phrase& phrase);

/// A reader that asks nothing of the phrase.
template <std::optional<Plan> (*kRead)(const Turn&)>
std::optional<Plan> by_turn(const Turn& turn, const Phrase& /*phrase*/) {
  return kRead(turn);
}

/// "Budh wala hafte ko ho gaya" is no deed.
std::optional<Plan> done_of_named_day(const Turn& turn) {
  return turn.reading.intent == language::Intent::kComplete && turn.chosen.empty() ? of_named_day(turn) : std::nullopt;
}

/// What undoes, and what Urdu tells of a task that "has become" another time: "ho gaya" would tick it off further down,
/// and what is taken back must not be read as one change more.
constexpr std::array kTakenBack = std::to_array<Reader>({
    back_turn,
    wanted_turn,
    amount_turn,  // Before "kar do" gives a task a time.
    urdu_told_time_turn,
    fixed_turn,
    by_turn<urdu_move_turn>,
    undo_turn,
});

/// Questions change nothing: before the orders, whose words they use ("when did I last move it?").
constexpr std::array kQuestions = std::to_array<Reader>({
    past_question,
    detail_question,
    question_turn,
});

/// Orders with a word of their own: "both of tomorrow's", "remind", "pause", "tag", "list", "from now on", "every". It
/// outweighs what else the sentence may be. Urdu questions stand behind the reminders, some of which ask as well.
constexpr std::array kOrders = std::to_array<Reader>({
    by_turn<day_group_turn>,
    series_hours_turn,
    named_reminder_turn,
    reminder_turn,
    asked_turn,
    by_turn<start_turn>,  // "Start it monday" is no move of the deadline.
    by_turn<relative_turn>,
    by_turn<pause_turn>,
    tag_turn,
    list_turn,
    lasting_turn,
    part_turn,
    series_turn,
    series_days_turn,
    urdu_series_days_turn,
});

/// What happened or was done, by the past of a task's verb or as a reason for an order, a day that is off, and talk:
/// before the task in hand, which such a sentence need not mean.
constexpr std::array kDeeds = std::to_array<Reader>({
    by_turn<reason_turn>,
    done_turn,
    cancelled_day_turn,
    talk_turn,
});

/// Said of the task in hand, which is not named: the same for another, its importance, a note, second thoughts.
constexpr std::array kOfTaskInHand = std::to_array<Reader>({
    likewise_turn,
    again_turn,
    hand_turn,
    importance_turn,
    by_turn<note_turn>,
    named_time_turn,  // It names a task, which a second thought would take the one in hand for.
    second_thought,
    correction_turn,
    urdu_correction_turn,
});

/// Orders and questions that name tasks which are there, in the words of a new one.
constexpr std::array kOfTasksThere = std::to_array<Reader>({
    by_turn<existing_turn>,
    swap_turn,
    outcome_turn,
    together_turn,
    same_again_turn,
});

/// News of a task of some name, told as any fact is: last, as the name alone makes it more than a remark.
constexpr std::array kNews = std::to_array<Reader>({
    urdu_called_off,
    by_turn<done_of_named_day>,
    by_turn<deed_turn>,
    urdu_news_turn,
    told_again_turn,
    name_turn,
    news_turn,
    by_turn<of_pointed_day>,
    loosely_done_turn,
});

constexpr std::array kReaders = std::to_array<std::span<const Reader>>(
    {kTakenBack, kQuestions, kOrders, kDeeds, kOfTaskInHand, kOfTasksThere, kNews});

}  // namespace

std::optional<Plan> set_phrase(const Turn& turn) {
  if (auto plan = of_pointed_time(turn)) return plan;
  if (!turn.alone) return std::nullopt;
  const Phrase phrase(turn.text);
  for (const std::span<const Reader> group : kReaders) {
    for (const Reader read : group) {
      if (auto plan = read(turn, phrase)) return plan;
    }
  }
  return std::nullopt;
}

}  // namespace yaad::assistant
