// Command templates against what is left of a message once its pieces are taken out.
#pragma once
#include <array>
#include <vector>

#include "language/slots.h"

namespace yaad::language {

/// A stretch of items that a gap took.
struct Gap {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct CommandMatch {
  const CommandRule* rule = nullptr;
  std::array<Gap, 3> gaps{};
  std::size_t gap_count = 0;
  int number = 0;            ///< <ordinal> or {num}.
  int priority = 0;          ///< <priority>.
  std::int64_t minutes = 0;  ///< {dur}.
};

/// The tokens that no piece took, as a message of their own.
struct Items {
  Tokens tokens;
  std::vector<std::size_t> source;  ///< Index of each in the whole message.
  std::size_t begin = 0;            ///< After polite words in front.
  std::size_t end = 0;              ///< Before those behind.
  std::uint64_t classes = 0;        ///< Of all tokens.
};

/// Fills `items` anew; keep it between calls to save its memory.
void remaining_items(const Tokens& tokens, const Slots& slots, const ReadContext& context, bool roman, Items& items);

/// What pieces were found, for templates that need some.
struct Facts {
  bool when = false;
  bool repeat = false;
  bool tags = false;
  bool reminder = false;
  bool priority = false;
  bool length = false;
  bool past = false;      ///< Today without an hour to come, or earlier.
  bool turn = false;      ///< A time after "to", "until" or "from".
  bool shift = false;     ///< A time that says "later", "earlier" or "sooner".
  bool shift_by = false;  ///< It says by how much: "an hour later".
  bool now = false;       ///< "now" beside another time.
  bool adverb = false;    ///< The repeat is one word: "weekly".
  bool leave = false;     ///< "take the morning off": nothing is taken off a list.
  bool lasts = false;     ///< A length that is how long something takes, or is to take.
};

/// The first template, in the order of the packs, that takes all items; only those of `intent` if one is given.
/// Bounded: gives up after a fixed number of steps.
std::optional<CommandMatch> match_command(const Items& items, const ReadContext& context, bool roman,
                                          const Facts& facts, std::optional<Intent> intent = std::nullopt);

}  // namespace yaad::language
