// A new task that hangs on another: "leave for the airport 3 hours before", "pack the day before the trip", "read every
// evening until the exam".
#include <algorithm>
#include <array>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/likeness.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/reminder_words.h"
#include "app/assistant/replies.h"
#include "app/assistant/turns.h"
#include "base/utf8.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

constexpr double kOfTitle = 0.5;  ///< Likeness from which a word may be one of the title.

using language::Detail;
using language::Intent;
using language::Reading;
using std::chrono::minutes;

const Words kCreatedBefore{"I've created a task '{0}' for you, due {1}, before '{2}'.",
                           "کام ’{0}‘ شامل کر دیا ہے، وقت: {1}، ’{2}‘ سے پہلے۔",
                           "Kaam '{0}' shamil kar diya hai, waqt: {1}, '{2}' se pehle."};
const Words kPastBefore{
    "'{0}' would be due {1}, before '{2}', and that is past. I have added nothing.",
    "’{0}‘ کا وقت {1} ہوتا، ’{2}‘ سے پہلے، اور وہ گزر چکا ہے۔ میں نے کچھ شامل نہیں کیا۔",
    "'{0}' ka waqt {1} hota, '{2}' se pehle, aur woh guzar chuka hai. Maine kuch shamil nahin kiya."};

struct SaidWord {
  std::string written, norm;
};

std::vector<SaidWord> words_in(std::string_view text) {
  std::vector<SaidWord> words;
  for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    words.push_back({std::string(word), search_text(word)});
    at = text.find_first_not_of(' ', end);
  }
  return words;
}

std::string joined(const std::vector<SaidWord>& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end && i < words.size(); ++i) text += (text.empty() ? "" : " ") + words[i].written;
  return text;
}

/// "leave for the airport |3 hours| before |the flight|".
struct Before {
  std::string name, length, anchor;
  bool than = false;  ///< "15 minutes earlier than that": than what was said last.
};

std::optional<Before> before_said(std::string_view text) {
  static constexpr auto kBefore = std::to_array<std::string_view>({"before", "earlier", "beforehand", "prior"});
  static constexpr auto kUnits = std::to_array<std::string_view>(
      {"minutes", "minute", "mins", "min", "hours", "hour", "hrs", "hr", "days", "day", "weeks", "week"});
  static constexpr auto kParts = std::to_array<std::string_view>({"day", "night", "evening", "morning", "afternoon"});
  static constexpr auto kNumbers =
      std::to_array<std::string_view>({"a", "an", "half", "one", "two", "three", "four", "five", "six", "ten", "couple",
                                       "of", "few", "the", "quarter"});
  const std::vector<SaidWord> words = words_in(text);
  const auto is_number = [&](const std::string& word) {
    return one_of(word, kNumbers) || (!word.empty() && word.find_first_not_of("0123456789") == std::string::npos);
  };
  for (std::size_t at = words.size(); at-- > 2;) {
    const bool part = words[at - 2].norm == "the" && one_of(words[at - 1].norm, kParts);
    if (!one_of(words[at].norm, kBefore) || !(part || one_of(words[at - 1].norm, kUnits))) continue;
    std::size_t begin = at - 1;
    while (begin > 0 && begin + 4 > at && is_number(words[begin - 1].norm)) --begin;
    if (begin == 0 || begin == at - 1) return std::nullopt;
    std::size_t rest = at + 1;
    static constexpr auto kSmall = std::to_array<std::string_view>({"than", "to", "of", "that", "it", "this", "then"});
    while (rest < words.size() && one_of(words[rest].norm, kSmall)) ++rest;
    const bool than = at + 1 < words.size() && words[at + 1].norm == "than";
    return Before{joined(words, 0, begin), joined(words, begin, at), joined(words, rest, words.size()), than};
  }
  return std::nullopt;
}

std::optional<int> lead_of(const Turn& turn, const std::string& length, const Task& anchor) {
  const auto phrases = reminders_in(turn, length + " before", anchor);
  if (phrases.size() != 1 || !phrases.front().minutes_before) return std::nullopt;
  return phrases.front().minutes_before;
}

