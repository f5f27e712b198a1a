#include "adapters/postgres/gathered.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace yaad::postgres {
namespace {

constexpr std::size_t kRowsMax = 512, kBytesMax = 1 << 20;
constexpr std::array<std::string_view, 9> kTables = {"deliveries",    "tasks",        "task_words",
                                                     "task_tags",     "reminders",    "events",
                                                     "audit_entries", "audit_values", "audit_heads"};
// Of an array of one dimension: dimensions, whether there are nulls, type, length, lowest index.
constexpr std::size_t kHeader = 20, kNullsAt = 4, kLengthAt = 12;

bool is_name(char c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

void put(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (int i = 3; i >= 0; --i, value >>= 8) bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value & 255);
}
void append(std::string& bytes, std::uint32_t value) {
  bytes.resize(bytes.size() + 4);
  put(bytes, bytes.size() - 4, value);
}
std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

Oid array_of(Oid type) {
  switch (type) {
    case 16:
      return 1000;  // bool
    case 17:
      return 1001;  // bytea
    case 20:
      return 1016;  // bigint
    case 25:
      return 1009;  // text
    case 2950:
      return 2951;  // uuid
    default:
      throw std::logic_error("no array of this type is known");
  }
}

/// Where the bracket that opens at `open` is closed.
std::size_t end_of_brackets(std::string_view sql, std::size_t open) {
  int depth = 0;
  for (auto at = open; at < sql.size(); ++at) {
    if (sql[at] == '(') ++depth;
    if (sql[at] == ')' && --depth == 0) return at;
  }
  throw std::logic_error("brackets that are not closed");
}

}  // namespace

bool Gathered::concerns(std::string_view sql) {
  return std::any_of(kTables.begin(), kTables.end(), [&](std::string_view table) {
    for (auto at = sql.find(table); at != std::string_view::npos; at = sql.find(table, at + 1)) {
      const auto end = at + table.size();
      const bool whole = (at == 0 || !is_name(sql[at - 1])) && (end == sql.size() || !is_name(sql[end]));
      if (whole) return true;
    }
    return false;
  });
}

std::optional<Gathered> Gathered::of(std::string_view sql) {
  constexpr std::string_view kInsert = "INSERT INTO ", kValues = ") VALUES (";
  if (!sql.starts_with(kInsert)) return std::nullopt;
  const auto name = sql.substr(kInsert.size(), sql.find(' ', kInsert.size()) - kInsert.size());
  const auto values = sql.find(kValues);
  if (std::find(kTables.begin(), kTables.end(), name) == kTables.end() || values == std::string_view::npos) {
    return std::nullopt;
  }
  const auto open = values + kValues.size() - 1;
  const auto close = end_of_brackets(sql, open);
  Gathered made;
  made.updates_ = sql.find("DO UPDATE") != std::string_view::npos;
  made.sql_ = std::string(sql.substr(0, values + 1)) + " SELECT ";
  int count = 0;
  for (auto at = open + 1; at < close; ++at) {
    made.sql_ += sql[at];
    if (sql[at] != '$') continue;
    made.sql_.back() = 'c';
    int number = 0;
    for (auto digit = at + 1; is_digit(sql[digit]); ++digit) number = number * 10 + (sql[digit] - '0');
    count = std::max(count, number);
  }
  std::string names;
  made.sql_ += " FROM unnest(";
  for (int i = 1; i <= count; ++i) {
    const std::string comma = i > 1 ? ", " : "";
    made.sql_ += comma + "$" + std::to_string(i);
    names += comma + "c" + std::to_string(i);
  }
  made.sql_ += ") AS gathered(" + names + ')' + std::string(sql.substr(close + 1));
  made.columns_.resize(static_cast<std::size_t>(count));
  return made;
}

bool Gathered::takes(const Value& key) const {
  if (rows_ >= kRowsMax || bytes_ >= kBytesMax) return false;
  return !updates_ || !keys_.contains(std::string_view(key.data, static_cast<std::size_t>(key.size)));
}

void Gathered::add(const std::vector<Value>& row) {
  if (row.size() != columns_.size()) throw std::logic_error("a row has other columns than its statement");
  for (std::size_t i = 0; i < row.size(); ++i) {
    auto& column = columns_[i];
    const auto& value = row[i];
    if (column.bytes.empty()) {
      column.type = value.type;
      for (const std::uint32_t part : {1U, 0U, static_cast<std::uint32_t>(value.type), 0U, 1U}) {
        append(column.bytes, part);
      }
    }
    if (value.data == nullptr) {
      put(column.bytes, kNullsAt, 1);
      append(column.bytes, UINT32_MAX);
    } else {
      append(column.bytes, static_cast<std::uint32_t>(value.size));
      column.bytes.append(value.data, static_cast<std::size_t>(value.size));
    }
    bytes_ += 4 + static_cast<std::size_t>(value.size);
  }
  if (updates_) keys_.emplace(row[0].data, static_cast<std::size_t>(row[0].size));
  ++rows_;
}

void Gathered::clear() {
  for (auto& column : columns_) column.bytes.clear();
  keys_.clear();
  rows_ = bytes_ = 0;
}

std::vector<Gathered::Value> Gathered::arrays() {
  std::vector<Value> all;
  for (auto& column : columns_) {
    put(column.bytes, kLengthAt, static_cast<std::uint32_t>(rows_));
    all.push_back({array_of(column.type), column.bytes.data(), static_cast<int>(column.bytes.size())});
  }
  return all;
}

std::vector<Gathered::Value> Gathered::only_row() const {
  std::vector<Value> all;
  for (const auto& column : columns_) {
    const auto size = number_at(column.bytes, kHeader);
    const bool null = size == UINT32_MAX;
    all.push_back({column.type, null ? nullptr : column.bytes.data() + kHeader + 4, null ? 0 : static_cast<int>(size)});
  }
  return all;
}

}  // namespace yaad::postgres
