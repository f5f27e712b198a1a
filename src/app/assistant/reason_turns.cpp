// "She quit, delete it", "he came, done", "i swapped the sunday shift, take that off": what happened, and an order that
// points at the task of which it is told, or at the one in hand. The reading of one message takes the first clause for
// a name; that no task is called so tells that it is none.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/list_task.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr std::size_t kLongest = 160;  ///< Bytes of a message.

struct Clauses {
  std::string_view reason, order;
};

std::string_view without_lead(std::string_view order) {
  constexpr std::string_view kLeads[] = {"so ", "and ", "then ", "just ", "please ", "pls ", "ok ", "now "};
  for (bool cut = true; cut;) {
    cut = false;
    while (order.starts_with(' ')) order.remove_prefix(1);
    for (const std::string_view lead : kLeads) {
      if (!order.starts_with(lead)) continue;
      order.remove_prefix(lead.size());
      cut = true;
    }
  }
  return order;
}

/// "Cancel it" alone may drop a question; behind a reason it is an order.
std::string_view plain_order(std::string_view order) {
  return Phrase(order).is({"please? cancel it|that|this"}) ? "delete it" : order;
}

/// The ways to part the message in two, at a pause or before "so".
std::vector<Clauses> partings(std::string_view text) {
  constexpr std::string_view kPauses[] = {", ",    "; ", ". ", "! ",        " - ",     " so ",
                                          " and ", "، ", "۔ ", " is liye ", " اس لیے "};
  constexpr std::string_view kOrders[] = {" make it ", " move it ", " push it ", " isko ", " اسے "};
  std::vector<Clauses> all;
  for (std::size_t at = 1; at < text.size(); ++at) {
    for (const std::string_view pause : kPauses) {
      if (!text.substr(at).starts_with(pause)) continue;
      const std::string_view order = plain_order(without_lead(text.substr(at + pause.size())));
      if (!order.empty()) all.push_back({text.substr(0, at), order});
    }
    for (const std::string_view order : kOrders) {
      if (text.substr(at).starts_with(order)) all.push_back({text.substr(0, at), text.substr(at + 1)});
    }
  }
  return all;
}

/// The order of something that it does not name: "delete it", "done", "skip that".
std::optional<Reading> pointing_order(const Turn& turn, std::string_view order) {
  Reading made = read_as(turn, order, turn.now);
  if (!is_order(made) || made.confidence < kSure || !made.target.empty() || made.changes.title) return std::nullopt;
  const bool all = made.detail == Detail::kBulkComplete;  // "went shopping, all done"
  if (language::is_bulk(made.detail) && !(all && Phrase(order).is({"all|its|thats is? all? done|finished|sorted|set"})))
    return std::nullopt;
  if (all) made.detail = Detail::kNone;
  if (made.choice > 0 || made.filter != language::Filter{}) {
    if (!all) return std::nullopt;
    made.filter = {};
  }
  made.reference = language::Reference::kPronoun;
  made.language = turn.reading.language;
  return made;
}

/// A condition, a question, a quotation or a thing to do of its own is told of nothing.
bool is_reason(const Turn& turn, std::string_view reason) {
  const Phrase phrase(reason);
  if (reason.find_first_of("\"?:") != std::string_view::npos) return false;
  if (phrase.is({"if|when|once|unless|until|before|after|what|which|who|when|where|how|why|remind|add|note *?",
                 "agar|jab|jaise|اگر|جب *"}))
    return false;
  const Reading alone = read_as(turn, reason, turn.now);
  if (alone.intent == Intent::kQuery || alone.intent == Intent::kDelete) return false;
  return alone.intent != Intent::kCreate && alone.detail != Detail::kYes && alone.detail != Detail::kRestore;
}

/// "i'm away next week, skip it": the reason says which occurrence of a series is meant.
std::optional<Plan> leave_out_then(const Turn& turn, const Clauses& said, const Turn& made, const Task& task) {
  const bool one = made.reading.detail == Detail::kSkip || made.reading.intent == Intent::kDelete;
  const Reading when = read_as(turn, "show tasks " + std::string(said.reason), turn.now);
  if (!one || !task.repeat || !when.filter.from || !when.filter.to || *when.filter.to <= turn.now) return std::nullopt;
  return skip_within(made, task, {*when.filter.from, when.filter.to});
}

