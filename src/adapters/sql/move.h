#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/ports/store.h"

/// Everything that one store has, carried over to another.
namespace yaad::sql {

enum class Kind : std::uint8_t { kInteger, kFlag, kText, kBytes, kUuid };
/// Empty for NULL; the bytes of texts, blobs and ids.
using Value = std::variant<std::monostate, std::int64_t, std::string>;
using Row = std::vector<Value>;

/// What is carried over row by row, or compared afterwards. Numbers that only count within one store are left out: rows
/// that belong to another name it by what it is known by in both.
struct MovedTable {
  std::string name;
  std::vector<Kind> kinds;
  std::string select;
  std::string insert;  ///< Empty: written with the tasks.
};
/// `packed`: the audit trail's rows have one key, owner << 40 | sequence.
std::vector<MovedTable> moved_tables(bool packed);

struct Fingerprint {
  std::uint64_t rows = 0;
  std::array<std::uint64_t, 4> sum{};  ///< Of the SHA-256 of each row, so the order does not matter.
  bool operator==(const Fingerprint&) const = default;
};

/// One end of a move; nobody else has it open meanwhile. Reads are of one snapshot. Errors: StorageError; kBusy when a
/// server has it. Thread-safety: none.
class MoveEnd {
 public:
  MoveEnd() = default;
  MoveEnd(const MoveEnd&) = delete;
  MoveEnd& operator=(const MoveEnd&) = delete;
  virtual ~MoveEnd() = default;

  [[nodiscard]] virtual const std::vector<MovedTable>& tables() const = 0;
  virtual void each(const MovedTable& table, const std::function<void(const Row&)>& take) = 0;
  /// All of them, those longest there first.
  virtual void each_task(const std::function<void(Task&)>& take) = 0;
  virtual ReadView& view() = 0;

  /// Of a target. Makes it ready, and says in it that a move is under way: until `finish` no server serves on it. What
  /// an unfinished move has left is cleared away. kConstraint when something else is in it.
  virtual void start() = 0;
  virtual void put(const MovedTable& table, const Row& row) = 0;
  virtual void put_task(Task& task) = 0;
  /// What was put so far is kept; bounds the memory, nothing else.
  virtual void commit() = 0;
  /// All is there: numbers that the store gives go on from `last_position` and the others that were put.
  virtual void complete(std::int64_t last_position) = 0;
  virtual void finish() = 0;
};

Fingerprint fingerprint(MoveEnd& end, const MovedTable& table);

struct MoveReport {
  std::vector<std::pair<std::string, std::uint64_t>> rows;  ///< By table.
  std::vector<std::string> broken_chains;  ///< In words; they were broken before, and are the same now.
};
/// Copies, compares every row and verifies every audit chain, then finishes the target. `progress` hears of each table,
/// now and then, with the rows that are done. Throws StorageError kDamaged when the ends differ.
MoveReport move(MoveEnd& from, MoveEnd& to,
                const std::function<void(std::string_view table, std::uint64_t rows)>& progress);

/// The table that stands in a target until a move is finished.
inline constexpr const char* kMoveMark = "unfinished_move";
[[noreturn]] void throw_unfinished_move();

}  // namespace yaad::sql