bool is_day_part(const std::string& length) { return Phrase(length).is({"the day|night|evening|morning|afternoon"}); }

std::optional<Due> due_before_anchor(const Turn& turn, const Before& said, const Task& anchor) {
  const std::chrono::local_days day(anchor.due->date);
  if (is_day_part(said.length)) {
    const std::string eve = to_string(CivilDateTime{CivilDate(day - std::chrono::days(1)), std::nullopt});
    const Reading read = read_as(turn, "gym on " + eve + " " + said.length.substr(4), turn.now);
    if (said.length.ends_with("day")) return Due{CivilDate(day - std::chrono::days(1)), std::nullopt, {}};
    return read.due && read.due->time ? std::optional(due_of(*read.due, turn.zone)) : std::nullopt;
  }
  const auto lead = lead_of(turn, said.length, anchor);
  constexpr int kDay = 24 * 60;
  if (!lead || (!anchor.due->time && *lead % kDay != 0)) return std::nullopt;
  const bool timed = anchor.due->time.has_value();
  const LocalSeconds at = due_civil(*anchor.due).local() - minutes(*lead);
  return due_of(CivilDateTime::from_local(at, timed), turn.zone);
}

/// "remind me the night before to pack": in the order in which the rest is read.
std::optional<Before> turned_around(const Phrase& phrase) {
  const auto two = phrase.match_two(
      {"and|also|then|but|ok|so? can|could|would|will? you|u? please? remind me * before|earlier to *"});
  // "2 weeks before i need to tell the council"
  const auto needed = two ? std::nullopt
                          : phrase.match_two({"and|also|then|but|ok? * before|earlier that|then|it? i|we "
                                              "need|have|ought|want|got|must|should to? *"});
  if (needed) return before_said(needed->second + " " + needed->first + " before");
  return two ? before_said("remind me to " + two->second + " " + two->first + " before") : std::nullopt;
}

/// The task in hand; behind another that hung on it, that one: "…, leave 3 hours before" after "check in a day before".
std::optional<Task> anchor_in_hand(const Turn& turn, bool than) {
  const auto last = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  if (!last || !last->due) return std::nullopt;
  auto before = turned_around(Phrase(turn.before.said));
  if (!before) before = before_said(turn.before.said);
  if (!before || than) return last;
  TaskQuery query;
  query.limit = 200;
  const auto page = turn.view.list_tasks(turn.user, query);
  if (!page) return last;
  for (const Task& task : page->tasks) {
    const bool other = task.id != last->id && task.status == TaskStatus::kActive && !task.deleted_at && task.due;
    const auto due = other ? due_before_anchor(turn, *before, task) : std::nullopt;
    if (due && due_civil(*due) == due_civil(*last->due)) return task;
  }
  return last;
}

std::optional<Task> task_called(const Turn& turn, const std::string& name) {
  const Reading named = reading_as(turn, Intent::kUpdate, Detail::kNone, name);
  if (named.reference != language::Reference::kByName) return std::nullopt;
  const Targets targets = find_targets(with_reading(turn, named), StatusFilter::kActive);
  return targets.clear && targets.tasks.front().due ? std::optional(targets.tasks.front()) : std::nullopt;
}

/// What is to be done, when that is nothing but a new task: by itself, or as a part of the message that is one.
/// `asked`: "remind me to |check in online|", whatever it sounds like alone.
std::optional<Reading> new_task(const Turn& turn, const std::string& name, bool asked = false) {
  Reading made = read_as(turn, name, turn.now);
  const bool whole =
      asked || (turn.reading.intent == Intent::kCreate && turn.reading.confidence >= language::kActsFrom);
  // "Check in online", "confirm the hotel": alone perhaps asked of some other service, the day before a trip an errand.
  const bool errand =
      Phrase(name).is({"check|confirm|print|book|reserve|renew|download|charge|fill|pack|call|arrange|order|"
                       "buy|get|prepare|wash|clean|cancel|exchange|change|withdraw|refill *"});
  if (made.intent != Intent::kCreate && !((whole || errand) && made.intent == Intent::kUnknown)) return std::nullopt;
  if (made.intent == Intent::kUnknown || (made.confidence < language::kActsFrom && whole)) {
    made = read_as(turn, name, turn.now, language::Mode::kQuickAdd);
    made.intent = Intent::kCreate;
    made.confidence = whole && !asked ? turn.reading.confidence : language::kActsFrom;
  }
  const bool plain = made.confidence >= language::kActsFrom && !made.due && !made.recurrence &&
                     made.reminders.empty() && !made.title.empty();
  return plain ? std::optional(std::move(made)) : std::nullopt;
}

