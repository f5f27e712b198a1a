#include "app/sweeper.h"

#include <exception>
#include <map>
#include <utility>
#include <vector>

#include "base/logging.h"

namespace yaad {
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
      gone = tx.sweep(clock_.now(), options_.kept, options_.batch);
      return {};
    });
    if (!done) break;
    total += gone;
    if (gone < options_.batch) break;
  }
  return total;
}

namespace {

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
  std::size_t total = 0;
  for (std::size_t round = 0; round < options_.batches_max; ++round) {
    if (store_.queue_depth() > options_.queue_max) break;
    std::vector<std::pair<UserId, TaskId>> old;
    store_.read([&](ReadView& view) { old = view.trashed_before(before, options_.batch); });
    if (old.empty()) break;
    std::size_t gone = 0;
    const auto done = run_in_transaction(store_, [&](Transaction& tx) -> Result<void> {
      gone = purge(tx, old, before, now);
      return {};
    });
    if (!done) break;
    total += gone;
    if (old.size() < options_.batch) break;
  }
  return total;
}

// Each purge has its event; those of one user in one round are one command.
std::size_t Sweeper::purge(Transaction& tx, const std::vector<std::pair<UserId, TaskId>>& old, Instant before,
                           Instant now) {
  std::size_t gone = 0;
  const std::string correlation = ids_.next().str();
  std::map<UserId, EventId> commands;
  for (const auto& [user, id] : old) {
    const auto task = tx.find_task(user, id);  // It may have been restored meanwhile.
    if (!task || !task->deleted_at || *task->deleted_at >= before) continue;
    const EventId event_id{ids_.next()};
    const EventId command = commands.emplace(user, event_id).first->second;
    tx.purge_task(user, id);
    Event event = purged_event(*task, event_id, command, now, correlation);
    tx.append_event(event);
    ++gone;
  }
  return gone;
}

}  // namespace yaad
