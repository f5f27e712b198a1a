// The next one like the task in hand: "aur khalida ka sunday tak", "maid ko bhi usi din", «رات کو بھی».
#include <algorithm>

#include "app/assistant/answer_words.h"
#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/one_of.h"
#include "app/assistant/phrase.h"
#include "app/assistant/reminder_words.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "language/again.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;

/// "us se ek din pehle packing karni hai", «اس سے دو دن پہلے …»: what is to be done a number of days before the task in
/// hand is due, or after.
std::optional<Plan> days_from_it(const Turn& turn, const Phrase& phrase, const Task& task) {
  struct Pattern {
    std::string_view words;
    int sign;
  };
  static constexpr Pattern kPatterns[] = {
      {"us|is|iss|uss se|say * pehle|phle|pahle|pehlay *", -1},
      {"us|is|iss|uss ke|k * baad|bad *", 1},
      {"اس سے * پہلے *", -1},
      {"اس کے * بعد *", 1},
  };
  if (!task.due || turn.reading.intent != Intent::kCreate) return std::nullopt;
  for (const Pattern& pattern : kPatterns) {
    const auto two = phrase.match_two({pattern.words});
    if (!two) continue;
    Reading made = read_as(turn, two->second, turn.now);
    std::optional<std::int64_t> length;
    for (const std::string& order : {"isko " + two->first + " aage karo", "اسے " + two->first + " آگے کرو"}) {
      const Reading read = read_as(turn, order, turn.now);
      if (read.target.empty() && !length) length = read.changes.move_by_minutes;
    }
    constexpr int kDay = 24 * 60;
    if (!length || *length % kDay != 0 || made.intent != Intent::kCreate || made.title.empty() || made.recurrence)
      continue;
    CivilDateTime due{task.due->date, std::nullopt};
    due.date = CivilDate(std::chrono::local_days(due.date) + std::chrono::days(pattern.sign * (*length / kDay)));
    if (made.due && made.due->time) due.time = made.due->time;
    made.due = due;
    made.language = turn.reading.language;
    made.confidence = std::max(made.confidence, kSure);
    return task_agent(with_reading(turn, made));
  }
  return std::nullopt;
}

/// «ٹائر بھی چیک کرانے ہیں اسی دن»: something else, on the day of the task in hand.
std::optional<Plan> on_its_day(const Turn& turn, const Task& task) {
  static constexpr std::string_view kSame[] = {"usi", "isi", "اسی", "اُسی"};
  static constexpr std::string_view kDay[] = {"din", "roz", "دن", "روز"};
  if (turn.reading.intent != Intent::kCreate || turn.reading.title.empty() || !task.due) return std::nullopt;
  std::vector<std::string> words = written_words(turn.text);
  std::size_t at = 0;
  while (at + 1 < words.size() && !(one_of(words[at], kSame) && one_of(words[at + 1], kDay))) ++at;
  if (at + 1 >= words.size()) return std::nullopt;
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(at), words.begin() + static_cast<std::ptrdiff_t>(at + 2));
  Reading made = read_as(turn, joined_words(words, 0, words.size()), turn.now);
  const bool hour_only = !made.due || (made.due->time && made.when && made.when->has_time);
  if (made.intent != Intent::kCreate || made.title.empty() || made.recurrence || !hour_only) return std::nullopt;
  made.due = CivilDateTime{task.due->date, made.due ? made.due->time : std::nullopt};
  made.language = turn.reading.language;
  made.confidence = std::max(made.confidence, kSure);
  return task_agent(with_reading(turn, made));
}

/// What such words add; `task` is the one in hand.
Reading next_like(const Turn& turn, const language::Again& again, const Task& task) {
  Reading made = turn.reading;
  made.intent = Intent::kCreate;
  made.detail = language::Detail::kNone;
  made.confidence = std::max(made.confidence, 0.9);
  made.missing = language::Missing::kNothing;
  made.title = again.title;
  made.tags = task.tags;
  made.priority = task.priority;
  made.when = again.when;
  made.recurrence.reset();
  made.due.reset();
  if (task.repeat)
    made.recurrence = language::RecurrencePhrase{
        task.repeat->rrule, task.repeat->basis == 1 ? language::RepeatBasis::kCompletion : language::RepeatBasis::kDue};
  if (task.due)
    made.due = language::due_again(again, due_civil(*task.due), made.recurrence);
  else if (again.when)
    made.due = again.when->due;
  if (made.reminders.empty()) made.reminders = reminders_like(turn, task, made.due);
  return made;
}

/// «سائنس کا ۲۲ کو اور اردو کا ۲۴ کو» behind «علی کا ریاضی کا پیپر»: more than one like it.
std::optional<Plan> several_like(const Turn& turn, const Task& task, const language::ReadContext& context) {
  constexpr std::size_t kMost = 6;
  std::vector<std::string> parts(1);
  for (const AnswerWord& word : answer_words(turn.text)) {
    if (word.kind == WordKind::kSeparator && !parts.back().empty()) parts.emplace_back();
    if (word.kind != WordKind::kSeparator) parts.back() += (parts.back().empty() ? "" : " ") + word.raw;
  }
  if (parts.size() < 2 || parts.size() > kMost || task.repeat) return std::nullopt;
  std::vector<Reading> all;
  std::optional<Plan> plan;
  Task before = task;
  for (const std::string& part : parts) {
    const auto again = language::read_again(part, before.title, context);
    const bool next = again && again->title != before.title && !again->other && again->when;
    if (!next) return std::nullopt;
    const Reading& made = all.emplace_back(next_like(turn, *again, before));
    if (!made.due) return std::nullopt;
    before.title = made.title;
    before.due = due_of(*made.due, turn.zone);
  }
  for (const Reading& made : all) add_plan(plan, task_agent(with_reading(turn, made)));
  return plan;
}

