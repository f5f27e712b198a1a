#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/store.h"
#include "base/uuid.h"

namespace yaad {

/// One message and its answer.
struct TalkTurn {
  Uuid id;
  Message question, answer;
};

/// What was said in one conversation, and what the assistant remembers of it.
struct Talk {
  std::vector<TalkTurn> turns;  ///< Oldest first; at most kTurnsMax.
  std::string state;            ///< The assistant's memory after the last of them, opaque.
  std::string mark;             ///< Which of its versions this is, for those who keep it; empty: there is none yet.
  static constexpr std::size_t kTurnsMax = 250;
};

/// Where words and memory are kept when that is not the house's own store, which is the default and needs no such port.
/// The own store has the head of each conversation in any case (id, times, count, and the id of its last turn), written
/// with the tasks of that turn: it decides which conversations there are, and whether what is found here is up to date.
///
/// What is kept goes by itself 30 days (`conversation_keep_days`) after its last turn.
/// Errors: kUnavailable with the reason and the remedy; kOverloaded when too many wait. Thread-safety: any thread.
class Conversations {
 public:
  virtual ~Conversations() = default;
  /// An empty one when there is none. Waits, bounded in time.
  virtual Result<Talk> find(UserId user, std::string_view id) = 0;
  /// Adds a turn behind what `before` holds, or behind what others have added since; one that is there already (by its
  /// id) is replaced. `state` becomes the memory. Returns at once; `done` runs once, here or on another thread.
  virtual void keep(UserId user, std::string id, Talk before, TalkTurn turn, std::string state,
                    std::function<void(Result<void>)> done) = 0;
  /// Nothing is left of it. Waits, bounded in time. One that is not there is no error.
  virtual Result<void> forget(UserId user, std::string_view id) = 0;
  /// Whether it can be reached just now. Waits, bounded in time.
  virtual Result<void> probe() = 0;
};

}  // namespace yaad
