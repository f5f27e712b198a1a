// Events over a real Kafka broker: yaad_kafka_bench [EVENTS] [EVENTS/S] [SECONDS]
//   how many events a second the relay takes from the table to the broker, beside a bare librdkafka producer that is
//   given the same records from memory; then, at a steady rate, how long it takes from a commit to a consumer's effect.
// The broker is started for it; YAAD_TEST_KAFKA_JARS as for the tests, YAAD_KAFKA_COMPRESSION for both producers.
#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <unordered_map>

#include "adapters/kafka/kafka_broker.h"
#include "adapters/sqlite/sqlite_store.h"
#include "app/broker_bus.h"
#include "app/cloud_event.h"
#include "app/relay.h"
#include "app/testing/test_parts.h"
#include "base/logging.h"
#include "bench_event.h"
#include "support/kafka_server.h"

namespace yaad {
namespace {

using Steady = std::chrono::steady_clock::time_point;

double seconds_since(Steady from) { return std::chrono::duration<double>(system_clock().steady() - from).count(); }

void wait_until(const std::function<bool()>& done) {
  std::mutex mutex;
  std::condition_variable never;
  while (!done()) {
    std::unique_lock lock(mutex);
    never.wait_for(lock, std::chrono::milliseconds(1));
  }
}

/// A store with events of tasks of about half a kilobyte, of a hundred users.
class Source {
 public:
  Source() {
    char name[] = "/tmp/yaad-kafka-bench-XXXXXX";
    if (::mkdtemp(name) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
    store_ = open_sqlite({.path = folder_ + "/yaad.db"}, system_clock());
  }
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  ~Source() {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }
  Store& store() { return *store_; }
  UuidV7Source& ids() { return ids_; }
  void commit(int i) {
    wait_until([&] { return store_->queue_depth() < 2'000; });
    bench::commit_change(*store_, ids_, i);
  }
  std::int64_t last() {
    std::int64_t at = 0;
    store_->read([&](ReadView& view) { at = view.last_position(); });
    return at;
  }

 private:
  std::string folder_;
  UuidV7Source ids_{system_clock()};
  std::unique_ptr<Store> store_;
};

KafkaOptions fresh_topics(const std::string& address) {
  KafkaOptions options = testing_support::fresh_kafka(address);
  if (const char* packed = std::getenv("YAAD_KAFKA_COMPRESSION")) options.compression = packed;
  const auto made = create_kafka_topics(options);
  if (!made) throw std::runtime_error(made.error().detail);
  return options;
}

// Records/s of a bare producer with the same settings of durability.
double bare(const KafkaOptions& options, const std::vector<BrokerRecord>& records) {
  char why[256];
  rd_kafka_conf_t* conf = rd_kafka_conf_new();
  for (const auto& [name, value] :
       std::initializer_list<std::pair<const char*, std::string>>{{"bootstrap.servers", options.brokers},
                                                                  {"enable.idempotence", "true"},
                                                                  {"acks", "all"},
                                                                  {"linger.ms", "5"},
                                                                  {"compression.codec", options.compression},
                                                                  {"queue.buffering.max.messages", "1000000"}})
    rd_kafka_conf_set(conf, name, value.c_str(), why, sizeof(why));
  rd_kafka_t* producer = rd_kafka_new(RD_KAFKA_PRODUCER, conf, why, sizeof(why));
  const Steady from = system_clock().steady();
  for (const BrokerRecord& record : records) {
    const std::string topic = options.prefix + record.topic;
    rd_kafka_vu_t parts[3] = {};
    parts[0].vtype = RD_KAFKA_VTYPE_TOPIC;
    parts[0].u.cstr = topic.c_str();
    parts[1].vtype = RD_KAFKA_VTYPE_KEY;
    parts[1].u.mem = {const_cast<char*>(record.key.data()), record.key.size()};
    parts[2].vtype = RD_KAFKA_VTYPE_VALUE;
    parts[2].u.mem = {const_cast<char*>(record.body.data()), record.body.size()};
    while (rd_kafka_error_t* full = rd_kafka_produceva(producer, parts, 3)) {
      rd_kafka_error_destroy(full);
      rd_kafka_poll(producer, 10);
    }
  }
  rd_kafka_flush(producer, 60'000);
  const double took = seconds_since(from);
  rd_kafka_destroy(producer);
  return static_cast<double>(records.size()) / took;
}

void measure_relay(const std::string& address, int events) {
  Source source;
  for (int i = 0; i < events; ++i) source.commit(i);
  wait_until([&] { return source.last() >= events; });
  std::vector<BrokerRecord> records;
  source.store().read([&](ReadView& view) {
    for (const EventPtr& event : view.events_after(0, static_cast<std::size_t>(events)))
      append_records(*event, records);
  });
  const double one = bare(fresh_topics(address), records);
  const auto broker = make_kafka(fresh_topics(address), system_clock());
  Relay relay(source.store(), *broker, system_clock(), source.ids().next());
  const Steady from = system_clock().steady();
  relay.start();
  wait_until([&] { return relay.state().position >= events; });
  const double took = seconds_since(from);
  relay.stop();
  const double two = bare(fresh_topics(address), records);
  const double each = static_cast<double>(records.size()) / events;
  std::printf(
      "relayed %d events in %.2f s: %.0f events/s, %.0f records/s; a bare producer %.0f and %.0f records/s: "
      "ratio %.2f\n",
      events, took, events / took, events / took * each, one, two, events / took * each * 2 / (one + two));
}

class Measured final : public Consumer {
 public:
  [[nodiscard]] std::string_view name() const override { return "bench"; }
  [[nodiscard]] bool wants(EventType type) const override { return type == EventType::kTaskCreated; }
  Result<Effect> handle(std::span<const EventPtr> events) override {
    batch_.assign(events.begin(), events.end());
    return Effect{[](Transaction&) -> Result<void> { return {}; }};
  }
  void settled(bool committed) override {
    if (!committed) return;
    const auto now = system_clock().steady();
    const std::lock_guard lock(mutex);
    for (const EventPtr& event : batch_)
      took.push_back(std::chrono::duration<double, std::milli>(now - at[event->id]).count());
    count += batch_.size();
  }
  std::mutex mutex;
  std::unordered_map<EventId, Steady> at;
  std::vector<double> took;
  std::atomic<std::size_t> count{0};

 private:
  std::vector<EventPtr> batch_;
};

void measure_latency(const std::string& address, int per_second, int seconds) {
  Source source;
  const auto broker = make_kafka(fresh_topics(address), system_clock());
  BrokerBus bus(source.store(), *broker, system_clock(), source.ids());
  Relay relay(source.store(), *broker, system_clock(), source.ids().next());
  Measured consumer;
  bus.subscribe(consumer, {});
  source.store().on_commit([&](std::span<const EventPtr> events) {
    const auto now = system_clock().steady();
    {
      const std::lock_guard lock(consumer.mutex);
      for (const EventPtr& event : events) consumer.at[event->id] = now;
    }
    relay.committed(events);
  });
  bus.start();
  relay.start();
  for (int i = 0; i < 100; ++i) source.commit(i);
  wait_until([&] { return consumer.count >= 100; });
  consumer.took.clear();
  const int total = per_second * seconds;
  const Steady from = system_clock().steady();
  for (int i = 0; i < total;) {
    const auto due = static_cast<int>(seconds_since(from) * per_second);
    for (; i < std::min(due, total); ++i) source.commit(i);
    wait_until([&, until = system_clock().steady() + std::chrono::milliseconds(1)] {
      return system_clock().steady() >= until;
    });
  }
  wait_until([&] { return consumer.count >= static_cast<std::size_t>(total) + 100; });
  relay.stop();
  bus.stop();
  std::sort(consumer.took.begin(), consumer.took.end());
  const auto at = [&](double part) {
    return consumer.took[static_cast<std::size_t>(part * static_cast<double>(consumer.took.size() - 1))];
  };
  std::printf("from commit to effect at %d events/s: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, slowest %.1f ms\n",
              per_second, at(.5), at(.9), at(.99), consumer.took.back());
}

}  // namespace
}  // namespace yaad

int main(int argc, char** argv) {
  const auto number = [&](int which, int fallback) { return argc > which ? std::atoi(argv[which]) : fallback; };
  yaad::log::configure({.level = yaad::log::Level::kError});
  const yaad::testing_support::KafkaServer server;
  yaad::measure_relay(server.address(), number(1, 200'000));
  yaad::measure_latency(server.address(), number(2, 2'000), number(3, 8));
}
