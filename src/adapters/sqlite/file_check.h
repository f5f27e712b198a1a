#pragma once
#include <cstdint>
#include <string>

#include "adapters/sqlite/database.h"

namespace yaad::sqlite {

/// What is told in a moment however big the file is. Damage is thrown as StorageError kDamaged with what it is.
///
/// Of the bytes alone, so before the file is opened: POSIX locks of SQLite's would be lost when this closes it. The
/// header, the length against the page count and the chain of free pages; nothing while a WAL waits to be taken over,
/// because then the file is not what counts. A file that is missing or empty passes.
void check_file_bytes(const std::string& path);

/// Both ends of every table and the beginning of every index: its root and all on the way from there to a leaf.
void check_edges(Database& db);

/// Every page and row of a database that has few. Throws like the others.
void check_whole(Database& db);

[[noreturn]] void throw_damaged(const std::string& what);

}  // namespace yaad::sqlite
