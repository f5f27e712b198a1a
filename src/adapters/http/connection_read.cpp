// Reading: from bytes to a whole, checked request.
#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <cstring>

#include "adapters/http/connection.h"
#include "adapters/http/problem.h"

namespace yaad::http::detail {
namespace {

namespace beast_http = boost::beast::http;

constexpr std::size_t kFirstCapacity = 4096;
constexpr std::size_t kKeptCapacity = 64 * 1024;
constexpr std::size_t kChunkLineMax = 4096;
constexpr std::size_t kDiscardMax = 4 * 1024 * 1024;

constexpr bool is_token_char(char c) {
  constexpr std::string_view kExtra = "!#$%&'*+-.^_`|~";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kExtra.find(c) != std::string_view::npos;
}

struct TokenTable {
  std::array<bool, 256> is{};
  constexpr TokenTable() {
    for (int c = 0; c < 256; ++c) is[static_cast<std::size_t>(c)] = c < 128 && is_token_char(static_cast<char>(c));
  }
};

enum class HeadFault : std::uint8_t { kNone, kBadLine, kFolded, kBadName, kTooMany };

// What Beast's parser of 1.81 lets pass and proxies disagree about: bare CR or LF, NUL and other control characters,
// folded lines, names that are not tokens. `head` ends with CRLF CRLF.
HeadFault scan_head(std::string_view head, std::size_t count_max) {
  static constexpr TokenTable kToken;
  std::size_t lines = 0;
  const char* p = head.data();
  const char* const end = p + head.size() - 2;
  while (p < end) {
    const char* const line = p;
    bool named = lines == 0;  // The request line is the parser's affair, its control characters are not.
    if (lines > 0 && (*p == ' ' || *p == '\t')) return HeadFault::kFolded;
    for (; *p != '\r'; ++p) {
      const auto c = static_cast<unsigned char>(*p);
      if (!named) {
        if (c == ':') {
          if (p == line) return HeadFault::kBadName;
          named = true;
        } else if (!kToken.is[c]) {
          return HeadFault::kBadName;
        }
      } else if ((c < 0x20 && c != '\t') || c == 0x7f) {
        return HeadFault::kBadLine;
      }
    }
    if (p[1] != '\n') return HeadFault::kBadLine;
    if (!named) return HeadFault::kBadName;
    p += 2;
    if (++lines > count_max + 1) return HeadFault::kTooMany;
  }
  return HeadFault::kNone;
}

}  // namespace

Connection::Connection(IoThread& io, Socket socket, std::string peer)
    : io_(io), socket_(std::move(socket)), peer_(std::move(peer)) {
  request_.method = Method::kOther;  // Until a request line has been read.
  io_.add(*this);
}

Connection::~Connection() {
  if (state_ != State::kGone) {
    state_ = State::kGone;
    io_.remove(*this);
  }
}

std::shared_ptr<Connection> Connection::self() { return std::static_pointer_cast<Connection>(shared_from_this()); }

void Connection::start() {
  set_deadline(io_.shared.options.header_deadline);
  read_more();
}

void Connection::set_deadline(std::chrono::seconds from_now) {
  has_deadline_ = true;
  deadline_ = io_.tick_time() + from_now + io_.shared.options.sweep_every;
}

void Connection::sweep(SteadyTime now) {
  if (!has_deadline_ || now < deadline_ || state_ == State::kGone) return;
  const auto keep = self();
  io_.metrics.deadline_closes.add(1);
  const bool asked = state_ == State::kBody || state_ == State::kChunked || (state_ == State::kHead && end_ > begin_);
  if (!asked || write_waiting_) return abort();
  refuse(408, "request_timeout", "The request did not arrive in time; send it whole and without pauses.");
}

void Connection::drain() {
  const auto keep = self();
  close_after_ = true;
  if (state_ == State::kHead && end_ == begin_ && !write_waiting_) close_now();
}

void Connection::abort() { close_now(); }

void Connection::close_now() {
  if (state_ == State::kGone) return;
  state_ = State::kGone;
  io_.remove(*this);
  if (socket_) {
    boost::system::error_code ignored;
    socket_->close(ignored);
    socket_.reset();
  }
}

void Connection::make_room() {
  if (!buffer_) {
    buffer_ = std::make_unique_for_overwrite<char[]>(kFirstCapacity);
    capacity_ = kFirstCapacity;
    return;
  }
  if (begin_ == end_ && state_ == State::kHead) {
    begin_ = end_ = 0;
    if (capacity_ > kKeptCapacity) {
      buffer_ = std::make_unique_for_overwrite<char[]>(kFirstCapacity);
      capacity_ = kFirstCapacity;
    }
    return;
  }
  if (capacity_ - end_ >= kFirstCapacity / 2) return;
  if (begin_ > 0 && state_ == State::kHead) {  // Nothing refers to the bytes yet.
    std::memmove(buffer_.get(), buffer_.get() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    if (capacity_ - end_ >= kFirstCapacity / 2) return;
  }
  // Grows with what has come, not with what was announced: a claim of 1 MiB costs its sender 1 MiB.
  auto larger = std::make_unique_for_overwrite<char[]>(capacity_ * 2);
  std::memcpy(larger.get(), buffer_.get(), end_);
  rebase(buffer_.get(), larger.get());
  buffer_ = std::move(larger);
  capacity_ *= 2;
}

void Connection::rebase(const char* from, const char* to) {
  const char* const last = from + capacity_;
  const auto move = [&](std::string_view& view) {
    if (view.data() >= from && view.data() <= last) view = {to + (view.data() - from), view.size()};
  };
  if (state_ == State::kHead) return;
  for (auto* view :
       {&request_.method_text, &request_.target, &request_.path, &request_.query, &request_.content_type,
        &request_.traceparent, &facts_.host, &facts_.origin, &facts_.if_none_match, &facts_.correlation_id}) {
    move(*view);
  }
  for (auto& field : request_.headers) {
    move(field.name);
    move(field.value);
  }
}

void Connection::read_more() {
  if (reading_ || state_ == State::kGone) return;
  reading_ = true;
  make_room();
  socket_->async_read_some(asio::buffer(buffer_.get() + end_, capacity_ - end_),
                           [this, keep = self()](const boost::system::error_code& error, std::size_t bytes) {
                             reading_ = false;
                             if (error) return close_now();
                             on_read(bytes);
                           });
}

void Connection::on_read(std::size_t bytes) {
  if (state_ == State::kGone) return;
  if (state_ == State::kLinger) return read_to_discard();
  if (state_ == State::kHead && begin_ == end_) set_deadline(io_.shared.options.header_deadline);
  end_ += bytes;
  process();
}

void Connection::process() {
  if (in_process_ || write_waiting_) return;
  in_process_ = true;
  // Answers of pipelined requests gather in out_ and leave in one write, as long as they are small.
  constexpr std::size_t kOutMax = 256 * 1024;
  while (parse_step()) {
    if ((out_.size() >= kOutMax || tail_) && !flush()) {
      in_process_ = false;
      return;
    }
  }
  in_process_ = false;
  if (state_ == State::kGone || !flush()) return;
  if (state_ == State::kLinger) return linger();
  if (state_ != State::kHandling && state_ != State::kGone) read_more();
}

bool Connection::parse_step() {
  switch (state_) {
    case State::kHead:
      return take_head();
    case State::kBody:
      return take_body();
    case State::kChunked:
      return take_chunks();
    default:
      return false;
  }
}

bool Connection::take_head() {
  const ServerOptions& options = io_.shared.options;
  if (close_after_ && begin_ == end_) return false;
  if (scanned_ == 0) {  // RFC 9112, 2.2: an empty line before the request line is ignored.
    for (int i = 0; i < 2 && end_ - begin_ >= 2 && std::memcmp(buffer_.get() + begin_, "\r\n", 2) == 0; ++i)
      begin_ += 2;
  }
  if (end_ == begin_) return false;
  const std::string_view bytes(buffer_.get() + begin_, end_ - begin_);
  const std::size_t found = bytes.find("\r\n\r\n", scanned_ > 3 ? scanned_ - 3 : 0);
  const std::size_t head_size = found == std::string_view::npos ? 0 : found + 4;
  if ((head_size == 0 ? bytes.size() : head_size) > options.header_bytes_max + options.target_bytes_max) {
    refuse(431, "headers_too_large",
           "The head of the request is over " + std::to_string(options.header_bytes_max) +
               " bytes; send fewer or shorter headers.");
    return false;
  }
  if (head_size == 0) {
    scanned_ = bytes.size();
    const std::size_t line = bytes.find("\r\n");
    if (line == std::string_view::npos && bytes.size() > options.target_bytes_max + 64) {
      refuse(414, "uri_too_long",
             "The URL is over " + std::to_string(options.target_bytes_max) + " bytes; shorten it.");
    } else if (bytes.find('\0') != std::string_view::npos) {
      refuse(400, "bad_request", "The request holds a NUL; it is not HTTP.");
    }
    return false;
  }
  scanned_ = 0;
  return begin_body(head_size);
}

bool Connection::begin_body(std::size_t head_size) {
  const ServerOptions& options = io_.shared.options;
  const std::string_view head(buffer_.get() + begin_, head_size);
  request_.headers.clear();
  request_.body = request_.content_type = request_.correlation_id = request_.traceparent = {};
  request_.is_websocket = false;
  request_.peer = peer_;
  facts_ = HeadFacts{};
  chunked_body_.clear();
  body_at_ = begin_ + head_size;
  body_size_ = 0;
  if (const std::size_t line = head.find("\r\n"); line > options.target_bytes_max + 64) {
    refuse(414, "uri_too_long", "The URL is over " + std::to_string(options.target_bytes_max) + " bytes; shorten it.");
    return false;
  }
  if (const HeadFault fault = scan_head(head, options.header_count_max); fault != HeadFault::kNone) {
    if (fault == HeadFault::kTooMany) {
      refuse(431, "headers_too_many",
             "More than " + std::to_string(options.header_count_max) + " headers; send fewer.");
    } else if (fault == HeadFault::kFolded) {
      refuse(400, "bad_header", "A header goes over several lines; write each on one line.");
    } else if (fault == HeadFault::kBadName) {
      refuse(400, "bad_header", "A header line has no name of token characters followed at once by ':'.");
    } else {
      refuse(400, "bad_header", "A line holds a control character or does not end with CR LF.");
    }
    return false;
  }
  parser_.emplace(request_, facts_, chunked_body_, options.body_bytes_max);
  boost::system::error_code error;
  parser_->put(asio::buffer(head.data(), head.size()), error);
  if (error && error != beast_http::error::need_more) {
    if (error == beast_http::error::bad_version) {
      refuse(505, "http_version", "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    } else {
      refuse(400, "bad_request", "The request is not valid HTTP: " + error.message() + ".");
    }
    return false;
  }
  if (!parser_->is_header_done()) {
    refuse(400, "bad_request", "The head of the request is not valid HTTP.");
    return false;
  }
  facts_.keep_alive = parser_->keep_alive();
  request_.is_websocket = request_.method == Method::kGet && parser_->upgrade() &&
                          equals_ignoring_case(request_.header("upgrade"), "websocket");
  set_correlation_id();
  if (check_head() != 0) return false;
  const auto length = parser_->content_length();
  if (facts_.has_transfer_encoding || (length && *length > options.body_bytes_max)) {
    body_max_ = route_body_max();
    parser_->set_body_max(body_max_);
  } else {
    body_max_ = options.body_bytes_max;
  }
  if (length && *length > body_max_) {
    refuse(413, "too_large", "The body is over " + std::to_string(body_max_) + " bytes.");
    return false;
  }
  body_size_ = length ? static_cast<std::size_t>(*length) : 0;
  if (facts_.has_transfer_encoding) {
    state_ = State::kChunked;
    parser_->eager(true);
  } else {
    state_ = State::kBody;
  }
  const bool here = state_ == State::kBody && end_ - body_at_ >= body_size_;
  if (!here) {
    set_deadline(options.body_deadline);
    if (facts_.expect_continue && end_ == body_at_ && facts_.version == 11) {
      out_.append("HTTP/1.1 100 Continue\r\n\r\n");
    }
  }
  return true;
}

// Few routes have a bound of their own, and few requests are long: only those are looked up before their body is read.
std::size_t Connection::route_body_max() {
  const Router& router = io_.shared.router;
  const Router::Match match = router.match(request_);
  const std::size_t own = match.found == Router::Found::kRoute ? router.routes()[match.index].body_bytes_max : 0;
  return own > 0 ? own : io_.shared.options.body_bytes_max;
}

bool Connection::take_body() {
  if (end_ - body_at_ < body_size_) return false;
  request_.body = {buffer_.get() + body_at_, body_size_};
  dispatch();
  return state_ == State::kHead;
}

bool Connection::take_chunks() {
  boost::system::error_code error;
  const std::size_t used = parser_->put(asio::buffer(buffer_.get() + body_at_, end_ - body_at_), error);
  // What the parser has consumed is copied into chunked_body_: the bytes behind move up to the head.
  std::memmove(buffer_.get() + body_at_, buffer_.get() + body_at_ + used, end_ - body_at_ - used);
  end_ -= used;
  if (error == beast_http::error::body_limit) {
    refuse(413, "too_large", "The body is over " + std::to_string(body_max_) + " bytes.");
    return false;
  }
  if (error && error != beast_http::error::need_more) {
    refuse(400, "bad_chunk", "The chunked body is not valid: " + error.message() + ".");
    return false;
  }
  if (!parser_->is_done()) {
    if (end_ - body_at_ > kChunkLineMax + io_.shared.options.header_bytes_max) {
      refuse(400, "bad_chunk", "A chunk line or the trailers are too long.");
    }
    return false;
  }
  request_.body = chunked_body_;
  dispatch();
  return state_ == State::kHead;
}

int Connection::check_head() {
  const auto no = [&](int status, std::string_view code, std::string_view detail) {
    refuse(status, code, detail);
    return status;
  };
  if (facts_.has_transfer_encoding) {
    if (facts_.content_lengths > 0)
      return no(400, "bad_framing", "Content-Length and Transfer-Encoding together are refused.");
    if (facts_.version == 10) return no(400, "bad_framing", "Transfer-Encoding is not part of HTTP/1.0.");
    if (facts_.bad_transfer_encoding)
      return no(400, "bad_framing", "The only Transfer-Encoding taken is 'chunked', once.");
  }
  if (facts_.content_lengths > 1) return no(400, "bad_framing", "Content-Length is given more than once.");
  if (facts_.bad_content_length) return no(400, "bad_framing", "Content-Length must be one decimal number.");
  if (facts_.hosts > 1) return no(400, "bad_host", "Host is given more than once.");
  if (facts_.hosts == 0 && facts_.version == 11) return no(400, "bad_host", "HTTP/1.1 needs a Host header.");
  if (facts_.bad_expect) return no(417, "expectation", "The only Expect known is '100-continue'.");
  std::string_view target = request_.target;
  if (target.size() > io_.shared.options.target_bytes_max) {
    return no(414, "uri_too_long",
              "The URL is over " + std::to_string(io_.shared.options.target_bytes_max) + " bytes; shorten it.");
  }
  for (std::string_view scheme : {"http://", "https://"}) {  // Absolute form: its authority counts, not Host.
    if (target.size() > scheme.size() && equals_ignoring_case(target.substr(0, scheme.size()), scheme)) {
      target.remove_prefix(scheme.size());
      const std::size_t end = std::min(target.find_first_of("/?"), target.size());
      facts_.host = target.substr(0, end);
      target.remove_prefix(end);
      if (target.empty()) target = "/";
    }
  }
  const bool asterisk = target == "*" && request_.method == Method::kOptions;
  if (!asterisk && (target.empty() || target.front() != '/')) {
    return no(400, "bad_target", "The request target must begin with '/'.");
  }
  for (char c : target) {
    if (static_cast<unsigned char>(c) >= 0x80 || c == '#' || c == '\\' || c == '"' || c == '<' || c == '>') {
      return no(400, "bad_target", "The URL holds a character that must be percent-encoded.");
    }
  }
  request_.target = target;
  const std::size_t mark = std::min(target.find('?'), target.size());
  request_.path = target.substr(0, mark);
  request_.query = target.substr(std::min(mark + 1, target.size()));
  if (io_.shared.options.check_host && !check_host()) {
    return no(403, "foreign_origin",
              "This server answers only for its own address; the Host or Origin header names another.");
  }
  return 0;
}

bool Connection::check_host() {
  const auto known = [&](std::string_view host) {
    const std::size_t bracket = host.starts_with('[') ? host.find(']') : 0;
    if (bracket == std::string_view::npos) return false;
    const std::size_t colon = host.find(':', bracket);
    const std::string_view port = colon == std::string_view::npos ? std::string_view() : host.substr(colon + 1);
    if (port.size() > 5 || port.find_first_not_of("0123456789") != std::string_view::npos) return false;
    const std::string_view name = host.substr(0, colon);
    return std::any_of(io_.shared.options.hosts.begin(), io_.shared.options.hosts.end(),
                       [&](const std::string& each) { return equals_ignoring_case(each, name); });
  };
  if (facts_.hosts > 0 || !facts_.host.empty()) {
    if (facts_.host != host_seen_ok_) {
      if (!known(facts_.host)) return false;
      host_seen_ok_ = facts_.host;
    }
  }
  if (!facts_.has_origin) return true;
  for (std::string_view scheme : {"http://", "https://"}) {
    if (facts_.origin.starts_with(scheme))
      return equals_ignoring_case(facts_.origin.substr(scheme.size()), facts_.host);
  }
  return false;
}

void Connection::linger() {
  // The answer is out; what the client still sends is read and dropped for a moment, so that the reset which a close
  // with unread bytes causes does not eat the answer.
  boost::system::error_code ignored;
  socket_->shutdown(Socket::shutdown_send, ignored);
  has_deadline_ = true;
  deadline_ = io_.tick_time() + std::chrono::seconds(2);
  discarded_ = 0;
  end_ = begin_ = 0;
  read_to_discard();
}

void Connection::read_to_discard() {
  if (reading_ || state_ == State::kGone) return;
  reading_ = true;
  if (!buffer_) make_room();
  socket_->async_read_some(asio::buffer(buffer_.get(), capacity_),
                           [this, keep = self()](const boost::system::error_code& error, std::size_t bytes) {
                             reading_ = false;
                             discarded_ += bytes;
                             if (error || discarded_ > kDiscardMax) return close_now();
                             read_to_discard();
                           });
}

}  // namespace yaad::http::detail
