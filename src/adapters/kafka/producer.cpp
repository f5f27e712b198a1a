#include "adapters/kafka/producer.h"

#include <array>
#include <condition_variable>
#include <cstddef>
#include <string>

namespace yaad::kafka {
namespace {

constexpr int kServeMs = 100;
constexpr std::string_view kContentType = "application/cloudevents+json";

ErrorCode code_of(rd_kafka_resp_err_t error) {
  switch (error) {
    case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE:
      return ErrorCode::kTooLarge;
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
    case RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION:
      return ErrorCode::kNotFound;
    case RD_KAFKA_RESP_ERR__QUEUE_FULL:
      return ErrorCode::kOverloaded;
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
      return ErrorCode::kConflict;
    default:
      return ErrorCode::kUnavailable;
  }
}

// As the library wants a record. It keeps pointers to the body, and the headers when it takes it.
std::array<rd_kafka_vu_t, 5> parts_of(const BrokerRecord& record, const std::string& topic, rd_kafka_headers_t* headers,
                                      void* opaque) {
  std::array<rd_kafka_vu_t, 5> parts{};
  parts[0].vtype = RD_KAFKA_VTYPE_TOPIC;
  parts[0].u.cstr = topic.c_str();
  parts[1].vtype = RD_KAFKA_VTYPE_KEY;
  parts[1].u.mem = {const_cast<char*>(record.key.data()), record.key.size()};
  parts[2].vtype = RD_KAFKA_VTYPE_VALUE;
  parts[2].u.mem = {const_cast<char*>(record.body.data()), record.body.size()};
  parts[3].vtype = RD_KAFKA_VTYPE_HEADERS;
  parts[3].u.headers = headers;
  parts[4].vtype = RD_KAFKA_VTYPE_OPAQUE;
  parts[4].u.ptr = opaque;
  return parts;
}

}  // namespace

/// The records of one publish that have not been answered for yet. It lives on the stack of `publish`, which waits for
/// all of them: the library answers for every record within the publish time-out.
struct Producer::Flight {
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t open = 0;
  rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR_NO_ERROR;
  std::string topic;  ///< Of the first failure.

  void fail(rd_kafka_resp_err_t why, const std::string& where) {
    const std::lock_guard lock(mutex);
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR) return;
    error = why;
    topic = where;
  }
};

Producer::Producer(const KafkaOptions& options, Health& its_health) : HasHealth(its_health), options_(options) {
  thread_ = std::thread([this] { serve(); });
}

Producer::~Producer() {
  stop();
  thread_.join();
}

void Producer::stop() {
  stopping_ = true;
  const std::lock_guard lock(mutex_);
  if (client_) rd_kafka_purge(client_.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
}

std::shared_ptr<rd_kafka_t> Producer::client() {
  const std::lock_guard lock(mutex_);
  if (fatal_.exchange(false)) client_.reset();
  if (client_) return client_;
  Conf conf(options_, health);
  const auto timeout = std::to_string(options_.publish_timeout.count());
  conf.set("enable.idempotence", "true").set("acks", "all").set("partitioner", "murmur2_random");
  conf.set("message.timeout.ms", timeout).set("linger.ms", "0").set("compression.codec", options_.compression);
  conf.set("queue.buffering.max.messages", std::to_string(options_.queue_max));
  conf.set("queue.buffering.max.kbytes", "262144").set("batch.num.messages", "10000").set("batch.size", "1000000");
  rd_kafka_conf_set_opaque(conf.raw(), static_cast<HasHealth*>(this));
  rd_kafka_conf_set_dr_msg_cb(conf.raw(), on_delivery);
  client_ = std::shared_ptr<rd_kafka_t>(conf.make(RD_KAFKA_PRODUCER).release(), Deleter{});
  return client_;
}

// Answers come through here.
void Producer::serve() {
  while (!stopping_) {
    std::shared_ptr<rd_kafka_t> now;
    {
      const std::lock_guard lock(mutex_);
      now = client_;
    }
    if (now) {
      rd_kafka_poll(now.get(), kServeMs);
    } else {
      std::mutex mutex;
      std::condition_variable never;
      std::unique_lock lock(mutex);
      never.wait_for(lock, std::chrono::milliseconds(2));
    }
  }
  // What was purged is answered for too.
  const std::lock_guard lock(mutex_);
  if (client_) rd_kafka_flush(client_.get(), kServeMs);
}

void Producer::on_delivery(rd_kafka_t* client, const rd_kafka_message_t* message, void* opaque) {
  auto& self = static_cast<Producer&>(*static_cast<HasHealth*>(opaque));
  auto& flight = *static_cast<Flight*>(message->_private);
  if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
    self.health.good();
  } else {
    char why[256];
    if (rd_kafka_fatal_error(client, why, sizeof(why)) != RD_KAFKA_RESP_ERR_NO_ERROR) self.fatal_ = true;
    flight.fail(message->err, rd_kafka_topic_name(message->rkt));
  }
  const std::lock_guard lock(flight.mutex);
  if (--flight.open == 0) flight.changed.notify_all();
}

