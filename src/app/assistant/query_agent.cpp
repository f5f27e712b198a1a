// What is asked of the list: what the filter selects, what is like it where that is nothing, and what comes next.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/kind.h"
#include "app/assistant/phrase.h"
#include "app/assistant/plan.h"
#include "app/assistant/reminder_list.h"
#include "app/assistant/replies.h"
#include "app/assistant/series_moves.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

constexpr std::size_t kShownMax = 25;
constexpr std::size_t kBulkMax = 100;

/// Puts what the filter selects into the plan and its memory; -> the lines that list it.
std::string show_selected(const Turn& turn, Plan& plan) {
  plan.tasks = select_tasks(turn, kShownMax);
  plan.state.shown = ids_of(plan.tasks);
  plan.state.many.clear();  // "Them" are those that are seen now.
  const bool of_name = !turn.reading.filter.words.empty() && plan.tasks.size() > 1;  // "When was ballet?"
  if (of_name || plan.tasks.size() == 1) plan.state.last = standing_out(plan.tasks);
  return task_lines(turn.reading.language, plan.tasks, turn.now);
}

/// "is the laundry done", not "what did i finish today".
bool asks_whether_done(const language::Filter& filter) {
  return filter.status == TaskStatus::kCompleted && !filter.words.empty() && !filter.from && !filter.to;
}

/// "is the laundry done" finds nothing that is: what is still open answers as well, and the other way round.
bool answer_from_others(const Turn& turn, Plan& plan) {
  const language::Filter& filter = turn.reading.filter;
  if (filter.words.empty() || filter.from || filter.to || filter.overdue) return false;
  const bool done = filter.status == TaskStatus::kCompleted;
  language::Reading other = turn.reading;
  other.filter.status = done ? TaskStatus::kActive : TaskStatus::kCompleted;
  const std::string lines = show_selected(with_reading(turn, other), plan);
  if (plan.tasks.empty()) return false;
  plan.reply = say(turn.reading.language, done ? words::kStillOpen : words::kDoneAlready, lines);
  return true;
}

void put_listed(const Turn& turn, std::vector<Task> tasks, const Words& reply, Plan& plan) {
  plan.tasks = std::move(tasks);
  plan.state.shown = ids_of(plan.tasks);
  if (plan.tasks.size() == 1) plan.state.last = plan.tasks.front().id;
  plan.reply = say(turn.reading.language, reply, task_lines(turn.reading.language, plan.tasks, turn.now));
}

/// "which bills are due next week", of "pay the gas bill": named by another form of a word. Those of another time are
/// shown as such.
bool answer_from_kind(const Turn& turn, Plan& plan) {
  const language::Filter& filter = turn.reading.filter;
  if (filter.words.empty() || filter.status) return false;
  auto tasks = tasks_of_kind(turn, filter.words, filter);
  const auto language = turn.reading.language;
  if (!tasks.empty()) {
    const std::string count = std::to_string(tasks.size());
    put_listed(turn, std::move(tasks), words::kFoundOne, plan);
    if (plan.tasks.size() > 1)
      plan.reply = say(language, words::kFound, count, task_lines(language, plan.tasks, turn.now));
    return true;
  }
  if (!filter.from && !filter.to) return false;
  language::Filter any = filter;
  any.from = any.to = std::nullopt;
  tasks = tasks_of_kind(turn, filter.words, any);
  if (tasks.empty()) return false;
  const Words other{"None of these then, but at another time:\n{0}", "اس وقت میں ایسا کچھ نہیں، کسی اور وقت ہے:\n{0}",
                    "Us waqt mein aisa kuch nahin, kisi aur waqt hai:\n{0}"};
  put_listed(turn, std::move(tasks), other, plan);
  return true;
}

/// "when is my dentist appointment", of a task "dentist": those named nearly so are shown, and that they are not
/// exactly what was asked for is said.
bool answer_from_nearest(const Turn& turn, Plan& plan) {
  const language::Filter& filter = turn.reading.filter;
  if (filter.words.empty() || filter.status || !filter.tags.empty()) return false;
  language::Reading named = turn.reading;
  named.target = filter.words;
  named.reference = language::Reference::kByName;
  Targets targets = find_targets(with_reading(turn, named), StatusFilter::kActive);
  if (targets.tasks.empty() && targets.nearest) targets.tasks.push_back(*std::move(targets.nearest));
  if (targets.tasks.empty()) return false;
  if (targets.clear || filter.next_only) targets.tasks.resize(1);
  const Words nearest{"Nothing just like that. The nearest:\n{0}", "بالکل ایسا کوئی کام نہیں۔ قریب ترین:\n{0}",
                      "Bilkul aisa koi kaam nahin. Qareeb tareen:\n{0}"};
  put_listed(turn, std::move(targets.tasks), nearest, plan);
  return true;
}

