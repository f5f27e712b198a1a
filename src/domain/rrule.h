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

/// A recurrence rule of RFC 5545 §3.3.10. Lists hold no duplicates and keep the order in which they were written.
struct RRule {
  Frequency freq = Frequency::kDaily;
  int interval = 1;          ///< 1..9999
  std::optional<int> count;  ///< 1..100000; never together with `until`.
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
  bool operator==(const RRule&) const = default;
};

/// Reads "FREQ=WEEKLY;BYDAY=MO,WE" in any case and order, with or without "RRULE:" in front, up to 1000 bytes.
/// Errors: kInvalid at `pointer`; the detail names the part and what would be right.
Result<RRule> parse_rrule(std::string_view text, std::string_view pointer = "#/recurrence_rule");

/// The canonical text: FREQ first, defaults left out. parse_rrule(to_string(r)) == r.
std::string to_string(const RRule& rule);

/// The same rule with a UTC end turned into the last local time of that zone that is not after it.
RRule in_zone(RRule rule, const Zone& zone);

/// Walks the occurrences of a rule in ascending order, on local time: no zone, no gaps (see Zone::settle for those).
///
/// `dtstart` is the anchor and is an occurrence only if it matches the rule. Bounds: ends after year 9999, and when
/// 200,000 periods in a row hold nothing, so a rule that can never match ends in milliseconds.
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
  std::unique_ptr<Walker> walker_;
};

/// Year 9999: no horizon.
inline constexpr LocalSeconds kNoHorizon =
    std::chrono::local_days(std::chrono::year(9999) / std::chrono::December / 31) + std::chrono::seconds(86399);

/// The first `limit` occurrences that are not after `horizon`.
std::vector<LocalSeconds> occurrences(const RRule& rule, LocalSeconds dtstart, std::size_t limit,
                                      LocalSeconds horizon = kNoHorizon);
/// The first occurrence strictly after `after`.
std::optional<LocalSeconds> next_after(const RRule& rule, LocalSeconds dtstart, LocalSeconds after);
/// Whether `at` is an occurrence.
bool contains(const RRule& rule, LocalSeconds dtstart, LocalSeconds at);

/// Everything of `yaad recur --jsonl`: texts in, local times out, each settled where the zone's clock jumps (two that
/// settle on the same second are one). `dtstart` is "2026-03-05" or "2026-03-05T17:00", `limit` 1..100000.
/// Errors: kInvalid at "#/rrule", "#/dtstart", "#/tz" or "#/limit".
Result<std::vector<LocalSeconds>> expand(std::string_view rrule, std::string_view dtstart, std::string_view tz,
                                         std::size_t limit);

}  // namespace yaad
