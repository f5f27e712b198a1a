// What is said beside an open question: a question in its turn, another matter behind a yes or an "ok", a new order.
#include "app/assistant/kept_question.h"

#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

const Words kNotYet{"Not yet.", "ابھی نہیں۔", "Abhi nahin."};
const Words kLeft{"Left as it was: {0}.", "ویسا ہی رہا: {0}۔", "Waisa hi raha: {0}."};
const Words kNotAdded{"Not added: {0}.", "شامل نہیں کیا: {0}۔", "Shamil nahin kiya: {0}."};
const Words kQuoted{"'{0}'", "’{0}‘", "'{0}'"};

/// As if nothing were asked; "it" is what the question is about.
State without_question(const Turn& here) {
  State state = here.before;
  state.pending = Pending::kNothing;
  if (state.ids.size() == 1) state.last = state.ids.front();
  return state;
}

/// What is left without the words that lead to a question: "ok so |what else is on friday", "hm |is it done".
std::string without_lead(const Turn& here) {
  const auto rest = Phrase(here.text).match_any({
      "yes|yeah|yep|yup|sure|ok|okay|right|alright|fine|hm|hmm|wait|oh|well|and|so|but|actually|sorry|no? "
      "ok|okay|right|and|so|but|wait|hm|hmm|then|now|also|well|first|actually? "
      "and|so|but|wait|then|now|also|first? then|now|also|first? *",
      "haan|han|ji|acha|achha|theek|ruko|aur|lekin|magar? hai|aur|lekin|pehle|phir|to? aur|pehle|phir|ye|yeh? *",
      "ہاں|جی|اچھا|ٹھیک|رکو|اور|لیکن|مگر? ہے|اور|لیکن|پہلے|پھر|تو? اور|پہلے|پھر|یہ? *",
  });
  return rest ? *rest : std::string(here.text);
}

/// It has the form of a question or of an order to show something.
bool has_form_of_question(const Turn& here, const std::string& rest) {
  const bool sign = has_question_sign(here.text);
  return sign ||
         Phrase(rest).is({
             "what|whats|when|whens|where|wheres|which|who|whos|how|why|is|are|was|were|do|does|did|am|have|any|"
             "anything|show|list|tell *",
             "*? kya|kab|kaun|kon|kaunsa|konsa|kitna|kitne|kitni|kahan|dikhao|batao *?",
             "*? کیا|کب|کون|کونسا|کتنا|کتنے|کتنی|کہاں|دکھاؤ|بتاؤ *?",
         });
}

/// "Is it gone?", "did you delete it": while the question is open nothing has been done.
bool asks_whether_done(const Phrase& phrase) {
  return phrase.is({
      "so|and|but|wait|hm|hmm|ok? is|was|are|were it|that|this|they gone|deleted|removed|moved|changed|added|cancelled|"
      "canceled|off|out|saved|set|there now|already|yet|then?",
      "so|and|but|wait|hm|hmm|ok? did|have you already? delete|deleted|remove|removed|move|moved|change|changed|add|"
      "added|cancel|cancelled|do|done it|that|this|them now|already|yet?",
      "kya? ye|yeh|wo|woh? delete|hat|khatam ho? gaya|gayi|gai hai|kya?",
      "کیا? یہ|وہ? حذف|ہٹ|ختم ہو? گیا|گئی ہے|کیا?",
  });
}

/// As if nothing were open.
Plan answered_alone(const Turn& here) {
  const State state = without_question(here);
  const Turn asking = with_state(here, state);
  auto told = set_phrase(asking);
  if (!told || !told->commands.empty() || told->clarify) told = follow_up(asking);
  return told && told->commands.empty() && !told->clarify ? std::move(*told) : by_reading(asking);
}

