// Tasks pointed at by their hour or their part of the day: "the 3pm one is done", "delete the 2pm pills", «صبح والی دے
// دی», "8 baje wala 10 baje kar do". What is said of the task is read with a pronoun in the place of the pointer.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "app/assistant/answers.h"
#include "app/assistant/lasting.h"
#include "app/assistant/likeness.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/series_moves.h"
#include "app/assistant/series_named.h"
#include "app/assistant/spoken.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;
using std::chrono::days;

constexpr std::size_t kMostWords = 16;
constexpr std::size_t kTimeWords = 4;  ///< "kal raat 9 baje wali".
constexpr std::size_t kNameWords = 2;  ///< "the 2pm cough syrup".
constexpr std::size_t kListed = 8;     ///< Choices offered.
constexpr double kSameWord = 0.85;     ///< Likeness from which a word is that of a title.
constexpr int kDayMinutes = 24 * 60;

/// Minutes of a day; past its end where the range goes on after midnight.
struct DayMinutes {
  int from = 0, to = 0;  ///< `to` is exclusive.
};

/// When a task is due that is pointed at.
struct PointedTime {
  std::optional<CivilDate> day;
  bool weekday = false;            ///< It was said by its name: it may be another week's.
  std::vector<DayMinutes> ranges;  ///< One counts where those before it have no task.
  std::optional<int> other_half;   ///< "The 8 one": may be 8 in the morning as well.
  std::string word;                ///< A part of the day: "the morning one" may be called so.
  bool bare_number = false;
};

struct Part {
  std::string_view words;
  DayMinutes core, wide;  ///< The wide one counts where the core has no task.
};
constexpr int at(int hour, int minute = 0) { return hour * 60 + minute; }
constexpr Part kParts[] = {
    {"morning subah subha subh savere صبح سویرے", {at(4), at(12)}, {at(4), at(12)}},
    {"noon midday lunchtime", {at(11, 30), at(12, 31)}, {at(11), at(15)}},
    {"dopahar dopehar dupehar dopeher دوپہر", {at(11), at(16)}, {at(11), at(17)}},
    {"afternoon", {at(12), at(18)}, {at(12), at(18)}},
    {"evening sham shaam شام", {at(16), at(20)}, {at(16), at(22)}},
    {"night tonight raat رات", {at(19), at(28)}, {at(18), at(28)}},
};

using WordSet = std::vector<std::string>;  ///< As search_words() gives them; made once, as they are looked for often.

const Part* part_named(const std::string& norm) {
  static const std::vector<WordSet> kNames = [] {
    std::vector<WordSet> names;
    for (const Part& part : kParts) names.push_back(search_words(part.words, 8));
    return names;
  }();
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (one_of(norm, kNames[i])) return &kParts[i];
  }
  return nullptr;
}

bool points_at(const PointedTime& time, std::size_t range, const CivilTime& clock) {
  const int minute = clock.hour * 60 + clock.minute;
  const DayMinutes& within = time.ranges[range];
  const bool in = (minute >= within.from && minute < within.to) || minute + kDayMinutes < within.to;
  return in || time.other_half == minute;
}

std::optional<Reading> time_read(const Turn& turn, const std::string& said) {
  Reading reading = read_as(turn, said, turn.now);
  const bool bare = reading.detail == language::Detail::kCorrection && reading.changes.due && reading.title.empty() &&
                    !reading.changes.move_by_minutes && reading.when;
  return bare ? std::optional(std::move(reading)) : std::nullopt;
}

