// A task that is there given a time in the words of a new one: "do the fridge today", "put the oil change on the
// 11th", "the lawn on saturday", "and the gym to wednesday", "and 5:30". It is moved, or asked about: a second task of
// that name is made only when it is said.
#include <algorithm>
#include <array>

#include "app/assistant/answers.h"
#include "app/assistant/likeness.h"
#include "app/assistant/list_task.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/selection.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;

constexpr std::size_t kMostWords = 6;  ///< Of the name.
constexpr double kSameWord = 0.85;     ///< Likeness from which a word is that of a title.

const Words kThereAlready{
    "'{0}' is there already, {1}. Shall I move it to that time? (yes / no, or \"new\" for another one)",
    "’{0}‘ پہلے سے موجود ہے ({1})۔ کیا اس کا وقت یہ کر دوں؟ (ہاں / نہیں، یا الگ کام کے لیے «نیا»)",
    "'{0}' pehle se hai ({1}). Kya us ka waqt yeh kar doon? (haan / nahin, ya alag kaam ke liye \"naya\")"};
const Words kUndated{"without a date", "بغیر تاریخ کے", "baghair tareekh ke"};
const Words kDue{"due {0}", "وقت: {0}", "waqt: {0}"};

/// What the words would have done with what they name.
enum class Verb : std::uint8_t {
  kNone,
  kPut,   ///< "put the dentist on friday": of what is there.
  kMake,  ///< "make the lunch saturday", "schedule the dentist": as likely something new.
  kDo,    ///< "do the fridge today"
  kGet,   ///< "get the milk tomorrow"
  kOwn,   ///< "buy milk tomorrow": the verb of its title.
};

/// The name and the time that a message gives it.
struct Dated {
  std::string name;  ///< Empty: the task in hand.
  std::string when;
  Verb verb = Verb::kNone;
  bool definite = false;  ///< "the fridge"
  bool turned = false;    ///< "the gym to wednesday"
  bool told = false;      ///< "the report is due friday"
  bool pointed = false;   ///< "the passport one", "that garage thing": of what is there.
  std::string verb_said;  ///< "Call" of "call her on sunday", of the task in hand.
};

Verb verb_of(const std::string& word) {
  static constexpr auto kPut = std::to_array<std::string_view>({"put", "set", "slot"});
  static constexpr auto kMake = std::to_array<std::string_view>({"make", "have", "take", "keep", "schedule", "plan"});
  static constexpr auto kDo = std::to_array<std::string_view>({"do", "finish", "handle", "tackle", "sort"});
  if (one_of(word, kPut)) return Verb::kPut;
  if (one_of(word, kMake)) return Verb::kMake;
  if (word == "get") return Verb::kGet;
  return one_of(word, kDo) ? Verb::kDo : Verb::kNone;
}

bool leads(const std::string& word) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"and", "also", "then", "ok", "okay", "now",  "but",  "actually", "so",  "oh",  "please", "well", "let",
       "us",  "lets", "ill",  "we", "i",    "will", "just", "hmm",      "can", "you", "could",  "aur",  "phir"});
  return one_of(word, kLeads);
}

/// "Make ballet 5": the hour, taken off the words.
std::string hour_at_end(AnswerWords& words) {
  constexpr std::size_t kLeast = 3;
  constexpr int kHours = 12;
  const bool verb = words.size() >= kLeast &&
                    (verb_of(words[0].norm) == Verb::kMake || words[0].norm == "put" || words[0].norm == "set");
  const bool hour = verb && words.back().kind == WordKind::kNumber && words.back().value >= 1 &&
                    words.back().value <= kHours && words.back().raw == std::to_string(words.back().value);
  if (!hour) return {};
  std::string when = words.back().raw;
  words.pop_back();
  return when;
}

/// "Call her": what is left of a task in hand.
bool is_verb_of_hand(const AnswerWords& words, std::size_t at, std::size_t end) {
  static constexpr auto kPersons =
      std::to_array<std::string_view>({"her", "him", "them", "it", "usko", "unko", "isko", "usay"});
  return end - at == 2 && verb_of(words[at].norm) == Verb::kNone && one_of(words[at + 1].norm, kPersons);
}

/// Behind a name: "the passport one".
constexpr auto kPoints = std::to_array<std::string_view>({"one", "thing", "stuff", "task", "bit", "job"});

