// When a task is due after a change of it.
#include "app/assistant/due_change.h"

#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "domain/rrule.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

const Words kAskPast{"That is in the past ({0}). Move '{1}' all the same? (yes / no)",
                     "یہ وقت گزر چکا ہے ({0})۔ پھر بھی ’{1}‘ کا وقت یہی کر دوں؟ (ہاں / نہیں)",
                     "Yeh waqt guzar chuka hai ({0}). Phir bhi '{1}' ka waqt yehi kar doon? (haan / nahin)"};

/// A day without a time is past when it is over.
bool is_past(const Turn& turn, const Due& due) {
  const LocalSeconds at = due_civil(due).local();
  return due.time ? at < turn.now : at + std::chrono::days(1) <= turn.now;
}

/// "Make it 8:30" of what was at eight in the morning: the half of the day that is nearer to what it was. Into a night
/// that it was not in before only from close by: "5:30" of seven in the morning, and past midnight "12:30" of half past
/// eleven. With another day the half changes only where it is close as well.
CivilDateTime nearer_half(CivilDateTime due, CivilTime was, bool other_day) {
  constexpr int kNightEnds = 6 * 60, kHalf = 12 * 60, kDay = 24 * 60, kLate = 21 * 60, kClose = 2 * 60, kPast = 3 * 60;
  const auto minutes = [](CivilTime time) { return time.hour * 60 + time.minute; };
  const int old = minutes(was), morning = minutes(*due.time) % kHalf, evening = morning + kHalf;
  const auto close = [&](int one) { return std::abs(one - old) <= kClose; };
  if (other_day && !close(morning) && !close(evening)) return due;
  const bool past_midnight = morning < kNightEnds && old >= kLate && morning + kDay - old <= kPast && !close(evening);
  const bool night = morning < kNightEnds && old >= kNightEnds && !(close(morning) && old < kHalf);
  const bool early = past_midnight || (!night && std::abs(morning - old) < std::abs(evening - old));
  if (past_midnight && !other_day) due.date = CivilDate(std::chrono::local_days(due.date) + std::chrono::days(1));
  due.time->hour = static_cast<decltype(due.time->hour)>((early ? morning : evening) / 60);
  return due;
}

/// From when "two days later" and "by an hour" count. Hours after a day without a time count from now, or on another
/// day from its morning: not from midnight.
CivilDateTime moved_from(const Turn& turn, const Task& task, bool by_days) {
  const CivilDateTime now = CivilDateTime::from_local(turn.now, true);
  if (!task.due) return CivilDateTime{now.date, by_days ? std::nullopt : now.time};
  CivilDateTime from = due_civil(*task.due);
  if (!from.time && !by_days)
    from = from.date == now.date ? now : CivilDateTime::from_local(from.local() + kMorning, true);
  return from;
}

/// "Move it to the 16th", of what is due in a later month, is the 16th of that month, or of the first month from there
/// on that has one: the month it is in now counts only for what is due in it.
CivilDateTime in_own_month(const Turn& turn, const Task& task, CivilDateTime due) {
  const CivilDate today = CivilDateTime::from_local(turn.now, false).date;
  if (!task.due) return due;
  std::chrono::year_month month = task.due->date.year() / task.due->date.month();
  if (month <= today.year() / today.month()) return due;
  const auto to_day = [&] {
    while (!(month / due.date.day()).ok()) month += std::chrono::months(1);
    due.date = month / due.date.day();
  };
  to_day();
  if (turn.reading.detail == language::Detail::kPostpone && due.date <= task.due->date) {  // Never put off to before.
    month += std::chrono::months(1);
    to_day();
  }
  return due;
}

