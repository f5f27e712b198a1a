#include "adapters/http/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

#include "adapters/http/problem.h"
#include "adapters/http/testing/server_rig.h"
#include "base/logging.h"

namespace yaad::http {
namespace {

using testing::body_of;
using testing::get;
using ::testing::HasSubstr;
using testing::header_of;
using testing::RawClient;
using testing::ServerTest;
using testing::status_of;
using testing::text;
using namespace std::chrono_literals;

TEST_F(ServerTest, AnswersWithSecurityHeadersAndCorrelationId) {
  start();
  const std::string response = ask(get("/hello", "X-Correlation-ID: abc-1\r\n"));
  EXPECT_EQ(status_of(response), 200);
  EXPECT_EQ(body_of(response), "hello");
  EXPECT_EQ(header_of(response, "X-Correlation-ID"), "abc-1");
  EXPECT_EQ(header_of(response, "X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(header_of(response, "Cache-Control"), "no-store");
  const std::string made = header_of(ask(get("/hello", "X-Correlation-ID: has space\r\n")), "X-Correlation-ID");
  EXPECT_TRUE(Uuid::parse(made)) << made;
}

TEST_F(ServerTest, LogsEachRequestAtDebugLevelWithoutItsPath) {
  const auto logged = [this](log::Level level) {
    std::FILE* const file = std::tmpfile();
    log::configure({.level = level, .format = log::Format::kJson, .descriptor = ::fileno(file)});
    start();
    ask(get("/items/secret?q=word", "X-Correlation-ID: found\r\n"));
    ask(get("/nowhere/secret", "X-Correlation-ID: lost\r\n"));
    ask("nonsense\r\n\r\n");
    {
      RawClient stream(server_->port());
      stream.send(get("/stream", "X-Correlation-ID: flow\r\n"));
      stream.read_until("retry: 2000\n\n");
    }
    server_->stop(2s);
    log::configure({});
    std::string text(10'000, '\0');
    std::rewind(file);
    text.resize(std::fread(text.data(), 1, text.size(), file));
    std::fclose(file);
    return text;
  };
  const std::string text = logged(log::Level::kDebug);
  const std::string found =
      R"("msg":"request","correlation_id":"found","method":"GET","route":"/items/{id}","status":200,"ms":)";
  EXPECT_THAT(text, HasSubstr(found));
  EXPECT_THAT(text, HasSubstr(R"("correlation_id":"lost","method":"GET","route":"unmatched","status":404,"ms":)"));
  EXPECT_THAT(text, HasSubstr(R"("method":"","route":"unmatched","status":400,"ms":)"));
  EXPECT_THAT(text, HasSubstr(R"("correlation_id":"flow","method":"GET","route":"/stream","status":200,"ms":)"));
  EXPECT_EQ(text.find("secret"), std::string::npos);
  EXPECT_EQ(text.find("word"), std::string::npos);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 4);
  EXPECT_EQ(logged(log::Level::kInfo), "");
}

TEST_F(ServerTest, AnswersPipelinedRequestsInOrder) {
  start();
  RawClient client(server_->port());
  client.send(get("/items/a") + get("/pool") +
              "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              "Content-Length: 4\r\n\r\nbody" +
              get("/items/b%20c"));
  EXPECT_EQ(body_of(client.read_response()), "a");
  EXPECT_EQ(body_of(client.read_response()), "pool");
  EXPECT_EQ(body_of(client.read_response()), "body");
  EXPECT_EQ(body_of(client.read_response()), "b c");
}

TEST_F(ServerTest, TakesRequestsByteByByte) {
  start();
  RawClient client(server_->port());
  const std::string chunked =
      "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: "
      "chunked\r\n\r\n3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n";
  for (char c : chunked) ASSERT_TRUE(client.send({&c, 1}));
  EXPECT_EQ(body_of(client.read_response()), "abcde");
  for (char c : get("/hello")) ASSERT_TRUE(client.send({&c, 1}));
  EXPECT_EQ(body_of(client.read_response()), "hello");
}

TEST_F(ServerTest, KeepsViewsRightWhenABodyGrowsTheBuffer) {
  start();
  RawClient client(server_->port());
  const std::string body(900'000, 'x');
  client.send(
      "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Correlation-ID: "
      "grow\r\nContent-Length: " +
      std::to_string(body.size()) + "\r\n\r\n" + body);
  const std::string response = client.read_response();
  EXPECT_EQ(body_of(response), body);
  EXPECT_EQ(header_of(response, "X-Correlation-ID"), "grow");
}

TEST_F(ServerTest, AnswersHeadOptionsAndConditions) {
  start();
  RawClient client(server_->port());
  client.send("HEAD /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const std::string head = client.read_response(5s, true);
  EXPECT_EQ(header_of(head, "Content-Length"), "5");
  client.send(get("/items/1", "If-None-Match: \"6\", W/\"7\"\r\n"));
  EXPECT_EQ(status_of(client.read_response()), 304);
  client.send("OPTIONS /echo HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const std::string options = client.read_response();
  EXPECT_EQ(status_of(options), 204);
  EXPECT_EQ(header_of(options, "Allow"), "POST, OPTIONS");
  client.send("DELETE /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const std::string wrong = client.read_response();
  EXPECT_EQ(status_of(wrong), 405);
  EXPECT_EQ(header_of(wrong, "Allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(header_of(wrong, "Content-Type"), "application/problem+json");
}

TEST_F(ServerTest, AnswersFiveHundredWithoutDetailsWhenAHandlerFails) {
  std::atomic<int> told{0};
  options_.on_error = [&](std::string_view, std::string_view what) { told += what == "secret detail"; };
  start();
  for (std::string_view path : {"/throws", "/drops"}) {
    const std::string response = ask(get(path));
    EXPECT_EQ(status_of(response), 500) << path;
    EXPECT_EQ(body_of(response).find("secret"), std::string::npos);
  }
  EXPECT_EQ(told, 1);
}

TEST_F(ServerTest, AnswersOverloadedWhenThePoolIsFull) {
  options_.pool_threads = 1;
  options_.pool_queue_max = 1;
  start();
  RawClient first(server_->port());
  first.send(get("/busy"));
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return busy_ == 1; });
  }
  RawClient second(server_->port());
  second.send(get("/busy"));
  std::string metrics;
  ASSERT_TRUE(eventually([&] {
    metrics.clear();
    server_->append_metrics(metrics);
    return metrics.find("yaad_http_pool_queue 1") != std::string::npos;
  }));
  const std::string refused = ask(get("/pool"));
  EXPECT_EQ(status_of(refused), 503);
  EXPECT_FALSE(header_of(refused, "Retry-After").empty());
}

TEST_F(ServerTest, RefusesForeignHostsAndOrigins) {
  start();
  EXPECT_EQ(status_of(ask("GET /hello HTTP/1.1\r\nHost: evil.example\r\n\r\n")), 403);
  EXPECT_EQ(status_of(ask("GET /hello HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n")), 403);
  EXPECT_EQ(status_of(ask("GET http://evil.example/hello HTTP/1.1\r\nHost: localhost\r\n\r\n")), 403);
  EXPECT_EQ(status_of(ask(get("/hello", "Origin: http://evil.example\r\n"))), 403);
  EXPECT_EQ(status_of(ask(get("/hello", "Origin: null\r\n"))), 403);
  EXPECT_EQ(status_of(ask(get("/hello", "Origin: http://localhost:9\r\n"))), 403);
  EXPECT_EQ(status_of(ask(get("/hello", "Origin: http://localhost\r\n"))), 200);
  EXPECT_EQ(status_of(ask("GET /hello HTTP/1.1\r\nHost: [::1]:8000\r\nOrigin: http://[::1]:8000\r\n\r\n")), 200);
}

TEST_F(ServerTest, ServesThePageItsAssetsAndItsInnerPaths) {
  start();
  const std::string page = ask(get("/today", "Accept: text/html,*/*\r\n"));
  EXPECT_EQ(status_of(page), 200);
  EXPECT_THAT(header_of(page, "Content-Security-Policy"), HasSubstr("default-src 'none'"));
  EXPECT_EQ(status_of(ask(get("/today"))), 404);
  EXPECT_EQ(status_of(ask(get("/api/none", "Accept: text/html\r\n"))), 404);
  const std::string script = ask(get("/assets/app.123.js", "Accept-Encoding: gzip\r\n"));
  EXPECT_EQ(header_of(script, "Content-Encoding"), "gzip");
  EXPECT_EQ(body_of(script), "zipped");
  EXPECT_THAT(header_of(script, "Cache-Control"), HasSubstr("immutable"));
  EXPECT_EQ(body_of(ask(get("/assets/app.123.js"))), "let a=1");
}

TEST_F(ServerTest, WritesLargeBodiesToASlowReader) {
  start();
  RawClient client(server_->port(), 4096);
  client.send(get("/big") + get("/hello"));
  EXPECT_EQ(body_of(client.read_response()).size(), 3'000'000U);
  EXPECT_EQ(body_of(client.read_response()), "hello");
}

struct Hostile {
  std::string_view what;
  std::string request;
  int status;
};

std::vector<Hostile> hostile_requests() {
  const std::string host = "Host: localhost\r\n";
  const auto post = [&](std::string_view headers, std::string_view body = "") {
    return "POST /echo HTTP/1.1\r\n" + host + "Content-Type: application/json\r\n" + std::string(headers) + "\r\n" +
           std::string(body);
  };
  return {
      {"length and chunked", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
      {"chunked and length", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"), 400},
      {"te gzip", post("Transfer-Encoding: gzip\r\n"), 400},
      {"te gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n"), 400},
      {"te chunked, identity", post("Transfer-Encoding: chunked, identity\r\n"), 400},
      {"te xchunked", post("Transfer-Encoding: xchunked\r\n"), 400},
      {"te twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400},
      {"te with vertical tab",
       post("Transfer-Encoding: \x0b"
            "chunked\r\n"),
       400},
      {"te on 1.0", "POST /echo HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
      {"two lengths", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), 400},
      {"two unlike lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"), 400},
      {"length list", post("Content-Length: 3, 3\r\n", "abc"), 400},
      {"length negative", post("Content-Length: -1\r\n"), 400},
      {"length plus", post("Content-Length: +3\r\n", "abc"), 400},
      {"length hex", post("Content-Length: 0x3\r\n", "abc"), 400},
      {"length overflow", post("Content-Length: 18446744073709551617\r\n"), 400},
      {"length huge", post("Content-Length: 104857600\r\n"), 413},
      {"length one over", post("Content-Length: 1048577\r\n"), 413},
      {"chunk huge", post("Transfer-Encoding: chunked\r\n", "fffffff\r\n"), 413},
      {"chunk size overflow", post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\n"), 400},
      {"chunk size bad", post("Transfer-Encoding: chunked\r\n", "zz\r\n\r\n"), 400},
      {"chunk without end", post("Transfer-Encoding: chunked\r\n", "3\r\nabcX\r\n0\r\n\r\n"), 400},
      {"chunk extension long",
       post("Transfer-Encoding: chunked\r\n", "3;a=" + std::string(300, 'x') + "\r\nabc\r\n0\r\n\r\n"), 400},
      {"chunk line endless", post("Transfer-Encoding: chunked\r\n", "3;a=" + std::string(40'000, 'x')), 400},
      {"no host", "GET /hello HTTP/1.1\r\n\r\n", 400},
      {"two hosts", "GET /hello HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400},
      {"folded header", "GET /hello HTTP/1.1\r\nHost: localhost\r\nX-A: 1\r\n 2\r\n\r\n", 400},
      {"space before colon", "GET /hello HTTP/1.1\r\nHost: localhost\r\nX-A : 1\r\n\r\n", 400},
      {"name with space", "GET /hello HTTP/1.1\r\nHost: localhost\r\nX A: 1\r\n\r\n", 400},
      {"name with umlaut", "GET /hello HTTP/1.1\r\nHost: localhost\r\nX\xc3\xa4: 1\r\n\r\n", 400},
      {"empty name", "GET /hello HTTP/1.1\r\nHost: localhost\r\n: 1\r\n\r\n", 400},
      {"line without colon", "GET /hello HTTP/1.1\r\nHost: localhost\r\nnothing\r\n\r\n", 400},
      {"bare cr", "GET /hello HTTP/1.1\r\nHost: localhost\r\nX-A: 1\rX-B: 2\r\n\r\n", 400},
      {"bare lf", "GET /hello HTTP/1.1\r\nHost: localhost\r\nX-A: 1\nX-B: 2\r\n\r\n", 400},
      {"nul", std::string("GET /hello HTTP/1.1\r\nHost: localhost\r\nX-A: \0\r\n\r\n", 48), 400},
      {"nul in target", std::string("GET /he\0lo HTTP/1.1\r\nHost: localhost\r\n\r\n", 40), 400},
      {"header over 16 KiB", get("/hello", "X-A: " + std::string(30'000, 'a') + "\r\n"), 431},
      {"101 headers",
       get("/hello",
           [] {
             std::string many;
             for (int i = 0; i < 101; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
             return many;
           }()),
       431},
      {"target over 8 KiB", get("/" + std::string(9'000, 'a')), 414},
      {"target endless", "GET /" + std::string(12'000, 'a'), 414},
      {"version 2", "GET /hello HTTP/2.0\r\nHost: localhost\r\n\r\n", 505},
      {"version none", "GET /hello\r\n\r\n", 400},
      {"version lower case", "GET /hello http/1.1\r\nHost: localhost\r\n\r\n", 505},
      {"two spaces", "GET  /hello HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"method not a token", "G(T /hello HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"unknown method", "BREW /hello HTTP/1.1\r\nHost: localhost\r\n\r\n", 405},
      {"connect", "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"target without slash", "GET hello HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"target with fragment", "GET /hello#x HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"target not ascii", "GET /\xd8\xa7 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"bad escape", get("/items/%zz"), 400},
      {"escaped nul", get("/items/%00"), 400},
      {"overlong utf-8", get("/items/%c0%af"), 400},
      {"expect other", post("Expect: 200-ok\r\nContent-Length: 1\r\n", "a"), 417},
      {"wrong type", "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nContent-Length: 1\r\n\r\na",
       415},
      {"no type", "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\na", 415},
      {"tls hello", std::string("\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03", 11) + std::string(64, 'x') + "\r\n\r\n",
       400},
      {"http/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
  };
}

TEST_F(ServerTest, RefusesHostileRequestsAndStaysHealthy) {
  start();
  for (const auto& each : hostile_requests()) {
    RawClient client(server_->port());
    client.send(each.request);
    const std::string response = client.read_response();
    EXPECT_EQ(status_of(response), each.status) << each.what << "\n" << response;
    EXPECT_EQ(header_of(response, "Content-Type"), "application/problem+json") << each.what;
    EXPECT_FALSE(header_of(response, "X-Correlation-ID").empty()) << each.what;
    const bool ended = header_of(response, "Connection") == "close";
    EXPECT_EQ(ended, each.status != 405 && each.status != 415 && !each.request.starts_with("GET /items")) << each.what;
    client.finish();
    EXPECT_TRUE(!ended || client.wait_for_close()) << each.what;
    ASSERT_EQ(status_of(ask(get("/hello"))), 200) << "after " << each.what;
  }
}

TEST_F(ServerTest, SurvivesRandomBytesAndCutOffRequests) {
  start();
  std::uint32_t state = 12345;
  const std::string whole =
      "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\nhello";
  for (std::size_t i = 0; i < 300; ++i) {
    std::string bytes = whole;
    for (int flips = 0; flips < 4; ++flips) {
      state = state * 1664525 + 1013904223;
      bytes[(state >> 8) % bytes.size()] = static_cast<char>(state >> 24);
    }
    RawClient client(server_->port());
    client.send(bytes.substr(0, i % 3 == 0 ? i % bytes.size() : bytes.size()));
    client.finish();
    ASSERT_TRUE(client.wait_for_close());
  }
  EXPECT_EQ(status_of(ask(get("/hello"))), 200);
  EXPECT_TRUE(eventually([&] { return server_->connection_count() <= 1; }));
}

TEST_F(ServerTest, SaysContinueBeforeTheBody) {
  start();
  RawClient client(server_->port());
  client.send(
      "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: "
      "100-continue\r\nContent-Length: 2\r\n\r\n");
  EXPECT_EQ(status_of(client.read_until("\r\n\r\n")), 100);
  client.send("ok");
  EXPECT_EQ(body_of(client.read_response()), "ok");
}

TEST_F(ServerTest, DropsSilentClients) {
  options_.header_deadline = 0s;
  options_.sweep_every = 20ms;
  start();
  RawClient silent(server_->port());
  EXPECT_TRUE(silent.wait_for_close());
}

// Swept seldom: who is swept before the first bytes are read is dropped as silent, without an answer.
TEST_F(ServerTest, TellsSlowClientsThatTheyAreLate) {
  options_.header_deadline = 0s;
  options_.body_deadline = 0s;
  options_.sweep_every = 500ms;
  start();
  RawClient half(server_->port());
  half.send("GET /hello HT");
  EXPECT_EQ(status_of(half.read_response()), 408);
  RawClient no_body(server_->port());
  no_body.send(
      "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\nab");
  EXPECT_EQ(status_of(no_body.read_response()), 408);
}

TEST_F(ServerTest, ClosesConnectionsBeyondTheBound) {
  options_.connections_max = 3;
  start();
  std::vector<std::unique_ptr<RawClient>> held;
  for (int i = 0; i < 3; ++i) {
    held.push_back(std::make_unique<RawClient>(server_->port()));
    held.back()->send(get("/hello"));
    EXPECT_EQ(status_of(held.back()->read_response()), 200);
  }
  RawClient one_more(server_->port());
  EXPECT_TRUE(one_more.wait_for_close());
}

TEST_F(ServerTest, StopsGracefully) {
  start();
  RawClient idle(server_->port());
  idle.send(get("/hello"));
  idle.read_response();
  RawClient busy(server_->port());
  busy.send(get("/later"));
  ASSERT_TRUE(eventually([&] {
    std::lock_guard lock(mutex_);
    return waiting_.size() == 1;
  }));
  RawClient stream(server_->port());
  stream.send(get("/stream"));
  stream.read_until("retry: 2000\n\n");
  std::thread stopper([&] { server_->stop(10s); });
  EXPECT_TRUE(idle.wait_for_close());
  EXPECT_THAT(stream.read_until(": closing\n\n"), HasSubstr(": closing"));
  {
    std::lock_guard lock(mutex_);
    waiting_.front().send(text("done"));
  }
  const std::string answer = busy.read_response();
  EXPECT_EQ(body_of(answer), "done");
  EXPECT_EQ(header_of(answer, "Connection"), "close");
  busy.finish();
  stopper.join();
  EXPECT_EQ(closed_, 1);
}

TEST_F(ServerTest, AnswersFromOtherThreadsInOneWake) {
  options_.io_threads = 2;
  start();
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 40; ++i) {
    clients.push_back(std::make_unique<RawClient>(server_->port()));
    clients.back()->send(get("/later"));
  }
  ASSERT_TRUE(eventually([&] {
    std::lock_guard lock(mutex_);
    return waiting_.size() == 40;
  }));
  {
    std::lock_guard lock(mutex_);
    AnswerBatch batch;
    for (auto& responder : waiting_) responder.send(text("late"));
  }
  for (auto& client : clients) EXPECT_EQ(body_of(client->read_response()), "late");
}

}  // namespace
}  // namespace yaad::http
