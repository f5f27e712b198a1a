#include "app/sweeper.h"

#include <exception>
#include <utility>
#include <vector>

#include "base/logging.h"

namespace yaad {
namespace {

// Pages of one user's trash that one round reads at most.
constexpr std::size_t kPagesMax = 500;

}  // namespace

Sweeper::Sweeper(Store& store, const Clock& clock, IdSource& ids, Options options)
    : store_(store), clock_(clock), ids_(ids), options_(options) {}

Sweeper::~Sweeper() { stop(); }

void Sweeper::start() {
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
}

void Sweeper::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Sweeper::wake() {
  {
    const std::lock_guard lock(mutex_);
    woken_ = true;
  }
  changed_.notify_all();
}

std::size_t Sweeper::run_once() { return purge_trash() + sweep_rows(); }

void Sweeper::run() {
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      const auto until = clock_.steady() + options_.every;
      while (!stopping_ && !woken_ && clock_.steady() < until) changed_.wait_for(lock, until - clock_.steady());
      if (stopping_) return;
      woken_ = false;
    }
    try {
      run_once();
    } catch (const std::exception& error) {
      log::warn("the sweep failed; it comes again", {{"error", error.what()}});
    }
  }
}

std::size_t Sweeper::sweep_rows() {
  std::size_t total = 0;
  for (std::size_t i = 0; i < options_.batches_max; ++i) {
    if (store_.queue_depth() > options_.queue_max) break;
    std::size_t gone = 0;
    const auto done = run_in_transaction(store_, [&](Transaction& tx) -> Result<void> {
      gone = tx.sweep(clock_.now(), options_.batch);
      return {};
    });
    if (!done) break;
    total += gone;
    if (gone < options_.batch) break;
  }
  return total;
}

namespace {

std::vector<TaskId> old_trash(Store& store, UserId user, Instant before, std::size_t limit) {
  std::vector<TaskId> old;
  TaskQuery query;
  query.status = StatusFilter::kDeleted;
  query.sort = TaskSort::kCreatedAt;
  query.descending = false;
  query.limit = 200;
  for (std::size_t page = 0; page < kPagesMax && old.size() < limit; ++page) {
    std::optional<Result<TaskPage>> found;
    store.read([&](ReadView& view) { found = view.list_tasks(user, query); });
    if (!found || !*found) break;
    for (const Task& task : (*found)->tasks) {
      if (task.deleted_at && *task.deleted_at < before && old.size() < limit) old.push_back(task.id);
    }
    if ((*found)->next.empty()) break;
    query.after = (*found)->next;
  }
  return old;
}

Event purged_event(const Task& task, EventId id, EventId command, Instant now, const std::string& correlation) {
  Event event;
  event.id = id;
  event.command = command;
  event.user = task.user;
  event.type = EventType::kTaskPurged;
  event.entity = task.id.uuid;
  event.correlation = correlation;
  event.at = now;
  event.actor = {ActorType::kService, "sweeper"};
  event.source = "sweeper";
  append_task_json(event.object, task);
  return event;
}

}  // namespace

std::size_t Sweeper::purge_trash() {
  const Instant now = clock_.now();
  const Instant before = now - std::chrono::days(options_.trash_days);
  std::vector<UserId> users;
  store_.read([&](ReadView& view) { users = view.users(); });
  std::size_t total = 0;
  for (const UserId user : users) {
    for (std::size_t round = 0; round < options_.batches_max; ++round) {
      if (store_.queue_depth() > options_.queue_max) return total;
      const auto old = old_trash(store_, user, before, options_.batch);
      if (old.empty()) break;
      std::size_t gone = 0;
      const auto done = run_in_transaction(store_, [&](Transaction& tx) -> Result<void> {
        gone = 0;
        const std::string correlation = ids_.next().str();
        std::optional<EventId> command;
        for (const TaskId id : old) {
          const auto task = tx.find_task(user, id);  // It may have been restored meanwhile.
          if (!task || !task->deleted_at || *task->deleted_at >= before) continue;
          const EventId event_id{ids_.next()};
          if (!command) command = event_id;
          tx.purge_task(user, id);
          Event event = purged_event(*task, event_id, *command, now, correlation);
          tx.append_event(event);
          ++gone;
        }
        return {};
      });
      if (!done) return total;
      total += gone;
      if (old.size() < options_.batch) break;
    }
  }
  return total;
}

}  // namespace yaad
