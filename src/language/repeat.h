// Repeats on their way from words to an RRULE.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domain/rrule.h"
#include "language/time_expr.h"

namespace yaad::language {

struct RepeatPlan {
  /// A run of tokens that says something of the repeat.
  struct Span {
    std::size_t begin;
    std::size_t end;
  };

  RRule rule;
  RepeatBasis basis = RepeatBasis::kDue;
  std::optional<Part> part;       ///< "every morning".
  bool nightly = false;           ///< A bare hour is one of the night; without one the day is whole.
  std::optional<Duration> lasts;  ///< "for 3 weeks", from the first due date on.
  int times_a_day = 0;            ///< "twice a day", until hours are known.
  bool bare = false;              ///< A word alone that may as well be an adjective: "weekly".
  std::vector<Span> spans;        ///< The first is the one that makes it a repeat.

  [[nodiscard]] std::string rrule() const;
  /// No part of the rule says on which days of its weeks, months or years it falls.
  [[nodiscard]] bool open() const;
  /// Hours or minutes.
  [[nodiscard]] bool timed() const { return rule.freq < Frequency::kDaily; }
  /// The first day on or after `from` that the rule allows.
  [[nodiscard]] LocalDays first(LocalDays from) const;
  /// Turns `lasts` into the last day.
  void set_end(LocalDays first_due);
  /// The last day on which it can fall.
  void end_on(LocalDays day);
  /// "every second saturday starting this saturday": every other one, where the day it starts with is said so, or is
  /// not the second of its month.
  void start_with(const Expr& start);
  /// Sets the date (and for hours and minutes the time) at which a task with this repeat first falls due. `given`: the
  /// message said something of it itself.
  void set_first_due(const Grammar& grammar, bool given, Expr& due) const;
};

/// The repeat that a message asks for. Several phrases may say it together: "biweekly staff sync on mondays".
void find_repeat(const Grammar& grammar, std::optional<RepeatPlan>& found);

}  // namespace yaad::language