/// What "7pm", "kal raat", "friday 3pm", «سات بجے» point at.
std::optional<PointedTime> time_of(const Turn& turn, const AnswerWords& words, std::size_t begin, std::size_t end) {
  PointedTime time;
  std::string rest;
  for (std::size_t i = begin; i < end; ++i) {
    if (const Part* part = part_named(words[i].norm); part != nullptr && time.ranges.empty()) {
      time.ranges = {part->core, part->wide};
      time.word = words[i].norm;
    } else {
      rest += (rest.empty() ? "" : " ") + words[i].raw;
    }
  }
  if (rest.empty()) return time.ranges.empty() ? std::nullopt : std::optional(time);
  const bool number = begin + 1 == end && words[begin].kind == WordKind::kNumber;
  if (number && (words[begin].value < 1 || words[begin].value > 12)) return std::nullopt;
  time.bare_number = number;
  const auto part_of_day = time.ranges.empty() ? std::nullopt : time_read(turn, rest);
  if (part_of_day && part_of_day->changes.due_date_only) {  // "kal raat"
    time.day = part_of_day->changes.due->date;
    return time;
  }
  const auto clock = time_read(turn, joined_raw(words, begin, end) + (number ? " baje" : ""));
  if (!clock) return std::nullopt;
  if (!clock->changes.due_time_only) time.day = clock->changes.due->date;
  time.weekday = Phrase(joined_raw(words, begin, end)).is_weekday();
  time.ranges.clear();
  time.word.clear();
  if (const auto& said = clock->changes.due->time) {
    const int minute = said->hour * 60 + said->minute;
    time.ranges = {{minute, minute + 1}};
    const bool either = number || clock->changes.half_unknown;
    if (either) time.other_half = (minute + kDayMinutes / 2) % kDayMinutes;
  }
  return time;
}

bool is_one(const std::string& norm) {
  static const WordSet kOne = search_words("one ones wala wali wale walay waala waali والا والی والے", 16);
  return one_of(norm, kOne);
}

struct Pointer {
  PointedTime time;
  std::size_t begin = 0, end = 0;  ///< Words of the message that the pronoun stands for.
  bool named = false;              ///< Names of tasks may follow: "the 2pm pills", "raat wali dawai".
  bool english = false;
};

/// "Move the evening" says a time as well, and none of a task.
bool holds_order(const AnswerWords& words, std::size_t begin, std::size_t end) {
  static const WordSet kOrders = search_words(
      "the my our that move cancel make push put shift change bring reschedule postpone skip snooze stop do did", 32);
  for (std::size_t i = begin; i < end; ++i) {
    if (words[i].kind == WordKind::kVerb || one_of(words[i].norm, kOrders)) return true;
  }
  return false;
}

/// "The 3pm one", «رات والی».
std::optional<Pointer> pointer_to_one(const Turn& turn, const AnswerWords& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!is_one(words[i].norm)) continue;
    for (std::size_t count = std::min(i, kTimeWords); count > 0; --count) {
      if (holds_order(words, i - count, i)) continue;
      auto time = time_of(turn, words, i - count, i);
      if (!time) continue;
      const bool english = words[i].norm.starts_with("one");
      return Pointer{std::move(*time), i - count, i + 1, !english, english};
    }
  }
  return std::nullopt;
}

/// "The 2pm" of "I took the 2pm pill".
std::optional<Pointer> pointer_to_name(const Turn& turn, const AnswerWords& words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (words[i].norm != "the" && words[i].norm != "my") continue;
    for (std::size_t count = std::min(kTimeWords, words.size() - i - 2); count > 0; --count) {
      auto time = time_of(turn, words, i + 1, i + 1 + count);
      if (time && !time->bare_number && !time->ranges.empty())
        return Pointer{std::move(*time), i + 1, i + 1 + count, true, true};
    }
  }
  return std::nullopt;
}

bool has_word(const Task& task, const std::string& word) {
  const auto title = search_words(task.title, 32);
  return std::any_of(title.begin(), title.end(),
                     [&](const std::string& one) { return word_likeness(word, one) >= kSameWord; });
}

bool is_open(const Task& task) { return task.status == TaskStatus::kActive && !task.deleted_at; }

/// Open tasks of the conversation: those of the list shown last and those touched together last.
std::vector<Task> of_conversation(const Turn& turn) {
  const State& state = turn.before;
  std::vector<TaskId> ids = state.shown;
  ids.insert(ids.end(), state.many.begin(), state.many.end());
  std::vector<Task> tasks;
  for (Task& task : tasks_of(turn, ids)) {
    const bool known = std::any_of(tasks.begin(), tasks.end(), [&](const Task& one) { return one.id == task.id; });
    if (!known && is_open(task)) tasks.push_back(std::move(task));
  }
  return tasks;
}

/// Due on that day, or `weekly` on the same day of another week.
bool on_day(const Task& task, const CivilDate& day, bool weekly) {
  if (!task.due) return false;
  const auto apart = std::chrono::local_days(task.due->date) - std::chrono::local_days(day);
  return weekly ? apart.count() % 7 == 0 : apart.count() == 0;
}

