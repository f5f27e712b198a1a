// Messages that mean more than one task, or one by its place: "delete them", "move both to friday", "the first two",
// "complete 2", "I bought the milk and bread", «دونوں ہو گئے».
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/likeness.h"
#include "app/assistant/list_task.h"
#include "app/assistant/reminder_words.h"
#include "app/assistant/replies.h"
#include "app/assistant/selection.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr double kSameTask = 0.85;      ///< Likeness from which a name with "and" in it is that of one task.
constexpr std::size_t kNamedMax = 10;   ///< Tasks named in one message.
constexpr std::size_t kAllMax = 100;    ///< Open tasks of which all but some may be meant.
constexpr std::size_t kSaidSingly = 5;  ///< Up to so many are answered with a line each.

StatusFilter status_for(const Reading& reading) {
  return reading.detail == Detail::kReopen ? StatusFilter::kCompleted : StatusFilter::kActive;
}

bool may_be_meant(const Task& task, const Reading& reading) {
  if (reading.detail == Detail::kRestore) return task.deleted_at.has_value();
  if (task.deleted_at) return false;
  return (task.status == TaskStatus::kCompleted) == (status_for(reading) == StatusFilter::kCompleted);
}

/// "Both" behind two turns that touched one task each are these two.
std::vector<TaskId> group_of(const State& state, const AnswerWords& words) {
  const bool both = std::any_of(words.begin(), words.end(),
                                [](const AnswerWord& word) { return word.kind == WordKind::kAll && word.value == 2; });
  if (both && state.pair.size() == 2) return state.pair;
  return state.many.size() > 1 ? state.many : state.shown;
}

Plan on_one(const Turn& turn, TaskId id) {
  Turn one = with_reading(turn, turn.reading);
  one.chosen = {id};
  return dispatch(one);
}

/// The rows that may be chosen from once more: the place that was named is not in the list.
Plan ask_place(const Turn& turn, const std::vector<Task>& rows) {
  Targets targets;
  targets.tasks = rows;
  return ask_which(turn, targets);
}

std::optional<Plan> by_place(const Turn& turn, const AnswerWords& words, bool plural_only) {
  // "Them" are the tasks touched last; a place is one of the list shown last.
  const bool placed = has_kind(words, WordKind::kNumber) || has_kind(words, WordKind::kLast);
  const State& state = turn.before;
  const std::vector<TaskId> ids = placed && !state.shown.empty() ? state.shown : group_of(state, words);
  const std::vector<Task> rows = tasks_of(turn, ids);
  if (rows.empty() || (plural_only && rows.size() < 2)) return std::nullopt;
  if (rows.size() < ids.size() && placed) return std::nullopt;  // Places have moved: the list is not what was seen.
  Selection selection = select_rows(turn, words, rows);
  if (selection.wrong_number && has_kind(words, WordKind::kAll)) return ask_place(turn, rows);
  if (selection.wrong_number || selection.unclear || selection.none) return std::nullopt;
  std::vector<TaskId> chosen;
  for (const std::size_t row : selection.rows) {
    if (placed || may_be_meant(rows[row], turn.reading)) chosen.push_back(rows[row].id);
  }
  if (chosen.empty()) return std::nullopt;
  return chosen.size() == 1 ? on_one(turn, chosen.front()) : act_on_many(turn, chosen, false);
}

/// The parts of "milk, bread and stamps".
std::vector<std::string> names_in(std::string_view target) {
  std::vector<std::string> names;
  AnswerWords words = answer_words(target);
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= words.size(); ++i) {
    const bool ends =
        i == words.size() || (words[i].kind == WordKind::kSeparator && !words[i].norm.starts_with("lekin"));
    if (!ends) continue;
    if (i > begin) names.push_back(joined_raw(words, begin, i));
    begin = i + 1;
  }
  return names;
}

/// "The dentist to" of "move the dentist to tomorrow and dinner to friday": it had a time of its own.
bool led_to_time(std::string_view name) { return name.ends_with(" to") || name.ends_with(" by"); }

