#pragma once
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "app/ports/store.h"

namespace yaad::testing {

/// The Store of unit tests: maps in memory, with the same rules as a real one (unique ids, sequences per user,
/// rollback, commits in order) and faults on demand.
///
/// Threads: `submit` runs the queue on the thread that finds it idle, so with one thread everything is done when it
/// returns. Safe from many.
class FakeStore final : public Store {
 public:
  enum class Fault {
    kNone,
    kRefuse,   ///< Rolled back, as when the process dies before the commit.
    kLoseAck,  ///< Committed, but the caller hears of a failure: a commit of unknown outcome.
  };
  /// Asked once for each job, after it has run.
  std::function<Fault()> fault;
  bool alone = true;  ///< What `sole` says.
  std::size_t queue_max = 4096;
  Instant sweep_keep_after{};  ///< Events before this are dropped by sweep.

  FakeStore();
  ~FakeStore() override;

  struct State {
    std::map<TaskId, Task> tasks;
    std::map<UserId, Profile> profiles;
    std::map<std::tuple<ReminderId, int, Channel>, Delivery> deliveries;
    std::map<std::int64_t, EventPtr> events;
    std::map<UserId, std::uint64_t> sequences;
    std::map<std::string, std::int64_t> cursors;
    std::map<std::string, bool> idle;  ///< Cursors that hold no event back.
    std::map<std::string, Lease> leases;
    std::map<std::int64_t, DeadLetter> dead_letters;
    std::map<std::pair<std::string, EventId>, bool> inbox;
    std::map<std::pair<UserId, std::uint64_t>, AuditEntry> audit;
    std::map<UserId, AuditHead> heads;
    std::map<std::int64_t, std::string> indexed;  ///< row → title
    std::map<std::pair<UserId, std::string>, IdempotencyRecord> idempotency;
    std::map<std::pair<UserId, std::string>, Conversation> conversations;
    std::map<std::pair<UserId, std::string>, std::vector<Message>> messages;
    std::int64_t last_row = 0, last_position = 0, last_letter = 0;
  };

  [[nodiscard]] bool submit(WriteJob job) override;
  void read(const std::function<void(ReadView&)>& work) override;
  void on_commit(std::function<void(std::span<const EventPtr>)> listener) override;
  void close() override;
  [[nodiscard]] std::size_t queue_depth() const override;
  [[nodiscard]] bool sole() const override { return alone; }

  /// Jobs wait until `release`.
  void hold();
  void release();
  /// For arranging and looking, past every rule.
  void with_state(const std::function<void(State&)>& work);

 private:
  class View;
  void drain();
  void run(WriteJob& job);

  mutable std::mutex queue_mutex_;
  std::deque<WriteJob> queue_;
  bool busy_ = false, held_ = false, closed_ = false;
  std::mutex state_mutex_;
  State state_;
  std::vector<std::function<void()>> undo_;
  std::vector<EventPtr> fresh_;
  std::function<void(std::span<const EventPtr>)> listener_;
};

}  // namespace yaad::testing