/// By the day alone it is the task in hand that is told of, where it has no day or this one, or goes on over many. What
/// cannot be on that day is due then; who only tells what else is on that day may still mean the one in hand.
void settle_day(const Turn& turn, SpokenOf& told, const Reading& order) {
  if (!told.by_day) return;
  const auto hand = task_at_hand(turn);
  const bool moves = order.changes.due || order.changes.move_by_minutes;
  const bool own =
      hand && (!hand->due || hand->repeat || std::any_of(told.tasks.begin(), told.tasks.end(), [&](const Task& task) {
        return task.id == hand->id;
      }));
  if (own || !moves || !told.refused) told.tasks.clear();
}

/// "Jack says he'll clean the oven, so take that off": what is told of may be a part of the task only.
std::optional<Plan> of_part(const Turn& made, const Task& task, std::string_view reason) {
  if (made.reading.intent == Intent::kDelete) return part_taken_out(made, task, reason, false);
  return made.reading.intent == Intent::kComplete ? part_told_done(made, task, reason) : std::nullopt;
}

Plan carry_out(const Turn& turn, const Clauses& said, const Reading& order) {
  SpokenOf told = spoken_of(turn, said.reason);
  settle_day(turn, told, order);
  std::vector<Task> named = std::move(told.tasks);
  const auto in_hand =
      std::find_if(named.begin(), named.end(), [&](const Task& t) { return turn.before.last == t.id; });
  Turn made = with_reading(turn, order);
  made.text = said.order;
  made.alone = false;
  if (named.size() > 1 && in_hand == named.end()) {
    constexpr std::size_t kListed = 8;
    Targets several;
    named.resize(std::min(named.size(), kListed));
    several.tasks = std::move(named);
    return ask_which(made, several);
  }
  const bool listed = Phrase(said.order).is({"its|thats is? all done|finished|sorted|set", "all done|finished|sorted"});
  if (listed && named.empty() && !turn.before.fresh && turn.before.shown.size() > 1) {
    made.text = "mark them as done";
    return act_on_many(made, turn.before.shown, false);
  }
  const auto meant = in_hand != named.end() ? std::optional(*in_hand)
                     : named.empty()        ? task_at_hand(turn)
                                            : std::optional(named.front());
  if (meant) {
    if (auto plan = leave_out_then(turn, said, made, *meant)) return std::move(*plan);
  }
  if (meant && !named.empty()) {
    if (auto plan = of_part(made, *meant, said.reason)) return std::move(*plan);
    made.chosen = {meant->id};
  }
  // "Rev Collins said yes so that's sorted", after other talk: what is sorted need not be the task touched last.
  const bool stray = meant && named.empty() && (!turn.before.fresh || turn.before.idle) &&
                     order.intent == Intent::kComplete && order.target.empty() && !language::is_bulk(order.detail);
  if (stray) return ask_whether_done(made, *meant);
  return by_reading(made);
}

/// "Ben's ill so lunch is off", "we went for the toaster, so the gift is sorted": an order that names a task which is
/// there, behind what tells why.
std::optional<Plan> named_behind(const Turn& turn, const Clauses& said) {
  const auto pause = turn.text.substr(said.reason.size());
  constexpr std::string_view kReasons[] = {", ", "، ", " so ", " is liye ", " اس لیے "};
  if (std::none_of(std::begin(kReasons), std::end(kReasons), [&](auto one) { return pause.starts_with(one); }))
    return std::nullopt;
  Reading order = read_as(turn, said.order, turn.now);
  if (pause.starts_with(" is ") || pause.starts_with(" اس ")) {  // "… is liye lunch cancel"
    order.language = turn.reading.language;
    Turn off = with_reading(turn, order);
    off.text = said.order;
    if (auto plan = urdu_called_off(off, Phrase(said.order))) return plan;
  }
  const bool named = is_order(order) && !order.target.empty() && order.confidence >= kSure &&
                     !language::is_bulk(order.detail) && order.reference == language::Reference::kByName;
  if (!named || !is_reason(turn, said.reason) || is_order(read_as(turn, said.reason, turn.now))) return std::nullopt;
  Turn made = with_reading(turn, order);
  made.text = said.order;
  // "We went for the toaster, so the gift is sorted": that there is no gift is told of the gift.
  const bool told_so = pause.starts_with(" so ") || pause.starts_with(", so ");
  const bool known = find_targets(made, StatusFilter::kActive).clear;
  const bool neither = told_so && find_targets(turn, StatusFilter::kActive).tasks.empty();
  return known || neither ? std::optional(dispatch(made)) : std::nullopt;
}

