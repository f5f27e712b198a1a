// "called her", "i watered them today", "packed the charger", "went to choir", "did the fish and the plants": that
// something is done, said by the past of its verb. It means a task whose title begins with that verb; a remark where
// there is none.
#include <algorithm>
#include <array>

#include "app/assistant/answers.h"
#include "app/assistant/kind.h"
#include "app/assistant/likeness.h"
#include "app/assistant/list_task.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/title_list.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;
using WordsSaid = std::vector<std::string>;

constexpr std::size_t kMostWords = 9;
constexpr std::size_t kLookedAt = 200;
constexpr double kSameWord = 0.9;

/// Verbs of errands whose past is another word, each with what a title may say for it.
struct Irregular {
  std::string_view past;
  std::array<std::string_view, 3> verbs;
};
constexpr Irregular kIrregular[] = {
    {"bought", {"buy", "get", "order"}},
    {"got", {"get", "buy", "collect"}},
    {"gotten", {"get", "buy", "collect"}},
    {"sent", {"send", "email", "post"}},
    {"paid", {"pay"}},
    {"took", {"take", "bring"}},
    {"taken", {"take", "bring"}},
    {"made", {"make"}},
    {"wrote", {"write"}},
    {"written", {"write"}},
    {"rang", {"ring", "call", "phone"}},
    {"rung", {"ring", "call", "phone"}},
    {"called", {"call", "ring", "phone"}},
    {"phoned", {"phone", "call", "ring"}},
    {"texted", {"text", "message"}},
    {"messaged", {"message", "text"}},
    {"emailed", {"email", "mail", "send"}},
    {"met", {"meet"}},
    {"saw", {"see", "visit", "meet"}},
    {"fed", {"feed"}},
    {"ate", {"eat"}},
    {"drank", {"drink"}},
    {"gave", {"give"}},
    {"told", {"tell"}},
    {"spoke", {"speak", "talk"}},
    {"brought", {"bring", "take"}},
    {"found", {"find"}},
    {"sold", {"sell"}},
    {"swept", {"sweep"}},
    {"hung", {"hang"}},
    {"drove", {"drive"}},
    {"built", {"build"}},
    {"ran", {"run"}},
    {"swam", {"swim"}},
    {"sewed", {"sew"}},
    {"chose", {"choose"}},
    {"did", {"do"}},
    {"froze", {"freeze"}},
    {"withdrew", {"withdraw"}},
    {"taught", {"teach"}},
    {"slept", {"sleep"}},
    {"rode", {"ride"}},
    {"flew", {"fly"}},
    {"sang", {"sing"}},
    {"read", {"read"}},
    {"cut", {"cut"}},
    {"shut", {"shut"}},
    {"beat", {"beat"}},
    {"began", {"begin", "start"}},
    {"dug", {"dig"}},
    {"meditated", {"meditate"}},
};

/// Whether `said` is the past of a title's verb: "watered" of "water", "rsvpd" of "rsvp".
bool is_past_of(const std::string& said, const std::string& verb) {
  for (const Irregular& one : kIrregular) {
    if (one.past == said) return std::find(one.verbs.begin(), one.verbs.end(), verb) != one.verbs.end();
  }
  if (said == verb || !said.ends_with('d') || verb.size() < 2) return false;
  if (said.substr(0, said.size() - 1) == verb) return true;  // "moved", "rsvp'd"
  return said.ends_with("ed") && word_likeness(said, verb) >= kSameWord;
}

/// May be a past at all: spares the look at the tasks.
bool sounds_past(const std::string& said) {
  const bool irregular =
      std::any_of(std::begin(kIrregular), std::end(kIrregular), [&](const Irregular& one) { return one.past == said; });
  return irregular || (said.ends_with('d') && said.size() > 3);
}

/// What was said to be done: by whom, which verb, and the words that name it.
struct Deed {
  std::string verb;  ///< Empty: "went to the gym".
  WordsSaid named;
  bool by_other = false;  ///< "He confirmed".
  bool pointed = false;   ///< "called her"
  bool told = false;      ///< "i've …": not an order.
  bool all = false;       ///< "called both"
};

