#include "adapters/http/proxy_call.h"

#include <netdb.h>
#include <sys/socket.h>

#include <boost/asio/connect.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <charconv>

#include "adapters/http/problem.h"
#include "adapters/http/proxy_fields.h"
#include "base/logging.h"

namespace yaad::http::detail {
namespace {

namespace beast_http = boost::beast::http;
using asio::ip::tcp;

constexpr std::size_t kWholeMax = 256 * 1024;  // Larger answers go piece by piece.
constexpr std::size_t kPieceBytes = 32 * 1024;
constexpr std::size_t kStreamPieceBytes = 4 * 1024;  // Streams are many, and mostly silent.
constexpr auto kNameKept = std::chrono::seconds(5);

bool is_alive(Socket& socket) {
  char scrap = 0;
  return ::recv(socket.native_handle(), &scrap, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && errno == EAGAIN;
}

}  // namespace

ProxyCall::ProxyCall(IoThread& io, std::shared_ptr<Connection> client, std::shared_ptr<UpstreamPool> pool)
    : io_(io), client_(std::move(client)), pool_(std::move(pool)) {
  ++pool_->calls;
  pool_->upstream->counters().under_way.fetch_add(1);
  touch(pool_->upstream->options().connect_timeout);
}

ProxyCall::~ProxyCall() {
  --pool_->calls;
  pool_->upstream->counters().under_way.fetch_sub(1);
}

void ProxyCall::start(const Request& request, std::string_view peer) {
  io_.add(*this);
  correlation_ = request.correlation_id;
  head_only_ = request.method == Method::kHead;
  websocket_ = request.is_websocket;
  repeatable_ =
      (request.method != Method::kPost && request.method != Method::kPatch) || request.has_header("idempotency-key");
  request_line_.assign(request.method_text).append(" ");
  request_fields_ = forwarded_fields(request, peer);
  for (const auto& [name, value] : pool_->upstream->options().headers) {
    request_fields_.append(name).append(": ").append(value).append("\r\n");
  }
  body_ = request.body;
  out_ = origin_form(request.target);
  if (pool_->calls > pool_->upstream->options().calls_max) {
    pool_->upstream->counters().refused.fetch_add(1);
    return refuse(
        503, "overloaded",
        "Too many requests wait for the " + pool_->upstream->options().service + " service; try again shortly.");
  }
  if (leaves_its_path(request.path)) {
    return refuse(400, "bad_path", "The path holds '.' or '..' as a part, which is not handed on.");
  }
  request_line_.append("\1").append(out_).append(" HTTP/1.1\r\n");  // The prefix of the replica goes where \1 stands.
  connect_next();
}

// --- Finding a replica ---------------------------------------------------------------------------------------------

void ProxyCall::connect_next() {
  const auto& options = pool_->upstream->options();
  const std::size_t count = pool_->places.size();
  if (tries_ > count) {
    pool_->upstream->counters().unreachable.fetch_add(1);
    return refuse(503, options.service + "_unavailable",
                  "The " + options.service + " service does not answer; try again shortly.");
  }
  if (tries_++ > 0) pool_->upstream->counters().reconnected.fetch_add(1);
  place_ = pool_->next++ % count;
  for (std::size_t i = 1; i < count && pool_->places[place_].shunned_until > io_.tick_time(); ++i) {
    place_ = pool_->next++ % count;
  }
  state_ = State::kConnecting;
  touch(options.connect_timeout);
  auto& place = pool_->places[place_];
  if (tries_ == 1 && !websocket_ && take_idle(place)) return send();
  reused_ = false;
  if (place.resolved_until > io_.tick_time()) return connect(place_, 0);
  boost::system::error_code not_literal;
  const auto& address = pool_->upstream->addresses()[place_];
  const auto literal = asio::ip::make_address(address.host == "localhost" ? "127.0.0.1" : address.host, not_literal);
  if (not_literal) return resolve(place_);
  place.endpoints = {tcp::endpoint(literal, address.port)};
  place.resolved_until = SteadyTime::max();
  connect(place_, 0);
}

bool ProxyCall::take_idle(UpstreamPool::Place& place) {
  while (!place.idle.empty()) {
    UpstreamPool::Idle idle = std::move(place.idle.back());
    place.idle.pop_back();
    const bool fresh = io_.tick_time() - idle.since < pool_->upstream->options().idle_keep;
    if (fresh && is_alive(idle.socket)) {
      server_.emplace(std::move(idle.socket));
      reused_ = true;
      return true;
    }
  }
  return false;
}

// Names are looked up where waiting is allowed: the loop's own resolver would need locks that this loop goes without.
void ProxyCall::resolve(std::size_t place) {
  const auto& address = pool_->upstream->addresses()[place];
  auto work = [&io = io_, self = shared_from_this(), place, host = address.host, port = address.port]() mutable {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    std::vector<tcp::endpoint> endpoints;
    if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) == 0) {
      for (const addrinfo* each = found; each != nullptr; each = each->ai_next) {
        tcp::endpoint endpoint;
        if (each->ai_addrlen > endpoint.capacity()) continue;
        std::memcpy(endpoint.data(), each->ai_addr, each->ai_addrlen);
        endpoint.resize(each->ai_addrlen);
        endpoints.push_back(endpoint);
      }
      ::freeaddrinfo(found);
    }
    io.post([self = std::move(self), place, endpoints = std::move(endpoints)] {
      if (self->state_ != State::kConnecting) return;
      if (endpoints.empty()) return self->unreachable(asio::error::host_not_found);
      self->pool_->places[place].endpoints = endpoints;
      self->pool_->places[place].resolved_until = self->io_.tick_time() + kNameKept;
      self->connect(place, 0);
    });
  };
  if (!io_.shared.pool->submit(std::move(work))) unreachable(asio::error::try_again);
}

