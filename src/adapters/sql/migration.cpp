#include "adapters/sql/migration.h"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <charconv>
#include <map>

#include "app/ports/store.h"

namespace yaad::sql {
namespace {

std::string sha256_hex(std::string_view text) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);
  std::string out;
  for (const auto byte : digest) out += fmt::format("{:02x}", byte);
  return out;
}

int serves_from(std::string_view script, int version) {
  constexpr std::string_view kSays = "-- Serves programs from step ";
  if (!script.starts_with(kSays)) return version;
  int from = version;
  std::from_chars(script.data() + kSays.size(), script.data() + script.size(), from);
  return from;
}

}  // namespace

std::vector<Migration> load_migrations(std::span<const std::pair<std::string_view, std::string_view>> files) {
  std::map<int, Migration> found;
  for (const auto& [path, text] : files) {
    int version = 0;
    std::from_chars(path.data(), path.data() + 4, version);
    auto& step = found[version];
    step.version = version;
    if (path.ends_with(".up.sql")) {
      step.name = path.substr(5, path.size() - 5 - std::string_view(".up.sql").size());
      step.up = text;
      step.serves_from = serves_from(text, version);
      step.checksum = sha256_hex(text);
    } else {
      step.down = text;
    }
  }
  std::vector<Migration> steps;
  for (auto& [version, step] : found) steps.push_back(std::move(step));
  return steps;
}

void check_step(const std::vector<Migration>& known, int before, int applied, std::string_view checksum) {
  if (applied == before + 1 && checksum == known.at(static_cast<std::size_t>(before)).checksum) return;
  throw StorageError(StorageError::Kind::kDamaged,
                     fmt::format("schema step {} of the database is not the one that this program knows", applied));
}

}  // namespace yaad::sql
