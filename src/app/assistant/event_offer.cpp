// "The plumber is coming tomorrow at 4": told as a fact, which may be a thing to remember or talk. It is asked.
#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/turns.h"
#include "base/utf8.h"
#include "domain/search_text.h"
#include "language/told_event.h"

namespace yaad::assistant {
namespace {

using language::Grain;
using language::Reading;

constexpr std::size_t kLongest = 120;  ///< Bytes; what is longer is a story.

/// What takes place, without who tells it, and its time.
bool tells_event(const Phrase& phrase) {
  static constexpr std::string_view kNobody =
      "it|its|im|i|you|he|shes|hes|she|we|they|there|theres|what|whats|when|who|why|how|which|where|is|are|was|do|does|"
      "did|can|could|will|would|should|if|maybe|hopefully *";
  if (phrase.is({kNobody, "*? going|gonna to? *", "*? weather|rain|snow|traffic|price|prices|stock|stocks *",
                 "*? killing|driving|hurting|annoying|bothering me|us|him|her *?"}))
    return false;
  return phrase.is({
      "* is|are|will|gets *",
      "* was|were due *",
      "* comes|come|arrives|arrive|visits|visit|leaves|leave|starts|start|begins|begin|opens|reopens|returns|lands|"
      "departs|closes|ends|expires|happens|delivers|moves|finishes|renews|falls *",
      "* runs out *",
  });
}

/// "A cold", "been ill since monday": how somebody is, and nothing that takes place.
bool is_state(const Phrase& had) {
  static constexpr std::string_view kState =
      "lot|lots|bit|few|couple|feeling|hunch|cold|cough|headache|fever|question|idea|problem|issue|day|week|good|great|"
      "bad|busy|long|quiet|new|house|car|dog|cat|job|been|to|not|no|never|always|already|just|got|gone|had|left|made "
      "*?";
  return had.is({kState, "* since|until|till|because|with no *"});
}

/// "flight on 5 December at 6:40" of "I have a flight …": what somebody has then.
std::optional<std::string> had(const Phrase& phrase) {
  auto thing = phrase.match_any({
      "so|and|oh|btw|also? i|we|ive|weve have|got|has|also have|got? a|an|my|our|the *",
      "so|and|oh|btw|also? i|we|ive|weve a|an|my|our *",
  });
  return thing && !is_state(Phrase(*thing)) ? thing : std::nullopt;
}

/// "Emma's piano recital next friday" of "Emma has a piano recital next friday".
std::optional<std::string> another_has(const Phrase& phrase) {
  const auto two = phrase.match_two(
      {"so|and|oh|btw|also? * has|have|got a|an|another|his|her *", "so|and|oh|btw|also? * has|have *"});
  if (!two || is_state(Phrase(two->second))) return std::nullopt;
  const auto& [name, thing] = *two;
  const Phrase who(name);
  constexpr std::size_t kLongestName = 24;
  if (name.size() > kLongestName || who.is({"*? i|we|you|he|she|they|it|who|what|that|this|which|everyone *?"}))
    return std::nullopt;
  return name + (name.ends_with('s') ? "' " : "'s ") + thing;
}

/// "moving house on the 29th" of "we're moving house on the 29th", "flying to Lisbon on friday".
std::optional<std::string> going_on(const Phrase& phrase) {
  static constexpr std::string_view kPlans =
      "flying|travelling|traveling|driving|moving|leaving|going|visiting|meeting|seeing|having|getting|hosting|"
      "starting|"
      "staying|attending|taking|picking|collecting|playing|performing|presenting|giving|speaking|running|teaching|"
      "babysitting|working|volunteering *";
  auto told = phrase.match_any({"so|and|oh|btw|also? im|i *", "so|and|oh|btw|also? we|were|i|my|our are|am *",
                                "so|and|oh|btw|also? were *", "so|and|oh|btw|also? we re *"});
  if (!told && phrase.is({kPlans})) told = phrase.match("*");
  const bool plans = told && Phrase(*told).is({kPlans});
  return plans && !Phrase(*told).is({"going to *", "*? too|so|nowhere|mad|crazy|to try *?"}) ? told : std::nullopt;
}

/// Time ahead of now, to the day at least.
bool is_ahead(const Turn& turn, const Reading& reading) {
  if (!reading.due || (!reading.when && !reading.recurrence)) return false;
  if (reading.when && reading.when->grain > Grain::kDay) return false;
  const LocalSeconds due = reading.due->local();
  return reading.due->time ? due > turn.now : due >= std::chrono::floor<std::chrono::days>(turn.now);
}

/// The words that say when and how often, in their order.
std::string time_words(const Reading& reading) {
  return " " + pieces_said(reading, {language::PieceKind::kWhen, language::PieceKind::kRecurrence});
}

/// What takes place, of the title of quick add: "rent, £950" of "rent is due, £950", "flying to Lisbon" of "flying to
/// Lisbon, flight leaves". Empty where it is no name.
std::string name_of(const std::string& title) {
  const std::size_t comma = title.find(',');
  std::string name = language::event_name(title.substr(0, comma));
  if (name.empty() || Phrase(name).is({"is|are|will|was|on|at|comes *?"})) return {};
  constexpr std::size_t kLongestAmount = 12;
  const std::string_view behind =
      comma == std::string::npos ? "" : utf8::trim(std::string_view(title).substr(comma + 1));
  const bool amount = behind.size() <= kLongestAmount && behind.find_first_of("0123456789") != std::string_view::npos;
  if (amount) name += ", " + std::string(behind);
  return name;
}

/// "water Anna's plants" of "water her plants".
std::string of_whom(const std::string& deed, const std::string& who) {
  const auto two = Phrase(deed).match_two({"* her|his|their *"});
  return two ? two->first + " " + who + (who.ends_with('s') ? "' " : "'s ") + two->second : deed;
}

/// "do the homework by friday" of "the teacher said do the homework by friday"; empty where what was said is of others.
std::optional<std::string> told_to_do(const Phrase& phrase) {
  auto told = phrase.match_any({
      "* said|says|reminded|insisted|insists that? i|we should|must|need|have|ought to? *",
      "* said|says|reminded|tells|keeps me|us? saying|telling? me|us? to|please? *",
      "oh|and|so|also|btw|well? and|also|so? i|we|ive|weve have|just? promised|agreed|offered|volunteered to *",
      "oh|and|so|also|btw|well? and|also|so? i|we|ive|weve have|just? promised id|that|i|we id|i|we? would|will? *",
  });
  if (!told) {  // "I promised Anna to water her plants"
    const auto two = phrase.match_two(
        {"oh|and|so|also|btw|well? and|also|so? i|we|ive|weve have|just? promised|told|assured * to *",
         "oh|and|so|also|btw|well? and|also|so? i|we|ive|weve have|just? promised|told|assured * that? id|ill *"});
    constexpr std::size_t kName = 2;
    if (two && search_words(two->first, kName + 1).size() <= kName && !Phrase(two->first).is({"myself|me|you|them *?"}))
      told = of_whom(two->second, two->first);
  }
  if (!told || Phrase(*told).is({"*? me|us|you|your|he|she|they|it|i|we|not|never|always|no|yes|that|them|dont *?"}))
    return std::nullopt;
  return told;
}

/// What somebody wanted done is kept when that is meant.
std::optional<Plan> offer_told(const Turn& turn, const Phrase& phrase) {
  const auto told = told_to_do(phrase);
  if (!told) return std::nullopt;
  Reading task = read_as(turn, *told, turn.now);
  if (task.intent == language::Intent::kUnknown && task.perhaps_new)  // "Call bob" is meant for no telephone here.
    task = read_as(turn, *told, turn.now, language::Mode::kQuickAdd);
  const bool sure = task.intent == language::Intent::kCreate && !task.recurrence;
  if (!sure || task.title.empty() || !task.reminders.empty()) return std::nullopt;
  Plan plan = ask(turn, confirm_creation(with_reading(turn, task)), Pending::kConfirm, {});
  plan.state.text = "add a task \"" + task.title + "\"" + time_words(task);
  plan.unsure = true;
  return plan;
}

/// What is said to take place, in words that quick add reads; `own`: it is the speaker's.
struct Told {
  std::string said;
  bool own = false;
};

std::optional<Told> told_of(const Turn& turn, const Phrase& phrase) {
  if (auto thing = had(phrase)) return Told{std::move(*thing), true};
  if (auto thing = another_has(phrase)) return Told{std::move(*thing)};
  // "johns got the optician thursday at quarter past 2"
  if (!language::owner_of(std::string(turn.text)).empty()) return Told{std::string(turn.text)};
  if (auto thing = going_on(phrase)) return Told{std::move(*thing)};
  return tells_event(phrase) ? std::optional(Told{std::string(turn.text)}) : std::nullopt;
}

/// "training is tues and thurs 6 to 7.30": several days of each week, with their hour.
bool is_timetable(const Reading& made) {
  if (!made.recurrence || !made.due || !made.due->time) return false;
  const std::string& rule = made.recurrence->rrule;
  const std::size_t days = rule.find("BYDAY=");
  return rule.find("FREQ=WEEKLY") != std::string::npos && days != std::string::npos &&
         rule.find(',', days) != std::string::npos;
}

/// What is told of, as a new task.
struct Event {
  Reading made;
  bool own = false;
};

std::optional<Event> event_in(const Turn& turn, const Phrase& phrase) {
  const auto told = told_of(turn, phrase);
  if (!told) return std::nullopt;
  Event event{read_as(turn, told->said, turn.now, language::Mode::kQuickAdd), told->own};
  if (event.made.intent != language::Intent::kCreate || !is_ahead(turn, event.made)) return std::nullopt;
  event.made.title = name_of(event.made.title);
  event.made.confidence = std::max(event.made.confidence, kSure);
  return event.made.title.empty() ? std::nullopt : std::optional(std::move(event));
}

/// "book a hotel" of "can you book me a hotel": what some other service might do, and oneself has to.
std::optional<std::string> asked_of_others(const Phrase& phrase) {
  static constexpr std::string_view kPlain =
      "please? book|order|reserve|hire|rent|buy|get|pay|fix|clean|collect * and|, book|order|reserve|hire *";
  if (phrase.match(kPlain)) return phrase.match("please? *");
  const std::string order = phrase.match("please|also|and? can|could|would|will? you? please? *").value_or("");
  const Phrase asked(order);
  if (!asked.is({"book|order|reserve|hire *"})) return std::nullopt;
  const auto thing = asked.match("book|order|reserve|hire me|us *");
  return thing ? order.substr(0, order.find(' ') + 1) + *thing : order;
}

/// Asks whether `made` is to be kept.
Plan offer(const Turn& turn, const Reading& made, std::string question) {
  Plan plan = ask(turn, std::move(question), Pending::kConfirm, {});
  plan.state.text = "add a task \"" + made.title + "\"" + time_words(made);
  plan.unsure = true;
  return plan;
}

}  // namespace

std::optional<Reading> told_event(const Turn& turn) {
  auto event = event_in(turn, Phrase(turn.text));
  return event ? std::optional(std::move(event->made)) : std::nullopt;
}

std::optional<Plan> offer_event(const Turn& turn) {
  const bool english = turn.reading.language == language::Language::kEnglish;
  if (!english || turn.text.size() > kLongest || turn.text.find_first_of("?\n\"") != std::string_view::npos)
    return std::nullopt;
  const Phrase phrase(turn.text);
  if (auto plan = offer_told(turn, phrase)) return plan;
  const auto event = event_in(turn, phrase);
  if (!event) return std::nullopt;
  if (auto moved = moved_by_event(turn, event->made)) return moved;
  constexpr std::size_t kOwnMost = 6;  ///< Words; with more it is a story.
  const Turn adding = with_reading(turn, event->made);
  // Who tells what they have then wants it kept, and so does who tells the days and hours of a timetable.
  if (is_timetable(event->made)) return task_agent(adding);
  if (event->own && search_words(event->made.title, kOwnMost + 1).size() <= kOwnMost) return task_agent(adding);
  return offer(turn, event->made, confirm_creation(adding));
}

std::optional<Plan> offer_visit(const Turn& turn) {
  if (turn.reading.language == language::Language::kEnglish || turn.text.size() > kLongest ||
      turn.text.find_first_of("?\n\"") != std::string_view::npos || has_question_sign(turn.text))
    return std::nullopt;
  const Phrase phrase(turn.text);
  const bool comes =
      phrase.is({"* aa|a|aaa rahe|rahi|raha|rhe|rhi|rha hain|hai|hein|hen|h *?", "* آ رہے|رہی|رہا ہیں|ہے *?"});
  if (!comes || phrase.is({"wo|woh|ye|yeh|us|main|hum|tum|aap|mujhe *", "وہ|یہ|میں|ہم|تم|آپ|مجھے *",
                           "*? "
                           "nahi|nahin|nai|kya|kyun|kab|yaad|neend|chakkar|ulti|dard|khansi|samajh|awaz|hansi|maza|"
                           "bijli|gas|pani|light *?",
                           "*? نہیں|کیا|کیوں|کب|یاد|نیند|چکر|الٹی|درد|کھانسی|سمجھ|آواز|ہنسی|مزہ|بجلی|گیس|پانی *?"}))
    return std::nullopt;
  Reading made = read_as(turn, turn.text, turn.now, language::Mode::kQuickAdd);
  const bool since = made.when && made.when->open;  // "kal se"
  if (made.intent != language::Intent::kCreate || made.title.empty() || made.recurrence || since ||
      !is_ahead(turn, made))
    return std::nullopt;
  made.language = turn.reading.language;
  Plan plan = ask(turn, confirm_creation(with_reading(turn, made)), Pending::kConfirm, {});
  const bool urdu = made.language == language::Language::kUrdu;
  plan.state.text = time_words(made).substr(1) + " \"" + made.title + (urdu ? "\" شامل کرو" : "\" add karo");
  plan.unsure = true;
  return plan;
}

std::optional<Plan> offer_errand(const Turn& turn) {
  const bool english = turn.reading.language == language::Language::kEnglish;
  if (!english || turn.reading.detail != language::Detail::kNone || turn.text.size() > kLongest ||
      turn.text.find_first_of("?\n\"") != std::string_view::npos)
    return std::nullopt;
  const auto errand = asked_of_others(Phrase(turn.text));
  if (!errand) return std::nullopt;
  const Reading made = read_as(turn, *errand, turn.now, language::Mode::kQuickAdd);
  constexpr std::size_t kFewest = 2;
  if (made.intent != language::Intent::kCreate || search_words(made.title, kFewest).size() < kFewest ||
      !made.reminders.empty())
    return std::nullopt;
  const Words cannot{"I can't do that for you. ", "", ""};
  return offer(turn, made, std::string(cannot.en) + confirm_creation(with_reading(turn, made)));
}

}  // namespace yaad::assistant