/// Puts the name that stands between `at` and `end`, with what says how it is meant; false without a name.
bool put_name(const AnswerWords& words, std::size_t at, std::size_t end, Dated& said) {
  static constexpr auto kDeterminers = std::to_array<std::string_view>({"the", "my", "our", "that", "this"});
  static constexpr auto kIndefinite = std::to_array<std::string_view>(
      {"a", "an", "another", "new", "some", "more", "one", "two", "up", "out", "off", "ek", "reminder", "alarm"});
  static constexpr auto kTurns = std::to_array<std::string_view>({"to", "till", "until"});
  static constexpr auto kTells =
      std::to_array<std::string_view>({"is", "are", "due", "be", "done", "must", "should", "has", "have", "needs",
                                       "need", "finished", "sorted", "ready", "completed", "got", "can"});
  static constexpr auto kTrails = std::to_array<std::string_view>(
      {"on", "for", "by", "in", "at", "as", "well", "too", "instead", "now", "please", "also", "to", "till", "until"});
  said.verb = verb_of(words[at].norm);
  if (said.verb != Verb::kNone) ++at;
  if (at < end && one_of(words[at].norm, kIndefinite)) return false;
  if (at < end && one_of(words[at].norm, kDeterminers)) {
    said.definite = true;
    ++at;
  }
  const bool pointed = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(std::min(at + 1, end)),
                                   words.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](const AnswerWord& word) { return one_of(word.norm, kPoints); });
  for (; end > at; --end) {
    const AnswerWord& word = words[end - 1];
    const bool told = (said.definite || pointed) && said.verb == Verb::kNone && one_of(word.norm, kTells);
    if (!told && word.kind != WordKind::kSeparator && !one_of(word.norm, kTrails)) break;
    said.turned = !told && !said.told && (said.turned || one_of(word.norm, kTurns));  // "Has to be" turns nothing.
    said.told = said.told || told;
  }
  said.pointed = end > at + 1 && one_of(words[end - 1].norm, kPoints);
  if (said.pointed) --end;
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
  const bool names = std::any_of(begin, words.begin() + static_cast<std::ptrdiff_t>(end),
                                 [](const AnswerWord& word) { return word.kind == WordKind::kOther; });
  said.name = joined_raw(words, at, end);
  return names && end - at <= kMostWords;
}

/// What `text`, read as `chat`, gives a time to; empty when that is no task by its name.
std::optional<Dated> dated(const Turn& turn, std::string_view text, const Reading& chat) {
  static constexpr auto kAdds = std::to_array<std::string_view>(
      {"add", "create", "new", "remind", "another", "a", "an", "some", "shamil", "naya", "nayi", "شامل", "نیا", "نئی"});
  // Its parts are told where nothing but a task is looked for.
  const bool loose = chat.intent == Intent::kUnknown || chat.confidence < kSure;
  const Reading reading = loose ? read_as(turn, text, turn.now, language::Mode::kQuickAdd) : chat;
  Dated said;
  said.when = time_said(reading);
  AnswerWords words = answer_words(beside_slots(std::string(text), reading));
  if (said.when.empty()) said.when = hour_at_end(words);
  if (said.when.empty()) return std::nullopt;
  std::size_t at = 0;
  while (at < words.size() && (words[at].kind == WordKind::kSeparator || leads(words[at].norm))) ++at;
  if (at == words.size()) {
    said.turned = !words.empty() && words[0].norm == "and";  // "And 5:30".
    return said.turned ? std::optional(said) : std::nullopt;
  }
  std::size_t end = words.size();
  while (end > at && (words[end - 1].norm == "on" || words[end - 1].norm == "at")) --end;
  if (is_verb_of_hand(words, at, end)) {
    said.verb_said = words[at].norm;
    return said;
  }
  if (!put_name(words, at, words.size(), said)) return std::nullopt;
  if (said.verb != Verb::kNone || said.definite || said.turned || said.pointed) return said;
  const bool adds =
      std::any_of(words.begin(), words.end(), [](const AnswerWord& word) { return one_of(word.norm, kAdds); });
  if (loose || adds || chat.intent != Intent::kCreate || chat.detail != language::Detail::kNone) return std::nullopt;
  said.verb = Verb::kOwn;
  said.name = chat.title;
  return said;
}

