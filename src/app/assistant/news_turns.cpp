// What happened to a task that is there, told as a fact: "the flight is delayed by 3 hours", "shaadi 13 ko shift ho
// gayi hai", "mehman nahi aa rahe ab". Without a task of that name it is a remark.
#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/turns.h"
#include "language/possessive.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

/// Of what it is told, and by how much it is later or when it is now.
struct News {
  std::string name, time;
};

std::optional<News> two_parts(const Phrase& phrase, std::initializer_list<Pattern> patterns) {
  const auto two = phrase.match_two(patterns);
  return two ? std::optional(News{two->first, two->second}) : std::nullopt;
}

std::optional<News> delayed(const Phrase& phrase) {
  return two_parts(phrase, {
                               "the|my|our? * is|was|got|has|will been|be|now|running? delayed|late|postponed|pushed "
                               "back? by? *",
                               "please? delay|postpone the|my|our? * by *",
                           });
}

std::optional<News> moved(const Phrase& phrase) {
  return two_parts(phrase,
                   {
                       "the|my|our? * is now at|on|for? *",
                       "the|my|our? * is|has|was|got now|been? "
                       "moved|shifted|rescheduled|changed|postponed|pushed|preponed now? to|till|until|for|on? *",
                   });
}

/// "shaadi 13 ko" of "shaadi 13 ko shift ho gayi hai": a name, and behind it a time or a length.
std::optional<std::string> told_in_urdu(const Phrase& phrase) {
  return phrase.match_any({
      "* shift|move|postpone|reschedule|change|multavi|aage|agay|late|delay ho|hogaya|hogayi|hogai|kar|kardi|kardiya "
      "gaya|gayi|gai|gaye|gya|diya|di? hai|hain|he?",
      "* late|delay hai|hain|he",
      "* tal gaya|gayi|gai|gaye|gya hai|hain|he?",
      "* shuru|shuroo|start? hogi|hoga|honge|ho|honi|hona gi|ga|ge|hai?",
      "* aage|agay barh|badh|barha|badha|chala|chali gaya|gayi|gai|gaye|gya|di|diya hai|hain|he?",
      "* شفٹ|ملتوی|منتقل|تبدیل|آگے|لیٹ ہو|ہوگیا|ہوگئی|کر|کردی|کردیا گیا|گئی|گئے|دیا|دی? ہے|ہیں?",
      "* لیٹ ہے|ہیں",
      "* ٹل گیا|گئی|گئے ہے|ہیں?",
      "* شروع|سٹارٹ? ہوگی|ہوگا|ہوں|ہو|ہونی|ہونا گی|گا|گے|ہے?",
      "* آگے بڑھ|بڑھا|چلا|چلی گیا|گئی|گئے|دیا|دی ہے|ہیں?",
  });
}

/// The same with the time behind: "exam aage barh gaya hai 15 december tak".
std::optional<News> told_before_time(const Phrase& phrase) {
  return two_parts(phrase, {
                               "* shift|move|reschedule|change|aage|agay ho|kar|barh|badh|chala|chali gaya|gayi|gai|"
                               "gaye|gya|diya|di hai|hain|he? ab? *",
                               "* شفٹ|منتقل|تبدیل|آگے ہو|کر|بڑھ|چلا|چلی گیا|گئی|گئے|دیا|دی ہے|ہیں? اب? *",
                           });
}

/// The change of "it" that such a time or length makes, with the order that says it.
std::optional<Move> change_to(const Turn& turn, const std::string& said, bool length) {
  const std::string time = without_same_time(said);
  if (!length) {
    auto made = move_to(turn, time);
    return made && made->reading.reminders.empty() ? made : std::nullopt;
  }
  for (const std::string& order : {"move it by " + time, "isko " + time + " aage karo", "اسے " + time + " آگے کرو"}) {
    Reading made = read_as(turn, order, turn.now);
    if (made.changes.move_by_minutes && made.target.empty() && !made.changes.title && made.reminders.empty())
      return Move{std::move(made), order};
  }
  return std::nullopt;
}

std::optional<Plan> change_named(const Turn& turn, const News& news, bool length) {
  auto made = change_to(turn, news.time, length);
  if (!made) return std::nullopt;
  Reading reading = said_of_it(std::move(made->reading));
  reading.reference = language::Reference::kByName;
  reading.target = news.name;
  reading.language = turn.reading.language;
  const Turn told = with_reading(turn, reading);
  const Targets targets = find_targets(told, StatusFilter::kActive);
  if (targets.tasks.empty() || (targets.clear && !targets.tasks.front().due)) return std::nullopt;
  return task_agent(told);
}