void ProxyCall::connect(std::size_t place, std::size_t endpoint) {
  const auto& endpoints = pool_->places[place].endpoints;
  // A name with many addresses is many replicas: each call begins with another one.
  const tcp::endpoint to = endpoints[(pool_->next + endpoint) % endpoints.size()];
  server_.emplace(io_.context.get_executor());
  server_->async_connect(to, [self = shared_from_this(), place, endpoint](const Error& error) {
    if (self->state_ != State::kConnecting) return;
    if (!error) {
      Error ignored;
      self->server_->set_option(tcp::no_delay(true), ignored);
      return self->send();
    }
    if (endpoint + 1 < std::min<std::size_t>(self->pool_->places[place].endpoints.size(), 4)) {
      return self->connect(place, endpoint + 1);
    }
    self->unreachable(error);
  });
}

void ProxyCall::unreachable(const Error& why) {
  const auto& options = pool_->upstream->options();
  pool_->places[place_].shunned_until = io_.tick_time() + options.shunned;
  log::warn("another service cannot be reached", {{"service", options.service},
                                                  {"address", pool_->upstream->addresses()[place_].authority},
                                                  {"error", why.message()},
                                                  {"correlation_id", correlation_}});
  server_.reset();
  connect_next();
}

// --- Asking --------------------------------------------------------------------------------------------------------

void ProxyCall::send() {
  const auto& address = pool_->upstream->addresses()[place_];
  state_ = State::kAsking;
  touch(pool_->upstream->options().answer_timeout);
  const std::size_t mark = request_line_.find('\1');
  out_.assign(request_line_, 0, mark).append(address.prefix).append(request_line_, mark + 1);
  out_.append("Host: ").append(address.authority).append("\r\n").append(request_fields_).append("\r\n").append(body_);
  asio::async_write(*server_, asio::buffer(out_), [self = shared_from_this()](const Error& error, std::size_t) {
    if (self->state_ != State::kAsking) return;
    // A server may refuse and close before it has read all: what it said is worth reading.
    if (error && error != asio::error::broken_pipe && error != asio::error::connection_reset) {
      return self->failed_midway(error);
    }
    self->buffer_.clear();
    self->read_head();
  });
}