/// Open tasks whose titles have all words of the name; those of that very name before others.
std::vector<Task> named(const Turn& turn, const std::string& name) {
  const Reading reading = [&] {
    Reading made = reading_as(turn, Intent::kUpdate, language::Detail::kNone, {});
    made.reference = language::Reference::kByName;
    made.target = name;
    return made;
  }();
  Targets targets = find_targets(with_reading(turn, reading), StatusFilter::kActive);
  const std::vector<std::string> wanted = search_words(name, 16);
  std::erase_if(targets.tasks, [&](const Task& task) {
    const std::vector<std::string> title = search_words(task.title, 32);
    return !std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
      return is_filler(word) || std::any_of(title.begin(), title.end(), [&](const std::string& own) {
               return word_likeness(word, own) >= kSameWord;
             });
    });
  });
  if (targets.clear && targets.tasks.size() > 1) targets.tasks.resize(1);
  return targets.tasks;
}

/// The change of "it" that such a time is, with the order that says so.
std::optional<Move> change_to(const Turn& turn, const std::string& when) {
  auto made = move_to(turn, when);
  if (made) made->reading = said_of_it(std::move(made->reading));
  return made;
}

Plan move(const Turn& turn, const Move& change, const Task& task) {
  State state = turn.before;
  state.last = task.id;
  Turn said = with_reading(turn, change.reading);
  said.text = change.order;
  said.chosen = {task.id};
  said.confirmed = false;  // That it is this task is settled; that the time is past is not.
  Plan plan = task_agent(with_state(said, state));
  return plan;
}

/// The name says all that the title does, but for its verb and small words.
bool covers(const std::string& name, const Task& task) {
  static constexpr auto kSmall = std::to_array<std::string_view>(
      {"more", "some", "new", "our", "his", "her", "their", "of", "for", "this", "that"});
  static constexpr auto kParticles =
      std::to_array<std::string_view>({"out", "up", "off", "away", "down", "in", "back", "on", "together", "over"});
  const std::vector<std::string> said = search_words(name, 16), title = search_words(task.title, 32);
  if (said.empty() || one_of(said.back(), kParticles)) return false;  // "Put the bins out" is an errand.
  for (std::size_t i = 0; i < title.size(); ++i) {
    const bool named = std::any_of(said.begin(), said.end(),
                                   [&](const auto& word) { return word_likeness(word, title[i]) >= kSameWord; });
    if (!named && i > 0 && !is_filler(title[i]) && !one_of(title[i], kSmall)) return false;
  }
  return true;
}

/// Nobody who says it so means a second task of that name.
bool is_sure(const Dated& said, const Reading& change, const Task& task) {
  static constexpr auto kBuys =
      std::to_array<std::string_view>({"buy", "get", "pick", "grab", "fetch", "order", "collect"});
  if (task.repeat) return false;
  if (said.pointed) return true;
  if (!covers(said.name, task)) return false;
  if (said.turned) return true;
  const bool hour = change.changes.due_time_only && task.due;
  switch (said.verb) {
    case Verb::kPut:
      return said.definite || hour || !task.due;
    case Verb::kMake:
      return hour;
    case Verb::kOwn:
      return false;
    case Verb::kDo:
      return !task.due;
    case Verb::kGet: {
      const auto title = search_words(task.title, 1);
      return !task.due && !title.empty() && one_of(title.front(), kBuys);
    }
    default:
      return hour || !task.due;
  }
}

Plan ask_whether_that(const Turn& turn, const Task& task) {
  const auto language = turn.reading.language;
  const std::string due =
      task.due ? say(language, kDue, due_phrase(language, *task.due, turn.now)) : std::string(kUndated.in(language));
  Plan plan = ask(turn, say(language, kThereAlready, task.title, due), Pending::kConfirm, {task.id});
  plan.tasks.push_back(task);
  plan.state.last = task.id;
  return plan;
}

/// "And 5:30" behind what is due at 5: another time for it, or another one.
std::optional<Plan> other_time_in_hand(const Turn& turn, const Reading& change) {
  const auto task = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  const bool timed = task && task->due && task->due->time && change.changes.due_time_only;
  return timed ? std::optional(ask_whether_that(turn, *task)) : std::nullopt;
}

/// "Call her on sunday" behind "call mom tomorrow": at another time, or once more.
std::optional<Plan> same_verb_in_hand(const Turn& turn, const std::string& verb) {
  const auto task = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  const auto title = task ? search_words(task->title, 2) : std::vector<std::string>();
  const bool same = title.size() == 2 && title.front() == verb;
  return same ? std::optional(ask_whether_that(turn, *task)) : std::nullopt;
}

