#include <algorithm>
#include <array>
#include <bit>

#include "domain/rrule.h"
#include "domain/rrule_days.h"

// How the walk goes: time is cut into periods of the rule's frequency (a year, a month, …, a second), every INTERVAL-th
// of them is loaded, and a period holds the product of its matching days and the rule's offsets within a day (or hour,
// or minute). The product is never stored, only indexed, so a rule with 86,400 times a day costs no memory; BYSETPOS
// picks indexes of it. A period that holds nothing tells where the next one can be that holds something, forward and
// backward, so that nobody walks second by second through a year for a rule of one day.

namespace yaad {
namespace {

using detail::day_number;
using detail::DayChoice;
using std::chrono::sys_days;

constexpr int kBarrenPeriodsMax = 200'000;
constexpr std::int64_t kDay = 86400;
constexpr std::int64_t kUnknown = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kEndOfTime = kNoHorizon.time_since_epoch().count();

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }
std::int64_t ceil_div(std::int64_t a, std::int64_t b) { return -floor_div(-a, b); }

std::vector<std::int64_t> sorted(const std::vector<int>& list, int otherwise) {
  std::vector<std::int64_t> values(list.begin(), list.end());
  if (values.empty()) values.push_back(otherwise);
  std::sort(values.begin(), values.end());
  return values;
}

/// Bit n for each n of the list; all bits for an empty one.
std::uint64_t mask_of(const std::vector<int>& list) {
  std::uint64_t mask = list.empty() ? ~std::uint64_t{0} : 0;
  for (const int n : list) mask |= std::uint64_t{1} << n;
  return mask;
}

/// 60 counts as 59: local time here has no leap seconds.
RRule without_leap_seconds(RRule rule) {
  std::vector<int> kept;
  for (const int second : rule.by_second) {
    if (std::find(kept.begin(), kept.end(), std::min(second, 59)) == kept.end()) kept.push_back(std::min(second, 59));
  }
  rule.by_second = std::move(kept);
  return rule;
}

}  // namespace

class OccurrenceIterator::Walker {
 public:
  Walker(const RRule& rule, LocalSeconds dtstart)
      : rule_(without_leap_seconds(rule)),
        days_(rule_, CivilDate(std::chrono::floor<std::chrono::days>(dtstart))),
        start_(dtstart.time_since_epoch().count()),
        end_(rule.until ? std::min(rule.until->at.time_since_epoch().count(), kEndOfTime) : kEndOfTime),
        left_(rule.count.value_or(0)),
        hours_(mask_of(rule_.by_hour)),
        minutes_(mask_of(rule_.by_minute)),
        seconds_(mask_of(rule_.by_second)) {
    fill_offsets();
    first_unit_ = unit_of(start_);
    load(first_unit_);
    position_ = index_at(start_);
  }

  std::optional<LocalSeconds> next() {
    if (!settle()) return std::nullopt;
    last_ = value(position_++);
    if (rule_.count) --left_;
    return LocalSeconds(std::chrono::seconds(last_));
  }

  void skip_to(LocalSeconds local) {
    const std::int64_t at = local.time_since_epoch().count();
    if (at > end_) {
      done_ = true;
      return;
    }
    if (!rule_.count) jump_to(at);
    while (settle()) {
      const std::size_t index = std::max(index_at(at), position_);
      if (rule_.count) left_ -= static_cast<std::int64_t>(std::min(index - position_, static_cast<std::size_t>(left_)));
      if (index > position_) last_ = value(index - 1);
      position_ = index;
      if (position_ < size()) return;
    }
  }

  /// The last occurrence before `local`, wherever the walk stands. Not for rules with a COUNT.
  std::optional<LocalSeconds> previous(LocalSeconds local) {
    const std::int64_t before = std::min(local.time_since_epoch().count(), end_ + 1);
    if (before <= start_) return std::nullopt;
    std::int64_t unit = first_unit_ + floor_div(unit_of(before - 1) - first_unit_, rule_.interval) * rule_.interval;
    // The days of one period more may have been moved back into this one.
    if (days_.moves()) unit += rule_.interval;
    const int least_loads = days_.moves() ? 3 : 1;
    std::int64_t best = start_ - 1;
    for (int loads = 1; unit >= first_unit_ && loads <= kBarrenPeriodsMax; ++loads, unit = preceding()) {
      load(unit);
      const std::size_t index = index_at(before);
      if (index > 0) best = std::max(best, value(index - 1));
      if (best >= start_ && loads >= least_loads) break;
    }
    done_ = true;
    if (best < start_) return std::nullopt;
    return LocalSeconds(std::chrono::seconds(best));
  }

