// Second thoughts on the task in hand in words that are no order: "no wait 7", "6 am not pm", "get it on saturday",
// "I'll do it tomorrow", "I've got until wednesday", "move it a day further", "forget it, I'm too tired".
#include <algorithm>
#include <array>

#include "app/assistant/answers.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/selection.h"
#include "app/assistant/series_moves.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr int kHalf = 12;  ///< Hours of a half of the day.

/// What the order, said of the task in hand, means; a question about it is remembered with its words.
std::optional<Plan> carried_out(const Turn& turn, const std::string& order) {
  Reading made = read_as(turn, order, turn.now);
  if (made.intent != Intent::kUpdate && made.detail != Detail::kCorrection) return std::nullopt;
  const bool moves = made.changes.due || made.changes.move_by_minutes;
  if (!made.target.empty() || !moves || made.changes.title) return std::nullopt;
  return carry_out_of_hand(turn, std::move(made), order);
}

/// In the words of each language in turn.
std::optional<Plan> moved_to(const Turn& turn, const std::string& when) {
  for (const std::string& order : move_orders(when)) {
    if (auto plan = carried_out(turn, order)) return plan;
  }
  return std::nullopt;
}

bool has_number(const std::string& title) { return title.find_first_of("0123456789") != std::string::npos; }

/// "No wait 7", "actually 7", «نہیں 7» of what is due at an hour.
std::optional<Plan> other_hour(const Turn& turn, const Phrase& phrase, const Task& task) {
  const auto number = phrase.match_any({
      "no|nope|nah|sorry|oops|wait|actually|hmm|oh|ok|well|rather|better "
      "no|sorry|wait|actually|make|rather|better|say|i|lets? it|that|mean|meant|say? at|to? *",
      "nahi|nahin|nai|sorry|are|arey|ruko|balke|balki nahi|ruko|balke|sorry? *",
      "نہیں|ارے|رکو|بلکہ نہیں|رکو|بلکہ? *",
  });
  const bool hour =
      number && !number->empty() && number->size() <= 2 && number->find_first_not_of("0123456789") == std::string::npos;
  if (!hour || !task.due || !task.due->time || has_number(task.title)) return std::nullopt;
  return carried_out(turn, "make it " + *number);
}

/// The half of the day that a word says: 0 for the morning, 12 for the other.
std::optional<int> half_of(const std::string& norm) {
  static constexpr auto kMorning = std::to_array<std::string_view>({"am", "morning", "subah", "subha"});
  static constexpr auto kEvening =
      std::to_array<std::string_view>({"pm", "afternoon", "evening", "night", "sham", "shaam", "raat", "dopahar"});
  static const std::vector<std::string> kMorningUrdu = search_words("صبح سویرے", 4);
  static const std::vector<std::string> kEveningUrdu = search_words("شام رات دوپہر", 4);
  const auto among = [&](const std::vector<std::string>& list) {
    return std::find(list.begin(), list.end(), norm) != list.end();
  };
  if (one_of(norm, kMorning) || among(kMorningUrdu)) return 0;
  if (one_of(norm, kEvening) || among(kEveningUrdu)) return kHalf;
  return std::nullopt;
}

/// What "6 am not pm", "I mean am", «شام نہیں صبح» say of the half of a day.
struct HalfSaid {
  std::optional<int> half;
  std::string clock;  ///< "6", "6:30", where it is said.
  bool denies = false, insists = false;
};