/// Those due in the first of the ranges that has any, or that bear its word in their title.
std::vector<Task> fitting(const PointedTime& time, const std::vector<Task>& tasks, bool weekly) {
  for (std::size_t range = 0; range < std::max<std::size_t>(1, time.ranges.size()); ++range) {
    std::vector<Task> found;
    for (const Task& task : tasks) {
      if (time.day && !on_day(task, *time.day, weekly)) continue;
      const bool timed = !time.ranges.empty() && task.due && task.due->time && points_at(time, range, *task.due->time);
      const bool titled = !time.word.empty() && has_word(task, time.word);
      if (timed || titled || (time.ranges.empty() && time.day)) found.push_back(task);
    }
    if (!found.empty()) return found;
  }
  return {};
}

/// Of these the ones on the day that is nearest.
std::vector<Task> nearest(const Turn& turn, std::vector<Task> tasks) {
  const auto today = std::chrono::floor<days>(turn.now);
  const auto away = [&](const Task& task) {
    return task.due ? std::abs((std::chrono::local_days(task.due->date) - today).count()) : 0;
  };
  auto best = away(tasks.front());
  for (const Task& task : tasks) best = std::min(best, away(task));
  std::erase_if(tasks, [&](const Task& task) { return away(task) != best; });
  return tasks;
}

/// The message with a pronoun where the pointer and `names` words behind it stood.
struct Order {
  std::string text;
  Reading reading;
  bool sure = false;  ///< A change of "it".
};

std::vector<std::string> pronouns(const Pointer& pointer, const Turn& turn) {
  if (pointer.english) return {"it"};
  if (turn.reading.language == language::Language::kUrdu) return {"اسے", "یہ"};
  return {"isko", "ye"};
}

/// "Stop the evening one" ends it, and what is called off is deleted.
bool calls_off(const std::string& text) {
  return Phrase(text).is(
      {"please? stop|cancel|end it forever|please|completely?", "it cancel|cancelled",
       "isko|ye cancel|cancelled|canceled|mansookh|mansukh kar|ho? do|karo|karein|dein|gaya|gayi|gai|gaye|gya|"
       "hogaya|hogayi|hogai|diya|di|chuka|chuki? hai|he|h?",
       "isko|ye ab? band kar|karo|kardo do|dein?", "اسے|یہ کینسل|منسوخ|بند کر|کرو|کردو|کریں دو|دیں|دیجیے?",
       "اسے|یہ کینسل|منسوخ ہو|ہوگیا|ہوگئی|کر گیا|گئی|گئے|دیا|دی|چکا|چکی? ہے?"});
}

/// "For good" says nothing more of a change; that it was said is kept with the order.
std::string without_for_good(std::string text) {
  for (const std::string_view always :
       {" for good", " forever", " permanently", " from now on", " every time", " going forward"}) {
    if (text.ends_with(always)) text.erase(text.size() - always.size());
  }
  return text;
}

std::optional<Order> order_of(const Turn& turn, const AnswerWords& words, const Pointer& pointer, std::size_t names) {
  static const WordSet kWhich = search_words("the my that this", 4), kTo = search_words("ko کو", 2);
  std::size_t begin = pointer.begin, end = pointer.end + names;
  if (begin > 0 && one_of(words[begin - 1].norm, kWhich)) --begin;
  if (end < words.size() && one_of(words[end].norm, kTo)) ++end;
  for (const std::string& pronoun : pronouns(pointer, turn)) {
    Order order;
    order.text = joined_raw(words, 0, begin);
    order.text += (order.text.empty() ? "" : " ") + pronoun;
    if (end < words.size()) order.text += " " + joined_raw(words, end, words.size());
    const std::string plain = without_for_good(order.text);
    const bool off = calls_off(order.text) || calls_off(plain), for_good = plain.size() < order.text.size();
    order.text = off ? "delete it" : plain;
    order.reading = read_as(turn, order.text, turn.now);
    if (for_good && !off) order.text = plain + " from now on";
    order.reading.language = turn.reading.language;
    const bool change = is_order(order.reading) && order.reading.target.empty() && order.reading.title.empty();
    order.sure = change && order.reading.confidence >= kSure && !language::is_bulk(order.reading.detail);
    if (order.reading.detail == language::Detail::kCorrection && !order.reading.changes.empty()) {
      order.reading = said_of_it(std::move(order.reading));
      order.sure = true;
    }
    if (order.sure) return order;
  }
  return std::nullopt;
}