/// "Car needs an oil change", "the passport expires in may": something of its own to be reminded of.
bool tells_own_need(std::string_view reason) {
  const Phrase phrase(reason);
  return phrase.is({"the|my|our|his|her|their? * needs|need|expires|expire|runs|requires|wants *?"}) &&
         !phrase.is({"i|we|you|he|she|they|it|that|this|im|were|who|someone|everyone *"});
}

/// "i'm driving, remind me in an hour": no task is called "i'm driving".
std::optional<Plan> reminder_behind(const Turn& turn, const Clauses& said) {
  const Reading alone = read_as(turn, said.order, turn.now);
  const bool bare =
      alone.detail == Detail::kRemind && alone.title.empty() && alone.target.empty() && !tells_own_need(said.reason);
  const bool titled = turn.reading.intent == Intent::kCreate && fold_case(turn.reading.title) == fold_case(said.reason);
  if (!bare || !titled || !is_reason(turn, said.reason)) return std::nullopt;
  Turn made = with_reading(turn, alone);
  made.text = said.order;
  if (auto plan = set_phrase(made)) return plan;
  if (auto plan = follow_up(made)) return plan;
  return by_reading(made);
}

/// "instructor is sick, no yoga tomorrow", "…, skip tuesday": of a series.
std::optional<Plan> left_out_behind(const Turn& turn, const Clauses& said) {
  const Phrase order(said.order);
  const bool out = order.is({"theres? no *", "please? skip|miss *"});
  if (!out || !is_reason(turn, said.reason)) return std::nullopt;
  const Reading alone = read_as(turn, said.order, turn.now);
  Turn made = with_reading(turn, alone);
  made.text = said.order;
  if (auto plan = series_turn(made, order)) return plan;
  return name_turn(made, order);
}

/// What stands behind a pause tells something: "the garage will do it", "doctor says once is enough", "i'll go next
/// month". Something to do, a time or another order is no reason; a deletion is asked about anyway.
bool tells_reason(const Turn& turn, std::string_view said, bool deletes) {
  const Phrase phrase(said);
  const bool clause = phrase.is({
      "i|ill|im|ive|id|we|well|were|weve|he|hell|hes|she|shell|shes|they|theyll|theyre|theyve|it|itll|its|that|thats|"
      "theres|there|someone|somebody|everyone|nobody *",
      "the|my|our|his|her|their * is|are|was|were|has|have|had|will|can|cant|cannot|wont|would|isnt|arent|got|gave|"
      "said|says|wants|needs|did|does|doesnt|dont|didnt|took|takes|bought|brought|made|came|went|changed|moved|called|"
      "cancelled|canceled|broke|finished|fixed|already *?",
      "* says|said|told|thinks|wants|will|cant|wont|bought|got|took|did *",
  });
  if (!clause || said.find_first_of("?:\"") != std::string_view::npos) return false;
  if (phrase.is({"i|we need|have|must|should|want|gotta to? *", "*? remind|add|delete|move|cancel *?"})) return false;
  if (deletes) return true;
  const Reading told = read_as(turn, said, turn.now);
  if (told.when) return false;  // "I called them, they want me to call again on Thursday"
  return is_reason(turn, said) || told.confidence < kSure;
}

/// "stop the evening one, doctor says once is enough", "delete the wiper blades, the garage will do it": the order by
/// itself, where with its reason it is not understood.
std::optional<Plan> order_before_reason(const Turn& turn) {
  const Reading& reading = turn.reading;
  const auto pause = turn.text.find(", ");
  if (pause == std::string_view::npos || pause == 0 || !turn.alone) return std::nullopt;
  const std::string_view order = turn.text.substr(0, pause), reason = turn.text.substr(pause + 2);
  const bool open = reading.intent == Intent::kUnknown || reading.confidence < kSure;
  const bool named = is_order(reading) && !reading.target.empty() && !language::is_bulk(reading.detail);
  const bool deletes = reading.intent == Intent::kDelete;
  if ((!open && !named) || !tells_reason(turn, reason, deletes)) return std::nullopt;
  if (named && !open && find_targets(turn, StatusFilter::kActive).clear) return std::nullopt;
  const std::string_view plain = plain_order(order);
  Reading made = read_as(turn, plain, turn.now);
  made.language = turn.reading.language;
  Turn alone = with_reading(turn, made);
  alone.text = plain;
  Plan plan = dispatch(alone);
  const bool meant = !plan.unsure && (!plan.commands.empty() || !plan.state.ids.empty());
  const bool makes = std::any_of(plan.commands.begin(), plan.commands.end(),
                                 [](const Command& one) { return std::holds_alternative<CreateTask>(one); });
  return meant && !makes ? std::optional(std::move(plan)) : std::nullopt;
}

