// From a commit to the consumers of it, over a real Dapr sidecar and a real Kafka broker: yaad_dapr_bench [EVENTS/S]
// [SECONDS]. YAAD_TEST_DAPRD and YAAD_TEST_KAFKA as for the tests; YAAD_BULK_MAX and YAAD_BULK_WAIT_MS to try other
// settings.
#include <algorithm>
#include <cstdio>

#include "adapters/sqlite/sqlite_store.h"
#include "app/broker_bus.h"
#include "app/cloud_event.h"
#include "app/relay.h"
#include "app/testing/test_parts.h"
#include "base/logging.h"
#include "bench_event.h"
#include "dapr/real_rig.h"

namespace yaad {
namespace {

using Steady = std::chrono::steady_clock::time_point;

/// When each event was committed, and how long it then took.
class Times {
 public:
  void committed(std::span<const EventPtr> events) {
    const Steady now = system_clock().steady();
    const std::lock_guard lock(mutex_);
    for (const EventPtr& event : events) at_[event->id] = now;
  }
  void consumed(std::vector<double>& took, std::span<const EventPtr> events) {
    const Steady now = system_clock().steady();
    const std::lock_guard lock(mutex_);
    for (const EventPtr& event : events)
      took.push_back(std::chrono::duration<double, std::milli>(now - at_[event->id]).count());
  }

 private:
  std::mutex mutex_;
  std::map<EventId, Steady> at_;
};

class Measured final : public Consumer {
 public:
  Measured(std::string name, Times& times, bool all) : name_(std::move(name)), times_(times), all_(all) {}
  [[nodiscard]] std::string_view name() const override { return name_; }
  [[nodiscard]] bool wants(EventType type) const override { return all_ || type == EventType::kTaskCreated; }
  Result<Effect> handle(std::span<const EventPtr> events) override {
    batch_.assign(events.begin(), events.end());
    return Effect{[](Transaction&) -> Result<void> { return {}; }};
  }
  void settled(bool committed) override {
    if (committed) times_.consumed(took, batch_);
    if (committed) count += batch_.size();
    ++batches;
  }
  std::vector<double> took;
  std::atomic<std::size_t> count{0}, batches{0};

 private:
  const std::string name_;
  Times& times_;
  const bool all_;
  std::vector<EventPtr> batch_;
};

/// Times what is published.
class Timed final : public Broker {
 public:
  explicit Timed(Broker& broker) : broker_(broker) {}
  Result<void> publish(std::span<const BrokerRecord> records) override {
    const Steady from = system_clock().steady();
    auto result = broker_.publish(records);
    took_ += std::chrono::duration<double, std::milli>(system_clock().steady() - from).count();
    ++calls_;
    records_ += records.size();
    return result;
  }
  void subscribe(BrokerSubscription subscription) override {
    subscription.handle = [this, handle = std::move(subscription.handle)](std::span<const BrokerRecord> records) {
      const Steady from = system_clock().steady();
      const Verdict verdict = handle(records);
      const std::lock_guard lock(mutex_);
      handled_ += std::chrono::duration<double, std::milli>(system_clock().steady() - from).count();
      ++deliveries_;
      return verdict;
    };
    broker_.subscribe(std::move(subscription));
  }
  void start() override { broker_.start(); }
  void stop() override { broker_.stop(); }
  [[nodiscard]] BrokerHealth health() const override { return broker_.health(); }
  [[nodiscard]] std::vector<BrokerLag> lag() const override { return broker_.lag(); }
  void print() const {
    std::printf("published in %d calls of %.1f ms and %.0f records each; handled in %d deliveries of %.1f ms each\n",
                calls_, took_ / calls_, static_cast<double>(records_) / calls_, deliveries_, handled_ / deliveries_);
  }

