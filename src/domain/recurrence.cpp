#include "domain/recurrence.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yaad {
namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr std::array<std::string_view, 2> kBases = {"due", "completion"};
constexpr std::array<std::string_view, 3> kMissedPolicies = {"roll_forward", "create_all", "skip"};
constexpr std::array<std::string_view, 7> kDayNames = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// "mo", "mon" and "monday" alike.
std::optional<std::chrono::weekday> read_day(std::string_view text) {
  const std::string name = lower(text);
  for (unsigned i = 0; i < kDayNames.size(); ++i) {
    const std::string_view full = kDayNames[i];
    if (name == full || name == full.substr(0, 2) || name == full.substr(0, 3)) return std::chrono::weekday(i);
  }
  return std::nullopt;
}

LocalSeconds day_of(LocalSeconds at) { return std::chrono::floor<days>(at); }

int day_of_month(CivilDate date) { return static_cast<int>(static_cast<unsigned>(date.day())); }

bool one_time_a_day(const RRule& rule) {
  return rule.by_hour.size() <= 1 && rule.by_minute.size() <= 1 && rule.by_second.size() <= 1;
}

/// "BYMONTHDAY=31,-1;BYSETPOS=1": the form that anchor_to() makes.
bool is_anchored(const RRule& rule) {
  return (rule.freq == Frequency::kMonthly || rule.freq == Frequency::kYearly) && rule.by_day.empty() &&
         rule.by_month_day.size() == 2 && rule.by_month_day[0] >= 29 && rule.by_month_day[1] == -1 &&
         rule.by_set_pos == std::vector<int>{1};
}

int shortest_length(int month) {
  constexpr std::array<int, 12> kLengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kLengths[static_cast<std::size_t>(month - 1)];
}

class PatternReader {
 public:
  PatternReader(const PatternSpec& spec, std::string_view pointer) : spec_(spec), pointer_(pointer) {}

  Result<Recurrence> read() {
    rule_.interval = spec_.interval;
    require(spec_.interval >= 1 && spec_.interval <= 9999, "interval", "must be 1..9999");
    read_frequency();
    read_days();
    read_day_of_month();
    read_end();
    if (!errors_.empty()) {
      std::string detail = errors_.front().pointer.substr(2) + ": " + errors_.front().detail;
      return Error{ErrorCode::kInvalid, std::move(detail), std::move(errors_)};
    }
    return Recurrence{rule_};
  }

 private:
  bool require(bool good, std::string_view member, std::string_view remedy) {
    if (!good) errors_.push_back({pointer_ + "/" + std::string(member), std::string(remedy)});
    return good;
  }

  void read_frequency() {
    const std::string pattern = lower(spec_.pattern);
    const bool custom = pattern == "custom";
    if (pattern == "weekly" || (custom && !spec_.days_of_week.empty())) {
      rule_.freq = Frequency::kWeekly;
    } else if (pattern == "monthly" || (custom && spec_.day_of_month)) {
      rule_.freq = Frequency::kMonthly;
    } else if (pattern == "yearly") {
      rule_.freq = Frequency::kYearly;
    } else {
      require(custom || pattern == "daily", "pattern", "must be daily, weekly, monthly, yearly or custom");
    }
  }

  void read_days() {
    if (spec_.days_of_week.empty()) return;
    if (!require(rule_.freq == Frequency::kWeekly, "days_of_week", "stands only with the patterns weekly and custom")) {
      return;
    }
    if (!require(spec_.days_of_week.size() <= 14, "days_of_week", "must name each day of the week once")) return;
    for (const std::string& name : spec_.days_of_week) {
      const auto day = read_day(name);
      if (!require(day.has_value(), "days_of_week", "must be days such as \"monday\", \"mon\" or \"MO\"")) return;
      const WeekdayNum entry{0, *day};
      if (std::find(rule_.by_day.begin(), rule_.by_day.end(), entry) == rule_.by_day.end()) {
        rule_.by_day.push_back(entry);
      }
    }
  }

  void read_day_of_month() {
    if (!spec_.day_of_month) return;
    const int day = *spec_.day_of_month;
    if (require(rule_.freq == Frequency::kMonthly, "day_of_month",
                "stands only with the patterns monthly and custom, and not with days_of_week") &&
        require(day == -1 || (day >= 1 && day <= 31), "day_of_month", "must be 1..31, or -1 for the last day")) {
      rule_.by_month_day = {day};
    }
  }

