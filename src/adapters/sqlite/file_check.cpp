#include "adapters/sqlite/file_check.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <vector>

namespace yaad::sqlite {
namespace {

namespace fs = std::filesystem;

// Of the file format: https://sqlite.org/fileformat2.html
constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kPageSizeAt = 16, kChangesAt = 24, kPagesAt = 28, kFreeTrunkAt = 32, kFreeCountAt = 36,
                      kValidForAt = 92;
constexpr std::uint32_t kTrunksMax = 4'096;  // Some GiB of free pages; what lies beyond is left to the inspection.

class File {
 public:
  explicit File(const std::string& path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] bool is_open() const { return fd_ >= 0; }
  [[nodiscard]] bool read(std::int64_t at, std::vector<unsigned char>& into) const {
    return ::pread(fd_, into.data(), into.size(), at) == static_cast<ssize_t>(into.size());
  }

 private:
  int fd_;
};

std::uint32_t big_endian(const std::vector<unsigned char>& bytes, std::size_t at) {
  return std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 | std::uint32_t{bytes[at + 2]} << 8 |
         bytes[at + 3];
}

void check_free_pages(const File& file, const std::vector<unsigned char>& header, std::uint32_t page_bytes,
                      std::uint32_t pages) {
  const auto count = big_endian(header, kFreeCountAt);
  if (count >= pages) throw_damaged("it counts more free pages than it has pages");
  std::uint32_t seen = 0;
  std::vector<unsigned char> trunk(page_bytes);
  auto page = big_endian(header, kFreeTrunkAt);
  for (std::uint32_t trunks = 0; page != 0 && trunks < kTrunksMax; ++trunks) {
    if (page > pages) throw_damaged(fmt::format("the list of free pages leads to page {} of {}", page, pages));
    if (!file.read(std::int64_t{page - 1} * page_bytes, trunk)) throw_damaged("a free page cannot be read");
    const auto leaves = big_endian(trunk, 4);
    seen += 1 + leaves;
    if (leaves > page_bytes / 4 - 2 || seen > count) throw_damaged("the list of free pages is broken");
    page = big_endian(trunk, 0);
  }
}

std::string as_name(std::string_view name) {
  std::string out = "\"";
  for (const char c : name) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

struct Part {
  std::string type, name, table, sql;
};

// Virtual tables keep their rows in tables of their own, which are looked at themselves.
std::vector<Part> parts_of(Database& db) {
  std::vector<Part> parts;
  auto query = db.query("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE rootpage > 0");
  while (query.step()) {
    parts.push_back({std::string(query.text(0)), std::string(query.text(1)), std::string(query.text(2)),
                     std::string(query.text(3))});
  }
  return parts;
}

}  // namespace

void throw_damaged(const std::string& what) {
  throw StorageError(
      StorageError::Kind::kDamaged,
      fmt::format("the database is damaged: {}; restore a backup (`yaad db restore`), or see all of it with "
                  "`yaad db check`",
                  what));
}

void check_file_bytes(const std::string& path) {
  std::error_code error;
  const auto bytes = static_cast<std::int64_t>(fs::file_size(path, error));
  if (error || bytes == 0) return;
  if (fs::file_size(path + "-wal", error) > 0 && !error) return;
  const File file(path);
  if (!file.is_open()) return;  // Opening it will say why.
  std::vector<unsigned char> header(kHeaderBytes);
  if (!file.read(0, header) || std::memcmp(header.data(), "SQLite format 3", 16) != 0) {
    throw StorageError(StorageError::Kind::kDamaged, fmt::format("'{}' is not a database: its header is wrong", path));
  }
  auto page_bytes = std::uint32_t{header[kPageSizeAt]} << 8 | header[kPageSizeAt + 1];
  if (page_bytes == 1) page_bytes = 65'536;
  if (page_bytes < 512 || (page_bytes & (page_bytes - 1)) != 0) throw_damaged("its page size is impossible");
  if (bytes % page_bytes != 0) throw_damaged("the length of the file is not a whole number of pages");
  // An old program leaves the count as it was and says so by the second number of changes.
  if (big_endian(header, kChangesAt) != big_endian(header, kValidForAt)) return;
  const auto pages = big_endian(header, kPagesAt);
  if (bytes / page_bytes < pages) {
    throw_damaged(fmt::format("the file ends after {} of its {} pages", bytes / page_bytes, pages));
  }
  check_free_pages(file, header, page_bytes, pages);
}

void check_edges(Database& db) {
  for (const auto& part : parts_of(db)) {
    if (part.type == "table" && part.sql.find("WITHOUT ROWID") != std::string::npos) {
      // Its key by name: otherwise an index that has every column would do, and it is the table that is meant.
      const auto key = db.text(fmt::format("SELECT name FROM pragma_index_list('{}') WHERE origin = 'pk'", part.name));
      db.number(fmt::format("SELECT count(*) FROM (SELECT * FROM {} INDEXED BY {} LIMIT 1)", as_name(part.name),
                            as_name(key)));
    } else if (part.type == "table") {
      for (const char* order : {"", "DESC"}) {
        db.number(fmt::format("SELECT count(*) FROM (SELECT * FROM {} ORDER BY rowid {} LIMIT 1)", as_name(part.name),
                              order));
      }
    } else {
      // A partial index is only read when its condition is asked for.
      const auto condition = part.sql.rfind(" WHERE ");
      db.number(fmt::format("SELECT count(*) FROM (SELECT 1 FROM {} INDEXED BY {} {} LIMIT 1)", as_name(part.table),
                            as_name(part.name), condition == std::string::npos ? "" : part.sql.substr(condition)));
    }
  }
}

void check_whole(Database& db) {
  if (const auto found = db.text("PRAGMA quick_check(1)"); found != "ok") throw_damaged(found);
}

}  // namespace yaad::sqlite
