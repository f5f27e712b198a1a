#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

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
/// sent, on which the client reads everything anew. What it missed before is sent in pages, each when there is room for
/// it, so however much that is, it costs one page. Thread-safety: every call from any thread; calls after the close do
/// nothing. Order of calls of one thread is kept.
class StreamSink {
 public:
  virtual ~StreamSink() = default;
  /// Queues a frame to this client only, ahead of broadcasts that are held back.
  virtual void send(Frame frame) = 0;
  /// While broadcasts are held back: queues a page of what the client missed, whole whatever the bounds. The sender
  /// keeps pages small, and waits with `when_room` before the next one.
  virtual void send_backlog(std::vector<Frame> page) = 0;
  /// While broadcasts are held back: runs `work` once on the worker pool, as soon as half of the queue is free.
  virtual void when_room(std::function<void()> work) = 0;
  /// Ends the hold of `backlog_first`: held frames with a higher id than any sent so far follow, then live ones.
  /// When more was held back than the bounds allow, the hold goes on and `behind` runs like the work of `when_room`: it
  /// sends what has come since the last page, and calls this again. Without `behind`: a reset.
  virtual void go_live(std::function<void()> behind) = 0;
  void go_live() { go_live({}); }
  /// Tells the client to read everything anew, and forgets what was queued. Ends a hold.
  virtual void reset() = 0;
  /// A WebSocket closes with this code; SSE ends.
  virtual void close(std::uint16_t ws_code) = 0;
  /// Called once on the I/O thread after the client has gone (at once when it has gone already). Must not block.
  virtual void on_close(std::function<void()> callback) = 0;
  [[nodiscard]] virtual bool closed() const = 0;
};

}  // namespace yaad::http
