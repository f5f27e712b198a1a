#pragma once
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/civil_time.h"

namespace yaad {

enum class Frequency { kSecondly, kMinutely, kHourly, kDaily, kWeekly, kMonthly, kYearly };

/// "MO" (n = 0: every one), "2TU" (the second) or "-1FR" (the last) of the month or the year.
struct WeekdayNum {
  int n = 0;  ///< -53..53
  std::chrono::weekday day{};
  bool operator==(const WeekdayNum&) const = default;
};

/// The last moment of a rule, inclusive. A date stands for its last second.
struct Until {
  LocalSeconds at{};
  bool date_only = false;
  bool utc = false;  ///< `at` is UTC ("…Z"); in_zone() turns it into local time.
  bool operator==(const Until&) const = default;
};

/// What becomes of a day that its month or year does not have, such as the 31st of April (RFC 7529, RSCALE=GREGORIAN).
enum class Skip {
  kOmit,      ///< There is no occurrence.
  kBackward,  ///< The last day before it.
  kForward    ///< The first day after it.
};

/// A recurrence rule of RFC 5545 §3.3.10, with the SKIP of RFC 7529. Lists hold no duplicates and keep the order in
/// which they were written.
struct RRule {
  Frequency freq = Frequency::kDaily;
  int interval = 1;          ///< 1..1,000,000,000
  std::optional<int> count;  ///< 1..1,000,000; never together with `until`.
  std::optional<Until> until;
  std::vector<int> by_month = {};      ///< 1..12
  std::vector<int> by_week_no = {};    ///< ±1..53
  std::vector<int> by_year_day = {};   ///< ±1..366
  std::vector<int> by_month_day = {};  ///< ±1..31
  std::vector<WeekdayNum> by_day = {};
  std::vector<int> by_hour = {};     ///< 0..23
  std::vector<int> by_minute = {};   ///< 0..59
  std::vector<int> by_second = {};   ///< 0..60; 60 is read as 59.
  std::vector<int> by_set_pos = {};  ///< ±1..366
  std::chrono::weekday week_start = std::chrono::Monday;
  Skip skip = Skip::kOmit;  ///< Acts where a part makes days (MONTHLY, YEARLY), not where it only limits them.
  bool operator==(const RRule&) const = default;
};

/// Reads "FREQ=WEEKLY;BYDAY=MO,WE" in any case and order, with or without "RRULE:" in front, up to 4000 bytes.
/// Of RSCALE only GREGORIAN is known.
/// Errors: kInvalid at `pointer`; the detail names the part and what would be right.
Result<RRule> parse_rrule(std::string_view text, std::string_view pointer = "#/recurrence_rule");

/// The canonical text: FREQ first, defaults left out. parse_rrule(to_string(r)) == r.
std::string to_string(const RRule& rule);

/// The same rule with a UTC end turned into the last local time of that zone that is not after it.
RRule in_zone(RRule rule, const Zone& zone);

/// Walks the occurrences of a rule in ascending order, on local time: no zone, no gaps (see Zone::settle for those).
///
/// `dtstart` is the anchor and is an occurrence only if it matches the rule. Bounds: ends after year 9999, when 400
/// years hold no day that the rule allows, and when 200,000 periods in a row hold nothing (those that a day, hour or
/// minute rules out are jumped over), so a rule that can never match ends in milliseconds.
/// Thread-safety: none; free to move, each thread has its own.
class OccurrenceIterator {
 public:
  OccurrenceIterator(const RRule& rule, LocalSeconds dtstart);
  ~OccurrenceIterator();
  OccurrenceIterator(OccurrenceIterator&&) noexcept;
  OccurrenceIterator& operator=(OccurrenceIterator&&) noexcept;

  /// The next occurrence, or nothing once the rule has ended.
  std::optional<LocalSeconds> next();
  /// Moves on so that next() answers the first occurrence at or after `at`. Never goes back. Jumps there unless the
  /// rule has a COUNT, which must be counted.
  void skip_to(LocalSeconds at);

 private:
  class Walker;
  friend std::optional<LocalSeconds> previous_before(const RRule& rule, LocalSeconds dtstart, LocalSeconds before);
  std::unique_ptr<Walker> walker_;
};

/// Year 9999: no horizon.
inline constexpr LocalSeconds kNoHorizon =
    std::chrono::local_days(std::chrono::year(9999) / std::chrono::December / 31) + std::chrono::seconds(86399);

/// The day before year 1: no beginning.
inline constexpr LocalSeconds kBeforeAll =
    std::chrono::local_days(std::chrono::year(0) / std::chrono::December / 31) + std::chrono::seconds(0);

/// The first `limit` occurrences that are not after `horizon`.
std::vector<LocalSeconds> occurrences(const RRule& rule, LocalSeconds dtstart, std::size_t limit,
                                      LocalSeconds horizon = kNoHorizon);
/// The first `limit` occurrences from `from` (inclusive) to `to` (exclusive).
std::vector<LocalSeconds> between(const RRule& rule, LocalSeconds dtstart, LocalSeconds from, LocalSeconds to,
                                  std::size_t limit);
/// The first occurrence strictly after `after`. Jumps there; only a rule with a COUNT is counted, by whole periods.
std::optional<LocalSeconds> next_after(const RRule& rule, LocalSeconds dtstart, LocalSeconds after);
/// The last occurrence strictly before `before`. Jumps there and looks back; a rule with a COUNT is walked from
/// dtstart.
std::optional<LocalSeconds> previous_before(const RRule& rule, LocalSeconds dtstart, LocalSeconds before);
/// Whether `at` is an occurrence.
bool contains(const RRule& rule, LocalSeconds dtstart, LocalSeconds at);

/// Everything of `yaad recur --jsonl`: texts in, local times out, each settled where the zone's clock jumps (two that
/// settle on the same second are one). `rrule` may be several lines as iCalendar has them (see rrule_set.h). `dtstart`
/// is "2026-03-05" or "2026-03-05T17:00", `limit` 1..100000. Errors: kInvalid at "#/rrule", "#/dtstart", "#/tz" or
/// "#/limit".
Result<std::vector<LocalSeconds>> expand(std::string_view rrule, std::string_view dtstart, std::string_view tz,
                                         std::size_t limit);

}  // namespace yaad