/// "he comes", "we leave", "it starts": of the task in hand.
bool tells_of_hand(const std::string& words) { return Phrase(words).is({"he|she|they|we|i|it|that *"}); }

/// "move" of "we move": what is done then, where it is no mere coming and going of what was just spoken of.
std::optional<std::string> deed_of_others(const std::string& words) {
  auto deed = Phrase(words).match("we|i|they|he|she *");
  const bool plain =
      deed && Phrase(*deed).is({"come|comes|arrive|arrives|leave|leaves|go|goes|get|gets|start|starts|fly|"
                                "flies|travel|have|has|need|needs|am|are|is|do|does *?"});
  return plain ? std::nullopt : deed;
}

/// "Remind me about the dentist an hour before": a reminder of what is there, and no second task of that name.
bool reminds_of_existing(const Turn& turn) {
  const Reading& reading = turn.reading;
  return reading.intent == Intent::kUpdate && reading.detail == Detail::kRemind && !reading.target.empty() &&
         !find_targets(turn, StatusFilter::kActive).tasks.empty();
}

/// The words that name what is to be done, without those that ask for it.
std::string name_in(const Before& said) {
  return Phrase(said.name)
      .match_any({"and|also|then|but|ok? please? remind me to *", "and|also|then|but|ok? please? to? *"})
      .value_or(said.name);
}

bool asks_to_be_reminded(const Before& said) {
  return Phrase(said.name).is({"and|also|then|but|ok? please? remind me to *"});
}

/// `made`, due before `anchor` as it is `said`; empty where no such time can be told.
std::optional<Plan> hang_before(const Turn& turn, const Before& said, Reading made, const Task& anchor) {
  const auto due = anchor.due ? due_before_anchor(turn, said, anchor) : std::nullopt;
  if (!due) return std::nullopt;
  const auto language = turn.reading.language;
  made.due = due_civil(*due);
  made.language = language;
  if (asks_to_be_reminded(said)) made.detail = Detail::kRemind;
  const bool past = made.due->local() + (due->time ? minutes(0) : minutes(24 * 60)) <= turn.now;
  Plan plan = past ? begin(turn, "TaskAgent") : task_agent(with_reading(turn, made));
  if (past) plan.state.fresh = turn.before.fresh;
  plan.reply = say(language, past ? kPastBefore : kCreatedBefore, made.title, due_phrase(language, *due, turn.now),
                   anchor.title);
  return plan;
}

Plan ask_of_anchor(const Turn& turn, std::string question) {
  Plan plan = begin(turn, "TaskAgent");
  plan.operation = to_string(Intent::kUnknown);
  plan.clarify = true;
  plan.reply = std::move(question);
  return plan;
}

Plan ask_before_what(const Turn& turn) {
  const Words before{"Before what? Name the task that it comes before, or say when it is due.",
                     "کس سے پہلے؟ اس کام کا نام لیجیے، یا بتائیے کہ کب کرنا ہے۔",
                     "Kis se pehle? Us kaam ka naam lijiye, ya bataiye ke kab karna hai."};
  return ask_of_anchor(turn, std::string(before.in(turn.reading.language)));
}