/// The ways to part a name from a time behind it, the longest time first.
std::vector<News> name_before_time(const std::string& said) {
  const std::vector<std::string> words = between_blanks(said);
  std::vector<News> parted;
  for (std::size_t name = 1; name < words.size(); ++name)
    parted.push_back({joined_words(words, 0, name), joined_words(words, name, words.size())});
  return parted;
}

std::optional<Plan> change_told(const Turn& turn, const Phrase& phrase) {
  const auto said = told_in_urdu(phrase);
  if (!said) return std::nullopt;
  for (const News& news : name_before_time(*said)) {
    for (const bool length : {true, false}) {
      if (auto plan = change_named(turn, news, length)) return plan;
    }
  }
  return std::nullopt;
}

// --- what somebody did to it -----------------------------------------------------------------------------------------

/// "they moved it to monday", "he's coming on the 13th instead": of the task in hand, when the news names none. Sure:
/// it can only be news of a move.
struct Moved {
  std::string name, time;
  bool sure = true;
};

std::optional<Moved> somebody_moved(const Phrase& phrase) {
  constexpr std::string_view kNamed =
      "they|he|she|we|i|theyve|hes|shes|weve|ive just|have|has|had|now? just|had|to? "
      "move|moved|shift|shifted|push|pushed|reschedule|rescheduled|change|changed|postpone|postponed|bring|brought the|"
      "my|our|his|her|their? * back|forward|up? to|till|until|for|by *";
  constexpr std::string_view kIt[] = {
      "they|he|she|we|i|theyve|hes|shes|weve|ive just|have|has|had|now? just|had|to? "
      "move|moved|shift|shifted|push|pushed|reschedule|rescheduled|change|changed|postpone|postponed|bring|brought "
      "it|that|this|mine|me|us back|forward|up? to|till|until|for|on? *",
      "the|my|our? * just|has|have|had? moved|shifted|pushed|rescheduled|changed|postponed it|that|this|mine|me|us "
      "back|forward|up? to|till|until|for|on? *",
      "he|she|they|it|theyll|hell|shell|itll|hes|shes|theyre|its will|is|are? now? "
      "be? come|comes|coming|arrive|arrives|arriving|visit|visiting|be|here on|at|by|only? * instead|now|then",
      "the|my|our? * asked|wants|wanted|needs|told me|us? to move|shift|push|reschedule|change it|this|that|mine back? "
      "to|till|until|for *",
  };
  for (const std::string_view pattern : kIt) {
    if (const auto parts = phrase.match_parts(pattern)) return Moved{{}, parts->back()};
  }
  const auto two = phrase.match_two({kNamed});
  return two ? std::optional(Moved{two->first, two->second}) : std::nullopt;
}

/// "the dentist moved my appointment to monday", "the plumber is coming on the 13th instead": one of the names is that
/// of a task.
std::vector<Moved> either_name(const Phrase& phrase) {
  std::vector<Moved> all;
  const auto three = phrase.match_parts(
      "the|my|our? * just|has|have|had? moved|shifted|pushed|rescheduled|changed|postponed the|my|our? * "
      "back|forward|up? to|till|until|for *");
  if (three && three->size() == 3) {
    all.push_back({three->at(1), three->at(2)});
    all.push_back({three->at(0), three->at(2)});
  }
  const auto comes = phrase.match_two(
      {"the|my|our? * will|is|are? now? come|comes|coming|arrive|arrives|arriving|visit|visits|visiting on|at|by? * "
       "instead|now|then"});
  if (comes) all.push_back({comes->first, comes->second});
  return all;
}

