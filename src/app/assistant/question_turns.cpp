// Questions in set phrases that the reading of one message does not tell from remarks: "which one is first?", "is
// friday free?", "which bills are left?", "what did you just change?".
#include <algorithm>
#include <array>

#include "app/assistant/answers.h"
#include "app/assistant/kind.h"
#include "app/assistant/reminder_list.h"
#include "app/assistant/replies.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "app/undo_log.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Filter;
using language::Intent;
using language::Reading;

constexpr std::size_t kLookedAt = 200;
constexpr std::size_t kListed = 25;

bool is_open(const Turn& turn) { return turn.reading.intent == Intent::kUnknown || turn.reading.confidence < kSure; }

/// The time that the words say, and nothing else; of no words any time. Empty when they say more.
std::optional<Filter> time_of(const Turn& turn, const std::string& words) {
  if (words.empty()) return Filter{};
  Reading reading = read_as(turn, "what is due " + words, turn.now);
  Filter rest = reading.filter;
  rest.from = rest.to = std::nullopt;
  const bool timed = reading.intent == Intent::kQuery && (reading.filter.from || reading.filter.to);
  return timed && rest == Filter{} ? std::optional(std::move(reading.filter)) : std::nullopt;
}

Reading question_reading(const Turn& turn) {
  Reading reading = reading_as(turn, Intent::kQuery, Detail::kNone, {});
  reading.reference = language::Reference::kNone;
  return reading;
}

/// The tasks of the filter, as "what is due …" shows them.
Plan show(const Turn& turn, const Filter& filter) {
  Reading reading = question_reading(turn);
  reading.filter = filter;
  return task_agent(with_reading(turn, reading));
}

Plan list(const Turn& turn, std::vector<Task> tasks) {
  const auto language = turn.reading.language;
  tasks.resize(std::min(tasks.size(), kListed));
  const std::string lines = task_lines(language, tasks, turn.now);
  std::string reply = tasks.size() == 1 ? say(language, words::kFoundOne, lines)
                                        : say(language, words::kFound, std::to_string(tasks.size()), lines);
  Plan plan = answer_about(turn, std::move(tasks), std::move(reply));
  plan.state.many.clear();
  return plan;
}

Plan tell_one(const Turn& turn, const Task& task) {
  return answer_about(turn, {task}, told_due(turn.reading.language, task, turn.now));
}

std::vector<Task> open_only(std::vector<Task> tasks) {
  std::erase_if(tasks, [](const Task& task) { return task.status != TaskStatus::kActive || task.deleted_at; });
  return tasks;
}

// --- first, last, most urgent ----------------------------------------------------------------------------------------

/// Soonest first: of the tasks that were listed together, when several were and no time is said, or else of all open
/// ones within the time. Those without a due time come last.
std::vector<Task> in_order(const Turn& turn, const Filter& within) {
  std::vector<Task> tasks;
  if (!within.from && !within.to && turn.before.shown.size() > 1) tasks = open_only(tasks_of(turn, turn.before.shown));
  if (tasks.size() < 2) {
    Reading reading = question_reading(turn);
    reading.filter = within;
    tasks = select_tasks(with_reading(turn, reading), kLookedAt);
  }
  std::stable_sort(tasks.begin(), tasks.end(), [](const Task& a, const Task& b) {
    if (!a.due || !b.due) return a.due.has_value() && !b.due;
    return due_civil(*a.due).local() < due_civil(*b.due).local();
  });
  return tasks;
}