std::optional<Plan> before_another(const Turn& turn) {
  if (has_question_sign(turn.text) || reminds_of_existing(turn)) return std::nullopt;
  auto said = turned_around(Phrase(turn.text));
  if (!said) said = before_said(turn.text);
  if (!said) return std::nullopt;
  const auto made = new_task(turn, name_in(*said), asks_to_be_reminded(*said));
  if (!made) return std::nullopt;
  const bool named = !said->anchor.empty() && !tells_of_hand(said->anchor);
  auto anchor = named ? task_called(turn, said->anchor) : anchor_in_hand(turn, said->than);
  if (const auto deed = deed_of_others(said->anchor); deed && anchor && !named) {
    // "The night before we move", behind a plumber's visit: of the move, or of nothing that is known.
    const bool of_hand = title_likeness(search_words(*deed, 4), anchor->title) >= kOfTitle;
    if (!of_hand) anchor = task_called(turn, *deed);
    if (!anchor) return ask_before_what(turn);
  }
  return anchor ? hang_before(turn, *said, *made, *anchor) : std::nullopt;
}

/// "prepare slides |before that|": what is to be done by the time at which something else is due.
std::optional<std::string> due_by_then(const Phrase& phrase) {
  return phrase.match_any({"and|also|then|but|ok? * before|by that|it|then too|also|please",
                           "and|also|then|but|ok? * before|by that|it|then"});
}

Plan add_by(const Turn& turn, Reading made, const Task& anchor) {
  made.due = due_civil(*anchor.due);
  made.language = turn.reading.language;
  Plan plan = task_agent(with_reading(turn, made));
  plan.reply = say(turn.reading.language, kCreatedBefore, made.title,
                   due_phrase(turn.reading.language, *anchor.due, turn.now), anchor.title);
  return plan;
}

std::optional<Plan> before_hand(const Turn& turn) {
  if (turn.reading.intent != Intent::kCreate || turn.reading.due || turn.reading.recurrence) return std::nullopt;
  const auto name = due_by_then(Phrase(turn.text));
  const auto anchor = name ? anchor_in_hand(turn, false) : std::nullopt;
  auto made = anchor ? new_task(turn, *name) : std::nullopt;
  return made ? std::optional(add_by(turn, std::move(*made), *anchor)) : std::nullopt;
}

/// What stands in front of the comma: a new task with its time, or a fact that is one with what hangs on it.
std::optional<Reading> event_in_front(const Turn& turn, const std::string& text) {
  Reading made = read_as(turn, text, turn.now);
  const bool task = made.intent == Intent::kCreate && made.confidence >= language::kActsFrom && made.due &&
                    !made.recurrence && made.reminders.empty() && !made.title.empty();
  if (task) return made;
  Turn front = with_reading(turn, made);
  front.text = text;
  return told_event(front);
}

/// "Dad's birthday is on 3 March, remind me a week before to buy a present", "meeting with Tom at 10, prepare slides
/// before that": both, the second before the first.
std::optional<Plan> event_and_before(const Turn& turn) {
  const std::size_t comma = turn.text.rfind(", ");
  if (comma == std::string_view::npos || has_question_sign(turn.text)) return std::nullopt;
  const std::string behind(utf8::trim(turn.text.substr(comma + 1)));
  const Phrase phrase(behind);
  const auto by_then = due_by_then(phrase);
  auto said = by_then ? std::nullopt : turned_around(phrase);
  if (!said && !by_then) said = before_said(behind);
  if (!by_then && (!said || !(said->anchor.empty() || tells_of_hand(said->anchor)))) return std::nullopt;
  const auto made = by_then ? new_task(turn, *by_then) : new_task(turn, name_in(*said), asks_to_be_reminded(*said));
  const std::string front(turn.text.substr(0, comma));
  const auto event = made ? event_in_front(turn, front) : std::nullopt;
  if (!event || !event->due) return std::nullopt;
  Task anchor;
  anchor.title = event->title;
  anchor.due = due_of(*event->due, turn.zone);
  auto hung = by_then ? std::optional(add_by(turn, *made, anchor)) : hang_before(turn, *said, *made, anchor);
  if (!hung) return std::nullopt;
  std::optional<Plan> both = task_agent(with_reading(turn, *event));
  add_plan(both, std::move(*hung));
  return both;
}

