#pragma once
#include <librdkafka/rdkafka.h>

#include <fstream>

#include "rig.h"

/// A real sidecar on a real Kafka broker: YAAD_TEST_DAPRD is the sidecar's program, YAAD_TEST_KAFKA the broker's
/// address.
namespace yaad::dapr::testing {

inline std::string required(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr) throw std::runtime_error(std::string(name) + " is not set; run ./test dapr");
  return value;
}

/// A sidecar for one program. Its folder goes with it, its ports stay the same as long as it lives.
class RealSidecar {
 public:
  explicit RealSidecar(std::string environment = "") : environment_(std::move(environment)) {}
  RealSidecar(const RealSidecar&) = delete;
  RealSidecar& operator=(const RealSidecar&) = delete;
  ~RealSidecar() { stop("KILL"); }

  void start(const std::string& arguments) {
    output_of("env " + environment_ + " DAPRD=" + required("YAAD_TEST_DAPRD") + " YAAD_KAFKA_BROKERS=" +
              required("YAAD_TEST_KAFKA") + " " + kScript + " start " + folder_.path() + " " + arguments);
  }
  /// Also before the start.
  [[nodiscard]] std::string address() const {
    return "http://127.0.0.1:" + std::to_string(std::stoi(output_of(std::string(kScript) + " port " + folder_.path())));
  }
  void stop(const std::string& signal) { output_of(std::string(kScript) + " stop " + folder_.path() + " " + signal); }

 private:
  static constexpr const char* kScript = YAAD_SOURCE_DIR "/tests/support/dapr.sh";
  Folder folder_;
  std::string environment_;
};

inline std::string fresh_prefix() { return "t" + ids().next().str().substr(24) + "."; }

/// Topics that no other test uses, each `prefix` and name.
inline std::vector<std::string> fresh_topics(const std::vector<std::string>& names, int partitions = 3,
                                             const std::string& prefix = fresh_prefix()) {
  std::vector<std::string> topics;
  char reason[512];
  rd_kafka_conf_t* conf = rd_kafka_conf_new();
  rd_kafka_conf_set(conf, "bootstrap.servers", required("YAAD_TEST_KAFKA").c_str(), reason, sizeof(reason));
  const std::unique_ptr<rd_kafka_t, void (*)(rd_kafka_t*)> client(
      rd_kafka_new(RD_KAFKA_PRODUCER, conf, reason, sizeof(reason)), rd_kafka_destroy);
  const std::unique_ptr<rd_kafka_queue_t, void (*)(rd_kafka_queue_t*)> queue(rd_kafka_queue_new(client.get()),
                                                                             rd_kafka_queue_destroy);
  for (const std::string& name : names) {
    topics.push_back(prefix + name);
    rd_kafka_NewTopic_t* topic = rd_kafka_NewTopic_new(topics.back().c_str(), partitions, 1, reason, sizeof(reason));
    rd_kafka_CreateTopics(client.get(), &topic, 1, nullptr, queue.get());
    rd_kafka_event_t* made = rd_kafka_queue_poll(queue.get(), 30'000);
    if (made == nullptr || rd_kafka_event_error(made) != RD_KAFKA_RESP_ERR_NO_ERROR)
      throw std::runtime_error("the topic could not be made");
    rd_kafka_event_destroy(made);
    rd_kafka_NewTopic_destroy(topic);
  }
  return topics;
}

/// What stands on a topic: one line per record by the format of kcat.
inline std::vector<std::string> on_topic(const std::string& topic, const std::string& format) {
  return lines_of(output_of("kcat -C -q -e -o beginning -b " + required("YAAD_TEST_KAFKA") + " -t " + topic + " -f '" +
                            format + "\\n' 2>/dev/null"));
}

/// One process: broker, HTTP server and sidecar, in the order of a real start.
class Process {
 public:
  /// Groups by their names, one a line.
  explicit Process(std::string groups, std::string environment = "")
      : sidecar(std::move(environment)), groups_(std::move(groups)) {}
  ~Process() { stop(); }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  DaprBroker& broker() {
    if (!broker_) {
      options.sidecar.base_url = sidecar.address();
      options.probe = 100ms;
      broker_ = std::make_unique<DaprBroker>(options);
    }
    return *broker_;
  }
  void serve() {
    if (port_ == 0) port_ = quiet_port();
    server = std::make_unique<HookServer>(broker().hooks(), port_);
    broker().start();
  }
  void start() {
    serve();
    start_sidecar();
  }
  void start_sidecar() { sidecar.start(arguments()); }
  void stop() {
    if (broker_) broker_->stop();
    sidecar.stop("TERM");
    server.reset();
  }

  DaprOptions options;
  std::unique_ptr<HookServer> server;
  RealSidecar sidecar;
  std::string more_arguments, app_id = "yaad";

 private:
  [[nodiscard]] std::string arguments() const {
    std::string text = "app=" + app_id + " port=" + std::to_string(port_) + " " + more_arguments;
    for (const std::string& group : lines_of(groups_)) text += " group=" + group;
    return text;
  }
  std::string groups_;
  std::uint16_t port_ = 0;
  std::unique_ptr<DaprBroker> broker_;
};

}  // namespace yaad::dapr::testing