std::optional<Plan> first_or_last(const Turn& turn, const Phrase& phrase) {
  const auto first = phrase.match_any({
      "and|so|ok? which|what one|task|thing|job|of? these|those|them? is|comes|s due|up|on? "
      "first|soonest|earliest *?",
      "and|so|ok? whats|what|which is? the|my first|earliest|soonest one|thing|task|job|appointment|item *?",
  });
  const auto last = phrase.match_any({
      "and|so|ok? which|what one|task|thing|job|of? these|those|them? is|comes|s due|up|on? the? "
      "last|latest one|task|thing? *?",
      "and|so|ok? whats|what is? the|my last|latest one|thing|task|job|appointment|item *?",
  });
  if (!first && !last) return std::nullopt;
  const auto within = time_of(turn, first ? *first : *last);
  if (!within) return std::nullopt;
  std::vector<Task> tasks = in_order(turn, *within);
  if (tasks.empty()) return show(turn, *within);
  std::erase_if(tasks, [](const Task& task) { return !task.due; });
  if (!tasks.empty()) return tell_one(turn, first ? tasks.front() : tasks.back());
  const Words undated{"None of them has a due date.", "ان میں سے کسی کی تاریخ نہیں۔",
                      "In mein se kisi ki tareekh nahin."};
  return answer_of(turn, {}, std::string(undated.in(turn.reading.language)));
}

/// "which bill is due first?", "when's the last exam": of the tasks of that kind.
std::optional<Plan> first_of_kind(const Turn& turn, const Phrase& phrase) {
  const auto first = phrase.match_any({"and|so|ok? which|what * is|comes|gets due|up|on? first|soonest|earliest|next",
                                       "and|so|ok? when|whens|whats|what|which is? the|my first|earliest|soonest *",
                                       "and|so|ok? whats|what is? the|my next * due|coming"});
  const auto last = phrase.match_any({"and|so|ok? which|what * is|comes|gets due|up|on? last|latest",
                                      "and|so|ok? when|whens|whats|what|which is? the|my last|latest *"});
  if (!first && !last) return std::nullopt;
  std::vector<Task> tasks = tasks_of_kind(turn, first ? *first : *last, {});
  std::erase_if(tasks, [](const Task& task) { return !task.due; });
  return tasks.empty() ? std::nullopt : std::optional(tell_one(turn, first ? tasks.front() : tasks.back()));
}

std::optional<Plan> order_of_them(const Turn& turn, const Phrase& phrase) {
  const auto when = phrase.match_any({"and|so|ok? whats|what|which is? the|my|their order|sequence now|then|again? *?",
                                      "and|so|ok? in what|which order are|do? they|these|those|i? come? *?"});
  const auto within = when ? time_of(turn, *when) : std::nullopt;
  if (!within) return std::nullopt;
  std::vector<Task> tasks = in_order(turn, *within);
  return tasks.empty() ? show(turn, *within) : list(turn, std::move(tasks));
}

/// "which one is most urgent", "what should I do first": those of high priority, or else what is due next.
std::optional<Plan> most_urgent(const Turn& turn, const Phrase& phrase) {
  const auto when = phrase.match_any({
      "and|so|ok? which|what|whats one|task|thing|job|ones|of? those|these|them? is|are? the|my? most|more "
      "urgent|important|pressing thing|things|one|ones|task|tasks|job? for? me? right? now|here?",
      "and|so|ok? which|what|whats one|task|thing|job|of? these|those|them? is|are? the|my? most|more "
      "urgent|important|pressing thing|things|one|ones|task|tasks|job? *?",
      "and|so|ok? what|which one|task|thing|job|of? these|those|them? should|do|must|shall i|we "
      "do|start|tackle|begin|finish|handle with? first *?",
      "and|so|ok? where do|should|shall i|we start|begin *?",
      "and|so|ok? what should|must|shall i|we be? do|doing|working|work on? now? *?",
      "sab se zaroori|ahem|urgent kaun|kon|konsa|kaunsa sa|hai? hai?",
      "سب سے ضروری|اہم کون سا? ہے?",
  });
  auto within = when ? time_of(turn, *when) : std::nullopt;
  if (!within) return std::nullopt;
  Filter high = *within;
  high.priority = Priority::kHigh;
  Reading reading = question_reading(turn);
  reading.filter = high;
  if (!select_tasks(with_reading(turn, reading), 1).empty()) return show(turn, high);
  within->next_only = true;
  return show(turn, *within);
}