std::optional<HalfSaid> half_said(const AnswerWords& words) {
  static constexpr auto kInsists = std::to_array<std::string_view>({"mean", "meant", "said", "matlab", "wanted"});
  static constexpr auto kSmall = std::to_array<std::string_view>(
      {"no",     "sorry", "wait", "oops", "actually", "oh",     "i",    "its",  "it",      "thats",
       "that",   "make",  "at",   "in",   "the",      "should", "be",   "is",   "instead", "of",
       "rather", "than",  "but",  "ki",   "ka",       "ke",     "wala", "wali", "baje",    "mera",
       "ko",     "hai",   "کا",   "کی",   "کے",       "بجے",    "کو",   "ہے",   "میرا",    "مطلب"});
  HalfSaid said;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& norm = words[i].norm;
    if (const auto half = half_of(norm)) {
      const bool before =
          i > 0 && (words[i - 1].norm == "not" || words[i - 1].norm == "of" || words[i - 1].norm == "than");
      const bool behind = i + 1 < words.size() && words[i + 1].kind == WordKind::kNo;  // «شام نہیں»
      said.denies = said.denies || before || behind;
      if (before || behind) continue;
      if (said.half && *said.half != *half) return std::nullopt;
      said.half = half;
    } else if (!norm.empty() && norm.find_first_not_of("0123456789: ") == std::string::npos) {
      if (!said.clock.empty()) return std::nullopt;
      said.clock = words[i].raw;
    } else {
      said.insists = said.insists || one_of(norm, kInsists);
      const bool small = one_of(norm, kSmall) || one_of(norm, kInsists) || norm == "not" ||
                         words[i].kind == WordKind::kSeparator || words[i].kind == WordKind::kNo ||
                         words[i].kind == WordKind::kFiller;
      if (!small) return std::nullopt;
    }
  }
  return said.half ? std::optional(said) : std::nullopt;
}

std::optional<Plan> other_half(const Turn& turn, const Task& task) {
  const AnswerWords words = answer_words(turn.text);
  const auto said = words.size() <= 9 ? half_said(words) : std::nullopt;
  const bool bare = words.size() == 1 && (words[0].norm == "am" || words[0].norm == "pm");
  if (!said || (!said->denies && !said->insists && !bare)) return std::nullopt;
  if (said->clock.empty() && (!task.due || !task.due->time)) return std::nullopt;
  std::string clock = said->clock;
  if (clock.empty()) {
    const int hour = task.due->time->hour % kHalf;
    const int minute = task.due->time->minute;
    clock = std::to_string(hour == 0 ? kHalf : hour) + ":" + (minute < 10 ? "0" : "") + std::to_string(minute);
  }
  return carried_out(turn, "make it " + clock + (*said->half == 0 ? " am" : " pm"));
}

/// A verb that says nothing else than the title does, or one of the title itself.
bool is_of_task(const std::string& verb, const Task& task) {
  static constexpr auto kAnything = std::to_array<std::string_view>(
      {"do",   "get",  "have",     "finish", "handle", "tackle", "sort", "grab",     "fetch", "buy",  "start", "pick",
       "make", "take", "complete", "manage", "leave",  "put",    "set",  "schedule", "plan",  "slot", "keep"});
  const auto title = search_words(task.title, 32);
  return one_of(verb, kAnything) || std::find(title.begin(), title.end(), verb) != title.end();
}

/// "Get it on saturday", "I'll do it tomorrow", "lets do that on friday": when, and no further task.
std::optional<Plan> done_then(const Turn& turn, const Task& task) {
  const Intent intent = turn.reading.intent;
  const bool open = intent == Intent::kCreate || intent == Intent::kUnknown ||
                    (intent == Intent::kUpdate && !turn.reading.target.empty());  // A task "I'll do it".
  if (!open || turn.reading.recurrence || !turn.reading.reminders.empty()) return std::nullopt;
  const Reading parts = read_as(turn, turn.text, turn.now, language::Mode::kQuickAdd);
  const std::string when = time_said(parts);
  if (when.empty()) return std::nullopt;
  const std::string rest = beside_slots(std::string(turn.text), parts);
  const Phrase phrase(rest);
  const auto words = phrase.match_parts(
      "and|also|then|ok|no|actually|but|well|hmm|maybe|oh|sorry|wait? i|ill|we|well|lets|id|please|just? "
      "will|have|need|want|gonna|going|rather|should|must|better? to? * it|that|this|them|these|those "
      "up|done|in|instead|then|only|now|please|on|by|at|actually? on|by|at?");
  if (!words || words->size() != 1 || !is_of_task(search_text(words->front()), task)) return std::nullopt;
  return moved_to(turn, when);
}

