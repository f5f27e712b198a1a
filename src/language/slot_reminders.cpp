#include "language/slot_reminders.h"

#include <algorithm>

#include "language/lexicon.h"
#include "language/slot_words.h"
#include "language/urdu_times.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr WordList kAsks("remind", "alert", "notify", "ping", "nudge", "warn", "text", "buzz", "prompt", "poke",
                         "message", "email");
constexpr WordList kAsked("reminded", "alerted", "notified", "pinged", "nudged", "warned", "told");
constexpr WordList kNouns("reminder", "reminders", "alert", "alerts", "nudge", "nudges", "notification",
                          "notifications");

constexpr int kMinutesMax = 525'600;  // A year.
constexpr int kDay = 1440;            // Minutes.
constexpr int kNight = 720;           // "the night before".

class ReminderFinder {
 public:
  ReminderFinder(Grammar& grammar, Tokens& tokens, Slots& slots)
      : grammar_(grammar), list_(tokens.list), slots_(slots) {}

  void run() {
    const Lexicon& lexicon = Lexicon::get();
    // Most messages ask for none.
    bool me = false;
    bool noun = false;
    for (const Token& token : list_) {
      me = me || token.norm == "me";
      const char first = token.norm.empty() ? ' ' : token.norm[0];
      noun = noun || ((first == 'r' || first == 'a' || first == 'n') && kNouns.holds(token));
    }
    for (std::size_t i = 1; noun && i + 2 < list_.size(); ++i) {
      if (!kNouns.holds(list_[i]) || list_[i].literal) continue;
      reminder_changed(i);
      reminders_in_a_row(i);
    }
    // "remind me at 9pm the night before and an hour before", before "an hour before" is taken by itself.
    for (std::size_t i = 0; me && i + 3 < list_.size(); ++i) {
      if (kAsks.holds(list_[i]) && grammar_.is(i + 1, "me") && !list_[i].literal)
        reminder_with_clock(before_asking(i), i + 2);
    }
    const bool any = grammar_.may_begin(lexicon.reminders);
    for (std::size_t i = 0; any && i < list_.size(); ++i) {
      if (!grammar_.may_begin(lexicon.reminders, i)) continue;
      if (i > 0 && grammar_.has(i - 1, Class::kEvery)) continue;  // "every! 2 weeks"
      if (counts_from_spoken(i)) continue;
      std::size_t end = 0;
      Duration said;
      std::optional<Expr> clock;
      grammar_.best(lexicon.reminders, i, 0, [&](const Template&, const Match& match) {
        const Capture* length = match.find(ElementKind::kDuration);
        const Capture* unit = match.find(Class::kUnit);  // "hafta pehle"
        if ((length == nullptr && unit == nullptr) || match.end <= end) return;
        end = match.end;
        said = length != nullptr ? length->duration : one_of(static_cast<Unit>(unit->value));
        clock = clock_of(match);
      });
      if (end == 0 || said.minutes() > kMinutesMax || slots_.reminders.size() >= kRemindersMax) continue;
      std::size_t begin = i;
      while (begin > 0 && list_[begin - 1].norm == "," && !list_[begin - 1].literal) --begin;
      begin = earlier_reminder(begin);
      const int minutes = static_cast<int>(said.minutes());
      const auto at = whole_days(minutes) ? settled(clock, end) : std::nullopt;
      i = later_reminders(add_reminder(minutes, begin, end, at)) - 1;
    }
    reminder_around_duty();
    for (std::size_t i = 2; any && i + 3 < list_.size(); ++i) {
      if (list_[i].norm == "be" && kAsked.holds(list_[i + 1]) && !list_[i].literal) reminder_wished(i);
    }
    for (std::size_t i = 0; me && i + 1 < list_.size(); ++i) {
      if (list_[i + 1].norm == "me") reminder_of_the(i);
      if (i > 1 && list_[i].norm == "know" && list_[i - 1].norm == "me" && list_[i - 2].norm == "let")
        reminder_with_clock(before_asking(i - 2), i + 1);
    }
    for (std::size_t i = 0; noun && i + 1 < list_.size(); ++i) {
      if (list_[i].norm == "reminder") reminder_of_the(i);
    }
    if (noun && slots_.reminders.empty()) reminder_at_due();
  }

