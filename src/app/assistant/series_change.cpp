#include "app/assistant/series_change.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/assistant/due_change.h"
#include "app/assistant/lasting.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/next_due.h"
#include "domain/recurrence.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using std::chrono::days;

const Words kAllFollow{" The ones that follow ({0}) change with it.", " اس کے بعد والے ({0}) بھی اسی طرح ہوں گے۔",
                       " Is ke baad wale ({0}) bhi isi tarah honge."};
const Words kOnlyThis{" That is for this time only; the next one is due {0}.",
                      " یہ صرف اس بار کے لیے ہے؛ اگلی بار: {0}۔", " Yeh sirf is baar ke liye hai; agli baar: {0}."};

bool is_day_name(const std::string& word) {
  static const std::vector<std::string> kUrdu =
      search_words("پیر سوموار منگل بدھ جمعرات جمعہ جمعے ہفتہ ہفتے اتوار", 16);
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"monday",     "tuesday", "wednesday", "thursday", "friday",    "saturday", "sunday", "mondays", "tuesdays",
       "wednesdays", "fridays", "thursdays", "sundays",  "saturdays", "mon",      "tue",    "tues",    "wed",
       "thu",        "thurs",   "fri",       "sat",      "sun",       "peer",     "pir",    "somwar",  "mangal",
       "budh",       "jumerat", "jumeraat",  "juma",     "jumma",     "hafta",    "hafte",  "itwar",   "itvar"});
  return std::find(kNames.begin(), kNames.end(), word) != kNames.end() ||
         std::find(kUrdu.begin(), kUrdu.end(), word) != kUrdu.end();
}

/// "tuesday and thursday" of "make it tuesday and thursday": the days, when there are several and nothing but "and"
/// stands between them. "Thursday, not tuesday" is one day.
std::string several_days(const Turn& turn, const Task& task) {
  static const std::vector<std::string> kAnd = search_words("and aur اور", 4);
  const std::vector<std::string> words = search_words(turn.text, 32), own = search_words(task.title, 64);
  std::string run, joiner;
  std::size_t count = 0;
  for (const std::string& word : words) {
    const bool of_title = std::find(own.begin(), own.end(), word) != own.end();
    if (is_day_name(word) && !of_title) {
      run += (count == 0 ? "" : joiner + " ") + word;
      ++count;
      joiner.clear();
    } else if (count > 0 && joiner.empty() && std::find(kAnd.begin(), kAnd.end(), word) != kAnd.end()) {
      joiner = " " + word;
    } else if (count == 1) {
      return {};
    } else if (count > 1) {
      break;
    }
  }
  return count > 1 ? run : std::string();
}

std::optional<RRule> rule_read(const Turn& turn, const std::string& text) {
  const language::Reading read = read_as(turn, text, turn.now);
  if (!read.recurrence) return std::nullopt;
  auto rule = parse_rrule(read.recurrence->rrule);
  return rule ? std::optional(std::move(*rule)) : std::nullopt;
}

/// One day said where the rule has one corrects the rule only when the rule was said just now: later on, "move it to
/// tuesday" is said of this week's.
std::string corrected_day(const Turn& turn, const RRule& rule) {
  const bool for_good = says_for_good(turn.text);
  if (rule.by_day.size() != 1 || (!for_good && (!turn.before.fresh || turn.before.said.empty()))) return {};
  const std::string said = when_text(turn);
  if (!Phrase(said).is_weekday() || (!for_good && !rule_read(turn, turn.before.said))) return {};
  for (const std::string& word : search_words(said, 8)) {
    if (is_day_name(word)) return word;
  }
  return {};
}

std::vector<WeekdayNum> new_days(const Turn& turn, const Task& task, const RRule& rule) {
  const bool weekly = rule.freq == Frequency::kWeekly;
  const bool every_such =
      std::all_of(rule.by_day.begin(), rule.by_day.end(), [](const auto& day) { return day.n == 0; });
  if (!weekly || rule.by_day.empty() || !every_such) return {};
  std::string said = several_days(turn, task);
  if (said.empty()) said = corrected_day(turn, rule);
  if (said.empty()) return {};
  for (const std::string_view every : {"every ", "ہر ", "har "}) {
    const auto read = rule_read(turn, "gym " + std::string(every) + said);
    if (read && read->freq == Frequency::kWeekly && !read->by_day.empty()) return read->by_day;
  }
  return {};
}

