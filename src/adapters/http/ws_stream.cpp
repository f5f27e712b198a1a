#include <boost/asio/buffer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/stream.hpp>

#include "adapters/http/streams.h"

namespace yaad::http::detail {
namespace {

namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;

constexpr std::string_view kSubprotocol = "yaad.v1.json";

// Whether the comma-separated list of offered subprotocols holds ours.
bool offers_subprotocol(std::string_view list) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    std::string_view one = list.substr(0, comma);
    list.remove_prefix(std::min(comma + 1, list.size()));
    while (!one.empty() && (one.front() == ' ' || one.front() == '\t')) one.remove_prefix(1);
    while (!one.empty() && (one.back() == ' ' || one.back() == '\t')) one.remove_suffix(1);
    if (one == kSubprotocol) return true;
  }
  return false;
}

/// A WebSocket: each frame is a text message.
class WsStream final : public StreamBase {
 public:
  using StreamBase::StreamBase;

  void attach(Socket socket, Handshake handshake) override {
    if (closed()) return;
    ws_.emplace(std::move(socket));
    configure(handshake);
    beast::http::request<beast::http::empty_body> request;
    request.method(beast::http::verb::get);
    request.version(11);
    request.target(handshake.target);
    request.set(beast::http::field::host, handshake.host);
    request.set(beast::http::field::connection, "Upgrade");
    request.set(beast::http::field::upgrade, "websocket");
    if (handshake.key.size() == 24) request.set(beast::http::field::sec_websocket_key, handshake.key);
    request.set(beast::http::field::sec_websocket_version, handshake.version);
    if (!handshake.extensions.empty()) {
      request.set(beast::http::field::sec_websocket_extensions, handshake.extensions);
    }
    attached();
    ws_->async_accept(request, [this, keep = shared_from_this()](const beast::error_code& error) {
      if (error || closed()) return abort();
      open_ = true;
      last_read_ = io_.tick_time();
      read();
      flush();
      if (closing_) start_close();
    });
  }

  void flush() override {
    if (!open_ || writing_ || closing_ || queue_.empty()) return;
    writing_ = true;
    front_stays_ = true;
    under_way_ = queue_.front().ws;
    ws_->async_write(asio::buffer(*under_way_),
                     [this, keep = shared_from_this()](const beast::error_code& error, std::size_t) {
                       writing_ = false;
                       if (error || closed()) return abort();
                       last_write_ = io_.tick_time();
                       pop_front();
                       if (closing_) return start_close();
                       flush();
                     });
  }

  void sweep(SteadyTime now) override {
    offer_room();
    const auto beat = io_.shared.options.heartbeat;
    if (!open_ || closing_ || (writing_ && now - last_write_ > 4 * beat)) {
      if (now - last_write_ > beat) abort();
    } else if (now - last_read_ > 4 * beat) {
      abort();  // Not even a pong: the peer is gone.
    } else if (now - last_ping_ >= beat && !pinging_) {
      last_ping_ = now;
      pinging_ = true;
      ws_->async_ping({}, [this, keep = shared_from_this()](const beast::error_code& error) {
        pinging_ = false;
        if (error) abort();
      });
    }
  }

  void abort() override {
    const auto keep = shared_from_this();
    if (ws_) {
      boost::system::error_code ignored;
      ws_->next_layer().close(ignored);
    }
    const bool was_open = !closed();
    finished();
    // The loop destroys the stream after the operations that were just cancelled have reported.
    if (was_open) io_.post([keep] { keep->flush(); });
  }

 protected:
  void close_now(std::uint16_t ws_code) override {
    if (closing_) return;
    closing_ = true;
    close_code_ = ws_code;
    last_write_ = io_.tick_time();
    if (!ws_) return abort();
    if (open_ && !writing_) start_close();
  }
  [[nodiscard]] bool wants(const Frame& frame) const override { return frame.ws != nullptr; }
  [[nodiscard]] std::size_t size_of(const Frame& frame) const override { return frame.ws->size(); }

 private:
  void configure(const Handshake& handshake) {
    websocket::permessage_deflate deflate;
    deflate.server_enable = true;
    deflate.server_max_window_bits = 11;
    deflate.client_max_window_bits = 11;
    deflate.server_no_context_takeover = true;
    deflate.client_no_context_takeover = true;
    deflate.compLevel = 3;
    deflate.memLevel = 2;
    deflate.msg_size_threshold = 256;
    ws_->set_option(deflate);
    ws_->read_message_max(io_.shared.options.ws_message_bytes_max);
    ws_->auto_fragment(false);
    ws_->text(true);
    const bool subprotocol = offers_subprotocol(handshake.protocols);
    ws_->set_option(websocket::stream_base::decorator(
        [subprotocol, id = handshake.correlation_id](websocket::response_type& response) {
          if (subprotocol) response.set(beast::http::field::sec_websocket_protocol, kSubprotocol);
          response.set("X-Correlation-ID", id);
        }));
    ws_->control_callback([this](websocket::frame_type, beast::string_view) { last_read_ = io_.tick_time(); });
  }

  // Messages of the client carry nothing yet: they are read, bounded, and dropped.
  void read() {
    ws_->async_read(incoming_, [this, keep = shared_from_this()](const beast::error_code& error, std::size_t) {
      if (error || closed()) return abort();
      last_read_ = io_.tick_time();
      incoming_.clear();
      incoming_.shrink_to_fit();
      read();
    });
  }

  void start_close() {
    if (close_started_ || closed()) return;
    close_started_ = true;
    ws_->async_close(websocket::close_reason(static_cast<websocket::close_code>(close_code_), "going away"),
                     [this, keep = shared_from_this()](const beast::error_code&) { abort(); });
  }

  std::optional<websocket::stream<Socket>> ws_;
  std::shared_ptr<const std::string> under_way_;  ///< What a write refers to, whatever becomes of the queue.
  beast::flat_buffer incoming_;
  SteadyTime last_read_;
  SteadyTime last_ping_;
  std::uint16_t close_code_ = 1001;
  bool open_ = false;
  bool writing_ = false;
  bool pinging_ = false;
  bool closing_ = false;
  bool close_started_ = false;
};

}  // namespace

std::shared_ptr<StreamBase> make_ws_stream(IoThread& io, StreamOptions options) {
  return std::make_shared<WsStream>(io, std::move(options));
}

}  // namespace yaad::http::detail
