#pragma once
#include <libpq-fe.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "adapters/postgres/gathered.h"
#include "adapters/sql/values.h"
#include "app/ports/store.h"

namespace yaad::postgres {

/// The server could not be reached, or the connection broke: whatever was not acknowledged may or may not have
/// happened.
class ConnectionLost : public StorageError {
 public:
  explicit ConnectionLost(const std::string& what) : StorageError(Kind::kBusy, what) {}
};

using sql::Blob;
using sql::instant;
using sql::micros;

struct Limits {
  std::chrono::milliseconds connect{5'000};     ///< To reach the server and log in.
  std::chrono::milliseconds statement{30'000};  ///< One statement, on the server.
  std::chrono::milliseconds lock{5'000};        ///< Waiting for another transaction's row.
  std::chrono::milliseconds idle{30'000};       ///< A transaction in which nothing happens is ended by the server.
  std::chrono::milliseconds silence{40'000};    ///< Nothing at all from the server while an answer is due.
};

class Connection;

/// A statement of one connection: on its first use it is prepared in the same round trip.
struct Statement {
  std::string name;  ///< Empty: not prepared, its text is sent each time.
  std::string text;
  bool prepared = false;
  bool concerns_gathered = false;   ///< What is gathered goes before it.
  std::unique_ptr<Gathered> rows;   ///< It is gathered itself.
  std::unique_ptr<Statement> many;  ///< What sends them.
};

/// One use of a statement. Texts are bound without a copy, so what was bound must live until `run` or the first `step`.
class Query {
 public:
  Query(Connection& connection, Statement& statement) : connection_(connection), statement_(&statement) {}
  Query(Connection& connection, std::string text)
      : connection_(connection), own_(std::make_unique<Statement>()), statement_(own_.get()) {
    own_->text = std::move(text);
  }
  Query(Query&& other) = delete;
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  Query& operator=(Query&&) = delete;
  ~Query() = default;

  /// Binds the values to the parameters that follow those already bound. One statement is always bound to the same
  /// types.
  template <typename... Values>
  Query& bind(Values&&... values) {
    (bind_one(std::forward<Values>(values)), ...);
    return *this;
  }
  /// Sends it; what it answers, or that it failed, shows at the next `step` or `Connection::sync`.
  void run();
  /// Sends it and waits; the rows it changed.
  std::size_t run_now();
  /// What was done, of the last answer: "COMMIT", "ROLLBACK".
  [[nodiscard]] std::string_view tag() const { return PQcmdStatus(result_.get()); }
  /// True while there is a row; the first call sends and waits. Throws StorageError, also for what was sent before.
  bool step();

  [[nodiscard]] bool null(int column) const { return PQgetisnull(result_.get(), row_, column) != 0; }
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] int small(int column) const { return static_cast<int>(integer(column)); }
  [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] Uuid uuid(int column) const;
  [[nodiscard]] std::optional<std::int64_t> maybe_integer(int column) const {
    return null(column) ? std::nullopt : std::optional(integer(column));
  }

 private:
  friend class Connection;
  static constexpr std::size_t kMax = 64;
  [[nodiscard]] Gathered::Value value(std::size_t i) const { return {types_[i], values_[i], sizes_[i]}; }
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };

  void bind_one(std::int64_t value);
  void bind_one(int value) { bind_one(static_cast<std::int64_t>(value)); }
  void bind_one(bool value);
  void bind_one(std::string_view value);
  void bind_one(const std::string& value) { bind_one(std::string_view(value)); }
  void bind_one(std::string&&) = delete;
  void bind_one(const char*) = delete;
  void bind_one(Blob value);
  void bind_one(const Uuid& id);
  template <typename Tag>
  void bind_one(const Id<Tag>& id) {
    bind_one(id.uuid);
  }
  void bind_one(Instant at) { bind_one(micros(at)); }
  template <typename T>
  void bind_one(const std::optional<T>& value) {
    if (value) {
      bind_one(*value);
    } else {
      bind_one(T{});
      values_[count_ - 1] = nullptr;
    }
  }
  void add(Oid type, const char* data, std::size_t size);

  Connection& connection_;
  std::unique_ptr<Statement> own_;
  Statement* statement_;
  std::size_t count_ = 0;
  std::array<Oid, kMax> types_{};
  std::array<const char*, kMax> values_{};
  std::array<int, kMax> sizes_{};
  std::array<int, kMax> formats_{};
  std::array<std::array<char, 16>, kMax> numbers_{};
  std::unique_ptr<PGresult, Clear> result_;
  int row_ = -1;
};

/// One connection in pipeline mode: statements are sent without waiting for the ones before, until one is asked for its
/// rows or `sync` is called. After a failure the rest of the pipeline is skipped by the server.
///
/// Waiting is bounded by Limits::silence, whatever becomes of the network. Thread-safety: none, one thread at a time.
class Connection {
 public:
  /// Connects, refuses servers that cannot be used, sets the time-outs. Throws StorageError that names the setting,
  /// what was tried and what helps, never the password; ConnectionLost when trying again may help.
  Connection(const std::string& url, const Limits& limits);

  /// A prepared statement. `sql` is a literal: its address is the key.
  Query query(const char* sql);
  /// A statement of a text that was put together; not prepared.
  Query query_text(std::string sql) { return {*this, std::move(sql)}; }
  /// Several statements without parameters; only while nothing is under way.
  void execute(const std::string& sql);
  /// Rows of certain tables (gathered.h) are kept, when they are inserted by `run`, until a statement comes that names
  /// one of these tables, or this is called; it must be before a commit.
  void send_gathered();
  /// Waits until all that was sent is answered. Throws the first failure.
  void sync();
  /// Hands over what was sent and does not wait.
  void flush();
  /// What was sent and not yet waited for, answers and failures alike, is of no interest any more; nor is what was
  /// gathered.
  void drop_answers();

  /// How many statements have been sent that are not reads (`run`).
  [[nodiscard]] std::uint64_t writes() const { return writes_; }
  /// False when the server has closed an idle connection.
  [[nodiscard]] bool alive();
  /// What was notified on the channels that this session listens to and has arrived by now. Only while nothing is under
  /// way.
  std::vector<std::string> take_notes();
  [[nodiscard]] int socket() const { return PQsocket(handle_.get()); }
  [[nodiscard]] std::int64_t server_pid() const { return server_pid_; }
  /// When the server began this session, as it tells it: with the pid it names the session for good.
  [[nodiscard]] const std::string& server_start() const { return server_start_; }

 private:
  friend class Query;
  struct Close {
    void operator()(PGconn* handle) const { PQfinish(handle); }
  };
  using Answer = std::unique_ptr<PGresult, Query::Clear>;
  struct Sent {
    Statement* preparing = nullptr;
    bool sync = false;
  };

  void set_up();
  void send(Query& query);
  void send_now(Query& query);
  void gather(Query& query);
  void send_values(Statement& statement, const std::vector<Gathered::Value>& values);
  /// Reads the answers to all that was sent and returns the last statement's.
  Answer wait_for_all();
  void wait_until(bool sent_all);
  void require_result(const PGresult* result);
  [[noreturn]] void lost(std::string_view doing);

  Limits limits_;
  std::string password_;
  std::unique_ptr<PGconn, Close> handle_;
  std::unordered_map<const void*, Statement> literal_;
  std::vector<Gathered::Value> row_;   ///< Reused.
  std::vector<Statement*> gathering_;  ///< Those that have rows, in the order of their first.
  std::deque<Sent> sent_;
  std::uint64_t writes_ = 0;
  std::size_t unsent_ = 0;
  std::size_t syncs_ = 0;  ///< Sync marks sent and not yet read.
  std::int64_t server_pid_ = 0;
  std::string server_start_;
};

/// Throws the StorageError of an SQLSTATE, with a sentence that says what happened and what helps.
[[noreturn]] void throw_storage_error(std::string_view state, const std::string& message);

}  // namespace yaad::postgres