/// From when the first occurrence of a changed rule is looked for: not before now, and not on a day whose occurrence
/// is done already.
LocalSeconds from_when(const Turn& turn, const Task& task, const RRule& old) {
  LocalSeconds from = turn.now;
  if (task.due) {  // What begins in a later week begins there still.
    const std::chrono::local_days due(task.due->date);
    from = std::max(from, LocalSeconds(due - (std::chrono::weekday(due) - std::chrono::Monday)));
  }
  if (!task.occurrence || !task.series_start || task.occurrence_index < 2) return from;
  const auto before = previous_before(old, task.series_start->local(), task.occurrence->local());
  if (before) from = std::max(from, LocalSeconds(std::chrono::floor<days>(*before) + days(1)));
  return from;
}

RepeatRule with_rule(const Task& task, const RRule& rule) {
  RepeatRule repeat = *task.repeat;
  repeat.rrule = to_string(rule);
  return repeat;
}

/// A series that is begun anew counts anew: what is done already is taken off.
void take_done_off(const Task& task, RRule& rule) {
  if (rule.count) rule.count = std::max(1, *rule.count - static_cast<int>(task.occurrence_index) + 1);
}

bool change_days(const Turn& turn, const Task& task, RRule rule, UpdateTask& command) {
  const auto by_day = new_days(turn, task, rule);
  if (by_day.empty()) return false;
  LocalSeconds from = from_when(turn, task, rule);
  Due due = *command.due.value_or(task.due);
  if (!due.time) from = std::chrono::floor<days>(from);
  rule.by_day = by_day;
  take_done_off(task, rule);
  const auto time =
      due.time ? due_civil(due).local() - LocalSeconds(std::chrono::local_days(due.date)) : std::chrono::seconds(0);
  RRule open = rule;  // Its end says nothing of the first.
  open.count.reset();
  const auto first = occurrences(open, std::chrono::floor<days>(from) + time, 2);
  const auto next = std::find_if(first.begin(), first.end(), [&](LocalSeconds at) { return at >= from; });
  if (next == first.end()) return false;
  due.date = CivilDateTime::from_local(*next, true).date;
  command.due = due;
  command.repeat = with_rule(task, rule);
  return true;
}

/// "Make it the 28th" of what is due every month: the 28th of the month in which the next one is due, and if that is
/// past, of the one after it.
bool change_day_of_month(const Turn& turn, const Task& task, RRule rule, UpdateTask& command) {
  // "The 2nd" of what is due on the 1st and 15th is said of one turn: no day of a rule is lost by it.
  if (rule.freq != Frequency::kMonthly || (rule.by_month_day.size() > 1 && rule.by_set_pos.empty()) ||
      !Phrase(when_text(turn)).is_day_of_month())
    return false;
  const CivilDate said = (*command.due)->date;
  const CivilDate today = CivilDateTime::from_local(turn.now, false).date;
  std::chrono::year_month month(task.due->date.year(), task.due->date.month());
  std::chrono::year_month_day date = month / said.day();
  for (int tries = 0; tries < 12 && (!date.ok() || CivilDate(date) < today); ++tries) {
    month += std::chrono::months(rule.interval);
    date = month / said.day();
  }
  if (!date.ok()) return false;
  constexpr unsigned kInEveryMonth = 28;
  const unsigned day = static_cast<unsigned>(said.day());
  rule.by_day.clear();
  rule.by_set_pos.clear();
  rule.by_month_day.clear();  // The store makes the last day of a short month of the 31st.
  if (day <= kInEveryMonth) rule.by_month_day = {static_cast<int>(day)};
  take_done_off(task, rule);
  Due due = **command.due;
  due.date = CivilDate(date);
  command.due = due;
  command.repeat = with_rule(task, rule);
  return true;
}

/// "Make the evening one 9pm from now on", of what comes at 8 and at 20: one of its hours.
bool change_hour(const Turn& turn, const Task& task, const RRule& rule, UpdateTask& command) {
  const auto& time = (*command.due)->time;
  if (rule.by_hour.size() < 2 || !time || !turn.reading.changes.due_time_only || !says_for_good(turn.text))
    return false;
  const auto own = task.occurrence && task.occurrence->time ? task.occurrence->time : task.due->time;
  auto other = own ? with_other_hour(rule, own->hour, *own, *time) : std::nullopt;
  if (!other) return false;
  take_done_off(task, *other);
  command.repeat = with_rule(task, *other);
  return true;
}

}  // namespace