bool is_lead(const std::string& word) {
  static constexpr auto kLeads = std::to_array<std::string_view>(
      {"ok",  "okay", "so",   "and",  "yes", "yeah", "yep",  "also",    "just", "finally", "already", "i",
       "ive", "we",   "weve", "have", "has", "now",  "well", "alright", "done", "great",   "yay",     "phew"});
  return one_of(word, kLeads);
}

/// Beside the verb: what it was done to without a name, how and when.
bool is_beside(const std::string& word) {
  static constexpr auto kBeside = std::to_array<std::string_view>(
      {"her",       "him",     "it",      "them",      "that", "those",   "these", "this", "up",
       "back",      "off",     "out",     "in",        "away", "to",      "on",    "with", "around",
       "over",      "at",      "for",     "the",       "my",   "our",     "an",    "a",    "his",
       "their",     "today",   "all",     "morning",   "now",  "evening", "night", "last", "already",
       "yesterday", "earlier", "tonight", "afternoon", "just", "finally", "too",   "also", "both",
       "again",     "me",      "well",    "as",        "by",   "myself",  "of",    "bit"});
  return one_of(word, kBeside) || is_filler(word);
}

std::optional<Deed> deed_told(const Turn& turn) {
  static constexpr auto kOthers = std::to_array<std::string_view>({"he", "she", "they", "hes", "shes", "theyve"});
  static constexpr auto kPronouns =
      std::to_array<std::string_view>({"her", "him", "it", "them", "that", "those", "these", "this", "both", "all"});
  static constexpr auto kWent = std::to_array<std::string_view>({"went", "gone", "been"});
  const WordsSaid words = search_words(turn.text, kMostWords + 1);
  if (words.empty() || words.size() > kMostWords) return std::nullopt;
  Deed deed;
  std::size_t at = 0;
  while (at < words.size() && is_lead(words[at])) ++at;
  deed.told = at > 0 && words[at - 1] != "ok" && words[at - 1] != "okay" && words[at - 1] != "so";
  if (at < words.size() && one_of(words[at], kOthers)) {
    deed.by_other = true;
    ++at;
    while (at < words.size() && is_lead(words[at])) ++at;
  }
  if (at >= words.size()) return std::nullopt;
  const bool went = one_of(words[at], kWent);
  if (!went) deed.verb = words[at];
  if (++at < words.size() && words[at] == "d") deed.verb += words[at++];  // "rsvp'd"
  if (!went && !sounds_past(deed.verb)) return std::nullopt;
  for (; at < words.size(); ++at) {
    if (!is_beside(words[at])) deed.named.push_back(words[at]);
    deed.pointed = deed.pointed || one_of(words[at], kPronouns);
    deed.all = deed.all || words[at] == "both" || words[at] == "all";
  }
  if (deed.verb == "got" && deed.named.empty() && !deed.all) return std::nullopt;  // "got it": understood
  return went && deed.named.empty() ? std::nullopt : std::optional(std::move(deed));
}

/// A title's verb is its first word, or stands behind "to" or "and", or begins one of its items: "call him to confirm",
/// "clean the oven, hoover upstairs and change the sheets".
bool has_verb(const Task& task, const WordsSaid& title, const Deed& deed) {
  const std::string& past = deed.verb;
  for (std::size_t at = 0; at < title.size(); ++at) {
    const bool verb = at == 0 || title[at - 1] == "to" || title[at - 1] == "and";
    const bool past_only = past != title[at] || deed.told;  // "read it" may be an order.
    if (verb && past_only && is_past_of(past, title[at])) return true;
  }
  const TitleList list = title_list(task.title);
  return std::any_of(list.items.begin(), list.items.end(), [&](const TitleList::Item& item) {
    return item.verb && past != item.words.front() && is_past_of(past, item.words.front());
  });
}

