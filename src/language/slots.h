// The pieces of a message that are not words of a title: tokens, repeats, reminders, times, durations.
#pragma once
#include <string>
#include <vector>

#include "language/time_expr.h"

namespace yaad::language {

/// A run of tokens that has been read as something.
struct Taken {
  PieceKind kind;
  std::size_t begin;
  std::size_t end;
  std::string value;
  std::vector<std::string> alternatives = {};
};

/// A repeat on its way from words to an RRULE.
struct RepeatPlan {
  const char* freq = "DAILY";
  int interval = 1;
  unsigned weekdays = 0;  ///< Bit 0 Monday.
  int nth = 0;            ///< With weekdays and MONTHLY: which of the month, -1 the last.
  int monthday = 0;       ///< -1 the last.
  int month = 0;
  int count = 0;
  std::optional<LocalDays> until;
  RepeatBasis basis = RepeatBasis::kDue;
  std::optional<Part> part;
  bool timed = false;  ///< Hours or minutes.
  std::size_t begin = 0, end = 0;

  [[nodiscard]] std::string rrule() const;
  /// The first day on or after `from` that the rule allows.
  [[nodiscard]] LocalDays first(LocalDays from) const;
};

struct Slots {
  std::vector<Taken> taken;  ///< In the order in which they were found.
  std::vector<Grammar::Found> times;
  std::optional<Grammar::Found> due;  ///< The one that sets the due date, its parts joined.
  std::optional<RepeatPlan> repeat;
  std::vector<ReminderPhrase> reminders;
  std::vector<std::string> tags;
  std::optional<std::string> project;
  std::optional<Priority> priority;
  bool priority_cleared = false;
  std::optional<int> duration_minutes;
};

/// Finds all pieces and makes their tokens literal, so that nothing else reads them again.
Slots find_slots(std::string_view text, Tokens& tokens, const ReadContext& context, bool roman);

/// "urgent", "high priority": only after commands had the first look at these words.
void find_bare_priority(std::string_view text, Tokens& tokens, const ReadContext& context, bool roman, Slots& slots);

/// Limits per message, far above what a person writes.
inline constexpr std::size_t kTagsMax = 100;
inline constexpr std::size_t kRemindersMax = 20;

}  // namespace yaad::language
