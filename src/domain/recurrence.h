#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/civil_time.h"
#include "domain/rrule.h"

namespace yaad {

/// What the next occurrence is counted from.
enum class Basis {
  kDue,        ///< The series' own calendar.
  kCompletion  ///< The day the task was done.
};

/// What happens to occurrences that passed while the task was open.
enum class Missed {
  kRollForward,  ///< One open task, due at the first occurrence that is not before today; the passed ones are reported.
  kCreateAll,    ///< The very next one, even when it has passed.
  kSkip          ///< The first one after now; the passed ones are not reported.
};

/// How a series repeats.
struct Recurrence {
  RRule rule;
  Basis basis = Basis::kDue;
  Missed missed = Missed::kRollForward;
  bool operator==(const Recurrence&) const = default;
};

std::string_view to_string(Basis basis);    ///< "due", "completion"
std::string_view to_string(Missed missed);  ///< "roll_forward", "create_all", "skip"
std::optional<Basis> parse_basis(std::string_view text);
std::optional<Missed> parse_missed(std::string_view text);

/// The specification's recurrence object, as plain values.
struct PatternSpec {
  std::string pattern;                         ///< daily, weekly, monthly, yearly or custom, in any case.
  int interval = 1;                            ///< 1..9999
  std::vector<std::string> days_of_week = {};  ///< "MO", "mon" or "monday", in any case. For weekly and custom.
  std::optional<int> day_of_month = {};        ///< 1..31, or -1 for the last. For monthly and custom.
  std::optional<CivilDate> end_date = {};      ///< The last day, inclusive; not together with `count`.
  std::optional<int> count = {};               ///< 1..100000
};

/// Reads a pattern object. "custom" is weekly with days_of_week, monthly with day_of_month, else every `interval` days.
/// Errors: kInvalid; one field error for each wrong member, below `pointer` ("#/recurrence_rule/interval").
Result<Recurrence> recurrence_from_pattern(const PatternSpec& spec, std::string_view pointer = "#/recurrence_rule");

/// The pattern and interval that the specification's clients are shown.
struct Pattern {
  std::string_view name;  ///< daily, weekly, monthly, yearly; custom when the rule says more than those can.
  int interval = 1;
  bool operator==(const Pattern&) const = default;
};
Pattern pattern_of(const RRule& rule);

/// Makes a month-end last: a plain MONTHLY rule of a task due on the 29th, 30th or 31st (or BYMONTHDAY=31 alone)
/// becomes "BYMONTHDAY=31,-1;BYSETPOS=1", which falls on the last day of shorter months and comes back; so does YEARLY
/// on a day that its month does not always have (29 February). Other rules come back unchanged. Applying it twice
/// changes nothing.
RRule anchor_to(RRule rule, CivilDate due);

/// Whether `occurrence` of a rule made by anchor_to() was moved to the last day of a shorter month.
bool is_adjusted(const RRule& rule, LocalSeconds occurrence);

/// The state of a series at the moment one of its tasks is done, skipped or deleted.
struct SeriesMoment {
  LocalSeconds dtstart{};       ///< The series' anchor: its first due time. Midnight when all-day.
  LocalSeconds current{};       ///< The occurrence that is over; not the due time it may have been moved to.
  LocalSeconds completed_at{};  ///< The user's wall clock at that moment.
  int generated_count = 1;      ///< Tasks of this series so far, the first included.
  bool all_day = false;         ///< Occurrences are dates; today's is not over before the day is.
  const Zone* zone = nullptr;   ///< Of the series, for a UTC UNTIL. Null: UTC.
};

struct NextOccurrence {
  std::optional<LocalSeconds> at;    ///< What to generate now; empty when ended or beyond the horizon.
  std::vector<LocalSeconds> missed;  ///< Passed over by kRollForward, oldest first, at most kMissedMax.
  bool missed_truncated = false;     ///< There were more.
  bool adjusted = false;             ///< `at` was moved to the last day of a shorter month.
  bool ended = false;                ///< COUNT or UNTIL is reached, or the rule has no further occurrence.
  bool beyond_horizon = false;       ///< The next one is too far ahead to be generated now; it is in `later`.
  std::optional<LocalSeconds> later;
};

inline constexpr std::size_t kMissedMax = 366;
/// Nothing is generated further ahead of the completion than this, except by rules whose own step is a year or more,
/// and of those only one occurrence.
inline constexpr std::chrono::days kHorizon{366};

/// What follows `moment`. Always later than `moment.current`, so (series, occurrence) never repeats.
///
/// Basis due: the rule from dtstart, with the missed policy. COUNT counts the rule's occurrences from dtstart (and
/// dtstart itself), missed ones too. Basis completion: the rule from the day of completion, at the series' time of day;
/// a plain monthly one is anchored to that day; COUNT counts tasks. Local times are not settled in gaps:
/// Zone::to_instant does that when the instant is derived, so a later occurrence is at its usual time again.
/// The rule is anchored to the month-end of dtstart here too, should it come in plain.
NextOccurrence next_occurrence(const Recurrence& recurrence, const SeriesMoment& moment);

}  // namespace yaad