  void read_end() {
    if (spec_.count && require(*spec_.count >= 1 && *spec_.count <= 100000, "count", "must be 1..100000")) {
      rule_.count = spec_.count;
    }
    if (!spec_.end_date) return;
    if (require(spec_.end_date->ok(), "end_date", "must be a real date such as 2026-12-31") &&
        require(!spec_.count, "end_date", "cannot stand with count; keep one of them")) {
      rule_.until = Until{LocalSeconds(std::chrono::local_days(*spec_.end_date)) + seconds(86399), true, false};
    }
  }

  const PatternSpec& spec_;
  std::string pointer_;
  RRule rule_;
  std::vector<FieldError> errors_;
};

/// The search for what follows, on a rule whose UNTIL is local and, with basis completion, whose anchor is the
/// completion.
class NextSearch {
 public:
  NextSearch(const Recurrence& recurrence, const SeriesMoment& moment)
      : moment_(moment),
        rule_(in_zone(recurrence.rule, moment.zone ? *moment.zone : Zone())),
        missed_policy_(recurrence.missed),
        anchor_(moment.dtstart) {
    if (recurrence.basis == Basis::kCompletion) {
      count_from_completion();
      return;
    }
    rule_ = anchor_to(std::move(rule_), CivilDate(std::chrono::floor<days>(anchor_)));
    if (rule_.count && !contains(rule_, anchor_, anchor_)) {
      // DTSTART is the first of the COUNT even where the rule does not hold it.
      --*rule_.count;
    }
  }

  NextOccurrence run() {
    const bool all_generated = count_ && moment_.generated_count >= *count_;
    if (all_generated || rule_.count == 0) {
      result_.ended = true;
      return result_;
    }
    const auto found = from_completion_ ? next_after(rule_, anchor_, std::max(anchor_, moment_.current)) : by_policy();
    if (!found) {
      result_.ended = true;
      return result_;
    }
    if (too_far(*found)) {
      result_.beyond_horizon = true;
      result_.later = found;
      return result_;
    }
    result_.at = found;
    result_.adjusted = is_adjusted(rule_, *found);
    return result_;
  }

 private:
  void count_from_completion() {
    from_completion_ = true;
    count_ = std::exchange(rule_.count, std::nullopt);
    const LocalSeconds today = day_of(moment_.completed_at);
    const auto time_of_day = moment_.dtstart - day_of(moment_.dtstart);
    const bool within_a_day = rule_.freq < Frequency::kDaily && !moment_.all_day;
    anchor_ = within_a_day ? std::chrono::floor<std::chrono::minutes>(moment_.completed_at) : today + time_of_day;
    rule_ = anchor_to(std::move(rule_), CivilDate(std::chrono::floor<days>(anchor_)));
  }

  std::optional<LocalSeconds> by_policy() {
    const LocalSeconds just_after = moment_.current + seconds(1);
    const LocalSeconds today = day_of(moment_.completed_at);
    LocalSeconds from = just_after;
    if (missed_policy_ == Missed::kRollForward) from = std::max(just_after, today);
    if (missed_policy_ == Missed::kSkip) {
      const LocalSeconds after_now = moment_.all_day ? today + days(1) : moment_.completed_at + seconds(1);
      from = std::max(just_after, after_now);
    }
    if (missed_policy_ == Missed::kRollForward && from > just_after) note_missed(just_after, from);
    return next_after(rule_, anchor_, from - seconds(1));
  }

  void note_missed(LocalSeconds from, LocalSeconds until) {
    OccurrenceIterator walk(rule_, anchor_);
    walk.skip_to(from);
    for (auto at = walk.next(); at && *at < until; at = walk.next()) {
      if (result_.missed.size() == kMissedMax) {
        result_.missed_truncated = true;
        return;
      }
      result_.missed.push_back(*at);
    }
  }

  /// A rule whose own step is a year or more may go further, but only one step.
  [[nodiscard]] bool too_far(LocalSeconds at) const {
    const LocalSeconds farthest = moment_.completed_at + kHorizon;
    if (at <= farthest) return false;
    const bool long_step = at - std::max(moment_.current, moment_.dtstart) >= days(365) || from_completion_;
    return !long_step || moment_.current > farthest;
  }