// --- what a day is like ----------------------------------------------------------------------------------------------

/// "that week", "that day": of the time that the last question was about, or of the task in hand.
std::optional<Filter> time_before(const Turn& turn, const std::string& words) {
  const Phrase phrase(words);
  const bool week = phrase.is({"on|in|for? that week"}), day = phrase.is({"on|in|for? that|the? same? day"});
  if (!week && !day) return std::nullopt;
  std::optional<LocalSeconds> at;
  if (!turn.before.query.empty()) at = read_as(turn, turn.before.query, turn.now).filter.from;
  const auto task = at ? std::nullopt : task_at_hand(turn);
  if (task && task->due) at = due_civil(*task->due).local();
  if (!at) return std::nullopt;
  const auto date = std::chrono::floor<std::chrono::days>(*at);
  const auto monday = date - (std::chrono::weekday(date) - std::chrono::Monday);
  Filter filter;
  filter.from = week ? monday : date;
  filter.to = *filter.from + std::chrono::days(week ? 7 : 1);
  return filter;
}

std::optional<Plan> day_asked(const Turn& turn, const Phrase& phrase) {
  const auto day = phrase.match_any({
      "and|so|ok|okay|hm|wait|then? whats|hows|what|how is|about|does? * like|looking|look|shaping like|up? "
      "so|now|then|today|at? far|moment?",
      "and|so|ok|okay|hm|wait|then? what about * now|again",
      "and|so|ok|okay? what|whats|anything else is|are|do? i|we? have|got? on|for|due|planned|in? *",
      "and|so|ok|okay|hm|wait|then? what|whats else? is|was? on|for|due|planned? on|for|in? * now|then|again|though",
      "and|so|ok|okay|hm|wait|then? what is on|due|planned|left|up on|for|in? * now|then|again?",
      "so|and|ok|is|are|does * is|are|look|still|all|completely|totally? still|all|completely? "
      "free|clear|empty|open|busy|full|booked|quiet now|then|right|still|yet?",
      "is|are there anything|something|much else|more|left|planned|on|due|booked|new? else|left|planned|on|due? "
      "for|on|in|at? * then|now|too|though?",
      "so|and|ok? nothing to do|on|planned|due|else|for|left? on|for|in? * right|then|huh|yes|correct|now",
      "do|so i|we have|get|got * off|free|open still?",
      "so|and|ok? i|we|ive have|got nothing else? on|for|due|to|planned? do? on|for|in? * right|then|huh|yes|correct?",
      "please? tell me about *",
      "please? tell|show|remind me whats|what is? on? *",
      "and|so|ok|hm|wait|sorry? what did i say|tell|have|put|plan|want you? about|for|on *",
  });
  if (!day || day->empty()) return std::nullopt;
  if (const auto before = time_before(turn, *day)) return show(turn, *before);
  const Reading alone = read_as(turn, *day, turn.now);
  if (!alone.when || alone.detail != Detail::kCorrection) return std::nullopt;  // More than a time was said.
  const auto within = time_of(turn, *day);
  return within ? std::optional(show(turn, *within)) : std::nullopt;
}

/// "what remains?", "show": all that is open.
std::optional<Plan> all_that_is_open(const Turn& turn, const Phrase& phrase) {
  const bool asked = phrase.is({"and|so|ok|okay? what remains|remain|remaining|stays now|then|still?", "show them|me?",
                                "and|so|ok|okay? what is|are|do still|i? have? still? left|remaining now|then?"});
  if (!asked) return std::nullopt;
  const Reading all = read_as(turn, "show my tasks", turn.now);
  return task_agent(with_reading(turn, all));
}

// --- tasks of a kind -------------------------------------------------------------------------------------------------