 private:
  void jump_to(std::int64_t at) {
    std::int64_t periods = floor_div(unit_of(at) - first_unit_, rule_.interval);
    // What SKIP moves may come from the period before, and may be said twice.
    if (days_.moves()) --periods;
    const std::int64_t unit = first_unit_ + periods * rule_.interval;
    if (periods <= 0 || unit <= unit_) return;
    load(unit);
    position_ = 0;
    barren_ = 0;
  }

  /// Moves to a period that has something left. False when the rule has ended.
  bool settle() {
    if (done_ || (rule_.count && left_ <= 0)) return false;
    while (position_ >= size()) {
      if (++barren_ > kBarrenPeriodsMax || exhausted_ || !load(following())) {
        done_ = true;
        return false;
      }
      position_ = 0;
      // Days that were moved before the start, or onto one that has been told.
      if (days_.moves()) position_ = index_at(std::max(start_, last_ + 1));
    }
    barren_ = 0;
    done_ = value(position_) > end_;
    return !done_;
  }

  void fill_offsets() {
    const auto time = start_ - floor_div(start_, kDay) * kDay;
    const auto hours = sorted(rule_.by_hour, static_cast<int>(time / 3600));
    const auto minutes = sorted(rule_.by_minute, static_cast<int>(time / 60 % 60));
    const auto seconds = sorted(rule_.by_second, static_cast<int>(time % 60));
    const std::vector<std::int64_t> none = {0};
    for (const std::int64_t hour : rule_.freq >= Frequency::kDaily ? hours : none) {
      for (const std::int64_t minute : rule_.freq >= Frequency::kHourly ? minutes : none) {
        for (const std::int64_t second : rule_.freq >= Frequency::kMinutely ? seconds : none) {
          offsets_.push_back(hour * 3600 + minute * 60 + second);
        }
      }
    }
  }

  /// Length of a period in seconds, for the frequencies whose periods are all alike.
  [[nodiscard]] std::int64_t unit_length() const {
    constexpr std::array<std::int64_t, 7> kLengths = {1, 60, 3600, kDay, 7 * kDay, 0, 0};
    return kLengths[static_cast<std::size_t>(rule_.freq)];
  }

  /// Weeks are counted from a day of the rule's WKST: day 0 was a Thursday.
  [[nodiscard]] std::int64_t week_shift() const {
    return rule_.freq == Frequency::kWeekly ? ((rule_.week_start.c_encoding() + 7 - 4) % 7) * kDay : 0;
  }

  /// The number of the period that holds `at`.
  [[nodiscard]] std::int64_t unit_of(std::int64_t at) const {
    if (rule_.freq < Frequency::kMonthly) return floor_div(at - week_shift(), unit_length());
    const CivilDate date{sys_days(std::chrono::days(floor_div(at, kDay)))};
    const std::int64_t year = static_cast<int>(date.year());
    return rule_.freq == Frequency::kYearly ? year : year * 12 + static_cast<unsigned>(date.month()) - 1;
  }

  /// The next period to look at: the first of the INTERVAL that does not end before `resume_at_`.
  [[nodiscard]] std::int64_t following() const {
    if (resume_at_ == kUnknown) return unit_ + rule_.interval;
    const std::int64_t ahead = floor_div(resume_at_ - week_shift(), unit_length()) - unit_;
    return unit_ + std::max<std::int64_t>(1, ceil_div(ahead, rule_.interval)) * rule_.interval;
  }

  /// The same backward: the last that does not begin after `resume_before_`.
  [[nodiscard]] std::int64_t preceding() const {
    if (exhausted_) return first_unit_ - 1;
    if (resume_at_ == kUnknown) return unit_ - rule_.interval;
    const std::int64_t back = unit_ - floor_div(resume_before_ - week_shift(), unit_length());
    return unit_ - std::max<std::int64_t>(1, ceil_div(back, rule_.interval)) * rule_.interval;
  }

