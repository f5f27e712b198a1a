#pragma once
#include <span>
#include <vector>

#include "app/app.h"

namespace yaad::roles {

/// What a process is put together from: the wiring of one concern.
/// Thread-safety: start and stop once, from the main thread; the rest from any thread.
class Part {
 public:
  Part() = default;
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  virtual ~Part() = default;

  virtual void start() {}
  /// After the faces are closed; the parts that were started later have stopped already.
  virtual void stop() {}
  /// What this process has committed: on the writer's thread, cheap.
  virtual void committed(std::span<const EventPtr>) {}
  /// That another process on the same store has committed something: a hint, on a thread of the store's, cheap.
  virtual void hinted(const CommitHint&) {}
  /// Adds what /health and /ready say of it.
  virtual void check(std::vector<App::Check>&) const {}
};

}  // namespace yaad::roles
