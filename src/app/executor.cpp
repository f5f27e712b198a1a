#include "app/executor.h"

#include <condition_variable>
#include <list>
#include <mutex>
#include <unordered_map>

#include "app/handlers/work.h"

namespace yaad {

namespace {

struct UserContext {
  Profile profile;
  Zone zone;
};

UserContext load_user(Transaction& tx, UserId user) {
  UserContext context;
  context.profile = tx.find_profile(user).value_or(Profile{.user = user});
  context.zone = Zone::find(context.profile.tz).value_or(Zone());
  return context;
}

// The profiles of the users who write just now; only the writer's thread touches it. Where others write too, one is
// good for one command: its user's stream is locked from the reading to the commit.
class UserCache {
 public:
  const UserContext& get(Transaction& tx, UserId user) {
    const auto found = users_.find(user);
    if (found != users_.end()) return found->second;
    if (users_.size() >= kMax) users_.clear();
    return users_.emplace(user, load_user(tx, user)).first->second;
  }
  void forget(UserId user) { users_.erase(user); }

 private:
  static constexpr std::size_t kMax = 10'000;
  std::unordered_map<UserId, UserContext> users_;
};

bool changes_profile(const std::vector<Command>& commands) {
  return std::any_of(commands.begin(), commands.end(),
                     [](const Command& command) { return std::holds_alternative<UpdateProfile>(command); });
}

struct Request {
  std::vector<Command> commands;
  CommandContext context;
  Completion done;
  Outcome outcome;
};

Result<bool> answer_from_before(Transaction& tx, Request& request) {
  const CommandContext& context = request.context;
  if (context.idempotency_key.empty()) return false;
  auto record = tx.find_idempotency(context.user, context.idempotency_key);
  if (!record) return false;
  if (record->request_hash != context.request_hash) {
    return Error{ErrorCode::kIdempotencyMismatch,
                 "this Idempotency-Key was used for another request; take a new key for each new request"};
  }
  request.outcome.replay = std::move(record);
  request.outcome.replayed = true;
  return true;
}

void keep_chat(Transaction& tx, const CommandContext& context) {
  if (!context.chat) return;
  tx.put_conversation(context.chat->conversation);
  if (context.chat->apart) return;
  tx.append_message(context.user, context.chat->conversation.id, context.chat->question);
  tx.append_message(context.user, context.chat->conversation.id, context.chat->answer);
}

}  // namespace

struct Executor::State {
  UserCache users;
};

Executor::Executor(Store& store, Clock& clock, IdSource& ids, Options options)
    : store_(store), clock_(clock), ids_(ids), options_(options), state_(std::make_unique<State>()) {}
Executor::~Executor() = default;

namespace {

Result<void> run_request(Transaction& tx, Request& request, Clock& clock, IdSource& ids,
                         const Executor::Options& options, UserCache& users, bool sole) {
  request.outcome = Outcome{};
  auto before = answer_from_before(tx, request);
  if (!before) return before.error();
  if (*before) return {};
  const bool profile_changes = changes_profile(request.commands);
  if (profile_changes || !sole) users.forget(request.context.user);
  const UserContext& user = users.get(tx, request.context.user);
  // To the millisecond, as events and answers tell it: undo compares what is stored with what was told.
  const Instant now = std::chrono::floor<std::chrono::milliseconds>(clock.now());
  Work work{
      tx, request.context, options, ids, now, user.profile, user.zone, request.outcome, request.context.causation};
  for (const Command& command : request.commands) {
    auto result = std::visit([&](const auto& one) { return handle(work, one); }, command);
    if (!result) {
      if (profile_changes) users.forget(request.context.user);
      return result;
    }
  }
  if (profile_changes) users.forget(request.context.user);
  keep_chat(tx, request.context);
  if (!request.context.idempotency_key.empty() && request.context.record) {
    IdempotencyRecord record = request.context.record(request.outcome);
    record.key = request.context.idempotency_key;
    record.request_hash = request.context.request_hash;
    record.at = work.now;
    tx.put_idempotency(request.context.user, record);
  }
  return {};
}

}  // namespace

void Executor::execute_all(std::vector<Command> commands, CommandContext context, Completion done) {
  auto request = std::make_shared<Request>(Request{std::move(commands), std::move(context), std::move(done), {}});
  WriteJob job;
  if (!request->context.user.uuid.is_nil()) job.user = request->context.user;
  job.run = [this, request](Transaction& tx) {
    return run_request(tx, *request, clock_, ids_, options_, state_->users, store_.sole());
  };
  job.done = [request](Result<void> result) {
    if (result) {
      request->done(std::move(request->outcome));
    } else {
      request->done(result.error());
    }
  };
  if (!store_.submit(std::move(job))) {
    request->done(Error{ErrorCode::kOverloaded, "too many changes are waiting; try again in a moment", {}, 1});
  }
}

void Executor::execute(Command command, CommandContext context, Completion done) {
  std::vector<Command> commands;
  commands.push_back(std::move(command));
  execute_all(std::move(commands), std::move(context), std::move(done));
}

Result<Outcome> Executor::execute_wait(std::vector<Command> commands, CommandContext context) {
  std::mutex mutex;
  std::condition_variable ready;
  std::optional<Result<Outcome>> answer;
  execute_all(std::move(commands), std::move(context), [&](Result<Outcome> result) {
    const std::lock_guard lock(mutex);
    answer = std::move(result);
    ready.notify_one();  // Under the lock: the waiter's frame is gone as soon as it can take it.
  });
  std::unique_lock lock(mutex);
  ready.wait(lock, [&] { return answer.has_value(); });
  return std::move(*answer);
}

Result<void> run_in_transaction(Store& store, std::function<Result<void>(Transaction&)> work) {
  std::mutex mutex;
  std::condition_variable ready;
  std::optional<Result<void>> answer;
  WriteJob job{std::move(work), [&](Result<void> result) {
                 const std::lock_guard lock(mutex);
                 answer = std::move(result);
                 ready.notify_one();
               }};
  if (!store.submit(std::move(job))) {
    return Error{ErrorCode::kOverloaded, "too many changes are waiting; try again in a moment", {}, 1};
  }
  std::unique_lock lock(mutex);
  ready.wait(lock, [&] { return answer.has_value(); });
  return std::move(*answer);
}

}  // namespace yaad
