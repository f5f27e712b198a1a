// Internal to adapters/http: one request on its way through another service.
#pragma once
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include "adapters/http/connection.h"
#include "adapters/http/upstream.h"

namespace yaad::http::detail {

/// What one I/O thread keeps of an upstream: connections to use again, where its names lead, who did not answer.
struct UpstreamPool {
  struct Idle {
    Socket socket;
    SteadyTime since;
  };
  struct Place {
    std::vector<asio::ip::tcp::endpoint> endpoints;
    SteadyTime resolved_until{};
    SteadyTime shunned_until{};
    std::vector<Idle> idle;
  };
  explicit UpstreamPool(std::shared_ptr<Upstream> service) : upstream(std::move(service)) {
    places.resize(upstream->addresses().size());
  }
  std::shared_ptr<Upstream> upstream;
  std::vector<Place> places;  ///< One for each address.
  std::size_t next = 0;       ///< Whose turn it is.
  std::size_t calls = 0;
};

/// Hands one whole, checked request on, and brings back the answer: a small one as it is, a large one or a stream piece
/// by piece at the client's pace, a WebSocket as bytes both ways. All on one I/O thread, from which it is made.
class ProxyCall final : public Ongoing, public std::enable_shared_from_this<ProxyCall> {
 public:
  ProxyCall(IoThread& io, std::shared_ptr<Connection> client, std::shared_ptr<UpstreamPool> pool);
  ~ProxyCall() override;

  /// `peer` is the client's address. The request's bytes are copied: it may end with the connection.
  void start(const Request& request, std::string_view peer);

  // Ongoing:
  void sweep(SteadyTime now) override;
  void begin_stop() override;
  void abort() override;
  std::shared_ptr<Ongoing> keep() override { return shared_from_this(); }

 private:
  enum class State : std::uint8_t { kConnecting, kAsking, kAnswering, kStreaming, kTunnel, kGone };
  using Parser = boost::beast::http::response_parser<boost::beast::http::buffer_body>;
  using Error = boost::system::error_code;

  void write_head(const Request& request, std::string_view peer);
  // Finding a replica.
  void connect_next();
  bool take_idle(UpstreamPool::Place& place);
  void resolve(std::size_t place);
  void connect(std::size_t place, std::size_t endpoint);
  void unreachable(const Error& why);
  // Asking and answering.
  void send();
  void read_head();
  void took_head();
  void read_small_body();
  void answer_whole();
  void failed_midway(const Error& error);
  [[nodiscard]] std::string answer_fields() const;
  void refuse(int status, std::string_view code, const std::string& detail);
  void give_back_socket();
  // The client's side from now on.
  bool take_client(const std::string& head);
  void stream_body();
  void stream_piece(std::size_t size);
  void end_stream();
  void tunnel();
  void pump(Socket& from, Socket& to, std::vector<char>& buffer);
  void watch_client();
  void touch(std::chrono::milliseconds patience) {
    deadline_ = io_.tick_time() + patience + io_.shared.options.sweep_every;
  }
  void finish();

  IoThread& io_;
  std::shared_ptr<Connection> client_;  ///< Until its socket is ours, or it is answered.
  std::shared_ptr<UpstreamPool> pool_;
  State state_ = State::kConnecting;
  SteadyTime deadline_;

  // The request.
  std::string request_line_, request_fields_, body_, out_;
  std::string correlation_;
  bool head_only_ = false, repeatable_ = false, websocket_ = false;
  int client_version_ = 11;

  std::size_t place_ = 0;
  std::size_t tries_ = 0;
  bool reused_ = false;
  std::optional<Socket> server_;
  std::optional<Socket> socket_;  ///< The client's, once taken.
  boost::beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
  std::string small_;
  std::vector<char> piece_, back_;
  bool chunked_ = false;
  std::string frame_;  ///< Bytes on their way to the client.
};

}  // namespace yaad::http::detail
