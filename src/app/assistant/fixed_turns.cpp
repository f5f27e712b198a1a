// "Ho gai" with a time of what is still ahead: "PTM parson ho gai hai", «میٹنگ گیارہ بجے ہو گئی», "paper 23 ko ho
// gaya", "time 7 se 8 ho gaya". An event that is yet to come did not take place, it is at another time now.
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/phrase.h"
#include "app/assistant/spoken_of.h"
#include "app/assistant/title_words.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;
using std::chrono::days;

std::chrono::local_days today_of(const Turn& turn) { return std::chrono::floor<days>(turn.now); }

bool is_ahead(const Turn& turn, const Task& task) {
  return task.due && (task.due->time ? due_civil(*task.due).local() > turn.now
                                     : std::chrono::local_days(task.due->date) > today_of(turn));
}

/// "… ho gai hai", "… kar di gai hai": without a word of joy or of what came of it behind.
bool became(const Phrase& phrase) {
  return phrase.is({
      "* ho gaya|gayi|gai|gyi|gya|gaye hai|he|h|hain?",
      "* hogaya|hogayi|hogai|hogyi|hogya|hogaye hai|he|h|hain?",
      "* kar|kr|rakh di|diya|dia gaya|gayi|gai|gyi|gya hai|he|h?",
      "* rakhi|rakha gaya|gayi|gai hai|he|h?",
      "* rakh|rkh li|liya|lia|di|diya hai|he|h?",
      "* رکھ لی|لیا|دی|دیا ہے?",
      "* ہو گیا|گئی|گئے ہے|ہیں?",
      "* ہوگیا|ہوگئی|ہوگئے ہے|ہیں?",
      "* کر|رکھ دی|دیا گیا|گئی ہے?",
      "* رکھی|رکھا گیا|گئی ہے?",
  });
}

/// What takes place at its time, and is not done before.
bool is_event(const Task& task) {
  static const std::vector<std::string> kEvents = search_words(
      "meeting meating mtng ptm paper papers exam test quiz viva class lecture lesson tuition match game shadi shaadi "
      "mehndi mehendi barat baraat walima valima nikah mangni dawat party dinner lunch breakfast iftar function "
      "program "
      "event seminar session conference workshop presentation interview appointment checkup flight train bus standup "
      "call "
      "zoom webinar hearing surgery operation delivery visit trip tour picnic concert show milad khatam aqiqa salgirah "
      "birthday میٹنگ پیپر پرچہ امتحان ٹیسٹ کوئز وائیوا کلاس لیکچر سبق ٹیوشن میچ شادی مہندی بارات ولیمہ نکاح منگنی "
      "دعوت پارٹی "
      "ڈنر لنچ افطار افطاری تقریب فنکشن پروگرام سیمینار سیشن کانفرنس انٹرویو اپائنٹمنٹ چیک اپ فلائٹ ٹرین بس کال پیشی "
      "سرجری "
      "آپریشن پکنک میلاد ختم عقیقہ سالگرہ",
      256);
  const std::vector<std::string> title = search_words(task.title, 32);
  return !ends_in_infinitive(task.title) && std::any_of(title.begin(), title.end(), [&](const std::string& word) {
    return std::find(kEvents.begin(), kEvents.end(), word) != kEvents.end();
  });
}

/// The open task of that name; of several the only event, as "meeting ho gai" says nothing of what is to be done.
std::optional<Task> meant(const Turn& turn, const std::string& name) {
  if (auto task = task_named(turn, name)) return task;
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kNone, name);
  if (reading.reference != language::Reference::kByName) return std::nullopt;
  Targets targets = find_targets(with_reading(turn, reading), StatusFilter::kActive);
  std::erase_if(targets.tasks, [](const Task& task) { return !is_event(task) || task.repeat; });
  return targets.tasks.size() == 1 && targets.more == 0 ? std::optional(targets.tasks.front()) : std::nullopt;
}

/// "kal", "parson", which are days behind and ahead: how many days ahead they say; 0 for all other words.
int days_ahead(const std::string& said) {
  const Phrase phrase(said);
  if (phrase.is({"*? kal|kl *?", "*? کل *?"})) return 1;
  return phrase.is({"*? parson|parso|prson *?", "*? پرسوں *?"}) ? 2 : 0;
}

/// When it is now, by what was said of it as of something past; empty where it may have been then.
std::optional<CivilDateTime> other_time(const Turn& turn, const Task& task) {
  const language::When& when = *turn.reading.when;
  CivilDateTime due = when.due;
  const std::chrono::local_days tomorrow = today_of(turn) + days(1), own = std::chrono::local_days(task.due->date);
  if (!when.no_day && when.start >= LocalSeconds(tomorrow)) return due;
  // "Practical 9 baje ho gaya", of what is due tomorrow at 8: an hour of a day to come is no news of today.
  const bool appointed = when.no_day && task.due->time && own >= tomorrow && !ends_in_infinitive(task.title);
  if (!is_event(task) && !appointed) return std::nullopt;  // "Fees parson ho gai": paid.
  if (when.no_day) {
    due.date = task.due->date;
    const bool today = own < tomorrow && due.time && due.local() <= turn.now;
    return today ? std::nullopt : std::optional(due);
  }
  if (when.day_of_month) {
    const CivilDate date = task.due->date.year() / task.due->date.month() / due.date.day();
    due.date = date.ok() ? date : due.date;
  } else if (const int ahead = days_ahead(when_text(turn)); ahead > 0) {
    due.date = CivilDate(today_of(turn) + days(ahead));
  } else if (Phrase(when_text(turn)).is_weekday()) {
    due.date = CivilDate(std::chrono::local_days(due.date) + days(7));  // "monday ko", said on one
  }
  return std::chrono::local_days(due.date) >= tomorrow ? std::optional(due) : std::nullopt;
}

