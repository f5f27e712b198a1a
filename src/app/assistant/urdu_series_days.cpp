// The days of a series, said in Urdu: «اتوار کی بجائے ہفتے کو», "ab sirf mangal ko", "har mangal ko kar do", "is juma
// nahi jana", «جمعرات کو ناغہ», «یکم دسمبر سے شروع کرو».
#include <algorithm>

#include "app/assistant/answers.h"
#include "app/assistant/due_change.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "domain/recurrence.h"
#include "domain/search_text.h"
#include "domain/sound.h"

namespace yaad::assistant {
namespace {

using language::Intent;
using language::Reading;
using std::chrono::days;

const Words kFromNow{"'{0}' now repeats {1}; the next one is due {2}.", "’{0}‘ اب {1} دہرایا جائے گا؛ اگلی بار: {2}۔",
                     "'{0}' ab {1} dohraya jayega; agli baar: {2}."};

std::vector<WeekdayNum> days_in(const Turn& turn, const std::string& words) {
  const bool urdu = has_arabic_script(words);
  // "hafta" is a week as well; among days it is Saturday.
  std::string named, joined;
  for (const std::string& word : written_words(words)) {
    if (word == "aur" || word == "اور" || word == "and") continue;
    const std::string day = word == "ہفتہ" ? "ہفتے" : word == "hafta" ? "hafte" : word;
    named += (named.empty() ? "" : " ") + day;
    joined += (joined.empty() ? "" : urdu ? " اور " : " aur ") + day;
  }
  const std::string every = urdu ? "ہر " : "har ", on = urdu ? " کو" : " ko";
  for (const std::string& said : {every + joined + on, every + named + on, named}) {
    const auto read = only_time(turn, said);
    const auto rule = read && read->recurrence ? parse_rrule(read->recurrence->rrule) : Result<RRule>(RRule{});
    if (rule && rule->freq == Frequency::kWeekly && rule->interval == 1 && !rule->by_day.empty()) return rule->by_day;
  }
  return {};
}

bool holds(const std::vector<WeekdayNum>& list, const WeekdayNum& day) {
  return std::any_of(list.begin(), list.end(), [&](const WeekdayNum& one) { return one.day == day.day; });
}

/// "is juma", "agle itwar": a day, that is also read with its "ko" alone.
std::optional<Reading> day_said(const Turn& turn, const std::string& words) {
  if (auto read = only_time(turn, words)) return read;
  return only_time(turn, words + (has_arabic_script(words) ? " کو" : " ko"));
}

/// The days on which it falls; all seven of what is daily.
std::vector<WeekdayNum> days_of(const Turn& turn, const RRule& rule) {
  if (rule.freq == Frequency::kWeekly && rule.interval == 1) return rule.by_day;
  if (rule.freq != Frequency::kDaily || rule.interval != 1) return {};
  return days_in(turn, "monday, tuesday, wednesday, thursday, friday, saturday, sunday");
}

/// The rule for all that follow, from `from` on.
std::optional<Plan> give_rule(const Turn& turn, const Task& task, RRule rule, LocalSeconds from) {
  if (!task.due || !task.repeat) return std::nullopt;
  if (rule.count) rule.count = std::max(1, *rule.count - static_cast<int>(task.occurrence_index) + 1);
  // One that was moved once is due at another hour than those that follow.
  const CivilDateTime now =
      task.due->time && task.occurrence && task.occurrence->time ? *task.occurrence : due_civil(*task.due);
  const std::chrono::seconds time = now.time ? now.local() - LocalSeconds(std::chrono::local_days(now.date)) : days(0);
  RRule open = rule;
  open.count.reset();
  const LocalSeconds first = std::chrono::floor<days>(from) + time;
  const auto next = occurrences(open, first, 2);
  const auto at = std::find_if(next.begin(), next.end(), [&](LocalSeconds one) { return one >= from; });
  if (at == next.end()) return std::nullopt;
  Plan plan = begin_as(turn, Intent::kUpdate, "RecurringAgent");
  UpdateTask command;
  command.id = task.id;
  Due due = *task.due;
  due.date = CivilDateTime::from_local(*at, true).date;
  if (due.time) due.time = now.time;
  command.due = std::optional<Due>(due);
  RepeatRule repeat = *task.repeat;
  repeat.rrule = to_string(rule);
  command.repeat = std::optional<RepeatRule>(repeat);
  plan.reply = say(turn.reading.language, kFromNow, task.title, repeat_phrase(turn.reading.language, repeat.rrule),
                   due_phrase(turn.reading.language, due, turn.now));
  plan.commands.emplace_back(std::move(command));
  plan.state.last = task.id;
  return plan;
}

/// Not before now, and not before the week in which the next one is due.
LocalSeconds from_now(const Turn& turn, const Task& task) {
  const std::chrono::local_days due(task.due->date);
  const LocalSeconds week = due - (std::chrono::weekday(due) - std::chrono::Monday);
  const LocalSeconds now = task.due->time ? turn.now : LocalSeconds(std::chrono::floor<days>(turn.now));
  return std::max(week, now);
}

std::optional<Plan> give_days(const Turn& turn, const Task& task, RRule rule, std::vector<WeekdayNum> by_day) {
  if (by_day.empty() || !task.due) return std::nullopt;
  rule.freq = Frequency::kWeekly;
  rule.by_day = std::move(by_day);
  return give_rule(turn, task, rule, from_now(turn, task));
}

/// What is left of the words behind a change of days without its verb: "hafte |ko kar do hamesha".
std::string without_verb(const std::string& words) {
  return Phrase(words)
      .match_any({
          "* ko|pe|par? kar|kr|rakh|rkh do|dein|dijiye|dena|lo|den hamesha|ab|aage|aainda? se? ke|k? liye|lie?",
          "* ko|pe|par? karo|kardo|krdo|kro|rakho|rakhna|karna|karunga|karungi|hoga|hogi|hua hai|karega|kare? "
          "hamesha|ab?",
          "* ko|pe|par hamesha|ab? hai?",
          "* کو|پر? کر|رکھ دو|دیں|دیجیے|دینا|لو ہمیشہ|اب|آئندہ? کے? لیے|لئے?",
          "* کو|پر? کرو|کردو|رکھو|رکھنا|کرنا|کروں|ہوگا|ہوگی|ہوا گا|گی|کرے|ہے? ہمیشہ|اب?",
          "* کو|پر ہمیشہ|اب? ہے?",
      })
      .value_or(words);
}

/// «اتوار کی بجائے ہفتے کو کر دو», "itwar ko nahi hafte ko": one day of the rule for another.
std::optional<Plan> other_day(const Turn& turn, const Phrase& phrase, const Task& task, const RRule& rule) {
  static constexpr std::string_view kPatterns[] = {
      "* ki|ke|ka|k jagah|jaga|jagha|jgah|bajaye|bajae|bajai|bjaye|bajay par|pe? *",
      "* کی|کے جگہ|بجائے|بجاے پر? *",
      "* ko|wale|wala? nahi|nahin|nai|nhi balke|balki? * ko hamesha|ab|aage? kar|karo|kardo|rakho|hai? do?",
      "* کو|والے? نہیں بلکہ? * کو ہمیشہ|اب? کر|کرو|رکھو|ہے? دو?",
  };
  for (const std::string_view pattern : kPatterns) {
    const auto two = phrase.match_two({pattern});
    if (!two) continue;
    const auto old = days_in(turn, two->first), other = days_in(turn, without_verb(two->second));
    const auto own = rule.freq == Frequency::kWeekly ? days_of(turn, rule) : std::vector<WeekdayNum>();
    if (old.empty() || other.empty() ||
        !std::all_of(old.begin(), old.end(), [&](const auto& day) { return holds(own, day); }))
      continue;
    std::vector<WeekdayNum> made;
    for (const WeekdayNum& day : own) {
      if (!holds(old, day) && !holds(other, day)) made.push_back(day);
    }
    made.insert(made.end(), other.begin(), other.end());
    return give_days(turn, task, rule, std::move(made));
  }
  return std::nullopt;
}

/// "ab sirf mangal ko", "ab se har hafte ko", «ہر منگل کو کر دو»: the days that it has from now on.
std::optional<Plan> only_days(const Turn& turn, const Phrase& phrase, const Task& task, const RRule& rule) {
  const auto said = phrase.match_any({
      "*? ab|aainda|ainda|aindah se? sirf|bas|only|har *",
      "sirf|bas *",
      "ab|aainda se *",
      "har *",
      "*? اب|آئندہ سے? صرف|بس|ہر *",
      "صرف|بس *",
      "اب|آئندہ سے *",
      "ہر *",
  });
  if (!said) return std::nullopt;
  const auto by_day = days_in(turn, without_verb(*said));
  if (by_day.empty() || days_of(turn, rule).empty()) return std::nullopt;
  return give_days(turn, task, rule, by_day);
}

/// "sunday ko chutti", «جمعرات کو ناغہ», «بدھ نکال دو»: a day of the week that the rule is not to have.
std::optional<Plan> day_off(const Turn& turn, const Phrase& phrase, const Task& task, const RRule& rule) {
  const auto said = phrase.match_any({
      "* ko|ke|ki|wale? din? chutti|chhutti|chuti|nagha|naagha|naga|off hai|hoti|hota|hogi|hoga|rahegi|rehti|karna? "
      "hai?",
      "* ka|wala|wali? din? nikal|nikaal|hata do|dein|dijiye",
      "* کو|کے|کی|والے? دن? چھٹی|ناغہ|آف ہے|ہوتی|ہوتا|ہوگی|ہوگا|رہے? ہے|گی?",
      "* کا|والا|والی? دن? نکال|ہٹا دو|دیں|دیجیے",
  });
  const bool weekend = phrase.is({"weekend|weekends|veekend pe|par|per|ko|mein|me? nahi|nahin|nai|nhi|chutti *?",
                                  "ویک اینڈ پر|کو|پہ|میں? نہیں|چھٹی *?", "ویکینڈ پر|کو|پہ|میں? نہیں|چھٹی *?"});
  if (!said && !weekend) return std::nullopt;
  const auto off = days_in(turn, weekend ? "saturday, sunday" : *said), own = days_of(turn, rule);
  std::vector<WeekdayNum> made;
  for (const WeekdayNum& day : own) {
    if (!holds(off, day)) made.push_back(day);
  }
  if (off.empty() || made.empty() || made.size() == own.size()) return std::nullopt;
  return give_days(turn, task, rule, std::move(made));
}

/// «یکم دسمبر سے شروع کرو», "agle itwar se wapis normal": when the first one is due from now on.
std::optional<Plan> starts_on(const Turn& turn, const Phrase& phrase, const Task& task, const RRule& rule) {
  const auto said = phrase.match_any({
      "*? ye|yeh|isko|isay? * se shuru|shroo|shuroo|start|chalu "
      "karo|kro|kar|karna|karein|karni|ho|hoga|hogi|hai|rakho? "
      "do|dein|hai|ga|gi?",
      "* se shuru|shroo|shuroo|start|chalu karo|kro|kar|karna|karein|karni|ho|hoga|hogi|hai|karunga|karungi|rakho? "
      "do|dein|hai|ga|gi?",
      "* se wapas|wapis|phir|dobara? normal|normally|wapas|wapis|regular",
      "* سے شروع|اسٹارٹ|سٹارٹ کرو|کر|کرنا|کریں|ہو|ہوگا|ہے|کروں|رکھو? دو|دیں|ہے|گا|گی?",
      "* سے واپس|پھر|دوبارہ? نارمل|معمول|واپس *?",
  });
  const auto read = said ? day_said(turn, *said) : std::nullopt;
  if (!read || !read->when || read->recurrence || !task.due) return std::nullopt;
  LocalSeconds from = std::chrono::floor<days>(read->when->start);
  if (from < std::chrono::floor<days>(turn.now)) return std::nullopt;
  if (task.due->time && from == std::chrono::floor<days>(turn.now)) from = turn.now;
  const bool by_day = !rule.by_day.empty() || !rule.by_month_day.empty() || !rule.by_set_pos.empty();
  RRule fixed = rule;
  if (!by_day && rule.freq == Frequency::kMonthly) fixed.by_month_day.clear();
  return give_rule(turn, task, fixed, from);
}

// --- left out
// ----------------------------------------------------------------------------------------------------------

/// The consonants of a word, in whichever script.
std::string bones(const std::string& word) {
  std::string sound = has_arabic_script(word) ? urdu_sound(word) : roman_sound(word);
  std::erase_if(sound, [](char c) { return c == 'a' || c == 'i' || c == 'o'; });
  return sound;
}

/// "dho sakti", "ja raha", "jana", "parhunga": of the verb that the title has, or of one that says nothing more.
bool verb_of(const Task& task, const std::vector<std::string>& words, std::size_t at) {
  static constexpr std::string_view kPlain[] = {"kar", "kr", "ho", "ja", "jaa", "aa",
                                                "le",  "کر", "ہو", "جا", "آ",   "لے"};
  if (at >= words.size()) return true;
  const std::string verb = search_text(words[at]);
  const std::vector<std::string> title = search_words(task.title, 32);
  const std::size_t root = has_arabic_script(verb) ? 4 : 2;
  if (verb.size() < root) return false;
  const std::string heard = bones(verb);
  const bool own = std::any_of(title.begin(), title.end(), [&](const std::string& word) {
    const bool same = word.size() >= root && word.compare(0, root, verb, 0, root) == 0;
    return same || (heard.size() > 1 && bones(word).starts_with(heard.substr(0, 2)));
  });
  return own || std::any_of(std::begin(kPlain), std::end(kPlain),
                            [&](std::string_view plain) { return verb.starts_with(search_text(plain)); });
}

/// Leaves out the one of that day; a question about it is remembered as one of that task alone.
std::optional<Plan> skip_asking(const Turn& turn, const Task& task, const std::string& day) {
  auto plan = skip_on_day(turn, task, day);
  if (!plan) plan = skip_on_day(turn, task, day + (has_arabic_script(day) ? " کو" : " ko"));
  // A yes means the same day, said by its date.
  if (plan && plan->state.pending == Pending::kConfirm) {
    auto read = day_said(turn, day);
    if (!read || !read->when) read = day_said(turn, day + (has_arabic_script(day) ? " کو" : " ko"));
    if (read && read->when)
      plan->state.text = "skip " + to_string(CivilDateTime::from_local(read->when->start, false).date);
  }
  return plan;
}

/// "is juma nahi jana", «اس ہفتے مہمان ہیں نہیں دھو سکتی», «آج نہیں پڑھ سکتا»: the day in front of why and of the
/// "not".
std::string day_not_done(const Turn& turn, const Task& task) {
  static const std::vector<std::string> kNot = search_words("nahi nahin nai nhi nahn نہیں", 8);
  static const std::vector<std::string> kTwo = search_words("balke balki بلکہ ko کو", 8);
  const std::vector<std::string> words = written_words(turn.text);
  constexpr std::size_t kMost = 10, kBehind = 5;
  if (words.size() > kMost) return {};
  const auto is_in = [](const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), search_text(word)) != list.end();
  };
  std::size_t no = 0;
  while (no < words.size() && !is_in(kNot, words[no])) ++no;
  if (no == 0 || no + 1 >= words.size() || words.size() > no + 1 + kBehind || is_in(kTwo, words.back())) return {};
  // "is itwar ko nahi shadi pe jana hai": behind the "not" stands why
  const bool why = Phrase(words.front()).is({"is|iss|اس"}) && no <= 3 && words.size() > no + 3 &&
                   Phrase(words.back()).is({"hai|hain|he|ہے|ہیں"});
  if (!why && !verb_of(task, words, no + 1)) return {};
  for (std::size_t end = no; end > 0; --end) {
    std::string day = joined_words(words, 0, end);
    const auto read = day_said(turn, day);
    if (read && read->when && !read->recurrence && !read->when->has_time) return day;
  }
  return {};
}