/// The words of a title but for its articles.
std::vector<std::string> bare_title(const std::string& title) {
  static constexpr auto kArticles = std::to_array<std::string_view>({"the", "my", "our"});
  std::vector<std::string> words = search_words(title, 32);
  std::erase_if(words, [](const std::string& word) { return one_of(word, kArticles); });
  return words;
}

/// Of those that bear the name the ones that such words may mean.
void keep_meant(const Dated& said, std::vector<Task>& tasks) {
  if (said.told && !said.pointed) std::erase_if(tasks, [&](const Task& task) { return !covers(said.name, task); });
  if (said.verb != Verb::kOwn) return;
  const auto title = bare_title(said.name);
  std::erase_if(tasks, [&](const Task& task) { return task.due || task.repeat || bare_title(task.title) != title; });
}

/// It is due then as it is.
bool is_due_then(const Task& task, const language::Changes& changes) {
  const bool same_day = task.due && !changes.due_time_only && task.due->date == changes.due->date;
  return same_day && (changes.due_date_only || task.due->time == changes.due->time);
}

/// Another one, in the words of the order or like the one that is there.
Plan add_another(const Turn& here, const Dated& said, const Reading& change, const Task& task) {
  Reading made = read_as(here, "add " + said.name + " " + said.when, here.before.asked_at);
  if (said.name.empty() || made.intent != Intent::kCreate || made.title.empty()) {
    made = {};
    made.intent = Intent::kCreate;
    made.title = task.title;
    made.tags = task.tags;
    made.priority = task.priority;
    made.due = change.changes.due;
    if (change.changes.due_time_only && task.due) made.due->date = task.due->date;
  }
  made.confidence = std::max(made.confidence, kSure);
  made.language = here.reading.language;
  Turn turn = with_reading(here, made);
  turn.now = here.before.asked_at;
  turn.confirmed = true;
  return task_agent(turn);
}

/// The parts of a text between its commas and its "and".
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts(1);
  for (const AnswerWord& word : answer_words(text)) {
    if (word.kind == WordKind::kSeparator) {
      if (!parts.back().empty()) parts.emplace_back();
    } else {
      parts.back() += (parts.back().empty() ? "" : " ") + word.raw;
    }
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

/// "The oil change and the tyre rotation": each one a task that is there.
std::optional<Plan> all_of_names(const Turn& turn, const Dated& said, const Move& change) {
  const std::vector<std::string> names = parts_of(said.name);
  if (names.size() < 2 || !named(turn, said.name).empty()) return std::nullopt;
  std::vector<TaskId> ids;
  bool sure = true;
  for (const std::string& name : names) {
    const auto bare = Phrase(name).match_any({"the|my|our *"});
    const std::vector<Task> tasks = named(turn, bare ? *bare : name);
    if (tasks.size() != 1) return std::nullopt;
    ids.push_back(tasks.front().id);
    sure = sure && is_sure(said, change.reading, tasks.front());
  }
  Turn all = with_reading(turn, change.reading);
  all.text = change.order;
  return act_on_many(all, ids, sure);
}

/// "Do the fridge today and the windows tomorrow": each with its own time, and none in doubt.
std::optional<Plan> several_dated(const Turn& turn) {
  constexpr std::size_t kMost = 5;
  const std::vector<std::string> parts = parts_of(turn.text);
  if (parts.size() < 2 || parts.size() > kMost) return std::nullopt;
  std::optional<Plan> all;
  for (const std::string& part : parts) {
    const Reading reading = read_as(turn, part, turn.now);
    const auto said = dated(turn, part, reading);
    const auto change = said && !said->name.empty() ? change_to(turn, said->when) : std::nullopt;
    const auto tasks = change ? named(turn, said->name) : std::vector<Task>();
    if (tasks.size() != 1 || !is_sure(*said, change->reading, tasks.front())) return std::nullopt;
    Plan one = move(turn, *change, tasks.front());
    if (one.clarify) return std::nullopt;
    add_plan(all, std::move(one));
  }
  return all;
}

bool wants_another(const Phrase& phrase) {
  return phrase.is({
      "no|nope|nah|please? no|just? add|make|create|its|it|thats|that|this? it|that|is|as? a|an|the? "
      "new|another|second|separate|extra|different|other one|task|thing? please?",
      "no|nope|nah|please? no|just? add|create it|that|one? as|too|please? new|well?",
      "nahi|nahin|nai? naya|nayi|alag|doosra|dusra|aur kaam|wala|se|ek|aik? hai|banao|bana|likho|likh|add|rakho|rakh? "
      "do|karo|kar|dein? do?",
      "نہیں? نیا|الگ|دوسرا|اور کام|والا|سے|ایک? ہے|بناؤ|بنا|لکھو|لکھ|رکھو|رکھ? دو|کرو|کر|دیں? دو?",
  });
}

bool wants_this(const Phrase& phrase) {
  return phrase.is({"yes|yeah|yep|ok|please? move|change|shift it|that|this|one? please?",
                    "yes|yeah|yep|ok? that|this|the same|old|existing|first? one please?"});
}

}  // namespace

