#pragma once
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "adapters/dapr/dapr_broker.h"
#include "adapters/http/api.h"
#include "base/uuid.h"

namespace yaad::dapr::testing {

using namespace std::chrono_literals;  // NOLINT(google-build-using-namespace): a header of tests.

/// Whether it came to hold within a time that no healthy machine needs.
inline bool comes_true(const std::function<bool()>& holds, std::chrono::seconds patience = 60s) {
  std::mutex mutex;
  std::condition_variable never;
  std::unique_lock lock(mutex);
  const auto until = system_clock().steady() + patience;
  while (!holds()) {
    if (system_clock().steady() > until) return false;
    never.wait_for(lock, 10ms);
  }
  return true;
}

/// What a command of the shell prints; throws when it fails. What it leaves running holds none of our sockets.
inline std::string output_of(const std::string& command) {
  int out[2];
  if (::pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) {
    ::dup2(out[1], STDOUT_FILENO);
    ::close_range(3, ~0U, 0);
    ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    ::_exit(127);
  }
  ::close(out[1]);
  std::string text;
  char part[65536];
  for (ssize_t size = 0; (size = ::read(out[0], part, sizeof(part))) > 0;)
    text.append(part, static_cast<std::size_t>(size));
  ::close(out[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (status != 0) throw std::runtime_error("failed: " + command);
  return text;
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "yaad-dapr-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

inline UuidV7Source& ids() {
  static UuidV7Source source(system_clock());
  return source;
}

/// A free port that nobody else is given, and to which a server can come back.
inline std::uint16_t quiet_port() {
  return static_cast<std::uint16_t>(
      std::stoi(output_of("/usr/bin/python3 " YAAD_SOURCE_DIR "/tests/support/ports.py 1")));
}

/// The program's HTTP server with hooks and nothing else. The port is kept when a test makes another one in its place.
class HookServer {
 public:
  explicit HookServer(std::vector<HttpHook> hooks, std::uint16_t port = 0) : hooks_(std::move(hooks)) {
    http::ServerOptions options;
    options.port = port;
    server_ = std::make_unique<http::Server>(
        std::move(options), http::hook_routes(hooks_),
        http::Assets(std::span<const std::pair<std::string_view, std::string_view>>{}), system_clock(), ids());
    server_->start();
  }
  ~HookServer() {
    drop_held();
    server_->stop(0ms);
  }
  HookServer(const HookServer&) = delete;
  HookServer& operator=(const HookServer&) = delete;
  /// Leaves a request without an answer until the server ends, through which all answers go.
  void hold(HookResponder respond) {
    const std::lock_guard lock(mutex_);
    held_.push_back(std::move(respond));
  }
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }

 private:
  void drop_held() {
    std::vector<HookResponder> dropped;
    const std::lock_guard lock(mutex_);
    dropped.swap(held_);
  }

  std::vector<HttpHook> hooks_;
  std::unique_ptr<http::Server> server_;
  std::mutex mutex_;
  std::vector<HookResponder> held_;
};

/// What a subscription was handed, in order.
class Inbox {
 public:
  /// Asked for each record that is handed over; the worst verdict is the answer.
  std::function<Verdict(const BrokerRecord&)> judge = [](const BrokerRecord&) { return Verdict::kDone; };

  BrokerSubscription subscription(std::string group, std::vector<std::string> topics, bool newest_only = false) {
    BrokerSubscription made;
    made.group = std::move(group);
    made.topics = std::move(topics);
    made.newest_only = newest_only;
    made.handle = [this](std::span<const BrokerRecord> records) {
      const std::lock_guard lock(mutex_);
      for (const BrokerRecord& record : records) {
        if (const Verdict verdict = judge(record); verdict != Verdict::kDone) return verdict;
      }
      records_.insert(records_.end(), records.begin(), records.end());
      return Verdict::kDone;
    };
    return made;
  }
  [[nodiscard]] std::vector<BrokerRecord> records() const {
    const std::lock_guard lock(mutex_);
    return records_;
  }
  [[nodiscard]] std::size_t count() const {
    const std::lock_guard lock(mutex_);
    return records_.size();
  }
  /// Different bodies.
  [[nodiscard]] std::size_t different() const {
    const std::lock_guard lock(mutex_);
    std::map<std::string, int> bodies;
    for (const BrokerRecord& record : records_) ++bodies[record.body];
    return bodies.size();
  }

 private:
  mutable std::mutex mutex_;
  std::vector<BrokerRecord> records_;
};

/// A CloudEvent as the house writes it.
inline BrokerRecord event(const std::string& topic, const std::string& key, int number, std::string filling = "") {
  const std::string id = ids().next().str();
  std::string body = R"({"specversion":"1.0","id":")" + id +
                     R"(","type":"app.yaad.task.created.v1","source":"/yaad/test",)" + R"("partitionkey":")" + key +
                     R"(","datacontenttype":"application/json","zz":"<&>","aa":"کام",)" + R"("data":{"number":)" +
                     std::to_string(number) + R"(,"filling":")" + filling + "\"}}";
  return {topic, key, std::move(body), "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"};
}

}  // namespace yaad::dapr::testing