  /// "the day before" of a clause that goes on from a day: when it is due.
  [[nodiscard]] bool counts_from_spoken(std::size_t at) const {
    return grammar_.context().spoken_of &&
           (grammar_.is(at, "the") || grammar_.has(at, Class::kUnit) || grammar_.has(at, Class::kPart));
  }

  /// "vitamins every day at 9am with a reminder": when it is due.
  void reminder_at_due() {
    static constexpr WordList kOne("a", "an", "my", "one");
    static constexpr WordList kCalls("reminder", "reminders", "alarm", "alert", "notification");
    constexpr std::uint64_t kTimes = bit(Class::kDayWord) | bit(Class::kWeekday) | bit(Class::kMonth) |
                                     bit(Class::kPart) | bit(Class::kEvery) | bit(Class::kFrequency);
    const bool timed = std::any_of(list_.begin(), list_.end(), [](const Token& token) {
      return token.kind == TokenKind::kNumber || (token.classes & kTimes) != 0;
    });
    if (!timed) return;  // "show me tasks with a reminder"
    for (std::size_t i = 1; i + 1 < list_.size(); ++i) {
      if (list_[i].literal || list_[i].norm != "with") continue;
      const std::size_t call = kOne.holds(list_[i + 1]) ? i + 2 : i + 1;
      if (call >= list_.size() || list_[call].literal || !kCalls.holds(list_[call])) continue;
      const bool ends = call + 1 == list_.size() || list_[call + 1].kind == TokenKind::kSign;
      if (ends) add_reminder(0, i, call + 1);
      return;
    }
  }

  /// "ek hafta pehle se tayari yaad dilana": what is to be done stands between the length and the request. So long
  /// before something that is ahead, and not before now.
  void reminder_around_duty() {
    static constexpr WordList before("pehle", "pehlay", "pahle", "phle", "qabl", "پہلے", "قبل");
    static constexpr WordList from("se", "say", "sy", "سے");
    static constexpr WordList remembered("yaad", "yad", "یاد");
    if (!slots_.reminders.empty() || list_.size() < 5) return;
    std::size_t yaad = 3;
    while (yaad < list_.size() && (list_[yaad].literal || !remembered.holds(list_[yaad]))) ++yaad;
    if (yaad + 1 >= list_.size() || past_reminding(list_, yaad) == yaad) return;
    for (std::size_t i = 0; i + 2 < yaad; ++i) {
      Duration said;
      const bool other = i > 0 && !list_[i - 1].literal && from.holds(list_[i - 1]);  // "eid se do din pehle"
      const auto end = list_[i].literal || other ? std::nullopt : grammar_.duration_at(i, said);
      if (!end || *end + 1 >= yaad || !before.holds(list_[*end]) || said.minutes() > kMinutesMax) continue;
      add_reminder(static_cast<int>(said.minutes()), i, from.holds(list_[*end + 1]) ? *end + 2 : *end + 1);
      return;
    }
  }

  /// "… a week before, and 2 days before": the lengths after the first. Where they end.
  std::size_t later_reminders(std::size_t at) {
    for (;;) {
      int minutes = 0;
      const std::size_t next = past_joints(grammar_, at);
      const auto end = next > at ? length_before(grammar_, next, minutes) : std::nullopt;
      if (!end || slots_.reminders.size() >= kRemindersMax) return at;
      at = add_reminder(minutes, at, *end);
    }
  }

