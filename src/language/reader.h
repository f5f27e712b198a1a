#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/civil_time.h"
#include "language/reading.h"

namespace yaad::language {

/// In chat, remarks and requests to other services are unknown; in quick add every line is a task.
enum class Mode : std::uint8_t { kChat, kQuickAdd };

/// Which signs are tokens: Todoist (#x @x pN), Vikunja (*x +x !N), or none.
enum class Syntax : std::uint8_t { kTodoist, kVikunja, kOff };

struct ReadContext {
  LocalSeconds now{};     ///< Wall-clock time of the person.
  const Zone& zone;       ///< Theirs; used to keep relative hours right across DST changes.
  std::string_view lang;  ///< "en", "ur" or "": breaks ties only, every pack is always tried.
  Mode mode = Mode::kChat;
  Syntax syntax = Syntax::kTodoist;
  std::span<const Span> ignore = {};  ///< Byte spans whose words stay in the title.
  bool month_first = false;           ///< 3/5 is March 5 (en-US) rather than 3 May.
  /// The day that was spoken of just now, with its time of day where one was said: "on the day", "the friday after",
  /// "an hour before" count from it. Without one they say nothing.
  std::optional<CivilDateTime> spoken_of = std::nullopt;
};

/// Reads one message. Bounded: what stands after 10,000 bytes (on a code-point boundary) is not looked at;
/// invalid UTF-8 is read as if each wrong byte were a space. Never throws but std::bad_alloc.
/// Thread-safety: any thread; the tables are built once, on first use (about 20 ms).
Reading read(std::string_view text, const ReadContext& context);

/// The same for a message that may hold several: one reading for each line or bullet (a bullet is a task, as in quick
/// add), and for each of two clauses ("buy milk tomorrow and call ali at 5"; "buy milk and eggs" is one). At least one
/// reading, at most 50; spans are those of the whole message.
std::vector<Reading> read_all(std::string_view text, const ReadContext& context);

/// "goli kha li, aur doodh lana hai": what is over, and what is to be done with all that it needs to be read alone.
struct PastAndDuty {
  std::string past, duty;
};
/// Nothing when an Urdu message, in either script, is not made of the two.
std::optional<PastAndDuty> past_and_duty(std::string_view text, const ReadContext& context);

/// Builds the tables now rather than at the first message.
void warm_up();

}  // namespace yaad::language