void ProxyCall::read_head() {
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(pool_->upstream->options().head_bytes_max));
  parser_->body_limit(boost::none);
  parser_->skip(head_only_);
  beast_http::async_read_header(*server_, buffer_, *parser_,
                                [self = shared_from_this()](const Error& error, std::size_t) {
                                  if (self->state_ != State::kAsking) return;
                                  if (error) return self->failed_midway(error);
                                  self->took_head();
                                });
}

void ProxyCall::took_head() {
  const auto status = parser_->get().result_int();
  if (status == 101) return websocket_ ? tunnel() : failed_midway(beast_http::error::bad_status);
  if (status < 200) return read_head();  // 100, 103: said on the way.
  pool_->upstream->counters().answered.fetch_add(1);
  state_ = State::kAnswering;
  const auto length = parser_->content_length();
  const bool small = head_only_ || parser_->is_done() || (length && *length <= kWholeMax);
  if (!small) return stream_body();
  small_.clear();
  piece_.resize(kPieceBytes);
  read_small_body();
}

void ProxyCall::read_small_body() {
  if (parser_->is_done()) return answer_whole();
  parser_->get().body() = {piece_.data(), piece_.size(), true};
  beast_http::async_read_some(*server_, buffer_, *parser_, [self = shared_from_this()](Error error, std::size_t) {
    if (self->state_ != State::kAnswering) return;
    if (error && error != beast_http::error::need_buffer) return self->failed_midway(error);
    self->small_.append(self->piece_.data(), self->piece_.size() - self->parser_->get().body().size);
    self->touch(self->pool_->upstream->options().silence);
    self->read_small_body();
  });
}

void ProxyCall::answer_whole() {
  Response response;
  response.status = static_cast<int>(parser_->get().result_int());
  std::string fields = answer_fields();
  const bool bodiless = head_only_ || response.status == 204 || response.status == 304;
  if (!bodiless) {
    fields.append("Content-Length: ").append(std::to_string(small_.size())).append("\r\n");
  } else if (const auto length = parser_->content_length(); length && response.status != 204) {
    fields.append("Content-Length: ").append(std::to_string(*length)).append("\r\n");
  }
  response.raw_fields = std::make_shared<const std::string>(std::move(fields));
  if (!bodiless) response.body = std::move(small_);
  give_back_socket();
  const auto client = std::move(client_);
  finish();
  client->answer(std::move(response));
}

void ProxyCall::give_back_socket() {
  const auto& options = pool_->upstream->options();
  auto& idle = pool_->places[place_].idle;
  if (parser_->is_done() && parser_->keep_alive() && buffer_.size() == 0 && idle.size() < options.idle_max) {
    idle.push_back({std::move(*server_), io_.tick_time()});
  }
  server_.reset();
}

void ProxyCall::failed_midway(const Error& error) {
  const auto& options = pool_->upstream->options();
  const bool nothing_came = state_ == State::kAsking && buffer_.size() == 0;
  server_.reset();
  if (nothing_came && repeatable_ && tries_ <= pool_->places.size()) return connect_next();
  pool_->upstream->counters().broken.fetch_add(1);
  log::warn("another service broke off", {{"service", options.service},
                                          {"address", pool_->upstream->addresses()[place_].authority},
                                          {"error", error.message()},
                                          {"correlation_id", correlation_}});
  refuse(502, options.service + "_broke_off",
         "The " + options.service +
             " service broke off before it answered; it may have done what was asked. Look, or "
             "ask again with the same Idempotency-Key.");
}

std::string ProxyCall::answer_fields() const {
  const auto& message = parser_->get();
  std::vector<HeaderView> fields;
  for (const auto& field : message) fields.push_back({field.name_string(), field.value()});
  return returned_fields(fields, correlation_, io_.date_line());
}

