#pragma once
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

#include "adapters/kafka/kafka_broker.h"

/// Real Kafka brokers for tests. YAAD_SOURCE_DIR is the root of the sources; the jars stand in YAAD_TEST_KAFKA_JARS, or
/// are fetched into the cache when it is not set.
namespace yaad::testing_support {

/// One broker in a temporary folder, which goes with it.
class KafkaServer {
 public:
  explicit KafkaServer(bool secure = false) : secure_(secure) {
    std::string name = (std::filesystem::temp_directory_path() / "yaad-kafka-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
    start();
  }
  KafkaServer(const KafkaServer&) = delete;
  KafkaServer& operator=(const KafkaServer&) = delete;
  ~KafkaServer() {
    try {
      stop(true);
    } catch (const std::exception&) {
      // It had stopped by itself.
    }
    std::filesystem::remove_all(folder_);
  }
  /// The same broker again, with what it had, on the same ports.
  void start() {
    address_ = output_of("YAAD_TEST_OWNER=" + std::to_string(::getpid()) + " " + script() + " start " + folder_ + " " +
                         jars() + (secure_ ? " secure" : ""));
  }
  void stop(bool kill) { output_of(script() + " stop " + folder_ + (kill ? " kill" : "")); }
  [[nodiscard]] const std::string& address() const { return address_; }
  /// Of the listener "tls", "sasl" or "mtls".
  [[nodiscard]] std::string listener(const std::string& name) const {
    std::ifstream file(folder_ + "/" + name);
    std::string address;
    std::getline(file, address);
    return address;
  }
  [[nodiscard]] std::string certificate(const std::string& name) const { return folder_ + "/certificates/" + name; }

 private:
  static std::string script() { return std::string(YAAD_SOURCE_DIR) + "/tests/support/kafka.sh"; }
  static std::string jars() {
    if (const char* given = std::getenv("YAAD_TEST_KAFKA_JARS")) return given;
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    const std::string base = cache ? cache : std::string(home ? home : "/tmp") + "/.cache";
    return output_of(script() + " jars " + base + "/yaad");
  }
  static std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), [](FILE*) { return 0; });
    if (!pipe) throw std::runtime_error("no shell");
    std::string text;
    char part[512];
    while (std::fgets(part, sizeof(part), pipe.get()) != nullptr) text += part;
    if (::pclose(pipe.get()) != 0) throw std::runtime_error("failed: " + command);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
  }

  bool secure_;
  std::string folder_, address_;
};

/// The broker that the tests of one process share; a test that stops one has its own.
inline KafkaServer& shared_kafka() {
  static KafkaServer server(true);
  return server;
}

/// Options for topics that nobody has used before.
inline KafkaOptions fresh_kafka(const std::string& address) {
  static int count = 0;
  KafkaOptions options;
  options.brokers = address;
  options.prefix = "t" + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".";
  options.partitions = 3;
  options.session_timeout = std::chrono::milliseconds(3'000);
  return options;
}

}  // namespace yaad::testing_support
