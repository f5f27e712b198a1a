#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "adapters/dapr/sidecar.h"
#include "app/ports/conversations.h"

namespace yaad {

struct DaprConversationsOptions {
  dapr::SidecarOptions sidecar;
  std::string store = "yaad-state";           ///< The state store component.
  std::chrono::seconds keep{30 * 24 * 3600};  ///< ttlInSeconds, anew with each turn.
  std::size_t bytes_max = 1024 * 1024;        ///< Of one conversation; its oldest turns go first.
  std::size_t waiting_max = 1024;             ///< Turns that wait to be kept; more are kOverloaded.
  std::size_t threads = 4;
};

/// Conversations in a Dapr state store: one value each, written with its ETag (first-write), so that of two turns at
/// once neither is lost. See Conversations for errors and thread-safety.
class DaprConversations final : public Conversations {
 public:
  explicit DaprConversations(DaprConversationsOptions options);
  ~DaprConversations() override;

  Result<Talk> find(UserId user, std::string_view id) override;
  void keep(UserId user, std::string id, Talk before, TalkTurn turn, std::string state,
            std::function<void(Result<void>)> done) override;
  Result<void> forget(UserId user, std::string_view id) override;
  Result<void> probe() override;
  /// Keeps what waits, unless the sidecar is away, and takes no more.
  void stop();

 private:
  struct Waiting {
    UserId user;
    std::string id;
    Talk talk;
    TalkTurn turn;
    std::string state;
    std::function<void(Result<void>)> done;
  };
  void run();
  Result<void> write(const Waiting& what);
  Result<Talk> read(const std::string& key);
  [[nodiscard]] Result<void> judge(const dapr::SidecarAnswer& answer, std::string_view what) const;

  const DaprConversationsOptions options_;
  dapr::Sidecar sidecar_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Waiting> waiting_;
  bool stopping_ = false, away_ = false;
  std::vector<std::thread> threads_;
};

/// From `--conversations dapr`, `--dapr-state-store` and what says where the sidecar is.
DaprConversationsOptions dapr_conversations_options(const config::Settings& settings,
                                                    const config::Environment& environment);

}  // namespace yaad
