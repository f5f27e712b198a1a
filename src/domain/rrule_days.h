// Inside the walk over a rule's occurrences: which days its parts choose.
#pragma once
#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "domain/civil_time.h"
#include "domain/rrule.h"

namespace yaad::detail {

/// Days are counted from 1 January 1970.
std::int64_t day_number(int year, unsigned month, unsigned day);
/// 0 for Sunday, as in std::chrono::weekday.
inline unsigned weekday_of(std::int64_t day) { return static_cast<unsigned>(((day + 4) % 7 + 7) % 7); }

/// The parts of a rule that choose days, with what DTSTART fills in, and the days that they choose. Which days of a
/// month are chosen is one 32-bit mask, whatever the parts of the rule.
class DayChoice {
 public:
  DayChoice(const RRule& rule, CivilDate dtstart);

  /// Bit n says that the n-th of this month is chosen. Without the days that SKIP moves out of a month.
  std::uint32_t days_of(int year, unsigned month);
  /// Adds the days that SKIP moves out of this month: its day before the first, its day after the last.
  void add_moved(int year, unsigned month, std::vector<std::int64_t>& days);
  [[nodiscard]] bool moves() const { return rule_.skip != Skip::kOmit; }

  bool chosen(std::int64_t day);
  /// The nearest chosen day at or after (at or before) `day`, or nothing when 400 years hold none: then no year does.
  std::optional<std::int64_t> next_chosen(std::int64_t day);
  std::optional<std::int64_t> previous_chosen(std::int64_t day);

 private:
  struct Month {
    int year;
    unsigned number;
    std::int64_t first;  ///< Day number of the 1st.
    int length;
    std::int64_t year_first;  ///< Day number of 1 January.
    int year_length;
  };
  struct Moved {
    bool before_first = false;
    bool after_last = false;
  };

  static Month month_at(int year, unsigned month);
  [[nodiscard]] bool has_month(unsigned month) const { return months_ == 0 || (months_ >> month & 1U) != 0; }
  [[nodiscard]] std::uint32_t compute(int year, unsigned month, Moved& moved) const;
  [[nodiscard]] std::uint32_t month_days(const Month& m, Moved& moved) const;
  [[nodiscard]] std::uint32_t year_days(const Month& m, Moved& moved) const;
  [[nodiscard]] std::uint32_t weekdays(const Month& m) const;
  [[nodiscard]] std::uint32_t week_days(const Month& m) const;
  [[nodiscard]] std::int64_t first_week(int year) const;
  /// Whether BYDAY and BYWEEKNO leave a day that SKIP has moved.
  [[nodiscard]] bool allows_moved(std::int64_t day) const;
  std::uint32_t mask_around(std::int64_t day);

  RRule rule_;
  std::uint32_t months_ = 0;  ///< Bit n: BYMONTH names the month n.
  std::int64_t cached_key_ = std::numeric_limits<std::int64_t>::min();
  std::uint32_t cached_ = 0;
  Moved cached_moved_;
  std::int64_t month_begin_ = 0;  ///< Day numbers of the month of `month_mask_`.
  std::int64_t month_end_ = 0;
  std::uint32_t month_mask_ = 0;
};

}  // namespace yaad::detail