/// "And the day after", "and the next day too": one more, on the day after that of the task, whatever today is.
std::optional<Plan> day_after_it(const Turn& turn, const Phrase& phrase, const Task& task) {
  if (!task.due || task.repeat ||
      !phrase.is({"and|also|then|same|again again|same|on? the day after too|again|that|as? well?",
                  "and|also|then|same|again again|same|on? the next|following day too|again|as? well?"}))
    return std::nullopt;
  Reading made = turn.reading;
  made.intent = Intent::kCreate;
  made.detail = language::Detail::kNone;
  made.missing = language::Missing::kNothing;
  made.title = task.title;
  made.tags = task.tags;
  made.priority = task.priority;
  made.due = due_civil(*task.due);
  made.due->date = CivilDate(std::chrono::local_days(task.due->date) + std::chrono::days(1));
  made.confidence = std::max(made.confidence, kSure);
  return task_agent(with_reading(turn, made));
}

}  // namespace

std::optional<Plan> again_turn(const Turn& turn, const Phrase& phrase) {
  const bool asks = has_question_sign(turn.text);
  const auto task = turn.before.fresh && turn.chosen.empty() && !asks ? task_at_hand(turn) : std::nullopt;
  if (!task || is_order(turn.reading) || turn.reading.intent == Intent::kQuery) return std::nullopt;
  if (auto plan = days_from_it(turn, phrase, *task)) return plan;
  if (auto plan = day_after_it(turn, phrase, *task)) return plan;
  const language::ReadContext context{turn.now, turn.zone, turn.profile.language};
  const auto again = language::read_again(turn.text, task->title, context);
  if (again && again->other && read_as(turn, turn.before.said, turn.now).intent != Intent::kCreate)
    return std::nullopt;  // "And the dentist too", behind "move the gym to friday".
  if (!again) {
    auto several = several_like(turn, *task, context);
    return several ? several : on_its_day(turn, *task);
  }
  if (!again->joined && !again->same_day && !again->same_hour && !again->cut_short) return std::nullopt;
  // The same at another time is told by followup.cpp, but for a rule, which goes on.
  if (again->title == task->title && (!task->repeat || !again->also)) return std::nullopt;
  const Reading next = next_like(turn, *again, *task);
  return task_agent(with_reading(turn, next));
}

namespace {

/// "aur barat jumme ko" behind "agle hafte budh ko mehndi hai": the days go on from it. Who joins it to what was said
/// goes on in its order, within the week of what was said: "aur thursday ko" behind "sunday ko" is the one before it.
std::optional<CivilDate> next_of_week(const Turn& turn, const CivilDate& day, const CivilDate& before) {
  using std::chrono::local_days;
  constexpr int kWeek = 7;
  const bool joined =
      Phrase(turn.text).is({"aur|or|phir *", "اور|پھر *"}) && Phrase(when_text(turn)).begins_with_weekday();
  const int back = static_cast<int>((local_days(before) - local_days(day)).count());
  if (!joined || back <= 0 || back > kWeek) return std::nullopt;
  const auto next = local_days(day) + std::chrono::days(kWeek);
  const auto left = kWeek - std::chrono::weekday(local_days(before)).iso_encoding();
  if (next - local_days(before) > std::chrono::days(left)) return std::nullopt;
  return CivilDate(next);
}

}  // namespace

std::optional<Reading> counted_on(const Turn& turn) {
  const Reading& reading = turn.reading;
  // Rows of days ("2 ko …, 10 ko …") are told in Urdu; "on the 28th" is the next one, or a bill is paid a month late.
  if (reading.language == language::Language::kEnglish) return std::nullopt;
  const bool timed = reading.intent == Intent::kCreate && reading.when && reading.due && !reading.recurrence &&
                     turn.before.fresh && turn.chosen.empty() && reading.when->grain <= language::Grain::kDay;
  const auto task = timed ? task_at_hand(turn) : std::nullopt;
  if (!task || !task->due || task->repeat || task->due->date <= reading.due->date) return std::nullopt;
  // "gas ka bill 26 tak jama karwana hai": until when is the next one, unless the rows are all told so.
  const auto until = [](std::string_view text) { return Phrase(text).is({"*? tak|tk *?", "*? تک *?"}); };
  if (until(turn.text) && !until(turn.before.said)) return std::nullopt;
  const Reading before = read_as(turn, turn.before.said, turn.now);
  if (before.intent != Intent::kCreate || !before.when || before.when->no_day) return std::nullopt;
  std::optional<CivilDate> date;
  if (reading.when->day_of_month && before.when->day_of_month)
    date = language::in_same_month(reading.due->date, task->due->date);
  else if (!reading.when->day_of_month)
    date = next_of_week(turn, reading.due->date, task->due->date);
  if (!date || *date == reading.due->date) return std::nullopt;
  Reading made = reading;
  made.due->date = made.when->due.date = *date;
  return made;
}

}  // namespace yaad::assistant
