// The filter language: Todoist's ("today & p1", "overdue | #home", "due before: friday", "!subtask") and Vikunja's
// ("done = false && priority >= 3 && dueDate < now+7d/d && labels in a, b"), read into one tree.
#pragma once
#include <string>
#include <vector>

#include "base/result.h"
#include "language/reader.h"

namespace yaad::language {

enum class FilterKind : std::uint8_t {
  kAnd,        ///< All of `parts`.
  kOr,         ///< One of `parts`.
  kNot,        ///< Not the one part.
  kAll,        ///< Every task.
  kDue,        ///< Due in [from, to).
  kCreated,    ///< Made in [from, to).
  kUpdated,    ///< Changed in [from, to).
  kCompleted,  ///< Done in [from, to).
  kOverdue,
  kNoDue,
  kNoTime,
  kNoTags,
  kDone,
  kRecurring,
  kSubtask,
  kPriority,  ///< `priority`; empty: none.
  kTag,       ///< One of `names`.
  kProject,   ///< One of `names`.
  kAssignee,  ///< One of `names`; "me" is the person who asks.
  kWords,     ///< `names[0]` in the title, the description or the tags.
};

/// One node. What does not belong to its kind is empty.
struct FilterNode {
  FilterKind kind = FilterKind::kAll;
  std::vector<FilterNode> parts;
  std::optional<LocalSeconds> from;
  std::optional<LocalSeconds> to;
  std::optional<Priority> priority;
  std::vector<std::string> names;
  bool operator==(const FilterNode&) const = default;
};

inline constexpr std::size_t kFilterBytesMax = 2'000;
inline constexpr std::size_t kFilterDepthMax = 20;
inline constexpr std::size_t kFilterNodesMax = 200;

/// Reads either dialect. Fails with kInvalid and a detail such as "at 9: there is no date in “frday”" (the place counts
/// code points from 1). Tasks without a value never match a comparison. Thread-safety: any thread.
Result<FilterNode> parse_filter(std::string_view text, const ReadContext& context);

/// The same as one line of JSON: {"all":[…]}, {"any":[…]}, {"not":…}, {"due":{"from":…,"to":…}}, {"priority":"high"},
/// {"tags":[…]}, {"overdue":true} …
std::string to_json(const FilterNode& filter);

/// Whether `text` is meant as a filter: it has operators of the language. A plain sentence has none.
bool looks_like_filter(std::string_view text);

/// A tree that is one conjunction, as the simpler filter of a reading. False: it says more than that can hold.
bool flatten(const FilterNode& filter, Filter& out);

}  // namespace yaad::language
