#pragma once
#include <memory>

#include "app/command.h"
#include "base/uuid.h"

namespace yaad {

/// The only way to change anything. One transaction writes the rows, the events and the idempotency result.
///
/// Errors: kInvalid with every wrong field, kNotFound, kConflict, kIdTaken, kUndoConflict, kPreconditionFailed,
/// kIdempotencyMismatch, kOverloaded (bounded queue full), kStorage. Nothing is changed on an error.
/// Thread-safety: any thread. Completions run on the writer's thread after the commit is durable: they must be quick.
class Executor {
 public:
  struct Options {
    bool email_configured = false;  ///< Reminders without a channel go by e-mail, else to the page.
    int trash_days = TaskLimits::kTrashDays;
  };
  /// Borrows all three; they must outlive it.
  Executor(Store& store, Clock& clock, IdSource& ids, Options options);
  ~Executor();

  void execute(Command command, CommandContext context, Completion done);
  /// All or nothing, under one command id: a bulk change.
  void execute_all(std::vector<Command> commands, CommandContext context, Completion done);
  /// The same, waiting. Not for the writer's thread.
  Result<Outcome> execute_wait(std::vector<Command> commands, CommandContext context);

 private:
  Store& store_;
  Clock& clock_;
  IdSource& ids_;
  Options options_;
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace yaad
