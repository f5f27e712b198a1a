#pragma once
#include <libpq-fe.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yaad::postgres {

/// Rows for one INSERT, kept until they are sent together: one statement with an array for each column costs the server
/// and this process far less than a statement for each row.
class Gathered {
 public:
  /// `sql` is "INSERT INTO table [AS alias] (columns) VALUES (…) […]" with parameters of one value each. Empty unless
  /// its table is one of those whose rows are gathered.
  static std::optional<Gathered> of(std::string_view sql);
  /// Whether a statement must not overtake what is gathered: it names one of those tables.
  static bool concerns(std::string_view sql);

  struct Value {
    Oid type = 0;
    const char* data = nullptr;  ///< Binary; null: NULL.
    int size = 0;
  };
  /// False when the rows that are here must go first: a row with the same key is among them, or there are too many.
  [[nodiscard]] bool takes(const Value& key) const;
  void add(const std::vector<Value>& row);
  [[nodiscard]] std::size_t rows() const { return rows_; }
  void clear();

  /// "INSERT … SELECT … FROM unnest($1, …)".
  [[nodiscard]] const std::string& sql() const { return sql_; }
  /// An array for each column.
  std::vector<Value> arrays();
  /// The values of the only row.
  [[nodiscard]] std::vector<Value> only_row() const;

 private:
  struct Column {
    Oid type = 0;
    std::string bytes;  ///< The array as it is sent.
  };
  std::string sql_;
  bool updates_ = false;  ///< It may change a row that is there, which one statement can do once only.
  std::vector<Column> columns_;
  std::set<std::string, std::less<>> keys_;
  std::size_t rows_ = 0, bytes_ = 0;
};

}  // namespace yaad::postgres
