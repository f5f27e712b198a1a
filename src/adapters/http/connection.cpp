// Handling and answering: from a whole request to bytes on the wire.
#include "adapters/http/connection.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <charconv>

#include "adapters/http/problem.h"
#include "base/logging.h"

namespace yaad::http::detail {
namespace {

constexpr std::size_t kCopyBodyMax = 16 * 1024;
constexpr std::size_t kKeptOutCapacity = 64 * 1024;

constexpr std::string_view kPagePolicy =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'\r\n";

void append_number(std::string& out, std::size_t value) {
  char text[20];
  const auto end = std::to_chars(text, text + sizeof(text), value).ptr;
  out.append(text, end);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Weak comparison, RFC 9110, 13.1.2.
bool etag_matches(std::string_view list, std::string_view etag) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    std::string_view one = trimmed(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (one == etag || one == "*") return true;
  }
  return false;
}

bool is_safe_value(std::string_view value) {
  return value.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

std::string joined(const std::vector<std::string_view>& parts) {
  std::string out;
  for (auto part : parts) out.append(out.empty() ? "" : ", ").append(part);
  return out;
}

}  // namespace

void Connection::set_correlation_id() {
  if (facts_.correlation_id.empty()) {
    correlation_id_.clear();
    io_.shared.ids.next().append_to(correlation_id_);
  } else {
    correlation_id_.assign(facts_.correlation_id);
  }
  request_.correlation_id = correlation_id_;
}

void Connection::refuse(int status, std::string_view code, std::string_view detail) {
  if (request_.correlation_id.empty()) set_correlation_id();
  route_index_ = io_.shared.router.routes().size();
  began_ = io_.shared.clock.steady();
  Response response = problem(status, code, detail, correlation_id_);
  response.close = true;
  complete(response);
}

void Connection::dispatch() {
  state_ = State::kHandling;
  has_deadline_ = false;
  began_ = io_.shared.clock.steady();
  const Router& router = io_.shared.router;
  route_index_ = router.routes().size();
  if (request_.path == "*") {
    Response response;
    response.status = 204;
    response.headers.emplace_back("Allow", "GET, HEAD, POST, PATCH, DELETE, OPTIONS");
    return complete(response);
  }
  const Router::Match match = router.match(request_);
  if (match.found == Router::Found::kRoute) {
    route_index_ = match.index;
    return run_route(router.routes()[match.index]);
  }
  if (match.found == Router::Found::kBadEncoding) {
    Response bad = problem(400, "bad_path", "The path holds a percent-encoding that is not UTF-8.", correlation_id_);
    return complete(bad);
  }
  if (match.found == Router::Found::kNoPath && io_.shared.options.forward_to) {
    if (const auto upstream = io_.shared.options.forward_to(request_.path)) return forward(upstream);
  }
  Response response;
  if (match.found == Router::Found::kNoMethod) {
    if (request_.method == Method::kOptions) {
      response.status = 204;
    } else {
      response =
          problem(405, "method_not_allowed", "This path takes " + std::string(match.allow) + ".", correlation_id_);
    }
    response.headers.emplace_back("Allow", std::string(match.allow));
    return complete(response);
  }
  if (!io_.shared.assets.respond(request_, response)) {
    response = problem(404, "not_found", "There is nothing at this path; GET /openapi.json lists what there is.",
                       correlation_id_);
  }
  complete(response);
}

bool Connection::takes_body(const Route& route) {
  if (route.body_types.empty() || (request_.body.empty() && request_.content_type.empty())) return true;
  const std::string_view type = trimmed(request_.content_type.substr(0, request_.content_type.find(';')));
  for (std::string_view taken : route.body_types) {
    if (equals_ignoring_case(type, taken)) return true;
  }
  const std::string types = joined(route.body_types);
  Response response =
      problem(415, "unsupported_media_type", "Send the body with Content-Type: " + types + ".", correlation_id_);
  response.headers.emplace_back(route.method == Method::kPatch ? "Accept-Patch" : "Accept", types);
  complete(response);
  return false;
}

void Connection::run_route(const Route& route) {
  if (!takes_body(route)) return;
  if (route.run_on == RunOn::kInline) return call_handler(route.handler);
  run_on_pool([&route](const Request& request, Responder responder) { route.handler(request, std::move(responder)); });
}

void Connection::run_on_pool(std::function<void(const Request&, Responder)> work) {
  if (io_.shared.pool->submit([keep = self(), work = std::move(work)] { keep->call_handler(work); })) return;
  answer(problem(Error{ErrorCode::kOverloaded, "Too many requests are waiting; try again shortly."}, correlation_id_));
}

void Connection::call_handler(const Handler& handler) {
  // The Responder answers 500 by itself when an exception destroys it; here it is only told to the log.
  const auto& on_error = io_.shared.options.on_error;
  const std::string id = on_error ? correlation_id_ : std::string();
  try {
    handler(request_, Responder(shared_from_this()));
  } catch (const std::exception& error) {
    if (on_error) on_error(id, error.what());
  }
}

void Connection::answer(Response response) {
  if (IoThread::current() == &io_) {
    if (state_ == State::kHandling) complete(response);
  } else {
    io_.post_answer(self(), std::move(response));
  }
}

void Connection::dropped() {
  answer(problem(500, "internal", "Something went wrong on our side; it has been logged under this correlation id.",
                 correlation_id_));
}

void Connection::complete_from_queue(Response response) {
  if (state_ == State::kHandling) complete(response);
}

std::shared_ptr<StreamSink> Connection::open_stream(StreamOptions options) {
  const bool websocket = request_.is_websocket;
  auto stream = websocket ? make_ws_stream(io_, std::move(options)) : make_sse_stream(io_, std::move(options));
  const bool room = io_.shared.streams.fetch_add(1) < io_.shared.options.streams_max && !io_.shared.stopping;
  if (room && request_.method == Method::kGet) {
    const auto attach = [keep = self(), stream, websocket] { keep->attach_stream(stream, websocket); };
    if (IoThread::current() == &io_) {
      attach();
    } else {
      io_.post(attach);
    }
    return stream;
  }
  Response response;
  if (room) {  // HEAD: what GET would say, and no stream.
    response.content_type = "text/event-stream";
  } else {
    response = problem(Error{ErrorCode::kOverloaded, "Too many streams are open.", {}, 5}, correlation_id_);
  }
  answer(std::move(response));
  if (IoThread::current() == &io_) {
    stream->abort();
  } else {
    io_.post([stream] { stream->abort(); });
  }
  return stream;
}

void Connection::attach_stream(const std::shared_ptr<StreamBase>& stream, bool websocket) {
  const auto keep = self();
  if (state_ != State::kHandling || !flush()) {
    close_now();
    return stream->abort();
  }
  if (websocket && end_ > body_at_ + body_size_) {
    refuse(400, "bad_request", "Bytes before the end of the WebSocket handshake are refused.");
    return stream->abort();
  }
  Handshake handshake;
  handshake.correlation_id = correlation_id_;
  if (websocket) {
    handshake.target = request_.target;
    handshake.host = facts_.host;
    handshake.key = request_.header("sec-websocket-key");
    handshake.version = request_.header("sec-websocket-version");
    handshake.protocols = request_.header("sec-websocket-protocol");
    handshake.extensions = request_.header("sec-websocket-extensions");
  }
  note_request(websocket ? 101 : 200);
  Socket socket = std::move(*socket_);
  close_now();
  stream->attach(std::move(socket), std::move(handshake));
}

void Connection::complete(Response& response) {
  if (state_ == State::kGone || state_ == State::kLinger) return;
  const bool get = request_.method == Method::kGet || request_.method == Method::kHead;
  if (get && response.status == 200 && !response.etag.empty() && !facts_.if_none_match.empty() &&
      etag_matches(facts_.if_none_match, response.etag)) {
    response.status = 304;
  }
  if (!facts_.keep_alive || close_after_ || io_.stopping()) response.close = true;
  const bool may_have_body = response.status != 204 && response.status != 304;
  const std::size_t length = response.shared_body ? response.shared_body->size() : response.body.size();
  append_head(response, length, may_have_body);
  if (may_have_body && request_.method != Method::kHead && length > 0) {
    if (length <= kCopyBodyMax) {  // One write of one piece costs less than two pieces.
      out_.append(response.shared_body ? *response.shared_body : response.body);
    } else {
      tail_ = response.shared_body ? std::move(response.shared_body)
                                   : std::make_shared<const std::string>(std::move(response.body));
      tail_at_ = 0;
    }
  }
  note_request(response.status);
  after_answer(response.close);
  if (!in_process_) {
    const auto keep = self();
    process();
  }
}

void Connection::append_head(const Response& response, std::size_t length, bool with_body) {
  std::string& out = out_;
  if (response.status == 200) {
    out.append("HTTP/1.1 200 OK\r\n");
  } else {
    out.append("HTTP/1.1 ");
    append_number(out, static_cast<std::size_t>(response.status));
    out.append(" ").append(reason_phrase(response.status)).append("\r\n");
  }
  if (response.raw_fields) {
    out.append(*response.raw_fields);
    return append_connection(response);
  }
  out.append(io_.date_line()).append(kSecurityHeaders);
  if (with_body) {
    if (length > 0 || response.status == 200) out.append("Content-Type: ").append(response.content_type).append("\r\n");
    out.append("Content-Length: ");
    append_number(out, length);
    out.append("\r\n");
  }
  out.append("X-Correlation-ID: ").append(correlation_id_).append("\r\n");
  if (!response.etag.empty()) out.append("ETag: ").append(response.etag).append("\r\n");
  out.append("Cache-Control: ");
  if (!response.cache_control.empty()) {
    out.append(response.cache_control);
  } else {
    out.append(response.etag.empty() ? "no-store" : "private, no-cache");
  }
  out.append("\r\n");
  if (response.html_policy) out.append(kPagePolicy);
  for (const auto& [name, value] : response.headers) {
    if (is_safe_value(value)) out.append(name).append(": ").append(value).append("\r\n");
  }
  append_connection(response);
}

void Connection::append_connection(const Response& response) {
  if (response.close) {
    out_.append("Connection: close\r\n");
  } else if (facts_.version == 10) {
    out_.append("Connection: keep-alive\r\n");
  }
  out_.append("\r\n");
}

void Connection::note_request(int status) {
  const auto took = io_.shared.clock.steady() - began_;
  io_.metrics.observe(route_index_, status, took);
  if (!log::enabled(log::Level::kDebug)) return;
  const auto& routes = io_.shared.router.routes();
  // The pattern and not the path, which may hold what a person wrote.
  const std::string_view route = route_index_ < routes.size() ? routes[route_index_].pattern : "unmatched";
  const log::CorrelationScope scope(correlation_id_);
  log::debug("request", {{"method", to_string(request_.method)},
                         {"route", route},
                         {"status", status},
                         {"ms", std::chrono::duration<double, std::milli>(took).count()}});
}

void Connection::after_answer(bool close) {
  begin_ = state_ == State::kHandling ? body_at_ + body_size_ : begin_;
  if (begin_ == end_) begin_ = end_ = 0;
  scanned_ = 0;
  request_.method = Method::kOther;
  request_.correlation_id = {};
  facts_ = HeadFacts{};
  if (close) {
    state_ = State::kLinger;
    set_deadline(io_.shared.options.body_deadline);
    return;
  }
  state_ = State::kHead;
  set_deadline(begin_ == end_ ? io_.shared.options.idle_deadline : io_.shared.options.header_deadline);
}

bool Connection::flush() {
  if (write_waiting_) return false;
  while (out_at_ < out_.size() || tail_) {
    iovec parts[2];
    std::size_t count = 0;
    if (out_at_ < out_.size()) parts[count++] = {out_.data() + out_at_, out_.size() - out_at_};
    if (tail_) {
      parts[count++] = {const_cast<char*>(tail_->data() + tail_at_), tail_->size() - tail_at_};  // NOLINT: iovec.
    }
    msghdr message{};
    message.msg_iov = parts;
    message.msg_iovlen = count;
    const ssize_t written = ::sendmsg(socket_->native_handle(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno != EAGAIN) {
      close_now();
      return false;
    }
    if (written < 0) {
      write_waiting_ = true;
      set_deadline(io_.shared.options.body_deadline);
      socket_->async_wait(Socket::wait_write, [this, keep = self()](const boost::system::error_code& error) {
        write_waiting_ = false;
        if (error) return close_now();
        process();
      });
      return false;
    }
    const std::size_t from_out = std::min(static_cast<std::size_t>(written), out_.size() - out_at_);
    out_at_ += from_out;
    tail_at_ += static_cast<std::size_t>(written) - from_out;
    if (tail_ && tail_at_ == tail_->size()) tail_.reset();
  }
  out_.clear();
  out_at_ = 0;
  if (out_.capacity() > kKeptOutCapacity) out_.shrink_to_fit();
  return true;
}

}  // namespace yaad::http::detail
