// The pieces of a message that are not words of a title: tokens, repeats, reminders, times, durations.
#pragma once
#include <string>
#include <vector>

#include "language/repeat.h"
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

struct Slots {
  std::vector<Taken> taken;  ///< In the order in which they were found.
  std::vector<Grammar::Found> times;
  std::optional<Grammar::Found> due;  ///< The one that sets the due date, its parts joined.
  std::vector<Further> further;       ///< "at 11 and at 3": a new task falls due at each of these as well.
  std::optional<RepeatPlan> repeat;
  std::optional<Part> named_part;  ///< "morning walk": the name says in which half of the day the due date is.
  std::vector<ReminderPhrase> reminders;
  std::vector<std::string> tags;
  std::optional<std::string> project;
  std::optional<Priority> priority;
  bool priority_cleared = false;
  bool leave = false;       ///< "take friday off": nothing is taken off a list.
  bool taken_back = false;  ///< A time was corrected by the next: "kal ke bajaye parson".
  std::optional<int> duration_minutes;
};

/// Finds all pieces, adds them to `slots` and makes their tokens literal, so that nothing else reads them again.
void find_slots(std::string_view text, Tokens& tokens, const ReadContext& context, bool roman, Slots& slots);

/// "urgent", "high priority": only after commands had the first look at these words.
void find_bare_priority(Tokens& tokens, const ReadContext& context, bool roman, Slots& slots);

/// Limits per message, far above what a person writes.
inline constexpr std::size_t kTagsMax = 100;
inline constexpr std::size_t kRemindersMax = 20;

}  // namespace yaad::language