/// "December mein kis kis ke kapre dene hain", «شادی کے کون کون سے کام باقی ہیں؟», of tasks that are not named so: an
/// errand is seldom called what the question calls it, so that it is said and all of that time is shown.
bool answer_from_all(const Turn& turn, Plan& plan) {
  const language::Filter& filter = turn.reading.filter;
  if (filter.words.empty() || filter.status || !filter.tags.empty() || !filter.except.empty()) return false;
  if (!Phrase(turn.text).is({"*? kis kis *?", "*? kin kin *?", "*? kaun|kon|koun kaun|kon|koun *?",
                             "*? kaunse|konse|kaunsi|konsi *?", "*? کس کس *?", "*? کن کن *?", "*? کون کون *?",
                             "*? کونسے|کونسی *?"}))
    return false;
  language::Reading any = turn.reading;
  any.filter.words.clear();
  auto tasks = select_tasks(with_reading(turn, any), kShownMax);
  if (tasks.empty()) return false;
  const Words rest{"None is named so. What is open:\n{0}", "اس نام سے کوئی کام نہیں۔ جو باقی ہیں:\n{0}",
                   "Is naam se koi kaam nahin. Jo baqi hain:\n{0}"};
  put_listed(turn, std::move(tasks), rest, plan);
  return true;
}

/// The time that was asked for, as Urdu says in which there is nothing: «آج», "is arse mein".
std::string span_phrase(const Turn& turn) {
  using std::chrono::days;
  const auto language = turn.reading.language;
  const language::Filter& filter = turn.reading.filter;
  const LocalSeconds today = std::chrono::floor<days>(turn.now), from = std::chrono::floor<days>(*filter.from);
  const bool whole_day = *filter.to - from <= days(1);
  if (whole_day && from == today) return std::string(Words{"today", "آج", "Aaj"}.in(language));
  if (whole_day && from == today + days(1)) return std::string(Words{"tomorrow", "کل", "Kal"}.in(language));
  if (whole_day) return std::string(Words{"that day", "اس دن", "Us din"}.in(language));
  return std::string(Words{"in that time", "ان دنوں میں", "In dinon mein"}.in(language));
}

/// "What's left to buy?", where no title says "buy": what is on a list for it, or a row of things without a time.
bool answer_what_to_buy(const Turn& turn, Plan& plan) {
  if (!Phrase(turn.text).is({"*? left|still|need|have|else to? buy|get|pick|shop *?", "*? to buy|get *?"}))
    return false;
  language::Reading all = turn.reading;
  all.filter = {};
  auto tasks = select_tasks(with_reading(turn, all), kBulkMax);
  std::erase_if(tasks, [](const Task& task) {
    const bool listed = std::any_of(task.tags.begin(), task.tags.end(), [](const std::string& tag) {
      return Phrase(tag).is({"shopping|groceries|grocery|shop|supermarket *?"});
    });
    const bool row = task.title.find(", ") != std::string::npos && !task.due;
    return !listed && !row && !Phrase(task.title).is({"buy|get|order|grab|pick *"});
  });
  if (tasks.empty()) return false;
  const std::string count = std::to_string(tasks.size());
  put_listed(turn, std::move(tasks), words::kFoundOne, plan);
  if (plan.tasks.size() > 1)
    plan.reply =
        say(turn.reading.language, words::kFound, count, task_lines(turn.reading.language, plan.tasks, turn.now));
  return true;
}

/// Nothing in the time that was asked for: that is said, and what is next after it.
std::string nothing_then(const Turn& turn, Plan& plan) {
  const auto language = turn.reading.language;
  const language::Filter& filter = turn.reading.filter;
  std::string reply(words::kNothingDue.in(language));
  const bool of_time = filter.from && filter.to && *filter.to > turn.now && filter.words.empty() && !filter.status &&
                       filter.tags.empty() && !filter.priority && !filter.recurring && filter.except.empty();
  if (!of_time) return reply;
  if (const auto tasks = reminding(turn, {filter.from, filter.to}, kBulkMax); !tasks.empty()) {
    const Words reminds{"Nothing is due then, but I'll remind you of '{0}' {1}.",
                        "اس وقت میں کوئی کام نہیں، مگر ’{0}‘ کی یاد دہانی ہے: {1}۔",
                        "Us waqt mein koi kaam nahin, magar '{0}' ki yaad dehani hai: {1}."};
    plan.state.shown = {tasks.front().id};
    return say(language, reminds, tasks.front().title, moments_told(turn, tasks.front(), {filter.from, filter.to}));
  }
  language::Reading later = turn.reading;
  later.filter = {};
  later.filter.from = filter.to;
  later.filter.next_only = true;
  const std::vector<Task> next = select_tasks(with_reading(turn, later), 1);
  if (next.empty()) return reply;
  plan.state.shown = ids_of(next);
  const Words follows{"Nothing then. Next is '{0}', {1}.", "{2} کچھ نہیں۔ اگلا کام ’{0}‘ ہے: {1}۔",
                      "{2} kuch nahin. Agla kaam '{0}' hai: {1}."};
  return say(language, follows, next.front().title, due_phrase(language, *next.front().due, turn.now),
             span_phrase(turn));
}