/// "she wants 5pm instead", "he can only do saturday", "she can't make it, next friday then": asked for, of the task in
/// hand.
std::optional<Moved> asked_for(const Phrase& phrase) {
  const auto sure = phrase.match_any({
      "they|he|she want|wants|prefer|prefers|need|needs|asked|ask|asks|said|say|says|suggested|suggest|suggests|"
      "offered|offer|offers for|on|to|at? make|do|have|meet? it|that? on|at|to? * instead|rather",
      "they|he|she|theyd|hed|shed rather|like|prefer|would|said|says? rather|like|prefer? do|meet|have|make|it? on|at? "
      "* instead|rather",
      "they|he|she|it|we|i cant|cannot|couldnt|wont|isnt|arent make|do|come|free|able|available it|that|then|there? * "
      "instead|then",
      "not then|that|possible|available * instead|then",
  });
  if (sure) return Moved{{}, *sure};
  const auto perhaps = phrase.match_any({
      "they|he|she|hes|shes|theyre is|are|will|be? running|coming|be? late|delayed now? *",
      "*? says|said its|it is|was|will? be? now? on|at|for * now|instead?",
      "they|he|she can only|just do|make|come|meet it|that? on|at? *",
      "they|he|she only can|has|have do|make|come|time|free? on|at? *",
      "they|he|she want|wants|need|needs it|that on|at|to|by? be? *",
  });
  return perhaps ? std::optional(Moved{{}, *perhaps, false}) : std::nullopt;
}

/// "he's coming at 11 now": of somebody who comes.
bool tells_of_coming(const Phrase& phrase) {
  return phrase.is(
      {"*? he|she|they|hes|shes|theyre|theyll|hell|shell will|is|are|can|only? now|only|running? be? "
       "come|comes|coming|arrive|arrives|arriving|visit|visits|visiting|here|late|delayed *"});
}

/// What is called so takes place with somebody, rather than being done by oneself beforehand.
bool is_visit(const Task& task) {
  const Phrase title(task.title);
  if (title.is({"* before|until|when|once|after|while *"})) return false;  // "tidy up before he comes"
  return title.is(
      {"*? coming|comes|come|visit|visits|visiting|arrives|arrive|arriving|arrival|guest|guests|appointment|"
       "meeting|meet|lunch|dinner|breakfast|coffee|brunch|party|interview|delivery|inspection|viewing|session|"
       "lesson|catchup|playdate|sleepover|drinks|tea|pickup|plumber|electrician|gardener|cleaner|builder|"
       "painter|technician|engineer|handyman|babysitter|tutor *?",
       "* with *", "pick up *"});
}

/// What is done oneself, perhaps for a visit: "tidy up", "buy a cake".
bool is_errand(const Task& task) {
  return Phrase(task.title)
      .is({"tidy|clean|prepare|prep|buy|cook|bake|make|wash|vacuum|hoover|mop|pack|print|order|get|fix|move|empty|"
           "clear|"
           "set|iron|call|phone|ring|email|text|ask|tell|send|bring|find|look|check|write|finish|do|pay|put|take|cut|"
           "mow|water|feed|book|sort|hide|unlock|open|lock|measure|turn|switch|dust|sweep|lay|change *"});
}

/// Whom one waits for comes to what takes place, and not to what is done for the visit: the only such task there is.
std::optional<Task> visit_meant(const Turn& turn) {
  const auto hand = task_at_hand(turn);
  if (hand && is_visit(*hand)) return hand;
  std::vector<Task> visits = all_open(turn);
  std::erase_if(visits, [](const Task& task) { return !task.due || !is_visit(task); });
  if (visits.size() == 1) return visits.front();
  return hand && is_errand(*hand) ? std::nullopt : hand;
}

/// The task and what is due at the same hour: one of them hangs on the other.
std::vector<Task> due_together(const Turn& turn, const Task& task) {
  if (!task.due || !task.due->time || task.repeat) return {};
  std::vector<Task> tasks = all_open(turn);
  std::erase_if(tasks, [&](const Task& one) { return one.repeat || !one.due || one.due != task.due; });
  return tasks;
}

/// Of the task in hand: at once when the last turn touched it and it has a time, else with a question.
std::optional<Plan> change_in_hand(const Turn& turn, const Moved& moved) {
  auto made = change_to(turn, moved.time, false);
  if (!made) return std::nullopt;
  Reading reading = said_of_it(std::move(made->reading));
  reading.language = turn.reading.language;
  Turn told = with_reading(turn, reading);
  told.text = made->order;
  told.alone = false;
  const bool coming = tells_of_coming(Phrase(turn.text));
  const auto task = coming ? visit_meant(turn) : task_at_hand(turn);
  if (!task) return moved.sure && !task_at_hand(turn) ? std::optional(ask_which(told, {})) : std::nullopt;
  if (const auto both = coming ? std::vector<Task>() : due_together(turn, *task); both.size() > 1) {
    Targets either;  // "The airline changed it", behind what has to be done before the flight.
    either.tasks = both;
    return ask_which(told, either);
  }
  const bool in_hand = turn.before.last == task->id || !coming;
  if (!in_hand) told.chosen = {task->id};
  if (moved.sure && (turn.before.fresh || !in_hand) && task->due) return task_agent(told);
  const auto language = turn.reading.language;
  Plan plan = ask(told, say(language, words::kConfirmUpdate, task->title, moved.time), Pending::kConfirm, {task->id});
  plan.tasks.push_back(*task);
  return plan;
}