/// "Did the bread", "did that Amazon thing": of whatever bears the name; "did the plumber call" asks.
bool did_it(const WordsSaid& title, const Deed& deed) {
  if (deed.verb != "did" || deed.named.empty()) return false;
  const bool asks = deed.named.size() > 1 && word_likeness(deed.named.back(), title.front()) >= kSameWord;
  return deed.told || !asks;
}

/// "call mum" is none of those that "called him" may mean.
bool is_of_other_sex(const WordsSaid& title, const WordsSaid& said) {
  static constexpr auto kHe =
      std::to_array<std::string_view>({"dad", "daddy", "father", "papa", "brother", "grandpa", "grandad", "husband",
                                       "son", "uncle", "nephew", "boyfriend", "mr", "sir"});
  static constexpr auto kShe = std::to_array<std::string_view>(
      {"mum",    "mom",  "mummy",    "mother", "mama",   "ma",    "sister",     "grandma", "gran", "nan",
       "granny", "wife", "daughter", "aunt",   "auntie", "niece", "girlfriend", "mrs",     "ms",   "miss"});
  const auto has = [](const WordsSaid& words, const auto& list) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return one_of(word, list); });
  };
  const auto says = [&](std::string_view word) { return std::find(said.begin(), said.end(), word) != said.end(); };
  return (says("him") && has(title, kShe) && !has(title, kHe)) || (says("her") && has(title, kHe) && !has(title, kShe));
}

/// The open tasks that the deed may be of, soonest first.
std::vector<Task> tasks_done(const Turn& turn, const Deed& deed) {
  const WordsSaid said = search_words(turn.text, kMostWords);
  const Reading all = read_as(turn, "show my tasks", turn.now);
  std::vector<Task> tasks = select_tasks(with_reading(turn, all), kLookedAt);
  std::erase_if(tasks, [&](const Task& task) {
    const WordsSaid title = search_words(task.title, 16);
    if (!deed.verb.empty() && !has_verb(task, title, deed) && !did_it(title, deed)) return true;
    if (deed.named.empty() && deed.pointed && is_of_other_sex(title, said)) return true;
    return !std::all_of(deed.named.begin(), deed.named.end(), [&](const std::string& word) {
      return std::any_of(title.begin(), title.end(),
                         [&](const std::string& other) { return word_likeness(word, other) >= kSameWord; });
    });
  });
  return tasks;
}

Plan complete_one(const Turn& turn, const Task& task, bool ask_first) {
  const Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  const std::string order = "mark \"" + task.title + "\" as done";
  Turn made = with_reading(turn, reading);
  made.text = order;
  made.alone = false;
  if (!ask_first) {
    made.chosen = {task.id};
    return task_agent(made);
  }
  return ask_whether_done(made, task);
}

/// "the morning tablet", of a task that is due at night.
bool names_other_part(const WordsSaid& words, int hour) {
  const auto says = [&](std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); };
  constexpr int kNoon = 12, kEvening = 17;
  if (says("morning")) return hour >= kNoon;
  if (says("afternoon")) return hour < kNoon || hour > kEvening;
  return (says("evening") || says("night") || says("tonight")) && hour < kEvening;
}

/// An occurrence of a later day or of another time of day: what was done may have been another one.
bool may_be_another(const Turn& turn, const Task& task) {
  const auto today = std::chrono::floor<std::chrono::days>(turn.now);
  if (!task.repeat || !task.due) return false;
  const bool part = task.due->time && names_other_part(search_words(turn.text, kMostWords), task.due->time->hour);
  return part || std::chrono::local_days(task.due->date) > today;
}

Plan ask_many(const Turn& turn, const std::vector<Task>& tasks) {
  const Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  Turn made = with_reading(turn, reading);
  made.text = "mark them as done";
  made.alone = false;
  return act_on_many(made, ids_of(tasks), false);
}

