#include "adapters/client/event_stream.h"

#include <gtest/gtest.h>

#include <vector>

namespace yaad::client {
namespace {

std::vector<StreamEvent> events_of(std::string_view bytes, std::size_t cut) {
  std::vector<StreamEvent> events;
  EventStreamParser parser([&](const StreamEvent& event) {
    events.push_back(event);
    return true;
  });
  for (std::size_t at = 0; at < bytes.size(); at += cut) EXPECT_TRUE(parser.feed(bytes.substr(at, cut)));
  return events;
}

TEST(EventStream, ReadsTheSameWhereverTheBytesAreCut) {
  constexpr std::string_view kBytes =
      ": hello\n\nid: 7\nevent: task\ndata: {\"a\":1}\n\ndata:one\r\ndata: two\r\n\r\nid:8\revent: reset\rdata\r\r"
      "id: 9\n\nevent: lost";
  for (std::size_t cut = 1; cut <= kBytes.size(); ++cut) {
    const auto events = events_of(kBytes, cut);
    ASSERT_EQ(events.size(), 3u) << "cut " << cut;
    EXPECT_EQ(events[0].id, "7");
    EXPECT_EQ(events[0].name, "task");
    EXPECT_EQ(events[0].data, "{\"a\":1}");
    EXPECT_EQ(events[1].id, "7") << "an id stays until the next one";
    EXPECT_EQ(events[1].name, "message");
    EXPECT_EQ(events[1].data, "one\ntwo");
    EXPECT_EQ(events[2].id, "8");
    EXPECT_EQ(events[2].name, "reset");
    EXPECT_EQ(events[2].data, "");
  }
}

TEST(EventStream, EndsWhenTheReaderHasEnough) {
  int seen = 0;
  EventStreamParser parser([&](const StreamEvent&) { return ++seen < 2; });
  EXPECT_TRUE(parser.feed("data: 1\n\n"));
  EXPECT_FALSE(parser.feed("data: 2\n\ndata: 3\n\n"));
  EXPECT_EQ(seen, 2);
}

TEST(EventStream, RefusesAnEventWithoutEnd) {
  EventStreamParser parser([](const StreamEvent&) { return true; });
  const std::string piece(1024 * 1024, 'x');
  bool taken = true;
  for (int i = 0; i < 8 && taken; ++i) taken = parser.feed(piece);
  EXPECT_FALSE(taken);
}

TEST(EventStream, SaysWhichServerCannotBeReached) {
  const auto status = follow_stream("http://127.0.0.1:1", "/api/stream", "", [](const StreamEvent&) { return true; });
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().code, ErrorCode::kUnavailable);
  EXPECT_NE(status.error().detail.find("http://127.0.0.1:1"), std::string::npos);
}

}  // namespace
}  // namespace yaad::client
