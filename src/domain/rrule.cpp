#include "domain/rrule.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace yaad {
namespace {

using std::chrono::seconds;

constexpr std::size_t kTextMax = 4000;
constexpr std::array<std::string_view, 7> kFrequencies = {"SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                                          "WEEKLY",   "MONTHLY",  "YEARLY"};
constexpr std::array<std::string_view, 3> kSkips = {"OMIT", "BACKWARD", "FORWARD"};
constexpr std::array<std::string_view, 7> kWeekdays = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

/// Only the words; parse_rrule() adds where.
Error refuse(std::string detail) { return Error{ErrorCode::kInvalid, std::move(detail)}; }

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

/// The part of the text that is safe to repeat in an error.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text.substr(0, 30)) out += c >= ' ' && c < 127 && c != '"' ? c : '?';
  return out + '"';
}

/// A whole number with an optional sign, the whole text.
std::optional<int> read_int(std::string_view text) {
  if (text.starts_with('+')) {
    text.remove_prefix(1);
    if (text.starts_with('-')) return std::nullopt;
  }
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::chrono::weekday> read_weekday(std::string_view text) {
  const auto found = std::find(kWeekdays.begin(), kWeekdays.end(), text);
  if (found == kWeekdays.end()) return std::nullopt;
  return std::chrono::weekday(static_cast<unsigned>(found - kWeekdays.begin()));
}

/// Calls `each` for every piece between commas; stops at the first that it refuses.
template <typename Each>
bool each_item(std::string_view list, Each each) {
  for (;;) {
    const std::size_t comma = list.find(',');
    if (!each(list.substr(0, comma))) return false;
    if (comma == std::string_view::npos) return true;
    list.remove_prefix(comma + 1);
  }
}

/// One of the lists of whole numbers: its name, its place, its range, and whether -n..-1 count from the end.
struct NumberPart {
  std::string_view name;
  std::vector<int> RRule::*list;
  int least;
  int most;
  bool from_end;
};
constexpr std::array<NumberPart, 8> kNumberParts = {{{"BYMONTH", &RRule::by_month, 1, 12, false},
                                                     {"BYWEEKNO", &RRule::by_week_no, 1, 53, true},
                                                     {"BYYEARDAY", &RRule::by_year_day, 1, 366, true},
                                                     {"BYMONTHDAY", &RRule::by_month_day, 1, 31, true},
                                                     {"BYHOUR", &RRule::by_hour, 0, 23, false},
                                                     {"BYMINUTE", &RRule::by_minute, 0, 59, false},
                                                     {"BYSECOND", &RRule::by_second, 0, 60, false},
                                                     {"BYSETPOS", &RRule::by_set_pos, 1, 366, true}}};

std::string range_text(const NumberPart& part) {
  std::string text = std::to_string(part.least) + ".." + std::to_string(part.most);
  if (part.from_end) text += " or -" + std::to_string(part.most) + "..-1";
  return text;
}

Result<void> read_numbers(RRule& rule, const NumberPart& part, std::string_view value) {
  std::vector<int>& list = rule.*part.list;
  const bool good = each_item(value, [&](std::string_view item) {
    const auto number = read_int(item);
    if (!number) return false;
    const int size = part.from_end ? std::abs(*number) : *number;
    if (size < part.least || size > part.most) return false;
    if (std::find(list.begin(), list.end(), *number) == list.end()) list.push_back(*number);
    return true;
  });
  if (!good) {
    return refuse(std::string(part.name) + " must be numbers of " + range_text(part) + " with commas between them");
  }
  return {};
}

Result<void> read_by_day(RRule& rule, std::string_view value) {
  const bool good = each_item(value, [&](std::string_view item) {
    if (item.size() < 2) return false;
    const auto day = read_weekday(item.substr(item.size() - 2));
    item.remove_suffix(2);
    const auto n = item.empty() ? std::optional<int>(0) : read_int(item);
    if (!day || !n || (*n == 0 && !item.empty()) || std::abs(*n) > 53) return false;
    const WeekdayNum entry{*n, *day};
    if (std::find(rule.by_day.begin(), rule.by_day.end(), entry) == rule.by_day.end()) rule.by_day.push_back(entry);
    return true;
  });
  if (!good) return refuse("BYDAY must be weekdays such as MO,WE or, in a month or year, 2TU (second) or -1FR (last)");
  return {};
}

/// "20261231", "20261231T170000" or "20261231T170000Z".
std::optional<Until> read_until(std::string_view text) {
  const auto all_digits = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (text.size() < 8 || !all_digits(text.substr(0, 8))) return std::nullopt;
  const std::string date =
      std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' + std::string(text.substr(6, 2));
  const auto day = parse_date(date);
  if (!day) return std::nullopt;
  const LocalSeconds midnight = std::chrono::local_days(*day);
  text.remove_prefix(8);
  if (text.empty()) return Until{midnight + seconds(86399), true, false};
  const bool utc = text.ends_with('Z');
  if (utc) text.remove_suffix(1);
  if (text.size() != 7 || text[0] != 'T' || !all_digits(text.substr(1))) return std::nullopt;
  const auto time = parse_time(std::string(text.substr(1, 2)) + ':' + std::string(text.substr(3, 2)) + ':' +
                               std::string(text.substr(5, 2)));
  if (!time) return std::nullopt;
  return Until{midnight + time->since_midnight(), false, utc};
}

Result<void> read_bounded(int& into, std::string_view name, std::string_view value, int most) {
  const auto number = read_int(value);
  if (!number || *number < 1 || *number > most) {
    return refuse(std::string(name) + " must be 1.." + std::to_string(most));
  }
  into = *number;
  return {};
}

Result<void> read_skip(RRule& rule, std::string_view value) {
  const auto found = std::find(kSkips.begin(), kSkips.end(), value);
  if (found == kSkips.end()) return refuse("SKIP must be OMIT, BACKWARD or FORWARD");
  rule.skip = static_cast<Skip>(found - kSkips.begin());
  return {};
}

Result<void> read_part(RRule& rule, std::string_view name, std::string_view value) {
  if (name == "FREQ") {
    const auto found = std::find(kFrequencies.begin(), kFrequencies.end(), value);
    if (found == kFrequencies.end()) {
      return refuse("FREQ must be SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY");
    }
    rule.freq = static_cast<Frequency>(found - kFrequencies.begin());
    return {};
  }
  if (name == "INTERVAL") return read_bounded(rule.interval, name, value, 1'000'000'000);
  if (name == "COUNT") return read_bounded(rule.count.emplace(), name, value, 1'000'000);
  if (name == "UNTIL") {
    rule.until = read_until(value);
    if (!rule.until)
      return refuse("UNTIL must be a real date or time such as 20261231, 20261231T170000 or 20261231T170000Z");
    return {};
  }
  if (name == "WKST") {
    const auto day = read_weekday(value);
    if (!day) return refuse("WKST must be one of MO, TU, WE, TH, FR, SA, SU");
    rule.week_start = *day;
    return {};
  }
  if (name == "BYDAY") return read_by_day(rule, value);
  if (name == "SKIP") return read_skip(rule, value);
  if (name == "RSCALE") {
    if (value == "GREGORIAN") return {};
    return refuse("RSCALE must be GREGORIAN; other calendars are not known here");
  }
  for (const NumberPart& part : kNumberParts) {
    if (part.name == name) return read_numbers(rule, part, value);
  }
  return refuse(quoted(name) + " is not a part of a recurrence rule; leave it out");
}

bool has_day_part(const RRule& rule) {
  return !rule.by_month.empty() || !rule.by_week_no.empty() || !rule.by_year_day.empty() ||
         !rule.by_month_day.empty() || !rule.by_day.empty();
}

/// What RFC 5545 forbids between parts that are right by themselves.
Result<void> check_together(const RRule& rule) {
  if (rule.count && rule.until) return refuse("COUNT and UNTIL cannot stand together; keep one of them");
  if (!rule.by_week_no.empty() && rule.freq != Frequency::kYearly) return refuse("BYWEEKNO needs FREQ=YEARLY");
  if (!rule.by_year_day.empty() &&
      (rule.freq == Frequency::kDaily || rule.freq == Frequency::kWeekly || rule.freq == Frequency::kMonthly)) {
    return refuse("BYYEARDAY cannot stand with FREQ=DAILY, WEEKLY or MONTHLY; use FREQ=YEARLY");
  }
  if (!rule.by_month_day.empty() && rule.freq == Frequency::kWeekly) {
    return refuse("BYMONTHDAY cannot stand with FREQ=WEEKLY; use FREQ=MONTHLY");
  }
  const bool numbered = std::any_of(rule.by_day.begin(), rule.by_day.end(), [](const auto& d) { return d.n != 0; });
  if (numbered && rule.freq != Frequency::kMonthly && rule.freq != Frequency::kYearly) {
    return refuse("BYDAY with a number, such as 2TU, needs FREQ=MONTHLY or YEARLY");
  }
  if (numbered && !rule.by_week_no.empty()) {
    return refuse("BYDAY with a number, such as 2TU, cannot stand with BYWEEKNO; leave the number out");
  }
  const bool has_time_part = !rule.by_hour.empty() || !rule.by_minute.empty() || !rule.by_second.empty();
  if (!rule.by_set_pos.empty() && !has_time_part && !has_day_part(rule)) {
    return refuse("BYSETPOS needs another BY part to choose from, such as BYDAY");
  }
  return {};
}

void append_padded(std::string& out, unsigned value, std::size_t digits) {
  const std::string number = std::to_string(value);
  if (number.size() < digits) out.append(digits - number.size(), '0');
  out += number;
}

std::string until_text(const Until& until) {
  const auto civil = CivilDateTime::from_local(until.at, true);
  std::string out;
  append_padded(out, static_cast<unsigned>(static_cast<int>(civil.date.year())), 4);
  append_padded(out, static_cast<unsigned>(civil.date.month()), 2);
  append_padded(out, static_cast<unsigned>(civil.date.day()), 2);
  if (until.date_only) return out;
  out += 'T';
  for (const int part : {civil.time->hour, civil.time->minute, civil.time->second}) {
    append_padded(out, static_cast<unsigned>(part), 2);
  }
  if (until.utc) out += 'Z';
  return out;
}

void append_numbers(std::string& out, const RRule& rule, const NumberPart& part) {
  const std::vector<int>& list = rule.*part.list;
  if (list.empty()) return;
  out.append(";").append(part.name).append("=");
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out += ',';
    out += std::to_string(list[i]);
  }
}

void append_by_day(std::string& out, const RRule& rule) {
  if (rule.by_day.empty()) return;
  out += ";BYDAY=";
  for (std::size_t i = 0; i < rule.by_day.size(); ++i) {
    if (i > 0) out += ',';
    if (rule.by_day[i].n != 0) out += std::to_string(rule.by_day[i].n);
    out += kWeekdays[rule.by_day[i].day.c_encoding()];
  }
}

Result<RRule> read_rule(std::string_view text) {
  if (text.size() > kTextMax) return refuse("must be at most " + std::to_string(kTextMax) + " bytes");
  const std::string folded = upper(text);
  std::string_view rest = folded;
  if (rest.starts_with("RRULE:")) rest.remove_prefix(6);
  if (rest.ends_with(';')) rest.remove_suffix(1);
  RRule rule;
  std::set<std::string_view> seen;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) return refuse(quoted(part) + " must be NAME=VALUE, such as FREQ=DAILY");
    const std::string_view name = part.substr(0, equals);
    if (!seen.insert(name).second) return refuse(quoted(name) + " stands twice; keep one of them");
    if (const auto read = read_part(rule, name, part.substr(equals + 1)); !read) return read.error();
  }
  if (seen.contains("SKIP") && !seen.contains("RSCALE")) return refuse("SKIP needs RSCALE=GREGORIAN beside it");
  if (!seen.contains("FREQ")) return refuse("FREQ is missing; begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY");
  if (const auto checked = check_together(rule); !checked) return checked.error();
  return rule;
}

}  // namespace

