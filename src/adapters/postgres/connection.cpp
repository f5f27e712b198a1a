#include "adapters/postgres/connection.h"

#include <fmt/format.h>
#include <poll.h>

#include <cstring>

#include "adapters/postgres/target.h"

namespace yaad::postgres {
namespace {

constexpr Oid kBool = 16, kBytea = 17, kInt8 = 20, kText = 25, kUuid = 2950;
constexpr int kBinary = 1;
constexpr int kServerVersionMin = 150'000;
/// Answers to writes are small; this many cannot fill the buffers between the server and here while nobody reads.
constexpr std::size_t kUnreadMax = 256;

void put_number(char* out, std::int64_t value) {
  auto bits = static_cast<std::uint64_t>(value);
  for (int i = 7; i >= 0; --i, bits >>= 8) out[i] = static_cast<char>(bits & 255);
}

std::string one_line(const char* text) {
  std::string line = text == nullptr ? "" : text;
  while (!line.empty() && (line.back() == '\n' || line.back() == ' ')) line.pop_back();
  for (char& c : line) {
    if (c == '\n') c = ' ';
  }
  return line;
}

bool is_failure(const PGresult* result) {
  const auto status = PQresultStatus(result);
  return status == PGRES_FATAL_ERROR || status == PGRES_PIPELINE_ABORTED || status == PGRES_BAD_RESPONSE;
}

}  // namespace

// --- a query ---------------------------------------------------------------------------------------------------------

void Query::add(Oid type, const char* data, std::size_t size) {
  if (count_ == kMax) throw std::logic_error("a statement has too many parameters");
  types_[count_] = type;
  values_[count_] = data;
  sizes_[count_] = static_cast<int>(size);
  formats_[count_] = kBinary;
  ++count_;
}

void Query::bind_one(std::int64_t value) {
  put_number(numbers_.at(count_).data(), value);
  add(kInt8, numbers_[count_].data(), 8);
}
void Query::bind_one(bool value) {
  numbers_.at(count_)[0] = value ? 1 : 0;
  add(kBool, numbers_[count_].data(), 1);
}
// A null pointer would bind NULL; an empty text is a text.
void Query::bind_one(std::string_view value) { add(kText, value.data() == nullptr ? "" : value.data(), value.size()); }
void Query::bind_one(Blob value) {
  add(kBytea, value.bytes.data() == nullptr ? "" : value.bytes.data(), value.bytes.size());
}
void Query::bind_one(const Uuid& id) {
  std::memcpy(numbers_.at(count_).data(), id.bytes.data(), id.bytes.size());
  add(kUuid, numbers_[count_].data(), id.bytes.size());
}

void Query::run() {
  if (statement_->rows) {
    connection_.gather(*this);
  } else {
    connection_.send(*this);
  }
  ++connection_.writes_;
}

std::size_t Query::run_now() {
  connection_.send(*this);
  ++connection_.writes_;
  result_ = connection_.wait_for_all();
  const std::string_view rows = PQcmdTuples(result_.get());
  return rows.empty() ? 0 : std::stoul(std::string(rows));
}

bool Query::step() {
  if (row_ < 0) {
    connection_.send(*this);
    result_ = connection_.wait_for_all();
  }
  return ++row_ < PQntuples(result_.get());
}

std::int64_t Query::integer(int column) const {
  const auto bytes = text(column);
  if (bytes.size() > 8) throw StorageError(StorageError::Kind::kDamaged, "the database has a column of another type");
  if (bytes.empty()) return 0;
  std::int64_t value = static_cast<signed char>(bytes[0]) < 0 && bytes.size() > 1 ? -1 : 0;
  for (const char c : bytes) {
    value = static_cast<std::int64_t>(static_cast<std::uint64_t>(value) << 8 | static_cast<unsigned char>(c));
  }
  return value;
}

std::string_view Query::text(int column) const {
  if (null(column)) return {};
  return {PQgetvalue(result_.get(), row_, column), static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
}

Uuid Query::uuid(int column) const {
  Uuid id;
  const auto bytes = text(column);
  if (bytes.size() != id.bytes.size()) {
    throw StorageError(StorageError::Kind::kDamaged, "the database is damaged: an id has the wrong length");
  }
  std::memcpy(id.bytes.data(), bytes.data(), id.bytes.size());
  return id;
}

// --- a connection ----------------------------------------------------------------------------------------------------

Connection::Connection(const std::string& url, const Limits& limits) : limits_(limits) {
  const Target target = parse_target(url);
  password_ = target.password;
  const auto seconds = std::to_string(std::max<std::int64_t>(2, (limits.connect.count() + 999) / 1000));
  const auto silence = std::to_string(limits.silence.count());
  // What stands in the URL wins over the first ones; the last ones are ours.
  const char* names[] = {"connect_timeout",  "tcp_user_timeout", "keepalives_idle", "keepalives_interval",
                         "application_name", "dbname",           "client_encoding", nullptr};
  const char* values[] = {seconds.c_str(), silence.c_str(), "30", "10", "yaad", url.c_str(), "UTF8", nullptr};
  handle_.reset(PQconnectdbParams(names, values, 1));
  if (!handle_) throw std::bad_alloc();
  if (PQstatus(handle_.get()) != CONNECTION_OK) refuse_connection(target, one_line(PQerrorMessage(handle_.get())));
  PQsetNoticeProcessor(
      handle_.get(), [](void*, const char*) {}, nullptr);
  set_up();
}

void Connection::set_up() {
  const int version = PQserverVersion(handle_.get());
  if (version < kServerVersionMin) {
    throw StorageError(
        StorageError::Kind::kIo,
        fmt::format("the server of --store is PostgreSQL {}; this program needs 15 or newer", version / 10'000));
  }
  const char* encoding = PQparameterStatus(handle_.get(), "server_encoding");
  if (encoding == nullptr || std::string_view(encoding) != "UTF8") {
    throw StorageError(
        StorageError::Kind::kIo,
        fmt::format("the database of --store is in {}, not UTF8: make one with CREATE DATABASE … ENCODING "
                    "'UTF8' TEMPLATE template0",
                    encoding == nullptr ? "another encoding" : encoding));
  }
  execute(
      fmt::format("SET statement_timeout = {}; SET lock_timeout = {}; SET idle_in_transaction_session_timeout = {};"
                  " SELECT set_config('synchronous_commit', 'on', false)"
                  " WHERE current_setting('synchronous_commit') = 'off'",
                  limits_.statement.count(), limits_.lock.count(), limits_.idle.count()));
  if (PQenterPipelineMode(handle_.get()) != 1 || PQsetnonblocking(handle_.get(), 1) != 0) lost("setting it up");
  auto session = query_text("SELECT pid, backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()");
  if (session.step()) {
    server_pid_ = session.integer(0);
    server_start_ = session.text(1);
  }
}

void Connection::execute(const std::string& sql) {
  const bool pipelined = PQpipelineStatus(handle_.get()) != PQ_PIPELINE_OFF;
  if (pipelined && (PQexitPipelineMode(handle_.get()) != 1 || PQsetnonblocking(handle_.get(), 0) != 0)) {
    throw std::logic_error("a script cannot run while statements are under way");
  }
  const Answer answer(PQexec(handle_.get(), sql.c_str()));
  const bool failed = !answer || is_failure(answer.get());
  if (pipelined && PQstatus(handle_.get()) == CONNECTION_OK) {
    PQenterPipelineMode(handle_.get());
    PQsetnonblocking(handle_.get(), 1);
  }
  if (failed) require_result(answer.get());
}

Query Connection::query(const char* sql) {
  auto& slot = literal_[sql];
  if (slot.name.empty()) {
    slot.name = "s" + std::to_string(literal_.size());
    slot.text = sql;
    slot.concerns_gathered = Gathered::concerns(slot.text);
    if (auto rows = Gathered::of(slot.text)) {
      slot.rows = std::make_unique<Gathered>(std::move(*rows));
      slot.many = std::make_unique<Statement>();
      slot.many->name = slot.name + "m";
      slot.many->text = slot.rows->sql();
    }
  }
  return {*this, slot};
}

void Connection::gather(Query& query) {
  auto& statement = *query.statement_;
  if (query.count_ > 0 && !statement.rows->takes(query.value(0))) send_gathered();
  if (statement.rows->rows() == 0) gathering_.push_back(&statement);
  row_.clear();
  for (std::size_t i = 0; i < query.count_; ++i) row_.push_back(query.value(i));
  statement.rows->add(row_);
}

void Connection::send_gathered() {
  for (Statement* statement : std::exchange(gathering_, {})) {
    auto& rows = *statement->rows;
    if (rows.rows() == 1) {
      send_values(*statement, rows.only_row());
    } else {
      send_values(*statement->many, rows.arrays());
    }
    rows.clear();
  }
}

void Connection::send_values(Statement& statement, const std::vector<Gathered::Value>& values) {
  Query query(*this, statement);
  for (const auto& value : values) {
    query.add(value.type, value.data, static_cast<std::size_t>(value.size));
  }
  send_now(query);
}

void Connection::send(Query& query) {
  const auto& statement = *query.statement_;
  if (!gathering_.empty() && (statement.concerns_gathered || statement.name.empty())) send_gathered();
  send_now(query);
}

void Connection::send_now(Query& query) {
  if (unsent_ >= kUnreadMax) sync();
  auto& statement = *query.statement_;
  PGconn* handle = handle_.get();
  const int count = static_cast<int>(query.count_);
  int ok = 1;
  if (statement.name.empty()) {
    ok = PQsendQueryParams(handle, statement.text.c_str(), count, query.types_.data(), query.values_.data(),
                           query.sizes_.data(), query.formats_.data(), kBinary);
  } else {
    if (!statement.prepared) {
      if (PQsendPrepare(handle, statement.name.c_str(), statement.text.c_str(), count, query.types_.data()) != 1) {
        lost("sending");
      }
      statement.prepared = true;
      sent_.push_back({&statement, false});
    }
    ok = PQsendQueryPrepared(handle, statement.name.c_str(), count, query.values_.data(), query.sizes_.data(),
                             query.formats_.data(), kBinary);
  }
  if (ok != 1) lost("sending");
  sent_.push_back({});
  ++unsent_;
}

void Connection::flush() {
  if (PQpipelineSync(handle_.get()) != 1) lost("sending");
  sent_.push_back({nullptr, true});
  ++syncs_;
  unsent_ = 0;
  if (PQflush(handle_.get()) < 0) lost("sending");
}

void Connection::sync() { wait_for_all(); }

void Connection::drop_answers() {
  for (Statement* statement : std::exchange(gathering_, {})) statement->rows->clear();
  if (sent_.empty() && syncs_ == 0) return;
  try {
    wait_for_all();
  } catch (const ConnectionLost&) {
    throw;
  } catch (const StorageError&) {
    // Known to whoever calls this.
  }
}

Connection::Answer Connection::wait_for_all() {
  flush();
  Answer last;
  Answer failure;
  while (syncs_ > 0) {
    for (;;) {
      const int left = PQflush(handle_.get());
      if (left < 0) lost("sending");
      if (PQisBusy(handle_.get()) == 0) break;
      wait_until(left == 0);
      if (PQconsumeInput(handle_.get()) != 1) lost("waiting for its answer");
    }
    Answer answer(PQgetResult(handle_.get()));
    if (!answer) {
      if (PQstatus(handle_.get()) != CONNECTION_OK) lost("waiting for its answer");
      continue;  // The end of one statement's answers.
    }
    const Sent sent = sent_.empty() ? Sent{} : sent_.front();
    if (!sent_.empty()) sent_.pop_front();
    if (PQresultStatus(answer.get()) == PGRES_PIPELINE_SYNC) {
      --syncs_;
      continue;
    }
    if (is_failure(answer.get())) {
      if (PQstatus(handle_.get()) != CONNECTION_OK) {
        failure = std::move(answer);
        break;
      }
      if (sent.preparing != nullptr) sent.preparing->prepared = false;
      if (!failure) failure = std::move(answer);
      continue;
    }
    if (sent.preparing == nullptr) last = std::move(answer);
  }
  if (failure) require_result(failure.get());
  return last;
}

void Connection::wait_until(bool sent_all) {
  pollfd socket{PQsocket(handle_.get()), static_cast<short>(sent_all ? POLLIN : POLLIN | POLLOUT), 0};
  for (;;) {
    const int ready = ::poll(&socket, 1, static_cast<int>(limits_.silence.count()));
    if (ready > 0) return;
    if (ready < 0 && errno == EINTR) continue;
    throw ConnectionLost(fmt::format("the database has said nothing for {} s", limits_.silence.count() / 1000));
  }
}

std::vector<std::string> Connection::take_notes() {
  if (PQconsumeInput(handle_.get()) != 1) lost("listening");
  std::vector<std::string> notes;
  const auto free = [](PGnotify* note) { PQfreemem(note); };
  for (;;) {
    const std::unique_ptr<PGnotify, decltype(free)> note(PQnotifies(handle_.get()), free);
    if (!note) return notes;
    notes.emplace_back(note->extra);
  }
}

bool Connection::alive() {
  try {
    drop_answers();
  } catch (const ConnectionLost&) {
    return false;
  }
  pollfd socket{PQsocket(handle_.get()), POLLIN, 0};
  // A farewell of the server comes before the end of the stream.
  while (::poll(&socket, 1, 0) != 0) {
    if (PQconsumeInput(handle_.get()) != 1) return false;
  }
  return PQstatus(handle_.get()) == CONNECTION_OK;
}

void Connection::lost(std::string_view doing) {
  throw ConnectionLost(fmt::format("the connection to the database broke while {}: {}", doing,
                                   without_secret(one_line(PQerrorMessage(handle_.get())), password_)));
}

void Connection::require_result(const PGresult* result) {
  const char* state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
  if (state == nullptr || PQstatus(handle_.get()) != CONNECTION_OK) {
    lost("waiting for its answer");
  }
  // The detail of a broken rule quotes people's values; the constraint's name says enough.
  const char* primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  throw_storage_error(state, one_line(primary));
}

}  // namespace yaad::postgres
