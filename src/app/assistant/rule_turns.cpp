// The rule of a series in conversation: "no more wednesdays", "make it the second friday", "from january the choir will
// be on thursdays", "end the backups after 31 december", and "only this time" behind such a change.
#include <algorithm>
#include <array>

#include "app/assistant/answers.h"
#include "app/assistant/pause_words.h"
#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/series_change.h"
#include "app/assistant/series_moves.h"
#include "app/assistant/series_named.h"
#include "app/assistant/turns.h"
#include "app/task_fields.h"
#include "app/undo_log.h"
#include "domain/search_text.h"
#include "language/repeat_phrase.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

const Words kAskDrop{"Take {1} out of '{0}' for good? It stays {2}. (yes / no; for one time only say \"skip {1}\")",
                     "کیا ’{0}‘ سے {1} ہمیشہ کے لیے نکال دوں؟ باقی رہے گا: {2}۔ (ہاں / نہیں)",
                     "Kya '{0}' se {1} hamesha ke liye nikaal doon? Baqi rahega: {2}. (haan / nahin)"};
const Words kNotThen{"'{0}' does not come then: it repeats {1}.", "’{0}‘ اس دن نہیں ہوتا: {1}۔",
                     "'{0}' us din nahin hota: {1}."};
const Words kThenAlready{"'{0}' comes then already: it repeats {1}.", "’{0}‘ اس دن پہلے سے ہے: {1}۔",
                         "'{0}' us din pehle se hai: {1}."};
const Words kOnlyThisThen{"Only this time, then: '{0}' is due {1}, and those that follow stay as they were.",
                          "ٹھیک ہے، صرف اس بار: ’{0}‘ {1}، بعد والے پہلے جیسے رہیں گے۔",
                          "Theek hai, sirf is baar: '{0}' {1}, baad wale pehle jaise rahenge."};
const Words kOnlyThisAlready{"That was for this time only: '{0}' is due {1}, and it goes on as before.",
                             "یہ صرف اس بار ہی کے لیے تھا: ’{0}‘ {1}، آگے پہلے جیسا ہے۔",
                             "Yeh sirf is baar hi ke liye tha: '{0}' {1}, aage pehle jaisa hai."};

std::optional<RRule> rule_read(const Turn& turn, const std::string& text) {
  const Reading read = read_as(turn, text, turn.now);
  if (!read.recurrence || read.title != "gym") return std::nullopt;
  auto rule = parse_rrule(read.recurrence->rrule);
  return rule ? std::optional(std::move(*rule)) : std::nullopt;
}

/// The change of the rule, carried out and told.
std::optional<Plan> change_rule(const Turn& turn, const Task& task, const RRule& rule) {
  auto command = with_rule(turn, task, rule);
  if (!command) return std::nullopt;
  const Due next = command->due ? **command->due : *task.due;
  Plan plan = say_of_series(turn, task, now_repeats(turn, task, rule, next));
  plan.commands.emplace_back(std::move(*command));
  return plan;
}

// --- days that are taken out -----------------------------------------------------------------------------------------

/// Days of the week, told in words that are nothing else.
struct DaysSaid {
  std::vector<WeekdayNum> days;
  bool each = false;  ///< "wednesdays": every one of them.
  std::string words;
};

std::optional<DaysSaid> days_said(const Turn& turn, std::string text) {
  for (const std::string_view front : {"the ", "any ", "all ", "every ", "on ", "har ", "ہر "}) {
    if (text.starts_with(front)) text.erase(0, front.size());
  }
  DaysSaid said{{}, true, text};
  for (const std::string& word : search_words(text, 8)) {
    if (word == "and" || word == "or" || word == "aur" || word == "اور" || word == "ya" || word == "یا") continue;
    const bool plural = word.ends_with("days") || word == "weekends";
    const std::string day =
        plural && word.ends_with("days") && word != "weekdays" ? word.substr(0, word.size() - 1) : word;
    const bool known = Phrase(day).is_weekday() || word == "weekend" || word == "weekends" || word == "weekdays";
    if (!known) return std::nullopt;
    said.each = said.each && plural;
  }
  for (const std::string_view every : {"gym every ", "ہر ", "har "}) {
    const std::string front(every);
    const auto rule = front.starts_with("gym") ? rule_read(turn, front + text) : rule_read(turn, "gym " + front + text);
    if (rule && rule->freq == Frequency::kWeekly && !rule->by_day.empty()) {
      said.days = rule->by_day;
      return said;
    }
  }
  return std::nullopt;
}

