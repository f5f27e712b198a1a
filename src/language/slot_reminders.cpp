#include "language/slot_reminders.h"

#include <algorithm>

#include "language/lexicon.h"
#include "language/slot_words.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

constexpr int kMinutesMax = 525'600;  // A year.
constexpr int kDay = 1440;            // Minutes.
constexpr int kNight = 720;           // "the night before".

class ReminderFinder {
 public:
  ReminderFinder(Grammar& grammar, Tokens& tokens, Slots& slots)
      : grammar_(grammar), list_(tokens.list), slots_(slots) {}

  void run() {
    const Lexicon& lexicon = Lexicon::get();
    const bool any = grammar_.may_begin(lexicon.reminders);
    for (std::size_t i = 0; any && i < list_.size(); ++i) {
      if (!grammar_.may_begin(lexicon.reminders, i)) continue;
      if (i > 0 && grammar_.has(i - 1, Class::kEvery)) continue;  // "every! 2 weeks"
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
      i = later_reminders(add_reminder(static_cast<int>(said.minutes()), begin, end, settled(clock, end))) - 1;
    }
    for (std::size_t i = 0; i + 1 < list_.size(); ++i) {
      if (list_[i + 1].norm == "me") reminder_of_the(i);
    }
    for (std::size_t i = 0; i + 1 < list_.size(); ++i) {
      if (list_[i].norm == "reminder") reminder_of_the(i);
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
    const bool evening = minutes == kNight;
    if (!clock && whole_days(minutes)) {
      clock = clock_at(end, evening);
      if (clock) end = clock->end;
    }
    ReminderPhrase made{clock && evening ? kDay : minutes, std::nullopt, std::nullopt};
    if (clock) made.clock = clock->seconds;
    slots_.reminders.push_back(made);
    take(begin, end, std::to_string(*made.minutes_before));
    return end;
  }

  [[nodiscard]] bool ends_at(std::size_t end) const {
    return end >= list_.size() || list_[end].kind == TokenKind::kSign;
  }

  [[nodiscard]] static bool whole_days(int minutes) {
    return minutes > 0 && (minutes % kDay == 0 || minutes == kNight);
  }

  /// The same, up to `end`, where something begins that would be read as its date ("6pm the day before").
  [[nodiscard]] std::optional<DayClock> clock_until(std::size_t at, std::size_t end, bool evening) {
    list_[end].literal = true;
    grammar_.forget();
    const auto clock = clock_at(at, evening);
    list_[end].literal = false;
    grammar_.forget();
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

  /// "remind me the day before".
  void reminder_of_the(std::size_t i) {
    static constexpr WordList verbs("remind", "alert", "notify", "ping", "nudge", "warn", "text");
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
    if (!grammar_.is(i + 1, "me") || !verbs.holds(list_[i].norm)) return;
    int minutes = 0;
    const auto end = length_before(grammar_, i + 2, minutes);
    if (slots_.reminders.size() >= kRemindersMax) return;
    std::size_t begin = i;
    while (begin > 0 && !list_[begin - 1].literal &&
           (list_[begin - 1].norm == "," || list_[begin - 1].norm == "please" || grammar_.has(begin - 1, Class::kAnd)))
      --begin;
    if (end) {
      later_reminders(add_reminder(minutes, begin, *end));
    } else if (!reminder_with_clock(begin, i + 2)) {
      reminder_at_end(i + 3);
    }
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
    const bool joined = last < begin || grammar_.has(begin, Class::kAnd);
    if (!joined || last < 3 || std::find(std::begin(words), std::end(words), list_[last - 1].norm) == std::end(words))
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

void find_reminders(Grammar& grammar, Tokens& tokens, Slots& slots) { ReminderFinder(grammar, tokens, slots).run(); }

}  // namespace yaad::language