  /// A time of day that stands alone at `at`: seconds since midnight, and where it ends.
  struct DayClock {
    int seconds = 0;
    std::size_t end = 0;
  };
  [[nodiscard]] std::optional<DayClock> clock_at(std::size_t at, bool evening) const {
    if (at >= list_.size() || list_[at].literal) return std::nullopt;
    const auto found = grammar_.time_at(at);
    if (!found) return std::nullopt;
    return settled(found->expr, found->end, evening);
  }

  /// Of a template: "1 din pehle sham 6 baje yaad dilana".
  [[nodiscard]] static std::optional<Expr> clock_of(const Match& match) {
    const Capture* clock = match.find(ElementKind::kClock);
    if (clock == nullptr) return std::nullopt;
    Expr said = *clock->expr;
    const Capture* part = match.find(Class::kPart);
    if (part != nullptr && !said.part) said.part = static_cast<Part>(part->value);
    return said;
  }

  [[nodiscard]] std::optional<DayClock> settled(std::optional<Expr> clock, std::size_t end,
                                                bool evening = false) const {
    if (!clock) return std::nullopt;
    Expr& said = *clock;
    if (said.has_date || said.instant || said.has_end_clock || (!said.has_clock && !said.part)) return std::nullopt;
    // "the night before at 8": not what is next from now on.
    if (said.half_unknown && !said.part) said.part = evening || said.clock < 7 * 3600 ? Part::kEvening : Part::kMorning;
    const CivilDateTime due = grammar_.resolve(said).due;
    return due.time ? std::optional(DayClock{static_cast<int>(due.time->since_midnight().count()), end}) : std::nullopt;
  }

  /// Also what time of that day: "the day before at 6pm". Where the reminder ends.
  std::size_t add_reminder(int minutes, std::size_t begin, std::size_t end, std::optional<DayClock> clock = {}) {
    end = past_given_up(past_words_of_start(grammar_, end));
    const bool evening = minutes == kNight;
    if (!clock && whole_days(minutes)) {
      clock = clock_at(end, evening);
      // "remind me 2 days before 5pm meeting": that is the meeting's.
      if (clock && !ends_at(clock->end) && !grammar_.has(clock->end, Class::kAnd)) clock.reset();
      if (clock) end = clock->end;
    }
    // "the night before at midnight" is the night that ends on the day.
    constexpr int kLate = 5 * 3600;
    const int days = !evening || !clock ? minutes : clock->seconds < kLate ? 0 : kDay;
    ReminderPhrase made{clock ? days : minutes, std::nullopt, std::nullopt};
    if (clock) made.clock = clock->seconds;
    if (slots_.reminders.size() < kRemindersMax) slots_.reminders.push_back(made);
    take(begin, end, std::to_string(*made.minutes_before));
    return end;
  }

  [[nodiscard]] bool ends_at(std::size_t end) const {
    return end >= list_.size() || list_[end].kind == TokenKind::kSign;
  }

  [[nodiscard]] static bool whole_days(int minutes) {
    return minutes > 0 && (minutes % kDay == 0 || minutes == kNight);
  }

  /// "…, not 1 day before", "instead of 2 hours": where such words at `end` that give up another length end.
  std::size_t past_given_up(std::size_t end) {
    const std::size_t sign = grammar_.is(end, ",") ? end + 1 : end;
    int old = 0;
    const std::size_t past = says_instead(grammar_, sign) ? lead_time(sign + 2, old)
                             : grammar_.is(sign, "not")   ? lead_time(sign + 1, old)
                                                          : 0;
    return past > 0 ? past : end;
  }

  /// The same, up to `end`, where something begins that would be read as its date ("6pm the day before").
  [[nodiscard]] std::optional<DayClock> clock_until(std::size_t at, std::size_t end, bool evening) {
    const auto found = list_[at].literal ? std::nullopt : time_up_to(grammar_, list_, at, end);
    const auto clock = found ? settled(found->expr, found->end, evening) : std::nullopt;
    if (clock && clock->end == end) return clock;
    // "at 8 the night before"
    const int hour = list_[end - 1].number;
    if (end != at + 2 || !grammar_.is(at, "at") || hour < 1 || hour > 12) return std::nullopt;
    return DayClock{(hour % 12 + (evening || hour < 7 || hour == 12 ? 12 : 0)) * 3600, end};
  }

