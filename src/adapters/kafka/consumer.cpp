#include "adapters/kafka/consumer.h"

#include <algorithm>
#include <exception>
#include <string>

#include "base/logging.h"

namespace yaad::kafka {
namespace {

using std::chrono::milliseconds;

constexpr int kPollMs = 100;
constexpr int kAskMs = 5'000;
constexpr milliseconds kCommitEvery{100};
constexpr milliseconds kMeasureEvery{1'000};
constexpr milliseconds kNotNowWait{50};
constexpr std::size_t kBatchBytes = 16'000'000;
constexpr int kUnassignedMayEnd = 0x020300ff;

}  // namespace

Consumer::Consumer(const KafkaOptions& options, Health& its_health, const Clock& clock, BrokerSubscription subscription)
    : HasHealth(its_health), options_(options), clock_(clock), subscription_(std::move(subscription)) {}

Consumer::~Consumer() { stop(); }

void Consumer::start() {
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
}

void Consumer::tell_to_stop() {
  {
    const std::lock_guard lock(nap_mutex_);
    stopping_ = true;
  }
  nap_changed_.notify_all();
}

void Consumer::stop() {
  tell_to_stop();
  if (thread_.joinable()) thread_.join();
}

void Consumer::append_lag(std::vector<BrokerLag>& out) const {
  const std::lock_guard lock(lag_mutex_);
  for (const auto& [topic, records] : lag_) out.push_back({subscription_.group, topic, records});
}

bool Consumer::nap(milliseconds time) {
  std::unique_lock lock(nap_mutex_);
  nap_changed_.wait_for(lock, time, [&] { return stopping_.load(); });
  return !stopping_;
}

// A client is made anew after a fatal error of the library.
void Consumer::run() {
  while (!stopping_) {
    try {
      client_ = connect();
      live();
    } catch (const std::exception& error) {
      health.bad(error.what());
    }
    gathered_.clear();
    end_client();
    done_.clear();
    committed_.clear();
    fatal_ = joined_ = assigned_ = false;
    if (!stopping_) nap(milliseconds(500));
  }
}

// Before 2.3 the library ends the whole process when a client is destroyed that has joined its group and was not yet
// given its first partitions (librdkafka issue 4312). Such a client leaves the group, and is then kept to the process's
// end.
void Consumer::end_client() {
  if (!client_) return;
  rd_kafka_consumer_close(client_.get());
  if (assigned_ || subscription_.newest_only || rd_kafka_version() >= kUnassignedMayEnd) {
    client_.reset();
    return;
  }
  rd_kafka_set_log_level(client_.get(), 0);
  static_cast<void>(client_.release());
}

Client Consumer::connect() {
  Conf conf(options_, health);
  conf.set("group.id", options_.prefix + subscription_.group);
  conf.set("enable.auto.commit", "false").set("enable.auto.offset.store", "false");
  conf.set("auto.offset.reset", subscription_.newest_only ? "latest" : "earliest");
  conf.set("partition.assignment.strategy", "cooperative-sticky");
  const auto session = options_.session_timeout.count();
  conf.set("session.timeout.ms", std::to_string(session)).set("heartbeat.interval.ms", std::to_string(session / 5));
  conf.set("max.poll.interval.ms", "300000").set("allow.auto.create.topics", "false");
  conf.set("queued.min.messages", "10000").set("queued.max.messages.kbytes", std::to_string(options_.fetch_max_kb));
  conf.set("fetch.message.max.bytes", "4000000").set("fetch.wait.max.ms", "200").set("fetch.error.backoff.ms", "100");
  rd_kafka_conf_set_opaque(conf.raw(), static_cast<HasHealth*>(this));
  if (!subscription_.newest_only) rd_kafka_conf_set_rebalance_cb(conf.raw(), on_rebalance);
  Client client = conf.make(RD_KAFKA_CONSUMER);
  rd_kafka_poll_set_consumer(client.get());
  if (subscription_.newest_only) return client;
  const Partitions topics(rd_kafka_topic_partition_list_new(static_cast<int>(subscription_.topics.size())));
  for (const std::string& topic : subscription_.topics)
    rd_kafka_topic_partition_list_add(topics.get(), (options_.prefix + topic).c_str(), RD_KAFKA_PARTITION_UA);
  rd_kafka_subscribe(client.get(), topics.get());
  return client;
}

void Consumer::live() {
  while (!stopping_ && !fatal_) {
    if (subscription_.newest_only && !joined_ && !listen_from_now_on()) {
      nap(milliseconds(200));
      continue;
    }
    gather();
    work();
    if (clock_.steady() - committed_at_ >= kCommitEvery) commit(false);
    if (clock_.steady() - measured_at_ >= kMeasureEvery) measure();
  }
  commit(true);
}

// Every partition, from its end. No group, no mark. False: the brokers do not tell which partitions there are.
bool Consumer::listen_from_now_on() {
  const Partitions all(rd_kafka_topic_partition_list_new(8));
  for (const std::string& topic : subscription_.topics) {
    const std::string name = options_.prefix + topic;
    const std::unique_ptr<rd_kafka_topic_t, void (*)(rd_kafka_topic_t*)> handle(
        rd_kafka_topic_new(client_.get(), name.c_str(), nullptr), rd_kafka_topic_destroy);
    const rd_kafka_metadata_t* raw = nullptr;
    auto error = rd_kafka_metadata(client_.get(), 0, handle.get(), &raw, kAskMs);
    const Metadata metadata(raw);
    if (error == RD_KAFKA_RESP_ERR_NO_ERROR && metadata->topic_cnt == 1) error = metadata->topics[0].err;
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR) {
      rd_kafka_poll(client_.get(), 0);  // The reason of a connection that failed.
      if (health.last().empty() || error == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART)
        health.bad(health.explain(error, {}, name));
      return false;
    }
    for (int i = 0; i < metadata->topics[0].partition_cnt; ++i)
      rd_kafka_topic_partition_list_add(all.get(), name.c_str(), metadata->topics[0].partitions[i].id);
  }
  if (!find_ends(*all)) return false;
  rd_kafka_assign(client_.get(), all.get());
  health.good();
  joined_ = true;
  if (subscription_.joined) subscription_.joined();
  return true;
}

// As numbers: told "the end" alone, the library would look for it in its own time, and pass over what comes meanwhile.
bool Consumer::find_ends(rd_kafka_topic_partition_list_t& partitions) {
  for (int i = 0; i < partitions.cnt; ++i) {
    rd_kafka_topic_partition_t& each = partitions.elems[i];
    std::int64_t low = 0, high = 0;
    const auto error = rd_kafka_query_watermark_offsets(client_.get(), each.topic, each.partition, &low, &high, kAskMs);
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR) {
      health.bad(health.explain(error, {}, each.topic));
      return false;
    }
    each.offset = high;
  }
  return true;
}