/// What of the message is the days, and the series where it is named; `sure` where the words say that it is for good.
struct Drop {
  DaysSaid days;
  std::string name;
  bool sure = false;
};

std::optional<Drop> drop_said(const Turn& turn, const Phrase& phrase) {
  struct Pattern {
    std::string_view words;
    bool named, sure;
  };
  static constexpr Pattern kPatterns[] = {
      {"ok|actually|and|so|please? no more *", false, true},
      {"ok|actually|and|so|please? no more * for|of|in *", true, true},
      {"ok|actually|and|so|please? no|not on? * anymore|any|from more|now? on?", false, true},
      {"ok|actually|and|so|please? no longer on? *", false, true},
      {"please? stop|drop|remove|cancel|delete|scrap|cut|lose|leave|take|end the? * "
       "ones|sessions|classes|lessons|runs|slots "
       "out|off?",
       false, true},
      {"please? stop|drop|remove|cancel|delete|scrap|cut|lose|leave|take|end * out|off? of|from *", true, false},
      {"please? leave|take|cut * out", false, false},
      {"please? drop|remove|scrap|cut|lose|ditch|stop|cancel|delete|end|skip *", false, false},
      {"* ko|کو? ab|اب nahi|nahin|nai|نہیں hoga|hogi|hai|karna|karni|jana|ہوگا|ہوگی|ہے|کرنا|کرنی|جانا?", false, true},
      {"ab|اب se|سے? * ko|کو? nahi|nahin|nai|نہیں hoga|hogi|hai|karna|karni|jana|ہوگا|ہوگی|ہے|کرنا|کرنی|جانا?", false,
       true},
      {"* wala|wali|wale|والا|والی|والے? din|دن? nikal|nikaal|hata|نکال|ہٹا do|dein|دو|دیں", false, false},
  };
  for (const Pattern& one : kPatterns) {
    const auto parts = phrase.match_parts(one.words);
    if (!parts || parts->empty()) continue;
    auto days = days_said(turn, parts->front());
    if (!days) continue;
    return Drop{*std::move(days), one.named ? parts->back() : std::string(), one.sure};
  }
  return std::nullopt;
}

/// The days that stay; empty when the rule does not come on those, and `none` left is no rule.
std::vector<WeekdayNum> days_left(const RRule& rule, const std::vector<WeekdayNum>& out) {
  std::vector<WeekdayNum> left = rule.by_day;
  if (rule.freq == Frequency::kDaily && rule.interval == 1 && left.empty()) {
    for (unsigned day = 1; day <= 7; ++day) left.push_back({0, std::chrono::weekday(day)});
  }
  std::erase_if(left, [&](const WeekdayNum& day) { return std::find(out.begin(), out.end(), day) != out.end(); });
  return left;
}

std::optional<Plan> drop_days(const Turn& turn, const Phrase& phrase) {
  const auto drop = drop_said(turn, phrase);
  if (!drop) return std::nullopt;
  const NamedSeries named = series_of(turn, drop->name, false);
  const auto rule = named.task ? rule_of_series(*named.task) : std::nullopt;
  if (named.task && !named.task->repeat && drop->sure && drop->days.each)  // And no "no, wednesday".
    return say_of_series(turn, *named.task, say(turn.reading.language, words::kNotRepeating, named.task->title));
  const bool weekly =
      rule && (rule->freq == Frequency::kWeekly || (rule->freq == Frequency::kDaily && rule->interval == 1));
  if (!weekly || (rule->freq == Frequency::kWeekly && rule->by_day.empty())) return std::nullopt;
  const Task& task = *named.task;
  const auto language = turn.reading.language;
  RRule changed = *rule;
  const std::size_t before = rule->freq == Frequency::kDaily && rule->by_day.empty() ? 7 : rule->by_day.size();
  changed.by_day = days_left(*rule, drop->days.days);
  changed.freq = Frequency::kWeekly;
  const bool once = phrase.is({"please? cancel|skip|drop|lose *"}) && !drop->sure && !drop->days.each;
  if (changed.by_day.empty() && once) return std::nullopt;  // "Cancel tuesday": the one that is next.
  if (changed.by_day.empty()) {                             // All of it.
    const Reading all = reading_as(turn, Intent::kDelete, Detail::kNone, {});
    return delete_repeating(with_reading(turn, all), task);
  }
  if (changed.by_day.size() == before) {
    const bool sure = drop->sure || drop->days.each;
    if (!sure) return std::nullopt;
    return say_of_series(turn, task,
                         say(language, kNotThen, task.title, assistant::repeat_phrase(language, task.repeat->rrule)));
  }
  const bool just_made = turn.before.fresh && read_as(turn, turn.before.said, turn.now).recurrence.has_value() &&
                         !phrase.is({"please? cancel|delete|stop|end|skip *"});
  if (drop->sure || drop->days.each || just_made || turn.confirmed) return change_rule(turn, task, changed);
  if (phrase.is({"please? cancel|delete|stop|end|skip *"}))
    return std::nullopt;  // One of them, or all: asked elsewhere.
  return ask_of_series(
      turn, task,
      say(language, kAskDrop, task.title, drop->days.words, assistant::repeat_phrase(language, to_string(changed))));
}

