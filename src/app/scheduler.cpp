#include "app/scheduler.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "app/reminder_events.h"
#include "base/logging.h"

namespace yaad {
namespace {

using std::chrono::microseconds;

// One round fires at most this many batches before it looks whether it is to stop.
constexpr int kBatchesPerRound = 1000;
// What is due but held by another process that writes for its user just now is looked at again after so long.
constexpr std::chrono::milliseconds kRest{5};

}  // namespace

Scheduler::Scheduler(Store& store, Executor& executor, const Clock& clock, IdSource& ids, Options options)
    : store_(store), executor_(executor), clock_(clock), ids_(ids), options_(std::move(options)) {}

Scheduler::~Scheduler() { stop(); }

void Scheduler::start() {
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
}

void Scheduler::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Scheduler::wake() {
  {
    const std::lock_guard lock(mutex_);
    woken_ = true;
  }
  changed_.notify_all();
}

void Scheduler::committed(std::span<const EventPtr> events) {
  bool sooner = false;
  for (const EventPtr& event : events) {
    if (event->type == EventType::kReminderTriggered) {
      if (!options_.on_fired) continue;
      if (const auto due = trigger_time_in(*event))
        options_.on_fired(std::chrono::duration<double>(clock_.now() - *due).count(), 1);
      continue;
    }
    if (event->type != EventType::kReminderScheduled && event->type != EventType::kReminderRescheduled) continue;
    const auto due = trigger_time_in(*event);
    if (!due) continue;
    const std::lock_guard lock(mutex_);
    if (!hint_ || *due < *hint_) hint_ = due;
    sooner = sooner || !target_ || *due < *target_;
  }
  if (sooner) changed_.notify_all();
}

std::optional<Instant> Scheduler::run_once() {
  {
    // Commits from here on leave a hint; what was committed before shows in the read below.
    const std::lock_guard lock(mutex_);
    hint_.reset();
  }
  const auto next_in_store = [&] {
    std::optional<Instant> next;
    store_.read([&](ReadView& view) { next = view.next_reminder_at(); });
    return next;
  };
  auto next = next_in_store();
  if (!next || *next > clock_.now()) return next;
  if (!fire(clock_.now())) return clock_.now() + options_.retry;
  next = next_in_store();
  return store_.sole() || !next ? next : std::max(*next, clock_.now() + kRest);
}

bool Scheduler::fire(Instant now) {
  for (int i = 0; i < kBatchesPerRound; ++i) {
    CommandContext context;
    context.actor = {ActorType::kService, "scheduler"};
    context.source = "scheduler";
    context.correlation = ids_.next().str();
    std::vector<Command> commands;
    commands.emplace_back(TriggerReminders{now, options_.batch_max});
    const auto done = executor_.execute_wait(std::move(commands), std::move(context));
    if (!done) {
      log::warn("reminders that are due could not be fired; trying again", {{"error", done.error().detail}});
      return false;
    }
    // Where others take their share, a batch is seldom full; half of one means that more are due.
    if (done->count < (store_.sole() ? options_.batch_max : options_.batch_max / 2)) return true;
  }
  return true;
}

void Scheduler::run() {
  for (;;) {
    std::optional<Instant> next;
    try {
      next = run_once();
    } catch (const std::exception& error) {
      log::warn("the next reminder could not be read; trying again", {{"error", error.what()}});
      next = clock_.now() + options_.retry;
    }
    std::unique_lock lock(mutex_);
    const auto until_steady = clock_.steady() + options_.recheck;
    for (;;) {
      if (stopping_) return;
      if (std::exchange(woken_, false)) break;
      if (hint_ && (!next || *hint_ < *next)) next = hint_;
      target_ = next;
      const auto guard = until_steady - clock_.steady();
      const auto wait = next ? std::min<std::chrono::nanoseconds>(*next - clock_.now(), guard) : guard;
      if (wait <= std::chrono::nanoseconds(0)) break;
      changed_.wait_for(lock, wait);
    }
    target_.reset();
  }
}

}  // namespace yaad
