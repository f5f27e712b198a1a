#pragma once
#include "app/assistant.h"
#include "app/executor.h"
#include "app/queries.h"

namespace yaad {

class Conversations;
class LiveHub;

/// What the adapters that face people (HTTP, later MCP and CalDAV) are given: everything else of the house stands
/// behind it.
struct App {
  Store& store;
  Clock& clock;
  IdSource& ids;
  Executor& executor;
  Queries& queries;
  Assistant* assistant = nullptr;  ///< Null where chat runs in another process.
  LiveHub* live = nullptr;         ///< Null where no streams are served.
  UserId local_user;               ///< Who everybody is in local mode.
  bool email_configured = false;
  std::string version;
  /// Parts and their state for /health and /ready: {name, ok, detail}.
  struct Check {
    std::string name;
    std::string status;  ///< "ok", "disabled", "failed".
    std::string detail;
  };
  std::function<std::vector<Check>()> checks;
  /// Appends Prometheus text.
  std::function<void(std::string&)> metrics;
  /// Hands a dead letter to its consumer once more; it takes effect once. kNotFound when there is none with this id.
  std::function<Result<void>(std::int64_t)> replay_dead_letter;
  Conversations* conversations = nullptr;  ///< Null: their words are kept in the store.
};

}  // namespace yaad