  /// "remind me at 6pm the day before": false when it is something else.
  bool reminder_with_clock(std::size_t begin, std::size_t at, bool last = false) {
    constexpr std::size_t kWords = 6;
    for (std::size_t day = at + 1; day + 1 < list_.size() && day <= at + kWords && !list_[day].literal; ++day) {
      int minutes = 0;
      const auto end = length_before(grammar_, day, minutes);
      if (!end || !whole_days(minutes) || (last && !ends_at(*end))) continue;
      const auto clock = clock_until(at, day, minutes == kNight);
      if (!clock) return false;
      later_reminders(add_reminder(minutes, begin, *end, clock));
      return true;
    }
    return false;
  }

  /// Where what joins a request to the words before it begins.
  [[nodiscard]] std::size_t before_asking(std::size_t begin) const {
    while (begin > 0 && !list_[begin - 1].literal &&
           (list_[begin - 1].norm == "," || list_[begin - 1].norm == "please" || grammar_.has(begin - 1, Class::kAnd)))
      --begin;
    return begin;
  }

  /// A length of one unit: "two weeks, one week" are two.
  [[nodiscard]] std::optional<std::size_t> one_length(std::size_t at, Duration& said) {
    if (list_[at].literal) return std::nullopt;
    std::size_t end = at + 1;
    while (end < list_.size() && end < at + 4 && !grammar_.has(end - 1, Class::kUnit)) ++end;
    // The grammar goes on behind a comma or "and".
    std::vector<std::size_t> cut;
    for (std::size_t i = end; i < std::min(end + 3, list_.size()); ++i) {
      if (list_[i].literal) continue;
      list_[i].literal = true;
      cut.push_back(i);
    }
    const auto length = grammar_.duration_at(at, said);
    for (const std::size_t i : cut) list_[i].literal = false;
    return length;
  }

  /// A length with or without "before" at `at`: where it ends, 0 without one.
  std::size_t lead_time(std::size_t at, int& minutes) {
    static constexpr WordList kBefore("before", "ahead", "prior", "beforehand", "earlier", "early");
    Duration said;
    const auto length = at < list_.size() ? one_length(at, said) : std::nullopt;
    if (!length || said.minutes() <= 0 || said.minutes() > kMinutesMax) return 0;
    minutes = static_cast<int>(said.minutes());
    const bool before = *length < list_.size() && !list_[*length].literal && kBefore.holds(list_[*length]);
    return *length + (before ? 1 : 0);
  }

  /// "change the gym reminder |from 15 minutes to an hour|", "move the reminder for the exam |to 1 day ahead instead of
  /// 2 hours|": how long before from now on; what it was is left out with it.
  void reminder_changed(std::size_t noun) {
    static constexpr WordList kChanges("change", "move", "update", "switch", "adjust", "edit", "shift", "alter", "make",
                                       "reset");
    static constexpr WordList kShould("should", "must", "needs", "ought", "to");
    const auto first = list_.begin();
    const auto verb = std::find_if(first, first + static_cast<std::ptrdiff_t>(noun),
                                   [](const Token& token) { return !token.literal && kChanges.holds(token); });
    const bool changes = verb != first + static_cast<std::ptrdiff_t>(noun);
    const auto turns = [&](std::size_t at) {  // "to", "should be"
      return changes ? grammar_.is(at, "to") : grammar_.is(at, "be") && kShould.holds(list_[at - 1]);
    };
    if (!slots_.reminders.empty()) return;
    for (std::size_t to = noun + 1; to + 1 < list_.size(); ++to) {
      int minutes = 0;
      int old = 0;
      std::size_t end = turns(to) ? lead_time(to + 1, minutes) : 0;
      if (end == 0) continue;
      end = past_given_up(end);
      std::size_t begin = to;
      for (std::size_t from = noun + 1; from < to; ++from) {
        if (grammar_.is(from, "from") && lead_time(from + 1, old) == to) begin = from;
      }
      if (ends_at(end)) add_reminder(minutes, begin, end);
      return;
    }
  }