/// Monday of the week in which a day is.
std::chrono::local_days week_of(CivilDate date) {
  const std::chrono::local_days day(date);
  return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

/// "wednesday", "on wednesday at 2pm", "budh ko 3 baje": one day of some week, and at most an hour of it.
bool names_weekday(const std::string& said) {
  if (Phrase(said).is_weekday()) return true;
  static const std::vector<std::string> kBeside = search_words(
      "at on to by till until around about am pm a p m oclock noon midday midnight morning afternoon evening night in "
      "the ko baje "
      "bajay "
      "subah subha dopahar shaam sham raat half past quarter pe par pr tak tk کو بجے صبح دوپہر شام رات پر پہ تک",
      64);
  std::size_t days = 0;
  for (const std::string& word : search_words(said, 16)) {
    const bool clock = word.find_first_not_of("0123456789apm") == std::string::npos;
    if (Phrase(word).is_weekday()) {
      ++days;
    } else if (!clock && std::find(kBeside.begin(), kBeside.end(), word) == kBeside.end()) {
      return false;
    }
  }
  return days == 1;
}

/// "Move it to monday", said on a monday: today is not meant of what is due later, for who means today says so, nor
/// where the hour that the task keeps is past.
bool means_week_on(const Turn& turn, const Task& task, const CivilDateTime& due) {
  const CivilDate today = CivilDateTime::from_local(turn.now, false).date;
  if (due.date != today) return false;
  if (task.due->date > today) return !task.repeat;
  return turn.reading.changes.due_date_only && due.time && due.local() <= turn.now;
}

/// "Move it to Tuesday" is said of the week in which the task is due, when that is a later one than this: from there
/// people count. An occurrence of a series goes to the nearest such day, within its week or not.
CivilDateTime near_own_day(const Turn& turn, const Task& task, CivilDateTime due) {
  if (task.due &&
      Phrase(when_text(turn)).is({"to|till|until|on? the day after", "to|till|until|on? the next|following day"})) {
    due.date = CivilDate(std::chrono::local_days(task.due->date) + std::chrono::days(1));  // After its own.
    return due;
  }
  if (task.due && !task.repeat &&
      Phrase(when_text(turn)).is({"to|till|until|in? the following week|one", "to|till|until|in? the week after"})) {
    due.date = CivilDate(std::chrono::local_days(task.due->date) + std::chrono::days(7));
    return due;
  }
  if (!task.due || !names_weekday(when_text(turn))) return due;
  const auto own = std::chrono::local_days(task.due->date), today = std::chrono::floor<std::chrono::days>(turn.now);
  if (means_week_on(turn, task, due)) {
    due.date = CivilDate(today + std::chrono::days(7));
    return due;
  }
  if (!task.repeat) {
    const bool later = week_of(task.due->date) > week_of(CivilDateTime::from_local(today, false).date);
    const auto in_week = std::chrono::local_days(due.date) - week_of(due.date);
    if (later && due.date < task.due->date) due.date = CivilDate(week_of(task.due->date) + in_week);
    return due;
  }
  if (std::chrono::local_days(due.date) >= own) return due;
  const auto apart = (std::chrono::local_days(due.date) - own).count();
  const auto week_apart = (apart % 7 + 7) % 7;  // To the next such day; three days back are nearer than four ahead.
  const auto near = own + std::chrono::days(week_apart > 3 ? week_apart - 7 : week_apart);
  due.date = CivilDate(near > today ? near : near + std::chrono::days(7));
  return due;
}

/// "subah 8 baje", "10am": the half of the day is said, however it was read.
bool says_half(const Turn& turn) {
  const std::string said = fold_case(when_text(turn));
  for (std::size_t at = 0; at + 2 < said.size(); ++at) {
    const bool digit = said[at] >= '0' && said[at] <= '9';
    if (digit && (said[at + 1] == 'a' || said[at + 1] == 'p') && (said[at + 2] == 'm' || said[at + 2] == '.'))
      return true;
  }
  return Phrase(said).is({"*? am|pm|morning|afternoon|evening|tonight|night|noon|midnight *?",
                          "*? subah|subha|subh|savere|dopahar|dopehar|shaam|sham|raat|rat *?",
                          "*? صبح|سویرے|دوپہر|سہ|شام|رات *?"});
}

/// "Make it 11", said at noon of a task that is due today: eleven at night, for the other is past.
CivilDateTime half_to_come(const Turn& turn, CivilDateTime due) {
  if (due.local() >= turn.now) return due;
  CivilDateTime other = due;
  other.time->hour = static_cast<decltype(other.time->hour)>((due.time->hour + 12) % 24);
  return other.local() > turn.now ? other : due;
}

}  // namespace