// --- days that are added ---------------------------------------------------------------------------------------------
/// "also on sundays", "add sunday", "and saturdays too", of a series that comes on days of the week.
std::optional<Plan> add_days(const Turn& turn, const Phrase& phrase) {
  const auto words =
      phrase.match_any({"and|ok|actually? also|add|plus on? *", "and|ok|actually? make it on? * too|also",
                        "and|ok|actually? make it on? * as well", "and|plus|on? * too|also", "and|plus|on? * as well",
                        "aur|or? * ko? bhi", "اور? * کو? بھی"});
  const auto days = words && turn.before.fresh ? days_said(turn, *words) : std::nullopt;
  const auto task = days ? task_at_hand(turn) : std::nullopt;
  const auto rule = task ? rule_of_series(*task) : std::nullopt;
  if (!rule || rule->freq != Frequency::kWeekly || rule->by_day.empty()) return std::nullopt;
  const bool each = days->each || phrase.is({"and|ok|actually? add|make *"});
  if (!each) return std::nullopt;  // "also on thursday" is once.
  RRule changed = *rule;
  for (const WeekdayNum& day : days->days) {
    if (std::find(changed.by_day.begin(), changed.by_day.end(), day) == changed.by_day.end())
      changed.by_day.push_back(day);
  }
  std::sort(changed.by_day.begin(), changed.by_day.end(),
            [](const WeekdayNum& a, const WeekdayNum& b) { return a.day.iso_encoding() < b.day.iso_encoding(); });
  if (changed.by_day.size() > rule->by_day.size()) return change_rule(turn, *task, changed);
  const auto language = turn.reading.language;
  return say_of_series(turn, *task,
                       say(language, kThenAlready, task->title, assistant::repeat_phrase(language, to_string(*rule))));
}

// --- another day of the month ----------------------------------------------------------------------------------------

/// "make it the second friday", "the lunch should be the last monday": of a series that comes once a month.
std::optional<Plan> other_day_of_month(const Turn& turn, const Phrase& phrase) {
  const auto parts = phrase.match_parts(
      "please? make|move|change|set|shift|switch|put|do|have * to|on|for|be? the? "
      "first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th "
      "monday|tuesday|wednesday|thursday|friday|saturday|sunday of? every|each|the|a? month? instead|please|now?");
  const auto told = phrase.match_parts(
      "and|actually? * should|must|will|shall|is|needs? to? be|go|move|come? to|on|now? the? "
      "first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th "
      "monday|tuesday|wednesday|thursday|friday|saturday|sunday of? every|each|the|a? month? instead|please|now?");
  const auto& name = parts ? parts : told;
  if (!name || says_only_once(turn.text) || turn.text.ends_with('?')) return std::nullopt;
  const NamedSeries named = series_of(turn, name->front(), false);
  const auto rule = named.task ? rule_of_series(*named.task) : std::nullopt;
  if (!rule || rule->freq != Frequency::kMonthly) return std::nullopt;
  const auto day = phrase.match_any({"*? first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th *"});
  const std::vector<std::string> words = search_words(turn.text, 64);
  for (const std::string_view nth :
       {"first", "second", "third", "fourth", "fifth", "last", "1st", "2nd", "3rd", "4th", "5th"}) {
    const std::string weekday = search_words(day.value_or(""), 1).empty() ? "" : search_words(*day, 1).front();
    if (std::find(words.begin(), words.end(), nth) == words.end()) continue;
    const auto read = rule_read(turn, "gym every " + std::string(nth) + " " + weekday + " of the month");
    if (!read || read->by_day.size() != 1) continue;
    RRule changed = *rule;
    changed.by_month_day.clear();
    changed.by_set_pos.clear();
    changed.by_day = read->by_day;
    return change_rule(turn, *named.task, changed);
  }
  return std::nullopt;
}

