// Days of a series that are said to have none, and the day from which it counts: "sunday ko nahi" behind "roz subah",
// "friday ka din hata do", "not on sundays", «کل سے».
#include <algorithm>

#include "app/assistant/answer_words.h"
#include "app/assistant/due_change.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/told.h"
#include "app/assistant/turns.h"
#include "domain/recurrence.h"
#include "domain/rrule.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

constexpr std::size_t kDaysOfWeek = 7;

/// Words for days on which it does not take place.
std::optional<std::string> days_denied(const Phrase& phrase) {
  return phrase.match_any({
      "and|but|just|only|ok|oh|no? not on? *",
      "and|but|just|only|ok|oh|no? except|excluding|without on? *",
      "and|but|just|only|ok? every? day? but|except not? on? *",
      "lekin|magar|mgr|aur|bas|bus|or|sirf? * ko? wale|walay|ke? din? nahi|nahin|nai|nhi|nahn|na|mat "
      "hai|he|hoga|hogi|hota|hoti|karna|krna|karni|krni|jana|banana? hai|he|h|hota|hoti?",
      "lekin|magar|mgr|aur|bas|bus|sirf? * ke? ilawa|alawa|ilava|siwa|siwae|siwaye baqi? sab|har|roz? din?",
      "lekin|magar|mgr|aur|bas|bus|sirf? * ko? chor|chhor|chorr kar|ke baqi? sab|har|roz? din?",
      "لیکن|مگر|اور|بس|صرف? * کو? والے|کے? دن? نہیں|نہ|مت ہے|ہوگا|ہوگی|ہوتا|ہوتی|کرنا|کرنی|جانا? ہے|ہوتا|ہوتی?",
      "لیکن|مگر|اور|بس|صرف? * کے? علاوہ|سوا باقی? سب|ہر|روز? دن?",
      "لیکن|مگر|اور|بس|صرف? * کو? چھوڑ کر باقی? سب|ہر|روز? دن?",
  });
}

/// The same as an order to take them out: always said of the rule.
std::optional<std::string> days_taken_out(const Phrase& phrase) {
  return phrase.match_any({
      "please? remove|drop|delete|take|leave the? day? out? * day? from|off|out? of? it|that|this|the? "
      "schedule|series|rule|please?",
      "* ka|wala|wale|ke din|day hata|nikal|nikaal|khatam|cancel|mita|delete kar? do|dein|dena|lo|karo?",
      "* ka|wala|wale|ke din|day hatao|nikalo|hatado|nikaldo|hatana|nikalna",
      "* کا|والا|والے|کے دن ہٹا|نکال|ختم|مٹا|حذف|کینسل کر? دو|دیں|دینا|لو|کرو?",
      "* کا|والا|والے|کے دن ہٹاؤ|نکالو|ہٹانا|نکالنا",
  });
}

std::optional<RRule> rule_said(const Turn& turn, const std::string& text, std::string_view title) {
  const Reading read = read_as(turn, text, turn.now);
  if (!read.recurrence || (!title.empty() && read.title != title)) return std::nullopt;
  auto rule = parse_rrule(read.recurrence->rrule);
  return rule ? std::optional(std::move(*rule)) : std::nullopt;
}

/// «ہفتہ» is Saturday beside other days, and a week beside "every".
std::optional<std::chrono::weekday> weekday_of(const Turn& turn, const AnswerWord& word) {
  static const std::vector<std::string> kSaturday = search_words("hafta hafte haftay ہفتہ ہفتے", 8);
  if (std::find(kSaturday.begin(), kSaturday.end(), word.norm) != kSaturday.end()) return std::chrono::Saturday;
  for (const std::string_view every : {"every ", "har ", "ہر "}) {
    const auto rule = rule_said(turn, "gym " + std::string(every) + word.raw, "gym");
    const bool one = rule && rule->freq == Frequency::kWeekly && rule->by_day.size() == 1 && rule->interval == 1;
    if (one) return rule->by_day.front().day;
  }
  return std::nullopt;
}