/// "Left as it was: 'lunch with mum'.", with a line feed; empty where the question was of no task.
std::string left_undone(const Turn& here, language::Language language) {
  const Reading asked = read_as(here, here.before.text, here.before.asked_at);
  std::vector<std::string> titles;
  for (const Task& task : tasks_of(here, here.before.ids)) {
    std::string title = say(language, kQuoted, task.title);
    if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(std::move(title));
  }
  if (!titles.empty()) return say(language, kLeft, listed(language, titles)) + "\n";
  const std::string& offered = asked.intent == Intent::kCreate ? asked.title : asked.target;
  return offered.empty() ? std::string() : say(language, kNotAdded, say(language, kQuoted, offered)) + "\n";
}

/// The question stays open; "the second" is of what the answer has shown.
/// One that was left open twice is dropped: asked under every answer it is in the way.
void keep_open_behind(const Turn& here, Plan& answer) {
  const bool of_it = Phrase(here.text).is({"*? it|that|this|them *?"});
  if (here.before.again && !here.before.series && !of_it) {
    const std::string left = left_undone(here, here.reading.language);
    if (!left.empty()) answer.reply += "\n" + left.substr(0, left.size() - 1);
    return;
  }
  const std::vector<TaskId> shown = answer.state.shown;
  keep_open(here, here.reading.language, answer);
  answer.state.shown = shown;
  answer.state.again = !answer.state.series;
}

/// "When is yoga?", told of another task; "what homework is left", which only the tasks tell from a remark.
std::optional<Plan> told_beside(const Turn& here, const Turn& asking) {
  const State state = without_question(here);
  const Turn closed = with_state(asking, state);
  const Phrase phrase(asking.text);
  auto told = name_turn(closed, phrase);
  if (told && told->commands.empty() && !told->clarify) {
    keep_open(here, here.reading.language, *told);
    return told;
  }
  told = question_turn(closed, phrase);
  if (!told) told = past_question(closed, phrase);
  if (!told) told = detail_question(closed, phrase);
  if (!told || !told->commands.empty()) return std::nullopt;
  keep_open_behind(here, *told);
  return told;
}

/// Another task or another question: what may stand behind a yes. Empty when it is neither, or has to be asked about.
struct Beside {
  Reading reading;
  Plan plan;
};

std::optional<Beside> matter_of(const Turn& here, const std::string& text, const std::vector<TaskId>& gone) {
  Beside beside{read_as(here, text, here.now), {}};
  const Reading& reading = beside.reading;
  const bool other = reading.intent == Intent::kCreate || reading.intent == Intent::kQuery;
  if (!other || !is_new_matter(reading) || reading.title.empty() != (reading.intent == Intent::kQuery))
    return std::nullopt;
  State open = here.before;
  open.pending = Pending::kNothing;
  Turn turn = with_reading(here, reading);
  turn.text = text;
  turn.gone = gone;
  beside.plan = by_reading(with_state(turn, open));
  if (beside.plan.clarify) return std::nullopt;
  return beside;
}

/// "Yes and also add lunch sunday at 1", "haan aur anday bhi lane hain": what is asked about is done, and the other
/// thing with it. A list does not show what goes.
std::optional<Plan> yes_and_more(const Turn& here, const Reading& original, const Phrase& phrase) {
  const auto more = phrase.match_any({
      "yes|yeah|yep|yup|sure please|sure|do|go|delete|remove? it|them|ahead? and also|then|now? please? *",
      "yes|yeah|yep|yup|sure please|sure|do|go? it|ahead? also|plus|then also|then? please? *",
      "haan|han|ji|jee bilkul|haan|han|ji|jee? hai? aur|phir|saath haan|sath|hi? *",
      "ہاں|جی|بالکل ہاں|جی|ہے? اور|پھر|ساتھ ہاں|ہی? *",
  });
  if (!more) return std::nullopt;
  const bool takes = original.intent == Intent::kDelete || original.intent == Intent::kComplete;
  const auto second = matter_of(here, *more, takes ? here.before.ids : std::vector<TaskId>());
  if (!second) return std::nullopt;
  Plan plan = again(here, original, here.before.text, here.before.ids, true);
  if (plan.clarify) return std::nullopt;
  plan.reply += "\n" + second->plan.reply;
  plan.commands.insert(plan.commands.end(), second->plan.commands.begin(), second->plan.commands.end());
  return plan;
}