std::optional<Plan> by_names(const Turn& turn) {
  const std::vector<std::string> names = names_in(turn.reading.target);
  if (names.size() < 2 || names.size() > kNamedMax) return std::nullopt;
  if (std::any_of(names.begin(), std::prev(names.end()), led_to_time)) return ask_to_say_anew(turn);
  const StatusFilter status = status_for(turn.reading);
  const Targets whole = find_targets(turn, status);
  const std::vector<std::string> said = search_words(turn.reading.target, 32);
  if (!whole.tasks.empty() && title_likeness(said, whole.tasks.front().title) >= kSameTask) return std::nullopt;
  return act_on_named(turn, names);
}

/// «دوسرا کل کر دو»: a place, and behind it what is to be done with it.
std::optional<Plan> place_before_order(const Turn& turn) {
  const AnswerWords words = answer_words(turn.text);
  std::size_t end = 0;
  while (end < words.size() && (words[end].kind == WordKind::kNumber || words[end].kind == WordKind::kLast ||
                                words[end].kind == WordKind::kFiller || words[end].kind == WordKind::kAll))
    ++end;
  const AnswerWords place(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end));
  if (end == words.size() || !is_selection_only(place) || turn.reading.language == language::Language::kEnglish)
    return std::nullopt;
  const std::string_view it = turn.reading.language == language::Language::kUrdu ? "اسے " : "isko ";
  const std::string text = std::string(it) + joined_raw(words, end, words.size());
  const Reading reading = read_as(turn, text, turn.now);
  if (!is_order(reading) || reading.confidence < kSure || !reading.target.empty()) return std::nullopt;
  Turn again = with_reading(turn, reading);
  again.text = text;
  return by_place(again, place, false);
}

/// "Complete the second" could be a task for the 2nd; behind a list it is its second row.
std::optional<Plan> verb_and_place(const Turn& turn) {
  AnswerWords place = answer_words(turn.text);
  std::optional<Intent> intent;
  for (const AnswerWord& word : place) {
    if (word.kind != WordKind::kVerb) continue;
    const auto said = static_cast<Intent>(word.value);
    if ((intent && *intent != said) || (said != Intent::kDelete && said != Intent::kComplete)) return std::nullopt;
    intent = said;
  }
  std::erase_if(place, [](const AnswerWord& word) { return word.kind == WordKind::kVerb; });
  if (!intent || !is_selection_only(place)) return std::nullopt;
  const std::string text = *intent == Intent::kDelete ? "delete it" : "mark it as done";
  Reading reading;
  const Turn again = said_as(turn, text, reading);
  if (auto plan = by_place(again, place, false)) return plan;
  const bool placed = has_kind(place, WordKind::kNumber) || has_kind(place, WordKind::kLast);
  const bool order = is_order(turn.reading) && turn.reading.target.empty();  // "Delete the second" is a date as well.
  return placed && (order || turn.reading.intent == Intent::kCreate) ? std::optional(ask_listed(again)) : std::nullopt;
}

/// "All pills", "Ali wale dono": every open task of that name; as many as were said, when a number was.
std::optional<Plan> all_named(const Turn& turn, const AnswerWords& words) {
  int count = -1;
  std::vector<std::string> name;
  for (const AnswerWord& word : words) {
    if (word.kind == WordKind::kAll) count = word.value;
    if (word.kind == WordKind::kOther) name.push_back(word.norm);
    if (word.kind == WordKind::kSeparator || word.kind == WordKind::kExcept) return std::nullopt;
  }
  if (count < 0 || name.empty()) return std::nullopt;
  Reading everything = turn.reading;
  everything.filter = {};
  everything.filter.status =
      status_for(turn.reading) == StatusFilter::kCompleted ? TaskStatus::kCompleted : TaskStatus::kActive;
  std::vector<Task> tasks = select_tasks(with_reading(turn, everything), kAllMax);
  std::erase_if(tasks, [&](const Task& task) {
    const std::vector<std::string> title = search_words(task.title, 32);
    return !std::all_of(name.begin(), name.end(), [&](const std::string& said) {
      return std::any_of(title.begin(), title.end(),
                         [&](const std::string& one) { return word_likeness(said, one) >= kSameTask; });
    });
  });
  if (tasks.size() < 2) return std::nullopt;
  if (count > 0 && tasks.size() != static_cast<std::size_t>(count)) return ask_place(turn, tasks);
  return act_on_many(turn, ids_of(tasks), false);
}