/// "Subah wali le li" is read whole, and of "it" nothing is: what is done with the one that it points at.
std::optional<Order> deed_of_it(const Turn& turn) {
  const Reading& reading = turn.reading;
  const bool done = reading.intent == Intent::kComplete || reading.intent == Intent::kDelete;
  if (!done || !reading.target.empty() || language::is_bulk(reading.detail) || reading.confidence < kSure)
    return std::nullopt;
  return Order{reading.intent == Intent::kDelete ? "delete it" : "mark it as done",
               reading_as(turn, reading.intent, language::Detail::kNone, {}), true};
}

Plan carry_out(const Turn& turn, const Order& order, const Task& task) {
  State state = turn.before;
  state.last = task.id;
  const Turn settled = with_state(with_reading(turn, order.reading), state);
  Turn one = settled;
  one.text = order.text;
  // "Subah wali kha li", at noon: this morning's is done already, or that of tomorrow is told early.
  const bool early = order.reading.intent == Intent::kComplete && task.repeat && task.due &&
                     std::chrono::local_days(task.due->date) > std::chrono::floor<days>(turn.now);
  if (early) return ask_whether_done(one, task);
  one.chosen = {task.id};
  return dispatch(one);
}

Plan ask_among(const Turn& turn, const Order& order, std::vector<Task> tasks, bool none) {
  Turn asking = with_reading(turn, order.reading);
  asking.text = order.text;
  Targets targets;
  targets.more = tasks.size() > kListed ? tasks.size() - kListed : 0;
  if (tasks.size() > kListed) tasks.resize(kListed);
  targets.tasks = std::move(tasks);
  Plan plan = ask_which(asking, targets);
  if (!none) return plan;
  const Words kNone{"No open task is due then. ", "اس وقت کا کوئی کھلا کام نہیں۔ ",
                    "Us waqt ka koi khula kaam nahin. "};
  plan.reply = std::string(kNone.in(turn.reading.language)) + plan.reply;
  return plan;
}

/// Words behind the pointer that name one of `tasks`: "dawai" of "raat wali dawai".
std::size_t names_behind(const AnswerWords& words, const Pointer& pointer, const std::vector<Task>& tasks) {
  std::size_t count = 0;
  while (pointer.named && count < kNameWords && pointer.end + count < words.size()) {
    const std::string& word = words[pointer.end + count].norm;
    const bool named = words[pointer.end + count].kind == WordKind::kOther &&
                       std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) { return has_word(task, word); });
    if (!named) break;
    ++count;
  }
  return count;
}

/// Those of the conversation before all others.
std::vector<Task> candidates(const Turn& turn, const PointedTime& time, const std::vector<Task>& near,
                             const std::vector<Task>& all) {
  for (const bool weekly : {false, true}) {
    for (const std::vector<Task>* tasks : {&near, &all}) {
      auto found = fitting(time, *tasks, weekly);
      if (!found.empty()) return nearest(turn, std::move(found));
    }
    if (!time.weekday) break;
  }
  return {};
}

void keep_named(const AnswerWords& words, const Pointer& pointer, std::size_t names, std::vector<Task>& tasks) {
  for (std::size_t i = 0; i < names; ++i)
    std::erase_if(tasks, [&](const Task& task) { return !has_word(task, words[pointer.end + i].norm); });
}

/// A series with one of its hours, which its open turn need not be at.
struct HourOf {
  Task task;
  RRule rule;
  CivilTime hour;
};

std::optional<HourOf> series_at(const PointedTime& time, const std::vector<Task>& tasks) {
  std::vector<HourOf> found;
  for (const Task& task : tasks) {
    const auto rule = rule_of_series(task);
    if (!rule || rule->by_hour.size() < 2 || !task.due->time) continue;
    for (std::size_t range = 0; range < time.ranges.size() && (found.empty() || found.back().task.id != task.id);
         ++range) {
      for (const int hour : rule->by_hour) {
        const CivilTime at{static_cast<std::uint8_t>(hour), task.due->time->minute, 0};
        if (points_at(time, range, at)) found.push_back({task, *rule, at});
      }
    }
  }
  return found.size() == 1 ? std::optional(std::move(found.front())) : std::nullopt;
}

