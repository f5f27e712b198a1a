#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "adapters/http/stream.h"
#include "base/result.h"

namespace yaad::http {

enum class Method : std::uint8_t { kGet, kHead, kPost, kPut, kPatch, kDelete, kOptions, kOther };

/// "GET"; kOther has no name.
std::string_view to_string(Method method);

/// One header line as it came; the name keeps its case.
struct HeaderView {
  std::string_view name;
  std::string_view value;
};

/// A path or query parameter after percent-decoding.
struct Parameter {
  std::string name;
  std::string value;
};

/// One request with its whole body.
///
/// Lifetime: everything here is a view into the connection's buffer. It stays valid until the Responder has been
/// answered, and no longer: a handler that answers from another thread copies what it needs after that.
/// Thread-safety: read-only; one thread at a time has it.
class Request {
 public:
  Method method = Method::kGet;
  std::string_view method_text;
  std::string_view target;  ///< As sent, in origin form.
  std::string_view path;    ///< The target up to '?', still percent-encoded.
  std::string_view query;   ///< What follows '?', still percent-encoded.
  std::string_view body;
  std::string_view content_type;    ///< Media type in the client's spelling, parameters included; empty when absent.
  std::string_view correlation_id;  ///< The client's, or one made here.
  std::string_view traceparent;     ///< Empty when absent or not of the form of W3C Trace Context.
  std::string_view peer;            ///< The client's address without port.
  bool is_websocket = false;        ///< A WebSocket upgrade: open_stream() will make one.
  std::vector<HeaderView> headers;

  /// The first header of that name (any case); empty when there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
  [[nodiscard]] bool has_header(std::string_view name) const;
  /// The value of "{name}" of the route's pattern, decoded. Empty when the pattern has no such part.
  [[nodiscard]] std::string_view path_parameter(std::string_view name) const;
  /// The decoded parameters of the query, in order. A bad encoding, invalid UTF-8, a control character (tabs, line
  /// ends and U+0080–U+009F too), or more than 64 parameters: kInvalid.
  [[nodiscard]] Result<std::vector<Parameter>> query_parameters() const;

  /// Filled by the router.
  static constexpr std::size_t kMaxPathParameters = 4;
  std::array<std::pair<std::string_view, std::string>, kMaxPathParameters> path_parameters;
  std::size_t path_parameter_count = 0;
};

/// The query parameters of a request against the names that its route knows: each at most once unless repeatable.
class QueryReader {
 public:
  /// Unknown or doubled names, or a bad encoding: kInvalid with one entry per wrong parameter ("?limit").
  static Result<QueryReader> read(const Request& request, std::initializer_list<std::string_view> once,
                                  std::initializer_list<std::string_view> repeatable = {});
  [[nodiscard]] const std::string* find(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> all(std::string_view name) const;

 private:
  std::vector<Parameter> parameters_;
};

/// An answer. Content-Length, Date, the security headers and X-Correlation-ID are added by the server.
struct Response {
  int status = 200;
  std::string_view content_type = "application/json";  ///< Must outlive the answer: a literal.
  std::string body;
  std::shared_ptr<const std::string> shared_body;  ///< Used instead of `body` when set; never copied when large.
  std::string etag;                                ///< With its quotes; a matching If-None-Match on GET makes it 304.
  std::string_view cache_control;  ///< A literal; empty: "no-store", or "private, no-cache" with an ETag.
  std::vector<std::pair<std::string_view, std::string>> headers;  ///< Names are literals; values hold no CR or LF.
  bool html_policy = false;                                       ///< Adds the Content-Security-Policy of the pages.
  bool close = false;                                             ///< Close the connection after this answer.
  /// Of an answer that another service gave: its header lines with their CRLF, the body's length among them. They stand
  /// for all of the above but `status`, the body and `close`, and the server adds none of its own.
  std::shared_ptr<const std::string> raw_fields = {};
};

class Upstream;
namespace detail {
class Exchange;
}

/// The right to answer one request, once, from any thread. Dropped unanswered, it answers 500.
class Responder {
 public:
  explicit Responder(std::shared_ptr<detail::Exchange> exchange) : exchange_(std::move(exchange)) {}
  Responder(Responder&&) noexcept = default;
  Responder& operator=(Responder&&) = delete;
  Responder(const Responder&) = delete;
  Responder& operator=(const Responder&) = delete;
  ~Responder();

  void send(Response response);
  /// Goes on on the worker pool, where waiting is allowed; a full queue answers 503. The request stays valid there.
  void run_on_pool(std::function<void(const Request&, Responder)> work);
  /// Answers with a stream instead: SSE, or a WebSocket when the request is an upgrade. See stream.h.
  std::shared_ptr<StreamSink> open_stream(StreamOptions options);
  /// Has the request answered by another service, streams and WebSockets too; when that does not answer, with 502, 503
  /// or 504, which name it.
  void forward(const std::shared_ptr<Upstream>& upstream);

 private:
  std::shared_ptr<detail::Exchange> exchange_;
};

/// While one lives on a thread, answers given by that thread wake each I/O thread once, at its end, and not one by one.
class AnswerBatch {
 public:
  AnswerBatch();
  ~AnswerBatch();
  AnswerBatch(const AnswerBatch&) = delete;
  AnswerBatch& operator=(const AnswerBatch&) = delete;
};

/// Percent-decoding; '+' becomes a space when `plus_is_space`. Empty on a bad encoding or a NUL.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space);
std::string percent_encode(std::string_view text);
bool equals_ignoring_case(std::string_view a, std::string_view b);
/// Whether the text is well-formed UTF-8 (no surrogates, no overlong forms).
bool is_valid_utf8(std::string_view text);

}  // namespace yaad::http