/// "Teeno ho gaye" behind three turns that made a task each: the newest three, which are shown and asked about.
std::optional<Plan> newest_counted(const Turn& turn, const AnswerWords& words) {
  const auto counted = std::find_if(
      words.begin(), words.end(), [](const AnswerWord& word) { return word.kind == WordKind::kAll && word.value > 2; });
  if (counted == words.end() || !turn.before.last || turn.reading.detail != Detail::kNone) return std::nullopt;
  TaskQuery query;
  query.limit = static_cast<std::size_t>(counted->value);
  const auto page = turn.view.list_tasks(turn.user, query);
  if (!page || page->tasks.size() < query.limit) return std::nullopt;
  return act_on_many(turn, ids_of(page->tasks), false);
}

/// "Dusra bhi", "the third too" behind an order: the same is done with that row.
std::optional<Plan> row_as_well(const Turn& turn) {
  static const std::vector<std::string> kToo = search_words("bhi also too بھی", 8);
  const AnswerWords words = answer_words(turn.text);
  const bool too = std::any_of(words.begin(), words.end(), [&](const AnswerWord& word) {
    return std::find(kToo.begin(), kToo.end(), word.norm) != kToo.end();
  });
  if (!too || !is_selection_only(words) || !(has_kind(words, WordKind::kNumber) || has_kind(words, WordKind::kLast)))
    return std::nullopt;
  const Intent intent = read_as(turn, turn.before.said, turn.now).intent;
  if (turn.before.said.empty() || (intent != Intent::kComplete && intent != Intent::kDelete)) return std::nullopt;
  const std::string text = intent == Intent::kDelete ? "delete it" : "mark it as done";
  Reading reading;
  const Turn again = said_as(turn, text, reading);
  return by_place(again, words, false);
}

/// "Rafiq wala 12 baje", "fees wala zaroori hai", «ٹیکس والا کل»: what becomes of the task that is so called, if any
/// is.
std::optional<Plan> named_without_verb(const Turn& turn) {
  static const std::vector<std::string> kOf = search_words("wala wali wale walay والا والی والے", 8);
  const Reading& said = turn.reading;
  const bool changes = said.due || said.priority;
  if (said.intent != Intent::kCreate || !changes || said.recurrence || !turn.alone) return std::nullopt;
  const std::vector<std::string> title = search_words(said.title, 8);
  if (title.size() < 2 || std::find(kOf.begin(), kOf.end(), title.back()) == kOf.end()) return std::nullopt;
  const bool urdu = said.language == language::Language::kUrdu;
  const AnswerWords words = answer_words(turn.text);
  const auto of = std::find_if(words.begin(), words.end(), [&](const AnswerWord& word) {
    return std::find(kOf.begin(), kOf.end(), word.norm) != kOf.end();
  });
  const auto at = static_cast<std::size_t>(of - words.begin()) + 1;
  if (at >= words.size()) return std::nullopt;
  const std::string thing =
      joined_raw(words, 0, at) + (urdu ? " کام " : " kaam ") + joined_raw(words, at, words.size());
  for (const std::string& order : {std::string(turn.text) + (urdu ? " کر دو" : " kar do"), thing}) {
    Reading reading = read_as(turn, order, turn.now);
    if (reading.intent != Intent::kUpdate || reading.target.empty() || reading.confidence < kSure) continue;
    const Turn made = with_reading(turn, reading);
    const Targets targets = find_targets(made, StatusFilter::kActive);
    if (targets.tasks.empty()) continue;
    Turn again = made;
    again.text = order;
    again.alone = false;
    return task_agent(again);
  }
  return std::nullopt;
}

