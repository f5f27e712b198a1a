// Content lines of iCalendar to a recurrence set.
#include <algorithm>
#include <array>
#include <charconv>

#include "domain/rrule_set.h"

namespace yaad {
namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr std::size_t kLinesMax = std::size_t{64} * 1024;
constexpr std::size_t kRulesMax = 20;
constexpr std::size_t kDatesMax = 5000;
constexpr std::int64_t kDurationMax = std::int64_t{100} * 366 * 86400;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

/// A date or time of a content line, before a zone was applied.
struct Stamp {
  LocalSeconds at{};
  bool date_only = false;
  bool utc = false;
};

/// "20261231", "20261231T170000", "20261231T170000Z"; the forms with dashes and colons are taken too.
std::optional<Stamp> read_stamp(std::string_view text) {
  Stamp stamp;
  if (text.ends_with('Z')) {
    stamp.utc = true;
    text.remove_suffix(1);
  }
  std::string plain;
  for (const char c : text) {
    if (c != '-' && c != ':') plain += c;
  }
  if (plain.size() != 8 && (plain.size() != 15 || plain[8] != 'T')) return std::nullopt;
  stamp.date_only = plain.size() == 8;
  if (stamp.date_only && stamp.utc) return std::nullopt;
  std::string iso(plain, 0, 4);
  iso.append("-").append(plain, 4, 2).append("-").append(plain, 6, 2);
  if (!stamp.date_only)
    iso.append("T").append(plain, 9, 2).append(":").append(plain, 11, 2).append(":").append(plain, 13, 2);
  const auto civil = parse_civil(iso);
  if (!civil) return std::nullopt;
  stamp.at = civil->local();
  return stamp;
}

/// "P1DT2H", "PT90M", "P2W"; not negative.
std::optional<seconds> read_duration(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  if (!text.starts_with('P') || text.size() < 3) return std::nullopt;
  text.remove_prefix(1);
  std::int64_t total = 0;
  bool time = false;
  while (!text.empty()) {
    if (text.front() == 'T' && !time) {
      time = true;
      text.remove_prefix(1);
      if (text.empty()) return std::nullopt;
    }
    std::int64_t n = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (error != std::errc() || n < 0 || n > kDurationMax || end == text.data() + text.size()) return std::nullopt;
    const char unit = *end;
    const std::int64_t length = unit == 'W' && !time   ? 7 * 86400
                                : unit == 'D' && !time ? 86400
                                : unit == 'H' && time  ? 3600
                                : unit == 'M' && time  ? 60
                                : unit == 'S' && time  ? 1
                                                       : 0;
    if (length == 0 || n > kDurationMax / length) return std::nullopt;
    total += n * length;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  }
  if (total > kDurationMax) return std::nullopt;
  return seconds(total);
}

class LineReader {
 public:
  LineReader(RecurrenceSet& set, const Zone& zone) : set_(set), zone_(zone) {}

  /// What is wrong, or nothing.
  std::optional<std::string> read(std::string_view line) {
    const std::string folded = upper(line);
    std::string_view text = folded;
    const std::size_t name_end = text.find_first_of(":;=");
    if (name_end == std::string_view::npos) return "a line must be NAME:VALUE, such as RRULE:FREQ=DAILY";
    if (text[name_end] == '=') return rule(text, set_.rules);
    const std::string_view name = text.substr(0, name_end);
    const std::size_t colon = text.find(':', name_end);
    if (colon == std::string_view::npos) return std::string(name) + " has no value; put it behind a colon";
    // Zone names keep their case.
    const std::string_view parameters = line.substr(name_end, colon - name_end);
    const std::string_view value = text.substr(colon + 1);
    if (name == "RRULE") return rule(value, set_.rules);
    if (name == "EXRULE") return rule(value, set_.excluded_rules);
    if (name == "DTSTART") return start(parameters, value);
    if (name == "RDATE" || name == "EXDATE") return dates(name, parameters, value);
    return "only DTSTART, RRULE, RDATE, EXDATE and EXRULE are read here";
  }

 private:
  static std::optional<std::string> rule(std::string_view value, std::vector<RRule>& into) {
    if (into.size() >= kRulesMax) return "at most " + std::to_string(kRulesMax) + " rules are taken";
    auto read = parse_rrule(value);
    if (!read) return read.error().fields.at(0).detail;
    into.push_back(std::move(*read));
    return std::nullopt;
  }