/// «مارچ کے آخر تک ہی چلے گا یہ»: put as hand_turns.cpp reads it.
std::optional<Plan> goes_on_until(const Turn& turn, const Phrase& phrase) {
  const auto until = phrase.match_any({
      "ye|yeh|silsila? * tak|tk hi|he? chalega|chalegi|chale|chalna|rahega|rahegi ga|gi|hai? ye|yeh|wo|silsila?",
      "یہ|سلسلہ? * تک ہی? چلے|چلےگا|چلنا|رہے|چلےگی گا|گی|ہے? یہ|وہ|سلسلہ?",
  });
  if (!until) return std::nullopt;
  Reading reading;
  const bool urdu = has_arabic_script(turn.text);
  const std::string words = (urdu ? "صرف " : "sirf ") + *until + (urdu ? " تک دہراؤ" : " tak dohrao");
  const Turn said = said_as(turn, words, reading);
  return hand_turn(said, Phrase(said.text));
}

/// "is itwar busy hoon peer ko karwa lunga": this one is done on another day.
std::optional<Plan> another_day_once(const Turn& turn, const Phrase& phrase) {
  for (const std::string_view pattern : {"is|iss * hoon|hun|hu|hain|hai * ko|pe? kar|karwa|krwa|kr|dho|ja|le|de|parh "
                                         "lunga|lungi|loonga|loongi|lenge|dunga|dungi|longa",
                                         "اس * ہوں|ہیں|ہے * کو|پر? کر|کروا|دھو|جا|لے|دے|پڑھ لوں|دوں گا|گی"}) {
    const auto two = phrase.match_two({pattern});
    if (!two || !day_said(turn, two->second)) continue;
    const bool urdu = has_arabic_script(turn.text);
    const std::string order = urdu ? "اسے " + two->second + " کو کر دو" : "isko " + two->second + " ko kar do";
    Reading made = read_as(turn, order, turn.now);
    if (!made.target.empty() || !made.changes.due || !made.changes.due_date_only) continue;
    made.language = turn.reading.language;
    const Reading of_it = said_of_it(std::move(made));
    Turn said = with_reading(turn, of_it);
    said.text = urdu ? "صرف اس بار" : "sirf is baar";
    said.alone = false;
    Plan plan = task_agent(said);
    if (plan.state.pending != Pending::kNothing) plan.state.text = order;
    return plan;
  }
  return std::nullopt;
}