/// "Rename the first to buy a dozen eggs", where "the first" reads as a date.
std::optional<Plan> row_renamed(const Turn& turn) {
  const AnswerWords words = answer_words(turn.text);
  if (words.size() < 4 || words.front().norm != "rename" || turn.before.shown.empty()) return std::nullopt;
  std::size_t to = 1;
  while (to < words.size() && words[to].norm != "to") ++to;
  const AnswerWords place(words.begin() + 1, words.begin() + static_cast<std::ptrdiff_t>(to));
  if (to + 1 >= words.size() || !is_selection_only(place)) return std::nullopt;
  const std::string text = "rename it to " + joined_raw(words, to + 1, words.size());
  const Reading reading = read_as(turn, text, turn.now);
  if (reading.intent != Intent::kUpdate || !reading.changes.title) return std::nullopt;
  Turn again = with_reading(turn, reading);
  again.text = text;
  return by_place(again, place, false);
}

/// "Move both to the 20th" behind one task only: whether that one is meant.
std::optional<Plan> only_one(const Turn& turn, const AnswerWords& words) {
  const bool several = std::any_of(
      words.begin(), words.end(), [](const AnswerWord& word) { return word.kind == WordKind::kAll && word.value > 1; });
  if (!several) return std::nullopt;
  const auto language = turn.reading.language;
  const auto task = turn.before.last ? turn.view.find_task(turn.user, *turn.before.last) : std::nullopt;
  if (!task || !may_be_meant(*task, turn.reading)) {
    Plan plan = begin(turn, "TaskAgent");
    plan.clarify = true;
    plan.reply =
        std::string(Words{"I don't know which ones you mean. Say their names, or \"show my tasks\" first.",
                          "پتا نہیں کون سے کام مراد ہیں۔ نام بتائیے، یا پہلے «میرے کام دکھاؤ» کہیے۔",
                          "Pata nahin kaun se kaam murad hain. Naam bataiye, ya pehle \"mere kaam dikhao\" kahiye."}
                        .in(language));
    return plan;
  }
  const Words one{"There is only one just now: '{0}'. Do you mean that one? (yes / no)",
                  "ابھی ایک ہی کام سامنے ہے: ’{0}‘۔ کیا وہی مراد ہے؟ (ہاں / نہیں)",
                  "Abhi ek hi kaam saamne hai: '{0}'. Kya wohi murad hai? (haan / nahin)"};
  Plan plan = ask(turn, say(language, one, task->title), Pending::kConfirm, {task->id});
  plan.tasks.push_back(*task);
  return plan;
}

/// Nothing but a verb and places: "mark the first and third as done".
bool is_places(const AnswerWords& words) {
  const auto placed = std::count_if(words.begin(), words.end(), [](const AnswerWord& word) {
    return word.kind == WordKind::kNumber || word.kind == WordKind::kLast;
  });
  AnswerWords rest = words;
  std::erase_if(rest, [](const AnswerWord& word) { return word.kind == WordKind::kVerb; });
  return placed > 1 && is_selection_only(rest);
}

/// A place that an "and" joins to what follows: "the first" of "mark the first and the milk as done".
bool joins_a_place(const AnswerWords& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool place = words[i].kind == WordKind::kNumber || words[i].kind == WordKind::kLast;
    const bool led = i == 0 || words[i - 1].kind == WordKind::kVerb || words[i - 1].norm == "the";
    if (place && led && words[i + 1].kind == WordKind::kSeparator) return true;
  }
  return false;
}

/// "The first and third" of "move the first and third to friday", whose target is the last of them.
AnswerWords places_before(const Turn& turn) {
  const AnswerWords words = answer_words(turn.text), target = answer_words(turn.reading.target);
  if (target.empty() || !is_selection_only(target)) return {};
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].norm != target.back().norm) continue;
    std::size_t begin = i;
    while (begin > 0 && (words[begin - 1].kind == WordKind::kNumber || words[begin - 1].kind == WordKind::kLast ||
                         !says_something(words[begin - 1])))
      --begin;
    AnswerWords run(words.begin() + static_cast<std::ptrdiff_t>(begin),
                    words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return run.size() > target.size() && joins_a_place(run) ? run : AnswerWords();
  }
  return {};
}