  /// Finds the days of a period. False when it lies beyond the end of the rule.
  bool load(std::int64_t unit) {
    unit_ = unit;
    resume_at_ = kUnknown;
    bases_.clear();
    picks_.clear();
    if (rule_.freq >= Frequency::kMonthly) {
      if (!load_months(unit)) return false;
    } else {
      const std::int64_t begin = unit * unit_length() + week_shift();
      if (begin > end_) return false;
      if (rule_.freq >= Frequency::kDaily) {
        load_days(floor_div(begin, kDay), rule_.freq == Frequency::kWeekly ? 7 : 1);
      } else {
        load_moment(begin);
      }
    }
    if (!rule_.by_set_pos.empty()) pick_positions();
    return true;
  }

  bool load_months(std::int64_t unit) {
    const bool whole_year = rule_.freq == Frequency::kYearly;
    const std::int64_t year = whole_year ? unit : floor_div(unit, 12);
    const auto month = whole_year ? 1U : static_cast<unsigned>(unit - year * 12 + 1);
    if (year > 9999 || day_number(static_cast<int>(year), month, 1) * kDay > end_ + (days_.moves() ? kDay : 0)) {
      return false;
    }
    for (unsigned i = month; i <= (whole_year ? 12U : month); ++i) add_month(static_cast<int>(year), i);
    return true;
  }

  void add_month(int year, unsigned month) {
    const std::uint32_t chosen = days_.days_of(year, month);
    if (chosen != 0) {
      const std::int64_t first = day_number(year, month, 1);
      for (std::uint32_t mask = chosen; mask != 0; mask &= mask - 1) {
        bases_.push_back((first + std::countr_zero(mask) - 1) * kDay);
      }
    }
    if (!days_.moves()) return;
    moved_.clear();
    days_.add_moved(year, month, moved_);
    for (const std::int64_t day : moved_) bases_.push_back(day * kDay);
    std::sort(bases_.begin(), bases_.end());
    bases_.erase(std::unique(bases_.begin(), bases_.end()), bases_.end());
  }

  void load_days(std::int64_t first, int count) {
    for (std::int64_t day = first; day < first + count; ++day) {
      if (days_.chosen(day)) bases_.push_back(day * kDay);
    }
    if (bases_.empty()) look_around(first, first + count);
  }

  /// No day from `first` to before `end` is chosen: says where to go on in either direction.
  void look_around(std::int64_t first, std::int64_t end) {
    const auto ahead = days_.next_chosen(end);
    const auto behind = days_.previous_chosen(first - 1);
    exhausted_ = !ahead;
    resume_at_ = ahead.value_or(end) * kDay;
    resume_before_ = behind.value_or(first - 1) * kDay + kDay - 1;
  }

  /// For the frequencies below a day, where the larger parts limit.
  void load_moment(std::int64_t begin) {
    const std::int64_t day = floor_div(begin, kDay);
    const auto time = static_cast<int>(begin - day * kDay);
    if (!days_.chosen(day)) {
      look_around(day, day + 1);
    } else if ((hours_ >> time / 3600 & 1U) == 0) {
      resume(begin - time, 3600, time / 3600, hours_, 24);
    } else if (rule_.freq <= Frequency::kMinutely && (minutes_ >> time / 60 % 60 & 1U) == 0) {
      resume(begin - time % 3600, 60, time / 60 % 60, minutes_, 60);
    } else if (rule_.freq == Frequency::kSecondly && (seconds_ >> time % 60 & 1U) == 0) {
      resume(begin - time % 60, 1, time % 60, seconds_, 60);
    } else {
      bases_.push_back(begin);
    }
  }

  /// The n-th of `total` steps from `origin` on is not allowed: the nearest that are, or the ends of the whole.
  void resume(std::int64_t origin, std::int64_t step, int n, std::uint64_t allowed, int total) {
    const std::uint64_t above = allowed & ((std::uint64_t{1} << total) - 1) & ~((std::uint64_t{2} << n) - 1);
    const std::uint64_t below = allowed & ((std::uint64_t{1} << n) - 1);
    resume_at_ = origin + (above != 0 ? std::countr_zero(above) : total) * step;
    resume_before_ = origin + (below != 0 ? (64 - std::countl_zero(below)) * step : 0) - 1;
  }

  void pick_positions() {
    const auto total = static_cast<std::int64_t>(bases_.size() * offsets_.size());
    for (const int n : rule_.by_set_pos) {
      const std::int64_t index = n > 0 ? n - 1 : total + n;
      if (index >= 0 && index < total) picks_.push_back(static_cast<std::size_t>(index));
    }
    std::sort(picks_.begin(), picks_.end());
    picks_.erase(std::unique(picks_.begin(), picks_.end()), picks_.end());
  }

