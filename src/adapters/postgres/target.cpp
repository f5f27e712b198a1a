#include "adapters/postgres/target.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <memory>

#include "adapters/postgres/connection.h"

namespace yaad::postgres {
namespace {

using Kind = StorageError::Kind;

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string_view remedy_for(std::string_view message) {
  if (has(message, "password authentication failed") || has(message, "no password supplied")) {
    return "check the user and the password in --store (or in the file that YAAD_STORE_FILE or passfile= names)";
  }
  if (has(message, "does not exist") && has(message, "database")) {
    return "make it with CREATE DATABASE, or name another in --store";
  }
  if (has(message, "does not exist") && has(message, "role")) {
    return "make the user with CREATE ROLE … LOGIN, or name another in --store";
  }
  if (has(message, "no pg_hba.conf entry") || has(message, "pg_hba.conf rejects")) {
    return "let this machine in with a line in the server's pg_hba.conf";
  }
  if (has(message, "certificate") || has(message, "SSL") || has(message, "sslmode")) {
    return "check sslmode=, sslrootcert=, sslcert= and sslkey= in --store against what the server offers";
  }
  if (has(message, "not translate host name")) return "check the host name in --store";
  return {};
}

}  // namespace

std::string Target::where() const {
  return fmt::format("database '{}' at {}{}{} as user '{}'", database, host, host.empty() || host[0] == '/' ? " " : ":",
                     port, user);
}

std::string without_secret(std::string text, const std::string& secret) {
  if (secret.empty()) return text;
  for (auto at = text.find(secret); at != std::string::npos; at = text.find(secret, at + 3)) {
    text.replace(at, secret.size(), "***");
  }
  return text;
}

Target parse_target(const std::string& url) {
  char* message = nullptr;
  const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> parts(PQconninfoParse(url.c_str(), &message),
                                                                             PQconninfoFree);
  // The message quotes the part that is wrong, which may be of the password.
  const std::unique_ptr<char, void (*)(void*)> owned(message, PQfreemem);
  if (!parts || url.find("://") == std::string::npos) {
    throw StorageError(Kind::kIo,
                       "--store is not a URL that PostgreSQL understands: write postgresql://USER:PASSWORD@HOST:PORT/"
                       "DATABASE?sslmode=verify-full, with the signs : / @ % ? # in user and password percent-encoded");
  }
  Target target;
  for (const auto* part = parts.get(); part->keyword != nullptr; ++part) {
    if (part->val == nullptr) continue;
    const std::string_view name = part->keyword;
    if (name == "host" || (name == "hostaddr" && target.host.empty())) target.host = part->val;
    if (name == "port") target.port = part->val;
    if (name == "dbname") target.database = part->val;
    if (name == "user") target.user = part->val;
    if (name == "password") target.password = part->val;
  }
  const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> defaults(PQconndefaults(), PQconninfoFree);
  for (const auto* part = defaults.get(); part != nullptr && part->keyword != nullptr; ++part) {
    const std::string_view name = part->keyword;
    const std::string value = part->val == nullptr ? "" : part->val;
    if (name == "host" && target.host.empty()) target.host = value.empty() ? "the local socket" : value;
    if (name == "port" && target.port.empty()) target.port = value.empty() ? "5432" : value;
    if (name == "user" && target.user.empty()) target.user = value;
  }
  if (target.database.empty()) target.database = target.user;
  return target;
}

void refuse_connection(const Target& target, const std::string& message) {
  const auto clean = without_secret(message, target.password);
  const auto remedy = remedy_for(clean);
  auto text = fmt::format("--store: no connection to {} ({})", target.where(), clean);
  if (!remedy.empty()) throw StorageError(Kind::kIo, text + ": " + std::string(remedy));
  throw ConnectionLost(text + ": see that the server runs there and takes connections");
}

}  // namespace yaad::postgres