/// "7" of "make the morning one 7": the half of the day that is nearer to what it was.
CivilTime nearer_half(const language::Changes& changes, const CivilTime& was) {
  CivilTime time = *changes.due->time;
  const auto away = [&](int hour) { return std::abs(hour - was.hour); };
  const int other = (time.hour + 12) % 24;
  if (changes.half_unknown && away(other) < away(time.hour)) time.hour = static_cast<std::uint8_t>(other);
  return time;
}

/// The rule that is left when that hour is none of it any more, or is another.
std::optional<RRule> rule_after(const HourOf& said, const Order& order) {
  if (order.reading.intent != Intent::kDelete) {
    const language::Changes& changes = order.reading.changes;
    if (!changes.due || !changes.due_time_only) return std::nullopt;
    return with_other_hour(said.rule, said.hour.hour, said.hour, nearer_half(changes, said.hour));
  }
  RRule left = said.rule;
  std::erase(left.by_hour, static_cast<int>(said.hour.hour));
  return left;
}

/// "Stop the evening one", "make the morning one 7 from now on", of what comes several times a day: that hour alone.
/// Asked first where an hour goes for good, or where it was not said that it is for good.
std::optional<Plan> hour_for_good(const Turn& turn, const HourOf& said, const Order& order) {
  const auto rule = rule_after(said, order);
  if (!rule || *rule == said.rule) return std::nullopt;
  const auto language = turn.reading.language;
  const Task& task = said.task;
  const bool goes = order.reading.intent == Intent::kDelete;
  const std::string repeat = repeat_phrase(language, to_string(*rule));
  if (!turn.confirmed && (goes || !says_for_good(turn.text))) {
    const Words out{"Leave that one out of '{0}' for good? It is {1} then. (yes / no)",
                    "کیا ’{0}‘ سے یہ وقت ہمیشہ کے لیے نکال دوں؟ پھر {1} ہوگا۔ (ہاں / نہیں)",
                    "Kya '{0}' se yeh waqt hamesha ke liye nikaal doon? Phir {1} hoga. (haan / nahin)"};
    const Words other{"Shall '{0}' be {1} from now on? (yes / no)", "کیا ’{0}‘ اب سے {1} ہو؟ (ہاں / نہیں)",
                      "Kya '{0}' ab se {1} ho? (haan / nahin)"};
    Plan plan = ask_of_series(turn, task, say(language, goes ? out : other, task.title, repeat));
    plan.state.text = std::string(turn.text) + " for good";
    return plan;
  }
  const bool open = task.due->time->hour == said.hour.hour;
  UpdateTask command;
  command.id = task.id;
  RepeatRule kept = *task.repeat;
  kept.rrule = to_string(*rule);
  command.repeat = kept;
  Due due = *task.due;
  if (open && goes) {
    const auto next = first_from(task, due_civil(due).local() + std::chrono::seconds(1));
    if (!next) return std::nullopt;
    due = *next;
  } else if (open) {
    due.time = nearer_half(order.reading.changes, said.hour);
  }
  if (due != *task.due) command.due = due;
  Plan plan = say_of_series(turn, task, now_repeats(turn, task, *rule, due));
  plan.commands.emplace_back(std::move(command));
  return plan;
}

/// The same of the message as it stands.
std::optional<Plan> hour_pointed(const Turn& turn) {
  const bool stops = Phrase(turn.text).is({"*? stop *?"});
  if ((!stops && !says_for_good(turn.text)) || turn.text.find('\n') != std::string_view::npos) return std::nullopt;
  const AnswerWords words = answer_words(turn.text);
  if (words.size() < 2 || words.size() > kMostWords) return std::nullopt;
  const auto pointer = pointer_to_one(turn, words);
  if (!pointer || pointer->time.ranges.empty()) return std::nullopt;
  const auto said = series_at(pointer->time, turn.chosen.empty() ? all_open(turn) : tasks_of(turn, turn.chosen));
  const auto order = said ? order_of(turn, words, *pointer, 0) : std::nullopt;
  return order ? hour_for_good(turn, *said, *order) : std::nullopt;
}

