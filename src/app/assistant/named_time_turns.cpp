// A task that is there is named and is at another time than was thought: "actually the pickup is at half 5",
// "Margaret's birthday is actually the 3rd". It is that task, whichever was touched last; what only speaks of the name
// is asked about.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/likeness.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;

/// What is at another time, and when.
struct Corrected {
  std::string name, when;
};

/// Only words that correct tell this from a new fact: "the party is on sunday" may be one.
std::optional<Corrected> corrected(const Phrase& phrase) {
  const auto said = phrase.match_two({
      "and|but|oh|ok|so|um|ah|hmm? actually|wait|no|oops|correction|turns|sorry no|wait|sorry|actually|out|oh? "
      "no|wait|sorry|actually|its? the|my|our|his|her|their? * is|are|was|starts|begins|needs now|really|actually? to? "
      "be? at|on|in|for? *",
      "and|but|oh|ok|so|btw? the|my|our|his|her|their? * is|are|was|starts|begins actually|really now? at|on|in|for? *",
      "and|but|oh|ok|so|btw? the|my|our|his|her|their? * is|are|starts|begins at|on|in|for? * now|instead|actually",
  });
  if (!said) return std::nullopt;
  const bool points = Phrase(said->first)
                          .is({"*? it|its|that|thats|this|he|hes|she|shes|they|theyre|there|theres|i|im|we|what|which|"
                               "when|who|if *?"});
  return points ? std::nullopt : std::optional(Corrected{said->first, said->second});
}

/// The one that bears the name, the task in hand before others.
std::optional<Task> bearer(const Turn& turn, const std::string& name) {
  const Reading named = reading_as(turn, Intent::kUpdate, language::Detail::kNone, name);
  if (named.reference != language::Reference::kByName) return std::nullopt;
  const Targets targets = find_targets(with_reading(turn, named), StatusFilter::kActive);
  if (targets.clear) return targets.tasks.front();
  const auto hand = std::find_if(targets.tasks.begin(), targets.tasks.end(),
                                 [&](const Task& task) { return turn.before.last == task.id; });
  return hand == targets.tasks.end() ? std::nullopt : std::optional(*hand);
}

/// "Order the cake for the party" is not what the party is: only what begins with the name is surely meant by it.
bool is_what_is_named(const std::string& name, const Task& task) {
  constexpr double kSame = 0.85;
  const std::vector<std::string> title = search_words(task.title, 16);
  std::string head;
  for (std::size_t at = 0; at < title.size() && at < 2; ++at) head += is_filler(title[at]) ? "" : title[at];
  const std::vector<std::string> said = search_words(name, 16);
  return std::any_of(said.begin(), said.end(), [&](const std::string& word) {
    return !is_filler(word) && !title.empty() &&
           (word_likeness(word, title.front()) >= kSame || word == head ||
            (is_filler(title.front()) && title.size() > 1 && word_likeness(word, title[1]) >= kSame));
  });
}

Plan ask_whether_moved(const Turn& turn, const Task& task, const Reading& change, const std::string& order) {
  const auto language = turn.reading.language;
  Due due{change.changes.due->date, change.changes.due->time, {}};
  if (change.changes.due_time_only) due.date = task.due->date;
  const std::string when = due_phrase(language, due, turn.now);
  const Words question{"Move '{0}'? It would be due {1}. (yes / no)", "’{0}‘ کا وقت {1} کر دوں؟ (ہاں / نہیں)",
                       "'{0}' ka waqt {1} kar doon? (haan / nahin)"};
  Plan plan = ask(turn, say(language, question, task.title, when), Pending::kConfirm, {task.id});
  plan.state.text = order;
  plan.state.last = task.id;
  plan.tasks.push_back(task);
  return plan;
}

/// "move it to the 5th same time", "thursday at the same time": the hour stays, which a day alone says by itself.
std::optional<Plan> same_time_said(const Turn& turn, const Phrase& phrase) {
  const auto rest = phrase.match("* at|but? the|its|it? same time|hour|slot please|instead|then|still?");
  if (!rest) return std::nullopt;
  Reading reading;
  const Turn said = said_as(turn, *rest, reading);
  if (!reading.changes.due || !reading.changes.due_date_only) return std::nullopt;
  if (reading.intent == Intent::kUpdate) {
    const bool known = reading.confidence >= kSure && !find_targets(said, StatusFilter::kActive).tasks.empty();
    return known ? std::optional(task_agent(said)) : std::nullopt;
  }
  return reading.detail == language::Detail::kCorrection ? follow_up(said) : std::nullopt;
}

}  // namespace

std::optional<Plan> named_time_turn(const Turn& turn, const Phrase& phrase) {
  const bool english = turn.reading.language == language::Language::kEnglish;
  constexpr std::size_t kLongest = 120;
  if (!english || !turn.chosen.empty() || turn.confirmed || turn.text.size() > kLongest ||
      has_question_sign(turn.text) || turn.reading.intent == Intent::kQuery)
    return std::nullopt;
  if (auto plan = same_time_said(turn, phrase)) return plan;
  auto said = corrected(phrase);
  const bool hour = said && said->when.size() <= 2 && said->when.find_first_not_of("0123456789") == std::string::npos;
  if (hour) said->when = "at " + said->when;  // "the dentist is at 4": the word stood in front.
  if (said && read_as(turn, said->name, turn.now).when) return std::nullopt;  // "Thursday's physio", of several.
  if (!said || !only_time(turn, said->when)) return std::nullopt;
  const auto task = bearer(turn, said->name);
  if (!task || !task->due || task->repeat) return std::nullopt;
  const std::string order = "move it to " + said->when;
  Reading made = read_as(turn, order, turn.now);
  if (made.intent != Intent::kUpdate || !made.changes.due || !made.target.empty()) return std::nullopt;
  if (!is_what_is_named(said->name, *task)) return ask_whether_moved(turn, *task, made, order);
  const Reading of_it = said_of_it(std::move(made));
  Turn moved = with_reading(turn, of_it);
  moved.text = order;
  moved.chosen = {task->id};
  moved.alone = false;
  return task_agent(moved);
}

}  // namespace yaad::assistant