Result<void> Producer::publish(std::span<const BrokerRecord> records) {
  if (records.empty()) return {};
  if (stopping_) return Error{ErrorCode::kUnavailable, "the program stops"};
  std::shared_ptr<rd_kafka_t> now;
  try {
    now = client();
  } catch (const std::exception& error) {
    return Error{ErrorCode::kUnavailable, error.what()};
  }
  Flight flight;
  for (const BrokerRecord& record : records) {
    if (!send(now.get(), record, flight)) break;
  }
  std::unique_lock lock(flight.mutex);
  flight.changed.wait(lock, [&] { return flight.open == 0; });
  if (flight.error == RD_KAFKA_RESP_ERR_NO_ERROR) return {};
  const auto why = health.explain(flight.error, {}, flight.topic);
  if (code_of(flight.error) == ErrorCode::kNotFound) health.bad(why);
  return Error{code_of(flight.error), why};
}

// The record's bytes are not copied: they stay until the publish returns. False: it could not even be queued.
bool Producer::send(rd_kafka_t* client, const BrokerRecord& record, Flight& flight) {
  const std::string topic = options_.prefix + record.topic;
  {
    const std::lock_guard lock(flight.mutex);
    ++flight.open;
  }
  // A list of our own: given one by one, librdkafka 2.0 frees them twice when the topic is not there.
  Headers headers(rd_kafka_headers_new(1));
  rd_kafka_header_add(headers.get(), "content-type", -1, kContentType.data(),
                      static_cast<std::ptrdiff_t>(kContentType.size()));
  const auto parts = parts_of(record, topic, headers.get(), &flight);
  int tries = static_cast<int>(options_.publish_timeout / std::chrono::milliseconds(10));
  for (;;) {
    const LibraryError failed(rd_kafka_produceva(client, parts.data(), parts.size()));
    const auto queued = failed ? rd_kafka_error_code(failed.get()) : RD_KAFKA_RESP_ERR_NO_ERROR;
    if (queued == RD_KAFKA_RESP_ERR_NO_ERROR) {
      static_cast<void>(headers.release());  // The record has them now.
      return true;
    }
    if (queued == RD_KAFKA_RESP_ERR__QUEUE_FULL && !stopping_ && tries-- > 0) {
      std::unique_lock lock(flight.mutex);  // Others have to leave first.
      flight.changed.wait_for(lock, std::chrono::milliseconds(10), [&] { return flight.open <= 1; });
      continue;
    }
    if (queued == RD_KAFKA_RESP_ERR__FATAL) fatal_ = true;
    flight.fail(queued, topic);
    const std::lock_guard lock(flight.mutex);
    --flight.open;
    return false;
  }
}

}  // namespace yaad::kafka
