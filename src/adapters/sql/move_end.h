#pragma once
#include <memory>

#include "adapters/sql/move.h"
#include "adapters/sql/values.h"

namespace yaad::sql {

template <typename Query>
Value read_value(const Query& query, int column, Kind kind) {
  if (query.null(column)) return {};
  switch (kind) {
    case Kind::kInteger:
      return query.integer(column);
    case Kind::kFlag:
      return std::int64_t{query.flag(column) ? 1 : 0};
    default:
      return std::string(query.text(column));
  }
}

inline Uuid uuid_of(std::string_view bytes) {
  Uuid id;
  std::copy_n(bytes.begin(), std::min(bytes.size(), id.bytes.size()), id.bytes.begin());
  return id;
}

/// Binds a row. NULL is bound with the type of its column, and ids from `ids`, where they live as long as the query.
template <typename Query>
void bind_row(Query& query, const std::vector<Kind>& kinds, const Row& row, std::vector<Uuid>& ids) {
  ids.clear();
  ids.reserve(row.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto* number = std::get_if<std::int64_t>(&row[i]);
    const auto* bytes = std::get_if<std::string>(&row[i]);
    switch (kinds[i]) {
      case Kind::kInteger:
        query.bind(number != nullptr ? std::optional(*number) : std::nullopt);
        break;
      case Kind::kFlag:
        query.bind(number != nullptr ? std::optional(*number != 0) : std::nullopt);
        break;
      case Kind::kText:
        query.bind(bytes != nullptr ? std::optional<std::string_view>(*bytes) : std::nullopt);
        break;
      case Kind::kBytes:
        query.bind(bytes != nullptr ? std::optional(Blob{*bytes}) : std::nullopt);
        break;
      case Kind::kUuid: {
        const std::optional<Uuid> none;
        if (bytes == nullptr) {
          query.bind(none);
        } else {
          query.bind(ids.emplace_back(uuid_of(*bytes)));
        }
        break;
      }
    }
  }
}

/// What both ends have in common. The store's own opens the connection, scans and keeps numbers.
template <typename Db, typename StoreSession>
class MoveEndOf : public MoveEnd {
 public:
  using Query = decltype(std::declval<Db&>().query(""));

  [[nodiscard]] const std::vector<MovedTable>& tables() const override { return tables_; }
  void each(const MovedTable& table, const std::function<void(const Row&)>& take) override {
    Row row(table.kinds.size());
    scan(table.select, [&](Query& query) {
      for (std::size_t i = 0; i < row.size(); ++i) row[i] = read_value(query, static_cast<int>(i), table.kinds[i]);
      take(row);
    });
  }
  ReadView& view() override { return *session_; }
  void put(const MovedTable& table, const Row& row) override {
    auto query = db_->query(table.insert.c_str());  // The table lives as long as this, so its address is a key.
    bind_row(query, table.kinds, row, ids_);
    query.run();
  }

 protected:
  explicit MoveEndOf(bool packed) : tables_(moved_tables(packed)) {}
  /// All rows of a SELECT, in one snapshot, few at a time.
  virtual void scan(const std::string& select, const std::function<void(Query&)>& row) = 0;
  std::int64_t number(const std::string& sql) {
    auto query = db_->query_text(sql);
    return query.step() ? query.integer(0) : 0;
  }
  /// Refuses a target in which something is.
  void require_empty(std::string_view name) {
    for (const auto& table : tables_) {
      if (number("SELECT count(*) FROM " + table.name) == 0) continue;
      throw StorageError(StorageError::Kind::kConstraint,
                         std::string(name) + " is not empty (table '" + table.name +
                             "' has rows), and a move never mixes: name a new or an empty one");
    }
  }

  std::unique_ptr<Db> db_;
  std::unique_ptr<StoreSession> session_;

 private:
  std::vector<MovedTable> tables_;
  std::vector<Uuid> ids_;
};

}  // namespace yaad::sql
