#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace yaad::http {

/// One message to a stream in both of its spellings, made once and shared by every client that gets it.
struct Frame {
  std::uint64_t id = 0;  ///< Sequence; a stream drops frames at or below the last one it had. 0: always sent.
  std::shared_ptr<const std::string> sse;  ///< "id: …\nevent: …\ndata: …\n\n"
  std::shared_ptr<const std::string> ws;   ///< {"id":…,"event":…,"data":…}; null: not sent to WebSockets.
};

/// Makes both spellings of an event. `data` is JSON on one line.
Frame make_frame(std::uint64_t id, std::string_view event, std::string_view data);

struct StreamOptions {
  std::string group;          ///< Broadcasts to this name reach it; a user's id.
  std::uint64_t last_id = 0;  ///< Frames up to here are known to the client.
  /// When set, broadcasts are held back until go_live(), so that the backlog can be sent first.
  bool backlog_first = false;
  std::size_t queue_frames_max = 1024;
  std::size_t queue_bytes_max = 512 * 1024;
};

/// The server's end of one SSE connection or WebSocket.
///
/// A slow client never costs memory: when its queue is over a bound, the queue is emptied and one `reset` event is
/// sent, on which the client reads everything anew. Thread-safety: every call from any thread; calls after the close do
/// nothing. Order of calls of one thread is kept.
class StreamSink {
 public:
  virtual ~StreamSink() = default;
  /// Queues a frame to this client only, ahead of broadcasts that are held back.
  virtual void send(Frame frame) = 0;
  /// Ends the hold of `backlog_first`: held frames with a higher id than any sent so far follow, then live ones.
  virtual void go_live() = 0;
  /// Tells the client to read everything anew, and forgets what was queued.
  virtual void reset() = 0;
  /// A WebSocket closes with this code; SSE ends.
  virtual void close(std::uint16_t ws_code) = 0;
  /// Called once on the I/O thread after the client has gone (at once when it has gone already). Must not block.
  virtual void on_close(std::function<void()> callback) = 0;
  [[nodiscard]] virtual bool closed() const = 0;
};

}  // namespace yaad::http
