// One of several notification replicas on a PostgreSQL database: fires what is due, by the program's own scheduler,
// until nothing is left, then prints how many it fired. With "seed" it fills an empty database instead: PENDING
// reminders, all due, spread over USERS; every task written as the program writes it, many to a transaction.
// usage: yaad_claims_bench URL fire BATCH | yaad_claims_bench URL seed USERS PENDING
#include <fmt/format.h>

#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <mutex>

#include "adapters/postgres/postgres_store.h"
#include "app/scheduler.h"

namespace {

using namespace yaad;

PostgresOptions options_of(const char* url) {
  PostgresOptions options;
  options.url = url;
  options.exclusive = false;
  return options;
}

int seed(Store& store, long users, long pending) {
  UuidV7Source ids(system_clock());
  const Instant now = system_clock().now();
  std::vector<UserId> people;
  for (long i = 0; i < users; ++i) people.push_back(UserId{ids.next()});
  constexpr long kBatch = 5'000;
  for (long from = 0; from < pending; from += kBatch) {
    const auto done = run_in_transaction(store, [&](Transaction& tx) -> Result<void> {
      if (from == 0) {
        for (const UserId user : people) tx.put_profile(Profile{.user = user});
      }
      for (long i = from; i < std::min(from + kBatch, pending); ++i) {
        Task task;
        task.id = TaskId{ids.next()};
        task.user = people[static_cast<std::size_t>(i % users)];
        task.title = fmt::format("Seeded task {}", i);
        task.created_at = task.updated_at = now;
        Reminder reminder;
        reminder.id = ReminderId{ids.next()};
        reminder.at = reminder.trigger_time = now - std::chrono::seconds(60) + std::chrono::microseconds(i);
        reminder.channel = Channel::kWeb;
        task.reminders.push_back(reminder);
        tx.insert_task(task);
      }
      return {};
    });
    if (!done) {
      fmt::print(stderr, "yaad_claims_bench: {}\n", done.error().detail);
      return 1;
    }
  }
  return 0;
}

// Says that it is ready and waits for a line, so that all replicas start together.
int fire(Store& store, std::size_t batch) {
  Clock& clock = system_clock();
  UuidV7Source ids(clock);
  Executor executor(store, clock, ids, {});
  std::atomic<std::size_t> fired{0};
  Scheduler::Options options;
  options.batch_max = batch;
  options.on_fired = [&](double, std::size_t count) { fired += count; };
  Scheduler scheduler(store, executor, clock, ids, options);
  store.on_commit([&](std::span<const EventPtr> events) { scheduler.committed(events); });
  fmt::print("ready\n");
  std::fflush(stdout);
  if (std::getchar() == EOF) return 1;
  std::mutex mutex;
  std::condition_variable rest;
  while (const auto next = scheduler.run_once()) {
    std::unique_lock lock(mutex);
    rest.wait_for(lock, *next - clock.now(), [] { return false; });
  }
  fmt::print("{}\n", fired.load());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc > 2 ? argv[2] : "";
  if (!(what == "fire" && argc == 4) && !(what == "seed" && argc == 5)) {
    fmt::print(stderr, "usage: yaad_claims_bench URL fire BATCH | yaad_claims_bench URL seed USERS PENDING\n");
    return 2;
  }
  const auto store = open_postgres(options_of(argv[1]), system_clock());
  const int failed = what == "seed" ? seed(*store, std::atol(argv[3]), std::atol(argv[4]))
                                    : fire(*store, static_cast<std::size_t>(std::atol(argv[3])));
  store->close();
  return failed;
}