/// "Mark the first and third as done", where "the first" reads as a date: who names rows means all of them.
std::optional<Plan> several_rows(const Turn& turn) {
  const Reading& reading = turn.reading;
  if (turn.before.shown.size() < 2) return std::nullopt;
  if (reading.intent == Intent::kUpdate) {
    const AnswerWords places = places_before(turn);
    return places.empty() ? std::nullopt : by_place(turn, places, false);
  }
  AnswerWords words = answer_words(turn.text);
  if (is_places(words)) return verb_and_place(turn);
  if (!reading.filter.from || reading.target.empty() || !joins_a_place(words)) return std::nullopt;
  std::erase_if(words, [](const AnswerWord& word) { return word.kind == WordKind::kVerb; });
  const std::vector<Task> rows = tasks_of(turn, turn.before.shown);
  const Selection selection = select_rows(turn, words, rows);
  const bool clear = !selection.unclear && !selection.unknown && !selection.wrong_number && selection.rows.size() > 1;
  if (!clear) return ask_place(turn, rows);
  return act_on_many(turn, picked(rows, selection), false);
}

/// The rows and the time of "do the third one on friday", «دونوں کل شام کو»: places, and nothing else but when.
struct DatedRows {
  AnswerWords place;
  std::string when;
};
DatedRows dated_rows(const Turn& turn) {
  static constexpr std::string_view kDo[] = {"do", "schedule", "put", "set", "plan", "keep", "have"};
  const auto undo = [](AnswerWords words) {
    if (!words.empty() && std::find(std::begin(kDo), std::end(kDo), words.front().norm) != std::end(kDo))
      words.erase(words.begin());
    return words;
  };
  if (turn.reading.intent == Intent::kCreate) return {undo(answer_words(turn.reading.title)), when_text(turn)};
  const AnswerWords words = undo(answer_words(turn.text));
  std::size_t end = 0;
  while (end < words.size() && (words[end].kind == WordKind::kNumber || words[end].kind == WordKind::kLast ||
                                words[end].norm == "the" || words[end].norm == "one" || words[end].norm == "task"))
    ++end;
  return {{words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end)}, joined_raw(words, end, words.size())};
}

/// No title is made of places alone: those rows are due then.
std::optional<Plan> rows_dated(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool task = reading.intent == Intent::kCreate;
  const bool dated = reading.due.has_value();  // "The second on friday" is a date as well.
  if (!turn.alone || reading.recurrence || (dated ? !task && !leads_with_row(turn) : task)) return std::nullopt;
  const auto [place, when] = dated_rows(turn);
  if (!is_selection_only(place) || when.empty()) return std::nullopt;
  const auto moved = move_to(turn, when);
  if (!moved || moved->reading.intent != Intent::kUpdate) return std::nullopt;
  Turn again = with_reading(turn, moved->reading);
  again.text = moved->order;
  return by_place(again, place, !has_kind(place, WordKind::kNumber) && !has_kind(place, WordKind::kLast));
}

/// "The first two" of "move the first two to 5 May", where "two to 5" reads as a time.
AnswerWords counted_rows(const Turn& turn) {
  const AnswerWords words = answer_words(turn.text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool end = words[i].kind == WordKind::kLast || words[i].norm == "first";
    const auto& count = words[i + 1];
    if (!end || count.kind != WordKind::kNumber || count.value < 2) continue;
    const bool of_what = i + 2 < words.size() && words[i + 2].kind == WordKind::kOther;  // "the last two weeks"
    if (!of_what) return {words[i], count};
  }
  return {};
}

/// The day of "the friday one", «جمعے والا»; empty when the message points at none so.
std::optional<LocalSeconds> day_pointed(const Turn& turn) {
  static const std::vector<std::string> kOne = search_words("one wala wali walay wale والا والی والے", 16);
  const AnswerWords words = answer_words(turn.text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (std::find(kOne.begin(), kOne.end(), words[i].norm) == kOne.end()) continue;
    const std::string said = joined_raw(words, i - 1, i);
    for (const char* post : {"", " ko", " کو"}) {
      const Reading day = read_as(turn, said + post, turn.now);
      if (day.when && day.when->grain == language::Grain::kDay && day.title.empty())
        return std::chrono::floor<std::chrono::days>(day.when->start);
    }
  }
  return std::nullopt;
}

