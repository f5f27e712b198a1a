#include "adapters/http/testing/server_rig.h"

namespace yaad::http {
namespace {

using testing::body_of;
using testing::get;
using ::testing::HasSubstr;
using testing::header_of;
using testing::RawClient;
using testing::ServerTest;
using testing::status_of;
using namespace std::chrono_literals;

TEST_F(ServerTest, SendsBroadcastsOnceInOrderFromTheLastKnownId) {
  start();
  RawClient client(server_->port());
  client.send(get("/stream", "Last-Event-ID: 2\r\n"));
  const std::string head = client.read_until("retry: 2000\n\n");
  EXPECT_EQ(header_of(head, "Content-Type"), "text/event-stream");
  EXPECT_EQ(header_of(head, "X-Accel-Buffering"), "no");
  server_->broadcast("someone", {make_frame(1, "task", "1"), make_frame(2, "task", "2"), make_frame(3, "task", "3")});
  server_->broadcast("somebody else", {make_frame(4, "task", "4")});
  server_->broadcast("someone", {make_frame(3, "task", "3"), make_frame(5, "task", "5")});
  EXPECT_EQ(client.read_until("data: 5\n\n"), "id: 3\nevent: task\ndata: 3\n\nid: 5\nevent: task\ndata: 5\n\n");
}

TEST_F(ServerTest, KeepsSilentStreamsAliveAndNoticesTheirEnd) {
  options_.heartbeat = 0s;
  options_.sweep_every = 20ms;
  start();
  {
    RawClient client(server_->port());
    client.send(get("/stream"));
    EXPECT_THAT(client.read_until(": ping\n\n"), HasSubstr(": ping"));
    EXPECT_EQ(server_->stream_count(), 1U);
  }
  EXPECT_TRUE(eventually([&] { return server_->stream_count() == 0 && closed_ == 1; }));
}

TEST_F(ServerTest, ResetsASlowStreamInsteadOfKeepingItsBacklog) {
  start();
  RawClient client(server_->port(), 4096);
  client.send(get("/stream"));
  client.read_until("retry: 2000\n\n");
  const std::string data = "\"" + std::string(20'000, 'x') + "\"";
  std::string metrics;
  std::uint64_t id = 0;
  ASSERT_TRUE(eventually([&] {
    server_->broadcast("someone", {make_frame(++id, "task", data)});
    metrics.clear();
    server_->append_metrics(metrics);
    return metrics.find("yaad_http_stream_resets_total 0") == std::string::npos;
  }));
  server_->broadcast("someone", {make_frame(1'000'000, "task", "\"last\"")});
  const std::string all = client.read_until("data: \"last\"\n\n");
  EXPECT_THAT(all, HasSubstr("event: reset\ndata: {}\n\n"));
  EXPECT_THAT(all, HasSubstr("id: 1000000\n"));
  // Every message that came is whole: a cut one would leave two "id:" without a blank line between them.
  for (std::size_t at = all.find("\nid: "); at != std::string::npos; at = all.find("\nid: ", at + 1)) {
    ASSERT_EQ(all[at - 1], '\n');
  }
}

std::string ws_handshake(std::string_view more = {}, std::string_view target = "/stream") {
  return get(target,
             "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
             "Sec-WebSocket-Version: 13\r\n" +
                 std::string(more));
}

TEST_F(ServerTest, ResetsAStreamOnlyAfterTheHeadAndGoesOn) {
  start();
  for (const std::string_view target : {"/stream/reset", "/stream/reset?sent"}) {
    RawClient client(server_->port());
    client.send(get(target));
    const std::string head = client.read_until("retry: 2000\n\n");
    EXPECT_TRUE(head.starts_with("HTTP/1.1 200 OK\r\n")) << head;
    EXPECT_EQ(client.read_until("data: {}\n\n"), "event: reset\ndata: {}\n\n");
    server_->broadcast("someone", {make_frame(7, "task", "7")});  // Less than what the client said it knew.
    EXPECT_EQ(client.read_until("data: 7\n\n"), "id: 7\nevent: task\ndata: 7\n\n");
  }
}

TEST_F(ServerTest, ResetsAWebSocketOnlyAfterTheHandshakeAndGoesOn) {
  start();
  RawClient client(server_->port());
  client.send(ws_handshake({}, "/stream/reset?sent"));
  EXPECT_EQ(status_of(client.read_until("\r\n\r\n")), 101);
  const std::string reset = R"({"id":null,"event":"reset","data":{}})";
  EXPECT_EQ(client.read_bytes(2 + reset.size()).substr(2), reset);
  server_->broadcast("someone", {make_frame(7, "task", "7")});
  const std::string seven = R"({"id":7,"event":"task","data":7})";
  EXPECT_EQ(client.read_bytes(2 + seven.size()).substr(2), seven);
}

// 16 MB that a client missed, and 2 MB more while it does not read: more than any queue here holds.
TEST_F(ServerTest, SendsALongBacklogInPagesAsTheClientReadsAndThenGoesLive) {
  start();
  for (const bool websocket : {false, true}) {
    newest_ = 1'000;
    sent_ = 0;
    RawClient client(server_->port(), 4096);
    client.send(websocket ? ws_handshake({}, "/stream/backlog") : get("/stream/backlog"));
    client.read_until("\r\n\r\n");
    for (int i = 0; i < 125; ++i) {
      const std::uint64_t id = ++newest_;
      server_->broadcast("someone", {large_frame(id)});
    }
    EXPECT_LT(sent_, 1'000U);  // It waits for the client.
    const std::string_view id_begin = websocket ? "{\"id\":" : "id: ";
    for (std::uint64_t id = 1; id <= newest_; ++id) {
      client.read_until(id_begin);
      ASSERT_EQ(std::stoull(client.read_until(websocket ? "," : "\n")), id);
      ASSERT_THAT(client.read_until("xx\""), ::testing::Not(HasSubstr("reset")));
    }
    server_->broadcast("someone", {make_frame(5'000, "task", "\"live\"")});
    EXPECT_THAT(client.read_until("\"live\""), HasSubstr("5000"));
  }
}

TEST_F(ServerTest, RefusesAWebSocketOfAForeignPageWithAProblem) {
  start();
  for (const std::string_view origin : {"https://evil.example", "http://localhost.evil.example", "null"}) {
    const std::string response = ask(ws_handshake("Origin: " + std::string(origin) + "\r\n"));
    EXPECT_EQ(status_of(response), 403) << origin;
    EXPECT_EQ(header_of(response, "Content-Type"), "application/problem+json");
    EXPECT_EQ(header_of(response, "Upgrade"), "");
    EXPECT_THAT(body_of(response), HasSubstr("\"code\":\"foreign_origin\""));
  }
  RawClient own(server_->port());
  own.send(ws_handshake("Origin: http://localhost\r\n"));
  EXPECT_EQ(status_of(own.read_until("\r\n\r\n")), 101);
}

TEST_F(ServerTest, SpeaksWebSocketWithSubprotocolAndDeflate) {
  start();
  RawClient client(server_->port());
  client.send(
      ws_handshake("Sec-WebSocket-Protocol: other, yaad.v1.json\r\nSec-WebSocket-Extensions: permessage-deflate; "
                   "client_max_window_bits\r\n"));
  const std::string head = client.read_until("\r\n\r\n");
  EXPECT_EQ(status_of(head), 101) << head;
  EXPECT_EQ(header_of(head, "Sec-WebSocket-Accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  EXPECT_EQ(header_of(head, "Sec-WebSocket-Protocol"), "yaad.v1.json");
  EXPECT_THAT(header_of(head, "Sec-WebSocket-Extensions"), HasSubstr("permessage-deflate"));
  server_->broadcast("someone", {make_frame(1, "task", "{\"a\":1}")});
  const std::string expected = R"({"id":1,"event":"task","data":{"a":1}})";
  const std::string frame = client.read_bytes(2 + expected.size());
  ASSERT_EQ(frame.size(), 2 + expected.size());
  EXPECT_EQ(static_cast<unsigned char>(frame[0]), 0x81);  // Text, whole, too small to be worth compressing.
  EXPECT_EQ(frame.substr(2), expected);
  server_->broadcast("someone", {make_frame(2, "task", "\"" + std::string(2000, 'z') + "\"")});
  const std::string packed = client.read_bytes(2);
  EXPECT_EQ(static_cast<unsigned char>(packed[0]), 0xc1);  // RSV1: compressed.
  EXPECT_LT(static_cast<unsigned char>(packed[1]), 126);
}

TEST_F(ServerTest, ClosesWebSocketsThatBreakTheProtocolOrGoTooFar) {
  start();
  {
    RawClient client(server_->port());
    client.send(ws_handshake());
    EXPECT_EQ(status_of(client.read_until("\r\n\r\n")), 101);
    client.send(std::string("\x81\x05hello", 7));  // Not masked.
    EXPECT_TRUE(client.wait_for_close());
  }
  {
    RawClient client(server_->port());
    client.send(ws_handshake());
    client.read_until("\r\n\r\n");
    client.send(std::string("\x81\xff\x80\x00\x00\x00\x00\x00\x00\x01mask", 14));  // A length with the high bit.
    EXPECT_TRUE(client.wait_for_close());
  }
  {
    RawClient client(server_->port());
    client.send(
        get("/stream", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"));  // No key.
    EXPECT_EQ(status_of(client.read_until("\r\n\r\n")), 400);
  }
  EXPECT_TRUE(eventually([&] { return server_->stream_count() == 0; }));
  EXPECT_EQ(status_of(ask(get("/hello"))), 200);
}

TEST_F(ServerTest, ClosesWebSocketsWithGoingAwayWhenItStops) {
  start();
  RawClient client(server_->port());
  client.send(ws_handshake());
  client.read_until("\r\n\r\n");
  std::thread stopper([&] { server_->stop(2s); });
  const std::string frame = client.read_bytes(4);
  EXPECT_EQ(static_cast<unsigned char>(frame[0]), 0x88);
  EXPECT_EQ(static_cast<unsigned char>(frame[2]) * 256 + static_cast<unsigned char>(frame[3]), 1001);
  client.finish();
  stopper.join();
}

TEST(Frames, HaveTheShapeOfTheContract) {
  const Frame frame = make_frame(42, "task", R"({"x":1})");
  EXPECT_EQ(*frame.sse, "id: 42\nevent: task\ndata: {\"x\":1}\n\n");
  EXPECT_EQ(*frame.ws, R"({"id":42,"event":"task","data":{"x":1}})");
}

}  // namespace
}  // namespace yaad::http