/// "Ok and add gym on sunday": an "ok" is said to anything, so the other is done and the question is asked again.
std::optional<Plan> ok_and_more(const Turn& here, const Phrase& phrase) {
  const auto more = phrase.match_any({
      "ok|okay|okey|k|right|alright|fine|great|good|cool|thanks|so so|well|now? and|then|also|now|so then|also|now|so? "
      "please? *",
      "acha|achha|theek hai? aur|phir|ab phir|bhi? *",
      "اچھا|ٹھیک ہے? اور|پھر|اب پھر|بھی? *",
  });
  auto second = more ? matter_of(here, *more, {}) : std::nullopt;
  if (!second) return std::nullopt;
  keep_open(here, here.reading.language, second->plan);
  return std::move(second->plan);
}

/// "And the haircut too", behind "Delete 'dentist'?": both are asked about.
std::optional<Plan> also_that(const Turn& here, const Reading& original, const Phrase& phrase) {
  const auto name = phrase.match_any({
      "yes|yeah|yep|sure|ok|okay? and|also|plus also? the|my? * too|also|as? well?",
      "yes|yeah|yep|sure|ok|okay? the|my * too|also|as well?",
      "haan|han|ji|acha|theek? hai? aur * bhi",
      "ہاں|جی|اچھا|ٹھیک? ہے? اور * بھی",
  });
  const bool order = is_order(original) && !language::is_bulk(original.detail) && here.before.ids.size() == 1;
  if (!name || !order || here.before.series) return std::nullopt;
  const Reading alone = read_as(here, *name, here.now);
  const Reading named = reading_as(here, original.intent, original.detail, *name);
  if (alone.when || named.reference != language::Reference::kByName) return std::nullopt;
  const Targets targets = find_targets(with_reading(here, named), StatusFilter::kActive);
  if (!targets.clear || targets.tasks.front().id == here.before.ids.front()) return std::nullopt;
  return again(here, original, here.before.text, {here.before.ids.front(), targets.tasks.front().id}, false);
}

bool touches(const Plan& plan, const std::vector<TaskId>& ids) {
  const auto asked = [&](TaskId id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
  if (std::any_of(plan.state.ids.begin(), plan.state.ids.end(), asked)) return true;
  return std::any_of(plan.commands.begin(), plan.commands.end(), [&](const Command& command) {
    return std::visit(
        [&](const auto& one) {
          if constexpr (std::is_same_v<std::decay_t<decltype(one)>, CreateTask>) {
            return false;
          } else if constexpr (requires { asked(one.task); }) {
            return asked(one.task);
          } else if constexpr (requires { asked(one.id); }) {
            return asked(one.id);
          } else {
            return true;  // An undo says itself what it takes back.
          }
        },
        command);
  });
}

/// The task that was offered is made, in other words.
bool adds_offered(const Turn& here, const Plan& plan) {
  const Reading offered = read_as(here, here.before.text, here.before.asked_at);
  if (offered.intent != Intent::kCreate || !here.before.ids.empty()) return false;
  const auto wanted = search_words(offered.title, 32);
  return std::any_of(plan.commands.begin(), plan.commands.end(), [&](const Command& command) {
    const auto* create = std::get_if<CreateTask>(&command);
    const auto title = create != nullptr ? search_words(create->title, 32) : std::vector<std::string>();
    return std::search(title.begin(), title.end(), wanted.begin(), wanted.end()) != title.end();
  });
}

}  // namespace

