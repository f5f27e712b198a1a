// Internal to adapters/http: one HTTP/1.1 connection.
#pragma once
#include <boost/beast/http/basic_parser.hpp>
#include <functional>
#include <optional>

#include "adapters/http/io_thread.h"
#include "adapters/http/streams.h"

namespace yaad::http::detail {

/// What the head of a request says about its framing, collected while it is parsed.
struct HeadFacts {
  int version = 11;
  int hosts = 0;
  int content_lengths = 0;
  bool chunked = false;
  bool bad_transfer_encoding = false;
  bool has_transfer_encoding = false;
  bool expect_continue = false;
  bool bad_expect = false;
  bool bad_content_length = false;
  bool keep_alive = false;
  std::string_view host;
  std::string_view origin;
  bool has_origin = false;
  std::string_view if_none_match;
  std::string_view correlation_id;
};

/// Beast's parser, filling a Request without allocating.
class HeadParser final : public boost::beast::http::basic_parser<true> {
 public:
  HeadParser(Request& request, HeadFacts& facts, std::string& chunked_body, std::size_t body_max);
  void set_body_max(std::size_t bytes) { body_max_ = bytes; }

 private:
  using error_code = boost::beast::error_code;
  using string_view = boost::beast::string_view;
  using field = boost::beast::http::field;
  void on_request_impl(boost::beast::http::verb method, string_view method_text, string_view target, int version,
                       error_code& ec) override;
  void on_response_impl(int, string_view, int, error_code&) override {}
  void on_field_impl(field name, string_view name_text, string_view value, error_code& ec) override;
  void on_header_impl(error_code&) override { head_done_ = true; }
  void on_body_init_impl(boost::optional<std::uint64_t> const&, error_code&) override {}
  std::size_t on_body_impl(string_view body, error_code&) override { return body.size(); }
  void on_chunk_header_impl(std::uint64_t size, string_view extensions, error_code& ec) override;
  std::size_t on_chunk_body_impl(std::uint64_t remain, string_view body, error_code& ec) override;
  void on_finish_impl(error_code&) override {}

  Request& request_;
  HeadFacts& facts_;
  std::string& chunked_body_;
  std::size_t body_max_;
  bool head_done_ = false;
};

/// Reads requests one after another, pipelined ones from the same buffer, and writes their answers in order.
class Connection final : public Exchange {
 public:
  Connection(IoThread& io, Socket socket, std::string peer);
  ~Connection() override;

  void start();
  void sweep(SteadyTime now);
  /// Closes it if it is between requests; otherwise it closes after the answer under way.
  void drain();
  void abort();

  // Exchange: any thread.
  void answer(Response response) override;
  std::shared_ptr<StreamSink> open_stream(StreamOptions options) override;
  void dropped() override;
  void run_on_pool(std::function<void(const Request&, Responder)> work) override;
  void forward(const std::shared_ptr<Upstream>& upstream) override;
  /// On the loop, of the request under way: its socket, for whoever answers from now on; empty when the client is gone.
  std::optional<Socket> take_over(int status);
  [[nodiscard]] int client_version() const { return facts_.version; }

  /// On the loop: an answer that came from elsewhere.
  void complete_from_queue(Response response);

  std::size_t list_index = 0;

 private:
  enum class State : std::uint8_t { kHead, kBody, kChunked, kHandling, kLinger, kGone };

  std::shared_ptr<Connection> self();
  // Reading.
  void read_more();
  void on_read(std::size_t bytes);
  void process();
  bool parse_step();  ///< False: more bytes are needed, or the request has been taken over.
  bool take_head();
  bool begin_body(std::size_t head_size);
  std::size_t route_body_max();
  bool take_body();
  bool take_chunks();
  void make_room();
  void rebase(const char* from, const char* to);
  // Handling.
  int check_head();  ///< 0, or the status of the refusal that has been given.
  bool check_host();
  void dispatch();
  void run_route(const Route& route);
  bool takes_body(const Route& route);
  void call_handler(const Handler& handler);
  void refuse(int status, std::string_view code, std::string_view detail);
  void set_correlation_id();
  // Answering.
  void complete(Response& response);
  void append_head(const Response& response, std::size_t length, bool with_body);
  void append_connection(const Response& response);
  void attach_stream(const std::shared_ptr<StreamBase>& stream, bool websocket);
  void after_answer(bool close);
  void note_request(int status);  ///< Counts it, and writes the access log line at debug level.
  bool flush();                   ///< True when everything is written.
  void linger();
  void read_to_discard();
  void close_now();
  void set_deadline(std::chrono::seconds from_now);

  IoThread& io_;
  std::optional<Socket> socket_;  ///< Empty once closed or given to a stream.
  const std::string peer_;
  State state_ = State::kHead;
  bool reading_ = false;
  bool write_waiting_ = false;
  bool in_process_ = false;
  bool close_after_ = false;
  bool has_deadline_ = true;
  SteadyTime deadline_;
  SteadyTime began_;

  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;  ///< First byte of the current request.
  std::size_t end_ = 0;
  std::size_t scanned_ = 0;  ///< Bytes after begin_ known to hold no end of head.
  std::size_t body_at_ = 0;  ///< Offset of the body (or of chunk bytes) when in kBody or kChunked.
  std::size_t body_size_ = 0;
  std::size_t body_max_ = 0;
  std::size_t discarded_ = 0;

  Request request_;
  HeadFacts facts_;
  std::optional<HeadParser> parser_;
  std::string chunked_body_;
  std::string correlation_id_;
  std::string host_seen_ok_;
  std::size_t route_index_ = 0;

  std::string out_;
  std::size_t out_at_ = 0;
  std::shared_ptr<const std::string> tail_;
  std::size_t tail_at_ = 0;
};

}  // namespace yaad::http::detail
