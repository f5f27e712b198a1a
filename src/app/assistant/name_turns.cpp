// What is asked or told of a task by its name: "how long until the train?", "interview cancel ho gaya", «آج کی دوا کھا
// لی». The words alone may be about anything; that a task of this name is there makes them mean it.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"
#include "language/possessive.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;
using Name = std::optional<std::string>;

/// "the dentist's time", "flight's cancelled": without what is no part of the name.
Name without_s(Name name) {
  if (name) language::drop_possessive(*name);
  return name;
}

/// The open tasks of that name; none is guessed.
Targets named(const Turn& turn, const Name& name, Intent intent = Intent::kUpdate) {
  if (!name || name->empty()) return {};
  const Reading reading = reading_as(turn, intent, Detail::kNone, *name);
  if (reading.reference != language::Reference::kByName) return {};
  Targets targets = find_targets(with_reading(turn, reading), StatusFilter::kActive);
  const std::size_t blank = name->find(' ');
  if (!targets.tasks.empty() || blank == std::string::npos) return targets;
  // "the morning tablet": the time of day stands in the due time and not in the title.
  const bool day_time = read_as(turn, "this " + name->substr(0, blank), turn.now).when.has_value();
  return day_time ? named(turn, name->substr(blank + 1), intent) : targets;
}

bool is_open(const Turn& turn) { return turn.reading.intent == Intent::kUnknown || turn.reading.confidence < kSure; }

// --- questions -------------------------------------------------------------------------------------------------------

/// "2 days 7 hours", to a due time that is still to come.
std::string time_left(language::Language language, std::chrono::minutes left) {
  const auto part = [&](std::int64_t count, const Words& one, const Words& many) {
    return std::to_string(count) + " " + std::string((count == 1 ? one : many).in(language));
  };
  const std::int64_t days = left / std::chrono::hours(24), hours = left / std::chrono::hours(1) % 24;
  std::string out;
  if (days > 0) out = part(days, {"day", "دن", "din"}, {"days", "دن", "din"});
  if (hours > 0)
    out += (out.empty() ? "" : " ") + part(hours, {"hour", "گھنٹہ", "ghanta"}, {"hours", "گھنٹے", "ghante"});
  if (days == 0 && left.count() % 60 > 0)
    out +=
        (out.empty() ? "" : " ") + part(left.count() % 60, {"minute", "منٹ", "minute"}, {"minutes", "منٹ", "minute"});
  return out;
}

Name asked_length(const Phrase& phrase) {
  return phrase.match_any({
      "how long is? it? until|till|til|before|to|for the|my? *",
      "how much time do|have|is|does i|we|there? have|got|left|remain|remains? left? until|till|til|before|to|for "
      "the|my? *",
      "how many days|hours|minutes|weeks are|do? there|i|we? have|left? left? until|till|til|before|to the|my? *",
  });
}

/// "how long until then?": of the task in hand.
std::optional<Plan> length_in_hand(const Turn& turn, const Phrase& phrase) {
  if (!phrase.is({"and|so|ok? how long|much time? is|do|have? it|i|we? have? left? until|till|til|before|to|for? "
                  "then|it|that|now|left?",
                  "and|so|ok? how long do i have|got? left?"}))
    return std::nullopt;
  const auto task = task_at_hand(turn);
  if (!task || !task->due) return std::nullopt;
  const std::string asked = "how long until the " + task->title;
  return name_turn(turn, Phrase(asked));
}

