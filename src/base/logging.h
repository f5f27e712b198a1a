#pragma once
#include <atomic>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

/// The program's log: one line per event, JSON for machines and text for a person at a terminal.
///
///   log::info("listening", {{"address", address}, {"role", "api"}});
///
/// Each line is built in a buffer of its thread and leaves by one write(2), so lines never mix and none is lost when
/// the program dies. A line holds at most 64 fields of 4 KiB each. Under systemd (JOURNAL_STREAM set) each line starts
/// with the priority that journald reads, such as <6>. Never log what a person wrote or a secret; ids and counts will
/// do. Cost: a level that is off costs one relaxed load; guard with `enabled` where a field is dear to compute.
/// Thread-safety: all functions may be called from any thread; `configure` once, before there are others.
namespace yaad::log {

enum class Level : std::uint8_t { kDebug, kInfo, kWarn, kError, kOff };
enum class Format : std::uint8_t { kAuto, kJson, kText };  ///< kAuto: text when the descriptor is a terminal.

/// "debug", "info", "warn", "error" or "off" ("warning" too), any case.
std::optional<Level> parse_level(std::string_view name);
std::string_view name(Level level);

/// One named value of a line. Borrows text: valid until the end of the call it is made for.
class Field {
 public:
  enum class Kind : std::uint8_t { kText, kSigned, kUnsigned, kReal, kBool };

  Field(std::string_view k, std::string_view value) : key(k), text(value) {}
  Field(std::string_view k, const char* value) : key(k), text(value) {}
  Field(std::string_view k, const std::string& value) : key(k), text(value) {}
  Field(std::string_view k, bool value) : key(k), kind(Kind::kBool), yes(value) {}
  Field(std::string_view k, double value) : key(k), kind(Kind::kReal), real(value) {}
  template <std::signed_integral T>
  Field(std::string_view k, T value) : key(k), kind(Kind::kSigned), number(value) {}
  template <std::unsigned_integral T>
  requires(!std::same_as<T, bool>) Field(std::string_view k, T value) : key(k), kind(Kind::kUnsigned), natural(value) {}

  std::string_view key;
  Kind kind = Kind::kText;
  std::string_view text;
  union {
    std::int64_t number = 0;
    std::uint64_t natural;
    double real;
    bool yes;
  };
};
using Fields = std::initializer_list<Field>;

struct Options {
  Level level = Level::kInfo;
  Format format = Format::kAuto;
  int descriptor = 2;            ///< Where lines go; standard error.
  const Clock* clock = nullptr;  ///< Borrowed; the machine's when null.
  bool colour = true;            ///< In text on a terminal; NO_COLOR in the environment wins.
};
void configure(const Options& options);

namespace detail {
extern std::atomic<Level> threshold;
void write(Level level, std::string_view message, Fields fields);
}  // namespace detail

[[nodiscard]] inline bool enabled(Level level) { return level >= detail::threshold.load(std::memory_order_relaxed); }
inline void set_level(Level level) { detail::threshold.store(level, std::memory_order_relaxed); }

/// `message` is a constant sentence that can be searched for; what varies goes into the fields.
inline void write(Level level, std::string_view message, Fields fields = {}) {
  if (enabled(level)) detail::write(level, message, fields);
}
inline void debug(std::string_view message, Fields fields = {}) { write(Level::kDebug, message, fields); }
inline void info(std::string_view message, Fields fields = {}) { write(Level::kInfo, message, fields); }
inline void warn(std::string_view message, Fields fields = {}) { write(Level::kWarn, message, fields); }
inline void error(std::string_view message, Fields fields = {}) { write(Level::kError, message, fields); }

/// Puts `correlation_id` on every line that this thread writes while the scope lives; scopes nest. Borrows the id.
/// Not across a co_await: make it where the work of one thread begins.
class CorrelationScope {
 public:
  explicit CorrelationScope(std::string_view correlation_id);
  ~CorrelationScope();
  CorrelationScope(const CorrelationScope&) = delete;
  CorrelationScope& operator=(const CorrelationScope&) = delete;

 private:
  std::string_view outer_;
};
/// The id of the innermost scope of this thread; empty when there is none.
[[nodiscard]] std::string_view correlation_id();

}  // namespace yaad::log
