#include "base/metrics.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace yaad::metrics {
namespace {

constexpr double kTimes[] = {0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                             0.05,   0.1,     0.25,   0.5,   1,      2.5,   5,    10};
constexpr double kSizes[] = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096};

enum Kind { kCounter, kGauge, kHistogram };
constexpr std::string_view kKindNames[] = {"counter", "gauge", "histogram"};

void append_number(std::string& out, double value) {
  if (std::isnan(value)) {
    out.append("NaN");
  } else if (std::isinf(value)) {
    out.append(value > 0 ? "+Inf" : "-Inf");
  } else {
    char text[40];
    out.append(text, std::to_chars(text, text + sizeof(text), value).ptr);
  }
}
void append_number(std::string& out, std::uint64_t value) {
  char text[24];
  out.append(text, std::to_chars(text, text + sizeof(text), value).ptr);
}

void append_escaped(std::string& out, std::string_view text, bool quote) {
  for (const char c : text) {
    if (c == '\\') {
      out.append("\\\\");
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '"' && quote) {
      out.append("\\\"");
    } else {
      out.push_back(c);
    }
  }
}

// `name="value",…` without braces. With `other`, every value is that word.
std::string label_text(Labels labels, bool other) {
  std::string text;
  for (const auto& [key, value] : labels) {
    if (!text.empty()) text.push_back(',');
    text.append(key).append("=\"");
    append_escaped(text, other ? std::string_view("other") : value, true);
    text.push_back('"');
  }
  return text;
}

void append_sample(std::string& out, std::string_view name, std::string_view suffix, std::string_view labels,
                   const auto& value) {
  out.append(name).append(suffix);
  if (!labels.empty()) out.append("{").append(labels).append("}");
  out.push_back(' ');
  append_number(out, value);
  out.push_back('\n');
}

void append_histogram(std::string& out, std::string_view name, const std::string& labels, const Histogram& histogram) {
  std::string with_bound = labels;
  if (!with_bound.empty()) with_bound.push_back(',');
  with_bound.append("le=\"");
  const std::size_t stem = with_bound.size();
  std::uint64_t total = 0;
  const auto bounds = histogram.upper_bounds();
  for (std::size_t i = 0; i <= bounds.size(); ++i) {
    total += histogram.bucket(i);
    with_bound.resize(stem);
    append_number(with_bound, i < bounds.size() ? bounds[i] : HUGE_VAL);
    with_bound.push_back('"');
    append_sample(out, name, "_bucket", with_bound, total);
  }
  append_sample(out, name, "_sum", labels, histogram.sum());
  append_sample(out, name, "_count", labels, total);
}

}  // namespace

const std::span<const double> kTimeBuckets(kTimes);
const std::span<const double> kSizeBuckets(kSizes);

Histogram::Histogram(std::span<const double> upper_bounds)
    : bounds_(upper_bounds.begin(), upper_bounds.end()),
      buckets_(std::make_unique<std::atomic<std::uint64_t>[]>(upper_bounds.size() + 1)) {
  if (!std::is_sorted(bounds_.begin(), bounds_.end())) throw std::logic_error("histogram bounds must rise");
}

void Histogram::observe(double value) {
  const auto at = std::lower_bound(bounds_.begin(), bounds_.end(), value);
  buckets_[static_cast<std::size_t>(at - bounds_.begin())].fetch_add(1, std::memory_order_relaxed);
  sum_.fetch_add(value, std::memory_order_relaxed);
}

std::uint64_t Histogram::count() const {
  std::uint64_t total = 0;
  for (std::size_t i = 0; i <= bounds_.size(); ++i) total += bucket(i);
  return total;
}

struct Registry::Series {
  std::string labels;
  Counter counter;
  Gauge gauge;
  std::function<double()> read;
  std::unique_ptr<Histogram> histogram;
};

struct Registry::Family {
  int kind = kCounter;
  std::string help;
  std::vector<double> bounds;
  std::map<std::string, std::unique_ptr<Series>, std::less<>> series;
};

Registry::Registry() = default;
Registry::~Registry() = default;

Registry::Series& Registry::series(std::string_view name, std::string_view help, int kind, Labels labels) {
  auto family = families_.find(name);
  if (family == families_.end()) {
    family = families_.emplace(std::string(name), std::make_unique<Family>()).first;
    family->second->kind = kind;
    family->second->help = help;
  }
  Family& in = *family->second;
  if (in.kind != kind) throw std::logic_error("metric " + std::string(name) + " is of another kind");
  std::string key = label_text(labels, false);
  if (!in.series.contains(key) && in.series.size() >= kSeriesMax) key = label_text(labels, true);
  auto& slot = in.series[key];
  if (!slot) {
    slot = std::make_unique<Series>();
    slot->labels = key;
  }
  return *slot;
}

Counter& Registry::counter(std::string_view name, std::string_view help, Labels labels) {
  const std::lock_guard lock(mutex_);
  return series(name, help, kCounter, labels).counter;
}

Gauge& Registry::gauge(std::string_view name, std::string_view help, Labels labels) {
  const std::lock_guard lock(mutex_);
  return series(name, help, kGauge, labels).gauge;
}

Histogram& Registry::histogram(std::string_view name, std::string_view help, std::span<const double> upper_bounds,
                               Labels labels) {
  const std::lock_guard lock(mutex_);
  Series& one = series(name, help, kHistogram, labels);
  std::vector<double>& bounds = families_.find(name)->second->bounds;
  if (bounds.empty()) bounds.assign(upper_bounds.begin(), upper_bounds.end());
  if (!one.histogram) one.histogram = std::make_unique<Histogram>(bounds);
  return *one.histogram;
}

void Registry::gauge_of(std::string_view name, std::string_view help, std::function<double()> read, Labels labels) {
  const std::lock_guard lock(mutex_);
  series(name, help, kGauge, labels).read = std::move(read);
}

void Registry::render(std::string& out) const {
  const std::lock_guard lock(mutex_);
  for (const auto& [name, family] : families_) {
    out.append("# HELP ").append(name).append(" ");
    append_escaped(out, family->help, false);
    out.append("\n# TYPE ").append(name).append(" ").append(kKindNames[family->kind]).append("\n");
    for (const auto& [labels, one] : family->series) {
      switch (family->kind) {
        case kCounter:
          append_sample(out, name, "", labels, one->counter.value());
          break;
        case kGauge:
          append_sample(out, name, "", labels, one->read ? one->read() : one->gauge.value());
          break;
        default:
          append_histogram(out, name, labels, *one->histogram);
      }
    }
  }
}

Registry& registry() {
  static Registry& only = *new Registry;  // Outlives every static that counts in it.
  return only;
}

}  // namespace yaad::metrics