void keep_open(const Turn& here, language::Language language, Plan& plan) {
  const State& state = here.before;
  plan.clarify = true;
  plan.state = state;
  plan.tasks = tasks_of(here, state.ids);
  if (!state.question.empty()) plan.reply += "\n" + state.question;
  const bool rows = state.question.empty() ? !plan.tasks.empty() : state.question.ends_with('\n');
  if (rows) plan.reply += (state.question.empty() ? "\n" : "") + task_lines(language, plan.tasks, here.now);
}

Plan answer_query(const Turn& here) {
  Plan plan = answered_alone(here);
  keep_open_behind(here, plan);
  return plan;
}

std::optional<Plan> question_beside(const Turn& here) {
  const State& state = here.before;
  const bool of_none = state.pending == Pending::kFill && state.ids.empty();  // "Which task do you mean?" can go.
  if (!of_none && asks_whether_done(Phrase(here.text))) {
    Plan plan = begin(here, "TaskAgent");
    plan.reply = std::string(kNotYet.in(here.reading.language));
    keep_open(here, here.reading.language, plan);
    return plan;
  }
  const std::string rest = without_lead(here);
  if (!has_form_of_question(here, rest)) return std::nullopt;
  constexpr double kSureOfQuestion = 0.6;  // A list that was not asked for does no harm.
  const Reading reading = read_as(here, rest, here.now);
  Turn asking = with_reading(here, reading);
  asking.text = rest;
  if (reading.intent == Intent::kQuery && reading.confidence >= kSureOfQuestion)
    return of_none ? answered_alone(asking) : answer_query(asking);
  return of_none ? std::nullopt : told_beside(here, asking);
}

std::optional<Plan> other_matter(const Turn& here, const Reading& original) {
  const Phrase phrase(here.text);
  if (auto plan = detail_of_offer(here, original)) return plan;
  if (auto plan = yes_and_more(here, original, phrase)) return plan;
  if (auto plan = question_beside(here)) return plan;
  if (auto plan = also_that(here, original, phrase)) return plan;
  return ok_and_more(here, phrase);
}

bool corrects_hand(const Turn& here) {
  State state = here.before;
  state.pending = Pending::kNothing;
  const auto plan = correction_turn(with_state(here, state), Phrase(here.text));
  return plan && !plan->commands.empty();
}

bool tells_deed(const Turn& here, Intent asked) {
  if (asked == Intent::kComplete || answer_words(here.text).size() < 2) return false;
  State state = here.before;
  state.pending = Pending::kNothing;
  const auto plan = done_turn(with_state(here, state), Phrase(here.text));
  return plan && (!plan->commands.empty() || plan->state.pending != Pending::kNothing);
}

bool is_whole_matter(const Turn& here) {
  const State state = without_question(here);
  const Plan plan = dispatch(with_state(here, state));
  return !plan.unsure && (!plan.commands.empty() || (plan.clarify && plan.state.pending == Pending::kConfirm));
}

bool is_understood_alone(const Turn& here) {
  const State state = without_question(here);
  const Turn alone = with_state(here, state);
  auto plan = set_phrase(alone);
  if (!plan) plan = follow_up(alone);
  return plan && !plan->unsure && (!plan->clarify || !plan->state.ids.empty());
}

bool keeps_what_is_there(const Turn& here) {
  const bool back = Phrase(here.text).is({
      "please|oh|wait|no|oops|actually|sorry? please? bring|get|put|give|take it|that|them back please?",
      "please|oh|wait|no|oops|actually|sorry? please? restore|undelete|recover|save it|that|them please?",
      "isay|isko|usay|usko|wo|woh? wapas|wapis le? aao|lao|la|karo|kar? do|dein?",
      "اسے|اسکو|وہ? واپس لے? آؤ|لاؤ|لا|کرو|کر? دو|دیں?",
  });
  return back && read_as(here, here.before.text, here.before.asked_at).intent == Intent::kDelete;
}