/// "Delete the friday one", "jumay wala parson kar do": what is due on that day, and not the task in hand.
std::optional<Plan> of_day(const Turn& turn) {
  if (!turn.reading.target.empty() || language::is_bulk(turn.reading.detail)) return std::nullopt;
  const auto day = day_pointed(turn);
  if (!day) return std::nullopt;
  constexpr std::size_t kMost = 10;
  Reading due = turn.reading;
  due.filter = {};
  due.filter.from = *day;
  due.filter.to = *day + std::chrono::days(1);
  Targets targets;
  targets.tasks = select_tasks(with_reading(turn, due), kMost);
  if (targets.tasks.size() == 1) return on_one(turn, targets.tasks.front().id);
  return ask_which(turn, targets);
}

/// "Hafte wala cancel", "the friday one, cancel": calls off what is due then, and not what was just asked or done.
std::optional<Plan> cancels_day(const Turn& turn) {
  if (turn.reading.detail != Detail::kCancel || !day_pointed(turn)) return std::nullopt;
  Reading reading = read_as(turn, "delete it", turn.now);
  reading.language = turn.reading.language;
  auto plan = of_day(with_reading(turn, reading));
  if (plan && plan->state.pending != Pending::kNothing) plan->state.text = "delete it";
  return plan;
}

/// "Delete everything but the milk", «دودھ کے علاوہ سب حذف کرو»: the rest of all that is open. Nothing else may be
/// made of such words: what is named is what stays.
std::optional<Plan> all_but(const Turn& turn) {
  // The filter leaves out what is named; "all but the first" means rows.
  const std::vector<std::string>& named = turn.reading.filter.except;
  const auto is_row = [](const std::string& one) { return is_selection_only(answer_words(one)); };
  if (!named.empty() && std::none_of(named.begin(), named.end(), is_row)) return std::nullopt;
  AnswerWords words = answer_words(turn.text);
  const bool but = has_kind(words, WordKind::kExcept) || has_kind(words, WordKind::kExceptBefore);
  if (!but || !has_kind(words, WordKind::kAll) || turn.reading.intent == Intent::kUpdate) return std::nullopt;
  std::erase_if(words, [](const AnswerWord& word) { return word.kind == WordKind::kVerb; });
  Reading everything = turn.reading;
  everything.filter = {};
  const std::vector<Task> rows = select_tasks(with_reading(turn, everything), kAllMax);
  const Selection selection = select_rows(turn, words, rows);
  const bool clear = selection.excluded && !selection.unclear && !selection.unknown && !selection.wrong_number;
  if (!clear || rows.size() == kAllMax) return ask_to_say_anew(turn);
  return act_on_many(turn, picked(rows, selection), false);
}

/// One after the other, as if each had been named. When one of them needs a question, that is asked and nothing done.
Plan carry_out(const Turn& turn, const std::vector<Task>& tasks) {
  std::optional<Plan> all;
  for (const Task& task : tasks) {
    Turn one = with_reading(turn, turn.reading);
    one.chosen = {task.id};
    one.confirmed = true;
    Plan plan = dispatch(one);
    if (plan.clarify) return plan;
    if (!all) {
      all = std::move(plan);
      continue;
    }
    all->reply += "\n" + plan.reply;
    std::move(plan.commands.begin(), plan.commands.end(), std::back_inserter(all->commands));
  }
  const bool complete = turn.reading.intent == Intent::kComplete;
  if (tasks.size() > kSaidSingly)
    all->reply = say(turn.reading.language, complete ? words::kCompletedMany : words::kUpdatedMany,
                     std::to_string(tasks.size()));
  return std::move(*all);
}

}  // namespace