std::string when_text(const Turn& turn) {
  for (const language::Piece& piece : turn.reading.pieces) {
    if (piece.kind == language::PieceKind::kWhen) return piece.text;
  }
  return {};
}

Due due_of(const CivilDateTime& civil, const Zone& zone) {
  return Due{civil.date, civil.time, civil.time ? zone.name() : std::string()};
}

std::optional<Due> new_due(const Turn& turn, const Task& task) {
  const language::Changes& changes = turn.reading.changes;
  if (changes.move_by_minutes) {
    const bool by_days = *changes.move_by_minutes % 1440 == 0;
    const CivilDateTime from = moved_from(turn, task, by_days);
    const auto local = from.local() + std::chrono::minutes(*changes.move_by_minutes);
    return due_of(CivilDateTime::from_local(local, from.time || !by_days), turn.zone);
  }
  if (!changes.due) return std::nullopt;
  CivilDateTime due = *changes.due;
  if (changes.due_date_only && task.due) due.time = task.due->time;
  due = changes.month_unknown ? in_own_month(turn, task, due) : near_own_day(turn, task, due);
  if (changes.due_time_only && task.due) due.date = task.due->date;
  // Ten, eleven and twelve, read as those of the day, may be those of the night.
  const bool late = changes.due_time_only && due.time && due.time->hour >= 10 && due.time->hour <= 12;
  const bool either_half = (changes.half_unknown || late) && !says_half(turn);
  if (either_half && due.time && task.due && task.due->time)
    due = nearer_half(due, *task.due->time, !changes.due_time_only);
  if (either_half && due.time) due = half_to_come(turn, due);
  if (changes.recurrence && due.time && due.local() <= turn.now) {  // "make it wednesdays", later on a wednesday
    const auto rule = parse_rrule(changes.recurrence->rrule);
    const auto next = rule ? occurrences(*rule, due.local(), 2) : std::vector<LocalSeconds>();
    if (!next.empty() && next.back() > turn.now) due = CivilDateTime::from_local(next.back(), true);
  }
  return due_of(due, turn.zone);
}

// "Repeat it every month" says how, not when: a task whose own date the rule reaches keeps it.
bool keeps_own_date(const Turn& turn, const Task& task) {
  const language::Changes& changes = turn.reading.changes;
  if (!changes.recurrence || !task.due) return false;
  const auto rule = parse_rrule(changes.recurrence->rrule);
  if (!when_text(turn).empty() || !rule) return false;
  const LocalSeconds own = due_civil(*task.due).local();
  const auto first = occurrences(*rule, own, 1);
  return !first.empty() && first.front() == own;
}

std::optional<Plan> ask_past(const Turn& turn, const Task& task, const std::optional<Due>& due) {
  const bool was_past = task.due && is_past(turn, *task.due);
  if (turn.confirmed || !due || was_past || !is_past(turn, *due)) return std::nullopt;
  std::string question =
      say(turn.reading.language, kAskPast, due_phrase(turn.reading.language, *due, turn.now), task.title);
  Plan plan = ask(turn, std::move(question), Pending::kConfirm, {task.id});
  plan.tasks.push_back(task);
  plan.state.last = task.id;
  return plan;
}

std::optional<Plan> past_answer(const Turn& here) {
  const auto changes_due = [](const language::Reading& reading) {
    const bool change = reading.intent == language::Intent::kUpdate || reading.detail == language::Detail::kCorrection;
    return change && (reading.changes.due || reading.changes.move_by_minutes);
  };
  const State& state = here.before;
  const bool of_it = state.pending == Pending::kConfirm && state.ids.size() == 1 && state.last == state.ids.front();
  if (!of_it || !here.reading.target.empty() || !changes_due(here.reading) ||
      !changes_due(read_as(here, state.text, state.asked_at)))
    return std::nullopt;
  State open = state;  // As if nothing had been asked: the words are said of the task in hand.
  open.pending = Pending::kNothing;
  open.fresh = true;
  const Turn turn = with_state(here, open);
  if (auto plan = follow_up(turn)) return plan;
  return dispatch(turn);
}

}  // namespace yaad::assistant
