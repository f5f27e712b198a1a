#include "domain/civil_time.h"

#include <date/tz.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <stdexcept>
#include <unordered_map>
#include <vector>

namespace yaad {
namespace {

using std::chrono::days;
using std::chrono::seconds;

/// No zone has ever been further than this from UTC; it bounds the search for a local time.
constexpr seconds kWidestOffset = std::chrono::hours(26);

/// More than any zone has; a damaged file must not hold the program up.
constexpr int kTransitionsMax = 4096;

constexpr std::int64_t kBeginningOfTime = std::numeric_limits<std::int64_t>::min();

/// The first second (as if in UTC) of the years whose DST rules the zone files leave to a formula.
constexpr std::int64_t kYear2037 = 2'114'380'800;
constexpr std::int64_t kYear2038 = 2'145'916'800;

}  // namespace

/// From `begin` (seconds since the epoch, UTC) on the zone is `offset` seconds east of UTC.
struct Transition {
  std::int64_t begin;
  std::int64_t offset;
};

struct detail::ZoneRules {
  std::string name;
  std::vector<Transition> transitions;  ///< Ascending, never empty; the first begins at kBeginningOfTime.
  bool repeats_after_2037 = false;      ///< The file ends in 2037 but the zone keeps changing its clocks.

  [[nodiscard]] std::size_t index_at(std::int64_t utc) const {
    const auto after = std::upper_bound(transitions.begin(), transitions.end(), utc,
                                        [](std::int64_t at, const Transition& t) { return at < t.begin; });
    return static_cast<std::size_t>(after - transitions.begin()) - 1;
  }
};

namespace {

using detail::ZoneRules;

/// Zone files list changes until 2037 and the library reads no further. Later years have the same rules, so they borrow
/// the changes of a year of 2027..2037 with the same weekdays: returns the distance to it, a whole number of weeks.
/// January and February, and the rest, are matched apart, so that leap years need no leap year to borrow from.
std::int64_t distance_to_listed_year(std::int64_t second) {
  using namespace std::chrono;
  const sys_days day = floor<days>(sys_seconds(seconds(second)));
  const year_month_day date(day);
  const auto anchor = [&](year y) {
    return date.month() <= February ? sys_days(y / January / 1) : sys_days(y / March / 1);
  };
  const sys_days here = anchor(date.year());
  for (int y = 2037; y >= 2027; --y) {
    const auto distance = here - anchor(year(y));
    if (!year(y).is_leap() && distance.count() % 7 == 0) return seconds(distance).count();
  }
  return 0;
}

std::int64_t offset_at_second(const ZoneRules& rules, std::int64_t utc) {
  if (rules.repeats_after_2037 && utc >= kYear2038) utc -= distance_to_listed_year(utc);
  return rules.transitions[rules.index_at(utc)].offset;
}

/// First instant that shows `local`; when none does, the instant at which the clock jumps over it.
std::int64_t instant_of_local(const ZoneRules& rules, std::int64_t local) {
  if (rules.repeats_after_2037 && local >= kYear2038) {
    const auto distance = distance_to_listed_year(local);
    return instant_of_local(rules, local - distance) + distance;
  }
  const auto& all = rules.transitions;
  for (std::size_t i = rules.index_at(local - kWidestOffset.count()); i < all.size(); ++i) {
    const std::int64_t utc = local - all[i].offset;
    if (utc < all[i].begin) return all[i].begin;
    if (i + 1 == all.size() || utc < all[i + 1].begin) return utc;
  }
  return local - all.back().offset;
}

std::unique_ptr<ZoneRules> read_rules(const date::time_zone& zone, std::string_view name) {
  auto rules = std::make_unique<ZoneRules>();
  rules->name = std::string(name);
  date::sys_info info = zone.get_info(date::sys_seconds::min());
  rules->transitions.push_back({kBeginningOfTime, info.offset.count()});
  for (int read = 0; read < kTransitionsMax; ++read) {
    const date::sys_seconds next = info.end;
    info = zone.get_info(next);
    if (info.begin != next) break;  // The library's last interval ends at a far date that is no change.
    if (info.offset.count() != rules->transitions.back().offset) {
      rules->transitions.push_back({info.begin.time_since_epoch().count(), info.offset.count()});
    }
  }
  const std::int64_t last = rules->transitions.back().begin;
  rules->repeats_after_2037 = last >= kYear2037 && last < kYear2038;
  return rules;
}

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// Every zone that was ever asked for. Bounded: only names of the tzdb and whole-minute offsets to 18 hours enter.
class ZoneCache {
 public:
  const ZoneRules* find(std::string_view name) const {
    std::shared_lock lock(mutex_);
    const auto found = zones_.find(name);
    return found == zones_.end() ? nullptr : found->second.get();
  }
  /// Keeps the first when two threads read the same zone at once.
  const ZoneRules* add(std::unique_ptr<ZoneRules> rules) {
    std::unique_lock lock(mutex_);
    std::string key = rules->name;
    return zones_.try_emplace(std::move(key), std::move(rules)).first->second.get();
  }