/// "it has to arrive in time, so order it by friday" behind "order a present": the task in hand, by its own verb.
/// Behind another one it is not told what "it" is.
std::optional<Plan> same_verb_behind(const Turn& turn, const Clauses& said) {
  const auto two = Phrase(said.order).match_two({"please? * it|them|that|this|her|him *"});
  if (!two || two->first.find(' ') != std::string::npos) return std::nullopt;
  const Reading alone = read_as(turn, said.order, turn.now);
  const bool timed = alone.due && !alone.recurrence && alone.reminders.empty() && alone.intent == Intent::kCreate;
  if (!timed || !is_reason(turn, said.reason)) return std::nullopt;
  const auto task = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  const auto title = task ? search_words(task->title, 1) : std::vector<std::string>();
  if (!title.empty() && title.front() == search_text(two->first))
    return order_for_hand(turn, "move it to " + two->second);
  Turn asked = with_reading(turn, alone);
  asked.text = said.order;
  return ask(asked, confirm_creation(asked), Pending::kConfirm, {});
}

/// "aaj waqt nahi hai, kal kar do": an order of a time for what it does not name, as the reading has it.
bool dates_hand(const Reading& reading) {
  return reading.intent == Intent::kUpdate && reading.target.empty() && reading.changes.due &&
         !language::is_bulk(reading.detail) && reading.choice == 0;
}

/// "aaj masroof hun, parson kar dena": the reading makes a task of both, but who puts something off makes none. Where
/// nothing was talked about it may still be one.
bool puts_off(const Turn& turn) {
  if (turn.reading.language == language::Language::kEnglish) return false;
  if (dates_hand(turn.reading)) return task_at_hand(turn).has_value();
  if (turn.reading.intent != Intent::kCreate) return false;
  const bool order = Phrase(turn.text).is({
      "* kar|kr|rakh|le dena|lena|do|lo|dein|lein|dijiye|jana|jao",
      "* kardena|krdena|karlena|krlena|kardo|krdo|karlo",
      "* کر|رکھ|لے دینا|لینا|دو|لو|دیں|لیں|دیجیے|جانا|جاؤ",
  });
  return order && task_at_hand(turn).has_value();
}

/// "bank aaj band hai, kal kar do": the day of the reason was taken for that of the order.
bool is_of_other_day(const Turn& turn, const Reading& order) {
  return turn.reading.language != language::Language::kEnglish && order.changes.due && turn.reading.changes.due &&
         order.changes.due->date != turn.reading.changes.due->date;
}

}  // namespace

std::optional<Plan> reason_turn(const Turn& turn) {
  if (turn.text.size() > kLongest || turn.text.ends_with('?') || !turn.chosen.empty() || turn.confirmed)
    return std::nullopt;
  if (const auto so = turn.text.find(" so "); so != std::string_view::npos && so > 0) {
    const std::string_view reason = turn.text.substr(0, turn.text[so - 1] == ',' ? so - 1 : so);
    if (auto plan = same_verb_behind(turn, {reason, without_lead(turn.text.substr(so))})) return plan;
  }
  const Reading& reading = turn.reading;
  const bool open = reading.intent == Intent::kUnknown || reading.confidence < kSure;
  const bool named = is_order(reading) && !reading.target.empty() && !language::is_bulk(reading.detail);
  const bool remind = reading.intent == Intent::kCreate && reading.detail == Detail::kRemind;
  if (!open && !named && !remind && !puts_off(turn)) return std::nullopt;
  const std::vector<Clauses> parted = partings(turn.text);
  const bool turn_is_clear = named && !parted.empty() && find_targets(turn, StatusFilter::kActive).clear;
  for (const Clauses& said : parted) {
    if (remind) {
      if (auto plan = reminder_behind(turn, said)) return plan;
      continue;
    }
    if (open) {
      if (auto plan = left_out_behind(turn, said)) return plan;
    }
    if (named && !turn_is_clear) {
      if (auto plan = named_behind(turn, said)) return plan;
    }
    const auto order = pointing_order(turn, said.order);
    if (!order || !is_reason(turn, said.reason)) continue;
    const bool own_day = turn_is_clear || (!open && dates_hand(reading));
    if (own_day && !is_of_other_day(turn, *order)) return std::nullopt;
    return carry_out(turn, said, *order);
  }
  return remind ? std::nullopt : order_before_reason(turn);
}

}  // namespace yaad::assistant
