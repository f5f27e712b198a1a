// What the targets of the language share: a context that the first byte chooses, and what holds for every reading.
#pragma once
#include <cstdlib>
#include <string_view>

#include "domain/rrule.h"
#include "language/reader.h"

namespace yaad::fuzz {

inline language::ReadContext context_of(unsigned char choice, const Zone& zone) {
  constexpr std::string_view kNows[] = {"2026-03-04T10:00", "2024-02-29T23:59", "0001-01-01", "9999-12-31T23:59"};
  const LocalSeconds now = parse_civil(kNows[choice & 3U])->local();
  language::ReadContext context{now, zone, (choice & 4U) != 0 ? "ur" : "en"};
  context.mode = (choice & 8U) != 0 ? language::Mode::kQuickAdd : language::Mode::kChat;
  context.month_first = (choice & 16U) != 0;
  return context;
}

inline void check(const language::Reading& reading, std::string_view text) {
  for (const auto& piece : reading.pieces) {
    if (piece.bytes.end < piece.bytes.begin || piece.bytes.end > text.size()) std::abort();
  }
  if (reading.recurrence && !parse_rrule(reading.recurrence->rrule).ok()) std::abort();
  if (reading.confidence < 0 || reading.confidence > 1) std::abort();
}

/// Reads `front` and then the rest of the data, in the context that the first byte chooses.
inline void read_any(const unsigned char* data, std::size_t size, std::string_view front) {
  if (size == 0) return;
  static const Zone zone = *Zone::find("Europe/London");
  std::string text(front);
  text.append(reinterpret_cast<const char*>(data) + 1, size - 1);
  check(language::read(text, context_of(data[0], zone)), text);
}

}  // namespace yaad::fuzz