Name asked_time(const Phrase& phrase) {
  return phrase.match_any({
      "what time|day|date is|was the|my? *",
      "whats the time|date|day of|for the|my? *",
      "and|so|ok|hm? what|whats was|is? the|my|that * time|date|day again|now|sorry? sorry|again?",
      "and|so|ok|hm? when does|do|will|did|must|should * get|have|need|needs|take|go|eat|have|to|be to|be? his|her|its|"
      "their|the? next *",
      "and|so|ok|hm? when|whens is? her|his|their|its next? *",
      "and|so|ok|hm? what|whats is? my|our|her|his|their|the * birthday|anniversary",
      "and|so|ok|hm? what|whats was|is? the|my * about|for again?",
      "and|so|ok|hm? where|who is|was|wheres|whos the|my * again|at|with?",
      "and|so|ok|hm? how much do|does|did|is|was|should|must|will i|we|it? have|need|want? to? pay|owe|cost|give|spend "
      "for|to? the|my? *",
      "and|so|ok|hm? when|whens is|was? that|this|the|my? * thing|stuff|business|again|next|now|sorry again|sorry|now?",
      "and|so|ok|hm? when do|does|did|should|must|will|am|are|was|were|can i|we|you|he|she|they|it "
      "want|wanted|have|need|supposed|going|meant|planned|got|plan|say|said id|ill|i? to|would|wanted? to? *",
      "and|so|ok|hm? when do|does|should|must|will|can i|we|he|she|they *",
      "and|so|ok? when|whens is|was? the|my? *",
      "* ka|ki time|waqt|tareekh|date kya|kab hai|he|h",
      "* kab ka|ki|tak? hai|he|h|hoga|hogi|thi|tha",
      "* kab jana|jaana|karna|karni|lena|leni|dena|deni|lana|lani|milna|aana|ana|hona hai|he|h|tha",
      "* کا|کی وقت|ٹائم|تاریخ کیا|کب ہے",
      "* کب کا|کی|تک? ہے|ہوگا|ہوگی|تھا|تھی",
      "* کب جانا|کرنا|کرنی|لینا|لینی|دینا|دینی|لانا|لانی|ملنا|آنا|ہونا ہے|تھا",
  });
}

/// "is the dentist on friday": the name in front of a time.
Name asked_whether(const Turn& turn, const Phrase& phrase) {
  const Name said = phrase.match_any({"is|was the|my *", "is|was *"});
  if (!said) return std::nullopt;
  const Reading reading = read_as(turn, "delete " + *said, turn.now);
  const bool timed = reading.intent == Intent::kDelete && (reading.filter.from || reading.when);
  return timed && !reading.target.empty() ? Name(reading.target) : std::nullopt;
}

std::optional<Plan> tell(const Turn& turn, const Targets& targets, bool length) {
  if (targets.tasks.empty()) return std::nullopt;
  const auto language = turn.reading.language;
  if (!targets.clear) {
    const std::string lines = task_lines(language, targets.tasks, turn.now);
    std::string reply = say(language, words::kFound, std::to_string(targets.tasks.size()), lines);
    Plan plan = answer_about(turn, targets.tasks, std::move(reply));
    plan.state.last = standing_out(plan.tasks);
    return plan;
  }
  const Task& task = targets.tasks.front();
  Plan plan = answer_about(turn, {task}, told_due(language, task, turn.now));
  if (!length || !task.due || !task.due->time) return plan;
  const auto left = std::chrono::floor<std::chrono::minutes>(due_civil(*task.due).local() - turn.now);
  const Words still{" That is in {0}.", " ابھی {0} باقی ہیں۔", " Abhi {0} baqi hain."};
  if (left.count() > 0) plan.reply += say(language, still, time_left(language, left));
  return plan;
}

std::optional<Plan> question(const Turn& turn, const Phrase& phrase) {
  if (!is_open(turn) && turn.reading.intent != Intent::kQuery) return std::nullopt;
  if (auto plan = tell(turn, named(turn, asked_length(phrase)), true)) return plan;
  if (!is_open(turn)) return std::nullopt;
  if (auto plan = tell(turn, named(turn, without_s(asked_time(phrase))), false)) return plan;
  if (turn.text.ends_with('?')) {  // "and the call?"
    const Name name = phrase.match_any({"and|what|how|but|ok|so about? the|my *"});
    if (auto plan = tell(turn, named(turn, name), false)) return plan;
  }
  return tell(turn, named(turn, asked_whether(turn, phrase)), false);
}

// --- news ------------------------------------------------------------------------------------------------------------

/// "interview cancel ho gaya": offers to delete it.
std::optional<Plan> called_off(const Turn& turn, const Phrase& phrase) {
  const Name name = without_s(phrase.match_any({
      "the|my? * got|was|is|has|have been? cancelled|canceled|called off?",
      "they cancelled|canceled the|my? *",
      "the|my? * cancel|cancelled|canceled hai|he?",
      "* cancel|cancelled|canceled|mansookh|mansukh ho|hogaya|hogayi|kar gaya|gayi|gaye|gya|gyi|di|diya? hai?",
      "* کینسل|منسوخ ہو|ہوگیا|ہوگئی گیا|گئی|گئے? ہے?",
  }));
  return named(turn, name, Intent::kDelete).tasks.empty() ? std::nullopt : std::optional(delete_called(turn, *name));
}

