// How much a task matters, told as a fact: "it's important", "the fee one isn't that urgent", «یہ اتنا ضروری نہیں».
#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/turns.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

enum class Step { kHigh, kUp, kDown };

/// What is said of whom; of the task in hand without a name.
struct Said {
  Step step;
  std::string name;
};

bool matters(const Phrase& phrase) {
  return phrase.is({
      "and|but|ok|okay|also|well|oh|no|actually? it|its|this|that|thats|they|theyre|these|those one|ones|task|thing? "
      "is|s|are? very|really|so|super|pretty|quite|extremely|kinda|rather|actually|top|most|too|the|more? "
      "very|really|most|important|urgent? important|urgent|crucial|critical|essential|pressing|vital "
      "now|too|though|actually|please|btw|one?",
      "ye|yeh|yah|wo|woh|is|isay? kaam? bohat|bahut|boht|bht|kafi|sab|itna|bari|zyada|ziada? se? "
      "zaroori|zaruri|aham|urgent|important kaam? hai|he|h",
      "یہ|وہ? کام? بہت|کافی|سب|زیادہ|بڑا? سے? ضروری|اہم|ارجنٹ کام? ہے",
  });
}

bool matters_little(const Phrase& phrase) {
  return phrase.is({
      "and|but|ok|okay|also|well|oh|no|actually? it|its|this|that|thats|theyre|these|those? one|ones|task|thing? "
      "is|are|was? not|isnt|arent|wasnt really|actually? so|that|very|really|too|all|super|terribly|particularly? "
      "that? important|urgent|crucial|critical|pressing|essential any|anymore|though|actually|now|yet|after? "
      "more|longer|all?",
      "its|that|this|it is? no longer so|that|very? important|urgent|pressing",
      "theres|its? no rush|hurry with|on|for|about? it|this|that|there|though?",
      "ye|yeh|wo|woh|ab? ye|yeh|wo|woh|ab? itna|itni|utna|zyada|ziada|khaas|koi? zaroori|zaruri|aham|urgent|important "
      "nahi|nahin|nai|nhi|nahn hai|raha|rahi|he|h? hai|ab?",
      "koi|itni? jaldi|jldi nahi|nahin|nai|nhi hai|iski|is? ki?",
      "یہ|وہ|اب? یہ|وہ|اب? اتنا|اتنی|زیادہ|خاص|کوئی? ضروری|اہم|ارجنٹ نہیں ہے|رہا|رہی|اب? ہے?",
      "کوئی|اتنی? جلدی نہیں ہے?",
  });
}

std::optional<Said> said_of_hand(const Phrase& phrase) {
  if (phrase.is({"make|mark it|this|that a? bit|little|lot? more important|urgent|pressing",
                 "raise|increase|up|bump|higher its|the|it|this priority? up|please?", "bump it up a? notch?"}))
    return Said{Step::kUp, {}};
  if (phrase.is({"make|mark it|this|that a? bit|little|lot? less important|urgent|pressing",
                 "make|mark it|this|that as? not that|so? important|urgent|pressing",
                 "lower|reduce|decrease|drop its|the priority a? bit|little|notch?"}) ||
      matters_little(phrase))
    return Said{Step::kDown, {}};
  if (matters(phrase)) return Said{Step::kHigh, {}};
  return std::nullopt;
}

/// "the dentist is really important": a remark where no task is called so.
std::optional<Said> said_of_name(const Phrase& phrase) {
  if (const auto name = phrase.match_any({
          "the|my * one|task? isnt|arent|not that|so|very|really|super? important|urgent|pressing any|anymore? more?",
          "the|my * one|task? is|are no longer that|so|very|really? important|urgent|pressing any|anymore more?",
      }))
    return Said{Step::kDown, *name};
  if (const auto name = phrase.match_any({
          "the|my * one|task? is|are very|really|so|super|quite|extremely|most|actually? important|urgent|crucial|"
          "critical|vital now|too?",
          "* wala|wali|wale kaam? bohat|bahut|boht|bht|zyada? zaroori|zaruri|aham|urgent|important hai|he",
          "* والا|والی|والے کام? بہت|زیادہ? ضروری|اہم ہے",
      }))
    return Said{Step::kHigh, *name};
  return std::nullopt;
}

Priority stepped(Priority from, Step step) {
  switch (step) {
    case Step::kHigh:
      return Priority::kHigh;
    case Step::kUp:
      return from == Priority::kLow ? Priority::kMedium : Priority::kHigh;
    default:
      return from == Priority::kHigh ? Priority::kMedium : Priority::kLow;
  }
}

Plan give(const Turn& turn, const Task& task, Step step) {
  Reading reading = said_of_it(turn.reading);
  reading.target.clear();
  reading.title.clear();
  reading.changes = {};
  reading.changes.priority = stepped(task.priority.value_or(Priority::kMedium), step);
  State state = turn.before;
  state.last = task.id;
  return task_agent(with_state(with_reading(turn, reading), state));
}

}  // namespace

std::optional<Plan> importance_turn(const Turn& turn, const Phrase& phrase) {
  if (const auto said = said_of_hand(phrase)) {
    if (const auto task = task_at_hand(turn)) return give(turn, *task, said->step);
    return std::nullopt;
  }
  const auto said = said_of_name(phrase);
  if (!said || turn.reading.intent == Intent::kCreate) return std::nullopt;
  const Reading named = reading_as(turn, Intent::kUpdate, Detail::kNone, said->name);
  const Targets targets = find_targets(with_reading(turn, named), StatusFilter::kActive);
  if (!targets.clear) return std::nullopt;
  return give(turn, targets.tasks.front(), said->step);
}

}  // namespace yaad::assistant
