#include "app/page_cursor.h"

#include "domain/task.h"

namespace yaad {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t kFixedBytes = 8 + 1 + 8 + 8;
constexpr std::size_t kCursorMax = 1'024;

std::string to_base64url(std::string_view bytes) {
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(c);
    for (count += 8; count >= 6; count -= 6) out.push_back(kAlphabet[bits >> (count - 6) & 63]);
  }
  if (count > 0) out.push_back(kAlphabet[bits << (6 - count) & 63]);
  return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const auto place = kAlphabet.find(c);
    if (place == std::string_view::npos) return std::nullopt;
    bits = bits << 6 | static_cast<unsigned>(place);
    if ((count += 6) >= 8) {
      count -= 8;
      out.push_back(static_cast<char>(bits >> count & 255));
    }
  }
  return out;
}

void put(std::string& out, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift & 255));
}
std::uint64_t take(std::string_view bytes, std::size_t at) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace

std::uint64_t filter_hash(const TaskQuery& query) {
  std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a
  const auto mix = [&](std::string_view bytes) {
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    hash = (hash ^ 0xffU) * 1099511628211ULL;  // No byte of UTF-8: an end that cannot be part of a text.
  };
  const auto mix_number = [&](std::int64_t number) { mix(std::to_string(number)); };
  const auto mix_instant = [&](const std::optional<Instant>& at) {
    mix(at ? std::to_string(at->time_since_epoch().count()) : std::string("-"));
  };
  mix_number(static_cast<int>(query.status));
  mix_number(!query.priority_set ? -1 : query.priority ? static_cast<int>(*query.priority) : 0);
  for (const auto& tag : query.tags) mix(fold_case(tag));
  mix_number(static_cast<std::int64_t>(query.tags.size()));
  mix(query.words);
  mix_instant(query.due_from);
  mix_instant(query.due_to);
  mix_number(query.overdue_at ? 1 : 0);  // Its instant moves on from page to page.
  mix_number(static_cast<int>(query.sort));
  mix_number(query.descending ? 1 : 0);
  return hash;
}

std::string encode_cursor(const PageCursor& cursor, std::uint64_t hash) {
  std::string bytes;
  put(bytes, hash);
  bytes.push_back(static_cast<char>(cursor.phase));
  put(bytes, static_cast<std::uint64_t>(cursor.number));
  put(bytes, static_cast<std::uint64_t>(cursor.row));
  bytes += cursor.text;
  return to_base64url(bytes);
}

std::optional<PageCursor> decode_cursor(std::string_view text, std::uint64_t hash) {
  if (text.size() > kCursorMax) return std::nullopt;
  const auto bytes = from_base64url(text);
  if (!bytes || bytes->size() < kFixedBytes || take(*bytes, 0) != hash) return std::nullopt;
  PageCursor cursor{static_cast<std::uint8_t>((*bytes)[8]), static_cast<std::int64_t>(take(*bytes, 9)),
                    static_cast<std::int64_t>(take(*bytes, 17)), bytes->substr(kFixedBytes)};
  if (cursor.phase > 1) return std::nullopt;
  return cursor;
}

}  // namespace yaad