/// What is left of a kind within a time; when all of it is due at another time, that is said.
std::optional<Plan> show_kind(const Turn& turn, const std::string& kind, const std::string& time) {
  auto within = time_of(turn, time);
  if (!within || tasks_of_kind(turn, kind, {}).empty()) return std::nullopt;
  auto tasks = tasks_of_kind(turn, kind, *within);
  if (!tasks.empty()) return list(turn, std::move(tasks));
  within->words = kind;
  return show(turn, *within);
}

/// "which bills come next week?", "how many calls are left": where there are tasks of that kind.
std::optional<Plan> of_kind(const Turn& turn, const Phrase& phrase) {
  static constexpr std::array<std::string_view, 10> kPatterns = {
      "and|so|ok? which|what|any * is|are|comes|come|fall|falls|due *",
      "and|so|ok? which|what|whats|any|how many? is|are|there? * is|are|comes|come|fall|falls|do|still|i|have|am|need|"
      "to? still|i|have|do|to? still|have|to|coming|be? left|open|due|outstanding|there|remaining|coming|come|up|on|"
      "planned|undone|unpaid|next up|there? *?",
      "and|so|ok? which|what|how many? * do i|we still? have|need|got left|due|to|on? "
      "do|make|pay|write|go|send|answer|call|buy|finish? *?",
      "and|so|ok? any|some * to do|make|pay|write|go|send|answer|call|buy|finish *?",
      "and|so|ok? who|whom do|should|must i|we still? have|need|want|got? to? * today|tomorrow|now|still|yet? *?",
      "and|so|ok? what|whats do|should|must|have|is|ive i|we|there? still? have|need|got|left? left? to * "
      "today|tomorrow|now|still|yet|for? *?",
      "and|so|ok? whats|what|when has|does|is|s the|my|our? * got|have|doing|due|need|on planned|coming|on? up|for? *?",
      "and|so|ok? whats the|my|our? * got|doing|having on|planned|coming? up|for|on? *?",
      "and|so|ok? whats|what is|s? happening|on|going|planned|left at|with|for|in the|my|our? * *?",
      "please? list|show|give|get|read|tell me|us? all|only|just? of? the|my|our * for|on|in? *?"};
  for (const std::string_view pattern : kPatterns) {
    const auto two = phrase.match_two({pattern});
    if (two && Phrase(two->first).is({"i|we|you|it|that|this|there|he|she|they|do", "*? of *?"})) continue;
    if (auto plan = two ? show_kind(turn, two->first, two->second) : std::nullopt) return plan;
  }
  return std::nullopt;
}

/// "how many are left": of all open tasks.
std::optional<Plan> count_of_all(const Turn& turn, const Phrase& phrase) {
  const bool count = phrase.is({"and|so|ok? how many are|do i? have? left|remaining|open now|still?", "how many to go",
                                "kitne|kitnay baqi|baki|bache|reh hain|gaye|gaye? hain?", "کتنے باقی|رہ ہیں|گئے ہیں?"});
  if (!count) return std::nullopt;
  Reading reading = read_as(turn, "how many tasks do i have", turn.now);
  reading.language = turn.reading.language;
  return task_agent(with_reading(turn, reading));
}

// --- the task in hand ------------------------------------------------------------------------------------------------