  [[nodiscard]] std::size_t size() const {
    return rule_.by_set_pos.empty() ? bases_.size() * offsets_.size() : picks_.size();
  }

  [[nodiscard]] std::int64_t value(std::size_t position) const {
    const std::size_t index = rule_.by_set_pos.empty() ? position : picks_[position];
    if (offsets_.size() == 1) return bases_[index] + offsets_[0];
    return bases_[index / offsets_.size()] + offsets_[index % offsets_.size()];
  }

  /// First position of this period whose value is at or after `at`.
  [[nodiscard]] std::size_t index_at(std::int64_t at) const {
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (value(middle) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  const RRule rule_;
  DayChoice days_;
  const std::int64_t start_;
  const std::int64_t end_;     ///< Last second that can be an occurrence.
  std::int64_t left_;          ///< Occurrences left, with a COUNT.
  const std::uint64_t hours_;  ///< Bit n: BYHOUR allows the hour n.
  const std::uint64_t minutes_;
  const std::uint64_t seconds_;
  std::vector<std::int64_t> offsets_;  ///< Within a base, ascending.
  std::vector<std::int64_t> bases_;    ///< First seconds of the matching days (or moments) of the period, ascending.
  std::vector<std::size_t> picks_;     ///< With BYSETPOS: the indexes of the product that count.
  std::vector<std::int64_t> moved_;    ///< Scratch of add_month().
  std::int64_t first_unit_ = 0;
  std::int64_t unit_ = 0;
  std::int64_t resume_at_ = kUnknown;  ///< Nothing between this period and this second can match.
  std::int64_t resume_before_ = 0;     ///< The same backward, where `resume_at_` is known.
  std::int64_t last_ = kUnknown;       ///< The occurrence told last.
  std::size_t position_ = 0;
  int barren_ = 0;
  bool exhausted_ = false;  ///< No later day is chosen, ever.
  bool done_ = false;
};

OccurrenceIterator::OccurrenceIterator(const RRule& rule, LocalSeconds dtstart)
    : walker_(std::make_unique<Walker>(rule, dtstart)) {}
OccurrenceIterator::~OccurrenceIterator() = default;
OccurrenceIterator::OccurrenceIterator(OccurrenceIterator&&) noexcept = default;
OccurrenceIterator& OccurrenceIterator::operator=(OccurrenceIterator&&) noexcept = default;
std::optional<LocalSeconds> OccurrenceIterator::next() { return walker_->next(); }
void OccurrenceIterator::skip_to(LocalSeconds at) { walker_->skip_to(at); }

std::vector<LocalSeconds> occurrences(const RRule& rule, LocalSeconds dtstart, std::size_t limit,
                                      LocalSeconds horizon) {
  return between(rule, dtstart, dtstart, horizon + std::chrono::seconds(1), limit);
}

std::vector<LocalSeconds> between(const RRule& rule, LocalSeconds dtstart, LocalSeconds from, LocalSeconds to,
                                  std::size_t limit) {
  std::vector<LocalSeconds> all;
  OccurrenceIterator walk(rule, dtstart);
  if (from > dtstart) walk.skip_to(from);
  while (all.size() < limit) {
    const auto next = walk.next();
    if (!next || *next >= to) break;
    all.push_back(*next);
  }
  return all;
}

std::optional<LocalSeconds> next_after(const RRule& rule, LocalSeconds dtstart, LocalSeconds after) {
  OccurrenceIterator walk(rule, dtstart);
  if (after >= dtstart) walk.skip_to(after + std::chrono::seconds(1));
  return walk.next();
}

std::optional<LocalSeconds> previous_before(const RRule& rule, LocalSeconds dtstart, LocalSeconds before) {
  OccurrenceIterator::Walker walker(rule, dtstart);
  if (!rule.count) return walker.previous(before);
  std::optional<LocalSeconds> last;
  for (auto at = walker.next(); at && *at < before; at = walker.next()) last = at;
  return last;
}

bool contains(const RRule& rule, LocalSeconds dtstart, LocalSeconds at) {
  if (at < dtstart) return false;
  OccurrenceIterator walk(rule, dtstart);
  walk.skip_to(at);
  return walk.next() == at;
}

}  // namespace yaad
