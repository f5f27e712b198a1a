#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "adapters/http/server.h"
#include "adapters/http/testing/raw_client.h"

namespace yaad::http::testing {

using namespace std::chrono_literals;  // NOLINT(google-build-using-namespace): a header of tests.

inline Response text(std::string body) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(body);
  return response;
}

/// A server with a route of each kind; handlers that wait are released by the test.
class ServerTest : public ::testing::Test {
 protected:
  ServerTest() : ids_(system_clock()) { options_.port = 0; }

  void start() {
    std::vector<Route> routes;
    const auto add = [&](Method method, std::string_view pattern, Handler handler) -> Route& {
      Route route;
      route.method = method;
      route.pattern = pattern;
      route.handler = std::move(handler);
      routes.push_back(std::move(route));
      return routes.back();
    };
    add(Method::kGet, "/hello", [](const Request&, Responder responder) { responder.send(text("hello")); });
    add(Method::kGet, "/items/{id}", [](const Request& request, Responder responder) {
      Response response = text(std::string(request.path_parameter("id")));
      response.etag = "\"7\"";
      responder.send(std::move(response));
    });
    add(Method::kPost, "/echo", [](const Request& request, Responder responder) {
      responder.send(text(std::string(request.body)));
    }).body_types = {"application/json"};
    add(Method::kGet, "/pool", [](const Request&, Responder responder) { responder.send(text("pool")); }).run_on =
        RunOn::kPool;
    add(Method::kGet, "/throws", [](const Request&, Responder) { throw std::runtime_error("secret detail"); });
    add(Method::kGet, "/drops", [](const Request&, Responder) {});
    add(Method::kGet, "/big",
        [](const Request&, Responder responder) { responder.send(text(std::string(3'000'000, 'b'))); });
    add(Method::kGet, "/later", [this](const Request&, Responder responder) {
      std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(responder));
    });
    add(Method::kGet, "/busy", [this](const Request&, Responder responder) {
      std::unique_lock lock(mutex_);
      ++busy_;
      changed_.notify_all();
      changed_.wait(lock, [&] { return released_; });
      responder.send(text("busy"));
    }).run_on = RunOn::kPool;
    add(Method::kGet, "/stream", [this](const Request& request, Responder responder) {
      StreamOptions stream;
      stream.group = "someone";
      stream.queue_frames_max = 64;
      stream.queue_bytes_max = 256 * 1024;
      const auto last = request.header("last-event-id");
      if (!last.empty()) stream.last_id = std::stoull(std::string(last));
      auto sink = responder.open_stream(stream);
      sink->on_close([this] { ++closed_; });
    });
    // As the live hub does with a client that knows an event which does not exist: all before the head could be sent.
    add(Method::kGet, "/stream/reset", [](const Request& request, Responder responder) {
      StreamOptions stream;
      stream.group = "someone";
      stream.backlog_first = true;
      stream.last_id = 999'999'999'999;
      auto sink = responder.open_stream(stream);
      if (request.query == "sent") sink->send(make_frame(stream.last_id + 1, "task", "\"dropped\""));
      sink->reset();
      sink->go_live();
    });
    add(Method::kGet, "/stream/backlog", [this](const Request&, Responder responder) {
      StreamOptions stream;
      stream.group = "someone";
      stream.backlog_first = true;
      stream.queue_frames_max = 64;
      stream.queue_bytes_max = 256 * 1024;
      send_page(responder.open_stream(stream), 1);
    });
    static constexpr std::pair<std::string_view, std::string_view> kFiles[] = {
        {"index.html", "<!doctype html><title>Yaad</title>"},
        {"assets/app.123.js", "let a=1"},
        {"assets/app.123.js.gz", "zipped"}};
    server_ = std::make_unique<Server>(options_, std::move(routes), Assets(kFiles), system_clock(), ids_);
    server_->start();
  }

  void TearDown() override {
    {
      std::lock_guard lock(mutex_);
      released_ = true;
      waiting_.clear();
    }
    changed_.notify_all();
    if (server_) server_->stop(2s);
  }

  std::string ask(std::string_view request) {
    RawClient client(server_->port());
    client.send(request);
    return client.read_response();
  }

  template <typename Condition>
  static bool eventually(Condition condition) {
    const auto end = system_clock().steady() + 5s;
    while (system_clock().steady() < end) {
      if (condition()) return true;
      std::this_thread::yield();
    }
    return condition();
  }

  static Frame large_frame(std::uint64_t id) { return make_frame(id, "task", "\"" + std::string(16'000, 'x') + "\""); }

  /// As the live hub resumes a stream: the next page when there is room, and live after the newest.
  void send_page(const std::shared_ptr<StreamSink>& sink, std::uint64_t first) {
    std::vector<Frame> page;
    const std::uint64_t newest = newest_;
    for (; page.size() < 8 && first <= newest; ++first) page.push_back(large_frame(first));
    sink->send_backlog(std::move(page));
    const auto next = [this, sink, first] { send_page(sink, first); };
    if (first <= newest) {
      sink->when_room(next);
    } else {
      sink->go_live(next);
    }
    sent_ = first - 1;
  }

  std::atomic<std::uint64_t> newest_{0};
  std::atomic<std::uint64_t> sent_{0};
  ServerOptions options_;
  UuidV7Source ids_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Responder> waiting_;
  int busy_ = 0;
  bool released_ = false;
  std::atomic<int> closed_{0};
  std::unique_ptr<Server> server_;
};

inline std::string get(std::string_view target, std::string_view more = {}) {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more) + "\r\n";
}

}  // namespace yaad::http::testing