/// "show me the details", "what are the notes on the cake": what is kept with a task beside its title.
std::optional<Plan> details_asked(const Turn& turn, const Phrase& phrase) {
  const bool of_hand = phrase.is({
      "and|so|ok? show|give|tell|read me|us? the|all|its|full? details|detail|notes|note|info|description "
      "of|for|on|about? "
      "it|that|this?",
      "and|so|ok? whats|what is|are|was|were? the|its|in? the? details|notes|note|info|description of|for|on? "
      "it|that|this?",
      "details",
      "uski|iski|us|is? ki? tafseel|tafsil|details|notes dikhao|batao|dikha|bata|kya? do|dein|hai|hain?",
      "اس? کی? تفصیل|تفصیلات|نوٹس دکھاؤ|بتاؤ|دکھا|بتا|کیا? دو|دیں|ہے|ہیں?",
  });
  const auto name = phrase.match_any({
      "and|so|ok? show|give|tell|read me|us? the|all|full? details|detail|notes|note|info|description of|for|on|about "
      "the|my? * task?",
      "and|so|ok? what are|is|were|was the details|notes|note|info|description of|for|on|about the|my? * task?",
  });
  const auto task = of_hand ? task_at_hand(turn) : name ? task_named(turn, *name) : std::nullopt;
  if (!task) return std::nullopt;
  const auto language = turn.reading.language;
  Plan plan = tell_one(turn, *task);
  plan.reply = task->title;
  const auto line = [&](const std::string& text) { plan.reply += "\n• " + text; };
  Task bare;
  bare.title = task->title;
  bare.priority = Priority::kMedium;  // The usual one need not be told.
  bare.description = task->description;
  for (const std::string& part : told_changes(language, bare, *task, turn.now).parts) line(part);
  if (const std::string at = moments_told(turn, *task, {}); !at.empty())
    line(say(language, {"reminder {0}", "یاد دہانی {0}", "yaad dehani {0}"}, at));
  if (task->description && !task->description->empty())
    line(say(language, {"note: {0}", "نوٹ: {0}", "note: {0}"}, *task->description));
  return plan;
}

/// "when's the one after that": the next of the series in hand, or the task that is due after the one in hand.
std::optional<Plan> one_after(const Turn& turn, const Phrase& phrase) {
  const bool asked =
      phrase.is({"and|so|ok? when|whens|what|whats is|about? the one|time|next one|time? after that|this|it|then?",
                 "and|so|ok? when|whens is? the following|second one|time?",
                 "and|so|ok? whats|what is|comes? after that|this|it"});
  const auto task = asked ? task_at_hand(turn) : std::nullopt;
  if (!task || !task->due) return std::nullopt;
  if (task->repeat) return tell_after(turn, *task);
  Filter later;
  later.from = due_civil(*task->due).local() + std::chrono::minutes(1);
  later.next_only = true;
  return show(turn, later);
}

/// "when are these?": the several tasks that were shown or touched.
std::optional<Plan> when_are_they(const Turn& turn, const Phrase& phrase) {
  const bool asked = phrase.is(
      {"acha|aur? dono|donon|ye|yeh|teeno sab|dono|kaam? kab|kis kis? din? hain|hai|ko?",
       "اچھا|اور? دونوں|یہ|تینوں سب|دونوں|کام? کب|کس کس? دن? ہیں|ہے|کو?",
       "and|so|ok? when|what are|days|times|dates? are? they|these|those|them|both|all due|next|on|again|now?",
       "and|so|ok? are|is they|these|those|both|all due|on|at|for? the? same day|time|date?"});
  if (!asked) return std::nullopt;
  const auto& ids = turn.before.many.empty() ? turn.before.shown : turn.before.many;
  auto tasks = open_only(tasks_of(turn, ids.size() > 1 ? ids : turn.before.pair));
  if (!tasks.empty()) return list(turn, std::move(tasks));
  Reading all = read_as(turn, "show my tasks", turn.now);
  all.language = turn.reading.language;
  return task_agent(with_reading(turn, all));
}

// --- what was done ---------------------------------------------------------------------------------------------------