/// "packed the charger", of "pack charger and passport": a part, of which it is asked whether it was all.
std::optional<Plan> ask_about_part(const Turn& turn, const Deed& deed, const Task& task) {
  Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  for (const std::string& word : deed.named) reading.target += (reading.target.empty() ? "" : " ") + word;
  if (deed.named.empty()) {  // "Told him", of "take the day off, tell my boss".
    for (const TitleList::Item& item : title_list(task.title).items) {
      if (item.verb && is_past_of(deed.verb, item.words.front())) reading.target = item.raw;
    }
  }
  const std::string order = "mark \"" + task.title + "\" as done";
  Turn made = with_reading(turn, reading);
  made.text = order;
  return part_done(made, task);
}

Plan ask_which_done(const Turn& turn, std::vector<Task> tasks) {
  constexpr std::size_t kChoices = 8;
  const Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  Turn made = with_reading(turn, reading);
  made.text = "mark it as done";
  Targets several;
  several.more = tasks.size() > kChoices ? tasks.size() - kChoices : 0;
  tasks.resize(std::min(tasks.size(), kChoices));
  several.tasks = std::move(tasks);
  return ask_which(made, several);
}

/// "the turkey is ordered", with "buy turkey stuffing" beside "order the turkey": the one of that verb.
std::optional<Plan> passive_done(const Turn& turn, const Phrase& phrase) {
  const auto two =
      phrase.match_two({"and|so|ok|okay|great? the|my|our? * is|are|was|were|got|has|have been? now|already|all? *"});
  if (!two || two->second.find(' ') != std::string::npos) return std::nullopt;
  Deed deed;
  deed.verb = fold_case(two->second);
  deed.told = true;
  deed.named = search_words(two->first, kMostWords);
  if (!sounds_past(deed.verb) || deed.verb == "done") return std::nullopt;
  const std::vector<Task> tasks = tasks_done(turn, deed);
  return tasks.size() == 1 ? std::optional(complete_one(turn, tasks.front(), may_be_another(turn, tasks.front())))
                           : std::nullopt;
}

std::optional<Plan> deed_done(const Turn& turn) {
  const auto deed = deed_told(turn);
  if (!deed) return std::nullopt;
  std::vector<Task> tasks = tasks_done(turn, *deed);
  const auto in_hand =
      std::find_if(tasks.begin(), tasks.end(), [&](const Task& t) { return turn.before.last == t.id; });
  if (tasks.empty()) return std::nullopt;
  if (deed->all && tasks.size() > 1) return ask_many(turn, tasks);
  // "I sent the photos", with two such tasks: the one touched last is no better than the other.
  if (tasks.size() > 1 && !deed->named.empty()) return ask_which_done(turn, std::move(tasks));
  if (in_hand != tasks.end() || tasks.size() == 1) {
    if (auto part = ask_about_part(turn, *deed, in_hand != tasks.end() ? *in_hand : tasks.front())) return part;
  }
  if (in_hand != tasks.end()) return complete_one(turn, *in_hand, deed->by_other || may_be_another(turn, *in_hand));
  if (tasks.size() == 1) {
    const Task& task = tasks.front();
    const bool vague = deed->named.empty() && !deed->pointed && task.title.find(' ') != std::string::npos;
    return complete_one(turn, task, deed->by_other || vague || may_be_another(turn, task));
  }
  return ask_which_done(turn, std::move(tasks));
}

/// "missed the gym", "i forgot the bins": of a task of that name it is told that it is still open.
std::optional<Plan> not_done(const Turn& turn, const Phrase& phrase) {
  const auto name =
      phrase.match_any({"oh|damn|oops|sorry|and|so|but? i|we|ive|weve? just|have|totally|completely|almost? "
                        "missed|skipped|forgot|forgotten about? the|my|our? * today|again|yesterday?"});
  if (!name) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, *name);
  if (reading.reference != language::Reference::kByName) return std::nullopt;
  const Targets targets = find_targets(with_reading(turn, reading), StatusFilter::kActive);
  if (!targets.clear) return std::nullopt;
  Plan plan = begin_as(turn, Intent::kQuery, "TaskAgent");
  plan.tasks = {targets.tasks.front()};
  plan.state.last = plan.tasks.front().id;
  plan.state.fresh = true;  // "move it to friday", "skip it"
  plan.reply = say(turn.reading.language, words::kStillOpen, task_lines(turn.reading.language, plan.tasks, turn.now));
  return plan;
}