std::optional<Plan> existing_turn(const Turn& turn) {
  const bool open = turn.reading.intent == Intent::kCreate || turn.reading.intent == Intent::kUnknown;
  const bool bare = !turn.reading.recurrence && turn.reading.reminders.empty();
  if (!open || !bare || turn.text.size() > 160 || turn.text.ends_with("?")) return std::nullopt;
  if (turn.confirmed && turn.chosen.size() != 1) return std::nullopt;
  if (!turn.confirmed) {
    if (auto plan = several_dated(turn)) return plan;
  }
  const auto said = dated(turn, without_same_time(std::string(turn.text)), turn.reading);
  const auto change = said ? change_to(turn, said->when) : std::nullopt;
  if (!change) return std::nullopt;
  if (!turn.chosen.empty()) {
    const auto chosen = tasks_of(turn, turn.chosen);
    return chosen.size() == 1 ? std::optional(move(turn, *change, chosen.front())) : std::nullopt;
  }
  if (!said->verb_said.empty()) return same_verb_in_hand(turn, said->verb_said);
  if (said->name.empty()) return other_time_in_hand(turn, change->reading);
  if (auto plan = all_of_names(turn, *said, *change)) return plan;
  std::vector<Task> tasks = named(turn, said->name);
  keep_meant(*said, tasks);
  if (tasks.empty()) return std::nullopt;
  if (tasks.size() > 1) {
    Turn asking = with_reading(turn, change->reading);
    const std::string order = "move the " + said->name + " to " + said->when;
    const bool told = read_as(turn, order, turn.now).changes.due == change->reading.changes.due;
    asking.text = told ? order : change->order;
    Targets targets;
    targets.tasks = tasks;
    return ask_which(asking, targets);
  }
  const Task& task = tasks.front();
  Turn moving = with_reading(turn, change->reading);
  moving.text = change->order;
  if (auto part = part_moved(moving, task, said->name)) return part;
  const bool sure = is_sure(*said, change->reading, task) || is_due_then(task, change->reading.changes);
  return sure ? move(turn, *change, task) : ask_whether_that(turn, task);
}

std::optional<Plan> moved_by_event(const Turn& turn, const Reading& event) {
  const auto task = event.recurrence ? std::nullopt : task_named(turn, event.title);
  if (!task || !task->due || task->repeat) return std::nullopt;
  const std::string when = pieces_said(event, {language::PieceKind::kWhen, language::PieceKind::kRecurrence});
  const std::string order = "actually the " + event.title + " is " + when;
  Reading reading = read_as(turn, order, turn.now);
  if (!reading.changes.due) return std::nullopt;
  reading.intent = Intent::kUpdate;
  reading.detail = language::Detail::kNone;
  reading.confidence = std::max(reading.confidence, kSure);
  Turn moved = with_reading(turn, reading);
  moved.text = order;
  moved.chosen = {task->id};
  return task_agent(moved);
}

std::optional<Plan> existing_answer(const Turn& here) {
  const State& state = here.before;
  const Phrase phrase(here.text);
  const bool another = wants_another(phrase);
  if (state.pending != Pending::kConfirm || state.ids.size() != 1 || (!another && !wants_this(phrase)))
    return std::nullopt;
  const Reading original = read_as(here, state.text, state.asked_at);
  const bool open = original.intent == Intent::kCreate || original.intent == Intent::kUnknown;
  const auto said = open ? dated(here, state.text, original) : std::nullopt;
  Turn asked = here;
  asked.now = state.asked_at;
  const auto change = said ? change_to(asked, said->when) : std::nullopt;
  const auto tasks = tasks_of(here, state.ids);
  if (!change || tasks.size() != 1) return std::nullopt;
  return another ? add_another(here, *said, change->reading, tasks.front()) : move(asked, *change, tasks.front());
}

}  // namespace yaad::assistant
