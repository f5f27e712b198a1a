#pragma once
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace yaad {
namespace detail {
struct ZoneRules;  ///< The transitions of one zone, read once per process and never freed.
}

using CivilDate = std::chrono::year_month_day;
using LocalSeconds = std::chrono::local_time<std::chrono::seconds>;

/// A wall-clock time of day to the second, 00:00:00..23:59:59.
struct CivilTime {
  int hour = 0;
  int minute = 0;
  int second = 0;
  auto operator<=>(const CivilTime&) const = default;
  [[nodiscard]] std::chrono::seconds since_midnight() const {
    return std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
  }
};

/// A date, or a date and a wall-clock time; the truth behind a due date. Says nothing of zones.
struct CivilDateTime {
  CivilDate date{};
  std::optional<CivilTime> time;
  bool operator==(const CivilDateTime&) const = default;
  /// Midnight when there is no time.
  [[nodiscard]] LocalSeconds local() const;
  static CivilDateTime from_local(LocalSeconds local, bool with_time);
};

/// "2026-03-05" or "2026-03-05T17:00" (":SS" only when it is not zero).
std::string to_string(const CivilDateTime& value);
std::string to_string(const CivilDate& value);
/// "T17:00" or "T17:00:00", behind what `out` holds.
void append_time(std::string& out, const CivilTime& value, bool with_second);
/// As to_string, behind what `out` holds.
void append_civil(std::string& out, const CivilDateTime& value);
/// "2026-03-05T17:00:00", seconds always.
void append_local(std::string& out, LocalSeconds local);
/// The inverse: years 1..9999, real dates only. Seconds optional.
std::optional<CivilDateTime> parse_civil(std::string_view text);
std::optional<CivilDate> parse_date(std::string_view text);
std::optional<CivilTime> parse_time(std::string_view text);

/// An IANA zone of the machine's tzdb, or a fixed offset ("+05:00"). One pointer: free to copy.
/// DST: a wall-clock time in a gap becomes the first valid minute after it; in an overlap the first of the two.
/// Thread-safety: every call may come from any thread. After the first find() of a name nothing reads the disk.
class Zone {
 public:
  Zone();  ///< UTC.
  /// Empty when the name is unknown. Accepts "Asia/Karachi" (exact case), "UTC", "Z", "+05:00", "-0330", "+05", to 18
  /// hours. The first IANA name of the process lists the tzdb (about 2 ms); each new name reads one file (about 50 us).
  static std::optional<Zone> find(std::string_view name);

  /// Canonical: "UTC" for UTC, Z and +00:00; "+05:00" for fixed offsets; IANA names as given.
  [[nodiscard]] const std::string& name() const;
  [[nodiscard]] Instant to_instant(LocalSeconds local) const;
  [[nodiscard]] LocalSeconds to_local(Instant instant) const;
  /// Seconds east of UTC at this instant.
  [[nodiscard]] std::chrono::seconds offset_at(Instant instant) const;
  /// The wall-clock time that is really shown: `local` itself unless it falls into a gap.
  [[nodiscard]] LocalSeconds settle(LocalSeconds local) const { return to_local(to_instant(local)); }
  bool operator==(const Zone&) const = default;

 private:
  explicit Zone(const detail::ZoneRules* rules) : rules_(rules) {}
  const detail::ZoneRules* rules_;
};

/// The IANA names that Zone::find takes on this machine, sorted. Lists the tzdb: about 2 ms.
std::vector<std::string> zone_names();

/// "2026-03-05T17:00:00+05:00": local time with the zone's offset at that time (a time in a gap is settled first).
std::string to_rfc3339(LocalSeconds local, const Zone& zone);

/// RFC 3339 with offset or Z, years 1..9999. Fractions are kept to the microsecond. No leap seconds.
std::optional<Instant> parse_rfc3339(std::string_view text);

}  // namespace yaad
