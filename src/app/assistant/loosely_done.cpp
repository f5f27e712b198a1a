// Something is done, said in other words than "done": "invitations are out", "ok pizza's out", "the forms are in", "the
// meeting is over", "Karen said yes". It may mean the task of that name, which is asked.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/likeness.h"
#include "app/assistant/list_task.h"
#include "app/assistant/loose_turns.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr double kSameVerb = 0.6;

/// What is told of, and how it is now.
struct Loosely {
  std::string name, state;
};

/// "pizza is out" of "pizza's out".
std::string with_is(std::string text) {
  for (const std::string_view mark : {"'s ", "’s "}) {
    if (const std::size_t at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), " is ");
  }
  return text;
}

std::optional<Loosely> loosely(const Phrase& phrase) {
  const auto two = phrase.match_two(
      {"and|so|ok|okay|right|yay|great|well|phew? the|my|our|all|both? the|my? * is|are|was|were|has|have|got "
       "been|all|now|finally|already|just|both? *"});
  if (!two) {  // "leave approved!"
    const auto bare = phrase.match_two({"and|so|ok|yay? the|my|our? * approved|confirmed|accepted|granted|cleared *?"});
    return bare && bare->second.empty() ? std::optional(Loosely{bare->first, "sorted"}) : std::nullopt;
  }
  const auto state = Phrase(two->second).match_any({"* now|already|finally|today|yesterday|too|again", "* at last"});
  return Loosely{two->first, state.value_or(two->second)};
}

/// A word that says in which way only with the task's own verb: "the bins are out", of "put the bins out".
bool is_particle(const std::string& state) { return Phrase(state).is({"out|in|off|up|on|down|away|back"}); }

bool says_done(const std::string& state) {
  return is_particle(state) ||
         Phrase(state).is(
             {"sorted|ready|finished|submitted|handled|settled|wrapped|delivered|arrived|gone|over|through|"
              "complete|set|posted|filed|signed|sealed up|off|in|out?",
              "taken care of", "dealt with", "handed|sent|turned|given in|off|back|over", "good to go", "up to date",
              "in the post|mail|oven|wash|bag|car|bin", "on its|their way", "all set", "out of the way",
              "ticked|crossed|checked off", "put away|out|back"});
}

/// "cut", "filed", "cleaned": a past, of which the title is asked.
bool sounds_done(const std::string& state) {
  return state.find(' ') == std::string::npos &&
         (state.ends_with("ed") || Phrase(state).is({"cut|paid|sent|bought|made|written|taken|found|sold|done|built"}));
}

/// The title's verb is one of sending or putting, or has the word itself: "take the pizza out".
bool fits_particle(const Task& task, const std::string& state) {
  static const std::vector<std::string> kSends = search_words(
      "send post hand submit put take turn drop give return mail email upload apply register file deliver hang bring "
      "switch",
      32);
  const std::vector<std::string> title = search_words(task.title, 16);
  const auto holds = [&](const std::string& word) {
    return std::find(title.begin(), title.end(), word) != title.end();
  };
  return holds(state) || (!title.empty() && std::find(kSends.begin(), kSends.end(), title.front()) != kSends.end());
}

/// "Milk is out", "the bread is gone", of what is to be bought: it is needed all the more.
bool runs_short(const Task& task, const std::string& state) {
  return Phrase(task.title).is({"buy|get|order|grab|need|pick *"}) && Phrase(state).is({"out|gone|off|over|finished"});
}

Plan ask_done(const Turn& turn, const Task& task) {
  Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  reading.language = language::Language::kEnglish;
  const std::string order = "mark \"" + task.title + "\" as done";  // Borrowed by the turn.
  Turn asked = with_reading(turn, reading);
  asked.text = order;
  return ask_whether_done(asked, task);
}

/// The one open task that bears the name clearly.
std::optional<Task> named(const Turn& turn, const std::string& name) {
  Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  reading.reference = language::Reference::kByName;  // As it is written: "Karen" is no order of Urdu.
  reading.target = name;
  const Targets targets = find_targets(with_reading(turn, reading), StatusFilter::kActive);
  return targets.clear ? std::optional(targets.tasks.front()) : std::nullopt;
}

/// "Karen said yes", "the bank said it's fine": what the task of asking them waits for.
std::optional<Plan> somebody_agreed(const Turn& turn, const Phrase& phrase) {
  const auto who = phrase.match_any({
      "and|so|ok|oh|yay? the|my|our? * just? said|says yes|yeah|ok|okay|sure|fine|no|deal problem?",
      "and|so|ok|oh|yay? the|my|our? * just? said|says its|that fine|ok|okay|alright|good",
  });
  if (!who || Phrase(*who).is({"i|ive|we|you|nobody|everyone"})) return std::nullopt;
  const bool pointed = Phrase(*who).is({"he|she|they"});
  const auto task = pointed ? task_at_hand(turn) : named(turn, *who);
  const bool asks = task && Phrase(task->title).is({"ask|swap|invite|call|email|text|check|see|message|ring|tell *"});
  return asks ? std::optional(ask_done(turn, *task)) : std::nullopt;
}

/// "cable done still need the boxes", of 'pick up cable and boxes': that part.
std::optional<Plan> part_and_rest(const Turn& turn, const Phrase& phrase) {
  const auto two =
      phrase.match_two({"ok|so|and|well? the|my? * done|sorted|bought|got|finished|packed but|and|,? "
                        "still|just|only need|needs|missing|left|waiting|to|got *"});
  if (!two) return std::nullopt;
  const auto task = named(turn, two->first);
  const Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  return task ? part_told_done(with_reading(turn, reading), *task, two->first) : std::nullopt;
}

}  // namespace

std::optional<Plan> loosely_done_turn(const Turn& turn, const Phrase& phrase) {
  constexpr std::size_t kLongest = 80;
  const Reading& reading = turn.reading;
  if (reading.language == language::Language::kEnglish && turn.chosen.empty() && !turn.confirmed) {
    if (auto plan = part_and_rest(turn, phrase)) return plan;
  }
  const bool open = reading.intent == Intent::kUnknown || reading.confidence < kSure ||
                    (reading.intent == Intent::kComplete && find_targets(turn, StatusFilter::kActive).tasks.empty());
  if (!open || reading.language == language::Language::kUrdu || !turn.chosen.empty() || turn.confirmed ||
      turn.text.size() > kLongest || turn.text.find_first_of("?\n\":") != std::string_view::npos)
    return std::nullopt;
  if (auto plan = somebody_agreed(turn, phrase)) return plan;
  if (reading.language != language::Language::kEnglish) return std::nullopt;
  const std::string plain = with_is(std::string(turn.text));
  const auto said = loosely(Phrase(plain));
  if (!said || !(says_done(said->state) || sounds_done(said->state)) ||
      Phrase(said->name).is({"it|that|this|he|she|they|i|we|there|who|what"}))
    return std::nullopt;
  const auto task = named(turn, said->name);
  if (!task || runs_short(*task, said->state)) return std::nullopt;
  if (!says_done(said->state) && title_likeness(search_words(said->state, 2), task->title) < kSameVerb)
    return std::nullopt;
  if (is_particle(said->state) && !fits_particle(*task, said->state)) return std::nullopt;
  return ask_done(turn, *task);
}

}  // namespace yaad::assistant