/// "all packed": every task of that verb.
std::optional<Plan> all_of_verb(const Turn& turn, const Phrase& phrase) {
  const auto verb = phrase.match_any({"and|so|ok|okay? its|theyre|thats|everythings|everything? is? all *",
                                      "and|so|ok|okay? everything|all is|are|has|have|been been? *"});
  if (!verb || verb->find(' ') != std::string::npos) return std::nullopt;
  Deed deed;
  deed.verb = fold_case(*verb);
  deed.told = true;
  if (!sounds_past(deed.verb)) return std::nullopt;
  const std::vector<Task> tasks = tasks_done(turn, deed);
  if (tasks.empty()) return std::nullopt;
  return tasks.size() == 1 ? complete_one(turn, tasks.front(), false) : ask_many(turn, tasks);
}

/// "did the fish and the plants": each of these names is that of one task, or of a part of it.
std::optional<Plan> each_named(const Turn& turn, const Phrase& phrase) {
  const auto said =
      phrase.match_any({"and|so|ok|okay|also? i|ive|we|weve? just|already|finally|have? did|done with? *"});
  if (!said || said->find(" and ") == std::string::npos) return std::nullopt;
  std::vector<std::string> names;
  for (std::size_t at = 0; at < said->size();) {
    const std::size_t end = std::min({said->find(" and ", at), said->find(", ", at), said->size()});
    names.push_back(said->substr(at, end - at));
    at = end == said->size() ? end : end + ((*said)[end] == ',' ? 2 : 5);
  }
  const Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  return act_on_named(with_reading(turn, reading), names);
}

/// "tick both shopping things off": tasks of a kind, or of a tag of that name.
std::optional<Plan> kind_done(const Turn& turn, const Phrase& phrase) {
  const auto kind = phrase.match_any({
      "please? tick|check|cross|mark|strike off? both|all|the|my? of? the|my? * things|ones|tasks|items|jobs|stuff "
      "off|done|out|as? done|off?",
      "please? tick|check|cross|strike off both|all of? the|my? * things|ones|tasks|items|jobs|stuff?",
  });
  if (!kind) return std::nullopt;
  std::vector<Task> tasks = tasks_of_kind(turn, *kind, {});
  if (tasks.empty()) {
    language::Filter tagged;
    tagged.tags = {*kind};
    Reading reading = turn.reading;
    reading.filter = tagged;
    tasks = select_tasks(with_reading(turn, reading), kLookedAt);
  }
  if (tasks.empty()) return std::nullopt;
  return tasks.size() == 1 ? complete_one(turn, tasks.front(), true) : ask_many(turn, tasks);
}

/// Where the time ends that something is "done for": "today", "this week".
std::optional<LocalSeconds> end_of_time_said(const Turn& turn, const std::string& time) {
  const bool now = Phrase(time).is({"for? the? day|now now?"});
  const bool bare = Phrase(time).is({"week|month|year|weekend|evening|morning now?"});
  const Reading asked = read_as(turn, "show tasks " + (now ? "today" : (bare ? "this " : "") + time), turn.now);
  if (asked.intent != Intent::kQuery || !asked.filter.to) return std::nullopt;
  return asked.filter.to;
}

/// "done for today" of a series that comes next on a later day: that one is not what was done.
Plan tell_not_then(const Turn& turn, const Task& task) {
  const Words next{
      "'{0}' is next due {1}, nothing of it is due before. If it is that one you have done, say \"mark it as "
      "done\".",
      "’{0}‘ اگلی بار {1} ہے، اس سے پہلے کچھ نہیں۔ وہی ہو گیا ہو تو «اسے مکمل کر دو» کہیے۔",
      "'{0}' agli baar {1} hai, us se pehle kuch nahin. Wohi ho gaya ho to \"isay mukammal kar do\" kahiye."};
  const auto language = turn.reading.language;
  const std::string due = due_phrase(language, *task.due, turn.now);
  Plan plan = answer_of(turn, {task}, say(language, next, task.title, due));
  plan.state.last = task.id;
  return plan;
}