/// "Acme moved everything a week later": all of that name, which is asked first.
std::optional<Plan> all_moved(const Turn& turn, const Phrase& phrase) {
  const auto two = phrase.match_two(
      {"the|my|our? * just|has|have? moved|pushed|shifted|delayed|postponed|rescheduled everything|all by|to? *"});
  if (!two) return std::nullopt;
  for (const std::string_view by : {" ", " by ", " to "}) {
    const std::string order = "move all " + two->first + " tasks" + std::string(by) + two->second;
    Reading made = read_as(turn, order, turn.now);
    const bool moves = made.changes.due || made.changes.move_by_minutes;
    if (made.detail != Detail::kBulkUpdate || !moves || made.filter.words.empty()) continue;
    Turn told = with_reading(turn, made);
    told.text = order;
    told.alone = false;
    return task_agent(told);
  }
  return std::nullopt;
}

/// "vet called, they want 4:15": of the task of that name.
std::optional<Plan> asked_by_name(const Turn& turn, const Phrase& phrase) {
  const auto said = two_parts(
      phrase,
      {"the|my|our? * called|rang|phoned|texted|emailed|wrote|replied|messaged|says|said and|so? they|he|she|theyd|hed|"
       "shed|it|its|that? want|wants|need|needs|prefer|prefers|can|could|moved|have|has|is|only|rather|to? "
       "only|do|make|it|"
       "be|come|move|rather? it|to|do? for|to|on|at? * instead|now|then?"});
  return said ? change_named(turn, *said, false) : std::nullopt;
}

/// No task is called as the reading has it.
bool names_none(const Turn& turn) {
  const bool order = is_order(turn.reading) && !turn.reading.target.empty() && !language::is_bulk(turn.reading.detail);
  return order && !find_targets(turn, StatusFilter::kActive).clear;
}

/// "they cancelled it": of the task in hand, whether it goes.
std::optional<Plan> called_off_in_hand(const Turn& turn, const Phrase& phrase) {
  const bool off =
      phrase.is({"they|he|she|theyve|hes|shes|we just|have|has|had? cancelled|canceled it|that|this|on? me?",
                 "they|he|she|theyve|hes|shes|we just|have|has|had? called it|that|this off",
                 "it|that|this|its|thats is|was|got|been|has? been? cancelled|canceled|called off?"});
  if (!off || !task_at_hand(turn)) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kDelete, Detail::kNone, {});
  Turn told = with_reading(turn, reading);
  told.text = "delete it";
  told.alone = false;
  return task_agent(told);
}

/// "the vacuuming can be done tomorrow": a move, whatever "done" says.
std::optional<Plan> can_be_done(const Turn& turn, const Phrase& phrase) {
  const auto said = two_parts(phrase, {"the|my|our? * can|could|may|might|will|should|must|shall|has|needs be|to? be? "
                                       "done|finished|completed|sorted|handled on|by|at|in? *"});
  auto made = said ? change_to(turn, said->time, false) : std::nullopt;
  if (!made) return std::nullopt;
  Reading reading = said_of_it(std::move(made->reading));
  reading.reference = language::Reference::kByName;
  reading.target = said->name;
  reading.language = turn.reading.language;
  const Turn told = with_reading(turn, reading);
  return find_targets(told, StatusFilter::kActive).tasks.empty() ? std::nullopt : std::optional(task_agent(told));
}

/// "it's off this week", of a series: that turn is left out.
std::optional<Plan> off_then_in_hand(const Turn& turn, const Phrase& phrase) {
  const auto when =
      phrase.match_any({"it|that|its|thats is|was|got|been? off|cancelled|canceled|not|isnt|wont "
                        "be|happening|on|there|held? *"});
  const auto task = when ? task_at_hand(turn) : std::nullopt;
  return task && task->repeat ? skip_on_day(turn, *task, *when) : std::nullopt;
}

