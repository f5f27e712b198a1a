#pragma once
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "domain/civil_time.h"
#include "domain/rrule.h"

namespace yaad {

/// One instance of a recurrence set.
struct Instance {
  LocalSeconds id{};                             ///< Where the rules and dates put it: its RECURRENCE-ID.
  LocalSeconds start{};                          ///< Where it is; differs from `id` only by an override.
  std::optional<std::chrono::seconds> duration;  ///< Of an RDATE with a PERIOD.
  bool operator==(const Instance&) const = default;
};

/// What RECURRENCE-ID says of one instance, or with `and_future` (RANGE=THISANDFUTURE) of it and all later ones.
struct InstanceOverride {
  LocalSeconds id{};
  std::optional<LocalSeconds> start;  ///< Empty: cancelled.
  bool and_future = false;
};

/// A whole recurrence set of RFC 5545 §3.8.5 in one zone's local time: rules and dates, less the exceptions, with
/// single instances moved or cancelled. Local times are not settled where the clock jumps (see Zone::settle).
///
/// DTSTART is an instance by itself only where there is no rule. EXDATE goes before everything that gives the same
/// time. A moved instance counts as what it is: `instances` finds it by its new start. COUNT counts what the rule
/// gives, excluded instances too. Thread-safety: const calls from any thread.
class RecurrenceSet {
 public:
  struct Addition {
    LocalSeconds at{};
    std::optional<std::chrono::seconds> duration;
  };

  LocalSeconds dtstart{};
  bool all_day = false;
  std::vector<RRule> rules = {};
  std::vector<RRule> excluded_rules = {};  ///< EXRULE of RFC 2445, read for old calendars.
  std::vector<Addition> dates = {};
  std::vector<LocalSeconds> excluded = {};
  std::vector<CivilDate> excluded_days = {};  ///< EXDATE;VALUE=DATE of a series with times: every instance of that day.
  std::vector<InstanceOverride> overrides = {};

  /// The first `limit` instances that start from `from` (inclusive) to `to` (exclusive), by their start.
  [[nodiscard]] std::vector<Instance> instances(LocalSeconds from, LocalSeconds to, std::size_t limit) const;
  /// The first that starts after `after`; the last that starts before `before`. Nothing as well after 100,000
  /// instances in a row that are excluded.
  [[nodiscard]] std::optional<Instance> next_after(LocalSeconds after) const;
  [[nodiscard]] std::optional<Instance> previous_before(LocalSeconds before) const;

 private:
  class Walk;
  /// A stretch of ids that one THISANDFUTURE override shifts alike.
  struct Stretch {
    LocalSeconds begin;
    LocalSeconds end;
    std::chrono::seconds shift;
    bool cancelled;
  };
  [[nodiscard]] std::vector<Stretch> stretches() const;
  [[nodiscard]] bool is_excluded(LocalSeconds id) const;
  [[nodiscard]] bool is_overridden(LocalSeconds id) const;
  [[nodiscard]] std::optional<LocalSeconds> id_before(LocalSeconds before) const;
  [[nodiscard]] std::optional<std::chrono::seconds> duration_of(LocalSeconds id) const;
};

/// Reads content lines: DTSTART, RRULE, RDATE (DATE, DATE-TIME, PERIOD), EXDATE, EXRULE, in any case; a line without a
/// name is an RRULE. Lines may end with CR LF or LF and may be folded. Times with Z or with another TZID become local
/// time of `zone`; a TZID of DTSTART that is not `zone` is refused by name. Bounds: 64 KiB, 20 rules, 5,000 dates.
/// Errors: kInvalid at `pointer`; the detail names the line.
Result<RecurrenceSet> parse_recurrence_set(std::string_view lines, LocalSeconds dtstart, bool all_day, const Zone& zone,
                                           std::string_view pointer = "#/rrule");

}  // namespace yaad