 private:
  Broker& broker_;
  std::mutex mutex_;
  double took_ = 0, handled_ = 0;
  int calls_ = 0, deliveries_ = 0;
  std::size_t records_ = 0;
};

void print(const Measured& consumer) {
  std::vector<double> took = consumer.took;
  std::sort(took.begin(), took.end());
  const auto at = [&](double part) {
    return took[static_cast<std::size_t>(part * static_cast<double>(took.size() - 1))];
  };
  std::printf("%-10s %zu events in %zu batches: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, slowest %.1f ms\n",
              std::string(consumer.name()).c_str(), took.size(), consumer.batches.load(), at(.5), at(.9), at(.99),
              took.back());
}

constexpr int kWarmUpSeconds = 30;

int number(const char* text, int fallback) { return text == nullptr ? fallback : std::atoi(text); }

int run(int per_second, int seconds) {
  log::configure({.level = log::Level::kError});
  ::setenv("GOGC", "400", 0);  // As docs/dapr.md advises: a sidecar that collects its garbage less often.
  const std::string prefix;    // The house's own topics: the broker is the bench's alone.
  std::vector<std::string> names;
  for (const std::string_view topic : kTopics) names.insert(names.end(), {std::string(topic), dead_topic_of(topic)});
  try {
    dapr::testing::fresh_topics(names, 3, prefix);
  } catch (const std::exception&) {
    // They are there from another run.
  }
  const dapr::testing::Folder folder;
  const auto opened = open_sqlite({.path = folder.path() + "/yaad.db"}, system_clock());
  Store& store = *opened;
  Times times;
  dapr::testing::Process process("yaad-bench-all\nyaad-bench-tasks");
  process.app_id = "yaad-api";
  process.options.bulk_max = static_cast<std::size_t>(number(std::getenv("YAAD_BULK_MAX"), 64));
  process.options.bulk_wait = std::chrono::milliseconds(number(std::getenv("YAAD_BULK_WAIT_MS"), 15));
  Timed broker(process.broker());
  BrokerBus bus(store, broker, system_clock(), dapr::testing::ids());
  Relay relay(store, broker, system_clock(), dapr::testing::ids().next());
  store.on_commit([&](std::span<const EventPtr> events) {
    times.committed(events);
    relay.committed(events);
  });
  Measured all("bench-all", times, true), tasks("bench-tasks", times, false);
  ConsumerOptions options;
  options.linger = std::chrono::microseconds(0);
  bus.subscribe(all, options);
  bus.subscribe(tasks, options);
  bus.start();
  process.start();
  relay.start();
  int committed = 0;
  // At the steady rate, until all of it has had its effect. False: it never did.
  const auto drive = [&](int for_seconds) {
    const int total = per_second * for_seconds;
    const Steady from = system_clock().steady();
    std::mutex mutex;
    std::condition_variable never;
    for (int i = 0; i < total;) {
      const auto due =
          static_cast<int>(std::chrono::duration<double>(system_clock().steady() - from).count() * per_second);
      for (; i < std::min(due, total); ++i) bench::commit_change(store, dapr::testing::ids(), committed++);
      std::unique_lock lock(mutex);
      never.wait_for(lock, std::chrono::milliseconds(1));
    }
    const auto wanted = static_cast<std::size_t>(committed);
    return dapr::testing::comes_true([&] { return all.count >= wanted && tasks.count >= wanted; });
  };
  // The broker was just started: its virtual machine has yet to compile what it runs all day.
  if (!drive(kWarmUpSeconds)) return 1;
  all.took.clear();
  tasks.took.clear();
  all.batches = tasks.batches = 0;
  const bool done = drive(seconds);
  relay.stop();
  bus.stop();
  process.stop();
  broker.print();
  print(all);
  print(tasks);
  return done ? 0 : 1;
}

}  // namespace
}  // namespace yaad

int main(int argc, char** argv) {
  return yaad::run(argc > 1 ? std::atoi(argv[1]) : 2'000, argc > 2 ? std::atoi(argv[2]) : 10);
}