void ProxyCall::refuse(int status, std::string_view code, const std::string& detail) {
  Response response = problem(status, code, detail, correlation_);
  if (status >= 500) {
    bool told = false;
    for (const auto& [name, value] : response.headers) told = told || name == "Retry-After";
    if (!told) response.headers.emplace_back("Retry-After", "1");
  }
  const auto client = std::move(client_);
  finish();
  if (client) client->answer(std::move(response));
}

// --- The client's side ---------------------------------------------------------------------------------------------

// False: the client is gone, or may not have a stream.
bool ProxyCall::take_client(const std::string& head) {
  if (io_.shared.streams.load() >= io_.shared.options.streams_max || io_.stopping()) {
    refuse(503, "overloaded", "Too many streams are open; try again shortly.");
    return false;
  }
  const auto client = std::move(client_);
  client_version_ = client->client_version();
  socket_ = client->take_over(static_cast<int>(parser_->get().result_int()));
  if (!socket_) {
    finish();
    return false;
  }
  io_.shared.streams.fetch_add(1);
  frame_ = head;
  return true;
}

void ProxyCall::stream_body() {
  const auto status = static_cast<int>(parser_->get().result_int());
  const auto length = parser_->content_length();
  std::string head = "HTTP/1.1 " + std::to_string(status) + " " + std::string(reason_phrase(status)) + "\r\n";
  head.append(answer_fields());
  // As it came: what ends with the connection there, ends with it here.
  chunked_ = parser_->chunked() && client_->client_version() == 11;
  if (length) head.append("Content-Length: ").append(std::to_string(*length)).append("\r\n");
  if (chunked_) head.append("Transfer-Encoding: chunked\r\n");
  head.append("Connection: close\r\n\r\n");
  if (!take_client(head)) return;
  state_ = State::kStreaming;
  piece_.resize(length ? kPieceBytes : kStreamPieceBytes);
  watch_client();
  stream_piece(0);
}

// Writes what is in frame_ and `size` bytes of the piece, then reads the next ones: as fast as the client takes them.
void ProxyCall::stream_piece(std::size_t size) {
  if (size > 0 && chunked_) {
    char text[20];
    const auto end = std::to_chars(text, text + sizeof(text), size, 16).ptr;
    frame_.append(text, end).append("\r\n");
  }
  if (size > 0) frame_.append(piece_.data(), size);
  if (size > 0 && chunked_) frame_.append("\r\n");
  const bool done = parser_->is_done();
  if (done && chunked_) frame_.append("0\r\n\r\n");
  touch(pool_->upstream->options().silence);
  asio::async_write(*socket_, asio::buffer(frame_), [self = shared_from_this(), done](const Error& error, std::size_t) {
    if (self->state_ != State::kStreaming) return;
    self->frame_.clear();
    if (error || done) return self->end_stream();
    self->touch(self->pool_->upstream->options().silence);
    self->parser_->get().body() = {self->piece_.data(), self->piece_.size(), true};
    beast_http::async_read_some(*self->server_, self->buffer_, *self->parser_, [self](Error failure, std::size_t) {
      if (self->state_ != State::kStreaming) return;
      if (failure && failure != beast_http::error::need_buffer) return self->end_stream();  // Unfinished, and it shows.
      self->stream_piece(self->piece_.size() - self->parser_->get().body().size);
    });
  });
}

void ProxyCall::end_stream() {
  if (state_ == State::kGone) return;
  Error ignored;
  if (socket_) socket_->shutdown(Socket::shutdown_send, ignored);
  finish();
}

// A client that waits for a stream has nothing to say: its bytes are dropped, its end is the end.
void ProxyCall::watch_client() {
  socket_->async_wait(Socket::wait_read, [self = shared_from_this()](const Error& error) {
    if (self->state_ != State::kStreaming) return;
    char scrap[1024];
    const ssize_t n = error ? 0 : ::recv(self->socket_->native_handle(), scrap, sizeof(scrap), MSG_DONTWAIT);
    if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR)) return self->finish();
    self->watch_client();
  });
}