/// The last day that the words give a rule.
std::optional<Until> until_read(const Turn& turn, const std::string& words) {
  std::vector<std::string> texts = {"gym every day until " + words, "gym every day for " + words,
                                    "gym roz " + words + " tak", "روزانہ " + words + " تک جم"};
  if (Phrase(words).is({"* ke|kay|ka|ki|کے|کی|کا *"})) std::rotate(texts.begin(), texts.begin() + 2, texts.end());
  for (const std::string& text : texts) {
    const Reading read = read_as(turn, text, turn.now);
    const auto rule = read.recurrence ? parse_rrule(read.recurrence->rrule) : Result<RRule>(RRule{});
    if (rule && rule->until) return rule->until;
  }
  return std::nullopt;
}

// --- the end of a series, by its name --------------------------------------------------------------------------------

struct EndSaid {
  std::string name, end;
  bool after = false;  ///< "after june": when that is over.
};

std::optional<EndSaid> end_said(const Phrase& phrase) {
  for (const std::string_view pattern :
       {"please? end|stop|cease|quit|conclude the|my? * on|at|after|by|with|from *",
        "the|my? * ends|end|stops|stop|finishes on|at|after|by *",
        "the|my? * will|should|must end|stop|finish|be over? on|at|after|by *",
        "the|my? * is|are over|done|finished on|at|after|by *",
        "please? let|have|keep|make|do|run the|my? * "
        "run|running|go|going|continue|repeat|repeating|end|stop|on|only|last? "
        "until|till|til|after *",
        "please? keep the|my? * only|just? until|till|til *",
        "the|my? * should|will|must|is|are? only|just go|run|continue|last|repeat|on? until|till|til *",
        "the|my? * only|just until|till|til *", "no more * after *",
        "please? repeat the|my? * only|just? until|till|til *",
        "* ko|کو? * ke|kay|کے baad|بعد band|khatam|khatm|بند|ختم kar|kardo|karo|karein|کر|کرو|کریں|کردو "
        "do|dein|دو|دیں?",
        "please? wind|wrap the|my? * up by|at|after|in *",
        "* ko|کو? * tak|تک hi|ہی? chalao|chale|dohrao|rakho|چلاؤ|چلے|دہراؤ|رکھو ga|gi|گا|گی?"}) {
    const auto two = phrase.match_two({pattern});
    if (two && !Phrase(two->second).is_weekday())
      return EndSaid{two->first, two->second, phrase.is({"* after *", "* ke|kay|کے baad|بعد *"})};
  }
  return std::nullopt;
}

}  // namespace

std::string when_over(const Turn& turn, const std::string& end) {
  const Reading read = read_as(turn, end, turn.now);
  const bool period = read.when && read.when->grain >= language::Grain::kWeek && !end.starts_with("the end");
  return period ? "the end of " + end : end;
}

std::optional<Plan> end_repeat(const Turn& turn, const Task& task, const std::string& words) {
  const auto until = until_read(turn, words);
  auto rule = rule_of_series(task);
  if (!until || !rule) return std::nullopt;
  rule->count.reset();
  rule->until = until;
  Reading reading = reading_as(turn, Intent::kUpdate, Detail::kSetRecurrence, {});
  reading.changes.recurrence = language::RecurrencePhrase{
      to_string(*rule), task.repeat->basis == 1 ? language::RepeatBasis::kCompletion : language::RepeatBasis::kDue};
  Turn named = with_reading(turn, reading);
  named.chosen = {task.id};
  return recurring_agent(named);
}

