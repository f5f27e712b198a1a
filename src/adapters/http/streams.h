// Internal to adapters/http: the two kinds of stream.
#pragma once
#include "adapters/http/io_thread.h"

namespace yaad::http::detail {

/// What a WebSocket handshake needs of its request, copied: the connection ends where the stream begins.
struct Handshake {
  std::string target;
  std::string host;
  std::string key;
  std::string version;
  std::string protocols;
  std::string extensions;
  std::string correlation_id;
};

/// A bounded queue of frames before a socket. Public calls post to the loop unless they come from it.
class StreamBase : public StreamSink, public std::enable_shared_from_this<StreamBase> {
 public:
  StreamBase(IoThread& io, StreamOptions options);
  ~StreamBase() override;

  void send(Frame frame) override;
  void send_backlog(std::vector<Frame> page) override;
  void when_room(std::function<void()> work) override;
  using StreamSink::go_live;
  void go_live(std::function<void()> behind) override;
  void reset() override;
  void close(std::uint16_t ws_code) override;
  void on_close(std::function<void()> callback) override;
  [[nodiscard]] bool closed() const override { return closed_.load(std::memory_order_acquire); }

  // On the loop only.
  virtual void attach(Socket socket, Handshake handshake) = 0;
  virtual void flush() = 0;
  virtual void sweep(SteadyTime now) = 0;
  /// Ends now without ceremony.
  virtual void abort() = 0;
  void offer(const Frame& frame);  ///< A broadcast: held, dropped when known, or queued.
  void reset_now();
  const std::string& group() const { return options_.group; }

  std::size_t group_index = 0;
  bool dirty = false;

 protected:
  virtual void close_now(std::uint16_t ws_code) = 0;
  [[nodiscard]] virtual bool wants(const Frame& frame) const = 0;
  [[nodiscard]] virtual std::size_t size_of(const Frame& frame) const = 0;
  void enqueue(const Frame& frame);
  void push(const Frame& frame);
  void pop_front();
  void mark();
  /// Hands the waiting work to the pool when there is room; a full pool is asked again later.
  void offer_room();
  /// Marks it closed, leaves the group, tells the owner. Idempotent.
  void finished();
  void attached();
  /// Posts, or runs at once when already on the loop.
  void on_loop(std::function<void(StreamBase&)> action);

  IoThread& io_;
  StreamOptions options_;
  std::deque<Frame> queue_;
  std::deque<Frame> held_;
  std::size_t queued_bytes_ = 0;
  std::size_t held_bytes_ = 0;
  std::uint64_t held_lost_ = 0;  ///< The highest id that was held back and had to be dropped.
  bool live_ = true;
  bool front_stays_ = false;  ///< The front frame is the head of the answer, or partly on the wire: never dropped.
  bool in_group_ = false;
  SteadyTime last_write_;

 private:
  void overflow();
  void hold(const Frame& frame);
  void drop_first_held();
  void go_live_now(const std::function<void()>& behind);
  std::atomic<bool> closed_{false};
  std::function<void()> close_callback_;
  std::function<void()> room_work_;
};

std::shared_ptr<StreamBase> make_sse_stream(IoThread& io, StreamOptions options);
std::shared_ptr<StreamBase> make_ws_stream(IoThread& io, StreamOptions options);

/// The frame that tells a client to read everything anew.
const Frame& reset_frame();

/// Security headers of every answer, ready to append.
extern const std::string_view kSecurityHeaders;

}  // namespace yaad::http::detail
