#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/ports/broker.h"
#include "base/clock.h"
#include "base/config.h"
#include "base/result.h"

namespace yaad {

/// How to reach a Kafka cluster (or what speaks its protocol: Redpanda), and what the house's topics are like there.
struct KafkaOptions {
  std::string brokers;                 ///< "host:port,host:port": some of the cluster; it tells of the others.
  std::string security = "plaintext";  ///< plaintext, tls, sasl-plaintext, sasl-tls.
  std::string mechanism = "plain";     ///< With sasl: plain, scram-sha-256, scram-sha-512.
  std::string user, password;          ///< With sasl.
  std::string ca_file;                 ///< With tls: who is trusted, PEM; empty: whom the system trusts.
  std::string cert_file, key_file;     ///< With tls: who we are, PEM (mTLS).
  std::string prefix;                  ///< Before the names of topics and groups, so that houses can share a cluster.
  std::string client_id = "yaad";
  std::string compression = "none";                   ///< Or gzip, snappy, lz4, zstd: not every client reads those.
  std::chrono::milliseconds publish_timeout{10'000};  ///< A publish that is not acknowledged by then has failed.
  std::chrono::milliseconds session_timeout{10'000};  ///< A process that is silent for so long loses its partitions.
  std::size_t queue_max = 100'000;                    ///< Records on their way to the broker; more have to wait.
  std::size_t fetch_max_kb = 16'384;                  ///< Records read ahead, per consumer and partition.

  int partitions = 6;      ///< Of each topic that is created. More can share the work of a consumer.
  int replication = 0;     ///< Copies; 0: three, or as many as there are brokers.
  int retention_days = 7;  ///< How long topics keep records; the inbox is kept longer.
};

/// From the settings: `bus` (kafka://HOST:PORT,…) and those that begin with kafka_.
KafkaOptions kafka_options(const config::Settings& settings);

/// What is wrong with the options alone, before anything is tried: which setting, why, and what helps.
Result<void> check_kafka_options(const KafkaOptions& options);

/// librdkafka: an idempotent producer, and one consumer with a thread of its own for each subscription.
///
/// A mark moves only after the handler has said kDone; partitions that go to another process are given up between two
/// batches, with their marks. kNotNow goes back to where the batch began: order is kept. What is read ahead and what
/// waits to be sent is bounded. After a fatal error of the library the client is made anew.
/// Errors: those of wrong options are thrown as std::runtime_error by this call; anything later is in `health`, names
/// the setting and holds no secret. Thread-safety: as Broker.
std::unique_ptr<Broker> make_kafka(const KafkaOptions& options, const Clock& clock);

/// One topic and what was done about it: "created" or "there already".
struct KafkaTopic {
  std::string name, done;
};
/// Makes the topics that are missing, each with its dead letters'. Those that are there must be as the options say,
/// else kConflict with every difference and what helps; then nothing was made. kUnavailable: no broker answered.
Result<std::vector<KafkaTopic>> create_kafka_topics(const KafkaOptions& options);

}  // namespace yaad