namespace {

/// "dawai 31 december ke baad band kar do", «یوگا جنوری کے آخر میں ختم کر دو»: where the name ends is told by what is
/// a date.
std::optional<Plan> end_of_unparted(const Turn& turn, const Phrase& phrase) {
  const auto both = phrase.match_any(
      {"* ke|kay|کے baad|بعد band|khatam|khatm|بند|ختم kar|kardo|karo|karein|karna|کر|کرو|کریں|کرنا|کردو "
       "do|dein|hai|دو|دیں|ہے?",
       "* mein|me|main|par|pe|ko|میں|پر|کو band|khatam|khatm|بند|ختم kar|kardo|karo|karein|کر|کرو|کریں|کردو "
       "do|dein|دو|دیں?",
       "* mein|me|main|par|pe|ko|میں|پر|کو band|khatam|khatm|بند|ختم ho|hogi|hoga|ہو|ہوگی|ہوگا jayegi|jayega|jaye|jae|"
       "جائے|جائےگی|جائےگا gi|ga|گی|گا?"});
  if (!both) return std::nullopt;
  const bool after = phrase.is({"* ke|kay|کے baad|بعد *"});
  for (std::size_t at = both->find(' '); at != std::string::npos; at = both->find(' ', at + 1)) {
    // «جنوری میں یوگا» as well as «یوگا جنوری میں».
    const std::string front = both->substr(0, at), back = both->substr(at + 1);
    for (const auto& [name, end] : {std::pair(front, back), std::pair(back, front)}) {
      Reading read = read_as(turn, end, turn.now);
      if (!read.when) read = read_as(turn, end + " mein", turn.now);  // "june ke end"
      if (!read.when || read.when->has_time || !read.title.empty() || !read.target.empty()) continue;
      // "Report peer ko khatam karo" is said of the one that is due.
      if (!after && read.when->start < turn.now + std::chrono::days(7)) continue;
      const NamedSeries named = series_of(turn, name, false);
      if (named.task && named.task->repeat) return end_repeat(turn, *named.task, end);
    }
  }
  return std::nullopt;
}

std::optional<Plan> end_named(const Turn& turn, const Phrase& phrase) {
  const auto said = turn.text.ends_with('?') ? std::nullopt : end_said(phrase);
  if (!said) return end_of_unparted(turn, phrase);
  if (is_pronoun(said->name)) return std::nullopt;
  const NamedSeries named = series_of(turn, said->name, false);
  if (!named.task || !named.task->repeat) return std::nullopt;
  // "It every thursday" is no name; what "the orchid thing" is called stands in front.
  if (turn.chosen.empty() && Phrase(said->name).is({"it|this|that *"})) return std::nullopt;
  return end_repeat(turn, *named.task, said->after ? when_over(turn, said->end) : said->end);
}

/// "No end date", "keep it going forever", «ہمیشہ چلنے دو»: of a series in hand that has an end.
std::optional<Plan> end_dropped(const Turn& turn, const Phrase& phrase) {
  const bool said = phrase.is({
      "please? remove|drop|delete|clear|cancel|forget the|its? end|ending|final|last? date|limit|end of|from|for? it?",
      "it|there|this? has|is|should|needs? have? no end date|limit? please?",
      "please? let|keep|make|have? it|this? go|going|run|running|on|repeat|repeating|continue? on? "
      "forever|indefinitely",
      "it|this should|must|will? never|not end|ends|stop|stops",
      "iski|is ki? koi? end|aakhri|akhri date|tareekh|tarikh? nahi|nahin hai|he|rakho?",
      "isko|isay|ise|ye|yeh? hamesha|hamaisha chalne|chalao|chale|chalta|jari|jaari do|dein|rahe|rakho|raho|ga|gi?",
      "اس کی? کوئی? آخری تاریخ نہیں ہے|رکھو?",
      "اسے|یہ? ہمیشہ چلنے|چلاؤ|چلے|جاری دو|دیں|رہے|رکھو|گا|گی?",
  });
  const auto task = said ? task_at_hand(turn) : std::nullopt;
  auto rule = task ? rule_of_series(*task) : std::nullopt;
  if (!rule || (!rule->until && !rule->count)) return std::nullopt;
  rule->until.reset();
  rule->count.reset();
  return change_rule(turn, *task, *rule);
}

// --- only this time --------------------------------------------------------------------------------------------------

bool says_only_this(const Phrase& phrase) {
  return phrase.is({
      "no|sorry|oh|but|actually|wait|ok? i|that? meant|mean|was|is? it|that? only|just for|on? this|the|that|next "
      "time|once|one|week|weeks|month|next|coming|occurrence|monday|tuesday|wednesday|thursday|friday|saturday|sunday "
      "one|time|occurrence|though|please?",
      "no|sorry|oh|but|actually|wait|ok? i|that? meant|mean|was|is? it|that? only|just for? once|today|tomorrow "
      "though|please|i|meant?",
      "no|sorry|oh|but|actually|wait? for? this|the next? time|once|one|week only|alone|though please?",
      "no|never|nevermind|nvm|sorry|actually|wait|oh|ok|hmm? mind|wait|actually|no|sorry? it|its|thats? only|just for? "
      "the|this? once|one time|off|only? please|then|only|actually?",
      "no|sorry|oh|but|actually|wait? not the? all|every|whole|entire of? the? them|time|one|series|others|ones|it? *?",
      "nahi|nahin|lekin|magar|mera? matlab? sirf|bas|bs|faqat is|iss|isi|ek|aik|aglay|agli hi? "
      "baar|bar|dafa|martaba|hafte "
      "ke|k? "
      "liye|lie? tha|hai|karo?",
      "sirf|bas|faqat aaj|aj|kal ke|k? liye|lie?",
      "صرف|بس|فقط آج|کل کے? لیے|لئے?",
      "نہیں|لیکن|مگر? صرف|بس|فقط اس|اسی|ایک|اگلی ہی? بار|دفعہ|مرتبہ|ہفتے کے? لیے|لئے? تھا|ہے|کرو?",
  });
}

/// "Back to normal next week", «اگلے ہفتے سے پھر معمول پر»: the turn that was just moved stays, and what follows is as
/// it was. Of a series of that name, or the one in hand.
std::optional<std::string> normal_again(const Phrase& phrase) {
  if (phrase.is({"and|then|ok? it|its|itll|that|everything? goes|is|will|be? be? back to normal|usual|regular "
                 "after|from|starting|as|the|next|again|afterwards|then *?",
                 "and|then|ok? after that back to normal|usual|regular",
                 "and|then|ok? normal|usual|regular again? time|hours? again? from|after|next *",
                 "aur|phir? agle|aglay hafte|haftay|mahine|baar|bar se? phir|wapas|wapis|dobara? "
                 "normal|mamool|regular|pehle *?",
                 "اور|پھر? اگلے|اگلی ہفتے|مہینے|بار سے? پھر|واپس|دوبارہ? نارمل|معمول|پہلے *?"}))
    return std::string();
  return phrase.match_any({"the|my? * goes|is|will be|go? back to normal|usual|regular",
                           "the|my? * goes|is|will be|go? back to normal|usual|regular after|from|starting|next|again "
                           "week|month|time|that|then|next? week|month|time?"});
}

/// Right behind "early shift monday tuesday and wednesday", which was made a series: it ends with the week in which it
/// begins.
std::optional<Plan> only_this_week(const Turn& turn, const Task& task, const CommandId& command) {
  const auto events = turn.view.events_of_command(turn.user, command);
  const bool made = std::any_of(events.begin(), events.end(), [&](const EventPtr& event) {
    return event->type == EventType::kTaskCreated && event->entity == task.id.uuid;
  });
  const auto rule = made ? rule_of_series(task) : std::nullopt;
  if (!rule || rule->freq != Frequency::kWeekly) return std::nullopt;
  const std::chrono::local_days due(task.due->date);
  const auto monday = due - (std::chrono::weekday(due) - std::chrono::Monday) + std::chrono::days(7);
  UpdateTask ended = series_until(task, monday);
  const auto language = turn.reading.language;
  const auto& repeat = *ended.repeat;
  const std::string told_rule = repeat ? assistant::repeat_phrase(language, repeat->rrule) : std::string();
  Plan plan = say_of_series(turn, task,
                            repeat ? say(language, words::kRepeatSet, task.title, told_rule)
                                   : say(language, words::kRepeatStopped, task.title));
  plan.commands.emplace_back(std::move(ended));
  return plan;
}

/// The last change of `task` holds for the turn that is due next alone.
std::optional<Plan> once_after_all(const Turn& turn, const Task& task, const CommandId& done) {
  const Task before = before_command(turn, task, done);
  if (!before.repeat || !before.due || before.due == task.due) return std::nullopt;
  const auto language = turn.reading.language;
  const bool series = before.repeat != task.repeat || before.series_start != task.series_start;
  if (!series) return say_of_series(turn, task, say(language, kOnlyThisAlready, task.title, told(turn, *task.due)));
  Plan plan = say_of_series(turn, task, say(language, kOnlyThisThen, task.title, told(turn, *task.due)));
  plan.commands.emplace_back(Undo{done});
  UpdateTask once;
  once.id = task.id;
  once.due = task.due;
  plan.commands.emplace_back(std::move(once));
  return plan;
}

/// Right behind "make it every saturday" of what did not repeat: it does not, then.
std::optional<Plan> not_repeated(const Turn& turn, const Task& task, const CommandId& done) {
  if (!task.repeat || before_command(turn, task, done).repeat) return std::nullopt;
  Plan plan = say_of_series(turn, task, say(turn.reading.language, words::kRepeatStopped, task.title));
  UpdateTask once;
  once.id = task.id;
  once.repeat = std::optional<RepeatRule>();
  plan.commands.emplace_back(std::move(once));
  return plan;
}

/// Right behind a change of all that follow: that is taken back, and only the one that is due next is moved.
std::optional<Plan> only_this_time(const Turn& turn, const Phrase& phrase) {
  if (!turn.before.fresh || !says_only_this(phrase)) return std::nullopt;
  const auto task = task_at_hand(turn);
  const auto done = task ? standing_changes(turn.view, turn.user, 1, task->id) : std::vector<CommandId>();
  if (!task || done.empty() || !task->due) return std::nullopt;
  if (auto plan = only_this_week(turn, *task, done.front())) return plan;
  if (auto plan = not_repeated(turn, *task, done.front())) return plan;
  return once_after_all(turn, *task, done.front());
}

/// "Back to normal next week": nothing is left out, and what was moved stays where it is.
std::optional<Plan> back_to_normal(const Turn& turn, const Phrase& phrase) {
  const auto name = normal_again(phrase);
  NamedSeries named = name ? series_of(turn, *name, false) : NamedSeries{};
  if (!named.task || !named.task->repeat || !named.task->due) return std::nullopt;
  const Task& task = *named.task;
  const auto done = standing_changes(turn.view, turn.user, 1, task.id);
  if (is_pronoun(*name) && turn.before.fresh && !done.empty()) {
    if (auto plan = once_after_all(turn, task, done.front())) return plan;
  }
  const bool moved = task.occurrence && *task.occurrence != due_civil(*task.due);
  if (!moved && turn.reading.language != language::Language::kEnglish) return std::nullopt;  // It may begin then.
  return say_of_series(turn, task, say(turn.reading.language, kOnlyThisAlready, task.title, told(turn, *task.due)));
}

}  // namespace

std::optional<Plan> rule_turn(const Turn& turn, const Phrase& phrase) {
  if (turn.text.find('\n') != std::string_view::npos) return std::nullopt;
  if (auto plan = only_this_time(turn, phrase)) return plan;
  if (auto plan = back_to_normal(turn, phrase)) return plan;
  if (auto plan = once_turn(turn)) return plan;
  if (auto plan = parted_turn(turn, phrase)) return plan;
  if (auto plan = drop_days(turn, phrase)) return plan;
  if (auto plan = add_days(turn, phrase)) return plan;
  if (auto plan = other_day_of_month(turn, phrase)) return plan;
  if (auto plan = end_dropped(turn, phrase)) return plan;
  return end_named(turn, phrase);
}

std::optional<Plan> days_dropped(const Turn& here) {
  const Phrase phrase(here.text);
  if (!phrase.is({"no more *", "no * anymore", "no * any more"})) return std::nullopt;
  State state = here.before;
  state.pending = Pending::kNothing;
  return drop_days(with_state(here, state), phrase);
}

}  // namespace yaad::assistant