/// "they're due tomorrow", of the task that was just made: when it is to be done.
std::optional<Plan> due_in_hand(const Turn& turn, const Phrase& phrase) {
  const auto time = phrase.match_any({"they|theyre|these|those are? all? due back? on|by? *",
                                      "they|these|those have|need to be back|in|done|returned|there on|by? *"});
  const auto task = time && turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  return task && !task->repeat ? order_for_hand(turn, "move it to " + *time) : std::nullopt;
}

std::optional<Plan> told_by_somebody(const Turn& turn, const Phrase& phrase) {
  if (auto plan = due_in_hand(turn, phrase)) return plan;
  if (auto plan = can_be_done(turn, phrase)) return plan;
  if (auto plan = called_off_in_hand(turn, phrase)) return plan;
  if (auto plan = off_then_in_hand(turn, phrase)) return plan;
  if (auto plan = all_moved(turn, phrase)) return plan;
  if (const auto moved = somebody_moved(phrase)) {
    if (moved->name.empty()) return change_in_hand(turn, *moved);
    if (auto plan = change_named(turn, {moved->name, moved->time}, false)) return plan;
  }
  if (const auto later =
          two_parts(phrase, {"they|he|she|we|theyve just|have|has? pushed|moved|delayed|postponed the|my|"
                             "our? * back|by|forward *"})) {
    if (auto plan = change_named(turn, *later, true)) return plan;
  }
  for (const Moved& moved : either_name(phrase)) {
    if (auto plan = change_named(turn, {moved.name, moved.time}, false)) return plan;
  }
  const auto asked = asked_for(phrase);
  return asked ? change_in_hand(turn, *asked) : std::nullopt;
}

/// "the guests aren't coming anymore", «مہمان نہیں آ رہے اب»: asks whether it goes.
std::optional<Plan> not_any_more(const Turn& turn, const Phrase& phrase) {
  const auto name = phrase.match_any({
      "the|my|our? * isnt|arent|wont be? coming|happening|needed|on anymore|now|any? longer|more?",
      "the|my|our? * is|are no longer coming|happening|needed|on",
      "the|my|our? * is|are not coming|happening|needed|on anymore|now",
      "ab? * nahi|nahin|nai|nhi|nahn aa|ho|a rahe|rahi|raha hai|hain? ab?",
      "ab? * nahi|nahin|nai|nhi|nahn aayenge|ayenge|aaenge|aayega|aayegi|hogi|hoga ab?",
      "اب? * نہیں آ|ہو رہے|رہی|رہا ہے|ہیں? اب?",
      "اب? * نہیں آئیں|آئے|ہو گے|گا|گی اب?",
  });
  if (!name) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kDelete, Detail::kNone, *name);
  if (reading.reference != language::Reference::kByName) return std::nullopt;
  const bool known = find_targets(with_reading(turn, reading), StatusFilter::kActive).clear;
  return known ? std::optional(delete_called(turn, *name)) : std::nullopt;
}

/// The words of what happens, rather than of what is done: "Dad's appointment" is what dad is taken to.
std::string without_event_word(const std::string& name) {
  std::string who = Phrase(name)
                        .match_any({"the|my|our? * appointment|appt|booking|visit|reservation|thing|session|meeting"})
                        .value_or(name);
  language::drop_possessive(who);
  return who;
}

