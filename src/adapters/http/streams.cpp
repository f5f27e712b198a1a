#include "adapters/http/streams.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>

#include "adapters/http/problem.h"

namespace yaad::http {

Frame make_frame(std::uint64_t id, std::string_view event, std::string_view data) {
  Frame frame;
  frame.id = id;
  std::string sse;
  std::string ws;
  sse.reserve(data.size() + event.size() + 48);
  ws.reserve(data.size() + event.size() + 48);
  const std::string number = std::to_string(id);
  if (id > 0) sse.append("id: ").append(number).append("\n");
  sse.append("event: ").append(event).append("\ndata: ").append(data).append("\n\n");
  ws.append("{\"id\":").append(id > 0 ? number : "null").append(",\"event\":");
  append_json_string(ws, event);
  ws.append(",\"data\":").append(data).append("}");
  frame.sse = std::make_shared<const std::string>(std::move(sse));
  frame.ws = std::make_shared<const std::string>(std::move(ws));
  return frame;
}

}  // namespace yaad::http

namespace yaad::http::detail {

const std::string_view kSecurityHeaders =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "X-Frame-Options: DENY\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

const Frame& reset_frame() {
  static const Frame frame = make_frame(0, "reset", "{}");
  return frame;
}

StreamBase::StreamBase(IoThread& io, StreamOptions options)
    : io_(io), options_(std::move(options)), live_(!options_.backlog_first), last_write_(io.tick_time()) {}

StreamBase::~StreamBase() = default;

void StreamBase::on_loop(std::function<void(StreamBase&)> action) {
  if (closed()) return;
  if (IoThread::current() == &io_) {
    action(*this);
  } else {
    io_.post([stream = shared_from_this(), action = std::move(action)] { action(*stream); });
  }
}

void StreamBase::send(Frame frame) {
  on_loop([frame = std::move(frame)](StreamBase& stream) {
    if (frame.id > 0 && frame.id <= stream.options_.last_id) return;
    stream.enqueue(frame);
  });
}

void StreamBase::send_backlog(std::vector<Frame> page) {
  on_loop([page = std::move(page)](StreamBase& stream) {
    if (stream.closed() || stream.live_) return;  // Live already: a reset has told the client to read all anew.
    for (const Frame& frame : page) {
      if (frame.id > stream.options_.last_id && stream.wants(frame)) stream.push(frame);
    }
  });
}

void StreamBase::when_room(std::function<void()> work) {
  on_loop([work = std::move(work)](StreamBase& stream) {
    if (stream.closed() || stream.live_) return;
    stream.room_work_ = work;
    stream.offer_room();
  });
}

void StreamBase::offer_room() {
  const bool room = queue_.size() <= options_.queue_frames_max / 2 && queued_bytes_ <= options_.queue_bytes_max / 2;
  if (room && room_work_ && io_.shared.pool->submit(room_work_)) room_work_ = nullptr;
}

void StreamBase::go_live(std::function<void()> behind) {
  on_loop([behind = std::move(behind)](StreamBase& stream) { stream.go_live_now(behind); });
}

void StreamBase::go_live_now(const std::function<void()>& behind) {
  if (closed() || live_) return;
  while (!held_.empty() && held_.front().id > 0 && held_.front().id <= options_.last_id) drop_first_held();
  const bool fits = queue_.size() + held_.size() <= options_.queue_frames_max &&
                    queued_bytes_ + held_bytes_ <= options_.queue_bytes_max;
  if (fits && held_lost_ <= options_.last_id) {
    live_ = true;
    held_bytes_ = 0;
    for (auto held = std::exchange(held_, {}); const Frame& frame : held) offer(frame);
  } else if (behind) {
    room_work_ = behind;
    offer_room();
  } else {
    reset_now();
  }
}

void StreamBase::hold(const Frame& frame) {
  held_.push_back(frame);
  held_bytes_ += size_of(frame);
  // What does not fit is read again later by whoever sends the backlog.
  while (held_.size() > options_.queue_frames_max / 2 || held_bytes_ > options_.queue_bytes_max / 2) drop_first_held();
}

void StreamBase::drop_first_held() {
  held_lost_ = std::max(held_lost_, held_.front().id);
  held_bytes_ -= size_of(held_.front());
  held_.pop_front();
}

void StreamBase::reset() {
  on_loop([](StreamBase& stream) { stream.reset_now(); });
}

void StreamBase::close(std::uint16_t ws_code) {
  on_loop([ws_code](StreamBase& stream) {
    if (!stream.closed()) stream.close_now(ws_code);
  });
}

void StreamBase::on_close(std::function<void()> callback) {
  const auto set = [callback = std::move(callback)](StreamBase& stream) {
    if (stream.closed()) {
      callback();
    } else {
      stream.close_callback_ = callback;
    }
  };
  if (IoThread::current() == &io_) {
    set(*this);
  } else {
    io_.post([stream = shared_from_this(), set] { set(*stream); });
  }
}

void StreamBase::offer(const Frame& frame) {
  if (closed() || !wants(frame) || (frame.id > 0 && frame.id <= options_.last_id)) return;
  if (live_) {
    enqueue(frame);
  } else {
    hold(frame);
  }
}

void StreamBase::enqueue(const Frame& frame) {
  if (closed() || !wants(frame)) return;
  if (queue_.size() >= options_.queue_frames_max || queued_bytes_ + size_of(frame) > options_.queue_bytes_max) {
    if (frame.id > 0) options_.last_id = std::max(options_.last_id, frame.id);
    return overflow();
  }
  push(frame);
}

void StreamBase::push(const Frame& frame) {
  if (frame.id > 0) options_.last_id = std::max(options_.last_id, frame.id);
  queued_bytes_ += size_of(frame);
  queue_.push_back(frame);
  mark();
}

void StreamBase::overflow() {
  io_.metrics.stream_resets.add(1);
  // Without the head this would be no HTTP, and what is half written must be completed: the rest may go.
  while (queue_.size() > (front_stays_ ? 1U : 0U)) {
    queued_bytes_ -= size_of(queue_.back());
    queue_.pop_back();
  }
  queue_.push_back(reset_frame());
  queued_bytes_ += size_of(queue_.back());
  mark();
}

void StreamBase::reset_now() {
  if (closed()) return;
  held_.clear();
  held_bytes_ = 0;
  room_work_ = nullptr;
  live_ = true;
  options_.last_id = 0;  // What the client said it knew may be of another stream: whatever comes now is new to it.
  overflow();
}

void StreamBase::pop_front() {
  queued_bytes_ -= size_of(queue_.front());
  queue_.pop_front();
  front_stays_ = false;
  io_.metrics.frames_sent.add(1);
  if (room_work_) offer_room();
}

void StreamBase::mark() {
  if (!std::exchange(dirty, true)) io_.mark_dirty(shared_from_this());
}

void StreamBase::attached() {
  in_group_ = true;
  io_.join_group(*this);
  last_write_ = io_.tick_time();
}

void StreamBase::finished() {
  if (closed_.exchange(true)) return;
  if (std::exchange(in_group_, false)) io_.leave_group(*this);
  io_.shared.streams.fetch_sub(1, std::memory_order_relaxed);
  queue_.clear();
  held_.clear();
  room_work_ = nullptr;
  if (auto callback = std::exchange(close_callback_, {})) callback();
}

namespace {

/// Server-sent events: the bytes of many frames go out in one write, without a copy for this client.
class SseStream final : public StreamBase {
 public:
  using StreamBase::StreamBase;