std::vector<TaskId> ids_of(const std::vector<Task>& tasks) {
  std::vector<TaskId> ids;
  for (const Task& task : tasks) ids.push_back(task.id);
  return ids;
}

std::vector<Task> tasks_of(const Turn& turn, const std::vector<TaskId>& ids) {
  std::vector<Task> tasks;
  for (const TaskId id : ids) {
    if (auto task = turn.view.find_task(turn.user, id)) tasks.push_back(std::move(*task));
  }
  return tasks;
}

std::optional<Plan> act_on_named(const Turn& turn, const std::vector<std::string>& names) {
  std::vector<TaskId> ids;
  std::vector<Reading> readings;
  bool parts = false, twice = false;
  for (const std::string& name : names) {
    const Reading named = reading_as(turn, turn.reading.intent, turn.reading.detail, name);
    if (name.empty() || named.reference != language::Reference::kByName) return std::nullopt;
    Reading reading = turn.reading;
    reading.target = named.target;
    reading.reference = named.reference;
    reading.choice = 0;
    const Targets targets = find_targets(with_reading(turn, reading), status_for(turn.reading));
    if (!targets.clear) return std::nullopt;
    const Task& task = targets.tasks.front();
    const auto known = std::find(ids.begin(), ids.end(), task.id);
    twice = twice || known != ids.end();
    if (known == ids.end()) {
      ids.push_back(task.id);
      readings.push_back(reading);
    } else {
      readings[static_cast<std::size_t>(known - ids.begin())].target += " " + reading.target;
    }
    parts = parts || names_a_part(reading.target, task.title);
  }
  if (!parts)
    return twice ? std::nullopt : std::optional(act_on_many(turn, ids, turn.reading.intent != Intent::kDelete));
  std::optional<Plan> all;  // One after the other: of a list only what is named.
  for (std::size_t i = 0; i < ids.size(); ++i) {
    Turn one = with_reading(turn, readings[i]);
    one.chosen = {ids[i]};
    Plan plan = task_agent(one);
    if (plan.clarify) return plan;
    add_plan(all, std::move(plan));
  }
  return all;
}

Plan act_on_many(const Turn& turn, const std::vector<TaskId>& ids, bool confirmed) {
  const auto language = turn.reading.language;
  std::vector<Task> tasks = tasks_of(turn, ids);
  std::erase_if(tasks, [&](const Task& task) { return !may_be_meant(task, turn.reading); });
  if (tasks.empty()) return say_only(turn, words::kNothingDue);
  if (tasks.size() == 1 && !confirmed) return on_one(turn, tasks.front().id);
  // A deletion of many says what becomes of a series among them, and asks but once.
  if (turn.reading.intent == Intent::kDelete) {
    Reading all = turn.reading;
    all.detail = Detail::kBulkDelete;
    Turn many = with_reading(turn, all);
    many.chosen = ids_of(tasks);
    many.confirmed = confirmed;
    return task_agent(many);
  }
  if (confirmed) return carry_out(turn, tasks);
  const bool nothing_said = turn.reading.intent == Intent::kUpdate && turn.reading.changes.empty() &&
                            turn.reading.reminders.empty() && turn.reading.detail == Detail::kNone;
  if (nothing_said) {
    const bool time = turn.reading.missing == language::Missing::kTime;
    return ask(turn, std::string((time ? words::kAskTime : words::kAskChange).in(language)), Pending::kFill,
               ids_of(tasks));
  }
  const std::string lines = task_lines(language, tasks, turn.now);
  const bool complete = turn.reading.intent == Intent::kComplete;
  const Words& question = complete ? words::kConfirmCompleteMany : words::kConfirmUpdateMany;
  Plan plan = ask(turn, say(language, question, std::to_string(tasks.size()), lines), Pending::kConfirm, ids_of(tasks));
  if (turn.reading.intent == Intent::kUpdate) plan.reply += bulk_change(turn, tasks);
  if (!turn.reading.reminders.empty())
    plan.reply += "\n" + say(language, {"Reminder: {0}", "یاد دہانی: {0}", "Yaad dehani: {0}"},
                             phrases_told(turn, turn.reading.reminders, std::nullopt));
  plan.tasks = tasks;
  return plan;
}