std::optional<Plan> pointed(const Turn& turn, bool by_day) {
  if (turn.confirmed || !turn.chosen.empty() || turn.text.find('\n') != std::string_view::npos) return std::nullopt;
  const AnswerWords words = answer_words(turn.text);
  if (words.size() < 2 || words.size() > kMostWords) return std::nullopt;
  auto pointer = pointer_to_one(turn, words);
  const bool one = pointer.has_value();
  if (!pointer) pointer = pointer_to_name(turn, words);
  if (!pointer) return std::nullopt;
  const PointedTime& time = pointer->time;
  if (time.ranges.empty() != by_day) return std::nullopt;
  const bool row =
      time.bare_number && static_cast<std::size_t>(words[pointer->begin].value) <= turn.before.shown.size();
  if (row) return std::nullopt;
  std::vector<Task> near = of_conversation(turn), all = all_open(turn);
  const std::size_t names = names_behind(words, *pointer, all);
  if (!one && names == 0) return std::nullopt;
  auto order = order_of(turn, words, *pointer, names);
  if (!order) order = deed_of_it(turn);
  if (!order) return std::nullopt;
  keep_named(words, *pointer, names, near);
  keep_named(words, *pointer, names, all);
  std::vector<Task> found = candidates(turn, time, near, all);
  if (found.size() == 1) return carry_out(turn, *order, found.front());
  if (!found.empty()) return ask_among(turn, *order, std::move(found), false);
  if (time.bare_number || !one) return std::nullopt;
  if (const auto said = series_at(time, all)) {
    if (auto plan = hour_for_good(turn, *said, *order)) return plan;
  }
  const auto untimed = [](const Task& task) { return !task.due || !task.due->time; };
  std::erase_if(near, untimed);
  std::erase_if(all, untimed);
  return ask_among(turn, *order, near.empty() ? std::move(all) : std::move(near), true);
}

/// "Goli kha li sugar wali": what is behind says which one, as "sugar wali goli" does; with its hour or part of day, or
/// with a word of its title. One that has no such word may not be meant.
std::optional<Plan> named_behind(const Turn& turn) {
  constexpr std::size_t kFewest = 4;
  const bool open = is_order(turn.reading) ? !turn.reading.target.empty() : turn.reading.intent == Intent::kUnknown;
  if (!open || !turn.alone || turn.confirmed || !turn.chosen.empty() ||
      turn.reading.language == language::Language::kEnglish)
    return std::nullopt;
  const std::vector<std::string> words = written_words(turn.text);
  if (words.size() < kFewest || words.size() > kMostWords || !is_one(search_text(words.back()))) return std::nullopt;
  const std::string& which = words[words.size() - 2];
  Reading made;
  const std::string front = which + " " + words.back() + " " + joined_words(words, 0, words.size() - 2);
  const Turn said = said_as(turn, front, made);
  const bool done = made.intent == Intent::kComplete || made.intent == Intent::kDelete;
  if (!done || made.confidence < kSure || language::is_bulk(made.detail)) return std::nullopt;
  if (auto plan = pointed(said, false)) return plan;
  std::vector<Task> named = all_open(turn);
  std::erase_if(named, [&](const Task& task) { return !has_word(task, search_text(which)); });
  const Order order{made.intent == Intent::kDelete ? "delete it" : "mark it as done",
                    reading_as(turn, made.intent, language::Detail::kNone, {}), true};
  if (named.size() == 1) return carry_out(turn, order, named.front());
  if (!named.empty()) return ask_among(turn, order, std::move(named), false);
  Targets targets = find_targets(turn, StatusFilter::kActive);
  return targets.tasks.empty() ? std::nullopt : std::optional(ask_among(turn, order, std::move(targets.tasks), false));
}

}  // namespace

std::optional<Plan> of_pointed_time(const Turn& turn) {
  if (auto plan = hour_pointed(turn)) return plan;
  if (auto plan = named_behind(turn)) return plan;
  return pointed(turn, false);
}

std::optional<Plan> of_pointed_day(const Turn& turn) {
  // A day alone: what is understood of it as it is said is left to several_meant().
  const bool stray = turn.reading.intent == Intent::kCreate || turn.reading.intent == Intent::kUnknown;
  return stray ? pointed(turn, true) : std::nullopt;
}

}  // namespace yaad::assistant
