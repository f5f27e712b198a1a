#include "base/uuid.h"

#include <openssl/rand.h>
#include <openssl/sha.h>

#include <cstdlib>
#include <cstring>
#include <mutex>

namespace yaad {
namespace {

constexpr char kHex[] = "0123456789abcdef";

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_hyphen_place(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

// Random bytes by the block: one call to the generator serves many ids.
void random_bytes(std::uint8_t* out, std::size_t size) {
  thread_local std::array<std::uint8_t, 4096> pool;
  thread_local std::size_t used = pool.size();
  if (used + size > pool.size()) {
    if (RAND_bytes(pool.data(), static_cast<int>(pool.size())) != 1) std::abort();
    used = 0;
  }
  std::memcpy(out, pool.data() + used, size);
  used += size;
}

}  // namespace

void Uuid::append_to(std::string& out) const {
  char text[36];
  std::size_t at = 0;
  for (std::uint8_t byte : bytes) {
    if (is_hyphen_place(at)) text[at++] = '-';
    text[at++] = kHex[byte >> 4];
    text[at++] = kHex[byte & 15];
  }
  out.append(text, sizeof(text));
}

std::string Uuid::str() const {
  std::string out;
  append_to(out);
  return out;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Uuid id;
  std::size_t byte = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (is_hyphen_place(i)) {
      if (text[i++] != '-') return std::nullopt;
      continue;
    }
    const int high = hex_value(text[i]);
    const int low = hex_value(text[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    id.bytes[byte++] = static_cast<std::uint8_t>(high << 4 | low);
    i += 2;
  }
  return id;
}

Uuid Uuid::v5(const Uuid& space, std::string_view name) {
  std::string input(reinterpret_cast<const char*>(space.bytes.data()), space.bytes.size());
  input.append(name);
  std::array<std::uint8_t, SHA_DIGEST_LENGTH> digest{};
  SHA1(reinterpret_cast<const unsigned char*>(input.data()), input.size(), digest.data());
  Uuid id;
  std::memcpy(id.bytes.data(), digest.data(), id.bytes.size());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x50);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
  return id;
}

UuidV7Source::UuidV7Source(const Clock& clock) : clock_(clock) {}

Uuid UuidV7Source::next() {
  // 48 bits of milliseconds and 12 bits of a counter, as one number that only grows.
  const auto ms = std::chrono::floor<std::chrono::milliseconds>(clock_.now()).time_since_epoch().count();
  const std::uint64_t floor = static_cast<std::uint64_t>(ms) << 12;
  std::uint64_t last = last_.load(std::memory_order_relaxed);
  std::uint64_t mine = 0;
  do {
    mine = std::max(last + 1, floor);
  } while (!last_.compare_exchange_weak(last, mine, std::memory_order_relaxed));
  Uuid id;
  for (std::size_t i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(mine >> (52 - 8 * i));
  id.bytes[6] = static_cast<std::uint8_t>(0x70 | ((mine >> 8) & 0x0f));
  id.bytes[7] = static_cast<std::uint8_t>(mine);
  random_bytes(id.bytes.data() + 8, 8);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
  return id;
}

}  // namespace yaad