/// "how many did that close": the tasks that the last change touched.
std::optional<Plan> touched_by_last(const Turn& turn, const Phrase& phrase) {
  const bool asked = phrase.is({
      "and|so|ok? how many did|was|were that|it|you|those? just? "
      "close|change|move|delete|complete|finish|do|get|add|touch|closed|changed|moved|deleted|done|added",
      "and|so|ok? how many was|were that|those|it",
  });
  const auto done = asked ? standing_changes(turn.view, turn.user, 1) : std::vector<CommandId>();
  if (done.empty()) return std::nullopt;
  std::vector<TaskId> ids;
  for (const EventPtr& event : turn.view.events_of_command(turn.user, done.front())) {
    const TaskId id{event->entity};
    if (is_task_change(event->type) && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  const std::vector<Task> tasks = tasks_of(turn, ids);
  if (tasks.empty()) return std::nullopt;
  const auto language = turn.reading.language;
  const Words one{"The last change was of one task:\n{0}", "پچھلی تبدیلی ایک کام کی تھی:\n{0}",
                  "Pichli tabdeeli ek kaam ki thi:\n{0}"};
  const Words many{"The last change was of {0} tasks:\n{1}", "پچھلی تبدیلی {0} کاموں کی تھی:\n{1}",
                   "Pichli tabdeeli {0} kaamon ki thi:\n{1}"};
  const std::string lines = task_lines(language, tasks, turn.now);
  Plan plan = begin_as(turn, Intent::kQuery, "AuditAgent");
  plan.reply = tasks.size() == 1 ? say(language, one, lines) : say(language, many, std::to_string(tasks.size()), lines);
  return plan;
}

/// "what's the last thing I added?"
std::optional<Plan> made_last(const Turn& turn, const Phrase& phrase) {
  const bool asked = phrase.is({
      "and|so|ok? whats|what|which is|was? the? most? last|latest|newest|recent|recently thing|task|one|item|reminder? "
      "that? i|you|we? just? add|added|create|created|make|made|put|wrote|entered? in|down|on? there?",
      "and|so|ok? what did i|you|we just? add|create|make|put|enter in|down? last|just? now?",
  });
  if (!asked) return std::nullopt;
  TaskQuery query;
  query.sort = TaskSort::kCreatedAt;
  query.descending = true;
  query.limit = 1;
  const auto page = turn.view.list_tasks(turn.user, query);
  return page && !page->tasks.empty() ? std::optional(tell_one(turn, page->tasks.front())) : std::nullopt;
}

std::optional<Plan> what_was_done(const Turn& turn, const Phrase& phrase) {
  const bool asked = phrase.is({
      "and|so|ok|wait? what|which did|have|was|were|is|has you|i|we|it|that|task|tasks|one? just|now|been|exactly? "
      "change|changed|do|done|did|delete|deleted|cancel|cancelled|canceled|remove|removed|add|added|move|moved|update|"
      "updated just|now|there|last|exactly? now?",
      "and|so|ok|wait? what|whats just? happened|changed|deleted|gone just? now?",
  });
  if (!asked) return std::nullopt;
  const bool gone = phrase.is({"*? delete|deleted|cancel|cancelled|canceled|remove|removed|gone *?"});
  Reading reading = question_reading(turn);
  if (gone) return deletions_told(with_reading(turn, reading));
  reading.detail = Detail::kHistory;
  return audit_agent(with_reading(turn, reading));
}

}  // namespace

std::optional<Plan> question_turn(const Turn& turn, const Phrase& phrase) {
  if (!turn.chosen.empty() || turn.confirmed) return std::nullopt;
  if (auto plan = first_or_last(turn, phrase)) return plan;
  if (auto plan = first_of_kind(turn, phrase)) return plan;
  if (auto plan = order_of_them(turn, phrase)) return plan;
  if (auto plan = most_urgent(turn, phrase)) return plan;
  if (auto plan = one_after(turn, phrase)) return plan;
  if (auto plan = details_asked(turn, phrase)) return plan;
  if (auto plan = when_are_they(turn, phrase)) return plan;
  if (auto plan = touched_by_last(turn, phrase)) return plan;
  if (auto plan = made_last(turn, phrase)) return plan;
  if (auto plan = what_was_done(turn, phrase)) return plan;
  if (auto plan = day_asked(turn, phrase)) return plan;
  if (!is_open(turn)) return std::nullopt;
  if (auto plan = all_that_is_open(turn, phrase)) return plan;
  if (auto plan = count_of_all(turn, phrase)) return plan;
  return of_kind(turn, phrase);
}

}  // namespace yaad::assistant