/// Weekdays and nothing else; empty otherwise.
std::vector<std::chrono::weekday> weekdays_in(const Turn& turn, const std::string& words) {
  static const std::vector<std::string> kAnd = search_words("and or aur ya اور یا", 8);
  static const std::vector<std::string> kWeekend = search_words("weekend weekends ویکینڈ", 4);
  const auto among = [](const std::string& word, const std::vector<std::string>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  std::vector<std::chrono::weekday> days;
  const auto whole = rule_said(turn, "gym on " + words, "gym");  // "weekdays"
  if (whole && whole->freq == Frequency::kWeekly && whole->interval == 1 && whole->by_day.size() > 1) {
    for (const WeekdayNum& day : whole->by_day) days.push_back(day.day);
    return days;
  }
  for (const AnswerWord& word : answer_words(words)) {
    if (word.kind == WordKind::kSeparator || among(word.norm, kAnd)) continue;
    if (among(word.norm, kWeekend)) {
      days.push_back(std::chrono::Saturday);
      days.push_back(std::chrono::Sunday);
    } else if (const auto day = weekday_of(turn, word)) {
      days.push_back(*day);
    } else {
      return {};
    }
  }
  return days;
}

bool holds(const std::vector<std::chrono::weekday>& days, std::chrono::weekday day) {
  return std::find(days.begin(), days.end(), day) != days.end();
}

/// `rule`, of single days or of several days of a week, without these; empty when none of them is one of it, or none is
/// left.
std::optional<RRule> without_days(RRule rule, const std::vector<std::chrono::weekday>& days) {
  const bool every_such =
      std::all_of(rule.by_day.begin(), rule.by_day.end(), [](const auto& day) { return day.n == 0; });
  const bool daily = rule.freq == Frequency::kDaily && rule.interval == 1;
  const bool weekly = rule.freq == Frequency::kWeekly && !rule.by_day.empty();
  if (!(daily || weekly) || !every_such || !rule.by_month_day.empty()) return std::nullopt;
  if (rule.by_day.empty()) {
    for (unsigned day = 1; day <= kDaysOfWeek; ++day) rule.by_day.push_back({0, std::chrono::weekday(day)});
  }
  const auto gone = std::erase_if(rule.by_day, [&](const WeekdayNum& day) { return holds(days, day.day); });
  if (gone == 0 || rule.by_day.empty()) return std::nullopt;
  rule.freq = Frequency::kWeekly;
  return rule;
}

/// "Not on sundays", or right behind the words that made the series: of all, and not of the next alone.
bool said_of_all(const Turn& turn, const Phrase& phrase) {
  if (turn.before.fresh && rule_said(turn, turn.before.said, {})) return true;
  return phrase.is({"*? mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends *?",
                    "*? har|kabhi|hamesha|kisi *?", "*? ہر|کبھی|ہمیشہ|کسی *?"});
}

Plan change_rule(const Turn& turn, const Task& task, const RRule& rule) {
  Reading reading = reading_as(turn, Intent::kUpdate, Detail::kSetRecurrence, {});
  reading.changes.recurrence = language::RecurrencePhrase{
      to_string(rule), task.repeat->basis == 1 ? language::RepeatBasis::kCompletion : language::RepeatBasis::kDue};
  RRule open = rule;  // Its end says nothing of the next.
  open.count.reset();
  const auto next = occurrences(open, due_civil(*task.due).local(), 1);
  if (!next.empty()) reading.changes.due = CivilDateTime::from_local(next.front(), task.due->time.has_value());
  Turn changed = with_reading(turn, reading);
  changed.chosen = {task.id};
  Plan plan = recurring_agent(changed);
  const Words next_is{" The next one is due {0}.", " اگلی بار: {0}۔", " Agli baar: {0}."};
  if (!next.empty())
    plan.reply += say(turn.reading.language, next_is,
                      due_phrase(turn.reading.language, due_of(*reading.changes.due, turn.zone), turn.now));
  return plan;
}

/// Of a task that does not repeat: what is due on that day needs another one, and all else stays as it is.
Plan not_then(const Turn& turn, const Task& task, bool then) {
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kPostpone, {});
  const Turn of_it = with_reading(turn, reading);
  const auto language = turn.reading.language;
  if (!then) {
    Plan plan = begin(of_it, "TaskAgent");
    plan.reply = told_due(language, task, turn.now);
    plan.tasks.push_back(task);
    plan.state.fresh = true;
    return plan;
  }
  Plan plan = ask(of_it, std::string(words::kAskTime.in(language)), Pending::kFill, {task.id});
  plan.state.text = "postpone it";
  plan.state.last = task.id;
  return plan;
}

Plan not_understood(const Turn& turn) {
  Plan plan = ask_to_say_anew(turn);
  plan.skill = "RecurringAgent";
  return plan;
}

std::optional<Plan> leave_out(const Turn& turn, const Phrase& phrase) {
  const auto taken = days_taken_out(phrase);
  const auto said = taken ? taken : days_denied(phrase);
  const auto task = said ? task_at_hand(turn) : std::nullopt;
  const auto days = task && task->due ? weekdays_in(turn, *said) : std::vector<std::chrono::weekday>();
  if (days.empty()) {
    // "Har mahine ki 1 ko nahi": no rule holds such a thing, and it is not the new one either.
    const bool rule = task && task->repeat && !taken && rule_said(turn, "gym " + *said, {});
    return rule ? std::optional(not_understood(turn)) : std::nullopt;
  }
  const bool then = holds(days, std::chrono::weekday(std::chrono::local_days(task->due->date)));
  if (!task->repeat) {
    if (taken || !turn.before.fresh) return std::nullopt;
    return not_then(turn, *task, then);
  }
  const auto rule = parse_rrule(task->repeat->rrule);
  const auto rest = rule ? without_days(*rule, days) : std::nullopt;
  if (rest && (taken || said_of_all(turn, phrase) || !then)) return change_rule(turn, *task, *rest);
  return skip_on_day(turn, *task, *said);
}

