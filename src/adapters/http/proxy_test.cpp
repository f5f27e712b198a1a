#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "adapters/http/proxy_fields.h"
#include "adapters/http/testing/server_rig.h"
#include "adapters/http/upstream.h"

namespace yaad::http {
namespace {

using testing::body_of;
using testing::get;
using ::testing::HasSubstr;
using testing::header_of;
using ::testing::Not;
using testing::RawClient;
using testing::ServerTest;
using testing::status_of;
using namespace std::chrono_literals;

/// A server that says what it is told, one script line for each connection, and keeps what it was asked.
class ScriptedServer {
 public:
  explicit ScriptedServer(std::vector<std::string> answers) : answers_(std::move(answers)) {
    fd_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    EXPECT_EQ(::bind(fd_, reinterpret_cast<sockaddr*>(&address), size), 0);
    EXPECT_EQ(::listen(fd_, 16), 0);
    ::getsockname(fd_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { run(); });
  }
  ~ScriptedServer() {
    ::shutdown(fd_, SHUT_RDWR);
    thread_.join();
    ::close(fd_);
  }
  ScriptedServer(const ScriptedServer&) = delete;
  ScriptedServer& operator=(const ScriptedServer&) = delete;
  [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
  std::vector<std::string> asked() {
    const std::lock_guard lock(mutex_);
    return asked_;
  }

 private:
  void run() {
    for (const std::string& answer : answers_) {
      const int link = ::accept(fd_, nullptr, nullptr);
      if (link < 0) return;
      std::string request;
      char bytes[4096];
      while (request.find("\r\n\r\n") == std::string::npos) {
        const ssize_t n = ::recv(link, bytes, sizeof(bytes), 0);
        if (n <= 0) break;
        request.append(bytes, static_cast<std::size_t>(n));
      }
      {
        const std::lock_guard lock(mutex_);
        asked_.push_back(request);
      }
      ::send(link, answer.data(), answer.size(), MSG_NOSIGNAL);
      ::shutdown(link, SHUT_WR);
      while (::recv(link, bytes, sizeof(bytes), 0) > 0) {
      }
      ::close(link);
    }
  }
  const std::vector<std::string> answers_;
  std::mutex mutex_;
  std::vector<std::string> asked_;
  int fd_ = -1;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

/// The rig's server, and one in front of it that hands everything on.
class ProxyTest : public ServerTest {
 protected:
  void start_front(std::vector<std::string> urls = {}, const std::function<void(UpstreamOptions&)>& change = {}) {
    if (urls.empty()) {
      start();
      urls = {"http://127.0.0.1:" + std::to_string(server_->port())};
    }
    UpstreamOptions upstream{.service = "api", .setting = "--api-url", .urls = std::move(urls)};
    if (change) change(upstream);
    upstream_ = *Upstream::make(std::move(upstream));
    front_options_.port = 0;
    front_options_.sweep_every = 20ms;
    front_options_.forward_to = [this](std::string_view path) {
      return path.starts_with("/page") ? std::shared_ptr<Upstream>() : upstream_;
    };
    front_options_.upstreams = {upstream_};
    front_ = std::make_unique<Server>(front_options_, std::vector<Route>(), Assets(), system_clock(), ids_);
    front_->start();
  }
  void TearDown() override {
    if (front_) front_->stop(2s);
    ServerTest::TearDown();
  }
  std::string ask_front(std::string_view request, bool head_only = false) {
    RawClient client(front_->port());
    client.send(request);
    return client.read_response(5s, head_only);
  }
  std::string metrics() {
    std::string out;
    front_->append_metrics(out);
    return out;
  }

  ServerOptions front_options_;
  std::shared_ptr<Upstream> upstream_;
  std::unique_ptr<Server> front_;
};

TEST_F(ProxyTest, GivesTheAnswerOfTheServiceBehindIt) {
  start_front();
  const std::string answer = ask_front(get("/hello", "X-Correlation-ID: abc-1\r\n"));
  EXPECT_EQ(status_of(answer), 200);
  EXPECT_EQ(body_of(answer), "hello");
  EXPECT_EQ(header_of(answer, "X-Correlation-ID"), "abc-1");
  EXPECT_EQ(answer.find("X-Content-Type-Options"), answer.rfind("X-Content-Type-Options"));
  EXPECT_EQ(header_of(ask_front(get("/items/a%20b")), "ETag"), "\"7\"");
  EXPECT_EQ(status_of(ask_front(get("/items/a", "If-None-Match: \"7\"\r\n"), true)), 304);
  EXPECT_EQ(header_of(ask_front("HEAD /hello HTTP/1.1\r\nHost: localhost\r\n\r\n", true), "Content-Length"), "5");
  EXPECT_EQ(status_of(ask_front(get("/nothing-here"))), 404);
  EXPECT_EQ(status_of(ask_front(get("/page"))), 404);
}

TEST_F(ProxyTest, HandsBodiesOnHoweverTheyWereFramed) {
  start_front();
  const std::string head = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
  EXPECT_EQ(body_of(ask_front(head + "Content-Length: 5\r\n\r\n12345")), "12345");
  EXPECT_EQ(body_of(ask_front(head + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")), "abcde");
}

TEST_F(ProxyTest, UsesItsConnectionsAgainAndKeepsTheClients) {
  start_front();
  RawClient client(front_->port());
  for (int i = 0; i < 20; ++i) {
    client.send(get("/items/" + std::to_string(i)));
    EXPECT_EQ(body_of(client.read_response()), std::to_string(i));
  }
  EXPECT_EQ(server_->connection_count(), 1U);
  client.send(get("/items/x") + get("/items/y") + get("/items/z"));
  EXPECT_EQ(body_of(client.read_response()), "x");
  EXPECT_EQ(body_of(client.read_response()), "y");
  EXPECT_EQ(body_of(client.read_response()), "z");
  EXPECT_THAT(metrics(), HasSubstr(R"(yaad_upstream_requests_total{service="api",outcome="answered"} 23)"));
}

TEST_F(ProxyTest, PassesALargeAnswerPieceByPiece) {
  start_front();
  RawClient client(front_->port());
  client.send(get("/big"));
  const std::string head = client.read_until("\r\n\r\n");
  EXPECT_EQ(header_of(head, "Content-Length"), "3000000");
  EXPECT_EQ(client.read_bytes(3'000'000), std::string(3'000'000, 'b'));
  EXPECT_TRUE(client.wait_for_close());
}

TEST_F(ProxyTest, PassesEventsAsTheyComeAndEndsWithTheClient) {
  start_front();
  {
    RawClient client(front_->port());
    client.send(get("/stream", "Last-Event-ID: 2\r\n"));
    EXPECT_THAT(client.read_until("retry: 2000\n\n"), HasSubstr("Content-Type: text/event-stream"));
    server_->broadcast("someone", {make_frame(2, "task", "2"), make_frame(3, "task", "3")});
    EXPECT_THAT(client.read_until("data: 3\n\n"), HasSubstr("id: 3\nevent: task\n"));
    EXPECT_EQ(front_->stream_count(), 1U);
  }
  EXPECT_TRUE(eventually([&] { return closed_ == 1 && front_->stream_count() == 0; }));
}

TEST_F(ProxyTest, PassesAWebSocketBothWays) {
  start_front();
  RawClient client(front_->port());
  client.send(get("/stream",
                  "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"));
  const std::string head = client.read_until("\r\n\r\n");
  EXPECT_EQ(status_of(head), 101);
  EXPECT_EQ(header_of(head, "Sec-WebSocket-Accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  server_->broadcast("someone", {make_frame(1, "task", "1")});
  EXPECT_THAT(client.read_until("\"data\":1}"), HasSubstr("\"event\":\"task\""));
  client.send(std::string("\x89\x80\0\0\0\0", 6));  // A masked ping, which the service behind answers.
  EXPECT_EQ(client.read_bytes(2), std::string("\x8a\0", 2));
}

TEST_F(ProxyTest, EndsStreamsWhenItStops) {
  start_front();
  RawClient client(front_->port());
  client.send(get("/stream"));
  client.read_until("retry: 2000\n\n");
  front_->stop(5s);
  EXPECT_TRUE(client.wait_for_close());
  EXPECT_TRUE(eventually([&] { return closed_ == 1; }));
}

TEST_F(ProxyTest, NamesTheServiceThatDoesNotAnswer) {
  {
    const ScriptedServer gone({});
    start_front({gone.url()});
  }
  const std::string answer = ask_front(get("/hello"));
  EXPECT_EQ(status_of(answer), 503);
  EXPECT_EQ(header_of(answer, "Retry-After"), "1");
  EXPECT_EQ(header_of(answer, "Content-Type"), "application/problem+json");
  EXPECT_THAT(body_of(answer), HasSubstr("\"code\":\"api_unavailable\""));
  const auto probe = upstream_->probe();
  ASSERT_FALSE(probe);
  EXPECT_THAT(probe.error().detail, HasSubstr("--api-url"));
}

TEST_F(ProxyTest, GoesToTheOtherReplicaWhenOneIsDown) {
  start();
  std::string gone;
  {
    const ScriptedServer closed({});
    gone = closed.url();
  }
  start_front({gone, "http://127.0.0.1:" + std::to_string(server_->port())});
  for (int i = 0; i < 10; ++i) EXPECT_EQ(body_of(ask_front(get("/hello"))), "hello");
  EXPECT_TRUE(upstream_->probe());
}

TEST_F(ProxyTest, RepeatsOnlyWhatMayBeRepeated) {
  // Said to be closed, so that what follows never meets a kept connection that is just about to end.
  ScriptedServer breaks({"", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok", "", ""});
  start_front({breaks.url()});
  EXPECT_EQ(body_of(ask_front(get("/hello"))), "ok");
  const std::string head = "POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n";
  const std::string answer = ask_front(head + "\r\nhi");
  EXPECT_EQ(status_of(answer), 502);
  EXPECT_EQ(header_of(answer, "Retry-After"), "1");
  EXPECT_THAT(body_of(answer), HasSubstr("\"code\":\"api_broke_off\""));
  EXPECT_EQ(breaks.asked().size(), 3U);
}

TEST_F(ProxyTest, GivesUpOnAServiceThatIsTooSlow) {
  start();
  start_front({"http://127.0.0.1:" + std::to_string(server_->port())},
              [](UpstreamOptions& options) { options.answer_timeout = 50ms; });
  const std::string answer = ask_front(get("/later"));
  EXPECT_EQ(status_of(answer), 504);
  EXPECT_THAT(body_of(answer), HasSubstr("\"code\":\"api_too_slow\""));
}

TEST_F(ProxyTest, CutsAnAnswerThatStopsAndRefusesOneThatIsNoHttp) {
  ScriptedServer strange(
      {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", "SSH-2.0-nonsense\r\n\r\n",
       "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-Hop: 1\r\nConnection: close, x-hop\r\n\r\n"
       "4\r\nwhol\r\n1\r\ne\r\n0\r\n\r\n",
       "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"});
  start_front({strange.url()});
  EXPECT_EQ(status_of(ask_front("DELETE /a HTTP/1.1\r\nHost: localhost\r\n\r\n")), 502);
  EXPECT_EQ(status_of(ask_front("POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")), 502);
  RawClient client(front_->port());
  client.send(get("/hello"));
  const std::string answer = client.read_until("0\r\n\r\n");
  EXPECT_THAT(answer, HasSubstr("Transfer-Encoding: chunked\r\n"));
  EXPECT_THAT(answer, HasSubstr("whol"));
  EXPECT_THAT(answer, Not(HasSubstr("X-Hop")));
  EXPECT_EQ(status_of(ask_front(get("/hello"), true)), 204);
}

TEST_F(ProxyTest, HandsOnNothingThatBelongsToThisHop) {
  ScriptedServer seen({"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                       "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"});
  start_front({seen.url() + "/v1.0/invoke/chat/method"}, [](UpstreamOptions& options) {
    options.headers = {{"dapr-api-token", "t"}};
  });
  ask_front(get("http://localhost/a/b?c=%20d",
                "Connection: keep-alive, x-secret\r\nX-Secret: 1\r\nTE: trailers\r\nKeep-Alive: 5\r\nUpgrade: h2c\r\n"
                "Origin: http://localhost\r\nX-Forwarded-For: 9.9.9.9\r\nX-Correlation-ID: c-1\r\nIf-Match: \"3\"\r\n"
                "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n"));
  ASSERT_EQ(seen.asked().size(), 1U);
  const std::string request = seen.asked().front();
  EXPECT_THAT(request, HasSubstr("GET /v1.0/invoke/chat/method/a/b?c=%20d HTTP/1.1\r\nHost: 127.0.0.1:"));
  EXPECT_THAT(request, HasSubstr("\r\nX-Forwarded-For: 9.9.9.9, 127.0.0.1\r\nX-Forwarded-Host: localhost\r\n"
                                 "X-Forwarded-Proto: http\r\nX-Correlation-ID: c-1\r\nConnection: keep-alive\r\n"));
  EXPECT_THAT(request, HasSubstr("\r\nIf-Match: \"3\"\r\n"));
  EXPECT_THAT(request, HasSubstr("\r\ntraceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n"));
  EXPECT_THAT(request, HasSubstr("\r\ndapr-api-token: t\r\n"));
  for (const char* word : {"Secret", "TE:", "Keep-Alive", "Upgrade", "Origin", "Content-Length"}) {
    EXPECT_THAT(request, Not(HasSubstr(word))) << word;
  }
  for (const char* path : {"/a/../b", "/a/%2e%2E/b", "/.", "/a/..%2fb", "/a%5c..%5cb"}) {
    EXPECT_EQ(status_of(ask_front(get(path))), 400) << path;
  }
  EXPECT_EQ(seen.asked().size(), 1U);
}

TEST_F(ProxyTest, HoldsNoMoreCallsThanItMay) {
  start();
  start_front({"http://127.0.0.1:" + std::to_string(server_->port())},
              [](UpstreamOptions& options) { options.calls_max = 1; });
  RawClient waits(front_->port());
  waits.send(get("/later"));
  ASSERT_TRUE(eventually([&] {
    const std::lock_guard lock(mutex_);
    return waiting_.size() == 1;
  }));
  EXPECT_EQ(status_of(ask_front(get("/hello"))), 503);
}

TEST(Upstream, TakesOnlyAddressesOfItsOwnKind) {
  const auto make = [](const char* url) {
    return Upstream::make({.service = "chat", .setting = "--chat-url", .urls = {url}});
  };
  for (const char* bad : {"https://host:1", "host:1", "http://", "http://u:p@host:1", "http://host:0", "http://host:x",
                          "http://host:99999", "http://[::1", "http://host:1/?q", "http://ho st:1"}) {
    const auto made = make(bad);
    ASSERT_FALSE(made) << bad;
    EXPECT_THAT(made.error().detail, HasSubstr("--chat-url")) << bad;
  }
  const auto made = make("http://[::1]:3500/v1.0/invoke/chat/method/");
  ASSERT_TRUE(made);
  const auto& address = (*made)->addresses().front();
  EXPECT_EQ(address.host, "::1");
  EXPECT_EQ(address.port, 3500);
  EXPECT_EQ(address.authority, "[::1]:3500");
  EXPECT_EQ(address.prefix, "/v1.0/invoke/chat/method");
}

TEST(ProxyFields, FindsThePathOfATarget) {
  EXPECT_EQ(origin_form("/a?b=http://c"), "/a?b=http://c");
  EXPECT_EQ(origin_form("http://host/a?b"), "/a?b");
  EXPECT_EQ(origin_form("http://host"), "/");
  EXPECT_EQ(origin_form("http://host?q"), "/?q");
}

}  // namespace
}  // namespace yaad::http