/// "read every evening until the exam": the day on which that is due.
std::optional<Plan> until_another(const Turn& turn) {
  if (turn.reading.intent != Intent::kCreate || !turn.reading.recurrence || turn.confirmed) return std::nullopt;
  const auto two = Phrase(turn.text).match_two({"* until|till|til the|my|our? *"});
  if (!two) return std::nullopt;
  const auto& [series, end] = *two;
  const Reading alone = read_as(turn, series, turn.now);
  if (!alone.recurrence || alone.title == turn.reading.title || alone.title.empty()) return std::nullopt;
  const bool then = end == "then" || end == "that";
  const auto anchor = then ? anchor_in_hand(turn, false) : task_called(turn, end);
  if (!anchor || due_civil(*anchor->due).local() <= turn.now) return std::nullopt;
  std::chrono::local_days last(anchor->due->date);
  const bool later = anchor->due->time && alone.due && alone.due->time && *alone.due->time >= *anchor->due->time;
  if (later) last -= std::chrono::days(1);  // On its day it would come when that is over.
  const std::string text = series + " until " + to_string(CivilDateTime{CivilDate(last), std::nullopt});
  const Reading made = read_as(turn, text, turn.now);
  if (made.intent != Intent::kCreate || made.title != alone.title || !made.recurrence) return std::nullopt;
  return task_agent(with_reading(turn, made));
}

/// "And in an hour to call my sister back" behind "remind me in 20 minutes to …": of that one, too.
std::optional<Plan> remind_too(const Turn& turn) {
  if (turn.reading.intent != Intent::kCreate || !turn.before.fresh || !turn.reading.reminders.empty())
    return std::nullopt;
  if (!Phrase(turn.before.said).is({"please|can|could? you? remind me *"})) return std::nullopt;
  const auto two = Phrase(turn.text).match_two({"and|also|then|plus also|then? * to *"});
  if (!two) return std::nullopt;
  const Reading made = read_as(turn, "remind me " + two->first + " to " + two->second, turn.now);
  const bool timed = made.intent == Intent::kCreate && made.detail == Detail::kRemind && made.due && made.due->time;
  return timed && !made.title.empty() ? std::optional(task_agent(with_reading(turn, made))) : std::nullopt;
}

/// Whether a day of its own is said, and not only an hour: then "that day" is that one.
bool says_own_day(const Turn& turn) {
  if (!turn.reading.when) return turn.reading.due.has_value();
  const std::vector<std::string> words = search_words(when_text(turn), 8);
  static constexpr auto kClock = std::to_array<std::string_view>(
      {"at",     "about",  "around", "by",      "from",      "am",      "pm",   "a",     "p",
       "m",      "oclock", "half",   "past",    "quarter",   "to",      "till", "until", "noon",
       "midday", "in",     "the",    "morning", "afternoon", "evening", "night"});
  static const std::vector<std::string> kHours =
      search_words("one two three four five six seven eight nine ten eleven twelve", 16);
  return !std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    const bool figure = word.find_first_not_of("0123456789apm") == std::string::npos;
    return figure || one_of(word, kClock) || one_of(word, kHours);
  });
}

/// "Pick the kids up early |that day|, about 3": where it stands, and no "that day trip".
std::optional<std::string> with_day(std::string_view said, const std::string& day) {
  const std::string folded = fold_case(said);
  for (const std::string_view one : {"on the same day", "on that same day", "on that day", "the same day",
                                     "that same day", "that day", "same day"}) {
    const std::size_t at = folded.find(one), end = at + one.size();
    if (at == std::string::npos) continue;
    const std::string rest = folded.substr(end);
    const bool ends = rest.empty() || rest.front() == ',' || rest.front() == '.' ||
                      Phrase(rest).is({"at|about|around|by|from|after|before|please|too|as|for|in|with *?"});
    if (at == 0 || folded[at - 1] != ' ' || !ends) return std::nullopt;
    return std::string(said).replace(at, one.size(), "on " + day);
  }
  return std::nullopt;
}