  /// "two reminders: 30 minutes before and 10 minutes before", "alerts two weeks, one week and a day ahead"
  void reminders_in_a_row(std::size_t noun) {
    static constexpr WordList kBefore("before", "ahead", "prior", "beforehand", "earlier");
    std::vector<int> all;
    std::size_t at = noun + 1;
    if (grammar_.is(at, ":") || grammar_.is(at, "of")) ++at;
    bool before = false;
    std::size_t end = at;
    while (at < list_.size() && all.size() < kRemindersMax) {
      Duration said;
      const auto length = one_length(at, said);
      if (!length || said.minutes() <= 0 || said.minutes() > kMinutesMax) break;
      all.push_back(static_cast<int>(said.minutes()));
      before = *length < list_.size() && kBefore.holds(list_[*length]);
      end = *length + (before ? 1 : 0);
      at = past_joints(grammar_, end);
      if (at == end) break;
    }
    if (all.empty() || !before || (all.size() == 1 && !list_[noun].norm.ends_with("s"))) return;
    static constexpr WordList kLead("a", "two", "three", "four", "some", "with", "like", "want", "id", "i", "set",
                                    "need");
    std::size_t begin = noun;
    while (begin > 0 && !list_[begin - 1].literal &&
           (kLead.holds(list_[begin - 1]) || list_[begin - 1].kind == TokenKind::kNumber))
      --begin;
    // "send reminders a week before the deadline": they are what is sent.
    const bool led = begin < noun && list_[noun - 1].kind != TokenKind::kNumber;
    if (!begins_apart(grammar_, begin) && !(led && all.size() > 1)) return;
    begin = before_asking(begin);
    if (begin == 0) return;  // Nothing would be left.
    for (const int minutes : all) {
      if (slots_.reminders.size() < kRemindersMax) slots_.reminders.push_back({minutes, std::nullopt, std::nullopt});
    }
    take(begin, end, std::to_string(all.front()));
  }

  /// "alert me |4 hours and 1 hour before"
  bool lengths_in_a_row(std::size_t begin, std::size_t at) {
    std::vector<int> all;
    std::size_t end = at;
    bool before = false;
    while (at < list_.size() && all.size() < kRemindersMax && !before) {
      Duration said;
      const auto length = one_length(at, said);
      if (!length || said.minutes() <= 0 || said.minutes() > kMinutesMax) return false;
      all.push_back(static_cast<int>(said.minutes()));
      before = grammar_.is(*length, "before") || grammar_.is(*length, "prior") || grammar_.is(*length, "beforehand");
      end = *length + (before ? 1 : 0);
      at = before ? end : past_joints(grammar_, end);
      if (at == end && !before) return false;
    }
    if (!before || all.size() < 2 || begin == 0) return false;
    for (const int minutes : all) {
      if (slots_.reminders.size() < kRemindersMax) slots_.reminders.push_back({minutes, std::nullopt, std::nullopt});
    }
    take(begin, end, std::to_string(all.front()));
    return true;
  }

  /// "remind me the day before".
  void reminder_of_the(std::size_t i) {
    if (list_[i].literal) return;
    if (list_[i].norm == "reminder" && slots_.reminders.empty()) {
      int before = 0;  // "set a reminder for 30 minutes before the meeting"
      const auto end = length_after_for(grammar_, i + 1, before);
      if (end) {
        add_reminder(before, i, *end);
      } else {
        reminder_at_end(i + 1);
      }
      return;
    }
    if (!grammar_.is(i + 1, "me") || !kAsks.holds(list_[i])) return;
    int minutes = 0;
    const auto end = length_before(grammar_, i + 2, minutes);
    if (slots_.reminders.size() >= kRemindersMax) return;
    const std::size_t begin = before_asking(i);
    if (end) {
      later_reminders(add_reminder(minutes, begin, *end));
    } else if (!lengths_in_a_row(begin, i + 2) && !reminder_with_clock(begin, i + 2)) {
      reminder_at_end(i + 3);
    }
  }