// What has come, up to one batch; waits a little for the first. A rebalance happens in here, and may take back some.
void Consumer::gather() {
  std::size_t bytes = 0;
  for (int wait = kPollMs; gathered_.size() < subscription_.batch_max && bytes < kBatchBytes && !stopping_; wait = 0) {
    Message message(rd_kafka_consumer_poll(client_.get(), gathered_.empty() ? wait : 0));
    if (!message) return;
    bytes += message->len;
    take(std::move(message));
    if (fatal_) return;
  }
}

void Consumer::take(Message message) {
  if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
    gathered_.push_back(std::move(message));
    return;
  }
  char why[256];
  if (rd_kafka_fatal_error(client_.get(), why, sizeof(why)) != RD_KAFKA_RESP_ERR_NO_ERROR) fatal_ = true;
  const std::string topic = message->rkt ? rd_kafka_topic_name(message->rkt) : subscription_.group;
  health.bad(health.explain(
      message->err,
      message->err == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART ? std::string() : rd_kafka_message_errstr(message.get()),
      topic));
}

void Consumer::work() {
  if (gathered_.empty()) return;
  health.good();
  std::vector<BrokerRecord> records;
  records.reserve(gathered_.size());
  for (const Message& message : gathered_) {
    BrokerRecord record;
    record.topic = std::string(rd_kafka_topic_name(message->rkt)).substr(options_.prefix.size());
    record.key.assign(static_cast<const char*>(message->key), message->key_len);
    record.body.assign(static_cast<const char*>(message->payload), message->len);
    records.push_back(std::move(record));
  }
  Verdict verdict = Verdict::kNotNow;
  try {
    verdict = subscription_.handle(records);
  } catch (const std::exception& error) {
    log::error("a handler of records threw", {{"group", subscription_.group}, {"error", error.what()}});
  }
  if (verdict == Verdict::kNotNow) return go_back();
  for (const Message& message : gathered_)
    done_[{rd_kafka_topic_name(message->rkt), message->partition}] = message->offset + 1;
  gathered_.clear();
}

