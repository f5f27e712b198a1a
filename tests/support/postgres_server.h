#pragma once
#include <libpq-fe.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "adapters/postgres/postgres_store.h"

/// Real PostgreSQL servers for tests. YAAD_SOURCE_DIR is the root of the sources.
namespace yaad::testing_support {

/// What a command of the shell prints; throws when it fails.
inline std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), [](FILE*) { return 0; });
  if (!pipe) throw std::runtime_error("no shell");
  std::string text;
  char part[512];
  while (std::fgets(part, sizeof(part), pipe.get()) != nullptr) text += part;
  if (::pclose(pipe.get()) != 0) throw std::runtime_error("failed: " + command);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

/// One server in a temporary folder, which goes with it.
class PostgresServer {
 public:
  explicit PostgresServer(std::string settings = "fsync=off synchronous_commit=on") : settings_(std::move(settings)) {
    std::string name = (std::filesystem::temp_directory_path() / "yaad-postgres-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
    start();
  }
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;
  ~PostgresServer() {
    if (running_) run("stop", "immediate");
    std::filesystem::remove_all(folder_);
  }
  void start() {
    url_ = run("start", settings_);
    running_ = true;
  }
  void stop(const std::string& mode) {
    run("stop", mode);
    running_ = false;
  }
  [[nodiscard]] const std::string& url() const { return url_; }
  [[nodiscard]] const std::string& folder() const { return folder_; }

 private:
  std::string run(const std::string& action, const std::string& rest) const {
    return output_of(std::string(YAAD_SOURCE_DIR) + "/tests/support/postgres.sh " + action + " " + folder_ + " " +
                     rest);
  }

  std::string folder_, settings_, url_;
  bool running_ = false;
};

/// Runs one statement and gives its first value as text.
inline std::string ask(const std::string& url, const std::string& sql) {
  const std::unique_ptr<PGconn, void (*)(PGconn*)> db(PQconnectdb(url.c_str()), PQfinish);
  const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(db.get(), sql.c_str()), PQclear);
  const auto status = PQresultStatus(result.get());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) throw std::runtime_error(PQerrorMessage(db.get()));
  return PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

/// A fresh database; in the server of YAAD_TEST_POSTGRES, or in one that this process starts when there is none.
class PostgresDatabase {
 public:
  PostgresDatabase() : PostgresDatabase(shared_url()) {}
  explicit PostgresDatabase(const std::string& server) : server_(server) {
    static int count = 0;
    name_ = "t" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    ask(server_, "CREATE DATABASE " + name_);
  }
  PostgresDatabase(const PostgresDatabase&) = delete;
  PostgresDatabase& operator=(const PostgresDatabase&) = delete;
  ~PostgresDatabase() {
    try {
      ask(server_, "DROP DATABASE " + name_ + " WITH (FORCE)");
    } catch (const std::exception&) {
      // It goes with its server.
    }
  }
  [[nodiscard]] std::string url() const {
    auto url = server_;
    const auto at = url.find("/postgres?");
    return url.replace(at + 1, 8, name_);
  }
  [[nodiscard]] PostgresOptions options() const {
    PostgresOptions options;
    options.url = url();
    return options;
  }

 private:
  static const std::string& shared_url() {
    static const std::string url = [] {
      if (const char* given = std::getenv("YAAD_TEST_POSTGRES")) return std::string(given);
      static const PostgresServer server;
      return server.url();
    }();
    return url;
  }
  std::string server_, name_;
};

}  // namespace yaad::testing_support
