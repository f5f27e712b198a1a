#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>

#include "adapters/sql/values.h"
#include "app/ports/store.h"

namespace yaad::sqlite {

using sql::Blob;
using sql::instant;
using sql::micros;

/// A prepared statement in use: reset and unbound when it goes out of scope. Texts and blobs are bound without a copy,
/// so what was bound must live until then.
class Query {
 public:
  Query(sqlite3* db, sqlite3_stmt* statement) : db_(db), statement_(statement) {}
  Query(Query&& other) noexcept
      : db_(other.db_), statement_(std::exchange(other.statement_, nullptr)), next_(other.next_) {}
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  Query& operator=(Query&&) = delete;
  ~Query() {
    if (statement_ != nullptr) sqlite3_reset(statement_);
  }

  /// Binds the values to the parameters that follow those already bound.
  template <typename... Values>
  Query& bind(Values&&... values) {
    (bind_one(std::forward<Values>(values)), ...);
    return *this;
  }
  /// True while there is a row. Throws StorageError.
  bool step();
  /// Runs a statement that gives no rows.
  void run() {
    while (step()) {
    }
  }
  /// The same; the rows it changed.
  std::size_t run_now();

  [[nodiscard]] bool null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  [[nodiscard]] int small(int column) const { return sqlite3_column_int(statement_, column); }
  [[nodiscard]] bool flag(int column) const { return small(column) != 0; }
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] Uuid uuid(int column) const;
  [[nodiscard]] std::optional<std::int64_t> maybe_integer(int column) const {
    return null(column) ? std::nullopt : std::optional(integer(column));
  }

 private:
  void bind_one(std::int64_t value) { check(sqlite3_bind_int64(statement_, next_++, value)); }
  void bind_one(int value) { check(sqlite3_bind_int(statement_, next_++, value)); }
  void bind_one(bool value) { bind_one(value ? 1 : 0); }
  void bind_one(std::nullptr_t) { check(sqlite3_bind_null(statement_, next_++)); }
  void bind_one(std::string_view value) {
    // A null pointer would bind NULL; an empty text is a text.
    check(sqlite3_bind_text64(statement_, next_++, value.data() == nullptr ? "" : value.data(), value.size(),
                              SQLITE_STATIC, SQLITE_UTF8));
  }
  void bind_one(const std::string& value) { bind_one(std::string_view(value)); }
  void bind_one(std::string&&) = delete;
  void bind_one(const char*) = delete;
  void bind_one(Blob value) {
    check(sqlite3_bind_blob64(statement_, next_++, value.bytes.data() == nullptr ? "" : value.bytes.data(),
                              value.bytes.size(), SQLITE_STATIC));
  }
  void bind_one(const Uuid& id) {
    check(sqlite3_bind_blob64(statement_, next_++, id.bytes.data(), id.bytes.size(), SQLITE_STATIC));
  }
  void bind_one(Uuid&&) = delete;
  template <typename Tag>
  void bind_one(const Id<Tag>& id) {
    bind_one(id.uuid);
  }
  template <typename Tag>
  void bind_one(Id<Tag>&&) = delete;
  void bind_one(Instant at) { bind_one(micros(at)); }
  template <typename Tag>
  void bind_one(std::optional<Id<Tag>>&&) = delete;
  template <typename T>
  void bind_one(const std::optional<T>& value) {
    if (value) {
      bind_one(*value);
    } else {
      bind_one(nullptr);
    }
  }
  void check(int code) const;

  sqlite3* db_;
  sqlite3_stmt* statement_;
  int next_ = 1;
};

/// One connection with its prepared statements. Thread-safety: none, one thread at a time.
class Database {
 public:
  struct Options {
    bool writable = true;
    bool create = false;
    int cache_kib = 2048;
    std::int64_t mmap_bytes = 0;
  };
  /// Throws StorageError.
  Database(const std::string& path, const Options& options);

  /// A cached statement. `sql` is a literal: its address is the key.
  Query query(const char* sql);
  /// A cached statement of a text that was put together; the cache of these is bounded.
  Query query_text(const std::string& sql);
  void execute(const std::string& sql);
  /// The single integer that `sql` gives; 0 when it gives no row.
  std::int64_t number(const std::string& sql);
  std::string text(const std::string& sql);

  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[nodiscard]] std::int64_t changes() const { return sqlite3_total_changes64(handle_.get()); }

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
  Statement prepare(std::string_view sql, unsigned flags);

  std::unique_ptr<sqlite3, Close> handle_;
  std::unordered_map<const void*, Statement> literal_;
  std::unordered_map<std::string, Statement> texts_;
};

/// Throws the StorageError that belongs to an SQLite code, with a sentence that says what happened and what helps.
[[noreturn]] void throw_storage_error(int code, const std::string& message);

}  // namespace yaad::sqlite
