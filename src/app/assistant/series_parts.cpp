// A series that is to be another from a day on, or on some of its days: "from january the choir will be on thursdays",
// "agle mahine se 8 baje", "school run is at 9 on mondays". It is parted: what stays keeps its task, and the rest
// becomes a series of its own.
#include <algorithm>

#include "app/assistant/likeness.h"
#include "app/assistant/pause_words.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/series_change.h"
#include "app/assistant/series_moves.h"
#include "app/assistant/series_named.h"
#include "app/assistant/series_words.h"
#include "app/assistant/turns.h"
#include "domain/search_text.h"
#include "language/repeat_phrase.h"

namespace yaad::assistant {
namespace {

using language::Reading;

const Words kAskFrom{
    "'{0}' stays as it is until {1}, and from then on it repeats {2}, as a series of its own. Shall I do so? "
    "(yes / no)",
    "’{0}‘ {1} تک ویسا ہی رہے گا، اس کے بعد {2}، ایک الگ سلسلے کے طور پر۔ کیا ایسا کر دوں؟ (ہاں / نہیں)",
    "'{0}' {1} tak waisa hi rahega, us ke baad {2}, ek alag silsile ke taur par. Kya aisa kar doon? (haan / "
    "nahin)"};
const Words kSplitRule{"'{0}' repeats {1} from {2} on; what comes before stays as it was.",
                       "’{0}‘ {2} سے {1} ہوگا؛ اس سے پہلے ویسا ہی رہے گا۔",
                       "'{0}' {2} se {1} hoga; us se pehle waisa hi rahega."};
const Words kAskPart{"'{0}': {1} as a series of its own, and {2} as it is now. Shall I do so? (yes / no)",
                     "’{0}‘: {1} الگ سلسلے کے طور پر، اور {2} جیسا اب ہے۔ کیا ایسا کر دوں؟ (ہاں / نہیں)",
                     "'{0}': {1} alag silsile ke taur par, aur {2} jaisa ab hai. Kya aisa kar doon? (haan / nahin)"};
const Words kAskMore{"'{0}' repeats {2}. Shall it also come {1}, as a series of its own? (yes / no)",
                     "’{0}‘ {2} ہوتا ہے۔ کیا {1} بھی رکھ دوں، الگ سلسلے کے طور پر؟ (ہاں / نہیں)",
                     "'{0}' {2} hota hai. Kya {1} bhi rakh doon, alag silsile ke taur par? (haan / nahin)"};
const Words kParted{"'{0}' now repeats {1}, next {2}. The rest stays",
                    "’{0}‘ اب {1} ہوگا، اگلی بار {2}۔ باقی ویسا ہی رہے گا",
                    "'{0}' ab {1} hoga, agli baar {2}. Baqi waisa hi rahega"};
const Words kRestNext{": {0}, next {1}.", ": {0}، اگلی بار {1}۔", ": {0}, agli baar {1}."};

/// "every Monday at 9:00 am"
std::string told_rule(const Turn& turn, const RRule& rule, const std::optional<CivilTime>& time) {
  const auto language = turn.reading.language;
  std::string told = assistant::repeat_phrase(language, to_string(rule));
  if (!time) return told;
  return told + (language == Language::kEnglish ? " at " : " ") +
         language::clock_phrase(language, time->hour, time->minute);
}

// --- another rule from a day on --------------------------------------------------------------------------------------

/// The series that is meant; of several of one name the one that comes on such a day.
NamedSeries series_meant(const Turn& turn, const SeriesSaid& said) {
  const auto comes_then = [&](const Task& task) {
    const auto rule = rule_of_series(task);
    return rule && std::any_of(rule->by_day.begin(), rule->by_day.end(), [&](const WeekdayNum& day) {
             return std::find(said.days.begin(), said.days.end(), day) != said.days.end();
           });
  };
  NamedSeries named = series_of(turn, said.name, false, comes_then);
  if (named.task && turn.chosen.empty() && !is_pronoun(said.name) && !names_it(*named.task, said.name)) return {};
  return named;
}

/// "on thursdays", "every thursday at 8", "at 8pm": the new days, the new hour, or both.
struct NewRule {
  std::optional<RRule> rule;
  std::optional<CivilTime> time;
  std::string clock;  ///< Its words: they may mean the other half of the day.
};

std::optional<NewRule> new_rule(const Turn& turn, const std::string& words) {
  NewRule made;
  made.clock = clock_in(turn, words);
  for (const std::string& text : {"gym every " + words, "gym " + words, "gym on " + words, "gym har " + words}) {
    const Reading read = read_as(turn, text, turn.now);
    if (read.title != "gym" || !read.further.empty()) continue;
    if (read.when && read.when->has_time && read.due) made.time = read.due->time;
    if (read.recurrence) {
      auto rule = parse_rrule(read.recurrence->rrule);
      if (rule) made.rule = std::move(*rule);
    }
    if (made.rule) return made;
    const bool hour = read.when && made.time &&
                      Phrase(words).is({"at|to|around? * am|pm|oclock|in|baje? the? "
                                        "morning|evening|afternoon?"});
    if (hour && text.starts_with("gym " + words) && read.when->grain < language::Grain::kDay) return made;
  }
  return std::nullopt;
}

struct FromSaid {
  std::string from, name, rule;
};

/// All ways to part the message: "from next week the choir …" has a name behind "the".
std::vector<FromSaid> from_said(const Phrase& phrase) {
  struct Pattern {
    std::string_view words;
    std::size_t from, name, rule;
  };
  static constexpr Pattern kPatterns[] = {
      {"and|but|ok? from|starting|beginning|as|with|in of|from|with|in? * on|onward|onwards? it|that|this "
       "will|is|are|shall|goes|moves|changes|should|takes be|take|move|go|change|place? to|on? *",
       0, 2, 1},
      {"and|but|ok? from|starting|beginning|as|with|in of|from|with|in? * on|onward|onwards? the|my|our * "
       "will|is|are|shall|goes|moves|changes|should|takes be|take|move|go|change|place? to|on? *",
       0, 1, 2},
      {"and|but|ok? from|starting|beginning|as|with|in of|from|with|in? * on|onward|onwards? * "
       "will|is|are|shall|goes|moves|changes|should|takes be|take|move|go|change|place? to|on? *",
       0, 1, 2},
      {"please? make|move|change|switch|shift|set the|my? * to|on? * from|starting|beginning|as of? * "
       "on|onward|onwards?",
       2, 0, 1},
      {"the|my? * will|is|are|shall|goes|moves|changes|should|takes be|take|move|go|change|place? to|on? * "
       "from|starting|beginning|as of? * on|onward|onwards?",
       2, 0, 1},
  };
  std::vector<FromSaid> all;
  for (const Pattern& one : kPatterns) {
    auto parts = phrase.match_parts(one.words);
    if (!parts || parts->size() < 2) continue;
    parts->resize(3);
    all.push_back({parts->at(one.from), parts->at(one.name), parts->at(one.rule)});
  }
  return all;
}

/// Up to `day` the series stays as it is; from then on it has the new days, the new hour, or both.
std::optional<Plan> rule_from(const Turn& turn, const Task& task, const RRule& old, const NewRule& made,
                              LocalSeconds day) {
  const auto language = turn.reading.language;
  RRule rule = made.rule.value_or(old);
  if (made.rule) rule.until = old.until;
  const auto time = made.clock.empty() ? made.time : hour_said(turn, task, made.clock);
  const auto first = first_of_rule(task, rule, day, time);
  if (!first) return std::nullopt;
  const auto last = due_before(task, day);
  const std::string repeats = told_rule(turn, rule, time);
  if (last.empty()) {
    UpdateTask command = series_to(turn, task, *first);
    RepeatRule repeat = *task.repeat;
    repeat.rrule = to_string(rule);
    command.repeat = repeat;
    Plan plan = say_of_series(turn, task, now_repeats(turn, task, rule, *first));
    plan.commands.emplace_back(std::move(command));
    return plan;
  }
  if (!turn.confirmed)
    return ask_of_series(turn, task, say(language, kAskFrom, task.title, told_day(turn, last.back()), repeats));
  Plan plan = say_of_series(turn, task, say(language, kSplitRule, task.title, repeats, told_day(turn, *first)));
  plan.commands.emplace_back(series_until(task, std::chrono::floor<std::chrono::days>(day)));
  plan.commands.emplace_back(series_again(task, *first, rest_of_rule(task, rule, *first)));
  return plan;
}

std::optional<Plan> from_day_on(const Turn& turn, const Phrase& phrase) {
  if (turn.text.ends_with('?')) return std::nullopt;
  for (const FromSaid& said : from_said(phrase)) {
    const auto gap = gap_said(turn, "until " + said.from);
    const auto made = gap && gap->times == 0 && !gap->from ? new_rule(turn, said.rule) : std::nullopt;
    const NamedSeries named = made ? series_of(turn, said.name, false) : NamedSeries{};
    const auto old = named.task ? rule_of_series(*named.task) : std::nullopt;
    // One of several hours a day: of which it is said, pointed_time.cpp knows.
    if (old && old->freq >= Frequency::kDaily && old->by_hour.size() < 2)
      return rule_from(turn, *named.task, *old, *made, gap->to);
  }
  return std::nullopt;
}

/// "agle mahine se 8 baje", "from next month at 8": the hour from then on, and the days where they are said.
std::optional<Plan> said_from(const Turn& turn, const SeriesSaid& said) {
  const bool beside = said.tells || turn.before.fresh || !turn.chosen.empty() || !is_pronoun(said.name);
  const NamedSeries named = beside ? series_meant(turn, said) : NamedSeries{};
  if (named.question) return named.question;
  const auto old = named.task ? rule_of_series(*named.task) : std::nullopt;
  if (!old || old->freq < Frequency::kDaily || old->by_hour.size() > 1) return std::nullopt;
  NewRule made{std::nullopt, std::nullopt, said.clock};
  if (!said.days.empty()) {
    if (old->freq > Frequency::kWeekly) return std::nullopt;
    made.rule = *old;
    made.rule->freq = Frequency::kWeekly;
    made.rule->by_day = said.days;
  }
  return rule_from(turn, *named.task, *old, made, *said.from);
}

// --- some of its days at another hour --------------------------------------------------------------------------------

/// The rule once for the days that are said, and once for those that are left.
struct Parts {
  RRule own, rest;
  bool new_days = false;  ///< It did not come on any of these.
};

std::optional<Parts> parts_of(const Task& task, const RRule& rule, const std::vector<WeekdayNum>& days) {
  const bool daily = rule.freq == Frequency::kDaily && rule.interval == 1;
  const bool weekly = rule.freq == Frequency::kWeekly && !rule.by_day.empty();
  const bool plain = rule.by_month_day.empty() && rule.by_month.empty() && rule.by_set_pos.empty() &&
                     rule.by_hour.size() < 2 && task.repeat->basis == 0;
  if (!(daily || weekly) || !plain) return std::nullopt;
  RRule all = with_dated_end(task, rule);
  all.freq = Frequency::kWeekly;
  for (unsigned day = 1; all.by_day.size() < 7 && rule.by_day.empty(); ++day)
    all.by_day.push_back({0, std::chrono::weekday(day)});
  Parts parts{all, all};
  parts.own.by_day = days;
  const auto gone = std::erase_if(
      parts.rest.by_day, [&](const WeekdayNum& day) { return std::find(days.begin(), days.end(), day) != days.end(); });
  parts.new_days = gone == 0;
  return parts;
}

/// All of its days have the new hour.
Plan all_of_it(const Turn& turn, const Task& task, const RRule& rule, const Due& first) {
  Plan plan = say_of_series(turn, task, now_repeats(turn, task, rule, first));
  UpdateTask command = series_to(turn, task, first);
  command.repeat = *task.repeat;
  (*command.repeat)->rrule = to_string(rule);
  plan.commands.emplace_back(std::move(command));
  return plan;
}

/// Asks first; then the days that are said get a series of their own, and the task keeps the others.
std::optional<Plan> part(const Turn& turn, const Task& task, const Parts& parts, CivilTime time) {
  const auto language = turn.reading.language;
  LocalSeconds day = std::chrono::local_days(task.due->date);
  auto first = first_of_rule(task, parts.own, day, time);
  // Today's, whose new hour is over already, stays where it is.
  const bool too_late = first && due_civil(*first).local() < turn.now && due_civil(*task.due).local() >= turn.now;
  if (too_late) first = first_of_rule(task, parts.own, day + std::chrono::days(1), time);
  if (!first) return std::nullopt;
  auto next = parts.rest.by_day.empty() ? std::nullopt : first_of_rule(task, parts.rest, day);
  if (!next) return all_of_it(turn, task, parts.own, *first);
  if (too_late) next = task.due;
  const std::string own = told_rule(turn, parts.own, time), rest = told_rule(turn, parts.rest, next->time);
  if (!turn.confirmed)
    return ask_of_series(turn, task, say(language, parts.new_days ? kAskMore : kAskPart, task.title, own, rest));
  Plan plan = say_of_series(turn, task,
                            say(language, kParted, task.title, own, told_day(turn, *first)) +
                                say(language, kRestNext, rest, told(turn, *next)));
  if (!parts.new_days) {
    UpdateTask left = series_to(turn, task, *next);
    left.repeat = *task.repeat;
    (*left.repeat)->rrule = to_string(parts.rest);
    plan.commands.emplace_back(std::move(left));
  }
  plan.commands.emplace_back(series_again(task, *first, parts.own));
  return plan;
}

/// "school run is at 9 on mondays", «پیر کو اسکول 9 بجے ہوتا ہے», "make it 7 on fridays".
std::optional<Plan> own_hour(const Turn& turn, const SeriesSaid& said) {
  const bool beside = said.tells || (is_pronoun(said.name) && turn.before.fresh) || !turn.chosen.empty();
  if (!said.each || !beside || says_only_once(turn.text)) return std::nullopt;
  NamedSeries named = series_meant(turn, said);
  if (named.question) return std::move(named.question);
  const auto rule = named.task ? rule_of_series(*named.task) : std::nullopt;
  const auto parts = rule ? parts_of(*named.task, *rule, said.days) : std::nullopt;
  const auto time = parts ? hour_said(turn, *named.task, said.clock) : std::nullopt;
  return time ? part(turn, *named.task, *parts, *time) : std::nullopt;
}

}  // namespace

std::optional<Plan> parted_turn(const Turn& turn, const Phrase& phrase) {
  const auto said = series_said(turn);
  if (said && said->from) {
    if (auto plan = said_from(turn, *said)) return plan;
  } else if (said) {
    if (auto plan = own_hour(turn, *said)) return plan;
  }
  return from_day_on(turn, phrase);
}

}  // namespace yaad::assistant
