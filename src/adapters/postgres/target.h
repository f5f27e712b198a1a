#pragma once
#include <string>
#include <string_view>

namespace yaad::postgres {

/// Where a `--store` URL leads. Host, port and the like are what libpq makes of the URL, its environment and its files.
struct Target {
  std::string host, port, database, user;
  std::string password;                     ///< To be kept out of every message.
  [[nodiscard]] std::string where() const;  ///< "database 'yaad' at db.example.org:5432 as user 'yaad'"
};

/// Throws StorageError (kIo) that says what is wrong with the URL without repeating any of it.
Target parse_target(const std::string& url);

/// `text` with the secret blotted out.
std::string without_secret(std::string text, const std::string& secret);

/// Throws what belongs to a connection that was refused: ConnectionLost when waiting may help, else StorageError. Names
/// the setting, what was tried and the remedy.
[[noreturn]] void refuse_connection(const Target& target, const std::string& message);

}  // namespace yaad::postgres