  /// "i'd like to be nudged half an hour before", from "i" on.
  void reminder_wished(std::size_t be) {
    static constexpr WordList kWishes("i", "id", "we", "want", "like", "love", "need", "would", "wanna", "to", "prefer",
                                      "please");
    int minutes = 0;
    const auto end = length_before(grammar_, be + 2, minutes);
    std::size_t begin = be;
    while (begin > 0 && !list_[begin - 1].literal && kWishes.holds(list_[begin - 1])) --begin;
    if (end && begin < be && slots_.reminders.size() < kRemindersMax)
      later_reminders(add_reminder(minutes, before_asking(begin), *end));
  }

  /// "remind me about the board meeting 2 hours before"
  void reminder_at_end(std::size_t from) {
    int minutes = 0;
    for (std::size_t day = from + 1; day + 2 < list_.size(); ++day) {  // "… the day before at 6pm"
      const auto end = length_before(grammar_, day, minutes);
      const auto clock = end && whole_days(minutes) ? clock_at(*end, minutes == kNight) : std::nullopt;
      if (!clock || !ends_at(clock->end)) continue;
      add_reminder(minutes, day, *end);
      return;
    }
    for (std::size_t at = from + 1; at + 3 < list_.size(); ++at) {  // "… at 6pm the day before"
      if (grammar_.is(at, "at") && reminder_with_clock(at, at, true)) return;
    }
    const auto found = length_at_end(grammar_, from, minutes);
    if (!found) return;
    add_reminder(minutes, found->first, found->second);
  }

  /// "2 ghantay pehle aur 1 din pehle yaad dilana": the first length stands before "and". Where the whole begins.
  std::size_t earlier_reminder(std::size_t begin) {
    static constexpr std::string_view words[] = {"pehle", "pehlay", "pahle", "پہلے", "before"};
    std::size_t last = begin;
    while (last > 0 && (list_[last - 1].norm == "," || grammar_.has(last - 1, Class::kAnd))) --last;
    const bool again = last < begin || grammar_.has(begin, Class::kAnd);
    const bool also = last > 0 && again && (list_[last - 1].norm == "bhi" || list_[last - 1].norm == "بھی");
    if (also) --last;  // "ek din pehle bhi aur …"
    if (!again || last < 3 || std::find(std::begin(words), std::end(words), list_[last - 1].norm) == std::end(words))
      return begin;
    for (std::size_t at = last - 2; at + 5 > last; --at) {
      Duration said;
      const auto end = list_[at].literal ? std::nullopt : grammar_.duration_at(at, said);
      if (end && *end + 1 == last && slots_.reminders.size() + 1 < kRemindersMax) {
        slots_.reminders.push_back(
            {static_cast<int>(std::min<std::int64_t>(said.minutes(), kMinutesMax)), std::nullopt, std::nullopt});
        return at > 0 && list_[at - 1].norm == "," ? at - 1 : at;
      }
      if (at == 0) break;
    }
    return begin;
  }

  void take(std::size_t begin, std::size_t end, std::string value) {
    slots_.taken.push_back({PieceKind::kReminder, begin, end, std::move(value)});
    for (std::size_t i = begin; i < end; ++i) list_[i].literal = true;
    grammar_.forget();
  }

  Grammar& grammar_;
  std::vector<Token>& list_;
  Slots& slots_;
};

}  // namespace

