// "cancel tomorrow", "drop friday", "scrap the weekend": what is due then is to go, and nothing else.
#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr std::size_t kMost = 100;

/// The time, when nothing else is said. "The second" is a place of a list rather than a day.
std::optional<Reading> delete_then(const Turn& turn, const std::string& day) {
  if (Phrase(day).is({"*? first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|one|ones *?"}))
    return std::nullopt;
  const Reading alone = read_as(turn, day, turn.now);
  if (!alone.when || alone.detail != Detail::kCorrection) return std::nullopt;  // "tuesday's reminder"
  Reading made = read_as(turn, "delete " + day, turn.now);
  const bool dated = made.intent == Intent::kDelete && made.filter.from && made.filter.to && made.target.empty();
  language::Filter rest = made.filter;
  rest.from = rest.to = std::nullopt;
  if (!dated || language::is_bulk(made.detail) || rest != language::Filter{}) return std::nullopt;
  made.language = turn.reading.language;
  return made;
}

/// Nothing is due then: that is said; of a series in hand, when its next time is.
std::optional<Plan> none_then(const Turn& turn, const Reading& made, const std::string& day) {
  const auto task = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  if (task && task->repeat) {
    if (auto plan = skip_on_day(turn, *task, day)) return plan;
  }
  Reading query = reading_as(turn, Intent::kQuery, Detail::kNone, {});
  query.filter = made.filter;
  return task_agent(with_reading(turn, query));
}

/// Asks about the task, or leaves out its time of that day.
Plan delete_one(const Turn& turn, const Reading& made, const Task& task, const std::string& day) {
  const std::string text = "delete \"" + task.title + "\" " + day;
  Reading named = made;
  named.reference = language::Reference::kByName;
  named.target = task.title;
  Turn one = with_reading(turn, named);
  one.text = text;
  one.alone = false;
  one.chosen = {task.id};
  return task_agent(one);
}

/// "Delete the event on friday", "the reminder i set for friday": the one that is due then, when there is one and it is
/// not in hand anyway.
std::optional<Plan> the_one_then(const Turn& turn, const Phrase& phrase) {
  const auto day =
      phrase.match_any({"please|and|ok|then|can|could? you? please? cancel|drop|scrap|delete|remove|erase the|my|that "
                        "event|reminder|task|alert|thing|entry|item that? i? ive? just? "
                        "set|made|created|added|have|had|put? in|down|up? "
                        "for|on|from? * please?"});
  const auto made = day ? delete_then(turn, *day) : std::nullopt;
  if (!made) return std::nullopt;
  Reading query = reading_as(turn, Intent::kQuery, Detail::kNone, {});
  query.filter = made->filter;
  const std::vector<Task> tasks = select_tasks(with_reading(turn, query), kMost);
  if (tasks.size() != 1) return std::nullopt;
  const auto hand = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  if (hand && hand->id == tasks.front().id) return std::nullopt;
  return delete_one(turn, *made, tasks.front(), *day);
}

}  // namespace

std::optional<Plan> cancelled_day_turn(const Turn& turn, const Phrase& phrase) {
  if (!turn.chosen.empty() || turn.confirmed) return std::nullopt;
  if (auto one = the_one_then(turn, phrase)) return one;
  const auto day =
      phrase.match_any({"please|and|ok|then? please? cancel|drop|scrap|delete|remove|clear|forget|bin * "
                        "please|then|completely|instead?"});
  const auto made = day ? delete_then(turn, *day) : std::nullopt;
  if (!made) return std::nullopt;
  Reading query = reading_as(turn, Intent::kQuery, Detail::kNone, {});
  query.filter = made->filter;
  const std::vector<Task> tasks = select_tasks(with_reading(turn, query), kMost);
  if (tasks.empty()) return none_then(turn, *made, *day);
  Turn order = with_reading(turn, *made);
  order.alone = false;
  if (tasks.size() > 1) {
    const std::string text = "delete everything " + *day;
    order.text = text;
    return act_on_many(order, ids_of(tasks), false);
  }
  return delete_one(turn, *made, tasks.front(), *day);
}

}  // namespace yaad::assistant
