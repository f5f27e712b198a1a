#pragma once
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yaad::sql {

/// One step of a schema: schema/STORE/NNNN_name.up.sql and .down.sql, built into the program.
struct Migration {
  int version = 0;
  /// Programs that know the schema from this step on can serve on this one: a step that only adds says a lower number
  /// in its first line, "-- Serves programs from step N.", so that old and new run side by side while they are
  /// exchanged.
  int serves_from = 0;
  std::string name;
  std::string_view up, down;
  std::string checksum;  ///< SHA-256 of `up`, hexadecimal.
};

/// From files by name and text, oldest first: 1, 2, 3, …
std::vector<Migration> load_migrations(std::span<const std::pair<std::string_view, std::string_view>> files);

/// Throws StorageError kDamaged unless the step that a database has applied behind `before` others is the one that this
/// program knows there.
void check_step(const std::vector<Migration>& known, int before, int applied, std::string_view checksum);

}  // namespace yaad::sql