/// "Pick the kids up early that day, about 3", behind talk of the dentist: on its day.
std::optional<Plan> on_that_day(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool makes = reading.intent == Intent::kCreate || (reading.intent == Intent::kUnknown && reading.perhaps_new);
  if (!makes || reading.language != language::Language::kEnglish || reading.recurrence ||
      has_question_sign(turn.text) || !Phrase(turn.text).is({"* that|same day *?"}) || says_own_day(turn))
    return std::nullopt;
  const auto task = task_at_hand(turn);
  if (!task || !task->due) return std::nullopt;
  const auto text = with_day(turn.text, to_string(CivilDateTime{task->due->date, std::nullopt}));
  if (!text) return std::nullopt;
  const Reading made = read_as(turn, *text, turn.now);
  const bool then = made.intent == Intent::kCreate && made.confidence >= language::kActsFrom && made.due &&
                    !made.title.empty() && made.due->date == task->due->date &&
                    made.due->local() >= std::chrono::floor<std::chrono::days>(turn.now);
  return then ? std::optional(task_agent(with_reading(turn, made))) : std::nullopt;
}

/// The day that was spoken of just now: of the task in hand, or of all that were made together.
std::optional<CivilDate> spoken_day(const Turn& turn) {
  std::optional<CivilDate> day;
  std::vector<Task> tasks = tasks_of(turn, turn.before.many);
  if (tasks.empty()) {
    if (auto hand = task_at_hand(turn)) tasks.push_back(std::move(*hand));
  }
  for (const Task& task : tasks) {
    if (!task.due || task.repeat || (day && *day != task.due->date)) return std::nullopt;
    day = task.due->date;
  }
  const bool ahead = day && std::chrono::local_days(*day) >= std::chrono::floor<std::chrono::days>(turn.now);
  return ahead ? day : std::nullopt;
}

/// "van is booked for 8am on the day, pick up the keys at 12", "collect the cake on the morning of", "defrost the
/// freezer the day before": counted from the day that was spoken of.
std::optional<Plan> from_spoken_day(const Turn& turn) {
  const bool points =
      turn.reading.language == language::Language::kEnglish && !turn.reading.recurrence &&
      turn.text.find('\n') == std::string_view::npos && !has_question_sign(turn.text) &&
      Phrase(turn.text).is({"* on the day *?", "* on the|that same? morning|afternoon|evening|night *?",
                            "* that same? morning|afternoon|evening|night *?",
                            "* the day|night|evening|morning|monday|tuesday|wednesday|thursday|"
                            "friday|saturday|sunday before|after *?",
                            "* the following|next day *?"}) &&
      !Phrase(turn.text).is({"*? remind|reminder|move|moved|push|delete|cancel|change|make|put|it|them *?"});
  const auto day = points ? spoken_day(turn) : std::nullopt;
  if (!day) return std::nullopt;
  language::ReadContext context{turn.now, turn.zone, turn.profile.language};
  const std::vector<Reading> plain = language::read_all(turn.text, context);
  context.spoken_of = CivilDateTime{*day, std::nullopt};
  const std::vector<Reading> made = language::read_all(turn.text, context);
  const auto whole = [&](const Reading& one) {
    return one.intent == Intent::kCreate && one.confidence >= language::kActsFrom && !one.title.empty() && one.due &&
           std::chrono::local_days(one.due->date) >= std::chrono::floor<std::chrono::days>(turn.now);
  };
  const bool told = made.size() == plain.size() &&
                    std::equal(made.begin(), made.end(), plain.begin(),
                               [](const Reading& a, const Reading& b) { return a.due == b.due && a.title == b.title; });
  if (told || !std::all_of(made.begin(), made.end(), whole)) return std::nullopt;
  // "And the day after" is of the task in hand, and "dentist the friday after" of the one that is called so.
  const bool other = std::any_of(made.begin(), made.end(), [&](const Reading& one) {
    return Phrase(one.title).is({"and|also|then|plus|or|but|again"}) || task_called(turn, one.title);
  });
  if (other) return std::nullopt;
  std::optional<Plan> all;
  for (const Reading& one : made) {
    Plan plan = task_agent(with_reading(turn, one));
    if (plan.clarify) return std::nullopt;
    add_plan(all, std::move(plan));
  }
  return all;
}