bool asks_for_reminder(const std::vector<Token>& list, std::size_t at) {
  constexpr std::uint64_t kTimes = bit(Class::kBefore) | bit(Class::kDayWord) | bit(Class::kWeekday) |
                                   bit(Class::kMonth) | bit(Class::kPart) | bit(Class::kArticle) | kNumeric;
  if (at + 2 >= list.size() || list[at].literal || !kAsks.holds(list[at]) || list[at + 1].norm != "me") return false;
  const Token& when = list[at + 2];
  return !when.literal && (when.kind == TokenKind::kNumber || (when.classes & kTimes) != 0);
}

namespace {

constexpr WordList kOwnDay("day", "morning", "afternoon", "evening", "night");

/// "remind me |that day| at 9", "|on the same morning| at 8", "|that| morning": where the words begin that say that the
/// time at `at` is on the day of the task.
std::size_t before_own_day(const Grammar& grammar, std::size_t at) {
  const auto& list = grammar.tokens();
  std::size_t begin = at;
  if (begin > 0 && !list[begin - 1].literal && kOwnDay.holds(list[begin - 1])) {
    --begin;
  } else if (!grammar.has(at, Class::kPart)) {
    return at;
  }
  const bool same = begin > 0 && grammar.is(begin - 1, "same");
  if (same) --begin;
  const bool that =
      begin > 0 && (grammar.is(begin - 1, "that") || ((same || begin < at) && grammar.is(begin - 1, "the")));
  if (!that) return at;
  --begin;
  return begin > 0 && grammar.is(begin - 1, "on") ? begin - 1 : begin;
}

}  // namespace

std::optional<std::size_t> reminder_before_time(const Grammar& grammar, std::size_t at) {
  const auto& list = grammar.tokens();
  std::size_t last = before_own_day(grammar, at);
  while (last > 0 && (grammar.is(last - 1, "please") || grammar.is(last - 1, "for"))) --last;
  if (last < 2 || list[last - 1].literal || list[last - 2].literal) return std::nullopt;
  std::size_t begin = last;
  if (grammar.is(last - 1, "me") && kAsks.holds(list[last - 2])) {
    begin = last - 2;
    // Not "have sara email me at 1", "he will text me at 11", "to text me at 6".
    const bool order = begin == 0 || begins_apart(grammar, begin) || grammar.is(begin - 1, "please");
    if (!order && !grammar.is(begin, "remind")) return std::nullopt;
    if (begin > 0 && grammar.is(begin - 1, "to")) return std::nullopt;
  } else if (last > 2 && grammar.is(last - 1, "know") && grammar.is(last - 2, "me") && grammar.is(last - 3, "let")) {
    begin = last - 3;
  } else if (kNouns.holds(list[last - 1]) || grammar.is(last - 1, "remind")) {
    static constexpr WordList kLead("a", "an", "the", "another", "with", "set", "add", "one");
    begin = last - 1;
    while (begin > 0 && !list[begin - 1].literal && kLead.holds(list[begin - 1])) --begin;
    // "set a reminder for …" is the order itself, a reminder beside a task stands behind a pause or "with".
    const bool beside = (begin > 0 && grammar.is(begin, "with")) || begins_apart(grammar, begin);
    if (!beside) return std::nullopt;
  } else {
    return std::nullopt;
  }
  static constexpr WordList kPauses(",", ";", ".", "-", "(", "please", "and");
  while (begin > 0 && !list[begin - 1].literal && kPauses.holds(list[begin - 1])) --begin;
  return begin;
}

