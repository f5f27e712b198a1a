#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "domain/task.h"

/// How values stand in the rows of either store.
namespace yaad::sql {

/// Bytes bound as they are, not as text; the owner must outlive the query.
struct Blob {
  std::string_view bytes;
};

inline std::int64_t micros(Instant at) { return at.time_since_epoch().count(); }
inline Instant instant(std::int64_t value) { return Instant(std::chrono::microseconds(value)); }

inline std::int64_t bound(std::size_t limit) { return static_cast<std::int64_t>(limit); }
inline std::int64_t whole(std::uint64_t sequence) {
  return static_cast<std::int64_t>(std::min<std::uint64_t>(sequence, INT64_MAX));
}

inline std::optional<std::string_view> view_if(bool set, std::string_view text) {
  return set ? std::optional(text) : std::nullopt;
}
inline std::optional<std::string_view> unless_empty(std::string_view text) { return view_if(!text.empty(), text); }
inline std::optional<std::string_view> view_if(const std::optional<std::string>& text) {
  return text ? std::optional<std::string_view>(*text) : std::nullopt;
}
inline std::optional<int> number_of(const std::optional<Priority>& priority) {
  return priority ? std::optional(static_cast<int>(*priority)) : std::nullopt;
}

}  // namespace yaad::sql