bool says_only_once(std::string_view text) {
  return Phrase(text).is({
      "*? just|only this|today|todays|tomorrow|tomorrows|tonight|once *?",
      "*? just|only the|for this|next|today|tomorrow|one|once *?",
      "*? this time|once|occurrence|instance *?",
      "*? this|next weeks|months to|on *?",
      "*? today|tomorrow|tonight|time|one only|alone *?",
      "*? for today|tonight|tomorrow|now *?",
      "*? صرف|بس|فقط آج|کل|اس|یہ|ایک|اسی *?",
      "*? اس بار|دفعہ|دفع|مرتبہ *?",
      "*? آج|کل کے لیے|لئے|لیئے *?",
      "*? sirf|bas|bs|faqat aaj|aj|kal|is|iss|isi|ye|yeh|ek *?",
      "*? is|iss|isi baar|bar|dafa|martaba|dafah *?",
      "*? aaj|aj|kal ke liye|lie|lye *?",
  });
}

Reach fit_series(const Turn& turn, const Task& task, UpdateTask& command) {
  const language::Changes& changes = turn.reading.changes;
  const bool dated = command.due && *command.due && task.due && task.repeat;
  if (!dated || command.repeat || changes.recurrence) return Reach::kNone;
  const auto rule = parse_rrule(task.repeat->rrule);
  if (!rule || changes.move_by_minutes || says_only_once(turn.text)) return Reach::kOnce;
  if (change_hour(turn, task, *rule, command)) return Reach::kRule;
  if (change_days(turn, task, *rule, command) || change_day_of_month(turn, task, *rule, command)) return Reach::kRule;
  if (!changes.due_time_only || !(*command.due)->time || !rule->by_hour.empty()) return Reach::kOnce;
  command.scope = Scope::kSeries;
  if (rule->count) {
    RRule rest = *rule;
    take_done_off(task, rest);
    if (rest != *rule) {
      command.repeat = with_rule(task, rest);
      return Reach::kRule;
    }
  }
  return Reach::kSeries;
}

std::optional<Plan> ask_passing(const Turn& turn, const Task& task, const UpdateTask& command, Reach reach) {
  const bool once = reach == Reach::kOnce && command.due && *command.due && task.repeat && task.due;
  const auto rule = once ? parse_rrule(task.repeat->rrule) : Result<RRule>(RRule{});
  if (!once || turn.confirmed || !rule || rule->freq == Frequency::kHourly || turn.reading.changes.move_by_minutes)
    return std::nullopt;
  const bool daily =
      rule->freq == Frequency::kDaily && rule->interval == 1 && rule->by_hour.empty();  // Friday's is its own.
  const bool several = daily || rule->by_day.size() > 1 || (rule->by_month_day.size() > 1 && rule->by_set_pos.empty());
  const auto next = next_due(task, turn.zone, turn.now_instant);
  if (!several || !next || (*command.due)->date < next->date) return std::nullopt;
  const auto language = turn.reading.language;
  const Words passes{"Only the next '{0}' ({1}) can be moved. Shall it be due {2}? (yes / no)",
                     "’{0}‘ کی صرف اگلی بار ({1}) بدلی جا سکتی ہے۔ کیا اسے {2} کر دوں؟ (ہاں / نہیں)",
                     "'{0}' ki sirf agli baar ({1}) badli ja sakti hai. Kya use {2} kar doon? (haan / nahin)"};
  std::string question = say(language, passes, task.title, due_phrase(language, *task.due, turn.now),
                             due_phrase(language, **command.due, turn.now));
  Plan plan = ask(turn, std::move(question), Pending::kConfirm, {task.id});
  plan.tasks.push_back(task);
  plan.state.last = task.id;
  return plan;
}

std::string reach_note(const Turn& turn, const Task& task, Reach reach) {
  const auto language = turn.reading.language;
  if (reach == Reach::kSeries) return say(language, kAllFollow, repeat_phrase(language, task.repeat->rrule));
  if (reach != Reach::kOnce) return {};
  const auto next = next_due(task, turn.zone, turn.now_instant);
  return next ? say(language, kOnlyThis, due_phrase(language, *next, turn.now)) : std::string();
}

}  // namespace yaad::assistant