Result<RRule> parse_rrule(std::string_view text, std::string_view pointer) {
  auto read = read_rule(text);
  if (!read) return invalid(std::string(pointer), read.error().detail);
  return read;
}

std::string to_string(const RRule& rule) {
  std::string out = "FREQ=";
  out += kFrequencies[static_cast<std::size_t>(rule.freq)];
  if (rule.interval != 1) out += ";INTERVAL=" + std::to_string(rule.interval);
  if (rule.count) out += ";COUNT=" + std::to_string(*rule.count);
  if (rule.until) out += ";UNTIL=" + until_text(*rule.until);
  for (std::size_t i = 0; i < 4; ++i) append_numbers(out, rule, kNumberParts[i]);
  append_by_day(out, rule);
  for (std::size_t i = 4; i < kNumberParts.size(); ++i) append_numbers(out, rule, kNumberParts[i]);
  if (rule.week_start != std::chrono::Monday) {
    out.append(";WKST=").append(kWeekdays[rule.week_start.c_encoding()]);
  }
  if (rule.skip != Skip::kOmit) {
    out.append(";RSCALE=GREGORIAN;SKIP=").append(kSkips[static_cast<std::size_t>(rule.skip)]);
  }
  return out;
}

RRule in_zone(RRule rule, const Zone& zone) {
  if (!rule.until || !rule.until->utc) return rule;
  const Instant end(rule.until->at.time_since_epoch());
  LocalSeconds last = zone.to_local(end);
  // In the second pass of an overlap every wall-clock time of the overlap has had its first pass: look for the last
  // one.
  LocalSeconds past = last + (end > zone.to_instant(last) ? std::chrono::hours(25) : seconds(1));
  while (past - last > seconds(1)) {
    const LocalSeconds middle = last + (past - last) / 2;
    (zone.to_instant(middle) <= end ? last : past) = middle;
  }
  rule.until = Until{last, false, false};
  return rule;
}

}  // namespace yaad
