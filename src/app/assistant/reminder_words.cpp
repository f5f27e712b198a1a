// Reminders between words and tasks: what is asked for, and how it is told.
#include "app/assistant/reminder_words.h"

#include <algorithm>
#include <sstream>

#include "app/assistant/due_change.h"
#include "app/assistant/phrase.h"

namespace yaad::assistant {
namespace {

Due due_at(LocalSeconds at) {
  const auto civil = CivilDateTime::from_local(at, true);
  return Due{civil.date, civil.time, {}};
}

// Empty for a lead time that nobody would say so: it is told by its date.
std::string lead_phrase(Language language, int minutes) {
  if (minutes == 0) return std::string(Words{"at that time", "اسی وقت", "usi waqt"}.in(language));
  const bool whole_days = minutes % 1440 == 0, hours = minutes % 60 == 0 && minutes <= 720;
  if (!whole_days && !hours && minutes > 180) return {};
  const std::string count = std::to_string(whole_days ? minutes / 1440 : hours ? minutes / 60 : minutes);
  const bool one = count == "1";
  const Words unit = whole_days ? Words{one ? "day" : "days", "دن", "din"}
                     : hours ? Words{one ? "hour" : "hours", one ? "گھنٹہ" : "گھنٹے", one ? "ghanta" : "ghante"}
                             : Words{one ? "minute" : "minutes", "منٹ", "minute"};
  return say(language, {"{0} {1} before", "{0} {1} پہلے", "{0} {1} pehle"}, count, unit.in(language));
}

}  // namespace

std::string reminder_phrase(const Turn& turn, const language::ReminderPhrase& reminder, const std::optional<Due>& due) {
  const auto language = turn.reading.language;
  if (reminder.at) return due_phrase(language, due_at(*reminder.at), turn.now);
  const int minutes = reminder.minutes_before.value_or(0);
  const std::string lead = lead_phrase(language, minutes);
  // A day without a time counts from its morning, which the lead time alone does not tell.
  if (!due || (!lead.empty() && due->time)) return lead.empty() ? std::to_string(minutes) : lead;
  const LocalSeconds at = due_civil(*due).local() + (due->time ? std::chrono::hours(0) : kMorning);
  const std::string date = due_phrase(language, due_at(at - std::chrono::minutes(minutes)), turn.now);
  return lead.empty() || minutes == 0 ? date : lead + (language == Language::kUrdu ? "، " : ", ") + date;
}

namespace {

/// One that would have come more than a minute ago is not sent any more.
bool is_past(const Turn& turn, const language::ReminderPhrase& phrase, const std::optional<Due>& due) {
  constexpr std::chrono::minutes kLate{1};
  if (phrase.at) return *phrase.at + kLate < turn.now;
  if (!due || !phrase.minutes_before) return false;
  const LocalSeconds from = due_civil(*due).local() + (due->time ? std::chrono::hours(0) : kMorning);
  return from - std::chrono::minutes(*phrase.minutes_before) + kLate < turn.now;
}

}  // namespace

std::string phrases_told(const Turn& turn, const std::vector<language::ReminderPhrase>& phrases,
                         const std::optional<Due>& due) {
  std::string out;
  const auto language = turn.reading.language;
  const Words joint{" and ", " اور ", " aur "};
  const Words past{" (that is past already, so none comes this time)", " (یہ وقت گزر چکا، اس بار نہیں آئے گی)",
                   " (yeh waqt guzar chuka, is baar nahin aaye gi)"};
  for (const language::ReminderPhrase& phrase : phrases) {
    out += (out.empty() ? "" : std::string(joint.in(language))) + reminder_phrase(turn, phrase, due);
    if (is_past(turn, phrase, due)) out += past.in(language);
  }
  return out;
}

std::vector<ReminderSpec> specs_of(const Turn& turn, const std::vector<language::ReminderPhrase>& phrases) {
  std::vector<ReminderSpec> specs;
  for (const language::ReminderPhrase& phrase : phrases) {
    ReminderSpec spec;
    spec.minutes_before = phrase.minutes_before;
    if (phrase.at) spec.at = turn.zone.to_instant(*phrase.at);
    specs.push_back(spec);
  }
  return specs;
}

std::vector<ReminderSpec> specs_of(const Task& task) {
  std::vector<ReminderSpec> specs;
  for (const Reminder& reminder : task.reminders)
    specs.push_back({reminder.minutes_before, reminder.at, reminder.channel});
  return specs;
}

std::vector<language::ReminderPhrase> reminders_like(const Turn& turn, const Task& task,
                                                     const std::optional<CivilDateTime>& due) {
  std::vector<language::ReminderPhrase> phrases;
  if (!due || !task.due) return phrases;
  for (const Reminder& reminder : task.reminders) {
    language::ReminderPhrase phrase;
    phrase.minutes_before = reminder.minutes_before;
    if (reminder.at) phrase.at = turn.zone.to_local(*reminder.at) + (due->local() - due_civil(*task.due).local());
    if (!phrase.at || *phrase.at > turn.now) phrases.push_back(phrase);
  }
  return phrases;
}

namespace {

/// "at 8" of a task due on Thursday at 5 pm: Thursday at 8 am, the last such hour before it is due that is still to
/// come. Empty when more than an hour is said, or when the task has no day that it could be on.
std::optional<LocalSeconds> on_its_day(const Turn& turn, const std::string& text, const Task& task) {
  if (!task.due) return std::nullopt;
  std::optional<language::Reading> said;
  for (const std::string& order : {"move it to " + text, "move it " + text, "isko " + text + " kar do",
                                   "اسے " + text + " پر کر دو", "اسے " + text + " کر دو"}) {
    language::Reading reading = read_as(turn, order, turn.now);
    const bool hour = reading.changes.due_time_only && reading.changes.due && reading.changes.due->time &&
                      reading.target.empty() && reading.reminders.empty();
    if (hour) {
      said = std::move(reading);
      break;
    }
  }
  if (!said) return std::nullopt;
  const LocalSeconds day = CivilDateTime{task.due->date, {}}.local();
  const int minutes = said->changes.due->time->hour * 60 + said->changes.due->time->minute;
  const LocalSeconds latest = task.due->time ? due_civil(*task.due).local() : day + std::chrono::hours(24);
  const bool open = said->changes.half_unknown;
  const int early = minutes % 720;
  // Of two hours that may be meant, the later before it is due; without a due time the one by day.
  const int likely = !open ? minutes : task.due->time || early < 7 * 60 ? early + 720 : early;
  for (const int one : {likely, open ? early : minutes, open ? early + 720 : minutes}) {
    const LocalSeconds at = day + std::chrono::minutes(one);
    if (at > turn.now && at <= latest) return at;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> said_of_own_day(std::string_view text) {
  const Phrase phrase(text);
  if (const auto part = phrase.match_any({"in|on|for? the|that same morning|afternoon|evening|night|noon",
                                          "in|on|for? that morning|afternoon|evening|night|noon"})) {
    std::string words(text);
    return "in the " + words.substr(words.find_last_of(' ') + 1);
  }
  if (auto time = phrase.match_any(
          {"* on|of? the|that same day", "* on the day", "* on|of? that day", "* on|of? the|that same date"}))
    return time;
  if (auto time = phrase.match_any({"on? the|that same day|date *", "on the day *", "on? that day|date *"}))
    return time;
  return phrase.match_any({"* usi|us din", "usi|us din *", "* اسی|اس دن|روز", "اسی|اس دن|روز *"});
}

namespace {

/// "9 and again at 10": each of the hours, as it is said.
std::vector<std::string> hours_said(const std::string& text) {
  static constexpr std::string_view kJoints[] = {"and",    "again", "then", ",",   "aur",   "phir",
                                                 "dobara", "&",     "اور",  "پھر", "دوبارہ"};
  const auto joins = [](std::string_view word) {
    return std::find(std::begin(kJoints), std::end(kJoints), word) != std::end(kJoints);
  };
  std::string spaced;
  for (const char c : text) spaced += c == ',' ? std::string(" , ") : std::string(1, c);
  std::istringstream words(spaced);
  std::vector<std::string> hours(1);
  for (std::string word; words >> word;) {
    if (!joins(word)) {
      hours.back() += (hours.back().empty() ? "" : " ") + word;
    } else if (!hours.back().empty()) {
      hours.emplace_back();
    }
  }
  if (hours.back().empty()) hours.pop_back();
  return hours;
}

std::vector<language::ReminderPhrase> hours_of(const Turn& turn, const std::vector<std::string>& hours,
                                               const Task& task) {
  std::vector<language::ReminderPhrase> phrases;
  for (const std::string& hour : hours) {
    const auto at = on_its_day(turn, hour, task);
    if (!at) return {};
    phrases.emplace_back().at = *at;
  }
  return phrases;
}

}  // namespace

std::vector<language::ReminderPhrase> hours_in(const Turn& turn, const std::string& text, const Task& task) {
  const std::vector<std::string> hours = hours_said(text);
  if (hours.size() < 2) return {};
  if (task.due) return hours_of(turn, hours, task);
  // Without a day of its own they are of today, or of tomorrow once one of them is over.
  for (const std::chrono::days ahead : {std::chrono::days(0), std::chrono::days(1)}) {
    Task dated = task;
    dated.due = Due{CivilDateTime::from_local(turn.now + ahead, false).date, std::nullopt, {}};
    if (auto phrases = hours_of(turn, hours, dated); !phrases.empty()) return phrases;
  }
  return {};
}

std::vector<language::ReminderPhrase> reminders_in(const Turn& turn, const std::string& text, const Task& task) {
  const auto settled = [&](std::vector<language::ReminderPhrase> phrases) {
    if (task.due) language::settle_reminders(phrases, due_civil(*task.due));
    return phrases;
  };
  // "9 and at 1", of which one hour alone would be found first.
  if (auto hours = hours_in(turn, text, task); !hours.empty()) return hours;
  const bool day_before = Phrase(text).is({"*? before *?", "*? پہلے *?", "*? pehle *?"});  // "the night before at 9"
  const auto own = day_before ? std::nullopt : on_its_day(turn, said_of_own_day(text).value_or(text), task);
  if (own) {
    language::ReminderPhrase phrase;
    phrase.at = *own;
    return {phrase};
  }
  const std::string lead = text.starts_with("on the ") ? text.substr(3) : text;  // "on the day before"
  for (const std::string& sentence : {"remind me " + lead, text, text + " یاد دلانا", text + " yaad dilana"}) {
    const language::Reading reading = read_as(turn, sentence, turn.now);
    const bool bare = reading.title.empty() && reading.target.empty();
    if (bare && !reading.reminders.empty()) return settled(reading.reminders);
    // "5 minute bad": a time only beside its verb.
    const bool moment = bare && reading.detail == language::Detail::kRemind && reading.due && reading.due->time;
    if (moment && sentence != text && !day_before) {
      language::ReminderPhrase phrase;
      phrase.at = reading.due->local();
      return {phrase};
    }
  }
  const language::Reading reading = read_as(turn, text, turn.now);
  if (!reading.when || !reading.due || !reading.title.empty() || !reading.target.empty()) return {};
  CivilDateTime at = *reading.due;
  const bool time_only = reading.changes.due_time_only;
  if (!at.time) at = CivilDateTime::from_local(at.local() + kMorning, true);
  if (time_only && task.due && task.due->date > at.date) {
    const CivilDateTime that_day{task.due->date, at.time};
    if (!task.due->time || that_day.local() <= due_civil(*task.due).local()) at = that_day;
  }
  language::ReminderPhrase phrase;
  phrase.at = at.local();
  return {phrase};
}

}  // namespace yaad::assistant