/// "Wed ko nahi thursday ko", of a series of several days: another day in the place of one.
std::optional<Plan> put_in_place(const Turn& turn, const Phrase& phrase) {
  static constexpr std::string_view kPatterns[] = {
      "* ko|wali|wala? nahi|nahin|nai|nhi balke|balki? * ko|wali|wala?",
      "* کو|والی|والا? نہیں بلکہ? * کو|والی|والا?",
      "not on? * but? on? *",
      "* instead of *",
  };
  const auto task = turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  const auto rule = task && task->repeat && task->due ? parse_rrule(task->repeat->rrule) : Result<RRule>(RRule{});
  if (!rule || rule->freq != Frequency::kWeekly || rule->by_day.size() < 2) return std::nullopt;
  for (const std::string_view pattern : kPatterns) {
    const auto two = phrase.match_two({pattern});
    if (!two) continue;
    auto old = weekdays_in(turn, two->first), other = weekdays_in(turn, two->second);
    if (pattern.starts_with("* instead")) std::swap(old, other);
    auto rest = old.empty() || other.empty() ? std::nullopt : without_days(*rule, old);
    if (!rest) continue;
    for (const std::chrono::weekday day : other) {
      const WeekdayNum made{0, day};
      if (std::find(rest->by_day.begin(), rest->by_day.end(), made) == rest->by_day.end()) rest->by_day.push_back(made);
    }
    std::sort(rest->by_day.begin(), rest->by_day.end(),
              [](const WeekdayNum& a, const WeekdayNum& b) { return a.day.iso_encoding() < b.day.iso_encoding(); });
    return change_rule(turn, *task, *rest);
  }
  return std::nullopt;
}

/// «کل سے», "1 december se", "from tomorrow": the series begins then; what would come before does not.
std::optional<Plan> begins_then(const Turn& turn, const Phrase& phrase) {
  const auto said = phrase.match_any({
      "ok|no|but|and|please? from|starting|beginning from? * on|onwards|onward?",
      "ab|haan|acha|lekin|magar|aur? * se hi|ab|only?",
      "اب|ہاں|اچھا|لیکن|مگر|اور? * سے ہی|اب?",
  });
  const auto task = said && turn.before.fresh ? task_at_hand(turn) : std::nullopt;
  if (!task || !task->repeat || !task->due) return std::nullopt;
  std::optional<CivilDate> day;
  for (const std::string& order : move_orders(*said)) {
    const Reading read = read_as(turn, order, turn.now);
    const bool dated = read.changes.due && read.changes.due_date_only && read.target.empty() && !read.recurrence;
    if (dated && !day) day = read.changes.due->date;
  }
  const auto rule = parse_rrule(task->repeat->rrule);
  if (!day || !rule || *day < task->due->date) return std::nullopt;
  const auto own = due_civil(*task->due);
  const auto first =
      next_after(*rule, own.local(), LocalSeconds(std::chrono::local_days(*day)) - std::chrono::seconds(1));
  if (!first) return std::nullopt;
  const Due due = due_of(CivilDateTime::from_local(*first, own.time.has_value()), turn.zone);
  Plan plan = begin_as(turn, Intent::kUpdate, "RecurringAgent");
  if (due != *task->due) {
    UpdateTask command;
    command.id = task->id;
    command.due = std::optional(due);
    command.scope = Scope::kSeries;
    plan.commands.emplace_back(std::move(command));
  }
  plan.state.fresh = true;
  const auto language = turn.reading.language;
  const Words begins{"'{0}' ({1}) begins {2}.", "’{0}‘ ({1}) کا آغاز: {2}۔", "'{0}' ({1}) ka aaghaz: {2}."};
  plan.reply = say(language, begins, task->title, repeat_phrase(language, task->repeat->rrule),
                   due_phrase(language, due, turn.now));
  return plan;
}

}  // namespace

std::optional<Plan> series_days_turn(const Turn& turn, const Phrase& phrase) {
  const bool asks = has_question_sign(turn.text);
  if (asks || !turn.before.last || turn.text.find_first_of(",\n") != std::string_view::npos) return std::nullopt;
  if (auto plan = leave_out(turn, phrase)) return plan;
  if (auto plan = put_in_place(turn, phrase)) return plan;
  return begins_then(turn, phrase);
}

}  // namespace yaad::assistant