  /// The zone that ";TZID=…" names; the set's own without one. Empty when it is unknown.
  [[nodiscard]] std::optional<Zone> zone_of(std::string_view parameters) const {
    const std::string folded = upper(parameters);
    const std::size_t at = folded.find(";TZID=");
    if (at == std::string::npos) return zone_;
    const std::size_t begin = at + 6;
    std::string_view name = parameters.substr(begin, parameters.find(';', begin) - begin);
    if (name.size() > 2 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
    return Zone::find(name);
  }

  [[nodiscard]] LocalSeconds in_set(const Stamp& stamp, const Zone& zone) const {
    if (stamp.date_only) return stamp.at;
    if (stamp.utc) return zone_.to_local(Instant(stamp.at.time_since_epoch()));
    if (zone == zone_) return stamp.at;
    return zone_.to_local(zone.to_instant(stamp.at));
  }

  std::optional<std::string> start(std::string_view parameters, std::string_view value) {
    const auto stamp = read_stamp(value);
    const auto zone = zone_of(parameters);
    if (!stamp) return "DTSTART must be a real date or time such as 20261231T170000";
    if (!zone) return "DTSTART names a TZID that is not known";
    if (!stamp->utc && !(*zone == zone_)) return "DTSTART names another zone than tz; give the same in both";
    set_.dtstart = in_set(*stamp, *zone);
    set_.all_day = stamp->date_only;
    return std::nullopt;
  }

  std::optional<std::string> dates(std::string_view name, std::string_view parameters, std::string_view value) {
    const auto zone = zone_of(parameters);
    if (!zone) return std::string(name) + " names a TZID that is not known";
    while (!value.empty()) {
      const std::size_t comma = std::min(value.find(','), value.size());
      if (!date(name == "EXDATE", *zone, value.substr(0, comma))) {
        return std::string(name) + " must be real dates, times or, in RDATE, periods such as 20261231T170000/PT1H";
      }
      value.remove_prefix(std::min(comma + 1, value.size()));
      if (set_.dates.size() + set_.excluded.size() + set_.excluded_days.size() > kDatesMax) {
        return "at most " + std::to_string(kDatesMax) + " dates are taken";
      }
    }
    return std::nullopt;
  }

  bool date(bool excludes, const Zone& zone, std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto stamp = read_stamp(text.substr(0, slash));
    if (!stamp || (excludes && slash != std::string_view::npos)) return false;
    if (excludes && stamp->date_only && !set_.all_day) {
      set_.excluded_days.emplace_back(std::chrono::floor<days>(stamp->at));
      return true;
    }
    LocalSeconds at = in_set(*stamp, zone);
    if (set_.all_day) at = std::chrono::floor<days>(at);
    if (excludes) {
      set_.excluded.push_back(at);
      return true;
    }
    RecurrenceSet::Addition addition{at, std::nullopt};
    // A date among times is that day at the time of DTSTART.
    if (stamp->date_only && !set_.all_day) addition.at += set_.dtstart - std::chrono::floor<days>(set_.dtstart);
    if (slash != std::string_view::npos) {
      addition.duration = period_length(*stamp, text.substr(slash + 1));
      if (!addition.duration) return false;
    }
    set_.dates.push_back(addition);
    return true;
  }

  static std::optional<seconds> period_length(const Stamp& begin, std::string_view text) {
    if (!text.empty() && !is_digit(text.front())) return read_duration(text);
    const auto end = read_stamp(text);
    if (!end || end->utc != begin.utc || end->at < begin.at) return std::nullopt;
    return end->at - begin.at;
  }

  RecurrenceSet& set_;
  const Zone& zone_;
};

std::string unfolded(std::string_view lines) {
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i] == '\r') continue;
    const bool folds = lines[i] == '\n' && i + 1 < lines.size() && (lines[i + 1] == ' ' || lines[i + 1] == '\t');
    if (folds) {
      ++i;
    } else {
      out += lines[i];
    }
  }
  return out;
}

bool is_start(std::string_view line) { return upper(line.substr(0, 7)) == "DTSTART"; }

}  // namespace

Result<RecurrenceSet> parse_recurrence_set(std::string_view lines, LocalSeconds dtstart, bool all_day, const Zone& zone,
                                           std::string_view pointer) {
  const auto refuse = [&](std::string detail) { return invalid(std::string(pointer), std::move(detail)); };
  if (lines.size() > kLinesMax) return refuse("must be at most 65536 bytes");
  RecurrenceSet set;
  set.dtstart = dtstart;
  set.all_day = all_day;
  LineReader reader(set, zone);
  const std::string text = unfolded(lines);
  // DTSTART decides how the others are read, wherever it stands.
  for (const bool starts : {true, false}) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = std::string_view(text).substr(at, end - at);
      at = end + 1;
      if (line.empty() || is_start(line) != starts) continue;
      if (const auto wrong = reader.read(line)) return refuse(*wrong);
    }
  }
  for (auto* rules : {&set.rules, &set.excluded_rules}) {
    for (RRule& rule : *rules) rule = in_zone(std::move(rule), zone);
  }
  return set;
}

Result<std::vector<LocalSeconds>> expand(std::string_view rrule, std::string_view dtstart, std::string_view tz,
                                         std::size_t limit) {
  if (limit < 1 || limit > 100000) return invalid("#/limit", "must be 1..100000");
  const auto zone = tz.empty() ? Zone() : Zone::find(tz);
  if (!zone) return invalid("#/tz", "must be an IANA time zone such as Asia/Karachi, or an offset such as +05:00");
  const bool many = rrule.find_first_of("\n:") != std::string_view::npos && !rrule.starts_with("RRULE:");
  std::string moment(dtstart);
  if (dtstart.size() == 16 && dtstart[13] == ':') moment.append(":00");
  const auto start = read_stamp(moment);
  if (!start && !(many && dtstart.empty())) {
    return invalid("#/dtstart", "must be a real date or local time such as 2026-03-05 or 2026-03-05T17:00");
  }
  const LocalSeconds at = !start       ? LocalSeconds{}
                          : start->utc ? zone->to_local(Instant(start->at.time_since_epoch()))
                                       : start->at;
  std::vector<LocalSeconds> all;
  const auto take = [&](LocalSeconds next) {
    const LocalSeconds settled = zone->settle(next);
    if (all.empty() || settled > all.back()) all.push_back(settled);
  };
  if (!many && rrule.find('\n') == std::string_view::npos) {
    auto rule = parse_rrule(rrule, "#/rrule");
    if (!rule) return rule.error();
    OccurrenceIterator walk(in_zone(std::move(*rule), *zone), at);
    for (auto next = walk.next(); next; next = walk.next()) {
      take(*next);
      if (all.size() == limit) break;
    }
    return all;
  }
  const auto set = parse_recurrence_set(rrule, at, start && start->date_only, *zone, "#/rrule");
  if (!set) return set.error();
  for (const Instance& instance : set->instances(kBeforeAll, kNoHorizon, limit)) take(instance.start);
  return all;
}

}  // namespace yaad
