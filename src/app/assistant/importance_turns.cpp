// How much a task matters, told as a fact: "it's important", "the fee one isn't that urgent", «یہ اتنا ضروری نہیں».
#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

enum class Step { kHigh, kMedium, kLow, kUp, kDown };

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

/// "bank bohat zaroori hai", "passport wale kaam ki priority high", «انوائس کو سب سے کم ترجیح»: of a task that is so
/// called, and a new one where there is none.
std::optional<Said> said_in_urdu(const Phrase& phrase) {
  if (const auto name = phrase.match_any({
          "* itna|itni|utna|utni|zyada|ziada|khaas|koi? zaroori|zaruri|aham|ahem|urgent|important nahi|nahin|nai|nhi "
          "hai|he|h|raha|rahi? hai|ab?",
          "* اتنا|اتنی|اتنے|زیادہ|خاص|کوئی? ضروری|اہم|ارجنٹ نہیں ہے|رہا|رہی? ہے|اب?",
      }))
    return Said{Step::kDown, *name};
  if (phrase.is({"*? not|nahi|nahin|nai|nhi|itna|itni *?", "*? نہیں|اتنا|اتنی *?"})) return std::nullopt;
  if (const auto name = phrase.match_any({
          "* sab|sb se zyada? zaroori|zaruri|zroori|zarori|aham|ahem|urgent|important hai|he|h|hy?",
          "* bohat|bahut|boht|bohot|bht|bhot|kafi|zyada|ziada|intehai? zyada? "
          "zaroori|zaruri|zroori|zarori|aham|ahem|urgent|important hai|he|h|hy?",
          "* ki|ka|ko priority|tarjeeh|tarjih|ahmiyat|importance sab|sb|bohat|boht? se? "
          "high|highest|top|zyada|ziada|ziyada|unchi|oonchi|urgent|barha kar|kr|kardo|krdo|rakh|rakho|karo|de|hai? "
          "do|dein|dena|hai?",
          "* ko sab|sb|bohat|boht? se? high|highest|top|zyada|ziada|ziyada|pehli priority|tarjeeh|tarjih|ahmiyat "
          "de|do|dein|dena? do|dein?",
          "* سب سے زیادہ? ضروری|اہم|ارجنٹ ہے?",
          "* بہت|کافی|زیادہ|انتہائی? ضروری|اہم|ارجنٹ ہے?",
          "* کی|کا|کو ترجیح|اہمیت|پرائرٹی|پرائیرٹی سب|بہت? سے? زیادہ|اونچی|بلند|ہائی|اعلی کر|کرو|رکھ|رکھو|دے|ہے? "
          "دو|دیں|دینا|ہے?",
          "* کو سب|بہت? سے? زیادہ|اونچی|بلند|ہائی|پہلی ترجیح|اہمیت دے|دو|دیں|دینا? دو|دیں?",
      }))
    return Said{Step::kHigh, *name};
  if (const auto name = phrase.match_any({
          "* ki|ka|ko priority|tarjeeh|tarjih|ahmiyat|importance sab|sb|bohat? se? low|lowest|kam|nichli|neechi "
          "kar|kr|kardo|krdo|rakh|rakho|karo|de|hai? do|dein|dena|hai?",
          "* ko sab|sb|bohat? se? low|lowest|kam priority|tarjeeh|tarjih|ahmiyat de|do|dein|dena? do|dein?",
          "* کی|کا|کو ترجیح|اہمیت|پرائرٹی|پرائیرٹی سب|بہت? سے? کم|نچلی|لو کر|کرو|رکھ|رکھو|دے|ہے? دو|دیں|دینا|ہے?",
          "* کو سب|بہت? سے? کم|نچلی|لو ترجیح|اہمیت دے|دو|دیں|دینا? دو|دیں?",
      }))
    return Said{Step::kLow, *name};
  if (const auto name = phrase.match_any({
          "* ki|ka|ko priority|tarjeeh|tarjih|ahmiyat medium|normal|darmiyani kar|kr|kardo|krdo|rakh|rakho|karo|hai? "
          "do|dein|dena|hai?",
          "* کی|کا|کو ترجیح|اہمیت|پرائرٹی میڈیم|نارمل|درمیانی کر|کرو|رکھ|رکھو|ہے? دو|دیں|دینا|ہے?",
      }))
    return Said{Step::kMedium, *name};
  return std::nullopt;
}

/// The open task that bears all these words.
std::optional<Task> called_so(const Turn& turn, const std::string& name) {
  constexpr std::size_t kMost = 8;
  const std::vector<std::string> words = search_words(name, kMost + 1);
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kNone, name);
  if (reading.reference != language::Reference::kByName || Phrase(name).is({"is|iss|us|ye|yeh|اس|یہ kaam|کام?"}))
    return task_at_hand(turn);
  Targets targets = find_targets(with_reading(turn, reading), StatusFilter::kActive);
  if (!targets.clear || words.size() > kMost || !names_title(words, targets.tasks.front().title)) return std::nullopt;
  return std::move(targets.tasks.front());
}

Priority stepped(Priority from, Step step) {
  switch (step) {
    case Step::kHigh:
      return Priority::kHigh;
    case Step::kMedium:
      return Priority::kMedium;
    case Step::kLow:
      return Priority::kLow;
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
  if (const auto said = turn.chosen.empty() ? said_in_urdu(phrase) : std::nullopt) {
    if (const auto task = called_so(turn, said->name)) return give(turn, *task, said->step);
  }
  const auto said = said_of_name(phrase);
  if (!said || turn.reading.intent == Intent::kCreate) return std::nullopt;
  const auto task = task_named(turn, said->name);
  return task ? std::optional(give(turn, *task, said->step)) : std::nullopt;
}

}  // namespace yaad::assistant