/// "aaj ki dawai kha li": a light verb says that it is through.
Name done_in_urdu(const Phrase& phrase) {
  return phrase.match_any({
      "aaj|abhi|kal|subah|raat|sham? ki|ka|ke|wali? * kha|pi|le|de|kar|bhej|dho|parh|likh|dekh|mil|ja|bhar "
      "li|liya|liye|"
      "lia|di|diya|dia|chuka|chuki|aaya|aayi|aya|ayi hoon|hun|hai?",
      "آج|ابھی|کل|صبح|رات|شام? کی|کا|کے|والی? * کھا|پی|لے|دے|کر|بھیج|دھو|پڑھ|لکھ|دیکھ|مل|جا|بھر "
      "لی|لیا|لیے|دی|دیا|چکا|چکی|آیا|آئی ہوں|ہے?",
  });
}

/// "I took the morning tablet", "the invoice went out this morning": sounds done.
Name perhaps_done(const Phrase& phrase) {
  return phrase.match_any({
      "i|ive|we|weve just|already|finally|have? "
      "took|taken|ate|drank|fed|sent|got|visited|met|watered|cleaned|washed|paid|"
      "called|bought|dropped|collected|posted|submitted|attended|had off? the|my|our *",
      "the|my|our * went out|through|off today|already?",
      "the|my|our * is|has|was|got been? sent|delivered|submitted|posted|sorted|handled today|already?",
      "the|my|our * went out|through|off this|last|today|yesterday|already morning|afternoon|evening|night|week?",
  });
}

std::optional<Plan> done(const Turn& turn, const Phrase& phrase) {
  const Name sure = done_in_urdu(phrase);
  const Name name = sure ? sure : perhaps_done(phrase);
  const Targets targets = named(turn, name, Intent::kComplete);
  if (!targets.clear) return std::nullopt;
  const Task& task = targets.tasks.front();
  const Reading reading = reading_as(turn, Intent::kComplete, Detail::kNone, *name);
  Turn said = with_reading(turn, reading);
  said.alone = false;
  if (sure) return task_agent(said);
  Plan plan = ask(said, say(turn.reading.language, words::kConfirmComplete, task.title), Pending::kConfirm, {task.id});
  plan.state.text = "mark \"" + task.title + "\" as done";
  plan.tasks.push_back(task);
  return plan;
}

/// "No standup tomorrow" of "no standup tomorrow, it's a holiday"; empty where more than a reason follows.
std::optional<std::string_view> without_reason(const Turn& turn) {
  std::size_t end = turn.text.find_first_of(",;");
  std::size_t rest = end == std::string_view::npos ? end : end + 1;
  for (const std::string_view why :
       {" because ", " since ", " as ", " coz ", " cuz ", " cos ", " kyunke ", " kyunki ", " - ", "، ", " کیونکہ "}) {
    const auto at = turn.text.find(why);
    if (at >= end) continue;
    end = at;
    rest = at + why.size();
  }
  if (end == std::string_view::npos) return turn.text;
  const Reading reason = read_as(turn, turn.text.substr(rest), turn.now);
  const bool told = reason.intent == Intent::kUnknown && reason.changes.empty() && reason.reminders.empty();
  return told ? std::optional(turn.text.substr(0, end)) : std::nullopt;
}

/// "No class on friday", which without its name would move the task in hand.
bool corrects_by_name(const Turn& turn, std::string_view name) {
  const AnswerWords words = answer_words(name);
  const bool leads = turn.text.starts_with("no ") || turn.text.starts_with("No ");
  return turn.reading.detail == Detail::kCorrection && leads &&
         std::all_of(words.begin(), words.end(),
                     [](const AnswerWord& word) { return word.kind == WordKind::kOther && word.norm.size() > 2; });
}

/// "no class this week": of the series in hand, whatever it is called.
bool names_any_meeting(const std::string& name) {
  return Phrase(name).is(
      {"class|classes|lesson|lessons|session|practice|practise|training|meeting|game|match|rehearsal|"
       "appointment|one|work|school"});
}