// "Nevermind, leave it there": every word drops, keeps, or points at what is asked about; a name or a time is more.
bool leaves_it(const Turn& here) {
  using Known = std::vector<std::string>;
  static const Known kDrops = search_words(
      "never nevermind nvm forget mind chhoro choro chhor chor chhodo chodo rehne rahne rehnay jane janay "
      "چھوڑو چھوڑ رہنے جانے",
      32);
  static const Known kKeeps =
      search_words("keep leave spare rakho rakh rakhna rakhlo rakhein رکھو رکھ رکھنا رکھیں", 16);
  static const Known kBeside = search_words(
      "ok okay acha achha theek oh hmm wait fine alright there alone be as is was they are about anyway now for ill "
      "lets "
      "bother lo lein len jo wahi wohi waise waisa hi hai hain tha thi abhi bas mere bilkul aise لو لیں جو وہی ویسے "
      "ویسا "
      "ہی ہے ہیں تھا تھی ابھی بس ایسے اچھا ٹھیک",
      64);
  bool drops = false, keeps = false;
  for (const AnswerWord& word : answer_words(here.text)) {
    drops = drops || one_of(word.norm, kDrops);
    keeps = keeps || one_of(word.norm, kKeeps);
    const bool known = one_of(word.norm, kDrops) || one_of(word.norm, kKeeps) || one_of(word.norm, kBeside);
    const bool points = word.kind == WordKind::kPronoun || word.kind == WordKind::kPlural ||
                        word.kind == WordKind::kFiller || word.kind == WordKind::kSeparator ||
                        word.kind == WordKind::kNo || word.kind == WordKind::kAll;
    if (!known && !points) return false;
  }
  const bool offer = here.before.ids.empty();  // "Should I add it?": "keep it" says the contrary of "forget it".
  return drops || (keeps && !offer);
}

bool refuses_whole(const Phrase& phrase) {
  return phrase.is(
      {"no|nope? not yet|now",
       "nahi|nahin|nai|acha|chalo? rehne|rahne|rehnay do|dein jaisa|wo|woh? theek|thik|sahi hai|tha|thi|he?",
       "نہیں|اچھا|چلو? رہنے دو|دیں جیسا|وہ? ٹھیک|صحیح ہے|تھا|تھی?"});
}

bool tells_of_rest(const Phrase& phrase) {
  return phrase.is({"*? reh|rah|bach gaya|gayi|gai|gaye|gya hai|he|h?", "*? abhi? baqi|baki|baaqi hai|he|h|hain?",
                    "*? رہ|بچ گیا|گئی|گئے ہے|ہیں?", "*? ابھی? باقی ہے|ہیں?"});
}

bool asks_for_choices(const Phrase& phrase) {
  return phrase.is({
      "and|so|wait|hm|hmm|ok? which|what ones|one|options|choices? are|is|were? there|they|those|it?",
      "and|so|wait|hm|hmm|ok? show|list|say|tell me? them|the? options|choices|list|ones? again|please?",
      "kaun|kon|kaunse|konse kaun|kon|se? hain|hai?",
      "کون|کونسے کون|سے? ہیں|ہے?",
  });
}

void settle_question(const Turn& here, Plan& plan) {
  const State& asked = here.before;
  const bool of_none = asked.pending == Pending::kFill && asked.ids.empty();  // "What should the task be?"
  if (asked.pending == Pending::kNothing || of_none) return;
  if (touches(plan, asked.ids) || adds_offered(here, plan)) return;
  const auto language = plan.language;
  // Behind "I found no task like 'cheese'" the old question would be taken for one about the cheese.
  const bool nothing = plan.commands.empty() && plan.state.pending == Pending::kNothing;
  if (nothing && !is_order(here.reading) && here.reading.detail != Detail::kGoodbye)
    return keep_open(here, language, plan);
  plan.reply = left_undone(here, language) + plan.reply;
}

}  // namespace yaad::assistant