  const SeriesMoment& moment_;
  RRule rule_;
  Missed missed_policy_;
  LocalSeconds anchor_;
  bool from_completion_ = false;
  std::optional<int> count_;  ///< With basis completion: tasks of the series in all.
  NextOccurrence result_;
};

}  // namespace

std::string_view to_string(Basis basis) { return kBases[static_cast<std::size_t>(basis)]; }
std::string_view to_string(Missed missed) { return kMissedPolicies[static_cast<std::size_t>(missed)]; }

std::optional<Basis> parse_basis(std::string_view text) {
  const auto found = std::find(kBases.begin(), kBases.end(), text);
  if (found == kBases.end()) return std::nullopt;
  return static_cast<Basis>(found - kBases.begin());
}

std::optional<Missed> parse_missed(std::string_view text) {
  const auto found = std::find(kMissedPolicies.begin(), kMissedPolicies.end(), text);
  if (found == kMissedPolicies.end()) return std::nullopt;
  return static_cast<Missed>(found - kMissedPolicies.begin());
}

Result<Recurrence> recurrence_from_pattern(const PatternSpec& spec, std::string_view pointer) {
  return PatternReader(spec, pointer).read();
}

Pattern pattern_of(const RRule& rule) {
  const bool plain_days = std::all_of(rule.by_day.begin(), rule.by_day.end(), [](const auto& d) { return d.n == 0; });
  const bool anchored = is_anchored(rule);
  const bool extra = !rule.by_week_no.empty() || !rule.by_year_day.empty() || !rule.by_hour.empty() ||
                     !rule.by_minute.empty() || !rule.by_second.empty() || (!rule.by_set_pos.empty() && !anchored) ||
                     rule.skip != Skip::kOmit;
  const bool one_day = rule.by_month_day.size() <= 1 || anchored;
  const bool no_days = rule.by_day.empty() && rule.by_month_day.empty() && rule.by_month.empty();
  std::string_view name = "custom";
  if (!extra && rule.freq == Frequency::kDaily && no_days) name = "daily";
  if (!extra && rule.freq == Frequency::kWeekly && plain_days && rule.by_month.empty()) name = "weekly";
  if (!extra && rule.freq == Frequency::kMonthly && rule.by_day.empty() && rule.by_month.empty() && one_day) {
    name = "monthly";
  }
  if (!extra && rule.freq == Frequency::kYearly && rule.by_day.empty() && one_day && rule.by_month.size() <= 1 &&
      (!rule.by_month.empty() || rule.by_month_day.empty())) {
    name = "yearly";
  }
  return {name, rule.interval};
}

RRule anchor_to(RRule rule, CivilDate due) {
  const bool plain = rule.skip == Skip::kOmit && rule.by_day.empty() && rule.by_set_pos.empty() &&
                     rule.by_year_day.empty() && rule.by_week_no.empty() && rule.by_month_day.size() <= 1 &&
                     one_time_a_day(rule);
  if (!plain) return rule;
  const int day = rule.by_month_day.empty() ? day_of_month(due) : rule.by_month_day.front();
  if (rule.freq == Frequency::kMonthly) {
    if (day < 29) return rule;
  } else if (rule.freq == Frequency::kYearly && rule.by_month.size() <= 1) {
    if (rule.by_month.empty() && !rule.by_month_day.empty()) return rule;  // That day of every month.
    const int month = rule.by_month.empty() ? static_cast<int>(static_cast<unsigned>(due.month())) : rule.by_month[0];
    if (day <= shortest_length(month)) return rule;
    rule.by_month = {month};
  } else {
    return rule;
  }
  rule.by_month_day = {day, -1};
  rule.by_set_pos = {1};
  return rule;
}

bool is_adjusted(const RRule& rule, LocalSeconds occurrence) {
  return is_anchored(rule) && day_of_month(CivilDate(std::chrono::floor<days>(occurrence))) < rule.by_month_day[0];
}

NextOccurrence next_occurrence(const Recurrence& recurrence, const SeriesMoment& moment) {
  return NextSearch(recurrence, moment).run();
}

}  // namespace yaad