  void attach(Socket socket, Handshake handshake) override {
    if (closed()) return;
    socket_.emplace(std::move(socket));
    Frame head;
    std::string text = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n";
    text.append("X-Accel-Buffering: no\r\nConnection: close\r\nX-Correlation-ID: ").append(handshake.correlation_id);
    text.append("\r\n").append(io_.date_line()).append(kSecurityHeaders).append("\r\nretry: 2000\n\n");
    head.sse = std::make_shared<const std::string>(std::move(text));
    queued_bytes_ += head.sse->size();
    queue_.push_front(std::move(head));
    front_stays_ = true;
    attached();
    mark();
    watch_for_end();
  }

  void flush() override {
    while (socket_ && !waiting_ && !queue_.empty()) {
      iovec parts[kMaxParts];
      std::size_t count = 0;
      std::size_t total = 0;
      for (const Frame& frame : queue_) {
        if (count == kMaxParts) break;
        const std::size_t skip = count == 0 ? offset_ : 0;
        parts[count].iov_base = const_cast<char*>(frame.sse->data() + skip);  // NOLINT: iovec has no const form.
        parts[count].iov_len = frame.sse->size() - skip;
        total += parts[count++].iov_len;
      }
      msghdr message{};
      message.msg_iov = parts;
      message.msg_iovlen = count;
      const ssize_t written = ::sendmsg(socket_->native_handle(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
      if (written < 0 && errno != EAGAIN && errno != EINTR) return abort();
      if (written > 0) {
        last_write_ = io_.tick_time();
        advance(static_cast<std::size_t>(written));
      }
      if (written < static_cast<ssize_t>(total)) return wait_to_write();
    }
    if (queue_.empty() && closing_) abort();
  }

  void sweep(SteadyTime now) override {
    if (!socket_) return;
    offer_room();
    if (waiting_ || !queue_.empty()) {
      if (now - last_write_ > 4 * io_.shared.options.heartbeat) abort();
    } else if (now - last_write_ >= io_.shared.options.heartbeat) {
      static const Frame ping{0, std::make_shared<const std::string>(": ping\n\n"), nullptr};
      enqueue(ping);
    }
  }

  void abort() override {
    const auto keep = shared_from_this();
    if (socket_) {
      boost::system::error_code ignored;
      socket_->close(ignored);
      socket_.reset();
    }
    finished();
  }

 protected:
  void close_now(std::uint16_t) override {
    static const Frame bye{0, std::make_shared<const std::string>(": closing\n\n"), nullptr};
    enqueue(bye);
    closing_ = true;
    if (!socket_) abort();
  }
  [[nodiscard]] bool wants(const Frame& frame) const override { return frame.sse != nullptr; }
  [[nodiscard]] std::size_t size_of(const Frame& frame) const override { return frame.sse->size(); }

 private:
  static constexpr std::size_t kMaxParts = 64;

  void advance(std::size_t written) {
    while (written > 0) {
      const std::size_t left = queue_.front().sse->size() - offset_;
      if (written < left) {
        offset_ += written;
        front_stays_ = true;
        return;
      }
      written -= left;
      offset_ = 0;
      pop_front();
    }
  }

  void wait_to_write() {
    waiting_ = true;
    socket_->async_wait(Socket::wait_write, [this, keep = shared_from_this()](const boost::system::error_code& error) {
      waiting_ = false;
      if (error) return abort();
      flush();
    });
  }

  // The client has nothing to say on such a connection: bytes are dropped, the end is the end. No buffer is held.
  void watch_for_end() {
    socket_->async_wait(Socket::wait_read, [this, keep = shared_from_this()](const boost::system::error_code& error) {
      if (error || !socket_) return abort();
      char scrap[1024];
      const ssize_t n = ::recv(socket_->native_handle(), scrap, sizeof(scrap), MSG_DONTWAIT);
      if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR)) return abort();
      watch_for_end();
    });
  }

  std::optional<Socket> socket_;
  std::size_t offset_ = 0;
  bool waiting_ = false;
  bool closing_ = false;
};

}  // namespace

std::shared_ptr<StreamBase> make_sse_stream(IoThread& io, StreamOptions options) {
  return std::make_shared<SseStream>(io, std::move(options));
}

}  // namespace yaad::http::detail