void ProxyCall::tunnel() {
  pool_->upstream->counters().answered.fetch_add(1);
  std::string head = "HTTP/1.1 101 Switching Protocols\r\n" + answer_fields();
  head.append("Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
  const auto rest = buffer_.data();
  head.append(static_cast<const char*>(rest.data()), rest.size());
  buffer_.clear();
  if (!take_client(head)) return;
  state_ = State::kTunnel;
  piece_.resize(kStreamPieceBytes);
  back_.resize(kStreamPieceBytes);
  touch(pool_->upstream->options().silence);
  asio::async_write(*socket_, asio::buffer(frame_), [self = shared_from_this()](const Error& error, std::size_t) {
    if (self->state_ != State::kTunnel) return;
    if (error) return self->end_stream();
    self->pump(*self->server_, *self->socket_, self->piece_);
    self->pump(*self->socket_, *self->server_, self->back_);
  });
}

void ProxyCall::pump(Socket& from, Socket& to, std::vector<char>& buffer) {
  from.async_read_some(asio::buffer(buffer), [self = shared_from_this(), &from, &to, &buffer](Error error,
                                                                                              std::size_t size) {
    if (self->state_ != State::kTunnel) return;
    if (error) return self->end_stream();
    self->touch(self->pool_->upstream->options().silence);
    asio::async_write(to, asio::buffer(buffer.data(), size), [self, &from, &to, &buffer](Error failure, std::size_t) {
      if (self->state_ != State::kTunnel) return;
      if (failure) return self->end_stream();
      self->pump(from, to, buffer);
    });
  });
}

// --- Ending --------------------------------------------------------------------------------------------------------

void ProxyCall::sweep(SteadyTime now) {
  if (now < deadline_ || state_ == State::kGone) return;
  const auto self = shared_from_this();
  if (state_ == State::kConnecting) return unreachable(asio::error::timed_out);
  if (state_ == State::kStreaming || state_ == State::kTunnel) return finish();
  const auto& options = pool_->upstream->options();
  pool_->upstream->counters().late.fetch_add(1);
  log::warn("another service did not answer in time",
            {{"service", options.service}, {"address", pool_->upstream->addresses()[place_].authority}});
  refuse(504, options.service + "_too_slow",
         "The " + options.service + " service did not answer in time; it may still do what was asked.");
}

void ProxyCall::begin_stop() {
  if (state_ == State::kStreaming || state_ == State::kTunnel) end_stream();
}

void ProxyCall::abort() { finish(); }

void ProxyCall::finish() {
  if (state_ == State::kGone) return;
  const auto self = shared_from_this();
  state_ = State::kGone;
  io_.remove(*this);
  Error ignored;
  if (socket_) {
    io_.shared.streams.fetch_sub(1);
    socket_->close(ignored);
  }
  if (server_) server_->close(ignored);
  client_.reset();
}

// --- The way in ----------------------------------------------------------------------------------------------------

void Connection::forward(const std::shared_ptr<Upstream>& upstream) {
  if (IoThread::current() != &io_) return io_.post([keep = self(), upstream] { keep->forward(upstream); });
  if (state_ != State::kHandling) return;
  auto& pool = io_.upstreams[upstream.get()];
  if (!pool) pool = std::make_shared<UpstreamPool>(upstream);
  std::make_shared<ProxyCall>(io_, self(), pool)->start(request_, peer_);
}

std::optional<Socket> Connection::take_over(int status) {
  const auto keep = self();
  const bool early = request_.is_websocket && end_ > body_at_ + body_size_;  // Bytes before the handshake's end.
  if (early || state_ != State::kHandling || !flush()) {
    close_now();
    return std::nullopt;
  }
  note_request(status);
  Socket socket = std::move(*socket_);
  close_now();
  return socket;
}

}  // namespace yaad::http::detail

namespace yaad::http {

void Responder::forward(const std::shared_ptr<Upstream>& upstream) {
  const auto exchange = std::move(exchange_);
  exchange->forward(upstream);
}

}  // namespace yaad::http