/// "no standup next monday", «پیر کی میٹنگ نہیں ہوگی»: what does not take place on a day. A series leaves it out; of a
/// task that is due then it is asked whether it goes, and of another it is told when it is due.
std::optional<Plan> none_on_day(const Turn& turn) {
  const auto head = without_reason(turn);
  if (!head) return std::nullopt;
  const Phrase phrase(*head);
  Name said;  // "next week there's no lesson"
  const auto two = phrase.match_two({"so|ok|and|btw|oh? * theres|there is|are|will|wont? be? no *"});
  if (two && only_time(turn, two->first)) said = two->second + " " + two->first;
  if (!said)
    said = phrase.match_any({
        "there is|isnt|will|wont be? a|any|no * this? time?",
        "theres|there no|not any? *",
        "we|i dont|wont have|do a|any|the|our? *",
        "we|i have no *",
        "so|ok|and|btw? no *",
        "* نہیں ہے|ہوگا|ہوگی|ہونا|ہونی|ہو? گا|گی?",
        "* nahi|nahin|nai|nhi|nahn hai|he|hoga|hogi|hona|honi|ho? ga|gi?",
    });
  if (!said || turn.text.ends_with('?')) return std::nullopt;
  for (const std::string& order : {"delete " + *said, *said + " حذف کرو", *said + " delete karo"}) {
    Reading reading = read_as(turn, order, turn.now);
    const bool dated = reading.intent == Intent::kDelete && reading.filter.from && reading.filter.to;
    if (!dated || reading.target.empty() || language::is_bulk(reading.detail)) continue;
    reading.language = turn.reading.language;
    Targets targets = find_targets(with_reading(turn, reading), StatusFilter::kActive);
    const auto hand = task_at_hand(turn);
    if (targets.tasks.empty() && hand && hand->repeat && names_any_meeting(reading.target))
      targets = {{*hand}, true, {}, 0, false};
    if (targets.tasks.empty() && corrects_by_name(turn, reading.target)) {
      Plan plan = begin(turn, "TaskAgent");
      plan.clarify = true;
      plan.reply = say(turn.reading.language, words::kNoMatch, reading.target);
      return plan;
    }
    if (!targets.clear || !targets.tasks.front().due) return std::nullopt;
    const Task& task = targets.tasks.front();
    const LocalSeconds due = due_civil(*task.due).local();
    const bool then = due >= *reading.filter.from && due < *reading.filter.to;
    if (!task.repeat && !then) {
      if (turn.before.last == task.id) return std::nullopt;  // "No dentist on thursday" may correct what was just said.
      Plan plan = begin(turn, "TaskAgent");
      plan.tasks.push_back(task);
      plan.reply = told_due(turn.reading.language, task, turn.now);
      return plan;
    }
    Turn made = with_reading(turn, reading);
    made.text = order;
    made.alone = false;
    made.chosen = {task.id};
    return task.repeat && then ? skip_within(made, task, {*reading.filter.from, reading.filter.to}) : task_agent(made);
  }
  return std::nullopt;
}

/// "kal dawai nahi khani", "kal mat jagana": a day, a name and a "not" before the verb.
std::optional<Plan> not_on_day(const Turn& turn) {
  static const std::vector<std::string> kNot = search_words("nahi nahin nai nhi mat نہیں مت", 16);
  static const std::vector<std::string> kDays = search_words("aaj kal parson parso آج کل پرسوں", 16);
  constexpr std::size_t kMost = 7;
  const std::vector<std::string> words = search_words(turn.text, kMost + 1);
  if (words.size() < 3 || words.size() > kMost) return std::nullopt;
  if (!one_of(words.front(), kDays)) return std::nullopt;
  std::string name, verb;
  std::size_t at = 1;
  for (; at < words.size() && !one_of(words[at], kNot); ++at) name += (name.empty() ? "" : " ") + words[at];
  if (at + 1 >= words.size() || words.size() > at + 3) return std::nullopt;
  verb = words[at + 1];
  const Targets targets =
      turn.chosen.empty() ? named(turn, name.empty() ? verb : name) : find_targets(turn, StatusFilter::kActive);
  if (!targets.clear) return std::nullopt;
  return skip_on_day(turn, targets.tasks.front(), words.front());
}

}  // namespace

std::optional<Plan> name_turn(const Turn& turn, const Phrase& phrase) {
  if (!turn.chosen.empty()) return turn.confirmed ? not_on_day(turn) : std::nullopt;
  if (auto plan = length_in_hand(turn, phrase)) return plan;
  if (auto plan = question(turn, phrase)) return plan;
  if (!is_open(turn)) return std::nullopt;
  if (auto plan = called_off(turn, phrase)) return plan;
  if (auto plan = done(turn, phrase)) return plan;
  if (auto plan = not_on_day(turn)) return plan;
  return none_on_day(turn);
}

}  // namespace yaad::assistant