/// "Dad's appointment has been cancelled", "no need for the washer either then": whether that task goes. A remark where
/// none is called so.
std::optional<Plan> called_off_named(const Turn& turn, const Phrase& phrase) {
  const auto name = phrase.match_any({
      "the|my|our? * is|was|has|have|had|got|gets|been been|being|just|now|all? cancelled|canceled|scrapped|axed "
      "now|today|again|apparently|unfortunately|after|by? all|them|him|her?",
      "the|my|our? * is|was|has|have|had|got|been been|just? called off "
      "now|today|again|apparently|unfortunately|after? "
      "all?",
      "the|my|our? * fell|has|have through|fallen through?",
      "so|and|oh|ok|well|then|theres|there|ive|weve? is|got? no need for|of the|my|our|a|any? * "
      "either|now|anymore|any|after|then|too? more|all|then?",
      "so|and|oh|ok|well|then|theres|there? is? no need to * either|now|anymore|any|after|then|too? more|all|then?",
      "aur|acha|to|phir? * ki|ka|ke bhi|ab? bhi|ab? koi? zaroorat|zarurat|zaroorat nahi|nahin|nai|nhi rahi|hai|ab? ab?",
      "اور|اچھا|تو|پھر? * کی|کا|کے بھی|اب? بھی|اب? کوئی? ضرورت نہیں رہی|ہے|اب? اب?",
      "so|and|oh|ok|well|then? dont|no need|longer need|to|needing? to? the|my|our|a|any? * anymore|now|any|after|then "
      "more|all?",
      "so|and|oh|ok|well|then? i|we wont|dont|no need|be|longer needing|need? the|my|our|a|any? * "
      "either|now|anymore|any|after|then|too? more|all|then?",
  });
  if (!name) return std::nullopt;
  Targets targets;
  for (const std::string& said : {*name, without_event_word(*name)}) {
    const Reading named = reading_as(turn, Intent::kDelete, Detail::kNone, said);
    if (named.reference != language::Reference::kByName || read_as(turn, said, turn.now).when) return std::nullopt;
    targets = find_targets(with_reading(turn, named), StatusFilter::kActive);
    if (!targets.tasks.empty()) break;
  }
  if (targets.tasks.empty()) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kDelete, Detail::kNone, {});
  Turn told = with_reading(turn, reading);
  told.text = "delete it";
  told.alone = false;
  if (!targets.clear) return ask_which(told, targets);
  told.chosen = {targets.tasks.front().id};
  return task_agent(told);
}

/// "Halcyon just paid", "Bob called": what somebody did may be what the task waits for, or not; asked.
std::optional<Plan> done_by_somebody(const Turn& turn, const Phrase& phrase) {
  const Reading& reading = turn.reading;
  const bool named = reading.intent == Intent::kComplete && !reading.target.empty() &&
                     !language::is_bulk(reading.detail) && reading.confidence >= kSure && !turn.confirmed;
  if (!named) return std::nullopt;
  const auto who = phrase.match_any({
      "the|my|our? * just|has|have|finally|already? just|finally|already? "
      "paid|called|rang|phoned|replied|responded|emailed|texted|confirmed|answered|agreed|signed|wrote back|up|me|us?",
  });
  if (!who || Phrase(*who).is({"i|ive|we|weve|have|done|mum? just|already|finally?"})) return std::nullopt;
  const Targets targets = find_targets(turn, StatusFilter::kActive);
  if (!targets.clear) return std::nullopt;
  const Reading done = reading_as(turn, Intent::kComplete, Detail::kNone, {});
  const std::string order = "mark \"" + targets.tasks.front().title + "\" as done";  // Borrowed by the turn.
  Turn asked = with_reading(turn, done);
  asked.text = order;
  return ask_whether_done(asked, targets.tasks.front());
}

/// "The meeting has been postponed", "appointment tal gayi hai", and not to when: asks.
std::optional<Plan> put_off(const Turn& turn, const Phrase& phrase) {
  const auto name = phrase.match_any({
      "the|my|our? * is|was|has|got|have been? postponed|delayed|rescheduled|deferred|put|pushed off|back?",
      "* tal gaya|gayi|gai|gaye|gya hai|hain|he?",
      "* ٹل گیا|گئی|گئے ہے|ہیں?",
  });
  if (!name) return std::nullopt;
  const std::string order = "postpone \"" + *name + '"';
  Reading reading = reading_as(turn, Intent::kUpdate, Detail::kPostpone, *name);
  if (reading.reference != language::Reference::kByName) return std::nullopt;
  Turn told = with_reading(turn, reading);
  told.text = order;
  told.alone = false;
  return find_targets(told, StatusFilter::kActive).tasks.empty() ? std::nullopt : std::optional(task_agent(told));
}

/// "Flight late hai ek ghanta", «فلائٹ لیٹ ہے ایک گھنٹہ»: of a task of that name, and else a remark.
std::optional<Plan> late_by(const Turn& turn, const Phrase& phrase) {
  const auto said = two_parts(phrase, {"* late|delay hai|he|h|hy|hain *", "* لیٹ ہے|ہیں *"});
  if (!said || turn.confirmed || !turn.chosen.empty()) return std::nullopt;
  const Reading named = reading_as(turn, Intent::kUpdate, Detail::kNone, said->name);
  const bool known = !find_targets(with_reading(turn, named), StatusFilter::kActive).tasks.empty();
  if (auto plan = known ? change_named(turn, *said, true) : std::nullopt) return plan;
  if (turn.reading.intent != Intent::kCreate || turn.reading.due) return std::nullopt;
  return ask_to_say_anew(turn);
}