std::optional<std::size_t> reminder_around_time(const Grammar& grammar, const std::vector<Grammar::Found>& times,
                                                const Grammar::Found& found) {
  if (times.empty()) return std::nullopt;
  const auto& list = grammar.tokens();
  const bool arabic = static_cast<unsigned char>(list[found.end - 1].norm[0]) >= 0xD8;
  if ((!grammar.roman() && !arabic) || past_reminding(list, found.end) == found.end)
    return reminder_before_time(grammar, found.begin);
  static constexpr WordList kIs("hai", "hain", "he", "hy", "h", "ہے", "ہیں");
  if (found.expr.has_date) {  // "peer ko bill dena hai, jumay ko yaad dilana"
    const bool behind = found.begin > 1 && !list[found.begin - 1].literal &&
                        (list[found.begin - 1].norm == "," || kIs.holds(list[found.begin - 1]));
    if (!behind || !is_day_before(grammar, found, times.front())) return std::nullopt;
    return list[found.begin - 1].norm == "," ? found.begin - 1 : found.begin;
  }
  const std::size_t same = before_same_day(list, found.begin);
  std::size_t begin = same;
  while (begin > 0 && !list[begin - 1].literal && (list[begin - 1].norm == "," || grammar.has(begin - 1, Class::kAnd)))
    --begin;
  if (begin == 0) return std::nullopt;
  if (same < found.begin) return begin;
  // "budh ko 2 baje meeting hai, subah 9 baje yaad dilana": before it, on its day.
  const Expr& due = times.front().expr;
  const bool apart = begin < same || kIs.holds(list[begin - 1]);
  if (!apart || !due.has_clock || due.has_end_clock || due.instant) return std::nullopt;
  const bool before = moment_of_reminder(grammar, due, found).local() < grammar.resolve(due).due.local();
  return before ? std::optional(begin) : std::nullopt;
}

bool is_day_before(const Grammar& grammar, const Grammar::Found& found, const Grammar::Found& due) {
  const Expr& day = found.expr;
  const Expr& of = due.expr;
  // "remind me beginning of january", "remind me next week": when that begins.
  const bool days = day.has_date && of.has_date && day.grain <= Grain::kMonth && of.grain == Grain::kDay;
  const bool stretch = day.has_end_date && !day.edge && day.grain == Grain::kDay;
  return days && !day.instant && !stretch && !of.instant && day.date < of.date && day.date > grammar.today();
}

bool reminds_first(const Grammar& grammar, const Grammar::Found& first, const Grammar::Found& later) {
  const auto& list = grammar.tokens();
  if (first.begin < 2 || !grammar.is(first.begin - 1, "me") || !grammar.is(first.begin - 2, "remind")) return false;
  static constexpr WordList kOf("about", "of", "that", "for", "to");
  // "due" is one of the first words of the time, or stands before it.
  bool due = false;
  for (std::size_t i = later.begin > 0 ? later.begin - 1 : 0; i < later.end; ++i) due = due || list[i].norm == "due";
  const bool of = first.end < list.size() && !list[first.end].literal && kOf.holds(list[first.end]);
  return due && of && is_day_before(grammar, first, later);
}

CivilDateTime moment_of_reminder(const Grammar& grammar, const Expr& due, const Grammar::Found& found) {
  Expr at = found.expr;
  if (!at.has_date && due.has_date) Grammar::join(at, due);
  CivilDateTime made = grammar.resolve(at).due;
  if (!at.instant && at.has_date && !at.has_clock && (at.grain != Grain::kDay || at.has_end_date))
    made.date = CivilDate(at.date);
  // On Wednesday at ten «بدھ» at nine would be a week away, though the meeting is today.
  const bool same_day = !found.expr.has_date && past_reminding(grammar.tokens(), found.end) > found.end;
  if (same_day) made.date = grammar.resolve(due).due.date;
  return made;
}

std::size_t past_same_day(const Grammar& grammar, std::size_t end) {
  std::size_t at = end;
  if (grammar.is(at, "on")) ++at;
  const bool the = grammar.is(at, "the");
  if (the) ++at;
  const bool same = grammar.is(at, "same");
  if (same || (!the && grammar.is(at, "that"))) ++at;
  const bool said = at > end && at < grammar.tokens().size() && kOwnDay.holds(grammar.tokens()[at]);
  end = said ? at + 1 : end;
  return grammar.is(end, ")") ? end + 1 : end;
}

void find_reminders(Grammar& grammar, Tokens& tokens, Slots& slots) { ReminderFinder(grammar, tokens, slots).run(); }

}  // namespace yaad::language