Plan moved(const Turn& turn, const Task& task, const CivilDateTime& due, bool hour_only, bool day_only) {
  Reading made = reading_as(turn, Intent::kUpdate, Detail::kNone, {});
  made.changes.due = due;
  made.changes.due_time_only = hour_only;
  made.changes.due_date_only = day_only;
  made.changes.half_unknown = hour_only;
  made.pieces = turn.reading.pieces;
  Turn said = with_reading(turn, made);
  said.chosen = {task.id};
  said.alone = false;
  return task_agent(said);
}

/// "meeting ka time" is the meeting; "time" alone of what is in hand.
std::optional<Task> of_name(const Turn& turn, const std::string& target) {
  const Phrase name(target);
  if (name.is({"time|waqt|tym|timing|date|tareekh|وقت|ٹائم|تاریخ"}))
    return turn.before.last ? task_at_hand(turn) : std::nullopt;
  const auto of = name.match_any({"* ka|ki time|waqt|tym|timing|date|tareekh", "* کا|کی وقت|ٹائم|تاریخ"});
  return meant(turn, of ? *of : target);
}

std::optional<Plan> fixed_for(const Turn& turn, const Phrase& phrase) {
  const Reading& reading = turn.reading;
  const bool told =
      reading.intent == Intent::kComplete && reading.confidence >= kSure && !reading.target.empty() && reading.when;
  if (!told || !became(phrase)) return std::nullopt;
  const auto task = of_name(turn, reading.target);
  if (!task || task->repeat || !task->due || !is_ahead(turn, *task)) return std::nullopt;
  const auto due = other_time(turn, *task);
  if (!due || (due->date == task->due->date && (!due->time || due->time == task->due->time))) return std::nullopt;
  return moved(turn, *task, *due, reading.when->no_day, !reading.when->has_time);
}

/// "time 7 se 8 ho gaya", «وقت سات سے آٹھ ہو گیا», "7 ki jagah 8 baje ho gaya": of what is due at seven.
std::optional<Plan> other_hour(const Turn& turn, const Phrase& phrase) {
  static constexpr std::string_view kPatterns[] = {
      "ab? time|waqt|tym|timing * se|say * baje|bje|bajay? ho|kar|kr? gaya|gya|diya|dia|hogaya|hogya|kardiya|krdia "
      "hai|he|h?",
      "ab? * baje|bje|bajay? ki|ke jagah|bajaye * baje|bje|bajay? ho|kar|kr? gaya|gya|gayi|gai|diya|dia|hogaya|hogya "
      "hai|he|h?",
      "اب? وقت|ٹائم * سے * بجے? ہو|کر? گیا|دیا|ہوگیا ہے?",
      "اب? * بجے? کی|کے جگہ|بجائے * بجے? ہو|کر? گیا|گئی|دیا|ہوگیا ہے?",
  };
  const auto hour_of = [&](const std::string& said) -> std::optional<CivilDateTime> {
    const bool urdu = turn.reading.language == language::Language::kUrdu;
    const Reading made = read_as(turn, urdu ? "اسے " + said + " بجے کر دو" : "isko " + said + " baje kar do", turn.now);
    const bool clock = made.target.empty() && made.changes.due && made.changes.due->time && made.changes.due_time_only;
    return clock ? made.changes.due : std::nullopt;
  };
  for (const std::string_view pattern : kPatterns) {
    const auto two = phrase.match_two({pattern});
    if (!two) continue;
    const auto old = hour_of(two->first), other = hour_of(two->second);
    if (!old || !other) return std::nullopt;
    constexpr int kHalf = 12;
    const auto at_old = [&](const Task& task) {
      return task.due && task.due->time && !task.repeat && task.due->time->hour % kHalf == old->time->hour % kHalf &&
             task.due->time->minute == old->time->minute && is_ahead(turn, task);
    };
    std::vector<Task> tasks = all_open(turn);
    std::erase_if(tasks, [&](const Task& task) { return !at_old(task); });
    const auto hand = task_at_hand(turn);
    if (hand && at_old(*hand)) tasks = {*hand};
    if (tasks.size() != 1) return std::nullopt;
    CivilDateTime due{tasks.front().due->date, other->time};
    const bool evening = tasks.front().due->time->hour >= kHalf;  // Of the same half of the day.
    due.time->hour = static_cast<decltype(due.time->hour)>(due.time->hour % kHalf + (evening ? kHalf : 0));
    return moved(turn, tasks.front(), due, false, false);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Plan> fixed_turn(const Turn& turn, const Phrase& phrase) {
  const bool done = turn.reading.intent == Intent::kComplete;
  if (!done || has_question_sign(turn.text) || !turn.chosen.empty() || turn.confirmed ||
      turn.reading.language == language::Language::kEnglish)
    return std::nullopt;
  if (auto plan = other_hour(turn, phrase)) return plan;
  return fixed_for(turn, phrase);
}

}  // namespace yaad::assistant