std::optional<Plan> leave_out(const Turn& turn, const Phrase& phrase, const Task& task) {
  const auto said = phrase.match_any({
      "is|iss * ka|ki|ke|ko|wala|wali? rehne|rahne|rehnay do|dein|dijiye",
      "* ka|ki|ke|ko|wala|wali? rehne|rahne|rehnay do|dein|dijiye",
      "* ka|ki|ke|ko|wala|wali? chhor|chor|skip do|dein|kardo|krdo|karo|kar do?",
      "* کا|کی|کے|کو|والا|والی? رہنے دو|دیں|دیجیے",
  });
  if (said) {
    const bool points = phrase.is({"is|iss *"}) && !Phrase(*said).is({"is|iss *"});
    if (auto plan = skip_asking(turn, task, (points ? "is " : "") + *said)) return plan;
  }
  const std::string day = day_not_done(turn, task);
  return day.empty() ? std::nullopt : skip_asking(turn, task, day);
}

}  // namespace

std::optional<Plan> urdu_series_days_turn(const Turn& turn, const Phrase& phrase) {
  const bool asks = has_question_sign(turn.text);
  if (asks || !turn.chosen.empty() || turn.reading.language == language::Language::kEnglish) return std::nullopt;
  const auto task = task_at_hand(turn);
  if (!task || !task->repeat || !task->due) return std::nullopt;
  const auto rule = parse_rrule(task->repeat->rrule);
  if (!rule) return std::nullopt;
  if (auto plan = other_day(turn, phrase, *task, *rule)) return plan;
  if (auto plan = day_off(turn, phrase, *task, *rule)) return plan;
  if (auto plan = only_days(turn, phrase, *task, *rule)) return plan;
  if (auto plan = starts_on(turn, phrase, *task, *rule)) return plan;
  if (auto plan = goes_on_until(turn, phrase)) return plan;
  if (auto plan = another_day_once(turn, phrase)) return plan;
  return leave_out(turn, phrase, *task);
}

}  // namespace yaad::assistant
