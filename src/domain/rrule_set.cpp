#include "domain/rrule_set.h"

#include <algorithm>

namespace yaad {
namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr int kExcludedInARowMax = 100'000;

}  // namespace

/// Walks the ids of a set in ascending order: what rules and dates give, once each, without the excluded.
class RecurrenceSet::Walk {
 public:
  Walk(const RecurrenceSet& set, LocalSeconds from) : set_(set) {
    for (const RRule& rule : set.rules) add(heads_, rule, from);
    for (const RRule& rule : set.excluded_rules) add(excluding_, rule, from);
    for (const Addition& addition : set.dates) dates_.push_back(addition.at);
    if (set.rules.empty()) dates_.push_back(set.dtstart);
    std::sort(dates_.begin(), dates_.end());
    next_date_ = static_cast<std::size_t>(std::lower_bound(dates_.begin(), dates_.end(), from) - dates_.begin());
  }

  std::optional<LocalSeconds> next() {
    for (int tries = 0; tries < kExcludedInARowMax; ++tries) {
      const auto at = least();
      if (!at) return std::nullopt;
      pass(heads_, *at + seconds(1));
      while (next_date_ < dates_.size() && dates_[next_date_] <= *at) ++next_date_;
      pass(excluding_, *at);
      const bool ruled_out =
          std::any_of(excluding_.begin(), excluding_.end(), [&](const Head& head) { return head.at == *at; });
      if (!ruled_out && !set_.is_excluded(*at)) return at;
    }
    return std::nullopt;
  }

 private:
  struct Head {
    OccurrenceIterator walk;
    std::optional<LocalSeconds> at;
  };

  void add(std::vector<Head>& heads, const RRule& rule, LocalSeconds from) const {
    OccurrenceIterator walk(rule, set_.dtstart);
    if (from > set_.dtstart) walk.skip_to(from);
    heads.push_back({std::move(walk), std::nullopt});
    heads.back().at = heads.back().walk.next();
  }

  [[nodiscard]] std::optional<LocalSeconds> least() const {
    std::optional<LocalSeconds> least;
    if (next_date_ < dates_.size()) least = dates_[next_date_];
    for (const Head& head : heads_) {
      if (head.at && (!least || *head.at < *least)) least = head.at;
    }
    return least;
  }

  static void pass(std::vector<Head>& heads, LocalSeconds to) {
    for (Head& head : heads) {
      while (head.at && *head.at < to) head.at = head.walk.next();
    }
  }

  const RecurrenceSet& set_;
  std::vector<Head> heads_;
  std::vector<Head> excluding_;
  std::vector<LocalSeconds> dates_;
  std::size_t next_date_ = 0;
};

bool RecurrenceSet::is_excluded(LocalSeconds id) const {
  if (std::find(excluded.begin(), excluded.end(), id) != excluded.end()) return true;
  const CivilDate day(std::chrono::floor<days>(id));
  return std::find(excluded_days.begin(), excluded_days.end(), day) != excluded_days.end();
}

bool RecurrenceSet::is_overridden(LocalSeconds id) const {
  return std::any_of(overrides.begin(), overrides.end(),
                     [&](const InstanceOverride& one) { return !one.and_future && one.id == id; });
}

std::optional<seconds> RecurrenceSet::duration_of(LocalSeconds id) const {
  for (const Addition& addition : dates) {
    if (addition.at == id && addition.duration) return addition.duration;
  }
  return std::nullopt;
}

std::vector<RecurrenceSet::Stretch> RecurrenceSet::stretches() const {
  std::vector<InstanceOverride> turns;
  std::copy_if(overrides.begin(), overrides.end(), std::back_inserter(turns),
               [](const auto& o) { return o.and_future; });
  std::sort(turns.begin(), turns.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::vector<Stretch> all = {{kBeforeAll, kNoHorizon + seconds(1), seconds(0), false}};
  for (const InstanceOverride& turn : turns) {
    all.back().end = turn.id;
    all.push_back({turn.id, kNoHorizon + seconds(1), turn.start ? *turn.start - turn.id : seconds(0), !turn.start});
  }
  return all;
}

std::vector<Instance> RecurrenceSet::instances(LocalSeconds from, LocalSeconds to, std::size_t limit) const {
  std::vector<Instance> all;
  const auto take = [&](LocalSeconds id, LocalSeconds start) {
    if (start >= from && start < to) all.push_back({id, start, duration_of(id)});
  };
  for (const InstanceOverride& one : overrides) {
    if (!one.and_future && one.start) take(one.id, *one.start);
  }
  const std::size_t moved = all.size();
  for (const Stretch& stretch : stretches()) {
    if (stretch.cancelled) continue;
    const LocalSeconds end = std::min(stretch.end, to - stretch.shift);
    Walk walk(*this, std::max(stretch.begin, from - stretch.shift));
    const std::size_t most = all.size() + limit;
    for (auto id = walk.next(); id && *id < end && all.size() < most; id = walk.next()) {
      if (!is_overridden(*id)) take(*id, *id + stretch.shift);
    }
  }
  if (moved > 0 || !overrides.empty()) {
    std::stable_sort(all.begin(), all.end(), [](const Instance& a, const Instance& b) { return a.start < b.start; });
  }
  if (all.size() > limit) all.resize(limit);
  return all;
}

std::optional<Instance> RecurrenceSet::next_after(LocalSeconds after) const {
  auto first = instances(after + seconds(1), kNoHorizon + seconds(1), 1);
  if (first.empty()) return std::nullopt;
  return first.front();
}

std::optional<LocalSeconds> RecurrenceSet::id_before(LocalSeconds before) const {
  for (int tries = 0; tries < kExcludedInARowMax; ++tries) {
    std::optional<LocalSeconds> best;
    const auto offer = [&](std::optional<LocalSeconds> at) {
      if (at && *at < before && (!best || *at > *best)) best = at;
    };
    for (const RRule& rule : rules) offer(yaad::previous_before(rule, dtstart, before));
    for (const Addition& addition : dates) offer(addition.at);
    if (rules.empty()) offer(dtstart);
    if (!best) return std::nullopt;
    const bool ruled_out = std::any_of(excluded_rules.begin(), excluded_rules.end(),
                                       [&](const RRule& rule) { return contains(rule, dtstart, *best); });
    if (!ruled_out && !is_excluded(*best) && !is_overridden(*best)) return best;
    before = *best;
  }
  return std::nullopt;
}

std::optional<Instance> RecurrenceSet::previous_before(LocalSeconds before) const {
  std::optional<Instance> best;
  const auto offer = [&](LocalSeconds id, LocalSeconds start) {
    if (start < before && (!best || start > best->start)) best = Instance{id, start, duration_of(id)};
  };
  for (const InstanceOverride& one : overrides) {
    if (!one.and_future && one.start) offer(one.id, *one.start);
  }
  for (const Stretch& stretch : stretches()) {
    if (stretch.cancelled) continue;
    const auto id = id_before(std::min(stretch.end, before - stretch.shift));
    if (id && *id >= stretch.begin) offer(*id, *id + stretch.shift);
  }
  return best;
}

}  // namespace yaad