 private:
  mutable std::shared_mutex mutex_;
  std::unordered_map<std::string, std::unique_ptr<const ZoneRules>, StringHash, std::equal_to<>> zones_;
};

ZoneCache& cache() {
  static auto* const all = new ZoneCache;  // Never freed: zones are used by objects that outlive main().
  return *all;
}

const ZoneRules* utc_rules() {
  static const ZoneRules* const utc = [] {
    auto rules = std::make_unique<ZoneRules>();
    rules->name = "UTC";
    rules->transitions.push_back({kBeginningOfTime, 0});
    return cache().add(std::move(rules));
  }();
  return utc;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Exactly `count` digits at the front; they are removed.
std::optional<int> take_number(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take_char(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

/// "+05:00", "-0330" or "+05" as seconds, the whole text.
std::optional<std::int64_t> parse_offset(std::string_view text, int hours_max) {
  const bool negative = text.starts_with('-');
  if (!negative && !text.starts_with('+')) return std::nullopt;
  text.remove_prefix(1);
  const auto hours = take_number(text, 2);
  if (!hours) return std::nullopt;
  int minutes = 0;
  if (!text.empty()) {
    take_char(text, ':');
    const auto parsed = take_number(text, 2);
    if (!parsed || !text.empty() || *parsed > 59) return std::nullopt;
    minutes = *parsed;
  }
  if (*hours > hours_max || (*hours == hours_max && minutes > 0 && hours_max < 23)) return std::nullopt;
  const std::int64_t offset = (*hours * 60 + minutes) * 60;
  return negative ? -offset : offset;
}

void append_padded(std::string& out, std::int64_t value, std::size_t digits) {
  const std::string number = std::to_string(value);
  if (number.size() < digits) out.append(digits - number.size(), '0');
  out += number;
}

/// `value` is 0..99.
void put_pair(char* at, unsigned value) {
  at[0] = static_cast<char>('0' + value / 10);
  at[1] = static_cast<char>('0' + value % 10);
}

void append_date(std::string& out, const CivilDate& value) {
  const int year = static_cast<int>(value.year());
  char text[] = "0000-00-00";
  put_pair(text + 5, static_cast<unsigned>(value.month()) % 100);
  put_pair(text + 8, static_cast<unsigned>(value.day()) % 100);
  if (year < 0 || year > 9999) {  // Nobody's task; a reading may count that far.
    append_padded(out, year, 4);
    out.append(text + 4, 6);
    return;
  }
  put_pair(text, static_cast<unsigned>(year) / 100);
  put_pair(text + 2, static_cast<unsigned>(year) % 100);
  out.append(text, 10);
}

void append_offset(std::string& out, std::int64_t offset) {
  out += offset < 0 ? '-' : '+';
  const std::int64_t minutes = std::abs(offset) / 60;
  append_padded(out, minutes / 60, 2);
  out += ':';
  append_padded(out, minutes % 60, 2);
}

const ZoneRules* fixed_rules(std::int64_t offset) {
  if (offset == 0) return utc_rules();
  std::string name;
  append_offset(name, offset);
  if (const ZoneRules* known = cache().find(name)) return known;
  auto rules = std::make_unique<ZoneRules>();
  rules->name = std::move(name);
  rules->transitions.push_back({kBeginningOfTime, offset});
  return cache().add(std::move(rules));
}

/// The form of an IANA name. Lower-case beginnings are the helper files and the "posix/" and "right/" copies.
bool looks_like_zone_name(std::string_view name) {
  if (name.empty() || name.size() > 64) return false;
  bool segment_begins = true;
  bool first = true;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool inner = (c >= 'a' && c <= 'z') || is_digit(c) || c == '_' || c == '-' || c == '+';
    if (first ? !upper : (segment_begins ? !upper && !(c >= 'a' && c <= 'z') : !upper && !inner && c != '/'))
      return false;
    segment_begins = c == '/';
    first = false;
  }
  return !segment_begins;
}

const ZoneRules* named_rules(std::string_view name) {
  if (!looks_like_zone_name(name)) return nullptr;
  // One at a time: the library fills itself lazily, in ways that a thread sanitizer cannot see to be safe.
  static std::mutex reading;
  const std::lock_guard lock(reading);
  try {
    return cache().add(read_rules(*date::locate_zone(std::string(name)), name));
  } catch (
      const std::runtime_error&) {  // The library's answer to a name that is not in the tzdb, or an unreadable file.
    return nullptr;
  }
}

std::int64_t utc_second(Instant instant) { return std::chrono::floor<seconds>(instant).time_since_epoch().count(); }

}  // namespace

Zone::Zone() : rules_(utc_rules()) {}

std::optional<Zone> Zone::find(std::string_view name) {
  if (name == "UTC" || name == "Z") return Zone();
  const ZoneRules* rules = cache().find(name);
  if (!rules) {
    if (const auto offset = parse_offset(name, 18)) {
      rules = fixed_rules(*offset);
    } else {
      rules = named_rules(name);
    }
  }
  if (!rules) return std::nullopt;
  return Zone(rules);
}

std::vector<std::string> zone_names() {
  std::vector<std::string> names;
  for (const auto& zone : date::get_tzdb().zones) {
    if (looks_like_zone_name(zone.name()) && zone.name() != "Factory") names.push_back(zone.name());
  }
  std::sort(names.begin(), names.end());
  return names;
}

const std::string& Zone::name() const { return rules_->name; }

Instant Zone::to_instant(LocalSeconds local) const {
  return Instant(seconds(instant_of_local(*rules_, local.time_since_epoch().count())));
}

LocalSeconds Zone::to_local(Instant instant) const {
  const std::int64_t utc = utc_second(instant);
  return LocalSeconds(seconds(utc + offset_at_second(*rules_, utc)));
}

seconds Zone::offset_at(Instant instant) const { return seconds(offset_at_second(*rules_, utc_second(instant))); }

LocalSeconds CivilDateTime::local() const {
  const LocalSeconds midnight = std::chrono::local_days(date);
  return time ? midnight + time->since_midnight() : midnight;
}

CivilDateTime CivilDateTime::from_local(LocalSeconds local, bool with_time) {
  const auto day = std::chrono::floor<days>(local);
  CivilDateTime result{CivilDate(day), std::nullopt};
  if (with_time) {
    const auto since = static_cast<int>((local - day).count());
    result.time = CivilTime{since / 3600, since / 60 % 60, since % 60};
  }
  return result;
}

std::string to_string(const CivilDate& value) {
  std::string out;
  append_date(out, value);
  return out;
}

std::string to_string(const CivilDateTime& value) {
  std::string out;
  append_civil(out, value);
  return out;
}

void append_time(std::string& out, const CivilTime& value, bool with_second) {
  char text[] = "T00:00:00";
  put_pair(text + 1, static_cast<unsigned>(value.hour) % 100);
  put_pair(text + 4, static_cast<unsigned>(value.minute) % 100);
  put_pair(text + 7, static_cast<unsigned>(value.second) % 100);
  out.append(text, with_second ? 9 : 6);
}

void append_civil(std::string& out, const CivilDateTime& value) {
  append_date(out, value.date);
  if (value.time) append_time(out, *value.time, value.time->second != 0);
}

void append_local(std::string& out, LocalSeconds local) {
  const CivilDateTime civil = CivilDateTime::from_local(local, true);
  append_date(out, civil.date);
  append_time(out, *civil.time, true);
}

std::optional<CivilDate> parse_date(std::string_view text) {
  const auto year = take_number(text, 4);
  if (!year || !take_char(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || !take_char(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day || !text.empty() || *year < 1) return std::nullopt;
  const CivilDate date(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                       std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<CivilTime> parse_time(std::string_view text) {
  const auto hour = take_number(text, 2);
  if (!hour || !take_char(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
  int second = 0;
  if (!text.empty()) {
    if (!take_char(text, ':')) return std::nullopt;
    const auto parsed = take_number(text, 2);
    if (!parsed || *parsed > 59 || !text.empty()) return std::nullopt;
    second = *parsed;
  }
  return CivilTime{*hour, *minute, second};
}

std::optional<CivilDateTime> parse_civil(std::string_view text) {
  const auto date = parse_date(text.substr(0, 10));
  if (!date) return std::nullopt;
  if (text.size() == 10) return CivilDateTime{*date, std::nullopt};
  if (text[10] != 'T') return std::nullopt;
  const auto time = parse_time(text.substr(11));
  if (!time) return std::nullopt;
  return CivilDateTime{*date, time};
}

std::string to_rfc3339(LocalSeconds local, const Zone& zone) {
  const Instant instant = zone.to_instant(local);
  // RFC 3339 offsets have whole minutes; old local mean times do not. The instant stays right, the clock gives way.
  const std::int64_t offset = zone.offset_at(instant).count() / 60 * 60;
  const LocalSeconds shown(seconds(utc_second(instant) + offset));
  std::string out;
  append_local(out, shown);
  append_offset(out, offset);
  return out;
}

std::optional<Instant> parse_rfc3339(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't')) return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  const auto time = parse_time(text.substr(11, 8));
  if (!date || !time) return std::nullopt;
  text.remove_prefix(19);
  std::int64_t micros = 0;
  if (take_char(text, '.')) {
    std::int64_t scale = 100'000;
    if (text.empty() || !is_digit(text.front())) return std::nullopt;
    for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1), scale /= 10) {
      micros += (text.front() - '0') * scale;
    }
  }
  std::int64_t offset = 0;
  if (text != "Z" && text != "z") {
    if (text.size() != 6 || text[3] != ':') return std::nullopt;
    const auto parsed = parse_offset(text, 23);
    if (!parsed) return std::nullopt;
    offset = *parsed;
  }
  const std::int64_t local = CivilDateTime{*date, time}.local().time_since_epoch().count();
  return Instant(seconds(local - offset)) + std::chrono::microseconds(micros);
}

}  // namespace yaad
