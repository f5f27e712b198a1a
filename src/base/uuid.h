#pragma once
#include <array>
#include <atomic>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace yaad {

/// A UUID, RFC 9562. The nil UUID is the default value.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Uuid&) const = default;
  [[nodiscard]] bool is_nil() const { return *this == Uuid{}; }
  /// 36 lower-case characters.
  [[nodiscard]] std::string str() const;
  void append_to(std::string& out) const;
  /// Any case, hyphens required, any version. Nothing else is accepted.
  static std::optional<Uuid> parse(std::string_view text);
  /// Version 5: SHA-1 of `space` and `name`.
  static Uuid v5(const Uuid& space, std::string_view name);
};

/// An id that cannot be mistaken for the id of another kind of thing.
template <typename Tag>
struct Id {
  Uuid uuid;
  auto operator<=>(const Id&) const = default;
  [[nodiscard]] std::string str() const { return uuid.str(); }
  static std::optional<Id> parse(std::string_view text) {
    if (auto parsed = Uuid::parse(text)) return Id{*parsed};
    return std::nullopt;
  }
};

/// Makes version 7 UUIDs that never go back, even when the clock does (RFC 9562, 6.2, method 3).
/// Thread-safety: any thread.
class IdSource {
 public:
  virtual ~IdSource() = default;
  virtual Uuid next() = 0;
};

/// Time from `clock`, 74 random bits from the operating system's generator (stretched, never repeated).
class UuidV7Source final : public IdSource {
 public:
  explicit UuidV7Source(const Clock& clock);
  Uuid next() override;

 private:
  const Clock& clock_;
  std::atomic<std::uint64_t> last_{0};
};

}  // namespace yaad

template <>
struct std::hash<yaad::Uuid> {
  std::size_t operator()(const yaad::Uuid& id) const noexcept {
    // The tail of a version 7 UUID is random, so it is a good hash already.
    std::size_t value = 0;
    for (int i = 8; i < 16; ++i) value = value << 8 | id.bytes[static_cast<std::size_t>(i)];
    return value;
  }
};
template <typename Tag>
struct std::hash<yaad::Id<Tag>> {
  std::size_t operator()(const yaad::Id<Tag>& id) const noexcept { return std::hash<yaad::Uuid>{}(id.uuid); }
};