// To where the batch began, so that the same come again in their order.
void Consumer::go_back() {
  std::map<Place, std::int64_t> first;
  for (const Message& message : gathered_)
    first.emplace(Place{rd_kafka_topic_name(message->rkt), message->partition}, message->offset);
  gathered_.clear();
  const Partitions back(rd_kafka_topic_partition_list_new(static_cast<int>(first.size())));
  for (const auto& [place, offset] : first)
    rd_kafka_topic_partition_list_add(back.get(), place.first.c_str(), place.second)->offset = offset;
  const LibraryError failed(rd_kafka_seek_partitions(client_.get(), back.get(), kAskMs));
  if (failed) {
    // Nothing is passed: a client made anew begins at the marks.
    log::warn("could not go back to records that were not taken", {{"error", rd_kafka_error_string(failed.get())}});
    fatal_ = true;
  }
  nap(kNotNowWait);
}

Partitions Consumer::marks(bool only_fresh) {
  Partitions list(rd_kafka_topic_partition_list_new(static_cast<int>(done_.size())));
  for (const auto& [place, offset] : done_) {
    const auto told = committed_.find(place);
    if (only_fresh && told != committed_.end() && told->second == offset) continue;
    rd_kafka_topic_partition_list_add(list.get(), place.first.c_str(), place.second)->offset = offset;
  }
  return list;
}

void Consumer::commit(bool wait) {
  committed_at_ = clock_.steady();
  if (subscription_.newest_only) return;
  const Partitions list = marks(true);
  if (list->cnt == 0) return;
  const Queue answers(rd_kafka_queue_new(client_.get()));
  if (!wait) {
    rd_kafka_commit(client_.get(), list.get(), 1);
  } else {
    // A broker that is away is not waited for: what is repeated takes effect once.
    rd_kafka_commit_queue(client_.get(), list.get(), answers.get(), nullptr, nullptr);
    const LibraryEvent answer(rd_kafka_queue_poll(answers.get(), kAskMs));
  }
  for (const auto& [place, offset] : done_) committed_[place] = offset;
}

void Consumer::on_rebalance(rd_kafka_t* client, rd_kafka_resp_err_t what, rd_kafka_topic_partition_list_t* partitions,
                            void* opaque) {
  auto& self = static_cast<Consumer&>(*static_cast<HasHealth*>(opaque));
  LibraryError failed;
  if (what == RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS) {
    failed.reset(rd_kafka_incremental_assign(client, partitions));
    self.assigned_ = true;
    self.gained(*partitions);
  } else {
    if (!rd_kafka_assignment_lost(client)) self.commit(true);
    self.lost(*partitions);
    failed.reset(rd_kafka_incremental_unassign(client, partitions));
  }
  if (failed) self.fatal_ = true;
}

void Consumer::gained(const rd_kafka_topic_partition_list_t& partitions) {
  health.good();
  measured_at_ = {};
  log::info("partitions are handled here", {{"group", subscription_.group}, {"count", std::to_string(partitions.cnt)}});
}

// What was gathered of them and not handled is the next owner's.
void Consumer::lost(const rd_kafka_topic_partition_list_t& partitions) {
  for (int i = 0; i < partitions.cnt; ++i) {
    const Place place(partitions.elems[i].topic, partitions.elems[i].partition);
    done_.erase(place);
    committed_.erase(place);
    std::erase_if(gathered_, [&](const Message& message) {
      return message->partition == place.second && place.first == rd_kafka_topic_name(message->rkt);
    });
  }
}

// From what the library has heard with the records; no question is asked.
void Consumer::measure() {
  measured_at_ = clock_.steady();
  std::map<std::string, std::int64_t> lag;
  for (const std::string& topic : subscription_.topics) lag[topic] = 0;
  rd_kafka_topic_partition_list_t* raw = nullptr;
  if (rd_kafka_assignment(client_.get(), &raw) != RD_KAFKA_RESP_ERR_NO_ERROR) return;
  const Partitions mine(raw);
  rd_kafka_position(client_.get(), mine.get());
  for (int i = 0; i < mine->cnt; ++i) {
    const auto& each = mine->elems[i];
    std::int64_t low = 0, high = 0;
    if (rd_kafka_get_watermark_offsets(client_.get(), each.topic, each.partition, &low, &high) !=
            RD_KAFKA_RESP_ERR_NO_ERROR ||
        high < 0)
      continue;
    const auto done = done_.find({each.topic, each.partition});
    std::int64_t at = each.offset;
    if (done != done_.end()) at = done->second;
    if (at < 0) at = subscription_.newest_only ? high : std::max<std::int64_t>(low, 0);
    lag[std::string(each.topic).substr(options_.prefix.size())] += std::max<std::int64_t>(0, high - at);
  }
  const std::lock_guard lock(lag_mutex_);
  lag_ = std::move(lag);
}

}  // namespace yaad::kafka