std::optional<Plan> several_meant(const Turn& turn) {
  if (!turn.chosen.empty() || turn.confirmed) return std::nullopt;
  const Reading& reading = turn.reading;
  if (reading.detail == Detail::kRestore && reading.target.empty()) {
    const AnswerWords words = answer_words(turn.text);
    return has_kind(words, WordKind::kPlural) || has_kind(words, WordKind::kAll) ? by_place(turn, words, true)
                                                                                 : std::nullopt;
  }
  if (auto plan = of_named_day(turn)) return plan;
  if (reading.intent == Intent::kUnknown || reading.intent == Intent::kCreate) {
    if (auto plan = row_as_well(turn)) return plan;
    if (auto plan = row_renamed(turn)) return plan;
    if (auto plan = named_without_verb(turn)) return plan;
    if (auto plan = verb_and_place(turn)) return plan;
    if (auto plan = rows_dated(turn)) return plan;
    if (auto plan = cancels_day(turn)) return plan;
    return reading.intent == Intent::kUnknown ? place_before_order(turn) : std::nullopt;
  }
  if (!is_order(reading) || reading.confidence < kSure) return std::nullopt;
  if (reading.target.empty() && reading.filter.from && !has_kind(answer_words(turn.text), WordKind::kAll)) {
    if (auto plan = verb_and_place(turn)) return plan;
  }
  if (auto plan = all_but(turn)) return plan;
  if (auto plan = of_day(turn)) return plan;
  if (auto plan = several_rows(turn)) return plan;
  if (!reading.target.empty()) {
    const AnswerWords words = answer_words(reading.target);
    if (is_selection_only(words)) {
      if (auto plan = by_place(turn, words, !has_kind(words, WordKind::kNumber))) return plan;
      if (auto plan = newest_counted(turn, words)) return plan;
      if (auto plan = only_one(turn, words)) return plan;
    }
    if (auto plan = all_named(turn, words)) return plan;
    return by_names(turn);
  }
  if (const AnswerWords counted = counted_rows(turn); !counted.empty()) {
    if (auto plan = by_place(turn, counted, false)) return plan;
  }
  // "Delete them", «ان سب کو حذف کر دو»; "delete everything" is not among those shown.
  AnswerWords plural;
  for (const AnswerWord& word : answer_words(turn.text)) {
    if (word.kind == WordKind::kPlural) plural.push_back(word);
    if (word.kind == WordKind::kAll && word.value > 0) plural.push_back(word);
  }
  const bool shown_ones = reading.filter == language::Filter{} || reading.filter.all;
  if (plural.empty() || !shown_ones) return std::nullopt;
  return by_place(turn, plural, true);
}

std::optional<Plan> take_last_back(const Turn& turn) {
  if (!turn.before.last) return std::nullopt;
  static const std::vector<std::string> kCallsOff = search_words("cancel scratch scrap mansookh cancle کینسل منسوخ", 8);
  bool calls_off = false, it = false, forbids = false, adding = false;
  for (const AnswerWord& word : answer_words(turn.text)) {
    calls_off = calls_off || std::find(kCallsOff.begin(), kCallsOff.end(), word.norm) != kCallsOff.end();
    it = it || word.kind == WordKind::kPronoun;
    forbids = forbids || (word.kind == WordKind::kNo && word.value == 1);
    adding = adding || (word.kind == WordKind::kVerb && word.value == static_cast<int>(Intent::kCreate));
  }
  if (!it || !(calls_off || (forbids && adding))) return std::nullopt;
  const auto task = turn.view.find_task(turn.user, *turn.before.last);
  if (!task || task->deleted_at || task->status == TaskStatus::kCompleted) return std::nullopt;
  Reading reading = read_as(turn, "delete it", turn.now);
  reading.language = turn.reading.language;
  Turn again = with_reading(turn, reading);
  again.text = "delete it";
  return on_one(again, task->id);
}

}  // namespace yaad::assistant