/// "done for this week": the task in hand.
std::optional<Plan> done_for_now(const Turn& turn, const Phrase& phrase) {
  const auto time = phrase.match_any({
      "and|so|ok|okay? its|thats|im|i|were|all? am? all? done|finished|sorted with? it|this|that? for this|the? "
      "*",
      "and|so|ok|okay? its|thats? all? done|finished *",
  });
  const bool timed = time && Phrase(*time).is({"this|the? week|today|day|month|year|weekend|evening|morning|now now?",
                                               "for? today|now", "tonight"});
  const bool said =
      timed || phrase.is({"and|so|ok|okay? its|thats|im|were|all? all? done|finished|sorted with it|this? now?",
                          "and|so|ok|okay? its|thats? all? done|finished this|last week|month|weekend",
                          "and|so|ok|okay? its|thats? all? done|finished and|, dusted|finished|done",
                          "and|so|ok|okay|yes|yeah|actually|now? i|we|ive|weve? just? got|bought|have|did|done|packed "
                          "everything|all|it|the|them of|all|rest? it|them|that? now|too|else?"});
  const auto task = said ? task_at_hand(turn) : std::nullopt;
  if (!task) return std::nullopt;
  const auto end = timed && task->due ? end_of_time_said(turn, *time) : std::nullopt;
  const bool later = end && due_civil(*task->due).local() >= *end;
  if (later && task->repeat) return tell_not_then(turn, *task);
  return complete_one(turn, *task, !turn.before.fresh || later);
}

/// "him", "her back": somebody, and no name of a task, though a title may have the word.
bool points_at_person(const std::string& target) { return Phrase(target).is({"him|her|them back|up|again|too?"}); }

/// "told her", where no task is to tell: the one in hand may be meant, or one whose title says "her". It is asked.
std::optional<Plan> person_told(const Turn& turn) {
  const Reading& reading = turn.reading;
  if (reading.intent != Intent::kComplete || !points_at_person(reading.target)) return std::nullopt;
  const auto hand = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  const Targets targets = hand ? Targets() : find_targets(turn, StatusFilter::kActive);
  if (!hand && !targets.clear) return std::nullopt;
  return complete_one(turn, hand ? *hand : targets.tasks.front(), true);
}

/// "sent it", while the task in hand is to buy something and another one is to send.
bool is_of_another(const Turn& turn) {
  const auto deed = deed_told(turn);
  const auto hand = task_at_hand(turn);
  if (!deed || !hand || deed->verb.empty() || has_verb(*hand, search_words(hand->title, 16), *deed)) return false;
  return deed->verb != "did" && !tasks_done(turn, *deed).empty();
}

/// The reading does nothing of its own: unsure, a name that no task has, or a new task called "ran".
bool is_left_open(const Turn& turn) {
  const Reading& reading = turn.reading;
  if (reading.intent == Intent::kUnknown || reading.confidence < kSure) return true;
  if (reading.intent == Intent::kCreate) {
    const WordsSaid title = search_words(reading.title, 2);
    return reading.confidence < 0.9 && !reading.recurrence && reading.reminders.empty() && !title.empty() &&
           sounds_past(title.front());
  }
  if (reading.intent == Intent::kComplete && points_at_person(reading.target)) return true;
  if (reading.intent == Intent::kComplete && reading.target.empty() && !language::is_bulk(reading.detail))
    return is_of_another(turn);
  return is_order(reading) && !reading.target.empty() && !find_targets(turn, StatusFilter::kActive).clear;
}