/// "take meter readings on the morning of the move": of the task that is called so; of nothing that is known, it is
/// asked about, as the words alone say "tomorrow morning".
std::optional<Plan> on_day_of(const Turn& turn) {
  if (turn.reading.intent != Intent::kCreate || turn.reading.language != language::Language::kEnglish ||
      turn.reading.recurrence || has_question_sign(turn.text))
    return std::nullopt;
  const auto two = Phrase(turn.text).match_two({"* on the day|morning|afternoon|evening|night of the|my|our *"});
  if (!two || read_as(turn, "gym on the " + two->second, turn.now).due) return std::nullopt;
  const auto anchor = task_called(turn, two->second);
  if (!anchor || anchor->repeat) {
    const Words when{"When is '{0}'? I have nothing of that name; say the day.", "", ""};
    return ask_of_anchor(turn, say(turn.reading.language, when, two->second));
  }
  const std::string folded = fold_case(turn.text);
  const std::size_t at = folded.rfind(" on the ");
  const std::size_t end = at == std::string::npos ? at : folded.find(" of ", at);
  if (end == std::string::npos) return std::nullopt;
  language::ReadContext context{turn.now, turn.zone, turn.profile.language};
  context.spoken_of = CivilDateTime{anchor->due->date, std::nullopt};
  const Reading made = language::read(turn.text.substr(0, end), context);
  const bool whole = made.intent == Intent::kCreate && made.confidence >= language::kActsFrom && !made.title.empty() &&
                     made.due && made.due->date == anchor->due->date && made.due->local() >= turn.now;
  return whole ? std::optional(task_agent(with_reading(turn, made))) : std::nullopt;
}

/// "bloods have to be done the friday before each one": of what comes again nothing is known that this could count
/// from.
std::optional<Plan> before_each(const Turn& turn) {
  const bool each =
      turn.reading.intent == Intent::kCreate && turn.reading.language == language::Language::kEnglish &&
      Phrase(turn.text).is({"* the day|night|evening|week|monday|tuesday|wednesday|thursday|friday|saturday|"
                            "sunday before each|every one|time|session|round|appointment|visit *?"});
  return each ? std::optional(ask_before_what(turn)) : std::nullopt;
}

/// "Check in 24 hours before", of nothing that is known: no task is called "check before".
std::optional<Plan> before_what(const Turn& turn) {
  const Phrase phrase(turn.text);
  const bool hangs = turn.reading.intent == Intent::kCreate && turn.reading.title.ends_with(" before") &&
                     ((turn.reading.due && phrase.is({"* before"})) ||
                      phrase.is({"* before then|that|it", "* minutes|hours|days|weeks|months before",
                                 "* an|a|one minute|hour|day|week|month before"})) &&
                     !phrase.is({"* not|no before"});
  if (!hangs) return std::nullopt;
  return ask_before_what(turn);
}

}  // namespace

std::optional<Plan> relative_turn(const Turn& turn) {
  if (turn.text.find('\n') != std::string_view::npos || turn.confirmed || !turn.chosen.empty()) return std::nullopt;
  if (auto plan = event_and_before(turn)) return plan;
  if (auto plan = before_each(turn)) return plan;
  if (auto plan = before_another(turn)) return plan;
  if (auto plan = on_day_of(turn)) return plan;
  if (auto plan = before_hand(turn)) return plan;
  if (auto plan = remind_too(turn)) return plan;
  if (auto plan = on_that_day(turn)) return plan;
  if (auto plan = from_spoken_day(turn)) return plan;
  if (auto plan = before_what(turn)) return plan;
  return until_another(turn);
}

}  // namespace yaad::assistant