/// "• school run — tomorrow at 8:00 am", of what repeats and is due before that time as well: the task of that turn is
/// made when the one before it is done. Empty when there is none.
std::string coming_again(const Turn& turn, const std::vector<Task>& listed) {
  const language::Filter& filter = turn.reading.filter;
  const bool ahead = filter.from && filter.to && *filter.to > turn.now;
  if (!ahead || filter.status || filter.overdue || filter.next_only) return {};
  language::Reading any = turn.reading;
  any.filter.from = any.filter.to = std::nullopt;
  any.filter.recurring = true;
  std::vector<std::pair<Due, std::string>> turns;
  for (const Task& task : select_tasks(with_reading(turn, any), kBulkMax)) {
    const bool shown =
        std::any_of(listed.begin(), listed.end(), [&](const Task& other) { return other.series == task.series; });
    if (shown || !task.due || task.repeat->basis != 0) continue;
    const LocalSeconds next = due_civil(*task.due).local() + std::chrono::seconds(1);
    const auto due = first_from(task, std::max({*filter.from, turn.now, next}));
    if (due && due_civil(*due).local() < *filter.to) turns.emplace_back(*due, task.title);
  }
  std::stable_sort(turns.begin(), turns.end(), [](const auto& a, const auto& b) {
    return due_civil(a.first).local() < due_civil(b.first).local();
  });
  turns.resize(std::min(turns.size(), kShownMax));
  std::string lines;
  for (const auto& [due, title] : turns)
    lines += "\n• " + title + " — " + due_phrase(turn.reading.language, due, turn.now);
  return lines;
}

/// "What do I have for Acme now", "what's on my list now": nothing is due in this very minute, so that it is all that
/// is open; of "what's due now" all of today's.
std::optional<language::Reading> asked_for_now(const Turn& turn) {
  language::Reading any = turn.reading;
  if (!is_this_minute(Window{any.filter.from, any.filter.to}, turn.now)) return std::nullopt;
  any.filter.from = any.filter.to = std::nullopt;
  if (!Phrase(turn.text).is({"*? due *?"})) return any;
  any.filter.from = std::chrono::floor<std::chrono::days>(turn.now);
  any.filter.to = *any.filter.from + std::chrono::days(1);
  return any;
}

}  // namespace

Plan query_agent(const Turn& turn) {
  if (const auto any = asked_for_now(turn)) return query_agent(with_reading(turn, *any));
  const auto language = turn.reading.language;
  Plan plan = begin(turn, "TaskAgent");
  const std::string lines = show_selected(turn, plan);
  if (plan.tasks.empty()) {
    const Words only{"Only what repeats comes then:{0}", "اس عرصے میں صرف دہرائے جانے والے کام ہیں:{0}",
                     "Is arse mein sirf dohraye jane wale kaam hain:{0}"};
    if (const std::string again = coming_again(turn, {}); !again.empty())
      plan.reply = say(language, only, again);
    else if (!answer_what_to_buy(turn, plan) && !answer_from_kind(turn, plan) && !answer_from_others(turn, plan) &&
             !answer_from_nearest(turn, plan) && !answer_from_all(turn, plan))
      plan.reply = nothing_then(turn, plan);
    return plan;
  }
  if (asks_whether_done(turn.reading.filter)) {
    plan.reply = say(language, words::kDoneAlready, lines);
  } else if (plan.tasks.size() == 1) {
    plan.reply = say(language, words::kFoundOne, lines);
  } else {
    plan.reply = say(language, words::kFound, std::to_string(plan.tasks.size()), lines);
  }
  const Words also{"\nComing again then:{0}", "\nاس عرصے میں یہ پھر آئیں گے:{0}",
                   "\nIs arse mein yeh phir aayenge:{0}"};
  if (const std::string again = coming_again(turn, plan.tasks); !again.empty())
    plan.reply += say(language, also, again);
  return plan;
}

}  // namespace yaad::assistant