/// "I've got until wednesday, actually", "it can wait till monday": when it is due.
std::optional<Plan> has_until(const Turn& turn, const Phrase& phrase, const Task& task) {
  const auto when = phrase.match_any({
      "actually|oh|no|wait|ok|well|turns? out? i|we|ive|weve have|got|had? got? time? until|till|til * actually|now?",
      "actually|oh|no|wait|ok|well? i|we|ive|weve have|got|had? got? time? until|till|til *",
      "actually|oh|no|wait|ok|well? theres|there? is? time until|till|til *",
      "actually|oh|no|wait|ok|well? it|that|this can wait|stay until|till|til|for *",
  });
  if (!when) return std::nullopt;
  // Who has until Wednesday has more time than he had, and more than today.
  const auto plan = moved_to(turn, *when);
  const auto today = CivilDateTime::from_local(turn.now, false).date;
  const auto* moved = plan && plan->commands.size() == 1 ? std::get_if<UpdateTask>(&plan->commands.front()) : nullptr;
  const bool dated = moved != nullptr && moved->due && *moved->due;
  const bool early = !dated || (*moved->due)->date <= std::max(today, task.due ? task.due->date : today);
  return early && Phrase(*when).is_weekday() ? moved_to(turn, "next week " + *when) : plan;
}

/// "They want friday", "he said he can only do 4:15": another time for it.
std::optional<Plan> others_want(const Turn& turn, const Phrase& phrase) {
  const auto when = phrase.match_any({
      "ok|but|so|and|actually|now|oh|well? they|he|she said|says? that? they|he|she? "
      "want|wants|wanted|prefer|prefers|suggested|suggest|offered|asked|need|needs for|to? have|do|make? it|me|us? "
      "on|at|for|to? * instead|now?",
      "ok|but|so|and|actually|now|oh|well? they|he|she said|says? that? they|he|she? can|could only|just|now? "
      "do|make|manage|come|see it|me|us? on|at|for|to? * instead|now?",
  });
  return when ? moved_to(turn, *when) : std::nullopt;
}

/// "Move it a day further", "push that two hours on".
std::optional<Plan> further_on(const Turn& turn, const Phrase& phrase) {
  const auto by = phrase.match_any({
      "no|ok|and|actually|please? move|push|shift|put|bump|delay it|that|this * further|more|on|out|along|over",
      "no|ok|and|actually|please? move|push|shift|put|bump|delay it|that|this another *",
  });
  if (!by) return std::nullopt;
  const std::string length = Phrase(turn.text).is({"*? another *"}) ? "one " + *by : *by;
  return carried_out(turn, "push it by " + length);
}

/// "Actually forget it, I'm too tired": asks whether it goes.
std::optional<Plan> forgotten(const Turn& turn, const Task& task) {
  const auto pause = turn.text.find_first_of(",;.");
  const Phrase head(turn.text.substr(0, pause));
  const bool reason = pause != std::string_view::npos && pause + 1 < turn.text.size();
  const bool leads =
      head.is({"actually|oh|no|ok|wait|sorry|hmm|well|you actually|no|wait|ok|know? what? "
               "forget|scrap|drop|scratch|skip|ditch about? it|that|this"});
  const bool bare = head.is({"forget|scrap|scratch|ditch about? it|that|this", "never mind|nevermind|nvm it|that?"});
  if (turn.reading.intent != Intent::kUnknown || !(leads || (bare && reason))) return std::nullopt;
  if (reason) {
    const Reading rest = read_as(turn, turn.text.substr(pause + 1), turn.now);
    if (rest.intent != Intent::kUnknown || rest.when || !rest.changes.empty()) return std::nullopt;
  }
  Reading reading = reading_as(turn, Intent::kDelete, Detail::kNone, {});
  Turn said = with_reading(turn, reading);
  said.text = "delete it";
  said.alone = false;
  said.chosen = {task.id};
  return task_agent(said);
}

/// "Acutally 10", "actualy friday": the word that corrects, with a slip of the finger.
std::optional<Plan> slip_in_lead(const Turn& turn) {
  const std::string mended = with_actually(turn.text);
  if (mended.empty()) return std::nullopt;
  Reading reading;
  const Turn said = said_as(turn, mended, reading);
  if (auto plan = second_thought(said, Phrase(mended))) return plan;
  return follow_up(said);
}