/// The past by which it is told, before or behind the name; empty where that says only "done" or is of no known verb.
std::string past_told(const Turn& turn) {
  static constexpr auto kPlain = std::to_array<std::string_view>(
      {"done", "did", "finished", "completed", "sorted", "ticked", "checked", "crossed", "marked", "handled", "need"});
  const WordsSaid name = search_words(turn.reading.target, kMostWords);
  for (const std::string& word : search_words(turn.text, kMostWords)) {
    const bool named = std::find(name.begin(), name.end(), word) != name.end();
    if (!named && sounds_past(word) && !one_of(word, kPlain)) return word;
  }
  return {};
}

/// "Call dave", "ask the bank about the loan": of somebody, to whom other things are done too.
bool is_talk_with(const WordsSaid& title) {
  static constexpr auto kTalks =
      std::to_array<std::string_view>({"call", "ring", "phone", "text", "email", "message", "ask", "tell", "chase",
                                       "meet", "remind", "invite", "visit"});
  return one_of(title.front(), kTalks);
}

}  // namespace

bool is_other_deed(const Turn& turn, const Task& task) {
  const bool told = turn.reading.language == language::Language::kEnglish && turn.chosen.empty() && !turn.confirmed &&
                    !turn.reading.target.empty();
  const std::string past = told ? past_told(turn) : std::string();
  if (past.empty()) return false;
  Deed deed;
  deed.verb = past;
  deed.told = true;
  constexpr std::size_t kLongTitle = 32, kShare = 3;
  const WordsSaid title = search_words(task.title, kLongTitle), named = search_words(turn.reading.target, kMostWords);
  if (title.empty() || has_verb(task, title, deed)) return false;
  // "Signed the permission slip": the verb of a title need not be its first word.
  const bool says_verb = std::any_of(title.begin(), title.end(), [&](const std::string& word) {
    return word == past || is_past_of(past, word) || word_likeness(word, past) >= kSameWord;
  });
  if (says_verb) return false;
  const auto of_title = std::count_if(title.begin(), title.end(), [](const auto& word) { return !is_beside(word); });
  return is_talk_with(title) || static_cast<std::size_t>(of_title) > kShare * named.size();
}

Plan ask_whether_done(const Turn& turn, const Task& task) {
  const auto language = turn.reading.language;
  const Words dated{"Mark '{0}', due {1}, as done? (yes / no)", "’{0}‘ ({1}) مکمل کر دوں؟ (ہاں / نہیں)",
                    "'{0}' ({1}) mukammal kar doon? (haan / nahin)"};
  const Words later{"The next '{0}' is due {1}. Mark that one as done? (yes / no)",
                    "’{0}‘ کی اگلی باری {1} ہے۔ اسے ابھی مکمل کر دوں؟ (ہاں / نہیں)",
                    "'{0}' ki agli baari {1} hai. Usay abhi mukammal kar doon? (haan / nahin)"};
  const bool is_later = task.repeat && task.due &&
                        std::chrono::local_days(task.due->date) > std::chrono::floor<std::chrono::days>(turn.now);
  Plan plan =
      ask(turn,
          task.due ? say(language, is_later ? later : dated, task.title, due_phrase(language, *task.due, turn.now))
                   : say(language, words::kConfirmComplete, task.title),
          Pending::kConfirm, {task.id});
  plan.tasks.push_back(task);
  return plan;
}

std::optional<Plan> done_turn(const Turn& turn, const Phrase& phrase) {
  const bool english = turn.reading.language == language::Language::kEnglish;
  if (!english || !turn.chosen.empty() || turn.confirmed || turn.text.find_first_of("?\"\n:") != std::string::npos)
    return std::nullopt;
  if (auto plan = not_done(turn, phrase)) return plan;
  if (auto plan = done_for_now(turn, phrase)) return plan;
  if (auto plan = kind_done(turn, phrase)) return plan;
  if (auto plan = all_of_verb(turn, phrase)) return plan;
  if (!is_left_open(turn)) return std::nullopt;
  if (auto plan = each_named(turn, phrase)) return plan;
  if (auto plan = passive_done(turn, phrase)) return plan;
  if (auto plan = deed_done(turn)) return plan;
  return person_told(turn);
}

}  // namespace yaad::assistant