/// The series of that name ends then.
std::optional<Plan> ends_then(const Turn& turn, const std::string& name, const std::string& time) {
  const std::string when = Phrase(time).match_any({"* me|mein|main|ko|tak|par|pe|میں|کو|تک|پر"}).value_or(time);
  const Reading said = read_as(turn, when, turn.now);
  if (!said.when || !said.title.empty() || !said.target.empty()) return std::nullopt;
  const Reading named = reading_as(turn, Intent::kUpdate, Detail::kNone, name);
  const Targets targets = find_targets(with_reading(turn, named), StatusFilter::kActive);
  if (!targets.clear || !targets.tasks.front().repeat) return std::nullopt;
  // "In june" is not before its end.
  const bool month = said.when->end && said.when->grain >= language::Grain::kWeek;
  const auto last = month ? CivilDateTime::from_local(*said.when->end - std::chrono::days(1), false) : CivilDateTime{};
  return end_repeat(turn, targets.tasks.front(), month ? to_string(last) : when);
}

/// "Kist khatam ho jaye gi june 2027 me", "kist december mein khatam ho rahi hai": the last day of a series of that
/// name.
std::optional<Plan> will_end(const Turn& turn, const Phrase& phrase) {
  if (const auto said =
          two_parts(phrase, {
                                "the|my|our? * ends|finishes|stops in|on|after|by|with *",
                                "the|my|our? * will end|stop|finish|be over? in|on|after|by|with *",
                                "* khatam|khatm|poori|puri|poora|pura|band|mukammal|complete ho "
                                "jaye|jae|jayegi|jayega|jaegi|jaega|jayen|hogi|hoga ga|gi|ge? *",
                                "* khatam|khatm|poori|puri|poora|pura|band|mukammal hogi|hoga|hojayegi|hojayega *",
                                "* ختم|پوری|پورا|بند|مکمل ہو جائے|جائیں گی|گا|گے *",
                                "* ختم|پوری|پورا|بند|مکمل ہوگی|ہوگا *",
                            }))
    return ends_then(turn, said->name, said->time);
  const auto before = phrase.match_any({
      "* khatam|khatm|poori|puri|poora|pura|band|mukammal|complete ho "
      "jaye|jae|jayegi|jayega|jaegi|jaega|jayen|rahi|raha|rahe ga|gi|ge|hai|hain?",
      "* khatam|khatm|poori|puri|poora|pura|band|mukammal hogi|hoga|hojayegi|hojayega|hai",
      "* ختم|پوری|پورا|بند|مکمل ہو جائے|جائیں|رہی|رہا گی|گا|گے|ہے?",
      "* ختم|پوری|پورا|بند|مکمل ہوگی|ہوگا|ہے",
  });
  const std::vector<News> parted = before ? name_before_time(*before) : std::vector<News>();
  for (const News& said : parted) {
    if (auto plan = ends_then(turn, said.name, said.time)) return plan;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Plan> news_turn(const Turn& turn, const Phrase& phrase) {
  if (has_question_sign(turn.text) || !turn.chosen.empty()) return std::nullopt;
  if (auto plan = late_by(turn, phrase)) return plan;
  const bool open = turn.reading.intent == Intent::kUnknown || turn.reading.confidence < kSure;
  if (auto plan = asked_by_name(turn, phrase)) return plan;
  if (auto plan = done_by_somebody(turn, phrase)) return plan;
  if (open || names_none(turn)) {
    if (auto plan = told_by_somebody(turn, phrase)) return plan;
  }
  if (!open) return std::nullopt;
  if (const auto late = delayed(phrase)) return change_named(turn, *late, true);
  if (const auto other = moved(phrase)) return change_named(turn, *other, false);
  if (auto plan = will_end(turn, phrase)) return plan;
  if (auto plan = change_told(turn, phrase)) return plan;
  if (const auto other = told_before_time(phrase)) {
    if (auto plan = change_named(turn, *other, false)) return plan;
  }
  if (auto plan = put_off(turn, phrase)) return plan;
  if (auto plan = called_off_named(turn, phrase)) return plan;
  return not_any_more(turn, phrase);
}

}  // namespace yaad::assistant