/// "saturday" of "saturdays no good", "can't make saturday this week".
std::optional<std::string> day_refused(const Phrase& front) {
  auto day = front.match_any({
      "actually|oh|no|sorry|wait|hmm|ah|and|but|so? no|sorry|wait|actually? on? * is|are|isnt|arent|wont|doesnt|dont|"
      "aint|s? no|not|be|really? good|great|work|working|possible|ok|free|suitable|suit|out|full|impossible for? "
      "me|us|her|him|them? anymore|now|though|either|this|after? week|all|time?",
      "actually|oh|no|sorry|wait|hmm|ah|and|but|so? on? * looks|seems|is|will be? too|very|really|a? bit? "
      "wet|rainy|bad|busy|hectic|tricky|mad|awkward|booked|tight|stormy",
      "actually|oh|no|sorry|wait|hmm|ah|and|but|so? no|sorry|wait|actually? i|we|they|he|she? "
      "cant|cannot|couldnt|wont|can not|be? do|make|manage|come|able? to? make|do? it? on|for? * "
      "this|anymore|now|though|after? week|all|time?",
  });
  if (day && day->ends_with('s') && !Phrase(*day).is_weekday()) day->pop_back();
  return day && Phrase(*day).is_weekday() ? day : std::nullopt;
}

/// Whether it is due on that weekday, a series within a week.
bool is_due_on(const Turn& turn, const Task& task, const std::string& day) {
  const auto said = only_time(turn, day);
  if (!task.due || !said || !said->due) return false;
  const std::chrono::weekday wanted(std::chrono::local_days(said->due->date));
  const std::vector<Due> turns =
      task.repeat ? due_before(task, turn.now + std::chrono::days(7)) : std::vector<Due>{*task.due};
  return std::any_of(turns.begin(), turns.end(),
                     [&](const Due& due) { return std::chrono::weekday(std::chrono::local_days(due.date)) == wanted; });
}

/// "Actually saturdays no good, monday", "can't make wednesday this week, do it thursday instead": what is due that
/// day, the task in hand before others; of a series only that turn.
std::optional<Plan> other_day_then(const Turn& turn, const Task& hand) {
  std::size_t comma = turn.text.find_last_of(",;.");
  if (comma == std::string_view::npos) comma = turn.text.find(" so ");  // "saturday looks wet so sunday"
  if (comma == std::string_view::npos) return std::nullopt;
  const auto day = day_refused(Phrase(turn.text.substr(0, comma)));
  if (!day) return std::nullopt;
  const auto other = Phrase(turn.text.substr(comma + 1))
                         .match_any({"so|then|but|maybe|lets|please|can|could|how|what? we|you|about? "
                                     "do|make|move|try|go|put|have|change|shift|be? it|that|for|this? to|for|on? * "
                                     "at? same|the? same? time? instead|then|please|works|work|better|rather?"});
  if (!other || !only_time(turn, *other)) return std::nullopt;
  Task task = hand;
  if (!is_due_on(turn, hand, *day)) {
    std::vector<Task> then = all_open(turn);
    std::erase_if(then, [&](const Task& one) { return !is_due_on(turn, one, *day); });
    if (then.size() != 1) return std::nullopt;
    task = then.front();
  }
  State state = turn.before;
  state.last = task.id;
  Reading reading;
  const std::string once = "instead of " + *day + " this week do it " + *other;
  const Turn anew = with_state(turn, state);
  if (!task.repeat) return moved_to(anew, *other);
  const Turn said = said_as(anew, once, reading);
  return once_turn(said);
}

}  // namespace

std::optional<Plan> second_thought(const Turn& turn, const Phrase& phrase) {
  const bool asks = has_question_sign(turn.text);
  if (asks || !turn.before.fresh || !turn.chosen.empty() || turn.text.size() > 120) return std::nullopt;
  const auto task = task_at_hand(turn);
  if (!task) return std::nullopt;
  if (auto plan = slip_in_lead(turn)) return plan;
  if (auto plan = other_day_then(turn, *task)) return plan;
  if (auto plan = other_hour(turn, phrase, *task)) return plan;
  if (auto plan = other_half(turn, *task)) return plan;
  if (auto plan = done_then(turn, *task)) return plan;
  if (auto plan = has_until(turn, phrase, *task)) return plan;
  if (auto plan = others_want(turn, phrase)) return plan;
  if (auto plan = further_on(turn, phrase)) return plan;
  return forgotten(turn, *task);
}

}  // namespace yaad::assistant
