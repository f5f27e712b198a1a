#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/ports/store.h"

namespace yaad {

/// Where a page ended: the sort key and row of its last task.
struct PageCursor {
  std::uint8_t phase = 0;  ///< By due date: 0 among those that have one, 1 behind them.
  std::int64_t number = 0;
  std::int64_t row = 0;
  std::string text;
  bool operator==(const PageCursor&) const = default;
};

/// What a cursor belongs to: filters, sort and order, but not the size of the page.
std::uint64_t filter_hash(const TaskQuery& query);
/// base64url text.
std::string encode_cursor(const PageCursor& cursor, std::uint64_t hash);
/// Empty unless `text` is what `encode_cursor` made for the same hash.
std::optional<PageCursor> decode_cursor(std::string_view text, std::uint64_t hash);

}  // namespace yaad
